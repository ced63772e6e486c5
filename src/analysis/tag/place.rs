//! The place of a word whose class is looked for.

use super::super::{Sentence, Word};
use super::state::State;
use crate::lexicon::{Special, Tag, TagSet};

/// A word whose class is looked for, among the words beside it.
#[derive(Clone, Copy)]
pub(super) struct Place<'s> {
    pub(super) sentence: &'s Sentence,
    pub(super) index: usize,
    /// What is known from the words before it.
    pub(super) state: &'s State,
    /// The tags that it may have.
    pub(super) tags: TagSet,
}

impl<'s> Place<'s> {
    pub(super) fn word(&self) -> &'s Word {
        &self.sentence.words[self.index]
    }

    /// The words behind it.
    pub(super) fn rest(&self) -> &'s [Word] {
        &self.sentence.words[self.index + 1..]
    }

    pub(super) fn next(&self) -> Option<&'s Word> {
        self.sentence.words.get(self.index + 1)
    }

    /// The word right before it.
    pub(super) fn last(&self) -> Option<&'s Word> {
        self.index.checked_sub(1).map(|index| &self.sentence.words[index])
    }

    /// The word before that.
    pub(super) fn last_but_one(&self) -> Option<&'s Word> {
        self.index.checked_sub(2).map(|index| &self.sentence.words[index])
    }

    /// The tag before it, adverbs and `not` passed over.
    pub(super) fn before(&self) -> Tag {
        self.state.before
    }

    /// The tags that the next word may have.
    pub(super) fn tags_behind(&self) -> TagSet {
        self.next().map_or(TagSet::EMPTY, |word| word.tags)
    }

    pub(super) fn next_is(&self, special: Special) -> bool {
        self.next().is_some_and(|word| word.special == special)
    }

    /// The more frequent of its tags.
    pub(super) fn first(&self) -> Option<Tag> {
        self.word().first
    }

    /// The first of `order` that it may have.
    pub(super) fn any_of(&self, order: &[Tag]) -> Option<Tag> {
        order.iter().copied().find(|&tag| self.tags.has(tag))
    }
}
