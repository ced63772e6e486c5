//! The tagger: the class of each word from what the lexicon allows, its suffix and the words beside it.
//!
//! No model: closed classes decide at once, open ones by the tag before and by what can follow.

use super::{Mark, Sentence, Shape, Word};
use crate::lexicon::{Lexicon, Special, Tag, TagSet, prep};
use crate::text::token::TokenKind;

const OPEN: TagSet =
    TagSet::of(&[Tag::Base, Tag::Third, Tag::Past, Tag::Participle, Tag::Ing, Tag::Noun, Tag::Plural, Tag::Adjective, Tag::Adverb]);
const FINITE: TagSet = TagSet::of(&[Tag::Base, Tag::Third, Tag::Past]);
/// What a determiner or possessor waits for a noun behind.
const BEFORE_NOUN: TagSet = TagSet::of(&[Tag::Determiner, Tag::Possessive, Tag::Genitive, Tag::Adjective, Tag::Number, Tag::Preposition]);
const NOMINAL: TagSet = TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Name, Tag::Pronoun, Tag::Relative, Tag::Number]);
/// What opens a noun phrase.
const OPENS_NOUN: TagSet = TagSet::of(&[Tag::Determiner, Tag::Possessive, Tag::Pronoun, Tag::Number]);

/// What the tagger remembers while it goes through the sentence.
struct State {
    /// The tag before, adverbs and `not` passed over.
    before: Tag,
    /// The auxiliary or special word before, likewise.
    special: Special,
    /// Whether the clause has its finite verb.
    finite: bool,
    /// Whether the finite verb governs a clause of its own: say, think.
    content: bool,
    /// Whether the word before is a comma.
    comma: bool,
    /// Whether what a coordinator joins to is a verb: the last content word's clause has one.
    joins_verb: bool,
}

/// Gives every word its tag; phrases and mentions that have theirs keep it.
pub(crate) fn tag(lexicon: &Lexicon, text: &str, sentence: &mut Sentence) {
    let mut state = State { before: Tag::Punct, special: Special::None, finite: false, content: false, comma: false, joins_verb: false };
    for index in 0..sentence.words.len() {
        let fixed = sentence.words[index].tag;
        if fixed == Tag::Subordinator && sentence.words[index].width > 1 && !clause_follows(sentence, index) {
            // "for all its talk": no clause follows, so the phrase is a preposition.
            sentence.words[index].tag = Tag::Preposition;
        }
        let fixed = sentence.words[index].tag;
        let settled = sentence.words[index].lemma.is_some() || matches!(fixed, Tag::Name | Tag::Inner | Tag::Punct);
        let tag = if settled { fixed } else { choose(lexicon, text, sentence, index, &state) };
        sentence.words[index].tag = tag;
        if !settled {
            sentence.words[index].lemma = lemma(lexicon, &sentence.words[index]);
        }
        state.advance(lexicon, &sentence.words[index]);
    }
}

impl State {
    fn advance(&mut self, lexicon: &Lexicon, word: &Word) {
        self.comma = word.mark == Mark::Comma;
        if word.tag == Tag::Conjunction {
            self.joins_verb = self.finite;
        }
        if word.special == Special::Why {
            // "how feelings reach …": a clause of its own.
            (self.finite, self.before) = (false, Tag::Subordinator);
            return;
        }
        if TagSet::VERB.has(word.tag) {
            self.content = word.lemma.is_some_and(|id| lexicon.lemma(id).report.is_some());
        }
        match word.tag {
            Tag::Adverb | Tag::Not | Tag::Inner => return,
            // "praised Russia after talks on …": what follows is no clause of the verb.
            Tag::Preposition => self.content = false,
            Tag::Subordinator | Tag::Relative | Tag::Conjunction => self.finite = false,
            Tag::Punct => self.finite &= !matches!(word.mark, Mark::Comma | Mark::Semicolon | Mark::Dash | Mark::OpenQuote),
            Tag::Third | Tag::Past | Tag::Modal | Tag::Base => self.finite = true,
            Tag::Auxiliary => self.finite |= word.special != Special::BeNonFinite,
            _ => {}
        }
        self.before = word.tag;
        self.special = word.special;
    }
}

/// The reading of the word under its tag: one with cues before one without.
fn lemma(lexicon: &Lexicon, word: &Word) -> Option<crate::lexicon::LemmaId> {
    let readings = lexicon.readings(word.form).iter().filter(|r| r.tag == word.tag);
    let read = readings.map(|r| r.lemma).min_by_key(|&id| lexicon.lemma(id).cues.is_empty());
    // A stem shared with a word of another class says too little of who does what.
    read.or_else(|| word.stem.filter(|&id| lexicon.lemma(id).class.tags().has(word.tag)))
}

