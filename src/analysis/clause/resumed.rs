//! Clauses that go on behind a phrase with a relative clause of its own: "argued, in a letter that was read aloud, that it …", "thanked
//! Rome for a bridge that had fallen, but blamed Bern".

use super::super::{ChunkId, ChunkKind, Mark, Rel};
use super::{Attacher, Frame};
use crate::lexicon::Tag;

impl Attacher<'_> {
    /// The frames outside and inside a clause that belongs to a noun and has its verb: "the promises that it made".
    pub(super) fn around_relative(&self) -> Option<(Frame, Frame)> {
        let [.., outer, inner] = self.s.frames.as_slice() else { return None };
        let (noun, rel) = inner.governor.filter(|_| inner.main.is_some())?;
        let described = rel == Rel::Relative || rel == Rel::Content && self.s.chunk(noun).kind == ChunkKind::Noun;
        described.then_some((*outer, *inner))
    }

    /// "argued, in a letter that was read aloud, that it …": the clause is what the verb of saying outside governs.
    pub(super) fn leave_phrase(&mut self) {
        const REACH: usize = 16;
        let Some((outer, inner)) = self.around_relative() else { return };
        let other = |m: ChunkId| self.says(m) && !self.s.chunk(m).passive;
        let Some(verb) = outer.main.filter(|&v| self.says(v) && !inner.main.is_some_and(other)) else { return };
        let first = self.s.clauses[inner.clause as usize].first.or(inner.main).map_or(0, |c| c.index());
        let mut between = self.s.chunks.get(verb.index() + 1..first).unwrap_or_default().iter().take(REACH);
        if between.any(|c| c.mark == Mark::Comma) {
            self.s.frames.pop();
        }
    }

    /// "thanked Rome for a bridge that had fallen, but blamed Bern": a second verdict in the main verb's own tense, where another form sets
    /// the clause between apart.
    pub(super) fn judge_goes_on(&mut self, id: ChunkId) -> Option<ChunkId> {
        let (outer, inner) = self.around_relative()?;
        let (main, within) = (outer.main?, inner.main?);
        let before = self.previous.filter(|_| self.previous_is(ChunkKind::Conjunction)).and_then(|p| p.index().checked_sub(1));
        let comma = before.is_some_and(|at| self.s.chunks[at].mark == Mark::Comma);
        let (said, verb) = (self.s.chunk(within), self.s.chunk(id));
        let apart = said.tag != verb.tag || said.end - said.first > 1;
        let same = self.s.chunk(main).tag == verb.tag && verb.end - verb.first == 1;
        let judges = self.judges_object(id) && (self.judges_object(main) || self.says(main));
        if !(comma && apart && same && judges) {
            return None;
        }
        self.s.frames.pop();
        Some(main)
    }
    /// "say that Serbia held elections and praise its courts", "notes that it held them and praises them": a verdict in the tense of the
    /// verb of saying outside, where the clause inside has another.
    pub(super) fn speaker_judges(&mut self, id: ChunkId) -> Option<ChunkId> {
        let [.., outer, inner] = self.s.frames.as_slice() else { return None };
        let (main, within) = (outer.main?, inner.main?);
        let content = inner.governor == Some((main, Rel::Content)) && self.previous_is(ChunkKind::Conjunction);
        let tense = |v: ChunkId| {
            let chunk = self.s.chunk(v);
            Some(chunk.tag).filter(|t| matches!(t, Tag::Past | Tag::Third | Tag::Base) && chunk.first == chunk.head)
        };
        let (own, said) = (tense(id)?, tense(within)?);
        // "demand that it hold elections and release them", "say it plans to leave and condemn it": bare verbs go together.
        let apart = own != said && said != Tag::Base && inner.verb == Some(within);
        let same = tense(main) == Some(own) && self.says(main) && self.judges_object(id);
        if !(content && apart && same) {
            return None;
        }
        self.s.frames.pop();
        Some(main)
    }
}
