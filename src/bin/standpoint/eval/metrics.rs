//! The measures.

use crate::args::Measure;
use standpoint::Label;
use std::collections::BTreeMap;

/// The labels, in the order of the confusion matrix.
pub const LABELS: [Label; 3] = [Label::Negative, Label::Neutral, Label::Positive];

/// One target, judged and predicted.
#[derive(Clone, Copy, Debug)]
pub struct Outcome<'a> {
    /// The label in the gold.
    pub gold: Label,
    /// The label of the score.
    pub predicted: Label,
    /// The actor, if the target is one.
    pub actor: Option<&'a str>,
    /// Whether the sentence was seen to mention it.
    pub found: bool,
}

/// How often each label was predicted for each label of the gold.
#[derive(Clone, Copy, Debug, Default)]
pub struct Confusion(pub [[u64; 3]; 3]);

/// The measures of one label.
#[derive(Clone, Copy, Debug, serde::Serialize)]
pub struct Class {
    /// The share of its predictions that is right.
    pub precision: f64,
    /// The share of its gold that is predicted.
    pub recall: f64,
    /// The harmonic mean of both.
    pub f1: f64,
    /// How often the gold has it.
    pub support: u64,
}

impl Confusion {
    fn add(&mut self, gold: Label, predicted: Label) {
        self.0[gold as usize][predicted as usize] += 1;
    }

    /// Adds what another has counted.
    pub fn join(&mut self, other: Confusion) {
        self.0.iter_mut().flatten().zip(other.0.iter().flatten()).for_each(|(sum, more)| *sum += more);
    }

    /// How many targets.
    pub fn n(&self) -> u64 {
        self.0.iter().flatten().sum()
    }

    fn hits(&self, label: Label) -> u64 {
        self.0[label as usize][label as usize]
    }

    fn support(&self, label: Label) -> u64 {
        self.0[label as usize].iter().sum()
    }

    fn predicted(&self, label: Label) -> u64 {
        self.0.iter().map(|row| row[label as usize]).sum()
    }

    /// The measures of one label; a share of nothing is 0.
    pub fn class(&self, label: Label) -> Class {
        let (hits, support, predicted) = (self.hits(label), self.support(label), self.predicted(label));
        let or_zero = |value: Option<f64>| value.unwrap_or(0.0);
        Class {
            precision: or_zero(share(hits, predicted)),
            recall: or_zero(share(hits, support)),
            f1: or_zero(share(2 * hits, support + predicted)),
            support,
        }
    }

    /// The share that is right.
    pub fn accuracy(&self) -> Option<f64> {
        share(LABELS.iter().map(|&label| self.hits(label)).sum(), self.n())
    }

    /// The mean F1 of the three labels. One that neither gold nor predictions have is left out, as it has no F1.
    pub fn macro_f1(&self) -> Option<f64> {
        self.mean_f1(&LABELS)
    }

    /// The same of positive and negative alone.
    pub fn polar_f1(&self) -> Option<f64> {
        self.mean_f1(&[Label::Negative, Label::Positive])
    }

    fn mean_f1(&self, labels: &[Label]) -> Option<f64> {
        let seen = labels.iter().filter(|&&label| self.support(label) + self.predicted(label) > 0);
        let values: Vec<f64> = seen.map(|&label| self.class(label).f1).collect();
        (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
    }

    /// The share of all targets that got the opposite sign.
    pub fn flips(&self) -> Option<f64> {
        let [negative, _, positive] = self.0;
        share(negative[Label::Positive as usize] + positive[Label::Negative as usize], self.n())
    }

    /// The share of neutral gold that is predicted neutral.
    pub fn neutral_kept(&self) -> Option<f64> {
        share(self.hits(Label::Neutral), self.support(Label::Neutral))
    }

    /// One of the measures that a floor may be set for.
    pub fn measure(&self, measure: Measure) -> Option<f64> {
        match measure {
            Measure::MacroF1 => self.macro_f1(),
            Measure::PolarF1 => self.polar_f1(),
            Measure::Accuracy => self.accuracy(),
        }
    }
}

fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// All outcomes.
#[derive(Debug, Default)]
pub struct Tally {
    /// Of all targets.
    pub all: Confusion,
    /// Of each actor.
    pub actors: BTreeMap<String, Confusion>,
    found: u64,
    named: u64,
}

impl Tally {
    /// Counts an outcome.
    pub fn add(&mut self, outcome: &Outcome<'_>) {
        self.all.add(outcome.gold, outcome.predicted);
        if let Some(actor) = outcome.actor {
            self.named += 1;
            self.found += u64::from(outcome.found);
            self.actors.entry(actor.to_owned()).or_default().add(outcome.gold, outcome.predicted);
        }
    }

    /// The share of targets given by actor that were found.
    pub fn mention_recall(&self) -> Option<f64> {
        share(self.found, self.named)
    }
}
