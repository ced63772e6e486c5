//! The arguments of a cue: who plays which part, read off the clause.

mod adjective;
mod compare;
mod complement;
mod content;
mod deed;
mod given;
mod goods;
mod noun;
mod said;
mod verb;

use super::{Arg, Rule, Who};
use crate::analysis::scope::modifier;
use crate::analysis::{Chunk, ChunkId, ChunkKind, Mark, Rel, Sentence, VerbForm};
use crate::lexicon::{Category, Class, Cue, CueId, Kind, Lemma, LemmaId, Lexicon, Pattern, Role, Signs, Special, Tag, prep};

/// Chooses the sense of the cue at `token` whose frame the clause fills best, and appends its arguments. The flag says whether
/// somebody plays the part that the valence is about.
pub(crate) fn choose(lexicon: &Lexicon, sentence: &Sentence, token: usize, lemma: LemmaId, args: &mut Vec<Arg>) -> Option<(CueId, bool)> {
    let start = args.len();
    let mut best: Option<(CueId, u32)> = None;
    let mut nearest = None;
    let (mut good, mut bad, mut last, mut tied) = (false, false, None, false);
    let unbound = super::bond::unbound(lexicon, sentence, sentence.chunk_at[token], lemma);
    let kind = super::arms::kind(lexicon, sentence, token, lemma);
    let more = super::bond::more_of(lexicon, sentence, sentence.chunk_at[token]);
    for cue in lexicon.cues_of(lemma) {
        let other = kind.is_some_and(|k| lexicon.cue(cue).kind != k);
        let silent = super::bond::unfelt(lexicon, sentence, token, cue) || super::bond::takes_side(lexicon, sentence, token, cue);
        if other || unbound && lexicon.cue(cue).frame.object || silent || more {
            continue;
        }
        args.truncate(start);
        good |= lexicon.cue(cue).tone() > 0;
        bad |= lexicon.cue(cue).tone() < 0;
        find(lexicon, sentence, token, lexicon.cue(cue), args);
        last = Some(cue);
        let fit = fit(lexicon.cue(cue), &args[start..]);
        // "sided with Madrid against Rabat": of two senses that fit, the one whose theme comes first.
        let theme = first_theme(&args[start..]);
        // "received votes": of a vote for and a vote against neither is meant.
        let opposed = |known: CueId| lexicon.cue(known).tone().signum() * lexicon.cue(cue).tone().signum() < 0;
        let noun = lexicon.cue(cue).class == Class::Noun;
        let rival = |known: CueId| noun && opposed(known) && theme.is_some() && theme == nearest;
        tied = best.is_some_and(|(id, known)| if fit == known { rival(id) } else { tied && fit < known });
        if best.is_none_or(|(_, known)| fit > known || fit == known && theme.is_some() && theme < nearest) {
            (best, nearest) = (Some((cue, fit)), theme);
        }
    }
    let Some((cue, fit)) = best.filter(|&(_, fit)| !tied && (fit > 0 || !(good && bad))) else {
        // A campaign says nothing without its *for* or *against*.
        args.truncate(start);
        return None;
    };
    // The arguments of the last sense stand there; most words have no other.
    if last != Some(cue) {
        args.truncate(start);
        find(lexicon, sentence, token, lexicon.cue(cue), args);
    }
    let entry = lexicon.cue(cue);
    if fit < 2 && (bound(entry) || sided(entry)) || goods::idle(lexicon, sentence, token, entry.kind, fit) {
        args.truncate(start);
        return None;
    }
    Some((cue, fit > 0))
}

/// A verb that only ever takes its theme behind a preposition is another verb without it.
fn bound(cue: &Cue) -> bool {
    let elsewhere = cue.class == Class::Verb && !cue.frame.object && !cue.frame.theme.is_empty() && cue.theme != 0;
    elsewhere && (cue.agent == 0 || ends_in_particle(&cue.form)) && cue.kind != Kind::Mutual
}

