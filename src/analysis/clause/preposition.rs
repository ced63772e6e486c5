//! What a preposition hangs on.

use super::super::{ChunkId, ChunkKind, Mark, Rel, VerbForm};
use super::Attacher;
use crate::lexicon::{Class, Kind, Pattern, Special, Tag, prep};

impl Attacher<'_> {
    pub(super) fn preposition(&mut self, id: ChunkId) {
        let is_as = self.s.head(id).prep == Some(prep::AS);
        let resumed = if is_as { self.resume(Self::waits_for_predicate) } else { None };
        let governor = resumed.or_else(|| self.site(id));
        if let Some(governor) = governor {
            self.hang(id, governor, Rel::Prepositional);
            self.s.chunks[id.index()].sibling = self.s.chunk(governor).prepositions;
            self.s.chunks[governor.index()].prepositions = Some(id);
        }
        self.pending = Some(id);
        self.possessor = None;
    }

    /// What a preposition hangs on: the nearest chunk that asks for it, else the nearest.
    fn site(&mut self, id: ChunkId) -> Option<ChunkId> {
        const CLIMB: usize = 6;
        let last = self.frame().last?;
        let wanted = self.s.head(id).prep;
        let fixed = self.s.head(id).lemma.is_some_and(|l| self.lexicon.lemma(l).class == Class::Fixed);
        if fixed {
            return self.frame().verb.or(Some(last));
        }
        let prep = wanted?;
        // "ended his speech by condemning it": the means of the verb.
        let gerund = self.s.chunks.get(id.index() + 1).is_some_and(|c| c.kind == ChunkKind::Verb && c.form == VerbForm::Ing);
        if prep == prep::BY && gerund {
            return self.frame().verb.or(Some(last));
        }
        // "fined Hungary 200 million euros for breaking the law": why the verb was done.
        if let Some(verb) = self.frame().verb.filter(|&v| prep == prep::FOR && gerund && self.s.chunk(v).indirect.is_some()) {
            return Some(verb);
        }
        if let Some(verb) = self.equips(last, prep) {
            return Some(verb);
        }
        let adjacent = self.previous == Some(last);
        let named = self.s.chunk(last).kind == ChunkKind::Noun && matches!(self.s.head(last).tag, Tag::Name | Tag::Pronoun);
        // "one of its partners", not "him of that".
        let some = self.s.head(last).tag == Tag::Pronoun && self.s.head(last).special == Special::None;
        if prep == prep::OF && adjacent && (!named || some) {
            return Some(last);
        }
        let mut site = last;
        for _ in 0..CLIMB {
            if self.asks(site, prep) {
                return Some(site);
            }
            let Some(next) = self.above(site) else { break };
            site = next;
        }
        if named || self.after_comma() || prep == prep::WITH && self.manner(id) { self.frame().verb.or(Some(last)) } else { Some(last) }
    }

    /// "played a weak hand with great skill": what the doer has, not what it is done to.
    fn manner(&self, preposition: ChunkId) -> bool {
        let noun = self.s.chunks.get(preposition.index() + 1).filter(|c| c.kind == ChunkKind::Noun);
        let lemma = noun.and_then(|c| self.s.words[c.head as usize].lemma);
        lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| self.lexicon.cue(c).kind == Kind::Quality))
    }

    /// "agreed to supply Ukraine with": the verb of giving whose object names who gets what stands behind *with*.
    fn equips(&mut self, last: ChunkId, prep: u8) -> Option<ChunkId> {
        let verb = self.frame().verb.filter(|&v| self.s.chunk(v).object == Some(last))?;
        // "rejected NATO's plan as worthless"
        if prep == prep::AS {
            return self.pattern(verb, Pattern::Regard).then_some(verb);
        }
        let named = self.s.range(last).any(|i| self.s.mention_at[i].is_some());
        let gives = [Pattern::Light, Pattern::Regard, Pattern::Receive].into_iter().any(|p| self.pattern(verb, p));
        (prep == prep::WITH && named && gives && !self.asks(last, prep)).then_some(verb)
    }

    fn above(&self, id: ChunkId) -> Option<ChunkId> {
        let chunk = self.s.chunk(id);
        let governor = chunk.governor?;
        // "as a disgrace, a survey by the institute shows": behind a comma a noun keeps what is its own.
        let comma = id.index().checked_sub(1).is_some_and(|i| self.s.words[self.s.chunks[i].head as usize].mark == Mark::Comma);
        if comma && chunk.kind == ChunkKind::Noun && matches!(chunk.rel, Rel::Apposition | Rel::Coordinated) {
            return None;
        }
        // "Poland, which he said spent more on arms": of a relative clause only what its noun is the object of goes on.
        if chunk.rel == Rel::Relative && (chunk.object != Some(governor) || self.says(id)) {
            return None;
        }
        let chunk = self.s.chunk(governor);
        if chunk.kind == ChunkKind::Preposition { chunk.governor } else { Some(governor) }
    }

    /// Whether a cue at the head of `id` takes preposition `prep`.
    fn asks(&self, id: ChunkId, prep: u8) -> bool {
        let Some(lemma) = self.s.head(id).lemma else { return false };
        // An active verb has its doer before it, a passive one behind *by*.
        if prep == prep::BY && self.s.chunk(id).kind == ChunkKind::Verb {
            return self.s.chunk(id).passive;
        }
        self.lexicon.cues_of(lemma).any(|cue| {
            let frame = self.lexicon.cue(cue).frame;
            frame.theme.has(prep) || frame.agent.has(prep)
        })
    }
}
