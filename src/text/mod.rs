//! Text: sentences, tokens, folded forms and stems.

pub mod boilerplate;
pub mod fold;
pub mod language;
pub mod sentence;
pub mod stem;
mod table;
pub mod token;

pub use sentence::sentences;
pub use token::{Token, TokenKind, tokens};
