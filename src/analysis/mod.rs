//! Analysis: what the words of one sentence are and how they hang together.
//!
//! Each stage is one file and writes into [`Sentence`], the reusable scratch of one sentence; none reads the text again
//! after [`read`], and none reaches back.

pub(crate) mod apparent;
pub(crate) mod chunk;
pub(crate) mod clause;
pub(crate) mod course;
pub(crate) mod deferred;
pub(crate) mod discourse;
pub(crate) mod guard;
pub(crate) mod holder;
pub(crate) mod mention;
pub(crate) mod office;
pub(crate) mod openers;
pub(crate) mod parted;
pub(crate) mod phrase;
pub(crate) mod pronoun;
pub(crate) mod read;
pub(crate) mod scope;
pub(crate) mod sentence;
pub(crate) mod tag;
pub(crate) mod topic;
pub(crate) mod trace;

pub(crate) use self::sentence::Sentence;
use crate::id::id;
use crate::lexicon::{ActorId, AliasId, AliasKind, Facts, FormInfo, LemmaId, Signs, Special, Tag};
use crate::span::Span;
use crate::text::token::{Token, TokenKind};

/// What a mark of punctuation does to the sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mark {
    #[default]
    None,
    Comma,
    /// `.`, `!`, `…`
    Stop,
    Question,
    /// `;` and `:`
    Semicolon,
    Dash,
    OpenQuote,
    CloseQuote,
    OpenParen,
    CloseParen,
    Other,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Shape {
    #[default]
    Lower,
    /// Opens with a capital.
    Capital,
    /// Capitals alone, at least two.
    Upper,
}

/// A token with all that the stages find out about it, in one line of the cache.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
pub(crate) struct Word {
    pub(crate) span: Span,
    pub(crate) kind: TokenKind,
    pub(crate) hyphenated: bool,
    pub(crate) mark: Mark,
    pub(crate) shape: Shape,
    /// What is known of its form.
    pub(crate) info: FormInfo,
    /// The tag it has here.
    pub(crate) tag: Tag,
    pub(crate) lemma: Option<LemmaId>,
    /// Whether it opens the sentence, a quotation or what follows a colon, so that its capital says nothing.
    pub(crate) initial: bool,
    /// How many tokens the phrase that it heads has, itself among them; 1 for a word alone.
    pub(crate) width: u8,
}

impl Word {
    /// A token of which nothing else is known.
    #[inline]
    fn of(token: Token) -> Word {
        Word {
            span: token.span,
            kind: token.kind,
            hyphenated: token.hyphenated,
            mark: Mark::None,
            shape: Shape::Lower,
            info: FormInfo::NONE,
            tag: Tag::Noun,
            lemma: None,
            initial: false,
            width: 1,
        }
    }

    /// A threat, a crime, the way: a noun of what is done, not of who does it.
    pub(crate) fn names_deed(&self) -> bool {
        let deed = matches!(self.special, Special::Way | Special::Thing) || self.lemma.is_some_and(|l| l.has(Facts::CUE.or(Facts::REPORT)));
        deed && matches!(self.tag, Tag::Noun | Tag::Plural) && !self.signs.has(Signs::PERSON)
    }
}

const _: () = assert!(size_of::<Word>() == 64, "a word fills one line of the cache");

/// A word has all that its form has: its special, its tags, its preposition.
impl std::ops::Deref for Word {
    type Target = FormInfo;

    fn deref(&self) -> &FormInfo {
        &self.info
    }
}

id! {
    /// A mention's place in [`Sentence::mentions`].
    MentionId
}

/// A mention of an actor.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mention {
    pub(crate) actor: ActorId,
    pub(crate) kind: AliasKind,
    pub(crate) alias: Option<AliasId>,
    pub(crate) span: Span,
    /// The first token.
    pub(crate) first: u32,
    /// The token after the last.
    pub(crate) end: u32,
    /// Whether it is a part of a compound (`EU-led`, `anti-NATO`).
    pub(crate) part: bool,
    /// Whether it refers to the actor only as a place.
    pub(crate) place: bool,
}

id! {
    /// A chunk's place in [`Sentence::chunks`].
    ChunkId
}

/// What a chunk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChunkKind {
    /// A noun phrase without what follows its head.
    Noun,
    /// A verb with its auxiliaries and adverbs.
    Verb,
    /// A preposition, or a fixed phrase that acts as one.
    Preposition,
    /// A predicative adjective.
    Adjective,
    Adverb,
    Conjunction,
    Subordinator,
    Relative,
    Mark,
}

/// How a chunk hangs on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rel {
    /// Hangs on nothing.
    Root,
    /// Subject of a verb.
    Subject,
    /// Object of a verb.
    Object,
    /// The person that something is given to.
    IndirectObject,
    /// Behind a preposition.
    Complement,
    /// A preposition on what it describes.
    Prepositional,
    /// The possessor of a noun.
    Possessor,
    /// What a copula, or `as`, says of its subject or object.
    Predicate,
    /// An infinitive on its governor.
    Infinitive,
    /// An -ing form behind a preposition or a verb.
    Gerund,
    /// An -ing form that goes on with the sentence: `…, accusing NATO`.
    Adverbial,
    /// A relative clause on its noun.
    Relative,
    /// A participle behind its noun.
    Reduced,
    /// A noun or verb joined to an earlier one.
    Coordinated,
    /// A noun that says who the noun before it is.
    Apposition,
    /// A clause that is said, thought, or shown.
    Content,
    /// A clause behind a subordinator.
    Subordinate,
    /// An adverb on what it describes.
    Adverb,
}

/// The form of a verb chunk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum VerbForm {
    #[default]
    Finite,
    Infinitive,
    Ing,
    /// A bare participle.
    Participle,
}

/// A run of tokens that acts as one, and what it hangs on; one line of the cache.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
pub(crate) struct Chunk {
    pub(crate) kind: ChunkKind,
    pub(crate) first: u32,
    pub(crate) end: u32,
    /// The token that says what the chunk is.
    pub(crate) head: u32,
    pub(crate) governor: Option<ChunkId>,
    pub(crate) rel: Rel,
    /// A verb's subject, or for a noun the possessor.
    pub(crate) subject: Option<ChunkId>,
    /// A verb's object, or a preposition's complement.
    pub(crate) object: Option<ChunkId>,
    /// A verb's indirect object.
    pub(crate) indirect: Option<ChunkId>,
    /// The predicate of a copula or of the object.
    pub(crate) predicate: Option<ChunkId>,
    /// The next of the nouns that are joined with this one.
    pub(crate) next: Option<ChunkId>,
    /// The first preposition that hangs on this chunk, and the next one on the same chunk.
    pub(crate) prepositions: Option<ChunkId>,
    pub(crate) sibling: Option<ChunkId>,
    pub(crate) form: VerbForm,
    pub(crate) passive: bool,
    pub(crate) copula: bool,
    /// The product of the negators, intensifiers and hedges inside the chunk is taken from these tokens.
    pub(crate) negated: bool,
    /// The clause it belongs to.
    pub(crate) clause: u32,
    /// What the rules ask most often of its head, kept here so that the word need not be fetched.
    pub(crate) special: Special,
    pub(crate) tag: Tag,
    pub(crate) mark: Mark,
    pub(crate) prep: Option<u8>,
    pub(crate) lemma: Option<LemmaId>,
    /// The special of its first word.
    pub(crate) opener: Special,
}

impl Chunk {
    /// Whether it is a finite verb.
    pub(crate) fn is_finite(&self) -> bool {
        self.kind == ChunkKind::Verb && self.form == VerbForm::Finite
    }
}
