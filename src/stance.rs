//! Results: stances, owned or lent.

use crate::evidence::Evidence;
use crate::span::Span;
use std::fmt;

/// The sign of a stance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum Label {
    /// Criticised, attacked, doubted, shown doing harm.
    Negative,
    /// Merely mentioned, or good and bad in balance.
    Neutral,
    /// Praised, helped, trusted, shown doing good.
    Positive,
}

impl Label {
    /// The name, as results write it.
    pub const fn name(self) -> &'static str {
        match self {
            Label::Negative => "negative",
            Label::Neutral => "neutral",
            Label::Positive => "positive",
        }
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// What a reader of a stance should know about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Flag {
    /// The actor is mentioned, but no cue says anything of it.
    NoCue,
    /// Good and bad of nearly the same weight.
    Mixed,
    /// All that is said is hypothetical, wished or future.
    Irrealis,
    /// The sentence asks.
    Question,
    /// The sentence is not English; it carries no evidence.
    NotEnglish,
    /// The sentence is part of a web page, not of its text; it carries no evidence.
    Boilerplate,
    /// The sentence was cut at 64 KiB.
    Truncated,
    /// A name holds letters of another script that look alike.
    Confusable,
    /// A span that holds no word of the text.
    NotFound,
}

const FLAGS: [(Flag, &str); 9] = [
    (Flag::NoCue, "no_cue"),
    (Flag::Mixed, "mixed"),
    (Flag::Irrealis, "irrealis"),
    (Flag::Question, "question"),
    (Flag::NotEnglish, "not_english"),
    (Flag::Boilerplate, "boilerplate"),
    (Flag::Truncated, "truncated"),
    (Flag::Confusable, "confusable"),
    (Flag::NotFound, "not_found"),
];

impl Flag {
    /// The name, as results write it.
    pub fn name(self) -> &'static str {
        FLAGS[self as usize].1
    }
}

/// A set of flags.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Flags(u16);

impl Flags {
    /// Whether `flag` is set.
    pub const fn has(self, flag: Flag) -> bool {
        self.0 & (1 << flag as u16) != 0
    }

    /// The flags that are set, in a fixed order.
    pub fn iter(self) -> impl Iterator<Item = Flag> {
        FLAGS.into_iter().map(|(flag, _)| flag).filter(move |&flag| self.has(flag))
    }

    pub(crate) fn set(&mut self, flag: Flag, on: bool) {
        self.0 |= u16::from(on) << flag as u16;
    }
}

impl fmt::Debug for Flags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Flags {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Flag::name))
    }
}

/// The stance of one sentence toward one actor.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Stance {
    /// The actor's id; `span` for a target of [`score_spans`](crate::Scorer::score_spans).
    pub actor: String,
    /// From -1, hostile, to 1, friendly.
    pub score: f64,
    /// The sign of the score, by two thresholds.
    pub label: Label,
    /// The score of the author's voice alone; `None` where it says nothing.
    pub author: Option<f64>,
    /// The score of the reported voices alone; `None` where they say nothing.
    pub reported: Option<f64>,
    /// What a reader should know.
    pub flags: Flags,
    /// Where the actor is mentioned.
    pub mentions: Vec<Span>,
    /// The ledger: what made the score.
    pub evidence: Vec<Evidence>,
}

/// The stances of one sentence.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SentenceScore {
    /// Where the sentence stands in its document.
    pub span: Span,
    /// What holds for the sentence, whoever is mentioned.
    pub flags: Flags,
    /// One stance for every actor that is mentioned and asked for, by first mention.
    pub stances: Vec<Stance>,
}

impl SentenceScore {
    /// The stance toward the actor with the id `actor`; `None` when it is not mentioned.
    pub fn stance(&self, actor: &str) -> Option<&Stance> {
        self.stances.iter().find(|s| s.actor == actor)
    }
}
