//! Scoring in memory that is reused allocates nothing once it is warm.

#![allow(unsafe_code)]

use standpoint::{Discourse, Scorer, Scratch};
use std::alloc::{GlobalAlloc, Layout, System};
use std::backtrace::Backtrace;
use std::cell::Cell;

/// The system's allocator, counting what the thread that asks for it allocates.
struct Counting;

thread_local! {
    static COUNTING: Cell<bool> = const { Cell::new(false) };
    static TRACING: Cell<bool> = const { Cell::new(false) };
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

fn count(size: usize) {
    if !COUNTING.get() {
        return;
    }
    ALLOCATIONS.set(ALLOCATIONS.get() + 1);
    if TRACING.get() {
        // The trace allocates itself: not counted.
        COUNTING.set(false);
        eprintln!("{size} bytes allocated at\n{}", Backtrace::force_capture());
        COUNTING.set(true);
    }
}

// SAFETY: every call is passed on to the system's allocator as it is; the counters are plain thread-local cells without
// destructors, which allocate nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        // SAFETY: the caller's contract is the same.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        // SAFETY: the caller's contract is the same.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size);
        // SAFETY: the caller's contract is the same.
        unsafe { System.realloc(at, layout, size) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        // SAFETY: the caller's contract is the same.
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const TINY: &str = include_str!("../benches/corpora/tiny.txt");
const SMALL: &str = include_str!("../benches/corpora/small.txt");

/// How often `run` allocates. With STANDPOINT_TRACE_ALLOCATIONS in the environment every place is printed.
fn allocations(run: impl FnOnce()) -> usize {
    TRACING.set(std::env::var_os("STANDPOINT_TRACE_ALLOCATIONS").is_some());
    ALLOCATIONS.set(0);
    COUNTING.set(true);
    run();
    COUNTING.set(false);
    ALLOCATIONS.get()
}

/// Reads everything that a view lends without copying.
fn read(view: standpoint::View<'_>) -> i64 {
    let of = |stance: standpoint::StanceView<'_>| {
        let sum: i64 = stance.contributions().sum();
        sum + stance.mentions().count() as i64 + stance.label() as i64 + i64::from(stance.author().is_some())
    };
    view.stances().map(of).sum()
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| drop(std::hint::black_box(Box::new(1_u8)))), 1);
    assert_eq!(allocations(|| ()), 0);
}

#[test]
fn sentences_allocate_nothing() {
    let scorer = Scorer::bundled();
    let sentences: Vec<&str> = SMALL.lines().filter(|line| !line.is_empty()).collect();
    let (mut discourse, mut scratch) = (Discourse::new(), Scratch::new());
    let mut pass = || sentences.iter().map(|sentence| read(scorer.score_with(sentence, &mut discourse, &mut scratch))).sum::<i64>();
    // The discourse of the first pass begins empty, that of the second knows the last sentences.
    pass();
    let expected = pass();
    let mut seen = 0;
    assert_eq!(allocations(|| seen = pass()), 0);
    assert_eq!(seen, expected);
}

#[test]
fn documents_allocate_nothing() {
    let scorer = Scorer::bundled();
    let mut scratch = Scratch::new();
    let mut pass = || {
        let mut sum = 0;
        scorer.score_document_with(TINY, &mut scratch, |view| sum += read(view));
        sum
    };
    let expected = pass();
    let mut seen = 0;
    assert_eq!(allocations(|| seen = pass()), 0);
    assert_eq!(seen, expected);
}
