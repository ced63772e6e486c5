//! What the governors of a cue do to it: from its chunk upward, one governor after the other.

use super::super::{ChunkId, ChunkKind, Rel, Tag, apparent, holder};
use super::Scope;
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{Category, Facts, Modifier, Pattern, Role, Special, prep};

/// How many governors are climbed.
const MAX_CLIMB: usize = 8;
/// What was so before what the sentence ends up saying.
pub(super) const BYGONE: i32 = 400;
/// Of harm that its doer takes back.
pub(super) const LIFTED: i32 = -600;

/// What has been passed on the way up.
#[derive(Default)]
pub(super) struct Way {
    /// A relative clause or participle that picks its noun out of others.
    pub(super) selected: bool,
    /// The content of a noun of saying, right before.
    pub(super) claimed: bool,
    /// An infinitive behind a noun, right before.
    pub(super) planned: bool,
    /// A deed that somebody is accused of, right before.
    pub(super) charged: bool,
    /// A verb that says so.
    pub(super) told: bool,
    /// A clause that says what somebody had imposed, and takes back.
    pub(super) lifted: bool,
    /// A harm that somebody is called on to end, right before.
    pub(super) halted: bool,
    /// A verb that is joined to another and shares nothing of its negation.
    pub(super) parted: bool,
}

