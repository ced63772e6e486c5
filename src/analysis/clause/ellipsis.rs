//! What a clause leaves to the one before: "Italy kept its word, but Malta did not", "Italy was praised and Malta condemned".

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, Sentence};
use super::headline;
use crate::lexicon::{Cue, Kind, LemmaId, Lexicon, Special, Tag, TagSet};

/// How many chunks back the verb is looked for, which keeps the cost linear.
const REACH: usize = 12;

/// Gives the auxiliaries that stand alone the meaning of the verb that they stand for, where it judges who does it or undergoes it.
pub(super) fn fill(lexicon: &Lexicon, sentence: &mut Sentence) {
    for at in 1..sentence.chunks.len() {
        if sentence.chunks[at].kind != ChunkKind::Verb {
            continue;
        }
        sentence.chunks[at].passive |= gapped(lexicon, sentence, at);
        if alone(sentence, at) {
            turned(sentence, at);
            described(lexicon, sentence, at);
            let meant = meant(sentence, at).and_then(|verb| Some((verb, verb.lemma.filter(|&l| judges(lexicon, l, verb.passive))?)));
            meant.into_iter().for_each(|(verb, lemma)| stand_for(sentence, at, verb.passive, lemma));
        }
    }
}

/// Whether the verb chunk is a bare auxiliary at the end of its clause, or before a subject that ends it.
fn alone(sentence: &Sentence, at: usize) -> bool {
    let chunk = &sentence.chunks[at];
    let helps = TagSet::of(&[Tag::Auxiliary, Tag::Modal, Tag::Not, Tag::Adverb]);
    let head = &sentence.words[chunk.head as usize];
    let auxiliary = matches!(head.special, Special::Do | Special::Have | Special::Be) || head.tag == Tag::Modal || helps.has(head.tag);
    let words = &sentence.words[chunk.first as usize..chunk.end as usize];
    let bare = auxiliary && words.iter().all(|w| helps.has(w.tag) || w.span == head.span);
    // "is neither liked nor trusted" goes on.
    let closes = |c: &Chunk| c.kind == ChunkKind::Mark || c.kind == ChunkKind::Conjunction && c.special != Special::Neither;
    let ends = |at: usize| sentence.chunks.get(at).is_none_or(closes);
    let turned = chunk.opener == Special::So || sentence.chunks[at - 1].special == Special::Neither;
    let behind = at + 1 + usize::from(turned && chunk.object.is_some_and(|o| o.index() == at + 1));
    bare && ends(behind) && chunk.predicate.is_none()
}

/// "Italy was praised and Malta condemned": a past form without an object, whose subject stands right behind a clause in the passive.
fn gapped(lexicon: &Lexicon, sentence: &Sentence, at: usize) -> bool {
    let Some([joint, subject]) = at.checked_sub(2).and_then(|first| sentence.chunks.get(first..at)) else { return false };
    let joins = joint.kind == ChunkKind::Conjunction || joint.mark == Mark::Comma;
    if !joins || subject.kind != ChunkKind::Noun || !headline::undergone(lexicon, sentence, at) {
        return false;
    }
    finite_before(sentence, at).next().is_some_and(|c| c.passive && c.end - c.first > 1)
}

/// The finite verbs before a chunk, the nearest first.
fn finite_before(sentence: &Sentence, at: usize) -> impl Iterator<Item = &Chunk> {
    let before = sentence.chunks[at.saturating_sub(REACH)..at].iter().rev();
    before.filter(|c| c.is_finite())
}

/// "Italy is reliable, but Malta is not": the predicate of the copula before, where it says something.
fn described(lexicon: &Lexicon, sentence: &mut Sentence, at: usize) {
    let Some(subject) = sentence.chunks[at].subject.filter(|_| sentence.head(ChunkId::new(at)).special == Special::Be) else { return };
    let predicate =
        finite_before(sentence, at).next().filter(|c| c.copula && c.subject.is_some_and(|s| s != subject)).and_then(|c| c.predicate);
    let lemma = predicate.filter(|p| p.index() < at).and_then(|p| sentence.chunk(p).lemma);
    let said = |l: LemmaId| lexicon.cues_of(l).any(|c| lexicon.cue(c).kind == Kind::Quality && lexicon.cue(c).agent != 0);
    lemma.filter(|&l| said(l)).into_iter().for_each(|lemma| stand_for(sentence, at, false, lemma));
}

/// "so did Malta": the subject stands behind.
fn turned(sentence: &mut Sentence, at: usize) {
    if let Some(subject) = sentence.chunks[at].object.take() {
        let id = ChunkId::new(at);
        sentence.chunks[at].subject = Some(subject);
        let noun = &mut sentence.chunks[subject.index()];
        (noun.governor, noun.rel) = (Some(id), Rel::Subject);
    }
}

/// The finite verb before that has another subject.
fn meant(sentence: &Sentence, at: usize) -> Option<Chunk> {
    let subject = sentence.chunks[at].subject?;
    let main = finite_before(sentence, at).find(|c| c.lemma.is_some())?;
    let be = sentence.head(ChunkId::new(at)).special == Special::Be;
    (main.subject.is_some_and(|s| s != subject) && (!be || main.passive)).then_some(*main)
}

/// Whether the verb says something of its subject.
fn judges(lexicon: &Lexicon, verb: LemmaId, passive: bool) -> bool {
    let said = |c: &Cue| if passive { c.theme != 0 && c.frame.object } else { c.agent != 0 && c.kind != Kind::Judgement };
    lexicon.cues_of(verb).any(|c| said(lexicon.cue(c)))
}

fn stand_for(sentence: &mut Sentence, at: usize, passive: bool, lemma: LemmaId) {
    let chunk = &mut sentence.chunks[at];
    (chunk.passive, chunk.lemma) = (passive, Some(lemma));
    let head = chunk.head;
    sentence.words[head as usize].lemma = Some(lemma);
    let place = sentence.cues.partition_point(|&cue| cue < head);
    // "do" itself is one behind "what".
    if sentence.cues.get(place) != Some(&head) {
        sentence.cues.insert(place, head);
    }
}
