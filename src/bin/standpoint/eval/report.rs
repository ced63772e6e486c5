//! The report of an evaluation.

use super::ablation::{self, Ablated};
use super::agreement::Agreement;
use super::bootstrap::{DRAWS, Interval};
use super::compare::Compared;
use super::metrics::{Class, Confusion, LABELS, MEASURES};
use super::tally::{Group, Tally};
use crate::screen;
use crate::tables::Table;
use serde::Serialize;
use std::collections::BTreeMap;

/// All figures; those of nothing are null.
#[derive(Debug, Serialize)]
pub struct Report {
    version: &'static str,
    fingerprint: String,
    #[serde(flatten)]
    all: Group,
    /// How often sentences were drawn for the intervals, which hold a figure in 95 of a hundred draws.
    bootstrap_draws: usize,
    mention_recall: Option<f64>,
    mention_precision: Option<f64>,
    classes: ByLabel<Class>,
    /// Gold, then prediction.
    confusion: ByLabel<ByLabel<u64>>,
    /// The sentences whose targets have different labels.
    differing: Group,
    actors: BTreeMap<String, Group>,
    agreement: Option<Agreement>,
    compared: Option<Compared>,
    ablation: Option<Vec<Ablated>>,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct ByLabel<T> {
    negative: T,
    neutral: T,
    positive: T,
}

impl<T: Copy> ByLabel<T> {
    fn new([negative, neutral, positive]: [T; 3]) -> ByLabel<T> {
        ByLabel { negative, neutral, positive }
    }

    fn all(&self) -> [T; 3] {
        [self.negative, self.neutral, self.positive]
    }
}

impl Report {
    /// The figures of a tally.
    pub fn new(tally: &Tally, fingerprint: String, compared: Option<Compared>, ablation: Option<Vec<Ablated>>) -> Report {
        let all = Group::new(&tally.by_sentence(|_| true));
        let differing = tally.differing();
        let actor = |id: &str| (id.to_owned(), Group::new(&tally.by_sentence(|outcome| outcome.actor.as_deref() == Some(id))));
        Report {
            version: env!("CARGO_PKG_VERSION"),
            fingerprint,
            bootstrap_draws: DRAWS,
            mention_recall: tally.mention_recall(),
            mention_precision: tally.mention_precision(),
            classes: ByLabel::new(LABELS.map(|label| all.confusion.class(label))),
            confusion: ByLabel::new(all.confusion.0.map(ByLabel::new)),
            differing: Group::new(&tally.by_sentence(|outcome| differing.contains(&outcome.sentence))),
            actors: tally.actors().into_iter().map(actor).collect(),
            agreement: tally.agreement(),
            compared,
            ablation,
            all,
        }
    }

    /// What was predicted for what, over all targets.
    pub fn confusion(&self) -> &Confusion {
        &self.all.confusion
    }

    /// The figures as tables for people.
    pub fn tables(&self) -> Vec<Table> {
        let mut tables = vec![self.figures(), self.by_class(), self.matrix()];
        tables.extend((self.differing.sentences > 0 || !self.actors.is_empty()).then(|| self.groups()));
        tables.extend(self.agreement.as_ref().map(agreed));
        tables.extend(self.compared.as_ref().map(differences));
        tables.extend(self.ablation.as_deref().map(ablation::table));
        tables
    }

    fn figures(&self) -> Table {
        let (n, sentences, fingerprint) = (self.all.confusion.n(), self.all.sentences, &self.fingerprint);
        let mut table =
            Table::new(format!("{n} targets in {sentences} sentences   fingerprint {fingerprint}"), &["measure", "value", "95 % interval"]);
        for (measure, (value, interval)) in MEASURES.iter().zip(self.all.figures) {
            table.row([measure.name.to_owned(), figure(value), range(interval)]);
        }
        for (name, value) in [("mention recall", self.mention_recall), ("mention precision", self.mention_precision)] {
            table.row([name.to_owned(), figure(value), String::new()]);
        }
        table
    }

    fn by_class(&self) -> Table {
        let mut table = Table::new(String::new(), &["label", "precision", "recall", "F1", "support"]);
        for (label, class) in LABELS.into_iter().zip(self.classes.all()) {
            let Class { precision, recall, f1, support } = class;
            table.row([label.to_string(), figure(Some(precision)), figure(Some(recall)), figure(Some(f1)), support.to_string()]);
        }
        table
    }

    fn matrix(&self) -> Table {
        let mut table = Table::new(String::new(), &["gold \\ predicted", "negative", "neutral", "positive"]);
        for (label, row) in LABELS.into_iter().zip(self.confusion.all()) {
            let [negative, neutral, positive] = row.all();
            table.row([label.to_string(), negative.to_string(), neutral.to_string(), positive.to_string()]);
        }
        table
    }

    fn groups(&self) -> Table {
        let mut table = Table::new(String::new(), &["targets", "n", "accuracy", "macro-F1", "95 % interval", "flips"]);
        let differing = (self.differing.sentences > 0).then_some(("in sentences with different labels".to_owned(), &self.differing));
        let actors = self.actors.iter().map(|(id, group)| (screen::clipped(id, 40), group));
        for (name, group) in differing.into_iter().chain(actors) {
            let of = |key: &str| MEASURES.iter().position(|m| m.key == key).map_or((None, None), |at| group.figures[at]);
            let (f1, interval) = of("macro_f1");
            table.row([
                name,
                group.confusion.n().to_string(),
                figure(of("accuracy").0),
                figure(f1),
                range(interval),
                figure(of("flips").0),
            ]);
        }
        table
    }
}

fn agreed(agreement: &Agreement) -> Table {
    let mut table = Table::new(String::new(), &["annotators with each other", "value"]);
    table.row(["targets".to_owned(), agreement.n.to_string()]);
    table.row(["the same label, by pairs".to_owned(), figure(Some(agreement.pairs))]);
    table.row(["Cohen's kappa, mean of pairs".to_owned(), figure(agreement.kappa)]);
    table.row(["Krippendorff's alpha, nominal".to_owned(), figure(agreement.alpha_nominal)]);
    table.row(["Krippendorff's alpha, interval".to_owned(), figure(agreement.alpha_interval)]);
    table
}

fn differences(compared: &Compared) -> Table {
    let mut table = Table::new(format!("less {}", screen::safe(&compared.file)), &["measure", "difference", "95 % interval", "p"]);
    for measure in MEASURES {
        let found = compared.differences.get(measure.key).copied().flatten();
        let signed = |value: f64| format!("{value:+.4}");
        let interval = found.map(|d| format!("{} to {}", signed(d.interval[0]), signed(d.interval[1])));
        let cell = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
        let (difference, p) = (found.map(|d| signed(d.difference)), found.map(|d| format!("{:.3}", d.p)));
        table.row([measure.name.to_owned(), cell(difference), cell(interval), cell(p)]);
    }
    table
}

fn figure(value: Option<f64>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| format!("{value:.4}"))
}

fn range(interval: Option<Interval>) -> String {
    interval.map_or_else(|| "-".to_owned(), |[low, high]| format!("{low:.4} to {high:.4}"))
}
