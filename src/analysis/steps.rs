//! The middle of the straight line, stage behind stage: word classes, chunks and clauses, who is meant and who speaks.

use super::discourse::{self, Discourse};
use super::{Sentence, chunk, clause, holder, phrase, pronoun, tag};
use crate::lexicon::{Lexicon, PhraseKind, Signs};

/// From words to their classes and phrases.
pub(crate) fn classify(lexicon: &Lexicon, text: &str, sentence: &mut Sentence) {
    phrase::find(lexicon, PhraseKind::Closed, sentence);
    tag::tag(lexicon, text, sentence);
    phrase::find(lexicon, PhraseKind::Open, sentence);
}

/// From classes to chunks and what they hang on.
pub(crate) fn parse(lexicon: &Lexicon, sentence: &mut Sentence) {
    chunk::find(lexicon, sentence);
    clause::attach(lexicon, sentence);
}

/// Whom a sentence mentions that says nothing of them; a pronoun asks for its clauses.
pub(crate) fn mention_alone(lexicon: &Lexicon, text: &str, discourse: &mut Discourse, sentence: &mut Sentence) {
    if sentence.signs.has(Signs::REFERS) {
        parse(lexicon, sentence);
    }
    pronoun::resolve(lexicon, discourse, sentence);
    discourse::pass_over(discourse, text, sentence);
}

/// Who the pronouns are, and who holds what.
pub(crate) fn hold(lexicon: &Lexicon, text: &str, discourse: &mut Discourse, sentence: &mut Sentence) {
    pronoun::resolve(lexicon, discourse, sentence);
    let open = holder::find(lexicon, discourse, sentence);
    discourse::carry_speaker(discourse, text, open);
}
