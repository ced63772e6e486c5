//! Verbs that are cues only of what binds, or of whom one is a member: to break a treaty is no breaking of glass.

use super::arms::reads;
use crate::analysis::{Chunk, ChunkId, ChunkKind, Mark, Mention, Rel, Sentence, Word};
use crate::lexicon::{AliasKind, Class, Cue, CueId, Kind, Lemma, LemmaId, Lexicon, Pattern, Special, Tag, prep};
use crate::text::token::TokenKind;

/// Whether the verb is no cue of its object here.
pub(super) fn unbound(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId, lemma: LemmaId) -> bool {
    let patterns = lexicon.lemma(lemma).patterns;
    patterns.has(Pattern::Binding) && !bonded(lexicon, sentence, verb)
        || patterns.has(Pattern::Member) && !organised(lexicon, sentence, verb)
}

/// Whether the verb's object is what binds, or a part of it: "kept no promise", "broke every article of the treaty".
fn bonded(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> bool {
    let chunk = sentence.chunk(verb);
    let binds = |noun: ChunkId| lexicon.has_pattern(sentence.chunk(noun).lemma, Pattern::Bond);
    let part = |noun: ChunkId| {
        let of = sentence.prepositions(noun).find(|&p| sentence.chunk(p).prep == Some(prep::OF));
        of.and_then(|p| sentence.chunk(p).object).is_some_and(binds)
    };
    let object = if chunk.passive { chunk.subject } else { chunk.object };
    object.map(|noun| meant(sentence, noun)).is_some_and(|noun| binds(noun) || part(noun))
}

/// "The truce held until Rome broke it": the last thing that a clause before is about, where `it` stands for no actor.
fn meant(sentence: &Sentence, pronoun: ChunkId) -> ChunkId {
    const REACH: usize = 16;
    let named = |c: ChunkId| sentence.range(c).any(|at| sentence.mention_at[at].is_some());
    if sentence.chunk(pronoun).special != Special::It || named(pronoun) {
        return pronoun;
    }
    let before = (pronoun.index().saturating_sub(REACH)..pronoun.index()).rev().map(ChunkId::new);
    let about = |&c: &ChunkId| matches!(sentence.chunk(c).rel, Rel::Subject | Rel::Object) && sentence.chunk(c).tag == Tag::Noun;
    { before }.filter(about).find(|&c| !named(c)).unwrap_or(pronoun)
}

/// Whether the verb's object is an organisation: "would leave the EU", not "left the room".
fn organised(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> bool {
    let chunk = sentence.chunk(verb);
    let object = if chunk.passive { chunk.subject } else { chunk.object };
    let mention = object.and_then(|o| sentence.mention_at[sentence.chunk(o).head as usize]).map(|m| sentence.mention(m));
    let body = |m: &Mention| matches!(m.kind, AliasKind::Name | AliasKind::Anaphor) && !m.part;
    mention.filter(|m| body(m)).and_then(|m| lexicon.actors().get(m.actor.index())).is_some_and(|actor| actor.organisation)
}

/// Whether another word says what the verb would: "felt aggrieved by the plans for it", "deserves to fail", "believed it to be a sham".
pub(super) fn unfelt(lexicon: &Lexicon, sentence: &Sentence, token: usize, cue: CueId) -> bool {
    let cue = lexicon.cue(cue);
    let id = sentence.chunk_at[token];
    let chunk = sentence.chunk(id);
    if cue.class != Class::Verb || chunk.kind != ChunkKind::Verb {
        return false;
    }
    sentence.chunk(id).lemma.is_some_and(|l| means_little(lexicon, sentence, id, lexicon.lemma(l), cue)) && !cue.form.contains(' ')
}

/// "has done more to undermine it", "has done more harm than good": what there is more of says it all.
pub(super) fn more_of(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> bool {
    const REACH: usize = 8;
    let chunk = sentence.chunk(id);
    // Not "must do more to protect them": it has not done so.
    let done = chunk.kind == ChunkKind::Verb && sentence.words[chunk.first as usize].tag != Tag::Modal;
    if !done || sentence.words[chunk.end as usize - 1].special != Special::More {
        return false;
    }
    let says = |c: ChunkId| sentence.chunk(c).lemma.is_some_and(|l| lexicon.cues_of(l).next().is_some());
    let next = |o: ChunkId| o.index() == id.index() + 1 && says(o);
    let mut behind = (id.index() + 1..sentence.chunks.len()).take(REACH).map(ChunkId::new);
    let below = |v: ChunkId| sentence.chunk(v).rel == Rel::Infinitive && sentence.chunk(v).governor == Some(id);
    chunk.object.is_some_and(next) || behind.any(|v| below(v) && says(v))
}

fn means_little(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId, lemma: &Lemma, cue: &Cue) -> bool {
    let chunk = sentence.chunk(id);
    let has = |pattern| lemma.patterns.has(pattern);
    if wished(sentence, id) {
        return true;
    }
    if cue.frame.object {
        return cue.theme > 0 && cue.kind == Kind::Judgement && lemma.report.is_some() && has(Pattern::Regard) && said_to_be(sentence, id);
    }
    // "delivered a speech"
    let speaks = has(Pattern::Light) && chunk.object.is_some_and(|o| reads(lexicon, sentence.head(o), Pattern::Speech));
    // "a punishment that it had not deserved"
    let described = chunk.governor.filter(|&g| chunk.rel == Rel::Content && sentence.chunk(g).kind == ChunkKind::Noun);
    let received =
        has(Pattern::Receive) && (chunk.object.or(described).is_some_and(|o| ill(lexicon, sentence, o)) || fate(lexicon, sentence, id));
    let lies = has(Pattern::Placed) && place_follows(sentence, id, cue);
    let plain = has(Pattern::DoneTo) && !done_to(sentence, id, cue);
    let other = plain || lies || speaks || received || !has(Pattern::Receive) && led_elsewhere(sentence, id, cue);
    other || has(Pattern::Copula) && chunk.predicate.is_some() || leaves(lexicon, sentence, id, cue)
}

/// "filed a petition against the law", "voted against the rules": what takes such a preposition is against them, and nobody breaks them.
pub(super) fn takes_side(lexicon: &Lexicon, sentence: &Sentence, token: usize, cue: CueId) -> bool {
    let cue = lexicon.cue(cue);
    let against = cue.class == Class::Fixed && cue.agent < 0 && sentence.words[token].prep == Some(prep::AGAINST);
    let id = sentence.chunk_at[token];
    let before = id.index().checked_sub(1).map(ChunkId::new).filter(|_| against);
    let sides = |l: LemmaId| lexicon.cues_of(l).any(|c| lexicon.cue(c).frame.theme.has(prep::AGAINST));
    let mut lemmas = [sentence.chunk(id).governor, before].into_iter().flatten().filter_map(|c| sentence.chunk(c).lemma);
    against && lemmas.any(sides)
}

/// "recovered the letters", "succeeded her uncle", not "has recovered", "succeeded in it": what goes well for somebody takes no object.
fn led_elsewhere(sentence: &Sentence, verb: ChunkId, cue: &Cue) -> bool {
    let well = cue.kind == Kind::Effect && cue.agent > 0 && cue.theme == 0 && !cue.frame.theme.is_empty();
    let chunk = sentence.chunk(verb);
    let object = chunk.object.filter(|&o| well && o > verb && !chunk.passive && sentence.chunk(o).kind == ChunkKind::Noun);
    let long = |o: ChunkId| matches!(sentence.chunk(o).special, Special::Time | Special::Share | Special::Day | Special::Why);
    object.is_some_and(|o| !long(o))
}

/// "lies in the north", "lies sixty miles from the sea", not "lied in court": where something is.
fn place_follows(sentence: &Sentence, verb: ChunkId, cue: &Cue) -> bool {
    let mut behind = sentence.chunks[verb.index() + 1..].iter().take(2);
    let place = |c: &Chunk| c.kind == ChunkKind::Preposition && c.prep.is_none_or(|p| !cue.frame.theme.has(p));
    let far = |c: &Chunk| matches!(c.kind, ChunkKind::Noun | ChunkKind::Adverb | ChunkKind::Adjective);
    let first = behind.next();
    let past = sentence.head(verb).tag == Tag::Past;
    !past && (first.is_some_and(place) || first.is_some_and(far) && behind.next().is_some_and(place))
}

/// "what it is doing to them", not "did a favour to them", "did all it could to help": what nobody would call a kindness.
fn done_to(sentence: &Sentence, verb: ChunkId, cue: &Cue) -> bool {
    const REACH: usize = 6;
    let before = sentence.chunks[verb.index().saturating_sub(REACH)..verb.index()].iter().rev();
    let what = |c: &Chunk| c.kind == ChunkKind::Noun && c.special == Special::Why && c.tag == Tag::Pronoun;
    let asked = before.take_while(|c| c.kind != ChunkKind::Verb && c.mark == Mark::None).any(what);
    let whom = |p: ChunkId| sentence.chunk(p).prep.is_some_and(|prep| cue.frame.theme.has(prep)) && sentence.chunk(p).object.is_some();
    asked && sentence.prepositions(verb).any(whom)
}

/// "believed Hungary to be a puppet", "believed her a liar"; not "hailed it as a success".
fn said_to_be(sentence: &Sentence, verb: ChunkId) -> bool {
    let chunk = sentence.chunk(verb);
    chunk.predicate.is_some_and(|p| sentence.chunk(p).rel != Rel::Complement)
        || infinitive(sentence, verb).is_some_and(|i| chunk.object.is_some() && sentence.chunk(i).subject == chunk.object)
}

/// "would like Malta to speak first", "would like it", not "likes it": a wish is no liking.
fn wished(sentence: &Sentence, verb: ChunkId) -> bool {
    const REACH: usize = 3;
    let (first, head) = (sentence.chunk(verb).first as usize, sentence.chunk(verb).head as usize);
    // "Would you like it?"
    let before = &sentence.words[first.saturating_sub(REACH)..head];
    let would = |w: &Word| w.tag == Tag::Modal && (w.special == Special::Would || w.kind == TokenKind::Clitic);
    sentence.words[head].prep == Some(prep::LIKE) && before.iter().any(would)
}

/// The infinitive that a verb governs.
fn infinitive(sentence: &Sentence, verb: ChunkId) -> Option<ChunkId> {
    const REACH: usize = 4;
    let behind = (verb.index() + 1..sentence.chunks.len()).take(REACH).map(ChunkId::new);
    behind.into_iter().find(|&c| sentence.chunk(c).rel == Rel::Infinitive && sentence.chunk(c).governor == Some(verb))
}

/// "deserves to fail": what is deserved is bad.
fn fate(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> bool {
    infinitive(sentence, verb).is_some_and(|i| ill(lexicon, sentence, i))
}

fn ill(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> bool {
    let mut cues = sentence.chunk(id).lemma.into_iter().flat_map(|l| lexicon.cues_of(l)).map(|c| lexicon.cue(c));
    cues.any(|cue| cue.tone() < 0)
}

/// "withdrew its troops from Poland": a place that is left by troops alone.
fn leaves(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId, cue: &Cue) -> bool {
    let chunk = sentence.chunk(verb);
    let arms = |noun: Option<ChunkId>| noun.is_some_and(|n| reads(lexicon, sentence.head(n), Pattern::Arms));
    let away = cue.theme < 0 && (cue.frame.theme.has(prep::FROM) || cue.frame.theme.has(prep::OF));
    away && (arms(chunk.subject) || arms(chunk.object))
}
