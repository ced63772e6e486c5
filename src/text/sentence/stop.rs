//! A run of stops, what closes behind it, and the one question of this module: does a sentence end here?

use super::chars::{
    ceil_boundary, char_at, char_before, is_blank, is_bracket, is_closer, is_full_stop, is_invisible, is_quote, is_stop, is_superscript,
    is_twofold,
};
use super::line::Gap;
use super::words::{self, Ahead, Before, Kind};

/// How a run of stops reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// One full stop.
    Period,
    /// `...`, `…`, `. . .`
    Ellipsis,
    /// With a question or exclamation mark.
    Strong,
    /// Beyond doubt: a stop behind a closing quotation mark, two or four dots.
    Full,
    /// A stop of a script that has no capitals and needs no blank behind it.
    Wide,
}

/// Digits at the start of `bytes`; more than three are no mark of a footnote and not counted.
fn digits(bytes: &[u8]) -> usize {
    bytes.iter().take(4).take_while(|byte| byte.is_ascii_digit()).count()
}

/// The length of `[12]`.
fn bracketed_number(bytes: &[u8]) -> Option<usize> {
    let inside = digits(bytes.strip_prefix(b"[")?);
    ((1..4).contains(&inside) && bytes.get(1 + inside) == Some(&b']')).then_some(inside + 2)
}

/// A run of stops with the closing marks and footnote marks behind it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// The sentence that the run may end.
    start: usize,
    at: usize,
    /// No sentence may end behind this byte, so nothing behind it is read.
    limit: usize,
    pub(super) end: usize,
    mark: Mark,
    bracket: bool,
    quote: bool,
    /// A straight quotation mark inside the run: where the state of quotation turns.
    pub(super) straight: bool,
}

impl Run {
    /// Reads the run that begins at `at`, in the sentence that begins at `start`; `open` says if a straight quotation
    /// mark is open there.
    pub(super) fn read(text: &str, start: usize, at: usize, limit: usize, open: bool) -> Run {
        let mut run = Run { start, at, limit, end: at, mark: Mark::Period, bracket: false, quote: false, straight: false };
        run.stops(text);
        while let Some(c) = char_at(text, run.end).filter(|_| run.end < limit) {
            if run.closes(text, c, open) {
                run.close(c);
            } else if is_stop(c) && (run.bracket || run.quote) {
                run.mark = if is_full_stop(c) { Mark::Full } else { Mark::Strong };
                run.end += c.len_utf8();
            } else if !run.spaced_closer(text, c, open) {
                break;
            }
        }
        run.footnote(text);
        run
    }

    /// The stops themselves, those of `. . .` included.
    fn stops(&mut self, text: &str) {
        let (mut dots, mut strong, mut wide) = (0, false, false);
        while let Some(c) = char_at(text, self.end).filter(|_| self.end < self.limit) {
            match c {
                '…' => dots += 3,
                _ if is_full_stop(c) => dots += 1,
                _ if is_stop(c) => {
                    strong = true;
                    wide |= !matches!(c, '!' | '?' | '‼'..='‽' | '⁇'..='⁉');
                }
                _ if is_invisible(c) => {}
                _ if is_blank(c) && dots > 0 && !strong && self.spaced_dot(text, c) => {}
                _ => break,
            }
            self.end += c.len_utf8();
        }
        self.mark = match dots {
            _ if wide => Mark::Wide,
            _ if strong => Mark::Strong,
            0 | 1 => Mark::Period,
            2 | 4 => Mark::Full,
            _ => Mark::Ellipsis,
        };
    }

    /// Is the blank `c` at the end of the run followed by one more dot of `. . .`, and not by `.5` or `.NET`?
    fn spaced_dot(&self, text: &str, c: char) -> bool {
        let dot = self.end + c.len_utf8();
        text[dot..].starts_with('.') && !char_at(text, dot + 1).is_some_and(char::is_alphanumeric)
    }

    /// Does `c`, glued to the run, close something?
    fn closes(&self, text: &str, c: char, open: bool) -> bool {
        if !is_twofold(c) {
            return is_closer(c) || is_invisible(c);
        }
        let next = char_at(text, self.end + c.len_utf8());
        let free = next.is_none_or(|next| !next.is_alphanumeric() && !matches!(next, '(' | '[' | '$' | '€' | '£'));
        free || c == '"' && open && !self.straight
    }

    fn close(&mut self, c: char) {
        self.bracket |= is_bracket(c);
        self.quote |= !is_bracket(c) && !is_invisible(c) && !matches!(c, '*' | '_');
        self.straight ^= c == '"';
        self.end += c.len_utf8();
    }

    /// Takes a closing mark that stands behind a blank, as in French (`« Non. »`), if `c` is that blank.
    fn spaced_closer(&mut self, text: &str, c: char, open: bool) -> bool {
        if !is_blank(c) {
            return false;
        }
        let at = self.end + c.len_utf8();
        let Some(closer) = char_at(text, at) else {
            return false;
        };
        let free = !char_at(text, at + closer.len_utf8()).is_some_and(char::is_alphanumeric);
        let closes = matches!(closer, '»' | '›' | '”') || is_bracket(closer) || closer == '"' && open && !self.straight;
        if closes && free {
            self.end = at;
            self.close(closer);
        }
        closes && free
    }

