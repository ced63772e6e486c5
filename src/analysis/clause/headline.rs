//! Headlines that leave out the auxiliary: "Serbia praised for reforms".

use super::super::{ChunkKind, Mark, Sentence, VerbForm};
use crate::lexicon::{Kind, Lexicon, Tag};

/// Makes passives of the bare verbs of a sentence that no stop closes, where they need an object and have none.
pub(super) fn passives(lexicon: &Lexicon, sentence: &mut Sentence) {
    let closes = |mark: Mark| matches!(mark, Mark::Stop | Mark::Question | Mark::CloseQuote | Mark::CloseParen);
    if sentence.words.last().is_none_or(|w| closes(w.mark)) {
        return;
    }
    for at in 1..sentence.chunks.len() {
        sentence.chunks[at].passive |= sentence.chunks[at - 1].kind == ChunkKind::Noun && undergone(lexicon, sentence, at);
    }
}

/// "Kosovo backed, Serbia rebuked in report": a bare verb of judgement or of what is done to somebody, with no object.
pub(super) fn undergone(lexicon: &Lexicon, sentence: &Sentence, at: usize) -> bool {
    let chunk = &sentence.chunks[at];
    let head = &sentence.words[chunk.head as usize];
    let alone = chunk.kind == ChunkKind::Verb && chunk.form == VerbForm::Finite && chunk.end - chunk.first == 1;
    if !(alone && head.tag == Tag::Past && head.tags.has(Tag::Participle)) {
        return false;
    }
    let next = sentence.chunks.get(at + 1);
    let prep = next.filter(|c| c.kind == ChunkKind::Preposition).and_then(|c| c.prep);
    let ends = next.is_none_or(|c| matches!(c.kind, ChunkKind::Mark | ChunkKind::Preposition | ChunkKind::Conjunction));
    let Some(lemma) = head.lemma.filter(|_| ends) else { return false };
    let mut cues = lexicon.cues_of(lemma).map(|c| lexicon.cue(c)).peekable();
    cues.peek().is_some()
        && lexicon.lemma(lemma).modifier.is_none()
        && cues.all(|c| {
            let taken = prep.is_some_and(|p| c.frame.theme.has(p));
            c.frame.object && c.theme != 0 && matches!(c.kind, Kind::Judgement | Kind::Act) && !taken
        })
}
