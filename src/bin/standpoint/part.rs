//! Which labelled sentences weights are learned from, and which are left out to check them.

use crate::args::Part;
use crate::gold::Sentence;
use sha1::{Digest, Sha1};

/// The share of the articles that are left out is one in so many; what is learned from is dealt to the other folds.
pub const FOLDS: u32 = 5;

/// The fold that is left out.
const CHECK: u32 = 0;

/// The fold of a sentence. All sentences of an article are in one: the article is what stands before the third `_` of an id that has
/// three; a sentence with another id is an article of its own, and so is its twin.
pub fn fold(sentence: &Sentence) -> u32 {
    let article = sentence.id.match_indices('_').nth(2).map_or(sentence.text.as_str(), |(end, _)| &sentence.id[..end]);
    // A hash is a number written with the highest digit first.
    Sha1::digest(article).iter().fold(0, |rest, &byte| (rest * 256 + u32::from(byte)) % FOLDS)
}

/// Whether a part has the sentence.
pub fn has(part: Part, sentence: &Sentence) -> bool {
    match part {
        Part::All => true,
        Part::Fit => fold(sentence) != CHECK,
        Part::Check => fold(sentence) == CHECK,
    }
}
