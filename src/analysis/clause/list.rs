//! Nouns that are joined: lists, appositions, and who is left out of them.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel};
use super::Attacher;
use crate::lexicon::{AliasKind, Kind, Pattern, Special, Tag, prep};

impl Attacher<'_> {
    /// "has one enemy: Rome": the name that stands alone behind a colon says who the noun before it is.
    pub(super) fn named_behind_colon(&self, id: ChunkId) -> Option<ChunkId> {
        let colon = self.colon_before(id)?;
        // "thanks one country above all: Oslo"
        let adverb = colon.checked_sub(1).filter(|&at| self.s.chunks[at].kind == ChunkKind::Adverb);
        let noun = adverb.unwrap_or(colon).checked_sub(1).map(ChunkId::new).filter(|&n| self.s.chunk(n).kind == ChunkKind::Noun)?;
        let named = self.s.mention_at[self.s.chunk(noun).head as usize].is_some();
        // "Norway is a bully: Sweden" is signed by who says so.
        let one = self.s.chunk(noun).tag == Tag::Noun && self.s.chunk(noun).rel != Rel::Predicate;
        (one && !named).then_some(noun)
    }

    /// The colon right before a name that nothing but more names may follow.
    fn colon_before(&self, id: ChunkId) -> Option<usize> {
        const REACH: usize = 6;
        let colon = id.index().checked_sub(1).filter(|&at| at > 0 && self.s.chunks[at].mark == Mark::Semicolon)?;
        let named = self.s.mention_at[self.s.chunk(id).head as usize].is_some();
        let behind = || self.s.chunks[id.index() + 1..].iter();
        let alone = behind().next().is_none_or(|c| matches!(c.kind, ChunkKind::Mark | ChunkKind::Conjunction));
        // "…; Denmark and Estonia support each other", "…; Oslo, however, goes on"
        let names = |c: &&Chunk| matches!(c.kind, ChunkKind::Noun | ChunkKind::Conjunction);
        let clause = || {
            let mut rest = behind().take(REACH).skip_while(names);
            match (rest.next(), rest.next(), rest.next(), rest.next()) {
                (Some(comma), Some(aside), Some(_), Some(verb)) if comma.mark == Mark::Comma && aside.kind == ChunkKind::Adverb => {
                    verb.is_finite()
                }
                (next, ..) => next.is_some_and(Chunk::is_finite),
            }
        };
        (named && alone && !clause()).then_some(colon)
    }

    /// "Shame on you, Hungary!"
    pub(super) fn addressed(&mut self, id: ChunkId) -> bool {
        let you = self.frame().last.is_some_and(|last| self.s.chunk(last).special == Special::You);
        you && self.s.mention_at[self.s.chunk(id).head as usize].is_some()
    }

    /// "blamed Serbia, not Kosovo": what is named to be left out.
    fn left_out(&self, id: ChunkId) -> bool {
        let first = self.s.chunk(id).first as usize;
        first > 0 && self.s.words[first - 1].tag == Tag::Not
    }

    /// "everyone but Malta", "trusts anyone but Malta"
    fn excepted(&self, id: ChunkId, whole: ChunkId) -> bool {
        let but = self.previous.filter(|&p| self.s.chunk(p).special == Special::But && p.index() == whole.index() + 1);
        but.is_some_and(|but| but.index() + 1 == id.index()) && matches!(self.s.chunk(whole).special, Special::Any | Special::Every)
    }

    pub(super) fn coordinate(&mut self, id: ChunkId) {
        if let Some(subject) = self.closes_relative(id) {
            self.s.chunks[subject.index()].next = Some(id);
            let clause = self.frame().clause;
            self.s.chunks[id.index()].clause = clause;
            return self.hang(id, subject, Rel::Coordinated);
        }
        let Some(nearest) = self.frame().last else { return };
        if self.excepted(id, nearest) {
            return self.hang(id, nearest, Rel::Adverb);
        }
        if self.takes_place(id, nearest) {
            return;
        }
        let gapped = self.gapped(id, nearest).is_some();
        let last = self.parallel(id, nearest);
        self.s.chunks[last.index()].next = Some(id);
        self.hang(id, last, Rel::Coordinated);
        // "between A and B", "accused A of theft and B of fraud": the second is never the subject of what follows.
        let chunk = self.s.chunk(last);
        let pair = chunk.rel == Rel::Complement && chunk.governor.is_some_and(|g| self.s.chunk(g).special == Special::Between);
        let frame = self.frame();
        frame.candidate = (!pair && !gapped).then_some(id);
        frame.candidate_after_comma = false;
    }

    /// "Not A but B started it", "The threat is not A but B": the other name takes the place of the one that is left out.
    fn takes_place(&mut self, id: ChunkId, out: ChunkId) -> bool {
        let named = |c: ChunkId| self.s.mention_at[self.s.chunk(c).head as usize].is_some();
        let but = self.previous.is_some_and(|p| self.s.chunk(p).special == Special::But);
        if !but || !named(id) || !named(out) {
            return false;
        }
        let frame = *self.frame();
        match frame.main {
            None if frame.subject == Some(out) && self.left_out(out) => self.frame().subject = Some(id),
            Some(main) if self.s.chunk(main).predicate == Some(out) && self.s.chunk(main).negated => {
                self.s.chunks[main.index()].predicate = Some(id);
                self.hang(id, main, Rel::Predicate);
                self.hang(out, main, Rel::Adverb);
            }
            _ => return false,
        }
        true
    }

    /// "blames A for the delay and B for the violence": B stands beside A, as the same preposition behind both shows.
    fn gapped(&self, id: ChunkId, last: ChunkId) -> Option<ChunkId> {
        const CLIMB: usize = 6;
        let next = self.s.chunks.get(id.index() + 1).filter(|c| c.kind == ChunkKind::Preposition)?;
        let wanted = next.prep;
        let mut up = std::iter::successors(Some(last), |&c| self.s.chunk(c).governor).take(CLIMB);
        let verb = up.find_map(|c| {
            let same = self.s.chunk(c).kind == ChunkKind::Preposition && self.s.chunk(c).prep == wanted;
            self.s.chunk(c).governor.filter(|&g| same && self.s.chunk(g).kind == ChunkKind::Verb)
        })?;
        let object = self.s.chunk(verb).object.filter(|&o| o > verb && self.s.chunk(o).kind == ChunkKind::Noun)?;
        self.s.joined(object).last()
    }

    /// "A, which …, and B, which …, signed", "A, which …, and B signed": joined to A, whose verb is still to come.
    fn closes_relative(&mut self, id: ChunkId) -> Option<ChunkId> {
        let [.., outer, inner] = self.s.frames.as_slice() else { return None };
        let relative = inner.main.is_some() && matches!(inner.governor, Some((_, Rel::Relative)));
        let subject = outer.subject.filter(|_| relative && outer.main.is_none())?;
        let conjunction = self.previous?.index();
        let comma = conjunction.checked_sub(1).is_some_and(|i| self.s.chunks[i].mark == Mark::Comma);
        let behind = |n: usize| self.s.chunks.get(id.index() + n);
        let described = behind(1).is_some_and(|c| c.mark == Mark::Comma) && behind(2).is_some_and(|c| c.kind == ChunkKind::Relative);
        let verb = behind(1).is_some_and(|c| c.is_finite());
        if !comma || !(described || verb) {
            return None;
        }
        self.s.frames.pop();
        self.s.joined(subject).last()
    }

    /// "trust neither Brussels nor Moscow": the object of the verb before.
    pub(super) fn behind_neither(&self) -> bool {
        let Some(neither) = self.previous.filter(|&p| self.s.chunk(p).special == Special::Neither) else { return false };
        neither.index().checked_sub(1).is_some_and(|i| self.s.chunks[i].kind == ChunkKind::Verb)
    }

    /// "was a gift to autocrats and a betrayal", "anger at Rome and sympathy for Bern": the noun before that is alike, where the last is not.
    fn parallel(&self, id: ChunkId, last: ChunkId) -> ChunkId {
        if let Some(object) = self.gapped(id, last) {
            return object;
        }
        let article = |noun: ChunkId| self.s.chunk(noun).opener == Special::A;
        let chunk = self.s.chunk(last);
        let named = |noun: ChunkId| matches!(self.s.chunk(noun).tag, Tag::Name | Tag::Pronoun);
        let felt = |noun: ChunkId| !named(noun) && self.senses(noun).any(|cue| cue.kind == Kind::Judgement);
        let unlike = article(id) && !article(last) || named(last) && felt(id);
        let preposition = chunk.governor.filter(|_| chunk.rel == Rel::Complement && unlike);
        let free = |&g: &ChunkId| {
            let rel = self.s.chunk(g).rel;
            matches!(rel, Rel::Predicate | Rel::Object | Rel::Apposition | Rel::Root) && self.s.chunk(g).next.is_none()
        };
        let above = preposition.and_then(|p| self.s.chunk(p).governor).filter(free);
        let alike = |&g: &ChunkId| self.s.chunk(g).kind == ChunkKind::Noun && (article(id) && article(g) || felt(id) && felt(g));
        above.filter(alike).unwrap_or(last)
    }

    /// "accused A of lying and B of stalling": joined to A, whatever stands between.
    pub(super) fn joins_charge(&mut self, id: ChunkId) -> bool {
        self.frame().last.is_some_and(|last| self.gapped(id, last).is_some())
    }

    pub(super) fn joins_noun(&mut self) -> bool {
        self.frame().last.is_some_and(|last| self.s.chunk(last).kind == ChunkKind::Noun)
    }

    /// "Poland and, after a pause that everyone noticed, Ukraine": goes back to the list that waits for its last noun.
    pub(super) fn list_goes_on(&mut self) -> bool {
        const DEPTH: usize = 3;
        let open = self.s.frames.iter().enumerate().rev().take(DEPTH);
        let Some((at, list)) = open.filter_map(|(at, frame)| Some((at, frame.listed?))).next() else { return false };
        self.s.frames.truncate(at + 1);
        let frame = self.frame();
        (frame.listed, frame.last) = (None, Some(list));
        true
    }

    pub(super) fn list_or_apposition(&mut self, id: ChunkId, last: ChunkId) {
        if self.sums_up(id, last) {
            return;
        }
        let named = |chunk: ChunkId| self.s.chunk(chunk).tag == Tag::Name;
        let determined = |chunk: ChunkId| {
            let first = &self.s.words[self.s.chunk(chunk).first as usize];
            matches!(first.tag, Tag::Determiner | Tag::Possessive) || self.s.chunk(chunk).subject.is_some()
        };
        let apposition = named(last) && !named(id)
            || determined(last) && named(id) && !named(last)
            || determined(id) && !named(id) && !determined(last)
            || self.says_who(id);
        if self.s.chunk(last).kind != ChunkKind::Noun || last == id {
            if let Some(object) = self.called_too(id) {
                self.s.chunks[object.index()].next = Some(id);
                return self.hang(id, object, Rel::Coordinated);
            }
            // "charged that it had lied, an accusation that …"
            let doer = if last == id { None } else { self.deed(id) };
            return doer.into_iter().for_each(|doer| self.appose(id, doer));
        }
        if self.left_out(id) {
            return self.hang(id, last, Rel::Adverb);
        }
        if let Some(office) = self.office(id, last) {
            return self.appose(id, office);
        }
        if let Some(object) = self.gapped(id, last).or_else(|| self.called_too(id)) {
            self.s.chunks[object.index()].next = Some(id);
            return self.hang(id, object, Rel::Coordinated);
        }
        if let Some(doer) = self.deed(id) {
            self.appose(id, doer);
        } else if apposition {
            self.appose(id, last);
        } else {
            self.s.chunks[last.index()].next = Some(id);
            self.hang(id, last, Rel::Coordinated);
        }
    }

    /// "grateful for the help Oslo gave", "tired of the promises Oslo made": the name behind what a preposition leads to. Not "in the end Oslo gave".
    pub(super) fn named_maker(&self, id: ChunkId, noun: ChunkId) -> bool {
        let (name, chunk) = (self.s.chunk(id), self.s.chunk(noun));
        let prep = chunk.governor.filter(|_| chunk.rel == Rel::Complement).and_then(|p| self.s.chunk(p).prep);
        let about = matches!(prep, Some(prep::OF | prep::FOR | prep::ABOUT | prep::AT | prep::WITH));
        name.tag == Tag::Name
            && about
            && chunk.opener == Special::The
            && chunk.special != Special::Time
            && self.s.mention_at[name.head as usize].is_some()
    }

    /// "several states, among them Spain": the plural that the name is one of.
    pub(super) fn named_among(&self, id: ChunkId, them: ChunkId) -> ChunkId {
        let named = self.s.mention_at[self.s.chunk(id).head as usize].is_some();
        let among = self.s.chunk(them).governor.filter(|&p| named && self.s.chunk(p).kind == ChunkKind::Preposition);
        among.and_then(|p| self.s.chunk(p).governor).filter(|&g| self.s.chunk(g).kind == ChunkKind::Noun).unwrap_or(them)
    }

    /// "Among the winners was Anna Berg": the phrase that opens the clause says what the subject behind the verb is.
    pub(super) fn led_in(&mut self, verb: ChunkId) {
        let chunk = *self.s.chunk(verb);
        let first = self.s.clauses.get(chunk.clause as usize).and_then(|c| c.first).filter(|_| chunk.copula);
        let among = |p: &ChunkId| self.s.chunk(*p).prep == Some(prep::AMONG) && self.s.chunk(*p).governor.is_none();
        first.filter(among).into_iter().for_each(|p| self.hang(p, verb, Rel::Prepositional));
    }

    /// "the Minister of Justice, Anna Berg, …": who holds the office, and nothing beside justice.
    fn office(&self, id: ChunkId, last: ChunkId) -> Option<ChunkId> {
        let of =
            self.s.chunk(last).governor.filter(|&p| self.s.chunk(last).rel == Rel::Complement && self.s.chunk(p).prep == Some(prep::OF))?;
        let office = of.index().checked_sub(1).map(ChunkId::new).filter(|&o| self.s.chunk(o).kind == ChunkKind::Noun)?;
        let person = |m| matches!(self.s.mention(m).kind, AliasKind::Span | AliasKind::Officeholder);
        let named = self.s.mention_at[self.s.chunk(id).head as usize].is_some_and(person);
        let alone = self.s.chunks.get(id.index() + 1).is_none_or(|c| c.kind != ChunkKind::Conjunction);
        let the = self.s.chunk(office).opener == Special::The && self.s.chunk(office).tag != Tag::Plural;
        (named && alone && the && self.lexicon.names_person(self.s.head(office))).then_some(office)
    }

    /// "describe A as helpless, B as divided and C as honest": the last of the objects before that are called something.
    pub(super) fn called_too(&self, id: ChunkId) -> Option<ChunkId> {
        let next = self.s.chunks.get(id.index() + 1).filter(|c| c.kind == ChunkKind::Preposition)?;
        let verb = self.s.frames.last().and_then(|f| f.verb).filter(|&v| self.pattern(v, Pattern::Regard))?;
        let as_ = next.prep == Some(prep::AS) && self.s.chunk(verb).predicate.is_some();
        let object = self.s.chunk(verb).object.filter(|&o| as_ && o > verb && o < id)?;
        self.s.joined(object).last()
    }

    /// "The mayor, a critic of Rome and an admirer of Vienna, spoke": what stands between the commas in front of the verb says who she is.
    fn says_who(&self, id: ChunkId) -> bool {
        const REACH: usize = 12;
        let article = self.s.chunk(id).opener == Special::A;
        let waits = self.s.frames.last().is_some_and(|f| f.main.is_none() && f.subject.is_some());
        let behind = self.s.chunks[id.index()..].iter().take(REACH);
        let inside = |c: &&Chunk| matches!(c.kind, ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Conjunction);
        let end = id.index() + behind.take_while(inside).count();
        let comma = |c: &Chunk| c.kind == ChunkKind::Mark && c.mark == Mark::Comma;
        let verb = |c: &Chunk| c.is_finite();
        article && waits && self.s.chunks.get(end).is_some_and(comma) && self.s.chunks.get(end + 1).is_some_and(verb)
    }

    /// "Rome is an ally and Bern an enemy", "calls Rome a friend, Bern an enemy": the name that the second predicate is said of.
    pub(super) fn gapped_copula(&mut self, id: ChunkId, verb: ChunkId) -> bool {
        let chunk = self.s.chunk(verb);
        let says = chunk.copula || self.pattern(verb, Pattern::Regard);
        let again = says && self.s.chunk(id).opener == Special::A;
        let name = self.previous.filter(|&p| again && chunk.predicate.is_some_and(|first| first < p && first > verb));
        let joint = |c: &Chunk| c.kind == ChunkKind::Conjunction || c.mark == Mark::Comma;
        let joined = |name: &ChunkId| name.index().checked_sub(1).is_some_and(|at| joint(&self.s.chunks[at]));
        let named = |name: &ChunkId| self.s.mention_at[self.s.chunk(*name).head as usize].is_some();
        let Some(name) = name.filter(joined).filter(named) else { return false };
        self.release(name);
        let chunk = &mut self.s.chunks[name.index()];
        (chunk.governor, chunk.rel) = (None, Rel::Root);
        self.appose(id, name);
        true
    }

    /// "several states, including Spain", "ten people, including Putin": the plural that a name is one of.
    pub(super) fn included(&mut self, id: ChunkId, verb: ChunkId) -> bool {
        let including = self.s.chunk(verb).special == Special::Including && self.previous == Some(verb);
        let head = self.s.chunk(id).head as usize;
        let named = including && (self.s.mention_at[head].is_some() || self.s.words[head].tag == Tag::Name);
        let comma = |at: &usize| self.s.chunks[*at].mark == Mark::Comma;
        let before = verb.index().checked_sub(1).filter(|_| named);
        let whole = before.and_then(|at| if comma(&at) { at.checked_sub(1) } else { Some(at) }).map(ChunkId::new);
        let many = |c: &Chunk| matches!(c.tag, Tag::Plural | Tag::Pronoun) || c.special == Special::Folk;
        let whole = whole.filter(|&w| self.s.chunk(w).kind == ChunkKind::Noun && many(self.s.chunk(w)));
        whole.into_iter().for_each(|whole| self.appose(id, whole));
        whole.is_some()
    }

    /// "blamed three states: Spain, Italy and Malta", "One state is to blame: Spain": names alone behind a colon, and the plural before it or
    /// the subject that is counted.
    pub(super) fn behind_colon(&mut self, id: ChunkId) {
        const REACH: usize = 6;
        let Some(colon) = self.colon_before(id) else { return };
        let counted = |c: &Chunk| self.s.words[c.first as usize..c.head as usize].iter().any(|w| w.tag == Tag::Number);
        let last = |at: usize, c: &Chunk| at + 1 == colon && (c.tag == Tag::Plural || counted(c));
        let several = |at: usize, c: &Chunk| c.kind == ChunkKind::Noun && (last(at, c) || c.rel == Rel::Subject && counted(c));
        let first = colon.saturating_sub(REACH - 1);
        let whole = (first..colon).rev().find(|&at| several(at, &self.s.chunks[at]));
        whole.into_iter().for_each(|at| self.appose(id, ChunkId::new(at)));
    }

    /// "allies such as Malta": the plural before the phrase, whose first word is a determiner elsewhere.
    pub(super) fn such_as(&mut self, id: ChunkId, preposition: ChunkId) -> bool {
        let such = self.s.chunk(preposition).special == Special::This;
        let comma = |at: &usize| self.s.chunks[*at].mark == Mark::Comma;
        let before = preposition.index().checked_sub(1).filter(|_| such);
        let whole = before.and_then(|at| if comma(&at) { at.checked_sub(1) } else { Some(at) }).map(ChunkId::new);
        let whole = whole.filter(|&w| self.s.chunk(w).kind == ChunkKind::Noun && self.s.chunk(w).tag == Tag::Plural);
        whole.into_iter().for_each(|whole| self.appose(id, whole));
        whole.is_some()
    }
}
