//! The open classes: verb, noun, adjective or adverb, by the words beside.

mod aside;
mod complement;
mod degree;
mod gerund;
mod infinitive;
mod lists;
mod next;
mod noun_phrase;
mod participle;
mod suffix;
mod verbal;

use super::fact::Fact;
use super::place::Place;
use super::{FINITE, NOMINAL};
use crate::lexicon::{Special, Tag};
use next::Next;
pub(super) use next::by_whom;
pub(super) use suffix::by_suffix;

/// Chooses among the tags of an open class.
pub(super) fn open(place: &Place) -> Tag {
    let next = Next::of(place);
    by_rules(place, &next).unwrap_or_else(|| verb_or_noun(place, &next))
}

/// Gives the tag, or leaves the word to the next rule.
type Rule = fn(&Place, &Next) -> Option<Tag>;

/// What the first rule says that knows the word. Each is asked only of words that allow a certain tag.
fn by_rules(place: &Place, next: &Next) -> Option<Tag> {
    let may_be = |tag| place.tags.has(tag);
    let asked = |applies: bool, rule: Rule| if applies { rule(place, next) } else { None };
    asked(may_be(Tag::Ing), gerund::opens_sentence)
        .or_else(|| asked(may_be(Tag::Base), infinitive::behind_than))
        .or_else(|| asked(may_be(Tag::Adverb), degree::adverb_or_adjective))
        .or_else(|| asked(may_be(Tag::Ing), gerund::behind_demonym))
        .or_else(|| asked(may_be(Tag::Noun), degree::side))
        .or_else(|| asked(may_be(Tag::Adverb), degree::beside_verb))
        .or_else(|| asked(may_be(Tag::Base), infinitive::behind_auxiliary))
        .or_else(|| asked(may_be(Tag::Participle), complement::of_perfect))
        .or_else(|| asked(may_be(Tag::Base), infinitive::of_question))
        .or_else(|| asked(may_be(Tag::Base), infinitive::of_causative))
        .or_else(|| asked(may_be(Tag::Base), infinitive::of_seeing))
        .or_else(|| asked(may_be(Tag::Ing), gerund::of_verb))
        .or_else(|| complement::of_auxiliary(place, next))
        .or_else(|| asked(may_be(Tag::Adjective), complement::predicated))
        .or_else(|| noun_phrase::inside(place, next))
        .or_else(|| asked(may_be(Tag::Past), participle::or_past))
}

/// Where no rule knows better.
fn verb_or_noun(place: &Place, next: &Next) -> Tag {
    let tags = place.tags;
    // "officials close to the Kremlin denied it"
    if next.to && tags.has(Tag::Adjective) && NOMINAL.has(place.before()) && verbal::finite_ahead(place) {
        return Tag::Adjective;
    }
    let verb = place.any_of(&[Tag::Third, Tag::Past, Tag::Base]);
    let noun = place.any_of(&[Tag::Plural, Tag::Noun]);
    match (verb, noun) {
        // "raced home last August"
        (Some(Tag::Base), _) if place.before() == Tag::Noun && tags.has(Tag::Adjective) && tags.has(Tag::Adverb) && next.name => {
            Tag::Adjective
        }
        (Some(verb), Some(noun)) => {
            if verbal::is_verb(place, next, verb) {
                verb
            } else {
                noun
            }
        }
        // "that corrupt officials took": a subject comes first.
        (Some(Tag::Base), None) if (place.index == 0 || place.before() == Tag::Subordinator) && tags.has(Tag::Adjective) => Tag::Adjective,
        (Some(verb), None) if !tags.has(Tag::Adjective) || FINITE.has(verb) && !place.state.has(Fact::Finite) && does(place, next) => verb,
        _ => by_order(place, next),
    }
}

/// "opened the talks", "we express deep thanks": whether an object follows a word that may be a verb, where it opens so or only a subject
/// stands before.
fn does(place: &Place, next: &Next) -> bool {
    let subject =
        place.before() == Tag::Pronoun && place.last().is_some_and(|w| matches!(w.special, Special::We | Special::They | Special::You));
    next.opens_noun || subject && next.nominal
}

/// By what is likelier here.
fn by_order(place: &Place, next: &Next) -> Tag {
    use Tag::{Adjective, Adverb, Base, Ing, Noun, Participle, Past, Plural, Third};
    let order = if next.nominal && place.tags.has(Adjective) {
        [Adjective, Noun, Plural, Ing, Adverb, Participle, Past, Third, Base]
    } else if NOMINAL.has(place.before()) && !place.state.has(Fact::Finite) {
        [Third, Past, Plural, Noun, Ing, Base, Adverb, Adjective, Participle]
    } else {
        [Noun, Plural, Adjective, Ing, Adverb, Participle, Past, Third, Base]
    };
    place.any_of(&order).unwrap_or(Noun)
}
