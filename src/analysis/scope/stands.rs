//! What stands whatever its governor says: facts, questions, things that are there all the same.

use super::super::holder::{self, Holder};
use super::super::{Chunk, ChunkId, ChunkKind, Rel};
use super::{Scope, negates};
use crate::lexicon::{Category, Cue, Facts, Pattern, Role, Special, Tag};

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

    /// Whether the clause is a question inside another clause.
    pub(super) fn wondered(&self, id: ChunkId) -> bool {
        let chunk = self.sentence.chunk(id);
        let opener = self.sentence.clauses.get(chunk.clause as usize).and_then(|c| c.opener);
        chunk.rel == Rel::Content && opener.is_some_and(|o| self.sentence.chunk(o).special == Special::If)
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
