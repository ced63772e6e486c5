//! "what he called Serbian aggression": a clause that only gives its noun a name.

use super::super::{ChunkId, ChunkKind, Rel};
use super::Attacher;
use crate::lexicon::{Pattern, Special};

impl Attacher<'_> {
    /// "deplored what he called the attack", "in what it describes as revenge": the noun stands where *what* stood.
    pub(super) fn so_called(&mut self, noun: ChunkId, verb: ChunkId) {
        let Some(what) = self.s.chunk(verb).subject.and_then(|s| s.index().checked_sub(1)).map(ChunkId::new) else { return };
        let names = self.pattern(verb, Pattern::Regard) && self.s.chunk(what).kind == ChunkKind::Noun;
        let (place, rel) = (self.s.chunk(what).governor, self.s.chunk(what).rel);
        if !names || self.s.head(what).special != Special::Why || !matches!(rel, Rel::Object | Rel::Complement) {
            return;
        }
        let Some(place) = place.filter(|&p| p < what) else { return };
        let naming = &mut self.s.chunks[verb.index()];
        for slot in [&mut naming.object, &mut naming.predicate] {
            *slot = slot.filter(|&s| s != noun);
        }
        self.s.chunks[place.index()].object = Some(noun);
        self.hang(noun, place, rel);
        self.hang(what, verb, Rel::Adverb);
        self.hang(verb, noun, Rel::Relative);
    }

    /// "called its failure to set a date shameful": behind the infinitive in its object, the verb whose predicate still is to come.
    pub(super) fn calls_far(&self, id: ChunkId) -> Option<ChunkId> {
        let frame = self.s.frames.last()?;
        let noun = self
            .previous
            .map(|p| self.s.chunk(p))
            .filter(|c| matches!(c.rel, Rel::Object | Rel::Complement) && c.end <= self.s.chunk(id).first);
        let verb = frame.verb.filter(|&v| noun.is_some() && self.s.chunk(v).rel == Rel::Infinitive)?;
        let object = self.s.chunk(verb).governor;
        let main = frame.main.filter(|&m| object.is_some() && self.s.chunk(m).object == object && !self.s.chunk(m).passive)?;
        (self.s.chunk(main).predicate.is_none() && self.pattern(main, Pattern::Regard)).then_some(main)
    }

    /// "disgraceful." against "famous for": an adjective with nothing of its own behind it.
    pub(super) fn closes(&self, id: ChunkId) -> bool {
        self.s.chunks.get(id.index() + 1).is_none_or(|c| matches!(c.kind, ChunkKind::Mark | ChunkKind::Conjunction))
    }
}
