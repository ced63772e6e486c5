//! Noun phrases: a determiner or possessor, what describes, and a head.

use super::super::{Chunk, ChunkKind, Mark, Word};
use super::{NOUN_HEADS, NOUN_PARTS, chunk, inner_end};
use crate::lexicon::{Special, Tag, TagSet, prep};

/// What may describe the noun behind it.
const DESCRIBING: TagSet = TagSet::of(&[Tag::Adjective, Tag::Participle, Tag::Ing, Tag::Adverb]);

/// A determiner or possessor, what describes, and a head.
pub(super) fn noun(words: &[Word], at: usize) -> Option<Chunk> {
    if beside_noun(words, at) {
        return None;
    }
    let mut end = at + bound(words, at);
    let mut head = None;
    while let Some(word) = words.get(end) {
        if NOUN_HEADS.has(word.tag) {
            if dated(words, at, end) || contact(words, at, end) || head.is_some() && (timed(words, end) || told(words, at, end)) {
                break;
            }
            head = Some(end);
        } else if DESCRIBING.has(word.tag) {
            // What describes, behind the head or with no head to come, opens something new: "the country critical of", "troops sent".
            let closed = head.is_some() && !counts_on(words, end) && (word.tag != Tag::Adjective || given(words, at, end));
            if closed || !noun_ahead(words, end) && !quote_ends(words, at, end + 1) {
                break;
            }
        } else if !NOUN_PARTS.has(word.tag) {
            if head.is_some() || end == at {
                break;
            }
            if !quotes_on(words, end) && !describes_on(words, at, end) && !quote_ends(words, at, end) {
                // "a single one of its promises"
                head = Some(end).filter(|_| words[end - 1].tag == Tag::Adjective && stands_for_noun(word));
                break;
            }
        } else if let Some(head) = head {
            // "cleared Serbia of genocide": the verb's own preposition.
            let of_verb = word.prep.is_some() && head == end - 1;
            if word.tag != Tag::Inner || of_verb {
                break;
            }
        }
        end += 1;
    }
    let head = head.or_else(|| superlative(words, at, &mut end)).or_else(|| {
        // "the poor", "this", "many": a determiner or adjective alone.
        (end > at && !matches!(words[at].tag, Tag::Adjective | Tag::Participle | Tag::Ing | Tag::Adverb)).then(|| end - 1)
    })?;
    Some(share(words, chunk(ChunkKind::Noun, at, inner_end(words, head + 1).max(head + 1), head)))
}

/// "offered | once again | assistance": a phrase that is an adverb behind a verb describes no noun.
fn beside_noun(words: &[Word], at: usize) -> bool {
    let Some(adverb) = words.get(at).filter(|w| w.tag == Tag::Adverb && w.width > 1) else { return false };
    let behind_verb = at > 0 && TagSet::VERB.has(words[at - 1].tag);
    behind_verb && words.get(at + usize::from(adverb.width)).is_some_and(|w| NOUN_HEADS.has(w.tag))
}

/// "two more patrol boats": *more* behind a number goes on with what is counted.
fn counts_on(words: &[Word], at: usize) -> bool {
    words[at].special == Special::More && at > 0 && words[at - 1].tag == Tag::Number
}

/// "promised the farmers | generous compensation": behind a verb, people in the plural and what they get. Not "friends like Italy".
fn given(words: &[Word], first: usize, at: usize) -> bool {
    let behind = first > 0 && TagSet::VERB.has(words[first - 1].tag);
    behind && words[at - 1].tag == Tag::Plural && words[at].prep.is_none()
}

/// A quotation mark inside the phrase: a "prison of nations".
fn quotes_on(words: &[Word], at: usize) -> bool {
    let goes_on = |w: &Word| NOUN_PARTS.has(w.tag) && !matches!(w.tag, Tag::Determiner | Tag::Possessive);
    words[at].mark == Mark::OpenQuote && words.get(at + 1).is_some_and(goes_on)
}

/// Behind a quoted description its noun: its "sober" stance.
fn quote_ends(words: &[Word], first: usize, at: usize) -> bool {
    let [close, noun, ..] = words.get(at..).unwrap_or_default() else { return false };
    close.mark == Mark::CloseQuote && NOUN_HEADS.has(noun.tag) && words[first..at].iter().any(|w| w.mark == Mark::OpenQuote)
}

