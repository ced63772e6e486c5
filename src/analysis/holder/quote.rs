//! Quotations: the stretches between quotation marks, and who speaks in them.

use super::super::discourse::{Discourse, Speaker};
use super::super::{ChunkId, ChunkKind, Mark, Rel, Sentence};
use super::speaker::speaker;
use super::who::{antecedent, holder_of};
use super::{DEFAULT_STRENGTH, Holder, MAX_REPORTS, Speakers, push, strength};
use crate::lexicon::{Lexicon, Special, Tag, prep};
use std::ops::Range;

/// Gives every quotation its speaker.
pub(super) fn find(lexicon: &Lexicon, discourse: &Discourse, sentence: &mut Sentence) -> Speakers {
    if !sentence.quoted && discourse.speaker.is_none() {
        return Speakers::default();
    }
    let mut open = discourse.speaker.map(|_| 0);
    let held = |speaker: Speaker| match speaker {
        Speaker::Actor(actor) => Holder::Actor(actor),
        Speaker::Words => Holder::Before,
    };
    let mut current = discourse.speaker.map(held);
    // A quotation that opens the sentence goes on with the speaker of the last.
    let opens = sentence.words.first().is_some_and(|w| w.mark == Mark::OpenQuote);
    let mut last_speaker = current.or(discourse.previous.filter(|_| opens).map(held));
    let mut index = 0;
    while index < sentence.words.len() && sentence.reports.len() < MAX_REPORTS {
        match sentence.words[index].mark {
            Mark::OpenQuote if open.is_none() => {
                open = Some(index + 1);
                current = None;
            }
            Mark::CloseQuote => {
                if let Some(first) = open.take() {
                    let holder = current
                        .take()
                        .or_else(|| quote_speaker(lexicon, sentence, first..index, last_speaker))
                        .or(last_speaker.filter(|_| clausal(sentence, first, index)));
                    if let Some(holder) = holder {
                        last_speaker = Some(holder);
                        push(sentence, first, index, holder, DEFAULT_STRENGTH);
                    }
                }
            }
            _ => {}
        }
        index += 1;
    }
    let Some(first) = open else { return Speakers { open: None, last: last_speaker } };
    let end = sentence.words.len();
    let holder = current.or_else(|| quote_speaker(lexicon, sentence, first..end, last_speaker)).or(last_speaker);
    if let Some(holder) = holder {
        push(sentence, first, end, holder, DEFAULT_STRENGTH);
    }
    Speakers { open: holder, last: holder }
}

/// Whether a quotation holds a whole clause rather than a few words.
fn clausal(sentence: &Sentence, first: usize, end: usize) -> bool {
    end - first > 3 && sentence.words[first..end].iter().any(|w| crate::lexicon::TagSet::VERB.has(w.tag) || w.tag == Tag::Auxiliary)
}

/// The speaker of the reporting verb nearest to a quotation: behind it, else before it. "…, he added" goes on with the `last`.
fn quote_speaker(lexicon: &Lexicon, sentence: &Sentence, quoted: Range<usize>, last: Option<Holder>) -> Option<Holder> {
    const REACH: usize = 16;
    let reporting = |id: ChunkId| {
        let chunk = sentence.chunk(id);
        // "says that Skopje has shown “remarkable courage”": the words are those of whoever says so.
        let told = chunk.rel == Rel::Content && chunk.object.is_some_and(|o| sentence.chunk(o).first as usize >= quoted.start);
        // "Skopje has shown “remarkable courage”": nobody says who calls it so.
        let says = || strength(lexicon, sentence, id).is_some() && !super::evinces(sentence, id);
        let verb = chunk.kind == ChunkKind::Verb && !told && says();
        verb.then(|| speaker(sentence, id)).flatten().filter(|&noun| !quoted.contains(&(sentence.chunk(noun).first as usize)))
    };
    let behind = sentence.chunk_at.get(quoted.end).map(|id| id.index()..sentence.chunks.len().min(id.index() + 8));
    let before = sentence.chunk_at.get(quoted.start.saturating_sub(1)).map(|id| id.index().saturating_sub(REACH)..id.index());
    // "“…”, and he rejected it": what goes on behind the quotation is no word on who spoke it.
    let beside = |&id: &ChunkId| sentence.chunk(id).mark != Mark::OpenQuote && sentence.chunk(id).kind != ChunkKind::Conjunction;
    let after = behind.into_iter().flatten().map(ChunkId::new).take_while(beside).find_map(reporting);
    let verdict = || sentence.chunk_at.get(quoted.end).and_then(|&mark| verdict(lexicon, sentence, mark));
    let noun = after.or_else(verdict).or_else(|| before.into_iter().flatten().rev().map(ChunkId::new).find_map(reporting))?;
    let holder = holder_of(lexicon, sentence, noun);
    let he = matches!(sentence.chunk(noun).special, Special::He | Special::She) && antecedent(lexicon, sentence, noun).is_none();
    // Of two actors the pronoun tells which.
    let two = matches!((last, holder), (Some(Holder::Actor(_)), Holder::Actor(_)));
    Some(last.filter(|_| he && !two).unwrap_or(holder))
}

/// "“…” was the miners' verdict", "“…” was the reply of the envoy": whose words a copula says they are.
fn verdict(lexicon: &Lexicon, sentence: &Sentence, mark: ChunkId) -> Option<ChunkId> {
    let copula = ChunkId::new(mark.index() + 1);
    let verb = sentence.chunks.get(copula.index()).filter(|c| c.copula && !c.negated && c.is_finite())?;
    let words = verb.predicate.filter(|&p| sentence.chunk(p).kind == ChunkKind::Noun && strength(lexicon, sentence, p).is_some())?;
    let of = |p: &ChunkId| matches!(sentence.chunk(*p).prep, Some(prep::OF | prep::FROM | prep::BY));
    let behind = || sentence.prepositions(words).find(of).and_then(|p| sentence.chunk(p).object);
    sentence.chunk(words).subject.or_else(behind).filter(|&n| sentence.chunk(n).kind == ChunkKind::Noun)
}
