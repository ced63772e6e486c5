//! From a folded form to what is known of it: one look-up a token.

use super::phrase::{Beside, Node};
use super::{LemmaId, PhraseKind, Special, Tag, TagSet};
use crate::span::Span;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::collections::hash_map::RandomState;

/// The id of a folded surface form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct FormId(pub(crate) u32);

impl FormId {
    /// The id of every form that the lexicon does not know.
    pub(crate) const NONE: FormId = FormId(u32::MAX);

    pub(crate) const fn is_some(self) -> bool {
        self.0 != u32::MAX
    }

    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// What the stages ask of nearly every word, kept where the word is looked up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FormInfo {
    pub(crate) form: FormId,
    /// Every tag that it may have.
    pub(crate) tags: TagSet,
    pub(crate) special: Special,
    /// The id of the preposition it is.
    pub(crate) prep: Option<u8>,
    pub(crate) signs: Signs,
    /// Its more frequent tag.
    pub(crate) first: Option<Tag>,
    /// The tag that it has wherever it stands: one of a closed class as it is, one of an open class unless it is a name.
    pub(crate) sure: Option<Tag>,
    /// For each kind of phrase what may follow the form in one.
    pub(crate) follow: [Beside; PhraseKind::ALL.len()],
    /// What it may follow in a phrase.
    pub(crate) behind: Beside,
    /// The first root of the phrases that begin with the form; one of each kind that there is stands behind it.
    pub(crate) roots: Node,
    /// The place of its readings in the lexicon, and how many there are.
    pub(crate) readings: u32,
    pub(crate) reading_count: u8,
    /// The lemma of its one reading, if anything but its class is said of it; of a form that the lexicon does not know the cue that shares
    /// its stem.
    pub(crate) only: Option<LemmaId>,
}

impl FormInfo {
    /// Of a form that the lexicon does not know.
    pub(crate) const NONE: FormInfo = FormInfo {
        form: FormId::NONE,
        tags: TagSet::EMPTY,
        special: Special::None,
        prep: None,
        signs: Signs::NONE,
        first: None,
        sure: None,
        follow: [Beside::NONE; PhraseKind::ALL.len()],
        behind: Beside::NONE,
        roots: Node::NONE,
        readings: 0,
        reading_count: 0,
        only: None,
    };

    /// Notes whether the form is of one class and reading wherever it stands. A verb behind an article is made a noun.
    fn note_alike(&mut self) {
        let entry = self.signs.has(Signs::ENTRY);
        self.only = self.only.filter(|_| entry);
        let read = !entry || self.only.is_some() && self.first == self.sure;
        let alike = read && self.sure.is_some_and(|tag| !matches!(tag, Tag::Base | Tag::Third));
        self.signs.insert(Signs::ALIKE.when(alike));
    }

    /// The root of the phrases of a kind that begin with the form, which must be some.
    #[inline]
    pub(crate) fn root(&self, kind: PhraseKind) -> Node {
        let before = self.follow[..kind as usize].iter().filter(|&&follow| follow != Beside::NONE).count();
        self.roots.behind(before)
    }

    /// Whether a phrase of web furniture may begin with this word if it is one of `first`, with `next` behind it.
    #[inline]
    pub(crate) const fn furnishes(&self, first: Signs, next: &FormInfo) -> bool {
        self.signs.has(first) & (self.signs.has(Signs::ALONE_FURNITURE) | next.signs.has(Signs::IN_FURNITURE))
    }

    /// Whether a phrase of a kind may begin here, with `next` behind it. No branch asks, for none could be foretold.
    #[inline]
    pub(crate) const fn opens(&self, kind: PhraseKind, next: &FormInfo) -> bool {
        let follow = self.follow[kind as usize];
        follow.is_any() | (follow.may_hold(next.form) & next.behind.may_hold(self.form))
    }
}

/// What a word may be the beginning or a sign of, so that a stage can pass over the many words that are of nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs(u16);

