//! From text to words: tokens, their folded forms, and what the lexicon knows of each.

use super::{Mark, Sentence, Shape, Word};
use crate::lexicon::{FormInfo, FormTable, LemmaId, Lexicon, PlainKey, Signs, Tag};
use crate::span::Span;
use crate::text::fold::Folded;
use crate::text::stem::{English, MIN_STEMMED, Memo};
use crate::text::token::{Token, TokenKind, tokenize};

/// The buffers of look-ups, which outlive the sentence.
#[derive(Default)]
pub(crate) struct Buffers {
    pub(crate) folded: Folded,
    stemmer: English,
    memo: Memo<Option<LemmaId>>,
    tokens: Vec<Token>,
    /// For every token the key that it is looked up by as it is written.
    keys: Vec<PlainKey>,
}

impl Buffers {
    /// What the table has of a word in its folded form, for it has none as it is written.
    #[inline(never)]
    fn look_up(&mut self, lexicon: &Lexicon, kind: TokenKind, written: &str) -> FormInfo {
        let folded = self.folded.fold(written).unwrap_or_default();
        let mut info = lexicon.table.info(folded);
        if !written.is_ascii() && kind == TokenKind::Word {
            info.signs.insert(script(written));
        }
        info
    }

    /// The cue that shares its stem with a word that the table does not have.
    fn same_stem(&mut self, lexicon: &Lexicon, written: &str) -> Option<LemmaId> {
        // Most unknown words are names, and begin like no stem.
        let may_have = written.len() >= MIN_STEMMED && (!written.is_ascii() || lexicon.stems.may_have(written));
        let folded = self.folded.fold(written).filter(|_| may_have)?;
        self.memo.get(folded, || stem(lexicon, &self.stemmer, folded))
    }
}

/// What a word says of its language that is not all ASCII.
fn script(written: &str) -> Signs {
    // Up to U+027F there are Latin letters, behind 0xe2 typographic marks; the rest combines or is of another script.
    let latin = written.bytes().all(|byte| byte < 0xca || byte == 0xe2);
    if latin { Signs::FOREIGN } else { Signs::SCRIPT }
}

/// Fills `sentence.words` from `text`.
#[inline(never)]
pub(crate) fn read(lexicon: &Lexicon, text: &str, buffers: &mut Buffers, sentence: &mut Sentence) {
    let mut tokens = std::mem::take(&mut buffers.tokens);
    tokens.clear();
    tokenize(text, &mut tokens);
    look_up_plain(lexicon, text, &tokens, &mut buffers.keys, &mut sentence.words);
    buffers.tokens = tokens;
    describe(lexicon, text, buffers, sentence);
    sentence.openers.note_names(&sentence.words);
    sentence.mention_at.resize(sentence.words.len(), None);
}

/// Finds the cues that share their stems with words that the lexicon does not know.
pub(crate) fn note_stems(lexicon: &Lexicon, text: &str, buffers: &mut Buffers, sentence: &mut Sentence) {
    let unknown = |w: &&mut Word| !w.form.is_some() && w.kind == TokenKind::Word;
    for word in sentence.words.iter_mut().filter(unknown) {
        word.info.only = buffers.same_stem(lexicon, &text[word.span.range()]);
    }
}

