//! Plain text: a file a document, read and handed on in parts, so that no file is too long.

use super::{Item, Part, Take};
use crate::exit::Failure;
use std::io::Read;

/// A part is at most so many bytes long, and ends where a paragraph ends if one does so in it.
const MAX_PART: usize = 1 << 20;

/// Hands on a text, part by part; an error in the midst of it comes behind the parts before. `held` is memory to reuse.
pub fn read(name: &str, bytes: &mut impl Read, held: &mut Vec<u8>, take: Take<'_>) -> Result<(), Failure> {
    held.clear();
    let mut start = 0;
    loop {
        let wanted = MAX_PART + 1 - held.len();
        if let Err(error) = bytes.take(wanted as u64).read_to_end(held) {
            return take(Item::Error { document: name, message: &error.to_string() });
        }
        let last = held.len() <= MAX_PART;
        let text = whole_characters(held);
        let end = if last { text.len() } else { part_end(text) };
        take(Item::Part(Part { id: name, text: &text[..end], start, last }))?;
        if last {
            return Ok(());
        }
        start += end;
        held.drain(..end);
    }
}

/// The text of decoded bytes, without a character that is cut off at their end.
fn whole_characters(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).or_else(|error| std::str::from_utf8(&bytes[..error.valid_up_to()])).unwrap_or_default()
}

/// Where the first part of `text` ends: behind its last blank line, else behind its last line end or blank, else at the limit.
fn part_end(text: &str) -> usize {
    let limit = (0..=MAX_PART).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let text = &text[..limit];
    // Behind all the white space of the paragraph's end, so that the next part begins as a document does.
    let behind = |at: usize| at + text[at..].len() - text[at..].trim_start().len();
    let paragraph = ["\n\n", "\n\r\n", "\r\r", "\u{2029}"].into_iter().filter_map(|end| text.rfind(end)).max();
    let end = paragraph.or_else(|| text.rfind(['\n', '\r'])).or_else(|| text.rfind(char::is_whitespace));
    end.map(behind).filter(|&end| end > 0).unwrap_or(limit)
}
