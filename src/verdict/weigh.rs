//! What one link weighs: its rule, the way to the actor, modifiers, distance and position.

use crate::analysis::apparent;
use crate::analysis::holder::{self, Holder};
use crate::analysis::scope::Scope;
use crate::analysis::{ChunkId, ChunkKind, Mention, Rel, Sentence, VerbForm};
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{ActorId, AliasKind, Category, Facts, Kind, Lemma, Lexicon, Pattern, Role, Special, Tag, prep};
use crate::link::judge;
use crate::link::{self, CueHere, Link, Rule};
use crate::score::{ONE, Weights};
use crate::span::Span;

/// Where the modifiers of a cue stand in [`Verdicts::factors`], as far as they depend on the link.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scoped {
    key: (u32, bool, Role, bool, bool, bool),
    factors: (usize, usize),
}

/// Finds the factors of one link.
pub(super) struct Weigher<'a> {
    pub(super) lexicon: &'a Lexicon,
    pub(super) sentence: &'a Sentence,
    pub(super) weights: &'a Weights,
    pub(super) link: &'a Link,
    pub(super) cue: &'a CueHere,
    /// What the cue alone says of the actor.
    pub(super) base: i32,
    /// All links, and the place of this one.
    pub(super) links: &'a [Link],
    pub(super) at: usize,
    /// Whether a rule has linked a cue to the actor before: rules come before nearness.
    pub(super) outweighed: bool,
}

