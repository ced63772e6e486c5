//! The words of a holder that is no actor, as a reader would quote them.

use super::super::{ChunkId, ChunkKind, Rel, Sentence};
use super::who::start;
use crate::lexicon::{Lexicon, Special, Tag, prep};
use crate::span::Span;

/// From its owner or determiner to its head, with the phrases behind that say of whom, of how many or whence: "tens of thousands",
/// "opponents of the deal", "seven in ten students", "economists at the institute".
pub(crate) fn words(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> Span {
    const REACH: usize = 4;
    let chunk = sentence.chunk(noun);
    let verb = chunk.governor.filter(|&v| chunk.rel == Rel::Subject && v > noun);
    let phrases = std::iter::successors(Some(noun), |&n| attached(lexicon, sentence, n, verb));
    let last = phrases.take(REACH).last().unwrap_or(noun);
    let (first, end) = (start(sentence, noun), sentence.chunk(last).end as usize);
    Span::new(sentence.words[first].span.start(), sentence.words[end - 1].span.end())
}

/// The noun of the phrase right behind another that belongs to it; in front of its verb all that stands there does.
fn attached(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId, verb: Option<ChunkId>) -> Option<ChunkId> {
    let chunk = |at: usize| sentence.chunks.get(noun.index() + at).filter(|c| c.kind == ChunkKind::Preposition);
    // "nine out of ten"
    let (first, second) = (chunk(1)?, chunk(2));
    let phrase = second.filter(|_| first.object.is_none()).unwrap_or(first);
    let inner = phrase.object.filter(|&o| phrase.governor == Some(noun) && sentence.chunk(o).kind == ChunkKind::Noun)?;
    let number = matches!(sentence.head(noun).tag, Tag::Number | Tag::Pronoun);
    let name = sentence.head(noun).tag == Tag::Name;
    let before = verb.is_some_and(|v| v > inner) && !name && whence(lexicon, sentence, inner);
    let belongs = match sentence.words[phrase.head as usize].prep? {
        // "the Bank of Spain", not "Anna Berg of the union": whoever has a name is called by it.
        prep::OF => !name || sentence.head(inner).tag == Tag::Name,
        prep::IN => number || before,
        prep::AT | prep::FROM | prep::FOR | prep::ON | prep::TO | prep::WITH => before,
        _ => false,
    };
    belongs.then(|| paired(sentence, noun, inner))
}

/// "a group of lawyers and doctors": of both.
fn paired(sentence: &Sentence, noun: ChunkId, inner: ChunkId) -> ChunkId {
    let group = sentence.head(noun).tag == Tag::Noun && sentence.head(inner).tag == Tag::Plural;
    let both = sentence.chunk(inner).next.filter(|&n| group && n.index() == inner.index() + 2 && sentence.head(n).tag == Tag::Plural);
    both.unwrap_or(inner)
}

/// "at the institute", not "in a speech", "on Monday", "for years": no words that were spoken, and no time.
fn whence(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> bool {
    let head = sentence.head(noun);
    let spoken = head.lemma.is_some_and(|l| lexicon.lemma(l).report.is_some());
    !spoken && !matches!(head.special, Special::Time | Special::Day) && head.tag != Tag::Number
}
