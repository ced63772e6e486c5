//! Results that are lent: the view of a sentence in the scratch that holds it.

use crate::analysis::{ChunkKind, Sentence};
use crate::lexicon::{self, Lexicon};
use crate::link::{self, Links};
use crate::span::Span;
use crate::stance::{Flags, SentenceScore};
use crate::text::token::TokenKind;
use crate::verdict::{StanceView, Verdicts};

/// The stances of one sentence, lent by the [`Scratch`](crate::Scratch) that holds them.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) sentence: &'a Sentence,
    pub(crate) links: &'a Links,
    pub(crate) verdicts: &'a Verdicts,
    pub(crate) text: &'a str,
    pub(crate) span: Span,
    pub(crate) flags: Flags,
}

impl std::fmt::Debug for View<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("View").field("text", &self.text).field("span", &self.span).field("flags", &self.flags).finish_non_exhaustive()
    }
}

impl<'a> View<'a> {
    /// Where the sentence stands in its document.
    pub fn span(&self) -> Span {
        self.span
    }

    /// The text of the sentence.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// What holds for the sentence, whoever is mentioned.
    pub fn flags(&self) -> Flags {
        self.flags
    }

    /// The stances, by first mention.
    pub fn stances(&self) -> impl ExactSizeIterator<Item = StanceView<'a>> {
        self.verdicts.views(self.lexicon, self.sentence, self.links, self.text)
    }

    /// A copy that owns its parts; spans are offsets into the document.
    pub fn to_owned(&self) -> SentenceScore {
        let offset = self.span.start();
        let stances = self.stances().map(|stance| stance.to_stance(offset)).collect();
        SentenceScore { span: self.span, flags: self.flags, stances }
    }

    /// The word classes, chunks and clauses that the sentence was read as, for people who mend rules or lexicons. The format may change.
    ///
    /// A sentence that concerns no actor or has no cue is read that far by [`explain_with`](crate::Scorer::explain_with) alone.
    pub fn trace(&self) -> String {
        crate::analysis::trace::trace(self.sentence, self.text)
    }

    /// Every cue of the sentence with the places of its agent and theme, whoever they are; of a sentence that concerns no actor, those that
    /// [`explain_with`](crate::Scorer::explain_with) found.
    pub fn cues(&self) -> impl Iterator<Item = CueView> {
        let (sentence, links) = (self.sentence, self.links);
        links.cues.iter().map(move |cue| {
            let place = |role| links.args_of(cue).iter().find(|arg| arg.role == role).map(|arg| span_of(sentence, arg.who));
            let words = &sentence.words;
            let chunk = sentence.chunk(sentence.chunk_at[cue.token as usize]);
            let verb = chunk.kind == ChunkKind::Verb;
            CueView {
                span: Span::new(words[cue.first as usize].span.start(), words[cue.end as usize - 1].span.end()),
                passive: verb.then_some(chunk.passive),
                agent: place(lexicon::Role::Agent),
                theme: place(lexicon::Role::Theme),
            }
        })
    }
}

fn span_of(sentence: &Sentence, who: link::Who) -> Span {
    match who {
        link::Who::Mention(id) => sentence.mention(id).span,
        link::Who::Chunk(id) => {
            // A quotation mark may close the group.
            let words = &sentence.words[sentence.range(id)];
            let last = words.iter().rfind(|w| w.kind != TokenKind::Punct).or(words.last());
            let end = last.map_or(words[0].span.end(), |w| w.span.end());
            Span::new(words[0].span.start(), end)
        }
    }
}

/// A cue of a sentence and the parts that are played in it, by actors or by others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CueView {
    /// Where it stands in the sentence.
    pub span: Span,
    /// For a verb whether it is passive.
    pub passive: Option<bool>,
    /// Who does it.
    pub agent: Option<Span>,
    /// Whom it is done to.
    pub theme: Option<Span>,
}
