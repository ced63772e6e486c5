//! Who judges what a noun names: "Japan condemned the invasion by Russia".

use super::eyes::{felt_in, possessed, seat, side};
use super::{arms, resolve};
use crate::analysis::holder::{self, Holder, actor_of};
use crate::analysis::scope::negates;
use crate::analysis::{ChunkId, ChunkKind, Rel, Sentence};
use crate::lexicon::{Class, Facts, Kind, Lemma, LemmaId, Lexicon, Pattern, Special, Tag, prep};

/// Who judges what nobody is said to do, in the author's words.
pub(super) fn unsaid(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Holder {
    let own = sentence.chunk_at[token];
    of(lexicon, sentence, token)
        .or_else(|| seat(lexicon, sentence, own))
        .or_else(|| written(lexicon, sentence, token))
        .or_else(|| felt_in(lexicon, sentence, token))
        .or_else(|| possessed(lexicon, sentence, own))
        .or_else(|| side(sentence, own))
        .unwrap_or_else(|| governing(lexicon, sentence, token))
}

/// "lobbied for closer ties", "called for closer ties": who would have it so.
pub(crate) fn wanting(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Holder {
    let chunk = sentence.chunk(sentence.chunk_at[token]);
    let judges = |l| lexicon.lemma(l).kinds.has(Kind::Judgement);
    let own = chunk.subject.filter(|_| chunk.kind == ChunkKind::Verb && !chunk.passive && sentence.words[token].lemma.is_some_and(judges));
    let own = own.filter(|&s| sentence.chunk(s).kind == ChunkKind::Noun);
    own.map_or_else(|| governing(lexicon, sentence, token), |s| agent_holder(lexicon, sentence, s, Kind::Judgement))
}

/// "opposed sanctions on Russia": what a verb of judgement or of will governs is its subject's.
fn governing(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Holder {
    const CLIMB: usize = 5;
    let mut id = sentence.chunk_at[token];
    for _ in 0..CLIMB {
        let chunk = sentence.chunk(id);
        let up = matches!(chunk.rel, Rel::Object | Rel::Complement | Rel::Prepositional | Rel::Infinitive | Rel::Gerund | Rel::Predicate);
        let Some(governor) = chunk.governor.filter(|_| up) else { break };
        id = governor;
        let verb = sentence.chunk(id);
        if verb.kind != ChunkKind::Verb {
            // "the decision by the bloc to tighten sanctions"
            if chunk.rel == Rel::Infinitive
                && let Some(actor) = actor_of(sentence, id)
            {
                return Holder::Actor(actor);
            }
            continue;
        }
        let wills = |lemma: &Lemma| {
            lemma.modifier.is_some()
                || lemma.patterns.has(Pattern::Light)
                || lemma.patterns.has(Pattern::Further)
                || lemma.kinds.has(Kind::Judgement)
                || lemma.kinds.has(Kind::Act)
        };
        let willed = sentence.chunk(id).lemma.map(|l| lexicon.lemma(l)).is_some_and(wills);
        // "refused to release the loan": whose will it is, is said above; "by refusing to join the boycott": who joins too.
        if (!willed || verb.subject.is_none()) && matches!(verb.rel, Rel::Infinitive | Rel::Gerund) {
            continue;
        }
        let subject = verb.subject.filter(|&s| willed && !verb.passive && sentence.chunk(s).kind == ChunkKind::Noun);
        return subject.map_or(Holder::Author, |s| agent_holder(lexicon, sentence, s, Kind::Act));
    }
    Holder::Author
}

/// The doer of the verb of judgement that the noun at `token` is the object of, its subject where the verb is passive, or behind its
/// *as*: "was attacked by Moscow as a warmonger".
pub(crate) fn of(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Option<Holder> {
    let own = sentence.chunk_at[token];
    let chunk = sentence.chunk(whole(sentence, own).unwrap_or(own));
    let governor = chunk.governor.filter(|_| matches!(chunk.kind, ChunkKind::Noun | ChunkKind::Adjective))?;
    let preposition = sentence.chunk(governor).prep == Some(prep::AS) && chunk.rel == Rel::Complement;
    let verb = if preposition { sentence.chunk(governor).governor? } else { governor };
    let judging = sentence.chunk(verb);
    let noun = |id: &ChunkId| sentence.chunk(*id).kind == ChunkKind::Noun;
    let doer = match chunk.rel {
        Rel::Object if !judging.passive => judging.subject,
        // Not "emerged as a leader".
        Rel::Complement if preposition && !judging.passive => judging.subject.filter(|_| judging.object.is_some()),
        Rel::Subject | Rel::Complement if judging.passive && (preposition || chunk.rel == Rel::Subject) => by(sentence, verb),
        _ => None,
    };
    let judgement = || sentence.chunk(verb).lemma.is_some_and(|l| l.has(Facts::JUDGEMENT));
    let judges = judging.kind == ChunkKind::Verb && (preposition || judgement());
    let doer = doer.filter(|d| judges && noun(d)).map(|d| agent_holder(lexicon, sentence, d, Kind::Judgement));
    let said_of = matches!(chunk.rel, Rel::Subject | Rel::Complement) && judging.passive;
    doer.or_else(|| seat(lexicon, sentence, verb).filter(|_| said_of)).filter(|h| *h != Holder::Author)
}

/// "helped Kyiv rebuild": who lets somebody do well wishes him well.
pub(crate) fn helping(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Option<Holder> {
    let chunk = sentence.chunk(sentence.chunk_at[token]);
    let verb = chunk.governor.filter(|_| chunk.kind == ChunkKind::Verb && chunk.rel == Rel::Infinitive)?;
    let helper = sentence.chunk(verb);
    let object = helper.kind == ChunkKind::Verb && !helper.passive && helper.object.is_some() && helper.object == chunk.subject;
    let helps = |l| lexicon.cues_of(l).map(|c| lexicon.cue(c)).any(|c| c.kind == Kind::Act && c.theme > 0 && c.frame.object);
    let doer = helper.subject.filter(|&s| object && sentence.chunk(s).kind == ChunkKind::Noun && helper.lemma.is_some_and(helps))?;
    Some(agent_holder(lexicon, sentence, doer, Kind::Act)).filter(|h| *h != Holder::Author)
}

/// "was criticised in an EU report": whose text it is that judges.
fn written(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Option<Holder> {
    let verb = sentence.chunk_at[token];
    let passive = sentence.chunk(verb).kind == ChunkKind::Verb && sentence.chunk(verb).passive;
    let text = |noun: &ChunkId| {
        let lemma = sentence.chunk(*noun).lemma.map(|l| lexicon.lemma(l));
        lemma.is_some_and(|l| l.class == Class::Noun && l.report.is_some())
    };
    let within = |p: &ChunkId| sentence.chunk(*p).prep == Some(prep::IN);
    let noun = sentence.prepositions(verb).filter(within).filter_map(|p| sentence.chunk(p).object).find(text).filter(|_| passive)?;
    actor_of(sentence, noun).map(Holder::Actor)
}

/// "described NATO as a threat", "dismissed the court as worthless", "called it a failure": who says so of it.
pub(crate) fn regarding(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> Option<Holder> {
    let own = sentence.chunk_at[token];
    let chunk = sentence.chunk(whole(sentence, own).unwrap_or(own));
    let governor = chunk.governor.filter(|_| matches!(chunk.kind, ChunkKind::Noun | ChunkKind::Adjective))?;
    // The `as` of a phrase ("dismiss ~ as") is a part of it.
    let phrase = chunk.first > 0 && sentence.words[chunk.first as usize - 1].tag == Tag::Inner;
    let verb = match chunk.rel {
        Rel::Predicate => governor,
        Rel::Complement if sentence.chunk(governor).prep == Some(prep::AS) => {
            regarded(lexicon, sentence, governor).or(sentence.chunk(governor).governor)?
        }
        // "ranks it among the most corrupt states"
        Rel::Complement if sentence.chunk(governor).prep == Some(prep::AMONG) => sentence.chunk(governor).governor?,
        Rel::Reduced if phrase => verb_above(sentence, governor)?,
        Rel::Adverb if phrase => governor,
        Rel::Complement if sentence.chunk(governor).prep == Some(prep::TO) => likening(lexicon, sentence, governor)?,
        _ => return None,
    };
    let saying = sentence.chunk(verb);
    let patterns = sentence.chunk(verb).lemma.map(|l| lexicon.lemma(l).patterns);
    let regards = patterns.is_some_and(|p| p.has(Pattern::Regard) || p.has(Pattern::Liken));
    if saying.kind != ChunkKind::Verb || saying.copula || !(regards || phrase) {
        return None;
    }
    let who = if saying.passive { by(sentence, verb) } else { saying.subject };
    if let Some(holder) = seat(lexicon, sentence, verb).filter(|_| who.is_none()) {
        return Some(holder);
    }
    let who = who.filter(|&w| sentence.chunk(w).kind == ChunkKind::Noun && !nobody(lexicon, sentence, w))?;
    Some(agent_holder(lexicon, sentence, who, Kind::Judgement)).filter(|h| *h != Holder::Author)
}

/// "described the build-up along the border as": the verb whose object the `as` is about, whatever stands between.
pub(super) fn regarded(lexicon: &Lexicon, sentence: &Sentence, preposition: ChunkId) -> Option<ChunkId> {
    const REACH: usize = 12;
    let noun = sentence.chunk(preposition).governor.filter(|&g| sentence.chunk(g).kind == ChunkKind::Noun)?;
    let inside = matches!(sentence.chunk(noun).rel, Rel::Complement | Rel::Object);
    let before = (noun.index().saturating_sub(REACH)..noun.index()).rev().map(ChunkId::new);
    let verb = before.into_iter().find(|&c| sentence.chunk(c).kind == ChunkKind::Verb).filter(|_| inside)?;
    let chunk = sentence.chunk(verb);
    let open = chunk.predicate.is_none() && (chunk.object.is_some() || chunk.passive) && chunk.clause == sentence.chunk(noun).clause;
    sentence.chunk(verb).lemma.filter(|&l| open && lexicon.lemma(l).patterns.has(Pattern::Regard)).map(|_| verb)
}

/// "a nest of fascists": the noun that the *of* stands behind.
fn whole(sentence: &Sentence, part: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(part);
    let of = chunk.governor.filter(|&p| chunk.rel == Rel::Complement && sentence.chunk(p).prep == Some(prep::OF))?;
    let said = |g: &ChunkId| matches!(sentence.chunk(*g).rel, Rel::Predicate | Rel::Complement);
    sentence.chunk(of).governor.filter(|&g| sentence.chunk(g).kind == ChunkKind::Noun).filter(said)
}

/// The verb that likens its object to what stands behind the preposition: "compared the mayor to a thief".
pub(super) fn likening(lexicon: &Lexicon, sentence: &Sentence, preposition: ChunkId) -> Option<ChunkId> {
    const CLIMB: usize = 3;
    let mut up = std::iter::successors(sentence.chunk(preposition).governor, |&c| sentence.chunk(c).governor).take(CLIMB);
    let likens = |v: &ChunkId| lexicon.has_pattern(sentence.chunk(*v).lemma, Pattern::Liken);
    // "its conduct amounts to piracy": nobody is said to say so.
    let likened = |v: &ChunkId| sentence.chunk(*v).passive || sentence.chunk(*v).object.is_some();
    up.find(|&c| sentence.chunk(c).kind == ChunkKind::Verb).filter(likens).filter(likened)
}

/// "Nothing", "no one": a subject that is nobody holds no view.
pub(super) fn nobody(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> bool {
    negates(lexicon, &sentence.words[sentence.chunk(noun).first as usize])
}

/// The doer of a passive verb.
pub(super) fn by(sentence: &Sentence, verb: ChunkId) -> Option<ChunkId> {
    let preposition = sentence.prepositions(verb).find(|&p| sentence.chunk(p).prep == Some(prep::BY))?;
    sentence.chunk(preposition).object
}

/// "Armenia feels betrayed and abandoned": who feels what is done.
pub(super) fn feeler(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> Option<Holder> {
    const LIST: usize = 4;
    if !matches!(sentence.chunk(verb).rel, Rel::Predicate | Rel::Coordinated) {
        return None;
    }
    let joined = |&c: &ChunkId| sentence.chunk(c).governor.filter(|_| sentence.chunk(c).rel == Rel::Coordinated);
    let first = std::iter::successors(Some(verb), joined).take(LIST).last()?;
    let chunk = sentence.chunk(first);
    let feels = |&v: &ChunkId| chunk.rel == Rel::Predicate && sentence.chunk(v).special == Special::Feel;
    let who = sentence.chunk(chunk.governor.filter(feels).filter(|_| chunk.kind == ChunkKind::Verb)?).subject?;
    Some(agent_holder(lexicon, sentence, who, Kind::Judgement)).filter(|h| *h != Holder::Author)
}

/// "dismissed the accusations from Turkey as hysterical": the verb whose object the noun is, or stands behind.
pub(super) fn verb_above(sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    const CLIMB: usize = 4;
    let up = |c: &ChunkId| sentence.chunk(*c).governor.filter(|_| matches!(sentence.chunk(*c).rel, Rel::Complement | Rel::Prepositional));
    let object = std::iter::successors(Some(noun), up).take(CLIMB).find(|&c| sentence.chunk(c).rel == Rel::Object)?;
    sentence.chunk(object).governor
}

/// "Polish support for Kyiv has waned": there is less of the support, and nothing is said of who gave it.
pub(super) fn lessens(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId, subject: ChunkId) -> bool {
    let held = |l| lexicon.lemma(l).kinds.has(Kind::Judgement);
    declines(lexicon, sentence, verb) && sentence.chunk(subject).lemma.is_some_and(held)
}

/// "has fallen", "continues to fall": whether there is less and less of what the subject names.
pub(crate) fn declines(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> bool {
    let has = |verb: ChunkId, pattern| lexicon.has_pattern(sentence.chunk(verb).lemma, pattern);
    if has(verb, Pattern::Decline) {
        return true;
    }
    let raises = |_: &ChunkId| [Pattern::GoOn, Pattern::Phase, Pattern::Copula].into_iter().any(|p| has(verb, p));
    sentence.infinitive_of(verb).filter(raises).is_some_and(|infinitive| has(infinitive, Pattern::Decline))
}

/// "leaflets designed by Iran to smear it", "spread stories meant to discredit it": who made or uses what is for it.
pub(super) fn maker(lexicon: &Lexicon, sentence: &Sentence, participle: ChunkId) -> Option<Holder> {
    let thing = sentence.chunk(participle).subject.map(|s| *sentence.chunk(s))?;
    let user = |verb: ChunkId| match thing.rel {
        Rel::Object => sentence.chunk(verb).subject,
        // "spread rumours" may be one phrase.
        Rel::Subject if sentence.chunk(participle).rel == Rel::Adverbial => sentence.chunk(participle).subject,
        Rel::Subject if verb != participle && sentence.chunk(verb).passive => by(sentence, verb),
        _ => None,
    };
    let doer = by(sentence, participle).or_else(|| thing.governor.and_then(user));
    let doer = doer.filter(|&d| sentence.chunk(d).kind == ChunkKind::Noun)?;
    Some(agent_holder(lexicon, sentence, doer, Kind::Act)).filter(|h| *h != Holder::Author)
}

/// "said it deserved the trust of its neighbours", "said they had every reason to thank it": the speaker's word, whether they do or not.
pub(super) fn deserved(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> bool {
    let chunk = sentence.chunk(sentence.chunk_at[token]);
    if chunk.rel == Rel::Infinitive && chunk.governor.is_some_and(|g| sentence.chunk(g).special == Special::Reason) {
        return true;
    }
    let verb = chunk.governor.filter(|_| chunk.kind == ChunkKind::Noun && chunk.rel == Rel::Object);
    let lemma = verb.and_then(|v| sentence.chunk(v).lemma).map(|l| lexicon.lemma(l));
    lemma.is_some_and(|l| l.patterns.has(Pattern::Receive) && l.cues.clone().any(|c| lexicon.cues[c as usize].agent > 0))
}

/// Whoever a noun speaks for, as who holds what a cue of a kind says.
pub(super) fn agent_holder(lexicon: &Lexicon, sentence: &Sentence, chunk: ChunkId, kind: Kind) -> Holder {
    let shot = || resolve::maker(lexicon, sentence, chunk).filter(|_| arms::reads(lexicon, sentence.head(chunk), Pattern::Arms));
    let steered = || resolve::steered(lexicon, sentence, chunk).filter(|&s| holder::actor_of(sentence, s).is_some());
    let chunk = holder::author(lexicon, sentence, chunk).or_else(shot).or_else(steered).unwrap_or(chunk);
    let holder = holder::holder_of(lexicon, sentence, chunk);
    let Holder::Words(words) = holder else { return holder };
    let people = holder::doing(sentence, chunk).map(|at| &sentence.words[at]);
    let word = people.unwrap_or_else(|| sentence.head(holder::antecedent(lexicon, sentence, chunk).unwrap_or(chunk)));
    // "those in power"
    let alone = words.end() <= word.span.end();
    // "gives one hope"
    let one = word.tags.has(Tag::Number) && sentence.chunk(chunk).rel != Rel::Subject && sentence.prepositions(chunk).next().is_none();
    let unnamed =
        word.tag == Tag::Pronoun && alone && (word.special != Special::None || one) || kind == Kind::Act && word.tag == Tag::Number;
    // "The war has weakened the EU", "the boldest step was vetoing it": what happens or is done holds no view.
    let deed = matches!(word.special, Special::Deed) && word.tag == Tag::Noun;
    // "Aid workers": the phrase is a cue, its last word a person.
    let person = || arms::reads(lexicon, word, Pattern::Person);
    if unnamed || deed || word.lemma.is_some_and(|lemma| happens(lexicon, lemma)) && !person() { Holder::Author } else { holder }
}

/// A war, a quarrel, a rescue, and no person, alliance or other body.
fn happens(lexicon: &Lexicon, noun: LemmaId) -> bool {
    let patterns = lexicon.lemma(noun).patterns;
    let person = patterns.has(Pattern::Person) || patterns.has(Pattern::Partisan);
    let mut cues = lexicon.cues_of(noun).map(|cue| lexicon.cue(cue));
    !person && cues.any(|c| matches!(c.kind, Kind::Event | Kind::Act | Kind::Effect) || c.kind == Kind::Mutual && c.theme < 0)
}
