//! Where an infinitive hangs, and who is to do it.

use super::super::{Chunk, ChunkId, ChunkKind, Rel};
use super::Attacher;
use crate::lexicon::{Category, Class, Pattern, Special, Tag, TagSet, prep};

impl Attacher<'_> {
    pub(super) fn infinitive(&mut self, id: ChunkId) {
        let frame = *self.frame();
        let Some(last) = frame.last else {
            self.frame().fronted = Some(id);
            return;
        };
        if self.previous_is(ChunkKind::Conjunction)
            && let Some(verb) = frame.verb
        {
            return self.share(id, verb);
        }
        // "vetoed the text in order to shield it": what for, out of the reach of what the verb means.
        if let Some(verb) = frame.verb.filter(|&v| self.opens_purpose(id) || self.left_for(v, last)) {
            return self.purpose(id, verb);
        }
        if let Some((verb, site)) = frame.verb.and_then(|v| Some((v, self.outdoes(v, last)?))) {
            return self.done_by(id, site, self.s.chunk(verb).subject);
        }
        if let Some(verb) = self.said_for(last) {
            return self.done_by(id, verb, Some(last));
        }
        // "helped the government of Kosovo rebuild its courts"
        let bare = self.s.chunk(id).tag == Tag::Base && self.s.chunk(id).first == self.s.chunk(id).head;
        if let Some(verb) = frame.verb.filter(|&v| bare && self.pattern(v, Pattern::Causative)) {
            return self.done_by(id, verb, self.s.chunk(verb).object.or(self.s.chunk(verb).subject));
        }
        // "It would be foolish, he argued, to trust it"
        let judged = frame.main.filter(|&m| self.after_comma() && self.judges_deed(m)).and_then(|m| self.s.chunk(m).predicate);
        if let Some(predicate) = judged {
            return self.hang(id, predicate, Rel::Infinitive);
        }
        if let Some(predicate) = self.judged_for(last) {
            return self.done_by(id, predicate, Some(last));
        }
        if let Some(verb) = self.resume(Self::waits_for_infinitive) {
            let chunk = self.s.chunk(verb);
            return self.done_by(id, verb, chunk.object.filter(|_| self.object_controls(verb)).or(chunk.subject));
        }
        if let Some(verb) = self.bids_outside(id) {
            return self.done_by(id, verb, self.s.chunk(verb).object);
        }
        self.infinitive_behind(id, last, frame.verb);
    }

    /// Behind a noun or a verb, with nothing else that asks for it.
    fn infinitive_behind(&mut self, id: ChunkId, last: ChunkId, verb: Option<ChunkId>) {
        match self.s.chunk(last).kind {
            ChunkKind::Noun
                if let Some((verb, asked)) = verb.and_then(|v| Some((v, self.asked_of(last, v).or_else(|| self.asked_then(last, v))?))) =>
            {
                self.done_by(id, verb, Some(asked));
            }
            ChunkKind::Noun if let Some(verb) = verb.filter(|&v| self.told_by(v, last)) => {
                self.done_by(id, verb, self.s.chunk(verb).subject);
            }
            ChunkKind::Noun if let Some(deed) = self.deed_by(last) => self.done_by(id, deed, Some(self.s.first_joined(last))),
            ChunkKind::Noun if let Some(call) = self.call_on(last) => self.done_by(id, call, Some(self.s.first_joined(last))),
            ChunkKind::Noun => self.infinitive_behind_noun(id, last, verb.filter(|_| !self.opens_anew(last))),
            _ => self.done_by(id, last, self.subject_of(last)),
        }
    }

    /// "urged the states that have not done so (to recognise it)", "told the crews that refused to stop (to leave)": the verb outside the
    /// clause that describes who is asked, where that clause has all it needs.
    fn bids_outside(&mut self, id: ChunkId) -> Option<ChunkId> {
        let verb = self.frame().verb.filter(|&v| self.s.chunk(v).rel == Rel::Relative)?;
        let asked = self.s.chunk(verb).governor;
        let done_so = self.s.words[self.s.chunk(id).first as usize].special == Special::So;
        let between = &self.s.chunks[verb.index() + 1..id.index()];
        if !done_so && !between.iter().any(|c| c.rel == Rel::Infinitive && c.governor == Some(verb)) {
            return None;
        }
        let asks = |v: &ChunkId| self.s.chunk(*v).object == asked && self.object_controls(*v) && self.waits_for_infinitive(*v);
        let at = self.s.frames.iter().rposition(|frame| frame.verb.is_some_and(|v| asks(&v)))?;
        self.s.frames.truncate(at + 1);
        self.frame().verb
    }

    /// Hangs an infinitive on what governs it, and says who is to do it.
    fn done_by(&mut self, id: ChunkId, governor: ChunkId, doer: Option<ChunkId>) {
        self.hang(id, governor, Rel::Infinitive);
        self.s.chunks[id.index()].subject = doer;
    }

    /// "urged the government of Iran to stop", "called on the leaders of Mali to resign": who is asked, whose name closes the phrase.
    fn asked_of(&self, name: ChunkId, verb: ChunkId) -> Option<ChunkId> {
        let whole = self.linked_by(name, prep::OF).filter(|&w| self.s.chunk(w).kind == ChunkKind::Noun && !self.governs_infinitive(w))?;
        let object = self.s.chunk(verb).object;
        let called_on = object.is_none() && self.linked_by(whole, prep::ON) == Some(verb);
        (object == Some(whole) && self.bids(verb) || called_on).then_some(whole)
    }

    /// "urged Iran on Monday to stop", "called on Iran on Monday to stop", "told it in a letter to stop": who is asked, behind whom it is said
    /// when or where.
    fn asked_then(&self, day: ChunkId, verb: ChunkId) -> Option<ChunkId> {
        let chunk = self.s.chunk(day);
        let site = chunk.governor.filter(|_| chunk.rel == Rel::Complement).map(|p| self.s.chunk(p));
        let within = site.is_some_and(|p| matches!(p.prep, Some(prep::IN | prep::ON | prep::AT)) && p.governor == Some(verb));
        let when = within && !self.governs_infinitive(day) || matches!(chunk.special, Special::Day | Special::Time);
        let bids = self.bids(verb) || self.s.chunk(verb).special == Special::Told && self.object_controls(verb);
        let on = |p: &ChunkId| self.s.chunk(*p).prep == Some(prep::ON) && self.s.chunk(*p).object != Some(day);
        let called_on = || self.s.prepositions(verb).find(on).and_then(|p| self.s.chunk(p).object);
        let asked = self.s.chunk(verb).object.or_else(called_on).filter(|_| when && bids)?;
        (asked > verb && asked < day).then_some(asked)
    }

    /// What a noun hangs on by a preposition.
    fn linked_by(&self, noun: ChunkId, preposition: u8) -> Option<ChunkId> {
        let chunk = self.s.chunk(noun);
        let before = chunk.governor.filter(|&p| chunk.rel == Rel::Complement && self.s.chunk(p).prep == Some(preposition))?;
        self.s.chunk(before).governor
    }

    /// "an attempt by Spain and Italy (to stop it)": the deed, whose doers close the phrase.
    fn deed_by(&self, doer: ChunkId) -> Option<ChunkId> {
        let deed = self.linked_by(self.s.first_joined(doer), prep::BY)?;
        (self.s.chunk(deed).kind == ChunkKind::Noun && self.governs_infinitive(deed) && !self.governs_infinitive(doer)).then_some(deed)
    }

    /// "its call on Spain and Italy (to stop)", "an appeal to Spain (to stop)", "demands for Spain (to stop)": the wish, whose addressees close
    /// the phrase. Not "a promise to Spain (to help)", "a plan for Spain (to help)".
    fn call_on(&self, asked: ChunkId) -> Option<ChunkId> {
        let first = self.s.first_joined(asked);
        let wishes = |&noun: &ChunkId| {
            let wish = self.lexicon.modifier(self.s.chunk(noun).lemma).is_some_and(|m| m.category == Category::Irrealis);
            wish && self.s.chunk(noun).kind == ChunkKind::Noun && !self.governs_infinitive(asked)
        };
        let appeals = |&noun: &ChunkId| self.says(noun) && !self.pattern(noun, Pattern::Bond);
        let named = |preposition| self.linked_by(first, preposition).filter(appeals);
        self.linked_by(first, prep::ON).or_else(|| named(prep::TO)).or_else(|| named(prep::FOR)).filter(wishes)
    }

    /// "was told by Spain and Italy (to stop)", "was urged by officials in Rome (to stop)": whose names close the phrase are to do nothing.
    fn told_by(&self, verb: ChunkId, last: ChunkId) -> bool {
        let by = |p: ChunkId| self.s.chunk(p).prep == Some(prep::BY) && self.s.chunk(p).object.is_some_and(|doer| doer < last);
        let bids = self.s.chunk(verb).special == Special::Told || self.object_controls(verb);
        self.s.chunk(verb).passive && bids && self.s.prepositions(verb).any(by) && !self.governs_infinitive(last)
    }

    /// "in order to defend", "in a bid to save": a phrase that leads to an infinitive.
    fn opens_purpose(&self, id: ChunkId) -> bool {
        let phrase = &self.s.words[self.s.chunk(id).first as usize];
        let lemma = phrase.lemma.filter(|_| phrase.width > 1 && phrase.tag == Tag::To).map(|l| self.lexicon.lemma(l));
        lemma.and_then(|l| l.modifier).is_some_and(|m| m.category == Category::Irrealis)
    }

    /// "left the talks to punish it": what the subject leaves them for, where the object is a thing that is to do nothing.
    fn left_for(&self, verb: ChunkId, object: ChunkId) -> bool {
        let chunk = self.s.chunk(object);
        let thing = chunk.kind == ChunkKind::Noun && chunk.opener == Special::The && self.s.chunk(verb).object == Some(object);
        let unnamed = || self.s.range(object).all(|i| self.s.mention_at[i].is_none());
        thing && self.pattern(verb, Pattern::Member) && !self.governs_infinitive(object) && unnamed()
    }

    /// "did more than any other state (to undermine it)", "are likelier than others (to suffer)": the verb, or what is said with it. What
    /// more is done by the subject, not by those it is set beside.
    fn outdoes(&self, verb: ChunkId, last: ChunkId) -> Option<ChunkId> {
        let chunk = self.s.chunk(last);
        let than = chunk.governor.filter(|&p| chunk.rel == Rel::Complement && self.s.head(p).special == Special::Than)?;
        let before = than.index().checked_sub(1).map(ChunkId::new);
        let described = before.filter(|&b| matches!(self.s.chunk(b).kind, ChunkKind::Adjective | ChunkKind::Adverb));
        let site = if self.s.chunk(verb).copula { described } else { Some(verb) };
        site.filter(|_| self.s.chunk(verb).object.is_none())
    }

    /// "The best thing is for Spain (to resign)": the copula behind which a clause says what the subject is. The *for* leads to no noun then.
    fn said_for(&mut self, doer: ChunkId) -> Option<ChunkId> {
        let first = self.s.first_joined(doer);
        let copula = self.linked_by(first, prep::FOR)?;
        let preposition = self.s.chunk(first).governor?;
        let chunk = *self.s.chunk(copula);
        let be = chunk.copula && chunk.predicate.is_none() && copula.index() + 1 == preposition.index();
        if !be || chunk.prepositions != Some(preposition) {
            return None;
        }
        self.s.chunks[copula.index()].prepositions = self.s.chunk(preposition).sibling;
        (self.s.chunks[preposition.index()].governor, self.s.chunks[preposition.index()].object) = (None, None);
        Some(copula)
    }

    fn purpose(&mut self, id: ChunkId, verb: ChunkId) {
        self.hang(id, verb, Rel::Adverbial);
        self.s.chunks[id.index()].subject = self.s.chunk(verb).subject;
    }

    /// "tried, in a campaign of letters, to persuade": a verb of will or refusal without its infinitive.
    fn waits_for_infinitive(&self, verb: ChunkId) -> bool {
        const REACH: usize = 24;
        let modifier = self.lexicon.modifier(self.s.chunk(verb).lemma);
        let willed = modifier.is_some_and(|m| matches!(m.category, Category::Irrealis | Category::Reverser | Category::Hedge));
        let served = |c: &Chunk| c.rel == Rel::Infinitive && c.governor == Some(verb);
        // "ordered it, which denies the charge, to stop"
        let waits = if self.s.chunk(verb).object.is_some() { self.object_controls(verb) } else { willed };
        waits && !self.s.chunks[verb.index() + 1..].iter().take(REACH).any(served)
    }

    /// "It would be foolish (to trust it)": what is to be done is judged.
    pub(super) fn judges_deed(&self, verb: ChunkId) -> bool {
        let chunk = self.s.chunk(verb);
        let it = chunk.subject.is_some_and(|s| self.s.chunk(s).special == Special::It);
        it && chunk.copula && chunk.predicate.is_some_and(|p| self.s.chunk(p).kind == ChunkKind::Adjective)
    }

    /// "It is hard for voters (to trust it)", "It was wrong of Malta (to leave it)": what is said of what somebody is to do.
    fn judged_for(&mut self, doer: ChunkId) -> Option<ChunkId> {
        let chunk = *self.s.chunk(doer);
        let preposition = chunk.governor.filter(|_| chunk.rel == Rel::Complement)?;
        let main = self.frame().main?;
        let main = *self.s.chunk(main);
        let predicate = main.predicate.filter(|p| main.copula && p.index() + 1 == preposition.index())?;
        let it = main.subject.is_some_and(|s| self.s.chunk(s).special == Special::It);
        let of = self.s.chunk(preposition).prep == Some(prep::OF) && self.s.chunk(predicate).kind == ChunkKind::Adjective;
        (it && (of || self.s.chunk(preposition).prep == Some(prep::FOR))).then_some(predicate)
    }

    /// "urged Serbia to stop" against "a decision to stop".
    pub(super) fn infinitive_behind_noun(&mut self, id: ChunkId, noun: ChunkId, verb: Option<ChunkId>) {
        // "urged Riga and Tallinn to help": both of them are to.
        let first = self.s.first_joined(noun);
        // "used its veto in the council to shield Serbia"
        let wields = |v: ChunkId| self.s.chunk(v).object.is_some() && self.pattern(v, Pattern::Purpose);
        let behind = |v: ChunkId| self.s.chunk(v).passive && self.s.chunk(noun).rel != Rel::Complement;
        let object = verb.filter(|&v| self.s.chunk(v).object == Some(first) || behind(v) || wields(v));
        let person = TagSet::of(&[Tag::Name, Tag::Pronoun]).has(self.s.chunk(noun).tag) || self.s.chunk(noun).rel == Rel::Subject;
        let named = self.s.range(noun).any(|i| self.s.mention_at[i].is_some()) && !self.governs_infinitive(noun);
        // Not "lined the streets of Tirana to cheer".
        let of = |p: ChunkId| self.s.chunk(p).prep == Some(prep::OF);
        let chunk = *self.s.chunk(first);
        let behind_preposition = chunk.rel == Rel::Complement && self.s.chunk(noun).tag == Tag::Name && !chunk.governor.is_some_and(of);
        if let Some(verb) = verb.filter(|_| object.is_none() && behind_preposition) {
            return self.infinitive_behind_preposition(id, first, verb);
        }
        match object {
            // "used its veto to shield Serbia": the subject shields it, not the veto.
            Some(verb) if self.pattern(verb, Pattern::Purpose) => {
                self.hang(id, verb, Rel::Infinitive);
                self.s.chunks[id.index()].subject = self.s.chunk(verb).subject;
            }
            // "asked households to be prudent", not "did nothing to stop it": nothing stops nothing.
            Some(verb)
                if (person || named || self.bids(verb) && !self.governs_infinitive(noun))
                    && self.s.chunk(noun).special != Special::Nothing =>
            {
                self.hang(id, verb, Rel::Infinitive);
                // "entered Serbia to help": who enters.
                let controls = self.s.chunk(verb).passive || self.object_controls(verb);
                self.s.chunks[id.index()].subject = if controls { Some(first) } else { self.s.chunk(verb).subject };
            }
            _ => {
                self.hang(id, noun, Rel::Infinitive);
                // "gave Russia an ultimatum to withdraw", against "gave Kosovo a promise to help".
                let given = |v: ChunkId| self.s.chunk(v).indirect.filter(|_| !self.pattern(noun, Pattern::Bond));
                let one_of = self.one_of(noun);
                let doer = || verb.and_then(|v| given(v).or(self.s.chunk(v).subject));
                let doer = self.s.chunk(noun).subject.or(one_of).or_else(doer);
                self.s.chunks[id.index()].subject = doer.or(Some(noun));
            }
        }
    }

    /// "called on Beijing to halt", "proposed on Wednesday to cut".
    fn infinitive_behind_preposition(&mut self, id: ChunkId, noun: ChunkId, verb: ChunkId) {
        self.hang(id, verb, Rel::Infinitive);
        let chunk = *self.s.chunk(noun);
        // "flew to Moscow to thank it", "used its seat on the council to block it": the subject, and so of "was told by Brussels to act".
        let governor = chunk.governor.and_then(|p| self.s.chunk(p).prep);
        let on = matches!(governor, Some(prep::ON | prep::FOR)) && self.s.chunk(verb).object.is_none();
        let controls = governor != Some(prep::BY) && (on || self.object_controls(verb));
        // "was among the first in Asia to recognise it": the subject, not the place.
        let meant = controls && !self.s.chunk(verb).copula && self.s.mention_at[chunk.head as usize].is_some();
        // "The answer is for Moscow to leave"
        let to_do = governor == Some(prep::FOR) && self.s.chunk(verb).copula && self.s.chunk(verb).predicate.is_none();
        self.s.chunks[id.index()].subject = if meant || to_do { Some(noun) } else { self.s.chunk(verb).subject };
    }

    /// "asked households to save", against "saw reason to stay".
    fn bids(&self, verb: ChunkId) -> bool {
        let modifier = self.lexicon.modifier(self.s.chunk(verb).lemma);
        self.object_controls(verb) && modifier.is_some_and(|m| m.category == Category::Irrealis)
    }

    /// "urged Serbia to stop", "helped it to rebuild": whether the infinitive is its object's doing.
    fn object_controls(&self, verb: ChunkId) -> bool {
        self.pattern(verb, Pattern::ObjectControl) || self.pattern(verb, Pattern::Causative)
    }

    /// "Estonia, among the first states to recognise it": who is one of them.
    fn one_of(&self, noun: ChunkId) -> Option<ChunkId> {
        let chunk = self.s.chunk(noun);
        let among = chunk.governor.filter(|&p| chunk.rel == Rel::Complement && self.s.chunk(p).prep == Some(prep::AMONG))?;
        self.s.chunk(among).governor.filter(|&g| self.s.chunk(g).kind == ChunkKind::Noun)
    }

    /// Whether a noun takes an infinitive of its own: refusal, decision.
    pub(super) fn governs_infinitive(&self, noun: ChunkId) -> bool {
        let Some(lemma) = self.s.chunk(noun).lemma.map(|id| self.lexicon.lemma(id)) else { return false };
        lemma.class == Class::Noun
            && (lemma.modifier.is_some_and(|m| m.category == Category::Reverser || m.category == Category::Irrealis)
                || !lemma.cues.is_empty())
    }
}
