//! The closed classes: words whose tag grammar decides.

use super::super::{Mark, Sentence, Shape, Word};
use super::NOMINAL;
use super::determiner::precedes_noun;
use super::fact::Fact;
use super::like;
use super::open::by_whom;
use super::particle::{clause_follows, particle, preposition_or_subordinator, to};
use super::place::Place;
use super::that::{opens_phrase, that};
use crate::lexicon::{Special, Tag, TagSet, prep};
use crate::text::token::TokenKind;

/// Apostrophes: a possessor's tail, or a short verb.
pub(super) fn clitic(text: &str, place: &Place) -> Tag {
    let word = place.word();
    if word.special == Special::Not {
        return Tag::Not;
    }
    let tail = text[word.span.range()].chars().last().unwrap_or('s');
    if !tail.eq_ignore_ascii_case(&'s') {
        return if matches!(tail, 'l' | 'L' | 'd' | 'D') { Tag::Modal } else { Tag::Auxiliary };
    }
    let pronoun = matches!(
        place.state.special,
        Special::He | Special::She | Special::It | Special::That | Special::Which | Special::Who | Special::Why
    );
    // "The minister's a liar", "The bloc's not to blame", "Poland's been a friend": no owner's tail.
    let states = place
        .next()
        .is_some_and(|w| w.shape == Shape::Lower && matches!(w.special, Special::A | Special::The | Special::Not | Special::BeNonFinite));
    // "everyone's", "is nobody's puppet"
    let ends = |end: &str| place.last().is_some_and(|w| text[w.span.range()].ends_with(end));
    let one = || ends("one") || place.state.has(Fact::Finite) && ends("body");
    if pronoun || states || place.before() == Tag::Pronoun && !one() { Tag::Auxiliary } else { Tag::Genitive }
}

/// The tags of words that grammar decides.
pub(super) fn closed(place: &Place) -> Option<Tag> {
    if modal(place) {
        return Some(Tag::Modal);
    }
    Some(match place.word().special {
        Special::Have | Special::Do => main_verb(place).unwrap_or(Tag::Auxiliary),
        Special::Her | Special::His => his(place),
        Special::We => {
            if place.tags.meets(TagSet::of(&[Tag::Determiner, Tag::Possessive])) {
                Tag::Possessive
            } else {
                Tag::Pronoun
            }
        }
        Special::To => to(place),
        Special::That => that(place),
        Special::This => this(place),
        // "as much help as Malta": how much
        Special::As if like::how_much(place) => Tag::Adverb,
        Special::As => {
            if opens_clause_as(place) {
                Tag::Subordinator
            } else {
                Tag::Preposition
            }
        }
        Special::Than => {
            if than_clause(place.rest()) {
                Tag::Subordinator
            } else {
                Tag::Preposition
            }
        }
        Special::Neither => {
            if neither_of_two(place) {
                Tag::Determiner
            } else if nor_did(place.rest()) {
                Tag::Not
            } else {
                Tag::Conjunction
            }
        }
        _ => return by_words_beside(place),
    })
}

/// The tags that the next word may have; a name's is known.
pub(super) fn next_tags(place: &Place) -> TagSet {
    place.next().map_or(TagSet::EMPTY, |next| if next.tag == Tag::Name { Tag::Name.into() } else { next.tags })
}

/// will, might, can, must, may: nouns behind a determiner alone.
fn modal(place: &Place) -> bool {
    let noun = TagSet::of(&[Tag::Determiner, Tag::Possessive, Tag::Genitive, Tag::Adjective]).has(place.before());
    let written = place.word().shape == Shape::Lower || place.word().initial;
    // "Few will be sorry"
    let few = || place.last().is_some_and(|w| w.tags.has(Tag::Pronoun)) && next_tags(place).has(Tag::Auxiliary);
    place.tags.has(Tag::Modal) && (!noun || few()) && written && (!place.tags.has(Tag::Base) || asks_for_verb(place))
}

