//! All targets with what was predicted for them, and the groups that measures are given of.

use super::agreement::{Agreement, Labels, agreement};
use super::bootstrap::{Interval, intervals};
use super::metrics::{Confusion, MEASURES, share};
use crate::gold::Sentence;
use serde::ser::{Serialize, SerializeMap, Serializer};
use standpoint::{Label, SentenceScore};
use std::collections::{BTreeMap, BTreeSet};

/// One target, judged and predicted.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The place of its sentence.
    pub sentence: usize,
    /// Its id.
    pub id: String,
    /// The label in the gold.
    pub gold: Label,
    /// The label of the score.
    pub predicted: Label,
    /// The actor, if the target is one.
    pub actor: Option<String>,
    /// Whether the sentence was seen to mention it.
    pub found: bool,
}

/// All outcomes.
#[derive(Debug, Default)]
pub struct Tally {
    /// Target by target, in the order of the gold.
    pub outcomes: Vec<Outcome>,
    labels: Vec<Labels>,
    annotators: Vec<String>,
    /// For every sentence whose targets are actors, those that were found in it.
    mentioned: Vec<(usize, Vec<String>)>,
}

impl Tally {
    /// Counts an outcome.
    pub fn add(&mut self, outcome: Outcome, labels: &[(String, Label)]) {
        self.outcomes.push(outcome);
        let labels = labels.iter().map(|(name, label)| (self.annotator(name), *label)).collect();
        self.labels.push(labels);
    }

    /// Counts the actors that were found in a sentence, where its targets are actors.
    pub fn add_mentions(&mut self, at: usize, sentence: &Sentence, score: &SentenceScore) {
        if sentence.targets.iter().any(|target| target.of.actor().is_some()) {
            self.mentioned.push((at, score.stances.iter().map(|stance| stance.actor.clone()).collect()));
        }
    }

    fn annotator(&mut self, name: &str) -> usize {
        self.annotators.iter().position(|known| known == name).unwrap_or_else(|| {
            self.annotators.push(name.to_owned());
            self.annotators.len() - 1
        })
    }

    /// The confusion of each sentence over the targets for which `of` holds, of those sentences that have one.
    pub fn by_sentence(&self, of: impl Fn(&Outcome) -> bool) -> Vec<Confusion> {
        let mut sentences: BTreeMap<usize, Confusion> = BTreeMap::new();
        for outcome in self.outcomes.iter().filter(|o| of(o)) {
            sentences.entry(outcome.sentence).or_default().add(outcome.gold, outcome.predicted);
        }
        sentences.into_values().collect()
    }

    /// The sentences whose targets have different labels.
    pub fn differing(&self) -> BTreeSet<usize> {
        let mut seen: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for outcome in &self.outcomes {
            seen.entry(outcome.sentence).or_default().insert(outcome.gold as usize);
        }
        seen.into_iter().filter(|(_, labels)| labels.len() > 1).map(|(sentence, _)| sentence).collect()
    }

    /// The actors that are targets.
    pub fn actors(&self) -> BTreeSet<&str> {
        self.outcomes.iter().filter_map(|outcome| outcome.actor.as_deref()).collect()
    }

    /// The share of targets given by actor that were found.
    pub fn mention_recall(&self) -> Option<f64> {
        let named: Vec<_> = self.outcomes.iter().filter(|outcome| outcome.actor.is_some()).collect();
        share(named.iter().filter(|outcome| outcome.found).count() as u64, named.len() as u64)
    }

    /// The share of found actors that the gold has, in sentences whose targets are actors, of actors that are targets anywhere.
    pub fn mention_precision(&self) -> Option<f64> {
        let asked = self.actors();
        let gold: BTreeSet<(usize, &str)> = self.outcomes.iter().filter_map(|o| Some((o.sentence, o.actor.as_deref()?))).collect();
        let of = |(sentence, actors): &(usize, Vec<String>)| {
            let found = actors.iter().filter(|actor| asked.contains(actor.as_str()));
            found.fold((0, 0), |(right, all), actor| (right + u64::from(gold.contains(&(*sentence, actor.as_str()))), all + 1))
        };
        let (right, all) = self.mentioned.iter().map(of).fold((0, 0), |(a, b), (c, d)| (a + c, b + d));
        share(right, all)
    }

    /// How well the annotators agree with each other.
    pub fn agreement(&self) -> Option<Agreement> {
        agreement(&self.labels)
    }
}

/// The measures of a group of targets, with their intervals.
#[derive(Clone, Debug)]
pub struct Group {
    /// In how many sentences they stand.
    pub sentences: usize,
    /// What was predicted for what.
    pub confusion: Confusion,
    /// The measures, in their order.
    pub figures: [(Option<f64>, Option<Interval>); MEASURES.len()],
}

impl Group {
    /// The measures over the confusions of sentences.
    pub fn new(sentences: &[Confusion]) -> Group {
        let mut confusion = Confusion::default();
        sentences.iter().for_each(|one| confusion.join(one));
        let mut figures = intervals(sentences).map(|interval| (None, interval));
        for (figure, measure) in figures.iter_mut().zip(MEASURES) {
            figure.0 = (measure.of)(&confusion);
        }
        Group { sentences: sentences.len(), confusion, figures }
    }
}

impl Serialize for Group {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("n", &self.confusion.n())?;
        map.serialize_entry("sentences", &self.sentences)?;
        for (measure, (value, _)) in MEASURES.iter().zip(&self.figures) {
            map.serialize_entry(measure.key, value)?;
        }
        let intervals: BTreeMap<_, _> = MEASURES.iter().zip(&self.figures).map(|(m, (_, interval))| (m.key, interval)).collect();
        map.serialize_entry("intervals", &intervals)?;
        map.end()
    }
}
