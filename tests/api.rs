//! What callers may rely on: threads, spans, the ledger, and that no text makes it panic or crawl.

use standpoint::{
    CueView, Date, Discourse, Document, Error, Evidence, EvidenceHolder, Factor, FactorKind, Flag, Flags, Label, Lexicon, Role, Rule,
    Scorer, ScorerBuilder, Scratch, SentenceScore, Span, Stance, StanceView, View,
};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

static SCORER: LazyLock<Scorer> = LazyLock::new(Scorer::bundled);

const TINY: &str = include_str!("../benches/corpora/tiny.txt");
const SMALL: &str = include_str!("../benches/corpora/small.txt");
const LOCAL: &str = include_str!("../benches/corpora/local.txt");

/// How long one nasty text may take; the tests are hardly optimised.
const LIMIT: Duration = Duration::from_secs(20);

fn lines() -> impl Iterator<Item = &'static str> {
    TINY.lines().chain(SMALL.lines()).filter(|line| !line.is_empty())
}

#[test]
fn everything_crosses_threads() {
    fn check<T: Send + Sync>() {}
    check::<Scorer>();
    check::<ScorerBuilder>();
    check::<Scratch>();
    check::<Discourse>();
    check::<View<'_>>();
    check::<StanceView<'_>>();
    check::<Document<'_>>();
    check::<CueView>();
    check::<SentenceScore>();
    check::<Stance>();
    check::<Label>();
    check::<Flag>();
    check::<Flags>();
    check::<Evidence>();
    check::<EvidenceHolder>();
    check::<Factor>();
    check::<FactorKind>();
    check::<Role>();
    check::<Rule>();
    check::<Span>();
    check::<Date>();
    check::<Lexicon>();
    check::<Error>();
}

/// Checks every span of `score` against the text that it was scored in.
fn check_spans(text: &str, score: &SentenceScore) {
    let whole = score.span;
    let inside = |span: Span| {
        assert!(whole.start() <= span.start() && span.end() <= whole.end() && !span.is_empty(), "{span:?} in {whole:?} of {text:?}");
        assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
    };
    assert!(text.get(whole.range()).is_some(), "{whole:?} of {text:?}");
    for stance in &score.stances {
        assert!(stance.mentions.is_sorted(), "{stance:?}");
        stance.mentions.iter().copied().for_each(inside);
        for evidence in &stance.evidence {
            inside(evidence.span);
            inside(evidence.mention);
            assert!(stance.mentions.contains(&evidence.mention), "{evidence} of {text:?}");
            assert_eq!(&text[evidence.span.range()], evidence.cue);
            evidence.factors.iter().filter_map(|factor| factor.span).for_each(inside);
            if let EvidenceHolder::Words { text: words, span: Some(span) } = &evidence.holder {
                inside(*span);
                assert_eq!(&text[span.range()], words);
            }
        }
    }
}

#[test]
fn spans_are_valid() {
    for text in [TINY, SMALL] {
        let mut end = 0;
        for score in SCORER.score_document(text) {
            assert!(end <= score.span.start());
            end = score.span.end();
            check_spans(text, &score);
        }
    }
    for line in lines() {
        let score = SCORER.score_sentence(line);
        assert_eq!(score.span, Span::new(0, line.len()));
        check_spans(line, &score);
    }
}

#[test]
fn every_way_gives_the_same() {
    let expected: Vec<SentenceScore> = SCORER.score_document(SMALL).collect();
    // A second run, another scorer, and a scratch that has seen other things.
    assert_eq!(SCORER.score_document(SMALL).collect::<Vec<_>>(), expected);
    assert_eq!(Scorer::bundled().score_document(SMALL).collect::<Vec<_>>(), expected);
    let mut scratch = Scratch::new();
    for _ in 0..2 {
        let mut seen = Vec::new();
        SCORER.score_document_with(TINY, &mut scratch, |_| ());
        SCORER.score_document_with(SMALL, &mut scratch, |view| seen.push(view.to_owned()));
        assert_eq!(seen, expected);
    }
    // Four threads that share the scorer.
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| SCORER.score_document(SMALL).collect::<Vec<_>>())).collect();
        for thread in threads {
            assert_eq!(thread.join().expect("no thread panics"), expected);
        }
    });
    assert_eq!(Scorer::bundled().fingerprint(), SCORER.fingerprint());
}

