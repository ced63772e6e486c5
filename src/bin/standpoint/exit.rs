//! How the process ends, and what it says of that on standard error.

use crate::screen;
use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

/// A run that came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Everything was done.
    Done,
    /// A check or floor that the user asked for failed.
    Failed,
    /// Some inputs could not be read; the rest was scored.
    Partial,
}

/// A run that stopped.
#[derive(Debug)]
pub enum Failure {
    /// Usage, configuration or lexicon; nothing was read. The message may have several lines, or be empty when it has been given.
    Usage(String),
    /// The one input could not be read.
    Input(String),
    /// The output could not be written.
    Output(io::Error),
}

/// Readers turn their errors into records, so an I/O error that is passed on is always one of the output.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Output(error)
    }
}

/// The exit code of a run.
pub fn code(result: Result<Exit, Failure>) -> ExitCode {
    ExitCode::from(match result {
        Ok(Exit::Done) => 0,
        Ok(Exit::Failed) => 1,
        Ok(Exit::Partial) => 3,
        Err(Failure::Usage(message)) => fail(2, &message),
        Err(Failure::Input(message)) => fail(3, &message),
        // Whoever read the output has what it wanted.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => 0,
        Err(Failure::Output(error)) => fail(4, &format!("cannot write the output: {error}")),
    })
}

fn fail(code: u8, message: &str) -> u8 {
    for line in message.lines() {
        note(line);
    }
    code
}

/// Writes one line to standard error, with whatever could move a terminal's cursor or turn its text round escaped.
pub fn note(message: impl Display) {
    let message = message.to_string();
    // Not `eprintln!`, which panics where standard error is closed.
    let _ = writeln!(io::stderr().lock(), "standpoint: {}", screen::safe(&message));
}
