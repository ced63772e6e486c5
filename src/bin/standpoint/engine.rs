//! From arguments to a scorer.

use crate::args::LexiconArgs;
use crate::exit::Failure;
use standpoint::lexicon::{Actor, SourceFile};
use standpoint::{Date, Error, Scorer, ScorerBuilder};

/// A builder of scorers with the lexicon that the arguments ask for.
pub fn builder(args: &LexiconArgs) -> Result<ScorerBuilder, Failure> {
    let mut builder = Scorer::builder().bundled(!args.no_bundled).tuned(!args.untuned);
    for dir in &args.lexicon {
        builder = builder.lexicon_dir(dir).map_err(|e| usage(&e))?;
    }
    Ok(builder)
}

/// The scorer that the arguments ask for, reporting its lexicon's targets.
pub fn scorer(args: &LexiconArgs, as_of: Option<Date>) -> Result<Scorer, Failure> {
    let mut builder = builder(args)?;
    if let Some(day) = as_of {
        builder = builder.as_of(day);
    }
    build(builder)
}

/// Builds a scorer.
pub fn build(builder: ScorerBuilder) -> Result<Scorer, Failure> {
    builder.build().map_err(|e| usage(&e))
}

/// The same scorer, reporting `actors`.
pub fn reporting(scorer: &Scorer, actors: &[String]) -> Result<Scorer, Failure> {
    scorer.with_actors(actors).map_err(|e| usage(&e))
}

/// The same scorer, reporting every actor of its lexicon.
pub fn reporting_all(scorer: &Scorer) -> Result<Scorer, Failure> {
    let ids = scorer.lexicon().actors().iter().map(Actor::id);
    scorer.with_actors(ids).map_err(|e| usage(&e))
}

/// A file of weights, given in thousandths.
pub fn weights<'a>(weights: impl IntoIterator<Item = (&'a str, i32)>) -> SourceFile {
    let row = |(name, value): (&str, i32)| format!("{name}\t{}.{:03}\n", value / 1000, value % 1000);
    let rows: String = weights.into_iter().map(row).collect();
    SourceFile { path: "weights.tsv".to_owned(), text: format!("name\tvalue\n{rows}").into() }
}

fn usage(error: &Error) -> Failure {
    Failure::Usage(error.to_string())
}
