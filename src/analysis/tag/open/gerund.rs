//! The -ing form: a verb with an object or a phrase of its own, or what describes a noun.

use super::super::super::{Mark, Shape, Word};
use super::super::fact::Fact;
use super::super::place::Place;
use super::super::{BEFORE_NOUN, OPENS_NOUN};
use super::{aside::finite_behind_comma, next::Next};
use crate::lexicon::{AliasKind, Special, Tag, TagSet, prep};

/// "Standing beside the king, he …", but "How disappointing he has been!"
pub(super) fn opens_sentence(place: &Place, next: &Next) -> Option<Tag> {
    let how = place.index == 1 && place.last().is_some_and(|w| w.special == Special::Why);
    if how && place.tags.has(Tag::Adjective) && next.nominal {
        return Some(Tag::Adjective);
    }
    let phrase = place.index == 0 && next.preposition && !next.of;
    (phrase && (!place.tags.meets(TagSet::NOUN) || set_before(place))).then_some(Tag::Ing)
}

/// "Speaking in Prague, the minister …" against "Shelling in the east killed two": whether a comma closes the opening phrase.
fn set_before(place: &Place) -> bool {
    const REACH: usize = 12;
    let verb = |w: &Word| w.tag != Tag::Name && w.tags.meets(TagSet::of(&[Tag::Past, Tag::Third, Tag::Auxiliary, Tag::Modal]));
    let stops = |w: &&Word| w.mark != Mark::None || verb(w) && !w.tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective]));
    place.rest().iter().take(REACH).find(stops).is_some_and(|w| w.mark == Mark::Comma)
}

/// "Turkish drilling ships": what stands between an adjective and its noun describes too.
pub(super) fn behind_demonym(place: &Place, next: &Next) -> Option<Tag> {
    let described = place.tags_behind().meets(TagSet::NOUN) && !next.opens_noun;
    let describes = place.before() == Tag::Name && described && place.index > 0 && demonym(place);
    describes.then_some(if place.tags.has(Tag::Noun) { Tag::Noun } else { Tag::Adjective })
}

/// Whether "Turkish", not "Turks" nor "Turkey", stands before.
pub(super) fn demonym(place: &Place) -> bool {
    let mention = place.sentence.mention_at[place.index - 1].map(|m| place.sentence.mention(m));
    mention.is_some_and(|m| m.kind == AliasKind::Demonym)
}

/// The verb of a phrase that takes objects of its own.
pub(super) fn of_verb(place: &Place, next: &Next) -> Option<Tag> {
    let state = place.state;
    // "for never wavering in": a noun is not negated so.
    let never = || place.last().is_some_and(|w| w.tag == Tag::Not);
    if place.before() == Tag::Preposition && (particle_and_object(place) || never()) {
        return Some(Tag::Ing);
    }
    if (next.preposition || next.opens_noun || next.parts) && !next.of && set_apart(place) {
        return Some(Tag::Ing);
    }
    if BEFORE_NOUN.has(place.before()) || place.before() == Tag::Auxiliary {
        return None;
    }
    let behind_verb = TagSet::VERB.has(place.before());
    // "…, killing at least nine"
    let counts = || state.has(Fact::Comma) && place.next().is_some_and(|w| w.tag == Tag::Adverb && w.width > 1);
    // "will keep backing it", "admitted lying to the press"
    let governed = || (state.has(Fact::Phase) || state.has(Fact::Content) && behind_verb && next.preposition) && !next.of;
    let takes = || next.opens_noun || next.nominal && (behind_verb || state.has(Fact::Comma) || meanwhile(place));
    // "The ministers, meeting in Rome, agreed": the subject waits for its verb.
    let waits = || state.has(Fact::Comma) && !state.has(Fact::Main) && next.preposition && !next.of && finite_behind_comma(place);
    (counts() || governed() || takes() || waits() || state.has(Fact::Comma) && next.to && infinitive_behind(place)).then_some(Tag::Ing)
}

/// "passed the text, with only Norway voting against it": behind the actor that a comma and *with* lead to.
fn set_apart(place: &Place) -> bool {
    let words = &place.sentence.words;
    let actor = place.index.checked_sub(1).and_then(|at| place.sentence.mention_at[at]).map(|m| place.sentence.mention(m));
    let Some(first) = actor.filter(|m| m.end as usize == place.index).map(|m| m.first as usize) else { return false };
    let before = |back: usize| first.checked_sub(back).map(|at| &words[at]);
    let described = before(1).is_some_and(|w| matches!(w.special, Special::The | Special::Only));
    let with = 1 + usize::from(described);
    before(with).is_some_and(|w| w.prep == Some(prep::WITH)) && before(with + 1).is_some_and(|w| w.mark == Mark::Comma)
}

/// "while shielding staff, …", against "while fighting forces held it, …": whether the clause that *while* opens ends without a verb.
fn meanwhile(place: &Place) -> bool {
    const REACH: usize = 12;
    let verbal = TagSet::of(&[Tag::Past, Tag::Third, Tag::Base, Tag::Auxiliary, Tag::Modal]);
    let verb =
        |w: &Word| w.tag != Tag::Name && w.tags.meets(verbal) && !w.tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective]));
    let stops = |w: &&Word| matches!(w.mark, Mark::Comma | Mark::Stop) || verb(w);
    let opens = place.last().is_some_and(|w| w.special == Special::While);
    opens && place.rest().iter().take(REACH).find(stops).is_some_and(|w| w.mark != Mark::None)
}

/// "for holding up the loan", "by fighting off raiders": behind the particle stands an object.
fn particle_and_object(place: &Place) -> bool {
    let [particle, object, ..] = place.rest() else { return false };
    let opens = object.tag == Tag::Name || object.tags.meets(OPENS_NOUN) && !object.tags.has(Tag::Preposition);
    matches!(particle.prep, Some(prep::UP | prep::DOWN | prep::OFF | prep::OUT)) && opens
}

/// "…, threatening to veto it", against "…, threatening to Riga".
fn infinitive_behind(place: &Place) -> bool {
    place
        .rest()
        .get(1)
        .is_some_and(|w| w.tag != Tag::Name && w.tags.has(Tag::Base) && !w.tags.has(Tag::Determiner) && w.shape == Shape::Lower)
}
