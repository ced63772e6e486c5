//! The lexicon through the frames of grammar: every plain entry in each of a few sentences made for its class, so that a word which the
//! tagger does not know in one of its forms, or a rule that asks for too much, shows as a hole and not as one missed sentence.
//!
//! A frame must hold for at least as many entries as it does today. When more hold, raise its number; a failure lists those that do not.

use standpoint::lexicon::bundled;
use standpoint::{Discourse, Label, Scorer, Scratch};
use std::collections::HashMap;

/// What a sentence is to say of somebody, beside what the entry says.
#[derive(Clone, Copy)]
enum Says {
    /// The same.
    Same,
    /// The same, or nothing where the entry says little: hoped for, planned, conceded.
    Mild,
    /// The contrary, or nothing where the entry speaks ill.
    Turned,
    /// Anything.
    Any,
}

use Says::{Any, Mild, Same, Turned};

/// A sentence with a doer `<A>` and somebody `<B>` whom it is done to; for how many entries it holds.
struct Frame {
    text: &'static str,
    agent: Says,
    theme: Says,
    holds: usize,
}

const fn frame(text: &'static str, agent: Says, theme: Says, holds: usize) -> Frame {
    Frame { text, agent, theme, holds }
}

/// Verbs that take an object.
const VERBS: [Frame; 22] = [
    frame("<A> {past} <B>.", Same, Same, 772),
    frame("<A> {third} <B>.", Same, Same, 770),
    frame("<A> is {ing} <B>.", Same, Same, 770),
    frame("<A> will {base} <B> in the spring.", Mild, Mild, 773),
    frame("<A> did not {base} <B>.", Turned, Turned, 773),
    frame("<A> refused to {base} <B>.", Any, Turned, 773),
    frame("<A> has, by all accounts, {part} <B>.", Same, Same, 772),
    frame("<A>, an observer for many years, has over the summer {part} <B>.", Same, Same, 772),
    frame("<A>, which {past} <B> in the autumn, sent an envoy.", Same, Same, 772),
    frame("<A> {past} both the ministers and <B>.", Same, Same, 772),
    frame("<A> not only {past} <B> but also recalled its envoy.", Same, Same, 772),
    frame("It was <A> that {past} <B>.", Same, Same, 772),
    frame("Observers say <A> {past} <B>.", Same, Same, 772),
    frame("<A> sent an envoy and {past} <B>.", Same, Same, 772),
    frame("The deputies in <A> decided to {base} <B>.", Any, Mild, 773),
    frame("<B>, which <A> {past} in the autumn, sent an envoy.", Same, Same, 771),
    frame("<B> was {part} by <A>.", Same, Same, 769),
    frame("<B> is being {part} by <A>.", Same, Same, 769),
    frame("<B> has once more been {part} by <A>.", Same, Same, 769),
    frame("<B>, {part} by <A>, sent an envoy.", Same, Same, 768),
    frame("The country that was {part} by <A> is <B>.", Any, Same, 772),
    frame("<B> was not {part} by <A>.", Any, Turned, 773),
];

/// Adjectives that say what somebody is.
const ADJECTIVES: [Frame; 20] = [
    frame("<A> is {word}.", Same, Any, 1516),
    frame("<A> is not {word}.", Turned, Any, 1516),
    frame("<A> remains {word}.", Same, Any, 1515),
    frame("<A>, an observer for many years, remains deeply {word}.", Same, Any, 1515),
    frame("<A> has become more {word}.", Same, Any, 1515),
    frame("<A> is large and {word}.", Same, Any, 1513),
    frame("<A>, {word} and large, sent an envoy.", Same, Any, 1513),
    frame("{Word} and large, <A> sent an envoy.", Same, Any, 1425),
    frame("{A} {word} <A> sent an envoy.", Same, Any, 1516),
    frame("The {word} <A> delegation sent an envoy.", Same, Any, 1513),
    frame("The policy of <A> is {word}.", Same, Any, 1516),
    frame("<A>'s {word} policy was no surprise to the deputies.", Same, Any, 1516),
    frame("<A> is {a} {word} country.", Same, Any, 1512),
    frame("<A> has adopted {a} {word} policy.", Mild, Any, 1514),
    frame("<B> called <A> {word}.", Same, Any, 1513),
    frame("<B> sees <A> as {word}.", Same, Any, 1516),
    frame("<B> considers <A> {word}.", Same, Any, 1513),
    frame("<B> said <A> was {word}.", Same, Any, 1516),
    frame("<A> was called {word} by <B>.", Same, Any, 1486),
    frame("<A>, which is {word}, sent an envoy.", Same, Any, 1516),
];