#[test]
fn a_view_is_what_it_is_copied_to() {
    let (mut discourse, mut scratch) = (Discourse::new(), Scratch::new());
    for line in lines() {
        let view = SCORER.score_with(line, &mut discourse, &mut scratch);
        let owned = view.to_owned();
        assert_eq!(view.stances().len(), owned.stances.len());
        for (lent, stance) in view.stances().zip(&owned.stances) {
            assert_eq!(lent.actor(), stance.actor);
            assert_eq!((lent.score(), lent.label(), lent.flags()), (stance.score, stance.label, stance.flags));
            assert_eq!((lent.author(), lent.reported()), (stance.author, stance.reported));
            assert!(lent.mentions().eq(stance.mentions.iter().copied()));
            assert!(lent.contributions().eq(stance.evidence.iter().map(|evidence| evidence.contribution)));
        }
    }
}

/// Sentences that concern no actor end early; read to their end they change nothing.
#[test]
fn passing_over_sentences_loses_nothing() {
    // A text in which most sentences concern no actor, and some mean one by a pronoun or go on with its quotation.
    let filler = [
        "The bridge was closed for a week.",
        "It has never kept a promise.",
        "He blamed the weather.",
        "“The village was betrayed, and the rest of the valley with it.",
        "Nobody was asked, and the damage is enormous.”",
        "Critics called the plan a disgrace.",
        "The president refused to comment.",
        "Several ministers say that the country is corrupt.",
    ];
    let (mut early, mut whole, mut scratch) = (Discourse::new(), Discourse::new(), Scratch::new());
    let mut passed = 0;
    for (index, line) in lines().enumerate() {
        for text in [line, filler[index % filler.len()], filler[index / 3 % filler.len()]] {
            let full = SCORER.explain_with(text, &mut whole, &mut scratch);
            let (full, cues) = (full.to_owned(), full.cues().count());
            let view = SCORER.score_with(text, &mut early, &mut scratch);
            passed += usize::from(view.cues().count() < cues);
            assert_eq!(view.to_owned(), full, "{text}");
        }
    }
    assert!(passed > 100, "{passed} sentences were passed over");
}

/// Who speaks in a sentence that is passed over is still known when the next goes on quoting.
#[test]
fn passing_over_a_quotation_keeps_its_speaker() {
    let (mut discourse, mut scratch) = (Discourse::new(), Scratch::new());
    for _ in 0..2 {
        let passed = SCORER.score_with("“Nobody came to help us,” the miller said.", &mut discourse, &mut scratch);
        assert_eq!((passed.stances().len(), passed.cues().count()), (0, 0));
        let goes_on = SCORER.score_with("“And NATO has betrayed the whole valley.”", &mut discourse, &mut scratch).to_owned();
        assert_eq!(goes_on.stances[0].label, Label::Negative);
        assert_eq!(goes_on.stances[0].evidence[0].holder.to_string(), "the miller");
    }
}

