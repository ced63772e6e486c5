//! Scopes: which modifiers cover a cue.
//!
//! The modifiers of a cue are found by climbing from its chunk to its governors: a negated verb turns its object and its
//! infinitive round, a refusal what is refused, a clause behind `if` all that is in it. Each step is bounded, so the cost stays linear.

use super::{Chunk, ChunkId, ChunkKind, Mark, Rel, Sentence, Word};
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{Category, Class, Kind, Lexicon, Modifier, Pattern, Role, Special, Tag, prep};
use crate::score::Weights;

/// How many governors are climbed.
const MAX_CLIMB: usize = 8;
/// How many modifiers count for one cue; a heap of negators is no grammar.
pub(crate) const MAX_FACTORS: usize = 4;

/// The modifiers of one cue.
pub(crate) struct Scope<'a> {
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) sentence: &'a Sentence,
    pub(crate) weights: &'a Weights,
    /// Whether the actor's part in the cue is its own doing, whatever the governors make of it (`Russia's attack`).
    pub(crate) own: bool,
    pub(crate) role: Role,
}

impl Scope<'_> {
    /// Appends the factors of the cue at `token` to `out`.
    pub(crate) fn collect(&self, token: usize, out: &mut Vec<Factor>) {
        let start = out.len();
        let id = self.sentence.chunk_at[token];
        self.inside(id, token, out);
        self.climb(id, out);
        self.clause(token, out);
        out.truncate(start + MAX_FACTORS);
    }

    fn modifier(&self, word: &Word) -> Option<Modifier> {
        modifier(self.lexicon, word)
    }

    /// Appends a factor, unless its word has been counted on another way up.
    fn push(&self, kind: FactorKind, value: i32, word: &Word, out: &mut Vec<Factor>) {
        let known = out.iter().rev().take_while(|f| f.kind != FactorKind::Rule).any(|f| f.span == Some(word.span));
        if !known {
            out.push(Factor { kind, value, span: Some(word.span) });
        }
    }

    fn push_modifier(&self, modifier: Modifier, word: &Word, out: &mut Vec<Factor>) {
        let kind = match modifier.category {
            Category::Negator => FactorKind::Negation,
            Category::Reverser => FactorKind::Reversal,
            Category::Intensifier => FactorKind::Intensifier,
            Category::Downtoner => FactorKind::Downtoner,
            Category::Hedge => FactorKind::Hedge,
            Category::Irrealis => FactorKind::Irrealis,
            Category::Contrast => FactorKind::Conceded,
            Category::Pseudo => return,
        };
        self.push(kind, modifier.strength, word, out);
    }

    /// Modifiers in the cue's own chunk and right beside it.
    fn inside(&self, id: ChunkId, token: usize, out: &mut Vec<Factor>) {
        let chunk = *self.sentence.chunk(id);
        match chunk.kind {
            ChunkKind::Noun => {
                self.determiner(&chunk, token, out);
                self.beside(token, out);
            }
            ChunkKind::Verb => {
                self.verb_group(id, out);
                self.adverb_behind(id, out);
            }
            _ => self.beside(token, out),
        }
    }

    /// `no support`, `little trust`.
    fn determiner(&self, chunk: &Chunk, token: usize, out: &mut Vec<Factor>) {
        const REACH: usize = 16;
        let first = (chunk.first as usize).max(token.saturating_sub(REACH));
        for word in &self.sentence.words[first..token.max(first)] {
            let negator = self.modifier(word).filter(|m| m.category == Category::Negator);
            if let Some(modifier) = negator {
                return self.push_modifier(modifier, word, out);
            }
        }
        // "not NATO but Russia", "neither support nor …"
        if let Some(before) = (chunk.first as usize).checked_sub(1).map(|i| &self.sentence.words[i])
            && (matches!(before.tag, Tag::Not) || before.special == Special::Neither)
        {
            let modifier = self.modifier(before).filter(|m| m.category == Category::Negator);
            modifier.into_iter().for_each(|m| self.push_modifier(m, before, out));
        }
    }

    /// Degree words right before the cue: `very`, `deeply`, `some`.
    fn beside(&self, token: usize, out: &mut Vec<Factor>) {
        const REACH: usize = 3;
        for index in (token.saturating_sub(REACH)..token).rev() {
            let word = &self.sentence.words[index];
            if !matches!(word.tag, Tag::Adverb | Tag::Adjective | Tag::Inner | Tag::Not | Tag::Determiner) {
                break;
            }
            let Some(modifier) = self.modifier(word) else { continue };
            let in_noun = self.sentence.chunk(self.sentence.chunk_at[token]).kind == ChunkKind::Noun;
            let degree = matches!(modifier.category, Category::Intensifier | Category::Downtoner | Category::Hedge);
            let less = modifier.category == Category::Negator && word.tag == Tag::Adverb;
            if degree
                || less
                || word.tag == Tag::Not && !in_noun && self.sentence.chunk(self.sentence.chunk_at[index]).kind != ChunkKind::Verb
            {
                self.push_modifier(modifier, word, out);
            }
        }
    }

    /// Negators, modals and adverbs of a verb, and a subject that negates it.
    fn verb_group(&self, id: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(id);
        if self.boundless(id) {
            return;
        }
        for index in chunk.first as usize..chunk.head as usize {
            let word = &self.sentence.words[index];
            if let Some(modifier) = self.modifier(word).filter(|m| m.category != Category::Contrast) {
                self.push_modifier(modifier, word, out);
            }
        }
        for word in &self.sentence.words[chunk.head as usize + 1..chunk.end as usize] {
            let not = self.modifier(word).filter(|_| word.tag == Tag::Not);
            not.into_iter().for_each(|m| self.push_modifier(m, word, out));
        }
        if let Some(subject) = chunk.subject {
            self.negative_subject(subject, out);
        }
        self.negator_before(chunk.first as usize, out);
        self.fronted_negator(id, out);
    }

    /// "could not praise it highly enough": a judgement without bounds, no negated one.
    fn boundless(&self, id: ChunkId) -> bool {
        const REACH: usize = 8;
        let chunk = self.sentence.chunk(id);
        let words = &self.sentence.words;
        let judges = |l| self.lexicon.cues_of(l).any(|c| self.lexicon.cue(c).kind == Kind::Judgement);
        words[chunk.first as usize..chunk.head as usize].iter().any(|w| w.tag == Tag::Modal)
            && words[chunk.head as usize].lemma.is_some_and(judges)
            && words[chunk.end as usize..].iter().take(REACH).take_while(|w| w.mark == Mark::None).any(|w| w.special == Special::Enough)
    }

    /// "No one trusts NATO", "neither side supports".
    fn negative_subject(&self, subject: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(subject);
        let range = chunk.first as usize..chunk.end as usize;
        let negator =
            self.sentence.words[range].iter().find_map(|w| self.modifier(w).filter(|m| m.category == Category::Negator).map(|m| (m, w)));
        if let Some((modifier, word)) = negator {
            return self.push_modifier(modifier, word, out);
        }
        self.negator_before(chunk.first as usize, out);
    }

    /// "hardly anyone", "neither respects nor likes": a negator right before a subject or verb.
    fn negator_before(&self, first: usize, out: &mut Vec<Factor>) {
        let Some(word) = first.checked_sub(1).map(|i| &self.sentence.words[i]) else { return };
        if !(word.special == Special::Neither || matches!(word.tag, Tag::Adverb | Tag::Not | Tag::Inner)) {
            return;
        }
        // "not even the mayor": the adverb between says nothing of its own.
        let before = first.checked_sub(2).map(|i| &self.sentence.words[i]).filter(|w| w.tag == Tag::Not);
        for word in [Some(word), before].into_iter().flatten() {
            let negator = self.modifier(word).filter(|m| m.category == Category::Negator);
            negator.into_iter().for_each(|m| self.push_modifier(m, word, out));
        }
    }

    /// "Never has NATO supported", "Under no circumstances will …": the negator opens the clause.
    fn fronted_negator(&self, id: ChunkId, out: &mut Vec<Factor>) {
        let clause = self.sentence.clauses.get(self.sentence.chunk(id).clause as usize);
        let first = clause.and_then(|c| c.first).filter(|&first| first < id).map(|first| self.sentence.chunk(first));
        let Some(chunk) = first.filter(|c| c.kind == ChunkKind::Adverb || c.kind == ChunkKind::Verb && c.subject.is_none()) else { return };
        let word = &self.sentence.words[chunk.first as usize];
        if word.tag == Tag::Not {
            self.modifier(word).into_iter().for_each(|m| self.push_modifier(m, word, out));
        }
    }

    /// "criticised NATO sharply": an adverb behind the verb or its object.
    fn adverb_behind(&self, id: ChunkId, out: &mut Vec<Factor>) {
        let object = self.sentence.chunk(id).object.filter(|o| *o > id);
        for at in [Some(id), object].into_iter().flatten() {
            let Some(chunk) = self.sentence.chunks.get(at.index() + 1).filter(|c| c.kind == ChunkKind::Adverb) else { continue };
            let word = &self.sentence.words[chunk.head as usize];
            let degree =
                self.modifier(word).filter(|m| matches!(m.category, Category::Intensifier | Category::Downtoner | Category::Hedge));
            degree.into_iter().for_each(|m| self.push_modifier(m, word, out));
        }
    }

    /// What the governors do to the chunk.
    fn climb(&self, from: ChunkId, out: &mut Vec<Factor>) {
        let mut id = from;
        let start = self.sentence.chunk(from);
        if start.kind == ChunkKind::Preposition {
            // "blocked roads in protest against": a phrase beside the verb is negated with it, not turned by its meaning.
            let verb = start.governor.filter(|&g| self.sentence.chunk(g).kind == ChunkKind::Verb);
            return verb.into_iter().for_each(|v| self.verb_group(v, out));
        }
        let mut selected = false;
        for _ in 0..MAX_CLIMB {
            let chunk = *self.sentence.chunk(id);
            let Some(governor) = chunk.governor else { return };
            match chunk.rel {
                Rel::Relative if self.role == Role::Theme && self.selects(id, governor) => selected = true,
                Rel::Subject if selected => return self.selected_subject(id, governor, out),
                Rel::Object | Rel::Infinitive | Rel::Gerund | Rel::Predicate | Rel::Content | Rel::IndirectObject => {
                    self.governed(id, governor, out)
                }
                Rel::Complement => self.preposition(governor, out),
                Rel::Prepositional => self.prepositional(id, governor, out),
                Rel::Subject => return self.subject(governor, out),
                Rel::Coordinated => {}
                _ => return,
            }
            id = governor;
        }
    }

    /// "those who defend Russia", "any resolution that would …": the clause says which are meant, so what is done to them is done for it.
    fn selects(&self, verb: ChunkId, noun: ChunkId) -> bool {
        const REACH: usize = 8;
        let (clause, head) = (self.sentence.chunk(verb), self.sentence.chunk(noun));
        let first = &self.sentence.words[head.first as usize];
        let any = match first.tag {
            Tag::Determiner => !matches!(first.special, Special::The | Special::No),
            tag => matches!(tag, Tag::Pronoun | Tag::Plural),
        };
        let between = self.sentence.chunks.get(noun.index() + 1..verb.index()).unwrap_or_default().iter().take(REACH);
        let mut before_relative = between.take_while(|c| c.kind != ChunkKind::Relative);
        any && clause.subject == Some(noun) && before_relative.all(|c| c.kind != ChunkKind::Mark)
    }

    /// "Those who defend Russia were condemned", "… are wrong".
    fn selected_subject(&self, noun: ChunkId, verb: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(verb);
        if chunk.passive {
            self.verb_group(verb, out);
            self.meaning(noun, verb, out);
        } else if chunk.copula {
            chunk.predicate.into_iter().for_each(|p| _ = self.rejected(p, out));
        }
    }

    /// The governor's own modifiers, and what its meaning does.
    fn governed(&self, id: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(governor);
        match chunk.kind {
            ChunkKind::Verb => self.verb_group(governor, out),
            ChunkKind::Noun => self.determiner(chunk, chunk.head as usize, out),
            ChunkKind::Adjective => self.beside(chunk.head as usize, out),
            _ => {}
        }
        if self.sentence.chunk(id).rel != Rel::Predicate {
            self.meaning(id, governor, out);
        }
    }

    /// Reversers, hedges and judgements: "refuse to", "lack of", "condemned the attack on".
    fn meaning(&self, id: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) {
        if self.own {
            return;
        }
        let word = self.sentence.head(governor);
        let Some(lemma) = word.lemma.map(|l| self.lexicon.lemma(l)) else { return };
        // "called the sanctions unjust": what it is called counts, not the call.
        let called = self.sentence.chunk(governor).predicate.filter(|&p| p != id && lemma.patterns.has(Pattern::Regard));
        if called.is_some_and(|predicate| self.rejected(predicate, out)) {
            return;
        }
        // "stop bombing": the bombing was done, and its doer is judged by it.
        let gerund = self.sentence.chunk(id).rel == Rel::Gerund;
        let done = self.role == Role::Agent && gerund;
        if let Some(modifier) = lemma.modifier {
            if (done || gerund && lemma.patterns.has(Pattern::GoOn)) && modifier.category == Category::Reverser {
                return;
            }
            if matches!(modifier.category, Category::Reverser | Category::Hedge | Category::Irrealis | Category::Negator) {
                self.push_modifier(modifier, word, out);
            }
            return;
        }
        let thing = self.sentence.chunk(id).kind == ChunkKind::Noun;
        let opposed = lemma
            .cues
            .clone()
            .map(|i| &self.lexicon.cues[i as usize])
            .find(|c| c.theme < 0 && c.frame.object && matches!(c.kind, Kind::Judgement | Kind::Act));
        if self.role == Role::Theme && thing && opposed.is_some() {
            self.push(FactorKind::Composition, self.weights.composition, word, out);
        }
    }

    /// "unjust", "a mistake": what is said to be so is turned round; tells whether it was.
    fn rejected(&self, predicate: ChunkId, out: &mut Vec<Factor>) -> bool {
        let word = self.sentence.head(predicate);
        let Some(lemma) = word.lemma.filter(|_| self.role == Role::Theme) else { return false };
        // Not "short", which only measures.
        let bad = self.lexicon.cues_of(lemma).any(|c| self.lexicon.cue(c).agent < 0);
        let modifier = self.lexicon.lemma(lemma).modifier.filter(|m| bad && m.category == Category::Reverser);
        let Some(modifier) = modifier else { return false };
        self.push_modifier(modifier, word, out);
        true
    }

    /// `without`, `despite`.
    fn preposition(&self, preposition: ChunkId, out: &mut Vec<Factor>) {
        let word = self.sentence.head(preposition);
        if word.prep == Some(prep::WITHOUT) && self.counterfactual(preposition) {
            return;
        }
        let negator = self.modifier(word).filter(|m| matches!(m.category, Category::Negator | Category::Reverser | Category::Contrast));
        negator.into_iter().for_each(|m| self.push_modifier(m, word, out));
    }

    /// "Without NATO's help we would not be free": what is thought away was there.
    fn counterfactual(&self, preposition: ChunkId) -> bool {
        const REACH: usize = 8;
        let clause = self.sentence.chunk(preposition).clause;
        let governor = self.sentence.chunk(preposition).governor.map(|g| self.sentence.chunk(g));
        let behind = self.sentence.chunks[preposition.index()..].iter().take(REACH);
        let mut verbs = governor.into_iter().chain(behind).filter(|c| c.kind == ChunkKind::Verb && c.clause == clause);
        verbs.any(|c| {
            let words = &self.sentence.words[c.first as usize..c.end as usize];
            let would = words.iter().any(|w| w.tag == Tag::Modal && self.modifier(w).is_some_and(|m| m.category == Category::Irrealis));
            would && words.iter().any(|w| w.tag == Tag::Not || w.special == Special::Have)
        })
    }

    /// Behind a preposition: "lack *of* support", "prevented it *from* attacking".
    fn prepositional(&self, id: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(governor);
        match chunk.kind {
            ChunkKind::Verb => {
                self.verb_group(governor, out);
                let reverses = matches!(self.sentence.head(id).prep, Some(prep::FROM | prep::OF | prep::IN | prep::TO | prep::ON));
                let word = self.sentence.head(governor);
                let modifier = word.lemma.and_then(|l| self.lexicon.lemma(l).modifier);
                match modifier {
                    Some(modifier) if reverses && !self.own && modifier.category == Category::Reverser => {
                        self.push_modifier(modifier, word, out)
                    }
                    Some(_) => {}
                    None => self.opposed(id, governor, out),
                }
                self.charge(id, governor, out);
            }
            ChunkKind::Noun => {
                self.determiner(chunk, chunk.head as usize, out);
                let word = self.sentence.head(governor);
                match word.lemma.and_then(|l| self.lexicon.lemma(l).modifier).filter(|_| !self.own) {
                    Some(modifier) => self.push_modifier(modifier, word, out),
                    None => self.opposed(id, governor, out),
                }
            }
            _ => {}
        }
    }

    /// "accused A of threatening B": the charge is against A, and says little of B.
    fn charge(&self, preposition: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) {
        let gerund = self.sentence.chunk(preposition).object.is_some_and(|o| self.sentence.chunk(o).kind == ChunkKind::Verb);
        let word = self.sentence.head(governor);
        let charges = |c: &crate::lexicon::Cue| c.theme < 0 && c.frame.object && c.kind == Kind::Judgement;
        let charged = word.lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|id| charges(self.lexicon.cue(id))));
        if gerund && charged && self.role == Role::Theme {
            self.push(FactorKind::Charge, self.weights.charge, word, out);
        }
    }

    /// "voted against the expulsion of", "protest against the praise for": what is opposed turns round.
    fn opposed(&self, preposition: ChunkId, governor: ChunkId, out: &mut Vec<Factor>) {
        let word = self.sentence.head(governor);
        let (Some(lemma), Some(prep)) = (word.lemma, self.sentence.head(preposition).prep) else { return };
        // "criticised for", "fears over": the reason, not what is opposed.
        if !matches!(prep, prep::AGAINST | prep::TO | prep::OF) {
            return;
        }
        let opposes = self
            .lexicon
            .cues_of(lemma)
            .map(|id| self.lexicon.cue(id))
            .any(|c| c.theme < 0 && c.frame.theme.has(prep) && c.kind == Kind::Judgement);
        if opposes && self.role == Role::Theme && !self.own {
            self.push(FactorKind::Composition, self.weights.composition, word, out);
        }
    }

    /// "Support for the EU has fallen", "sanctions were lifted".
    fn subject(&self, verb: ChunkId, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(verb);
        let word = self.sentence.head(verb);
        let Some(lemma) = word.lemma.map(|l| self.lexicon.lemma(l)) else { return };
        if self.own {
            return;
        }
        if lemma.patterns.has(Pattern::Decline) && !chunk.passive && chunk.object.is_none() {
            self.push(FactorKind::Reversal, self.weights.decline, word, out);
        } else if chunk.passive {
            let modifier = lemma.modifier.filter(|m| m.category == Category::Reverser);
            modifier.into_iter().for_each(|m| self.push_modifier(m, word, out));
            self.verb_group(verb, out);
        } else if chunk.copula {
            // "Support for NATO is not strong" leaves the support weak, "the critics of NATO are wrong" turns them round.
            self.verb_group(verb, out);
            chunk.predicate.into_iter().for_each(|p| _ = self.rejected(p, out));
        }
    }

    /// What the clause or the sentence does to all that is in it.
    fn clause(&self, token: usize, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(self.sentence.chunk_at[token]);
        let opener = self.sentence.clauses.get(chunk.clause as usize).and_then(|c| c.opener);
        if let Some(word) = opener.map(|o| self.sentence.head(o))
            && let Some(modifier) = self.modifier(word)
        {
            let kind = match modifier.category {
                Category::Contrast => Some(FactorKind::Conceded),
                Category::Irrealis => Some(FactorKind::Irrealis),
                Category::Hedge => Some(FactorKind::Hedge),
                _ => None,
            };
            kind.into_iter().for_each(|kind| self.push(kind, modifier.strength, word, out));
        }
        if let Some(contrast) = self.sentence.contrast.filter(|&(at, _)| token < at as usize) {
            let word = &self.sentence.words[contrast.0 as usize];
            self.push(FactorKind::Conceded, contrast.1, word, out);
        }
        if self.sentence.question && self.asked(token) {
            out.push(Factor { kind: FactorKind::Question, value: self.weights.question, span: None });
        }
    }

    /// Whether a question mark closes the stretch that the token is in.
    fn asked(&self, token: usize) -> bool {
        let end = self.sentence.words[token..].iter().find(|w| matches!(w.mark, Mark::Question | Mark::Stop));
        end.is_some_and(|w| w.mark == Mark::Question)
    }
}

