//! What holds for any text: nothing panics, spans are valid, and what readers cannot see changes no score.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use standpoint::{Discourse, EvidenceHolder, Scorer, Scratch, SentenceScore, Span};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

static SCORER: LazyLock<Scorer> = LazyLock::new(Scorer::bundled);

/// Words and marks that rules look for.
const PIECES: &[&str] = &[
    "NATO",
    "Nato",
    "Russia",
    "Moscow",
    "the Kremlin",
    "Kosovo",
    "Pristina",
    "the EU",
    "Brussels",
    "Serbia",
    "Vučić",
    "Erdoğan",
    "the alliance",
    "he",
    "it",
    "they",
    "who",
    "which",
    "that",
    "’s",
    "'s",
    "n’t",
    "not",
    "never",
    "no one",
    "neither",
    "nor",
    "praised",
    "condemned",
    "criticised",
    "threatens",
    "attack",
    "support for",
    "was accused of",
    "lied",
    "reliable",
    "dishonest",
    "aggressive",
    "refused to",
    "failed to",
    "may",
    "would",
    "if",
    "unless",
    "although",
    "but",
    "and",
    "or",
    "said",
    "says",
    "told",
    "according to",
    "claims that",
    "believes",
    "anti-",
    "pro-",
    "-led",
    "more",
    "than",
    "very",
    "hardly",
    "of",
    "by",
    "on",
    "against",
    "between",
    "with",
    "the",
    "a",
    "minister",
    "troops",
    "policy",
    "U.S.",
    "Mr.",
    "2014",
    "3.5",
    "can’t",
];

const MARKS: &[&str] = &[
    ".", ",", ";", ":", "?", "!", "...", "…", "“", "”", "‘", "’", "\"", "'", "(", ")", "[", "]", "–", "—", "-", " - ", "\n", "\n\n",
    "\u{a0}", "\t", "/", "%", "«", "»", "*", "_", "&",
];

const STRANGE: &[&str] = &[
    "\u{301}",
    "é",
    "e\u{301}",
    "ñ",
    "Ł",
    "ß",
    "İ",
    "ı",
    "ﬁ",
    "Россия",
    "НАТО",
    "北约",
    "روسيا",
    "\u{200b}",
    "\u{200d}",
    "\u{202e}",
    "\u{feff}",
    "\u{ad}",
    "👍🏽",
    "\0",
    "\u{2028}",
    "\u{85}",
    "ǆ",
    "각",
    "\u{1100}\u{1161}",
    "Å",
    "\u{212b}",
    "NАTO",
];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        10 => select(PIECES).prop_map(str::to_owned),
        4 => select(MARKS).prop_map(str::to_owned),
        1 => select(STRANGE).prop_map(str::to_owned),
        1 => "[a-zA-Z]{1,12}",
        1 => any::<char>().prop_map(String::from),
    ]
}

/// Any sequence of pieces, most of them with blanks between.
fn any_text() -> impl Strategy<Value = String> {
    vec((piece(), select(&[" ", " ", " ", ""][..])), 0..48).prop_map(|pieces| {
        let mut text = String::new();
        for (piece, blank) in &pieces {
            text.push_str(piece);
            text.push_str(blank);
        }
        text
    })
}

/// Text as papers print it, of several lines: letters of Latin, marks, no controls.
fn news() -> impl Strategy<Value = String> {
    let letters = select(&["é", "ć", "č", "ñ", "Å", "ü", "ğ", "ş", "Vučić", "Erdoğan", "Thaçi", "café", "naïve"][..]);
    let marks = select(&[".", ".", ",", "?", "!", "…", "“", "”", "’", "\"", "(", ")", "—", "–", "\n", "\n\n"][..]);
    let piece = prop_oneof![8 => select(PIECES), 3 => marks, 2 => letters];
    vec(piece, 0..40).prop_map(|pieces| pieces.join(" "))
}

fn check(text: &str, score: &SentenceScore) -> Result<(), TestCaseError> {
    let whole = score.span;
    let valid = |span: Span| whole.start() <= span.start() && span.end() <= whole.end() && text.get(span.range()).is_some();
    prop_assert!(text.get(whole.range()).is_some());
    for stance in &score.stances {
        prop_assert!(stance.score.is_finite() && stance.score.abs() <= 1.0);
        prop_assert!(stance.mentions.iter().all(|&mention| valid(mention) && !mention.is_empty()), "{:?}", stance.mentions);
        for evidence in &stance.evidence {
            prop_assert!(valid(evidence.span) && valid(evidence.mention), "{}", evidence);
            prop_assert_eq!(&text[evidence.span.range()], &evidence.cue);
            prop_assert!(evidence.factors.iter().filter_map(|factor| factor.span).all(valid));
            if let EvidenceHolder::Words { text: words, span: Some(span) } = &evidence.holder {
                prop_assert!(valid(*span));
                prop_assert_eq!(&text[span.range()], words);
            }
        }
    }
    Ok(())
}

