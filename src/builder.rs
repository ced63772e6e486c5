//! Building a scorer: from lexicon files and a few choices.

use crate::error::Error;
use crate::lexicon::{self, Date, SourceFile};
use crate::scorer::Scorer;
use std::path::Path;

/// Builds a [`Scorer`].
///
/// # Example
///
/// ```
/// use standpoint::Scorer;
///
/// let scorer = Scorer::builder().actors(["serbia", "nato"]).build().unwrap();
/// let scores = scorer.score_sentence("Serbia thanked Russia.");
/// assert!(scores.stance("serbia").is_some());
/// assert!(scores.stance("russia").is_none());
/// ```
#[derive(Clone, Debug)]
pub struct ScorerBuilder {
    bundled: bool,
    tuned: bool,
    files: Vec<SourceFile>,
    actors: Option<Vec<String>>,
    as_of: Option<Date>,
}

impl Default for ScorerBuilder {
    fn default() -> Self {
        ScorerBuilder { bundled: true, tuned: true, files: Vec::new(), actors: None, as_of: None }
    }
}

impl ScorerBuilder {
    /// Whether the bundled lexicon is part of it; it is unless this says no.
    pub fn bundled(mut self, yes: bool) -> ScorerBuilder {
        self.bundled = yes;
        self
    }

    /// Whether the bundled lexicon has its tuned layer: weights that a program learned from labelled sentences. It has unless this says no.
    pub fn tuned(mut self, yes: bool) -> ScorerBuilder {
        self.tuned = yes;
        self
    }

    /// Adds the lexicon files below a folder.
    ///
    /// # Errors
    ///
    /// When a file cannot be read.
    pub fn lexicon_dir(self, dir: impl AsRef<Path>) -> Result<ScorerBuilder, Error> {
        let files = lexicon::read_dir(dir.as_ref()).map_err(Error::lexicon)?;
        Ok(self.lexicon_files(files))
    }

    /// Adds lexicon files that are in memory.
    pub fn lexicon_files(mut self, files: impl IntoIterator<Item = SourceFile>) -> ScorerBuilder {
        self.files.extend(files);
        self
    }

    /// The actors whose stances are reported, by id, instead of the lexicon's targets. All actors go on holding stances.
    pub fn actors(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> ScorerBuilder {
        self.actors = Some(ids.into_iter().map(Into::into).collect());
        self
    }

    /// The day of the text: officeholders count when they were in office on it. Without it all count.
    pub fn as_of(mut self, day: Date) -> ScorerBuilder {
        self.as_of = Some(day);
        self
    }

    /// Reads the lexicon and makes the scorer.
    ///
    /// # Errors
    ///
    /// When the lexicon has errors, all of them ([`Error::problems`]); when an actor is asked for that it does not have.
    pub fn build(self) -> Result<Scorer, Error> {
        let mut files = if self.bundled { lexicon::bundled() } else { Vec::new() };
        if !self.tuned {
            files.retain(|file| !file.path.starts_with(lexicon::TUNED));
        }
        files.extend(self.files);
        let lexicon = lexicon::build(&files).map_err(Error::lexicon)?;
        let scorer = Scorer::new(lexicon, self.as_of);
        match self.actors {
            Some(ids) => scorer.with_actors(ids),
            None => Ok(scorer),
        }
    }
}
