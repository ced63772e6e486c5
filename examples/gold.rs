use standpoint::*; use standpoint::text::sentences; use std::collections::HashMap;
fn main(){
  let args:Vec<String>=std::env::args().collect();
  let w:String=std::env::var("W").unwrap_or_default().split(',').filter(|x|!x.is_empty()).map(|x|x.replace('=',"\t")+"\n").collect();
  let s=Scorer::builder().lexicon_files(if w.is_empty(){vec![]}else{vec![standpoint::lexicon::SourceFile{path:"weights.tsv".into(),text:format!("name\tvalue\n{w}").into()}]}).build().unwrap(); let all:Vec<String>=s.lexicon().actors().iter().map(|a|a.id().to_owned()).collect(); let s=s.with_actors(all).unwrap();
  let dump=args.iter().any(|a|a=="-v"); let limit:usize=args.iter().find_map(|a|a.strip_prefix("-n").and_then(|x|x.parse().ok())).unwrap_or(usize::MAX);
  for f in args.iter().skip(1).filter(|a|!a.starts_with('-')){
    let t=std::fs::read_to_string(f).unwrap(); let mut cm:HashMap<(i64,i64),usize>=HashMap::new(); let mut nf=0;
    let mut scratch=Scratch::new();
    for l in t.lines().take(limit){ let v:serde_json::Value=serde_json::from_str(l).unwrap(); let text=v["text"].as_str().unwrap();
      let mut d=Discourse::new(); let before=v["before"].as_str().unwrap_or("");
      for x in sentences(before){ s.score_with(&before[x.span().range()],&mut d,&mut scratch); }
      let mut d2=d.clone(); let whole=s.score_with(text,&mut d2,&mut scratch).to_owned();
      for tg in v["targets"].as_array().unwrap(){
        let gold=match &tg["label"]{serde_json::Value::String(x)=>match x.as_str(){"negative"=>-1,"positive"=>1,_=>0},x=>x.as_i64().unwrap().signum()};
        let st=if let Some(a)=tg["actor"].as_str(){whole.stance(a).cloned()}else{
          let off=|n:usize|text.char_indices().nth(n).map_or(text.len(),|x|x.0);
          let sp=Span::new(off(tg["start"].as_u64().unwrap() as usize),off(tg["end"].as_u64().unwrap() as usize));
          s.score_spans_with(text,&[sp],&d,&mut scratch).into_iter().next()};
        if st.is_none(){nf+=1}
        let p=st.as_ref().map_or(0,|x|match x.label{Label::Negative=>-1,Label::Neutral=>0,Label::Positive=>1});
        *cm.entry((gold,p)).or_default()+=1;
        if dump&&p!=gold{ let who=tg["actor"].as_str().map(str::to_owned).unwrap_or_else(||{let a=tg["start"].as_u64().unwrap() as usize;let b=tg["end"].as_u64().unwrap() as usize;text.chars().skip(a).take(b-a).collect()});
          println!("[{gold}->{p}] {who} | {} || {text}",before.chars().rev().take(80).collect::<Vec<_>>().iter().rev().collect::<String>());
          if let Some(st)=&st{println!("     {:.3} {:?}",st.score,st.flags);for e in &st.evidence{println!("     {e}");}}else{println!("     NOT FOUND");}}
      }}
    let g=|a,b|*cm.get(&(a,b)).unwrap_or(&0) as f64; let ls=[-1i64,0,1]; let n:f64=ls.iter().flat_map(|&a|ls.iter().map(move|&b|(a,b))).map(|(a,b)|g(a,b)).sum();
    let f1:Vec<f64>=ls.iter().map(|&c|{let tp=g(c,c);let p:f64=ls.iter().map(|&a|g(a,c)).sum();let r:f64=ls.iter().map(|&b|g(c,b)).sum();2.0*tp/(p+r).max(1.0)}).collect();
    println!("{f}: n {n} macro-F1 {:.3} (neg {:.3} neu {:.3} pos {:.3}) acc {:.3} flips {:.3} neutral kept {:.3} notfound {nf}",f1.iter().sum::<f64>()/3.0,f1[0],f1[1],f1[2],(g(-1,-1)+g(0,0)+g(1,1))/n,(g(-1,1)+g(1,-1))/n, g(0,0)/(g(0,-1)+g(0,0)+g(0,1)));
    for a in ls{println!("   gold {a:>2}: {:>6} {:>6} {:>6}",g(a,-1),g(a,0),g(a,1));}
  }
}
