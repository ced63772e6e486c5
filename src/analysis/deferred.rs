//! A sentence that says nothing of the actors asked for, but quotes: who speaks in it is found out only if the next sentence goes on
//! with a quotation of its own.

use super::Sentence;

/// The sentence before, as far as it has been read, while nobody needs to know who speaks in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Deferred {
    pub(crate) waits: bool,
    pub(crate) text: String,
    pub(crate) sentence: Sentence,
}

impl Deferred {
    /// Keeps the sentence, in the memory of the one kept before.
    pub(crate) fn keep(&mut self, text: &str, sentence: &Sentence) {
        self.text.clear();
        self.text.push_str(text);
        self.sentence.clear();
        self.sentence.words.clone_from(&sentence.words);
        self.sentence.mentions.clone_from(&sentence.mentions);
        self.sentence.mention_at.clone_from(&sentence.mention_at);
        self.sentence.signs = sentence.signs;
        self.sentence.quoted = sentence.quoted;
        self.sentence.question = sentence.question;
        self.sentence.here = sentence.here;
        self.waits = true;
    }
}
