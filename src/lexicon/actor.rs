//! Actors: who is tracked, and every way a text may name them.

use super::date::Date;
use super::problem::{Place, Problems, nearest};
use super::tsv::SourceFile;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The id of an actor in its lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ActorId(pub(crate) u16);

impl ActorId {
    /// The target of [`Scorer::score_spans`](crate::Scorer::score_spans): no actor of the lexicon.
    pub(crate) const SPAN: ActorId = ActorId(u16::MAX);

    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// An actor of the lexicon.
#[derive(Clone, Debug)]
pub struct Actor {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) target: bool,
    /// Whether it is one that its members may join and leave.
    pub(crate) organisation: bool,
}

impl Actor {
    /// The id, as results and `--actors` write it.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name for people.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether its stances are reported unless other actors are asked for.
    pub fn is_target(&self) -> bool {
        self.target
    }
}

/// How an alias names its actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum AliasKind {
    /// A name: Russia.
    Name,
    /// The people, or the adjective: Russian.
    Demonym,
    /// A capital, a place as often as the actor: Moscow.
    Capital,
    /// What stands for it: the Kremlin.
    Metonym,
    /// What acts for it: the State Duma.
    Body,
    /// Who speaks for it: its president.
    Officeholder,
    /// A company of its state.
    Company,
    /// The name of another actor's body that holds this one's name as a place: Kosovo Force.
    Place,
    /// What refers back to it: the alliance, it, its president.
    Anaphor,
    /// A span that the caller gave.
    Span,
    /// A context in which no actor is meant.
    RuledOut,
}

/// The pronoun of an officeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    He,
    She,
    They,
}

/// What an officeholder's alias says beside the actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Office {
    pub(crate) role: String,
    pub(crate) gender: Gender,
    pub(crate) from: Option<Date>,
    pub(crate) until: Option<Date>,
}

impl Office {
    /// Whether the two terms share a day, the days on which the one hands over to the other not counted.
    pub(crate) fn overlaps(&self, other: &Office) -> bool {
        let ends_by = |a: &Office, b: &Office| a.until.zip(b.from).is_some_and(|(until, from)| until <= from);
        !ends_by(self, other) && !ends_by(other, self)
    }

    /// Whether the office was held on `day`; without a day every holder counts.
    pub(crate) fn held(&self, day: Option<Date>) -> bool {
        let Some(day) = day else { return true };
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// One alias as a file writes it.
#[derive(Clone, Debug)]
pub(crate) struct AliasEntry {
    pub(crate) text: String,
    pub(crate) kind: AliasKind,
    pub(crate) exact: bool,
    /// An anaphor that means the actor where the text has named nobody of the kind.
    pub(crate) alone: bool,
    pub(crate) office: Option<Office>,
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// One actor as a file writes it.
#[derive(Debug)]
pub(crate) struct ActorEntry {
    pub(crate) actor: Actor,
    pub(crate) aliases: Vec<AliasEntry>,
    pub(crate) file: String,
    pub(crate) line: usize,
}

const ALIAS_KEYS: [(&str, AliasKind); 9] = [
    ("names", AliasKind::Name),
    ("demonyms", AliasKind::Demonym),
    ("capitals", AliasKind::Capital),
    ("metonyms", AliasKind::Metonym),
    ("bodies", AliasKind::Body),
    ("companies", AliasKind::Company),
    ("places", AliasKind::Place),
    ("anaphors", AliasKind::Anaphor),
    ("ruled_out", AliasKind::RuledOut),
];

type Value<'a> = Spanned<DeValue<'a>>;

/// Reads one actor file.
pub(crate) fn read(file: &SourceFile, problems: &mut Problems) -> Vec<ActorEntry> {
    let text = file.text.strip_prefix('\u{feff}').unwrap_or(&file.text);
    let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut reader = Reader { file: &file.path, text, lines, problems };
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let span = error.span().unwrap_or(0..0);
        reader.problem(span, error.message().to_owned(), "see the format in lexicons/README.md");
    }
    if !errors.is_empty() {
        return Vec::new();
    }
    let mut out = Vec::new();
    for (key, value) in table.get_ref() {
        match (key.get_ref().as_ref(), value.get_ref()) {
            ("actor", DeValue::Array(actors)) => out.extend(actors.iter().filter_map(|actor| reader.actor(actor))),
            _ => reader.problem(key.span(), format!("unknown key {:?}", key.get_ref()), "an actor file holds [[actor]] tables alone"),
        }
    }
    if out.is_empty() && reader.problems.is_empty() {
        reader.problem(0..0, "no actor".into(), "start one with [[actor]]");
    }
    out
}

struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    /// Where each line begins.
    lines: Vec<usize>,
    problems: &'a mut Problems,
}

impl<'a> Reader<'a> {
    fn place(&self, span: Range<usize>) -> (usize, usize) {
        let at = span.start.min(self.text.len());
        let line = self.lines.partition_point(|&start| start <= at);
        (line, self.text[self.lines[line - 1]..at].chars().count() + 1)
    }

