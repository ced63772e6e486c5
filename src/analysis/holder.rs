//! Holders: the stretches of a sentence that are somebody's words or thoughts, and whose.

use super::discourse::{Discourse, Speaker};
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
            _ => {}
        }
    }
    quotes(lexicon, discourse, sentence)
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
    // "the bank's president, Anna Berg": whoever has a name is called by it.
    let named = |id: &ChunkId| sentence.head(*id).tag == Tag::Name;
    let noun = if named(&noun) { noun } else { appositions(sentence, noun).find(named).unwrap_or(noun) };
    let (first, end) = (start(sentence, noun), sentence.chunk(noun).end as usize);
    Holder::Words(Span::new(sentence.words[first].span.start(), sentence.words[end - 1].span.end()))
}

/// The token where a noun begins, with its owner.
fn start(sentence: &Sentence, noun: ChunkId) -> usize {
    let chunk = sentence.chunk(noun);
    chunk.subject.map_or(chunk.first, |owner| sentence.chunk(owner).first) as usize
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
        Special::They => sentence.head(*noun).tag == Tag::Plural || sentence.chunk(*noun).next.is_some(),
        Special::It => sentence.head(*noun).tag != Tag::Plural,
        _ => false,
    };
    let before = (0..pronoun.index().min(REACH)).map(|i| ChunkId(i as u32));
    before.filter(|&c| sentence.chunk(c).clause == 0).filter(named).find(agrees)
}

/// The actor that a noun chunk speaks for: its own mention, its possessor's, or the one behind `of`.
pub(crate) fn actor_of(sentence: &Sentence, noun: ChunkId) -> Option<ActorId> {
    let own = |id: ChunkId| sentence.range(id).rev().find_map(|i| sentence.mention_at[i]).map(|m| sentence.mention(m)).filter(|m| !m.place);
    let chunk = sentence.chunk(noun);
    if let Some(mention) = own(noun) {
        // "a British trainer" is no voice of Britain, "a British official" is.
        let head = sentence.head(noun);
        let private = sentence.words[chunk.first as usize].special == Special::A && mention.kind == AliasKind::Demonym;
        let describes = chunk.head >= mention.end && head.special != Special::Official;
        return (!(private && describes)).then_some(mention.actor);
    }
    if let Some(mention) = chunk.subject.and_then(own) {
        return Some(mention.actor);
    }
    let owned = |id: ChunkId| own(id).or_else(|| sentence.chunk(id).subject.and_then(own));
    // "the commissioner, a Finn, said": one of a people speaks for nobody else.
    let one = |id: &ChunkId| sentence.words[sentence.chunk(*id).first as usize].special == Special::A;
    if let Some(apposition) = appositions(sentence, noun).filter(|id| !one(id)).find_map(owned) {
        return Some(apposition.actor);
    }
    // "a columnist in Prague" is one of many who live there.
    let single = sentence.words[chunk.first as usize].special == Special::A || sentence.head(noun).tag == Tag::Name;
    let source = |&p: &ChunkId| match sentence.head(p).prep {
        Some(prep::OF | prep::BY | prep::FOR) => true,
        Some(prep::IN | prep::AT | prep::FROM) => !single,
        _ => false,
    };
    let of = sentence.prepositions(noun).find(source)?;
    let complement = sentence.chunk(of).object?;
    own(complement).map(|m| m.actor)
}

