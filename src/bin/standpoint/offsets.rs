//! From byte offsets to code points, in linear time.

use crate::args::Unit;
use standpoint::{EvidenceHolder, SentenceScore, Span, Stance};

/// Converts the offsets of a document's sentences, which must come in order.
#[derive(Debug)]
pub struct Offsets {
    unit: Unit,
    /// Where the last sentence began, in bytes and in code points.
    byte: usize,
    point: usize,
    /// For every byte of the sentence how many code points begin before it.
    before: Vec<usize>,
}

impl Offsets {
    /// At the head of a document.
    pub fn new(unit: Unit) -> Offsets {
        Offsets { unit, byte: 0, point: 0, before: Vec::new() }
    }

    /// Goes to the head of the next document.
    pub fn restart(&mut self) {
        (self.byte, self.point) = (0, 0);
    }

    /// Goes on to a sentence of the part of the document that begins at byte `start`, and converts its offsets.
    pub fn convert(&mut self, part: &str, start: usize, score: &mut SentenceScore) {
        if self.unit == Unit::Bytes {
            return;
        }
        self.go_to(part, start, score.span);
        score.span = self.span(score.span);
        for stance in &mut score.stances {
            self.stance(stance);
        }
    }

    /// Goes on to the end of a part.
    pub fn end(&mut self, part: &str, start: usize) {
        if self.unit == Unit::Chars {
            self.point += part[self.byte - start..].chars().count();
            self.byte = start + part.len();
        }
    }

    fn go_to(&mut self, part: &str, start: usize, sentence: Span) {
        let (first, end) = (sentence.start() - start, sentence.end() - start);
        self.point += part[self.byte - start..first].chars().count();
        self.byte = sentence.start();
        self.before.clear();
        let text = &part.as_bytes()[first..end];
        let mut points = 0;
        self.before.extend(text.iter().map(|&byte| {
            // A byte that goes on with a character has the offset of its character.
            points += usize::from(byte & 0xc0 != 0x80);
            points - 1
        }));
        self.before.push(points);
    }

    fn stance(&self, stance: &mut Stance) {
        for mention in &mut stance.mentions {
            *mention = self.span(*mention);
        }
        for evidence in &mut stance.evidence {
            evidence.span = self.span(evidence.span);
            evidence.mention = self.span(evidence.mention);
            for span in evidence.factors.iter_mut().filter_map(|f| f.span.as_mut()) {
                *span = self.span(*span);
            }
            if let EvidenceHolder::Words { span: Some(span), .. } = &mut evidence.holder {
                *span = self.span(*span);
            }
        }
    }

    /// A span of the sentence that was converted last.
    pub fn span(&self, span: Span) -> Span {
        if self.unit == Unit::Bytes {
            return span;
        }
        Span::new(self.at(span.start()), self.at(span.end()))
    }

    fn at(&self, byte: usize) -> usize {
        let inside = byte.saturating_sub(self.byte).min(self.before.len() - 1);
        self.point + self.before[inside]
    }
}
