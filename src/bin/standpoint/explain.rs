//! `standpoint explain`: how the stances of one sentence come about.

mod json;
mod text;

use crate::args::{ExplainArgs, ExplainFormat};
use crate::engine;
use crate::exit::{Exit, Failure};
use crate::sink::Sink;
use standpoint::{CueView, Discourse, Scratch, SentenceScore};

/// What is known of the sentence.
pub struct Explained<'a> {
    sentence: &'a str,
    score: SentenceScore,
    cues: Vec<CueView>,
    /// The constant of the squash, in thousandths.
    squash: i32,
}

/// Explains the sentence of the arguments.
pub fn run(args: &ExplainArgs) -> Result<Exit, Failure> {
    let scorer = engine::scorer(&args.lexicon, args.as_of)?;
    let scorer = match &args.actors {
        Some(actors) => engine::reporting(&scorer, actors)?,
        None => engine::reporting_all(&scorer)?,
    };
    let (mut discourse, mut scratch) = (Discourse::new(), Scratch::new());
    let view = scorer.explain_with(&args.sentence, &mut discourse, &mut scratch);
    let squash = scorer.lexicon().squash();
    let explained = Explained { sentence: &args.sentence, score: view.to_owned(), cues: view.cues().collect(), squash };
    let mut sink = Sink::stdout();
    match args.format {
        ExplainFormat::Text => text::write(&mut sink, &explained)?,
        ExplainFormat::Json => json::write(&mut sink, explained, args.offsets)?,
    }
    sink.finish()?;
    Ok(Exit::Done)
}
