//! Headlines that leave out the auxiliary: "Serbia praised for reforms".

use super::super::{ChunkId, ChunkKind, Mark, Rel, Sentence, VerbForm};
use super::Attacher;
use crate::lexicon::{Cue, Kind, Lexicon, Special, Tag, prep};

/// Makes passives of the bare verbs of a sentence that no stop closes, where they need an object and have none.
pub(super) fn passives(lexicon: &Lexicon, sentence: &mut Sentence) {
    let closes = |mark: Mark| matches!(mark, Mark::Stop | Mark::Question | Mark::CloseQuote | Mark::CloseParen);
    if sentence.words.last().is_none_or(|w| closes(w.mark)) {
        return;
    }
    for at in 1..sentence.chunks.len() {
        sentence.chunks[at].passive |= sentence.chunks[at - 1].kind == ChunkKind::Noun && undergone(lexicon, sentence, at);
    }
}

/// "Kosovo backed, Serbia rebuked in report": a bare verb of judgement or of what is done to somebody, with no object.
pub(super) fn undergone(lexicon: &Lexicon, sentence: &Sentence, at: usize) -> bool {
    let chunk = &sentence.chunks[at];
    let head = &sentence.words[chunk.head as usize];
    let alone = chunk.is_finite() && chunk.end - chunk.first == 1;
    if !(alone && head.tag == Tag::Past && head.tags.has(Tag::Participle)) {
        return false;
    }
    // "was mocked and ridiculed at every turn"
    let behind = |n: usize| sentence.chunks.get(at + n);
    let next = if behind(1).is_some_and(|c| c.kind == ChunkKind::Adverb) { behind(2) } else { behind(1) };
    let prep = next.filter(|c| c.kind == ChunkKind::Preposition).and_then(|c| c.prep);
    let ends = next.is_none_or(|c| matches!(c.kind, ChunkKind::Mark | ChunkKind::Preposition | ChunkKind::Conjunction));
    let Some(lemma) = head.lemma.filter(|_| ends) else { return false };
    let mut cues = lexicon.cues_of(lemma).map(|c| lexicon.cue(c)).peekable();
    // "Iran threatened with sanctions", "warned over its attacks": what is threatened or warned of stands behind such a preposition.
    let with = matches!(prep, Some(prep::WITH | prep::OVER));
    cues.peek().is_some()
        && (with || lexicon.lemma(lemma).modifier.is_none())
        && cues.all(|c| {
            let taken = prep.is_some_and(|p| c.frame.theme.has(p));
            // "outfoxed": what one gains by it the other loses.
            let gains = c.kind == Kind::Effect && c.agent > 0 && c.theme < 0;
            c.frame.object && c.theme != 0 && (gains || matches!(c.kind, Kind::Judgement | Kind::Act)) && !taken
        })
}

impl Attacher<'_> {
    /// "(was flown home and) charged with fraud", "acquitted.": behind a passive what looks like a past form is a participle too, if it needs
    /// an object and has none. Not "was taken ill and surrendered".
    pub(super) fn undergone_too(&self, id: ChunkId) -> bool {
        let (chunk, head) = (self.s.chunk(id), self.s.head(id));
        let next = self.s.chunks.get(id.index() + 1);
        let prep = next.filter(|c| c.kind == ChunkKind::Preposition).and_then(|c| c.prep);
        let ends =
            next.is_none_or(|c| matches!(c.kind, ChunkKind::Mark | ChunkKind::Preposition | ChunkKind::Conjunction | ChunkKind::Adverb));
        let alone = chunk.end - chunk.first == 1 && head.tag == Tag::Past && head.tags.has(Tag::Participle);
        let done_to = |cue: &Cue| cue.frame.object && cue.theme != 0;
        // "fired at the crowd", "surrendered": a sense without an object.
        let does = |cue: &Cue| !cue.frame.object && (cue.agent != 0 || prep.is_some_and(|p| cue.frame.theme.has(p))) || cue.theme == 0;
        ends && alone && self.senses(id).any(done_to) && !self.senses(id).any(does)
    }

    /// "Turkey a threat, says Greece": right behind the name, with no verb between, what it is said to be.
    pub(super) fn titled(&self, id: ChunkId, subject: ChunkId) -> bool {
        let named = self.s.chunk(id).opener == Special::A && self.previous == Some(subject) && self.s.chunk(subject).tag == Tag::Name;
        let behind = self.s.chunks.get(id.index() + 1..).unwrap_or_default();
        let quoted = behind.first().is_some_and(|c| c.mark == Mark::CloseQuote);
        let comma = behind.get(usize::from(quoted)).is_some_and(|c| c.mark == Mark::Comma);
        let verb = ChunkId::new(id.index() + 2 + usize::from(quoted));
        named && comma && self.s.chunks.get(verb.index()).is_some_and(|c| c.form == VerbForm::Finite) && self.says(verb)
    }

    /// Whether such a noun closes what stands before the verb.
    pub(super) fn behind_title(&self, verb: ChunkId) -> bool {
        let subject = self.s.frames.last().and_then(|f| f.subject);
        let noun = self.s.chunks[..verb.index()].iter().rev().find(|c| c.kind != ChunkKind::Mark);
        noun.is_some_and(|c| c.rel == Rel::Apposition && c.opener == Special::A && c.governor == subject && self.after_comma())
            && subject.is_some_and(|s| self.s.chunks.get(s.index() + 1).is_some_and(|c| c.mark != Mark::Comma))
    }

    /// "France, Germany condemned": in a headline a comma may stand for *and*.
    pub(super) fn listed_in_headline(&self, first: ChunkId, second: ChunkId) -> bool {
        let named = |id: ChunkId| self.s.mention_at[self.s.chunk(id).head as usize].is_some();
        let joined = self.s.chunk(second).rel == Rel::Coordinated && self.s.chunk(second).governor == Some(first);
        let untitled = self.s.words.last().is_some_and(|w| !matches!(w.mark, Mark::Stop | Mark::Question | Mark::CloseQuote));
        joined && untitled && first.index() == 0 && second.index() == 2 && named(first) && named(second)
    }
}
