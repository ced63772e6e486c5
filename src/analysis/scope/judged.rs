//! What is called bad, opposed or spoilt: judgements that turn round what they are about.

use super::super::{ChunkId, ChunkKind, Rel, Tag, Word, apparent};
use super::meaning::{DENIED, REJECTED};
use super::{Scope, UNFULFILLED, negates};
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{Category, Cue, Facts, Kind, LemmaId, Pattern, Role, Special, prep};

/// How far before its noun an adjective may stand that calls a step bad.
const BEFORE: usize = 4;
/// From here on a quality calls what has it bad, and does not only say how hard it is.
const CLEARLY: i32 = crate::score::ONE;

/// What is too late, or too much, for what is to be done.
const NOT: i32 = -700;
/// What was so, and is no more.
const BYGONE: i32 = -400;

impl Scope<'_> {
    /// "It would be naive to trust": what is called bad to do turns round.
    pub(super) fn unwise(&self, predicate: ChunkId, out: &mut Vec<Factor>) {
        let verb = self.sentence.chunk(predicate).governor.map(|v| self.sentence.chunk(v));
        let it = verb.and_then(|v| v.subject.filter(|_| v.copula)).is_some_and(|s| self.sentence.chunk(s).special == Special::It);
        let word = self.sentence.head(predicate);
        let bad = |l| self.lexicon.cues_of(l).any(|c| self.lexicon.cue(c).kind == Kind::Quality && self.lexicon.cue(c).agent < 0);
        let plain = word.lemma.filter(|&l| it && self.lexicon.lemma(l).modifier.is_none());
        if plain.is_some() && self.called_wrong(predicate, out) {
            return;
        }
        if plain.is_some_and(bad) {
            self.push(FactorKind::Reversal, self.weights.composition, word, out);
        }
    }

    /// "Abandoning it would be a betrayal", "It would be a disaster to betray it": a noun that calls it wrong to do so.
    pub(super) fn called_wrong(&self, predicate: ChunkId, out: &mut Vec<Factor>) -> bool {
        let bad = |c: &Cue| match c.kind {
            Kind::Event => c.tone() < 0,
            _ => c.agent <= -CLEARLY && matches!(c.kind, Kind::Quality | Kind::Act | Kind::Effect | Kind::Judgement),
        };
        let word = self.sentence.head(predicate);
        let noun = self.sentence.chunk(predicate).kind == ChunkKind::Noun && self.role == Role::Theme && !self.refuted(predicate);
        let wrong = noun && word.lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| bad(self.lexicon.cue(c))));
        if wrong {
            self.push(FactorKind::Composition, self.weights.composition, word, out);
        }
        wrong
    }

    /// "Those who call for a boycott of it (are fools)": whether the clause behind a noun says what its people only say or want.
    pub(super) fn demanded(&self, noun: ChunkId) -> bool {
        const REACH: usize = 3;
        let behind = self.sentence.chunks.get(noun.index() + 1..).unwrap_or_default().iter().take(REACH);
        let clause = { behind }.find(|c| c.kind == ChunkKind::Verb && c.governor == Some(noun));
        let wants = |l| self.lexicon.modifier(Some(l)).is_some_and(|m| m.category == Category::Irrealis);
        clause.and_then(|c| c.lemma).is_some_and(|l| l.has(Facts::SAYING) && !l.has(Facts::ACT) || wants(l))
    }

    /// "too vague to be taken seriously": it is not; tells whether it is said so.
    pub(super) fn too(&self, adjective: ChunkId, out: &mut Vec<Factor>) -> bool {
        let head = self.sentence.chunk(adjective).head as usize;
        let before = head.checked_sub(1).map(|i| &self.sentence.words[i]).filter(|w| w.special == Special::Too);
        before.into_iter().for_each(|too| self.push(FactorKind::Negation, NOT, too, out));
        before.is_some()
    }

    /// "Riga, no longer a friend, …", "Bern, formerly a friend": an adverb before the apposition.
    pub(super) fn no_longer(&self, first: usize, out: &mut Vec<Factor>) {
        const REACH: usize = 3;
        let mut before = self.sentence.words[first.saturating_sub(REACH)..first].iter().rev();
        let adverb = before.find(|w| w.tag != Tag::Inner).filter(|w| matches!(w.tag, Tag::Adverb | Tag::Not));
        let not = adverb.and_then(|w| self.modifier(w).filter(|m| m.category == Category::Negator).map(|m| (m, w)));
        not.into_iter().for_each(|(m, w)| self.push_modifier(m, w, out));
    }

    /// "The mistake was to trust it": what the subject calls bad to do.
    pub(super) fn mistaken(&self, verb: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(verb);
        let group = &self.sentence.words[chunk.first as usize..chunk.head as usize];
        let to = |pair: &[Word]| pair[0].special == Special::Be && pair[1].tag == Tag::To;
        // "was trusting it"
        let doing = chunk.tag == Tag::Ing && group.last().is_some_and(|w| w.special == Special::Be);
        if doing || group.windows(2).any(to) {
            self.mistake_of(verb, out);
        }
    }

    /// "The mistake was that they trusted it", with the mistake as the subject.
    pub(super) fn mistake_of(&self, verb: ChunkId, out: &mut Vec<Factor>) {
        let Some(word) = self.sentence.chunk(verb).subject.filter(|_| self.role == Role::Theme).map(|s| self.sentence.head(s)) else {
            return;
        };
        // "Their crime was to back it", but "The crime is that they were left alone".
        let reverses = |l| self.lexicon.lemma(l).modifier.is_some_and(|m| m.category == Category::Reverser);
        let wrong = |c: &Cue| c.agent <= -CLEARLY && (c.kind == Kind::Quality || c.kind == Kind::Act);
        let bad =
            |l| self.lexicon.cues_of(l).any(|c| wrong(self.lexicon.cue(c))) && (reverses(l) || self.sentence.chunk(verb).tag == Tag::Base);
        if word.tag == Tag::Noun && word.lemma.is_some_and(bad) {
            self.push(FactorKind::Reversal, self.weights.composition, word, out);
        }
    }

    /// "a friend that never helps", "an ally nobody respects": the good that the clause behind takes back.
    pub(super) fn belied(&self, noun: ChunkId, out: &mut Vec<Factor>) {
        const REACH: usize = 3;
        let chunk = self.sentence.chunk(noun);
        if chunk.kind != ChunkKind::Noun || chunk.rel != Rel::Predicate {
            return;
        }
        let behind = (noun.index() + 1..self.sentence.chunks.len()).take(REACH).map(ChunkId::new);
        let verb = behind.into_iter().find(|&v| self.sentence.chunk(v).kind == ChunkKind::Verb);
        let Some(verb) = verb.filter(|&v| self.sentence.chunk(v).governor == Some(noun)) else { return };
        let clause = self.sentence.chunk(verb);
        let good = |c: &Cue| c.tone() > 0 && (clause.subject == Some(noun) || c.frame.object);
        let helps = clause.lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| good(self.lexicon.cue(c))));
        if helps {
            let start = out.len();
            self.verb_group(verb, out);
            out[start..].iter_mut().filter(|f| f.kind == FactorKind::Negation).for_each(|f| f.value = NOT);
        }
    }

    /// "If it had kept its word, they would thank it": they do not.
    pub(super) fn unearned(&self, verb: ChunkId, out: &mut Vec<Factor>) {
        let judges = self.sentence.chunk(verb).lemma.is_some_and(|l| l.has(Facts::JUDGEMENT));
        let good = self.good && self.role == Role::Theme && judges && !self.sentence.chunk(verb).negated;
        if good && apparent::unmet(self.sentence, verb) {
            self.push(FactorKind::Reversal, UNFULFILLED, self.sentence.head(verb), out);
        }
    }

    /// "was rewarded for its obstruction": what nobody ought to be rewarded for is said against him.
    pub(super) fn undeserved(&self, verb: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(verb);
        let judges = chunk.lemma.is_some_and(|l| l.has(Facts::JUDGEMENT) && self.lexicon.lemma(l).patterns.has(Pattern::Abet));
        if !judges || !self.good || self.role != Role::Theme || chunk.negated {
            return;
        }
        let reason = self.sentence.prepositions(verb).filter(|&p| self.sentence.chunk(p).prep == Some(prep::FOR));
        let bad = |l| self.lexicon.cues_of(l).any(|c| self.lexicon.cue(c).tone() < 0);
        let mut deeds = reason.filter_map(|p| self.sentence.chunk(p).object).filter_map(|o| self.sentence.chunk(o).lemma);
        if deeds.any(bad) {
            self.push(FactorKind::Reversal, UNFULFILLED, self.sentence.head(verb), out);
        }
    }

    /// "Those who trust it are few".
    pub(super) fn few(&self, predicate: ChunkId, out: &mut Vec<Factor>) -> bool {
        let word = self.sentence.head(predicate);
        let few = self.modifier(word).filter(|m| m.category == Category::Negator);
        few.into_iter().for_each(|m| self.push_modifier(m, word, out));
        few.is_some()
    }

    /// "used to trust it": no longer does.
    pub(super) fn used_to(&self, infinitive: ChunkId, verb: ChunkId, out: &mut Vec<Factor>) -> bool {
        let chunk = self.sentence.chunk(verb);
        let once = chunk.tag == Tag::Past && !chunk.passive && infinitive.index() == verb.index() + 1 && chunk.object.is_none();
        let used = once && chunk.special == Special::Used;
        if used {
            self.push(FactorKind::Reversal, BYGONE, self.sentence.head(verb), out);
        }
        used
    }

    /// "came too late to save it": it was not saved.
    pub(super) fn too_late(&self, infinitive: ChunkId, out: &mut Vec<Factor>) -> bool {
        let before = infinitive.index().checked_sub(1).map(|at| self.sentence.chunks[at]);
        let adverb = before.filter(|c| matches!(c.kind, ChunkKind::Adverb | ChunkKind::Adjective) && c.special != Special::Too);
        let word = adverb.map(|c| &self.sentence.words[c.first as usize]);
        // "acted too late" may be one phrase.
        let verb = before.filter(|c| c.kind == ChunkKind::Verb).map(|c| &self.sentence.words[c.head as usize + 1..c.end as usize]);
        let inner = verb.and_then(|words| words.iter().find(|w| w.special == Special::Too));
        let reverses = |w: &&Word| w.special == Special::Too || self.modifier(w).is_some_and(|m| m.category == Category::Reverser);
        let reverser = inner.or(word.filter(reverses));
        reverser.into_iter().for_each(|w| self.push(FactorKind::Negation, NOT, w, out));
        reverser.is_some()
    }

    /// "It would be a disaster if we left it": what would be bad is not to be done.
    pub(super) fn deplored(&self, verb: ChunkId, main: ChunkId, out: &mut Vec<Factor>) {
        let opener = self.sentence.clauses.get(self.sentence.chunk(verb).clause as usize).and_then(|c| c.opener);
        let condition = opener.is_some_and(|o| self.sentence.chunk(o).special == Special::If);
        let would = self.sentence.range(main).any(|i| self.sentence.words[i].special == Special::Would);
        let predicate = self.sentence.chunk(main).predicate.filter(|_| condition && would && self.role == Role::Theme);
        let bad = |cue: &Cue| matches!(cue.kind, Kind::Quality | Kind::Event) && cue.tone() < 0;
        let word = predicate.map(|p| self.sentence.head(p));
        let word = word.filter(|w| w.lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| bad(self.lexicon.cue(c)))));
        word.into_iter().for_each(|word| self.push(FactorKind::Reversal, self.weights.composition, word, out));
    }

    /// "unjust", "a mistake": what is said to be so is turned round; tells whether it was.
    pub(super) fn rejected(&self, predicate: ChunkId, out: &mut Vec<Factor>) -> bool {
        let word = self.sentence.head(predicate);
        let Some(lemma) = word.lemma.filter(|_| self.role == Role::Theme && !self.refuted(predicate)) else { return false };
        // Not "short", which only measures, nor "an obstacle", which turns what it stands in the way of.
        let bad = self.lexicon.cues_of(lemma).map(|c| self.lexicon.cue(c)).any(|cue| cue.kind == Kind::Quality && cue.agent < 0);
        // "Trust in it is low": there is little of it. "The accusation is false": it was never due.
        let patterns = self.lexicon.lemma(lemma).patterns;
        let empty = patterns.has(Pattern::Scarce) || patterns.has(Pattern::Sham);
        let modifier = self.lexicon.lemma(lemma).modifier.filter(|m| (bad || empty) && m.category == Category::Reverser);
        let Some(modifier) = modifier else { return false };
        self.push_modifier(modifier, word, out);
        true
    }

    /// "called the praise an embarrassment", "a dangerous step": who calls it so is against it.
    pub(super) fn called_bad(&self, predicate: ChunkId, out: &mut Vec<Factor>) -> bool {
        let chunk = self.sentence.chunk(predicate);
        let head = self.sentence.head(predicate);
        let senses = |word: &Word| word.lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c));
        let bad = |word: &Word| senses(word).any(|cue| cue.kind == Kind::Quality && cue.agent <= -CLEARLY);
        // Not "a fierce friendship".
        let noun = chunk.kind == ChunkKind::Noun;
        let plain = noun && senses(head).all(|cue| cue.tone() <= 0);
        // "Support for it is a crime"
        let crime = noun && self.good && senses(head).any(|cue| cue.kind == Kind::Act && cue.agent <= -CLEARLY);
        let inside = &self.sentence.words[chunk.first as usize..chunk.head as usize];
        let adjective = || inside.iter().rev().take(BEFORE).find(|w| w.tag == Tag::Adjective && bad(w));
        let word = if crime || bad(head) {
            Some(head)
        } else if plain {
            adjective()
        } else {
            None
        };
        let word = word.filter(|w| self.role == Role::Theme && !self.refuted(predicate) && !self.troubles(w));
        word.into_iter().for_each(|word| self.push(FactorKind::Composition, self.weights.composition, word, out));
        word.is_some()
    }

    /// "called the allegations against it disturbing", not "unfair": whoever is troubled by a charge does not reject it.
    fn troubles(&self, word: &Word) -> bool {
        let charge = !self.good && self.sentence.chunk(self.cue()).lemma.is_some_and(|l| l.has(Facts::REPORT));
        charge && self.lexicon.readings(word).iter().any(|r| self.lexicon.has_pattern(Some(r.lemma), Pattern::Experiencer))
    }

    /// "described its progress as disappointing", "Its credibility hangs by a thread": the good that is said to be bad.
    pub(super) fn disappointing(&self, noun: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(noun);
        let Some(verb) = chunk.governor.filter(|_| chunk.kind == ChunkKind::Noun && matches!(chunk.rel, Rel::Object | Rel::Subject)) else {
            return;
        };
        let clause = self.sentence.chunk(verb);
        let regards = self.lexicon.has_pattern(self.sentence.chunk(verb).lemma, Pattern::Regard);
        let said_of = if chunk.rel == Rel::Object { regards } else { clause.copula || regards && clause.passive };
        let idle = chunk.rel == Rel::Subject && clause.object.is_none() && !clause.copula && !clause.passive;
        let site = if said_of { clause.predicate } else { Some(verb).filter(|_| idle) };
        let bad = |cue: &Cue| cue.agent <= -CLEARLY && matches!(cue.kind, Kind::Quality | Kind::Effect);
        let word = site.map(|s| self.sentence.head(s)).filter(|_| !clause.negated);
        // "Its credibility is low"
        let scarce = word.filter(|w| self.lexicon.has_pattern(w.lemma, Pattern::Scarce));
        if let Some(word) = scarce {
            return self.push(FactorKind::Reversal, self.weights.composition, word, out);
        }
        let word = word.filter(|w| w.lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| bad(self.lexicon.cue(c)))));
        word.into_iter().for_each(|word| self.push(FactorKind::Composition, self.weights.composition, word, out));
    }

    /// "condemned the fence as a violation of its rights": who says so sides with whom it is done to.
    pub(super) fn denounced(&self, preposition: ChunkId, out: &mut Vec<Factor>) {
        let site = self.sentence.chunk(preposition).governor.filter(|_| self.sentence.chunk(preposition).prep == Some(prep::AS));
        let object = |s: &ChunkId| self.sentence.chunk(*s).kind == ChunkKind::Noun && self.sentence.chunk(*s).rel == Rel::Object;
        let verb = site.and_then(|s| if object(&s) { self.sentence.chunk(s).governor } else { Some(s) });
        let word = verb.filter(|_| self.role == Role::Theme && !self.good && !self.own).map(|v| self.sentence.head(v));
        let hostile = |c: &Cue| c.kind == Kind::Judgement && c.frame.object && c.theme <= -crate::score::ONE;
        let word = word.filter(|w| w.lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| hostile(self.lexicon.cue(c)))));
        word.into_iter().for_each(|word| self.push(FactorKind::Composition, self.weights.composition, word, out));
    }

    /// "is no dangerous step", "was not a mistake".
    pub(super) fn refuted(&self, predicate: ChunkId) -> bool {
        let first = self.sentence.chunk(predicate).first as usize;
        let not = first.checked_sub(1).is_some_and(|at| self.sentence.words[at].tag == Tag::Not);
        not || negates(self.lexicon, &self.sentence.words[first])
    }

    /// "accused A of threatening B": the charge is against A, and says little of B.
    pub(super) fn charge(&self, preposition: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) {
        let gerund = self.sentence.chunk(preposition).object.is_some_and(|o| self.sentence.chunk(o).kind == ChunkKind::Verb);
        let gerund = gerund && self.sentence.chunk(preposition).prep != Some(prep::AGAINST);
        let word = self.sentence.head(governor);
        let charged = word.lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|id| self.lexicon.cue(id).accuses()));
        // "apologised to A for the shelling of its town": nor does what one is sorry for speak against A.
        let sorry = |c: &Cue| c.kind == Kind::Judgement && c.theme > 0 && !c.frame.object && c.frame.theme.only(prep::TO);
        let rued = self.sentence.chunk(preposition).prep == Some(prep::FOR)
            && !self.good
            && word.lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|id| sorry(self.lexicon.cue(id))));
        // "accused it of bias against A"
        let deed = gerund || !self.own && self.sentence.chunk(preposition).prep == Some(prep::OF);
        if (deed && charged || rued) && self.role == Role::Theme {
            self.push(FactorKind::Charge, self.weights.charge, word, out);
        }
    }

    /// "voted against the expulsion of", "protest against the praise for": what is opposed turns round.
    pub(super) fn opposed(&self, preposition: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) {
        let word = self.sentence.head(governor);
        let Some(prep) = self.sentence.chunk(preposition).prep else { return };
        // "is against sanctions on it", "was against helping it"
        let stands = prep == prep::AGAINST && self.sentence.chunk(governor).copula && self.role == Role::Theme && !self.own;
        if stands {
            return self.push(FactorKind::Composition, self.weights.composition, self.sentence.head(preposition), out);
        }
        let Some(lemma) = word.lemma else { return };
        if self.contested(preposition, lemma) {
            return self.push(FactorKind::Composition, self.weights.composition, word, out);
        }
        // "hit back at suggestions that it had lied"
        if prep == prep::AT && self.harm() && self.scoffs(preposition, lemma) {
            let value = if self.role == Role::Agent { REJECTED } else { DENIED };
            return self.push(FactorKind::Reversal, value, word, out);
        }
        // "criticised for", "fears over": the reason, not what is opposed. "Doubts about its unity": what is doubted, if it is good.
        // "voiced doubts about its competence"
        let quality = self.sentence.chunk(governor).kind == ChunkKind::Noun || self.role == Role::Agent || self.of_doing(preposition);
        let doubted = self.good && matches!(prep, prep::ABOUT | prep::OVER) && quality;
        if !matches!(prep, prep::AGAINST | prep::TO | prep::OF) && !doubted {
            return;
        }
        let opposes = self
            .lexicon
            .cues_of(lemma)
            .map(|id| self.lexicon.cue(id))
            .any(|c| c.theme < 0 && c.frame.theme.has(prep) && c.kind == Kind::Judgement);
        // "its objection to Serbia's progress": the good that is objected to.
        let unwelcome = self.good && prep == prep::TO;
        if (opposes || self.misdeed(preposition, lemma)) && (self.role == Role::Theme || doubted || unwelcome) && !self.own {
            self.push(FactorKind::Composition, self.weights.composition, word, out);
        }
    }

    /// "about arming it", "about the wisdom of arming it"
    fn of_doing(&self, preposition: ChunkId) -> bool {
        let doing = |o: ChunkId| self.sentence.chunk(o).kind == ChunkKind::Verb;
        let behind = |p: ChunkId| self.sentence.chunk(p).object.is_some_and(doing);
        let object = self.sentence.chunk(preposition).object;
        object.is_some_and(|o| doing(o) || self.sentence.prepositions(o).any(behind))
    }

    /// Whether a verb of hostile words is about a claim whose content stands behind it.
    pub(super) fn scoffs(&self, at: ChunkId, verb: LemmaId) -> bool {
        let claim = |o: ChunkId| self.sentence.chunk(o).lemma.is_some_and(|l| l.has(Facts::REPORT));
        let hostile = |c: &Cue| c.theme < 0 && c.frame.theme.has(prep::AT);
        self.sentence.chunk(at).object.is_some_and(claim) && self.lexicon.cues_of(verb).any(|c| hostile(self.lexicon.cue(c)))
    }

    /// "made the mistake of trusting it": what is called bad to do.
    pub(super) fn misdeed(&self, of: ChunkId, word: LemmaId) -> bool {
        let gerund = self.sentence.chunk(of).object.is_some_and(|o| self.sentence.chunk(o).kind == ChunkKind::Verb);
        let bad = |c: &Cue| c.agent <= -crate::score::ONE && matches!(c.kind, Kind::Act | Kind::Quality);
        gerund && self.sentence.chunk(of).prep == Some(prep::OF) && self.lexicon.cues_of(word).any(|c| bad(self.lexicon.cue(c)))
    }

    /// "Its credibility is at a low point": a phrase that says how bad it is.
    pub(super) fn brought_low(&self, verb: ChunkId, out: &mut Vec<Factor>) {
        let low = |&p: &ChunkId| {
            let lemma = self.sentence.chunk(p).lemma;
            lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| self.lexicon.cue(c).agent < 0))
        };
        if let Some(phrase) = self.sentence.prepositions(verb).find(low) {
            self.push(FactorKind::Reversal, self.weights.decline, self.sentence.head(phrase), out);
        }
    }

    /// Whether what a noun names speaks ill of whoever does it.
    pub(super) fn harms(&self, noun: ChunkId) -> bool {
        let lemma = self.sentence.chunk(noun).lemma;
        lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| self.lexicon.cue(c).agent < 0))
    }

    /// "The honeymoon is over".
    pub(super) fn past(&self, verb: ChunkId) -> bool {
        let mut behind = self.sentence.chunks[verb.index() + 1..].iter().take(3).take_while(|c| c.kind == ChunkKind::Adverb);
        let chunk = self.sentence.chunk(verb);
        chunk.copula && !chunk.negated && behind.any(|c| c.special == Special::Over)
    }

    /// "damaged its credibility": the good that its object names suffers.
    pub(super) fn spoilt(&self, noun: ChunkId, verb: ChunkId) -> bool {
        let senses =
            |id: ChunkId| self.sentence.chunk(id).lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c));
        let had = self.good && self.role == Role::Agent && self.sentence.chunk(noun).rel == Rel::Object;
        had && senses(noun).any(|c| c.kind == Kind::Quality && c.agent > 0)
            && senses(verb).any(|c| c.theme < 0 && c.frame.object && matches!(c.kind, Kind::Act | Kind::Effect))
    }
}
