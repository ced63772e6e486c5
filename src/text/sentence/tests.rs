//! Cases, one a line: `¦` stands where a sentence must end, and nowhere else may one. Then properties.

use super::*;

/// The sentences of a case, and what they must be.
fn split(case: &str) -> (Vec<String>, Vec<String>) {
    let text = case.replace('¦', "");
    let found = sentences(&text).map(|s| text[s.span().start()..s.span().end()].to_string()).collect();
    let wanted = case.split('¦').map(|part| part.trim().to_string()).collect();
    (found, wanted)
}

fn check(cases: &[&str]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let (found, wanted) = split(case);
            (found != wanted).then(|| format!("\n   want {wanted:?}\n  found {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} cases:{}", wrong.len(), cases.len(), wrong.concat());
}

pub(super) const PLAIN: &[&str] = &[
    "The ministers met in Vienna.¦ They signed nothing.",
    "Will the talks resume?¦ Nobody in Pristina knows.",
    "What a night!¦ The square was full.",
    "The vote was close.¦ 17 members stayed away.",
    "The pact was signed in 2013.¦ It was never applied.",
    "The bill passed.¦ $40 million was set aside.",
    "Inflation fell to 3.5 percent.¦ Wages rose by 2.1 percent.",
    "The fund lost $1.5bn in a week; the bank said nothing: it had no need to.",
    "The army denied it.¦ NATO did not.",
    "The envoy left on Friday.¦ Éric Dupont took over.",
    "The ceasefire held, barely.¦ Élysée sources were hopeful.",
    "He came back.¦ But nobody cared.",
    "A deal on gas.¦And a deal on grain.",
    "Nobody asked why",
    "Prices rose 4.2 per cent, 1.000.000 homes went dark and version 2.0.1 failed.",
    "Really?!¦ Yes, really!!¦ Fine.",
    "Was it a mistake?¦ Or a plan?¦ Time will tell.",
    "The sanctions bite.¦ #Belgrade was trending.",
    "He resigned.¦ • Who comes next is unclear.",
    "The house burned down.¦ (Nobody was hurt.)¦ The police came late.",
    "The house burned down (nobody was hurt).¦ The police came late.",
    "The treaty lapses soon [it dates from 1990].¦ Moscow wants a new one.",
    "The law (passed in May!) is a dead letter.",
    "He claimed (who knows why?) Moscow had agreed.",
    "The question is: Who pays?¦ The answer is: Everybody.",
];

pub(super) const ABBREVIATIONS: &[&str] = &[
    "Mr. Novak met Mrs. Hill and Dr. Kral in Prague.¦ Ms. Weber was absent.",
    "Gen. Petrov and Lt. Col. Hart spoke to Sen. Miles.¦ Rep. Ortiz listened.",
    "Prof. Lang called St. Petersburg a warning.¦ Nobody answered.",
    "Gov. Reyes, Capt. Lund and Sgt. Moe flew to Ft. Bragg.",
    "Brig. Gen. Hodge replaced Maj. Gen. Stone.",
    "GEN. MILLER TAKES COMMAND.¦ THE TROOPS STAY.",
    "J. R. Hartley and George W. Marsh met in Tirana.",
    "The book by A. J. P. Taylor sold well.¦ The film did not.",
    "The talks with J.D. Rowe failed.¦ The rest is history.",
    "The U.S. President spoke first.¦ The U.K. Prime Minister followed.",
    "He left the U.S. ¦The visit had lasted a day.",
    "He left the U.S. ¦In Berlin he met the chancellor.",
    "They moved to Washington, D.C.¦ It was a mistake.",
    "The U.S. Senate voted, and the U.N. Security Council did too.",
    "The E.U. Commission and the U.S.-led coalition agree.",
    "He has lived in the U.S. since 1990 and likes the U.S.",
    "U.S. 5th Fleet ships left port.¦ U.S. 101st Airborne units stayed.",
    "It happened in the U.S.¦ 17 people died.",
    "It all began in the year 15. ¦Wednesday was the day.",
    "The bill is H.R. 19 and the date feb. 7, 2017.",
    "It began at 5 a.m. Monday and ended at 6 p.m. Moscow time.",
    "The siege ended at 6 p.m.¦ Soldiers cheered.",
    "The siege ended at 6 p.m. EST.¦ Cheers were heard.",
    "The court opens at 9 a.m.¦ The judge is late.",
    "She holds a Ph.D. from Vienna.¦ He has an M.Sc. in law.",
    "Some states, e.g. Serbia and i.e. Kosovo, object.",
    "Several banks (e.g. Deutsche Bank) pulled out.¦ Others stayed.",
    "It was Jan. 17 when it began.¦ On Feb. 3 it ended.",
    "The deadline is Dec. 31, 2026.¦ Sept. 1 would be better.",
    "On 24 Feb. Warsaw closed the border.¦ In Sept. Riga followed.¦ It lasted until 3 Oct.¦ Vilnius waited.",
    "The town (pop. 4,200) has no school.",
    "The envoy H.R. Halvorsen read H.R. 1123 aloud.",
    "They met at No. 10 Downing Street.¦ Nos. 11 and 12 were dark.",
    "NATO invoked Art. 5 once.¦ Art. VII is older.",
    "Is it over?¦ No. ¦The fight goes on.",
    "See pp. 12-14 and vol. 3, no. 2 of the report.",
    "The case Kosovo v. Serbia is cited as Serbia vs. Kosovo.",
    "Gazprom Inc. Chairman Orlov and Smith & Co. Director Hale met.",
    "The order went to Acme Ltd.¦ It was cancelled.",
    "The order went to Acme Corp.¦ The price was low.",
    "Oil, gas, grain, etc. are sold at a loss.¦ That will change.",
    "Oil, gas, grain, etc.¦ Then came the war.",
    "Carter Jr. and Hale Sr. ran the firm.",
    "He named it after King Jr.¦ It was a small street.",
    "Sen. Holt, D-Calif., and Rep. Diaz of Springfield, Ill., object.",
    "The base near Norfolk, Va. was closed.¦ Its crew was not told.",
    "Resolution no. 1244 is still in force.",
    "Müller et al. found no link.¦ Others did.",
    "The treaty fills approx. 300 pages.",
    "The meeting is on Mon. 4 May.",
    "It rained for 40 days.¦ The dam broke.¦ A. Novak drowned.",
    "Vitamin K.¦ It stops bleeding.",
    "The plan has a plan B.¦ The plan B has none.",
    "He backed Marshall and I.¦ She did not.",
    "On 17. March the army entered.¦ On 18. April it left.",
    "He met Gen. He Weifang in Beijing.",
    "U.S. Officials Warn Of A Long War",
    "It was the largest raid in the U.S.¦ Officials said little.",
    "The Dept. of State and the Govt. of India agree.",
    "They sailed from Mt. Athos to the Gulf of St. Lawrence.",
    "The U.N. “surge” failed.¦ The U.N.’s own report says so.",
    "The firm (Acme Inc.) paid nothing.¦ Its owner fled.",
    "Müller et al. (2019) disagree. ¦See Fig. 3.",
    "Older studies (cf. Brandt et al. 2011) blame the drought. ¦Newer ones do not.",
    "The shop sold no phones. ¦iPads went quickly. ¦eBay sold the rest.",
    "The wall is 6 ft. 2 in. high.",
    "The party won 33.4% of votes vs. 28% in 2018.",
    "Prof. Dr. h.c. Hans Meier spoke. ¦He left.",
    "He works for the F.B.I. Director Wray’s office was dark.",
    "The summit opens at 5 p.m. in Kyiv. ¦At 6 p.m. the sirens sound.",
    "In the U.S., Mr. Hale, Jr., spoke. ¦The E.U.’s envoy did not.",
    "No. 1 is Serbia. ¦No. 2 is Kosovo. ¦He said no. ¦She said yes.",
    "Resolution 1244 (1999) stands. ¦The Council (est. 1945) agreed.",
    "It hired Arthur D. Little and Goldman & Co. to sell Acme S.A. shares.",
    "Lt.Col. Hart and Lt.-Gen. Moe disagree.",
];

pub(super) const QUOTATIONS: &[&str] = &[
    "“We came. ¦We left,” he said.",
    "“We will not yield,” the minister said. ¦“We never have.”",
    "“We will not yield.” ¦The minister left.",
    "\"We will not yield.\" ¦The minister left.",
    "'We will not yield.' ¦The minister left.",
    "‘We will not yield.’ ¦The minister left.",
    "“Why now?” asked the minister.",
    "“Why now?” the minister asked. ¦Nobody knew.",
    "“Enough!” Kostić said.",
    "“Enough!” President Marko Kostić told reporters. ¦He was angry.",
    "\"Enough!\" he shouted. ¦\"Enough!\"",
    "“Is it over?” ¦She said that it was.",
    "“Is it over?” ¦Kostić said that it was.",
    "“Is it over?” ¦The crowd went home.",
    "“Is it over?” ¦Kostić smiled.",
    "“Are we safe?” Ursula von der Leyden asked. ¦“I doubt it.”",
    "“Is this war?” Foreign Minister J. R. Hale, 61, angrily asked parliament.",
    "“Who are they?” said Hale. ¦“Who sent them?”",
    "He asked: “Why now?” ¦Kostić said nothing.",
    "He wrote “Who rules Russia?” and other books.",
    "The show “Stop!” was a hit.",
    "“Never!” – Kostić said. ¦The hall cheered.",
    "“We want peace.” – Marko Kostić",
    "«We want peace.» ¦The hall cheered.",
    "« We want peace. » ¦The hall cheered. ¦« We want bread. »",
    "« Pourquoi ? » asked the envoy. ¦Nobody answered.",
    "„We want peace.“ ¦The hall cheered. ¦„Really?“ asked Hale.",
    "»We want peace.« ¦The hall cheered.",
    "He called it “a farce”. ¦His rival called it “a triumph”.",
    "He called it “a farce.” ¦His rival called it “a triumph.”",
    "He called it a farce.” ¦“It is,” she said.",
    "“It is a trap”, he said. ¦“We must go.”",
    "(“It is a trap.”) ¦Nobody listened.",
    "“They said ‘never again.’” ¦The crowd was still.",
    "“They said ‘never again’.” ¦The crowd was still.",
    "“We are one.”, he added.",
    "“What do you want?”, he asked.",
    "“I left.” ¦But nobody saw it.",
    "“I stayed. ¦I wept. ¦I left,” she said. ¦“That is all.”",
    "He said \"no.\" ¦\"Yes,\" she said.",
    "They chanted “Out! ¦Out!” in the square.",
    "Yahoo! said it would pay.",
    "The “Yahoo!” brand is old.",
    "— Why? — asked Ivan. ¦— Because.",
    "“We are one people. ¦We share one faith”: so begins the text.",
    "His motto is “Ask why.” ¦Hers is not.",
    "“Stop the war!” ¦“Bring them home!” ¦The slogans were many.",
    "“He is a ‘friend.’ ¦He is not an ally,” said Hale.",
    "“No.” ¦That was all.",
    "“Are you leaving?” ¦“Yes.”",
    "“I don’t know,” he said. ¦“Do you?” ¦“No,” she said.",
    "“What does Moscow want?” asks Dr. Smith, of King’s College. ¦“It wants respect.”",
    "\"Is the pact dead?\" Kostić asked in May. ¦\"Brain-dead,\" he said.",
    "“Kosovo is free!”, fans sang. ¦“Kosovo is free!” fans sang.",
    "He said: \"Go.\" ¦\"Why?\" ¦\"Because I said so.\"",
    "“Go!” he yelled. ¦‘Stay!’ she replied.",
    "The so-called “People’s Republic.” ¦That was it.",
    "“You can’t,” Kostić said, “be serious!” ¦The room fell silent.",
    "He said “yes”. ¦She said ‘no’. ¦They left.",
    "He said: \" We came. \" ¦Then he left.",
    "“…and so,” he said, “we left.”",
    "“The talks failed,” Hale said. ¦“They always do”.",
    "EU’s Michel: “We are ready.” ¦Is Serbia?",
    "Kostić: Serbia won’t join. ¦Hale: We agree.",
];

pub(super) const ELLIPSES: &[&str] = &[
    "The talks dragged on ... and on.",
    "The talks dragged on... Serbia waited.",
    "The talks dragged on... ¦The sun set.",
    "The talks dragged on… ¦But no one left.",
    "The talks dragged on…and on.",
    "The talks dragged on . . . and on.",
    "The talks dragged on. . . . ¦The sun set.",
    "The talks dragged on.... ¦Serbia waited.",
    "“We hope…” he said. ¦“We pray...”",
    "“We hope…” ¦The line went dead.",
    "“We hope…” Kostić said.",
    "“We hope...” ¦Serbia did more than that.",
    "They failed the test.. ¦Serbia did too.",
    "They failed the test. . ¦Serbia did too.",
    "... and the war went on.",
    "… The war went on.",
    "[...] The war went on. ¦Nobody (...) counted the dead.",
    "The end is near...",
    "Who knows...? ¦The future is open.",
    "The report is long […] and dull.",
    "He paused… ¦“Serbia will not wait.”",
];

pub(super) const GLUED: &[&str] = &[
    "They condemned the attack.¦The minister said so.",
    "They condemned the attack.¦Serbia did not.",
    "They condemned NATO.¦The minister did not.",
    "It rose by 5%.¦The bank was pleased.",
    "It began in 2019.¦The war did.",
    "They condemned “the attack.”¦The minister did not.",
    "They condemned the attack.¦“The minister lies,” he said.",
    "They condemned the attack.¦“Serbia lies,” he said.",
    "They condemned the attack.¦\"Serbia lies,\" he said.",
    "He said \"no attack.\"¦Serbia said yes.",
    "Who did it?¦The minister knows.",
    "Visit example.com or www.Example.Com for more.",
    "The U.S.-led raid used v2.0 of the map.",
    "Take one bank, e.g.this one.",
    "He lives in St.Petersburg near J.Smith.",
    "See https://news.example.org/a.b?Q=x.The&y for details.",
    "Write to Jane.Doe@example.org or call.",
    "Read it at example.com. ¦It is free.",
    "It runs on Node.js and ASP.NET.",
    "The file is called Report.Final.pdf here.",
    "The raid failed.[3] ¦The next one did not.[12][13] ¦A third was planned.",
    "The raid failed.³ ¦The next one did not.",
    "The raid failed.3 ¦The next one did not.",
    "“The raid failed.”4 ¦The next one did not.",
    "It is 3.5 times No.10 and fig.3 shows it.",
    "It cost 3.A lot.",
    "Kostić said so.¦Serbia agreed.¦Kosovo did not.",
    "“They are friends,” he said.¦“We will not betray them.”",
    "The D.C.-based group met.¦Nobody came.",
    "The raid failed.)¦The next one did not.",
    "He is a Yahoo!¦The rest are not.",
    "The index fell.— Reuters",
];

pub(super) const LINES: &[&str] = &[
    "The stakes\n\n¦The talks begin today. ¦Much is open.",
    "The stakes\n¦The talks begin today. ¦Much is open.",
    "Talks begin in Vienna\r\n\r\n¦By Jane Smith\r\n\r\n¦The talks begin today.",
    "Talks begin in Vienna\r¦By Jane Smith\r¦The talks begin today.",
    "The talks between the two\ngovernments begin today.",
    "The ministers of the six states said on Tuesday that they would not take part in\nthe summit unless \
     the agenda was changed, and that the host should consider\nPristina’s proposal before it sent out new \
     letters. ¦The host was silent. ¦Observers in\nBrussels expected as much.",
    "The ministers of the six states said on Tuesday in Vienna that Gen.\nHodge, who had led the force \
     for more than a year, would leave when\nSen. Holt takes over. ¦Observers in the capital did not expect\nit.",
    "The ministers of the six states will discuss their common plan with the\nEuropean Commission in May.",
    "The stakes\n¦The ministers of the six states said on Tuesday that they would not take part in\nthe summit \
     unless the agenda was changed, and that the host should consider\nPristina’s proposal before it sent out \
     new letters.",
    "Minister Rejects Plan For Common Border Police Force\n¦The ministers of the six states did not discuss it.",
    "The plan was rejected.\n¦The envoy went home.\n¦The fighting went on.",
    "He met Gen.\nHodge.",
    "Points agreed:\n¦• gas for the winter\n¦• an end of tariffs\n¦• new talks in May",
    "Points agreed:\n¦- gas for the winter\n¦- an end of tariffs;\n¦- new talks in May.",
    "Points agreed:\n¦1. Gas for the winter.\n¦2. An end of tariffs.\n¦3. New talks.",
    "Points agreed:\n¦a) gas for the winter\n¦b) an end of tariffs",
    "1. The first point is gas. ¦It is scarce.\n¦2. The second is grain.",
    "The ministers of the six states said on Tuesday that they would not take part in\nthis summit \
     – another one that was open to all the states of the region, even\n– Kosovo among them – was a failure.",
    "2.1. The second point is grain.",
    "IV. The fourth point is money.",
    "* The first point is gas.\n¦* The second is grain.",
    "First paragraph has no stop\n\n¦second one begins small",
    "First line\u{2028}¦Second line\u{2029}¦Third line",
    "  \n\n The talks begin. \n\t\n ¦Much is open. \n",
    "The host,\nBelgrade, was silent. ¦It was one of\nEurope’s oldest cities.",
    "Is a partition feasible?\n¦Pristina says no.",
    "He went to\u{a0}Vienna.\u{a0} ¦She stayed.",
    "EU widens sanctions\n¦NATO adds troops\n¦Kosovo holds a vote\n¦Serbia objects",
    "“We came.\n\n¦“We saw.\n\n¦“We left,” he said.",
    "By Jane Smith\n¦BELGRADE, Jan. 17 (Agency) – The president arrived late.",
];

pub(super) const SCRIPTS: &[&str] = &[
    "Россия не против. ¦Белград согласен! ¦Что дальше?",
    "Η Σερβία περιμένει. ¦Η Ρωσία όχι.",
    "会议结束了。¦俄罗斯没有回答。",
    "هل انتهت الحرب؟ ¦لا أحد يعرف.",
    "वार्ता समाप्त हुई। ¦कोई नहीं बोला।",
    "Die Lage ist ernst. ¦Österreich wartet ab.",
];

#[test]
fn plain_prose() {
    check(PLAIN);
}

#[test]
fn abbreviations() {
    check(ABBREVIATIONS);
}

#[test]
fn quotations() {
    check(QUOTATIONS);
}

#[test]
fn ellipses() {
    check(ELLIPSES);
}

#[test]
fn lost_blanks_addresses_and_footnotes() {
    check(GLUED);
}

#[test]
fn lines_headings_and_lists() {
    check(LINES);
}

#[test]
fn other_scripts() {
    check(SCRIPTS);
}

/// Every character that ends a sentence by UAX #29 ends one here.
#[test]
fn agrees_with_the_unicode_rules() {
    use unicode_segmentation::UnicodeSegmentation;
    for c in (0..=0x10FFFF).filter_map(char::from_u32).filter(|c| *c != '…' && !c.is_whitespace()) {
        let text = format!("word{c} Word");
        let wanted = text.split_sentence_bounds().map(str::trim);
        let found = sentences(&text).map(|s| &text[s.span().start()..s.span().end()]);
        assert!(wanted.eq(found), "{text:?}");
    }
}

/// A small deterministic generator: xorshift.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }

    fn text(&mut self, pieces: usize) -> String {
        (0..pieces).map(|_| PIECES[self.below(PIECES.len())]).collect()
    }
}

