//! The tagger: the class of each word from what the lexicon allows, its suffix and the words beside it.
//!
//! No model: closed classes decide at once, open ones by the tag before and by what can follow.

mod closed;
mod open;
mod place;
mod that;

use super::{Mark, Sentence, Shape, Word};
use crate::lexicon::{AliasKind, Category, LemmaId, Lexicon, Pattern, PatternSet, Signs, Special, Tag, TagSet, prep};
use crate::text::token::TokenKind;
use place::Place;

const OPEN: TagSet = TagSet::OPEN;
const FINITE: TagSet = TagSet::of(&[Tag::Base, Tag::Third, Tag::Past]);
/// What a determiner or possessor waits for a noun behind.
const BEFORE_NOUN: TagSet = TagSet::of(&[Tag::Determiner, Tag::Possessive, Tag::Genitive, Tag::Adjective, Tag::Number, Tag::Preposition]);
const NOMINAL: TagSet = TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Name, Tag::Pronoun, Tag::Relative, Tag::Number]);
/// What opens a noun phrase.
const OPENS_NOUN: TagSet = TagSet::of(&[Tag::Determiner, Tag::Possessive, Tag::Pronoun, Tag::Number]);

/// What neither opens nor closes anything: most words.
const QUIET: TagSet = TagSet::of(&[
    Tag::Noun,
    Tag::Plural,
    Tag::Name,
    Tag::Adjective,
    Tag::Determiner,
    Tag::Possessive,
    Tag::Pronoun,
    Tag::Number,
    Tag::Genitive,
    Tag::To,
]);

/// What the tagger remembers while it goes through the sentence.
struct State {
    /// The tag before, adverbs and `not` passed over.
    before: Tag,
    /// The auxiliary or special word before, likewise.
    special: Special,
    /// Whether the clause has its finite verb.
    finite: bool,
    /// Whether the finite verb governs a clause of its own: say, think.
    content: bool,
    /// Whether the word before is a comma.
    comma: bool,
    /// Whether a coordinator stands between the last verb and here: "Russia and China back".
    joined: bool,
    /// Whether what a coordinator joins to is a verb: the last content word's clause has one.
    joins_verb: bool,
    /// Whether the sentence has a finite verb outside relative clauses.
    main: bool,
    /// Whether a relative clause is open, and whether it has its verb.
    relative: Option<bool>,
    /// Whether a modal stands before the phrase between commas: "could, in theory, rescue".
    modal: bool,
    /// Whether the last verb says what its object is: "called the rules a mistake".
    regards: bool,
    /// Whether the last verb says what its subject is: "remains a friend".
    links: bool,
    /// Whether the last verb takes an -ing form of its subject's doing: "stop meddling".
    phase: bool,
    /// Whether the verb right before takes an infinitive: "continue to thaw".
    infinitive: bool,
    /// Whether a phrase behind a comma is open: "the mayor, in a letter …".
    aside: bool,
    /// Whether the name before is a people in the plural: "the Ukrainians fight".
    people: bool,
    /// Whether a comma has just closed a relative clause, and the subject before it still waits for its verb.
    resumes: bool,
    /// Whether the clause says "it is" or "there is", so that `that` behind a comma is a relative pronoun.
    chooses: bool,
    /// Whether the last verb is one of seeing.
    sees: bool,
    /// Whether its object may do the base form that follows: "helped Kosovo rebuild".
    causes: bool,
    /// Whether a pronoun right behind a noun opens a clause that describes it: "the villagers she met".
    bare: bool,
    /// Whether the phrase that is open negates, hedges or turns round what stands behind it: "no reason to".
    modifies: bool,
    /// Whether the sentence opens with a noun phrase, which waits for its verb.
    opened: bool,
    /// Whether a modal or do stands before the subject, whose verb is to come: "would anyone trust".
    turned: bool,
}

