//! What single characters mean to the splitter.

/// Bytes at which the scan must stop and look; everything else is passed over one byte at a time.
///
/// Of the bytes above 127 only those count that begin a terminator or a line separator, so Cyrillic or accented Latin
/// text runs as fast as ASCII.
const MARKS: [bool; 256] = {
    let mut marks = [false; 256];
    let bytes = b".!?\n\r\"\xC2\xD6\xD8\xDB\xDC\xDF\xE0\xE1\xE2\xE3\xEA\xEF\xF0";
    let mut at = 0;
    while at < bytes.len() {
        marks[bytes[at] as usize] = true;
        at += 1;
    }
    marks
};

/// The first byte from `at` on, before `limit`, that could matter; `limit` if there is none.
pub(super) fn next_mark(bytes: &[u8], at: usize, limit: usize) -> usize {
    let rest = bytes.get(at..limit).unwrap_or_default();
    rest.iter().position(|&byte| MARKS[byte as usize]).map_or(limit.max(at), |found| at + found)
}

/// The character that starts at byte `at`; `None` at the end of the text.
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() { Some(byte as char) } else { text[at..].chars().next() }
}

/// The character that ends before byte `at`, not looking before `from`.
pub(super) fn char_before(text: &str, from: usize, at: usize) -> Option<char> {
    text[from..at].chars().next_back()
}

/// The character boundary at byte `at` or the last before it.
pub(super) fn floor_boundary(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// The character boundary at byte `at` or the first behind it.
pub(super) fn ceil_boundary(text: &str, at: usize) -> usize {
    (at..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

/// Ends a line: the line feed, the carriage return and the three separators of Unicode.
pub(super) fn is_newline(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// White space within a line.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() && !is_newline(c)
}

/// Ends a sentence: the classes STerm and ATerm of UAX #29, and the ellipsis, which news text uses like "...".
pub(super) fn is_stop(c: char) -> bool {
    match c {
        '.' | '!' | '?' | '…' => true,
        '\0'..='\u{588}' | '\u{2010}'..='\u{2023}' => false,
        _ => TERMINATORS.binary_search_by(|&(first, last)| range_order(first, last, c)).is_ok(),
    }
}

fn range_order(first: char, last: char, c: char) -> std::cmp::Ordering {
    if last < c {
        std::cmp::Ordering::Less
    } else if first > c {
        std::cmp::Ordering::Greater
    } else {
        std::cmp::Ordering::Equal
    }
}

/// A single full stop: it may as well belong to an abbreviation or a number.
pub(super) fn is_full_stop(c: char) -> bool {
    matches!(c, '.' | '․' | '﹒' | '．')
}

/// Always closes, wherever it stands.
pub(super) fn is_closer(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '”' | '’' | '»' | '›' | '″' | '〞' | '」' | '』' | '）' | '］' | '】' | '〉' | '》')
}

/// Closes or opens, as the characters beside it say: straight quotes, German closing quotes, reversed guillemets and
/// the marks of Markdown.
pub(super) fn is_twofold(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '«' | '‹' | '`' | '*' | '_')
}

/// A bracket that closes.
pub(super) fn is_bracket(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '）' | '］' | '】')
}

/// May stand before the first word of a sentence.
pub(super) fn is_opener(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '„' | '‟' | '‚' | '’' | '”' | '»' | '›' | '¿' | '¡' | '「' | '『' | '（' | '【' | '《') || is_twofold(c)
}

/// A quotation mark of any style, apostrophes excepted.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '『')
}

/// A dash as used for dialogue and asides. A hyphen counts: where it stands alone it is a dash typed in haste.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‒' | '–' | '—' | '―')
}

/// Shows that the sentence goes on: a stop before one of these was none.
pub(super) fn is_continuer(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '%' | '/' | '&' | '+' | '=' | '|' | '、' | '，' | '；' | '：' | '،' | '؛')
        || is_closer(c) && !matches!(c, '”' | '’' | '»' | '›')
        || is_stop(c)
}

/// A list mark that no running text has.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '·' | '▪' | '▫' | '‣' | '◦' | '●' | '○' | '■' | '□' | '►' | '▶' | '➢' | '➤' | '✓' | '✔' | '\u{f0b7}')
}

/// Is invisible: may stand between a stop and what belongs to it.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}')
}

