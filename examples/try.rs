use standpoint::*;
fn main(){
  let s = match Scorer::builder().build(){Ok(s)=>s,Err(e)=>{eprintln!("{e}");return}};
  let all:Vec<String>=s.lexicon().actors().iter().map(|a|a.id().to_owned()).collect(); let s=s.with_actors(all).unwrap();
  for a in std::env::args().skip(1){
    let (mut d,mut sc)=(Discourse::new(),Scratch::new());
    let parts:Vec<&str>=a.split("||").collect(); for p in &parts[..parts.len()-1]{s.score_with(p,&mut d,&mut sc);} let a=parts[parts.len()-1];
    let v=s.score_with(a,&mut d,&mut sc); println!("{a}\n{}",v.trace()); let r=v.to_owned();
    for st in &r.stances{ println!("   {} {:.3} {} {:?}",st.actor,st.score,st.label,st.flags); for e in &st.evidence{println!("        {e}");}}
  }
}
