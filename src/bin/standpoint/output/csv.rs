//! Scores as CSV: a row per document, sentence and actor.

use super::{Sentence, Writer};
use crate::record::{Run, Totals};
use crate::sink::Sink;
use standpoint::Stance;
use std::borrow::Cow;
use std::io;

const HEADER: [&str; 13] =
    ["document", "index", "start", "end", "actor", "label", "score", "author", "reported", "flags", "mentions", "holders", "text"];

/// Writes CSV.
pub struct Csv {
    writer: csv::Writer<Sink>,
}

impl Csv {
    /// Writes to `sink`.
    pub fn new(sink: Sink) -> Csv {
        Csv { writer: csv::Writer::from_writer(sink) }
    }
}

impl Writer for Csv {
    fn begin(&mut self, _: &Run<'_>) -> io::Result<()> {
        Ok(self.writer.write_record(HEADER)?)
    }

    fn sentence(&mut self, sentence: &Sentence<'_>) -> io::Result<()> {
        for stance in &sentence.score.stances {
            let cells = row(sentence, stance);
            self.writer.write_record(cells.iter().map(|cell| cell.as_bytes()))?;
        }
        Ok(())
    }

    fn error(&mut self, _: &str, _: &str) -> io::Result<()> {
        Ok(())
    }

    fn end(&mut self, _: &Totals) -> io::Result<()> {
        self.writer.flush()
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        self.writer.into_inner().map_err(csv::IntoInnerError::into_error)?.finish()
    }
}

fn row<'a>(sentence: &Sentence<'a>, stance: &'a Stance) -> [Cow<'a, str>; HEADER.len()] {
    let span = sentence.score.span;
    let number = |value: Option<f64>| Cow::Owned(value.map_or_else(String::new, |v| v.to_string()));
    let flags: Vec<&str> = stance.flags.iter().map(standpoint::Flag::name).collect();
    let mentions: Vec<String> = stance.mentions.iter().map(|m| format!("{}-{}", m.start(), m.end())).collect();
    [
        defused(sentence.document.into()),
        sentence.index.to_string().into(),
        span.start().to_string().into(),
        span.end().to_string().into(),
        defused(stance.actor.as_str().into()),
        stance.label.name().into(),
        number(Some(stance.score)),
        number(stance.author),
        number(stance.reported),
        flags.join(";").into(),
        mentions.join(";").into(),
        defused(holders(stance).into()),
        defused(sentence.text.into()),
    ]
}

/// The holders, each once, in the order of the evidence.
fn holders(stance: &Stance) -> String {
    let mut holders: Vec<String> = Vec::new();
    for holder in stance.evidence.iter().map(|e| e.holder.to_string()) {
        if !holders.contains(&holder) {
            holders.push(holder);
        }
    }
    holders.join(";")
}

/// A text that no spreadsheet takes for a formula.
fn defused(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}").into() } else { text }
}
