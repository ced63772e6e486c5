//! The scorer: text in, stance per sentence and actor out.

use crate::analysis::discourse::{self, Discourse};
use crate::analysis::mention::{self, Context};
use crate::analysis::{Sentence, deferred, guard, read, scope, steps, topic};
use crate::builder::ScorerBuilder;
use crate::error::Error;
use crate::lexicon::{self, ActorId, Date, Lexicon};
use crate::link::{self, Links};
use crate::span::Span;
use crate::stance::{Flag, SentenceScore, Stance};
use crate::text::sentence;
use crate::verdict::Verdicts;
use crate::view::View;
use std::sync::Arc;

/// Scores sentences and documents. Cheap to clone, shared between threads as it is; what changes is in [`Scratch`] and [`Discourse`].
///
/// # Example
///
/// ```
/// use standpoint::{Label, Scorer};
///
/// let scorer = Scorer::bundled();
/// let scores = scorer.score_sentence("Moscow vetoed Kosovo’s membership.");
/// let kosovo = scores.stance("kosovo").unwrap();
/// assert_eq!(kosovo.label, Label::Negative);
/// assert_eq!(kosovo.evidence[0].holder.to_string(), "russia");
/// ```
#[derive(Clone, Debug)]
pub struct Scorer {
    lexicon: Arc<Lexicon>,
    /// For every actor whether its stances are reported.
    reported: Arc<[bool]>,
    as_of: Option<Date>,
}

/// The memory of one thread's scoring, reused from sentence to sentence.
#[derive(Default)]
pub struct Scratch {
    pub(crate) buffers: read::Buffers,
    pub(crate) sentence: Sentence,
    pub(crate) links: Links,
    pub(crate) verdicts: Verdicts,
    /// Lent to a document.
    discourse: Discourse,
}

impl std::fmt::Debug for Scratch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scratch").finish_non_exhaustive()
    }
}

impl Scratch {
    /// Empty memory.
    pub fn new() -> Scratch {
        Scratch::default()
    }

    /// How many words the sentence that was analysed last has.
    pub(crate) fn words(&self) -> usize {
        self.sentence.words.len()
    }
}

impl Scorer {
    /// The scorer of a lexicon that reports its targets.
    pub(crate) fn new(lexicon: Lexicon, as_of: Option<Date>) -> Scorer {
        let reported = lexicon.actors().iter().map(lexicon::Actor::is_target).collect();
        Scorer { lexicon: Arc::new(lexicon), reported, as_of }
    }

    /// The scorer of the bundled lexicon.
    ///
    /// # Panics
    ///
    /// Never: the bundled lexicon is checked by the tests of this crate.
    pub fn bundled() -> Scorer {
        match Scorer::builder().build() {
            Ok(scorer) => scorer,
            Err(error) => unreachable!("the bundled lexicon is checked by tests:\n{error}"),
        }
    }

    /// Configures a scorer.
    pub fn builder() -> ScorerBuilder {
        ScorerBuilder::default()
    }

    /// The lexicon it scores with.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The same scorer, reporting other actors.
    ///
    /// # Errors
    ///
    /// When the lexicon has no actor of one of the ids.
    pub fn with_actors(&self, ids: impl IntoIterator<Item = impl AsRef<str>>) -> Result<Scorer, Error> {
        let mut reported = vec![false; self.lexicon.actors().len()];
        for id in ids {
            let id = id.as_ref();
            let Some(actor) = self.lexicon.actor(id) else {
                let known = self.lexicon.actors().iter().map(lexicon::Actor::id);
                return Err(Error::unknown_actor(id, lexicon::nearest(id, known)));
            };
            reported[actor.index()] = true;
        }
        Ok(Scorer { reported: reported.into(), ..self.clone() })
    }

    /// The same scorer for texts of another day.
    pub fn with_as_of(&self, day: Option<Date>) -> Scorer {
        Scorer { as_of: day, ..self.clone() }
    }

    /// The ids of the actors that it reports.
    pub fn actors(&self) -> impl Iterator<Item = &str> {
        self.lexicon.actors().iter().zip(self.reported.iter()).filter(|(_, on)| **on).map(|(actor, _)| actor.id())
    }

