//! Phrases: words that the lexicon knows only together.

use super::{Sentence, Word};
use crate::lexicon::{
    Candidate, Category, Class, LemmaId, Lexicon, MAX_GAP, Node, PhraseKind, PhraseWord, Special, Tag, TagSet, Target, prep,
};
use std::ops::Range;

/// Finds the longest phrase at each word; its head gets the lemma, its other words become inner ones.
pub(crate) fn find(lexicon: &Lexicon, kind: PhraseKind, sentence: &mut Sentence) {
    let mut at = 0;
    while let Some(opener) = sentence.openers.next(kind, at) {
        at = opener + longest(lexicon, kind, sentence, opener).unwrap_or(1);
    }
}

fn longest(lexicon: &Lexicon, kind: PhraseKind, sentence: &mut Sentence, at: usize) -> Option<usize> {
    let word = &sentence.words[at];
    if word.tag == Tag::Inner || sentence.mention_at[at].is_some() {
        return None;
    }
    let (found, lemma, tag) = matching(lexicon, word.root(kind), sentence, at)?;
    found.apply(lexicon, sentence, at, lemma, tag);
    Some(found.end - at)
}

/// The longest of the phrases at a word that its words and their tags allow.
fn matching(lexicon: &Lexicon, root: Node, sentence: &Sentence, at: usize) -> Option<(Match, LemmaId, Tag)> {
    let candidates = lexicon.phrases.candidates(root, &sentence.words[at..]);
    let mut allowed = candidates.filter_map(|candidate| {
        let Target::Lemma(lemma, tag) = candidate.target else { return None };
        let closes = |found: &Match| found.closes(sentence, at) || feels(lexicon, lemma) && found.leads_to_noun(sentence);
        let found = Match::find(&candidate, sentence, at).filter(closes)?;
        found.allowed(lexicon.lemma(lemma).class, sentence, at).then_some((found, lemma, tag))
    });
    let mut first = allowed.next()?;
    // "dealt a blow to Italy", against "dealt a blow to Italy's hopes": what would turn the noun round is done to the actor.
    if turns(lexicon, first.1) && before_actor(sentence, first.0.end) {
        let done = |other: &(Match, LemmaId, Tag)| !lexicon.lemma(other.1).cues.is_empty();
        first = allowed.by_ref().find(done).unwrap_or(first);
    }
    // "was given the cold shoulder": the phrase that says who gets it, not the one that has nobody between its words.
    let same = |other: &(Match, LemmaId, Tag)| other.0.gap && other.0.end == first.0.end;
    if passive(sentence, at) { allowed.find(same).or(Some(first)) } else { Some(first) }
}

/// Whether a phrase says nothing of its subject, but of whom it leads to.
fn feels(lexicon: &Lexicon, lemma: LemmaId) -> bool {
    let mut cues = lexicon.cues_of(lemma).map(|c| lexicon.cue(c));
    cues.any(|c| c.class == Class::Fixed && c.agent == 0 && c.theme != 0)
}

/// Whether a lemma is a modifier and nothing else.
fn turns(lexicon: &Lexicon, lemma: LemmaId) -> bool {
    let lemma = lexicon.lemma(lemma);
    lemma.cues.is_empty() && lemma.modifier.is_some_and(|m| m.category == Category::Reverser)
}

/// Whether an actor stands at the token, perhaps behind an article, and owns nothing.
fn before_actor(sentence: &Sentence, at: usize) -> bool {
    let at = at + usize::from(sentence.words.get(at).is_some_and(|w| w.special == Special::The));
    let mention = sentence.mention_at.get(at).copied().flatten().map(|m| sentence.mention(m));
    let behind = |end: u32| sentence.words.get(end as usize);
    mention.is_some_and(|m| behind(m.end).is_none_or(|w| w.tag != Tag::Genitive && !TagSet::NOUN.has(w.tag)))
}

/// Where the words of a phrase stand: those before the gap, and those behind it.
struct Match {
    /// The word after the first stretch.
    end: usize,
    /// The stretch behind the gap, if there is anything in it.
    behind: Option<(usize, usize)>,
    /// Whether the phrase has a gap.
    gap: bool,
}

impl Match {
    fn find(candidate: &Candidate<'_>, sentence: &Sentence, at: usize) -> Option<Match> {
        let gap = candidate.tail.iter().position(|w| *w == PhraseWord::Gap);
        let (head, tail) = candidate.tail.split_at(gap.unwrap_or(candidate.tail.len()));
        let end = follow(head, sentence, at + candidate.width)?;
        if tail.is_empty() {
            return Some(Match { end, behind: None, gap: false });
        }
        if passive(sentence, at)
            && let Some(stop) = follow(&tail[1..], sentence, end)
        {
            return Some(Match { end: stop, behind: None, gap: true });
        }
        // "voted against it in": no object stands in such a gap, but "was cleared by the court of".
        if sentence.words.get(end).is_some_and(|w| w.tag == Tag::Preposition && !(w.special == Special::By && passive(sentence, at))) {
            return None;
        }
        // "told reporters that it had broken off": no clause stands in it either.
        let within = |w: &&Word| w.mark == super::Mark::None && !matches!(w.tag, Tag::Subordinator | Tag::Relative);
        let gap = sentence.words[end..].iter().take(MAX_GAP).take_while(within);
        let starts = (end + 1..).zip(gap).map(|(start, _)| start).filter(|&start| !names_seat(sentence, start));
        let follows =
            |start| follow(&tail[1..], sentence, start).filter(|&stop| !leads(sentence, stop) && !only_article(sentence, end..start, stop));
        let behind = { starts }.find_map(|start| follows(start).map(|stop| (start, stop)));
        behind.map(|behind| Match { end, behind: Some(behind), gap: true })
    }

