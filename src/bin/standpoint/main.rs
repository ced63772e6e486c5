//! The command `standpoint`: reads text, scores it with the library and writes what it found.
//!
//! Data goes to standard output, everything else to standard error. What the process returns is decided in `exit` alone.

#![forbid(unsafe_code)]

mod args;
mod decode;
mod engine;
mod eval;
mod exit;
mod explain;
mod gold;
mod input;
mod judge;
mod lexicon;
mod offsets;
mod output;
mod part;
mod progress;
mod record;
mod sample;
mod score;
mod screen;
mod sink;
mod tables;
mod tune;

use args::{Args, Command};
use clap::Parser;
use exit::{Exit, Failure};
use std::process::ExitCode;

fn main() -> ExitCode {
    exit::code(run())
}

fn run() -> Result<Exit, Failure> {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return usage(&error),
    };
    match args.command {
        Command::Score(args) => score::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Eval(args) => eval::run(&args),
        Command::Sample(args) => sample::run(&args),
        Command::Tune(args) => tune::run(&args),
        Command::Lexicon(args) => lexicon::run(&args),
    }
}

/// Help and version are output like any other, so that a full disk is noticed; the rest is a usage error.
fn usage(error: &clap::Error) -> Result<Exit, Failure> {
    if error.use_stderr() {
        // Nothing can be done where standard error is gone.
        let _ = error.print();
        return Err(Failure::Usage(String::new()));
    }
    error.print()?;
    std::io::Write::flush(&mut std::io::stdout())?;
    Ok(Exit::Done)
}
