//! Lemmas with all their forms.

use super::super::inflect::regular;
use super::super::phrase::Beside;
use super::super::spelling::american;
use super::super::*;
use super::{Builder, Draft};

/// `lion's` as the two words that the text has; `one's` stands for a possessor.
fn possessive(word: &str) -> impl Iterator<Item = &str> {
    let clitic = ["'s", "'"].into_iter().find(|end| word.ends_with(end) && word.len() > end.len() && word != "one's");
    let (owner, clitic) = word.split_at(word.len() - clitic.map_or(0, str::len));
    [owner, clitic].into_iter().filter(|part| !part.is_empty())
}

/// The words of a phrase with another form of the one at `at`.
fn with<'w>(words: &[&'w str], at: usize, form: &'w str) -> Vec<&'w str> {
    words.iter().enumerate().map(|(index, &word)| if index == at { form } else { word }).collect()
}

/// The words of a phrase that inflect: the verb that opens it, the noun that closes it, and the one before its preposition ("acts of cruelty").
fn inflecting(words: &[&str], class: Class) -> impl Iterator<Item = usize> {
    const BEHIND: [&str; 12] = ["of", "in", "on", "for", "to", "against", "at", "with", "from", "between", "without", "over"];
    let opens = class == Class::Verb || class == Class::Fixed;
    let described = words.iter().position(|word| BEHIND.contains(word)).and_then(|at| at.checked_sub(1));
    std::iter::once(if opens { 0 } else { words.len() - 1 }).chain(described.filter(|_| class == Class::Noun))
}

impl Builder {
    /// The lemma of `form` and `class`; made, with all its inflections, when it is new.
    pub(super) fn lemma(&mut self, form: &str, class: Class) -> LemmaId {
        let known = self.lemma_ids.entry(class).or_default();
        if let Some(&id) = known.get(form) {
            return id;
        }
        let id = LemmaId::new(self.drafts.len());
        known.insert(form.to_owned(), id);
        self.drafts.push(Draft { class, cues: Vec::new(), modifier: None, report: None, patterns: PatternSet::default() });
        let words: Vec<&str> = form.split(' ').flat_map(possessive).collect();
        if let [word] = words[..] {
            self.inflections(word, class).iter().for_each(|(inflected, tag)| self.read(inflected, *tag, id));
            return id;
        }
        inflecting(&words, class).for_each(|at| self.phrases(&words, at, id));
        id
    }

    /// The phrase of a lemma in the forms of its word at `at`.
    fn phrases(&mut self, words: &[&str], at: usize, id: LemmaId) {
        let spelt_apart: Vec<String> = words.iter().map(|word| american(word).unwrap_or_else(|| (*word).to_owned())).collect();
        for (inflected, tag) in self.inflections(words[at], self.drafts[id.index()].class) {
            self.phrase(&with(words, at, &inflected), Target::Lemma(id, tag));
            // "leap to one's defense": the spelling of the words that do not inflect.
            if words.iter().zip(&spelt_apart).enumerate().any(|(index, (word, twin))| index != at && word != twin) {
                let twins: Vec<&str> = spelt_apart.iter().map(String::as_str).collect();
                self.phrase(&with(&twins, at, &inflected), Target::Lemma(id, tag));
            }
        }
    }

    /// Every form of `word` in both spellings.
    fn inflections(&self, word: &str, class: Class) -> Vec<(String, Tag)> {
        let mut out = Vec::new();
        for spelling in std::iter::once(word.to_owned()).chain(american(word)) {
            let irregular = self.irregular.get(&class).and_then(|forms| forms.get(&spelling));
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

    pub(super) fn intern(&mut self, form: &str) -> FormId {
        let id = self.table.intern(form);
        if id.index() >= self.readings.len() {
            self.readings.resize_with(id.index() + 1, Vec::new);
            self.roots.resize(id.index() + 1, Roots::default());
            self.behind.resize(id.index() + 1, Beside::NONE);
        }
        id
    }

    pub(super) fn phrase(&mut self, words: &[&str], target: Target) {
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
}
