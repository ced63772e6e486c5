//! `standpoint sample`: sentences for annotators, drawn evenly from every actor and label, so that rare ones are seen too.

use crate::args::SampleArgs;
use crate::engine;
use crate::exit::{Exit, Failure, note};
use crate::input::{self, Item, Options, Part, Reader};
use crate::sink::Sink;
use fastrand::Rng;
use serde::Serialize;
use standpoint::{Discourse, Flag, Scorer, Scratch};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::rc::Rc;

/// Draws from what the arguments name.
pub fn run(args: &SampleArgs) -> Result<Exit, Failure> {
    let mut scorer = engine::scorer(&args.lexicon, None)?;
    if let Some(actors) = &args.actors {
        scorer = engine::reporting(&scorer, actors)?;
    }
    let sink = Sink::open(args.output.as_deref())?;
    let mut urn = Urn::new(&scorer, args.size, args.seed);
    let mut reader = Reader::new(Options::of(&args.input));
    for source in input::sources(&args.input.paths) {
        reader.read(&source, &mut |item| {
            urn.take(item);
            Ok(())
        })?;
    }
    let exit = if urn.errors == 0 { Exit::Done } else { Exit::Partial };
    write(urn.draw(), sink)?;
    Ok(exit)
}

/// A sentence that may be drawn.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Drawn {
    id: String,
    text: String,
    before: String,
    actors: Vec<String>,
}

/// The sentences that stand for an actor with a label: each that came by is here with the same chance.
#[derive(Debug, Default)]
struct Stratum {
    seen: usize,
    kept: Vec<Rc<Drawn>>,
}

impl Stratum {
    /// Keeps the sentence, perhaps in the place of another (algorithm R; Vitter 1985).
    fn offer(&mut self, sentence: &Rc<Drawn>, most: usize, rng: &mut Rng) {
        self.seen += 1;
        if self.kept.len() < most {
            return self.kept.push(Rc::clone(sentence));
        }
        if let Some(slot) = self.kept.get_mut(rng.usize(..self.seen)) {
            *slot = Rc::clone(sentence);
        }
    }
}

/// What is drawn from.
struct Urn<'a> {
    scorer: &'a Scorer,
    scratch: Scratch,
    discourse: Discourse,
    size: usize,
    rng: Rng,
    /// How many sentences the document has had, and the last.
    index: usize,
    before: String,
    strata: BTreeMap<(String, &'static str), Stratum>,
    errors: usize,
}

impl<'a> Urn<'a> {
    fn new(scorer: &'a Scorer, size: usize, seed: u64) -> Urn<'a> {
        let (scratch, discourse, rng) = (Scratch::new(), Discourse::new(), Rng::with_seed(seed));
        Urn { scorer, scratch, discourse, size, rng, index: 0, before: String::new(), strata: BTreeMap::new(), errors: 0 }
    }

    fn take(&mut self, item: Item<'_>) {
        match item {
            Item::Part(part) => self.part(part),
            Item::Error { document, message } => {
                self.errors += 1;
                note(format_args!("{document}: {message}"));
            }
        }
    }

    fn part(&mut self, part: Part<'_>) {
        let Urn { scorer, scratch, discourse, size, rng, index, before, strata, .. } = self;
        if part.start == 0 {
            discourse.clear();
            before.clear();
            *index = 0;
        }
        scorer.score_part_with(part.text, part.start, discourse, scratch, |view| {
            let labels: Vec<_> = view.stances().map(|stance| (stance.actor().to_owned(), stance.label().name())).collect();
            let silent = [Flag::Boilerplate, Flag::NotEnglish].into_iter().any(|flag| view.flags().has(flag));
            if !labels.is_empty() && !silent {
                let actors = labels.iter().map(|(actor, _)| actor.clone()).collect();
                let id = format!("{}#{index}", part.id);
                let sentence = Rc::new(Drawn { id, text: view.text().to_owned(), before: before.clone(), actors });
                for stratum in labels {
                    strata.entry(stratum).or_default().offer(&sentence, *size, rng);
                }
            }
            view.text().clone_into(before);
            *index += 1;
        });
    }

    /// Takes from each stratum in turn, in an order that tells nothing.
    fn draw(mut self) -> Vec<Rc<Drawn>> {
        let mut strata: Vec<_> = std::mem::take(&mut self.strata).into_values().map(|stratum| stratum.kept).collect();
        strata.iter_mut().for_each(|kept| self.rng.shuffle(kept));
        let mut drawn = BTreeSet::new();
        while drawn.len() < self.size && strata.iter().any(|kept| !kept.is_empty()) {
            for kept in &mut strata {
                // What another stratum has given already is passed over.
                let next = std::iter::from_fn(|| kept.pop()).find(|sentence| !drawn.contains(sentence));
                drawn.extend(next.filter(|_| drawn.len() < self.size));
            }
        }
        let mut drawn: Vec<_> = drawn.into_iter().collect();
        self.rng.shuffle(&mut drawn);
        drawn
    }
}

/// A gold row whose labels are still to be given.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    text: &'a str,
    before: &'a str,
    targets: Vec<Unlabelled<'a>>,
}

#[derive(Serialize)]
struct Unlabelled<'a> {
    actor: &'a str,
    label: Option<&'a str>,
}

fn write(drawn: Vec<Rc<Drawn>>, mut sink: Sink) -> Result<(), Failure> {
    for sentence in drawn {
        let Drawn { id, text, before, actors } = &*sentence;
        let targets = actors.iter().map(|actor| Unlabelled { actor, label: None }).collect();
        serde_json::to_writer(&mut sink, &Row { id, text, before, targets }).map_err(io::Error::from)?;
        writeln!(sink)?;
    }
    Ok(sink.finish()?)
}
