//! Labelled sentences, read strictly: a wrong label would be a wrong measure.

use crate::decode::Decoded;
use crate::exit::Failure;
use crate::input;
use serde_json::{Map, Value};
use standpoint::{Label, Span};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// A labelled sentence.
#[derive(Debug)]
pub struct Sentence {
    /// Its id, or the number of its line.
    pub id: String,
    /// What it says.
    pub text: String,
    /// What was said before; not judged.
    pub before: String,
    /// Who is judged.
    pub targets: Vec<Target>,
}

/// One judgement.
#[derive(Debug)]
pub struct Target {
    /// Its own id, or the sentence's id and its place.
    pub id: String,
    /// Of whom.
    pub of: Of,
    /// How.
    pub label: Label,
    /// How single annotators judged, by their names.
    pub labels: Vec<(String, Label)>,
}

/// Who is judged.
#[derive(Debug)]
pub enum Of {
    /// An actor, by its id.
    Actor(String),
    /// Whoever stands here, in bytes.
    Span(Span),
}

impl Of {
    /// The actor's id.
    pub fn actor(&self) -> Option<&str> {
        match self {
            Of::Actor(id) => Some(id),
            Of::Span(_) => None,
        }
    }

    /// The span.
    pub fn span(&self) -> Option<Span> {
        match self {
            Of::Actor(_) => None,
            Of::Span(span) => Some(*span),
        }
    }
}

/// More errors than this are counted, not listed.
const MAX_LISTED: usize = 50;

/// Reads a gold file; all that is wrong with it is one failure.
pub fn read(path: &Path) -> Result<Vec<Sentence>, Failure> {
    let name = path.to_string_lossy();
    let lost = |error: std::io::Error| Failure::Input(format!("{name}: {error}"));
    let bytes: Box<dyn Read> =
        if path == Path::new("-") { Box::new(std::io::stdin().lock()) } else { Box::new(File::open(path).map_err(lost)?) };
    let mut reader = BufReader::new(Decoded::new(bytes));
    let (mut gold, mut problems) = (Vec::new(), Vec::new());
    let (mut line, mut number) = (String::new(), 0);
    loop {
        line.clear();
        if reader.read_line(&mut line).map_err(lost)? == 0 {
            break;
        }
        number += 1;
        if !line.trim_ascii().is_empty() {
            match sentence(&line, number) {
                Ok(sentence) => gold.push(sentence),
                Err(wrong) => problems.extend(wrong.into_iter().map(|problem| format!("{name}:{number}: {problem}"))),
            }
        }
    }
    input::note_replaced(&name, reader.get_ref());
    if problems.is_empty() { Ok(gold) } else { Err(failure(problems)) }
}

fn failure(mut problems: Vec<String>) -> Failure {
    let more = problems.len().saturating_sub(MAX_LISTED);
    problems.truncate(MAX_LISTED);
    if more > 0 {
        problems.push(format!("and {more} more"));
    }
    let lines: Vec<_> = problems.iter().map(|problem| crate::screen::safe(problem)).collect();
    Failure::Usage(lines.join("\n"))
}

fn sentence(line: &str, number: usize) -> Result<Sentence, Vec<String>> {
    let one = |message: String| vec![message];
    let row: Map<String, Value> = serde_json::from_str(line).map_err(|e| one(format!("not a JSON object: {}", input::at_column(&e))))?;
    let id = id_of(&row).map_err(one)?.unwrap_or_else(|| number.to_string());
    let text = match row.get("text") {
        Some(Value::String(text)) => text.clone(),
        _ => return Err(one(format!("{id}: no field \"text\" with a string"))),
    };
    let before = match row.get("before") {
        Some(Value::String(before)) => before.clone(),
        None | Some(Value::Null) => String::new(),
        Some(_) => return Err(one(format!("{id}: the field \"before\" is not a string"))),
    };
    let Some(Value::Array(rows)) = row.get("targets") else {
        return Err(one(format!("{id}: no field \"targets\" with a list")));
    };
    let starts = Starts::of(&text);
    let (mut targets, mut wrong) = (Vec::new(), Vec::new());
    for (index, row) in rows.iter().enumerate() {
        match target(row, format!("{id}#{index}"), &starts) {
            Ok(target) => targets.push(target),
            Err(message) => wrong.push(message),
        }
    }
    if wrong.is_empty() { Ok(Sentence { id, text, before, targets }) } else { Err(wrong) }
}

fn id_of(row: &Map<String, Value>) -> Result<Option<String>, String> {
    match row.get("id") {
        Some(Value::String(id)) => Ok(Some(id.clone())),
        Some(Value::Number(id)) => Ok(Some(id.to_string())),
        None | Some(Value::Null) => Ok(None),
        Some(_) => Err("an \"id\" that is neither a string nor a number".to_owned()),
    }
}

fn target(row: &Value, default_id: String, starts: &Starts) -> Result<Target, String> {
    let row = row.as_object().ok_or_else(|| format!("{default_id}: a target is not an object"))?;
    let id = id_of(row).map_err(|e| format!("{default_id}: {e}"))?.unwrap_or(default_id);
    let label = row.get("label").and_then(label).ok_or_else(|| format!("{id}: the label is not negative, neutral, positive or -2..2"))?;
    let of = match (row.get("actor"), row.get("start"), row.get("end")) {
        (Some(Value::String(actor)), None, None) => Of::Actor(actor.clone()),
        (None, Some(start), Some(end)) => Of::Span(
            starts
                .span(start, end)
                .ok_or_else(|| format!("{id}: invalid span {start}..{end} in a text of {} code points", starts.count()))?,
        ),
        _ => return Err(format!("{id}: a target has either \"actor\" or \"start\" and \"end\"")),
    };
    let labels = labels(row.get("labels")).ok_or_else(|| format!("{id}: \"labels\" is neither an object nor a list of labels"))?;
    Ok(Target { id, of, label, labels })
}

/// The labels of single annotators: an object with their names, or a list in their order.
fn labels(value: Option<&Value>) -> Option<Vec<(String, Label)>> {
    match value {
        None | Some(Value::Null) => Some(Vec::new()),
        Some(Value::Object(named)) => named.iter().map(|(name, value)| Some((name.clone(), label(value)?))).collect(),
        Some(Value::Array(list)) => list.iter().enumerate().map(|(at, value)| Some((at.to_string(), label(value)?))).collect(),
        Some(_) => None,
    }
}

/// A label as gold files write it.
pub fn label(value: &Value) -> Option<Label> {
    match value {
        Value::String(name) => [Label::Negative, Label::Neutral, Label::Positive].into_iter().find(|label| label.name() == name),
        _ => match value.as_i64()? {
            -2 | -1 => Some(Label::Negative),
            0 => Some(Label::Neutral),
            1 | 2 => Some(Label::Positive),
            _ => None,
        },
    }
}

/// Where the code points of a text begin, and its end.
struct Starts(Vec<usize>);

impl Starts {
    fn of(text: &str) -> Starts {
        Starts(text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect())
    }

    fn count(&self) -> usize {
        self.0.len() - 1
    }

    /// The span from one code point to another; `None` where it is empty or not in the text.
    fn span(&self, start: &Value, end: &Value) -> Option<Span> {
        let at = |point: &Value| self.0.get(usize::try_from(point.as_u64()?).ok()?).copied();
        let (start, end) = (at(start)?, at(end)?);
        (start < end).then(|| Span::new(start, end))
    }
}