/// "a movement against", "a petition against": a noun that takes sides by its preposition alone.
fn sided(cue: &Cue) -> bool {
    let alone = || [prep::AGAINST, prep::FOR].into_iter().any(|p| cue.frame.theme.only(p));
    cue.class == Class::Noun && cue.agent == 0 && matches!(cue.kind, Kind::Judgement | Kind::Act | Kind::Quality) && alone()
}

/// "his campaign": a noun that says by its *for* or *against* alone what somebody feels, and without them what he does.
fn takes_sides(cue: &Cue) -> bool {
    !cue.frame.theme.has(prep::OF) && [prep::AGAINST, prep::FOR].into_iter().any(|p| cue.frame.theme.has(p))
}

/// Where the first noun stands that plays the theme.
fn first_theme(args: &[Arg]) -> Option<ChunkId> {
    let themes = args.iter().filter(|a| a.role == Role::Theme);
    themes.filter_map(|a| if let Who::Chunk(chunk) = a.who { Some(chunk) } else { None }).min()
}

/// "go back (on)": without its preposition the phrase is another verb.
fn ends_in_particle(form: &str) -> bool {
    const PARTICLES: [&str; 10] = ["back", "away", "off", "out", "up", "down", "over", "in", "on", "through"];
    form.rsplit_once(' ').is_some_and(|(_, last)| PARTICLES.contains(&last))
}

fn fit(cue: &Cue, args: &[Arg]) -> u32 {
    let (mut themed, mut asked, mut acted) = (false, false, false);
    for arg in args {
        themed |= arg.role == Role::Theme;
        acted |= arg.role == Role::Agent;
        asked |= arg.role == Role::Theme && arg.rule == Rule::Preposition;
    }
    let theme = u32::from(themed) * if cue.theme != 0 { 2 } else { 1 };
    let agent = u32::from(acted && cue.agent != 0);
    // "warned its allies about Serbia": a frame that asks for the preposition says more than one that takes any object.
    theme + agent + u32::from(asked && !cue.frame.object && cue.class == Class::Verb)
}

struct Finder<'a> {
    lexicon: &'a Lexicon,
    sentence: &'a Sentence,
    cue: &'a Cue,
    token: usize,
    out: &'a mut Vec<Arg>,
    /// Where the arguments of this cue begin in `out`.
    start: usize,
}

fn find(lexicon: &Lexicon, sentence: &Sentence, token: usize, cue: &Cue, out: &mut Vec<Arg>) {
    let id = sentence.chunk_at[token];
    let start = out.len();
    let mut finder = Finder { lexicon, sentence, cue, token, out, start };
    match (cue.class, sentence.chunk(id).kind) {
        (Class::Verb, ChunkKind::Verb) if sentence.chunk(id).head as usize == token => finder.verb(id),
        (Class::Verb, ChunkKind::Noun) => finder.participle_in_noun(id, token),
        (Class::Verb, ChunkKind::Adjective) => finder.adjective(id),
        (Class::Noun, ChunkKind::Noun) => finder.noun(id, token),
        // "Italy is a friend, but Malta is not": the copula stands for what the clause before says.
        (Class::Noun | Class::Adj, ChunkKind::Verb) if sentence.chunk(id).copula => finder.predicate(id),
        (Class::Adj, ChunkKind::Noun) => finder.adjective_in_noun(id, token),
        (Class::Adj, _) => finder.adjective(id),
        (Class::Fixed, _) => finder.fixed(id),
        (Class::Adv, _) => finder.adverb(id),
        _ => {}
    }
    finder.hailed(id);
    let compares = sentence.signs.has(Signs::COMPARES);
    if compares {
        finder.comparison(token);
    }
    finder.preferred(id);
    finder.relations();
    if compares {
        finder.set_beside(id);
    }
    if sentence.signs.has(Signs::ASKS) {
        finder.setting(id);
        finder.exclaimed(id);
        finder.in_whom(id);
    }
    finder.against(id);
    // "the two countries cooperate"
    let pair = |c: ChunkId| sentence.words[sentence.chunk(c).first as usize..].iter().take(2).any(|w| w.special == Special::Both);
    let many = |c: ChunkId| sentence.chunk(c).next.is_some() || pair(c);
    let two_sided = |args: &[Arg]| args.len() > 1 || args.iter().any(|a| matches!(a.who, Who::Chunk(c) if many(c)));
    if cue.kind == Kind::Mutual && cue.class == Class::Verb && !two_sided(&out[start..]) {
        out.truncate(start);
    }
    if cue.kind == Kind::Mutual {
        out[start..].iter_mut().for_each(|arg| (arg.role, arg.rule) = (Role::Theme, Rule::Mutual));
    }
}

