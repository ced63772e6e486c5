//! A sentence that says nothing of the actors asked for, but quotes: who speaks in it is found out only if the next sentence goes on
//! with a quotation of its own.

use super::discourse::Antecedents;
use super::{Mark, Sentence};

/// The sentence before, as far as it has been read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Deferred {
    pub(crate) waits: bool,
    pub(crate) text: String,
    pub(crate) sentence: Sentence,
    /// Whom its pronouns stand for.
    pub(super) here: Antecedents,
}

impl Deferred {
    /// Keeps the sentence, in the memory of the one kept before.
    pub(super) fn keep(&mut self, text: &str, sentence: &Sentence, here: Antecedents) {
        self.text.clear();
        self.text.push_str(text);
        self.sentence.clear();
        self.sentence.words.clone_from(&sentence.words);
        self.sentence.mentions.clone_from(&sentence.mentions);
        self.sentence.mention_at.clone_from(&sentence.mention_at);
        self.sentence.forms = sentence.forms;
        self.sentence.signs = sentence.signs;
        self.sentence.quoted = sentence.quoted;
        self.sentence.question = sentence.question;
        (self.here, self.waits) = (here, true);
    }
}

/// Whether a quotation opens the sentence, and may go on with the speaker of the last.
pub(crate) fn opens_quotation(sentence: &Sentence) -> bool {
    sentence.words.first().is_some_and(|w| w.mark == Mark::OpenQuote)
}

/// Whether every quotation that the sentence opens ends in it.
pub(super) fn balanced(sentence: &Sentence) -> bool {
    let mut open = false;
    for word in &sentence.words {
        match word.mark {
            Mark::OpenQuote => open = true,
            Mark::CloseQuote if !std::mem::replace(&mut open, false) => return false,
            _ => {}
        }
    }
    !open
}