impl Weigher<'_> {
    /// Appends the factors and gives the holder.
    pub(super) fn collect(&self, scoped: &mut Option<Scoped>, out: &mut Vec<Factor>) -> Holder {
        self.push(FactorKind::Rule, self.rule_weight(), out);
        if self.link.path != ONE {
            self.push(FactorKind::Path, self.link.path, out);
        }
        let start = out.len();
        self.scope(scoped, out);
        let protested = self.protested(&out[start..]);
        if self.link.rule == Rule::Proximity {
            self.nearness(out);
        }
        let holder = self.holder();
        if holder != Holder::Author {
            let reported = (i64::from(self.weights.reported) * i64::from(self.cue.strength) / i64::from(ONE)) as i32;
            self.push(FactorKind::Reported, reported, out);
        }
        if protested {
            self.push(FactorKind::Charge, self.weights.charge, out);
        } else if holder == Holder::Actor(self.link.actor) {
            self.push(FactorKind::Own, if self.vowed() { self.weights.charge } else { self.weights.own_praise }, out);
        } else if self.told() {
            self.push(FactorKind::Charge, self.weights.charge, out);
        }
        holder
    }

    /// "Poland's sanctions on Belarus were condemned by Minsk": that whoever is struck protests speaks no better of it.
    fn protested(&self, scope: &[Factor]) -> bool {
        let theme = self.link.role == Role::Theme && matches!(self.link.rule, Rule::Theme | Rule::Preposition) && self.base < 0;
        let turns = |f: &&Factor| matches!(f.kind, FactorKind::Composition | FactorKind::Reversal) && f.value < 0;
        theme && scope.iter().filter(turns).filter_map(|f| f.span).any(|span| self.judged_by_itself(span))
    }

    /// Whether the actor of the link is who judges with the verb that stands there, or above: "was described in Minsk as hostile".
    fn judged_by_itself(&self, span: Span) -> bool {
        const CLIMB: usize = 4;
        let chunk = |c: ChunkId| self.sentence.chunk(c);
        let from = self.sentence.token_at(span.start()).map(|at| self.sentence.chunk_at[at]);
        let up = std::iter::successors(from, |&c| chunk(c).governor).take(CLIMB);
        let Some(verb) = { up }.find(|&c| chunk(c).kind == ChunkKind::Verb) else { return false };
        let lemma = chunk(verb).lemma;
        let judges = lemma.is_some_and(|l| l.has(Facts::JUDGEMENT)) || self.lexicon.has_pattern(lemma, Pattern::Regard);
        // Not "complained that it had been punished".
        let own = chunk(verb).clause == chunk(self.sentence.chunk_at[self.cue.token as usize]).clause;
        let from = |p: &ChunkId| matches!(chunk(*p).prep, Some(prep::BY | prep::IN));
        let doer = if chunk(verb).passive {
            self.sentence.prepositions(verb).find(from).and_then(|p| chunk(p).object)
        } else {
            chunk(verb).subject
        };
        own && judges && doer.and_then(|d| holder::actor_of(self.sentence, d)) == Some(self.link.actor)
    }

    /// "Sweden complained that it had been insulted by Hungary": what a speaker says was done to it says little of it. Whom it names as
    /// helped is helped.
    fn told(&self) -> bool {
        let theme = self.link.role == Role::Theme && matches!(self.link.rule, Rule::Theme | Rule::Preposition);
        let named = self.sentence.mention(self.link.mention).kind != AliasKind::Anaphor;
        if !theme || self.base > 0 && named && !self.pledged() {
            return false;
        }
        // "a charge that it rejected" is another's word.
        let above = self.sentence.chunk(self.sentence.chunk_at[self.cue.token as usize]).governor;
        let apart = above.is_some_and(|a| self.sentence.chunk(a).kind == ChunkKind::Noun);
        !apart && self.cue.speaker == Holder::Actor(self.link.actor)
    }

    /// "warned that his army would strike Poland": a threat says little of whoever utters it.
    fn vowed(&self) -> bool {
        let chunk = self.sentence.chunk(self.sentence.chunk_at[self.cue.token as usize]);
        let to_come = chunk.kind == ChunkKind::Verb && self.sentence.words[chunk.first as usize].tag == Tag::Modal;
        to_come && !chunk.negated && self.base < 0 && self.link.role == Role::Agent && self.link.rule == Rule::Agent
    }

    /// "The Italian premier said that Kyiv could count on Rome": a promise, and no trust that anyone has.
    fn pledged(&self) -> bool {
        let chunk = self.sentence.chunk(self.sentence.chunk_at[self.cue.token as usize]);
        let first = &self.sentence.words[chunk.first as usize];
        chunk.kind == ChunkKind::Verb && !chunk.passive && first.tag == Tag::Modal && first.special == Special::Would
    }

    /// Appends the modifiers of the cue.
    fn scope(&self, scoped: &mut Option<Scoped>, out: &mut Vec<Factor>) {
        // "urged it to stop threatening them": judged as the doer, by what is done to others.
        let doer = self.link.rule == Rule::Agent && self.base < 0;
        let (own, role, good) = (self.own(), if doer { Role::Agent } else { self.link.role }, self.base > 0);
        let (mutual, apart) = (self.link.rule == Rule::Mutual, self.apart() || self.only_conceded());
        let (key, start) = ((self.link.cue, own, role, good, mutual, apart), out.len());
        if let Some(known) = scoped.filter(|known| known.key == key) {
            out.extend_from_within(known.factors.0..known.factors.1);
        } else {
            let token = self.cue.token as usize;
            let scope =
                Scope { lexicon: self.lexicon, sentence: self.sentence, weights: self.weights, token, own, role, good, mutual, apart };
            scope.collect(out);
        }
        *scoped = Some(Scoped { key, factors: (start, out.len()) });
    }

    /// "Italy helped them, but Malta let them drown": what stands behind the contrast is about another actor, and takes nothing back.
    fn apart(&self) -> bool {
        let Some((contrast, _)) = self.sentence.contrast.filter(|&(at, _)| self.cue.token < at) else { return false };
        let from = self.sentence.mentions.partition_point(|m| m.first < contrast);
        let behind = &self.sentence.mentions[from..];
        let subject = |m: &Mention| self.sentence.chunk(self.sentence.chunk_at[m.first as usize]).rel == Rel::Subject;
        let opens = behind.first().is_some_and(|m| subject(m) || self.has_subject(contrast));
        opens && behind.iter().all(|m| m.actor != self.link.actor)
    }

    /// "Italy helped them, but the miners fear Malta": whether the clause behind the contrast has a subject of its own. Not "…, but the
    /// help never came".
    fn has_subject(&self, contrast: u32) -> bool {
        let Some(&first) = self.sentence.chunk_at.get(contrast as usize + 1) else { return false };
        let owned = |first: ChunkId| self.sentence.chunk(first).governor.filter(|_| self.sentence.chunk(first).rel == Rel::Possessor);
        let chunk = self.sentence.chunk(owned(first).unwrap_or(first));
        let same = chunk.lemma.is_some() && chunk.lemma == self.sentence.words[self.cue.token as usize].lemma;
        chunk.kind == ChunkKind::Noun && chunk.rel == Rel::Subject && chunk.tag != Tag::Pronoun && !same
    }

    /// "Although Italy helped them, Malta let them drown": the sentence claims nothing else of an actor that is named in the concession alone.
    fn only_conceded(&self) -> bool {
        /// So many mentions are looked at for each link, which keeps the cost linear.
        const MOST: usize = 64;
        if self.sentence.mentions.len() > MOST {
            return false;
        }
        let clause = self.sentence.chunk(self.sentence.chunk_at[self.cue.token as usize]).clause;
        let Some(opener) = self.sentence.clauses.get(clause as usize).and_then(|c| c.opener) else { return false };
        let concedes = self.lexicon.modifier(self.sentence.head(opener).lemma).is_some_and(|m| m.category == Category::Contrast);
        // "While praising it, Oslo": no clause of its own.
        let own = self.sentence.chunks.get(opener.index() + 1).is_none_or(|c| c.kind != ChunkKind::Verb || c.is_finite());
        let inside = |m: &Mention| self.sentence.chunk(self.sentence.chunk_at[m.first as usize]).clause == clause;
        concedes && own && self.sentence.mentions.iter().all(|m| m.actor != self.link.actor || inside(m))
    }

    /// Whether the part is the actor's own doing, which stands whatever others make of it (`condemned Russia's attack`); what it
    /// has or is can be taken from it (`vetoed Kosovo's independence`).
    fn own(&self) -> bool {
        let deed = self.sentence.chunk_at[self.cue.token as usize];
        let owned = self.link.own && self.link.role == Role::Agent && !apparent::alleged(self.sentence, deed);
        let cue = self.lexicon.cue(self.cue.cue);
        // "an end to its double standards": they are what they are. "Opposed its accession": it has not come about.
        let given = matches!(cue.kind(), Kind::Quality | Kind::Effect);
        owned && (!given || cue.agent < 0 || self.described()) || self.governs()
    }

    /// "has halved its contribution", "lifted its blockade": the good that the subject takes back speaks for nobody, nor does the harm
    /// that it ends speak against it.
    pub(super) fn withdrawn(&self) -> bool {
        if !self.link.own || self.link.role != Role::Agent {
            return false;
        }
        let chunk = self.sentence.chunk(self.sentence.chunk_at[self.cue.token as usize]);
        let own = matches!(chunk.opener, Special::Its | Special::His | Special::Her | Special::Their);
        let verb = chunk.governor.filter(|_| own && chunk.rel == Rel::Object);
        let lemma = verb.and_then(|v| self.sentence.chunk(v).lemma).map(|l| self.lexicon.lemma(l));
        let reverser = lemma.filter(|l| l.modifier.is_some_and(|m| m.category == Category::Reverser));
        // Not "concealed its crimes", "defended its invasion".
        let ends = |l: &Lemma| [Pattern::Avert, Pattern::Phase, Pattern::Decline].into_iter().any(|p| l.patterns.has(p));
        reverser.is_some_and(|l| self.lexicon.cue(self.cue.cue).agent > 0 || ends(l) && verb.is_some_and(|v| self.done(v)))
    }

    /// "lifted", not "refuses to lift", "denied" or "would lift".
    fn done(&self, verb: ChunkId) -> bool {
        let chunk = self.sentence.chunk(verb);
        let modal = self.sentence.words[chunk.first as usize].tag == Tag::Modal;
        chunk.form == VerbForm::Finite && !chunk.negated && !modal
    }

    /// "its so-called peace mission helped nobody else": what only bears the name speaks well of nobody.
    pub(super) fn sham(&self) -> bool {
        if self.link.rule != Rule::Agent || self.link.role != Role::Agent || self.base <= 0 {
            return false;
        }
        let subject = self.sentence.chunk(self.sentence.chunk_at[self.cue.token as usize]).subject;
        let sham = |w: &crate::analysis::Word| self.lexicon.has_pattern(w.lemma, Pattern::Sham);
        subject.is_some_and(|s| self.sentence.words[self.sentence.range(s)].iter().any(sham))
    }

    /// "The aggressor Russia was not invited": what a subject is called, the verb does not turn.
    fn described(&self) -> bool {
        let chunk = self.sentence.chunk(self.sentence.chunk_at[self.cue.token as usize]);
        let whole = self.sentence.mention_at[chunk.head as usize] == Some(self.link.mention);
        self.link.rule == Rule::Attributive && chunk.rel == Rel::Subject && whole
    }

    /// "lift the pressure on its elected government", not "has no elected government": a government that is there is what it is called.
    fn governs(&self) -> bool {
        let chunk = self.sentence.chunk(self.sentence.chunk_at[self.cue.token as usize]);
        let known = chunk.opener == Special::The || chunk.subject.is_some();
        let seat = chunk.special == Special::Seat && known && matches!(chunk.rel, Rel::Complement | Rel::Object);
        seat && self.link.own && self.link.rule == Rule::Attributive
    }

    pub(super) fn push(&self, kind: FactorKind, value: i32, out: &mut Vec<Factor>) {
        out.push(Factor { kind, value, span: None });
    }

    fn rule_weight(&self) -> i32 {
        let w = self.weights;
        match self.link.rule {
            Rule::Agent => w.agent,
            Rule::Theme => w.theme,
            Rule::Preposition => w.preposition,
            Rule::Possessive => w.possessive,
            Rule::Attributive => w.attributive,
            Rule::Copula => w.copula,
            Rule::Comparison => w.comparison,
            Rule::Compound => w.compound,
            Rule::Mutual => w.mutual,
            Rule::Proximity => self.near_weight(),
        }
    }

    /// What the doer is judged by is not the doer's own view.
    fn holder(&self) -> Holder {
        let outer = self.cue.speaker;
        match (self.link.rule, self.link.role) {
            (Rule::Mutual, _) => self.other_side().map_or_else(|| self.willed(outer), Holder::Actor),
            (Rule::Proximity, _) if self.cue.holder == Holder::Actor(self.link.actor) => outer,
            // "ignored our proposals": who says "our" holds it against the doer.
            (Rule::Agent, Role::Theme) => outer,
            (Rule::Proximity, _) | (_, Role::Theme) => self.cue.holder,
            (_, Role::Agent) => {
                self.felt().or_else(|| if outer == Holder::Author { self.judged() } else { None }).unwrap_or_else(|| self.denied(outer))
            }
        }
    }

    /// "refuses to acknowledge its independence": what somebody has counts by the will of who grants or denies it.
    fn denied(&self, outer: Holder) -> Holder {
        let owned = self.link.own && self.base > 0 && !self.own();
        if owned { self.willed(outer) } else { outer }
    }

    /// "Spain called for closer ties with Albania": one side alone is named, and the other wants it so.
    fn willed(&self, outer: Holder) -> Holder {
        let will = if outer == Holder::Author { judge::wanting(self.lexicon, self.sentence, self.cue.token as usize) } else { outer };
        if will == Holder::Actor(self.link.actor) { outer } else { will }
    }

    /// "Poland condemned the attack by Russia": who judges what was done.
    fn judged(&self) -> Option<Holder> {
        let token = self.cue.token as usize;
        judge::of(self.lexicon, self.sentence, token).or_else(|| judge::helping(self.lexicon, self.sentence, token))
    }

    /// "Hungary's veto angers Poland", "Warsaw called it a mistake": how Poland sees it.
    fn felt(&self) -> Option<Holder> {
        self.cue.feeler.or_else(|| link::regarding(self.lexicon, self.sentence, self.cue.token as usize))
    }

    /// The one other actor of a relation: each side's stance is toward the other.
    fn other_side(&self) -> Option<ActorId> {
        // Links of one cue stand together.
        const SIDES: usize = 8;
        let sides = &self.links[self.at.saturating_sub(SIDES)..self.links.len().min(self.at + SIDES)];
        let mut others = sides.iter().filter(|l| l.cue == self.link.cue && l.rule == Rule::Mutual && l.actor != self.link.actor);
        let other = others.next()?.actor;
        others.all(|l| l.actor == other).then_some(other).filter(|&o| o != ActorId::SPAN)
    }
}
