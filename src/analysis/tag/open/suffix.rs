//! Words that the lexicon does not know.

use crate::lexicon::{Tag, TagSet};

/// What the suffix of an unknown word allows.
pub(in crate::analysis::tag) fn by_suffix(word: &str, hyphenated: bool) -> TagSet {
    const NOUNS: [&str; 16] =
        ["tion", "sion", "ment", "ness", "ity", "ism", "ist", "ance", "ence", "ship", "hood", "cy", "er", "or", "dom", "ure"];
    const ADJECTIVES: [&str; 12] = ["ous", "ful", "ive", "al", "ic", "able", "ible", "less", "ish", "ary", "like", "ian"];
    // "vice-chairman", "co-author", "ex-general"
    const PERSONS: [&str; 14] = [
        "man",
        "woman",
        "president",
        "minister",
        "director",
        "founder",
        "leader",
        "chief",
        "secretary",
        "general",
        "author",
        "owner",
        "editor",
        "commander",
    ];
    let ends = |suffixes: &[&str]| suffixes.iter().any(|s| word.len() > s.len() + 2 && word.ends_with(s));
    if ends(&["ly"]) {
        Tag::Adverb.into()
    } else if hyphenated && ends(&PERSONS) {
        Tag::Noun.into()
    } else if ends(&["ing"]) {
        TagSet::of(&[Tag::Ing])
    } else if ends(&["ed"]) {
        TagSet::of(&[Tag::Past, Tag::Participle])
    } else if ends(&ADJECTIVES) || hyphenated {
        TagSet::of(&[Tag::Adjective])
    } else if ends(&NOUNS) {
        Tag::Noun.into()
    } else if ends(&["s"]) && !word.ends_with("ss") {
        TagSet::of(&[Tag::Plural])
    } else {
        Tag::Noun.into()
    }
}
