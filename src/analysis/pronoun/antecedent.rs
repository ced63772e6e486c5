//! Whom a pronoun means, by the place that it has in its clause.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, Sentence, VerbForm, holder};
use super::REACH;
use crate::lexicon::{ActorId, AliasKind, Category, Class, Cue, Facts, Kind, LemmaId, Lexicon, Pattern, Special, Tag, prep};

/// his, her, its.
fn possessive(chunk: &Chunk) -> bool {
    matches!(chunk.opener, Special::His | Special::Her | Special::Its)
}

/// "congratulated Vučić on his victory", "thanked Germany for its help", "praised the German minister for his work": the possessive is
/// the object's.
pub(super) fn of_object(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let preposition = chunk.governor.filter(|_| possessive(chunk) && chunk.rel == Rel::Complement)?;
    let reason = matches!(sentence.chunk(preposition).prep, Some(prep::FOR | prep::ON | prep::OVER));
    let verb = sentence.chunk(preposition).governor.filter(|_| reason && sentence.mention_at[chunk.first as usize].is_none())?;
    let judged = sentence.chunk(verb).governor.filter(|&v| sentence.chunk(v).object == Some(verb) && judges(lexicon, sentence, v));
    if judged.is_some() {
        return holder::actor_of(sentence, verb);
    }
    // "is grateful to Spain for its help"
    if sentence.chunk(verb).kind == ChunkKind::Adjective && sentence.chunk(verb).lemma.is_some_and(|l| l.has(Facts::JUDGEMENT)) {
        let toward = |p: &ChunkId| matches!(sentence.chunk(*p).prep, Some(prep::TO | prep::WITH | prep::OF));
        let whom = sentence.prepositions(verb).find(toward).and_then(|p| sentence.chunk(p).object);
        return whom.filter(|&o| o < id).and_then(|o| holder::actor_of(sentence, o));
    }
    let verb = sentence.chunk(verb);
    let object = if verb.passive { verb.subject } else { verb.object };
    object.filter(|_| verb.kind == ChunkKind::Verb).and_then(|o| holder::actor_of(sentence, o))
}

/// "praised Belarus for its calm and the success of its reforms", "froze the funds to Hungary over doubts about its courts": deep in the
/// reason that a verb has for what it does to somebody, the possessive is theirs.
pub(super) fn of_reason(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    const CLIMB: usize = 8;
    let first = sentence.chunk(id).first as usize;
    let mut below = Some(id).filter(|_| possessive(sentence.chunk(id)) && sentence.mention_at[first].is_none())?;
    let mut reason = false;
    for _ in 0..CLIMB {
        let chunk = sentence.chunk(below);
        if let Some(verb) = because_of(sentence, below) {
            return affected(lexicon, sentence, verb);
        }
        let above = chunk.governor.filter(|_| matches!(chunk.rel, Rel::Complement | Rel::Prepositional | Rel::Coordinated))?;
        reason |= matches!(sentence.chunk(above).prep, Some(prep::FOR | prep::OVER));
        if sentence.chunk(above).kind == ChunkKind::Verb {
            return affected(lexicon, sentence, above).filter(|_| reason);
        }
        below = above;
    }
    None
}

/// "froze the funds because of doubts": the verb before the *because* of such an *of*.
fn because_of(sentence: &Sentence, of: ChunkId) -> Option<ChunkId> {
    let because = of.index().checked_sub(1).map(ChunkId::new)?;
    let reason = sentence.chunk(because).special == Special::Cause && sentence.chunk(of).prep == Some(prep::OF);
    if !reason {
        return None;
    }
    let mut before = (0..because.index()).rev().take(REACH).map(ChunkId::new);
    before.find(|&c| sentence.chunk(c).kind == ChunkKind::Verb)
}

