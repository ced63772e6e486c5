//! Negators that negate nothing: "could not be more grateful", "if it had not saved us", "without it we could not".

use super::scope::negates;
use super::{ChunkId, ChunkKind, Mark, Rel, Sentence, Word};
use crate::lexicon::{Facts, Lexicon, Special, Tag, prep};

/// "could not praise it highly enough": a judgement without bounds, no negated one.
pub(crate) fn boundless(sentence: &Sentence, verb: ChunkId) -> bool {
    const REACH: usize = 8;
    let chunk = sentence.chunk(verb);
    let words = &sentence.words;
    chunk.lemma.is_some_and(|l| l.has(Facts::JUDGEMENT))
        && words[chunk.first as usize..chunk.head as usize].iter().any(|w| w.tag == Tag::Modal)
        && words[chunk.end as usize..].iter().take(REACH).take_while(|w| w.mark == Mark::None).any(|w| w.special == Special::Enough)
}

/// "praised not Norway but Sweden": whether the verb is denied of the first of its objects only, for the sake of the other.
pub(crate) fn set_right(sentence: &Sentence, verb: ChunkId) -> bool {
    let chunk = sentence.chunk(verb);
    let before = |at: u32| (at as usize).checked_sub(1).map(|i| &sentence.words[i]);
    // Not "anything but honest".
    let but = |noun: ChunkId| before(sentence.chunk(noun).first).is_some_and(|w| w.special == Special::But && w.tag != Tag::Inner);
    // "The threat is not Norway but Sweden"
    if chunk.copula && chunk.negated && chunk.predicate.is_some_and(but) {
        return true;
    }
    let Some(object) = chunk.object.map(|o| sentence.chunk(o)).filter(|_| chunk.kind == ChunkKind::Verb) else { return false };
    let denied = before(object.first).is_some_and(|w| w.tag == Tag::Not) && object.first > chunk.head;
    denied && object.next.is_some_and(but)
}

/// "could not have been less grateful", "has never been weaker": a comparative that nothing goes beyond.
pub(crate) fn unsurpassed(lexicon: &Lexicon, sentence: &Sentence, adjective: ChunkId, verb: ChunkId) -> bool {
    let (chunk, group) = (sentence.chunk(adjective), sentence.chunk(verb));
    let head = chunk.head as usize;
    let words = &sentence.words;
    let ever = words[group.first as usize].special == Special::Have || words[group.first as usize].special == Special::Would;
    let more = || head > 0 && matches!(words[head - 1].special, Special::More | Special::Less);
    // "a bigger threat"
    let noun = chunk.kind == ChunkKind::Noun;
    let described = || words[chunk.first as usize..head].iter().any(|w| w.tag == Tag::Adjective && comparative(lexicon, w));
    let bounded = words[head + 1..].first().is_some_and(|w| w.special == Special::Than);
    // "have rarely been worse"
    let rarely = |w: &Word| w.tag == Tag::Adverb && negates(lexicon, w);
    let negated = group.negated || words[group.first as usize..group.head as usize].iter().any(rarely);
    let greater = || more() || if noun { described() } else { comparative(lexicon, &words[head]) };
    negated && ever && !bounded && (noun || chunk.kind == ChunkKind::Adjective) && greater()
}

