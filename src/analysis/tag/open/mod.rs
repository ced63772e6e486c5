//! The open classes: verb, noun, adjective or adverb, by the words beside.

mod aside;
mod lists;
mod look;
mod next;
mod participle;
mod suffix;
mod verbal;

use super::super::{Mark, Sentence};
use super::{BEFORE_NOUN, FINITE, NOMINAL, State};
use crate::lexicon::{AliasKind, Special, Tag, TagSet};
use aside::finite_behind_comma;
use look::set_before;
use next::Next;
use participle::participle;
pub(super) use suffix::by_suffix;
use verbal::{finite_ahead, verb_here};

/// Chooses among the tags of an open class.
pub(super) fn open(sentence: &Sentence, index: usize, state: &State, tags: TagSet) -> Tag {
    let first = sentence.words[index].first;
    let next = Next::of(sentence, index);
    // "Standing beside the king, he …"
    if index == 0 && tags.has(Tag::Ing) && next.preposition && !next.of && (!tags.meets(TagSet::NOUN) || set_before(sentence)) {
        return Tag::Ing;
    }
    // "rather than help Ukraine"
    let than = index > 0 && sentence.words[index - 1].special == Special::Than && sentence.words[index - 1].tag == Tag::Inner;
    if than && tags.has(Tag::Base) && next.opens_noun {
        return Tag::Base;
    }
    // "even weaker", "only Russia": a word that is adverb and adjective is the adverb before an adjective.
    let degree = tags.has(Tag::Adverb) && tags.has(Tag::Adjective) && !tags.meets(TagSet::NOUN);
    // "is hard to find", "is slow and costly": what is said of the subject.
    if degree && (next.to || next.parts) && state.before == Tag::Auxiliary && matches!(state.special, Special::Be | Special::BeNonFinite) {
        return Tag::Adjective;
    }
    let behind = sentence.words.get(index + 1).map_or(TagSet::EMPTY, |w| w.tags);
    // "far too timid"
    if degree && next.adverb && sentence.words.get(index + 2).is_some_and(|w| w.tags.has(Tag::Adjective)) {
        return Tag::Adverb;
    }
    // "years later Serbia", "villagers still blame": an adjective stands before its noun.
    if degree && matches!(state.before, Tag::Noun | Tag::Plural | Tag::Pronoun)
        || degree && state.before == Tag::Name && behind.meets(TagSet::of(&[Tag::Third, Tag::Past, Tag::Base])) && !next.ends
    {
        return Tag::Adverb;
    }
    // "Turkish drilling ships": what stands between an adjective and its noun describes too.
    let ing = tags.has(Tag::Ing) && state.before == Tag::Name && index > 0 && demonym(sentence, index - 1);
    if ing && behind.meets(TagSet::NOUN) && !next.opens_noun {
        return if tags.has(Tag::Noun) { Tag::Noun } else { Tag::Adjective };
    }
    // "flew home", "put it well ahead", "Skopje first acknowledged": beside a verb an adverb, where no noun follows.
    let beside = tags.has(Tag::Adverb) && tags.meets(TagSet::NOUN);
    let verbal = TagSet::VERB.has(state.before) && (!next.nominal || behind.has(Tag::Ing)) && !next.opens_noun;
    let nominal = NOMINAL.has(state.before)
        && (next.adverb || behind.meets(TagSet::of(&[Tag::Third, Tag::Past, Tag::Base])) && !behind.meets(TagSet::NOUN));
    if beside && (verbal || nominal) && !next.of {
        return Tag::Adverb;
    }
    if degree
        && (behind.meets(TagSet::of(&[Tag::Adjective, Tag::Participle, Tag::Preposition]))
            || !BEFORE_NOUN.has(state.before) && !next.nominal)
    {
        return Tag::Adverb;
    }
    if (state.before == Tag::To || state.before == Tag::Modal || state.special == Special::Do && state.before == Tag::Auxiliary)
        && tags.has(Tag::Base)
    {
        return Tag::Base;
    }
    // "would have frozen"
    let perfect = state.before == Tag::Modal && index > 0 && sentence.words[index - 1].special == Special::Have;
    if perfect && tags.has(Tag::Participle) {
        return Tag::Participle;
    }
    // "would anyone trust", "did Serbia support the EU"
    let asked = state.before == Tag::Pronoun || NOMINAL.has(state.before) && (next.opens_noun || next.preposition || next.ends);
    // "could anybody who was there ever trust it"
    let ever = state.relative == Some(true) && sentence.words[index - 1].tag == Tag::Adverb && next.opens_noun;
    let asked = asked || ever;
    if state.turned && tags.has(Tag::Base) && asked {
        return Tag::Base;
    }
    let gerund = tags.has(Tag::Ing) && !BEFORE_NOUN.has(state.before) && state.before != Tag::Auxiliary;
    // "…, killing at least nine"
    if gerund && state.comma && sentence.words.get(index + 1).is_some_and(|w| w.tag == Tag::Adverb && w.width > 1) {
        return Tag::Ing;
    }
    // "will keep backing it", "admitted lying to the press"
    if gerund && (state.phase || state.content && TagSet::VERB.has(state.before) && next.preposition) && !next.of {
        return Tag::Ing;
    }
    if gerund && (next.opens_noun || next.nominal && (TagSet::VERB.has(state.before) || state.comma)) {
        return Tag::Ing;
    }
    // "The ministers, meeting in Rome, agreed": the subject waits for its verb.
    if gerund && state.comma && !state.main && next.preposition && !next.of && finite_behind_comma(sentence, index) {
        return Tag::Ing;
    }
    if state.before == Tag::Auxiliary {
        return after_auxiliary(state, tags, next);
    }
    if BEFORE_NOUN.has(state.before) || state.special == Special::Whose {
        return before_noun(sentence, index, state, tags, next, first);
    }
    if let Some(tag) = participle(state, tags, next, sentence, index) {
        return tag;
    }
    // "officials close to the Kremlin denied it"
    if next.to && tags.has(Tag::Adjective) && NOMINAL.has(state.before) && finite_ahead(sentence, index) {
        return Tag::Adjective;
    }
    let verbs = [Tag::Third, Tag::Past, Tag::Base];
    let verb = verbs.into_iter().find(|&tag| tags.has(tag));
    let noun = [Tag::Plural, Tag::Noun].into_iter().find(|&tag| tags.has(tag));
    match (verb, noun) {
        // "raced home last August"
        (Some(Tag::Base), _) if state.before == Tag::Noun && tags.has(Tag::Adjective) && tags.has(Tag::Adverb) && next.name => {
            Tag::Adjective
        }
        (Some(verb), Some(noun)) => {
            if verb_here(sentence, index, state, verb, next, first) {
                verb
            } else {
                noun
            }
        }
        (Some(Tag::Base), None) if index == 0 && tags.has(Tag::Adjective) => Tag::Adjective,
        (Some(verb), None) if !tags.has(Tag::Adjective) || FINITE.has(verb) && next.opens_noun && !state.finite => verb,
        _ => rest(tags, next, state),
    }
}

