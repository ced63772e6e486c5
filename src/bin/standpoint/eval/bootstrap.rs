//! Confidence intervals by the bootstrap (Efron 1979): sentences are drawn again with replacement, and an interval holds the middle 95 %
//! of what the measure comes to. Sentences, not targets, are drawn, as the targets of one sentence are not independent.

use super::metrics::{Confusion, MEASURES, Measure};
use fastrand::Rng;

/// So often sentences are drawn.
pub const DRAWS: usize = 1000;

/// The seed, so that the same predictions have the same intervals.
const SEED: u64 = 20_261_201;

/// A range that holds a value in 95 of a hundred draws.
pub type Interval = [f64; 2];

/// The intervals of all measures over the confusions of sentences; `None` where a measure is not defined in every twentieth draw or more.
pub fn intervals(sentences: &[Confusion]) -> [Option<Interval>; MEASURES.len()] {
    let mut values = [const { Vec::new() }; MEASURES.len()];
    let mut rng = Rng::with_seed(SEED);
    for _ in 0..DRAWS {
        let mut sum = Confusion::default();
        for _ in 0..sentences.len() {
            sum.join(&sentences[rng.usize(..sentences.len())]);
        }
        for (measure, values) in MEASURES.iter().zip(&mut values) {
            values.extend((measure.of)(&sum));
        }
    }
    values.map(middle)
}

/// How much better one set of predictions is than another, drawn in pairs.
#[derive(Clone, Copy, Debug, serde::Serialize)]
pub struct Difference {
    /// By how much the measure is higher.
    pub difference: f64,
    /// Where it lies in 95 of a hundred draws.
    pub interval: Interval,
    /// The share of draws with a difference of the other sign or none, twice: two-sided.
    pub p: f64,
}

/// The difference in a measure between two predictions for the same sentences.
pub fn difference(measure: Measure, ours: &[Confusion], theirs: &[Confusion]) -> Option<Difference> {
    let sum = |of: &[Confusion]| {
        of.iter().fold(Confusion::default(), |mut sum, one| {
            sum.join(one);
            sum
        })
    };
    let difference = (measure.of)(&sum(ours))? - (measure.of)(&sum(theirs))?;
    let mut rng = Rng::with_seed(SEED);
    let mut drawn = Vec::new();
    for _ in 0..DRAWS {
        let (mut a, mut b) = (Confusion::default(), Confusion::default());
        for _ in 0..ours.len() {
            let at = rng.usize(..ours.len());
            a.join(&ours[at]);
            b.join(&theirs[at]);
        }
        drawn.extend((measure.of)(&a).zip((measure.of)(&b)).map(|(a, b)| a - b));
    }
    let against = drawn.iter().filter(|&&drawn| drawn * difference <= 0.0).count();
    let p = (2.0 * against as f64 / drawn.len() as f64).min(1.0);
    middle(drawn).map(|interval| Difference { difference, interval, p })
}

/// The middle 95 % of the values.
fn middle(mut values: Vec<f64>) -> Option<Interval> {
    values.sort_unstable_by(f64::total_cmp);
    let cut = values.len() / 40;
    (values.len() > DRAWS * 19 / 20).then(|| [values[cut], values[values.len() - 1 - cut]])
}

#[cfg(test)]
mod tests {
    use super::*;
    use standpoint::Label;

    fn sentence(right: bool) -> Confusion {
        let mut confusion = Confusion::default();
        confusion.add(Label::Negative, if right { Label::Negative } else { Label::Neutral });
        confusion
    }

    /// 70 of 100 right: the normal approximation gives 0.70 ± 0.09.
    #[test]
    fn an_interval_is_as_wide_as_it_should_be() {
        let sentences: Vec<_> = (0..100).map(|i| sentence(i < 70)).collect();
        let [low, high] = intervals(&sentences)[0].unwrap();
        assert!((0.58..0.64).contains(&low) && (0.76..0.82).contains(&high), "{low} {high}");
        assert_eq!(intervals(&sentences), intervals(&sentences));
        assert_eq!(intervals(&[])[0], None);
    }

    #[test]
    fn a_difference_is_told_from_none() {
        let accuracy = MEASURES[0];
        let (good, bad): (Vec<_>, Vec<_>) = (0..200).map(|i| (sentence(i % 4 != 0), sentence(i % 2 != 0))).unzip();
        let clear = difference(accuracy, &good, &bad).unwrap();
        assert!((clear.difference - 0.25).abs() < 1e-12 && clear.interval[0] > 0.0 && clear.p == 0.0, "{clear:?}");
        let none = difference(accuracy, &good, &good).unwrap();
        assert!(none.difference == 0.0 && none.p == 1.0, "{none:?}");
    }
}
