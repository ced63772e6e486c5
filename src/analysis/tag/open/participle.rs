//! Whether a form that may be past tense or participle is the participle here.

use super::super::super::{Mark, Shape, Word};
use super::super::fact::Fact;
use super::super::place::Place;
use super::super::{NOMINAL, OPENS_NOUN};
use super::aside::{clause_waits, closes_aside, closes_with_comma, finite_behind_comma, fronted};
use super::{Rule, lists, next::Next, verbal::finite_ahead};
use crate::lexicon::{Signs, Special, Tag, TagSet, prep};
use crate::text::token::TokenKind;

/// The rules in their order.
const RULES: [Rule; 16] = [
    behind_who,
    before_day,
    behind_he,
    with_doer,
    of_auxiliary_before,
    in_list,
    of_resumed_subject,
    of_seeing,
    of_wanting,
    of_bare_relative,
    of_contact_clause,
    joined_to_adjective,
    behind_mark,
    in_fronted_phrase,
    in_aside,
    behind_noun,
];

/// The past tense, the participle, or an adjective.
pub(super) fn or_past(place: &Place, next: &Next) -> Option<Tag> {
    if !place.tags.has(Tag::Participle) {
        return None;
    }
    RULES.iter().find_map(|rule| rule(place, next)).or_else(|| Some(otherwise(place, next)))
}

pub(super) fn takes_object(place: &Place) -> bool {
    !place.word().signs.has(Signs::INTRANSITIVE)
}

/// "said he would, and that those who called for it were fools"
fn behind_who(place: &Place, _: &Next) -> Option<Tag> {
    place.last().is_some_and(|w| w.special == Special::Who && w.tag == Tag::Relative).then_some(Tag::Past)
}

/// "made it clear she supported the bid": *he* and *she* are subjects alone.
fn behind_he(place: &Place, _: &Next) -> Option<Tag> {
    let he = place.before() == Tag::Pronoun && matches!(place.state.special, Special::He | Special::She);
    he.then_some(Tag::Past)
}

/// "Germany praised on Tuesday evening the way Kosovo had …": behind the day an object opens.
fn before_day(place: &Place, _: &Next) -> Option<Tag> {
    let [on, day, rest @ ..] = place.rest() else { return None };
    let when = on.prep == Some(prep::ON) && day.special == Special::Day && NOMINAL.has(place.before());
    let behind = if rest.first().is_some_and(|w| w.special == Special::Time) { rest.get(1) } else { rest.first() };
    (when && behind.is_some_and(|w| matches!(w.special, Special::The | Special::A))).then_some(Tag::Past)
}

/// "praised by Serbia"
fn with_doer(place: &Place, next: &Next) -> Option<Tag> {
    (next.by && takes_object(place)).then_some(Tag::Participle)
}

/// "had for years warned", "is neither trusted nor respected"
fn of_auxiliary_before(place: &Place, _: &Next) -> Option<Tag> {
    (lists::parted(place) || lists::paired(place)).then_some(Tag::Participle)
}

fn in_list(place: &Place, next: &Next) -> Option<Tag> {
    if lists::turned(place, next) || lists::among_verbs(place) || !next.by && lists::opens_series(place) {
        return Some(Tag::Past);
    }
    lists::describes_speaker(place).then_some(Tag::Participle)
}

/// "Families, who have waited for years, said on Sunday that …"
fn of_resumed_subject(place: &Place, _: &Next) -> Option<Tag> {
    place.state.has(Fact::Resumes).then_some(Tag::Past)
}

/// "were surprised to see it praised"
fn of_seeing(place: &Place, next: &Next) -> Option<Tag> {
    (place.state.has(Fact::Sees) && NOMINAL.has(place.before()) && next.ends && takes_object(place)).then_some(Tag::Participle)
}

/// "want Rome, Oslo and Bern banned from the games": the last of those for whom somebody wants it.
fn of_wanting(place: &Place, next: &Next) -> Option<Tag> {
    const REACH: usize = 12;
    let listed = place.state.has(Fact::Joined) && NOMINAL.has(place.before()) && (next.preposition || next.ends) && takes_object(place);
    let before = place.sentence.words[..place.index].iter().rev().take(if listed { REACH } else { 0 });
    let list = TagSet::NOUN.union(TagSet::of(&[Tag::Name, Tag::Conjunction, Tag::Punct, Tag::Determiner, Tag::Adjective]));
    let verb = before.into_iter().find(|w| !list.has(w.tag))?;
    (verb.special == Special::Want && TagSet::VERB.has(verb.tag)).then_some(Tag::Participle)
}

/// "every agreement it signed", "the man they praised": a noun stands before the pronoun.
fn of_bare_relative(place: &Place, _: &Next) -> Option<Tag> {
    let pronoun = matches!(place.state.special, Special::He | Special::She | Special::It | Special::They | Special::We);
    let described = || place.last_but_one().is_some_and(|w| TagSet::NOUN.has(w.tag) || w.tag == Tag::Name);
    (pronoun && place.before() == Tag::Pronoun && described()).then_some(Tag::Past)
}

