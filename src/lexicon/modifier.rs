//! Modifiers, reporting words, patterns: words that turn, weigh or attribute what others say.

use super::cue::unknown;
use super::problem::Problems;
use super::tag::Class;
use super::tsv::{Row, thousandths};

/// What a modifier does to the cues in its scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Category {
    /// not, never, no one.
    Negator,
    /// refuse to, end, lack of.
    Reverser,
    /// very, deeply.
    Intensifier,
    /// slightly.
    Downtoner,
    /// may, reportedly.
    Hedge,
    /// if, would, hope to.
    Irrealis,
    /// but, although.
    Contrast,
    /// Looks like a modifier and is none: not only.
    Pseudo,
}

const CATEGORIES: [(&str, Category); 8] = [
    ("negator", Category::Negator),
    ("reverser", Category::Reverser),
    ("intensifier", Category::Intensifier),
    ("downtoner", Category::Downtoner),
    ("hedge", Category::Hedge),
    ("irrealis", Category::Irrealis),
    ("contrast", Category::Contrast),
    ("pseudo", Category::Pseudo),
];

/// One modifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Modifier {
    pub(crate) category: Category,
    /// The factor, in thousandths; 0 for pseudo entries.
    pub(crate) strength: i32,
}

/// What a verb does with the nouns and clauses it governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pattern {
    /// give, hand, impose: its subject does what its object names, to its indirect object.
    Light,
    /// face, receive, suffer: what its object names is done to its subject.
    Receive,
    /// regard, describe: its object is what its complement says.
    Regard,
    /// be, become, remain: its subject is what its complement says.
    Copula,
    /// promise, threaten: it takes an infinitive, which its subject does.
    SubjectControl,
    /// urge, enable: its object, not its subject, does the infinitive.
    ObjectControl,
    /// fall, fade: what its subject names gets less.
    Decline,
    /// grant, offer: a bare name between it and its object is whom the object goes to.
    Give,
    /// prefer: its object is set above what stands behind `to` or `over`.
    Prefer,
    /// rain: its `it` is nobody.
    Impersonal,
    /// break, keep: a cue only where its object is a bond.
    Binding,
    /// treaty, promise: a noun of what binds.
    Bond,
    /// museum, memorial: what stands before it in its phrase is its name.
    Namesake,
    /// stop, keep: the -ing form behind it is its subject's own doing.
    Phase,
    /// responsible: what stands behind its `for` is the doing of whom it describes.
    Doer,
    /// keep: the -ing form behind it goes on.
    GoOn,
    /// use, wield: the infinitive behind its object says what for.
    Purpose,
    /// anger, please: its object feels it, and what it says of its subject is the object's view.
    Experiencer,
    /// critic, supporter: a noun of who holds what it says.
    Partisan,
    /// minister: a noun of a person.
    Person,
    /// low: of what it is said there is little.
    Scarce,
    /// so-called, fake: what it describes is none.
    Sham,
    /// compare: its object is what stands behind its `to` or `with`.
    Liken,
    /// leave: a cue only where its object is an organisation.
    Member,
    /// instrument, pillar: whoever is called one is judged by what stands behind its `of`.
    Embody,
    /// troops, jet: a noun of who or what fights.
    Arms,
    /// village, convoy: a noun of what is struck with arms.
    Prey,
    /// speech, rally: a noun of where words are said.
    Speech,
    /// furious, bitter: how words are said, and blows struck.
    Heated,
    /// hard, easy: the infinitive behind it is done to whom it describes.
    Tough,
    /// arm, fund: its subject is judged by whom it helps.
    Abet,
    /// prevent, end: its subject does well to turn away something bad.
    Avert,
    /// aware, surprised: an adjective that takes the clause behind it for a fact.
    Known,
    /// realise, admit: the clause that it governs is a fact for whoever says so.
    Factive,
    /// shell, annex: what nobody does to what is his own.
    Assault,
    /// help, let, make: its object does the base form behind it.
    Causative,
    /// turn, convert: its object becomes what stands behind its `into`.
    Transform,
    /// former, retired: an adjective of who speaks for nobody any more.
    Former,
    /// run, lead, finance: what its object does is its subject's doing.
    Steer,
    /// resume, open: it brings its object nearer.
    Further,
    /// resumption, opening: a noun of what brings something nearer.
    Advance,
    /// lie: a cue only where no place follows.
    Placed,
    /// do: a cue only behind *what*, of what stands behind its `to`.
    DoneTo,
    /// should, must: a modal of what is right to do.
    Owed,
    /// should, could: a modal that says with `have` of what was not done.
    Unmet,
    /// leave, resign: who is glad of it is glad to be rid of its subject.
    Depart,
}