/// "need not trust", "need to trust", "no one dare criticise", against "need no lectures", "need support": a modal among the verbs.
fn asks_for_verb(place: &Place) -> bool {
    let verb = |w: &Word| w.tags.has(Tag::Base) && !w.tags.meets(TagSet::NOUN);
    let asks = |w: &Word| matches!(w.special, Special::Not | Special::To) || w.tags.has(Tag::Adverb) || verb(w);
    place.before() == Tag::Punct || place.next().is_some_and(asks)
}

/// "her friends", but "thanked her": a possessor's word or the person's.
fn his(place: &Place) -> Tag {
    let next = next_tags(place);
    let unknown = place.next().is_some_and(|n| n.kind == TokenKind::Word && n.tags.is_empty());
    let nominal = next.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective, Tag::Name]));
    // "him" is nobody's.
    let possessive = (nominal || unknown) && !next.has(Tag::Preposition) && place.tags.has(Tag::Determiner);
    if possessive { Tag::Possessive } else { Tag::Pronoun }
}

/// "this offer", but "this is": a determiner or a pronoun.
fn this(place: &Place) -> Tag {
    let next = next_tags(place);
    // "such an unreliable partner"
    if place.next_is(Special::A) {
        return Tag::Adverb;
    }
    // "this angers Serbia", not "such threats": no determiner of many.
    let one = place.tags.has(Tag::Pronoun) && place.word().span.len() == "this".len();
    let many = next.has(Tag::Plural) && !one;
    // "this Danish money", "these Danish farmers", not "this Denmark denied".
    let verbs = TagSet::of(if one { &[Tag::Third, Tag::Past] } else { &[Tag::Base, Tag::Past] });
    let noun = |w: &Word| w.shape == Shape::Lower && w.tags.meets(TagSet::NOUN) && !w.tags.meets(verbs);
    let owned = || next.has(Tag::Name) && place.rest().get(1).is_some_and(noun);
    if many || owned() || next.meets(TagSet::of(&[Tag::Noun, Tag::Adjective, Tag::Number])) { Tag::Determiner } else { Tag::Pronoun }
}

/// Whether a clause follows *as*.
fn opens_clause_as(place: &Place) -> bool {
    const OTHER: TagSet =
        TagSet::of(&[Tag::Plural, Tag::Third, Tag::Pronoun, Tag::Adjective, Tag::Determiner, Tag::Number, Tag::Possessive]);
    let next = next_tags(place);
    // "was quoted as saying that"
    let gerund = next.has(Tag::Ing) && !next.meets(TagSet::NOUN);
    // "who as a candidate had promised", "Its role as a broker is over": the verb is that of the clause outside.
    let waits = TagSet::NOUN.has(place.before()) && place.next_is(Special::A) && !place.state.has(Fact::Finite);
    // "rejected as absurd the claims made": what they are called.
    let called =
        next.has(Tag::Adjective) && place.rest().get(1).is_some_and(|w| matches!(w.special, Special::The | Special::Its | Special::Their));
    // "The choice of Turkey as host drew protests": one that has no article is no subject.
    let bare = |w: &Word| w.shape == Shape::Lower && w.tags.has(Tag::Noun) && !w.tags.meets(OTHER) && w.tag != Tag::Name;
    let host = !place.state.has(Fact::Finite) && place.before() == Tag::Name && place.next().is_some_and(bare);
    !gerund && place.before() != Tag::Relative && !waits && !host && !called && clause_follows(place.sentence, place.index)
}

