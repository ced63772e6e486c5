//! The arguments of a verb: its subject, its object, and what its prepositions and clauses lead to.

use super::super::judge::lessens;
use super::super::{Arg, Rule, Who};
use super::Finder;
use crate::analysis::{Chunk, ChunkId, ChunkKind, Mark, Rel, VerbForm, Word, holder};
use crate::lexicon::{AliasKind, Category, Class, Cue, Facts, Kind, Pattern, Role, Special, Tag, prep};

impl Finder<'_> {
    pub(super) fn verb(&mut self, id: ChunkId) {
        if self.says_again(id) {
            return;
        }
        let chunk = *self.chunk(id);
        let noun = |c: Option<ChunkId>| c.filter(|&c| self.chunk(c).kind == ChunkKind::Noun);
        let (subject, object, indirect) = (noun(chunk.subject), noun(chunk.object), noun(chunk.indirect));
        let subject = subject.map(|s| self.clefted(s).unwrap_or(s));
        if chunk.passive {
            if let Some(subject) = subject.filter(|_| self.cue.frame.object || self.stranded(id) || self.given_inside(id)) {
                self.push(subject, Role::Theme, Rule::Theme, false);
            }
        } else {
            if let Some(bearer) = self.tough(id) {
                self.push(bearer, Role::Theme, Rule::Theme, false);
            } else if let Some(subject) = subject.filter(|&s| !lessens(self.lexicon, self.sentence, id, s)) {
                let role = if object.is_none() && self.felt(subject) { Role::Theme } else { Role::Agent };
                let subject = if self.cue.form.ends_with("each other") { self.sentence.first_joined(subject) } else { subject };
                self.push(subject, role, Rule::Agent, false);
            }
            // "support each other's bids"
            let whose = object.map(|o| self.chunk(o).subject.unwrap_or(o));
            let each = subject.zip(whose).is_some_and(|(subject, object)| self.each_other(subject, object));
            if let Some(object) = object.filter(|_| self.cue.frame.object && !each && !self.put_on(id)) {
                // "cleared Croatia of the charge": what stands inside the phrase.
                // "wants Italy out of the bloc": what stands behind it.
                let receiver = indirect.filter(|_| (!self.is_cue(object) || self.cue.form.contains('~')) && !self.ends_in_theme());
                self.push(receiver.unwrap_or(object), Role::Theme, Rule::Theme, false);
                self.left_out(object);
                self.judged_deeds(object);
            }
        }
        self.doers(id);
        self.all_but(id);
        self.helped_along(&chunk);
        self.likened_to(&chunk);
        self.prepositions(id, false);
        for object in [object, indirect].into_iter().flatten() {
            if !self.is_cue(object) && (!self.cue.frame.theme.is_empty()) {
                self.prepositions(object, false);
            }
        }
        self.phrase_complement(id);
        self.content(id);
        self.stirred_that(id);
        self.manner(id);
        if chunk.form == VerbForm::Participle && chunk.rel == Rel::Coordinated {
            self.shared_object(id);
        }
        if self.cue.frame.object && object.is_none() && !chunk.passive {
            self.shared_object(id);
        }
        self.toward_us();
        self.strikes_in(id);
        self.provoked(id);
    }

    /// "is hard to trust": whom the adjective describes is the object that the infinitive lacks.
    fn tough(&self, id: ChunkId) -> Option<ChunkId> {
        let chunk = self.chunk(id);
        let lacks = chunk.rel == Rel::Infinitive && chunk.object.is_none() && self.cue.frame.object;
        let site = chunk.governor.filter(|_| lacks && self.sentence.prepositions(id).next().is_none())?;
        let hard = self.chunk(site).kind == ChunkKind::Adjective && self.pattern(site, Pattern::Tough);
        let verb = self.chunk(site).governor.filter(|_| hard)?;
        self.chunk(verb).subject.filter(|&s| self.chunk(verb).copula && self.chunk(s).kind == ChunkKind::Noun)
    }

    /// "What I admire about Olsen is", "What worries me about him is": whom it is felt about stands behind what is felt.
    pub(super) fn in_whom(&mut self, id: ChunkId) {
        let chunk = *self.chunk(id);
        let what = |c: Option<ChunkId>| c.is_some_and(|c| c < id && self.chunk(c).special == Special::Why);
        let felt = self.cue.class == Class::Verb && chunk.kind == ChunkKind::Verb && !chunk.passive;
        let role = if what(chunk.object) && self.cue.kind == Kind::Judgement && self.cue.theme != 0 {
            Role::Theme
        } else if what(chunk.subject) && self.pattern(id, Pattern::Experiencer) && self.cue.agent != 0 {
            Role::Agent
        } else {
            return;
        };
        let sites = [Some(id), chunk.object.filter(|&o| o > id)].into_iter().flatten();
        // "What they admire in Olsen", not "What worries officials in Oslo".
        let about = |p: &ChunkId| match self.sentence.chunk(*p).prep {
            Some(prep::ABOUT) => true,
            Some(prep::IN) => role == Role::Theme,
            _ => false,
        };
        let preposition = { sites }.find_map(|site| self.sentence.prepositions(site).find(about)).filter(|_| felt);
        if let Some(whom) = preposition.and_then(|p| self.chunk(p).object).filter(|&o| self.chunk(o).kind == ChunkKind::Noun) {
            self.push(whom, role, Rule::Preposition, false);
        }
    }

    /// "What angers Warsaw is Moscow's silence", "What saved the town was Italian aid": what the copula says that it is.
    fn clefted(&self, what: ChunkId) -> Option<ChunkId> {
        let chunk = self.chunk(what);
        let verb = chunk.governor.filter(|_| chunk.special == Special::Why && chunk.rel == Rel::Subject).map(|v| self.chunk(v))?;
        verb.predicate.filter(|&p| verb.copula && !verb.negated && self.chunk(p).kind == ChunkKind::Noun)
    }

    /// "want ~ out of": a phrase with a gap whose last word leads to the theme.
    fn ends_in_theme(&self) -> bool {
        let last = self.cue.form.rsplit(' ').next().unwrap_or_default();
        self.cue.form.contains('~') && self.cue.frame.theme.is_of(last)
    }

    /// "The EU ignored us", "Poland took our children in": what is done to the speaker judges its doer.
    pub(super) fn toward_us(&mut self) {
        let first = |c: ChunkId| self.sentence.chunk(c).opener;
        let us = |a: &Arg| a.role == Role::Theme && matches!(a.who, Who::Chunk(c) if first(c) == Special::We || self.speaks_here(c));
        // "Greece stood by us"
        let backs = self.cue.kind == Kind::Judgement && self.cue.theme > 0 && self.cue.class == Class::Verb && !self.says(self.token);
        let deed = (matches!(self.cue.kind, Kind::Act | Kind::Effect) || backs) && self.cue.agent == 0;
        if !deed || !self.out[self.start..].iter().any(us) {
            return;
        }
        let doer = self.out[self.start..].iter().find(|a| a.role == Role::Agent).map(|a| a.who);
        if let Some(Who::Chunk(doer)) = doer.filter(|d| matches!(d, Who::Chunk(c) if first(*c) != Special::We && !self.speaks_here(*c))) {
            self.push(doer, Role::Theme, Rule::Agent, false);
        }
    }

    /// "Serbia's president said Italy had stood by Belgrade": whether a noun names who speaks.
    fn speaks_here(&self, noun: ChunkId) -> bool {
        // "said Italy had stood by his people", but not "by it", which may be another.
        let named = self.sentence.last_mention(noun).is_some_and(|m| m.kind != AliasKind::Anaphor || m.part);
        let actor = holder::actor_of(self.sentence, noun).filter(|_| named);
        let speaker = || holder::at(self.sentence, self.token).map(|r| r.holder);
        actor.is_some_and(|actor| speaker() == Some(holder::Holder::Actor(actor)))
    }

    /// Whether a word is one of saying: who praises us is no better for it.
    pub(super) fn says(&self, token: usize) -> bool {
        self.sentence.words[token].lemma.is_some_and(|l| l.has(Facts::REPORT))
    }

    /// "Serbia's trust in NATO has collapsed": what befalls a feeling says nothing of whose it is.
    fn felt(&self, subject: ChunkId) -> bool {
        // Not "his campaign is faltering".
        let judges = |c: &Cue| c.kind == Kind::Judgement && c.theme != 0 && c.class == Class::Noun && !super::takes_sides(c);
        let lemma = self.sentence.chunk(subject).lemma;
        self.cue.kind == Kind::Effect
            && self.cue.theme == 0
            && lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| judges(self.lexicon.cue(c))))
    }

    /// "withdrew its support for": a phrase that holds a noun takes that noun's prepositions too.
    fn phrase_complement(&mut self, id: ChunkId) {
        let themed = self.out[self.start..].iter().any(|a| a.role == Role::Theme);
        if self.cue.theme == 0 || themed || !self.cue.form.contains(' ') {
            return;
        }
        // "spoke out in favour of": the phrase's own preposition leads to what looks like an object.
        let adverb = ["back", "away", "off", "out", "up", "down"].iter().any(|p| self.cue.form.ends_with(p));
        // "came out of Moscow" is not "came out against".
        if adverb && !self.cue.frame.theme.is_empty() {
            return;
        }
        let inner = |o: ChunkId| {
            let before = holder::start(self.sentence, o).checked_sub(1);
            before.is_some_and(|at| self.sentence.words[at].tag == Tag::Inner)
        };
        let object = self.chunk(id).object.filter(|&o| !adverb && o > id && inner(o));
        if let Some(object) = object.filter(|&o| self.chunk(o).kind == ChunkKind::Noun) {
            return self.push(object, Role::Theme, Rule::Preposition, false);
        }
        // "made the case against it" is no case for it.
        let frame = self.cue.frame.theme;
        let sides = |p: u8| match p {
            prep::FOR => frame.has(prep::AGAINST) && !frame.has(prep::FOR),
            prep::AGAINST => frame.has(prep::FOR) && !frame.has(prep::AGAINST),
            _ => false,
        };
        let usual = |p: u8| {
            !sides(p) && matches!(p, prep::TO | prep::FOR | prep::ON | prep::AGAINST | prep::WITH | prep::OF | prep::AT | prep::OVER)
        };
        let preposition = self.sentence.prepositions(id).filter(|&p| self.sentence.chunk(p).prep.is_some_and(usual)).last();
        if let Some(noun) = preposition.and_then(|p| self.chunk(p).object).filter(|&o| self.chunk(o).kind == ChunkKind::Noun) {
            self.push(noun, Role::Theme, Rule::Preposition, false);
        }
    }

    /// "trust Moscow, not Brussels", "thanked Oslo but not Bern": who is left out of what is good.
    fn left_out(&mut self, object: ChunkId) {
        if let Some(noun) = self.excepted(object) {
            return self.push(noun, Role::Theme, Rule::Comparison, false);
        }
        // ", but not Bern"
        let comma_but = |c: &[Chunk]| matches!(c, [comma, but, ..] if comma.mark == Mark::Comma && but.kind == ChunkKind::Conjunction);
        let behind = self.sentence.chunks.get(object.index() + 1..).unwrap_or_default();
        let skipped = usize::from(comma_but(behind));
        let [comma, not, noun, ..] = behind.get(skipped..).unwrap_or_default() else { return };
        let mark = comma.mark == Mark::Comma || comma.kind == ChunkKind::Conjunction;
        let not = not.tag == Tag::Not;
        let id = ChunkId::new(object.index() + 3 + skipped);
        if mark && not && noun.kind == ChunkKind::Noun && self.cue.kind == Kind::Judgement && self.cue.theme > 0 {
            self.push(id, Role::Theme, Rule::Comparison, false);
        }
    }

    /// "thanked everyone except France", "everyone but France": who is left out.
    fn excepted(&self, whole: ChunkId) -> Option<ChunkId> {
        let except = self.sentence.chunks.get(whole.index() + 1)?;
        let behind = || ChunkId::new(whole.index() + 2);
        let every = || matches!(self.chunk(whole).special, Special::Any | Special::Every) && whole.index() + 2 < self.sentence.chunks.len();
        let but = except.special == Special::But && every();
        let left = || except.special == Special::Except || self.instead_of(except);
        let noun = if but { Some(behind()) } else { except.object.filter(|_| left()) };
        noun.filter(|&o| self.chunk(o).kind == ChunkKind::Noun)
    }

    /// "Everyone but Malta helped", "Everyone except Malta was praised", "thanked all but Malta": of who is left out it is not so.
    pub(super) fn all_but(&mut self, verb: ChunkId) {
        let words = &self.sentence.words;
        // Not "nobody but Malta".
        let whole = |w: &Word| w.tags.has(Tag::Determiner) && w.special != Special::No;
        let all = |noun: ChunkId| {
            let at = self.chunk(noun).first as usize;
            words.get(at + 1).is_some_and(|w| w.special == Special::But && w.tag == Tag::Inner) && whole(&words[at])
        };
        let left_out = [self.chunk(verb).subject, self.chunk(verb).object].into_iter().flatten().find(|&noun| all(noun));
        if let Some(noun) = left_out {
            let mut args = self.out[self.start..].iter_mut();
            return args.find(|a| a.who == Who::Chunk(noun)).into_iter().for_each(|a| a.rule = Rule::Comparison);
        }
        let role = if self.chunk(verb).passive { Role::Theme } else { Role::Agent };
        let left_out = self.chunk(verb).subject.and_then(|subject| self.excepted(subject));
        left_out.into_iter().for_each(|noun| self.push(noun, role, Rule::Comparison, false));
    }

    /// "trust the EU rather than Russia", "back Oslo instead of Bern": a phrase that names who is not chosen.
    fn instead_of(&self, phrase: &Chunk) -> bool {
        let not = self.lexicon.modifier(phrase.lemma).is_some_and(|m| m.category == Category::Negator);
        let phrase = phrase.kind == ChunkKind::Preposition && phrase.end - phrase.first > 1;
        phrase && not && self.cue.kind == Kind::Judgement && self.cue.theme > 0
    }

    /// "Albania and Kosovo support each other": each is what the other does it to.
    fn each_other(&mut self, subject: ChunkId, object: ChunkId) -> bool {
        let reciprocal = self.reciprocal(object);
        if reciprocal {
            self.push(self.sentence.first_joined(subject), Role::Theme, Rule::Mutual, false);
        }
        reciprocal
    }

    pub(super) fn reciprocal(&self, noun: ChunkId) -> bool {
        matches!(&self.sentence.words[self.sentence.range(noun)], [each, other]
            if each.tags.has(Tag::Pronoun) && other.special == Special::Other)
    }

    /// "A and B are suspicious of each other": the doers are what it is done to.
    pub(super) fn of_each_other(&mut self) {
        let doer = self.out[self.start..].iter().find(|a| a.role == Role::Agent).map(|a| a.who);
        if let Some(Who::Chunk(doer)) = doer {
            self.push(doer, Role::Theme, Rule::Mutual, false);
        }
    }

    /// "was relied on": the preposition's complement is the subject.
    fn stranded(&self, id: ChunkId) -> bool {
        self.sentence
            .prepositions(id)
            .any(|p| self.chunk(p).object.is_none() && self.sentence.chunk(p).prep.is_some_and(|prep| self.cue.frame.theme.has(prep)))
    }

    /// "was given support": a phrase of giving that holds what is given has who gets it for its subject.
    fn given_inside(&self, id: ChunkId) -> bool {
        let frame = self.cue.frame.theme;
        let gives = self.cue.theme != 0 && (frame.has(prep::TO) || frame.has(prep::FOR)) && self.cue.form.contains(' ');
        let verb = self.lexicon.readings(self.sentence.head(id)).iter().map(|r| self.lexicon.lemma(r.lemma));
        let given = || { verb }.any(|l| l.class == Class::Verb && (l.patterns.has(Pattern::Give) || l.patterns.has(Pattern::Light)));
        let to = |p: ChunkId| self.sentence.chunk(p).prep == Some(prep::TO);
        gives && given() && !self.sentence.prepositions(id).any(to)
    }

    /// "backed and armed Serbia": the object stands behind the last of the joined verbs.
    fn shared_object(&mut self, id: ChunkId) {
        const REACH: usize = 8;
        let between = |c: &&Chunk| matches!(c.kind, ChunkKind::Conjunction | ChunkKind::Mark | ChunkKind::Adverb | ChunkKind::Verb);
        let next = self.sentence.chunks.get(id.index() + 1..).unwrap_or_default();
        let directly = next.first().is_some_and(|c| matches!(c.kind, ChunkKind::Conjunction | ChunkKind::Mark));
        let mut joined = next
            .iter()
            .take(REACH)
            .take_while(between)
            .filter(|c| c.kind == ChunkKind::Verb && matches!(c.rel, Rel::Coordinated | Rel::Infinitive));
        if let Some(object) = joined.find_map(|c| c.object).filter(|_| directly) {
            self.push(object, Role::Theme, Rule::Theme, false);
        }
    }
}
