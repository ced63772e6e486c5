//! Questions that have a no for their answer.

use super::super::Sentence;
use crate::lexicon::{Special, Tag};
use crate::text::token::TokenKind;

/// "Who would trust it?", "What has it ever done?", "Can anyone believe …?", "Would we be here without it?"
pub(super) fn rhetorical(sentence: &Sentence) -> bool {
    let mut words = sentence.words.iter().filter(|w| w.kind == TokenKind::Word && w.tag != Tag::Adverb || w.special == Special::Why);
    let Some(first) = words.next() else { return false };
    // What a clause inside the question holds says nothing of its answer: "What if it ever attacks?"
    let main = || sentence.words.iter().take_while(|w| w.tag != Tag::Subordinator);
    let any = main().any(|w| w.special == Special::Any);
    match first.special {
        Special::Who => any || words.next().is_some_and(|w| w.special == Special::Would),
        Special::Why => any,
        Special::Would => any || main().any(|w| w.special == Special::Without),
        _ => false,
    }
}