/// `base × Π factors / 1000^n`, rounded half away from zero.
/// Quotations over several sentences, of which some name no actor, at every place in a batch: in batches, one by one, and read to the end.
#[test]
fn batches_change_nothing() {
    const SPEECH: [&str; 7] = [
        "The miller stood on the bridge and said: “Nobody came to help us.",
        "We carried the sacks by hand.",
        "Russia betrayed this valley.”",
        "“My barn is gone,” he went on.",
        "“The fields are under water.",
        "NATO is a disgrace.”",
        "Kosovo was praised by the ferryman.",
    ];
    let (mut batches, mut one, mut whole, mut scratch) = (Discourse::new(), Discourse::new(), Discourse::new(), Scratch::new());
    let mut held = 0;
    // Lines whose quotation the next line ends would have the speech in their own.
    let local = || LOCAL.lines().filter(|line| line.contains('”') || !line.contains('“'));
    for before in 0..40 {
        let text: Vec<&str> = local().take(before).chain(SPEECH).chain(lines().skip(before * 7).take(9)).chain(SPEECH).collect();
        [&mut batches, &mut one, &mut whole].into_iter().for_each(Discourse::clear);
        let mut seen = Vec::new();
        SCORER.score_sentences_with(text.iter().copied(), &mut batches, &mut scratch, |view| seen.push(view.to_owned()));
        let singly: Vec<_> = text.iter().map(|text| SCORER.score_with(text, &mut one, &mut scratch).to_owned()).collect();
        let wholly: Vec<_> = text.iter().map(|text| SCORER.explain_with(text, &mut whole, &mut scratch).to_owned()).collect();
        assert_eq!(seen, singly, "behind {before} sentences");
        assert_eq!(seen, wholly, "behind {before} sentences");
        let evidence = seen.iter().flat_map(|score| &score.stances).flat_map(|stance| &stance.evidence);
        held += evidence.filter(|evidence| evidence.holder.to_string() == "The miller").count();
    }
    assert_eq!(held, 160, "he says of Russia in each speech that it betrayed the valley, and of NATO that it is a disgrace");
}

fn recomputed(evidence: &Evidence) -> i64 {
    let product: i128 = evidence.factors.iter().fold(i128::from(evidence.base), |product, factor| product * i128::from(factor.value));
    let scale = 1000_i128.pow(evidence.factors.len() as u32);
    let (whole, rest) = (product.abs() / scale, product.abs() % scale);
    let rounded = whole + i128::from(2 * rest >= scale);
    i64::try_from(if product < 0 { -rounded } else { rounded }).expect("a contribution is small")
}

/// Checks that the ledger gives the scores.
fn check_ledger(text: &str, stance: &Stance) {
    let sum = |reported: bool| {
        let voiced = stance.evidence.iter().filter(|evidence| (evidence.holder != EvidenceHolder::Author) == reported);
        let contributions: Vec<i64> = voiced.map(|evidence| evidence.contribution).collect();
        (!contributions.is_empty()).then(|| contributions.iter().sum::<i64>())
    };
    for evidence in &stance.evidence {
        assert_eq!(recomputed(evidence), evidence.contribution, "{evidence} in {text:?}");
        assert_ne!(evidence.contribution, 0, "{evidence} in {text:?}");
    }
    let (author, reported) = (sum(false), sum(true));
    assert_eq!(stance.author.is_some(), author.is_some(), "{stance:?} in {text:?}");
    assert_eq!(stance.reported.is_some(), reported.is_some(), "{stance:?} in {text:?}");
    assert_eq!(stance.flags.has(Flag::NoCue), stance.evidence.is_empty(), "{stance:?} in {text:?}");
    let total = author.unwrap_or(0) + reported.unwrap_or(0);
    for (score, sum) in [(stance.author, author), (stance.reported, reported), (Some(stance.score), Some(total))] {
        let (score, sum) = (score.unwrap_or(0.0), sum.unwrap_or(0));
        assert!(score.is_finite() && score.abs() <= 1.0, "{stance:?} in {text:?}");
        assert_eq!(score > 0.0, sum > 0, "{stance:?} in {text:?}");
        assert_eq!(score < 0.0, sum < 0, "{stance:?} in {text:?}");
    }
    match stance.label {
        Label::Positive => assert!(stance.score > 0.0),
        Label::Negative => assert!(stance.score < 0.0),
        Label::Neutral => assert!(stance.score.abs() < 0.5),
    }
}

