//! An explanation for people.

use super::{Explained, json::voice};
use crate::output::{flags, quoted, sign, two_digits};
use crate::screen::{self, Ink, Paint};
use crate::sink::Sink;
use standpoint::{CueView, Evidence, Span, Stance};
use std::io::{self, Write};

/// Writes the sentence with carets, then every stance with its arithmetic, then the cues.
pub fn write(sink: &mut Sink, explained: &Explained<'_>) -> io::Result<()> {
    let paint = Paint::new(sink.takes_colour());
    let columns = if sink.is_terminal() { screen::columns() } else { 100 };
    underlined(sink, explained, columns, paint)?;
    let marks = flags(explained.score.flags);
    if !marks.is_empty() {
        writeln!(sink, "{}", marks.trim_start())?;
    }
    for stance in &explained.score.stances {
        writeln!(sink)?;
        write_stance(sink, explained, stance, paint)?;
    }
    if explained.score.stances.is_empty() {
        writeln!(sink, "\nno reported actor")?;
    }
    write_cues(sink, explained)
}

/// For every byte what stands under it: `^` a cue, `~` a mention.
fn marks(explained: &Explained<'_>) -> Vec<u8> {
    let mut marks = vec![b' '; explained.sentence.len()];
    let mut mark = |span: Span, with| marks[span.range()].fill(with);
    for stance in &explained.score.stances {
        stance.mentions.iter().for_each(|&mention| mark(mention, b'~'));
    }
    explained.cues.iter().for_each(|cue| mark(cue.span, b'^'));
    marks
}

fn underlined(sink: &mut Sink, explained: &Explained<'_>, columns: usize, paint: Paint) -> io::Result<()> {
    let marks = marks(explained);
    let cells = screen::cells(explained.sentence);
    for line in screen::lines(&cells, columns) {
        let cells = &cells[line];
        writeln!(sink, "{}", screen::shown(cells))?;
        let under: String = cells.iter().flat_map(|cell| std::iter::repeat_n(char::from(marks[cell.byte]), cell.columns())).collect();
        if !under.trim_end().is_empty() {
            writeln!(sink, "{}", paint.ink(Ink::Dim, under.trim_end()))?;
        }
    }
    Ok(())
}

fn write_stance(sink: &mut Sink, explained: &Explained<'_>, stance: &Stance, paint: Paint) -> io::Result<()> {
    let (glyph, ink) = sign(stance.label);
    let (actor, score) = (screen::safe(&stance.actor), two_digits(stance.score));
    let head = format!("{glyph} {actor} {} {}", score.trim_start(), stance.label);
    writeln!(sink, "{}{}", paint.ink(ink, head), flags(stance.flags))?;
    for evidence in &stance.evidence {
        write_evidence(sink, explained.sentence, evidence)?;
    }
    if stance.evidence.is_empty() {
        return Ok(());
    }
    let sum: i64 = stance.evidence.iter().map(|e| e.contribution).sum();
    let (sum, squash) = (decimal(sum), decimal(i64::from(explained.squash)));
    writeln!(sink, "  sum {sum}, score = sum / √(sum² + {squash}²) = {:.3}", stance.score)?;
    let part = |value: Option<f64>| value.map_or_else(|| "none".to_owned(), |v| format!("{v:.3}"));
    writeln!(sink, "  author {}, reported {}", part(stance.author), part(stance.reported))
}

fn write_evidence(sink: &mut Sink, sentence: &str, evidence: &Evidence) -> io::Result<()> {
    let (cue, mention) = (quoted(&evidence.cue), quoted(&sentence[evidence.mention.range()]));
    let role = format!("{:?}", evidence.role).to_lowercase();
    let holder = screen::clipped(&evidence.holder.to_string(), 48);
    let source = screen::safe(&evidence.source);
    writeln!(sink, "  {cue} → {mention}  rule {}, role {role}, holder {holder}, from {source}", evidence.rule.name())?;
    write!(sink, "    {}", decimal(i64::from(evidence.base)))?;
    for factor in &evidence.factors {
        write!(sink, " × {} {}", decimal(i64::from(factor.value)), factor.kind.name())?;
        if let Some(span) = factor.span {
            write!(sink, " {}", quoted(&sentence[span.range()]))?;
        }
    }
    writeln!(sink, " = {}", decimal(evidence.contribution))
}

fn write_cues(sink: &mut Sink, explained: &Explained<'_>) -> io::Result<()> {
    if explained.cues.is_empty() {
        return Ok(());
    }
    writeln!(sink, "\ncues (^ above; ~ is a mention)")?;
    for cue in &explained.cues {
        writeln!(sink, "  {}", cue_line(explained.sentence, cue))?;
    }
    Ok(())
}

fn cue_line(sentence: &str, cue: &CueView) -> String {
    let words = |span: Option<Span>| span.map_or_else(|| "nobody".to_owned(), |s| quoted(&sentence[s.range()]));
    let voice = voice(cue).map(|voice| format!("  {voice}")).unwrap_or_default();
    format!("{}{voice}  agent {}, theme {}", quoted(&sentence[cue.span.range()]), words(cue.agent), words(cue.theme))
}

/// Thousandths as a decimal.
fn decimal(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let size = thousandths.unsigned_abs();
    format!("{sign}{}.{:03}", size / 1000, size % 1000)
}
