//! The words that may open a phrase: a few, to which the stages that look for phrases go without asking every word.

use super::Word;
use crate::lexicon::{FormInfo, PhraseKind, Signs};
use crate::text::token::TokenKind;

/// How many words stand in a block.
const BLOCK: usize = u64::BITS as usize;

/// The places of the words of two sorts, a bit a word.
#[derive(Clone, Debug, Default)]
struct Places(Vec<[u64; 2]>);

impl Places {
    /// Notes the words of either sort; `sorts` is asked of each and of what is known of the next.
    fn note(&mut self, words: &[Word], sorts: impl Fn(&Word, &FormInfo) -> [bool; 2]) {
        self.0.clear();
        self.0.resize(words.len().div_ceil(BLOCK), [0; 2]);
        let mut next = &FormInfo::NONE;
        for ([first, second], words) in self.0.iter_mut().zip(words.chunks(BLOCK)).rev() {
            for word in words.iter().rev() {
                let sorts = sorts(word, next).map(u64::from);
                (*first, *second) = (*first << 1 | sorts[0], *second << 1 | sorts[1]);
                next = &word.info;
            }
        }
    }

    /// The first place of a sort from `from` on.
    #[inline]
    fn next(&self, sort: usize, from: usize) -> Option<usize> {
        let mut at = from / BLOCK;
        let mut left = self.0.get(at)?[sort] & (u64::MAX << (from % BLOCK));
        while left == 0 {
            at += 1;
            left = self.0.get(at)?[sort];
        }
        Some(at * BLOCK + left.trailing_zeros() as usize)
    }
}

/// The places of the words that may open a phrase of each kind, or of web furniture.
#[derive(Clone, Debug, Default)]
pub(crate) struct Openers {
    /// Names and furniture, which are looked for in every sentence.
    names: Places,
    /// Closed and open phrases.
    phrases: Places,
}

impl Openers {
    /// Notes which of `words` may open a name, or web furniture. Numbers open furniture too ("12 comments"), and a compound may hide a name
    /// or its first word.
    pub(crate) fn note_names(&mut self, words: &[Word]) {
        self.names.note(words, |word, next| {
            let furniture = word.furnishes(Signs::FURNITURE, next) | (word.kind == TokenKind::Number);
            [word.opens(PhraseKind::Name, next), furniture].map(|opens| opens | word.hyphenated)
        });
    }

    /// Notes which may open another phrase.
    pub(crate) fn note_phrases(&mut self, words: &[Word]) {
        self.phrases.note(words, |word, next| [PhraseKind::Closed, PhraseKind::Open].map(|kind| word.opens(kind, next)));
    }

    /// The first word from `from` on that may open a phrase of this kind.
    #[inline]
    pub(crate) fn next(&self, kind: PhraseKind, from: usize) -> Option<usize> {
        match kind {
            PhraseKind::Name => self.names.next(0, from),
            PhraseKind::Closed => self.phrases.next(0, from),
            PhraseKind::Open => self.phrases.next(1, from),
        }
    }

    /// The words that may open web furniture.
    pub(crate) fn furniture(&self) -> impl Iterator<Item = usize> {
        std::iter::successors(self.names.next(1, 0), |&at| self.names.next(1, at + 1))
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
        openers.note_names(&words);
        openers.note_phrases(&words);
        let openers = &openers;
        let found = |kind, from| std::iter::successors(openers.next(kind, from), move |&at| openers.next(kind, at + 1));
        assert!(found(PhraseKind::Name, 0).eq((0..300).step_by(2)));
        assert!(found(PhraseKind::Name, 65).eq((66..300).step_by(2)));
        assert!(openers.furniture().eq((0..300).step_by(2)));
        assert_eq!((openers.next(PhraseKind::Name, 299), openers.next(PhraseKind::Open, 0)), (None, None));
    }
}
