//! Proximity: cues that no rule has linked to an actor still count, less and less with distance.

use super::judge::lessens;
use super::{CueHere, Link, Links, Rule};
use crate::analysis::{ChunkKind, Mention, MentionId, Rel, Sentence};
use crate::lexicon::{AliasKind, Facts, Kind, Lexicon, Pattern, Role, Special, Tag, TagSet, prep};

/// Farther off than this many words a cue says nothing, which keeps the cost linear.
const REACH: u32 = 48;

/// Links every cue to every actor near it that no rule has linked it to, by the actor's nearest mention.
pub(crate) fn find(lexicon: &Lexicon, sentence: &Sentence, links: &mut Links) {
    let linked = links.links.len();
    let mut from = 0;
    let mut first_link = 0;
    for index in 0..links.cues.len() {
        let cue = links.cues[index];
        let entry = lexicon.cue(cue.cue);
        let own = first_link..first_link + links.links[first_link..linked].iter().take_while(|l| l.cue as usize == index).count();
        first_link = own.end;
        links.cues[index].linked = !own.is_empty();
        if idle(lexicon, sentence, &cue) {
            continue;
        }
        while from < sentence.mentions.len() && sentence.mentions[from].end + REACH < cue.first {
            from += 1;
        }
        let start = links.links.len();
        for at in from..sentence.mentions.len() {
            let mention = &sentence.mentions[at];
            if mention.first > cue.end + REACH {
                break;
            }
            let distance = if mention.end <= cue.first { cue.first - mention.end } else { mention.first.saturating_sub(cue.end) };
            let by_rule = || links.links[own.clone()].iter().any(|l| l.actor == mention.actor);
            let unsaid =
                stirred(lexicon, sentence, &cue, mention) || meets(lexicon, sentence, &cue, mention) || titles(sentence, &cue, mention);
            let elsewhere = distance > REACH || mention.place || inside_name(sentence, mention) || unsaid;
            if elsewhere || by_rule() || entry.kind == Kind::Mutual && at_issue(sentence, &cue, mention) {
                continue;
            }
            near(
                links,
                start,
                Link {
                    cue: index as u32,
                    mention: MentionId::new(at),
                    actor: mention.actor,
                    rule: Rule::Proximity,
                    role: if entry.theme != 0 { Role::Theme } else { Role::Agent },
                    own: false,
                    path: crate::score::ONE,
                    distance,
                },
            );
        }
    }
}

/// Whether a cue says nothing of whoever is near it.
fn idle(lexicon: &Lexicon, sentence: &Sentence, cue: &CueHere) -> bool {
    let entry = lexicon.cue(cue.cue);
    let dates = !matches!(entry.kind, Kind::Judgement | Kind::Quality) && dates(sentence, cue.token);
    let plain = dates || names_topic(sentence, cue.token) || entry.agent == 0 && speaks(sentence, cue.token) || stands(sentence, cue.token);
    entry.tone() == 0 || plain || wanes(lexicon, sentence, cue.token)
}

/// "the Warsaw museum": a capital inside the name of something else.
fn inside_name(sentence: &Sentence, mention: &Mention) -> bool {
    if mention.kind != AliasKind::Capital {
        return false;
    }
    let chunk = sentence.chunk(sentence.chunk_at[mention.first as usize]);
    chunk.kind == ChunkKind::Noun && mention.end <= chunk.head && chunk.tag == Tag::Noun
}

/// "the terrorism expert Ali": a word of his title that no rule has linked to him.
fn titles(sentence: &Sentence, cue: &CueHere, mention: &Mention) -> bool {
    let own = sentence.chunk_at[cue.token as usize];
    let chunk = sentence.chunk(own);
    if chunk.kind != ChunkKind::Noun || !(mention.first..mention.end).contains(&chunk.head) || cue.token >= mention.first {
        return false;
    }
    let between = sentence.words.get(cue.token as usize + 1..mention.first as usize).unwrap_or_default();
    chunk.subject.is_some() || between.iter().any(|w| matches!(w.tag, Tag::Noun | Tag::Plural))
}

