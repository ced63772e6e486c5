//! `standpoint eval`: how well scores agree with labelled sentences.

mod ablation;
mod agreement;
mod bootstrap;
mod compare;
pub mod metrics;
mod report;
mod tally;

use crate::args::{EvalArgs, EvalFormat, Floor};
use crate::engine;
use crate::exit::{Exit, Failure, note};
use crate::gold::{self, Sentence};
use crate::judge::Judge;
use crate::part;
use crate::progress::Progress;
use crate::sink::Sink;
use crate::tables::Table;
use metrics::Confusion;
use report::Report;
use serde::Serialize;
use standpoint::{Label, Scorer};
use std::collections::BTreeSet;
use std::io::{self, Write};
use tally::{Outcome, Tally};

/// Measures against the gold of the arguments.
pub fn run(args: &EvalArgs) -> Result<Exit, Failure> {
    let scorer = engine::reporting_all(&engine::scorer(&args.lexicon, None)?)?;
    let mut gold = gold::read(&args.gold)?;
    gold.retain(|sentence| part::has(args.part, sentence));
    note_unknown(&scorer, &gold);
    let mut predictions = args.predictions.as_deref().map(|path| Sink::open(Some(path))).transpose()?;
    let tally = judge(&scorer, &gold, predictions.as_mut())?;
    let compared = args.compare.as_deref().map(|path| compare::compare(path, &tally)).transpose()?;
    if let Some(sink) = predictions {
        sink.finish()?;
    }
    let mut sink = Sink::stdout();
    let judge = |scorer: &Scorer, gold: &[Sentence]| judge(scorer, gold, None);
    let ablated = args.ablation.then(|| ablation::ablate(&engine::builder(&args.lexicon)?, &gold, &tally, judge)).transpose()?;
    let report = Report::new(&tally, scorer.fingerprint(), compared, ablated);
    match args.format.unwrap_or(if sink.is_terminal() { EvalFormat::Table } else { EvalFormat::Json }) {
        EvalFormat::Table => apart(&mut sink, &report.tables(), Table::write)?,
        EvalFormat::Markdown => apart(&mut sink, &report.tables(), Table::write_markdown)?,
        EvalFormat::Json => {
            serde_json::to_writer(&mut sink, &report).map_err(io::Error::from)?;
            writeln!(sink)?;
        }
    }
    sink.finish()?;
    Ok(floors(&args.floor, report.confusion()))
}

/// Scores all sentences.
fn judge(scorer: &Scorer, gold: &[Sentence], mut predictions: Option<&mut Sink>) -> Result<Tally, Failure> {
    let (mut judge, mut tally, mut progress) = (Judge::new(scorer), Tally::default(), Progress::of(gold.len()));
    for (at, sentence) in gold.iter().enumerate() {
        let (stances, all) = judge.all(sentence);
        tally.add_mentions(at, sentence, &all);
        for (target, found) in sentence.targets.iter().zip(stances) {
            let (predicted, score) = found.as_ref().map_or((Label::Neutral, 0.0), |stance| (stance.label, stance.score));
            if let Some(sink) = &mut predictions {
                write_prediction(sink, &Prediction { id: &target.id, score, label: predicted })?;
            }
            let (id, actor) = (target.id.clone(), target.of.actor().map(str::to_owned));
            tally.add(Outcome { sentence: at, id, gold: target.label, predicted, actor, found: found.is_some() }, &target.labels);
        }
        progress.step();
    }
    Ok(tally)
}

/// Writes tables with a line between them.
fn apart(sink: &mut Sink, tables: &[Table], write: impl Fn(&Table, &mut Sink) -> io::Result<()>) -> io::Result<()> {
    for (at, table) in tables.iter().enumerate() {
        if at > 0 {
            writeln!(sink)?;
        }
        write(table, sink)?;
    }
    Ok(())
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

fn floors(floors: &[Floor], all: &Confusion) -> Exit {
    let mut exit = Exit::Done;
    for floor in floors {
        let value = (floor.measure.of)(all);
        // Nothing measured is not good enough.
        if value.is_none_or(|value| value < floor.least) {
            let value = value.map_or_else(|| "not defined".to_owned(), |v| format!("{v:.4}"));
            note(format_args!("{} is {value}, below the floor of {}", floor.name, floor.least));
            exit = Exit::Failed;
        }
    }
    exit
}
