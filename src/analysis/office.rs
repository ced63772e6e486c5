//! Offices with a preposition in them, right before who holds them: "Secretary of State Karl Berg".

use super::{Sentence, Shape, Word};
use crate::lexicon::{Lexicon, Special, Tag, prep};
use crate::text::token::TokenKind;

/// An office has no more words than this behind its *of*.
const LONGEST: usize = 6;

/// Makes one name of the office and its holder, whose own name begins at `name`.
pub(crate) fn join(lexicon: &Lexicon, sentence: &mut Sentence, name: usize) {
    let Some(first) = opener(lexicon, &sentence.words, name) else { return };
    for word in &mut sentence.words[first..name] {
        let large = word.kind == TokenKind::Word && word.shape != Shape::Lower;
        word.tag = if large { Tag::Name } else { Tag::Inner };
        // Its *of* leads nowhere.
        word.info.prep = None;
    }
}

/// The word for who holds it: the *Minister* of "Minister of Health and Labour Anna Berg", the *Speaker* of "Speaker of the House".
fn opener(lexicon: &Lexicon, words: &[Word], name: usize) -> Option<usize> {
    let large = |at: usize| words[at].kind == TokenKind::Word && words[at].shape != Shape::Lower;
    let mut of = name;
    while of > 0 && name - of < LONGEST && (large(of - 1) || of > 1 && words[of - 1].special == Special::And && large(of - 2)) {
        of -= 1;
    }
    let of = if of < name && of > 0 && words[of - 1].special == Special::The { of - 1 } else { of };
    let title = of.checked_sub(2).filter(|&at| of < name && words[of - 1].prep == Some(prep::OF) && large(at))?;
    lexicon.names_person(&words[title]).then_some(title)
}
