//! Clauses: what hangs on what, found in one pass from left to right.
//!
//! A stack of frames holds the clauses that are open. Each chunk finds its governor among the chunks that its frame remembers;
//! a noun that was taken for an object or for one of a list is given back when a finite verb behind it needs a subject.

use super::{ChunkId, ChunkKind, Mark, Rel, Sentence, VerbForm};
use crate::lexicon::{Category, Class, Lexicon, Pattern, Special, Tag, TagSet, prep};

/// A clause that is open.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Frame {
    /// The noun that waits for its verb, or had it.
    subject: Option<ChunkId>,
    /// The finite verb.
    main: Option<ChunkId>,
    /// The verb that takes what comes next.
    verb: Option<ChunkId>,
    /// The noun that a relative clause describes.
    antecedent: Option<ChunkId>,
    /// The chunk that a preposition may hang on.
    last: Option<ChunkId>,
    /// The noun behind the verb that a finite verb may still claim as its subject.
    candidate: Option<ChunkId>,
    /// Whether a comma stands before the candidate.
    candidate_after_comma: bool,
    /// The verb that governs the clause, and how.
    governor: Option<(ChunkId, Rel)>,
    /// The noun that waits for a finite verb behind its own infinitive: "and its refusal to join has …".
    waiting: Option<ChunkId>,
    /// A participle or -ing form that opened the sentence and waits for the subject.
    fronted: Option<ChunkId>,
    /// Whether a subordinator opened it.
    subordinate: bool,
    clause: u32,
}

/// What a clause is to the others.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Clause {
    /// The subordinator that opens it.
    pub(crate) opener: Option<ChunkId>,
}

struct Attacher<'a> {
    lexicon: &'a Lexicon,
    s: &'a mut Sentence,
    /// The last chunk that was no adverb or quotation mark.
    previous: Option<ChunkId>,
    /// A preposition that waits for its complement.
    pending: Option<ChunkId>,
    /// A possessor that waits for its noun.
    possessor: Option<ChunkId>,
}

/// Hangs every chunk on its governor.
pub(crate) fn attach(lexicon: &Lexicon, sentence: &mut Sentence) {
    sentence.frames.clear();
    sentence.clauses.clear();
    sentence.frames.push(Frame::default());
    sentence.clauses.push(Clause::default());
    let mut attacher = Attacher { lexicon, s: sentence, previous: None, pending: None, possessor: None };
    for index in 0..attacher.s.chunks.len() {
        attacher.chunk(ChunkId(index as u32));
    }
}

