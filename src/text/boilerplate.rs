//! Text of web pages that is no news: comment forms, share buttons, cookie notices, credits.
//!
//! Such lines judge nobody ("You are commenting using your Google account"), yet their words would count as praise or
//! blame. They are known by their phrases. A phrase counts where it makes up the sentence or most of it, for a button
//! that was glued to a sentence when the page was scraped ("SIGN UP FOR OUR NEWSLETTER The minister …") must not
//! silence the sentence.

use super::table::{Hash, Row, Table};
use std::ops::Range;

static PHRASES: Table<4096> = Table::new(include_str!("../../lexicons/en/boilerplate.tsv"));

/// A longer sentence is never boilerplate, whatever it contains.
const MAX_WORDS: usize = 26;
/// Words that a sentence may have beyond twice those of the phrase found in it.
const SPARE_WORDS: usize = 6;

/// Is the sentence a piece of a web page's furniture rather than of its text?
pub fn is_boilerplate(text: &str) -> bool {
    let words = std::iter::successors(next_word(text, 0), |word| next_word(text, word.end));
    is_boilerplate_at(text, words.map(|word| word.start))
}

/// [`is_boilerplate`], for a caller who knows where words begin that are the first of a [phrase](beginnings). The first word of the
/// text always counts.
pub(crate) fn is_boilerplate_at(text: &str, starts: impl Iterator<Item = usize>) -> bool {
    // Most sentences of news are too long, and counting blanks shows it at once.
    if memchr::memchr_iter(b' ', text.as_bytes()).count() > MAX_WORDS {
        return false;
    }
    let mut search = Search { text, weak: None };
    let Some(first) = next_word(text, 0) else { return false };
    search.phrase(first.clone(), true) || starts.take(MAX_WORDS).skip_while(|&start| start <= first.start).any(|start| search.word(start))
}

/// How a phrase begins, as tokens in small letters.
pub(crate) struct Beginning {
    /// Whether it stands at the start of a sentence alone.
    pub(crate) opens: bool,
    pub(crate) first: &'static str,
    /// Its second word, if there is one that no number stands for and no apostrophe divides.
    pub(crate) second: Option<&'static str>,
}

/// How the phrases begin.
pub(crate) fn beginnings() -> impl Iterator<Item = Beginning> {
    PHRASES.forms().map(|form| {
        let mut words = form.trim_start_matches(['+', '^']).trim_end_matches('$').split(' ');
        let first = words.next().unwrap_or_default();
        let (whole, divided) = first.split_once('\'').map_or((first, false), |(whole, _)| (whole, true));
        let second = words.next().filter(|second| !divided && !second.contains(['\'', '#']));
        Beginning { opens: form.starts_with('^'), first: whole, second }
    })
}

/// Looks for phrases word by word.
struct Search<'a> {
    text: &'a str,
    /// A phrase that proves nothing alone.
    weak: Option<&'static str>,
}

impl Search<'_> {
    fn word(&mut self, start: usize) -> bool {
        next_word(self.text, start).is_some_and(|word| self.phrase(word, false))
    }

    /// Whether the phrases that begin at `word` prove the text to be furniture.
    fn phrase(&mut self, word: Range<usize>, first: bool) -> bool {
        let text = self.text;
        let following = next_word(text, word.end).map(|next| text.as_bytes()[next.start]);
        let anchored = first.then(|| PHRASES.rows(key(Hash::NEW.with(b'^'), &text[word.clone()]))).into_iter().flatten();
        let rows = PHRASES.rows(key(Hash::NEW, &text[word.clone()])).chain(anchored);
        for form in rows.filter(|row| may_follow(*row, following)).map(Row::form) {
            if !matches(form, text, word.start, first) {
                continue;
            }
            if !form.starts_with('+') || self.weak.is_some_and(|weak| weak != form) {
                return true;
            }
            self.weak = Some(form);
        }
        false
    }
}

/// Whether a word that begins with `following` may be the second of the phrase; most phrases are ruled out by it.
fn may_follow(row: Row, following: Option<u8>) -> bool {
    match (row.second().first(), following) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(b'#'), Some(byte)) => byte.is_ascii_digit(),
        (Some(wanted), Some(byte)) => *wanted == byte.to_ascii_lowercase() || !byte.is_ascii(),
    }
}

