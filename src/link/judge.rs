//! Who judges what a noun names: "Japan condemned the invasion by Russia".

use super::agent_holder;
use crate::analysis::holder::Holder;
use crate::analysis::{ChunkId, ChunkKind, Rel, Sentence};
use crate::lexicon::{Kind, Lexicon, prep};

/// The doer of the verb of judgement that the noun at `token` is the object of, or its subject where the verb is passive.
pub(crate) fn of(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Option<Holder> {
    let chunk = sentence.chunk(sentence.chunk_at[token]);
    let verb = chunk.governor.filter(|_| chunk.kind == ChunkKind::Noun)?;
    let judging = sentence.chunk(verb);
    let noun = |id: &ChunkId| sentence.chunk(*id).kind == ChunkKind::Noun;
    let by = || sentence.prepositions(verb).find(|&p| sentence.head(p).prep == Some(prep::BY));
    let doer = match chunk.rel {
        Rel::Object if !judging.passive => judging.subject,
        Rel::Subject if judging.passive => by().and_then(|p| sentence.chunk(p).object),
        _ => None,
    };
    let mut cues = sentence.head(verb).lemma.into_iter().flat_map(|l| lexicon.cues_of(l));
    let judges = judging.kind == ChunkKind::Verb && cues.any(|c| lexicon.cue(c).kind == Kind::Judgement);
    let doer = doer.filter(|d| judges && noun(d))?;
    Some(agent_holder(lexicon, sentence, doer, Kind::Judgement)).filter(|h| *h != Holder::Author)
}
