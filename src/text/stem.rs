//! Snowball stems (Porter2, <https://snowballstem.org/algorithms/english/stemmer.html>) through `rust-stemmers`.
//!
//! Lexicon and text are stemmed once each, by this one function: Snowball is not idempotent.

use rust_stemmers::{Algorithm, Stemmer};
use std::borrow::Cow;
use std::collections::HashMap;

/// Shorter words are never stemmed: they are in the table or they are nothing.
pub const MIN_STEMMED: usize = 6;

/// The English Snowball stemmer for forms that are already folded.
pub struct English(Stemmer);

impl Default for English {
    fn default() -> Self {
        English(Stemmer::create(Algorithm::English))
    }
}

impl English {
    /// The stem of a folded form, or `None` for forms that are no plain words: short, long, or not all ASCII letters.
    pub fn stem<'a>(&self, form: &'a str) -> Option<Cow<'a, str>> {
        let plain = form.bytes().all(|b| b.is_ascii_lowercase());
        (plain && (MIN_STEMMED..=super::fold::MAX_FORM).contains(&form.len())).then(|| self.0.stem(form))
    }
}

/// Remembers what the stems of unknown forms came to, so that each is stemmed once.
#[derive(Debug)]
pub(crate) struct Memo<T> {
    known: HashMap<Box<str>, T>,
}

/// The memo forgets everything when it holds this many forms, so that its memory is bounded on any stream.
const MAX_MEMO: usize = 1 << 14;

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Memo { known: HashMap::new() }
    }
}

impl<T: Copy> Memo<T> {
    /// What `form` came to, found by `find` the first time.
    pub(crate) fn get(&mut self, form: &str, find: impl FnOnce() -> T) -> T {
        if let Some(&value) = self.known.get(form) {
            return value;
        }
        if self.known.len() >= MAX_MEMO {
            self.known.clear();
        }
        let value = find();
        self.known.insert(form.into(), value);
        value
    }
}
