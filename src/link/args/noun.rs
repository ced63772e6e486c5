//! The arguments of a noun: its owner, the verb it is the object of, what it is said of.

use super::super::{Arg, Rule, Who, judge};
use super::Finder;
use crate::analysis::{Chunk, ChunkId, ChunkKind, Mention, MentionId, Rel};
use crate::lexicon::{AliasKind, Class, Facts, Kind, Pattern, Role, Special, Tag, prep};

impl Finder<'_> {
    pub(super) fn noun(&mut self, id: ChunkId, token: usize) {
        let chunk = *self.chunk(id);
        if chunk.head as usize != token {
            return self.inner_noun(id, token);
        }
        if !self.speaks(id) {
            self.owner(id);
            self.lent(id);
            self.delivered(id);
            self.made_by(id);
            self.said_of(id);
            self.goes_with(id);
            self.prepositions(id, true);
            self.for_deeds(id);
            self.charged_with(id);
            self.accused(id);
        }
        let acted = self.out[self.start..].iter().any(|a| a.role == Role::Agent);
        // "is treated as a pariah in Brussels": it is no pariah that sits there.
        let called = chunk.rel == Rel::Complement && chunk.governor.is_some_and(|p| self.sentence.chunk(p).prep == Some(prep::AS));
        if !acted && self.cue.kind == Kind::Quality && chunk.rel != Rel::Predicate && !called {
            self.seat(id);
        }
        if !acted && chunk.rel == Rel::Subject {
            self.named_behind(&chunk);
        }
        match (chunk.rel, chunk.governor) {
            (Rel::Object, Some(verb)) => self.object_noun(verb, acted),
            // "what struck them was Turkey's hostility": it has its holder.
            (Rel::Predicate, Some(_)) if acted && self.cue.kind == Kind::Judgement => {}
            (Rel::Predicate, Some(verb)) => self.predicate(verb),
            (Rel::Complement, Some(preposition)) => self.complement(id, preposition, acted),
            (Rel::Subject, Some(verb)) if self.chunk(verb).passive && self.pattern(verb, Pattern::Light) => {
                self.prepositions(verb, false);
            }
            (Rel::Subject, Some(verb)) => self.subject_noun(verb, acted),
            (Rel::Apposition, Some(noun)) => self.push(noun, Role::Agent, Rule::Copula, false),
            // "dismissed the charges against Iran as lies": the `as` is a part of the verb's phrase.
            (Rel::Reduced | Rel::Adverb, Some(site)) => self.regarded(id, site),
            (Rel::Coordinated, Some(first)) => self.joined_noun(first, acted),
            _ => {}
        }
        self.strikes_in(id);
        self.stirred_by(id);
        self.each_side(id);
        let apposed = crate::analysis::holder::appositions(self.sentence, id).find(|&a| self.sentence.chunk(a).tag == Tag::Name);
        if let Some(name) = apposed {
            self.push(name, Role::Agent, Rule::Copula, false);
        }
    }

    /// The object of the phrase whose `as` stands before the noun is what the noun says.
    fn regarded(&mut self, id: ChunkId, site: ChunkId) {
        let first = self.chunk(id).first as usize;
        let phrase = first.checked_sub(1).is_some_and(|at| self.sentence.words[at].tag == Tag::Inner);
        let verb = if self.chunk(site).kind == ChunkKind::Verb { Some(site) } else { judge::verb_above(self.sentence, site) };
        if let Some(verb) = verb.filter(|_| phrase) {
            self.predicate(verb);
        }
    }

    /// "Serbia's critics say": who says it is one thing, what is said of Serbia another.
    fn speaks(&self, id: ChunkId) -> bool {
        let chunk = self.chunk(id);
        let verb = chunk.governor.filter(|_| chunk.rel == Rel::Subject && self.cue.frame.possessor == Some(Role::Theme));
        verb.and_then(|v| self.sentence.chunk(v).lemma).is_some_and(|l| l.has(Facts::REPORT))
    }

    /// "allegations of fraud against the mayor": what stands behind the charge's *against* is the one charged.
    fn charged_with(&mut self, id: ChunkId) {
        if !self.cue.frame.theme.has(prep::AGAINST) || self.out[self.start..].iter().any(|a| a.role == Role::Theme) {
            return;
        }
        let of = self.sentence.prepositions(id).find(|&p| self.sentence.chunk(p).prep == Some(prep::OF));
        let charge = of.and_then(|p| self.chunk(p).object);
        let against = charge.and_then(|c| self.sentence.prepositions(c).find(|&p| self.sentence.chunk(p).prep == Some(prep::AGAINST)));
        if let Some(noun) = against.and_then(|p| self.chunk(p).object).filter(|&o| self.chunk(o).kind == ChunkKind::Noun) {
            self.push(noun, Role::Theme, Rule::Preposition, true);
        }
    }

    /// "Support came from Germany", "Support runs deep among them", "Support is growing for it": what the verb tells of its subject.
    fn subject_noun(&mut self, verb: ChunkId, acted: bool) {
        if !acted {
            self.came(verb);
        }
        let chunk = *self.chunk(verb);
        let themed = self.out[self.start..].iter().any(|a| a.role == Role::Theme);
        if !themed
            && self.cue.kind != Kind::Quality
            && !chunk.passive
            && chunk.predicate.is_none()
            && chunk.object.is_none()
            && !self.is_cue(verb)
        {
            self.prepositions(verb, false);
        }
    }

    /// "Gratitude to Britain runs deep among the villagers".
    fn held_among(&mut self, verb: ChunkId) {
        const REACH: usize = 6;
        let behind = self.sentence.chunks.get(verb.index() + 1..).unwrap_or_default().iter().take(REACH);
        let same = behind.take_while(|c| c.kind != ChunkKind::Verb);
        let among = |c: &&Chunk| c.kind == ChunkKind::Preposition && c.prep == Some(prep::AMONG);
        let people = same.filter(among).find_map(|c| c.object).filter(|&o| self.chunk(o).kind == ChunkKind::Noun);
        people.into_iter().for_each(|people| self.push(people, Role::Agent, Rule::Preposition, false));
    }

    /// "the criminal regime in Moscow": who sits in a capital is its actor.
    fn seat(&mut self, id: ChunkId) {
        let capital = |m: &Mention| m.kind == AliasKind::Capital;
        let places = self.sentence.prepositions(id).filter(|&p| self.sentence.chunk(p).prep == Some(prep::IN));
        let seats = places.filter_map(|p| self.chunk(p).object);
        let seat = seats
            .filter(|&o| self.sentence.mention_at[self.chunk(o).head as usize].is_some_and(|m| capital(self.sentence.mention(m))))
            .last();
        if let Some(seat) = seat {
            self.push(seat, Role::Agent, Rule::Possessive, false);
        }
    }

    /// A noun inside a phrase with another head: "aggressor Russia", "war crimes".
    fn inner_noun(&mut self, id: ChunkId, token: usize) {
        let chunk = *self.chunk(id);
        if self.sentence.mention_at[chunk.head as usize].is_some() && self.cue.kind == Kind::Quality {
            // "his brother Ali", "her ally Malta": whose they are, and no good of them.
            let first = &self.sentence.words[chunk.first as usize];
            let theirs = chunk.subject.is_some() || first.tag == Tag::Possessive && first.special != Special::We;
            if theirs && self.cue.frame.possessor == Some(Role::Theme) && self.cue.agent > 0 {
                return;
            }
            self.push(id, Role::Agent, Rule::Attributive, true);
        } else if !self.is_cue(id) && token < chunk.head as usize {
            self.owner(id);
            self.prepositions(id, true);
        }
    }

    /// `X's noun`, `Russian noun`, `its noun`.
    fn owner(&mut self, id: ChunkId) {
        let chunk = *self.chunk(id);
        let Some(role) = self.cue.frame.possessor.filter(|&role| !(role == Role::Theme && self.own_kind(id))) else { return };
        let premodifier = (chunk.first as usize..chunk.head as usize).rev().find_map(|i| self.sentence.mention_at[i]);
        // "Putin supporters rallied", "the NATO allies met": only says who they are.
        let well = self.cue.kind == Kind::Quality && self.cue.theme > 0 && role == Role::Theme;
        let named = well && chunk.tag == Tag::Plural && chunk.rel != Rel::Predicate;
        if let Some(mention) = premodifier.filter(|_| !named || self.cue.agent == 0) {
            let inner = if named { Role::Agent } else { role };
            let received = self.receives(id, mention);
            let (role, rule) = if received { (self.receiver(), Rule::Theme) } else { (inner, Rule::Possessive) };
            self.out.push(Arg { who: Who::Mention(mention), role, rule, own: rule == Rule::Possessive });
            self.other_parts(mention, role, rule);
        }
        // "Thursday's attack": nobody's.
        let when = |o: ChunkId| matches!(self.sentence.chunk(o).special, Special::Time | Special::Day);
        if let Some(owner) = chunk.subject.filter(|&o| !when(o)) {
            self.push(owner, role, Rule::Possessive, true);
        }
        // "Russia and China deepened their friendship": their own.
        let their = chunk.opener == Special::Their;
        let verb = chunk.governor.filter(|_| their && chunk.rel == Rel::Object);
        if let Some(subject) = verb.and_then(|v| self.chunk(v).subject).filter(|&s| self.chunk(s).kind == ChunkKind::Noun) {
            self.push(subject, role, Rule::Possessive, true);
        }
    }

    /// "EU-Turkey talks": the other names in one compound.
    fn other_parts(&mut self, mention: MentionId, role: Role, rule: Rule) {
        const PARTS: usize = 2;
        let first = self.sentence.mention(mention).first;
        let around = mention.index().saturating_sub(PARTS)..(mention.index() + PARTS + 1).min(self.sentence.mentions.len());
        let part = |m: &MentionId| *m != mention && self.sentence.mention(*m).first == first && self.sentence.mention(*m).part;
        for other in around.map(MentionId::new).filter(part) {
            self.out.push(Arg { who: Who::Mention(other), role, rule, own: rule == Rule::Possessive });
        }
    }

    /// "urged its partners to", "tolerates its critics": who they are is said in passing, and nothing of whose they are.
    fn own_kind(&self, id: ChunkId) -> bool {
        let chunk = self.chunk(id);
        let pronoun = matches!(chunk.opener, Special::Its | Special::His | Special::Her | Special::Their);
        let whose = self.cue.kind == Kind::Quality || self.pattern(id, Pattern::Partisan);
        pronoun && whose && matches!(chunk.rel, Rel::Object | Rel::IndirectObject | Rel::Complement)
    }

    /// Of whom a verb says what its predicate says.
    pub(super) fn bearer(&self, verb: ChunkId) -> Option<ChunkId> {
        let chunk = self.chunk(verb);
        // "condemned as cruel" is no word on who condemns.
        let held = if self.pattern(verb, Pattern::Regard) { None } else { chunk.subject };
        let bearer = if chunk.copula || chunk.passive { chunk.subject } else { chunk.object.or(held) };
        bearer.filter(|&b| self.chunk(b).kind == ChunkKind::Noun)
    }

    /// "Russia is a threat to NATO", "sees Russia as a threat".
    pub(super) fn predicate(&mut self, verb: ChunkId) {
        // "its policy is a scandal"
        let event = self.cue.kind == Kind::Event && self.cue.agent == 0;
        if let Some(bearer) = self.bearer(verb).filter(|&b| !self.measures(b)) {
            let role = if event { Role::Theme } else { Role::Agent };
            self.push(bearer, role, Rule::Copula, false);
            self.extraposed(bearer);
            self.utterer(bearer).into_iter().for_each(|speaker| self.push(speaker, role, Rule::Copula, false));
        }
    }

    /// "what he said was a disgrace", "the remarks he made are shameful": whose words are called so.
    fn utterer(&self, bearer: ChunkId) -> Option<ChunkId> {
        let words = |id: ChunkId| self.sentence.chunk(id).lemma.is_some_and(|l| l.has(Facts::REPORT));
        let verb = self.sentence.chunks.get(bearer.index() + 1..bearer.index() + 3)?.last()?;
        let said = verb.kind == ChunkKind::Verb && verb.governor == Some(bearer) && verb.object == Some(bearer) && !verb.passive;
        let whose = verb.subject.filter(|_| said && (words(ChunkId::new(bearer.index() + 2)) || words(bearer)))?;
        Some(whose).filter(|&s| self.chunk(s).kind == ChunkKind::Noun)
    }

    /// "US support for it remains strong", "Turkey's gratitude is sincere": how much of a feeling there is, and how true, says nothing of
    /// who has it.
    fn measures(&self, bearer: ChunkId) -> bool {
        const DEGREE: i32 = 500;
        let slight = self.cue.agent.abs() <= DEGREE;
        let mut felt = self.sentence.chunk(bearer).lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c));
        let measured = |c: &crate::lexicon::Cue| c.kind == Kind::Judgement && (slight || self.cue.agent > 0 && c.theme > 0);
        self.cue.class == Class::Adj && self.sentence.chunk(bearer).tag != Tag::Name && felt.any(measured)
    }

    /// "as a threat", and the parts of a noun that is itself behind a preposition.
    pub(super) fn complement(&mut self, id: ChunkId, preposition: ChunkId, acted: bool) {
        let prep = self.sentence.chunk(preposition).prep;
        if let Some(verb) = self.set_against(preposition).filter(|_| !acted) {
            return self.predicate(verb);
        }
        // "is one of the continent's heavyweights"
        if let Some(verb) = self.one_of(id).filter(|_| self.cue.kind == Kind::Quality) {
            return self.predicate(verb);
        }
        // "is a gang of murderers"
        let of = self.chunk(preposition).governor.filter(|_| prep == Some(prep::OF)).and_then(|g| self.named_by(g));
        let partisan = self.cue.frame.possessor == Some(Role::Theme);
        if let Some(verb) = of.filter(|_| !acted && (self.cue.kind == Kind::Quality || partisan || self.of_deed(preposition))) {
            return self.predicate(verb);
        }
        // "is among the critics of NATO", "ranks among the success stories of the age"
        let among = self.chunk(preposition).governor.filter(|_| prep == Some(prep::AMONG) && (partisan || self.cue.kind == Kind::Quality));
        if let Some(verb) = among.filter(|&v| self.chunk(v).copula && !acted) {
            return self.predicate(verb);
        }
        // "is an instrument of oppression"
        let embodied = self.chunk(preposition).governor.filter(|&g| self.pattern(g, Pattern::Embody) && !self.is_cue(g));
        // "the engine of its defence", not of a defence against it.
        let one_sided = self.cue.frame.possessor.is_none();
        if let Some(bearer) = of.filter(|_| !acted && embodied.is_some() && !one_sided).and_then(|verb| self.bearer(verb)) {
            return self.push(bearer, if self.cue.agent == 0 { Role::Theme } else { Role::Agent }, Rule::Copula, false);
        }
        if let Some(verb) = self.turned_into(preposition).filter(|_| !acted) {
            return self.transformed(verb);
        }
        // "compared them to thugs"
        let likened = self.chunk(preposition).governor.filter(|&g| self.pattern(g, Pattern::Liken));
        if let Some(verb) = likened.filter(|_| !acted && matches!(prep, Some(prep::TO | prep::WITH))) {
            return self.predicate(verb);
        }
        match prep {
            Some(prep::AS) => {}
            Some(prep::TO) => return self.compared(preposition),
            Some(prep::WITH) => return self.accompanied(preposition),
            Some(prep::IN) if self.cue.kind == Kind::Judgement => return self.moved(preposition),
            Some(prep::OF | prep::FOR) if self.judged_for(preposition) => return,
            Some(prep::OF) => return self.measured(preposition, acted),
            Some(prep::FOR) => return self.done_by(preposition),
            Some(prep::LIKE) if self.cue.kind == Kind::Quality => return self.likened(preposition),
            Some(prep::BEHIND) => return self.stood_behind(preposition),
            _ => return,
        }
        if let Some(verb) = judge::regarded(self.lexicon, self.sentence, preposition).filter(|_| !acted && prep == Some(prep::AS)) {
            return self.predicate(verb);
        }
        // "As a reliable neighbour, Italy will help": fronted, it is said of the subject.
        let fronted = || self.verb_behind(preposition).filter(|_| self.cue.kind == Kind::Quality);
        let Some(governor) = self.chunk(preposition).governor.or_else(fronted).filter(|_| !acted) else { return };
        let chunk = *self.chunk(governor);
        match chunk.kind {
            ChunkKind::Verb if chunk.predicate == Some(id) && !chunk.copula => self.predicate(governor),
            ChunkKind::Verb if self.called_too(governor, preposition) => {}
            ChunkKind::Verb => {
                if let Some(subject) = chunk.subject {
                    self.push(subject, Role::Agent, Rule::Copula, false);
                }
            }
            // "the view of Russia as a threat"
            ChunkKind::Noun => self.push(governor, Role::Agent, Rule::Copula, false),
            _ => {}
        }
    }

    /// "turned it into a prison", "into a place of torture": the verb that says what its object becomes.
    fn turned_into(&self, preposition: ChunkId) -> Option<ChunkId> {
        let is = |p: &ChunkId, wanted| self.sentence.chunk(*p).prep == Some(wanted);
        let of = Some(preposition).filter(|p| is(p, prep::OF)).and_then(|p| self.chunk(p).governor).and_then(|g| self.chunk(g).governor);
        let into = of.or(Some(preposition)).filter(|p| is(p, prep::INTO))?;
        let site = self.chunk(into).governor?;
        let verb = if self.chunk(site).kind == ChunkKind::Noun { self.chunk(site).governor? } else { site };
        Some(verb).filter(|&v| self.pattern(v, Pattern::Transform))
    }

    /// What something is turned into is said of it, and of whoever does so.
    fn transformed(&mut self, verb: ChunkId) {
        let chunk = *self.chunk(verb);
        let role = if self.cue.agent == 0 { Role::Theme } else { Role::Agent };
        let noun = |c: Option<ChunkId>| c.filter(|&c| self.chunk(c).kind == ChunkKind::Noun);
        let (subject, object) = (noun(chunk.subject), noun(chunk.object));
        let own = |o: &ChunkId| self.sentence.words[self.chunk(*o).first as usize].tag == Tag::Possessive;
        let object = object.filter(|o| !own(o));
        subject.into_iter().for_each(|subject| self.push(subject, role, if chunk.passive { Rule::Copula } else { Rule::Agent }, false));
        object.into_iter().for_each(|object| self.push(object, role, Rule::Copula, false));
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
        let gives = [Pattern::Light, Pattern::Regard, Pattern::Receive].into_iter().any(|p| self.pattern(verb, p));
        match (subject, object) {
            // "The praise for Malta was met with anger", but "Malta's offer was met with anger".
            (_, Some(object)) if gives && self.cue.theme != 0 && (!self.is_cue(object) || self.chunk(object).subject.is_some()) => {
                self.push(object, Role::Theme, Rule::Theme, false);
                if let Some(subject) = subject.filter(|_| !chunk.passive) {
                    self.push(subject, Role::Agent, Rule::Agent, false);
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

    /// "handled the crisis with skill": what a thing is done with is its doer's, though it stands behind the thing.
    fn manner_of(&self, site: ChunkId) -> Option<ChunkId> {
        let chunk = self.chunk(site);
        if chunk.kind == ChunkKind::Verb {
            return Some(site);
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
    fn is_be(&self, verb: ChunkId) -> bool {
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
    }

    /// An attack does nobody good, and least of all speaks for whoever is to blame for it.
    fn blame(&self) -> Role {
        let harm = matches!(self.cue.kind, Kind::Event | Kind::Effect | Kind::Act) && self.cue.theme < 0;
        if harm && self.cue.agent > self.cue.theme / 2 { Role::Theme } else { Role::Agent }
    }

    /// "Help came from Turkey", "praise poured in for Oslo": whose it was, and for whom.
    fn came(&mut self, verb: ChunkId) {
        let chunk = self.chunk(verb);
        if matches!(self.cue.kind, Kind::Act | Kind::Judgement) && chunk.object.is_none() && !chunk.copula && !chunk.passive {
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
