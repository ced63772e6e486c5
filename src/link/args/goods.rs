//! Things that one is glad to get: when they say something of whom they are for.

use crate::analysis::{ChunkId, ChunkKind, Rel, Sentence};
use crate::lexicon::{Category, Kind, Lemma, Lexicon, Pattern, Special, prep};

/// Whether a cue names a thing, and nothing that anybody does or is.
pub(super) fn are(kind: Kind) -> bool {
    matches!(kind, Kind::Gift | Kind::Benefit)
}

/// Whether the thing that the cue at `token` names says nothing here: it is for nobody, or nothing is done with it.
pub(super) fn idle(lexicon: &Lexicon, sentence: &Sentence, token: usize, kind: Kind, fit: u32) -> bool {
    match kind {
        Kind::Gift => fit < 2 || !given(lexicon, sentence, token),
        Kind::Benefit => fit < 2 || !moved(lexicon, sentence, token),
        _ => false,
    }
}

/// "sent tanks to", against "aimed missiles at", "moved tanks to": whether the verb that has the thing for its object gives it, or says
/// what is thought of giving it ("opposed tanks for").
fn given(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> bool {
    let chunk = sentence.chunk(sentence.chunk_at[token]);
    // "boats worth two million euros to Libya": what they cost.
    let cost = |g: ChunkId| chunk.rel == Rel::Complement && sentence.chunk(g).special == Special::Worth;
    let Some(verb) = chunk.governor.filter(|_| chunk.rel == Rel::Object) else { return !chunk.governor.is_some_and(cost) };
    let gives = |lemma: &Lemma| lemma.patterns.has(Pattern::Light) || turns(lemma);
    sentence.chunk(verb).lemma.is_some_and(|l| gives(lexicon.lemma(l)))
}

/// "halted gas deliveries to", "the veto on its accession", "accession talks with it were resumed": whether somebody brings the thing
/// nearer, holds it back or judges it.
fn moved(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> bool {
    const CLIMB: usize = 3;
    let moves = |id: ChunkId| sentence.chunk(id).lemma.is_some_and(|l| moves(lexicon.lemma(l)));
    let mut noun = sentence.first_joined(sentence.chunk_at[token]);
    for _ in 0..CLIMB {
        let chunk = sentence.chunk(noun);
        let Some(governor) = chunk.governor else { return false };
        let above = sentence.chunk(governor);
        match (chunk.rel, above.governor) {
            (Rel::Object, _) => return moves(governor),
            // "The deliveries stopped"
            (Rel::Subject, _) => return moves(governor) && (above.passive || above.object.is_none()),
            (Rel::Complement, Some(site)) if moves(site) || wanted(lexicon, sentence, governor, site) => return true,
            // "the last tranche of its funding"
            (Rel::Complement, Some(site)) if sentence.chunk(site).kind == ChunkKind::Noun => noun = sentence.first_joined(site),
            _ => return false,
        }
    }
    false
}

/// Whether a word says that its object is given, brought nearer, held back or judged.
fn turns(lemma: &Lemma) -> bool {
    let stops = lemma.modifier.is_some_and(|m| m.category == Category::Reverser);
    lemma.patterns.has(Pattern::Give) || lemma.patterns.has(Pattern::Further) || stops || lemma.kinds.has(Kind::Judgement)
}

/// The same, or that something is done about it, or that it gets less or more.
fn moves(lemma: &Lemma) -> bool {
    turns(lemma) || lemma.patterns.has(Pattern::Advance) || lemma.patterns.has(Pattern::Decline) || lemma.kinds.has(Kind::Act)
}

/// "called for", "pushed for".
fn wanted(lexicon: &Lexicon, sentence: &Sentence, preposition: ChunkId, site: ChunkId) -> bool {
    let modifier = lexicon.modifier(sentence.chunk(site).lemma);
    sentence.chunk(preposition).prep == Some(prep::FOR) && modifier.is_some_and(|m| m.category == Category::Irrealis)
}
