//! The command line: real runs of the binary.
#![cfg(feature = "cli")]

use serde_json::Value;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// What a run left behind.
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Run {
    /// The records of JSONL output.
    fn records(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}"))).collect()
    }

    fn of_type(&self, kind: &str) -> Vec<Value> {
        self.records().into_iter().filter(|record| record["type"] == kind).collect()
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap()
    }

    #[track_caller]
    fn exits(self, code: i32) -> Run {
        assert_eq!(self.code, code, "stdout: {}\nstderr: {}", &self.out[..self.out.len().min(2000)], self.err);
        self
    }
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_standpoint"));
    command.args(args).env_remove("CLICOLOR_FORCE").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn finish(mut command: Command, input: &[u8]) -> Run {
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // A run that ends before it has read everything closes the pipe; that is no error of the test.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code().expect("an exit code"), out: text(output.stdout), err: text(output.stderr) }
}

/// Runs with `input` on standard input.
fn run(args: &[&str], input: impl AsRef<[u8]>) -> Run {
    finish(command(args), input.as_ref())
}

/// A folder with files of these names and contents.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let dir = TempDir::new().unwrap();
    for (name, bytes) in files {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    dir
}

fn path(dir: &TempDir, name: &str) -> String {
    dir.path().join(name).to_str().unwrap().to_owned()
}

const TEXT: &str = "Moscow vetoed Kosovo’s membership. The rain stopped. Vučić thanked Putin.";

#[test]
fn jsonl_has_a_head_sentences_and_an_end() {
    let ran = run(&["score"], TEXT).exits(0);
    let records = ran.records();
    let kinds: Vec<&str> = records.iter().map(|r| r["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["run", "sentence", "sentence", "sentence", "end"]);
    assert_eq!(records[0]["schema"], 1);
    assert_eq!(records[0]["actors"].as_array().unwrap().len(), 4);
    assert!(records[0]["fingerprint"].as_str().unwrap().starts_with(env!("CARGO_PKG_VERSION")));
    let veto = &records[1];
    assert_eq!((&veto["document"], &veto["index"], &veto["start"]), (&"-".into(), &0.into(), &0.into()));
    assert_eq!(veto["stances"][1]["actor"], "kosovo");
    assert_eq!(veto["stances"][1]["label"], "negative");
    assert!(veto["stances"][1].get("evidence").is_none());
    assert_eq!(records[2]["stances"], Value::Array(Vec::new()));
    assert_eq!(records[4], serde_json::json!({"type": "end", "documents": 1, "sentences": 3, "errors": 0}));
}

#[test]
fn evidence_replays_its_contribution() {
    let ran = run(&["score", "--evidence", "-"], TEXT).exits(0);
    let sentence = &ran.of_type("sentence")[0];
    let evidence = &sentence["stances"][1]["evidence"][0];
    let product = evidence["factors"].as_array().unwrap().iter().map(|f| f["value"].as_f64().unwrap() / 1000.0).product::<f64>();
    let contribution = evidence["contribution"].as_f64().unwrap();
    assert!((evidence["base"].as_f64().unwrap() * product - contribution).abs() <= 0.5);
    assert_eq!((&evidence["cue"], &evidence["holder"], &evidence["rule"]), (&"vetoed".into(), &"russia".into(), &"theme".into()));
    for key in ["start", "end", "mention", "role", "source"] {
        assert!(evidence.get(key).is_some(), "{key}");
    }
}

/// The mention of every stance, cut out of `text` by `cut`.
fn mentions(ran: &Run, cut: impl Fn(usize, usize) -> String) -> Vec<String> {
    let number = |value: &Value| value.as_u64().unwrap() as usize;
    let mut found = Vec::new();
    for sentence in ran.of_type("sentence") {
        assert_eq!(cut(number(&sentence["start"]), number(&sentence["end"])), sentence["text"].as_str().unwrap());
        for stance in sentence["stances"].as_array().unwrap() {
            for evidence in stance["evidence"].as_array().unwrap() {
                assert_eq!(cut(number(&evidence["start"]), number(&evidence["end"])), evidence["cue"].as_str().unwrap());
                if let Some(text) = evidence["holder"]["text"].as_str() {
                    assert_eq!(cut(number(&evidence["holder"]["start"]), number(&evidence["holder"]["end"])), text);
                }
            }
            let spans = stance["mentions"].as_array().unwrap().iter();
            found.extend(spans.map(|m| cut(number(&m["start"]), number(&m["end"]))));
        }
    }
    found
}

#[test]
fn offsets_count_bytes_or_code_points() {
    let text = "Čačak — “žuto”. Ćosić said Nato had failed Kosovo’s “Đurđevdan”. \u{1f600} Vučić thanked Putin.";
    let with_mark = format!("\u{feff}{text}");
    let bytes = run(&["score", "--evidence"], &with_mark).exits(0);
    let chars = run(&["score", "--evidence", "--offsets", "chars"], &with_mark).exits(0);
    let points: Vec<char> = text.chars().collect();
    let expected = ["Nato", "Kosovo", "Putin"];
    assert_eq!(mentions(&bytes, |start, end| text[start..end].to_owned()), expected);
    assert_eq!(mentions(&chars, |start, end| points[start..end].iter().collect()), expected);
    assert!(chars.records().iter().all(|r| r["end"].as_u64().unwrap_or(0) as usize <= points.len()));
}

#[test]
fn csv_output_is_defused() {
    let rows = "id,text\n=1+1,\"-NATO praised Kosovo, \"\"truly\"\".\"\n-7,It rained.\n";
    let ran = run(&["score", "--input", "csv", "--format", "csv", "--actors", "kosovo"], rows).exits(0);
    let mut reader = csv::Reader::from_reader(ran.out.as_bytes());
    let header = "document,index,start,end,actor,label,score,author,reported,flags,mentions,holders,text";
    assert_eq!(ran.out.lines().next(), Some(header));
    let found: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0][0], &found[0][4], &found[0][5]), ("'=1+1", "kosovo", "positive"));
    assert_eq!(&found[0][12], "'-NATO praised Kosovo, \"truly\".");
    assert!(found[0][6].parse::<f64>().unwrap() > 0.0);
}

