//! What a word that is joined to another shares with it: "does not trust or respect it", "no courage or honesty".

use super::super::{Chunk, ChunkId, ChunkKind, Rel};
use super::Scope;
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{Category, Special, Tag, TagSet};

/// What is left of each of two opposites that are denied together.
const UNDECIDED: i32 = 100;

impl Scope<'_> {
    /// The modifiers of the first of two joined words that cover the second too.
    pub(super) fn shared(&self, id: ChunkId, first: ChunkId, out: &mut Vec<Factor>) {
        match self.sentence.chunk(first).kind {
            ChunkKind::Verb if self.shares_auxiliary(id, first) => self.verb_group(first, out),
            ChunkKind::Noun if self.behind_or(id) => {
                let chunk = self.sentence.chunk(first);
                self.determiner(chunk, chunk.head as usize, out);
            }
            _ => {}
        }
    }

    /// "does not trust or respect", "is not trusted, respected or admired": a bare verb in the form that the auxiliary of the first asks
    /// for.
    fn shares_auxiliary(&self, id: ChunkId, first: ChunkId) -> bool {
        let (chunk, before) = (self.sentence.chunk(id), self.sentence.chunk(first));
        let opener = self.sentence.words[before.first as usize].tag;
        let helped = TagSet::of(&[Tag::Auxiliary, Tag::Modal, Tag::To, Tag::Not]).has(opener);
        let bare = chunk.kind == ChunkKind::Verb && chunk.end - chunk.first == 1 && before.first < before.head;
        let same = self.same_form(id, first);
        let but = self.word_before(id).is_some_and(|w| w == Special::But);
        bare && same && before.negated && !but && (helped || self.behind_or(id))
    }

    /// Whether the auxiliary of the first verb may be that of the second too.
    fn same_form(&self, id: ChunkId, first: ChunkId) -> bool {
        let (verb, before_it) = (self.sentence.head(id), self.sentence.head(first));
        // "has never blamed or insulted"
        let participle = before_it.tag == Tag::Participle && verb.tags.has(Tag::Participle) && self.behind_or(id);
        verb.tag == before_it.tag || participle
    }

    /// "did not confirm or deny it but said": a verb in another form than the one it is joined to.
    pub(super) fn has_own_form(&self, id: ChunkId, first: ChunkId) -> bool {
        let (verb, before) = (self.sentence.chunk(id), self.sentence.chunk(first));
        verb.is_finite() && before.is_finite() && !self.same_form(id, first)
    }

    /// "accepts it neither as a state nor as a partner": it does not.
    pub(super) fn neither_way(&self, verb: ChunkId, out: &mut Vec<Factor>) {
        const NOR: usize = 5;
        let object = self.sentence.chunk(verb).object.filter(|&o| o > verb);
        let behind = object.and_then(|o| self.sentence.chunks.get(o.index() + 1..)).unwrap_or_default();
        let [neither, rest @ ..] = behind else { return };
        let word = &self.sentence.words[neither.first as usize];
        let nor = |c: &&Chunk| self.sentence.words[c.first as usize].special == Special::Neither;
        if word.special != Special::Neither || neither.kind != ChunkKind::Conjunction || !rest.iter().take(NOR).any(|c| nor(&c)) {
            return;
        }
        self.modifier(word).into_iter().for_each(|m| self.push_modifier(m, word, out));
    }

    /// "neither condemned nor defended it": of two opposites that are both denied nothing is left.
    pub(super) fn undecided(&self, id: ChunkId, out: &mut Vec<Factor>) {
        let nor = |id: ChunkId| self.word_before(id) == Some(Special::Neither) && self.sentence.chunk(id).rel == Rel::Coordinated;
        let next = ChunkId::new(id.index() + 2);
        let behind = || self.sentence.chunks.get(next.index()).filter(|c| c.governor == Some(id)).map(|_| next).filter(|&n| nor(n));
        let other = if nor(id) { self.sentence.chunk(id).governor } else { behind() };
        let opposite = |l| self.lexicon.cues_of(l).map(|c| self.lexicon.cue(c).theme).any(|t| if self.good { t < 0 } else { t > 0 });
        if let Some(word) = other.map(|o| self.sentence.head(o)).filter(|w| w.lemma.is_some_and(opposite)) {
            self.push(FactorKind::Composition, UNDECIDED, word, out);
        }
    }

    /// "is a threat to nobody", "gets support from no one": whom it is done to, or who does it, is none.
    pub(super) fn of_nobody(&self, noun: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(noun);
        let verb = chunk.governor.filter(|_| chunk.rel == Rel::Object).into_iter().flat_map(|v| self.sentence.prepositions(v));
        let behind = self.sentence.prepositions(noun).chain(verb).filter_map(|p| self.sentence.chunk(p).object);
        let mut words =
            behind.map(|o| self.sentence.chunk(o)).filter(|o| o.tag == Tag::Pronoun).map(|o| &self.sentence.words[o.first as usize]);
        let nobody = words.find_map(|w| Some((self.modifier(w).filter(|m| m.category == Category::Negator)?, w)));
        nobody.into_iter().for_each(|(modifier, word)| self.push_modifier(modifier, word, out));
    }

    /// "or honesty": without a determiner of its own.
    fn behind_or(&self, id: ChunkId) -> bool {
        self.word_before(id) == Some(Special::Or)
    }

    fn word_before(&self, id: ChunkId) -> Option<Special> {
        (self.sentence.chunk(id).first as usize).checked_sub(1).map(|at| self.sentence.words[at].special)
    }
}
