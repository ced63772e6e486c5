//! Discourse: the one value that passes from sentence to sentence.
//!
//! It knows which actors the text has named, who "the president", "it" and "he" are, and whose quotation is still open.

use super::Sentence;
use super::deferred::{Deferred, balanced};
use super::holder::{Holder, Speakers};
use crate::lexicon::{ActorId, Lexicon, Special};
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
    /// Whom the pronouns of the sentence stand for.
    pub(super) here: Antecedents,
    /// Whom those of the next will.
    pub(super) next: Antecedents,
    /// The speaker of a quotation that is still open.
    pub(crate) speaker: Option<Speaker>,
    /// The speaker of the last quotation of the sentence before.
    pub(crate) previous: Option<Speaker>,
    pub(crate) words: String,
    /// The sentence before, while nobody needs to know who speaks in it.
    deferred: Deferred,
}

/// The actors that the pronouns stand for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Antecedents {
    pub(super) he: Option<ActorId>,
    pub(super) she: Option<ActorId>,
    pub(super) it: Option<ActorId>,
    pub(super) they: Option<ActorId>,
}

impl Antecedents {
    /// Only those that are asked for.
    fn asked(self, asked: impl Fn(ActorId) -> bool) -> Antecedents {
        let of = |actor: Option<ActorId>| actor.filter(|&actor| asked(actor));
        Antecedents { he: of(self.he), she: of(self.she), it: of(self.it), they: of(self.they) }
    }

    fn is_empty(self) -> bool {
        self.he.or(self.she).or(self.it).or(self.they).is_none()
    }

    /// Whether a word may mean one of them.
    fn meant_by(self, word: &super::Word) -> bool {
        use Special::{Country, He, Her, His, It, Its, She, They};
        let actor = match word.special {
            He | His => self.he,
            She | Her => self.she,
            It | Its | Country => self.it,
            They => self.they.or(self.it),
            _ => None,
        };
        actor.is_some()
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
        (self.here, self.next) = (Antecedents::default(), Antecedents::default());
        (self.speaker, self.previous) = (None, None);
        self.deferred.waits = false;
    }

    /// Opens the next sentence.
    pub(crate) fn begin(&mut self, lexicon: &Lexicon) {
        self.named.resize(lexicon.actors.len(), 0);
        self.roles.resize(lexicon.role_count(), None);
        self.sentence += 1;
        self.here = self.next;
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

/// Whether a sentence neither names nor means one of the actors that are asked for, nor has a part in a quotation that is open before
/// or behind it: it says nothing of them.
pub(crate) fn unconcerned(discourse: &Discourse, sentence: &Sentence, asked: impl Fn(ActorId) -> bool) -> bool {
    let known = discourse.here.asked(&asked);
    let named = sentence.mentions.iter().any(|m| asked(m.actor)) || !known.is_empty() && sentence.words.iter().any(|w| known.meant_by(w));
    !named && discourse.speaker.is_none() && (!sentence.quoted || balanced(sentence))
}

/// Whether a sentence without quotations holds no cue, whatever its clauses are.
pub(crate) fn says_nothing(lexicon: &Lexicon, discourse: &Discourse, sentence: &Sentence) -> bool {
    let cue = |word: &super::Word| word.lemma.is_some_and(|lemma| !lexicon.lemma(lemma).cues.is_empty());
    let quotes = sentence.quoted || discourse.speaker.is_some();
    !quotes && !sentence.words.iter().any(cue)
}

/// Passes over a sentence that says nothing of the actors asked for.
pub(crate) fn pass_over(discourse: &mut Discourse, text: &str, sentence: &Sentence) {
    if sentence.quoted {
        discourse.deferred.keep(text, sentence, discourse.here);
    } else {
        carry_speaker(discourse, text, Speakers::default());
    }
}

/// Lets `read` find out who speaks in the sentence before, if it was deferred.
pub(crate) fn catch_up(discourse: &mut Discourse, read: impl FnOnce(&mut Discourse, &str, &mut Sentence)) {
    if !std::mem::take(&mut discourse.deferred.waits) {
        return;
    }
    let mut deferred = std::mem::take(&mut discourse.deferred);
    let here = std::mem::replace(&mut discourse.here, deferred.here);
    read(discourse, &deferred.text, &mut deferred.sentence);
    (discourse.here, discourse.deferred) = (here, deferred);
}

/// Carries the speaker of a quotation that the sentence leaves open over to the next, or ends it.
pub(crate) fn carry_speaker(discourse: &mut Discourse, text: &str, speakers: Speakers) {
    discourse.deferred.waits = false;
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