/// Whom a verb judges, or what is for them it takes away.
fn affected(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(verb);
    let lemma = sentence.chunk(verb).lemma?;
    let takes = lexicon.lemma(lemma).modifier.is_some_and(|m| m.category == Category::Reverser);
    // "paid tribute to the force for its calm"
    let honours = lexicon.cues_of(lemma).map(|c| lexicon.cue(c)).any(|c| c.kind == Kind::Judgement && c.theme != 0);
    let object = if chunk.passive { chunk.subject } else { chunk.object };
    let towards = |p: &ChunkId| matches!(sentence.chunk(*p).prep, Some(prep::TO | prep::FOR | prep::WITH | prep::AGAINST));
    let actor = |p: ChunkId| sentence.chunk(p).object.filter(|_| towards(&p)).and_then(|o| holder::actor_of(sentence, o));
    let to = || object.into_iter().chain([verb]).flat_map(|site| sentence.prepositions(site).take(REACH)).find_map(actor);
    let judged = object.filter(|_| judges(lexicon, sentence, verb)).and_then(|o| holder::actor_of(sentence, o));
    judged.or_else(|| if takes || honours { to() } else { None })
}

/// "derided the court as a club that had lost its authority": within the clause the possessive is the one's who is called so.
pub(super) fn of_described(sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    const CLIMB: usize = 6;
    let mut up = std::iter::successors(sentence.chunk(id).governor, |&c| sentence.chunk(c).governor).take(CLIMB);
    let clause = sentence.chunk(up.find(|&c| sentence.chunk(c).rel == Rel::Relative)?);
    let called = clause.governor.filter(|&noun| clause.subject == Some(noun))?;
    let site = sentence.chunk(called).governor?;
    let verb = match sentence.chunk(called).rel {
        Rel::Predicate => site,
        Rel::Complement if sentence.chunk(site).prep == Some(prep::AS) => sentence.chunk(site).governor?,
        _ => return None,
    };
    let verb = sentence.chunk(verb);
    let bearer = if verb.passive || verb.copula { verb.subject } else { verb.object };
    bearer.filter(|_| verb.kind == ChunkKind::Verb).and_then(|b| holder::actor_of(sentence, b))
}

