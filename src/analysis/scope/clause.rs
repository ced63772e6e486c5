//! What the clause or the sentence does to all that is in it: conditions, contrasts, comparisons, questions.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, Word, apparent};
use super::{Scope, UNFULFILLED};
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{Category, Role, Special};

impl Scope<'_> {
    /// What the clause or the sentence does to all that is in it.
    pub(super) fn clause(&self, token: usize, out: &mut Vec<Factor>) {
        let chunk = self.sentence.chunk(self.sentence.chunk_at[token]);
        let opener = self.sentence.clauses.get(chunk.clause as usize).and_then(|c| c.opener);
        let doubted = out.iter().rev().take_while(|f| f.kind != FactorKind::Rule).any(|f| f.kind == FactorKind::Reversal);
        let word = opener.map(|o| self.sentence.head(o));
        if let Some(word) = word.filter(|_| self.good && self.role == Role::Agent && apparent::unfulfilled(self.sentence, token)) {
            // "If it had kept its word", "Had it kept its word": it has not.
            self.push(FactorKind::Reversal, UNFULFILLED, word, out);
        } else if let Some(word) = word
            && let Some(modifier) = self.modifier(word)
        {
            let kind = match modifier.category {
                // "…, while Italy did nothing": set beside the first, not conceded.
                Category::Contrast if self.apart || self.trailing(opener, word) => None,
                Category::Contrast => Some(FactorKind::Conceded),
                // "doubts whether": the doubt has turned it already.
                Category::Irrealis if doubted => None,
                Category::Irrealis => Some(FactorKind::Irrealis),
                Category::Hedge => Some(FactorKind::Hedge),
                _ => None,
            };
            kind.into_iter().for_each(|kind| self.push(kind, modifier.strength, word, out));
        }
        if let Some(than) = opener.filter(|&o| !self.even(o)).map(|o| self.sentence.head(o)).filter(|w| w.special == Special::Than) {
            // "more than they trust Russia": less so.
            self.push(FactorKind::Reversal, self.weights.comparison, than, out);
        }
        if let Some(contrast) = self.sentence.contrast.filter(|&(at, _)| token < at as usize) {
            let word = &self.sentence.words[contrast.0 as usize];
            if !self.taken_back(contrast.0, out) && !self.apart && contrast.1 != crate::score::ONE {
                self.push(FactorKind::Conceded, contrast.1, word, out);
            }
        }
        let scorned = self.scorned(token);
        // "How can we trust it when it lies to us?": the lies are a fact.
        let given = |o: ChunkId| !matches!(self.sentence.chunk(o).special, Special::That | Special::If | Special::Than);
        if self.sentence.rhetorical && (opener.is_some_and(given) || self.added(chunk)) {
            return;
        }
        if scorned || self.sentence.question && self.asked(token) || self.sentence.rhetorical && !self.sentence.question {
            // "When will it finally stop lying?": it lies.
            let stands = !self.good && self.sentence.chunk(self.cue()).rel == Rel::Gerund;
            let rhetorical = scorned || self.sentence.rhetorical && !stands || self.doubted(token);
            let value = if rhetorical { self.weights.rhetorical } else { self.weights.question };
            out.push(Factor { kind: FactorKind::Question, value, span: None });
        }
    }

    /// "How can we trust the bloc, which lied to us?": a clause behind a comma tells of a fact.
    fn added(&self, chunk: &Chunk) -> bool {
        let first = self.sentence.clauses.get(chunk.clause as usize).and_then(|c| c.first);
        let before = first.map(|f| &self.sentence.chunks[..f.index()]);
        matches!(before, Some([.., comma, which]) if which.kind == ChunkKind::Relative && comma.mark == Mark::Comma)
    }

    /// "even more than they distrust Germany": both.
    fn even(&self, than: ChunkId) -> bool {
        const BEFORE: usize = 3;
        let at = self.sentence.chunk(than).first as usize;
        self.sentence.words[at.saturating_sub(BEFORE)..at].iter().any(|w| w.special == Special::Even)
    }

    /// Whether *while* opens a clause behind the main one: "preaches peace while its bombers …".
    fn trailing(&self, opener: Option<ChunkId>, word: &Word) -> bool {
        let before = opener.and_then(|o| o.index().checked_sub(1)).map(|i| &self.sentence.chunks[i]);
        let behind = |c: &Chunk| match c.kind {
            ChunkKind::Mark => c.mark == Mark::Comma,
            ChunkKind::Conjunction | ChunkKind::Subordinator | ChunkKind::Relative => false,
            _ => true,
        };
        word.special == Special::While && before.is_some_and(behind)
    }

    /// "Is Germany still a reliable partner?": whoever asks so has his doubts.
    fn doubted(&self, token: usize) -> bool {
        const REACH: usize = 10;
        let mut before = self.sentence.words[..token].iter().rev().take(REACH).take_while(|w| w.mark == Mark::None);
        let opens = self.sentence.chunks.iter().find(|c| c.kind != ChunkKind::Mark);
        let asks = opens.is_some_and(|c| c.special == Special::Be && c.is_finite());
        self.good && asks && before.any(|w| w.special == Special::Still)
    }

    /// Whether a question mark closes the stretch that the token is in.
    fn asked(&self, token: usize) -> bool {
        let end = self.sentence.words[token..].iter().find(|w| matches!(w.mark, Mark::Question | Mark::Stop));
        end.is_some_and(|w| w.mark == Mark::Question)
    }
}
