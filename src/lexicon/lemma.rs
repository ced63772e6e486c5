//! Lemmas, and what their ids tell of them.

use super::{Class, Kind, KindSet, Modifier, Pattern, PatternSet, PrepSet};
use std::num::NonZeroU32;
use std::ops::Range;

/// What the lexicon says of a word or phrase of one class, whatever its inflection.
#[derive(Clone, Debug)]
pub(crate) struct Lemma {
    pub(crate) class: Class,
    pub(crate) cues: Range<u32>,
    /// The kinds of its cues.
    pub(crate) kinds: KindSet,
    /// The prepositions that any of its cues asks for.
    pub(crate) asks: PrepSet,
    pub(crate) modifier: Option<Modifier>,
    /// The factor of what it reports, in thousandths.
    pub(crate) report: Option<i32>,
    pub(crate) patterns: PatternSet,
}

impl Lemma {
    /// Whether anything but its class is said of it.
    pub(crate) fn is_entry(&self) -> bool {
        self.facts().has(Facts::ENTRY)
    }

    /// What its id tells.
    pub(crate) fn facts(&self) -> Facts {
        let facts = [
            (Facts::CUE, !self.cues.is_empty()),
            (Facts::MODIFIER, self.modifier.is_some()),
            (Facts::REPORT, self.report.is_some()),
            (Facts::PATTERN, self.patterns != PatternSet::default()),
            (Facts::JUDGEMENT, self.kinds.has(Kind::Judgement)),
            (Facts::ACT, self.kinds.has(Kind::Act)),
            (Facts::FEELING, self.patterns.has(Pattern::Experiencer)),
        ];
        facts.into_iter().filter(|&(_, is)| is).fold(Facts(0), |all, (fact, _)| all.or(fact))
    }
}

/// What the stages ask of nearly every lemma, and of most in vain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Facts(u32);

impl Facts {
    /// It has cues.
    pub(crate) const CUE: Facts = Facts(1 << 1);
    /// It is a modifier.
    pub(crate) const MODIFIER: Facts = Facts(1 << 2);
    /// It reports.
    pub(crate) const REPORT: Facts = Facts(1 << 3);
    /// It has a pattern.
    pub(crate) const PATTERN: Facts = Facts(1 << 4);
    /// One of its cues is a judgement.
    pub(crate) const JUDGEMENT: Facts = Facts(1 << 5);
    /// One of its cues is an act.
    pub(crate) const ACT: Facts = Facts(1 << 6);
    /// What it says is felt: anger, persuade.
    pub(crate) const FEELING: Facts = Facts(1 << 7);

    /// Anything but its class is said of it.
    const ENTRY: Facts = Facts::CUE.or(Facts::MODIFIER).or(Facts::REPORT).or(Facts::PATTERN);
    /// Whoever does it says or thinks something.
    pub(crate) const SAYING: Facts = Facts::REPORT.or(Facts::JUDGEMENT);

    /// The facts of both.
    pub(crate) const fn or(self, other: Facts) -> Facts {
        Facts(self.0 | other.0)
    }

    /// Whether they share a fact.
    pub(crate) const fn has(self, other: Facts) -> bool {
        self.0 & other.0 != 0
    }
}

/// The id of a lemma: a word or phrase of one class. Its lowest byte tells the facts of the lemma, so that most lemmas need not be fetched;
/// one bit is always set, so that an `Option` is no larger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct LemmaId(NonZeroU32);

impl LemmaId {
    /// How many bits tell facts.
    const FACTS: u32 = 8;

    /// The id of the lemma at `index`, of which nothing is told yet. A lexicon has fewer than 2²⁴ lemmas.
    pub(crate) fn new(index: usize) -> LemmaId {
        LemmaId(NonZeroU32::MIN | (index as u32) << LemmaId::FACTS)
    }

    /// The same lemma, with the facts told.
    pub(crate) fn telling(self, facts: Facts) -> LemmaId {
        LemmaId(self.0 | facts.0)
    }

    #[inline]
    pub(crate) const fn index(self) -> usize {
        (self.0.get() >> LemmaId::FACTS) as usize
    }

    /// Whether any of the facts is told of the lemma.
    #[inline]
    pub(crate) const fn has(self, facts: Facts) -> bool {
        self.0.get() & facts.0 != 0
    }
}