impl Finder<'_> {
    /// "Belarus is a country where critics are jailed": what goes on in a place says what it is.
    fn setting(&mut self, id: ChunkId) {
        const CLIMB: usize = 5;
        if self.cue.class == Class::Noun {
            return;
        }
        let above = std::iter::successors(Some(id), |&c| self.chunk(c).governor.filter(|&g| g != c)).take(CLIMB);
        let mut clauses = above.filter(|&c| self.chunk(c).kind == ChunkKind::Verb && self.chunk(c).rel == Rel::Relative);
        let Some(place) = clauses.next().and_then(|verb| self.chunk(verb).governor) else { return };
        let opener = self.sentence.chunks.get(place.index() + 1);
        if opener.is_none_or(|c| c.kind != ChunkKind::Adverb || c.special != Special::Why) {
            return;
        }
        let role = if self.cue.agent == 0 { Role::Theme } else { Role::Agent };
        let chunk = *self.chunk(place);
        let verb = match (chunk.rel, chunk.governor) {
            (Rel::Predicate, Some(verb)) => Some(verb),
            (Rel::Complement, Some(preposition)) if self.sentence.chunk(preposition).prep == Some(prep::AS) => {
                self.chunk(preposition).governor
            }
            _ => None,
        };
        let Some(verb) = verb.map(|v| *self.chunk(v)).filter(|v| v.kind == ChunkKind::Verb) else { return };
        let bearer = if verb.copula || verb.passive { verb.subject } else { verb.object };
        if let Some(bearer) = bearer.filter(|&b| self.chunk(b).kind == ChunkKind::Noun) {
            self.push(bearer, role, Rule::Attributive, false);
        }
    }

    fn push(&mut self, who: ChunkId, role: Role, rule: Rule, own: bool) {
        let arg = Arg { who: self.alone(who), role, rule, own };
        if !self.out[self.start..].iter().any(|a| a.who == arg.who && a.role == role) {
            self.out.push(arg);
        }
    }

    /// "A, which helped C, and B": what is joined to a noun behind the cue has no part in a cue behind the noun. "A as a danger and B as
    /// a friend": nor has what is described by itself.
    fn alone(&self, noun: ChunkId) -> Who {
        let cue = self.sentence.chunk_at[self.token];
        let chunk = self.chunk(noun);
        let Some(next) = chunk.next else { return Who::Chunk(noun) };
        let apart = || chunk.clause != self.chunk(cue).clause || self.behind_as(cue);
        let later = noun < cue && next > cue && apart();
        let alone = later || self.sentence.prepositions(next).any(|p| self.sentence.chunk(p).prep == Some(prep::AS));
        let mention = self.sentence.mention_at[chunk.head as usize].filter(|_| alone);
        mention.map_or(Who::Chunk(noun), Who::Mention)
    }

    fn chunk(&self, id: ChunkId) -> &Chunk {
        self.sentence.chunk(id)
    }

    fn pattern(&self, verb: ChunkId, pattern: Pattern) -> bool {
        self.lexicon.has_pattern(self.sentence.chunk(verb).lemma, pattern)
    }

    /// The arguments behind prepositions on `site`.
    fn prepositions(&mut self, site: ChunkId, own: bool) {
        for preposition in self.sentence.prepositions(site) {
            let Some(prep) = self.sentence.chunk(preposition).prep else { continue };
            // "more faith in A than in B": less of it.
            let before = preposition.index().checked_sub(1).map(ChunkId::new);
            let less = before.is_some_and(|before| self.sentence.chunk(before).special == Special::Than);
            if less {
                continue;
            }
            let whom =
                self.chunk(preposition).object.and_then(|o| if self.chunk(o).kind == ChunkKind::Noun { Some(o) } else { self.of_doing(o) });
            let Some(object) = whom.map(|o| self.acting(o).unwrap_or(o)) else { continue };
            let frame = self.cue.frame;
            let bearer = prep == prep::OF && self.borne_toward(site);
            // "grateful to A but not to B": B gets none of it.
            if self.excluded(preposition) {
                if frame.theme.has(prep) && self.cue.kind == Kind::Judgement && self.cue.theme > 0 {
                    self.push(object, Role::Theme, Rule::Comparison, own);
                }
                continue;
            }
            if self.plays_none(preposition, prep, site, object) {
                continue;
            }
            // "caused anger in Kyiv"
            if prep == prep::IN && self.felt_in(site, object) {
                self.push(object, Role::Agent, Rule::Preposition, own);
                continue;
            }
            if frame.theme.has(prep) && self.reciprocal(object) {
                self.of_each_other();
            } else if bearer {
                self.push(object, Role::Agent, Rule::Preposition, own);
            } else if frame.theme.has(prep) {
                // "distrust between A and B": each side's of the other.
                let rule = if prep == prep::BETWEEN && self.chunk(object).next.is_some() { Rule::Mutual } else { Rule::Preposition };
                self.push(object, Role::Theme, rule, own);
            } else if frame.agent.has(prep) {
                self.push(object, Role::Agent, if prep == prep::BY { Rule::Agent } else { Rule::Preposition }, own);
            } else if self.cue.kind == Kind::Mutual && matches!(prep, prep::WITH | prep::BETWEEN | prep::AMONG) {
                self.push(object, Role::Theme, Rule::Mutual, own);
            }
        }
    }

    /// "the hostility of Hungary towards Serbia", "the respect of Hungary for it": whom a feeling is borne stands behind another preposition,
    /// and behind *of* who bears it.
    fn borne_toward(&self, site: ChunkId) -> bool {
        let of = self.cue.frame.theme.has(prep::OF);
        let other = |p: u8| !of && self.cue.frame.theme.has(p);
        let toward = |p: ChunkId| self.sentence.chunk(p).prep.is_some_and(|p| matches!(p, prep::TOWARD | prep::TOWARDS) || other(p));
        self.cue.class == Class::Noun && self.cue.kind == Kind::Judgement && self.sentence.prepositions(site).any(toward)
    }

    /// Whether what stands behind a preposition plays no part in the cue, though the frame may name the preposition.
    fn plays_none(&self, preposition: ChunkId, prep: u8, site: ChunkId, object: ChunkId) -> bool {
        // "blocked not by Greece but by Croatia"
        let before = (self.chunk(preposition).first as usize).checked_sub(1).map(|i| self.sentence.words[i].tag);
        let denied = before == Some(Tag::Not);
        // "the dispute over Crimea", "talks on Kosovo": what it is about, and no side of it.
        let noun = self.cue.class == Class::Noun;
        let about = matches!(prep, prep::OVER | prep::ABOUT | prep::ON) && self.cue.kind == Kind::Mutual && noun;
        // "its support at the UN": where it was given.
        let mention = || self.sentence.mention_at[self.chunk(object).head as usize].map(|m| self.sentence.mention(m));
        let there = prep == prep::AT && noun && self.cue.theme > 0 && mention().is_some_and(|m| self.organised(m));
        // "has climbed by ten points": an active verb has its doer before it.
        let chunk = self.chunk(site);
        // "extended the sanctions by six months"
        let measured = || matches!(self.sentence.chunk(object).special, Special::Time | Special::Share | Special::Day);
        let by_how_much = prep == prep::BY && noun && (chunk.kind == ChunkKind::Verb && !chunk.passive || measured());
        let known = || self.out[self.start..].iter().any(|a| a.who == Who::Chunk(object) && a.role == Role::Agent);
        // "deep distrust of China in India": where it is felt.
        let felt = || prep == prep::IN && self.cue.frame.theme.has(prep::OF) && self.leads_of(site);
        // "Serbia's accession talks with the bloc": they are for Serbia.
        let owned = self.cue.kind == Kind::Benefit && prep == prep::WITH && self.cue.frame.possessor == Some(Role::Theme);
        let partner = || owned && self.out[self.start..].iter().any(|a| a.role == Role::Theme);
        // "for the second time"
        let when = prep == prep::FOR && self.sentence.chunk(object).special == Special::Time;
        // "The answer is for Moscow to leave": who is to do something.
        let behind = || self.sentence.chunks.get(object.index() + 1).is_some_and(|c| c.rel == Rel::Infinitive && c.subject == Some(object));
        let to_do = prep == prep::FOR && chunk.copula && chunk.predicate.is_none() && behind();
        denied || about || by_how_much || when || there || to_do || known() || felt() || partner()
    }

    /// "support for joining the bloc": what a feeling about a deed is about, where the deed is not against it.
    fn of_doing(&self, gerund: ChunkId) -> Option<ChunkId> {
        let chunk = self.chunk(gerund);
        let felt = self.cue.kind == Kind::Judgement && self.cue.class == Class::Noun && chunk.form == VerbForm::Ing;
        let lemma = self.sentence.chunk(gerund).lemma.map(|l| self.lexicon.lemma(l));
        let kind = |l: &Lemma| !l.cues.is_empty() && l.cues.clone().all(|c| self.lexicon.cues[c as usize].theme >= 0);
        let good = lemma.is_some_and(|l| l.modifier.is_none() && kind(l));
        chunk.object.filter(|&o| felt && good && self.chunk(o).kind == ChunkKind::Noun)
    }

    fn leads_of(&self, site: ChunkId) -> bool {
        self.sentence.prepositions(site).any(|p| self.sentence.chunk(p).prep == Some(prep::OF))
    }

    /// "but not to B": a negator right behind a conjunction or a comma, in front of the preposition.
    fn excluded(&self, preposition: ChunkId) -> bool {
        let Some([joint, not]) = preposition.index().checked_sub(2).and_then(|at| self.sentence.chunks.get(at..at + 2)) else {
            return false;
        };
        let word = |c: &Chunk| &self.sentence.words[c.head as usize];
        let though = || modifier(self.lexicon, word(joint)).is_some_and(|m| m.category == Category::Contrast);
        let joins = joint.kind == ChunkKind::Conjunction || word(joint).mark == Mark::Comma || though();
        word(not).tag == Tag::Not && not.kind == ChunkKind::Adverb && joins
    }

    fn is_cue(&self, id: ChunkId) -> bool {
        let lemma = self.sentence.chunk(id).lemma;
        lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| !goods::are(self.lexicon.cue(c).kind())))
    }

    /// "on the side of Russia": the complement is the theme, the subject the agent.
    fn fixed(&mut self, id: ChunkId) {
        let chunk = *self.chunk(id);
        if let Some(object) = chunk.object.filter(|&o| self.chunk(o).kind == ChunkKind::Noun && !self.slanted(id)) {
            self.push(object, Role::Theme, Rule::Preposition, false);
        }
        // "Under pressure from Rome, Tirana gave in"
        let Some(governor) = chunk.governor.or_else(|| self.verb_behind(id)) else { return };
        if self.kept_there(id, governor) {
            return;
        }
        // "called the bloc a spent force"
        // "makes it unfit for office"
        let makes = |v: ChunkId| self.pattern(v, Pattern::Regard) || self.pattern(v, Pattern::Causative) && self.pattern(v, Pattern::Light);
        let called = Some(governor).filter(|&v| self.cue.kind == Kind::Quality && makes(v) || self.brings_into(v, id));
        let bearer = called.and_then(|v| self.bearer(v));
        let subject = if self.chunk(governor).kind == ChunkKind::Verb { self.chunk(governor).subject } else { Some(governor) };
        let agent = bearer.or(subject);
        // "Oslo's support for Riga is not in doubt" says nothing of Oslo.
        let felt = |a: ChunkId| {
            let mut cues = self.sentence.chunk(a).lemma.into_iter().flat_map(|l| self.lexicon.cues_of(l)).map(|c| self.lexicon.cue(c));
            cues.any(|c| c.kind == Kind::Judgement && c.theme != 0 && !takes_sides(c))
        };
        if let Some(agent) = agent.filter(|&a| self.chunk(a).kind == ChunkKind::Noun && !felt(a)) {
            self.push(agent, Role::Agent, Rule::Agent, false);
        }
        self.toward_us();
    }

    /// "placed the mayor under arrest": it is the one whom the verb brings there that is so. Not "gave a speech in anger".
    fn brings_into(&self, verb: ChunkId, phrase: ChunkId) -> bool {
        let chunk = *self.chunk(verb);
        let somebody = |o: ChunkId| matches!(self.chunk(o).tag, Tag::Name | Tag::Pronoun) || self.pattern(o, Pattern::Person);
        let object = chunk.object.filter(|&o| o > verb && o < phrase && self.chunk(o).kind == ChunkKind::Noun && somebody(o));
        self.cue.theme == 0 && object.is_some() && !chunk.passive && chunk.kind == ChunkKind::Verb && self.pattern(verb, Pattern::Light)
    }

    /// "bias in favour of Serbia": behind a noun that takes sides unfairly it is no word for whom the side is taken of.
    fn slanted(&self, phrase: ChunkId) -> bool {
        let noun = phrase.index().checked_sub(1).map(|at| &self.sentence.chunks[at]).filter(|c| c.kind == ChunkKind::Noun);
        let against = |c: &Cue| c.frame.theme.has(prep::AGAINST) && !c.frame.theme.has(prep::FOR);
        let unfair = |c: &Cue| c.kind == Kind::Judgement && c.theme < 0 && against(c);
        let lemma = noun.and_then(|c| c.lemma).filter(|_| self.cue.theme > 0);
        lemma.is_some_and(|l| self.lexicon.cues_of(l).any(|c| unfair(self.lexicon.cue(c))))
    }

    /// "visited her son in prison", "sentenced the men to ten years in jail", not "spent ten years in jail": somebody else is there.
    fn kept_there(&self, phrase: ChunkId, verb: ChunkId) -> bool {
        let last = self.chunk(phrase).end as usize - 1;
        let cell = self.sentence.words[last].special == Special::Cell;
        let chunk = self.chunk(verb);
        let whom = chunk.object.filter(|_| cell && chunk.kind == ChunkKind::Verb && !chunk.passive);
        whom.is_some_and(|o| o < phrase && !matches!(self.sentence.chunk(o).special, Special::Time | Special::Share))
    }

    /// The verb of the clause that a phrase opens.
    fn verb_behind(&self, id: ChunkId) -> Option<ChunkId> {
        const REACH: usize = 12;
        let behind = (id.index() + 1..self.sentence.chunks.len()).take(REACH).map(ChunkId::new);
        let clause = self.chunk(id).clause;
        behind.take_while(|&c| self.chunk(c).clause == clause).find(|&c| self.chunk(c).kind == ChunkKind::Verb)
    }

    /// "for people here illegally": who is so, and not who is for them.
    fn here_so(&self, id: ChunkId) -> Option<ChunkId> {
        let noun = id.index().checked_sub(2).map(ChunkId::new)?;
        let here = self.chunk(ChunkId::new(id.index() - 1)).special == Special::Here;
        (here && self.chunk(noun).kind == ChunkKind::Noun && self.chunk(noun).rel != Rel::Subject).then_some(noun)
    }

    fn adverb(&mut self, id: ChunkId) {
        let verb = if self.chunk(id).kind == ChunkKind::Verb { Some(id) } else { self.chunk(id).governor };
        let Some(verb) = verb.filter(|&v| self.chunk(v).kind == ChunkKind::Verb && !self.chunk(v).passive) else { return };
        let chunk = *self.chunk(verb);
        // "described its reforms as exemplary and well ahead of time"
        let called = chunk.predicate.is_some_and(|p| p < id) && self.pattern(verb, Pattern::Regard);
        let bearer = self.here_so(id).or(if called { chunk.object } else { chunk.subject });
        if let Some(subject) = bearer.filter(|&s| self.chunk(s).kind == ChunkKind::Noun) {
            self.push(subject, Role::Agent, Rule::Agent, false);
        }
    }
}
