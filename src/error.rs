//! The error type.

use crate::lexicon::Problem;
use std::fmt;

/// What can go wrong when a [`Scorer`](crate::Scorer) is built. Scoring itself never fails.
///
/// The type is opaque so that causes may be added; ask it with its predicates.
#[derive(Debug)]
pub struct Error(ErrorKind);

#[derive(Debug)]
enum ErrorKind {
    Lexicon(Vec<Problem>),
    UnknownActor { name: String, near: Option<String> },
}

impl Error {
    pub(crate) fn lexicon(problems: Vec<Problem>) -> Error {
        Error(ErrorKind::Lexicon(problems))
    }

    pub(crate) fn unknown_actor(name: &str, near: Option<&str>) -> Error {
        Error(ErrorKind::UnknownActor { name: name.to_owned(), near: near.map(str::to_owned) })
    }

    /// What is wrong with the lexicon, if that is the error.
    pub fn problems(&self) -> &[Problem] {
        match &self.0 {
            ErrorKind::Lexicon(problems) => problems,
            ErrorKind::UnknownActor { .. } => &[],
        }
    }

    /// Whether an actor was asked for that the lexicon does not have.
    pub fn is_unknown_actor(&self) -> bool {
        matches!(self.0, ErrorKind::UnknownActor { .. })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            ErrorKind::Lexicon(problems) => {
                let lines: Vec<String> = problems.iter().map(Problem::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
            ErrorKind::UnknownActor { name, near } => {
                write!(f, "unknown actor \"{}\"", name.escape_debug())?;
                match near {
                    Some(near) => write!(f, "; did you mean \"{near}\"?"),
                    None => f.write_str("; `standpoint lexicon list` names them all"),
                }
            }
        }
    }
}

impl std::error::Error for Error {}