/// A raised digit: the mark of a footnote.
pub(super) fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// The terminators of UAX #29 beyond ASCII. Version 1 of `unicode-segmentation` must agree: see the tests.
static TERMINATORS: [(char, char); 85] = [
    ('\u{589}', '\u{589}'),
    ('\u{61d}', '\u{61f}'),
    ('\u{6d4}', '\u{6d4}'),
    ('\u{700}', '\u{702}'),
    ('\u{7f9}', '\u{7f9}'),
    ('\u{837}', '\u{837}'),
    ('\u{839}', '\u{839}'),
    ('\u{83d}', '\u{83e}'),
    ('\u{964}', '\u{965}'),
    ('\u{104a}', '\u{104b}'),
    ('\u{1362}', '\u{1362}'),
    ('\u{1367}', '\u{1368}'),
    ('\u{166e}', '\u{166e}'),
    ('\u{1735}', '\u{1736}'),
    ('\u{17d4}', '\u{17d5}'),
    ('\u{1803}', '\u{1803}'),
    ('\u{1809}', '\u{1809}'),
    ('\u{1944}', '\u{1945}'),
    ('\u{1aa8}', '\u{1aab}'),
    ('\u{1b4e}', '\u{1b4f}'),
    ('\u{1b5a}', '\u{1b5b}'),
    ('\u{1b5e}', '\u{1b5f}'),
    ('\u{1b7d}', '\u{1b7f}'),
    ('\u{1c3b}', '\u{1c3c}'),
    ('\u{1c7e}', '\u{1c7f}'),
    ('\u{2024}', '\u{2024}'),
    ('\u{203c}', '\u{203d}'),
    ('\u{2047}', '\u{2049}'),
    ('\u{2cf9}', '\u{2cfb}'),
    ('\u{2e2e}', '\u{2e2e}'),
    ('\u{2e3c}', '\u{2e3c}'),
    ('\u{2e53}', '\u{2e54}'),
    ('\u{3002}', '\u{3002}'),
    ('\u{a4ff}', '\u{a4ff}'),
    ('\u{a60e}', '\u{a60f}'),
    ('\u{a6f3}', '\u{a6f3}'),
    ('\u{a6f7}', '\u{a6f7}'),
    ('\u{a876}', '\u{a877}'),
    ('\u{a8ce}', '\u{a8cf}'),
    ('\u{a92f}', '\u{a92f}'),
    ('\u{a9c8}', '\u{a9c9}'),
    ('\u{aa5d}', '\u{aa5f}'),
    ('\u{aaf0}', '\u{aaf1}'),
    ('\u{abeb}', '\u{abeb}'),
    ('\u{fe12}', '\u{fe12}'),
    ('\u{fe15}', '\u{fe16}'),
    ('\u{fe52}', '\u{fe52}'),
    ('\u{fe56}', '\u{fe57}'),
    ('\u{ff01}', '\u{ff01}'),
    ('\u{ff0e}', '\u{ff0e}'),
    ('\u{ff1f}', '\u{ff1f}'),
    ('\u{ff61}', '\u{ff61}'),
    ('\u{10a56}', '\u{10a57}'),
    ('\u{10f55}', '\u{10f59}'),
    ('\u{10f86}', '\u{10f89}'),
    ('\u{11047}', '\u{11048}'),
    ('\u{110be}', '\u{110c1}'),
    ('\u{11141}', '\u{11143}'),
    ('\u{111c5}', '\u{111c6}'),
    ('\u{111cd}', '\u{111cd}'),
    ('\u{111de}', '\u{111df}'),
    ('\u{11238}', '\u{11239}'),
    ('\u{1123b}', '\u{1123c}'),
    ('\u{112a9}', '\u{112a9}'),
    ('\u{113d4}', '\u{113d5}'),
    ('\u{1144b}', '\u{1144c}'),
    ('\u{115c2}', '\u{115c3}'),
    ('\u{115c9}', '\u{115d7}'),
    ('\u{11641}', '\u{11642}'),
    ('\u{1173c}', '\u{1173e}'),
    ('\u{11944}', '\u{11944}'),
    ('\u{11946}', '\u{11946}'),
    ('\u{11a42}', '\u{11a43}'),
    ('\u{11a9b}', '\u{11a9c}'),
    ('\u{11c41}', '\u{11c42}'),
    ('\u{11ef7}', '\u{11ef8}'),
    ('\u{11f43}', '\u{11f44}'),
    ('\u{16a6e}', '\u{16a6f}'),
    ('\u{16af5}', '\u{16af5}'),
    ('\u{16b37}', '\u{16b38}'),
    ('\u{16b44}', '\u{16b44}'),
    ('\u{16d6e}', '\u{16d6f}'),
    ('\u{16e98}', '\u{16e98}'),
    ('\u{1bc9f}', '\u{1bc9f}'),
    ('\u{1da88}', '\u{1da88}'),
];
