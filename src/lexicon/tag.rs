//! Word classes.

/// A word class with its inflection, in the manner of the Penn Treebank's tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Tag {
    /// Verb, base form: `back`.
    Base,
    /// Verb, third person: `backs`.
    Third,
    /// Verb, past tense: `backed`.
    Past,
    /// Verb, past participle: `backed`.
    Participle,
    /// Verb, -ing form: `backing`.
    Ing,
    /// Noun, singular.
    Noun,
    /// Noun, plural.
    Plural,
    /// Proper noun, or any mention of an actor.
    Name,
    /// Adjective.
    Adjective,
    /// Adverb.
    Adverb,
    /// Preposition.
    Preposition,
    /// Coordinator: and, or, but.
    Conjunction,
    /// Subordinator: because, although, that.
    Subordinator,
    /// Relative word: who, which, that.
    Relative,
    /// Determiner: the, a, this, no.
    Determiner,
    /// Pronoun that stands for a noun phrase: he, it, everyone.
    Pronoun,
    /// Possessive determiner: its, their.
    Possessive,
    /// Number.
    Number,
    /// Auxiliary: be, have, do in all their forms.
    Auxiliary,
    /// Modal: can, would.
    Modal,
    /// The `to` of an infinitive.
    To,
    /// The negator of a verb: not, n't, never.
    Not,
    /// The tail `'s` or `’` of a possessor.
    Genitive,
    /// Interjection.
    Interjection,
    /// A token inside a phrase whose head speaks for it.
    Inner,
    /// Punctuation.
    Punct,
}

impl Tag {
    /// Every tag, in order.
    const ALL: [Tag; 26] = [
        Tag::Base,
        Tag::Third,
        Tag::Past,
        Tag::Participle,
        Tag::Ing,
        Tag::Noun,
        Tag::Plural,
        Tag::Name,
        Tag::Adjective,
        Tag::Adverb,
        Tag::Preposition,
        Tag::Conjunction,
        Tag::Subordinator,
        Tag::Relative,
        Tag::Determiner,
        Tag::Pronoun,
        Tag::Possessive,
        Tag::Number,
        Tag::Auxiliary,
        Tag::Modal,
        Tag::To,
        Tag::Not,
        Tag::Genitive,
        Tag::Interjection,
        Tag::Inner,
        Tag::Punct,
    ];
}

/// A set of tags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TagSet(u32);

impl TagSet {
    /// No tag.
    pub const EMPTY: TagSet = TagSet(0);
    /// Finite or not, every form of a verb.
    pub const VERB: TagSet = TagSet::of(&[Tag::Base, Tag::Third, Tag::Past, Tag::Participle, Tag::Ing]);
    /// Common nouns.
    pub const NOUN: TagSet = TagSet::of(&[Tag::Noun, Tag::Plural]);

    /// Words of grammar, which are few and take no endings.
    pub(crate) const CLOSED: TagSet = TagSet::of(&[
        Tag::Modal,
        Tag::Conjunction,
        Tag::Determiner,
        Tag::Pronoun,
        Tag::Preposition,
        Tag::Subordinator,
        Tag::Number,
        Tag::Auxiliary,
        Tag::Interjection,
    ]);
    /// Words of content, which may be one thing here and another there.
    pub(crate) const OPEN: TagSet =
        TagSet::of(&[Tag::Base, Tag::Third, Tag::Past, Tag::Participle, Tag::Ing, Tag::Noun, Tag::Plural, Tag::Adjective, Tag::Adverb]);

    /// The set of `tags`.
    pub const fn of(tags: &[Tag]) -> TagSet {
        let mut bits = 0;
        let mut i = 0;
        while i < tags.len() {
            bits |= 1 << tags[i] as u32;
            i += 1;
        }
        TagSet(bits)
    }

    /// Whether `tag` is in the set.
    pub const fn has(self, tag: Tag) -> bool {
        self.0 & (1 << tag as u32) != 0
    }

    /// Whether the sets share a tag.
    pub const fn meets(self, other: TagSet) -> bool {
        self.0 & other.0 != 0
    }

    /// The tags of both sets.
    pub const fn union(self, other: TagSet) -> TagSet {
        TagSet(self.0 | other.0)
    }

    /// Whether every tag of this set is in `other`.
    pub const fn within(self, other: TagSet) -> bool {
        self.0 & !other.0 == 0
    }

    /// The tag of a set of one.
    pub fn only(self) -> Option<Tag> {
        let lowest = Tag::ALL.get(self.0.trailing_zeros() as usize).copied();
        lowest.filter(|_| self.0.is_power_of_two())
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Adds `tag`.
    pub fn insert(&mut self, tag: Tag) {
        self.0 |= 1 << tag as u32;
    }
}

impl From<Tag> for TagSet {
    fn from(tag: Tag) -> TagSet {
        TagSet::of(&[tag])
    }
}

/// The class of a lexicon entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// Verb.
    Verb,
    /// Noun.
    Noun,
    /// Adjective.
    Adj,
    /// Adverb.
    Adv,
    /// A phrase that never inflects and has no class.
    Fixed,
    /// A closed class.
    Closed(Tag),
}

impl Class {
    /// The class that a lexicon file calls `name`.
    pub fn parse(name: &str) -> Option<Class> {
        Some(match name {
            "verb" => Class::Verb,
            "noun" => Class::Noun,
            "adj" => Class::Adj,
            "adv" => Class::Adv,
            "fixed" => Class::Fixed,
            "prep" => Class::Closed(Tag::Preposition),
            "conj" => Class::Closed(Tag::Conjunction),
            "sub" => Class::Closed(Tag::Subordinator),
            "det" => Class::Closed(Tag::Determiner),
            "pron" => Class::Closed(Tag::Pronoun),
            "num" => Class::Closed(Tag::Number),
            "aux" => Class::Closed(Tag::Auxiliary),
            "modal" => Class::Closed(Tag::Modal),
            "intj" => Class::Closed(Tag::Interjection),
            _ => return None,
        })
    }

    /// The tags that a token of this class may carry.
    pub const fn tags(self) -> TagSet {
        match self {
            Class::Verb => TagSet::VERB,
            Class::Noun => TagSet::NOUN,
            Class::Adj => TagSet::of(&[Tag::Adjective]),
            Class::Adv => TagSet::of(&[Tag::Adverb]),
            Class::Fixed => TagSet::EMPTY,
            Class::Closed(tag) => TagSet::of(&[tag]),
        }
    }
}
