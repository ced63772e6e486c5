//! What single words are to a scope: modifiers, negators, and the *but* that sets one half of a sentence against the other.

use super::super::{ChunkKind, Mark, Sentence, Word};
use crate::lexicon::{Category, Class, Lexicon, Modifier, Signs, Special, Tag};
use crate::score::ONE;

/// The modifier that a word is, whatever class it is tagged with.
#[inline]
pub(crate) fn modifier(lexicon: &Lexicon, word: &Word) -> Option<Modifier> {
    if word.lemma.is_none() && !word.signs.has(Signs::MODIFIER) { None } else { modifier_of(lexicon, word) }
}

/// Whether a word says *not*, *no* or *nobody*.
pub(crate) fn negates(lexicon: &Lexicon, word: &Word) -> bool {
    modifier(lexicon, word).is_some_and(|m| m.category == Category::Negator)
}

#[inline(never)]
fn modifier_of(lexicon: &Lexicon, word: &Word) -> Option<Modifier> {
    if word.tag == Tag::Inner || word.tag == Tag::Name {
        return None;
    }
    if let Some(lemma) = word.lemma {
        let lemma = lexicon.lemma(lemma);
        if lemma.modifier.is_some() || lemma.class == Class::Verb {
            return lemma.modifier;
        }
    }
    if crate::lexicon::TagSet::VERB.has(word.tag) || !word.signs.has(Signs::MODIFIER) {
        return None;
    }
    let readings = lexicon.readings(word).iter().map(|r| lexicon.lemma(r.lemma)).filter(|l| !matches!(l.class, Class::Verb | Class::Noun));
    readings.filter_map(|l| l.modifier).next()
}

/// The last coordinator of contrast behind the first cue, and by how much what stands before it counts. Where no cue follows, nothing is set
/// against what was said ("bombed the town, but gave no reason"), and it counts whole.
pub(crate) fn contrast(lexicon: &Lexicon, sentence: &Sentence, first: u32, last: u32) -> Option<(u32, i32)> {
    sentence.chunks.iter().rev().take_while(|chunk| chunk.first > first).find_map(|chunk| {
        if chunk.kind != ChunkKind::Conjunction && chunk.kind != ChunkKind::Adverb {
            return None;
        }
        let word = &sentence.words[chunk.head as usize];
        let modifier = modifier(lexicon, word).filter(|m| m.category == Category::Contrast)?;
        let class = lexicon.readings(word).iter().map(|r| lexicon.lemma(r.lemma)).find(|l| l.modifier == Some(modifier)).map(|l| l.class);
        let conjunction = Some(Class::Closed(Tag::Conjunction));
        // "…; nevertheless, he": an adverb that opens a clause joins it to the one before.
        let before = (chunk.first as usize).checked_sub(1).map_or(Mark::None, |at| sentence.words[at].mark);
        let opens = class == conjunction && matches!(before, Mark::Semicolon | Mark::Stop | Mark::Dash);
        let joins = opens || word.lemma.map(|l| lexicon.lemma(l).class).or(class) == conjunction;
        (joins && chunk.first > 0 && !adds(sentence, chunk.first) && !leaves_out(sentence, chunk.first))
            .then_some((chunk.first, if chunk.first < last { modifier.strength } else { ONE }))
    })
}

/// "not only for Italy but for Spain": a *but* that takes nothing back.
fn adds(sentence: &Sentence, but: u32) -> bool {
    const REACH: usize = 24;
    let before = &sentence.words[..but as usize];
    let mut pairs = before.windows(2).rev().take(REACH);
    pairs.any(|pair| pair[0].tags.has(Tag::Not) && pair[1].tag == Tag::Inner && pair[1].special == Special::Only)
}

/// "everyone but Malta": a *but* that only says who is left out.
fn leaves_out(sentence: &Sentence, but: u32) -> bool {
    matches!(sentence.words[but as usize - 1].special, Special::Any | Special::Every)
}
