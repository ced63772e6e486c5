//! From lexicon files to the tables that scoring looks up.

mod actors;

use super::actor::{self, ActorEntry};
use super::inflect::{american, regular};
use super::modifier::{MODIFIER_HEADER, PATTERN_HEADER, Pattern, REPORT_HEADER, parse_modifier, parse_pattern, parse_report};
use super::phrase::{Beside, PhraseBuilder};
use super::problem::{Problem, Problems};
use super::special;
use super::stems::Stems;
use super::tsv::{self, Row, SourceFile};
use super::*;
use crate::text::fold::folded;
use crate::text::stem::English;
use crate::text::{boilerplate, language};
use std::collections::{BTreeMap, HashMap};

const WORDS_HEADER: &str = "form\tclasses";
const IRREGULAR_HEADER: &str = "lemma\tclass\tforms";
const WEIGHTS_HEADER: &str = "name\tvalue";
/// Files that other readers own: the splitter's and the language guard's data.
const FOREIGN_FILES: [&str; 3] = ["abbreviations.tsv", "boilerplate.tsv", "foreign.tsv"];

/// Builds a lexicon from its files, or says all that is wrong with them.
pub(crate) fn build(files: &[SourceFile]) -> Result<Lexicon, Vec<Problem>> {
    let mut builder = Builder::default();
    // Irregular forms must be known before any word is inflected.
    let (first, rest): (Vec<_>, Vec<_>) = files.iter().partition(|f| f.path.ends_with("irregular.tsv"));
    let mut actors = Vec::new();
    for file in first.into_iter().chain(rest) {
        builder.file(file, &mut actors);
    }
    builder.actors(&actors);
    if !builder.problems.is_empty() {
        return Err(builder.problems.into_vec());
    }
    Ok(builder.finish(fingerprint(files)))
}

