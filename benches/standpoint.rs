//! Throughput of the stages and of the whole, next to peers. Every group checks what it counts before it measures.

#![allow(missing_docs)]

mod corpus;

use corpus::{SMALL, TINY, ascii, large, natural};
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main, measurement::WallTime};
use rust_stemmers::{Algorithm, Stemmer};
use standpoint::bench::{Stage, run};
use standpoint::text::{TokenKind, sentences, tokens};
use standpoint::{Discourse, Scorer, Scratch, lexicon};
use std::hint::black_box;
use std::time::Duration;
use unicode_segmentation::UnicodeSegmentation;
use vader_sentiment::SentimentIntensityAnalyzer;

fn group<'c>(criterion: &'c mut Criterion, name: &str) -> BenchmarkGroup<'c, WallTime> {
    let mut group = criterion.benchmark_group(name);
    group.sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
    group
}

/// Checks the count of `run` over `text` and measures it.
fn measure(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, text: &str, expected: usize, mut run: impl FnMut() -> usize) {
    assert_eq!(run(), expected, "{name}");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function(name, |bencher| bencher.iter(|| black_box(run())));
}

fn bench_sentences(criterion: &mut Criterion) {
    let mut group = group(criterion, "sentences");
    measure(&mut group, "standpoint", SMALL, SMALL_SENTENCES, || sentences(black_box(SMALL)).count());
    measure(&mut group, "unicode_sentences", SMALL, SMALL_UNICODE_SENTENCES, || black_box(SMALL).unicode_sentences().count());
    group.finish();
}

fn bench_tokens(criterion: &mut Criterion) {
    let mut group = group(criterion, "tokens");
    measure(&mut group, "standpoint", SMALL, SMALL_TOKENS, || tokens(black_box(SMALL)).count());
    measure(&mut group, "unicode_word_indices", SMALL, SMALL_WORDS, || black_box(SMALL).unicode_word_indices().count());
    group.finish();
}

fn bench_stems(criterion: &mut Criterion) {
    let mut group = group(criterion, "stems");
    let stemmer = Stemmer::create(Algorithm::English);
    let of_words = |token: &standpoint::text::Token| token.kind == TokenKind::Word;
    let words: Vec<String> = tokens(SMALL).filter(of_words).map(|token| SMALL[token.span.range()].to_lowercase()).collect();
    let bytes = words.concat();
    measure(&mut group, "rust-stemmers", &bytes, words.len(), || {
        words.iter().filter(|word| !black_box(stemmer.stem(black_box(word))).is_empty()).count()
    });
    group.finish();
}

fn split(text: &str) -> Vec<&str> {
    sentences(text).map(|sentence| &text[sentence.span().range()]).collect()
}

/// How many stances the sentences have, scored one by one in memory that is reused.
fn one_by_one(scorer: &Scorer, sentences: &[&str], scratch: &mut Scratch) -> usize {
    let mut discourse = Discourse::new();
    sentences.iter().map(|sentence| scorer.score_with(black_box(sentence), &mut discourse, scratch).stances().len()).sum()
}

/// The same, with new memory for every sentence.
fn one_by_one_afresh(scorer: &Scorer, sentences: &[&str]) -> usize {
    let mut discourse = Discourse::new();
    sentences.iter().map(|sentence| scorer.score_with(black_box(sentence), &mut discourse, &mut Scratch::new()).stances().len()).sum()
}

/// The same, in batches.
fn in_batches(scorer: &Scorer, sentences: &[&str], scratch: &mut Scratch) -> usize {
    let (mut discourse, mut stances) = (Discourse::new(), 0);
    let sentences = black_box(sentences).iter().copied();
    scorer.score_sentences_with(sentences, &mut discourse, scratch, |view| stances += view.stances().len());
    stances
}

fn lent(scorer: &Scorer, text: &str, scratch: &mut Scratch) -> usize {
    let mut stances = 0;
    scorer.score_document_with(black_box(text), scratch, |view| stances += view.stances().len());
    stances
}

fn owned(scorer: &Scorer, text: &str) -> usize {
    scorer.score_document(black_box(text)).map(|sentence| sentence.stances.len()).sum()
}

