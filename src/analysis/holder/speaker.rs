//! Who speaks: behind a verb of saying, in a quotation, or as the author of a text.

use super::super::{ChunkId, ChunkKind, Mark, Rel, Sentence, VerbForm};
use super::who::actor_of;
use crate::lexicon::{Class, Facts, Lexicon, Special, Tag, prep};

/// The speaker of a reporting verb: its subject, or, where the words are turned ("said Lavrov"), the noun behind it.
pub(super) fn speaker(sentence: &Sentence, verb: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(verb);
    if chunk.passive {
        // "was quoted as saying by an agency": whoever said it, not who quotes.
        let quoted = |&p: &ChunkId| {
            let gerund = sentence.chunk(p).object.is_some_and(|o| sentence.chunk(o).kind == ChunkKind::Verb);
            sentence.chunk(p).prep == Some(prep::AS) && gerund
        };
        if sentence.prepositions(verb).any(|p| quoted(&p)) {
            return chunk.subject.filter(|&s| sentence.chunk(s).kind == ChunkKind::Noun);
        }
        let by = sentence.prepositions(verb).find(|&p| sentence.chunk(p).prep == Some(prep::BY))?;
        return sentence.chunk(by).object;
    }
    // "…, the agency quoted Putin as saying"
    if let Some(quoted) = cited(sentence, verb) {
        return Some(quoted);
    }
    // "by refusing to back the embargo": what an infinitive is about says nothing.
    let turned = chunk.subject.is_none() && chunk.form == VerbForm::Finite;
    let inverted = chunk.object.filter(|_| turned || behind_quote(sentence, verb));
    // "It would be wrong to say that", "nothing suggests that": nobody says it.
    let nobody = |s: &ChunkId| {
        sentence.chunk(*s).special == Special::Nothing
            || chunk.form == VerbForm::Infinitive && sentence.chunk(*s).special == Special::It && actor_of(sentence, *s).is_none()
    };
    inverted.or(chunk.subject.filter(|s| sentence.chunk(*s).kind == ChunkKind::Noun && !nobody(s)))
}

/// Whom a verb has "as saying" so, where nothing that was said follows.
pub(super) fn cited(sentence: &Sentence, verb: ChunkId) -> Option<ChunkId> {
    let object = sentence.chunk(verb).object.filter(|&o| o > verb && sentence.chunk(o).kind == ChunkKind::Noun)?;
    let says = |c: ChunkId| {
        let closes = sentence.chunks.get(c.index() + 1).is_none_or(|c| c.kind == ChunkKind::Mark);
        closes && sentence.chunk(c).form == VerbForm::Ing && sentence.chunk(c).lemma.is_some_and(|l| l.has(Facts::REPORT))
    };
    let mut behind = sentence.prepositions(verb).filter(|&p| sentence.chunk(p).prep == Some(prep::AS));
    behind.find_map(|p| sentence.chunk(p).object).filter(|&c| says(c)).map(|_| object)
}

/// "passed a declaration calling …": what a text says is held by whoever gave it out.
pub(crate) fn author(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(noun);
    let text = sentence.chunk(noun).lemma.is_some_and(|l| lexicon.lemma(l).class == Class::Noun && lexicon.lemma(l).report.is_some());
    let governor = chunk.governor.filter(|_| text && chunk.subject.is_none())?;
    if let Some(writer) = writer(lexicon, sentence, noun) {
        return Some(writer);
    }
    // "voted for a resolution that …", "voted against a motion condemning …"
    let voted = chunk.rel == Rel::Complement && matches!(sentence.chunk(governor).prep, Some(prep::FOR | prep::AGAINST));
    let above = if voted { sentence.chunk(governor).governor } else { Some(governor).filter(|_| chunk.rel == Rel::Object) };
    let verb = above.filter(|&v| sentence.chunk(v).kind == ChunkKind::Verb)?;
    sentence.chunk(verb).subject.filter(|&s| !sentence.chunk(verb).passive && sentence.chunk(s).kind == ChunkKind::Noun)
}

/// "The report, written by three judges, criticises": whose work a text is.
fn writer(lexicon: &Lexicon, sentence: &Sentence, text: ChunkId) -> Option<ChunkId> {
    const REACH: usize = 3;
    // "a study by two judges"
    let by = |c: ChunkId| sentence.prepositions(c).find(|&p| sentence.chunk(p).prep == Some(prep::BY));
    let noun = |p: ChunkId| sentence.chunk(p).object.filter(|&o| sentence.chunk(o).kind == ChunkKind::Noun);
    if let Some(writer) = by(text).and_then(noun) {
        return Some(writer);
    }
    let behind = (text.index() + 1..sentence.chunks.len()).take(REACH).map(ChunkId::new);
    let made = |&v: &ChunkId| {
        let chunk = sentence.chunk(v);
        chunk.kind == ChunkKind::Verb && chunk.passive && chunk.rel == Rel::Reduced && chunk.governor == Some(text)
    };
    let verb = behind.into_iter().find(made)?;
    let plain = sentence.chunk(verb).lemma.is_none_or(|l| lexicon.lemma(l).cues.is_empty() && lexicon.lemma(l).modifier.is_none());
    by(verb).filter(|_| plain).and_then(noun)
}

/// Whether a quotation ends right before the verb: `“…,” said`.
fn behind_quote(sentence: &Sentence, verb: ChunkId) -> bool {
    let first = sentence.chunk(verb).first as usize;
    let before = &sentence.words[first.saturating_sub(2)..first];
    before.iter().any(|w| w.mark == Mark::CloseQuote)
        && before.iter().all(|w| matches!(w.mark, Mark::CloseQuote | Mark::Comma) || w.span.start() < before[0].span.end())
}

/// "The dancer praised Malta, but she …": whoever says or thinks so is somebody.
pub(super) fn says_so(sentence: &Sentence, noun: ChunkId) -> bool {
    let chunk = sentence.chunk(noun);
    let one = chunk.tag == Tag::Noun && sentence.mention_at[chunk.head as usize].is_none() && chunk.subject.is_none();
    let verb = chunk.governor.filter(|_| one && chunk.rel == Rel::Subject);
    verb.is_some_and(|v| !sentence.chunk(v).passive && sentence.chunk(v).lemma.is_some_and(|l| l.has(Facts::SAYING)))
}
