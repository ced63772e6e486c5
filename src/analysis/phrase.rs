//! Phrases: words that the lexicon knows only together.

use super::{Sentence, Word};
use crate::lexicon::{Category, Class, LemmaId, Lexicon, Phrase, PhraseWord, Tag, TagSet, Target};

/// The most words that may stand for the theme inside a phrase (`stab ~ in the back`).
const MAX_GAP: usize = 6;

/// Which phrases are looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pass {
    /// Before tagging: phrases that are a closed class, an adverb or fixed (`no longer`, `on the side of`).
    Closed,
    /// After tagging: verbs, nouns and adjectives.
    Open,
}

/// Finds the longest phrase at each word; its head gets the lemma, its other words become inner ones.
pub(crate) fn find(lexicon: &Lexicon, pass: Pass, sentence: &mut Sentence) {
    let mut at = 0;
    while at < sentence.words.len() {
        at += longest(lexicon, pass, sentence, at).unwrap_or(1);
    }
}

fn longest(lexicon: &Lexicon, pass: Pass, sentence: &mut Sentence, at: usize) -> Option<usize> {
    let word = &sentence.words[at];
    if word.tag == Tag::Inner || sentence.mention_at[at].is_some() {
        return None;
    }
    let info = lexicon.form(word.form).filter(|info| !info.phrases.is_empty())?;
    let next = sentence.words.get(at + 1).map(|w| w.form);
    lexicon.phrases(info, next).find_map(|phrase| {
        let Target::Lemma(lemma, tag) = phrase.target else { return None };
        let class = lexicon.lemma(lemma).class;
        let wanted = if matches!(class, Class::Verb | Class::Noun | Class::Adj) { Pass::Open } else { Pass::Closed };
        if wanted != pass {
            return None;
        }
        let matched = Match::find(phrase, sentence, at)?;
        matched.apply(lexicon, sentence, at, lemma, class, tag)
    })
}

/// Where the words of a phrase stand: those before the gap, and those behind it.
struct Match {
    /// The word after the first stretch.
    end: usize,
    /// The stretch behind the gap, if the phrase has one.
    behind: Option<(usize, usize)>,
}

impl Match {
    fn find(phrase: &Phrase, sentence: &Sentence, at: usize) -> Option<Match> {
        let gap = phrase.rest.iter().position(|w| *w == PhraseWord::Gap);
        let (head, tail) = phrase.rest.split_at(gap.unwrap_or(phrase.rest.len()));
        let end = follow(head, sentence, at + 1)?;
        if tail.is_empty() {
            return Some(Match { end, behind: None });
        }
        let behind = (end + 1..=end + MAX_GAP).find_map(|start| {
            let clear = sentence.words.get(end..start)?.iter().all(|w| w.mark == super::Mark::None);
            if !clear {
                return None;
            }
            follow(&tail[1..], sentence, start).map(|stop| (start, stop))
        });
        behind.map(|behind| Match { end, behind: Some(behind) })
    }

    /// Marks the words and gives how many to go on by; `None` when their tags do not allow the phrase.
    fn apply(&self, lexicon: &Lexicon, sentence: &mut Sentence, at: usize, lemma: LemmaId, class: Class, tag: Tag) -> Option<usize> {
        let last = self.end - 1;
        let head = if class == Class::Noun { last } else { at };
        let allowed = match class {
            Class::Verb => TagSet::VERB.has(sentence.words[at].tag),
            Class::Noun => !TagSet::of(&[Tag::Past, Tag::Third, Tag::Base, Tag::Name]).has(sentence.words[head].tag),
            _ => true,
        };
        if !allowed {
            return None;
        }
        let inner = || (at..self.end).chain(self.behind.into_iter().flat_map(|(start, end)| start..end));
        if inner().any(|index| sentence.mention_at[index].is_some()) {
            return None;
        }
        for index in inner() {
            let word = &mut sentence.words[index];
            word.tag = if index == head { head_tag(lexicon, lemma, class, tag, word) } else { Tag::Inner };
            word.lemma = (index == head).then_some(lemma);
        }
        sentence.words[head].width = (self.end - at).min(255) as u8;
        Some(self.end - at)
    }
}

fn head_tag(lexicon: &Lexicon, lemma: LemmaId, class: Class, tag: Tag, word: &Word) -> Tag {
    let category = lexicon.lemma(lemma).modifier.map(|m| m.category);
    match (class, category) {
        (Class::Verb, _) => word.tag,
        (Class::Adv | Class::Fixed, Some(Category::Negator)) => Tag::Not,
        // "in order to": what follows is an infinitive.
        (Class::Fixed, Some(Category::Irrealis)) => Tag::To,
        (Class::Fixed, Some(_)) => Tag::Adverb,
        _ => tag,
    }
}

/// Follows `words` from token `at`; gives the token after the last.
fn follow(words: &[PhraseWord], sentence: &Sentence, mut at: usize) -> Option<usize> {
    for &wanted in words {
        let word = sentence.words.get(at)?;
        match wanted {
            PhraseWord::Form(form) if form == word.form => at += 1,
            PhraseWord::Ones => at = possessor(sentence, at)?,
            PhraseWord::Form(_) | PhraseWord::Gap => return None,
        }
    }
    Some(at)
}

/// `its`, `Russia's`: the token after the possessor at `at`.
fn possessor(sentence: &Sentence, at: usize) -> Option<usize> {
    use crate::lexicon::Special::{Her, His, Its, Their, We};
    if matches!(sentence.words[at].special, Her | His | Its | Their | We) {
        return Some(at + 1);
    }
    let genitive = (at + 1..at + 5).find(|&i| sentence.words.get(i).is_some_and(|w| w.tag == Tag::Genitive))?;
    Some(genitive + 1)
}
