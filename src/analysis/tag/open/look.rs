//! What stands around a word of an open class.

use super::super::super::{Mark, Sentence, Word};
use crate::lexicon::{Tag, TagSet};

/// "Speaking in Prague, the minister …" against "Shelling in the east killed two": whether a comma closes the opening phrase.
pub(super) fn set_before(sentence: &Sentence) -> bool {
    const REACH: usize = 12;
    let verb = |w: &Word| w.tag != Tag::Name && w.tags.meets(TagSet::of(&[Tag::Past, Tag::Third, Tag::Auxiliary, Tag::Modal]));
    let stops = |w: &&Word| w.mark != Mark::None || verb(w) && !w.tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective]));
    sentence.words.iter().skip(1).take(REACH).find(stops).is_some_and(|w| w.mark == Mark::Comma)
}
