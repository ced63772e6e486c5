//! Phrases between commas, dashes or brackets inside a clause, which goes on behind them as if they were not there: "accused, in effect, NATO of lying",
//! "believes that NATO, according to a poll, keeps its word", "gave Kosovo, for the first time, its full support".

use super::super::{Chunk, ChunkId, ChunkKind, Mark};
use super::Attacher;
use crate::lexicon::{Special, Tag, prep};

/// A longer phrase is more than an aside.
const LONGEST: usize = 6;

impl Attacher<'_> {
    /// The mark behind a phrase that `mark` opens, if the clause goes on behind it.
    #[inline]
    pub(super) fn inserted(&self, mark: ChunkId) -> Option<ChunkId> {
        match self.s.chunk(mark).mark {
            Mark::Comma | Mark::Dash => self.aside_at(mark),
            Mark::OpenParen => self.brackets_at(mark),
            _ => None,
        }
    }

    fn aside_at(&self, mark: ChunkId) -> Option<ChunkId> {
        let before = self.previous.filter(|p| p.index() + 1 == mark.index())?;
        let frame = self.s.frames.last()?;
        // A subject of its own waits for its verb anyway.
        let within = frame.verb.is_some() || self.s.frames.len() > 1;
        let [first, rest @ ..] = self.s.chunks.get(mark.index() + 1..)? else { return None };
        let chunk = self.s.chunk(before);
        // "gave Latvia, a member since 2004, its support"
        let apposed = chunk.tag == Tag::Name && first.kind == ChunkKind::Noun && matches!(first.opener, Special::A | Special::The);
        let leads = matches!(first.kind, ChunkKind::Preposition | ChunkKind::Adverb) || apposed;
        // "gave Latvia, which borders the sea, its support"
        let relative = matches!(first.special, Special::Which | Special::Who) && first.kind == ChunkKind::Relative;
        let site = match chunk.kind {
            ChunkKind::Noun => relative || !self.same_list(chunk, first),
            ChunkKind::Verb => !chunk.passive && !relative,
            _ => false,
        };
        if !(within && (leads || relative) && site) {
            return None;
        }
        let part = if relative { is_clause } else { is_phrase };
        let closing = self.s.chunk(mark).mark;
        let length = rest.iter().take(LONGEST).position(|c| c.mark == closing)?;
        let (inside, behind) = (&rest[..length], &rest[length + 1..]);
        (inside.iter().all(part) && goes_on(behind)).then(|| ChunkId::new(mark.index() + 2 + length))
    }

    /// "gave Kosovo (population 2 million) its support"
    fn brackets_at(&self, open: ChunkId) -> Option<ChunkId> {
        let inside = self.s.chunks.get(open.index() + 1..)?;
        let length = inside.iter().take(LONGEST).position(|c| c.mark == Mark::CloseParen)?;
        let noun = self.previous.is_some_and(|p| p.index() + 1 == open.index() && self.s.chunk(p).kind == ChunkKind::Noun);
        (noun && inside[..length].iter().all(is_phrase)).then(|| ChunkId::new(open.index() + 1 + length))
    }

    /// "in Paris, in Rome, and in Oslo": one of a list.
    fn same_list(&self, noun: &Chunk, first: &Chunk) -> bool {
        first.prep.is_some() && noun.governor.is_some_and(|g| self.s.chunk(g).prep == first.prep)
    }

    /// Takes the phrase between two marks by itself, and gives the place where the clause goes on.
    pub(super) fn pass_over(&mut self, mark: ChunkId, end: ChunkId) -> usize {
        let (frame, depth) = (*self.frame(), self.s.frames.len());
        let before = (self.previous, self.previous_kind, self.after_comma, self.pending, self.possessor);
        (mark.index()..=end.index()).map(ChunkId::new).for_each(|id| self.chunk(id));
        // What the phrase opened or closed is as it was before it.
        self.s.frames.truncate(depth.saturating_sub(1));
        self.s.frames.push(frame);
        (self.previous, self.previous_kind, self.after_comma, self.pending, self.possessor) = before;
        end.index() + 1
    }
}

/// Part of a phrase without a verb.
fn is_phrase(chunk: &Chunk) -> bool {
    matches!(chunk.kind, ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Noun) || chunk.tag == Tag::Genitive
}

/// Part of a clause that describes the noun before it.
fn is_clause(chunk: &Chunk) -> bool {
    is_phrase(chunk) || chunk.kind == ChunkKind::Verb
}

/// Whether what stands behind the phrase goes on with the clause: no clause of its own, as in "…, in a letter, Oslo said".
fn goes_on(behind: &[Chunk]) -> bool {
    let [next, rest @ ..] = behind else { return false };
    let clause = || rest.iter().take(2).any(|c| c.kind == ChunkKind::Verb && c.is_finite());
    match next.kind {
        ChunkKind::Verb | ChunkKind::Adjective => true,
        ChunkKind::Preposition => next.prep != Some(prep::WITH),
        ChunkKind::Noun => !clause(),
        // "between Peru, as he said, and Chile"
        ChunkKind::Conjunction => !clause() && rest.first().is_some_and(|c| c.kind == ChunkKind::Noun),
        _ => false,
    }
}
