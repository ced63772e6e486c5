//! What the word behind allows.

use super::super::super::{Mark, Shape, Word};
use super::super::OPENS_NOUN;
use super::super::place::Place;
use super::super::quoted;
use crate::lexicon::{Special, Tag, TagSet, prep};
use crate::text::token::TokenKind;

/// What the word behind allows.
#[derive(Clone, Copy, Default)]
pub(in crate::analysis::tag) struct Next {
    /// Opens a noun phrase: `the`, `its`, a name.
    pub(super) opens_noun: bool,
    /// May be a noun or what stands before one.
    pub(super) nominal: bool,
    /// Can only be a verb.
    pub(super) verb: bool,
    /// Can only be a verb in the plural.
    pub(super) base: bool,
    pub(super) name: bool,
    /// who, which: describes a noun.
    pub(super) relative: bool,
    pub(super) by: bool,
    pub(super) of: bool,
    pub(super) preposition: bool,
    /// May open an infinitive: "Serbia, for its part, refused to join".
    pub(super) to: bool,
    pub(super) ends: bool,
    /// The sentence ends.
    pub(super) stops: bool,
    /// A comma, the end, or `and`: what closes a predicate.
    pub(super) parts: bool,
    /// An adverb alone.
    pub(super) adverb: bool,
    pub(super) that: bool,
}

impl Next {
    pub(super) fn of(place: &Place) -> Next {
        let tells = |w: &&Word| (!w.tags.within(Tag::Adverb.into()) || w.tags.is_empty()) && !quoted::is_passed_over(w);
        let Some(word) = place.rest().iter().take(3).find(tells) else {
            return Next { ends: true, stops: true, parts: true, ..Next::default() };
        };
        let name = word.tag == Tag::Name || word.kind == TokenKind::Word && !word.initial && word.shape != Shape::Lower;
        let nominal = TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective]);
        let verbal = TagSet::of(&[Tag::Auxiliary, Tag::Modal, Tag::Third, Tag::Past]);
        let word_like = word.kind == TokenKind::Word || word.kind == TokenKind::Number;
        Next {
            opens_noun: name
                || word.tags.meets(OPENS_NOUN) && !word.tags.has(Tag::Preposition)
                || matches!(word.special, Special::That | Special::If)
                || word.kind == TokenKind::Number
                || word.mark == Mark::OpenQuote,
            nominal: name || word.tags.meets(nominal) || word_like && word.tags.is_empty(),
            verb: !name && word.tags.meets(verbal) && !word.tags.meets(TagSet::NOUN),
            base: !name && word.tags.within(TagSet::of(&[Tag::Base])) && !word.tags.is_empty(),
            name,
            relative: matches!(word.special, Special::Who | Special::Which),
            by: by_whom(place.rest()),
            of: word.prep == Some(prep::OF),
            preposition: word.tags.has(Tag::Preposition) || word.special == Special::To,
            to: word.special == Special::To,
            that: word.special == Special::That,
            ends: word.kind == TokenKind::Punct,
            stops: matches!(word.mark, Mark::Stop | Mark::Question),
            adverb: place.next().is_some_and(|w| !w.tags.is_empty() && w.tags.within(Tag::Adverb.into())),
            parts: matches!(word.special, Special::And | Special::Or | Special::But) || matches!(word.mark, Mark::Comma | Mark::Stop),
        }
    }
}

impl Next {
    /// Whether the next word begins a noun phrase of its own, so that this one ends the phrase before.
    pub(super) fn opens_noun_only(self, place: &Place) -> bool {
        self.opens_noun && place.next().is_some_and(|w| w.tag != Tag::Name && w.shape == Shape::Lower)
    }
}

/// "hit by", "hit hard by": whether a doer, and no margin, may stand behind the *by* that opens these words but for adverbs.
pub(in crate::analysis::tag) fn by_whom(words: &[Word]) -> bool {
    const REACH: usize = 4;
    let adverb = |w: &&Word| w.tags.has(Tag::Adverb) && w.special != Special::By;
    if !words.iter().take(3).find(|w| !adverb(w)).is_some_and(|w| w.special == Special::By) {
        return false;
    }
    // "stood by while", "stood by and watched": nobody's doing.
    let mut behind = words.iter().skip_while(|w| w.special != Special::By).skip(1);
    // "by a large majority", not "by a majority of voters"
    let bare = |w: &Word, next: &Word| w.special == Special::Share && next.prep != Some(prep::OF);
    let margin = |(w, next): (&Word, &Word)| w.special == Special::Margin || bare(w, next);
    if behind.clone().zip(behind.clone().skip(1)).take(REACH).take_while(|(w, _)| w.mark == Mark::None).any(margin) {
        return false;
    }
    behind
        .next()
        .is_some_and(|w| w.mark != Mark::Stop && w.mark != Mark::Comma && !matches!(w.special, Special::While | Special::As | Special::And))
}
