//! A noun behind a phrase that ends in a preposition, or in the gap of one: "a megaphone for Malta", "a thorn in Malta's side".

use super::super::{ChunkId, ChunkKind, Rel};
use super::Attacher;

impl Attacher<'_> {
    /// Hangs the noun on the phrase. Tells whether there is one.
    pub(super) fn fills_gap(&mut self, id: ChunkId) -> bool {
        let Some(phrase) = self.previous.filter(|p| p.index() + 1 == id.index() && self.previous_is(ChunkKind::Noun)) else { return false };
        let head = self.s.head(phrase);
        let open = head.width > 1 && head.prep.is_some();
        if open {
            self.hang(id, phrase, Rel::Adverb);
        }
        open
    }
}
