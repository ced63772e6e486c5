//! Phrases that commas close.

use super::super::super::Mark;
use super::super::fact::Fact;
use super::super::place::Place;
use crate::lexicon::{Special, Tag, TagSet};

/// Whether the noun before stands alone behind the preposition that opens the sentence, and a comma closes the phrase.
pub(super) fn fronted(place: &Place) -> bool {
    const REACH: usize = 10;
    let opener = place.sentence.words[..place.index]
        .iter()
        .rposition(|w| !matches!(w.tag, Tag::Noun | Tag::Adjective | Tag::Determiner | Tag::Inner));
    let nouns = |at: usize| place.sentence.words[at + 1..place.index].iter().filter(|w| w.tag == Tag::Noun).count();
    let opens = opener.is_some_and(|at| at == 0 && place.sentence.words[0].tag == Tag::Preposition && nouns(at) == 1);
    let comma = place.rest().iter().take(REACH).find(|w| w.mark != Mark::None);
    opens && comma.is_some_and(|w| w.mark == Mark::Comma)
}

/// Whether a comma, before any other mark, closes the phrase.
pub(super) fn closes_with_comma(place: &Place) -> bool {
    const REACH: usize = 8;
    place.rest().iter().take(REACH).find(|w| w.mark != Mark::None).is_some_and(|w| w.mark == Mark::Comma)
}

/// Whether the phrase ends with a comma that a verb follows.
pub(super) fn finite_behind_comma(place: &Place) -> bool {
    const REACH: usize = 20;
    let behind = place.rest();
    let comma = behind.iter().take(REACH).position(|w| w.mark != Mark::None);
    let next = comma.filter(|&at| behind[at].mark == Mark::Comma).and_then(|at| behind.get(at + 1));
    let verb = TagSet::of(&[Tag::Past, Tag::Third, Tag::Modal, Tag::Auxiliary]);
    next.is_some_and(|w| w.tag != Tag::Name && (w.tags.meets(verb) || matches!(w.special, Special::Be | Special::Have)))
}

/// "a move that the minister, on leaving the room, called": whether a phrase between commas ends here, and before it the subject of a
/// clause waits for its verb.
pub(super) fn clause_waits(place: &Place) -> bool {
    const REACH: usize = 12;
    const SUBJECT: usize = 6;
    let inside = &place.sentence.words[..place.index.saturating_sub(1)];
    let Some(opener) = inside.iter().rev().take(REACH).position(|w| w.mark != Mark::None) else { return false };
    let comma = inside.len() - 1 - opener;
    let opens = TagSet::of(&[Tag::Preposition, Tag::Participle, Tag::Ing]);
    if inside[comma].mark != Mark::Comma || !inside.get(comma + 1).is_some_and(|w| opens.has(w.tag)) {
        return false;
    }
    let phrase =
        TagSet::of(&[Tag::Determiner, Tag::Possessive, Tag::Genitive, Tag::Adjective, Tag::Noun, Tag::Plural, Tag::Name, Tag::Inner]);
    let before = inside[..comma].iter().rev().take(SUBJECT + 1).find(|w| !phrase.has(w.tag));
    let subject = inside[..comma].last().is_some_and(|w| TagSet::NOUN.has(w.tag) || w.tag == Tag::Name);
    subject && before.is_some_and(|w| matches!(w.tag, Tag::Subordinator | Tag::Relative))
}

/// "Most Germans, according to a poll for a newspaper, distrust Russia": whether a phrase between commas ends here, and the subject
/// before it waits for its verb.
pub(super) fn closes_aside(place: &Place) -> bool {
    const REACH: usize = 16;
    let inside = &place.sentence.words[..place.index.saturating_sub(1)];
    let opener = inside.iter().rev().take(REACH).position(|w| w.mark == Mark::Comma);
    let opens = TagSet::of(&[Tag::Preposition, Tag::Participle]);
    !place.state.has(Fact::Main) && opener.is_some_and(|back| back > 0 && opens.has(inside[inside.len() - back].tag))
}