/// "Turkish", not "Turks" nor "Turkey".
fn demonym(sentence: &Sentence, index: usize) -> bool {
    sentence.mention_at[index].map(|m| sentence.mention(m)).is_some_and(|m| m.kind == AliasKind::Demonym)
}

pub(super) fn after_auxiliary(state: &State, tags: TagSet, next: Next) -> Tag {
    // "was disappointed with", "was outraged that": a state, where the lexicon knows the form as an adjective.
    let state_of = next.preposition || next.stops || next.that;
    if tags.has(Tag::Adjective) && tags.has(Tag::Participle) && state_of && !next.by && state.special != Special::Have {
        return Tag::Adjective;
    }
    let order = match state.special {
        Special::Have => [Tag::Participle, Tag::Noun, Tag::Plural, Tag::Adjective, Tag::Past, Tag::Ing],
        _ if tags.has(Tag::Adjective) && tags.has(Tag::Noun) && next.nominal => {
            [Tag::Adjective, Tag::Noun, Tag::Participle, Tag::Ing, Tag::Plural, Tag::Past]
        }
        _ => [Tag::Participle, Tag::Ing, Tag::Adjective, Tag::Noun, Tag::Plural, Tag::Past],
    };
    order.into_iter().find(|&tag| tags.has(tag)).unwrap_or_else(|| rest(tags, next, state))
}

