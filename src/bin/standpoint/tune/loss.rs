//! How well scores agree with labels.

use crate::eval::metrics::Confusion;
use crate::gold::Sentence;
use crate::judge::Judge;
use standpoint::{Label, Scorer};
use std::thread;

/// The sentences of one file, or some of them.
pub struct Sample<'a> {
    share: f64,
    sentences: Vec<&'a Sentence>,
}

impl<'a> Sample<'a> {
    /// Sentences that have a share in what is learned.
    pub fn new(share: f64, sentences: Vec<&'a Sentence>) -> Sample<'a> {
        Sample { share, sentences }
    }

    /// How the labels of a scorer agree with theirs.
    pub fn measure(&self, scorer: &Scorer) -> Confusion {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let parts = self.sentences.chunks(self.sentences.len().div_ceil(threads).max(1));
        thread::scope(|scope| {
            let running: Vec<_> = parts.map(|part| scope.spawn(|| tally(part, scorer))).collect();
            let mut sum = Confusion::default();
            for thread in running {
                sum.join(&thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
            }
            sum
        })
    }
}

fn tally(sentences: &[&Sentence], scorer: &Scorer) -> Confusion {
    let (mut judge, mut tally) = (Judge::new(scorer), Confusion::default());
    for sentence in sentences {
        for (target, stance) in sentence.targets.iter().zip(judge.sentence(sentence)) {
            tally.add(target.label, stance.map_or(Label::Neutral, |stance| stance.label));
        }
    }
    tally
}

/// What is missing to a macro-F1 of 1 in each sample, by its share.
pub fn loss(samples: &[Sample<'_>], scorer: &Scorer) -> f64 {
    samples.iter().map(|sample| sample.share * (1.0 - sample.measure(scorer).macro_f1().unwrap_or(0.0))).sum()
}