impl Signs {
    /// Of nothing.
    pub(crate) const NONE: Signs = Signs(0);
    /// A phrase of web furniture.
    pub(crate) const FURNITURE: Signs = Signs(1 << 3);
    /// A phrase of web furniture that opens its sentence.
    pub(crate) const OPENS_FURNITURE: Signs = Signs(1 << 10);
    /// The second word of one, or what may hide it: a mark, a number, a clitic, a compound.
    pub(crate) const IN_FURNITURE: Signs = Signs(1 << 1);
    /// A phrase of web furniture whose second word nothing tells.
    pub(crate) const ALONE_FURNITURE: Signs = Signs(1 << 2);
    /// A text in another language than English.
    pub(crate) const FOREIGN: Signs = Signs(1 << 4);
    /// A text in another script.
    pub(crate) const SCRIPT: Signs = Signs(1 << 5);
    /// An entry with more than a class: a cue, a modifier, a report or a pattern.
    pub(crate) const ENTRY: Signs = Signs(1 << 6);
    /// A modifier.
    pub(crate) const MODIFIER: Signs = Signs(1 << 7);
    /// A noun of a person.
    pub(crate) const PERSON: Signs = Signs(1 << 9);
    /// A participle whose verb takes prepositions alone.
    pub(crate) const INTRANSITIVE: Signs = Signs(1 << 8);
    /// A word that opens or heads a noun phrase which may refer back to an actor.
    pub(crate) const REFERS: Signs = Signs(1 << 11);
    /// A word that sets one beside another: than, as, unlike.
    pub(crate) const COMPARES: Signs = Signs(1 << 12);
    /// A word that says how few: only, less.
    pub(crate) const LIMITS: Signs = Signs(1 << 13);
    /// A word that asks: where, when, how.
    pub(crate) const ASKS: Signs = Signs(1 << 14);
    /// A form that is of one class and reading wherever it stands, but for names.
    pub(crate) const ALIKE: Signs = Signs(1 << 15);
    /// Of a sentence that has a compound.
    pub(crate) const COMPOUND: Signs = Signs(1);

    /// The signs themselves or none, found without a branch.
    pub(crate) const fn when(self, holds: bool) -> Signs {
        Signs(self.0 * holds as u16)
    }

    pub(crate) const fn has(self, other: Signs) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) fn insert(&mut self, other: Signs) {
        self.0 |= other.0;
    }
}

/// A form and what is known of it, in one line of the cache.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
struct Slot {
    key: u128,
    info: FormInfo,
}

/// Open addressing, at most half full, over forms of at most 16 bytes, which stand in the slots; the few longer ones are in a map beside it.
#[derive(Clone, Debug)]
pub(crate) struct FormTable {
    slots: Vec<Slot>,
    used: usize,
    long: HashMap<Box<str>, FormInfo, RandomState>,
    next: u32,
}

const EMPTY: Slot = Slot { key: 0, info: FormInfo::NONE };

impl Default for FormTable {
    fn default() -> Self {
        FormTable { slots: vec![EMPTY; 1 << 12], used: 0, long: HashMap::default(), next: 0 }
    }
}

/// The key of a short ASCII word, in small letters, and its hash; any other word has the key of the empty one, which the table does not
/// have.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlainKey {
    key: u128,
    hash: u32,
    /// The first two bytes of the word as it is written, if it is short.
    pub(crate) begins: [u8; 2],
}

impl PlainKey {
    /// Whether it is of a word that the table is asked for as it is written.
    pub(crate) const fn is_plain(self) -> bool {
        self.key != 0
    }
}

/// The bytes of a short form as one number; forms hold no NUL, so the length need not be kept.
fn number(form: &str) -> Option<u128> {
    let bytes = form.as_bytes();
    let mut number = [0; FormTable::SHORT];
    number.get_mut(..bytes.len())?.copy_from_slice(bytes);
    Some(u128::from_le_bytes(number))
}

