//! Mentions: the longest alias that matches at each word, one unit each.

use super::discourse::Discourse;
use super::office;
use super::{Mention, MentionId, Sentence, Shape, Word};
use crate::lexicon::{Alias, AliasId, AliasKind, Date, FormInfo, LemmaId, Lexicon, PhraseKind, Special, Tag, TagSet, Target, prep};
use crate::span::Span;
use crate::text::fold::Folded;
use crate::text::token::{TokenKind, is_hyphen, parts};

/// What a match depends on beside the words.
pub(crate) struct Context<'a> {
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) text: &'a str,
    /// The day of the text, for officeholders.
    pub(crate) as_of: Option<Date>,
}

/// What leads to those who are joined in an alliance.
const SIDES: [u8; 4] = [prep::OF, prep::BETWEEN, prep::WITH, prep::FOR];

/// What a phrase of names turned out to be.
#[derive(Clone, Copy)]
enum Found {
    Alias(AliasId),
    Role(u16),
}

/// Finds the mentions of `sentence`, and notes them in `discourse`.
#[inline(never)]
pub(crate) fn find(context: &Context<'_>, folded: &mut Folded, discourse: &mut Discourse, sentence: &mut Sentence) {
    let mut at = 0;
    while let Some(opener) = sentence.openers.next(PhraseKind::Name, at) {
        at = opener;
        at += match longest(context, discourse, &sentence.words, at) {
            Some((Found::Alias(alias), width)) => {
                push(context, discourse, sentence, alias, at, width);
                width
            }
            Some((Found::Role(role), width)) => {
                self::role(discourse, sentence, role, at, width);
                width
            }
            None => {
                compound(context, folded, discourse, sentence, at);
                1
            }
        };
    }
    join_titles(context.lexicon, sentence);
}

/// "the president": whoever the text last gave the role to. "Serbian President": from now on Serbia's.
fn role(discourse: &mut Discourse, sentence: &mut Sentence, role: u16, at: usize, width: usize) {
    let Some(before) = at.checked_sub(1) else { return };
    if let Some(mention) = sentence.mention_at[before].map(|id| *sentence.mention(id)) {
        discourse.name(mention.actor, Some(role));
    }
    let definite = matches!(sentence.words[before].special, Special::The | Special::This);
    let named = sentence.words.get(at + width).is_some_and(|w| w.kind == TokenKind::Word && w.shape != Shape::Lower);
    if let Some(actor) = discourse.role(role).filter(|_| definite && !named) {
        let span = Span::new(sentence.words[at].span.start(), sentence.words[at + width - 1].span.end());
        let (first, end) = (at as u32, (at + width) as u32);
        add(sentence, Mention { actor, kind: AliasKind::Anaphor, alias: None, span, first, end, part: false, place: false });
    }
}

fn push(context: &Context<'_>, discourse: &mut Discourse, sentence: &mut Sentence, id: AliasId, at: usize, width: usize) {
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
    discourse.name(alias.actor, alias.role);
    add(sentence, mention);
    if let Some(place) = alias.place_of {
        sentence.mentions.push(Mention { actor: place, kind: AliasKind::Place, place: true, ..mention });
    }
}

/// Appends a mention and lets its words carry its name alone.
pub(crate) fn add(sentence: &mut Sentence, mention: Mention) {
    let id = MentionId::new(sentence.mentions.len());
    for index in mention.first as usize..mention.end as usize {
        sentence.mention_at[index] = Some(id);
        if !mention.part {
            sentence.words[index].tag = Tag::Name;
        }
    }
    sentence.mentions.push(mention);
}

/// The longest alias or role at word `at`, and how many words it has.
fn longest(context: &Context<'_>, discourse: &Discourse, words: &[Word], at: usize) -> Option<(Found, usize)> {
    let next = words.get(at + 1).map_or(&FormInfo::NONE, |word| &word.info);
    if !words[at].opens(PhraseKind::Name, next) {
        return None;
    }
    let candidates = context.lexicon.phrases.candidates(words[at].root(PhraseKind::Name), &words[at..]);
    let mut anaphor: Option<(AliasId, usize)> = None;
    // Names have no words behind a gap.
    for phrase in candidates.filter(|candidate| candidate.tail.is_empty()) {
        let width = phrase.width;
        match phrase.target {
            Target::Lemma(..) => {}
            Target::Role(role) => return Some((Found::Role(role), width)),
            Target::Alias(id) if context.lexicon.alias(id).kind == AliasKind::Anaphor => {
                if refers_back(context.lexicon.alias(id), discourse, words, at) {
                    // Of several actors the one that was named last is meant.
                    let later = |&(known, _): &(AliasId, usize)| {
                        discourse.last_named(context.lexicon.alias(known).actor) >= discourse.last_named(context.lexicon.alias(id).actor)
                    };
                    anaphor = anaphor.filter(later).or(Some((id, width)));
                }
            }
            Target::Alias(id) => {
                if fits(context, context.lexicon.alias(id), &words[at..at + width]) {
                    return Some((Found::Alias(id), width));
                }
            }
        }
    }
    anaphor.map(|(id, width)| (Found::Alias(id), width))
}

