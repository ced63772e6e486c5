//! Verbs that stand in a list, behind a quotation or in front of a clause, and what only looks like one.

use super::super::super::{Mark, Sentence, Word};
use super::next::Next;
use crate::lexicon::{AliasKind, Special, Tag, TagSet};

/// "“…,” complained opposition deputies": the speaker stands behind the verb.
pub(super) fn turned(sentence: &Sentence, index: usize, next: Next) -> bool {
    index > 0 && sentence.words[index - 1].mark == Mark::CloseQuote && next.nominal
}

/// "thanked, embraced and": a verb right between a verb with its comma and an *and*.
pub(super) fn among_verbs(sentence: &Sentence, index: usize) -> bool {
    let [.., verb, comma] = &sentence.words[..index] else { return false };
    let goes_on = sentence.words.get(index + 1).is_some_and(|w| w.special == Special::And);
    verb.tag == Tag::Past && comma.mark == Mark::Comma && goes_on
}

/// "…, retired diplomats argued.": what stands between a comma and the speaker who closes the sentence describes the speaker.
pub(super) fn describes_speaker(sentence: &Sentence, index: usize, main: bool) -> bool {
    let Some([speakers, verb, stop, ..]) = sentence.words.get(index + 1..) else { return false };
    let says = verb.tags.has(Tag::Past) && !verb.tags.meets(TagSet::NOUN) && verb.tag != Tag::Name;
    main && index > 0
        && sentence.words[index - 1].mark == Mark::Comma
        && speakers.tags.has(Tag::Plural)
        && says
        && matches!(stop.mark, Mark::Stop | Mark::Comma)
}

/// "jobs and schools": a plural stands in front of the coordinator.
pub(super) fn behind_plural(sentence: &Sentence, index: usize) -> bool {
    index > 1 && sentence.words[index - 2].tag == Tag::Plural
}

/// "the money that Japan promised": a name behind *that* waits for its verb.
pub(super) fn behind_that(sentence: &Sentence, index: usize) -> bool {
    const REACH: usize = 4;
    let mut before = sentence.words[index.saturating_sub(REACH)..index].iter().rev();
    let opener = before.find(|w| w.tag != Tag::Name);
    sentence.words[index - 1].tag == Tag::Name && opener.is_some_and(|w| w.special == Special::That && w.tag == Tag::Subordinator)
}

/// "had for years warned", "has since the war backed", "had a day earlier called": a phrase between the auxiliary and its verb.
pub(super) fn parted(sentence: &Sentence, index: usize) -> bool {
    const REACH: usize = 6;
    let before = &sentence.words[index.saturating_sub(REACH)..index];
    let Some(auxiliary) = before.iter().rposition(|w| w.tag == Tag::Auxiliary && w.special == Special::Have) else { return false };
    let phrase = TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Number, Tag::Determiner, Tag::Adjective, Tag::Inner, Tag::Name, Tag::Adverb]);
    let ago = |w: &Word| w.special == Special::Ago;
    match &before[auxiliary + 1..] {
        [preposition, rest @ ..] if preposition.tag == Tag::Preposition => !rest.is_empty() && rest.iter().all(|w| phrase.has(w.tag)),
        [article, rest @ ..] => article.tag == Tag::Determiner && rest.last().is_some_and(ago) && rest.iter().all(|w| phrase.has(w.tag)),
        [] => false,
    }
}

/// "feels betrayed": a participle behind a verb of feeling.
pub(super) fn felt(sentence: &Sentence, index: usize) -> bool {
    let participle = sentence.words.get(index + 1).is_some_and(|w| w.tags.has(Tag::Participle));
    participle && sentence.words[index].special == Special::Feel
}

/// "doubt whether", "point out that": a clause behind the word, or behind its particle.
pub(super) fn governs_clause(sentence: &Sentence, index: usize) -> bool {
    let particle = |at: usize| sentence.words.get(at).is_some_and(|w| w.tags.has(Tag::Adverb) && w.tags.has(Tag::Preposition));
    let clause = |at: usize, special: Special| sentence.words.get(at).is_some_and(|w| w.special == special);
    clause(index + 1, Special::If) || particle(index + 1) && clause(index + 2, Special::That)
}

/// "Russian", of what stands behind it: a demonym, behind an article one that can be nobody by itself.
pub(super) fn describes(sentence: &Sentence, index: usize, alone: bool) -> bool {
    let Some(mention) = index.checked_sub(1).and_then(|i| sentence.mention_at[i]).map(|m| sentence.mention(m)) else { return false };
    // "one in ten Ukrainians trusts", "hardly any Serb trusts"
    let counted = TagSet::of(&[Tag::Determiner, Tag::Number, Tag::Inner]);
    let article = (mention.first as usize).checked_sub(1).is_some_and(|i| counted.has(sentence.words[i].tag));
    mention.kind == AliasKind::Demonym && !(article && alone)
}
