//! The words around a stop: abbreviations before it, openers and reporting verbs behind it.

use super::chars::{
    ceil_boundary, char_at, char_before, floor_boundary, is_blank, is_closer, is_continuer, is_dash, is_newline, is_opener, is_quote,
};
use crate::text::table::{Hash, Table};

static WORDS: Table<2048> = Table::new(include_str!("../../../lexicons/en/abbreviations.tsv"));

/// No look at a single word goes farther than this, so that hostile input stays cheap.
const REACH: usize = 64;

/// What the word before a full stop says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// An ordinary word: the stop ends a sentence.
    Word,
    /// A title or a Latin abbreviation: the stop never ends a sentence.
    Bound,
    /// An acronym, an initial, a company …: the stop ends a sentence only before an opener.
    Loose,
    /// `No.`, `Jan.`: the stop ends nothing before a number.
    Number,
    /// `ft.`, `mln.`: like [`Before::Loose`], and it ends nothing before a number either.
    Unit,
    /// `a.m.`, `p.m.`
    Clock,
}

/// The class of a word in the lexicon; the empty string if it is not there.
pub(super) fn class(word: &str) -> &'static str {
    WORDS.rows(Hash::of(word)).find(|row| row.form() == word).map_or("", |row| row.class())
}

/// The class of a word with the stop behind it.
fn class_with_stop(word: &str) -> &'static str {
    let key = word.bytes().chain(*b".").fold(Hash::NEW, Hash::with);
    WORDS.rows(key).find(|row| row.form().strip_suffix('.') == Some(word)).map_or("", |row| row.class())
}

/// Judges the word that ends with the full stop at `at`; nothing before `start` is looked at.
pub(super) fn before(text: &str, start: usize, at: usize) -> Before {
    let head = &text[tail_start(text, start, at, |c| is_letter(c) || c == '.')..at];
    let head = head.trim_start_matches('.');
    let last = head.rsplit('.').next().unwrap_or_default();
    if last.is_empty() || !text[at..].starts_with('.') {
        return Before::Word;
    }
    let word = &text[at - head.len()..=at];
    match lookup(word) {
        Before::Word if last.len() < head.len() => dotted(head).unwrap_or_else(|| lookup(&word[head.len() - last.len()..])),
        Before::Word if is_initial(last) => Before::Loose,
        found => found,
    }
}

/// `U.S`, `Ph.D`, `d.o.o`: groups of one or two letters.
fn dotted(head: &str) -> Option<Before> {
    let short = |group: &str| matches!(group.chars().count(), 1 | 2);
    head.split('.').all(short).then_some(Before::Loose)
}

fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

/// `word` ends with its stop. A word in capitals (`GEN. SMITH`) is found as `Gen.`.
fn lookup(word: &str) -> Before {
    match judge(class(word)) {
        Before::Word if word.len() > 3 && word.len() <= 16 => {
            let mut buffer = [0; 16];
            capitalised(word, &mut buffer).map_or(Before::Word, |word| judge(class(word)))
        }
        found => found,
    }
}

fn judge(class: &str) -> Before {
    match class {
        "title" | "latin" => Before::Bound,
        "number" | "month" => Before::Number,
        "clock" => Before::Clock,
        "unit" => Before::Unit,
        "place" | "acronym" | "company" | "state" | "suffix" => Before::Loose,
        _ => Before::Word,
    }
}

/// `GEN.` as `Gen.`; `None` unless all its letters are ASCII capitals.
fn capitalised<'b>(word: &str, buffer: &'b mut [u8; 16]) -> Option<&'b str> {
    if !word.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'.') {
        return None;
    }
    let buffer = &mut buffer[..word.len()];
    buffer.copy_from_slice(word.as_bytes());
    buffer[1..].make_ascii_lowercase();
    std::str::from_utf8(buffer).ok()
}

/// Is the word at `at` one that is written big only because a sentence begins with it?
pub(super) fn opens(text: &str, at: usize) -> bool {
    let word = word_at(text, at);
    let behind = at + word.len();
    let ends = |c: char| c.is_whitespace() || matches!(c, ',' | '\'' | '’' | ':' | '—' | '–');
    if !char_at(text, behind).is_none_or(ends) {
        return false;
    }
    match class(word) {
        "opener" => true,
        "crowd" => text[behind..].chars().find(|c| !c.is_whitespace()).is_some_and(char::is_lowercase),
        _ => false,
    }
}

/// Does a clock time go on with what stands at `at` (`5 p.m. Monday`, `5 p.m. Moscow time`)?
pub(super) fn follows_clock(text: &str, at: usize) -> bool {
    let word = word_at(text, at);
    let next = skip_blank(text, at + word.len());
    matches!(class(word), "zone" | "date") || word_at(text, next) == "time"
}

