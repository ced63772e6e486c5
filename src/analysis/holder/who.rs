//! Who a noun speaks for, and who speaks.

use super::super::{ChunkId, ChunkKind, Mark, Rel, Sentence, VerbForm};
use super::Holder;
use crate::lexicon::{ActorId, AliasKind, Class, Lexicon, Special, Tag, prep};
use crate::span::Span;

/// Who a noun chunk is, as a holder.
pub(crate) fn holder_of(sentence: &Sentence, noun: ChunkId) -> Holder {
    // "we" and "I" are whoever speaks here.
    if sentence.head(noun).special == Special::We && sentence.head(noun).tag != Tag::Name {
        return Holder::Author;
    }
    let noun = if actor_of(sentence, noun).is_none() { antecedent(sentence, noun).unwrap_or(noun) } else { noun };
    if let Some(actor) = actor_of(sentence, noun) {
        return Holder::Actor(actor);
    }
    // "the bank's president, Anna Berg": whoever has a name is called by it.
    let named = |id: &ChunkId| sentence.head(*id).tag == Tag::Name;
    let noun = if named(&noun) { noun } else { appositions(sentence, noun).find(named).unwrap_or(noun) };
    let (first, end) = (start(sentence, noun), sentence.chunk(noun).end as usize);
    Holder::Words(Span::new(sentence.words[first].span.start(), sentence.words[end - 1].span.end()))
}

/// The token where a noun begins, with its owner.
pub(super) fn start(sentence: &Sentence, noun: ChunkId) -> usize {
    let chunk = sentence.chunk(noun);
    chunk.subject.map_or(chunk.first, |owner| sentence.chunk(owner).first) as usize
}

/// The noun of the same sentence that a pronoun stands for, where grammar tells: the subject of the verb that its clause hangs on
/// ("the delegation said that it …"), else the first noun of the main clause that agrees in number.
pub(crate) fn antecedent(sentence: &Sentence, pronoun: ChunkId) -> Option<ChunkId> {
    const REACH: usize = 24;
    let special = sentence.head(pronoun).special;
    if !matches!(special, Special::He | Special::She | Special::It | Special::They) || sentence.chunk(pronoun).rel != Rel::Subject {
        return None;
    }
    let named = |&noun: &ChunkId| sentence.chunk(noun).kind == ChunkKind::Noun && sentence.head(noun).tag != Tag::Pronoun;
    let verb = sentence.chunk(sentence.chunk(pronoun).governor?);
    let outer = verb.governor.filter(|&g| verb.rel == Rel::Content && sentence.chunk(g).kind == ChunkKind::Verb);
    if let Some(subject) = outer.and_then(|v| sentence.chunk(v).subject).filter(named) {
        return Some(subject);
    }
    let agrees = |noun: &ChunkId| match special {
        Special::They => sentence.head(*noun).tag == Tag::Plural || sentence.chunk(*noun).next.is_some(),
        Special::It => sentence.head(*noun).tag != Tag::Plural,
        _ => false,
    };
    let before = (0..pronoun.index().min(REACH)).map(|i| ChunkId(i as u32));
    before.filter(|&c| sentence.chunk(c).clause == 0).filter(named).find(agrees)
}

/// The actor that a noun chunk speaks for: its own mention, its possessor's, or the one behind `of`.
pub(crate) fn actor_of(sentence: &Sentence, noun: ChunkId) -> Option<ActorId> {
    let own = |id: ChunkId| sentence.range(id).rev().find_map(|i| sentence.mention_at[i]).map(|m| sentence.mention(m)).filter(|m| !m.place);
    let chunk = sentence.chunk(noun);
    if let Some(mention) = own(noun) {
        // "a British trainer" is no voice of Britain, "a British official" is.
        let head = sentence.head(noun);
        let one = sentence.words[chunk.first as usize].special == Special::A;
        let private = mention.kind == AliasKind::Demonym && chunk.head >= mention.end && head.special != Special::Official;
        // "an MEP" is no voice of the EU.
        return (!(one && (private || mention.kind == AliasKind::Body))).then_some(mention.actor);
    }
    if let Some(mention) = chunk.subject.and_then(own) {
        return Some(mention.actor);
    }
    let owned = |id: ChunkId| own(id).or_else(|| sentence.chunk(id).subject.and_then(own));
    // "the commissioner, a Finn, said": one of a people speaks for nobody else.
    let one = |id: &ChunkId| sentence.words[sentence.chunk(*id).first as usize].special == Special::A;
    if let Some(apposition) = appositions(sentence, noun).filter(|id| !one(id)).find_map(owned) {
        return Some(apposition.actor);
    }
    // "a columnist in Prague" is one of many who live there.
    let single = sentence.words[chunk.first as usize].special == Special::A || sentence.head(noun).tag == Tag::Name;
    let source = |&p: &ChunkId| match sentence.head(p).prep {
        Some(prep::OF | prep::BY | prep::FOR) => true,
        Some(prep::IN | prep::AT | prep::FROM) => !single,
        _ => false,
    };
    let of = sentence.prepositions(noun).find(source)?;
    let complement = sentence.chunk(of).object?;
    own(complement).map(|m| m.actor)
}

/// The nouns in apposition to `noun`, which stand right behind it.
pub(crate) fn appositions(sentence: &Sentence, noun: ChunkId) -> impl Iterator<Item = ChunkId> {
    const REACH: usize = 6;
    let from = noun.index() + 1;
    let to = sentence.chunks.len().min(from + REACH);
    (from..to).map(|i| ChunkId(i as u32)).filter(move |&id| {
        let chunk = sentence.chunk(id);
        chunk.rel == Rel::Apposition && chunk.governor == Some(noun)
    })
}

/// The speaker of a reporting verb: its subject, or, where the words are turned ("said Lavrov"), the noun behind it.
pub(super) fn speaker(sentence: &Sentence, verb: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(verb);
    if chunk.passive {
        let by = sentence.prepositions(verb).find(|&p| sentence.head(p).prep == Some(prep::BY))?;
        return sentence.chunk(by).object;
    }
    let inverted = chunk.object.filter(|_| chunk.subject.is_none() || behind_quote(sentence, verb));
    // "It would be wrong to say that": nobody says it.
    let nobody =
        |s: &ChunkId| chunk.form == VerbForm::Infinitive && sentence.head(*s).special == Special::It && actor_of(sentence, *s).is_none();
    inverted.or(chunk.subject.filter(|s| !nobody(s)))
}

/// "passed a declaration calling …": what a text says is held by whoever gave it out.
pub(crate) fn author(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(noun);
    let text = sentence.head(noun).lemma.is_some_and(|l| lexicon.lemma(l).class == Class::Noun && lexicon.lemma(l).report.is_some());
    let verb = chunk.governor.filter(|_| text && chunk.rel == Rel::Object && chunk.subject.is_none())?;
    sentence.chunk(verb).subject.filter(|&s| !sentence.chunk(verb).passive && sentence.chunk(s).kind == ChunkKind::Noun)
}

/// Whether a quotation ends right before the verb: `“…,” said`.
fn behind_quote(sentence: &Sentence, verb: ChunkId) -> bool {
    let first = sentence.chunk(verb).first as usize;
    let before = &sentence.words[first.saturating_sub(2)..first];
    before.iter().any(|w| w.mark == Mark::CloseQuote)
        && before.iter().all(|w| matches!(w.mark, Mark::CloseQuote | Mark::Comma) || w.span.start() < before[0].span.end())
}
