//! A subject behind its clause: "It is a disgrace, this Danish law".

use super::super::{ChunkId, ChunkKind, Rel};
use super::Attacher;
use crate::lexicon::{Special, Tag};

impl Attacher<'_> {
    /// "It is a disgrace, this Danish law", "They let us down, those Danish banks": behind the comma the subject that the pronoun announced.
    pub(super) fn announced(&mut self, id: ChunkId) -> bool {
        let Some(main) = self.s.frames.last().and_then(|f| f.main) else { return false };
        let pronoun = |s: ChunkId| matches!(self.s.chunk(s).special, Special::It | Special::They) && self.s.chunk(s).tag == Tag::Pronoun;
        let named = self.s.range(id).any(|at| self.s.mention_at[at].is_some());
        let closes = self.s.chunks.get(id.index() + 1).is_none_or(|c| c.kind == ChunkKind::Mark && c.tag != Tag::Genitive);
        let announced = named && closes && self.s.chunk(id).opener == Special::This && self.s.chunk(main).subject.is_some_and(pronoun);
        if announced {
            self.s.chunks[main.index()].subject = Some(id);
            self.hang(id, main, Rel::Subject);
        }
        announced
    }
}
