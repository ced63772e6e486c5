//! Where -ing forms and participles hang.

use super::super::{ChunkId, ChunkKind, Rel, VerbForm};
use super::Attacher;
use crate::lexicon::{Special, Tag, prep};

impl Attacher<'_> {
    pub(super) fn ing(&mut self, id: ChunkId) {
        let frame = *self.frame();
        if let Some(preposition) = self.pending.take() {
            return self.gerund(id, preposition);
        }
        let Some(last) = frame.last else {
            self.frame().fronted = Some(id);
            return;
        };
        if self.previous_is(ChunkKind::Conjunction)
            && let Some(verb) = frame.verb
        {
            return self.share_ing(id, verb);
        }
        if self.after_comma() || self.previous_is(ChunkKind::Subordinator) {
            match frame.main.or(frame.verb) {
                Some(main) => {
                    self.hang(id, main, Rel::Adverbial);
                    self.s.chunks[id.index()].subject = self.s.chunk(main).subject;
                }
                None => {
                    self.s.chunks[id.index()].subject = frame.subject;
                    self.frame().fronted = frame.subject.is_none().then_some(id);
                }
            }
            return;
        }
        match self.s.chunk(last).kind {
            ChunkKind::Noun => {
                self.hang(id, last, Rel::Reduced);
                self.s.chunks[id.index()].subject = Some(last);
            }
            _ => {
                self.hang(id, last, Rel::Gerund);
                self.s.chunks[id.index()].subject = self.subject_of(last);
            }
        }
    }

    pub(super) fn share_ing(&mut self, id: ChunkId, verb: ChunkId) {
        let chunk = *self.s.chunk(verb);
        self.s.chunks[id.index()].subject = chunk.subject;
        self.hang(id, verb, Rel::Coordinated);
    }

    /// "criticised NATO for destabilising", "by expanding", "the risk of losing".
    pub(super) fn gerund(&mut self, id: ChunkId, preposition: ChunkId) {
        self.s.chunks[preposition.index()].object = Some(id);
        let Some(governor) = self.s.chunk(preposition).governor else {
            self.hang(id, preposition, Rel::Complement);
            self.frame().fronted = Some(id);
            return;
        };
        self.hang(id, preposition, Rel::Complement);
        let by_object = matches!(
            self.s.head(preposition).prep,
            Some(prep::OF | prep::FOR | prep::FROM | prep::AGAINST | prep::OVER | prep::ABOUT | prep::INTO | prep::AS)
        );
        let chunk = *self.s.chunk(governor);
        self.s.chunks[id.index()].subject = match chunk.kind {
            ChunkKind::Verb if by_object && chunk.passive => chunk.subject,
            ChunkKind::Verb if by_object => chunk.indirect.or(chunk.object).or(chunk.subject),
            ChunkKind::Verb => chunk.subject,
            // "its role in destabilising": whoever owns the noun.
            ChunkKind::Noun => chunk.subject.or(if self.s.head(governor).tag == Tag::Name { Some(governor) } else { self.frame().subject }),
            _ => self.subject_of(governor),
        };
    }

    pub(super) fn participle(&mut self, id: ChunkId) {
        let frame = *self.frame();
        if frame.main.is_some_and(|_| self.inverted(id)) {
            self.s.chunks[id.index()].form = VerbForm::Finite;
            let asked = self.s.chunks[..id.index()].iter().rev().find(|c| c.kind == ChunkKind::Verb);
            let be = asked.is_some_and(|c| self.s.words[c.head as usize].special == Special::Be);
            self.s.chunks[id.index()].passive = be;
            return;
        }
        if self.previous_is(ChunkKind::Conjunction)
            && let Some(verb) = frame.verb
        {
            return self.share(id, verb);
        }
        // "has criticised, sanctioned and expelled": a list of participles.
        let listed = frame.verb.filter(|&v| self.after_comma() && frame.last == Some(v) && self.s.head(v).tag == Tag::Participle);
        if let Some(verb) = listed {
            return self.share(id, verb);
        }
        let noun = frame.last.filter(|&l| self.s.chunk(l).kind == ChunkKind::Noun).or(frame.subject.filter(|_| frame.main.is_none()));
        // Behind a comma the subject is meant, not the last noun of a phrase: "the leader of X, backed by Y,".
        let noun = if self.after_comma() && frame.main.is_none() { frame.subject.or(noun) } else { noun };
        match noun {
            Some(noun) => {
                self.hang(id, noun, Rel::Reduced);
                self.s.chunks[id.index()].subject = Some(noun);
            }
            None => match frame.main {
                Some(main) => {
                    self.hang(id, main, Rel::Adverbial);
                    self.s.chunks[id.index()].subject = self.s.chunk(main).subject;
                }
                None => self.frame().fronted = Some(id),
            },
        }
    }
}
