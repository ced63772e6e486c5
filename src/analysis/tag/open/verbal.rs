//! Whether a word that may be a verb or a noun is the verb here.

use super::super::super::{Mark, Sentence, Word};
use super::super::{FINITE, NOMINAL, State};
use super::{aside::closes_aside, lists, next::Next};
use crate::lexicon::{Special, Tag, TagSet};

/// Whether a word that can only be a finite verb follows in the clause.
pub(super) fn finite_ahead(sentence: &Sentence, index: usize) -> bool {
    const REACH: usize = 12;
    let stops = |&(at, w): &(usize, &Word)| {
        // "read out a statement before the vote was held"
        let clause =
            w.tags.has(Tag::Subordinator) && w.tags.has(Tag::Preposition) && super::super::closed::clause_follows(sentence, index + 1 + at);
        !(clause
            || w.mark != Mark::None
            || w.tags.within(TagSet::of(&[Tag::Conjunction, Tag::Subordinator])) && !w.tags.is_empty()
            || matches!(
                w.special,
                Special::Which | Special::Who | Special::And | Special::Or | Special::But | Special::That | Special::Why | Special::As
            ))
    };
    let finite = |w: &Word| {
        let only = w.tags.meets(TagSet::of(&[Tag::Third, Tag::Past]))
            && !w.tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Participle, Tag::Adjective]));
        w.tag != Tag::Name && (only || w.tags.has(Tag::Modal) || matches!(w.special, Special::Be | Special::Have | Special::Do))
    };
    // "to do" is no finite verb.
    let mut to = false;
    sentence.words[index + 1..].iter().take(REACH).enumerate().take_while(stops).any(|(_, w)| {
        let behind_to = std::mem::replace(&mut to, w.special == Special::To);
        finite(w) && !behind_to
    })
}

/// Verb or noun: "Russia backs Kosovo" against "the EU sanctions have failed". `first` is the more frequent reading.
pub(super) fn verb_here(sentence: &Sentence, index: usize, state: &State, verb: Tag, next: Next, first: Option<Tag>) -> bool {
    let joined = state.before == Tag::Conjunction;
    let frequent = first.is_some_and(|tag| TagSet::VERB.has(tag));
    // "sent neither doctors nor masks"
    if joined && !frequent && state.joins_verb && state.special == Special::Neither {
        return false;
    }
    if matches!(state.before, Tag::Punct | Tag::Conjunction) && verb == Tag::Base {
        return goes_on(sentence, index, state, next, frequent);
    }
    // "from jobs and schools by force": one of a list of nouns.
    if joined && verb == Tag::Third && !frequent && !next.opens_noun && lists::behind_plural(sentence, index) {
        return false;
    }
    // "Analysts doubt whether", "critics of the deal point out that"
    if lists::governs_clause(sentence, index) && verb == Tag::Base && !state.finite && NOMINAL.has(state.before) {
        return true;
    }
    // "anyone who attacks NATO", "people who live there support the EU"
    let wanted = next.opens_noun && (state.before == Tag::Relative || state.awaits_main() && NOMINAL.has(state.before));
    if wanted || says(sentence, index, state, verb, next) {
        return true;
    }
    // "If Russia attacks,"
    let opened = index > 1 && sentence.words[index - 2].tag == Tag::Subordinator;
    if opened && verb == Tag::Third && state.before == Tag::Name && next.ends {
        return true;
    }
    // "Armenians feel betrayed"
    if state.people && !state.finite && verb == Tag::Base && frequent {
        return true;
    }
    // "Armenia feels betrayed"
    if lists::felt(sentence, index) && NOMINAL.has(state.before) && !state.finite {
        return true;
    }
    if state.finite && !state.content && NOMINAL.has(state.before) || next.verb {
        return false;
    }
    // "defender of Christian values,": a capital that describes.
    let describing = |w: &Word| w.tag == Tag::Name && w.tags.has(Tag::Adjective) && !w.tags.has(Tag::Noun);
    if state.before == Tag::Name && !next.opens_noun && index > 0 && describing(&sentence.words[index - 1]) {
        return false;
    }
    if state.people && !state.finite && verb == Tag::Base {
        return true;
    }
    // "American shells always arrive", "Croatian shells hit the town": no one's name stands here, and no people does what one does.
    if verb == Tag::Third
        && (!frequent && (next.base || next.relative) || lists::describes(sentence, index, state.people || next.opens_noun))
    {
        return false;
    }
    // "called the rules a mistake"
    let article = sentence.words.get(index + 1).is_some_and(|w| w.special == Special::A);
    if state.regards && state.finite && article {
        return false;
    }
    // "the NATO exercises near": a second verb takes an object, or is hardly ever a noun.
    if state.finite && !next.opens_noun && !frequent {
        return false;
    }
    let joined_names = state.before == Tag::Name && state.joined;
    let plural_subject = matches!(state.before, Tag::Plural | Tag::Pronoun | Tag::Relative) || joined_names || next.opens_noun;
    let agrees = verb != Tag::Base || plural_subject;
    if !NOMINAL.has(state.before) && !joined {
        // "dismissed rumours that": what is behind a verb is its object.
        let object = FINITE.has(state.before) || state.before == Tag::Ing && next.that;
        return !object && next.opens_noun && verb != Tag::Base;
    }
    if next.opens_noun {
        return agrees && (frequent || !finite_ahead(sentence, index));
    }
    let pronoun = matches!(state.before, Tag::Pronoun | Tag::Relative);
    let open = !finite_ahead(sentence, index);
    let complete = next.ends && frequent && open;
    agrees
        && (pronoun
            || complete
            || !next.ends && open && (verb != Tag::Base || next.nominal || frequent && state.before == Tag::Plural) && !next.of)
}

/// "Poland says trade will grow", "is a fig leaf, critics charge."
fn says(sentence: &Sentence, index: usize, state: &State, verb: Tag, next: Next) -> bool {
    let said = NOMINAL.has(state.before) && sentence.words[index].special == Special::Said;
    let behind_mark = index.checked_sub(2).is_some_and(|i| matches!(sentence.words[i].mark, Mark::Comma | Mark::CloseQuote));
    said || behind_mark && state.before == Tag::Plural && verb == Tag::Base && next.ends
}

/// Behind a conjunction or a mark: "and back Kosovo", "Back Kosovo", "Romania and Bulgaria, once rivals, now pool their gas".
fn goes_on(sentence: &Sentence, index: usize, state: &State, next: Next, frequent: bool) -> bool {
    let imperative = next.opens_noun && index == 0 && !sentence.words[index].tags.has(Tag::Adjective);
    // The subject still waits for its verb.
    let adverb = index > 1 && sentence.words[index - 1].tag == Tag::Adverb && !state.main;
    let aside = state.comma && (closes_aside(sentence, index, state) || state.content && TagSet::VERB.has(sentence.words[index - 2].tag));
    let waits = (state.resumes || adverb || aside) && next.opens_noun;
    // "…, but regard China as"
    let but = state.main && next.name && index > 1 && sentence.words[index - 1].special == Special::But;
    let joined = state.before == Tag::Conjunction && (state.joins_verb || frequent || but);
    joined && (next.opens_noun || next.nominal || next.preposition) || imperative || waits
}