/// "one", behind what describes it.
fn stands_for_noun(word: &Word) -> bool {
    word.tag == Tag::Pronoun && word.tags.has(Tag::Number)
}

/// "in five Danes", behind a number. Not "in ten days".
fn ratio(words: &[Word]) -> bool {
    let [within, number, people, ..] = words else { return false };
    let counted = within.prep == Some(prep::IN) && number.tag == Tag::Number;
    counted && matches!(people.tag, Tag::Plural | Tag::Name) && people.special != Special::Time
}

/// "in May 2024 voters turned": the date ends before the noun.
fn dated(words: &[Word], first: usize, at: usize) -> bool {
    let date = at == first + 2 && words[first + 1].tag == Tag::Number && words[first].tag == Tag::Name;
    let behind_preposition = || first > 0 && words[first - 1].tag == Tag::Preposition;
    date && behind_preposition() && TagSet::NOUN.has(words[at].tag)
}

/// "jailed three journalists last week": when, and no part of whom.
fn timed(words: &[Word], at: usize) -> bool {
    let opens = matches!(words[at].special, Special::Last | Special::This);
    opens && words.get(at + 1).is_some_and(|w| matches!(w.special, Special::Time | Special::Day))
}

/// "told reporters | Turkey, which was hit, had recovered": behind whom it is told to the name is what is spoken of.
fn told(words: &[Word], first: usize, at: usize) -> bool {
    let hears = first > 0 && words[first - 1].special == Special::Told && words[at - 1].tag == Tag::Plural;
    hears && words[at].tag == Tag::Name && words[at].special != Special::Day
}

/// "the threat Russia poses": a name behind a noun of a deed, with its own verb behind it, opens a clause. "The minister Smith said" does not.
fn contact(words: &[Word], first: usize, at: usize) -> bool {
    const REACH: usize = 5;
    let Some(before) = at.checked_sub(1).filter(|&before| before > first).map(|before| &words[before]) else { return false };
    let verb = |w: &Word| matches!(w.tag, Tag::Past | Tag::Third | Tag::Auxiliary | Tag::Modal);
    let mut behind = words[at + 1..].iter().take(REACH).skip_while(|w| matches!(w.tag, Tag::Adverb | Tag::Name));
    // "What a fine leader Olsen has been!"
    let cried = || words[first].special == Special::Why && words[first + 1].special == Special::A;
    let described = before.names_deed() && words[first].special == Special::The;
    (described || cried()) && words[at].tag == Tag::Name && behind.next().is_some_and(verb)
}

/// "the patriarch this year called", "voted every time", "who two weeks earlier had left": when, not who.
pub(super) fn when(words: &[Word], chunk: Chunk) -> Chunk {
    const LONGEST: u32 = 3;
    if !matches!(words[chunk.head as usize].special, Special::Time | Special::Day) || chunk.end - chunk.first > LONGEST {
        return chunk;
    }
    let opener = words[chunk.first as usize].special;
    let free = chunk.first == 0 || words[chunk.first as usize - 1].tag != Tag::Preposition;
    let alone = words.get(chunk.end as usize).is_none_or(|w| w.tag != Tag::Genitive && w.prep != Some(prep::OF));
    let ago = words.get(chunk.end as usize).is_some_and(|w| w.special == Special::Ago);
    // "telephoned her the same evening"
    let behind_noun = || words[..chunk.first as usize].last().is_some_and(|w| TagSet::NOUN.has(w.tag));
    let again = opener == Special::The && words[chunk.first as usize + 1].special == Special::Last && behind_noun();
    let says_when = free && alone && (ago || again || matches!(opener, Special::This | Special::That | Special::Last));
    if says_when { Chunk { kind: ChunkKind::Adverb, ..chunk } } else { chunk }
}