#[test]
fn table_is_for_people() {
    let dir = folder(&[("odd\u{202e}\u{1b}[31m.txt", "\u{1b}[2J \u{202e} NATO\u{7}\tpraised Kosovo. The rain stopped.".as_bytes())]);
    let ran = run(&["score", "--format", "table", dir.path().to_str().unwrap()], "").exits(0);
    assert!(!ran.out.contains(|c: char| c.is_control() && c != '\n' || c == '\u{202e}'), "{:?}", ran.out);
    assert!(ran.out.contains("\\u{1b}[2J \\u{202e} NATO\\u{7} praised Kosovo."), "{}", ran.out);
    assert!(ran.out.contains("▲ kosovo") && ran.out.contains("“praised” → theme (nato)"), "{}", ran.out);
    assert!(ran.out.contains("1 document, 2 sentences, 0 errors"), "{}", ran.out);
    let long = format!("NATO praised {} Kosovo.", "the very long border of ".repeat(20));
    let ran = run(&["score", "--format", "table"], long).exits(0);
    assert!(ran.out.lines().all(|line| line.chars().count() <= 100), "{}", ran.out);
}

#[test]
fn colours_follow_the_environment() {
    let coloured = |name: &str| {
        let mut command = command(&["score", "--format", "table"]);
        command.env_remove("NO_COLOR").env(name, "1");
        finish(command, TEXT.as_bytes()).exits(0).out.contains('\u{1b}')
    };
    assert!(coloured("CLICOLOR_FORCE"));
    assert!(!coloured("NO_COLOR"));
}

#[test]
fn invalid_utf8_is_replaced_with_one_note() {
    let ran = run(&["score"], b"NATO praised \xff Kosovo \xe2\x82. \xf0\x9f").exits(0);
    assert_eq!(ran.err, "standpoint: -: 3 invalid UTF-8 sequences replaced, the first at byte 13\n");
    assert!(ran.out.contains("NATO praised \u{fffd} Kosovo \u{fffd}."));
    assert!(ran.out.contains("\"documents\":1") && ran.out.contains("\"errors\":0"));
}

#[test]
fn characters_may_lie_across_chunks() {
    for shift in 0..4 {
        let text = format!("{}{}", "x".repeat(shift), "č€\u{1f600} ".repeat(20_000));
        let ran = run(&["score"], &text).exits(0);
        assert_eq!(ran.err, "");
        let read: String = ran.of_type("sentence").iter().map(|s| s["text"].as_str().unwrap().replace(' ', "")).collect();
        assert_eq!(read, text.replace(' ', ""));
    }
}

#[test]
fn binary_files_are_errors_and_the_run_goes_on() {
    let dir = folder(&[("a.txt", b"NATO\0praised Kosovo."), ("b.txt", b"\xff\xfeN\0"), ("c.txt", b"NATO praised Kosovo."), ("d.txt", b"")]);
    let ran = run(&["score", dir.path().to_str().unwrap()], "").exits(3);
    let errors = ran.of_type("error");
    assert_eq!(errors.len(), 2);
    assert_eq!((&errors[0]["document"], &errors[0]["message"]), (&path(&dir, "a.txt").into(), &"binary, not text: NUL at byte 4".into()));
    assert!(errors[1]["message"].as_str().unwrap().contains("UTF-16"));
    assert_eq!(ran.of_type("sentence").len(), 1);
    assert_eq!(ran.of_type("end")[0], serde_json::json!({"type": "end", "documents": 2, "sentences": 1, "errors": 2}));
}