    /// "is to blame", against "refused to blame Ukraine": a phrase that looks like an infinitive has no object.
    fn closes(&self, sentence: &Sentence, at: usize) -> bool {
        let words = &sentence.words;
        let infinitive = words[at].special == Special::To && words.get(at + 1).is_some_and(|w| w.tags.has(Tag::Base))
            || self.hard_to(&words[at..self.end]);
        let Some(next) = sentence.words.get(self.end).filter(|_| infinitive) else { return true };
        let preposition = next.prep.is_some() || next.tags.has(Tag::Preposition);
        next.mark != super::Mark::None || preposition || next.tags.meets(TagSet::of(&[Tag::Conjunction, Tag::Adverb]))
    }

    /// "lucky to have Russia".
    fn leads_to_noun(&self, sentence: &Sentence) -> bool {
        let opens = TagSet::of(&[Tag::Name, Tag::Determiner, Tag::Possessive, Tag::Pronoun]);
        sentence.words.get(self.end).is_some_and(|w| w.tag == Tag::Name || w.tags.meets(opens))
    }

    /// "hard to trust", against "hard to trust Russia".
    fn hard_to(&self, words: &[Word]) -> bool {
        let [adjective, .., to, verb] = words else { return false };
        to.special == Special::To && verb.tags.has(Tag::Base) && adjective.tags.has(Tag::Adjective) && self.behind.is_none()
    }

    /// Whether the tags of the words allow the phrase, and no word is a name.
    fn allowed(&self, class: Class, sentence: &Sentence, at: usize) -> bool {
        let tag = sentence.words[self.head(class, at)].tag;
        let fits = match class {
            Class::Verb => TagSet::VERB.has(tag),
            Class::Noun => !TagSet::of(&[Tag::Past, Tag::Third, Tag::Base, Tag::Name]).has(tag),
            Class::Fixed => !owned(sentence, at),
            _ => true,
        };
        fits && self.inner(at).all(|index| sentence.mention_at[index].is_none())
    }

    /// Marks the words.
    fn apply(&self, lexicon: &Lexicon, sentence: &mut Sentence, at: usize, lemma: LemmaId, tag: Tag) {
        let class = lexicon.lemma(lemma).class;
        let head = self.head(class, at);
        for index in self.inner(at) {
            let word = &mut sentence.words[index];
            word.tag = if index == head { head_tag(lexicon, lemma, class, tag, word) } else { Tag::Inner };
            word.lemma = (index == head).then_some(lemma);
        }
        sentence.words[head].width = (self.end - at).min(255) as u8;
        // "with regard to" brings nobody what "with" would.
        if lexicon.lemma(lemma).modifier.is_some_and(|m| m.category == Category::Pseudo) {
            sentence.words[head].info.prep = None;
        }
    }

    fn head(&self, class: Class, at: usize) -> usize {
        if class == Class::Noun { self.end - 1 } else { at }
    }

    fn inner(&self, at: usize) -> impl Iterator<Item = usize> + use<> {
        (at..self.end).chain(self.behind.into_iter().flat_map(|(start, end)| start..end))
    }
}

/// "made the whole sum", against "cleared the mines": whether an article alone stands in the gap, and its noun outside the phrase.
fn only_article(sentence: &Sentence, gap: Range<usize>, stop: usize) -> bool {
    let noun = |w: &Word| w.mark == super::Mark::None && TagSet::NOUN.has(w.tag);
    gap.len() == 1 && sentence.words[gap.start].tag == Tag::Determiner && sentence.words.get(stop).is_some_and(noun)
}

/// "cleared the government of Malta of fraud", "voted against the authorities in Malta": whether the preposition says whose government it is.
fn names_seat(sentence: &Sentence, preposition: usize) -> bool {
    let seat = matches!(sentence.words[preposition - 1].special, Special::Seat | Special::Official);
    let whose = seat && sentence.words.get(preposition).is_some_and(|w| matches!(w.prep, Some(prep::OF | prep::IN)));
    whose && sentence.mention_at.get(preposition + 1).is_some_and(Option::is_some)
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

/// "was taken to task", "a town cut off by": the theme stands before the verb at `at`, and nothing in the gap.
fn passive(sentence: &Sentence, at: usize) -> bool {
    let adverb = |w: &&Word| matches!(w.tag, Tag::Adverb | Tag::Not);
    let before = sentence.words[..at].iter().rev().take(MAX_GAP).find(|w| !adverb(w));
    sentence.words[at].tag == Tag::Participle && before.is_some_and(|w| w.special != Special::Have)
}

/// "sent its warmest thanks to": a noun that somebody owns opens no preposition.
fn owned(sentence: &Sentence, at: usize) -> bool {
    use crate::lexicon::Special::{Her, His, Its, Their};
    let owner = |w: &Word| matches!(w.special, Her | His | Its | Their);
    let describes = |w: &Word| w.tags.has(Tag::Adjective) && !w.tags.meets(TagSet::NOUN);
    sentence.words[at].tags.meets(TagSet::NOUN)
        && match sentence.words[..at] {
            [.., ref before] if owner(before) => true,
            [.., ref owns, ref before] => owner(owns) && describes(before),
            _ => false,
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

/// "voted the party in a year in which": the preposition before the token leads a relative pronoun.
fn leads(sentence: &Sentence, stop: usize) -> bool {
    sentence.words[stop - 1].prep.is_some() && sentence.words.get(stop).is_some_and(|w| w.tag == Tag::Relative)
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
