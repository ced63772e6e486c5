//! The analysis of a sentence as text, for people who mend rules or lexicons.

use super::{ChunkId, ChunkKind, Sentence};
use std::fmt::Write as _;

/// One line a chunk: its number, kind, words with their tags, and what it hangs on.
pub(crate) fn trace(sentence: &Sentence, text: &str) -> String {
    let mut out = String::new();
    for (index, chunk) in sentence.chunks.iter().enumerate() {
        let words: Vec<String> = sentence
            .range(ChunkId::new(index))
            .map(|i| format!("{}/{:?}", text[sentence.words[i].span.range()].escape_debug(), sentence.words[i].tag))
            .collect();
        let number = |id: Option<ChunkId>| id.map_or("-".to_owned(), |id| id.index().to_string());
        let _ = write!(out, "{index:>3} {:?} [{}] {:?} of {}", chunk.kind, words.join(" "), chunk.rel, number(chunk.governor));
        if chunk.kind == ChunkKind::Verb {
            let voice = if chunk.passive { "passive" } else { "active" };
            let _ = write!(out, " {:?} {voice} subject {} object {}", chunk.form, number(chunk.subject), number(chunk.object));
            let _ = write!(out, " indirect {} predicate {}", number(chunk.indirect), number(chunk.predicate));
        } else {
            let _ = write!(out, " owner {} complement {} next {}", number(chunk.subject), number(chunk.object), number(chunk.next));
        }
        let _ = writeln!(out, " clause {}", chunk.clause);
    }
    for report in &sentence.reports {
        let words = sentence.words[report.first as usize..report.end as usize].iter();
        let span = words.clone().next().map_or(0, |w| w.span.start())..words.last().map_or(0, |w| w.span.end());
        let _ = writeln!(out, "    {:?} says {:?}", report.holder, &text[span]);
    }
    out
}
