//! How far a long run has come, on a terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// Counts steps and shows them now and then, where standard error is a terminal.
#[derive(Debug)]
pub struct Progress {
    total: usize,
    done: usize,
    shown: Option<Instant>,
    quiet: bool,
}

const EVERY: Duration = Duration::from_millis(200);

impl Progress {
    /// Of so many steps.
    pub fn of(total: usize) -> Progress {
        Progress { total, done: 0, shown: None, quiet: !io::stderr().is_terminal() }
    }

    /// Counts a step.
    pub fn step(&mut self) {
        self.done += 1;
        let due = self.shown.is_none_or(|shown| shown.elapsed() >= EVERY);
        if !self.quiet && (due || self.done == self.total) {
            let end = if self.done == self.total { "\r\x1b[K" } else { "" };
            // Nothing is lost where it cannot be shown.
            let _ = write!(io::stderr(), "\r{} of {}{end}", self.done, self.total);
            self.shown = Some(Instant::now());
        }
    }
}
