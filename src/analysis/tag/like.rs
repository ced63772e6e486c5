//! Words of comparison: the *like* that names one of many or another of its kind, the *as* that says how much.

use super::super::{Shape, Word};
use super::fact::Fact;
use super::particle::clause_follows;
use super::place::Place;
use crate::lexicon::{Special, Tag, TagSet, prep};
use crate::text::token::TokenKind;

/// What *like* is, where the words beside it tell.
pub(super) fn tag(place: &Place) -> Option<Tag> {
    // "Just like Italy, Malta"
    let just = || place.index == 1 && place.last().is_some_and(|w| w.tags.has(Tag::Adverb));
    let opens = place.index == 0 || place.state.has(Fact::Comma) || just();
    // "others like it"
    let others = place.last().is_some_and(|w| w.special == Special::Other);
    if opens || others || inside_phrase(place) || names_one(place, Tag::Plural) || points(place) {
        return Some(Tag::Preposition);
    }
    // "A bully like China must be stopped": a single one likes nobody.
    names_one(place, Tag::Noun).then_some(Tag::Adjective)
}

/// "in towns like Vienna": what a preposition leads to likes nobody.
fn inside_phrase(place: &Place) -> bool {
    const REACH: usize = 4;
    let describes = TagSet::of(&[Tag::Determiner, Tag::Adjective, Tag::Number, Tag::Possessive]);
    let Some((noun, before)) = place.sentence.words[..place.index].split_last() else { return false };
    let opener = before.iter().rev().take(REACH).find(|w| !describes.has(w.tag));
    // Not "most of the towns like Vienna".
    noun.tag == Tag::Plural && opener.is_some_and(|w| w.tag == Tag::Preposition && w.prep != Some(prep::OF))
}

/// "Countries like Italy trust Serbia": behind the name of one of them comes the verb.
fn names_one(place: &Place, before: Tag) -> bool {
    const LONGEST: usize = 8;
    let whose = place.before() == before && !place.state.has(Fact::Finite);
    // "Leaders like Anna Berg and Karl Ost meet"
    let named = |w: &&Word| w.tag == Tag::Name || w.kind == TokenKind::Word && w.shape != Shape::Lower;
    let names = place.rest().iter().take(LONGEST).take_while(|w| named(w) || w.special == Special::And).count();
    // "looks like Anna Berg has won"
    let looks = names > 1 && place.last().is_some_and(|w| w.tags.has(Tag::Third));
    let [name, .., verb] = place.rest().get(..=names).unwrap_or_default() else { return false };
    let verbal = TagSet::VERB.union(TagSet::of(&[Tag::Auxiliary, Tag::Modal]));
    // "Voters like Berg's plan": behind whose it is comes the noun, and the verb must come behind that.
    let owns = || verb.kind == TokenKind::Clitic && !place.rest().iter().skip(names + 2).any(|w| w.tags.meets(verbal));
    whose && !looks && named(&name) && (verb.tags.meets(verbal) && !owns() || verb.tag == Tag::Not)
}

/// "a regime like that in Minsk", "like the one in Minsk": another of its kind.
fn points(place: &Place) -> bool {
    let (that, behind) = match place.rest() {
        [that, behind, ..] if that.special == Special::That => (true, behind),
        [the, one, behind, ..] => (the.special == Special::The && one.tags.has(Tag::Pronoun) && one.tags.has(Tag::Number), behind),
        _ => return false,
    };
    that && behind.prep.is_some()
}

/// Whether *as* says how much: "as many lies as", "was as bad as people said".
pub(super) fn how_much(place: &Place) -> bool {
    as_much(place.rest()) || as_good(place)
}

/// "is as honest as the day is long": behind *be* an adjective stands between the two, and behind the second a clause.
fn as_good(place: &Place) -> bool {
    let pair = matches!(place.rest(), [good, second, ..] if good.tags.has(Tag::Adjective) && second.special == Special::As);
    let be = place.before() == Tag::Auxiliary && matches!(place.state.special, Special::Be | Special::BeNonFinite);
    pair && be && clause_follows(place.sentence, place.index + 2)
}

/// "as many lies as": a determiner and its noun stand between the two.
fn as_much(rest: &[Word]) -> bool {
    const REACH: usize = 3;
    let [much, noun, behind @ ..] = rest else { return false };
    let counts = much.tags.has(Tag::Determiner) && much.tags.has(Tag::Adverb) && noun.tags.meets(TagSet::NOUN);
    counts && behind.iter().take(REACH).any(|w| w.special == Special::As)
}
