//! Is a sentence English? Decided on evidence alone: a sentence that shows none for another language is English.
//!
//! The lexicon knows English only, and a word it finds in Italian ("male", "fine") means something else there. News
//! text has foreign sentences in bylines, notes on the author and quotations. The check runs on every sentence, so it
//! counts small words until English is plain, which takes eight or ten words, and allocates nothing.

use super::table::{Hash, Row, Table};
use std::ops::Range;

static WORDS: Table<4096> = Table::new(include_str!("../../lexicons/en/foreign.tsv"));

/// Languages that share the Latin script, as the lexicon calls them.
const LANGUAGES: [&str; 18] = ["cs", "da", "de", "es", "fi", "fr", "hu", "it", "nl", "pl", "pt", "ro", "sk", "sl", "sq", "sr", "sv", "tr"];

/// A sentence shorter than this is never called foreign.
const MIN_WORDS: usize = 6;
/// The share of foreign words that makes a sentence foreign, in per cent.
const SHARE: isize = 14;
/// Words that are looked at; a longer sentence is judged by its beginning.
const MAX_WORDS: usize = 200;

/// Does the text show that it is not English?
///
/// Two kinds of evidence count: most letters belong to another script, or small words of one other language make up
/// a good part of the text and far outnumber the English ones.
pub fn not_english(text: &str) -> bool {
    // Rare: the lexicon's words are composed.
    if memchr::memchr2(0xcc, 0xcd, text.as_bytes()).is_some() && text.chars().any(is_mark) {
        return decide(&unicode_normalization::UnicodeNormalization::nfc(text).collect::<String>());
    }
    decide(text)
}

/// The words without diacritics that speak for another language; any word with one may.
pub(crate) fn foreign_words() -> impl Iterator<Item = &'static str> {
    WORDS.rows_in_order().filter(|(form, class)| form.is_ascii() && LANGUAGES.contains(class)).map(|(form, _)| form)
}

fn decide(text: &str) -> bool {
    let mut count = Count::default();
    let mut at = 0;
    while let Some(word) = next_word(text, at) {
        at = word.end;
        count.add(text, word);
        if count.is_plainly_english() || count.words >= MAX_WORDS {
            break;
        }
    }
    count.is_foreign()
}

/// The next run of letters from byte `at` on.
fn next_word(text: &str, at: usize) -> Option<Range<usize>> {
    let letter = |c: char| c.is_alphabetic() || is_mark(c);
    let bytes = text.as_bytes();
    let mut start = at;
    while bytes.get(start)?.is_ascii() && !bytes[start].is_ascii_alphabetic() {
        start += 1;
    }
    if !bytes[start].is_ascii() {
        start += text[start..].find(letter)?;
    }
    let mut end = start;
    while bytes.get(end).is_some_and(u8::is_ascii_alphabetic) {
        end += 1;
    }
    if bytes.get(end).is_some_and(|byte| !byte.is_ascii()) {
        end = text[end..].find(|c| !letter(c)).map_or(text.len(), |length| end + length);
    }
    Some(start..end)
}

/// What has been seen. Words that speak for a language count in halves.
#[derive(Default)]
struct Count {
    words: usize,
    english: isize,
    foreign: [isize; LANGUAGES.len()],
    /// Small words with an accent that the lexicon does not know: hardly English, whatever else.
    accented: isize,
    letters: usize,
    other_script: usize,
}

impl Count {
    fn add(&mut self, text: &str, place: Range<usize>) {
        let word = &text[place.clone()];
        self.count_script(word);
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        // A single capital is an initial or a party (D-Calif.).
        let word = if capital && word.len() == 1 { "" } else { word };
        let (mut known, mut name) = (false, false);
        for row in rows(word) {
            known = true;
            name |= row.class() == "name";
            self.count(row.class(), 2);
        }
        // A capital may begin a name, and inside one the small word says nothing: von der Leyen, El País.
        let discount = if name && beside_capital(text, place) { -2 } else { -isize::from(capital) };
        if known && discount < 0 {
            rows(word).for_each(|row| self.count(row.class(), discount));
        }
        self.accented += isize::from(!known && !capital && is_accented(word));
    }

    /// Adds halves to a language. English counts whole in any case.
    fn count(&mut self, class: &str, halves: isize) {
        if class == "en" {
            self.english += halves.max(0);
        } else if let Ok(language) = LANGUAGES.binary_search(&class) {
            self.foreign[language] += halves;
        }
    }

    /// Counts words and the letters of each script. A script without blanks counts two letters for a word.
    fn count_script(&mut self, word: &str) {
        self.words += 1;
        if word.is_ascii() {
            self.letters += word.len();
            return;
        }
        for c in word.chars() {
            self.letters += 1;
            self.other_script += usize::from(!is_latin(c));
        }
        if word.chars().next().is_some_and(is_unspaced) {
            self.words += word.chars().count() / 2;
        }
    }

