//! The arithmetic: integers in thousandths up to the last step.

use crate::evidence::Factor;

macro_rules! weights {
    ($($(#[$doc:meta])* $name:ident = $default:literal),* $(,)?) => {
        /// The weights of the rules and factors, in thousandths. `lexicons/weights.tsv` sets them.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Weights {
            $($(#[$doc])* pub(crate) $name: i32,)*
        }

        impl Default for Weights {
            fn default() -> Weights {
                Weights { $($name: $default,)* }
            }
        }

        impl Weights {
            /// The names, as the file writes them.
            pub(crate) fn names() -> Vec<&'static str> {
                vec![$(stringify!($name)),*]
            }

            /// Every weight with its name.
            pub(crate) fn all(&self) -> Vec<(&'static str, i32)> {
                vec![$((stringify!($name), self.$name)),*]
            }

            /// Sets a weight; false when there is none of this name.
            pub(crate) fn set(&mut self, name: &str, value: i32) -> bool {
                match name {
                    $(stringify!($name) => self.$name = value,)*
                    _ => return false,
                }
                true
            }
        }
    };
}

weights! {
    /// Subject of a verb, or who does what a noun names.
    agent = 900,
    /// Object of a verb, subject of a passive.
    theme = 1000,
    /// Behind a preposition that the frame names.
    preposition = 1000,
    /// `Russia's aggression`.
    possessive = 900,
    /// `aggressive Russia`.
    attributive = 900,
    /// `Russia is aggressive`.
    copula = 1000,
    /// `more reliable than Russia`.
    comparison = -600,
    /// `anti-NATO`.
    compound = 800,
    /// `tensions between A and B`.
    mutual = 900,
    /// A cue that no rule has linked to the actor.
    proximity = 300,
    /// The actor describes the noun that plays the part: `NATO troops`.
    path_modifier = 900,
    /// One of many whom the actor describes plays the part: `a NATO colonel`.
    path_member = 600,
    /// The actor owns the noun that plays the part: `NATO's policy`.
    path_possessor = 850,
    /// The actor stands behind `of`: `the policy of NATO`.
    path_of = 800,
    /// What an opposed thing says of whom it is done to: `opposed sanctions on Russia`.
    composition = -600,
    /// `support for NATO has fallen`.
    decline = -600,
    /// Done to the actor in a charge against somebody else.
    charge = 100,
    /// So few of many do it: `only one in seven trusts NATO`.
    few = -400,
    /// In a question.
    question = 500,
    /// In a question that has a no for its answer: `who would trust NATO?`
    rhetorical = -700,
    /// What somebody else than the author holds.
    reported = 900,
    /// What an actor says of itself.
    own_praise = 500,
    /// How many words off a near cue counts half.
    half_distance = 6000,
    /// A near cue in another clause.
    other_clause = 600,
    /// A near cue that a rule has linked to somebody else.
    taken = 250,
    /// The actor is where something happens.
    position_place = 200,
    /// The actor speaks.
    position_speaker = 350,
    /// The actor is a part of a name or of a noun phrase with another head.
    position_modifier = 800,
    /// A cue that no rule has linked to whom a caller points at.
    target_proximity = 350,
    /// The same where the cue is an adjective.
    target_adjective = 450,
    /// The same where the cue is something that happens to somebody: `fail`, `win`.
    target_effect = 550,
    /// The cue near a target is positive: the threshold of positive labels is the higher one.
    target_positive = 1250,
    /// How many words off a cue near a target counts half.
    target_half_distance = 10000,
    /// The target stands behind the cue.
    target_behind = 800,
    /// A cue near a target that a rule has linked to an actor.
    target_taken = 400,
    /// A cue near a target that is said of somebody else, who is no actor.
    target_filled = 800,
    /// A cue near a target to which a rule has linked another.
    target_outweighed = 200,
    /// The target speaks.
    target_speaker = 700,
    /// The target is the subject of another verb, or an object.
    target_argument = 1300,
    /// The target is a part of a name or of a noun phrase with another head.
    target_modifier = 900,
    /// The target is a pronoun.
    target_pronoun = 1300,
    /// The squash: the sum at which the score is 0.71.
    squash = 1500,
    /// Scores from here on are polar.
    threshold_positive = 200,
    /// Scores from here down are polar.
    threshold_negative = 160,
}

/// One thousand thousandths.
pub(crate) const ONE: i32 = 1000;

/// `base × Π factors`, rounded half away from zero once.
pub(crate) fn contribution(base: i32, factors: &[Factor]) -> i64 {
    narrow(base, factors).unwrap_or_else(|| wide(base, factors))
}

/// The contribution in 64 bits, which hold the product of the few factors that most cues have.
fn narrow(base: i32, factors: &[Factor]) -> Option<i64> {
    let (mut product, mut scale) = (i64::from(base), 1_i64);
    for factor in factors {
        product = product.checked_mul(i64::from(factor.value))?;
        scale = scale.checked_mul(i64::from(ONE))?;
    }
    let half = if product < 0 { -scale / 2 } else { scale / 2 };
    Some(product.checked_add(half)? / scale)
}

/// There are at most eleven factors: four modifiers of up to 2^11, a position of up to 2^12 and six others of up to 2^10 bring the product
/// of a base below 2^12 to the bound of an i128; what larger weights of a lexicon make saturates.
fn wide(base: i32, factors: &[Factor]) -> i64 {
    let (product, scale) = factors.iter().fold((i128::from(base), 1_i128), |(product, scale), factor| {
        (product.saturating_mul(i128::from(factor.value)), scale.saturating_mul(i128::from(ONE)))
    });
    let half = if product < 0 { -scale / 2 } else { scale / 2 };
    (product.saturating_add(half) / scale) as i64
}

/// Maps a sum of contributions to [-1, 1]: `x / sqrt(x² + a²)`, as VADER normalises (Hutto and Gilbert 2014).
pub(crate) fn squash(sum: i64, weights: &Weights) -> f64 {
    if sum == 0 {
        return 0.0;
    }
    let x = sum as f64;
    let a = f64::from(weights.squash);
    x / (x * x + a * a).sqrt()
}

/// The label of a score.
pub(crate) fn label(score: f64, weights: &Weights) -> crate::Label {
    let at = |threshold: i32| f64::from(threshold) / f64::from(ONE);
    if score >= at(weights.threshold_positive) {
        crate::Label::Positive
    } else if score <= -at(weights.threshold_negative) {
        crate::Label::Negative
    } else {
        crate::Label::Neutral
    }
}
