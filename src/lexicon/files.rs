//! The files of a lexicon: embedded in the library, or read from a folder.

use super::problem::{Place, Problem, Problems};
use super::tsv::SourceFile;
use std::borrow::Cow;
use std::io;
use std::path::Path;

macro_rules! embedded {
    ($($path:literal),* $(,)?) => {
        const EMBEDDED: &[(&str, &str)] = &[$(($path, include_str!(concat!("../../lexicons/", $path)))),*];
    };
}

embedded![
    "actors/europe.toml",
    "actors/organisations.toml",
    "actors/targets.toml",
    "actors/world.toml",
    "en/cues/character.tsv",
    "en/cues/diplomacy.tsv",
    "en/cues/economy.tsv",
    "en/cues/emotion.tsv",
    "en/cues/idiom.tsv",
    "en/cues/judgement.tsv",
    "en/cues/law.tsv",
    "en/cues/outcome.tsv",
    "en/cues/politics.tsv",
    "en/cues/prefix.tsv",
    "en/cues/rights.tsv",
    "en/cues/war.tsv",
    "en/irregular.tsv",
    "en/modifiers.tsv",
    "en/patterns.tsv",
    "en/reports.tsv",
    "en/words.tsv",
    "tuned/weights.tsv",
];

/// The folder of what a program learned from labelled sentences; without it the lexicon is what its editors wrote.
pub(crate) const TUNED: &str = "tuned/";

/// The lexicon files that are embedded in the library.
pub fn bundled() -> Vec<SourceFile> {
    EMBEDDED.iter().map(|&(path, text)| SourceFile { path: path.to_owned(), text: Cow::Borrowed(text) }).collect()
}

/// Files larger than this are no lexicon.
const MAX_FILE: u64 = 64 << 20;

/// Folders nested deeper than this are not followed.
const MAX_DEPTH: usize = 8;

/// Reads every `.tsv` and `.toml` file below `dir`, in the order of their paths.
///
/// # Errors
///
/// Every file or folder that cannot be read, is no regular file, or is no UTF-8.
pub fn read_dir(dir: &Path) -> Result<Vec<SourceFile>, Vec<Problem>> {
    let mut problems = Problems::default();
    let mut files = Vec::new();
    walk(dir, "", 0, &mut files, &mut problems);
    if files.is_empty() && problems.is_empty() {
        let at = Place { file: &dir.to_string_lossy(), line: 0, column: 0 };
        problems.add(at, "no lexicon file in this folder", "put .tsv and .toml files in it, laid out as lexicons/README.md says");
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    if problems.is_empty() { Ok(files) } else { Err(problems.into_vec()) }
}

fn walk(dir: &Path, prefix: &str, depth: usize, files: &mut Vec<SourceFile>, problems: &mut Problems) {
    let entries = match std::fs::read_dir(dir).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
        Ok(entries) => entries,
        Err(error) => {
            let name = if prefix.is_empty() { dir.to_string_lossy().into_owned() } else { prefix.to_owned() };
            problems.add(Place { file: &name, line: 0, column: 0 }, format!("cannot read the folder: {error}"), "");
            return;
        }
    };
    for entry in entries {
        let path = entry.path();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let at = Place { file: &name, line: 0, column: 0 };
        let Ok(kind) = path.metadata().map(|m| m.file_type()) else {
            problems.add(at, "cannot be read", "");
            continue;
        };
        let wanted = path.extension().is_some_and(|end| end == "tsv" || end == "toml");
        if kind.is_dir() && !wanted {
            if depth < MAX_DEPTH {
                walk(&path, &format!("{name}/"), depth + 1, files, problems);
            }
        } else if wanted && !kind.is_file() {
            problems.add(at, "is no regular file", "remove it, or rename it so that it does not end in .tsv or .toml");
        } else if wanted {
            match read_file(&path) {
                Ok(text) => files.push(SourceFile { path: name, text: Cow::Owned(text) }),
                Err((line, message)) => problems.add(Place { line, ..at }, message, "save it as UTF-8 text"),
            }
        }
    }
}

fn read_file(path: &Path) -> Result<String, (usize, String)> {
    let size = path.metadata().map_err(|e| (0, e.to_string()))?.len();
    if size > MAX_FILE {
        return Err((0, format!("{size} bytes are too many for a lexicon file")));
    }
    let bytes = std::fs::read(path).map_err(|e| (0, e.to_string()))?;
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..good].iter().filter(|&&b| b == b'\n').count() + 1;
        (line, format!("invalid UTF-8 at byte {good}"))
    })
}
