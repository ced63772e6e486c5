//! What the benches of this crate call; no part of its API.

use crate::pipeline::{BATCH, Depth};
use crate::{Discourse, Scorer, Scratch};

pub use crate::pipeline::Stage;

/// Takes the sentences of a document through the stages up to and with `last`, and gives the number of their words.
pub fn run(scorer: &Scorer, sentences: &[&str], last: Stage, discourse: &mut Discourse, scratch: &mut Scratch) -> usize {
    let pipeline = scorer.pipeline(Depth::Whole);
    let words = |texts: &[&str]| -> usize {
        pipeline.run(texts, last, discourse, &mut scratch.buffers, &mut scratch.batch);
        scratch.batch.sentences[..texts.len()].iter().map(|sentence| sentence.words.len()).sum()
    };
    sentences.chunks(BATCH).map(words).sum()
}
