//! Where a preposition hangs.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, VerbForm};
use super::Attacher;
use crate::lexicon::{Class, Facts, Kind, Pattern, Special, Tag, TagSet, prep};

impl Attacher<'_> {
    /// "described it, in a report that …, as a threat".
    fn waits_for_predicate(&self, verb: ChunkId) -> bool {
        let chunk = self.s.chunk(verb);
        chunk.object.is_some() && chunk.predicate.is_none() && self.pattern(verb, Pattern::Regard)
    }

    /// "turned the farmers, once its friends, into enemies".
    fn waits_for_outcome(&self, verb: ChunkId) -> bool {
        let named = self.s.prepositions(verb).any(|p| self.s.chunk(p).prep == Some(prep::INTO));
        !named && self.s.chunk(verb).form == VerbForm::Finite && self.pattern(verb, Pattern::Transform)
    }

    /// "was welcomed, to everyone's surprise, by Oslo".
    fn waits_for_doer(&self, verb: ChunkId) -> bool {
        self.s.chunk(verb).passive && !self.s.prepositions(verb).any(|p| self.s.chunk(p).prep == Some(prep::BY))
    }

    pub(super) fn preposition(&mut self, id: ChunkId) {
        // "speak of it as of an angel": the second only says again what the verb takes.
        let prep = self.s.chunk(id).prep;
        let again = self.pending.filter(|_| prep == Some(prep::OF) && self.previous == self.pending);
        if again.is_some_and(|p| self.s.chunk(p).prep == Some(prep::AS)) {
            return;
        }
        let resumed = match prep {
            Some(prep::AS) => self.resume(Self::waits_for_predicate),
            Some(prep::INTO) => self.resume(Self::waits_for_outcome),
            // "was condemned, in a letter read out to us, by Oslo"
            Some(prep::BY) => {
                let finite = |a: &Self, v: ChunkId| a.s.chunk(v).is_finite() && a.waits_for_doer(v);
                self.resume(finite).or_else(|| self.resume(Self::waits_for_doer))
            }
            _ => None,
        };
        if prep == Some(prep::INTO) {
            self.turns();
        }
        self.opens_as_phrase(id);
        let governor = resumed.or_else(|| self.site(id)).map(|site| self.meant_for_whom(site, prep));
        if let Some(governor) = governor {
            self.hang(id, governor, Rel::Prepositional);
            self.s.chunks[id.index()].sibling = self.s.chunk(governor).prepositions;
            self.s.chunks[governor.index()].prepositions = Some(id);
        }
        self.pending = Some(id).filter(|_| !self.complete(id));
        self.possessor = None;
    }

    /// "turned farmers into enemies", against "turned traitor": behind *into* what the verb seemed to say of its subject is its object.
    fn turns(&mut self) {
        let verb = self.frame().verb.filter(|&v| self.waits_for_outcome(v));
        let noun = verb.and_then(|v| self.s.chunk(v).predicate).filter(|&p| self.s.chunk(p).kind == ChunkKind::Noun);
        let Some((verb, noun)) = verb.zip(noun).filter(|&(v, n)| n > v && self.s.chunk(v).copula) else { return };
        let chunk = &mut self.s.chunks[verb.index()];
        (chunk.copula, chunk.predicate, chunk.object) = (false, None, Some(noun));
        self.hang(noun, verb, Rel::Object);
    }

    /// "froze funds earmarked for Cyprus": where the verb holds the noun, funds for it.
    fn meant_for_whom(&self, site: ChunkId, prep: Option<u8>) -> ChunkId {
        let chunk = self.s.chunk(site);
        let meant = prep == Some(prep::FOR) && chunk.special == Special::Meant && chunk.form == VerbForm::Participle;
        // "froze | euros | earmarked": of the noun the participle tells by itself.
        chunk.governor.filter(|_| meant && chunk.rel == Rel::Adverbial).unwrap_or(site)
    }

    /// "passed without debate a motion that": a phrase that ends in a noun leads to none.
    fn complete(&self, id: ChunkId) -> bool {
        let chunk = self.s.chunk(id);
        let last = &self.s.words[chunk.end as usize - 1];
        let joins = TagSet::of(&[Tag::Preposition, Tag::Subordinator, Tag::Conjunction]);
        chunk.end - chunk.first > 1 && last.tags.meets(TagSet::NOUN) && !last.tags.meets(joins)
    }

    /// What a preposition hangs on: the nearest chunk that asks for it, else the nearest.
    fn site(&mut self, id: ChunkId) -> Option<ChunkId> {
        const CLIMB: usize = 6;
        let last = self.frame().last.filter(|_| !self.fronted_behind_but(id))?;
        if self.within_subject(id, last) {
            return Some(last);
        }
        let last = self.priced(last).unwrap_or(last);
        let Chunk { prep, lemma, .. } = *self.s.chunk(id);
        if lemma.is_some_and(|l| self.lexicon.lemma(l).class == Class::Fixed) {
            return self.frame().verb.or(Some(last));
        }
        let prep = prep?;
        if matches!(prep, prep::BY | prep::FOR)
            && let Some(verb) = self.behind_deed(id, prep, last)
        {
            return Some(verb);
        }
        if let Some(verb) = self.charged_by(id, last).filter(|_| prep == prep::OF) {
            return Some(verb);
        }
        if let Some(verb) = self.frame().verb.filter(|_| self.meanwhile(id)) {
            return Some(verb);
        }
        if let Some(noun) =
            self.had(prep).or_else(|| self.waiting(last)).or_else(|| self.described_alone(last, prep)).or_else(|| self.even_more(id, prep))
        {
            return Some(noun);
        }
        if let Some(verb) = self.wanted_by(last, prep).or_else(|| self.again(prep)) {
            return Some(verb);
        }
        let named = self.s.chunk(last).kind == ChunkKind::Noun && matches!(self.s.chunk(last).tag, Tag::Name | Tag::Pronoun);
        if self.previous == Some(last) && self.clings(last, prep, named) {
            return Some(last);
        }
        let up = std::iter::successors(Some(last), |&site| self.above(site)).take(CLIMB);
        if let Some(site) = up.into_iter().find(|&site| self.asks(site, prep)) {
            return Some(site);
        }
        if let Some(deed) = self.deed_of(last).filter(|_| prep == prep::BY && self.previous == Some(last)) {
            return Some(deed);
        }
        if named || self.after_comma() || prep == prep::WITH && self.manner(id) { self.frame().verb.or(Some(last)) } else { Some(last) }
    }

    /// "has no intention, now or later, of leaving": behind the comma the noun that somebody has.
    fn had(&mut self, prep: u8) -> Option<ChunkId> {
        let verb = self.frame().verb.filter(|_| prep == prep::OF && self.after_comma())?;
        let object = self.s.chunk(verb).object.filter(|_| self.s.chunk(verb).special == Special::Have)?;
        (self.s.chunk(object).kind == ChunkKind::Noun && matches!(self.s.chunk(object).tag, Tag::Noun | Tag::Plural)).then_some(object)
    }

    /// "a loan worth two billion euros for Kosovo": what the sum buys.
    fn priced(&self, sum: ChunkId) -> Option<ChunkId> {
        let chunk = self.s.chunk(sum);
        let worth = chunk.governor.filter(|&p| chunk.rel == Rel::Complement && self.s.chunk(p).special == Special::Worth)?;
        let thing = worth.index().checked_sub(1).map(ChunkId::new);
        thing.filter(|&t| self.s.chunk(t).kind == ChunkKind::Noun)
    }

    /// "called for ties with A and for a ban on B": behind a conjunction the preposition that the verb has is the verb's again.
    fn again(&mut self, prep: u8) -> Option<ChunkId> {
        const REACH: usize = 24;
        let verb = self.frame().verb.filter(|_| self.previous_is(ChunkKind::Conjunction))?;
        let same = |p: ChunkId| self.s.chunk(p).prep == Some(prep);
        // "called for help for A and for B": the nearest has it too.
        let mut between = (verb.index()..self.previous?.index()).rev().take(REACH).map(ChunkId::new);
        let nearest = between.find(|&p| self.s.chunk(p).kind == ChunkKind::Preposition)?;
        let others = same(nearest) && self.s.chunk(nearest).governor != Some(verb);
        (!others && self.s.prepositions(verb).take(REACH).any(same)).then_some(verb)
    }

    /// "There is little love for A in the capital, and even less for B": of what there is, behind another phrase too.
    fn even_more(&mut self, id: ChunkId, prep: u8) -> Option<ChunkId> {
        let [.., even, more, _] = &self.s.chunks[..=id.index()] else { return None };
        let again = even.special == Special::Even && matches!(more.special, Special::More | Special::Less);
        let verb = self.frame().verb.filter(|_| again && self.previous_is(ChunkKind::Conjunction))?;
        let chunk = self.s.chunk(verb);
        let noun = if chunk.opener == Special::There { chunk.subject } else { chunk.object }?;
        self.s.prepositions(noun).any(|p| self.s.chunk(p).prep == Some(prep)).then_some(noun)
    }

    /// The verb that an -ing form says the means of or the reason for.
    fn behind_deed(&mut self, preposition: ChunkId, prep: u8, last: ChunkId) -> Option<ChunkId> {
        let next = self.s.chunks.get(preposition.index() + 1);
        next.filter(|c| c.kind == ChunkKind::Verb && c.form == VerbForm::Ing)?;
        let verb = self.frame().verb;
        // "ended his speech by condemning it"
        if prep == prep::BY {
            return verb.or(Some(last));
        }
        // "fined Hungary 200 million euros for breaking the law"
        verb.filter(|&v| self.s.chunk(v).indirect.is_some())
    }

    /// Whether a preposition right behind a chunk hangs on nothing else.
    fn clings(&self, last: ChunkId, prep: u8, named: bool) -> bool {
        let (chunk, head) = (self.s.chunk(last), self.s.head(last));
        match prep {
            // "one of its partners", not "him of that".
            prep::OF => !named || head.tag == Tag::Pronoun && (head.special == Special::None || head.tags.has(Tag::Number)),
            // "its complaint, relayed to Warsaw": where it went, not what it is about.
            prep::TO if chunk.rel == Rel::Reduced => chunk.passive && !self.pattern(last, Pattern::Light),
            // "distrust of the authorities in Minsk"
            prep::IN if chunk.special == Special::Seat && chunk.rel == Rel::Complement => true,
            _ => self.repeats(last, prep),
        }
    }

    /// "hostility to NATO and deference to Russia": the second noun takes the preposition that the first had.
    fn repeats(&self, last: ChunkId, prep: u8) -> bool {
        let chunk = self.s.chunk(last);
        let joined = chunk
            .governor
            .filter(|_| chunk.rel == Rel::Coordinated && chunk.kind == ChunkKind::Noun && self.s.chunk(last).tag == Tag::Noun);
        let first = joined.map(|f| self.s.chunk(f)).filter(|f| f.rel == Rel::Complement);
        first.and_then(|f| f.governor).is_some_and(|p| self.s.chunk(p).prep == Some(prep))
    }

    /// "…, and Turkey, with its policy, has": of the noun between the commas, whose verb is to come.
    fn waiting(&mut self, last: ChunkId) -> Option<ChunkId> {
        let noun = self.frame().candidate.filter(|&c| c == last && self.after_comma())?;
        self.behind_joint(noun).then_some(noun)
    }

    /// "sees Serbia as a danger and Hungary as a friend": the second *as* says what the second noun is.
    fn described_alone(&mut self, last: ChunkId, prep: u8) -> Option<ChunkId> {
        let verb = self.frame().verb.filter(|_| prep == prep::AS)?;
        if self.seen_too(last, verb) {
            return Some(last);
        }
        let verb = Some(verb).filter(|_| self.s.chunk(last).rel == Rel::Coordinated)?;
        let object = self.s.chunk(verb).object?;
        let listed = self.s.joined(object).any(|n| n == last) && self.s.chunk(verb).predicate.is_some_and(|p| p < last);
        (listed && self.pattern(verb, Pattern::Regard)).then_some(last)
    }

    /// "Rome is seen as weak and Bern as reliable": behind a passive the name before the second *as* is none of the predicates.
    fn seen_too(&self, last: ChunkId, verb: ChunkId) -> bool {
        let seen = self.s.chunk(verb).passive && self.s.chunk(verb).predicate.is_some_and(|p| p < last);
        let joint = last.index().checked_sub(1).map(|at| self.s.chunks[at].kind);
        let named = self.s.mention_at[self.s.chunk(last).head as usize].is_some();
        seen && named && joint == Some(ChunkKind::Conjunction) && self.pattern(verb, Pattern::Regard)
    }

    /// The verb that what it means puts before the nearest noun.
    fn wanted_by(&mut self, last: ChunkId, prep: u8) -> Option<ChunkId> {
        match prep {
            prep::AS | prep::WITH => self.equips(last, prep),
            prep::BY => self.judged_by(),
            prep::ON => self.blames(),
            prep::FOR => self.reason(last),
            _ => None,
        }
    }

    /// "was blamed for the clashes by the minister": a judgement has somebody who judges, before any other doer.
    fn judged_by(&mut self) -> Option<ChunkId> {
        let verb = self.frame().verb.filter(|&v| self.waits_for_doer(v))?;
        // "is seen as a threat by Poland"
        let seen = self.s.chunk(verb).predicate.is_some() || self.pattern(verb, Pattern::Regard);
        (seen || self.has_kind(verb, Kind::Judgement)).then_some(verb)
    }

    /// "thanked the Ukrainian army for its courage", "praised the villagers for staying": why the verb judges its object.
    fn reason(&mut self, last: ChunkId) -> Option<ChunkId> {
        let verb = self.frame().verb.filter(|&v| self.s.chunk(v).object == Some(last))?;
        let next = self.s.chunks.get(last.index() + 2)?;
        let theirs = matches!(next.opener, Special::Its | Special::Their | Special::His | Special::Her);
        let gerund = next.kind == ChunkKind::Verb && next.form == VerbForm::Ing;
        let judges = || self.senses(verb).any(|cue| cue.kind == Kind::Judgement && cue.frame.object);
        ((theirs || gerund) && judges() && !self.asks(last, prep::FOR)).then_some(verb)
    }

    /// "blamed the attack on Russia": on whom the verb puts what its object names.
    fn blames(&mut self) -> Option<ChunkId> {
        let verb = self.frame().verb?;
        if self.s.chunk(verb).lemma.is_none_or(|l| !l.has(Facts::CUE)) {
            return None;
        }
        let open = self.s.chunk(verb).object.is_some_and(|o| o > verb && self.s.range(o).all(|i| self.s.mention_at[i].is_none()));
        let passive = self.s.chunk(verb).passive;
        // "put the blame for the collapse on": what the phrase asks for, it has not yet.
        let bare = self.s.head(verb).width > 1 && self.s.prepositions(verb).all(|p| self.s.chunk(p).prep != Some(prep::ON));
        let puts = |cue: &crate::lexicon::Cue| cue.puts_on() && (open || passive) || bare && cue.theme < 0 && cue.frame.theme.has(prep::ON);
        self.senses(verb).any(puts).then_some(verb)
    }

    /// Whether the head of a chunk is a cue of a kind.
    pub(super) fn has_kind(&self, id: ChunkId, kind: Kind) -> bool {
        self.s.chunk(id).lemma.is_some_and(|l| self.lexicon.lemma(l).kinds.has(kind))
    }

    /// The cues of the head of a chunk.
    pub(super) fn senses(&self, id: ChunkId) -> impl Iterator<Item = &crate::lexicon::Cue> {
        self.s.chunk(id).lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c))
    }

    /// Whether a verb speaks well or ill of its object.
    pub(super) fn judges_object(&self, verb: ChunkId) -> bool {
        self.senses(verb).any(|cue| cue.kind == Kind::Judgement && cue.frame.object && cue.theme != 0)
    }

    /// "the treatment of refugees by Greece": the noun whose object the last one is.
    fn deed_of(&self, last: ChunkId) -> Option<ChunkId> {
        let chunk = self.s.chunk(last);
        let of = chunk.governor.filter(|&p| chunk.rel == Rel::Complement && self.s.chunk(p).prep == Some(prep::OF))?;
        self.s.chunk(of).governor.filter(|&g| self.s.chunk(g).kind == ChunkKind::Noun && self.s.chunk(g).tag != Tag::Name)
    }

    /// "played a weak hand with great skill": what the doer has, not what it is done to.
    fn manner(&self, preposition: ChunkId) -> bool {
        let noun = self.s.chunks.get(preposition.index() + 1).filter(|c| c.kind == ChunkKind::Noun);
        let lemma = noun.and_then(|c| c.lemma);
        lemma.is_some_and(|l| self.lexicon.lemma(l).kinds.has(Kind::Quality))
    }

    /// "agreed to supply Ukraine with": the verb of giving whose object names who gets what stands behind *with*.
    fn equips(&mut self, last: ChunkId, prep: u8) -> Option<ChunkId> {
        let verb = self.frame().verb?;
        if let Some(verb) = self.describes_seen(verb).filter(|_| prep == prep::AS) {
            return Some(verb);
        }
        let chunk = self.s.chunk(verb);
        // "rejected NATO's plan as worthless", "is regarded by officials as unreliable"
        if prep == prep::AS {
            let open = || chunk.object == Some(last) || chunk.passive && chunk.predicate.is_none() || self.inside_object(last, verb);
            return (self.pattern(verb, Pattern::Regard) && open()).then_some(verb);
        }
        if chunk.object != Some(last) {
            return None;
        }
        let named = self.s.range(last).any(|i| self.s.mention_at[i].is_some());
        let gives = [Pattern::Light, Pattern::Regard, Pattern::Receive].into_iter().any(|p| self.pattern(verb, p));
        (prep == prep::WITH && named && gives && !self.asks(last, prep)).then_some(verb)
    }

    /// "described the guards hired by Norway as thugs", not "the man hired as a cook": behind a participle and its phrase the verb whose
    /// object it describes.
    fn describes_seen(&self, participle: ChunkId) -> Option<ChunkId> {
        let chunk = self.s.chunk(participle);
        let object = chunk.governor.filter(|_| chunk.rel == Rel::Reduced && self.previous != Some(participle))?;
        let verb = self.s.chunk(object).governor.filter(|_| self.s.chunk(object).rel == Rel::Object)?;
        let settled = self.pattern(participle, Pattern::Regard) || !self.waits_for_predicate(verb);
        (self.s.chunk(verb).object == Some(object) && !settled).then_some(verb)
    }

    /// "described the recognition of Kosovo by some states as a mistake": a noun in what the verb describes.
    fn inside_object(&self, noun: ChunkId, verb: ChunkId) -> bool {
        const CLIMB: usize = 6;
        let up = |&c: &ChunkId| self.s.chunk(c).governor.filter(|_| matches!(self.s.chunk(c).rel, Rel::Complement | Rel::Prepositional));
        let chunk = self.s.chunk(verb);
        let under = || std::iter::successors(Some(noun), up).take(CLIMB).any(|c| chunk.object == Some(c));
        // "considers the view of NATO as a threat a mistake": a view is of something as something. Not "dismissed complaints about it as
        // absurd".
        let of = self.s.chunk(noun).governor.is_none_or(|p| self.s.chunk(p).prep == Some(prep::OF));
        let reported = |o| of && self.s.chunk(o).lemma.is_some_and(|l| l.has(Facts::REPORT));
        let viewed = |o| self.s.chunk(o).special == Special::View || reported(o);
        chunk.predicate.is_none() && !chunk.passive && chunk.object.is_some_and(|o| o > verb && !viewed(o)) && under()
    }

    fn above(&self, id: ChunkId) -> Option<ChunkId> {
        let chunk = self.s.chunk(id);
        let governor = chunk.governor?;
        // "met, days after Hungary took over", "argue that it was rewarded for its patience": a clause takes no preposition from another.
        if chunk.kind == ChunkKind::Verb && matches!(chunk.rel, Rel::Subordinate | Rel::Content) {
            return None;
        }
        // "as a disgrace, a survey by the institute shows": behind a comma a noun keeps what is its own.
        let comma = || id.index().checked_sub(1).is_some_and(|i| self.s.chunks[i].mark == Mark::Comma);
        let apart = chunk.kind == ChunkKind::Noun && matches!(chunk.rel, Rel::Apposition | Rel::Coordinated) && comma();
        // "backed Kosovo and condemned Serbia for": a verb with an object of its own takes what stands behind it.
        let complete = chunk.kind == ChunkKind::Verb && chunk.rel == Rel::Coordinated && chunk.object.is_some_and(|o| o > id);
        if apart || complete {
            return None;
        }
        // "Poland, which he said spent more on arms": of a relative clause only what its noun is the object of goes on.
        if chunk.rel == Rel::Relative && (chunk.object != Some(governor) || self.says(id)) {
            return None;
        }
        let chunk = self.s.chunk(governor);
        if chunk.kind == ChunkKind::Preposition { chunk.governor } else { Some(governor) }
    }

    /// Whether the head of `id` takes preposition `prep`.
    fn asks(&self, id: ChunkId, prep: u8) -> bool {
        // An active verb has its doer before it, a passive one behind *by*.
        if prep == prep::BY && self.s.chunk(id).kind == ChunkKind::Verb {
            return self.s.chunk(id).passive;
        }
        // "the rescue of a nurse by soldiers": a thing that helps is nobody's doing.
        if prep == prep::BY && self.has_kind(id, Kind::Gift) {
            return false;
        }
        self.s.chunk(id).lemma.is_some_and(|l| self.lexicon.lemma(l).asks.has(prep))
    }
}