/// "Its latest veto angers Poland": who feels something about a deed is not whom it was done to.
fn stirred(lexicon: &Lexicon, sentence: &Sentence, cue: &CueHere, mention: &Mention) -> bool {
    let chunk = sentence.chunk(sentence.chunk_at[cue.token as usize]);
    let Some(verb) = chunk.governor.filter(|_| chunk.kind == ChunkKind::Noun && chunk.rel == Rel::Subject) else { return false };
    let object = sentence.chunk(verb).object == Some(sentence.chunk_at[mention.first as usize]);
    object && lexicon.has_pattern(sentence.chunk(verb).lemma, Pattern::Experiencer)
}

/// "The mayor met his critics", "told supporters": people to whom the subject does something, and no word on him.
fn meets(lexicon: &Lexicon, sentence: &Sentence, cue: &CueHere, mention: &Mention) -> bool {
    let (id, site) = (sentence.chunk_at[cue.token as usize], sentence.chunk_at[mention.first as usize]);
    let chunk = sentence.chunk(id);
    let people = chunk.special == Special::Counterpart || lexicon.has_pattern(chunk.lemma, Pattern::Partisan);
    let verb = chunk.governor.filter(|_| people && chunk.kind == ChunkKind::Noun && chunk.rel == Rel::Object);
    verb.is_some_and(|v| site == id || sentence.chunk(v).subject == Some(site))
}

/// "the dispute over Crimea": what a relation of two sides is about.
fn at_issue(sentence: &Sentence, cue: &CueHere, mention: &Mention) -> bool {
    let chunk = sentence.chunk(sentence.chunk_at[mention.first as usize]);
    let about = chunk
        .governor
        .filter(|&p| chunk.rel == Rel::Complement && matches!(sentence.chunk(p).prep, Some(prep::OVER | prep::ABOUT | prep::ON)));
    about.and_then(|p| sentence.chunk(p).governor) == Some(sentence.chunk_at[cue.token as usize])
}

/// "Critics say": a cue that names the speaker says who holds what follows, not what is held.
fn speaks(sentence: &Sentence, token: u32) -> bool {
    let chunk = sentence.chunk(sentence.chunk_at[token as usize]);
    let verb = chunk.governor.filter(|_| chunk.kind == ChunkKind::Noun && chunk.rel == Rel::Subject);
    verb.and_then(|v| sentence.chunk(v).lemma).is_some_and(|l| l.has(Facts::REPORT))
}

/// "Before the war, Croatia exported it": an event that only says when.
fn dates(sentence: &Sentence, token: u32) -> bool {
    let first = sentence.chunk(sentence.chunk_at[token as usize]).first as usize;
    first.checked_sub(1).is_some_and(|before| sentence.words[before].special == Special::During)
}

/// "handles fraud cases", "a hate crimes unit": what a thing is about, and no word on whoever has to do with it.
fn names_topic(sentence: &Sentence, token: u32) -> bool {
    let chunk = sentence.chunk(sentence.chunk_at[token as usize]);
    let head = &sentence.words[chunk.head as usize];
    let inside = chunk.kind == ChunkKind::Noun && token < chunk.head && TagSet::NOUN.has(sentence.words[token as usize].tag);
    inside && matches!(head.tag, Tag::Noun | Tag::Plural) && head.lemma.is_none_or(|l| !l.has(Facts::CUE))
}

/// "Merkel, right, met a teacher": a place in a picture.
fn stands(sentence: &Sentence, token: u32) -> bool {
    let mark = |at: Option<u32>| at.and_then(|at| sentence.words.get(at as usize)).is_some_and(|w| w.tag == Tag::Punct);
    sentence.words[token as usize].special == Special::Right && mark(token.checked_sub(1)) && mark(Some(token + 1))
}

/// "Trust in NATO has waned": the verb says how much trust there is, and nothing beyond.
fn wanes(lexicon: &Lexicon, sentence: &Sentence, token: u32) -> bool {
    let verb = sentence.chunk_at[token as usize];
    sentence.chunk(verb).subject.is_some_and(|subject| lessens(lexicon, sentence, verb, subject))
}

/// Keeps the nearest mention of an actor.
fn near(links: &mut Links, start: usize, link: Link) {
    match links.links[start..].iter_mut().find(|l| l.actor == link.actor) {
        Some(known) if known.distance <= link.distance => {}
        Some(known) => *known = link,
        None => links.links.push(link),
    }
}
