//! Where a verb hangs, and who its subject is.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, VerbForm};
use super::Attacher;
use crate::lexicon::{Category, Class, Kind, Pattern, Special, Tag, TagSet, prep};

impl Attacher<'_> {
    pub(super) fn verb(&mut self, id: ChunkId) {
        match self.s.chunk(id).form {
            VerbForm::Finite => self.finite(id),
            VerbForm::Infinitive => self.infinitive(id),
            VerbForm::Ing => self.ing(id),
            VerbForm::Participle => self.participle(id),
        }
        self.pending = None;
        self.possessor = None;
        let finite = self.s.chunk(id).form == VerbForm::Finite;
        let free = self.frame().candidate.filter(|&c| !finite && matches!(self.s.chunk(c).rel, Rel::Root | Rel::Coordinated));
        let frame = self.frame();
        frame.listed = frame.listed.filter(|_| !finite);
        frame.waiting = if finite { None } else { free.or(frame.waiting) };
        frame.verb = Some(id);
        frame.last = Some(id);
        frame.candidate = None;
        let clause = frame.clause;
        self.s.chunks[id.index()].clause = clause;
    }

    pub(super) fn finite(&mut self, id: ChunkId) {
        if self.inverted(id) {
            return;
        }
        let Some(main) = self.frame().main else {
            if !self.turned(id) && !self.parenthetical(id) {
                self.first_finite(id);
            }
            return;
        };
        if let Some(speaker) = self.named_speaker(id) {
            return self.claim(id, speaker);
        }
        if self.turned(id) || self.aside(id) {
            return;
        }
        if self.turned_outside(id) {
            self.s.frames.pop();
            return self.first_finite(id);
        }
        if let Some(speaker) = self.speaker_outside(id) {
            self.s.frames.pop();
            return self.claim(id, speaker);
        }
        let direct = self.previous.is_some_and(|p| !matches!(self.s.chunk(p).kind, ChunkKind::Conjunction | ChunkKind::Mark));
        let candidate = self.frame().candidate.filter(|&c| direct && self.agrees(c, id));
        if self.outer_waits()
            && (candidate.is_none()
                || !self.frame().verb.is_some_and(|v| self.says_only(v))
                    && self.frame().governor.is_some_and(|(_, rel)| rel == Rel::Relative))
            && !self.previous_is(ChunkKind::Conjunction)
        {
            self.s.frames.pop();
            return self.finite(id);
        }
        if let Some(speaker) = self.speaker_goes_on(id) {
            return self.share(id, speaker);
        }
        let waiting = self.frame().waiting.filter(|_| !self.previous_is(ChunkKind::Conjunction));
        match waiting.or(candidate) {
            Some(subject) => self.claim(id, subject),
            None => self.share(id, main),
        }
    }

    /// "told us that it rained, and accused NATO of lying": behind a comma a second verb of saying is the speaker's, where the clause
    /// between says nothing.
    fn speaker_goes_on(&mut self, id: ChunkId) -> Option<ChunkId> {
        let inner = *self.frame();
        let (speaker, rel) = inner.governor?;
        let comma = self.previous.and_then(|p| p.index().checked_sub(1)).map(|i| self.s.words[self.s.chunks[i].head as usize].mark);
        // "denied that it was ready and said that"
        let that = self.s.chunks.get(id.index() + 1).is_some_and(|c| self.s.words[c.head as usize].special == Special::That);
        let behind = self.previous_is(ChunkKind::Conjunction) && (comma == Some(Mark::Comma) || that);
        let outer = self.s.frames.len().checked_sub(2).map(|at| self.s.frames[at])?;
        let same = outer.main == Some(speaker) && rel == Rel::Content && self.s.head(speaker).tag == self.s.head(id).tag;
        let silent = inner.main.is_some_and(|m| !self.reports(m));
        if !(behind && same && silent && self.says(speaker) && self.reports(id)) {
            return None;
        }
        self.s.frames.pop();
        Some(speaker)
    }

    /// "the crews who saved a village deserve praise": one thing is no subject of a verb in the plural.
    fn agrees(&self, noun: ChunkId, verb: ChunkId) -> bool {
        let plural = self.s.words[self.s.chunk(verb).first as usize].tag == Tag::Base;
        let first = &self.s.words[self.s.chunk(noun).first as usize];
        let single = self.s.head(noun).tag == Tag::Noun && first.special == Special::A && self.s.chunk(noun).rel != Rel::Coordinated;
        !(plural && single)
    }

    /// Whether a clause outside has a subject that still waits for its verb: the next one, behind a comma any.
    pub(super) fn outer_waits(&self) -> bool {
        const DEPTH: usize = 4;
        let depth = if self.after_comma() { DEPTH } else { 1 };
        self.s.frames.iter().rev().skip(1).take(depth).any(|f| f.main.is_none() && f.subject.is_some())
    }

    /// "Has NATO failed Kosovo?": the auxiliary stands before its subject.
    pub(super) fn inverted(&mut self, id: ChunkId) -> bool {
        let Some(main) = self.frame().main else { return false };
        let bare = self.s.head(main).tag == Tag::Auxiliary || self.s.head(main).tag == Tag::Modal;
        let asked = self.s.chunk(main).subject.filter(|s| *s > main);
        let (true, Some(subject)) = (bare, asked) else { return false };
        if self.previous_is(ChunkKind::Conjunction) || self.s.chunk(main).predicate.is_some() {
            return false;
        }
        self.s.chunks[id.index()].subject = Some(subject);
        self.hang(subject, id, Rel::Subject);
        self.s.chunks[id.index()].negated |= self.s.chunk(main).negated;
        let frame = self.frame();
        frame.main = Some(id);
        frame.subject = Some(subject);
        true
    }

    pub(super) fn first_finite(&mut self, id: ChunkId) {
        let frame = *self.frame();
        let gerund = frame.fronted.filter(|&f| self.s.chunk(f).form == VerbForm::Ing && !self.after_comma());
        let subject = frame.subject.or(frame.antecedent);
        self.s.chunks[id.index()].subject = subject.or(gerund);
        if let Some(subject) = frame.subject {
            self.hang(subject, id, Rel::Subject);
            if let Some(antecedent) = frame.antecedent {
                self.gap(id, antecedent);
            }
        }
        if let Some((governor, rel)) = frame.governor {
            self.hang(id, governor, rel);
            if rel == Rel::Content && (self.described(governor) || self.s.chunk(governor).kind == ChunkKind::Noun && self.needs_object(id))
            {
                self.gap(id, governor);
            }
        }
        if let Some(gerund) = gerund.filter(|_| subject.is_none()) {
            // "Recognising Kosovo is a mistake"
            self.hang(gerund, id, Rel::Subject);
        } else if let Some(fronted) = frame.fronted {
            let slot = &mut self.s.chunks[fronted.index()].subject;
            *slot = slot.or(subject);
        }
        self.frame().main = Some(id);
    }

    /// "the country that Serbia thanked": a noun that holds no clause of its own is what the clause behind `that` describes.
    fn described(&self, noun: ChunkId) -> bool {
        let lemma = self.s.head(noun).lemma.map(|l| self.lexicon.lemma(l));
        self.s.chunk(noun).kind == ChunkKind::Noun && lemma.is_none_or(|l| l.report.is_none() && l.cues.is_empty())
    }

    /// Whether the verb needs what it judges or gives: "a survey that Athens denounced", "the grant that the EU awarded".
    fn needs_object(&self, verb: ChunkId) -> bool {
        // "a remark that Rome called shameful"
        let called =
            self.s.chunks.get(verb.index() + 1).is_some_and(|c| c.kind == ChunkKind::Adjective) && self.pattern(verb, Pattern::Regard);
        if called || self.pattern(verb, Pattern::Light) || self.pattern(verb, Pattern::Give) {
            return true;
        }
        let cues = self.s.head(verb).lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l));
        let mut cues = cues.map(|c| self.lexicon.cue(c));
        cues.any(|cue| cue.kind == Kind::Judgement && cue.frame.object && cue.theme != 0)
    }

    /// The object that a relative clause leaves out is its antecedent: "NATO, which Russia criticised".
    pub(super) fn gap(&mut self, verb: ChunkId, antecedent: ChunkId) {
        let next = self.s.chunks.get(verb.index() + 1).filter(|c| c.kind == ChunkKind::Noun);
        // "NATO, which they call a threat": what follows is what it is called.
        let called = next.is_some_and(|c| self.s.words[c.first as usize].special == Special::A) && self.pattern(verb, Pattern::Regard);
        if next.is_none() || called {
            self.s.chunks[verb.index()].object = Some(antecedent);
        }
    }

    /// A finite verb takes the noun before it, which was taken for an object or for one of a list.
    pub(super) fn claim(&mut self, id: ChunkId, subject: ChunkId) {
        let frame = *self.frame();
        let was_object = self.s.chunk(subject).rel == Rel::Object;
        let governor = self.s.chunk(subject).governor;
        self.release(subject);
        let alone = self.s.frames.len() > 1 && frame.subordinate && frame.candidate_after_comma;
        if alone {
            self.s.frames.pop();
            // "Although …, and although …, it": out of both.
            while self.s.frames.len() > 1 && self.frame().subordinate && self.frame().main.is_some() {
                self.s.frames.pop();
            }
            let outer = self.frame();
            outer.subject = Some(subject);
            outer.main = None;
            let clause = outer.clause;
            self.s.chunks[subject.index()].clause = clause;
            return self.first_finite(id);
        }
        self.new_clause();
        let clause = self.frame().clause;
        self.s.chunks[subject.index()].clause = clause;
        self.s.chunks[id.index()].subject = Some(subject);
        self.hang(subject, id, Rel::Subject);
        if let Some(verb) = governor.filter(|&g| was_object && !self.s.chunk(g).passive) {
            self.hang(id, verb, Rel::Content);
        }
        let frame = self.frame();
        frame.main = Some(id);
        frame.subject = Some(subject);
    }

    /// Takes a noun out of the place it had.
    pub(super) fn release(&mut self, noun: ChunkId) {
        let Some(governor) = self.s.chunk(noun).governor else { return };
        let chunk = &mut self.s.chunks[governor.index()];
        for slot in [&mut chunk.object, &mut chunk.next, &mut chunk.predicate, &mut chunk.indirect] {
            if *slot == Some(noun) {
                *slot = None;
            }
        }
        if let Some(indirect) = chunk.indirect.filter(|_| chunk.object.is_none()) {
            chunk.object = Some(indirect);
            chunk.indirect = None;
            self.s.chunks[indirect.index()].rel = Rel::Object;
        }
    }

    /// A verb joined to the one before: the same subject.
    pub(super) fn share(&mut self, id: ChunkId, main: ChunkId) {
        // "to recognise and support": a bare verb goes with the infinitive.
        let bare = self.s.head(id).tag == Tag::Base && self.s.words[self.s.chunk(id).first as usize].tag == Tag::Base;
        let partner = self.frame().verb.filter(|_| bare).unwrap_or(main);
        let chunk = *self.s.chunk(partner);
        self.s.chunks[id.index()].subject = chunk.subject;
        // "could, in theory, rescue": the verb that the modal waits for.
        if bare && self.s.head(partner).tag == Tag::Modal {
            return self.hang(id, partner, Rel::Infinitive);
        }
        if self.s.head(id).tag == Tag::Participle && self.s.chunk(id).form == VerbForm::Participle {
            self.s.chunks[id.index()].passive = chunk.passive;
        }
        self.hang(id, partner, Rel::Coordinated);
        if partner == main {
            self.frame().main = Some(id);
        }
    }

    pub(super) fn infinitive(&mut self, id: ChunkId) {
        let frame = *self.frame();
        let Some(last) = frame.last else {
            self.frame().fronted = Some(id);
            return;
        };
        if self.previous_is(ChunkKind::Conjunction)
            && let Some(verb) = frame.verb
        {
            return self.share(id, verb);
        }
        if let Some(verb) = self.resume(Self::waits_for_infinitive) {
            self.hang(id, verb, Rel::Infinitive);
            let chunk = self.s.chunk(verb);
            let controller = chunk.object.filter(|_| !self.pattern(verb, Pattern::SubjectControl)).or(chunk.subject);
            self.s.chunks[id.index()].subject = controller;
            return;
        }
        match self.s.chunk(last).kind {
            ChunkKind::Noun => self.infinitive_behind_noun(id, last, frame.verb),
            _ => {
                self.hang(id, last, Rel::Infinitive);
                self.s.chunks[id.index()].subject = self.subject_of(last);
            }
        }
    }

    /// "tried, in a campaign of letters, to persuade": a verb of will or refusal without its infinitive.
    fn waits_for_infinitive(&self, verb: ChunkId) -> bool {
        const REACH: usize = 24;
        let modifier = self.s.head(verb).lemma.and_then(|l| self.lexicon.lemma(l).modifier);
        let willed = modifier.is_some_and(|m| matches!(m.category, Category::Irrealis | Category::Reverser | Category::Hedge));
        let served = |c: &Chunk| c.rel == Rel::Infinitive && c.governor == Some(verb);
        willed && !self.s.chunks[verb.index() + 1..].iter().take(REACH).any(served)
    }

    /// "urged Serbia to stop" against "a decision to stop".
    pub(super) fn infinitive_behind_noun(&mut self, id: ChunkId, noun: ChunkId, verb: Option<ChunkId>) {
        let object =
            verb.filter(|&v| self.s.chunk(v).object == Some(noun) || self.s.chunk(v).passive && self.s.chunk(noun).rel != Rel::Complement);
        let person = TagSet::of(&[Tag::Name, Tag::Pronoun]).has(self.s.head(noun).tag) || self.s.chunk(noun).rel == Rel::Subject;
        let named = self.s.range(noun).any(|i| self.s.mention_at[i].is_some()) && !self.governs_infinitive(noun);
        // Not "lined the streets of Tirana to cheer".
        let of = |p: ChunkId| self.s.head(p).prep == Some(prep::OF);
        let chunk = self.s.chunk(noun);
        let behind_preposition = chunk.rel == Rel::Complement && self.s.head(noun).tag == Tag::Name && !chunk.governor.is_some_and(of);
        match object {
            // "called on Beijing to halt", "proposed on Wednesday to cut".
            None if behind_preposition && verb.is_some() => {
                let Some(verb) = verb else { return };
                self.hang(id, verb, Rel::Infinitive);
                // "was among the first in Asia to recognise it": the subject, not the place.
                let mentioned = self.s.mention_at[self.s.chunk(noun).head as usize].is_some() && !self.s.chunk(verb).copula;
                self.s.chunks[id.index()].subject = if mentioned { Some(noun) } else { self.s.chunk(verb).subject };
            }
            Some(verb) if self.pattern(verb, Pattern::Purpose) => {
                self.hang(id, verb, Rel::Infinitive);
                self.s.chunks[id.index()].subject = self.s.chunk(verb).subject;
            }
            Some(verb) if person || named => {
                self.hang(id, verb, Rel::Infinitive);
                let controller = if self.pattern(verb, Pattern::SubjectControl) { self.s.chunk(verb).subject } else { Some(noun) };
                self.s.chunks[id.index()].subject = controller;
            }
            _ => {
                self.hang(id, noun, Rel::Infinitive);
                let one_of = self.one_of(noun);
                // "gave Russia an ultimatum to withdraw", against "gave Kosovo a promise to help".
                let given = |v: ChunkId| self.s.chunk(v).indirect.filter(|_| !self.pattern(noun, Pattern::Bond));
                let doer = || verb.and_then(|v| given(v).or(self.s.chunk(v).subject));
                let doer = self.s.chunk(noun).subject.or(one_of).or_else(doer);
                self.s.chunks[id.index()].subject = doer.or(Some(noun));
            }
        }
    }

    /// "Estonia, among the first states to recognise it": who is one of them.
    fn one_of(&self, noun: ChunkId) -> Option<ChunkId> {
        let chunk = self.s.chunk(noun);
        let among = chunk.governor.filter(|&p| chunk.rel == Rel::Complement && self.s.head(p).prep == Some(prep::AMONG))?;
        self.s.chunk(among).governor.filter(|&g| self.s.chunk(g).kind == ChunkKind::Noun)
    }

    /// Whether a noun takes an infinitive of its own: refusal, decision.
    pub(super) fn governs_infinitive(&self, noun: ChunkId) -> bool {
        let Some(lemma) = self.s.head(noun).lemma.map(|id| self.lexicon.lemma(id)) else { return false };
        lemma.class == Class::Noun
            && (lemma.modifier.is_some_and(|m| m.category == Category::Reverser || m.category == Category::Irrealis)
                || !lemma.cues.is_empty())
    }

    /// Who does what hangs on `governor`.
    pub(super) fn subject_of(&self, governor: ChunkId) -> Option<ChunkId> {
        let chunk = self.s.chunk(governor);
        match chunk.kind {
            ChunkKind::Verb => chunk.subject,
            ChunkKind::Adjective => {
                chunk.governor.and_then(|g| if self.s.chunk(g).kind == ChunkKind::Noun { Some(g) } else { self.s.chunk(g).subject })
            }
            _ => None,
        }
    }

    pub(super) fn participle(&mut self, id: ChunkId) {
        let frame = *self.frame();
        if frame.main.is_some_and(|_| self.inverted(id)) {
            self.s.chunks[id.index()].form = VerbForm::Finite;
            let asked = self.s.chunks[..id.index()].iter().rev().find(|c| c.kind == ChunkKind::Verb);
            let be = asked.is_some_and(|c| self.s.words[c.head as usize].special == Special::Be);
            self.s.chunks[id.index()].passive = be;
            return;
        }
        if let Some(auxiliary) = frame.main.filter(|&m| self.awaits_participle(m)) {
            return self.late_participle(id, auxiliary);
        }
        if self.previous_is(ChunkKind::Conjunction)
            && let Some(verb) = frame.verb
        {
            return self.share(id, verb);
        }
        // "has criticised, sanctioned and expelled": a list of participles.
        let listed = frame.verb.filter(|&v| self.after_comma() && frame.last == Some(v) && self.s.head(v).tag == Tag::Participle);
        if let Some(verb) = listed {
            return self.share(id, verb);
        }
        let noun = frame.last.filter(|&l| self.s.chunk(l).kind == ChunkKind::Noun).or(frame.subject.filter(|_| frame.main.is_none()));
        // Behind a comma the subject is meant, not the last noun of a phrase: "the leader of X, backed by Y,".
        let noun = if self.after_comma() && frame.main.is_none() { frame.subject.or(noun) } else { noun };
        match noun {
            Some(noun) => {
                self.hang(id, noun, Rel::Reduced);
                self.s.chunks[id.index()].subject = Some(noun);
            }
            None => match frame.main {
                Some(main) => {
                    self.hang(id, main, Rel::Adverbial);
                    self.s.chunks[id.index()].subject = self.s.chunk(main).subject;
                }
                None => self.frame().fronted = Some(id),
            },
        }
    }
}
