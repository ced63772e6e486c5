//! Word tables: TSV files embedded in the library and indexed when the crate is compiled.
//!
//! The splitter, the language check and the boilerplate check run on every sentence, before anything is known about
//! it. They look words up in files that never change at run time, so the index is a constant: no first call that is
//! slower than the rest, no allocation, no lock.

/// An open-addressed index over the rows of a TSV file with two columns.
///
/// A row is found by its *key*: the first word of its form, without a mark `+` before it and `$` behind. Several
/// rows may share a key.
pub(crate) struct Table<const SLOTS: usize> {
    text: &'static str,
    /// Byte offset of a row plus one in the lower half, half of its key's hash in the upper; 0 is an empty slot.
    ///
    /// The hash spares most looks into the text.
    slots: [u32; SLOTS],
}

/// One row of a [`Table`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// The table from the row on: what a caller never asks for is never looked for.
    rest: &'static str,
}

impl Row {
    pub(crate) fn form(self) -> &'static str {
        cell(self.rest, b'\t').0
    }

    pub(crate) fn class(self) -> &'static str {
        cell(cell(self.rest, b'\t').1, b'\n').0
    }

    /// The bytes of the form's second word and what follows it; of a form of one word, nothing.
    pub(crate) fn second(self) -> &'static [u8] {
        let bytes = self.rest.as_bytes();
        let end = bytes.iter().position(|byte| matches!(byte, b' ' | b'\t')).unwrap_or(bytes.len());
        if bytes.get(end) == Some(&b' ') { &bytes[end + 1..] } else { &[] }
    }
}

/// The text as far as `end`, and what is behind it. Cells are a few bytes long, so a plain loop is the fastest search.
fn cell(text: &'static str, end: u8) -> (&'static str, &'static str) {
    let at = text.bytes().position(|byte| byte == end).unwrap_or(text.len());
    (&text[..at], text.get(at + 1..).unwrap_or_default())
}

impl<const SLOTS: usize> Table<SLOTS> {
    /// Indexes `text`: lines that begin with `#` are comments, the first other line is the header.
    ///
    /// Compilation fails when the table is more than half full, so that a probe always ends soon, when the offsets do
    /// not fit, and when a row has no tab.
    pub(crate) const fn new(text: &'static str) -> Self {
        let bytes = text.as_bytes();
        assert!(bytes.len() < u16::MAX as usize, "the text is too long");
        let mut slots = [0; SLOTS];
        let (mut at, mut rows, mut header) = (0, 0, true);
        while at < bytes.len() {
            let mut end = at;
            while end < bytes.len() && bytes[end] != b'\n' {
                end += 1;
            }
            if end > at && bytes[at] != b'#' {
                if !header {
                    assert!(has_tab(bytes, at, end), "a row has two columns");
                    insert(&mut slots, bytes, at);
                    rows += 1;
                    assert!(rows * 2 <= SLOTS, "the table needs more slots");
                }
                header = false;
            }
            at = end + 1;
        }
        Table { text, slots }
    }

    /// The form of every row.
    pub(crate) fn forms(&self) -> impl Iterator<Item = &'static str> {
        self.rows_in_order().map(|(form, _)| form)
    }

    /// The form and class of every row.
    pub(crate) fn rows_in_order(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<SLOTS> {
        self.text.lines().filter(|line| !line.starts_with('#')).skip(1).filter_map(|line| line.split_once('\t'))
    }

    /// The rows whose key has this hash; the caller compares the keys.
    pub(crate) fn rows(&self, hash: Hash) -> impl Iterator<Item = Row> + use<'_, SLOTS> {
        let hash = hash.finish();
        let mut slot = hash as usize % SLOTS;
        std::iter::from_fn(move || {
            while self.slots[slot] != 0 {
                let entry = self.slots[slot];
                slot = (slot + 1) % SLOTS;
                if entry >> 16 == hash >> 16 {
                    return Some(Row { rest: &self.text[(entry & 0xFFFF) as usize - 1..] });
                }
            }
            None
        })
    }
}

/// The hash of a key, taken byte by byte while its word is read.
///
/// FNV-1a: short keys, no table, the same on every machine.
#[derive(Clone, Copy)]
pub(crate) struct Hash(u32);

impl Hash {
    pub(crate) const NEW: Hash = Hash(0x811c_9dc5);

    pub(crate) const fn with(self, byte: u8) -> Hash {
        Hash((self.0 ^ byte as u32).wrapping_mul(0x0100_0193))
    }

    pub(crate) fn of(key: &str) -> Hash {
        key.bytes().fold(Hash::NEW, Hash::with)
    }

    const fn finish(self) -> u32 {
        self.0 ^ (self.0 >> 15)
    }
}

const fn insert<const SLOTS: usize>(slots: &mut [u32; SLOTS], bytes: &[u8], at: usize) {
    let hash = hash(key_at(bytes, at));
    let mut slot = hash as usize % SLOTS;
    while slots[slot] != 0 {
        slot = (slot + 1) % SLOTS;
    }
    slots[slot] = (hash & 0xFFFF_0000) | (at as u32 + 1);
}

const fn hash(key: &[u8]) -> u32 {
    let mut hash = Hash::NEW;
    let mut at = 0;
    while at < key.len() {
        hash = hash.with(key[at]);
        at += 1;
    }
    hash.finish()
}

const fn key_at(bytes: &[u8], mut at: usize) -> &[u8] {
    if bytes[at] == b'+' {
        at += 1;
    }
    let mut end = at;
    while end < bytes.len() && !matches!(bytes[end], b' ' | b'$' | b'\t' | b'\n') {
        end += 1;
    }
    bytes.split_at(end).0.split_at(at).1
}

const fn has_tab(bytes: &[u8], mut at: usize, end: usize) -> bool {
    while at < end && bytes[at] != b'\t' {
        at += 1;
    }
    at < end
}

/// Checks of an embedded file that every table's tests share: two columns, sorted, no duplicate.
#[cfg(test)]
pub(crate) fn check(text: &str, header: &str) {
    let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(lines[0], header);
    for line in &lines[1..] {
        let columns: Vec<&str> = line.split('\t').collect();
        assert_eq!(columns.len(), 2, "two columns: {line:?}");
        assert!(columns.iter().all(|cell| !cell.is_empty() && cell.trim() == *cell), "stray blanks: {line:?}");
    }
    for pair in lines[1..].windows(2) {
        let (a, b) = (pair[0].split_once('\t').unwrap(), pair[1].split_once('\t').unwrap());
        assert!(a < b, "not sorted or twice: {:?} {:?}", pair[0], pair[1]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static TABLE: Table<16> = Table::new("# note\nform\tclass\n+leave a reply\tx\n^reply\tv\nleave\ty\nreply$\tz\n");

    #[test]
    fn rows_are_found_by_their_first_word() {
        let forms = |key: &str| TABLE.rows(Hash::of(key)).map(|row| (row.form(), row.class())).collect::<Vec<_>>();
        assert_eq!(forms("leave"), [("+leave a reply", "x"), ("leave", "y")]);
        assert_eq!(forms("reply"), [("reply$", "z")]);
        assert_eq!(forms("^reply"), [("^reply", "v")]);
        assert!(forms("form").is_empty() && forms("").is_empty() && forms("#").is_empty());
    }
}
