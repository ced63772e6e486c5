//! Chunks: runs of words that act as one, found in one pass from left to right.

use super::{Chunk, ChunkId, ChunkKind, Mark, Rel, Sentence, VerbForm, Word};
use crate::lexicon::{Lexicon, Pattern, Special, Tag, TagSet, prep};
use crate::text::token::TokenKind;

const VERB_PARTS: TagSet =
    TagSet::of(&[Tag::Auxiliary, Tag::Modal, Tag::To, Tag::Not, Tag::Adverb, Tag::Base, Tag::Third, Tag::Past, Tag::Participle, Tag::Ing]);
const MAIN_VERBS: TagSet = TagSet::VERB;
const NOUN_PARTS: TagSet = TagSet::of(&[
    Tag::Determiner,
    Tag::Possessive,
    Tag::Adjective,
    Tag::Noun,
    Tag::Plural,
    Tag::Name,
    Tag::Number,
    Tag::Inner,
    Tag::Participle,
    Tag::Ing,
    Tag::Adverb,
]);
const NOUN_HEADS: TagSet = TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Name, Tag::Number]);

/// Cuts the sentence into chunks.
#[inline(never)]
pub(crate) fn find(lexicon: &Lexicon, sentence: &mut Sentence) {
    let mut at = 0;
    while at < sentence.words.len() {
        let mut chunk = next(lexicon, &sentence.words, at);
        if let Some(end) = ends_early(sentence, &chunk) {
            (chunk.end, chunk.head) = (end, end - 1);
        }
        let id = ChunkId::new(sentence.chunks.len());
        at = chunk.end as usize;
        sentence.chunk_at.resize(at, id);
        sentence.chunks.push(chunk);
    }
}

