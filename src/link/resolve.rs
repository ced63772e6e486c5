//! From a noun chunk that plays a part to the mentions that it speaks for.

use super::{Arg, Rule, Who};
use crate::analysis::holder::appositions;
use crate::analysis::{ChunkId, MentionId, Rel, Sentence};
use crate::lexicon::{AliasKind, Kind, Lexicon, Tag, prep};
use crate::score::ONE;

/// A list of more than this many nouns is cut.
const MAX_JOINED: usize = 24;

/// Calls `each` with every mention that the argument speaks for, and by how much it counts.
pub(crate) fn mentions(lexicon: &Lexicon, sentence: &Sentence, arg: Arg, each: &mut impl FnMut(MentionId, i32)) {
    match arg.who {
        Who::Mention(mention) => each(mention, ONE),
        Who::Chunk(chunk) => {
            // "a friendly A and a hostile B": an adjective describes its own noun alone.
            let reach = if arg.rule == Rule::Attributive { 1 } else { MAX_JOINED };
            for noun in sentence.joined(chunk).take(reach) {
                one(lexicon, sentence, noun, ONE, 0, each);
            }
        }
    }
}

/// The noun that is said to be the same: "the capital" of "Moscow, the capital", "the only power that helped" of "… was Poland".
fn identified(sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(noun);
    let governor = chunk.governor?;
    match chunk.rel {
        Rel::Apposition => Some(governor),
        Rel::Subject if sentence.chunk(governor).copula => {
            sentence.chunk(governor).predicate.filter(|&p| sentence.mention_at[sentence.chunk(p).head as usize].is_some())
        }
        _ => None,
    }
}

fn one(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId, path: i32, depth: usize, each: &mut impl FnMut(MentionId, i32)) {
    const DEPTH: usize = 3;
    let weights = &lexicon.weights;
    let times = |weight: i32| (i64::from(path) * i64::from(weight) / i64::from(ONE)) as i32;
    let chunk = sentence.chunk(noun);
    let head = chunk.head as usize;
    let mut found = false;
    if let Some(id) = sentence.mention_at[head].filter(|&id| sentence.mention(id).kind != AliasKind::Place) {
        each(id, path);
        return;
    }
    for at in (chunk.first as usize..head).rev() {
        let Some(id) = sentence.mention_at[at] else { continue };
        let owns = sentence.words[at].tag == Tag::Possessive;
        each(id, times(if owns { weights.path_possessor } else { weights.path_modifier }));
        found = true;
        if !sentence.mention(id).part {
            break;
        }
    }
    if let Some(owner) = chunk.subject.filter(|_| !found && depth < DEPTH) {
        for owner in sentence.joined(owner).take(MAX_JOINED) {
            one(lexicon, sentence, owner, times(weights.path_possessor), depth + 1, each);
        }
        return;
    }
    if found || depth >= DEPTH {
        return;
    }
    for apposition in appositions(sentence, noun) {
        one(lexicon, sentence, apposition, path, depth + 1, each);
    }
    if let Some(same) = identified(sentence, noun) {
        one(lexicon, sentence, same, path, DEPTH, each);
    }
    // "the authorities in Pristina": people who sit in a capital speak for its actor.
    for seat in sentence.prepositions(noun).filter(|&p| sentence.head(p).prep == Some(prep::IN) && sentence.words[head].tag == Tag::Plural)
    {
        let capital = sentence.chunk(seat).object.and_then(|o| sentence.mention_at[sentence.chunk(o).head as usize]);
        if let Some(id) = capital.filter(|&id| sentence.mention(id).kind == AliasKind::Capital) {
            each(id, times(weights.path_of));
        }
    }
    // What a cue governs is for the cue's own frame to say.
    let carries = sentence.words[head].lemma.is_some_and(|l| {
        let mut cues = lexicon.cues_of(l).map(|c| lexicon.cue(c));
        cues.any(|cue| cue.kind() != Kind::Quality || cue.frame.theme.has(prep::OF))
    });
    if carries {
        return;
    }
    for preposition in sentence.prepositions(noun).filter(|&p| matches!(sentence.head(p).prep, Some(prep::OF | prep::BETWEEN | prep::BY))) {
        if let Some(complement) = sentence.chunk(preposition).object {
            for complement in sentence.joined(complement).take(MAX_JOINED) {
                one(lexicon, sentence, complement, times(weights.path_of), depth + 1, each);
            }
        }
    }
}
