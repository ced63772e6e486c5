use standpoint::*;
fn main() {
    let s = match Scorer::builder().build() {
        Ok(s) => s,
        Err(e) => {
            eprintln!("{e}");
            return;
        }
    };
    for a in std::env::args().skip(1) {
        let r = s.score_sentence(&a);
        println!("{a}");
        for st in &r.stances {
            println!("   {} {:.3} {} {:?}", st.actor, st.score, st.label, st.flags);
            for e in &st.evidence {
                println!("        {e}");
            }
        }
    }
}