impl Attacher<'_> {
    fn chunk(&mut self, id: ChunkId) {
        self.s.chunks[id.index()].clause = self.frame().clause;
        match self.s.chunk(id).kind {
            ChunkKind::Noun => {
                self.noun(id);
                if self.possessor == Some(id) {
                    // A possessor is a part of the noun to come.
                    return;
                }
            }
            ChunkKind::Verb => self.verb(id),
            ChunkKind::Preposition => self.preposition(id),
            ChunkKind::Adjective => self.adjective(id),
            ChunkKind::Adverb => return self.adverb(id),
            ChunkKind::Conjunction => {}
            ChunkKind::Subordinator => self.subordinator(id),
            ChunkKind::Relative => self.relative(id),
            ChunkKind::Mark => {
                if !self.mark(id) {
                    return;
                }
            }
        }
        self.previous = Some(id);
    }

    fn frame(&mut self) -> &mut Frame {
        if self.s.frames.is_empty() {
            self.s.frames.push(Frame::default());
        }
        let last = self.s.frames.len() - 1;
        &mut self.s.frames[last]
    }

    fn push(&mut self, frame: Frame, opener: Option<ChunkId>) {
        let clause = self.s.clauses.len() as u32;
        self.s.clauses.push(Clause { opener });
        self.s.frames.push(Frame { clause, ..frame });
    }

    /// A new main clause in the frame that is open.
    fn new_clause(&mut self) {
        let clause = self.s.clauses.len() as u32;
        self.s.clauses.push(Clause::default());
        self.frame().clause = clause;
    }

    fn hang(&mut self, id: ChunkId, governor: ChunkId, rel: Rel) {
        let chunk = &mut self.s.chunks[id.index()];
        chunk.governor = Some(governor);
        chunk.rel = rel;
    }

    fn previous_mark(&self) -> Mark {
        self.previous.map_or(Mark::None, |id| if self.s.chunk(id).kind == ChunkKind::Mark { self.s.head(id).mark } else { Mark::None })
    }

    fn previous_is(&self, kind: ChunkKind) -> bool {
        self.previous.is_some_and(|id| self.s.chunk(id).kind == kind)
    }

    fn pattern(&self, verb: ChunkId, pattern: Pattern) -> bool {
        self.s.head(verb).lemma.is_some_and(|id| self.lexicon.lemma(id).patterns.has(pattern))
    }

    fn reports(&self, verb: ChunkId) -> bool {
        let Some(lemma) = self.s.head(verb).lemma.map(|id| self.lexicon.lemma(id)) else { return false };
        lemma.report.is_some() || lemma.cues.clone().any(|i| self.lexicon.cues[i as usize].kind == crate::lexicon::Kind::Judgement)
    }

    /// Whether the verb governs clauses: say, think.
    fn says(&self, verb: ChunkId) -> bool {
        self.s.head(verb).lemma.is_some_and(|id| self.lexicon.lemma(id).report.is_some())
    }

    /// Whether what follows the verb is what is said, never whom it is said of.
    fn says_only(&self, verb: ChunkId) -> bool {
        self.says(verb) && self.s.head(verb).lemma.is_some_and(|id| self.lexicon.lemma(id).cues.is_empty())
    }

    fn after_comma(&self) -> bool {
        matches!(self.previous_mark(), Mark::Comma | Mark::Dash | Mark::CloseParen)
    }

    // Nouns.

    fn noun(&mut self, id: ChunkId) {
        if let Some(owner) = self.possessor.take() {
            self.s.chunks[id.index()].subject = Some(owner);
            self.hang(owner, id, Rel::Possessor);
        }
        let genitive = self.s.chunks.get(id.index() + 1).is_some_and(|c| self.s.words[c.head as usize].tag == Tag::Genitive);
        let owns = genitive && self.s.chunks.get(id.index() + 2).is_some_and(|c| c.kind == ChunkKind::Noun);
        if owns {
            self.possessor = Some(id);
            return;
        }
        if let Some(preposition) = self.pending.take() {
            self.complement(id, preposition);
        } else if self.previous_is(ChunkKind::Conjunction)
            && self.frame().last.is_some_and(|last| self.s.chunk(last).kind == ChunkKind::Noun)
        {
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

    fn complement(&mut self, id: ChunkId, preposition: ChunkId) {
        self.s.chunks[preposition.index()].object = Some(id);
        self.hang(id, preposition, Rel::Complement);
        let governor = self.s.chunk(preposition).governor;
        let is_as = self.s.head(preposition).prep == Some(prep::AS);
        if let Some(verb) = governor.filter(|&g| is_as && self.s.chunk(g).kind == ChunkKind::Verb) {
            let predicate = &mut self.s.chunks[verb.index()].predicate;
            *predicate = predicate.or(Some(id));
        }
    }

    fn coordinate(&mut self, id: ChunkId) {
        let Some(last) = self.frame().last else { return };
        self.s.chunks[last.index()].next = Some(id);
        self.hang(id, last, Rel::Coordinated);
        let frame = self.frame();
        frame.candidate = Some(id);
        frame.candidate_after_comma = false;
    }

    fn before_verb(&mut self, id: ChunkId) {
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
            let last = self.frame().last.unwrap_or(subject);
            self.list_or_apposition(id, last);
            let frame = self.frame();
            (frame.candidate, frame.candidate_after_comma) = (Some(id), true);
        } else if self.previous == Some(subject) {
            // "the bloc Russia attacks": a relative clause without its pronoun.
            self.push(
                Frame { subject: Some(id), antecedent: Some(subject), governor: Some((subject, Rel::Relative)), ..Frame::default() },
                None,
            );
            self.s.chunks[id.index()].clause = self.frame().clause;
        } else if self.frame().main.is_none() && self.frame().verb.is_none() {
            // After a fronted phrase: "In Kosovo, after the talks NATO …".
            self.frame().subject = Some(id);
        }
    }

    fn list_or_apposition(&mut self, id: ChunkId, last: ChunkId) {
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

    fn behind_verb(&mut self, id: ChunkId) {
        let comma = self.after_comma();
        let Some(verb) = self.frame().verb else { return };
        let chunk = *self.s.chunk(verb);
        if chunk.subject == Some(id) {
            self.hang(id, verb, Rel::Subject);
        } else if comma {
            if let Some(last) = self.frame().last {
                self.list_or_apposition(id, last);
            }
        } else if self.opens_question(verb) {
            self.s.chunks[verb.index()].subject = Some(id);
            self.hang(id, verb, Rel::Subject);
            self.frame().subject = Some(id);
            return;
        } else if chunk.copula && chunk.predicate.is_none() && chunk.object.is_none() {
            self.s.chunks[verb.index()].predicate = Some(id);
            self.hang(id, verb, Rel::Predicate);
        } else if chunk.object.is_none() {
            self.s.chunks[verb.index()].object = Some(id);
            self.hang(id, verb, Rel::Object);
        } else if self.previous == chunk.object {
            self.second_object(id, verb);
        } else {
            self.hang(id, verb, Rel::Adverb);
        }
        let frame = self.frame();
        frame.candidate = Some(id);
        frame.candidate_after_comma = comma;
    }

    /// "Is Russia …", "Has NATO …": an auxiliary that stands before its subject.
    fn opens_question(&self, verb: ChunkId) -> bool {
        let chunk = self.s.chunk(verb);
        let auxiliary = matches!(self.s.head(verb).tag, Tag::Auxiliary | Tag::Modal);
        auxiliary && chunk.subject.is_none() && chunk.form == VerbForm::Finite && self.previous == Some(verb)
    }

    /// "handed Kosovo a warning", "called NATO a threat".
    fn second_object(&mut self, id: ChunkId, verb: ChunkId) {
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

    // Verbs.

    fn verb(&mut self, id: ChunkId) {
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
        frame.waiting = if finite { None } else { free.or(frame.waiting) };
        frame.verb = Some(id);
        frame.last = Some(id);
        frame.candidate = None;
        let clause = frame.clause;
        self.s.chunks[id.index()].clause = clause;
    }

    fn finite(&mut self, id: ChunkId) {
        if self.inverted(id) {
            return;
        }
        let Some(main) = self.frame().main else {
            if !self.turned(id) && !self.parenthetical(id) {
                self.first_finite(id);
            }
            return;
        };
        if self.turned(id) {
            return;
        }
        let direct = self.previous.is_some_and(|p| !matches!(self.s.chunk(p).kind, ChunkKind::Conjunction | ChunkKind::Mark));
        let candidate = self.frame().candidate.filter(|_| direct);
        if self.outer_waits()
            && (candidate.is_none()
                || !self.frame().verb.is_some_and(|v| self.says_only(v))
                    && self.frame().governor.is_some_and(|(_, rel)| rel == Rel::Relative))
            && !self.previous_is(ChunkKind::Conjunction)
        {
            self.s.frames.pop();
            return self.finite(id);
        }
        let waiting = self.frame().waiting.filter(|_| !self.previous_is(ChunkKind::Conjunction));
        match waiting.or(candidate) {
            Some(subject) => self.claim(id, subject),
            None => self.share(id, main),
        }
    }

    /// `“…”, said the envoy`: the speaker stands behind the verb.
    fn turned(&mut self, id: ChunkId) -> bool {
        let first = self.s.chunk(id).first as usize;
        let quoted = first > 0 && self.s.words[first - 1].mark == Mark::CloseQuote;
        let says = self.s.head(id).lemma.is_some_and(|l| self.lexicon.lemma(l).report.is_some());
        if !says || !(quoted || self.after_comma()) {
            return false;
        }
        let next = ChunkId(id.0 + 1);
        let behind = self.s.chunks.get(next.index() + 1).map(|c| (c.kind, self.s.words[c.head as usize].mark));
        let noun = self.s.chunks.get(next.index()).is_some_and(|c| c.kind == ChunkKind::Noun);
        let alone = behind.is_none_or(|(kind, _)| kind == ChunkKind::Mark);
        let subject_before = self.previous_is(ChunkKind::Noun) || !quoted && self.frame().main.is_none();
        if !noun || !alone || subject_before {
            return false;
        }
        self.s.chunks[id.index()].subject = Some(next);
        true
    }

    /// "NATO, analysts say, has …": the speaker stands between the subject and its verb, which is still to come.
    fn parenthetical(&mut self, id: ChunkId) -> bool {
        let frame = *self.frame();
        let Some(speaker) = frame.candidate.filter(|&c| frame.candidate_after_comma && self.previous == Some(c)) else { return false };
        if frame.subject.is_none() || !self.reports(id) {
            return false;
        }
        self.release(speaker);
        self.s.chunks[id.index()].subject = Some(speaker);
        self.hang(speaker, id, Rel::Subject);
        true
    }

    /// Whether the clause outside has a subject that still waits for its verb.
    fn outer_waits(&self) -> bool {
        let frames = &self.s.frames;
        frames.len() > 1 && frames[frames.len() - 2].main.is_none() && frames[frames.len() - 2].subject.is_some()
    }

    /// "Has NATO failed Kosovo?": the auxiliary stands before its subject.
    fn inverted(&mut self, id: ChunkId) -> bool {
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

    fn first_finite(&mut self, id: ChunkId) {
        let frame = *self.frame();
        let subject = frame.subject.or(frame.antecedent);
        self.s.chunks[id.index()].subject = subject;
        if let Some(subject) = frame.subject {
            self.hang(subject, id, Rel::Subject);
            if let Some(antecedent) = frame.antecedent {
                self.gap(id, antecedent);
            }
        }
        if let Some((governor, rel)) = frame.governor {
            self.hang(id, governor, rel);
        }
        if let Some(fronted) = frame.fronted {
            let slot = &mut self.s.chunks[fronted.index()].subject;
            *slot = slot.or(subject);
        }
        self.frame().main = Some(id);
    }

    /// The object that a relative clause leaves out is its antecedent: "NATO, which Russia criticised".
    fn gap(&mut self, verb: ChunkId, antecedent: ChunkId) {
        let object_follows = self.s.chunks.get(verb.index() + 1).is_some_and(|c| c.kind == ChunkKind::Noun);
        if !object_follows {
            self.s.chunks[verb.index()].object = Some(antecedent);
        }
    }

    /// A finite verb takes the noun before it, which was taken for an object or for one of a list.
    fn claim(&mut self, id: ChunkId, subject: ChunkId) {
        let frame = *self.frame();
        let was_object = self.s.chunk(subject).rel == Rel::Object;
        let governor = self.s.chunk(subject).governor;
        self.release(subject);
        let alone = self.s.frames.len() > 1 && frame.subordinate && frame.candidate_after_comma;
        if alone {
            self.s.frames.pop();
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
    fn release(&mut self, noun: ChunkId) {
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
    fn share(&mut self, id: ChunkId, main: ChunkId) {
        // "to recognise and support": a bare verb goes with the infinitive.
        let bare = self.s.head(id).tag == Tag::Base && self.s.words[self.s.chunk(id).first as usize].tag == Tag::Base;
        let partner = self.frame().verb.filter(|_| bare).unwrap_or(main);
        let chunk = *self.s.chunk(partner);
        self.s.chunks[id.index()].subject = chunk.subject;
        if self.s.head(id).tag == Tag::Participle && self.s.chunk(id).form == VerbForm::Participle {
            self.s.chunks[id.index()].passive = chunk.passive;
        }
        self.hang(id, partner, Rel::Coordinated);
        if partner == main {
            self.frame().main = Some(id);
        }
    }

    fn infinitive(&mut self, id: ChunkId) {
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
        match self.s.chunk(last).kind {
            ChunkKind::Noun => self.infinitive_behind_noun(id, last, frame.verb),
            _ => {
                self.hang(id, last, Rel::Infinitive);
                self.s.chunks[id.index()].subject = self.subject_of(last);
            }
        }
    }

    /// "urged Serbia to stop" against "a decision to stop".
    fn infinitive_behind_noun(&mut self, id: ChunkId, noun: ChunkId, verb: Option<ChunkId>) {
        let object =
            verb.filter(|&v| self.s.chunk(v).object == Some(noun) || self.s.chunk(v).passive && self.s.chunk(noun).rel != Rel::Complement);
        let person = TagSet::of(&[Tag::Name, Tag::Pronoun]).has(self.s.head(noun).tag) || self.s.chunk(noun).rel == Rel::Subject;
        let named = self.s.range(noun).any(|i| self.s.mention_at[i].is_some()) && !self.governs_infinitive(noun);
        match object {
            Some(verb) if person || named => {
                self.hang(id, verb, Rel::Infinitive);
                let controller = if self.pattern(verb, Pattern::SubjectControl) { self.s.chunk(verb).subject } else { Some(noun) };
                self.s.chunks[id.index()].subject = controller;
            }
            _ => {
                self.hang(id, noun, Rel::Infinitive);
                let doer = self.s.chunk(noun).subject.or_else(|| verb.and_then(|v| self.s.chunk(v).subject));
                self.s.chunks[id.index()].subject = doer.or(Some(noun));
            }
        }
    }

    /// Whether a noun takes an infinitive of its own: refusal, decision.
    fn governs_infinitive(&self, noun: ChunkId) -> bool {
        let Some(lemma) = self.s.head(noun).lemma.map(|id| self.lexicon.lemma(id)) else { return false };
        lemma.class == Class::Noun
            && (lemma.modifier.is_some_and(|m| m.category == Category::Reverser || m.category == Category::Irrealis)
                || !lemma.cues.is_empty())
    }

    /// Who does what hangs on `governor`.
    fn subject_of(&self, governor: ChunkId) -> Option<ChunkId> {
        let chunk = self.s.chunk(governor);
        match chunk.kind {
            ChunkKind::Verb => chunk.subject,
            ChunkKind::Adjective => {
                chunk.governor.and_then(|g| if self.s.chunk(g).kind == ChunkKind::Noun { Some(g) } else { self.s.chunk(g).subject })
            }
            _ => None,
        }
    }

    fn ing(&mut self, id: ChunkId) {
        let frame = *self.frame();
        if let Some(preposition) = self.pending.take() {
            return self.gerund(id, preposition);
        }
        let Some(last) = frame.last else {
            self.frame().fronted = Some(id);
            return;
        };
        if self.previous_is(ChunkKind::Conjunction)
            && let Some(verb) = frame.verb
        {
            return self.share_ing(id, verb);
        }
        if self.after_comma() || self.previous_is(ChunkKind::Subordinator) {
            match frame.main.or(frame.verb) {
                Some(main) => {
                    self.hang(id, main, Rel::Adverbial);
                    self.s.chunks[id.index()].subject = self.s.chunk(main).subject;
                }
                None => {
                    self.s.chunks[id.index()].subject = frame.subject;
                    self.frame().fronted = frame.subject.is_none().then_some(id);
                }
            }
            return;
        }
        match self.s.chunk(last).kind {
            ChunkKind::Noun => {
                self.hang(id, last, Rel::Reduced);
                self.s.chunks[id.index()].subject = Some(last);
            }
            _ => {
                self.hang(id, last, Rel::Gerund);
                self.s.chunks[id.index()].subject = self.subject_of(last);
            }
        }
    }

    fn share_ing(&mut self, id: ChunkId, verb: ChunkId) {
        let chunk = *self.s.chunk(verb);
        self.s.chunks[id.index()].subject = chunk.subject;
        self.hang(id, verb, Rel::Coordinated);
    }

    /// "criticised NATO for destabilising", "by expanding", "the risk of losing".
    fn gerund(&mut self, id: ChunkId, preposition: ChunkId) {
        self.s.chunks[preposition.index()].object = Some(id);
        let Some(governor) = self.s.chunk(preposition).governor else {
            self.hang(id, preposition, Rel::Complement);
            self.frame().fronted = Some(id);
            return;
        };
        self.hang(id, preposition, Rel::Complement);
        let by_object = matches!(
            self.s.head(preposition).prep,
            Some(prep::OF | prep::FOR | prep::FROM | prep::AGAINST | prep::OVER | prep::ABOUT | prep::INTO | prep::AS)
        );
        let chunk = *self.s.chunk(governor);
        self.s.chunks[id.index()].subject = match chunk.kind {
            ChunkKind::Verb if by_object && chunk.passive => chunk.subject,
            ChunkKind::Verb if by_object => chunk.object.or(chunk.subject),
            ChunkKind::Verb => chunk.subject,
            // "its role in destabilising": whoever owns the noun.
            ChunkKind::Noun => chunk.subject.or(if self.s.head(governor).tag == Tag::Name { Some(governor) } else { self.frame().subject }),
            _ => self.subject_of(governor),
        };
    }

    fn participle(&mut self, id: ChunkId) {
        let frame = *self.frame();
        if frame.main.is_some_and(|_| self.inverted(id)) {
            self.s.chunks[id.index()].form = VerbForm::Finite;
            let asked = self.s.chunks[..id.index()].iter().rev().find(|c| c.kind == ChunkKind::Verb);
            let be = asked.is_some_and(|c| self.s.words[c.head as usize].special == Special::Be);
            self.s.chunks[id.index()].passive = be;
            return;
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

    // The rest.

    fn preposition(&mut self, id: ChunkId) {
        let governor = self.site(id);
        if let Some(governor) = governor {
            self.hang(id, governor, Rel::Prepositional);
            self.s.chunks[id.index()].sibling = self.s.chunk(governor).prepositions;
            self.s.chunks[governor.index()].prepositions = Some(id);
        }
        self.pending = Some(id);
        self.possessor = None;
    }

    /// What a preposition hangs on: the nearest chunk that asks for it, else the nearest.
    fn site(&mut self, id: ChunkId) -> Option<ChunkId> {
        const CLIMB: usize = 6;
        let last = self.frame().last?;
        let wanted = self.s.head(id).prep;
        let fixed = self.s.head(id).lemma.is_some_and(|l| self.lexicon.lemma(l).class == Class::Fixed);
        if fixed {
            return self.frame().verb.or(Some(last));
        }
        let prep = wanted?;
        let adjacent = self.previous == Some(last);
        let named = self.s.chunk(last).kind == ChunkKind::Noun && matches!(self.s.head(last).tag, Tag::Name | Tag::Pronoun);
        if prep == prep::OF && adjacent && !named {
            return Some(last);
        }
        let mut site = last;
        for _ in 0..CLIMB {
            if self.asks(site, prep) {
                return Some(site);
            }
            let Some(next) = self.above(site) else { break };
            site = next;
        }
        if named || self.after_comma() { self.frame().verb.or(Some(last)) } else { Some(last) }
    }

    fn above(&self, id: ChunkId) -> Option<ChunkId> {
        let governor = self.s.chunk(id).governor?;
        let chunk = self.s.chunk(governor);
        if chunk.kind == ChunkKind::Preposition { chunk.governor } else { Some(governor) }
    }

    /// Whether a cue at the head of `id` takes preposition `prep`.
    fn asks(&self, id: ChunkId, prep: u8) -> bool {
        let Some(lemma) = self.s.head(id).lemma else { return false };
        self.lexicon.cues_of(lemma).any(|cue| {
            let frame = self.lexicon.cue(cue).frame;
            frame.theme.has(prep) || frame.agent.has(prep)
        })
    }

    fn adjective(&mut self, id: ChunkId) {
        let frame = *self.frame();
        let joined = frame.last.filter(|&l| self.previous_is(ChunkKind::Conjunction) && self.s.chunk(l).kind == ChunkKind::Adjective);
        if let Some(first) = joined {
            self.s.chunks[first.index()].next = Some(id);
            let chunk = *self.s.chunk(first);
            self.s.chunks[id.index()].governor = chunk.governor;
            self.s.chunks[id.index()].rel = chunk.rel;
        } else if let Some(preposition) = self.pending.take() {
            self.complement(id, preposition);
        } else if let Some(verb) = frame.verb.filter(|&v| self.takes_predicate(v)) {
            self.s.chunks[verb.index()].predicate = Some(id);
            self.hang(id, verb, Rel::Predicate);
        } else if let Some(noun) = frame.last.filter(|&l| self.s.chunk(l).kind == ChunkKind::Noun) {
            self.hang(id, noun, Rel::Reduced);
        } else if let Some(verb) = frame.verb {
            self.hang(id, verb, Rel::Adverb);
        }
        self.frame().last = Some(id);
    }

    fn takes_predicate(&self, verb: ChunkId) -> bool {
        let chunk = self.s.chunk(verb);
        let regard = chunk.object.is_some() && self.pattern(verb, Pattern::Regard) || chunk.passive && self.pattern(verb, Pattern::Regard);
        chunk.predicate.is_none() && (chunk.copula || regard)
    }

    fn adverb(&mut self, id: ChunkId) {
        if let Some(verb) = self.frame().verb.or(self.frame().last) {
            self.hang(id, verb, Rel::Adverb);
        }
    }

    fn subordinator(&mut self, id: ChunkId) {
        self.pending = None;
        let frame = *self.frame();
        let content = self.s.head(id).special == Special::That;
        let governor = match (content, frame.last, frame.verb) {
            (true, Some(last), _) => Some((last, Rel::Content)),
            (false, _, verb) => verb.map(|verb| (verb, Rel::Subordinate)),
            (true, None, _) => None,
        };
        self.push(Frame { governor, subordinate: !content, ..Frame::default() }, Some(id));
        let clause = self.frame().clause;
        self.s.chunks[id.index()].clause = clause;
    }

    fn relative(&mut self, id: ChunkId) {
        // "who lived here, and who saw": both are of the same noun.
        let again = self.frame().antecedent.filter(|_| self.previous_is(ChunkKind::Conjunction));
        let antecedent = again.or(self.frame().last.filter(|&l| self.s.chunk(l).kind == ChunkKind::Noun));
        let behind_preposition = self.pending.take().is_some();
        let whose = self.s.head(id).special == Special::Whose;
        let governor = antecedent.map(|a| (a, Rel::Relative));
        let inner = antecedent.filter(|_| !behind_preposition && !whose);
        self.push(Frame { antecedent: inner, governor, ..Frame::default() }, None);
        if whose {
            self.possessor = antecedent;
        }
        let clause = self.frame().clause;
        self.s.chunks[id.index()].clause = clause;
    }

    /// Whether the mark separates; quotation marks do not.
    fn mark(&mut self, id: ChunkId) -> bool {
        match self.s.head(id).mark {
            Mark::Semicolon | Mark::Stop | Mark::Question => {
                self.s.frames.clear();
                self.push(Frame::default(), None);
                self.pending = None;
                self.possessor = None;
                true
            }
            Mark::OpenParen => {
                let last = self.frame().last;
                self.push(Frame { last, ..Frame::default() }, None);
                true
            }
            Mark::CloseParen => {
                if self.s.frames.len() > 1 {
                    self.s.frames.pop();
                }
                self.pending = None;
                // What stood in brackets does not part a noun from its verb.
                false
            }
            Mark::Comma | Mark::Dash => {
                self.pending = None;
                true
            }
            _ => false,
        }
    }
}
