//! Questions that have a no for their answer, and auxiliaries that stand before their subject or apart from their verb.

use super::super::{Chunk, ChunkId, ChunkKind, Mark, Rel, Sentence, VerbForm, Word};
use super::Attacher;
use crate::lexicon::{Facts, Kind, LemmaId, Lexicon, Pattern, Special, Tag, TagSet};
use crate::text::token::TokenKind;

/// "Who would trust it?", "Who still believes it?", "What has it ever done?", "Can anyone believe …?", "Would we be here without it?", "When will
/// it finally help?", "Has it ever helped?"
pub(super) fn rhetorical(sentence: &Sentence) -> bool {
    // What a clause inside the question holds says nothing of its answer: "What would it do if anyone attacked?"
    let words = || sentence.words.iter().take_while(|w| w.tag != Tag::Subordinator && w.special != Special::If);
    let has = |special: Special| words().any(|w| w.special == special);
    let Some(first) = words().find(|w| w.kind == TokenKind::Word) else { return false };
    let opened = usize::from(sentence.words.first().is_some_and(|w| w.mark == Mark::OpenQuote));
    let mut rest = words().skip(opened + asked_from(&sentence.words[opened..])).filter(|w| w.kind == TokenKind::Word);
    let verbs = TagSet::VERB.union(TagSet::of(&[Tag::Auxiliary, Tag::Modal]));
    let asks = |w: &&Word| matches!(w.tag, Tag::Auxiliary | Tag::Modal);
    let verb = rest.find(|w| verbs.has(w.tag)).filter(asks);
    // "Why should we trust it?"
    let ought = verb.is_some_and(|w| w.tag == Tag::Modal && w.special == Special::None);
    let verb = verb.map_or(Special::None, |w| w.special);
    match first.special {
        Special::Why if ought && (has(Special::Any) || has(Special::We) || has(Special::Finally)) => true,
        Special::Who => verb == Special::Would || has(Special::Ever) || has(Special::Still),
        Special::Do => has(Special::Any) && has(Special::Still),
        Special::Have => has(Special::Ever),
        // Not "How can we ever thank it?"
        Special::Why => {
            verb == Special::Would && (has(Special::Any) || believing(sentence))
                || verb == Special::Have && (has(Special::Ever) || words().any(other_than))
        }
        Special::Would => has(Special::Any) || has(Special::Ever) || has(Special::Without),
        _ => false,
    }
}

/// "Does it make sense to reward it?", "Is it wise to trust it?": whoever weighs a deed so thinks little of it.
pub(super) fn weighs(lexicon: &Lexicon, sentence: &Sentence) -> bool {
    let [asks, it, judged, deed, ..] = sentence.chunks.as_slice() else { return false };
    let opens = matches!(asks.special, Special::Be | Special::Do) && it.special == Special::It && deed.form == VerbForm::Infinitive;
    let good = |l: LemmaId| lexicon.cues_of(l).any(|c| lexicon.cue(c).tone() > 0 && lexicon.cue(c).kind != Kind::Judgement);
    opens && deed.rel == Rel::Infinitive && judged.lemma.is_some_and(good)
}

/// "What has it achieved, other than to hold conferences?"
fn other_than(word: &Word) -> bool {
    word.special == Special::Other && word.tag == Tag::Preposition
}

/// "How can we trust it?": nobody asks so who does.
fn believing(sentence: &Sentence) -> bool {
    const REACH: usize = 6;
    let we = sentence.words.iter().take(REACH).any(|w| w.special == Special::We && w.tag == Tag::Pronoun);
    let trusts = |w: &Word| w.tag == Tag::Base && w.special == Special::Trust;
    we && sentence.words.iter().take(REACH).any(trusts)
}

/// "How can anyone trust it, the writer asked.": a question whose mark the verb of asking stands for.
pub(super) fn asked(sentence: &Sentence) -> bool {
    let opens = sentence.words.first().is_some_and(|w| matches!(w.special, Special::Why | Special::Who));
    if !opens || sentence.question {
        return false;
    }
    let says = |c: &Chunk| c.is_finite() && c.lemma.is_some_and(|l| l.has(Facts::REPORT));
    let [.., comma, speaker, verb, stop] = sentence.chunks.as_slice() else { return false };
    // "asked the writer", "the writer asked"
    let told = speaker.kind == ChunkKind::Noun && says(verb) || says(speaker) && verb.kind == ChunkKind::Noun;
    told && comma.mark == Mark::Comma && stop.mark == Mark::Stop && rhetorical(sentence)
}

