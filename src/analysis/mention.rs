//! Mentions: the longest alias that matches at each word, one unit each.

use super::{Mention, MentionId, Sentence, Shape, Word};
use crate::lexicon::{Alias, AliasId, AliasKind, Date, FormId, Lexicon, Phrase, PhraseWord, Special, Tag, TagSet, Target};
use crate::span::Span;
use crate::text::fold::Folded;
use crate::text::token::{TokenKind, parts};

/// What a match depends on beside the words.
pub(crate) struct Context<'a> {
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) text: &'a str,
    /// The day of the text, for officeholders.
    pub(crate) as_of: Option<Date>,
}

/// Finds the mentions of `sentence`, but for what refers back: that needs the text before.
pub(crate) fn find(context: &Context<'_>, folded: &mut Folded, sentence: &mut Sentence) {
    let mut at = 0;
    while at < sentence.words.len() {
        at += match longest(context, &sentence.words, at) {
            Some((alias, width)) => {
                push(context, sentence, alias, at, width);
                width
            }
            None => {
                compound(context, folded, sentence, at);
                1
            }
        };
    }
    join_titles(sentence);
}

fn push(context: &Context<'_>, sentence: &mut Sentence, id: AliasId, at: usize, width: usize) {
    let alias = context.lexicon.alias(id);
    if alias.kind == AliasKind::RuledOut {
        return;
    }
    let span = Span::new(sentence.words[at].span.start(), sentence.words[at + width - 1].span.end());
    let mention = Mention {
        actor: alias.actor,
        kind: alias.kind,
        alias: Some(id),
        span,
        first: at as u32,
        end: (at + width) as u32,
        part: false,
        place: false,
    };
    add(sentence, mention);
    if let Some(place) = alias.place_of {
        sentence.mentions.push(Mention { actor: place, kind: AliasKind::Place, place: true, ..mention });
    }
}

/// Appends a mention and lets its words carry its name alone.
pub(crate) fn add(sentence: &mut Sentence, mention: Mention) {
    let id = MentionId(sentence.mentions.len() as u32);
    for index in mention.first as usize..mention.end as usize {
        sentence.mention_at[index] = Some(id);
        if !mention.part {
            sentence.words[index].tag = Tag::Name;
        }
    }
    sentence.mentions.push(mention);
}

/// The longest alias at word `at`, and how many words it has.
fn longest(context: &Context<'_>, words: &[Word], at: usize) -> Option<(AliasId, usize)> {
    let info = context.lexicon.form(words[at].form).filter(|info| info.alias)?;
    let phrases = &context.lexicon.phrases[info.phrases.start as usize..info.phrases.end as usize];
    phrases.iter().find_map(|phrase| {
        let Target::Alias(id) = phrase.target else { return None };
        let width = phrase.rest.len() + 1;
        let matched = words_match(phrase, words, at) && fits(context, context.lexicon.alias(id), &words[at..at + width]);
        matched.then_some((id, width))
    })
}

fn words_match(phrase: &Phrase, words: &[Word], at: usize) -> bool {
    let rest = words.get(at + 1..at + 1 + phrase.rest.len());
    rest.is_some_and(|rest| rest.iter().zip(phrase.rest.iter()).all(|(word, wanted)| *wanted == PhraseWord::Form(word.form)))
}

/// Whether the words are written as the alias asks, and its officeholder was in office.
fn fits(context: &Context<'_>, alias: &Alias, words: &[Word]) -> bool {
    if alias.kind == AliasKind::Anaphor {
        return false;
    }
    if alias.office.as_ref().is_some_and(|office| !office.held(context.as_of)) {
        return false;
    }
    alias.words.iter().zip(words).all(|(wanted, word)| cased(alias, wanted, &context.text[word.span.range()], word.shape))
}

fn cased(alias: &Alias, wanted: &str, written: &str, shape: Shape) -> bool {
    if alias.exact {
        return wanted == written || wanted.trim_end_matches('.') == written;
    }
    !wanted.starts_with(char::is_uppercase) || shape != Shape::Lower
}

/// Actors inside a compound: `EU-led`, `anti-NATO`, `Russia-Ukraine`.
fn compound(context: &Context<'_>, folded: &mut Folded, sentence: &mut Sentence, at: usize) {
    let word = sentence.words[at];
    if !word.hyphenated {
        return;
    }
    let written = &context.text[word.span.range()];
    for part in parts(written) {
        let piece = &written[part.range()];
        let form = folded.fold(piece).map_or(FormId::NONE, |form| context.lexicon.table.get(form));
        let shape = if piece.starts_with(char::is_uppercase) { Shape::Capital } else { Shape::Lower };
        let single = Word { form, shape, span: part.shifted(word.span.start()), ..word };
        if let Some((id, 1)) = longest(context, &[single], 0) {
            let alias = context.lexicon.alias(id);
            if alias.kind != AliasKind::RuledOut {
                let (first, end) = (at as u32, at as u32 + 1);
                let mention = Mention { actor: alias.actor, kind: alias.kind, alias: Some(id), span: single.span, first, end, part: true, place: false };
                add(sentence, mention);
            }
        }
    }
}

/// "President Putin", "Russian President Vladimir Putin": the words between are names too.
fn join_titles(sentence: &mut Sentence) {
    for index in 0..sentence.mentions.len() {
        let mention = sentence.mentions[index];
        if mention.kind != AliasKind::Officeholder {
            continue;
        }
        let mut at = mention.first as usize;
        while at > 0 && title(sentence, at - 1) {
            at -= 1;
            sentence.words[at].tag = Tag::Name;
        }
    }
}

/// A capital word that may be a title, in front of a name.
fn title(sentence: &Sentence, at: usize) -> bool {
    let word = &sentence.words[at];
    let nominal = word.tags.is_empty() || word.tags.meets(TagSet::NOUN) && word.special == Special::None && word.prep.is_none();
    word.kind == TokenKind::Word && word.shape != Shape::Lower && sentence.mention_at[at].is_none() && nominal && !word.hyphenated
}
