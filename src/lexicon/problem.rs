//! What is wrong with a lexicon: every error of a folder in one run.

use std::fmt;

/// One error of a lexicon file: where it stands, what is wrong and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, relative to the folder that was read.
    pub file: String,
    /// The line, from 1; 0 when the whole file is meant.
    pub line: usize,
    /// The column in characters, from 1; 0 when the whole line is meant.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What would be right.
    pub help: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { file, line, column, message, help } = self;
        write!(f, "{}", file.escape_debug())?;
        if *line > 0 {
            write!(f, ":{line}")?;
        }
        if *column > 0 {
            write!(f, ":{column}")?;
        }
        write!(f, ": {message}")?;
        if help.is_empty() { Ok(()) } else { write!(f, "; {help}") }
    }
}

/// Collects problems up to a cap, so that a file of a million bad rows stays readable.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    found: Vec<Problem>,
    dropped: usize,
}

/// More problems than this are counted, not listed.
const MAX_LISTED: usize = 200;

impl Problems {
    pub(crate) fn add(&mut self, at: Place<'_>, message: impl Into<String>, help: impl Into<String>) {
        if self.found.len() >= MAX_LISTED {
            self.dropped += 1;
            return;
        }
        let Place { file, line, column } = at;
        self.found.push(Problem { file: file.to_owned(), line, column, message: message.into(), help: help.into() });
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The problems in file order, with a last line for those that were only counted.
    pub(crate) fn into_vec(mut self) -> Vec<Problem> {
        self.found.sort();
        if self.dropped > 0 {
            let message = format!("and {} more problems", self.dropped);
            self.found.push(Problem { file: "lexicon".into(), line: 0, column: 0, message, help: String::new() });
        }
        self.found
    }
}

/// A place in a lexicon file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    pub(crate) file: &'a str,
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// The known name nearest to `name`, if one is near enough to be what was meant.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = name.chars().count() / 3 + 1;
    known.into_iter().map(|k| (distance(name, k), k)).filter(|&(d, _)| d <= limit).min().map(|(_, k)| k)
}

/// Levenshtein distance in characters.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &cb) in b.iter().enumerate() {
            let substituted = diagonal + usize::from(ca != cb);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggestions() {
        assert_eq!(nearest("judgment", ["judgement", "act", "effect"]), Some("judgement"));
        assert_eq!(nearest("xyz", ["judgement", "act"]), None);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
