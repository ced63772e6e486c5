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
        note_words(&mut chunk, &sentence.words);
        let id = ChunkId::new(sentence.chunks.len());
        at = chunk.end as usize;
        sentence.chunk_at.extend(std::iter::repeat_n(id, at - sentence.chunk_at.len()));
        sentence.chunks.push(chunk);
    }
}

/// Notes what the words of a chunk are.
fn note_words(chunk: &mut Chunk, words: &[Word]) {
    let head = &words[chunk.head as usize];
    (chunk.special, chunk.tag, chunk.mark, chunk.prep, chunk.lemma) = (head.special, head.tag, head.mark, head.prep, head.lemma);
    chunk.opener = words[chunk.first as usize].special;
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

/// For every tag what a word of it is, if it is a chunk alone.
static ALONE: [Option<ChunkKind>; 32] = {
    let mut table = [None; 32];
    table[Tag::Punct as usize] = Some(ChunkKind::Mark);
    table[Tag::Genitive as usize] = Some(ChunkKind::Mark);
    table[Tag::Interjection as usize] = Some(ChunkKind::Mark);
    table[Tag::Conjunction as usize] = Some(ChunkKind::Conjunction);
    table[Tag::Subordinator as usize] = Some(ChunkKind::Subordinator);
    table[Tag::Relative as usize] = Some(ChunkKind::Relative);
    table[Tag::Preposition as usize] = Some(ChunkKind::Preposition);
    table
};

/// The chunk of one kind that the word at `at` is by itself, with the inner words of its phrase.
fn single(kind: ChunkKind, words: &[Word], at: usize) -> Chunk {
    let end = inner_end(words, at + usize::from(words[at].width));
    chunk(kind, at, end.min(words.len()), at)
}

fn next(lexicon: &Lexicon, words: &[Word], at: usize) -> Chunk {
    let word = &words[at];
    if let Some(kind) = ALONE[word.tag as usize] {
        return single(kind, words, at);
    }
    // "no one", "each other": one pronoun of two words.
    if word.tag == Tag::Pronoun && bound(words, at) == 0 {
        return partitive(words, at).unwrap_or_else(|| single(ChunkKind::Noun, words, at));
    }
    // "when Serbia", "where newspapers": a clause opens, no noun phrase.
    if word.tag == Tag::Adverb && word.special == Special::Why {
        return single(ChunkKind::Adverb, words, at);
    }
    let verb = if VERB_PARTS.has(word.tag) && !titled(words, at) { verb(lexicon, words, at) } else { None };
    verb.or_else(|| noun(words, at).map(|chunk| when(words, chunk))).unwrap_or_else(|| match word.tag {
        Tag::Adjective | Tag::Participle => adjective(words, at),
        // Adverbs, and words that nothing has claimed.
        _ => single(ChunkKind::Adverb, words, at),
    })
}

/// "Jailed banker Ali has written": what opens the sentence describes whoever is named behind it.
fn titled(words: &[Word], at: usize) -> bool {
    let [word, title, name, ..] = &words[at..] else { return false };
    at == 0 && word.tag == Tag::Participle && title.tag == Tag::Noun && name.tag == Tag::Name
}

/// Skips the inner words that follow a head, but not those of the phrase that a noun behind them heads.
#[inline]
fn inner_end(words: &[Word], from: usize) -> usize {
    if words.get(from).is_some_and(|w| w.tag == Tag::Inner) { behind_inner(words, from) } else { from }
}

/// The same where an inner word does follow.
#[inline(never)]
fn behind_inner(words: &[Word], from: usize) -> usize {
    let inner = words[from..].iter().take_while(|w| w.tag == Tag::Inner).count();
    let end = from + inner;
    let heads = |w: &Word| usize::from(w.width) > inner && matches!(w.tag, Tag::Noun | Tag::Plural);
    if words.get(end).is_some_and(heads) { from } else { end }
}

/// A predicative adjective with the adverbs before it.
fn adjective(words: &[Word], at: usize) -> Chunk {
    let end = inner_end(words, at + 1);
    chunk(ChunkKind::Adjective, at, end, at)
}
