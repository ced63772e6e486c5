//! Pronouns: the actors that they mean become mentions.

mod antecedent;

use super::discourse::Antecedents;
use super::{Chunk, ChunkId, ChunkKind, Mention, Rel, Sentence, VerbForm, holder};
use crate::lexicon::{ActorId, AliasKind, Gender, Lexicon, Pattern, Signs, Special, Tag, prep};
use antecedent::{
    addressee, of_copula, of_deed, of_described, of_doer, of_hearer, of_joined, of_judged, of_object, of_only, of_parallel, of_partisans,
    of_people, of_quoted, of_reason, of_receiver, of_speaker, of_topic, of_victim, parallel_object, the_country,
};

/// How many chunks or mentions back a pronoun looks, which keeps the cost linear.
const REACH: usize = 24;

/// Lets the pronouns of a sentence refer to actors.
#[inline(never)]
pub(crate) fn resolve(lexicon: &Lexicon, sentence: &mut Sentence) {
    let earlier = sentence.here;
    let (mut noted, chunks) = (0, if sentence.signs.has(Signs::REFERS) { sentence.chunks.len() } else { 0 });
    for index in 0..chunks {
        let chunk = &sentence.chunks[index];
        let may = chunk.opener.sign().has(Signs::REFERS) || chunk.special.sign().has(Signs::REFERS);
        if may && chunk.kind == ChunkKind::Noun {
            // Whom it may mean, nobody has asked before.
            for before in (noted..index).map(ChunkId::new) {
                note_subject(lexicon, sentence, before);
            }
            refer(lexicon, sentence, ChunkId::new(index), &earlier);
            noted = index;
        }
    }
    if sentence.mentions.len() > 1 {
        sentence.sort_mentions();
    }
}

/// Finds whom a noun chunk refers back to, in its sentence or to those whom the sentences before were about.
fn refer(lexicon: &Lexicon, sentence: &mut Sentence, id: ChunkId, earlier: &Antecedents) {
    let Chunk { first, head, .. } = *sentence.chunk(id);
    if let Some(country) = the_country(lexicon, sentence, id) {
        add_pronoun(sentence, country, head, false);
    }
    let opener = &sentence.words[first as usize];
    if opener.signs.has(Signs::REFERS) && opener.special != Special::Country {
        // A possessive is a word of its phrase, like the part of a compound.
        let part = opener.tag == Tag::Possessive || opener.special == Special::You && first != head;
        let actor = of_object(lexicon, sentence, id)
            .or_else(|| of_reason(lexicon, sentence, id))
            .or_else(|| of_parallel(lexicon, sentence, id))
            .or_else(|| of_joined(sentence, id))
            .or_else(|| of_copula(sentence, id))
            .or_else(|| pronoun(lexicon, sentence, id, earlier))
            .or_else(|| object_pronoun(lexicon, sentence, id));
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
    owned && same.is_some_and(|noun| holder::actor_of(sentence, noun) == Some(actor))
}

fn add_pronoun(sentence: &mut Sentence, actor: ActorId, at: u32, part: bool) {
    let span = sentence.words[at as usize].span;
    sentence.mention_at[at as usize] = Some(super::MentionId::new(sentence.mentions.len()));
    sentence.mentions.push(Mention { actor, kind: AliasKind::Anaphor, alias: None, span, first: at, end: at + 1, part, place: false });
}

/// Whom the pronoun that opens the noun chunk stands for.
fn pronoun(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId, earlier: &Antecedents) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    if sentence.mention_at[chunk.first as usize].is_some() {
        return None;
    }
    if let Some(actor) = of_quoted(sentence, id) {
        return Some(actor);
    }
    let other = |&actor: &ActorId| own(sentence, id) != Some(actor);
    // "Macron landed in Kyiv. Zelensky called him a friend."
    let before = |known: Option<ActorId>| known.filter(|actor| own(sentence, id).is_some() && other(actor));
    match chunk.opener {
        Special::He => sentence.here.he,
        Special::She => sentence.here.she,
        Special::His | Special::Her => {
            let (gender, here, earlier) = match chunk.opener {
                Special::His => (Gender::He, sentence.here.he, earlier.he),
                _ => (Gender::She, sentence.here.she, earlier.she),
            };
            let told = of_hearer(lexicon, sentence, id).or_else(|| of_speaker(sentence, id)).or(here).filter(other);
            told.or_else(|| of_leader(lexicon, sentence, id, gender)).or_else(|| before(earlier))
        }
        Special::It if chunk.rel == Rel::Subject && !pleonastic(lexicon, sentence, id) && !doubtful(sentence, id) => {
            let here = of_judged(lexicon, sentence, id).or(sentence.here.it).or_else(|| of_partisans(sentence, id));
            here.or_else(|| of_topic(sentence, id)).or_else(|| of_only(lexicon, sentence, id)).filter(|&actor| !names(sentence, id, actor))
        }
        // "They betrayed us", after a sentence on one actor.
        Special::They if chunk.rel == Rel::Subject => sentence.here.they.filter(|_| chunk.first <= 1),
        Special::You => addressee(sentence, id),
        Special::Its => of_described(sentence, id)
            .or_else(|| of_victim(lexicon, sentence, id))
            .or_else(|| of_receiver(lexicon, sentence, id))
            .or_else(|| of_doer(sentence, id))
            .or_else(|| sentence.here.it.filter(|&actor| !overshadowed(sentence, id, actor)))
            .or_else(|| of_deed(lexicon, sentence, id)),
        Special::Their => of_people(sentence, id),
        _ => None,
    }
}