/// "How, one wonders, could it": where the question goes on behind an aside.
fn asked_from(words: &[Word]) -> usize {
    const REACH: usize = 10;
    let comma = |w: &Word| w.mark == Mark::Comma;
    let aside = words.get(1).is_some_and(comma);
    let closed = words.iter().skip(2).take(REACH).position(comma).filter(|_| aside);
    closed.map_or(1, |at| at + 3)
}

impl Attacher<'_> {
    /// "How Malta handled the flood was a disgrace": a clause is the subject, and whose conduct it tells of is judged.
    pub(super) fn said_of_conduct(&mut self, id: ChunkId, main: ChunkId) -> bool {
        let clause = self.frame().clause;
        let first = self.s.clauses[clause as usize].first.map(|c| self.s.chunk(c));
        let how = first.is_some_and(|c| c.kind == ChunkKind::Adverb && c.special == Special::Why && c.end - c.first == 1);
        let doer = self.s.chunk(main).subject.filter(|s| first.is_some_and(|c| c.end == self.s.chunk(*s).first));
        let direct = self.previous_is(ChunkKind::Noun) || self.previous_is(ChunkKind::Verb) || self.previous_is(ChunkKind::Adverb);
        if !how || doer.is_none() || !direct || !self.s.chunk(id).copula || self.s.question {
            return false;
        }
        self.hang(main, id, Rel::Subject);
        self.s.chunks[id.index()].subject = doer;
        self.frame().main = Some(id);
        true
    }

    /// "Has NATO failed Kosovo?": the auxiliary stands before its subject.
    pub(super) fn inverted(&mut self, id: ChunkId) -> bool {
        let Some(main) = self.frame().main else { return false };
        self.asked_what(id, main);
        let Some(subject) = self.s.chunk(main).subject.filter(|s| *s > main) else { return false };
        let there = self.s.chunk(main).opener == Special::There;
        if there || !matches!(self.s.chunk(main).tag, Tag::Auxiliary | Tag::Modal) {
            return false;
        }
        if self.previous_is(ChunkKind::Conjunction) || self.s.chunk(main).predicate.is_some() {
            return false;
        }
        self.s.chunks[id.index()].subject = Some(subject);
        self.hang(subject, id, Rel::Subject);
        self.s.chunks[id.index()].negated |= self.s.chunk(main).negated;
        if main.index() == 0 && !self.s.question && (self.s.chunk(main).opener == Special::Have || self.pattern(main, Pattern::Owed)) {
            // "Had it kept its word, …", "Should it keep its word, …": a condition without *if*.
            let clause = self.s.chunk(main).clause as usize;
            self.s.clauses[clause].opener.get_or_insert(main);
        }
        let frame = self.frame();
        frame.main = Some(id);
        frame.subject = Some(subject);
        true
    }

    /// "What has Norway done for us?": what is done stands before the auxiliary, and who does it behind.
    fn asked_what(&mut self, verb: ChunkId, auxiliary: ChunkId) {
        let chunk = *self.s.chunk(auxiliary);
        let (Some(what), Some(doer)) = (chunk.subject, chunk.object) else { return };
        let bare = matches!(chunk.tag, Tag::Auxiliary | Tag::Modal) && chunk.end - chunk.first == 1;
        let beside = what.index() + 1 == auxiliary.index() && auxiliary.index() + 1 == doer.index();
        if bare && beside && self.s.chunk(what).special == Special::Why && matches!(chunk.special, Special::Have | Special::Do) {
            (self.s.chunks[auxiliary.index()].subject, self.s.chunks[auxiliary.index()].object) = (Some(doer), None);
            self.s.chunks[verb.index()].object = Some(what);
            self.hang(what, verb, Rel::Object);
        }
    }

    /// "Would anyone who lived there trust": behind the relative clause the verb that the modal outside waits for.
    pub(super) fn asked_outside(&mut self, id: ChunkId) -> bool {
        let [.., outer, inner] = self.s.frames.as_slice() else { return false };
        let relative = matches!(inner.governor, Some((_, Rel::Relative))) && inner.main.is_some();
        let base = self.s.chunk(id).tag == Tag::Base && !self.previous_is(ChunkKind::Conjunction);
        let waits = |main: ChunkId| self.s.chunk(main).tag == Tag::Modal && self.s.chunk(main).subject.is_some_and(|s| s > main);
        let asked = relative && base && outer.main.is_some_and(waits);
        if asked {
            self.s.frames.pop();
        }
        asked
    }

    /// "Has the bloc, which was made for this, not failed?": behind the comma the auxiliary outside gets what it waits for.
    pub(super) fn leave_for_auxiliary(&mut self, id: ChunkId) {
        if !self.after_comma() {
            return;
        }
        let Some(main) = self.around_relative().and_then(|(outer, _)| outer.main) else { return };
        let (chunk, auxiliary) = (self.s.chunk(id), self.s.chunk(main));
        let bare = matches!(auxiliary.tag, Tag::Auxiliary | Tag::Modal) && auxiliary.object.is_none() && auxiliary.predicate.is_none();
        let asks = bare && auxiliary.subject.is_some_and(|s| s > main);
        let be = matches!(auxiliary.special, Special::Be | Special::BeNonFinite);
        let fits = match (chunk.kind, chunk.form) {
            (ChunkKind::Adjective, _) => auxiliary.copula,
            (_, VerbForm::Participle) => be || auxiliary.special == Special::Have,
            (_, VerbForm::Finite) => self.s.head(id).tag == Tag::Base && (auxiliary.tag == Tag::Modal || auxiliary.special == Special::Do),
            _ => false,
        };
        if asks && fits {
            self.s.frames.pop();
        }
    }

    /// "has for years supported", "was on Monday accused": an auxiliary whose verb is still to come.
    pub(super) fn awaits_participle(&self, auxiliary: ChunkId) -> bool {
        let chunk = self.s.chunk(auxiliary);
        let bare = self.s.chunk(auxiliary).tag == Tag::Auxiliary && chunk.object.is_none() && chunk.predicate.is_none();
        let Some(last) = self.previous.filter(|_| bare && chunk.subject.is_some_and(|s| s < auxiliary)) else { return false };
        // "had a day earlier called"
        let beside = self.s.chunks.get(auxiliary.index() + 1).is_some_and(|c| c.kind == ChunkKind::Adverb);
        if last == auxiliary && beside && self.s.chunk(auxiliary).special == Special::Have {
            return true;
        }
        let inside = self.s.chunk(last).governor.filter(|_| self.s.chunk(last).rel == Rel::Complement);
        let beside = inside.is_some_and(|p| p.index() == auxiliary.index() + 1 && last.index() == p.index() + 1);
        let word = self.s.chunk(last);
        let when = word.special == Special::Time
            || word.tag == Tag::Number
            || word.tag == Tag::Name && self.s.mention_at[self.s.chunk(last).head as usize].is_none();
        beside && (self.s.chunk(auxiliary).special == Special::Have || when)
    }

    /// "feels betrayed": what its subject feels done to it.
    pub(super) fn felt(&mut self, id: ChunkId, verb: ChunkId) {
        self.s.chunks[verb.index()].predicate = Some(id);
        self.s.chunks[id.index()].subject = self.s.chunk(verb).subject;
        self.hang(id, verb, Rel::Predicate);
    }

    /// Makes the participle the verb of the clause that its auxiliary opened.
    pub(super) fn late_participle(&mut self, id: ChunkId, auxiliary: ChunkId) {
        // "has for years been accused"
        let been = self.s.chunk(id).passive && self.s.words[self.s.chunk(id).first as usize].special == Special::BeNonFinite;
        self.s.chunks[id.index()].passive = been || self.s.chunk(auxiliary).special != Special::Have;
        let first = *self.s.chunk(auxiliary);
        let verb = &mut self.s.chunks[id.index()];
        verb.form = VerbForm::Finite;
        verb.subject = first.subject;
        verb.negated |= first.negated;
        if let Some(governor) = first.governor {
            self.hang(id, governor, first.rel);
        }
        if let Some(subject) = first.subject {
            self.hang(subject, id, Rel::Subject);
        }
        self.frame().main = Some(id);
    }
}
