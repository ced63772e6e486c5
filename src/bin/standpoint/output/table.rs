//! Scores for people: every sentence, with a line for each actor in it, and a summary.

use super::{Sentence, Writer, bar, flags, quoted, sign, two_digits};
use crate::record::{Run, Totals};
use crate::screen::{self, Ink, Paint};
use crate::sink::Sink;
use standpoint::{Evidence, Flag, Stance};
use std::io::{self, Write};

/// Writes the table.
#[derive(Debug)]
pub struct Table {
    sink: Sink,
    paint: Paint,
    columns: usize,
    document: Option<String>,
    /// The reported actors, in the order of the run.
    actors: Vec<Summary>,
    /// How many columns the longest id takes.
    widest: usize,
}

/// What was found of one actor.
#[derive(Debug, Default)]
struct Summary {
    actor: String,
    sum: f64,
    /// Negative, neutral, positive.
    counts: [u64; 3],
}

impl Summary {
    fn n(&self) -> u64 {
        self.counts.iter().sum()
    }
}

impl Table {
    /// Writes to `sink`, in colour if it takes that.
    pub fn new(sink: Sink) -> Table {
        let paint = Paint::new(sink.takes_colour());
        let columns = if sink.is_terminal() { screen::columns() } else { 100 };
        Table { sink, paint, columns, document: None, actors: Vec::new(), widest: 0 }
    }

    fn heading(&mut self, document: &str) -> io::Result<()> {
        if self.document.as_deref() == Some(document) {
            return Ok(());
        }
        if self.document.is_some() {
            writeln!(self.sink)?;
        }
        self.document = Some(document.to_owned());
        let name = screen::clipped(document, self.columns);
        writeln!(self.sink, "{}", self.paint.ink(Ink::Strong, name))
    }

    /// A sentence without a reported actor: there, but in one pale line.
    fn aside(&mut self, text: &str, marks: &str) -> io::Result<()> {
        let text = screen::clipped(text, self.columns.saturating_sub(2 + screen::width(marks)));
        writeln!(self.sink, "  {}", self.paint.ink(Ink::Dim, format_args!("{text}{marks}")))
    }

    fn stance(&mut self, stance: &Stance) -> io::Result<()> {
        let paint = self.paint;
        let (glyph, ink) = sign(stance.label);
        let actor = screen::padded(&screen::safe(&stance.actor), self.widest);
        let score = two_digits(stance.score);
        let head = paint.ink(ink, format_args!("{glyph} {actor} {score}"));
        let why = match strongest(stance) {
            Some(evidence) => because(evidence),
            None => "no cue".to_owned(),
        };
        let used = 4 + self.widest + 2 + 5 + 2 + 10 + 2;
        let why = screen::clipped(&format!("{why}{}", notes(stance)), self.columns.saturating_sub(used).max(20));
        writeln!(self.sink, "    {head}  {}  {}", bar(paint, stance.score, ink), paint.ink(Ink::Dim, why))
    }

    fn count(&mut self, stance: &Stance) {
        if let Some(summary) = self.actors.iter_mut().find(|s| s.actor == stance.actor) {
            summary.sum += stance.score;
            summary.counts[stance.label as usize] += 1;
        }
    }

    fn summary(&mut self) -> io::Result<()> {
        let head = format!("{}  sentences   mean        {:>6} {:>6} {:>6}", screen::padded("actor", self.widest.max(5)), "▼", "·", "▲");
        writeln!(self.sink, "{}", self.paint.ink(Ink::Strong, head))?;
        for summary in &self.actors {
            let n = summary.n();
            let mean = if n == 0 { "    -".to_owned() } else { two_digits(summary.sum / n as f64) };
            let [bad, none, good] = summary.counts;
            let actor = screen::padded(&screen::safe(&summary.actor), self.widest.max(5));
            writeln!(self.sink, "{actor}  {n:>9}  {mean}        {bad:>6} {none:>6} {good:>6}")?;
        }
        Ok(())
    }
}

impl Writer for Table {
    fn begin(&mut self, run: &Run<'_>) -> io::Result<()> {
        self.widest = run.actors.iter().map(|actor| screen::width(&screen::safe(actor))).max().unwrap_or(0);
        self.actors = run.actors.iter().map(|actor| Summary { actor: actor.clone(), ..Summary::default() }).collect();
        Ok(())
    }

    fn sentence(&mut self, sentence: &Sentence<'_>) -> io::Result<()> {
        self.heading(sentence.document)?;
        let marks = marks(sentence);
        if sentence.score.stances.is_empty() {
            return self.aside(sentence.text, &marks);
        }
        let cells = screen::cells(sentence.text);
        for line in screen::lines(&cells, self.columns - 2) {
            writeln!(self.sink, "  {}", screen::shown(&cells[line]))?;
        }
        if !marks.is_empty() {
            writeln!(self.sink, "   {}", self.paint.ink(Ink::Dim, marks))?;
        }
        for stance in &sentence.score.stances {
            self.count(stance);
            self.stance(stance)?;
        }
        Ok(())
    }

    fn error(&mut self, _: &str, _: &str) -> io::Result<()> {
        Ok(())
    }

    fn end(&mut self, totals: &Totals) -> io::Result<()> {
        if self.document.is_some() {
            writeln!(self.sink)?;
        }
        self.summary()?;
        let Totals { documents, sentences, errors } = totals;
        let of = |n: &u64, what: &str| format!("{n} {what}{}", if *n == 1 { "" } else { "s" });
        let line = format!("{}, {}, {}", of(documents, "document"), of(sentences, "sentence"), of(errors, "error"));
        writeln!(self.sink, "{}", self.paint.ink(Ink::Dim, line))
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        self.sink.finish()
    }
}

/// The evidence that moves the score most; of equals the first.
fn strongest(stance: &Stance) -> Option<&Evidence> {
    let weight = |evidence: &&Evidence| evidence.contribution.abs();
    stance.evidence.iter().rev().max_by_key(weight)
}

fn because(evidence: &Evidence) -> String {
    let holder = screen::clipped(&evidence.holder.to_string(), 30);
    format!("{} → {} ({holder})", quoted(&evidence.cue), evidence.rule.name())
}

/// What holds for the whole sentence.
fn marks(sentence: &Sentence<'_>) -> String {
    flags(sentence.score.flags)
}

/// What holds for this stance and is not said already.
fn notes(stance: &Stance) -> String {
    let more = stance.evidence.len().saturating_sub(1);
    let mut notes = if more > 0 { format!(" +{more}") } else { String::new() };
    for flag in [Flag::Mixed, Flag::Irrealis, Flag::Confusable] {
        if stance.flags.has(flag) {
            notes.push_str(&format!(" [{}]", flag.name()));
        }
    }
    notes
}