/// The key of a short form.
fn key(form: &str) -> Option<u128> {
    number(form).map(|number| if is_ascii(number) { lower(number, form.len()) } else { number })
}

/// The bytes that are a word's own among sixteen, by its length; of a longer word, none.
#[inline]
fn own(length: usize) -> u128 {
    static OWN: [u128; FormTable::SHORT + 2] = {
        let mut table = [0; FormTable::SHORT + 2];
        let mut length = 1;
        while length <= FormTable::SHORT {
            table[length] = u128::MAX >> (8 * (FormTable::SHORT - length));
            length += 1;
        }
        table
    };
    OWN[length.min(FormTable::SHORT + 1)]
}

/// The number of the word at `span`, read with its neighbours at once where the text is long enough; 0 for a longer word.
#[inline]
fn number_at(text: &str, span: Span) -> u128 {
    let (start, end, length) = (span.start(), span.end(), span.len());
    let whole = |from: usize| text.as_bytes()[from..].first_chunk().map(|&bytes| u128::from_le_bytes(bytes));
    match whole(start) {
        Some(behind) => behind & own(length),
        // Near the end of the text its neighbours are those before it.
        None if end >= FormTable::SHORT && (1..=FormTable::SHORT).contains(&length) => {
            whole(end - FormTable::SHORT).map_or(0, |before| before >> (8 * (FormTable::SHORT - length)))
        }
        None => number(&text[span.range()]).unwrap_or_default(),
    }
}

const fn is_ascii(number: u128) -> bool {
    number & u128::from_ne_bytes([0x80; FormTable::SHORT]) == 0
}

/// Small letters for capitals, in a number of so many ASCII characters. Of those that are no letters a few become others (`@` a back
/// quote), which stand in no word.
fn lower(number: u128, length: usize) -> u128 {
    (number | u128::from_ne_bytes([0x20; FormTable::SHORT])) & own(length)
}

/// The upper bits of two products, which depend on every byte.
fn hash(key: u128) -> u32 {
    let (low, high) = (key as u64, (key >> 64) as u64);
    ((low.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ high.wrapping_mul(0xc4ce_b9fe_1a85_ec53)) >> 32) as u32
}

impl FormTable {
    /// Forms up to this many bytes are looked up as they are written, [`plain`](FormTable::plain).
    pub(crate) const SHORT: usize = 16;

    /// What is known of `form`, or [`FormInfo::NONE`].
    pub(crate) fn info(&self, form: &str) -> FormInfo {
        match key(form) {
            Some(key) => self.slots[self.probe(key)].info,
            None => self.long.get(form).copied().unwrap_or(FormInfo::NONE),
        }
    }

    /// The id of `form`, or [`FormId::NONE`].
    pub(crate) fn get(&self, form: &str) -> FormId {
        self.info(form).form
    }

    /// The key of a word as the text writes it, when it needs no more folding than ASCII capitals.
    #[inline]
    pub(crate) fn plain_key(text: &str, span: Span) -> PlainKey {
        let written = number_at(text, span);
        let key = if is_ascii(written) { lower(written, span.len()) } else { 0 };
        PlainKey { key, hash: hash(key), begins: [written as u8, (written >> 8) as u8] }
    }

    /// What is known of the word with this key.
    #[inline]
    pub(crate) fn plain(&self, key: PlainKey) -> &FormInfo {
        &self.slots[self.probe_from(key.hash, key.key)].info
    }

    /// Lays the forms out anew, short ones first, and gives them in that order: they are the frequent ones (Zipf's law of brevity), and who
    /// comes first stands where it is looked for first.
    pub(crate) fn settle(&mut self) -> Vec<FormId> {
        let empty = vec![EMPTY; self.slots.len()];
        let slots = std::mem::replace(&mut self.slots, empty);
        let mut known: Vec<Slot> = slots.into_iter().filter(|slot| slot.info.form.is_some()).collect();
        known.sort_unstable_by_key(|slot| (Reverse(slot.key.leading_zeros() / 8), slot.info.form));
        let mut long: Vec<FormId> = self.long.values().map(|info| info.form).collect();
        long.sort_unstable();
        let forms = known.iter().map(|slot| slot.info.form).chain(long).collect();
        self.place(known);
        forms
    }

