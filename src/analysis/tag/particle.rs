//! Words that lead to a noun phrase, to a clause or to a verb, or stand alone: `to`, *since*, *over*.

use super::super::Word;
use super::super::{Mark, Sentence, Shape};
use super::fact::Fact;
use super::place::Place;
use super::that::opens_phrase;
use super::{FINITE, OPENS_NOUN};
use crate::lexicon::{Special, Tag, TagSet, prep};
use crate::text::token::TokenKind;

/// `to` of an infinitive, or the preposition.
pub(super) fn to(place: &Place) -> Tag {
    let rest = place.rest();
    // "vowed to “never again” trust it"
    let tells = |w: &&Word| {
        !(w.tags.has(Tag::Adverb) && w.tags.within(Tag::Adverb.into())) && w.special != Special::Not && w.mark != Mark::OpenQuote
    };
    let mut words = rest.iter().filter(tells);
    let Some(verb) = words.next() else { return Tag::Preposition };
    if verb.tag == Tag::Name || !verb.initial && verb.shape != Shape::Lower {
        return Tag::Preposition;
    }
    let be = matches!(verb.special, Special::BeNonFinite | Special::Have | Special::Do);
    if be || verb.tags.has(Tag::Base) && !verb.tags.meets(TagSet::NOUN) {
        return Tag::To;
    }
    if !verb.tags.has(Tag::Base) {
        return Tag::Preposition;
    }
    // "continue to thaw"
    if place.index == 0 || place.state.has(Fact::Infinitive) || words.next().is_none_or(follows_infinitive) {
        return Tag::To;
    }
    let after = rest.iter().skip_while(|w| w.span != verb.span).nth(1);
    // "wanted it to leave, and"
    if verb.first == Some(Tag::Base) && after.is_some_and(|w| w.kind == TokenKind::Punct && w.mark != Mark::OpenQuote) {
        return Tag::To;
    }
    if after.is_some_and(|w| w.mark == Mark::Comma) && object_behind_aside(rest) {
        return Tag::To;
    }
    // "told her staff to lie.", "did everything she could to help."
    let ends = || after.is_none_or(|w| w.mark == Mark::Stop);
    let little = |w: &Word| w.special == Special::Nothing || w.tags.has(Tag::Determiner) && w.tags.has(Tag::Pronoun);
    let asked = || place.before() == Tag::Modal || place.state.has(Fact::Told) || place.last().is_some_and(little);
    if ends() && asked() {
        return Tag::To;
    }
    // "wants it to pay for the damage"
    let pays = verb.first == Some(Tag::Base) && after.is_some_and(|w| w.prep == Some(prep::FOR));
    let taken = !pays && after.is_some_and(|w| matches!(w.prep, Some(prep::OF | prep::FROM | prep::FOR | prep::BETWEEN)));
    if !taken && after.is_some_and(|w| w.prep.is_some()) { Tag::To } else { Tag::Preposition }
}

/// "to halt, without delay, all deliveries": whether an object opens behind the second comma.
fn object_behind_aside(rest: &[Word]) -> bool {
    const REACH: usize = 8;
    let mut commas = rest.iter().enumerate().take(REACH).filter(|(_, w)| w.mark == Mark::Comma).map(|(at, _)| at);
    let second = commas.nth(1);
    second.and_then(|at| rest.get(at + 1)).is_some_and(|w| w.tag == Tag::Name || w.tags.meets(OPENS_NOUN))
}

/// "to support Kosovo", "to stop robbing", against "to support from Kosovo".
fn follows_infinitive(word: &Word) -> bool {
    let object = TagSet::of(&[Tag::Adjective, Tag::Participle, Tag::Plural, Tag::Noun, Tag::Ing]).union(OPENS_NOUN);
    word.tag == Tag::Name || word.kind == TokenKind::Number || word.tags.meets(object) || word.shape != Shape::Lower
}

/// after, before, since: a clause or a noun phrase behind them decides.
pub(super) fn preposition_or_subordinator(place: &Place) -> Option<Tag> {
    let tags = place.tags;
    if !tags.has(Tag::Subordinator) {
        return None;
    }
    let clause = || clause_follows(place.sentence, place.index);
    // "whatever they may have thought"
    if tags.has(Tag::Pronoun) && clause() {
        return Some(Tag::Subordinator);
    }
    if !tags.has(Tag::Preposition) {
        return linked(place, clause);
    }
    // "has since the reform praised": the verb is the auxiliary's.
    let parts = place.before() == Tag::Auxiliary && place.state.special == Special::Have;
    // "Everyone except Malta was praised"
    let parts = parts || place.word().special == Special::Except && !place.next_is(Special::That);
    // "which since its accession has helped": the verb is the relative clause's.
    let pronoun =
        || place.next().is_some_and(|w| matches!(w.special, Special::He | Special::She | Special::It | Special::They | Special::We));
    let parts = parts || place.before() == Tag::Relative && !pronoun();
    Some(if !parts && clause() && !leads_to_main(place) { Tag::Subordinator } else { Tag::Preposition })
}

