//! Headlines that end in the name of who speaks.

use super::super::{ChunkId, ChunkKind, Mark, Sentence};
use super::who::{actor_of, holder_of};
use super::{DEFAULT_STRENGTH, push};
use crate::lexicon::{Lexicon, Tag};

/// "Israel is a threat: Erdogan", "Hungary has lied – Zelensky": in a headline the name behind the mark is who says so.
pub(super) fn signed(lexicon: &Lexicon, sentence: &mut Sentence) {
    let [before @ .., mark, name] = sentence.chunks.as_slice() else { return };
    let parts = matches!(mark.mark, Mark::Semicolon | Mark::Dash) && name.kind == ChunkKind::Noun && name.tag == Tag::Name;
    if !parts {
        return;
    }
    let id = ChunkId::new(before.len() + 1);
    let finite = before.iter().find(|c| c.is_finite());
    // Not "One country is to blame: Russia".
    let told = finite.and_then(|c| c.subject).is_some_and(|s| sentence.mention_at[sentence.chunk(s).head as usize].is_some());
    if told && actor_of(sentence, id).is_some() {
        let (end, holder) = (mark.first as usize, holder_of(lexicon, sentence, id));
        push(sentence, 0, end, holder, DEFAULT_STRENGTH);
    }
}
