//! The closed classes: words whose tag grammar decides.

use super::super::{Mark, Sentence, Shape, Word};
use super::{NOMINAL, OPENS_NOUN, State};
use crate::lexicon::{Special, Tag, TagSet, prep};
use crate::text::token::TokenKind;

/// Apostrophes: a possessor's tail, or a short verb.
pub(super) fn clitic(text: &str, sentence: &Sentence, index: usize, state: &State) -> Tag {
    let word = &sentence.words[index];
    if word.special == Special::Not {
        return Tag::Not;
    }
    let tail = text[word.span.range()].chars().last().unwrap_or('s');
    if !tail.eq_ignore_ascii_case(&'s') {
        return if matches!(tail, 'l' | 'L' | 'd' | 'D') { Tag::Modal } else { Tag::Auxiliary };
    }
    let pronoun =
        matches!(state.special, Special::He | Special::She | Special::It | Special::That | Special::Which | Special::Who | Special::Why);
    // "The minister's a liar", "The bloc's not to blame", "Poland's been a friend": no owner's tail.
    let behind = sentence.words.get(index + 1);
    let states = behind
        .is_some_and(|w| w.shape == Shape::Lower && matches!(w.special, Special::A | Special::The | Special::Not | Special::BeNonFinite));
    if pronoun || states || state.before == Tag::Pronoun && !text[sentence.words[index - 1].span.range()].ends_with("one") {
        Tag::Auxiliary
    } else {
        Tag::Genitive
    }
}

/// The tags of words that grammar decides.
pub(super) fn closed(sentence: &Sentence, index: usize, state: &State) -> Option<Tag> {
    let word = &sentence.words[index];
    let next = sentence.words.get(index + 1);
    let next_tags = next.map_or(TagSet::EMPTY, |n| if n.tag == Tag::Name { Tag::Name.into() } else { n.tags });
    // will, might, can, must, may: nouns behind a determiner alone.
    let nominal_place = TagSet::of(&[Tag::Determiner, Tag::Possessive, Tag::Genitive, Tag::Adjective]).has(state.before);
    if word.tags.has(Tag::Modal) && !nominal_place && (word.shape == Shape::Lower || word.initial) {
        return Some(Tag::Modal);
    }
    Some(match word.special {
        Special::Have | Special::Do => main_verb(sentence, index, state).unwrap_or(Tag::Auxiliary),
        Special::Her | Special::His => {
            let unknown = next.is_some_and(|n| n.kind == TokenKind::Word && n.tags.is_empty());
            let nominal = next_tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective, Tag::Name]));
            // "him" is nobody's.
            let possessive = (nominal || unknown) && !next_tags.has(Tag::Preposition) && word.tags.has(Tag::Determiner);
            if possessive { Tag::Possessive } else { Tag::Pronoun }
        }
        Special::We => {
            let possessive = sentence.words[index].tags.has(Tag::Determiner) || sentence.words[index].tags.has(Tag::Possessive);
            if possessive { Tag::Possessive } else { Tag::Pronoun }
        }
        Special::To => to(sentence, index),
        Special::That => that(state, &sentence.words[index + 1..], next_tags),
        Special::This => {
            if next_tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective, Tag::Number])) {
                Tag::Determiner
            } else {
                Tag::Pronoun
            }
        }
        Special::As => {
            // "was quoted as saying that"
            let gerund = next_tags.has(Tag::Ing) && !next_tags.meets(TagSet::NOUN);
            // "who as a candidate had promised": the verb is the relative clause's.
            if !gerund && state.before != Tag::Relative && clause_follows(sentence, index) { Tag::Subordinator } else { Tag::Preposition }
        }
        Special::Than if than_clause(&sentence.words[index + 1..]) => Tag::Subordinator,
        Special::Than => Tag::Preposition,
        Special::Neither if neither_of_two(sentence, index, next_tags) => Tag::Determiner,
        Special::Neither => Tag::Conjunction,
        // "accused one another of lying"
        _ if one_another(sentence, index) => Tag::Determiner,
        Special::Other if index > 0 && one_another(sentence, index - 1) => Tag::Noun,
        // "the help given by Norway"
        _ if NOMINAL.has(state.before) && word.tags.has(Tag::Participle) && next.is_some_and(|n| n.special == Special::By) => {
            Tag::Participle
        }
        // "some of the ministers", "few of them"
        _ if word.tags.has(Tag::Determiner) && word.tags.has(Tag::Pronoun) && next.is_some_and(|n| n.prep == Some(prep::OF)) => {
            Tag::Pronoun
        }
        // "has since supported"
        _ if state.special == Special::Have
            && state.before == Tag::Auxiliary
            && word.tags.has(Tag::Adverb)
            && word.tags.has(Tag::Subordinator)
            && next_tags.has(Tag::Participle) =>
        {
            Tag::Adverb
        }
        // "has given Kyiv"
        _ if state.before == Tag::Auxiliary && word.tags.meets(TagSet::of(&[Tag::Participle, Tag::Ing])) => return None,
        _ => {
            // "most of the deputies"
            let part = word.tags.has(Tag::Pronoun) && word.tags.has(Tag::Determiner) && next.is_some_and(|n| n.prep == Some(prep::OF));
            return part
                .then_some(Tag::Pronoun)
                .or_else(|| word.tags.within(TagSet::CLOSED).then(|| word.tags.only()).flatten())
                .or_else(|| preposition_or_subordinator(sentence, index, state))
                .or_else(|| particle(sentence, index, state));
        }
    })
}

