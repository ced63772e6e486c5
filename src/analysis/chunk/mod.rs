//! Chunks: runs of words that act as one, found in one pass from left to right.

mod ends;
mod noun;
mod verb;

use super::{Chunk, ChunkId, ChunkKind, Mark, Rel, Sentence, VerbForm, Word};
use crate::lexicon::{Lexicon, Special, Tag, TagSet};
use ends::ends_early;
use noun::{bound, noun, partitive, when};
use verb::{caused, verb};

const VERB_PARTS: TagSet =
    TagSet::of(&[Tag::Auxiliary, Tag::Modal, Tag::To, Tag::Not, Tag::Adverb, Tag::Base, Tag::Third, Tag::Past, Tag::Participle, Tag::Ing]);
const MAIN_VERBS: TagSet = TagSet::VERB;
const NOUN_PARTS: TagSet = TagSet::of(&[
    Tag::Determiner,
    Tag::Possessive,
    Tag::Adjective,
    Tag::Noun,
    Tag::Plural,
    Tag::Name,
    Tag::Number,
    Tag::Inner,
    Tag::Participle,
    Tag::Ing,
    Tag::Adverb,
]);
const NOUN_HEADS: TagSet = TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Name, Tag::Number]);

/// Cuts the sentence into chunks.
#[inline(never)]
pub(crate) fn find(lexicon: &Lexicon, sentence: &mut Sentence) {
    let mut at = 0;
    while at < sentence.words.len() {
        let mut chunk = next(lexicon, &sentence.words, at);
        if let Some(end) = ends_early(sentence, &chunk) {
            (chunk.end, chunk.head) = (end, end - 1);
        }
        if caused(lexicon, sentence, &chunk) {
            chunk.form = VerbForm::Infinitive;
        }
        chunk.read(&sentence.words);
        let id = ChunkId::new(sentence.chunks.len());
        at = chunk.end as usize;
        sentence.chunk_at.resize(at, id);
        sentence.chunks.push(chunk);
    }
}

fn chunk(kind: ChunkKind, first: usize, end: usize, head: usize) -> Chunk {
    Chunk {
        kind,
        first: first as u32,
        end: end as u32,
        head: head as u32,
        governor: None,
        rel: Rel::Root,
        subject: None,
        object: None,
        indirect: None,
        predicate: None,
        next: None,
        prepositions: None,
        sibling: None,
        form: VerbForm::Finite,
        passive: false,
        copula: false,
        negated: false,
        clause: 0,
        special: Special::None,
        tag: Tag::Punct,
        mark: Mark::None,
        prep: None,
        lemma: None,
        opener: Special::None,
    }
}

fn next(lexicon: &Lexicon, words: &[Word], at: usize) -> Chunk {
    let word = &words[at];
    let single = |kind| {
        let end = inner_end(words, at + usize::from(word.width));
        chunk(kind, at, end.min(words.len()), at)
    };
    match word.tag {
        Tag::Punct | Tag::Genitive | Tag::Interjection => single(ChunkKind::Mark),
        Tag::Conjunction => single(ChunkKind::Conjunction),
        Tag::Subordinator => single(ChunkKind::Subordinator),
        Tag::Relative => single(ChunkKind::Relative),
        Tag::Preposition => single(ChunkKind::Preposition),
        // "no one", "each other": one pronoun of two words.
        Tag::Pronoun if bound(words, at) == 0 => partitive(words, at).unwrap_or_else(|| single(ChunkKind::Noun)),
        // "when Serbia", "where newspapers": a clause opens, no noun phrase.
        Tag::Adverb if word.special == Special::Why => single(ChunkKind::Adverb),
        _ => verb(lexicon, words, at).or_else(|| noun(words, at).map(|chunk| when(words, chunk))).unwrap_or_else(|| match word.tag {
            Tag::Adjective | Tag::Participle => adjective(words, at),
            Tag::Adverb | Tag::Not => single(ChunkKind::Adverb),
            // Words that nothing has claimed.
            _ => single(ChunkKind::Adverb),
        }),
    }
}

/// Skips the inner words that follow a head, but not those of the phrase that a noun behind them heads.
fn inner_end(words: &[Word], from: usize) -> usize {
    let inner = words.get(from..).unwrap_or_default().iter().take_while(|w| w.tag == Tag::Inner).count();
    let end = from + inner;
    let heads = |w: &Word| usize::from(w.width) > inner && matches!(w.tag, Tag::Noun | Tag::Plural);
    if inner > 0 && words.get(end).is_some_and(heads) { from } else { end }
}

/// A predicative adjective with the adverbs before it.
fn adjective(words: &[Word], at: usize) -> Chunk {
    let end = inner_end(words, at + 1);
    chunk(ChunkKind::Adjective, at, end, at)
}