const PATTERNS: [(&str, Pattern); 46] = [
    ("light", Pattern::Light),
    ("receive", Pattern::Receive),
    ("regard", Pattern::Regard),
    ("copula", Pattern::Copula),
    ("subject_control", Pattern::SubjectControl),
    ("object_control", Pattern::ObjectControl),
    ("decline", Pattern::Decline),
    ("give", Pattern::Give),
    ("prefer", Pattern::Prefer),
    ("impersonal", Pattern::Impersonal),
    ("binding", Pattern::Binding),
    ("bond", Pattern::Bond),
    ("namesake", Pattern::Namesake),
    ("phase", Pattern::Phase),
    ("doer", Pattern::Doer),
    ("go_on", Pattern::GoOn),
    ("purpose", Pattern::Purpose),
    ("experiencer", Pattern::Experiencer),
    ("partisan", Pattern::Partisan),
    ("person", Pattern::Person),
    ("scarce", Pattern::Scarce),
    ("sham", Pattern::Sham),
    ("liken", Pattern::Liken),
    ("member", Pattern::Member),
    ("embody", Pattern::Embody),
    ("arms", Pattern::Arms),
    ("prey", Pattern::Prey),
    ("speech", Pattern::Speech),
    ("heated", Pattern::Heated),
    ("tough", Pattern::Tough),
    ("abet", Pattern::Abet),
    ("avert", Pattern::Avert),
    ("known", Pattern::Known),
    ("factive", Pattern::Factive),
    ("assault", Pattern::Assault),
    ("causative", Pattern::Causative),
    ("transform", Pattern::Transform),
    ("former", Pattern::Former),
    ("steer", Pattern::Steer),
    ("further", Pattern::Further),
    ("advance", Pattern::Advance),
    ("placed", Pattern::Placed),
    ("done_to", Pattern::DoneTo),
    ("owed", Pattern::Owed),
    ("unmet", Pattern::Unmet),
    ("depart", Pattern::Depart),
];

/// A set of patterns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct PatternSet(u64);

impl PatternSet {
    pub(crate) const fn has(self, pattern: Pattern) -> bool {
        self.0 & (1 << pattern as u32) != 0
    }

    pub(crate) fn insert(&mut self, pattern: Pattern) {
        self.0 |= 1 << pattern as u32;
    }
}

pub(crate) const MODIFIER_HEADER: &str = "form\tclass\tcategory\tstrength\tsource";
pub(crate) const REPORT_HEADER: &str = "form\tclass\tstrength\tsource";
pub(crate) const PATTERN_HEADER: &str = "form\tpattern\tsource";

pub(crate) fn parse_modifier(row: &Row<'_>, problems: &mut Problems) -> Option<(Class, Modifier)> {
    let [_, class, category, strength, ..] = row.cells;
    let class = parse_class(row, class, problems);
    let Some(&(_, category)) = CATEGORIES.iter().find(|(name, _)| *name == category) else {
        unknown(row, 2, "category", category, &CATEGORIES.map(|(name, _)| name), problems);
        return None;
    };
    let strength = match category {
        Category::Pseudo if strength.is_empty() => 0,
        _ => parse_strength(row, 3, range_of(category), problems)?,
    };
    Some((class?, Modifier { category, strength }))
}

fn range_of(category: Category) -> (i32, i32) {
    match category {
        Category::Negator | Category::Reverser => (-1000, -100),
        Category::Intensifier => (1000, 2000),
        _ => (100, 1000),
    }
}

pub(crate) fn parse_report(row: &Row<'_>, problems: &mut Problems) -> Option<(Class, i32)> {
    let class = parse_class(row, row.cells[1], problems);
    let strength = parse_strength(row, 2, (100, 1000), problems)?;
    Some((class?, strength))
}

pub(crate) fn parse_pattern(row: &Row<'_>, problems: &mut Problems) -> Option<Pattern> {
    let name = row.cells[1];
    let found = PATTERNS.iter().find(|(known, _)| *known == name).map(|&(_, pattern)| pattern);
    if found.is_none() {
        unknown(row, 1, "pattern", name, &PATTERNS.map(|(known, _)| known), problems);
    }
    found
}

fn parse_class(row: &Row<'_>, name: &str, problems: &mut Problems) -> Option<Class> {
    let class = Class::parse(name);
    if class.is_none() {
        let known = ["verb", "noun", "adj", "adv", "fixed", "prep", "conj", "sub", "det", "pron", "num", "aux", "modal", "intj"];
        unknown(row, 1, "class", name, &known, problems);
    }
    class
}

fn parse_strength(row: &Row<'_>, column: usize, (low, high): (i32, i32), problems: &mut Problems) -> Option<i32> {
    let cell = row.cells[column];
    let value = thousandths(cell).filter(|v| (low..=high).contains(v));
    if value.is_none() {
        let help = format!("write a decimal from {} to {}", f64::from(low) / 1000.0, f64::from(high) / 1000.0);
        problems.add(row.at(column), format!("strength {cell:?}"), help);
    }
    value
}