#[test]
fn the_ledger_adds_up() {
    let mut scored = Vec::new();
    let mut kinds = std::collections::BTreeSet::new();
    for score in SCORER.score_document(TINY).chain(lines().map(|line| SCORER.score_sentence(line))) {
        for stance in &score.stances {
            check_ledger("the corpora", stance);
            let sum: i64 = stance.evidence.iter().map(|evidence| evidence.contribution).sum();
            scored.push((sum, stance.score));
            kinds.extend(stance.evidence.iter().flat_map(|evidence| &evidence.factors).map(|factor| factor.kind));
        }
    }
    // A larger sum never has a smaller score, and equal sums have equal ones.
    scored.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    for pair in scored.windows(2) {
        let (low, high) = (pair[0], pair[1]);
        assert!(if low.0 == high.0 { low.1 == high.1 } else { low.1 < high.1 }, "{low:?} {high:?}");
    }
    assert!(scored.len() > 300 && kinds.len() > 5, "{} stances, {kinds:?}", scored.len());
}

#[test]
fn nothing_is_not_zero() {
    // Not mentioned, mentioned without a cue, and judged are three things.
    let score = SCORER.score_sentence("NATO has an office on the third floor.");
    assert!(score.stance("russia").is_none());
    let nato = score.stance("nato").expect("it is mentioned");
    assert_eq!((nato.score, nato.author, nato.reported), (0.0, None, None));
    assert!(nato.flags.has(Flag::NoCue) && nato.evidence.is_empty());

    let score = SCORER.score_sentence("NATO is a reliable partner.");
    let nato = score.stance("nato").expect("it is mentioned");
    assert!(nato.author.is_some_and(|author| author > 0.0) && nato.reported.is_none());
    assert!(!nato.flags.has(Flag::NoCue));

    let score = SCORER.score_sentence("Serbia condemned NATO.");
    let nato = score.stance("nato").expect("it is mentioned");
    assert!(nato.reported.is_some_and(|reported| reported < 0.0) && nato.author.is_none());
}

#[test]
fn spans_that_hold_nothing_are_not_found() {
    let text = "The mayor praised the fire-fighters — and NATO.";
    let nasty = [
        Span::new(0, 0),
        Span::new(9, 10),
        Span::new(text.len(), text.len()),
        Span::new(1000, 2000),
        Span::new(usize::MAX - 1, usize::MAX),
        // In the middle of the dash.
        Span::new(37, 38),
        Span::new(38, 38),
        Span::new(0, usize::MAX),
        Span::new(4, 9),
    ];
    let stances = SCORER.score_spans(text, &nasty);
    assert_eq!(stances.len(), nasty.len());
    for (span, stance) in nasty.iter().zip(&stances) {
        check_ledger(text, stance);
        assert_eq!(stance.actor, "span", "{span:?}");
    }
    for at in [0, 2, 3, 4] {
        assert!(stances[at].flags.has(Flag::NotFound), "{:?}: {:?}", nasty[at], stances[at]);
    }
    assert!(!stances[8].flags.has(Flag::NotFound));
}

/// Scores a text in every way and checks what comes out; panics when that takes too long.
fn survive(name: &str, text: &str) {
    let start = Instant::now();
    let mut scratch = Scratch::new();
    let mut end = 0;
    let mut count = 0;
    SCORER.score_document_with(text, &mut scratch, |view| {
        let span = view.span();
        assert!(end <= span.start() && !span.is_empty() && text.get(span.range()) == Some(view.text()), "{name}: {span:?}");
        end = span.end();
        count += 1;
        if count <= 64 {
            let score = view.to_owned();
            check_spans(text, &score);
            score.stances.iter().for_each(|stance| check_ledger(name, stance));
        }
    });
    assert!(end <= text.len());
    let document = start.elapsed();
    eprintln!("{name}: {} bytes, {count} sentences, {document:?}", text.len());
    assert!(document < LIMIT, "{name}: {document:?}");
    if text.len() <= 128 << 10 {
        let start = Instant::now();
        let (mut discourse, text) = (Discourse::new(), text);
        let view = SCORER.explain_with(text, &mut discourse, &mut scratch);
        check_spans(text, &view.to_owned());
        assert!(view.trace().len() < usize::MAX && view.cues().count() <= text.len());
        eprintln!("{name}: as one sentence {:?}", start.elapsed());
        assert!(start.elapsed() < LIMIT, "{name}: as one sentence {:?}", start.elapsed());
    }
}