#[rustfmt::skip]
const PIECES: &[&str] = &[
    "a", "The", "word", "Serbia", "U.S.", "Mr.", "p.m.", "said", "he", "I", "é", "Ж", "会", "1", "3.5", "10",
    "$", ".", "..", "...", "…", "?", "!", "。", "؟", "\"", "'", "“", "”", "‘", "’", "«", "»", "„", "(", ")",
    "[", "]", "[3]", "³", "-", "—", "•", "*", "_", ",", ":", ";", " ", " ", " ", "\u{a0}", "\t", "\n", "\n",
    "\r\n", "\r", "\n\n", "\u{2028}", "\u{2029}", "\u{85}", "\u{200b}", "\u{301}", "\0", "🎉", "İ", "ß", "@",
    "http://a.b/C.D", "1.", "a)", "by", "By Jane", "No.", "Art.", "the", ".. ",
];

/// Spans come in order, are not empty, stand on character boundaries, have no white space at their ends and nothing
/// but white space between them.
fn assert_covers(text: &str) {
    let mut last = 0;
    for sentence in sentences(text) {
        let (start, end) = (sentence.span().start(), sentence.span().end());
        assert!(last <= start && start < end && end <= text.len(), "{start}..{end} after {last} in {text:?}");
        assert!(text[last..start].chars().all(char::is_whitespace), "lost text before {start} in {text:?}");
        let part = &text[start..end];
        assert_eq!(part, part.trim(), "in {text:?}");
        assert!(part.len() <= MAX_SENTENCE);
        last = end;
    }
    assert!(text[last..].trim().is_empty(), "lost text at the end of {text:?}");
}

