//! `standpoint eval`: how well scores agree with labelled sentences.

pub mod metrics;
mod report;

use crate::args::{EvalArgs, EvalFormat, Floor};
use crate::engine;
use crate::exit::{Exit, Failure, note};
use crate::gold::{self, Sentence};
use crate::judge::Judge;
use crate::part;
use crate::sink::Sink;
use metrics::{Outcome, Tally};
use serde::Serialize;
use standpoint::{Label, Scorer};
use std::collections::BTreeSet;
use std::io::{self, Write};

/// Measures against the gold of the arguments.
pub fn run(args: &EvalArgs) -> Result<Exit, Failure> {
    let scorer = engine::reporting_all(&engine::scorer(&args.lexicon, None)?)?;
    let mut gold = gold::read(&args.gold)?;
    gold.retain(|sentence| part::has(args.part, sentence));
    note_unknown(&scorer, &gold);
    let mut predictions = args.predictions.as_deref().map(|path| Sink::open(Some(path))).transpose()?;
    let mut tally = Tally::default();
    let mut judge = Judge::new(&scorer);
    for sentence in &gold {
        for (target, found) in sentence.targets.iter().zip(judge.sentence(sentence)) {
            let (label, score) = found.as_ref().map_or((Label::Neutral, 0.0), |stance| (stance.label, stance.score));
            tally.add(&Outcome { gold: target.label, predicted: label, actor: target.of.actor(), found: found.is_some() });
            if let Some(sink) = &mut predictions {
                write_prediction(sink, &Prediction { id: &target.id, score, label })?;
            }
        }
    }
    if let Some(sink) = predictions {
        sink.finish()?;
    }
    let mut sink = Sink::stdout();
    let report = report::Report::new(&tally, gold.len(), scorer.fingerprint());
    match args.format.unwrap_or(if sink.is_terminal() { EvalFormat::Table } else { EvalFormat::Json }) {
        EvalFormat::Table => report::table(&mut sink, &report)?,
        EvalFormat::Json => report::json(&mut sink, &report)?,
    }
    sink.finish()?;
    Ok(floors(&args.floor, &tally))
}

/// One line of `--predictions`.
#[derive(Serialize)]
struct Prediction<'a> {
    id: &'a str,
    score: f64,
    label: Label,
}

fn write_prediction(sink: &mut Sink, prediction: &Prediction<'_>) -> io::Result<()> {
    serde_json::to_writer(&mut *sink, prediction)?;
    sink.write_all(b"\n")
}

/// An actor that no lexicon knows is never found; more likely its id is wrong.
fn note_unknown(scorer: &Scorer, gold: &[Sentence]) {
    let named = gold.iter().flat_map(|sentence| &sentence.targets).filter_map(|target| target.of.actor());
    let unknown: BTreeSet<&str> = named.filter(|actor| scorer.lexicon().actor(actor).is_none()).collect();
    for actor in unknown {
        note(format_args!("the lexicon has no actor {actor:?}; its targets count as not found"));
    }
}

fn floors(floors: &[Floor], tally: &Tally) -> Exit {
    let mut exit = Exit::Done;
    for floor in floors {
        let value = tally.all.measure(floor.measure);
        // Nothing measured is not good enough.
        if value.is_none_or(|value| value < floor.least) {
            let value = value.map_or_else(|| "not defined".to_owned(), |v| format!("{v:.4}"));
            note(format_args!("{} is {value}, below the floor of {}", floor.name, floor.least));
            exit = Exit::Failed;
        }
    }
    exit
}
