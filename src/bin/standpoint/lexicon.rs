//! `standpoint lexicon`.

use crate::args::{LexiconAction, LexiconArgs, LexiconCommand};
use crate::engine;
use crate::exit::{Exit, Failure};
use crate::screen;
use crate::sink::Sink;
use standpoint::lexicon::{Actor, Cue, Problem};
use standpoint::{Error, Lexicon, Role, Scorer};
use std::io::Write;
use std::path::Path;

/// Checks or lists.
pub fn run(command: &LexiconCommand) -> Result<Exit, Failure> {
    match &command.action {
        LexiconAction::Check { dir, extend } => check(dir.as_deref(), *extend),
        LexiconAction::List { word: None, lexicon } => list_actors(lexicon),
        LexiconAction::List { word: Some(word), lexicon } => list_cues(word, lexicon),
    }
}

fn check(dir: Option<&Path>, extend: bool) -> Result<Exit, Failure> {
    if let Some(dir) = dir.filter(|dir| !dir.is_dir()) {
        return Err(Failure::Usage(format!("{}: not a folder", screen::safe(&dir.to_string_lossy()))));
    }
    let mut sink = Sink::stdout();
    let exit = match read(dir, extend) {
        Ok(scorer) => {
            writeln!(sink, "ok: {}", counts(scorer.lexicon()))?;
            Exit::Done
        }
        Err(error) => {
            for problem in error.problems() {
                writeln!(sink, "{}", screen::safe(&problem.to_string()))?;
            }
            writeln!(sink, "{}", number(count(error.problems()), "problem"))?;
            Exit::Failed
        }
    };
    sink.finish()?;
    Ok(exit)
}

/// How many problems there are: the library lists so many and counts the rest in a last line.
fn count(problems: &[Problem]) -> usize {
    let rest = |last: &Problem| last.message.strip_prefix("and ")?.strip_suffix(" more problems")?.parse::<usize>().ok();
    match problems.last().filter(|last| last.line == 0).and_then(rest) {
        Some(rest) => problems.len() - 1 + rest,
        None => problems.len(),
    }
}

fn read(dir: Option<&Path>, extend: bool) -> Result<Scorer, Error> {
    let builder = Scorer::builder().bundled(dir.is_none() || extend);
    match dir {
        Some(dir) => builder.lexicon_dir(dir)?.build(),
        None => builder.build(),
    }
}

fn counts(lexicon: &Lexicon) -> String {
    let aliases: usize = lexicon.actors().iter().map(|actor| alias_count(lexicon, actor)).sum();
    let targets = lexicon.actors().iter().filter(|actor| actor.is_target()).count();
    format!(
        "{} ({}), {}, {}",
        number(lexicon.actors().len(), "actor"),
        number(targets, "target"),
        number(aliases, "alias"),
        number(lexicon.cues().len(), "cue"),
    )
}

fn number(count: usize, what: &str) -> String {
    let ending = match count {
        1 => "",
        _ if what.ends_with('s') => "es",
        _ => "s",
    };
    format!("{count} {what}{ending}")
}

fn alias_count(lexicon: &Lexicon, actor: &Actor) -> usize {
    lexicon.actor(actor.id()).map_or(0, |id| lexicon.aliases(id).count())
}

fn list_actors(args: &LexiconArgs) -> Result<Exit, Failure> {
    let scorer = engine::scorer(args, None)?;
    let lexicon = scorer.lexicon();
    let mut sink = Sink::stdout();
    let widest = lexicon.actors().iter().map(|actor| screen::width(actor.id())).max().unwrap_or(0);
    for actor in lexicon.actors() {
        let id = screen::padded(&screen::safe(actor.id()), widest);
        let kind = if actor.is_target() { "target " } else { "context" };
        writeln!(sink, "{id}  {kind}  {:>4} aliases  {}", alias_count(lexicon, actor), screen::safe(actor.name()))?;
    }
    writeln!(sink, "{}", counts(lexicon))?;
    sink.finish()?;
    Ok(Exit::Done)
}

fn list_cues(word: &str, args: &LexiconArgs) -> Result<Exit, Failure> {
    let scorer = engine::scorer(args, None)?;
    let mut sink = Sink::stdout();
    let cues = scorer.lexicon().lookup(word);
    for cue in &cues {
        writeln!(sink, "{}", line(cue))?;
    }
    if cues.is_empty() {
        writeln!(sink, "no cue")?;
    }
    sink.finish()?;
    Ok(Exit::Done)
}

fn line(cue: &Cue) -> String {
    let class = format!("{:?}", cue.class()).to_lowercase();
    let valence = |role| f64::from(cue.valence(role)) / 1000.0;
    let (agent, theme) = (valence(Role::Agent), valence(Role::Theme));
    let (form, source) = (screen::safe(cue.form()), screen::safe(cue.source()));
    format!("{form}  {class}  {}  agent {agent:+}  theme {theme:+}  {source}", cue.kind().name())
}