/// "Zelensky thanked him": the actor of the verb's subject, whom its object, if it is a pronoun, does not mean.
fn own(sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let verb = chunk.governor.filter(|_| chunk.rel == Rel::Object && sentence.chunk(id).tag == Tag::Pronoun)?;
    sentence.chunk(verb).subject.and_then(|s| holder::actor_of(sentence, s))
}

/// The last officeholder of a gender before a pronoun who is not its verb's own subject.
fn of_leader(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId, gender: Gender) -> Option<ActorId> {
    let (own, first) = (own(sentence, id)?, sentence.chunk(id).first);
    let office = |m: &&Mention| m.alias.and_then(|a| lexicon.alias(a).office.as_ref()).is_some_and(|o| o.gender == gender);
    let mut before = sentence.mentions.iter().rev().filter(|m| m.end <= first).take(REACH);
    before.find(|m| m.actor != own && office(m)).map(|m| m.actor)
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
    let thing = |o: ChunkId| sentence.chunk(o).tag == Tag::Noun && sentence.range(o).all(|i| sentence.mention_at[i].is_none());
    object.is_some_and(thing)
}

/// "The report says NATO was slow, but it praises the alliance": nobody calls himself by his name in what he does.
fn names(sentence: &Sentence, id: ChunkId, actor: ActorId) -> bool {
    const CLAUSE: usize = 6;
    let behind = sentence.chunks[id.index() + 1..].iter().take(CLAUSE).filter(|c| c.kind == ChunkKind::Noun && c.rel == Rel::Object);
    let own = |c: &&Chunk| c.governor.is_some_and(|v| sentence.chunk(v).subject == Some(id));
    let mut named = behind.filter(own).filter_map(|c| sentence.mention_at[c.head as usize]).map(|m| sentence.mention(m));
    named.any(|m| m.actor == actor)
}

