//! Whether a word that may be a verb or a noun is the verb here.

use super::super::super::{Mark, Shape, Word};
use super::super::fact::Fact;
use super::super::particle::clause_follows;
use super::super::place::Place;
use super::super::{FINITE, NOMINAL};
use super::{aside::closes_aside, lists, next::Next, participle::subject_waits};
use crate::lexicon::{Special, Tag, TagSet, prep};

/// Whether a word that can only be a finite verb follows in the clause.
pub(super) fn finite_ahead(place: &Place) -> bool {
    const REACH: usize = 12;
    let stops = |&(at, w): &(usize, &Word)| {
        // "read out a statement before the vote was held"
        let opens = w.tags.has(Tag::Subordinator) && w.tags.has(Tag::Preposition) && w.prep != Some(prep::FOR);
        let clause = opens && clause_follows(place.sentence, place.index + 1 + at);
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
        // "in May" is no modal, "having destroyed it" no finite verb.
        let modal = w.tags.has(Tag::Modal) && (w.shape == Shape::Lower || w.initial);
        let auxiliary = matches!(w.special, Special::Be | Special::Have | Special::Do) && !w.tags.has(Tag::Ing);
        w.tag != Tag::Name && (only || modal || auxiliary)
    };
    // "to do" is no finite verb.
    let mut to = false;
    place.rest().iter().take(REACH).enumerate().take_while(stops).any(|(_, w)| {
        let behind_to = std::mem::replace(&mut to, w.special == Special::To);
        finite(w) && !behind_to
    })
}

/// Whether the word is the verb, or nothing when the next rule has to say it. The tag is the one that it has as a verb.
type Rule = fn(&Place, &Next, Tag) -> Option<bool>;

/// The rules in their order.
const RULES: [Rule; 17] = [
    lists::no_longer,
    of_cleft,
    of_opening,
    of_office,
    of_one,
    of_led,
    of_means,
    of_callers,
    joined,
    habitual,
    waited_for,
    of_people,
    of_many,
    of_told,
    behind_verb,
    of_list_or_name,
    second_verb,
];

/// Verb or noun: "Russia backs Kosovo" against "the EU sanctions have failed".
pub(super) fn is_verb(place: &Place, next: &Next, verb: Tag) -> bool {
    RULES.iter().find_map(|rule| rule(place, next, verb)).unwrap_or_else(|| of_subject(place, next, verb))
}

/// Whether its more frequent reading is the verb.
fn frequent(place: &Place) -> bool {
    place.first().is_some_and(|tag| TagSet::VERB.has(tag))
}

/// "What worries officials in Bern most is": behind the *what* that opens the sentence the copula comes before any other verb. Not "What
/// rules Bern broke was".
fn of_cleft(place: &Place, _: &Next, verb: Tag) -> Option<bool> {
    const REACH: usize = 10;
    let what = verb == Tag::Third && place.index == 1 && place.last().is_some_and(|w| w.special == Special::Why);
    if !what || !place.next().is_some_and(|w| w.shape == Shape::Lower) {
        return None;
    }
    let verbal = TagSet::VERB.union(TagSet::of(&[Tag::Auxiliary, Tag::Modal]));
    let acts = |w: &&Word| w.tag != Tag::Name && w.tags.meets(verbal) && !w.tags.meets(TagSet::NOUN);
    let mut rest = place.rest().iter().take(REACH).take_while(|w| w.mark == Mark::None);
    rest.find(acts).filter(|w| w.special == Special::Be).map(|_| true)
}

/// "According to election monitors, Russia has": the phrase with a preposition that opens the sentence, up to its comma, has no verb. Not
/// "Until the war ends,".
fn of_opening(place: &Place, next: &Next, verb: Tag) -> Option<bool> {
    const REACH: usize = 12;
    let comma = verb == Tag::Third && next.ends && place.next().is_some_and(|w| w.mark == Mark::Comma);
    if !comma || place.index > REACH || !matches!(place.before(), Tag::Noun | Tag::Plural) {
        return None;
    }
    let inside = TagSet::of(&[Tag::Determiner, Tag::Adjective, Tag::Noun, Tag::Plural, Tag::Name, Tag::Inner, Tag::Possessive]);
    let leads = |w: &Word| w.tag == Tag::Preposition && (w.prep == Some(prep::FOR) || !w.tags.has(Tag::Subordinator));
    let [first, rest @ ..] = &place.sentence.words[..place.index] else { return None };
    (leads(first) && rest.iter().all(|w| inside.has(w.tag) || leads(w))).then_some(false)
}

