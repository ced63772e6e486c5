//! What each family of rules adds: the measures without it.

use super::bootstrap::{Difference, difference};
use super::metrics::{Confusion, MEASURES, Measure};
use super::tally::Tally;
use crate::engine;
use crate::exit::Failure;
use crate::gold::Sentence;
use crate::tables::Table;
use serde::Serialize;
use standpoint::ScorerBuilder;

/// What is left out and the weights that leave it out, in thousandths: 0 takes a rule's evidence away, 1000 makes a factor count for nothing.
type Family = (&'static str, &'static [(&'static str, i32)]);

/// The rules first.
const FAMILIES: [Family; 16] = [
    ("agent", &[("agent", 0)]),
    ("theme", &[("theme", 0)]),
    ("preposition", &[("preposition", 0)]),
    ("possessive", &[("possessive", 0)]),
    ("attributive", &[("attributive", 0)]),
    ("copula", &[("copula", 0)]),
    ("comparison", &[("comparison", 0)]),
    ("compound", &[("compound", 0)]),
    ("mutual", &[("mutual", 0)]),
    ("paths (NATO's policy, NATO troops)", &[("path_modifier", 0), ("path_member", 0), ("path_possessor", 0), ("path_of", 0)]),
    ("near cues", &[("proximity", 0), ("target_proximity", 0), ("target_adjective", 0), ("target_effect", 0)]),
    (
        "distance of near cues",
        &[("half_distance", 90_000), ("other_clause", 1000), ("target_half_distance", 90_000), ("target_behind", 1000)],
    ),
    (
        "position of the target",
        &[
            ("position_place", 1000),
            ("position_speaker", 1000),
            ("position_modifier", 1000),
            ("target_speaker", 1000),
            ("target_argument", 1000),
            ("target_modifier", 1000),
            ("target_pronoun", 1000),
        ],
    ),
    ("near cues that are said of others", &[("taken", 1000), ("target_taken", 1000), ("target_filled", 1000), ("target_outweighed", 1000)]),
    ("composition (opposed sanctions)", &[("composition", 1000), ("decline", 1000)]),
    ("reported voice, own praise, charges", &[("reported", 1000), ("own_praise", 1000), ("charge", 1000)]),
];

/// So many of the families are the rules of grammar.
const RULES: usize = 9;

/// The measure of a comparison.
const MACRO_F1: Measure = MEASURES[1];

/// The macro-F1 without a family, and how the whole differs from it.
#[derive(Debug, Serialize)]
pub struct Ablated {
    without: &'static str,
    macro_f1: Option<f64>,
    /// The whole less this: what the family adds.
    adds: Option<Difference>,
}

/// Scores the sentences without each family in turn. `judge` gives the tally of a scorer.
pub fn ablate(
    from: &ScorerBuilder,
    gold: &[Sentence],
    whole: &Tally,
    judge: impl Fn(&standpoint::Scorer, &[Sentence]) -> Result<Tally, Failure>,
) -> Result<Vec<Ablated>, Failure> {
    let ours = whole.by_sentence(|_| true);
    let ablated = |without, builder: ScorerBuilder| {
        let scorer = engine::reporting_all(&engine::build(builder)?)?;
        let theirs = judge(&scorer, gold)?.by_sentence(|_| true);
        let mut sum = Confusion::default();
        theirs.iter().for_each(|one| sum.join(one));
        Ok(Ablated { without, macro_f1: sum.macro_f1(), adds: difference(MACRO_F1, &ours, &theirs) })
    };
    let without = |weights: &[(&'static str, i32)]| from.clone().lexicon_files([engine::weights(weights.iter().copied())]);
    let rules: Vec<_> = FAMILIES[..RULES].iter().flat_map(|(_, weights)| *weights).copied().collect();
    let families = FAMILIES.iter().map(|(name, weights)| ablated(name, without(weights)));
    let whole_layers = [ablated("all rules (near cues alone)", without(&rules)), ablated("the tuned layer", from.clone().tuned(false))];
    families.chain(whole_layers).collect()
}

/// The table of an ablation.
pub fn table(rows: &[Ablated]) -> Table {
    let mut table = Table::new(String::new(), &["without", "macro-F1", "adds", "95 % interval", "p"]);
    for row in rows {
        let cell = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
        table.row([
            row.without.to_owned(),
            cell(row.macro_f1.map(|value| format!("{value:.4}"))),
            cell(row.adds.map(|d| format!("{:+.4}", d.difference))),
            cell(row.adds.map(|d| format!("{:+.4} to {:+.4}", d.interval[0], d.interval[1]))),
            cell(row.adds.map(|d| format!("{:.3}", d.p))),
        ]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A weight that has another name by now would leave nothing out.
    #[test]
    fn every_family_is_a_lexicon() {
        let none = standpoint::Scorer::builder().bundled(false).build().unwrap();
        for (family, weights) in FAMILIES {
            let without =
                ScorerBuilder::default().bundled(false).lexicon_files([engine::weights(weights.iter().copied())]).build().unwrap();
            assert_ne!(without.fingerprint(), none.fingerprint(), "{family}");
        }
    }
}