/// Where a noun phrase ends, if what looks like one is two.
fn ends_early(sentence: &Sentence, chunk: &Chunk) -> Option<u32> {
    if chunk.kind != ChunkKind::Noun || chunk.end - chunk.first < 2 {
        return None;
    }
    let mut tags = TagSet::EMPTY;
    sentence.words[chunk.first as usize..chunk.end as usize].iter().for_each(|w| tags.insert(w.tag));
    let sum = if tags.has(Tag::Number) { apart(sentence, chunk) } else { None };
    let clause = || if tags.has(Tag::Plural) { described(sentence, chunk) } else { None };
    sum.or_else(clause).or_else(|| behind_day(sentence, chunk))
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
    let year = words[named - 1].tag == Tag::Number && words[named - 1].span.len() == YEAR;
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

/// "said on Monday | Turkey had": a day and the name behind it.
fn behind_day(sentence: &Sentence, chunk: &Chunk) -> Option<u32> {
    let first = chunk.first as usize;
    let day = sentence.words[first].special == Special::Day;
    let named = day && sentence.mention_at[first + 1].is_some() && sentence.mention_at[first].is_none();
    named.then_some(chunk.first + 1)
}

fn chunk(kind: ChunkKind, first: usize, end: usize, head: usize) -> Chunk {
    Chunk {
        kind,
        first: first as u32,
        end: end as u32,
        head: head as u32,
        governor: None,
        rel: Rel::Root,
        subject: None,
        object: None,
        indirect: None,
        predicate: None,
        next: None,
        prepositions: None,
        sibling: None,
        form: VerbForm::Finite,
        passive: false,
        copula: false,
        negated: false,
        clause: 0,
    }
}

fn next(lexicon: &Lexicon, words: &[Word], at: usize) -> Chunk {
    let word = &words[at];
    let single = |kind| {
        let end = inner_end(words, at + usize::from(word.width));
        chunk(kind, at, end.min(words.len()), at)
    };
    match word.tag {
        Tag::Punct | Tag::Genitive | Tag::Interjection => single(ChunkKind::Mark),
        Tag::Conjunction => single(ChunkKind::Conjunction),
        Tag::Subordinator => single(ChunkKind::Subordinator),
        Tag::Relative => single(ChunkKind::Relative),
        Tag::Preposition => single(ChunkKind::Preposition),
        // "no one", "each other": one pronoun of two words.
        Tag::Pronoun if bound(words, at) == 0 => partitive(words, at).unwrap_or_else(|| single(ChunkKind::Noun)),
        // "when Serbia", "where newspapers": a clause opens, no noun phrase.
        Tag::Adverb if word.special == Special::Why => single(ChunkKind::Adverb),
        _ => verb(lexicon, words, at).or_else(|| noun(words, at).map(|chunk| when(words, chunk))).unwrap_or_else(|| match word.tag {
            Tag::Adjective | Tag::Participle => adjective(words, at),
            Tag::Adverb | Tag::Not => single(ChunkKind::Adverb),
            // Words that nothing has claimed.
            _ => single(ChunkKind::Adverb),
        }),
    }
}

/// Skips the inner words that follow a head, but not those of the phrase that a noun behind them heads.
fn inner_end(words: &[Word], from: usize) -> usize {
    let inner = words.get(from..).unwrap_or_default().iter().take_while(|w| w.tag == Tag::Inner).count();
    let end = from + inner;
    let heads = |w: &Word| usize::from(w.width) > inner && matches!(w.tag, Tag::Noun | Tag::Plural);
    if inner > 0 && words.get(end).is_some_and(heads) { from } else { end }
}

/// Auxiliaries, adverbs and a main verb; `None` when no verb stands here.
fn verb(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Chunk> {
    let mut end = at;
    let mut last_verb = None;
    // "sees no reason to trust it": the `to` closes a phrase.
    let mut infinitive = words[at].tag == Tag::Base && at > 0 && words[at - 1].tag == Tag::Inner && words[at - 1].special == Special::To;
    // Adverbs without end lead to no verb; looking on from each would cost the square of their number.
    const MAX_ADVERBS: usize = 12;
    while let Some(word) = words.get(end).filter(|w| VERB_PARTS.has(w.tag) && (last_verb.is_some() || end - at < MAX_ADVERBS)) {
        match word.tag {
            Tag::To => {
                // "has to", "is to" go on; after another verb a new chunk begins.
                if end > at && last_verb.is_some_and(|v: usize| words[v].tag != Tag::Auxiliary) {
                    break;
                }
                // "hard to", "not to": an adverb may stand before.
                infinitive = words[at..end].iter().all(|w| matches!(w.tag, Tag::Adverb | Tag::Not | Tag::Inner));
            }
            tag if MAIN_VERBS.has(tag) => {
                let get = last_verb.is_some_and(|v: usize| words[v].special == Special::Get) && tag == Tag::Participle;
                if last_verb.is_some_and(|v: usize| MAIN_VERBS.has(words[v].tag)) && !get {
                    break;
                }
                last_verb = Some(end);
            }
            Tag::Auxiliary => {
                if last_verb.is_some_and(|v: usize| MAIN_VERBS.has(words[v].tag)) {
                    break;
                }
                last_verb = Some(end);
            }
            Tag::Modal => last_verb = last_verb.or(Some(end)),
            _ => {}
        }
        end += 1;
        end = inner_end(words, end);
    }
    let head = last_verb?;
    if attributive(words, at, head, end) {
        return None;
    }
    // Adverbs behind the main verb stand alone, unless they negate it ("is not", "did not").
    let stop = inner_end(words, head + 1);
    let end = (stop..end).rev().find(|&i| words[i].tag == Tag::Not).map_or(stop, |i| inner_end(words, i + 1));
    let mut chunk = chunk(ChunkKind::Verb, at, end, head);
    describe(lexicon, words, infinitive, &mut chunk);
    Some(chunk)
}

/// A participle or -ing form in front of a noun, which it describes: "leading role", "accused leader".
fn attributive(words: &[Word], first: usize, head: usize, end: usize) -> bool {
    let participle = matches!(words[head].tag, Tag::Participle | Tag::Ing);
    let alone = words[first..head].iter().all(|w| w.tag == Tag::Adverb);
    let before = first.checked_sub(1).map(|i| words[i].tag);
    let inside = before.is_some_and(|tag| matches!(tag, Tag::Determiner | Tag::Possessive | Tag::Genitive | Tag::Adjective));
    let noun_behind =
        words.get(end).is_some_and(|w| matches!(w.tag, Tag::Noun | Tag::Plural | Tag::Adjective) || w.tag == Tag::Name && inside);
    let after_preposition = before == Some(Tag::Preposition) && words[head].tag == Tag::Participle;
    // "drafting more punishing sanctions"
    let degree = words[first..head].iter().any(|w| w.special == Special::More);
    participle
        && alone
        && noun_behind
        && (inside
            || after_preposition
            || degree
            || words[head].tag == Tag::Participle
                && before.is_none_or(|t| t == Tag::Punct || t == Tag::Conjunction || MAIN_VERBS.has(t))
                && words.get(end).is_some_and(|w| w.tag == Tag::Plural))
}

fn describe(lexicon: &Lexicon, words: &[Word], infinitive: bool, chunk: &mut Chunk) {
    let range = chunk.first as usize..chunk.end as usize;
    let head = &words[chunk.head as usize];
    let auxiliary = words[range.clone()].iter().filter(|w| matches!(w.tag, Tag::Auxiliary | Tag::Modal)).any(|_| true);
    let be = words[range.start..chunk.head as usize].iter().rev().find(|w| w.tag == Tag::Auxiliary);
    let got = words[range.start..chunk.head as usize].iter().any(|w| w.special == Special::Get);
    let after_be = got || be.is_some_and(|w| matches!(w.special, Special::Be | Special::BeNonFinite));
    chunk.form = match head.tag {
        _ if infinitive => VerbForm::Infinitive,
        Tag::Ing if !auxiliary => VerbForm::Ing,
        Tag::Participle if !auxiliary => VerbForm::Participle,
        _ => VerbForm::Finite,
    };
    let being = head.tag == Tag::Participle && words[range.clone()].iter().any(|w| w.special == Special::BeNonFinite);
    let first = &words[range.start];
    // "of having treated"
    let having = head.tag == Tag::Participle && first.special == Special::Have && first.tags.has(Tag::Ing);
    if having || being && first.tag == Tag::Auxiliary && (first.special == Special::BeNonFinite || first.tags.has(Tag::Ing)) {
        chunk.form = VerbForm::Ing;
    }
    // "Having promised help, it …"
    if first.special == Special::Have && first.tags.has(Tag::Ing) {
        chunk.form = VerbForm::Ing;
    }
    let short = short_is(lexicon, words, chunk);
    chunk.passive = head.tag == Tag::Participle && (after_be || short || chunk.form == VerbForm::Participle);
    let copula = head.lemma.is_some_and(|id| lexicon.lemma(id).patterns.has(Pattern::Copula));
    chunk.copula = !chunk.passive && (copula || short || matches!(head.special, Special::Be | Special::BeNonFinite));
    chunk.negated = words[range].iter().any(|w| w.tag == Tag::Not);
}

/// "he's honest", "she's accused of fraud": the short form of *is*, and not of *has*.
fn short_is(lexicon: &Lexicon, words: &[Word], chunk: &Chunk) -> bool {
    let (first, head) = (chunk.first as usize, chunk.head as usize);
    let auxiliary = words[first..=head].iter().find(|w| w.tag == Tag::Auxiliary);
    if !auxiliary.is_some_and(|w| w.kind == TokenKind::Clitic && w.special == Special::None) {
        return false;
    }
    let done = |id| lexicon.cues_of(id).any(|cue| lexicon.cue(cue).frame.object);
    let opens = |w: &Word| NOUN_HEADS.has(w.tag) || matches!(w.tag, Tag::Determiner | Tag::Possessive | Tag::Pronoun | Tag::Adjective);
    let object = words.get(chunk.end as usize).is_some_and(opens);
    words[head].tag == Tag::Auxiliary && words[head].kind == TokenKind::Clitic
        || words[head].tag == Tag::Participle && !object && words[head].lemma.is_some_and(done)
}

/// A determiner or possessor, what describes, and a head.
fn noun(words: &[Word], at: usize) -> Option<Chunk> {
    let mut end = at + bound(words, at);
    let mut head = None;
    while let Some(word) = words.get(end) {
        if !NOUN_PARTS.has(word.tag) {
            if head.is_some() || end == at {
                break;
            }
            if quotes_on(words, end) || describes_on(words, at, end) {
                end += 1;
                continue;
            }
            // "a single one of its promises"
            head = Some(end).filter(|_| words[end - 1].tag == Tag::Adjective && stands_for_noun(word));
            break;
        }
        let opens = matches!(word.tag, Tag::Determiner | Tag::Possessive);
        // "cleared Serbia of genocide": the verb's own preposition.
        let of_verb = word.tag == Tag::Inner && word.prep.is_some() && end > at && head == Some(end - 1);
        if opens && end > at && head.is_some() || of_verb {
            break;
        }
        // An adjective or participle behind the head opens something new: "the country critical of", "troops sent".
        let behind = matches!(word.tag, Tag::Adjective | Tag::Participle | Tag::Ing | Tag::Adverb);
        if behind && !noun_ahead(words, end) || word.tag == Tag::Adverb && head.is_some() {
            break;
        }
        if head.is_some() && matches!(word.tag, Tag::Participle | Tag::Ing) || dated(words, at, end) {
            break;
        }
        if NOUN_HEADS.has(word.tag) {
            head = Some(end);
        }
        end += 1;
    }
    let head = head.or_else(|| superlative(words, at, &mut end)).or_else(|| {
        // "the poor", "this", "many": a determiner or adjective alone.
        (end > at && !matches!(words[at].tag, Tag::Adjective | Tag::Participle | Tag::Ing | Tag::Adverb)).then(|| end - 1)
    })?;
    Some(share(words, chunk(ChunkKind::Noun, at, inner_end(words, head + 1).max(head + 1), head)))
}

/// A quotation mark inside the phrase: a "prison of nations".
fn quotes_on(words: &[Word], at: usize) -> bool {
    let goes_on = |w: &Word| NOUN_PARTS.has(w.tag) && !matches!(w.tag, Tag::Determiner | Tag::Possessive);
    words[at].mark == Mark::OpenQuote && words.get(at + 1).is_some_and(goes_on)
}

/// "one", behind what describes it.
fn stands_for_noun(word: &Word) -> bool {
    word.tag == Tag::Pronoun && word.tags.has(Tag::Number)
}

/// "in May 2024 voters turned": the date ends before the noun.
fn dated(words: &[Word], first: usize, at: usize) -> bool {
    let behind_preposition = first > 0 && words[first - 1].tag == Tag::Preposition;
    let date = at == first + 2 && words[first].tag == Tag::Name && words[first + 1].tag == Tag::Number;
    behind_preposition && date && TagSet::NOUN.has(words[at].tag)
}

/// "the patriarch this year called", "voted every time", "who two weeks earlier had left": when, not who.
fn when(words: &[Word], chunk: Chunk) -> Chunk {
    const LONGEST: u32 = 3;
    if words[chunk.head as usize].special != Special::Time || chunk.end - chunk.first > LONGEST {
        return chunk;
    }
    let opener = words[chunk.first as usize].special;
    let free = chunk.first == 0 || words[chunk.first as usize - 1].tag != Tag::Preposition;
    let alone = words.get(chunk.end as usize).is_none_or(|w| w.tag != Tag::Genitive && w.prep != Some(prep::OF));
    let ago = words.get(chunk.end as usize).is_some_and(|w| w.special == Special::Ago);
    let says_when = free && alone && (ago || matches!(opener, Special::This | Special::That | Special::Last));
    if says_when { Chunk { kind: ChunkKind::Adverb, ..chunk } } else { chunk }
}

/// "82 per cent of adults": so many of what follows.
fn share(words: &[Word], share: Chunk) -> Chunk {
    let of = share.end as usize;
    if words[share.head as usize].special != Special::Share || words.get(of).is_none_or(|w| w.prep != Some(prep::OF)) {
        return share;
    }
    noun(words, of + 1).map_or(share, |whole| Chunk { first: share.first, ..whole })
}

/// "more than 300 women", "less than a million", "fewer than a third": how many words stand before the number.
fn bound(words: &[Word], at: usize) -> usize {
    if !words.get(at).is_some_and(|w| matches!(w.special, Special::More | Special::Less)) {
        return 0;
    }
    let [_, than, number, counted, ..] = &words[at..] else { return 0 };
    let million = number.special == Special::A && (counted.tags.has(Tag::Number) || counted.special == Special::Share)
        || number.special == Special::Share;
    let bounds = than.special == Special::Than && (number.tag == Tag::Number || million);
    if bounds { 2 } else { 0 }
}

/// "none of the delegates", "most of the villagers": a pronoun that says how many of what follows.
fn partitive(words: &[Word], at: usize) -> Option<Chunk> {
    let inner = inner_end(words, at + 1);
    let part = words[at].tags.has(Tag::Determiner) && words.get(inner).is_some_and(|w| w.prep == Some(prep::OF));
    let end = inner + usize::from(inner == at + 1 && part);
    let of = end > at + 1 && words[end - 1].prep == Some(prep::OF);
    let whole = words.get(end).filter(|_| of).and_then(|_| noun(words, end))?;
    Some(Chunk { first: at as u32, ..whole })
}

/// "the most dangerous", "the poor": an adjective behind its determiner acts as the noun.
fn superlative(words: &[Word], at: usize, end: &mut usize) -> Option<usize> {
    if words[at].tag != Tag::Determiner {
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

/// A predicative adjective with the adverbs before it.
fn adjective(words: &[Word], at: usize) -> Chunk {
    let end = inner_end(words, at + 1);
    chunk(ChunkKind::Adjective, at, end, at)
}
