//! Whom a pronoun of a person may stand for.

use super::super::{ChunkId, Rel, Sentence};
use crate::lexicon::{Facts, Tag};

/// "The dancer praised Malta, but she …": whoever says or thinks so is somebody.
pub(super) fn says_so(sentence: &Sentence, noun: ChunkId) -> bool {
    let chunk = sentence.chunk(noun);
    let one = chunk.tag == Tag::Noun && sentence.mention_at[chunk.head as usize].is_none() && chunk.subject.is_none();
    let verb = chunk.governor.filter(|_| one && chunk.rel == Rel::Subject);
    verb.is_some_and(|v| !sentence.chunk(v).passive && sentence.chunk(v).lemma.is_some_and(|l| l.has(Facts::SAYING)))
}
