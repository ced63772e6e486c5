//! The words of a holder that is no actor, as a reader would quote them.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, Sentence};
use super::who::start;
use crate::lexicon::{Facts, Lexicon, Pattern, Special, Tag, prep};
use crate::span::Span;

/// From its owner or determiner to its head, with the phrases behind that say of whom, of how many or whence: "tens of thousands",
/// "opponents of the deal", "seven in ten students", "economists at the institute".
pub(crate) fn words(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> Span {
    const REACH: usize = 4;
    if let Some(people) = doing(sentence, noun) {
        return Span::new(sentence.words[start(sentence, noun)].span.start(), sentence.words[people].span.end());
    }
    let phrases = std::iter::successors(Some(noun), |&last| attached(lexicon, sentence, noun, last));
    let last = phrases.take(REACH).last().unwrap_or(noun);
    // "as far as the mayor is concerned": what belongs to a phrase around it is not his.
    let inner = |&at: &usize| sentence.words[at].tag == Tag::Inner;
    let chunk = sentence.chunk(last);
    let end = (chunk.head as usize + 1..chunk.end as usize).rev().find(|at| !inner(at)).unwrap_or(chunk.head as usize);
    let end = end + per_cent(sentence, last) + place(sentence, last);
    Span::new(sentence.words[start(sentence, noun)].span.start(), sentence.words[end].span.end())
}

/// "Shepherds living along the border": the people before an -ing form that could be a noun.
pub(crate) fn doing(sentence: &Sentence, noun: ChunkId) -> Option<usize> {
    let (chunk, head) = (sentence.chunk(noun), sentence.head(noun));
    let before = (chunk.head as usize).checked_sub(1).filter(|&at| at >= chunk.first as usize)?;
    let phrase = sentence.chunks.get(noun.index() + 1).is_some_and(|c| c.kind == ChunkKind::Preposition);
    (phrase && head.tag == Tag::Noun && head.tags.has(Tag::Ing) && sentence.words[before].tag == Tag::Plural).then_some(before)
}

/// "Everyone there hates it", "people here": how many words behind a subject say where.
fn place(sentence: &Sentence, noun: ChunkId) -> usize {
    let chunk = sentence.chunk(noun);
    let subject = chunk.rel == Rel::Subject && chunk.governor.is_some_and(|verb| verb > noun);
    let next = sentence.words.get(chunk.end as usize).filter(|w| subject && w.tag == Tag::Adverb);
    usize::from(next.is_some_and(|w| matches!(w.special, Special::There | Special::Here)))
}

/// "40% of voters": how many marks stand behind a number as a part of it.
fn per_cent(sentence: &Sentence, number: ChunkId) -> usize {
    let sign = |c: &Chunk| c.kind == ChunkKind::Mark && c.mark == Mark::Other;
    let behind = sentence.chunks.get(number.index() + 1).is_some_and(sign);
    usize::from(behind && sentence.chunk(number).tag == Tag::Number)
}

/// The noun of the phrase right behind the last one that belongs to `whole`.
fn attached(lexicon: &Lexicon, sentence: &Sentence, whole: ChunkId, last: ChunkId) -> Option<ChunkId> {
    let from = last.index() + per_cent(sentence, last);
    let behind = |at: usize| sentence.chunks.get(from + at).filter(|c| c.kind == ChunkKind::Preposition);
    // "nine out of ten"
    let (first, second) = (behind(1)?, behind(2));
    let phrase = second.filter(|_| first.object.is_none()).unwrap_or(first);
    let hangs = phrase.governor.is_some_and(|g| (whole..=last).contains(&g));
    let inner = phrase.object.filter(|&o| hangs && sentence.chunk(o).kind == ChunkKind::Noun)?;
    belongs(lexicon, sentence, whole, last, phrase, inner).then(|| paired(sentence, inner))
}

/// Whether a phrase is a part of the noun that it stands behind; in front of the verb all is that stands there.
fn belongs(lexicon: &Lexicon, sentence: &Sentence, whole: ChunkId, last: ChunkId, phrase: &Chunk, inner: ChunkId) -> bool {
    let (chunk, head) = (sentence.chunk(whole), sentence.head(last));
    let named = head.tag == Tag::Name;
    let apart = !named && whence(lexicon, sentence, inner);
    let subject = chunk.rel == Rel::Subject;
    let before = subject && chunk.governor.is_some_and(|verb| verb > inner) && apart;
    match phrase.prep {
        // "the Bank of Spain", not "Anna Berg of the union": whoever has a name is called by it.
        Some(prep::OF) => !named || sentence.chunk(inner).tag == Tag::Name,
        Some(prep::IN) => before || matches!(head.tag, Tag::Number | Tag::Pronoun),
        // "said a nurse from the clinic", "said a spokesman for the union"
        Some(prep::FROM) => apart && (subject || chunk.rel == Rel::Complement),
        // "the villagers for their part"
        Some(prep::FOR) if sentence.words[sentence.chunk(inner).first as usize].tag == Tag::Possessive => false,
        Some(prep::FOR) => before || apart && head.special == Special::Spokes,
        Some(prep::AT | prep::ON | prep::TO | prep::WITH) => before,
        _ => false,
    }
}

/// "a group of lawyers, judges and doctors": of all of them.
fn paired(sentence: &Sentence, noun: ChunkId) -> ChunkId {
    const LIST: usize = 6;
    let plural = |n: &ChunkId| sentence.chunk(*n).tag == Tag::Plural;
    sentence.joined(noun).take(LIST).take_while(plural).last().unwrap_or(noun)
}

/// "at the institute", not "in a speech", "on Monday", "for years", "at first", "in private": no words that were spoken, and no time or
/// manner.
fn whence(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> bool {
    let head = sentence.head(noun);
    // "the editor in chief"
    let person = lexicon.has_pattern(head.lemma, Pattern::Person);
    let manner = head.tags.has(Tag::Adjective) && sentence.range(noun).len() == 1 && !person;
    let spoken = head.lemma.is_some_and(|l| l.has(Facts::REPORT));
    !spoken && !manner && !matches!(head.special, Special::Time | Special::Day) && head.tag != Tag::Number
}
