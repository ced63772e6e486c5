//! The *like* that names one of many.

use super::place::Place;
use super::state::Fact;
use crate::lexicon::{Tag, TagSet};

/// "Countries like Italy trust Serbia": behind the name of one of them comes the verb.
pub(super) fn names_one(place: &Place) -> bool {
    let [name, verb, ..] = place.rest() else { return false };
    let verbal = TagSet::VERB.union(TagSet::of(&[Tag::Auxiliary, Tag::Modal]));
    let many = place.before() == Tag::Plural && !place.state.has(Fact::Finite);
    many && name.tag == Tag::Name && verb.tag != Tag::Name && (verb.tags.meets(verbal) || verb.tag == Tag::Not)
}
