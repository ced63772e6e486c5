//! Line ends: which are white space in running text, and which end a heading, a list item or a paragraph.
//!
//! News text comes in two layouts: a paragraph a line, and paragraphs broken by hand at 60 to 100 characters. A line
//! end alone does not say which it is, so the first lines of each paragraph are measured, once.

use super::chars::{char_at, char_before, is_blank, is_bullet, is_closer, is_dash, is_newline, is_stop};
use super::words;

/// Lines of a paragraph that are measured.
const SAMPLE: usize = 16;
/// Lines are measured up to this many characters; a longer line is not broken by hand.
const LONG: usize = 160;
/// A line broken by hand is this close to the width, its next word counted in.
const SLACK: usize = 12;

/// White space, as the splitter sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    None,
    /// Blanks within a line, or a line end that is no more than that.
    Space,
    /// A line end that was meant.
    Line,
    /// A blank line, a list item, or the end of the text.
    Paragraph,
}

/// The paragraph that the scan is in.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    line_start: usize,
    /// The width of a paragraph broken by hand; `Some(0)` for the other layout; `None` when not yet measured.
    width: Option<usize>,
    /// Is a straight quotation mark open?
    pub(super) quote: bool,
}

impl Paragraph {
    pub(super) fn new() -> Paragraph {
        Paragraph { line_start: 0, width: None, quote: false }
    }

    /// Past the white space at `at`: where the next sentence begins.
    pub(super) fn skip_space(&mut self, text: &str, at: usize) -> usize {
        self.gap(text, at).1
    }

    /// Reads the white space at `at` (there may be none) and says what it is and where it ends.
    pub(super) fn gap(&mut self, text: &str, at: usize) -> (Gap, usize) {
        let (mut end, mut lines, mut line_end) = (at, 0, at);
        while let Some(c) = char_at(text, end).filter(|c| c.is_whitespace()) {
            let crlf = c == '\n' && text[..end].ends_with('\r') && end > at;
            if is_newline(c) && !crlf {
                lines += if c == '\u{2029}' { 2 } else { 1 };
                line_end = if lines == 1 { end } else { line_end };
            }
            end += c.len_utf8();
        }
        let gap = match lines {
            _ if end == text.len() => Gap::Paragraph,
            0 if end == at => Gap::None,
            0 => Gap::Space,
            1 => self.line_gap(text, line_end, end),
            _ => Gap::Paragraph,
        };
        if lines > 0 {
            self.line_start = end;
        }
        if lines > 1 {
            (self.width, self.quote) = (None, false);
        }
        (gap, end)
    }

    /// The gap between the line that ends at `end` and the one whose text begins at `next`.
    fn line_gap(&mut self, text: &str, end: usize, next: usize) -> Gap {
        let start = self.line_start.min(end);
        let line = text[start..end].trim_end();
        let end = start + line.len();
        let last = line.chars().next_back().unwrap_or('\n');
        let stopped = ends_with_stop(line);
        let full = self.is_full(text, start, end, next);
        let ended = stopped || !full || matches!(last, ':' | ';');
        if is_item(text, next, ended) {
            return Gap::Paragraph;
        }
        let lower = char_at(text, next).is_some_and(char::is_lowercase);
        let linked = !stopped && (matches!(last, ',' | '-') || words::is_link(text, start, end));
        let wrapped = full && !is_byline(text, next);
        if lower || linked || wrapped { Gap::Space } else { Gap::Line }
    }

    /// Was the line end at `end` forced by the width of the paragraph: would the next word not have fitted?
    fn is_full(&mut self, text: &str, start: usize, end: usize, next: usize) -> bool {
        let width = *self.width.get_or_insert_with(|| measure(text, start));
        width > 0 && length(text, start, end) + 1 + first_word(text, next) + SLACK >= width
    }
}

/// Does the line end in a stop, its closing quotation marks and brackets aside?
fn ends_with_stop(line: &str) -> bool {
    let closing = |c: char| is_closer(c) || matches!(c, '"' | '\'' | '“');
    line.trim_end_matches(closing).chars().next_back().is_some_and(is_stop)
}

