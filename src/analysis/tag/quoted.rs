//! Quotation marks around a verb: "would “always stand by” Russia". They say whose word it is and part nothing, so they become inner
//! words of the verb's group.

use super::super::{Mark, Sentence, Word};
use crate::lexicon::{Special, Tag, TagSet};
use crate::text::token::TokenKind;

/// More quoted words are a clause of their own.
const REACH: usize = 8;
/// Behind these a verb is to come.
const ASKS_VERB: TagSet = TagSet::of(&[Tag::Modal, Tag::Auxiliary, Tag::To]);
const SUBJECT: TagSet = TagSet::of(&[Tag::Name, Tag::Noun, Tag::Plural, Tag::Pronoun, Tag::Relative]);

/// Takes the marks at `open` and behind it out of the sentence's grammar, if what they quote goes on with the clause.
#[cold]
pub(super) fn pass_over(sentence: &mut Sentence, open: usize, before: Tag) {
    let words = &sentence.words[open + 1..];
    let Some(width) = words.iter().take(REACH).position(|w| w.mark != Mark::None) else { return };
    if words[width].mark == Mark::CloseQuote && goes_on(&words[..width], words.get(width + 1), before) {
        for at in [open, open + 1 + width] {
            let word = &mut sentence.words[at];
            (word.tag, word.mark) = (Tag::Inner, Mark::None);
        }
    }
}

/// Whether a verb is quoted that the words before ask for, or one behind its subject and in front of its object.
fn goes_on(quoted: &[Word], behind: Option<&Word>, before: Tag) -> bool {
    let may_be = TagSet::of(&[Tag::Adverb, Tag::Adjective]);
    // An unknown word in front of a verb is mostly an adverb.
    let adverb = |w: &Word| w.tags.is_empty() || w.tags.has(Tag::Adverb) && w.tags.within(may_be) || w.special == Special::Not;
    let Some(at) = quoted.iter().position(|w| !adverb(w)) else { return false };
    let verb = &quoted[at];
    if verb.kind != TokenKind::Word || verb.tag == Tag::Name {
        return false;
    }
    let finite = TagSet::of(&[Tag::Third, Tag::Past]);
    let object = behind.is_some_and(|w| w.kind == TokenKind::Word && w.special != Special::And);
    ASKS_VERB.has(before) && verb.tags.meets(TagSet::VERB)
        || SUBJECT.has(before) && object && verb.tags.meets(finite) && (at > 0 || !verb.tags.meets(TagSet::NOUN))
}

/// Whether a word is such a mark.
pub(super) fn is_passed_over(word: &Word) -> bool {
    word.tag == Tag::Inner && word.kind == TokenKind::Punct
}
