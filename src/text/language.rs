//! Is a sentence English? Decided on evidence alone: a sentence that shows none for another language is English.
//!
//! The lexicon knows English only, and a word it finds in Italian ("male", "fine") means something else there. News text has
//! foreign sentences in bylines, notes on the author and quotations. The check runs on every sentence, so it counts
//! small words until English is plain, which takes eight or ten words, and allocates nothing.

use super::table::Table;
use std::ops::Range;

static WORDS: Table<4096> = Table::new(include_str!("../../lexicons/en/foreign.tsv"));

/// Languages that share the Latin script, as the lexicon calls them.
const LANGUAGES: [&str; 18] = ["cs", "da", "de", "es", "fi", "fr", "hu", "it", "nl", "pl", "pt", "ro", "sk", "sl", "sq", "sr", "sv", "tr"];

/// A sentence shorter than this is never called foreign.
const MIN_WORDS: usize = 6;
/// The share of foreign words that makes a sentence foreign, in per cent.
const SHARE: isize = 14;
/// Words that are looked at; a longer sentence is judged by its beginning.
const MAX_WORDS: usize = 200;
/// Function words are short; longer words are not looked up. In bytes.
const LONGEST: usize = 20;

/// Does the text show that it is not English?
///
/// Two kinds of evidence count: most letters belong to another script, or small words of one other language make up
/// a good part of the text and far outnumber the English ones.
pub fn not_english(text: &str) -> bool {
    let mut count = Count::default();
    let mut at = 0;
    while let Some(word) = next_word(text, at) {
        at = word.end;
        count.add(text, word);
        if count.is_plainly_english() || count.words >= MAX_WORDS {
            break;
        }
    }
    count.is_foreign()
}

/// The next run of letters from byte `at` on.
fn next_word(text: &str, at: usize) -> Option<Range<usize>> {
    let letter = |c: char| c.is_alphabetic() || is_mark(c);
    let start = at + text[at..].find(letter)?;
    let ascii = text.as_bytes()[start..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let end = match text.as_bytes().get(start + ascii) {
        Some(byte) if !byte.is_ascii() => text[start..].find(|c| !letter(c)).map_or(text.len(), |end| start + end),
        _ => start + ascii,
    };
    Some(start..end)
}

/// What has been seen. Words that speak for a language count in halves.
#[derive(Default)]
struct Count {
    words: usize,
    english: isize,
    foreign: [isize; LANGUAGES.len()],
    /// Small words with an accent that the lexicon does not know: hardly English, whatever else.
    accented: isize,
    letters: usize,
    other_script: usize,
}

impl Count {
    fn add(&mut self, text: &str, place: Range<usize>) {
        let word = &text[place.clone()];
        self.count_script(word);
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        let mut buffer = [0; LONGEST];
        let folded = fold(word, &mut buffer).unwrap_or_default();
        let (mut known, mut name) = (false, false);
        for row in WORDS.rows(folded) {
            known = true;
            name |= row.class == "name";
            self.count(row.class, 2);
        }
        if known && (capital || name && beside_capital(text, place)) {
            WORDS.rows(folded).for_each(|row| self.count(row.class, -1));
        }
        self.accented += isize::from(!known && !capital && is_accented(word));
    }

    /// Adds halves to a language. English counts whole in any case.
    fn count(&mut self, class: &str, halves: isize) {
        if class == "en" {
            self.english += halves.max(0);
        } else if let Ok(language) = LANGUAGES.binary_search(&class) {
            self.foreign[language] += halves;
        }
    }

    /// Counts words and the letters of each script. A script without blanks counts two letters for a word.
    fn count_script(&mut self, word: &str) {
        self.words += 1;
        if word.is_ascii() {
            self.letters += word.len();
            return;
        }
        for c in word.chars() {
            self.letters += 1;
            self.other_script += usize::from(!is_latin(c));
        }
        if word.chars().next().is_some_and(is_unspaced) {
            self.words += word.chars().count() / 2;
        }
    }

    fn best(&self) -> isize {
        self.foreign.iter().copied().max().unwrap_or(0)
    }

    /// Enough English seen to stop.
    fn is_plainly_english(&self) -> bool {
        self.english >= 6 && self.english >= 2 * self.evidence() && self.other_script * 2 < self.letters
    }

    fn evidence(&self) -> isize {
        self.best() + 2 * self.accented
    }

    /// With no English word at all two foreign ones will do; against each English word it takes three.
    fn is_foreign(&self) -> bool {
        if self.words < MIN_WORDS {
            return false;
        }
        let enough = self.evidence() >= if self.english == 0 { 4 } else { 5 };
        let many = self.evidence() * 100 >= self.words as isize * 2 * SHARE;
        self.other_script * 2 > self.letters || enough && many && self.evidence() >= 3 * self.english
    }
}

/// Has the word a small Latin letter that English does not use?
fn is_accented(word: &str) -> bool {
    !word.is_ascii() && word.chars().any(|c| !c.is_ascii() && c.is_lowercase() && is_latin(c))
}

/// Does a small word that names contain stand beside a capital, as in `von der Leyen`, `El País`?
fn beside_capital(text: &str, place: Range<usize>) -> bool {
    let big = |c: char| c.is_uppercase();
    let previous = text[..place.start].trim_end_matches(|c: char| !c.is_alphabetic());
    let previous = previous.rfind(|c: char| !c.is_alphabetic()).map_or(previous, |at| &previous[at..]);
    text[place.end..].chars().nth(1).is_some_and(big) || previous.chars().find(|c| c.is_alphabetic()).is_some_and(big)
}

/// The word in small letters; `None` if it is too long for the lexicon.
fn fold<'b>(word: &str, buffer: &'b mut [u8; LONGEST]) -> Option<&'b [u8]> {
    if word.is_ascii() {
        let folded = buffer.get_mut(..word.len())?;
        folded.copy_from_slice(word.as_bytes());
        folded.make_ascii_lowercase();
        return Some(folded);
    }
    let mut length = 0;
    for c in word.chars().flat_map(char::to_lowercase) {
        c.encode_utf8(buffer.get_mut(length..length + c.len_utf8())?);
        length += c.len_utf8();
    }
    buffer.get(..length)
}

/// A combining mark: it does not part a word.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn is_latin(c: char) -> bool {
    matches!(c, '\0'..='\u{36f}' | '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}' | '\u{a720}'..='\u{a7ff}' | '\u{fb00}'..='\u{fb06}' | '\u{ff21}'..='\u{ff5a}')
}

/// Letters of scripts that put no blanks between words: Chinese, Japanese, Thai, Khmer and their like.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}
