//! Who a noun speaks for, and who speaks.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Mention, Rel, Sentence, VerbForm, Word};
use super::speaker::says_so;
use super::{Holder, words};
use crate::lexicon::{ActorId, AliasKind, Class, Lexicon, Pattern, Special, Tag, prep};

/// Who a noun chunk is, as a holder.
pub(crate) fn holder_of(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> Holder {
    // "we" and "I" are whoever speaks here.
    let us = |noun: ChunkId| sentence.chunk(noun).special == Special::We && sentence.chunk(noun).tag != Tag::Name;
    // "most of us"
    let of = |&p: &ChunkId| sentence.chunk(p).prep == Some(prep::OF);
    let whole = || sentence.prepositions(noun).find(of).and_then(|p| sentence.chunk(p).object);
    if us(noun) || matches!(sentence.chunk(noun).tag, Tag::Pronoun | Tag::Number) && whole().is_some_and(us) {
        return on_behalf(sentence, noun).map_or(Holder::Author, |m| Holder::Actor(m.actor));
    }
    let voice = |noun: ChunkId| actor_of(sentence, noun).filter(|_| !private(sentence, noun) && !former(lexicon, sentence, noun));
    if let Some(actor) = voice(noun) {
        return Holder::Actor(actor);
    }
    let meant = antecedent(lexicon, sentence, noun);
    if let Some(actor) = meant.and_then(voice) {
        return Holder::Actor(actor);
    }
    let noun = meant.unwrap_or(noun);
    if let Some(actor) = identified(sentence, noun).or_else(|| colleague(sentence, noun)).or_else(|| stationed(sentence, noun)) {
        return Holder::Actor(actor);
    }
    // "the bank's president, Anna Berg": whoever has a name is called by it.
    let named = |id: &ChunkId| sentence.chunk(*id).tag == Tag::Name;
    // Not "the bank's president, a Finn".
    let name = |id: &ChunkId| named(id) && sentence.chunk(*id).opener != Special::A && !one_of_several(sentence, *id);
    let noun = if named(&noun) { noun } else { appositions(sentence, noun).find(name).unwrap_or(noun) };
    Holder::Words(words(lexicon, sentence, noun))
}

/// "Irish students", "the Greek newspaper", "a Belgrade tabloid", "Denmark's farmers": no voice of their state, and often at odds with it.
fn private(sentence: &Sentence, noun: ChunkId) -> bool {
    of_people(sentence, noun) && matches!(sentence.chunk(noun).special, Special::Innocent | Special::Private)
}

/// "a retired Danish general", "the Danish opposition leader": no voice of his state any more, or not yet.
pub(crate) fn former(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> bool {
    let (range, head) = (sentence.range(noun), sentence.chunk(noun).head as usize);
    let opposed = || sentence.words[range.start..head].iter().any(|w| w.special == Special::Counterpart);
    let former = |w: &Word| lexicon.has_pattern(w.lemma, Pattern::Former);
    of_people(sentence, noun) && (sentence.words[range.clone()].iter().any(former) || opposed())
}

/// Whether a noun has a demonym, a capital or a possessor before its head.
fn of_people(sentence: &Sentence, noun: ChunkId) -> bool {
    let chunk = sentence.chunk(noun);
    let own = sentence.last_mention(noun);
    let of_country = |m: &Mention| chunk.head >= m.end && matches!(m.kind, AliasKind::Demonym | AliasKind::Capital);
    own.is_some_and(of_country) || own.is_none() && chunk.subject.is_some()
}

/// "The only country that thanked them was Albania": who the subject of a copula is.
fn identified(sentence: &Sentence, noun: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(noun);
    if chunk.rel == Rel::Complement {
        return one_of(sentence, noun);
    }
    let verb = sentence.chunk(chunk.governor.filter(|_| chunk.rel == Rel::Subject)?);
    let named = verb.predicate.filter(|&p| verb.copula && sentence.chunk(p).kind == ChunkKind::Noun)?;
    let mention = sentence.mention_at[sentence.chunk(named).head as usize].map(|m| sentence.mention(m))?;
    // Not "were fed up with Albania".
    let first = sentence.chunk(named).first;
    (mention.first <= first + u32::from(sentence.words[first as usize].special == Special::The)).then_some(mention.actor)
}

/// "Ireland was among the states that condemned it", "is one of the states that": who is one of them.
fn one_of(sentence: &Sentence, noun: ChunkId) -> Option<ActorId> {
    let preposition = sentence.chunk(noun).governor?;
    let site = sentence.chunk(preposition).governor?;
    let one = |n: ChunkId| matches!(sentence.chunk(n).tag, Tag::Number | Tag::Pronoun) && sentence.chunk(n).rel == Rel::Predicate;
    let verb = match sentence.chunk(preposition).prep? {
        prep::AMONG => site,
        prep::OF if one(site) => sentence.chunk(site).governor?,
        _ => return None,
    };
    let chunk = sentence.chunk(verb);
    // Not "distrust of France among the herders".
    let actor = |noun: ChunkId| sentence.mention_at[sentence.chunk(noun).head as usize].is_some();
    let subject = if chunk.kind == ChunkKind::Noun { Some(verb).filter(|&v| actor(v)) } else { chunk.subject.filter(|_| chunk.copula) };
    subject.and_then(|s| actor_of(sentence, s))
}

/// "The Dutch government dropped its veto, and the minister welcomed him": an official of whom no more is said speaks for whom the
/// clause before is about.
fn colleague(sentence: &Sentence, noun: ChunkId) -> Option<ActorId> {
    const REACH: usize = 24;
    let chunk = sentence.chunk(noun);
    let the = chunk.opener == Special::The;
    // "a spokesman for the ministry"
    let spokes = chunk.special == Special::Spokes;
    let speaks = the && matches!(chunk.special, Special::Official | Special::Seat) || spokes;
    if !speaks || chunk.subject.is_some() {
        return None;
    }
    // Not "It broke its word, as the minister put it".
    let joint = |c: &Chunk| matches!(c.kind, ChunkKind::Conjunction | ChunkKind::Subordinator) && c.special != Special::As;
    let joined = chunk.rel == Rel::Subject && noun.index().checked_sub(1).is_some_and(|i| joint(&sentence.chunks[i]));
    let by = chunk.governor.is_some_and(|p| chunk.rel == Rel::Complement && sentence.chunk(p).prep == Some(prep::BY));
    // "the speaker of parliament": of its own.
    let seat = |p: ChunkId| {
        let body = sentence.chunk(p).object.filter(|&o| sentence.chunk(o).subject.is_none());
        let leads = sentence.chunk(p).prep == Some(prep::OF) || spokes && sentence.chunk(p).prep == Some(prep::FOR);
        let own = |s: Special| s == Special::Seat || spokes && s == Special::Official;
        leads && body.is_some_and(|o| own(sentence.chunk(o).special))
    };
    let whence = |p: ChunkId| matches!(sentence.chunk(p).prep, Some(prep::OF | prep::FROM | prep::FOR));
    let whose = sentence.prepositions(noun).any(|p| whence(p) && !seat(p));
    let main = |&c: &ChunkId| {
        let verb = sentence.chunk(c).governor.filter(|_| sentence.chunk(c).rel == Rel::Subject).map(|v| sentence.chunk(v).rel);
        verb.is_some_and(|rel| !matches!(rel, Rel::Relative | Rel::Content))
    };
    let before = (noun.index().saturating_sub(REACH)..noun.index()).rev().map(ChunkId::new);
    // "Spain's refusal was repeated by the minister", not "Italy was accused by the court".
    let owned = |&c: &ChunkId| joined || by && sentence.mention_at[sentence.chunk(c).head as usize].is_none();
    // "a spokesman said": of whom, nobody knows.
    let told = !spokes || sentence.prepositions(noun).any(seat);
    let topic = before.into_iter().find(main).filter(|_| !whose && told).filter(owned)?;
    // "The alliance helped us, and the minister thanked it": he is none of its own.
    let whom = chunk.governor.and_then(|v| sentence.chunk(v).object).and_then(|o| actor_of(sentence, o));
    actor_of(sentence, topic).filter(|&actor| whom != Some(actor))
}

/// "met with dismay in London, where officials said", "Speaking for the Greek government, the minister thanked": an official of whom no
/// more is said speaks for the seat he is at, or for whom he is said to speak.
fn stationed(sentence: &Sentence, noun: ChunkId) -> Option<ActorId> {
    let chunk = sentence.chunk(noun);
    let official = matches!(sentence.chunk(noun).special, Special::Official | Special::Seat | Special::Spokes);
    let bare = official && chunk.rel == Rel::Subject && chunk.subject.is_none();
    let mention = where_behind(sentence, noun).or_else(|| spoken_for(sentence, noun)).filter(|_| bare)?;
    Some(mention.actor)
}

/// The seat in front of "…, where officials".
fn where_behind(sentence: &Sentence, noun: ChunkId) -> Option<&Mention> {
    let [.., place, comma, relative] = &sentence.chunks[..noun.index()] else { return None };
    let behind = relative.special == Special::Why && comma.kind == ChunkKind::Mark;
    let mention = sentence.mention_at[place.head as usize].map(|m| sentence.mention(m))?;
    (behind && matches!(mention.kind, AliasKind::Capital | AliasKind::Metonym)).then_some(mention)
}

/// Who stands behind the `for` of a "Speaking for" that opens the sentence.
fn spoken_for(sentence: &Sentence, noun: ChunkId) -> Option<&Mention> {
    const REACH: usize = 6;
    sentence.chunks.first().filter(|c| c.kind == ChunkKind::Verb && c.form == VerbForm::Ing)?;
    let mut opening = (1..noun.index().min(REACH)).map(ChunkId::new);
    let preposition = opening.find(|&p| sentence.chunk(p).prep == Some(prep::FOR))?;
    sentence.chunk(preposition).object.and_then(|o| sentence.last_mention(o))
}

/// "On behalf of the Danish people, I thank", "In the name of Denmark, we": whom "I" and "we" are said to speak for.
fn on_behalf(sentence: &Sentence, us: ChunkId) -> Option<&Mention> {
    let opened = usize::from(sentence.chunks.first().is_some_and(|c| c.mark == Mark::OpenQuote));
    let [on, behalf, of, _, ..] = sentence.chunks.get(opened..us.index())? else { return None };
    let leads = matches!(on.prep, Some(prep::ON | prep::IN)) && of.prep == Some(prep::OF);
    of.object.filter(|_| leads && behalf.special == Special::Behalf).and_then(|o| sentence.last_mention(o))
}

/// The token where a noun begins, with its owner.
pub(crate) fn start(sentence: &Sentence, noun: ChunkId) -> usize {
    let chunk = sentence.chunk(noun);
    // Not "the canal, whose pumps".
    let owner = chunk.subject.filter(|&owner| sentence.chunk(owner).rel == Rel::Possessor);
    let first = owner.map_or(chunk.first, |owner| sentence.chunk(owner).first) as usize;
    // "what diplomats call it"
    first + usize::from(sentence.words[first].special == Special::Why && first < chunk.head as usize)
}

/// The noun of the same sentence that a pronoun stands for, where grammar tells: the subject of the verb that its clause hangs on
/// ("the delegation said that it …"), else the first noun of the main clause that agrees in number.
pub(crate) fn antecedent(lexicon: &Lexicon, sentence: &Sentence, pronoun: ChunkId) -> Option<ChunkId> {
    if sentence.chunk(pronoun).rel != Rel::Subject {
        return None;
    }
    // "most of them say"
    let of = sentence.prepositions(pronoun).find(|&p| sentence.chunk(p).prep == Some(prep::OF));
    let whole = of.and_then(|p| sentence.chunk(p).object).map(|o| sentence.chunk(o).special).filter(|&s| s == Special::They);
    // "her country would", "their government has", "their report praises": whose it is.
    let own = (matches!(sentence.chunk(pronoun).special, Special::Country | Special::Seat) || is_text(lexicon, sentence, pronoun))
        .then(|| sentence.chunk(pronoun).first as usize);
    let special = whole.or(own.and_then(|first| owner(sentence.words[first].special))).unwrap_or(sentence.chunk(pronoun).special);
    if !matches!(special, Special::He | Special::She | Special::It | Special::They) {
        return None;
    }
    let verb = sentence.chunk(sentence.chunk(pronoun).governor?);
    let outer = verb.governor.filter(|&g| verb.rel == Rel::Content && sentence.chunk(g).kind == ChunkKind::Verb);
    if let Some(subject) = outer.and_then(|v| sentence.chunk(v).subject).filter(|&s| named(sentence, s)) {
        return Some(subject);
    }
    let agrees = |noun: &ChunkId| agrees(lexicon, sentence, *noun, special);
    before(lexicon, sentence, pronoun, special).or_else(|| ahead(sentence, pronoun).or_else(|| opening(sentence, pronoun)).filter(agrees))
}

/// A report, a letter: a noun of words that are written down or spoken.
fn is_text(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> bool {
    let lemma = sentence.chunk(noun).lemma.map(|l| lexicon.lemma(l));
    lemma.is_some_and(|l| l.class == Class::Noun && l.report.is_some())
}

/// "While the rapporteur praised Spain, she …": behind the clause that opens the sentence, its subject.
fn opening(sentence: &Sentence, pronoun: ChunkId) -> Option<ChunkId> {
    const REACH: usize = 24;
    sentence.chunks.first().filter(|c| c.kind == ChunkKind::Subordinator && sentence.chunk(pronoun).clause == 0)?;
    let before = (1..pronoun.index().min(REACH)).map(ChunkId::new);
    before.into_iter().find(|&c| sentence.chunk(c).rel == Rel::Subject && named(sentence, c))
}

/// The noun before that the possessive which opens a noun stands for.
pub(crate) fn owner_of(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    let pronoun = owner(sentence.chunk(noun).opener)?;
    let agrees = |n: &ChunkId| agrees(lexicon, sentence, *n, pronoun);
    before(lexicon, sentence, noun, pronoun).or_else(|| opening(sentence, noun).filter(agrees))
}

/// The pronoun that a possessive is of.
pub(super) fn owner(possessive: Special) -> Option<Special> {
    Some(match possessive {
        Special::His => Special::He,
        Special::Her => Special::She,
        Special::Its => Special::It,
        Special::Their => Special::They,
        _ => return None,
    })
}

/// The first noun of the main clause before a word that a pronoun there agrees with, its subject before others.
pub(super) fn before(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId, pronoun: Special) -> Option<ChunkId> {
    const REACH: usize = 24;
    // "No scholar, the author holds, would defend the court, which she …": nobody is no *she*.
    let some = |c: ChunkId| sentence.chunk(c).opener != Special::No;
    let main = |&c: &ChunkId| sentence.chunk(c).clause == 0 && some(c) && named(sentence, c) && agrees(lexicon, sentence, c, pronoun);
    let nouns = || (0..id.index().min(REACH)).map(ChunkId::new).filter(main);
    nouns().find(|&c| sentence.chunk(c).rel == Rel::Subject).or_else(|| nouns().next())
}

/// "While she praised Spain, the rapporteur …": behind the clause that opens the sentence, the subject of the main clause.
fn ahead(sentence: &Sentence, pronoun: ChunkId) -> Option<ChunkId> {
    const REACH: usize = 24;
    let clause = sentence.clauses.get(sentence.chunk(pronoun).clause as usize)?;
    clause.opener.filter(|opener| opener.index() == 0)?;
    let behind = sentence.chunks.get(pronoun.index() + 1..)?.iter().take(REACH);
    let main = behind.into_iter().find(|c| c.kind == ChunkKind::Verb && c.clause == 0 && c.form == VerbForm::Finite)?;
    main.subject.filter(|&s| s > pronoun && named(sentence, s))
}

fn named(sentence: &Sentence, noun: ChunkId) -> bool {
    sentence.chunk(noun).kind == ChunkKind::Noun && sentence.chunk(noun).tag != Tag::Pronoun
}

/// Whether a pronoun may stand for a noun.
fn agrees(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId, pronoun: Special) -> bool {
    match pronoun {
        Special::They => sentence.chunk(noun).next.is_some() || plural(sentence, noun) || sentence.head(noun).special == Special::Folk,
        Special::It => sentence.chunk(noun).tag != Tag::Plural,
        _ => {
            let leader = sentence.mention_at[sentence.chunk(noun).head as usize].map(|m| sentence.mention(m).kind);
            let person = lexicon.has_pattern(sentence.chunk(noun).lemma, Pattern::Person) && sentence.chunk(noun).tag != Tag::Plural;
            person || leader == Some(AliasKind::Officeholder) || says_so(sentence, noun)
        }
    }
}

/// "Villagers", "Greeks", not "ten years".
pub(crate) fn plural(sentence: &Sentence, noun: ChunkId) -> bool {
    let head = sentence.chunk(noun).head as usize;
    let people = sentence.mention_at[head].is_some_and(|m| sentence.mention(m).kind == AliasKind::Demonym);
    (sentence.words[head].tag == Tag::Plural || people) && sentence.words[head].special != Special::Time
}

/// The actor that a noun chunk speaks for: its own mention, its possessor's, or the one behind `of`.
pub(crate) fn actor_of(sentence: &Sentence, noun: ChunkId) -> Option<ActorId> {
    let own = |id: ChunkId| sentence.last_mention(id).filter(|m| !m.place);
    let chunk = sentence.chunk(noun);
    let opens = |id: ChunkId, special: Special| sentence.chunk(id).opener == special;
    let official = || matches!(sentence.chunk(noun).special, Special::Official | Special::Spokes | Special::Team | Special::Seat);
    // "Ukraine's allies", "its critics": others than Ukraine.
    let others = sentence.chunk(noun).special == Special::Counterpart;
    let theirs = |m: &&Mention| others && sentence.words[m.first as usize].tag == Tag::Possessive;
    if let Some(mention) = own(noun).filter(|m| !theirs(m)) {
        let private = opens(noun, Special::A) && one_of_them(chunk, mention) && !official();
        return (!private).then_some(mention.actor);
    }
    let owned = |id: ChunkId| own(id).or_else(|| sentence.chunk(id).subject.and_then(own));
    if let Some(mention) = chunk.subject.filter(|_| !others).and_then(owned) {
        return Some(mention.actor);
    }
    // "the commissioner, a Finn, said": one of a people speaks for nobody else.
    if let Some(apposition) =
        appositions(sentence, noun).filter(|&id| !opens(id, Special::A) && !one_of_several(sentence, id)).find_map(owned)
    {
        return Some(apposition.actor);
    }
    led_to(sentence, noun, official())
}

/// The actor behind a preposition that a noun speaks for: "the government of Mali", "officials in Skopje".
fn led_to(sentence: &Sentence, noun: ChunkId, official: bool) -> Option<ActorId> {
    let chunk = sentence.chunk(noun);
    let others = chunk.special == Special::Counterpart;
    // "a columnist in Prague" is one of many who live there, and so are "forty columnists".
    let counted = sentence.words[chunk.first as usize].tag == Tag::Number && chunk.first != chunk.head;
    let single = !official && (chunk.opener == Special::A || counted || chunk.tag == Tag::Name);
    sentence.prepositions(noun).find_map(|p| {
        // "a spokesman for the Afghan farmers", "the leader of the Afghan opposition" speak for no state.
        let voice = |&o: &ChunkId| !private(sentence, o) && sentence.chunk(o).special != Special::Counterpart;
        let mention = sentence.last_mention(sentence.chunk(p).object.filter(voice)?).filter(|m| !m.place)?;
        // "officials in Skopje", not "villagers in Skopje".
        let apart = matches!(sentence.chunk(noun).special, Special::Innocent | Special::Private)
            || sentence.words[sentence.range(noun)].iter().any(|w| w.special == Special::Counterpart);
        let seated = official && !single && !apart && matches!(mention.kind, AliasKind::Capital | AliasKind::Metonym | AliasKind::Body);
        let speaks = match sentence.chunk(p).prep? {
            prep::OF => !others,
            prep::BY => true,
            prep::FROM => !single,
            // "one in ten Ukrainians"
            prep::IN if mention.kind == AliasKind::Demonym => matches!(sentence.chunk(noun).tag, Tag::Number | Tag::Pronoun),
            // "nobody in Chisinau", "few in Warsaw", not "those in Warsaw who"
            prep::IN if sentence.chunk(noun).tag == Tag::Pronoun && chunk.special != Special::This => mention.kind == AliasKind::Capital,
            prep::IN => seated || rules(sentence, noun),
            // "the prosecutor at the court"
            prep::AT => !single && !apart,
            prep::FOR => sentence.chunk(noun).special == Special::Spokes,
            _ => false,
        };
        speaks.then_some(mention.actor)
    })
}

/// "the authorities in Serbia", "leaders in Mali": those who rule a country, not "opposition officials in Serbia", "religious leaders in Mali".
pub(crate) fn rules(sentence: &Sentence, noun: ChunkId) -> bool {
    let chunk = sentence.chunk(noun);
    let mut before = sentence.words[chunk.first as usize..chunk.head as usize].iter();
    match chunk.special {
        Special::Seat => !before.any(|w| matches!(w.special, Special::Counterpart | Special::Private | Special::Innocent)),
        Special::Official => chunk.tag == Tag::Plural && before.all(|w| w.tag == Tag::Determiner),
        _ => false,
    }
}

/// "a British trainer", "an MEP": no voice of Britain or the EU, as "a British official" is.
fn one_of_them(chunk: &Chunk, mention: &Mention) -> bool {
    match mention.kind {
        AliasKind::Demonym => chunk.head >= mention.end,
        AliasKind::Body => chunk.head < mention.end,
        _ => false,
    }
}

/// The nouns in apposition to `noun`, which stand right behind it.
pub(crate) fn appositions(sentence: &Sentence, noun: ChunkId) -> impl Iterator<Item = ChunkId> {
    const REACH: usize = 6;
    let from = noun.index() + 1;
    let to = if sentence.apposed { sentence.chunks.len().min(from + REACH) } else { from };
    (from..to).map(ChunkId::new).filter(move |&id| {
        let chunk = sentence.chunk(id);
        chunk.rel == Rel::Apposition && chunk.governor == Some(noun)
    })
}

/// "several states, including Spain", "three states: Spain, Italy and Malta": a name that is only one of those who speak.
fn one_of_several(sentence: &Sentence, name: ChunkId) -> bool {
    let before = name.index().checked_sub(1).map(|at| sentence.chunk(ChunkId::new(at)));
    before.is_some_and(|c| matches!(c.special, Special::Including | Special::This) || c.mark == Mark::Semicolon)
}
