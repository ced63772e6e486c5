//! `standpoint score`.

use crate::args::{ScoreArgs, ScoreFormat};
use crate::engine;
use crate::exit::{Exit, Failure, note};
use crate::input::{self, Item, Options, Part, Reader};
use crate::offsets::Offsets;
use crate::output::{self, Sentence, Writer};
use crate::record::{Run, Totals};
use crate::sink::Sink;
use standpoint::{Discourse, Scorer, Scratch};

/// Scores what the arguments name.
pub fn run(args: &ScoreArgs) -> Result<Exit, Failure> {
    let mut scorer = engine::scorer(&args.lexicon, args.as_of)?;
    if let Some(actors) = &args.actors {
        scorer = engine::reporting(&scorer, actors)?;
    }
    // Before anything is read: a run of hours must not fail at its end for a name that was wrong at its start.
    let sink = Sink::open(args.output.as_deref())?;
    let format = args.format.unwrap_or(if sink.is_terminal() { ScoreFormat::Table } else { ScoreFormat::Jsonl });
    let mut session = Session {
        scorer: &scorer,
        scratch: Scratch::new(),
        discourse: Discourse::new(),
        index: 0,
        offsets: Offsets::new(args.offsets),
        writer: output::writer(format, sink, args.evidence),
        totals: Totals::default(),
    };
    session.begin()?;
    let mut reader = Reader::new(Options::of(&args.input));
    for source in input::sources(&args.input.paths) {
        reader.read(&source, &mut |item| session.take(item))?;
    }
    session.end()
}

/// What lasts from the first document to the last.
struct Session<'a> {
    scorer: &'a Scorer,
    scratch: Scratch,
    /// What the document has said so far, and how many sentences.
    discourse: Discourse,
    index: usize,
    offsets: Offsets,
    writer: Box<dyn Writer>,
    totals: Totals,
}

impl Session<'_> {
    fn begin(&mut self) -> Result<(), Failure> {
        let actors: Vec<String> = self.scorer.actors().map(str::to_owned).collect();
        let fingerprint = self.scorer.fingerprint();
        let run = Run { schema: 1, version: env!("CARGO_PKG_VERSION"), fingerprint: &fingerprint, actors: &actors };
        Ok(self.writer.begin(&run)?)
    }

    fn take(&mut self, item: Item<'_>) -> Result<(), Failure> {
        match item {
            Item::Part(part) => self.part(part),
            Item::Error { document, message } => {
                self.totals.errors += 1;
                note(format_args!("{document}: {message}"));
                Ok(self.writer.error(document, message)?)
            }
        }
    }

    fn part(&mut self, part: Part<'_>) -> Result<(), Failure> {
        let Session { scorer, scratch, discourse, index, offsets, writer, totals } = self;
        if part.start == 0 {
            discourse.clear();
            offsets.restart();
            *index = 0;
        }
        let mut result = Ok(());
        scorer.score_part_with(part.text, part.start, discourse, scratch, |view| {
            // The library's loop cannot be left; what follows a failed write is passed over.
            if result.is_err() {
                return;
            }
            let mut score = view.to_owned();
            offsets.convert(part.text, part.start, &mut score);
            result = writer.sentence(&Sentence { document: part.id, index: *index, text: view.text(), score: &score });
            *index += 1;
            totals.sentences += 1;
        });
        offsets.end(part.text, part.start);
        totals.documents += u64::from(part.last);
        Ok(result?)
    }

    fn end(mut self) -> Result<Exit, Failure> {
        self.writer.end(&self.totals)?;
        self.writer.finish()?;
        Ok(if self.totals.errors == 0 { Exit::Done } else { Exit::Partial })
    }
}
