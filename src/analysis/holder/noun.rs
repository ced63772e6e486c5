//! What nouns and prepositions report: "its view that …", "in Moscow's view", "according to critics".

use super::super::{ChunkId, ChunkKind, Rel, Sentence};
use super::{DEFAULT_STRENGTH, Holder, holder_of, push, segment_end, segment_start, strength};
use crate::lexicon::{Lexicon, Special, prep};

/// The `that` of "claims that NATO …", of "its view is that …".
fn said(sentence: &Sentence, id: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(id);
    let copula = chunk.governor.filter(|&g| chunk.rel == Rel::Subject && sentence.chunk(g).copula && !sentence.chunk(g).negated);
    let that = |&c: &ChunkId| {
        let next = sentence.chunks.get(c.index());
        next.is_some_and(|n| n.kind == ChunkKind::Subordinator) && sentence.head(c).special == Special::That
    };
    let behind = |c: ChunkId| ChunkId::new(c.index() + 1);
    [Some(behind(id)), copula.map(behind)].into_iter().flatten().find(that)
}

/// "claims that NATO …", "its view that …", "its complaint was that …".
pub(super) fn noun(lexicon: &Lexicon, sentence: &mut Sentence, id: ChunkId) {
    let Some(strength) = strength(lexicon, sentence, id) else { return };
    let Some(that) = said(sentence, id) else { return };
    let chunk = *sentence.chunk(id);
    let by = sentence.prepositions(id).find(|&p| matches!(sentence.head(p).prep, Some(prep::BY | prep::FROM | prep::OF)));
    let owner = chunk.subject.or_else(|| by.and_then(|p| sentence.chunk(p).object));
    let mention = sentence.range(id).find_map(|i| sentence.mention_at[i]);
    let holder = match (owner, mention) {
        (Some(owner), _) => holder_of(lexicon, sentence, owner),
        (None, Some(mention)) => Holder::Actor(sentence.mention(mention).actor),
        (None, None) => return,
    };
    // "The claim that it lied was dismissed": what is said of the claim is not claimed.
    let outer = chunk.governor.filter(|&g| chunk.rel == Rel::Subject && g > that).map(|g| sentence.chunk(g).first as usize);
    let stop = segment_end(sentence, id).min(outer.unwrap_or(usize::MAX));
    push(sentence, sentence.chunk(that).first as usize, stop, holder, strength);
}

/// "according to critics", "in Moscow's view": the rest of the sentence is theirs.
pub(super) fn preposition(lexicon: &Lexicon, sentence: &mut Sentence, id: ChunkId) {
    let Some(complement) = sentence.chunk(id).object else { return };
    let report = |id: ChunkId| sentence.head(id).lemma.and_then(|l| lexicon.lemma(l).report);
    let owner = sentence.chunk(complement).subject.filter(|_| sentence.head(id).prep == Some(prep::IN));
    let view = || report(complement).or((sentence.head(complement).special == Special::View).then_some(DEFAULT_STRENGTH));
    let said = report(id).map(|strength| (strength, complement)).or_else(|| Some((view()?, owner?)));
    let Some((strength, speaker)) = said else { return };
    let holder = holder_of(lexicon, sentence, speaker);
    let first = segment_start(sentence, id);
    let stop = segment_end(sentence, id);
    let own = sentence.chunk(id).first as usize;
    push(sentence, first, own, holder, strength);
    push(sentence, sentence.chunk(complement).end as usize, stop, holder, strength);
}