/// Nouns that say what somebody is or has.
const QUALITIES: [Frame; 13] = [
    frame("<A> is {a} {word}.", Same, Any, 416),
    frame("<A> is not {a} {word}.", Turned, Any, 416),
    frame("<A> remains {a} {word}.", Same, Any, 416),
    frame("<A> has proved to be {a} {word}.", Same, Any, 416),
    frame("<A>, {a} {word}, sent an envoy.", Same, Any, 416),
    frame("<A>, long regarded as {a} {word}, sent an envoy.", Same, Any, 416),
    frame("As {a} {word}, <A> sent an envoy.", Mild, Any, 416),
    frame("<B> called <A> {a} {word}.", Same, Any, 415),
    frame("<B> sees <A> as {a} {word}.", Same, Any, 415),
    frame("<A> is seen as {a} {word} by <B>.", Same, Any, 416),
    frame("<B> considers <A> {a} {word}.", Same, Any, 415),
    frame("<B> said <A> was {a} {word}.", Same, Any, 416),
    frame("<A> behaved like {a} {word}.", Same, Any, 416),
];

/// Nouns of what somebody thinks of somebody, with the default prepositions.
const JUDGEMENTS: [Frame; 8] = [
    frame("<A>'s {word} of <B> was no surprise to the deputies.", Same, Same, 134),
    frame("The {word} of <B> by <A> was no surprise to the deputies.", Same, Same, 133),
    frame("The deputies spoke of their {word} toward <B>.", Any, Same, 134),
    frame("<A> expressed its {word} toward <B>.", Same, Same, 133),
    frame("There was much {word} for <B> in the hall.", Any, Same, 131),
    frame("There was no {word} for <B> in the hall.", Any, Turned, 134),
    frame("<A> is known for its {word} toward <B>.", Same, Same, 134),
    frame("<B> received {word} from <A>.", Same, Same, 134),
];

/// Adverbs of how somebody acts.
const ADVERBS: [Frame; 5] = [
    frame("<A> acted {word}.", Same, Any, 221),
    frame("<A> has acted {word} in the matter.", Same, Any, 222),
    frame("<A>, which acted {word}, sent an envoy.", Same, Any, 221),
    frame("Observers say <A> acted {word}.", Same, Any, 221),
    frame("<A> did not act {word}.", Turned, Any, 221),
];

/// Pairs that stand for the doer and whom it is done to, with their ids.
const PAIRS: [[(&str, &str); 2]; 3] = [
    [("Portugal", "portugal"), ("Ireland", "ireland")],
    [("Malta", "malta"), ("Turkey", "turkey")],
    [("NATO", "nato"), ("Croatia", "croatia")],
];

struct Entry {
    form: String,
    class: String,
    kind: String,
    agent: f64,
    theme: f64,
    frame: String,
}

