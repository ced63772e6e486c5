//! How far what is said or thought reaches.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, Sentence, VerbForm};
use super::noun::that_parted;
use super::start;
use crate::lexicon::{Kind, Lemma, Lexicon, Pattern, Special, Tag, prep};

/// "said that A never apologised and that B …": whether the clause that a *that* opens is what another verb says.
fn others(sentence: &Sentence, that: ChunkId, verb: ChunkId) -> bool {
    const REACH: usize = 12;
    let opened = sentence.chunk(that);
    let behind = sentence.chunks.get(that.index() + 1..).unwrap_or_default().iter().take(REACH);
    let mut inside = behind.filter(|c| c.kind == ChunkKind::Verb && c.clause == opened.clause && c.rel == Rel::Content);
    let governor = inside.next().and_then(|c| c.governor);
    // "denies India's accusation that …": India says it.
    // "accused it of theft, a charge that …"
    let owned = |g: ChunkId| {
        let noun = sentence.chunk(g);
        // "rejected the charge, levelled by Iran, that …"
        let levelled = || that_parted(sentence, g).is_some_and(|(_, whose)| whose.is_some());
        noun.kind == ChunkKind::Noun && (noun.subject.is_some() || noun.rel == Rel::Apposition || levelled())
    };
    governor.is_some_and(|g| g != verb && (sentence.chunk(g).kind == ChunkKind::Verb || owned(g)))
}

/// The token where the clause that a verb governs begins.
pub(super) fn content(sentence: &Sentence, id: ChunkId, stop: usize) -> Option<usize> {
    const REACH: usize = 24;
    let from = id.index() + 1;
    let to = sentence.chunks.len().min(from + REACH);
    let mut verbs = 0;
    let governed = (from..to).map(ChunkId::new).take_while(|&c| (sentence.chunk(c).first as usize) < stop).find(|&c| {
        let chunk = sentence.chunk(c);
        match chunk.kind {
            ChunkKind::Verb => {
                // "…, the manager said, adding that", "said of it, while another complained that": the other verb's.
                verbs += u32::from(match chunk.form {
                    VerbForm::Ing => chunk.rel == Rel::Adverbial,
                    VerbForm::Finite => matches!(chunk.rel, Rel::Subordinate | Rel::Coordinated | Rel::Root),
                    _ => false,
                });
                chunk.rel == Rel::Content && chunk.governor == Some(id)
            }
            ChunkKind::Subordinator => {
                let that = matches!(sentence.chunk(c).special, Special::That | Special::If | Special::Why);
                that && verbs == 0 && !others(sentence, c, id)
            }
            _ => false,
        }
    })?;
    let chunk = sentence.chunk(governed);
    let first = chunk.subject.filter(|s| *s < governed && *s > id).map_or(chunk.first, |s| sentence.chunk(s).first);
    Some(first as usize)
}

