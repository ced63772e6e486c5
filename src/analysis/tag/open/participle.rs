//! Whether a form that may be past tense or participle is the participle here.

use super::super::super::{Mark, Sentence};
use super::super::{NOMINAL, State};
use super::aside::{clause_waits, closes_aside, closes_with_comma, finite_behind_comma, fronted};
use super::{finite_ahead, lists, next::Next};
use crate::lexicon::{Signs, Special, Tag, TagSet};

/// Whether a form of past and participle is the one or the other; `None` when it is neither.
pub(super) fn participle(state: &State, tags: TagSet, next: Next, sentence: &Sentence, index: usize) -> Option<Tag> {
    if !(tags.has(Tag::Past) && tags.has(Tag::Participle)) {
        return None;
    }
    let takes_object = !sentence.words[index].signs.has(Signs::INTRANSITIVE);
    if next.by && takes_object || lists::parted(sentence, index) {
        return Some(Tag::Participle);
    }
    if lists::turned(sentence, index, next) || lists::among_verbs(sentence, index) {
        return Some(Tag::Past);
    }
    if lists::describes_speaker(sentence, index, state.main) {
        return Some(Tag::Participle);
    }
    // "Families, who have waited for years, said on Sunday that …"
    if state.resumes {
        return Some(Tag::Past);
    }
    let nominal = NOMINAL.has(state.before);
    // "were surprised to see it praised"
    if nominal && state.sees && next.ends && takes_object {
        return Some(Tag::Participle);
    }
    // "every agreement it signed", "the man they praised": a noun stands before the pronoun.
    let pronoun = matches!(state.special, Special::He | Special::She | Special::It | Special::They | Special::We);
    let described = || index > 1 && TagSet::of(&[Tag::Noun, Tag::Plural]).has(sentence.words[index - 2].tag);
    if pronoun && state.before == Tag::Pronoun && described() {
        return Some(Tag::Past);
    }
    let joined = state.before == Tag::Conjunction;
    if joined && tags.has(Tag::Adjective) && next.preposition && predicates_too(sentence, index) {
        return Some(Tag::Adjective);
    }
    if joined && next.nominal && !next.opens_noun && describes_too(sentence, index) {
        return Some(Tag::Participle);
    }
    if state.comma || state.before == Tag::Punct {
        let past = past_behind_mark(sentence, index, state, next);
        // "The mayor, disappointed with both,"
        let state_of = tags.has(Tag::Adjective) && next.preposition && !next.by && closes_with_comma(sentence, index);
        return Some(if past && !state_of {
            Tag::Past
        } else if state_of {
            Tag::Adjective
        } else {
            Tag::Participle
        });
    }
    let later = next.preposition || sentence.words.get(index + 1).is_some_and(|w| w.special == Special::Last);
    // "According to a survey published in May, …"
    if state.before == Tag::Noun && later && takes_object && fronted(sentence, index) {
        return Some(Tag::Participle);
    }
    // "the mayor, in a letter sent after the talks, said"
    let when = matches!(sentence.words.get(index + 1..), Some([a, hour, ..]) if a.special == Special::A && hour.special == Special::Time);
    if nominal && state.before != Tag::Relative && state.aside && (next.preposition || when) && finite_behind_comma(sentence, index) {
        return Some(Tag::Participle);
    }
    // "The sanctions, imposed in 2018 and tightened since, have …"
    if joined && closes_aside(sentence, index, state) && finite_behind_comma(sentence, index) {
        return Some(Tag::Participle);
    }
    // "Serbs, according to a poll published last week, trust"
    if state.before == Tag::Noun && state.aside && takes_object && later && closes_with_comma(sentence, index) {
        return Some(Tag::Participle);
    }
    if nominal && (!state.finite || state.content) {
        // "the weapons that Ukraine asked for were refused"
        let stranded = sentence.words.get(index + 2).is_some_and(|w| matches!(w.special, Special::Be | Special::Have | Special::Do));
        // "officials accused of fraud were …": a finite verb comes later, and nothing that this one could take.
        let said = sentence.words[index].special == Special::Said;
        let reduced = takes_object
            && !lists::behind_that(sentence, index)
            && !said
            && !stranded
            && !next.opens_noun
            && !next.nominal
            && next.preposition
            && finite_ahead(sentence, index);
        // "targets officials and companies accused of": the clause has its verb.
        let reduced = reduced || takes_object && next.of && state.joined && state.main;
        return Some(if reduced { Tag::Participle } else { Tag::Past });
    }
    // "people who live there thanked the EU", "failed us, a colonel who served there told the paper"
    let outside = (next.opens_noun || next.ends) && state.relative == Some(true);
    let wanted = (next.opens_noun || next.nominal) && state.awaits_main() || outside;
    Some(if nominal && !wanted {
        Tag::Participle
    } else if joined || wanted || next.opens_noun {
        Tag::Past
    } else {
        Tag::Participle
    })
}

/// "was grateful to Rome and disappointed in Bern": an adjective behind a copula stands before the *and*.
fn predicates_too(sentence: &Sentence, index: usize) -> bool {
    const REACH: usize = 10;
    let before = &sentence.words[index.saturating_sub(REACH)..index];
    let verb = before.iter().rposition(|w| w.tag == Tag::Auxiliary || TagSet::VERB.has(w.tag));
    let behind = verb.filter(|&at| before[at].special == Special::Be).map(|at| &before[at + 1..]);
    let first = behind.and_then(|b| b.iter().find(|w| !matches!(w.tag, Tag::Adverb | Tag::Not)));
    first.is_some_and(|w| w.tag == Tag::Adjective) && behind.is_some_and(|b| b.iter().all(|w| w.mark == Mark::None))
}

/// "…, said in an interview", "…, accused it of lying", not "…, relayed to Warsaw by an envoy, was that".
fn past_behind_mark(sentence: &Sentence, index: usize, state: &State, next: Next) -> bool {
    // "The envoy, asked what he thought of it, praised"
    let question = sentence.words.get(index + 1).is_some_and(|w| matches!(w.special, Special::Why | Special::If));
    if question && finite_behind_comma(sentence, index) {
        return false;
    }
    let said = state.comma && sentence.words[index].special == Special::Said;
    let awaited = subject_waits(sentence, index, state) && !next.of && !finite_ahead(sentence, index);
    let awaited = awaited || state.comma && clause_waits(sentence, index);
    let to = next.to && !finite_behind_comma(sentence, index);
    said || next.opens_noun || to || next.nominal && state.comma || awaited
}

/// "The minister, having thanked his hosts, lashed out at …": what opened the sentence has no verb yet, and no comma closes the phrase
/// that the word would open.
fn subject_waits(sentence: &Sentence, index: usize, state: &State) -> bool {
    let opens = TagSet::of(&[Tag::Determiner, Tag::Possessive, Tag::Name, Tag::Noun, Tag::Plural]);
    let nominal = sentence.words.first().is_some_and(|w| opens.has(w.tag));
    state.comma && !state.main && nominal && !finite_behind_comma(sentence, index)
}

/// "a long and carefully worded message": an adjective behind its determiner stands before the *and*.
fn describes_too(sentence: &Sentence, index: usize) -> bool {
    const REACH: usize = 3;
    let before = &sentence.words[index.saturating_sub(REACH)..index];
    let Some(and) = before.iter().rposition(|w| w.tag != Tag::Adverb) else { return false };
    let phrase = &sentence.words[..index - (before.len() - and)];
    let [.., opener, adjective] = phrase else { return false };
    adjective.tag == Tag::Adjective && matches!(opener.tag, Tag::Determiner | Tag::Possessive | Tag::Genitive)
}
