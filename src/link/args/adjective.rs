//! The arguments of an adjective, or of a participle that describes like one.

use super::super::{Arg, Rule, Who, judge};
use super::Finder;
use crate::analysis::{Chunk, ChunkId, ChunkKind, Mark, Rel, VerbForm};
use crate::lexicon::{Facts, Kind, Pattern, Role, Special, Tag, prep};

impl Finder<'_> {
    /// "the so-called “Republic”": the noun of an adjective that an opening quotation mark parts from it.
    fn in_quotation_marks(&self, id: ChunkId) -> Option<ChunkId> {
        let behind = |n: usize| self.sentence.chunks.get(id.index() + n);
        let parted = self.chunk(id).tag == Tag::Adjective && behind(1).is_some_and(|c| c.mark == Mark::OpenQuote);
        (parted && behind(2).is_some_and(|c| c.kind == ChunkKind::Noun)).then(|| ChunkId::new(id.index() + 2))
    }

    /// "the trusted partner", "a destabilising role".
    pub(super) fn participle_in_noun(&mut self, id: ChunkId, token: usize) {
        if self.is_cue(id) {
            return;
        }
        let role = if self.sentence.words[token].tag == Tag::Ing { Role::Agent } else { Role::Theme };
        // "a politely spoken man": nobody spoke against him.
        if role == Role::Agent || self.cue.frame.object {
            self.push(id, role, Rule::Attributive, true);
        }
    }

    /// "aggressive Russia", "Russia's aggressive policy".
    pub(super) fn adjective_in_noun(&mut self, id: ChunkId, token: usize) {
        let chunk = *self.chunk(id);
        self.said_of(id);
        self.goes_with(id);
        // "ranks it among the boldest states"
        let counts = |p: ChunkId| self.chunk(p).governor.is_some_and(|v| self.pattern(v, Pattern::Regard));
        let says = |p: ChunkId| match self.sentence.chunk(p).prep {
            Some(prep::AS) => true,
            Some(prep::AMONG) => counts(p),
            _ => false,
        };
        let as_predicate = chunk.governor.filter(|&g| chunk.rel == Rel::Complement && says(g));
        if let (Rel::Predicate, Some(verb)) = (chunk.rel, chunk.governor) {
            if self.cleft(id, verb) {
                self.push(id, Role::Agent, Rule::Attributive, true);
            }
            self.predicate(verb);
        } else if let Some(verb) = self.one_of(id).or_else(|| self.another_one(id)) {
            // "is one of its most valuable suppliers", "is a partner, but an unreliable one"
            self.predicate(verb);
        } else if let Some(preposition) = as_predicate {
            // "described it as an aggressive bloc"
            self.complement(id, preposition, false);
        } else if let Some(bearer) = chunk.governor.filter(|_| chunk.rel == Rel::Object).and_then(|v| self.found_in(v)) {
            // "found in the premier a wise adviser"
            self.push(bearer, Role::Agent, Rule::Copula, false);
        } else if let Some(bearer) = self.made(id) {
            self.push(bearer, Role::Agent, Rule::Copula, false);
        } else if let Some(named) = self.in_quotation_marks(id) {
            self.push(named, Role::Agent, Rule::Attributive, true);
        } else if let Some(doer) = self.in_manner(id) {
            self.push(doer, Role::Agent, Rule::Attributive, false);
        } else if self.of_words(id) {
            // "one of the strongest statements he has made"
        } else if !self.is_cue(id) || token >= chunk.head as usize {
            // An adjective on a cue ("brutal attack") speaks through the cue.
            self.push(id, Role::Agent, Rule::Attributive, true);
            self.deed(id);
            self.things_about(id, Role::Agent);
            self.abetted_people(id);
        } else if self.agrees(id) {
            let its =
                self.sentence.mention_at[chunk.first as usize].filter(|_| self.sentence.words[chunk.first as usize].tag == Tag::Possessive);
            match (chunk.subject, its) {
                (Some(owner), _) => self.push(owner, Role::Agent, Rule::Attributive, true),
                // "stop its illegal sanctions"
                (None, Some(its)) => self.out.push(Arg { who: Who::Mention(its), role: Role::Agent, rule: Rule::Attributive, own: true }),
                (None, None) => {}
            }
        }
        self.prepositions(id, true);
    }

    /// "has made Italy a dangerous partner", "makes it the best choice": who is now one.
    fn made(&self, id: ChunkId) -> Option<ChunkId> {
        let chunk = self.chunk(id);
        let named = matches!(chunk.opener, Special::A | Special::The);
        let verb = chunk.governor.filter(|_| chunk.rel == Rel::Object && named)?;
        let makes = self.pattern(verb, Pattern::Causative) && self.pattern(verb, Pattern::Light);
        self.chunk(verb).indirect.filter(|&o| makes && self.chunk(o).kind == ChunkKind::Noun)
    }

    /// "made the town poorer", "makes voters feel ashamed": whoever brings people or things to it.
    fn brought_to(&mut self, id: ChunkId) {
        let chunk = *self.chunk(id);
        let object = |noun: ChunkId| self.chunk(noun).governor.filter(|_| self.chunk(noun).rel == Rel::Object);
        let feels = |v: ChunkId| self.chunk(v).governor.filter(|_| self.chunk(v).rel == Rel::Infinitive);
        let verb = match chunk.rel {
            Rel::Reduced => chunk.governor.and_then(object),
            Rel::Predicate => chunk.governor.and_then(feels),
            _ => None,
        };
        let makes = |v: &ChunkId| self.pattern(*v, Pattern::Causative) && self.pattern(*v, Pattern::Light) && !self.chunk(*v).passive;
        let Some(verb) = verb.filter(makes).map(|v| *self.chunk(v)) else { return };
        // "made Italy poorer" says it of Italy, "made it difficult" of nobody.
        let whom = |o: ChunkId| self.sentence.chunk(o).special != Special::It && self.sentence.last_mention(o).is_none();
        let noun = |c: &ChunkId| self.chunk(*c).kind == ChunkKind::Noun;
        let role = if self.cue.kind == Kind::Judgement { Role::Theme } else { Role::Agent };
        let clear = matches!(self.cue.kind, Kind::Judgement | Kind::Quality);
        let subject = verb.subject.filter(|s| clear && noun(s) && verb.object.is_some_and(whom));
        subject.into_iter().for_each(|s| self.push(s, role, Rule::Agent, false));
    }

    /// "acted in a shameful manner": whoever acts so.
    fn in_manner(&self, id: ChunkId) -> Option<ChunkId> {
        let chunk = self.chunk(id);
        let within = |p: &ChunkId| self.sentence.chunk(*p).prep == Some(prep::IN);
        let way = chunk.special == Special::Way && chunk.rel == Rel::Complement;
        let verb = self.chunk(chunk.governor.filter(|p| way && within(p))?).governor.map(|v| self.chunk(v));
        let doer = verb.filter(|v| v.kind == ChunkKind::Verb && !v.passive).and_then(|v| v.subject);
        doer.filter(|&s| self.chunk(s).kind == ChunkKind::Noun)
    }

    /// A good quality of words says little of who speaks them.
    fn of_words(&self, id: ChunkId) -> bool {
        let words = self.sentence.chunk(id).lemma.is_some_and(|l| l.has(Facts::REPORT));
        words && self.cue.agent > 0 && self.sentence.mention_at[self.chunk(id).head as usize].is_none()
    }

    /// "it was the brave engineers, and nobody else, who …": what is named is described, not `it`.
    fn cleft(&self, id: ChunkId, verb: ChunkId) -> bool {
        const REACH: usize = 8;
        let it = self.chunk(verb).subject.is_some_and(|s| self.sentence.chunk(s).special == Special::It);
        let behind = &self.sentence.chunks[id.index() + 1..];
        it && behind.iter().take(REACH).any(|c| c.rel == Rel::Relative && c.governor == Some(id))
    }

    /// "whose generous support": the noun says nothing of its owner, the adjective does, where both are good or both are bad.
    fn agrees(&self, id: ChunkId) -> bool {
        let Some(lemma) = self.sentence.chunk(id).lemma else { return false };
        let mut senses = self.lexicon.cues_of(lemma).map(|c| self.lexicon.cue(c));
        senses.all(|c| c.agent == 0 && c.theme.signum() == self.cue.agent.signum() && c.kind != Kind::Mutual)
    }

    pub(super) fn adjective(&mut self, id: ChunkId) {
        let chunk = *self.chunk(id);
        match (chunk.rel, chunk.governor) {
            // "the country to which they are grateful"
            (Rel::Predicate, Some(verb)) if self.chunk(verb).rel == Rel::Relative => {
                self.predicate(verb);
                self.prepositions(verb, false);
            }
            (Rel::Predicate, Some(verb)) => self.predicate(verb),
            // "The mayor, right, at the fair": on which side of a picture.
            (Rel::Reduced, Some(_)) if chunk.special == Special::Right => {}
            (Rel::Reduced, Some(noun)) => {
                self.push(noun, Role::Agent, Rule::Attributive, false);
                self.something_done(noun);
            }
            (Rel::Root, None) => self.fronted(id),
            (Rel::Complement, Some(preposition)) => {
                let regarded = judge::regarded(self.lexicon, self.sentence, preposition);
                let governor = regarded.or(self.chunk(preposition).governor).map(|g| (g, self.chunk(g).kind));
                match governor {
                    Some((verb, ChunkKind::Verb)) => self.predicate(verb),
                    // "A as helpless and B as honest"
                    Some((noun, ChunkKind::Noun)) if self.sentence.chunk(preposition).prep == Some(prep::AS) => {
                        self.push(noun, Role::Agent, Rule::Copula, false)
                    }
                    _ => {}
                }
            }
            _ => {}
        }
        self.prepositions(id, false);
        self.brought_to(id);
        self.for_deeds(id);
        self.honoured(id);
        self.because_of(id);
        self.about_whom(id);
        self.stirred_by(id);
        self.stirred_before(id);
    }

    /// "Everything about Olsen is admirable", "the best thing about her": what is said of it is said of whom it is about.
    pub(super) fn things_about(&mut self, thing: ChunkId, role: Role) {
        let chunk = self.chunk(thing);
        let vague = matches!(chunk.special, Special::Nothing | Special::Thing);
        let about = |p: &ChunkId| self.sentence.chunk(*p).prep == Some(prep::ABOUT);
        let whom = self.sentence.prepositions(thing).find(about).and_then(|p| self.chunk(p).object);
        if let Some(whom) = whom.filter(|&w| vague && self.chunk(w).kind == ChunkKind::Noun) {
            self.push(whom, role, Rule::Copula, false);
        }
    }

    /// "There is something heroic about her", "nothing honest about him": what there is about somebody is theirs.
    fn about_whom(&mut self, id: ChunkId) {
        let verb = self.chunk(id).governor.map(|g| if self.chunk(g).kind == ChunkKind::Noun { self.chunk(g).governor } else { Some(g) });
        // "Something is wrong with her"
        let something = |v: &ChunkId| self.chunk(*v).subject.is_some_and(|s| self.chunk(s).special == Special::Nothing);
        let there = |v: &ChunkId| (self.chunk(*v).opener == Special::There || something(v)) && self.chunk(*v).copula;
        let Some(verb) = verb.flatten().filter(there).filter(|_| self.cue.agent != 0) else { return };
        let about = |p: &ChunkId| matches!(self.sentence.chunk(*p).prep, Some(prep::ABOUT | prep::WITH));
        let below = [Some(id), self.chunk(verb).subject, Some(verb)].into_iter().flatten();
        let whom = { below }.find_map(|site| self.sentence.prepositions(site).find(about)).and_then(|p| self.chunk(p).object);
        if let Some(whom) = whom.filter(|&w| self.chunk(w).kind == ChunkKind::Noun) {
            self.push(whom, Role::Agent, Rule::Attributive, false);
        }
    }

    /// "Loyal to its neighbour, Riga agreed": what opens the clause is said of the subject.
    fn fronted(&mut self, id: ChunkId) {
        // "Deeply suspicious of it, …"
        let degree = |i: &usize| self.sentence.chunks[*i].kind == ChunkKind::Adverb;
        // Not "Even worse, …".
        let about = self.chunk(id).prepositions.is_some() || self.cue.kind == Kind::Judgement;
        let first = id.index().checked_sub(1).filter(degree).filter(|_| about).unwrap_or(id.index());
        let opens = first.checked_sub(1).is_none_or(|i| self.sentence.chunks[i].kind == ChunkKind::Mark);
        let subject = self.verb_behind(id).filter(|_| opens).and_then(|v| self.chunk(v).subject);
        if let Some(subject) = subject.filter(|&s| s > id && self.chunk(s).kind == ChunkKind::Noun) {
            self.push(subject, Role::Agent, Rule::Attributive, false);
        }
    }

    /// "proud to serve beside him", "honoured to meet her": a good feeling about what one does is one about whom one does it with.
    fn honoured(&mut self, id: ChunkId) {
        let next = ChunkId::new(id.index() + 1);
        let does = |c: &&Chunk| c.kind == ChunkKind::Verb && c.form == VerbForm::Infinitive && c.governor == Some(id);
        let Some(verb) = self.sentence.chunks.get(next.index()).filter(does) else { return };
        let glad = self.cue.kind == Kind::Judgement && self.cue.agent == 0 && self.cue.theme > 0 && !self.is_cue(next);
        if !glad || self.out[self.start..].iter().any(|a| a.role == Role::Theme) {
            return;
        }
        let beside =
            |p: &ChunkId| !matches!(self.sentence.chunk(*p).prep, Some(prep::OF | prep::AGAINST | prep::IN | prep::AT | prep::FROM));
        let behind = ChunkId::new(next.index() + 1);
        let with = || {
            let preposition = self.sentence.chunks.get(behind.index()).filter(|c| c.kind == ChunkKind::Preposition && beside(&behind));
            preposition.and_then(|p| p.object)
        };
        if let Some(who) = verb.object.or_else(with).filter(|&o| o > next && self.chunk(o).kind == ChunkKind::Noun) {
            self.push(who, Role::Theme, Rule::Preposition, false);
        }
    }

    /// "Athens lifted its veto, and Skopje was grateful": what the clause before says somebody did.
    fn stirred_before(&mut self, id: ChunkId) {
        const REACH: usize = 24;
        let ends = self.sentence.chunks.get(id.index() + 1).is_none_or(|c| c.kind == ChunkKind::Mark);
        let felt = self.cue.kind == Kind::Judgement && self.cue.agent == 0 && ends && self.chunk(id).rel == Rel::Predicate;
        if !felt || self.out[self.start..].iter().any(|a| a.role == Role::Theme) {
            return;
        }
        let feeler = self.chunk(id).governor.and_then(|v| self.chunk(v).subject).filter(|&s| self.chunk(s).rel == Rel::Subject);
        let opens = |s: ChunkId| self.chunk(s).subject.filter(|&owner| owner < s).unwrap_or(s).index().checked_sub(1);
        let and = |at: &usize| self.sentence.chunks[*at].special == Special::And;
        let Some(joint) = feeler.and_then(opens).filter(and) else { return };
        let before = self.sentence.chunks[joint.saturating_sub(REACH)..joint].iter().rev();
        let deed = before.into_iter().find(|c| c.is_finite() && c.rel == Rel::Root);
        let doer = deed.filter(|c| !c.passive && !c.copula).and_then(|c| c.subject);
        if let Some(doer) = doer.filter(|&d| self.chunk(d).kind == ChunkKind::Noun) {
            self.push(doer, Role::Theme, Rule::Theme, false);
        }
    }

    /// "was shocked that Warsaw had let it happen": whose doing the feeling is about.
    pub(super) fn stirred_by(&mut self, id: ChunkId) {
        const REACH: usize = 16;
        if self.cue.kind != Kind::Judgement {
            return;
        }
        let themed = self.out[self.start..].iter().any(|a| a.role == Role::Theme);
        // "its belief that Moscow had tried" is no feeling about Moscow.
        let thought = self.sentence.chunk(id).lemma.is_some_and(|l| l.has(Facts::REPORT));
        if themed || thought {
            return;
        }
        // "was shocked to hear that"
        let learns = |c: &&Chunk| c.rel == Rel::Infinitive && c.governor == Some(id) && c.lemma.is_some_and(|l| l.has(Facts::REPORT));
        let learnt = self.sentence.chunks.get(id.index() + 1).filter(learns).map(|_| ChunkId::new(id.index() + 1));
        let clause = self.clause_of(learnt.unwrap_or(id), REACH);
        // "glad that Russia had lost" is glad of no doing.
        let doer = clause.filter(|c| !c.passive && !self.suffers(c)).and_then(|c| c.subject).filter(|&s| s > id);
        doer.filter(|&s| self.chunk(s).kind == ChunkKind::Noun).into_iter().for_each(|s| self.push(s, Role::Theme, Rule::Theme, false));
    }
}