/// Writes what each mark does, and what all words show together.
fn describe(lexicon: &Lexicon, text: &str, buffers: &mut Buffers, sentence: &mut Sentence) {
    let (mut quotes, mut initial, mut case, mut signs) = (Quotes::default(), true, Case::default(), Signs::NONE);
    for index in 0..sentence.words.len() {
        let word = &mut sentence.words[index];
        word.initial = initial;
        if word.kind == TokenKind::Punct && is_sum(text, &sentence.words, index) {
            sentence.words[index].kind = TokenKind::Number;
        }
        let word = &mut sentence.words[index];
        if !word.form.is_some() && !buffers.keys[index].is_plain() {
            word.info = buffers.look_up(lexicon, word.kind, &text[word.span.range()]);
        }
        if word.kind == TokenKind::Punct {
            let mark = mark(text, &sentence.words, index, &mut quotes);
            sentence.question |= mark == Mark::Question;
            sentence.quoted |= matches!(mark, Mark::OpenQuote | Mark::CloseQuote);
            initial = opens(mark, initial);
            let word = &mut sentence.words[index];
            (word.mark, word.tag) = (mark, Tag::Punct);
            // Of the marks names hold commas ("Warsaw, Indiana") and signs.
            if !matches!(mark, Mark::Comma | Mark::Other) {
                word.info = FormInfo::NONE;
            }
        } else {
            case.add(word);
            initial = false;
        }
        let word = &mut sentence.words[index];
        word.info.signs.insert(Signs::IN_FURNITURE.when((word.kind != TokenKind::Word) | word.hyphenated));
        signs.insert(word.info.signs);
        signs.insert(Signs::COMPOUND.when(word.hyphenated));
    }
    sentence.signs = signs;
    if case.says_nothing() {
        sentence.words.iter_mut().for_each(|word| word.initial = true);
    }
}

/// Looks up the words that need no folding but for ASCII capitals. Nothing else is done meanwhile, so that the look-ups, whose places in
/// memory are far apart, wait for it together.
fn look_up_plain(lexicon: &Lexicon, text: &str, tokens: &[Token], keys: &mut Vec<PlainKey>, words: &mut Vec<Word>) {
    keys.clear();
    keys.extend(tokens.iter().map(|token| FormTable::plain_key(text, token.span)));
    words.extend(tokens.iter().zip(&*keys).map(|(&token, &key)| Word { shape: shape(text, token, key), ..Word::of(token) }));
    for (word, &key) in words.iter_mut().zip(&*keys) {
        word.info = *lexicon.table.plain(key);
    }
}

/// "$4.5bn", "£2 million": the sign of a sum of money is a part of it.
fn is_sum(text: &str, words: &[Word], index: usize) -> bool {
    let sum = |next: &Word| text[next.span.range()].starts_with(|c: char| c.is_ascii_digit());
    matches!(&text[words[index].span.range()], "$" | "£" | "€") && words.get(index + 1).is_some_and(sum)
}

/// What the punctuation at a word does.
fn mark(text: &str, words: &[Word], index: usize, quotes: &mut Quotes) -> Mark {
    let span = words[index].span;
    let mark = quotes.mark(text, span, &text[span.range()]);
    if mark == Mark::Stop && abbreviates(text, words, index) { Mark::Other } else { mark }
}

/// "Gen. Smith", "No. 5": a dot behind a short capital word, with more of the sentence to come.
fn abbreviates(text: &str, words: &[Word], index: usize) -> bool {
    let (stop, Some(next)) = (&words[index], words.get(index + 1)) else { return false };
    if stop.span.len() > 1 && text[next.span.range()].starts_with(char::is_lowercase) {
        // "Moscow … betrayed": the sentence goes on.
        return true;
    }
    // "Ana Berg, D-Conn., said", "(R-Ky.) said"
    let lower = |word: &Word| word.kind == TokenKind::Word && text[word.span.range()].starts_with(char::is_lowercase);
    let on = match &text[next.span.range()] {
        "," => true,
        ")" => words.get(index + 2).is_some_and(lower),
        _ => false,
    };
    if on && text[stop.span.range()] == *"." {
        return true;
    }
    let short = |word: &Word| word.span.len() <= 4 && word.span.end() == stop.span.start() && word.shape != Shape::Lower;
    next.kind != TokenKind::Punct && text[stop.span.range()] == *"." && index.checked_sub(1).is_some_and(|before| short(&words[before]))
}

/// The cue that shares its stem with a form that the table does not have.
fn stem(lexicon: &Lexicon, stemmer: &English, form: &str) -> Option<LemmaId> {
    lexicon.stems.get(stemmer.stem(form)?.as_ref())
}