/// The nouns in apposition to `noun`, which stand right behind it.
pub(crate) fn appositions(sentence: &Sentence, noun: ChunkId) -> impl Iterator<Item = ChunkId> {
    const REACH: usize = 6;
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
    inverted.or(chunk.subject.filter(|s| !nobody(s)))
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
    } else if trails(sentence, id) {
        // "…, concludes a study that covers", "Turkey, said the minister after the talks, has …"
        push(sentence, segment_start(sentence, id), chunk.first as usize, holder, strength);
        push(sentence, chunk.end as usize, stop, holder, strength);
    } else if let Some(first) = content(sentence, id, stop).into_iter().chain(called(lexicon, sentence, id)).min() {
        push(sentence, first, stop, holder, strength);
    } else if let Some(first) = complement(lexicon, sentence, id) {
        push(sentence, first, stop, holder, strength);
    } else if chunk.form == VerbForm::Finite && says_no_more(sentence, id, next) {
        // "…, Lavrov said."
        let first = segment_start(sentence, id);
        let own = chunk.subject.map_or(chunk.first as usize, |s| start(sentence, s));
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

/// Whether the speaker stands right behind the verb.
fn trails(sentence: &Sentence, id: ChunkId) -> bool {
    let chunk = sentence.chunk(id);
    // "complain the valley's farmers", "concedes even its critic"
    const REACH: u32 = 3;
    chunk.form == VerbForm::Finite && chunk.object.is_none() && chunk.subject.is_some_and(|s| s > id && s.0 <= id.0 + REACH)
}

/// Whether nothing that could be said follows the verb: "…, Lavrov said.", "…, Lavrov told a hall of reporters on Monday."
fn says_no_more(sentence: &Sentence, id: ChunkId, next: Option<super::Chunk>) -> bool {
    let chunk = sentence.chunk(id);
    let Some(subject) = chunk.subject else { return false };
    let ends = next.is_none_or(|c| c.kind == ChunkKind::Mark);
    let first = start(sentence, subject);
    let after_comma = first > 0 && matches!(sentence.words[first - 1].mark, Mark::Comma | Mark::CloseQuote | Mark::Dash);
    ends && subject > id || after_comma && (next.is_some_and(|c| c.kind == ChunkKind::Preposition) || told(sentence, id))
}

/// Whether all that follows a verb before the next mark is whom it was told, where and when.
fn told(sentence: &Sentence, id: ChunkId) -> bool {
    const REACH: usize = 16;
    let object = sentence.chunk(id).object.filter(|o| *o > id);
    let beside = |c: &super::Chunk| match c.kind {
        ChunkKind::Noun => {
            matches!(c.rel, Rel::Complement | Rel::Coordinated | Rel::Possessor)
                || object.is_some_and(|o| c.first == sentence.chunk(o).first)
        }
        ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Conjunction | ChunkKind::Relative => true,
        ChunkKind::Verb => c.rel == Rel::Relative,
        ChunkKind::Mark => sentence.words[c.head as usize].tag == Tag::Genitive,
        _ => false,
    };
    let closes = |c: &super::Chunk| c.kind == ChunkKind::Mark && !beside(c);
    let behind = sentence.chunks.get(id.index() + 1..).unwrap_or_default();
    behind.iter().take(REACH).find(|c| !beside(c)).is_none_or(closes)
}

/// The token where the clause that a verb governs begins.
fn content(sentence: &Sentence, id: ChunkId, stop: usize) -> Option<usize> {
    const REACH: usize = 24;
    let from = id.index() + 1;
    let to = sentence.chunks.len().min(from + REACH);
    let governed = (from..to).map(|i| ChunkId(i as u32)).take_while(|&c| (sentence.chunk(c).first as usize) < stop).find(|&c| {
        let chunk = sentence.chunk(c);
        let clause = chunk.rel == Rel::Content && chunk.governor == Some(id);
        let that = chunk.kind == ChunkKind::Subordinator && matches!(sentence.head(c).special, Special::That | Special::If | Special::Why);
        clause || that
    })?;
    let chunk = sentence.chunk(governed);
    let first = chunk.subject.filter(|s| *s < governed && *s > id).map_or(chunk.first, |s| sentence.chunk(s).first);
    Some(first as usize)
}

/// The token where the charge of a judgement begins: "criticised NATO *for destabilising*", "sees it *as a threat*".
fn complement(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<usize> {
    // Not "remarked over coffee".
    let lemma = sentence.head(id).lemma.map(|l| lexicon.lemma(l));
    let judges = lemma.is_some_and(|l| !l.cues.is_empty() || l.report.is_none());
    let charges = |&p: &ChunkId| {
        let inner = sentence.chunk(p).object;
        let gerund = inner.is_some_and(|o| sentence.chunk(o).kind == ChunkKind::Verb);
        // "congratulated Spain on its victory", not "on Monday".
        let owned = inner.is_some_and(|o| sentence.words[sentence.chunk(o).first as usize].tag == Tag::Possessive);
        match sentence.head(p).prep {
            Some(prep::AS) => true,
            Some(prep::OF | prep::FOR | prep::OVER) => judges || gerund,
            Some(prep::ON) => gerund || judges && owned,
            _ => gerund,
        }
    };
    let gerund = sentence.prepositions(id).find(charges);
    let infinitive = sentence.chunks.get(id.index() + 1..)?.iter().take(4).find(|c| c.rel == Rel::Infinitive && c.governor == Some(id));
    let starts = [gerund.map(|p| sentence.chunk(p).first), infinitive.map(|c| c.first)];
    starts.into_iter().flatten().min().map(|first| first as usize)
}

/// What its object is called: "called the raid *a crime that …*".
fn called(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<usize> {
    let regards = sentence.head(id).lemma.is_some_and(|l| lexicon.lemma(l).patterns.has(Pattern::Regard));
    let predicate = sentence.chunk(id).predicate.filter(|_| regards)?;
    Some(sentence.chunk(predicate).first as usize)
}

/// "claims that NATO …", "its view that …".
fn noun(lexicon: &Lexicon, sentence: &mut Sentence, id: ChunkId) {
    let Some(strength) = strength(lexicon, sentence, id) else { return };
    let next = sentence.chunks.get(id.index() + 1);
    if !next.is_some_and(|c| c.kind == ChunkKind::Subordinator && sentence.words[c.head as usize].special == Special::That) {
        return;
    }
    let chunk = *sentence.chunk(id);
    let by = sentence.prepositions(id).find(|&p| matches!(sentence.head(p).prep, Some(prep::BY | prep::FROM | prep::OF)));
    let owner = chunk.subject.or_else(|| by.and_then(|p| sentence.chunk(p).object));
    let mention = sentence.range(id).find_map(|i| sentence.mention_at[i]);
    let holder = match (owner, mention) {
        (Some(owner), _) => holder_of(sentence, owner),
        (None, Some(mention)) => Holder::Actor(sentence.mention(mention).actor),
        (None, None) => return,
    };
    let stop = segment_end(sentence, id);
    push(sentence, chunk.end as usize, stop, holder, strength);
}

/// "according to critics": the rest of the sentence is theirs.
fn preposition(lexicon: &Lexicon, sentence: &mut Sentence, id: ChunkId) {
    let reports = sentence.head(id).lemma.and_then(|l| lexicon.lemma(l).report).or_else(|| beholder(sentence, id));
    let (Some(strength), Some(complement)) = (reports, sentence.chunk(id).object) else { return };
    let holder = holder_of(sentence, complement);
    let first = segment_start(sentence, id);
    let stop = segment_end(sentence, id);
    let own = sentence.chunk(id).first as usize;
    push(sentence, first, own, holder, strength);
    push(sentence, sentence.chunk(complement).end as usize, stop, holder, strength);
}

/// "To the protesters, Hungary is a disgrace", "For Ana Berg, …": in whose eyes a copula says what it says.
fn beholder(sentence: &Sentence, id: ChunkId) -> Option<i32> {
    const REACH: usize = 12;
    let noun = sentence.chunk(id).object.filter(|_| id.index() == 0)?;
    let head = sentence.head(noun);
    let opens = match sentence.head(id).prep? {
        prep::TO => matches!(head.tag, Tag::Plural | Tag::Name | Tag::Pronoun),
        prep::FOR => head.tag == Tag::Name,
        _ => false,
    };
    let mut verbs = sentence.chunks.iter().take(REACH).filter(|c| c.kind == ChunkKind::Verb && c.rel != Rel::Relative);
    verbs.next().is_some_and(|c| opens && c.copula).then_some(DEFAULT_STRENGTH)
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

/// Gives every quotation its speaker.
fn quotes(lexicon: &Lexicon, discourse: &Discourse, sentence: &mut Sentence) -> Speakers {
    let mut open = discourse.speaker.map(|_| 0);
    let held = |speaker: Speaker| match speaker {
        Speaker::Actor(actor) => Holder::Actor(actor),
        Speaker::Words => Holder::Before,
    };
    let mut current = discourse.speaker.map(held);
    // A quotation that opens the sentence goes on with the speaker of the last.
    let opens = sentence.words.first().is_some_and(|w| w.mark == Mark::OpenQuote);
    let mut last_speaker = current.or(discourse.previous.filter(|_| opens).map(held));
    let mut index = 0;
    while index < sentence.words.len() && sentence.reports.len() < MAX_REPORTS {
        match sentence.words[index].mark {
            Mark::OpenQuote if open.is_none() => {
                open = Some(index + 1);
                current = None;
            }
            Mark::CloseQuote => {
                if let Some(first) = open.take() {
                    let holder = current
                        .take()
                        .or_else(|| quote_speaker(lexicon, sentence, first, index))
                        .or(last_speaker.filter(|_| clausal(sentence, first, index)));
                    if let Some(holder) = holder {
                        last_speaker = Some(holder);
                        push(sentence, first, index, holder, DEFAULT_STRENGTH);
                    }
                }
            }
            _ => {}
        }
        index += 1;
    }
    let Some(first) = open else { return Speakers { open: None, last: last_speaker } };
    let end = sentence.words.len();
    let holder = current.or_else(|| quote_speaker(lexicon, sentence, first, end)).or(last_speaker);
    if let Some(holder) = holder {
        push(sentence, first, end, holder, DEFAULT_STRENGTH);
    }
    Speakers { open: holder, last: holder }
}

/// Whether a quotation holds a whole clause rather than a few words.
fn clausal(sentence: &Sentence, first: usize, end: usize) -> bool {
    end - first > 3 && sentence.words[first..end].iter().any(|w| crate::lexicon::TagSet::VERB.has(w.tag) || w.tag == Tag::Auxiliary)
}

/// The speaker of the reporting verb nearest to a quotation: behind it, else before it.
fn quote_speaker(lexicon: &Lexicon, sentence: &Sentence, first: usize, end: usize) -> Option<Holder> {
    const REACH: usize = 16;
    let reporting = |id: ChunkId| {
        let chunk = sentence.chunk(id);
        let verb = chunk.kind == ChunkKind::Verb && strength(lexicon, sentence, id).is_some();
        verb.then(|| speaker(sentence, id)).flatten().filter(|&noun| !(first..end).contains(&(sentence.chunk(noun).first as usize)))
    };
    let behind = sentence.chunk_at.get(end).map(|id| id.index()..sentence.chunks.len().min(id.index() + 8));
    let before = sentence.chunk_at.get(first.saturating_sub(1)).map(|id| id.index().saturating_sub(REACH)..id.index());
    let after = behind
        .into_iter()
        .flatten()
        .map(|i| ChunkId(i as u32))
        .take_while(|&id| sentence.head(id).mark != Mark::OpenQuote)
        .find_map(reporting);
    let noun = after.or_else(|| before.into_iter().flatten().rev().map(|i| ChunkId(i as u32)).find_map(reporting))?;
    Some(holder_of(sentence, noun))
}

/// The innermost report that covers token `at`.
pub(crate) fn at(sentence: &Sentence, at: usize) -> Option<&Report> {
    let covers = |r: &&Report| (r.first as usize..r.end as usize).contains(&at);
    sentence.reports.iter().filter(covers).min_by_key(|r| r.end - r.first)
}
