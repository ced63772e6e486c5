//! The stems of cues, for forms that the table does not have.

use super::LemmaId;
use std::collections::HashMap;

/// How many letters of a form the table of openings goes by. Snowball changes the ends of words alone.
const OPENING: usize = 3;
const LETTERS: usize = 26;
const OPENINGS: usize = LETTERS.pow(OPENING as u32);

/// From a stem to the entry of its cue.
#[derive(Debug)]
pub(crate) struct Stems {
    entries: HashMap<Box<str>, LemmaId>,
    /// For every three letters, as a number, whether a stem begins with them: most unknown words need not be stemmed.
    openings: Box<[u64]>,
}

impl Stems {
    pub(crate) fn new(entries: impl Iterator<Item = (String, LemmaId)>) -> Stems {
        let entries: HashMap<Box<str>, LemmaId> = entries.map(|(stem, id)| (stem.into_boxed_str(), id)).collect();
        let mut openings = vec![0; OPENINGS.div_ceil(64)].into_boxed_slice();
        for stem in entries.keys() {
            // What a stem shorter than an opening lost began with any letters.
            let (first, last) = (number(stem, b'a'), number(stem, b'z'));
            (first..=last).for_each(|opening| openings[opening / 64] |= 1 << (opening % 64));
        }
        Stems { entries, openings }
    }

    pub(crate) fn get(&self, stem: &str) -> Option<LemmaId> {
        self.entries.get(stem).copied()
    }

    /// Whether a word as the text writes it may have one of the stems; for words of ASCII letters.
    pub(crate) fn may_have(&self, word: &str) -> bool {
        let opening = number(word, b'a');
        self.openings[opening / 64] >> (opening % 64) & 1 != 0
    }
}

/// The opening of a word as a number, filled up with `rest` where the word is shorter.
fn number(word: &str, rest: u8) -> usize {
    let letters = word.bytes().chain(std::iter::repeat(rest)).take(OPENING);
    letters.fold(0, |number, byte| number * LETTERS + usize::from((byte | 0x20).wrapping_sub(b'a')).min(LETTERS - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openings_rule_out_no_stem() {
        let stems = Stems::new([("vili", 1), ("ad", 2)].into_iter().map(|(stem, id)| (stem.to_owned(), LemmaId::new(id))));
        for word in ["vilifying", "Vilifies", "adding", "ADZE"] {
            assert!(stems.may_have(word), "{word}");
        }
        assert!(!stems.may_have("vindicated"));
        assert!(!stems.may_have("Abel"));
    }
}
