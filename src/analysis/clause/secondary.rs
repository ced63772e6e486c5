//! Secondary predicates: what somebody feels while he does what the verb says.

use super::super::{ChunkId, ChunkKind, Rel};
use super::Attacher;
use crate::lexicon::{Facts, Pattern, Special, Tag, prep};

impl Attacher<'_> {
    /// "came home convinced that", "left the hall angry with it": what is felt beside a verb its subject feels, where a thing stands between.
    pub(super) fn feeler(&self, id: ChunkId) -> Option<ChunkId> {
        let next = self.s.chunks.get(id.index() + 1)?;
        let frame = self.s.frames.last().filter(|f| !self.after_comma() && f.verb == f.main)?;
        let (main, last) = frame.main.zip(frame.last)?;
        let place = self.reached(last, main);
        let toward = matches!(next.prep, Some(prep::TO | prep::OF)) && place;
        if next.special != Special::That && !matches!(next.prep, Some(prep::WITH | prep::AT)) && !toward {
            return None;
        }
        let verb = self.s.chunk(main);
        // "went back certain that"
        let sure = next.special == Special::That && self.s.chunk(id).kind == ChunkKind::Adjective;
        let feels = sure || self.s.chunk(id).lemma.is_some_and(|l| l.has(Facts::FEELING.or(Facts::JUDGEMENT)));
        let beside = last == main || place || self.feels_nothing(last);
        let acts = !verb.copula && !verb.passive && !self.pattern(main, Pattern::Regard) && !self.pattern(main, Pattern::Copula);
        verb.subject.filter(|_| feels && beside && acts)
    }

    /// "arrived in Rome", "returned to the village": a verb without an object, and where somebody is or goes.
    fn reached(&self, noun: ChunkId, main: ChunkId) -> bool {
        let chunk = self.s.chunk(noun);
        let preposition = chunk.governor.filter(|_| chunk.rel == Rel::Complement && matches!(chunk.tag, Tag::Noun | Tag::Name));
        let place = |p: ChunkId| matches!(self.s.chunk(p).prep, Some(prep::IN | prep::AT | prep::TO | prep::FROM));
        let behind = preposition.is_some_and(|p| place(p) && self.s.chunk(p).governor == Some(main));
        behind && chunk.opener != Special::A && self.s.chunk(main).object.is_none() && !self.pattern(noun, Pattern::Person)
    }

    /// "home", "the hall", not "a public" nor "the voters".
    fn feels_nothing(&self, noun: ChunkId) -> bool {
        let chunk = self.s.chunk(noun);
        let thing = chunk.kind == ChunkKind::Noun && chunk.tag == Tag::Noun && chunk.opener != Special::A;
        let people = matches!(chunk.special, Special::Private | Special::Innocent | Special::Seat | Special::Counterpart);
        thing && !people && !self.pattern(noun, Pattern::Person) && self.s.mention_at[chunk.head as usize].is_none()
    }
}