/// The modifier that a word is, whatever class it is tagged with.
pub(crate) fn modifier(lexicon: &Lexicon, word: &Word) -> Option<Modifier> {
    if word.tag == Tag::Inner || word.tag == Tag::Name {
        return None;
    }
    if let Some(lemma) = word.lemma {
        let lemma = lexicon.lemma(lemma);
        if lemma.modifier.is_some() || lemma.class == Class::Verb {
            return lemma.modifier;
        }
    }
    if crate::lexicon::TagSet::VERB.has(word.tag) {
        return None;
    }
    let readings =
        lexicon.readings(word.form).iter().map(|r| lexicon.lemma(r.lemma)).filter(|l| !matches!(l.class, Class::Verb | Class::Noun));
    readings.filter_map(|l| l.modifier).next()
}

/// The last coordinator of contrast, and by how much what stands before it counts.
pub(crate) fn contrast(lexicon: &Lexicon, sentence: &Sentence) -> Option<(u32, i32)> {
    sentence.chunks.iter().rev().find_map(|chunk| {
        let word = &sentence.words[chunk.head as usize];
        if chunk.kind != ChunkKind::Conjunction && chunk.kind != ChunkKind::Adverb {
            return None;
        }
        let modifier = modifier(lexicon, word).filter(|m| m.category == Category::Contrast)?;
        let class =
            lexicon.readings(word.form).iter().map(|r| lexicon.lemma(r.lemma)).find(|l| l.modifier == Some(modifier)).map(|l| l.class);
        let joins = word.lemma.map(|l| lexicon.lemma(l).class).or(class) == Some(Class::Closed(Tag::Conjunction));
        (joins && chunk.first > 0).then_some((chunk.first, modifier.strength))
    })
}
