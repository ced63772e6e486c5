//! What the tagger remembers while it goes through a sentence.
//!
//! The rules of memory take turns with every word, and hardly a branch among them could be foretold. So what a word of each tag makes
//! the tagger forget and learn stands in two tables, and only verbs, marks and a few words of grammar are asked more.

use super::super::{Mark, Word};
use super::fact::{Fact, FactSet};
use crate::lexicon::{Category, Lemma, Lexicon, Pattern, Special, Tag, TagSet};

/// The facts of every tag.
type ByTag = [FactSet; 32];

/// The facts of some tags.
type Lines = &'static [(&'static [Tag], &'static [Fact])];

/// The table with the facts of `lines` added for the tags that they name, or taken away.
const fn changed(mut table: ByTag, adds: bool, lines: Lines) -> ByTag {
    let mut line = 0;
    while line < lines.len() {
        let (tags, facts) = (lines[line].0, FactSet::of(lines[line].1));
        let mut i = 0;
        while i < tags.len() {
            let own = table[tags[i] as usize];
            table[tags[i] as usize] = if adds { own.and(facts) } else { own.without(facts) };
            i += 1;
        }
        line += 1;
    }
    table
}

/// What a word of each tag makes the tagger forget.
static FORGOTTEN: ByTag = {
    let always = &[Fact::Comma, Fact::Resumes, Fact::Phase, Fact::Infinitive, Fact::Modifies, Fact::People];
    let kept: Lines = &[(&[Tag::Inner], &[Fact::Modifies]), (&[Tag::Adverb, Tag::Not], &[Fact::People])];
    let table = changed([FactSet::of(always); 32], false, kept);
    changed(
        table,
        true,
        &[
            // "praised Russia after talks on …": what follows is no clause of the verb.
            (&[Tag::Preposition], &[Fact::Content]),
            // What opens a clause, which has no verb yet.
            (&[Tag::Subordinator, Tag::Relative, Tag::Conjunction], &[Fact::Finite]),
            (&[Tag::Conjunction], &[Fact::JoinsVerb]),
            // "told reporters in Rome", "told us that": no clause follows whom it is told to.
            (&[Tag::Preposition, Tag::Subordinator, Tag::Relative, Tag::Punct, Tag::Conjunction, Tag::To], &[Fact::Told]),
            (&[Tag::Relative], &[Fact::Served]),
            (&[Tag::Punct], &[Fact::Causes]),
            (
                &[Tag::Base, Tag::Third, Tag::Past, Tag::Participle, Tag::Ing],
                &[Fact::Joined, Fact::Sees, Fact::Content, Fact::Regards, Fact::Links, Fact::Causes, Fact::Told],
            ),
        ],
    )
};

/// What a word of each tag tells.
static LEARNT: ByTag = changed(
    [FactSet::of(&[]); 32],
    true,
    &[(&[Tag::Conjunction], &[Fact::Joined]), (&[Tag::Modal], &[Fact::Finite]), (&[Tag::Relative], &[Fact::Relative])],
);

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
const VERBAL: TagSet = TagSet::VERB.union(TagSet::of(&[Tag::Auxiliary, Tag::Modal]));
/// What makes nothing else of the words behind it.
const PLAIN: TagSet = TagSet::of(&[
    Tag::Noun,
    Tag::Plural,
    Tag::Name,
    Tag::Adjective,
    Tag::Adverb,
    Tag::Preposition,
    Tag::Subordinator,
    Tag::Determiner,
    Tag::Possessive,
    Tag::Number,
    Tag::To,
    Tag::Not,
    Tag::Genitive,
    Tag::Inner,
]);
/// What the word before stands behind as if it were not there.
const PASSED_OVER: TagSet = TagSet::of(&[Tag::Adverb, Tag::Not, Tag::Inner]);
/// What a noun phrase for a speaker opens with.
const SPEAKER: TagSet = TagSet::of(&[Tag::Determiner, Tag::Possessive, Tag::Pronoun, Tag::Noun, Tag::Plural, Tag::Name]);
/// What a phrase for somebody ends with.
const HEARERS: TagSet = TagSet::of(&[Tag::Noun, Tag::Plural, Tag::Pronoun]);
/// What stands before a phrase between commas and waits for the word behind it.
const WAITS: FactSet = FactSet::of(&[Fact::Modal, Fact::Perfect]);
/// What opens the sentence or a clause.
const OPENERS: TagSet = TagSet::of(&[Tag::Punct, Tag::Subordinator]);

