//! Prints a hash over all scores of the given files (jsonl: field text; else lines).
use standpoint::*;
fn main() {
    let s = Scorer::bundled();
    let all: Vec<String> = s.lexicon().actors().iter().map(|a| a.id().to_owned()).collect();
    let s = s.with_actors(all).unwrap();
    let mut h = 0xcbf29ce484222325u64;
    let mut add = |x: &[u8]| {
        for b in x {
            h = (h ^ *b as u64).wrapping_mul(0x100000001b3)
        }
    };
    let mut sc = Scratch::new();
    let (mut n, mut st) = (0, 0);
    for f in std::env::args().skip(1) {
        let t = std::fs::read_to_string(&f).unwrap();
        let mut d = Discourse::new();
        for l in t.lines() {
            let l = if f.ends_with("jsonl") {
                serde_json::from_str::<serde_json::Value>(l).unwrap()["text"].as_str().unwrap().to_owned()
            } else {
                l.to_owned()
            };
            let v = s.score_with(&l, &mut d, &mut sc);
            let r = v.to_owned();
            n += 1;
            st += r.stances.len();
            if std::env::var("DUMP").is_ok() {
                println!("{l}");
                for x in &r.stances {
                    println!("   {} {:.4} {:?}", x.actor, x.score, x.flags);
                    for e in &x.evidence {
                        println!("      {e}");
                    }
                }
            }
            add(format!("{r:?}").as_bytes());
        }
    }
    println!("{n} sentences {st} stances {h:016x}");
}
