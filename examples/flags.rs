use standpoint::*;
fn main() {
    for f in std::env::args().skip(1) {
        let t = std::fs::read_to_string(&f).unwrap();
        let (mut n, mut k, mut b) = (0, 0, 0);
        for l in t.lines() {
            let l = serde_json::from_str::<serde_json::Value>(l).unwrap()["text"].as_str().unwrap().to_owned();
            n += 1;
            if standpoint::text::language::not_english(&l) {
                k += 1;
                println!("{l}");
            }
            if standpoint::text::boilerplate::is_boilerplate(&l) {
                b += 1;
                println!("B {l}");
            }
        }
        println!("{f} {n} not_english {k} boilerplate {b}");
    }
}
