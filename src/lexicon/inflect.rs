//! Regular inflection and the two spellings of English, expanded when a lexicon is loaded.

use super::tag::{Class, Tag};

/// Calls `each` with every regular form of the word `lemma` of `class` and its tag, the lemma first.
pub(crate) fn regular(lemma: &str, class: Class, mut each: impl FnMut(&str, Tag)) {
    match class {
        Class::Verb => {
            each(lemma, Tag::Base);
            each(&with_s(lemma), Tag::Third);
            for past in pasts(lemma) {
                each(&past, Tag::Past);
                each(&past, Tag::Participle);
            }
            for ing in ings(lemma) {
                each(&ing, Tag::Ing);
            }
        }
        Class::Noun => {
            each(lemma, Tag::Noun);
            each(&with_s(lemma), Tag::Plural);
        }
        Class::Adj => {
            each(lemma, Tag::Adjective);
            // "friendlier", not "reliabler".
            const SHORT: usize = 6;
            const LONG: usize = 9;
            if lemma.len() <= SHORT || lemma.len() <= LONG && consonant_y(lemma).is_some() {
                for degree in ["er", "est"] {
                    each(&degree_of(lemma, degree), Tag::Adjective);
                }
            }
        }
        Class::Adv => each(lemma, Tag::Adverb),
        Class::Fixed => each(lemma, Tag::Preposition),
        Class::Closed(tag) => each(lemma, tag),
    }
}

/// The third person or the plural.
fn with_s(lemma: &str) -> String {
    if lemma == "have" {
        return "has".to_owned();
    }
    if let Some(stem) = consonant_y(lemma) {
        return [stem, "ies"].concat();
    }
    let hissing = ["s", "x", "z", "ch", "sh"].iter().any(|end| lemma.ends_with(end));
    if hissing || lemma.ends_with('o') && !lemma.ends_with("oo") { [lemma, "es"].concat() } else { [lemma, "s"].concat() }
}

fn pasts(lemma: &str) -> Vec<String> {
    if lemma.ends_with('e') {
        return vec![[lemma, "d"].concat()];
    }
    if let Some(stem) = consonant_y(lemma) {
        return vec![[stem, "ied"].concat()];
    }
    doubled(lemma).map(|base| base + "ed").collect()
}

fn ings(lemma: &str) -> Vec<String> {
    if let Some(stem) = lemma.strip_suffix("ie") {
        return vec![[stem, "ying"].concat()];
    }
    if lemma.ends_with('e') && !["ee", "oe", "ye"].iter().any(|end| lemma.ends_with(end)) {
        return vec![[&lemma[..lemma.len() - 1], "ing"].concat()];
    }
    doubled(lemma).map(|base| base + "ing").collect()
}

fn degree_of(lemma: &str, degree: &str) -> String {
    if let Some(stem) = consonant_y(lemma) {
        return format!("{stem}i{degree}");
    }
    if let Some(stem) = lemma.strip_suffix('e') {
        return format!("{stem}{degree}");
    }
    let last = doubled(lemma).last().unwrap_or_default();
    format!("{last}{degree}")
}

fn consonant_y(lemma: &str) -> Option<&str> {
    let stem = lemma.strip_suffix('y')?;
    let before = stem.chars().next_back()?;
    (!"aeiou".contains(before)).then_some(stem)
}

/// The bases that -ed and -ing are put to: with the last consonant single, doubled, or both where writers differ or stress decides.
fn doubled(lemma: &str) -> impl Iterator<Item = String> {
    let bytes = lemma.as_bytes();
    let vowel = |b: u8| b"aeiou".contains(&b);
    let closed = match bytes {
        [.., a, v, c] => !vowel(*a) && vowel(*v) && !vowel(*c) && !b"wxy".contains(c),
        [v, c] => vowel(*v) && !vowel(*c),
        _ => false,
    };
    let monosyllable = bytes.iter().filter(|&&b| vowel(b)).count() == 1;
    let after_qu = matches!(bytes, [.., b'q', b'u', _, _]);
    // fuelling, but revealing
    let closed = closed || lemma.ends_with("uel") || lemma.ends_with("dial");
    let double = (closed || after_qu).then(|| lemma.chars().chain(lemma.chars().last()).collect());
    let single = !(closed && monosyllable || after_qu);
    single.then(|| lemma.to_owned()).into_iter().chain(double)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(lemma: &str, class: Class) -> Vec<String> {
        let mut out = Vec::new();
        regular(lemma, class, |form, _| {
            if !out.contains(&form.to_owned()) {
                out.push(form.to_owned());
            }
        });
        out
    }

    #[test]
    fn verbs() {
        assert_eq!(forms("back", Class::Verb), ["back", "backs", "backed", "backing"]);
        assert_eq!(forms("ally", Class::Verb), ["ally", "allies", "allied", "allying"]);
        assert_eq!(forms("stop", Class::Verb), ["stop", "stops", "stopped", "stopping"]);
        assert_eq!(forms("accuse", Class::Verb), ["accuse", "accuses", "accused", "accusing"]);
        assert_eq!(forms("veto", Class::Verb), ["veto", "vetoes", "vetoed", "vetoing"]);
        assert_eq!(forms("betray", Class::Verb), ["betray", "betrays", "betrayed", "betraying"]);
        assert!(forms("cancel", Class::Verb).contains(&"cancelled".into()));
        assert!(forms("cancel", Class::Verb).contains(&"canceled".into()));
        assert!(forms("help", Class::Verb).contains(&"helped".into()));
        assert!(!forms("help", Class::Verb).contains(&"helpped".into()));
    }

    #[test]
    fn nouns_and_adjectives() {
        assert_eq!(forms("crisis", Class::Noun)[0], "crisis");
        assert_eq!(forms("ally", Class::Noun), ["ally", "allies"]);
        assert_eq!(forms("weak", Class::Adj), ["weak", "weaker", "weakest"]);
        assert_eq!(forms("happy", Class::Adj), ["happy", "happier", "happiest"]);
    }
}
