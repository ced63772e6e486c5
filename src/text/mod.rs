//! Text: sentences, tokens, folded forms and stems.

pub mod boilerplate;
pub mod fold;
pub mod language;
pub mod sentence;
pub mod stem;
pub mod token;
