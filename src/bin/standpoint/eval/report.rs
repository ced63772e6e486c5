//! The report of an evaluation.

use super::metrics::{Class, LABELS, Tally};
use crate::screen;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// All figures; those of nothing are null.
#[derive(Debug, Serialize)]
pub struct Report {
    version: &'static str,
    fingerprint: String,
    sentences: usize,
    n: u64,
    accuracy: Option<f64>,
    macro_f1: Option<f64>,
    /// The mean F1 of positive and negative.
    polar_f1: Option<f64>,
    /// The share of all targets whose gold and predicted signs are opposite.
    flips: Option<f64>,
    neutral_kept: Option<f64>,
    mention_recall: Option<f64>,
    classes: ByLabel<Class>,
    /// Gold, then prediction.
    confusion: ByLabel<ByLabel<u64>>,
    actors: BTreeMap<String, ActorReport>,
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

#[derive(Debug, Serialize)]
struct ActorReport {
    n: u64,
    accuracy: Option<f64>,
    macro_f1: Option<f64>,
}

impl Report {
    /// The figures of a tally.
    pub fn new(tally: &Tally, sentences: usize, fingerprint: String) -> Report {
        let all = &tally.all;
        let actor = |(id, confusion): (&String, &super::metrics::Confusion)| {
            (id.clone(), ActorReport { n: confusion.n(), accuracy: confusion.accuracy(), macro_f1: confusion.macro_f1() })
        };
        Report {
            version: env!("CARGO_PKG_VERSION"),
            fingerprint,
            sentences,
            n: all.n(),
            accuracy: all.accuracy(),
            macro_f1: all.macro_f1(),
            polar_f1: all.polar_f1(),
            flips: all.flips(),
            neutral_kept: all.neutral_kept(),
            mention_recall: tally.mention_recall(),
            classes: ByLabel::new(LABELS.map(|label| all.class(label))),
            confusion: ByLabel::new(all.0.map(ByLabel::new)),
            actors: tally.actors.iter().map(actor).collect(),
        }
    }
}

/// Writes one JSON object, on one line.
pub fn json(out: &mut impl Write, report: &Report) -> io::Result<()> {
    serde_json::to_writer(&mut *out, report)?;
    out.write_all(b"\n")
}

/// Writes the figures for people.
pub fn table(out: &mut impl Write, report: &Report) -> io::Result<()> {
    writeln!(out, "{} targets in {} sentences   fingerprint {}\n", report.n, report.sentences, report.fingerprint)?;
    let figures = [
        ("accuracy", report.accuracy),
        ("macro-F1", report.macro_f1),
        ("F1(pos,neg)", report.polar_f1),
        ("flips", report.flips),
        ("neutral kept", report.neutral_kept),
        ("mention recall", report.mention_recall),
    ];
    for (name, value) in figures {
        writeln!(out, "{name:<15} {}", figure(value))?;
    }
    writeln!(out, "\n{:<15} {:>9} {:>9} {:>9} {:>9}", "label", "precision", "recall", "F1", "support")?;
    for (label, class) in LABELS.into_iter().zip(report.classes.all()) {
        let Class { precision, recall, f1, support } = class;
        writeln!(out, "{label:<15} {precision:>9.4} {recall:>9.4} {f1:>9.4} {support:>9}")?;
    }
    writeln!(out, "\n{:<15} {:>9} {:>9} {:>9}", "gold \\ predicted", "negative", "neutral", "positive")?;
    for (label, row) in LABELS.into_iter().zip(report.confusion.all()) {
        let [negative, neutral, positive] = row.all();
        writeln!(out, "{label:<16} {negative:>9} {neutral:>9} {positive:>9}")?;
    }
    actors(out, report)
}

fn actors(out: &mut impl Write, report: &Report) -> io::Result<()> {
    if report.actors.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{:<15} {:>9} {:>9} {:>9}", "actor", "n", "accuracy", "macro-F1")?;
    for (id, actor) in &report.actors {
        let id = screen::padded(&screen::clipped(id, 40), 15);
        writeln!(out, "{id} {:>9} {:>9} {:>9}", actor.n, figure(actor.accuracy), figure(actor.macro_f1))?;
    }
    Ok(())
}

fn figure(value: Option<f64>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| format!("{value:.4}"))
}