/// Gives every word its tag; phrases and mentions that have theirs keep it.
#[inline(never)]
pub(crate) fn tag(lexicon: &Lexicon, text: &str, sentence: &mut Sentence) {
    let mut state = State::new();
    for index in 0..sentence.words.len() {
        let fixed = sentence.words[index].tag;
        if fixed == Tag::Subordinator && sentence.words[index].width > 1 && !closed::clause_follows(sentence, index) {
            // "for all its talk": no clause follows, so the phrase is a preposition.
            sentence.words[index].tag = Tag::Preposition;
        }
        if plural_owner(text, sentence, index) {
            sentence.words[index].tag = Tag::Genitive;
        }
        if let Some(tag) = inside_name(text, sentence, index) {
            let word = &mut sentence.words[index];
            (word.tag, word.mark) = (tag, Mark::None);
        }
        let fixed = sentence.words[index].tag;
        let settled = sentence.words[index].lemma.is_some() && !known_whole(sentence, index)
            || matches!(fixed, Tag::Name | Tag::Inner | Tag::Punct | Tag::Genitive);
        if !settled {
            let place = Place { sentence, index, state: &state, tags: sentence.words[index].tags };
            let tag = choose(text, &place);
            let word = &mut sentence.words[index];
            (word.tag, word.lemma) = (tag, lemma(lexicon, word, tag));
        }
        let word = &sentence.words[index];
        state.advance(lexicon, word);
        if !matches!(word.tag, Tag::Adverb | Tag::Not) {
            state.people = word.tag == Tag::Name && people(text, sentence, index);
        }
    }
}

/// "anti-democratic": a compound that the lexicon has as one word, whatever its first part says of names.
fn known_whole(sentence: &Sentence, index: usize) -> bool {
    let word = &sentence.words[index];
    word.hyphenated && word.width == 1 && word.tag != Tag::Inner && !word.tags.is_empty() && sentence.mention_at[index].is_none()
}

/// "Mr. Orban", "Joe R. Berg", "Anna Berg Jr.": a point that shortens a word of a name.
fn inside_name(text: &str, sentence: &Sentence, index: usize) -> Option<Tag> {
    let word = &sentence.words[index];
    if word.mark != Mark::Other || &text[word.span.range()] != "." {
        return None;
    }
    let (before, next) = (&sentence.words[index.checked_sub(1)?], sentence.words.get(index + 1)?);
    let touches = before.span.end() == word.span.start() && before.shape != Shape::Lower && next.kind == TokenKind::Word;
    touches.then_some(if next.shape == Shape::Lower { Tag::Inner } else { Tag::Name })
}

/// "the farmers' leaders", "the United States' leaders": an apostrophe that closes no quotation.
fn plural_owner(text: &str, sentence: &Sentence, index: usize) -> bool {
    let word = &sentence.words[index];
    if word.mark != Mark::Other || index == 0 || !matches!(&text[word.span.range()], "'" | "’") {
        return false;
    }
    let before = &sentence.words[index - 1];
    let touches = before.span.end() == word.span.start() && text[before.span.range()].ends_with('s');
    let owned = sentence.words.get(index + 1).is_some_and(|w| w.kind == TokenKind::Word && w.span.start() > word.span.end());
    touches && owned && matches!(before.tag, Tag::Plural | Tag::Name)
}

/// "Ukrainians", "Serbs": a demonym in the plural.
fn people(text: &str, sentence: &Sentence, index: usize) -> bool {
    let demonym = |m: super::MentionId| sentence.mention(m).kind == AliasKind::Demonym;
    let word = || &text[sentence.words[index].span.range()];
    sentence.mention_at[index].is_some_and(demonym) && word().ends_with('s') && !word().ends_with("ss")
}

impl State {
    fn new() -> State {
        State {
            before: Tag::Punct,
            special: Special::None,
            finite: false,
            content: false,
            comma: false,
            joins_verb: false,
            joined: false,
            main: false,
            relative: None,
            modal: false,
            regards: false,
            links: false,
            phase: false,
            infinitive: false,
            aside: false,
            people: false,
            resumes: false,
            chooses: false,
            sees: false,
            causes: false,
            turned: false,
            bare: false,
            modifies: false,
            opened: false,
        }
    }

    fn advance(&mut self, lexicon: &Lexicon, word: &Word) {
        // "the villagers she met"
        let opens = word.tag == Tag::Pronoun && matches!(self.before, Tag::Noun | Tag::Plural) && !self.comma && !self.finite;
        if QUIET.has(word.tag) && word.mark == Mark::None && word.special != Special::Why {
            self.bare |= opens;
            self.opened |= self.before == Tag::Punct && word.initial && !self.main;
            (self.modifies, self.comma, self.resumes, self.phase, self.infinitive) = (false, false, false, false, false);
            (self.before, self.special) = (word.tag, word.special);
            return;
        }
        self.bare = self.bare && word.mark == Mark::None || opens;
        self.note_phrase(lexicon, word);
        if self.comma && std::mem::replace(&mut self.modal, self.before == Tag::Modal) {
            (self.before, self.special, self.finite) = (Tag::Modal, Special::None, true);
            return;
        }
        if word.tag == Tag::Conjunction {
            self.joins_verb = self.finite;
            self.joined = true;
        }
        if word.special == Special::Why {
            // "how feelings reach …": a clause of its own.
            (self.finite, self.before) = (false, Tag::Subordinator);
            return;
        }
        self.note_verb(lexicon, word);
        if !self.is_passed_over(word) {
            self.note_finite(word);
        }
    }

