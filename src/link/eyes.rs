//! In whose eyes something is so: those in a place, among people, on a side.

use super::arms;
use super::judge::agent_holder;
use crate::analysis::holder::{self, Holder};
use crate::analysis::{ChunkId, ChunkKind, Rel, Sentence};
use crate::lexicon::{AliasKind, Cue, Kind, LemmaId, Lexicon, Pattern, Special, Tag, prep};

/// "was hailed in Kyiv as a breakthrough", "is distrusted in Poland": the actor where a passive judgement without a doer is passed.
pub(super) fn seat(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> Option<Holder> {
    let chunk = sentence.chunk(verb);
    let judges = |l| lexicon.lemma(l).kinds.has(Kind::Judgement);
    if chunk.kind != ChunkKind::Verb
        || !chunk.passive
        || !sentence.chunk(verb).lemma.is_some_and(|l| judges(l) || lexicon.lemma(l).patterns.has(Pattern::Regard))
    {
        return None;
    }
    // "is treated in Rome as a pariah", "as a pariah in Rome"
    let named = chunk.predicate.into_iter().flat_map(|p| sentence.prepositions(p));
    let mut below = sentence.prepositions(verb).chain(named);
    let mut with = |prep: u8| below.find(|&p| sentence.chunk(p).prep == Some(prep));
    let by = sentence.prepositions(verb).any(|p| sentence.chunk(p).prep == Some(prep::BY));
    let place = with(prep::IN).filter(|_| !by).and_then(|p| sentence.chunk(p).object)?;
    those_in(lexicon, sentence, place)
}

/// "in Kyiv", "in the Polish press", "in fishing villages": the actor whose place it is, or those who are there.
fn those_in(lexicon: &Lexicon, sentence: &Sentence, place: ChunkId) -> Option<Holder> {
    if let Some(mention) = sentence.mention_at[sentence.chunk(place).head as usize].map(|m| sentence.mention(m)) {
        let seat = matches!(mention.kind, AliasKind::Capital | AliasKind::Name) && !mention.part;
        return seat.then_some(Holder::Actor(mention.actor));
    }
    let reads = |pattern| arms::reads(lexicon, sentence.head(place), pattern);
    let body = matches!(sentence.chunk(place).special, Special::Private | Special::Seat | Special::Innocent);
    let peopled = body || reads(Pattern::Prey) || reads(Pattern::Arms);
    Some(agent_holder(lexicon, sentence, place, Kind::Judgement)).filter(|h| peopled && *h != Holder::Author)
}

/// "Though critics disagree on much, their contempt for it …": whose the feeling is, where a pronoun says so.
pub(super) fn possessed(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> Option<Holder> {
    let chunk = sentence.chunk(noun);
    let first = chunk.first as usize;
    let own = chunk.kind == ChunkKind::Noun && sentence.words[first].tag == Tag::Possessive && sentence.mention_at[first].is_none();
    let owner = holder::owner_of(lexicon, sentence, noun).filter(|_| own)?;
    Some(agent_holder(lexicon, sentence, owner, Kind::Judgement)).filter(|h| *h != Holder::Author)
}

/// "On the Turkish side, the boldest step was vetoing it": whose side the clause is about, where nobody else does it.
pub(super) fn side(sentence: &Sentence, own: ChunkId) -> Option<Holder> {
    let fronted = sentence.chunks.first().filter(|c| c.prep == Some(prep::ON))?;
    let noun = fronted.object.filter(|&o| sentence.chunk(o).special == Special::Team && sentence.chunk(own).clause == 0)?;
    sentence.last_mention(noun).map(|m| Holder::Actor(m.actor))
}

/// "There is little sympathy for Israel in Ireland", "Among pensioners, admiration for it has grown": who has the feeling.
pub(super) fn felt_in(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Option<Holder> {
    let own = sentence.chunk_at[token];
    let noun = sentence.chunk(own);
    let governor = noun.governor.filter(|_| noun.kind == ChunkKind::Noun)?;
    // "was greeted with derision in Berlin"
    let met = noun.rel == Rel::Complement && sentence.chunk(governor).prep == Some(prep::WITH);
    let above = sentence.chunk(governor).governor.filter(|&v| met && sentence.chunk(v).kind == ChunkKind::Verb);
    let verb = above.or(Some(governor).filter(|_| matches!(noun.rel, Rel::Subject | Rel::Predicate | Rel::Object)))?;
    let there = sentence.chunk(verb).opener == Special::There;
    if noun.rel != Rel::Subject && !there && !met {
        return None;
    }
    let fronted = sentence.chunks.first().filter(|c| c.prep == Some(prep::AMONG));
    if let Some(people) = fronted.and_then(|c| c.object).filter(|&o| o < own && sentence.chunk(o).kind == ChunkKind::Noun) {
        return Some(agent_holder(lexicon, sentence, people, Kind::Judgement));
    }
    // "Doubts persist in Berlin about it", "Anger at it is growing in Rome"
    let judges = |c: &Cue| c.kind == Kind::Judgement && c.theme != 0;
    let felt = sentence.words[token].lemma.is_some_and(|l| lexicon.cues_of(l).any(|c| judges(lexicon.cue(c))));
    let lasts = felt && (met || !sentence.chunk(verb).passive && sentence.chunk(verb).object.is_none());
    // "Support for it is strong in Poland"
    let said = sentence.chunk(verb).predicate.into_iter().flat_map(|p| sentence.prepositions(p));
    let place = sentence
        .prepositions(verb)
        .chain(sentence.prepositions(own).filter(|_| !trusts(lexicon, sentence, own)))
        .chain(said)
        .find(|&p| (there || lasts) && sentence.chunk(p).prep == Some(prep::IN))?;
    let place = sentence.chunk(place).object?;
    // "in Putin's circle"
    let owner = sentence.chunk(place).subject.and_then(|o| sentence.mention_at[sentence.chunk(o).head as usize]);
    let leader = owner.map(|m| sentence.mention(m)).filter(|m| m.kind == AliasKind::Officeholder);
    leader.map(|m| Holder::Actor(m.actor)).or_else(|| those_in(lexicon, sentence, place))
}

/// "Trust in Spain is growing": what stands behind *in* is trusted, unless the noun has another for it.
fn trusts(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> bool {
    let whom = |p: ChunkId| matches!(sentence.chunk(p).prep, Some(prep::OF | prep::FOR));
    let mut senses = sentence.chunk(noun).lemma.into_iter().flat_map(|l| lexicon.cues_of(l)).map(|c| lexicon.cue(c));
    senses.any(|c| c.frame.theme.has(prep::IN)) && !sentence.prepositions(noun).any(whom)
}

/// "Spain's popularity has fallen among young people", "its popularity among them", "is unpopular among them": in whose eyes somebody has a
/// quality.
pub(super) fn esteemed(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Option<Holder> {
    let own = sentence.chunk_at[token];
    let chunk = sentence.chunk(own);
    let said = chunk.kind == ChunkKind::Adjective && chunk.rel == Rel::Predicate;
    let (bearer, verb) = match chunk.kind {
        ChunkKind::Noun => (own, chunk.governor.filter(|_| chunk.rel == Rel::Subject)),
        ChunkKind::Verb => (chunk.subject.filter(|&s| sentence.chunk(s).kind == ChunkKind::Noun)?, Some(own)),
        ChunkKind::Adjective if said => (own, None),
        _ => return None,
    };
    let among = |&p: &ChunkId| sentence.chunk(p).prep == Some(prep::AMONG);
    let beside = sentence.prepositions(bearer).find(among).or_else(|| sentence.prepositions(verb?).find(among))?;
    // "is unpopular among the young" too
    let esteem = |c| lexicon.cue(c).kind == Kind::Quality && (said || lexicon.cue(c).agent > 0);
    sentence.chunk(bearer).lemma.filter(|&l| lexicon.cues_of(l).any(esteem))?;
    let people = sentence.chunk(beside).object.filter(|&o| sentence.chunk(o).kind == ChunkKind::Noun)?;
    Some(agent_holder(lexicon, sentence, people, Kind::Judgement))
}

/// "is despised in Georgia": an adjective that is a participle says what is done to its subject.
pub(super) fn despised(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Option<Holder> {
    let adjective = sentence.chunk_at[token];
    let quality = |l| lexicon.cues_of(l).all(|c| lexicon.cue(c).kind == Kind::Quality);
    let said = sentence.chunk(adjective).kind == ChunkKind::Adjective && sentence.chunk(adjective).rel == Rel::Predicate;
    let word = &sentence.words[token];
    let done = said && word.tags.has(Tag::Participle) && word.lemma.is_some_and(quality);
    // Not "is isolated in Georgia": where it is so, not who thinks so.
    let felt = |lemma: LemmaId| lexicon.lemma(lemma).kinds.has(Kind::Judgement) || lexicon.lemma(lemma).patterns.has(Pattern::Experiencer);
    if !done || !lexicon.readings(word).iter().any(|r| felt(r.lemma)) {
        return None;
    }
    let place = sentence.prepositions(adjective).find(|&p| sentence.chunk(p).prep == Some(prep::IN))?;
    those_in(lexicon, sentence, sentence.chunk(place).object?)
}
