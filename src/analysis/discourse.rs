//! Discourse: the one value that passes from sentence to sentence.
//!
//! It knows which actors the text has named, who "the president", "it" and "he" are, and whose quotation is still open.

use super::deferred::{Deferred, balanced};
use super::holder::{Holder, Speakers};
use super::{Chunk, ChunkId, ChunkKind, Mention, Rel, Sentence, VerbForm};
use crate::lexicon::{ActorId, AliasKind, Gender, Kind, Lexicon, Pattern, Signs, Special, Tag, prep};
use crate::span::Span;

/// Who speaks in a quotation that a sentence leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speaker {
    Actor(ActorId),
    /// The words are in [`Discourse::words`].
    Words,
}

/// What a sentence needs to know of the sentences before it.
///
/// Score the sentences of a document one after the other with the same value, and anaphors ("the alliance", "he") and
/// quotations over several sentences come out right. A new value knows nothing.
#[derive(Clone, Debug, Default)]
pub struct Discourse {
    /// For every actor the number of the last sentence that named it; 0 for never.
    named: Vec<u32>,
    sentence: u32,
    /// For every role of an officeholder the actor that the text last gave it to.
    roles: Vec<Option<ActorId>>,
    /// Whom the pronouns of the sentence stand for.
    pub(super) here: Antecedents,
    /// Whom those of the next will.
    pub(super) next: Antecedents,
    /// The speaker of a quotation that is still open.
    pub(crate) speaker: Option<Speaker>,
    /// The speaker of the last quotation of the sentence before.
    pub(crate) previous: Option<Speaker>,
    pub(crate) words: String,
    /// The sentence before, while nobody needs to know who speaks in it.
    deferred: Deferred,
}

/// The actors that the pronouns stand for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Antecedents {
    pub(super) he: Option<ActorId>,
    pub(super) she: Option<ActorId>,
    pub(super) it: Option<ActorId>,
    pub(super) they: Option<ActorId>,
}

impl Antecedents {
    /// Only those that are asked for.
    fn asked(self, asked: impl Fn(ActorId) -> bool) -> Antecedents {
        let of = |actor: Option<ActorId>| actor.filter(|&actor| asked(actor));
        Antecedents { he: of(self.he), she: of(self.she), it: of(self.it), they: of(self.they) }
    }

    fn is_empty(self) -> bool {
        self.he.or(self.she).or(self.it).or(self.they).is_none()
    }

    /// Whether a word may mean one of them.
    fn meant_by(self, word: &super::Word) -> bool {
        use Special::{He, Her, His, It, Its, She, They};
        let actor = match word.special {
            He | His => self.he,
            She | Her => self.she,
            It | Its => self.it,
            They => self.they.or(self.it),
            _ => None,
        };
        actor.is_some()
    }
}

impl Discourse {
    /// Knows nothing: the start of a document.
    pub fn new() -> Discourse {
        Discourse::default()
    }

    /// Forgets everything, keeping the memory it has.
    pub fn clear(&mut self) {
        self.named.clear();
        self.roles.clear();
        self.sentence = 0;
        (self.here, self.next) = (Antecedents::default(), Antecedents::default());
        (self.speaker, self.previous) = (None, None);
        self.deferred.waits = false;
    }

    /// Opens the next sentence.
    pub(crate) fn begin(&mut self, lexicon: &Lexicon) {
        self.named.resize(lexicon.actors.len(), 0);
        self.roles.resize(lexicon.role_count(), None);
        self.sentence += 1;
        self.here = self.next;
    }

    /// Notes that the text names `actor`, perhaps through who holds `role`.
    pub(crate) fn name(&mut self, actor: ActorId, role: Option<u16>) {
        if let Some(seen) = self.named.get_mut(actor.index()) {
            *seen = self.sentence;
        }
        if let Some(slot) = role.and_then(|role| self.roles.get_mut(role as usize)) {
            *slot = Some(actor);
        }
    }

