//! Who a noun is: the actor that it speaks for, the noun that a pronoun stands for.

use super::super::{ChunkId, ChunkKind, Rel, Sentence};
use super::Holder;
use crate::lexicon::{ActorId, AliasKind, Lexicon, Pattern, Special, Tag, prep};
use crate::span::Span;

/// Who a noun chunk is, as a holder.
pub(crate) fn holder_of(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> Holder {
    // "we" and "I" are whoever speaks here.
    if sentence.head(noun).special == Special::We && sentence.head(noun).tag != Tag::Name {
        return Holder::Author;
    }
    let noun = if actor_of(sentence, noun).is_none() { antecedent(lexicon, sentence, noun).unwrap_or(noun) } else { noun };
    if let Some(actor) = actor_of(sentence, noun) {
        return Holder::Actor(actor);
    }
    if let Some(actor) = identified(sentence, noun) {
        return Holder::Actor(actor);
    }
    // "the bank's president, Anna Berg": whoever has a name is called by it.
    let named = |id: &ChunkId| sentence.head(*id).tag == Tag::Name;
    let noun = if named(&noun) { noun } else { appositions(sentence, noun).find(named).unwrap_or(noun) };
    let (first, end) = (start(sentence, noun), sentence.chunk(noun).end as usize);
    Holder::Words(Span::new(sentence.words[first].span.start(), sentence.words[end - 1].span.end()))
}

/// "The only country that thanked them was Albania": who the subject of a copula is.
fn identified(sentence: &Sentence, noun: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(noun);
    let verb = sentence.chunk(chunk.governor.filter(|_| chunk.rel == Rel::Subject)?);
    let named = verb.predicate.filter(|&p| verb.copula && sentence.chunk(p).kind == ChunkKind::Noun)?;
    sentence.mention_at[sentence.chunk(named).head as usize].map(|m| sentence.mention(m).actor)
}

/// The token where a noun begins, with its owner.
pub(super) fn start(sentence: &Sentence, noun: ChunkId) -> usize {
    let chunk = sentence.chunk(noun);
    chunk.subject.map_or(chunk.first, |owner| sentence.chunk(owner).first) as usize
}

/// The noun of the same sentence that a pronoun stands for, where grammar tells: the subject of the verb that its clause hangs on
/// ("the delegation said that it …"), else the first noun of the main clause that agrees in number.
pub(crate) fn antecedent(lexicon: &Lexicon, sentence: &Sentence, pronoun: ChunkId) -> Option<ChunkId> {
    const REACH: usize = 24;
    // "most of them say"
    let of = sentence.prepositions(pronoun).find(|&p| sentence.head(p).prep == Some(prep::OF));
    let whole = of.and_then(|p| sentence.chunk(p).object).map(|o| sentence.head(o).special).filter(|&s| s == Special::They);
    let special = whole.unwrap_or(sentence.head(pronoun).special);
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
        Special::They => sentence.chunk(*noun).next.is_some() || plural(sentence, *noun),
        Special::It => sentence.head(*noun).tag != Tag::Plural,
        _ => sentence.head(*noun).lemma.is_some_and(|l| lexicon.lemma(l).patterns.has(Pattern::Person)),
    };
    let before = || (0..pronoun.index().min(REACH)).map(ChunkId::new).filter(|&c| sentence.chunk(c).clause == 0);
    let subject = before().filter(named).filter(agrees).find(|&c| sentence.chunk(c).rel == Rel::Subject);
    subject.or_else(|| before().filter(named).find(agrees))
}

/// "Villagers", "Greeks", not "ten years".
fn plural(sentence: &Sentence, noun: ChunkId) -> bool {
    let head = sentence.chunk(noun).head as usize;
    let people = sentence.mention_at[head].is_some_and(|m| sentence.mention(m).kind == AliasKind::Demonym);
    (sentence.words[head].tag == Tag::Plural || people) && sentence.words[head].special != Special::Time
}

/// The actor that a noun chunk speaks for: its own mention, its possessor's, or the one behind `of`.
pub(crate) fn actor_of(sentence: &Sentence, noun: ChunkId) -> Option<ActorId> {
    let own = |id: ChunkId| sentence.range(id).rev().find_map(|i| sentence.mention_at[i]).map(|m| sentence.mention(m)).filter(|m| !m.place);
    let chunk = sentence.chunk(noun);
    if let Some(mention) = own(noun) {
        return Some(mention.actor);
    }
    if let Some(mention) = chunk.subject.and_then(own) {
        return Some(mention.actor);
    }
    if let Some(apposition) = appositions(sentence, noun).find_map(own) {
        return Some(apposition.actor);
    }
    sentence.prepositions(noun).find_map(|p| {
        let mention = own(sentence.chunk(p).object?)?;
        // "officials in Bulgaria", "villagers in Skopje", not "protesters in Bulgaria".
        let seated = matches!(mention.kind, AliasKind::Capital | AliasKind::Metonym | AliasKind::Body);
        let speaks = match sentence.head(p).prep? {
            prep::OF | prep::FROM | prep::BY => true,
            // "one in ten Ukrainians"
            prep::IN if mention.kind == AliasKind::Demonym => matches!(sentence.head(noun).tag, Tag::Number | Tag::Pronoun),
            prep::IN => seated || sentence.head(noun).special == Special::Seat,
            prep::AT => seated,
            prep::FOR => sentence.head(noun).special == Special::Spokes,
            _ => false,
        };
        speaks.then_some(mention.actor)
    })
}

/// The nouns in apposition to `noun`, which stand right behind it.
pub(crate) fn appositions(sentence: &Sentence, noun: ChunkId) -> impl Iterator<Item = ChunkId> {
    const REACH: usize = 6;
    let from = noun.index() + 1;
    let to = sentence.chunks.len().min(from + REACH);
    (from..to).map(ChunkId::new).filter(move |&id| {
        let chunk = sentence.chunk(id);
        chunk.rel == Rel::Apposition && chunk.governor == Some(noun)
    })
}
