//! CSV: a row a document, the first row names the columns.

use super::{Item, Options, Part, Take};
use crate::exit::Failure;
use csv::{ErrorKind, StringRecord};
use std::io::Read;

/// Hands on the rows of a file.
pub fn read(name: &str, bytes: &mut impl Read, options: &Options, take: Take<'_>) -> Result<(), Failure> {
    let mut reader = csv::Reader::from_reader(bytes);
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => return take(Item::Error { document: name, message: &message(&error) }),
    };
    if header.is_empty() {
        return Ok(());
    }
    let columns = match columns(&header, options) {
        Ok(columns) => columns,
        Err(message) => return take(Item::Error { document: name, message: &message }),
    };
    let mut record = StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => return Ok(()),
            Ok(true) => {
                let place = format!("{name}:{}", record.position().map_or(0, csv::Position::line));
                let id = columns.id.and_then(|id| record.get(id)).filter(|id| !id.is_empty());
                let text = record.get(columns.text).unwrap_or_default();
                take(Item::Part(Part::whole(id.unwrap_or(&place), text)))?;
            }
            Err(error) => {
                let place = error.position().map(|at| format!("{name}:{}", at.line()));
                take(Item::Error { document: place.as_deref().unwrap_or(name), message: &message(&error) })?;
                if !matches!(error.kind(), ErrorKind::UnequalLengths { .. }) {
                    return Ok(());
                }
            }
        }
    }
}

struct Columns {
    text: usize,
    id: Option<usize>,
}

fn columns(header: &StringRecord, options: &Options) -> Result<Columns, String> {
    let find = |field: &str| header.iter().position(|name| name.trim() == field);
    let missing = |field: &str| {
        let names: Vec<String> = header.iter().take(20).map(|name| format!("{name:?}")).collect();
        format!("no column {field:?}; the header row has {}", names.join(", "))
    };
    let text = find(options.text_field()).ok_or_else(|| missing(options.text_field()))?;
    let id = find(options.id_field());
    if id.is_none() && options.needs_id() {
        return Err(missing(options.id_field()));
    }
    Ok(Columns { text, id })
}

fn message(error: &csv::Error) -> String {
    match error.kind() {
        ErrorKind::UnequalLengths { expected_len, len, .. } => format!("{len} fields, but the header row has {expected_len}"),
        ErrorKind::Io(error) => error.to_string(),
        _ => error.to_string(),
    }
}