    /// The sentence that last named `actor`; 0 when none did.
    pub(crate) fn last_named(&self, actor: ActorId) -> u32 {
        self.named.get(actor.index()).copied().unwrap_or(0)
    }

    /// The actor that the text last gave `role` to.
    pub(crate) fn role(&self, role: u16) -> Option<ActorId> {
        self.roles.get(role as usize).copied().flatten()
    }
}

/// Whether a sentence neither names nor means one of the actors that are asked for, nor has a part in a quotation that is open before
/// or behind it: it says nothing of them.
pub(crate) fn unconcerned(discourse: &Discourse, sentence: &Sentence, asked: impl Fn(ActorId) -> bool) -> bool {
    let known = discourse.here.asked(&asked);
    let named = sentence.mentions.iter().any(|m| asked(m.actor)) || !known.is_empty() && sentence.words.iter().any(|w| known.meant_by(w));
    !named && discourse.speaker.is_none() && (!sentence.quoted || balanced(sentence))
}

/// Whether a sentence without quotations holds no cue, whatever its clauses are.
pub(crate) fn says_nothing(lexicon: &Lexicon, discourse: &Discourse, sentence: &Sentence) -> bool {
    let cue = |word: &super::Word| word.lemma.is_some_and(|lemma| !lexicon.lemma(lemma).cues.is_empty());
    let quotes = sentence.quoted || discourse.speaker.is_some();
    !quotes && !sentence.words.iter().any(cue)
}

/// Passes over a sentence that says nothing of the actors asked for.
pub(crate) fn pass_over(discourse: &mut Discourse, text: &str, sentence: &Sentence) {
    if sentence.quoted {
        discourse.deferred.keep(text, sentence, discourse.here);
    } else {
        carry_speaker(discourse, text, Speakers::default());
    }
}

/// Lets `read` find out who speaks in the sentence before, if it was deferred.
pub(crate) fn catch_up(discourse: &mut Discourse, read: impl FnOnce(&mut Discourse, &str, &mut Sentence)) {
    if !std::mem::take(&mut discourse.deferred.waits) {
        return;
    }
    let mut deferred = std::mem::take(&mut discourse.deferred);
    let here = std::mem::replace(&mut discourse.here, deferred.here);
    read(discourse, &deferred.text, &mut deferred.sentence);
    (discourse.here, discourse.deferred) = (here, deferred);
}

/// Lets the pronouns of a sentence refer to actors.
#[inline(never)]
pub(crate) fn resolve(lexicon: &Lexicon, discourse: &mut Discourse, sentence: &mut Sentence) {
    let (mut noted, chunks) = (0, if sentence.signs.has(Signs::REFERS) { sentence.chunks.len() } else { 0 });
    for index in 0..chunks {
        let chunk = &sentence.chunks[index];
        let may = |at: u32| sentence.words[at as usize].signs.has(Signs::REFERS);
        if chunk.kind == ChunkKind::Noun && (may(chunk.first) || may(chunk.head)) {
            // Whom it may mean, nobody has asked before.
            for before in (noted..index).map(ChunkId::new) {
                note_subject(lexicon, discourse, sentence, before);
            }
            refer(lexicon, discourse, sentence, ChunkId::new(index));
            noted = index;
        }
    }
    if sentence.mentions.len() > 1 {
        sentence.sort_mentions();
    }
}

/// Finds whom a noun chunk refers back to.
fn refer(lexicon: &Lexicon, discourse: &Discourse, sentence: &mut Sentence, id: ChunkId) {
    let Chunk { first, head, .. } = *sentence.chunk(id);
    if let Some(country) = the_country(lexicon, discourse, sentence, id) {
        add_pronoun(sentence, country, head, false);
    }
    let opener = &sentence.words[first as usize];
    if opener.signs.has(Signs::REFERS) && opener.special != Special::Country {
        // A possessive is a word of its phrase, like the part of a compound.
        let part = opener.tag == Tag::Possessive;
        let actor = of_object(lexicon, sentence, id)
            .or_else(|| of_parallel(lexicon, sentence, id))
            .or_else(|| of_copula(sentence, id))
            .or_else(|| pronoun(lexicon, discourse, sentence, id))
            .or_else(|| object_pronoun(discourse, sentence, id));
        if let Some(actor) = actor.filter(|&actor| !itself(sentence, id, actor)) {
            add_pronoun(sentence, actor, first, part);
        }
    }
}