/// "the crimes Russia committed", "a price Ukraine described as fair", "the values Russia fought for": a noun of a deed, or of a thing behind
/// its article, stands before the name, or a preposition that leads to nobody ends the clause.
fn of_contact_clause(place: &Place, _: &Next) -> Option<Tag> {
    let noun = place.last_but_one().filter(|_| place.before() == Tag::Name)?;
    let article = || place.index.checked_sub(3).is_some_and(|at| place.sentence.words[at].special == Special::A);
    let thing = || noun.tag == Tag::Noun && noun.shape == Shape::Lower && !noun.signs.has(Signs::PERSON) && article();
    let leads_nowhere = |w: &Word| matches!(w.prep, Some(prep::FOR | prep::ON | prep::WITH | prep::AGAINST));
    let ends = || place.rest().get(1).is_none_or(|w| w.mark != Mark::None);
    let stranded = || TagSet::NOUN.has(noun.tag) && place.next().is_some_and(leads_nowhere) && ends();
    (noun.names_deed() || thing() || stranded()).then_some(Tag::Past)
}

fn joined_to_adjective(place: &Place, next: &Next) -> Option<Tag> {
    if place.before() != Tag::Conjunction {
        return None;
    }
    if place.tags.has(Tag::Adjective) && (next.preposition || next.stops) && predicates_too(place) {
        return Some(Tag::Adjective);
    }
    (next.nominal && !next.opens_noun && describes_too(place)).then_some(Tag::Participle)
}

fn behind_mark(place: &Place, next: &Next) -> Option<Tag> {
    if !place.state.has(Fact::Comma) && place.before() != Tag::Punct {
        return None;
    }
    // "The mayor, disappointed with both,"
    if place.tags.has(Tag::Adjective) && next.preposition && !next.by && closes_with_comma(place) {
        return Some(Tag::Adjective);
    }
    Some(if past_behind_mark(place, next) { Tag::Past } else { Tag::Participle })
}

/// Whether a phrase follows that says when or where.
fn circumstance(place: &Place, next: &Next) -> bool {
    next.preposition || place.next_is(Special::Last)
}

/// "According to a survey published in May, …"
fn in_fronted_phrase(place: &Place, next: &Next) -> Option<Tag> {
    let noun = place.before() == Tag::Noun && circumstance(place, next);
    (noun && takes_object(place) && fronted(place)).then_some(Tag::Participle)
}

fn in_aside(place: &Place, next: &Next) -> Option<Tag> {
    let state = place.state;
    // "the mayor, in a letter sent after the talks, said"
    let when = || matches!(place.rest(), [a, hour, ..] if a.special == Special::A && hour.special == Special::Time);
    let sent = || {
        let nominal = NOMINAL.has(place.before()) && place.before() != Tag::Relative;
        nominal && state.has(Fact::Aside) && (next.preposition || when()) && finite_behind_comma(place)
    };
    // "The sanctions, imposed in 2018 and tightened since, have …"
    let joined = || place.before() == Tag::Conjunction && closes_aside(place) && finite_behind_comma(place);
    // "Serbs, according to a poll published last week, trust", "Serbs trust it, according to a poll published last week"
    let published = || {
        let noun = place.before() == Tag::Noun && state.has(Fact::Aside) && takes_object(place);
        noun && circumstance(place, next) && (state.has(Fact::Main) || closes_with_comma(place))
    };
    (sent() || joined() || published()).then_some(Tag::Participle)
}

/// "Serbia praised", "officials accused of fraud were …"
fn behind_noun(place: &Place, next: &Next) -> Option<Tag> {
    let state = place.state;
    if !NOMINAL.has(place.before()) || state.has(Fact::Finite) && !state.has(Fact::Content) {
        return None;
    }
    // "targets officials and companies accused of": the clause has its verb.
    let listed = next.of && state.has(Fact::Joined) && state.has(Fact::Main);
    let reduced = takes_object(place) && (listed || asked_people(place) || reduced_ahead_of_verb(place, next));
    Some(if reduced { Tag::Participle } else { Tag::Past })
}

/// "those questioned hold a view", "two thirds of those polled said": the verb of *those* is the next word.
fn asked_people(place: &Place) -> bool {
    let those = place.state.special == Special::This && place.before() == Tag::Pronoun;
    let verb = TagSet::VERB.union(TagSet::of(&[Tag::Auxiliary, Tag::Modal]));
    those && place.next().is_some_and(|w| w.tag != Tag::Name && w.tags.meets(verb) && w.shape == Shape::Lower)
}

