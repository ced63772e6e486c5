//! What was so before what the sentence ends up saying: "The mayor, who had been a critic of it, praised it".

use super::super::{ChunkId, ChunkKind, Rel, holder};
use super::Scope;
use super::climb::LIFTED;
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{Category, Cue, Facts, LemmaId, Pattern, Reading, Special, Tag, prep};

/// Of the good will of those whom its object harms.
const BETRAYED: i32 = 100;

impl Scope<'_> {
    /// Whether the main verb sets aside what a clause in the past perfect says.
    pub(super) fn superseded(&self, verb: ChunkId, main: ChunkId) -> bool {
        let same = self.sentence.chunk(verb).subject == self.sentence.chunk(main).subject;
        let said = || same && self.sentence.chunk(main).tag == Tag::Past && self.judges_since(main) && self.judged_before(verb);
        self.mutual || said() || self.put_right(verb, main) || same && self.relented(verb, main)
    }

    /// "Malta, which had held up the treaty, finally ratified it": it does the thing good that it had done harm.
    fn relented(&self, verb: ChunkId, main: ChunkId) -> bool {
        let (before, now) = (self.sentence.chunk(verb), self.sentence.chunk(main));
        let again = now.object.is_some_and(|o| o > main && self.sentence.chunk(o).special == Special::It);
        let does = |lemma: Option<LemmaId>, good: bool| {
            let mut senses = lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c));
            senses.any(|c| c.frame.object && c.theme != 0 && (c.theme > 0) == good)
        };
        let reverses = self.lexicon.modifier(before.lemma).is_some_and(|m| m.category == Category::Reverser);
        let done = now.tag == Tag::Past && !now.negated && !before.negated;
        again && done && does(now.lemma, true) && (reverses || does(before.lemma, false))
    }

    fn judges(&self, verb: ChunkId) -> bool {
        self.sentence.chunk(verb).lemma.is_some_and(|l| l.has(Facts::SAYING))
    }

    /// "praised it", "surprised everyone by praising it".
    fn judges_since(&self, main: ChunkId) -> bool {
        let by = self.sentence.prepositions(main).find(|&p| self.sentence.chunk(p).prep == Some(prep::BY));
        let doing = by.and_then(|p| self.sentence.chunk(p).object).filter(|&o| self.sentence.chunk(o).kind == ChunkKind::Verb);
        self.judges(main) || doing.is_some_and(|d| self.judges(d))
    }

    /// "who had mocked it", "who had spent years mocking it", "who had been a fierce critic of it".
    fn judged_before(&self, verb: ChunkId) -> bool {
        let partisan = |r: &Reading| self.lexicon.lemma(r.lemma).patterns.has(Pattern::Partisan);
        let called = || self.sentence.chunk(verb).copula && self.lexicon.readings(&self.sentence.words[self.token]).iter().any(partisan);
        let doing = || self.sentence.chunk(self.cue()).kind == ChunkKind::Verb && self.judges(self.cue());
        self.judges(verb) || called() || doing()
    }

    /// "Greece, which had blocked the talks, withdrew its veto", "… dropped its objections": whoever did harm does it no more.
    pub(super) fn took_back(&self, verb: ChunkId, main: ChunkId) -> bool {
        let now = self.sentence.chunk(main);
        let same = self.sentence.chunk(verb).subject == now.subject;
        let Some(lemma) = now.lemma.filter(|_| same && !now.negated && now.tag == Tag::Past) else { return false };
        let senses = |l| self.lexicon.cues_of(l).map(|c| self.lexicon.cue(c));
        let lifts = |c: &Cue| c.theme > 0 && !c.frame.object && c.frame.theme.has(prep::AGAINST);
        let reverses = self.lexicon.modifier(Some(lemma)).is_some_and(|m| m.category == Category::Reverser);
        let harm = now.object.map(|o| self.sentence.chunk(o)).filter(|o| reverses && matches!(o.opener, Special::Its | Special::Their));
        senses(lemma).any(lifts) || harm.and_then(|o| o.lemma).is_some_and(|l| senses(l).any(|c| c.theme < 0))
    }

    /// "lifted the ban it had imposed on Georgia", "The tariffs imposed on it were scrapped": what is undone is imposed no more.
    pub(super) fn lifted(&self, verb: ChunkId, noun: ChunkId, out: &mut Vec<Factor>) -> bool {
        let chunk = self.sentence.chunk(noun);
        let undone = chunk.governor.filter(|&g| chunk.rel == Rel::Object || chunk.rel == Rel::Subject && self.sentence.chunk(g).passive);
        !self.good && self.handed(verb, noun) && undone.is_some_and(|v| self.undoes(v, out))
    }

    /// Whether a verb turns its object round; a phrase that holds the object ("lift sanctions") does so by itself.
    fn undoes(&self, verb: ChunkId, out: &mut Vec<Factor>) -> bool {
        let word = self.sentence.head(verb);
        if self.modifier(word).is_some_and(|m| m.category == Category::Reverser) {
            return true;
        }
        let cues = word.lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c));
        let lifts = { cues }.any(|c| c.theme > 0 && c.frame.theme.has(prep::AGAINST) && !c.frame.object);
        if lifts {
            self.push(FactorKind::Reversal, LIFTED, word, out);
        }
        lifts
    }

    /// "Romania, which had been shut out of the talks, was invited", "Malta, whose towns had been destroyed, was helped": what was done to it
    /// before is done no more.
    fn put_right(&self, verb: ChunkId, main: ChunkId) -> bool {
        let (before, now) = (self.sentence.chunk(verb), self.sentence.chunk(main));
        let same = before.passive && now.passive && !now.negated;
        let mut senses = now.lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c));
        same && senses.any(|c| c.frame.object && c.theme != 0 && (c.theme > 0) != self.good)
    }

    /// "abandoned the people who trusted it": the trust is what makes the deed worse, and whether it is.
    pub(super) fn betrayed(&self, clause: ChunkId, noun: ChunkId, out: &mut Vec<Factor>) -> bool {
        let (inner, people) = (self.sentence.chunk(clause), self.sentence.chunk(noun));
        let Some(deed) = people.governor.filter(|_| self.good && people.rel == Rel::Object && inner.subject == Some(noun)) else {
            return false;
        };
        let object = inner.object.and_then(|o| self.sentence.mention_at[self.sentence.chunk(o).first as usize]);
        let trusted = object.map(|m| self.sentence.mention(m).actor);
        let doer = self.sentence.chunk(deed).subject.and_then(|s| holder::actor_of(self.sentence, s));
        let harms = |l| self.lexicon.cues_of(l).any(|c| self.lexicon.cue(c).agent < 0);
        let worse = trusted.is_some() && trusted == doer && self.sentence.chunk(deed).lemma.is_some_and(harms);
        if worse {
            self.push(FactorKind::Conceded, BETRAYED, self.sentence.head(deed), out);
        }
        worse
    }
}
