//! Word boundaries by a table of byte classes, for the characters that news is written in.
//!
//! UAX #29 asks a binary search per character for its class and keeps the state for emoji, flags and Hebrew quotes; a
//! news sentence needs none of that. [`piece`] gives the same boundaries for ASCII, Latin letters with diacritics and
//! the common typographic marks, and says so when a piece needs the standard's own tables.

/// What a character does to word boundaries; the named bits add up.
type Class = u16;

/// ALetter.
const LETTER: Class = 1;
/// Numeric.
const DIGIT: Class = 1 << 1;
/// ExtendNumLet, `_` alone.
const JOINER: Class = 1 << 2;
/// Joins two letters: MidLetter, MidNumLet and the apostrophe. [`MIDDLE_SHIFT`] maps it to [`LETTER`].
const MID_LETTER: Class = LETTER << MIDDLE_SHIFT;
/// Joins two digits: MidNum, MidNumLet and the apostrophe. [`MIDDLE_SHIFT`] maps it to [`DIGIT`].
const MID_DIGIT: Class = DIGIT << MIDDLE_SHIFT;
/// What a middle character must have on both sides stands so many bits below it.
const MIDDLE_SHIFT: u32 = 3;
/// White space and controls: never part of a token.
const SPACE: Class = 1 << 5;
/// May begin a clitic.
const APOSTROPHE: Class = 1 << 6;
/// Not found in numbers.
const WORDY: Class = 1 << 7;
/// The first byte of a longer character, whose class [`long`] knows. Only the table has it.
const LONG: Class = 1 << 8;
/// Perhaps a letter, a mark that combines, an emoji: the standard's tables decide.
const UNKNOWN: Class = 1 << 9;
/// Any other mark: a token of its own.
const MARK: Class = 0;

const WORD: Class = LETTER | DIGIT | JOINER;
const MIDDLE: Class = MID_LETTER | MID_DIGIT;

static CLASSES: [Class; 256] = classes();

const fn classes() -> [Class; 256] {
    let mut table = [MARK; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            0..=b' ' | 0x7f => SPACE,
            b'a'..=b'z' | b'A'..=b'Z' => LETTER | WORDY,
            b'0'..=b'9' => DIGIT,
            b'_' => JOINER | WORDY,
            b':' => MID_LETTER | WORDY,
            b'.' => MIDDLE,
            b'\'' => MIDDLE | WORDY | APOSTROPHE,
            b',' => MID_DIGIT,
            b';' => MID_DIGIT | WORDY,
            0x80.. => LONG,
            _ => MARK,
        };
        byte += 1;
    }
    table
}

/// The class and length of the character at `at`; the end of the text counts as a space of no length.
#[inline]
fn class(bytes: &[u8], at: usize) -> (Class, usize) {
    match bytes.get(at).map(|&byte| CLASSES[usize::from(byte)]) {
        None => (SPACE, 0),
        Some(LONG) => long(&bytes[at..]),
        Some(class) => (class, 1),
    }
}

/// The class and length of the character of several bytes that begins `rest`.
fn long(rest: &[u8]) -> (Class, usize) {
    match *rest {
        // No-break space.
        [0xc2, 0xa0, ..] => (SPACE, 2),
        // £ § « », and the two signs among the letters: × ÷.
        [0xc2, 0xa3 | 0xa7 | 0xab | 0xbb, ..] | [0xc3, 0x97 | 0xb7, ..] => (MARK, 2),
        // U+00C0 to U+027F: Latin letters.
        [0xc3..=0xc9, ..] => (LETTER | WORDY, 2),
        // The opening quote joins as the closing one does, but begins no clitic.
        [0xe2, 0x80, 0x98, ..] => (MIDDLE | WORDY, 3),
        [0xe2, 0x80, 0x99, ..] => (MIDDLE | WORDY | APOSTROPHE, 3),
        // Hyphens, dashes, double quotes, daggers, bullet, ellipsis, euro.
        [0xe2, 0x80, 0x90..=0x9f | 0xa0..=0xa2 | 0xa6, ..] | [0xe2, 0x82, 0xac, ..] => (MARK, 3),
        _ => (UNKNOWN, 1),
    }
}

