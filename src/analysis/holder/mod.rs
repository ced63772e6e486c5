//! Holders: the stretches of a sentence that are somebody's words or thoughts, and whose.

mod quote;

use super::discourse::Discourse;
use super::{ChunkId, ChunkKind, Mark, Rel, Sentence, VerbForm};
use crate::lexicon::{ActorId, AliasKind, Class, Kind, Lexicon, Pattern, Special, Tag, prep};
use crate::span::Span;

/// Whose view a piece of evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holder {
    Author,
    Actor(ActorId),
    /// Words of the sentence.
    Words(Span),
    /// The speaker that the discourse remembers.
    Before,
}

/// A stretch of tokens that somebody says or thinks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Report {
    pub(crate) first: u32,
    pub(crate) end: u32,
    pub(crate) holder: Holder,
    /// By how much what is reported counts, in thousandths.
    pub(crate) strength: i32,
}

/// A sentence has at most this many reports; more are no prose.
const MAX_REPORTS: usize = 64;
/// What a quotation or a judgement counts by when its verb has no strength of its own.
const DEFAULT_STRENGTH: i32 = 900;

/// Who speaks in the quotations of a sentence, for the next one.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Speakers {
    /// In a quotation that stays open.
    pub(crate) open: Option<Holder>,
    /// In the last quotation.
    pub(crate) last: Option<Holder>,
}

/// Finds the reports of a sentence.
pub(crate) fn find(lexicon: &Lexicon, discourse: &Discourse, sentence: &mut Sentence) -> Speakers {
    for index in 0..sentence.chunks.len() {
        if sentence.reports.len() >= MAX_REPORTS {
            break;
        }
        let id = ChunkId(index as u32);
        match sentence.chunk(id).kind {
            ChunkKind::Verb => verb(lexicon, sentence, id),
            ChunkKind::Noun => noun(lexicon, sentence, id),
            ChunkKind::Preposition => preposition(lexicon, sentence, id),
            ChunkKind::Adjective => persuaded(sentence, id),
            _ => {}
        }
    }
    quote::find(lexicon, discourse, sentence)
}

fn push(sentence: &mut Sentence, first: usize, end: usize, holder: Holder, strength: i32) {
    if first < end && sentence.reports.len() < MAX_REPORTS {
        sentence.reports.push(Report { first: first as u32, end: end as u32, holder, strength });
    }
}