/// `101st`, `5th`: a number that belongs to the name before it (`U.S. 5th Fleet`).
pub(super) fn is_ordinal(text: &str, at: usize) -> bool {
    let digits = text[at..].bytes().take(REACH).take_while(u8::is_ascii_digit).count();
    matches!(word_at(text, at + digits), "st" | "nd" | "rd" | "th")
}

/// `IV`, `XII`: a number after `Art.` or `No.`
pub(super) fn is_roman(text: &str, at: usize) -> bool {
    let word = word_at(text, at);
    !word.is_empty() && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'))
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}')
}

/// Does the line that ends at `at` end in a word that wants another behind it (`of`, `the`, `and`)?
pub(super) fn is_link(text: &str, start: usize, at: usize) -> bool {
    let word = &text[tail_start(text, start, at, is_letter)..at];
    matches!(class(word), "link" | "particle")
}

/// Does a clause of saying begin at `at`, right behind a quotation: a name or pronoun and its verb?
///
/// `“Why now?” President Vučić asked` is one sentence. A name is a run of capitalised words with the small words that
/// names have inside. The verb followed by "that" or a colon opens a statement of its own.
pub(super) fn reports(text: &str, at: usize) -> bool {
    let (mut at, mut named, mut pronoun) = (at, false, false);
    for _ in 0..10 {
        let word = word_at(text, at);
        let Some(first) = word.chars().next() else {
            return false;
        };
        let end = at + word.len();
        match class(word) {
            "report" => return (named || pronoun) && !states(text, end),
            "opener" | "crowd" if !is_pronoun(word) => return false,
            "particle" if named => {}
            _ if is_pronoun(word) && !named => pronoun = true,
            _ if word.ends_with("ly") || matches!(word, "then" | "later" | "also" | "had") => {}
            _ if first.is_uppercase() && !pronoun => named = true,
            _ => return false,
        }
        at = skip_joint(text, end);
    }
    false
}

/// "I" counts in capitals only, the others in either case.
fn is_pronoun(word: &str) -> bool {
    let mut buffer = [0; 4];
    let Some(lower) = buffer.get_mut(..word.len()) else {
        return false;
    };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    word == "I" || std::str::from_utf8(lower).is_ok_and(|lower| class(lower) == "pronoun")
}

/// Behind a verb of saying: does it take a statement, rather than the quotation before it?
fn states(text: &str, at: usize) -> bool {
    let next = skip_blank(text, at);
    char_at(text, next) == Some(':') || word_at(text, next) == "that"
}

/// From the end of a word inside a name to the next: blanks, the stop of an initial, an age between commas.
fn skip_joint(text: &str, at: usize) -> usize {
    let joint = |c: char| is_blank(c) || matches!(c, '.' | ',' | '\n' | '\r' | '-' | '’' | '\'') || c.is_ascii_digit();
    at + text[at..].char_indices().take(12).find(|&(_, c)| !joint(c)).map_or(0, |(width, _)| width)
}

fn skip_blank(text: &str, at: usize) -> usize {
    at + text[at..].char_indices().take(REACH).find(|&(_, c)| !is_blank(c)).map_or(0, |(width, _)| width)
}

/// The letters at `at`, at most [`REACH`] bytes of them.
pub(super) fn word_at(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    let rest = &rest[..floor_boundary(rest, REACH)];
    &rest[..rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len())]
}

/// Where the run of characters that `keep` accepts and that ends at `at` begins.
fn tail_start(text: &str, start: usize, at: usize, keep: impl Fn(char) -> bool) -> usize {
    let floor = ceil_boundary(text, at.saturating_sub(REACH)).max(start);
    let kept = text[floor..at].char_indices().rev().take_while(|&(_, c)| keep(c)).last();
    kept.map_or(at, |(width, _)| floor + width)
}

/// `On 24 Feb`, `In Sept`: a date in front of its sentence, which is none by itself.
pub(super) fn is_bare_date(head: &str) -> bool {
    let mut words = head.split_ascii_whitespace();
    let fronted = words.next().is_some_and(|word| matches!(word, "On" | "In" | "By" | "Since" | "Until" | "From" | "Before" | "After"));
    let day = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    // The stop belongs to the month.
    fronted && words.find(|word| !day(word)).is_some_and(|month| words.next().is_none() && class_with_stop(month) == "month")
}