/// Does a list item begin at `at`? Marks that running text may have too count only where the line before has `ended`.
fn is_item(text: &str, at: usize, ended: bool) -> bool {
    let Some(c) = char_at(text, at) else {
        return false;
    };
    // A mark with nothing behind it lists nothing.
    if text[at + c.len_utf8()..].trim_start().is_empty() {
        return false;
    }
    if is_bullet(c) || !ended {
        return is_bullet(c);
    }
    let spaced = |at: usize| char_at(text, at).is_some_and(is_blank);
    if is_dash(c) || matches!(c, '*' | '+') {
        return spaced(at + c.len_utf8());
    }
    let digits = text[at..].bytes().take(4).take_while(u8::is_ascii_digit).count();
    let mark = at + if digits > 0 { digits } else { usize::from(c.is_ascii_alphabetic()) };
    let closed = match char_at(text, mark) {
        Some(')') => mark > at && digits < 4,
        Some('.') => matches!(digits, 1 | 2),
        _ => false,
    };
    closed && spaced(mark + 1)
}

/// Does the line at `at` name the writer (`By Jane Smith`)?
fn is_byline(text: &str, at: usize) -> bool {
    let capital = || char_at(text, at + 3).is_some_and(char::is_uppercase);
    matches!(text.get(at..at + 3), Some("By ")) && capital() && line_length(text, at) < 40
}

/// The width of a paragraph that is broken by hand, 0 for any other.
///
/// Most of its lines must be too full for the next word, and running text has lines that begin small. A paragraph of
/// two or three lines that all begin big counts too if it is wide and its first line is no headline.
fn measure(text: &str, start: usize) -> usize {
    let (mut lengths, mut firsts) = ([0; SAMPLE], [0; SAMPLE]);
    let (mut at, mut count, mut small) = (start, 0, 0);
    while count < SAMPLE && at < text.len() && line_length(text, at) > 0 {
        let length = line_length(text, at);
        if length >= LONG {
            return 0;
        }
        (lengths[count], firsts[count]) = (length, first_word(text, at));
        small += usize::from(count > 0 && char_at(text, at).is_some_and(char::is_lowercase));
        count += 1;
        at = next_line(text, at);
    }
    let width = lengths.iter().copied().max().unwrap_or(0);
    let ends = count.saturating_sub(1);
    let full = (0..ends).filter(|&line| lengths[line] + 1 + firsts[line + 1] + SLACK >= width).count();
    let running = small > 0 || ends <= 2 && width >= 56 && !is_headline(text, start);
    if ends > 0 && (40..=130).contains(&width) && full * 3 >= ends * 2 && running { width } else { 0 }
}

/// Characters of the line at `at` without its line end, at most [`LONG`].
fn line_length(text: &str, at: usize) -> usize {
    let (mut length, mut solid) = (0, 0);
    for c in text[at..].chars().take_while(|&c| !is_newline(c)).filter(|&c| !is_mark(c)).take(LONG) {
        length += 1;
        // Blanks at the end of a line are not seen.
        if !is_blank(c) {
            solid = length;
        }
    }
    solid
}

/// A mark that belongs to the letter before it, so that composed and decomposed text are the same.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Where the line behind the short line at `at` begins, its indentation skipped.
fn next_line(text: &str, at: usize) -> usize {
    let mut chars = text[at..].char_indices().skip_while(|&(_, c)| !is_newline(c));
    let Some((width, c)) = chars.next() else {
        return text.len();
    };
    let mut next = at + width + c.len_utf8();
    if c == '\r' && text[next..].starts_with('\n') {
        next += 1;
    }
    while let Some(c) = char_at(text, next).filter(|&c| is_blank(c)) {
        next += c.len_utf8();
    }
    next
}

fn length(text: &str, start: usize, end: usize) -> usize {
    text[start..end].chars().filter(|&c| !is_mark(c)).take(LONG).count()
}

/// Characters up to the first white space.
fn first_word(text: &str, at: usize) -> usize {
    text[at..].chars().take(LONG).take_while(|c| !c.is_whitespace()).filter(|&c| !is_mark(c)).count()
}

/// Is the line at `at` in title case: nearly all its longer words begin big?
fn is_headline(text: &str, at: usize) -> bool {
    let line = text[at..].split(is_newline).next().unwrap_or_default();
    let longer = || line.split_whitespace().filter(|word| word.chars().nth(3).is_some());
    let big = longer().filter(|word| word.chars().next().is_some_and(char::is_uppercase)).count();
    let all = longer().count();
    all >= 2 && big * 5 >= all * 4
}

/// Cuts white space off the end of `start..end`.
pub(super) fn trim_end(text: &str, start: usize, end: usize) -> usize {
    let mut end = end;
    while let Some(c) = char_before(text, start, end).filter(|c| c.is_whitespace()) {
        end -= c.len_utf8();
    }
    end
}
