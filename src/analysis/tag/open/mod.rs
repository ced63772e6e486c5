//! The open classes: verb, noun, adjective or adverb, by the words beside.

mod aside;
mod lists;
mod look;
mod next;
mod suffix;

use super::super::{Mark, Sentence, Word};
use super::{BEFORE_NOUN, FINITE, NOMINAL, State};
use crate::lexicon::{AliasKind, Signs, Special, Tag, TagSet};
use aside::{clause_waits, closes_aside, closes_with_comma, finite_behind_comma, fronted};
use look::set_before;
use next::Next;
pub(super) use suffix::by_suffix;

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

/// Whether a word that can only be a finite verb follows in the clause.
pub(super) fn finite_ahead(sentence: &Sentence, index: usize) -> bool {
    const REACH: usize = 12;
    let stops = |&(at, w): &(usize, &Word)| {
        // "read out a statement before the vote was held"
        let clause =
            w.tags.has(Tag::Subordinator) && w.tags.has(Tag::Preposition) && super::closed::clause_follows(sentence, index + 1 + at);
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
