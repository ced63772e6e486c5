//! What opens a clause behind another one: an -ing form that is its subject, as in "some say deserting Rome would be a crime", or a phrase, as in
//! "…, and without Rome the bridge would fall".

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, VerbForm};
use super::{Attacher, Frame};
use crate::lexicon::{Special, Tag, prep};

/// How many chunks may stand between the form and its verb.
const REACH: usize = 6;

impl Attacher<'_> {
    /// Opens the clause whose subject the -ing form is: behind a subordinator, behind a comma and a conjunction, or right behind a verb
    /// of saying.
    pub(super) fn opens_as_subject(&mut self, id: ChunkId) -> bool {
        if self.pending.is_some() || self.says_only(id) || !self.verb_behind_phrase(id) {
            return false;
        }
        self.leave_clause_before();
        let frame = *self.frame();
        if frame.last.is_none() && frame.subordinate || self.after_comma() && frame.main.is_none() && frame.subject.is_none() {
            self.frame().fronted = Some(id);
        } else if self.joined_behind_comma(id) && frame.main.is_some() {
            self.begin_clause();
            self.frame().fronted = Some(id);
        } else if let Some(says) = frame.verb.filter(|&v| self.previous == Some(v) && self.says_only(v)) {
            self.push(Frame { governor: Some((says, Rel::Content)), fronted: Some(id), ..Frame::default() }, None);
        } else {
            return false;
        }
        let frame = self.frame();
        (frame.verb, frame.last) = (Some(id), Some(id));
        let clause = frame.clause;
        self.s.chunks[id.index()].clause = clause;
        true
    }

    /// "…, and without Rome the bridge would fall", "…, but in May, the talks failed": lets the phrase open the clause that it belongs to.
    pub(super) fn opens_as_phrase(&mut self, id: ChunkId) {
        if self.joined_behind_comma(id) && self.frame().main.is_some() && self.subject_behind(id) {
            self.begin_clause();
            let clause = self.frame().clause;
            self.s.chunks[id.index()].clause = clause;
        }
    }

    /// A clause beside the one that is open, which has its verb.
    fn begin_clause(&mut self) {
        self.new_clause();
        let Frame { clause, governor, subordinate, .. } = *self.frame();
        *self.frame() = Frame { clause, governor, subordinate, ..Frame::default() };
    }

    /// Whether behind the noun of a preposition another noun follows, with a finite verb behind it.
    fn subject_behind(&self, preposition: ChunkId) -> bool {
        let chunks = self.s.chunks.get(preposition.index() + 1..).unwrap_or_default();
        let kind = |at: usize| chunks.get(at).map(|c| c.kind);
        let mut at = 0;
        // "…, yet in Rome and Bern their alarm was"
        let goes_on = |at: usize| matches!(kind(at), Some(ChunkKind::Preposition | ChunkKind::Conjunction));
        while at < REACH && kind(at) == Some(ChunkKind::Noun) && goes_on(at + 1) {
            at += 2;
        }
        let comma = usize::from(chunks.get(at + 1).is_some_and(|c| c.mark == Mark::Comma));
        let nouns = kind(at) == Some(ChunkKind::Noun) && kind(at + 1 + comma) == Some(ChunkKind::Noun);
        nouns && self.verb_behind_phrase(ChunkId::new(preposition.index() + 1 + at + comma))
    }

    /// "…, but the bank in Rome is old": whether the phrase belongs to a noun that a comma and a conjunction set before its own verb.
    pub(super) fn within_subject(&self, preposition: ChunkId, noun: ChunkId) -> bool {
        let [.., comma, joint] = &self.s.chunks[..noun.index()] else { return false };
        let joined = joint.kind == ChunkKind::Conjunction && comma.mark == Mark::Comma;
        let open = self.s.frames.last().is_some_and(|f| f.candidate == Some(noun) && f.main.is_some());
        joined && open && self.verb_behind_phrase(preposition)
    }

    /// "While the talks went on, deserting Rome would be": behind the comma the clause outside begins.
    fn leave_clause_before(&mut self) {
        let [.., outer, inner] = self.s.frames.as_slice() else { return };
        let waits = outer.main.is_none() && outer.subject.is_none() && inner.subordinate && inner.main.is_some();
        if waits && self.after_comma() {
            self.s.frames.pop();
        }
    }

    /// "failed because of Rome, and Bern …", "Because of Rome, Bern …": *because of* opens no clause but a phrase, which ends at the comma.
    pub(super) fn leave_cause(&mut self) {
        let &[.., Frame { clause, main: None, subject: None, subordinate: true, .. }] = self.s.frames.as_slice() else { return };
        let opener = self.s.clauses[clause as usize].opener;
        let behind = opener.and_then(|o| self.s.chunks.get(o.index() + 1));
        if self.s.frames.len() > 1 && behind.is_some_and(|c| c.kind == ChunkKind::Preposition && c.prep == Some(prep::OF)) {
            self.s.frames.pop();
        }
    }

    /// "After it emerged that the talks had failed, Russia and Belarus …": behind the comma what the clause in front says is over.
    pub(super) fn leave_told(&mut self, id: ChunkId) {
        let &[base, opening, Frame { main: Some(_), governor: Some((_, Rel::Content | Rel::Relative)), .. }] = self.s.frames.as_slice()
        else {
            return;
        };
        let waits = base.main.is_none() && base.subject.is_none() && opening.subordinate && opening.main.is_some();
        if waits && (self.after_comma() || self.correlates()) && self.heads_clause(id) {
            self.s.frames.pop();
        }
    }

    /// Whether a noun heads a clause: nouns, their phrases and a finite verb follow in one row, or it has its own verb farther on.
    fn heads_clause(&self, id: ChunkId) -> bool {
        self.row_to_verb(id).is_some() || self.has_own_verb(id)
    }

    /// How many nouns, phrases and conjunctions stand between a noun and a finite verb, where nothing else does.
    pub(super) fn row_to_verb(&self, id: ChunkId) -> Option<usize> {
        const ROW: usize = 8;
        let behind = self.s.chunks.get(id.index() + 1..).unwrap_or_default().iter().take(ROW);
        let of_row = |c: &&Chunk| matches!(c.kind, ChunkKind::Noun | ChunkKind::Conjunction | ChunkKind::Preposition);
        let row = behind.clone().take_while(of_row).count();
        behind.clone().nth(row).is_some_and(Chunk::is_finite).then_some(row)
    }

    /// "Since the shops were closed, neither Japan nor India has …": a comma stands before the *neither*.
    pub(super) fn correlates(&self) -> bool {
        let neither = self.previous.filter(|&p| self.s.chunk(p).special == Special::Neither);
        neither.and_then(|p| p.index().checked_sub(1)).is_some_and(|at| self.s.chunks[at].mark == Mark::Comma)
    }

    /// "left, but the only state to have betrayed it is Rome", "left, but the aggressor Rome was": a noun that waits for its own verb.
    pub(super) fn opens_anew(&self, noun: ChunkId) -> bool {
        let [.., comma, joint] = &self.s.chunks[..noun.index()] else { return false };
        let waits = self.s.frames.last().is_some_and(|f| f.candidate == Some(noun));
        waits && self.s.chunk(noun).rel == Rel::Root && joint.kind == ChunkKind::Conjunction && comma.mark == Mark::Comma
    }

    /// "…, but the aggressor Rome was": the name of whom the noun before speaks of, which has no other verb.
    pub(super) fn named_anew(&mut self, id: ChunkId) -> bool {
        let noun = self.previous.filter(|&p| self.s.chunk(p).tag == Tag::Noun && self.opens_anew(p));
        let named = self.s.mention_at[self.s.chunk(id).head as usize].is_some();
        let verb = || self.s.chunks.get(id.index() + 1).is_some_and(Chunk::is_finite);
        let Some(noun) = noun.filter(|_| named && verb()) else { return false };
        self.appose(noun, id);
        self.frame().candidate = Some(id);
        true
    }

    /// "…, and deserting": a comma, the conjunction, the form.
    fn joined_behind_comma(&self, id: ChunkId) -> bool {
        let comma = id.index().checked_sub(2).is_some_and(|at| self.s.chunks[at].mark == Mark::Comma);
        comma && self.previous_is(ChunkKind::Conjunction)
    }

    /// Whether a finite verb follows that has no other subject: nothing but nouns and their phrases in between.
    fn verb_behind_phrase(&self, id: ChunkId) -> bool {
        let behind = self.s.chunks.get(id.index() + 1..).unwrap_or_default();
        let phrase = |c: &Chunk| matches!(c.kind, ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Adverb) || c.tag == Tag::Genitive;
        let inside = behind.iter().take(REACH).take_while(|c| phrase(c)).count();
        let verb = behind.get(inside).is_some_and(|c| c.kind == ChunkKind::Verb && c.form == VerbForm::Finite);
        // "deserting Rome would be", against "deserting would be", which any noun of the same form may be.
        inside > 0 && verb
    }
}
