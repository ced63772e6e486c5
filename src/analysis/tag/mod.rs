//! The tagger: the class of each word from what the lexicon allows, its suffix and the words beside it.
//!
//! No model: closed classes decide at once, open ones by the tag before and by what can follow.

mod closed;
mod determiner;
mod fact;
mod like;
mod open;
mod particle;
mod place;
mod quoted;
mod state;
mod that;

use super::{Mark, Sentence, Shape, Word};
use crate::lexicon::{AliasKind, LemmaId, Lexicon, Signs, Special, Tag, TagSet, prep};
use crate::text::token::TokenKind;
use place::Place;
use state::State;

const OPEN: TagSet = TagSet::OPEN;
const FINITE: TagSet = TagSet::of(&[Tag::Base, Tag::Third, Tag::Past]);
/// What a determiner or possessor waits for a noun behind.
const BEFORE_NOUN: TagSet = TagSet::of(&[Tag::Determiner, Tag::Possessive, Tag::Genitive, Tag::Adjective, Tag::Number, Tag::Preposition]);
const NOMINAL: TagSet = TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Name, Tag::Pronoun, Tag::Relative, Tag::Number]);
/// What opens a noun phrase.
const OPENS_NOUN: TagSet = TagSet::of(&[Tag::Determiner, Tag::Possessive, Tag::Pronoun, Tag::Number]);

/// The tags that nothing changes once a word has them.
const SETTLED: TagSet = TagSet::of(&[Tag::Name, Tag::Inner, Tag::Punct, Tag::Genitive]);

/// Gives every word its tag; phrases and mentions that have theirs keep it.
#[inline(never)]
pub(crate) fn tag(lexicon: &Lexicon, text: &str, sentence: &mut Sentence) {
    let mut state = State::new();
    sentence.words.iter_mut().filter(|w| is_unknown_name(w)).for_each(|w| w.tag = Tag::Name);
    for index in 0..sentence.words.len() {
        let Word { mark, tag, width, .. } = sentence.words[index];
        if (mark == Mark::Other) | (tag == Tag::Subordinator) & (width > 1) {
            amend(text, sentence, index);
        }
        if mark == Mark::OpenQuote {
            quoted::pass_over(sentence, index, state.before);
        }
        let word = &sentence.words[index];
        let settled = SETTLED.has(word.tag) | word.lemma.is_some() & (!word.hyphenated || !known_whole(sentence, index));
        if settled | is_alike(word) {
            let known = if settled { (word.tag, word.lemma) } else { (word.sure.unwrap_or(word.tag), word.only) };
            let word = &mut sentence.words[index];
            (word.tag, word.lemma) = known;
        } else {
            let tag = choose(text, &Place { sentence, index, state: &state, tags: word.tags });
            let word = &mut sentence.words[index];
            (word.tag, word.lemma) = (tag, lemma(lexicon, word, tag));
        }
        let word = &sentence.words[index];
        state.advance(lexicon, word);
        if (word.tag == Tag::Name) && people(text, sentence, index) {
            state.note_people();
        }
    }
}

/// Whether the word is of one class and reading wherever it stands, and is no name.
#[inline]
fn is_alike(word: &Word) -> bool {
    let open = word.sure.is_some_and(|tag| OPEN.has(tag));
    word.signs.has(Signs::ALIKE) & (word.kind == TokenKind::Word) & !(open & is_name(word))
}

/// Whether a word is written as a name.
fn is_name(word: &Word) -> bool {
    (word.shape != Shape::Lower) & !word.initial
}

/// "what Hartley did": a name that the lexicon does not know is one for the words before it too.
fn is_unknown_name(word: &Word) -> bool {
    (word.tag == Tag::Noun) & word.tags.is_empty() & (word.kind == TokenKind::Word) & !word.hyphenated && is_name(word)
}

/// Sets right what a phrase or a mark was taken for.
#[cold]
fn amend(text: &str, sentence: &mut Sentence, index: usize) {
    if sentence.words[index].tag == Tag::Subordinator && !particle::clause_follows(sentence, index) {
        // "for all its talk": no clause follows, so the phrase is a preposition.
        sentence.words[index].tag = Tag::Preposition;
    }
    if plural_owner(text, sentence, index) {
        sentence.words[index].tag = Tag::Genitive;
    }
    if let Some(tag) = inside_name(text, sentence, index) {
        let word = &mut sentence.words[index];
        (word.tag, word.mark) = (tag, Mark::None);
    }
}

/// "anti-democratic": a compound that the lexicon has as one word, whatever its first part says of names.
fn known_whole(sentence: &Sentence, index: usize) -> bool {
    let word = &sentence.words[index];
    word.hyphenated && word.width == 1 && word.tag != Tag::Inner && !word.tags.is_empty() && sentence.mention_at[index].is_none()
}

