//! Quotation marks around a verb: "would “always stand by” Russia". They say whose word it is and part nothing, so they become inner
//! words of the verb's group.

use super::super::{Mark, Sentence, Shape, Word};
use super::OPENS_NOUN;
use crate::lexicon::{Special, Tag, TagSet};
use crate::text::token::TokenKind;

/// More quoted words are a clause of their own.
const REACH: usize = 8;
/// Behind these a verb is to come.
const ASKS_VERB: TagSet = TagSet::of(&[Tag::Modal, Tag::Auxiliary, Tag::To]);
/// What a past form may be besides, so that it need not be one.
const NOT_PAST: TagSet = TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective, Tag::Base, Tag::Third]);
const SUBJECT: TagSet = TagSet::of(&[Tag::Name, Tag::Noun, Tag::Plural, Tag::Pronoun, Tag::Relative]);

/// Takes the marks at `open` and behind it out of the sentence's grammar, if what they quote goes on with the clause.
#[cold]
pub(super) fn pass_over(sentence: &mut Sentence, open: usize, before: Tag) {
    let words = &sentence.words[open + 1..];
    let Some(width) = words.iter().take(REACH).position(|w| w.mark != Mark::None) else { return };
    let quoted = &words[..width];
    let behind = words.get(width + 1);
    if words[width].mark == Mark::CloseQuote
        && (negates(quoted, before) || describes(quoted, behind, before) || goes_on(quoted, behind, before))
    {
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
        || before == Tag::Name && quoted.len() == 1 && stands_alone(verb, behind)
        || SUBJECT.has(before) && object && verb.tags.meets(finite) && (at > 0 || !verb.tags.meets(TagSet::NOUN))
}

/// "Poland ‘lied’, he said", "Poland ‘attacks’ its friends": a verb alone between the marks, which closes its clause or has an object behind.
fn stands_alone(verb: &Word, behind: Option<&Word>) -> bool {
    let closes = behind.is_none_or(|w| matches!(w.mark, Mark::Comma | Mark::Stop));
    let object = behind.is_some_and(|w| w.tag == Tag::Name || w.tags.meets(OPENS_NOUN));
    closes && verb.tags.has(Tag::Past) && !verb.tags.meets(NOT_PAST) || object && verb.tags.has(Tag::Third)
}

/// "with “merciless” attacks", "threatened “grave” consequences": an adjective alone in front of its noun.
fn describes(quoted: &[Word], behind: Option<&Word>, before: Tag) -> bool {
    let [adjective] = quoted else { return false };
    let noun = behind.is_some_and(|w| w.shape == Shape::Lower && w.mark == Mark::None && w.tags.meets(TagSet::NOUN));
    before == Tag::Preposition && noun && adjective.tags.has(Tag::Adjective) && !adjective.tags.meets(TagSet::NOUN)
}

/// "was ‘no longer a friend’", "was ‘never’ a friend": a negator belongs to the verb before the marks.
fn negates(quoted: &[Word], before: Tag) -> bool {
    let opens = |w: &Word| w.tag == Tag::Not || w.sure == Some(Tag::Not);
    before == Tag::Auxiliary && quoted.first().is_some_and(opens)
}

/// Whether a word is such a mark.
pub(super) fn is_passed_over(word: &Word) -> bool {
    word.tag == Tag::Inner && word.kind == TokenKind::Punct
}