#[test]
fn a_missing_file_among_good_ones() {
    let dir = folder(&[("a.txt", TEXT.as_bytes()), ("b.txt", TEXT.as_bytes())]);
    let lost = path(&dir, "lost\u{1b}.txt");
    let ran = run(&["score", &path(&dir, "a.txt"), &lost, &path(&dir, "b.txt")], "").exits(3);
    assert_eq!(ran.of_type("sentence").len(), 6);
    assert_eq!(ran.of_type("error")[0]["document"], lost.as_str());
    assert!(ran.err.contains("lost\\u{1b}.txt") && !ran.err.contains('\u{1b}'), "{}", ran.err);
    let all_lost = run(&["score", &lost], "").exits(3);
    assert_eq!(all_lost.of_type("end")[0]["documents"], 0);
}

#[test]
fn folders_are_read_in_order_without_hidden_files() {
    let dir = folder(&[("b.txt", b"B."), ("a.JSONL", b"{\"text\":\"A.\"}\n"), (".c.txt", b"C."), ("sub/d.txt", b"D.")]);
    let ran = run(&["score", dir.path().to_str().unwrap()], "").exits(0);
    let documents: Vec<String> = ran.of_type("sentence").iter().map(|s| s["document"].as_str().unwrap().to_owned()).collect();
    assert_eq!(documents, [format!("{}:1", path(&dir, "a.JSONL")), path(&dir, "b.txt")]);
}

#[test]
fn jsonl_rows() {
    let rows = concat!(
        "{\"id\":\"x\",\"text\":\"NATO praised Kosovo.\"}\n\n",
        "{\"id\":7,\"text\":\"NATO met.\",\"more\":[1]}\r\n",
        "{\"text\":\"No id.\"}\n",
        "{\"id\":8}\n",
        "{\"id\":[],\"text\":\"A.\"}\n",
        "{\"text\":5}\n",
        "not json\n",
        "[1]\n",
        "{\"text\":\"\\ud800\"}\n",
        "{\"text\":\"cut",
    );
    let dir = folder(&[("in.ndjson", rows.as_bytes())]);
    let file = path(&dir, "in.ndjson");
    let ran = run(&["score", &file], "").exits(3);
    let documents: Vec<Value> = ran.of_type("sentence").iter().map(|s| s["document"].clone()).collect();
    assert_eq!(documents, ["x".to_owned(), "7".to_owned(), format!("{file}:4")]);
    let errors: Vec<Value> = ran.of_type("error").iter().map(|e| e["document"].clone()).collect();
    assert_eq!(errors, (5..=11).map(|line| format!("{file}:{line}")).collect::<Vec<_>>());
    assert_eq!(ran.err.lines().count(), 7, "{}", ran.err);
}

#[test]
fn fields_may_have_other_names() {
    let fields = ["--text-field", "body", "--id-field", "url"];
    let args = |format| [&["score", "--input", format][..], &fields].concat();
    let row = "{\"url\":\"u1\",\"body\":\"NATO met.\",\"text\":\"no\"}\n{\"body\":\"NATO met.\"}\n";
    let ran = run(&args("jsonl"), row).exits(3);
    assert_eq!(ran.of_type("sentence")[0]["document"], "u1");
    assert_eq!(ran.of_type("error")[0]["message"], "no field \"url\"");
    let ran = run(&args("csv"), "body,url\nNATO met.,u2\nshort\n\"two\nlines\",u3\n").exits(3);
    let documents: Vec<Value> = ran.of_type("sentence").iter().map(|s| s["document"].clone()).collect();
    assert_eq!((&documents[0], documents.last().unwrap()), (&"u2".into(), &"u3".into()));
    assert_eq!(ran.of_type("error")[0]["document"], "-:3");
    let ran = run(&args("csv"), "text,url\nNATO met.,u2\n").exits(3);
    assert_eq!(ran.of_type("error")[0]["message"], "no column \"body\"; the header row has \"text\", \"url\"");
    assert_eq!(run(&args("csv"), "").exits(0).of_type("end")[0]["documents"], 0);
}

#[test]
fn long_and_hostile_text() {
    let line = "the talks went on and on ".repeat(420_000);
    let ran = run(&["score", "--offsets", "chars"], format!("{line}NATO")).exits(0);
    assert!(ran.of_type("sentence").iter().all(|s| s["text"].as_str().unwrap().len() <= 64 * 1024));
    let nots = format!("{}trusts NATO.", "not ".repeat(10_000));
    run(&["score", "--evidence"], &nots).exits(0);
    run(&["explain", &nots], "").exits(0);
    run(&["score", "--format", "table"], "\u{301}\u{200d}(((((“““\"\"\" \n\n\u{2028} ?!?!").exits(0);
}

#[test]
fn usage_errors_come_before_reading() {
    let ran = run(&["score", "--actors", "russia,koosvo"], TEXT).exits(2);
    assert_eq!((ran.out.as_str(), ran.err.as_str()), ("", "standpoint: unknown actor \"koosvo\"; did you mean \"kosovo\"?\n"));
    run(&["score", "--as-of", "2014-02-30"], TEXT).exits(2);
    run(&["score", "--no-bundled"], TEXT).exits(2);
    run(&["score", "--format", "xml"], TEXT).exits(2);
    run(&["score", "--lexicon", "no/such/folder"], TEXT).exits(2);
    run(&[], "").exits(2);
    run(&["--help"], "").exits(0);
}