/// "Mr. Orban", "Joe R. Berg", "Anna Berg Jr.": a point that shortens a word of a name.
fn inside_name(text: &str, sentence: &Sentence, index: usize) -> Option<Tag> {
    let word = &sentence.words[index];
    if word.mark != Mark::Other || &text[word.span.range()] != "." {
        return None;
    }
    let (before, next) = (&sentence.words[index.checked_sub(1)?], sentence.words.get(index + 1)?);
    let touches = before.span.end() == word.span.start() && before.shape != Shape::Lower && next.kind == TokenKind::Word;
    touches.then_some(if next.shape == Shape::Lower { Tag::Inner } else { Tag::Name })
}

/// "the farmers' leaders", "the United States' leaders": an apostrophe that closes no quotation.
fn plural_owner(text: &str, sentence: &Sentence, index: usize) -> bool {
    let word = &sentence.words[index];
    if word.mark != Mark::Other || index == 0 || !matches!(&text[word.span.range()], "'" | "’") {
        return false;
    }
    let before = &sentence.words[index - 1];
    let touches = before.span.end() == word.span.start() && text[before.span.range()].ends_with('s');
    let owned = sentence.words.get(index + 1).is_some_and(|w| w.kind == TokenKind::Word && w.span.start() > word.span.end());
    touches && owned && matches!(before.tag, Tag::Plural | Tag::Name)
}

/// "Ukrainians", "Serbs": a demonym in the plural.
fn people(text: &str, sentence: &Sentence, index: usize) -> bool {
    let demonym = |m: super::MentionId| sentence.mention(m).kind == AliasKind::Demonym;
    let word = || &text[sentence.words[index].span.range()];
    sentence.mention_at[index].is_some_and(demonym) && word().ends_with('s') && !word().ends_with("ss")
}

/// The reading of the word under its tag: one with cues before one without.
fn lemma(lexicon: &Lexicon, word: &Word, tag: Tag) -> Option<LemmaId> {
    if let Some(lemma) = word.only {
        // A stem shared with a word of another class says too little of who does what.
        let fits = if word.form.is_some() { word.first == Some(tag) } else { lexicon.lemma(lemma).class.tags().has(tag) };
        return fits.then_some(lemma);
    }
    let readings = if word.signs.has(Signs::ENTRY) { lexicon.readings(word) } else { &[] };
    readings.iter().find(|reading| reading.tag == tag).map(|reading| reading.lemma)
}

fn choose(text: &str, place: &Place) -> Tag {
    let word = place.word();
    match word.kind {
        TokenKind::Punct => return Tag::Punct,
        TokenKind::Number => return Tag::Number,
        TokenKind::Clitic => return closed::clitic(text, place),
        TokenKind::Word => {}
    }
    let name = is_name(word);
    // Beside other words it is what it is alone.
    if let Some(tag) = word.sure {
        return if name && OPEN.has(tag) { Tag::Name } else { made_noun(place, tag).unwrap_or(tag) };
    }
    let open_alone = word.special == Special::None && word.tags.within(OPEN) && !word.tags.is_empty();
    if !open_alone && let Some(tag) = closed::closed(place) {
        return tag;
    }
    if name {
        return Tag::Name;
    }
    if let Some(tag) = word.tags.only().filter(|&tag| OPEN.has(tag)) {
        // "the granting of"
        let of = || place.next().is_some_and(|n| n.prep == Some(prep::OF));
        return if tag == Tag::Ing && place.before() == Tag::Determiner && of() { Tag::Noun } else { tag };
    }
    if word.tags.is_empty() {
        return unknown(text, place);
    }
    if word.tags.meets(OPEN) { open::open(place) } else { closed::of_several(place) }
}

/// "a cheap stunt": a form that the lexicon has as a verb alone, where only a noun can stand.
fn made_noun(place: &Place, tag: Tag) -> Option<Tag> {
    let noun = match tag {
        Tag::Base => Tag::Noun,
        Tag::Third => Tag::Plural,
        _ => return None,
    };
    let article = |w: &Word| w.tag == Tag::Determiner && matches!(w.special, Special::A | Special::The | Special::No);
    let before = |back: usize| place.index.checked_sub(back).map(|at| &place.sentence.words[at]);
    // Not "the rich despise the bloc".
    let object = || place.next().is_some_and(|w| w.tag == Tag::Name || w.tags.has(Tag::Determiner) && !w.tags.has(Tag::Preposition));
    let they = |w: &Word| tag == Tag::Base && w.special == Special::The && object();
    let described = || before(1).is_some_and(|w| w.tag == Tag::Adjective) && before(2).is_some_and(|w| article(w) && !they(w));
    (before(1).is_some_and(|w| article(w) || matches!(w.tag, Tag::Possessive | Tag::Genitive)) || described()).then_some(noun)
}

/// A word that the lexicon does not know.
fn unknown(text: &str, place: &Place) -> Tag {
    let word = place.word();
    // A name that opens the sentence is a noun like others.
    if word.shape != Shape::Lower && place.next().is_none_or(|n| n.shape == Shape::Lower || n.mark != Mark::None) {
        return Tag::Noun;
    }
    open::open(&Place { tags: open::by_suffix(&text[word.span.range()], word.hyphenated), ..*place })
}
