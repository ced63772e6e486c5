//! Stance toward political actors in news text, sentence by sentence, with the words and rules behind every number.
//!
//! A stance is the attitude, evaluation, or supportive or hostile act that a sentence carries *toward* an actor it mentions,
//! whoever holds it. This crate finds it with lexicons and a few rules of grammar: no model, no parser, no network. It says
//!
//! - **toward whom**: "Russia criticised NATO" is negative for NATO and neutral for Russia;
//! - **in whose voice**: the author's, or a quoted or reported holder's;
//! - **why**: every score comes with a ledger of cues, rules and factors that can be replayed by hand.
//!
//! # Overview
//!
//! - [`Scorer`] holds a lexicon and scores: [`score_sentence`](Scorer::score_sentence),
//!   [`score_document`](Scorer::score_document), and [`score_spans`](Scorer::score_spans) for targets that the caller found.
//! - [`Stance`] is the result for one actor: a score in [-1, 1], a [`Label`], the two voices apart, [`Flags`] and
//!   [`Evidence`].
//! - [`Scratch`] and [`Discourse`] are for loops that must not allocate and for callers that split sentences themselves.
//!
//! # Example
//!
//! ```
//! use standpoint::{Label, Scorer};
//!
//! let scorer = Scorer::bundled();
//! let text = "Vučić thanked Putin for the support. Critics say the EU has failed the region.";
//! let sentences: Vec<_> = scorer.score_document(text).collect();
//!
//! let russia = sentences[0].stance("russia").unwrap();
//! assert_eq!(russia.label, Label::Positive);
//! assert_eq!(russia.evidence[0].cue, "thanked");
//! assert_eq!(russia.evidence[0].holder.to_string(), "serbia");
//!
//! let eu = sentences[1].stance("eu").unwrap();
//! assert_eq!(eu.label, Label::Negative);
//! assert!(eu.author.is_none() && eu.reported.is_some());
//! ```
//!
//! # What the numbers mean
//!
//! `contribution = base × Π factors` in thousandths, rounded once; `score = sum / √(sum² + a²)` over the contributions of one
//! actor, so that scores stay within [-1, 1]. [`Label`] is the sign of the score beyond two thresholds. An actor that a
//! sentence does not mention has no stance, which is not the same as a neutral one; a mention that no cue speaks of is neutral with the flag
//! [`Flag::NoCue`]. Scoring is total: any `&str`, no error, no panic, no I/O.
//!
//! # Features
//!
//! - `serde`: `Serialize` for results.
//! - `cli`: the binary `standpoint`.

#![forbid(unsafe_code)]

mod analysis;
#[doc(hidden)]
pub mod bench;
mod builder;
mod error;
mod evidence;
mod id;
pub mod lexicon;
mod link;
mod pipeline;
mod score;
mod scorer;
mod span;
mod stance;
pub mod text;
mod verdict;
mod view;

pub use analysis::discourse::Discourse;
pub use builder::ScorerBuilder;
pub use error::Error;
pub use evidence::{Evidence, EvidenceHolder, Factor, FactorKind};
pub use lexicon::{Date, Lexicon, Role};
pub use link::Rule;
pub use scorer::{Document, Scorer, Scratch};
pub use span::Span;
pub use stance::{Flag, Flags, Label, SentenceScore, Stance};
pub use verdict::StanceView;
pub use view::{CueView, View};

/// The library example of the README, as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