#[test]
fn spans_cover_any_text() {
    let mut random = Random(0x5EED);
    for round in 0..15_000 {
        let pieces = random.below(8 + round % 60);
        assert_covers(&random.text(pieces));
    }
}

#[test]
fn a_blank_line_always_ends_a_sentence() {
    let mut random = Random(0xB1A);
    for _ in 0..5_000 {
        let (one, two) = (random.below(12), random.below(12));
        let (first, second) = (random.text(one), random.text(two));
        let text = format!("{first}\n\n{second}");
        let (from, to) = (first.len(), first.len() + 2);
        assert!(sentences(&text).all(|s| s.span().end() <= from || s.span().start() >= to), "{text:?}");
    }
}

#[test]
fn long_sentences_are_cut_at_white_space() {
    let text = "word ".repeat(40_000);
    let parts: Vec<Sentence> = sentences(&text).collect();
    assert_eq!(parts.len(), 4);
    assert!(parts[..3].iter().all(|part| part.truncated() && part.span().len() > MAX_SENTENCE - 8));
    assert!(!parts[3].truncated());
    assert_covers(&text);
    for piece in ["é", ".", "\"", "a.).", " .", "x. ", "[1]"] {
        let text = format!("a{}", piece.repeat(200_000 / piece.len()));
        assert_covers(&text);
        assert!(sentences(&text).next().is_some_and(Sentence::truncated), "{piece:?}");
    }
}

