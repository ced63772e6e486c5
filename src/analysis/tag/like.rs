//! The *like* that names one of many, or another of its kind.

use super::place::Place;
use super::state::Fact;
use crate::lexicon::{Special, Tag, TagSet};

/// "Countries like Italy trust Serbia": behind the name of one of them comes the verb.
pub(super) fn names_one(place: &Place) -> bool {
    let [name, verb, ..] = place.rest() else { return false };
    let verbal = TagSet::VERB.union(TagSet::of(&[Tag::Auxiliary, Tag::Modal]));
    let many = place.before() == Tag::Plural && !place.state.has(Fact::Finite);
    many && name.tag == Tag::Name && verb.tag != Tag::Name && (verb.tags.meets(verbal) || verb.tag == Tag::Not)
}

/// "a regime like that in Minsk", "like the one in Minsk": another of its kind.
pub(super) fn points(place: &Place) -> bool {
    let (that, behind) = match place.rest() {
        [that, behind, ..] if that.special == Special::That => (true, behind),
        [the, one, behind, ..] => (the.special == Special::The && one.tags.has(Tag::Pronoun) && one.tags.has(Tag::Number), behind),
        _ => return false,
    };
    that && behind.prep.is_some()
}