/// "the Hungarian finance minister thanked": no verb takes one office alone for its object.
fn of_office(place: &Place, _: &Next, verb: Tag) -> Option<bool> {
    let office = |w: &Word| w.special == Special::Official && w.tags.has(Tag::Noun) && w.shape == Shape::Lower;
    (verb == Tag::Base && place.before() == Tag::Name && place.next().is_some_and(office)).then_some(false)
}

/// "called it a terror state that": what one does has another form.
fn of_one(place: &Place, _: &Next, verb: Tag) -> Option<bool> {
    const REACH: usize = 4;
    if verb != Tag::Base || place.before() != Tag::Noun {
        return None;
    }
    let mut before = place.sentence.words[place.index.saturating_sub(REACH)..place.index].iter().rev();
    let opener = before.find(|w| !matches!(w.tag, Tag::Noun | Tag::Adjective));
    opener.is_some_and(|w| w.special == Special::A && w.tag == Tag::Determiner).then_some(false)
}

/// "a year in which trust in Norway": the pronoun that a preposition leads is no subject, unlike that of "many of whom trust".
fn of_led(place: &Place, _: &Next, verb: Tag) -> Option<bool> {
    let led = || place.last_but_one().is_some_and(|w| w.prep.is_some_and(|p| p != prep::OF));
    (verb == Tag::Base && place.before() == Tag::Relative && led()).then_some(false)
}

/// "By shelling power stations in the north,": the object of an -ing form behind the preposition that opens the sentence does nothing.
fn of_means(place: &Place, _: &Next, verb: Tag) -> Option<bool> {
    let [preposition, deed, thing] = &place.sentence.words[..place.index] else { return None };
    let means = preposition.tag == Tag::Preposition && deed.tag == Tag::Ing && thing.tag == Tag::Noun;
    (means && verb == Tag::Third && !frequent(place)).then_some(false)
}

/// "Two envoys call on Norway to leave": what many ask of somebody.
fn of_callers(place: &Place, next: &Next, verb: Tag) -> Option<bool> {
    const REACH: usize = 6;
    let asks = verb == Tag::Base && place.before() == Tag::Plural && next.preposition && !next.of;
    if !asks || place.state.has(Fact::Finite) {
        return None;
    }
    let [_, whom, behind @ ..] = place.rest() else { return None };
    let phrase = |w: &&Word| w.mark == Mark::None && w.special != Special::To;
    let to = behind.iter().take(REACH).take_while(phrase).count();
    let deed = behind.get(to..to + 2).is_some_and(|w| w[0].special == Special::To && w[1].tags.has(Tag::Base));
    (deed && phrase(&whom)).then_some(true)
}

/// Behind a coordinator or a mark.
fn joined(place: &Place, next: &Next, verb: Tag) -> Option<bool> {
    let conjunction = place.before() == Tag::Conjunction;
    // "because claims that it lied are false": nobody stands before who claims it.
    let opens = place.index == 0 || place.last().is_some_and(|w| w.tag == Tag::Subordinator && w.special != Special::That);
    if verb == Tag::Third && opens && next.that {
        return Some(false);
    }
    if !conjunction && place.before() != Tag::Punct {
        return None;
    }
    // "neither trusts nor respects"
    if conjunction && place.state.special == Special::Neither && lists::behind_neither(place) {
        return Some(true);
    }
    // "sent neither doctors nor masks"
    if conjunction && !frequent(place) && place.state.has(Fact::JoinsVerb) && place.state.special == Special::Neither {
        return Some(false);
    }
    if verb == Tag::Base && conjunction && next.preposition && !frequent(place) && lists::behind_deed(place) {
        return Some(false);
    }
    if verb == Tag::Base {
        return Some(goes_on(place, next) || listed(place, next));
    }
    // "from jobs and schools by force": one of a list of nouns.
    let listed = conjunction && verb == Tag::Third && !frequent(place) && !next.opens_noun && lists::behind_plural(place);
    listed.then_some(false)
}