/// Does the phrase stand at byte `at`, and weigh enough in the sentence?
fn matches(form: &str, text: &str, at: usize, first: bool) -> bool {
    if form.starts_with('^') && !first {
        return false;
    }
    let weak = form.starts_with('+');
    let form = form.trim_start_matches(['+', '^']);
    let (ends, form) = form.strip_suffix('$').map_or((false, form), |form| (true, form));
    let (mut at, mut length) = (at, 0);
    for wanted in form.split(' ') {
        let Some(word) = next_word(text, at).filter(|word| same(&text[word.clone()], wanted, text)) else {
            return false;
        };
        at = word.end;
        length += 1;
    }
    if ends { next_word(text, at).is_none() } else { weak || count_words(text) <= 2 * length + SPARE_WORDS }
}

/// Words of the text, counted no farther than a limit needs.
fn count_words(text: &str) -> usize {
    let (mut at, mut words) = (0, 0);
    while let Some(word) = next_word(text, at).filter(|_| words <= 2 * MAX_WORDS) {
        at = word.end;
        words += 1;
    }
    words
}

/// The next run of letters, digits and apostrophes from byte `at` on, or the sign of copyright.
fn next_word(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut start = at;
    while bytes.get(start)?.is_ascii() && !bytes[start].is_ascii_alphanumeric() {
        start += 1;
    }
    if !bytes[start].is_ascii() {
        start += text[start..].find(|c: char| c.is_alphanumeric() || c == '©')?;
        if text[start..].starts_with('©') {
            return Some(start..start + '©'.len_utf8());
        }
    }
    let mut end = start;
    while bytes.get(end).is_some_and(|byte| INSIDE[usize::from(*byte)]) {
        end += 1;
    }
    if bytes.get(end).is_some_and(|byte| !byte.is_ascii()) {
        let outside = |c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’');
        end = text[end..].find(outside).map_or(text.len(), |length| end + length);
        return Some(start..start + text[start..end].trim_end_matches(['\'', '’']).len());
    }
    while bytes[end - 1] == b'\'' {
        end -= 1;
    }
    Some(start..end)
}

/// For every byte whether it is an ASCII letter, digit or apostrophe.
static INSIDE: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = (byte as u8).is_ascii_alphanumeric() || byte as u8 == b'\'';
        byte += 1;
    }
    table
};

