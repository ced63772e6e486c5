//! The tuned layer: weights that `standpoint tune` learned, apart from the editors'. It moves targets that a caller points at, and no actor.

use standpoint::lexicon::SourceFile;
use standpoint::{Scorer, Span};

fn weight(scorer: &Scorer, name: &str) -> i32 {
    scorer.lexicon().weights().into_iter().find(|(known, _)| *known == name).unwrap().1
}

fn weights(rows: &str) -> SourceFile {
    SourceFile { path: "weights.tsv".to_owned(), text: format!("name\tvalue\n{rows}").into() }
}

#[test]
fn the_layer_can_be_left_out_and_set_otherwise() {
    let (tuned, untuned) = (Scorer::bundled(), Scorer::builder().tuned(false).build().unwrap());
    assert_ne!(tuned.fingerprint(), untuned.fingerprint());
    assert_ne!(weight(&tuned, "target_pronoun"), weight(&untuned, "target_pronoun"));
    let own = Scorer::builder().lexicon_files([weights("target_pronoun\t3.25\n")]).build().unwrap();
    assert_eq!(weight(&own, "target_pronoun"), 3250);
    let twice = Scorer::builder().lexicon_files([weights("target_pronoun\t3\ntarget_pronoun\t4\n")]).build();
    assert!(twice.unwrap_err().to_string().contains("the entry stands twice"));
}

/// Every weight of the layer is one of a target, so that actors score as the editors have it.
#[test]
fn actors_score_as_without_it() {
    let (tuned, untuned) = (Scorer::bundled(), Scorer::builder().tuned(false).build().unwrap());
    let weights = tuned.lexicon().weights().into_iter().zip(untuned.lexicon().weights());
    let learned: Vec<_> = weights.filter(|(a, b)| a != b).map(|(a, _)| a.0).collect();
    assert!(!learned.is_empty() && learned.iter().all(|name| name.starts_with("target_")), "{learned:?}");
    let text = "Amid the scandal Russia met the corrupt mayors in Kosovo, and NATO praised him.";
    assert_eq!(tuned.score_sentence(text), untuned.score_sentence(text));
}

/// What is near a person counts, more near a pronoun, less where another is in between; the name of a place is mere scenery.
#[test]
fn whom_a_caller_points_at_is_what_a_sentence_is_about() {
    let scorer = Scorer::bundled();
    let score = |text: &str, target: &str| {
        let start = text.find(target).unwrap();
        scorer.score_spans(text, &[Span::new(start, start + target.len())])[0].score
    };
    let of = |who: &str| score(&format!("On Monday {who} left the town amid the scandal."), who);
    let (pronoun, name, place) = (of("she"), of("Olsen"), of("Russia"));
    assert!(pronoun < name && name < place && place <= 0.0, "{pronoun} {name} {place}");
}
