//! The topic: whom a sentence leaves for the pronouns of the next.
//!
//! That is the actor in front of its first verb, which the words alone tell, so that a sentence need not be analysed for the sake of
//! the one behind it. The subject of the main clause is the antecedent that readers prefer (the centering theory of Grosz, Joshi and
//! Weinstein 1995).

use super::discourse::{Antecedents, Discourse};
use super::{Mark, Mention, Sentence, Shape, Word};
use crate::lexicon::{AliasKind, Gender, Lexicon, Signs, Special, Tag, TagSet};
use crate::text::token::TokenKind;

/// How many words are looked through for the subject.
const REACH: usize = 40;

/// What stands in front of a sentence's first verb.
#[derive(Clone, Copy)]
enum Topic<'a> {
    Mention(&'a Mention),
    /// A pronoun: the topic of the sentence before goes on.
    Same,
    /// Somebody who is no actor, by name: "Jelena Petrov said …".
    Other,
    None,
}

/// Notes whom the pronouns of the next sentence stand for: `it` and `they` only for the topic, `he` and `she` until another comes.
pub(crate) fn note(lexicon: &Lexicon, discourse: &mut Discourse, sentence: &Sentence) {
    let next = &mut discourse.next;
    if next.is_empty() && sentence.mentions.is_empty() {
        return;
    }
    let topic = find(sentence);
    if !matches!(topic, Topic::Same) {
        (next.it, next.they) = (None, None);
    }
    match topic {
        Topic::Mention(mention) => name(lexicon, next, sentence, mention),
        Topic::Other => (next.he, next.she) = (None, None),
        Topic::Same | Topic::None => {}
    }
    // Without a topic somebody in office is he or she, as long as nobody else is.
    for mention in &sentence.mentions {
        match gender(lexicon, mention) {
            Some(Gender::He) => next.he = next.he.or(Some(mention.actor)),
            Some(Gender::She) => next.she = next.she.or(Some(mention.actor)),
            _ => {}
        }
    }
}

fn name(lexicon: &Lexicon, next: &mut Antecedents, sentence: &Sentence, mention: &Mention) {
    let actor = Some(mention.actor);
    match gender(lexicon, mention) {
        Some(Gender::He) => return next.he = actor,
        Some(Gender::She) => return next.she = actor,
        _ => {}
    }
    next.they = actor;
    if person(sentence, mention) {
        // "The Russian ambassador": he or she, as the text will tell.
        (next.he, next.she) = (actor, actor);
    } else if !people(mention, sentence.words.get(mention.end as usize)) {
        next.it = actor;
    }
}

/// "The Russian ambassador", "Latvia's foreign minister".
fn person(sentence: &Sentence, mention: &Mention) -> bool {
    const PHRASE: usize = 4;
    let behind = sentence.words[mention.end as usize..].iter().take(PHRASE);
    let inside = |w: &&Word| w.kind == TokenKind::Clitic || w.tags.meets(TagSet::of(&[Tag::Noun, Tag::Adjective]));
    behind.take_while(inside).any(|w| w.signs.has(Signs::PERSON))
}

fn gender(lexicon: &Lexicon, mention: &Mention) -> Option<Gender> {
    mention.alias.and_then(|alias| lexicon.alias(alias).office.as_ref()).map(|office| office.gender)
}

/// "Kosovars", whom nobody calls `it`, not "Kosovar courts".
fn people(mention: &Mention, head: Option<&Word>) -> bool {
    let describes = head.is_some_and(|w| w.tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective])));
    mention.kind == AliasKind::Demonym && !describes
}

/// The topic outside a quotation, else the one in it: "“Russia cannot be trusted,” the general said."
fn find(sentence: &Sentence) -> Topic<'_> {
    let (start, turned) = behind_quotation(&sentence.words);
    let outside = from(sentence, start, turned);
    let quoted = if sentence.quoted { sentence.words.iter().position(|w| w.mark == Mark::OpenQuote) } else { None };
    match (outside, quoted) {
        (Topic::None, Some(quote)) => from(sentence, quote + 1, false),
        _ => outside,
    }
}

/// The topic of the clause that begins at `start`; `turned` when its subject may stand behind its verb.
fn from(sentence: &Sentence, start: usize, mut turned: bool) -> Topic<'_> {
    let words = &sentence.words;
    let mut aside = words.get(start).is_some_and(opens);
    let mut fronted = aside;
    for (index, word) in words.iter().enumerate().skip(start).take(REACH) {
        if let Some(mention) = sentence.mention_at[index].map(|id| sentence.mention(id)).filter(|m| !m.place) {
            if !aside {
                return Topic::Mention(mention);
            }
            continue;
        }
        match word.special {
            Special::It | Special::They | Special::He | Special::She if !aside => return Topic::Same,
            _ if !aside && full_name(sentence, index) => return Topic::Other,
            _ => {}
        }
        if word.mark == Mark::Comma {
            (aside, fronted) = (false, false);
        } else if word.prep.is_some() || word.tags.has(Tag::Preposition) {
            aside = true;
        } else if !fronted && verb(word) && !std::mem::replace(&mut turned, false) {
            break;
        }
    }
    Topic::None
}

/// "Jelena Petrov": two capital words that name no actor, the first of them no word of grammar.
fn full_name(sentence: &Sentence, index: usize) -> bool {
    let capital = |w: &Word| w.kind == TokenKind::Word && w.shape == Shape::Capital;
    let [first, second, ..] = &sentence.words[index..] else { return false };
    capital(first) && capital(second) && !first.tags.meets(TagSet::CLOSED) && sentence.mention_at[index + 1].is_none()
}

/// Where the sentence begins when it opens with a quotation, whose speaker may stand behind the verb: "“…,” said Vučić."
fn behind_quotation(words: &[Word]) -> (usize, bool) {
    if words.first().is_none_or(|w| w.mark != Mark::OpenQuote) {
        return (0, false);
    }
    match words.iter().position(|w| w.mark == Mark::CloseQuote) {
        Some(close) if words.get(close + 1).is_some_and(verb) => (close + 1, true),
        Some(close) => (close + 1, false),
        None => (0, false),
    }
}

/// "When Russia …, Poland", "Speaking in Prague, …": what opens a phrase or clause in front of the subject.
fn opens(word: &Word) -> bool {
    word.special != Special::That && word.tags.meets(TagSet::of(&[Tag::Subordinator, Tag::Preposition, Tag::Ing]))
}

/// A word that is hardly anything but a finite verb.
fn verb(word: &Word) -> bool {
    let finite = TagSet::of(&[Tag::Auxiliary, Tag::Modal, Tag::Past, Tag::Third]);
    word.tags.meets(finite) && !word.tags.meets(TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Adjective]))
        || word.first.is_some_and(|tag| TagSet::VERB.has(tag))
}
