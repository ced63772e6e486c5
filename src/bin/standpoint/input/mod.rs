//! Input: paths to documents.

mod csv;
mod jsonl;
mod text;

use crate::args::{InputArgs, InputFormat};
use crate::decode::Decoded;
use crate::exit::{Failure, note};
pub use jsonl::at_column;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

/// What a reader hands on.
#[derive(Debug)]
pub enum Item<'a> {
    /// A document, or the next part of one.
    Part(Part<'a>),
    /// A document that could not be read.
    Error {
        /// The path, or `path:line`.
        document: &'a str,
        /// What is wrong with it.
        message: &'a str,
    },
}

/// A document, or a part of one.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// The id of the document.
    pub id: &'a str,
    /// What it says.
    pub text: &'a str,
    /// Where it begins in the document, in bytes; 0 for a new document.
    pub start: usize,
    /// Whether it ends the document.
    pub last: bool,
}

impl<'a> Part<'a> {
    /// A document that is in one part.
    pub fn whole(id: &'a str, text: &'a str) -> Part<'a> {
        Part { id, text, start: 0, last: true }
    }
}

/// What takes the items; its errors are those of the output.
pub type Take<'a> = &'a mut dyn FnMut(Item<'_>) -> Result<(), Failure>;

/// How to read.
#[derive(Clone, Debug)]
pub struct Options {
    /// What the documents are; by the ending of the file when it is not given.
    pub format: Option<InputFormat>,
    /// The field with the text.
    pub text_field: Option<String>,
    /// The field with the id.
    pub id_field: Option<String>,
}

impl Options {
    /// Those of the arguments.
    pub fn of(args: &InputArgs) -> Options {
        Options { format: args.input, text_field: args.text_field.clone(), id_field: args.id_field.clone() }
    }

    fn text_field(&self) -> &str {
        self.text_field.as_deref().unwrap_or("text")
    }

    fn id_field(&self) -> &str {
        self.id_field.as_deref().unwrap_or("id")
    }

    /// A field that the user named must be there; the usual one may be missing.
    fn needs_id(&self) -> bool {
        self.id_field.is_some()
    }
}

/// One place that documents come from.
#[derive(Debug)]
pub enum Source {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
    /// A folder that could not be read, and why.
    Lost(PathBuf, io::Error),
}

/// The sources that paths mean: folders stand for the files in them, nothing for standard input.
pub fn sources(paths: &[PathBuf]) -> Vec<Source> {
    if paths.is_empty() {
        return vec![Source::Stdin];
    }
    let mut sources = Vec::new();
    for path in paths {
        if path == Path::new("-") {
            sources.push(Source::Stdin);
        } else if path.is_dir() {
            match files_of(path) {
                Ok(files) => sources.extend(files.into_iter().map(Source::File)),
                Err(error) => sources.push(Source::Lost(path.clone(), error)),
            }
        } else {
            sources.push(Source::File(path.clone()));
        }
    }
    sources
}

/// The files in a folder by name, without hidden ones. A file that is a broken link is among them, to be reported.
fn files_of(dir: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(dir)? {
        let entry = entry?;
        let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        let path = entry.path();
        if !hidden && path.metadata().map_or(true, |data| data.is_file()) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Reads documents; holds the memory that is used for one after another.
#[derive(Debug)]
pub struct Reader {
    options: Options,
    held: Vec<u8>,
}

impl Reader {
    /// Reads as `options` say.
    pub fn new(options: Options) -> Reader {
        Reader { options, held: Vec::new() }
    }

    /// Hands on all documents of a source.
    pub fn read(&mut self, source: &Source, take: Take<'_>) -> Result<(), Failure> {
        match source {
            Source::Stdin => {
                if io::stdin().is_terminal() {
                    note("reading standard input");
                }
                self.decode("-", self.options.format, io::stdin().lock(), take)
            }
            Source::File(path) => {
                let name = path.to_string_lossy();
                let format = self.options.format.or_else(|| format_of(path));
                match File::open(path) {
                    Ok(file) => self.decode(&name, format, file, take),
                    Err(error) => take(Item::Error { document: &name, message: &error.to_string() }),
                }
            }
            Source::Lost(path, error) => take(Item::Error { document: &path.to_string_lossy(), message: &error.to_string() }),
        }
    }

    fn decode(&mut self, name: &str, format: Option<InputFormat>, bytes: impl Read, take: Take<'_>) -> Result<(), Failure> {
        let mut decoded = Decoded::new(bytes);
        let result = match format.unwrap_or(InputFormat::Text) {
            InputFormat::Text => text::read(name, &mut decoded, &mut self.held, take),
            InputFormat::Jsonl => jsonl::read(name, &mut decoded, &self.options, take),
            InputFormat::Csv => csv::read(name, &mut decoded, &self.options, take),
        };
        note_replaced(name, &decoded);
        result
    }
}

/// Says, once a file, that its bytes were no UTF-8.
pub fn note_replaced(name: &str, decoded: &Decoded<impl Read>) {
    if let Some((count, first)) = decoded.replaced() {
        let what = if count == 1 { "sequence" } else { "sequences" };
        note(format_args!("{name}: {count} invalid UTF-8 {what} replaced, the first at byte {first}"));
    }
}

fn format_of(path: &Path) -> Option<InputFormat> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    match ending.as_str() {
        "jsonl" | "ndjson" => Some(InputFormat::Jsonl),
        "csv" => Some(InputFormat::Csv),
        _ => None,
    }
}