/// "Norway often lies.", "Norway never lies.": behind a name and an adverb, with nothing behind it.
fn habitual(place: &Place, next: &Next, verb: Tag) -> Option<bool> {
    let adverb =
        place.last().is_some_and(|w| matches!(w.tag, Tag::Adverb | Tag::Not)) && place.last_but_one().is_some_and(|w| w.tag == Tag::Name);
    (verb == Tag::Third && next.ends && adverb && !place.state.has(Fact::Finite)).then_some(true)
}

/// Where a subject still waits for its verb, or a clause hangs on the word.
fn waited_for(place: &Place, next: &Next, verb: Tag) -> Option<bool> {
    let (state, before) = (place.state, place.before());
    let nominal = NOMINAL.has(before);
    // "Analysts doubt whether", "critics of the deal point out that"
    let governs = || verb == Tag::Base && !state.has(Fact::Finite) && nominal && lists::governs_clause(place);
    // "anyone who attacks NATO", "people who live there support the EU"
    let wanted = || next.opens_noun && (before == Tag::Relative || state.awaits_main() && nominal);
    // "If Russia attacks,"
    let opened = || {
        let subject = before == Tag::Name && place.last_but_one().is_some_and(|w| w.tag == Tag::Subordinator);
        subject && verb == Tag::Third && next.ends
    };
    // "Norway regrets having trusted it"
    let having = || nominal && !state.has(Fact::Finite) && place.next().is_some_and(|w| w.special == Special::Have && w.tags.has(Tag::Ing));
    // "those questioned trust it"
    let asked = || {
        let those = place.last_but_one().is_some_and(|w| w.special == Special::This && w.tag == Tag::Pronoun);
        those && before == Tag::Participle && !state.has(Fact::Finite)
    };
    (governs()
        || wanted()
        || described(place, next, verb)
        || asked()
        || says(place, next, verb)
        || opened()
        || having()
        || resumed(place, next, verb))
    .then_some(true)
}

/// "Armenians feel betrayed", "Armenia feels betrayed"
fn of_people(place: &Place, _: &Next, verb: Tag) -> Option<bool> {
    let state = place.state;
    let people = state.has(Fact::People) && verb == Tag::Base && frequent(place);
    (!state.has(Fact::Finite) && (people || NOMINAL.has(place.before()) && lists::felt(place))).then_some(true)
}

/// "Farmers in the north side with it", "villagers in the south look up to it": what many do stands behind where they are.
fn of_many(place: &Place, next: &Next, verb: Tag) -> Option<bool> {
    const REACH: usize = 6;
    let opens = verb == Tag::Base && next.preposition && !next.of && !place.state.has(Fact::Finite);
    if !opens || !matches!(place.before(), Tag::Noun | Tag::Name) {
        return None;
    }
    let before = &place.sentence.words[place.index.saturating_sub(REACH)..place.index];
    let at = before.iter().rposition(|w| w.tag == Tag::Preposition)?;
    let many = before[..at].last().is_some_and(|w| w.tag == Tag::Plural);
    let place_alone = !before[at..].iter().any(|w| w.tag == Tag::Plural || w.mark != Mark::None);
    (many && place_alone && !finite_ahead(place)).then_some(true)
}

/// "said people in Poland support it", "says most voters in Italy trust it": those in a place whose clause hangs on a verb of saying.
fn of_told(place: &Place, next: &Next, verb: Tag) -> Option<bool> {
    const REACH: usize = 4;
    if !next.opens_noun || place.before() != Tag::Name || verb != Tag::Base || place.index < REACH {
        return None;
    }
    let before = &place.sentence.words[..place.index - 1];
    let [before @ .., people, within] = before else { return None };
    let many = matches!(people.tag, Tag::Plural | Tag::Noun);
    let place_of = within.prep == Some(prep::IN) || within.prep == Some(prep::FROM);
    let counts = |w: &&Word| matches!(w.tag, Tag::Adjective | Tag::Determiner | Tag::Adverb | Tag::Name);
    let said = before.iter().rev().take(REACH).find(|w| !counts(w)).is_some_and(|w| w.special.says() && FINITE.has(w.tag));
    (many && place_of && said).then_some(true)
}

/// Where the clause has its verb, before or behind.
fn behind_verb(place: &Place, next: &Next, _: Tag) -> Option<bool> {
    let has_verb = place.state.has(Fact::Finite) && !place.state.has(Fact::Content) && NOMINAL.has(place.before());
    (has_verb || next.verb).then_some(false)
}