fn bench_scorer(criterion: &mut Criterion) {
    let mut group = group(criterion, "scorer");
    let scorer = Scorer::bundled();
    let mut scratch = Scratch::new();
    let small = split(SMALL);
    let tiny = split(TINY);
    let plain = ascii(SMALL);
    assert!(plain.is_ascii());

    // All ways count the same stances, of which there are more than half as many as sentences.
    let stances = one_by_one(&scorer, &small, &mut scratch);
    assert!(2 * stances > small.len(), "{stances} stances in {} sentences", small.len());
    let few = one_by_one_afresh(&scorer, &tiny);
    assert!(2 * few > tiny.len(), "{few} stances in {} sentences", tiny.len());
    let of_plain = owned(&scorer, &plain);
    assert!(of_plain.abs_diff(stances) * 50 <= stances, "{of_plain} stances in the text of ASCII, {stances} in the other");

    measure(&mut group, "score_with/small", SMALL, stances, || one_by_one(&scorer, &small, &mut scratch));
    measure(&mut group, "score_sentences_with/small", SMALL, stances, || in_batches(&scorer, &small, &mut scratch));
    measure(&mut group, "score_with/tiny", TINY, few, || one_by_one(&scorer, &tiny, &mut scratch));
    measure(&mut group, "score_with fresh scratch/tiny", TINY, few, || one_by_one_afresh(&scorer, &tiny));
    measure(&mut group, "score_document_with/small", SMALL, stances, || lent(&scorer, SMALL, &mut scratch));
    measure(&mut group, "score_document_with/small ascii", &plain, of_plain, || lent(&scorer, &plain, &mut scratch));
    measure(&mut group, "score_document/small", SMALL, stances, || owned(&scorer, SMALL));

    let vader = SentimentIntensityAnalyzer::new();
    let by_vader = |sentences: &[&str]| {
        sentences.iter().filter(|sentence| vader.polarity_scores(black_box(sentence)).contains_key("compound")).count()
    };
    measure(&mut group, "vader_sentiment/small", SMALL, small.len(), || by_vader(&small));

    // One sentence in five concerns an actor.
    let natural = natural();
    let lines: Vec<&str> = natural.lines().collect();
    let stances = one_by_one(&scorer, &lines, &mut scratch);
    let concerned = lines.iter().filter(|line| scorer.score_document(line).any(|sentence| !sentence.stances.is_empty())).count();
    assert!(concerned.abs_diff(lines.len() / 5) * 20 <= lines.len(), "{concerned} of {} sentences name an actor", lines.len());
    measure(&mut group, "score_with/natural", &natural, stances, || one_by_one(&scorer, &lines, &mut scratch));
    measure(&mut group, "score_sentences_with/natural", &natural, stances, || in_batches(&scorer, &lines, &mut scratch));
    measure(&mut group, "vader_sentiment/natural", &natural, lines.len(), || by_vader(&lines));
    measure(&mut group, "unicode_word_indices/small", SMALL, SMALL_WORDS, || {
        small.iter().map(|sentence| black_box(sentence).unicode_word_indices().count()).sum()
    });
    group.finish();
}

/// The stages one on the other: what a line has over the line before is what its stage costs.
fn bench_stages(criterion: &mut Criterion) {
    let mut group = group(criterion, "stages");
    let scorer = Scorer::bundled();
    let (mut discourse, mut scratch) = (Discourse::new(), Scratch::new());
    let small = split(SMALL);
    let words = small.iter().map(|sentence| tokens(sentence).count()).sum();
    for (name, last) in [
        ("1 read", Stage::Read),
        ("2 mentions", Stage::Mentions),
        ("3 tags", Stage::Tags),
        ("4 clauses", Stage::Clauses),
        ("5 links", Stage::Links),
    ] {
        measure(&mut group, name, SMALL, words, || run(&scorer, black_box(&small), last, &mut discourse, &mut scratch));
    }
    group.finish();
}

fn bench_large(criterion: &mut Criterion) {
    let mut group = group(criterion, "large");
    let scorer = Scorer::bundled();
    let mut scratch = Scratch::new();
    let large = large();
    let plain = ascii(&large.text);
    assert!(large.text.len() >= 2 << 20 && plain.is_ascii());
    let split = split(&large.text).len();
    assert!(split.abs_diff(large.sentences) * 50 <= large.sentences, "{split} sentences found of {}", large.sentences);
    let mut silent = 0;
    scorer.score_document_with(&large.text, &mut scratch, |view| silent += usize::from(view.stances().len() == 0));
    assert!(silent * 4 < split, "{silent} of {split} sentences mention no target");

    for (name, text) in [("typeset", &large.text), ("ascii", &plain)] {
        let stances = owned(&scorer, text);
        assert!(stances > large.sentences);
        measure(&mut group, name, text, stances, || lent(&scorer, text, &mut scratch));
    }
    group.finish();
}

fn bench_lexicon(criterion: &mut Criterion) {
    let mut group = group(criterion, "lexicon");
    let files: String = lexicon::bundled().into_iter().map(|file| file.text).collect();
    let actors = Scorer::bundled().lexicon().actors().len();
    assert!(actors > 20);
    measure(&mut group, "bundled", &files, actors, || Scorer::builder().build().map_or(0, |scorer| scorer.lexicon().actors().len()));
    group.finish();
}

/// What the stored texts hold.
const SMALL_SENTENCES: usize = 671;
const SMALL_UNICODE_SENTENCES: usize = 674;
const SMALL_TOKENS: usize = 20_413;
const SMALL_WORDS: usize = 17_813;

criterion_group!(benches, bench_sentences, bench_tokens, bench_stems, bench_stages, bench_scorer, bench_large, bench_lexicon);
criterion_main!(benches);
