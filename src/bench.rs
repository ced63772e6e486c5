//! What the benches of this crate call; no part of its API.

use crate::scorer::Depth;
use crate::{Discourse, Scorer, Scratch};

pub use crate::scorer::Stage;

/// Takes a sentence through the stages up to and with `last`, and gives the number of its words.
pub fn run(scorer: &Scorer, text: &str, last: Stage, discourse: &mut Discourse, scratch: &mut Scratch) -> usize {
    scorer.analyse(text, Depth::Whole, last, discourse, scratch);
    scratch.words()
}
