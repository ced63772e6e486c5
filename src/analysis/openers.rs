//! The words that may open a phrase: a few, to which the stages that look for phrases go without asking every word.

use super::Word;
use crate::lexicon::{FormInfo, PhraseKind};

/// How many words stand in a block.
const BLOCK: usize = u64::BITS as usize;

/// For each kind of phrase the places of the words that may open one, a bit a word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Openers(Vec<[u64; PhraseKind::ALL.len()]>);

impl Openers {
    /// Notes which of `words` may open phrases. The parts of a compound may be names.
    pub(crate) fn note(&mut self, words: &[Word]) {
        self.0.clear();
        self.0.resize(words.len().div_ceil(BLOCK), Default::default());
        let mut next = &FormInfo::NONE;
        for (block, words) in self.0.iter_mut().zip(words.chunks(BLOCK)).rev() {
            for word in words.iter().rev() {
                let mut opens = word.info.opens(next);
                opens[PhraseKind::Name as usize] |= word.hyphenated;
                for (bits, opens) in block.iter_mut().zip(opens) {
                    *bits = *bits << 1 | u64::from(opens);
                }
                next = &word.info;
            }
        }
    }

    /// The first word from `from` on that may open a phrase of this kind.
    #[inline]
    pub(crate) fn next(&self, kind: PhraseKind, from: usize) -> Option<usize> {
        let mut at = from / BLOCK;
        let mut left = self.0.get(at)?[kind as usize] & (u64::MAX << (from % BLOCK));
        while left == 0 {
            at += 1;
            left = self.0.get(at)?[kind as usize];
        }
        Some(at * BLOCK + left.trailing_zeros() as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn openers_follow_one_another() {
        let text = "a-b c ".repeat(150);
        let words: Vec<Word> = tokens(&text).map(Word::of).collect();
        let mut openers = Openers::default();
        openers.note(&words);
        let found = |kind, from| std::iter::successors(openers.next(kind, from), move |&at| openers.next(kind, at + 1));
        assert!(found(PhraseKind::Name, 0).eq((0..300).step_by(2)));
        assert!(found(PhraseKind::Name, 65).eq((66..300).step_by(2)));
        assert_eq!((openers.next(PhraseKind::Name, 299), openers.next(PhraseKind::Open, 0)), (None, None));
    }
}