/// What the tagger remembers of the words before.
#[derive(Clone, Copy, Debug)]
pub(super) struct State {
    facts: FactSet,
    /// The tag before, adverbs and `not` passed over.
    pub(super) before: Tag,
    /// The auxiliary or special word before, likewise.
    pub(super) special: Special,
}

impl State {
    pub(super) fn new() -> State {
        State { facts: FactSet::default(), before: Tag::Punct, special: Special::None }
    }

    pub(super) const fn has(&self, fact: Fact) -> bool {
        self.facts.has(fact)
    }

    /// "People who live here thanked …": the relative clause has its verb, the subject outside it not yet.
    pub(super) fn awaits_main(&self) -> bool {
        self.has(Fact::Served) & !self.has(Fact::Main)
    }

    /// Goes on behind `word`.
    #[inline]
    pub(super) fn advance(&mut self, lexicon: &Lexicon, word: &Word) {
        let (old, tag) = (*self, word.tag as usize);
        self.facts = old.facts.without(FORGOTTEN[tag]).and(LEARNT[tag]);
        if !PASSED_OVER.has(word.tag) {
            (self.before, self.special) = (word.tag, word.special);
        }
        let grammar = matches!(word.special, Special::Why | Special::There | Special::Whose | Special::To | Special::Be | Special::That);
        let plain = PLAIN.has(word.tag) & !grammar & (word.mark == Mark::None) & (word.width == 1);
        if !plain | (old.before == Tag::Punct) | old.has(Fact::Comma) | (old.special == Special::Said) | old.has(Fact::Told) {
            self.note(lexicon, &old, word);
        }
    }

    /// Notes that the name before is a people.
    pub(super) fn note_people(&mut self) {
        self.facts = self.facts.and(FactSet::of(&[Fact::People]));
    }

    /// Notes what is no plain word inside a clause.
    fn note(&mut self, lexicon: &Lexicon, old: &State, word: &Word) {
        self.note_place(old, word);
        if VERBAL.has(word.tag) {
            self.note_verb(lexicon, old, word);
        }
        if word.mark != Mark::None {
            self.note_mark(old, word);
        }
        if matches!(word.special, Special::Why | Special::There | Special::Whose | Special::To) | (word.width > 1) {
            self.note_grammar(lexicon, old, word);
        }
    }

    /// What a word makes of those behind it for the one before it.
    fn note_place(&mut self, old: &State, word: &Word) {
        // "the villagers she met"
        let bare = (word.tag == Tag::Pronoun) & TagSet::NOUN.has(old.before) & !old.has(Fact::Comma) & !old.has(Fact::Finite);
        let quiet = QUIET.has(word.tag) & (word.mark == Mark::None) & (word.special != Special::Why);
        let opened = quiet & (old.before == Tag::Punct) & (word.initial | old.has(Fact::Fronted)) & !old.has(Fact::Main);
        let subordinate = word.tag == Tag::Subordinator;
        let fronted = subordinate & word.initial & (old.before == Tag::Punct);
        // "…, while Turkey, the mayor said, plays by its own rules": another clause, which has no verb yet.
        let another = old.has(Fact::Comma) & (subordinate & (word.special != Special::That) | (word.tag == Tag::Conjunction));
        let chooses = (word.special == Special::Be) & ((old.special == Special::It) | (old.special == Special::There));
        // "The claim that it lied proved false": the clause belongs to the noun, which waits for its own verb.
        let content =
            subordinate & (word.special == Special::That) & TagSet::NOUN.has(old.before) & !old.has(Fact::Finite) & !old.has(Fact::Main);
        // "told reporters the two had lied": behind whom it is told to another phrase opens the clause.
        let told =
            old.has(Fact::Told) & HEARERS.has(old.before) & (SPEAKER.has(word.tag) | (word.tag == Tag::Number)) & (word.tag != Tag::Noun);
        self.facts = self
            .facts
            .without(Fact::Finite.when(told))
            .without(Fact::Told.when(told))
            .without(Fact::Fronted.when(opened))
            .without(Fact::Main.when(another))
            .and(Fact::Fronted.when(fronted))
            .and(Fact::Relative.when(content))
            .and(Fact::Bare.when(bare))
            .and(Fact::Opened.when(opened))
            .and(Fact::Chooses.when(chooses))
            .and(Fact::Inserted.when(old.has(Fact::Comma) & SPEAKER.has(word.tag) & old.has(Fact::Opened) & !old.has(Fact::Main)))
            .and(Fact::Aside.when(old.has(Fact::Comma) & (word.tag == Tag::Preposition)))
            .and(Fact::Finite.when((old.special == Special::Said) & when_said(word)))
            .and(Fact::JoinsVerb.when(old.has(Fact::Finite) & (word.tag == Tag::Conjunction)));
    }

