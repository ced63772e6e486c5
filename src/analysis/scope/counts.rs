//! How many of a subject do what the verb says: none, a few, or fools alone.

use super::super::{Chunk, ChunkId, Word, holder};
use super::{SCARCE, Scope};
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{Category, Kind, LemmaId, Signs, Special, Tag};

impl Scope<'_> {
    /// "Only 26 per cent of Serbs", "fewer than a third of the deputies": the rest do not.
    pub(super) fn scarce(&self, subject: &Chunk) -> Option<&Word> {
        if !self.sentence.signs.has(Signs::LIMITS) {
            return None;
        }
        let words = &self.sentence.words[subject.first as usize..subject.end as usize];
        let (first, rest) = words.split_first()?;
        let counted = |w: &Word| w.tag == Tag::Number || w.special == Special::Share;
        if first.special == Special::Less && rest.iter().any(counted) {
            return Some(first);
        }
        let before = (subject.first as usize).checked_sub(1).map(|i| &self.sentence.words[i]);
        let only = [before, Some(first)].into_iter().flatten().find(|w| w.special == Special::Only)?;
        (counted(first) || rest.iter().any(counted)).then_some(only)
    }

    /// "No one trusts NATO", "neither side supports".
    pub(super) fn negative_subject(&self, subject: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(subject);
        let range = chunk.first as usize..chunk.end as usize;
        let negator =
            self.sentence.words[range].iter().find_map(|w| self.modifier(w).filter(|m| m.category == Category::Negator).map(|m| (m, w)));
        if let Some((modifier, word)) = negator {
            return self.push_modifier(modifier, word, out);
        }
        // "Only one state is to blame: Spain": it is.
        let named = |id: ChunkId| self.sentence.chunk(id).tag == Tag::Name;
        if holder::appositions(self.sentence, subject).any(named) {
            return;
        }
        if let Some(word) = self.scarce(chunk) {
            return self.push(FactorKind::Negation, SCARCE, word, out);
        }
        self.negator_before(chunk.first as usize, out);
        self.small_number(chunk.first as usize, out);
    }

    /// "Only one respondent in seven trusts NATO", "just a third": most do not.
    fn small_number(&self, first: usize, out: &mut Vec<Factor>) {
        if !self.sentence.signs.has(Signs::LIMITS) {
            return;
        }
        let words = &self.sentence.words;
        let only = |i: &usize| words.get(*i).is_some_and(|w| w.special == Special::Only);
        let Some(at) = (first.saturating_sub(1)..first + 2).find(only) else { return };
        let (before, next) = (at.checked_sub(1).map(|i| words[i].special), words.get(at + 1));
        // Not "only a united EU": it is none of several.
        let named = self.sentence.mention_at[self.sentence.chunk(self.sentence.chunk_at[first]).head as usize].is_some();
        let counts = |w: &Word| w.tags.has(Tag::Number) && before != Some(Special::The) || w.special == Special::A && !named;
        // "Only fools trust it"
        let bad = |l: LemmaId| self.lexicon.cues_of(l).any(|c| self.lexicon.cue(c).kind == Kind::Quality && self.lexicon.cue(c).agent < 0);
        let fools = |w: &Word| w.tag == Tag::Plural && w.lemma.is_some_and(bad);
        if before == Some(Special::A) || next.is_some_and(|w| counts(w) || fools(w)) {
            self.push(FactorKind::Negation, self.weights.few, &words[at], out);
        }
    }
}