    /// What a phrase, a mark or a copula makes of the words behind it.
    fn note_phrase(&mut self, lexicon: &Lexicon, word: &Word) {
        if word.tag != Tag::Inner {
            let phrase = word.lemma.filter(|_| word.width > 1 && matches!(word.tag, Tag::Not | Tag::Adverb));
            self.modifies = phrase.is_some_and(|id| lexicon.lemma(id).modifier.is_some());
        }
        let aside = word.mark == Mark::None && (self.aside || self.comma && word.tag == Tag::Preposition);
        let closed = std::mem::replace(&mut self.aside, aside);
        self.comma = word.mark == Mark::Comma;
        self.note_clause(word);
        // "Serbs, according to a poll, trust …"
        self.resumes |= self.comma && closed && self.opened && !self.main && self.relative.is_none();
        self.chooses = self.chooses && word.mark != Mark::Semicolon
            || word.special == Special::Be && matches!(self.special, Special::It | Special::There);
    }

    /// Whether the next word stands behind the one before this.
    fn is_passed_over(&mut self, word: &Word) -> bool {
        match word.tag {
            Tag::Adverb if word.special == Special::There && matches!(self.before, Tag::Punct | Tag::Subordinator) => {
                self.special = Special::There;
            }
            // "there is no reason to distrust": the `to` that closes a phrase asks for its verb.
            Tag::Inner if word.special == Special::To && self.modifies => {
                (self.before, self.modifies) = (Tag::To, false);
            }
            Tag::Adverb | Tag::Not | Tag::Inner => {}
            _ => return false,
        }
        true
    }

    /// Whether the clause has its finite verb now.
    fn note_finite(&mut self, word: &Word) {
        // "whose support for NATO": its owner waits for the noun.
        let whose = word.tag == Tag::Relative && word.special == Special::Whose;
        match word.tag {
            // "praised Russia after talks on …": what follows is no clause of the verb.
            Tag::Preposition => self.content = false,
            Tag::Subordinator | Tag::Relative | Tag::Conjunction => self.finite = false,
            Tag::Punct => {
                self.causes = false;
                self.finite &= !matches!(word.mark, Mark::Comma | Mark::Semicolon | Mark::Dash | Mark::OpenQuote);
            }
            // "its refusal to back North Macedonia angered": an infinitive is no verb of the clause.
            Tag::Base if self.before == Tag::To => {}
            // "the villagers she met felt": the verb of the clause inside.
            Tag::Third | Tag::Past | Tag::Base if self.bare => self.bare = false,
            Tag::Third | Tag::Past | Tag::Modal | Tag::Base => self.finite = true,
            Tag::Auxiliary => self.finite |= word.special != Special::BeNonFinite,
            _ => {}
        }
        self.before = if whose { Tag::Possessive } else { word.tag };
        self.special = word.special;
    }

    /// What a verb, or what asks for one, makes of the words behind it.
    fn note_verb(&mut self, lexicon: &Lexicon, word: &Word) {
        (self.phase, self.infinitive) = (false, false);
        if TagSet::VERB.has(word.tag) {
            let lemma = word.lemma.map(|id| lexicon.lemma(id));
            let patterns = lemma.map_or(PatternSet::default(), |l| l.patterns);
            self.joined = false;
            self.turned &= self.relative.is_some();
            self.sees = word.special == Special::See;
            self.content = lemma.is_some_and(|l| l.report.is_some());
            self.regards = patterns.has(Pattern::Regard);
            self.links = patterns.has(Pattern::Copula);
            self.causes = patterns.has(Pattern::Causative);
            self.phase = patterns.has(Pattern::Phase) || patterns.has(Pattern::GoOn);
            let willed = lemma
                .and_then(|l| l.modifier)
                .is_some_and(|m| matches!(m.category, Category::Irrealis | Category::Reverser | Category::Hedge));
            self.infinitive = self.phase || willed || patterns.has(Pattern::SubjectControl) || patterns.has(Pattern::Copula);
        }
        let asks = word.tag == Tag::Modal || word.tag == Tag::Auxiliary && word.special == Special::Do;
        self.turned |= asks && matches!(self.before, Tag::Punct | Tag::Subordinator);
    }

