//! Holders: the stretches of a sentence that are somebody's words or thoughts, and whose.

mod aside;
mod noun;
mod quote;
mod reach;
mod signed;
mod speaker;
mod who;
mod words;

use aside::{aside, believed};
use reach::{called, complement, content, segment_end, segment_start, terms};
pub(crate) use speaker::author;
use speaker::speaker;
pub(crate) use who::start;
pub(crate) use who::{actor_of, antecedent, appositions, former, holder_of, owner_of, plural, rules};
pub(crate) use words::{doing, words};

use super::discourse::Discourse;
use super::scope::negates;
use super::{Chunk, ChunkId, ChunkKind, Mark, Rel, Sentence, VerbForm};
use crate::lexicon::{ActorId, Facts, Kind, Lexicon, Pattern, Special, Tag, prep};
use crate::span::Span;
use std::ops::Range;

/// Whose view a piece of evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holder {
    Author,
    Actor(ActorId),
    /// Words of the sentence.
    Words(Span),
    /// The speaker of a sentence before: [`Sentence::carried`].
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
#[inline(never)]
pub(crate) fn find(lexicon: &Lexicon, discourse: &Discourse, sentence: &mut Sentence) -> Speakers {
    for index in 0..sentence.chunks.len() {
        if sentence.reports.len() >= MAX_REPORTS {
            break;
        }
        let id = ChunkId::new(index);
        if !noun::may_report(sentence, id) {
            continue;
        }
        match sentence.chunk(id).kind {
            ChunkKind::Verb => verb(lexicon, sentence, id),
            ChunkKind::Noun => noun::noun(lexicon, sentence, id),
            ChunkKind::Preposition => noun::preposition(lexicon, sentence, id),
            ChunkKind::Adjective => noun::persuaded(lexicon, sentence, id),
            _ => {}
        }
    }
    headline(lexicon, sentence);
    signed::signed(lexicon, sentence);
    let speakers = quote::find(lexicon, discourse, sentence);
    if sentence.reports.iter().any(|report| report.holder == Holder::Before) {
        sentence.carried.push_str(&discourse.words);
    }
    speakers
}

/// "Putin: the EU has lost its credibility": a name and a colon in front of what is said.
fn headline(lexicon: &Lexicon, sentence: &mut Sentence) {
    // "The Kremlin's spokesman: …"
    let owner = sentence.chunks.get(1).is_some_and(|c| c.tag == Tag::Genitive);
    let id = ChunkId::new(2 * usize::from(owner));
    let Some([name, colon, next, ..]) = sentence.chunks.get(id.index()..) else { return };
    if colon.mark != Mark::Semicolon {
        return;
    }
    let named = name.kind == ChunkKind::Noun && actor_of(sentence, id).is_some();
    let quoted = next.mark == Mark::OpenQuote;
    let marked = quoted || next.kind != ChunkKind::Mark;
    let says = sentence.chunks.iter().skip(id.index() + 2).any(|c| c.is_finite());
    if named && marked && says {
        let holder = holder_of(lexicon, sentence, id);
        push(sentence, colon.end as usize, sentence.words.len(), holder, DEFAULT_STRENGTH);
    }
}

fn push(sentence: &mut Sentence, first: usize, end: usize, holder: Holder, strength: i32) {
    if first < end && sentence.reports.len() < MAX_REPORTS {
        sentence.reports.push(Report { first: first as u32, end: end as u32, holder, strength });
    }
}