/// "Though it helped", "Though slow", "Once it had helped", against "It did not help, though" and "They once trusted it": a word that is an
/// adverb elsewhere. *When* and *where* are asked for by others.
fn linked(place: &Place, clause: impl Fn() -> bool) -> Option<Tag> {
    let word = place.word();
    let apart = place.tags.within(TagSet::of(&[Tag::Subordinator, Tag::Adverb])) && word.special != Special::Why;
    // What is mostly a subordinator needs no clause: "Though slow".
    let opens = |w: &Word| w.mark == Mark::None && (word.first == Some(Tag::Subordinator) || clause());
    (apart && place.tags.has(Tag::Adverb)).then(|| if place.next().is_some_and(opens) { Tag::Subordinator } else { Tag::Adverb })
}

/// "The note that it sent after the talks suggests": a subject that waits for its verb has the only one to come.
fn leads_to_main(place: &Place) -> bool {
    const REACH: usize = 12;
    let opens = TagSet::of(&[Tag::Determiner, Tag::Possessive, Tag::Name, Tag::Noun, Tag::Plural, Tag::Pronoun]);
    if !place.state.has(Fact::Finite) || !place.sentence.words.first().is_some_and(|w| opens.has(w.tag)) {
        return false;
    }
    // The clause that describes it has its verb, it has none.
    let finite = |words: &[Word]| words.iter().any(|w| FINITE.has(w.tag) || matches!(w.tag, Tag::Auxiliary | Tag::Modal));
    let before = &place.sentence.words[..place.index];
    let that = before.iter().take(REACH).position(|w| matches!(w.special, Special::That | Special::Which | Special::Who));
    if !that.is_some_and(|at| !finite(&before[..at]) && finite(&before[at..before.len().min(at + REACH)])) {
        return false;
    }
    let verbal = TagSet::VERB.union(TagSet::of(&[Tag::Auxiliary, Tag::Modal]));
    let acts = |w: &&Word| w.tag != Tag::Name && w.tags.meets(verbal) && !w.tags.meets(TagSet::NOUN) && !w.tags.within(Tag::Ing.into());
    let ahead = place.rest().iter().take(REACH).take_while(|w| w.mark == Mark::None && w.special != Special::That);
    ahead.filter(acts).count() == 1
}

/// on, over, behind: a preposition where a noun phrase follows, else an adverb.
pub(super) fn particle(place: &Place) -> Option<Tag> {
    let tags = place.tags;
    if !tags.has(Tag::Preposition) {
        return None;
    }
    // "in the past", "the last round of"
    let of = || place.next().is_some_and(|w| w.prep == Some(prep::OF));
    let described = matches!(place.before(), Tag::Determiner | Tag::Possessive) || place.before() == Tag::Adjective && of();
    if tags.meets(TagSet::NOUN) && described {
        return None;
    }
    // "out of friends", "and down to the river"
    let twofold = place.next().is_some_and(|w| w.prep.is_some() && w.special == Special::None);
    // "bring the man down.": nothing follows that it could be done to.
    let ends = tags.has(Tag::Adverb) && place.next().is_some_and(|w| w.kind == TokenKind::Punct && w.mark != Mark::OpenQuote);
    if tags.meets(TagSet::VERB) && !TagSet::VERB.has(place.before()) && !twofold && !ends {
        return None;
    }
    let next = place.next().filter(|w| w.kind != TokenKind::Punct || w.mark == Mark::OpenQuote);
    // "is over because", "was over after a year"
    let over = |w: &Word| {
        let is = place.state.special == Special::Be && place.before() == Tag::Auxiliary;
        is && tags.has(Tag::Adverb) && (w.tags.has(Tag::Subordinator) && !w.tags.has(Tag::Pronoun) || w.prep.is_some())
    };
    let closed = next.is_none_or(|w| {
        over(w)
            || w.special == Special::To
            || w.tags.meets(TagSet::of(&[Tag::Auxiliary, Tag::Modal])) && w.shape == Shape::Lower
            || matches!(w.special, Special::And | Special::Or | Special::By)
    });
    if !closed {
        return Some(Tag::Preposition);
    }
    tags.has(Tag::Adverb).then_some(Tag::Adverb)
}

/// What has been passed on the way to a finite verb.
#[derive(Default)]
struct Passed {
    /// A noun that may be the subject.
    noun: bool,
    /// *he*, *she* or *it*, right before.
    pronoun: bool,
    /// A preposition or an article, right before.
    opened: bool,
    /// An auxiliary whose participle is to come: "had long dragged".
    auxiliary: bool,
    /// *to*, right before.
    to: bool,
    /// A conjunction between the nouns, which are many.
    joined: bool,
    /// Clauses that describe a noun and wait for their verb: "those who call".
    inside: u32,
}

