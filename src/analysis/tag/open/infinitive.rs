//! The base form behind what asks for it.

use super::super::NOMINAL;
use super::super::fact::Fact;
use super::super::place::Place;
use super::next::Next;
use crate::lexicon::{Special, Tag, TagSet};

/// "rather than help Ukraine"
pub(super) fn behind_than(place: &Place, next: &Next) -> Option<Tag> {
    const REACH: usize = 12;
    let than = place.last().filter(|w| w.special == Special::Than && next.opens_noun)?;
    // "would rather leave than help Ukraine"
    let before = || place.sentence.words[..place.index].iter().rev().take(REACH);
    let rather = || before().any(|w| w.tag == Tag::Modal && w.special == Special::Would && w.width > 1);
    (than.tag == Tag::Inner || rather()).then_some(Tag::Base)
}

/// "to back", "would back", "does not back"
pub(super) fn behind_auxiliary(place: &Place, _: &Next) -> Option<Tag> {
    let asks = match place.before() {
        Tag::To | Tag::Modal => true,
        Tag::Auxiliary => place.state.special == Special::Do,
        _ => false,
    };
    asks.then_some(Tag::Base)
}

/// "would anyone trust", "did Serbia support the EU"
pub(super) fn of_question(place: &Place, next: &Next) -> Option<Tag> {
    if !place.state.has(Fact::Turned) {
        return None;
    }
    let subject = place.before() == Tag::Pronoun || NOMINAL.has(place.before()) && (next.opens_noun || next.preposition || next.ends);
    // "could anybody who was there ever trust it"
    let ever = || place.state.has(Fact::Served) && place.last().is_some_and(|w| w.tag == Tag::Adverb) && next.opens_noun;
    (subject || ever()).then_some(Tag::Base)
}

/// "were sad to see it leave", "happy to see Malta step down"
pub(super) fn of_seeing(place: &Place, next: &Next) -> Option<Tag> {
    let seen = place.state.has(Fact::Sees) && matches!(place.before(), Tag::Name | Tag::Pronoun);
    let particle = || place.next().is_some_and(|w| w.tags.has(Tag::Adverb));
    (seen && (next.ends && place.first() == Some(Tag::Base) || particle())).then_some(Tag::Base)
}

/// "helped Kosovo rebuild its courts", "made Serbia back down", "helped rebuild it"
pub(super) fn of_causative(place: &Place, next: &Next) -> Option<Tag> {
    if !place.state.has(Fact::Causes) || next.verb || next.base {
        return None;
    }
    let verb = place.first() == Some(Tag::Base);
    let fits = match place.before() {
        Tag::Name | Tag::Pronoun => verb || next.opens_noun || next.nominal && !place.tags_behind().has(Tag::Plural),
        // "made the deal a success": a noun is the object's.
        Tag::Noun | Tag::Plural => verb,
        before => verb && TagSet::VERB.has(before),
    };
    fits.then_some(Tag::Base)
}
