use standpoint::text::sentences;
use standpoint::*;
fn main() {
    let s = Scorer::bundled();
    let all: Vec<String> = s.lexicon().actors().iter().map(|a| a.id().to_owned()).collect();
    let s = s.with_actors(all).unwrap();
    let mut sc = Scratch::new();
    for f in std::env::args().skip(1) {
        let t: toml::Table = toml::from_str(&std::fs::read_to_string(&f).unwrap()).unwrap();
        for c in t["case"].as_array().unwrap() {
            let text = c["text"].as_str().unwrap();
            let before = c.get("before").and_then(|b| b.as_str()).unwrap_or("");
            let mut d = Discourse::new();
            for x in sentences(before) {
                s.score_with(&before[x.span().range()], &mut d, &mut sc);
            }
            let r = s.score_with(text, &mut d, &mut sc).to_owned();
            for (a, w) in c["expect"].as_table().unwrap() {
                println!("{} {}", w.as_str().unwrap(), r.stance(a).map_or(0.0, |s| s.score));
            }
        }
    }
}
