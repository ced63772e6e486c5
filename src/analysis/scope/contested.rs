//! Judgements that are themselves disputed, and good that is denied.

use super::super::{ChunkId, Word};
use super::Scope;
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{Cue, Kind, LemmaId, Pattern, Role};

/// From here on a quality calls what has it bad.
const CLEARLY: i32 = crate::score::ONE;

impl Scope<'_> {
    /// "The case against her is a sham", "Their campaign against him is shameful": what is said against somebody is itself called bad, and not
    /// only called harsh.
    pub(super) fn trumped_up(&self, noun: ChunkId, predicate: ChunkId, out: &mut Vec<Factor>) {
        let senses = |word: &Word| word.lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c));
        let words = noun == self.cue()
            && self.role == Role::Theme
            && !self.good
            && senses(self.sentence.head(noun)).all(|c| c.kind == Kind::Judgement);
        let word = self.sentence.head(predicate);
        let harsh = self.lexicon.has_pattern(word.lemma, Pattern::Heated);
        let bad = |c: &Cue| c.kind == Kind::Quality && c.agent <= -CLEARLY;
        // "The verdict is a thorn in her side": it is not said to be against her.
        let toward = self.sentence.prepositions(noun).next().is_some();
        if words && toward && !harsh && !self.refuted(predicate) && senses(word).any(bad) {
            self.push(FactorKind::Composition, self.weights.composition, word, out);
        }
    }

    /// "criticism of her courage", "no confidence in his honesty": the good that somebody is said not to have.
    pub(super) fn contested(&self, preposition: ChunkId, judgement: LemmaId) -> bool {
        let good = self.good && self.role == Role::Agent && self.sentence.chunk(preposition).object == Some(self.cue());
        let prep = self.sentence.chunk(preposition).prep.filter(|_| good);
        let against = |c: &Cue, p: u8| c.kind == Kind::Judgement && c.theme < 0 && c.frame.theme.has(p);
        prep.is_some_and(|p| self.lexicon.cues_of(judgement).any(|c| against(self.lexicon.cue(c), p)))
    }
}
