//! What stands around a word of an open class.

use super::super::super::{Mark, Sentence, Word};
use super::Next;
use crate::lexicon::{AliasKind, Tag, TagSet};

/// "Russian", of what stands behind it, unless it may be a man: "the Italian leads the bloc".
pub(super) fn describes(sentence: &Sentence, index: usize, next: Next) -> bool {
    let Some(mention) = index.checked_sub(1).and_then(|i| sentence.mention_at[i]).map(|m| sentence.mention(m)) else { return false };
    let before = (mention.first as usize).checked_sub(1).map(|i| sentence.words[i].tag);
    // "one in ten Ukrainians trusts"
    let people = matches!(before, Some(Tag::Number | Tag::Inner)) || before == Some(Tag::Determiner) && next.opens_noun;
    mention.kind == AliasKind::Demonym && !people
}

/// "Speaking in Prague, the minister …" against "Shelling in the east killed two": whether a comma closes the opening phrase.
pub(super) fn set_before(sentence: &Sentence) -> bool {
    const REACH: usize = 12;
    let verb = |w: &Word| w.tag != Tag::Name && w.tags.meets(TagSet::of(&[Tag::Past, Tag::Third, Tag::Auxiliary, Tag::Modal]));
    let stops = |w: &&Word| w.mark != Mark::None || verb(w) && !w.tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective]));
    sentence.words.iter().skip(1).take(REACH).find(stops).is_some_and(|w| w.mark == Mark::Comma)
}
