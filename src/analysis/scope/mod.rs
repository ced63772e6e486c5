//! Scopes: which modifiers cover a cue.
//!
//! The modifiers of a cue are found by climbing from its chunk to its governors: a negated verb turns its object and its
//! infinitive round, a refusal what is refused, a clause behind `if` all that is in it. Each step is bounded, so the cost stays linear.

mod bygone;
mod clause;
mod climb;
mod contested;
mod counts;
mod joined;
mod judged;
mod meaning;
mod plan;
mod regret;
mod stands;
mod steps;
mod subject;
mod words;

use super::{Chunk, ChunkId, ChunkKind, Mark, Rel, Sentence, VerbForm, Word, apparent};
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{Category, Lexicon, Modifier, Pattern, Role, Special, Tag};
use crate::score::Weights;
pub(crate) use words::{contrast, modifier, negates};

/// How many modifiers count for one cue; a heap of negators is no grammar.
pub(crate) const MAX_FACTORS: usize = 4;
/// How many words a phrase that negates may have.
const NEGATOR: usize = 4;
/// That nobody objects is no praise.
const UNOPPOSED: i32 = -100;
/// What only a few do, most do not.
const SCARCE: i32 = -500;
/// What would have been good was not done.
const UNFULFILLED: i32 = -600;
/// What was so once is not so now.
const LAPSED: i32 = -400;
/// What is only called so is the opposite.
const SHAM: i32 = -600;

/// The modifiers of one cue.
pub(crate) struct Scope<'a> {
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) sentence: &'a Sentence,
    pub(crate) weights: &'a Weights,
    /// The token of the cue.
    pub(crate) token: usize,
    /// Whether the actor's part in the cue is its own doing, whatever the governors make of it (`Russia's attack`).
    pub(crate) own: bool,
    pub(crate) role: Role,
    /// Whether the cue alone speaks well of the actor.
    pub(crate) good: bool,
    /// Whether the cue is a relation, which to fear or regret does not turn.
    pub(crate) mutual: bool,
    /// Whether what a contrast sets against the cue is about another actor.
    pub(crate) apart: bool,
}

