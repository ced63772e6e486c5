//! The *as* that says how much: "as much help as Malta".

use super::super::Word;
use crate::lexicon::{Special, Tag, TagSet};

/// "as many lies as": a determiner and its noun stand between the two.
pub(super) fn as_much(rest: &[Word]) -> bool {
    const REACH: usize = 3;
    let [much, noun, behind @ ..] = rest else { return false };
    let counts = much.tags.has(Tag::Determiner) && much.tags.has(Tag::Adverb) && noun.tags.meets(TagSet::NOUN);
    counts && behind.iter().take(REACH).any(|w| w.special == Special::As)
}
