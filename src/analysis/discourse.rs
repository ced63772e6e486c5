//! Discourse: the one value that passes from sentence to sentence.
//!
//! It knows which actors the text has named, who "the president", "it" and "he" are, and whose quotation is still open.

use super::deferred::Deferred;
use super::holder::{Holder, Speakers};
use crate::lexicon::{ActorId, Lexicon};
use crate::span::Span;

/// Who speaks in a quotation that a sentence leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speaker {
    Actor(ActorId),
    /// The words are in [`Discourse::words`].
    Words,
}

/// What a sentence needs to know of the sentences before it.
///
/// Score the sentences of a document one after the other with the same value, and anaphors ("the alliance", "he") and
/// quotations over several sentences come out right. A new value knows nothing.
#[derive(Clone, Debug, Default)]
pub struct Discourse {
    /// For every actor the number of the last sentence that named it; 0 for never.
    named: Vec<u32>,
    sentence: u32,
    /// For every role of an officeholder the actor that the text last gave it to.
    roles: Vec<Option<ActorId>>,
    /// Whom the pronouns of the next sentence stand for.
    pub(crate) next: Antecedents,
    /// Whether a quotation may be open where the next sentence begins.
    pub(crate) open: bool,
    /// The speaker of a quotation that is still open.
    pub(crate) speaker: Option<Speaker>,
    /// The speaker of the last quotation of the sentence before.
    pub(crate) previous: Option<Speaker>,
    pub(crate) words: String,
    pub(crate) deferred: Deferred,
}

/// The actors that the pronouns stand for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Antecedents {
    pub(super) he: Option<ActorId>,
    pub(super) she: Option<ActorId>,
    pub(super) it: Option<ActorId>,
    pub(super) they: Option<ActorId>,
}

impl Antecedents {
    /// Only those that are asked for.
    pub(super) fn asked(self, asked: impl Fn(ActorId) -> bool) -> Antecedents {
        let of = |actor: Option<ActorId>| actor.filter(|&actor| asked(actor));
        Antecedents { he: of(self.he), she: of(self.she), it: of(self.it), they: of(self.they) }
    }

    pub(super) fn is_empty(self) -> bool {
        self.he.or(self.she).or(self.it).or(self.they).is_none()
    }
}

impl Discourse {
    /// Knows nothing: the start of a document.
    pub fn new() -> Discourse {
        Discourse::default()
    }

    /// Forgets everything, keeping the memory it has.
    pub fn clear(&mut self) {
        self.named.clear();
        self.roles.clear();
        self.sentence = 0;
        self.next = Antecedents::default();
        self.open = false;
        (self.speaker, self.previous) = (None, None);
        self.deferred.waits = false;
    }

    /// Opens the next sentence.
    pub(crate) fn begin(&mut self, lexicon: &Lexicon) {
        self.named.resize(lexicon.actors.len(), 0);
        self.roles.resize(lexicon.role_count(), None);
        self.sentence += 1;
    }

    /// Notes that the text names `actor`, perhaps through who holds `role`.
    pub(crate) fn name(&mut self, actor: ActorId, role: Option<u16>) {
        if let Some(seen) = self.named.get_mut(actor.index()) {
            *seen = self.sentence;
        }
        if let Some(slot) = role.and_then(|role| self.roles.get_mut(role as usize)) {
            *slot = Some(actor);
        }
    }

    /// The sentence that last named `actor`; 0 when none did.
    pub(crate) fn last_named(&self, actor: ActorId) -> u32 {
        self.named.get(actor.index()).copied().unwrap_or(0)
    }

    /// The actor that the text last gave `role` to.
    pub(crate) fn role(&self, role: u16) -> Option<ActorId> {
        self.roles.get(role as usize).copied().flatten()
    }
}

/// Carries the speaker of a quotation that the sentence leaves open over to the next, or ends it.
pub(crate) fn carry_speaker(discourse: &mut Discourse, text: &str, speakers: Speakers) {
    let last = kept(discourse, text, speakers.last);
    discourse.speaker = if speakers.open.is_some() { last } else { None };
    discourse.previous = last;
}

fn kept(discourse: &mut Discourse, text: &str, holder: Option<Holder>) -> Option<Speaker> {
    match holder {
        Some(Holder::Actor(actor)) => Some(Speaker::Actor(actor)),
        Some(Holder::Words(span)) => {
            remember(&mut discourse.words, text, span);
            Some(Speaker::Words)
        }
        Some(Holder::Before) => discourse.speaker.or(discourse.previous),
        Some(Holder::Author) | None => None,
    }
}

fn remember(words: &mut String, text: &str, span: Span) {
    words.clear();
    words.push_str(&text[span.range()]);
}
