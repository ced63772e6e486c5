//! Text for people: escaping, widths, lines and colours.

use anstyle::{Ansi256Color, Color, Style};
use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Whether a character could move the cursor, change the terminal or turn text round.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        || matches!(c, '\u{e0000}'..='\u{e007f}')
}

/// The text with unsafe characters written as `\u{202e}`.
pub fn safe(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_unsafe(c) { out.extend(c.escape_unicode()) } else { out.push(c) }
    }
    Cow::Owned(out)
}

/// How many columns a safe text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text with blanks up to `columns`.
pub fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// One character as it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    /// Where it stands in the text.
    pub byte: usize,
    c: char,
    columns: usize,
}

impl Cell {
    fn new(byte: usize, c: char) -> Cell {
        let columns = if is_unsafe(c) { c.escape_unicode().len() } else { c.width().unwrap_or(0) };
        Cell { byte, c, columns }
    }

    /// How many columns it takes.
    pub fn columns(&self) -> usize {
        self.columns
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_unsafe(self.c) { write!(f, "{}", self.c.escape_unicode()) } else { write!(f, "{}", self.c) }
    }
}

/// A text as it is shown: white space of any kind and length is one blank.
pub fn cells(text: &str) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::with_capacity(text.len());
    for (byte, c) in text.char_indices() {
        if !c.is_whitespace() {
            cells.push(Cell::new(byte, c));
        } else if cells.last().is_some_and(|cell| cell.c != ' ') {
            cells.push(Cell::new(byte, ' '));
        }
    }
    cells
}

/// The lines of a text of at most `columns`, broken at blanks where there are any.
pub fn lines(cells: &[Cell], columns: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut start, mut blank, mut used) = (0, None, 0);
    let mut at = 0;
    while at < cells.len() {
        let cell = cells[at];
        if used + cell.columns > columns && at > start && cell.c != ' ' {
            let (end, next) = blank.map_or((at, at), |blank| (blank, blank + 1));
            lines.push(start..end);
            (start, blank, at) = (next, None, next);
            used = 0;
            continue;
        }
        if cell.c == ' ' && at > start {
            blank = Some(at);
        }
        used += cell.columns;
        at += 1;
    }
    if start < cells.len() {
        lines.push(start..cells.len());
    }
    lines
}

/// The shown text of some cells.
pub fn shown(cells: &[Cell]) -> String {
    cells.iter().map(Cell::to_string).collect()
}

/// The head of a text in one line of at most `columns`.
pub fn clipped(text: &str, columns: usize) -> String {
    let cells = cells(text);
    let mut used = 0;
    let fits = cells.iter().take_while(|cell| {
        used += cell.columns;
        used <= columns
    });
    let count = fits.count();
    if count == cells.len() {
        return shown(&cells);
    }
    let mut kept = count;
    let mut total: usize = cells[..kept].iter().map(Cell::columns).sum();
    while kept > 0 && total + 1 > columns {
        kept -= 1;
        total -= cells[kept].columns;
    }
    format!("{}…", shown(&cells[..kept]).trim_end())
}

/// How wide the terminal is, within what can be read well; 100 where there is none.
pub fn columns() -> usize {
    terminal_size::terminal_size().map_or(100, |(width, _)| usize::from(width.0)).clamp(60, 120)
}

/// The colours of output for people; none when they are off.
#[derive(Clone, Copy, Debug)]
pub struct Paint {
    on: bool,
}

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Friendly: blue, which is told from orange by every eye.
    Good,
    /// Hostile: orange.
    Bad,
    /// Less important.
    Dim,
    /// A heading.
    Strong,
}

impl Paint {
    /// Colours, if `on`.
    pub fn new(on: bool) -> Paint {
        Paint { on }
    }

    /// `text` in `ink`.
    pub fn ink(self, ink: Ink, text: impl fmt::Display) -> String {
        if !self.on {
            return text.to_string();
        }
        let colour = |code| Style::new().fg_color(Some(Color::Ansi256(Ansi256Color(code))));
        let style = match ink {
            Ink::Good => colour(33),
            Ink::Bad => colour(208),
            Ink::Dim => Style::new().dimmed(),
            Ink::Strong => Style::new().bold(),
        };
        format!("{style}{text}{style:#}")
    }
}
