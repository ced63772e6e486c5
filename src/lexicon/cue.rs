//! Cues: words and phrases that carry polarity, with a valence per role.

use super::problem::{Problems, nearest};
use super::tag::Class;
use super::tsv::{Row, thousandths};

/// What sort of word a cue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Saying, thinking or feeling: whoever is the agent holds it.
    Judgement,
    /// Something done to the theme.
    Act,
    /// Something that happens or is caused.
    Effect,
    /// What somebody is or has.
    Quality,
    /// Good or bad things near whoever is near.
    Event,
    /// A relation of two sides, each the theme of the other.
    Mutual,
    /// A thing that helps whoever is given it, and says nothing of anybody else.
    Gift,
    /// A thing that one is glad to get and sorry to be refused, and that says nothing where it merely is there.
    Benefit,
}

const KINDS: [(&str, Kind); 8] = [
    ("judgement", Kind::Judgement),
    ("act", Kind::Act),
    ("effect", Kind::Effect),
    ("quality", Kind::Quality),
    ("event", Kind::Event),
    ("mutual", Kind::Mutual),
    ("gift", Kind::Gift),
    ("benefit", Kind::Benefit),
];

/// A set of kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct KindSet(u8);

impl KindSet {
    pub(crate) fn of(kinds: impl Iterator<Item = Kind>) -> KindSet {
        KindSet(kinds.fold(0, |bits, kind| bits | 1 << kind as u8))
    }

    pub(crate) const fn has(self, kind: Kind) -> bool {
        self.0 & (1 << kind as u8) != 0
    }
}

impl Kind {
    /// The name, as cue files write it.
    pub const fn name(self) -> &'static str {
        KINDS[self as usize].0
    }
}

/// The part that somebody plays for a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum Role {
    /// Who does, feels, says, has or is it.
    Agent,
    /// Whom it is done to or directed at.
    Theme,
}

/// The prepositions that frames know. Their places in this list are their ids.
pub(crate) const PREPOSITIONS: [&str; 32] = [
    "of", "to", "for", "against", "on", "upon", "with", "over", "at", "about", "towards", "toward", "into", "between", "among", "from",
    "by", "in", "off", "out", "up", "down", "behind", "under", "through", "around", "after", "without", "within", "as", "like", "outside",
];

