use standpoint::*;
use std::time::Instant;
fn main() {
    let t = std::fs::read_to_string("benches/corpora/small.txt").unwrap();
    let lines: Vec<&str> = t.lines().collect();
    let s = Scorer::bundled();
    let mut sc = Scratch::new();
    for k in [1, 1, 1, 10, 30] {
        let t0 = Instant::now();
        let mut n = 0;
        for l in &lines {
            for _ in 0..k {
                let mut d = Discourse::new();
                n += s.score_with(l, &mut d, &mut sc).stances().len();
            }
        }
        println!("x{k} {:.1} MB/s {n}", k as f64 * t.len() as f64 / 1e6 / t0.elapsed().as_secs_f64());
    }
}