/// The lines of the files whose path ends as given, cut at their tabs.
fn rows(ends: impl Fn(&str) -> bool) -> Vec<Vec<String>> {
    let files = bundled().into_iter().filter(|file| ends(&file.path));
    let lines = files.flat_map(|f| f.text.lines().filter(|l| !l.starts_with('#')).skip(1).map(str::to_owned).collect::<Vec<_>>());
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// The cues of one word that have one sense.
fn entries() -> Vec<Entry> {
    let number = |cell: &str| if cell.is_empty() { 0.0 } else { cell.parse().unwrap() };
    let all = rows(|path| path.contains("/cues/") && !path.ends_with("prefix.tsv"));
    let mut senses = HashMap::new();
    all.iter().for_each(|row| *senses.entry((row[0].clone(), row[1].clone())).or_insert(0) += 1);
    let single = all.iter().filter(|row| !row[0].contains(' ') && senses[&(row[0].clone(), row[1].clone())] == 1);
    let entry = |row: &Vec<String>| Entry {
        form: row[0].clone(),
        class: row[1].clone(),
        kind: row[2].clone(),
        agent: number(&row[3]),
        theme: number(&row[4]),
        frame: row[5].clone(),
    };
    single.map(entry).collect()
}

/// Past tense, participle and -ing form of a verb.
struct Inflection(HashMap<String, Vec<String>>);

impl Inflection {
    fn new() -> Inflection {
        let verbs = rows(|path| path.ends_with("irregular.tsv")).into_iter().filter(|row| row[1] == "verb");
        Inflection(verbs.map(|row| (row[0].clone(), row[2].split(' ').map(str::to_owned).collect())).collect())
    }

    fn past(&self, verb: &str) -> String {
        self.0.get(verb).map_or_else(|| self.weak(verb), |forms| forms[0].clone())
    }

    fn participle(&self, verb: &str) -> String {
        self.0.get(verb).map_or_else(|| self.weak(verb), |forms| forms[forms.len() - 1].clone())
    }

    fn weak(&self, verb: &str) -> String {
        match verb.as_bytes() {
            [.., b'e'] => format!("{verb}d"),
            [.., before, b'y'] if !vowel(*before) => format!("{}ied", &verb[..verb.len() - 1]),
            _ => format!("{}ed", self.doubled(verb)),
        }
    }

    fn third(&self, verb: &str) -> String {
        let hisses = ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| verb.ends_with(end));
        match verb.as_bytes() {
            [.., before, b'y'] if !vowel(*before) => format!("{}ies", &verb[..verb.len() - 1]),
            _ if hisses => format!("{verb}es"),
            _ => format!("{verb}s"),
        }
    }

    fn ing(&self, verb: &str) -> String {
        let silent = verb.ends_with('e') && !["ee", "oe", "ye"].iter().any(|end| verb.ends_with(end));
        match verb.strip_suffix("ie") {
            Some(stem) => format!("{stem}ying"),
            None if silent => format!("{}ing", &verb[..verb.len() - 1]),
            None => format!("{}ing", self.doubled(verb)),
        }
    }

    /// "ban", "bann-": where one syllable ends in one vowel and one consonant, or a list says so.
    fn doubled(&self, verb: &str) -> String {
        let twice = |v: &str| format!("{v}{}", &v[v.len() - 1..]);
        let short = matches!(verb.as_bytes(), [.., a, v, c] if !vowel(*a) && vowel(*v) && !vowel(*c) && !b"wxy".contains(c));
        let syllable = verb.bytes().filter(|b| vowel(*b)).count() == 1;
        let listed = self.0.get(verb).is_some_and(|forms| forms[0] == twice(verb) + "ed");
        if short && syllable || listed { twice(verb) } else { verb.to_owned() }
    }
}

fn vowel(byte: u8) -> bool {
    b"aeiou".contains(&byte)
}

fn capital(text: &str) -> String {
    text[..1].to_uppercase() + &text[1..]
}

/// The sentence that a frame makes of an entry.
fn fill(frame: &Frame, entry: &Entry, inflection: &Inflection, pair: &[(&str, &str); 2]) -> String {
    let word = &entry.form;
    let article = if vowel(word.as_bytes()[0]) { "an" } else { "a" };
    let forms = [
        ("{base}", word.clone()),
        ("{third}", inflection.third(word)),
        ("{past}", inflection.past(word)),
        ("{part}", inflection.participle(word)),
        ("{ing}", inflection.ing(word)),
        ("{word}", word.clone()),
        ("{Word}", capital(word)),
        ("{a}", article.to_owned()),
        ("{A}", capital(article)),
        ("<A>", pair[0].0.to_owned()),
        ("<B>", pair[1].0.to_owned()),
    ];
    forms.iter().fold(frame.text.to_owned(), |text, (mark, form)| text.replace(mark, form))
}

