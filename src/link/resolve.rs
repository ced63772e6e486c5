//! From a noun chunk that plays a part to the mentions that it speaks for.

use super::{Arg, Rule, Who};
use crate::analysis::holder::appositions;
use crate::analysis::{ChunkId, MentionId, Rel, Sentence};
use crate::lexicon::{AliasKind, Kind, Lexicon, Special, Tag, prep};
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
        // "called Turkey a country that jails its poets", "is a state that …": whom the predicate is said of.
        Rel::Predicate => said_of(sentence, governor),
        Rel::Complement if sentence.head(governor).prep == Some(prep::AS) => {
            let verb = sentence.chunk(governor).governor.filter(|&v| sentence.chunk(v).predicate == Some(noun))?;
            said_of(sentence, verb)
        }
        Rel::Subject if sentence.chunk(governor).copula => {
            sentence.chunk(governor).predicate.filter(|&p| sentence.mention_at[sentence.chunk(p).head as usize].is_some())
        }
        _ => None,
    }
}

/// Whom the predicate of a verb is said of.
fn said_of(sentence: &Sentence, verb: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(verb);
    if chunk.copula || chunk.passive { chunk.subject } else { chunk.object }
}

/// How many owners and `of`s are followed.
const DEPTH: usize = 3;

fn times(path: i32, weight: i32) -> i32 {
    (i64::from(path) * i64::from(weight) / i64::from(ONE)) as i32
}

fn one(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId, path: i32, depth: usize, each: &mut impl FnMut(MentionId, i32)) {
    let weights = &lexicon.weights;
    let chunk = sentence.chunk(noun);
    let head = chunk.head as usize;
    if let Some(id) = sentence.mention_at[head].filter(|&id| sentence.mention(id).kind != AliasKind::Place) {
        return each(id, path);
    }
    if describing(lexicon, sentence, noun, path, each) || depth >= DEPTH {
        return;
    }
    let seated = sentence.head(noun).special == Special::Seat;
    if seated {
        // "the ayatollahs' regime in Tehran"
        seat(lexicon, sentence, noun, path, each);
    }
    if let Some(owner) = chunk.subject {
        return list(lexicon, sentence, owner, times(path, weights.path_possessor), depth, each);
    }
    for apposition in appositions(sentence, noun) {
        one(lexicon, sentence, apposition, path, depth + 1, each);
    }
    if let Some(same) = identified(sentence, noun) {
        one(lexicon, sentence, same, path, DEPTH, each);
    }
    if !seated {
        seat(lexicon, sentence, noun, path, each);
    }
    if carries(lexicon, sentence, noun) {
        return;
    }
    for preposition in sentence.prepositions(noun).filter(|&p| matches!(sentence.head(p).prep, Some(prep::OF | prep::BETWEEN | prep::BY))) {
        if let Some(complement) = sentence.chunk(preposition).object {
            list(lexicon, sentence, complement, times(path, weights.path_of), depth, each);
        }
    }
}

/// A noun and those joined to it, one step down.
fn list(lexicon: &Lexicon, sentence: &Sentence, first: ChunkId, path: i32, depth: usize, each: &mut impl FnMut(MentionId, i32)) {
    for noun in sentence.joined(first).take(MAX_JOINED) {
        one(lexicon, sentence, noun, path, depth + 1, each);
    }
}

/// The mentions that describe the head from within its phrase: `NATO troops`, `its policy`, `Russia-EU talks`.
fn describing(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId, path: i32, each: &mut impl FnMut(MentionId, i32)) -> bool {
    let chunk = sentence.chunk(noun);
    let mut found = false;
    for at in (chunk.first as usize..chunk.head as usize).rev() {
        let Some(id) = sentence.mention_at[at] else { continue };
        let owns = sentence.words[at].tag == Tag::Possessive;
        let weight = if owns {
            lexicon.weights.path_possessor
        } else if sentence.words[chunk.first as usize].special == Special::A {
            lexicon.weights.path_member
        } else {
            lexicon.weights.path_modifier
        };
        each(id, times(path, weight));
        found = true;
        if !sentence.mention(id).part {
            break;
        }
    }
    found
}

/// "the authorities in Pristina": people who sit in a capital speak for its actor. "We in Kosovo": whoever says so is one of them.
fn seat(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId, path: i32, each: &mut impl FnMut(MentionId, i32)) {
    let word = sentence.head(noun);
    let we = word.special == Special::We;
    if !we && word.tag != Tag::Plural && word.special != Special::Seat {
        return;
    }
    for preposition in sentence.prepositions(noun).filter(|&p| sentence.head(p).prep == Some(prep::IN)) {
        let capital = sentence.chunk(preposition).object.and_then(|o| sentence.mention_at[sentence.chunk(o).head as usize]);
        if let Some(id) = capital.filter(|&id| we || sentence.mention(id).kind == AliasKind::Capital) {
            each(id, times(path, lexicon.weights.path_of));
        }
    }
}

/// Whether the noun is a cue whose own frame says what stands behind it.
fn carries(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> bool {
    sentence.head(noun).lemma.is_some_and(|l| {
        let mut cues = lexicon.cues_of(l).map(|c| lexicon.cue(c));
        cues.any(|cue| !matches!(cue.kind(), Kind::Quality | Kind::Gift) || cue.frame.theme.has(prep::OF))
    })
}
