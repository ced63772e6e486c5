//! Who is judged by what is done: well or badly, or to the innocent.

use super::super::Rule;
use super::Finder;
use crate::analysis::{Chunk, ChunkId, ChunkKind, Rel};
use crate::lexicon::{Kind, Pattern, Role, Special, Tag, prep};

/// From here on a good quality of what is done speaks for its doer.
const CLEARLY_GOOD: i32 = 500;

impl Finder<'_> {
    /// "jailed journalists", "beat students": whom the harm is done to speaks against whoever does it.
    pub(super) fn innocent(&mut self, chunk: &Chunk) {
        let harm = self.cue.kind == Kind::Act && self.cue.agent == 0 && self.cue.theme < 0 && self.cue.frame.object;
        let victim = chunk.object.is_some_and(|o| self.sentence.head(o).special == Special::Innocent);
        let doer = chunk.subject.filter(|&s| harm && victim && !chunk.passive && self.chunk(s).kind == ChunkKind::Noun);
        doer.into_iter().for_each(|doer| self.push(doer, Role::Theme, Rule::Agent, false));
    }

    /// "did a splendid job", "made a shameful choice": what is done well or badly is so by its doer.
    pub(super) fn deed(&mut self, id: ChunkId) {
        let chunk = self.chunk(id);
        let verb = chunk.governor.filter(|&g| chunk.rel == Rel::Object && self.pattern(g, Pattern::Light)).map(|g| *self.chunk(g));
        // "gave a good speech", but not "made a difficult decision".
        let clear = self.cue.kind == Kind::Quality && (self.cue.agent.abs() >= crate::score::ONE || self.cue.agent >= CLEARLY_GOOD);
        let subject = verb.filter(|v| !v.passive && clear).and_then(|v| v.subject);
        if let Some(subject) = subject.filter(|&s| self.chunk(s).kind == ChunkKind::Noun) {
            self.push(subject, Role::Agent, Rule::Agent, false);
        }
    }

    /// The copula whose predicate is one of those that the chunk names.
    pub(super) fn one_of(&self, id: ChunkId) -> Option<ChunkId> {
        let of =
            self.chunk(id).governor.filter(|&p| self.chunk(id).rel == Rel::Complement && self.sentence.head(p).prep == Some(prep::OF))?;
        let one = self.chunk(of).governor.filter(|&g| matches!(self.sentence.head(g).tag, Tag::Number | Tag::Pronoun))?;
        self.chunk(one).governor.filter(|_| self.chunk(one).rel == Rel::Predicate)
    }
}