/// "more than they trust Russia", "better than Germany does": a clause follows.
fn than_clause(rest: &[Word]) -> bool {
    let [subject, verb, object, ..] = rest else { return false };
    let pronoun = matches!(subject.special, Special::He | Special::She | Special::It | Special::They | Special::We);
    let opens = object.tag == Tag::Name || object.tags.has(Tag::Determiner);
    let does = matches!(verb.special, Special::Do | Special::Have | Special::Be) && (opens || object.mark != Mark::None);
    pronoun && subject.tags.has(Tag::Pronoun) && verb.tags.meets(TagSet::VERB) && opens || subject.tag == Tag::Name && does
}

/// "neither side trusts", not "neither support nor trust".
fn neither_of_two(sentence: &Sentence, index: usize, next: TagSet) -> bool {
    const REACH: usize = 10;
    let behind = sentence.words[index + 1..].iter().take(REACH);
    let paired = behind.take_while(|w| w.mark == Mark::None).any(|w| w.special == Special::Neither);
    next.has(Tag::Noun) && !next.has(Tag::Name) && !paired
}

/// have and do as verbs of their own: "has no confidence", "did nothing".
pub(super) fn main_verb(sentence: &Sentence, index: usize, state: &State) -> Option<Tag> {
    let subject =
        NOMINAL.has(state.before) && state.special != Special::Why || matches!(state.before, Tag::Modal | Tag::To | Tag::Conjunction);
    let next = sentence.words.get(index + 1)?;
    // "had neither the right nor the means"
    let next = if next.special == Special::Neither { sentence.words.get(index + 2)? } else { next };
    // "had a day earlier described"
    if next.special == Special::A && sentence.words.get(index + 3).is_some_and(|w| w.special == Special::Ago) {
        return None;
    }
    let nominal = TagSet::of(&[Tag::Determiner, Tag::Pronoun, Tag::Noun, Tag::Plural, Tag::Number, Tag::Possessive]);
    let object = (next.tags.meets(nominal)
        || next.tag == Tag::Name
        || matches!(next.special, Special::A | Special::The | Special::No | Special::Its | Special::Their))
        && !next.tags.meets(TagSet::VERB.union(TagSet::of(&[Tag::Adverb])))
        || next.special == Special::No;
    let tags = sentence.words[index].tags;
    let tag = [Tag::Third, Tag::Past, Tag::Base].into_iter().find(|&tag| tags.has(tag)).filter(|_| !both(&sentence.words[index + 1..]));
    tag.filter(|_| subject && (object || quantity(&sentence.words[index + 1..])))
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

/// `to` of an infinitive, or the preposition.
pub(super) fn to(sentence: &Sentence, index: usize) -> Tag {
    let rest = &sentence.words[index + 1..];
    let mut words = rest.iter().filter(|w| !(w.tags.has(Tag::Adverb) && w.tags.within(Tag::Adverb.into())) && w.special != Special::Not);
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
    // "to support Kosovo" against "to support from Kosovo".
    let object = words.next().is_none_or(|w| {
        w.tag == Tag::Name
            || w.kind == TokenKind::Number
            || w.tags.meets(OPENS_NOUN)
            // "to stop robbing"
            || w.tags.meets(TagSet::of(&[Tag::Adjective, Tag::Participle, Tag::Plural, Tag::Noun, Tag::Ing]))
            || w.shape != Shape::Lower
    });
    let after = rest.iter().skip_while(|w| w.span != verb.span).nth(1);
    // "wants it to pay for the damage"
    let pays = verb.first == Some(Tag::Base) && after.is_some_and(|w| w.prep == Some(prep::FOR));
    let taken = !pays && after.is_some_and(|w| matches!(w.prep, Some(prep::OF | prep::FROM | prep::FOR | prep::BETWEEN)));
    let bare = index == 0 || object || !verb.tags.meets(TagSet::NOUN) || !taken && after.is_some_and(|w| w.prep.is_some());
    if bare { Tag::To } else { Tag::Preposition }
}

pub(super) fn that(state: &State, rest: &[Word], next: TagSet) -> Tag {
    let opens = |w: &&Word| w.tag == Tag::Name || matches!(w.special, Special::The | Special::A | Special::Its | Special::Their);
    // "countries that support Russia": a plural before, and an object behind what may be a verb.
    let taken = state.before == Tag::Plural && !state.comma && next.has(Tag::Base) && rest.get(1).filter(opens).is_some();
    if taken {
        return Tag::Relative;
    }
    // "a country that tortures its poets"
    let does = matches!(state.before, Tag::Noun | Tag::Name) && !state.comma && next.has(Tag::Third) && rest.get(1).filter(opens).is_some();
    if does {
        return Tag::Relative;
    }
    let verbal = |tags: TagSet| tags.meets(TagSet::VERB.union(TagSet::of(&[Tag::Auxiliary, Tag::Modal]))) && !tags.meets(TagSet::NOUN);
    // "that first accused": an adverb may stand between.
    let verb_next = verbal(next)
        || next.has(Tag::Adverb) && !next.has(Tag::Pronoun) && rest.get(1).is_some_and(|w| w.tag != Tag::Name && verbal(w.tags));
    // "it was NATO, and not our own people, that rescued us"
    if state.chooses && state.comma && verb_next {
        return Tag::Relative;
    }
    if TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Name]).has(state.before) && verb_next && !state.comma {
        return Tag::Relative;
    }
    if TagSet::VERB.union(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Name, Tag::Adjective, Tag::Participle, Tag::Pronoun])).has(state.before)
    {
        return Tag::Subordinator;
    }
    // "is that it fails", "made it plain, in a letter, that the bloc …": the subject of a clause follows.
    let pronoun = |w: &&Word| matches!(w.special, Special::He | Special::She | Special::It | Special::They | Special::We);
    let only = rest.first().is_some_and(|w| w.special == Special::Only) && rest.get(1).filter(opens).is_some();
    let again = state.before == Tag::Conjunction && (next.has(Tag::Pronoun) || only);
    if again || rest.first().filter(|w| opens(w) || pronoun(w)).is_some() {
        return Tag::Subordinator;
    }
    // "Its view is that sanctions …": no determiner of many.
    if next.has(Tag::Plural) && !next.has(Tag::Noun) {
        return Tag::Subordinator;
    }
    if next.meets(TagSet::NOUN) && !verb_next { Tag::Determiner } else { Tag::Pronoun }
}

