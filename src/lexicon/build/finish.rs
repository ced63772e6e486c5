//! The tables of a finished lexicon.

use super::super::*;
use super::{Builder, Draft, LemmaId};
use crate::lexicon::special;
use crate::text::boilerplate::{self, Beginning};
use crate::text::language;

impl Builder {
    pub(super) fn finish(mut self, fingerprint: u64) -> Lexicon {
        let furniture = boilerplate::beginnings().flat_map(|phrase| [Some(phrase.first), phrase.second]).flatten();
        let guarded = language::foreign_words().chain(furniture);
        for form in special::all().map(|(form, _)| form).chain(PREPOSITIONS).chain(guarded) {
            self.intern(form);
        }
        let forms = self.table.settle();
        let (lemmas, cues) = self.lemmas();
        let told = |id: LemmaId| id.telling(lemmas[id.index()].facts());
        let mut readings = Vec::new();
        let places: Vec<Range<u32>> = std::mem::take(&mut self.readings).into_iter().map(|own| push_all(&mut readings, own)).collect();
        readings.iter_mut().for_each(|reading: &mut Reading| reading.lemma = told(reading.lemma));
        let signs = signs(&self.table, places.len());
        let mut phrases = self.phrases.finish(&mut self.roots, &forms);
        phrases.tell(told);
        self.table.describe(|info| {
            let (index, place) = (info.form.index(), &places[info.form.index()]);
            (info.special, info.prep, info.signs) = signs[index];
            info.behind = self.behind[index];
            let roots = self.roots[index];
            info.follow = roots.map(|root| phrases.follow(root));
            info.roots = roots.into_iter().find(|root| !root.is_none()).unwrap_or_default();
            let own = &mut readings[place.start as usize..place.end as usize];
            describe(info, own, &lemmas, &cues);
            (info.readings, info.reading_count) = (place.start, u8::try_from(own.len()).unwrap_or(u8::MAX));
            // The tagger takes the first reading of a tag.
            own.sort_by_key(|reading| lemmas[reading.lemma.index()].cues.is_empty());
        });
        let stems = Stems::new(self.stems.into_iter().map(|(stem, lemma)| (stem, told(lemma))));
        Lexicon {
            table: self.table,
            readings,
            phrases,
            lemmas,
            cues,
            aliases: self.aliases,
            actors: self.actors,
            roles: self.roles.len(),
            stems,
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
        signs[table.get(name).index()].2.insert(Signs::COMPARES.when(id as u8 == prep::LIKE));
    }
    language::foreign_words().for_each(|form| signs[table.get(form).index()].2.insert(Signs::FOREIGN));
    for Beginning { opens, first, second } in boilerplate::beginnings() {
        let first = &mut signs[table.get(first).index()].2;
        // What opens a sentence is looked for there alone.
        first.insert(if opens { Signs::OPENS_FURNITURE } else { Signs::FURNITURE });
        match second {
            Some(second) => signs[table.get(second).index()].2.insert(Signs::IN_FURNITURE),
            None => first.insert(Signs::ALONE_FURNITURE),
        }
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
