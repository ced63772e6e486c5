//! Verbs that are cues only of what binds, or of whom one is a member: to break a treaty is no breaking of glass.

use crate::analysis::{ChunkId, Mention, Sentence};
use crate::lexicon::{AliasKind, LemmaId, Lexicon, Pattern, prep};

/// Whether the verb is no cue of its object here.
pub(super) fn unbound(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId, lemma: LemmaId) -> bool {
    let patterns = lexicon.lemma(lemma).patterns;
    patterns.has(Pattern::Binding) && !bonded(lexicon, sentence, verb)
        || patterns.has(Pattern::Member) && !organised(lexicon, sentence, verb)
}

/// Whether the verb's object is what binds, or a part of it: "kept no promise", "broke every article of the treaty".
fn bonded(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> bool {
    let chunk = sentence.chunk(verb);
    let binds = |noun: ChunkId| sentence.head(noun).lemma.is_some_and(|l| lexicon.lemma(l).patterns.has(Pattern::Bond));
    let part = |noun: ChunkId| {
        let of = sentence.prepositions(noun).find(|&p| sentence.head(p).prep == Some(prep::OF));
        of.and_then(|p| sentence.chunk(p).object).is_some_and(binds)
    };
    let object = if chunk.passive { chunk.subject } else { chunk.object };
    object.is_some_and(|noun| binds(noun) || part(noun))
}

/// Whether the verb's object is an organisation: "would leave the EU", not "left the room".
fn organised(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> bool {
    let chunk = sentence.chunk(verb);
    let object = if chunk.passive { chunk.subject } else { chunk.object };
    let mention = object.and_then(|o| sentence.mention_at[sentence.chunk(o).head as usize]).map(|m| sentence.mention(m));
    let body = |m: &Mention| matches!(m.kind, AliasKind::Name | AliasKind::Anaphor) && !m.part;
    mention.filter(|m| body(m)).and_then(|m| lexicon.actors().get(m.actor.index())).is_some_and(|actor| actor.organisation)
}