/// Words of several classes, one of which the words beside ask for.
fn by_words_beside(place: &Place) -> Option<Tag> {
    let (word, tags) = (place.word(), place.tags);
    // "accused one another of lying"
    if one_another(place.sentence, place.index) {
        return Some(Tag::Determiner);
    }
    if word.special == Special::Other && place.index > 0 && one_another(place.sentence, place.index - 1) {
        return Some(Tag::Noun);
    }
    if tags.has(Tag::Participle) && place.next_is(Special::By) && done_by(place) {
        return Some(Tag::Participle);
    }
    // "Spain, like France, trusts it"
    if word.prep == Some(prep::LIKE)
        && let Some(tag) = like::tag(place)
    {
        return Some(tag);
    }
    // "some of the ministers", "few of them"
    if tags.has(Tag::Determiner) && tags.has(Tag::Pronoun) && place.next().is_some_and(|n| n.prep == Some(prep::OF)) {
        return Some(Tag::Pronoun);
    }
    if few(place) {
        return Some(Tag::Pronoun);
    }
    if place.before() == Tag::Auxiliary {
        // "has since supported"
        let perfect = place.state.special == Special::Have && next_tags(place).has(Tag::Participle);
        if perfect && tags.has(Tag::Adverb) && tags.has(Tag::Subordinator) {
            return Some(Tag::Adverb);
        }
        // "has given Kyiv"
        if tags.meets(TagSet::of(&[Tag::Participle, Tag::Ing])) {
            return None;
        }
    }
    if yet(place) {
        return Some(Tag::Conjunction);
    }
    // "trusts it, for nobody else has helped": a clause that says why.
    if word.prep == Some(prep::FOR) {
        let why = (place.state.has(Fact::Comma) || place.word().initial) && why_clause(place);
        return Some(if why { Tag::Subordinator } else { Tag::Preposition });
    }
    let alone = tags.only().filter(|_| tags.within(TagSet::CLOSED));
    alone.or_else(|| preposition_or_subordinator(place)).or_else(|| particle(place))
}

/// "the help given by Norway", not "The council adopted by a large majority a text" nor "which she defended by".
fn done_by(place: &Place) -> bool {
    let subject = match place.state.special {
        Special::He | Special::She | Special::They => true,
        Special::It => place.state.has(Fact::Relative),
        _ => false,
    };
    NOMINAL.has(place.before()) && !subject && by_whom(place.rest())
}

/// "praised it, yet his jets bombed it", "…, so Oslo, after some thought, praised it": a clause of its own follows.
fn yet(place: &Place) -> bool {
    let so = place.word().special == Special::So;
    let both = place.tags.has(Tag::Conjunction) && place.tags.has(Tag::Adverb) && (so || !place.tags.has(Tag::Subordinator));
    // "so many of them"
    let degree = || so && place.next().is_some_and(|w| w.tags.meets(TagSet::of(&[Tag::Adjective, Tag::Adverb])) && w.tag != Tag::Name);
    let opens = || !degree() && (clause_follows(place.sentence, place.index) || place.next().is_some_and(opens_phrase));
    both && place.state.has(Fact::Comma) && opens()
}

/// "for nobody else has", "for its government kept", "for there is", against "for the help received": a subject and a verb that is no participle of it.
fn why_clause(place: &Place) -> bool {
    const REACH: usize = 8;
    let Some(first) = place.next() else { return false };
    let alone =
        matches!(first.special, Special::He | Special::She | Special::They | Special::We) || first.tags.only() == Some(Tag::Pronoun);
    let opens =
        alone || opens_phrase(first) || matches!(first.special, Special::No | Special::His | Special::Her | Special::It | Special::There);
    let verbs = TagSet::of(&[Tag::Past, Tag::Third, Tag::Modal]);
    // "for its factories furnish it"
    let many = |w: &Word| w.tags.has(Tag::Plural) && w.tag != Tag::Name;
    let verb = |(before, w): &(&Word, &Word)| {
        let acts = w.tags.meets(verbs) || w.tags.has(Tag::Base) && many(before);
        w.tag != Tag::Name && acts && !w.tags.meets(TagSet::NOUN)
    };
    let behind = place.rest().iter().zip(place.rest().iter().skip(1)).take(REACH).take_while(|(_, w)| w.mark == Mark::None);
    // "for it arms them": behind *it* even what may be a noun is its verb.
    let does = first.special == Special::It && place.rest().get(1).is_some_and(|w| w.tag != Tag::Name && w.tags.has(Tag::Third));
    let finite = |w: &Word| alone || !w.tags.has(Tag::Participle) || matches!(w.special, Special::Be | Special::Have | Special::Do);
    opens && (does || { behind }.find(verb).is_some_and(|(_, w)| finite(w))) && clause_follows(place.sentence, place.index)
}