/// "London, its sternest critic", "Serbia is its ally": nobody is one's own.
fn itself(sentence: &Sentence, id: ChunkId, actor: ActorId) -> bool {
    let chunk = sentence.chunk(id);
    let owned = sentence.words[chunk.first as usize].tag == Tag::Possessive;
    let same = match chunk.rel {
        Rel::Apposition => chunk.governor,
        Rel::Predicate => chunk.governor.and_then(|verb| sentence.chunk(verb).subject.filter(|_| sentence.chunk(verb).copula)),
        _ => None,
    };
    owned && same.is_some_and(|noun| super::holder::actor_of(sentence, noun) == Some(actor))
}

fn add_pronoun(sentence: &mut Sentence, actor: ActorId, at: u32, part: bool) {
    let span = sentence.words[at as usize].span;
    sentence.mention_at[at as usize] = Some(super::MentionId::new(sentence.mentions.len()));
    sentence.mentions.push(Mention { actor, kind: AliasKind::Anaphor, alias: None, span, first: at, end: at + 1, part, place: false });
}

/// "congratulated Vučić on his victory", "thanked Germany for its help", "praised the German minister for his work": the possessive is
/// the object's.
fn of_object(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let possessive = matches!(sentence.words[chunk.first as usize].special, Special::His | Special::Her | Special::Its);
    let preposition = chunk.governor.filter(|_| possessive && chunk.rel == Rel::Complement)?;
    let reason = matches!(sentence.head(preposition).prep, Some(prep::FOR | prep::ON | prep::OVER));
    let verb = sentence.chunk(preposition).governor.filter(|_| reason && sentence.mention_at[chunk.first as usize].is_none())?;
    let judged = sentence.chunk(verb).governor.filter(|&v| sentence.chunk(v).object == Some(verb) && judges(lexicon, sentence, v));
    if judged.is_some() {
        return super::holder::actor_of(sentence, verb);
    }
    let verb = sentence.chunk(verb);
    let object = if verb.passive { verb.subject } else { verb.object };
    object.filter(|_| verb.kind == ChunkKind::Verb).and_then(|o| super::holder::actor_of(sentence, o))
}

/// Whether a verb says what somebody thinks of its object, or does it harm of a kind that nobody does to oneself.
fn judges(lexicon: &Lexicon, sentence: &Sentence, verb: ChunkId) -> bool {
    let mut cues = sentence.head(verb).lemma.into_iter().flat_map(|l| lexicon.cues_of(l)).map(|c| lexicon.cue(c));
    let harms = |c: &crate::lexicon::Cue| c.kind == Kind::Act && c.agent == 0 && c.theme < 0;
    sentence.chunk(verb).kind == ChunkKind::Verb && cues.any(|c| c.frame.object && c.theme != 0 && (c.kind == Kind::Judgement || harms(c)))
}

/// "condemned Russia and expelled its ambassador": the possessive in what is judged next is the one's whom the verb before is about.
fn of_parallel(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let possessive = matches!(sentence.words[chunk.first as usize].special, Special::His | Special::Her | Special::Its);
    let verb = chunk.governor.filter(|&v| possessive && chunk.rel == Rel::Object && judges(lexicon, sentence, v))?;
    parallel_object(sentence, verb)
}

