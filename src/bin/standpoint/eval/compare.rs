//! Another set of predictions for the same targets.

use super::bootstrap::{Difference, difference};
use super::metrics::{Confusion, MEASURES};
use super::tally::Tally;
use crate::exit::Failure;
use crate::gold;
use serde::Serialize;
use serde_json::Value;
use standpoint::Label;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// How the predictions of this run differ from others.
#[derive(Debug, Serialize)]
pub struct Compared {
    /// The file of the others.
    pub file: String,
    /// By measure: this run's value less theirs.
    pub differences: BTreeMap<&'static str, Option<Difference>>,
}

/// Reads predictions and compares them with those of the tally.
pub fn compare(path: &Path, tally: &Tally) -> Result<Compared, Failure> {
    let file = path.to_string_lossy().into_owned();
    let text = std::fs::read_to_string(path).map_err(|e| Failure::Input(format!("{file}: {e}")))?;
    let mut labels = HashMap::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_ascii().is_empty()) {
        let (id, label) =
            prediction(line).ok_or_else(|| Failure::Usage(format!("{file}:{}: no object with \"id\" and \"label\"", index + 1)))?;
        labels.insert(id, label);
    }
    let mut theirs: BTreeMap<usize, Confusion> = BTreeMap::new();
    for outcome in &tally.outcomes {
        let label = labels.get(&outcome.id).ok_or_else(|| Failure::Usage(format!("{file}: no prediction for {}", outcome.id)))?;
        theirs.entry(outcome.sentence).or_default().add(outcome.gold, *label);
    }
    let (ours, theirs) = (tally.by_sentence(|_| true), theirs.into_values().collect::<Vec<_>>());
    let differences = MEASURES.into_iter().map(|measure| (measure.key, difference(measure, &ours, &theirs))).collect();
    Ok(Compared { file, differences })
}

fn prediction(line: &str) -> Option<(String, Label)> {
    let row: Value = serde_json::from_str(line).ok()?;
    Some((row.get("id")?.as_str()?.to_owned(), gold::label(row.get("label")?)?))
}
