//! Tokens: UAX #29 words, tailored for news English.
//!
//! What is added to the standard's word boundaries:
//! - clitics are tokens of their own: `isn’t` → `is` `n’t`, `NATO’s` → `NATO` `’s`, `they’ve` → `they` `’ve`;
//! - so they are behind digits: `G7’s` → `G7` `’s`;
//! - the apostrophe after a plural (`allies’ troops`) is a token, read as a possessive or a quote by the stages after;
//! - words joined by hyphens are one token (`anti-NATO`), whose parts can be asked for with [`parts`];
//! - the dot of an initial inside a name belongs to it (`Mark A. Milley`);
//! - white space is no token, three dots are one.

mod scan;

use crate::span::Span;
use unicode_segmentation::UnicodeSegmentation;

/// What a token is, as far as its characters tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A word: letters, perhaps with digits, dots or hyphens inside (`U.S.`, `G7`, `pro-EU`).
    Word,
    /// A word's tail: `'s`, `n't`, `'ve`, `'re`, `'ll`, `'d`, `'m`.
    Clitic,
    /// A number: `1244`, `3.5`, `1,000`.
    Number,
    /// One mark of punctuation or symbol; `...` is one.
    Punct,
}

/// One token: its place in the text and its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// Whether hyphens join it of several words.
    pub hyphenated: bool,
}

/// The tokens of `text`, in order.
///
/// # Example
///
/// ```
/// use standpoint::text::tokens;
///
/// let text = "NATO’s pro-EU allies didn’t agree.";
/// let words: Vec<&str> = tokens(text).map(|t| &text[t.span.range()]).collect();
/// assert_eq!(words, ["NATO", "’s", "pro-EU", "allies", "did", "n’t", "agree", "."]);
/// ```
pub fn tokens(text: &str) -> impl Iterator<Item = Token> {
    let mut out = Vec::new();
    tokenize(text, &mut out);
    out.into_iter()
}

/// The words that hyphens join in `word`, with their places in it.
pub fn parts(word: &str) -> impl Iterator<Item = Span> {
    let mut start = 0;
    word.split(is_hyphen).map(move |part| {
        // Every hyphen is either one byte or three; the next part starts behind it.
        let span = Span::new(start, start + part.len());
        start = span.end() + word[span.end()..].chars().next().map_or(0, char::len_utf8);
        span
    })
}

/// Whether `c` joins the parts of a compound.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑')
}

/// Writes the tokens of `text` behind those in `out`.
pub(crate) fn tokenize(text: &str, out: &mut Vec<Token>) {
    let bytes = text.as_bytes();
    let (mut start, mut parted) = (0, true);
    while start < bytes.len() {
        // Most pieces are one blank, behind which nothing in ASCII combines with it, and a plain word between two blanks.
        if bytes[start] == b' ' && bytes.get(start + 1).is_some_and(u8::is_ascii) {
            (start, parted) = (start + 1, true);
            continue;
        }
        if std::mem::take(&mut parted)
            && let Some(end) = scan::plain_word(bytes, start)
        {
            out.push(Token { span: Span::new(start, end), kind: TokenKind::Word, hyphenated: false });
            parted = bytes.get(end + 1).is_some_and(u8::is_ascii);
            start = end + usize::from(parted);
            continue;
        }
        let piece = scan::piece(bytes, start);
        if piece.is_unknown() {
            let Some(piece) = text[start..].split_word_bounds().next() else { return };
            standard(text, start, piece, out);
            start += piece.len();
            continue;
        }
        let span = Span::new(start, piece.end);
        if piece.is_word() && !piece.has_apostrophe() && apart(bytes, start) {
            let kind = if piece.is_number() { TokenKind::Number } else { TokenKind::Word };
            out.push(Token { span, kind, hyphenated: false });
        } else if piece.is_word() {
            let clitic = if piece.has_apostrophe() { clitic_start(&text[span.range()]) } else { span.len() };
            word(text, span, piece.is_number(), clitic, out);
        } else if !piece.is_space() {
            punctuation(text, span, out);
        }
        start = piece.end;
    }
}