    /// Puts forms into empty slots.
    fn place(&mut self, known: Vec<Slot>) {
        for slot in known.into_iter().filter(|slot| slot.info.form.is_some()) {
            let at = self.probe(slot.key);
            self.slots[at] = slot;
        }
    }

    /// Lets `describe` write what is known of every form.
    pub(crate) fn describe(&mut self, mut describe: impl FnMut(&mut FormInfo)) {
        let short = self.slots.iter_mut().map(|slot| &mut slot.info).filter(|info| info.form.is_some());
        short.chain(self.long.values_mut()).for_each(|info| {
            describe(info);
            info.note_alike();
        });
    }

    /// The id of `form`, made new if need be.
    pub(crate) fn intern(&mut self, form: &str) -> FormId {
        let next = FormId(self.next);
        let id = match key(form) {
            None => self.long.entry(form.into()).or_insert(FormInfo { form: next, ..FormInfo::NONE }).form,
            Some(key) => {
                if self.used * 2 >= self.slots.len() {
                    self.grow();
                }
                let at = self.probe(key);
                if !self.slots[at].info.form.is_some() {
                    self.slots[at] = Slot { key, info: FormInfo { form: next, ..FormInfo::NONE } };
                    self.used += 1;
                }
                self.slots[at].info.form
            }
        };
        if id == next {
            self.next += 1;
        }
        id
    }

    /// The slot that holds `key`, or the empty one where it would go.
    fn probe(&self, key: u128) -> usize {
        self.probe_from(hash(key), key)
    }

    #[inline]
    fn probe_from(&self, hash: u32, key: u128) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while self.slots[at].key != key && self.slots[at].info.form.is_some() {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        let wider = vec![EMPTY; self.slots.len() * 2];
        let old = std::mem::replace(&mut self.slots, wider);
        self.place(old);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_are_found_as_written() {
        let mut table = FormTable::default();
        let id = table.intern("az-~09'");
        let plain = |word: &str| {
            // Short texts are read byte by byte, longer ones sixteen at once.
            let (alone, inside) = (Span::new(0, word.len()), Span::new(2, 2 + word.len()));
            let form = |text, span| table.plain(FormTable::plain_key(text, span)).form;
            let found = form(word, alone);
            assert_eq!(form(&format!("x {word} and sixteen bytes more"), inside), found);
            found
        };
        assert_eq!(plain("AZ-~09'"), id);
        assert_eq!(plain("aZ-~09'"), id);
        for unknown in ["Az-~09", "az-~09'z", "é", &"y".repeat(17)] {
            assert_eq!(plain(unknown), FormId::NONE);
        }
        for byte in (b' '..0x7f).filter(|byte| !b"@[\\]^_".contains(byte)) {
            assert_eq!(lower(u128::from(byte), 1) as u8, byte.to_ascii_lowercase());
        }
    }

    #[test]
    fn every_form_keeps_its_id() {
        let mut table = FormTable::default();
        let forms: Vec<String> = (0..20_000).map(|i| format!("form{i}{}", "x".repeat(i % 20))).collect();
        let ids: Vec<FormId> = forms.iter().map(|f| table.intern(f)).collect();
        assert_eq!(table.next as usize, forms.len());
        for (form, &id) in forms.iter().zip(&ids) {
            assert_eq!(table.get(form), id);
            assert_eq!(table.intern(form), id);
        }
        table.settle();
        assert!(forms.iter().zip(ids).all(|(form, id)| table.get(form) == id));
        assert_eq!(table.get("absent"), FormId::NONE);
        assert_eq!(table.get(""), FormId::NONE);
    }
}
