//! How well annotators agree with each other.

use super::metrics::{Confusion, LABELS, mean};
use serde::Serialize;
use standpoint::Label;

/// Agreement between annotators, over the targets that two or more have labelled.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Agreement {
    /// How many such targets.
    pub n: usize,
    /// The share of pairs of labels that are the same.
    pub pairs: f64,
    /// Cohen's kappa (1960), the mean over all pairs of annotators.
    pub kappa: Option<f64>,
    /// Krippendorff's alpha for labels without order.
    pub alpha_nominal: Option<f64>,
    /// Krippendorff's alpha for labels in equal steps.
    pub alpha_interval: Option<f64>,
}

/// The labels that the annotators, by their place, gave one target.
pub type Labels = Vec<(usize, Label)>;

/// The agreement in a list of targets; `None` where nobody labelled what another did.
pub fn agreement(targets: &[Labels]) -> Option<Agreement> {
    let shared: Vec<&Labels> = targets.iter().filter(|labels| labels.len() > 1).collect();
    let pairs = |labels: &&Labels| {
        let labels = (*labels).clone();
        let other = labels.clone();
        labels.into_iter().enumerate().flat_map(move |(at, one)| other.clone().into_iter().skip(at + 1).map(move |two| (one, two)))
    };
    let same = mean(shared.iter().flat_map(pairs).map(|((_, a), (_, b))| if a == b { 1.0 } else { 0.0 }))?;
    let annotators = shared.iter().flat_map(|labels| labels.iter()).map(|(who, _)| who + 1).max().unwrap_or(0);
    let between = |one: usize, two: usize| {
        let mut confusion = Confusion::default();
        for ((_, a), (_, b)) in shared.iter().flat_map(pairs).filter(|((a, _), (b, _))| (*a, *b) == (one, two)) {
            confusion.add(a, b);
        }
        confusion.kappa()
    };
    let all = (0..annotators).flat_map(|one| (one + 1..annotators).map(move |two| (one, two)));
    Some(Agreement {
        n: shared.len(),
        pairs: same,
        kappa: mean(all.filter_map(|(one, two)| between(one, two))),
        alpha_nominal: alpha(&shared, |a, b| if a == b { 0.0 } else { 1.0 }),
        alpha_interval: alpha(&shared, |a, b| (a as i32 - b as i32).pow(2).into()),
    })
}

/// Krippendorff's alpha: 1 − observed / expected disagreement, by the matrix of coincidences (Krippendorff 2011).
fn alpha(targets: &[&Labels], distance: impl Fn(Label, Label) -> f64) -> Option<f64> {
    let mut coincidences = [[0.0; 3]; 3];
    for labels in targets {
        for (i, (_, a)) in labels.iter().enumerate() {
            for (_, b) in labels.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, label)| label) {
                coincidences[*a as usize][*b as usize] += 1.0 / (labels.len() - 1) as f64;
            }
        }
    }
    let margin = |label: Label| coincidences[label as usize].iter().sum::<f64>();
    let n: f64 = LABELS.into_iter().map(margin).sum();
    let (mut observed, mut expected) = (0.0, 0.0);
    for a in LABELS {
        for b in LABELS {
            observed += coincidences[a as usize][b as usize] * distance(a, b);
            expected += margin(a) * margin(b) * distance(a, b);
        }
    }
    (expected > 0.0).then(|| 1.0 - (n - 1.0) * observed / expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checked by hand: six targets, two annotators, one disagreement of one step.
    #[test]
    fn alpha_and_kappa_by_hand() {
        use Label::{Negative as M, Neutral as O, Positive as P};
        let targets: Vec<Labels> = [(M, M), (M, M), (O, O), (O, P), (P, P), (P, P)].map(|(a, b)| vec![(0, a), (1, b)]).to_vec();
        let found = agreement(&targets).unwrap();
        assert_eq!(found.n, 6);
        assert!((found.pairs - 5.0 / 6.0).abs() < 1e-12);
        // Expected by chance: (2·2 + 2·1 + 2·3) / 36 = 1/3.
        assert!((found.kappa.unwrap() - (5.0 / 6.0 - 1.0 / 3.0) / (2.0 / 3.0)).abs() < 1e-12);
        // Margins 4, 3, 5 of 12; observed 2; expected 2·(12 + 20 + 15) = 94 nominal, 2·(12 + 80 + 15) = 214 interval.
        assert!((found.alpha_nominal.unwrap() - (1.0 - 11.0 * 2.0 / 94.0)).abs() < 1e-12);
        assert!((found.alpha_interval.unwrap() - (1.0 - 11.0 * 2.0 / 214.0)).abs() < 1e-12);
    }

    #[test]
    fn nothing_shared_is_no_agreement() {
        assert!(agreement(&[vec![(0, Label::Neutral)], Vec::new()]).is_none());
        let same = agreement(&[vec![(0, Label::Neutral), (2, Label::Neutral)]]).unwrap();
        assert_eq!((same.pairs, same.kappa, same.alpha_nominal), (1.0, None, None));
    }
}
