//! Sentences of news English, as byte spans.
//!
//! The rules are those of UAX #29 (a stop, what closes behind it, white space, and no small letter then), corrected
//! for what news has and Unicode cannot know: titles, initials, dotted acronyms, quotations that end in mid-sentence,
//! headings without a stop, lines broken by hand, blanks lost after a stop.
//!
//! The boundaries are found here and not by `unicode-segmentation`, whose look-ahead is quadratic (its rule SB8 scans
//! on from every blank or bracket behind a full stop: 80 KB of brackets take half a minute). The tests hold both
//! together: every character that ends a sentence there does so here.
//!
//! Lazy and total: any text, linear time, no allocation; every look-ahead or look-back is bounded.

mod chars;
mod line;
mod stop;
#[cfg(test)]
mod tests;
mod words;

use crate::span::Span;
use chars::{ceil_boundary, char_at, floor_boundary, is_newline, is_stop};
use line::{Gap, Paragraph, trim_end};
use stop::Run;

/// The longest sentence, in bytes; a longer one is cut.
pub const MAX_SENTENCE: usize = 64 * 1024;

/// How far back from the cap white space is looked for.
const CUT_REACH: usize = 1024;

/// One sentence: its place in the text, without white space at its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    span: Span,
    truncated: bool,
}

impl Sentence {
    /// The bytes of the sentence; never empty, on character boundaries.
    pub const fn span(self) -> Span {
        self.span
    }

    /// Was the sentence cut at [`MAX_SENTENCE`]? What is left of it comes as the next one.
    pub const fn truncated(self) -> bool {
        self.truncated
    }
}

/// The sentences of `text`, in order.
pub fn sentences(text: &str) -> Sentences<'_> {
    Sentences { text, at: 0, paragraph: Paragraph::new() }
}

/// An iterator over the sentences of a text, made by [`sentences`].
#[derive(Clone, Debug)]
pub struct Sentences<'t> {
    text: &'t str,
    at: usize,
    paragraph: Paragraph,
}

/// What the scan does at a place where a sentence could end.
enum Step {
    /// The sentence ends at `end`, the scan goes on at `next`.
    Break { end: usize, next: usize },
    /// It goes on at this byte.
    Join(usize),
}

impl Iterator for Sentences<'_> {
    type Item = Sentence;

    fn next(&mut self) -> Option<Sentence> {
        let start = self.paragraph.skip_space(self.text, self.at);
        if start == self.text.len() {
            self.at = start;
            return None;
        }
        let (end, truncated) = self.scan(start);
        Some(Sentence { span: Span::new(start, end), truncated })
    }
}

impl std::iter::FusedIterator for Sentences<'_> {}

impl Sentences<'_> {
    /// The end of the sentence that begins at `start`, and if it was cut; leaves `self.at` behind it.
    fn scan(&mut self, start: usize) -> (usize, bool) {
        let limit = self.text.len().min(start + MAX_SENTENCE);
        let mut words = WordSeen { upto: start, seen: false };
        let mut at = start;
        loop {
            at = chars::next_mark(self.text.as_bytes(), at, limit);
            if at >= limit {
                return self.stop_at_limit(start, limit);
            }
            match self.step(start, at, limit, &mut words) {
                Step::Break { end, .. } if end > limit => return self.stop_at_limit(start, limit),
                Step::Break { end, next } => {
                    self.at = next;
                    return (end, false);
                }
                Step::Join(next) => at = next,
            }
        }
    }

    fn step(&mut self, start: usize, at: usize, limit: usize, words: &mut WordSeen) -> Step {
        match char_at(self.text, at) {
            Some('"') => {
                self.paragraph.quote = !self.paragraph.quote;
                Step::Join(at + 1)
            }
            Some(c) if is_newline(c) => match self.paragraph.gap(self.text, at) {
                (Gap::None | Gap::Space, next) => Step::Join(next),
                (_, next) => Step::Break { end: trim_end(self.text, start, at), next },
            },
            Some(c) if is_stop(c) => self.stop(start, at, limit, words),
            Some(c) => Step::Join(at + c.len_utf8()),
            None => Step::Join(at + 1),
        }
    }

    /// At a stop. One with no word before it in the sentence ("... and", "[...] The") opens it and ends nothing.
    fn stop(&mut self, start: usize, at: usize, limit: usize, words: &mut WordSeen) -> Step {
        let run = Run::read(self.text, start, at, limit, self.paragraph.quote);
        self.paragraph.quote ^= run.straight;
        let (gap, next) = self.paragraph.gap(self.text, run.end);
        let worded = words.before(self.text, at);
        if gap == Gap::Paragraph || worded && run.breaks(self.text, gap, next) {
            Step::Break { end: run.end, next }
        } else {
            Step::Join(next)
        }
    }

    /// The text or the allowance for one sentence is used up.
    fn stop_at_limit(&mut self, start: usize, limit: usize) -> (usize, bool) {
        if limit == self.text.len() {
            self.at = limit;
            return (trim_end(self.text, start, limit), false);
        }
        let limit = floor_boundary(self.text, limit);
        let floor = ceil_boundary(self.text, limit - CUT_REACH);
        let blank = self.text[floor..limit].rfind(char::is_whitespace);
        self.at = blank.map_or(limit, |blank| floor + blank);
        (trim_end(self.text, start, self.at), true)
    }
}

/// Has the sentence a letter or digit yet? Each character is looked at once, whoever asks how often.
struct WordSeen {
    upto: usize,
    seen: bool,
}

impl WordSeen {
    fn before(&mut self, text: &str, at: usize) -> bool {
        if !self.seen && self.upto < at {
            self.seen = text[self.upto..at].chars().any(char::is_alphanumeric);
            self.upto = at;
        }
        self.seen
    }
}
