//! The strict reader of tab-separated lexicon files.

use super::problem::{Place, Problems};

/// One lexicon file, in memory.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path relative to the lexicon folder, with forward slashes.
    pub path: String,
    /// What it holds.
    pub text: std::borrow::Cow<'static, str>,
}

/// One row: its place and its cells, as many as the header has.
pub(crate) struct Row<'a> {
    pub(crate) file: &'a str,
    pub(crate) line: usize,
    text: &'a str,
    pub(crate) cells: [&'a str; 8],
}

impl<'a> Row<'a> {
    /// The place of cell `index`, its column counted in characters.
    pub(crate) fn at(&self, index: usize) -> Place<'a> {
        let offset = self.cells[index].as_ptr() as usize - self.text.as_ptr() as usize;
        Place { file: self.file, line: self.line, column: self.text[..offset].chars().count() + 1 }
    }

    /// The place of the whole row.
    pub(crate) fn place(&self) -> Place<'a> {
        Place { file: self.file, line: self.line, column: 0 }
    }
}

/// Calls `each` for every well-formed row of `file`; `header` names its columns.
pub(crate) fn read<'a>(file: &'a SourceFile, header: &str, problems: &mut Problems, mut each: impl FnMut(&Row<'a>, &mut Problems)) {
    let width = header.split('\t').count();
    let text: &'a str = &file.text;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut seen_header = false;
    for (index, line) in text.lines().enumerate() {
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        let mut row = Row { file: &file.path, line: index + 1, text: line, cells: [&line[line.len()..]; 8] };
        if !seen_header {
            seen_header = true;
            if line != header {
                let help = format!("the first line must be {:?}", header);
                problems.add(row.place(), format!("wrong header {:?}", clip(line)), help);
                return;
            }
            continue;
        }
        let mut count = 0;
        for cell in line.split('\t') {
            if let Some(slot) = row.cells.get_mut(count) {
                *slot = cell;
            }
            count += 1;
        }
        if count != width {
            problems.add(row.place(), format!("{count} columns"), format!("a row has {width}, with tabs between: {header:?}"));
            continue;
        }
        if let Some(column) = (0..width).find(|&i| row.cells[i].trim() != row.cells[i] || row.cells[i].contains(char::is_control)) {
            problems.add(row.at(column), "blanks or control characters around or in a cell", "write the bare text between the tabs");
            continue;
        }
        each(&row, problems);
    }
    if !seen_header {
        problems.add(Place { file: &file.path, line: 0, column: 0 }, "the file is empty", format!("start it with the header {header:?}"));
    }
}

/// The head of a text that may be long, for a message.
pub(crate) fn clip(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// A decimal of at most three places as thousandths.
pub(crate) fn thousandths(cell: &str) -> Option<i32> {
    let (negative, digits) = match cell.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, cell),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || fraction.len() > 3 || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let places = fraction.bytes().chain(std::iter::repeat(b'0')).take(3);
    let value = whole.bytes().chain(places).fold(0, |value, digit| value * 10 + i32::from(digit - b'0'));
    Some(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals() {
        for (cell, value) in [("1", Some(1000)), ("-0.7", Some(-700)), ("1.25", Some(1250)), ("0", Some(0))] {
            assert_eq!(thousandths(cell), value);
        }
        for bad in ["", "-", "NaN", "inf", "1e3", ".5", "1.2345", "+1", "1,5"] {
            assert_eq!(thousandths(bad), None, "{bad}");
        }
    }
}
