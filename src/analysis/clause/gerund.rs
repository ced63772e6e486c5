//! An -ing form with what belongs to it as the subject of a clause behind other clauses: "some say deserting Rome would be a crime".

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, VerbForm};
use super::{Attacher, Frame};
use crate::lexicon::Tag;

/// How many chunks may stand between the form and its verb.
const REACH: usize = 6;

impl Attacher<'_> {
    /// Opens the clause whose subject the -ing form is: behind a subordinator, behind a comma and a conjunction, or right behind a verb
    /// of saying.
    pub(super) fn opens_as_subject(&mut self, id: ChunkId) -> bool {
        if self.pending.is_some() || self.says_only(id) || !self.has_finite_verb(id) {
            return false;
        }
        let frame = *self.frame();
        if frame.last.is_none() && frame.subordinate {
            self.frame().fronted = Some(id);
        } else if self.joined_behind_comma(id) && frame.main.is_some() {
            self.new_clause();
            let Frame { clause, governor, subordinate, .. } = *self.frame();
            *self.frame() = Frame { clause, governor, subordinate, fronted: Some(id), ..Frame::default() };
        } else if let Some(says) = frame.verb.filter(|&v| self.previous == Some(v) && self.says_only(v)) {
            self.push(Frame { governor: Some((says, Rel::Content)), fronted: Some(id), ..Frame::default() }, None);
        } else {
            return false;
        }
        let frame = self.frame();
        (frame.verb, frame.last) = (Some(id), Some(id));
        let clause = frame.clause;
        self.s.chunks[id.index()].clause = clause;
        true
    }

    /// "…, and deserting": a comma, the conjunction, the form.
    fn joined_behind_comma(&self, id: ChunkId) -> bool {
        let comma = id.index().checked_sub(2).is_some_and(|at| self.s.chunks[at].mark == Mark::Comma);
        comma && self.previous_is(ChunkKind::Conjunction)
    }

    /// Whether a finite verb follows that has no other subject: nothing but nouns and their phrases in between.
    fn has_finite_verb(&self, id: ChunkId) -> bool {
        let behind = self.s.chunks.get(id.index() + 1..).unwrap_or_default();
        let phrase = |c: &Chunk| matches!(c.kind, ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Adverb) || c.tag == Tag::Genitive;
        let inside = behind.iter().take(REACH).take_while(|c| phrase(c)).count();
        let verb = behind.get(inside).is_some_and(|c| c.kind == ChunkKind::Verb && c.form == VerbForm::Finite);
        // "deserting Rome would be", against "deserting would be", which any noun of the same form may be.
        inside > 0 && verb
    }
}
