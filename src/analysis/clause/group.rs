//! A subject of several chunks: "relations between Rome and Bern", "newspapers financed by Rome", "the belief that Rome is weak". It is known
//! by the finite verb behind it.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, VerbForm};
use super::{Attacher, Frame};
use crate::lexicon::{Special, Tag};

/// How many chunks a group may have.
const REACH: usize = 12;

impl Attacher<'_> {
    /// "the gunmen who loathe us (thanked it)": a pronoun that is no subject.
    pub(super) fn in_object_case(&self, noun: ChunkId) -> bool {
        let word = self.s.head(noun);
        // "none of them trusts it"
        let alone = self.s.chunk(noun).end - self.s.chunk(noun).first == 1;
        alone && word.tag == Tag::Pronoun && ["us", "them", "him", "me"].iter().any(|form| word.form == self.lexicon.table.get(form))
    }

    /// "say relations between A and B are good", "how the friendship of the two is over", "…, and A and B met": the first noun of the group
    /// right before a finite verb, where a verb of saying, a *how*, or a comma and a conjunction stands in front of it.
    pub(super) fn group_before(&self) -> Option<ChunkId> {
        let end = self.previous?.index();
        let first = (end.saturating_sub(REACH)..=end).rev().take_while(|&at| self.within_group(at)).last()?;
        let owner = |c: ChunkId| self.s.chunk(c).rel == Rel::Possessor;
        let noun = (first..end).map(ChunkId::new).find(|&c| self.s.chunk(c).kind == ChunkKind::Noun && !owner(c))?;
        let [.., comma, joint] = &self.s.chunks[..first] else { return None };
        let joined = joint.kind == ChunkKind::Conjunction && comma.mark == Mark::Comma && joint.special != Special::Neither;
        let listed = joined && matches!(self.s.chunk(noun).rel, Rel::Coordinated | Rel::Root);
        // "failed two states: Malta and Tunisia, and the talks will go on"
        let named_before = || self.s.chunk(self.s.first_joined(noun)).rel == Rel::Apposition;
        let behind_clause = || self.s.frames.last().and_then(|f| f.main).map_or_else(named_before, |main| main.index() < first);
        let how = joint.kind == ChunkKind::Adverb && joint.special == Special::Why;
        (listed && behind_clause() || how || self.said_by(noun)).then_some(noun)
    }

    /// Whether the group goes on at a chunk: a noun or what belongs to one, or a conjunction with no comma before it.
    fn within_group(&self, at: usize) -> bool {
        let chunk = &self.s.chunks[at];
        match chunk.kind {
            ChunkKind::Noun | ChunkKind::Preposition => true,
            ChunkKind::Verb => chunk.form != VerbForm::Finite && !self.says_only(ChunkId::new(at)),
            ChunkKind::Conjunction => at.checked_sub(1).is_some_and(|before| self.s.chunks[before].kind != ChunkKind::Mark),
            _ => chunk.tag == Tag::Genitive,
        }
    }

    /// Whether the noun seemed to be what a verb of saying has for its object.
    fn said_by(&self, noun: ChunkId) -> bool {
        let saying = self.s.chunk(noun).governor.filter(|&v| v < noun && self.s.chunk(v).kind == ChunkKind::Verb);
        saying.is_some_and(|v| self.what_is_said(v) == Some(noun) && !self.hears(v, noun))
    }

    /// "say the claim that Poland lied is false", "told us the claim that … is false": opens the clause that a verb of saying governs.
    pub(super) fn said_with_verb(&mut self, noun: ChunkId, verb: ChunkId) -> bool {
        let chunk = *self.s.chunk(verb);
        let told = chunk.special == Special::Told;
        let hearer = chunk.object.filter(|&o| told && self.right_behind(o) && o > verb && chunk.indirect.is_none());
        let right_behind = self.right_behind(verb) && chunk.object.is_none() && !told || hearer.is_some();
        let own_verb = |s: &Self| s.has_own_verb(noun) || (hearer.is_some() || s.previous != Some(verb)) && s.verb_behind(noun);
        let opens = right_behind && !chunk.passive && self.says_only(verb) && own_verb(self);
        if opens {
            if let Some(hearer) = hearer {
                let chunk = &mut self.s.chunks[verb.index()];
                (chunk.object, chunk.indirect) = (None, Some(hearer));
                self.s.chunks[hearer.index()].rel = Rel::IndirectObject;
            }
            self.push(Frame { subject: Some(noun), governor: Some((verb, Rel::Content)), ..Frame::default() }, None);
            self.s.chunks[noun.index()].clause = self.frame().clause;
        }
        opens
    }

    /// Whether nothing but a *neither* stands between here and a chunk before.
    fn right_behind(&self, before: ChunkId) -> bool {
        let neither = self.previous.filter(|&p| self.s.chunk(p).special == Special::Neither && p.index() == before.index() + 1);
        self.previous == Some(before) || neither.is_some()
    }

    /// "said neither Rome nor Bern had helped", "told us neither Rome …": opens the clause of what is said, whose subject they are.
    pub(super) fn said_neither(&mut self, noun: ChunkId) -> bool {
        let neither = self.previous.is_some_and(|p| self.s.chunk(p).special == Special::Neither);
        let verb = self.s.frames.last().and_then(|f| f.verb).filter(|_| neither);
        verb.is_some_and(|verb| self.said_with_verb(noun, verb))
    }

    /// "told reporters the plan to isolate Rome is foolish", "told us Rome, and not Bern, saved them": whether the first finite verb behind a
    /// noun is in no other clause. Behind a comma it is so where the noun is a name.
    fn verb_behind(&self, noun: ChunkId) -> bool {
        let mut behind = self.s.chunks.get(noun.index() + 1..).unwrap_or_default().iter().take(REACH);
        let named = self.s.mention_at[self.s.chunk(noun).head as usize].is_some();
        let passes = |c: &&Chunk| match c.kind {
            ChunkKind::Subordinator | ChunkKind::Relative => false,
            ChunkKind::Mark => named && c.mark == Mark::Comma,
            ChunkKind::Verb => !c.is_finite(),
            _ => true,
        };
        behind.find(|c| !passes(c)).is_some_and(Chunk::is_finite)
    }

    /// "the belief that NATO is a threat is a myth", "the rockets Iran gave to Syria destroyed a school", "Greece, its minister said, was
    /// insulted": whether behind what a noun is described by a finite verb of its own follows.
    pub(super) fn has_own_verb(&self, noun: ChunkId) -> bool {
        const REACH: usize = 24;
        let behind = self.s.chunks.get(noun.index() + 1..).unwrap_or_default();
        let behind = &behind[..behind.len().min(REACH)];
        let of_group = |c: &Chunk| matches!(c.kind, ChunkKind::Noun | ChunkKind::Preposition) || c.tag == Tag::Genitive;
        let joins = |pair: &[Chunk]| pair[0].kind == ChunkKind::Conjunction && pair[1].kind == ChunkKind::Noun;
        let group = (0..behind.len()).take_while(|&at| of_group(&behind[at]) || behind.get(at..at + 2).is_some_and(joins)).count();
        let Some(next) = behind.get(group) else { return false };
        let inside = &behind[group..];
        let comma = |c: &Chunk| matches!(c.mark, Mark::Comma | Mark::OpenParen | Mark::CloseParen);
        if comma(next) {
            // "…, which …, has", "… (which …) has": the next comma or bracket closes what is put in.
            let close = inside.iter().skip(1).position(|c| c.kind == ChunkKind::Mark && c.mark != Mark::None).map(|at| at + 1);
            return close.is_some_and(|at| comma(&inside[at]) && inside.get(at + 1).is_some_and(Chunk::is_finite));
        }
        let bare = |pair: &[Chunk]| pair[0].kind == ChunkKind::Noun && pair[1].kind == ChunkKind::Noun;
        let described = matches!(next.kind, ChunkKind::Relative | ChunkKind::Subordinator)
            || next.is_finite() && self.s.chunks[noun.index()..noun.index() + 1 + group].windows(2).any(bare);
        let clause = inside.iter().take_while(|c| c.kind != ChunkKind::Mark).count();
        let verbs = (0..clause).filter(|&at| inside[at].is_finite() || at > 0 && self.acts(&inside[at..])).count();
        // "three sailors taken hostage in May thanked Rome", not "the guards sent by Rome as a gang that harasses them"
        let reduced = next.kind == ChunkKind::Verb && next.form == VerbForm::Participle && next.tag == Tag::Participle;
        let led = |at: usize| at > 0 && matches!(inside[at - 1].kind, ChunkKind::Relative | ChunkKind::Subordinator);
        let own = || (0..clause).any(|at| (inside[at].is_finite() || at > 0 && self.acts(&inside[at..])) && !led(at));
        described && verbs > 1 || reduced && own()
    }

    /// "(the rockets Iran gave to Syria) destroyed a school", "shocked us": a form that may be past tense has an object.
    fn acts(&self, chunks: &[Chunk]) -> bool {
        let [verb, object, ..] = chunks else { return false };
        let past = verb.kind == ChunkKind::Verb && self.s.words[verb.head as usize].tags.has(Tag::Past);
        past && verb.form == VerbForm::Participle && object.kind == ChunkKind::Noun
    }
}