/// "says that few trust the EU": behind what may be a verb an article, a possessor or a name opens a phrase of its own. "whom many expected
/// to waver", "whom few trust,": behind a relative pronoun the infinitive or a mark shows the verb.
fn few(place: &Place) -> bool {
    let counts = place.tags.has(Tag::Determiner) && place.tags.has(Tag::Pronoun);
    if !counts || matches!(place.word().special, Special::That | Special::This | Special::His) {
        return false;
    }
    let (next, behind) = (next_tags(place), place.rest().get(1));
    let closes = |w: &Word| w.special == Special::To || w.mark != Mark::None;
    let described = place.before() == Tag::Relative && next.meets(TagSet::of(&[Tag::Base, Tag::Past]));
    next.has(Tag::Base) && behind.is_some_and(opens_phrase) || described && behind.is_some_and(closes)
}

/// "more than they trust Russia", "better than Germany does": a clause follows.
fn than_clause(rest: &[Word]) -> bool {
    let [subject, verb, object, ..] = rest else { return false };
    let pronoun = matches!(subject.special, Special::He | Special::She | Special::It | Special::They | Special::We);
    let opens = object.tag == Tag::Name || object.tags.has(Tag::Determiner);
    // "less than it was"
    let once = object.mark != Mark::None && matches!(verb.special, Special::Do | Special::Have | Special::Be);
    let does = matches!(verb.special, Special::Do | Special::Have | Special::Be) && (opens || object.mark != Mark::None);
    pronoun && subject.tags.has(Tag::Pronoun) && (verb.tags.meets(TagSet::VERB) && opens || once) || subject.tag == Tag::Name && does
}

/// "neither side trusts", not "neither support nor trust".
fn neither_of_two(place: &Place) -> bool {
    const REACH: usize = 10;
    let behind = place.rest().iter().take(REACH);
    let paired = behind.take_while(|w| w.mark == Mark::None).any(|w| w.special == Special::Neither);
    let next = next_tags(place);
    next.has(Tag::Noun) && !next.has(Tag::Name) && !paired
}

/// "Nor did Malta help", against "nor did Malta": an auxiliary, its subject and the verb.
fn nor_did(rest: &[Word]) -> bool {
    const REACH: usize = 6;
    let [auxiliary, subject, behind @ ..] = rest else { return false };
    let asks = matches!(auxiliary.special, Special::Do | Special::Have | Special::Be) || auxiliary.tags.has(Tag::Modal);
    let verb = |w: &Word| w.tag != Tag::Name && w.tags.meets(TagSet::of(&[Tag::Base, Tag::Participle, Tag::Ing]));
    let inside = behind.iter().take(REACH).take_while(|w| w.mark == Mark::None);
    asks && subject.mark == Mark::None && { inside }.any(verb)
}

/// have and do as verbs of their own: "has no confidence", "did nothing".
fn main_verb(place: &Place) -> Option<Tag> {
    let before = place.before();
    let subject = NOMINAL.has(before) && place.state.special != Special::Why || matches!(before, Tag::Modal | Tag::To | Tag::Conjunction);
    // "did not do its duty"
    let subject = subject || before == Tag::Auxiliary && place.state.special == Special::Do && place.tags.has(Tag::Base);
    let rest = place.rest();
    // "has had the nerve to"
    let perfect = before == Tag::Auxiliary && place.state.special == Special::Have && place.tags.has(Tag::Participle);
    if perfect && rest.first().is_some_and(opens_object) {
        return Some(Tag::Participle);
    }
    if !subject {
        return None;
    }
    // "had neither the right nor the means"
    let skip = usize::from(place.next_is(Special::Neither));
    // "had a day earlier described"
    let earlier = rest.get(2).is_some_and(|w| w.special == Special::Ago);
    let next = rest.get(skip).filter(|w| !(w.special == Special::A && earlier))?;
    // "did to its neighbours", not "did to help them"
    let whom = || next.special == Special::To && rest.get(1).is_some_and(opens_object);
    // "what Chile did was", "all that it does is"
    let done = place.word().special == Special::Do && next.special == Special::Be;
    let takes = done || opens_object(next) || quantity(rest) || place.word().special == Special::Do && (fared(rest) || whom());
    place.any_of(&[Tag::Third, Tag::Past, Tag::Base]).filter(|_| takes && !both(rest))
}

