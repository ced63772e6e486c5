//! Text of web pages that is no news: comment forms, share buttons, cookie notices, credits.
//!
//! Such lines judge nobody ("You are commenting using your Google account"), yet their words would count as praise or
//! blame. They are known by their phrases. A phrase counts where it makes up the sentence or most of it, for a button
//! that was glued to a sentence when the page was scraped ("SIGN UP FOR OUR NEWSLETTER The minister …") must not
//! silence the sentence.

use super::table::{Row, Table};
use std::ops::Range;

static PHRASES: Table<4096> = Table::new(include_str!("../../lexicons/en/boilerplate.tsv"));

/// A longer sentence is never boilerplate, whatever it contains.
const MAX_WORDS: usize = 30;
/// Words that a sentence may have beyond twice those of the phrase found in it.
const SPARE_WORDS: usize = 8;
/// The words of the phrases are no longer than this, in bytes.
const LONGEST: usize = 20;

/// Is the sentence a piece of a web page's furniture rather than of its text?
pub fn is_boilerplate(text: &str) -> bool {
    let words = count_words(text);
    let (mut at, mut weak) = (0, None);
    for index in 0..words % (MAX_WORDS + 1) {
        let Some(word) = next_word(text, at) else { break };
        at = word.end;
        let mut buffer = [0; LONGEST];
        let Some(key) = fold(&text[word.clone()], &mut buffer) else { continue };
        for row in PHRASES.rows(key).filter(|row| matches(row, text, word.start, index == 0, words)) {
            if !row.form.starts_with('+') || weak.is_some_and(|weak| weak != row.form) {
                return true;
            }
            weak = Some(row.form);
        }
    }
    false
}

/// Does the phrase stand at byte `at`, which is the first word of the sentence if `first`, and weigh enough there?
fn matches(row: &Row, text: &str, at: usize, first: bool, words: usize) -> bool {
    let form = row.form.trim_start_matches('+');
    let (opens, form) = form.strip_prefix('^').map_or((false, form), |form| (true, form));
    let (ends, form) = form.strip_suffix('$').map_or((false, form), |form| (true, form));
    if opens && !first {
        return false;
    }
    let (mut at, mut length) = (at, 0);
    for wanted in form.split(' ') {
        let Some(word) = next_word(text, at).filter(|word| same(&text[word.clone()], wanted, text)) else { return false };
        at = word.end;
        length += 1;
    }
    if ends { next_word(text, at).is_none() } else { words <= 2 * length + SPARE_WORDS }
}

/// Words of the text; one more than [`MAX_WORDS`] stands for any greater number.
fn count_words(text: &str) -> usize {
    let (mut at, mut words) = (0, 0);
    while let Some(word) = next_word(text, at).filter(|_| words <= MAX_WORDS) {
        at = word.end;
        words += 1;
    }
    words
}

/// The next run of letters, digits and apostrophes from byte `at` on, or the sign of copyright.
fn next_word(text: &str, at: usize) -> Option<Range<usize>> {
    let start = at + text[at..].find(|c: char| c.is_alphanumeric() || c == '©')?;
    if text[start..].starts_with('©') {
        return Some(start..start + '©'.len_utf8());
    }
    let inside = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'\'';
    let ascii = text.as_bytes()[start..].iter().take_while(|byte| inside(byte)).count();
    let end = match text.as_bytes().get(start + ascii) {
        Some(byte) if !byte.is_ascii() => {
            let outside = |c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’');
            text[start..].find(outside).map_or(text.len(), |length| start + length)
        }
        _ => start + ascii,
    };
    Some(start..start + text[start..end].trim_end_matches(['\'', '’']).len())
}

/// Is the word of the text the word of the phrase? "US" is a country unless all the text is in capitals.
fn same(word: &str, wanted: &str, text: &str) -> bool {
    match wanted {
        "#" => is_number(word),
        "us" if word == "US" => !text.bytes().any(|byte| byte.is_ascii_lowercase()),
        _ if word.is_ascii() => word.eq_ignore_ascii_case(wanted.trim_end_matches('\'')),
        _ => word.chars().map(straight).eq(wanted.trim_end_matches('\'').chars()),
    }
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The key of a word: small letters, a straight apostrophe, `#` for a number; `None` if no phrase has such a word.
fn fold<'b>(word: &str, buffer: &'b mut [u8; LONGEST]) -> Option<&'b [u8]> {
    if is_number(word) {
        return Some(b"#");
    }
    let mut length = 0;
    for c in word.chars().map(straight).filter(|c| c.is_ascii() || *c == '©') {
        c.encode_utf8(buffer.get_mut(length..length + c.len_utf8())?);
        length += c.len_utf8();
    }
    buffer.get(..length)
}

fn straight(c: char) -> char {
    if c == '’' { '\'' } else { c.to_ascii_lowercase() }
}
