//! The arguments of a verb that are neither its subject nor its object.

use super::super::Rule;
use super::Finder;
use crate::analysis::{ChunkId, ChunkKind, Mark, Rel};
use crate::lexicon::{Kind, Role, Tag, prep};

impl Finder<'_> {
    /// "complained that Russia had broken the truce": whose doing the complaint is about.
    pub(super) fn content(&mut self, id: ChunkId) {
        const REACH: usize = 24;
        let themed = self.out[self.start..].iter().any(|a| a.role == Role::Theme);
        // Not "decided that", "testified that".
        let complains = self.cue.kind == Kind::Judgement && self.cue.theme < 0 && self.cue.frame.theme.has(prep::ABOUT);
        if themed || !complains || self.cue.frame.object {
            return;
        }
        let behind = self.sentence.chunks.get(id.index() + 1..).unwrap_or_default().iter().take(REACH);
        let mut clauses = behind.filter(|c| c.kind == ChunkKind::Verb && c.rel == Rel::Content && c.governor == Some(id));
        let subject = clauses.next().filter(|c| !c.passive).and_then(|c| c.subject);
        if let Some(subject) = subject.filter(|&s| s > id && self.chunk(s).kind == ChunkKind::Noun) {
            self.push(subject, Role::Theme, Rule::Theme, false);
        }
    }

    /// "withdrew its support for": a phrase that holds a noun takes that noun's prepositions too.
    pub(super) fn phrase_complement(&mut self, id: ChunkId) {
        let themed = self.out[self.start..].iter().any(|a| a.role == Role::Theme);
        if themed || self.cue.theme == 0 || !self.cue.form.contains(' ') {
            return;
        }
        // "spoke out in favour of": the phrase's own preposition leads to what looks like an object.
        let adverb = ["back", "away", "off", "out", "up", "down"].iter().any(|p| self.cue.form.ends_with(p));
        let object = self
            .chunk(id)
            .object
            .filter(|_| !adverb)
            .filter(|&o| o > id && self.sentence.words[self.chunk(o).first as usize - 1].tag == Tag::Inner);
        if let Some(object) = object.filter(|&o| self.chunk(o).kind == ChunkKind::Noun) {
            return self.push(object, Role::Theme, Rule::Preposition, false);
        }
        let usual = |p: u8| matches!(p, prep::TO | prep::FOR | prep::ON | prep::AGAINST | prep::WITH | prep::OF | prep::AT | prep::OVER);
        let preposition = self.sentence.prepositions(id).filter(|&p| self.sentence.head(p).prep.is_some_and(usual)).last();
        if let Some(noun) = preposition.and_then(|p| self.chunk(p).object).filter(|&o| self.chunk(o).kind == ChunkKind::Noun) {
            self.push(noun, Role::Theme, Rule::Preposition, false);
        }
    }

    /// "trust Moscow, not Brussels": who is left out of what is good.
    pub(super) fn left_out(&mut self, object: ChunkId) {
        let [comma, not, noun, ..] = self.sentence.chunks.get(object.index() + 1..).unwrap_or_default() else { return };
        let mark = self.sentence.words[comma.head as usize].mark == Mark::Comma;
        let not = self.sentence.words[not.head as usize].tag == Tag::Not;
        let id = ChunkId::new(object.index() + 3);
        if mark && not && noun.kind == ChunkKind::Noun && self.cue.kind == Kind::Judgement && self.cue.theme > 0 {
            self.push(id, Role::Theme, Rule::Comparison, false);
        }
    }
}
