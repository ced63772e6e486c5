//! Plans and claims: what becomes of what somebody means to do, or says is so.

use super::super::{ChunkId, ChunkKind, Rel};
use super::Scope;
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{Category, Class, Cue, Facts, Kind, Lemma, Pattern, Role, Tag};

/// What was planned, and does not happen.
const FOILED: i32 = -800;

impl Scope<'_> {
    /// What the verb makes of a claim or a plan that is its subject.
    pub(super) fn fate(&self, noun: ChunkId, verb: ChunkId, planned: bool, out: &mut Vec<Factor>) {
        self.untrue(verb, out);
        if !(planned && self.foiled(verb, out)) {
            self.subject(noun, verb, out);
        }
    }

    /// "The idea that Russia is reliable is absurd", "does not hold water": what is not so.
    fn untrue(&self, verb: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(verb);
        let mut senses = chunk.lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c));
        if chunk.negated && !chunk.copula && senses.any(|c| c.agent > 0 && c.theme == 0 && matches!(c.kind, Kind::Quality | Kind::Effect)) {
            return self.push(FactorKind::Reversal, self.weights.composition, self.sentence.head(verb), out);
        }
        let word = chunk.predicate.map(|p| self.sentence.head(p)).filter(|_| chunk.copula && !chunk.negated);
        let Some(word) = word else { return };
        let bad = |l| {
            let lemma = self.lexicon.lemma(l);
            let reverses = lemma.modifier.is_some_and(|m| m.category == Category::Reverser);
            reverses || lemma.patterns.has(Pattern::Sham) || self.lexicon.cues_of(l).any(|c| self.lexicon.cue(c).tone() < 0)
        };
        if word.lemma.is_some_and(bad) {
            self.push(FactorKind::Reversal, self.weights.composition, word, out);
        }
    }

    /// "say that it lied", "call it a liar": a verb that says so.
    pub(super) fn tells(&self, rel: Rel, verb: ChunkId) -> bool {
        let lemma = self.sentence.chunk(verb).lemma.filter(|_| self.sentence.chunk(verb).kind == ChunkKind::Verb);
        match rel {
            Rel::Content => lemma.is_some_and(|l| l.has(Facts::REPORT)),
            Rel::Predicate => lemma.is_some_and(|l| self.lexicon.lemma(l).patterns.has(Pattern::Regard)),
            _ => false,
        }
    }

    /// "Those who say that it lied are wrong", "To say that it lied would be unfair": it has not; tells whether it is said so.
    pub(super) fn dismissed(&self, verb: ChunkId, out: &mut Vec<Factor>) -> bool {
        const CLEARLY: i32 = crate::score::ONE;
        let chunk = self.sentence.chunk(verb);
        let word = chunk.predicate.map(|p| self.sentence.head(p)).filter(|_| chunk.copula && !chunk.negated);
        let wrong = |c: &Cue| c.kind == Kind::Quality && c.agent <= -CLEARLY;
        let bad = |l| {
            let reverses = self.lexicon.lemma(l).modifier.is_some_and(|m| m.category == Category::Reverser);
            reverses || self.lexicon.cues_of(l).any(|c| wrong(self.lexicon.cue(c)))
        };
        let word = word.filter(|w| w.lemma.is_some_and(bad));
        word.into_iter().for_each(|word| self.push(FactorKind::Reversal, self.weights.composition, word, out));
        word.is_some()
    }

    /// "a refusal to help": no plan, and hostile whatever becomes of it.
    pub(super) fn refusal(&self, noun: ChunkId) -> bool {
        let modifier = self.lexicon.modifier(self.sentence.chunk(noun).lemma);
        modifier.is_some_and(|m| m.category == Category::Reverser)
    }

    /// "The motion to expel it was defeated", "the bid to join it failed": what was planned does not happen; tells whether it was so.
    fn foiled(&self, verb: ChunkId, out: &mut Vec<Factor>) -> bool {
        let chunk = self.sentence.chunk(verb);
        // "was defeated" may be read as a participle or as what the plan is.
        let site = chunk.predicate.filter(|_| chunk.copula).unwrap_or(verb);
        let Some(lemma) = self.sentence.chunk(site).lemma.map(|l| self.lexicon.lemma(l)) else { return false };
        let undergone = chunk.passive || site != verb;
        let loses = |c: &Cue| if undergone { c.theme < 0 || c.agent < 0 && site != verb } else { c.agent < 0 };
        let reverser = lemma.modifier.is_some_and(|m| m.category == Category::Reverser);
        let known = undergone && reverser || chunk.object.is_some() || chunk.negated;
        let fails = !known && (reverser || lemma.cues.clone().map(|i| &self.lexicon.cues[i as usize]).any(loses));
        if fails {
            self.push(FactorKind::Reversal, FOILED, self.sentence.head(site), out);
        }
        fails
    }

    /// "promised help that never came": what is waited for in vain.
    pub(super) fn awaited(&self, noun: ChunkId, out: &mut Vec<Factor>) {
        let Some([relative, verb]) = self.sentence.chunks.get(noun.index() + 1..noun.index() + 3) else { return };
        let came = verb.kind == ChunkKind::Verb && verb.subject == Some(noun) && verb.negated && verb.object.is_none() && !verb.passive;
        if relative.kind != ChunkKind::Relative || !came || verb.copula {
            return;
        }
        // Not "a friendship that never fades".
        let plain = |l: &Lemma| l.cues.is_empty() && l.modifier.is_none() && l.report.is_none() && !l.patterns.has(Pattern::Decline);
        let comes = verb.lemma.is_none_or(|l| plain(self.lexicon.lemma(l)));
        let words = &self.sentence.words[verb.first as usize..verb.head as usize];
        let not = words.iter().find(|w| w.tag == Tag::Not).filter(|_| comes);
        not.into_iter().for_each(|word| self.push(FactorKind::Negation, self.weights.composition, word, out));
    }

    /// "Recognising it would destabilise the region": what does harm is not to be done.
    pub(super) fn ruinous(&self, verb: ChunkId) -> bool {
        let chunk = self.sentence.chunk(verb);
        let harms = |c: &Cue| c.class == Class::Verb && c.agent < 0 && matches!(c.kind, Kind::Act | Kind::Effect);
        let lemma = self.sentence.chunk(verb).lemma.filter(|_| !chunk.negated && !chunk.copula && self.role == Role::Theme);
        lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| harms(self.lexicon.cue(c))))
    }
}