/// How much what the head of `id` reports counts; `None` when it reports nothing.
fn strength(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<i32> {
    let lemma = lexicon.lemma(sentence.head(id).lemma?);
    let judges = lemma.cues.clone().any(|cue| lexicon.cues[cue as usize].kind == Kind::Judgement);
    // A verb that hedges as a modifier ("hopes to") does so once.
    let full = lemma.modifier.map(|_| crate::score::ONE);
    lemma.report.map(|strength| full.unwrap_or(strength)).or(judges.then_some(DEFAULT_STRENGTH))
}

/// Who a noun chunk is, as a holder.
pub(crate) fn holder_of(sentence: &Sentence, noun: ChunkId) -> Holder {
    // "we" and "I" are whoever speaks here.
    if sentence.head(noun).special == Special::We && sentence.head(noun).tag != Tag::Name {
        return Holder::Author;
    }
    let noun = if actor_of(sentence, noun).is_none() { antecedent(sentence, noun).unwrap_or(noun) } else { noun };
    if let Some(actor) = actor_of(sentence, noun) {
        return Holder::Actor(actor);
    }
    let chunk = sentence.chunk(noun);
    let first = chunk.subject.map_or(chunk.first, |owner| sentence.chunk(owner).first) as usize;
    let end = chunk.end as usize;
    Holder::Words(Span::new(sentence.words[first].span.start(), sentence.words[end - 1].span.end()))
}

/// The noun of the same sentence that a pronoun stands for, where grammar tells: the subject of the verb that its clause hangs on
/// ("the delegation said that it …"), else the first noun of the main clause that agrees in number.
pub(crate) fn antecedent(sentence: &Sentence, pronoun: ChunkId) -> Option<ChunkId> {
    const REACH: usize = 24;
    let special = sentence.head(pronoun).special;
    if !matches!(special, Special::He | Special::She | Special::It | Special::They) || sentence.chunk(pronoun).rel != Rel::Subject {
        return None;
    }
    let named = |&noun: &ChunkId| sentence.chunk(noun).kind == ChunkKind::Noun && sentence.head(noun).tag != Tag::Pronoun;
    let verb = sentence.chunk(sentence.chunk(pronoun).governor?);
    let outer = verb.governor.filter(|&g| verb.rel == Rel::Content && sentence.chunk(g).kind == ChunkKind::Verb);
    if let Some(subject) = outer.and_then(|v| sentence.chunk(v).subject).filter(named) {
        return Some(subject);
    }
    let agrees = |noun: &ChunkId| match special {
        Special::They => sentence.chunk(*noun).next.is_some() || plural(sentence, *noun),
        Special::It => sentence.head(*noun).tag != Tag::Plural,
        _ => false,
    };
    let before = || (0..pronoun.index().min(REACH)).map(|i| ChunkId(i as u32)).filter(|&c| sentence.chunk(c).clause == 0);
    let subject = before().filter(named).filter(agrees).find(|&c| sentence.chunk(c).rel == Rel::Subject);
    subject.or_else(|| before().filter(named).find(agrees))
}

/// "Villagers", "Greeks", not "ten years".
fn plural(sentence: &Sentence, noun: ChunkId) -> bool {
    let head = sentence.chunk(noun).head as usize;
    let people = sentence.mention_at[head].is_some_and(|m| sentence.mention(m).kind == AliasKind::Demonym);
    (sentence.words[head].tag == Tag::Plural || people) && sentence.words[head].special != Special::Time
}

/// The actor that a noun chunk speaks for: its own mention, its possessor's, or the one behind `of`.
pub(crate) fn actor_of(sentence: &Sentence, noun: ChunkId) -> Option<ActorId> {
    let own = |id: ChunkId| sentence.range(id).rev().find_map(|i| sentence.mention_at[i]).map(|m| sentence.mention(m)).filter(|m| !m.place);
    let chunk = sentence.chunk(noun);
    if let Some(mention) = own(noun) {
        return Some(mention.actor);
    }
    if let Some(mention) = chunk.subject.and_then(own) {
        return Some(mention.actor);
    }
    if let Some(apposition) = appositions(sentence, noun).find_map(own) {
        return Some(apposition.actor);
    }
    let of = sentence.prepositions(noun).find(|&p| matches!(sentence.head(p).prep, Some(prep::OF | prep::IN | prep::AT | prep::FROM)))?;
    let complement = sentence.chunk(of).object?;
    own(complement).map(|m| m.actor)
}

/// The nouns in apposition to `noun`, which stand right behind it.
pub(crate) fn appositions(sentence: &Sentence, noun: ChunkId) -> impl Iterator<Item = ChunkId> {
    const REACH: usize = 4;
    let from = noun.index() + 1;
    let to = sentence.chunks.len().min(from + REACH);
    (from..to).map(|i| ChunkId(i as u32)).filter(move |&id| {
        let chunk = sentence.chunk(id);
        chunk.rel == Rel::Apposition && chunk.governor == Some(noun)
    })
}

/// The speaker of a reporting verb: its subject, or, where the words are turned ("said Lavrov"), the noun behind it.
fn speaker(sentence: &Sentence, verb: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(verb);
    if chunk.passive {
        let by = sentence.prepositions(verb).find(|&p| sentence.head(p).prep == Some(prep::BY))?;
        return sentence.chunk(by).object;
    }
    let inverted = chunk.object.filter(|_| chunk.subject.is_none() || behind_quote(sentence, verb));
    // "It would be wrong to say that": nobody says it.
    let nobody =
        |s: &ChunkId| chunk.form == VerbForm::Infinitive && sentence.head(*s).special == Special::It && actor_of(sentence, *s).is_none();
    inverted.or(chunk.subject.filter(|s| sentence.chunk(*s).kind == ChunkKind::Noun && !nobody(s)))
}

/// "passed a declaration calling …": what a text says is held by whoever gave it out.
pub(crate) fn author(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(noun);
    let text = sentence.head(noun).lemma.is_some_and(|l| lexicon.lemma(l).class == Class::Noun && lexicon.lemma(l).report.is_some());
    let verb = chunk.governor.filter(|_| text && chunk.rel == Rel::Object && chunk.subject.is_none())?;
    sentence.chunk(verb).subject.filter(|&s| !sentence.chunk(verb).passive && sentence.chunk(s).kind == ChunkKind::Noun)
}

/// Whether a quotation ends right before the verb: `“…,” said`.
fn behind_quote(sentence: &Sentence, verb: ChunkId) -> bool {
    let first = sentence.chunk(verb).first as usize;
    let before = &sentence.words[first.saturating_sub(2)..first];
    before.iter().any(|w| w.mark == Mark::CloseQuote)
        && before.iter().all(|w| matches!(w.mark, Mark::CloseQuote | Mark::Comma) || w.span.start() < before[0].span.end())
}

fn verb(lexicon: &Lexicon, sentence: &mut Sentence, id: ChunkId) {
    let Some(strength) = strength(lexicon, sentence, id) else { return };
    let holder = speaker(sentence, id).map_or(Holder::Author, |noun| holder_of(sentence, author(lexicon, sentence, noun).unwrap_or(noun)));
    if holder == Holder::Author {
        return;
    }
    let chunk = *sentence.chunk(id);
    let stop = segment_end(sentence, id);
    let next = sentence.chunks.get(id.index() + 1).copied();
    if let Some(opener) = as_clause(lexicon, sentence, id) {
        // "As Lavrov sees it, …", "…, as Lavrov says."
        let first = segment_start(sentence, id);
        let end = sentence.chunk_at.get(stop).map_or(stop, |&main| segment_end(sentence, main));
        push(sentence, first, opener, holder, strength);
        push(sentence, stop, end, holder, strength);
    } else if let Some(first) = content(sentence, id, stop) {
        push(sentence, first, stop, holder, strength);
    } else if let Some(first) = complement(lexicon, sentence, id) {
        push(sentence, first, stop, holder, strength);
    } else if chunk.form == VerbForm::Finite && says_no_more(sentence, id, next) {
        // "…, Lavrov said."
        let first = segment_start(sentence, id);
        let own = chunk.subject.map_or(chunk.first as usize, |s| opening(sentence, s));
        if own > first {
            push(sentence, first, own, holder, strength);
            push(sentence, chunk.end as usize, stop, holder, strength);
        }
    }
}

/// The token that opens the clause of a reporting verb with `as`, which leaves what is said to the clause outside.
fn as_clause(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<usize> {
    let chunk = sentence.chunk(id);
    let opener = sentence.clauses.get(chunk.clause as usize)?.opener.filter(|&o| sentence.head(o).special == Special::As)?;
    let reports = sentence.head(id).lemma.is_some_and(|l| lexicon.lemma(l).report.is_some());
    let open = chunk.object.map_or_else(
        || sentence.chunks.get(id.index() + 1).is_none_or(|c| c.kind == ChunkKind::Mark),
        |object| sentence.head(object).special == Special::It,
    );
    (reports && open).then(|| sentence.chunk(opener).first as usize)
}

/// The first token of a noun with its owners: "the utility's boss".
fn opening(sentence: &Sentence, noun: ChunkId) -> usize {
    const OWNERS: usize = 4;
    let owners = std::iter::successors(Some(noun), |&n| sentence.chunk(n).subject.filter(|&owner| owner < n));
    owners.take(OWNERS).last().map_or(0, |first| sentence.chunk(first).first as usize)
}

/// Whether nothing that could be said follows the verb: "…, Lavrov said.", "…, Lavrov told reporters on Monday."
fn says_no_more(sentence: &Sentence, id: ChunkId, next: Option<super::Chunk>) -> bool {
    let chunk = sentence.chunk(id);
    let Some(subject) = chunk.subject else { return false };
    if subject.0 == id.0 + 1 && chunk.object.is_none() {
        // "Turkey, said the minister after the talks, has …"
        return true;
    }
    let first = opening(sentence, subject);
    let after_comma = first > 0 && matches!(sentence.words[first - 1].mark, Mark::Comma | Mark::CloseQuote | Mark::Dash);
    let ends = |c: Option<&super::Chunk>| c.is_none_or(|c| c.kind == ChunkKind::Mark);
    // "…, the general said bluntly."
    let adverb = next.is_some_and(|c| c.kind == ChunkKind::Adverb);
    let next = if adverb { sentence.chunks.get(id.index() + 2).copied() } else { next };
    let told = chunk.object.filter(|o| *o > id).map(|o| sentence.chunks.get(o.index() + 1));
    ends(next.as_ref()) && (chunk.object.is_none() && after_comma || subject > id)
        || after_comma && (told.is_some_and(ends) || next.is_some_and(|c| c.kind == ChunkKind::Preposition))
}

/// The token where the clause that a verb governs begins.
fn content(sentence: &Sentence, id: ChunkId, stop: usize) -> Option<usize> {
    const REACH: usize = 24;
    let from = id.index() + 1;
    let to = sentence.chunks.len().min(from + REACH);
    let mut verbs = 0;
    let governed = (from..to).map(|i| ChunkId(i as u32)).take_while(|&c| (sentence.chunk(c).first as usize) < stop).find(|&c| {
        let chunk = sentence.chunk(c);
        let clause = chunk.rel == Rel::Content && chunk.governor == Some(id);
        let that = chunk.kind == ChunkKind::Subordinator && matches!(sentence.head(c).special, Special::That | Special::If | Special::Why);
        // "…, the manager said, adding that": the other verb's.
        verbs += u32::from(chunk.kind == ChunkKind::Verb && chunk.form == VerbForm::Ing && chunk.rel == Rel::Adverbial);
        clause || that && verbs == 0
    })?;
    let chunk = sentence.chunk(governed);
    let first = chunk.subject.filter(|s| *s < governed && *s > id).map_or(chunk.first, |s| sentence.chunk(s).first);
    Some(first as usize)
}

/// The token where the charge of a judgement begins: "criticised NATO *for destabilising*", "sees it *as a threat*".
fn complement(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<usize> {
    let chunk = sentence.chunk(id);
    let gerund = sentence.prepositions(id).find(|&p| {
        let inner = sentence.chunk(p).object.map(|o| sentence.chunk(o).kind);
        let likens = || sentence.head(id).lemma.is_some_and(|l| lexicon.lemma(l).patterns.has(Pattern::Liken));
        inner == Some(ChunkKind::Verb)
            || matches!(sentence.head(p).prep, Some(prep::AS | prep::OF | prep::FOR | prep::OVER))
            || matches!(sentence.head(p).prep, Some(prep::TO | prep::WITH)) && likens()
    });
    let regards = sentence.head(id).lemma.is_some_and(|l| lexicon.lemma(l).patterns.has(Pattern::Regard));
    let predicate = chunk.predicate.filter(|_| regards);
    let infinitive = sentence.chunks.get(id.index() + 1..)?.iter().take(4).find(|c| c.rel == Rel::Infinitive && c.governor == Some(id));
    let starts = [gerund.map(|p| sentence.chunk(p).first), predicate.map(|p| sentence.chunk(p).first), infinitive.map(|c| c.first)];
    starts.into_iter().flatten().min().map(|first| first as usize)
}

/// "claims that NATO …", "its view that …".
fn noun(lexicon: &Lexicon, sentence: &mut Sentence, id: ChunkId) {
    let Some(strength) = strength(lexicon, sentence, id) else { return };
    let chunk = *sentence.chunk(id);
    // "Budapest's view is that …"
    let copula = chunk.governor.filter(|&v| chunk.rel == Rel::Subject && sentence.chunk(v).copula);
    let Some(first) = [Some(id), copula].into_iter().flatten().find_map(|site| that_behind(sentence, site)) else { return };
    let by = sentence.prepositions(id).find(|&p| matches!(sentence.head(p).prep, Some(prep::BY | prep::FROM | prep::OF)));
    let owner = chunk.subject.or_else(|| by.and_then(|p| sentence.chunk(p).object));
    let mention = sentence.range(id).find_map(|i| sentence.mention_at[i]);
    let holder = match (owner, mention) {
        (Some(owner), _) => holder_of(sentence, owner),
        (None, Some(mention)) => Holder::Actor(sentence.mention(mention).actor),
        (None, None) => return,
    };
    let stop = segment_end(sentence, id);
    push(sentence, first, stop, holder, strength);
}

/// The token where a clause with `that` begins right behind the chunk.
fn that_behind(sentence: &Sentence, id: ChunkId) -> Option<usize> {
    let next = sentence.chunks.get(id.index() + 1)?;
    let that = next.kind == ChunkKind::Subordinator && sentence.words[next.head as usize].special == Special::That;
    that.then_some(next.first as usize)
}

/// "The general is convinced that …": what somebody is sure or afraid of.
fn persuaded(sentence: &mut Sentence, id: ChunkId) {
    let chunk = *sentence.chunk(id);
    let verb = chunk.governor.filter(|&v| chunk.rel == Rel::Predicate && sentence.chunk(v).copula);
    let (Some(verb), Some(first)) = (verb, that_behind(sentence, id)) else { return };
    let subject = sentence.chunk(verb).subject.filter(|&s| sentence.chunk(s).kind == ChunkKind::Noun);
    let somebody =
        |s: &ChunkId| sentence.head(*s).special != Special::It && !matches!(sentence.head(*s).special, Special::This | Special::That);
    let Some(holder) = subject.filter(somebody).map(|s| holder_of(sentence, s)) else { return };
    let stop = segment_end(sentence, verb);
    push(sentence, first, stop, holder, DEFAULT_STRENGTH);
}

/// "according to critics": the rest of the sentence is theirs.
fn preposition(lexicon: &Lexicon, sentence: &mut Sentence, id: ChunkId) {
    let reports = sentence.head(id).lemma.and_then(|l| lexicon.lemma(l).report).or(in_whose_eyes(sentence, id));
    let (Some(strength), Some(complement)) = (reports, sentence.chunk(id).object) else { return };
    let holder = holder_of(sentence, complement);
    let first = segment_start(sentence, id);
    let stop = segment_end(sentence, id);
    let own = sentence.chunk(id).first as usize;
    push(sentence, first, own, holder, strength);
    push(sentence, sentence.chunk(complement).end as usize, stop, holder, strength);
}

/// "To most Estonians, NATO is …": a people before what a copula says.
fn in_whose_eyes(sentence: &Sentence, id: ChunkId) -> Option<i32> {
    const REACH: usize = 8;
    let chunk = sentence.chunk(id);
    let fronted = id.0 == 0 && matches!(sentence.head(id).prep, Some(prep::TO | prep::FOR));
    let people = chunk.object.filter(|&o| fronted && (plural(sentence, o) || actor_of(sentence, o).is_some()))?;
    let behind = sentence.chunks.get(people.index() + 1..)?;
    let comma = behind.first().is_some_and(|c| sentence.words[c.head as usize].mark == Mark::Comma);
    let verb = behind.iter().take(REACH).find(|c| c.kind == ChunkKind::Verb)?;
    (comma && verb.copula).then_some(DEFAULT_STRENGTH)
}

/// The token after the stretch that `id` can report: a semicolon, or a verb that goes on with its subject.
fn segment_end(sentence: &Sentence, id: ChunkId) -> usize {
    let own = sentence.chunk(id);
    const REACH: usize = 256;
    for (index, chunk) in sentence.chunks.iter().enumerate().skip(id.index() + 1).take(REACH) {
        let semicolon = chunk.kind == ChunkKind::Mark && sentence.words[chunk.head as usize].mark == Mark::Semicolon;
        let goes_on =
            chunk.kind == ChunkKind::Verb && chunk.rel == Rel::Coordinated && chunk.governor == Some(id) && chunk.form == own.form;
        // A clause inside another ends where the outer one goes on.
        let outer = chunk.clause < own.clause && chunk.kind != ChunkKind::Mark;
        if semicolon || goes_on || outer {
            // The conjunction in front of the verb is not reported either.
            let joined = index > 0 && sentence.chunks[index - 1].kind == ChunkKind::Conjunction;
            return sentence.chunks[index - usize::from(joined)].first as usize;
        }
    }
    sentence.chunks.get(id.index() + 1 + REACH).map_or(sentence.words.len(), |c| c.first as usize)
}

fn segment_start(sentence: &Sentence, id: ChunkId) -> usize {
    let before = sentence.chunks[..id.index()].iter().rev();
    let stop = before.take(256).find(|c| c.kind == ChunkKind::Mark && sentence.words[c.head as usize].mark == Mark::Semicolon);
    stop.map_or(0, |c| c.end as usize)
}

/// The innermost report that covers token `at`.
pub(crate) fn at(sentence: &Sentence, at: usize) -> Option<&Report> {
    let covers = |r: &&Report| (r.first as usize..r.end as usize).contains(&at);
    sentence.reports.iter().filter(covers).min_by_key(|r| r.end - r.first)
}
