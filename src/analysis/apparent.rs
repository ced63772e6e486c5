//! Negators that negate nothing: "could not be more grateful", "if it had not saved us", "without it we could not".

use super::{Chunk, ChunkId, ChunkKind, Mark, Sentence, Word};
use crate::lexicon::{Kind, Lexicon, Special, Tag};

/// "could not praise it highly enough": a judgement without bounds, no negated one.
pub(crate) fn boundless(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> bool {
    const REACH: usize = 8;
    let chunk = sentence.chunk(verb);
    let words = &sentence.words;
    let judges = |l| lexicon.cues_of(l).any(|c| lexicon.cue(c).kind == Kind::Judgement);
    words[chunk.first as usize..chunk.head as usize].iter().any(|w| w.tag == Tag::Modal)
        && words[chunk.head as usize].lemma.is_some_and(judges)
        && words[chunk.end as usize..].iter().take(REACH).take_while(|w| w.mark == Mark::None).any(|w| w.special == Special::Enough)
}

/// "could not have been less grateful", "has never been weaker": a comparative that nothing goes beyond.
pub(crate) fn unsurpassed(lexicon: &Lexicon, sentence: &Sentence, adjective: ChunkId, verb: ChunkId) -> bool {
    let (chunk, group) = (sentence.chunk(adjective), sentence.chunk(verb));
    let head = chunk.head as usize;
    let words = &sentence.words;
    let ever = words[group.first as usize].special == Special::Have || words[group.first as usize].special == Special::Would;
    let more = || head > 0 && words[head - 1].special == Special::More;
    let bounded = words[head + 1..].first().is_some_and(|w| w.special == Special::Than);
    group.negated && ever && !bounded && chunk.kind == ChunkKind::Adjective && (more() || comparative(lexicon, &words[head]))
}

/// Whether an adjective is a form of another: weaker, of weak.
fn comparative(lexicon: &Lexicon, word: &Word) -> bool {
    let Some(lemma) = word.lemma else { return false };
    let mut readings = lexicon.readings(word.form).iter().filter(|r| r.tag == Tag::Adjective);
    let inflected = lexicon.cues_of(lemma).next().is_some_and(|c| lexicon.table.get(&lexicon.cue(c).form) != word.form);
    inflected || readings.any(|r| r.lemma != lemma)
}

/// "if it had not saved us": it did.
pub(crate) fn counterfactual(sentence: &Sentence, verb: ChunkId) -> bool {
    let chunk = sentence.chunk(verb);
    let opener = sentence.clauses.get(chunk.clause as usize).and_then(|c| c.opener);
    let had = sentence.words[chunk.first as usize].special == Special::Have && sentence.head(verb).tag == Tag::Participle;
    had && chunk.negated && opener.is_some_and(|o| sentence.head(o).special == Special::If)
}

/// "without whose support it would not have opened", "would have collapsed": what stands before such a clause was there.
pub(crate) fn needed(lexicon: &Lexicon, sentence: &Sentence, preposition: ChunkId) -> bool {
    const REACH: usize = 8;
    if sentence.head(preposition).special != Special::Without {
        return false;
    }
    let verb = |id: ChunkId| sentence.chunk(id).kind == ChunkKind::Verb;
    if sentence.chunk(preposition).governor.is_some_and(verb) {
        return false;
    }
    let behind = sentence.chunks[preposition.index() + 1..].iter().take(REACH);
    let verb = behind.take_while(|c| sentence.words[c.head as usize].mark != Mark::Stop).find(|c| c.kind == ChunkKind::Verb);
    let lost = |c: &Chunk| sentence.words[c.head as usize].lemma.is_some_and(|l| lexicon.cues_of(l).any(|cue| lexicon.cue(cue).tone() < 0));
    verb.is_some_and(|c| {
        (c.negated || lost(c)) && sentence.words[c.first as usize..c.head as usize].iter().any(|w| w.special == Special::Would)
    })
}

/// "Nothing has hurt its standing more than the silence": nothing as much, and the silence did.
pub(crate) fn unequalled(sentence: &Sentence, verb: ChunkId) -> bool {
    const REACH: usize = 12;
    let behind = sentence.words[sentence.chunk(verb).end as usize..].iter().take(REACH).take_while(|w| w.mark == Mark::None);
    let mut pairs = behind.clone().zip(behind.skip(1));
    pairs.any(|(more, than)| more.special == Special::More && than.special == Special::Than)
}
