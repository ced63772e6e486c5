//! Clauses beside what is said: "as Lavrov says", "if Lavrov is to be believed", "the way Lavrov sees it".

use super::super::{ChunkId, ChunkKind, Mark, Rel, Sentence};
use super::speaker::cited;
use super::{Holder, push, segment_end, segment_start, start, told};
use crate::lexicon::{Facts, Special, Tag, prep};

/// "As Lavrov sees it, …", "…, as Lavrov says", "if Lavrov is to be believed, …", "the way Lavrov sees it, …": what is said stands in the
/// clause outside.
pub(super) fn aside(sentence: &mut Sentence, id: ChunkId, stop: usize, holder: Holder, strength: i32) -> bool {
    if let Some(first) = the_way(sentence, id) {
        push(sentence, first, stop, holder, strength);
        return true;
    }
    // "…, the agency quoted Putin as saying"
    if let Some(agency) = sentence.chunk(id).subject.filter(|&s| s < id && cited(sentence, id).is_some()) {
        push(sentence, segment_start(sentence, id), start(sentence, agency), holder, strength);
        return true;
    }
    let Some(opener) = as_clause(sentence, id).or_else(|| if_clause(sentence, id)) else { return false };
    let first = segment_start(sentence, id);
    let end = sentence.chunk_at.get(stop).map_or(stop, |&main| segment_end(sentence, main));
    let end = other_hand(sentence, stop, end);
    push(sentence, first, opener, holder, strength);
    push(sentence, stop, end, holder, strength);
    true
}

/// "Whether Oslo sold them, as officials say, is not known, but it has lied": where behind a comma a *but* opens a clause that nobody says.
fn other_hand(sentence: &Sentence, from: usize, end: usize) -> usize {
    const REACH: usize = 64;
    // "but the tanker’s crew has": behind an owner
    const SUBJECT: usize = 4;
    let Some(first) = sentence.chunk_at.get(from).map(|c| c.index()) else { return end };
    let opens = |but: usize| sentence.chunks[but + 1..].iter().take(SUBJECT).any(|c| c.rel == Rel::Subject);
    let part = |&at: &usize| {
        let comma = at.checked_sub(1).is_some_and(|i| sentence.chunks[i].mark == Mark::Comma);
        comma && sentence.chunks[at].special == Special::But && sentence.chunks[at].kind == ChunkKind::Conjunction && opens(at)
    };
    let but = (first..sentence.chunks.len()).take(REACH).find(part).map(|at| sentence.chunks[at].first as usize);
    but.map_or(end, |but| but.min(end))
}

/// The token that opens the clause of a reporting verb with `as`, which leaves what is said to the clause outside.
fn as_clause(sentence: &Sentence, id: ChunkId) -> Option<usize> {
    let chunk = sentence.chunk(id);
    let opener = sentence.clauses.get(chunk.clause as usize)?.opener.filter(|&o| sentence.chunk(o).special == Special::As)?;
    let reports = sentence.chunk(id).lemma.is_some_and(|l| l.has(Facts::REPORT));
    let alone = || sentence.chunks.get(id.index() + 1).is_none_or(|c| c.kind == ChunkKind::Mark);
    let open = match chunk.object {
        None => alone() || spoken_at(sentence, id),
        Some(object) => sentence.chunk(object).special == Special::It || chunk.special == Special::Told && told(sentence, id),
    };
    (reports && open).then(|| sentence.chunk(opener).first as usize)
}

/// "as Lavrov said on Sunday", "as he argued in Oslo", not "as he complained of it": a phrase behind the verb, that says when or where.
fn spoken_at(sentence: &Sentence, id: ChunkId) -> bool {
    let place = |p: ChunkId| {
        let during = sentence.chunk(p).special == Special::During;
        during || matches!(sentence.chunk(p).prep, Some(prep::ON | prep::IN | prep::AT | prep::TO))
    };
    let mut behind = sentence.prepositions(id).peekable();
    told(sentence, id) && behind.peek().is_some() && behind.all(place)
}

/// "if Lavrov is to be believed": the token that opens the clause.
fn if_clause(sentence: &Sentence, id: ChunkId) -> Option<usize> {
    believed(sentence, id)?;
    let opener = sentence.clauses.get(sentence.chunk(id).clause as usize)?.opener?;
    (sentence.chunk(opener).special == Special::If).then(|| sentence.chunk(opener).first as usize)
}

/// Who "is to be believed".
pub(super) fn believed(sentence: &Sentence, id: ChunkId) -> Option<ChunkId> {
    let to = |at: usize| sentence.words[at].tag == Tag::To;
    let chunk = sentence.chunk(id);
    let believed = chunk.special == Special::Believed && chunk.passive && sentence.range(id).any(to);
    chunk.subject.filter(|_| believed)
}

/// "The way Lavrov sees it, …": where what he sees begins.
fn the_way(sentence: &Sentence, id: ChunkId) -> Option<usize> {
    let chunk = sentence.chunk(id);
    let way = chunk.governor.filter(|g| chunk.rel == Rel::Relative && g.index() == 0)?;
    let reports = sentence.chunk(id).lemma.is_some_and(|l| l.has(Facts::REPORT));
    let seen = chunk.object.filter(|&o| reports && sentence.chunk(o).special == Special::It);
    seen.filter(|_| sentence.chunk(way).special == Special::Way).map(|it| sentence.chunk(it).end as usize)
}