impl Passed {
    /// Whether the word is a finite verb, and what it leaves behind if not; `object` tells that an object shows it: "few trust it".
    fn finite(&mut self, word: &Word, object: bool) -> bool {
        let helps = matches!(word.special, Special::Be | Special::Have | Special::Do) || word.tags.has(Tag::Modal);
        let adverb = word.tags.has(Tag::Adverb) && !word.tags.meets(TagSet::VERB) || word.special == Special::Not;
        let grouped = self.auxiliary;
        self.auxiliary = helps || grouped && adverb;
        let verb = helps || word.tags.meets(TagSet::of(&[Tag::Past, Tag::Third])) && !word.tags.meets(TagSet::NOUN) || object;
        // "as a refuge for persecuted writers", "since a leaked paper says"
        let opens = word.prep.is_some() || matches!(word.special, Special::A | Special::The | Special::Its | Special::Their);
        let describes = std::mem::replace(&mut self.opened, opens) && word.tags.has(Tag::Participle);
        // "since few sailors still believe it", not "after talks to save it"
        let other = TagSet::NOUN.union(TagSet::of(&[Tag::Adjective, Tag::Adverb, Tag::Preposition]));
        let behind_to = std::mem::replace(&mut self.to, word.special == Special::To);
        let bare = self.noun && !behind_to && word.tags.has(Tag::Base) && !word.tags.meets(other);
        let verb = verb || bare;
        // "as long as it takes"
        let takes = std::mem::replace(&mut self.pronoun, matches!(word.special, Special::He | Special::She | Special::It));
        let name = word.tag == Tag::Name || describes || !word.initial && word.shape != Shape::Lower;
        // "since 1999 has": a year is no subject.
        let unknown = word.tags.is_empty() && word.kind == TokenKind::Word;
        let finite = !name && (!grouped && verb || takes && word.tags.has(Tag::Third));
        self.noun |= !finite && (name || unknown || word.tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Pronoun])));
        finite
    }
}

/// Whether a subject and a finite verb follow before the next comma.
pub(super) fn clause_follows(sentence: &Sentence, index: usize) -> bool {
    const REACH: usize = 12;
    let behind = &sentence.words[index + 1..];
    let opens = index == 0 || sentence.words[index - 1].tag == Tag::Punct;
    let mut passed = Passed::default();
    for (at, word) in behind.iter().enumerate().take(REACH) {
        // "since Japan and Canada are"
        let joins = opens && passed.noun && behind.get(at + 1).is_some_and(goes_on);
        // "since neither side trusts it"
        let joins = joins || at == 0 && word.special == Special::Neither;
        let relative = passed.noun && opens_relative(word);
        if word.kind == TokenKind::Punct || word.tags.has(Tag::Conjunction) && !joins || relative && !opens {
            return false;
        }
        passed.joined |= joins && passed.noun && word.tags.has(Tag::Conjunction);
        if relative {
            // "those who call": what many do looks like no finite verb.
            passed.inside += u32::from(!behind.get(at + 1).is_some_and(|w| w.tags.has(Tag::Base)));
        } else if passed.finite(word, at > 0 && takes_object(&behind[at - 1..], passed.joined)) {
            if passed.inside == 0 {
                return passed.noun;
            }
            passed.inside -= 1;
        }
    }
    false
}

/// Whether a word behind a noun opens a clause that describes it: "those who", "the day he".
fn opens_relative(word: &Word) -> bool {
    use Special::{He, It, She, That, They, We, Which, Who, Whose, Why};
    matches!(word.special, That | Which | Who | Whose | Why | He | She | It | They | We)
}

/// Whether a word behind a conjunction is no verb: "Japan and Canada", "the war and the flood".
fn goes_on(word: &Word) -> bool {
    opens_phrase(word) || word.tags.meets(TagSet::NOUN) && !word.tags.meets(TagSet::VERB)
}

/// "no one trusts the bloc", "few trust it", "Oslo and Bern trust it": what may be a noun is the verb, where an object opens behind it.
fn takes_object(words: &[Word], joined: bool) -> bool {
    let [before, verb, object, ..] = words else { return false };
    let many = joined || before.tags.has(Tag::Plural) || before.tags.has(Tag::Pronoun) && before.tags.has(Tag::Determiner);
    // "since a drone hit the town"
    let past = verb.tags.has(Tag::Past);
    // "so long as the United States shields it": a name that looks like many may be of one.
    let one = !many || before.tag == Tag::Name && !joined;
    let agrees = past || many && verb.tags.has(Tag::Base) || one && verb.tags.has(Tag::Third);
    let subject = before.tag == Tag::Name || before.tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Pronoun]));
    // "since tensions rose again"
    let adverb = || past && before.tags.has(Tag::Plural) && object.tags.within(Tag::Adverb.into()) && !object.tags.is_empty();
    // "until Norway stops bombing them"
    let doing = verb.tags.has(Tag::Third) && object.tags.within(Tag::Ing.into()) && !object.tags.is_empty();
    agrees && subject && verb.tag != Tag::Name && (opens_phrase(object) || adverb() || doing)
}
