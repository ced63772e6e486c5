//! JSON lines: an object a line, with the text in one of its fields.

use super::{Item, Options, Part, Take};
use crate::exit::Failure;
use serde_json::{Map, Value};
use std::io::{BufRead, BufReader, Read};

/// Hands on the rows of a file.
pub fn read(name: &str, bytes: &mut impl Read, options: &Options, take: Take<'_>) -> Result<(), Failure> {
    let mut reader = BufReader::with_capacity(64 * 1024, bytes);
    let mut line = String::new();
    let mut number = 0_u64;
    loop {
        line.clear();
        match reader.read_line(&mut line) {
            Ok(0) => return Ok(()),
            Ok(_) => number += 1,
            Err(error) => return take(Item::Error { document: name, message: &error.to_string() }),
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        let place = format!("{name}:{number}");
        match row(&line, options) {
            Ok((id, text)) => take(Item::Part(Part::whole(id.as_deref().unwrap_or(&place), &text)))?,
            Err(message) => take(Item::Error { document: &place, message: &message })?,
        }
    }
}

/// The id, if there is one, and the text of a row.
fn row(line: &str, options: &Options) -> Result<(Option<String>, String), String> {
    let mut fields: Map<String, Value> = serde_json::from_str(line).map_err(|e| format!("not a JSON object: {}", at_column(&e)))?;
    let id = match fields.remove(options.id_field()) {
        Some(Value::String(id)) => Some(id),
        Some(Value::Number(id)) => Some(id.to_string()),
        None | Some(Value::Null) if !options.needs_id() => None,
        None | Some(Value::Null) => return Err(format!("no field {:?}", options.id_field())),
        Some(_) => return Err(format!("the field {:?} is neither a string nor a number", options.id_field())),
    };
    // One field may be both.
    if options.id_field() == options.text_field() {
        return id.map(|text| (Some(text.clone()), text)).ok_or_else(|| format!("no field {:?}", options.text_field()));
    }
    match fields.remove(options.text_field()) {
        Some(Value::String(text)) => Ok((id, text)),
        Some(_) => Err(format!("the field {:?} is not a string", options.text_field())),
        None => Err(format!("no field {:?}", options.text_field())),
    }
}

/// What is wrong with a line of JSON, and in which column; the line's number is known already, and its data are not repeated.
pub fn at_column(error: &serde_json::Error) -> String {
    let what = match error.classify() {
        serde_json::error::Category::Data => "not an object, but another value",
        serde_json::error::Category::Eof => "the line ends too early",
        _ => "invalid JSON",
    };
    format!("{what} (column {})", error.column())
}
