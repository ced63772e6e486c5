//! Folding: what makes "VUČIĆ", "Vučić" (composed or not) and "Vucic" one form.
//!
//! A token is folded alone and into a buffer of its own, so no offset in the text ever moves.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folded forms longer than this many bytes are not looked up: no word is so long, and Snowball's cost grows with the square of the length.
pub const MAX_FORM: usize = 64;

/// A folded form in a fixed buffer.
#[derive(Clone)]
pub struct Folded {
    bytes: [u8; MAX_FORM],
    len: usize,
}

impl Default for Folded {
    fn default() -> Self {
        Folded { bytes: [0; MAX_FORM], len: 0 }
    }
}

impl Folded {
    /// Folds `word` and lends the result; `None` when the folded form is longer than [`MAX_FORM`].
    pub fn fold(&mut self, word: &str) -> Option<&str> {
        self.len = 0;
        if word.is_ascii() {
            let target = self.bytes.get_mut(..word.len())?;
            target.copy_from_slice(word.as_bytes());
            target.make_ascii_lowercase();
            self.len = word.len();
        } else {
            for c in word.nfd().filter(|&c| !is_combining_mark(c)).flat_map(char::to_lowercase) {
                self.push(c)?;
            }
        }
        // Only whole characters were written, so this never fails; the empty form is never looked up.
        Some(std::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default())
    }

    fn push(&mut self, c: char) -> Option<()> {
        let plain = match c {
            '’' | '‘' | 'ʼ' | '＇' => "'",
            '‐' | '‑' => "-",
            'ß' => "ss",
            'ø' => "o",
            'đ' | 'ð' => "d",
            'ł' => "l",
            'æ' => "ae",
            'œ' => "oe",
            'ı' => "i",
            // Soft hyphens, zero-width characters and the dot that 'İ' leaves behind carry no letter.
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => "",
            c if is_combining_mark(c) => "",
            c => return self.push_str(c.encode_utf8(&mut [0; 4])),
        };
        self.push_str(plain)
    }

    fn push_str(&mut self, s: &str) -> Option<()> {
        let end = self.len + s.len();
        self.bytes.get_mut(self.len..end)?.copy_from_slice(s.as_bytes());
        self.len = end;
        Some(())
    }
}

/// Folds `word` into a string of its own, for loading lexicons.
pub fn folded(word: &str) -> Option<String> {
    Folded::default().fold(word).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_meet() {
        for (a, b) in [
            ("Vučić", "vucic"),
            ("VUC\u{30c}IC\u{301}", "vucic"),
            ("Thaçi", "thaci"),
            ("isn’t", "isn't"),
            ("İstanbul", "istanbul"),
            ("Đinđić", "dindic"),
            ("co\u{ad}operate", "cooperate"),
        ] {
            assert_eq!(folded(a).as_deref(), Some(b));
        }
    }

    #[test]
    fn long_forms_are_refused() {
        assert!(folded(&"y".repeat(65)).is_none());
        assert!(folded(&"é".repeat(64)).is_some());
        assert!(folded(&"й".repeat(64)).is_none());
    }
}
