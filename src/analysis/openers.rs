//! The words that may open a phrase: a few, to which the stages that look for phrases go without asking every word.

use super::Word;
use crate::lexicon::{FormInfo, PhraseKind, Signs};
use crate::text::token::TokenKind;

/// How many words stand in a block.
const BLOCK: usize = u64::BITS as usize;

/// A bit a word.
#[derive(Clone, Copy, Debug, Default)]
struct Block {
    phrases: [u64; PhraseKind::ALL.len()],
    furniture: u64,
}

/// The places of the words that may open a phrase of each kind, or of web furniture.
#[derive(Clone, Debug, Default)]
pub(crate) struct Openers(Vec<Block>);

impl Openers {
    /// Notes which of `words` may open phrases. Numbers open furniture too ("12 comments"), and a compound may hide a name or its first
    /// word.
    pub(crate) fn note(&mut self, words: &[Word]) {
        self.0.clear();
        self.0.resize(words.len().div_ceil(BLOCK), Block::default());
        let mut next = &FormInfo::NONE;
        for (block, words) in self.0.iter_mut().zip(words.chunks(BLOCK)).rev() {
            for word in words.iter().rev() {
                let mut opens = word.info.opens(next);
                opens[PhraseKind::Name as usize] |= word.hyphenated;
                for (bits, opens) in block.phrases.iter_mut().zip(opens) {
                    *bits = *bits << 1 | u64::from(opens);
                }
                let furniture = word.signs.has(Signs::FURNITURE) | (word.kind == TokenKind::Number) | word.hyphenated;
                block.furniture = block.furniture << 1 | u64::from(furniture);
                next = &word.info;
            }
        }
    }

    /// Takes over what is noted there, in memory that is kept.
    pub(crate) fn copy(&mut self, other: &Openers) {
        self.0.clone_from(&other.0);
    }

    /// The first word from `from` on that may open a phrase of this kind.
    #[inline]
    pub(crate) fn next(&self, kind: PhraseKind, from: usize) -> Option<usize> {
        self.find(from, |block| block.phrases[kind as usize])
    }

    /// The words that may open web furniture.
    pub(crate) fn furniture(&self) -> impl Iterator<Item = usize> {
        let find = |from| self.find(from, |block| block.furniture);
        std::iter::successors(find(0), move |&at| find(at + 1))
    }

    #[inline]
    fn find(&self, from: usize, bits: impl Fn(&Block) -> u64) -> Option<usize> {
        let mut at = from / BLOCK;
        let mut left = bits(self.0.get(at)?) & (u64::MAX << (from % BLOCK));
        while left == 0 {
            at += 1;
            left = bits(self.0.get(at)?);
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
        let openers = &openers;
        let found = |kind, from| std::iter::successors(openers.next(kind, from), move |&at| openers.next(kind, at + 1));
        assert!(found(PhraseKind::Name, 0).eq((0..300).step_by(2)));
        assert!(found(PhraseKind::Name, 65).eq((66..300).step_by(2)));
        assert!(openers.furniture().eq((0..300).step_by(2)));
        assert_eq!((openers.next(PhraseKind::Name, 299), openers.next(PhraseKind::Open, 0)), (None, None));
    }
}