fn choose(lexicon: &Lexicon, text: &str, sentence: &Sentence, index: usize, state: &State) -> Tag {
    let word = &sentence.words[index];
    let next = sentence.words.get(index + 1);
    match word.kind {
        TokenKind::Punct => return Tag::Punct,
        TokenKind::Number => return Tag::Number,
        TokenKind::Clitic => return clitic(text, sentence, index, state),
        TokenKind::Word => {}
    }
    if let Some(tag) = closed(sentence, index, state) {
        return tag;
    }
    if word.shape != Shape::Lower && !word.initial {
        return Tag::Name;
    }
    let written = &text[word.span.range()];
    let mut tags = word.tags;
    if !tags.meets(OPEN) && !tags.is_empty() {
        return ambiguous_closed(sentence, index);
    }
    if tags.is_empty() {
        tags = by_suffix(written, word.hyphenated);
        let capital = word.shape != Shape::Lower && !word.tags.meets(OPEN);
        if capital && next.is_none_or(|n| n.shape == Shape::Lower || n.mark != Mark::None) {
            tags = Tag::Name.into();
        }
    }
    let first = lexicon.readings(word.form).first().map(|r| r.tag);
    open(sentence, index, state, tags, first, takes_object(lexicon, word))
}

/// Whether a form of past and participle may be passive: not when its verb is known to take prepositions alone.
fn takes_object(lexicon: &Lexicon, word: &Word) -> bool {
    let verbs = lexicon.readings(word.form).iter().filter(|r| r.tag == Tag::Participle).flat_map(|r| lexicon.cues_of(r.lemma));
    let mut frames = verbs.map(|cue| lexicon.cue(cue).frame.object).peekable();
    frames.peek().is_none() || frames.any(|object| object)
}

/// Apostrophes: a possessor's tail, or a short verb.
fn clitic(text: &str, sentence: &Sentence, index: usize, state: &State) -> Tag {
    let word = &sentence.words[index];
    if word.special == Special::Not {
        return Tag::Not;
    }
    let tail = text[word.span.range()].chars().last().unwrap_or('s');
    if !tail.eq_ignore_ascii_case(&'s') {
        return if matches!(tail, 'l' | 'L' | 'd' | 'D') { Tag::Modal } else { Tag::Auxiliary };
    }
    let pronoun = matches!(state.special, Special::He | Special::She | Special::It | Special::That | Special::Which | Special::Why);
    if pronoun || state.before == Tag::Pronoun && !text[sentence.words[index - 1].span.range()].ends_with("one") {
        Tag::Auxiliary
    } else {
        Tag::Genitive
    }
}

/// The tags of words that grammar decides.
fn closed(sentence: &Sentence, index: usize, state: &State) -> Option<Tag> {
    let word = &sentence.words[index];
    let next = sentence.words.get(index + 1);
    let next_tags = next.map_or(TagSet::EMPTY, |n| if n.tag == Tag::Name { Tag::Name.into() } else { n.tags });
    // will, might, can, must, may: nouns behind a determiner alone.
    let nominal_place = TagSet::of(&[Tag::Determiner, Tag::Possessive, Tag::Genitive, Tag::Adjective]).has(state.before);
    if word.tags.has(Tag::Modal) && !nominal_place && (word.shape == Shape::Lower || word.initial) {
        return Some(Tag::Modal);
    }
    Some(match word.special {
        Special::Be | Special::BeNonFinite => Tag::Auxiliary,
        Special::Have | Special::Do => main_verb(sentence, index, state).unwrap_or(Tag::Auxiliary),
        Special::Not => Tag::Not,
        Special::The | Special::A | Special::No => Tag::Determiner,
        Special::Its | Special::Their => Tag::Possessive,
        Special::He | Special::She | Special::It | Special::They | Special::Self_ => Tag::Pronoun,
        Special::Her | Special::His => {
            let possessive =
                next_tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective, Tag::Name])) && !next_tags.has(Tag::Preposition);
            if possessive { Tag::Possessive } else { Tag::Pronoun }
        }
        Special::We => {
            let possessive = sentence.words[index].tags.has(Tag::Determiner) || sentence.words[index].tags.has(Tag::Possessive);
            if possessive { Tag::Possessive } else { Tag::Pronoun }
        }
        Special::To => to(sentence, index),
        Special::That => that(state, next_tags),
        Special::Which => Tag::Relative,
        Special::Whose => Tag::Relative,
        Special::This => {
            if next_tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective, Tag::Number])) {
                Tag::Determiner
            } else {
                Tag::Pronoun
            }
        }
        Special::As => {
            if clause_follows(sentence, index) {
                Tag::Subordinator
            } else {
                Tag::Preposition
            }
        }
        Special::Than => Tag::Preposition,
        Special::By | Special::Between => Tag::Preposition,
        Special::If | Special::While => Tag::Subordinator,
        Special::And | Special::Or | Special::But | Special::Neither => Tag::Conjunction,
        _ => {
            return single(word.tags).or_else(|| preposition_or_subordinator(sentence, index)).or_else(|| particle(sentence, index, state));
        }
    })
}