/// How much what the head of `id` reports counts; `None` when it reports nothing.
fn strength(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<i32> {
    let lemma = lexicon.lemma(sentence.chunk(id).lemma.filter(|l| l.has(Facts::SAYING))?);
    // A verb that hedges as a modifier ("hopes to") does so once.
    let full = lemma.modifier.map(|_| crate::score::ONE);
    lemma.report.map(|strength| full.unwrap_or(strength)).or(lemma.kinds.has(Kind::Judgement).then_some(DEFAULT_STRENGTH))
}

/// "leaflets designed to smear it": the participle that a thing is described by, and whose infinitive it does not do of its own will.
pub(crate) fn meant(sentence: &Sentence, id: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(id);
    let participle = chunk.governor.filter(|_| chunk.rel == Rel::Infinitive)?;
    let made = sentence.chunk(participle).passive && sentence.chunk(participle).special == Special::Meant;
    Some(participle).filter(|_| made && chunk.subject == sentence.chunk(participle).subject)
}

fn verb(lexicon: &Lexicon, sentence: &mut Sentence, id: ChunkId) {
    if let Some((copula, holder)) = cleft(lexicon, sentence, id) {
        let (first, stop) = (sentence.chunk(copula).end as usize, segment_end(sentence, copula));
        return push(sentence, first, stop, holder, DEFAULT_STRENGTH);
    }
    if let Some((first, holder)) = convinced(lexicon, sentence, id) {
        let stop = segment_end(sentence, id);
        return push(sentence, first, stop, holder, DEFAULT_STRENGTH);
    }
    let Some(strength) = strength(lexicon, sentence, id).or_else(|| reproached(lexicon, sentence, id)) else { return };
    if evinces(sentence, id) || goes_on(lexicon, sentence, id) || meant(sentence, id).is_some() || called_for(sentence, id) {
        return;
    }
    let Some(noun) = speaker(sentence, id).or_else(|| believed(sentence, id)).filter(|&n| !nobody(lexicon, sentence, n)) else { return };
    let holder = holder_of(lexicon, sentence, author(lexicon, sentence, noun).unwrap_or(noun));
    if holder == Holder::Author {
        return;
    }
    let chunk = *sentence.chunk(id);
    let stop = segment_end(sentence, id);
    let next = sentence.chunks.get(id.index() + 1).copied();
    if aside(sentence, id, stop, holder, strength) {
        return;
    }
    if terms(lexicon, sentence, id) {
        return push(sentence, chunk.end as usize, stop, holder, strength);
    }
    if let Some(last) = quoted_as(sentence, id) {
        return beside(sentence, id, sentence.chunk(last).end as usize..stop, holder, strength);
    }
    if trails(sentence, id) {
        // "…, concludes a study that covers", "Turkey, said the minister after the talks, has …"
        push(sentence, segment_start(sentence, id), chunk.first as usize, holder, strength);
        push(sentence, chunk.end as usize, stop, holder, strength);
    } else if let Some(first) = content(sentence, id, stop).into_iter().chain(called(lexicon, sentence, id)).min() {
        push(sentence, first, stop, holder, strength);
    } else if let Some(colon) = next.filter(|c| announces(sentence, id, c)) {
        push(sentence, colon.end as usize, sentence.words.len(), holder, strength);
    } else if let Some(first) = complement(lexicon, sentence, id) {
        push(sentence, first, stop, holder, strength);
    } else if (chunk.form == VerbForm::Finite || reputed(sentence, id)) && says_no_more(sentence, id, next) {
        // "…, Lavrov said."
        beside(sentence, id, chunk.end as usize..stop, holder, strength);
    }
}

/// "…, Lavrov said.": what stands before the speaker, and behind the verb.
fn beside(sentence: &mut Sentence, id: ChunkId, behind: Range<usize>, holder: Holder, strength: i32) {
    let chunk = sentence.chunk(id);
    let first = segment_start(sentence, id);
    let own = chunk.subject.map_or(chunk.first as usize, |s| start(sentence, s));
    if own > first {
        push(sentence, first, own, holder, strength);
        push(sentence, behind.start, behind.end, holder, strength);
    }
}

/// "…, an envoy was quoted as saying", not "was quoted as saying that": the verb of saying behind the *as*, where nothing that was said
/// follows.
fn quoted_as(sentence: &Sentence, id: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(id);
    let opens = chunk.subject.is_some_and(|s| s < id && opened(sentence, start(sentence, s)));
    let reports = |&v: &ChunkId| sentence.chunk(v).form == VerbForm::Ing && sentence.chunk(v).lemma.is_some_and(|l| l.has(Facts::REPORT));
    let mut behind = sentence.prepositions(id).filter(|&p| chunk.passive && opens && sentence.chunk(p).prep == Some(prep::AS));
    behind.find_map(|p| sentence.chunk(p).object).filter(reports).filter(|&v| told(sentence, v) && sentence.chunk(v).object.is_none())
}

/// "…, an envoy was reported to have said": said of the speaker, whose words they are.
fn reputed(sentence: &Sentence, id: ChunkId) -> bool {
    let chunk = sentence.chunk(id);
    let outer = chunk.governor.filter(|_| chunk.rel == Rel::Infinitive && chunk.form == VerbForm::Infinitive);
    outer.is_some_and(|v| {
        sentence.chunk(v).passive
            && sentence.chunk(v).subject == chunk.subject
            && sentence.chunk(v).lemma.is_some_and(|l| l.has(Facts::REPORT))
    })
}

/// "Nobody warned us", "Will anyone admit it?": nobody speaks.
fn nobody(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> bool {
    let word = sentence.head(noun);
    // "There is no denying it"
    let no = word.tag == Tag::Pronoun || word.special == Special::No;
    no && negates(lexicon, word) || word.tag == Tag::Pronoun && sentence.question && word.special == Special::Any
}

/// "What Italy wants is an end to it", "What worries Italy is that …": what stands behind the copula is what somebody inside wants or
/// feels. Not "What Italy has built is a marvel".
fn cleft(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<(ChunkId, Holder)> {
    let chunk = sentence.chunk(id);
    let what = chunk.governor.filter(|&g| chunk.rel == Rel::Relative && sentence.chunk(g).special == Special::Why)?;
    let copula = sentence.chunk(what).governor.filter(|&v| sentence.chunk(what).rel == Rel::Subject && sentence.chunk(v).copula)?;
    let lemma = sentence.chunk(id).lemma?;
    let feels = lemma.has(Facts::FEELING);
    let deed = lexicon.has_pattern(Some(lemma), Pattern::Light) || !lemma.has(Facts::MODIFIER);
    if deed && !feels && !lemma.has(Facts::SAYING) {
        return None;
    }
    let feeler = chunk.object.filter(|&o| feels && o != what && sentence.chunk(o).kind == ChunkKind::Noun);
    let subject = chunk.subject.filter(|&s| s != what && sentence.chunk(s).kind == ChunkKind::Noun).or(feeler)?;
    Some((copula, holder_of(lexicon, sentence, subject)))
}

/// "has persuaded many voters that it is weak": where the clause begins that the object now holds, and who that is.
fn convinced(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<(usize, Holder)> {
    let feels = |l: &crate::lexicon::LemmaId| l.has(Facts::FEELING) && !l.has(Facts::CUE);
    sentence.chunk(id).lemma.filter(feels)?;
    let chunk = sentence.chunk(id);
    // "is convinced Sweden has cheated"
    if let Some(subject) = chunk.subject.filter(|&s| chunk.passive && !chunk.negated && s < id) {
        let first = content(sentence, id, segment_end(sentence, id))?;
        return Some((first, holder_of(lexicon, sentence, subject)));
    }
    let object = chunk.object.filter(|&o| o > id && !chunk.negated && sentence.chunk(o).kind == ChunkKind::Noun)?;
    let first = sentence.chunk(object).end as usize;
    let that = sentence.words.get(first).is_some_and(|w| w.special == Special::That);
    that.then(|| (first, holder_of(lexicon, sentence, object)))
}

/// "has every reason to thank it": the speaker thinks so, whoever has it.
fn called_for(sentence: &Sentence, id: ChunkId) -> bool {
    let chunk = sentence.chunk(id);
    let noun = chunk.governor.filter(|&g| chunk.rel == Rel::Infinitive && sentence.chunk(g).rel == Rel::Object);
    noun.is_some_and(|n| sentence.chunk(n).special == Special::Reason)
}

/// "Relations continue to improve", against "“…,” he continued": nobody says it.
fn goes_on(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> bool {
    let goes = lexicon.has_pattern(sentence.chunk(id).lemma, Pattern::GoOn);
    goes && sentence.infinitive_of(id).is_some()
}

/// "Serbia has shown that it cannot be trusted": by what it did, not in words.
fn evinces(sentence: &Sentence, id: ChunkId) -> bool {
    let shows = sentence.chunk(id).special == Special::Shows;
    shows && speaker(sentence, id).is_some_and(|s| sentence.mention_at[sentence.chunk(s).head as usize].is_some())
}

/// "attacked Israel for starving", "fined Hungary for breaking": why somebody is treated ill is the view of who does it.
fn reproached(lexicon: &Lexicon, sentence: &Sentence, id: ChunkId) -> Option<i32> {
    let lemma = lexicon.lemma(sentence.chunk(id).lemma.filter(|l| l.has(Facts::ACT))?);
    let ill = lemma.cues.clone().map(|c| &lexicon.cues[c as usize]).any(|c| c.kind == Kind::Act && c.theme < 0);
    let gerund = |&p: &ChunkId| sentence.chunk(p).object.is_some_and(|o| sentence.chunk(o).kind == ChunkKind::Verb);
    let why = sentence.prepositions(id).filter(|&p| sentence.chunk(p).prep == Some(prep::FOR)).any(|p| gerund(&p));
    (ill && why).then_some(DEFAULT_STRENGTH)
}

/// "Most historians agree: Britain won": whether what is said stands behind the mark that closes the clause.
fn announces(sentence: &Sentence, id: ChunkId, mark: &Chunk) -> bool {
    const REACH: usize = 24;
    let chunk = sentence.chunk(id);
    let spoken = chunk.form == VerbForm::Finite && chunk.subject.is_some_and(|s| s < id);
    let behind = sentence.chunks[id.index() + 2..].iter().take(REACH);
    let mut verbs = behind.filter(|c| c.is_finite());
    spoken && mark.mark == Mark::Semicolon && verbs.next().is_some()
}

/// Whether the speaker stands right behind the verb.
fn trails(sentence: &Sentence, id: ChunkId) -> bool {
    let chunk = sentence.chunk(id);
    // "complain the valley's farmers", "concedes even its critic"
    const REACH: usize = 3;
    chunk.form == VerbForm::Finite && chunk.object.is_none() && chunk.subject.is_some_and(|s| s > id && s.index() <= id.index() + REACH)
}

/// Whether nothing that could be said follows the verb: "…, Lavrov said.", "…, Lavrov told a hall of reporters on Monday."
fn says_no_more(sentence: &Sentence, id: ChunkId, next: Option<Chunk>) -> bool {
    let chunk = sentence.chunk(id);
    let Some(subject) = chunk.subject else { return false };
    let ends = next.is_none_or(|c| c.kind == ChunkKind::Mark);
    let after_comma = opened(sentence, start(sentence, subject));
    ends && subject > id || after_comma && (next.is_some_and(|c| c.kind == ChunkKind::Preposition) || told(sentence, id))
}

/// Whether a mark stands before a speaker: "…, Lavrov said", "…, so the dissidents say", "…, or so they believe".
fn opened(sentence: &Sentence, first: usize) -> bool {
    let word = |back: usize| first.checked_sub(back).map(|i| &sentence.words[i]);
    let so = word(1).is_some_and(|w| w.special == Special::So);
    let or = so && word(2).is_some_and(|w| matches!(w.special, Special::Or | Special::And));
    let before = word(1 + usize::from(so) + usize::from(or));
    before.is_some_and(|w| matches!(w.mark, Mark::Comma | Mark::CloseQuote | Mark::Dash))
}

/// Whether all that follows a verb before the next mark is whom it was told, where and when.
fn told(sentence: &Sentence, id: ChunkId) -> bool {
    const REACH: usize = 16;
    let object = sentence.chunk(id).object.filter(|o| *o > id);
    let beside = |c: &Chunk| match c.kind {
        ChunkKind::Noun => {
            matches!(c.rel, Rel::Complement | Rel::Coordinated | Rel::Possessor)
                || object.is_some_and(|o| c.first == sentence.chunk(o).first)
        }
        ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Conjunction | ChunkKind::Relative => true,
        // "…, the envoy replied when pressed by reporters"
        ChunkKind::Verb => c.rel == Rel::Relative || c.rel == Rel::Adverbial && c.passive && c.form == VerbForm::Participle,
        ChunkKind::Mark => c.tag == Tag::Genitive,
        _ => false,
    };
    let closes = |c: &Chunk| c.kind == ChunkKind::Mark && !beside(c);
    let behind = sentence.chunks.get(id.index() + 1..).unwrap_or_default();
    behind.iter().take(REACH).find(|c| !beside(c)).is_none_or(closes)
}

/// The innermost report that covers token `at`.
pub(crate) fn at(sentence: &Sentence, at: usize) -> Option<&Report> {
    let covers = |r: &&Report| (r.first as usize..r.end as usize).contains(&at);
    // "A says that B is weak, according to C": what begins later is inside.
    sentence.reports.iter().filter(covers).min_by_key(|r| (std::cmp::Reverse(r.first), r.end))
}