/// "has never been so harshly criticised", "have rarely trusted it so little": it is so now, and more than ever.
pub(crate) fn never_so(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> bool {
    const REACH: usize = 10;
    let chunk = sentence.chunk(verb);
    let group = &sentence.words[chunk.first as usize..=chunk.head as usize];
    let never = |w: &Word| matches!(w.tag, Tag::Not | Tag::Adverb) && negates(lexicon, w);
    if !group.iter().any(|w| w.special == Special::Have) || !group.iter().any(never) {
        return false;
    }
    let from = group.iter().position(never).map_or(chunk.head, |at| chunk.first + at as u32) as usize;
    let behind = || sentence.words[from + 1..].iter().take(REACH).take_while(|w| w.mark == Mark::None);
    // Not "has never lied so far", which is one phrase.
    let degree = |w: &Word| w.tag != Tag::Inner && w.tags.meets(crate::lexicon::TagSet::of(&[Tag::Adverb, Tag::Adjective]));
    let so = || behind().zip(behind().skip(1)).any(|(so, next)| so.special == Special::So && degree(next));
    // "There has never been less support for it"
    let less = || behind().any(|w| w.special == Special::Less);
    (so() || less()) && behind().all(|w| !matches!(w.special, Special::As | Special::Than))
}

/// "No country has helped Ukraine more than Poland", "as much as Poland", "No other country has given it more", "Nothing has hurt it more
/// than the silence": the others did too, only less.
pub(crate) fn unequalled(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> bool {
    const REACH: usize = 12;
    let chunk = sentence.chunk(verb);
    // "Few states have helped it more than Poland"
    let none = |w: &Word| w.special == Special::No || negates(lexicon, w);
    let subject = chunk.subject.map(|s| &sentence.words[sentence.range(s)]).unwrap_or_default();
    // "Fewer people blame it than before": no other does so more.
    if chunk.negated || !subject.first().is_some_and(|w| none(w) && w.special != Special::Less) {
        return false;
    }
    let other = subject.iter().any(|w| w.special == Special::Other);
    let behind = || sentence.words[chunk.end as usize..].iter().take(REACH).take_while(|w| w.mark == Mark::None);
    // "done as much as Poland": the first may stand in the verb's own phrase.
    let phrase = || sentence.words[chunk.head as usize + 1..chunk.end as usize].iter().chain(behind());
    let twice = || phrase().filter(|w| w.special == Special::As).count() > 1;
    // "as many", "as often", not "sees it as a friend".
    let counts = |w: &Word| !matches!(w.special, Special::A | Special::The) && matches!(w.tag, Tag::Adverb | Tag::Determiner | Tag::Number);
    let as_many = || behind().zip(behind().skip(1)).any(|(w, next)| w.special == Special::As && counts(next));
    let more = || other && (behind().any(|w| w.special == Special::More || comparative(lexicon, w)) || as_many());
    behind().any(|w| w.special == Special::Than) || twice() || more()
}

/// "There is no better candidate than Olsen", "has no greater friend than Olsen": whoever stands behind *than* is it more than all others.
pub(crate) fn peerless(sentence: &Sentence, noun: ChunkId) -> bool {
    const REACH: usize = 10;
    let chunk = sentence.chunk(noun);
    let inside = &sentence.words[chunk.first as usize..chunk.head as usize];
    let more = |w: &Word| w.special == Special::More || w.tag == Tag::Adjective;
    let less = || inside.iter().any(|w| w.special == Special::Less);
    let behind = || sentence.words[chunk.end as usize..].iter().take(REACH).take_while(|w| w.mark == Mark::None);
    let no = chunk.kind == ChunkKind::Noun && chunk.opener == Special::No;
    no && inside.iter().any(more) && !less() && behind().any(|w| w.special == Special::Than)
}

/// "accusations of Russian meddling": whether a deed is only said to be, by the noun of saying before its `of`. "The claims of Russia" are
/// its own.
pub(crate) fn alleged(sentence: &Sentence, deed: ChunkId) -> bool {
    let chunk = sentence.chunk(deed);
    let of = chunk.governor.filter(|&p| chunk.rel == Rel::Complement && sentence.chunk(p).prep == Some(prep::OF));
    let claim = of.and_then(|p| sentence.chunk(p).governor).filter(|&g| sentence.chunk(g).kind == ChunkKind::Noun);
    let said = claim.and_then(|c| sentence.chunk(c).lemma).is_some_and(|l| l.has(Facts::REPORT));
    said && sentence.mention_at[chunk.head as usize].is_none() && sentence.chunk(deed).lemma.is_some_and(|l| l.has(Facts::CUE))
}

/// Whether an adjective is a form of another: weaker, of weak.
pub(crate) fn comparative(lexicon: &Lexicon, word: &Word) -> bool {
    let Some(lemma) = word.lemma else { return false };
    let mut readings = lexicon.readings(word).iter().filter(|r| r.tag == Tag::Adjective);
    let inflected = lexicon.cues_of(lemma).next().is_some_and(|c| lexicon.table.get(&lexicon.cue(c).form) != word.form);
    inflected || readings.any(|r| r.lemma != lemma)
}

/// "if it had not saved us": it did.
pub(crate) fn counterfactual(sentence: &Sentence, verb: ChunkId) -> bool {
    sentence.chunk(verb).negated && past_condition(sentence, verb)
}

/// "If it had kept its word, the talks would have ended": whether the clause of a token says what was not done.
pub(crate) fn unfulfilled(sentence: &Sentence, token: usize) -> bool {
    const REACH: usize = 24;
    let id = sentence.chunk_at[token];
    let verb = if sentence.chunk(id).kind == ChunkKind::Verb { Some(id) } else { sentence.chunk(id).governor };
    let Some(verb) = verb.filter(|&v| past_condition(sentence, v) && !sentence.chunk(v).negated) else { return false };
    wished(sentence, verb)
        || sentence.chunks[verb.index() + 1..].iter().take(REACH).any(|c| c.kind == ChunkKind::Verb && would(sentence, c))
}

/// "If only it had kept its word!"
fn wished(sentence: &Sentence, verb: ChunkId) -> bool {
    let opener = sentence.clauses.get(sentence.chunk(verb).clause as usize).and_then(|c| c.opener);
    opener.is_some_and(|o| sentence.range(o).any(|at| sentence.words[at].special == Special::Only))
}

/// "If it had kept its word, nobody would call it a bully": they do.
pub(crate) fn unreal(sentence: &Sentence, verb: ChunkId) -> bool {
    conditions(sentence, verb).next().is_some()
}

/// "If it had kept its word, they would thank it": whether what the verb says waits for what was not done.
pub(crate) fn unmet(sentence: &Sentence, verb: ChunkId) -> bool {
    conditions(sentence, verb).any(|v| !sentence.chunk(v).negated)
}

/// The conditions in the past that stand before what would be.
fn conditions(sentence: &Sentence, verb: ChunkId) -> impl Iterator<Item = ChunkId> {
    const REACH: usize = 24;
    let reach = if would(sentence, sentence.chunk(verb)) { REACH } else { 0 };
    (verb.index().saturating_sub(reach)..verb.index()).map(ChunkId::new).filter(|&v| past_condition(sentence, v))
}

fn would(sentence: &Sentence, verb: &super::Chunk) -> bool {
    sentence.words[verb.first as usize..verb.end as usize].iter().any(|w| w.special == Special::Would)
}

/// "if it had kept", "Had it kept": the verb of a condition that is past.
fn past_condition(sentence: &Sentence, verb: ChunkId) -> bool {
    let chunk = sentence.chunk(verb);
    let opener = sentence.clauses.get(chunk.clause as usize).and_then(|c| c.opener).map(|o| sentence.chunk(o));
    let had = |c: &super::Chunk| c.kind == ChunkKind::Verb && c.opener == Special::Have;
    let condition = opener.is_some_and(|o| o.special == Special::If && had(chunk) || had(o));
    chunk.kind == ChunkKind::Verb && chunk.tag == Tag::Participle && condition
}

/// "without whose support it would not have opened", "would have closed without the loan": what such a clause is without was there.
pub(crate) fn needed(lexicon: &Lexicon, sentence: &Sentence, preposition: ChunkId) -> bool {
    conditional(lexicon, sentence, preposition).is_some()
}

/// The verb that says what would be so without what the preposition leads to.
pub(crate) fn conditional(lexicon: &Lexicon, sentence: &Sentence, preposition: ChunkId) -> Option<ChunkId> {
    if sentence.chunk(preposition).special != Special::Without {
        return None;
    }
    let has = |id: ChunkId, special: Special| {
        let chunk = sentence.chunk(id);
        sentence.words[chunk.first as usize..chunk.end as usize].iter().any(|w| w.special == special)
    };
    // "Without Slovenia the whole plan would collapse"
    let fails = |v: ChunkId| {
        let mut cues = sentence.chunk(v).lemma.into_iter().flat_map(|l| lexicon.cues_of(l)).map(|c| lexicon.cue(c));
        cues.any(|cue| cue.agent < 0 && !sentence.chunk(v).passive)
    };
    // "would hardly survive"
    let hardly = |v: ChunkId| {
        let chunk = sentence.chunk(v);
        sentence.words[chunk.first as usize..chunk.head as usize].iter().any(|w| negates(lexicon, w))
    };
    let needs = |v: ChunkId| {
        has(v, Special::Have)
            || has(v, Special::BeNonFinite)
            || sentence.chunk(v).negated
            || hardly(v)
            || sentence.chunk(v).copula
            || lacking(lexicon, sentence, v).is_some()
            || fails(v)
    };
    match governing_verb(sentence, preposition) {
        Some(verb) => Some(verb).filter(|&v| has(v, Special::Would) && has(v, Special::Have)),
        None => verb_behind(sentence, preposition).filter(|&v| has(v, Special::Would) && needs(v)),
    }
}

/// "there would be no peace", "none of this would exist", "not one bridge would stand": what there would be none of.
fn lacking(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> Option<ChunkId> {
    let not = |at: usize| at.checked_sub(1).is_some_and(|before| sentence.words[before].tag == Tag::Not);
    let none = |&noun: &ChunkId| {
        let first = sentence.chunk(noun).first as usize;
        negates(lexicon, &sentence.words[first]) || not(first)
    };
    sentence.chunk(verb).subject.filter(none)
}

fn governing_verb(sentence: &Sentence, preposition: ChunkId) -> Option<ChunkId> {
    const CLIMB: usize = 4;
    let up = std::iter::successors(sentence.chunk(preposition).governor, |&c| sentence.chunk(c).governor);
    up.take(CLIMB).find(|&c| sentence.chunk(c).kind == ChunkKind::Verb).filter(|&verb| verb < preposition)
}

fn verb_behind(sentence: &Sentence, preposition: ChunkId) -> Option<ChunkId> {
    const REACH: usize = 20;
    let behind = (preposition.index() + 1..sentence.chunks.len()).take(REACH).map(ChunkId::new);
    // "Without it, the mayor said, there would …": not the speaker's verb.
    let comma = |c: ChunkId| sentence.words.get(sentence.chunk(c).end as usize).is_some_and(|w| w.mark == Mark::Comma);
    let aside = |c: ChunkId| sentence.chunk(c).end - sentence.chunk(c).first == 1 && comma(c);
    // "Without the shells sent by Oslo": nor what describes the noun.
    let says = |c: ChunkId| sentence.chunk(c).kind == ChunkKind::Verb && sentence.chunk(c).rel != Rel::Reduced && !aside(c);
    behind.take_while(|&c| sentence.chunk(c).mark != Mark::Stop).find(|&c| says(c))
}

/// "Without Japanese money the hospital would have closed": it was for the good, unless something good would have come of its lack or
/// it is something bad.
pub(crate) fn missed(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> bool {
    let preposition = sentence.chunk_at[token];
    let senses = |id: ChunkId| sentence.chunk(id).lemma.into_iter().flat_map(|l| lexicon.cues_of(l)).map(|c| lexicon.cue(c));
    let Some(verb) = conditional(lexicon, sentence, preposition) else { return false };
    let predicate = sentence.chunk(verb).predicate.filter(|_| sentence.chunk(verb).copula);
    let none = lacking(lexicon, sentence, verb);
    // "none of these quarrels"
    let part = |noun: ChunkId| sentence.prepositions(noun).find_map(|p| sentence.chunk(p).object);
    let bad_thing = |noun: ChunkId| senses(noun).any(|cue| cue.tone() < 0);
    let lost = none.is_some_and(|noun| bad_thing(noun) || part(noun).is_some_and(bad_thing));
    let good = |cue: &crate::lexicon::Cue| if cue.agent == 0 { cue.theme > 0 } else { cue.agent > 0 };
    let gain = lost || none.is_none() && !sentence.chunk(verb).negated && senses(predicate.unwrap_or(verb)).any(good);
    let bad = sentence.chunk(preposition).object.is_none_or(|o| senses(o).any(|cue| cue.tone() < 0));
    !gain && !bad
}

/// "Has NATO not failed us?", "Isn't Russia a threat?": whoever asks so says that it is, so the *not* of the question denies nothing.
pub(crate) fn expects_yes(sentence: &Sentence, not: &Word) -> bool {
    let [opens, behind, ..] = sentence.chunks.as_slice() else { return false };
    // "Who does not love it?"
    let first = if opens.special == Special::Who { behind } else { opens };
    if !sentence.question || !first.is_finite() || sentence.rhetorical {
        return false;
    }
    let aux = &sentence.words[first.first as usize];
    let asks = matches!(aux.tag, Tag::Auxiliary | Tag::Modal) && (first.first == opens.first || !aux.tags.has(Tag::Past));
    asks && sentence.token_at(not.span.start()).is_some_and(|at| sentence.chunk(sentence.chunk_at[at]).clause == first.clause)
}
