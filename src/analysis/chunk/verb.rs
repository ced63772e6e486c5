//! Verb groups: auxiliaries, adverbs and a main verb.

use super::super::{Chunk, ChunkKind, Sentence, VerbForm, Word};
use super::{MAIN_VERBS, NOUN_HEADS, VERB_PARTS, chunk, inner_end};
use crate::lexicon::{Kind, Lexicon, Pattern, Reading, Special, Tag, TagSet};
use crate::text::token::TokenKind;

/// Auxiliaries, adverbs and a main verb; `None` when no verb stands here.
pub(super) fn verb(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Chunk> {
    let mut end = at;
    let mut last_verb = None;
    // "sees no reason to trust it": the `to` closes a phrase.
    let mut infinitive = (words[at].tag == Tag::Base || words[at].special == Special::BeNonFinite)
        && at > 0
        && words[at - 1].tag == Tag::Inner
        && words[at - 1].special == Special::To;
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
    if attributive(lexicon, words, at, head, end) {
        return None;
    }
    // Adverbs behind the main verb stand alone, unless they negate it ("is not", "did not").
    let stop = inner_end(words, head + 1);
    let end = (stop..end).rev().find(|&i| negates(words, i)).map_or(stop, |i| inner_end(words, i + 1));
    let mut chunk = chunk(ChunkKind::Verb, at, end, head);
    describe(lexicon, words, infinitive, &mut chunk);
    Some(chunk)
}

/// "is not", but not "broke its promise not to expand": the infinitive is negated there.
fn negates(words: &[Word], at: usize) -> bool {
    // "The help that they promised never came": of the verb behind.
    words[at].tag == Tag::Not && words.get(at + 1).is_none_or(|next| !matches!(next.tag, Tag::To | Tag::Past | Tag::Third))
}

/// A participle or -ing form in front of a noun, which it describes: "leading role", "accused leader".
fn attributive(lexicon: &Lexicon, words: &[Word], first: usize, head: usize, end: usize) -> bool {
    let participle = words[head].tag == Tag::Participle;
    if !participle && words[head].tag != Tag::Ing || !words[first..head].iter().all(|w| w.tag == Tag::Adverb) {
        return false;
    }
    let before = first.checked_sub(1).map(|i| words[i].tag);
    let inside = before.is_some_and(|tag| matches!(tag, Tag::Determiner | Tag::Possessive | Tag::Genitive | Tag::Adjective));
    let behind = words.get(end).map(|w| w.tag);
    if !behind.is_some_and(|tag| matches!(tag, Tag::Noun | Tag::Plural | Tag::Adjective) || tag == Tag::Name && inside) {
        return false;
    }
    // "drafting more punishing sanctions"
    let degree = || words[first..head].iter().any(|w| w.special == Special::More);
    let opens = || before.is_none_or(|t| t == Tag::Punct || t == Tag::Conjunction || MAIN_VERBS.has(t)) && behind == Some(Tag::Plural);
    // "with growing alarm", "over spying charges"
    let named = || before == Some(Tag::Preposition) && head == first && describes(lexicon, &words[head], &words[end]);
    inside || named() || participle && (before == Some(Tag::Preposition) || opens()) || degree()
}

/// Whether an -ing form tells of what kind the noun behind it is: one that is an adjective too, before a feeling, or names a misdeed, before
/// a charge.
fn describes(lexicon: &Lexicon, ing: &Word, noun: &Word) -> bool {
    let named = noun.lemma.filter(|_| TagSet::NOUN.has(noun.tag));
    let kind = |kind| named.is_some_and(|l| lexicon.lemma(l).kinds.has(kind));
    let feeling = ing.tags.has(Tag::Adjective) && kind(Kind::Judgement);
    let charge = || named.is_some_and(|l| lexicon.lemma(l).report.is_some());
    let misdeed = |r: &Reading| r.tag == Tag::Noun && lexicon.cues_of(r.lemma).any(|c| lexicon.cue(c).agent < 0);
    feeling || charge() && lexicon.readings(ing).iter().any(misdeed)
}

/// What the words of a verb group are.
#[derive(Default)]
struct Group {
    tags: TagSet,
    /// The last auxiliary in front of the head.
    auxiliary: Special,
    /// Whether a form of get stands in front of the head.
    got: bool,
    /// Whether a form of be that is not finite is among them.
    being: bool,
}

impl Group {
    fn of(words: &[Word], chunk: &Chunk) -> Group {
        let mut group = Group::default();
        for (at, word) in (chunk.first..chunk.end).zip(&words[chunk.first as usize..chunk.end as usize]) {
            let ahead = at < chunk.head;
            group.tags.insert(word.tag);
            group.auxiliary = if ahead & (word.tag == Tag::Auxiliary) { word.special } else { group.auxiliary };
            group.got |= ahead & (word.special == Special::Get);
            group.being |= word.special == Special::BeNonFinite;
        }
        group
    }
}

fn describe(lexicon: &Lexicon, words: &[Word], infinitive: bool, chunk: &mut Chunk) {
    let group = Group::of(words, chunk);
    let head = &words[chunk.head as usize];
    // "regretted ever having doubted it"
    let mut own =
        words[chunk.first as usize..chunk.end as usize].iter().skip_while(|w| matches!(w.tag, Tag::Adverb | Tag::Not | Tag::Inner));
    let first = own.next().unwrap_or(head);
    let auxiliary = group.tags.meets(TagSet::of(&[Tag::Auxiliary, Tag::Modal]));
    let after_be = group.got || matches!(group.auxiliary, Special::Be | Special::BeNonFinite);
    chunk.form = match head.tag {
        _ if infinitive => VerbForm::Infinitive,
        Tag::Ing if !auxiliary => VerbForm::Ing,
        Tag::Participle if !auxiliary => VerbForm::Participle,
        _ => VerbForm::Finite,
    };
    let being = head.tag == Tag::Participle && group.being && first.tag == Tag::Auxiliary;
    // "of having treated", "Having promised help, it …"
    let having = first.special == Special::Have && first.tags.has(Tag::Ing);
    if having || being && (first.special == Special::BeNonFinite || first.tags.has(Tag::Ing)) {
        chunk.form = VerbForm::Ing;
    }
    // "has for years | been accused"
    if first.special == Special::BeNonFinite && first.tags.has(Tag::Participle) && chunk.head > chunk.first {
        chunk.form = VerbForm::Participle;
    }
    // "Far from being a threat, it is …"
    let bare = group.auxiliary == Special::None && !group.tags.has(Tag::Modal);
    if head.special == Special::BeNonFinite && head.span.len() == "being".len() && bare {
        chunk.form = VerbForm::Ing;
    }
    let short = auxiliary && short_is(lexicon, words, chunk);
    chunk.passive = head.tag == Tag::Participle && (after_be || short || chunk.form == VerbForm::Participle);
    let copula = head.lemma.is_some_and(|id| lexicon.lemma(id).patterns.has(Pattern::Copula));
    chunk.copula = !chunk.passive && (copula || short || matches!(head.special, Special::Be | Special::BeNonFinite));
    chunk.negated = group.tags.has(Tag::Not);
}

/// "helped Kosovo rebuild its courts": a base form that the object of the verb before does.
pub(super) fn caused(lexicon: &Lexicon, sentence: &Sentence, chunk: &Chunk) -> bool {
    const REACH: usize = 6;
    let bare = chunk.is_finite() && chunk.head == chunk.first;
    if !bare || sentence.words[chunk.head as usize].tag != Tag::Base {
        return false;
    }
    let object = |c: &&Chunk| matches!(c.kind, ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Conjunction);
    // "helped rebuild its courts"
    let behind = sentence.chunks.last().is_some_and(|c| matches!(c.kind, ChunkKind::Noun | ChunkKind::Verb));
    let before = sentence.chunks.iter().rev().take(REACH).find(|c| !object(c)).filter(|c| behind && c.kind == ChunkKind::Verb);
    let lemma = before.filter(|c| !c.passive).and_then(|c| sentence.words[c.head as usize].lemma);
    lemma.is_some_and(|l| lexicon.lemma(l).patterns.has(Pattern::Causative))
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