/// "82 per cent of adults", "four in five Danes": so many of what follows.
fn share(words: &[Word], share: Chunk) -> Chunk {
    let of = share.end as usize;
    if words[share.head as usize].tag == Tag::Number && share.head == share.first && ratio(&words[of..]) {
        return noun(words, of + 1).map_or(share, |whole| Chunk { first: share.first, ..whole });
    }
    if words[share.head as usize].special != Special::Share || words.get(of).is_none_or(|w| w.prep != Some(prep::OF)) {
        return share;
    }
    noun(words, of + 1).map_or(share, |whole| Chunk { first: share.first, ..whole })
}

/// "more than 300 women", "less than a million", "fewer than a third": how many words stand before the number.
pub(super) fn bound(words: &[Word], at: usize) -> usize {
    if !words.get(at).is_some_and(|w| matches!(w.special, Special::More | Special::Less)) {
        return 0;
    }
    let [_, than, number, counted, ..] = &words[at..] else { return 0 };
    let million = number.special == Special::A && (counted.tags.has(Tag::Number) || counted.special == Special::Share)
        || number.special == Special::Share;
    let bounds = than.special == Special::Than && (number.tag == Tag::Number || million);
    if bounds { 2 } else { 0 }
}

/// "none of the delegates", "most of them": a pronoun that says how many of what follows.
pub(super) fn partitive(words: &[Word], at: usize) -> Option<Chunk> {
    let inner = inner_end(words, at + 1);
    let part = words[at].tags.has(Tag::Determiner) && words.get(inner).is_some_and(|w| w.prep == Some(prep::OF));
    let end = inner + usize::from(inner == at + 1 && part);
    let of = end > at + 1 && words[end - 1].prep == Some(prep::OF);
    // Not "the editors, all of them veterans".
    let alone = words.get(end + 1).is_none_or(|w| !NOUN_PARTS.has(w.tag));
    let whole = match words.get(end).filter(|_| of)?.tag {
        Tag::Pronoun if alone => chunk(ChunkKind::Noun, end, end + 1, end),
        _ => noun(words, end)?,
    };
    Some(Chunk { first: at as u32, ..whole })
}

/// "the most dangerous", "the poor": an adjective behind its determiner acts as the noun.
fn superlative(words: &[Word], at: usize, end: &mut usize) -> Option<usize> {
    if words.get(at)?.tag != Tag::Determiner {
        return None;
    }
    let adjective = (at + 1..words.len().min(at + 4)).find(|&i| words[i].tag != Tag::Adverb)?;
    let found = matches!(words[adjective].tag, Tag::Adjective).then_some(adjective)?;
    *end = found + 1;
    Some(found)
}

/// Whether a noun follows behind the adjectives that begin at `at`.
fn noun_ahead(words: &[Word], at: usize) -> bool {
    const REACH: usize = 8;
    let describing = TagSet::of(&[Tag::Adjective, Tag::Participle, Tag::Ing, Tag::Adverb, Tag::Inner]);
    let mut rest = words[at..].iter().take(REACH).enumerate().skip_while(|(i, w)| {
        let joint = w.mark == Mark::Comma || w.special == Special::And && *i > 0;
        describing.has(w.tag) || joint && describing_next(words, at + i + 1)
    });
    rest.next().is_some_and(|(_, w)| NOUN_HEADS.has(w.tag) || stands_for_noun(w))
}

/// "a long and carefully worded message", "its brutal, unjust war": a comma or *and* between two words that describe the noun.
fn describes_on(words: &[Word], first: usize, at: usize) -> bool {
    let opened = matches!(words[first].tag, Tag::Determiner | Tag::Possessive);
    let joint = words.get(at).is_some_and(|w| w.mark == Mark::Comma || w.special == Special::And);
    opened
        && joint
        && matches!(words[at - 1].tag, Tag::Adjective | Tag::Participle)
        && describing_next(words, at + 1)
        && noun_ahead(words, at + 1)
}

/// Whether an adjective or participle stands here, behind its adverb.
fn describing_next(words: &[Word], at: usize) -> bool {
    let degree = words.get(at).is_some_and(|w| w.tag == Tag::Adverb);
    let at = if degree { inner_end(words, at + 1) } else { at };
    words.get(at).is_some_and(|w| matches!(w.tag, Tag::Adjective | Tag::Participle))
}
