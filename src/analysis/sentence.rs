//! The scratch of one sentence, into which every stage writes.

use super::course::Course;
use super::openers::Openers;
use super::{Chunk, ChunkId, Mention, MentionId, Rel, Word, clause, discourse, holder};
use crate::lexicon::{Signs, Tag, prep};
use crate::stance::{Flag, Flags};

/// The words, mentions and chunks of one sentence; reused for the next.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sentence {
    pub(crate) words: Vec<Word>,
    pub(crate) mentions: Vec<Mention>,
    /// For every token the mention that covers it, if any.
    pub(crate) mention_at: Vec<Option<MentionId>>,
    pub(crate) chunks: Vec<Chunk>,
    /// For every token its chunk.
    pub(crate) chunk_at: Vec<ChunkId>,
    /// The stretches of reported speech.
    pub(crate) reports: Vec<holder::Report>,
    /// The tokens that are cues.
    pub(crate) cues: Vec<u32>,
    /// Scratch of the clause stage.
    pub(crate) frames: Vec<clause::Frame>,
    pub(crate) clauses: Vec<clause::Clause>,
    /// Whether any of its nouns is in apposition to another.
    pub(crate) apposed: bool,
    pub(crate) openers: Openers,
    /// What any of its words shows.
    pub(crate) signs: Signs,
    /// What the guards found.
    pub(crate) guarded: Flags,
    /// How far it is read.
    pub(crate) course: Course,
    /// Whom its pronouns stand for.
    pub(crate) here: discourse::Antecedents,
    /// Whether a quotation may be open where it begins.
    pub(crate) continues: bool,
    /// The words of the speaker that it goes on with.
    pub(crate) carried: String,
    /// Whether it has a quotation mark.
    pub(crate) quoted: bool,
    pub(crate) question: bool,
    /// Whether the question has a no for its answer.
    pub(crate) rhetorical: bool,
    /// Where the last `but` stands, and by how much what is before it counts.
    pub(crate) contrast: Option<(u32, i32)>,
}

impl Sentence {
    pub(crate) fn clear(&mut self) {
        self.words.clear();
        self.mentions.clear();
        self.mention_at.clear();
        self.chunks.clear();
        self.chunk_at.clear();
        self.reports.clear();
        self.cues.clear();
        self.frames.clear();
        self.clauses.clear();
        self.apposed = false;
        self.signs = Signs::default();
        self.guarded = Flags::default();
        self.course = Course::default();
        self.here = discourse::Antecedents::default();
        self.continues = false;
        self.carried.clear();
        self.quoted = false;
        self.question = false;
        self.rhetorical = false;
        self.contrast = None;
    }

    /// Whether it carries no evidence, whatever its words.
    pub(crate) fn is_silent(&self) -> bool {
        self.guarded.has(Flag::Boilerplate) || self.guarded.has(Flag::NotEnglish)
    }

    /// Whether its clauses are wanted; of a sentence that says nothing, for the sake of its pronouns.
    pub(crate) fn is_parsed(&self) -> bool {
        match self.course {
            Course::Silent | Course::PassedOver => false,
            Course::Mentions => self.signs.has(Signs::REFERS),
            Course::Overheard | Course::Whole => true,
        }
    }

    pub(crate) fn chunk(&self, id: ChunkId) -> &Chunk {
        &self.chunks[id.index()]
    }

    pub(crate) fn head(&self, id: ChunkId) -> &Word {
        &self.words[self.chunk(id).head as usize]
    }

    pub(crate) fn mention(&self, id: MentionId) -> &Mention {
        &self.mentions[id.index()]
    }

    /// Puts the mentions in the order of the text.
    pub(crate) fn sort_mentions(&mut self) {
        self.mentions.sort_unstable_by_key(|m| (m.first, m.span.start(), m.place, m.actor));
        self.mention_at.fill(None);
        for (index, mention) in self.mentions.iter().enumerate().rev() {
            for slot in &mut self.mention_at[mention.first as usize..mention.end as usize] {
                if !mention.place || slot.is_none() {
                    *slot = Some(MentionId::new(index));
                }
            }
        }
    }

    /// The tokens of a chunk.
    pub(crate) fn range(&self, id: ChunkId) -> std::ops::Range<usize> {
        let chunk = self.chunk(id);
        chunk.first as usize..chunk.end as usize
    }

    /// The last mention among the tokens of a chunk.
    pub(crate) fn last_mention(&self, id: ChunkId) -> Option<&Mention> {
        self.mention_at[self.range(id)].iter().rev().find_map(|m| *m).map(|m| self.mention(m))
    }

    /// The prepositions that hang on a chunk.
    pub(crate) fn prepositions(&self, id: ChunkId) -> impl Iterator<Item = ChunkId> {
        std::iter::successors(self.chunk(id).prepositions, |&p| self.chunk(p).sibling)
    }

    /// "Riga and Tallinn": the noun that those behind it in a list are joined to.
    pub(crate) fn first_joined(&self, id: ChunkId) -> ChunkId {
        // A longer list is followed no farther.
        const LIST: usize = 8;
        let before = |&c: &ChunkId| self.chunk(c).governor.filter(|_| self.chunk(c).rel == Rel::Coordinated);
        std::iter::successors(Some(id), before).take(LIST).last().unwrap_or(id)
    }

    /// The token at a place in the text. Words that have been moved break the order that the others keep.
    pub(crate) fn token_at(&self, start: usize) -> Option<usize> {
        let at = self.words.partition_point(|w| w.span.start() < start);
        let there = |w: &Word| w.span.start() == start;
        if self.words.get(at).is_some_and(there) { Some(at) } else { self.words.iter().position(there) }
    }

    /// "one of the drivers": the number or pronoun before the *of* that a noun stands behind.
    pub(crate) fn part_of(&self, id: ChunkId) -> Option<ChunkId> {
        let chunk = self.chunk(id);
        let of = chunk.governor.filter(|&p| chunk.rel == Rel::Complement && self.head(p).prep == Some(prep::OF))?;
        self.chunk(of).governor.filter(|&g| matches!(self.head(g).tag, Tag::Number | Tag::Pronoun))
    }

    /// "continues to fall": the infinitive right behind a verb, on which it hangs.
    pub(crate) fn infinitive_of(&self, verb: ChunkId) -> Option<ChunkId> {
        let next = self.chunks.get(verb.index() + 1)?;
        (next.rel == Rel::Infinitive && next.governor == Some(verb)).then(|| ChunkId::new(verb.index() + 1))
    }

    /// A noun and those joined to it.
    pub(crate) fn joined(&self, id: ChunkId) -> impl Iterator<Item = ChunkId> {
        std::iter::successors(Some(id), |&n| self.chunk(n).next)
    }
}
