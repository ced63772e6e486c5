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

use super::place::Place;
use super::{FINITE, NOMINAL};
use crate::lexicon::{Tag, TagSet};
use next::Next;
pub(super) use suffix::by_suffix;

/// Gives the tag, or leaves the word to the next rule.
type Rule = fn(&Place, &Next) -> Option<Tag>;

/// The rules in their order, each with the tags one of which the word must allow.
const RULES: [(TagSet, Rule); 14] = [
    (TagSet::of(&[Tag::Ing]), gerund::opens_sentence),
    (TagSet::of(&[Tag::Base]), infinitive::behind_than),
    (TagSet::of(&[Tag::Adverb]), degree::adverb_or_adjective),
    (TagSet::of(&[Tag::Ing]), gerund::behind_demonym),
    (TagSet::of(&[Tag::Adverb]), degree::beside_verb),
    (TagSet::of(&[Tag::Base]), infinitive::behind_auxiliary),
    (TagSet::of(&[Tag::Participle]), complement::of_perfect),
    (TagSet::of(&[Tag::Base]), infinitive::of_question),
    (TagSet::of(&[Tag::Base]), infinitive::of_causative),
    (TagSet::of(&[Tag::Ing]), gerund::of_verb),
    (TagSet::OPEN, complement::of_auxiliary),
    (TagSet::of(&[Tag::Adjective]), complement::predicated),
    (TagSet::OPEN, noun_phrase::inside),
    (TagSet::of(&[Tag::Past]), participle::or_past),
];

/// Chooses among the tags of an open class.
pub(super) fn open(place: &Place) -> Tag {
    let next = Next::of(place);
    let rules = RULES.iter().filter(|(asks, _)| place.tags.meets(*asks));
    rules.map(|(_, rule)| rule).find_map(|rule| rule(place, &next)).unwrap_or_else(|| verb_or_noun(place, &next))
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
        (Some(verb), None) if !tags.has(Tag::Adjective) || FINITE.has(verb) && next.opens_noun && !place.state.finite => verb,
        _ => by_order(place, next),
    }
}

/// By what is likelier here.
fn by_order(place: &Place, next: &Next) -> Tag {
    use Tag::{Adjective, Adverb, Base, Ing, Noun, Participle, Past, Plural, Third};
    let order = if next.nominal && place.tags.has(Adjective) {
        [Adjective, Noun, Plural, Ing, Adverb, Participle, Past, Third, Base]
    } else if NOMINAL.has(place.before()) && !place.state.finite {
        [Third, Past, Plural, Noun, Ing, Base, Adverb, Adjective, Participle]
    } else {
        [Noun, Plural, Adjective, Ing, Adverb, Participle, Past, Third, Base]
    };
    place.any_of(&order).unwrap_or(Noun)
}
