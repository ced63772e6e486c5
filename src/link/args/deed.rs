//! Who is judged by what is done: well or badly, or to the innocent.

use super::super::arms::reads;
use super::super::{Rule, Who, judge};
use super::Finder;
use crate::analysis::apparent::comparative;
use crate::analysis::holder::actor_of;
use crate::analysis::{Chunk, ChunkId, ChunkKind, Mention, Rel};
use crate::lexicon::{AliasKind, Category, Class, Facts, Kind, LemmaId, Pattern, Role, Special, Tag, prep};

/// From here on a good quality of what is done speaks for its doer.
const CLEARLY_GOOD: i32 = 500;
/// So bad a quality is found in people alone, or in what they do: corrupt, criminal.
const VILE: i32 = -1500;

impl Finder<'_> {
    /// Those beside its subject and object whom a verb's deed speaks for or against.
    pub(super) fn doers(&mut self, id: ChunkId) {
        let chunk = *self.chunk(id);
        self.innocent(id);
        self.had_done(id);
        self.asked_to_stop(id);
        self.brought_by(&chunk);
        self.because_of(id);
        self.ruled(id);
    }

    /// "Under Berg, the town went bankrupt", "The port prospered under his rule": under whom things go well or badly.
    fn ruled(&mut self, id: ChunkId) {
        if self.cue.kind != Kind::Effect || self.cue.agent == 0 {
            return;
        }
        let under =
            |p: &ChunkId| self.sentence.chunk(*p).kind == ChunkKind::Preposition && self.sentence.chunk(*p).prep == Some(prep::UNDER);
        let opens = self.sentence.clauses.get(self.chunk(id).clause as usize).and_then(|c| c.first);
        let object = self.sentence.prepositions(id).chain(opens).find(under).and_then(|p| self.chunk(p).object);
        let person = |m: &Mention| matches!(m.kind, AliasKind::Span | AliasKind::Officeholder | AliasKind::Name);
        let named = |o: ChunkId| self.sentence.mention_at[self.chunk(o).head as usize].is_some_and(|m| person(self.sentence.mention(m)));
        let rule = |o: ChunkId| self.sentence.chunk(o).special == Special::Seat && self.chunk(o).kind == ChunkKind::Noun;
        if let Some(ruler) = object.filter(|&o| named(o) || rule(o)) {
            self.push(ruler, Role::Agent, Rule::Preposition, false);
        }
    }

    /// "The real culprit is Moscow": who is said to be what the subject names.
    pub(super) fn named_behind(&mut self, chunk: &Chunk) {
        let told = matches!(self.cue.kind, Kind::Quality | Kind::Event | Kind::Effect | Kind::Act);
        let verb = chunk.governor.filter(|_| told).map(|v| *self.chunk(v));
        let name = verb.filter(|v| v.copula).and_then(|v| v.predicate);
        // "The real loser is the government in Minsk"
        let seat = |n: ChunkId| self.sentence.chunk(n).special == Special::Seat;
        let actor = |n: &ChunkId| self.sentence.mention_at[self.chunk(*n).head as usize].is_some() || seat(*n);
        let role = if self.cue.kind == Kind::Event && self.cue.agent == 0 { Role::Theme } else { Role::Agent };
        name.filter(actor).into_iter().for_each(|n| self.push(n, role, Rule::Copula, false));
    }

    /// "had the priest tortured": whoever has it done does it. "had its accounts frozen": whoever has it done to what is its own suffers it.
    fn had_done(&mut self, id: ChunkId) {
        let chunk = *self.chunk(id);
        let noun = chunk.governor.filter(|&n| chunk.rel == Rel::Reduced && n.index() + 1 == id.index());
        let Some(noun) = noun.filter(|&n| self.chunk(n).rel == Rel::Object && judge::by(self.sentence, id).is_none()) else { return };
        let verb = self.chunk(noun).governor.filter(|&v| self.sentence.chunk(v).special == Special::Have);
        let subject = verb.and_then(|v| self.chunk(v).subject).filter(|&s| self.chunk(s).kind == ChunkKind::Noun);
        let first = &self.sentence.words[self.chunk(noun).first as usize];
        let people = || self.pattern(noun, Pattern::Person) || self.harmless(noun);
        // "had its critics jailed": a deed that judges its doer by whom it is done to.
        let judged = self.cue.kind == Kind::Act && self.cue.agent == 0 && self.cue.theme < 0 && self.harmless(noun);
        let role = match first.tag {
            _ if judged => Role::Theme,
            Tag::Possessive if people() => Role::Agent,
            Tag::Possessive => Role::Theme,
            Tag::Pronoun | Tag::Name => Role::Agent,
            _ if first.special == Special::The => Role::Agent,
            _ => return,
        };
        let rule = if role == Role::Agent || judged { Rule::Agent } else { Rule::Theme };
        subject.into_iter().for_each(|s| self.push(s, role, rule, false));
    }

    /// Whether a noun names people who harm nobody: "journalists", "its critics".
    fn harmless(&self, noun: ChunkId) -> bool {
        // Not a bank or a newspaper.
        let special = self.sentence.chunk(noun).special;
        let innocent = special == Special::Innocent || special == Special::Private && self.pattern(noun, Pattern::Person);
        innocent || self.pattern(noun, Pattern::Partisan) || self.called_innocent(noun)
    }

    /// "jailed journalists", "beat students", "expelled its critics": whom the harm is done to speaks against whoever does it.
    fn innocent(&mut self, id: ChunkId) {
        let chunk = *self.chunk(id);
        let harm = self.cue.kind == Kind::Act && self.cue.agent == 0 && self.cue.theme < 0 && self.cue.frame.object;
        // "Two journalists were jailed by Turkey"
        let (victim, doer) = if chunk.passive { (chunk.subject, judge::by(self.sentence, id)) } else { (chunk.object, chunk.subject) };
        let doer = doer.filter(|&s| harm && victim.is_some_and(|o| self.harmless(o)) && self.chunk(s).kind == ChunkKind::Noun);
        doer.into_iter().for_each(|doer| self.push(doer, Role::Theme, Rule::Agent, false));
    }

    /// "urged Russia to stop threatening it": whoever is asked to stop does it, and is judged by it though a plain exercise of policy would
    /// judge nobody.
    fn asked_to_stop(&mut self, id: ChunkId) {
        let chunk = *self.chunk(id);
        let hostile = self.cue.theme < 0 && self.cue.agent > -crate::score::ONE && (self.cue.kind == Kind::Act || self.cue.agent < 0);
        let stop = chunk.governor.filter(|&v| hostile && chunk.rel == Rel::Gerund && self.pattern(v, Pattern::Phase));
        let reverses = |v: &ChunkId| self.lexicon.modifier(self.chunk(*v).lemma).is_some_and(|m| m.category == Category::Reverser);
        let Some(stop) = stop.filter(reverses).map(|v| *self.chunk(v)) else { return };
        let asks = stop.governor.filter(|_| stop.rel == Rel::Infinitive && !stop.negated);
        let urges = |v: ChunkId| self.lexicon.modifier(self.chunk(v).lemma).is_some_and(|m| m.category == Category::Irrealis);
        let asked = asks.is_some_and(|v| self.sentence.chunk(v).special == Special::Told || urges(v));
        let another = asks.is_some_and(|v| self.chunk(v).subject != chunk.subject);
        let mut args = self.out[self.start..].iter_mut();
        if asked
            && another
            && let Some(doer) = args.find(|a| a.rule == Rule::Agent && a.role == Role::Agent)
        {
            doer.role = Role::Theme;
        }
    }

    /// "innocent people", "hundreds of innocent people".
    fn called_innocent(&self, victim: ChunkId) -> bool {
        let of = |p: &ChunkId| self.sentence.chunk(*p).prep == Some(prep::OF);
        let counted = || self.sentence.prepositions(victim).find(of).and_then(|p| self.chunk(p).object);
        let words = |c: ChunkId| &self.sentence.words[self.sentence.range(c)];
        let called = |c: ChunkId| words(c).iter().any(|w| w.special == Special::Innocent && w.tag == Tag::Adjective);
        called(victim) || counted().is_some_and(called)
    }

    /// "shelled a hospital in Turkey", "its raid on a camp in Syria": the country where another strikes with arms suffers.
    pub(super) fn strikes_in(&mut self, id: ChunkId) {
        if self.cue.kind != Kind::Act || self.cue.agent >= 0 || self.cue.theme >= 0 {
            return;
        }
        let args = &self.out[self.start..];
        let noun =
            |role: Role| args.iter().filter(move |a| a.role == role).find_map(|a| if let Who::Chunk(c) = a.who { Some(c) } else { None });
        let named = |m: &Mention| matches!(m.kind, AliasKind::Name | AliasKind::Capital | AliasKind::Span) && !m.place && !m.part;
        let (doer, struck) = (noun(Role::Agent), noun(Role::Theme));
        let named_victim = struck.is_some_and(|s| self.sentence.last_mention(s).is_some());
        // "struck a hospital" may be one phrase.
        let known = struck.is_some() || self.cue.form.contains(' ');
        let Some(doer) = doer.filter(|&d| known && !named_victim && self.armed(d)) else { return };
        let whose = self.sentence.last_mention(doer).map(|m| m.actor).or_else(|| actor_of(self.sentence, doer));
        let inside = struck.into_iter().flat_map(|s| self.sentence.prepositions(s));
        let places = self.sentence.prepositions(id).chain(inside);
        let places = places.filter(|&p| self.sentence.chunk(p).prep == Some(prep::IN)).filter_map(|p| self.chunk(p).object);
        let country = |c: &ChunkId| {
            let mention = self.sentence.mention_at[self.chunk(*c).head as usize].map(|m| self.sentence.mention(m)).filter(|m| named(m));
            mention.is_some_and(|m| whose.is_some_and(|doer| doer != m.actor))
        };
        if let Some(country) = places.into_iter().find(country) {
            self.push(country, Role::Theme, Rule::Preposition, false);
        }
    }

    /// "If Belarus closes the border, Poland will retaliate": whom a blow that names nobody answers.
    pub(super) fn provoked(&mut self, id: ChunkId) {
        const REACH: usize = 24;
        const CLAUSE: usize = 4;
        let blow = self.cue.theme < 0 && self.cue.agent == 0 && !self.cue.frame.object && self.cue.kind != Kind::Mutual;
        // "If it had stayed, she argues, …": words answer nobody.
        if !blow || self.says(self.token) || self.out[self.start..].iter().any(|a| a.role == Role::Theme) {
            return;
        }
        let near = self.sentence.chunks[id.index().saturating_sub(REACH)..].iter().take(2 * REACH);
        let mut clause = near.skip_while(|c| c.kind != ChunkKind::Subordinator || c.special != Special::If).skip(1).take(CLAUSE);
        let verb = clause.find(|c| c.is_finite() && !c.passive);
        if let Some(doer) = verb.and_then(|v| v.subject).filter(|&s| self.chunk(s).kind == ChunkKind::Noun) {
            self.push(doer, Role::Theme, Rule::Theme, false);
        }
    }

    /// Troops, missiles, or a country itself.
    fn armed(&self, doer: ChunkId) -> bool {
        let head = self.chunk(doer).head as usize;
        let country = self.sentence.mention_at[head].is_some_and(|m| self.sentence.mention(m).kind != AliasKind::Officeholder);
        country || reads(self.lexicon, &self.sentence.words[head], Pattern::Arms)
    }

    /// "equipped the gunmen", "sheltered fugitive warlords": whoever helps them is judged by them.
    pub(super) fn abetted(&mut self, verb: ChunkId, subject: Option<ChunkId>) {
        let evil = self.cue.kind == Kind::Quality && self.cue.agent <= -crate::score::ONE;
        if let Some(subject) = subject.filter(|_| evil && self.pattern(verb, Pattern::Abet)) {
            self.push(subject, Role::Agent, Rule::Agent, false);
        }
    }

    /// "protected corrupt contractors"
    pub(super) fn abetted_people(&mut self, people: ChunkId) {
        let chunk = self.chunk(people);
        let vile = self.cue.agent <= VILE || self.pattern(people, Pattern::Person);
        let verb = chunk.governor.filter(|_| chunk.rel == Rel::Object && vile);
        let helper = |v: ChunkId| self.chunk(v).subject.filter(|&s| self.chunk(s).kind == ChunkKind::Noun && !self.chunk(v).passive);
        if let Some(verb) = verb {
            self.abetted(verb, helper(verb));
        }
    }

    /// "financed the men who planted the bomb": whoever helps them is judged by what they do.
    pub(super) fn helped_along(&mut self, clause: &Chunk) {
        let evil = matches!(self.cue.kind, Kind::Act | Kind::Effect) && self.cue.agent <= -crate::score::ONE;
        let helped = clause.governor.filter(|_| evil && clause.rel == Rel::Relative && !clause.passive && !clause.negated);
        let helped = helped.map(|noun| self.chunk(noun)).filter(|noun| noun.rel == Rel::Object);
        let Some(verb) = helped.and_then(|noun| noun.governor).filter(|&v| self.pattern(v, Pattern::Abet)) else { return };
        let helper = self.chunk(verb).subject.filter(|_| !self.chunk(verb).passive && !self.chunk(verb).negated);
        if let Some(helper) = helper.filter(|&h| self.chunk(h).kind == ChunkKind::Noun) {
            self.push(helper, Role::Agent, Rule::Agent, false);
        }
    }

    /// "compared it to a king who ruined his people": what those have done whom somebody is likened to.
    pub(super) fn likened_to(&mut self, clause: &Chunk) {
        let graded = matches!(self.cue.kind, Kind::Act | Kind::Effect) && self.cue.agent != 0 && !clause.passive && !clause.negated;
        let whom = clause.governor.filter(|_| graded && clause.rel == Rel::Relative).map(|noun| self.chunk(noun));
        let to = whom.filter(|w| w.rel == Rel::Complement).and_then(|w| w.governor);
        let to = to.filter(|&p| matches!(self.sentence.chunk(p).prep, Some(prep::TO | prep::WITH)));
        let verb = to.and_then(|p| self.chunk(p).governor).filter(|&v| self.pattern(v, Pattern::Liken)).map(|v| *self.chunk(v));
        let like = verb.and_then(|v| if v.passive { v.subject } else { v.object });
        if let Some(like) = like.filter(|&l| self.chunk(l).kind == ChunkKind::Noun) {
            self.push(like, Role::Agent, Rule::Copula, false);
        }
    }

    /// "prevented a massacre": whoever turns harm away does good, as the verb turns what the harm says.
    pub(super) fn averted(&mut self, verb: ChunkId, subject: Option<ChunkId>) {
        let harm = self.cue.kind != Kind::Judgement && self.cue.kind != Kind::Quality && self.cue.theme.min(self.cue.agent) < 0;
        let role = if self.cue.agent < 0 { Role::Agent } else { Role::Theme };
        // Sanctions and vetoes are no harm by common norms.
        let norms = self.cue.agent < 0 || matches!(self.cue.kind, Kind::Event | Kind::Mutual);
        if let Some(subject) = subject.filter(|_| harm && norms && self.pattern(verb, Pattern::Avert)) {
            self.push(subject, role, Rule::Agent, false);
        }
    }

    /// "Admitting Russia would ruin us": what would come of it is said of whom the -ing form names. A cue there is turned by the verb.
    fn brought_by(&mut self, chunk: &Chunk) {
        let gerund = chunk.subject.filter(|&s| !chunk.passive && self.chunk(s).kind == ChunkKind::Verb && !self.is_cue(s));
        let whom = gerund.and_then(|g| self.chunk(g).object).filter(|&o| self.chunk(o).kind == ChunkKind::Noun);
        whom.filter(|_| self.cue.kind != Kind::Judgement).into_iter().for_each(|o| self.push(o, Role::Agent, Rule::Agent, false));
    }

    /// "The talks failed because of Malta", "People were killed owing to it", "angry because of it": whose doing it was.
    pub(super) fn because_of(&mut self, id: ChunkId) {
        const REACH: usize = 6;
        let felt = self.cue.kind == Kind::Judgement && self.cue.class == Class::Adj && self.cue.theme != 0;
        let done = self.cue.kind == Kind::Effect || self.cue.kind == Kind::Act && self.chunk(id).passive;
        // "is safer because of Malta"
        let word = &self.sentence.words[self.token];
        let more = self.token > 0 && self.sentence.words[self.token - 1].special == Special::More;
        let made = self.cue.class == Class::Adj && self.cue.kind == Kind::Quality && (more || comparative(self.lexicon, word));
        if !(felt || (done || made) && self.cue.agent != 0) {
            return;
        }
        let role = if felt { Role::Theme } else { Role::Agent };
        if let Some(reason) = self.named_reason(id).filter(|_| done) {
            return self.push(reason, role, Rule::Preposition, false);
        }
        let behind = self.sentence.chunks.get(id.index() + 1..).unwrap_or_default();
        let cause = |c: &&[Chunk]| c[0].special == Special::Cause;
        let pair = behind.windows(2).take(REACH).take_while(|c| c[0].kind != ChunkKind::Verb).find(cause);
        let who = pair.filter(|c| c[1].kind == ChunkKind::Preposition).and_then(|c| c[1].object);
        who.filter(|&w| self.chunk(w).kind == ChunkKind::Noun).into_iter().for_each(|w| self.push(w, role, Rule::Preposition, false));
    }

    /// "Malta is the reason why the talks failed": who is said to be the reason.
    fn named_reason(&self, id: ChunkId) -> Option<ChunkId> {
        let chunk = self.chunk(id);
        let verb = self.chunk(chunk.governor.filter(|_| chunk.rel == Rel::Content)?);
        let predicate = verb.predicate.filter(|&p| verb.copula && !verb.negated && self.chunk(p).opener == Special::The)?;
        let reason = self.sentence.chunk(predicate).special == Special::Reason;
        verb.subject.filter(|&s| reason && self.chunk(s).kind == ChunkKind::Noun)
    }

    /// "did something brave", "said something stupid", "said stupid things".
    pub(super) fn something_done(&mut self, noun: ChunkId) {
        if self.sentence.chunk(noun).special == Special::Nothing {
            self.deed(noun);
        }
    }

    /// "did a splendid job", "made a shameful choice": what is done well or badly is so by its doer.
    pub(super) fn deed(&mut self, id: ChunkId) {
        let chunk = self.chunk(self.sentence.part_of(id).unwrap_or(id));
        let said = matches!(self.sentence.chunk(id).special, Special::Nothing | Special::Thing);
        let says = |l: LemmaId| l.has(Facts::REPORT) && said;
        let does = |g: ChunkId| {
            let verb = self.sentence.chunk(g);
            self.pattern(g, Pattern::Light) || matches!(verb.special, Special::Do | Special::Have) || verb.lemma.is_some_and(says)
        };
        let verb = chunk.governor.filter(|&g| chunk.rel == Rel::Object && does(g)).map(|g| *self.chunk(g));
        // "gave a good speech", but not "made a difficult decision".
        let clear = self.cue.kind == Kind::Quality && (self.cue.agent.abs() >= crate::score::ONE || self.cue.agent >= CLEARLY_GOOD);
        let subject = verb.filter(|v| !v.passive && clear).and_then(|v| v.subject);
        if let Some(subject) = subject.filter(|&s| self.chunk(s).kind == ChunkKind::Noun) {
            self.push(subject, Role::Agent, Rule::Agent, false);
        }
    }

    /// The copula whose predicate is one of those that the chunk names.
    pub(super) fn one_of(&self, id: ChunkId) -> Option<ChunkId> {
        let one = self.sentence.part_of(id)?;
        self.chunk(one).governor.filter(|_| self.chunk(one).rel == Rel::Predicate)
    }

    /// "a partner, but an unreliable one": the copula whose predicate the chunk goes on with.
    pub(super) fn another_one(&self, id: ChunkId) -> Option<ChunkId> {
        let chunk = self.sentence.chunk(id);
        let pronoun = chunk.rel == Rel::Coordinated && chunk.tag == Tag::Pronoun;
        let first = self.chunk(chunk.governor.filter(|_| pronoun)?);
        first.governor.filter(|_| first.rel == Rel::Predicate)
    }

    /// "is an act of sabotage": what somebody is said to do.
    pub(super) fn of_deed(&self, preposition: ChunkId) -> bool {
        let whole = self.chunk(preposition).governor;
        self.cue.kind == Kind::Act && self.cue.agent != 0 && whole.is_some_and(|g| self.sentence.chunk(g).special == Special::Deed)
    }
}
