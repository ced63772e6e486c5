//! The stances toward the targets of labelled sentences.

use crate::gold::{Of, Sentence, Target};
use standpoint::text::sentences;
use standpoint::{Discourse, Scorer, Scratch, SentenceScore, Stance};

/// Scores gold sentences.
#[derive(Debug)]
pub struct Judge<'a> {
    scorer: &'a Scorer,
    scratch: Scratch,
}

impl<'a> Judge<'a> {
    /// One that scores with `scorer`.
    pub fn new(scorer: &'a Scorer) -> Judge<'a> {
        Judge { scorer, scratch: Scratch::new() }
    }

    /// For every target of the sentence its stance; `None` where the actor was not found.
    pub fn sentence(&mut self, sentence: &Sentence) -> Vec<Option<Stance>> {
        self.all(sentence).0
    }

    /// The same, and what else is said of the scorer's actors.
    pub fn all(&mut self, sentence: &Sentence) -> (Vec<Option<Stance>>, SentenceScore) {
        let mut discourse = Discourse::new();
        for before in sentences(&sentence.before) {
            self.scorer.score_with(&sentence.before[before.span().range()], &mut discourse, &mut self.scratch);
        }
        let spans: Vec<_> = sentence.targets.iter().filter_map(|target| target.of.span()).collect();
        // Spans first: they leave the discourse as it is.
        let mut of_spans = self.scorer.score_spans_with(&sentence.text, &spans, &discourse, &mut self.scratch).into_iter();
        let all = self.scorer.score_with(&sentence.text, &mut discourse, &mut self.scratch).to_owned();
        let stance = |target: &Target| match &target.of {
            Of::Actor(actor) => all.stance(actor).cloned(),
            Of::Span(_) => of_spans.next(),
        };
        (sentence.targets.iter().map(stance).collect(), all)
    }
}
