//! From lexicon files to the tables that scoring looks up.

mod actors;
mod finish;
mod forms;
mod seen;

use super::actor::{self, ActorEntry};
use super::modifier::{MODIFIER_HEADER, PATTERN_HEADER, Pattern, REPORT_HEADER, parse_modifier, parse_pattern, parse_report};
use super::phrase::{Beside, PhraseBuilder};
use super::problem::{Problem, Problems};
use super::tsv::{self, Row, SourceFile};
use super::*;
use crate::text::fold::Folded;
use crate::text::stem::English;
use seen::{Entry, Seen};
use std::collections::{BTreeMap, HashMap};

const WORDS_HEADER: &str = "form\tclasses";
const IRREGULAR_HEADER: &str = "lemma\tclass\tforms";
const WEIGHTS_HEADER: &str = "name\tvalue";
/// Files that other readers own: the splitter's and the language guard's data.
const FOREIGN_FILES: [&str; 3] = ["abbreviations.tsv", "boilerplate.tsv", "foreign.tsv"];

/// Builds a lexicon from its files, or says all that is wrong with them.
pub(crate) fn build(files: &[SourceFile]) -> Result<Lexicon, Vec<Problem>> {
    let mut builder = Builder::default();
    // Irregular forms must be known before any word is inflected.
    let (first, rest): (Vec<_>, Vec<_>) = files.iter().partition(|f| f.path.ends_with("irregular.tsv"));
    let mut actors = Vec::new();
    for file in first.into_iter().chain(rest) {
        builder.file(file, &mut actors);
    }
    builder.actors(&actors);
    if !builder.problems.is_empty() {
        return Err(builder.problems.into_vec());
    }
    Ok(builder.finish(fingerprint(files)))
}

