//! Verbs that are cues only of what binds: to break a treaty is no breaking of glass.

use crate::analysis::{ChunkId, Sentence};
use crate::lexicon::{Lexicon, Pattern, prep};

/// Whether the verb's object is what binds, or a part of it: "kept no promise", "broke every article of the treaty".
pub(super) fn bonded(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> bool {
    let chunk = sentence.chunk(verb);
    let binds = |noun: ChunkId| sentence.head(noun).lemma.is_some_and(|l| lexicon.lemma(l).patterns.has(Pattern::Bond));
    let part = |noun: ChunkId| {
        let of = sentence.prepositions(noun).find(|&p| sentence.head(p).prep == Some(prep::OF));
        of.and_then(|p| sentence.chunk(p).object).is_some_and(binds)
    };
    let object = if chunk.passive { chunk.subject } else { chunk.object };
    object.is_some_and(|noun| binds(noun) || part(noun))
}
