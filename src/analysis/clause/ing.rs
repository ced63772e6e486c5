//! Where an -ing form hangs, and whose doing it is.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel};
use super::{Attacher, Frame};
use crate::lexicon::{Cue, Kind, Pattern, Special, Tag, prep};

impl Attacher<'_> {
    pub(super) fn ing(&mut self, id: ChunkId) {
        if self.opens_as_subject(id) {
            return;
        }
        let frame = *self.frame();
        if let Some(preposition) = self.pending.take() {
            return self.gerund(id, preposition);
        }
        let Some(last) = frame.last else {
            return self.opens_clause(id, frame);
        };
        if self.previous_is(ChunkKind::Conjunction)
            && let Some(verb) = frame.verb
        {
            return self.share_ing(id, verb);
        }
        let frame = if self.after_comma() && self.reports(id) { self.rise_to_speaker(id) } else { frame };
        if self.after_comma() || self.previous_is(ChunkKind::Subordinator) {
            match self.quoting(id).or(frame.main).or(frame.verb) {
                Some(main) => {
                    self.hang(id, main, Rel::Adverbial);
                    self.s.chunks[id.index()].subject = self.s.chunk(main).subject;
                }
                None => self.opens_clause(id, frame),
            }
            return;
        }
        self.ing_behind(id, frame, last);
    }

    /// Behind a noun or a verb, with no mark between.
    fn ing_behind(&mut self, id: ChunkId, frame: Frame, last: ChunkId) {
        // "entered office in 2009 hoping to": a year hopes for nothing.
        let dated = self.s.chunk(last).tag == Tag::Number && self.s.chunk(last).rel == Rel::Complement;
        self.sets_apart(last);
        let last = frame.main.filter(|_| dated).unwrap_or_else(|| self.before_when(last));
        // "spent four years quarrelling", "spent her life helping": what the subject did meanwhile.
        let time = |v: ChunkId| self.s.chunk(last).special == Special::Time || self.s.chunk(v).special == Special::Spend;
        let meanwhile = frame.verb.filter(|&v| self.s.chunk(v).object == Some(last) && time(v));
        // "cleared Spain of lying": behind the phrase that holds the noun.
        if let Some(verb) = frame.verb.filter(|&v| self.s.chunk(v).object == Some(last) && self.closes_phrase(last)) {
            self.hang(id, verb, Rel::Gerund);
            self.s.chunks[id.index()].subject = Some(last);
            return;
        }
        let meanwhile = meanwhile.or_else(|| self.speaks_elsewhere(id, last));
        match self.s.chunk(last).kind {
            ChunkKind::Noun if meanwhile.is_none() => {
                self.hang(id, last, Rel::Reduced);
                self.s.chunks[id.index()].subject = Some(last);
            }
            _ => {
                let last = meanwhile.unwrap_or(last);
                self.hang(id, last, Rel::Gerund);
                self.s.chunks[id.index()].subject = self.subject_of(last);
            }
        }
    }

    /// "struck the port, with Serbia looking on": behind the comma a clause of its own, and nothing is done with Serbia.
    fn sets_apart(&mut self, noun: ChunkId) {
        let chunk = self.s.chunk(noun);
        let preposition = chunk.governor.filter(|_| chunk.rel == Rel::Complement && self.previous == Some(noun));
        let Some(with) = preposition.filter(|&p| self.s.chunk(p).prep == Some(prep::WITH)) else { return };
        let comma = with.index().checked_sub(1).is_some_and(|at| self.s.chunks[at].mark == Mark::Comma);
        let site = self.s.chunk(with).governor.filter(|&g| comma && self.s.chunk(g).prepositions == Some(with));
        let Some(site) = site.filter(|_| self.frame().main.is_some()) else { return };
        self.s.chunks[site.index()].prepositions = self.s.chunk(with).sibling;
        (self.s.chunks[with.index()].governor, self.s.chunks[with.index()].sibling) = (None, None);
        self.new_clause();
        let clause = self.frame().clause;
        for id in [with, noun] {
            self.s.chunks[id.index()].clause = clause;
        }
    }

    /// "left the hall complaining that", "marched through Riga shouting": who left or marched says so, not the place.
    fn speaks_elsewhere(&self, id: ChunkId, last: ChunkId) -> Option<ChunkId> {
        let chunk = self.s.chunk(last);
        let thing = chunk.tag == Tag::Name || !self.pattern(last, Pattern::Person) && !self.says(last) && chunk.tag == Tag::Noun;
        let above = chunk.governor.filter(|_| thing)?;
        // "marched through Riga waving flags": what one goes through does nothing.
        let place = match self.s.chunk(above).prep {
            Some(prep::IN | prep::AT) => chunk.tag == Tag::Name && self.says(id),
            prep => prep.is_some_and(|p| p == prep::THROUGH),
        };
        let passed = self.s.chunk(above).governor.filter(|_| place && chunk.rel == Rel::Complement);
        let left = || Some(above).filter(|&v| chunk.rel == Rel::Object && self.says(id) && self.pattern(v, Pattern::Member));
        passed.or_else(left).filter(|&v| self.s.chunk(v).kind == ChunkKind::Verb && !self.says(v))
    }

    /// "Spain of": whether the *of* of a phrase with a gap stands in the noun's chunk.
    fn closes_phrase(&self, noun: ChunkId) -> bool {
        let last = &self.s.words[self.s.chunk(noun).end as usize - 1];
        last.tag == Tag::Inner && last.prep == Some(prep::OF)
    }

    /// "armed Kyiv while refusing to join": what the subject outside does; else the subject to come.
    fn opens_clause(&mut self, id: ChunkId, frame: Frame) {
        let at = self.s.frames.len().checked_sub(2).filter(|_| frame.subordinate);
        let outer = at.map(|at| self.spoken_beside(id, at)).and_then(|at| self.s.frames[at].main);
        let subject = frame.subject.or(outer.and_then(|main| self.s.chunk(main).subject));
        self.s.chunks[id.index()].subject = subject;
        self.frame().fronted = subject.is_none().then_some(id);
    }

    /// "vowed that it would be punished, while thanking Moscow": who speaks does both, not the clause inside.
    fn spoken_beside(&self, id: ChunkId, at: usize) -> usize {
        let inner = self.s.frames[at];
        let content = inner.governor.is_some_and(|(_, rel)| rel == Rel::Content);
        let silent = |v: ChunkId| self.s.chunk(v).passive || self.s.chunk(v).subject.is_some_and(|s| self.no_speaker(s, id));
        let speaks = |at: &usize| self.s.frames[*at].main.is_some_and(|m| self.reports(m));
        let outer = at.checked_sub(1).filter(|_| content && self.reports(id) && inner.main.is_some_and(silent));
        outer.filter(speaks).unwrap_or(at)
    }

    /// "a resolution on Thursday condemning Serbia": the noun before the day. "marched on Sunday waving flags": the verb, if it has no object.
    fn before_when(&self, last: ChunkId) -> ChunkId {
        let chunk = self.s.chunk(last);
        let day = chunk.rel == Rel::Complement
            && self.s.chunk(last).tag == Tag::Name
            && self.s.mention_at[chunk.head as usize].is_none()
            && self.s.chunk(last).end - self.s.chunk(last).first == 1;
        let preposition = chunk.governor.filter(|&p| day && matches!(self.s.chunk(p).prep, Some(prep::ON | prep::IN)));
        let Some(governor) = preposition.and_then(|p| self.s.chunk(p).governor) else { return last };
        let site = self.out_of_place(governor);
        match self.s.chunk(site).kind {
            ChunkKind::Noun => site,
            ChunkKind::Verb => self.s.chunk(site).object.filter(|&o| o > site).unwrap_or(site),
            _ => last,
        }
    }

    /// "met in the square on Sunday chanting", "a rally in Oslo on Sunday demanding": what happens at a place, not the place.
    fn out_of_place(&self, noun: ChunkId) -> ChunkId {
        let chunk = self.s.chunk(noun);
        let place = |&p: &ChunkId| match self.s.chunk(p).prep {
            Some(prep::OF | prep::BY | prep::FROM | prep::TO | prep::FOR | prep::WITH | prep::AGAINST) => false,
            // "outside the embassy"
            prep => !matches!(prep, Some(prep::ON | prep::ABOUT | prep::OVER | prep::BETWEEN | prep::AMONG | prep::AS)),
        };
        let thing = chunk.rel == Rel::Complement && !self.pattern(noun, Pattern::Person);
        let above = chunk.governor.filter(|_| thing).filter(place).and_then(|p| self.s.chunk(p).governor);
        above.unwrap_or(noun)
    }

    /// "thanked Turkey for the homes that it built, calling it a friend", "said that a deal was near, accusing Rome of greed": who speaks
    /// goes on, not the clause inside.
    fn rise_to_speaker(&mut self, id: ChunkId) -> Frame {
        let inner = *self.frame();
        let outer = self.s.frames.len().checked_sub(2).map(|at| self.s.frames[at]);
        let describes = inner.governor.is_some_and(|(g, _)| self.s.chunk(g).kind == ChunkKind::Noun);
        let said = inner.governor.is_some_and(|(_, rel)| rel == Rel::Content) && inner.subject.is_some_and(|s| self.no_speaker(s, id));
        let silent = inner.main.is_some_and(|m| !self.reports(m));
        // "declined to blame it for the drone that fell there, insisting that"
        let thing = || describes && inner.main.and_then(|m| self.subject_of(m)).is_some_and(|s| self.no_speaker(s, id));
        let speaks = |m: ChunkId| self.reports(m) || thing();
        if let Some(outer) = outer.filter(|f| (describes || said) && silent && f.main.is_some_and(speaks)) {
            self.s.frames.pop();
            return outer;
        }
        inner
    }

    /// Whether a subject is a thing, or whom the verb behind is about by name: nobody accuses himself so.
    fn no_speaker(&self, subject: ChunkId, verb: ChunkId) -> bool {
        let head = self.s.chunk(subject);
        let actor = |c: &Chunk| self.s.mention_at[c.head as usize].map(|m| self.s.mention(m).actor);
        let own = actor(self.s.chunk(subject));
        let named = self.s.chunks.get(verb.index() + 1).and_then(actor);
        let person = self.pattern(subject, Pattern::Person);
        head.tag == Tag::Noun && own.is_none() && !person || own.is_some() && own == named
    }

    pub(super) fn share_ing(&mut self, id: ChunkId, verb: ChunkId) {
        let chunk = *self.s.chunk(verb);
        self.s.chunks[id.index()].subject = chunk.subject;
        self.hang(id, verb, Rel::Coordinated);
    }

    /// "accused A of lying and B of stalling": the second charge is against the last of the joined objects.
    fn charged_again(&self, verb: ChunkId, preposition: ChunkId) -> Option<ChunkId> {
        let first = self.s.chunk(verb).object?;
        let prep = self.s.chunk(preposition).prep;
        let before = self.s.prepositions(verb).filter(|&p| p < preposition && self.s.chunk(p).prep == prep).last()?;
        self.s.joined(first).last().filter(|&last| last > before)
    }

    /// "criticised NATO for destabilising", "by expanding", "the risk of losing".
    pub(super) fn gerund(&mut self, id: ChunkId, preposition: ChunkId) {
        self.s.chunks[preposition.index()].object = Some(id);
        let Some(governor) = self.s.chunk(preposition).governor else {
            self.hang(id, preposition, Rel::Complement);
            self.frame().fronted = Some(id);
            return;
        };
        self.hang(id, preposition, Rel::Complement);
        let by_object = matches!(
            self.s.chunk(preposition).prep,
            Some(prep::OF | prep::FOR | prep::FROM | prep::AGAINST | prep::OVER | prep::ABOUT | prep::INTO | prep::AS)
        );
        // "support Serbia in defending itself"
        let helps = || self.senses(governor).any(|cue| cue.theme > 0 && cue.frame.object);
        let by_object = by_object || self.s.chunk(preposition).prep == Some(prep::IN) && helps();
        // "credited Britain with saving the town", against "threatened Britain with leaving"
        let charges = |cue: &Cue| cue.kind == Kind::Act && cue.theme < 0 && cue.frame.theme.has(prep::WITH);
        let judges = || self.judges_object(governor) || self.senses(governor).any(charges);
        let credited = self.s.chunk(preposition).prep == Some(prep::WITH) && judges() && !self.pattern(governor, Pattern::SubjectControl);
        let by_object = by_object || credited;
        let chunk = *self.s.chunk(governor);
        let judged = self.judged_before(governor, preposition);
        // "devoted her life to helping"
        let given = || chunk.governor.filter(|&v| chunk.rel == Rel::Object && self.s.chunk(v).special == Special::Spend);
        self.s.chunks[id.index()].subject = match chunk.kind {
            _ if judged.is_some() => judged,
            ChunkKind::Noun if let Some(verb) = given().filter(|_| self.s.chunk(preposition).prep == Some(prep::TO)) => {
                self.s.chunk(verb).subject
            }
            ChunkKind::Verb if by_object && chunk.passive => chunk.subject,
            ChunkKind::Verb if by_object => self.charged_again(governor, preposition).or(chunk.indirect).or(chunk.object).or(chunk.subject),
            ChunkKind::Verb => chunk.subject,
            // "quoted witnesses as saying"
            ChunkKind::Noun if self.s.chunk(preposition).prep == Some(prep::AS) => Some(governor),
            // "castigated the rebels for torching the clinic": whoever is judged.
            ChunkKind::Noun if self.judged(governor, preposition) => Some(self.s.first_joined(governor)),
            // "its role in destabilising": whoever owns the noun.
            ChunkKind::Noun => {
                // "thanked Turkey for its help in clearing the mines"
                let whose = chunk.tag == Tag::Name || self.s.words[chunk.first as usize].tag == Tag::Possessive;
                chunk.subject.or(if whose { Some(governor) } else { self.frame().subject })
            }
            _ => self.subject_of(governor),
        };
    }

    /// Whether a noun is the object of a verb of judgement, and the preposition behind it says what for.
    fn judged(&self, noun: ChunkId, preposition: ChunkId) -> bool {
        let chunk = self.s.chunk(noun);
        let why = matches!(self.s.chunk(preposition).prep, Some(prep::FOR | prep::OVER));
        let verb = chunk.governor.filter(|&v| why && chunk.rel == Rel::Object && self.s.chunk(v).kind == ChunkKind::Verb);
        verb.is_some_and(|v| self.judges_object(v))
    }

    /// "its gratitude to Romania for keeping the lights on", "vented their anger at Paris for closing it": whose doing is judged.
    fn judged_before(&self, governor: ChunkId, preposition: ChunkId) -> Option<ChunkId> {
        const REACH: usize = 8;
        if !matches!(self.s.chunk(preposition).prep, Some(prep::FOR | prep::OVER)) {
            return None;
        }
        let whom = |&p: &ChunkId| {
            let at = matches!(self.s.chunk(p).prep, Some(prep::TO | prep::OF | prep::AT | prep::WITH | prep::TOWARD | prep::TOWARDS));
            at && p < preposition
        };
        let before = self.s.prepositions(governor).take(REACH).filter(whom).last()?;
        // "lashed out at Paris": what ends like a preposition may have an object too.
        let at = |cue: &Cue| self.s.chunk(governor).object.is_none() && self.s.chunk(before).prep.is_some_and(|p| cue.frame.theme.has(p));
        let judges = |cue: &Cue| cue.kind == Kind::Judgement && cue.theme != 0 && (!cue.frame.object || at(cue));
        let object = self.s.chunk(before).object.filter(|&o| self.s.chunk(o).kind == ChunkKind::Noun);
        object.filter(|_| self.senses(governor).any(judges))
    }
}