/// `it` and `them` behind a verb: the last actor that is not that verb's own subject.
fn object_pronoun(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(id);
    let word = &sentence.words[chunk.first as usize];
    if word.special == Special::Self_ {
        let verb = sentence.chunks[..id.index()].iter().rev().take(REACH).find(|c| c.kind == ChunkKind::Verb)?;
        return verb.subject.and_then(|s| holder::actor_of(sentence, s));
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
    let own = verb.subject.and_then(|s| holder::actor_of(sentence, s));
    let last = &sentence.mentions[sentence.mentions.len().saturating_sub(REACH)..];
    let before = last.iter().filter(|m| m.end <= chunk.first && !m.place && m.kind != AliasKind::Officeholder);
    // Mentions that pronouns make stand behind the others, whatever their place in the sentence.
    let nearest = before.filter(|m| Some(m.actor) != own).max_by_key(|m| m.first);
    let thing = nearest.and_then(|m| thing_between(sentence, m, id));
    // "Malta drafted the plan, with Oman opposing it"
    let behind = |m: &Mention| thing.is_some_and(|t| t > sentence.chunk_at[m.first as usize]);
    if nearest.is_some_and(|m| behind(m) || made_thing(lexicon, sentence, m, id, verb.subject)) {
        return None;
    }
    let here = nearest.filter(|_| thing.is_none()).map(|m| m.actor);
    if here.is_some() && word.special == Special::They {
        return None;
    }
    here.or(sentence.here.it.filter(|&actor| Some(actor) != own))
}

/// "The truce, brokered by Malta, held until Rome broke it": whoever only stands in what describes the thing that the sentence is about.
fn made_thing(lexicon: &Lexicon, sentence: &Sentence, mention: &Mention, pronoun: ChunkId, own: Option<ChunkId>) -> bool {
    let noun = sentence.first_joined(sentence.chunk_at[mention.first as usize]);
    let above = |c: ChunkId, rel: Rel| sentence.chunk(c).governor.filter(|_| sentence.chunk(c).rel == rel);
    let by = above(noun, Rel::Complement).filter(|&p| sentence.chunk(p).prep == Some(prep::BY));
    let made = by.and_then(|p| sentence.chunk(p).governor).and_then(|verb| above(verb, Rel::Reduced));
    let thing = made.filter(|&t| sentence.chunk(t).rel == Rel::Subject && sentence.chunk(t).tag == Tag::Noun && own != Some(t));
    let named = |t: ChunkId| sentence.chunk(t).subject.is_some() || sentence.last_mention(t).is_some() || person(lexicon, sentence, t);
    thing.filter(|_| sentence.chunk(pronoun).special == Special::It).is_some_and(|t| !named(t))
}

/// "Austria supports the plan, as does Slovenia, but Croatia rejects it": behind a thing that another verb has, the object `it` is no
/// subject before.
fn thing_between(sentence: &Sentence, mention: &Mention, pronoun: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(sentence.chunk_at[mention.first as usize]);
    let first = |c: &Chunk| if c.rel == Rel::Coordinated { c.governor.map_or(c.rel, |g| sentence.chunk(g).rel) } else { c.rel };
    let subject = first(chunk) == Rel::Subject && sentence.chunk(pronoun).special == Special::It;
    let before = (0..pronoun.index()).rev().take(REACH).map(ChunkId::new).filter(|&c| sentence.chunk(c).rel == Rel::Object);
    let mut things = before.filter(|&c| sentence.chunk(c).tag == Tag::Noun && sentence.chunk(c).subject.is_none());
    things.find(|&c| subject && sentence.range(c).all(|i| sentence.mention_at[i].is_none()))
}

/// "It is clear that", "it was decided to", "it rained": nobody is meant.
fn pleonastic(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> bool {
    let chunk = sentence.chunk(id);
    let Some(verb) = chunk.governor.filter(|_| chunk.rel == Rel::Subject) else { return false };
    let verb_chunk = sentence.chunk(verb);
    if lexicon.has_pattern(sentence.chunk(verb).lemma, Pattern::Impersonal) {
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
fn note_subject(lexicon: &Lexicon, sentence: &mut Sentence, id: ChunkId) {
    let chunk = sentence.chunk(id);
    if chunk.kind != ChunkKind::Noun {
        return;
    }
    let owner = || chunk.subject.and_then(|owner| sentence.last_mention(owner));
    // "the government of Mali"
    let of =
        |p: ChunkId| sentence.chunk(p).object.filter(|_| sentence.chunk(p).prep == Some(prep::OF)).and_then(|o| sentence.last_mention(o));
    let seat = || sentence.prepositions(id).find_map(of).filter(|m| chunk.special == Special::Seat && !m.place);
    let Some(mention) = sentence.last_mention(id).or_else(owner).or_else(seat) else { return };
    let topic = chunk.rel == Rel::Subject && !passing(sentence, chunk);
    let actor = Some(mention.actor);
    let mut here = sentence.here;
    let Antecedents { he, she, it, they } = &mut here;
    match mention.alias.and_then(|alias| lexicon.alias(alias).office.as_ref()) {
        Some(office) => match office.gender {
            Gender::He if topic || he.is_none() => *he = actor,
            Gender::She if topic || she.is_none() => *she = actor,
            _ => {}
        },
        None if topic && !mention.place => {
            *they = actor;
            // "The Russian ambassador": he or she, as the text will tell; "a Russian nurse" is nobody else.
            if person(lexicon, sentence, id) && sentence.chunk(id).tag == Tag::Noun {
                let stands = holder::actor_of(sentence, id);
                // "The former Danish minister said he": nobody but himself.
                (*he, *she) = if holder::former(lexicon, sentence, id) { (None, None) } else { (stands.or(*he), stands.or(*she)) };
            } else if !somebody(lexicon, sentence, id) {
                *it = actor;
            }
        }
        None => {}
    }
    sentence.here = here;
}

/// "Iran, which Israel accuses of it, denied that it …": the clause is about Iran.
fn passing(sentence: &Sentence, subject: &Chunk) -> bool {
    let clause = subject.governor.map(|v| sentence.chunk(v)).filter(|v| v.rel == Rel::Relative);
    let described = clause.and_then(|v| v.governor).filter(|&noun| sentence.chunk(noun).rel == Rel::Subject);
    described.is_some_and(|noun| sentence.mention_at[sentence.chunk(noun).head as usize].is_some())
}

/// "the Montenegrin minister".
fn person(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> bool {
    lexicon.has_pattern(sentence.chunk(id).lemma, Pattern::Person)
}

/// "Montenegrin ministers", "Kosovars": people, whom nobody calls `it`.
fn somebody(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> bool {
    let head = sentence.chunk(id).head as usize;
    let people = sentence.mention_at[head].is_some_and(|m| sentence.mention(m).kind == AliasKind::Demonym);
    people || person(lexicon, sentence, id) || matches!(sentence.chunk(id).special, Special::He | Special::She)
}