/// Whether the word behind a mark is written with a capital for its place alone; `initial` is what holds of the mark's own place.
fn opens(mark: Mark, initial: bool) -> bool {
    match mark {
        Mark::OpenQuote | Mark::Semicolon | Mark::Stop | Mark::Question | Mark::OpenParen => true,
        Mark::Other | Mark::Dash => initial,
        _ => false,
    }
}

/// Counts the longer words, and those of them that are written large.
#[derive(Default)]
struct Case {
    total: usize,
    large: usize,
}

impl Case {
    fn add(&mut self, word: &Word) {
        // Added up without a branch, for no branch could be foretold.
        let long = usize::from(word.kind == TokenKind::Word) & usize::from(word.span.len() > 3);
        self.total += long;
        self.large += long & usize::from(word.shape != Shape::Lower);
    }

    /// Headlines in title case or capitals: most of the longer words are written large.
    fn says_nothing(&self) -> bool {
        self.total > 3 && self.large * 5 > self.total * 4
    }
}

/// How a token is written.
#[inline]
fn shape(text: &str, token: Token, key: PlainKey) -> Shape {
    // Most words show it by their first letters.
    let [first, second] = key.begins;
    let (lower, capital) = (first.is_ascii_lowercase(), first.is_ascii_uppercase() & second.is_ascii_lowercase());
    match (lower | capital, token.kind) {
        (true, _) => [Shape::Lower, Shape::Capital][usize::from(capital)],
        (false, TokenKind::Punct) => Shape::Lower,
        (false, _) => shape_of(&text[token.span.range()]),
    }
}

#[inline(never)]
fn shape_of(piece: &str) -> Shape {
    let mut letters = piece.chars().filter(|c| c.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) {
        return Shape::Lower;
    }
    let mut rest = letters.peekable();
    if rest.peek().is_some() && rest.all(char::is_uppercase) { Shape::Upper } else { Shape::Capital }
}

/// Tells opening from closing quotes.
#[derive(Default)]
struct Quotes {
    single: bool,
    double: bool,
}

impl Quotes {
    fn mark(&mut self, text: &str, span: Span, piece: &str) -> Mark {
        match piece {
            "," => Mark::Comma,
            "." | "!" | "…" => Mark::Stop,
            "?" | "?!" => Mark::Question,
            ";" | ":" => Mark::Semicolon,
            "–" | "—" | "-" | "―" => Mark::Dash,
            "“" | "„" | "«" | "‹" => {
                // The German closing mark is the English opening one.
                let closes = piece == "“" && self.double && !space_before(text, span);
                self.double = !closes;
                if closes { Mark::CloseQuote } else { Mark::OpenQuote }
            }
            "”" | "»" | "›" => {
                self.double = false;
                Mark::CloseQuote
            }
            "\"" => {
                self.double = if space_before(text, span) == space_after(text, span) { !self.double } else { space_before(text, span) };
                if self.double { Mark::OpenQuote } else { Mark::CloseQuote }
            }
            "‘" => {
                self.single = true;
                Mark::OpenQuote
            }
            "'" if space_before(text, span) && !space_after(text, span) => {
                self.single = true;
                Mark::OpenQuote
            }
            "’" | "'" if self.single => {
                self.single = false;
                Mark::CloseQuote
            }
            "(" | "{" => Mark::OpenParen,
            ")" | "}" => Mark::CloseParen,
            // "“[Berg] is a liar”": the name stands where the speaker had another word.
            "[" | "]" => Mark::Other,
            _ if piece.starts_with("..") => Mark::Stop,
            _ => Mark::Other,
        }
    }
}

fn space_before(text: &str, span: Span) -> bool {
    text[..span.start()].chars().next_back().is_none_or(|c| c.is_whitespace() || "([{—–".contains(c))
}

fn space_after(text: &str, span: Span) -> bool {
    text[span.end()..].chars().next().is_none_or(|c| c.is_whitespace() || ")]},.;:".contains(c))
}
