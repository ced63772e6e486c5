//! What nouns, adjectives and prepositions report: "its view that …", "is convinced that …", "according to critics".

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, Sentence, VerbForm};
use super::who::{actor_of, before, owner, start};
use super::{DEFAULT_STRENGTH, Holder, holder_of, push, segment_end, segment_start, strength};
use crate::lexicon::{Category, Facts, Kind, Lexicon, Pattern, Special, Tag, prep};

/// The `that` of "claims that NATO …", of "its view is that …".
fn said(sentence: &Sentence, id: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(id);
    let copula = |&g: &ChunkId| sentence.chunk(g).copula && !sentence.chunk(g).negated;
    that_behind(sentence, id).or_else(|| that_apart(sentence, id)).or_else(|| that_parted(sentence, id).map(|(that, _)| that)).or_else(
        || {
            let verb = if chunk.rel == Rel::Subject { chunk.governor.filter(copula)? } else { return None };
            that_behind(sentence, verb)
        },
    )
}

/// The `that` right behind a chunk.
fn that_behind(sentence: &Sentence, id: ChunkId) -> Option<ChunkId> {
    that_at(sentence, id.index() + 1)
}

fn that_at(sentence: &Sentence, at: usize) -> Option<ChunkId> {
    let chunk = sentence.chunks.get(at).filter(|c| c.kind == ChunkKind::Subordinator)?;
    (chunk.special == Special::That).then(|| ChunkId::new(at))
}

/// "the belief of many farmers that …": behind those who hold it.
fn that_apart(sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    const REACH: usize = 24;
    let people = sentence.prepositions(noun).find_map(|p| sentence.chunk(p).object.filter(|o| o.index() == noun.index() + 2))?;
    let that = that_at(sentence, people.index() + 1)?;
    let verb = sentence.chunks[that.index()..].iter().take(REACH).find(|c| c.kind == ChunkKind::Verb)?;
    (verb.governor == Some(noun) && verb.rel == Rel::Content).then_some(that)
}

/// "the charge, levelled by the Kremlin, that …", "the view, shared by most Finns, that …": behind the commas, and whose it is.
pub(super) fn that_parted(sentence: &Sentence, noun: ChunkId) -> Option<(ChunkId, Option<ChunkId>)> {
    const REACH: usize = 12;
    let [comma, behind @ ..] = sentence.chunks.get(noun.index() + 1..)? else { return None };
    if comma.mark != Mark::Comma {
        return None;
    }
    let closes = behind.iter().take(REACH).position(|c| c.kind == ChunkKind::Mark)?;
    let made = behind[..closes].iter().position(|c| c.kind == ChunkKind::Verb && c.passive && c.form == VerbForm::Participle)?;
    let verb = ChunkId::new(noun.index() + 2 + made);
    let that = that_at(sentence, noun.index() + 3 + closes).filter(|_| behind[closes].mark == Mark::Comma)?;
    let by = sentence.prepositions(verb).find(|&p| sentence.chunk(p).prep == Some(prep::BY));
    let whose = by.and_then(|p| sentence.chunk(p).object).filter(|&o| sentence.chunk(o).kind == ChunkKind::Noun);
    (sentence.chunk(verb).subject == Some(noun)).then_some((that, whose))
}

