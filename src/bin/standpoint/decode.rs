//! Decoding: bytes in, valid UTF-8 out, in chunks.
//!
//! One place for everything that can be wrong with the bytes of an input, so that text, JSONL and CSV are treated alike.

use std::io::{self, Read};

const CHUNK: usize = 64 * 1024;

/// Reads bytes as UTF-8: a byte-order mark is dropped, invalid sequences become U+FFFD and are counted, a NUL byte or the
/// byte-order mark of UTF-16 is an error.
#[derive(Debug)]
pub struct Decoded<R> {
    inner: R,
    /// Bytes that are not decoded yet.
    raw: Vec<u8>,
    /// Where `raw` begins in the input.
    offset: u64,
    out: Vec<u8>,
    /// How much of `out` has been handed on.
    at: usize,
    begun: bool,
    done: bool,
    /// An error that is due once `out` is handed on.
    bad: Option<String>,
    replaced: u64,
    first: u64,
}

impl<R: Read> Decoded<R> {
    /// Decodes what `inner` gives.
    pub fn new(inner: R) -> Decoded<R> {
        let (raw, out) = (Vec::new(), Vec::with_capacity(CHUNK));
        Decoded { inner, raw, offset: 0, out, at: 0, begun: false, done: false, bad: None, replaced: 0, first: 0 }
    }

    /// How many invalid sequences were replaced and the offset of the first, if any were.
    pub fn replaced(&self) -> Option<(u64, u64)> {
        (self.replaced > 0).then_some((self.replaced, self.first))
    }

    fn fill(&mut self) -> io::Result<()> {
        let more = self.inner.by_ref().take(CHUNK as u64).read_to_end(&mut self.raw)?;
        let end = more == 0;
        self.out.clear();
        self.at = 0;
        if !self.begun {
            self.begin();
        }
        if let Some(nul) = self.raw.iter().position(|&b| b == 0) {
            self.bad.get_or_insert_with(|| format!("binary, not text: NUL at byte {}", self.offset + nul as u64));
            self.raw.truncate(nul);
        }
        self.done = end || self.bad.is_some();
        self.decode();
        Ok(())
    }

    /// `read_to_end` of a whole chunk has at least the mark, unless the input is shorter than it.
    fn begin(&mut self) {
        self.begun = true;
        if self.raw.starts_with(&[0xff, 0xfe]) || self.raw.starts_with(&[0xfe, 0xff]) {
            self.bad = Some("UTF-16, not UTF-8: convert it first".to_owned());
            self.raw.clear();
        } else if self.raw.starts_with("\u{feff}".as_bytes()) {
            self.raw.drain(..3);
            self.offset = 3;
        }
    }

    /// Moves `raw` to `out`; a character that the chunk cuts stays in `raw`.
    fn decode(&mut self) {
        let mut used = 0;
        for chunk in self.raw.utf8_chunks() {
            self.out.extend_from_slice(chunk.valid().as_bytes());
            used += chunk.valid().len();
            let invalid = chunk.invalid();
            if invalid.is_empty() || !self.done && used + invalid.len() == self.raw.len() && is_cut(invalid) {
                break;
            }
            if self.replaced == 0 {
                self.first = self.offset + used as u64;
            }
            self.replaced += 1;
            self.out.extend_from_slice("\u{fffd}".as_bytes());
            used += invalid.len();
        }
        self.raw.drain(..used);
        self.offset += used as u64;
    }
}

/// Whether more bytes could make a character of these.
fn is_cut(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|e| e.error_len().is_none())
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        while self.at == self.out.len() {
            if self.done {
                return self.bad.take().map_or(Ok(0), |message| Err(io::Error::other(message)));
            }
            self.fill()?;
        }
        let size = to.len().min(self.out.len() - self.at);
        to[..size].copy_from_slice(&self.out[self.at..self.at + size]);
        self.at += size;
        Ok(size)
    }
}