impl Scope<'_> {
    /// The chunk of the cue.
    fn cue(&self) -> ChunkId {
        self.sentence.chunk_at[self.token]
    }

    /// Appends the factors of the cue to `out`.
    pub(crate) fn collect(&self, out: &mut Vec<Factor>) {
        let (start, id, token) = (out.len(), self.cue(), self.token);
        self.inside(id, token, out);
        self.climb(id, out);
        self.clause(token, out);
        out.truncate(start + MAX_FACTORS);
    }

    /// Whether the actor has or does something bad, which is there whether others bear it or not (`will not tolerate Russian threats`).
    fn bad(&self) -> bool {
        self.own && !self.good
    }

    /// Whether the actor is said to do something bad.
    fn harm(&self) -> bool {
        self.role == Role::Agent && !self.good
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
        if word.special == Special::Once && word.width == 1 && self.lapsed() {
            return self.push(FactorKind::Reversal, LAPSED, word, out);
        }
        if (word.tag == Tag::Not || word.special == Special::Not) && apparent::expects_yes(self.sentence, word) {
            return;
        }
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
        // "lifted its ban on": what is undone is undone wholly.
        let undone = kind == FactorKind::Reversal && out.last().is_some_and(|f| f.kind == FactorKind::Reversal);
        let strength = if undone { -crate::score::ONE } else { modifier.strength };
        self.push(kind, strength, word, out);
    }

    /// Modifiers in the cue's own chunk and right beside it.
    fn inside(&self, id: ChunkId, token: usize, out: &mut Vec<Factor>) {
        let chunk = *self.sentence.chunk(id);
        match chunk.kind {
            ChunkKind::Noun => {
                self.determiner(&chunk, token, out);
                self.beside(token, out);
                self.of_nobody(id, out);
                self.awaited(id, out);
            }
            ChunkKind::Verb => {
                let start = out.len();
                self.verb_group(id, out);
                self.asked_to_end(id, out);
                self.mistaken(id, out);
                self.unearned(id, out);
                self.undeserved(id, out);
                self.nothing_done(id, out);
                self.undecided(id, out);
                self.furthers_ill(id, out);
                self.adverb_behind(id, out);
                self.lamented(id, out);
                // "falsely claimed": no word turns itself round.
                let own = &self.sentence.words[token];
                let itself = |f: &Factor| own.tag == Tag::Adverb && f.span == Some(own.span);
                if let Some(at) = out[start..].iter().position(itself) {
                    out.remove(start + at);
                }
            }
            _ => {
                self.beside(token, out);
                self.rid_of(id, out);
            }
        }
    }

    /// `no support`, `little trust`.
    fn determiner(&self, chunk: &Chunk, token: usize, out: &mut Vec<Factor>) {
        const REACH: usize = 16;
        if apparent::peerless(self.sentence, self.sentence.chunk_at[chunk.first as usize]) {
            return;
        }
        let first = (chunk.first as usize).max(token.saturating_sub(REACH));
        for word in &self.sentence.words[first..token.max(first)] {
            // "less and less support"
            let fewer = |m: &Modifier| m.category == Category::Reverser && matches!(word.special, Special::Less | Special::Ever);
            let negator = self.modifier(word).filter(|m| m.category == Category::Negator || fewer(m));
            if negator.is_some() && self.unopposed(chunk) {
                return self.push(FactorKind::Negation, UNOPPOSED, word, out);
            }
            if let Some(modifier) = negator {
                return self.push_modifier(modifier, word, out);
            }
        }
        // "nobody's puppet"
        if let Some(owner) = chunk.subject.map(|o| &self.sentence.words[self.sentence.chunk(o).first as usize])
            && let Some(modifier) = self.modifier(owner).filter(|m| m.category == Category::Negator && owner.tag == Tag::Pronoun)
        {
            return self.push_modifier(modifier, owner, out);
        }
        if chunk.rel == Rel::Apposition {
            self.no_longer(chunk.first as usize, out);
        }
        // "not NATO but Russia", "neither support nor …"
        // "anything less than an ally": the negator may be a phrase.
        let before = self.sentence.words[..chunk.first as usize].iter().rev().take(NEGATOR).find(|w| w.tag != Tag::Inner);
        if let Some(before) = before
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
            // "was neither honest nor helpful"
            if word.special == Special::Neither && self.sentence.chunk(self.sentence.chunk_at[token]).kind == ChunkKind::Adjective {
                return self.modifier(word).into_iter().for_each(|m| self.push_modifier(m, word, out));
            }
            if !matches!(word.tag, Tag::Adverb | Tag::Adjective | Tag::Inner | Tag::Not | Tag::Determiner) {
                break;
            }
            let in_noun = self.sentence.chunk(self.sentence.chunk_at[token]).kind == ChunkKind::Noun;
            if self.good && in_noun && self.lexicon.has_pattern(word.lemma, Pattern::Sham) {
                // "its so-called generosity"
                return self.push(FactorKind::Reversal, SHAM, word, out);
            }
            let scarce = || {
                let strength = self.lexicon.modifier(word.lemma).map_or(0, |m| m.strength);
                self.lexicon.has_pattern(word.lemma, Pattern::Scarce) && strength <= SCARCE
            };
            if self.good && in_noun && word.tag == Tag::Adjective && scarce() {
                // "has scant trust in it", not "rare praise"
                return self.push(FactorKind::Negation, SCARCE, word, out);
            }
            let Some(modifier) = self.modifier(word) else { continue };
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
        if apparent::boundless(self.sentence, id) || apparent::counterfactual(self.sentence, id) {
            return;
        }
        self.before_head(id, out);
        // "was betrayed not by Poland but by Hungary": it was.
        let others = self
            .sentence
            .words
            .get(chunk.end as usize)
            .is_some_and(|w| matches!(w.special, Special::By | Special::As) && w.tag != Tag::Adverb)
            || apparent::set_right(self.sentence, id);
        for word in &self.sentence.words[chunk.head as usize + 1..chunk.end as usize] {
            let not = self.modifier(word).filter(|_| word.tag == Tag::Not && !others);
            not.into_iter().for_each(|m| self.push_modifier(m, word, out));
        }
        self.neither_way(id, out);
        let peerless = || chunk.subject.is_some_and(|s| apparent::peerless(self.sentence, s));
        let unequalled = if chunk.copula { peerless() } else { apparent::unequalled(self.lexicon, self.sentence, id) };
        let unreal = apparent::unreal(self.sentence, id);
        if let Some(subject) = chunk.subject.filter(|_| !unequalled && !unreal) {
            self.negative_subject(subject, out);
        }
        // "is recognised by neither", "was welcomed by nobody"
        let by = |p: &ChunkId| self.sentence.chunk(*p).prep == Some(crate::lexicon::prep::BY);
        let doer = if chunk.passive { self.sentence.prepositions(id).find(by).and_then(|p| self.sentence.chunk(p).object) } else { None };
        if let Some(doer) = doer.filter(|_| !unequalled) {
            self.negative_subject(doer, out);
        }
        self.negator_before(chunk.first as usize, out);
        self.fronted_negator(id, out);
    }

    /// "invited no Russian delegation", "trusts neither Moscow nor Minsk", "agree on little": an object that is none.
    fn nothing_done(&self, verb: ChunkId, out: &mut Vec<Factor>) {
        let verb_chunk = self.sentence.chunk(verb);
        let next = || self.sentence.chunks.get(verb.index() + 1).filter(|c| c.kind == ChunkKind::Preposition && c.governor == Some(verb));
        let object = verb_chunk.object.or_else(|| next().and_then(|p| p.object)).filter(|_| !verb_chunk.passive);
        let Some(object) = object.map(|o| self.sentence.chunk(o)) else { return };
        let first = object.first as usize;
        // "trusted neither Moscow's promises nor …"
        let start = object.subject.map_or(first, |owner| first.min(self.sentence.chunk(owner).first as usize));
        let neither = start.checked_sub(1).map(|i| &self.sentence.words[i]).filter(|w| w.special == Special::Neither);
        let word = neither.unwrap_or(&self.sentence.words[first]);
        // "delivered little of it"
        let names_little = self.good && (word.tag == Tag::Pronoun || object.end - object.first == 1);
        let names_none = matches!(word.special, Special::No | Special::Neither) || names_little;
        if let Some(word) = self.scarce(object).filter(|_| self.good) {
            // "delivered less than half of the shells"
            return self.push(FactorKind::Negation, SCARCE, word, out);
        }
        let none = self.modifier(word).filter(|m| names_none && m.category == Category::Negator);
        none.into_iter().for_each(|m| self.push_modifier(m, word, out));
    }

    /// "hardly anyone", "neither respects nor likes": a negator right before a subject or verb.
    fn negator_before(&self, first: usize, out: &mut Vec<Factor>) {
        let Some(word) = first.checked_sub(1).map(|i| &self.sentence.words[i]) else { return };
        if !(word.special == Special::Neither || matches!(word.tag, Tag::Adverb | Tag::Not | Tag::Inner)) {
            return;
        }
        // "rather than praised", "instead of praised"
        let phrase = first
            .checked_sub(2)
            .map(|i| &self.sentence.words[i])
            .filter(|w| word.tag == Tag::Inner && w.tag == Tag::Preposition && !word.tags.has(Tag::Noun));
        if let Some((modifier, word)) = phrase.and_then(|w| Some((self.modifier(w).filter(|m| m.category == Category::Negator)?, w))) {
            return self.push_modifier(modifier, word, out);
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
        let first = clause.and_then(|c| c.first).filter(|&first| first < id);
        // "Never has Hungary helped": the auxiliary stands before the subject of both.
        let turned = |c: &Chunk| {
            c.subject.is_none() || { c.form == VerbForm::Finite && c.subject == self.sentence.chunk(id).subject && c.first < c.head }
        };
        let opens = |c: &Chunk| c.kind == ChunkKind::Adverb || c.kind == ChunkKind::Verb && turned(c);
        self.the_less(id, out);
        let Some((first, chunk)) = first.map(|f| (f, self.sentence.chunk(f))).filter(|(_, c)| opens(c)) else { return };
        let word = &self.sentence.words[chunk.first as usize];
        // "Rarely has it been so popular"
        let now =
            chunk.kind == ChunkKind::Verb && apparent::never_so(self.lexicon, self.sentence, self.sentence.chunk_at[chunk.first as usize]);
        // "Not Norway but Sweden started it"
        let left_out = chunk.kind == ChunkKind::Adverb
            && word.tag == Tag::Not
            && self.sentence.chunks.get(first.index() + 1).is_some_and(|c| c.kind == ChunkKind::Noun);
        if matches!(word.tag, Tag::Not | Tag::Adverb) && !now && !left_out && !self.measures(first) {
            self.modifier(word).filter(|m| m.category == Category::Negator).into_iter().for_each(|m| self.push_modifier(m, word, out));
        }
    }

    /// "Barely a month after the vote, …", "Less than a year into his term, …": the adverb says how long ago.
    fn measures(&self, adverb: ChunkId) -> bool {
        let behind = |n: usize| self.sentence.chunks.get(adverb.index() + n);
        let than = usize::from(behind(1).is_some_and(|c| c.special == Special::Than));
        behind(1 + than).is_some_and(|c| c.kind == ChunkKind::Noun && matches!(c.special, Special::Time | Special::Day))
    }

    /// "The more it promises, the less they trust it".
    fn the_less(&self, verb: ChunkId, out: &mut Vec<Factor>) {
        let subject = self.sentence.chunk(verb).subject.filter(|&s| s < verb).and_then(|s| s.index().checked_sub(1));
        let Some(before) = subject.map(|at| &self.sentence.chunks[at]).filter(|c| c.opener == Special::The) else { return };
        let word = &self.sentence.words[before.head as usize];
        let parted = (before.first as usize).checked_sub(1).is_some_and(|at| self.sentence.words[at].mark == Mark::Comma);
        if parted && word.special == Special::Less && before.end - before.first == 2 {
            self.push(FactorKind::Reversal, self.weights.comparison, word, out);
        }
    }

    /// "criticised NATO sharply": an adverb behind the verb or its object.
    fn adverb_behind(&self, id: ChunkId, out: &mut Vec<Factor>) {
        let object = self.sentence.chunk(id).object.filter(|o| *o > id);
        // "respects the government of Iran less"
        let of = |p: &ChunkId| self.sentence.chunk(*p).prep == Some(crate::lexicon::prep::OF);
        let part = object.and_then(|o| self.sentence.prepositions(o).find(of)).and_then(|p| self.sentence.chunk(p).object);
        for at in [Some(id), object, part].into_iter().flatten() {
            let Some(chunk) = self.sentence.chunks.get(at.index() + 1).filter(|c| c.kind == ChunkKind::Adverb) else { continue };
            let word = &self.sentence.words[chunk.head as usize];
            let degree = |m: &Modifier| matches!(m.category, Category::Intensifier | Category::Downtoner | Category::Hedge);
            // "trusts it less than before", "less and less"
            let less = |m: &Modifier| {
                matches!(word.special, Special::Less | Special::Ever) && matches!(m.category, Category::Negator | Category::Reverser)
            };
            let modifier = self.modifier(word).filter(|m| degree(m) || less(m));
            modifier.into_iter().for_each(|m| self.push_modifier(m, word, out));
        }
    }
}
