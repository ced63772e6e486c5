//! Output: scores as a table, as JSON lines or as CSV.

mod csv;
mod jsonl;
mod table;

use crate::args::ScoreFormat;
use crate::record::{Run, Totals};
use crate::screen::{self, Ink, Paint};
use crate::sink::Sink;
use standpoint::{Label, SentenceScore};
use std::io;

/// A sentence and where it comes from.
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'a> {
    /// The id of its document.
    pub document: &'a str,
    /// Its number in the document, from 0.
    pub index: usize,
    /// What it says.
    pub text: &'a str,
    /// Its stances, with offsets as they are to be written.
    pub score: &'a SentenceScore,
}

/// Writes a run.
pub trait Writer {
    /// What comes first.
    fn begin(&mut self, run: &Run<'_>) -> io::Result<()>;
    /// A sentence.
    fn sentence(&mut self, sentence: &Sentence<'_>) -> io::Result<()>;
    /// A document that could not be read. Standard error has it already; formats without a place for it need do nothing.
    fn error(&mut self, document: &str, message: &str) -> io::Result<()>;
    /// What comes last.
    fn end(&mut self, totals: &Totals) -> io::Result<()>;
    /// Brings everything to where it belongs.
    fn finish(self: Box<Self>) -> io::Result<()>;
}

/// The writer of a format.
pub fn writer(format: ScoreFormat, sink: Sink, evidence: bool) -> Box<dyn Writer> {
    match format {
        ScoreFormat::Table => Box::new(table::Table::new(sink)),
        ScoreFormat::Jsonl => Box::new(jsonl::Jsonl::new(sink, evidence)),
        ScoreFormat::Csv => Box::new(csv::Csv::new(sink)),
    }
}

/// The sign and the colour of a label.
pub fn sign(label: Label) -> (&'static str, Ink) {
    match label {
        Label::Negative => ("▼", Ink::Bad),
        Label::Neutral => ("·", Ink::Dim),
        Label::Positive => ("▲", Ink::Good),
    }
}

/// A score with its sign and two digits; what rounds to zero has no sign.
pub fn two_digits(score: f64) -> String {
    let text = format!("{score:+.2}");
    if text.ends_with("0.00") { " 0.00".to_owned() } else { text }
}

/// A score as a bar of ten.
pub fn bar(paint: Paint, score: f64, ink: Ink) -> String {
    const LENGTH: usize = 10;
    let full = ((score.abs() * LENGTH as f64).round() as usize).min(LENGTH);
    format!("{}{}", paint.ink(ink, "█".repeat(full)), paint.ink(Ink::Dim, "·".repeat(LENGTH - full)))
}

/// Flags in brackets, each with a blank before it.
pub fn flags(flags: standpoint::Flags) -> String {
    flags.iter().map(|flag| format!(" [{}]", flag.name())).collect()
}

/// A short text in quotes, in one line.
pub fn quoted(text: &str) -> String {
    format!("“{}”", screen::clipped(text, 48))
}
