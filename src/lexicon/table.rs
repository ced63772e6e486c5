//! From a folded form to its id: one look-up a token.

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

/// Open addressing over forms of at most 16 bytes, which stand in the slots; the few longer ones are in a map beside it.
#[derive(Clone, Debug)]
pub(crate) struct FormTable {
    slots: Vec<(u128, u32)>,
    used: usize,
    long: HashMap<Box<str>, u32, RandomState>,
    next: u32,
}

const EMPTY: u32 = u32::MAX;

impl Default for FormTable {
    fn default() -> Self {
        FormTable { slots: vec![(0, EMPTY); 1 << 12], used: 0, long: HashMap::default(), next: 0 }
    }
}

/// The bytes of a short form as one number; forms hold no NUL, so the length need not be kept.
fn key(form: &str) -> Option<u128> {
    let bytes = form.as_bytes();
    let mut key = [0; 16];
    key.get_mut(..bytes.len())?.copy_from_slice(bytes);
    Some(u128::from_le_bytes(key))
}

/// The top bit of every byte, which no ASCII character has.
const ASCII_ONLY: u128 = u128::from_ne_bytes([0x80; 16]);

/// The key with small letters for capitals, all bytes at once: adding lifts the top bit of the bytes from a limit on.
fn lower(key: u128) -> u128 {
    const fn all(byte: u8) -> u128 {
        u128::from_ne_bytes([byte; 16])
    }
    let from_a = key + all(0x80 - b'A');
    let past_z = key + all(0x7f - b'Z');
    key | ((from_a & !past_z & ASCII_ONLY) >> 2)
}

fn hash(key: u128) -> usize {
    let folded =
        (key as u64 ^ 0x9e37_79b9_7f4a_7c15).wrapping_mul(0xff51_afd7_ed55_8ccd) ^ ((key >> 64) as u64).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    (folded ^ (folded >> 29)).wrapping_mul(0x9fb2_1c65_1e98_df25) as usize >> 20
}

impl FormTable {
    /// The id of `form`, or [`FormId::NONE`].
    pub(crate) fn get(&self, form: &str) -> FormId {
        let Some(key) = key(form) else {
            return self.long.get(form).map_or(FormId::NONE, |&id| FormId(id));
        };
        let (_, id) = self.slots[self.probe(key)];
        FormId(id)
    }

    /// The id of a word as the text writes it, when it needs no more folding than ASCII capitals; `None` when it does.
    #[inline]
    pub(crate) fn get_plain(&self, written: &str) -> Option<FormId> {
        let key = key(written).filter(|key| key & ASCII_ONLY == 0)?;
        let (_, id) = self.slots[self.probe(lower(key))];
        Some(FormId(id))
    }

    /// The id of `form`, made new if need be.
    pub(crate) fn intern(&mut self, form: &str) -> FormId {
        let next = self.next;
        let id = match key(form) {
            None => *self.long.entry(form.into()).or_insert(next),
            Some(key) => {
                if self.used * 2 >= self.slots.len() {
                    self.grow();
                }
                let at = self.probe(key);
                if self.slots[at].1 == EMPTY {
                    self.slots[at] = (key, next);
                    self.used += 1;
                }
                self.slots[at].1
            }
        };
        if id == next {
            self.next += 1;
        }
        FormId(id)
    }

    /// The slot that holds `key`, or the empty one where it would go.
    fn probe(&self, key: u128) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hash(key) & mask;
        while self.slots[at].1 != EMPTY && self.slots[at].0 != key {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        let wider = vec![(0, EMPTY); self.slots.len() * 2];
        let old = std::mem::replace(&mut self.slots, wider);
        for (key, id) in old {
            if id != EMPTY {
                let at = self.probe(key);
                self.slots[at] = (key, id);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_are_found_as_written() {
        let mut table = FormTable::default();
        let id = table.intern("az[@`{~09'");
        assert_eq!(table.get_plain("AZ[@`{~09'"), Some(id));
        assert_eq!(table.get_plain("aZ[@`{~09'"), Some(id));
        assert_eq!(table.get_plain("Az[@`{~09"), Some(FormId::NONE));
        assert_eq!(table.get_plain("é"), None);
        assert_eq!(table.get_plain(&"y".repeat(17)), None);
        for byte in 0..128u8 {
            let lower = lower(u128::from(byte)) as u8;
            assert_eq!(lower, byte.to_ascii_lowercase());
        }
    }

    #[test]
    fn every_form_keeps_its_id() {
        let mut table = FormTable::default();
        let forms: Vec<String> = (0..20_000).map(|i| format!("form{i}{}", "x".repeat(i % 20))).collect();
        let ids: Vec<FormId> = forms.iter().map(|f| table.intern(f)).collect();
        assert_eq!(table.next as usize, forms.len());
        for (form, id) in forms.iter().zip(ids) {
            assert_eq!(table.get(form), id);
            assert_eq!(table.intern(form), id);
        }
        assert_eq!(table.get("absent"), FormId::NONE);
        assert_eq!(table.get(""), FormId::NONE);
    }
}
