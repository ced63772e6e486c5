//! British and American spelling: the lexicons are written in British English, and each word is known in both.

/// Stems that are spelt apart wherever they stand in a word, British first, in the order of their first letters.
const STEMS: [(&str, &str); 47] = [
    ("acknowledgement", "acknowledgment"),
    ("anaemi", "anemi"),
    ("ardour", "ardor"),
    ("armour", "armor"),
    ("behaviour", "behavior"),
    ("calibre", "caliber"),
    ("candour", "candor"),
    ("centre", "center"),
    ("clamour", "clamor"),
    ("colour", "color"),
    ("defence", "defense"),
    ("demeanour", "demeanor"),
    ("endeavour", "endeavor"),
    ("favour", "favor"),
    ("fervour", "fervor"),
    ("fulfilment", "fulfillment"),
    ("gruelling", "grueling"),
    ("haemorrhag", "hemorrhag"),
    ("harbour", "harbor"),
    ("honour", "honor"),
    ("humour", "humor"),
    ("instalment", "installment"),
    ("judgement", "judgment"),
    ("labour", "labor"),
    ("lustre", "luster"),
    ("manoeuvring", "maneuvering"),
    ("manoeuvre", "maneuver"),
    ("marvellous", "marvelous"),
    ("meagre", "meager"),
    ("neighbour", "neighbor"),
    ("offence", "offense"),
    ("plough", "plow"),
    ("pretence", "pretense"),
    ("programme", "program"),
    ("rancour", "rancor"),
    ("rigour", "rigor"),
    ("rumour", "rumor"),
    ("saviour", "savior"),
    ("sceptic", "skeptic"),
    ("skilful", "skillful"),
    ("smoulder", "smolder"),
    ("sombre", "somber"),
    ("splendour", "splendor"),
    ("succour", "succor"),
    ("tumour", "tumor"),
    ("valour", "valor"),
    ("vigour", "vigor"),
];

/// Words and endings that are spelt apart where they end the word.
const ENDINGS: [(&str, &str); 11] = [
    ("fulfil", "fulfill"),
    ("licence", "license"),
    ("theatre", "theater"),
    ("isation", "ization"),
    ("isations", "izations"),
    ("ise", "ize"),
    ("iser", "izer"),
    ("ised", "ized"),
    ("ising", "izing"),
    ("yse", "yze"),
    ("grey", "gray"),
];

/// What stands before an *-ise* that is no British spelling: promise, exercise, surprise, praise.
const PLAIN_ISE: [&str; 25] = [
    "prom", "compr", "comprom", "dem", "prem", "surm", "exerc", "prec", "conc", "exc", "surpr", "enterpr", "appr", "repr", "pra", "ra",
    "no", "po", "disgu", "bru", "cru", "franch", "desp", "merchand", "advert",
];

/// More of them, known by how they end.
const PLAIN_ENDS: [&str; 6] = ["wise", "advise", "revise", "devise", "expertise", "practise"];

/// The American spelling of one British word, when it has one of its own.
pub(crate) fn american(word: &str) -> Option<String> {
    if let Some((british, american)) = stem_in(word.as_bytes()) {
        return Some(word.replacen(british, american, 1));
    }
    let (british, american) = ENDINGS.iter().find(|(british, _)| word.ends_with(british))?;
    let stem = &word[..word.len() - british.len()];
    let endings = ["ise", "iser", "ised", "ising"];
    let plain = endings.contains(british) && plain(stem);
    (!plain).then(|| format!("{stem}{american}"))
}

/// The stem that the word has in it. Every word of the lexicons is asked, so a stem is looked at only where its first letter stands.
fn stem_in(word: &[u8]) -> Option<&'static (&'static str, &'static str)> {
    let letter = |stem: &(&str, &str)| stem.0.as_bytes()[0];
    (0..word.len()).find_map(|at| {
        let first = STEMS.partition_point(|stem| letter(stem) < word[at]);
        let mut stems = STEMS[first..].iter().take_while(|stem| letter(stem) == word[at]);
        stems.find(|(british, _)| word[at..].starts_with(british.as_bytes()))
    })
}

/// Whether *-ise* behind the stem is spelt with an s by everybody.
fn plain(stem: &str) -> bool {
    let whole = format!("{stem}ise");
    PLAIN_ISE.contains(&stem) || PLAIN_ENDS.iter().any(|end| whole.ends_with(end)) || stem.len() < 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twins() {
        for (british, twin) in [
            ("criticise", "criticize"),
            ("defence", "defense"),
            ("honour", "honor"),
            ("favourable", "favorable"),
            ("neighbourly", "neighborly"),
            ("destabilisation", "destabilization"),
            ("judgement", "judgment"),
            ("manoeuvre", "maneuver"),
            ("centre", "center"),
            ("sceptical", "skeptical"),
            ("legitimise", "legitimize"),
            ("analyse", "analyze"),
            ("fulfil", "fulfill"),
        ] {
            assert_eq!(american(british).as_deref(), Some(twin));
        }
    }

    #[test]
    fn every_stem_is_found() {
        for (british, twin) in STEMS {
            assert_eq!(american(british).as_deref(), Some(twin));
            assert_eq!(american(&format!("un{british}s")), Some(format!("un{twin}s")));
        }
    }

    #[test]
    fn words_that_all_spell_alike() {
        for word in [
            "condemn",
            "promise",
            "surprise",
            "praise",
            "raise",
            "exercise",
            "otherwise",
            "violence",
            "hour",
            "tour",
            "advise",
            "fulfilled",
            "{~",
        ] {
            assert_eq!(american(word), None, "{word}");
        }
    }
}
