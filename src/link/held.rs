//! Who holds what a cue says.

use super::{Arg, Rule, Who, eyes, judge};
use crate::analysis::holder::{self, Holder};
use crate::analysis::{ChunkId, ChunkKind, Rel, Sentence};
use crate::lexicon::{Category, CueId, Facts, Kind, LemmaId, Lexicon, Pattern, Role, Special, Tag, prep};
use judge::agent_holder;

/// Who holds what a cue says of its theme: its agent, else whoever the words are reported from.
pub(super) fn by_whom(lexicon: &Lexicon, sentence: &Sentence, cue: CueId, token: usize, reported: Option<Holder>, args: &[Arg]) -> Holder {
    let outer = reported.unwrap_or(Holder::Author);
    let entry = lexicon.cue(cue);
    let judges = matches!(entry.kind, Kind::Judgement | Kind::Act | Kind::Gift | Kind::Benefit);
    // "is a supporter of Bosnia": whoever is one.
    let said = || matches!(sentence.chunk(sentence.chunk_at[token]).rel, Rel::Predicate | Rel::Apposition);
    // Not "NATO's ally, Turkey, said".
    let sides = entry.kind == Kind::Quality && entry.frame.possessor == Some(Role::Theme) && (entry.agent == 0 || said());
    let partisan = partisan(lexicon, sentence, token);
    if !judges && !sides && partisan.is_none() {
        return outer;
    }
    let agent = blocked(lexicon, sentence, token)
        .or_else(|| shunned(lexicon, sentence, token))
        .or_else(|| urging(lexicon, sentence, token))
        .or_else(|| agent(lexicon, sentence, entry.kind, token, args, reported.is_some()));
    match (agent, partisan) {
        (Some(agent), _) if sides || judges => agent,
        (None, Some(partisan)) => partisan,
        (None, None) if judges && reported.is_none() => judge::unsaid(lexicon, sentence, token),
        // "Doubts are growing in Rome, diplomats said"
        (None, None) if judges => eyes::felt_in(lexicon, sentence, token).unwrap_or(outer),
        _ => outer,
    }
}

/// Who does what the cue says.
fn agent(lexicon: &Lexicon, sentence: &Sentence, kind: Kind, token: usize, args: &[Arg], reported: bool) -> Option<Holder> {
    // Of several ("by A and by B") the first in the text.
    let first = |arg: &&Arg| match arg.who {
        Who::Chunk(chunk) => sentence.chunk(chunk).first,
        Who::Mention(mention) => sentence.mention(mention).first,
    };
    let agents = || args.iter().filter(|a| a.role == Role::Agent && a.rule != Rule::Comparison);
    // "No country has helped it more than Poland": Poland's.
    let none = |c: ChunkId| sentence.chunk(c).opener == Special::No;
    let some = |arg: &&Arg| !matches!(arg.who, Who::Chunk(chunk) if none(chunk));
    // "“Nobody needs it,” she said": she holds it. Not "none of the nurses needs it".
    let some_of = |c: ChunkId| sentence.range(c).any(|at| sentence.words[at].prep == Some(prep::OF));
    let nobody = |arg: &Arg| matches!(arg.who, Who::Chunk(c) if reported && judge::nobody(lexicon, sentence, c) && !some_of(c));
    let like = |p: ChunkId| sentence.chunk(p).prep == Some(prep::LIKE);
    // "sent German-built tanks": whoever built them sends none.
    let made = |arg: &&Arg| matches!(arg.who, Who::Mention(m) if sentence.mention(m).part) && matches!(kind, Kind::Gift | Kind::Benefit);
    // "Like Spain, Italy blamed it": Italy's.
    let likened = |c: ChunkId| sentence.chunk(c).rel == Rel::Complement && sentence.chunk(c).governor.is_some_and(like);
    let beside = |arg: &&Arg| !matches!(arg.who, Who::Chunk(chunk) if likened(chunk));
    let agents = || agents().filter(|arg| !made(arg)).filter(beside);
    let agent = agents().filter(some).min_by_key(first).or_else(|| agents().min_by_key(first));
    if let Some(participle) = holder::meant(sentence, sentence.chunk_at[token]) {
        return judge::maker(lexicon, sentence, participle);
    }
    // "called the decree an attack on Malta": a thing that is called so holds no view.
    let person = |c: ChunkId| lexicon.has_pattern(sentence.chunk(c).lemma, Pattern::Person);
    let named = |c: ChunkId| holder::actor_of(sentence, c).is_some() || sentence.chunk(c).tag == Tag::Name || person(c);
    // "was described as a mistake that left Malta alone": nor does what it is called.
    let quality =
        |l| lexicon.cues_of(l).any(|c| lexicon.cue(c).kind == Kind::Quality && lexicon.cue(c).frame.possessor != Some(Role::Theme));
    let called = |c: ChunkId| {
        let told = matches!(sentence.chunk(c).rel, Rel::Predicate | Rel::Complement);
        told && sentence.chunk(c).lemma.is_some_and(quality)
    };
    let thing = |arg: &Arg| matches!(arg.who, Who::Chunk(c) if kind == Kind::Act && (arg.rule == Rule::Copula || called(c)) && !named(c));
    let agent = agent.filter(|arg| !nobody(arg) && !thing(arg)).map(|arg| match arg.who {
        Who::Chunk(chunk) => agent_holder(lexicon, sentence, chunk, kind),
        Who::Mention(mention) => Holder::Actor(sentence.mention(mention).actor),
    });
    agent.filter(|h| *h != Holder::Author && !(reported && judge::deserved(lexicon, sentence, token)))
}

