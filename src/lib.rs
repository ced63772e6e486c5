//! Stance toward political actors in news text, sentence by sentence, with the words and rules behind every number.

mod analysis;
mod error;
mod evidence;
pub mod lexicon;
mod link;
mod score;
mod scorer;
mod span;
mod stance;
pub mod text;
mod verdict;

pub use analysis::discourse::Discourse;
pub use error::Error;
pub use evidence::{Evidence, EvidenceHolder, Factor, FactorKind};
pub use lexicon::{Date, Lexicon, Role};
pub use link::Rule;
pub use scorer::{CueView, Document, Scorer, ScorerBuilder, Scratch, View};
pub use span::Span;
pub use stance::{Flag, Flags, Label, SentenceScore, Stance};
pub use verdict::StanceView;
