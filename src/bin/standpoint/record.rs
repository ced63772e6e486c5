//! The records of JSON output, as DESIGN names their fields.

use serde::Serialize;
use standpoint::{Evidence, EvidenceHolder, Factor, Label, Role, Rule, Span, Stance};

/// The head of a run.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename = "run")]
pub struct Run<'a> {
    /// The version of this format.
    pub schema: u32,
    /// The version of the program.
    pub version: &'static str,
    /// Equal fingerprints give equal scores.
    pub fingerprint: &'a str,
    /// The actors that are reported.
    pub actors: &'a [String],
}

/// A sentence.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename = "sentence")]
pub struct SentenceRecord<'a> {
    /// The id of its document.
    pub document: &'a str,
    /// Its number in the document, from 0.
    pub index: usize,
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What it says.
    pub text: &'a str,
    /// One for every reported actor that it mentions.
    pub stances: Vec<StanceRecord<'a>>,
}

/// A document that could not be read.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename = "error")]
pub struct ErrorRecord<'a> {
    /// The path, or `path:line`.
    pub document: &'a str,
    /// What is wrong with it.
    pub message: &'a str,
}

/// The end of a run.
#[derive(Clone, Copy, Debug, Default, Serialize)]
#[serde(tag = "type", rename = "end")]
pub struct Totals {
    /// How many documents were scored.
    pub documents: u64,
    /// How many sentences they have.
    pub sentences: u64,
    /// How many documents or rows could not be read.
    pub errors: u64,
}

/// A stance.
#[derive(Debug, Serialize)]
pub struct StanceRecord<'a> {
    actor: &'a str,
    score: f64,
    label: Label,
    author: Option<f64>,
    reported: Option<f64>,
    flags: standpoint::Flags,
    mentions: &'a [Span],
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<Vec<EvidenceRecord<'a>>>,
}

impl<'a> StanceRecord<'a> {
    /// The record of a stance, with its ledger or without.
    pub fn new(stance: &'a Stance, evidence: bool) -> StanceRecord<'a> {
        StanceRecord {
            actor: &stance.actor,
            score: stance.score,
            label: stance.label,
            author: stance.author,
            reported: stance.reported,
            flags: stance.flags,
            mentions: &stance.mentions,
            evidence: evidence.then(|| stance.evidence.iter().map(EvidenceRecord::new).collect()),
        }
    }
}

/// A line of the ledger; all weights are in thousandths.
#[derive(Debug, Serialize)]
struct EvidenceRecord<'a> {
    cue: &'a str,
    start: usize,
    end: usize,
    mention: Span,
    rule: Rule,
    role: Role,
    base: i32,
    factors: &'a [Factor],
    contribution: i64,
    holder: &'a EvidenceHolder,
    source: &'a str,
}

impl<'a> EvidenceRecord<'a> {
    fn new(evidence: &'a Evidence) -> EvidenceRecord<'a> {
        EvidenceRecord {
            cue: &evidence.cue,
            start: evidence.span.start(),
            end: evidence.span.end(),
            mention: evidence.mention,
            rule: evidence.rule,
            role: evidence.role,
            base: evidence.base,
            factors: &evidence.factors,
            contribution: evidence.contribution,
            holder: &evidence.holder,
            source: &evidence.source,
        }
    }
}