#[test]
fn short_nasty_texts() {
    for text in [
        "",
        " ",
        "\n",
        "\r\n\r\n",
        "\0",
        "\0\0\0NATO\0attacked\0Kosovo\0.",
        "\u{301}",
        "\u{301}\u{301}NATO\u{301} praised\u{308} Russia\u{301}.",
        "NATO\u{301}",
        "\u{200d}\u{200d}",
        "\u{feff}NATO praised Kosovo.",
        "\u{202e}OTAN desiarp ossovoK",
        "نددت روسيا بحلف الناتو.",
        "רוסיה גינתה את נאט״ו.",
        "ناتو criticised Russia، ثم praised Kosovo؟",
        "俄罗斯谴责北约。NATO赞扬科索沃。",
        "👩‍👩‍👧‍👦 NATO 🇽🇰🇷🇺 praised 👍🏽 Russia",
        "İstanbul ǅ ß ﬁ NATO ŉ praised Kosovo",
        "'",
        "’",
        "''",
        "’s",
        "n’t",
        "-",
        "--",
        "—",
        "...",
        ".",
        "?!",
        "“",
        "”",
        "\"",
        "(",
        ")",
        "»«",
        "NATO’",
        "’NATO’s’",
        "NATO-",
        "-NATO",
        "NATO-NATO-NATO",
        "anti-",
        "anti-anti-NATO",
        "NATO.Russia.Kosovo.",
        "said NATO said Russia said Kosovo said",
        "not not not NATO",
        "if if if would Russia",
        "of of of NATO of of Kosovo of",
        "and NATO and, and Russia or but",
        "\u{e000}\u{fffd}\u{10ffff} NATO",
        "NATO\u{b}praised\u{c}Kosovo\u{85}Russia\u{2028}lied\u{2029}EU",
    ] {
        survive(text, text);
    }
}

#[test]
fn no_stop_in_ten_megabytes() {
    survive("words without a stop", &"the long road to nowhere goes on and NATO praised it, ".repeat((10 << 20) / 54));
}

#[test]
fn no_blank_in_ten_megabytes() {
    survive("one word of ten megabytes", &"a".repeat(10 << 20));
}

#[test]
fn repetition() {
    for (name, piece, times) in [
        ("not", "not ", 10_000),
        ("NATO", "NATO ", 10_000),
        ("NATO praised", "NATO praised ", 10_000),
        ("and", "NATO and ", 10_000),
        ("of", "the ally of ", 5_000),
        ("said that", "Russia said that ", 4_000),
        ("who", "Kosovo, which praised ", 3_000),
        ("n’t", "n’t ", 10_000),
        ("hyphens", "NATO-", 14_000),
        ("apostrophes", "NATO’s ", 8_000),
        ("he", "he praised him, ", 4_000),
        ("dots", "U.S.", 16_000),
        ("commas", ", ", 30_000),
        ("asides", "NATO has, in the end, not, he said, ", 2_000),
        ("verdicts", "praised NATO, praised the EU, ", 4_000),
        ("combining", "\u{301}", 35_000),
        ("joiners", "👩\u{200d}", 10_000),
    ] {
        survive(name, &piece.repeat(times));
        survive(name, &format!("Although we {}", piece.repeat(times)));
    }
}

