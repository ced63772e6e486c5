//! The open classes: verb, noun, adjective or adverb, by the words beside.

mod look;

use super::super::{Mark, Sentence, Shape, Word};
use super::{BEFORE_NOUN, FINITE, NOMINAL, OPENS_NOUN, State};
use crate::lexicon::{Special, Tag, TagSet};
use crate::text::token::TokenKind;
use look::{describes, set_before};

/// What the suffix of an unknown word allows.
pub(super) fn by_suffix(word: &str, hyphenated: bool) -> TagSet {
    const NOUNS: [&str; 16] =
        ["tion", "sion", "ment", "ness", "ity", "ism", "ist", "ance", "ence", "ship", "hood", "cy", "er", "or", "dom", "ure"];
    const ADJECTIVES: [&str; 12] = ["ous", "ful", "ive", "al", "ic", "able", "ible", "less", "ish", "ary", "like", "ian"];
    let ends = |suffixes: &[&str]| suffixes.iter().any(|s| word.len() > s.len() + 2 && word.ends_with(s));
    if ends(&["ly"]) {
        Tag::Adverb.into()
    } else if ends(&["ing"]) {
        TagSet::of(&[Tag::Ing])
    } else if ends(&["ed"]) {
        TagSet::of(&[Tag::Past, Tag::Participle])
    } else if ends(&ADJECTIVES) || hyphenated {
        TagSet::of(&[Tag::Adjective])
    } else if ends(&NOUNS) {
        Tag::Noun.into()
    } else if ends(&["s"]) && !word.ends_with("ss") {
        TagSet::of(&[Tag::Plural])
    } else {
        Tag::Noun.into()
    }
}

/// Chooses among the tags of an open class.
pub(super) fn open(sentence: &Sentence, index: usize, state: &State, tags: TagSet, first: Option<Tag>, takes_object: bool) -> Tag {
    let next = Next::of(sentence, index);
    // "Standing beside the king, he …"
    if index == 0 && tags.has(Tag::Ing) && next.preposition && !next.of && (!tags.meets(TagSet::NOUN) || set_before(sentence)) {
        return Tag::Ing;
    }
    // "even weaker", "only Russia": a word that is adverb and adjective is the adverb before an adjective.
    let degree = tags.has(Tag::Adverb) && tags.has(Tag::Adjective) && !tags.meets(TagSet::NOUN);
    // "is hard to find", "is slow and costly": what is said of the subject.
    if degree && (next.to || next.parts) && state.before == Tag::Auxiliary && matches!(state.special, Special::Be | Special::BeNonFinite) {
        return Tag::Adjective;
    }
    let behind = sentence.words.get(index + 1).map_or(TagSet::EMPTY, |w| w.tags);
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
    // "would anyone trust", "did Serbia support the EU"
    let asked = state.before == Tag::Pronoun || NOMINAL.has(state.before) && (next.opens_noun || next.preposition || next.ends);
    if state.turned && tags.has(Tag::Base) && asked {
        return Tag::Base;
    }
    let gerund = tags.has(Tag::Ing) && !BEFORE_NOUN.has(state.before) && state.before != Tag::Auxiliary;
    if gerund && state.phase && !next.of {
        return Tag::Ing;
    }
    if gerund && (next.opens_noun || next.nominal && (TagSet::VERB.has(state.before) || state.comma)) {
        return Tag::Ing;
    }
    if state.before == Tag::Auxiliary {
        return after_auxiliary(state, tags, next);
    }
    if BEFORE_NOUN.has(state.before) {
        return before_noun(sentence, index, state, tags, next, first);
    }
    if let Some(tag) = participle(state, tags, next, sentence, index, takes_object) {
        return tag;
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

/// What the word behind allows.
#[derive(Clone, Copy)]
pub(super) struct Next {
    /// Opens a noun phrase: `the`, `its`, a name.
    opens_noun: bool,
    /// May be a noun or what stands before one.
    nominal: bool,
    /// Can only be a verb.
    verb: bool,
    /// Can only be a verb in the plural.
    base: bool,
    name: bool,
    /// who, which: describes a noun.
    relative: bool,
    by: bool,
    of: bool,
    preposition: bool,
    /// May open an infinitive: "Serbia, for its part, refused to join".
    to: bool,
    ends: bool,
    /// A comma, the end, or `and`: what closes a predicate.
    parts: bool,
}

impl Next {
    fn of(sentence: &Sentence, index: usize) -> Next {
        let only_adverb = |w: &&Word| !w.tags.within(Tag::Adverb.into()) || w.tags.is_empty();
        let Some(word) = sentence.words[index + 1..].iter().take(3).find(only_adverb) else {
            return Next {
                opens_noun: false,
                nominal: false,
                verb: false,
                base: false,
                name: false,
                relative: false,
                by: false,
                of: false,
                preposition: false,
                to: false,
                ends: true,
                parts: true,
            };
        };
        let name = word.tag == Tag::Name || word.kind == TokenKind::Word && !word.initial && word.shape != Shape::Lower;
        let nominal = TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective]);
        let verbal = TagSet::of(&[Tag::Auxiliary, Tag::Modal, Tag::Third, Tag::Past]);
        let word_like = word.kind == TokenKind::Word || word.kind == TokenKind::Number;
        Next {
            opens_noun: name
                || word.tags.meets(OPENS_NOUN) && !word.tags.has(Tag::Preposition)
                || word.special == Special::That
                || word.kind == TokenKind::Number
                || word.mark == Mark::OpenQuote,
            nominal: name || word.tags.meets(nominal) || word_like && word.tags.is_empty(),
            verb: !name && word.tags.meets(verbal) && !word.tags.meets(TagSet::NOUN),
            base: !name && word.tags.within(TagSet::of(&[Tag::Base])) && !word.tags.is_empty(),
            name,
            relative: matches!(word.special, Special::Who | Special::Which),
            by: word.special == Special::By,
            of: word.prep == Some(crate::lexicon::prep::OF),
            preposition: word.tags.has(Tag::Preposition) || word.special == Special::To,
            to: word.special == Special::To,
            ends: word.kind == TokenKind::Punct,
            parts: matches!(word.special, Special::And | Special::Or | Special::But) || matches!(word.mark, Mark::Comma | Mark::Stop),
        }
    }
}