    /// Takes the mark of a footnote: `attack.[3]`, `attack.³`, `attack.3`.
    fn footnote(&mut self, text: &str) {
        while let Some(width) = bracketed_number(&text.as_bytes()[self.end..]).filter(|_| self.end < self.limit) {
            self.end += width;
        }
        while let Some(c) = char_at(text, self.end).filter(|&c| is_superscript(c) && self.end < self.limit) {
            self.end += c.len_utf8();
        }
        let plain = digits(&text.as_bytes()[self.end..]);
        let free = char_at(text, self.end + plain).is_none_or(char::is_whitespace);
        if (1..4).contains(&plain) && free && self.ends_word(text) {
            self.end += plain;
        }
    }

    /// Is the run a stop behind an ordinary word or a closing mark, so that digits glued to it are no decimals?
    fn ends_word(&self, text: &str) -> bool {
        let letter = char_before(text, self.start, self.at).is_some_and(char::is_alphabetic);
        self.quote || letter && self.mark == Mark::Period && words::before(text, self.start, self.at) == Before::Word
    }

    /// Does the sentence end here, before the `gap` that ends at `next`?
    pub(super) fn breaks(&self, text: &str, gap: Gap, next: usize) -> bool {
        if gap == Gap::Paragraph {
            return true;
        }
        let ahead = Ahead::read(text, next);
        let enumerator = self.mark == Mark::Period && !self.quote && words::is_enumerator(text, self.start, self.at);
        match ahead.kind {
            Kind::End => true,
            Kind::Lower if self.mark != Mark::Wide => false,
            Kind::Continuer => false,
            _ if enumerator => false,
            _ => match (gap, self.mark) {
                (_, Mark::Wide) => true,
                (Gap::None, _) => self.breaks_glued(text, next, ahead),
                (Gap::Line, Mark::Period) => self.breaks_line(text),
                (Gap::Line, _) | (_, Mark::Full) => true,
                (_, Mark::Period) => self.breaks_period(text, ahead),
                (_, Mark::Ellipsis) if !self.quote => ahead.kind == Kind::Upper && (ahead.quoted || words::opens(text, ahead.at)),
                (_, Mark::Strong | Mark::Ellipsis) => self.breaks_strong(text, ahead),
            },
        }
    }

    /// No blank at all: a break only where one was plainly forgotten.
    fn breaks_glued(&self, text: &str, next: usize, ahead: Ahead) -> bool {
        let opens = words::opens(text, ahead.at);
        let free = words::before(text, self.start, self.at) == Before::Word || self.mark != Mark::Period;
        let glued = ahead.at == next;
        ahead.kind == Kind::Upper
            && free
            && !words::is_address(text, self.start, self.at)
            && match self.mark {
                Mark::Ellipsis => opens,
                _ if self.bracket || self.quote => opens || words::word_at(text, ahead.at).chars().nth(2).is_some(),
                _ if ahead.quoted => true,
                _ if ahead.dash || !glued => opens,
                _ => words::lost_blank(text, self.start, self.at, ahead.at),
            }
    }

    /// A stop at the end of a line that was meant to end: only a title or the like can go on.
    fn breaks_line(&self, text: &str) -> bool {
        self.quote || self.bracket || words::before(text, self.start, self.at) != Before::Bound
    }

    /// A single full stop, with white space behind it.
    fn breaks_period(&self, text: &str, ahead: Ahead) -> bool {
        let opens = || ahead.kind == Kind::Upper && words::opens(text, ahead.at);
        let number = ahead.kind == Kind::Digit;
        match words::before(text, self.start, self.at) {
            Before::Bound => false,
            Before::Unit if number => false,
            Before::Loose if number => !ahead.dash && !ahead.bracket && !words::is_ordinal(text, ahead.at),
            Before::Loose | Before::Unit => opens(),
            Before::Number => !number && !words::is_roman(text, ahead.at) && !words::is_bare_date(&text[self.start..self.at]),
            Before::Clock => !ahead.dash && !words::follows_clock(text, ahead.at),
            Before::Word if ahead.dash && self.quote => opens(),
            Before::Word => !(self.is_day(text) && words::class(words::word_at(text, ahead.at)) == "date"),
        }
    }

    /// `17. March`, `1. October`: a day of the month, the continental way.
    fn is_day(&self, text: &str) -> bool {
        let head = &text.as_bytes()[self.start..self.at];
        let digits = head.iter().rev().take(3).take_while(|byte| byte.is_ascii_digit()).count();
        matches!(digits, 1 | 2) && !self.quote
    }

    /// A question or exclamation mark, or an ellipsis that a quotation ends with, with white space behind it.
    fn breaks_strong(&self, text: &str, ahead: Ahead) -> bool {
        if (self.quote || ahead.dash) && !self.opened_inside(text, is_quote) && words::reports(text, ahead.at) {
            return false;
        }
        let aside = self.bracket && !self.quote && self.opened_inside(text, |c| c == '(' || c == '[');
        !aside || words::opens(text, ahead.at)
    }

    /// Does what closes here open in mid-sentence, behind words that are not part of it?
    fn opened_inside(&self, text: &str, opener: impl Fn(char) -> bool) -> bool {
        let floor = ceil_boundary(text, self.at.saturating_sub(400)).max(self.start);
        let head = &text[floor..self.at];
        head.rfind(opener).is_some_and(|at| head[..at].chars().any(char::is_alphanumeric))
    }
}
