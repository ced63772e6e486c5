//! The straight line: text → words → mentions → classes → chunks → clauses → holders → links.
//!
//! A batch of sentences is taken through one stage before the next stage begins. The code of all stages is many times
//! larger than a first-level cache; so each part of it is fetched, and its branches are learnt, once for the whole batch. What a sentence
//! needs of those before it passes along within a stage: names and topics in the mention stage, speakers in the holder stage.

use crate::analysis::course::{self, Course};
use crate::analysis::discourse::{self, Discourse};
use crate::analysis::holder::{self, Speakers};
use crate::analysis::mention::{self, Context};
use crate::analysis::{Sentence, chunk, clause, guard, parted, phrase, pronoun, read, scope, tag, topic};
use crate::lexicon::{ActorId, Date, Lexicon, PhraseKind};
use crate::link::{self, Links};
use crate::span::Span;

/// How many sentences go through a stage together: so many that its code is fetched and its branches are learnt for them all, so few that
/// what is known of them stays in a second-level cache.
pub(crate) const BATCH: usize = 32;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// The sentences of a batch and their links, in memory that the next batch reuses.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) links: Vec<Links>,
}

impl Batch {
    /// Makes room for `count` sentences.
    fn grow(&mut self, count: usize) {
        if self.sentences.len() < count {
            self.sentences.resize_with(count, Sentence::default);
            self.links.resize_with(count, Links::default);
        }
    }
}

/// The sentences that were passed over and quote, while the next may go on with their quotation.
#[derive(Clone, Copy, Default)]
struct Pending {
    first: Option<usize>,
    last: usize,
}

impl Pending {
    fn add(&mut self, index: usize) {
        *self = Pending { first: self.first.or(Some(index)), last: index };
    }

    fn clear(&mut self) {
        self.first = None;
    }

    /// The sentences, of those `before` the one that asks.
    fn take<'s>(&mut self, before: &'s mut [Sentence]) -> &'s mut [Sentence] {
        let first = self.first.take().unwrap_or(before.len());
        &mut before[first..]
    }
}

/// What the stages go by.
#[derive(Clone, Copy)]
pub(crate) struct Pipeline<'a> {
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) as_of: Option<Date>,
    /// For every actor whether it is asked for.
    pub(crate) reported: &'a [bool],
    pub(crate) depth: Depth,
}

