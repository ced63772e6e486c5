//! Where a noun hangs: subject, object, possessor, one of a list, or what a preposition leads to.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, VerbForm};
use super::{Attacher, Frame};
use crate::lexicon::{Pattern, Special, Tag, prep};

impl Attacher<'_> {
    /// Behind a copula, or a verb whose object is whom its relative clause describes: "NATO, which they call a threat".
    fn awaits_predicate(&mut self, verb: ChunkId) -> bool {
        let chunk = *self.s.chunk(verb);
        match chunk.object {
            None => chunk.copula,
            object => self.frame().antecedent == object,
        }
    }

    pub(super) fn noun(&mut self, id: ChunkId) {
        if let Some(owner) = self.possessor.take() {
            self.s.chunks[id.index()].subject = Some(owner);
            self.hang(owner, id, Rel::Possessor);
        }
        let genitive = self.s.chunks.get(id.index() + 1).is_some_and(|c| self.s.words[c.head as usize].tag == Tag::Genitive);
        // "the EU's ‘solidarity’": a quotation mark may stand between.
        let quote = |c: &&Chunk| self.s.words[c.head as usize].mark == Mark::OpenQuote;
        let owned = self.s.chunks[id.index() + 1..].iter().skip(1).take(2).find(|c| !quote(c));
        let owns = genitive && owned.is_some_and(|c| c.kind == ChunkKind::Noun);
        if owns {
            self.possessor = Some(id);
            return;
        }
        if let Some(preposition) = self.pending.take() {
            self.complement(id, preposition);
        } else if self.list_goes_on() || self.joins_noun() {
            self.coordinate(id);
        } else if self.previous_is(ChunkKind::Conjunction) && self.frame().main.is_some() {
            // "was rejected, and Serbia …": the subject of a clause to come.
            let frame = self.frame();
            (frame.candidate, frame.candidate_after_comma) = (Some(id), false);
        } else if self.frame().verb.is_none() || self.frame().main.is_none() && self.after_comma() {
            self.before_verb(id);
        } else {
            self.behind_verb(id);
        }
        self.frame().last = Some(id);
    }

    pub(super) fn complement(&mut self, id: ChunkId, preposition: ChunkId) {
        self.s.chunks[preposition.index()].object = Some(id);
        self.hang(id, preposition, Rel::Complement);
        let governor = self.s.chunk(preposition).governor;
        let is_as = self.s.head(preposition).prep == Some(prep::AS);
        if let Some(verb) = governor.filter(|&g| is_as && self.s.chunk(g).kind == ChunkKind::Verb) {
            let predicate = &mut self.s.chunks[verb.index()].predicate;
            *predicate = predicate.or(Some(id));
        }
    }

    pub(super) fn coordinate(&mut self, id: ChunkId) {
        let Some(last) = self.frame().last else { return };
        self.s.chunks[last.index()].next = Some(id);
        self.hang(id, last, Rel::Coordinated);
        // "between A and B": the second is never the subject of what follows.
        let chunk = self.s.chunk(last);
        let pair = chunk.rel == Rel::Complement && chunk.governor.is_some_and(|g| self.s.head(g).special == Special::Between);
        let frame = self.frame();
        frame.candidate = (!pair).then_some(id);
        frame.candidate_after_comma = false;
    }

    fn joins_noun(&mut self) -> bool {
        self.previous_is(ChunkKind::Conjunction) && self.frame().last.is_some_and(|last| self.s.chunk(last).kind == ChunkKind::Noun)
    }

    /// "Poland and, after a pause that everyone noticed, Ukraine": goes back to the list that waits for its last noun.
    fn list_goes_on(&mut self) -> bool {
        const DEPTH: usize = 3;
        if !self.after_comma() {
            return false;
        }
        let open = self.s.frames.iter().enumerate().rev().take(DEPTH);
        let Some((at, list)) = open.filter_map(|(at, frame)| Some((at, frame.listed?))).next() else { return false };
        self.s.frames.truncate(at + 1);
        let frame = self.frame();
        (frame.listed, frame.last) = (None, Some(list));
        true
    }

    /// "the bloc Russia attacks", "the EU, for all the rules it has written, …": the noun that a clause without its relative
    /// pronoun describes.
    fn bare_relative(&self, id: ChunkId, subject: ChunkId) -> Option<ChunkId> {
        let previous = self.previous?;
        let pronoun = matches!(self.s.head(id).special, Special::He | Special::She | Special::It | Special::They | Special::We);
        let described = previous == subject || pronoun && self.s.chunk(previous).rel == Rel::Complement;
        described.then_some(previous)
    }

    pub(super) fn before_verb(&mut self, id: ChunkId) {
        let comma = self.after_comma();
        let Some(subject) = self.frame().subject else {
            self.frame().subject = Some(id);
            if let Some(fronted) = self.frame().fronted.take() {
                self.s.chunks[fronted.index()].subject = Some(id);
            }
            self.frame().verb = None;
            return;
        };
        if comma {
            if let Some(name) = self.described_name(id, subject) {
                self.hang(subject, name, Rel::Apposition);
                self.frame().subject = Some(id);
                return;
            }
            let last = self.frame().last.unwrap_or(subject);
            self.list_or_apposition(id, last);
            let frame = self.frame();
            (frame.candidate, frame.candidate_after_comma) = (Some(id), true);
        } else if let Some(noun) = self.bare_relative(id, subject) {
            self.push(Frame { subject: Some(id), antecedent: Some(noun), governor: Some((noun, Rel::Relative)), ..Frame::default() }, None);
            self.s.chunks[id.index()].clause = self.frame().clause;
        } else if self.frame().main.is_none() && self.frame().verb.is_none() {
            // After a fronted phrase: "In Kosovo, after the talks NATO …".
            self.frame().subject = Some(id);
        }
    }

    /// "In the view of Ana Berg, author of a book on the war, Turkey has …": the noun behind the name says who she is, and the
    /// subject stands right before the verb.
    fn described_name(&self, id: ChunkId, subject: ChunkId) -> Option<ChunkId> {
        let verb = self.s.chunks.get(id.index() + 1).is_some_and(|c| c.kind == ChunkKind::Verb && c.form == VerbForm::Finite);
        let name = subject.index().checked_sub(2).map(|i| ChunkId(i as u32))?;
        let fronted = self.s.chunk(name).rel == Rel::Complement && self.s.head(name).tag == Tag::Name;
        let comma = self.s.words[self.s.chunks[name.index() + 1].head as usize].mark == Mark::Comma;
        (verb && fronted && comma && self.s.head(subject).tag == Tag::Noun).then_some(name)
    }

    pub(super) fn list_or_apposition(&mut self, id: ChunkId, last: ChunkId) {
        let named = |chunk: ChunkId| self.s.head(chunk).tag == Tag::Name;
        let determined = |chunk: ChunkId| {
            let first = &self.s.words[self.s.chunk(chunk).first as usize];
            matches!(first.tag, Tag::Determiner | Tag::Possessive) || self.s.chunk(chunk).subject.is_some()
        };
        let apposition =
            named(last) && !named(id) || determined(last) && named(id) && !named(last) || determined(id) && !named(id) && !determined(last);
        if self.s.chunk(last).kind != ChunkKind::Noun || last == id {
            return;
        }
        if apposition {
            self.hang(id, last, Rel::Apposition);
        } else {
            self.s.chunks[last.index()].next = Some(id);
            self.hang(id, last, Rel::Coordinated);
        }
    }

    pub(super) fn behind_verb(&mut self, id: ChunkId) {
        let comma = self.after_comma();
        let Some(verb) = self.frame().verb else { return };
        let chunk = *self.s.chunk(verb);
        if chunk.subject == Some(id) {
            self.hang(id, verb, Rel::Subject);
        } else if comma && self.completes(verb) {
            self.s.chunks[verb.index()].predicate = Some(id);
            self.hang(id, verb, Rel::Predicate);
        } else if comma {
            if let Some(last) = self.frame().last {
                self.list_or_apposition(id, last);
            }
        } else if let Some(subject) = self.echoed(verb) {
            self.s.chunks[subject.index()].next = Some(id);
            self.hang(id, subject, Rel::Coordinated);
        } else if self.opens_question(verb) {
            self.s.chunks[verb.index()].subject = Some(id);
            self.hang(id, verb, Rel::Subject);
            self.frame().subject = Some(id);
            return;
        } else if chunk.predicate.is_none() && self.awaits_predicate(verb) {
            self.s.chunks[verb.index()].predicate = Some(id);
            self.hang(id, verb, Rel::Predicate);
        } else if chunk.object.is_none() {
            self.s.chunks[verb.index()].object = Some(id);
            self.hang(id, verb, Rel::Object);
        } else if let Some(noun) = self.left_open(id, verb) {
            self.push(Frame { subject: Some(id), antecedent: Some(noun), governor: Some((noun, Rel::Relative)), ..Frame::default() }, None);
            self.s.chunks[id.index()].clause = self.frame().clause;
            return;
        } else if self.previous == chunk.object {
            self.second_object(id, verb);
        } else {
            self.hang(id, verb, Rel::Adverb);
        }
        let frame = self.frame();
        frame.candidate = Some(id);
        frame.candidate_after_comma = comma;
    }

    /// "kept the promises it made", not "told Serbia it must": the object whose clause opens without its relative pronoun.
    fn left_open(&self, id: ChunkId, verb: ChunkId) -> Option<ChunkId> {
        let pronoun = matches!(self.s.head(id).special, Special::He | Special::She | Special::It | Special::They | Special::We);
        let finite = self.s.chunks.get(id.index() + 1).is_some_and(|c| c.kind == ChunkKind::Verb && c.form == VerbForm::Finite);
        let thing = |&noun: &ChunkId| self.previous == Some(noun) && matches!(self.s.head(noun).tag, Tag::Noun | Tag::Plural);
        self.s.chunk(verb).object.filter(|noun| pronoun && finite && !self.says(verb) && thing(noun))
    }

    /// "is, in their view, a fraud": a copula right before a comma waits for what comes behind the next.
    fn completes(&self, verb: ChunkId) -> bool {
        let chunk = self.s.chunk(verb);
        let comma = self.s.chunks.get(verb.index() + 1).is_some_and(|c| self.s.words[c.head as usize].mark == Mark::Comma);
        let closed = self.previous.is_some_and(|p| p.index() > verb.index() + 1);
        chunk.copula && chunk.predicate.is_none() && comma && closed
    }

    /// "…, and so was the EU", "…, and neither did Serbia": the last subject of the verb that the auxiliary stands for.
    fn echoed(&self, verb: ChunkId) -> Option<ChunkId> {
        let chunk = self.s.chunk(verb);
        let first = chunk.first as usize;
        let so = self.s.words[first].special == Special::So || first > 0 && self.s.words[first - 1].special == Special::Neither;
        let echoes = so && chunk.rel == Rel::Coordinated && self.previous == Some(verb) && self.s.head(verb).tag == Tag::Auxiliary;
        let subject = self.s.chunk(chunk.governor.filter(|_| echoes)?).subject?;
        self.s.joined(subject).last()
    }

    /// "Is Russia …", "Has NATO …": an auxiliary that stands before its subject.
    pub(super) fn opens_question(&self, verb: ChunkId) -> bool {
        let chunk = self.s.chunk(verb);
        let auxiliary = matches!(self.s.head(verb).tag, Tag::Auxiliary | Tag::Modal);
        auxiliary && chunk.subject.is_none() && chunk.form == VerbForm::Finite && self.previous == Some(verb)
    }

    /// "handed Kosovo a warning", "called NATO a threat".
    pub(super) fn second_object(&mut self, id: ChunkId, verb: ChunkId) {
        let first = self.s.chunk(verb).object;
        let regard = self.pattern(verb, Pattern::Regard) && !self.pattern(verb, Pattern::Light);
        let chunk = &mut self.s.chunks[verb.index()];
        if regard {
            chunk.predicate = Some(id);
            self.hang(id, verb, Rel::Predicate);
        } else {
            chunk.indirect = first;
            chunk.object = Some(id);
            self.hang(id, verb, Rel::Object);
            if let Some(first) = first {
                self.hang(first, verb, Rel::IndirectObject);
            }
        }
    }
}
