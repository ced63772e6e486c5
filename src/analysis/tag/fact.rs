//! What the tagger may know of the words before, and sets of it.

/// What the tagger may know of the words before.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fact {
    /// The clause has its finite verb.
    Finite,
    /// The finite verb governs a clause of its own: say, think.
    Content,
    /// The word before is a comma.
    Comma,
    /// A coordinator stands between the last verb and here: "Russia and China back".
    Joined,
    /// What a coordinator joins to is a verb: the last content word's clause has one.
    JoinsVerb,
    /// The sentence has a finite verb outside such clauses.
    Main,
    /// A clause that belongs to a noun is open: "the crew who left", "the claim that it lied".
    Relative,
    /// That clause has its verb.
    Served,
    /// A modal stands before the phrase between commas: "could, in theory, rescue".
    Modal,
    /// `have` does: "has, in all these years, given nothing".
    Perfect,
    /// The last verb says what its object is: "called the rules a mistake".
    Regards,
    /// The last verb says what its subject is: "remains a friend".
    Links,
    /// The last verb takes an -ing form of its subject's doing: "stop meddling".
    Phase,
    /// The verb right before takes an infinitive: "continue to thaw".
    Infinitive,
    /// A phrase behind a comma is open: "the mayor, in a letter …".
    Aside,
    /// The name before is a people in the plural: "the Ukrainians fight".
    People,
    /// A comma has just closed a relative clause, and the subject before it still waits for its verb.
    Resumes,
    /// The clause says "it is" or "there is", so that `that` behind a comma is a relative pronoun.
    Chooses,
    /// The last verb is one of seeing.
    Sees,
    /// Its object may do the base form that follows: "helped Kosovo rebuild".
    Causes,
    /// A pronoun right behind a noun opens a clause that describes it: "the villagers she met".
    Bare,
    /// The phrase that is open negates, hedges or turns round what stands behind it: "no reason to".
    Modifies,
    /// The sentence opens with a noun phrase, which waits for its verb.
    Opened,
    /// A modal or do stands before the subject, whose verb is to come: "would anyone trust".
    Turned,
    /// A speaker stands between commas behind the noun phrase that opens the sentence: "Turkey, the mayor said, …".
    Inserted,
    /// Somebody is told something: "told reporters few trusted it".
    Told,
    /// A clause stands before the main one: "While the talks go on, …".
    Fronted,
}

impl Fact {
    /// The fact alone if it `holds`, found without a branch.
    pub(super) const fn when(self, holds: bool) -> FactSet {
        FactSet((holds as u32) << self as u32)
    }
}

/// A set of facts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct FactSet(u32);

impl FactSet {
    pub(super) const fn of(facts: &[Fact]) -> FactSet {
        let mut bits = 0;
        let mut i = 0;
        while i < facts.len() {
            bits |= 1 << facts[i] as u32;
            i += 1;
        }
        FactSet(bits)
    }

    pub(super) const fn has(self, fact: Fact) -> bool {
        self.0 >> fact as u32 & 1 != 0
    }

    pub(super) const fn and(self, other: FactSet) -> FactSet {
        FactSet(self.0 | other.0)
    }

    pub(super) const fn without(self, other: FactSet) -> FactSet {
        FactSet(self.0 & !other.0)
    }

    /// The facts that both sets hold.
    pub(super) const fn shared(self, other: FactSet) -> FactSet {
        FactSet(self.0 & other.0)
    }
}
