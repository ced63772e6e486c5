//! The scorer: text in, stance per sentence and actor out.

use crate::analysis::discourse::Discourse;
use crate::analysis::{Sentence, read};
use crate::builder::ScorerBuilder;
use crate::error::Error;
use crate::lexicon::{self, ActorId, Date, Lexicon};
use crate::link::Links;
use crate::pipeline::{BATCH, Batch, Depth, Pipeline, Stage};
use crate::span::Span;
use crate::stance::{Flag, SentenceScore, Stance};
use crate::text::sentence;
use crate::verdict::Verdicts;
use crate::view::View;
use std::sync::{Arc, LazyLock};

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
    pub(crate) batch: Batch,
    verdicts: Verdicts,
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
}

impl Scorer {
    /// The scorer of a lexicon that reports its targets.
    pub(crate) fn new(lexicon: Lexicon, as_of: Option<Date>) -> Scorer {
        let reported = lexicon.actors().iter().map(lexicon::Actor::is_target).collect();
        Scorer { lexicon: Arc::new(lexicon), reported, as_of }
    }

    /// The scorer of the bundled lexicon, which is read when it is first asked for and shared from then on.
    ///
    /// # Panics
    ///
    /// Never: the bundled lexicon is checked by the tests of this crate.
    pub fn bundled() -> Scorer {
        static BUNDLED: LazyLock<Scorer> = LazyLock::new(|| match Scorer::builder().build() {
            Ok(scorer) => scorer,
            Err(error) => unreachable!("the bundled lexicon is checked by tests:\n{error}"),
        });
        BUNDLED.clone()
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
    pub fn score_with<'a>(&'a self, text: &'a str, discourse: &mut Discourse, scratch: &'a mut Scratch) -> View<'a> {
        self.one(text, Depth::Concerned, discourse, scratch)
    }

    /// [`score_with`](Scorer::score_with), and reads the sentence to its end even when it concerns no actor, for
    /// [`View::cues`] and [`View::trace`].
    pub fn explain_with<'a>(&'a self, text: &'a str, discourse: &mut Discourse, scratch: &'a mut Scratch) -> View<'a> {
        self.one(text, Depth::Whole, discourse, scratch)
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
        let (sentences, pending) = (sentence::sentences(text), Pending::default());
        Document { scorer: self, text, sentences, pending, discourse: Discourse::new(), scratch: Scratch::new() }
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
    pub fn score_part_with(&self, part: &str, start: usize, discourse: &mut Discourse, scratch: &mut Scratch, each: impl FnMut(View<'_>)) {
        let pieces = sentence::sentences(part).map(|sentence| Piece::of(part, start, sentence));
        self.in_batches(pieces, discourse, scratch, each);
    }

    /// Scores sentences that are split already, those of one document after what `discourse` has seen of it, and calls `each` with the
    /// view of every one; offsets are those of the sentence. Faster than [`score_with`](Scorer::score_with) for one after the other.
    ///
    /// # Example
    ///
    /// ```
    /// use standpoint::{Discourse, Label, Scorer, Scratch};
    ///
    /// let (scorer, mut discourse, mut scratch) = (Scorer::bundled(), Discourse::new(), Scratch::new());
    /// let sentences = ["NATO met on Monday.", "Critics condemned the alliance."];
    /// let mut labels = Vec::new();
    /// scorer.score_sentences_with(sentences, &mut discourse, &mut scratch, |view| labels.extend(view.stances().map(|s| s.label())));
    /// assert_eq!(labels, [Label::Neutral, Label::Negative]);
    /// ```
    pub fn score_sentences_with<'t>(
        &self,
        sentences: impl IntoIterator<Item = &'t str>,
        discourse: &mut Discourse,
        scratch: &mut Scratch,
        each: impl FnMut(View<'_>),
    ) {
        let piece = |text: &'t str| Piece { text, span: Span::new(0, text.len()), truncated: false };
        self.in_batches(sentences.into_iter().map(piece), discourse, scratch, each);
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
        let one = |&span: &Span| {
            let mut discourse = discourse.clone();
            let view = self.one(text, Depth::Target(span), &mut discourse, scratch);
            let found = view.stances().find(|s| s.is_span()).map(|stance| stance.to_stance(0));
            found.unwrap_or_else(|| crate::verdict::not_found(view.flags()))
        };
        spans.iter().map(one).collect()
    }

    pub(crate) fn pipeline(&self, depth: Depth) -> Pipeline<'_> {
        Pipeline { lexicon: &self.lexicon, as_of: self.as_of, reported: &self.reported, depth }
    }

    /// Analyses one sentence and weighs it.
    fn one<'a>(&'a self, text: &'a str, depth: Depth, discourse: &mut Discourse, scratch: &'a mut Scratch) -> View<'a> {
        let Scratch { buffers, batch, verdicts, .. } = scratch;
        self.pipeline(depth).run(&[text], Stage::Links, discourse, buffers, batch);
        let piece = Piece { text, span: Span::new(0, text.len()), truncated: false };
        self.weigh(piece, depth, &batch.sentences[0], &batch.links[0], verdicts)
    }

    /// Weighs the links of a sentence.
    fn weigh<'a>(
        &'a self,
        piece: Piece<'a>,
        depth: Depth,
        sentence: &'a Sentence,
        links: &'a Links,
        verdicts: &'a mut Verdicts,
    ) -> View<'a> {
        let mut flags = sentence.guarded;
        flags.set(Flag::Truncated, piece.truncated);
        flags.set(Flag::Question, sentence.question && !sentence.is_silent());
        let alone = matches!(depth, Depth::Target(_));
        let reported = |actor: ActorId| actor == ActorId::SPAN || !alone && self.reported.get(actor.index()).is_some_and(|&on| on);
        verdicts.judge(&self.lexicon, sentence, links, flags, reported);
        View { lexicon: &self.lexicon, sentence, links, verdicts, text: piece.text, span: piece.span, flags }
    }

    /// Takes sentences through the analysis a stage behind the other, a batch at a time.
    fn in_batches<'t>(
        &self,
        mut pieces: impl Iterator<Item = Piece<'t>>,
        discourse: &mut Discourse,
        scratch: &mut Scratch,
        mut each: impl FnMut(View<'_>),
    ) {
        let mut pending = Pending::default();
        while pending.fill(&mut pieces) {
            pending.analyse(self, discourse, scratch);
            while let Some(view) = pending.next(self, scratch) {
                each(view);
            }
        }
    }
}

