//! Attacks of arms and attacks of words: "attacked the border post" against "attacked the bloc in a speech".
//!
//! A form that stands among the cues both as an act that speaks ill of its doer and as a judgement is the act where the doer bears arms,
//! what it is done to can be struck with them, and nothing says that words do it. One that is such an act and a victory (beat, thrash) is the
//! act where it is done to those whom nobody wins against.

use super::judge;
use crate::analysis::scope::modifier;
use crate::analysis::{ChunkId, ChunkKind, Mention, Rel, Sentence, VerbForm, Word};
use crate::lexicon::{AliasKind, Category, Facts, Kind, LemmaId, Lexicon, Pattern, Signs, Special, Tag, prep};

/// The kind that a form of two kinds has here; `None` for every other form.
pub(super) fn kind(lexicon: &Lexicon, sentence: &Sentence, token: usize, lemma: LemmaId) -> Option<Kind> {
    let senses = || lexicon.cues_of(lemma).map(|c| lexicon.cue(c));
    let kinds = lexicon.lemma(lemma).kinds;
    if !(kinds.has(Kind::Act) && (kinds.has(Kind::Judgement) || kinds.has(Kind::Effect))) {
        return None;
    }
    let twofold = senses().any(|c| c.kind == Kind::Act && c.agent < 0);
    let attack = Attack { lexicon, sentence, site: sentence.chunk_at[token] };
    if !kinds.has(Kind::Judgement) {
        let wins = senses().any(|c| c.kind == Kind::Effect && c.agent > 0 && c.frame.object);
        return (twofold && wins).then(|| if attack.on_the_weak() { Kind::Act } else { Kind::Effect });
    }
    twofold.then(|| if attack.armed() { Kind::Act } else { Kind::Judgement })
}

/// Whether any reading of the word has the pattern.
pub(super) fn reads(lexicon: &Lexicon, word: &Word, pattern: Pattern) -> bool {
    word.signs.has(Signs::ENTRY) && lexicon.readings(word).iter().any(|r| lexicon.lemma(r.lemma).patterns.has(pattern))
}

/// An attack where it stands.
struct Attack<'a> {
    lexicon: &'a Lexicon,
    sentence: &'a Sentence,
    site: ChunkId,
}