/// The actor that the verb before, with the same subject, has for its object: "praised Spain and thanked it".
fn parallel_object(sentence: &Sentence, verb: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(verb);
    let before = sentence.chunk(chunk.governor.filter(|_| chunk.rel == Rel::Coordinated)?);
    let object = before.object.filter(|&o| before.subject == chunk.subject && sentence.chunk(o).kind == ChunkKind::Noun)?;
    super::holder::actor_of(sentence, object)
}

/// "The trouble with NATO is that it …": the subject of the copula names whom the clause is about.
fn of_copula(sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let it = sentence.words[chunk.first as usize].special == Special::It && chunk.rel == Rel::Subject;
    let verb = sentence.chunk(chunk.governor.filter(|_| it)?);
    let copula = sentence.chunk(verb.governor.filter(|_| verb.rel == Rel::Content)?);
    let from = sentence.chunk(copula.subject.filter(|_| copula.copula)?).first as usize;
    let mentions = sentence.mention_at.get(from..copula.first as usize)?.iter().rev().take(REACH).flatten();
    mentions.map(|&m| sentence.mention(m)).find(|m| !m.place).map(|m| m.actor)
}

/// Whom the pronoun that opens the noun chunk stands for.
fn pronoun(lexicon: &Lexicon, discourse: &Discourse, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    if sentence.mention_at[chunk.first as usize].is_some() {
        return None;
    }
    if let Some(actor) = of_quoted(lexicon, sentence, id) {
        return Some(actor);
    }
    match sentence.words[chunk.first as usize].special {
        Special::He => discourse.here.he,
        Special::She => discourse.here.she,
        Special::His => of_speaker(sentence, id).or(discourse.here.he),
        Special::Her => of_speaker(sentence, id).or(discourse.here.she),
        Special::It if chunk.rel == Rel::Subject && !pleonastic(lexicon, sentence, id) && !doubtful(sentence, id) => {
            discourse.here.it.or_else(|| of_partisans(sentence, id))
        }
        // "They betrayed us", after a sentence on one actor.
        Special::They if chunk.rel == Rel::Subject => discourse.here.they.filter(|_| chunk.first <= 1),
        Special::You => addressee(lexicon, sentence, id),
        Special::Its => of_doer(sentence, id).or_else(|| discourse.here.it.filter(|&actor| !overshadowed(sentence, id, actor))),
        Special::Their => of_people(sentence, id),
        _ => None,
    }
}

/// "he fears for Europe's policy, which could harm its name": of an actor that only its leader stands for here, nobody says *its* while
/// another is named.
fn overshadowed(sentence: &Sentence, id: ChunkId, actor: ActorId) -> bool {
    let first = sentence.chunk(id).first;
    let before = || sentence.mentions.iter().take_while(|m| m.end <= first).filter(|m| !m.place).take(REACH);
    let person =
        |m: &Mention| m.kind == AliasKind::Officeholder || matches!(sentence.words[m.first as usize].special, Special::He | Special::She);
    before().any(|m| m.actor != actor && !person(m))
        && before().any(|m| m.actor == actor)
        && before().all(|m| m.actor != actor || person(m))
}

/// "will back a decision as long as it is lawful": behind the thing that the verb before has, `it` may be that.
fn doubtful(sentence: &Sentence, id: ChunkId) -> bool {
    let verb = sentence.chunk(id).governor.map(|v| sentence.chunk(v));
    let outer = verb.filter(|v| v.rel == Rel::Subordinate).and_then(|v| v.governor);
    let object = outer.and_then(|v| sentence.chunk(v).object).filter(|&o| o < id && sentence.chunk(o).kind == ChunkKind::Noun);
    let thing = |o: ChunkId| sentence.head(o).tag == Tag::Noun && sentence.range(o).all(|i| sentence.mention_at[i].is_none());
    object.is_some_and(thing)
}

/// "The minister said her country would …", "… that Spain had helped her country": the possessive in what is said is the speaker's,
/// where the subject is none or no person.
fn of_speaker(sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
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
    super::holder::actor_of(sentence, outer.subject.filter(|s| *s < id)?)
}

