//! Questions that have a no for their answer.

use super::super::{Sentence, Word};
use crate::lexicon::{Special, Tag, TagSet};
use crate::text::token::TokenKind;

/// "Who would trust it?", "What has it ever done?", "Can anyone believe …?", "Would we be here without it?"
pub(super) fn rhetorical(sentence: &Sentence) -> bool {
    // What a clause inside the question holds says nothing of its answer: "What would it do if anyone attacked?"
    let words = || sentence.words.iter().take_while(|w| w.tag != Tag::Subordinator && w.special != Special::If);
    let has = |special: Special| words().any(|w| w.special == special);
    let mut rest = words().filter(|w| w.kind == TokenKind::Word);
    let Some(first) = rest.next() else { return false };
    let verbs = TagSet::VERB.union(TagSet::of(&[Tag::Auxiliary, Tag::Modal]));
    let asks = |w: &&Word| matches!(w.tag, Tag::Auxiliary | Tag::Modal);
    let verb = rest.find(|w| verbs.has(w.tag)).filter(asks).map_or(Special::None, |w| w.special);
    match first.special {
        Special::Who => verb == Special::Would || has(Special::Ever),
        // Not "How can we ever thank it?"
        Special::Why => verb == Special::Would && has(Special::Any) || verb == Special::Have && has(Special::Ever),
        Special::Would => has(Special::Any) || has(Special::Ever) || has(Special::Without),
        _ => false,
    }
}
