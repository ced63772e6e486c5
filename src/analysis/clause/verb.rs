//! Where a verb hangs, and who its subject is.

use super::super::{ChunkId, ChunkKind, Mark, Rel, VerbForm};
use super::{Attacher, headline};
use crate::lexicon::{Facts, Pattern, Special, Tag};

impl Attacher<'_> {
    pub(super) fn verb(&mut self, id: ChunkId) {
        if self.run_by(id) || self.raised_in(id) || self.called_by(id) {
            let chunk = &mut self.s.chunks[id.index()];
            (chunk.form, chunk.passive) = (VerbForm::Participle, true);
        }
        self.leave_for_auxiliary(id);
        let form = self.s.chunk(id).form;
        match form {
            VerbForm::Finite => self.finite(id),
            VerbForm::Infinitive => self.infinitive(id),
            VerbForm::Ing => self.ing(id),
            VerbForm::Participle if self.speaks_last(id) => {}
            VerbForm::Participle => self.participle(id),
        }
        self.pending = None;
        self.possessor = None;
        if self.s.chunk(id).form == VerbForm::Finite {
            let frame = self.frame();
            (frame.listed, frame.waiting) = (None, None);
        } else if let Some(noun) = self.frame().candidate
            && (matches!(self.s.chunk(noun).rel, Rel::Root | Rel::Coordinated | Rel::Apposition) || self.described_in_words(noun, id))
            && !self.belongs_before(id, noun)
        {
            self.frame().waiting = Some(noun);
        }
        let frame = self.frame();
        frame.verb = Some(id);
        frame.last = Some(id);
        frame.candidate = None;
        let clause = frame.clause;
        self.s.chunks[id.index()].clause = clause;
    }

    /// "urged Turkey and Iran to leave", "praised Turkey and Iran for leaving": a verb that says nothing of the noun right before it alone.
    fn belongs_before(&self, id: ChunkId, noun: ChunkId) -> bool {
        let chunk = self.s.chunk(id);
        let Some(governor) = chunk.governor.filter(|&g| g != noun) else { return false };
        let of_verb = |p: ChunkId| self.s.chunk(p).governor.is_some_and(|g| self.s.chunk(g).kind == ChunkKind::Verb);
        match chunk.form {
            VerbForm::Infinitive => true,
            VerbForm::Ing => self.s.chunk(governor).kind == ChunkKind::Preposition && of_verb(governor),
            _ => false,
        }
    }

    pub(super) fn finite(&mut self, id: ChunkId) {
        if let Some(preposition) = self.pending.filter(|&p| self.governed_bare(id, p)) {
            self.s.chunks[id.index()].form = VerbForm::Ing;
            self.gerund(id, preposition);
            let main = self.frame().main.filter(|_| self.s.chunk(preposition).special == Special::Than);
            if let Some(main) = main {
                self.s.chunks[id.index()].subject = self.s.chunk(main).subject;
            }
            return;
        }
        if self.inverted(id) || self.they_call(id) {
            return;
        }
        if self.ends_aside() || self.asked_outside(id) {
            return self.finite(id);
        }
        let main = self.frame().main;
        match main {
            Some(main) => self.later_finite(id, main),
            None if self.said_in_passing(id) || self.turned(id) || self.parenthetical(id) => {}
            None => self.first_finite(id),
        }
    }

    /// "rather than condemn it", "of being weak": a bare verb right behind a preposition.
    fn governed_bare(&self, id: ChunkId, preposition: ChunkId) -> bool {
        let (first, head) = (&self.s.words[self.s.chunk(id).first as usize], self.s.head(id));
        let than = self.s.chunk(preposition).special == Special::Than;
        let bare = head.tag == Tag::Base && head.span == first.span && (!than || self.would_rather());
        if than && bare {
            return self.previous == Some(preposition);
        }
        self.previous == Some(preposition) && (bare && self.s.head(preposition).width > 1 || first.special == Special::BeNonFinite)
    }

    /// "would rather leave (than help)"
    fn would_rather(&self) -> bool {
        let main = self.s.frames.last().and_then(|f| f.main).map(|m| &self.s.words[self.s.chunk(m).first as usize]);
        main.is_some_and(|w| w.tag == Tag::Modal && w.special == Special::Would && w.width > 1)
    }

    /// A finite verb in a clause that has one.
    fn later_finite(&mut self, id: ChunkId, main: ChunkId) {
        let settled = self.said_of_conduct(id, main)
            || self.speech_goes_on(id, main)
            || self.said_of_antecedent(id, main)
            || self.past_aside(id)
            || self.told_aside(id)
            || self.speaks_amid(id)
            || self.imposed_by(id)
            || self.accused_behind(id)
            || self.is_what(id, main)
            || self.of_speaker(id, main);
        if !settled {
            self.of_candidate(id, main);
        }
    }

    /// Whether the verb is a speaker's, or one that a comma parts from its subject; gives it to him.
    fn of_speaker(&mut self, id: ChunkId, main: ChunkId) -> bool {
        if let Some(subject) = self.suspended(id).or_else(|| self.named_speaker(id)) {
            self.claim(id, subject);
        } else if self.turned(id) || self.aside(id) {
        } else if self.as_others(id) {
            self.share(id, main);
        } else if self.turned_outside(id) {
            self.s.frames.pop();
            self.first_finite(id);
        } else if let Some(speaker) = self.speaker_outside(id) {
            self.s.frames.pop();
            self.claim(id, speaker);
        } else {
            return false;
        }
        true
    }

    /// A further finite verb: of the noun right before it, of one that waits outside, or joined to the verb that the clause has.
    fn of_candidate(&mut self, id: ChunkId, main: ChunkId) {
        let direct = self.previous.is_some_and(|p| !matches!(self.s.chunk(p).kind, ChunkKind::Conjunction | ChunkKind::Mark));
        let candidate = self.frame().candidate.filter(|&c| direct && self.agrees(c, id) && !self.called_so(c) && !self.in_object_case(c));
        if self.outer_waits()
            && (candidate.is_none() || !self.frame().verb.is_some_and(|v| self.states(v)) && self.of_noun())
            && !self.previous_is(ChunkKind::Conjunction)
        {
            self.s.frames.pop();
            return self.finite(id);
        }
        if let Some(depth) = self.told_outside(candidate) {
            self.s.frames.truncate(depth);
            return self.finite(id);
        }
        if let Some(outer) = self.goes_on_outside(id) {
            return self.share(id, outer);
        }
        let waiting = self.frame().waiting.filter(|_| !self.previous_is(ChunkKind::Conjunction));
        // "…, but she was scathing": whoever waits, a pronoun right before the verb is its subject.
        let pronoun = |c: &ChunkId| matches!(self.s.chunk(*c).special, Special::He | Special::She | Special::They | Special::We);
        let group = || if direct { self.group_before() } else { None };
        match candidate.filter(pronoun).or_else(group).or(waiting).or(candidate) {
            Some(subject) => self.claim(id, subject),
            None if self.s.chunk(id).opener == Special::There => self.exists(id),
            None => self.share(id, main),
        }
    }

    /// "Poland, which he said had lied": what is said is said of whom the clause describes.
    fn said_of_antecedent(&mut self, id: ChunkId, main: ChunkId) -> bool {
        let frame = *self.frame();
        // "Everything he says is", "The lies he told are": what is said, not whom it is said of.
        let words = |a: ChunkId| self.s.chunk(a).special == Special::Nothing || self.s.chunk(a).lemma.is_some_and(|l| l.has(Facts::REPORT));
        let spoken = |a: ChunkId| words(a) && frame.subject.is_some() && self.outer_waits();
        let antecedent = frame.antecedent.filter(|&a| self.s.chunk(a).special != Special::Why && !spoken(a));
        // Not "the help that they promised came".
        let says = self.says(main) && !self.pattern(main, Pattern::Give) && self.previous == Some(main);
        let chunk = self.s.chunk(main);
        let antecedent = antecedent.filter(|&a| chunk.object == Some(a) && chunk.subject != Some(a));
        // "the threats that he said were"
        let noun = || frame.governor.filter(|&(g, rel)| rel == Rel::Content && self.s.chunk(g).kind == ChunkKind::Noun).map(|(g, _)| g);
        let that = || noun().filter(|_| chunk.object.is_none() && self.says_only(main));
        let Some(antecedent) = antecedent.or_else(that).filter(|_| says) else { return false };
        self.s.chunks[main.index()].object = None;
        self.s.chunks[id.index()].subject = Some(antecedent);
        self.hang(id, main, Rel::Content);
        self.frame().main = Some(id);
        true
    }

    /// "people who say Russia attacked", not "who came to demand elections thanked": a verb of saying that opens a clause.
    fn states(&self, verb: ChunkId) -> bool {
        self.says_only(verb) && self.s.chunk(verb).form != VerbForm::Infinitive
    }

    /// "…, and there is": a clause of its own, that nobody is the subject of.
    fn exists(&mut self, id: ChunkId) {
        self.new_clause();
        let frame = self.frame();
        (frame.main, frame.subject) = (Some(id), None);
    }

    /// The verb of the clause outside that this one is joined to.
    fn goes_on_outside(&mut self, id: ChunkId) -> Option<ChunkId> {
        self.speaker_goes_on(id)
            .or_else(|| self.main_goes_on())
            .or_else(|| self.names_inner(id))
            .or_else(|| self.single_goes_on(id))
            .or_else(|| self.judge_goes_on(id))
            .or_else(|| self.speaker_judges(id))
            .or_else(|| self.modal_goes_on(id))
    }

    /// "ended a war that the envoys had given up on and has kept the peace": a verb in the singular goes on with the subject in the
    /// singular.
    fn single_goes_on(&mut self, id: ChunkId) -> Option<ChunkId> {
        let within = self.of_noun() && self.previous_is(ChunkKind::Conjunction);
        let [.., outer, inner] = self.s.frames.as_slice() else { return None };
        let many = |s: ChunkId| self.s.chunk(s).tag == Tag::Plural || self.s.chunk(s).next.is_some();
        let subject = |main: ChunkId| self.s.chunk(main).subject;
        let described = inner.main.and_then(subject).filter(|&s| within && many(s) && !self.agrees(s, id));
        let main = outer.main.filter(|&m| described.is_some() && subject(m).is_some_and(|s| !many(s)))?;
        self.s.frames.pop();
        Some(main)
    }

    /// "…, as did Finland": an auxiliary behind *as* before its subject.
    fn as_others(&self, id: ChunkId) -> bool {
        let auxiliary = self.s.chunk(id).tag == Tag::Auxiliary && self.s.chunk(id).end - self.s.chunk(id).first == 1;
        let noun = self.s.chunks.get(id.index() + 1).is_some_and(|c| c.kind == ChunkKind::Noun);
        auxiliary && noun && self.previous.is_some_and(|p| self.s.chunk(p).special == Special::As)
    }

    /// "Mexico, although insulted, continued", "Mexico, though slow, won", "Mexico, which lost ground while resting, won": a clause without a
    /// finite verb ends at the comma, where a subject outside waits.
    fn ends_aside(&mut self) -> bool {
        let inner = self.frame();
        let bare = inner.subordinate && inner.main.is_none() && inner.subject.is_none();
        let fronted = inner.fronted;
        if !(bare && self.after_comma() && self.outer_waits()) {
            return false;
        }
        self.s.frames.pop();
        let subject = self.frame().subject;
        if let Some(participle) = fronted {
            let slot = &mut self.s.chunks[participle.index()].subject;
            *slot = slot.or(subject);
        }
        true
    }

    /// "the people who left the town", "the fact that Croatia left the talks": whether the clause belongs to a noun.
    fn of_noun(&mut self) -> bool {
        let governor = self.frame().governor;
        governor.is_some_and(|(g, rel)| rel == Rel::Relative || rel == Rel::Content && self.s.chunk(g).kind == ChunkKind::Noun)
    }

    /// "the crews who saved a village deserve praise": one thing is no subject of a verb in the plural.
    fn agrees(&self, noun: ChunkId, verb: ChunkId) -> bool {
        let range = self.s.range(verb);
        let opener = self.s.words[range].iter().find(|w| w.tag != Tag::Adverb).unwrap_or_else(|| self.s.head(verb));
        // "who demand a break with it are fools", "… have lied"
        let are = opener.special == Special::Be && ["are", "were"].iter().any(|form| opener.form == self.lexicon.table.get(form));
        let have = opener.tag == Tag::Auxiliary && opener.tags.has(Tag::Base);
        let plural = opener.tag == Tag::Base || are || have;
        // "the claim that it has tanks angers us", but "none of the farmers trusts it"
        let first = &self.s.words[self.s.chunk(noun).first as usize];
        let many = self.s.chunk(noun).tag == Tag::Plural && self.s.chunk(noun).rel != Rel::Coordinated && !first.tags.has(Tag::Pronoun);
        if many && (opener.tag == Tag::Third || opener.tags.has(Tag::Third) && !opener.tags.has(Tag::Past)) {
            return false;
        }
        // "the staff say", but "those who knew the harbour say"
        let one = first.special == Special::A || first.special == Special::The && self.outer_waits();
        let single = self.s.chunk(noun).tag == Tag::Noun && one && self.s.chunk(noun).rel != Rel::Coordinated;
        !(plural && single)
    }

    /// Whether a clause outside has a subject that still waits for its verb: the next one, behind a comma any.
    pub(super) fn outer_waits(&self) -> bool {
        const DEPTH: usize = 4;
        let depth = if self.after_comma() { DEPTH } else { 1 };
        self.s.frames.iter().rev().skip(1).take(depth).any(|f| f.main.is_none() && f.subject.is_some())
    }

    pub(super) fn first_finite(&mut self, id: ChunkId) {
        self.behind_time();
        self.run_on();
        let mut frame = *self.frame();
        // "failed two states: Malta and Tunisia, but gave no reason": names that the colon leads to do nothing.
        let listed = |s: ChunkId| self.s.chunk(s).rel == Rel::Apposition && self.previous_is(ChunkKind::Conjunction);
        frame.subject = frame.subject.filter(|&s| !listed(s));
        let deed = |f: &ChunkId| matches!(self.s.chunk(*f).form, VerbForm::Ing | VerbForm::Infinitive);
        let gerund = frame.fronted.filter(deed).filter(|_| !self.after_comma());
        // "By breaking the truce Armenia has": behind a preposition the -ing form is no subject.
        let means = |f: ChunkId| self.s.chunk(f).rel == Rel::Complement;
        if let Some(subject) = frame.candidate.filter(|&c| gerund.is_some_and(means) && self.previous == Some(c) && frame.subject.is_none())
        {
            self.release(subject);
            self.frame().subject = Some(subject);
            return self.first_finite(id);
        }
        // "a text that blames Russia": the noun does what the clause says.
        let described = frame.governor.filter(|&(noun, rel)| rel == Rel::Content && self.s.chunk(noun).kind == ChunkKind::Noun);
        let subject = frame.subject.or(frame.antecedent).or(described.map(|(noun, _)| noun));
        self.s.chunks[id.index()].subject = subject.or(gerund);
        if let Some(subject) = frame.subject {
            self.hang(subject, id, Rel::Subject);
            if let Some(antecedent) = frame.antecedent {
                self.gap(id, antecedent);
            }
        }
        if let Some((governor, rel)) = frame.governor {
            let relative = frame.subject.is_none() && described.is_some();
            self.hang(id, governor, if relative { Rel::Relative } else { rel });
            if !relative
                && rel == Rel::Content
                && (self.described(governor) || self.s.chunk(governor).kind == ChunkKind::Noun && self.needs_object(id))
            {
                self.gap(id, governor);
            }
        }
        if let Some(gerund) = gerund.filter(|_| subject.is_none()) {
            // "Recognising Kosovo is a mistake", "To recognise it would be one"
            self.hang(gerund, id, Rel::Subject);
        } else if let Some(fronted) = frame.fronted {
            let slot = &mut self.s.chunks[fronted.index()].subject;
            *slot = slot.or(subject);
        }
        self.frame().main = Some(id);
        if let Some(preposition) = frame.led {
            self.led_by(id, preposition);
        }
    }

    /// "Tirana, with which Athens has quarrelled": the preposition belongs to the verb of the clause that it opens.
    fn led_by(&mut self, verb: ChunkId, preposition: ChunkId) {
        let before = self.s.chunk(preposition).governor.filter(|&g| self.s.chunk(g).prepositions == Some(preposition));
        if let Some(governor) = before {
            self.s.chunks[governor.index()].prepositions = self.s.chunk(preposition).sibling;
        } else if self.s.chunk(preposition).governor.is_some() {
            return;
        }
        self.hang(preposition, verb, Rel::Prepositional);
        self.s.chunks[preposition.index()].sibling = self.s.chunk(verb).prepositions;
        self.s.chunks[verb.index()].prepositions = Some(preposition);
    }

    /// "A decade after the war, most people trust": of two nouns the one right before the verb is the subject.
    fn behind_time(&mut self) {
        if !self.frame().candidate_after_comma {
            return;
        }
        let frame = *self.frame();
        // "A day after the storm, the ministry in Rome thanked"
        let time = frame.subject.is_some_and(|s| self.s.chunk(s).special == Special::Time);
        let direct = frame.candidate.filter(|&c| (self.previous == Some(c) || time) && frame.subject != Some(c));
        let comma = |c: &ChunkId| {
            let start = self.s.chunk(*c).subject.filter(|owner| owner < c).unwrap_or(*c);
            start.index().checked_sub(1).is_some_and(|i| self.s.chunks[i].mark == Mark::Comma)
        };
        if let Some(subject) = direct.filter(comma).filter(|&c| frame.subject.is_some_and(|s| !self.listed_in_headline(s, c))) {
            self.release(subject);
            // "A critic of Hungary, the minister welcomed it": what stands before says who the subject is.
            let said = |s: &ChunkId| self.s.chunk(*s).opener == Special::A && !time;
            if let Some(said) = frame.subject.filter(said) {
                self.appose(said, subject);
            }
            self.s.chunks[subject.index()].governor = None;
            self.frame().subject = Some(subject);
        }
    }

    /// A verb joined to the one before: the same subject.
    pub(super) fn share(&mut self, id: ChunkId, main: ChunkId) {
        // "to recognise and support": a bare verb goes with the infinitive.
        let bare = self.s.chunk(id).tag == Tag::Base && self.s.words[self.s.chunk(id).first as usize].tag == Tag::Base;
        // Not "accuse A of rewriting history and commend B".
        let gerund = |v: &ChunkId| matches!(self.s.chunk(*v).form, VerbForm::Ing | VerbForm::Participle);
        let partner = self.s.frames.last().and_then(|f| f.verb).filter(|v| bare && !gerund(v)).unwrap_or(main);
        let chunk = *self.s.chunk(partner);
        self.s.chunks[id.index()].subject = chunk.subject;
        // "could, in theory, rescue": the verb that the modal waits for.
        if bare && self.s.chunk(partner).tag == Tag::Modal {
            return self.hang(id, partner, Rel::Infinitive);
        }
        if self.s.chunk(id).tag == Tag::Participle && self.s.chunk(id).form == VerbForm::Participle {
            // "is neither trusted nor respected"
            let be = chunk.copula && matches!(chunk.special, Special::Be | Special::BeNonFinite);
            self.s.chunks[id.index()].passive = chunk.passive || be;
        }
        // "was shelled and invaded", "was flown home and charged with fraud"
        let undergone = || headline::undergone(self.lexicon, self.s, id.index()) || self.undergone_too(id);
        self.s.chunks[id.index()].passive |= chunk.passive && undergone();
        self.hang(id, partner, Rel::Coordinated);
        if partner == main && self.frame().main == Some(main) {
            self.frame().main = Some(id);
        }
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
}