/// The tokens of a `piece` that only the standard's tables could delimit.
fn standard(text: &str, start: usize, piece: &str, out: &mut Vec<Token>) {
    let Some(first) = piece.chars().next() else { return };
    let span = Span::new(start, start + piece.len());
    if first.is_alphanumeric() || first == '_' {
        let number = piece.chars().all(|c| c.is_numeric() || matches!(c, '.' | ','));
        word(text, span, number, clitic_start(piece), out);
    } else if !first.is_whitespace() && !is_invisible(first) {
        punctuation(text, span, out);
    }
}

fn is_invisible(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn punctuation(text: &str, span: Span, out: &mut Vec<Token>) {
    if text.as_bytes()[span.start()] == b'.'
        && let Some(last) = out.last_mut().filter(|last| last.span.end() == span.start())
    {
        let before = &text[last.span.range()];
        if before.bytes().all(|b| b == b'.') || dotted(before) || initial(text, last.span) {
            last.span = Span::new(last.span.start(), span.end());
            return;
        }
    }
    out.push(Token { span, kind: TokenKind::Punct, hyphenated: false });
}

/// `U.S`, `a.m`: letters with dots between, to which the next dot belongs.
fn dotted(word: &str) -> bool {
    word.len() > 2 && word.split('.').all(|letter| letter.chars().count() == 1 && letter.chars().all(char::is_alphabetic))
}

/// The `A` of `Mark A. Milley`: a capital between blanks, with a capital word behind its dot.
fn initial(text: &str, span: Span) -> bool {
    let letter = text[span.range()].bytes().all(|b| b.is_ascii_uppercase()) && span.len() == 1;
    let named = |rest: &str| rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase));
    letter && span.start() > 0 && apart(text.as_bytes(), span.start()) && named(&text[span.end() + 1..])
}

/// Whether nothing touches the word that begins at `start`: most words follow a blank.
#[inline]
fn apart(bytes: &[u8], start: usize) -> bool {
    start.checked_sub(1).is_none_or(|before| bytes[before] == b' ')
}

/// The word or number at `span`, whose clitic begins `clitic` bytes into it.
fn word(text: &str, span: Span, number: bool, clitic: usize, out: &mut Vec<Token>) {
    if let Some(apostrophe) = possessive(text, span, out) {
        out.pop();
        out.push(Token { span: Span::new(apostrophe.start(), span.end()), kind: TokenKind::Clitic, hyphenated: false });
        return;
    }
    let end = span.start() + clitic;
    let token = match joined(text, span, out) {
        Some(first) => {
            out.truncate(out.len() - 2);
            Token { span: Span::new(first.start(), end), kind: TokenKind::Word, hyphenated: true }
        }
        None => {
            let kind = if number { TokenKind::Number } else { TokenKind::Word };
            Token { span: Span::new(span.start(), end), kind, hyphenated: false }
        }
    };
    out.push(token);
    let clitic = Span::new(end, span.end());
    if !clitic.is_empty() {
        out.push(Token { span: clitic, kind: TokenKind::Clitic, hyphenated: false });
    }
}

/// `G7's`, `the 1990's`: the apostrophe between a digit and the `s` at `span`, where the standard sees three words.
fn possessive(text: &str, span: Span, out: &[Token]) -> Option<Span> {
    let [.., left, apostrophe] = out else { return None };
    let touching = apostrophe.span.end() == span.start() && left.span.end() == apostrophe.span.start();
    let digit = text.as_bytes()[left.span.end() - 1].is_ascii_digit();
    (touching && digit && &text[span.range()] == "s" && matches!(&text[apostrophe.span.range()], "'" | "’")).then_some(apostrophe.span)
}

/// The word that a hyphen joins to the one at `span`, when word, hyphen and word touch.
fn joined(text: &str, span: Span, out: &[Token]) -> Option<Span> {
    let [.., left, hyphen] = out else { return None };
    let touching = hyphen.span.end() == span.start() && left.span.end() == hyphen.span.start();
    let is_word = matches!(left.kind, TokenKind::Word | TokenKind::Number);
    (touching && is_word && text[hyphen.span.range()].chars().all(is_hyphen)).then_some(left.span)
}

/// The clitics of English after an apostrophe, without it.
const CLITICS: [&str; 7] = ["s", "t", "re", "ve", "ll", "d", "m"];