    fn best(&self) -> isize {
        self.foreign.iter().copied().max().unwrap_or(0)
    }

    /// Enough English seen to stop.
    fn is_plainly_english(&self) -> bool {
        self.english >= 6 && self.english >= 2 * self.evidence() && self.other_script * 2 < self.letters
    }

    fn evidence(&self) -> isize {
        self.best() + 2 * self.accented
    }

    /// With no English word at all two foreign ones will do; against each English word it takes two.
    fn is_foreign(&self) -> bool {
        if self.words < MIN_WORDS {
            return false;
        }
        let enough = self.evidence() >= if self.english == 0 { 4 } else { 5 };
        let many = self.evidence() * 100 >= self.words as isize * 2 * SHARE;
        self.other_script * 2 > self.letters || enough && many && self.evidence() >= 2 * self.english
    }
}

/// Has the word a small Latin letter that English does not use?
fn is_accented(word: &str) -> bool {
    !word.is_ascii() && word.chars().any(|c| !c.is_ascii() && c.is_lowercase() && is_latin(c))
}

/// Does a small word that names contain stand beside a capital, as in `von der Leyen`, `El País`?
fn beside_capital(text: &str, place: Range<usize>) -> bool {
    let big = |c: char| c.is_uppercase();
    let previous = text[..place.start].trim_end_matches(|c: char| !c.is_alphabetic());
    let previous = previous.rfind(|c: char| !c.is_alphabetic()).map_or(previous, |at| &previous[at..]);
    text[place.end..].chars().nth(1).is_some_and(big) || previous.chars().find(|c| c.is_alphabetic()).is_some_and(big)
}

/// What the lexicon has of a word, whatever its capitals.
fn rows(word: &str) -> impl Iterator<Item = Row> {
    let hash = if word.is_ascii() {
        word.bytes().fold(Hash::NEW, |hash, byte| hash.with(byte.to_ascii_lowercase()))
    } else {
        let small = word.chars().flat_map(char::to_lowercase);
        small.fold(Hash::NEW, |hash, c| c.encode_utf8(&mut [0; 4]).bytes().fold(hash, Hash::with))
    };
    WORDS.rows(hash).filter(move |row| {
        let form = row.form();
        let same = word.is_ascii() && form.eq_ignore_ascii_case(word);
        same || !word.is_ascii() && word.chars().flat_map(char::to_lowercase).eq(form.chars())
    })
}

/// A combining mark: it does not part a word.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn is_latin(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{36f}'
            | '\u{1e00}'..='\u{1eff}'
            | '\u{2c60}'..='\u{2c7f}'
            | '\u{a720}'..='\u{a7ff}'
            | '\u{fb00}'..='\u{fb06}'
            | '\u{ff21}'..='\u{ff5a}'
    )
}

