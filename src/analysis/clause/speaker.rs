//! Verbs beside the clause that is open: the speaker's, turned round or between commas, and those whose subject stands far before.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, VerbForm};
use super::Attacher;
use crate::lexicon::{Facts, Pattern, Special, Tag, prep};

impl Attacher<'_> {
    /// "Never, in a career that took him far, did he refuse": an auxiliary before its subject goes on with the clause outside.
    pub(super) fn turned_outside(&self, id: ChunkId) -> bool {
        let auxiliary = matches!(self.s.chunk(id).tag, Tag::Auxiliary | Tag::Modal);
        let noun = self.s.chunks.get(id.index() + 1).is_some_and(|c| c.kind == ChunkKind::Noun);
        let outer = self.s.frames.len().checked_sub(2).map(|at| self.s.frames[at]);
        auxiliary && noun && self.after_comma() && outer.is_some_and(|f| f.main.is_none() && f.subject.is_none())
    }

    /// `“…”, the officer who led the unit said`: the noun behind the comma that the relative clause describes.
    pub(super) fn speaker_outside(&mut self, id: ChunkId) -> Option<ChunkId> {
        let outer = self.s.frames.len().checked_sub(2).map(|at| self.s.frames[at])?;
        let (noun, _) = self.frame().governor.filter(|&(_, rel)| rel == Rel::Relative)?;
        let waits = outer.candidate == Some(noun) && outer.candidate_after_comma && outer.main.is_some();
        (waits && self.says(id) && !self.previous_is(ChunkKind::Conjunction)).then_some(noun)
    }

    /// `“…”, said the envoy`: the speaker stands behind the verb.
    pub(super) fn turned(&mut self, id: ChunkId) -> bool {
        self.says(id) && (self.behind_quotation(id) || self.after_comma()) && self.spoken_by_next(id)
    }

    fn behind_quotation(&self, id: ChunkId) -> bool {
        let first = self.s.chunk(id).first as usize;
        first > 0 && self.s.words[first - 1].mark == Mark::CloseQuote
    }

    /// Makes the noun behind the verb its subject, if it is the speaker.
    fn spoken_by_next(&mut self, id: ChunkId) -> bool {
        let quoted = self.behind_quotation(id);
        let next = self.behind(id);
        let noun = self.s.chunks.get(next.index()).is_some_and(|c| c.kind == ChunkKind::Noun);
        let alone = self.s.chunks.get(next.index() + 1).is_none_or(|c| c.kind == ChunkKind::Mark) || self.trails(id);
        // "has, in recent years, praised": the auxiliary waits for its verb.
        let main =
            self.frame().main.filter(|&m| quoted || !matches!(self.s.chunk(m).special, Special::Have) && self.s.chunk(m).tag != Tag::Modal);
        // "The text, backed by many, condemns Russia, praises …": whom it judges stands behind it.
        let judges = !quoted && self.senses(id).any(|cue| cue.accuses());
        // "The mayor, once a critic, told the crowd": who hears it stands behind it.
        let tells = !quoted && self.s.chunk(id).special == Special::Told;
        let aside = !judges && self.set_aside(next);
        // "backs Kosovo, condemns Serbia"
        if !quoted && self.judged_in_turn(id, next) {
            return false;
        }
        // "thanked him and, in the same speech, accused Rome of": the verb that the conjunction waits for.
        if self.frame().listed.is_some() && !aside && !quoted {
            return false;
        }
        let subject_before = self.previous_is(ChunkKind::Noun) || !quoted && main.is_none() && !aside && !self.behind_title(id);
        // "none of those who …, whatever they may think, praised NATO": the subject outside waits for it.
        if !noun || tells || !(alone || aside) || subject_before || !quoted && !aside && self.outer_waits() {
            return false;
        }
        self.s.chunks[id.index()].subject = Some(next);
        true
    }

    /// "praised Kosovo, blamed Serbia and left", "backs Kosovo, accuses Serbia of lies": outside a quotation what such a verb has behind it is
    /// whom it judges.
    fn judged_in_turn(&self, id: ChunkId, next: ChunkId) -> bool {
        let does = self.s.frames.last().and_then(|f| f.main).is_none_or(|m| !self.s.chunk(m).copula);
        let charge = || self.s.chunks.get(next.index() + 1).is_some_and(|c| c.prep == Some(prep::OF));
        does && self.judges_object(id) && (self.pattern(id, Pattern::Regard) || charge())
    }

    /// The noun behind a verb: "concedes even its critic", "complain the valley's farmers".
    fn behind(&self, id: ChunkId) -> ChunkId {
        let kind = |at: usize| self.s.chunks.get(at).map(|c| c.kind);
        let first = id.index() + 1 + usize::from(kind(id.index() + 1) == Some(ChunkKind::Adverb));
        let owner = self.s.chunks.get(first + 1).is_some_and(|c| c.tag == Tag::Genitive);
        let owned = owner && kind(first + 2) == Some(ChunkKind::Noun);
        ChunkId::new(if owned { first + 2 } else { first })
    }

    /// "…, and Turkey, with its policy, has made": the noun behind the conjunction has waited for its verb between commas, be it a phrase
    /// or a clause that stood there.
    pub(super) fn suspended(&mut self, id: ChunkId) -> Option<ChunkId> {
        const DEPTH: usize = 2;
        if !self.after_comma() || self.s.chunk(id).form != VerbForm::Finite {
            return None;
        }
        let open = self.s.frames.iter().enumerate().rev().take(DEPTH);
        let mut waiting = open.filter_map(|(at, frame)| Some((at, frame.candidate.filter(|_| frame.main.is_some())?)));
        let (at, noun) = waiting.find(|&(_, noun)| self.behind_joint(noun) || self.opens_quotation(noun))?;
        self.s.frames.truncate(at + 1);
        Some(noun)
    }

    /// "He said, “Bern, once again, has …": whether the noun opens a quotation behind a comma, and a comma stands right behind it.
    fn opens_quotation(&self, noun: ChunkId) -> bool {
        let mark = |at: usize| self.s.chunks.get(at).map(|c| c.mark);
        let start = self.s.chunk(noun).subject.filter(|&owner| owner < noun).unwrap_or(noun).index();
        let quoted = start > 1 && mark(start - 1) == Some(Mark::OpenQuote) && mark(start - 2) == Some(Mark::Comma);
        quoted && mark(noun.index() + 1) == Some(Mark::Comma)
    }

    /// Whether a comma and a conjunction stand before the noun, and a comma right behind it.
    pub(super) fn behind_joint(&self, noun: ChunkId) -> bool {
        let comma = |at: usize| self.s.chunks.get(at).is_some_and(|c| c.mark == Mark::Comma);
        let start = self.s.chunk(noun).subject.filter(|&owner| owner < noun).unwrap_or(noun).index();
        let conjunction = start.checked_sub(1).is_some_and(|at| self.s.chunks[at].kind == ChunkKind::Conjunction);
        conjunction && start > 1 && comma(start - 2) && comma(noun.index() + 1)
    }

    /// "The shells come late, grumbled a gunner in the town": the clause has its verb, and what closes the sentence is no list of verbs.
    fn trails(&mut self, id: ChunkId) -> bool {
        const REACH: usize = 24;
        const PHRASE: usize = 5;
        // "and, according to a poll, considered Berlin responsible"
        let complete = self.frame().main.is_some() || self.behind_quotation(id);
        let said = complete && self.after_comma() && !self.pattern(id, Pattern::Regard);
        let behind = self.s.chunks.get(id.index() + 1..).unwrap_or_default().iter().take(REACH);
        // "sighed a teacher who has voted before and sees no reason to": the list is the relative clause's.
        let alone = self.says(id) && !self.senses(id).any(|cue| cue.frame.object);
        let described = alone && behind.clone().take(PHRASE).any(|c| c.kind == ChunkKind::Relative);
        let mut pairs = behind.clone().zip(behind.skip(1));
        let listed = !described && pairs.any(|(a, b)| a.kind == ChunkKind::Conjunction && b.kind == ChunkKind::Verb);
        // "…, say two officers who have followed it"
        let head = self.s.head(id);
        let tense = matches!(head.tag, Tag::Past | Tag::Third) || head.tag == Tag::Base && head.special.says();
        said && !listed && tense
    }

    /// "Russia is weak, the chancellor, Anna Berg, told a hall of members", `“…”, a miner, 54, told us`: the speaker, with the name or more
    /// behind, goes on behind a comma.
    pub(super) fn named_speaker(&mut self, id: ChunkId) -> Option<ChunkId> {
        let frame = *self.frame();
        let name = frame.candidate.filter(|_| frame.candidate_after_comma && self.after_comma() && self.says(id))?;
        let chunk = self.s.chunk(name);
        let bare = name.index().checked_sub(1).is_some_and(|i| self.s.chunks[i].mark == Mark::Comma);
        let speaker = chunk.governor.filter(|_| chunk.rel == Rel::Apposition || chunk.rel == Rel::Coordinated && bare)?;
        let speaker = self.whole(speaker);
        let start = self.s.chunk(speaker).subject.unwrap_or(speaker);
        let mark = start.index().checked_sub(1).map(|i| self.s.chunks[i].mark);
        let opens = mark == Some(Mark::CloseQuote) || mark == Some(Mark::Comma) && chunk.rel == Rel::Apposition;
        if !opens || frame.main.is_none_or(|main| main >= speaker) {
            return None;
        }
        self.s.chunks[speaker.index()].next = None;
        self.hang(name, speaker, Rel::Apposition);
        Some(speaker)
    }

    /// "told us that it rained, and accused NATO of lying", "said that Russia was a threat and thanked NATO": a second verb of saying is
    /// the speaker's, where the clause between says nothing, and a comma or another tense sets it apart.
    pub(super) fn speaker_goes_on(&mut self, id: ChunkId) -> Option<ChunkId> {
        let inner = *self.frame();
        let (speaker, rel) = inner.governor?;
        let comma = self.previous.and_then(|p| p.index().checked_sub(1)).map(|i| self.s.chunks[i].mark);
        let apart = |main: ChunkId| {
            let first = &self.s.words[self.s.chunk(main).first as usize];
            matches!(first.tag, Tag::Auxiliary | Tag::Modal) || self.s.chunk(main).copula
        };
        // "denied that it was ready and said that"
        let that = self.s.chunks.get(id.index() + 1).is_some_and(|c| c.special == Special::That);
        let set_apart = comma == Some(Mark::Comma) || that || inner.main.is_some_and(apart);
        let behind = self.previous_is(ChunkKind::Conjunction) && set_apart;
        let outer = self.s.frames.len().checked_sub(2).map(|at| self.s.frames[at])?;
        // "rejected the claim that it had lied and said that"
        let judged = self.s.chunk(speaker).governor.filter(|_| self.s.chunk(speaker).rel == Rel::Object);
        let verb = if self.s.chunk(speaker).kind == ChunkKind::Noun { judged? } else { speaker };
        let same = outer.main == Some(verb) && rel == Rel::Content && self.s.chunk(verb).tag == self.s.chunk(id).tag;
        let silent = inner.main.is_some_and(|m| !self.reports(m));
        let speaks = if verb == speaker { self.says(verb) } else { self.reports(verb) };
        if !(behind && same && silent && speaks && self.reports(id)) {
            return None;
        }
        self.s.frames.pop();
        Some(verb)
    }

    /// "…, and its monitors work in dangerous places, the ambassador concluded.": what closes the sentence is said of all before, where
    /// the word could be a participle too.
    pub(super) fn speaks_last(&mut self, id: ChunkId) -> bool {
        let frame = *self.frame();
        let noun = frame.candidate.filter(|_| frame.candidate_after_comma && self.previous == frame.candidate && frame.main.is_some());
        let closes = self.s.chunks.get(id.index() + 1).is_none_or(|c| c.mark == Mark::Stop);
        let past = self.s.head(id).tags.has(Tag::Past) && self.says_only(id);
        let the = |&noun: &ChunkId| self.s.chunk(noun).opener == Special::The;
        let Some(speaker) = noun.filter(|_| closes && past).filter(the) else { return false };
        let chunk = &mut self.s.chunks[id.index()];
        (chunk.form, chunk.passive) = (VerbForm::Finite, false);
        self.claim(id, speaker);
        true
    }

    /// "as the skippers see it", "as critics say,": an *as* before a speaker opens a clause, however the words around it may be read.
    pub(super) fn opens_aside(&self, id: ChunkId) -> bool {
        if self.s.chunk(id).special != Special::As {
            return false;
        }
        let [speaker, verb, behind, ..] = self.s.chunks.get(id.index() + 1..).unwrap_or_default() else { return false };
        let says = speaker.kind == ChunkKind::Noun && verb.is_finite();
        let closes = behind.kind == ChunkKind::Mark || behind.special == Special::It;
        says && closes && self.says(ChunkId::new(id.index() + 2))
    }

    /// "Sweden is, as the envoy puts it, an honest country": behind the aside the copula goes on.
    pub(super) fn leave_aside(&mut self, id: ChunkId) {
        let [.., outer, inner] = self.s.frames.as_slice() else { return };
        let said = inner.subordinate && self.after_comma() && inner.main.is_some_and(|m| self.says(m));
        let comma = |main: ChunkId| self.s.chunks.get(main.index() + 1).is_some_and(|c| c.mark == Mark::Comma);
        let waits = |main: ChunkId| self.s.chunk(main).copula && self.s.chunk(main).predicate.is_none() && comma(main);
        if said && outer.main.is_some_and(waits) {
            self.s.chunks[id.index()].clause = outer.clause;
            self.s.frames.pop();
        }
    }

    /// "the head of the mission, Anna Berg": the name is the head's, not the mission's.
    pub(super) fn whole(&self, noun: ChunkId) -> ChunkId {
        const CLIMB: usize = 3;
        let above = |&n: &ChunkId| {
            let chunk = self.s.chunk(n);
            let of = chunk.governor.filter(|_| chunk.rel == Rel::Complement)?;
            self.s.chunk(of).governor.filter(|&g| self.s.chunk(g).kind == ChunkKind::Noun)
        };
        std::iter::successors(Some(noun), above).take(CLIMB).last().unwrap_or(noun)
    }

    /// "Turkey, said the minister after the talks, has …": a comma closes it, and the verb of the waiting subject follows.
    fn set_aside(&mut self, speaker: ChunkId) -> bool {
        const REACH: usize = 16;
        let waits = self.frame().main.is_none() && self.after_comma();
        // "Without it, said the nurse, her brother would …"
        let opened = self.frame().subject.is_none();
        let behind = self.s.chunks.get(speaker.index()..).unwrap_or_default().iter().take(REACH);
        let comma = |c: &Chunk| c.kind == ChunkKind::Mark && c.mark == Mark::Comma;
        // "recalled Berg, an aide at the time, believed": what says who she is stands between.
        let described = behind.clone().nth(1).is_some_and(comma) && behind.clone().nth(2).is_some_and(|c| c.kind == ChunkKind::Noun);
        let mut next = behind.clone().zip(behind.skip(1)).filter(|(c, _)| comma(c)).map(|(_, next)| next);
        let goes_on = |c: &Chunk| c.is_finite();
        waits
            && if opened {
                next.next().is_some_and(|c| c.kind == ChunkKind::Noun)
            } else {
                next.take(1 + usize::from(described)).any(goes_on)
            }
    }

    /// "NATO, analysts say, has …", "NATO, a poll made by a weekly shows, has …": the speaker stands between the subject and its verb,
    /// which is still to come.
    pub(super) fn parenthetical(&mut self, id: ChunkId) -> bool {
        let frame = self.frame();
        let Some(far) = frame.candidate.filter(|_| frame.candidate_after_comma).or(frame.waiting) else { return false };
        let comma = |c: &Chunk| c.mark == Mark::Comma;
        let closed = self.s.chunks.get(id.index() + 1).is_some_and(comma) && self.says(id);
        let Some(speaker) = self.beside_comma().or(closed.then_some(far)).or_else(|| self.far_speaker(far, id)) else { return false };
        if self.frame().subject.or(self.frame().antecedent).is_none() || !self.reports(id) || self.names_subject(id) {
            return false;
        }
        // "Poland, Latvia accused of fraud"
        if self.frame().subject.is_some_and(|first| self.listed_in_headline(first, speaker)) {
            return false;
        }
        self.speaks(speaker, id)
    }

    /// "Russia, a deputy from the capital said during a debate, has lied": a phrase stands behind the speaker, and may stand behind the
    /// verb, where a comma and the verb of the waiting subject close it.
    fn far_speaker(&self, speaker: ChunkId, id: ChunkId) -> Option<ChunkId> {
        const REACH: usize = 16;
        let beside = self.previous.is_some_and(|p| p != speaker && self.whole(p) == speaker);
        let behind = self.s.chunks.get(id.index() + 1..).unwrap_or_default().iter().take(REACH);
        let closed = behind.clone().zip(behind.skip(1)).find(|(c, _)| c.mark == Mark::Comma).is_some_and(|(_, next)| next.is_finite());
        (beside && closed && self.says_only(id)).then_some(speaker)
    }

    /// "A critic of Hungary, the minister welcomed it": what opens the sentence says who the subject is, and waits for no verb.
    fn names_subject(&mut self, id: ChunkId) -> bool {
        const REACH: usize = 16;
        let article = |s: ChunkId| self.s.chunk(s).opener == Special::A;
        // "One after another, the survivors stood up"
        let one = |s: ChunkId| self.s.head(s).tags.has(Tag::Number);
        let opens = self.s.frames.last().and_then(|f| f.subject).is_some_and(|s| article(s) || one(s));
        let behind = self.s.chunks.get(id.index() + 1..).unwrap_or_default().iter().take(REACH);
        let mut pairs = behind.clone().zip(behind.skip(1));
        let comma = |c: &Chunk| c.mark == Mark::Comma;
        let quoted = id.index().checked_sub(2).is_some_and(|at| self.s.chunks[at].mark == Mark::CloseQuote);
        opens && !quoted && !pairs.any(|(mark, verb)| comma(mark) && verb.is_finite())
    }

    /// "It was Hungary, officials say, that …", "It is not true, he told them in Rome, that …": the speaker stands between commas, and the
    /// clause goes on behind them.
    pub(super) fn aside(&mut self, id: ChunkId) -> bool {
        const REACH: usize = 12;
        let comma = |c: &Chunk| matches!(c.mark, Mark::Comma | Mark::Dash);
        let behind = self.s.chunks.get(id.index() + 1..).unwrap_or_default();
        let beside = |c: &Chunk| matches!(c.kind, ChunkKind::Noun | ChunkKind::Preposition);
        let that = |c: &Chunk| c.special == Special::That && c.kind != ChunkKind::Noun;
        let ends = voiced(behind).unwrap_or_else(|| behind.iter().take(REACH).take_while(|c| beside(c)).count());
        let next = behind.get(ends + 1);
        // "It would be foolish, he warned on Monday, to trust it"
        let unwise = || {
            next.is_some_and(|c| c.form == VerbForm::Infinitive)
                && self.s.frames.last().and_then(|f| f.main).is_some_and(|m| self.judges_deed(m))
        };
        let alone = ends == 0 || voiced(behind).is_some();
        let closed = behind.get(ends).is_some_and(comma) && (alone || next.is_some_and(that) || unwise());
        let Some(speaker) = self.beside_comma() else { return false };
        if !closed || !self.says(id) {
            return false;
        }
        self.speaks(speaker, id)
    }

    /// `“Those who trusted it,” the president told a crowd, “were cheated”`: the speaker stands behind the quotation, whose subject still
    /// waits for its verb.
    pub(super) fn speaks_amid(&mut self, id: ChunkId) -> bool {
        let previous = self.previous;
        let frame = self.frame();
        let (candidate, governor) = (frame.candidate.filter(|_| frame.candidate == previous), frame.governor);
        let Some(speaker) = candidate.filter(|_| self.says(id)) else { return false };
        let start = self.s.chunk(speaker).subject.filter(|&owner| owner < speaker).unwrap_or(speaker);
        let quoted = start.index().checked_sub(1).is_some_and(|i| self.s.chunks[i].mark == Mark::CloseQuote);
        quoted && matches!(governor, Some((_, Rel::Relative))) && self.outer_waits() && self.speaks(speaker, id)
    }

    /// The noun right before, if a comma opens it.
    fn beside_comma(&mut self) -> Option<ChunkId> {
        let previous = self.previous;
        let frame = self.frame();
        frame.candidate.filter(|&noun| frame.candidate_after_comma && previous == Some(noun))
    }

    /// Makes the speaker the subject of a verb beside the open clause.
    fn speaks(&mut self, speaker: ChunkId, verb: ChunkId) -> bool {
        self.release(speaker);
        self.s.chunks[verb.index()].subject = Some(speaker);
        self.hang(speaker, verb, Rel::Subject);
        true
    }
}

/// "is, an envoy was quoted as saying, a bully", "was reported to have said,": how many chunks behind the verb tell that the speaker says
/// so.
fn voiced(behind: &[Chunk]) -> Option<usize> {
    let says = |c: &Chunk, form: VerbForm| c.form == form && c.kind == ChunkKind::Verb && c.lemma.is_some_and(|l| l.has(Facts::REPORT));
    match behind {
        [as_, saying, ..] if as_.prep == Some(prep::AS) => says(saying, VerbForm::Ing).then_some(2),
        [said, ..] => says(said, VerbForm::Infinitive).then_some(1),
        [] => None,
    }
}