impl Scope<'_> {
    /// What the governors do to the chunk.
    pub(super) fn climb(&self, from: ChunkId, out: &mut Vec<Factor>) {
        let Some(mut id) = self.foot(from, out) else { return };
        if self.good && self.role == Role::Agent && !self.own {
            self.disappointing(from, out);
            self.belied(from, out);
        }
        let mut way = Way::default();
        for _ in 0..MAX_CLIMB {
            let Some(governor) = self.sentence.chunk(id).governor else { return };
            if let Some(time) = self.time_when(id) {
                id = time;
                continue;
            }
            if self.left_alone(&way, id, governor, out) || !self.step(&mut way, id, governor, out) {
                return;
            }
            self.pass(&mut way, id, governor);
            id = governor;
        }
    }

    /// Whether what stands below is so whatever its governor and those above it say.
    fn left_alone(&self, way: &Way, id: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) -> bool {
        match self.sentence.chunk(id).rel {
            Rel::Content => {
                let fact = || self.given(id, governor) || self.undenied(governor) || self.past_asking(id) || self.due(id);
                self.not_alone(governor) || self.misgiven(id, governor, out) || self.begrudged(id, governor, out) || fact()
            }
            Rel::Infinitive => self.not_alone(governor) || self.begrudged(id, governor, out),
            Rel::Relative => self.not_alone(governor) || self.the_last(id, governor, out),
            Rel::Subordinate => {
                let subject = self.sentence.chunk(governor).subject;
                self.misgiven(id, governor, out) || subject.is_some_and(|s| s > governor && self.gone_by(s, out))
            }
            Rel::Object => self.withheld(id),
            // "is not corrupt but honest"
            Rel::Predicate => self.instead(id) || self.denied_too(id),
            // "are more likely than men to say that they trust it"
            Rel::Complement => {
                let than = way.planned && self.sentence.chunk(governor).special == Special::Than;
                than || apparent::needed(self.lexicon, self.sentence, governor)
            }
            Rel::Prepositional => self.reason(id, governor),
            // "no prudence but cowardice": the negator is the first one's.
            Rel::Coordinated => self.instead(id),
            _ => false,
        }
    }

    /// Appends what one governor does, and tells whether those above it do anything.
    fn step(&self, way: &mut Way, id: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) -> bool {
        match self.sentence.chunk(id).rel {
            Rel::Relative | Rel::Reduced => return self.describing(way, id, governor, out),
            Rel::Subject => return self.as_subject(way, id, governor, out),
            Rel::Object | Rel::Infinitive | Rel::Gerund | Rel::Predicate | Rel::Content | Rel::IndirectObject => {
                self.wanted(id, governor, out);
                self.governed(id, governor, out)
            }
            Rel::Complement => self.preposition(governor, out),
            Rel::Prepositional if self.gesture(id) => {
                self.verb_beside(governor, out);
                return false;
            }
            Rel::Prepositional => self.prepositional(id, governor, out),
            Rel::Coordinated if way.parted => {}
            Rel::Coordinated => self.shared(id, governor, out),
            Rel::Subordinate => {
                self.deplored(id, governor, out);
                return false;
            }
            _ => return false,
        }
        true
    }

    /// "was not honest and (therefore) not helpful": the second has its own negator, the first one's is not for it.
    fn denied_too(&self, predicate: ChunkId) -> bool {
        const REACH: usize = 3;
        let before = self.sentence.chunks[..predicate.index()].iter().rev().take(REACH);
        let mut adverbs = before.clone().take_while(|c| c.kind == ChunkKind::Adverb);
        let joint = before.into_iter().find(|c| c.kind != ChunkKind::Adverb);
        adverbs.any(|c| c.tag == Tag::Not) && joint.is_some_and(|c| c.kind == ChunkKind::Conjunction)
    }

    /// Notes what has been passed on the way from a chunk to its governor.
    fn pass(&self, way: &mut Way, id: ChunkId, governor: ChunkId) {
        let rel = self.sentence.chunk(id).rel;
        let noun = self.sentence.chunk(governor).kind == ChunkKind::Noun;
        way.claimed = rel == Rel::Content && noun;
        way.parted = rel == Rel::Coordinated && (way.parted || self.has_own_form(id, governor));
        way.told |= self.tells(rel, governor);
        way.planned = rel == Rel::Infinitive && noun && !self.refusal(governor);
        // "The call on it to stop lying was ignored": it lies, whatever becomes of the call.
        way.halted = way.planned && self.role == Role::Agent && !self.good && self.reverses(id);
        // "vetoed a text that accuses it of fraud": the charge falls with the text.
        way.charged = rel == Rel::Prepositional && self.accuses(governor);
    }

    /// refuse, stop: turns round what it governs.
    fn reverses(&self, verb: ChunkId) -> bool {
        self.lexicon.modifier(self.sentence.chunk(verb).lemma).is_some_and(|m| m.category == Category::Reverser)
    }

    /// Where the climb from a chunk begins, if it goes on. "blocked roads in protest against", "acted unwisely": what stands beside the verb is
    /// negated with it, not turned by its meaning.
    fn foot(&self, from: ChunkId, out: &mut Vec<Factor>) -> Option<ChunkId> {
        let start = self.sentence.chunk(from);
        if !matches!(start.kind, ChunkKind::Preposition | ChunkKind::Adverb) {
            return Some(from);
        }
        if let Some(text) = self.text_before(from) {
            return Some(text);
        }
        // "would never have held without it": what would not be so, is so.
        let verb = start.governor.filter(|&g| start.special != Special::Without && self.sentence.chunk(g).kind == ChunkKind::Verb)?;
        self.verb_group(verb, out);
        // "is not a man of good character"
        let said = self.sentence.chunk(verb).predicate.filter(|p| p.index() + 1 == from.index() && self.sentence.chunk(verb).copula);
        if let Some(noun) = said.map(|p| self.sentence.chunk(p)).filter(|c| c.kind == ChunkKind::Noun) {
            self.determiner(noun, noun.head as usize, out);
        }
        // "will never forget what it has done for us"
        let turned = self.lexicon.modifier(self.sentence.chunk(verb).lemma).filter(|m| m.category == Category::Reverser);
        let what = turned.filter(|_| start.special == Special::Why);
        what.into_iter().for_each(|m| self.push_modifier(m, self.sentence.head(verb), out));
        // "nobody believes that it acts in good faith", not "have never seen it act so meanly"
        let stated = |v: ChunkId| start.kind == ChunkKind::Preposition || self.sentence.chunk(v).tag != Tag::Base;
        Some(verb).filter(|&v| self.sentence.chunk(v).rel == Rel::Content && stated(v))
    }

    fn accuses(&self, verb: ChunkId) -> bool {
        let mut cues = self.sentence.chunk(verb).lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c));
        cues.any(|c| c.accuses())
    }

    /// The governor's own modifiers, and what its meaning does.
    pub(super) fn governed(&self, id: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(governor);
        if self.wrong_of(id, governor) || self.misstated(id, governor, out) {
            return;
        }
        match chunk.kind {
            ChunkKind::Verb if apparent::unsurpassed(self.lexicon, self.sentence, id, governor) => {}
            ChunkKind::Verb if self.unstopped(id, governor) => return,
            // "will not tolerate Russian aggression": it is there, tolerated or not.
            ChunkKind::Verb if self.bad() && self.sentence.chunk(id).rel == Rel::Object => {}
            ChunkKind::Verb
                if self.sentence.chunk(id).rel == Rel::Infinitive && (self.too_late(id, out) || self.used_to(id, governor, out)) => {}
            // "nobody knows whether it will help": it may.
            ChunkKind::Verb if self.wondered(id) || self.spoken_of(id, governor) => {}
            // "nobody questions its loyalty", "no reason to doubt its honesty": what it has of its own it has whatever is done about it.
            ChunkKind::Verb | ChunkKind::Noun if self.own && self.untouched(id, governor) => {}
            ChunkKind::Verb => self.verb_group(governor, out),
            // "no plan to stop its aggression": there is the aggression all the same. Not "no proof that it was behind the attack".
            ChunkKind::Noun if self.bad() && self.sentence.chunk(id).rel != Rel::Content => {}
            // "has nothing to thank it for"
            ChunkKind::Noun if chunk.special == Special::Nothing && self.sentence.chunk(id).rel == Rel::Infinitive => {
                let word = self.sentence.head(governor);
                self.modifier(word).into_iter().for_each(|m| self.push_modifier(m, word, out));
            }
            ChunkKind::Noun => self.determiner(chunk, chunk.head as usize, out),
            ChunkKind::Adjective if self.sentence.chunk(id).rel == Rel::Infinitive && self.too(governor, out) => {}
            // "less likely (than others) to trust it"
            ChunkKind::Adjective | ChunkKind::Adverb => self.beside(chunk.head as usize, out),
            _ => {}
        }
        if self.sentence.chunk(id).rel == Rel::Content && chunk.copula {
            self.mistake_of(governor, out);
        }
        if self.sentence.chunk(id).rel == Rel::Infinitive && chunk.kind != ChunkKind::Verb {
            self.unwise(governor, out);
        }
        if self.sentence.chunk(id).rel != Rel::Predicate && !self.wielded(id, governor, out) {
            self.meaning(id, governor, out);
        }
    }

    /// "blocked a resolution in support of it", "ruled out a deal at its expense": the text or bond that a phrase stands right behind and says
    /// what is in it.
    fn text_before(&self, phrase: ChunkId) -> Option<ChunkId> {
        let noun = phrase.index().checked_sub(1).map(ChunkId::new)?;
        let chunk = self.sentence.chunk(noun);
        let holds = chunk.lemma.is_some_and(|l| l.has(Facts::REPORT)) || self.lexicon.has_pattern(chunk.lemma, Pattern::Bond);
        (holds && chunk.kind == ChunkKind::Noun && chunk.rel == Rel::Object).then_some(noun)
    }

    /// "wants the sanctions lifted": what its object is to become.
    fn wanted(&self, id: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) {
        const REACH: usize = 8;
        if self.sentence.chunk(governor).special != Special::Want || self.sentence.chunk(id).kind != ChunkKind::Noun {
            return;
        }
        let behind = (id.index() + 1..self.sentence.chunks.len()).take(REACH).map(ChunkId::new);
        let becomes = behind.into_iter().find(|&c| {
            let chunk = self.sentence.chunk(c);
            chunk.kind == ChunkKind::Verb && chunk.passive && chunk.rel == Rel::Reduced && chunk.governor == Some(id)
        });
        // "wants it lifted" turns no lifting round.
        let becomes = becomes.filter(|&verb| verb != self.cue());
        becomes.into_iter().for_each(|verb| self.subject(id, verb, out));
    }

    /// "not prudence but cowardice", "not the state of the roads but Moscow's silence": what is set in the place of what is negated.
    fn instead(&self, id: ChunkId) -> bool {
        const CLIMB: usize = 4;
        let before = holder::start(self.sentence, id).checked_sub(1);
        // Not "anything but honest".
        let but = before.map(|at| &self.sentence.words[at]).is_some_and(|w| w.special == Special::But && w.tag != Tag::Inner);
        if !but || self.sentence.chunk(id).kind == ChunkKind::Verb {
            return false;
        }
        let first = self.sentence.chunk(self.sentence.first_joined(id)).governor;
        let mut up = std::iter::successors(first, |&c| self.sentence.chunk(c).governor).take(CLIMB);
        up.find(|&c| self.sentence.chunk(c).kind == ChunkKind::Verb).is_some_and(|verb| self.sentence.chunk(verb).negated)
    }

    /// `without`, `despite`.
    fn preposition(&self, preposition: ChunkId, out: &mut Vec<Factor>) {
        let word = self.sentence.head(preposition);
        // "sees it not as a threat but as a friend"
        let before = (self.sentence.chunk(preposition).first as usize).checked_sub(1).map(|i| &self.sentence.words[i]);
        if let Some(not) = before.filter(|w| w.tag == Tag::Not && word.prep == Some(prep::AS)) {
            self.modifier(not).into_iter().for_each(|m| self.push_modifier(m, not, out));
        }
        self.denounced(preposition, out);
        // "would rather leave than help it"
        if word.special == Special::Than && word.tag == Tag::Preposition {
            self.push(FactorKind::Reversal, self.weights.comparison, word, out);
        }
        let negator = self.modifier(word).filter(|m| matches!(m.category, Category::Negator | Category::Reverser | Category::Contrast));
        negator.into_iter().for_each(|m| self.push_modifier(m, word, out));
    }

    /// Behind a preposition: "lack *of* support", "prevented it *from* attacking".
    fn prepositional(&self, id: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(governor);
        match chunk.kind {
            // "did not give in to Turkish blackmail": it is there all the same.
            ChunkKind::Verb if self.bad() => {}
            ChunkKind::Verb => {
                if !self.own {
                    self.verb_group(governor, out);
                }
                let reverses =
                    matches!(self.sentence.chunk(id).prep, Some(prep::FROM | prep::OF | prep::IN | prep::TO | prep::ON | prep::AGAINST));
                let word = self.sentence.head(governor);
                let modifier = self.lexicon.modifier(word.lemma);
                match modifier {
                    Some(modifier) if reverses && !self.own && modifier.category == Category::Reverser => {
                        self.push_modifier(modifier, word, out)
                    }
                    // "warned against isolating it"
                    Some(_) if self.sentence.chunk(id).prep != Some(prep::AGAINST) => {}
                    _ => {
                        self.charge(id, governor, out);
                        self.opposed(id, governor, out);
                    }
                }
            }
            ChunkKind::Noun => {
                self.determiner(chunk, chunk.head as usize, out);
                let word = self.sentence.head(governor);
                // "a lack of commitment by Italy": what is lacking is nobody's.
                let lacks = |m: &Modifier| !self.own || self.good && m.category == Category::Reverser;
                match self.lexicon.modifier(word.lemma).filter(lacks) {
                    Some(modifier) => self.push_modifier(modifier, word, out),
                    None => self.opposed(id, governor, out),
                }
            }
            // "is opposed to an attack on it", "is critical of the sanctions"
            ChunkKind::Adjective => self.opposed(id, governor, out),
            _ => {}
        }
    }

    /// "never forgave it for deserting them": what somebody is judged for was done, whether the judgement is denied or not.
    fn reason(&self, preposition: ChunkId, verb: ChunkId) -> bool {
        let chunk = self.sentence.chunk(preposition);
        let deed = chunk.object.is_some_and(|o| self.sentence.chunk(o).kind == ChunkKind::Verb);
        let judges = self.sentence.chunk(verb).lemma.is_some_and(|l| l.has(Facts::JUDGEMENT));
        deed && chunk.prep == Some(prep::FOR) && judges && self.harm()
    }

    /// "cut the aid in a rebuke to it", "…, in what he called a rebuke to it": what the deed is meant as.
    fn gesture(&self, preposition: ChunkId) -> bool {
        let chunk = self.sentence.chunk(preposition);
        let noun = chunk.object.filter(|_| self.sentence.chunk(preposition).prep == Some(prep::IN));
        let judges = |n: &ChunkId| self.sentence.chunk(*n).lemma.is_some_and(|l| l.has(Facts::JUDGEMENT));
        noun.filter(judges).is_some_and(|n| self.sentence.chunk(n).opener == Special::A)
    }

    /// What a gesture is made with is negated with it, and not turned.
    fn verb_beside(&self, site: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(site);
        let verb = if chunk.kind == ChunkKind::Verb { Some(site) } else { chunk.governor };
        verb.filter(|&v| self.sentence.chunk(v).kind == ChunkKind::Verb).into_iter().for_each(|v| self.verb_group(v, out));
    }
}
