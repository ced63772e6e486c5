//! A finite verb takes a noun that had another place, and leaves its object to what the clause describes.

use super::super::{Chunk, ChunkId, ChunkKind, MentionId, Rel};
use super::Attacher;
use crate::lexicon::{AliasKind, Facts, Pattern, Special, Tag};

impl Attacher<'_> {
    /// "At the last minute Norway averted it": with no comma between, the name closes the phrase that opens the sentence.
    pub(super) fn run_on(&mut self) {
        let frame = *self.frame();
        if frame.subject.is_some() || frame.antecedent.is_some() || frame.governor.is_some() {
            return;
        }
        if let Some(subject) = self.previous.filter(|&p| self.closes_opening(p)) {
            self.release(subject);
            self.frame().subject = Some(subject);
        }
    }

    /// Whether a noun ends in a name behind a noun of its own, and hangs on a preposition that hangs on nothing.
    fn closes_opening(&self, noun: ChunkId) -> bool {
        let chunk = self.s.chunk(noun);
        let opens = chunk.governor.is_some_and(|p| self.s.chunk(p).governor.is_none());
        let named =
            self.s.mention_at[chunk.head as usize].filter(|_| opens && chunk.kind == ChunkKind::Noun && chunk.rel == Rel::Complement);
        // A mention may begin before its chunk.
        let before = named.and_then(|m| self.s.words.get(chunk.first as usize..self.s.mention(m).first as usize));
        // "To most Estonians Russia is a threat"
        let people = |m: Option<MentionId>| m.is_some_and(|m| named != Some(m) && self.s.mention(m).kind == AliasKind::Demonym);
        let told = named.is_some() && self.s.mention_at[self.s.range(noun)].iter().any(|&m| people(m));
        told || before.is_some_and(|words| words.iter().any(|w| matches!(w.tag, Tag::Noun | Tag::Plural)))
    }

    /// "the country that Serbia thanked": a noun that holds no clause of its own is what the clause behind `that` describes.
    pub(super) fn described(&self, noun: ChunkId) -> bool {
        let lemma = self.s.chunk(noun).lemma.map(|l| self.lexicon.lemma(l));
        self.s.chunk(noun).kind == ChunkKind::Noun && lemma.is_none_or(|l| l.report.is_none() && l.cues.is_empty())
    }

    /// Whether the verb needs what it judges or gives: "a survey that Athens denounced", "the grant that the EU awarded".
    pub(super) fn needs_object(&self, verb: ChunkId) -> bool {
        // "a remark that Rome called shameful"
        let called =
            self.s.chunks.get(verb.index() + 1).is_some_and(|c| c.kind == ChunkKind::Adjective) && self.pattern(verb, Pattern::Regard);
        called || self.pattern(verb, Pattern::Light) || self.pattern(verb, Pattern::Give) || self.judges_object(verb)
    }

    /// The object that a relative clause leaves out is its antecedent: "NATO, which Russia criticised".
    pub(super) fn gap(&mut self, verb: ChunkId, antecedent: ChunkId) {
        let next = self.s.chunks.get(verb.index() + 1).filter(|c| c.kind == ChunkKind::Noun);
        // "NATO, which they call a threat": what follows is what it is called.
        let named = |c: &Chunk| {
            c.opener == Special::A || c.tag == Tag::Noun && c.end - c.first > 1 && self.s.words[c.first as usize].tag != Tag::Determiner
        };
        let called = next.is_some_and(named) && self.pattern(verb, Pattern::Regard);
        if next.is_none() || called {
            self.s.chunks[verb.index()].object = Some(antecedent);
        }
    }

    /// A finite verb takes the noun before it, which was taken for an object or for one of a list.
    pub(super) fn claim(&mut self, id: ChunkId, subject: ChunkId) {
        let frame = *self.frame();
        let subject = self.all_joined(subject);
        let was_object = self.s.chunk(subject).rel == Rel::Object;
        let governor = self.s.chunk(subject).governor;
        self.release(subject);
        // "Rejecting claims that it was late, the minister said": the subject that the -ing form waits for.
        let outer = self.s.frames.len().checked_sub(2).map(|at| self.s.frames[at]);
        let awaited = outer.is_some_and(|f| f.fronted.is_some() && f.main.is_none() && f.subject.is_none());
        let told = self.told_in_opening();
        let alone = outer.is_some() && (frame.subordinate || awaited || told) && frame.candidate_after_comma;
        if alone {
            self.s.frames.pop();
            // "Although …, and although …, it": out of both.
            while self.s.frames.len() > 1 && self.frame().subordinate && self.frame().main.is_some() {
                self.s.frames.pop();
            }
            let outer = self.frame();
            outer.subject = Some(subject);
            outer.main = None;
            if let Some(fronted) = outer.fronted.take() {
                self.s.chunks[fronted.index()].subject = Some(subject);
            }
            let clause = self.frame().clause;
            self.s.chunks[subject.index()].clause = clause;
            return self.first_finite(id);
        }
        self.new_clause();
        let clause = self.frame().clause;
        self.s.chunks[subject.index()].clause = clause;
        self.s.chunks[id.index()].subject = Some(subject);
        self.hang(subject, id, Rel::Subject);
        // "is convinced Sweden has cheated"
        let feels = |g: ChunkId| self.s.chunk(g).lemma.is_some_and(|l| l.has(Facts::FEELING));
        if let Some(verb) = governor.filter(|&g| was_object && (!self.s.chunk(g).passive || feels(g))) {
            match self.deed_before(subject, verb) {
                Some(deed) => {
                    self.hang(id, deed, Rel::Relative);
                    self.gap(id, deed);
                }
                None => self.hang(id, verb, Rel::Content),
            }
        }
        self.exclaimed(id, subject);
        let frame = self.frame();
        frame.main = Some(id);
        frame.subject = Some(subject);
    }

    /// "shows what a good friend Norway is": what the subject is stands before it.
    fn exclaimed(&mut self, copula: ChunkId, subject: ChunkId) {
        let [.., what, noun] = &self.s.chunks[..subject.index()] else { return };
        let fronted = what.special == Special::Why && noun.kind == ChunkKind::Noun && noun.opener == Special::A;
        if fronted && self.s.chunk(copula).copula && subject.index() + 1 == copula.index() {
            let noun = ChunkId::new(subject.index() - 1);
            self.release(noun);
            self.hang(noun, copula, Rel::Predicate);
            self.s.chunks[copula.index()].predicate = Some(noun);
        }
    }

    /// "Although it conceded that Oslo was slow, it …": whether the open clause is what the verb of the clause says that opens the sentence.
    fn told_in_opening(&self) -> bool {
        let [base, opening, content] = self.s.frames.as_slice() else { return false };
        let waits = base.main.is_none() && base.subject.is_none();
        let said = content.governor.is_some_and(|(verb, rel)| rel == Rel::Content && opening.main == Some(verb));
        waits && opening.subordinate && said
    }

    /// "said Oslo and Riga had helped", "explained how Oslo and Riga helped": the first of the nouns that seemed to be what is said.
    fn all_joined(&self, last: ChunkId) -> ChunkId {
        let first = self.s.first_joined(last);
        let chunk = self.s.chunk(first);
        let verb = chunk.governor.filter(|_| first != last && chunk.rel == Rel::Object);
        let asks = first.index().checked_sub(1).is_some_and(|i| self.s.chunks[i].special == Special::Why);
        let and = last.index() > 1
            && self.s.chunks[last.index() - 1].special == Special::And
            && self.s.chunks[last.index() - 2].kind != ChunkKind::Mark;
        if and && verb.is_some_and(|v| asks || self.says_only(v)) { first } else { last }
    }

    /// "knows the damage Russia has done", against "told the minister Russia had lied": the object right before the subject of the clause
    /// is what was done.
    fn deed_before(&self, subject: ChunkId, verb: ChunkId) -> Option<ChunkId> {
        let object = self.s.chunk(verb).object.filter(|o| o.index() + 1 == subject.index())?;
        (self.s.head(object).names_deed() && self.s.chunk(object).opener == Special::The).then_some(object)
    }

    /// Takes a noun out of the place it had.
    pub(super) fn release(&mut self, noun: ChunkId) {
        let Some(governor) = self.s.chunk(noun).governor else { return };
        let chunk = &mut self.s.chunks[governor.index()];
        for slot in [&mut chunk.object, &mut chunk.next, &mut chunk.predicate, &mut chunk.indirect] {
            if *slot == Some(noun) {
                *slot = None;
            }
        }
        if let Some(indirect) = chunk.indirect.filter(|_| chunk.object.is_none()) {
            chunk.object = Some(indirect);
            chunk.indirect = None;
            self.s.chunks[indirect.index()].rel = Rel::Object;
        }
    }
}
