//! Where a noun phrase ends, if what looks like one is two.

use super::super::{Chunk, ChunkKind, Sentence, Word};
use crate::lexicon::{Special, Tag, TagSet, prep};
use crate::text::token::TokenKind;

/// Where a noun phrase ends, if what looks like one is two.
pub(super) fn ends_early(sentence: &Sentence, chunk: &Chunk) -> Option<u32> {
    if chunk.kind != ChunkKind::Noun || chunk.end - chunk.first < 2 {
        return None;
    }
    if let Some(end) = each_other(sentence, chunk) {
        return Some(end);
    }
    if let Some(end) = gapped(sentence, chunk) {
        return Some(end);
    }
    let mut tags = TagSet::EMPTY;
    sentence.words[chunk.first as usize..chunk.end as usize].iter().for_each(|w| tags.insert(w.tag));
    let sum = if tags.has(Tag::Number) { apart(sentence, chunk) } else { None };
    let clause = || if tags.has(Tag::Plural) { described(sentence, chunk) } else { None };
    sum.or_else(clause).or_else(|| behind_day(sentence, chunk)).or_else(|| named_clause(sentence, chunk))
}

/// "called each other | liars": behind a verb the two words are its object, and the rest is what they are called.
fn each_other(sentence: &Sentence, chunk: &Chunk) -> Option<u32> {
    let [each, other, _, ..] = &sentence.words[chunk.first as usize..chunk.end as usize] else { return None };
    let pair = other.special == Special::Other && each.tags.has(Tag::Pronoun) && each.tags.has(Tag::Determiner);
    let behind = || sentence.chunks.last().is_some_and(|c| c.kind == ChunkKind::Verb);
    (pair && behind()).then_some(chunk.first + 2)
}

/// "a thorn in | Malta's side", "a megaphone for | Malta": a phrase that ends in a preposition, or breaks off behind one.
fn gapped(sentence: &Sentence, chunk: &Chunk) -> Option<u32> {
    let ends = |w: &Word| (w.tag == Tag::Noun) & (w.width > 1) & w.prep.is_some();
    let inside = &sentence.words[chunk.first as usize..chunk.end as usize - 1];
    inside.iter().position(ends).map(|at| chunk.first + at as u32 + 1)
}

/// "In 2018 | Serbia condemned", "fined Hungary | 200 million euros": two things that stand side by side.
fn apart(sentence: &Sentence, chunk: &Chunk) -> Option<u32> {
    const YEAR: usize = 4;
    let (first, end) = (chunk.first as usize, chunk.end as usize);
    let words = &sentence.words;
    let opens = |&i: &usize| sentence.mention_at[i].is_some_and(|m| sentence.mention(m).first as usize == i && !sentence.mention(m).part);
    let named = (first..end).find(opens)?;
    if named == first {
        let behind = sentence.mention(sentence.mention_at[first]?).end;
        let sum = behind < chunk.head && words[behind as usize].tag == Tag::Number;
        return (sum && sentence.chunks.last().is_some_and(|c| c.kind == ChunkKind::Verb)).then_some(behind);
    }
    // "the most loyal friends | Ukraine has"
    let verb = TagSet::VERB.union(TagSet::of(&[Tag::Auxiliary, Tag::Modal]));
    let behind = sentence.mention(sentence.mention_at[named]?).end as usize;
    let goes_on = words.get(behind).is_some_and(|w| verb.has(w.tag)) && chunk.end as usize == behind;
    if goes_on && words[named - 1].tag == Tag::Plural && words[first].tag == Tag::Determiner {
        return Some(named as u32);
    }
    // "four Georgian judges" is no year.
    let year = words[named - 1].kind == TokenKind::Number && words[named - 1].span.len() == YEAR;
    let dated = words[first].tag == Tag::Name || named == first + 1 && first > 0 && words[first - 1].tag == Tag::Preposition;
    (year && dated).then_some(named as u32)
}

/// "the crimes | Russia committed": an actor behind the plural of a thing opens a clause.
fn described(sentence: &Sentence, chunk: &Chunk) -> Option<u32> {
    let (first, end) = (chunk.first as usize, chunk.end as usize);
    let words = &sentence.words;
    let opens = |&i: &usize| {
        words[i - 1].tag == Tag::Plural
            && sentence.mention_at[i].is_some_and(|m| sentence.mention(m).first as usize == i && !sentence.mention(m).part)
    };
    let named = (first + 1..end).find(opens)?;
    let clause = words.get(end).is_some_and(|w| TagSet::VERB.has(w.tag) || matches!(w.tag, Tag::Auxiliary | Tag::Modal));
    clause.then_some(named as u32)
}

/// "is a country | Albania has condemned", "the role | Albania played", "whose army | Italy feared": behind a noun with an article, or with
/// an owner that a clause is opened by, a name and its verb.
fn named_clause(sentence: &Sentence, chunk: &Chunk) -> Option<u32> {
    let (first, end) = (chunk.first as usize, chunk.end as usize);
    let words = &sentence.words;
    let verb = words.get(end).is_some_and(|w| matches!(w.tag, Tag::Past | Tag::Third | Tag::Auxiliary | Tag::Modal));
    let before = |tag: Tag| first > 0 && words[first - 1].tag == tag;
    let owned = first > 0 && words[first - 1].special == Special::Whose;
    let only = || words[first].special == Special::The && words[first + 1].special == Special::Only;
    let role = || words[first].special == Special::The && words[first..end].iter().any(|w| w.special == Special::Role);
    let article = || words[first].special == Special::A && !before(Tag::Preposition) && first > 0;
    if !verb || !(owned || article() || only() || role()) {
        return None;
    }
    let opens = |&i: &usize| sentence.mention_at[i].is_some_and(|m| sentence.mention(m).first as usize == i && !sentence.mention(m).part);
    let named = (first + 1..end).rev().find(opens)?;
    let closes = sentence.mention_at[named].is_some_and(|m| sentence.mention(m).end as usize == end);
    (closes && words[named - 1].tag == Tag::Noun || owned && words[named].tag == Tag::Name && named > first).then_some(named as u32)
}

/// "said on Monday | Turkey had": a day and the name behind it, or what else is no part of it.
fn behind_day(sentence: &Sentence, chunk: &Chunk) -> Option<u32> {
    let first = chunk.first as usize;
    let day = sentence.words[first].special == Special::Day;
    let named = || sentence.mention_at[first + 1].is_some() && sentence.mention_at[first].is_none();
    // "slapped on Monday | duties on it", not "on Monday night"
    let on = || first > 0 && sentence.words[first - 1].prep == Some(prep::ON) && sentence.words[first + 1].special == Special::None;
    (day && (named() || on())).then_some(chunk.first + 1)
}