/// after, before, since: a clause or a noun phrase behind them decides.
pub(super) fn preposition_or_subordinator(sentence: &Sentence, index: usize, state: &State) -> Option<Tag> {
    let tags = sentence.words[index].tags;
    // "whatever they may have thought"
    if tags.has(Tag::Pronoun) && tags.has(Tag::Subordinator) && clause_follows(sentence, index) {
        return Some(Tag::Subordinator);
    }
    if !(tags.has(Tag::Preposition) && tags.has(Tag::Subordinator)) {
        return None;
    }
    // "has since the reform praised": the verb is the auxiliary's.
    let parts = state.before == Tag::Auxiliary && state.special == Special::Have;
    Some(if !parts && clause_follows(sentence, index) { Tag::Subordinator } else { Tag::Preposition })
}

/// on, over, behind: a preposition where a noun phrase follows, else an adverb.
pub(super) fn particle(sentence: &Sentence, index: usize, state: &State) -> Option<Tag> {
    let tags = sentence.words[index].tags;
    // "in the past"
    if tags.meets(TagSet::NOUN) && matches!(state.before, Tag::Determiner | Tag::Possessive) {
        return None;
    }
    // "out of friends", "and down to the river"
    let twofold = sentence.words.get(index + 1).is_some_and(|w| w.prep.is_some() && w.special == Special::None);
    if !tags.has(Tag::Preposition) || tags.meets(TagSet::VERB) && !TagSet::VERB.has(state.before) && !twofold {
        return None;
    }
    let next = sentence.words.get(index + 1).filter(|w| w.kind != TokenKind::Punct || w.mark == Mark::OpenQuote);
    let closed = next.is_none_or(|w| {
        w.special == Special::To
            || w.tags.meets(TagSet::of(&[Tag::Auxiliary, Tag::Modal])) && w.shape == Shape::Lower
            || matches!(w.special, Special::And | Special::Or | Special::By)
    });
    if !closed {
        return Some(Tag::Preposition);
    }
    tags.has(Tag::Adverb).then_some(Tag::Adverb)
}