/// FNV-1a over the version and every path and text.
fn fingerprint(files: &[SourceFile]) -> u64 {
    let version = env!("CARGO_PKG_VERSION").as_bytes();
    let parts = files.iter().flat_map(|f| [f.path.as_bytes(), b"\0", f.text.as_bytes(), b"\0"]);
    let bytes = [version, b"\0"].into_iter().chain(parts).flatten();
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A word or phrase of one class while the lexicon is built.
struct Draft {
    class: Class,
    cues: Vec<Cue>,
    modifier: Option<Modifier>,
    report: Option<i32>,
    patterns: PatternSet,
}

#[derive(Default)]
struct Builder {
    table: FormTable,
    readings: Vec<Vec<Reading>>,
    phrases: PhraseBuilder,
    /// The roots of the phrases of every form.
    roots: Vec<Roots>,
    /// For every form those that it follows in phrases.
    behind: Vec<Beside>,
    drafts: Vec<Draft>,
    lemma_ids: HashMap<(String, Class), LemmaId>,
    irregular: HashMap<(String, Class), Vec<String>>,
    aliases: Vec<Alias>,
    actors: Vec<Actor>,
    roles: HashMap<String, u16>,
    stems: BTreeMap<String, LemmaId>,
    weights: Weights,
    /// Where every entry stands, to point at the first of two.
    seen: HashMap<(&'static str, String), String>,
    english: English,
    problems: Problems,
}

impl Builder {
    fn file(&mut self, file: &SourceFile, actors: &mut Vec<ActorEntry>) {
        let mut problems = std::mem::take(&mut self.problems);
        let name = file.path.rsplit('/').next().unwrap_or(&file.path);
        match name {
            _ if FOREIGN_FILES.contains(&name) => {}
            "words.tsv" => tsv::read(file, WORDS_HEADER, &mut problems, |row, problems| self.word(row, problems)),
            "irregular.tsv" => tsv::read(file, IRREGULAR_HEADER, &mut problems, |row, problems| self.irregular(row, problems)),
            "modifiers.tsv" => tsv::read(file, MODIFIER_HEADER, &mut problems, |row, problems| self.modifier(row, problems)),
            "reports.tsv" => tsv::read(file, REPORT_HEADER, &mut problems, |row, problems| self.report(row, problems)),
            "patterns.tsv" => tsv::read(file, PATTERN_HEADER, &mut problems, |row, problems| self.pattern(row, problems)),
            "weights.tsv" => tsv::read(file, WEIGHTS_HEADER, &mut problems, |row, problems| self.weight(row, problems)),
            _ if name.ends_with(".toml") => actors.extend(actor::read(file, &mut problems)),
            _ => tsv::read(file, cue::HEADER, &mut problems, |row, problems| self.cue(row, problems)),
        }
        self.problems = problems;
    }

    /// Whether the entry is new; reports the earlier one when it is not.
    fn fresh(&mut self, table: &'static str, key: String, row: &Row<'_>, problems: &mut Problems) -> bool {
        let here = format!("{}:{}", row.file, row.line);
        match self.seen.entry((table, key)) {
            std::collections::hash_map::Entry::Vacant(slot) => {
                slot.insert(here);
                true
            }
            std::collections::hash_map::Entry::Occupied(first) => {
                problems.add(row.at(0), "the entry stands twice", format!("keep one; the other is {}", first.get()));
                false
            }
        }
    }

    fn form(&self, row: &Row<'_>, problems: &mut Problems) -> Option<String> {
        let form = folded(row.cells[0]).filter(|form| !form.is_empty() && form == &form.trim().replace("  ", " "));
        match form {
            Some(form) if form == row.cells[0] => Some(form),
            _ => {
                problems.add(
                    row.at(0),
                    format!("form {:?}", tsv::clip(row.cells[0])),
                    "write it in lower case without diacritics, one blank between words, at most 64 bytes",
                );
                None
            }
        }
    }

    fn word(&mut self, row: &Row<'_>, problems: &mut Problems) {
        let Some(form) = self.form(row, problems) else { return };
        if !self.fresh("words", form.clone(), row, problems) {
            return;
        }
        for name in row.cells[1].split_ascii_whitespace() {
            match Class::parse(name) {
                Some(class) => {
                    self.lemma(&form, class);
                }
                None => problems.add(row.at(1), format!("unknown class {name:?}"), "see lexicons/README.md for the classes"),
            }
        }
    }

    fn irregular(&mut self, row: &Row<'_>, problems: &mut Problems) {
        let Some(form) = self.form(row, problems) else { return };
        let Some(class) = Class::parse(row.cells[1]) else {
            problems.add(row.at(1), format!("unknown class {:?}", row.cells[1]), "verb, noun or adj");
            return;
        };
        let forms = row.cells[2].split_ascii_whitespace().map(str::to_owned).collect();
        if self.fresh("irregular", format!("{form} {}", row.cells[1]), row, problems) {
            self.irregular.insert((form, class), forms);
        }
    }

    fn cue(&mut self, row: &Row<'_>, problems: &mut Problems) {
        let Some(form) = self.form(row, problems) else { return };
        let Some(cue) = cue::parse(row, problems) else { return };
        let key = format!("{form}\t{:?}\t{:?}\t{:?}", cue.class, cue.kind, cue.frame);
        if self.fresh("cues", key, row, problems) {
            let lemma = self.lemma(&form, cue.class);
            self.drafts[lemma.index()].cues.push(cue);
        }
    }

    fn modifier(&mut self, row: &Row<'_>, problems: &mut Problems) {
        let Some(form) = self.form(row, problems) else { return };
        let Some((class, modifier)) = parse_modifier(row, problems) else { return };
        if self.fresh("modifiers", format!("{form}\t{class:?}"), row, problems) {
            let lemma = self.lemma(&form, class);
            self.drafts[lemma.index()].modifier = Some(modifier);
        }
    }

    fn report(&mut self, row: &Row<'_>, problems: &mut Problems) {
        let Some(form) = self.form(row, problems) else { return };
        let Some((class, strength)) = parse_report(row, problems) else { return };
        if self.fresh("reports", format!("{form}\t{class:?}"), row, problems) {
            let lemma = self.lemma(&form, class);
            self.drafts[lemma.index()].report = Some(strength);
        }
    }

    fn pattern(&mut self, row: &Row<'_>, problems: &mut Problems) {
        let Some(form) = self.form(row, problems) else { return };
        let Some(pattern) = parse_pattern(row, problems) else { return };
        if self.fresh("patterns", format!("{form}\t{pattern:?}"), row, problems) {
            let class = match pattern {
                Pattern::Bond | Pattern::Namesake | Pattern::Partisan | Pattern::Person | Pattern::Embody => Class::Noun,
                Pattern::Arms | Pattern::Prey | Pattern::Speech => Class::Noun,
                Pattern::Doer | Pattern::Scarce | Pattern::Sham | Pattern::Heated | Pattern::Known => Class::Adj,
                _ => Class::Verb,
            };
            let lemma = self.lemma(&form, class);
            self.drafts[lemma.index()].patterns.insert(pattern);
        }
    }

    fn weight(&mut self, row: &Row<'_>, problems: &mut Problems) {
        let [name, value, ..] = row.cells;
        let Some(value) = tsv::thousandths(value) else {
            problems.add(row.at(1), format!("value {value:?}"), "write a decimal of at most three places");
            return;
        };
        if self.fresh("weights", name.to_owned(), row, problems) && !self.weights.set(name, value) {
            cue::unknown(row, 0, "weight", name, &Weights::names(), problems);
        }
    }

    /// The lemma of `form` and `class`; made, with all its inflections, when it is new.
    fn lemma(&mut self, form: &str, class: Class) -> LemmaId {
        if let Some(&id) = self.lemma_ids.get(&(form.to_owned(), class)) {
            return id;
        }
        let id = LemmaId::new(self.drafts.len());
        self.drafts.push(Draft { class, cues: Vec::new(), modifier: None, report: None, patterns: PatternSet::default() });
        self.lemma_ids.insert((form.to_owned(), class), id);
        let words: Vec<&str> = form.split(' ').collect();
        // The word that inflects: the verb that opens a phrase, the noun that closes one.
        let at = if class == Class::Verb || class == Class::Fixed { 0 } else { words.len() - 1 };
        for (inflected, tag) in self.inflections(words[at], class) {
            if words.len() == 1 {
                self.read(&inflected, tag, id);
            } else {
                let mut phrase: Vec<&str> = words.clone();
                phrase[at] = &inflected;
                self.phrase(&phrase, Target::Lemma(id, tag));
            }
        }
        id
    }

    /// Every form of `word` in both spellings.
    fn inflections(&self, word: &str, class: Class) -> Vec<(String, Tag)> {
        let mut out = Vec::new();
        for spelling in std::iter::once(word.to_owned()).chain(american(word)) {
            let irregular = self.irregular.get(&(spelling.clone(), class));
            regular(&spelling, class, |form, tag| {
                let replaced = irregular.is_some() && matches!(tag, Tag::Past | Tag::Participle | Tag::Plural);
                if !replaced {
                    out.push((form.to_owned(), tag));
                }
            });
            for (index, form) in irregular.into_iter().flatten().enumerate() {
                match class {
                    // The last form is the participle, those before are pasts; a single form or "learnt learned" serve as both.
                    Class::Verb => {
                        let last = index + 1 == irregular.map_or(0, Vec::len);
                        let weak = form.ends_with("ed") || form.ends_with('t');
                        if !last || index == 0 || weak {
                            out.push((form.clone(), Tag::Past));
                        }
                        if last || weak {
                            out.push((form.clone(), Tag::Participle));
                        }
                    }
                    Class::Noun => out.push((form.clone(), Tag::Plural)),
                    _ => out.push((form.clone(), Tag::Adjective)),
                }
            }
        }
        out
    }

    fn read(&mut self, form: &str, tag: Tag, lemma: LemmaId) {
        let id = self.intern(form);
        let reading = Reading { tag, lemma };
        let readings = &mut self.readings[id.index()];
        if !readings.contains(&reading) {
            readings.push(reading);
        }
    }

    fn intern(&mut self, form: &str) -> FormId {
        let id = self.table.intern(form);
        if id.index() >= self.readings.len() {
            self.readings.resize_with(id.index() + 1, Vec::new);
            self.roots.resize(id.index() + 1, Roots::default());
            self.behind.resize(id.index() + 1, Beside::NONE);
        }
        id
    }

    fn phrase(&mut self, words: &[&str], target: Target) {
        let anchor = self.intern(words[0]);
        let rest: Vec<PhraseWord> = words[1..]
            .iter()
            .map(|&word| match word {
                "one's" => PhraseWord::Ones,
                "~" => PhraseWord::Gap,
                word => PhraseWord::Form(self.intern(word)),
            })
            .collect();
        let kind = match target {
            Target::Lemma(lemma, _) if matches!(self.drafts[lemma.index()].class, Class::Verb | Class::Noun | Class::Adj) => {
                PhraseKind::Open
            }
            Target::Lemma(..) => PhraseKind::Closed,
            Target::Alias(_) | Target::Role(_) => PhraseKind::Name,
        };
        let mut before = anchor;
        for next in &rest {
            let PhraseWord::Form(next) = *next else { break };
            self.behind[next.index()].insert(before);
            before = next;
        }
        self.phrases.insert(&mut self.roots[anchor.index()][kind as usize], &rest, target);
    }

    fn finish(mut self, fingerprint: u64) -> Lexicon {
        let guarded = language::foreign_words().chain(boilerplate::first_words(false)).chain(boilerplate::first_words(true));
        for form in special::all().map(|(form, _)| form).chain(PREPOSITIONS).chain(guarded) {
            self.intern(form);
        }
        let (lemmas, cues) = self.lemmas();
        let mut readings = Vec::new();
        let places: Vec<Range<u32>> = std::mem::take(&mut self.readings).into_iter().map(|own| push_all(&mut readings, own)).collect();
        let signs = signs(&self.table, places.len());
        let phrases = self.phrases.finish();
        self.table.describe(|info| {
            let (index, place) = (info.form.index(), &places[info.form.index()]);
            (info.special, info.prep, info.signs) = signs[index];
            info.behind = self.behind[index];
            info.follow = self.roots[index].map(|root| phrases.follow(root));
            let own = &mut readings[place.start as usize..place.end as usize];
            describe(info, own, &lemmas, &cues);
            (info.readings, info.reading_count) = (place.start, u8::try_from(own.len()).unwrap_or(u8::MAX));
            // The tagger takes the first reading of a tag.
            own.sort_by_key(|reading| lemmas[reading.lemma.index()].cues.is_empty());
        });
        Lexicon {
            table: self.table,
            roots: self.roots,
            readings,
            phrases,
            lemmas,
            cues,
            aliases: self.aliases,
            actors: self.actors,
            roles: self.roles.len(),
            stems: Stems::new(self.stems.into_iter()),
            weights: self.weights,
            fingerprint,
        }
    }

    /// Lays the cues of each lemma side by side, and notes the stems of those that are one word.
    fn lemmas(&mut self) -> (Vec<Lemma>, Vec<Cue>) {
        let mut cues = Vec::new();
        let mut lemmas = Vec::new();
        for (index, draft) in std::mem::take(&mut self.drafts).into_iter().enumerate() {
            if let Some(stem) = draft.cues.first().and_then(|cue| self.english.stem(&cue.form)) {
                self.stems.entry(stem.into_owned()).or_insert(LemmaId::new(index));
            }
            let Draft { class, cues: own, modifier, report, patterns } = draft;
            let kinds = KindSet::of(own.iter().map(|cue| cue.kind));
            let mut asks = PrepSet::default();
            own.iter().for_each(|cue| asks.insert_all(cue.asks()));
            lemmas.push(Lemma { class, cues: push_all(&mut cues, own), kinds, asks, modifier, report, patterns });
        }
        (lemmas, cues)
    }
}

/// For every form the word of grammar and the preposition it is, and what the guards look for it as.
fn signs(table: &FormTable, forms: usize) -> Vec<(Special, Option<u8>, Signs)> {
    let mut signs = vec![(Special::None, None, Signs::default()); forms];
    for (form, special) in special::all() {
        let (known, _, shows) = &mut signs[table.get(form).index()];
        *known = special;
        shows.insert(special.sign());
    }
    for (id, name) in PREPOSITIONS.iter().enumerate() {
        signs[table.get(name).index()].1 = Some(id as u8);
    }
    language::foreign_words().for_each(|form| signs[table.get(form).index()].2.insert(Signs::FOREIGN));
    for (opens, sign) in [(false, Signs::FURNITURE), (true, Signs::OPENS_FURNITURE)] {
        boilerplate::first_words(opens).for_each(|form| signs[table.get(form).index()].2.insert(sign));
    }
    signs
}

/// Notes what the readings of a form say of it.
fn describe(info: &mut FormInfo, readings: &[Reading], lemmas: &[Lemma], cues: &[Cue]) {
    info.first = readings.first().map(|r| r.tag);
    let mut frames = Vec::new();
    for reading in readings {
        let lemma = &lemmas[reading.lemma.index()];
        info.tags.insert(reading.tag);
        if lemma.is_entry() {
            info.signs.insert(Signs::ENTRY);
        }
        if lemma.modifier.is_some() {
            info.signs.insert(Signs::MODIFIER);
        }
        if lemma.patterns.has(Pattern::Person) {
            info.signs.insert(Signs::PERSON);
        }
        if reading.tag == Tag::Participle {
            frames.extend(cues[lemma.cues.start as usize..lemma.cues.end as usize].iter().map(|cue| cue.frame.object));
        }
    }
    if !frames.is_empty() && !frames.contains(&true) {
        info.signs.insert(Signs::INTRANSITIVE);
    }
    info.sure = sure(info);
    info.only = <&[Reading; 1]>::try_from(readings).ok().map(|[reading]| reading.lemma);
}

/// The tag that a form has wherever it stands. An -ing form may be a noun, a modal a noun or a name.
fn sure(info: &FormInfo) -> Option<Tag> {
    let plain = info.tags.only().filter(|&tag| info.special == Special::None && !matches!(tag, Tag::Ing | Tag::Modal));
    let known = |tag: &Tag| TagSet::OPEN.has(*tag) || TagSet::CLOSED.has(*tag);
    info.special.tag().or(plain.filter(known))
}

/// Appends `items` and gives the range where they stand.
fn push_all<T>(to: &mut Vec<T>, items: Vec<T>) -> Range<u32> {
    let start = to.len() as u32;
    to.extend(items);
    start..to.len() as u32
}
