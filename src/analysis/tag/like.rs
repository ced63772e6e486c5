//! The *like* that names one of many, or another of its kind.

use super::place::Place;
use super::state::Fact;
use crate::lexicon::{Special, Tag, TagSet};

/// What *like* is, where the words beside it tell.
pub(super) fn tag(place: &Place) -> Option<Tag> {
    let opens = place.index == 0 || place.state.has(Fact::Comma);
    if opens || names_one(place, Tag::Plural) || points(place) {
        return Some(Tag::Preposition);
    }
    // "A bully like China must be stopped": a single one likes nobody.
    names_one(place, Tag::Noun).then_some(Tag::Adjective)
}

/// "Countries like Italy trust Serbia": behind the name of one of them comes the verb.
fn names_one(place: &Place, before: Tag) -> bool {
    let [name, verb, ..] = place.rest() else { return false };
    let verbal = TagSet::VERB.union(TagSet::of(&[Tag::Auxiliary, Tag::Modal]));
    let whose = place.before() == before && !place.state.has(Fact::Finite);
    whose && name.tag == Tag::Name && verb.tag != Tag::Name && (verb.tags.meets(verbal) || verb.tag == Tag::Not)
}

/// "a regime like that in Minsk", "like the one in Minsk": another of its kind.
fn points(place: &Place) -> bool {
    let (that, behind) = match place.rest() {
        [that, behind, ..] if that.special == Special::That => (true, behind),
        [the, one, behind, ..] => (the.special == Special::The && one.tags.has(Tag::Pronoun) && one.tags.has(Tag::Number), behind),
        _ => return false,
    };
    that && behind.prep.is_some()
}