/// have and do as verbs of their own: "has no confidence", "did nothing".
fn main_verb(sentence: &Sentence, index: usize, state: &State) -> Option<Tag> {
    let subject =
        NOMINAL.has(state.before) && state.special != Special::Why || matches!(state.before, Tag::Modal | Tag::To | Tag::Conjunction);
    let next = sentence.words.get(index + 1)?;
    let nominal = TagSet::of(&[Tag::Determiner, Tag::Pronoun, Tag::Noun, Tag::Plural, Tag::Number, Tag::Possessive]);
    let object = (next.tags.meets(nominal)
        || next.tag == Tag::Name
        || matches!(next.special, Special::A | Special::The | Special::No | Special::Its | Special::Their))
        && !next.tags.meets(TagSet::VERB.union(TagSet::of(&[Tag::Adverb])))
        || next.special == Special::No;
    let tags = sentence.words[index].tags;
    let tag = [Tag::Third, Tag::Past, Tag::Base].into_iter().find(|&tag| tags.has(tag));
    tag.filter(|_| subject && object)
}

/// `to` of an infinitive, or the preposition.
fn to(sentence: &Sentence, index: usize) -> Tag {
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
            || w.tags.meets(OPENS_NOUN)
            || w.tags.meets(TagSet::of(&[Tag::Adjective, Tag::Plural, Tag::Noun]))
            || w.shape != Shape::Lower
    });
    let after = rest.iter().skip_while(|w| w.span != verb.span).nth(1);
    let taken = after.is_some_and(|w| matches!(w.prep, Some(prep::OF | prep::FROM | prep::FOR | prep::BETWEEN)));
    let bare = index == 0 || object || !verb.tags.meets(TagSet::NOUN) || !taken && after.is_some_and(|w| w.prep.is_some());
    if bare { Tag::To } else { Tag::Preposition }
}

fn that(state: &State, next: TagSet) -> Tag {
    let verb_next = next.meets(TagSet::VERB.union(TagSet::of(&[Tag::Auxiliary, Tag::Modal]))) && !next.meets(TagSet::NOUN);
    if TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Name]).has(state.before) && verb_next && !state.comma {
        return Tag::Relative;
    }
    if TagSet::VERB.union(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Name, Tag::Adjective, Tag::Participle, Tag::Pronoun])).has(state.before)
    {
        return Tag::Subordinator;
    }
    if next.meets(TagSet::NOUN) && !verb_next { Tag::Determiner } else { Tag::Pronoun }
}

/// The only tag of a word of a closed class.
fn single(tags: TagSet) -> Option<Tag> {
    const CLOSED: [Tag; 9] = [
        Tag::Modal,
        Tag::Conjunction,
        Tag::Determiner,
        Tag::Pronoun,
        Tag::Preposition,
        Tag::Subordinator,
        Tag::Number,
        Tag::Auxiliary,
        Tag::Interjection,
    ];
    CLOSED.into_iter().find(|&tag| !tags.is_empty() && tags.within(tag.into()))
}

/// after, before, since: a clause or a noun phrase behind them decides.
fn preposition_or_subordinator(sentence: &Sentence, index: usize) -> Option<Tag> {
    let tags = sentence.words[index].tags;
    if !(tags.has(Tag::Preposition) && tags.has(Tag::Subordinator)) {
        return None;
    }
    Some(if clause_follows(sentence, index) { Tag::Subordinator } else { Tag::Preposition })
}