/// Whether a label is what the sentence is to say, where the entry says `valence`.
fn fits(says: Says, valence: f64, label: Label) -> bool {
    /// Too little to show by itself.
    const SLIGHT: f64 = 0.4;
    let same = match label {
        Label::Positive => valence > 0.0,
        Label::Negative => valence < 0.0,
        _ => valence == 0.0,
    };
    let neutral = label == Label::Neutral;
    match says {
        Same => same || neutral && valence.abs() < SLIGHT,
        Mild => same || neutral && valence.abs() <= 1.0,
        Turned => !same && (!neutral || valence < 1.0) || valence == 0.0 && neutral,
        Any => true,
    }
}

/// A scorer that reports every actor, with what it reuses.
struct Reader {
    scorer: Scorer,
    scratch: Scratch,
    inflection: Inflection,
}

impl Reader {
    fn holds(&mut self, frame: &Frame, entry: &Entry, at: usize) -> Result<(), String> {
        let pair = &PAIRS[at % PAIRS.len()];
        let text = fill(frame, entry, &self.inflection, pair);
        let result = self.scorer.score_with(&text, &mut Discourse::new(), &mut self.scratch).to_owned();
        let label = |id: &str| result.stance(id).map_or(Label::Neutral, |s| s.label);
        let right = fits(frame.agent, entry.agent, label(pair[0].1)) && fits(frame.theme, entry.theme, label(pair[1].1));
        if right { Ok(()) } else { Err(text) }
    }
}

#[test]
fn entries_hold_in_the_frames_of_their_class() {
    let bundled = Scorer::bundled();
    let all: Vec<String> = bundled.lexicon().actors().iter().map(|a| a.id().to_owned()).collect();
    let mut reader = Reader { scorer: bundled.with_actors(all).unwrap(), scratch: Scratch::new(), inflection: Inflection::new() };
    type Plain = fn(&Entry) -> bool;
    let tables: [(Plain, &[Frame]); 5] = [
        (|e| e.class == "verb" && e.kind != "mutual" && e.theme != 0.0 && matches!(e.frame.as_str(), "" | "obj"), &VERBS),
        (|e| e.class == "adj" && e.kind == "quality" && e.agent != 0.0 && e.frame.is_empty(), &ADJECTIVES),
        (|e| e.class == "noun" && e.kind == "quality" && e.agent != 0.0 && matches!(e.frame.as_str(), "" | "of:agent"), &QUALITIES),
        (|e| e.class == "noun" && e.kind == "judgement" && e.theme != 0.0 && e.frame.is_empty(), &JUDGEMENTS),
        (|e| e.class == "adv" && e.kind == "quality" && e.agent != 0.0 && e.frame.is_empty(), &ADVERBS),
    ];
    let entries = entries();
    let mut report = String::new();
    for (plain, frames) in tables {
        let entries: Vec<&Entry> = entries.iter().filter(|e| plain(e)).collect();
        for frame in frames {
            let missed: Vec<String> = entries.iter().enumerate().filter_map(|(at, e)| reader.holds(frame, e, at).err()).collect();
            let holds = entries.len() - missed.len();
            println!("{holds:5} of {:5}  {}", entries.len(), frame.text);
            if holds < frame.holds {
                let rate = 100.0 * holds as f64 / entries.len() as f64;
                let (text, least) = (frame.text, frame.holds);
                report +=
                    &format!("{text}\n  {holds} of {} = {rate:.2} %, fewer than {least}:\n  {}\n", entries.len(), missed.join("\n  "));
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}
