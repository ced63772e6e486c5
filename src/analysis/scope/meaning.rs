//! What the meaning of a governor does to a cue: "refused to help", "condemned the attack on it", "asked to end the siege".

use super::super::{Chunk, ChunkId, ChunkKind, Rel, VerbForm, apparent, holder};
use super::{Scope, negates};
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{AliasKind, Category, Cue, Facts, Kind, Lemma, Modifier, Pattern, Role, Special, Tag, prep};

/// Something good that a doer is asked for.
const UNDONE: i32 = -200;
/// A harm that is said of a doer, and denied.
pub(super) const DENIED: i32 = -100;
/// A harm that a claim says of a doer, and another rejects the claim.
pub(super) const REJECTED: i32 = -400;

impl Scope<'_> {
    /// "used its veto to stop the aid": the infinitive says what for, and the stop is the veto.
    pub(super) fn wielded(&self, verb: ChunkId, means: ChunkId, out: &[Factor]) -> bool {
        let chunk = self.sentence.chunk(means);
        let user = chunk.governor.filter(|_| chunk.kind == ChunkKind::Noun && chunk.rel == Rel::Object);
        let used = user.is_some_and(|v| self.lexicon.has_pattern(self.sentence.chunk(v).lemma, Pattern::Purpose));
        let span = Some(self.sentence.head(verb).span);
        used && out.iter().any(|f| f.kind == FactorKind::Reversal && f.span == span)
    }

    /// Reversers, hedges and judgements: "refuse to", "lack of", "condemned the attack on".
    pub(super) fn meaning(&self, id: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) {
        if self.own {
            return;
        }
        let word = self.sentence.head(governor);
        let Some(lemma) = word.lemma.map(|l| self.lexicon.lemma(l)) else { return };
        // "called the sanctions unjust": what it is called counts, not the call.
        let called = self.sentence.chunk(governor).predicate.filter(|&p| p != id && lemma.patterns.has(Pattern::Regard));
        if called.is_some_and(|predicate| self.rejected(predicate, out) || self.called_bad(predicate, out)) {
            return;
        }
        // "dismissed as nonsense the claim that it had lied": what is claimed is turned, whatever the claim is called.
        if let Some(modifier) = lemma.modifier.filter(|_| called.is_none() || self.harm() && self.claims(id)) {
            return match modifier.category {
                Category::Reverser if self.upheld(id, governor) => {}
                Category::Reverser if self.strives(id, governor) || self.remains(id, governor) => {}
                // "keeps the sanctions in force"
                Category::Reverser if lemma.patterns.has(Pattern::GoOn) && self.sentence.chunk(id).rel == Rel::Object => {}
                Category::Reverser => self.reversed(id, governor, modifier, out),
                Category::Hedge | Category::Irrealis | Category::Negator => self.push_modifier(modifier, word, out),
                _ => {}
            };
        }
        let wronged = self.sentence.chunk(id).rel == Rel::Content && self.sentence.chunk(id).passive && lemma.report.is_some();
        // "regretted having trusted it"
        let doing = self.sentence.chunk(id).rel == Rel::Gerund && !self.sentence.chunk(id).passive;
        let thing = (self.sentence.chunk(id).kind == ChunkKind::Noun || wronged || doing) && !self.written(id, governor);
        if self.spoilt(id, governor) {
            return self.push(FactorKind::Composition, self.weights.composition, word, out);
        }
        // "The Kremlin critic was shot": whoever shot a critic need not be a friend of the Kremlin.
        let partisan = self.lexicon.has_pattern(self.sentence.chunk(id).lemma, Pattern::Partisan);
        let opposed = lemma
            .cues
            .clone()
            .map(|i| &self.lexicon.cues[i as usize])
            // "complained that it had been ignored"
            .find(|c| c.theme < 0 && (c.frame.object || wronged) && (c.kind == Kind::Judgement || c.kind == Kind::Act && !partisan));
        // "voted to suspend its cooperation with it": a bond is no worse for being feared, but for being cut.
        let cut = |c: &Cue| c.kind == Kind::Act && self.good;
        // "ridiculed the claim that it keeps the peace"
        let scorned = self.good && self.role == Role::Agent && id != self.cue() && self.claims(id);
        // "criticised the decision to restore ties with it": the deed is condemned, and those it is done with.
        let deed = self.good && self.sentence.chunk(self.cue()).form == VerbForm::Infinitive;
        if (self.role == Role::Theme || scorned) && thing && opposed.is_some_and(|c| !self.mutual || cut(c) || deed) {
            self.push(FactorKind::Composition, self.weights.composition, word, out);
        }
    }

    /// "the claim that …": a noun of saying with what is said behind it.
    fn claims(&self, noun: ChunkId) -> bool {
        let said = self.sentence.chunk(noun).lemma.is_some_and(|l| l.has(Facts::REPORT));
        said && self.sentence.chunks.get(noun.index() + 1).is_some_and(|c| c.special == Special::That)
    }

    /// "The resolution contains criticism of it": words are in a text, whatever else the verb means.
    fn written(&self, words: ChunkId, verb: ChunkId) -> bool {
        let says = |c: ChunkId| self.sentence.chunk(c).lemma.is_some_and(|l| l.has(Facts::REPORT));
        let judges = self.sentence.chunk(words).lemma.is_some_and(|l| l.has(Facts::JUDGEMENT));
        let text = self.sentence.chunk(verb).subject.is_some_and(|s| self.sentence.chunk(s).kind == ChunkKind::Noun && says(s));
        judges && text && !self.sentence.chunk(verb).lemma.is_some_and(|l| l.has(Facts::JUDGEMENT))
    }

    /// "refused to help", "stopped helping": turned by its governor.
    fn reversed(&self, id: ChunkId, governor: ChunkId, modifier: Modifier, out: &mut Vec<Factor>) {
        let word = self.sentence.head(governor);
        let Some(lemma) = word.lemma.map(|l| self.lexicon.lemma(l)) else { return };
        // "stop bombing": the bombing was done, and its doer is judged by it.
        let gerund = self.sentence.chunk(id).rel == Rel::Gerund;
        let denies = lemma.report.is_some();
        // "shielded the murderers": whoever does so is judged by what they are.
        if self.harm() && self.sentence.chunk(id).rel == Rel::Object && lemma.patterns.has(Pattern::Abet) {
            return;
        }
        // "stopped calling it a traitor": nobody calls it so now.
        let calls = self.lexicon.has_pattern(self.sentence.chunk(id).lemma, Pattern::Regard);
        // "was cleared of betraying it", "cleared Spain of betraying it": it has not.
        let of = |c: ChunkId| self.sentence.words[self.sentence.chunk(c).end as usize - 1].prep == Some(prep::OF);
        let cleared = of(governor) || self.sentence.chunk(governor).object.is_some_and(of);
        if gerund && (self.role == Role::Agent && !denies && !calls && !cleared || lemma.patterns.has(Pattern::GoOn)) {
            return;
        }
        // "urged Russia to stop threatening it": it does so still.
        if gerund && !self.good && self.role == Role::Theme && self.told_to(governor) {
            return self.push(FactorKind::Reversal, DENIED, word, out);
        }
        // "refuses to be bullied by China": China bullies all the same.
        if self.harm() && self.sentence.chunk(id).passive && self.sentence.chunk(id).rel == Rel::Infinitive {
            return;
        }
        let claimed = self.claimed(id);
        // "Norway denied that it distrusted Spain": its own view, and it should know.
        let open = denies && (!self.good || gerund) && !self.own_view(id, governor) || claimed && !self.good;
        // "to prevent a war between A and B": there is none yet, and no peace either.
        let prevented = self.mutual && !self.good && self.sentence.chunk(governor).form == VerbForm::Infinitive;
        let denied = open && !self.undeniable(governor) && out.iter().all(|f| f.kind != FactorKind::Negation) || prevented;
        if self.goes_on(id, out) {
            self.push(FactorKind::Reversal, -crate::score::ONE, word, out);
        } else if denied {
            // "rejected claims that Poland had lied" takes its side; who denies it mostly speaks for himself.
            let value = if claimed && !denies && self.role == Role::Agent { REJECTED } else { DENIED };
            self.push(FactorKind::Reversal, value, word, out);
        } else {
            self.push_modifier(modifier, word, out);
        }
    }

    /// "It is hard to deny that it lied": what cannot well be denied is so.
    fn undeniable(&self, verb: ChunkId) -> bool {
        let chunk = self.sentence.chunk(verb);
        let adjective = chunk.governor.map(|g| self.sentence.chunk(g)).filter(|a| a.kind == ChunkKind::Adjective);
        let hard = adjective.filter(|_| chunk.rel == Rel::Infinitive).and_then(|a| self.lexicon.modifier(a.lemma));
        hard.is_some_and(|m| m.category == Category::Reverser)
    }

    /// "denied that its forces had shelled it", "dismissed rumours that it was shelled": left open rather than turned.
    fn claimed(&self, id: ChunkId) -> bool {
        let chunk = self.sentence.chunk(id);
        let claim = chunk.kind == ChunkKind::Noun && chunk.lemma.is_some_and(|l| l.has(Facts::REPORT));
        // Not "a resolution that would have condemned it".
        let clause = |c: &Chunk| c.kind == ChunkKind::Subordinator && c.special == Special::That;
        let that = self.sentence.chunks.get(id.index() + 1).is_some_and(clause);
        let deed = |p: ChunkId| self.sentence.chunk(p).object.is_some_and(|o| apparent::alleged(self.sentence, o));
        // "rejected the accusation that it had lied": the charge itself is turned round.
        let itself = id == self.cue() && chunk.lemma.is_some_and(|l| l.has(Facts::JUDGEMENT));
        claim && !itself && (that || self.sentence.prepositions(id).any(deed))
    }

    /// Whether a verb of judging, and the verb that its clause hangs on, have the same actor for their subject.
    fn own_view(&self, verb: ChunkId, speaks: ChunkId) -> bool {
        let subject = |v: ChunkId| self.sentence.chunk(v).subject.and_then(|s| holder::actor_of(self.sentence, s));
        let judges = self.sentence.chunk(verb).lemma.is_some_and(|l| l.has(Facts::JUDGEMENT) && !l.has(Facts::ACT));
        let theme = self.role == Role::Theme && verb == self.cue();
        theme && judges && subject(verb).is_some() && subject(verb) == subject(speaks)
    }

    /// "defended the sanctions", against "defended it from the sanctions", "cleared it of blame": what is judged well stands.
    fn upheld(&self, id: ChunkId, governor: ChunkId) -> bool {
        self.sentence.chunk(id).rel == Rel::Object && self.sentence.chunk(governor).indirect.is_none() && self.upholds(governor)
    }

    /// "is fighting to save them", against "is fighting the plan": what somebody fights for.
    fn strives(&self, id: ChunkId, governor: ChunkId) -> bool {
        let mut cues = self.sentence.chunk(governor).lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c));
        let direct = self.sentence.chunk(id).rel == Rel::Infinitive && self.sentence.chunk(governor).object.is_none();
        direct && cues.any(|c| c.kind == Kind::Act && c.theme > 0 && c.frame.theme.has(prep::FOR))
    }

    /// "No one is left to defend it": who is there still.
    fn remains(&self, id: ChunkId, governor: ChunkId) -> bool {
        let left = self.sentence.chunk(id).rel == Rel::Infinitive && self.sentence.chunk(governor).passive;
        left && self.sentence.chunk(governor).special == Special::Left
    }

    /// "was defended by the minister": whether the verb judges its object well.
    pub(super) fn upholds(&self, verb: ChunkId) -> bool {
        let mut cues = self.sentence.chunk(verb).lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c));
        cues.any(|c| c.kind == Kind::Judgement && c.frame.object && c.theme > 0)
    }

    /// "refused to lift its veto", "failed to end the talks": what does not end goes on undiminished.
    fn goes_on(&self, verb: ChunkId, out: &[Factor]) -> bool {
        let chunk = self.sentence.chunk(verb);
        let turned = out.last().is_some_and(|f| f.kind == FactorKind::Reversal && f.span == Some(self.sentence.head(verb).span));
        turned && chunk.kind == ChunkKind::Verb && chunk.rel == Rel::Infinitive
    }

    /// "called on Israel to end the siege", "warned Russia not to interfere": whether somebody is asked to do what the verb says.
    pub(super) fn urged(&self, verb: ChunkId) -> bool {
        let chunk = self.sentence.chunk(verb);
        let wished = self.wished(verb);
        let asks = chunk.governor.filter(|_| chunk.kind == ChunkKind::Verb && (chunk.rel == Rel::Infinitive || wished));
        let lemma = asks.and_then(|v| self.sentence.chunk(v).lemma).map(|l| self.lexicon.lemma(l));
        let irrealis = lemma.and_then(|l| l.modifier).is_some_and(|m| m.category == Category::Irrealis);
        // "a plan by Spain to help": its own.
        let by = |p: ChunkId| self.sentence.chunk(p).prep == Some(prep::BY) && self.sentence.chunk(p).object == chunk.subject;
        let own = |v: ChunkId| self.sentence.chunk(v).subject == chunk.subject || self.sentence.prepositions(v).any(by);
        (irrealis || wished) && asks.is_some_and(|v| !own(v))
    }

    /// "insisted that Serbia open the road": a bare verb of one in what is said says what he should do.
    fn wished(&self, verb: ChunkId) -> bool {
        let chunk = self.sentence.chunk(verb);
        // Not "saw Serbia open the road".
        let seen = chunk.governor.is_some_and(|v| self.sentence.chunk(v).special == Special::See);
        let bare = !seen && chunk.is_finite() && chunk.rel == Rel::Content && self.sentence.words[chunk.first as usize].tag == Tag::Base;
        let one = |s: ChunkId| {
            let subject = self.sentence.chunk(s);
            let named = self.sentence.mention_at[subject.head as usize].map(|m| self.sentence.mention(m).kind);
            let single = named.map_or(subject.tag == Tag::Noun, |kind| !matches!(kind, AliasKind::Demonym | AliasKind::Body));
            single && subject.next.is_none()
        };
        bare && chunk.subject.is_some_and(|s| s < verb && one(s))
    }

    /// "urged it to stop", "told it to stop", "it must stop".
    fn told_to(&self, verb: ChunkId) -> bool {
        let owes = || self.modal(&self.sentence.words[self.sentence.chunk(verb).first as usize], Pattern::Owed);
        self.urged(verb) || owes() || self.sentence.chunk(verb).governor.is_some_and(|v| self.sentence.chunk(v).special == Special::Told)
    }

    /// "asked to end the siege": whoever is asked to end what is bad does it now, and whoever is asked for what is good has not done it.
    pub(super) fn asked_to_end(&self, verb: ChunkId, out: &mut Vec<Factor>) {
        let word = self.sentence.head(verb);
        let mut readings = self.lexicon.readings(word).iter().filter(|r| r.tag == word.tag);
        // Not "protect", which turns what it protects from, nor "keep one's word".
        let helps = |l| self.lexicon.cues_of(l).any(|c| self.lexicon.cue(c).theme > 0);
        let stops = |l: &Lemma| l.modifier.is_some_and(|m| m.category == Category::Reverser) && !l.patterns.has(Pattern::GoOn);
        let ends = readings.any(|r| stops(self.lexicon.lemma(r.lemma)) && !helps(r.lemma));
        if self.good && self.role == Role::Agent && self.urged(verb) && !self.unasked(verb) {
            self.push(FactorKind::Reversal, if ends { self.weights.decline } else { UNDONE }, word, out);
        }
    }

    /// "nobody expects it to keep its word": what is not looked for does not come.
    fn unasked(&self, verb: ChunkId) -> bool {
        let asks = self.sentence.chunk(verb).governor.map(|v| self.sentence.chunk(v));
        let nobody = |s: ChunkId| negates(self.lexicon, &self.sentence.words[self.sentence.chunk(s).first as usize]);
        asks.is_some_and(|v| v.negated || v.subject.is_some_and(nobody))
    }

    /// "contributed to the chaos", "contributes to the spread of hatred": a part in something bad is no good deed.
    pub(super) fn furthers_ill(&self, verb: ChunkId, out: &mut Vec<Factor>) {
        let object = self.sentence.chunk(verb).object;
        if !(self.good && self.role == Role::Agent && self.lexicon.has_pattern(self.sentence.chunk(verb).lemma, Pattern::Abet)) {
            return;
        }
        let ill = |noun: &ChunkId| {
            let lemma = self.sentence.chunk(*noun).lemma;
            let mut tones = lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c).tone()).peekable();
            tones.peek().is_some() && tones.all(|tone| tone < 0)
        };
        let of = |p: &ChunkId| self.sentence.chunk(*p).prep == Some(prep::OF);
        let to = |p: &ChunkId| self.sentence.chunk(*p).prep == Some(prep::TO);
        let behind = self.sentence.prepositions(verb).find(to).and_then(|p| self.sentence.chunk(p).object);
        let Some(noun) = object.or(behind) else { return };
        let part = self.sentence.prepositions(noun).find(of).and_then(|p| self.sentence.chunk(p).object);
        if let Some(noun) = [noun].into_iter().chain(part).find(ill) {
            self.push(FactorKind::Composition, -crate::score::ONE, self.sentence.head(noun), out);
        }
    }
}
