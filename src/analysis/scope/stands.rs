//! What stands whatever its governor says: facts, questions, things that are there all the same.

use super::super::holder::{self, Holder};
use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel};
use super::{Scope, negates};
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{Category, Cue, Facts, Kind, LemmaId, Pattern, Role, Special, Tag};

/// From here down a word says that something is bad, and not only that it was not foreseen.
const CLEARLY_BAD: i32 = -500;

/// Of what is good, and is asked about by those who wonder.
const MISGIVEN: i32 = -500;

/// What one would do to all others before.
const NOT: i32 = -700;

impl Scope<'_> {
    /// "has not stopped helping": it goes on, as if nobody had spoken of an end.
    pub(super) fn unstopped(&self, id: ChunkId, governor: ChunkId) -> bool {
        let modifier = self.lexicon.modifier(self.sentence.chunk(governor).lemma);
        let ends = modifier.is_some_and(|m| m.category == Category::Reverser);
        ends && self.sentence.chunk(id).rel == Rel::Gerund && self.sentence.chunk(governor).negated
    }

    /// Whether what is done to the noun leaves it as it is: not where the verb says that it is or is given.
    pub(super) fn stands(&self, noun: ChunkId, verb: ChunkId) -> bool {
        let patterns = self.sentence.chunk(verb).lemma.map(|l| self.lexicon.lemma(l).patterns);
        let gives = |p: crate::lexicon::PatternSet| [Pattern::Light, Pattern::Give, Pattern::Receive].into_iter().any(|x| p.has(x));
        let have = self.sentence.chunk(verb).special == Special::Have;
        // "no longer believes its assurances": they are worth nothing.
        let words = self.good && self.sentence.chunk(noun).lemma.is_some_and(|l| l.has(Facts::REPORT));
        if words && self.sentence.chunk(verb).lemma.is_some_and(|l| l.has(Facts::JUDGEMENT)) {
            return false;
        }
        self.sentence.chunk(noun).rel == Rel::Object && !self.sentence.chunk(verb).copula && !have && !patterns.is_some_and(gives)
    }

    /// Whether the noun is the object of the verb, or of the infinitive that hangs on the governor, and stands as it is.
    pub(super) fn untouched(&self, id: ChunkId, governor: ChunkId) -> bool {
        self.stands(id, governor) || self.sentence.chunk(id).object.is_some_and(|object| self.stands(object, id))
    }

    /// "the last man they would trust": they would trust anyone sooner. Tells whether it is said so.
    pub(super) fn the_last(&self, clause: ChunkId, noun: ChunkId, out: &mut Vec<Factor>) -> bool {
        let (verb, chunk) = (self.sentence.chunk(clause), self.sentence.chunk(noun));
        let would = self.sentence.words[verb.first as usize].special == Special::Would && verb.object == Some(noun);
        let last = self.sentence.words.get(chunk.first as usize + 1).filter(|w| w.special == Special::Last && chunk.opener == Special::The);
        // Not "the next man", which is of the same class.
        let last = last.filter(|w| would && w.form == self.lexicon.table.get("last"));
        last.into_iter().for_each(|w| self.push(FactorKind::Negation, NOT, w, out));
        last.is_some()
    }

    /// "There was never a day when it lied", "It is hard to think of a moment when it did": the time of which there is none, or hardly any.
    pub(super) fn time_when(&self, verb: ChunkId) -> Option<ChunkId> {
        let chunk = self.sentence.chunk(verb);
        let opener = self.sentence.clauses.get(chunk.clause as usize).and_then(|c| c.opener).filter(|_| chunk.rel == Rel::Subordinate)?;
        let when = self.sentence.chunk(opener).special == Special::Why;
        let time = opener.index().checked_sub(1).filter(|_| when).map(ChunkId::new)?;
        let noun = self.sentence.chunk(time);
        let site = noun.governor.filter(|_| noun.special == Special::Time)?;
        let there = self.sentence.chunk(site).opener == Special::There && noun.rel == Rel::Subject;
        // "think of", "recall"
        let thought = if noun.rel == Rel::Complement { self.sentence.chunk(site).governor } else { Some(site) };
        let sought =
            thought.is_some_and(|v| self.sentence.chunk(v).rel == Rel::Infinitive && self.sentence.chunk(v).kind == ChunkKind::Verb);
        (there || sought).then_some(time)
    }

    /// Whether the clause is a question inside another clause.
    pub(super) fn wondered(&self, id: ChunkId) -> bool {
        let chunk = self.sentence.chunk(id);
        let opener = self.sentence.clauses.get(chunk.clause as usize).and_then(|c| c.opener);
        chunk.rel == Rel::Content && opener.is_some_and(|o| self.sentence.chunk(o).special == Special::If)
    }

    /// "wonder whether it is fit to rule": whoever asks so thinks that it may not be. Not "nobody wonders".
    pub(super) fn misgiven(&self, clause: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) -> bool {
        let chunk = self.sentence.chunk(clause);
        let opener = self.sentence.clauses.get(chunk.clause as usize).and_then(|c| c.opener);
        // "wonder if" may be one phrase.
        let inside = self.sentence.words[self.sentence.chunk(governor).end as usize - 1].special == Special::If;
        let whether = inside || opener.is_some_and(|o| self.sentence.chunk(o).special == Special::If);
        let quality = self.good && self.role == Role::Agent && chunk.copula && !chunk.negated && chunk.predicate == Some(self.cue());
        let asks = self.sentence.chunk(governor).special == Special::Wonder && !self.sentence.chunk(governor).negated;
        if whether && quality && asks {
            self.push(FactorKind::Reversal, MISGIVEN, self.sentence.head(governor), out);
        }
        whether && quality && asks
    }

    /// "asked how anyone could trust it", "wondered why anyone would": a question inside a clause that has a no for its answer.
    pub(super) fn scorned(&self, token: usize) -> bool {
        let chunk = self.sentence.chunk(self.sentence.chunk_at[token]);
        if !self.good || self.role != Role::Theme || chunk.rel != Rel::Content || chunk.kind != ChunkKind::Verb {
            return false;
        }
        let anyone = chunk.subject.filter(|&s| self.sentence.chunk(s).special == Special::Any);
        let how = anyone.and_then(|s| s.index().checked_sub(1)).is_some_and(|at| self.sentence.chunks[at].special == Special::Why);
        how && self.sentence.words[chunk.first as usize].tag == Tag::Modal && chunk.lemma.is_some_and(|l| l.has(Facts::JUDGEMENT))
    }

    /// "did not realise that Russia had lied", "nobody is surprised that it did", "refused to admit that it was right": whoever says so
    /// takes the clause for a fact.
    pub(super) fn given(&self, id: ChunkId, governor: ChunkId) -> bool {
        let lemma = self.sentence.chunk(governor).lemma.map(|l| self.lexicon.lemma(l));
        let fact = match self.sentence.chunk(governor).kind {
            ChunkKind::Verb => Pattern::Factive,
            ChunkKind::Adjective => Pattern::Known,
            _ => return false,
        };
        self.looked_on(governor) || lemma.is_some_and(|l| l.patterns.has(fact)) && !self.wondered(id)
    }

    /// "is sorry that Russia won", "It is a shame that it was praised", "It would be a disaster for it to win": what is good for it is
    /// begrudged. Tells whether it is said so.
    pub(super) fn begrudged(&self, clause: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) -> bool {
        let site = self.sentence.chunk(governor);
        let bad = |c: &Cue| c.tone() <= CLEARLY_BAD && c.kind != Kind::Act && c.kind != Kind::Mutual;
        let plain = |l: LemmaId| self.lexicon.lemma(l).modifier.is_none();
        let told = self.sentence.chunk(clause).rel == Rel::Content || self.role == Role::Agent && site.rel == Rel::Predicate;
        let felt = told && self.good && clause == self.cue() && !self.sentence.chunk(clause).negated;
        let lemma = site.lemma.filter(|&l| felt && plain(l));
        let sorry = lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| bad(self.lexicon.cue(c)))) && !site.negated;
        if sorry {
            self.push(FactorKind::Reversal, self.weights.composition, self.sentence.head(governor), out);
        }
        sorry
    }

    /// "Sadly, Russia won": what is good for it is told as a misfortune.
    pub(super) fn lamented(&self, verb: ChunkId, out: &mut Vec<Factor>) {
        let first = self.sentence.clauses.get(self.sentence.chunk(verb).clause as usize).and_then(|c| c.first);
        let adverb = first.filter(|&f| self.good && f < verb && self.sentence.chunk(f).kind == ChunkKind::Adverb);
        let parted = |f: &ChunkId| self.sentence.chunks.get(f.index() + 1).is_some_and(|c| c.mark == Mark::Comma);
        let Some(word) = adverb.filter(parted).map(|f| self.sentence.head(f)) else { return };
        let sad = |c: &Cue| c.kind == Kind::Event && c.tone() <= CLEARLY_BAD;
        if word.lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| sad(self.lexicon.cue(c)))) {
            self.push(FactorKind::Reversal, self.weights.composition, word, out);
        }
    }

    /// "will not stand by while Russia bombs them": what happens meanwhile does happen.
    fn looked_on(&self, verb: ChunkId) -> bool {
        let head = self.sentence.chunk(verb).head as usize;
        let phrase = self.sentence.words.get(head..head + usize::from(self.sentence.head(verb).width));
        matches!(phrase, Some([_, .., last]) if matches!(last.special, Special::While | Special::As))
    }

    /// "did not say why Russia had lied", "nobody asked what it had stolen": that it did is past asking. Not "does not know how it can help".
    pub(super) fn past_asking(&self, id: ChunkId) -> bool {
        let chunk = self.sentence.chunk(id);
        let before = chunk.subject.and_then(|s| holder::start(self.sentence, s).checked_sub(1));
        let why = before.is_some_and(|at| self.sentence.words[at].special == Special::Why);
        why && self.sentence.words[chunk.first as usize].tag != Tag::Modal
    }

    /// "Few would deny that Russia lied", "nobody disputes that it helped": what nobody denies is so.
    pub(super) fn undenied(&self, verb: ChunkId) -> bool {
        let chunk = self.sentence.chunk(verb);
        let lemma = chunk.lemma.map(|l| self.lexicon.lemma(l)).filter(|l| l.report.is_some());
        let denies = lemma.and_then(|l| l.modifier).is_some_and(|m| m.category == Category::Reverser);
        let nobody = |s: ChunkId| negates(self.lexicon, &self.sentence.words[self.sentence.chunk(s).first as usize]);
        denies && !chunk.negated && chunk.subject.is_some_and(nobody)
    }

    /// "did not mention the complaint that Russia had lied": a verb without a meaning of its own leaves the complaint as it is.
    pub(super) fn spoken_of(&self, id: ChunkId, governor: ChunkId) -> bool {
        let chunk = self.sentence.chunk(id);
        let claim = self.sentence.chunk(id).lemma.is_some_and(|l| l.has(Facts::REPORT));
        let that = self.sentence.chunks.get(id.index() + 1).is_some_and(|c| c.special == Special::That);
        let plain =
            self.sentence.chunk(governor).lemma.map(|l| self.lexicon.lemma(l)).is_none_or(|l| l.cues.is_empty() && l.modifier.is_none());
        chunk.kind == ChunkKind::Noun && chunk.rel == Rel::Object && claim && that && plain
    }

    /// "The plan drew no protest", "met no resistance": whether an ill judgement is what nobody met its theme with.
    pub(super) fn unopposed(&self, noun: &Chunk) -> bool {
        let verb = noun.governor.filter(|_| noun.rel == Rel::Object && self.role == Role::Theme && !self.good);
        let judgement = noun.lemma.is_some_and(|l| l.has(Facts::JUDGEMENT));
        judgement && verb.is_some_and(|v| self.lexicon.has_pattern(self.sentence.chunk(v).lemma, Pattern::Receive))
    }

    /// "Estonia, its leader said, will not be blackmailed by Moscow": whoever says so of himself is under attack.
    pub(super) fn withstood(&self, id: ChunkId) -> bool {
        let chunk = self.sentence.chunk(id);
        let first = &self.sentence.words[chunk.first as usize];
        let subject = chunk.subject.filter(|_| chunk.passive && first.tag == Tag::Modal && first.special != Special::Would);
        let we = |s: ChunkId| self.sentence.chunk(s).special == Special::We;
        let speaker = || holder::at(self.sentence, chunk.head as usize).map(|r| r.holder);
        let own = |s: ChunkId| holder::actor_of(self.sentence, s).is_some_and(|a| speaker() == Some(Holder::Actor(a)));
        subject.is_some_and(|s| we(s) || own(s))
    }

    /// "did not get the credit that it deserves": it deserves it, whoever withholds it.
    pub(super) fn due(&self, verb: ChunkId) -> bool {
        let deserves = |c: &Cue| c.agent > 0 && !c.frame.object;
        let lemma = self.sentence.chunk(verb).lemma.filter(|&l| self.good && self.lexicon.has_pattern(Some(l), Pattern::Receive));
        lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| deserves(self.lexicon.cue(c))))
    }

    /// Whether the noun is a good thing that somebody is said to deserve.
    pub(super) fn withheld(&self, noun: ChunkId) -> bool {
        const REACH: usize = 6;
        let behind = (noun.index() + 1..self.sentence.chunks.len()).take(REACH).map(ChunkId::new);
        let said = |v: &ChunkId| self.sentence.chunk(*v).kind == ChunkKind::Verb && self.sentence.chunk(*v).governor == Some(noun);
        self.good && self.role == Role::Theme && behind.into_iter().find(said).is_some_and(|v| self.due(v))
    }

    /// "is not a country you can trust": the copula says it of its subject, or denies it.
    pub(super) fn told_by_copula(&self, clause: ChunkId, noun: ChunkId) -> bool {
        self.sentence.chunk(clause).object == Some(noun) && self.sentence.chunk(noun).rel == Rel::Predicate
    }
}
