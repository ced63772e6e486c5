//! The texts that the benches run over: three that are stored, one that is put together of two of them, one that is generated.

use std::fmt::Write as _;

/// A few sentences, one a line.
pub const TINY: &str = include_str!("../corpora/tiny.txt");

/// Some hundred sentences, one a line, nearly all of which name an actor that is reported: dense text.
pub const SMALL: &str = include_str!("../corpora/small.txt");

/// Little articles that name no actor, one sentence a line.
const LOCAL: &str = include_str!("../corpora/local.txt");

/// News as it comes: behind every four sentences that name no actor one of [`SMALL`].
pub fn natural() -> String {
    const EVERY: usize = 7;
    let local: Vec<&str> = LOCAL.lines().collect();
    let dense = SMALL.lines().step_by(EVERY);
    let lines = local.chunks(4).zip(dense).flat_map(|(four, one)| four.iter().copied().chain([one]));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The least size of [`large`], in bytes.
const LARGE: usize = 2 << 20;

/// The text with the characters of typeset news replaced by those of ASCII.
pub fn ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '“' | '”' | '„' | '«' | '»' => out.push('"'),
            '‘' | '’' | 'ʼ' => out.push('\''),
            '–' => out.push('-'),
            '—' => out.push_str("--"),
            '…' => out.push_str("..."),
            '\u{a0}' | '\u{202f}' | '\u{2009}' => out.push(' '),
            '€' => out.push_str("EUR "),
            '£' => out.push_str("GBP "),
            c if c.is_ascii() => out.push(c),
            c => out.push(plain(c)),
        }
    }
    out
}

/// The ASCII letter below the accents of `c`.
fn plain(c: char) -> char {
    use unicode_normalization::UnicodeNormalization;
    let first = std::iter::once(c).nfd().next().unwrap_or('?');
    match first {
        'đ' | 'ð' => 'd',
        'Đ' => 'D',
        'ł' => 'l',
        'ø' => 'o',
        'ı' => 'i',
        first if first.is_ascii() => first,
        _ => '?',
    }
}

/// A long text and how many sentences it was made of.
pub struct Large {
    pub text: String,
    pub sentences: usize,
}

/// At least two megabytes of invented news, the same at every run.
pub fn large() -> Large {
    let mut random = Xorshift(0x5eed_0f5a_17e5_ca1e);
    let mut large = Large { text: String::with_capacity(LARGE + 1024), sentences: 0 };
    while large.text.len() < LARGE {
        sentence(&mut random, &mut large.text);
        large.sentences += 1;
        // Paragraphs of four sentences.
        large.text.push_str(if large.sentences.is_multiple_of(4) { "\n\n" } else { " " });
    }
    large
}

struct Xorshift(u64);

