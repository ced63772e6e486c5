//! Folding: what makes "VUČIĆ", "Vučić" (composed or not) and "Vucic" one form.
//!
//! A token is folded alone and into a buffer of its own, so no offset in the text ever moves.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folded forms longer than this many bytes are not looked up: no word is so long, and Snowball's cost grows with the square of the length.
pub const MAX_FORM: usize = 64;

/// A folded form in a buffer that is allocated once.
#[derive(Clone)]
pub struct Folded {
    form: String,
}

impl Default for Folded {
    fn default() -> Self {
        Folded { form: String::with_capacity(MAX_FORM) }
    }
}

impl Folded {
    /// Folds `word` and lends the result; `None` when the folded form is longer than [`MAX_FORM`].
    pub fn fold(&mut self, word: &str) -> Option<&str> {
        self.form.clear();
        if word.is_ascii() {
            self.push_str(word)?;
            self.form.make_ascii_lowercase();
        } else {
            for c in word.nfd().filter(|&c| !is_combining_mark(c)).flat_map(char::to_lowercase) {
                self.push(c)?;
            }
        }
        Some(&self.form)
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
        (self.form.len() + s.len() <= MAX_FORM).then(|| self.form.push_str(s))
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
