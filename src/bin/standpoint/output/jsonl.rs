//! Scores as JSON lines.

use super::{Sentence, Writer};
use crate::record::{ErrorRecord, Run, SentenceRecord, StanceRecord, Totals};
use crate::sink::Sink;
use serde::Serialize;
use std::io::{self, Write};

/// Writes JSON lines.
#[derive(Debug)]
pub struct Jsonl {
    sink: Sink,
    evidence: bool,
}

impl Jsonl {
    /// With the evidence of every stance or without.
    pub fn new(sink: Sink, evidence: bool) -> Jsonl {
        Jsonl { sink, evidence }
    }

    fn line(&mut self, record: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.sink, record)?;
        self.sink.write_all(b"\n")
    }
}

impl Writer for Jsonl {
    fn begin(&mut self, run: &Run<'_>) -> io::Result<()> {
        self.line(run)
    }

    fn sentence(&mut self, sentence: &Sentence<'_>) -> io::Result<()> {
        let &Sentence { document, index, text, score } = sentence;
        let stances = score.stances.iter().map(|stance| StanceRecord::new(stance, self.evidence)).collect();
        self.line(&SentenceRecord { document, index, start: score.span.start(), end: score.span.end(), text, stances })
    }

    fn error(&mut self, document: &str, message: &str) -> io::Result<()> {
        self.line(&ErrorRecord { document, message })
    }

    fn end(&mut self, totals: &Totals) -> io::Result<()> {
        self.line(totals)
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        self.sink.finish()
    }
}
