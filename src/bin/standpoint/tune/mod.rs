//! `standpoint tune`: weights learned from labelled sentences.

mod loss;
mod search;

use crate::args::{Part, TuneArgs};
use crate::engine;
use crate::exit::{Exit, Failure, note};
use crate::gold::{self, Sentence};
use crate::part;
use crate::sink::Sink;
use loss::Sample;
use search::Setting;
use standpoint::{Scorer, ScorerBuilder};
use std::io::Write;

/// What is learned: how much a cue counts near a target that a caller points at. Weights of rules are not: on the labelled sets they
/// move nothing, and the editors' have reasons. Nor are those of actors, which the sets hardly have, nor the thresholds.
const LEARNED: [&str; 11] = [
    "target_proximity",
    "target_adjective",
    "target_effect",
    "target_positive",
    "target_half_distance",
    "target_behind",
    "target_filled",
    "target_speaker",
    "target_argument",
    "target_modifier",
    "target_pronoun",
];

/// The labelled sentences of one file.
struct Set {
    name: String,
    share: f64,
    sentences: Vec<Sentence>,
}

/// Learns weights from the files of the arguments.
pub fn run(args: &TuneArgs) -> Result<Exit, Failure> {
    let from = engine::builder(&args.lexicon)?.tuned(false);
    let mut sets = Vec::new();
    for given in &args.gold {
        let mut sentences = gold::read(&given.path)?;
        sentences.retain(|sentence| part::has(Part::Fit, sentence));
        let name = given.path.file_name().unwrap_or(given.path.as_os_str()).to_string_lossy().into_owned();
        sets.push(Set { name, share: given.share, sentences });
    }
    let mut sink = Sink::open(args.output.as_deref())?;
    if args.cross_validate {
        validate(&from, &sets, &mut sink)?
    } else {
        write(&from, &sets, &mut sink)?
    }
    sink.finish()?;
    Ok(Exit::Done)
}

/// Writes the weights that all the sentences teach.
fn write(from: &ScorerBuilder, sets: &[Set], sink: &mut Sink) -> Result<(), Failure> {
    let learned = learn(from, sets, |_| true)?;
    let gold: Vec<String> = sets.iter().map(|set| format!("{}={}", set.name, set.share)).collect();
    writeln!(sink, "# Learned, not written: standpoint tune {}", gold.join(" "))?;
    Ok(write!(sink, "{}", engine::weights(pairs(&learned)).text)?)
}

/// Learns from all folds but one and measures on it, each in turn.
fn validate(from: &ScorerBuilder, sets: &[Set], sink: &mut Sink) -> Result<(), Failure> {
    writeln!(sink, "fold\tset\ttargets\tmacro_f1\tflips")?;
    for held in 1..part::FOLDS {
        let learned = learn(from, sets, |sentence| part::fold(sentence) != held)?;
        let scorer = scorer(from, &learned)?;
        for set in sets {
            let measured = Sample::new(set.share, set.sentences.iter().filter(|s| part::fold(s) == held).collect()).measure(&scorer);
            let (f1, flips) = (measured.macro_f1().unwrap_or(0.0), measured.flips().unwrap_or(0.0));
            writeln!(sink, "{held}\t{}\t{}\t{f1:.4}\t{flips:.4}", set.name, measured.n())?;
        }
    }
    Ok(())
}

/// The weights that the sentences teach for which `taught` holds.
fn learn(from: &ScorerBuilder, sets: &[Set], taught: impl Fn(&Sentence) -> bool) -> Result<Vec<Setting>, Failure> {
    let samples: Vec<Sample> =
        sets.iter().map(|set| Sample::new(set.share, set.sentences.iter().filter(|s| taught(s)).collect())).collect();
    let start: Vec<Setting> = {
        let editors = scorer(from, &[])?.lexicon().weights();
        let learned = |(name, value): (&'static str, i32)| LEARNED.contains(&name).then(|| Setting::new(name, value));
        editors.into_iter().filter_map(learned).collect()
    };
    let mut failure = None;
    let cost = |settings: &[Setting]| match scorer(from, settings) {
        Ok(scorer) => loss::loss(&samples, &scorer),
        Err(error) => {
            failure = Some(error);
            f64::INFINITY
        }
    };
    let learned = search::descend(start, cost, |round, loss| note(format_args!("round {round}: loss {loss:.5}")));
    failure.map_or(Ok(learned), Err)
}

/// A scorer with some weights set otherwise, that reports every actor.
fn scorer(from: &ScorerBuilder, settings: &[Setting]) -> Result<Scorer, Failure> {
    engine::reporting_all(&engine::build(from.clone().lexicon_files([engine::weights(pairs(settings))]))?)
}

fn pairs(settings: &[Setting]) -> impl Iterator<Item = (&'static str, i32)> {
    settings.iter().map(|setting| (setting.name, setting.value))
}