/// "did badly in the vote", "did almost nothing", against "did also help": adverbs, and no verb behind them.
fn fared(words: &[Word]) -> bool {
    const REACH: usize = 3;
    let manner = |w: &&Word| w.tags.has(Tag::Adverb) && !w.tags.meets(TagSet::VERB) && w.special != Special::Not;
    let adverbs = words.iter().take(REACH).take_while(manner).count();
    let ends = |w: &Word| w.mark != Mark::None || w.prep.is_some() || opens_object(w);
    adverbs > 0 && words.get(adverbs).is_some_and(ends)
}

/// Whether the word may begin the object of have and do.
fn opens_object(word: &Word) -> bool {
    let nominal = TagSet::of(&[Tag::Determiner, Tag::Pronoun, Tag::Noun, Tag::Plural, Tag::Number, Tag::Possessive]);
    let determiner = matches!(word.special, Special::A | Special::The | Special::No | Special::Its | Special::Their);
    let verbal = word.tags.meets(TagSet::VERB.union(TagSet::of(&[Tag::Adverb])));
    word.special == Special::No || (word.tags.meets(nominal) || word.tag == Tag::Name || determiner) && !verbal
}

/// Whether a word and the next are "one another".
fn one_another(sentence: &Sentence, index: usize) -> bool {
    let one = |w: &Word| w.tags.has(Tag::Number) && w.tags.has(Tag::Pronoun);
    let another = sentence.words.get(index + 1).filter(|w| w.special == Special::Other && w.tags.has(Tag::Determiner));
    another.is_some() && one(&sentence.words[index])
}

/// "had both refused": of them all, in front of the participle.
fn both(words: &[Word]) -> bool {
    let [both, verb, ..] = words else { return false };
    let alone = both.tags.has(Tag::Determiner) && both.tags.has(Tag::Pronoun) && !both.tags.has(Tag::Number);
    alone && verb.tags.has(Tag::Participle) && !verb.tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective]))
}

/// "far more harm", "little trust": so much of a noun.
fn quantity(words: &[Word]) -> bool {
    let far = |w: &Word| w.tags.has(Tag::Adverb) && w.tags.within(TagSet::of(&[Tag::Adverb, Tag::Adjective]));
    let skip = usize::from(words.first().is_some_and(far));
    let [much, noun, ..] = words.get(skip..).unwrap_or_default() else { return false };
    much.tags.has(Tag::Determiner) && much.tags.has(Tag::Adverb) && (noun.tags.meets(TagSet::NOUN) || noun.special == Special::To)
}

/// A word of several closed classes: the first that fits.
pub(super) fn of_several(place: &Place) -> Tag {
    use Tag::{Adverb, Conjunction, Determiner, Number, Preposition, Pronoun, Subordinator};
    let quantifier = place.tags.has(Pronoun) && place.tags.has(Determiner);
    if quantifier && is_subject(place) {
        return Pronoun;
    }
    if quantifier && floats(place) {
        return Adverb;
    }
    let order = if precedes_noun(place) {
        [Determiner, Preposition, Number, Pronoun, Conjunction, Subordinator, Adverb]
    } else {
        [Pronoun, Preposition, Conjunction, Number, Determiner, Subordinator, Adverb]
    };
    place.any_of(&order).unwrap_or(Adverb)
}

/// "Few trust the EU", "many back Serbia"
fn is_subject(place: &Place) -> bool {
    let [verb, object, ..] = place.rest() else { return false };
    let opens = object.tag == Tag::Name
        || object.special == Special::That
        || object.tags.has(Tag::Determiner) && !object.tags.has(Tag::Preposition);
    place.before() == Tag::Punct && verb.tag != Tag::Name && verb.tags.has(Tag::Base) && opens
}

/// "were both accused", "they all agreed": of them all, and no noun of its own.
fn floats(place: &Place) -> bool {
    let Some(next) = place.next() else { return false };
    match place.before() {
        Tag::Auxiliary => next.tags.meets(TagSet::of(&[Tag::Participle, Tag::Ing])),
        Tag::Name | Tag::Plural | Tag::Pronoun => {
            next.tag != Tag::Name && next.tags.meets(TagSet::of(&[Tag::Past, Tag::Base])) && !next.tags.meets(TagSet::NOUN)
        }
        _ => false,
    }
}
