//! A noun as the object of a verb: who gives what it names, who gets it, and in whom it is found.

use super::super::{Arg, Rule, Who};
use super::Finder;
use crate::analysis::{Chunk, ChunkId, ChunkKind, MentionId, Rel};
use crate::lexicon::{AliasKind, Category, Class, Facts, Kind, Pattern, Role, Special, Tag, prep};

impl Finder<'_> {
    /// "has the support of Spain", "has Spain's trust", "drew the anger of Berlin": with its subject the theme, what stands behind *of* or
    /// owns it holds it.
    pub(super) fn lent(&mut self, id: ChunkId) {
        let chunk = *self.chunk(id);
        let the = matches!(chunk.opener, Special::The | Special::We) || chunk.subject.is_some();
        let held = the && chunk.rel == Rel::Object && self.cue.theme != 0 && matches!(self.cue.kind, Kind::Judgement | Kind::Act);
        let has = |v: &ChunkId| self.sentence.chunk(*v).special == Special::Have || self.pattern(*v, Pattern::Receive);
        let Some(verb) = chunk.governor.filter(|_| held).filter(has).map(|v| *self.chunk(v)) else { return };
        let of = self.sentence.prepositions(id).find(|&p| self.sentence.chunk(p).prep == Some(prep::OF));
        let holder = chunk.subject.or(of.and_then(|p| self.chunk(p).object)).filter(|&o| self.chunk(o).kind == ChunkKind::Noun);
        let subject = verb.subject.filter(|&s| self.chunk(s).kind == ChunkKind::Noun && !verb.passive);
        // "has our trust": whoever speaks.
        let ours = chunk.opener == Special::We;
        let Some(subject) = subject.filter(|_| holder.is_some() || ours) else { return };
        holder.into_iter().for_each(|h| self.push(h, Role::Agent, Rule::Preposition, true));
        self.push(subject, Role::Theme, Rule::Theme, false);
    }

    /// "offered Serbia its friendship", "assured Serbia of its friendship": a bond that somebody only offers says nothing of him yet.
    pub(super) fn offered(&mut self, id: ChunkId) -> bool {
        let chunk = *self.chunk(id);
        let own = matches!(chunk.opener, Special::Its | Special::His | Special::Her | Special::Their) || chunk.subject.is_some();
        let Some(governor) = chunk.governor.filter(|_| own && self.cue.kind == Kind::Mutual && self.cue.theme > 0) else { return false };
        if chunk.rel == Rel::Object {
            return self.chunk(governor).indirect.is_some();
        }
        let of = chunk.rel == Rel::Complement && self.sentence.chunk(governor).prep == Some(prep::OF);
        let verb = self.chunk(governor).governor.filter(|&v| of && self.chunk(v).kind == ChunkKind::Verb && !self.chunk(v).passive);
        let whom = verb.and_then(|v| self.chunk(v).object).filter(|&o| self.chunk(o).kind == ChunkKind::Noun);
        whom.into_iter().for_each(|o| self.push(o, Role::Theme, Rule::Preposition, false));
        whom.is_some()
    }

    /// "Britain's pledge of tanks to Moldova", "the Danish offer of a loan": whose pledge it is gives them.
    pub(super) fn pledged(&mut self, id: ChunkId) {
        let chunk = *self.chunk(id);
        let goods = matches!(self.cue.kind, Kind::Gift | Kind::Benefit) && self.cue.agent == 0 && chunk.rel == Rel::Complement;
        let of = chunk.governor.filter(|&p| goods && self.sentence.chunk(p).prep == Some(prep::OF));
        let giving = of.and_then(|p| self.chunk(p).governor).filter(|&g| self.chunk(g).kind == ChunkKind::Noun);
        let Some(giving) = giving.filter(|&g| self.sentence.mention_at[self.chunk(g).head as usize].is_none()) else { return };
        if let Some(owner) = self.chunk(giving).subject {
            self.push(owner, Role::Agent, Rule::Possessive, true);
        } else if let Some(mention) = self.sentence.range(giving).rev().find_map(|at| self.sentence.mention_at[at]) {
            self.out.push(Arg { who: Who::Mention(mention), role: Role::Agent, rule: Rule::Possessive, own: true });
        }
    }

    /// "the help given by Germany to Ukraine", "the veto cast by France": who gave it, and to whom.
    pub(super) fn delivered(&mut self, id: ChunkId) {
        let next = ChunkId::new(id.index() + 1);
        let reduced = |c: &&Chunk| c.kind == ChunkKind::Verb && c.rel == Rel::Reduced && c.governor == Some(id) && c.passive;
        if self.sentence.chunks.get(next.index()).filter(reduced).is_none() || !self.pattern(next, Pattern::Light) {
            return;
        }
        let by = self.sentence.prepositions(next).find(|&p| self.sentence.chunk(p).prep == Some(prep::BY));
        if let Some(doer) = by.and_then(|p| self.chunk(p).object).filter(|&o| self.chunk(o).kind == ChunkKind::Noun) {
            self.push(doer, Role::Agent, Rule::Agent, true);
        }
        self.prepositions(next, true);
    }

    /// "the aid that had been promised to Ukraine", "the damage Russia has done to it", "the loan that Ukraine needs": whom it is for or
    /// befalls, told in a clause.
    pub(super) fn meant_for(&mut self, id: ChunkId) {
        const REACH: usize = 5;
        if self.cue.theme == 0 || !(self.cue.frame.theme.has(prep::TO) || self.cue.frame.theme.has(prep::FOR)) {
            return;
        }
        let behind = (id.index() + 1..self.sentence.chunks.len()).take(REACH).map(ChunkId::new);
        let told = |rel: Rel| matches!(rel, Rel::Relative | Rel::Content | Rel::Reduced);
        let clause = |&c: &ChunkId| self.chunk(c).kind == ChunkKind::Verb && told(self.chunk(c).rel);
        let Some(verb) = behind.into_iter().find(clause).filter(|&v| self.chunk(v).governor == Some(id)) else { return };
        let chunk = *self.chunk(verb);
        let does = self.pattern(verb, Pattern::Light) || self.sentence.chunk(verb).special == Special::Do;
        if chunk.passive && chunk.subject == Some(id) || does && !chunk.passive && chunk.subject.is_some_and(|s| s > id) {
            return self.handed_to(id, verb);
        }
        let wants = self.cue.theme > 0 && self.lexicon.modifier(chunk.lemma).is_some_and(|m| m.category == Category::Irrealis);
        let whose = chunk.subject.filter(|&s| wants && !chunk.passive && s > id && self.chunk(s).kind == ChunkKind::Noun);
        whose.into_iter().for_each(|s| self.push(s, Role::Theme, Rule::Theme, false));
    }

    /// "(the support) Poland gives Ukraine", "… to Ukraine".
    fn handed_to(&mut self, thing: ChunkId, verb: ChunkId) {
        let toward = |p: &ChunkId| matches!(self.sentence.chunk(*p).prep, Some(prep::TO | prep::FOR));
        let to = self.sentence.prepositions(verb).find(toward).and_then(|p| self.chunk(p).object);
        let bare = self.chunk(verb).object.filter(|&o| o > verb && o != thing && self.pattern(verb, Pattern::Give));
        let whom = to.or(bare).filter(|&o| self.chunk(o).kind == ChunkKind::Noun);
        whom.into_iter().for_each(|o| self.push(o, Role::Theme, Rule::Preposition, false));
    }

    /// "granted Kosovo recognition", "gave Serbia 200 million euros": a bare name right behind a verb of giving.
    pub(super) fn receives(&self, object: ChunkId, mention: MentionId) -> bool {
        let (chunk, mention) = (self.chunk(object), self.sentence.mention(mention));
        let sum = self.sentence.words.get(mention.end as usize).is_some_and(|w| w.tag == Tag::Number);
        let bare = mention.first == chunk.first
            && (mention.end == chunk.head
                || sum
                || self.sentence.words.get(mention.end as usize).is_some_and(|w| matches!(w.tag, Tag::Adjective | Tag::Inner)))
            && matches!(mention.kind, AliasKind::Name | AliasKind::Capital | AliasKind::Span)
            && !mention.part;
        let verb = chunk.governor.filter(|&g| bare && chunk.rel == Rel::Object && self.pattern(g, Pattern::Give));
        // "gave Kosovo money for its schools", "… for the roads": nobody else gets it.
        let whom =
            |p: ChunkId| self.chunk(p).object.and_then(|o| self.sentence.last_mention(o)).is_some_and(|m| m.kind != AliasKind::Anaphor);
        let leads = |p: ChunkId| match self.sentence.chunk(p).prep {
            Some(prep::TO) => true,
            Some(prep::FOR) => whom(p),
            _ => false,
        };
        let to = |site: ChunkId| self.sentence.prepositions(site).any(leads);
        verb.is_some_and(|verb| !to(verb) && !to(object))
    }

    /// "dealt Russia a defeat", "granted it independence", "secured a victory": where nothing is done to anybody, or it is good for who has
    /// it, who gets it has it.
    pub(super) fn receiver(&self) -> Role {
        let bearer = self.cue.theme == 0 || self.cue.kind == Kind::Effect && self.cue.agent > 0;
        if bearer { Role::Agent } else { Role::Theme }
    }

    /// "gave Kosovo its support", "faces criticism".
    pub(super) fn object_noun(&mut self, verb: ChunkId, acted: bool) {
        let chunk = *self.chunk(verb);
        if let Some(bearer) = self.found_in(verb).or_else(|| self.proved(verb)).filter(|_| !acted) {
            return self.push(bearer, Role::Agent, Rule::Copula, false);
        }
        let subject = chunk.subject.filter(|&s| self.chunk(s).kind == ChunkKind::Noun && !chunk.passive);
        if let Some(cause) = subject.filter(|&s| self.stirs(verb, s)) {
            self.push(cause, Role::Theme, Rule::Agent, false);
            return self.prepositions(verb, false);
        }
        let receiver = self.receiver();
        if self.pattern(verb, Pattern::Receive) {
            return self.received(verb, chunk.indirect.or(subject), receiver);
        }
        match chunk.indirect {
            // "pledged each other their support"
            Some(each) if self.reciprocal(each) => {
                let both = subject.map(|s| self.sentence.first_joined(s));
                return both.into_iter().for_each(|both| self.push(both, receiver, Rule::Mutual, false));
            }
            Some(indirect) => self.push(indirect, receiver, Rule::Theme, false),
            None => {}
        }
        self.abetted(verb, subject);
        self.averted(verb, subject.filter(|_| !acted));
        // "was given a warm welcome", "was denied recognition"
        let given = chunk.passive && (self.pattern(verb, Pattern::Light) || self.pattern(verb, Pattern::Give));
        if let Some(subject) = chunk.subject.filter(|&s| given && self.chunk(s).kind == ChunkKind::Noun) {
            self.push(subject, receiver, Rule::Theme, false);
            return self.prepositions(verb, false);
        }
        // "have only contempt for it"
        // "told lies", but "told a joke" makes nobody one.
        let says = || self.sentence.chunk(verb).lemma.is_some_and(|l| l.has(Facts::SAYING));
        let one = chunk.object.is_some_and(|o| self.chunk(o).opener == Special::A);
        let tells = || self.cue.kind == Kind::Quality && one && says();
        if !self.pattern(verb, Pattern::Light) && !self.is_have(verb) || tells() {
            return;
        }
        self.brought(verb, subject, acted);
        // "brought the enemies to one table": they are others.
        let unmatched = chunk.object.is_some_and(|o| self.unmatched(o) || self.names_another(o));
        // "has our full confidence": felt by others. "I express our thanks": by whoever speaks.
        let we = subject.is_some_and(|s| self.sentence.chunk(s).special == Special::We);
        let our = |o: ChunkId| self.sentence.chunk(o).opener == Special::We && !we;
        let ours = self.cue.kind == Kind::Judgement && chunk.object.is_some_and(our);
        if let Some(subject) = subject.filter(|_| !(acted || unmatched || ours || receiver == Role::Agent && chunk.indirect.is_some())) {
            self.push(subject, Role::Agent, Rule::Agent, false);
        }
        self.prepositions(verb, false);
    }

    /// "earned Malta a rebuke", "earned a rebuke": for whom, else the subject's own.
    fn received(&mut self, verb: ChunkId, whose: Option<ChunkId>, receiver: Role) {
        // "lacks confidence in France": the subject's own.
        let themed = self.out[self.start..].iter().any(|a| a.role == Role::Theme) && self.cue.kind == Kind::Judgement;
        let reverser = self.lexicon.modifier(self.sentence.chunk(verb).lemma);
        let lacks = themed && reverser.is_some_and(|m| m.category == Category::Reverser);
        // "met its supporters", not "met resistance"
        let somebody =
            self.sentence.chunk(verb).special == Special::Meet && self.chunk(verb).object.is_some_and(|o| self.names_somebody(o));
        if let Some(whose) = whose.filter(|_| !somebody) {
            self.push(whose, if lacks { Role::Agent } else { receiver }, Rule::Theme, false);
        }
        self.prepositions(verb, false);
    }

    /// "Poland's refusal caused disappointment": a thing feels nothing, and what it stirs up is felt about it.
    pub(super) fn stirs(&self, verb: ChunkId, subject: ChunkId) -> bool {
        let word = self.sentence.head(subject);
        let known = || word.lemma.is_some_and(|l| self.lexicon.lemma(l).report.is_none());
        let deed = (word.special == Special::Deed || known()) && word.tag == Tag::Noun;
        // "The foreign ministry expressed its gratitude"
        let body = matches!(self.sentence.chunk(subject).special, Special::Seat | Special::Official | Special::Team | Special::Private);
        let named = self.sentence.mention_at[self.chunk(subject).head as usize].is_some();
        let thing = deed && !body && !named && !self.pattern(subject, Pattern::Person);
        let stirs = self.pattern(verb, Pattern::Light) && !self.pattern(verb, Pattern::Give);
        thing && stirs && self.cue.kind == Kind::Judgement && self.cue.theme != 0
    }

    /// "caused anger in Kyiv": where a thing stirs up a feeling, the capital is who feels it.
    pub(super) fn felt_in(&self, noun: ChunkId, place: ChunkId) -> bool {
        let chunk = self.chunk(noun);
        let capital =
            self.sentence.mention_at[self.chunk(place).head as usize].is_some_and(|m| self.sentence.mention(m).kind == AliasKind::Capital);
        let verb = chunk.governor.filter(|&v| capital && chunk.rel == Rel::Object && !self.chunk(v).passive);
        verb.is_some_and(|v| self.chunk(v).subject.is_some_and(|subject| self.stirs(v, subject)))
    }

    /// An enemy, a critic, a soldier: somebody, and no quality that one has.
    fn names_another(&self, noun: ChunkId) -> bool {
        self.cue.kind == Kind::Quality && self.names_somebody(noun)
    }

    fn names_somebody(&self, noun: ChunkId) -> bool {
        let person = [Pattern::Person, Pattern::Partisan, Pattern::Arms].into_iter().any(|p| self.pattern(noun, p));
        person || self.sentence.chunk(noun).special == Special::Counterpart
    }

    /// "has proved itself a reliable ally": whoever does is one.
    fn proved(&self, verb: ChunkId) -> Option<ChunkId> {
        let chunk = self.chunk(verb);
        let itself = chunk.predicate.or(chunk.indirect).is_some_and(|p| self.sentence.chunk(p).special == Special::Self_);
        chunk.subject.filter(|&s| itself && self.cue.kind == Kind::Quality && self.chunk(s).kind == ChunkKind::Noun)
    }

    /// "has no better friend than France": how good the friend is, and nothing of who has it.
    pub(super) fn unmatched(&self, noun: ChunkId) -> bool {
        let none = self.chunk(noun).opener == Special::No;
        let next = self.sentence.chunks.get(noun.index() + 1);
        none && next.is_some_and(|c| c.special == Special::Than)
    }

    /// "sees in Russia a partner", "in Putin they had found a friend": who is said to be one.
    pub(super) fn found_in(&self, verb: ChunkId) -> Option<ChunkId> {
        const FRONTED: usize = 4;
        // "has a friend in Poland"
        let has = || {
            self.cue.class == Class::Noun
                && self.is_have(verb)
                && self.chunk(verb).object.is_some_and(|o| self.chunk(o).opener == Special::A)
        };
        if self.cue.kind != Kind::Quality || !(self.pattern(verb, Pattern::Regard) || has()) {
            return None;
        }
        let within = |p: &ChunkId| self.sentence.chunk(*p).prep == Some(prep::IN);
        let clause = self.chunk(verb).clause;
        let before = (verb.index().saturating_sub(FRONTED)..verb.index()).map(ChunkId::new);
        let mut fronted = before.filter(|&p| self.chunk(p).kind == ChunkKind::Preposition && self.chunk(p).clause == clause);
        let fronted = || fronted.find(|p| within(p) && self.chunk(*p).governor.is_none());
        let behind = |site: ChunkId| self.sentence.prepositions(site).find(within);
        // "has found a friend in Budapest"
        let preposition = behind(verb).or_else(|| self.chunk(verb).object.and_then(behind)).or_else(fronted)?;
        // "saw little but hypocrisy in the Austrian position"
        self.chunk(preposition).object.filter(|&o| self.sentence.last_mention(o).is_some())
    }

    /// "brought chaos to", "sowed misery": what befalls somebody speaks for or against whose doing it is.
    pub(super) fn brought(&mut self, verb: ChunkId, subject: Option<ChunkId>, acted: bool) {
        let befalls = self.cue.kind == Kind::Event && self.cue.agent == 0 && !acted && !self.pattern(verb, Pattern::Copula);
        if let Some(subject) = subject.filter(|_| befalls && !self.is_have(verb)) {
            self.push(subject, Role::Theme, Rule::Agent, false);
        }
    }

    /// "Kosovo has a crisis" is no doing.
    pub(super) fn is_have(&self, verb: ChunkId) -> bool {
        self.sentence.chunk(verb).special == Special::Have
    }

    /// "gave Kosovo another batch of tanks", "a great deal of help": the measure stands in the place of the thing.
    pub(super) fn measured(&mut self, preposition: ChunkId, acted: bool) {
        let measure = self.chunk(preposition).governor.filter(|&g| self.cue.theme != 0 && !self.is_cue(g)).map(|g| self.chunk(g));
        let Some((measure, site)) = measure.and_then(|m| Some((m.rel, m.governor?))) else { return };
        match measure {
            Rel::Object => self.object_noun(site, acted),
            // "supplied Kosovo with hundreds of tanks"
            Rel::Complement if self.sentence.chunk(site).prep == Some(prep::WITH) => self.accompanied(site),
            _ => {}
        }
    }

    /// "support and gratitude": the second noun shares the verb of the first.
    pub(super) fn joined_noun(&mut self, first: ChunkId, acted: bool) {
        let chunk = *self.chunk(first);
        match (chunk.rel, chunk.governor) {
            (Rel::Object, Some(verb)) => self.object_noun(verb, acted),
            (Rel::Predicate, Some(verb)) => self.predicate(verb),
            (Rel::Complement, Some(preposition)) if self.sentence.chunk(preposition).prep == Some(prep::WITH) => {
                self.accompanied(preposition)
            }
            _ => {}
        }
    }
}