/// "the alliance", once the text has named it, or if all the world calls it so.
fn refers_back(alias: &Alias, discourse: &Discourse, words: &[Word], at: usize) -> bool {
    let definite = at.checked_sub(1).is_some_and(|i| matches!(words[i].special, Special::The | Special::This | Special::That));
    // Not "the alliance of farmers".
    let alone = || alias.alone && words.get(at + alias.words.len()).is_none_or(|w| w.prep.is_none_or(|p| !SIDES.contains(&p)));
    definite && (discourse.last_named(alias.actor) > 0 || alone())
}

/// Whether the words are written as the alias asks, and its officeholder was in office.
fn fits(context: &Context<'_>, alias: &Alias, words: &[Word]) -> bool {
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
fn compound(context: &Context<'_>, folded: &mut Folded, discourse: &mut Discourse, sentence: &mut Sentence, at: usize) {
    let word = sentence.words[at];
    if !word.hyphenated {
        return;
    }
    let written = &context.text[word.span.range()];
    sentence.words[at].lemma = prefix(context.lexicon, folded, written);
    for part in parts(written) {
        let piece = &written[part.range()];
        let info = folded.fold(piece).map_or(FormInfo::NONE, |form| context.lexicon.table.info(form));
        let shape = if piece.starts_with(char::is_uppercase) { Shape::Capital } else { Shape::Lower };
        let single = Word { info, shape, span: part.shifted(word.span.start()), ..word };
        if let Some((Found::Alias(id), 1)) = longest(context, discourse, &[single], 0) {
            let alias = context.lexicon.alias(id);
            if alias.kind != AliasKind::RuledOut {
                discourse.name(alias.actor, None);
                let (first, end) = (at as u32, at as u32 + 1);
                let mention = Mention {
                    actor: alias.actor,
                    kind: alias.kind,
                    alias: Some(id),
                    span: single.span,
                    first,
                    end,
                    part: true,
                    place: false,
                };
                add(sentence, mention);
            }
        }
    }
}

/// "President Putin", "Russian President Vladimir Putin": the words between are names too.
fn join_titles(lexicon: &Lexicon, sentence: &mut Sentence) {
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
        office::join(lexicon, sentence, mention.first as usize);
    }
}

/// A capital word that may be a title, in front of a name.
fn title(sentence: &Sentence, at: usize) -> bool {
    let word = &sentence.words[at];
    let nominal = word.tags.is_empty() || word.tags.meets(TagSet::NOUN) && word.special == Special::None && word.prep.is_none();
    word.kind == TokenKind::Word && word.shape != Shape::Lower && sentence.mention_at[at].is_none() && nominal && !word.hyphenated
}

/// The entry of a compound's first part, which the lexicon writes with its hyphen: `anti-`.
fn prefix(lexicon: &Lexicon, folded: &mut Folded, written: &str) -> Option<LemmaId> {
    let hyphen = written.find(is_hyphen)?;
    let end = hyphen + written[hyphen..].chars().next().map_or(0, char::len_utf8);
    let info = folded.fold(&written[..end]).map_or(FormInfo::NONE, |form| lexicon.table.info(form));
    lexicon.readings(&info).first().map(|reading| reading.lemma)
}

/// Makes the token span that covers `span` the one mention that is asked about; what it touches is no mention any more.
pub(crate) fn target(lexicon: &Lexicon, sentence: &mut Sentence, span: Span) -> bool {
    let covered = |w: &Word| w.span.overlaps(span);
    let Some(first) = sentence.words.iter().position(covered) else { return false };
    let end = sentence.words.iter().rposition(covered).map_or(first, |last| last + 1);
    // A name that the lexicon knows stays what it is: a country, a capital, a body.
    let known = sentence.mentions.iter().find(|m| (m.first as usize, m.end as usize) == (first, end)).map(|m| m.kind);
    sentence.mentions.retain(|m| m.end as usize <= first || m.first as usize >= end);
    // "US" is no "us".
    let pronoun = sentence.words[first..end].iter().all(|w| w.special != Special::None && w.shape != Shape::Upper);
    let span = Span::new(sentence.words[first].span.start(), sentence.words[end - 1].span.end());
    let (actor, kind) = (crate::lexicon::ActorId::SPAN, known.unwrap_or(AliasKind::Span));
    sentence.mentions.push(Mention { actor, kind, alias: None, span, first: first as u32, end: end as u32, part: false, place: false });
    for word in &mut sentence.words[first..end] {
        if word.shape != Shape::Lower && !pronoun {
            word.tag = Tag::Name;
            word.info.special = Special::None;
        } else if word.tag == Tag::Name {
            word.tag = Tag::Noun;
        }
    }
    office::join(lexicon, sentence, first);
    sentence.sort_mentions();
    true
}