/// Input made to be slow: a quadratic step would take minutes, not seconds.
#[test]
fn hostile_text_takes_linear_time() {
    #[rustfmt::skip]
    let pieces = [
        ".", "...", ". ", " .", "\"", "”", ")", ".)", ".).", "a.)", "?”", "\n", "a\n", "a\r\n", ".\n", "A.B",
        "a.Ba", "“A?” B ", "(", "[1]", "a.[1]", "…", " ", "U.S. ", "x", "é", "。", ". (", ".\u{200b}", "¹",
        "a.1 ", "- ", "• ", "Officials ", "a. Officials  ", "?” Smith ", "1.", "@a.B", "' ", "a. -",
        ".\u{301}", "?\"", " \n", "a \n \n", "I. ", "“",
    ];
    let start = std::time::Instant::now();
    for piece in pieces {
        let text = piece.repeat(120_000 / piece.len());
        assert!(sentences(&format!("a{text}")).count() > 0);
        assert!(sentences(&format!("a.{text}B")).count() > 0);
    }
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn empty_and_blank_texts_have_no_sentence() {
    assert_eq!(sentences("").count() + sentences(" \n\t\r\n\u{a0}\u{2029}").count(), 0);
}

#[test]
fn the_word_list_is_well_formed() {
    let text = include_str!("../../../lexicons/en/abbreviations.tsv");
    crate::text::table::check(text, "form\tclass");
    let known = "title latin number month place acronym company state suffix unit clock zone date opener \
         crowd report particle pronoun link";
    let rows = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    for (_, class) in rows.filter_map(|line| line.split_once('\t')) {
        assert!(known.split(' ').any(|known| known == class), "unknown class {class}");
    }
}
