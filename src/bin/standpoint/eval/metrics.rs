//! The measures of labels against labels.

use standpoint::Label;

/// The labels, in the order of the confusion matrix.
pub const LABELS: [Label; 3] = [Label::Negative, Label::Neutral, Label::Positive];

/// A measure: its name in JSON and in options, its name for people, and how it is computed.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// As JSON has it.
    pub key: &'static str,
    /// As tables have it.
    pub name: &'static str,
    /// Its value; `None` where it is not defined.
    pub of: fn(&Confusion) -> Option<f64>,
}

/// Every measure, in the order of reports.
pub const MEASURES: [Measure; 7] = [
    Measure { key: "accuracy", name: "accuracy", of: Confusion::accuracy },
    Measure { key: "macro_f1", name: "macro-F1", of: Confusion::macro_f1 },
    Measure { key: "polar_f1", name: "F1(pos,neg)", of: Confusion::polar_f1 },
    Measure { key: "macro_recall", name: "macro-recall", of: Confusion::macro_recall },
    Measure { key: "kappa", name: "kappa", of: Confusion::kappa },
    Measure { key: "flips", name: "flips", of: Confusion::flips },
    Measure { key: "neutral_kept", name: "neutral kept", of: Confusion::neutral_kept },
];

/// How often each label was predicted for each label of the gold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    /// Counts one target.
    pub fn add(&mut self, gold: Label, predicted: Label) {
        self.0[gold as usize][predicted as usize] += 1;
    }

    /// Adds what another has counted.
    pub fn join(&mut self, other: &Confusion) {
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
        mean(seen.map(|&label| self.class(label).f1))
    }

    /// The mean recall of the labels that the gold has.
    pub fn macro_recall(&self) -> Option<f64> {
        mean(LABELS.iter().filter(|&&label| self.support(label) > 0).map(|&label| self.class(label).recall))
    }

    /// Cohen's kappa: how much more often the two agree than by chance.
    pub fn kappa(&self) -> Option<f64> {
        let n = self.n() as f64;
        let chance: f64 = LABELS.iter().map(|&label| self.support(label) as f64 * self.predicted(label) as f64 / (n * n)).sum();
        self.accuracy().filter(|_| chance < 1.0).map(|agreed| (agreed - chance) / (1.0 - chance))
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
}

/// A share; `None` of nothing.
pub fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// The mean; `None` of nothing.
pub fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, n) = values.fold((0.0, 0), |(sum, n), value| (sum + value, n + 1));
    (n > 0).then(|| sum / f64::from(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kappa_is_what_cohen_computed() {
        // Two judges of 50 proposals: both yes 20, both no 15, only the first yes 5, only the second yes 10.
        let confusion = Confusion([[20, 0, 5], [0, 0, 0], [10, 0, 15]]);
        assert!((confusion.kappa().unwrap() - 0.4).abs() < 1e-12);
        assert_eq!(Confusion([[3, 0, 0], [0; 3], [0; 3]]).kappa(), None);
        assert_eq!(Confusion::default().kappa(), None);
    }
}