/// "its call on Rome to stop", "an appeal by nurses to Rome to end": the infinitive of what another is to do.
fn asked(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ChunkId> {
    const REACH: usize = 8;
    lexicon.modifier(sentence.chunk(id).lemma).filter(|m| m.category == Category::Irrealis)?;
    let behind = (id.index() + 1..sentence.chunks.len()).take(REACH).map(ChunkId::new);
    let own = |&c: &ChunkId| sentence.chunk(c).rel == Rel::Infinitive && sentence.chunk(c).governor == Some(id);
    let infinitive = behind.into_iter().find(own)?;
    let doer = sentence.chunk(infinitive).subject;
    let to = |p: ChunkId| matches!(sentence.chunk(p).prep, Some(prep::ON | prep::TO | prep::FOR)) && sentence.chunk(p).object == doer;
    sentence.prepositions(id).any(to).then_some(infinitive)
}

/// "The inspectors' verdict is clear: Turkey …": the mark behind a copula that has the noun for its subject.
fn announced(sentence: &Sentence, id: ChunkId) -> Option<ChunkId> {
    const REACH: usize = 4;
    let chunk = sentence.chunk(id);
    let verb = chunk.governor.filter(|&g| chunk.rel == Rel::Subject && sentence.chunk(g).copula && !sentence.chunk(g).negated)?;
    let mark = |c: &ChunkId| sentence.chunk(*c).mark == Mark::Semicolon;
    let colon = (verb.index() + 1..sentence.chunks.len()).take(REACH).map(ChunkId::new).find(mark)?;
    let behind = &sentence.chunks[colon.index() + 1..];
    behind.iter().any(|c| c.is_finite()).then_some(colon)
}

/// "claims that NATO …", "its view that …", "its complaint was that …".
pub(super) fn noun(lexicon: &Lexicon, sentence: &mut Sentence, id: ChunkId) {
    let asked = asked(lexicon, sentence, id);
    let Some(strength) = strength(lexicon, sentence, id).or(asked.map(|_| crate::score::ONE)) else { return };
    let Some(that) = said(sentence, id).or_else(|| announced(sentence, id)).or(asked) else { return };
    let chunk = *sentence.chunk(id);
    let by = sentence.prepositions(id).find(|&p| matches!(sentence.chunk(p).prep, Some(prep::BY | prep::FROM | prep::OF | prep::AMONG)));
    let whose = || by.and_then(|p| sentence.chunk(p).object).or_else(|| that_parted(sentence, id)?.1);
    let owner = chunk.subject.or_else(whose);
    let mention = sentence.range(id).find_map(|i| sentence.mention_at[i]);
    let holder = match (owner, mention) {
        (Some(owner), _) => holder_of(lexicon, sentence, owner),
        (None, Some(mention)) => Holder::Actor(sentence.mention(mention).actor),
        (None, None) => match shared(lexicon, sentence, id) {
            Some(subject) => holder_of(lexicon, sentence, subject),
            None => return,
        },
    };
    // "The claim that it lied was dismissed": what is said of the claim is not claimed.
    let outer = chunk.governor.filter(|&g| chunk.rel == Rel::Subject && g > that).map(|g| sentence.chunk(g).first as usize);
    let site = if sentence.chunk(that).kind == ChunkKind::Mark { that } else { id };
    let stop = segment_end(sentence, site).min(outer.unwrap_or(usize::MAX));
    push(sentence, sentence.chunk(that).first as usize, stop, holder, strength);
}

/// "Most historians share the view that …", "took it as proof that …": the subject of a verb that does not turn its object round.
fn shared(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(noun);
    let passive = |v: &ChunkId| sentence.chunk(*v).passive;
    let verb = match chunk.rel {
        Rel::Object => chunk.governor?,
        // "The view that it is weak is shared by most historians"
        Rel::Subject => chunk.governor.filter(passive)?,
        _ => taken(sentence, noun)?,
    };
    let lemma = sentence.chunk(verb).lemma.map(|l| lexicon.lemma(l));
    let plain = lemma.is_none_or(|l| l.modifier.is_none() && !l.kinds.has(Kind::Judgement)) && !sentence.chunk(verb).negated;
    let by = |p: &ChunkId| sentence.chunk(*p).prep == Some(prep::BY);
    let doer = || sentence.prepositions(verb).find(by).and_then(|p| sentence.chunk(p).object).filter(|_| chunk.rel == Rel::Subject);
    let subject = if passive(&verb) { doer() } else { sentence.chunk(verb).subject }.filter(|_| plain)?;
    (sentence.chunk(subject).kind == ChunkKind::Noun).then_some(subject)
}

/// "took it as proof that", "took the letter as proof that": the verb that the `as` before a noun belongs to.
fn taken(sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(noun);
    let preposition = chunk.governor.filter(|&p| chunk.rel == Rel::Complement && sentence.chunk(p).prep == Some(prep::AS))?;
    let site = sentence.chunk(preposition).governor?;
    let object = sentence.chunk(site).rel == Rel::Object;
    let verb = if object { sentence.chunk(site).governor } else { Some(site) };
    verb.filter(|&v| sentence.chunk(v).kind == ChunkKind::Verb)
}

/// "The general is convinced that …", "… of its good faith", "delighted with its gift": what somebody is sure or afraid of.
pub(super) fn persuaded(lexicon: &Lexicon, sentence: &mut Sentence, id: ChunkId) {
    let chunk = *sentence.chunk(id);
    let verb = chunk.governor.filter(|&v| chunk.rel == Rel::Predicate && sentence.chunk(v).copula);
    let opener = that_behind(sentence, id).or_else(|| of_what(lexicon, sentence, id));
    // "went back certain that"
    let bearer = chunk.governor.filter(|_| chunk.rel == Rel::Reduced);
    let Some(that) = opener else { return };
    let subject = verb.map_or(bearer, |v| sentence.chunk(v).subject).filter(|&s| sentence.chunk(s).kind == ChunkKind::Noun);
    let somebody = |s: &ChunkId| !matches!(sentence.chunk(*s).special, Special::It | Special::This | Special::That);
    let Some(holder) = subject.filter(somebody).map(|s| holder_of(lexicon, sentence, s)) else { return };
    let stop = segment_end(sentence, verb.unwrap_or(id));
    push(sentence, sentence.chunk(that).first as usize, stop, holder, DEFAULT_STRENGTH);
}

/// The preposition of what an adjective of thinking or feeling is about.
fn of_what(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<ChunkId> {
    let about =
        sentence.prepositions(id).find(|&p| matches!(sentence.chunk(p).prep, Some(prep::OF | prep::ABOUT | prep::WITH | prep::AT)))?;
    let word = sentence.head(id);
    let judges = word.lemma.is_some_and(|l| lexicon.lemma(l).kinds.has(Kind::Judgement) || lexicon.lemma(l).patterns.has(Pattern::Known));
    // "convinced", "frightened"
    let feels = |l| lexicon.lemma(l).patterns.has(Pattern::Experiencer);
    let thinks = judges || lexicon.readings(word).iter().any(|r| feels(r.lemma));
    Some(about).filter(|_| thinks)
}

/// Whether a chunk may give words to somebody. Of most chunks the head shows that they do not.
pub(super) fn may_report(sentence: &Sentence, id: ChunkId) -> bool {
    let chunk = sentence.chunk(id);
    let telling = Facts::SAYING.or(Facts::ACT).or(Facts::FEELING);
    // "What Italy wants is", "is convinced that": whatever the verb or adjective.
    let placed = matches!(chunk.rel, Rel::Relative | Rel::Predicate) || chunk.rel == Rel::Reduced && chunk.kind == ChunkKind::Adjective;
    // "its call on Rome to stop"
    let wills = || chunk.kind == ChunkKind::Noun && chunk.lemma.is_some_and(|l| l.has(Facts::MODIFIER));
    let tells = placed || chunk.lemma.is_some_and(|l| l.has(telling)) || wills();
    let given = |preposition: &Chunk| id.index() == 0 || preposition.object.is_some_and(|o| names_words(sentence, o));
    tells || chunk.kind == ChunkKind::Preposition && given(chunk)
}

/// A view, a word, a report: what a phrase gives to whoever it belongs to.
fn names_words(sentence: &Sentence, noun: ChunkId) -> bool {
    let head = sentence.chunk(noun);
    head.special == Special::View || head.lemma.is_some_and(|l| l.has(Facts::REPORT))
}

/// "according to critics", "in Moscow's view": the rest of the sentence, or of its own clause, is theirs.
pub(super) fn preposition(lexicon: &Lexicon, sentence: &mut Sentence, id: ChunkId) {
    let Some((strength, holder)) = attributed(lexicon, sentence, id) else { return };
    let chunk = *sentence.chunk(id);
    let end = chunk.object.map_or(chunk.end, |complement| sentence.chunk(complement).end);
    let (first, stop) = (clause_start(sentence, id), segment_end(sentence, id));
    push(sentence, first, chunk.first as usize, holder, strength);
    push(sentence, end as usize, stop, holder, strength);
}

/// To whom a prepositional phrase gives the words beside it, and how much they count.
fn attributed(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<(i32, Holder)> {
    let report = |id: ChunkId| sentence.chunk(id).lemma.filter(|l| l.has(Facts::REPORT)).and_then(|l| lexicon.lemma(l).report);
    let Some(complement) = sentence.chunk(id).object else {
        return Some((report(id)?, viewer(lexicon, sentence, id)?));
    };
    if let Some(strength) = report(id).or_else(|| beholder(lexicon, sentence, id)) {
        return Some((strength, holder_of(lexicon, sentence, complement)));
    }
    let view = sentence.chunk(complement).special == Special::View;
    let apart = || id.index().checked_sub(1).is_none_or(|i| sentence.chunks[i].kind == ChunkKind::Mark);
    // "lost faith in the premier's promises"
    let taken = || {
        let site = sentence.chunk(id).governor.and_then(|g| sentence.chunk(g).lemma);
        site.is_some_and(|l| l.has(Facts::JUDGEMENT) && lexicon.lemma(l).asks.has(prep::IN))
    };
    let strength = match sentence.chunk(id).prep? {
        prep::IN => report(complement).filter(|_| !taken()).or(view.then_some(DEFAULT_STRENGTH)),
        // "from the farmers' point of view", "by the minister's reckoning"
        prep::FROM | prep::BY | prep::TO => report(complement).or(Some(DEFAULT_STRENGTH)).filter(|_| view && apart()),
        _ => None,
    }?;
    // "in Iranian eyes", "from the Polish point of view"
    let people = || sentence.last_mention(complement).filter(|_| view).map(|m| Holder::Actor(m.actor));
    let owner = sentence.chunk(complement).subject.map(|owner| holder_of(lexicon, sentence, owner));
    let text = || voiced_in(sentence, id, complement).then(|| holder_of(lexicon, sentence, complement));
    Some((strength, owner.or_else(people).or_else(text)?))
}

/// "In an editorial, it is described as a bully", "is praised in the report": whether the text speaks, since nobody else is named who does.
fn voiced_in(sentence: &Sentence, id: ChunkId, text: ChunkId) -> bool {
    const REACH: usize = 24;
    let chunk = sentence.chunk(id);
    let bare = chunk.prep == Some(prep::IN) && matches!(sentence.chunk(text).opener, Special::A | Special::The);
    let behind = || sentence.chunks.iter().take(REACH).find(|c| c.is_finite() && c.clause == 0);
    let verb = if id.index() == 0 { behind() } else { chunk.governor.map(|g| sentence.chunk(g)) };
    let Some(verb) = verb.filter(|v| bare && v.is_finite() && v.passive && v.clause == 0) else { return false };
    let by = std::iter::successors(verb.prepositions, |&p| sentence.chunk(p).sibling).any(|p| sentence.chunk(p).prep == Some(prep::BY));
    verb.lemma.is_some_and(|l| l.has(Facts::SAYING)) && !by
}

/// "which in their view has", "in his words": the possessive in a phrase is the subject's of the main clause, or who was named before.
fn viewer(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<Holder> {
    let pronoun = sentence.range(id).find_map(|at| owner(sentence.words[at].special))?;
    let here = &sentence.here;
    let known = match pronoun {
        Special::He => here.he,
        Special::She => here.she,
        Special::It => here.it,
        _ => here.they,
    };
    let subject = before(lexicon, sentence, id, pronoun).map(|noun| holder_of(lexicon, sentence, noun));
    subject.or(known.map(Holder::Actor))
}

/// Where the stretch begins that a phrase gives to somebody: at the relative or other clause whose verb it stands before, else at the
/// main one.
fn clause_start(sentence: &Sentence, id: ChunkId) -> usize {
    const REACH: usize = 6;
    let clause = sentence.clauses[sentence.chunk(id).clause as usize];
    let opens = |first: ChunkId| {
        let before = first.index().checked_sub(1).map(|i| sentence.chunks[i].kind);
        let inside = &sentence.chunks[first.index()..id.index()];
        let verbless = inside.len() <= REACH && inside.iter().all(|c| c.kind != ChunkKind::Verb);
        verbless && (clause.opener.is_some() || before == Some(ChunkKind::Relative))
    };
    let first = clause.first.filter(|&first| first <= id && opens(first));
    first.map_or_else(|| segment_start(sentence, id), |first| sentence.chunk(first).first as usize)
}

/// "To the protesters, Hungary is a disgrace", "For Ana Berg, …": in whose eyes a copula says what it says.
fn beholder(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<i32> {
    const REACH: usize = 12;
    let noun = sentence.chunk(id).object.filter(|_| id.index() == 0)?;
    let head = sentence.chunk(noun);
    let end = sentence.chunk(noun).end as usize;
    // "To the senator", "For critics"
    let person = |c: &Chunk| {
        let patterns = c.lemma.map(|l| lexicon.lemma(l).patterns);
        c.special == Special::Official || patterns.is_some_and(|p| p.has(Pattern::Person) || p.has(Pattern::Partisan))
    };
    let opens = person(head)
        || match sentence.chunk(id).prep? {
            prep::TO => matches!(head.tag, Tag::Plural | Tag::Name | Tag::Pronoun),
            // Not "for years".
            // "For the government in Kyiv", "For the Polish president"
            prep::FOR if matches!(head.special, Special::Official | Special::Seat) => actor_of(sentence, noun).is_some(),
            prep::FOR => {
                head.tag == Tag::Name || head.tag == Tag::Plural && head.special != Special::Time && start(sentence, noun) + 1 < end
            }
            _ => false,
        };
    let mut verbs = sentence.chunks.iter().take(REACH).filter(|c| c.kind == ChunkKind::Verb && c.rel != Rel::Relative);
    // "For many Greeks, it has lost its shine"
    let fares = |c: &Chunk| {
        let lemma = c.lemma.filter(|_| c.object.is_none() && !c.passive && start(sentence, noun) + 1 < end);
        lemma.is_some_and(|l| lexicon.cues_of(l).any(|cue| lexicon.cue(cue).agent != 0))
    };
    verbs.next().is_some_and(|c| opens && (c.copula || fares(c))).then_some(DEFAULT_STRENGTH)
}
