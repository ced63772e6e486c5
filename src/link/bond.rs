//! Verbs that are cues only of what binds, or of whom one is a member: to break a treaty is no breaking of glass.

use super::arms::reads;
use crate::analysis::{ChunkId, ChunkKind, Mention, Sentence};
use crate::lexicon::{AliasKind, Class, CueId, LemmaId, Lexicon, Pattern, prep};

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

/// "felt aggrieved by the plans for it", "withdrew its troops from Poland": a preposition that leads to no theme of the verb here.
pub(super) fn unfelt(lexicon: &Lexicon, sentence: &Sentence, token: usize, cue: CueId) -> bool {
    let cue = lexicon.cue(cue);
    let (id, chunk) = (sentence.chunk_at[token], sentence.chunk(sentence.chunk_at[token]));
    if cue.class != Class::Verb || cue.frame.object || chunk.kind != ChunkKind::Verb {
        return false;
    }
    let patterns = |c: ChunkId| sentence.head(c).lemma.map(|l| lexicon.lemma(l).patterns).unwrap_or_default();
    let arms = |noun: Option<ChunkId>| noun.is_some_and(|n| reads(lexicon, sentence.head(n), Pattern::Arms));
    let leaves = cue.theme < 0 && (cue.frame.theme.has(prep::FROM) || cue.frame.theme.has(prep::OF));
    chunk.predicate.is_some() && patterns(id).has(Pattern::Copula) || leaves && (arms(chunk.subject) || arms(chunk.object))
}
