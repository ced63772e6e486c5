//! Clauses: what hangs on what, found in one pass from left to right.
//!
//! A stack of frames holds the clauses that are open. Each chunk finds its governor among the chunks that its frame remembers;
//! a noun that was taken for an object or for one of a list is given back when a finite verb behind it needs a subject.

mod announced;
mod apart;
mod claim;
mod ellipsis;
mod gap;
mod group;
mod headline;
mod infinitive;
mod ing;
mod inserted;
mod list;
mod naming;
mod noun;
mod opening;
mod participle;
mod preposition;
mod question;
mod relative;
mod resumed;
mod said;
mod secondary;
mod speaker;
mod verb;
mod vocative;
mod whole;

use super::{Chunk, ChunkId, ChunkKind, Mark, Rel, Sentence};
use crate::lexicon::{Facts, LemmaId, Lexicon, Pattern, Special, Tag, prep};

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
    /// The preposition in front of the relative pronoun: "with which Athens has quarrelled".
    led: Option<ChunkId>,
    /// The last noun of a list that goes on behind a phrase between commas: "Poland and, after a pause, Ukraine".
    listed: Option<ChunkId>,
    /// Whether a subordinator opened it.
    subordinate: bool,
    clause: u32,
}

/// What a clause is to the others.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Clause {
    /// The subordinator that opens it.
    pub(crate) opener: Option<ChunkId>,
    /// Its first chunk.
    pub(crate) first: Option<ChunkId>,
}

struct Attacher<'a> {
    lexicon: &'a Lexicon,
    s: &'a mut Sentence,
    /// The last chunk that was no adverb or quotation mark, what it is, and whether it is a comma or the like.
    previous: Option<ChunkId>,
    previous_kind: Option<ChunkKind>,
    after_comma: bool,
    /// A preposition that waits for its complement.
    pending: Option<ChunkId>,
    /// A possessor that waits for its noun.
    possessor: Option<ChunkId>,
}

/// Hangs every chunk on its governor.
#[inline(never)]
pub(crate) fn attach(lexicon: &Lexicon, sentence: &mut Sentence) {
    sentence.frames.clear();
    sentence.clauses.clear();
    sentence.frames.push(Frame::default());
    sentence.clauses.push(Clause::default());
    headline::passives(lexicon, sentence);
    let mut attacher =
        Attacher { lexicon, s: sentence, previous: None, previous_kind: None, after_comma: false, pending: None, possessor: None };
    let mut next = 0;
    while next < attacher.s.chunks.len() {
        let id = ChunkId::new(next);
        next = match attacher.inserted(id) {
            Some(end) => attacher.pass_over(id, end),
            None => {
                attacher.chunk(id);
                next + 1
            }
        };
    }
    ellipsis::fill(lexicon, sentence);
    vocative::find(sentence);
    let doubts = |s: &Sentence| question::rhetorical(s) || question::weighs(lexicon, s);
    sentence.rhetorical = sentence.question && doubts(sentence) || question::asked(sentence);
}