#[test]
fn other_actors_and_days() {
    let ran = run(&["score", "--actors", "serbia"], "Critics condemned Serbia and NATO.").exits(0);
    let stances = &ran.of_type("sentence")[0]["stances"];
    assert_eq!((stances.as_array().unwrap().len(), &stances[0]["actor"]), (1, &"serbia".into()));
    let text = "Stoltenberg was praised.";
    assert_eq!(run(&["score", "--as-of", "2020-01-01"], text).of_type("sentence")[0]["stances"][0]["actor"], "nato");
    assert_eq!(run(&["score", "--as-of", "2025-06-01"], text).of_type("sentence")[0]["stances"], serde_json::json!([]));
}

#[test]
fn output_files_appear_whole() {
    let dir = folder(&[("old.jsonl", b"old")]);
    for name in ["new.jsonl", "old.jsonl"] {
        run(&["score", "-o", &path(&dir, name)], TEXT).exits(0);
        assert!(fs::read_to_string(path(&dir, name)).unwrap().ends_with("\"errors\":0}\n"));
    }
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2, "no temporary file is left");
    run(&["score", "-o", &path(&dir, "no/such.jsonl")], TEXT).exits(4);
    run(&["score", "-o", dir.path().to_str().unwrap()], TEXT).exits(4);
}