/// on, over, behind: a preposition where a noun phrase follows, else an adverb.
fn particle(sentence: &Sentence, index: usize, state: &State) -> Option<Tag> {
    let tags = sentence.words[index].tags;
    if !tags.has(Tag::Preposition) || tags.meets(TagSet::VERB) && !TagSet::VERB.has(state.before) {
        return None;
    }
    let next = sentence.words.get(index + 1).filter(|w| w.kind != TokenKind::Punct || w.mark == Mark::OpenQuote);
    let closed = next.is_none_or(|w| {
        w.special == Special::To
            || w.tags.meets(TagSet::of(&[Tag::Auxiliary, Tag::Modal]))
            || matches!(w.special, Special::And | Special::Or | Special::By)
    });
    if !closed {
        return Some(Tag::Preposition);
    }
    tags.has(Tag::Adverb).then_some(Tag::Adverb)
}

/// Whether a subject and a finite verb follow before the next comma.
fn clause_follows(sentence: &Sentence, index: usize) -> bool {
    const REACH: usize = 10;
    let mut seen_noun = false;
    for word in sentence.words[index + 1..].iter().take(REACH) {
        let relative = seen_noun && matches!(word.special, Special::That | Special::Which | Special::Whose);
        if word.kind == TokenKind::Punct || word.tags.has(Tag::Conjunction) || relative {
            return false;
        }
        let finite = word.tags.meets(TagSet::of(&[Tag::Past, Tag::Third, Tag::Modal])) && !word.tags.meets(TagSet::NOUN)
            || matches!(word.special, Special::Be | Special::Have | Special::Do);
        let name = word.tag == Tag::Name || !word.initial && word.shape != Shape::Lower;
        if finite && !name {
            return seen_noun;
        }
        seen_noun |= name || word.tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Pronoun])) || word.tags.is_empty();
    }
    false
}

/// A word of several closed classes: the first that fits.
fn ambiguous_closed(sentence: &Sentence, index: usize) -> Tag {
    let word = &sentence.words[index];
    let next = sentence.words.get(index + 1);
    let nominal = TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective, Tag::Name]);
    let before_noun = next.is_some_and(|w| w.tags.meets(nominal) || w.tag == Tag::Name || w.kind == TokenKind::Word && w.tags.is_empty());
    let order = if before_noun {
        [Tag::Determiner, Tag::Preposition, Tag::Number, Tag::Pronoun, Tag::Conjunction, Tag::Subordinator, Tag::Adverb]
    } else {
        [Tag::Pronoun, Tag::Preposition, Tag::Conjunction, Tag::Number, Tag::Determiner, Tag::Subordinator, Tag::Adverb]
    };
    order.into_iter().find(|&tag| word.tags.has(tag)).unwrap_or(Tag::Adverb)
}

