//! Auxiliaries that an aside parts from their verbs: "Trust in it has, in the end, never been lower", "Spain is, the mayor said, a friend".
//!
//! What stands behind the aside is read as if it stood right behind the auxiliary, and the aside as if it closed the clause, where it says the
//! same: "Trust in it has never been lower, in the end". All later stages then meet neighbours that are neighbours.

use super::{Mark, Mention, Sentence, Shape, Word};
use crate::lexicon::{Facts, Lexicon, Special, Tag, TagSet};
use crate::text::token::TokenKind;

/// How many words an aside may have.
const REACH: usize = 12;
/// How many asides of a sentence are moved; each costs as much as the sentence is long.
const MOST: usize = 4;
/// How many words the auxiliaries before it, and what may open their clause, may have.
const GROUP: usize = 6;

/// Lets every aside that parts an auxiliary from its verb close its clause.
#[inline(never)]
pub(crate) fn join(lexicon: &Lexicon, text: &str, sentence: &mut Sentence) {
    let (mut moved, mut from) = (0, 1);
    let opens = |words: &[Word], at: usize| matches!(words[at].mark, Mark::Comma | Mark::Dash) && auxiliary(&words[..at]);
    while moved < MOST
        && let Some(open) = (from..sentence.words.len()).find(|&at| opens(&sentence.words, at))
    {
        // A span that a caller names may hold the marks of the aside, and is not torn apart.
        let whole = |width: &usize| sentence.mentions.iter().all(|m| !holds(m, open) && !holds(m, open + width));
        if let Some(width) = aside(lexicon, &sentence.words, open).filter(whole) {
            put_last(text, sentence, open, open + width);
            moved += 1;
        }
        from = open + 1;
    }
    if moved > 0 {
        sentence.sort_mentions();
    }
}

/// Whether the word at a place stands inside a mention.
fn holds(mention: &Mention, at: usize) -> bool {
    (mention.first as usize..mention.end as usize).contains(&at)
}

/// "has", "would not", "ought to have", not the will or the "as it is" before a comma.
fn auxiliary(before: &[Word]) -> bool {
    let Some(last) = before.iter().rev().find(|w| w.special != Special::Not) else { return false };
    let group = before.iter().rev().take(GROUP).take_while(|w| w.mark == Mark::None);
    verbal(last) && !group.clone().any(|w| matches!(w.special, Special::As | Special::Than)) && !that_is(before)
}

fn verbal(word: &Word) -> bool {
    let modal = word.tags.has(Tag::Modal) && word.shape == Shape::Lower;
    modal || matches!(word.special, Special::Have | Special::Do | Special::Be | Special::BeNonFinite)
}

/// "an envoy, that is, of the bloc"
fn that_is(before: &[Word]) -> bool {
    let [.., comma, that, _] = before else { return false };
    comma.mark == Mark::Comma && that.special == Special::That
}

/// How many words the aside has that opens at a comma, with the comma, where it is one and the verb follows.
fn aside(lexicon: &Lexicon, words: &[Word], open: usize) -> Option<usize> {
    let behind = &words[open + 1..];
    let width = behind.iter().take(REACH).position(|w| !matches!(w.mark, Mark::None | Mark::Other))?;
    let (inside, next) = (&behind[..width], behind.get(width + 1)?);
    let closed = behind[width].mark == words[open].mark;
    // "was, in Spain, Italy and Malta, a problem"
    let listed = next.tag == Tag::Name && inside.last().is_some_and(|w| w.tag == Tag::Name);
    let set_apart = opens(inside.first()?) || says_when(inside) || speaks(lexicon, inside);
    (closed && set_apart && !listed && goes_on(&words[..open], next)).then_some(width + 1)
}

/// "in the end", "despite it", "as they put it", "this time", "asked by us".
fn opens(first: &Word) -> bool {
    const OPENERS: TagSet = TagSet::of(&[Tag::Preposition, Tag::Adverb, Tag::Subordinator, Tag::Ing, Tag::Participle]);
    // Not "The trouble is, there are no ships, there are no crews".
    let joins = first.tags.has(Tag::Conjunction) && !first.tags.has(Tag::Adverb) || first.special == Special::There;
    !joins && (first.tags.meets(OPENERS) || matches!(first.special, Special::This | Special::No | Special::To)) && first.tag != Tag::Name
}

/// "two years before", "the next day".
fn says_when(inside: &[Word]) -> bool {
    const FEW: usize = 4;
    inside.len() <= FEW && inside.iter().any(|w| matches!(w.special, Special::Time | Special::Day))
}

/// "the mayor said", "it seems", "wrote the paper".
fn speaks(lexicon: &Lexicon, inside: &[Word]) -> bool {
    let pronoun = matches!(inside[0].special, Special::He | Special::She | Special::It | Special::They | Special::We);
    let says = |w: &Word| w.tags.meets(TagSet::VERB) && lexicon.readings(&w.info).iter().any(|r| r.lemma.has(Facts::REPORT));
    !inside[0].tags.has(Tag::Conjunction) && (pronoun || inside.iter().any(says))
}

/// Whether the word behind the aside may go on with the auxiliary.
fn goes_on(before: &[Word], next: &Word) -> bool {
    if matches!(next.special, Special::Not | Special::Neither | Special::Both | Special::BeNonFinite) {
        return true;
    }
    let Some(last) = before.iter().rev().find(|w| w.special != Special::Not) else { return false };
    let finite = next.special == Special::Be || (next.special == Special::Do || next.tags.has(Tag::Modal)) && !next.tags.has(Tag::Base);
    let person = matches!(next.special, Special::He | Special::She | Special::They | Special::We);
    if next.kind == TokenKind::Punct || finite || person || next.tags.has(Tag::Conjunction) && !next.tags.has(Tag::Adverb) {
        return false;
    }
    let bare = TagSet::of(&[Tag::Base, Tag::Adverb]);
    match last.special {
        Special::Be | Special::BeNonFinite => true,
        Special::Have => next.tag != Tag::Name && next.special != Special::Have && !next.tags.within(TagSet::of(&[Tag::Third])),
        _ => next.tag != Tag::Name && (next.tags.meets(bare) || matches!(next.special, Special::Have | Special::No)),
    }
}

/// Puts the words from `open` to before `close` behind what goes on there, and drops the mark at `close`, which nothing is left to part from.
fn put_last(text: &str, sentence: &mut Sentence, open: usize, close: usize) {
    // "has one enemy, he said: Rome" would part what the colon leads to.
    let ends = |w: &Word| !matches!(w.mark, Mark::None | Mark::Comma | Mark::Other) && &text[w.span.range()] != ":";
    let behind = &sentence.words[close + 1..];
    let end = close + 1 + behind.iter().position(ends).unwrap_or(behind.len());
    let end = end - usize::from(sentence.words[end - 1].mark == Mark::Comma);
    let (width, rest) = ((close - open) as u32, (end - close - 1) as u32);
    sentence.words[open..end].rotate_left(close - open);
    sentence.words.remove(open);
    sentence.mention_at.pop();
    for mention in &mut sentence.mentions {
        let moved = |at: u32| match at as usize {
            at if at < open => at as u32,
            at if at < close => at as u32 + rest,
            at if at < end => at as u32 - width - 1,
            at => at as u32 - 1,
        };
        let first = moved(mention.first);
        (mention.first, mention.end) = (first, first + mention.end - mention.first);
    }
}