    /// Version, lexicon and configuration as one short text: equal fingerprints give equal scores.
    pub fn fingerprint(&self) -> String {
        let config = format!("{:?} {:?}", self.actors().collect::<Vec<_>>(), self.as_of);
        let config = config.bytes().fold(self.lexicon.fingerprint(), |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        format!("{}-{config:016x}", env!("CARGO_PKG_VERSION"))
    }

    /// Scores one sentence on its own; the text is not split.
    ///
    /// # Example
    ///
    /// ```
    /// use standpoint::{Label, Scorer};
    ///
    /// let scores = Scorer::bundled().score_sentence("No one in the region trusts NATO.");
    /// assert_eq!(scores.stance("nato").unwrap().label, Label::Negative);
    /// ```
    pub fn score_sentence(&self, text: &str) -> SentenceScore {
        self.score_with(text, &mut Discourse::new(), &mut Scratch::new()).to_owned()
    }

    /// Scores one sentence after those that `discourse` has seen, in memory that is reused: nothing is allocated once it is warm.
    ///
    /// # Example
    ///
    /// ```
    /// use standpoint::{Discourse, Label, Scorer, Scratch};
    ///
    /// let scorer = Scorer::bundled();
    /// let (mut discourse, mut scratch) = (Discourse::new(), Scratch::new());
    /// scorer.score_with("NATO met on Monday.", &mut discourse, &mut scratch);
    /// let view = scorer.score_with("Critics condemned the alliance.", &mut discourse, &mut scratch);
    /// let stance = view.stances().next().unwrap();
    /// assert_eq!((stance.actor(), stance.label()), ("nato", Label::Negative));
    /// ```
    pub fn score_with<'a>(&'a self, text: &'a str, discourse: &'a mut Discourse, scratch: &'a mut Scratch) -> View<'a> {
        self.view(text, Span::new(0, text.len()), false, Depth::Concerned, discourse, scratch)
    }

    /// [`score_with`](Scorer::score_with), and reads the sentence to its end even when it concerns no actor, for
    /// [`View::cues`] and [`View::trace`].
    pub fn explain_with<'a>(&'a self, text: &'a str, discourse: &'a mut Discourse, scratch: &'a mut Scratch) -> View<'a> {
        let whole = Span::new(0, text.len());
        self.view(text, whole, false, Depth::Whole, discourse, scratch)
    }

    /// Scores a document lazily, sentence by sentence.
    ///
    /// # Example
    ///
    /// ```
    /// use standpoint::Scorer;
    ///
    /// let text = "Serbia thanked Russia. It refused to join NATO.";
    /// let scorer = Scorer::bundled();
    /// let sentences: Vec<_> = scorer.score_document(text).collect();
    /// assert_eq!(sentences.len(), 2);
    /// assert_eq!(&text[sentences[0].stances[0].mentions[0].range()], "Russia");
    /// ```
    pub fn score_document<'a>(&'a self, text: &'a str) -> Document<'a> {
        Document { scorer: self, text, sentences: sentence::sentences(text), discourse: Discourse::new(), scratch: Scratch::new() }
    }

    /// Calls `each` with the view of every sentence of a document, in memory that is reused.
    pub fn score_document_with(&self, text: &str, scratch: &mut Scratch, each: impl FnMut(View<'_>)) {
        let mut discourse = std::mem::take(&mut scratch.discourse);
        discourse.clear();
        self.score_part_with(text, 0, &mut discourse, scratch, each);
        scratch.discourse = discourse;
    }

    /// Scores the part of a document that begins at byte `start`, after the parts that `discourse` has seen: for documents that
    /// are too long to hold. Parts that end with a blank line give what the whole document gives; views and results have the
    /// document's offsets.
    ///
    /// # Example
    ///
    /// ```
    /// use standpoint::{Discourse, Scorer, Scratch};
    ///
    /// let (scorer, mut discourse, mut scratch) = (Scorer::bundled(), Discourse::new(), Scratch::new());
    /// let parts = ["NATO met on Monday.\n\n", "Critics condemned the alliance."];
    /// let (mut start, mut scores) = (0, Vec::new());
    /// for part in parts {
    ///     scorer.score_part_with(part, start, &mut discourse, &mut scratch, |view| scores.push(view.to_owned()));
    ///     start += part.len();
    /// }
    /// let whole: Vec<_> = scorer.score_document(&parts.concat()).collect();
    /// assert_eq!(scores, whole);
    /// ```
    pub fn score_part_with(
        &self,
        part: &str,
        start: usize,
        discourse: &mut Discourse,
        scratch: &mut Scratch,
        mut each: impl FnMut(View<'_>),
    ) {
        for sentence in sentence::sentences(part) {
            let text = &part[sentence.span().range()];
            each(self.view(text, sentence.span().shifted(start), sentence.truncated(), Depth::Concerned, discourse, scratch));
        }
    }

    /// Scores one sentence toward targets that the caller found: any person or body, pronouns too.
    ///
    /// Each span replaces the mentions of bundled actors that it touches, snaps outward to whole tokens, and is scored
    /// independently of the others. A span that covers no word gets a neutral stance with the flag `not_found`.
    ///
    /// # Example
    ///
    /// ```
    /// use standpoint::{Label, Scorer, Span};
    ///
    /// let text = "The mayor praised the firefighters.";
    /// let stances = Scorer::bundled().score_spans(text, &[Span::new(22, 34)]);
    /// assert_eq!(stances[0].label, Label::Positive);
    /// ```
    pub fn score_spans(&self, text: &str, spans: &[Span]) -> Vec<Stance> {
        self.score_spans_with(text, spans, &Discourse::new(), &mut Scratch::new())
    }

    /// [`score_spans`](Scorer::score_spans) after the sentences that `discourse` has seen, which it leaves as it is.
    pub fn score_spans_with(&self, text: &str, spans: &[Span], discourse: &Discourse, scratch: &mut Scratch) -> Vec<Stance> {
        let whole = Span::new(0, text.len());
        let one = |&span: &Span| {
            let mut discourse = discourse.clone();
            let view = self.view(text, whole, false, Depth::Target(span), &mut discourse, scratch);
            let found = view.stances().find(|s| s.is_span()).map(|stance| stance.to_stance(0));
            found.unwrap_or_else(|| crate::verdict::not_found(view.flags()))
        };
        spans.iter().map(one).collect()
    }

    fn view<'a>(
        &'a self,
        text: &'a str,
        span: Span,
        truncated: bool,
        depth: Depth,
        discourse: &'a mut Discourse,
        scratch: &'a mut Scratch,
    ) -> View<'a> {
        self.analyse(text, depth, Stage::Links, discourse, scratch);
        let mut flags = scratch.sentence.guarded;
        flags.set(Flag::Truncated, truncated);
        flags.set(Flag::Question, scratch.sentence.question && !scratch.sentence.is_silent());
        let alone = matches!(depth, Depth::Target(_));
        let reported = |actor: ActorId| actor == ActorId::SPAN || !alone && self.reports(actor);
        scratch.verdicts.judge(&self.lexicon, &scratch.sentence, &scratch.links, flags, reported);
        View { lexicon: &self.lexicon, scratch, discourse, text, span, flags }
    }

    fn reports(&self, actor: ActorId) -> bool {
        self.reported.get(actor.index()).copied().unwrap_or(false)
    }

    /// The straight line: text → words → mentions → classes → chunks → clauses → holders → links, as far as `last`.
    pub(crate) fn analyse(&self, text: &str, depth: Depth, last: Stage, discourse: &mut Discourse, scratch: &mut Scratch) {
        let Scratch { buffers, sentence, links, .. } = scratch;
        let lexicon: &Lexicon = &self.lexicon;
        sentence.clear();
        links.clear();
        discourse.begin(lexicon);
        read::read(lexicon, text, buffers, sentence);
        if last == Stage::Read {
            return;
        }
        sentence.guarded = guard::find(text, sentence);
        let context = Context { lexicon, text, as_of: self.as_of };
        mention::find(&context, &mut buffers.folded, discourse, sentence);
        if let Depth::Target(span) = depth {
            mention::target(sentence, span);
        }
        if last == Stage::Mentions || sentence.is_silent() {
            return;
        }
        if deferred::opens_quotation(sentence) {
            discourse::catch_up(discourse, |discourse, text, before| {
                steps::classify(lexicon, text, before);
                steps::parse(lexicon, before);
                steps::hold(lexicon, text, discourse, before);
            });
        }
        topic::note(lexicon, discourse, sentence);
        if depth == Depth::Concerned && discourse::unconcerned(discourse, sentence, |actor| self.reports(actor)) {
            return discourse::pass_over(discourse, text, sentence);
        }
        steps::classify(lexicon, text, sentence);
        if last == Stage::Tags {
            return;
        }
        if depth == Depth::Concerned && discourse::says_nothing(lexicon, discourse, sentence) {
            return steps::mention_alone(lexicon, text, discourse, sentence);
        }
        steps::parse(lexicon, sentence);
        if last == Stage::Clauses {
            return;
        }
        steps::hold(lexicon, text, discourse, sentence);
        link::find(lexicon, sentence, links);
        sentence.contrast = links.cues.first().and_then(|cue| scope::contrast(lexicon, sentence, cue.token));
    }
}

/// Which sentences are read to their end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// Those that concern an actor.
    Concerned,
    /// All.
    Whole,
    /// All, toward one target that the caller found.
    Target(Span),
}

/// How far along the straight line a sentence is taken. Weighing the links is the one stage after these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[doc(hidden)]
pub enum Stage {
    /// Words and what the lexicon knows of each.
    Read,
    /// Mentions; all that is wanted of a sentence without evidence.
    Mentions,
    /// Phrases and word classes.
    Tags,
    /// Chunks and what they hang on.
    Clauses,
    /// Holders, scopes and links.
    Links,
}

/// The sentences of a document with their stances, scored as they are asked for.
#[derive(Debug)]
pub struct Document<'a> {
    scorer: &'a Scorer,
    text: &'a str,
    sentences: sentence::Sentences<'a>,
    discourse: Discourse,
    scratch: Scratch,
}

impl Iterator for Document<'_> {
    type Item = SentenceScore;

    fn next(&mut self) -> Option<SentenceScore> {
        let sentence = self.sentences.next()?;
        let text = &self.text[sentence.span().range()];
        Some(
            self.scorer
                .view(text, sentence.span(), sentence.truncated(), Depth::Concerned, &mut self.discourse, &mut self.scratch)
                .to_owned(),
        )
    }
}