fn of_list_or_name(place: &Place, next: &Next, verb: Tag) -> Option<bool> {
    let state = place.state;
    // "defender of Christian values,": a capital that describes.
    let describing = |w: &Word| w.tag == Tag::Name && w.tags.has(Tag::Adjective) && !w.tags.has(Tag::Noun);
    if place.before() == Tag::Name && !next.opens_noun && place.last().is_some_and(describing) {
        return Some(false);
    }
    if state.has(Fact::People) && !state.has(Fact::Finite) && verb == Tag::Base {
        return Some(true);
    }
    // "American shells always arrive", "Croatian shells hit the town": no one's name stands here, and no people does what one does.
    let thing = || !frequent(place) && (next.base || next.relative) || lists::describes(place, state.has(Fact::People) || next.opens_noun);
    // "the rescue teams that dug"
    let relative = || {
        next.that
            && place.rest().get(1).is_some_and(|w| w.tags.has(Tag::Past) && !w.tags.meets(TagSet::NOUN) && !w.tags.has(Tag::Adjective))
    };
    (verb == Tag::Third && (thing() || relative())).then_some(false)
}

/// What the clause's finite verb leaves no room for.
fn second_verb(place: &Place, next: &Next, _: Tag) -> Option<bool> {
    if !place.state.has(Fact::Finite) {
        return None;
    }
    // "called the rules a mistake", "called the Russian offer “generous”"
    let quoted = || place.rest().first().is_some_and(|w| w.mark == Mark::OpenQuote);
    let named = place.state.has(Fact::Regards) && (place.next_is(Special::A) || quoted());
    // "the NATO exercises near": a second verb takes an object, or is hardly ever a noun.
    (named || !next.opens_noun && !frequent(place)).then_some(false)
}

/// Whether the words before can be its subject, and those behind its object.
fn of_subject(place: &Place, next: &Next, verb: Tag) -> bool {
    let before = place.before();
    if !NOMINAL.has(before) && before != Tag::Conjunction {
        // "dismissed rumours that": what is behind a verb is its object.
        let object = FINITE.has(before) || before == Tag::Ing && next.that;
        return !object && next.opens_noun && verb != Tag::Base;
    }
    let pronoun = matches!(before, Tag::Pronoun | Tag::Relative);
    let joined_names = before == Tag::Name && place.state.has(Fact::Joined);
    let agrees = verb != Tag::Base || pronoun || before == Tag::Plural || joined_names || next.opens_noun;
    if !agrees || pronoun && !next.opens_noun {
        return agrees;
    }
    let frequent = frequent(place);
    if next.opens_noun {
        return frequent || !finite_ahead(place);
    }
    let complete = next.ends && frequent;
    let takes = verb != Tag::Base || next.nominal || frequent && before == Tag::Plural;
    // "thinks highly of", "Minsk talks of peace", not "threats of"
    let talks = before == Tag::Name && place.word().special == Special::Talks;
    let of = next.of && !(next.adverb && frequent || talks);
    (complete || !next.ends && takes && !of) && !finite_ahead(place)
}

/// "Germany, which Poland blames, …", "What Moscow fears is …": behind the name that stands behind its pronoun, a relative clause has no
/// other verb.
fn described(place: &Place, next: &Next, verb: Tag) -> bool {
    const REACH: usize = 4;
    // "no one I trust more than"
    let degree = || place.next().is_some_and(|w| matches!(w.special, Special::More | Special::Less));
    if verb == Tag::Base && place.before() == Tag::Pronoun && (next.ends || degree()) {
        // "It is Oslo we trust"
        let we = matches!(place.state.special, Special::We | Special::They | Special::He | Special::She);
        let whom = |w: &Word| w.tag == Tag::Name || degree() && (TagSet::NOUN.has(w.tag) || matches!(w.tag, Tag::Pronoun | Tag::Inner));
        return we && place.last_but_one().is_some_and(whom);
    }
    // "an ally nobody respects"
    let described = || place.last_but_one().is_some_and(|w| w.tag == Tag::Noun || w.tag == Tag::Pronoun && w.width > 1);
    let closes = || next.ends || place.next().is_some_and(|w| w.tags.has(Tag::Subordinator) && !w.tags.has(Tag::Determiner));
    if verb == Tag::Third && place.before() == Tag::Pronoun && closes() && place.last().is_some_and(|w| w.tag == Tag::Pronoun) {
        return described();
    }
    let before = place.sentence.words[..place.index].iter().rev().take(REACH);
    if verb == Tag::Base && place.before() == Tag::Plural && next.ends {
        return many_described(before);
    }
    if verb != Tag::Third || place.before() != Tag::Name || !(next.ends || next.verb) {
        return false;
    }
    let mut phrase = before.skip_while(|w| matches!(w.tag, Tag::Adverb | Tag::Not | Tag::Inner));
    let (name, opener) = (phrase.next(), phrase.next());
    let named = name.is_some_and(|w| w.tag == Tag::Name);
    let is = || place.next_is(Special::Be);
    let opens = |w: &Word| w.tag == Tag::Relative && w.special != Special::Whose && next.ends || w.special == Special::Why && is();
    // "is the only country Serbia trusts"
    let whole = || place.sentence.words[..place.index].iter().rev().take(REACH + REACH);
    let contact = |w: &Word| w.tag == Tag::Noun && next.ends && whole().any(|w| w.special == Special::Only);
    named && opener.is_some_and(|w| opens(w) || contact(w))
}

