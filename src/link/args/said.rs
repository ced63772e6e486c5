//! The arguments that a noun has from a verb that it is no plain object of.

use super::super::judge::likening;
use super::super::resolve::mutual;
use super::super::{Arg, Rule, Who};
use super::Finder;
use crate::analysis::{Chunk, ChunkId, ChunkKind, Mark, Rel};
use crate::lexicon::{Category, Class, Facts, Kind, Pattern, Role, Special, Tag, prep};

impl Finder<'_> {
    /// "the mistakes that the EU has made", "the curbs that it has placed on Russia", "the courage with which it fought": who did or has them.
    pub(super) fn made_by(&mut self, id: ChunkId) {
        const REACH: usize = 8;
        let held = self.cue.agent != 0 || matches!(self.cue.kind, Kind::Judgement | Kind::Act);
        if !held || self.out[self.start..].iter().any(|a| a.role == Role::Agent) {
            return;
        }
        let behind = (id.index() + 1..self.sentence.chunks.len()).take(REACH).map(ChunkId::new);
        // "the crimes that he said it had committed": behind whoever says so.
        let told = |v: &ChunkId| self.chunk(*v).governor == Some(id) && self.sentence.chunk(*v).lemma.is_some_and(|l| l.has(Facts::REPORT));
        let verbs = behind.filter(|&v| self.chunk(v).kind == ChunkKind::Verb);
        let mut verbs = verbs.skip_while(|v| told(v) && !self.pattern(*v, Pattern::Light));
        let with = |p: ChunkId| self.sentence.chunk(p).prep == Some(prep::WITH) && self.chunk(p).object == Some(id);
        let shown = |v: ChunkId| self.cue.kind == Kind::Quality && self.sentence.prepositions(v).any(with);
        let done = |v: &ChunkId| self.chunk(*v).governor == Some(id) && (self.pattern(*v, Pattern::Light) || shown(*v));
        let first = verbs.next();
        if let Some(doer) = first.and_then(|v| self.told_doer(id, v)) {
            return self.push(doer, Role::Agent, Rule::Agent, false);
        }
        let Some(verb) = first.filter(done) else { return };
        let chunk = *self.chunk(verb);
        let whose = matches!(chunk.rel, Rel::Relative | Rel::Content) && !chunk.passive;
        if let Some(subject) = chunk.subject.filter(|&s| whose && s != id && self.chunk(s).kind == ChunkKind::Noun) {
            self.push(subject, Role::Agent, Rule::Agent, false);
            // "the anger he voiced at Budapest"
            self.prepositions(verb, false);
        }
    }

    /// "the attacks that were launched by it", "the threats that came from it": who stands in the clause behind what he does.
    fn told_doer(&self, id: ChunkId, verb: ChunkId) -> Option<ChunkId> {
        let chunk = *self.chunk(verb);
        let clause = chunk.subject == Some(id) && matches!(chunk.rel, Rel::Relative | Rel::Content);
        let light = chunk.passive && self.pattern(verb, Pattern::Light);
        let behind = if light { prep::BY } else { prep::FROM };
        let prepositions = || self.sentence.prepositions(verb).find(|&p| self.sentence.chunk(p).prep == Some(behind));
        let doer = if clause && (light || chunk.special == Special::Arrive) { prepositions() } else { None };
        doer.and_then(|p| self.chunk(p).object).filter(|&o| self.chunk(o).kind == ChunkKind::Noun)
    }

    /// "depicted A as a thief and B as a friend": the second *as* is said of the last of the joined objects.
    pub(super) fn called_too(&mut self, verb: ChunkId, preposition: ChunkId) -> bool {
        let chunk = *self.chunk(verb);
        let first = self.sentence.prepositions(verb).filter(|&p| self.sentence.chunk(p).prep == Some(prep::AS)).last();
        let Some(object) = chunk.object.filter(|_| first != Some(preposition) && self.pattern(verb, Pattern::Regard)) else { return false };
        let last = self.sentence.joined(object).take_while(|&o| o < preposition).last().unwrap_or(object);
        self.push(last, Role::Agent, Rule::Copula, false);
        true
    }

    /// The verb that says somebody is what the noun says: "is a gang", "depicted it as a nest".
    pub(super) fn named_by(&self, noun: ChunkId) -> Option<ChunkId> {
        let chunk = self.chunk(noun);
        let preposition = chunk.governor.filter(|&g| chunk.rel == Rel::Complement && self.sentence.chunk(g).prep == Some(prep::AS));
        let verb = preposition.and_then(|p| self.chunk(p).governor).filter(|&v| self.chunk(v).predicate == Some(noun));
        verb.or(chunk.governor.filter(|_| chunk.rel == Rel::Predicate))
    }

    /// "Anna Berg, a judge of great integrity, said": who is so behind a comma.
    pub(super) fn apposed(&self, preposition: ChunkId) -> Option<ChunkId> {
        let of = self.sentence.chunk(preposition).prep == Some(prep::OF);
        let noun = self.chunk(preposition).governor.filter(|&n| of && self.chunk(n).kind == ChunkKind::Noun)?;
        let says = self.chunk(noun).rel == Rel::Apposition && self.chunk(noun).opener == Special::A && !self.is_cue(noun);
        says.then_some(noun)
    }

    /// "compared the minister to a thief": what the object is said to be like.
    pub(super) fn compared(&mut self, preposition: ChunkId) {
        let verb = likening(self.lexicon, self.sentence, preposition);
        let Some(chunk) = verb.filter(|_| self.cue.kind == Kind::Quality).map(|v| *self.chunk(v)) else { return };
        let whom = if chunk.passive { chunk.subject } else { chunk.object };
        if let Some(whom) = whom.filter(|&w| self.chunk(w).kind == ChunkKind::Noun) {
            self.push(whom, Role::Agent, Rule::Copula, false);
        }
    }

    /// "“A brave nation,” the senator said of Ukraine".
    pub(super) fn said_of(&mut self, id: ChunkId) {
        const REACH: usize = 6;
        if self.chunk(id).rel != Rel::Root || self.cue.kind != Kind::Quality {
            return;
        }
        let mut behind = (id.index() + 1..self.sentence.chunks.len()).take(REACH).map(ChunkId::new);
        let Some(verb) = behind.find(|&c| self.chunk(c).kind == ChunkKind::Verb) else { return };
        let says = self.sentence.chunk(verb).lemma.is_some_and(|l| l.has(Facts::REPORT));
        let of = self.sentence.prepositions(verb).find(|&p| says && self.sentence.chunk(p).prep == Some(prep::OF));
        if let Some(whom) = of.and_then(|p| self.chunk(p).object).filter(|&o| self.chunk(o).kind == ChunkKind::Noun) {
            self.push(whom, Role::Agent, Rule::Copula, false);
        }
    }

    /// "Well done, Olsen.", "“Bravo, Olsen!”": whom the words that open a sentence are called out to.
    pub(super) fn hailed(&mut self, id: ChunkId) {
        let chunks = &self.sentence.chunks;
        let quote = |at: usize| chunks[at].mark == Mark::OpenQuote;
        let opens = id.index() == 0 || id.index() == 1 && quote(0);
        // Not "Nice try, Olsen."
        let heads = self.chunk(id).head as usize == self.token;
        let Some([comma, name, behind @ ..]) = chunks.get(id.index() + 1..).filter(|_| opens && self.cue.class != Class::Verb && heads)
        else {
            return;
        };
        let named = name.kind == ChunkKind::Noun && (name.tag == Tag::Name || self.sentence.mention_at[name.head as usize].is_some());
        let ends = |c: &Chunk| c.kind == ChunkKind::Mark && (c.mark != Mark::Comma || quoted_off(behind));
        if comma.mark == Mark::Comma && named && behind.first().is_none_or(ends) {
            let role = if self.cue.agent == 0 { Role::Theme } else { Role::Agent };
            self.push(ChunkId::new(id.index() + 2), role, Rule::Preposition, false);
        }
    }

    /// "What a fine leader Olsen has been!": of whom the cry is.
    pub(super) fn exclaimed(&mut self, id: ChunkId) {
        const REACH: usize = 4;
        let chunk = self.chunk(id);
        let second = self.sentence.words.get(chunk.first as usize + 1).map(|w| w.special);
        if chunk.opener != Special::Why || second != Some(Special::A) {
            return;
        }
        let mut behind = (id.index() + 1..self.sentence.chunks.len()).take(REACH).map(ChunkId::new);
        let be = |c: ChunkId| self.chunk(c).copula && self.chunk(c).rel == Rel::Relative && self.chunk(c).governor == Some(id);
        let whom = |c: &ChunkId| self.chunk(*c).rel == Rel::Subject && self.chunk(*c).governor.is_some_and(be);
        if let Some(whom) = behind.find(|c| self.chunk(*c).kind == ChunkKind::Noun).filter(whom) {
            self.push(whom, Role::Agent, Rule::Copula, false);
        }
    }

    /// "never says X without adding “the sham state”": the name that a slur goes with.
    pub(super) fn goes_with(&mut self, id: ChunkId) {
        let object = |c: ChunkId| self.chunk(c).governor.filter(|_| self.chunk(c).rel == Rel::Object);
        let Some(adding) = object(id).filter(|_| self.cue.kind == Kind::Quality) else { return };
        let without = |p: &ChunkId| self.sentence.chunk(*p).special == Special::Without;
        let preposition = self.chunk(adding).governor.filter(|_| self.chunk(adding).rel == Rel::Complement).filter(without);
        let verb = preposition.and_then(|p| self.chunk(p).governor).map(|v| *self.chunk(v)).filter(|v| v.negated);
        if let Some(name) = verb.and_then(|v| v.object).filter(|&o| self.sentence.mention_at[self.chunk(o).head as usize].is_some()) {
            self.push(name, Role::Agent, Rule::Copula, false);
        }
    }

    /// "Such cruelty is typical of Moscow": whose it is.
    pub(super) fn typical(&mut self, chunk: &Chunk) {
        let verb = chunk.governor.map(|v| *self.chunk(v)).filter(|v| v.copula && chunk.rel == Rel::Subject);
        let Some(predicate) = verb.and_then(|v| v.predicate).filter(|&p| self.sentence.chunk(p).special == Special::Typical) else {
            return;
        };
        let of = self.sentence.prepositions(predicate).find(|&p| self.sentence.chunk(p).prep == Some(prep::OF));
        if let Some(whose) = of.and_then(|p| self.chunk(p).object).filter(|&o| self.chunk(o).kind == ChunkKind::Noun) {
            self.push(whose, Role::Agent, Rule::Copula, false);
        }
    }

    /// A subject that a phrase between commas parts from its verb.
    pub(super) fn subject_between(&self, noun: ChunkId) -> bool {
        let comma = self.sentence.chunks.get(noun.index() + 1).is_some_and(|c| c.mark == Mark::Comma);
        comma && self.chunk(noun).rel == Rel::Subject
    }

    /// "A and B signed it, but mutual mistrust persists": of each toward the other.
    pub(super) fn each_side(&mut self, id: ChunkId) {
        let themed = self.out[self.start..].iter().any(|a| a.role == Role::Theme);
        if self.cue.kind != Kind::Judgement || self.cue.theme == 0 || themed {
            return;
        }
        // "reaffirmed their mutual trust", "hurled accusations at one another": of those who do it.
        let joined = |a: &Arg| matches!(a.who, Who::Chunk(c) if self.chunk(c).next.is_some());
        let aimed = |p: ChunkId| self.sentence.chunk(p).prep.is_some_and(|p| self.cue.frame.theme.has(p));
        let each = |p: ChunkId| aimed(p) && self.chunk(p).object.is_some_and(|o| self.reciprocal(o));
        let mutual = mutual(self.sentence, id);
        if mutual && self.out.len() == self.start {
            self.push(id, Role::Theme, Rule::Mutual, false);
        } else if mutual && self.out[self.start..].iter().any(joined) || self.sentence.prepositions(id).any(each) {
            self.of_each_other();
        }
    }

    /// "as a rival rather than a friend", "is a rival instead of a friend": the verb that says what somebody is, and what not.
    pub(super) fn set_against(&self, preposition: ChunkId) -> Option<ChunkId> {
        let not = self.lexicon.modifier(self.sentence.chunk(preposition).lemma);
        let before = preposition.index().checked_sub(1).map(ChunkId::new);
        let said = before.filter(|_| not.is_some_and(|m| m.category == Category::Negator)).and_then(|b| self.chunk(b).governor)?;
        let verb = if self.sentence.chunk(said).prep == Some(prep::AS) { self.chunk(said).governor? } else { said };
        Some(verb).filter(|&v| self.chunk(v).kind == ChunkKind::Verb && self.chunk(v).predicate.is_some_and(|p| before == Some(p)))
    }
}

/// "Thanks, Olsen, for all of it", "“Bravo, Olsen,” he said": behind the comma no list goes on.
fn quoted_off(behind: &[Chunk]) -> bool {
    behind.get(1).is_some_and(|c| c.kind == ChunkKind::Preposition || c.mark == Mark::CloseQuote)
}
