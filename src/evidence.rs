//! Evidence: the ledger behind a score.

use crate::lexicon::Role;
use crate::link::Rule;
use crate::span::Span;
use std::fmt;

/// Why a contribution is smaller, larger or turned round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum FactorKind {
    /// The weight of the rule that linked cue and actor.
    Rule,
    /// The actor does not itself play the part, but owns or describes what does.
    Path,
    /// not, never, no one.
    Negation,
    /// refuse to, end, lack of.
    Reversal,
    /// A thing that is opposed: what would hurt the actor helps it.
    Composition,
    /// very, deeply.
    Intensifier,
    /// slightly.
    Downtoner,
    /// may, reportedly.
    Hedge,
    /// if, would, hope to.
    Irrealis,
    /// Done to the actor in a charge against somebody else: `accused A of threatening B`.
    Charge,
    /// In a question.
    Question,
    /// Conceded: the sentence ends up claiming something else.
    Conceded,
    /// Words between a near cue and the actor.
    Distance,
    /// Where the actor stands: a place, a speaker.
    Position,
    /// A near cue that a rule has linked to somebody else.
    Taken,
    /// A near cue where a rule has linked another to the actor.
    Outweighed,
    /// Somebody else than the author holds it.
    Reported,
    /// The actor says it of itself.
    Own,
}

impl FactorKind {
    /// The name, as results write it.
    pub const fn name(self) -> &'static str {
        match self {
            FactorKind::Rule => "rule",
            FactorKind::Path => "path",
            FactorKind::Negation => "negation",
            FactorKind::Reversal => "reversal",
            FactorKind::Composition => "composition",
            FactorKind::Intensifier => "intensifier",
            FactorKind::Downtoner => "downtoner",
            FactorKind::Hedge => "hedge",
            FactorKind::Irrealis => "irrealis",
            FactorKind::Charge => "charge",
            FactorKind::Question => "question",
            FactorKind::Conceded => "conceded",
            FactorKind::Distance => "distance",
            FactorKind::Position => "position",
            FactorKind::Taken => "taken",
            FactorKind::Outweighed => "outweighed",
            FactorKind::Reported => "reported",
            FactorKind::Own => "own",
        }
    }
}

/// One factor of a contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Factor {
    /// Why.
    pub kind: FactorKind,
    /// By how much, in thousandths.
    pub value: i32,
    /// The word that does it, if one does.
    pub span: Option<Span>,
}

/// Whose view a piece of evidence is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EvidenceHolder {
    /// The author of the text.
    Author,
    /// An actor, by its id.
    Actor(String),
    /// Other words.
    Words {
        /// The words.
        text: String,
        /// Where they stand; `None` when in a sentence before.
        span: Option<Span>,
    },
}

impl fmt::Display for EvidenceHolder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            EvidenceHolder::Author => "author",
            EvidenceHolder::Actor(id) => id,
            EvidenceHolder::Words { text, .. } => text,
        })
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for EvidenceHolder {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        match self {
            EvidenceHolder::Author => serializer.serialize_str("author"),
            EvidenceHolder::Actor(id) => serializer.serialize_str(id),
            EvidenceHolder::Words { text, span } => {
                let mut words = serializer.serialize_struct("Words", 3)?;
                words.serialize_field("text", text)?;
                words.serialize_field("start", &span.map(Span::start))?;
                words.serialize_field("end", &span.map(Span::end))?;
                words.end()
            }
        }
    }
}

/// One line of the ledger: a cue, the rule that linked it to the actor, and the arithmetic.
///
/// `contribution = base × Π factors`, in thousandths, rounded once; a stance's score is the squash of the sum of its
/// contributions.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Evidence {
    /// The cue's words.
    pub cue: String,
    /// Where the cue stands.
    pub span: Span,
    /// The mention that it is linked to.
    pub mention: Span,
    /// The rule that linked them.
    pub rule: Rule,
    /// The actor's part in what the cue says.
    pub role: Role,
    /// The valence of the cue for this role, in thousandths.
    pub base: i32,
    /// What weighs and turns it.
    pub factors: Vec<Factor>,
    /// What it adds to the sum, in thousandths.
    pub contribution: i64,
    /// Whose view it is.
    pub holder: EvidenceHolder,
    /// The area of the lexicon that the cue comes from.
    pub source: String,
}

impl fmt::Display for Evidence {
    /// The arithmetic on one line: `criticised  theme  -2.000 × 0.900 reported = -1.800  (russia)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimal = |value: i64| format!("{:.3}", value as f64 / 1000.0);
        write!(f, "{}  {}  {}", self.cue, self.rule.name(), decimal(i64::from(self.base)))?;
        for factor in &self.factors {
            write!(f, " × {} {}", decimal(i64::from(factor.value)), factor.kind.name())?;
        }
        write!(f, " = {}  ({})", decimal(self.contribution), self.holder)
    }
}
