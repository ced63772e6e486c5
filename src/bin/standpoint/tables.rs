//! Small tables, aligned for a screen or in Markdown.

use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// A table with a title, which may be empty.
#[derive(Debug)]
pub struct Table {
    title: String,
    header: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows.
    pub fn new(title: String, header: &[&'static str]) -> Table {
        Table { title, header: header.to_vec(), rows: Vec::new() }
    }

    /// Adds a row.
    pub fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.into());
    }

    /// Writes it in columns: the first to the left, the others to the right.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let width = |column: usize| {
            let cells = self.rows.iter().map(|row| row[column].width());
            cells.chain([self.header[column].width()]).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.header.len()).map(width).collect();
        if !self.title.is_empty() {
            writeln!(out, "{}\n", self.title)?;
        }
        let header: Vec<String> = self.header.iter().map(|&name| name.to_owned()).collect();
        for row in std::iter::once(&header).chain(&self.rows) {
            let mut line = String::new();
            for (column, (cell, &width)) in row.iter().zip(&widths).enumerate() {
                let blank = " ".repeat(width - cell.width());
                line += &if column == 0 { format!("{cell}{blank}") } else { format!("  {blank}{cell}") };
            }
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    }

    /// Writes it as Markdown has it.
    pub fn write_markdown(&self, out: &mut impl Write) -> io::Result<()> {
        if !self.title.is_empty() {
            writeln!(out, "{}\n", escaped(&self.title))?;
        }
        let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        writeln!(out, "{}", line(self.header.iter().map(|name| escaped(name)).collect()))?;
        let rule = |column| if column == 0 { "---" } else { "---:" };
        writeln!(out, "{}", line((0..self.header.len()).map(|column| rule(column).to_owned()).collect()))?;
        self.rows.iter().try_for_each(|row| writeln!(out, "{}", line(row.iter().map(|cell| escaped(cell)).collect())))
    }
}

/// What Markdown takes for the end of a cell, or for its own marks, does not get through.
fn escaped(text: &str) -> String {
    text.chars().flat_map(|c| matches!(c, '|' | '\\' | '`' | '*' | '_' | '<' | '[').then_some('\\').into_iter().chain([c])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_and_cells() {
        let mut table = Table::new("a title".to_owned(), &["name", "n"]);
        table.row(["Čačak".to_owned(), "12".to_owned()]);
        table.row(["a|b".to_owned(), "3".to_owned()]);
        let (mut plain, mut markdown) = (Vec::new(), Vec::new());
        table.write(&mut plain).unwrap();
        table.write_markdown(&mut markdown).unwrap();
        assert_eq!(String::from_utf8(plain).unwrap(), "a title\n\nname    n\nČačak  12\na|b     3\n");
        assert_eq!(String::from_utf8(markdown).unwrap(), "a title\n\n| name | n |\n| --- | ---: |\n| Čačak | 12 |\n| a\\|b | 3 |\n");
    }
}
