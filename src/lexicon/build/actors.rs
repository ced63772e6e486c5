//! Actors and their aliases.

use super::super::actor::{ActorEntry, AliasEntry};
use super::super::problem::Place;
use super::super::{ActorId, Alias, AliasId, AliasKind, Target};
use super::Builder;
use super::seen::Entry;
use crate::text::fold::folded;
use crate::text::token::tokens;

impl Builder {
    pub(super) fn actors(&mut self, entries: &[ActorEntry]) {
        let mut offices = Vec::new();
        for entry in entries {
            self.actor(entry, &mut offices);
        }
        // Who held office for two actors speaks for the later one, where the day of the text is not known.
        offices.sort_by_key(|(_, alias, _)| std::cmp::Reverse(alias.office.as_ref().and_then(|office| office.from)));
        for (actor, alias, file) in offices {
            self.alias(actor, alias, file);
        }
        // Aliases that are another actor's as a place come last, so that their owner is known.
        for (place, actor, entry) in self.places(entries) {
            let key = Name::of(&entry.text).key;
            let owned = self.named(&key).find(|id| self.aliases[id.0 as usize].actor != actor);
            match owned {
                Some(alias) => self.aliases[alias.0 as usize].place_of = Some(actor),
                None => self.problems.add(
                    place,
                    format!("place {:?} is no alias of another actor", entry.text),
                    "list it with the actor that it names",
                ),
            }
        }
    }

    fn places<'e>(&self, entries: &'e [ActorEntry]) -> Vec<(Place<'e>, ActorId, &'e AliasEntry)> {
        let ids = |entry: &ActorEntry| self.actors.iter().position(|a| a.id == entry.actor.id).unwrap_or(0);
        entries
            .iter()
            .flat_map(|entry| entry.aliases.iter().filter(|a| a.kind == AliasKind::Place).map(move |a| (entry, a)))
            .map(|(entry, a)| (Place { file: &entry.file, line: a.line, column: a.column }, ActorId(ids(entry) as u16), a))
            .collect()
    }

    /// Takes an actor with its aliases, and leaves those of officeholders in `offices`.
    fn actor<'e>(&mut self, entry: &'e ActorEntry, offices: &mut Vec<(ActorId, &'e AliasEntry, &'e str)>) {
        let place = Place { file: &entry.file, line: entry.line, column: 0 };
        let known = self.actors.iter().position(|a| a.id == entry.actor.id);
        // A folder beside the bundled one may add aliases to an actor that is there already.
        let index = known.unwrap_or_else(|| {
            self.actors.push(entry.actor.clone());
            self.actors.len() - 1
        });
        if index >= usize::from(u16::MAX) {
            self.problems.add(place, "too many actors", "65,534 at most");
            return;
        }
        let actor = ActorId(index as u16);
        for alias in entry.aliases.iter().filter(|a| a.kind != AliasKind::Place) {
            match alias.office {
                Some(_) => offices.push((actor, alias, &entry.file)),
                None => self.alias(actor, alias, &entry.file),
            }
        }
    }

    fn alias(&mut self, actor: ActorId, entry: &AliasEntry, file: &str) {
        let name = Name::of(&entry.text);
        // Two actors may share an anaphor ("the union"); within one, and for names, a form stands once.
        let kind = if entry.kind == AliasKind::Anaphor { Entry::Anaphor(actor) } else { Entry::Alias };
        if self.seen.has(&name.key, kind) && !self.held_apart(actor, entry, &name) {
            // Two actors may rule out the same context.
            if entry.kind != AliasKind::RuledOut {
                let place = Place { file, line: entry.line, column: entry.column };
                let first = self.seen.find(&name.key, kind).unwrap_or_default();
                self.problems.add(place, format!("alias {:?} stands twice", entry.text), format!("keep one; the other is {first}"));
            }
            return;
        }
        self.seen.add(&name.key, kind, file, entry.line);
        self.push_alias(actor, entry, name);
        if entry.kind == AliasKind::Demonym && !["s", "sh", "ch", "ese", "men"].iter().any(|end| entry.text.ends_with(end)) {
            let plural = Name::of(&format!("{}s", entry.text));
            if !self.seen.has(&plural.key, Entry::Alias) {
                self.push_alias(actor, entry, plural);
            }
        }
    }

    /// The aliases with these folded words.
    fn named(&self, key: &str) -> impl Iterator<Item = AliasId> {
        self.namesakes.get(key).into_iter().flatten().copied()
    }

    /// Whether all who are named so held office for other actors, at other times.
    fn held_apart(&self, actor: ActorId, entry: &AliasEntry, name: &Name) -> bool {
        let Some(office) = &entry.office else { return false };
        let mut same = self.named(&name.key).map(|id| &self.aliases[id.0 as usize]);
        same.all(|known| known.actor != actor && known.office.as_ref().is_some_and(|other| !other.overlaps(office)))
    }

    fn push_alias(&mut self, actor: ActorId, entry: &AliasEntry, name: Name) {
        let Name { words, forms, key } = name;
        if words.is_empty() || forms.len() != words.len() {
            return;
        }
        let id = AliasId(self.aliases.len() as u32);
        let role = entry.office.as_ref().and_then(|office| self.role(&office.role));
        self.aliases.push(Alias {
            actor,
            place_of: None,
            kind: entry.kind,
            words: words.into_iter().map(Into::into).collect(),
            exact: entry.exact,
            alone: entry.alone,
            office: entry.office.clone(),
            role,
        });
        self.namesakes.entry(key).or_default().push(id);
        let forms: Vec<&str> = forms.iter().map(String::as_str).collect();
        self.phrase(&forms, Target::Alias(id));
    }

    /// The id of a role, whose words are looked for from now on.
    fn role(&mut self, role: &str) -> Option<u16> {
        let role = folded(role).filter(|role| !role.is_empty())?;
        if let Some(&id) = self.roles.get(&role) {
            return Some(id);
        }
        let id = self.roles.len() as u16;
        let words: Vec<&str> = role.split(' ').collect();
        self.phrase(&words, Target::Role(id));
        self.roles.insert(role, id);
        Some(id)
    }
}

/// The text of an alias, cut into words.
struct Name {
    words: Vec<String>,
    /// The words, folded.
    forms: Vec<String>,
    /// The folded words in one: two aliases with the same key are one.
    key: String,
}

impl Name {
    /// The words as the tokenizer cuts them; the stop that ends "U.S." is no word.
    fn of(text: &str) -> Name {
        let mut words: Vec<String> = tokens(text).map(|t| text[t.span.range()].to_owned()).collect();
        if words.len() > 1 && words.last().is_some_and(|w| w == ".") {
            words.pop();
        }
        let forms: Vec<String> = words.iter().filter_map(|word| folded(word)).collect();
        let key = forms.join(" ");
        Name { words, forms, key }
    }
}