/// The id of preposition `name`.
pub(crate) const fn preposition(name: &str) -> u8 {
    let mut i = 0;
    while i < PREPOSITIONS.len() {
        if same(PREPOSITIONS[i], name) {
            return i as u8;
        }
        i += 1;
    }
    panic!("not in PREPOSITIONS")
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// Ids of the prepositions that rules name.
pub(crate) mod prep {
    use super::preposition;
    pub(crate) const OF: u8 = preposition("of");
    pub(crate) const TO: u8 = preposition("to");
    pub(crate) const FOR: u8 = preposition("for");
    pub(crate) const AGAINST: u8 = preposition("against");
    pub(crate) const ON: u8 = preposition("on");
    pub(crate) const WITH: u8 = preposition("with");
    pub(crate) const OVER: u8 = preposition("over");
    pub(crate) const ABOUT: u8 = preposition("about");
    pub(crate) const AT: u8 = preposition("at");
    pub(crate) const UNDER: u8 = preposition("under");
    pub(crate) const THROUGH: u8 = preposition("through");
    pub(crate) const INTO: u8 = preposition("into");
    pub(crate) const BETWEEN: u8 = preposition("between");
    pub(crate) const AMONG: u8 = preposition("among");
    pub(crate) const FROM: u8 = preposition("from");
    pub(crate) const BY: u8 = preposition("by");
    pub(crate) const IN: u8 = preposition("in");
    pub(crate) const WITHIN: u8 = preposition("within");
    pub(crate) const UP: u8 = preposition("up");
    pub(crate) const DOWN: u8 = preposition("down");
    pub(crate) const OFF: u8 = preposition("off");
    pub(crate) const OUT: u8 = preposition("out");
    pub(crate) const BEHIND: u8 = preposition("behind");
    pub(crate) const LIKE: u8 = preposition("like");
    pub(crate) const AS: u8 = preposition("as");
    pub(crate) const TOWARD: u8 = preposition("toward");
    pub(crate) const TOWARDS: u8 = preposition("towards");
}

/// A set of prepositions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct PrepSet(u32);

impl PrepSet {
    /// Whether the set has the preposition `name`.
    pub(crate) fn is_of(self, name: &str) -> bool {
        PREPOSITIONS.iter().position(|&known| known == name).is_some_and(|id| self.has(id as u8))
    }

    const fn of(names: &[&str]) -> PrepSet {
        let mut bits = 0;
        let mut i = 0;
        while i < names.len() {
            bits |= 1 << preposition(names[i]);
            i += 1;
        }
        PrepSet(bits)
    }

    pub(crate) const fn has(self, id: u8) -> bool {
        self.0 & (1 << id) != 0
    }

    /// Whether it holds this one and no other.
    pub(crate) const fn only(self, id: u8) -> bool {
        self.0 == 1 << id
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(crate) fn insert_all(&mut self, other: PrepSet) {
        self.0 |= other.0;
    }

    fn set(&mut self, id: u8, on: bool) {
        if on {
            self.0 |= 1 << id;
        } else {
            self.0 &= !(1 << id);
        }
    }
}

/// Where the roles of a cue stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    /// Whether the object of the verb is the theme.
    pub(crate) object: bool,
    /// The prepositions that lead to the theme.
    pub(crate) theme: PrepSet,
    /// The prepositions that lead to the agent.
    pub(crate) agent: PrepSet,
    /// The role of a possessor (`X's noun`).
    pub(crate) possessor: Option<Role>,
}

const NOUN_THEME: PrepSet = PrepSet::of(&[
    "of", "to", "for", "against", "on", "upon", "with", "over", "at", "about", "towards", "toward", "into", "between", "among",
]);
const ADJ_THEME: PrepSet = PrepSet::of(&["of", "to", "for", "against", "on", "with", "over", "at", "about", "towards", "toward"]);

impl Frame {
    fn default_of(class: Class) -> Frame {
        let none = PrepSet::default();
        let (object, theme, agent) = match class {
            Class::Verb => (true, none, PrepSet::of(&["by"])),
            Class::Noun => (false, NOUN_THEME, PrepSet::of(&["by", "from"])),
            Class::Adj => (false, ADJ_THEME, none),
            Class::Fixed => (true, none, none),
            Class::Adv | Class::Closed(_) => (false, none, none),
        };
        Frame { object, theme, agent, possessor: Some(Role::Agent) }
    }

    /// Reads the frame column over the defaults of `class`; the error is the item that is wrong.
    fn parse(cell: &str, class: Class) -> Result<Frame, &str> {
        let mut frame = Frame::default_of(class);
        let items = || cell.split_ascii_whitespace();
        // A cue that names where its theme stands takes it only there; items with a role add to the defaults.
        if class != Class::Fixed && items().any(|i| !i.contains(':')) {
            frame.object = false;
            frame.theme = PrepSet::default();
        }
        for item in items() {
            let (place, role) = item.split_once(':').unwrap_or((item, "theme"));
            let role = match role {
                "theme" => Some(Role::Theme),
                "agent" => Some(Role::Agent),
                "none" => None,
                _ => return Err(item),
            };
            match place {
                "obj" => frame.object = role == Some(Role::Theme),
                "'s" => frame.possessor = role,
                _ => {
                    let id = PREPOSITIONS.iter().position(|&p| p == place).ok_or(item)? as u8;
                    frame.theme.set(id, role == Some(Role::Theme));
                    frame.agent.set(id, role == Some(Role::Agent));
                }
            }
        }
        Ok(frame)
    }
}

/// One entry of the cue lexicon.
#[derive(Clone, Debug)]
pub struct Cue {
    pub(crate) form: String,
    pub(crate) class: Class,
    pub(crate) kind: Kind,
    /// Thousandths.
    pub(crate) agent: i32,
    /// Thousandths.
    pub(crate) theme: i32,
    pub(crate) frame: Frame,
    pub(crate) source: String,
}

impl Cue {
    /// The word or phrase, as the lexicon writes it.
    pub fn form(&self) -> &str {
        &self.form
    }

    /// Its word class.
    pub fn class(&self) -> Class {
        self.class
    }

    /// What sort of word it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The valence for `role`, in thousandths.
    pub fn valence(&self, role: Role) -> i32 {
        match role {
            Role::Agent => self.agent,
            Role::Theme => self.theme,
        }
    }

    /// Where the entry comes from: the editor's area.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether it speaks ill of its object: accuse, blame.
    pub(crate) fn accuses(&self) -> bool {
        self.theme < 0 && self.frame.object && self.kind == Kind::Judgement && self.class == Class::Verb
    }

    /// The prepositions that lead to one who plays a part in it, or to what it accuses somebody of.
    pub(crate) fn asks(&self) -> PrepSet {
        let mut prepositions = self.frame.theme;
        prepositions.insert_all(self.frame.agent);
        prepositions.set(prep::OF, prepositions.has(prep::OF) || self.accuses());
        prepositions
    }

    /// Whether it puts something on somebody: "blamed the attack on Russia".
    pub(crate) fn puts_on(&self) -> bool {
        self.accuses() && self.frame.theme.has(prep::ON)
    }

    /// The stronger of the two valences: what the word says of whoever is near.
    pub(crate) fn tone(&self) -> i32 {
        if self.theme != 0 { self.theme } else { self.agent }
    }
}

/// The header of a cue file.
pub(crate) const HEADER: &str = "form\tclass\tkind\tagent\ttheme\tframe\tsource";

/// The largest valence an entry may have, in thousandths.
pub const MAX_VALENCE: i32 = 3000;

/// Reads one row; `None` after reporting what is wrong with it.
pub(crate) fn parse(row: &Row<'_>, problems: &mut Problems) -> Option<Cue> {
    let [form, class, kind, agent, theme, frame, source, _] = row.cells;
    let class = parse_class(row, class, problems);
    let kind = KINDS.iter().find(|(name, _)| *name == kind).map(|&(_, kind)| kind).or_else(|| {
        let names = KINDS.map(|(name, _)| name);
        unknown(row, 2, "kind", kind, &names, problems);
        None
    });
    let agent = parse_valence(row, 3, agent, problems);
    let theme = parse_valence(row, 4, theme, problems);
    if agent == Some(0) && theme == Some(0) {
        problems.add(row.at(3), "no valence", "give agent or theme a number from -3 to 3, or drop the line");
        return None;
    }
    let class = class?;
    let frame = match Frame::parse(frame, class) {
        Ok(mut frame) => {
            // "turn one's back on": the theme stands right behind the phrase, as an object would.
            frame.object |= class == Class::Verb && ends_in_preposition(form);
            // "resentment among the villagers": they hold it.
            if class == Class::Noun && kind == Some(Kind::Judgement) {
                frame.theme.set(prep::AMONG, false);
                frame.agent.set(prep::AMONG, true);
            }
            frame
        }
        Err(item) => {
            let help = format!("write obj, 's or one of {}, perhaps with :agent, :theme or :none", PREPOSITIONS.join(" "));
            problems.add(row.at(5), format!("unknown frame {item:?}"), help);
            return None;
        }
    };
    Some(Cue { form: form.to_owned(), class, kind: kind?, agent: agent?, theme: theme?, frame, source: source.to_owned() })
}

fn ends_in_preposition(form: &str) -> bool {
    form.rsplit_once(' ').is_some_and(|(_, last)| PREPOSITIONS.contains(&last))
}

fn parse_class(row: &Row<'_>, class: &str, problems: &mut Problems) -> Option<Class> {
    let names = ["verb", "noun", "adj", "adv", "fixed"];
    if names.contains(&class) {
        return Class::parse(class);
    }
    unknown(row, 1, "class", class, &names, problems);
    None
}

fn parse_valence(row: &Row<'_>, column: usize, cell: &str, problems: &mut Problems) -> Option<i32> {
    if cell.is_empty() {
        return Some(0);
    }
    let value = thousandths(cell).filter(|v| v.abs() <= MAX_VALENCE);
    if value.is_none() {
        problems.add(row.at(column), format!("valence {cell:?}"), "write a decimal from -3 to 3, or nothing for 0");
    }
    value
}

/// Reports an unknown name in a cell, with the nearest known one.
pub(crate) fn unknown(row: &Row<'_>, column: usize, what: &str, name: &str, known: &[&str], problems: &mut Problems) {
    let help = match nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean {near:?}?"),
        None => format!("one of {}", known.join(", ")),
    };
    problems.add(row.at(column), format!("unknown {what} {name:?}"), help);
}
