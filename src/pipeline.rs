//! The straight line: text → words → mentions → classes → chunks → clauses → holders → links.
//!
//! A batch of sentences is taken through one stage before the next stage begins. The code of all stages is many times
//! larger than a first-level cache; so each part of it is fetched, and its branches are learnt, once for the whole batch. What a sentence
//! needs of those before it passes along within a stage: names and topics in the mention stage, speakers in the holder stage.

use crate::analysis::course::{self, Course};
use crate::analysis::discourse::{self, Discourse};
use crate::analysis::holder::{self, Speakers};
use crate::analysis::mention::{self, Context};
use crate::analysis::{Sentence, chunk, clause, guard, phrase, pronoun, read, scope, tag, topic};
use crate::lexicon::{ActorId, Date, Lexicon, PhraseKind};
use crate::link::{self, Links};
use crate::span::Span;

/// How many sentences go through a stage together: more, and what is known of them leaves the second-level cache.
pub(crate) const BATCH: usize = 16;

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
            self.set_course(texts, discourse, sentences);
        }
        if last >= Stage::Tags {
            self.classify(texts, sentences);
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
                mention::target(sentence, span);
            }
        }
    }

    /// Finds out how far each sentence has to be read.
    fn set_course(&self, texts: &[&str], discourse: &mut Discourse, sentences: &mut [Sentence]) {
        // The last sentence, if it is passed over with a quotation in it.
        let mut waits: Option<usize> = None;
        for index in 0..sentences.len() {
            if sentences[index].is_silent() {
                continue;
            }
            let overheard = std::mem::take(&mut waits);
            if course::opens_quotation(&sentences[index]) {
                match overheard {
                    Some(before) => sentences[before].course = Course::Overheard,
                    None => self.catch_up(discourse),
                }
            }
            discourse.deferred.waits = false;
            let sentence = &mut sentences[index];
            sentence.here = discourse.next;
            topic::note(self.lexicon, discourse, sentence);
            sentence.continues = discourse.open;
            discourse.open = course::leaves_open(sentence, discourse.open);
            let passed = self.depth == Depth::Concerned && course::unconcerned(sentence, |actor| self.reports(actor));
            sentence.course = if passed { Course::PassedOver } else { Course::Whole };
            waits = Some(index).filter(|_| passed && sentence.quoted);
        }
        if let Some(last) = waits {
            discourse.deferred.keep(texts[last], &sentences[last]);
        }
    }

    /// From words to their classes and phrases.
    fn classify(&self, texts: &[&str], sentences: &mut [Sentence]) {
        for sentence in sentences.iter_mut().filter(|s| s.course.is_read()) {
            phrase::find(self.lexicon, PhraseKind::Closed, sentence);
        }
        for (text, sentence) in texts.iter().zip(sentences.iter_mut()).filter(|(_, s)| s.course.is_read()) {
            tag::tag(self.lexicon, text, sentence);
        }
        for sentence in sentences.iter_mut().filter(|s| s.course.is_read()) {
            phrase::find(self.lexicon, PhraseKind::Open, sentence);
            if self.depth == Depth::Concerned && course::says_nothing(self.lexicon, sentence) {
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
        for sentence in sentences.iter_mut().filter(|s| s.course.is_read()) {
            pronoun::resolve(self.lexicon, sentence);
        }
        for (text, sentence) in texts.iter().zip(sentences) {
            let speakers = match sentence.course {
                Course::Silent => continue,
                // Who speaks in it, the next sentence may ask.
                Course::PassedOver if sentence.quoted => continue,
                Course::PassedOver | Course::Mentions => Speakers::default(),
                Course::Overheard | Course::Whole => holder::find(self.lexicon, discourse, sentence),
            };
            discourse::carry_speaker(discourse, text, speakers);
        }
    }

    fn link(&self, sentences: &mut [Sentence], links: &mut [Links]) {
        for (sentence, links) in sentences.iter_mut().zip(links) {
            links.clear();
            if sentence.course == Course::Whole {
                link::find(self.lexicon, sentence, links);
                sentence.contrast = links.cues.first().and_then(|cue| scope::contrast(self.lexicon, sentence, cue.token));
            }
        }
    }

    /// Finds out who speaks in the last sentence of the batch before, if it was passed over.
    fn catch_up(&self, discourse: &mut Discourse) {
        if !discourse.deferred.waits {
            return;
        }
        let mut deferred = std::mem::take(&mut discourse.deferred);
        let (texts, sentences) = ([deferred.text.as_str()], std::slice::from_mut(&mut deferred.sentence));
        sentences[0].course = Course::Overheard;
        self.classify(&texts, sentences);
        self.parse(sentences);
        self.hold(&texts, discourse, sentences);
        discourse.deferred = deferred;
    }

    fn reports(&self, actor: ActorId) -> bool {
        self.reported.get(actor.index()).copied().unwrap_or(false)
    }
}