/// Where the clitic of `word` begins, or its length when it has none.
fn clitic_start(word: &str) -> usize {
    let Some((at, apostrophe)) = word.char_indices().rev().find(|&(_, c)| matches!(c, '\'' | '’' | 'ʼ')) else {
        return word.len();
    };
    let tail = &word[at + apostrophe.len_utf8()..];
    if at == 0 || !CLITICS.iter().any(|c| tail.eq_ignore_ascii_case(c)) {
        return word.len();
    }
    if tail.eq_ignore_ascii_case("t") {
        // n't is the clitic; a word like "t'" without the n stays whole.
        return if at > 1 && word.as_bytes()[at - 1].eq_ignore_ascii_case(&b'n') { at - 1 } else { word.len() };
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).map(|t| &text[t.span.range()]).collect()
    }

    #[test]
    fn tailoring() {
        for (text, expected) in [
            ("It isn't; they’ve", &["It", "is", "n't", ";", "they", "’ve"][..]),
            ("can't, cannot", &["ca", "n't", ",", "cannot"]),
            ("NATO’s allies’ troops", &["NATO", "’s", "allies", "’", "troops"]),
            ("the G7's 1990’s, 5's'", &["the", "G7", "'s", "1990", "’s", ",", "5", "'s", "'"]),
            ("anti-NATO, EU‑led", &["anti-NATO", ",", "EU‑led"]),
            ("pre- and post-war", &["pre", "-", "and", "post-war"]),
            ("state-of-the-art", &["state-of-the-art"]),
            ("Wait ... 3.5 per cent", &["Wait", "...", "3.5", "per", "cent"]),
            ("Serbia–Kosovo talks", &["Serbia", "–", "Kosovo", "talks"]),
            ("«Da»", &["«", "Da", "»"]),
            ("the U.S. and E.U.", &["the", "U.S.", "and", "E.U."]),
            ("Mark A. Milley, Plan A. and", &["Mark", "A.", "Milley", ",", "Plan", "A", ".", "and"]),
        ] {
            assert_eq!(words(text), expected);
        }
    }

    /// The tokens by the standard's tables alone, which the scanner has to agree with.
    fn reference(text: &str) -> Vec<Token> {
        let mut out = Vec::new();
        text.split_word_bound_indices().for_each(|(start, piece)| standard(text, start, piece, &mut out));
        out
    }

    fn agrees(text: &str) {
        assert_eq!(tokens(text).collect::<Vec<_>>(), reference(text), "{text:?}");
    }

    /// One or two characters of every class, and those that look like one class and are of another.
    const ALPHABET: [char; 45] = [
        'a', 's', 'N', 't', 'é', 'Č', 'ʼ', '1', '7', '_', '.', ',', ';', ':', '\'', '’', '‘', '“', '»', '"', '-', '‑', '–', '…', '!', '%',
        ' ', '\u{a0}', '\r', '\n', '\t', '×', '÷', 'ª', '·', '²', '\u{301}', '\u{200d}', '\u{ad}', '😀', '🇽', 'й', 'א', '中', 'カ',
    ];

    #[test]
    fn scanner_agrees_on_triples() {
        let mut text = String::new();
        for a in ALPHABET {
            for b in ALPHABET {
                agrees(&[a, b].iter().collect::<String>());
                for c in ALPHABET {
                    text.clear();
                    text.extend([a, b, c]);
                    agrees(&text);
                }
            }
        }
    }

    #[test]
    fn scanner_agrees_on_every_character() {
        for c in ('\0'..='\u{33ff}').chain('\u{fe00}'..='\u{ffff}').chain('\u{1f1e6}'..='\u{1f6ff}') {
            for text in [format!("{c} a{c}b {c}{c}'s"), format!("1{c}2,3{c}, -{c}-a{c}"), format!("a.{c} ‘{c}’ _{c}_1{c}a")] {
                agrees(&text);
            }
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(20_000))]
        #[test]
        fn scanner_agrees_on_strings(text in "([a-zA-Z]|[0-9]|[ -~]|[nN]['’]t|['’‘]s|[.’:,;_‑-]|[“”«»–—…£€\u{a0}]|[éüćČ×÷ªº]|[ \r\n\t]|[\u{301}\u{200d}ʼй😀🇽]){0,24}") {
            agrees(&text);
        }
    }

    #[test]
    fn parts_of_compounds() {
        let word = "US‑Russia-led";
        let seen: Vec<&str> = parts(word).map(|p| &word[p.range()]).collect();
        assert_eq!(seen, ["US", "Russia", "led"]);
    }
}
