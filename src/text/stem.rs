//! Snowball stems (Porter2, <https://snowballstem.org/algorithms/english/stemmer.html>) through `rust-stemmers`.
//!
//! Lexicon and text are stemmed once each, by this one function: Snowball is not idempotent.

use rust_stemmers::{Algorithm, Stemmer};
use std::borrow::Cow;

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