/// A sentence and where it stands.
#[derive(Clone, Copy, Debug, Default)]
struct Piece<'t> {
    text: &'t str,
    span: Span,
    truncated: bool,
}

impl<'t> Piece<'t> {
    /// The piece of a sentence in `part`, which begins at byte `start` of its document.
    fn of(part: &'t str, start: usize, sentence: sentence::Sentence) -> Piece<'t> {
        Piece { text: &part[sentence.span().range()], span: sentence.span().shifted(start), truncated: sentence.truncated() }
    }
}

/// The sentences of a batch, of which some have been handed out.
#[derive(Debug, Default)]
struct Pending<'t> {
    pieces: [Piece<'t>; BATCH],
    len: usize,
    done: usize,
}

impl<'t> Pending<'t> {
    /// Takes the next sentences; `false` when there are none.
    fn fill(&mut self, pieces: &mut impl Iterator<Item = Piece<'t>>) -> bool {
        (self.len, self.done) = (0, 0);
        for (place, piece) in self.pieces.iter_mut().zip(pieces) {
            *place = piece;
            self.len += 1;
        }
        self.len > 0
    }

    fn analyse(&self, scorer: &Scorer, discourse: &mut Discourse, scratch: &mut Scratch) {
        let texts = self.pieces.map(|piece| piece.text);
        scorer.pipeline(Depth::Concerned).run(&texts[..self.len], Stage::Links, discourse, &mut scratch.buffers, &mut scratch.batch);
    }

    /// The next sentence of those that were analysed.
    fn next<'a>(&mut self, scorer: &'a Scorer, scratch: &'a mut Scratch) -> Option<View<'a>>
    where
        't: 'a,
    {
        let at = self.done;
        let piece = *self.pieces[..self.len].get(at)?;
        self.done += 1;
        let Scratch { batch, verdicts, .. } = scratch;
        Some(scorer.weigh(piece, Depth::Concerned, &batch.sentences[at], &batch.links[at], verdicts))
    }
}

/// The sentences of a document with their stances, scored as they are asked for, some ahead.
#[derive(Debug)]
pub struct Document<'a> {
    scorer: &'a Scorer,
    text: &'a str,
    sentences: sentence::Sentences<'a>,
    pending: Pending<'a>,
    discourse: Discourse,
    scratch: Scratch,
}

impl Iterator for Document<'_> {
    type Item = SentenceScore;

    fn next(&mut self) -> Option<SentenceScore> {
        let Document { scorer, text, sentences, pending, discourse, scratch } = self;
        if pending.done == pending.len {
            if !pending.fill(&mut sentences.map(|sentence| Piece::of(text, 0, sentence))) {
                return None;
            }
            pending.analyse(scorer, discourse, scratch);
        }
        pending.next(scorer, scratch).map(|view| view.to_owned())
    }
}
