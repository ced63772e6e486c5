//! Phrases between commas inside a clause, which goes on behind them as if they were not there: "accused, in effect, NATO of lying",
//! "believes that NATO, according to a poll, keeps its word", "gave Kosovo, for the first time, its full support".

use super::super::{Chunk, ChunkId, ChunkKind, Mark};
use super::Attacher;
use crate::lexicon::{Special, Tag, prep};

/// A longer phrase is more than an aside.
const LONGEST: usize = 6;

impl Attacher<'_> {
    /// The comma behind a phrase that `comma` opens, if the clause goes on behind it.
    #[inline]
    pub(super) fn inserted(&self, comma: ChunkId) -> Option<ChunkId> {
        let opens = matches!(self.s.chunk(comma).mark, Mark::Comma | Mark::Dash);
        if opens { self.aside_at(comma) } else { None }
    }

    fn aside_at(&self, comma: ChunkId) -> Option<ChunkId> {
        let before = self.previous.filter(|p| p.index() + 1 == comma.index())?;
        let frame = self.s.frames.last()?;
        // A subject of its own waits for its verb anyway.
        let within = frame.verb.is_some() || self.s.frames.len() > 1;
        let [first, rest @ ..] = self.s.chunks.get(comma.index() + 1..)? else { return None };
        let chunk = self.s.chunk(before);
        // "gave Latvia, a member since 2004, its support"
        let apposed = chunk.tag == Tag::Name && first.kind == ChunkKind::Noun && matches!(first.opener, Special::A | Special::The);
        let leads = matches!(first.kind, ChunkKind::Preposition | ChunkKind::Adverb) || apposed;
        let site = match chunk.kind {
            ChunkKind::Noun => !self.same_list(chunk, first),
            ChunkKind::Verb => !chunk.passive,
            _ => false,
        };
        let mark = self.s.chunk(comma).mark;
        let length = rest.iter().take(LONGEST).position(|c| c.mark == mark)?;
        let (inside, behind) = (&rest[..length], &rest[length + 1..]);
        (within && leads && site && inside.iter().all(is_phrase) && goes_on(behind)).then(|| ChunkId::new(comma.index() + 2 + length))
    }

    /// "in Paris, in Rome, and in Oslo": one of a list.
    fn same_list(&self, noun: &Chunk, first: &Chunk) -> bool {
        first.prep.is_some() && noun.governor.is_some_and(|g| self.s.chunk(g).prep == first.prep)
    }

    /// Takes the phrase between two commas by itself, and gives the place where the clause goes on.
    pub(super) fn pass_over(&mut self, comma: ChunkId, end: ChunkId) -> usize {
        let (frame, depth) = (*self.frame(), self.s.frames.len());
        let before = (self.previous, self.previous_kind, self.after_comma, self.pending, self.possessor);
        (comma.index()..=end.index()).map(ChunkId::new).for_each(|id| self.chunk(id));
        self.s.frames.truncate(depth);
        *self.frame() = frame;
        (self.previous, self.previous_kind, self.after_comma, self.pending, self.possessor) = before;
        end.index() + 1
    }
}

/// Part of a phrase without a verb.
fn is_phrase(chunk: &Chunk) -> bool {
    matches!(chunk.kind, ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Noun) || chunk.tag == Tag::Genitive
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