impl Attacher<'_> {
    #[inline(always)]
    fn chunk(&mut self, id: ChunkId) {
        let clause = self.frame().clause;
        self.s.clauses[clause as usize].first.get_or_insert(id);
        let chunk = &mut self.s.chunks[id.index()];
        chunk.clause = clause;
        let kind = chunk.kind;
        // Most chunks are of these three kinds: a branch for each is foretold better than a jump.
        let separates = if kind == ChunkKind::Noun {
            self.noun(id);
            // A possessor is a part of the noun to come.
            self.possessor != Some(id)
        } else if kind == ChunkKind::Verb {
            self.verb(id);
            true
        } else if kind == ChunkKind::Preposition && !self.opens_aside(id) {
            self.preposition(id);
            true
        } else {
            self.between(id, kind)
        };
        if separates {
            let Chunk { kind, mark, .. } = *self.s.chunk(id);
            (self.previous, self.previous_kind) = (Some(id), Some(kind));
            self.after_comma = kind == ChunkKind::Mark && matches!(mark, Mark::Comma | Mark::Dash | Mark::CloseParen);
        }
    }

    /// What stands between nouns, verbs and prepositions; whether it separates those before it from those behind.
    fn between(&mut self, id: ChunkId, kind: ChunkKind) -> bool {
        if kind == ChunkKind::Mark {
            return self.mark(id);
        }
        match kind {
            ChunkKind::Adjective => self.adjective(id),
            ChunkKind::Adverb if self.describes_place(id) => self.relative(id),
            ChunkKind::Adverb if self.says_when(id) => self.subordinator(id),
            ChunkKind::Adverb => {
                self.adverb(id);
                return false;
            }
            ChunkKind::Preposition => {
                self.s.chunks[id.index()].kind = ChunkKind::Subordinator;
                self.subordinator(id);
            }
            ChunkKind::Subordinator => self.subordinator(id),
            ChunkKind::Relative => self.relative(id),
            ChunkKind::Noun | ChunkKind::Verb | ChunkKind::Conjunction | ChunkKind::Mark => {}
        }
        true
    }

    #[inline]
    fn frame(&mut self) -> &mut Frame {
        if self.s.frames.is_empty() {
            self.reopen();
        }
        let last = self.s.frames.len() - 1;
        &mut self.s.frames[last]
    }

    /// There always is a clause that is open.
    #[cold]
    fn reopen(&mut self) {
        self.s.frames.push(Frame::default());
    }

    fn push(&mut self, frame: Frame, opener: Option<ChunkId>) {
        let clause = self.s.clauses.len() as u32;
        self.s.clauses.push(Clause { opener, first: None });
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

    /// Hangs a noun on the noun that it says more of.
    fn appose(&mut self, id: ChunkId, noun: ChunkId) {
        self.s.apposed = true;
        self.hang(id, noun, Rel::Apposition);
    }

    fn previous_is(&self, kind: ChunkKind) -> bool {
        self.previous_kind == Some(kind)
    }

    fn pattern(&self, verb: ChunkId, pattern: Pattern) -> bool {
        self.lexicon.has_pattern(self.s.chunk(verb).lemma, pattern)
    }

    fn reports(&self, verb: ChunkId) -> bool {
        self.s.chunk(verb).lemma.is_some_and(|lemma| lemma.has(Facts::SAYING))
    }

    /// Whether the verb governs clauses: say, think.
    fn says(&self, verb: ChunkId) -> bool {
        self.s.chunk(verb).lemma.is_some_and(|lemma| lemma.has(Facts::REPORT))
    }

    /// Whether what follows the verb is what is said, never whom it is said of.
    fn says_only(&self, verb: ChunkId) -> bool {
        let judges = |lemma: LemmaId| lemma.has(Facts::CUE) && self.senses(verb).any(|cue| cue.frame.object);
        self.s.chunk(verb).lemma.is_some_and(|lemma| lemma.has(Facts::REPORT) && !judges(lemma))
    }

    fn after_comma(&self) -> bool {
        self.after_comma
    }

    /// Behind a comma the nearest open clause whose verb still waits for what comes goes on: "asked its partners, two of whom …, to join".
    fn resume(&mut self, waits: impl Fn(&Self, ChunkId) -> bool) -> Option<ChunkId> {
        const DEPTH: usize = 3;
        if !self.after_comma() {
            return None;
        }
        let open = self.s.frames.iter().enumerate().rev().take(DEPTH);
        let verbs = open.flat_map(|(at, frame)| [frame.verb, frame.main].into_iter().flatten().map(move |verb| (at, verb)));
        let (at, verb) = { verbs }.find(|&(_, verb)| waits(self, verb))?;
        self.s.frames.truncate(at + 1);
        Some(verb)
    }

    fn adjective(&mut self, id: ChunkId) {
        self.leave_relative();
        self.leave_for_auxiliary(id);
        self.leave_aside(id);
        let frame = *self.frame();
        let lists = frame.last.is_some_and(|l| self.s.chunk(l).kind == ChunkKind::Adjective);
        // "left it richer, safer and freer"
        // "described it as fair, orderly and free"
        let called = |l: ChunkId| self.s.chunk(l).governor.is_some_and(|p| self.s.chunk(p).prep == Some(prep::AS));
        let listed = |l: ChunkId| self.after_comma() && (self.s.chunk(l).rel == Rel::Reduced || called(l));
        let joined = frame.last.filter(|&l| lists && (self.previous_is(ChunkKind::Conjunction) || listed(l)));
        if let Some(first) = joined {
            self.s.chunks[first.index()].next = Some(id);
            let chunk = *self.s.chunk(first);
            self.s.chunks[id.index()].governor = chunk.governor;
            self.s.chunks[id.index()].rel = chunk.rel;
        } else if let Some(preposition) = self.pending.take().filter(|&p| !self.filled(p)) {
            self.complement(id, preposition);
        } else if let Some(subject) = self.feeler(id) {
            self.hang(id, subject, Rel::Reduced);
        } else if let Some(verb) = frame.verb.filter(|_| self.behind_inner_as(id)) {
            self.s.chunks[verb.index()].predicate = Some(id);
            self.hang(id, verb, Rel::Predicate);
        } else if let Some(main) = frame.main.filter(|&m| self.lists_predicates(m)) {
            self.hang(id, main, Rel::Predicate);
        } else if let Some(main) = self.calls_far(id).filter(|_| self.closes(id)).or_else(|| self.interrupted()) {
            self.s.chunks[main.index()].predicate = Some(id);
            self.hang(id, main, Rel::Predicate);
        } else if let Some(verb) = frame.verb.filter(|&v| self.takes_predicate(v) || self.behind_as(id, v)) {
            self.s.chunks[verb.index()].predicate = Some(id);
            self.hang(id, verb, Rel::Predicate);
        } else if let Some(subject) = frame.main.filter(|_| self.after_comma() && !lists).and_then(|m| self.s.chunk(m).subject) {
            // "left the talks, tired of an EU that …": who did so, not what stands before the comma.
            self.hang(id, subject, Rel::Reduced);
        } else if let Some(subject) = frame.subject.filter(|_| self.after_comma() && !lists && frame.main.is_none()) {
            // "Officials in Bern, weary of both, said"
            self.hang(id, subject, Rel::Reduced);
        } else if let Some(noun) = frame.last.filter(|&l| self.s.chunk(l).kind == ChunkKind::Noun) {
            self.hang(id, noun, Rel::Reduced);
        } else if let Some(verb) = frame.verb {
            self.hang(id, verb, Rel::Adverb);
        }
        self.frame().last = Some(id);
    }

    /// "dismissed by Paris as obsolete", where "dismiss … as" is one phrase.
    fn behind_inner_as(&self, id: ChunkId) -> bool {
        let before = (self.s.chunk(id).first as usize).checked_sub(1).map(|i| &self.s.words[i]);
        before.is_some_and(|w| w.tag == Tag::Inner && w.prep == Some(prep::AS))
    }

    /// "was angry with A, which …, and furious with B": the adjective goes on with the first, outside the relative clause.
    fn leave_relative(&mut self) {
        let [.., outer, inner] = self.s.frames.as_slice() else { return };
        let relative = inner.main.is_some() && matches!(inner.governor, Some((_, Rel::Relative)));
        let main = outer.main.filter(|_| relative && self.previous_is(ChunkKind::Conjunction));
        let comma = self.previous.and_then(|p| p.index().checked_sub(1)).map(|i| self.s.chunks[i].mark);
        if main.is_some_and(|m| self.lists_predicates(m)) && comma == Some(Mark::Comma) {
            self.s.frames.pop();
        }
    }

    /// "was slow, badly informed and, in the end, useless": adjectives behind commas go on with the first.
    fn lists_predicates(&self, verb: ChunkId) -> bool {
        let chunk = self.s.chunk(verb);
        let adjective = chunk.predicate.is_some_and(|p| self.s.chunk(p).kind == ChunkKind::Adjective);
        chunk.copula && adjective && (self.after_comma() || self.previous_is(ChunkKind::Conjunction))
    }

    fn takes_predicate(&self, verb: ChunkId) -> bool {
        let chunk = self.s.chunk(verb);
        let regard = chunk.object.is_some() && self.pattern(verb, Pattern::Regard) || chunk.passive && self.pattern(verb, Pattern::Regard);
        chunk.predicate.is_none() && (chunk.copula || regard)
    }

    /// "was dismissed by the court as absurd": the `as` is a part of the passive verb's phrase.
    fn behind_as(&self, id: ChunkId, verb: ChunkId) -> bool {
        if !self.s.chunk(verb).passive {
            return false;
        }
        let first = self.s.chunk(id).first as usize;
        let word = first.checked_sub(1).map(|i| &self.s.words[i]);
        word.is_some_and(|w| w.tag == Tag::Inner && w.special == Special::As)
    }

    fn adverb(&mut self, id: ChunkId) {
        if let Some(verb) = self.frame().verb.or(self.frame().last) {
            self.hang(id, verb, Rel::Adverb);
        }
    }

    fn subordinator(&mut self, id: ChunkId) {
        self.pending = None;
        let content = self.s.chunk(id).special == Special::That || self.asks_whether(id);
        if content && self.after_comma() {
            self.leave_phrase();
        }
        let frame = *self.frame();
        let joined = self.previous_is(ChunkKind::Conjunction) || self.after_comma();
        let again = if content && joined { self.content_again().or_else(|| self.said_too()) } else { None };
        // "made it plain, politely, that": what is made, not the last noun. "left, having found, he said, that": what was found.
        let aside = self.after_comma();
        let main = frame.main.filter(|_| aside).map(|main| self.found(main, id).unwrap_or(main));
        let governor = match (content, main.or(frame.last), frame.verb) {
            (true, Some(last), verb) => Some((again.unwrap_or(self.content_site(last, verb)), Rel::Content)),
            (false, _, verb) => verb.map(|verb| (verb, Rel::Subordinate)),
            (true, None, _) => None,
        };
        self.push(Frame { governor, subordinate: !content, ..Frame::default() }, Some(id));
        let clause = self.frame().clause;
        self.s.chunks[id.index()].clause = clause;
    }

    /// "left, having found, he said, that": the verb of saying that goes with the main one.
    fn found(&self, main: ChunkId, that: ChunkId) -> Option<ChunkId> {
        const REACH: usize = 8;
        let mut before = (main.index() + 1..that.index()).rev().take(REACH).map(ChunkId::new);
        let says = |&v: &ChunkId| self.s.chunk(v).rel == Rel::Adverbial && self.s.chunk(v).governor == Some(main) && self.says(v);
        before.find(says).filter(|_| !self.says(main))
    }

    /// "said that it rained and that …": both clauses are what was said.
    fn content_again(&mut self) -> Option<ChunkId> {
        const DEPTH: usize = 4;
        let open = self.s.frames.iter().enumerate().rev().take(DEPTH);
        let said = |frame: &Frame| frame.governor.filter(|&(_, rel)| rel == Rel::Content && !frame.subordinate);
        let (at, verb) = open.filter_map(|(at, frame)| Some((at, said(frame)?.0))).find(|&(at, _)| at > 0)?;
        self.s.frames.truncate(at);
        Some(verb)
    }

    /// "said it had lied and that …": what was said before stands without its *that*.
    fn said_too(&mut self) -> Option<ChunkId> {
        let main = self.frame().main.filter(|_| self.previous_is(ChunkKind::Conjunction))?;
        let chunk = self.s.chunk(main);
        chunk.governor.filter(|_| chunk.rel == Rel::Content)
    }

    /// "doubts whether", "asked if": right behind a verb of saying or thinking what is said, not a condition.
    fn asks_whether(&self, id: ChunkId) -> bool {
        let verb = self.previous.filter(|&p| self.s.chunk(p).kind == ChunkKind::Verb && self.says(p));
        verb.is_some() && self.s.chunk(id).special == Special::If
    }

    /// "complained on Wednesday that": the verb of saying, unless the noun itself says something.
    fn content_site(&self, last: ChunkId, verb: Option<ChunkId>) -> ChunkId {
        // "told the rally that": who hears it says nothing.
        let told = verb.is_some_and(|v| self.s.chunk(v).special.says() && self.s.chunk(v).object == Some(last));
        let speaks = !told && self.s.chunk(last).lemma.is_some_and(|l| l.has(Facts::REPORT.or(Facts::CUE)));
        let plain = self.s.chunk(last).kind == ChunkKind::Noun && !speaks;
        verb.filter(|&v| plain && self.says(v)).or_else(|| self.held_by(last).filter(|_| plain)).unwrap_or(last)
    }

    /// "the belief of many farmers that": the noun that says something, behind which stands who does.
    fn held_by(&self, people: ChunkId) -> Option<ChunkId> {
        let of = |&p: &ChunkId| matches!(self.s.chunk(p).prep, Some(prep::OF | prep::AMONG));
        let noun = self.s.chunk(people).governor.filter(of).and_then(|p| self.s.chunk(p).governor)?;
        let somebody = self.s.chunk(people).tag == Tag::Plural || self.pattern(people, Pattern::Person);
        (somebody && self.s.chunk(noun).kind == ChunkKind::Noun && self.says(noun)).then_some(noun)
    }

    /// Whether the mark separates; quotation marks do not.
    fn mark(&mut self, id: ChunkId) -> bool {
        match self.s.chunk(id).mark {
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
                self.leave_cause();
                if self.previous_is(ChunkKind::Conjunction) {
                    let frame = *self.frame();
                    self.frame().listed = frame.last.filter(|&l| self.s.chunk(l).kind == ChunkKind::Noun);
                }
                true
            }
            _ => false,
        }
    }
}