/// Whether a subject and a finite verb follow before the next comma.
pub(super) fn clause_follows(sentence: &Sentence, index: usize) -> bool {
    const REACH: usize = 10;
    let mut seen_noun = false;
    for word in sentence.words[index + 1..].iter().take(REACH) {
        let relative = seen_noun
            && matches!(
                word.special,
                Special::That
                    | Special::Which
                    | Special::Who
                    | Special::Whose
                    | Special::Why
                    | Special::He
                    | Special::She
                    | Special::It
                    | Special::They
                    | Special::We
            );
        if word.kind == TokenKind::Punct || word.tags.has(Tag::Conjunction) || relative {
            return false;
        }
        let finite = word.tags.meets(TagSet::of(&[Tag::Past, Tag::Third, Tag::Modal])) && !word.tags.meets(TagSet::NOUN)
            || matches!(word.special, Special::Be | Special::Have | Special::Do);
        let name = word.tag == Tag::Name || !word.initial && word.shape != Shape::Lower;
        if finite && !name {
            return seen_noun;
        }
        // "since 1999 has": a year is no subject.
        let unknown = word.tags.is_empty() && word.kind == TokenKind::Word;
        seen_noun |= name || unknown || word.tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Pronoun]));
    }
    false
}

/// A word of several closed classes: the first that fits.
pub(super) fn ambiguous_closed(sentence: &Sentence, index: usize, state: &State) -> Tag {
    let word = &sentence.words[index];
    let next = sentence.words.get(index + 1);
    let nominal = TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective, Tag::Name]);
    // "were both accused", "they all agreed": of them all, and no noun of its own.
    let floats = match state.before {
        Tag::Auxiliary => next.is_some_and(|w| w.tags.meets(TagSet::of(&[Tag::Participle, Tag::Ing]))),
        Tag::Name | Tag::Plural | Tag::Pronoun => {
            next.is_some_and(|w| w.tag != Tag::Name && w.tags.meets(TagSet::of(&[Tag::Past, Tag::Base])) && !w.tags.meets(TagSet::NOUN))
        }
        _ => false,
    };
    // "Few trust the EU", "many back Serbia"
    let verb = next.is_some_and(|w| w.tag != Tag::Name && w.tags.has(Tag::Base));
    let object = sentence
        .words
        .get(index + 2)
        .is_some_and(|w| w.tag == Tag::Name || w.special == Special::That || w.tags.has(Tag::Determiner) && !w.tags.has(Tag::Preposition));
    if verb && object && state.before == Tag::Punct && word.tags.has(Tag::Pronoun) && word.tags.has(Tag::Determiner) {
        return Tag::Pronoun;
    }
    if floats && word.tags.has(Tag::Determiner) && word.tags.has(Tag::Pronoun) {
        return Tag::Adverb;
    }
    // "another twenty tanks"
    let counted = next.is_some_and(|w| w.kind == TokenKind::Number || w.tags.has(Tag::Number));
    let before_noun =
        counted || next.is_some_and(|w| w.tags.meets(nominal) || w.tag == Tag::Name || w.kind == TokenKind::Word && w.tags.is_empty());
    // "What Moscow fears is": no noun of its own, where a verb follows the name.
    let asked = word.special == Special::Why && next.is_some_and(|w| w.tag == Tag::Name);
    let clause = asked && sentence.words.get(index + 2).is_some_and(|w| w.tag != Tag::Name && w.tags.meets(TagSet::VERB));
    let order = if before_noun && !clause {
        [Tag::Determiner, Tag::Preposition, Tag::Number, Tag::Pronoun, Tag::Conjunction, Tag::Subordinator, Tag::Adverb]
    } else {
        [Tag::Pronoun, Tag::Preposition, Tag::Conjunction, Tag::Number, Tag::Determiner, Tag::Subordinator, Tag::Adverb]
    };
    order.into_iter().find(|&tag| word.tags.has(tag)).unwrap_or(Tag::Adverb)
}