/// "Germany, which many nurses trust, …": the words before, from the last on, are many and their relative pronoun, which no preposition
/// leads.
fn many_described<'a>(before: impl Iterator<Item = &'a Word>) -> bool {
    let counts = |w: &&Word| matches!(w.tag, Tag::Plural | Tag::Adjective | Tag::Determiner | Tag::Number);
    let mut opens = before.skip_while(counts);
    let pronoun = opens.next().is_some_and(|w| matches!(w.special, Special::Which | Special::Who));
    pronoun && opens.next().is_some_and(|w| w.prep.is_none())
}

/// "Malta, a member since 2004, remains loyal": behind an apposition the subject waits for its verb.
fn resumed(place: &Place, next: &Next, verb: Tag) -> bool {
    let phrase = !next.ends && !next.parts && !next.of;
    verb == Tag::Third && phrase && subject_waits(place) && !finite_ahead(place)
}

/// "Poland says trade will grow", "is a fig leaf, critics charge."
fn says(place: &Place, next: &Next, verb: Tag) -> bool {
    let said = NOMINAL.has(place.before()) && place.word().special.says();
    let behind_mark = || place.last_but_one().is_some_and(|w| matches!(w.mark, Mark::Comma | Mark::CloseQuote));
    said || place.before() == Tag::Plural && verb == Tag::Base && next.ends && behind_mark()
}

/// "to condemn Russia, back Ukraine", "“Stop bombing us,” he said": a bare verb behind another and its object, or one that asks for a deed.
fn listed(place: &Place, next: &Next) -> bool {
    let back = |n: usize| place.index.checked_sub(n).map(|at| &place.sentence.words[at]);
    let object = || back(2).is_some_and(|w| w.tag == Tag::Name) && back(3).is_some_and(|w| w.tag == Tag::Base);
    let opens = || back(1).is_none_or(|w| w.mark == Mark::OpenQuote) && frequent(place);
    let deed = || place.next().is_some_and(|w| w.tags.has(Tag::Ing) && !w.tags.meets(TagSet::NOUN) && w.shape == Shape::Lower);
    place.state.has(Fact::Comma) && next.name && object() || opens() && deed()
}

/// Behind a conjunction or a mark: "and back Kosovo", "Back Kosovo", "Romania and Bulgaria, once rivals, now pool their gas".
fn goes_on(place: &Place, next: &Next) -> bool {
    let state = place.state;
    let imperative = next.opens_noun && place.index == 0 && !place.tags.has(Tag::Adjective);
    // The subject still waits for its verb.
    let adverb = || place.index > 1 && place.last().is_some_and(|w| w.tag == Tag::Adverb) && !state.has(Fact::Main);
    let content = || state.has(Fact::Content) && place.last_but_one().is_some_and(|w| TagSet::VERB.has(w.tag));
    let aside = || state.has(Fact::Comma) && (closes_aside(place) || content());
    // "…, but regard China as"
    let but = || state.has(Fact::Main) && next.name && place.index > 1 && place.last().is_some_and(|w| w.special == Special::But);
    let joined = || place.before() == Tag::Conjunction && (state.has(Fact::JoinsVerb) || frequent(place) || but());
    let takes = next.opens_noun || next.nominal || next.preposition;
    takes && joined() || imperative || next.opens_noun && (state.has(Fact::Resumes) || adverb() || aside())
}