#[test]
fn quotes_and_brackets() {
    for (name, piece) in [
        ("straight", "\""),
        ("opening", "“"),
        ("closing", "”"),
        ("single", "’"),
        ("pairs", "“”"),
        ("spaced", "“ "),
        ("quoted words", "“NATO” "),
        ("round", "("),
        ("round closing", ")"),
        ("stops and brackets", ". ("),
        ("stops and quotes", ".” “"),
        ("nested", "(NATO [“Russia "),
    ] {
        survive(name, &piece.repeat(100_000));
    }
}

#[test]
fn long_words() {
    survive("ASCII word", &format!("NATO praised {} and Russia.", "x".repeat(70 << 10)));
    survive("capital word", &"X".repeat(70 << 10));
    survive("word of two bytes", &"ж".repeat(35 << 10));
    survive("digits", &"7".repeat(70 << 10));
    survive("numbers", &"1,".repeat(35 << 10));
    survive("underscores", &"_".repeat(70 << 10));
    survive("hyphenated", &format!("anti-{}NATO", "pro-".repeat(17 << 10)));
}

/// The table of the README, row by row.
#[test]
fn the_rows_of_the_readme_hold() {
    for (text, expected) in [
        ("Russia criticised NATO.", &[("nato", Label::Negative), ("russia", Label::Neutral)][..]),
        ("NATO was criticised by Russia for destabilising the Balkans.", &[("nato", Label::Negative)]),
        ("Serbia refused to impose sanctions on Russia.", &[("russia", Label::Positive)]),
        ("No one in the region trusts NATO.", &[("nato", Label::Negative)]),
        ("Tensions between Russia and NATO rose.", &[("russia", Label::Negative), ("nato", Label::Negative)]),
        ("A tense meeting took place in Brussels.", &[("eu", Label::Neutral)]),
    ] {
        let scores = SCORER.score_sentence(text);
        for &(actor, label) in expected {
            assert_eq!(scores.stance(actor).map(|s| s.label), Some(label), "{text}: {actor}");
        }
    }
}

#[test]
fn the_day_of_the_text_tells_for_whom_somebody_speaks() {
    let scorer = Scorer::builder().actors(["estonia", "eu"]).build().unwrap();
    let spoken_for = |scorer: &Scorer| {
        let scores = scorer.score_sentence("Protesters condemned Kaja Kallas.");
        scores.stances.iter().map(|stance| stance.actor.clone()).collect::<Vec<_>>()
    };
    assert_eq!(spoken_for(&scorer.with_as_of(Some("2022-05-01".parse().unwrap()))), ["estonia"]);
    assert_eq!(spoken_for(&scorer.with_as_of(Some("2025-05-01".parse().unwrap()))), ["eu"]);
    assert_eq!(spoken_for(&scorer), ["eu"]);
}

#[test]
fn a_sentence_kept_for_the_next_keeps_nothing_of_the_one_before() {
    let scorer = Scorer::bundled();
    let (mut discourse, mut scratch) = (Discourse::new(), Scratch::new());
    // Each quotes, so that who speaks in the first and third is found out when the next quotes too; in the first an aside is moved.
    let sentences = [
        "“The roof has, in the end, never been lower,” the baker said, and all of us took part in the repair in spite of the rain.",
        "“NATO lied to us,” he added.",
        "“Yes,” she said.",
        "“NATO lied to us again,” she added.",
    ];
    for sentence in sentences {
        scorer.score_with(sentence, &mut discourse, &mut scratch);
    }
    let batch = scorer.score_document(&sentences.join(" ")).last().unwrap();
    assert_eq!(batch.stance("nato").unwrap().label, Label::Negative);
}

#[test]
fn a_span_may_hold_an_aside() {
    let text = "Trust in it has, in the end, never been lower, it said.";
    let scores = SCORER.score_spans(text, &[Span::new(0, text.len()), Span::new(9, 27)]);
    assert_eq!(scores.len(), 2);
}