impl Xorshift {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % n
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

/// Appends one sentence: a template with its slots filled.
///
/// `$a` is an actor that is reported, `$b` another one of any kind, `$p` somebody, `$v` a verb in the past, `$i` an infinitive, `$g` a judgement, `$t` a
/// thing of politics, `$w` where, `$d` when, `$n` a number.
fn sentence(random: &mut Xorshift, out: &mut String) {
    // Two in five sentences are typeset.
    let template = if random.below(5) < 2 { random.pick(&TYPESET) } else { random.pick(&PLAIN) };
    let first = random.below(TARGETS);
    let second = (first + 1 + random.below(ACTORS.len() - 1)) % ACTORS.len();
    let start = out.len();
    let mut rest = template.chars();
    while let Some(c) = rest.next() {
        if c != '$' {
            out.push(c);
            continue;
        }
        match rest.next() {
            Some('a') => out.push_str(ACTORS[first]),
            Some('b') => out.push_str(ACTORS[second]),
            Some('p') => out.push_str(random.pick(&PEOPLE)),
            Some('v') => out.push_str(random.pick(&VERBS)),
            Some('i') => out.push_str(random.pick(&INFINITIVES)),
            Some('g') => out.push_str(random.pick(&JUDGEMENTS)),
            Some('t') => out.push_str(random.pick(&THINGS)),
            Some('w') => out.push_str(random.pick(&PLACES)),
            Some('d') => out.push_str(random.pick(&DAYS)),
            Some('n') => write!(out, "{}", 2 + random.below(97)).expect("a String takes everything"),
            slot => unreachable!("{slot:?} in {template:?}"),
        }
    }
    // A slot that opens the sentence is written with a capital, behind a quote too.
    let at = start + out[start..].find(char::is_alphabetic).unwrap_or(0);
    if let Some(letter) = out[at..].chars().next().filter(char::is_ascii_lowercase) {
        out.replace_range(at..=at, letter.to_ascii_uppercase().encode_utf8(&mut [0; 4]));
    }
}

/// How many of [`ACTORS`] are among those that are reported by default.
const TARGETS: usize = 12;

const ACTORS: [&str; 22] = [
    "Russia",
    "Moscow",
    "the Kremlin",
    "NATO",
    "the Atlantic alliance",
    "the European Union",
    "Brussels",
    "the EU",
    "the European Commission",
    "Kosovo",
    "Pristina",
    "the Russian government",
    "Serbia",
    "Belgrade",
    "the United States",
    "Washington",
    "China",
    "Ukraine",
    "Turkey",
    "Germany",
    "the United Nations",
    "the Serbian government",
];

const PEOPLE: [&str; 18] = [
    "a retired ferry captain",
    "the mayor of the border town",
    "two members of the budget committee",
    "the head of the beekeeping league",
    "an official who asked not to be named",
    "the opposition spokeswoman",
    "a professor of maritime law",
    "the owners of the cement works",
    "the foreign minister",
    "the chief negotiator",
    "several lorry drivers",
    "a former ambassador",
    "the district archivist",
    "the leader of the farming union",
    "a columnist for the evening paper",
    "observers from three parties",
    "the deputy prime minister",
    "a nurse at the county hospital",
];

const VERBS: [&str; 28] = [
    "criticised",
    "praised",
    "condemned",
    "welcomed",
    "attacked",
    "defended",
    "accused",
    "thanked",
    "sanctioned",
    "supported",
    "warned",
    "betrayed",
    "mocked",
    "reassured",
    "threatened",
    "backed",
    "misled",
    "congratulated",
    "met",
    "visited",
    "telephoned",
    "invited",
    "ignored",
    "disappointed",
    "rejected",
    "applauded",
    "blamed",
    "compensated",
];

const INFINITIVES: [&str; 16] = [
    "block the shipment",
    "rebuild the flooded school",
    "withdraw the inspectors",
    "punish the protesters",
    "lower the tariff on plums",
    "honour the ceasefire",
    "open the archive",
    "annex the island",
    "share the water of the reservoir",
    "bribe the surveyors",
    "train the customs officers",
    "postpone the census",
    "release the prisoners",
    "destabilise the province",
    "pay for the new tramway",
    "recognise the diplomas",
];

const JUDGEMENTS: [&str; 18] = [
    "reliable",
    "dishonest",
    "generous",
    "aggressive",
    "indispensable",
    "reckless",
    "a trusted partner",
    "a threat to the valley",
    "hypocritical",
    "patient",
    "corrupt",
    "irresponsible",
    "a good neighbour",
    "unpredictable",
    "helpful",
    "a bully",
    "slow but fair",
    "brutal",
];

const THINGS: [&str; 22] = [
    "the gas contract",
    "a railway nobody uses",
    "the treaty on river traffic",
    "the exchange of prisoners",
    "the new customs post",
    "a loan for the power station",
    "the fisheries dispute",
    "the visa rules",
    "the bombing of the depot",
    "the report on the election",
    "the joint exercise",
    "the price of grain",
    "a summit on minority schools",
    "the blockade of the northern port",
    "the reform of the courts",
    "the licence plates",
    "the ban on timber",
    "the disinformation campaign",
    "an aid package for the farmers",
    "the hacked ministry mailboxes",
    "the peace talks",
    "the shared electricity grid",
];

const PLACES: [&str; 12] = [
    "in the old theatre",
    "at the lake crossing",
    "outside the parliament",
    "along the disputed road",
    "in a hotel near the airport",
    "before an almost empty chamber",
    "on regional television",
    "at the harbour wall",
    "during a visit to the mine",
    "in a letter to the committee",
    "at the margins of the conference",
    "in front of the burnt-out depot",
];

const DAYS: [&str; 12] = [
    "on Monday",
    "late on Thursday night",
    "last week",
    "in early March",
    "on the second day of the talks",
    "this spring",
    "after the vote",
    "on Sunday morning",
    "for the third time this year",
    "ten days ago",
    "before the holidays",
    "shortly after noon",
];

/// Templates of ASCII characters, as the slots are.
const PLAIN: [&str; 26] = [
    "$p $v $a $w $d, saying that $t had cost the region at least $n million.",
    "$a $v $b over $t $d, although $p had hoped that both sides would first $i.",
    "$p said $d that $a was $g and that its promise to $i could no longer be taken at face value.",
    "$a has never been $g, $p told reporters $w, but it did help to $i when others looked away.",
    "The committee $v $a for $t, while $b, which had offered to $i, was not mentioned in the final statement.",
    "If $a refuses to $i, $p warned $w, then $b may have to reconsider $t.",
    "$a was accused $d of trying to $i, a charge that $p called absurd and $b declined to discuss.",
    "According to $p, relations between $a and $b have never been worse than during $t.",
    "$p no longer trusts $a, not because of $t, but because it failed to $i in time.",
    "Support for $a has fallen by $n points $w since $t became public, a survey published $d suggests.",
    "$a and $b agreed $d to $i, and $p spoke of a good day for the valley.",
    "Without $a there would be no agreement $w, said $p, who nevertheless described its policy on $t as $g.",
    "$a's handling of $t was $g, the report concludes, and $b did little more than watch.",
    "Few people here would call $a $g, yet $p $v it $d for the decision to $i.",
    "$a may $i as early as next month, $p said, unless $b drops its objections to $t.",
    "More than $n lorries waited $w $d because $a and $b could not agree on who should $i.",
    "$p asked $w whether $a had really meant to $i or had only wanted to embarrass $b.",
    "$a denied $d that it had threatened $b, and said that $t was a matter for the courts.",
    "$p, who once worked for $a, $v $b $w for what was described as a $n-page plan to $i.",
    "It was $a that paid for $t, $p recalled, and it was $b that later took the credit for it $w.",
    "$a is $g, but $b is worse, said $p $d after another meeting about $t.",
    "The decision of $a to $i was welcomed by $p, who had $v $b only $n days before.",
    "Nobody $w believes that $a will $i, whatever it may have told $b about $t.",
    "$a sent $n inspectors to look at $t $d; $p said that they were polite.",
    "Both $a and $b were invited to speak about $t $w, but only one of them came, $p noted.",
    "$p urged $a to stop its attacks on $b and to $i, as it had promised to do $d.",
];

/// Templates with curly quotes and dashes.
const TYPESET: [&str; 18] = [
    "“$a is $g,” said $p $w, “and I do not expect that $b will ever dare to $i.”",
    "$a’s plan to $i — $p calls it $g — was rejected $d by $b after $n hours of debate.",
    "“We will not let $a $i,” $p said $d, adding that $b had “no business” in $t.",
    "$p $v $a $w for “years of neglect”, and asked about $t.",
    "The talks between $a and $b — the twelfth round since $t began — ended $d with a promise to $i.",
    "“Is $a really $g?” asked $p $w, reminding the guests of what $b had said about it.",
    "$a doesn’t want to $i, $p insisted $d; it’s $b that won’t talk about $t.",
    "What $a calls “a gesture of friendship” was, in the words of $p, an attempt to $i at the expense of $b.",
    "$p — no friend of $a — conceded $w that its offer to $i had been “generous beyond expectation”.",
    "“Without $a we’d have lost everything,” $p recalled $d, “and $b would have got it.”",
    "$b’s reply to $a about $t was short: “We shall $i when it suits us, and not a day before.”",
    "Since $d, when $a $v $b over $t, the road has been quiet – too quiet, says $p, who has $n goats to sell.",
    "“$a lied to us about $t,” reads a banner $w, and below it, in smaller letters: “So did $b.”",
    "$p thinks that $a’s so-called “mission” served above all to $i – and that $b knew it all along.",
    "The ministry’s verdict on $a – “$g, as ever” – did not keep $p from asking it $d to $i.",
    "“$b has $v nobody,” a spokesman for $a said $w about $t.",
    "For $p the matter is simple: $a broke its word on $t, $b didn’t, and “that’s all there is to say”.",
    "$a – which $p $v $d – has promised “in principle” to $i, but hasn’t said a word about $t.",
];