    /// What a verb, or what asks for one, makes of the words behind it.
    fn note_verb(&mut self, lexicon: &Lexicon, old: &State, word: &Word) {
        let tag = word.tag;
        // "its refusal to back North Macedonia angered": an infinitive is no verb of the clause.
        let infinitive = (tag == Tag::Base) & (old.before == Tag::To);
        let acts = TagSet::of(&[Tag::Third, Tag::Past, Tag::Base]).has(tag) & !infinitive;
        let finite = acts | (tag == Tag::Auxiliary) | (tag == Tag::Modal);
        let relative = old.has(Fact::Relative);
        let asks = (tag == Tag::Modal) | (tag == Tag::Auxiliary) & (word.special == Special::Do);
        // "the villagers she met felt": the first verb is the one of the clause inside.
        let serves = acts & !old.has(Fact::Bare) | (tag == Tag::Auxiliary) & (word.special != Special::BeNonFinite);
        let verb = TagSet::VERB.has(tag);
        self.facts = self
            .facts
            .without(Fact::Bare.when(acts))
            .without(Fact::Turned.when(verb & !relative))
            .without(Fact::Inserted.when(finite & !word.special.says()))
            .and(Fact::Main.when(finite & !relative))
            .and(Fact::Served.when(finite & relative))
            .and(Fact::Finite.when(serves))
            .and(Fact::Turned.when(asks & OPENERS.has(old.before)))
            .and(Fact::Sees.when(verb & (word.special == Special::See)));
        if let Some(lemma) = word.lemma.filter(|_| verb) {
            self.facts = self.facts.and(governed(lexicon.lemma(lemma)));
        }
        self.facts = self.facts.and(Fact::Told.when(acts & (word.special == Special::Told) & !OPENERS.has(old.before)));
        // "said few trusted it": what is said is a clause, which has no verb yet. Not "…, said the mayor".
        if word.special == Special::Said {
            let before = acts & !old.has(Fact::Comma) & !OPENERS.has(old.before);
            self.facts = self.facts.without(Fact::Finite.when(before));
            self.special = if before { Special::Said } else { Special::None };
        }
    }

    /// What a mark makes of the words behind it.
    fn note_mark(&mut self, old: &State, word: &Word) {
        let (mark, comma) = (word.mark, word.mark == Mark::Comma);
        // "Residents, most of whom remember it, curse …": the subject outside a relative clause waits for its verb.
        let resumes = comma & old.awaits_main();
        // "“It came. It bombed us,” …": a quotation may hold several sentences.
        let closes = matches!(mark, Mark::Semicolon | Mark::CloseQuote | Mark::Stop | Mark::Question);
        let parts = matches!(mark, Mark::Comma | Mark::Semicolon | Mark::Dash | Mark::OpenQuote | Mark::Stop | Mark::Question);
        let relative = old.has(Fact::Relative) & !resumes;
        // "While the talks go on, …": the main clause is to come. Not "As it has, by now, …".
        let fronted = comma & old.has(Fact::Fronted) & (old.before != Tag::Modal) & (old.before != Tag::Auxiliary);
        // "Turkey, the mayor said, plays by its own rules": his verb is not the subject's.
        let inserted = comma & old.has(Fact::Inserted) & old.has(Fact::Main);
        // "Serbs, according to a poll, trust …"
        let aside = comma & old.has(Fact::Aside) & old.has(Fact::Opened) & !old.has(Fact::Main) & !relative;
        self.facts = self
            .facts
            .without(FactSet::of(&[Fact::Bare, Fact::Aside]))
            .without(Fact::Relative.when(resumes | closes))
            .without(Fact::Served.when(resumes | closes))
            .without(Fact::Main.when(closes | inserted | fronted & !relative))
            .without(Fact::Inserted.when(closes | inserted))
            .without(Fact::Chooses.when(mark == Mark::Semicolon))
            .without(Fact::Finite.when(parts & (word.tag == Tag::Punct)))
            .and(Fact::Comma.when(comma))
            .and(Fact::Resumes.when(resumes | aside | inserted));
        // "Turkey (a member since 2004) plays by its own rules"
        if mark == Mark::CloseParen {
            (self.before, self.special) = (Tag::Name, Special::None);
        }
        if closes | comma {
            self.facts = self.facts.without(WAITS);
        }
        if comma {
            self.note_parted(old);
        }
    }

