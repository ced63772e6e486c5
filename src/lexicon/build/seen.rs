//! Which entries a lexicon has already, and where they stand.

use super::super::cue::Frame;
use super::super::{ActorId, Class, Kind, Pattern};
use std::collections::HashMap;

/// What a form can be once.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    Word,
    Irregular(Class),
    Cue(Class, Kind, Frame),
    Modifier(Class),
    Report(Class),
    Pattern(Pattern),
    Weight,
    /// A weight of the tuned layer, which a lexicon may set otherwise.
    Tuned,
    /// A name, a demonym, …: of one actor.
    Alias,
    /// Two actors may share one ("the union").
    Anaphor(ActorId),
}

/// The place of an entry: a file and its line.
#[derive(Clone, Copy)]
struct Line(u32, u32);

/// The entries of every form.
#[derive(Default)]
pub(super) struct Seen {
    forms: HashMap<String, Vec<(Entry, Line)>>,
    files: Vec<String>,
}

impl Seen {
    /// Where the entry stands, as messages write it.
    pub(super) fn find(&self, form: &str, entry: Entry) -> Option<String> {
        let (_, Line(file, line)) = self.forms.get(form)?.iter().find(|(known, _)| *known == entry)?;
        Some(format!("{}:{line}", self.files[*file as usize]))
    }

    pub(super) fn has(&self, form: &str, entry: Entry) -> bool {
        self.forms.get(form).is_some_and(|known| known.iter().any(|(known, _)| *known == entry))
    }

    pub(super) fn add(&mut self, form: &str, entry: Entry, file: &str, line: usize) {
        if self.files.last().is_none_or(|last| last != file) {
            self.files.push(file.to_owned());
        }
        let entry = (entry, Line(self.files.len() as u32 - 1, line as u32));
        match self.forms.get_mut(form) {
            Some(known) => known.push(entry),
            None => {
                self.forms.insert(form.to_owned(), vec![entry]);
            }
        }
    }
}