/// Is the word of the text the word of the phrase? "US" is a country unless all the text is in capitals.
fn same(word: &str, wanted: &str, text: &str) -> bool {
    match wanted {
        "#" => is_number(word),
        "us" if word == "US" => !text.bytes().any(|byte| byte.is_ascii_lowercase()),
        _ if word.is_ascii() => word.eq_ignore_ascii_case(wanted),
        _ => word.chars().map(straight).eq(wanted.chars()),
    }
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The hash of a word's key behind `start`: small letters, a straight apostrophe, `#` for a number.
fn key(start: Hash, word: &str) -> Hash {
    if word.as_bytes()[0].is_ascii_digit() && is_number(word) {
        return start.with(b'#');
    }
    if word.is_ascii() {
        return word.bytes().fold(start, |hash, byte| hash.with(byte.to_ascii_lowercase()));
    }
    word.chars().map(straight).fold(start, |hash, c| c.encode_utf8(&mut [0; 4]).bytes().fold(hash, Hash::with))
}

fn straight(c: char) -> char {
    if c == '’' { '\'' } else { c.to_ascii_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rustfmt::skip]
    const FURNITURE: &[&str] = &[
        "Leave a Reply",
        "Fill in your details below or click an icon to log in: Logo",
        "You are commenting using your account.",
        "Log Out /  Change )",
        "Google photo",
        "You are commenting using your Google account.",
        "Twitter picture",
        "Facebook photo",
        "Connecting to %s",
        "Your email address will not be published.",
        "Required fields are marked *",
        "This website uses cookies to ensure you get the best experience on our website.",
        "We use cookies to personalise content and ads.",
        "By continuing to use this site you agree to our use of cookies.",
        "Subscribe to our newsletter to get the latest news straight to your inbox.",
        "Sign up for our daily newsletter",
        "© 2024 News Agency. All rights reserved.",
        "All rights reserved.",
        "Share this article",
        "Share on Facebook",
        "Follow us on Twitter and Facebook",
        "FOLLOW US ON TELEGRAM",
        "Read more: Serbia rejects the plan",
        "Related articles",
        "Advertisement",
        "Click here to download the report.",
        "(Photo by Jane Smith/Getty Images)",
        "Photo: Reuters",
        "AP Photo/John Smith",
        "12 Comments",
        "5 min read",
        "Previous Post Next Post",
        "Save my name, email, and website in this browser for the next time I comment.",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "Please enable JavaScript to view the comments powered by Disqus.",
        "The views expressed in this article are those of the author alone.",
        "You have read 3 of 5 free articles this month.",
        "Don’t miss our latest stories",
        "Donate now",
        "Published 12 May 2022",
    ];

    #[rustfmt::skip]
    const NEWS: &[&str] = &[
        "Serbia decided not to sign up to western sanctions.",
        "Sign up for the army, Moscow tells its young men.",
        "By signing up to the deal, Serbia angered Moscow.",
        "Few in Brussels subscribe to the view that Russia will fold.",
        "He clicked on the link and lost his savings.",
        "Sponsored by Moscow, the rebels took the city.",
        "Recent comments by the president angered NATO.",
        "Follow-on talks are planned in Geneva.",
        "Support US-led strikes, the minister urged parliament.",
        "About US sanctions the minister said nothing.",
        "We and our partners will support Ukraine, he said.",
        "“Send us your tanks,” the president said.",
        "More from NATO is needed.",
        "Published on Monday, the report accuses Russia of torture.",
        "Posted on Facebook, the video shows Russian soldiers.",
        "Advertisement rules are strict in the EU.",
        "The cookie maker left Russia.",
        "Read the statement, and you see that NATO lies.",
        "Share prices in Moscow fell by a third.",
        "He shared the article on Facebook and on Twitter.",
        "Reject all violence, the bishop urged.",
        "Photo shows Russian tanks near Kyiv.",
        "Copyright law divides the EU and the US.",
        "EPA officials blamed the EU.",
        "Reuters reported that Serbia had refused.",
        "Most shared the view that NATO was to blame.",
        "Search results show that Russia lied.",
        "Join the EU or stay out, he told voters.",
        "Close the border, Hungary says.",
        "Watch out for Russia, the general warned.",
        "Page after page accuses Serbia.",
        "Error upon error marked the EU response.",
        "Home to 1.8 million people, Kosovo is poor.",
    ];

    #[test]
    fn furniture_is_found() {
        let missed: Vec<_> = FURNITURE.iter().filter(|text| !is_boilerplate(text)).collect();
        assert!(missed.is_empty(), "{missed:#?}");
    }

    #[test]
    fn news_is_left_alone() {
        let wrong: Vec<_> = NEWS.iter().filter(|text| is_boilerplate(text)).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn a_button_glued_to_a_sentence_does_not_silence_it() {
        assert!(is_boilerplate("Sign up for our newsletter"));
        assert!(!is_boilerplate("SIGN UP FOR OUR NEWSLETTER The minister said on Monday that Serbia would never join the alliance."));
    }

    #[test]
    fn weak_phrases_count_in_pairs() {
        assert!(!is_boilerplate("The firm’s lawyers say that our privacy policy is sound."));
        assert!(is_boilerplate("Before you go on, see our privacy policy and our terms of use."));
    }

    #[test]
    fn the_phrase_list_is_well_formed() {
        let text = include_str!("../../lexicons/en/boilerplate.tsv");
        super::super::table::check(text, "form\tsource");
        for line in text.lines().filter(|line| !line.starts_with('#')).skip(1) {
            let form = line.split('\t').next().unwrap();
            let words = form.trim_start_matches(['^', '+']).trim_end_matches('$');
            let known = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '\'' | '#' | '©');
            assert!(words.split(' ').all(|word| !word.is_empty() && word.chars().all(known)), "{line}");
            assert!(is_boilerplate(&words.replace('#', "12")) || form.starts_with('+'), "{line}");
        }
    }
}