    /// "could, in theory, rescue", "is, they say, unfair": what stands before the phrase between commas stands before the word behind it.
    fn note_parted(&mut self, old: &State) {
        let waits = match (old.before, old.special) {
            // `do` asks for the same verb as a modal.
            (Tag::Modal, _) | (Tag::Auxiliary, Special::Do) => FactSet::of(&[Fact::Modal]),
            (Tag::Auxiliary, Special::Have) => FactSet::of(&[Fact::Perfect]),
            _ => FactSet::default(),
        };
        self.facts = self.facts.and(waits);
        if old.has(Fact::Modal) {
            self.restore(old);
            self.facts = self.facts.and(FactSet::of(&[Fact::Finite]));
            (self.before, self.special) = (Tag::Modal, Special::None);
        } else if old.has(Fact::Perfect) {
            // "has, and always will, support"
            let modal = old.before == Tag::Modal;
            (self.before, self.special) = if modal { (Tag::Modal, Special::None) } else { (Tag::Auxiliary, Special::Have) };
        }
    }

    /// What a phrase or a word of grammar makes of the words behind it.
    #[inline(never)]
    fn note_grammar(&mut self, lexicon: &Lexicon, old: &State, word: &Word) {
        let phrase = (word.width > 1) & ((word.tag == Tag::Adverb) | (word.tag == Tag::Not));
        let modifies = phrase && word.lemma.is_some_and(|id| lexicon.lemma(id).modifier.is_some());
        self.facts = self.facts.and(Fact::Modifies.when(modifies));
        match (word.special, word.tag) {
            // "how feelings reach …": a clause of its own.
            (Special::Why, _) => {
                self.restore(old);
                self.facts = self.facts.without(FactSet::of(&[Fact::Finite]));
                (self.before, self.special) = (Tag::Subordinator, old.special);
            }
            (Special::There, Tag::Adverb) if OPENERS.has(old.before) => self.special = Special::There,
            // "there is no reason to distrust": the `to` that closes a phrase asks for its verb.
            (Special::To, Tag::Inner) if old.has(Fact::Modifies) => {
                self.before = Tag::To;
                self.facts = self.facts.without(FactSet::of(&[Fact::Modifies]));
            }
            // "whose support for NATO": its owner waits for the noun.
            (Special::Whose, Tag::Relative) => self.before = Tag::Possessive,
            _ => {}
        }
    }

    /// Lets what was known of the last verb hold on.
    fn restore(&mut self, old: &State) {
        const OF_VERB: FactSet = FactSet::of(&[Fact::Phase, Fact::Infinitive, Fact::Content, Fact::Causes]);
        self.facts = self.facts.and(old.facts.shared(OF_VERB));
    }
}

/// "said on Monday in a letter", "said: “…”": what stands right behind the verb opens no clause.
fn when_said(word: &Word) -> bool {
    let apart = TagSet::of(&[Tag::Preposition, Tag::Punct, Tag::To, Tag::Adverb, Tag::Conjunction]).has(word.tag);
    apart | matches!(word.special, Special::Day | Special::Time | Special::Last)
}

/// What a verb says of the words behind it.
fn governed(lemma: &Lemma) -> FactSet {
    let has = |pattern| lemma.patterns.has(pattern);
    let phase = has(Pattern::Phase) | has(Pattern::GoOn);
    let willed = lemma.modifier.is_some_and(|m| matches!(m.category, Category::Irrealis | Category::Reverser | Category::Hedge));
    // "It seems Norway cheated".
    let seems = has(Pattern::Copula) && lemma.modifier.is_some_and(|m| m.category == Category::Hedge);
    Fact::Content
        .when(lemma.report.is_some() | seems)
        .and(Fact::Regards.when(has(Pattern::Regard)))
        .and(Fact::Links.when(has(Pattern::Copula)))
        .and(Fact::Causes.when(has(Pattern::Causative)))
        .and(Fact::Phase.when(phase))
        .and(Fact::Infinitive.when(phase | willed | has(Pattern::SubjectControl) | has(Pattern::Copula)))
}
