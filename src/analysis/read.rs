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
    /// What is known of a word that the table does not have as it is written: what it has of its folded form, or else the cue that shares its
    /// stem.
    #[inline(never)]
    fn look_up(&mut self, lexicon: &Lexicon, kind: TokenKind, written: &str) -> FormInfo {
        let plain = written.is_ascii();
        // Most unknown words are names, and begin like no stem.
        let stemmed = kind == TokenKind::Word && written.len() >= MIN_STEMMED && (!plain || lexicon.stems.may_have(written));
        let known_absent = plain && written.len() <= FormTable::SHORT;
        if known_absent && !stemmed {
            return FormInfo::NONE;
        }
        let folded = self.folded.fold(written).unwrap_or_default();
        let mut info = if known_absent { FormInfo::NONE } else { lexicon.table.info(folded) };
        if !plain && kind == TokenKind::Word {
            info.signs.insert(script(written));
        }
        if stemmed && !info.form.is_some() {
            info.only = self.memo.get(folded, || stem(lexicon, &self.stemmer, folded));
        }
        info
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
    describe(lexicon, text, &tokens, buffers, sentence);
    buffers.tokens = tokens;
    sentence.openers.note_names(&sentence.words);
    sentence.mention_at.resize(sentence.words.len(), None);
}

/// Writes how each word is written, what each mark does, and what all of them show together.
fn describe(lexicon: &Lexicon, text: &str, tokens: &[Token], buffers: &mut Buffers, sentence: &mut Sentence) {
    let (mut quotes, mut initial, mut case) = (Quotes::default(), true, Case::default());
    let mut signs = Signs::NONE;
    for (index, (word, &token)) in sentence.words.iter_mut().zip(tokens).enumerate() {
        word.initial = initial;
        if token.kind != TokenKind::Punct {
            word.shape = shape(text, token.span);
            case.add(token, word.shape);
            initial = false;
            if !word.form.is_some() {
                word.info = buffers.look_up(lexicon, token.kind, &text[token.span.range()]);
            }
        } else {
            let mark = mark(text, tokens, index, &mut quotes);
            sentence.question |= mark == Mark::Question;
            sentence.quoted |= matches!(mark, Mark::OpenQuote | Mark::CloseQuote);
            initial = opens(mark, initial);
            (word.mark, word.tag) = (mark, Tag::Punct);
            // Of the marks names hold commas ("Warsaw, Indiana") and signs.
            if !matches!(mark, Mark::Comma | Mark::Other) {
                word.info = FormInfo::NONE;
            } else if !word.form.is_some() {
                word.info = buffers.look_up(lexicon, token.kind, &text[token.span.range()]);
            }
        }
        signs.insert(word.info.signs);
        signs.insert(Signs::COMPOUND.when(token.hyphenated));
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
    let word = |(&token, &key): (&Token, &PlainKey)| Word { info: *lexicon.table.plain(key), ..Word::of(token) };
    words.extend(tokens.iter().zip(&*keys).map(word));
}

/// What the punctuation at a token does.
fn mark(text: &str, tokens: &[Token], index: usize, quotes: &mut Quotes) -> Mark {
    let token = tokens[index];
    let mark = quotes.mark(text, token, &text[token.span.range()]);
    if mark == Mark::Stop && abbreviates(text, tokens, index) { Mark::Other } else { mark }
}

/// "Gen. Smith", "No. 5": a dot behind a short capital word, with more of the sentence to come.
fn abbreviates(text: &str, tokens: &[Token], index: usize) -> bool {
    let (token, Some(next)) = (tokens[index], tokens.get(index + 1)) else { return false };
    if token.span.len() > 1 && text[next.span.range()].starts_with(char::is_lowercase) {
        // "Moscow … betrayed": the sentence goes on.
        return true;
    }
    let short = |word: Token| {
        let touches = word.span.len() <= 4 && word.span.end() == token.span.start();
        touches && word.kind != TokenKind::Punct && shape(text, word.span) != Shape::Lower
    };
    next.kind != TokenKind::Punct && text[token.span.range()] == *"." && index.checked_sub(1).is_some_and(|before| short(tokens[before]))
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
    fn add(&mut self, token: Token, shape: Shape) {
        // Added up without a branch, for no branch could be foretold.
        let long = usize::from(token.kind == TokenKind::Word) & usize::from(token.span.len() > 3);
        self.total += long;
        self.large += long & usize::from(shape != Shape::Lower);
    }

    /// Headlines in title case or capitals: most of the longer words are written large.
    fn says_nothing(&self) -> bool {
        self.total > 3 && self.large * 5 > self.total * 4
    }
}

#[inline]
fn shape(text: &str, span: Span) -> Shape {
    // Most words show it by their first letters.
    let written = &text.as_bytes()[span.range()];
    let (first, second) = (written.first().copied().unwrap_or_default(), written.get(1).copied().unwrap_or_default());
    let (lower, capital) = (first.is_ascii_lowercase(), first.is_ascii_uppercase() & second.is_ascii_lowercase());
    if !(lower | capital) {
        return shape_of(&text[span.range()]);
    }
    [Shape::Lower, Shape::Capital][usize::from(capital)]
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
    fn mark(&mut self, text: &str, token: Token, piece: &str) -> Mark {
        match piece {
            "," => Mark::Comma,
            "." | "!" | "…" => Mark::Stop,
            "?" | "?!" => Mark::Question,
            ";" | ":" => Mark::Semicolon,
            "–" | "—" | "-" | "―" => Mark::Dash,
            "“" | "„" | "«" | "‹" => {
                // The German closing mark is the English opening one.
                let closes = piece == "“" && self.double && !space_before(text, token);
                self.double = !closes;
                if closes { Mark::CloseQuote } else { Mark::OpenQuote }
            }
            "”" | "»" | "›" => {
                self.double = false;
                Mark::CloseQuote
            }
            "\"" => {
                self.double = if space_before(text, token) == space_after(text, token) { !self.double } else { space_before(text, token) };
                if self.double { Mark::OpenQuote } else { Mark::CloseQuote }
            }
            "‘" => {
                self.single = true;
                Mark::OpenQuote
            }
            "'" if space_before(text, token) && !space_after(text, token) => {
                self.single = true;
                Mark::OpenQuote
            }
            "’" | "'" if self.single => {
                self.single = false;
                Mark::CloseQuote
            }
            "(" | "[" | "{" => Mark::OpenParen,
            ")" | "]" | "}" => Mark::CloseParen,
            _ if piece.starts_with("..") => Mark::Stop,
            _ => Mark::Other,
        }
    }
}

fn space_before(text: &str, token: Token) -> bool {
    text[..token.span.start()].chars().next_back().is_none_or(|c| c.is_whitespace() || "([{—–".contains(c))
}

fn space_after(text: &str, token: Token) -> bool {
    text[token.span.end()..].chars().next().is_none_or(|c| c.is_whitespace() || ")]},.;:".contains(c))
}
