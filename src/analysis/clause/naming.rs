//! "what he called Serbian aggression": a clause that only gives its noun a name.

use super::super::{ChunkId, ChunkKind, Rel};
use super::Attacher;
use crate::lexicon::{Facts, Pattern, Special, Tag, TagSet};

impl Attacher<'_> {
    /// "deplored what he called the attack", "in what it describes as revenge": the noun stands where *what* stood.
    pub(super) fn so_called(&mut self, noun: ChunkId, verb: ChunkId) {
        let Some(subject) = self.s.chunk(verb).subject else { return };
        let within = self.opens_with_what(subject);
        let before = subject.index().checked_sub(1).map(ChunkId::new);
        let Some(what) = before.filter(|_| !within).or(within.then_some(subject)) else { return };
        let names = self.pattern(verb, Pattern::Regard) && self.s.chunk(what).kind == ChunkKind::Noun;
        let (place, rel) = (self.s.chunk(what).governor, self.s.chunk(what).rel);
        let named = within || self.s.chunk(what).special == Special::Why;
        if !names || !named || !matches!(rel, Rel::Object | Rel::Complement) {
            return;
        }
        let Some(place) = place.filter(|&p| p < what) else { return };
        let naming = &mut self.s.chunks[verb.index()];
        for slot in [&mut naming.object, &mut naming.predicate] {
            *slot = slot.filter(|&s| s != noun);
        }
        self.s.chunks[place.index()].object = Some(noun);
        self.hang(noun, place, rel);
        self.hang(what, verb, if within { Rel::Subject } else { Rel::Adverb });
        self.hang(verb, noun, Rel::Relative);
    }

    /// "in what diplomats described as revenge": *what* and those who call it so may be one phrase.
    pub(super) fn they_call(&mut self, id: ChunkId) -> bool {
        let them = self.previous.filter(|&p| self.s.chunk(p).kind == ChunkKind::Noun && self.opens_with_what(p));
        let stands = |p: &ChunkId| matches!(self.s.chunk(*p).rel, Rel::Object | Rel::Complement);
        let them = them.filter(stands).filter(|_| self.pattern(id, Pattern::Regard));
        self.s.chunks[id.index()].subject = them.or(self.s.chunk(id).subject);
        them.is_some()
    }

    fn opens_with_what(&self, noun: ChunkId) -> bool {
        let chunk = self.s.chunk(noun);
        chunk.head > chunk.first && chunk.opener == Special::Why
    }

    /// "called its failure to set a date shameful": behind the infinitive in its object, the verb whose predicate still is to come.
    pub(super) fn calls_far(&self, id: ChunkId) -> Option<ChunkId> {
        let frame = self.s.frames.last()?;
        let ends = |p: ChunkId| matches!(self.s.chunk(p).rel, Rel::Object | Rel::Complement) || self.filled(p);
        let before = self.previous.filter(|&p| p < id && ends(p));
        let verb = frame.verb.filter(|&v| before.is_some() && self.s.chunk(v).rel == Rel::Infinitive)?;
        let object = self.s.chunk(verb).governor;
        let main = frame.main.filter(|&m| object.is_some() && self.s.chunk(m).object == object && !self.s.chunk(m).passive)?;
        (self.s.chunk(main).predicate.is_none() && self.pattern(main, Pattern::Regard)).then_some(main)
    }

    /// "offer a date for membership": a preposition whose noun is a part of the verb's phrase.
    pub(super) fn filled(&self, preposition: ChunkId) -> bool {
        let chunk = self.s.chunk(preposition);
        let last = &self.s.words[chunk.end as usize - 1];
        chunk.kind == ChunkKind::Preposition && last.tag == Tag::Inner && last.tags.meets(TagSet::NOUN) && last.prep.is_none()
    }

    /// "disgraceful." against "famous for": an adjective with nothing of its own behind it.
    pub(super) fn closes(&self, id: ChunkId) -> bool {
        self.s.chunks.get(id.index() + 1).is_none_or(|c| matches!(c.kind, ChunkKind::Mark | ChunkKind::Conjunction))
    }

    /// "was, a delegate muttered, a fraud": the copula that waits behind the comma.
    pub(super) fn interrupted(&self) -> Option<ChunkId> {
        let main = self.s.frames.last()?.main.filter(|_| self.after_comma());
        main.filter(|&m| self.completes(m))
    }

    /// "rejected as absurd claims that it had lied": the adjective alone is what the claims are called.
    pub(super) fn describes_words(&self, id: ChunkId, verb: ChunkId) -> bool {
        let (chunk, verb) = (self.s.chunk(id), self.s.chunk(verb));
        let described = self.s.words[chunk.first as usize].tag == Tag::Adjective && chunk.lemma.is_some_and(|l| l.has(Facts::REPORT));
        let that = self.s.chunks.get(id.index() + 1).is_some_and(|c| c.special == Special::That);
        described && that && !verb.passive && verb.object.is_none()
    }
}