/// What the suffix of an unknown word allows.
fn by_suffix(word: &str, hyphenated: bool) -> TagSet {
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
fn open(sentence: &Sentence, index: usize, state: &State, tags: TagSet, first: Option<Tag>, takes_object: bool) -> Tag {
    let next = Next::of(sentence, index);
    // "even weaker", "only Russia": a word that is adverb and adjective is the adverb before an adjective.
    let degree = tags.has(Tag::Adverb) && tags.has(Tag::Adjective) && !tags.meets(TagSet::NOUN);
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
    let gerund = tags.has(Tag::Ing) && !BEFORE_NOUN.has(state.before) && state.before != Tag::Auxiliary;
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
struct Next {
    /// Opens a noun phrase: `the`, `its`, a name.
    opens_noun: bool,
    /// May be a noun or what stands before one.
    nominal: bool,
    /// Can only be a verb.
    verb: bool,
    by: bool,
    of: bool,
    preposition: bool,
    ends: bool,
}

impl Next {
    fn of(sentence: &Sentence, index: usize) -> Next {
        let only_adverb = |w: &&Word| !w.tags.within(Tag::Adverb.into()) || w.tags.is_empty();
        let Some(word) = sentence.words[index + 1..].iter().take(3).find(only_adverb) else {
            return Next { opens_noun: false, nominal: false, verb: false, by: false, of: false, preposition: false, ends: true };
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
            by: word.special == Special::By,
            of: word.prep == Some(crate::lexicon::prep::OF),
            preposition: word.tags.has(Tag::Preposition) || word.special == Special::To,
            ends: word.kind == TokenKind::Punct,
        }
    }
}

fn after_auxiliary(state: &State, tags: TagSet, next: Next) -> Tag {
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
fn before_noun(sentence: &Sentence, index: usize, state: &State, tags: TagSet, next: Next, first: Option<Tag>) -> Tag {
    let gerund = state.before == Tag::Preposition && tags.has(Tag::Ing);
    if gerund && (next.opens_noun || next.nominal || !tags.meets(TagSet::NOUN)) && !next.of {
        return Tag::Ing;
    }
    // "the main ally Russia backs …" is rare; "Russian forces attack …" is not.
    if state.before == Tag::Adjective && tags.has(Tag::Past) && !tags.meets(TagSet::NOUN) && !next.nominal {
        return Tag::Past;
    }
    let nominal_next = next.nominal && !next.opens_noun_only(sentence, index);
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

impl Next {
    /// Whether the next word begins a noun phrase of its own, so that this one ends the phrase before.
    fn opens_noun_only(self, sentence: &Sentence, index: usize) -> bool {
        self.opens_noun && sentence.words.get(index + 1).is_some_and(|w| w.tag != Tag::Name && w.shape == Shape::Lower)
    }
}

/// Whether a form of past and participle is the one or the other; `None` when it is neither.
fn participle(state: &State, tags: TagSet, next: Next, sentence: &Sentence, index: usize, takes_object: bool) -> Option<Tag> {
    if !(tags.has(Tag::Past) && tags.has(Tag::Participle)) {
        return None;
    }
    if next.by {
        return Some(Tag::Participle);
    }
    let nominal = NOMINAL.has(state.before);
    let joined = state.before == Tag::Conjunction;
    if state.comma || state.before == Tag::Punct {
        return Some(if next.opens_noun || next.nominal && state.comma { Tag::Past } else { Tag::Participle });
    }
    if nominal && (!state.finite || state.content) {
        // "officials accused of fraud were …": a finite verb comes later, and nothing that this one could take.
        let reduced = takes_object && !next.opens_noun && !next.nominal && next.preposition && finite_ahead(sentence, index);
        return Some(if reduced { Tag::Participle } else { Tag::Past });
    }
    Some(if nominal {
        Tag::Participle
    } else if joined || next.opens_noun {
        Tag::Past
    } else {
        Tag::Participle
    })
}

/// Whether a word that can only be a finite verb follows in the clause.
fn finite_ahead(sentence: &Sentence, index: usize) -> bool {
    const REACH: usize = 12;
    let stops = |w: &&Word| {
        !(w.mark != Mark::None
            || w.tags.within(TagSet::of(&[Tag::Conjunction, Tag::Subordinator])) && !w.tags.is_empty()
            || matches!(w.special, Special::Which | Special::And | Special::Or | Special::But | Special::That | Special::Why))
    };
    let finite = |w: &Word| {
        let only = w.tags.meets(TagSet::of(&[Tag::Third, Tag::Past]))
            && !w.tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Participle, Tag::Adjective]));
        w.tag != Tag::Name && (only || w.tags.has(Tag::Modal) || matches!(w.special, Special::Be | Special::Have | Special::Do))
    };
    sentence.words[index + 1..].iter().take(REACH).take_while(stops).any(finite)
}

/// Verb or noun: "Russia backs Kosovo" against "the EU sanctions have failed". `first` is the more frequent reading.
fn verb_here(sentence: &Sentence, index: usize, state: &State, verb: Tag, next: Next, first: Option<Tag>) -> bool {
    let joined = state.before == Tag::Conjunction;
    let frequent = first.is_some_and(|tag| TagSet::VERB.has(tag));
    if matches!(state.before, Tag::Punct | Tag::Conjunction) && verb == Tag::Base {
        let imperative = next.opens_noun && index == 0 && !sentence.words[index].tags.has(Tag::Adjective);
        return joined && (state.joins_verb || frequent) && (next.opens_noun || next.nominal || next.preposition) || imperative;
    }
    if state.finite && !state.content && NOMINAL.has(state.before) || next.verb {
        return false;
    }
    let plural_subject = matches!(state.before, Tag::Plural | Tag::Name | Tag::Pronoun | Tag::Relative);
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

fn rest(tags: TagSet, next: Next, state: &State) -> Tag {
    let order = if next.nominal && tags.has(Tag::Adjective) {
        [Tag::Adjective, Tag::Noun, Tag::Plural, Tag::Ing, Tag::Adverb, Tag::Participle, Tag::Past, Tag::Third, Tag::Base]
    } else if NOMINAL.has(state.before) && !state.finite {
        [Tag::Third, Tag::Past, Tag::Plural, Tag::Noun, Tag::Ing, Tag::Base, Tag::Adverb, Tag::Adjective, Tag::Participle]
    } else {
        [Tag::Noun, Tag::Plural, Tag::Adjective, Tag::Ing, Tag::Adverb, Tag::Participle, Tag::Past, Tag::Third, Tag::Base]
    };
    order.into_iter().find(|&tag| tags.has(tag)).unwrap_or(Tag::Noun)
}
