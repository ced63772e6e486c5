//! What *that* is: it opens a relative clause, another clause, or a noun phrase, or stands alone.

use super::super::{Mark, Shape, Word};
use super::closed::next_tags;
use super::fact::Fact;
use super::place::Place;
use crate::lexicon::{Special, Tag, TagSet, prep};

/// A relative pronoun, a subordinator, a determiner or a pronoun.
pub(super) fn that(place: &Place) -> Tag {
    if is_relative(place) {
        return Tag::Relative;
    }
    let (next, first) = (next_tags(place), place.next());
    // "had flown in from Vienna that morning, …"
    let day = first.is_some_and(|w| w.special == Special::Time);
    // "The crowd that had come to the square that night was"
    let awaited = || place.state.has(Fact::Relative) && place.state.has(Fact::Served) && verbal_at(place, 1);
    if day && (place.rest().get(1).is_none_or(|w| w.mark != Mark::None) || awaited()) {
        return Tag::Determiner;
    }
    // "a regime like that in Minsk", "denied that and insisted on it"
    let ends = |w: &Word| w.mark == Mark::Stop || matches!(w.special, Special::And | Special::Or | Special::But);
    if place.last().is_some_and(|w| w.prep == Some(prep::LIKE)) && first.is_some_and(|w| w.prep.is_some()) || first.is_some_and(ends) {
        return Tag::Pronoun;
    }
    // "denied that story and attacked": the noun alone has no verb of its own.
    if TagSet::VERB.has(place.before()) && is_object(place) {
        return Tag::Determiner;
    }
    let states = TagSet::VERB.union(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Name, Tag::Adjective, Tag::Participle, Tag::Pronoun]));
    // "There is no doubt that"
    let doubt = || place.last().is_some_and(|w| w.tag == Tag::Inner && w.tags.has(Tag::Noun));
    if states.has(place.before()) || doubt() {
        return Tag::Subordinator;
    }
    // "is that it fails", "made it plain, in a letter, that the bloc …": the subject of a clause follows.
    let pronoun = |w: &Word| matches!(w.special, Special::He | Special::She | Special::It | Special::They | Special::We);
    let only = || place.next_is(Special::Only) && place.rest().get(1).is_some_and(opens_phrase);
    // "The fact is that nobody trusts it"
    let nobody = |w: &Word| {
        w.special == Special::No
            || w.tag == Tag::Pronoun && w.width > 1
            || w.special == Special::None && w.tags.within(Tag::Pronoun.into()) && !w.tags.is_empty()
    };
    let again = place.before() == Tag::Conjunction && (next.has(Tag::Pronoun) || only());
    if again || first.is_some_and(|w| opens_phrase(w) || pronoun(w) || nobody(w)) || said_again(place) {
        return Tag::Subordinator;
    }
    // "Its view is that sanctions …": no determiner of many.
    if next.has(Tag::Plural) && !next.has(Tag::Noun) {
        return Tag::Subordinator;
    }
    if next.meets(TagSet::NOUN) && !verb_follows(place) { Tag::Determiner } else { Tag::Pronoun }
}

/// Whether *that* and a noun are the whole object of the verb before: the sentence ends behind them, or goes on with another verb.
fn is_object(place: &Place) -> bool {
    let [noun, rest @ ..] = place.rest() else { return false };
    let thing = noun.tags.has(Tag::Noun) && !noun.tags.meets(TagSet::of(&[Tag::Plural, Tag::Name, Tag::Past, Tag::Third, Tag::Pronoun]));
    let ends = |w: Option<&Word>| w.is_none_or(|w| w.mark == Mark::Stop);
    let acts = |w: &Word| w.tags.has(Tag::Past) && !w.tags.meets(TagSet::NOUN.union(Tag::Adjective.into()));
    let another = || rest.first().is_some_and(|w| w.special == Special::And) && rest.get(1).is_some_and(acts);
    thing && noun.shape == Shape::Lower && (ends(rest.first()) || another())
}

/// "said that it rained and that talks began": what is said goes on, as it began.
fn said_again(place: &Place) -> bool {
    const REACH: usize = 40;
    let joins = place.before() == Tag::Conjunction && place.last().is_some_and(|w| w.tag == Tag::Conjunction);
    let before = place.sentence.words[..place.index].iter().rev().take(REACH);
    joins && before.into_iter().any(|w| w.special == Special::That && w.tag == Tag::Subordinator)
}

pub(super) fn opens_phrase(word: &Word) -> bool {
    word.tag == Tag::Name || matches!(word.special, Special::The | Special::A | Special::Its | Special::Their)
}

/// Whether the noun before is the subject of a verb behind *that*.
fn is_relative(place: &Place) -> bool {
    let (before, next) = (place.before(), next_tags(place));
    let takes = || place.rest().get(1).is_some_and(opens_phrase);
    if place.state.has(Fact::Comma) {
        // "it was NATO, and not our own people, that rescued us"
        return place.state.has(Fact::Chooses) && verb_follows(place);
    }
    // "countries that support Russia", "a country that tortures its poets": an object follows what may be a verb.
    let agrees = match before {
        Tag::Plural => next.has(Tag::Base),
        Tag::Noun | Tag::Name => next.has(Tag::Third) || next.has(Tag::Past) && behind_past(place),
        _ => return false,
    };
    // "a friend that never helps", "a partner that lies"
    let never = || place.next().is_some_and(|w| w.special == Special::Not) && verbal_at(place, 1);
    let lies =
        || next.has(Tag::Third) && before == Tag::Noun && place.rest().get(1).is_none_or(|w| matches!(w.mark, Mark::Stop | Mark::Comma));
    agrees && (takes() || next.has(Tag::Past) || lies()) || never() || verb_follows(place)
}

/// Whether the word so many behind may be a verb.
fn verbal_at(place: &Place, behind: usize) -> bool {
    place.rest().get(behind).is_some_and(|w| w.tag != Tag::Name && w.tags.meets(TagSet::VERB))
}

/// "a country that rose to the challenge", against "the claim that cost cuts".
fn behind_past(place: &Place) -> bool {
    place.rest().get(1).is_some_and(|w| opens_phrase(w) || w.prep.is_some_and(|p| p != prep::OF))
}

/// Whether a verb follows *that*; an adverb may stand between: "that first accused". One does not do what many do: "the sum that corrupt
/// officials took".
fn verb_follows(place: &Place) -> bool {
    let one = matches!(place.before(), Tag::Noun | Tag::Name);
    let verbs = TagSet::VERB.union(TagSet::of(&[Tag::Auxiliary, Tag::Modal]));
    let bare = TagSet::of(&[Tag::Base, Tag::Adjective, Tag::Adverb]);
    let verbal = |tags: TagSet| tags.meets(verbs) && !tags.meets(TagSet::NOUN) && !(one && tags.within(bare) && tags.has(Tag::Adjective));
    let next = next_tags(place);
    let adverb = next.has(Tag::Adverb) && !next.has(Tag::Pronoun);
    verbal(next) || adverb && place.rest().get(1).is_some_and(|w| w.tag != Tag::Name && verbal(w.tags))
}
