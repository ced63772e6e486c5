//! What an auxiliary waits for.

use super::super::place::Place;
use super::{by_order, next::Next};
use crate::lexicon::{Special, Tag};

/// "would have frozen"
pub(super) fn of_perfect(place: &Place, _: &Next) -> Option<Tag> {
    let perfect = place.before() == Tag::Modal && place.last().is_some_and(|w| w.special == Special::Have);
    perfect.then_some(Tag::Participle)
}

/// "was praised", "has praised", "is grateful", "is a friend"
pub(super) fn of_auxiliary(place: &Place, next: &Next) -> Option<Tag> {
    use Tag::{Adjective, Ing, Noun, Participle, Past, Plural};
    if place.before() != Tag::Auxiliary {
        return None;
    }
    let (tags, perfect) = (place.tags, place.state.special == Special::Have);
    // "was disappointed with", "was outraged that": a state, where the lexicon knows the form as an adjective.
    let state = next.preposition || next.stops || next.that;
    if tags.has(Adjective) && tags.has(Participle) && state && !next.by && !perfect {
        return Some(Adjective);
    }
    let order = if perfect {
        [Participle, Noun, Plural, Adjective, Past, Ing]
    } else if tags.has(Adjective) && tags.has(Noun) && next.nominal {
        [Adjective, Noun, Participle, Ing, Plural, Past]
    } else {
        [Participle, Ing, Adjective, Noun, Plural, Past]
    };
    Some(place.any_of(&order).unwrap_or_else(|| by_order(place, next)))
}
