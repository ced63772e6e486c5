use standpoint::*;
fn main() {
    for f in std::env::args().skip(1) {
        let t = std::fs::read_to_string(&f).unwrap();
        let s = Scorer::bundled();
        let mut sc = Scratch::new();
        let (mut n, mut nost, mut nocue, mut one) = (0, 0, 0, 0);
        for l in t.lines() {
            let l = if f.ends_with("jsonl") {
                serde_json::from_str::<serde_json::Value>(l).unwrap()["text"].as_str().unwrap().to_owned()
            } else {
                l.to_owned()
            };
            let mut d = Discourse::new();
            let v = s.explain_with(&l, &mut d, &mut sc);
            n += 1;
            nost += (v.stances().len() == 0) as usize;
            nocue += (v.cues().count() == 0) as usize;
            one += (v.cues().count() <= 1) as usize;
        }
        println!("{f} {n} nostance {nost} nocue {nocue} atmost1 {one}");
    }
}