/// Whether a verb says what somebody thinks of its object, or does it harm of a kind that nobody does to oneself.
pub(super) fn judges(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> bool {
    let mut cues = sentence.chunk(verb).lemma.into_iter().flat_map(|l| lexicon.cues_of(l)).map(|c| lexicon.cue(c));
    let harms = |c: &crate::lexicon::Cue| c.kind == Kind::Act && c.agent == 0 && c.theme < 0;
    sentence.chunk(verb).kind == ChunkKind::Verb && cues.any(|c| c.frame.object && c.theme != 0 && (c.kind == Kind::Judgement || harms(c)))
}

/// "condemned Russia and expelled its ambassador", "accused it of greed and called the conduct of its police a disgrace": the possessive in
/// what is judged next is the one's whom the verb before is about.
pub(super) fn of_parallel(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let regards = |v: ChunkId| lexicon.has_pattern(sentence.chunk(v).lemma, Pattern::Regard);
    let of = chunk.governor.filter(|&p| chunk.rel == Rel::Complement && sentence.chunk(p).prep == Some(prep::OF));
    let object = sentence.chunk(of.and_then(|p| sentence.chunk(p).governor).unwrap_or(id));
    let verb =
        object.governor.filter(|&v| possessive(chunk) && object.rel == Rel::Object && (judges(lexicon, sentence, v) || regards(v)))?;
    parallel_object(sentence, verb)
}

/// "backing for Bosnia and its courts": of the actor before *and*.
pub(super) fn of_joined(sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let first = chunk.governor.filter(|_| possessive(chunk) && chunk.rel == Rel::Coordinated)?;
    holder::actor_of(sentence, first)
}

/// The actor that the verb before, with the same subject, has for its object, or turns to: "praised Spain and thanked it", "apologised to Spain
/// and praised its patience".
pub(super) fn parallel_object(sentence: &Sentence, verb: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(verb);
    let first = chunk.governor.filter(|_| chunk.rel == Rel::Coordinated)?;
    let before = sentence.chunk(first);
    let toward = |p: &ChunkId| matches!(sentence.chunk(*p).prep, Some(prep::TO | prep::AT | prep::WITH));
    let whom = || sentence.prepositions(first).take(REACH).find(toward).and_then(|p| sentence.chunk(p).object);
    let object = before.object.or_else(whom).filter(|&o| before.subject == chunk.subject && sentence.chunk(o).kind == ChunkKind::Noun)?;
    holder::actor_of(sentence, object)
}

/// "The trouble with NATO is that it …": the subject of the copula names whom the clause is about.
pub(super) fn of_copula(sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let it = chunk.opener == Special::It && chunk.rel == Rel::Subject;
    let verb = sentence.chunk(chunk.governor.filter(|_| it)?);
    let copula = sentence.chunk(verb.governor.filter(|_| verb.rel == Rel::Content)?);
    let from = sentence.chunk(copula.subject.filter(|_| copula.copula)?).first as usize;
    let mentions = sentence.mention_at.get(from..copula.first as usize)?.iter().rev().take(REACH).flatten();
    mentions.map(|&m| sentence.mention(m)).find(|m| !m.place).map(|m| m.actor)
}

/// "The minister said her country would …", "… that Spain had helped her country": the possessive in what is said is the speaker's,
/// where the subject is none or no person.
pub(super) fn of_speaker(sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    const CLIMB: usize = 4;
    let chunk = sentence.chunk(id);
    let possessive = sentence.words[chunk.first as usize].tag == Tag::Possessive;
    let up = |c: &ChunkId| sentence.chunk(*c).governor.filter(|_| sentence.chunk(*c).kind != ChunkKind::Verb);
    let verb = std::iter::successors(Some(id), up).take(CLIMB).find(|&c| sentence.chunk(c).kind == ChunkKind::Verb);
    let verb = sentence.chunk(verb.filter(|_| possessive)?);
    let thing = |s: ChunkId| {
        let mention = sentence.mention_at[sentence.chunk(s).head as usize].map(|m| sentence.mention(m));
        mention.is_some_and(|m| matches!(m.kind, AliasKind::Name | AliasKind::Capital | AliasKind::Body))
    };
    if chunk.rel != Rel::Subject && !verb.subject.is_some_and(thing) {
        return None;
    }
    let outer = sentence.chunk(verb.governor.filter(|_| verb.rel == Rel::Content)?);
    holder::actor_of(sentence, outer.subject.filter(|s| *s < id)?)
}

/// "told the Irish minister that his silence was cowardly": nobody speaks so of what is his own.
pub(super) fn of_hearer(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let verb = sentence.chunk(chunk.governor.filter(|_| chunk.rel == Rel::Subject)?);
    let outer = sentence.chunk(verb.governor.filter(|_| verb.rel == Rel::Content)?);
    let hearer = outer.object.filter(|&o| o < id && !outer.passive)?;
    let harsh = |l: LemmaId| lexicon.cues_of(l).any(|c| lexicon.cue(c).agent < 0);
    let judged = verb.predicate.filter(|_| verb.copula && !verb.negated).and_then(|p| sentence.chunk(p).lemma);
    if judged.is_some_and(harsh) { holder::actor_of(sentence, hearer) } else { None }
}

/// "No one wanted the bloc to leave, and its offer was welcomed": deeds are an actor's, and only one is named before.
pub(super) fn of_deed(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let lemma = lexicon.lemma(sentence.chunk(id).lemma?);
    let deed = lemma.modifier.is_some() || lemma.kinds.has(Kind::Act) || lemma.kinds.has(Kind::Judgement);
    let first = sentence.chunk(id).first;
    let mut named = sentence.mentions.iter().take(REACH).filter(|m| m.end <= first && !m.place).map(|m| m.actor);
    let only = named.next().filter(|_| deed)?;
    named.all(|actor| actor == only).then_some(only)
}

/// From here on nobody judges so of what is his own.
const HARSH: i32 = -1500;

/// "Ukraine said Russia had shelled its hospitals", "Kosovo fears that Serbia may meddle in its elections": what is struck is not the
/// doer's own, but the speaker's, or that of the actor named last before.
pub(super) fn of_victim(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let own = sentence.words.get(chunk.first as usize + 1).is_some_and(|w| w.special == Special::Own);
    let above = chunk.governor.filter(|_| matches!(chunk.rel, Rel::Object | Rel::Complement) && !own)?;
    let verb = if chunk.rel == Rel::Object { above } else { sentence.chunk(above).governor? };
    // "conceded that Iran had helped, but condemned its leaders"
    let condemns = |c: &Cue| c.kind == Kind::Judgement && c.frame.object && c.theme <= HARSH && c.class == Class::Verb;
    let judges = |l| chunk.rel == Rel::Object && lexicon.cues_of(l).any(|c| condemns(lexicon.cue(c)));
    let strikes = |l| lexicon.lemma(l).patterns.has(Pattern::Assault) || judges(l);
    let struck = sentence.chunk(verb).kind == ChunkKind::Verb && sentence.chunk(verb).lemma.is_some_and(strikes);
    let clause = sentence.chunk(verb);
    let actor = |noun: Option<ChunkId>| noun.filter(|&n| n < id).and_then(|n| holder::actor_of(sentence, n));
    let doer = actor(clause.subject.filter(|_| struck))?;
    let other = |actor: &ActorId| *actor != doer;
    let outer = clause.governor.filter(|_| clause.rel == Rel::Content);
    let speaker = actor(outer.and_then(|v| sentence.chunk(v).subject));
    let mut named = sentence.mentions.iter().rev().take(REACH).filter(|m| m.end <= chunk.first && !m.place).map(|m| m.actor);
    speaker.filter(other).or_else(|| named.find(other)).or(sentence.here.it.filter(other))
}

/// "promised Kosovo loans for its railways", "gave it help with its courts": what a gift is for is the receiver's.
pub(super) fn of_receiver(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let own = sentence.words.get(chunk.first as usize + 1).is_some_and(|w| w.special == Special::Own);
    let preposition = chunk.governor.filter(|_| chunk.rel == Rel::Complement && !own)?;
    let purpose = matches!(sentence.chunk(preposition).prep, Some(prep::FOR | prep::WITH));
    let site = sentence.chunk(preposition).governor.filter(|_| purpose)?;
    let verb = if sentence.chunk(site).rel == Rel::Object { sentence.chunk(site).governor? } else { site };
    let verb = Some(verb).filter(|&v| lexicon.has_pattern(sentence.chunk(v).lemma, Pattern::Give)).map(|v| sentence.chunk(v))?;
    if let Some(receiver) = verb.indirect {
        return holder::actor_of(sentence, receiver);
    }
    // "gave Kosovo | money": a bare name and what it gets may be one phrase.
    let gift = sentence.chunk(verb.object?);
    let bare = sentence.mention_at[gift.first as usize].map(|m| sentence.mention(m)).filter(|m| m.end <= gift.head);
    bare.filter(|m| matches!(m.kind, AliasKind::Name | AliasKind::Capital)).map(|m| m.actor)
}

/// "thanked Bulgaria for saving its Jews", "Serbia's neglect of its rivers": the possessive is the owner's of the noun above, or the
/// subject's of the verb above.
pub(super) fn of_doer(sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    const CLIMB: usize = 6;
    let mut below = sentence.chunk(id);
    for _ in 0..CLIMB {
        let up = matches!(below.rel, Rel::Object | Rel::Complement | Rel::Prepositional | Rel::Coordinated);
        let above = sentence.chunk(below.governor.filter(|_| up)?);
        let whose = above.subject.filter(|&s| s < id && above.kind != ChunkKind::Preposition);
        if let Some(actor) = whose.and_then(|s| holder::actor_of(sentence, s)) {
            return Some(actor);
        }
        if above.kind == ChunkKind::Verb {
            return None;
        }
        below = above;
    }
    None
}

/// "Even critics of Bulgaria admit that it …": whom those who speak are named after.
pub(super) fn of_partisans(sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let verb = sentence.chunk(sentence.chunk(id).governor?);
    let outer = sentence.chunk(verb.governor.filter(|_| verb.rel == Rel::Content)?);
    let speakers = outer.subject.filter(|&s| s < id && sentence.chunk(s).special == Special::Counterpart)?;
    let of = sentence.prepositions(speakers).find(|&p| sentence.chunk(p).prep == Some(prep::OF))?;
    holder::actor_of(sentence, sentence.chunk(of).object?)
}

/// "Support for NATO among Poles has risen, while their trust …": the last people before, where no others stand between.
pub(super) fn of_people(sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let before = (id.index().saturating_sub(REACH)..id.index()).rev().map(ChunkId::new);
    let many = |&c: &ChunkId| holder::plural(sentence, c) || sentence.chunk(c).special == Special::They;
    let mut many = before.filter(|&c| sentence.chunk(c).kind == ChunkKind::Noun).filter(many);
    let people = sentence.chunk(many.next()?).head as usize;
    sentence.mention_at[people].map(|m| sentence.mention(m)).filter(|m| m.kind == AliasKind::Demonym).map(|m| m.actor)
}

/// `"It has never kept its word," he said of Russia`, `… said about Russia`: of whom the words are said.
pub(super) fn of_quoted(sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let alone = sentence.quoted && matches!(chunk.rel, Rel::Subject | Rel::Object) && sentence.chunk(id).tag == Tag::Pronoun;
    let verb = if alone { speaking(sentence, id)? } else { return None };
    let said = says(sentence, verb);
    let of = sentence.prepositions(verb).find(|&p| said && matches!(sentence.chunk(p).prep, Some(prep::OF | prep::ABOUT)))?;
    holder::actor_of(sentence, sentence.chunk(of).object?)
}

/// The verb behind the quotation that a chunk stands in.
pub(super) fn speaking(sentence: &Sentence, id: ChunkId) -> Option<ChunkId> {
    let first = sentence.chunk(id).first as usize;
    let quoted = sentence.words[..first].iter().rev().take(REACH).any(|w| w.mark == Mark::OpenQuote);
    let behind = (id.index() + 1..sentence.chunks.len()).take(REACH).map(ChunkId::new).filter(|_| quoted);
    let mut behind = behind.skip_while(|&c| sentence.chunk(c).mark != Mark::CloseQuote);
    behind.find(|&c| sentence.chunk(c).kind == ChunkKind::Verb)
}

/// `"You saved us," he told the Poles`: whom the words are said to.
pub(super) fn addressee(sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let verb = speaking(sentence, id)?;
    let object = sentence.chunk(verb).object.filter(|&o| o > verb && says(sentence, verb))?;
    holder::actor_of(sentence, object)
}

/// "praised the country as a model", "the minister said the country would help": the country named before that is not the verb's own
/// subject, or the speaker's.
pub(super) fn the_country(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let the = || chunk.opener == Special::The && chunk.end - chunk.first == 2;
    // "accuse the country of theft", not "the country of his birth"
    let charged = || {
        let verb = chunk.governor.filter(|_| chunk.rel == Rel::Object).and_then(|v| sentence.chunk(v).lemma);
        verb.is_some_and(|l| lexicon.cues_of(l).any(|c| lexicon.cue(c).accuses()))
    };
    let described = || sentence.prepositions(id).next().is_some() && !charged();
    if sentence.chunk(id).special != Special::Country || !the() || described() {
        return None;
    }
    let country = |actor: &ActorId| lexicon.actors().get(actor.index()).is_some_and(|a| !a.organisation);
    let verb = sentence.chunk(chunk.governor.filter(|_| matches!(chunk.rel, Rel::Subject | Rel::Object))?);
    if chunk.rel == Rel::Object && !verb.passive {
        // "Its neighbours denounced the country": they are others.
        let other = |s: ChunkId| sentence.chunk(s).special == Special::Counterpart || sentence.chunk(s).tag == Tag::Plural;
        let another = verb.subject.is_some_and(|s| sentence.words[sentence.chunk(s).first as usize].tag == Tag::Possessive && other(s));
        let own = verb.subject.filter(|_| !another).and_then(|s| holder::actor_of(sentence, s));
        let mut before = sentence.mentions.iter().rev().take(REACH).filter(|m| m.end <= chunk.first && !m.place).map(|m| m.actor);
        let other = |actor: &ActorId| Some(*actor) != own && country(actor);
        return before.find(other).or_else(|| sentence.here.it.filter(other));
    }
    let outer = verb.governor.filter(|_| verb.rel == Rel::Content).map(|v| sentence.chunk(v));
    let speaker = outer.and_then(|v| v.subject).filter(|s| *s < id).and_then(|s| holder::actor_of(sentence, s));
    speaker.or(sentence.here.it).filter(country)
}

/// "Asked about Armenia, the general said that it …", "As for Japan, …", "The report on Spain says that it …": what is spoken of.
pub(super) fn of_topic(sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let noun = topic(sentence).or_else(|| of_text(sentence, id));
    let noun = noun.filter(|&n| n < id && sentence.chunk(n).kind == ChunkKind::Noun)?;
    sentence.mention_at[sentence.chunk(noun).head as usize].map(|m| sentence.mention(m)).filter(|m| !m.place).map(|m| m.actor)
}

/// The noun of the phrase that opens a sentence and says what it is about.
fn topic(sentence: &Sentence) -> Option<ChunkId> {
    let [first, second, ..] = sentence.chunks.as_slice() else { return None };
    let word = |c: &Chunk| &sentence.words[c.head as usize];
    match first.kind {
        ChunkKind::Verb if first.form != VerbForm::Finite && says(sentence, ChunkId::new(0)) => {
            about(sentence, ChunkId::new(0)).or(first.object)
        }
        ChunkKind::Preposition if word(first).special == Special::As && word(second).prep == Some(prep::FOR) => second.object,
        ChunkKind::Preposition if matches!(word(first).prep, Some(prep::ABOUT | prep::ON)) => first.object,
        _ => None,
    }
}

/// "The report on Spain says that it": what the text is about that says so.
fn of_text(sentence: &Sentence, id: ChunkId) -> Option<ChunkId> {
    let verb = sentence.chunk(sentence.chunk(id).governor?);
    let outer = sentence.chunk(verb.governor.filter(|_| verb.rel == Rel::Content)?);
    about(sentence, outer.subject.filter(|&s| s < id && says(sentence, s))?)
}

fn says(sentence: &Sentence, id: ChunkId) -> bool {
    sentence.chunk(id).lemma.is_some_and(|l| l.has(Facts::REPORT))
}

fn about(sentence: &Sentence, id: ChunkId) -> Option<ChunkId> {
    let about = |&p: &ChunkId| matches!(sentence.chunk(p).prep, Some(prep::ABOUT | prep::ON | prep::OF));
    sentence.prepositions(id).find(about).and_then(|p| sentence.chunk(p).object)
}

/// "The coach left Japan because it …": the one actor that the text has named, where no other thing stands before.
pub(super) fn of_only(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    if id.index() > REACH {
        return None;
    }
    let first = sentence.chunk(id).first;
    let mut named = sentence.mentions.iter().filter(|m| m.end <= first);
    let only = named.next().filter(|m| !m.place && matches!(m.kind, AliasKind::Name | AliasKind::Body))?;
    let person = |c: ChunkId| lexicon.has_pattern(sentence.chunk(c).lemma, Pattern::Person);
    let thing =
        |c: ChunkId| sentence.chunk(c).kind == ChunkKind::Noun && matches!(sentence.chunk(c).tag, Tag::Noun | Tag::Name) && !person(c);
    let mut things = (0..id.index()).map(ChunkId::new).filter(|&c| thing(c));
    let own = sentence.chunk_at[only.first as usize];
    (named.next().is_none() && things.all(|c| c == own)).then_some(only.actor)
}

/// "Kenya denounced Uganda after it shelled its ports", "thanked it because it helped": the reason for a judgement is the deed of whom it is
/// about, where the one is as good or bad as the other.
pub(super) fn of_judged(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let verb = sentence.chunk(chunk.governor.filter(|_| chunk.rel == Rel::Subject)?);
    let opener = sentence.clauses.get(verb.clause as usize).and_then(|c| c.opener).map(|o| sentence.chunk(o).special);
    let reason = verb.rel == Rel::Subordinate && matches!(opener, Some(Special::During | Special::Cause));
    let outer = sentence.chunk(verb.governor.filter(|_| reason && !verb.passive && !verb.negated)?);
    let object = outer.object.filter(|&o| !outer.passive && o < id && sentence.chunk(o).kind == ChunkKind::Noun)?;
    let senses = |l: Option<LemmaId>| l.into_iter().flat_map(|l| lexicon.cues_of(l)).map(|c| lexicon.cue(c));
    let judges = |c: &&Cue| c.kind == Kind::Judgement && c.frame.object && c.theme != 0;
    let good = senses(outer.lemma).find(judges)?.theme > 0;
    let alike = |c: &Cue| c.kind != Kind::Judgement && c.tone() != 0 && (c.tone() > 0) == good;
    if senses(verb.lemma).any(alike) { holder::actor_of(sentence, object) } else { None }
}
