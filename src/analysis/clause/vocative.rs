//! Whom a sentence speaks to by name: "Thank you Olsen!", "Senator Olsen, you are a coward".

use super::super::{ChunkId, ChunkKind, Mark, Rel, Sentence};
use crate::lexicon::{Signs, Special, Tag, prep};

/// Makes the name and the *you* that mean the same the same.
pub(super) fn find(sentence: &mut Sentence) {
    if !sentence.signs.has(Signs::REFERS) {
        return;
    }
    for at in 0..sentence.chunks.len() {
        let chunk = &sentence.chunks[at];
        if chunk.special != Special::You || chunk.tag != Tag::Pronoun {
            continue;
        }
        let you = ChunkId::new(at);
        if !thanked(sentence, you)
            && let Some(name) = called(sentence, at).or_else(|| asked(sentence, at)).or_else(|| named_last(sentence, you))
        {
            let chunk = &mut sentence.chunks[at];
            (chunk.governor, chunk.rel) = (Some(name), Rel::Apposition);
            sentence.apposed = true;
        }
    }
}

fn named(sentence: &Sentence, noun: ChunkId) -> bool {
    let chunk = sentence.chunk(noun);
    chunk.kind == ChunkKind::Noun && (chunk.tag == Tag::Name || sentence.mention_at[chunk.head as usize].is_some())
}

/// "Thank you Olsen for coming": what looks like a second object is whom the verb's object means.
fn thanked(sentence: &mut Sentence, you: ChunkId) -> bool {
    let name = ChunkId::new(you.index() + 1);
    let Some(verb) = sentence.chunk(you).governor.filter(|_| sentence.chunk(you).rel == Rel::IndirectObject) else { return false };
    let behind = sentence.chunks.get(name.index() + 1);
    let ends = behind.is_none_or(|c| c.mark != Mark::None || c.prep == Some(prep::FOR));
    let first = verb.index() == 0 || sentence.chunks[verb.index() - 1].kind == ChunkKind::Mark;
    if !(ends && first && sentence.chunk(verb).object == Some(name) && named(sentence, name)) {
        return false;
    }
    let chunk = &mut sentence.chunks[verb.index()];
    (chunk.object, chunk.indirect) = (Some(you), None);
    sentence.chunks[you.index()].rel = Rel::Object;
    let chunk = &mut sentence.chunks[name.index()];
    (chunk.governor, chunk.rel) = (Some(you), Rel::Apposition);
    sentence.apposed = true;
    true
}

/// "Senator Olsen, you are", "Olsen, we love you": the name alone before the comma.
fn called(sentence: &Sentence, you: usize) -> Option<ChunkId> {
    let opens = usize::from(sentence.chunks.first().is_some_and(|c| c.mark == Mark::OpenQuote));
    let beside = you.checked_sub(2).filter(|_| sentence.chunks[you - 1].mark == Mark::Comma);
    let [name, comma, speaker, ..] = sentence.chunks.get(opens..)? else { return None };
    let we = comma.mark == Mark::Comma && speaker.special == Special::We && you > opens + 2;
    let name = if we && name.rel == Rel::Root { Some(opens) } else { beside };
    let apart = |at: usize| at.checked_sub(1).is_none_or(|at| sentence.chunks[at].kind == ChunkKind::Mark);
    let free = |n: ChunkId| sentence.chunk(n).rel == Rel::Root && sentence.chunk(n).governor.is_none();
    name.filter(|&at| apart(at)).map(ChunkId::new).filter(|&n| free(n) && named(sentence, n))
}

/// "Olsen, thank you for coming": what looks like the subject of the verb that asks or thanks.
fn asked(sentence: &mut Sentence, you: usize) -> Option<ChunkId> {
    let [name, verb] = [you.checked_sub(3)?, you - 1].map(ChunkId::new);
    let chunk = sentence.chunk(verb);
    let bare = chunk.kind == ChunkKind::Verb && chunk.tag == Tag::Base && chunk.first == chunk.head;
    let apart = name.index().checked_sub(1).is_none_or(|at| sentence.chunks[at].kind == ChunkKind::Mark);
    let comma = sentence.chunks[you - 2].mark == Mark::Comma;
    if !(bare && apart && comma && chunk.subject == Some(name) && named(sentence, name)) {
        return None;
    }
    sentence.chunks[verb.index()].subject = None;
    let chunk = &mut sentence.chunks[name.index()];
    (chunk.governor, chunk.rel) = (None, Rel::Root);
    Some(name)
}

/// "Thank you for your work, General Olsen": the name that closes the sentence that opens so.
fn named_last(sentence: &Sentence, you: ChunkId) -> Option<ChunkId> {
    /// Marks that may stand behind the name: a stop and a closing quote.
    const MARKS: usize = 3;
    let verb = sentence.chunk(you).governor.filter(|_| sentence.chunk(you).rel == Rel::Object)?;
    let opens = verb.index().checked_sub(1).is_none_or(|at| sentence.chunks[at].kind == ChunkKind::Mark);
    let last = sentence.chunks.iter().rev().take(MARKS + 1).position(|c| c.kind != ChunkKind::Mark)?;
    let name = ChunkId::new(sentence.chunks.len() - 1 - last);
    let comma = name.index().checked_sub(1).is_some_and(|at| sentence.chunks[at].mark == Mark::Comma);
    (opens && sentence.chunk(verb).subject.is_none() && comma && name > you && named(sentence, name)).then_some(name)
}
