//! Relative clauses, and the noun that each describes.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, VerbForm, scope};
use super::{Attacher, Frame};
use crate::lexicon::{Facts, Kind, Pattern, Special, Tag, prep};

/// A list of more nouns than this is followed no farther.
const LIST: usize = 8;

impl Attacher<'_> {
    pub(super) fn relative(&mut self, id: ChunkId) {
        // "who lived here, and who saw": both are of the same noun.
        let described = self.frame().governor.filter(|&(_, rel)| rel == Rel::Relative).map(|(noun, _)| noun);
        let again = described.filter(|_| self.previous_is(ChunkKind::Conjunction));
        let who = self.s.chunk(id).special == Special::Who;
        let nearest =
            self.frame().last.map(|l| if who { self.remaining(l) } else { l }).filter(|&l| self.s.chunk(l).kind == ChunkKind::Noun);
        let which = self.s.chunk(id).special == Special::Which;
        let antecedent = again.or_else(|| self.chosen(id)).or_else(|| self.nobody_there(who)).or(nearest.map(|noun| match who {
            true => self.listed(id, self.person(self.single_of(noun, id))),
            false if which => {
                let deed = self.deed_before_which(id, noun).or_else(|| self.planned_deed(id, noun));
                deed.unwrap_or_else(|| self.listed(id, self.relations(noun)))
            }
            false => self.thing(noun, id),
        }));
        let whose = self.s.chunk(id).special == Special::Whose;
        // "without whose support": the preposition waits for the noun.
        let pending = self.pending.take();
        let counted = pending.filter(|_| !whose).and_then(|p| self.counted(p));
        let (antecedent, pending) = if counted.is_some() { (counted, None) } else { (antecedent, pending) };
        self.pending = pending.filter(|_| whose);
        let behind_preposition = pending.is_some();
        let led = pending.filter(|_| !whose && antecedent.is_some());
        if let Some(preposition) = led {
            self.s.chunks[preposition.index()].object = antecedent;
        }
        let governor = antecedent.map(|a| (a, Rel::Relative));
        let place = self.s.chunk(id).kind == ChunkKind::Adverb;
        let inner = antecedent.filter(|_| !behind_preposition && !whose && !place);
        self.push(Frame { antecedent: inner, governor, led, ..Frame::default() }, None);
        if whose {
            self.possessor = antecedent;
        }
        let clause = self.frame().clause;
        self.s.chunks[id.index()].clause = clause;
    }

    /// "nobody left who", "no one chosen who": the noun that a bare participle describes.
    fn remaining(&self, last: ChunkId) -> ChunkId {
        let chunk = self.s.chunk(last);
        let bare =
            chunk.form == VerbForm::Participle && chunk.rel == Rel::Reduced && chunk.prepositions.is_none() && chunk.object.is_none();
        chunk.governor.filter(|_| bare && chunk.kind == ChunkKind::Verb && self.previous == Some(last)).unwrap_or(last)
    }

    /// "Russia and Iran, both of which", "residents of the north, most of whom": behind the comma the noun that so many are of.
    fn counted(&mut self, of: ChunkId) -> Option<ChunkId> {
        let [.., comma, count, _] = self.s.chunks.get(..=of.index())? else { return None };
        let word = &self.s.words[count.head as usize];
        let many = matches!(word.tag, Tag::Adverb | Tag::Pronoun | Tag::Number | Tag::Determiner | Tag::Adjective);
        let none = scope::negates(self.lexicon, word);
        let behind_comma = comma.mark == Mark::Comma && self.s.chunk(of).prep == Some(prep::OF);
        let (count, counts) = (ChunkId::new(of.index() - 1), behind_comma && many && !none && count.end - count.first == 1);
        let frame = self.s.frames.last().filter(|_| counts)?;
        let waiting = frame.subject.filter(|_| frame.main.is_none());
        let joined = |&id: &ChunkId| self.s.chunk(id).governor.filter(|_| self.s.chunk(id).rel == Rel::Coordinated);
        let before = if self.s.chunk(count).kind == ChunkKind::Noun { self.s.chunk(count).governor } else { frame.last };
        let first = before.and_then(|noun| std::iter::successors(Some(noun), joined).take(LIST).last());
        self.release(count);
        waiting.or(first).filter(|&noun| self.s.chunk(noun).kind == ChunkKind::Noun)
    }

    /// "a place where critics are hounded": behind a noun, *where* opens a relative clause.
    pub(super) fn describes_place(&self, id: ChunkId) -> bool {
        let here = self.s.chunk(id).special == Special::Why && self.s.head(id).form == self.lexicon.table.get("where");
        here && self.s.frames.last().and_then(|f| f.last).is_some_and(|last| self.s.chunk(last).kind == ChunkKind::Noun)
    }

    /// "abstained when the council condemned it": a clause of its own.
    pub(super) fn says_when(&self, id: ChunkId) -> bool {
        let when = self.s.chunk(id).special == Special::Why && self.s.head(id).form == self.lexicon.table.get("when");
        let clause = || self.s.chunks.get(id.index() + 1).is_some_and(|c| c.kind == ChunkKind::Noun);
        // "By helping when others hesitated, Warsaw …"
        let deed = |f: &Frame| f.subject.is_none() && f.verb.is_some_and(|v| self.s.chunk(v).form == VerbForm::Ing);
        when && clause() && self.s.frames.last().is_some_and(|f| f.main.is_some() || f.last.is_none() || deed(f))
    }

    /// "it was NATO, and not our own people, that saved us": behind the comma the noun that `it` stands for.
    /// "There was nothing in the letter, from its first word to its last, that was kind": the noun that there is.
    fn chosen(&mut self, relative: ChunkId) -> Option<ChunkId> {
        if !self.after_comma() {
            return self.chosen_first();
        }
        let main = self.frame().main?;
        let chunk = self.s.chunk(main);
        let there = chunk.opener == Special::There && self.s.chunk(relative).special == Special::That;
        if there {
            return chunk.subject;
        }
        let it = chunk.subject.is_some_and(|s| self.s.chunk(s).special == Special::It);
        chunk.predicate.filter(|&p| it && chunk.copula && self.s.chunk(p).kind == ChunkKind::Noun)
    }

    /// "it was NATO and the EU that saved us", "it was NATO and not our own people that did": both, or the first without the one who is left
    /// out. Not "it was not NATO but the EU that did".
    fn chosen_first(&mut self) -> Option<ChunkId> {
        let last = self.frame().last.filter(|&l| self.s.chunk(l).rel == Rel::Coordinated)?;
        let first = self.s.chunk(last).governor.filter(|&f| self.s.chunk(f).rel == Rel::Predicate)?;
        let it = self.s.chunk(first).governor.and_then(|v| self.s.chunk(v).subject).filter(|&s| self.s.chunk(s).special == Special::It);
        let before = self.s.words[..self.s.chunk(last).first as usize].last().filter(|_| it.is_some())?;
        if before.tag == Tag::Not {
            self.s.chunks[first.index()].next = None;
        }
        Some(first).filter(|_| before.special != Special::But)
    }

    /// "the loan it had pledged", "a friend you cannot trust", "an ally nobody respects": a pronoun that can only be a subject.
    pub(super) fn opens_bare_clause(&self, id: ChunkId) -> bool {
        let chunk = self.s.chunk(id);
        let nobody = || chunk.tag == Tag::Pronoun && scope::negates(self.lexicon, self.s.head(id));
        matches!(chunk.special, Special::He | Special::She | Special::It | Special::They | Special::We | Special::You) || nobody()
    }

    /// "It is Oslo they trust".
    pub(super) fn chosen_name(&self, noun: ChunkId, verb: ChunkId) -> bool {
        let it = self.s.chunk(verb).subject.is_some_and(|s| self.s.chunk(s).special == Special::It);
        it && self.s.chunk(noun).rel == Rel::Predicate
    }

    /// "It was not Oslo that broke it, it was Bern", "… but Bern": the clause describes who is named in the other's place.
    pub(super) fn chosen_instead(&mut self, noun: ChunkId) -> bool {
        const REACH: usize = 16;
        let denied = |c: ChunkId| {
            let cleft = self.s.chunk(c).governor.filter(|_| self.s.chunk(c).rel == Rel::Predicate).map(|v| self.s.chunk(v));
            cleft.is_some_and(|v| v.copula && v.negated && v.subject.is_some_and(|s| self.s.chunk(s).special == Special::It))
        };
        let before = (noun.index().saturating_sub(REACH)..noun.index()).rev().map(ChunkId::new);
        let mut clauses = before.filter(|&v| self.s.chunk(v).kind == ChunkKind::Verb && self.s.chunk(v).rel == Rel::Relative);
        let described = |v: ChunkId| self.s.chunk(v).subject == self.s.chunk(v).governor && self.s.chunk(v).governor.is_some_and(denied);
        let Some(verb) = clauses.find(|&v| described(v)) else { return false };
        self.s.chunks[verb.index()].subject = Some(noun);
        self.hang(verb, noun, Rel::Relative);
        true
    }

    /// "There is nobody in Oslo who trusts it": a place is nobody.
    fn nobody_there(&mut self, who: bool) -> Option<ChunkId> {
        let frame = *self.frame();
        let there = frame.main.map(|m| *self.s.chunk(m)).filter(|m| who && m.opener == Special::There)?;
        let chunk = self.s.chunk(frame.last?);
        // "There are no partners left who trust it"
        if chunk.rel == Rel::Reduced && chunk.governor == there.subject {
            return there.subject;
        }
        let within = chunk.rel == Rel::Complement && chunk.governor.is_some_and(|p| self.s.chunk(p).prep == Some(prep::IN));
        there.subject.filter(|_| within)
    }

    /// "one of the drivers, who blames Armenia": a verb in the singular is the one's.
    fn single_of(&self, noun: ChunkId, relative: ChunkId) -> ChunkId {
        let verb = self.s.chunks.get(relative.index() + 1).filter(|c| c.kind == ChunkKind::Verb);
        let single = verb.is_some_and(|c| self.s.words[c.first as usize].tag == Tag::Third);
        self.s.part_of(noun).filter(|_| single && self.s.chunk(noun).tag == Tag::Plural).unwrap_or(noun)
    }

    /// "A and B, which experts had praised, joined": both, unless the verb is in the singular.
    fn listed(&self, relative: ChunkId, noun: ChunkId) -> ChunkId {
        const REACH: usize = 4;
        let up = |&n: &ChunkId| self.s.chunk(n).governor.filter(|_| self.s.chunk(n).rel == Rel::Coordinated);
        let first = std::iter::successors(Some(noun), up).take(LIST).last().unwrap_or(noun);
        let between = &self.s.chunks[first.index()..noun.index()];
        let apart = between.len() > LIST || between.iter().any(|c| c.kind == ChunkKind::Verb);
        let frame =
            self.s.frames.last().filter(|f| !apart && first != noun && self.after_comma() && f.subject == Some(first) && f.main.is_none());
        let mut behind = self.s.chunks[relative.index() + 1..].iter().take(REACH);
        let verb = behind.find(|c| c.kind == ChunkKind::Verb);
        let single = verb.is_none_or(|c| {
            let opener = &self.s.words[c.first as usize];
            opener.tags.has(Tag::Third) && !opener.tags.has(Tag::Past)
        });
        if frame.is_some() && !single { first } else { noun }
    }

    /// "Relations between A and B, which had recovered": the relations have.
    fn relations(&self, noun: ChunkId) -> ChunkId {
        let chunk = self.s.chunk(noun);
        let first = chunk.governor.filter(|_| chunk.rel == Rel::Coordinated).unwrap_or(noun);
        let between = self.s.chunk(first).governor.filter(|&p| first != noun && self.s.chunk(p).special == Special::Between);
        let ties = between.and_then(|p| self.s.chunk(p).governor).filter(|&g| self.s.chunk(g).special == Special::Relations);
        ties.filter(|_| self.after_comma()).unwrap_or(noun)
    }

    /// "a shopkeeper on the promenade who": a place is nobody. "the mayors of the border towns, who": nor are towns.
    fn person(&self, noun: ChunkId) -> ChunkId {
        let is_person = |n: ChunkId| self.pattern(n, Pattern::Person);
        let of = |p: &ChunkId| self.s.chunk(*p).prep == Some(prep::OF);
        let head = self.s.chunk(noun).governor.filter(of).and_then(|p| self.s.chunk(p).governor);
        if let Some(head) = head.filter(|&h| is_person(h) && !is_person(noun) && self.s.chunk(h).tag == Tag::Plural) {
            return head;
        }
        let place = |p: &ChunkId| matches!(self.s.chunk(*p).prep, Some(prep::IN | prep::ON | prep::AT));
        let chunk = self.s.chunk(noun);
        let preposition = chunk.governor.filter(|_| chunk.rel == Rel::Complement && self.s.chunk(noun).tag == Tag::Noun).filter(place);
        let holds = |&g: &ChunkId| self.s.chunk(g).kind == ChunkKind::Noun && self.s.chunk(g).lemma.is_none_or(|l| !l.has(Facts::CUE));
        preposition.and_then(|p| self.s.chunk(p).governor).filter(holds).unwrap_or(noun)
    }

    /// "a deal with Turkey that helps": a bare name is not told from others of its name.
    fn thing(&self, noun: ChunkId, relative: ChunkId) -> ChunkId {
        let chunk = self.s.chunk(noun);
        let name =
            chunk.rel == Rel::Complement && self.s.words[chunk.first as usize].tag == Tag::Name && self.s.chunk(noun).tag == Tag::Name;
        let that = name && self.s.chunk(relative).special == Special::That && self.previous == Some(noun);
        let whole = chunk.governor.filter(|_| that).and_then(|p| self.s.chunk(p).governor);
        whole.filter(|&w| self.s.chunk(w).kind == ChunkKind::Noun && self.s.chunk(w).tag != Tag::Name).unwrap_or(noun)
    }

    /// "What worries the mayor is that": the clause that *what* opens is the subject of the copula.
    pub(super) fn is_what(&mut self, id: ChunkId, main: ChunkId) -> bool {
        let frame = *self.frame();
        let what = frame.subject.filter(|&s| self.s.chunk(s).special == Special::Why && self.s.chunk(main).subject == Some(s));
        // "What worries people in Bern is"
        let closes = |c: ChunkId| self.previous.is_some_and(|p| p == c || self.s.chunk(p).rel == Rel::Complement);
        let object = frame.candidate.filter(|&c| self.s.chunk(main).object == Some(c) && closes(c));
        let (Some(what), Some(_)) = (what.filter(|_| self.s.chunk(id).copula && frame.governor.is_none()), object) else { return false };
        self.hang(main, what, Rel::Relative);
        self.frame().main = None;
        self.first_finite(id);
        true
    }

    /// "met the envoy, who praised the deal, and flew home": a comma closes the clause that a comma opened, and the main verb goes on.
    pub(super) fn main_goes_on(&mut self) -> Option<ChunkId> {
        let [.., outer, inner] = self.s.frames.as_slice() else { return None };
        let relative = matches!(inner.governor, Some((_, Rel::Relative))) && inner.main.is_some();
        let comma = |id: ChunkId| self.s.chunk(id).mark == Mark::Comma;
        let before = |id: ChunkId| id.index().checked_sub(1).map(ChunkId::new);
        let first = self.s.clauses[inner.clause as usize].first.or(inner.main)?;
        let opened = [Some(first), before(first)].into_iter().flatten().any(|c| before(c).is_some_and(comma));
        let closed = self.previous.filter(|_| self.previous_is(ChunkKind::Conjunction)).and_then(before).is_some_and(comma);
        let main = outer.main.filter(|_| relative && opened && closed)?;
        self.s.frames.pop();
        Some(main)
    }

    /// "The refusal to recognise Kosovo, which he called an act of courage, …", "The plan to leave NATO, which angered Rome, …": behind the
    /// comma it is the deed that is called so, not whom it is done to.
    fn planned_deed(&self, relative: ChunkId, noun: ChunkId) -> Option<ChunkId> {
        const REACH: usize = 16;
        let chunk = self.s.chunk(noun);
        let infinitive = chunk.governor.filter(|&v| chunk.rel == Rel::Object && self.s.chunk(v).form == VerbForm::Infinitive)?;
        // "the refusal of Spain to recognise it"
        let deed = self.s.chunk(infinitive).governor.filter(|_| self.s.chunk(infinitive).rel == Rel::Infinitive).map(|d| self.whole(d))?;
        let frame = self.s.frames.last().filter(|_| self.after_comma())?;
        let waits = frame.main.is_none() && frame.subject == Some(deed);
        let behind = &self.s.chunks[relative.index() + 1..self.s.chunks.len().min(relative.index() + REACH)];
        (waits && (self.stirs(relative, behind) || self.calls_deed(relative, behind))).then_some(deed)
    }

    /// "which angered Rome".
    fn stirs(&self, relative: ChunkId, behind: &[Chunk]) -> bool {
        let [verb, object, ..] = behind else { return false };
        let active = verb.is_finite() && !verb.passive && object.kind == ChunkKind::Noun;
        active && self.senses(ChunkId::new(relative.index() + 1)).any(|c| c.kind == Kind::Effect && c.agent != 0 && c.frame.object)
    }

    /// "which he called a mistake", "which the minister described last week as an act of courage".
    fn calls_deed(&self, relative: ChunkId, behind: &[Chunk]) -> bool {
        let at = |offset: usize| ChunkId::new(relative.index() + 1 + offset);
        let Some(verb) = behind.iter().position(|c| c.kind == ChunkKind::Verb) else { return false };
        let calls = behind[verb].is_finite() && !behind[verb].passive && self.pattern(at(verb), Pattern::Regard);
        let what = behind.iter().skip(verb + 1).take_while(|c| c.mark != Mark::Comma && c.kind != ChunkKind::Verb);
        let named = |c: &Chunk| {
            let words = &self.s.words[c.first as usize..c.end as usize];
            let deed = c
                .lemma
                .is_some_and(|l| l.has(Facts::CUE) && self.lexicon.cues_of(l).all(|cue| self.lexicon.cue(cue).kind != Kind::Quality));
            c.kind == ChunkKind::Noun && c.opener == Special::A && (deed || words.iter().any(|w| w.special == Special::Deed))
        };
        calls && { what }.any(named)
    }

    /// "would stay for as long as it took and would never leave": the modal of the clause outside goes on with it.
    pub(super) fn modal_goes_on(&mut self, id: ChunkId) -> Option<ChunkId> {
        let modal = |v: ChunkId| Some(&self.s.words[self.s.chunk(v).first as usize]).filter(|w| w.tag == Tag::Modal).map(|w| w.form);
        let own = modal(id).filter(|_| self.previous_is(ChunkKind::Conjunction))?;
        let [.., outer, inner] = self.s.frames.as_slice() else { return None };
        let apart = inner.subordinate && inner.main.is_some_and(|m| modal(m) != Some(own));
        let main = outer.main.filter(|&m| apart && modal(m) == Some(own))?;
        self.s.frames.pop();
        Some(main)
    }

    /// "said that Russia had lied and called Moscow a bully": nobody calls himself by his name, so the verb is the outer subject's.
    pub(super) fn names_inner(&mut self, id: ChunkId) -> Option<ChunkId> {
        let [.., outer, inner] = self.s.frames.as_slice() else { return None };
        let within = matches!(inner.governor, Some((_, Rel::Content | Rel::Relative))) && self.previous_is(ChunkKind::Conjunction);
        let subject = self.s.chunk(inner.main?).subject.filter(|_| within)?;
        let next = self.s.chunks.get(id.index() + 1).filter(|c| c.kind == ChunkKind::Noun)?;
        let actor = |head: u32| self.s.mention_at[head as usize].map(|m| self.s.mention(m).actor);
        let same = actor(next.head).is_some_and(|a| actor(self.s.chunk(subject).head) == Some(a));
        let main = outer.main.filter(|_| same)?;
        self.s.frames.pop();
        Some(main)
    }

    /// "Ankara, whose decision to release them she described as": behind the infinitive stands another subject than what is owned.
    pub(super) fn whose_plan(&mut self, id: ChunkId, plan: ChunkId) -> bool {
        let frame = *self.frame();
        let owned = self.s.chunk(plan).governor.filter(|&owned| frame.subject == Some(owned) && self.s.chunk(owned).subject.is_some());
        let waits = frame.main.is_none() && frame.antecedent.is_none() && matches!(frame.governor, Some((_, Rel::Relative)));
        let verb = ChunkId::new(id.index() + 1);
        let finite = || self.s.chunks.get(verb.index()).is_some_and(|c| c.is_finite());
        let Some(owned) = owned.filter(|_| waits && finite() && (self.needs_object(verb) || self.pattern(verb, Pattern::Regard))) else {
            return false;
        };
        let frame = self.frame();
        (frame.subject, frame.antecedent, frame.verb) = (Some(id), Some(owned), None);
        true
    }
}
