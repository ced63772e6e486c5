//! Where a participle hangs.

use super::super::{ChunkId, ChunkKind, Rel, VerbForm};
use super::Attacher;
use crate::lexicon::{Special, Tag};

impl Attacher<'_> {
    pub(super) fn participle(&mut self, id: ChunkId) {
        let frame = *self.frame();
        if frame.main.is_some_and(|_| self.inverted(id)) {
            self.s.chunks[id.index()].form = VerbForm::Finite;
            let asked = self.s.chunks[..id.index()].iter().rev().find(|c| c.kind == ChunkKind::Verb);
            let be = asked.is_some_and(|c| c.special == Special::Be);
            self.s.chunks[id.index()].passive = be;
            return;
        }
        if let Some(verb) = frame.verb.filter(|&v| self.previous == Some(v) && self.s.chunk(v).special == Special::Feel) {
            return self.felt(id, verb);
        }
        if let Some(auxiliary) = frame.main.filter(|&m| self.awaits_participle(m)) {
            return self.late_participle(id, auxiliary);
        }
        // "has criticised, sanctioned and expelled": a list of participles.
        let lists = |v: ChunkId| self.after_comma() && frame.last == Some(v) && self.s.chunk(v).tag == Tag::Participle;
        let listed = frame.verb.filter(|&v| self.previous_is(ChunkKind::Conjunction) || lists(v));
        if let Some(verb) = listed {
            return self.share(id, verb);
        }
        // "wants all deliveries to Kyiv stopped"
        let wanted = frame.verb.filter(|&v| self.s.chunk(v).special == Special::Want).and_then(|v| self.s.chunk(v).object);
        let last = wanted.or(frame.last);
        let noun = last.filter(|&l| self.s.chunk(l).kind == ChunkKind::Noun).or(frame.subject.filter(|_| frame.main.is_none()));
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