/// What does not depend on how the text is written: for every sentence the actors and all their numbers.
type Numbers = Vec<Vec<(String, f64, Option<f64>, Option<f64>, Vec<i64>)>>;

fn numbers<'a>(scores: impl IntoIterator<Item = &'a SentenceScore>) -> Numbers {
    let of_stance = |stance: &standpoint::Stance| {
        let contributions = stance.evidence.iter().map(|evidence| evidence.contribution).collect();
        (stance.actor.clone(), stance.score, stance.author, stance.reported, contributions)
    };
    scores.into_iter().map(|score| score.stances.iter().map(of_stance).collect()).collect()
}

fn document(text: &str) -> Numbers {
    numbers(&SCORER.score_document(text).collect::<Vec<_>>())
}

/// `PROPTEST_CASES` asks for more.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(128)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_scored(text in any_text()) {
        let (mut discourse, mut scratch) = (Discourse::new(), Scratch::new());
        let mut end = 0;
        for score in SCORER.score_document(&text) {
            prop_assert!(end <= score.span.start() && !score.span.is_empty());
            end = score.span.end();
            check(&text, &score)?;
        }
        let view = SCORER.explain_with(&text, &mut discourse, &mut scratch);
        check(&text, &view.to_owned())?;
        let trace = view.trace();
        prop_assert!(view.cues().all(|cue| text.get(cue.span.range()).is_some()), "{}", trace);
        // The memory that has seen one text scores the next as new memory does.
        prop_assert_eq!(SCORER.score_with(&text, &mut Discourse::new(), &mut scratch).to_owned(), SCORER.score_sentence(&text));
    }

    #[test]
    fn any_span_is_scored(text in any_text(), places in vec((0..400_usize, 0..400_usize), 1..4)) {
        let spans: Vec<Span> = places.into_iter().map(|(start, end)| Span::new(start, end)).collect();
        let stances = SCORER.score_spans(&text, &spans);
        prop_assert_eq!(stances.len(), spans.len());
        for (span, stance) in spans.iter().zip(&stances) {
            prop_assert!(stance.mentions.iter().all(|mention| text.get(mention.range()).is_some()));
            // Each is scored independently of the others.
            prop_assert_eq!(&SCORER.score_spans(&text, &[*span])[0], stance);
        }
    }

    #[test]
    fn composition_changes_nothing(text in news()) {
        let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
        prop_assert_eq!(numbers([&SCORER.score_sentence(&composed)]), numbers([&SCORER.score_sentence(&decomposed)]));
        prop_assert_eq!(document(&composed), document(&decomposed));
    }

    #[test]
    fn line_ends_change_nothing(text in news()) {
        prop_assert_eq!(document(&text), document(&text.replace('\n', "\r\n")));
    }

    #[test]
    fn trailing_blanks_change_nothing(text in news(), blanks in "[ \t]{0,5}") {
        let longer = format!("{text}{blanks}");
        prop_assert_eq!(numbers([&SCORER.score_sentence(&text)]), numbers([&SCORER.score_sentence(&longer)]));
        prop_assert_eq!(document(&text), document(&longer));
        let spaced = text.replace('\n', " \n");
        prop_assert_eq!(document(&text), document(&spaced));
    }
}

/// Whatever a rule waits for, the text may end before it comes.
#[test]
fn a_text_may_end_anywhere() {
    const TEXTS: [&str; 6] = [
        "The mayor of Pristina had many words of thanks to offer to NATO.",
        "NATO said that 80 per cent of the voters, a majority of them under thirty, back more than a third of what the EU asks for.",
        "Most of the most loyal, both of whom Russia had accused of having refused to say no to it, were taken to task by Kosovo.",
        "“Not only,” Gen. Mark A. Berg told the E.U., “has NATO’s anti-Russian envoy, as the former of the two, not so much as lied.”",
        "As few as one in ten, or about half of those in the U.S. that year, see Serbia as the worst of the best, unlike Russia’s own",
        "Hoping to be seen as far from weak, Moscow, in 2009 no less than now, would rather that it were not so than that the EU",
    ];
    for text in TEXTS {
        for (end, _) in text.char_indices() {
            let stances = SCORER.score_sentence(&text[..end]).stances;
            assert!(stances.iter().all(|stance| stance.score.is_finite()), "{:?}", &text[..end]);
        }
    }
}
