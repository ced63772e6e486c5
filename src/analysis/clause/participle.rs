//! Where a participle hangs.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, VerbForm, Word};
use super::Attacher;
use crate::lexicon::{Facts, Pattern, Special, Tag, prep};

/// How far a participle looks back, which keeps the cost linear.
const REACH: usize = 32;

impl Attacher<'_> {
    /// "Editors based in Riga accused it": of two past forms behind one subject the first describes it.
    pub(super) fn accused_behind(&mut self, id: ChunkId) -> bool {
        let frame = *self.frame();
        let Some((first, subject)) = frame.main.zip(frame.subject).filter(|_| frame.antecedent.is_none()) else { return false };
        if !self.phrases_between(first, id) || !self.may_describe(first, subject) {
            return false;
        }
        if !self.takes_object(id, first) && !self.helped_behind(id, subject) {
            return false;
        }
        self.describe(first, subject);
        let chunk = &mut self.s.chunks[id.index()];
        (chunk.form, chunk.passive) = (VerbForm::Finite, chunk.passive && chunk.form == VerbForm::Finite);
        let frame = self.frame();
        (frame.main, frame.verb) = (None, None);
        self.first_finite(id);
        true
    }

    /// "The tariffs imposed on it were lifted": the auxiliary of a second verb shows that the first describes the subject.
    fn helped_behind(&self, id: ChunkId, subject: ChunkId) -> bool {
        let auxiliary = matches!(self.s.words[self.s.chunk(id).first as usize].tag, Tag::Auxiliary | Tag::Modal);
        let thing = matches!(self.s.chunk(subject).tag, Tag::Noun | Tag::Plural);
        let direct = self.previous.is_some_and(|p| !matches!(self.s.chunk(p).kind, ChunkKind::Conjunction | ChunkKind::Mark));
        auxiliary && thing && direct && self.s.chunk(id).form == VerbForm::Finite
    }

    /// "in Riga and Vilnius": whether nothing but phrases stands between two verbs.
    fn phrases_between(&self, first: ChunkId, id: ChunkId) -> bool {
        let between = self.s.chunks.get(first.index() + 1..id.index()).unwrap_or_default();
        if between.len() > REACH {
            return false;
        }
        let listed = |at: usize| between.get(at + 1).is_some_and(|c| c.rel == Rel::Coordinated);
        let phrase = |(at, c): (usize, &Chunk)| match c.kind {
            ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Adjective => true,
            ChunkKind::Conjunction => listed(at),
            _ => false,
        };
        if self.s.chunk(first).special == Special::Meant {
            return self.meant_for(first, between);
        }
        between.first().is_some_and(|c| c.kind == ChunkKind::Preposition) && between.iter().enumerate().all(phrase)
    }

    /// "Posters intended to smear Oslo were": a thing that is for something, and its verb behind.
    fn meant_for(&self, first: ChunkId, between: &[Chunk]) -> bool {
        let [purpose, behind @ ..] = between else { return false };
        let says = self.says(ChunkId::new(first.index() + 1));
        let phrase = |c: &Chunk| matches!(c.kind, ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Adverb);
        purpose.form == VerbForm::Infinitive && purpose.governor == Some(first) && !says && behind.iter().all(phrase)
    }

    /// "based": a past form without an object, right behind the noun, that may be a participle.
    fn may_describe(&self, verb: ChunkId, subject: ChunkId) -> bool {
        let (chunk, head) = (self.s.chunk(verb), self.s.head(verb));
        let past = head.tag == Tag::Past || head.tag == Tag::Base && self.runs(verb);
        let alone = chunk.end - chunk.first == 1 && chunk.object.is_none() && !chunk.copula && !chunk.passive;
        let behind = chunk.subject == Some(subject) && self.behind_described(verb, subject);
        let person = self.pattern(subject, Pattern::Person) || self.s.mention_at[self.s.chunk(subject).head as usize].is_some();
        let somebody = self.s.chunk(subject).tag == Tag::Pronoun || head.special == Special::Meant && person;
        past && head.tags.has(Tag::Participle) && alone && behind && !somebody
    }

    /// Right behind the noun, or joined to a participle that describes it: "seized in March and freed in May".
    fn behind_described(&self, verb: ChunkId, subject: ChunkId) -> bool {
        let before = self.s.chunks.get(subject.index() + 1..verb.index()).unwrap_or_default();
        let before = &before[before.len().saturating_sub(REACH)..];
        let described = |c: &Chunk| c.kind == ChunkKind::Verb && c.rel == Rel::Reduced && c.governor == Some(subject);
        match before.last() {
            Some(c) if c.kind == ChunkKind::Conjunction => before.iter().any(described),
            last => last.is_none_or(|c| c.kind == ChunkKind::Noun),
        }
    }

    /// "criticised the rules imposed by Canada", "had the abbot murdered": right behind an object, what was done to it.
    pub(super) fn imposed_by(&mut self, id: ChunkId) -> bool {
        let object = self.previous.filter(|&p| self.s.chunk(p).kind == ChunkKind::Noun && self.s.chunk(p).rel == Rel::Object);
        let alone = self.s.chunk(id).end - self.s.chunk(id).first == 1 && self.s.head(id).tags.has(Tag::Participle);
        let has = |v: ChunkId| self.s.chunk(v).special == Special::Have && v.index() + 2 == id.index();
        let had = object.and_then(|o| self.s.chunk(o).governor).is_some_and(has);
        let ends = self.s.chunks.get(id.index() + 1).is_none_or(|c| matches!(c.kind, ChunkKind::Mark | ChunkKind::Preposition));
        let Some(noun) = object.filter(|_| alone && (self.runs(id) || had && ends)) else { return false };
        self.describe(id, noun);
        true
    }

    pub(super) fn describe(&mut self, participle: ChunkId, noun: ChunkId) {
        let chunk = &mut self.s.chunks[participle.index()];
        (chunk.form, chunk.passive, chunk.subject) = (VerbForm::Participle, true, Some(noun));
        self.hang(participle, noun, Rel::Reduced);
    }

    /// "The bank, owned by the state and run by it, accused", "a paper run by nuns": a base form that agrees with nothing before it.
    pub(super) fn run_by(&self, id: ChunkId) -> bool {
        let (chunk, head) = (self.s.chunk(id), self.s.head(id));
        if chunk.form != VerbForm::Finite || head.tag != Tag::Base || chunk.end - chunk.first > 1 || !self.runs(id) {
            return false;
        }
        let Some(frame) = self.s.frames.last() else { return false };
        let described = frame.verb.is_some_and(|v| self.s.chunk(v).rel == Rel::Reduced) && self.previous_is(ChunkKind::Conjunction);
        let single = self.previous.is_some_and(|p| self.s.chunk(p).kind == ChunkKind::Noun && self.s.chunk(p).tag == Tag::Noun);
        head.tags.has(Tag::Participle) && (described || single || self.after_comma())
    }

    /// "The poet, born in Rome and raised in Bari, said": behind the conjunction in an aside what describes the subject too.
    pub(super) fn raised_in(&self, id: ChunkId) -> bool {
        const CLOSE: usize = 8;
        let (chunk, head) = (self.s.chunk(id), self.s.head(id));
        let past =
            chunk.form == VerbForm::Finite && head.tag == Tag::Past && head.tags.has(Tag::Participle) && chunk.end - chunk.first == 1;
        let frame = self.s.frames.last().filter(|f| past && f.main.is_none() && self.previous_is(ChunkKind::Conjunction));
        let Some(subject) = frame.and_then(|f| f.subject) else { return false };
        let comma = |c: &Chunk| c.mark == Mark::Comma;
        let opens = |pair: &[Chunk]| comma(&pair[0]) && pair[1].rel == Rel::Reduced && pair[1].governor == Some(subject);
        let closes = |pair: &[Chunk]| comma(&pair[0]) && pair[1].kind == ChunkKind::Verb && pair[1].form == VerbForm::Finite;
        let behind = self.s.chunks.get(id.index() + 1..).unwrap_or_default();
        let phrase = behind.first().is_some_and(|c| c.kind == ChunkKind::Preposition);
        let before = self.s.chunks[subject.index()..id.index()].windows(2).rev().take(REACH);
        phrase && before.into_iter().any(opens) && behind.windows(2).take(CLOSE).any(closes)
    }

    /// "The bloc, called a liar by Oslo, left": what the subject is called between commas, and by whom.
    pub(super) fn called_by(&self, id: ChunkId) -> bool {
        let (chunk, head) = (self.s.chunk(id), self.s.head(id));
        let past =
            chunk.form == VerbForm::Finite && head.tag == Tag::Past && head.tags.has(Tag::Participle) && chunk.end - chunk.first == 1;
        let waits = past && self.after_comma() && self.s.frames.last().is_some_and(|f| f.main.is_none() && f.subject.is_some());
        let [name, by, _, comma, verb, ..] = self.s.chunks.get(id.index() + 1..).unwrap_or_default() else { return false };
        let called = name.kind == ChunkKind::Noun && name.opener == Special::A && by.prep == Some(prep::BY) && comma.mark == Mark::Comma;
        waits && called && verb.kind == ChunkKind::Verb && self.pattern(id, Pattern::Regard)
    }

    /// "said houses built by Turkey had stood": the noun that a participle describes may still be the subject of what is said.
    pub(super) fn described_in_words(&self, noun: ChunkId, participle: ChunkId) -> bool {
        let (chunk, described) = (self.s.chunk(participle), self.s.chunk(noun));
        let reduced = chunk.rel == Rel::Reduced && chunk.governor == Some(noun) && described.rel == Rel::Object;
        reduced && described.governor.is_some_and(|v| self.says_only(v) && !self.pattern(v, Pattern::Regard))
    }

    /// "run by": a participle that looks like a base form.
    fn runs(&self, verb: ChunkId) -> bool {
        let by = self.s.chunks.get(verb.index() + 1).is_some_and(|c| c.prep == Some(prep::BY));
        by && self.pattern(verb, Pattern::Steer)
    }

    /// Whether a past form has an object behind it, so that it is no participle.
    fn takes_object(&self, id: ChunkId, first: ChunkId) -> bool {
        let head = self.s.head(id);
        let next = self.s.chunks.get(id.index() + 1).filter(|c| c.kind == ChunkKind::Noun).map(|c| &self.s.words[c.head as usize]);
        let when = |w: &Word| matches!(w.special, Special::Time | Special::Day) || w.tag == Tag::Number;
        let given = self.pattern(id, Pattern::Give) || self.pattern(id, Pattern::Light);
        let judges = head.lemma.is_some_and(|l| l.has(Facts::CUE.or(Facts::REPORT)));
        // "voiced trust in it", "expressed anger at it"
        let voices = next.is_some_and(|w| w.lemma.is_some_and(|l| l.has(Facts::JUDGEMENT))) || judges && head.width > 1;
        let object = voices || next.is_some_and(|w| self.runs(first) || judges && !given && !when(w));
        let finite = self.s.chunk(id).form == VerbForm::Finite;
        object && (head.tags.has(Tag::Past) || finite) || finite && self.s.chunk(first).special == Special::Meant
    }

    /// "The drones they sold to Rome killed a nurse": behind a relative clause that has its verb, the verb that the subject outside waits
    /// for, as its object shows.
    fn goes_on_behind(&mut self, id: ChunkId) -> bool {
        let (chunk, head) = (self.s.chunk(id), self.s.head(id));
        let past = chunk.first == chunk.head && head.tags.has(Tag::Past);
        let relative = |f: &super::Frame| {
            f.main.is_some()
                && matches!(f.governor, Some((noun, Rel::Relative | Rel::Content)) if self.s.chunk(noun).kind == ChunkKind::Noun)
        };
        let next = self.s.chunks.get(id.index() + 1).filter(|c| c.kind == ChunkKind::Noun);
        let when = |c: &Chunk| matches!(c.special, Special::Time | Special::Day) || c.tag == Tag::Number;
        let object = next.is_some_and(|c| !when(c));
        if !past || !object && !self.closes_aside(id) {
            return false;
        }
        // "The nurses who stayed after the war broke out thanked Oslo": behind a clause inside the relative one.
        if let [.., outer, described, inner] = self.s.frames.as_slice()
            && object
            && inner.subordinate
            // "who were hurt while guarding it, won praise"
            && (inner.main.is_some() || inner.verb.is_some() && self.after_comma())
            && relative(described)
            && outer.main.is_none()
            && outer.subject.is_some()
        {
            self.s.frames.pop();
            return true;
        }
        self.s.frames.last().is_some_and(relative) && self.outer_waits()
    }

    /// "said that Malta, a small state, lied": behind the comma the last word that could be the verb of what is said.
    fn closes_content(&self, id: ChunkId) -> bool {
        let head = self.s.head(id);
        let alone = self.s.chunk(id).first == self.s.chunk(id).head && head.tags.has(Tag::Past);
        let waits = |f: &super::Frame| f.main.is_none() && f.subject.is_some() && matches!(f.governor, Some((_, Rel::Content)));
        // ", which surprised them"
        let behind = self.s.chunks.get(id.index() + 1..).unwrap_or_default();
        let opens = |c: &Chunk| matches!(c.kind, ChunkKind::Relative | ChunkKind::Subordinator | ChunkKind::Conjunction);
        let ends = || matches!(behind, [comma, opener, ..] if comma.mark == Mark::Comma && opens(opener));
        let comma = id.index().checked_sub(1).is_some_and(|at| self.s.chunks[at].mark == Mark::Comma);
        alone && comma && self.s.frames.last().is_some_and(waits) && (ends() || self.no_verb_behind(id))
    }

    /// Whether neither a doer nor another verb follows.
    fn no_verb_behind(&self, id: ChunkId) -> bool {
        const REACH: usize = 16;
        let behind = self.s.chunks.get(id.index() + 1..).unwrap_or_default().iter().take(REACH);
        let by = behind.clone().next().is_some_and(|c| c.prep == Some(prep::BY));
        !by && !behind.into_iter().any(|c| c.kind == ChunkKind::Verb)
    }

    /// "a step that the ministry, which had not been consulted, denounced as": behind the comma the last word that could be the verb for
    /// which the subject outside waits.
    fn closes_aside(&self, id: ChunkId) -> bool {
        let opened = self.s.frames.last().and_then(|f| f.main).and_then(|main| main.index().checked_sub(2));
        let comma = opened.is_some_and(|at| self.s.chunks[at].mark == Mark::Comma);
        comma && self.after_comma() && self.no_verb_behind(id)
    }

    pub(super) fn participle(&mut self, id: ChunkId) {
        if self.accused_behind(id) {
            return;
        }
        if let Some(subject) = self.said_of_those_in(id) {
            return self.said_clause(id, subject);
        }
        if self.goes_on_behind(id) {
            let chunk = &mut self.s.chunks[id.index()];
            (chunk.form, chunk.passive) = (VerbForm::Finite, false);
            return self.finite(id);
        }
        if self.closes_content(id) {
            let chunk = &mut self.s.chunks[id.index()];
            (chunk.form, chunk.passive) = (VerbForm::Finite, false);
            return self.finite(id);
        }
        self.leave_relative();
        let frame = *self.frame();
        if frame.main.is_some_and(|_| self.inverted(id)) {
            self.s.chunks[id.index()].form = VerbForm::Finite;
            let asked = self.s.chunks[..id.index()].iter().rev().find(|c| c.kind == ChunkKind::Verb);
            let be = asked.is_some_and(|c| c.special == Special::Be);
            self.s.chunks[id.index()].passive = be;
            return;
        }
        if let Some(verb) = frame.verb.filter(|&v| self.previous == Some(v) && self.s.chunk(v).special == Special::Feel) {
            return self.felt(id, verb);
        }
        if let Some(auxiliary) = frame.main.filter(|&m| self.awaits_participle(m)) {
            return self.late_participle(id, auxiliary);
        }
        // "has criticised, sanctioned and expelled": a list of participles.
        let lists = |v: ChunkId| self.after_comma() && frame.last == Some(v) && self.s.chunk(v).tag == Tag::Participle;
        let listed = frame.verb.filter(|&v| self.previous_is(ChunkKind::Conjunction) || lists(v));
        if let Some(verb) = listed {
            return self.share(id, verb);
        }
        self.reduced(id);
    }

    /// Hangs a participle on the noun that it describes, or on the verb beside which it stands.
    fn reduced(&mut self, id: ChunkId) {
        let frame = *self.frame();
        // "wants all deliveries to Kyiv stopped"
        let wanted = frame.verb.filter(|&v| self.s.chunk(v).special == Special::Want).and_then(|v| self.s.chunk(v).object);
        let last = wanted.or(frame.last);
        let noun = last.filter(|&l| self.s.chunk(l).kind == ChunkKind::Noun).or(frame.subject.filter(|_| frame.main.is_none()));
        // Behind a comma the subject is meant, not the last noun of a phrase: "the leader of X, backed by Y,".
        let noun = if self.after_comma() && frame.main.is_none() { frame.subject.or(noun) } else { noun };
        match self.feeler(id).or(noun) {
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