/// "angers Poland", "Poland was disappointed by": who feels it.
pub(super) fn experiencer(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Option<Holder> {
    if let Some(holder) = judge::feeler(lexicon, sentence, sentence.chunk_at[token]) {
        return Some(holder);
    }
    if let Some(holder) = eyes::despised(lexicon, sentence, token).or_else(|| eyes::esteemed(lexicon, sentence, token)) {
        return Some(holder);
    }
    let lemma = lexicon.lemma(sentence.words[token].lemma?);
    let chunk = sentence.chunk(sentence.chunk_at[token]);
    if chunk.kind != ChunkKind::Verb || !lemma.patterns.has(Pattern::Experiencer) {
        return None;
    }
    let who = if chunk.passive { chunk.subject } else { chunk.object };
    let who = who.filter(|&w| sentence.chunk(w).kind == ChunkKind::Noun)?;
    Some(agent_holder(lexicon, sentence, who, Kind::Judgement)).filter(|h| *h != Holder::Author)
}

/// "critics of NATO argue", "supporters of Kosovo gathered": they themselves.
fn partisan(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Option<Holder> {
    if !lexicon.lemma(sentence.words[token].lemma?).patterns.has(Pattern::Partisan) {
        return None;
    }
    let chunk = sentence.chunk(sentence.chunk_at[token]);
    let acts = |verb: ChunkId| !sentence.chunk(verb).copula && !sentence.chunk(verb).passive;
    chunk.governor.filter(|&g| chunk.rel == Rel::Subject && acts(g))?;
    Some(Holder::Words(holder::words(lexicon, sentence, sentence.chunk_at[token])))
}

/// "blocked EU aid to Ukraine", "its neighbour's veto on aid": who turns an act round holds what comes of it.
fn blocked(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Option<Holder> {
    let chunk = sentence.chunk(sentence.chunk_at[token]);
    // "blocked a tranche of the aid"
    let whole = |n: ChunkId| {
        let measures = |m: &LemmaId| lexicon.lemma(*m).modifier.is_none() && !m.has(Facts::ACT);
        let measure = sentence.chunk(n).lemma.is_none_or(|l| measures(&l));
        sentence.chunk(n).governor.filter(|_| measure && sentence.chunk(n).rel == Rel::Object).unwrap_or(n)
    };
    let above = |p: ChunkId| sentence.chunk(p).governor.filter(|&g| sentence.chunk(g).kind == ChunkKind::Noun).map(whole);
    let governor = match chunk.rel {
        Rel::Object => chunk.governor,
        Rel::Complement => chunk.governor.and_then(above),
        Rel::Subject => chunk.governor.filter(|&g| sentence.chunk(g).passive),
        // "vowed to veto any deal that would reward Russia"
        Rel::Relative => chunk.governor.filter(|&n| any(sentence, n)).and_then(|n| voted_down(lexicon, sentence, n)),
        _ => None,
    };
    let governor = governor.filter(|_| chunk.kind == ChunkKind::Noun || chunk.rel == Rel::Relative)?;
    let modifier = lexicon.modifier(sentence.chunk(governor).lemma);
    let reverses = modifier.is_some_and(|m| m.category == Category::Reverser);
    // "The talks were put on ice by Rome"
    let harms = |l: LemmaId| lexicon.cues_of(l).map(|c| lexicon.cue(c)).any(|c| c.kind == Kind::Act && c.theme < 0);
    let turns = chunk.rel == Rel::Relative || reverses || modifier.is_none() && sentence.chunk(governor).lemma.is_some_and(harms);
    let passive = sentence.chunk(governor).passive;
    let subject = if passive { judge::by(sentence, governor) } else { sentence.chunk(governor).subject };
    let subject = subject.filter(|&s| turns && !judge::nobody(lexicon, sentence, s))?;
    Some(agent_holder(lexicon, sentence, subject, Kind::Act)).filter(|h| *h != Holder::Author)
}

/// "refused to take part in Western sanctions on it", "will not join the American war on it": who stays out of another's act holds that.
fn shunned(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Option<Holder> {
    const CLIMB: usize = 4;
    let noun = sentence.chunk_at[token];
    let up = |&c: &ChunkId| {
        let chunk = sentence.chunk(c);
        chunk.governor.filter(|_| matches!(chunk.rel, Rel::Object | Rel::Complement | Rel::Prepositional))
    };
    sentence.mention_at[sentence.chunk(noun).first as usize..token].iter().flatten().next()?;
    let verb = std::iter::successors(Some(noun), up).take(CLIMB).find(|&c| sentence.chunk(c).kind == ChunkKind::Verb)?;
    let chunk = sentence.chunk(verb);
    let plain = |l: LemmaId| lexicon.lemma(l).modifier.is_none() && !lexicon.lemma(l).kinds.has(Kind::Judgement);
    let refuses = |g: &ChunkId| lexicon.modifier(sentence.chunk(*g).lemma).is_some_and(|m| m.category == Category::Reverser);
    let refused = chunk.governor.filter(|_| chunk.rel == Rel::Infinitive).is_some_and(|g| refuses(&g));
    let subject = chunk.subject.filter(|&s| (refused || chunk.negated) && !chunk.passive && sentence.chunk(s).kind == ChunkKind::Noun)?;
    let stays = chunk.lemma.is_none_or(plain) && !judge::nobody(lexicon, sentence, subject);
    Some(agent_holder(lexicon, sentence, subject, Kind::Act)).filter(|h| stays && *h != Holder::Author)
}

/// "any deal", "a law": a thing that is not known yet.
fn any(sentence: &Sentence, noun: ChunkId) -> bool {
    let first = &sentence.words[sentence.chunk(noun).first as usize];
    first.tag == Tag::Determiner && !matches!(first.special, Special::The | Special::No)
}

/// The verb that turns its object round, "veto a deal", or what stands behind its *against*: "voted against a resolution".
fn voted_down(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(noun);
    let governor = chunk.governor?;
    if chunk.rel == Rel::Object {
        let modifier = lexicon.modifier(sentence.chunk(governor).lemma);
        return modifier.filter(|m| m.category == Category::Reverser).map(|_| governor);
    }
    let against = sentence.chunk(governor).prep == Some(prep::AGAINST) && chunk.rel == Rel::Complement;
    sentence.chunk(governor).governor.filter(|&v| against && sentence.chunk(v).kind == ChunkKind::Verb)
}

/// "urged the EU to punish Russia": who asks for the act holds it, not who is to do it.
fn urging(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Option<Holder> {
    let chunk = sentence.chunk(sentence.chunk_at[token]);
    let verb = chunk.governor.filter(|_| chunk.kind == ChunkKind::Verb && chunk.rel == Rel::Infinitive)?;
    let wants = sentence.chunk(verb).special == Special::Want;
    let urges = sentence.chunk(verb).lemma.map(|l| lexicon.lemma(l)).filter(|l| (l.report.is_some() || wants) && l.modifier.is_some());
    let irrealis = urges.and_then(|l| l.modifier).is_some_and(|m| m.category == Category::Irrealis);
    let outer = sentence.chunk(verb);
    // "called on the council to condemn it", "its appeal to the council to condemn it"
    let leads = |p: u8| p == prep::ON || outer.kind == ChunkKind::Noun && matches!(p, prep::TO | prep::FOR);
    let called_on = || {
        let mut behind = sentence.prepositions(verb).map(|p| sentence.chunk(p));
        behind.any(|p| p.object == chunk.subject && p.prep.is_some_and(leads))
    };
    let asked = chunk.subject.is_some() && !outer.passive && (outer.object == chunk.subject || called_on());
    let subject = outer.subject.filter(|&s| irrealis && asked && sentence.chunk(s).kind == ChunkKind::Noun)?;
    Some(agent_holder(lexicon, sentence, subject, Kind::Judgement)).filter(|h| *h != Holder::Author)
}
