//! What stands in front of a verb: negators, and modals of what ought to be and is not ("should have helped") or ought not to be and is ("should
//! never have lied"). And what was once so, or promised, and is taken back.

use super::super::{ChunkId, ChunkKind, Rel, Tag, Word, apparent};
use super::{Scope, negates};
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{Category, Cue, Facts, Kind, Modifier, Pattern, Role, Special, prep};

/// What would have been right was not done.
const MISSED: i32 = -600;
/// What a reproach asks for more of, there is too little of.
const LACKING: i32 = -500;
/// To be rid of somebody.
const RID: i32 = -800;
/// What was so once, or is promised, and is not.
const TAKEN_BACK: i32 = -700;

impl Scope<'_> {
    /// The negators, modals and adverbs in front of the head of a verb.
    pub(super) fn before_head(&self, id: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(id);
        // "warned Russia not to interfere": it may.
        // "We will not be bullied by Beijing": it tries.
        let warned = self.harm() && (chunk.negated && (self.urged(id) || self.withstood(id) || self.reproved(id)) || self.forbidden(id));
        // "a resolution that would condemn it": which one is meant, not what would be.
        let selects = self.role == Role::Theme && chunk.rel == Rel::Relative && chunk.governor.is_some_and(|noun| self.selects(id, noun));
        let never_so = apparent::never_so(self.lexicon, self.sentence, id);
        for index in chunk.first as usize..chunk.head as usize {
            let word = &self.sentence.words[index];
            if never_so && negates(self.lexicon, word) {
                continue;
            }
            if warned && (word.tag == Tag::Not || negates(self.lexicon, word)) || selects && word.special == Special::Would {
                continue;
            }
            if let Some(value) = self.reproach(id, word, out) {
                self.push(FactorKind::Reversal, value, word, out);
                continue;
            }
            // "wrongly detained them": whoever does so does, and is judged by it.
            let wrongly = |m: &Modifier| id == self.cue() && self.harm() && word.tag == Tag::Adverb && m.category == Category::Reverser;
            if let Some(modifier) = self.modifier(word).filter(|m| m.category != Category::Contrast && !wrongly(m)) {
                self.push_modifier(modifier, word, out);
            }
        }
    }

    /// "happy to see it go", "glad that it has resigned": whoever is glad to be rid of it is no friend of it, and who is sorry is one.
    pub(super) fn rid_of(&self, id: ChunkId, out: &mut Vec<Factor>) {
        const REACH: usize = 8;
        if self.role != Role::Theme || self.sentence.chunk(id).kind != ChunkKind::Adjective {
            return;
        }
        let felt = |g: ChunkId| g == id || self.sentence.chunk(g).rel == Rel::Infinitive && self.sentence.chunk(g).governor == Some(id);
        let mut behind = self.sentence.chunks[id.index() + 1..].iter().take(REACH).skip_while(|c| c.rel != Rel::Content);
        let clause = behind.next().filter(|c| c.kind == ChunkKind::Verb && !c.negated && c.governor.is_some_and(felt));
        // "happy to see it go to the summit"
        let goes_on = matches!(behind.next().and_then(|c| c.prep), Some(prep::TO | prep::FOR));
        let goes = clause.filter(|c| !goes_on && self.lexicon.has_pattern(c.lemma, Pattern::Depart));
        goes.into_iter().for_each(|c| self.push(FactorKind::Reversal, RID, &self.sentence.words[c.head as usize], out));
    }

    /// "should never have lied", "must not lie": what somebody ought not to do he does, and is judged by it.
    pub(super) fn reproved(&self, verb: ChunkId) -> bool {
        let chunk = self.sentence.chunk(verb);
        let own = verb == self.cue() || chunk.copula && chunk.predicate == Some(self.cue());
        let blamed = own && chunk.negated && !chunk.passive && self.harm();
        // "ought not | to have lied"
        let above = chunk.governor.filter(|_| blamed && chunk.rel == Rel::Infinitive).map(|g| self.sentence.head(g));
        blamed && self.group(verb).iter().chain(above).any(|w| self.modal(w, Pattern::Owed))
    }

    /// "must not be allowed to bully them", "will not let it bully them", "cannot go on bullying them": whoever is not to do it does it,
    /// or would.
    fn forbidden(&self, verb: ChunkId) -> bool {
        let chunk = self.sentence.chunk(verb);
        let modal = &self.sentence.words[chunk.first as usize];
        let is = |pattern| self.lexicon.has_pattern(chunk.lemma, pattern);
        let cannot = modal.special == Special::Would || negates(self.lexicon, modal);
        let lets = chunk.passive && is(Pattern::ObjectControl) || chunk.special == Special::Let;
        modal.tag == Tag::Modal && verb != self.cue() && (lets || cannot && is(Pattern::GoOn))
    }

    /// "should have helped", "could do more to help": whether the modal says that it is not so; by how much it turns what is said.
    pub(super) fn reproach(&self, verb: ChunkId, modal: &Word, out: &[Factor]) -> Option<i32> {
        let chunk = self.sentence.chunk(verb);
        if !self.good || !modal.tags.has(Tag::Modal) || chunk.negated || turned(out) {
            return None;
        }
        let more = self.asks_more(verb);
        let perfect = self.sentence.words[chunk.first as usize..chunk.head as usize].iter().any(|w| w.special == Special::Have);
        if perfect && self.modal(modal, Pattern::Unmet) {
            return Some(MISSED).filter(|_| !more || self.role == Role::Agent);
        }
        // "could", not "would" and "can"
        let could = || modal.special == Special::Would && self.modifier(modal).is_some_and(|m| m.category == Category::Hedge);
        Some(LACKING).filter(|_| more && self.role == Role::Agent && (!perfect && self.modal(modal, Pattern::Owed) || could()))
    }

    /// "do more to help", "be more generous".
    fn asks_more(&self, verb: ChunkId) -> bool {
        let chunk = self.sentence.chunk(verb);
        let words = &self.sentence.words;
        let more = |at: usize| words.get(at).is_some_and(|w| w.special == Special::More);
        let done = chunk.special == Special::Do
            && (more(chunk.head as usize + 1) || chunk.object.is_some_and(|o| more(self.sentence.chunk(o).first as usize)));
        let adjective = chunk.predicate.filter(|&p| chunk.copula && self.sentence.chunk(p).kind == ChunkKind::Adjective);
        done || adjective.is_some_and(|p| more((self.sentence.chunk(p).head as usize).saturating_sub(1)))
    }

    /// Whether the word is a modal of a pattern, in whatever phrase it stands: "should have".
    pub(super) fn modal(&self, word: &Word, pattern: Pattern) -> bool {
        word.tags.has(Tag::Modal) && self.lexicon.readings(word).iter().any(|r| self.lexicon.has_pattern(Some(r.lemma), pattern))
    }

    /// The words of a verb chunk in front of its head.
    fn group(&self, verb: ChunkId) -> &[Word] {
        let chunk = self.sentence.chunk(verb);
        &self.sentence.words[chunk.first as usize..chunk.head as usize]
    }

    /// "once a loyal friend", "once trusted it", against "once rescued it": what lasts, and was good.
    pub(super) fn lapsed(&self) -> bool {
        let chunk = self.sentence.chunk(self.cue());
        self.good && (chunk.kind != ChunkKind::Verb || chunk.lemma.is_some_and(|l| l.has(Facts::JUDGEMENT)))
    }

    /// "was wrong of it to lie", "is wrong that it lied": the lie is called wrong, and its doer is judged by both. Not "is wrong to say that".
    pub(super) fn wrong_of(&self, deed: ChunkId, predicate: ChunkId) -> bool {
        const CLEARLY: i32 = crate::score::ONE;
        let chunk = self.sentence.chunk(deed);
        // "is wrong to say that it lied": it did not.
        let words = deed != self.cue() && chunk.lemma.is_some_and(|l| l.has(Facts::REPORT));
        let done = match chunk.rel {
            Rel::Infinitive => !words,
            Rel::Content => self.sentence.chunk(predicate).kind == ChunkKind::Adjective,
            _ => false,
        };
        let said = done && self.harm() && self.sentence.chunk(predicate).rel == Rel::Predicate;
        let bad = |c: &Cue| c.kind == Kind::Quality && c.agent <= -CLEARLY;
        let lemma = self.sentence.chunk(predicate).lemma.filter(|_| said);
        lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| bad(self.lexicon.cue(c))))
    }

    /// "The days when they trusted it are over", "The time when they did has passed", "Gone are the days when they did": they no longer do;
    /// tells whether it is said so.
    pub(super) fn gone_by(&self, days: ChunkId, out: &mut Vec<Factor>) -> bool {
        let Some(verb) = self.sentence.chunk(days).governor.filter(|_| self.sentence.chunk(days).special == Special::Time) else {
            return false;
        };
        let chunk = self.sentence.chunk(verb);
        if chunk.kind != ChunkKind::Verb || chunk.negated || chunk.subject != Some(days) {
            return false;
        }
        // "Gone are the days"
        let fronted = days > verb && chunk.copula && chunk.first > 0;
        let perfect = self.group(verb).iter().any(|w| w.special == Special::Have) && !chunk.copula;
        let long = chunk
            .predicate
            .is_some_and(|p| self.sentence.chunk(p).kind == ChunkKind::Adjective && self.sentence.head(p).tags.has(Tag::Participle));
        let gone = fronted || long || self.past(verb) || chunk.object.is_none() && (perfect || chunk.passive);
        if gone {
            self.push(FactorKind::Reversal, TAKEN_BACK, self.sentence.head(verb), out);
        }
        gone
    }

    /// "It is misleading to say that it lied", "a mistake to call it weak", "It is false that it lied": what is said to be so is not; tells
    /// whether it is denied so.
    pub(super) fn misstated(&self, deed: ChunkId, predicate: ChunkId, out: &mut Vec<Factor>) -> bool {
        let (chunk, site) = (self.sentence.chunk(deed), self.sentence.chunk(predicate));
        let told = chunk.rel == Rel::Infinitive && deed != self.cue() && chunk.lemma.is_some_and(|l| l.has(Facts::REPORT));
        let Some(lemma) = site.lemma.filter(|_| (told || chunk.rel == Rel::Content) && site.rel == Rel::Predicate) else { return false };
        let sham = self.lexicon.lemma(lemma).patterns.has(Pattern::Sham) && site.kind == ChunkKind::Adjective;
        let bad = |c: &Cue| c.agent < 0 && matches!(c.kind, Kind::Quality | Kind::Act);
        let wrong = told && self.lexicon.lemma(lemma).modifier.is_none() && self.lexicon.cues_of(lemma).any(|c| bad(self.lexicon.cue(c)));
        // "It is no exaggeration to say that it lied"
        if (sham || wrong) && site.opener != Special::No {
            self.push(FactorKind::Reversal, self.weights.composition, self.sentence.head(predicate), out);
        }
        sham || wrong
    }

    /// "promised to help but did not", "some trust it, but most do not", "was not expected to help, but it did": an auxiliary behind *but*
    /// that takes the verb up again; tells whether it turns what is said.
    pub(super) fn taken_back(&self, but: u32, out: &mut Vec<Factor>) -> bool {
        const REACH: usize = 3;
        let joint = self.sentence.chunk_at[but as usize];
        let behind = || self.sentence.chunks[joint.index() + 1..].iter().take(REACH);
        let Some(at) = behind().position(|c| c.kind == ChunkKind::Verb) else { return false };
        let verb = ChunkId::new(joint.index() + 1 + at);
        let chunk = self.sentence.chunk(verb);
        let head = self.sentence.head(verb);
        let auxiliary = matches!(head.special, Special::Do | Special::Have | Special::Be) || head.tag == Tag::Modal;
        let ends = self.sentence.chunks.get(verb.index() + 1).is_none_or(|c| matches!(c.kind, ChunkKind::Mark | ChunkKind::Conjunction));
        // Not "but Malta did not": that is another's doing.
        let same = behind().take(at).all(|c| c.kind == ChunkKind::Adverb || c.tag == Tag::Pronoun);
        if !auxiliary || !ends || !same || !self.takes_up(joint) {
            return false;
        }
        let not = self.sentence.words[chunk.first as usize..chunk.end as usize].iter().find(|w| w.tag == Tag::Not);
        if not.is_some() != turned(out) {
            self.push(FactorKind::Negation, TAKEN_BACK, not.unwrap_or(head), out);
        }
        true
    }

    /// Whether the cue stands in the clause that an auxiliary behind the chunk takes up: the nearest that describes no noun. Not "was accused
    /// because many were angry, but most were not".
    fn takes_up(&self, joint: ChunkId) -> bool {
        const REACH: usize = 12;
        let before = self.sentence.chunks[..joint.index()].iter().rev().take(REACH);
        let nearest = before.into_iter().find(|c| c.is_finite() && c.rel != Rel::Relative);
        nearest.is_none_or(|c| c.clause == self.sentence.chunk(self.cue()).clause)
    }
}

/// Whether what has been found so far turns the cue round.
fn turned(out: &[Factor]) -> bool {
    out.iter().rev().take_while(|f| f.kind != FactorKind::Rule).filter(|f| f.value < 0).count() % 2 == 1
}
