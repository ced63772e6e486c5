//! What is said of the whole clause before: "cut the aid, a betrayal of Kyiv", "left the talks, which angered Bern".

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, VerbForm};
use super::Attacher;
use crate::lexicon::{Category, Facts, Kind, Pattern, Special, Tag, prep};

impl Attacher<'_> {
    /// "rejected the plan, a blow to Rome", "closed the border, a betrayal of its friends": the last noun says what the clause before
    /// was, so it hangs on whoever did it, out of the reach of the verb. Tells whether it is such a noun.
    pub(super) fn sums_up(&mut self, id: ChunkId, last: ChunkId) -> bool {
        let Some(main) = self.s.frames.last().and_then(|f| f.main).filter(|_| self.s.chunk(id).opener == Special::A) else { return false };
        let before = *self.s.chunk(last);
        // "met Oslo, a threat to the region": who it is.
        let named = before.kind == ChunkKind::Noun && (self.s.range(last).any(|i| self.s.mention_at[i].is_some()) || self.is_person(last));
        let clause = *self.s.chunk(main);
        // "rejected the plan, a sign of its weakness"
        let turned =
            || !named && self.is_reverser(main) && clause.object == Some(last) && before.opener != Special::A && !self.is_person(id);
        // "held him to blame for the killing of nine, a massacre": what somebody is judged for.
        let reason = clause.object != Some(last) && before.rel == Rel::Complement && clause.lemma.is_some_and(|l| l.has(Facts::JUDGEMENT));
        if last < main || reason || !(self.judges_act(id, !named) || turned()) || !self.closes_clause(id) {
            return false;
        }
        match self.doer(main).filter(|_| !clause.copula) {
            Some(doer) => self.appose(id, doer),
            None => self.hang(id, main, Rel::Adverb),
        }
        true
    }

    /// Who did what a clause says: its subject, in the passive whoever stands behind its *by*.
    pub(super) fn doer(&self, main: ChunkId) -> Option<ChunkId> {
        let by = |&p: &ChunkId| self.s.chunk(p).prep == Some(prep::BY);
        let behind = || self.s.prepositions(main).find(by).and_then(|p| self.s.chunk(p).object);
        let doer = if self.s.chunk(main).passive { behind() } else { self.s.chunk(main).subject };
        doer.filter(|&d| self.s.chunk(d).kind == ChunkKind::Noun)
    }

    fn is_reverser(&self, verb: ChunkId) -> bool {
        self.lexicon.modifier(self.s.chunk(verb).lemma).is_some_and(|m| m.category == Category::Reverser)
    }

    fn is_person(&self, noun: ChunkId) -> bool {
        self.pattern(noun, Pattern::Person) || self.pattern(noun, Pattern::Partisan)
    }

    /// "a betrayal", "a blow", and of what is no name "a disgrace" too: a noun that judges what was done. Not "a critic".
    fn judges_act(&self, noun: ChunkId, quality: bool) -> bool {
        // "accused it of theft, a charge that …" is somebody's word.
        let words = self.s.chunk(noun).lemma.is_some_and(|l| l.has(Facts::REPORT));
        let single = self.s.chunk(noun).tag == Tag::Noun && !self.is_person(noun) && !words;
        let whose = |c: &crate::lexicon::Cue| c.kind == Kind::Quality && (!quality || c.theme > 0 || c.frame.possessor.is_some());
        let graded = |c: &crate::lexicon::Cue| {
            let act = matches!(c.kind, Kind::Act | Kind::Effect | Kind::Judgement | Kind::Event) && c.tone() != 0;
            act || c.kind == Kind::Quality
        };
        single && self.senses(noun).any(graded) && !self.senses(noun).any(whose)
    }

    /// Whether the noun is no part of a list, and ends the clause: "a loan, a grant and a visit".
    fn closes_clause(&self, noun: ChunkId) -> bool {
        const REACH: usize = 10;
        // "a setback for Rome and Bern"
        let named = |at: usize| self.s.chunks.get(at).is_some_and(|c| c.tag == Tag::Name);
        let inside = |&at: &usize| {
            let c = &self.s.chunks[at];
            matches!(c.kind, ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Adjective)
                || c.tag == Tag::Genitive
                || c.kind == ChunkKind::Conjunction && named(at - 1) && named(at + 1)
        };
        let behind = (noun.index() + 1..self.s.chunks.len()).take(REACH);
        let mut rest = behind.skip_while(inside).map(|at| &self.s.chunks[at]);
        match rest.next() {
            Some(c) if c.kind == ChunkKind::Conjunction => false,
            Some(c) if c.kind == ChunkKind::Verb => c.form != VerbForm::Finite,
            Some(c) if c.mark == Mark::Comma => {
                !rest.clone().next().is_some_and(|c| matches!(c.kind, ChunkKind::Noun | ChunkKind::Conjunction)) || opens_another(rest)
            }
            _ => true,
        }
    }

    /// "left the talks, which angered Bern", "bought the missiles, which Rome condemned": behind a comma it is the deed that angers, not
    /// the thing, so the clause describes the doer.
    pub(super) fn deed_before_which(&mut self, relative: ChunkId, noun: ChunkId) -> Option<ChunkId> {
        let main = self.frame().main.filter(|_| self.after_comma())?;
        let (clause, thing) = (*self.s.chunk(main), *self.s.chunk(noun));
        let plain = thing.tag != Tag::Name
            && thing.rel == Rel::Object
            && thing.governor == Some(main)
            && self.senses(noun).all(|c| matches!(c.kind, Kind::Gift | Kind::Benefit));
        let unnamed = self.s.range(noun).all(|i| self.s.mention_at[i].is_none()) && !self.is_person(noun);
        let doer = clause.subject.filter(|&s| plain && unnamed && !clause.passive && self.s.chunk(s).kind == ChunkKind::Noun)?;
        let [first, second, ..] = self.s.chunks.get(relative.index() + 1..)? else { return None };
        let at = |offset: usize| ChunkId::new(relative.index() + offset);
        let stirs = |c: &crate::lexicon::Cue| c.kind == Kind::Effect && c.agent != 0 && c.frame.object;
        // "drew criticism from Rome"
        let drew = || self.pattern(at(1), Pattern::Receive) && self.senses(at(2)).any(|c| c.kind == Kind::Judgement);
        let angered = self.finite_active(first) && second.kind == ChunkKind::Noun && (self.senses(at(1)).any(stirs) || drew());
        // Not "rejected the plan, which Rome condemned".
        let turned = self.is_reverser(main) || self.judges_object(main);
        let condemned = || first.kind == ChunkKind::Noun && self.finite_active(second) && self.judges_object(at(2)) && !turned;
        (angered || condemned()).then_some(doer)
    }

    fn finite_active(&self, chunk: &Chunk) -> bool {
        chunk.is_finite() && !chunk.passive
    }
}

/// ", and the talks will go on", ", the mayor said": behind the comma a clause of its own begins.
fn opens_another<'c>(mut behind: impl Iterator<Item = &'c Chunk>) -> bool {
    let subject = |c: &&Chunk| {
        let joint = matches!(c.kind, ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Conjunction | ChunkKind::Adverb);
        joint || c.tag == Tag::Genitive
    };
    behind.find(|c| !subject(c)).is_some_and(Chunk::is_finite)
}