/// "thanked Bulgaria for saving its Jews", "Serbia's neglect of its rivers": the possessive is the owner's of the noun above, or the
/// subject's of the verb above.
fn of_doer(sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    const CLIMB: usize = 6;
    let mut below = sentence.chunk(id);
    for _ in 0..CLIMB {
        let up = matches!(below.rel, Rel::Object | Rel::Complement | Rel::Prepositional | Rel::Coordinated);
        let above = sentence.chunk(below.governor.filter(|_| up)?);
        let whose = above.subject.filter(|&s| s < id && above.kind != ChunkKind::Preposition);
        if let Some(actor) = whose.and_then(|s| super::holder::actor_of(sentence, s)) {
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
fn of_partisans(sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let verb = sentence.chunk(sentence.chunk(id).governor?);
    let outer = sentence.chunk(verb.governor.filter(|_| verb.rel == Rel::Content)?);
    let speakers = outer.subject.filter(|&s| s < id && sentence.head(s).special == Special::Counterpart)?;
    let of = sentence.prepositions(speakers).find(|&p| sentence.head(p).prep == Some(prep::OF))?;
    super::holder::actor_of(sentence, sentence.chunk(of).object?)
}

/// "Support for NATO among Poles has risen, while their trust …": the last people before, where no others stand between.
fn of_people(sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let before = (id.index().saturating_sub(REACH)..id.index()).rev().map(ChunkId::new);
    let many = |&c: &ChunkId| super::holder::plural(sentence, c) || sentence.head(c).special == Special::They;
    let mut many = before.filter(|&c| sentence.chunk(c).kind == ChunkKind::Noun).filter(many);
    let people = sentence.chunk(many.next()?).head as usize;
    sentence.mention_at[people].map(|m| sentence.mention(m)).filter(|m| m.kind == AliasKind::Demonym).map(|m| m.actor)
}

/// `"It has never kept its word," he said of Russia`: of whom the words are said.
fn of_quoted(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let subject = sentence.quoted && chunk.rel == Rel::Subject && sentence.head(id).tag == Tag::Pronoun;
    let verb = if subject { speaking(sentence, id)? } else { return None };
    let says = sentence.head(verb).lemma.is_some_and(|l| lexicon.lemma(l).report.is_some());
    let of = sentence.prepositions(verb).find(|&p| says && sentence.head(p).prep == Some(prep::OF))?;
    super::holder::actor_of(sentence, sentence.chunk(of).object?)
}

/// The verb behind the quotation that a chunk stands in.
fn speaking(sentence: &Sentence, id: ChunkId) -> Option<ChunkId> {
    let first = sentence.chunk(id).first as usize;
    let quoted = sentence.words[..first].iter().rev().take(REACH).any(|w| w.mark == super::Mark::OpenQuote);
    let behind = (id.index() + 1..sentence.chunks.len()).take(REACH).map(ChunkId::new).filter(|_| quoted);
    let mut behind = behind.skip_while(|&c| sentence.head(c).mark != super::Mark::CloseQuote);
    behind.find(|&c| sentence.chunk(c).kind == ChunkKind::Verb)
}

/// `"You saved us," he told the Poles`: whom the words are said to.
fn addressee(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let verb = speaking(sentence, id)?;
    let says = sentence.head(verb).lemma.is_some_and(|l| lexicon.lemma(l).report.is_some());
    let object = sentence.chunk(verb).object.filter(|&o| says && o > verb)?;
    super::holder::actor_of(sentence, object)
}

/// "praised the country as a model", "the minister said the country would help": the country named before that is not the verb's own
/// subject, or the speaker's.
fn the_country(lexicon: &Lexicon, discourse: &Discourse, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let the = || sentence.words[chunk.first as usize].special == Special::The && chunk.end - chunk.first == 2;
    if sentence.head(id).special != Special::Country || !the() || sentence.prepositions(id).next().is_some() {
        return None;
    }
    let country = |actor: &ActorId| lexicon.actors().get(actor.index()).is_some_and(|a| !a.organisation);
    let verb = sentence.chunk(chunk.governor.filter(|_| matches!(chunk.rel, Rel::Subject | Rel::Object))?);
    if chunk.rel == Rel::Object && !verb.passive {
        let own = verb.subject.and_then(|s| super::holder::actor_of(sentence, s));
        let mut before = sentence.mentions.iter().rev().take(REACH).filter(|m| m.end <= chunk.first && !m.place).map(|m| m.actor);
        return before.find(|&actor| Some(actor) != own && country(&actor));
    }
    let outer = verb.governor.filter(|_| verb.rel == Rel::Content).map(|v| sentence.chunk(v));
    let speaker = outer.and_then(|v| v.subject).filter(|s| *s < id).and_then(|s| super::holder::actor_of(sentence, s));
    speaker.or(discourse.here.it).filter(country)
}

/// How many chunks or mentions back a pronoun looks, which keeps the cost linear.
const REACH: usize = 24;

/// `it` and `them` behind a verb: the last actor that is not that verb's own subject.
fn object_pronoun(discourse: &Discourse, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let word = &sentence.words[chunk.first as usize];
    if word.special == Special::Self_ {
        let verb = sentence.chunks[..id.index()].iter().rev().take(REACH).find(|c| c.kind == ChunkKind::Verb)?;
        return verb.subject.and_then(|s| super::holder::actor_of(sentence, s));
    }
    if chunk.rel == Rel::Subject
        || !matches!(word.special, Special::It | Special::They)
        || sentence.mention_at[chunk.first as usize].is_some()
    {
        return None;
    }
    let above = chunk.governor.filter(|_| chunk.rel == Rel::Object && word.special == Special::It);
    if let Some(actor) = above.and_then(|v| parallel_object(sentence, v)) {
        return Some(actor);
    }
    let verb = sentence.chunks[..id.index()].iter().rev().take(REACH).find(|c| c.kind == ChunkKind::Verb)?;
    let own = verb.subject.and_then(|s| super::holder::actor_of(sentence, s));
    let mut before =
        sentence.mentions.iter().rev().take(REACH).filter(|m| m.end <= chunk.first && !m.place && m.kind != AliasKind::Officeholder);
    let here = before.find(|m| Some(m.actor) != own).filter(|m| !thing_between(sentence, m, id)).map(|m| m.actor);
    if here.is_some() && word.special == Special::They {
        return None;
    }
    here.or(discourse.here.it.filter(|&actor| Some(actor) != own))
}

/// "Austria supports the plan, as does Slovenia, but Croatia rejects it": behind a thing that another verb has, the object `it` is no
/// subject before.
fn thing_between(sentence: &Sentence, mention: &Mention, pronoun: ChunkId) -> bool {
    let chunk = sentence.chunk(sentence.chunk_at[mention.first as usize]);
    let first = |c: &Chunk| if c.rel == Rel::Coordinated { c.governor.map_or(c.rel, |g| sentence.chunk(g).rel) } else { c.rel };
    let subject = first(chunk) == Rel::Subject && sentence.head(pronoun).special == Special::It;
    let before = (0..pronoun.index()).rev().take(REACH).map(ChunkId::new).filter(|&c| sentence.chunk(c).rel == Rel::Object);
    let mut things = before.filter(|&c| sentence.head(c).tag == Tag::Noun && sentence.chunk(c).subject.is_none());
    subject && things.any(|c| sentence.range(c).all(|i| sentence.mention_at[i].is_none()))
}

/// "It is clear that", "it was decided to", "it rained": nobody is meant.
fn pleonastic(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> bool {
    let chunk = sentence.chunk(id);
    let Some(verb) = chunk.governor.filter(|_| chunk.rel == Rel::Subject) else { return false };
    let verb_chunk = sentence.chunk(verb);
    if sentence.head(verb).lemma.is_some_and(|l| lexicon.lemma(l).patterns.has(Pattern::Impersonal)) {
        return true;
    }
    if !verb_chunk.copula && !verb_chunk.passive {
        return false;
    }
    let rest = sentence.chunks[verb.index() + 1..].iter().take(6);
    rest.take_while(|c| c.kind != ChunkKind::Mark)
        .any(|c| c.kind == ChunkKind::Subordinator || c.kind == ChunkKind::Verb && c.form == VerbForm::Infinitive)
}

/// A subject that is an actor is whom the next pronoun means; one that is not makes `it` doubtful.
fn note_subject(lexicon: &Lexicon, discourse: &mut Discourse, sentence: &Sentence, id: ChunkId) {
    let chunk = sentence.chunk(id);
    if chunk.kind != ChunkKind::Noun {
        return;
    }
    let owner = || chunk.subject.and_then(|owner| sentence.last_mention(owner));
    let Some(mention) = sentence.last_mention(id).or_else(owner) else { return };
    let topic = chunk.rel == Rel::Subject && !passing(sentence, chunk);
    match mention.alias.and_then(|alias| lexicon.alias(alias).office.as_ref()) {
        Some(office) => match office.gender {
            Gender::He if topic || discourse.here.he.is_none() => discourse.here.he = Some(mention.actor),
            Gender::She if topic || discourse.here.she.is_none() => discourse.here.she = Some(mention.actor),
            _ => {}
        },
        None if topic && !mention.place => {
            discourse.here.they = Some(mention.actor);
            // "The Russian ambassador": he or she, as the text will tell.
            if person(lexicon, sentence, id) && sentence.head(id).tag == Tag::Noun {
                (discourse.here.he, discourse.here.she) = (Some(mention.actor), Some(mention.actor));
            } else if !somebody(lexicon, sentence, id) {
                discourse.here.it = Some(mention.actor);
            }
        }
        None => {}
    }
}

/// "Iran, which Israel accuses of it, denied that it …": the clause is about Iran.
fn passing(sentence: &Sentence, subject: &Chunk) -> bool {
    let clause = subject.governor.map(|v| sentence.chunk(v)).filter(|v| v.rel == Rel::Relative);
    let described = clause.and_then(|v| v.governor).filter(|&noun| sentence.chunk(noun).rel == Rel::Subject);
    described.is_some_and(|noun| sentence.mention_at[sentence.chunk(noun).head as usize].is_some())
}

/// "the Montenegrin minister".
fn person(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> bool {
    sentence.head(id).lemma.is_some_and(|l| lexicon.lemma(l).patterns.has(Pattern::Person))
}

/// "Montenegrin ministers", "Kosovars": people, whom nobody calls `it`.
fn somebody(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> bool {
    let head = sentence.chunk(id).head as usize;
    let people = sentence.mention_at[head].is_some_and(|m| sentence.mention(m).kind == AliasKind::Demonym);
    people || person(lexicon, sentence, id) || matches!(sentence.head(id).special, Special::He | Special::She)
}

/// Carries the speaker of a quotation that the sentence leaves open over to the next, or ends it.
pub(crate) fn carry_speaker(discourse: &mut Discourse, text: &str, speakers: Speakers) {
    discourse.deferred.waits = false;
    let last = kept(discourse, text, speakers.last);
    discourse.speaker = if speakers.open.is_some() { last } else { None };
    discourse.previous = last;
}

fn kept(discourse: &mut Discourse, text: &str, holder: Option<Holder>) -> Option<Speaker> {
    match holder {
        Some(Holder::Actor(actor)) => Some(Speaker::Actor(actor)),
        Some(Holder::Words(span)) => {
            remember(&mut discourse.words, text, span);
            Some(Speaker::Words)
        }
        Some(Holder::Before) => discourse.speaker.or(discourse.previous),
        Some(Holder::Author) | None => None,
    }
}

fn remember(words: &mut String, text: &str, span: Span) {
    words.clear();
    words.push_str(&text[span.range()]);
}