impl Pipeline<'_> {
    /// Takes the sentences of one document, one behind the other, as far as `last`.
    pub(crate) fn run(&self, texts: &[&str], last: Stage, discourse: &mut Discourse, buffers: &mut read::Buffers, batch: &mut Batch) {
        batch.grow(texts.len());
        let (sentences, links) = (&mut batch.sentences[..texts.len()], &mut batch.links[..texts.len()]);
        self.read(texts, buffers, sentences);
        if last >= Stage::Mentions {
            self.mention(texts, buffers, discourse, sentences);
            self.set_course(texts, buffers, discourse, sentences);
        }
        if last >= Stage::Tags {
            self.classify(texts, buffers, sentences);
        }
        if last >= Stage::Clauses {
            self.parse(sentences);
        }
        if last >= Stage::Links {
            self.hold(texts, discourse, sentences);
            self.link(sentences, links);
        }
    }

    fn read(&self, texts: &[&str], buffers: &mut read::Buffers, sentences: &mut [Sentence]) {
        for (text, sentence) in texts.iter().zip(sentences) {
            sentence.clear();
            read::read(self.lexicon, text, buffers, sentence);
        }
    }

    fn mention(&self, texts: &[&str], buffers: &mut read::Buffers, discourse: &mut Discourse, sentences: &mut [Sentence]) {
        for (&text, sentence) in texts.iter().zip(sentences) {
            discourse.begin(self.lexicon);
            sentence.guarded = guard::find(text, sentence);
            let context = Context { lexicon: self.lexicon, text, as_of: self.as_of };
            mention::find(&context, &mut buffers.folded, discourse, sentence);
            if let Depth::Target(span) = self.depth {
                mention::target(self.lexicon, sentence, span);
            }
        }
    }

    /// Finds out how far each sentence has to be read.
    fn set_course(&self, texts: &[&str], buffers: &mut read::Buffers, discourse: &mut Discourse, sentences: &mut [Sentence]) {
        let mut pending = Pending::default();
        for index in 0..sentences.len() {
            if sentences[index].is_silent() {
                continue;
            }
            let sentence = &mut sentences[index];
            (sentence.here, sentence.continues) = (discourse.next, discourse.open);
            topic::note(self.lexicon, discourse, sentence);
            discourse.open = course::leaves_open(sentence);
            let passed = self.depth == Depth::Concerned && course::unconcerned(sentence, |actor| self.reports(actor));
            sentence.course = if passed { Course::PassedOver } else { Course::Whole };
            if !course::follows_quotation(sentence) {
                pending.clear();
                discourse.deferred.waits = false;
            }
            if !passed {
                self.overhear(buffers, discourse, pending.take(&mut sentences[..index]));
            } else if sentence.quoted || sentence.continues {
                pending.add(index);
            }
        }
        self.defer(texts, buffers, discourse, sentences, pending);
    }

    /// Lets the sentences that were passed over be read as far as who speaks in them.
    fn overhear(&self, buffers: &mut read::Buffers, discourse: &mut Discourse, passed: &mut [Sentence]) {
        self.catch_up(buffers, discourse);
        for sentence in passed.iter_mut().filter(|s| s.course == Course::PassedOver) {
            sentence.course = Course::Overheard;
        }
    }

    /// Keeps what the first sentence of the next batch may ask: one sentence as it is; what several quote is found out at once.
    fn defer(&self, texts: &[&str], buffers: &mut read::Buffers, discourse: &mut Discourse, sentences: &mut [Sentence], pending: Pending) {
        match pending {
            Pending { first: Some(only), last } if only == last && !discourse.deferred.waits && !sentences[only].continues => {
                discourse.deferred.keep(texts[only], &sentences[only]);
            }
            Pending { first: Some(first), .. } => self.overhear(buffers, discourse, &mut sentences[first..]),
            Pending { first: None, .. } => {}
        }
    }

    /// From words to their classes and phrases.
    fn classify(&self, texts: &[&str], buffers: &mut read::Buffers, sentences: &mut [Sentence]) {
        for (text, sentence) in texts.iter().zip(sentences.iter_mut()).filter(|(_, s)| s.course.is_read()) {
            read::note_stems(self.lexicon, text, buffers, sentence);
            parted::join(self.lexicon, text, sentence);
            sentence.openers.note_phrases(&sentence.words);
            phrase::find(self.lexicon, PhraseKind::Closed, sentence);
        }
        for (text, sentence) in texts.iter().zip(sentences.iter_mut()).filter(|(_, s)| s.course.is_read()) {
            tag::tag(self.lexicon, text, sentence);
        }
        for sentence in sentences.iter_mut().filter(|s| s.course.is_read()) {
            phrase::find(self.lexicon, PhraseKind::Open, sentence);
            course::note_cues(sentence);
            if self.depth == Depth::Concerned && course::says_nothing(sentence) {
                sentence.course = Course::Mentions;
            }
        }
    }

    /// From classes to chunks and what they hang on.
    fn parse(&self, sentences: &mut [Sentence]) {
        for sentence in sentences.iter_mut().filter(|s| s.is_parsed()) {
            chunk::find(self.lexicon, sentence);
        }
        for sentence in sentences.iter_mut().filter(|s| s.is_parsed()) {
            clause::attach(self.lexicon, sentence);
        }
    }

    /// Who the pronouns are, and who holds what.
    fn hold(&self, texts: &[&str], discourse: &mut Discourse, sentences: &mut [Sentence]) {
        for (text, sentence) in texts.iter().zip(sentences) {
            if sentence.course.is_read() {
                pronoun::resolve(self.lexicon, sentence);
            }
            let speakers = match sentence.course {
                Course::Silent => continue,
                // Who speaks in it, the next batch may ask.
                Course::PassedOver if sentence.quoted && !sentence.continues => continue,
                Course::PassedOver | Course::Mentions => Speakers::default(),
                Course::Overheard | Course::Whole => holder::find(self.lexicon, discourse, sentence),
            };
            discourse::carry_speaker(discourse, text, speakers);
        }
    }

    fn link(&self, sentences: &mut [Sentence], links: &mut [Links]) {
        for (sentence, links) in sentences.iter().zip(links.iter_mut()) {
            links.clear();
            if sentence.course == Course::Whole {
                link::find(self.lexicon, sentence, links);
            }
        }
        for (sentence, links) in sentences.iter_mut().zip(links) {
            if sentence.course == Course::Whole {
                link::join(self.lexicon, sentence, links);
                let ends = links.cues.first().zip(links.cues.last());
                sentence.contrast = ends.and_then(|(first, last)| scope::contrast(self.lexicon, sentence, first.token, last.token));
            }
        }
    }

    /// Finds out who speaks in the last sentence of the batch before, if it was passed over.
    fn catch_up(&self, buffers: &mut read::Buffers, discourse: &mut Discourse) {
        if !std::mem::take(&mut discourse.deferred.waits) {
            return;
        }
        let mut deferred = std::mem::take(&mut discourse.deferred);
        let (texts, sentences) = ([deferred.text.as_str()], std::slice::from_mut(&mut deferred.sentence));
        sentences[0].course = Course::Overheard;
        self.classify(&texts, buffers, sentences);
        self.parse(sentences);
        self.hold(&texts, discourse, sentences);
        discourse.deferred = deferred;
    }

    fn reports(&self, actor: ActorId) -> bool {
        self.reported.get(actor.index()).copied().unwrap_or(false)
    }
}
