//! The clause that stands behind a verb of saying with no *that*, where phrases part its subject from its verb: "said Hungary, a member of
//! the EU, had lied", "said officials in Rome condemned it", "Duda, saying Germany was weak, thanked us".

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, VerbForm};
use super::{Attacher, Frame};
use crate::lexicon::{Pattern, Special, Tag};

/// How many chunks may part the subject from its verb.
const REACH: usize = 12;

impl Attacher<'_> {
    /// "those who call it a liar are": what is called so, and what it is called, have their places.
    pub(super) fn called_so(&self, noun: ChunkId) -> bool {
        let verb = self.s.frames.last().and_then(|f| f.verb).filter(|&v| self.outer_waits() && self.pattern(v, Pattern::Regard));
        let called = verb.map(|v| self.s.chunk(v)).filter(|v| v.predicate.is_some() && v.object.is_some());
        called.is_some_and(|v| v.predicate == Some(noun) || v.object == Some(noun))
    }

    /// "Those who say that it lied | are", "To say that it lied | is": behind what is said the verb that was to come, and in which frame.
    pub(super) fn told_outside(&self, candidate: Option<ChunkId>) -> Option<usize> {
        let (content, outside) = self.s.frames.split_last()?;
        let (says, _) = content.governor.filter(|&(_, rel)| rel == Rel::Content)?;
        let noun = candidate.is_some() && content.verb.is_some_and(|v| self.says_only(v));
        // "Asked whether it lied, the mayor said"
        let comma = self.after_comma() || content.candidate_after_comma;
        if noun || comma || self.previous_is(ChunkKind::Conjunction) {
            return None;
        }
        match outside {
            [.., outer] if outer.fronted == Some(says) && outer.main.is_none() => Some(outside.len()),
            [.., outer, relative] => {
                let described = relative.main == Some(says) && matches!(relative.governor, Some((_, Rel::Relative)));
                (described && outer.main.is_none() && outer.subject.is_some()).then_some(outside.len() - 1)
            }
            _ => None,
        }
    }

    /// Whether a verb goes on with the speaker, or with what was said.
    pub(super) fn speech_goes_on(&mut self, id: ChunkId, main: ChunkId) -> bool {
        let speaker = self.previous_is(ChunkKind::Conjunction).then(|| self.quoting(id).or_else(|| self.sayer_goes_on(id, main)));
        if let Some(verb) = speaker.flatten() {
            self.share(id, verb);
            return true;
        }
        let subject = self.said_before_aside(id);
        subject.into_iter().for_each(|subject| self.said_clause(id, subject));
        subject.is_some()
    }

    /// "said Hungary, a member of the EU, had lied", "says Poland, however, is a friend": behind the aside the noun that seemed to be what
    /// was said is the subject.
    pub(super) fn said_before_aside(&mut self, id: ChunkId) -> Option<ChunkId> {
        if !self.after_comma() {
            return None;
        }
        if let Some(noun) = self.said_before_relative() {
            return Some(noun);
        }
        let verb = self.frame().main?;
        let noun = self.what_is_said(verb)?;
        let behind = self.s.chunks.get(noun.index() + 1..id.index())?;
        let phrase = |kind| matches!(kind, ChunkKind::Noun | ChunkKind::Preposition);
        let comma = behind.iter().take(REACH).position(|c| !phrase(c.kind))?;
        let opens = behind[comma].mark == Mark::Comma && behind.len() > comma + 2 && behind.len() <= REACH;
        // "announced a plan, and, after the vote, left"
        let joined = behind.get(comma + 1).is_some_and(|c| c.kind == ChunkKind::Conjunction);
        let other = self.s.chunk(verb).special.says() || self.s.words[self.s.chunk(id).first as usize].tag == Tag::Auxiliary;
        (opens && !joined && other && !self.hears(verb, noun)).then_some(noun)
    }

    /// "said Germany, which had backed Hungary, was weak": behind the relative clause likewise.
    fn said_before_relative(&mut self) -> Option<ChunkId> {
        let [.., outer, inner] = self.s.frames.as_slice() else { return None };
        let (described, _) = inner.governor.filter(|&(_, rel)| rel == Rel::Relative && inner.main.is_some())?;
        let verb = outer.main?;
        let noun = self.what_is_said(verb).filter(|&noun| noun == described)?;
        let comma = self.s.chunks.get(noun.index() + 1).is_some_and(|c| c.mark == Mark::Comma);
        if !comma || self.hears(verb, noun) {
            return None;
        }
        self.s.frames.pop();
        Some(noun)
    }

    /// "said officials in Rome condemned it": a past form that has an object is no participle of the nouns before it.
    pub(super) fn said_of_those_in(&mut self, id: ChunkId) -> Option<ChunkId> {
        let verb = self.frame().main?;
        let noun = self.what_is_said(verb)?;
        let head = self.s.head(id);
        let object = self.s.chunks.get(id.index() + 1).filter(|c| c.kind == ChunkKind::Noun)?;
        let when = matches!(object.special, Special::Time | Special::Day) || object.tag == Tag::Number;
        let alone = self.s.chunk(id).end - self.s.chunk(id).first == 1 && head.tags.has(Tag::Past) && !when;
        let between = self.s.chunks.get(noun.index() + 1..id.index())?;
        let phrases = between.iter().all(|c| matches!(c.kind, ChunkKind::Noun | ChunkKind::Preposition));
        let parted = (2..=REACH).contains(&between.len()) && between[0].kind == ChunkKind::Preposition;
        (alone && phrases && parted && !self.gives_away(id) && !self.hears(verb, noun)).then_some(noun)
    }

    /// Makes the noun behind a verb of saying the subject of a verb.
    pub(super) fn said_clause(&mut self, id: ChunkId, subject: ChunkId) {
        let chunk = &mut self.s.chunks[id.index()];
        (chunk.form, chunk.passive) = (VerbForm::Finite, chunk.passive && chunk.form == VerbForm::Finite);
        self.frame().candidate_after_comma = false;
        self.claim(id, subject);
    }

    /// "Duda, saying Germany was weak, thanked us", "Saying Germany was weak, Duda …": behind the -ing form stands a clause of its own, and
    /// the main one is still to come.
    pub(super) fn said_in_passing(&mut self, id: ChunkId) -> bool {
        let frame = *self.frame();
        let Some(verb) = frame.verb.filter(|&v| self.s.chunk(v).form == VerbForm::Ing) else { return false };
        let Some(noun) = self.what_is_said(verb).filter(|&n| self.previous == Some(n)) else { return false };
        let waits = frame.subject.is_some() || frame.fronted == Some(verb);
        if !waits || !self.goes_on_behind_comma(id, frame.subject.is_none()) || self.hears(verb, noun) {
            return false;
        }
        self.release(noun);
        self.push(Frame { subject: Some(noun), governor: Some((verb, Rel::Content)), ..Frame::default() }, None);
        let clause = self.frame().clause;
        self.s.chunks[noun.index()].clause = clause;
        self.first_finite(id);
        true
    }

    /// Whether behind a comma a finite verb follows, or the noun that is its subject.
    fn goes_on_behind_comma(&self, id: ChunkId, noun: bool) -> bool {
        let behind = self.s.chunks.get(id.index() + 1..).unwrap_or_default().iter().take(REACH);
        let finite = |kind, form| kind == ChunkKind::Verb && form == VerbForm::Finite;
        let mut pairs = behind.clone().zip(behind.skip(1));
        pairs.any(|(c, next)| c.mark == Mark::Comma && if noun { next.kind == ChunkKind::Noun } else { finite(next.kind, next.form) })
    }

    /// "“Germany lied,” Macron said, and thanked us", "…, praising us": behind a quotation the speaker goes on, not whom the words were of.
    pub(super) fn quoting(&mut self, id: ChunkId) -> Option<ChunkId> {
        let frame = *self.frame();
        let verb = frame.verb.filter(|&v| frame.main.is_some_and(|m| m < v) && self.s.chunk(v).form == VerbForm::Finite && self.says(v))?;
        let speaker = self.s.chunk(verb).subject.filter(|&s| frame.main.is_some_and(|m| m < s))?;
        let owner = self.s.chunk(speaker).subject.filter(|&owner| owner < speaker).unwrap_or(speaker);
        let first = self.s.chunk(owner.min(verb)).first as usize;
        let closes = |back: usize| first.checked_sub(back).is_some_and(|i| self.s.words[i].mark == Mark::CloseQuote);
        // "No one trusts it, the minister said, adding that": who goes on is the speaker, whatever the clause before denies.
        let aside = || self.reports(id) && self.s.chunk(id).form == VerbForm::Ing && self.s.words[first - 1].mark == Mark::Comma;
        let behind = self.s.chunks.get(verb.index()..id.index())?.iter();
        let goes_on = behind.len() > REACH || behind.into_iter().any(|c| c.mark == Mark::OpenQuote);
        ((closes(1) || closes(2) || first > 0 && aside()) && !goes_on).then_some(verb)
    }

    /// "said Italy had lied but praised us", "says Italy has lied and accuses us": a second verb of saying in the speaker's own tense, where
    /// the clause between is set apart by another.
    pub(super) fn sayer_goes_on(&mut self, id: ChunkId, main: ChunkId) -> Option<ChunkId> {
        let said = self.s.chunk(main);
        let apart = matches!(self.s.words[said.first as usize].tag, Tag::Auxiliary | Tag::Modal);
        let verb = said.governor.filter(|_| said.rel == Rel::Content && apart && self.reports(id))?;
        let (speaks, other) = (self.s.chunk(verb), self.s.chunk(id));
        let same = speaks.tag == other.tag && speaks.form == VerbForm::Finite && other.end - other.first == 1;
        (same && speaks.clause < said.clause && self.says(verb)).then_some(verb)
    }

    /// The noun right behind a verb that governs clauses, which was taken for its object.
    pub(super) fn what_is_said(&self, verb: ChunkId) -> Option<ChunkId> {
        let chunk = self.s.chunk(verb);
        let noun = chunk.object.filter(|&o| o > verb && !chunk.passive && self.says_only(verb))?;
        let start = self.s.chunk(noun).subject.filter(|&owner| owner < noun && owner > verb).unwrap_or(noun);
        let direct = start.index() == verb.index() + 1 || chunk.indirect.is_some();
        (direct && self.s.chunk(noun).kind == ChunkKind::Noun && self.s.chunk(noun).rel == Rel::Object).then_some(noun)
    }

    /// "told the crowd": whether the noun is who hears it.
    pub(super) fn hears(&self, verb: ChunkId, noun: ChunkId) -> bool {
        let chunk = self.s.chunk(verb);
        let tells = self.s.chunk(verb).special == Special::Told || self.pattern(verb, Pattern::Give);
        tells && chunk.indirect.is_none() && chunk.object == Some(noun)
    }

    /// "a deal in Rome handed Italy the ships": what has two objects may be a participle with one.
    fn gives_away(&self, id: ChunkId) -> bool {
        self.pattern(id, Pattern::Give) || self.pattern(id, Pattern::Light)
    }

    /// "The report, published late on Monday, condemned Serbia": the past form between commas describes the subject, whose verb follows.
    pub(super) fn past_aside(&mut self, id: ChunkId) -> bool {
        let frame = *self.frame();
        let Some((first, subject)) = frame.main.zip(frame.subject).filter(|_| self.after_comma() && frame.antecedent.is_none()) else {
            return false;
        };
        let (chunk, head) = (self.s.chunk(first), self.s.head(first));
        let past = head.tag == Tag::Past && head.tags.has(Tag::Participle) && chunk.end - chunk.first == 1;
        // Not "The report, like the one before, condemned Rome, praised Bern".
        let between = self.s.chunks.get(subject.index() + 1..first.index()).unwrap_or_default();
        let comma = |c: &Chunk| c.mark == Mark::Comma;
        let once = between.len() <= REACH && between.split_last().is_some_and(|(last, rest)| comma(last) && !rest.iter().any(comma));
        let bare = chunk.object.is_none_or(|o| self.s.chunk(o).special == Special::Time) && !chunk.copula && !self.reports(first);
        if !(past && once && bare && chunk.subject == Some(subject)) {
            return false;
        }
        self.describe(first, subject);
        let frame = self.frame();
        (frame.main, frame.verb) = (None, None);
        self.first_finite(id);
        true
    }

    /// "no proof of the claim, repeated on television, that Rome had lied": between commas, a past form that says where such words were said.
    pub(super) fn told_aside(&mut self, id: ChunkId) -> bool {
        let head = self.s.head(id);
        let past = head.tag == Tag::Past && head.tags.has(Tag::Participle) && self.s.chunk(id).end - self.s.chunk(id).first == 1;
        let noun = id.index().checked_sub(2).filter(|_| past && self.after_comma()).map(ChunkId::new);
        let Some(words) = noun.filter(|&n| self.s.chunk(n).kind == ChunkKind::Noun && self.says(n)) else { return false };
        let behind = self.s.chunks.get(id.index() + 1..).unwrap_or_default();
        let phrase = |c: &&Chunk| matches!(c.kind, ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Adverb);
        let between = behind.iter().take(REACH).take_while(phrase).count();
        let object = behind.first().is_some_and(|c| c.kind == ChunkKind::Noun);
        let closes = matches!(behind.get(between..), Some([comma, that, ..]) if comma.mark == Mark::Comma && that.special == Special::That);
        if !closes || object {
            return false;
        }
        self.describe(id, words);
        true
    }
}
