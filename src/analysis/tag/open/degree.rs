//! Adverb, or the adjective or noun of the same form.

use super::super::super::Mark;
use super::super::fact::Fact;
use super::super::place::Place;
use super::super::{BEFORE_NOUN, NOMINAL};
use super::{gerund::demonym, next::Next};
use crate::lexicon::{Special, Tag, TagSet, prep};

const DIRECT: TagSet = TagSet::of(&[Tag::Third, Tag::Past, Tag::Base]);

/// "even weaker", "only Russia": a word that is adverb and adjective is the adverb before an adjective.
pub(super) fn adverb_or_adjective(place: &Place, next: &Next) -> Option<Tag> {
    if newspaper(place) {
        return Some(Tag::Noun);
    }
    if !place.tags.has(Tag::Adjective) || place.tags.meets(TagSet::NOUN) {
        return None;
    }
    if takes_object(place, next) {
        return Some(Tag::Base);
    }
    // "is hard to find", "is slow and costly", "is clear that": what is said of the subject.
    let copula = place.before() == Tag::Auxiliary && matches!(place.state.special, Special::Be | Special::BeNonFinite);
    // "although slow at first"
    let conceded = place.before() == Tag::Subordinator && place.first() == Some(Tag::Adjective) && (next.preposition || next.parts);
    // "remains slow"
    let links = place.state.has(Fact::Links) && TagSet::VERB.has(place.before()) && next.parts;
    // "is hard for voters to trust"
    let hard = || place.first() == Some(Tag::Adjective) && place.next().is_some_and(|w| w.prep == Some(prep::FOR));
    if links || conceded || copula && (next.to || next.that || next.parts || hard()) {
        return Some(Tag::Adjective);
    }
    // "would only harm it", "Who still trusts it?"
    let who = place.state.special == Special::Who && place.tags_behind().meets(TagSet::VERB);
    let inside_verb = matches!(place.before(), Tag::Modal | Tag::To) || who;
    // "far too timid"
    let too = next.adverb && place.rest().get(1).is_some_and(|w| w.tags.has(Tag::Adjective));
    // "years later Serbia", "villagers still blame": an adjective stands before its noun.
    let behind_noun = matches!(place.before(), Tag::Noun | Tag::Plural | Tag::Pronoun);
    let behind_name = place.before() == Tag::Name && place.tags_behind().meets(DIRECT) && !next.ends;
    let describes = place.tags_behind().meets(TagSet::of(&[Tag::Adjective, Tag::Participle, Tag::Preposition]));
    let alone = !BEFORE_NOUN.has(place.before()) && !next.nominal;
    (inside_verb || too || behind_noun || behind_name || describes || alone).then_some(Tag::Adverb)
}

/// "will slow Germany's growth", "to further its aims", "delay the vote and clear the way": a verb of the same form, for no adverb stands
/// between what asks for a verb and a noun phrase.
fn takes_object(place: &Place, next: &Next) -> bool {
    let asked = match place.before() {
        Tag::Modal | Tag::To => !place.state.has(Fact::Turned),
        // Not "and even Germany".
        Tag::Conjunction => place.state.has(Fact::JoinsVerb) && place.first() == Some(Tag::Adjective),
        _ => false,
    };
    place.tags.has(Tag::Base) && asked && next.opens_noun
}

/// "The Swiss daily wrote": a word that is an adverb elsewhere names who writes.
fn newspaper(place: &Place) -> bool {
    let the = place.index.checked_sub(2).is_some_and(|at| place.sentence.words[at].tag == Tag::Determiner);
    let writes = || place.tags_behind().meets(TagSet::VERB);
    the && place.word().special == Special::Private && place.tags.has(Tag::Noun) && place.before() == Tag::Name && writes()
}

/// "the French right adores him", "villagers in the Polish north admire it": behind a people's adjective and an article where people stand.
pub(super) fn side(place: &Place, _: &Next) -> Option<Tag> {
    let the = || place.last_but_one().is_some_and(|w| w.special == Special::The);
    let side = place.before() == Tag::Name && place.tags.has(Tag::Adverb) && !place.tags.has(Tag::Number);
    let acts = || place.next().is_some_and(|w| w.tag != Tag::Name && w.tags.meets(DIRECT));
    (side && the() && demonym(place) && acts() && !place.state.has(Fact::Finite)).then_some(Tag::Noun)
}

/// "flew home", "put it well ahead", "Skopje first acknowledged": beside a verb an adverb, where no noun follows.
pub(super) fn beside_verb(place: &Place, next: &Next) -> Option<Tag> {
    if !place.tags.meets(TagSet::NOUN) || next.of {
        return None;
    }
    let behind = place.tags_behind();
    let verbal = TagSet::VERB.has(place.before()) && (!next.nominal || behind.has(Tag::Ing)) && !next.opens_noun;
    let nominal = NOMINAL.has(place.before()) && (next.adverb || behind.meets(DIRECT) && !behind.meets(TagSet::NOUN));
    (verbal || nominal).then_some(Tag::Adverb)
}

/// "a kind, honest man": whether a comma follows, and another word that describes alone.
pub(super) fn describes_too(place: &Place) -> bool {
    let [comma, word, ..] = place.rest() else { return false };
    comma.mark == Mark::Comma && word.tags.has(Tag::Adjective) && !word.tags.meets(TagSet::NOUN)
}
