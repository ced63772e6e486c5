//! The arguments that a comparison or a relation adds: "more reliable than Russia", "prefers A to B", "ties between A and B".

use super::super::{Arg, Rule, Who};
use super::Finder;
use crate::analysis::apparent::{peerless, unequalled};
use crate::analysis::scope::negates;
use crate::analysis::{Chunk, ChunkId, ChunkKind};
use crate::lexicon::{Class, Kind, Pattern, Role, Special, Tag, prep};

impl Finder<'_> {
    /// "more reliable than Russia", "trust NATO more than Russia": what stands behind `than` has less of it, or, behind `even`, has it too.
    pub(super) fn comparison(&mut self, token: usize) {
        const BEFORE: usize = 3;
        let id = self.sentence.chunk_at[token];
        let above = |c: ChunkId| self.chunk(c).governor;
        let as_good = |g: &ChunkId| self.chunk(*g).kind == ChunkKind::Preposition;
        // "served the town better than"
        let described = |g: &ChunkId| as_good(g) || self.chunk(*g).kind == ChunkKind::Noun;
        let verb =
            if self.cue.class == Class::Verb { Some(id) } else { above(id).and_then(|g| if described(&g) { above(g) } else { Some(g) }) };
        let most = verb.filter(|&v| self.chunk(v).kind == ChunkKind::Verb && unequalled(self.lexicon, self.sentence, v));
        if let Some(noun) = self.equal(token).filter(|_| self.cue.class == Class::Adj && most.is_none()) {
            // "is not as honest as Malta": Malta is.
            let less = verb.is_some_and(|v| self.chunk(v).negated || self.never(v));
            return self.push(noun, Role::Agent, if less { Rule::Comparison } else { Rule::Copula }, false);
        }
        let Some((noun, than)) = self.compared_with(id, most.is_some()) else { return };
        let even = self.sentence.words[token.saturating_sub(BEFORE)..than].iter().any(|w| w.special == Special::Even);
        if let Some((role, rule)) = self.foremost(id, most) {
            return self.push(noun, role, rule, false);
        }
        if most.is_some() && self.cue.class == Class::Noun {
            return;
        }
        match (self.cue.class == Class::Verb, even) {
            (true, true) => self.push(noun, Role::Theme, Rule::Theme, false),
            (false, true) => self.push(noun, Role::Agent, Rule::Copula, false),
            (true, false) => self.push(noun, Role::Theme, Rule::Comparison, false),
            (false, false) => {
                let felt = self.cue.agent == 0 && self.cue.kind == Kind::Judgement;
                self.push(noun, if felt { Role::Theme } else { Role::Agent }, Rule::Comparison, false);
            }
        }
    }

    /// "Never has a leader been as cruel as": whether a negator before the subject opens the clause.
    fn never(&self, verb: ChunkId) -> bool {
        let first = self.sentence.clauses.get(self.chunk(verb).clause as usize).and_then(|c| c.first);
        let opens = first.map(|f| *self.chunk(f)).filter(|c| matches!(c.kind, ChunkKind::Verb | ChunkKind::Adverb));
        opens.is_some_and(|c| negates(self.lexicon, &self.sentence.words[c.first as usize]))
    }

    /// What somebody behind `than` is or does whom no other comes up to.
    fn foremost(&self, id: ChunkId, most: Option<ChunkId>) -> Option<(Role, Rule)> {
        // "There is no one I trust more than Olsen"
        if self.cue.class == Class::Verb && self.nobody_else(id) {
            return Some((Role::Theme, Rule::Theme));
        }
        if let Some(verb) = most.filter(|_| self.cue.class == Class::Verb) {
            // "No country has helped Ukraine more than Poland": it has done so most.
            return Some(if self.chunk(verb).passive { (Role::Theme, Rule::Theme) } else { (Role::Agent, Rule::Agent) });
        }
        // "Few have served the town better than Olsen": he has served it best.
        let acts = |v: &ChunkId| !self.is_be(*v) && self.cue.class == Class::Adj;
        if most.filter(acts).is_some() || peerless(self.sentence, id) {
            let felt = self.cue.agent == 0 && self.cue.kind == Kind::Judgement;
            return Some((if felt { Role::Theme } else { Role::Agent }, Rule::Copula));
        }
        // "No country has shown more courage than Poland": it has shown most.
        let subject = most.filter(|_| self.cue.class == Class::Noun).and_then(|v| self.chunk(v).subject)?;
        self.out[self.start..].iter().find(|a| a.who == Who::Chunk(subject)).map(|a| (a.role, a.rule))
    }

    /// "There is no one I trust more than Olsen": whom the clause describes is nobody.
    fn nobody_else(&self, verb: ChunkId) -> bool {
        let chunk = self.chunk(verb);
        let before = chunk.subject.filter(|&s| s < verb && !chunk.passive).and_then(|s| s.index().checked_sub(1)).map(ChunkId::new);
        let relative =
            |c: ChunkId| if self.chunk(c).kind == ChunkKind::Relative { c.index().checked_sub(1).map(ChunkId::new) } else { Some(c) };
        let whom = before.and_then(relative).filter(|&c| self.chunk(c).kind == ChunkKind::Noun);
        whom.is_some_and(|c| negates(self.lexicon, &self.sentence.words[self.chunk(c).first as usize]))
    }

    /// "as honest as Malta": the noun behind the second `as`.
    fn equal(&self, token: usize) -> Option<ChunkId> {
        let words = &self.sentence.words;
        let [first, second] = [token.checked_sub(1)?, token + 1];
        let pair = words[first].special == Special::As && words.get(second).is_some_and(|w| w.special == Special::As);
        let noun = *self.sentence.chunk_at.get(second + 1).filter(|_| pair)?;
        (self.chunk(noun).kind == ChunkKind::Noun).then_some(noun)
    }

    /// Where `than` stands behind the cue's chunk, or, where nobody has more of it, the second `as`.
    fn than(&self, id: ChunkId, unequalled: bool) -> Option<usize> {
        const REACH: usize = 7;
        let behind = &self.sentence.chunks[id.index() + 1..];
        let is_as = |c: &Chunk| unequalled && self.sentence.words[c.end as usize - 1].special == Special::As;
        let noun_next = |c: &Chunk| {
            let next = self.sentence.words.get(c.end as usize).map(|_| self.sentence.chunk_at[c.end as usize]);
            next.is_some_and(|n| self.chunk(n).kind == ChunkKind::Noun)
        };
        // "No member has been fined as often as Poland", "as often as Poland has"
        let is_than = |c: &Chunk| c.special == Special::Than || is_as(c) && noun_next(c);
        // "has done more for Italy's ports than Spain"
        let owner = |c: &Chunk| c.tag == Tag::Genitive;
        let inside = |c: &&Chunk| {
            is_than(c) || is_as(c) || owner(c) || !matches!(c.kind, ChunkKind::Mark | ChunkKind::Verb | ChunkKind::Subordinator)
        };
        behind.iter().take(REACH).take_while(inside).position(is_than).map(|at| id.index() + 1 + at)
    }

    /// The noun that stands behind `than`, and the first token of `than`.
    fn compared_with(&self, id: ChunkId, unequalled: bool) -> Option<(ChunkId, usize)> {
        let at = self.than(id, unequalled)?;
        let (than, behind) = self.sentence.chunks[at..].split_first()?;
        // "better than Germany does", not "more than they trust Russia"
        let does = than.kind == ChunkKind::Subordinator && behind.get(2).is_none_or(|c| c.kind == ChunkKind::Mark);
        // "closer than it was", "stronger than they are today": with how it was once.
        if matches!(behind, [it, was, ..] if was.copula && it.tag == Tag::Pronoun) {
            return None;
        }
        let clause = || behind.get(1).filter(|_| does);
        // "trust it more than France does": France trusts it less, and nobody trusts France less.
        let rival = !unequalled && self.cue.class == Class::Verb && self.out[self.start..].iter().any(|a| a.role == Role::Theme);
        let subject = clause().filter(|_| !rival).and_then(|verb| verb.subject);
        // "more faith in A than in B"
        let again = behind.first().filter(|c| c.kind == ChunkKind::Preposition).and_then(|c| c.object);
        // "worse for France than for Spain": bad for both.
        let again = again.filter(|_| self.cue.tone() > 0);
        let noun = than.object.or(subject).or(again).filter(|&o| self.chunk(o).kind == ChunkKind::Noun)?;
        Some((noun, than.first as usize))
    }

    /// "prefers Russia to NATO".
    pub(super) fn preferred(&mut self, id: ChunkId) {
        // "chose Oslo over Bern": the phrase holds the first, and leads to the second.
        let chunk = *self.chunk(id);
        let passed_over = chunk.object.filter(|_| chunk.indirect.is_some() && self.cue.form.ends_with("~ over"));
        if let Some(noun) = passed_over.filter(|&o| self.chunk(o).kind == ChunkKind::Noun) {
            return self.push(noun, Role::Theme, Rule::Comparison, false);
        }
        if self.cue.class != Class::Verb || !self.pattern(id, Pattern::Prefer) {
            return;
        }
        let mut below = self.sentence.prepositions(id).filter(|&p| matches!(self.sentence.chunk(p).prep, Some(prep::TO | prep::OVER)));
        let noun = below.find_map(|p| self.chunk(p).object).filter(|&o| self.chunk(o).kind == ChunkKind::Noun);
        noun.into_iter().for_each(|noun| self.push(noun, Role::Theme, Rule::Comparison, false));
    }

    /// "Unlike France, Germany has kept its word": of France it is not so; "Germany, like France, is trusted": of France it is so too.
    pub(super) fn set_beside(&mut self, id: ChunkId) {
        const REACH: usize = 8;
        let verb = if self.chunk(id).kind == ChunkKind::Verb { Some(id) } else { self.chunk(id).governor };
        let Some(verb) = verb.filter(|&v| self.chunk(v).kind == ChunkKind::Verb) else { return };
        let Some(subject) = self.chunk(verb).subject else { return };
        let Some(arg) = self.out[self.start..].iter().find(|a| a.who == Who::Chunk(subject)).copied() else { return };
        let end = self.sentence.chunks.len();
        let around = subject.index().saturating_sub(REACH / 2)..(subject.index() + REACH / 2).min(end);
        let behind = verb.index()..(verb.index() + REACH / 2).min(end);
        // "All of them lied except Malta"
        let whole = &self.sentence.words[self.chunk(subject).first as usize];
        let every = matches!(whole.special, Special::Any | Special::Every | Special::No)
            || whole.tags.has(Tag::Determiner) && whole.tags.has(Tag::Pronoun);
        let excepts = |c: &Chunk| c.special == Special::Except && c.object.is_some() && (every || negates(self.lexicon, whole));
        // Not "behaves like France".
        let before_verb = |c: &Chunk| c.first < self.chunk(verb).first;
        let likens =
            |c: &&Chunk| c.kind == ChunkKind::Preposition && (c.special == Special::Unlike || c.prep == Some(prep::LIKE) && before_verb(c));
        let excepted = || self.sentence.chunks[behind].iter().find(|&c| excepts(c));
        let Some(preposition) = self.sentence.chunks[around].iter().find(likens).or_else(excepted) else { return };
        let rule = if matches!(preposition.special, Special::Unlike | Special::Except) { Rule::Comparison } else { arg.rule };
        let other = preposition.object.filter(|&o| self.chunk(o).kind == ChunkKind::Noun);
        other.into_iter().for_each(|other| self.push(other, arg.role, rule, false));
    }

    /// "sided with A against B", "backed A against B": what is good for A is against B.
    pub(super) fn against(&mut self, id: ChunkId) {
        let frame = self.cue.frame;
        let supports =
            self.cue.class == Class::Verb && self.cue.kind == Kind::Judgement && self.cue.theme > 0 && !frame.theme.has(prep::AGAINST);
        if !supports || self.chunk(id).kind != ChunkKind::Verb {
            return;
        }
        let Some(object) = self.out[self.start..].iter().find(|a| a.role == Role::Theme).map(|a| a.who) else { return };
        let sites = [Some(id), if let Who::Chunk(noun) = object { Some(noun) } else { None }];
        let below = sites
            .into_iter()
            .flatten()
            .find_map(|s| self.sentence.prepositions(s).find(|&p| self.sentence.chunk(p).prep == Some(prep::AGAINST)));
        let noun = below.and_then(|p| self.chunk(p).object).filter(|&o| self.chunk(o).kind == ChunkKind::Noun);
        noun.into_iter().for_each(|noun| self.push(noun, Role::Theme, Rule::Comparison, false));
    }

    /// "blamed the losses on Russia": nothing is said against what is put on somebody.
    pub(super) fn put_on(&self, verb: ChunkId) -> bool {
        let thing = self.chunk(verb).object.is_some_and(|o| self.sentence.range(o).all(|i| self.sentence.mention_at[i].is_none()));
        thing && self.cue.puts_on() && self.sentence.prepositions(verb).any(|p| self.sentence.chunk(p).prep == Some(prep::ON))
    }

    /// "A as a nest of thieves and B as a friend": what stands behind *as*, or inside it.
    pub(super) fn behind_as(&self, id: ChunkId) -> bool {
        const CLIMB: usize = 4;
        let mut up = std::iter::successors(Some(id), |&c| self.chunk(c).governor).take(CLIMB);
        up.any(|c| self.sentence.chunk(c).prep == Some(prep::AS) && self.chunk(c).kind == ChunkKind::Preposition)
    }

    /// "Relations between A and B have soured", "A's ties with B": what each side is to the other.
    pub(super) fn relations(&mut self) {
        for at in self.start..self.out.len() {
            let Who::Chunk(noun) = self.out[at].who else { continue };
            if self.sentence.chunk(noun).special != Special::Relations {
                continue;
            }
            self.out[at].rule = Rule::Mutual;
            let Arg { role, own, .. } = self.out[at];
            let with = self.sentence.prepositions(noun).find(|&p| self.sentence.chunk(p).prep == Some(prep::WITH));
            if let Some(other) = with.and_then(|p| self.chunk(p).object).filter(|&o| self.chunk(o).kind == ChunkKind::Noun) {
                self.push(other, role, Rule::Mutual, own);
            }
        }
    }
}
