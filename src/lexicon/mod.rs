//! Lexicons: the words and actors that scoring looks up, read from plain text files.

mod actor;
mod build;
mod cue;
mod date;
mod files;
mod inflect;
mod lemma;
mod modifier;
mod phrase;
mod problem;
mod special;
mod spelling;
mod stems;
mod table;
mod tag;
mod tsv;

pub use actor::{Actor, ActorId, AliasKind};
pub use cue::{Cue, Kind, MAX_VALENCE, Role};
pub use date::{Date, DateError};
pub(crate) use files::TUNED;
pub use files::{bundled, read_dir};
pub use problem::{Problem, nearest};
pub use tag::{Class, Tag, TagSet};
pub use tsv::SourceFile;

pub(crate) use actor::{Gender, Office};
pub(crate) use build::build;
pub(crate) use cue::{KindSet, PREPOSITIONS, PrepSet, prep};
pub(crate) use lemma::{Facts, Lemma, LemmaId};
pub(crate) use modifier::{Category, Modifier, Pattern, PatternSet};
pub(crate) use phrase::{Candidate, MAX_GAP, Node, PhraseKind, PhraseWord, Phrases, Roots, Target};
pub(crate) use special::Special;
pub(crate) use table::{FormId, FormInfo, FormTable, PlainKey, Signs};

use crate::score::Weights;
use std::ops::Range;
use stems::Stems;

/// A cue's place in [`Lexicon::cues`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct CueId(pub(crate) u32);

/// One way to read a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) tag: Tag,
    pub(crate) lemma: LemmaId,
}

/// An alias's place in [`Lexicon::aliases`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct AliasId(pub(crate) u32);

/// One alias of an actor.
#[derive(Clone, Debug)]
pub(crate) struct Alias {
    pub(crate) actor: ActorId,
    /// The actor that owns the alias as a place only, if any.
    pub(crate) place_of: Option<ActorId>,
    pub(crate) kind: AliasKind,
    /// The words as the file writes them, for the rules of case.
    pub(crate) words: Box<[Box<str>]>,
    pub(crate) exact: bool,
    /// An anaphor that means the actor where the text has named nobody of the kind.
    pub(crate) alone: bool,
    pub(crate) office: Option<Office>,
    /// The id of the office's role.
    pub(crate) role: Option<u16>,
}

/// Everything that scoring looks up: forms, lemmas, cues, modifiers and actors.
///
/// Made by [`ScorerBuilder`](crate::ScorerBuilder); read through [`Scorer::lexicon`](crate::Scorer::lexicon).
#[derive(Debug)]
pub struct Lexicon {
    pub(crate) table: FormTable,
    pub(crate) readings: Vec<Reading>,
    pub(crate) phrases: Phrases,
    pub(crate) lemmas: Vec<Lemma>,
    pub(crate) cues: Vec<Cue>,
    pub(crate) aliases: Vec<Alias>,
    pub(crate) actors: Vec<Actor>,
    roles: usize,
    pub(crate) stems: Stems,
    pub(crate) weights: Weights,
    fingerprint: u64,
}

impl Lexicon {
    /// The actors, in the order of their ids.
    pub fn actors(&self) -> &[Actor] {
        &self.actors
    }

    /// The actor with the id `id`.
    pub fn actor(&self, id: &str) -> Option<ActorId> {
        self.actors.iter().position(|a| a.id == id).map(|index| ActorId(index as u16))
    }

    /// The id of an actor as the files write it.
    pub fn actor_name(&self, id: ActorId) -> &str {
        self.actors.get(id.index()).map_or("span", |a| &a.id)
    }

    /// Every cue.
    pub fn cues(&self) -> &[Cue] {
        &self.cues
    }

    /// The aliases of an actor, with their kinds, in the order of the files.
    pub fn aliases(&self, actor: ActorId) -> impl Iterator<Item = (String, AliasKind)> {
        self.aliases.iter().filter(move |a| a.actor == actor).map(|a| (a.words.join(" "), a.kind))
    }

    /// The cues that `word` may be a form of: inflected or as the lexicon writes it.
    pub fn lookup(&self, word: &str) -> Vec<&Cue> {
        let Some(form) = crate::text::fold::folded(word) else { return Vec::new() };
        let mut found: Vec<&Cue> = self.cues.iter().filter(|cue| cue.form == form).collect();
        for reading in self.readings(&self.table.info(&form)) {
            for cue in self.cues_of(reading.lemma) {
                if !found.iter().any(|known| std::ptr::eq(*known, &self.cues[cue.0 as usize])) {
                    found.push(&self.cues[cue.0 as usize]);
                }
            }
        }
        found
    }

    /// The constant of the squash, in thousandths: `score = sum / sqrt(sum² + squash²)`.
    pub fn squash(&self) -> i32 {
        self.weights.squash
    }

    /// The weights of the rules and factors by name, in thousandths, as `weights.tsv` sets them.
    pub fn weights(&self) -> Vec<(&'static str, i32)> {
        self.weights.all()
    }

    /// A number that changes with any lexicon file: the same number and version give the same scores.
    pub fn fingerprint(&self) -> u64 {
        self.fingerprint
    }

    /// How many roles officeholders have.
    pub(crate) fn role_count(&self) -> usize {
        self.roles
    }

    /// The ways to read a word.
    pub(crate) fn readings(&self, word: &FormInfo) -> &[Reading] {
        let first = word.readings as usize;
        &self.readings[first..first + usize::from(word.reading_count)]
    }

    /// Whether a word may name a person, whatever it is here: "the Minister of Justice".
    pub(crate) fn names_person(&self, word: &FormInfo) -> bool {
        let person = |lemma: LemmaId| self.lemma(lemma).patterns.has(Pattern::Person);
        word.special == Special::Official || word.only.is_some_and(person) || self.readings(word).iter().any(|r| person(r.lemma))
    }

    pub(crate) fn lemma(&self, id: LemmaId) -> &Lemma {
        &self.lemmas[id.index()]
    }

    /// Whether a word's lemma has a pattern; most have none at all.
    #[inline]
    pub(crate) fn has_pattern(&self, lemma: Option<LemmaId>, pattern: Pattern) -> bool {
        lemma.is_some_and(|id| id.has(Facts::PATTERN) && self.lemma(id).patterns.has(pattern))
    }

    /// The modifier that a word's lemma is, if it is one.
    #[inline]
    pub(crate) fn modifier(&self, lemma: Option<LemmaId>) -> Option<Modifier> {
        lemma.filter(|id| id.has(Facts::MODIFIER)).and_then(|id| self.lemma(id).modifier)
    }

    pub(crate) fn cues_of(&self, id: LemmaId) -> impl Iterator<Item = CueId> {
        self.lemma(id).cues.clone().map(CueId)
    }

    pub(crate) fn cue(&self, id: CueId) -> &Cue {
        &self.cues[id.0 as usize]
    }

    pub(crate) fn alias(&self, id: AliasId) -> &Alias {
        &self.aliases[id.0 as usize]
    }
}
