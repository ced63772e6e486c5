//! Who judges what a noun names: "Japan condemned the invasion by Russia".

use super::agent_holder;
use crate::analysis::holder::{Holder, actor_of};
use crate::analysis::{ChunkId, ChunkKind, Rel, Sentence};
use crate::lexicon::{AliasKind, Class, Kind, Lexicon, Pattern, Tag, prep};

/// "was hailed in Kyiv as a breakthrough": the actor whose capital a passive judgement without a doer is passed in.
pub(super) fn seat(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> Option<Holder> {
    let chunk = sentence.chunk(verb);
    let judges = |l| lexicon.cues_of(l).any(|c| lexicon.cue(c).kind == Kind::Judgement);
    if chunk.kind != ChunkKind::Verb || !chunk.passive || !sentence.head(verb).lemma.is_some_and(judges) {
        return None;
    }
    let with = |prep: u8| sentence.prepositions(verb).find(|&p| sentence.head(p).prep == Some(prep));
    let place = with(prep::IN).filter(|_| with(prep::BY).is_none()).and_then(|p| sentence.chunk(p).object)?;
    let mention = sentence.mention_at[sentence.chunk(place).head as usize].map(|m| sentence.mention(m))?;
    (mention.kind == AliasKind::Capital).then_some(Holder::Actor(mention.actor))
}

/// The doer of the verb of judgement that the noun at `token` is the object of, its subject where the verb is passive, or behind its
/// *as*: "was attacked by Moscow as a warmonger".
pub(crate) fn of(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Option<Holder> {
    let chunk = sentence.chunk(sentence.chunk_at[token]);
    let governor = chunk.governor.filter(|_| matches!(chunk.kind, ChunkKind::Noun | ChunkKind::Adjective))?;
    let preposition = sentence.head(governor).prep == Some(prep::AS) && chunk.rel == Rel::Complement;
    let verb = if preposition { sentence.chunk(governor).governor? } else { governor };
    let judging = sentence.chunk(verb);
    let noun = |id: &ChunkId| sentence.chunk(*id).kind == ChunkKind::Noun;
    let by = || sentence.prepositions(verb).find(|&p| sentence.head(p).prep == Some(prep::BY));
    let doer = match chunk.rel {
        Rel::Object if !judging.passive => judging.subject,
        Rel::Complement if preposition && !judging.passive => judging.subject,
        Rel::Subject | Rel::Complement if judging.passive && (preposition || chunk.rel == Rel::Subject) => {
            by().and_then(|p| sentence.chunk(p).object)
        }
        _ => None,
    };
    let mut cues = sentence.head(verb).lemma.into_iter().flat_map(|l| lexicon.cues_of(l));
    let judges = judging.kind == ChunkKind::Verb && cues.any(|c| lexicon.cue(c).kind == Kind::Judgement || preposition);
    let doer = doer.filter(|d| judges && noun(d)).map(|d| agent_holder(lexicon, sentence, d, Kind::Judgement));
    let said_of = matches!(chunk.rel, Rel::Subject | Rel::Complement) && judging.passive;
    doer.or_else(|| seat(lexicon, sentence, verb).filter(|_| said_of)).filter(|h| *h != Holder::Author)
}

/// "was criticised in an EU report": whose text it is that judges.
pub(super) fn written(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Option<Holder> {
    let verb = sentence.chunk_at[token];
    let passive = sentence.chunk(verb).kind == ChunkKind::Verb && sentence.chunk(verb).passive;
    let text = |noun: &ChunkId| {
        let lemma = sentence.head(*noun).lemma.map(|l| lexicon.lemma(l));
        lemma.is_some_and(|l| l.class == Class::Noun && l.report.is_some())
    };
    let within = |p: &ChunkId| sentence.head(*p).prep == Some(prep::IN);
    let noun = sentence.prepositions(verb).filter(within).filter_map(|p| sentence.chunk(p).object).find(text).filter(|_| passive)?;
    actor_of(sentence, noun).map(Holder::Actor)
}

/// "described NATO as a threat", "dismissed the court as worthless", "called it a failure": who says so of it.
pub(crate) fn regarding(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Option<Holder> {
    let chunk = sentence.chunk(sentence.chunk_at[token]);
    let governor = chunk.governor.filter(|_| matches!(chunk.kind, ChunkKind::Noun | ChunkKind::Adjective))?;
    // The `as` of a phrase ("dismiss ~ as") is a part of it.
    let phrase = || chunk.first > 0 && sentence.words[chunk.first as usize - 1].tag == Tag::Inner;
    let verb = match chunk.rel {
        Rel::Predicate => governor,
        Rel::Complement if sentence.head(governor).prep == Some(prep::AS) => sentence.chunk(governor).governor?,
        Rel::Reduced if phrase() => verb_above(sentence, governor)?,
        _ => return None,
    };
    let saying = sentence.chunk(verb);
    let regards = sentence.head(verb).lemma.is_some_and(|l| lexicon.lemma(l).patterns.has(Pattern::Regard));
    if saying.kind != ChunkKind::Verb || saying.copula || !(regards || chunk.rel == Rel::Reduced) {
        return None;
    }
    let by = || sentence.prepositions(verb).find(|&p| sentence.head(p).prep == Some(prep::BY));
    let who = if saying.passive { by().and_then(|p| sentence.chunk(p).object) } else { saying.subject };
    let who = who.filter(|&w| sentence.chunk(w).kind == ChunkKind::Noun)?;
    Some(agent_holder(lexicon, sentence, who, Kind::Judgement)).filter(|h| *h != Holder::Author)
}

/// "dismissed the accusations from Turkey as hysterical": the verb whose object the noun is, or stands behind.
fn verb_above(sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    const CLIMB: usize = 4;
    let up = |c: &ChunkId| sentence.chunk(*c).governor.filter(|_| matches!(sentence.chunk(*c).rel, Rel::Complement | Rel::Prepositional));
    let object = std::iter::successors(Some(noun), up).take(CLIMB).find(|&c| sentence.chunk(c).rel == Rel::Object)?;
    sentence.chunk(object).governor
}