    /// "Residents, most of whom remember it, curse …": notes whether the subject outside a relative clause waits for its verb.
    fn note_clause(&mut self, word: &Word) {
        self.resumes = self.comma && self.awaits_main();
        let infinitive = word.tag == Tag::Base && self.before == Tag::To;
        let finite = matches!(word.tag, Tag::Third | Tag::Past | Tag::Modal | Tag::Base | Tag::Auxiliary) && !infinitive;
        self.main |= finite && self.relative.is_none();
        self.relative = match word.tag {
            Tag::Relative => Some(false),
            _ if self.resumes => None,
            _ => self.relative.map(|verb| verb || finite),
        };
        if matches!(word.mark, Mark::Semicolon | Mark::CloseQuote) {
            (self.main, self.relative, self.modal) = (false, None, false);
        }
    }

    /// "People who live here thanked …": the relative clause has its verb, the subject outside it not yet.
    fn awaits_main(&self) -> bool {
        self.relative == Some(true) && !self.main
    }
}

/// The reading of the word under its tag: one with cues before one without.
fn lemma(lexicon: &Lexicon, word: &Word, tag: Tag) -> Option<LemmaId> {
    if word.signs.has(Signs::ENTRY) {
        return match word.only {
            Some(lemma) => word.first.filter(|&first| first == tag).map(|_| lemma),
            None => lexicon.readings(word).iter().find(|r| r.tag == tag).map(|r| r.lemma),
        };
    }
    // A stem shared with a word of another class says too little of who does what.
    word.stem.filter(|&id| lexicon.lemma(id).class.tags().has(tag))
}

fn choose(text: &str, place: &Place) -> Tag {
    let word = place.word();
    match word.kind {
        TokenKind::Punct => return Tag::Punct,
        TokenKind::Number => return Tag::Number,
        TokenKind::Clitic => return closed::clitic(text, place),
        TokenKind::Word => {}
    }
    let name = word.shape != Shape::Lower && !word.initial;
    // Beside other words it is what it is alone.
    if let Some(tag) = word.sure {
        return if name && OPEN.has(tag) { Tag::Name } else { made_noun(place, tag).unwrap_or(tag) };
    }
    let open_alone = word.special == Special::None && word.tags.within(OPEN) && !word.tags.is_empty();
    if !open_alone && let Some(tag) = closed::closed(place) {
        return tag;
    }
    if name {
        return Tag::Name;
    }
    if let Some(tag) = word.tags.only().filter(|&tag| OPEN.has(tag)) {
        // "the granting of"
        let of = || place.next().is_some_and(|n| n.prep == Some(prep::OF));
        return if tag == Tag::Ing && place.before() == Tag::Determiner && of() { Tag::Noun } else { tag };
    }
    if word.tags.is_empty() {
        return unknown(text, place);
    }
    if word.tags.meets(OPEN) { open::open(place) } else { closed::of_several(place) }
}

/// "a cheap stunt": a form that the lexicon has as a verb alone, where only a noun can stand.
fn made_noun(place: &Place, tag: Tag) -> Option<Tag> {
    let noun = match tag {
        Tag::Base => Tag::Noun,
        Tag::Third => Tag::Plural,
        _ => return None,
    };
    let article = |w: &Word| w.tag == Tag::Determiner && matches!(w.special, Special::A | Special::The | Special::No);
    let before = |back: usize| place.index.checked_sub(back).map(|at| &place.sentence.words[at]);
    let described = || before(1).is_some_and(|w| w.tag == Tag::Adjective) && before(2).is_some_and(article);
    (before(1).is_some_and(|w| article(w) || matches!(w.tag, Tag::Possessive | Tag::Genitive)) || described()).then_some(noun)
}

/// A word that the lexicon does not know.
fn unknown(text: &str, place: &Place) -> Tag {
    let word = place.word();
    // A name that opens the sentence is a noun like others.
    if word.shape != Shape::Lower && place.next().is_none_or(|n| n.shape == Shape::Lower || n.mark != Mark::None) {
        return Tag::Noun;
    }
    open::open(&Place { tags: open::by_suffix(&text[word.span.range()], word.hyphenated), ..*place })
}
