//! The course of a sentence: how far it has to be read.
//!
//! Most sentences of a text say nothing of the actors asked for, and their words alone show it.

use super::discourse::Antecedents;
use super::{Mark, Sentence, Word};
use crate::lexicon::{ActorId, Facts, Special};

/// How far a sentence is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Course {
    /// Not at all: it is not English, or a piece of a web page.
    #[default]
    Silent,
    /// No further than its mentions: it says nothing of the actors asked for.
    PassedOver,
    /// To its holders: it is passed over, but the next sentence goes on with its quotation.
    Overheard,
    /// To its pronouns: it mentions actors and says nothing of them.
    Mentions,
    /// To its end.
    Whole,
}

impl Course {
    /// Whether the word classes are wanted.
    pub(crate) fn is_read(self) -> bool {
        !matches!(self, Course::Silent | Course::PassedOver)
    }
}

/// Whether a sentence neither names nor means one of the actors that are asked for: it says nothing of them.
pub(crate) fn unconcerned(sentence: &Sentence, asked: impl Fn(ActorId) -> bool) -> bool {
    let known = sentence.here.asked(&asked);
    let named = sentence.mentions.iter().any(|m| asked(m.actor));
    !named && (known.is_empty() || !sentence.words.iter().any(|w| meant(known, w)))
}

/// Whether a word may mean one of the actors.
fn meant(known: Antecedents, word: &Word) -> bool {
    use Special::{Country, He, Her, His, It, Its, She, They};
    let actor = match word.special {
        He | His => known.he,
        She | Her => known.she,
        It | Its | Country => known.it,
        They => known.they.or(known.it),
        _ => None,
    };
    actor.is_some()
}

/// Notes where the cues stand, whatever the clauses are.
pub(crate) fn note_cues(sentence: &mut Sentence) {
    let cue = |(at, word): (usize, &Word)| word.lemma.is_some_and(|lemma| lemma.has(Facts::CUE)).then_some(at as u32);
    sentence.cues.extend(sentence.words.iter().enumerate().filter_map(cue));
}

/// Whether a sentence without quotations holds no cue.
pub(crate) fn says_nothing(sentence: &Sentence) -> bool {
    let quotes = sentence.quoted || sentence.continues;
    !quotes && sentence.cues.is_empty()
}

/// Whether the sentence goes on with a quotation, or may: who speaks in it depends on those before.
pub(crate) fn follows_quotation(sentence: &Sentence) -> bool {
    sentence.continues || sentence.words.first().is_some_and(|w| w.mark == Mark::OpenQuote)
}

/// Whether a quotation may be open behind the sentence.
pub(crate) fn leaves_open(sentence: &Sentence) -> bool {
    if !sentence.quoted {
        return sentence.continues;
    }
    let last = sentence.words.iter().rev().find_map(|word| match word.mark {
        Mark::OpenQuote => Some(true),
        Mark::CloseQuote => Some(false),
        _ => None,
    });
    last.unwrap_or(sentence.continues)
}
