//! Clauses that go on behind a phrase with a relative clause of its own: "was not, for reasons that nobody gave, willing", "argued, in a
//! letter that was read aloud, that it …", "thanked Rome for a bridge that had fallen, but blamed Bern".

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, VerbForm};
use super::{Attacher, Frame};
use crate::lexicon::{Facts, Kind, Pattern, Special, Tag};

/// How many chunks may part what belongs together.
const REACH: usize = 16;

impl Attacher<'_> {
    /// The frames outside and inside a clause that belongs to a noun and has its verb: "the promises that it made".
    fn around_relative(&self) -> Option<(Frame, Frame)> {
        let [.., outer, inner] = self.s.frames.as_slice() else { return None };
        let (noun, rel) = inner.governor.filter(|_| inner.main.is_some())?;
        let described = rel == Rel::Relative || rel == Rel::Content && self.s.chunk(noun).kind == ChunkKind::Noun;
        described.then_some((*outer, *inner))
    }

    /// "was not, despite the pressure that came from it, willing", "has, in a speech that lasted an hour, condemned", "Has the bloc, which
    /// was made for this, not failed?": behind the comma the auxiliary outside gets what it waits for.
    pub(super) fn leave_for_auxiliary(&mut self, id: ChunkId) {
        if !self.after_comma() {
            return;
        }
        let Some(main) = self.around_relative().and_then(|(outer, _)| outer.main) else { return };
        let (chunk, auxiliary) = (self.s.chunk(id), self.s.chunk(main));
        let bare = matches!(auxiliary.tag, Tag::Auxiliary | Tag::Modal) && auxiliary.object.is_none() && auxiliary.predicate.is_none();
        let asked = bare && auxiliary.subject.is_some_and(|s| s > main);
        let be = matches!(auxiliary.special, Special::Be | Special::BeNonFinite);
        let fits = match (chunk.kind, chunk.form) {
            (ChunkKind::Adjective, _) => auxiliary.copula,
            (_, VerbForm::Participle) => be || auxiliary.special == Special::Have,
            (_, VerbForm::Finite) => self.s.head(id).tag == Tag::Base && (auxiliary.tag == Tag::Modal || auxiliary.special == Special::Do),
            _ => false,
        };
        if fits && (asked || self.s.is_parted(main)) {
            self.s.frames.pop();
        }
    }

    /// "argued, in a letter that was read aloud, that it …": the clause is what the verb of saying outside governs.
    pub(super) fn leave_phrase(&mut self) {
        let Some((outer, inner)) = self.around_relative() else { return };
        let other = |m: ChunkId| self.says(m) && !self.s.chunk(m).passive;
        let Some(verb) = outer.main.filter(|&v| self.says(v) && !inner.main.is_some_and(other)) else { return };
        let first = self.s.clauses[inner.clause as usize].first.or(inner.main).map_or(0, |c| c.index());
        let mut between = self.s.chunks.get(verb.index() + 1..first).unwrap_or_default().iter().take(REACH);
        if between.any(|c| c.mark == Mark::Comma) {
            self.s.frames.pop();
        }
    }

    /// "thanked Rome for a bridge that had fallen, but blamed Bern": a second verdict in the main verb's own tense, where another form sets
    /// the clause between apart.
    pub(super) fn judge_goes_on(&mut self, id: ChunkId) -> Option<ChunkId> {
        let (outer, inner) = self.around_relative()?;
        let (main, within) = (outer.main?, inner.main?);
        let before = self.previous.filter(|_| self.previous_is(ChunkKind::Conjunction)).and_then(|p| p.index().checked_sub(1));
        let comma = before.is_some_and(|at| self.s.chunks[at].mark == Mark::Comma);
        let (said, verb) = (self.s.chunk(within), self.s.chunk(id));
        let apart = said.tag != verb.tag || said.end - said.first > 1;
        let same = self.s.chunk(main).tag == verb.tag && verb.end - verb.first == 1;
        let judges = self.judges_object(id) && (self.judges_object(main) || self.says(main));
        if !(comma && apart && same && judges) {
            return None;
        }
        self.s.frames.pop();
        Some(main)
    }

    /// "Russia, a deputy from the capital said during a debate, has lied": a phrase stands behind the speaker, and may stand behind the
    /// verb, where a comma and the verb of the waiting subject close it.
    pub(super) fn far_speaker(&self, speaker: ChunkId, id: ChunkId) -> Option<ChunkId> {
        let beside = self.previous.is_some_and(|p| p != speaker && self.whole(p) == speaker);
        let behind = self.s.chunks.get(id.index() + 1..).unwrap_or_default().iter().take(REACH);
        let closed = behind.clone().zip(behind.skip(1)).find(|(c, _)| c.mark == Mark::Comma).is_some_and(|(_, next)| next.is_finite());
        (beside && closed && self.says_only(id)).then_some(speaker)
    }

    /// "The refusal to recognise Kosovo, which he called an act of courage, …", "The plan to leave NATO, which angered Rome, …": behind the
    /// comma it is the deed that is called so, not whom it is done to.
    pub(super) fn planned_deed(&self, relative: ChunkId, noun: ChunkId) -> Option<ChunkId> {
        let chunk = self.s.chunk(noun);
        let infinitive = chunk.governor.filter(|&v| chunk.rel == Rel::Object && self.s.chunk(v).form == VerbForm::Infinitive)?;
        // "the refusal of Spain to recognise it"
        let deed = self.s.chunk(infinitive).governor.filter(|_| self.s.chunk(infinitive).rel == Rel::Infinitive).map(|d| self.whole(d))?;
        let frame = self.s.frames.last().filter(|_| self.after_comma())?;
        let waits = frame.main.is_none() && frame.subject == Some(deed);
        let behind = &self.s.chunks[relative.index() + 1..self.s.chunks.len().min(relative.index() + REACH)];
        (waits && (self.stirs(relative, behind) || self.calls_deed(relative, behind))).then_some(deed)
    }

    /// "which angered Rome".
    fn stirs(&self, relative: ChunkId, behind: &[Chunk]) -> bool {
        let [verb, object, ..] = behind else { return false };
        let active = verb.is_finite() && !verb.passive && object.kind == ChunkKind::Noun;
        active && self.senses(ChunkId::new(relative.index() + 1)).any(|c| c.kind == Kind::Effect && c.agent != 0 && c.frame.object)
    }

    /// "which he called a mistake", "which the minister described last week as an act of courage".
    fn calls_deed(&self, relative: ChunkId, behind: &[Chunk]) -> bool {
        let at = |offset: usize| ChunkId::new(relative.index() + 1 + offset);
        let Some(verb) = behind.iter().position(|c| c.kind == ChunkKind::Verb) else { return false };
        let calls = behind[verb].is_finite() && !behind[verb].passive && self.pattern(at(verb), Pattern::Regard);
        let what = behind.iter().skip(verb + 1).take_while(|c| c.mark != Mark::Comma && c.kind != ChunkKind::Verb);
        let named = |c: &Chunk| {
            let words = &self.s.words[c.first as usize..c.end as usize];
            let deed = c
                .lemma
                .is_some_and(|l| l.has(Facts::CUE) && self.lexicon.cues_of(l).all(|cue| self.lexicon.cue(cue).kind != Kind::Quality));
            c.kind == ChunkKind::Noun && c.opener == Special::A && (deed || words.iter().any(|w| w.special == Special::Deed))
        };
        calls && { what }.any(named)
    }
}
