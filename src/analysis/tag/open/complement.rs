//! What an auxiliary, a copula or a verb of regarding waits for.

use super::super::super::{Mark, Word};
use super::super::fact::Fact;
use super::super::place::Place;
use super::{
    aside::closes_with_comma,
    by_order, by_whom,
    gerund::demonym,
    lists,
    next::Next,
    participle::{predicates_too, takes_object},
};
use crate::lexicon::{Special, Tag, TagSet, prep};

/// "would have frozen", "has over the years broken"
pub(super) fn of_perfect(place: &Place, _: &Next) -> Option<Tag> {
    let perfect = place.before() == Tag::Modal && place.last().is_some_and(|w| w.special == Special::Have);
    (perfect || lists::parted(place)).then_some(Tag::Participle)
}

/// "was praised", "has praised", "is grateful", "is a friend"
pub(super) fn of_auxiliary(place: &Place, next: &Next) -> Option<Tag> {
    use Tag::{Adjective, Ing, Noun, Participle, Past, Plural};
    if place.before() != Tag::Auxiliary {
        return None;
    }
    let (tags, perfect) = (place.tags, place.state.special == Special::Have);
    // "is alarming", "is insulting to Riga", "is forgiving of it", against "is threatening to leave".
    if tags.has(Adjective)
        && tags.has(Ing)
        && !perfect
        && (next.stops || next.parts || says_of_fact(place, next) || takes_object(place) && (next.of || to_somebody(place)))
    {
        return Some(Adjective);
    }
    // "was disappointed with", "was outraged that": a state, where the lexicon knows the form as an adjective.
    let state = next.preposition || next.ends || next.that;
    if tags.has(Adjective) && tags.has(Participle) && state && !next.by && !perfect && !later_doer(place) {
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

/// "It is disturbing that nobody came", not "is arguing that".
fn says_of_fact(place: &Place, next: &Next) -> bool {
    next.that && place.state.has(Fact::Chooses) && !place.word().special.says()
}

/// "insulting to Riga", "to the bloc", not "to leave".
fn to_somebody(place: &Place) -> bool {
    let [to, whom, ..] = place.rest() else { return false };
    let phrase = whom.tags.meets(TagSet::of(&[Tag::Determiner, Tag::Possessive])) && !whom.tags.has(Tag::Base);
    to.special == Special::To && (whom.tag == Tag::Name || phrase)
}

/// "remains loyal", "is rich and aggressive", "called the offer fake", "sees it as hostile", "grew more defensive": what is said of
/// somebody, where no noun follows.
pub(super) fn predicated(place: &Place, next: &Next) -> Option<Tag> {
    let called = next.by && place.state.has(Fact::Regards) && TagSet::VERB.has(place.before());
    if place.before() == Tag::Auxiliary || !closes(place, next) && !called {
        return None;
    }
    // "described it as “cold, slow and costly”"
    let quoted = place.last().is_some_and(|w| w.mark == Mark::OpenQuote);
    let last = if quoted { place.last_but_one() } else { place.last() }.map_or(Special::None, |w| w.special);
    // "There is nothing good about it"
    if last == Special::Nothing && next.preposition {
        return Some(Tag::Adjective);
    }
    let (before, state) = (place.before(), place.state);
    let ends = next.stops || next.parts || place.tags.meets(TagSet::NOUN);
    let said = match before {
        _ if matches!(last, Special::As | Special::More) => true,
        Tag::Conjunction => predicates_too(place),
        // "Malta, small and neutral, agreed"
        Tag::Punct => state.has(Fact::Comma) && next.parts && closes_with_comma(place),
        // "sees Russian scheming"
        Tag::Name if demonym(place) => false,
        Tag::Name | Tag::Noun | Tag::Pronoun | Tag::Plural => ends && (state.has(Fact::Regards) || state.has(Fact::Causes)),
        // "remains firmly opposed to it"
        Tag::Adverb => {
            state.has(Fact::Links) && place.index.checked_sub(2).is_some_and(|at| TagSet::VERB.has(place.sentence.words[at].tag))
        }
        _ => TagSet::VERB.has(before) && (state.has(Fact::Links) || state.has(Fact::Regards)),
    };
    said.then_some(Tag::Adjective)
}

/// Whether a predicate may end here.
fn closes(place: &Place, next: &Next) -> bool {
    // "seems determined to leave" says nothing good of whoever leaves.
    let phrase = next.preposition && !next.of && !next.by && (!next.to || to_somebody(place));
    next.parts || next.ends || next.that || phrase
}

/// "was honoured on Monday by the Greek president", "was wounded in the leg by a sniper": behind when, where and what for stands whoever
/// does it. Not "was pleased with the offer by Norway".
fn later_doer(place: &Place) -> bool {
    const REACH: usize = 6;
    let rest = place.rest();
    let beside = rest.first().is_some_and(|w| matches!(w.prep, Some(prep::ON | prep::IN | prep::FROM | prep::FOR)));
    let phrase = |w: &&Word| w.mark == Mark::None && (w.tag == Tag::Name || !w.tags.within(TagSet::VERB) || w.tags.is_empty());
    let inside = rest.iter().take(REACH).take_while(phrase);
    beside && { inside }.position(|w| w.special == Special::By).is_some_and(|at| by_whom(&rest[at..]))
}