/// Behind a determiner, a possessor, an adjective or a preposition.
pub(super) fn before_noun(sentence: &Sentence, index: usize, state: &State, tags: TagSet, next: Next, first: Option<Tag>) -> Tag {
    let gerund = state.before == Tag::Preposition && tags.has(Tag::Ing);
    if gerund && (next.opens_noun || next.nominal || !tags.meets(TagSet::NOUN)) && !next.of {
        return Tag::Ing;
    }
    // "the main ally Russia backs …" is rare; "Russian forces attack …" is not.
    if state.before == Tag::Adjective
        && tags.has(Tag::Past)
        && !tags.meets(TagSet::NOUN)
        && (!next.nominal || next.opens_noun_only(sentence, index))
    {
        return Tag::Past;
    }
    // "and in 2018 boycotted a summit"
    if state.before == Tag::Number && tags.has(Tag::Past) && !tags.meets(TagSet::NOUN) && next.opens_noun {
        return Tag::Past;
    }
    // "one in seven trusts the bloc"
    if state.before == Tag::Number && !state.finite && tags.has(Tag::Third) && next.opens_noun {
        return Tag::Third;
    }
    // "four in ten now say that"
    if state.before == Tag::Number && next.that && tags.has(Tag::Base) && sentence.words[index].special == Special::Said {
        return Tag::Base;
    }
    let nominal_next = next.nominal && !next.opens_noun_only(sentence, index);
    if !state.finite && tags.has(Tag::Noun) && verb_behind(sentence, index) {
        return Tag::Noun;
    }
    if first == Some(Tag::Noun) && tags.has(Tag::Adjective) && tags.has(Tag::Noun) {
        return Tag::Noun;
    }
    // "a kind, honest man", "a very kind woman"
    if first == Some(Tag::Adjective) && (describes_next(sentence, index) || sentence.words[index - 1].tag == Tag::Adverb) {
        return Tag::Adjective;
    }
    if nominal_next {
        for tag in [Tag::Adjective, Tag::Participle, Tag::Ing] {
            if tags.has(tag) && !(tags.meets(TagSet::NOUN) && tag != Tag::Adjective) {
                return tag;
            }
        }
    }
    let order = [Tag::Noun, Tag::Plural, Tag::Adjective, Tag::Participle, Tag::Ing, Tag::Adverb, Tag::Past, Tag::Third, Tag::Base];
    order.into_iter().find(|&tag| tags.has(tag)).unwrap_or(Tag::Noun)
}

/// "a kind, honest man": a comma, and another word that describes alone.
fn describes_next(sentence: &Sentence, index: usize) -> bool {
    let [comma, word, ..] = &sentence.words[index + 1..] else { return false };
    comma.mark == Mark::Comma && word.tags.has(Tag::Adjective) && !word.tags.meets(TagSet::NOUN)
}

/// "the general distrusts the Kremlin": behind the word a verb, if it is one, has its object.
fn verb_behind(sentence: &Sentence, index: usize) -> bool {
    let [verb, object, ..] = &sentence.words[index + 1..] else { return false };
    let determiner = object.tags.has(Tag::Determiner) && !object.tags.has(Tag::Preposition);
    verb.tags.has(Tag::Third) && verb.tag != Tag::Name && (object.tag == Tag::Name || determiner)
}

pub(super) fn rest(tags: TagSet, next: Next, state: &State) -> Tag {
    let order = if next.nominal && tags.has(Tag::Adjective) {
        [Tag::Adjective, Tag::Noun, Tag::Plural, Tag::Ing, Tag::Adverb, Tag::Participle, Tag::Past, Tag::Third, Tag::Base]
    } else if NOMINAL.has(state.before) && !state.finite {
        [Tag::Third, Tag::Past, Tag::Plural, Tag::Noun, Tag::Ing, Tag::Base, Tag::Adverb, Tag::Adjective, Tag::Participle]
    } else {
        [Tag::Noun, Tag::Plural, Tag::Adjective, Tag::Ing, Tag::Adverb, Tag::Participle, Tag::Past, Tag::Third, Tag::Base]
    };
    order.into_iter().find(|&tag| tags.has(tag)).unwrap_or(Tag::Noun)
}
