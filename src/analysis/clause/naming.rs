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
        if !names || self.s.chunk(what).special != Special::Why || !matches!(rel, Rel::Object | Rel::Complement) {
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
}
