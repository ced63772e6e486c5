//! The command line.

use crate::eval::metrics::{MEASURES, Measure};
use clap::{Parser, Subcommand, ValueEnum};
use standpoint::Date;
use std::path::PathBuf;

/// Scores each sentence's stance toward political actors, with the words and rules behind every number.
#[derive(Debug, Parser)]
#[command(name = "standpoint", version, max_term_width = 100, after_help = EXIT_HELP)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXIT_HELP: &str = "\
Exit codes: 0 all done; 1 a check or floor failed; 2 usage, configuration or lexicon error, nothing was read;
3 some inputs could not be read, the rest was scored; 4 the output could not be written. A closed pipe is 0.";

const SCORE_HELP: &str = "\
JSONL output: a line {\"type\":\"run\",…} with schema, version, fingerprint and actors; one line {\"type\":\"sentence\",…} per sentence;
one {\"type\":\"error\",\"document\",\"message\"} per document or row that could not be read; last {\"type\":\"end\",…} with the
counts. Without that last line the output is truncated.

Scores lie in [-1, 1]. In evidence, \"base\", \"contribution\" and the \"value\" of each factor are integers in thousandths:
contribution = base × the product of its factors. Offsets are those of the decoded document (of the field, for JSONL and CSV
input), without a byte-order mark.

CSV output: one row per document, sentence and actor. A text cell that begins with = + - @, a tab or CR gets a ' in front, so
that no spreadsheet takes it for a formula. Several flags, mentions or holders in a cell are separated by ;";

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Score the sentences of documents.
    #[command(after_long_help = SCORE_HELP)]
    Score(ScoreArgs),
    /// Show how the stances of one sentence come about.
    Explain(ExplainArgs),
    /// Measure against labelled sentences.
    Eval(EvalArgs),
    /// Draw sentences for annotators to label, who do not see the scores.
    Sample(SampleArgs),
    /// Learn weights from labelled sentences.
    Tune(TuneArgs),
    /// Check or read a lexicon.
    Lexicon(LexiconCommand),
}

/// Which lexicon is used.
#[derive(Debug, clap::Args)]
pub struct LexiconArgs {
    /// A folder that extends the bundled lexicon; may be given more than once.
    #[arg(long, value_name = "DIR")]
    pub lexicon: Vec<PathBuf>,
    /// Use the folders of --lexicon alone, without the bundled lexicon.
    #[arg(long, requires = "lexicon")]
    pub no_bundled: bool,
    /// Score without the tuned layer, with the weights as the editors set them.
    #[arg(long)]
    pub untuned: bool,
}

/// Which documents are read.
#[derive(Debug, clap::Args)]
pub struct InputArgs {
    /// Files, or folders of which every file is read; - or nothing is standard input.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// What the documents are [default: by the file's ending, else text].
    #[arg(long, value_name = "FORMAT")]
    pub input: Option<InputFormat>,
    /// The field or column with the text [default: text].
    #[arg(long, value_name = "NAME")]
    pub text_field: Option<String>,
    /// The field or column with the document's id [default: id, where there is one].
    #[arg(long, value_name = "NAME")]
    pub id_field: Option<String>,
}

/// Arguments of `score`.
#[derive(Debug, clap::Args)]
pub struct ScoreArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// How to write the scores [default: table on a terminal, else jsonl].
    #[arg(long)]
    pub format: Option<ScoreFormat>,
    /// The actors to report, by id, separated by commas [default: the lexicon's targets].
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    pub actors: Option<Vec<String>>,
    #[command(flatten)]
    pub lexicon: LexiconArgs,
    /// With every stance the words and rules that made it (jsonl).
    #[arg(long)]
    pub evidence: bool,
    /// What offsets count: bytes of UTF-8 or code points.
    #[arg(long, default_value = "bytes")]
    pub offsets: Unit,
    /// The day of the texts, YYYY-MM-DD: only who was in office then counts as an officeholder.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// Write to this file, whole or not at all, instead of standard output.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Arguments of `sample`.
#[derive(Debug, clap::Args)]
pub struct SampleArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// How many sentences.
    #[arg(short = 'n', long, value_name = "N", default_value_t = 100)]
    pub size: usize,
    /// Another number draws other sentences; the same draws the same.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub seed: u64,
    /// The actors to label, by id, separated by commas [default: the lexicon's targets].
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    pub actors: Option<Vec<String>>,
    #[command(flatten)]
    pub lexicon: LexiconArgs,
    /// Write to this file, whole or not at all, instead of standard output.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Arguments of `explain`.
#[derive(Debug, clap::Args)]
pub struct ExplainArgs {
    /// The sentence; it is not split.
    pub sentence: String,
    /// How to write it.
    #[arg(long, default_value = "text")]
    pub format: ExplainFormat,
    /// What offsets count (json): bytes of UTF-8 or code points.
    #[arg(long, default_value = "bytes")]
    pub offsets: Unit,
    /// The actors to report, by id, separated by commas [default: all].
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    pub actors: Option<Vec<String>>,
    #[command(flatten)]
    pub lexicon: LexiconArgs,
    /// The day of the text, YYYY-MM-DD.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
}

