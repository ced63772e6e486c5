//! Prepositions that hang on nothing right before them: the charge of an accusation, what one did meanwhile, what a clause begins with.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, VerbForm};
use super::Attacher;
use crate::lexicon::{Facts, Tag, prep};

impl Attacher<'_> {
    /// "was accused by fishermen of ruining it", "by its allies of treachery", "accused the mayor of theft": the verb that the charge belongs
    /// to, behind whoever makes it or is charged.
    pub(super) fn charged_by(&self, of: ChunkId, last: ChunkId) -> Option<ChunkId> {
        // Not "dismissed accusations of treachery".
        let words = self.s.chunk(last).lemma.is_some_and(|l| l.has(Facts::CUE.or(Facts::REPORT)));
        let object = self.s.chunk(last).rel == Rel::Object && !words;
        let site = self.s.chunk(last).governor.filter(|_| self.previous == Some(last))?;
        let by = |p: &ChunkId| self.s.chunk(*p).prep == Some(prep::BY);
        let passive = || Some(site).filter(by).and_then(|p| self.s.chunk(p).governor).filter(|&v| self.s.chunk(v).passive);
        let verb = if object { Some(site) } else { passive() }?;
        let (next, charge) = (self.s.chunks.get(of.index() + 1)?, ChunkId::new(of.index() + 1));
        let ill = || self.senses(charge).any(|c| c.tone() < 0) && self.senses(charge).all(|c| c.tone() <= 0);
        let bare = next.kind == ChunkKind::Noun
            && next.lemma.is_some_and(|l| l.has(Facts::CUE))
            && if object { ill() } else { next.first == next.head };
        let deed = next.kind == ChunkKind::Verb && next.form == VerbForm::Ing;
        ((deed || bare) && self.senses(verb).any(|c| c.accuses())).then_some(verb)
    }

    /// "left the talks after condemning it": what the subject did before or after, and no part of the object.
    pub(super) fn meanwhile(&self, preposition: ChunkId) -> bool {
        let gerund = |c: &Chunk| c.kind == ChunkKind::Verb && c.form == VerbForm::Ing;
        let time = self.s.head(preposition).tags.has(Tag::Subordinator) && self.s.chunk(preposition).prep != Some(prep::FOR);
        time && self.s.chunks.get(preposition.index() + 1).is_some_and(gerund)
    }

    /// "He had doubts, but in praising it he spoke of its courage": what stands between the conjunction and its clause.
    pub(super) fn fronted_behind_but(&self, id: ChunkId) -> bool {
        let before = self.s.chunks[..id.index()].last_chunk::<2>();
        let joins = |[comma, but]: &[Chunk; 2]| comma.mark == Mark::Comma && but.kind == ChunkKind::Conjunction;
        let doing = self.s.chunks.get(id.index() + 1).is_some_and(|c| c.kind == ChunkKind::Verb && c.form == VerbForm::Ing);
        doing && before.is_some_and(joins)
    }
}