    fn problem(&mut self, span: Range<usize>, message: String, help: &str) {
        let (line, column) = self.place(span);
        self.problems.add(Place { file: self.file, line, column }, message, help);
    }

    fn actor(&mut self, value: &Value<'a>) -> Option<ActorEntry> {
        let DeValue::Table(table) = value.get_ref() else {
            self.problem(value.span(), "an actor is a table".into(), "write [[actor]]");
            return None;
        };
        let mut actor = Actor { id: String::new(), name: String::new(), target: false, organisation: false };
        let mut aliases = Vec::new();
        let (mut exact, mut alone) = (Vec::new(), Vec::new());
        for (key, value) in table {
            let key_name = key.get_ref().as_ref();
            match key_name {
                "id" => actor.id = self.string(value).unwrap_or_default(),
                "name" => actor.name = self.string(value).unwrap_or_default(),
                "target" => actor.target = self.boolean(value),
                "kind" => {
                    self.one_of(value, &["country", "organisation", "region", "group"]);
                    actor.organisation = value.get_ref().as_str() == Some("organisation");
                }
                "exact" => exact = self.strings(value),
                "alone" => alone = self.strings(value),
                "officeholder" => self.offices(value, &mut aliases),
                _ => match ALIAS_KEYS.iter().find(|(name, _)| *name == key_name) {
                    Some(&(_, kind)) => aliases.extend(self.strings(value).into_iter().map(|(text, span)| self.alias(text, span, kind))),
                    None => self.unknown_key(key_name, key.span()),
                },
            }
        }
        self.check_id(&actor, value.span());
        self.mark("exact", &exact, &mut aliases, |alias| alias.exact = true);
        self.mark("alone", &alone, &mut aliases, |alias| alias.alone = true);
        let (line, _) = self.place(value.span());
        if actor.name.is_empty() {
            actor.name.clone_from(&actor.id);
        }
        Some(ActorEntry { actor, aliases, file: self.file.to_owned(), line })
    }

    fn alias(&self, text: String, span: Range<usize>, kind: AliasKind) -> AliasEntry {
        let (line, column) = self.place(span);
        AliasEntry { text, kind, exact: false, alone: false, office: None, line, column }
    }

    fn check_id(&mut self, actor: &Actor, span: Range<usize>) {
        let good = !actor.id.is_empty() && actor.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-');
        if !good {
            self.problem(span.clone(), format!("actor id {:?}", actor.id), "give id in lower case, of a-z 0-9 _ -");
        }
        if actor.id == "author" {
            self.problem(span, "actor id \"author\"".into(), "the author's voice has this name in the results; choose another");
        }
    }

    /// Lets `set` mark the aliases that the list under `key` names.
    fn mark(&mut self, key: &str, listed: &[(String, Range<usize>)], aliases: &mut [AliasEntry], set: fn(&mut AliasEntry)) {
        for (text, span) in listed {
            let mut found = false;
            for alias in aliases.iter_mut().filter(|a| a.text == *text) {
                set(alias);
                found = true;
            }
            if !found {
                self.problem(
                    span.clone(),
                    format!("{key} {text:?} is no alias of the actor"),
                    "list it under names, demonyms or the like too",
                );
            }
        }
    }

