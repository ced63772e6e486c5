//! What stands around a word of an open class.

use super::super::super::{Mark, Sentence, Word};
use super::super::State;
use super::Next;
use crate::lexicon::{AliasKind, Tag, TagSet};

/// "Russian", of what stands behind it, unless it may be a man: "the Italian leads the bloc".
pub(super) fn describes(sentence: &Sentence, index: usize, next: Next) -> bool {
    let Some(mention) = index.checked_sub(1).and_then(|i| sentence.mention_at[i]).map(|m| sentence.mention(m)) else { return false };
    let article = (mention.first as usize).checked_sub(1).is_some_and(|i| sentence.words[i].tag == Tag::Determiner);
    mention.kind == AliasKind::Demonym && !(article && next.opens_noun)
}

/// "Speaking in Prague, the minister …" against "Shelling in the east killed two": whether a comma closes the opening phrase.
pub(super) fn set_before(sentence: &Sentence) -> bool {
    const REACH: usize = 12;
    let verb = |w: &Word| w.tag != Tag::Name && w.tags.meets(TagSet::of(&[Tag::Past, Tag::Third, Tag::Auxiliary, Tag::Modal]));
    let stops = |w: &&Word| w.mark != Mark::None || verb(w) && !w.tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective]));
    sentence.words.iter().skip(1).take(REACH).find(stops).is_some_and(|w| w.mark == Mark::Comma)
}

impl State {
    /// "The spokesman, Anna Berg, brushed off": a name between commas, and no verb yet.
    pub(super) fn described(&self, sentence: &Sentence, index: usize) -> bool {
        const REACH: usize = 6;
        let before = &sentence.words[index.saturating_sub(REACH)..index];
        let [.., name, comma] = before else { return false };
        let closed = comma.mark == Mark::Comma && name.tag == Tag::Name;
        self.comma && !self.main && closed && before[..before.len() - 1].iter().any(|w| w.mark == Mark::Comma)
    }
}
