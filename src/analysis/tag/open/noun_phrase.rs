//! Behind a determiner, a possessor, an adjective or a preposition.

use super::super::super::{Mark, Word};
use super::super::fact::Fact;
use super::super::place::Place;
use super::super::{BEFORE_NOUN, OPENS_NOUN};
use super::{degree::describes_too, next::Next, verbal::finite_ahead};
use crate::lexicon::{Special, Tag, TagSet, prep};

/// What stands where a noun is waited for: the noun, what describes it, or a verb after all.
pub(super) fn inside(place: &Place, next: &Next) -> Option<Tag> {
    if !BEFORE_NOUN.has(place.before()) && place.state.special != Special::Whose {
        return None;
    }
    Some(verb(place, next).or_else(|| described(place, next)).unwrap_or_else(|| head(place)))
}

/// A verb, where the word before is no beginning of a phrase.
fn verb(place: &Place, next: &Next) -> Option<Tag> {
    let tags = place.tags;
    let noun = tags.meets(TagSet::NOUN);
    match place.before() {
        Tag::Preposition if tags.has(Tag::Ing) => {
            let takes = (next.opens_noun || next.nominal || !noun) && !next.of;
            takes.then_some(Tag::Ing)
        }
        // "the main ally Russia backs …" is rare; "Russian forces attack …" is not.
        Tag::Adjective if tags.has(Tag::Past) && !noun => (!next.nominal || next.opens_noun_only(place)).then_some(Tag::Past),
        // "The poor love Italy."
        Tag::Adjective if noun && tags.has(Tag::Base) && next.opens_noun && the_many(place) => Some(Tag::Base),
        // "and in 2018 boycotted a summit"
        Tag::Number if tags.has(Tag::Past) && !noun && next.opens_noun => Some(Tag::Past),
        // "but few trust it": no noun stands before a pronoun that ends the clause.
        Tag::Determiner if noun && tags.has(Tag::Base) && closes_on_pronoun(place) => Some(Tag::Base),
        // "one in seven trusts the bloc"
        Tag::Number if !place.state.has(Fact::Finite) && tags.has(Tag::Third) && next.opens_noun => Some(Tag::Third),
        // "four in ten now say that"
        Tag::Number if next.that && tags.has(Tag::Base) && place.word().special.says() => Some(Tag::Base),
        _ => None,
    }
}

/// A noun for what follows it, or what describes the noun behind.
fn described(place: &Place, next: &Next) -> Option<Tag> {
    let tags = place.tags;
    if !place.state.has(Fact::Finite) && tags.has(Tag::Noun) && (verb_behind(place) || where_many_stand(place)) {
        return Some(Tag::Noun);
    }
    if place.first() == Some(Tag::Noun) && tags.has(Tag::Adjective) {
        return Some(Tag::Noun);
    }
    // "a kind, honest man", "a very kind woman"
    let adverb = || place.last().is_some_and(|w| w.tag == Tag::Adverb);
    if place.first() == Some(Tag::Adjective) && (describes_too(place) || adverb() || joined_ahead(place)) {
        return Some(Tag::Adjective);
    }
    if !next.nominal || next.opens_noun_only(place) {
        return None;
    }
    let describing: &[Tag] = if tags.meets(TagSet::NOUN) { &[Tag::Adjective] } else { &[Tag::Adjective, Tag::Participle, Tag::Ing] };
    place.any_of(describing)
}

/// "a good and reliable neighbour": another adjective and the noun stand behind the *and*.
fn joined_ahead(place: &Place) -> bool {
    let [and, adjective, noun, ..] = place.rest() else { return false };
    let joins = matches!(and.special, Special::And | Special::But) && matches!(place.before(), Tag::Determiner | Tag::Possessive);
    // "a close and trusted ally", of which the last two may be one phrase
    joins && (adjective.tags.has(Tag::Adjective) || adjective.tag == Tag::Inner) && noun.tags.meets(TagSet::NOUN)
}

fn head(place: &Place) -> Tag {
    use Tag::{Adjective, Adverb, Base, Ing, Noun, Participle, Past, Plural, Third};
    place.any_of(&[Noun, Plural, Adjective, Participle, Ing, Adverb, Past, Third, Base]).unwrap_or(Noun)
}

/// "the general distrusts the Kremlin": behind the word a verb, if it is one, has its object.
fn verb_behind(place: &Place) -> bool {
    let [verb, object, ..] = place.rest() else { return false };
    let determiner = object.tags.has(Tag::Determiner) && !object.tags.has(Tag::Preposition);
    verb.tags.has(Tag::Third) && verb.tag != Tag::Name && (object.tag == Tag::Name || determiner)
}

/// "Many on the far right hail Putin": where people stand, and behind it what may be their verb has its object.
fn where_many_stand(place: &Place) -> bool {
    const REACH: usize = 6;
    let [verb, object, ..] = place.rest() else { return false };
    let takes = verb.tags.has(Tag::Base) && verb.tag != Tag::Name && (object.tag == Tag::Name || object.tags.meets(OPENS_NOUN));
    let before = place.sentence.words[place.index.saturating_sub(REACH)..place.index].iter().rev();
    let mut phrase = before.skip_while(|w| matches!(w.tag, Tag::Adverb | Tag::Adjective | Tag::Inner | Tag::Name));
    let the = phrase.next().is_some_and(|w| w.special == Special::The);
    let within = the && phrase.next().is_some_and(|w| matches!(w.prep, Some(prep::ON | prep::IN)));
    let many = within && phrase.next().is_some_and(|w| matches!(w.tag, Tag::Plural | Tag::Pronoun));
    many && takes && !finite_ahead(place)
}

/// "The poor love Italy.": where "the" and an adjective open a clause in which no other verb follows.
fn the_many(place: &Place) -> bool {
    const REACH: usize = 16;
    let before = place.index.checked_sub(3).map(|at| place.sentence.words[at].tag);
    let opens = before.is_none_or(|tag| matches!(tag, Tag::Conjunction | Tag::Subordinator));
    let verbs = TagSet::of(&[Tag::Past, Tag::Third, Tag::Modal, Tag::Auxiliary]);
    let clause = place.rest().iter().take(REACH).take_while(|w| w.mark == Mark::None);
    let verb = |w: &Word| w.tag != Tag::Name && w.tags.meets(verbs);
    opens && place.last_but_one().is_some_and(|w| w.special == Special::The) && !{ clause }.any(verb)
}

/// "few trust it.": behind a determiner that may stand alone, with an object pronoun and the end of the clause to come.
fn closes_on_pronoun(place: &Place) -> bool {
    let alone = place.last().is_some_and(|w| w.tags.has(Tag::Pronoun) && w.special != Special::This);
    let [object, end, ..] = place.rest() else { return false };
    alone && matches!(object.special, Special::It | Special::They | Special::His | Special::We) && end.mark != Mark::None
}
