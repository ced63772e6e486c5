//! The lexicons: the embedded ones are those on disk, and bad ones are refused whole, with every error in its place.

use standpoint::lexicon::{SourceFile, bundled, read_dir};
use standpoint::{Label, Scorer};
use std::path::Path;

fn file(path: &str, text: &str) -> SourceFile {
    SourceFile { path: path.to_owned(), text: text.to_owned().into() }
}

/// The problems of one file put beside nothing else.
fn problems(path: &str, text: &str) -> Vec<String> {
    match Scorer::builder().bundled(false).lexicon_files([file(path, text)]).build() {
        Ok(_) => Vec::new(),
        Err(error) => error.problems().iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn the_embedded_files_are_those_on_disk() {
    let guards = ["en/abbreviations.tsv", "en/boilerplate.tsv", "en/foreign.tsv"];
    let on_disk = read_dir(&Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicons")).unwrap();
    let on_disk: Vec<(&str, &str)> =
        on_disk.iter().map(|f| (f.path.as_str(), f.text.as_ref())).filter(|(path, _)| !guards.contains(path)).collect();
    let embedded = bundled();
    let mut embedded: Vec<(&str, &str)> = embedded.iter().map(|f| (f.path.as_str(), f.text.as_ref())).collect();
    embedded.sort_unstable();
    assert_eq!(embedded, on_disk);
}

#[test]
fn an_actor_and_a_word_are_added_in_a_few_lines() {
    let actor = file("mine.toml", "[[actor]]\nid = \"danube\"\ntarget = true\nnames = [\"Danube Compact\"]\n");
    let word = file("mine.tsv", "form\tclass\tkind\tagent\ttheme\tframe\tsource\nblorp\tverb\tact\t\t-2\t\tmine\n");
    let scorer = Scorer::builder().lexicon_files([actor, word]).build().unwrap();
    let scores = scorer.score_sentence("The commission blorped the Danube Compact.");
    assert_eq!(scores.stance("danube").unwrap().label, Label::Negative);
    assert_eq!(scores.stance("danube").unwrap().evidence[0].source, "mine");
}

const CUES: &str = "form\tclass\tkind\tagent\ttheme\tframe\tsource\n";

#[test]
fn bad_rows_are_named_with_line_and_column() {
    for (rows, expected) in [
        ("praise\tverb\tjudgment\t\t2\t\tx\n", "c.tsv:2:13: unknown kind \"judgment\"; did you mean \"judgement\"?"),
        ("praise\tvreb\tjudgement\t\t2\t\tx\n", "c.tsv:2:8: unknown class \"vreb\"; did you mean \"verb\"?"),
        ("praise\tverb\tjudgement\t\tNaN\t\tx\n", "c.tsv:2:24: valence \"NaN\"; write a decimal from -3 to 3, or nothing for 0"),
        ("praise\tverb\tjudgement\t\tinf\t\tx\n", "c.tsv:2:24: valence \"inf\"; write a decimal from -3 to 3, or nothing for 0"),
        ("praise\tverb\tjudgement\t9\t\t\tx\n", "c.tsv:2:23: valence \"9\"; write a decimal from -3 to 3, or nothing for 0"),
        ("praise\tverb\tjudgement\t\t\t\tx\n", "c.tsv:2:23: no valence; give agent or theme a number from -3 to 3, or drop the line"),
        (
            "Praise\tverb\tjudgement\t\t2\t\tx\n",
            "c.tsv:2:1: form \"Praise\"; write it in lower case without diacritics, one blank between words, at most 64 bytes",
        ),
        (
            "\tverb\tjudgement\t\t2\t\tx\n",
            "c.tsv:2:1: form \"\"; write it in lower case without diacritics, one blank between words, at most 64 bytes",
        ),
        (
            "praise\tverb\tjudgement\t\t2\n",
            "c.tsv:2: 5 columns; a row has 7, with tabs between: \"form\\tclass\\tkind\\tagent\\ttheme\\tframe\\tsource\"",
        ),
        (
            " praise\tverb\tjudgement\t\t2\t\tx\n",
            "c.tsv:2:1: blanks or control characters around or in a cell; write the bare text between the tabs",
        ),
        ("praise\tverb\tjudgement\t\t2\tupon-it\tx\n", "c.tsv:2:26: unknown frame \"upon-it\""),
        (
            "praise\tverb\tjudgement\t\t2\t\tx\npraise\tverb\tjudgement\t\t1\t\tx\n",
            "c.tsv:3:1: the entry stands twice; keep one; the other is c.tsv:2",
        ),
    ] {
        let found = problems("c.tsv", &format!("{CUES}{rows}"));
        assert_eq!(found.len(), 1, "{rows:?}: {found:?}");
        assert!(found[0].starts_with(expected), "{rows:?}: {}", found[0]);
    }
}

#[test]
fn bad_files_are_named() {
    assert_eq!(problems("c.tsv", "word\tvalue\n")[0].split(';').next(), Some("c.tsv:1: wrong header \"word\\tvalue\""));
    assert_eq!(problems("c.tsv", "")[0].split(';').next(), Some("c.tsv: the file is empty"));
    assert_eq!(problems("modifiers.tsv", "form\tclass\tcategory\tstrength\tsource\nnot\tadv\tnegater\t-0.7\tx\n").len(), 1);
    assert_eq!(problems("modifiers.tsv", "form\tclass\tcategory\tstrength\tsource\nnot\tadv\tnegator\t0.7\tx\n").len(), 1);
    assert_eq!(problems("reports.tsv", "form\tclass\tstrength\tsource\nsay\tverb\t7\tx\n").len(), 1);
    assert_eq!(problems("patterns.tsv", "form\tpattern\tsource\nbe\tcopular\tx\n").len(), 1);
    assert_eq!(
        problems("weights.tsv", "name\tvalue\nproxymity\t0.3\n"),
        ["weights.tsv:2:1: unknown weight \"proxymity\"; did you mean \"proximity\"?"]
    );
}

#[test]
fn bad_actors_are_named() {
    for (text, expected) in [
        ("[[actor]]\nid = \"a\"\nname = \"A\"\ndemonims = [\"A\"]\n", "a.toml:4:1: unknown key \"demonims\"; did you mean \"demonyms\"?"),
        ("[[actor]]\nid = \"A b\"\nnames = [\"A\"]\n", "a.toml:1:1: actor id \"A b\""),
        ("[[actor]]\nid = \"a\"\nnames = \"A\"\n", "a.toml:3:9: not a list"),
        ("[[actor]]\nid = \"a\"\ntarget = \"yes\"\n", "a.toml:3:10: not true or false"),
        ("[[actor]]\nid = \"a\"\nnames = [\"A\", \"a\"]\n", "a.toml:3:15: alias \"a\" stands twice"),
        ("[[actor]]\nid = \"a\"\nnames = [\"A\"]\nexact = [\"B\"]\n", "a.toml:4:10: exact \"B\" is no alias of the actor"),
        ("[[actor]]\nid = \"a\"\n[[actor.officeholder]]\nnames = [\"Q\"]\nfrom = \"2020-13-01\"\n", "a.toml:5:8: date \"2020-13-01\""),
        ("[[actor]\nid = 1\n", "a.toml:1:"),
        (
            "[[actor]]\nid = \"a\"\n[[actor.officeholder]]\nnames = [\"Q\"]\nfrom = \"2020-01-01\"\n\
             [[actor]]\nid = \"b\"\n[[actor.officeholder]]\nnames = [\"Q\"]\nfrom = \"2019-01-01\"\nuntil = \"2020-01-02\"\n",
            "a.toml:9:10: alias \"Q\" stands twice",
        ),
        ("x = 1\n", "a.toml:1:1: unknown key \"x\""),
    ] {
        let found = problems("a.toml", text);
        assert!(found.iter().any(|p| p.starts_with(expected)), "{text:?}: {found:?}");
    }
}

#[test]
fn every_error_of_a_folder_is_reported_in_one_run() {
    let files = [file("b.tsv", &format!("{CUES}x\tverb\tact\t\t9\t\tx\ny\tverb\tact\t\t9\t\tx\n")), file("a.tsv", "nonsense\n")];
    let error = Scorer::builder().bundled(false).lexicon_files(files).build().unwrap_err();
    let places: Vec<String> = error.problems().iter().map(|p| format!("{}:{}", p.file, p.line)).collect();
    assert_eq!(places, ["a.tsv:1", "b.tsv:2", "b.tsv:3"]);
}
