//! Whether a word of several classes belongs to the noun behind it: "both ministers", "What a fine leader Olsen has been!"

use super::super::Word;
use super::place::Place;
use crate::lexicon::{Signs, Special, Tag, TagSet};
use crate::text::token::TokenKind;

/// Whether *what* belongs to the noun that a cry names: behind the noun stands of whom it is. Not "What a leader does".
fn cries(place: &Place) -> bool {
    const REACH: usize = 8;
    let opens = place.word().special == Special::Why && matches!(place.before(), Tag::Punct);
    if !opens || !place.next_is(Special::A) {
        return false;
    }
    let pronoun = |w: &Word| matches!(w.special, Special::He | Special::She | Special::It | Special::They | Special::We);
    let whom = |w: &Word| w.tag == Tag::Name || pronoun(w);
    let inside = TagSet::NOUN.union(TagSet::of(&[Tag::Adjective, Tag::Adverb, Tag::Participle]));
    let rest = &place.rest()[1..];
    let described = rest.iter().take(REACH).take_while(|w| !whom(w) && w.tags.meets(inside)).count();
    let mut behind = rest[described..].iter().skip_while(|w| w.tag == Tag::Name);
    let named = described > 0 && rest.get(described).is_some_and(whom);
    let verb = if rest.get(described).is_some_and(pronoun) { behind.nth(1) } else { behind.next() };
    named && verb.is_some_and(|w| matches!(w.special, Special::Be | Special::Have))
}

/// Whether a noun follows that the word belongs to.
pub(super) fn precedes_noun(place: &Place) -> bool {
    let Some(next) = place.next() else { return false };
    // "What Moscow fears is", "What Moscow is doing": no noun of its own, where a verb follows the name.
    let verb = |w: &Word| w.tag != Tag::Name && w.tags.meets(TagSet::VERB.union(TagSet::of(&[Tag::Auxiliary, Tag::Modal])));
    // "what critics call a sham"
    let called = || place.rest().get(2).is_some_and(|w| w.special == Special::A);
    let named = next.tag == Tag::Name || next.tags.has(Tag::Plural) && (next.signs.has(Signs::PERSON) || called());
    if place.word().special == Special::Why && named && place.rest().get(1).is_some_and(verb) {
        return false;
    }
    // "both the ministers and the press"
    let paired = place.word().special == Special::Both && next.special == Special::The;
    let counted = next.kind == TokenKind::Number || next.tags.has(Tag::Number); // "another twenty tanks"
    let nominal = TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective, Tag::Name]);
    counted
        || paired
        || cries(place)
        || next.tags.meets(nominal)
        || next.tag == Tag::Name
        || next.kind == TokenKind::Word && next.tags.is_empty()
}