/// FNV-1a over the version and every path and text.
fn fingerprint(files: &[SourceFile]) -> u64 {
    let version = env!("CARGO_PKG_VERSION").as_bytes();
    let parts = files.iter().flat_map(|f| [f.path.as_bytes(), b"\0", f.text.as_bytes(), b"\0"]);
    let bytes = [version, b"\0"].into_iter().chain(parts).flatten();
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A word or phrase of one class while the lexicon is built.
struct Draft {
    class: Class,
    cues: Vec<Cue>,
    modifier: Option<Modifier>,
    report: Option<i32>,
    patterns: PatternSet,
}

#[derive(Default)]
struct Builder {
    table: FormTable,
    readings: Vec<Vec<Reading>>,
    phrases: PhraseBuilder,
    /// The roots of the phrases of every form.
    roots: Vec<Roots>,
    /// For every form those that it follows in phrases.
    behind: Vec<Beside>,
    drafts: Vec<Draft>,
    lemma_ids: HashMap<Class, HashMap<String, LemmaId>>,
    irregular: HashMap<Class, HashMap<String, Vec<String>>>,
    aliases: Vec<Alias>,
    /// The aliases that have the same folded words.
    namesakes: HashMap<String, Vec<AliasId>>,
    actors: Vec<Actor>,
    roles: HashMap<String, u16>,
    stems: BTreeMap<String, LemmaId>,
    weights: Weights,
    seen: Seen,
    folded: Folded,
    english: English,
    problems: Problems,
}

impl Builder {
    fn file(&mut self, file: &SourceFile, actors: &mut Vec<ActorEntry>) {
        let mut problems = std::mem::take(&mut self.problems);
        let name = file.path.rsplit('/').next().unwrap_or(&file.path);
        match name {
            _ if FOREIGN_FILES.contains(&name) => {}
            "words.tsv" => tsv::read(file, WORDS_HEADER, &mut problems, |row, problems| self.word(row, problems)),
            "irregular.tsv" => tsv::read(file, IRREGULAR_HEADER, &mut problems, |row, problems| self.irregular(row, problems)),
            "modifiers.tsv" => tsv::read(file, MODIFIER_HEADER, &mut problems, |row, problems| self.modifier(row, problems)),
            "reports.tsv" => tsv::read(file, REPORT_HEADER, &mut problems, |row, problems| self.report(row, problems)),
            "patterns.tsv" => tsv::read(file, PATTERN_HEADER, &mut problems, |row, problems| self.pattern(row, problems)),
            "weights.tsv" => tsv::read(file, WEIGHTS_HEADER, &mut problems, |row, problems| self.weight(row, problems)),
            _ if name.ends_with(".toml") => actors.extend(actor::read(file, &mut problems)),
            _ => tsv::read(file, cue::HEADER, &mut problems, |row, problems| self.cue(row, problems)),
        }
        self.problems = problems;
    }

    /// Whether the entry is new; reports the earlier one when it is not.
    fn fresh(&mut self, form: &str, entry: Entry, row: &Row<'_>, problems: &mut Problems) -> bool {
        if let Some(first) = self.seen.find(form, entry) {
            problems.add(row.at(0), "the entry stands twice", format!("keep one; the other is {first}"));
            return false;
        }
        self.seen.add(form, entry, row.file, row.line);
        true
    }

    fn form<'a>(&mut self, row: &Row<'a>, problems: &mut Problems) -> Option<&'a str> {
        let form = row.cells[0];
        if form.is_empty() || form.contains("  ") || self.folded.fold(form) != Some(form) {
            problems.add(
                row.at(0),
                format!("form {:?}", tsv::clip(form)),
                "write it in lower case without diacritics, one blank between words, at most 64 bytes",
            );
            return None;
        }
        Some(form)
    }

    fn word(&mut self, row: &Row<'_>, problems: &mut Problems) {
        let Some(form) = self.form(row, problems) else { return };
        if !self.fresh(form, Entry::Word, row, problems) {
            return;
        }
        for name in row.cells[1].split_ascii_whitespace() {
            match Class::parse(name) {
                Some(class) => {
                    self.lemma(form, class);
                }
                None => problems.add(row.at(1), format!("unknown class {name:?}"), "see lexicons/README.md for the classes"),
            }
        }
    }

    fn irregular(&mut self, row: &Row<'_>, problems: &mut Problems) {
        let Some(form) = self.form(row, problems) else { return };
        let Some(class) = Class::parse(row.cells[1]) else {
            problems.add(row.at(1), format!("unknown class {:?}", row.cells[1]), "verb, noun or adj");
            return;
        };
        let forms = row.cells[2].split_ascii_whitespace().map(str::to_owned).collect();
        if self.fresh(form, Entry::Irregular(class), row, problems) {
            self.irregular.entry(class).or_default().insert(form.to_owned(), forms);
        }
    }

    fn cue(&mut self, row: &Row<'_>, problems: &mut Problems) {
        let Some(form) = self.form(row, problems) else { return };
        let Some(cue) = cue::parse(row, problems) else { return };
        if self.fresh(form, Entry::Cue(cue.class, cue.kind, cue.frame), row, problems) {
            let lemma = self.lemma(form, cue.class);
            self.drafts[lemma.index()].cues.push(cue);
        }
    }

    fn modifier(&mut self, row: &Row<'_>, problems: &mut Problems) {
        let Some(form) = self.form(row, problems) else { return };
        let Some((class, modifier)) = parse_modifier(row, problems) else { return };
        if self.fresh(form, Entry::Modifier(class), row, problems) {
            let lemma = self.lemma(form, class);
            self.drafts[lemma.index()].modifier = Some(modifier);
        }
    }

    fn report(&mut self, row: &Row<'_>, problems: &mut Problems) {
        let Some(form) = self.form(row, problems) else { return };
        let Some((class, strength)) = parse_report(row, problems) else { return };
        if self.fresh(form, Entry::Report(class), row, problems) {
            let lemma = self.lemma(form, class);
            self.drafts[lemma.index()].report = Some(strength);
        }
    }

    fn pattern(&mut self, row: &Row<'_>, problems: &mut Problems) {
        let Some(form) = self.form(row, problems) else { return };
        let Some(pattern) = parse_pattern(row, problems) else { return };
        if self.fresh(form, Entry::Pattern(pattern), row, problems) {
            let class = match pattern {
                Pattern::Bond | Pattern::Namesake | Pattern::Partisan | Pattern::Person | Pattern::Embody => Class::Noun,
                Pattern::Arms | Pattern::Prey | Pattern::Speech | Pattern::Advance => Class::Noun,
                Pattern::Doer | Pattern::Former | Pattern::Scarce | Pattern::Sham | Pattern::Heated | Pattern::Known => Class::Adj,
                Pattern::Tough => Class::Adj,
                Pattern::Owed | Pattern::Unmet => Class::Closed(Tag::Modal),
                _ => Class::Verb,
            };
            let lemma = self.lemma(form, class);
            self.drafts[lemma.index()].patterns.insert(pattern);
        }
    }

    fn weight(&mut self, row: &Row<'_>, problems: &mut Problems) {
        let [name, value, ..] = row.cells;
        let Some(value) = tsv::thousandths(value) else {
            problems.add(row.at(1), format!("value {value:?}"), "write a decimal of at most three places");
            return;
        };
        let entry = if row.file.starts_with(files::TUNED) { Entry::Tuned } else { Entry::Weight };
        if self.fresh(name, entry, row, problems) && !self.weights.set(name, value) {
            cue::unknown(row, 0, "weight", name, &Weights::names(), problems);
        }
    }
}
