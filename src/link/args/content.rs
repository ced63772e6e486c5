//! Whom a judgement of a whole clause is about: "complained that Russia had broken the truce".

use super::super::Rule;
use super::super::judge::nobody;
use super::Finder;
use crate::analysis::holder::actor_of;
use crate::analysis::{Chunk, ChunkId, ChunkKind, Rel};
use crate::lexicon::{Category, Class, Facts, Kind, Lemma, Pattern, Role, Special, Tag, prep};

impl Finder<'_> {
    /// "complained that Russia had broken the truce", "doubts whether Russia will keep it": whose doing the judgement is about.
    pub(super) fn content(&mut self, id: ChunkId) {
        const REACH: usize = 24;
        if self.cue.kind != Kind::Judgement {
            return;
        }
        let themed = self.out[self.start..].iter().any(|a| a.role == Role::Theme);
        // Not "decided that", "testified that".
        let judges = self.cue.theme < 0;
        let complains = judges && self.cue.frame.theme.has(prep::ABOUT) && !self.cue.frame.object;
        let doubts = judges && self.cue.frame.object && self.doubts(id);
        let deplores = judges && self.cue.frame.object && self.deplores(id);
        // "welcomed the fact that Slovenia had given in"
        let fact = self.chunk(id).object.filter(|&o| self.sentence.chunk(o).special == Special::Fact);
        if themed && fact.is_none() || !(complains || doubts || deplores || fact.is_some()) {
            return;
        }
        let site = fact.unwrap_or(id);
        let mut behind = self.sentence.chunks.get(id.index() + 1..).unwrap_or_default().iter().take(REACH);
        let said =
            |c: &&Chunk| c.kind == ChunkKind::Verb && c.governor == Some(site) && (c.rel == Rel::Content || doubts && self.whether(c));
        let clause = behind.find(said).filter(|c| !(c.passive || doubts && self.ill(c) || (deplores || fact.is_some()) && self.suffers(c)));
        let subject = clause.and_then(|c| c.subject);
        // "warned that its patience was running out" speaks of nobody else.
        let actor = |c: ChunkId| actor_of(self.sentence, c);
        let own = |s: ChunkId| actor(s).is_some() && self.chunk(id).subject.is_some_and(|speaker| actor(speaker) == actor(s));
        if let Some(subject) = subject.filter(|&s| s > id && self.chunk(s).kind == ChunkKind::Noun && !own(s)) {
            self.push(subject, Role::Theme, Rule::Theme, false);
        }
    }

    /// The verb of the clause that a word governs.
    pub(super) fn clause_of(&self, id: ChunkId, reach: usize) -> Option<&Chunk> {
        let mut behind = self.sentence.chunks.get(id.index() + 1..).unwrap_or_default().iter().take(reach);
        behind.find(|c| c.kind == ChunkKind::Verb && c.rel == Rel::Content && c.governor == Some(id))
    }

    /// "the accusation that Russia had cut the cable": who is accused. "doubts over whether Russia would keep it": who is doubted.
    pub(super) fn accused(&mut self, id: ChunkId) {
        const REACH: usize = 8;
        let says = self.sentence.chunk(id).lemma.is_some_and(|l| l.has(Facts::REPORT));
        let charge = self.cue.kind == Kind::Judgement && self.cue.theme < 0;
        if !charge || self.out[self.start..].iter().any(|a| a.role == Role::Theme) {
            return;
        }
        // Not "a charge that Russia rejected", which leaves the charge out.
        let clause = self.clause_of(id, REACH).filter(|c| says && !c.passive && !c.negated && c.object != Some(id));
        let doer = clause.or_else(|| self.questioned(id)).and_then(|c| c.subject).filter(|&s| s > id);
        doer.filter(|&s| self.chunk(s).kind == ChunkKind::Noun).into_iter().for_each(|s| self.push(s, Role::Theme, Rule::Theme, false));
    }

    /// "Doubts are growing in Oslo over whether Russia can be trusted", not "over whether Russia will attack".
    fn questioned(&self, id: ChunkId) -> Option<&Chunk> {
        const REACH: usize = 12;
        let behind = self.sentence.chunks.get(id.index() + 1..)?.iter().take(REACH);
        let clause = { behind }.find(|c| c.kind == ChunkKind::Verb && self.whether(c))?;
        let first = self.sentence.clauses.get(clause.clause as usize).and_then(|c| c.opener)?;
        let before = first.index().checked_sub(1).map(|at| &self.sentence.chunks[at])?;
        let main = self.chunk(clause.governor?);
        let site = self.chunk(id).governor.is_some_and(|g| Some(g) == clause.governor) || main.subject == Some(id);
        (site && matches!(before.prep, Some(prep::OVER | prep::ABOUT)) && !self.ill(clause)).then_some(clause)
    }

    /// Whether the verb turns round what its clause says, and nobody takes the doubt back.
    fn doubts(&self, id: ChunkId) -> bool {
        let chunk = self.chunk(id);
        let reverser = self.lexicon.modifier(chunk.lemma).is_some_and(|m| m.category == Category::Reverser);
        let nobody = || chunk.subject.is_some_and(|s| nobody(self.lexicon, self.sentence, s));
        self.cue.class == Class::Verb && reverser && !chunk.negated && !nobody()
    }

    /// "regretted that Hungary would leave": a verb that is sorry for what its clause says.
    fn deplores(&self, id: ChunkId) -> bool {
        let lemma = self.sentence.chunk(id).lemma.map(|l| self.lexicon.lemma(l));
        self.cue.class == Class::Verb && lemma.is_some_and(|l| l.report.is_some() && l.modifier.is_none()) && !self.chunk(id).negated
    }

    /// "It is a disgrace that Russia has closed it", "called it shameful that it had", "It was cowardly of Russia to flee": whose doing is
    /// called so.
    pub(super) fn extraposed(&mut self, bearer: ChunkId) {
        const REACH: usize = 16;
        const SPLENDID: i32 = 1500;
        let id = self.sentence.chunk_at[self.token];
        let graded = matches!(self.cue.kind, Kind::Quality | Kind::Act) && self.cue.agent != 0;
        if self.sentence.chunk(bearer).special != Special::It || !graded {
            return;
        }
        let of = self.sentence.prepositions(id).find(|&p| self.sentence.chunk(p).prep == Some(prep::OF));
        let whose = of.filter(|_| self.cue.class == Class::Adj && self.cue.theme == 0);
        // "vital that it helps" only asks, "false that it helps" denies.
        let claims = |l: &Lemma| l.modifier.is_some() || l.report.is_some() || l.patterns.has(Pattern::Sham);
        let clear = self.cue.agent <= -crate::score::ONE || self.cue.agent >= SPLENDID;
        let judges = clear && !self.sentence.chunk(id).lemma.is_some_and(|l| claims(self.lexicon.lemma(l)));
        let clause = self.clause_of(id, REACH);
        let doer = clause.filter(|c| judges && !c.passive && !self.suffers(c)).and_then(|c| c.subject).filter(|&s| s > id);
        let who = whose.and_then(|p| self.chunk(p).object).or(doer);
        who.filter(|&w| self.chunk(w).kind == ChunkKind::Noun).into_iter().for_each(|w| self.push(w, Role::Agent, Rule::Copula, false));
    }

    /// "It worries Oslo that Russia is in charge", "It is reassuring that it is": whoever is so is the one it is felt about.
    pub(super) fn stirred_that(&mut self, verb: ChunkId) {
        const REACH: usize = 6;
        let chunk = *self.chunk(verb);
        let it = chunk.subject.is_some_and(|s| self.sentence.chunk(s).special == Special::It);
        let stirs = it && self.cue.kind == Kind::Effect && self.cue.agent != 0 && self.pattern(verb, Pattern::Experiencer);
        if !stirs || chunk.passive {
            return;
        }
        let feeler = chunk.object.and_then(|o| self.clause_of(o, REACH));
        let clause = feeler.or_else(|| self.clause_of(verb, REACH)).filter(|c| !c.passive && !self.suffers(c));
        let doer = clause.and_then(|c| c.subject).filter(|&s| s > verb && self.chunk(s).kind == ChunkKind::Noun);
        doer.into_iter().for_each(|s| self.push(s, Role::Agent, Rule::Agent, false));
    }

    /// "regretted that Kyiv had lost": its own harm, or its own guilt, which speaks for itself.
    pub(super) fn suffers(&self, clause: &Chunk) -> bool {
        let lemma = clause.lemma;
        lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|cue| self.lexicon.cue(cue).agent < 0))
    }

    /// A clause behind *whether*.
    fn whether(&self, verb: &Chunk) -> bool {
        let opener = self.sentence.clauses.get(verb.clause as usize).and_then(|c| c.opener);
        verb.rel == Rel::Subordinate && opener.is_some_and(|o| self.sentence.chunk(o).special == Special::If)
    }

    /// "doubts that Russia will attack", "… that it is a threat": no doubt that speaks against it.
    fn ill(&self, verb: &Chunk) -> bool {
        let bad = |token: u32| {
            let lemma = self.sentence.words[token as usize].lemma;
            lemma.is_some_and(|l| self.lexicon.cues_of(l).map(|c| self.lexicon.cue(c)).any(|c| c.tone() < 0))
        };
        verb.negated || bad(verb.head) || verb.predicate.is_some_and(|p| bad(self.chunk(p).head))
    }

    /// "grateful for what Turkey has done", "thanks for all that it did": whose doing the feeling is about.
    pub(super) fn for_deeds(&mut self, id: ChunkId) {
        let felt = self.cue.kind == Kind::Judgement && self.cue.theme != 0 && self.cue.frame.theme.has(prep::FOR);
        if !felt {
            return;
        }
        let preposition = self.sentence.prepositions(id).find(|&p| self.sentence.chunk(p).prep == Some(prep::FOR));
        let what = preposition.and_then(|p| self.chunk(p).object).filter(|&o| {
            let word = self.sentence.chunk(o);
            word.tag == Tag::Pronoun && matches!(word.special, Special::Why | Special::Nothing | Special::None)
        });
        if let Some(doer) = what.and_then(|what| self.doer_behind(what)) {
            self.push(doer, Role::Theme, Rule::Theme, false);
        }
    }

    /// "condemned what Russia has done", "the way it acts", "the role it plays", "believes a word that it says": whose doing the verb judges.
    pub(super) fn judged_deeds(&mut self, object: ChunkId) {
        let word = self.sentence.chunk(object);
        let what = word.tag == Tag::Pronoun && word.special == Special::Why || matches!(word.special, Special::Way | Special::Role);
        let doer = self.sayer_behind(object).or_else(|| self.doer_behind(object).filter(|_| what));
        if let Some(doer) = doer.filter(|_| self.cue.kind == Kind::Judgement && self.cue.theme != 0) {
            self.push(doer, Role::Theme, Rule::Theme, false);
        }
    }

    /// "The way Russia acts is a disgrace", "What it did was a crime", "What it has built is a marvel": whose conduct is called so.
    pub(super) fn conduct(&self, bearer: ChunkId) -> Option<ChunkId> {
        let word = self.sentence.chunk(bearer);
        let did = || self.sentence.chunks.get(bearer.index() + 1..).unwrap_or_default().iter().take(3).any(|c| c.special == Special::Do);
        let made = || self.clause_behind(bearer).and_then(|c| c.lemma).is_some_and(|l| self.lexicon.has_pattern(Some(l), Pattern::Light));
        let judged = word.special == Special::Way || word.tag == Tag::Pronoun && word.special == Special::Why && (did() || made());
        // "Everything it does is a disgrace", "Everything it says is a lie"
        let all = word.special == Special::Nothing && word.tag == Tag::Pronoun && !nobody(self.lexicon, self.sentence, bearer);
        self.doer_behind(bearer).filter(|_| judged || all).or_else(|| self.sayer_behind(bearer).filter(|_| all))
    }

    /// "praised how Georgia had acted", "deplored the way it votes": whose conduct the verb judges.
    pub(super) fn manner(&mut self, id: ChunkId) {
        const REACH: usize = 4;
        let next = id.index() + 1;
        let judges = self.cue.kind == Kind::Judgement && self.cue.theme != 0 && self.cue.frame.object && self.chunk(id).object.is_none();
        let Some(opener) = self.sentence.chunks.get(next).filter(|_| judges && !self.chunk(id).passive) else { return };
        let how = opener.special == Special::Why;
        let clause = self.clause_of(id, REACH).filter(|c| how && !c.passive);
        let doer = clause.and_then(|c| c.subject).filter(|&s| s.index() >= next && self.chunk(s).kind == ChunkKind::Noun);
        doer.into_iter().for_each(|s| self.push(s, Role::Theme, Rule::Theme, false));
    }

    /// "was hurt by the way Turkey had behaved", "by what it did", "by what it said": whose way or doing it is.
    pub(super) fn acting(&self, way: ChunkId) -> Option<ChunkId> {
        let word = self.sentence.chunk(way);
        match word.special {
            Special::Way => self.doer_behind(way),
            Special::Why if word.tag == Tag::Pronoun => self.sayer_behind(way).or_else(|| self.doer_behind(way)),
            Special::Thing => self.sayer_behind(way).or_else(|| self.doer_behind(way)),
            _ => None,
        }
    }

    /// The clause that says what was done.
    fn clause_behind(&self, what: ChunkId) -> Option<&Chunk> {
        const REACH: usize = 4;
        let mut behind = self.sentence.chunks.get(what.index() + 1..)?.iter().take(REACH);
        behind.find(|c| c.is_finite() && !c.passive)
    }

    /// The subject of the clause that says what was done.
    fn doer_behind(&self, what: ChunkId) -> Option<ChunkId> {
        let clause = self.clause_behind(what)?;
        // "condemned what Russia called an error"
        let says = clause.lemma.is_some_and(|l| l.has(Facts::REPORT));
        clause.subject.filter(|&s| !says && s > what && self.chunk(s).kind == ChunkKind::Noun)
    }

    /// "what Moscow says", "a word that it says": who says what the verb is about. Not "what Moscow says is a lie".
    fn sayer_behind(&self, what: ChunkId) -> Option<ChunkId> {
        const REACH: usize = 4;
        let mut behind = self.sentence.chunks.get(what.index() + 1..)?.iter().take(REACH);
        let clause = behind.find(|c| c.is_finite() && !c.passive)?;
        let described = self.chunk(what).special == Special::Why || clause.governor == Some(what);
        // "what Moscow told the court"
        let object = clause.special == Special::Told || clause.object.is_none_or(|o| o == what);
        let said = clause.special.says() && described && object && clause.predicate.is_none();
        clause.subject.filter(|&s| said && s > what && self.chunk(s).kind == ChunkKind::Noun)
    }
}
