//! What the governors of a cue do to it: from its chunk upward, one governor after the other.

use super::super::{ChunkId, ChunkKind, Rel, Tag, VerbForm, Word, apparent, holder};
use super::Scope;
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{AliasKind, Category, Facts, Modifier, Pattern, Role, Special, prep};

/// How many governors are climbed.
const MAX_CLIMB: usize = 8;
/// What was so before what the sentence ends up saying.
const BYGONE: i32 = 400;
/// Of harm that its doer takes back.
pub(super) const LIFTED: i32 = -600;

/// What has been passed on the way up.
#[derive(Default)]
struct Way {
    /// A relative clause or participle that picks its noun out of others.
    selected: bool,
    /// The content of a noun of saying, right before.
    claimed: bool,
    /// An infinitive behind a noun, right before.
    planned: bool,
    /// A deed that somebody is accused of, right before.
    charged: bool,
    /// A verb that says so.
    told: bool,
    /// A clause that says what somebody had imposed, and takes back.
    lifted: bool,
    /// A harm that somebody is called on to end, right before.
    halted: bool,
    /// A verb that is joined to another and shares nothing of its negation.
    parted: bool,
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
            let chunk = *self.sentence.chunk(id);
            let Some(governor) = chunk.governor else { return };
            if let Some(time) = self.time_when(id) {
                id = time;
                continue;
            }
            match chunk.rel {
                Rel::Content | Rel::Infinitive | Rel::Relative if self.not_alone(governor) => return,
                Rel::Content | Rel::Subordinate if self.misgiven(id, governor, out) => return,
                Rel::Content | Rel::Infinitive if self.begrudged(id, governor, out) => return,
                Rel::Content if self.given(id, governor) || self.undenied(governor) || self.past_asking(id) || self.due(id) => return,
                Rel::Object if self.withheld(id) => return,
                Rel::Relative if self.the_last(id, governor, out) => return,
                Rel::Relative | Rel::Reduced if (self.role == Role::Theme || way.charged || way.told) && self.selects(id, governor) => {
                    way.selected = true
                }
                Rel::Relative if self.good && self.role == Role::Theme && self.handed(id, governor) => {}
                Rel::Relative | Rel::Reduced if self.role == Role::Theme && self.lifted(id, governor, out) => way.lifted = true,
                Rel::Subject if way.lifted => return self.subject(id, governor, out),
                Rel::Relative if self.role == Role::Theme && self.told_by_copula(id, governor) => self.governed(id, governor, out),
                // "said nothing useful", "never said anything useful"
                Rel::Reduced if self.sentence.chunk(governor).special == Special::Nothing => {
                    let word = self.sentence.head(governor);
                    self.modifier(word).into_iter().for_each(|m| self.push_modifier(m, word, out));
                }
                // "is not what they call honest"
                Rel::Relative
                    if self.sentence.chunk(governor).special == Special::Why && self.sentence.chunk(governor).rel == Rel::Predicate => {}
                Rel::Relative if self.gone_by(governor, out) || self.betrayed(id, governor, out) => return,
                Rel::Relative => return self.bygone(id, governor, out),
                Rel::Subject if way.halted => return,
                Rel::Subject if way.told && self.dismissed(governor, out) => return,
                Rel::Subject if way.selected => return self.selected_subject(id, governor, out),
                // "is not corrupt but honest"
                Rel::Predicate if self.instead(id) || self.denied_too(id) => return,
                Rel::Object | Rel::Infinitive | Rel::Gerund | Rel::Predicate | Rel::Content | Rel::IndirectObject => {
                    self.wanted(id, governor, out);
                    self.governed(id, governor, out)
                }
                // "are more likely than men to say that they trust it"
                Rel::Complement if way.planned && self.sentence.chunk(governor).special == Special::Than => return,
                Rel::Complement if apparent::needed(self.lexicon, self.sentence, governor) => return,
                Rel::Complement => self.preposition(governor, out),
                Rel::Prepositional if self.reason(id, governor) => return,
                Rel::Prepositional if self.gesture(id) => return self.verb_beside(governor, out),
                Rel::Prepositional => self.prepositional(id, governor, out),
                // "The attempt to paint it as a threat is absurd"
                Rel::Subject if way.claimed || way.planned => return self.fate(id, governor, way.planned, out),
                // "denied that trust in it had faded": what is said of the noun is denied with it.
                Rel::Subject if self.said_to_end(id, governor, out) => {}
                Rel::Subject => return,
                // "no prudence but cowardice": the negator is the first one's.
                Rel::Coordinated if self.instead(id) => return,
                Rel::Coordinated if way.parted => {}
                Rel::Coordinated => self.shared(id, governor, out),
                Rel::Subordinate if self.sentence.chunk(governor).subject.is_some_and(|s| s > governor && self.gone_by(s, out)) => return,
                Rel::Subordinate => return self.deplored(id, governor, out),
                _ => return,
            }
            self.pass(&mut way, id, governor);
            id = governor;
        }
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

    /// "is not the first to accuse it", "isn't the only one who trusts it": others do too.
    fn not_alone(&self, governor: ChunkId) -> bool {
        let chunk = self.sentence.chunk(governor);
        let (verb, noun) = if chunk.kind == ChunkKind::Verb { (Some(governor), chunk.predicate) } else { (chunk.governor, Some(governor)) };
        let denied = |v: ChunkId| self.sentence.chunk(v).copula && self.sentence.chunk(v).negated;
        let Some(noun) = noun.filter(|_| verb.is_some_and(denied)).map(|n| self.sentence.chunk(n)) else { return false };
        let among = |w: &Word| matches!(w.special, Special::First | Special::Only);
        noun.kind == ChunkKind::Noun
            && noun.opener == Special::The
            && self.sentence.words[noun.first as usize..noun.end as usize].iter().any(among)
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

    /// "those who defend Russia", "any resolution that …", "the bill that would …": the clause says which are meant, so what is done to
    /// them is done for it.
    pub(super) fn selects(&self, verb: ChunkId, noun: ChunkId) -> bool {
        const REACH: usize = 8;
        let (clause, head) = (self.sentence.chunk(verb), self.sentence.chunk(noun));
        let first = &self.sentence.words[head.first as usize];
        let would = self.sentence.words[clause.first as usize..clause.head as usize].iter().any(|w| w.special == Special::Would);
        let any = match first.tag {
            Tag::Determiner if would && first.special == Special::The => true,
            // "the motion condemning Serbia": that is what it is for.
            // "the number of Serbs who trust it"
            Tag::Determiner if first.special == Special::The => {
                self.drafted(verb, noun) || self.sentence.range(noun).any(|i| self.sentence.words[i].tag == Tag::Preposition)
            }
            Tag::Determiner => first.special != Special::No,
            // "the share of Serbs trusting it"
            Tag::Name if self.good => {
                self.sentence.mention_at[head.head as usize].is_some_and(|m| self.sentence.mention(m).kind == AliasKind::Demonym)
            }
            // "people who"
            Tag::Noun => head.first == head.head && head.special == Special::Folk,
            tag => matches!(tag, Tag::Pronoun | Tag::Plural),
        };
        let between = self.sentence.chunks.get(noun.index() + 1..verb.index()).unwrap_or_default().iter().take(REACH);
        let mut before_relative = between.take_while(|c| c.kind != ChunkKind::Relative);
        any && clause.subject == Some(noun) && before_relative.all(|c| c.kind != ChunkKind::Mark)
    }

    /// "the aid that had been promised to it": what becomes of the thing becomes of the promise.
    pub(super) fn handed(&self, verb: ChunkId, noun: ChunkId) -> bool {
        let clause = self.sentence.chunk(verb);
        let given = if clause.passive { clause.subject == Some(noun) } else { clause.object == Some(noun) };
        let lemma = clause.lemma.map(|l| self.lexicon.lemma(l).patterns);
        given && lemma.is_some_and(|p| p.has(Pattern::Light) || p.has(Pattern::Give))
    }

    fn accuses(&self, verb: ChunkId) -> bool {
        let mut cues = self.sentence.chunk(verb).lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c));
        cues.any(|c| c.accuses())
    }

    /// A text, and a clause in the present behind it that says what it says.
    fn drafted(&self, verb: ChunkId, noun: ChunkId) -> bool {
        let clause = self.sentence.chunk(verb);
        let text = self.sentence.chunk(noun).lemma.is_some_and(|l| l.has(Facts::REPORT));
        text && clause.rel == Rel::Reduced && clause.form == VerbForm::Ing
    }

    /// "The mayor, who had called it a fraud, praised it": what was said before the main clause is its background.
    fn bygone(&self, verb: ChunkId, noun: ChunkId, out: &mut Vec<Factor>) {
        let clause = self.sentence.chunk(verb);
        let group = &self.sentence.words[clause.first as usize..clause.head as usize];
        let Some(had) = group.iter().find(|w| w.tag == Tag::Auxiliary) else { return };
        let own = |s: ChunkId| s == noun || self.sentence.chunk(s).subject == Some(noun);
        let perfect = had.special == Special::Have
            && had.tags.has(Tag::Past)
            && clause.subject.is_some_and(own)
            && (clause.copula || self.sentence.chunk(verb).tag == Tag::Participle);
        let main = self.sentence.chunk(noun).governor.filter(|_| perfect && self.sentence.chunk(noun).rel == Rel::Subject);
        if main.is_some_and(|main| self.took_back(verb, main)) {
            self.push(FactorKind::Reversal, LIFTED, had, out);
        } else if main.is_some_and(|main| self.superseded(verb, main)) {
            self.push(FactorKind::Conceded, BYGONE, had, out);
        }
    }

    /// The governor's own modifiers, and what its meaning does.
    fn governed(&self, id: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) {
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