    fn unknown_key(&mut self, key: &str, span: Range<usize>) {
        let known =
            ["id", "name", "target", "kind", "exact", "alone", "officeholder"].into_iter().chain(ALIAS_KEYS.iter().map(|&(name, _)| name));
        let help = nearest(key, known).map_or_else(|| "see lexicons/README.md".to_owned(), |near| format!("did you mean {near:?}?"));
        self.problem(span, format!("unknown key {key:?}"), &help);
    }

    fn offices(&mut self, value: &Value<'a>, aliases: &mut Vec<AliasEntry>) {
        let DeValue::Array(offices) = value.get_ref() else {
            self.problem(value.span(), "officeholder is no list of tables".into(), "write [[actor.officeholder]]");
            return;
        };
        for office in offices.iter() {
            match office.get_ref() {
                DeValue::Table(table) => self.office(table, aliases),
                _ => self.problem(office.span(), "an officeholder is a table".into(), "write [[actor.officeholder]]"),
            }
        }
    }

    fn office(&mut self, table: &DeTable<'a>, aliases: &mut Vec<AliasEntry>) {
        let mut office = Office { role: String::new(), gender: Gender::They, from: None, until: None };
        let mut names = Vec::new();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "names" => names = self.strings(value),
                "role" => office.role = self.string(value).unwrap_or_default(),
                "pronoun" => {
                    self.one_of(value, &["he", "she", "they"]);
                    office.gender = match value.get_ref().as_str() {
                        Some("he") => Gender::He,
                        Some("she") => Gender::She,
                        _ => Gender::They,
                    };
                }
                "from" => office.from = self.date(value),
                "until" => office.until = self.date(value),
                other => {
                    self.problem(key.span(), format!("unknown key {other:?}"), "an officeholder has names, role, pronoun, from and until")
                }
            }
        }
        if let (Some(from), Some(until), Some((_, span))) = (office.from, office.until, names.first())
            && until < from
        {
            self.problem(span.clone(), format!("the term ends on {until}, before it begins on {from}"), "swap from and until");
        }
        for (text, span) in names {
            aliases.push(AliasEntry { office: Some(office.clone()), ..self.alias(text, span, AliasKind::Officeholder) });
        }
    }

    fn string(&mut self, value: &Value<'a>) -> Option<String> {
        let text = value.get_ref().as_str().filter(|text| !text.trim().is_empty() && !text.contains(char::is_control));
        if text.is_none() {
            self.problem(value.span(), "not a text of one line".into(), "write it between double quotes");
        }
        text.map(|text| text.trim().to_owned())
    }

    fn strings(&mut self, value: &Value<'a>) -> Vec<(String, Range<usize>)> {
        let DeValue::Array(items) = value.get_ref() else {
            self.problem(value.span(), "not a list".into(), "write [\"…\", \"…\"]");
            return Vec::new();
        };
        items.iter().filter_map(|item| self.string(item).map(|text| (text, item.span()))).collect()
    }

    fn boolean(&mut self, value: &Value<'a>) -> bool {
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.problem(value.span(), "not true or false".into(), "write true or false, without quotes");
            false
        })
    }

    fn one_of(&mut self, value: &Value<'a>, known: &[&str]) {
        if !value.get_ref().as_str().is_some_and(|text| known.contains(&text)) {
            self.problem(value.span(), "unknown value".into(), &format!("one of {}", known.join(", ")));
        }
    }

    fn date(&mut self, value: &Value<'a>) -> Option<Date> {
        let text = match value.get_ref() {
            DeValue::Datetime(date) => date.to_string(),
            other => other.as_str().unwrap_or_default().to_owned(),
        };
        let date = text.parse().ok();
        if date.is_none() {
            self.problem(value.span(), format!("date {text:?}"), "write a day of the calendar as \"YYYY-MM-DD\"");
        }
        date
    }
}
