//! What a verb does to what is said of its subject: it ends, is undergone, or is called something.

use super::super::{ChunkId, ChunkKind, Rel, apparent};
use super::Scope;
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{Category, Pattern, Role, Special, prep};
use crate::link::judge;

impl Scope<'_> {
    /// What the verb does to its subject; whether that is turned round, or given to somebody, in a clause that hangs on another verb.
    pub(super) fn said_to_end(&self, noun: ChunkId, verb: ChunkId, out: &mut Vec<Factor>) -> bool {
        let before = out.len();
        self.subject(noun, verb, out);
        let chunk = self.sentence.chunk(verb);
        let given = || chunk.passive && self.handed(verb, noun);
        let turned = out[before..].iter().any(|f| matches!(f.kind, FactorKind::Reversal | FactorKind::Negation));
        chunk.rel == Rel::Content && (turned || given())
    }

    /// "Those who defend Russia were condemned", "… are wrong".
    pub(super) fn selected_subject(&self, noun: ChunkId, verb: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(verb);
        if chunk.passive {
            self.verb_group(verb, out);
            self.meaning(noun, verb, out);
        } else if judge::declines(self.lexicon, self.sentence, verb) && chunk.object.is_none() && !chunk.negated {
            // "The number of those who trust it is falling"
            self.push(FactorKind::Reversal, self.weights.decline, self.sentence.head(verb), out);
        } else if chunk.copula {
            // "Anyone who backs it is a criminal"
            chunk.predicate.into_iter().for_each(|p| {
                _ = self.few(p, out) || self.rejected(p, out) || (self.good || self.demanded(noun)) && self.called_wrong(p, out)
            });
        }
    }

    /// "The deliveries will stop": a verb that would turn its object round, and has none.
    fn ends(&self, verb: ChunkId) -> bool {
        let chunk = self.sentence.chunk(verb);
        let reverses = self.lexicon.modifier(chunk.lemma).is_some_and(|m| m.category == Category::Reverser);
        reverses
            && chunk.object.is_none()
            && self.sentence.prepositions(verb).all(|p| self.sentence.chunk(p).prep != Some(prep::FROM))
            && self.sentence.infinitive_of(verb).is_none()
    }

    /// "Support for the EU has fallen", "sanctions were lifted".
    pub(super) fn subject(&self, noun: ChunkId, verb: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(verb);
        let word = self.sentence.head(verb);
        if self.good && chunk.negated && chunk.special == Special::Arrive && chunk.object.is_none() {
            // "Help for it never came", "Its help did not arrive"
            return self.verb_group(verb, out);
        }
        if self.own {
            // "There is no longer a threat from it"
            let gone = chunk.opener == Special::There && chunk.negated && self.role == Role::Agent;
            if gone {
                self.verb_group(verb, out);
            }
            return;
        }
        let lemma = word.lemma.map(|l| self.lexicon.lemma(l));
        if judge::declines(self.lexicon, self.sentence, verb) && !chunk.passive && chunk.object.is_none() {
            // "has not faded": it is as it was.
            if !chunk.negated {
                self.push(FactorKind::Reversal, self.weights.decline, word, out);
            }
        } else if chunk.passive {
            self.undergone(noun, verb, out);
            self.verb_group(verb, out);
        } else if self.good && self.ends(verb) {
            lemma.and_then(|l| l.modifier).into_iter().for_each(|m| self.push_modifier(m, word, out));
            self.verb_group(verb, out);
        } else if self.past(verb) || self.sentence.chunk(noun).kind == ChunkKind::Verb && self.ruinous(verb) {
            self.push(FactorKind::Reversal, self.weights.decline, word, out);
        } else if chunk.copula {
            self.predicated(noun, verb, out);
        }
    }

    /// What a passive verb does to its subject.
    fn undergone(&self, noun: ChunkId, verb: ChunkId, out: &mut Vec<Factor>) {
        let word = self.sentence.head(verb);
        let lemma = word.lemma.map(|l| self.lexicon.lemma(l));
        match lemma.and_then(|l| l.modifier) {
            // "The promise to help was kept": it goes on.
            Some(_) if lemma.is_some_and(|l| l.patterns.has(Pattern::GoOn)) => {}
            Some(modifier) if modifier.category == Category::Reverser && !self.upholds(verb) => self.push_modifier(modifier, word, out),
            Some(_) => {}
            // "The praise for Moscow was condemned", "trust in it has been damaged"; an attack that is condemned was still made.
            None if self.good || !self.harms(noun) => self.meaning(noun, verb, out),
            None => {}
        }
    }

    /// "Support for NATO is not strong" leaves the support weak, "the critics of NATO are wrong" turns them round, "has never been stronger" does
    /// neither.
    fn predicated(&self, noun: ChunkId, verb: ChunkId, out: &mut Vec<Factor>) {
        let predicate = self.sentence.chunk(verb).predicate;
        let unsurpassed = predicate.is_some_and(|p| apparent::unsurpassed(self.lexicon, self.sentence, p, verb));
        if !unsurpassed {
            self.verb_group(verb, out);
        }
        // "Its recognition was a grave mistake"; an attack on it that was a crime is none on whoever says so.
        let doing = self.sentence.chunk(noun).kind == ChunkKind::Verb;
        let turned = |p| self.rejected(p, out) || doing && self.called_wrong(p, out) || self.good && self.called_bad(p, out);
        if !predicate.is_some_and(turned) {
            predicate.into_iter().for_each(|p| self.trumped_up(noun, p, out));
        }
        self.brought_low(verb, out);
    }
}
