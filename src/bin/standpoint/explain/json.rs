//! An explanation as one JSON object.

use super::Explained;
use crate::args::Unit;
use crate::offsets::Offsets;
use crate::record::StanceRecord;
use serde::Serialize;
use standpoint::{CueView, Span};
use std::io::{self, Write};

#[derive(Serialize)]
struct Record<'a> {
    stances: Vec<StanceRecord<'a>>,
    cues: Vec<CueRecord<'a>>,
}

#[derive(Serialize)]
struct CueRecord<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    voice: Option<&'static str>,
    agent: Option<Span>,
    theme: Option<Span>,
}

/// Writes the object, on one line.
pub fn write(out: &mut impl Write, mut explained: Explained<'_>, unit: Unit) -> io::Result<()> {
    let mut offsets = Offsets::new(unit);
    offsets.convert(explained.sentence, 0, &mut explained.score);
    let cues = explained.cues.iter().map(|cue| record(explained.sentence, cue, &offsets)).collect();
    let stances = explained.score.stances.iter().map(|stance| StanceRecord::new(stance, true)).collect();
    serde_json::to_writer(&mut *out, &Record { stances, cues })?;
    out.write_all(b"\n")
}

fn record<'a>(sentence: &'a str, cue: &CueView, offsets: &Offsets) -> CueRecord<'a> {
    let span = offsets.span(cue.span);
    CueRecord {
        start: span.start(),
        end: span.end(),
        text: &sentence[cue.span.range()],
        voice: voice(cue),
        agent: cue.agent.map(|s| offsets.span(s)),
        theme: cue.theme.map(|s| offsets.span(s)),
    }
}

/// The voice of a verb.
pub fn voice(cue: &CueView) -> Option<&'static str> {
    cue.passive.map(|passive| if passive { "passive" } else { "active" })
}
