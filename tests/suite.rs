//! The specification: `tests/suite/*.toml`, one file a phenomenon. Every case must pass; where two names are marked as
//! swappable, swapping them must swap their actors' stances and change nothing else.
//!
//! `tests/suite/open/` holds cases that the rules do not get right yet. A case that comes right must move to its file
//! in the suite, where it stays right: the test fails until it does.

use serde::Deserialize;
use standpoint::text::sentences;
use standpoint::{Discourse, Scorer, Scratch, SentenceScore};
use std::collections::BTreeMap;
use std::fmt::Write as _;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Suite {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
    #[serde(default)]
    before: String,
    expect: BTreeMap<String, String>,
    #[serde(default)]
    holder: BTreeMap<String, String>,
    swap: Option<[String; 2]>,
}

/// The cases of every file in a folder, with the file's name.
fn cases(folder: &str) -> Vec<(String, Case)> {
    let dir = format!("{}/tests/{folder}", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    files.sort();
    let read = |path: std::path::PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let suite: Suite = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap_or_else(|e| panic!("{name}: {e}"));
        suite.case.into_iter().map(move |case| (name.clone(), case))
    };
    files.into_iter().flat_map(read).collect()
}

/// A scorer that reports every actor.
fn scorer() -> Scorer {
    let bundled = Scorer::bundled();
    let all: Vec<String> = bundled.lexicon().actors().iter().map(|a| a.id().to_owned()).collect();
    bundled.with_actors(all).unwrap()
}

fn score(scorer: &Scorer, before: &str, text: &str) -> SentenceScore {
    let (mut discourse, mut scratch) = (Discourse::new(), Scratch::new());
    for sentence in sentences(before) {
        scorer.score_with(&before[sentence.span().range()], &mut discourse, &mut scratch);
    }
    scorer.score_with(text, &mut discourse, &mut scratch).to_owned()
}

/// What is wrong with the result of a case; empty when all is well.
fn complaints(case: &Case, result: &SentenceScore) -> Vec<String> {
    let mut out = Vec::new();
    for (actor, sign) in &case.expect {
        let got = match result.stance(actor).map(|s| s.label.name()) {
            None => "absent",
            Some("negative") => "-",
            Some("positive") => "+",
            Some(_) => "0",
        };
        if got != sign {
            out.push(format!("{actor}: wanted {sign}, got {got}"));
        }
    }
    for (actor, holder) in &case.holder {
        let evidence = result.stance(actor).and_then(|s| s.evidence.iter().max_by_key(|e| e.contribution.abs()));
        let got = evidence.map_or("nobody".to_owned(), |e| e.holder.to_string().to_lowercase());
        if got != *holder {
            out.push(format!("{actor}: wanted holder {holder}, got {got}"));
        }
    }
    out
}

fn ledger(result: &SentenceScore) -> String {
    let mut out = String::new();
    for stance in &result.stances {
        let _ = writeln!(out, "    {} {:.3}", stance.actor, stance.score);
        for evidence in &stance.evidence {
            let _ = writeln!(out, "        {evidence}");
        }
    }
    out
}

#[test]
fn every_case_holds() {
    let scorer = scorer();
    let mut failed = BTreeMap::new();
    let mut report = String::new();
    let cases = cases("suite");
    for (file, case) in &cases {
        let result = score(&scorer, &case.before, &case.text);
        let complaints = complaints(case, &result);
        if !complaints.is_empty() {
            *failed.entry(file).or_insert(0) += 1;
            let _ = writeln!(report, "[{file}] {} {}\n    {}\n{}", case.before, case.text, complaints.join("; "), ledger(&result));
        }
    }
    let total: usize = failed.values().sum();
    assert!(total == 0, "{report}\n{failed:?}\n{total} of {} cases fail", cases.len());
}

#[test]
fn swapping_two_actors_swaps_their_stances() {
    let scorer = scorer();
    let mut report = String::new();
    let mut swapped = 0;
    for (file, case) in cases("suite").iter().chain(&cases("suite/open")) {
        let Some([a, b]) = &case.swap else { continue };
        assert!([a, b].iter().all(|name| case.text.contains(*name)), "[{file}] {}: nothing to swap", case.text);
        swapped += 1;
        let turn = |text: &str| text.replace(a, "\u{1}").replace(b, a).replace('\u{1}', b);
        let (before, after) = (score(&scorer, &case.before, &case.text), score(&scorer, &turn(&case.before), &turn(&case.text)));
        // The stances in the order of first mention are the same but for the names.
        let scores = |result: &SentenceScore| result.stances.iter().map(|s| (s.score.to_bits(), s.label)).collect::<Vec<_>>();
        if scores(&before) != scores(&after) {
            let _ = writeln!(report, "[{file}] {}\n{}  swapped:\n{}", case.text, ledger(&before), ledger(&after));
        }
    }
    assert!(report.is_empty(), "{report}");
    assert!(swapped >= 150, "only {swapped} cases are swappable");
}

#[test]
fn open_cases_are_still_open() {
    let scorer = scorer();
    let cases = cases("suite/open");
    let right = |case: &&(String, Case)| complaints(&case.1, &score(&scorer, &case.1.before, &case.1.text)).is_empty();
    let done: Vec<String> = cases.iter().filter(right).map(|(file, case)| format!("[{file}] {}", case.text)).collect();
    println!("{} open cases", cases.len());
    assert!(done.is_empty(), "these come right now; move them to tests/suite:\n{}", done.join("\n"));
}