impl Attack<'_> {
    fn armed(&self) -> bool {
        let (doer, target) = (self.doer(), self.target());
        if doer.is_some_and(|d| self.is(d, Pattern::Arms)) {
            return true;
        }
        let words = self.heated(doer) || self.spoken(target);
        !words && doer.is_none_or(|d| self.bears_arms(d)) && target.is_none_or(|t| self.strikable(t))
    }

    /// "beat the children", against "beat its rival": whom nobody wins against.
    fn on_the_weak(&self) -> bool {
        let weak = |t: usize| {
            let special = self.sentence.words[t].special;
            special == Special::Innocent || self.is(t, Pattern::Person) && (special == Special::Private || self.is(t, Pattern::Prey))
        };
        self.target().is_some_and(|t| self.mention(t).is_none() && weak(t))
    }

    /// The token that names who attacks.
    fn doer(&self) -> Option<usize> {
        let chunk = self.sentence.chunk(self.site);
        if chunk.kind == ChunkKind::Verb {
            let who = if chunk.passive { judge::by(self.sentence, self.site) } else { chunk.subject };
            return who.map(|w| self.head(w));
        }
        let own = (chunk.first as usize..chunk.head as usize).rev();
        let own = own.into_iter().find(|&i| self.sentence.mention_at[i].is_some() || self.sentence.words[i].tag == Tag::Possessive);
        let from = |p: &ChunkId| matches!(self.sentence.chunk(*p).prep, Some(prep::BY | prep::FROM));
        let behind = || self.sentence.prepositions(self.site).find(from).and_then(|p| self.sentence.chunk(p).object);
        let maker = || self.verb().filter(|&v| self.makes(v)).and_then(|v| self.sentence.chunk(v).subject);
        own.or_else(|| chunk.subject.or_else(behind).or_else(maker).map(|c| self.head(c)))
    }

    /// The token that names what is attacked.
    fn target(&self) -> Option<usize> {
        let chunk = self.sentence.chunk(self.site);
        let object = if chunk.passive { chunk.subject } else { chunk.object };
        let behind = || {
            let mut below = self.sentence.prepositions(self.site).filter(|&p| self.aims(p));
            below.find_map(|p| self.sentence.chunk(p).object)
        };
        object.filter(|_| chunk.kind == ChunkKind::Verb).or_else(behind).map(|c| self.head(c))
    }

    fn aims(&self, preposition: ChunkId) -> bool {
        matches!(self.sentence.chunk(preposition).prep, Some(prep::ON | prep::AGAINST | prep::AT))
    }

    /// The verb that has the attack for its object.
    fn verb(&self) -> Option<ChunkId> {
        let chunk = self.sentence.chunk(self.site);
        chunk.governor.filter(|_| chunk.kind == ChunkKind::Noun && chunk.rel == Rel::Object)
    }

    /// "launched an attack", not "condemned the attack".
    fn makes(&self, verb: ChunkId) -> bool {
        let light = self.lexicon.has_pattern(self.sentence.chunk(verb).lemma, Pattern::Light);
        light && !self.sentence.chunk(verb).passive
    }

    fn head(&self, chunk: ChunkId) -> usize {
        self.sentence.chunk(chunk).head as usize
    }

    fn mention(&self, token: usize) -> Option<&Mention> {
        self.sentence.mention_at[token].map(|m| self.sentence.mention(m))
    }

    fn is(&self, token: usize, pattern: Pattern) -> bool {
        reads(self.lexicon, &self.sentence.words[token], pattern)
    }

    /// A country, or a pronoun for it, not one of its people nor what only speaks for it.
    fn bears_arms(&self, token: usize) -> bool {
        use AliasKind::{Body, Company, Metonym, Officeholder};
        let word = &self.sentence.words[token];
        let person = matches!(word.special, Special::He | Special::She | Special::His | Special::Her | Special::We);
        let country = match self.mention(token) {
            Some(mention) => !matches!(mention.kind, Body | Company | Metonym | Officeholder),
            None => matches!(word.tag, Tag::Pronoun | Tag::Possessive),
        };
        country && !person
    }

    /// What can be struck: a place, a people, troops; an organisation only in a war to come.
    fn strikable(&self, token: usize) -> bool {
        use AliasKind::{Body, Company, Metonym, Officeholder};
        let word = &self.sentence.words[token];
        if matches!(word.special, Special::He | Special::She | Special::His | Special::Her) {
            return false;
        }
        if word.special == Special::Innocent || self.is(token, Pattern::Prey) || self.is(token, Pattern::Arms) {
            return true;
        }
        match self.mention(token) {
            Some(m) if matches!(m.kind, Body | Company | Metonym | Officeholder) => false,
            Some(m) if self.lexicon.actors().get(m.actor.index()).is_some_and(|a| a.organisation) => self.to_come(),
            Some(_) => true,
            None => matches!(word.tag, Tag::Name | Tag::Pronoun),
        }
    }

    /// "if it attacks", "would attack", "to attack".
    fn to_come(&self) -> bool {
        let chunk = self.sentence.chunk(self.site);
        let opener = self.sentence.clauses.get(chunk.clause as usize).and_then(|c| c.opener);
        let modal = self.sentence.words[chunk.first as usize].tag == Tag::Modal;
        let condition = opener.is_some_and(|o| self.sentence.chunk(o).special == Special::If);
        // "used the debate to attack it"
        let purpose = |l| self.lexicon.lemma(l).patterns.has(Pattern::Purpose);
        let used = chunk.governor.and_then(|g| self.sentence.chunk(g).lemma).is_some_and(purpose);
        chunk.kind == ChunkKind::Verb && (modal || condition || chunk.form == VerbForm::Infinitive && !used)
    }

    /// "a furious attack on Tirana" by a capital, which speaks more often than it shoots.
    fn heated(&self, doer: Option<usize>) -> bool {
        let chunk = self.sentence.chunk(self.site);
        let capital = doer.and_then(|d| self.mention(d)).is_some_and(|m| m.kind == AliasKind::Capital);
        let mut before = chunk.first as usize..chunk.head as usize;
        capital && chunk.kind == ChunkKind::Noun && before.any(|i| self.is(i, Pattern::Heated))
    }

    /// "for its silence", "over the deal", "as a bully", "in a speech": a reason, a name or a place that only words have.
    fn spoken(&self, target: Option<usize>) -> bool {
        let object = target.map(|t| self.sentence.chunk_at[t]);
        let sites = [Some(self.site), object, self.verb()];
        self.among_words()
            || self.during()
            || sites.into_iter().flatten().any(|site| self.sentence.prepositions(site).any(|p| self.names_words(p, target)))
    }

    /// "thanked Turkey, whereas Iran attacked it", "mocked Oslo and attacked Bern": beside a judgement of the same kind.
    fn among_words(&self) -> bool {
        let chunk = self.sentence.chunk(self.site);
        let before = chunk.governor.filter(|&g| chunk.kind == ChunkKind::Verb && g < self.site);
        let opener = self.sentence.clauses.get(chunk.clause as usize).and_then(|c| c.opener);
        let contrast = |o| modifier(self.lexicon, self.sentence.head(o)).is_some_and(|m| m.category == Category::Contrast);
        let beside = |g: &ChunkId| match chunk.rel {
            Rel::Coordinated => self.sentence.chunk(*g).subject == chunk.subject,
            Rel::Subordinate => opener.is_some_and(contrast),
            _ => false,
        };
        let lemma = before.filter(beside).and_then(|g| self.sentence.chunk(g).lemma);
        lemma.is_some_and(|l| l.has(Facts::JUDGEMENT))
    }

    /// "attacked Spain during a rally": a preposition that hangs on nothing.
    fn during(&self) -> bool {
        const REACH: usize = 6;
        let behind = self.sentence.chunks[self.site.index() + 1..].iter().take(REACH);
        let mut clause = behind.take_while(|c| matches!(c.kind, ChunkKind::Noun | ChunkKind::Preposition));
        let free = clause.find(|c| c.kind == ChunkKind::Preposition && c.governor.is_none()).and_then(|c| c.object);
        free.is_some_and(|o| self.is(self.head(o), Pattern::Speech))
    }

    /// Sanctions, a fine: done with no arms.
    fn policy(&self, noun: ChunkId) -> bool {
        let mut cues = self.sentence.chunk(noun).lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c));
        cues.any(|c| c.kind == Kind::Act && c.agent == 0 && c.theme < 0)
    }

    fn names_words(&self, preposition: ChunkId, target: Option<usize>) -> bool {
        let Some(object) = self.sentence.chunk(preposition).object else { return false };
        let (head, gerund) = (self.head(object), self.sentence.chunk(object).kind == ChunkKind::Verb);
        let when = self.sentence.chunk(object).special == Special::Time || self.sentence.chunk(object).tag == Tag::Number;
        match self.sentence.chunk(preposition).prep {
            _ if Some(head) == target => false,
            Some(prep::FOR | prep::OVER) if gerund || !when => true,
            Some(prep::AS) => true,
            // "hit Turkey with tariffs"
            Some(prep::WITH) => self.policy(object) || self.is(head, Pattern::Speech),
            _ => self.is(head, Pattern::Speech),
        }
    }
}