/// "officials accused of fraud were …": a finite verb comes later, and nothing that this one could take.
fn reduced_ahead_of_verb(place: &Place, next: &Next) -> bool {
    // "the weapons that Ukraine asked for were refused"
    let stranded = || place.rest().get(1).is_some_and(|w| matches!(w.special, Special::Be | Special::Have | Special::Do));
    let said = place.word().special.says();
    let phrase = next.preposition && !next.opens_noun && !next.nominal;
    phrase && !said && !stranded() && !lists::behind_that(place) && finite_ahead(place)
}

fn otherwise(place: &Place, next: &Next) -> Tag {
    let state = place.state;
    // "people who live there thanked the EU", "failed us, a colonel who served there told the paper"
    let outside = (next.opens_noun || next.ends) && state.has(Fact::Served);
    let wanted = (next.opens_noun || next.nominal || behind_particle(place)) && state.awaits_main() || outside;
    let nominal = NOMINAL.has(place.before());
    // "its pledge to withdraw proved to be a lie"
    let closes = place.before() == Tag::Base
        && next.to
        && (state.awaits_main() || state.has(Fact::Opened) && !state.has(Fact::Main) || !state.has(Fact::Finite));
    let past = wanted || closes || !nominal && (place.before() == Tag::Conjunction || next.opens_noun);
    if past { Tag::Past } else { Tag::Participle }
}

/// "who worked there singled out Norway", "that he lied turned out to be false": the object or the infinitive stands behind a particle.
fn behind_particle(place: &Place) -> bool {
    let [particle, object, ..] = place.rest() else { return false };
    let name = object.kind == TokenKind::Word && object.shape != Shape::Lower;
    let is = object.special == Special::To && place.rest().get(2).is_some_and(|w| w.special == Special::BeNonFinite);
    let opens = name || is || object.tags.meets(OPENS_NOUN) && !object.tags.has(Tag::Preposition);
    opens && particle.tags.has(Tag::Adverb) && matches!(particle.prep, Some(prep::OUT | prep::UP | prep::DOWN | prep::OFF))
}

/// "was grateful to Rome and disappointed in Bern": an adjective behind a copula stands before the *and*.
pub(super) fn predicates_too(place: &Place) -> bool {
    const REACH: usize = 10;
    let before = &place.sentence.words[place.index.saturating_sub(REACH)..place.index];
    let verb = before.iter().rposition(|w| w.tag == Tag::Auxiliary || TagSet::VERB.has(w.tag));
    let behind = verb.filter(|&at| before[at].special == Special::Be).map(|at| &before[at + 1..]);
    let first = behind.and_then(|b| b.iter().find(|w| !matches!(w.tag, Tag::Adverb | Tag::Not)));
    first.is_some_and(|w| w.tag == Tag::Adjective) && behind.is_some_and(|b| b.iter().all(|w| w.mark == Mark::None))
}

/// "…, said in an interview", "…, accused it of lying", not "…, relayed to Warsaw by an envoy, was that".
fn past_behind_mark(place: &Place, next: &Next) -> bool {
    // "The envoy, asked what he thought of it, praised"
    let question = place.next_is(Special::Why) || place.next_is(Special::If);
    if question && (place.index == 0 || finite_behind_comma(place)) {
        return false;
    }
    let comma = place.state.has(Fact::Comma);
    let said = comma && place.word().special.says();
    let to = || next.to && !finite_behind_comma(place);
    let awaited = || subject_waits(place) && !next.of && !finite_ahead(place);
    said || next.opens_noun || next.nominal && comma || to() || awaited() || comma && clause_waits(place)
}

/// "The minister, having thanked his hosts, lashed out at …": what opened the sentence has no verb yet, and no comma closes the phrase
/// that the word would open.
pub(super) fn subject_waits(place: &Place) -> bool {
    let opens = TagSet::of(&[Tag::Determiner, Tag::Possessive, Tag::Name, Tag::Noun, Tag::Plural]);
    // "While the talks go on, the mayor, a critic of Rome, lashed out"
    let fronted = |w: &Word| w.tag == Tag::Subordinator && place.state.has(Fact::Opened);
    let nominal = place.sentence.words.first().is_some_and(|w| opens.has(w.tag) || fronted(w));
    place.state.has(Fact::Comma) && !place.state.has(Fact::Main) && nominal && !finite_behind_comma(place)
}

/// "a long and carefully worded message": an adjective behind its determiner stands before the *and*.
fn describes_too(place: &Place) -> bool {
    const REACH: usize = 3;
    let words = &place.sentence.words[..place.index];
    let before = &words[words.len().saturating_sub(REACH)..];
    let Some(and) = before.iter().rposition(|w| w.tag != Tag::Adverb) else { return false };
    let phrase = &words[..words.len() - (before.len() - and)];
    let [.., opener, adjective] = phrase else { return false };
    adjective.tag == Tag::Adjective && matches!(opener.tag, Tag::Determiner | Tag::Possessive | Tag::Genitive)
}