#[test]
fn full_disks_are_noticed() {
    let full = Path::new("/dev/full");
    if !full.exists() {
        return;
    }
    let commands: [&[&str]; 4] = [&["score"], &["explain", "NATO met."], &["lexicon", "list"], &["--help"]];
    for args in commands {
        let mut command = command(args);
        command.stdout(fs::File::options().write(true).open(full).unwrap());
        let ran = finish(command, TEXT.as_bytes()).exits(4);
        assert!(ran.err.contains("cannot write"), "{}", ran.err);
    }
    run(&["score", "-o", "/dev/full"], TEXT).exits(4);
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child = command(&["score"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    stdin.write_all("NATO praised Kosovo.\n\n".repeat(5_000).as_bytes()).unwrap();
    drop(stdin);
    stdout.read_exact(&mut [0; 16]).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn explain_shows_carets_and_arithmetic() {
    let ran = run(&["explain", "Vučić thanked Putin."], "").exits(0);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(lines[..2], ["Vučić thanked Putin.", "~~~~~ ^^^^^^^ ~~~~~"]);
    for part in
        ["▲ russia", "“thanked” → “Putin”  rule theme, role theme, holder serbia", "× 1.000 rule × 0.900 reported = ", "sum ", "√(sum² + "]
    {
        assert!(ran.out.contains(part), "{part}: {}", ran.out);
    }
    let blank = run(&["explain", ""], "").exits(0);
    assert!(blank.out.contains("no reported actor"));
}

#[test]
fn explain_as_json() {
    let sentence = "Ćosić was criticised by Serbia.";
    let ran = run(&["explain", "--format", "json", "--offsets", "chars", sentence], "").exits(0);
    let json = ran.json();
    assert_eq!(json.as_object().unwrap().keys().collect::<Vec<_>>(), ["cues", "stances"]);
    assert_eq!(json["stances"][0]["actor"], "serbia");
    assert!(json["stances"][0]["evidence"].is_array());
    let cue = &json["cues"][0];
    assert_eq!(
        (&cue["start"], &cue["end"], &cue["text"], &cue["voice"]),
        (&10.into(), &20.into(), &"criticised".into(), &"passive".into())
    );
    assert_eq!(cue["agent"], serde_json::json!({"start": 24, "end": 30}));
    assert_eq!(cue["theme"], serde_json::json!({"start": 0, "end": 5}));
}

/// Four right out of six: one negative missed as neutral (an actor that is not mentioned), one neutral called negative.
const GOLD: &str = r#"{"id":"a","text":"Critics condemned NATO.","targets":[{"id":"a-nato","actor":"nato","label":-2}]}
{"id":"b","text":"Critics condemned the alliance.","before":"It rained. NATO met on Monday.","targets":[{"actor":"nato","label":"negative"},{"actor":"eu","label":-1}]}
{"id":3,"text":"Ćosić praised Kosovo.","targets":[{"start":14,"end":20,"label":"positive"},{"start":0,"end":5,"label":"neutral","labels":{"x":0}}]}
{"id":"d","text":"Critics condemned NATO.","targets":[{"actor":"nato","label":0,"holder":"critics"}]}
"#;

fn gold(text: &str) -> (TempDir, PathBuf) {
    let dir = folder(&[("gold.jsonl", text.as_bytes())]);
    let file = dir.path().join("gold.jsonl");
    (dir, file)
}

#[test]
fn eval_has_exact_figures() {
    let (dir, file) = gold(GOLD);
    let predictions = path(&dir, "predictions.jsonl");
    let json = run(&["eval", file.to_str().unwrap(), "--predictions", &predictions], "").exits(0).json();
    // negative: 2 of 3 predicted right, 2 of 3 found; neutral: 1 of 2, 1 of 2; positive: 1 of 1.
    let near = |value: &Value, expected: f64| assert!((value.as_f64().unwrap() - expected).abs() < 1e-12, "{value} {expected}");
    assert_eq!((&json["n"], &json["sentences"]), (&6.into(), &4.into()));
    near(&json["accuracy"], 4.0 / 6.0);
    near(&json["macro_f1"], (2.0 / 3.0 + 0.5 + 1.0) / 3.0);
    near(&json["polar_f1"], (2.0 / 3.0 + 1.0) / 2.0);
    near(&json["flips"], 0.0);
    near(&json["neutral_kept"], 0.5);
    near(&json["mention_recall"], 0.75);
    assert_eq!(json["classes"]["negative"]["support"], 3);
    assert_eq!(json["confusion"]["negative"], serde_json::json!({"negative": 2, "neutral": 1, "positive": 0}));
    near(&json["actors"]["eu"]["macro_f1"], 0.0);
    near(&json["actors"]["nato"]["macro_f1"], 0.4);
    let lines: Vec<Value> = fs::read_to_string(&predictions).unwrap().lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let ids: Vec<&str> = lines.iter().map(|l| l["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["a-nato", "b#0", "b#1", "3#0", "3#1", "d#0"]);
    assert_eq!(lines[2], serde_json::json!({"id": "b#1", "score": 0.0, "label": "neutral"}));
    assert_eq!(lines[3]["label"], "positive");
}

#[test]
fn eval_floors_and_table() {
    let (_dir, file) = gold(GOLD);
    let file = file.to_str().unwrap();
    run(&["eval", file, "--floor", "macro-f1=0.72"], "").exits(0);
    let low = run(&["eval", file, "--floor", "macro-f1=0.73", "--format", "table"], "").exits(1);
    assert!(low.out.contains("\nmacro-F1           0.7222  ") && low.err.contains("macro-f1 is 0.7222"), "{}{}", low.out, low.err);
    for bad in ["macro-f1", "macro-f1=NaN", "macro-f1=2", "speed=1"] {
        run(&["eval", file, "--floor", bad], "").exits(2);
    }
    run(&["eval", "-", "--floor", "accuracy=0"], "").exits(1);
}

#[test]
fn eval_has_intervals_groups_and_agreement() {
    let (_dir, file) = gold(GOLD);
    let json = run(&["eval", file.to_str().unwrap()], "").exits(0).json();
    let interval = |of: &Value, measure: &str| [0, 1].map(|at| of["intervals"][measure][at].as_f64().unwrap());
    let [low, high] = interval(&json, "accuracy");
    assert!(low < 4.0 / 6.0 && 4.0 / 6.0 < high && high <= 1.0, "{low} {high}");
    assert_eq!((&json["bootstrap_draws"], &json["mention_precision"]), (&1000.into(), &1.0.into()));
    // Only the third sentence has targets with different labels, and both are right.
    assert_eq!(
        (&json["differing"]["n"], &json["differing"]["sentences"], &json["differing"]["accuracy"]),
        (&2.into(), &1.into(), &1.0.into())
    );
    assert_eq!((&json["actors"]["nato"]["n"], &json["actors"]["nato"]["flips"]), (&3.into(), &0.0.into()));
    // One annotator alone agrees with nobody.
    assert_eq!((&json["agreement"], &json["compared"]), (&Value::Null, &Value::Null));
    let target =
        |labels: &str| format!("{{\"text\":\"NATO met.\",\"targets\":[{{\"actor\":\"nato\",\"label\":0,\"labels\":{labels}}}]}}\n");
    let rows = target("{\"x\":0,\"y\":0}") + &target("{\"y\":-2,\"x\":-1}") + &target("[0,1]");
    let agreement = run(&["eval", "-"], rows).exits(0).json()["agreement"].clone();
    assert_eq!((&agreement["n"], &agreement["pairs"]), (&3.into(), &(2.0 / 3.0).into()));
    run(&["eval", "-"], target("7")).exits(2);
    run(&["eval", "-"], target("[9]")).exits(2);
}

#[test]
fn eval_compares_predictions() {
    let (dir, file) = gold(GOLD);
    let (file, ours, theirs) = (file.to_str().unwrap(), path(&dir, "ours.jsonl"), path(&dir, "theirs.jsonl"));
    run(&["eval", file, "--predictions", &ours], "").exits(0);
    let same = run(&["eval", file, "--compare", &ours], "").exits(0).json();
    assert_eq!(same["compared"]["differences"]["macro_f1"], serde_json::json!({"difference": 0.0, "interval": [0.0, 0.0], "p": 1.0}));
    let worse = fs::read_to_string(&ours).unwrap().replace("negative", "neutral").replace("\"positive\"", "\"negative\"");
    fs::write(&theirs, &worse).unwrap();
    let better = run(&["eval", file, "--compare", &theirs, "--format", "markdown"], "").exits(0).out;
    assert!(better.contains("| accuracy | +0.3333 |") && better.contains("| macro-F1 | 0.7222 | "), "{better}");
    fs::write(&theirs, worse.lines().next().unwrap()).unwrap();
    let lacks = run(&["eval", file, "--compare", &theirs], "").exits(2);
    assert!(lacks.err.contains("no prediction for b#0") && lacks.out.is_empty(), "{}", lacks.err);
    fs::write(&theirs, "{\"id\":3}\n").unwrap();
    run(&["eval", file, "--compare", &theirs], "").exits(2);
    run(&["eval", file, "--compare", "no/such.jsonl"], "").exits(3);
}

#[test]
fn eval_says_what_each_family_adds() {
    let (_dir, file) = gold(GOLD);
    let json = run(&["eval", file.to_str().unwrap(), "--ablation"], "").exits(0).json();
    let without = |name: &str| json["ablation"].as_array().unwrap().iter().find(|row| row["without"] == name).unwrap().clone();
    // Whoever is condemned or praised is a theme: without that rule all is neutral but for what is near.
    let theme = without("theme");
    assert!(theme["macro_f1"].as_f64() < json["macro_f1"].as_f64() && theme["adds"]["difference"].as_f64().unwrap() > 0.1, "{theme}");
    assert_eq!((&without("copula")["macro_f1"], &without("copula")["adds"]["difference"]), (&json["macro_f1"], &0.0.into()));
    let table = run(&["eval", file.to_str().unwrap(), "--ablation", "--format", "table"], "").exits(0).out;
    assert!(table.contains("\nthe tuned layer ") && table.contains("\nall rules (near cues alone) "), "{table}");
}

#[test]
fn eval_reads_strictly() {
    let row = |target: &str| format!("{{\"id\":\"s1\",\"text\":\"Čačak\",\"targets\":[{target}]}}\n");
    let bad = [
        "{\"id\":\"t1\",\"start\":3,\"end\":6,\"label\":0}",
        "{\"id\":\"t1\",\"start\":3,\"end\":3,\"label\":0}",
        "{\"id\":\"t1\",\"start\":4,\"end\":2,\"label\":0}",
        "{\"id\":\"t1\",\"start\":-1,\"end\":2,\"label\":0}",
        "{\"id\":\"t1\",\"start\":0.5,\"end\":2,\"label\":0}",
        "{\"id\":\"t1\",\"actor\":\"nato\",\"label\":3}",
        "{\"id\":\"t1\",\"actor\":\"nato\"}",
        "{\"id\":\"t1\",\"label\":0}",
    ];
    for target in bad {
        let dir = folder(&[]);
        let predictions = path(&dir, "p.jsonl");
        let ran = run(&["eval", "-", "--predictions", &predictions], row(target)).exits(2);
        assert!(ran.err.starts_with("standpoint: -:1: t1: ") && ran.out.is_empty(), "{}", ran.err);
        assert!(!Path::new(&predictions).exists());
    }
    run(&["eval", "-"], row("{\"start\":0,\"end\":5,\"label\":0}")).exits(0);
    run(&["eval", "-"], "nonsense\n").exits(2);
    run(&["eval", "no/such.jsonl"], "").exits(3);
}

#[test]
fn sample_draws_rare_labels_too_and_shows_no_score() {
    let neutral: String = (0..50).map(|day| format!("NATO met on day {day} of the talks.\n\n")).collect();
    let dir = folder(&[("a.txt", format!("{neutral}Critics condemned NATO.\n\nPoland praised NATO.").as_bytes())]);
    let file = path(&dir, "a.txt");
    let draw = |seed: &str| run(&["sample", &file, "-n", "6", "--seed", seed], "").exits(0).out;
    let drawn = draw("1");
    let rows: Vec<Value> = drawn.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows.len(), 6);
    for rare in ["Critics condemned NATO.", "Poland praised NATO."] {
        assert!(rows.iter().any(|row| row["text"] == rare), "{drawn}");
    }
    let condemned = rows.iter().find(|row| row["text"] == "Critics condemned NATO.").unwrap();
    let expected = serde_json::json!({"id": format!("{file}#50"), "text": "Critics condemned NATO.",
        "before": "NATO met on day 49 of the talks.", "targets": [{"actor": "nato", "label": null}]});
    assert_eq!(condemned, &expected);
    assert_eq!(drawn, draw("1"));
    assert_ne!(drawn, draw("2"));
    // All there is, once each; what is not labelled yet measures nothing.
    assert_eq!(run(&["sample", &file, "-n", "1000"], "").exits(0).out.lines().count(), 52);
    run(&["eval", "-"], drawn).exits(2);
    let labelled = draw("1").replace("null", "0");
    assert_eq!(run(&["eval", "-"], labelled).exits(0).json()["n"], 6);
    run(&["sample", "--actors", "nobody", &file], "").exits(2);
    run(&["sample", "no/such.txt"], "").exits(3);
}

/// Rows of three articles, some of which fall to the part that is left out.
const ARTICLES: &str = "\
{\"id\":\"a_1_2_x\",\"text\":\"Amid the scandal he left.\",\"targets\":[{\"start\":17,\"end\":19,\"label\":-1}]}\n\
{\"id\":\"a_1_2_y\",\"text\":\"Amid the scandal she met the mayor.\",\"targets\":[{\"start\":16,\"end\":19,\"label\":-1}]}\n\
{\"id\":\"a_1_3_x\",\"text\":\"She met the mayor.\",\"targets\":[{\"start\":0,\"end\":3,\"label\":0}]}\n\
{\"id\":\"b\",\"text\":\"They cheered him after a brilliant speech.\",\"targets\":[{\"start\":13,\"end\":16,\"label\":1}]}\n\
{\"id\":\"c\",\"text\":\"They saw him.\",\"targets\":[{\"start\":9,\"end\":12,\"label\":0}]}\n";

#[test]
fn the_parts_of_a_gold_file_share_no_article() {
    let (_dir, file) = gold(ARTICLES);
    let targets = |part: &str| run(&["eval", file.to_str().unwrap(), "--part", part], "").exits(0).json()["n"].as_u64().unwrap();
    assert_eq!((targets("all"), targets("fit") + targets("check")), (5, 5));
    // Two rows of one article, and one row whose text stands twice.
    let twins = ARTICLES.lines().take(2).chain([ARTICLES.lines().last().unwrap(); 2]).fold(String::new(), |all, row| all + row + "\n");
    let (_dir, file) = gold(&twins);
    let check = run(&["eval", file.to_str().unwrap(), "--part", "check"], "").exits(0).json()["n"].as_u64().unwrap();
    assert_eq!(check % 2, 0);
}

/// A lexicon of two words, so that it is read a hundred times in no time.
const TWO_WORDS: &str = "form\tclass\tkind\tagent\ttheme\tframe\tsource\n\
    brilliant\tadj\tquality\t1.5\t\t\tx\n\
    scandal\tnoun\tevent\t\t-0.6\t\tx\n";

#[test]
fn tune_writes_weights_that_a_lexicon_takes() {
    let (dir, file) = gold(ARTICLES);
    let words = folder(&[("en/cues/x.tsv", TWO_WORDS.as_bytes())]);
    let words = words.path().to_str().unwrap();
    let share = format!("{}=0.5", file.display());
    let tune = ["tune", &share, "--no-bundled", "--lexicon", words];
    let learned = run(&tune, "").exits(0).out;
    assert!(learned.starts_with("# ") && learned.contains("gold.jsonl=0.5\nname\tvalue\ntarget_proximity\t"), "{learned}");
    assert_eq!(learned, run(&tune, "").exits(0).out);
    fs::create_dir(dir.path().join("learned")).unwrap();
    fs::write(dir.path().join("learned/weights.tsv"), &learned).unwrap();
    let eval = ["eval", file.to_str().unwrap(), "--part", "fit", "--no-bundled", "--lexicon", words];
    let before = run(&eval, "").exits(0).json();
    let after = run(&[&eval[..], &["--lexicon", &path(&dir, "learned")]].concat(), "").exits(0).json();
    assert!(before["fingerprint"] != after["fingerprint"] && before["macro_f1"].as_f64() < after["macro_f1"].as_f64(), "{before} {after}");
    let folds = run(&[&tune[..], &["--cross-validate"]].concat(), "").exits(0).out;
    assert_eq!(folds.lines().count(), 5, "{folds}");
    for bad in ["gold.jsonl=0", "gold.jsonl=-1", "gold.jsonl=x", "gold.jsonl=inf"] {
        run(&["tune", bad], "").exits(2);
    }
    run(&["tune"], "").exits(2);
    run(&["tune", "no/such.jsonl"], "").exits(3);
}

#[test]
fn lexicon_check() {
    let ran = run(&["lexicon", "check"], "").exits(0);
    assert!(ran.out.starts_with("ok: "), "{}", ran.out);
    let bundled = concat!(env!("CARGO_MANIFEST_DIR"), "/lexicons");
    run(&["lexicon", "check", bundled], "").exits(0);
    let twice = run(&["lexicon", "check", bundled, "--extend"], "").exits(1);
    let count: usize = twice.out.lines().last().unwrap().split(' ').next().unwrap().parse().unwrap();
    assert!(count > 10_000, "those that are not listed count too");
    let cues = "form\tclass\tkind\tagent\ttheme\tframe\tsource\n\
        snub\tverb\tjudgment\t\t-2\t\tx\n\
        snubs\tvrb\tact\t\t-2\t\tx\n\
        hug\tverb\tact\t\t9\t\tx\n\
        hit\tverb\tact\t\t-1\tsideways\tx\n\
        wide\tadj\n";
    let dir = folder(&[("en/cues/x.tsv", cues.as_bytes()), ("actors/a.toml", b"[[actor]\nid = 3"), ("en/modifiers.tsv", b"\xff")]);
    let folder = dir.path().to_str().unwrap();
    let ran = run(&["lexicon", "check", folder], "").exits(1);
    assert!(ran.out.contains("en/modifiers.tsv:1") && ran.out.ends_with("1 problem\n"), "{}", ran.out);
    fs::remove_file(path(&dir, "en/modifiers.tsv")).unwrap();
    let ran = run(&["lexicon", "check", folder], "").exits(1);
    for place in ["actors/a.toml", "x.tsv:2", "did you mean \"judgement\"?", "x.tsv:3", "x.tsv:4", "x.tsv:5", "x.tsv:6"] {
        assert!(ran.out.contains(place), "{place}: {}", ran.out);
    }
    assert!(ran.out.lines().last().unwrap().ends_with("problems"));
    let scored = run(&["score", "--lexicon", folder], TEXT).exits(2);
    assert!(scored.out.is_empty() && scored.err.lines().count() >= 6, "{}", scored.err);
    run(&["lexicon", "check", "no/such/folder"], "").exits(2);
}

#[test]
fn lexicons_extend_or_replace() {
    let cues = "form\tclass\tkind\tagent\ttheme\tframe\tsource\nzorp\tverb\tact\t\t-2\t\tx\n";
    let dir = folder(&[("en/cues/x.tsv", cues.as_bytes())]);
    let folder = dir.path().to_str().unwrap();
    let text = "Serbia zorped Russia.";
    assert_eq!(run(&["score"], text).of_type("sentence")[0]["stances"][0]["label"], "neutral");
    let ran = run(&["score", "--lexicon", folder, "--evidence"], text).exits(0);
    assert_eq!(ran.of_type("sentence")[0]["stances"][0]["evidence"][0]["source"], "x");
    let alone = run(&["score", "--lexicon", folder, "--no-bundled"], text).exits(0);
    assert_eq!(alone.of_type("run")[0]["actors"], serde_json::json!([]));
    run(&["lexicon", "check", folder], "").exits(0);
    run(&["lexicon", "check", folder, "--extend"], "").exits(0);
    let listed = run(&["lexicon", "list", "zorped", "--lexicon", folder], "").exits(0);
    assert!(listed.out.contains("zorp  verb  act  agent +0  theme -2  x"), "{}", listed.out);
    assert_eq!(run(&["lexicon", "list", "qqqq"], "").exits(0).out, "no cue\n");
    assert!(run(&["lexicon", "list"], "").exits(0).out.contains("\nkosovo "));
}

/// A text of more than a mebibyte, which is read in parts; a row of JSONL is read as a whole.
#[test]
fn a_long_text_gives_what_the_whole_gives() {
    let paragraph =
        "Čačak lies far from Brussels.\nVučić thanked Putin. “The alliance has failed us,\nhe said.\n\nIt will not be forgiven.”\n \n";
    let closing = "NATO was condemned.\n\nCritics of the alliance cheered.\r\n\r\n";
    let text = format!("{}{closing}", paragraph.repeat(10_000));
    assert!(text.len() > 1 << 20);
    for unit in ["bytes", "chars"] {
        let parts = run(&["score", "--offsets", unit], &text).exits(0);
        let row = serde_json::json!({"id": "-", "text": text}).to_string();
        let whole = run(&["score", "--input", "jsonl", "--offsets", unit], row).exits(0);
        assert_eq!(parts.out.len(), whole.out.len());
        assert!(parts.out == whole.out, "{unit}: the parts give something else than the whole");
    }
}

/// No blank, no line end: cut between two characters, and nothing is lost.
#[test]
fn a_long_text_of_one_word_ends() {
    let text = "č".repeat(3 << 18);
    let run = run(&["score"], &text).exits(0);
    let bytes: usize = run.of_type("sentence").iter().map(|s| s["text"].as_str().unwrap().len()).sum();
    assert_eq!(bytes, text.len());
    assert_eq!(run.of_type("end")[0]["documents"], 1);
}

#[test]
fn the_readme_opens_with_what_the_tool_prints() {
    let readme = include_str!("../README.md");
    let block = readme.split("```console").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/harbour-talks.txt");
    let out = run(&["score", example, "--format", "table"], "").exits(0).out;
    let shown: Vec<&str> = block.lines().filter(|line| line.starts_with("  ") && line.trim() != "…").collect();
    assert!(shown.len() > 9);
    for line in shown {
        assert!(out.lines().any(|printed| printed == line), "not printed: {line}");
    }
}