/// Is what stands before `at` only the number or letter of an item (`1.`, `2.3.`, `b.`, `(iv)`)?
pub(super) fn is_enumerator(text: &str, start: usize, at: usize) -> bool {
    let item = text[start..at].trim_start_matches(|c: char| !c.is_alphanumeric());
    if item.is_empty() || item.len() > 7 {
        return false;
    }
    let numeric = |group: &str| matches!(group.len(), 1 | 2) && group.bytes().all(|byte| byte.is_ascii_digit());
    let roman = |group: &str| group.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x' | b'I' | b'V' | b'X'));
    let letter = item.len() == 1 && item.as_bytes()[0].is_ascii_alphabetic();
    item.split('.').all(numeric) || letter || roman(item.trim_end_matches(')'))
}

/// Does the stop at `at` stand inside a web or mail address or a handle?
pub(super) fn is_address(text: &str, start: usize, at: usize) -> bool {
    let floor = ceil_boundary(text, at.saturating_sub(4 * REACH)).max(start);
    let chunk = text[floor..at].rsplit(char::is_whitespace).next().unwrap_or_default();
    chunk.contains("://") || chunk.contains('@') || chunk.contains("www.")
}

/// Do the words on both sides of the stop at `at` allow for a blank forgotten between them (`attack.The minister`)?
///
/// What must not be taken for one: `Node.js`, `St.Petersburg`, `booking.Com`, `J.Smith`, `3.A`.
pub(super) fn lost_blank(text: &str, start: usize, at: usize, next: usize) -> bool {
    let word = word_at(text, next);
    if opens(text, next) {
        let free = |c: char| c.is_lowercase() || word.len() > 1 && (c.is_alphanumeric() || c == '%') || is_closer(c);
        return char_before(text, start, at).is_some_and(free);
    }
    let ends = |c: char| c.is_whitespace() || is_closer(c) || matches!(c, ',' | ';' | ':' | '\'' | '—' | '–');
    let whole = word.chars().skip(1).all(char::is_lowercase) && char_at(text, next + word.len()).is_none_or(ends);
    let head = &text[tail_start(text, start, at, is_letter)..at];
    let small = head.chars().all(char::is_lowercase);
    let long = word.chars().nth(3).is_some();
    whole
        && word.chars().nth(1).is_some()
        && head.chars().nth(1).is_some()
        && (small || long && head.chars().skip(1).all(char::is_lowercase))
}

/// What follows a gap behind a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    End,
    /// A letter that has a small form, or none of the two.
    Upper,
    Lower,
    Digit,
    /// A comma, another stop, a closing bracket …: the sentence goes on.
    Continuer,
    Symbol,
}

/// The first word behind a stop, past the quotation marks, brackets and dashes before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ahead {
    pub(super) kind: Kind,
    /// Where the word begins.
    pub(super) at: usize,
    pub(super) dash: bool,
    pub(super) quoted: bool,
    pub(super) bracket: bool,
}

impl Ahead {
    pub(super) fn read(text: &str, at: usize) -> Ahead {
        let mut ahead = Ahead { kind: Kind::End, at, dash: false, quoted: false, bracket: false };
        // Marks alone, with or without blanks behind them, are the end.
        let mut rest = text[at..].chars();
        if rest.by_ref().take(REACH).all(|c| !c.is_alphanumeric()) && rest.next().is_none() {
            return ahead;
        }
        for _ in 0..8 {
            let Some(c) = char_at(text, ahead.at) else {
                return ahead;
            };
            if is_dash(c) {
                ahead.dash = true;
            } else if is_opener(c) {
                ahead.quoted |= is_quote(c) || c == '‘';
                ahead.bracket |= matches!(c, '(' | '[');
            } else if !(is_blank(c) && (ahead.dash || ahead.quoted)) {
                break;
            }
            ahead.at += c.len_utf8();
        }
        ahead.kind = char_at(text, ahead.at).map_or(Kind::End, |c| kind(text, ahead.at, c));
        ahead
    }
}

/// `eBay`, `iPhone`: is the second letter of a word, at `second`, a capital? A small first one then says nothing of its place.
fn is_brand(text: &str, second: usize) -> bool {
    char_at(text, second).is_some_and(char::is_uppercase)
}

fn kind(text: &str, at: usize, c: char) -> Kind {
    if c.is_lowercase() && !is_brand(text, at + c.len_utf8()) {
        Kind::Lower
    } else if c.is_alphabetic() {
        Kind::Upper
    } else if c.is_numeric() || matches!(c, '$' | '€' | '£' | '#') {
        Kind::Digit
    } else if is_newline(c) {
        Kind::End
    } else if is_continuer(c) {
        Kind::Continuer
    } else {
        let letter = text[at..].chars().take(24).find(|c| c.is_alphabetic() || is_newline(*c));
        if letter.is_some_and(char::is_lowercase) { Kind::Lower } else { Kind::Symbol }
    }
}
