//! Guards: sentences that are not English, and pieces of web pages. Their words mean something else or nothing.
//!
//! Both are rare, and the words that could be a sign of them were marked when they were looked up; only where there are
//! such words is the text read again.

use super::{Sentence, Word};
use crate::lexicon::{FormInfo, Signs};
use crate::stance::{Flag, Flags};
use crate::text::token::TokenKind;
use crate::text::{boilerplate, language};

/// The flags of a sentence whose words are read.
#[inline(never)]
pub(crate) fn find(text: &str, sentence: &Sentence) -> Flags {
    let mut flags = Flags::default();
    flags.set(Flag::Boilerplate, furniture(text, sentence));
    flags.set(Flag::NotEnglish, foreign(text, sentence));
    flags
}

fn furniture(text: &str, sentence: &Sentence) -> bool {
    let words = &sentence.words;
    // The first word may begin a phrase that stands nowhere else; a clitic or a mark hides what it is.
    let next = words.get(1).map_or(&FormInfo::NONE, |w| &w.info);
    let plain = |w: &Word| w.kind == TokenKind::Word && !w.furnishes(Signs::OPENS_FURNITURE, next);
    let clitic = words.get(1).is_some_and(|w| w.kind == TokenKind::Clitic);
    let mut begins = sentence.openers.furniture().peekable();
    if words.first().is_some_and(plain) && !clitic && begins.peek().is_none() {
        return false;
    }
    boilerplate::is_boilerplate_at(text, begins.map(|at| words[at].span.start()))
}

/// A single foreign word proves nothing: see [`language`].
fn foreign(text: &str, sentence: &Sentence) -> bool {
    const FEW: usize = 2;
    // The parts of a compound are words of their own, which were not looked up.
    let foreign = |w: &Word| w.signs.has(Signs::FOREIGN) || w.hyphenated;
    let signs = |w: &Word| if w.signs.has(Signs::SCRIPT) { FEW } else { usize::from(foreign(w)) };
    let any = [Signs::FOREIGN, Signs::SCRIPT, Signs::COMPOUND].into_iter().any(|sign| sentence.signs.has(sign));
    any && sentence.words.iter().map(signs).sum::<usize>() >= FEW && language::not_english(text)
}