pub(super) fn after_auxiliary(state: &State, tags: TagSet, next: Next) -> Tag {
    // "was disappointed with": a state, where the lexicon knows the form as an adjective.
    if tags.has(Tag::Adjective) && tags.has(Tag::Participle) && next.preposition && !next.by && state.special != Special::Have {
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
    if state.before == Tag::Adjective && tags.has(Tag::Past) && !tags.meets(TagSet::NOUN) && !next.nominal {
        return Tag::Past;
    }
    // "one in seven trusts the bloc"
    if state.before == Tag::Number && !state.finite && tags.has(Tag::Third) && next.opens_noun {
        return Tag::Third;
    }
    let nominal_next = next.nominal && !next.opens_noun_only(sentence, index);
    if !state.finite && tags.has(Tag::Noun) && verb_behind(sentence, index) {
        return Tag::Noun;
    }
    if first == Some(Tag::Noun) && tags.has(Tag::Adjective) && tags.has(Tag::Noun) {
        return Tag::Noun;
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

/// "the general distrusts the Kremlin": behind the word a verb, if it is one, has its object.
fn verb_behind(sentence: &Sentence, index: usize) -> bool {
    let [verb, object, ..] = &sentence.words[index + 1..] else { return false };
    let determiner = object.tags.has(Tag::Determiner) && !object.tags.has(Tag::Preposition);
    verb.tags.has(Tag::Third) && verb.tag != Tag::Name && (object.tag == Tag::Name || determiner)
}

impl Next {
    /// Whether the next word begins a noun phrase of its own, so that this one ends the phrase before.
    fn opens_noun_only(self, sentence: &Sentence, index: usize) -> bool {
        self.opens_noun && sentence.words.get(index + 1).is_some_and(|w| w.tag != Tag::Name && w.shape == Shape::Lower)
    }
}

/// Whether a form of past and participle is the one or the other; `None` when it is neither.
pub(super) fn participle(state: &State, tags: TagSet, next: Next, sentence: &Sentence, index: usize, takes_object: bool) -> Option<Tag> {
    if !(tags.has(Tag::Past) && tags.has(Tag::Participle)) {
        return None;
    }
    if next.by {
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
    // "the promises it made": a pronoun behind a noun is the subject of what follows.
    let subject = matches!(state.special, Special::He | Special::She | Special::It | Special::They | Special::We);
    if subject && index.checked_sub(2).is_some_and(|i| matches!(sentence.words[i].tag, Tag::Noun | Tag::Plural)) {
        return Some(Tag::Past);
    }
    let joined = state.before == Tag::Conjunction;
    if joined && next.nominal && !next.opens_noun && describes_too(sentence, index) {
        return Some(Tag::Participle);
    }
    // "a member of the committee, said in an interview"
    if state.comma && sentence.words[index].special == Special::Said {
        return Some(Tag::Past);
    }
    if state.comma || state.before == Tag::Punct {
        // "The mayor, who lives there, complained on Monday that": what the subject has waited for.
        let awaited = (state.resumes || state.described(sentence, index)) && !next.by && !next.of && !finite_ahead(sentence, index);
        return Some(if next.opens_noun || next.to || next.nominal && state.comma || awaited { Tag::Past } else { Tag::Participle });
    }
    // "the mayor, in a letter sent after the talks, said"
    if nominal && state.before != Tag::Relative && state.aside && next.preposition && finite_behind_comma(sentence, index) {
        return Some(Tag::Participle);
    }
    if nominal && (!state.finite || state.content) {
        // "officials accused of fraud were …": a finite verb comes later, and nothing that this one could take.
        let reduced = takes_object && !next.opens_noun && !next.nominal && next.preposition && finite_ahead(sentence, index);
        // "targets officials and companies accused of": the clause has its verb.
        let reduced = reduced || takes_object && next.of && state.joined && state.main;
        return Some(if reduced { Tag::Participle } else { Tag::Past });
    }
    // "people who live there thanked the EU"
    // "failed us, a colonel who served there told the paper"
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
    let stops = |w: &&Word| {
        !(w.mark != Mark::None
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
    sentence.words[index + 1..].iter().take(REACH).take_while(stops).any(finite)
}

/// Whether the phrase ends with a comma that a verb follows.
fn finite_behind_comma(sentence: &Sentence, index: usize) -> bool {
    const REACH: usize = 10;
    let behind = &sentence.words[index + 1..];
    let comma = behind.iter().take(REACH).position(|w| w.mark != Mark::None);
    let next = comma.filter(|&at| behind[at].mark == Mark::Comma).and_then(|at| behind.get(at + 1));
    let verb = TagSet::of(&[Tag::Past, Tag::Third, Tag::Modal, Tag::Auxiliary]);
    next.is_some_and(|w| w.tag != Tag::Name && (w.tags.meets(verb) || matches!(w.special, Special::Be | Special::Have)))
}

/// Verb or noun: "Russia backs Kosovo" against "the EU sanctions have failed". `first` is the more frequent reading.
pub(super) fn verb_here(sentence: &Sentence, index: usize, state: &State, verb: Tag, next: Next, first: Option<Tag>) -> bool {
    let joined = state.before == Tag::Conjunction;
    let frequent = first.is_some_and(|tag| TagSet::VERB.has(tag));
    if matches!(state.before, Tag::Punct | Tag::Conjunction) && verb == Tag::Base {
        let imperative = next.opens_noun && index == 0 && !sentence.words[index].tags.has(Tag::Adjective);
        let goes_on = state.resumes && next.opens_noun;
        return joined && (state.joins_verb || frequent) && (next.opens_noun || next.nominal || next.preposition) || imperative || goes_on;
    }
    // "Poland says trade will grow"
    if NOMINAL.has(state.before) && sentence.words[index].special == Special::Said {
        return true;
    }
    // "is a fig leaf, critics charge."
    let speaker = index.checked_sub(2).is_some_and(|i| matches!(sentence.words[i].mark, Mark::Comma | Mark::CloseQuote));
    if speaker && state.before == Tag::Plural && verb == Tag::Base && next.ends {
        return true;
    }
    // "anyone who attacks NATO", "people who live there support the EU"
    let wanted = next.opens_noun && (state.before == Tag::Relative || state.awaits_main() && NOMINAL.has(state.before));
    if wanted {
        return true;
    }
    if state.finite && !state.content && NOMINAL.has(state.before) || next.verb {
        return false;
    }
    if state.people && !state.finite && verb == Tag::Base {
        return true;
    }
    // "American shells always arrive", "Croatian shells hit the town": no one's name stands here, and no people does what one does.
    if verb == Tag::Third && (!frequent && (next.base || next.relative) || describes(sentence, index, next)) {
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
        return next.opens_noun && verb != Tag::Base;
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
