//! The arguments of a noun behind a preposition, which tells with the verb before it what the noun is to somebody.

use super::super::{Rule, judge};
use super::Finder;
use crate::analysis::{Chunk, ChunkId, ChunkKind, Rel};
use crate::lexicon::{Cue, Kind, Pattern, Role, Special, Tag, prep};

impl Finder<'_> {
    /// "as a threat", and the parts of a noun that is itself behind a preposition.
    pub(super) fn complement(&mut self, id: ChunkId, preposition: ChunkId, acted: bool) {
        if let Some(verb) = self.said_by(id, preposition, acted) {
            return self.predicate(verb);
        }
        if let Some(noun) = self.apposed(preposition).filter(|_| !acted && self.cue.kind == Kind::Quality) {
            return self.push(noun, Role::Agent, Rule::Copula, false);
        }
        if !acted && (self.embodied(preposition) || self.transformed(preposition)) {
            return;
        }
        match self.sentence.chunk(preposition).prep {
            Some(prep::AS) if !acted => self.behind_as_word(id, preposition),
            Some(prep::TO) => self.compared(preposition),
            Some(prep::WITH) => self.accompanied(preposition),
            Some(prep::IN) if self.cue.kind == Kind::Judgement => self.moved(preposition),
            Some(prep::OF | prep::FOR) if self.judged_for(preposition) => {}
            Some(prep::OF) => self.measured(preposition, acted),
            Some(prep::FOR) => self.done_by(preposition),
            Some(prep::LIKE) if self.cue.kind == Kind::Quality => self.likened(preposition),
            Some(prep::BEHIND) => self.stood_behind(preposition),
            Some(prep::INTO | prep::TOWARD | prep::TOWARDS) if !acted && self.cue.kind != Kind::Judgement => self.slid(preposition),
            _ => {}
        }
    }

    /// The verb that says of somebody what the noun behind the preposition is.
    fn said_by(&self, id: ChunkId, preposition: ChunkId, acted: bool) -> Option<ChunkId> {
        let prep = self.sentence.chunk(preposition).prep;
        let quality = self.cue.kind == Kind::Quality;
        // "is one of the continent's heavyweights"
        let one = || self.one_of(id).filter(|_| quality);
        if acted {
            return one();
        }
        let governor = self.chunk(preposition).governor;
        let partisan = self.cue.frame.possessor == Some(Role::Theme);
        // "is a gang of murderers"
        let of = || {
            // Not "is wary of its friends".
            let judges = |l| self.lexicon.lemma(l).kinds.has(Kind::Judgement);
            let feels = |g: &ChunkId| self.chunk(*g).kind == ChunkKind::Adjective && self.sentence.chunk(*g).lemma.is_some_and(judges);
            // Nor "is a thorn in the side of its friends".
            let suffers = |c: &Cue| c.theme != 0 && c.agent != 0 && c.frame.theme.has(prep::OF);
            let senses = |l| self.lexicon.cues_of(l).map(|c| self.lexicon.cue(c));
            let harms = |g: ChunkId| self.sentence.chunk(g).lemma.is_some_and(|l| senses(l).any(suffers));
            let called = governor.filter(|&g| prep == Some(prep::OF) && !feels(&g) && !harms(g)).and_then(|g| self.named_by(g));
            called.filter(|_| quality || partisan || self.of_deed(preposition))
        };
        // "is among the critics of NATO", "ranks among the success stories of the age"
        let counts = |v: ChunkId| self.chunk(v).copula || self.pattern(v, Pattern::Regard);
        let among = || governor.filter(|&v| prep == Some(prep::AMONG) && (partisan || quality) && counts(v));
        // "compared them to thugs"
        let likened = || governor.filter(|&g| matches!(prep, Some(prep::TO | prep::WITH)) && self.pattern(g, Pattern::Liken));
        self.set_against(preposition).or_else(one).or_else(of).or_else(among).or_else(likened)
    }

    /// "is an instrument of oppression", "is the engine of its defence", not of a defence against it.
    fn embodied(&mut self, preposition: ChunkId) -> bool {
        let whole = self.chunk(preposition).governor.filter(|_| self.sentence.chunk(preposition).prep == Some(prep::OF));
        let whole = whole.filter(|&g| self.pattern(g, Pattern::Embody) && !self.is_cue(g) && self.cue.frame.possessor.is_some());
        let Some(bearer) = whole.and_then(|g| self.named_by(g)).and_then(|verb| self.bearer(verb)) else { return false };
        self.push(bearer, if self.cue.agent == 0 { Role::Theme } else { Role::Agent }, Rule::Copula, false);
        true
    }

    /// "see it as a threat", "the view of Russia as a threat".
    fn behind_as_word(&mut self, id: ChunkId, preposition: ChunkId) {
        if let Some(verb) = judge::regarded(self.lexicon, self.sentence, preposition) {
            return self.predicate(verb);
        }
        // "As a reliable neighbour, Italy will help": fronted, it is said of the subject.
        let fronted = || self.verb_behind(preposition).filter(|_| self.cue.kind == Kind::Quality);
        let Some(governor) = self.chunk(preposition).governor.or_else(fronted) else { return };
        let chunk = *self.chunk(governor);
        match chunk.kind {
            ChunkKind::Verb if chunk.predicate == Some(id) && !chunk.copula => self.predicate(governor),
            ChunkKind::Verb if self.called_too(governor, preposition) => {}
            ChunkKind::Verb => {
                if let Some(subject) = chunk.subject {
                    self.push(subject, Role::Agent, Rule::Copula, false);
                }
            }
            ChunkKind::Noun => self.push(governor, Role::Agent, Rule::Copula, false),
            _ => {}
        }
    }

    /// "turned it into a prison", "into a place of torture": the verb that says what its object becomes.
    fn turned_into(&self, preposition: ChunkId) -> Option<ChunkId> {
        let is = |p: &ChunkId, wanted| self.sentence.chunk(*p).prep == Some(wanted);
        let of = Some(preposition).filter(|p| is(p, prep::OF)).and_then(|p| self.chunk(p).governor).and_then(|g| self.chunk(g).governor);
        // "led the team to victory"
        let outcome = matches!(self.cue.kind, Kind::Event | Kind::Effect);
        let into = of.or(Some(preposition)).filter(|p| is(p, prep::INTO) || outcome && is(p, prep::TO))?;
        let site = self.chunk(into).governor?;
        let verb = if self.chunk(site).kind == ChunkKind::Noun { self.chunk(site).governor? } else { site };
        Some(verb).filter(|&v| self.pattern(v, Pattern::Transform))
    }

    /// What something is turned into is said of it, and of whoever does so.
    fn transformed(&mut self, preposition: ChunkId) -> bool {
        let Some(chunk) = self.turned_into(preposition).map(|verb| *self.chunk(verb)) else { return false };
        let role = if self.cue.agent == 0 { Role::Theme } else { Role::Agent };
        let noun = |c: Option<ChunkId>| c.filter(|&c| self.chunk(c).kind == ChunkKind::Noun);
        let (subject, object) = (noun(chunk.subject), noun(chunk.object));
        let own = |o: &ChunkId| self.sentence.words[self.chunk(*o).first as usize].tag == Tag::Possessive;
        let object = object.filter(|o| !own(o));
        subject.into_iter().for_each(|subject| self.push(subject, role, if chunk.passive { Rule::Copula } else { Rule::Agent }, false));
        object.into_iter().for_each(|object| self.push(object, role, Rule::Copula, false));
        true
    }

    /// "Turkey's slide into autocracy", "the descent of Turkey into tyranny": what somebody becomes.
    fn slid(&mut self, into: ChunkId) {
        let Some(site) = self.chunk(into).governor.filter(|&g| self.chunk(g).kind == ChunkKind::Noun) else { return };
        let of = self.chunk(site).governor.filter(|&p| self.sentence.chunk(p).prep == Some(prep::OF));
        let whole = of.and_then(|p| self.chunk(p).governor).filter(|&g| self.chunk(g).kind == ChunkKind::Noun);
        let role = if self.cue.agent == 0 { Role::Theme } else { Role::Agent };
        let slide = [Some(site), whole].into_iter().flatten().find(|&n| self.sentence.chunk(n).special == Special::Slide);
        slide.into_iter().for_each(|slide| self.push(slide, role, Rule::Possessive, false));
    }

    /// "accused Turkey of bad faith", "criticised Albania for corruption": what somebody is accused of is theirs.
    fn judged_for(&mut self, preposition: ChunkId) -> bool {
        let Some(verb) = self.chunk(preposition).governor.filter(|&g| self.chunk(g).kind == ChunkKind::Verb) else { return false };
        let accuses = self.sentence.chunk(verb).lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| self.lexicon.cue(c).accuses()));
        let charged = accuses && self.cue.agent < 0;
        let chunk = *self.chunk(verb);
        let whom = if chunk.passive { chunk.subject } else { chunk.object };
        let Some(whom) = whom.filter(|&w| charged && self.chunk(w).kind == ChunkKind::Noun) else { return false };
        self.push(whom, Role::Agent, Rule::Possessive, false);
        true
    }

    /// "fights with courage": its subject has it. "provided Serbia with support", "greeted it with applause": its object gets it.
    pub(super) fn accompanied(&mut self, preposition: ChunkId) {
        let verb = self.chunk(preposition).governor.and_then(|g| self.manner_of(g));
        let Some((verb, chunk)) = verb.map(|v| (v, *self.chunk(v))) else { return };
        let noun = |c: Option<ChunkId>| c.filter(|&c| self.chunk(c).kind == ChunkKind::Noun);
        let (subject, object) = (noun(chunk.subject), noun(if chunk.passive { chunk.subject } else { chunk.object }));
        let gives = [Pattern::Light, Pattern::Regard, Pattern::Receive].into_iter().any(|p| self.pattern(verb, p)) || self.hit_with(verb);
        match (subject, object) {
            // "The praise for Malta was met with anger", but "Malta's offer was met with anger".
            (_, Some(object)) if gives && self.cue.theme != 0 && (!self.is_cue(object) || self.chunk(object).subject.is_some()) => {
                self.push(object, Role::Theme, Rule::Theme, false);
                let doer = if chunk.passive { judge::by(self.sentence, verb).filter(|_| self.hit_with(verb)) } else { subject };
                if let Some(doer) = doer.filter(|&d| self.chunk(d).kind == ChunkKind::Noun) {
                    self.push(doer, Role::Agent, Rule::Agent, false);
                }
            }
            // "The plan met with derision"
            (Some(subject), None) if !chunk.passive && self.cue.theme != 0 && self.pattern(verb, Pattern::Receive) && self.no_thing() => {
                self.push(subject, Role::Theme, Rule::Theme, false);
            }
            (Some(subject), _) if self.cue.kind == Kind::Quality && !chunk.passive && !self.is_be(verb) && self.no_thing() => {
                self.push(subject, Role::Agent, Rule::Agent, false);
            }
            _ => {}
        }
    }

    /// "hit Turkey with tariffs", "was punished with a fine": what hurts is done to the verb's object.
    fn hit_with(&self, verb: ChunkId) -> bool {
        let policy = self.cue.kind == Kind::Act && self.cue.agent == 0 && self.cue.theme < 0;
        let mut senses = self.sentence.chunk(verb).lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c));
        policy && senses.any(|c| c.theme < 0 && c.frame.object)
    }

    /// "handled the crisis with skill": what a thing is done with is its doer's, though it stands behind the thing. "received the Irish
    /// delegation with warmth": how somebody is received is a feeling about him.
    fn manner_of(&self, site: ChunkId) -> Option<ChunkId> {
        let chunk = self.chunk(site);
        if chunk.kind == ChunkKind::Verb {
            return Some(site);
        }
        let regards = |v: &ChunkId| [Pattern::Regard, Pattern::Receive].into_iter().any(|p| self.pattern(*v, p));
        if self.cue.kind == Kind::Judgement && self.cue.theme != 0 && chunk.rel == Rel::Object && !self.is_cue(site) && self.no_thing() {
            return chunk.governor.filter(regards);
        }
        let thing = self.sentence.chunk(site).tag == Tag::Noun
            && self.sentence.last_mention(site).is_none()
            && !self.pattern(site, Pattern::Person);
        let verb = chunk.governor.filter(|&v| thing && chunk.rel == Rel::Object && self.chunk(v).kind == ChunkKind::Verb);
        verb.filter(|_| self.cue.kind == Kind::Quality)
    }

    /// "with courage", not "with a friend", "with liars": what one acts with is nobody.
    fn no_thing(&self) -> bool {
        let chunk = self.chunk(self.sentence.chunk_at[self.token]);
        let first = &self.sentence.words[chunk.first as usize];
        let counted = matches!(first.tag, Tag::Determiner | Tag::Possessive | Tag::Number) || chunk.subject.is_some();
        !counted && chunk.tag != Tag::Plural
    }

    /// "were greeted like heroes", "treats its neighbours like slaves".
    fn likened(&mut self, preposition: ChunkId) {
        let verb = self.chunk(preposition).governor.filter(|&g| self.chunk(g).kind == ChunkKind::Verb).map(|g| *self.chunk(g));
        let like = verb.and_then(|v| if v.passive { v.subject } else { v.object.or(v.subject) });
        if let Some(like) = like.filter(|&l| self.chunk(l).kind == ChunkKind::Noun) {
            self.push(like, Role::Agent, Rule::Copula, false);
        }
    }

    /// "acted with restraint", not "is with friends".
    pub(super) fn is_be(&self, verb: ChunkId) -> bool {
        matches!(self.sentence.chunk(verb).special, Special::Be | Special::BeNonFinite)
    }

    /// "walked out in protest", "rose in praise of": what moves the subject.
    fn moved(&mut self, preposition: ChunkId) {
        // "The mayor, in a rebuke to Rome, said"
        if let Some(noun) = self.chunk(preposition).governor.filter(|&g| self.chunk(g).kind == ChunkKind::Noun && self.subject_between(g)) {
            return self.push(noun, Role::Agent, Rule::Agent, false);
        }
        let verb = self.chunk(preposition).governor.filter(|&g| self.chunk(g).kind == ChunkKind::Verb && !self.chunk(g).passive);
        if let Some(subject) = verb.and_then(|v| self.chunk(v).subject).filter(|&s| self.chunk(s).kind == ChunkKind::Noun) {
            self.push(subject, Role::Agent, Rule::Agent, false);
        }
    }

    /// "is responsible for the attack".
    fn done_by(&mut self, preposition: ChunkId) {
        let doer = self.chunk(preposition).governor.filter(|&g| self.pattern(g, Pattern::Doer)).map(|g| *self.chunk(g));
        let verb = doer.and_then(|c| c.governor.filter(|_| c.rel == Rel::Predicate));
        // "holds it responsible for"
        let whom = |v: Chunk| if v.copula || v.passive { v.subject } else { v.object.or(v.subject) };
        if let Some(subject) = verb.and_then(|v| whom(*self.chunk(v))).filter(|&s| self.chunk(s).kind == ChunkKind::Noun) {
            self.push(subject, self.blame(), Rule::Agent, false);
        }
        // "a politician famous for his lies"
        let described = doer.filter(|c| c.rel == Rel::Reduced).and_then(|c| c.governor);
        if let Some(noun) = described.filter(|&n| self.chunk(n).kind == ChunkKind::Noun) {
            self.push(noun, self.blame(), Rule::Agent, false);
        }
    }

    /// An attack does nobody good, and least of all speaks for whoever is to blame for it.
    fn blame(&self) -> Role {
        let harm = matches!(self.cue.kind, Kind::Event | Kind::Effect | Kind::Act) && self.cue.theme < 0;
        if harm && self.cue.agent > self.cue.theme / 2 { Role::Theme } else { Role::Agent }
    }

    /// "Help came from Turkey", "praise poured in for Oslo": whose it was, and for whom.
    pub(super) fn came(&mut self, verb: ChunkId) {
        let chunk = self.chunk(verb);
        // Not "The vote spells trouble for it".
        let other = self.is_cue(verb) || chunk.object.is_some() || chunk.copula || chunk.passive;
        if matches!(self.cue.kind, Kind::Act | Kind::Judgement) && !other {
            self.prepositions(verb, false);
        }
        if self.cue.kind == Kind::Judgement {
            self.held_among(verb);
        }
    }

    /// "was behind the attack", "the state behind the attack": who stands there has done it.
    fn stood_behind(&mut self, preposition: ChunkId) {
        let Some(governor) = self.chunk(preposition).governor else { return };
        let chunk = self.chunk(governor);
        let doer = match chunk.kind {
            ChunkKind::Verb => chunk.subject.filter(|_| chunk.copula),
            ChunkKind::Noun => Some(governor),
            _ => None,
        };
        if let Some(doer) = doer.filter(|&d| self.chunk(d).kind == ChunkKind::Noun) {
            self.push(doer, self.blame(), Rule::Agent, false);
        }
    }
}