/// A stretch of text between two word boundaries.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    classes: Class,
    /// Where it ends.
    pub(super) end: usize,
}

impl Piece {
    fn has(self, class: Class) -> bool {
        self.classes & class != 0
    }

    /// Whether only the standard's tables can tell where the piece ends; `end` means nothing then.
    pub(super) fn is_unknown(self) -> bool {
        self.has(UNKNOWN)
    }

    /// Whether no token comes of it.
    pub(super) fn is_space(self) -> bool {
        self.has(SPACE)
    }

    /// Whether it is a word or a number, not a mark.
    pub(super) fn is_word(self) -> bool {
        self.has(WORD)
    }

    /// Whether it holds digits, dots and commas only.
    pub(super) fn is_number(self) -> bool {
        !self.has(WORDY)
    }

    /// Whether a clitic may end it.
    pub(super) fn has_apostrophe(self) -> bool {
        self.has(APOSTROPHE)
    }
}

/// The piece that begins at the word boundary `start`.
///
/// What follows a boundary never depends on what stands before it, so a piece left to the standard's tables does not
/// take the rest of its sentence with it.
#[inline]
pub(super) fn piece(bytes: &[u8], start: usize) -> Piece {
    let (first, len) = class(bytes, start);
    if first & WORD != 0 {
        return word(bytes, start + len, first);
    }
    // A mark that combines belongs to whatever it follows, be it a space.
    let (next, _) = class(bytes, start + len);
    Piece { classes: (first & (SPACE | UNKNOWN)) | (next & UNKNOWN), end: start + len }
}

/// How many bytes are looked at at once.
const LANES: usize = 8;

/// How many ASCII letters stand from `at` on: as many as [`LANES`], and none near the end of the text, where bytes go one by one.
#[inline]
fn letters(bytes: &[u8], at: usize) -> usize {
    const fn all(byte: u8) -> u64 {
        u64::from_ne_bytes([byte; LANES])
    }
    let Some(lanes) = bytes.get(at..at + LANES).and_then(|lanes| lanes.try_into().ok()).map(u64::from_le_bytes) else { return 0 };
    // Adding lifts the top bit of the bytes from a limit on, which no ASCII character has.
    let small = (lanes | all(0x20)) & all(0x7f);
    let letter = (small + all(0x80 - b'a')) & !(small + all(0x7f - b'z')) & !lanes & all(0x80);
    (letter ^ all(0x80)).trailing_zeros() as usize / LANES
}

/// Where a word of ASCII letters ends that begins at `start` and has a blank behind it, as most words have.
#[inline]
pub(super) fn plain_word(bytes: &[u8], start: usize) -> Option<usize> {
    let mut end = start;
    loop {
        let letters = letters(bytes, end);
        end += letters;
        if letters < LANES {
            return (end > start && bytes.get(end) == Some(&b' ')).then_some(end);
        }
    }
}

/// The word whose first character has class `first` and ends at `at` (rules WB5 to WB13b).
#[inline]
fn word(bytes: &[u8], mut at: usize, first: Class) -> Piece {
    let (mut last, mut classes) = (first, first);
    loop {
        // Nearly every byte of a word is an ASCII letter.
        let letters = letters(bytes, at);
        if letters > 0 {
            (last, classes, at) = (LETTER | WORDY, classes | LETTER | WORDY, at + letters);
            if letters == LANES {
                continue;
            }
        }
        while let Some(here) = bytes.get(at).map(|&byte| CLASSES[usize::from(byte)]).filter(|here| here & WORD != 0) {
            (last, classes, at) = (here, classes | here, at + 1);
        }
        let (here, len) = class(bytes, at);
        if here & WORD != 0 {
            (last, classes, at) = (here, classes | here, at + len);
            continue;
        }
        if here & MIDDLE == 0 {
            return Piece { classes: classes | (here & UNKNOWN), end: at };
        }
        let (next, next_len) = class(bytes, at + len);
        if (here >> MIDDLE_SHIFT) & last & next & (LETTER | DIGIT) == 0 {
            return Piece { classes: classes | (next & UNKNOWN), end: at };
        }
        (last, classes, at) = (next, classes | here | next, at + len + next_len);
    }
}
