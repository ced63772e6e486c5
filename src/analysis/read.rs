//! From text to words: tokens, their folded forms, and what the lexicon knows of each.

use super::{Mark, Sentence, Shape, Word};
use crate::lexicon::{FormId, LemmaId, Lexicon, Special, Tag, TagSet};
use crate::text::fold::Folded;
use crate::text::stem::{English, Memo};
use crate::text::token::{Token, TokenKind, tokenize};

/// The buffers of look-ups, which outlive the sentence.
#[derive(Default)]
pub(crate) struct Buffers {
    pub(crate) folded: Folded,
    stemmer: English,
    memo: Memo<Option<LemmaId>>,
}

impl Buffers {
    /// The form of a word, or for a form that the lexicon does not have the cue that shares its stem.
    fn look_up(&mut self, lexicon: &Lexicon, kind: TokenKind, written: &str) -> (FormId, Option<LemmaId>) {
        if let Some(form) = lexicon.table.get_plain(written).filter(|form| form.is_some()) {
            return (form, None);
        }
        let folded = self.folded.fold(written).unwrap_or_default();
        let form = lexicon.table.get(folded);
        if form.is_some() || kind != TokenKind::Word {
            return (form, None);
        }
        (form, self.memo.get(folded, || stem(lexicon, &self.stemmer, folded)))
    }
}

/// Fills `sentence.words` from `text`.
pub(crate) fn read(lexicon: &Lexicon, text: &str, buffers: &mut Buffers, sentence: &mut Sentence) {
    tokenize(text, &mut sentence.tokens);
    let mut quotes = Quotes::default();
    for index in 0..sentence.tokens.len() {
        let token = sentence.tokens[index];
        let piece = &text[token.span.range()];
        let mark = if token.kind == TokenKind::Punct { quotes.mark(text, token, piece) } else { Mark::None };
        let mark = if mark == Mark::Stop && abbreviates(text, sentence, index) { Mark::Other } else { mark };
        let (form, stem) = buffers.look_up(lexicon, token.kind, piece);
        let info = lexicon.form(form);
        let initial = sentence.words.last().is_none_or(opens);
        sentence.words.push(Word {
            span: token.span,
            kind: token.kind,
            hyphenated: token.hyphenated,
            mark,
            shape: shape(piece),
            form,
            special: info.map_or(Special::None, |info| info.special),
            prep: info.and_then(|info| info.prep),
            tags: info.map_or(TagSet::EMPTY, |info| info.tags),
            tag: if token.kind == TokenKind::Punct { Tag::Punct } else { Tag::Noun },
            lemma: None,
            stem,
            initial,
            width: 1,
        });
        sentence.question |= mark == Mark::Question;
    }
    sentence.mention_at.resize(sentence.words.len(), None);
    if case_says_nothing(sentence) {
        sentence.words.iter_mut().for_each(|word| word.initial = true);
    }
}

/// "Gen. Smith", "No. 5": a dot behind a short capital word, with more of the sentence to come.
fn abbreviates(text: &str, sentence: &Sentence, index: usize) -> bool {
    let token = sentence.tokens[index];
    let next = sentence.tokens.get(index + 1).map(|t| &text[t.span.range()]);
    if token.span.len() > 1 && next.is_some_and(|n| n.starts_with(char::is_lowercase)) {
        // "Moscow … betrayed": the sentence goes on.
        return true;
    }
    let more = sentence.tokens.get(index + 1).is_some_and(|next| next.kind != TokenKind::Punct);
    let short = sentence.words.last().is_some_and(|w| w.shape != Shape::Lower && w.span.len() <= 4 && w.span.end() == token.span.start());
    more && short && text[token.span.range()] == *"."
}

/// The cue that shares its stem with a form that the table does not have.
fn stem(lexicon: &Lexicon, stemmer: &English, form: &str) -> Option<LemmaId> {
    lexicon.stems.get(stemmer.stem(form)?.as_ref()).copied()
}

/// Whether the word after `word` is written with a capital for its place alone.
fn opens(word: &Word) -> bool {
    match word.mark {
        Mark::OpenQuote | Mark::Semicolon | Mark::Stop | Mark::Question | Mark::OpenParen => true,
        Mark::Other | Mark::Dash => word.initial,
        _ => false,
    }
}

/// Headlines in title case or capitals: most of the longer words are written large.
fn case_says_nothing(sentence: &Sentence) -> bool {
    let long = sentence.words.iter().filter(|w| w.kind == TokenKind::Word && w.span.len() > 3);
    let (total, large) = long.fold((0, 0), |(n, large), w| (n + 1, large + usize::from(w.shape != Shape::Lower)));
    total > 3 && large * 5 > total * 4
}

fn shape(piece: &str) -> Shape {
    // Most words show it by their first letters.
    match piece.as_bytes() {
        [first, ..] if first.is_ascii_lowercase() => return Shape::Lower,
        [first, second, ..] if first.is_ascii_uppercase() && second.is_ascii_lowercase() => return Shape::Capital,
        _ => {}
    }
    let mut letters = piece.chars().filter(|c| c.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) {
        return Shape::Lower;
    }
    let mut rest = letters.peekable();
    if rest.peek().is_some() && rest.all(char::is_uppercase) { Shape::Upper } else { Shape::Capital }
}

/// Tells opening from closing quotes.
#[derive(Default)]
struct Quotes {
    single: bool,
    double: bool,
}

impl Quotes {
    fn mark(&mut self, text: &str, token: Token, piece: &str) -> Mark {
        match piece {
            "," => Mark::Comma,
            "." | "!" | "…" => Mark::Stop,
            "?" | "?!" => Mark::Question,
            ";" | ":" => Mark::Semicolon,
            "–" | "—" | "-" | "―" => Mark::Dash,
            "“" | "„" | "«" | "‹" => {
                // The German closing mark is the English opening one.
                let closes = piece == "“" && self.double && !space_before(text, token);
                self.double = !closes;
                if closes { Mark::CloseQuote } else { Mark::OpenQuote }
            }
            "”" | "»" | "›" => {
                self.double = false;
                Mark::CloseQuote
            }
            "\"" => {
                self.double = if space_before(text, token) == space_after(text, token) { !self.double } else { space_before(text, token) };
                if self.double { Mark::OpenQuote } else { Mark::CloseQuote }
            }
            "‘" => {
                self.single = true;
                Mark::OpenQuote
            }
            "'" if space_before(text, token) && !space_after(text, token) => {
                self.single = true;
                Mark::OpenQuote
            }
            "’" | "'" if self.single => {
                self.single = false;
                Mark::CloseQuote
            }
            "(" | "[" | "{" => Mark::OpenParen,
            ")" | "]" | "}" => Mark::CloseParen,
            _ if piece.starts_with("..") => Mark::Stop,
            _ => Mark::Other,
        }
    }
}

fn space_before(text: &str, token: Token) -> bool {
    text[..token.span.start()].chars().next_back().is_none_or(|c| c.is_whitespace() || "([{—–".contains(c))
}

fn space_after(text: &str, token: Token) -> bool {
    text[token.span.end()..].chars().next().is_none_or(|c| c.is_whitespace() || ")]},.;:".contains(c))
}
