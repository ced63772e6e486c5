//! Calendar days, for the terms of officeholders.

use std::fmt;
use std::str::FromStr;

/// A day of the (proleptic Gregorian) calendar, written `2014-10-01`.
///
/// # Example
///
/// ```
/// use standpoint::Date;
///
/// let day: Date = "2014-10-01".parse().unwrap();
/// assert!(day < "2024-10-01".parse().unwrap());
/// assert!("2014-02-30".parse::<Date>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// The error of a text that is no day of the calendar in the form `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError(());

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day of the calendar, written YYYY-MM-DD")
    }
}

impl std::error::Error for DateError {}

impl FromStr for Date {
    type Err = DateError;

    /// Reads the date at the head of `text`: a time of day behind it (`2014-10-01T12:00:00Z`) is passed over.
    fn from_str(text: &str) -> Result<Date, DateError> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() >= 10 && bytes[4] == b'-' && bytes[7] == b'-' && matches!(bytes.get(10), None | Some(b'T' | b' '));
        let number = |range: std::ops::Range<usize>| -> Option<u16> {
            let digits = bytes.get(range)?;
            digits.iter().all(u8::is_ascii_digit).then(|| digits.iter().fold(0, |n, d| n * 10 + u16::from(d - b'0')))
        };
        let fields = || Some((number(0..4)?, number(5..7)? as u8, number(8..10)? as u8));
        match fields() {
            Some((year, month, day)) if shaped && day >= 1 && day <= days_in(year, month) => Ok(Date { year, month, day }),
            _ => Err(DateError(())),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}