/// Arguments of `eval`.
#[derive(Debug, clap::Args)]
pub struct EvalArgs {
    /// Labelled sentences as JSON lines; - is standard input.
    #[arg(value_name = "GOLD.jsonl")]
    pub gold: PathBuf,
    /// Write a line {"id","score","label"} per target, in the order of the gold, to this file.
    #[arg(long, value_name = "FILE")]
    pub predictions: Option<PathBuf>,
    /// Compare with other predictions for the same targets, a line {"id","score","label"} each, as --predictions writes them.
    #[arg(long, value_name = "FILE")]
    pub compare: Option<PathBuf>,
    /// Score again without each family of rules, and give what it adds.
    #[arg(long)]
    pub ablation: bool,
    /// How to write the report [default: table on a terminal, else json].
    #[arg(long)]
    pub format: Option<EvalFormat>,
    /// Which rows: those that `tune` learns from, or the fifth of the articles that it leaves out.
    #[arg(long, default_value = "all")]
    pub part: Part,
    /// Exit with 1 when a measure is lower: macro-f1, polar-f1, macro-recall, kappa or accuracy; may be given more than once.
    #[arg(long, value_name = "MEASURE=X", value_parser = parse_floor)]
    pub floor: Vec<Floor>,
    #[command(flatten)]
    pub lexicon: LexiconArgs,
}

/// Arguments of `tune`.
#[derive(Debug, clap::Args)]
pub struct TuneArgs {
    /// Labelled sentences as JSON lines, each file with its share in what is learned [default share: 1].
    #[arg(value_name = "GOLD.jsonl[=SHARE]", required = true, value_parser = parse_share)]
    pub gold: Vec<Share>,
    /// Learn from three quarters at a time and measure on the fourth, instead of writing weights.
    #[arg(long)]
    pub cross_validate: bool,
    /// Write the weights to this file, whole or not at all, instead of standard output.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub lexicon: LexiconArgs,
}

/// A file of labelled sentences and its share in what is learned.
#[derive(Clone, Debug)]
pub struct Share {
    /// The file.
    pub path: PathBuf,
    /// Its share.
    pub share: f64,
}

fn parse_share(text: &str) -> Result<Share, String> {
    let (path, share) = text.rsplit_once('=').unwrap_or((text, "1"));
    match share.parse::<f64>() {
        Ok(share) if share > 0.0 && share.is_finite() => Ok(Share { path: path.into(), share }),
        _ => Err("the share behind = is a positive number".to_owned()),
    }
}

/// Which rows of a gold file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// All.
    All,
    /// Those that `tune` learns from.
    Fit,
    /// Those that it leaves out.
    Check,
}

/// Arguments of `lexicon`.
#[derive(Debug, clap::Args)]
pub struct LexiconCommand {
    /// What to do with it.
    #[command(subcommand)]
    pub action: LexiconAction,
}

/// What to do with a lexicon.
#[derive(Debug, Subcommand)]
pub enum LexiconAction {
    /// List every problem of a lexicon folder, or of the bundled lexicon; exit with 1 if there is one.
    Check {
        /// The folder.
        dir: Option<PathBuf>,
        /// Read it as an extension of the bundled lexicon, as `score --lexicon DIR` does.
        #[arg(long, requires = "dir")]
        extend: bool,
    },
    /// List the actors, or the cues that a word or phrase is a form of.
    List {
        /// The word or phrase.
        word: Option<String>,
        #[command(flatten)]
        lexicon: LexiconArgs,
    },
}

/// What the documents are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum InputFormat {
    /// A file is a document.
    Text,
    /// A line is a document: a JSON object.
    Jsonl,
    /// A row is a document; the first row names the columns.
    Csv,
}

/// How scores are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ScoreFormat {
    /// For people.
    Table,
    /// A JSON object a line.
    Jsonl,
    /// A row per document, sentence and actor.
    Csv,
}

/// How an explanation is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExplainFormat {
    /// For people.
    Text,
    /// One JSON object.
    Json,
}

/// How an evaluation is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum EvalFormat {
    /// For people.
    Table,
    /// One JSON object.
    Json,
    /// For papers and issues.
    Markdown,
}

/// What offsets count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Unit {
    /// Bytes of UTF-8.
    Bytes,
    /// Unicode code points.
    Chars,
}

/// A measure and the least it may be.
#[derive(Clone, Copy, Debug)]
pub struct Floor {
    /// What is measured.
    pub measure: Measure,
    /// Its name.
    pub name: &'static str,
    /// The least value.
    pub least: f64,
}

/// The measures of which more is better, as options name them.
const FLOORS: [(&str, &str); 5] =
    [("macro-f1", "macro_f1"), ("polar-f1", "polar_f1"), ("macro-recall", "macro_recall"), ("kappa", "kappa"), ("accuracy", "accuracy")];

fn parse_floor(text: &str) -> Result<Floor, String> {
    let (name, value) = text.split_once('=').ok_or("write it as macro-f1=0.5")?;
    let known = FLOORS.iter().find(|(known, _)| *known == name);
    let measure = known.and_then(|&(name, key)| MEASURES.into_iter().find(|m| m.key == key).map(|measure| (name, measure)));
    let (name, measure) = measure.ok_or("the measure is one of macro-f1, polar-f1, macro-recall, kappa, accuracy")?;
    match value.parse::<f64>() {
        Ok(least) if (0.0..=1.0).contains(&least) => Ok(Floor { measure, name, least }),
        _ => Err("the floor is a number from 0 to 1".to_owned()),
    }
}
