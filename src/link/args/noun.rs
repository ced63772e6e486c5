//! The arguments of a noun: its owner, the verb it is the object of, what it is said of.

use super::super::resolve::beneficiary;
use super::super::{Arg, Rule, Who, judge};
use super::Finder;
use crate::analysis::{Chunk, ChunkId, ChunkKind, Mention, MentionId, Rel, Word};
use crate::lexicon::{AliasKind, Class, Cue, Facts, Kind, Pattern, Role, Special, Tag, prep};

impl Finder<'_> {
    pub(super) fn noun(&mut self, id: ChunkId, token: usize) {
        let chunk = *self.chunk(id);
        if chunk.head as usize != token {
            return self.inner_noun(id, token);
        }
        if !self.speaks(id) {
            if !self.offered(id) {
                self.owner(id);
            }
            self.lent(id);
            self.delivered(id);
            self.pledged(id);
            self.meant_for(id);
            self.made_by(id);
            self.said_of(id);
            self.goes_with(id);
            self.prepositions(id, true);
            self.behind_phrase(id);
            self.laid_on(id);
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
        self.typical(&chunk);
        if !acted && chunk.rel == Rel::Subject {
            self.named_behind(&chunk);
        }
        self.by_place(id, &chunk, acted);
        self.brought_about(id);
        self.strikes_in(id);
        self.stirred_by(id);
        self.each_side(id);
        let apposed = crate::analysis::holder::appositions(self.sentence, id).find(|&a| self.sentence.chunk(a).tag == Tag::Name);
        if let Some(name) = apposed.filter(|_| !self.kin(&chunk)) {
            self.push(name, Role::Agent, Rule::Copula, false);
        }
    }

    /// What the place of the noun in its clause says of whom.
    fn by_place(&mut self, id: ChunkId, chunk: &Chunk, acted: bool) {
        match (chunk.rel, chunk.governor) {
            (Rel::Object, Some(verb)) => {
                self.object_noun(verb, acted);
                self.named_as(id, verb);
            }
            // "what struck them was Turkey's hostility": it has its holder.
            (Rel::Predicate, Some(_)) if acted && self.cue.kind == Kind::Judgement => {}
            (Rel::Predicate, Some(verb)) => self.predicate(verb),
            (Rel::Complement, Some(preposition)) => self.complement(id, preposition, acted),
            (Rel::Subject, Some(verb))
                if self.chunk(verb).passive && [Pattern::Light, Pattern::Give].iter().any(|&p| self.pattern(verb, p)) =>
            {
                self.prepositions(verb, false);
            }
            (Rel::Subject, Some(verb)) => self.subject_noun(verb, acted),
            (Rel::Apposition, Some(noun)) if !self.kin(chunk) => self.push(noun, Role::Agent, Rule::Copula, false),
            // "dismissed the charges against Iran as lies": the `as` is a part of the verb's phrase.
            (Rel::Reduced | Rel::Adverb, Some(site)) => self.regarded(id, site),
            (Rel::Coordinated, Some(first)) => self.joined_noun(first, acted),
            _ => {}
        }
    }

    /// The object of the phrase whose `as` stands before the noun is what the noun says.
    fn regarded(&mut self, id: ChunkId, site: ChunkId) {
        let first = self.chunk(id).first as usize;
        let before = first.checked_sub(1).map(|at| &self.sentence.words[at]);
        let phrase = before.is_some_and(|w| w.tag == Tag::Inner && w.prep != Some(prep::OF));
        let verb = if self.chunk(site).kind == ChunkKind::Verb { Some(site) } else { judge::verb_above(self.sentence, site) };
        if let Some(verb) = verb.filter(|_| phrase) {
            self.predicate(verb);
        }
    }

    /// "The disaster was caused by Malta", "a disaster caused by Malta": whose doing an event was.
    fn brought_about(&mut self, id: ChunkId) {
        if self.cue.kind != Kind::Event || self.cue.agent != 0 {
            return;
        }
        let own = self.chunk(id).governor.filter(|_| self.chunk(id).rel == Rel::Subject);
        let behind = Some(ChunkId::new(id.index() + 1)).filter(|v| v.index() < self.sentence.chunks.len());
        let described = behind.filter(|&v| self.chunk(v).rel == Rel::Reduced && self.chunk(v).governor == Some(id));
        let caused = |&v: &ChunkId| self.chunk(v).kind == ChunkKind::Verb && self.chunk(v).passive && self.pattern(v, Pattern::Light);
        let verb = [described, own].into_iter().flatten().find(caused);
        let by = verb.and_then(|v| self.sentence.prepositions(v).find(|&p| self.sentence.chunk(p).prep == Some(prep::BY)));
        if let Some(doer) = by.and_then(|p| self.chunk(p).object).filter(|&o| self.chunk(o).kind == ChunkKind::Noun) {
            self.push(doer, Role::Theme, Rule::Agent, false);
        }
    }

    /// "Serbia's critics say": who says it is one thing, what is said of Serbia another.
    fn speaks(&self, id: ChunkId) -> bool {
        let chunk = self.chunk(id);
        let verb = chunk.governor.filter(|_| chunk.rel == Rel::Subject && self.cue.frame.possessor == Some(Role::Theme));
        verb.and_then(|v| self.sentence.chunk(v).lemma).is_some_and(|l| l.has(Facts::REPORT))
    }

    /// "a thorn in Malta's side": what stands in the gap of the phrase.
    fn behind_phrase(&mut self, id: ChunkId) {
        let next = ChunkId::new(id.index() + 1);
        let fills = |c: &Chunk| c.kind == ChunkKind::Noun && c.rel == Rel::Adverb && c.governor == Some(id);
        if self.cue.theme != 0 && self.sentence.chunks.get(next.index()).is_some_and(fills) {
            self.push(next, Role::Theme, Rule::Preposition, true);
        }
    }

    /// "the sanctions that were imposed on Moscow": whom they are laid on.
    fn laid_on(&mut self, id: ChunkId) {
        const REACH: usize = 3;
        if self.cue.theme == 0 || self.out[self.start..].iter().any(|a| a.role == Role::Theme) {
            return;
        }
        let mut behind = (id.index() + 1..self.sentence.chunks.len()).take(REACH).map(ChunkId::new);
        let verb = behind.find(|&v| self.chunk(v).kind == ChunkKind::Verb);
        let laid = |&v: &ChunkId| {
            let chunk = self.sentence.chunk(v);
            chunk.passive && chunk.rel == Rel::Relative && chunk.governor == Some(id) && self.pattern(v, Pattern::Light)
        };
        verb.filter(laid).into_iter().for_each(|verb| self.prepositions(verb, true));
    }

    /// "the sanctions imposed on Moscow": what is laid on somebody says already what the verb would.
    pub(super) fn says_again(&self, verb: ChunkId) -> bool {
        let chunk = self.chunk(verb);
        let laid = chunk.passive && matches!(chunk.rel, Rel::Relative | Rel::Reduced) && self.pattern(verb, Pattern::Light);
        let thing = chunk.governor.filter(|&g| laid && chunk.subject == Some(g)).and_then(|g| self.sentence.chunk(g).lemma);
        let asks = |c: &Cue| self.sentence.prepositions(verb).any(|p| self.chunk(p).prep.is_some_and(|p| c.frame.theme.has(p)));
        let same = |c: &Cue| c.class == Class::Noun && c.theme.signum() == self.cue.theme.signum() && asks(c);
        !self.cue.form.contains(' ') && thing.is_some_and(|l| self.lexicon.cues_of(l).any(|c| same(self.lexicon.cue(c))))
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
        // "French aid reached Ukraine": whom it is for.
        let goods = self.cue.theme > 0 && (self.cue.frame.theme.has(prep::TO) || self.cue.frame.theme.has(prep::FOR));
        let reached = chunk.object.filter(|_| goods && chunk.special == Special::Reach && !chunk.passive);
        if let Some(whom) = reached.filter(|&o| self.chunk(o).kind == ChunkKind::Noun) {
            return self.push(whom, Role::Theme, Rule::Theme, false);
        }
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
    pub(super) fn held_among(&mut self, verb: ChunkId) {
        const REACH: usize = 6;
        let behind = self.sentence.chunks.get(verb.index() + 1..).unwrap_or_default().iter().take(REACH);
        let same = behind.take_while(|c| c.kind != ChunkKind::Verb);
        let among = |c: &&Chunk| c.kind == ChunkKind::Preposition && c.prep == Some(prep::AMONG);
        let people = same.filter(among).find_map(|c| c.object).filter(|&o| self.chunk(o).kind == ChunkKind::Noun);
        people.into_iter().for_each(|people| self.push(people, Role::Agent, Rule::Preposition, false));
    }

    /// "the criminal regime in Moscow", "a lack of honesty at the OSCE": who sits in a capital is its actor, and what there is at an
    /// organisation is its own.
    fn seat(&mut self, id: ChunkId) {
        let chunk = *self.chunk(id);
        let capital = |m: &Mention| m.kind == AliasKind::Capital;
        // Not "an ally in NATO".
        let found = chunk.tag == Tag::Noun && chunk.opener != Special::A && chunk.subject.is_none();
        let seat = self.sentence.prepositions(id).filter_map(|p| {
            let prep = self.sentence.chunk(p).prep?;
            let seat = self.chunk(p).object?;
            let mention = self.sentence.mention_at[self.chunk(seat).head as usize].map(|m| self.sentence.mention(m))?;
            let within = matches!(prep, prep::IN | prep::AT | prep::WITHIN) && found && self.organised(mention);
            (prep == prep::IN && capital(mention) || within).then_some(seat)
        });
        if let Some(seat) = seat.last() {
            self.push(seat, Role::Agent, Rule::Possessive, false);
        }
    }

    /// Whether an organisation is named.
    pub(super) fn organised(&self, mention: &Mention) -> bool {
        let actor = self.lexicon.actors().get(mention.actor.index());
        mention.kind == AliasKind::Name && !mention.part && actor.is_some_and(|a| a.organisation)
    }

    /// A noun inside a phrase with another head: "aggressor Russia", "war crimes".
    fn inner_noun(&mut self, id: ChunkId, token: usize) {
        let chunk = *self.chunk(id);
        let named = self.sentence.mention_at[chunk.head as usize].map(|m| self.sentence.mention(m).first as usize);
        // "the terrorism expert Ali": what he knows or does, and nothing of his.
        if named.is_some_and(|name| self.cue.kind != Kind::Quality || self.of_title(token + 1..name)) {
            return;
        }
        if named.is_some() {
            // "her ally Malta"
            if self.kin(&chunk) {
                return;
            }
            self.push(id, Role::Agent, Rule::Attributive, true);
        } else if !self.is_cue(id) && token < chunk.head as usize {
            self.owner(id);
            self.prepositions(id, true);
            // "launched a cooperation programme"
            if let Some(verb) = chunk.governor.filter(|_| chunk.rel == Rel::Object && self.cue.kind == Kind::Mutual) {
                self.object_noun(verb, false);
            }
        }
    }

    /// "his brother Ali", "Ali, the victim's brother": whose he is, and no good of him.
    fn kin(&self, chunk: &Chunk) -> bool {
        let first = &self.sentence.words[chunk.first as usize];
        let theirs = chunk.subject.is_some() || first.tag == Tag::Possessive && first.special != Special::We;
        theirs && self.cue.frame.possessor == Some(Role::Theme) && self.cue.agent > 0
    }

    /// "identified the killer as Ali": who is said to be what the object names.
    fn named_as(&mut self, id: ChunkId, verb: ChunkId) {
        let says = self.pattern(verb, Pattern::Regard) || self.pattern(verb, Pattern::Liken);
        let next = self.sentence.chunks.get(id.index() + 1).filter(|c| says && c.kind == ChunkKind::Preposition);
        let name = next.filter(|c| c.prep == Some(prep::AS)).and_then(|c| c.object);
        let named = name.filter(|&n| self.sentence.mention_at[self.chunk(n).head as usize].is_some());
        if let Some(name) = named.filter(|_| matches!(self.cue.kind, Kind::Quality | Kind::Act)) {
            self.push(name, Role::Agent, Rule::Copula, false);
        }
    }

    /// "the corruption investigator Ali", not "the hero pilot Ali": between a thing and the name another noun says who he is.
    fn of_title(&self, between: std::ops::Range<usize>) -> bool {
        let common = |w: &Word| matches!(w.tag, Tag::Noun | Tag::Plural);
        let title = self.sentence.words.get(between).unwrap_or_default().iter().any(common);
        title && !self.sentence.words[self.token].lemma.is_some_and(|l| self.lexicon.lemma(l).patterns.has(Pattern::Person))
    }

    /// `X's noun`, `Russian noun`, `its noun`.
    fn owner(&mut self, id: ChunkId) {
        let chunk = *self.chunk(id);
        let Some(role) = self.cue.frame.possessor.filter(|&role| !(role == Role::Theme && self.own_kind(id))) else { return };
        let premodifier = (chunk.first as usize..chunk.head as usize).rev().find_map(|i| self.sentence.mention_at[i]);
        // "Putin supporters rallied", "the NATO allies met": only says who they are.
        let well = self.cue.kind == Kind::Quality && self.cue.theme > 0 && role == Role::Theme;
        let named = well && chunk.tag == Tag::Plural && chunk.rel != Rel::Predicate;
        // "Serbia's EU membership"
        let club = self.cue.kind == Kind::Benefit && (beneficiary(self.lexicon, self.sentence, id).is_some() || self.sought(id));
        if let Some(mention) = premodifier.filter(|_| !club && (!named || self.cue.agent == 0)) {
            let inner = if named { Role::Agent } else { role };
            let received = self.receives(id, mention);
            let (role, rule) = if received { (self.receiver(), Rule::Theme) } else { (inner, Rule::Possessive) };
            self.out.push(Arg { who: Who::Mention(mention), role, rule, own: rule == Rule::Possessive });
            self.other_parts(mention, role, rule);
        }
        // "Thursday's attack": nobody's.
        let when = |o: ChunkId| matches!(self.sentence.chunk(o).special, Special::Time | Special::Day);
        if let Some(owner) = chunk.subject.filter(|&o| !when(o)) {
            let role = if role == Role::Agent && self.done_by_another(id) { Role::Theme } else { role };
            self.push(owner, role, Rule::Possessive, true);
        }
        // "Russia and China deepened their friendship": their own.
        let their = chunk.opener == Special::Their;
        let verb = chunk.governor.filter(|_| their && chunk.rel == Rel::Object);
        if let Some(subject) = verb.and_then(|v| self.chunk(v).subject).filter(|&s| self.chunk(s).kind == ChunkKind::Noun) {
            self.push(subject, role, Rule::Possessive, true);
        }
    }

    /// "Kosovo's recognition by Israel": who does it stands behind the noun.
    fn done_by_another(&self, id: ChunkId) -> bool {
        let named = |o: ChunkId| self.chunk(o).tag == Tag::Name && !matches!(self.sentence.chunk(o).special, Special::Time | Special::Day);
        let by = |p: ChunkId| self.chunk(p).prep == Some(prep::BY) && self.chunk(p).object.is_some_and(named);
        self.cue.theme != 0 && self.sentence.prepositions(id).any(by)
    }

    /// "Serbia's application for EU membership": what is applied for says nothing of its own.
    fn sought(&self, id: ChunkId) -> bool {
        let chunk = self.chunk(id);
        let for_it = chunk.governor.filter(|&p| chunk.rel == Rel::Complement && self.sentence.chunk(p).prep == Some(prep::FOR));
        let request = for_it.and_then(|p| self.chunk(p).governor).and_then(|n| self.sentence.chunk(n).lemma);
        request.is_some_and(|l| self.lexicon.lemma(l).kinds.has(Kind::Benefit))
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
        let held = if self.pattern(verb, Pattern::Regard) { None } else { self.judged_behind(verb).or(chunk.subject) };
        let bearer = if chunk.copula || chunk.passive { chunk.subject } else { chunk.object.or(held) };
        bearer.filter(|&b| self.chunk(b).kind == ChunkKind::Noun)
    }

    /// "paid tribute to Spain as a friend": whom a verb judges behind a preposition.
    fn judged_behind(&self, verb: ChunkId) -> Option<ChunkId> {
        let cues = self.chunk(verb).lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c));
        let mut frames = cues.filter(|c| c.kind == Kind::Judgement && c.theme != 0 && !c.frame.object).map(|c| c.frame.theme);
        let whom = |p: &ChunkId| self.sentence.chunk(*p).prep.filter(|&p| p != prep::AS);
        let theme = frames.find_map(|f| self.sentence.prepositions(verb).find(|p| whom(p).is_some_and(|p| f.has(p))))?;
        self.chunk(theme).object
    }

    /// "Russia is a threat to NATO", "sees Russia as a threat".
    pub(super) fn predicate(&mut self, verb: ChunkId) {
        // "its policy is a scandal"
        let event = self.cue.kind == Kind::Event && self.cue.agent == 0;
        if let Some(bearer) = self.bearer(verb).filter(|&b| !self.measures(b)) {
            // "called each other liars": each is one to the other.
            if let Some(both) = self.chunk(verb).subject.filter(|_| self.reciprocal(bearer)) {
                return self.push(self.sentence.first_joined(both), Role::Agent, Rule::Mutual, false);
            }
            let role = if event { Role::Theme } else { Role::Agent };
            // "the claim that it lied is false" says nothing of whom it is about, "his claim is false" does of him.
            let words = self.is_sham() && self.sentence.chunk(bearer).lemma.is_some_and(|l| l.has(Facts::REPORT));
            if words && self.chunk(bearer).subject.is_none() {
                return;
            }
            self.push(bearer, role, Rule::Copula, false);
            self.things_about(bearer, role);
            self.extraposed(bearer);
            self.conduct(bearer).into_iter().for_each(|doer| self.push(doer, role, Rule::Copula, false));
            self.utterer(bearer, verb).into_iter().for_each(|speaker| self.push(speaker, role, Rule::Copula, false));
        }
    }

    /// false, untrue: what is said to be so is none.
    fn is_sham(&self) -> bool {
        let lemma = self.sentence.words[self.token].lemma;
        self.cue.class == Class::Adj && lemma.is_some_and(|l| self.lexicon.lemma(l).patterns.has(Pattern::Sham))
    }

    /// "what he said was a disgrace", "the remarks he made are shameful": whose words are called so. Not "a deal he described as shameful".
    fn utterer(&self, bearer: ChunkId, by: ChunkId) -> Option<ChunkId> {
        let words = |id: ChunkId| self.sentence.chunk(id).lemma.is_some_and(|l| l.has(Facts::REPORT));
        // "everything that he said"
        let all = self.chunk(bearer).special == Special::Nothing;
        let that = all && self.sentence.chunks.get(bearer.index() + 1).is_some_and(|c| c.special == Special::That);
        let whose = bearer.index() + 1 + usize::from(that);
        let verb = self.sentence.chunks.get(whose + 1)?;
        let describes = by == ChunkId::new(whose + 1);
        let said =
            !describes && verb.kind == ChunkKind::Verb && verb.governor == Some(bearer) && verb.object == Some(bearer) && !verb.passive;
        let whose = verb.subject.filter(|_| said && (words(ChunkId::new(whose + 1)) || words(bearer)))?;
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
}