/// Letters of scripts that put no blanks between words: Chinese, Japanese, Thai, Khmer and their like.
fn is_unspaced(c: char) -> bool {
    matches!(
        c,
        '\u{e00}'..='\u{eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{9fff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rustfmt::skip]
    const FOREIGN: &[&str] = &[
        "Flavia Di Mauro è una studentessa di “World Politics” presso l’Università MGIMO di Mosca.",
        "Ha conseguito la laurea triennale in relazioni internazionali presso l’Università degli studi di Firenze.",
        "Tra i suoi interessi: relazioni Russia-Europa, teoria femminista, conflitti congelati e buona musica.",
        "Il ministro ha dichiarato che la Serbia non riconoscerà mai il Kosovo.",
        "L'autore vive a Roma e scrive di politica estera per varie riviste.",
        "Laureato in scienze politiche, collabora con il Centro Studi di Trieste.",
        "La Russia accusa la NATO di voler accerchiare il paese.",
        "Vive tra Milano e Belgrado, dove insegna storia dei Balcani.",
        "Le ministre a déclaré que la Serbie ne reconnaîtra jamais le Kosovo.",
        "L’auteur est chercheur à l’Institut français des relations internationales.",
        "La Russie accuse l’OTAN de vouloir encercler le pays.",
        "Après des études de droit à Paris, elle travaille comme journaliste.",
        "Der Minister erklärte, dass Serbien den Kosovo niemals anerkennen werde.",
        "Die Autorin ist Historikerin und lebt in Wien.",
        "Russland wirft der NATO vor, das Land einkreisen zu wollen.",
        "Das Treffen in Belgrad wurde nach wenigen Stunden beendet.",
        "El ministro declaró que Serbia nunca reconocerá a Kosovo.",
        "Rusia acusa a la OTAN de querer cercar el país.",
        "La autora es periodista y vive en Madrid desde hace años.",
        "O ministro declarou que a Sérvia nunca reconhecerá o Kosovo.",
        "A Rússia acusa a NATO de querer cercar o país.",
        "A autora é jornalista e vive em Lisboa há dez anos.",
        "De minister verklaarde dat Servië Kosovo nooit zal erkennen.",
        "Rusland beschuldigt de NAVO ervan het land te willen omsingelen.",
        "De auteur is historica en woont al jaren in Amsterdam.",
        "Ministar je izjavio da Srbija nikada neće priznati Kosovo.",
        "Rusija optužuje NATO da želi da opkoli zemlju.",
        "Autorka je istoričarka i živi u Beogradu već deset godina.",
        "Predsjednik Vlade kazao je kako Hrvatska ostaje uz Ukrajinu.",
        "Ministri deklaroi se Serbia nuk do ta njohë kurrë Kosovën.",
        "Rusia akuzon NATO-n se dëshiron ta rrethojë vendin.",
        "Autorja është historiane dhe jeton në Tiranë prej dhjetë vjetësh.",
        "Minister oświadczył, że Serbia nigdy nie uzna Kosowa.",
        "Rosja oskarża NATO o to, że chce otoczyć kraj.",
        "Autorka jest historyczką i od lat mieszka w Warszawie.",
        "Ministr prohlásil, že Srbsko Kosovo nikdy neuzná a že se to nezmění.",
        "Rusko obviňuje NATO, že chce zemi obklíčit.",
        "Autorka je historička a žije už deset let v Praze.",
        "Minister vyhlásil, že Srbsko Kosovo nikdy neuzná a že sa to nezmení.",
        "Minister je izjavil, da Srbija nikoli ne bo priznala Kosova.",
        "Ministrul a declarat că Serbia nu va recunoaşte niciodată Kosovo.",
        "Rusia acuză NATO că vrea să încercuiască ţara.",
        "Autoarea este istoric şi locuieşte la Bucureşti de zece ani.",
        "Bakan, Sırbistan'ın Kosova'yı hiçbir zaman tanımayacağını ve bu kararın değişmeyeceğini söyledi.",
        "Rusya, NATO'yu ülkeyi kuşatmak istemekle suçluyor ve bu çok ciddi bir iddia.",
        "A miniszter kijelentette, hogy Szerbia soha nem ismeri el Koszovót.",
        "Oroszország azzal vádolja a NATO-t, hogy be akarja keríteni az országot.",
        "Ministern förklarade att Serbien aldrig kommer att erkänna Kosovo.",
        "Ryssland anklagar Nato för att vilja omringa landet och det är allvarligt.",
        "Ministeren erklærede, at Serbien aldrig vil anerkende Kosovo, og det er ikke nyt.",
        "Ministeri sanoi, että Serbia ei koskaan tunnusta Kosovoa ja se on varmaa.",
        "Министр заявил, что Сербия никогда не признает Косово.",
        "Министар је изјавио да Србија никада неће признати Косово.",
        "Ο υπουργός δήλωσε ότι η Σερβία δεν θα αναγνωρίσει ποτέ το Κόσοβο.",
        "قال الوزير إن صربيا لن تعترف بكوسوفو أبدا بعد اليوم.",
        "השר אמר כי סרביה לא תכיר לעולם בקוסובו.",
        "部长表示塞尔维亚永远不会承认科索沃独立。",
        "장관은 세르비아가 코소보를 결코 인정하지 않을 것이라고 말했다.",
        "รัฐมนตรีกล่าวว่าเซอร์เบียจะไม่ยอมรับโคโซโว",
        "Collabora con diverse testate e si occupa di Europa orientale.",
        "Traduzione dall'inglese a cura della redazione di Bologna.",
        "Nata a Torino nel 1990, ha studiato lingue slave a Padova.",
        "Articolo pubblicato il 3 marzo sul sito dell'istituto.",
        "Traduit de l'anglais par la rédaction du journal.",
        "Cet article a été publié le 3 mars sur le site de l'institut.",
        "Née à Lyon en 1990, elle enseigne l'histoire contemporaine.",
        "Aus dem Englischen übersetzt von der Redaktion in Berlin.",
        "Dieser Artikel erschien zuerst auf der Webseite des Instituts.",
        "Geboren in Köln, forscht sie heute zu Osteuropa.",
        "Traducido del inglés por la redacción del periódico.",
        "Este artículo se publicó el 3 de marzo en la página del instituto.",
        "Nacida en Sevilla, enseña historia contemporánea en Granada.",
        "Traduzido do inglês pela redação do jornal de Lisboa.",
        "Este artigo foi publicado no dia 3 de março no site do instituto.",
        "Vertaald uit het Engels door de redactie van de krant.",
        "Dit artikel verscheen eerder op de website van het instituut.",
        "Prevod sa engleskog: redakcija lista, objavljeno u martu.",
        "Ovaj članak je prvobitno objavljen na sajtu instituta.",
        "Rođena je u Nišu, a danas predaje istoriju na fakultetu.",
        "Shqipëria dhe Kosova kërkojnë hapje të dialogut me Brukselin.",
        "Ky artikull u botua fillimisht në faqen e institutit.",
        "Artykuł ukazał się pierwotnie na stronie internetowej instytutu.",
        "Przekład z języka angielskiego: redakcja dziennika w Krakowie.",
        "Článek původně vyšel na webových stránkách institutu v Brně.",
        "Acest articol a apărut prima dată pe site-ul institutului.",
        "Bu makale ilk olarak enstitünün sitesinde yayımlandı ve çok okundu.",
        "Ez a cikk először az intézet honlapján jelent meg magyarul.",
        "Artikeln publicerades först på institutets webbplats och är översatt.",
        "Tämä artikkeli julkaistiin ensin instituutin sivuilla suomeksi ja ruotsiksi.",
        "La guerra in Ucraina divide ancora una volta l'Europa.",
        "Los Balcanes vuelven al centro de la política europea.",
        "Les Balkans reviennent au centre de la politique européenne.",
        "Der Balkan rückt wieder ins Zentrum der europäischen Politik.",
        "Balkan se vraća u središte evropske politike.",
    ];

    #[rustfmt::skip]
    const ENGLISH: &[&str] = &[
        "Ursula von der Leyen, Sofie van der Berg and Charles de Gaulle de la Tour visit Kyiv.",
        "El País, Le Monde, La Repubblica, Die Zeit and Der Spiegel ran it.",
        "Macron, Le Pen, de Villepin vie for votes in Pas de Calais.",
        "Rio de Janeiro, Los Angeles, San José, Buenos Aires, Santa Cruz de la Sierra",
        "Banco de España, Banca d'Italia, Banque de France raise rates",
        "Lula da Silva, Dilma Rousseff, Jair Bolsonaro, Fernando Henrique Cardoso",
        "Serbia, Kosovo, NATO, EU, Russia, China, Turkey, Hungary, Albania, Greece",
        "Kosovo Force troops patrol northern Mitrovica bridge",
        "“Je suis Charlie” became the slogan of the week in Paris.",
        "He shouted “Viva la revolución” and left the hall for good.",
        "Corriere della Sera, Il Sole 24 Ore report rift inside coalition",
        "Partito Democratico leader Elly Schlein slams Giorgia Meloni government",
        "The Deutsche Gesellschaft für Auswärtige Politik published it in Berlin.",
        "Osama bin Laden, Ayman al-Zawahiri, Abu Bakr al-Baghdadi, Anwar al-Awlaki killed",
        "President Vučić, Prime Minister Brnabić, Foreign Minister Dačić meet Lavrov",
        "Bosnia i Herzegovina, Republika Srpska, Crna Gora, Hrvatska",
        "He likes the song “Que será, será” and the film “Y tu mamá también”.",
        "Vuk Jeremić, Ivica Dačić, Aleksandar Vulin: who is who in Belgrade",
        "Leave a Reply Fill in your details below or click an icon",
        "Tel Aviv, Jerusalem, Gaza City, Ramallah, Nablus",
        "Schadenfreude, realpolitik, zeitgeist, angst: loanwords from German",
    ];

    #[test]
    fn other_languages_are_told_from_english() {
        let missed: Vec<_> = FOREIGN.iter().filter(|text| !not_english(text)).collect();
        assert!(missed.is_empty(), "{missed:#?}");
    }

    #[test]
    fn english_is_english_whatever_names_it_holds() {
        let wrong: Vec<_> = ENGLISH.iter().filter(|text| not_english(text)).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn few_words_prove_nothing() {
        assert!(!not_english("") && !not_english("1999 – 2003") && !not_english("Ministar nije rekao ništa."));
        assert!(!not_english("Россия не против."));
    }

    #[test]
    fn a_quoted_title_does_not_make_it_english() {
        assert!(not_english("L’autore del libro “The Art of War and Peace” insegna all’università di Roma ed è stato più volte a Mosca."));
        assert!(!not_english("The author of the book “Che cosa è successo” lives in Rome and teaches in Florence."));
    }

    #[test]
    fn the_word_list_is_well_formed() {
        let text = include_str!("../../lexicons/en/foreign.tsv");
        super::super::table::check(text, "form\tlanguage");
        assert!(LANGUAGES.is_sorted());
        for line in text.lines().filter(|line| !line.starts_with('#')).skip(1) {
            let (form, language) = line.split_once('\t').unwrap();
            assert!(["en", "name"].contains(&language) || LANGUAGES.contains(&language), "{line}");
            assert!(form.chars().all(char::is_alphabetic), "{line}");
            assert_eq!(form, form.to_lowercase());
        }
    }
}
