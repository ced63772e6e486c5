//! Where a noun hangs: subject, object, possessor, one of a list, or what a preposition leads to.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, VerbForm, Word};
use super::{Attacher, Frame};
use crate::lexicon::{Category, Facts, Pattern, Special, Tag, prep};

impl Attacher<'_> {
    /// Behind a copula, or a verb whose object is whom its relative clause describes: "NATO, which they call a threat".
    fn awaits_predicate(&self, verb: ChunkId) -> bool {
        let chunk = self.s.chunk(verb);
        match chunk.object {
            // "is called a threat by Greece"
            None if chunk.passive => self.pattern(verb, Pattern::Regard) && !self.gives(verb),
            None => chunk.copula,
            // "a step that Oslo called a betrayal"
            Some(object) if object < verb && self.pattern(verb, Pattern::Regard) => true,
            object => self.s.frames.last().is_some_and(|f| f.antecedent == object),
        }
    }

    fn gives(&self, verb: ChunkId) -> bool {
        self.pattern(verb, Pattern::Light) || self.pattern(verb, Pattern::Give)
    }

    pub(super) fn noun(&mut self, id: ChunkId) {
        if let Some(owner) = self.possessor.take() {
            self.s.chunks[id.index()].subject = Some(owner);
            // "in Warsaw, whose minister": it stays where it was.
            if !self.previous_is(ChunkKind::Relative) {
                self.hang(owner, id, Rel::Possessor);
            }
        }
        if self.owns(id) {
            self.possessor = Some(id);
            return;
        }
        // "the president himself": the same again.
        if self.s.chunk(id).special == Special::Self_ && self.pending.is_none() && self.previous_is(ChunkKind::Noun) {
            return;
        }
        self.opens_main(id);
        self.leave_aside(id);
        if self.fills_gap(id) {
            return;
        }
        if let Some(noun) = self.named_behind_colon(id) {
            self.appose(id, noun);
        } else if let Some(preposition) = self.pending.take() {
            self.complement(id, preposition);
        } else if let Some(them) = self.previous.filter(|&p| self.among_them(p)) {
            self.appose(id, self.named_among(id, them));
            self.frame().last = Some(id);
            return;
        } else if self.opens_free_clause(id) {
            self.free_clause(id);
        } else if self.previous_is(ChunkKind::Conjunction) {
            self.behind_conjunction(id);
        } else if self.after_comma() && (self.list_goes_on() || self.addressed(id)) {
            self.coordinate(id);
        } else {
            self.beside_verb(id);
        }
        self.frame().last = Some(id);
    }

    /// "several states, among them Spain, urged", "two nurses, both of them volunteers, said": who is one of them is no subject.
    fn among_them(&self, them: ChunkId) -> bool {
        let (chunk, head) = (self.s.chunk(them), self.s.head(them));
        let among = self.word_before(them).is_some_and(|w| matches!(w.prep, Some(prep::AMONG | prep::OF)));
        among && (chunk.rel == Rel::Complement || self.part_counted(them)) && head.special == Special::They && head.tag == Tag::Pronoun
    }

    /// "neither of them": a pronoun behind a phrase that ends in *of*.
    fn part_counted(&self, noun: ChunkId) -> bool {
        self.s.chunk(noun).tag == Tag::Pronoun && self.word_before(noun).is_some_and(|w| w.tag == Tag::Inner && w.prep == Some(prep::OF))
    }

    fn word_before(&self, chunk: ChunkId) -> Option<&Word> {
        (self.s.chunk(chunk).first as usize).checked_sub(1).map(|i| &self.s.words[i])
    }

    /// "Serbia's army", "the EU's ‘solidarity’": a noun behind the genitive, before which a quotation mark may stand.
    fn owns(&self, id: ChunkId) -> bool {
        let Some([genitive, behind @ ..]) = self.s.chunks.get(id.index() + 1..) else { return false };
        if genitive.tag != Tag::Genitive || genitive.kind != ChunkKind::Mark {
            return false;
        }
        let quote = |c: &&Chunk| c.mark == Mark::OpenQuote;
        behind.iter().take(2).find(|c| !quote(c)).is_some_and(|c| c.kind == ChunkKind::Noun)
    }

    fn behind_conjunction(&mut self, id: ChunkId) {
        if self.said_neither(id) || self.previous_but() && self.chosen_instead(id) {
        } else if self.those_who(id) {
            self.new_clause();
            let frame = self.frame();
            (frame.subject, frame.main, frame.verb, frame.candidate) = (Some(id), None, None, None);
            self.s.chunks[id.index()].clause = self.frame().clause;
        } else if !self.adds_clause() && (self.joins_noun() || self.joins_charge(id)) {
            self.coordinate(id);
        } else if let Some(object) = self.called_too(id) {
            self.s.chunks[object.index()].next = Some(id);
            self.hang(id, object, Rel::Coordinated);
        } else if self.frame().main.is_some() && !self.behind_neither() {
            // "was rejected, and Serbia …": the subject of a clause to come.
            let frame = self.frame();
            (frame.candidate, frame.candidate_after_comma) = (Some(id), false);
        } else {
            self.beside_verb(id);
        }
    }

    fn previous_but(&self) -> bool {
        self.previous.is_some_and(|p| self.s.chunk(p).special == Special::But)
    }

    /// "angry about the report, yet the minister praised it": what may be an adverb joins no nouns.
    fn adds_clause(&self) -> bool {
        let word = self.previous.map(|p| self.s.head(p));
        word.is_some_and(|w| w.tags.has(Tag::Adverb) && w.tag == Tag::Conjunction && w.width == 1)
    }

    fn beside_verb(&mut self, id: ChunkId) {
        if self.named_anew(id) {
        } else if self.frame().verb.is_none() || self.frame().main.is_none() && self.after_comma() {
            self.before_verb(id);
        } else {
            self.behind_verb(id);
        }
    }

    /// "According to experts, who asked for secrecy, Russia and Belarus have …": behind the comma the subject of the clause outside.
    fn opens_main(&mut self, id: ChunkId) {
        self.leave_told(id);
        let [.., outer, inner] = self.s.frames.as_slice() else { return };
        let relative = matches!(inner.governor, Some((_, Rel::Relative)));
        // "Contrary to what they had said, Portugal has": what they said has no verb to wait for.
        let what = outer.subject.filter(|&s| outer.subordinate && relative && self.s.chunk(s).special == Special::Why);
        if inner.main.is_none()
            || outer.main.is_some()
            || outer.subject.is_some() && what.is_none()
            || !(relative || inner.subordinate)
            || !(self.after_comma() || self.correlates())
        {
            return;
        }
        if self.row_to_verb(id).is_some_and(|row| relative || row > 0) || self.has_own_verb(id) {
            self.s.frames.pop();
            if what.is_some() {
                self.s.frames.pop();
            }
            self.s.chunks[id.index()].clause = self.frame().clause;
        }
    }

    /// "The envoy, angered by what he called the silence of Rome, told us": *what* opens a clause of its own, while the subject waits.
    fn opens_free_clause(&mut self, id: ChunkId) -> bool {
        let what = self.previous.filter(|&p| self.s.chunk(p).special == Special::Why).map(|p| self.s.chunk(p).rel);
        let verb = ChunkId::new(id.index() + 1);
        let finite = || self.s.chunks.get(verb.index()).is_some_and(|c| c.is_finite());
        let waits = || self.s.frames.last().is_some_and(|f| f.main.is_none());
        match what {
            Some(Rel::Complement) => finite() && waits(),
            // "is not what they call honest"
            Some(Rel::Predicate) => finite() && self.pattern(verb, Pattern::Regard),
            _ => false,
        }
    }

    fn free_clause(&mut self, id: ChunkId) {
        let governor = self.previous.map(|what| (what, Rel::Relative));
        let antecedent = self.previous.filter(|&p| self.s.chunk(p).rel == Rel::Predicate);
        self.push(Frame { subject: Some(id), antecedent, governor, ..Frame::default() }, None);
        self.s.chunks[id.index()].clause = self.frame().clause;
    }

    pub(super) fn complement(&mut self, id: ChunkId, preposition: ChunkId) {
        let preposition = self.instead_as(preposition).unwrap_or(preposition);
        self.s.chunks[preposition.index()].object = Some(id);
        self.hang(id, preposition, Rel::Complement);
        if self.such_as(id, preposition) {
            return;
        }
        let governor = self.s.chunk(preposition).governor;
        let is_as = self.s.chunk(preposition).prep == Some(prep::AS);
        if let Some(verb) = governor.filter(|&g| is_as && self.s.chunk(g).kind == ChunkKind::Verb) {
            if self.describes_words(id, verb) {
                self.s.chunks[verb.index()].object = Some(id);
                return self.hang(id, verb, Rel::Object);
            }
            let predicate = &mut self.s.chunks[verb.index()].predicate;
            *predicate = predicate.or(Some(id));
            self.so_called(id, verb);
        }
    }

    /// "as a friend rather than as a threat", "instead of as an equal": the phrase that says what somebody is not, with or without *as*.
    fn instead_as(&self, preposition: ChunkId) -> Option<ChunkId> {
        let before = preposition.index().checked_sub(1).filter(|_| self.s.chunk(preposition).prep == Some(prep::AS))?;
        let chunk = &self.s.chunks[before];
        let instead = self.lexicon.modifier(chunk.lemma).is_some_and(|m| m.category == Category::Negator);
        (chunk.kind == ChunkKind::Preposition && chunk.object.is_none() && instead).then(|| ChunkId::new(before))
    }

    /// "…, and those who accuse it forget", "…, and the claim that it lied was false": behind a comma they are no part of the list.
    fn those_who(&mut self, id: ChunkId) -> bool {
        let comma = self.previous.and_then(|p| p.index().checked_sub(1)).map(|i| self.s.chunks[i].mark);
        let head = self.s.chunk(id);
        let those = matches!(head.special, Special::This | Special::Both) && head.tag == Tag::Pronoun;
        // "and both, he said, can be"
        let both = head.special == Special::Both;
        let next = |c: &Chunk| c.kind == ChunkKind::Relative || both && c.mark == Mark::Comma;
        let who = || self.s.chunks.get(id.index() + 1).is_some_and(next);
        let main = self.s.frames.last().is_some_and(|f| f.main.is_some());
        comma == Some(Mark::Comma) && main && (those && who() || self.has_own_verb(id))
    }

    /// "Serbia, whose army Kosovo fears": the clause has another subject than what is owned.
    fn whose_object(&self, id: ChunkId, owned: ChunkId) -> bool {
        let opened = self.s.frames.last().is_some_and(|f| matches!(f.governor, Some((_, Rel::Relative))) && f.antecedent.is_none());
        let verb = self.s.chunks.get(id.index() + 1).is_some_and(|c| c.is_finite());
        opened && verb && self.previous == Some(owned) && self.s.chunk(owned).subject.is_some()
    }

    /// "the bloc Russia attacks", "the EU, for all the rules it has written, …": the noun that a clause without its relative
    /// pronoun describes.
    fn bare_relative(&self, id: ChunkId, subject: ChunkId) -> Option<ChunkId> {
        let previous = self.previous?;
        let pronoun = matches!(self.s.chunk(id).special, Special::He | Special::She | Special::It | Special::They | Special::We);
        let described = previous == subject || pronoun && matches!(self.s.chunk(previous).rel, Rel::Complement | Rel::Apposition);
        described.then_some(previous)
    }

    /// "named Germany the country they admire most", "shelved the loan it had pledged": what the verb before has, and the clause describes.
    fn bare_object(&self, id: ChunkId, verb: ChunkId) -> Option<ChunkId> {
        let pronoun = self.opens_bare_clause(id);
        // "contrasts with the anger he voiced"
        let described = |rel| matches!(rel, Rel::Object | Rel::Predicate) || pronoun && matches!(rel, Rel::Complement | Rel::Apposition);
        let noun = self.previous.filter(|&p| described(self.s.chunk(p).rel) || self.named_maker(id, p))?;
        let thing = self.s.words[self.s.chunk(noun).first as usize].tag == Tag::Determiner
            && !matches!(self.s.chunk(noun).tag, Tag::Name | Tag::Pronoun);
        let verb_behind = self.s.chunks.get(id.index() + 1).is_some_and(|c| c.is_finite());
        // "are the most loyal friends Ukraine has had"
        let one = |c: &Chunk| c.rel == Rel::Predicate && matches!(c.opener, Special::A | Special::The);
        let one = self.s.chunk(noun).tag == Tag::Plural || one(self.s.chunk(noun)) || self.named_maker(id, noun);
        let named = self.s.chunk(id).tag == Tag::Name && one;
        ((pronoun || named) && (thing || pronoun && self.chosen_name(noun, verb)) && verb_behind && !self.says(verb)).then_some(noun)
    }

    pub(super) fn before_verb(&mut self, id: ChunkId) {
        let comma = self.after_comma();
        if comma && self.speaks_within(id) {
            let frame = self.frame();
            (frame.candidate, frame.candidate_after_comma) = (Some(id), true);
            return;
        }
        let Some(subject) = self.frame().subject else {
            self.frame().subject = Some(id);
            self.behind_colon(id);
            if let Some(fronted) = self.frame().fronted.take() {
                self.s.chunks[fronted.index()].subject = Some(id);
            }
            self.frame().verb = None;
            return;
        };
        if comma {
            if let Some(name) = self.described_name(id, subject) {
                self.appose(subject, name);
                self.frame().subject = Some(id);
                return;
            }
            let last = self.frame().last.unwrap_or(subject);
            self.list_or_apposition(id, last);
            let frame = self.frame();
            (frame.candidate, frame.candidate_after_comma) = (Some(id), true);
        } else if self.titled(id, subject) {
            self.appose(id, subject);
        } else if self.whose_object(id, subject) {
            let frame = self.frame();
            (frame.subject, frame.antecedent) = (Some(id), Some(subject));
        } else if let Some(noun) = self.bare_relative(id, subject) {
            self.push(Frame { subject: Some(id), antecedent: Some(noun), governor: Some((noun, Rel::Relative)), ..Frame::default() }, None);
            self.s.chunks[id.index()].clause = self.frame().clause;
        } else if self.frame().main.is_none() && self.frame().verb.is_none() && !self.part_counted(id) {
            // After a fronted phrase: "In Kosovo, after the talks NATO …".
            self.frame().subject = Some(id);
        }
    }

    /// "Iran, which, he said, had kept its word": whoever speaks between the commas is not the subject of the relative clause.
    fn speaks_within(&self, id: ChunkId) -> bool {
        let relative = self.s.frames.last().is_some_and(|f| f.antecedent.is_some() && f.subject.is_none() && f.main.is_none());
        let comma = |at: usize| self.s.chunks.get(at).is_some_and(|c| c.mark == Mark::Comma);
        relative && comma(id.index() + 2) && self.says(ChunkId::new(id.index() + 1))
    }

    /// "In the view of Ana Berg, author of a book on the war, Turkey has …": the noun behind the name says who she is, and the
    /// subject stands right before the verb.
    fn described_name(&self, id: ChunkId, subject: ChunkId) -> Option<ChunkId> {
        let verb = self.s.chunks.get(id.index() + 1).is_some_and(|c| c.is_finite());
        let name = subject.index().checked_sub(2).map(ChunkId::new)?;
        let fronted = self.s.chunk(name).rel == Rel::Complement && self.s.chunk(name).tag == Tag::Name;
        let comma = self.s.chunks[name.index() + 1].mark == Mark::Comma;
        (verb && fronted && comma && self.s.chunk(subject).tag == Tag::Noun).then_some(name)
    }

    /// "drilled south of Crete, a move that …": what the clause before says its subject did.
    pub(super) fn deed(&self, id: ChunkId) -> Option<ChunkId> {
        let opener = self.s.chunk(id).opener;
        let deed = self.s.chunk(id).special == Special::Deed && opener == Special::A;
        if let Some(speaker) = self.utterer(id).or_else(|| self.accuser(id)).filter(|_| opener == Special::A) {
            return Some(speaker);
        }
        let main = self.s.frames.last().and_then(|f| f.main).filter(|_| deed)?;
        self.doer(main)
    }

    /// "by saying that it was to blame, a remark that …": whose word the clause before is.
    fn utterer(&self, id: ChunkId) -> Option<ChunkId> {
        let words = self.s.chunk(id).lemma.is_some_and(|l| l.has(Facts::REPORT));
        let (verb, _) = self.s.frames.last()?.governor.filter(|&(g, rel)| words && rel == Rel::Content && self.says(g))?;
        self.subject_of(verb).filter(|&s| self.s.chunk(s).kind == ChunkKind::Noun)
    }

    /// "accused it of stealing, a charge that …": whose charge it is.
    fn accuser(&self, id: ChunkId) -> Option<ChunkId> {
        let words = self.s.chunk(id).lemma.is_some_and(|l| l.has(Facts::REPORT));
        let that = self.s.chunks.get(id.index() + 1).is_some_and(|c| matches!(c.kind, ChunkKind::Subordinator | ChunkKind::Relative));
        let main = self.s.frames.last().and_then(|f| f.main).filter(|&m| words && that && self.reports(m))?;
        self.subject_of(main).filter(|&s| self.s.chunk(s).kind == ChunkKind::Noun)
    }

    pub(super) fn behind_verb(&mut self, id: ChunkId) {
        let comma = self.after_comma();
        let article = self.s.chunk(id).opener == Special::A;
        let far = self.calls_far(id).filter(|_| article && !comma);
        let Some(verb) = far.or_else(|| self.interrupted()).or(self.frame().verb) else { return };
        let chunk = *self.s.chunk(verb);
        if self.said_with_verb(id, verb) || chunk.rel == Rel::Infinitive && self.whose_plan(id, verb) {
            return;
        }
        if let Some(noun) = self.bare_object(id, verb) {
            self.push(Frame { subject: Some(id), antecedent: Some(noun), governor: Some((noun, Rel::Relative)), ..Frame::default() }, None);
            self.s.chunks[id.index()].clause = self.frame().clause;
            return;
        }
        if chunk.subject == Some(id) {
            self.hang(id, verb, Rel::Subject);
        } else if self.gapped_copula(id, verb) || self.included(id, verb) {
        } else if comma && self.announced(id) {
            return;
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
            self.led_in(verb);
            self.frame().subject = Some(id);
            return;
        } else if chunk.predicate.is_none() && (self.awaits_predicate(verb) || self.behind_as(id, verb)) {
            self.s.chunks[verb.index()].predicate = Some(id);
            self.hang(id, verb, Rel::Predicate);
            if chunk.subject.is_some_and(|s| self.s.chunk(s).special == Special::It) && !chunk.negated {
                self.chosen_instead(id);
            }
        } else if chunk.object.is_none() {
            self.s.chunks[verb.index()].object = Some(id);
            self.hang(id, verb, Rel::Object);
            self.so_called(id, verb);
        } else if self.previous == chunk.object || far.is_some() || self.calls(id, verb) {
            self.second_object(id, verb);
        } else {
            self.hang(id, verb, Rel::Adverb);
        }
        let frame = self.frame();
        frame.candidate = Some(id);
        frame.candidate_after_comma = comma;
    }

    /// "calls the embargo against Cuba a disgrace", "calls Cuba and Chile a disgrace": what the object is called stands behind what belongs
    /// to it or is joined to it.
    fn calls(&self, id: ChunkId, verb: ChunkId) -> bool {
        let article = self.s.chunk(id).opener == Special::A;
        let joined = |p: ChunkId| self.s.chunk(verb).object == Some(self.s.first_joined(p));
        let behind = self.previous.is_some_and(|p| self.s.chunk(p).rel == Rel::Complement || joined(p));
        article && behind && self.s.chunk(verb).predicate.is_none() && self.pattern(verb, Pattern::Regard)
    }

    /// "is, in their view, a fraud", "has been, and will be, a friend": a copula right before a comma waits for what comes behind the next.
    pub(super) fn completes(&self, verb: ChunkId) -> bool {
        let chunk = self.s.chunk(verb);
        let comma = self.s.chunks.get(verb.index() + 1).is_some_and(|c| c.mark == Mark::Comma);
        let closed = chunk.rel == Rel::Coordinated || self.previous.is_some_and(|p| p.index() > verb.index() + 1);
        chunk.copula && chunk.predicate.is_none() && comma && closed
    }

    /// "…, and so was the EU", "…, and neither did Serbia", "…, as did Finland": the last subject of the verb that the auxiliary stands for.
    fn echoed(&self, verb: ChunkId) -> Option<ChunkId> {
        let chunk = self.s.chunk(verb);
        let first = chunk.first as usize;
        let before = first.checked_sub(1).map(|i| self.s.words[i].special);
        let so = || self.s.words[first].special == Special::So || matches!(before, Some(Special::Neither | Special::As));
        let echoes = chunk.rel == Rel::Coordinated && self.previous == Some(verb) && so() && self.s.chunk(verb).tag == Tag::Auxiliary;
        let subject = self.s.chunk(chunk.governor.filter(|_| echoes)?).subject?;
        self.s.joined(subject).last()
    }

    /// "Is Russia …", "Has NATO …": an auxiliary that stands before its subject.
    pub(super) fn opens_question(&self, verb: ChunkId) -> bool {
        let chunk = self.s.chunk(verb);
        let auxiliary = matches!(self.s.chunk(verb).tag, Tag::Auxiliary | Tag::Modal);
        auxiliary && chunk.subject.is_none() && chunk.form == VerbForm::Finite && self.previous == Some(verb)
    }

    /// "handed Kosovo a warning", "called NATO a threat".
    pub(super) fn second_object(&mut self, id: ChunkId, verb: ChunkId) {
        let first = self.s.chunk(verb).object;
        // "fined it a million euros a day": how often.
        if self.s.chunk(id).special == Special::Time && self.s.chunk(id).opener == Special::A {
            return self.hang(id, verb, Rel::Adverb);
        }
        // "talked about what Malta has done": what looks like its name is the subject of the clause.
        let what = first.is_some_and(|f| self.s.chunk(f).special == Special::Why && self.s.chunk(f).tag == Tag::Pronoun);
        let regard = self.pattern(verb, Pattern::Regard) && !self.pattern(verb, Pattern::Light) && !what;
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
