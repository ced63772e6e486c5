//! A stance as its scratch has it.

use super::{Entry, Verdict, Verdicts};
use crate::analysis::Sentence;
use crate::analysis::holder::Holder;
use crate::evidence::{Evidence, EvidenceHolder};
use crate::lexicon::{ActorId, Lexicon};
use crate::link::Links;
use crate::score::label;
use crate::span::Span;
use crate::stance::{Flags, Label, Stance};

/// A stance, lent by the scratch that holds it.
#[derive(Clone, Copy, Debug)]
pub struct StanceView<'a> {
    pub(super) verdict: &'a Verdict,
    pub(super) verdicts: &'a Verdicts,
    pub(super) lexicon: &'a Lexicon,
    pub(super) sentence: &'a Sentence,
    pub(super) links: &'a Links,
    pub(super) text: &'a str,
}

impl<'a> StanceView<'a> {
    /// The actor's id.
    pub fn actor(&self) -> &'a str {
        self.lexicon.actor_name(self.verdict.actor)
    }

    pub(crate) fn is_span(&self) -> bool {
        self.verdict.actor == ActorId::SPAN
    }

    /// From -1, hostile, to 1, friendly.
    pub fn score(&self) -> f64 {
        self.verdict.score
    }

    /// The sign of the score, by two thresholds.
    pub fn label(&self) -> Label {
        label(self.verdict.score, &self.lexicon.weights)
    }

    /// The score of the author's voice alone; `None` where it says nothing.
    pub fn author(&self) -> Option<f64> {
        self.verdict.author
    }

    /// The score of the reported voices alone; `None` where they say nothing.
    pub fn reported(&self) -> Option<f64> {
        self.verdict.reported
    }

    /// What a reader should know.
    pub fn flags(&self) -> Flags {
        self.verdict.flags
    }

    /// Where the sentence mentions the actor, in order.
    pub fn mentions(&self) -> impl Iterator<Item = Span> {
        let actor = self.verdict.actor;
        self.sentence.mentions.iter().filter(move |m| m.actor == actor).map(|m| m.span)
    }

    /// What each line of the ledger adds, in thousandths.
    pub fn contributions(&self) -> impl Iterator<Item = i64> {
        self.entries().iter().map(|entry| entry.contribution)
    }

    /// The ledger.
    pub fn evidence(&self) -> impl Iterator<Item = Evidence> {
        self.entries().iter().map(|entry| self.to_evidence(entry))
    }

    fn entries(&self) -> &'a [Entry] {
        let (start, end) = self.verdict.entries;
        &self.verdicts.entries[start as usize..end as usize]
    }

    fn to_evidence(self, entry: &Entry) -> Evidence {
        let cue = &self.links.cues[entry.cue as usize];
        let words = &self.sentence.words;
        let span = Span::new(words[cue.first as usize].span.start(), words[cue.end as usize - 1].span.end());
        Evidence {
            cue: self.text[span.range()].to_owned(),
            span,
            mention: self.sentence.mention(entry.mention).span,
            rule: entry.rule,
            role: entry.role,
            base: entry.base,
            factors: self.verdicts.factors[entry.factors.0 as usize..entry.factors.1 as usize].to_vec(),
            contribution: entry.contribution,
            holder: self.holder(entry.holder),
            source: self.lexicon.cue(cue.cue).source().to_owned(),
        }
    }

    fn holder(&self, holder: Holder) -> EvidenceHolder {
        match holder {
            Holder::Author => EvidenceHolder::Author,
            Holder::Actor(actor) => EvidenceHolder::Actor(self.lexicon.actor_name(actor).to_owned()),
            Holder::Words(span) => EvidenceHolder::Words { text: self.text[span.range()].to_owned(), span: Some(span) },
            Holder::Before => EvidenceHolder::Words { text: self.sentence.carried.clone(), span: None },
        }
    }

    /// A copy that owns its parts, its spans moved by `offset`.
    pub(crate) fn to_stance(self, offset: usize) -> Stance {
        Stance {
            actor: self.actor().to_owned(),
            score: self.score(),
            label: self.label(),
            author: self.author(),
            reported: self.reported(),
            flags: self.flags(),
            mentions: self.mentions().map(|m| m.shifted(offset)).collect(),
            evidence: self.evidence().map(|e| moved(e, offset)).collect(),
        }
    }
}

fn moved(mut evidence: Evidence, offset: usize) -> Evidence {
    evidence.span = evidence.span.shifted(offset);
    evidence.mention = evidence.mention.shifted(offset);
    for factor in &mut evidence.factors {
        factor.span = factor.span.map(|s| s.shifted(offset));
    }
    if let EvidenceHolder::Words { span: Some(span), .. } = &mut evidence.holder {
        *span = span.shifted(offset);
    }
    evidence
}