/// The token where the charge of a judgement begins: "criticised NATO *for destabilising*", "sees it *as a threat*".
pub(super) fn complement(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<usize> {
    let lemma = sentence.chunk(id).lemma.map(|l| lexicon.lemma(l));
    let likens = lemma.is_some_and(|l| l.patterns.has(Pattern::Liken));
    // Not "remarked over coffee".
    let judges = lemma.is_some_and(|l| !l.cues.is_empty() || l.report.is_none());
    let charges = |&p: &ChunkId| {
        let inner = sentence.chunk(p).object;
        let gerund = inner.is_some_and(|o| sentence.chunk(o).kind == ChunkKind::Verb);
        // "congratulated Spain on its victory", not "on Monday".
        let owned = inner.is_some_and(|o| sentence.words[sentence.chunk(o).first as usize].tag == Tag::Possessive);
        match sentence.chunk(p).prep {
            Some(prep::AS) => true,
            Some(prep::TO | prep::WITH) if likens => true,
            Some(prep::OF | prep::FOR | prep::OVER | prep::ABOUT) => judges || gerund,
            Some(prep::ON) => gerund || judges && owned,
            Some(prep::AT) => gerund || lemma.is_some_and(|l| feels(lexicon, l)),
            _ => gerund,
        }
    };
    let charge = sentence.prepositions(id).filter(charges).map(|p| sentence.chunk(p).first).min();
    let infinitive = sentence.chunks.get(id.index() + 1..)?.iter().take(4).find(|c| c.rel == Rel::Infinitive && c.governor == Some(id));
    // "condemned Russia's brutality": that it was brutal is the judge's word too.
    // "spoke of a criminal regime"
    let of = |at: usize| matches!(sentence.words[at].prep, Some(prep::OF | prep::ABOUT));
    let speaks = sentence.head(id).width > 1 && of(sentence.chunk(id).end as usize - 1);
    let held = speaks || lemma.is_some_and(|l| l.kinds.has(Kind::Judgement));
    let object = sentence.chunk(id).object.filter(|&o| o > id && held).map(|o| start(sentence, o) as u32);
    let starts = [charge, infinitive.map(|c| c.first), object];
    starts.into_iter().flatten().min().map(|first| first as usize)
}

/// "expressed alarm at Italy's plan": a verb whose feeling is about what stands behind its *at*.
fn feels(lexicon: &Lexicon, lemma: &Lemma) -> bool {
    let mut cues = lemma.cues.clone().map(|c| &lexicon.cues[c as usize]);
    cues.any(|c| c.kind == Kind::Judgement && c.theme < 0 && c.frame.theme.has(prep::AT))
}

/// "over what it termed NATO's meddling": whether what stands behind the verb is called so by its subject.
pub(super) fn terms(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> bool {
    let regards = lexicon.has_pattern(sentence.chunk(id).lemma, Pattern::Regard);
    let subject = sentence.chunk(id).subject.filter(|&s| regards && s < id).map(|s| start(sentence, s));
    let what = subject.and_then(|first| first.checked_sub(1)).is_some_and(|at| sentence.words[at].special == Special::Why);
    what && sentence.chunk(id).form == VerbForm::Finite
}

/// What its object is called: "called the raid *a crime that …*".
pub(super) fn called(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<usize> {
    let regards = lexicon.has_pattern(sentence.chunk(id).lemma, Pattern::Regard);
    let chunk = sentence.chunk(id);
    let predicate = chunk.predicate.filter(|_| regards)?;
    // "called its progress remarkable": that there is progress is the caller's word too.
    let object = chunk.object.filter(|&o| o > id).map(|o| start(sentence, o));
    let first = sentence.chunk(predicate).first as usize;
    Some(object.map_or(first, |object| object.min(first)))
}

/// The token after the stretch that `id` can report: a semicolon, or a verb that goes on with its subject.
pub(super) fn segment_end(sentence: &Sentence, id: ChunkId) -> usize {
    let own = sentence.chunk(id);
    const REACH: usize = 256;
    for (index, chunk) in sentence.chunks.iter().enumerate().skip(id.index() + 1).take(REACH) {
        // A clause inside another ends where the outer one goes on.
        let outer = chunk.clause < own.clause;
        let joined = chunk.governor == Some(id) && chunk.rel == Rel::Coordinated && chunk.form == own.form && chunk.kind == ChunkKind::Verb;
        if let Some(first) = beside(sentence, id, chunk) {
            return first;
        }
        let ends = if chunk.kind == ChunkKind::Mark { chunk.mark == Mark::Semicolon } else { outer || joined };
        if ends {
            // The conjunction in front of the verb is not reported either.
            let joined = index > 0 && sentence.chunks[index - 1].kind == ChunkKind::Conjunction;
            return sentence.chunks[index - usize::from(joined)].first as usize;
        }
    }
    sentence.chunks.get(id.index() + 1 + REACH).map_or(sentence.words.len(), |c| c.first as usize)
}

/// "Oslo, having praised Bern, has left", "Praising Bern, Oslo left": where the verb begins that an -ing form stands beside, or the subject
/// that both have.
fn beside(sentence: &Sentence, id: ChunkId, verb: &Chunk) -> Option<usize> {
    let own = sentence.chunk(id);
    let subject = own.subject.filter(|_| own.form == VerbForm::Ing && verb.is_finite() && verb.rel != Rel::Relative)?;
    let first = if subject > id { start(sentence, subject) } else { verb.first as usize };
    (verb.subject == Some(subject) && first > own.end as usize).then_some(first)
}

pub(super) fn segment_start(sentence: &Sentence, id: ChunkId) -> usize {
    let before = sentence.chunks[..id.index()].iter().rev();
    let stop = before.take(256).find(|c| c.kind == ChunkKind::Mark && c.mark == Mark::Semicolon);
    stop.map_or(0, |c| c.end as usize)
}
