//! Verbs that stand in a list, behind a quotation or in front of a clause, and what only looks like one.

use super::super::super::{Mark, Shape, Word};
use super::super::NOMINAL;
use super::super::fact::Fact;
use super::super::place::Place;
use super::next::Next;
use crate::lexicon::{AliasKind, Special, Tag, TagSet, prep};

/// "“…,” complained opposition deputies": the speaker stands behind the verb.
pub(super) fn turned(place: &Place, next: &Next) -> bool {
    next.nominal && place.last().is_some_and(|w| w.mark == Mark::CloseQuote)
}

/// "thanked, embraced and": a verb right between a verb with its comma and an *and*.
pub(super) fn among_verbs(place: &Place) -> bool {
    let [.., verb, comma] = &place.sentence.words[..place.index] else { return false };
    let goes_on = place.next_is(Special::And);
    verb.tag == Tag::Past && comma.mark == Mark::Comma && goes_on
}

/// "summoned him, protested against it, and pledged": a verb behind a comma, with another behind the *and* to come.
pub(super) fn opens_series(place: &Place) -> bool {
    const REACH: usize = 24;
    if !place.state.has(Fact::Main) || place.last().is_none_or(|w| w.mark != Mark::Comma) {
        return false;
    }
    let past = |w: &Word| w.tags.has(Tag::Past) && w.shape == Shape::Lower && !w.tags.meets(TagSet::NOUN);
    let rest = place.rest();
    let mut ahead = rest[..rest.len().min(REACH)].windows(3).take_while(|w| !matches!(w[0].mark, Mark::Stop | Mark::Semicolon));
    ahead.find(|w| w[0].mark == Mark::Comma).is_some_and(|w| w[1].special == Special::And && past(&w[2]))
}

/// "…, retired diplomats argued.": what stands between a comma and the speaker who closes the sentence describes the speaker.
pub(super) fn describes_speaker(place: &Place) -> bool {
    let [speakers, verb, stop, ..] = place.rest() else { return false };
    let says = verb.tags.has(Tag::Past) && !verb.tags.meets(TagSet::NOUN) && verb.tag != Tag::Name;
    place.state.has(Fact::Main)
        && place.last().is_some_and(|w| w.mark == Mark::Comma)
        && speakers.tags.has(Tag::Plural)
        && says
        && matches!(stop.mark, Mark::Stop | Mark::Comma)
}

/// "jobs and schools": a plural stands in front of the coordinator.
pub(super) fn behind_plural(place: &Place) -> bool {
    place.last_but_one().is_some_and(|w| w.tag == Tag::Plural)
}

/// "the money that Japan promised": a name behind *that* waits for its verb.
pub(super) fn behind_that(place: &Place) -> bool {
    const REACH: usize = 4;
    let mut before = place.sentence.words[place.index.saturating_sub(REACH)..place.index].iter().rev();
    let opener = before.find(|w| w.tag != Tag::Name);
    // "the days when Prague looked up to Bonn"
    let opens = |w: &Word| w.special == Special::That && w.tag == Tag::Subordinator || w.special == Special::Why && w.tag == Tag::Adverb;
    place.last().is_some_and(|w| w.tag == Tag::Name) && opener.is_some_and(opens)
}

/// "had for years warned", "has since the war backed", "had a day earlier called": a phrase between the auxiliary and its verb.
pub(super) fn parted(place: &Place) -> bool {
    const REACH: usize = 6;
    let before = &place.sentence.words[place.index.saturating_sub(REACH)..place.index];
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
pub(super) fn felt(place: &Place) -> bool {
    place.word().special == Special::Feel && place.tags_behind().has(Tag::Participle)
}

/// "doubt whether", "point out that": a clause behind the word, or behind its particle.
pub(super) fn governs_clause(place: &Place) -> bool {
    let particle = |w: &Word| w.tags.has(Tag::Adverb) && w.tags.has(Tag::Preposition);
    let that = || matches!(place.rest(), [first, second, ..] if particle(first) && second.special == Special::That);
    place.next_is(Special::If) || that()
}

/// "Russian", of what stands behind it: a demonym, behind an article one that can be nobody by itself.
pub(super) fn describes(place: &Place, alone: bool) -> bool {
    let sentence = place.sentence;
    let Some(mention) = place.index.checked_sub(1).and_then(|i| sentence.mention_at[i]).map(|m| sentence.mention(m)) else { return false };
    // "one in ten Ukrainians trusts", "hardly any Serb trusts"
    let counted = TagSet::of(&[Tag::Determiner, Tag::Number, Tag::Inner]);
    let article = (mention.first as usize).checked_sub(1).is_some_and(|i| counted.has(sentence.words[i].tag));
    mention.kind == AliasKind::Demonym && !(article && alone)
}

/// "is neither trusted nor respected": behind an auxiliary and *neither*, or behind such a participle and *nor*.
pub(super) fn paired(place: &Place) -> bool {
    let [.., before, neither] = &place.sentence.words[..place.index] else { return false };
    let be = before.tag == Tag::Auxiliary && matches!(before.special, Special::Be | Special::BeNonFinite);
    neither.special == Special::Neither && neither.tag == Tag::Conjunction && (be || before.tag == Tag::Participle)
}

/// "neither trusts nor": a finite verb stands between the two.
pub(super) fn behind_neither(place: &Place) -> bool {
    let [.., neither, verb, _] = &place.sentence.words[..place.index] else { return false };
    neither.special == Special::Neither && matches!(verb.tag, Tag::Third | Tag::Past | Tag::Base)
}

/// "sanctions on Russia and aid to Ukraine": before the *and* a noun of a deed with whom it concerns, as the word behind has.
pub(super) fn behind_deed(place: &Place) -> bool {
    let [.., deed, preposition, name, _] = &place.sentence.words[..place.index] else { return false };
    let toward = place.next().and_then(|w| w.prep);
    let same = matches!(toward, Some(prep::FOR | prep::TO | prep::AT | prep::ON | prep::IN));
    same && name.tag == Tag::Name && preposition.tag == Tag::Preposition && deed.names_deed()
}

/// "whom voters no longer trust": what a subject no longer does, not "are no longer friends".
pub(super) fn no_longer(place: &Place, _: &Next, _: Tag) -> Option<bool> {
    let before = place.sentence.words[..place.index].last_chunk::<2>();
    let phrase = before.is_some_and(|[no, longer]| no.tag == Tag::Not && no.width == 2 && longer.tag == Tag::Inner);
    (phrase && NOMINAL.has(place.before())).then_some(true)
}
