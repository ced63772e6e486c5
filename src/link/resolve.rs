//! From a noun chunk that plays a part to the mentions that it speaks for.

use super::arms::reads;
use super::{Arg, Rule, Who, judge};
use crate::analysis::apparent;
use crate::analysis::holder::{appositions, rules};
use crate::analysis::{ChunkId, ChunkKind, MentionId, Rel, Sentence, Word};
use crate::lexicon::{AliasKind, Category, Class, Cue, Facts, Kind, Lemma, Lexicon, Pattern, Role, Special, Tag, prep};
use crate::score::ONE;

/// A list of more than this many nouns is cut.
const MAX_JOINED: usize = 24;

/// Calls `each` with every mention that the argument speaks for, and by how much it counts.
pub(crate) fn mentions(lexicon: &Lexicon, sentence: &Sentence, arg: Arg, each: &mut impl FnMut(MentionId, i32)) {
    match arg.who {
        Who::Mention(mention) => each(mention, ONE),
        Who::Chunk(chunk) => {
            // "a friendly A and a hostile B": an adjective describes its own noun alone.
            let reach = if arg.rule == Rule::Attributive && arg.own { 1 } else { MAX_JOINED };
            // "the US, and not the EU, saved it"
            let left_out = |noun: ChunkId| {
                let before = (sentence.chunk(noun).first as usize).checked_sub(1).map(|i| sentence.words[i].tag);
                let first = || sentence.chunk(noun).governor.is_some_and(|verb| apparent::set_right(sentence, verb));
                before == Some(Tag::Not) && (noun != chunk || first())
            };
            for noun in sentence.joined(chunk).take(reach).filter(|&noun| !left_out(noun)) {
                one(lexicon, sentence, noun, ONE, 0, each);
            }
        }
    }
}

/// The noun that is said to be the same: "the capital" of "Moscow, the capital", "the only power that helped" of "… was Poland".
fn identified(sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(noun);
    let governor = chunk.governor?;
    match chunk.rel {
        Rel::Apposition => Some(governor),
        // "called Turkey a country that jails its poets", "is a state that …": whom the predicate is said of.
        Rel::Predicate => said_of(sentence, governor),
        Rel::Complement if sentence.chunk(governor).prep == Some(prep::AS) => {
            let verb = sentence.chunk(governor).governor.filter(|&v| sentence.chunk(v).predicate == Some(noun))?;
            said_of(sentence, verb)
        }
        // "is among the countries that …", "is one of the states that …"
        Rel::Complement if sentence.chunk(governor).prep == Some(prep::AMONG) => {
            sentence.chunk(governor).governor.filter(|&v| sentence.chunk(v).copula).and_then(|v| said_of(sentence, v))
        }
        Rel::Complement => {
            let one = sentence.part_of(noun)?;
            match sentence.chunk(one).rel {
                Rel::Predicate => said_of(sentence, sentence.chunk(one).governor?),
                // "Malta, one of the states that …, …"
                Rel::Apposition => sentence.chunk(one).governor,
                _ => None,
            }
        }
        Rel::Subject if chunk.special == Special::Any => it_is(sentence, noun, governor),
        Rel::Subject if sentence.chunk(governor).copula => {
            // "What Estonia fears is the government of Latvia"
            let named = |p: &ChunkId| sentence.mention_at[sentence.chunk(*p).head as usize].is_some();
            sentence.chunk(governor).predicate.filter(|p| named(p) || sentence.chunk(*p).special == Special::Seat)
        }
        _ => None,
    }
}

/// "If anyone is to blame, it is Malta": who it is.
fn it_is(sentence: &Sentence, anyone: ChunkId, verb: ChunkId) -> Option<ChunkId> {
    const REACH: usize = 12;
    let opener = sentence.clauses.get(sentence.chunk(verb).clause as usize).and_then(|c| c.opener)?;
    let condition = sentence.chunk(opener).special == Special::If;
    let behind = sentence.chunks[anyone.index() + 1..].iter().take(if condition { REACH } else { 0 });
    let it = |c: &&crate::analysis::Chunk| c.copula && c.subject.is_some_and(|s| sentence.chunk(s).special == Special::It);
    { behind }.find(it).and_then(|c| c.predicate).filter(|&p| sentence.mention_at[sentence.chunk(p).head as usize].is_some())
}

/// Whom the predicate of a verb is said of.
fn said_of(sentence: &Sentence, verb: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(verb);
    if chunk.copula || chunk.passive { chunk.subject } else { chunk.object }
}

/// How many owners and `of`s are followed.
const DEPTH: usize = 3;

fn times(path: i32, weight: i32) -> i32 {
    (i64::from(path) * i64::from(weight) / i64::from(ONE)) as i32
}

fn one(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId, path: i32, depth: usize, each: &mut impl FnMut(MentionId, i32)) {
    let weights = &lexicon.weights;
    let chunk = sentence.chunk(noun);
    let head = chunk.head as usize;
    if let Some(id) = sentence.mention_at[head].filter(|&id| sentence.mention(id).kind != AliasKind::Place) {
        each(id, path);
        return housed(sentence, noun, id).into_iter().for_each(|who| each(who, times(path, weights.path_modifier)));
    }
    if let Some(whose) = beneficiary(lexicon, sentence, noun).or_else(|| owner(lexicon, sentence, noun)).filter(|_| depth < DEPTH) {
        return list(lexicon, sentence, whose, times(path, weights.path_possessor), depth, each);
    }
    if depth < DEPTH {
        called(lexicon, sentence, noun, path, depth, each);
    }
    if describing(lexicon, sentence, noun, path, each) || depth >= DEPTH {
        return;
    }
    let seated = sentence.chunk(noun).special == Special::Seat;
    if seated {
        // "the ayatollahs' regime in Tehran"
        seat(lexicon, sentence, noun, path, each);
    }
    // "Ukraine's allies", "a critic of NATO": others than Ukraine and NATO.
    let others = sentence.chunk(noun).special == Special::Counterpart || foes(lexicon, sentence, noun);
    if let Some(owner) = chunk.subject.filter(|_| !others) {
        return list(lexicon, sentence, owner, times(path, weights.path_possessor), depth, each);
    }
    if let Some(pair) = pair(sentence, noun) {
        return list(lexicon, sentence, pair, times(path, weights.path_of), depth, each);
    }
    for apposition in appositions(sentence, noun).filter(|&a| !named(sentence, a)) {
        list(lexicon, sentence, apposition, path, depth, each);
    }
    if let Some(same) = identified(sentence, noun).filter(|_| depth < DEPTH - 1) {
        one(lexicon, sentence, same, path, DEPTH - 1, each);
    }
    if let Some(maker) = ruler(lexicon, sentence, noun).or_else(|| maker(lexicon, sentence, noun)) {
        return list(lexicon, sentence, maker, times(path, weights.path_possessor), depth, each);
    }
    if !seated {
        seat(lexicon, sentence, noun, path, each);
    }
    behind(lexicon, sentence, noun, path, depth, each);
}

/// "the Berg White House", "the Berg Treasury": whoever the house is said to be of.
fn housed(sentence: &Sentence, noun: ChunkId, house: MentionId) -> Option<MentionId> {
    let body = matches!(sentence.mention(house).kind, AliasKind::Body | AliasKind::Metonym);
    let before = sentence.chunk(noun).first as usize..sentence.mention(house).first as usize;
    let who = sentence.mention_at.get(before).filter(|_| body)?.iter().rev().flatten().next()?;
    matches!(sentence.mention(*who).kind, AliasKind::Span | AliasKind::Officeholder).then_some(*who)
}

fn named(sentence: &Sentence, noun: ChunkId) -> bool {
    sentence.mention_at[sentence.chunk(noun).head as usize].is_some()
}

/// "the paper's owner, Ali, lied", "the Riga mayor, Anna Berg": the name behind the comma is who did it, whatever it belongs to.
fn called(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId, path: i32, depth: usize, each: &mut impl FnMut(MentionId, i32)) {
    for name in appositions(sentence, noun).filter(|&a| named(sentence, a)) {
        list(lexicon, sentence, name, path, depth, each);
    }
}

/// "Serbia's EU membership", "NATO accession talks with Georgia": whom a thing that one is glad to get is for, where its name has that of the
/// club or the giver in it.
pub(super) fn beneficiary(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(noun);
    let lemma = chunk.lemma.filter(|&l| lexicon.lemma(l).kinds.has(Kind::Benefit))?;
    let club = sentence.mention_at[chunk.first as usize..chunk.head as usize].iter().flatten().next()?;
    let named = sentence.mention(*club).kind != AliasKind::Demonym;
    let benefit = lexicon.cues_of(lemma).map(|c| lexicon.cue(c)).find(|c| c.kind == Kind::Benefit).filter(|_| named)?;
    let for_whom = |p: &ChunkId| sentence.chunk(*p).prep.is_some_and(|p| benefit.frame.theme.has(p));
    let behind = || sentence.prepositions(noun).find(for_whom).and_then(|p| sentence.chunk(p).object);
    chunk.subject.or_else(behind).filter(|&o| sentence.chunk(o).kind == ChunkKind::Noun)
}

/// "officials of NATO", "doctors from Cuba", "the accusation from Berlin": whom the prepositions behind a noun lead to.
fn behind(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId, path: i32, depth: usize, each: &mut impl FnMut(MentionId, i32)) {
    let head = sentence.chunk(noun);
    let carries = head.special == Special::Counterpart || carries(lexicon, sentence, noun);
    // "a request from Cairo"
    let words = || head.lemma.is_some_and(|l| l.has(Facts::REPORT)) || head.special == Special::Deed;
    let several = || head.tag == Tag::Plural || head.special == Special::Team;
    let sender = |l| lexicon.cues_of(l).any(|c| lexicon.cue(c).frame.agent.has(prep::FROM));
    // "peacekeepers from Chile", "the minister from Chile"
    let people = |l| [Pattern::Person, Pattern::Arms].into_iter().any(|p| lexicon.lemma(l).patterns.has(p));
    let sent = || head.lemma.is_some_and(|l| thought(sentence, noun) || sender(l) || people(l));
    let from = sent() || !carries && (several() || words() || head.special == Special::Official);
    let sides = matches!(head.special, Special::Talks | Special::Relations);
    // "talks with its neighbour": with whom is not said.
    let named =
        |p: ChunkId| sentence.chunk(p).object.is_some_and(|o| sentence.words[sentence.chunk(o).first as usize].tag != Tag::Possessive);
    let step = head.special == Special::Deed;
    let leads = |p: ChunkId| match sentence.chunk(p).prep {
        Some(prep::TOWARD | prep::TOWARDS) => step,
        Some(prep::BY) => true,
        Some(prep::FROM) => from,
        Some(prep::OF) => !carries,
        // "the language in Ali's bill", not "the thief in Ali's book"
        Some(prep::IN) => !head.lemma.is_some_and(|l| people(l) || lexicon.lemma(l).kinds.has(Kind::Quality)) && written(sentence, p),
        Some(prep::BETWEEN) => !carries || judged_bond(lexicon, sentence, noun),
        Some(prep::WITH) => !carries && sides && named(p),
        _ => false,
    };
    let ends = lexicon.modifier(head.lemma).is_some_and(|m| m.category == Category::Reverser);
    let policy = |c: &Cue| c.kind == Kind::Act && c.agent == 0 && c.theme < 0;
    let harms = |o: ChunkId| sentence.chunk(o).lemma.is_some_and(|l| lexicon.cues_of(l).any(|c| policy(lexicon.cue(c))));
    for preposition in sentence.prepositions(noun).filter(|&p| leads(p)) {
        // Not "talk of expelling it".
        // "the end of the Norwegian embargo": whose embargo it was ended nothing by it.
        let named = |&o: &ChunkId| sentence.chunk(o).kind == ChunkKind::Noun && !apparent::alleged(sentence, o) && !(ends && harms(o));
        if let Some(complement) = sentence.chunk(preposition).object.filter(named) {
            list(lexicon, sentence, complement, times(path, lexicon.weights.path_of), depth, each);
        }
    }
}

/// "in Ali's book": a text, and whose it is.
fn written(sentence: &Sentence, preposition: ChunkId) -> bool {
    let text = sentence.chunk(preposition).object.map(|o| sentence.chunk(o)).filter(|c| c.kind == ChunkKind::Noun);
    text.is_some_and(|c| c.subject.is_some() && c.lemma.is_some_and(|l| l.has(Facts::REPORT)))
}

/// "a network of accounts run by Iran", "tariffs imposed by China": who stands behind what the noun names.
pub(super) fn steered(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    const REACH: usize = 5;
    // "Talks led by Norway" are of both sides, "students funded by Italy" have a will of their own.
    if matches!(sentence.chunk(noun).special, Special::Talks | Special::Relations | Special::Innocent) {
        return None;
    }
    let behind = (noun.index() + 1..sentence.chunks.len()).take(REACH).map(ChunkId::new);
    let verb = behind.into_iter().find(|&c| sentence.chunk(c).kind == ChunkKind::Verb)?;
    let chunk = sentence.chunk(verb);
    let of = || sentence.prepositions(noun).find(|&p| sentence.chunk(p).prep == Some(prep::OF)).and_then(|p| sentence.chunk(p).object);
    let reduced = chunk.rel == Rel::Reduced && chunk.passive && chunk.governor.is_some_and(|g| g == noun || Some(g) == of());
    let steers = sentence.chunk(verb).lemma.is_some_and(|l| lexicon.lemma(l).patterns.has(Pattern::Steer));
    judge::by(sentence, verb).filter(|&d| reduced && steers && sentence.chunk(d).kind == ChunkKind::Noun)
}

/// Who runs it, and is judged by it: who only pays for a thing is not.
fn ruler(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    let doer = steered(lexicon, sentence, noun)?;
    let verb = sentence.chunk(sentence.chunk(doer).governor?).governor?;
    sentence.chunk(verb).lemma.filter(|&l| lexicon.lemma(l).cues.is_empty()).map(|_| doer)
}

/// "the loan that the EU raised", "the plan drafted by Italy": who made what the noun names.
pub(super) fn maker(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    const REACH: usize = 5;
    // "Talks led by Norway" are of both sides.
    if matches!(sentence.chunk(noun).special, Special::Talks | Special::Relations) {
        return None;
    }
    let behind = sentence.chunks.get(noun.index() + 1..)?.iter().take(REACH);
    let clause = behind.into_iter().find(|c| c.kind == ChunkKind::Verb)?;
    let whose = clause.governor == Some(noun) && matches!(clause.rel, Rel::Relative | Rel::Content) && clause.object == Some(noun);
    let lemma = clause.lemma.map(|l| lexicon.lemma(l));
    // "the country that Serbia thanked" is nobody's.
    // "the town that it struck", not "the deal that it struck"
    let harm = |c: &Cue| c.kind == Kind::Act && c.frame.object && c.agent < 0 && c.theme < 0;
    let binds = || lexicon.has_pattern(sentence.chunk(noun).lemma, Pattern::Bond);
    let harms = clause.lemma.is_some_and(|l| lexicon.cues_of(l).any(|c| harm(lexicon.cue(c)))) && !binds();
    let gives = |l: &Lemma| (l.patterns.has(Pattern::Light) || l.patterns.has(Pattern::Give)) && !harms;
    let open = |l: &Lemma| l.modifier.is_none_or(|m| m.category == Category::Irrealis);
    let by = |p: &ChunkId| sentence.chunk(*p).prep == Some(prep::BY);
    let drafted = clause.governor == Some(noun) && clause.rel == Rel::Reduced && clause.passive;
    // "missiles fired by Russia": what a shot does is done by whoever shot.
    let shot = || drafted && reads(lexicon, sentence.head(noun), Pattern::Arms);
    let plain = lemma.is_none_or(|l| (l.cues.is_empty() || gives(l) || shot()) && (drafted || l.report.is_none()) && open(l));
    // "the help that Norway gave us"
    let us = clause.object.is_some_and(|o| sentence.chunk(o).tag == Tag::Pronoun) && lemma.is_some_and(|l| l.patterns.has(Pattern::Give));
    let whose = whose || us && clause.governor == Some(noun) && clause.rel == Rel::Relative;
    let doer = if drafted {
        let mut below = std::iter::successors(clause.prepositions, |&p| sentence.chunk(p).sibling);
        below.find(by).and_then(|p| sentence.chunk(p).object)
    } else {
        clause.subject.filter(|_| whose)
    };
    doer.filter(|&s| plain && s != noun && sentence.chunk(s).kind == ChunkKind::Noun)
}

/// "their deep mutual mistrust": whether a noun is said to be of each side toward the other.
pub(super) fn mutual(sentence: &Sentence, noun: ChunkId) -> bool {
    const REACH: usize = 8;
    let chunk = sentence.chunk(noun);
    let words = &sentence.words[chunk.first as usize..chunk.head as usize];
    words.iter().rev().take(REACH).any(|w| w.special == Special::Mutual)
}

/// "the two governments", "both sides", "both", "mutual mistrust": the last pair of actors before.
fn pair(sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    const REACH: usize = 24;
    let chunk = sentence.chunk(noun);
    let two = match sentence.words.get(chunk.first as usize..chunk.head as usize + 1)? {
        [both] => both.special == Special::Both,
        [the, both, ..] if both.special == Special::Both => matches!(the.special, Special::The | Special::Both),
        [both, ..] => both.special == Special::Both && chunk.tag == Tag::Plural,
        [] => false,
    };
    if !two && !mutual(sentence, noun) {
        return None;
    }
    let named = |id: ChunkId| sentence.mention_at[sentence.chunk(id).head as usize].is_some_and(|m| !sentence.mention(m).place);
    let before = (noun.index().saturating_sub(REACH)..noun.index()).rev().map(ChunkId::new);
    let mut seconds =
        before.filter(|&c| sentence.chunk(c).kind == ChunkKind::Noun && sentence.chunk(c).rel == Rel::Coordinated && named(c));
    seconds.find_map(|c| sentence.chunk(c).governor.filter(|&g| named(g) && sentence.chunk(g).rel != Rel::Coordinated))
}

/// A noun and those joined to it, one step down.
fn list(lexicon: &Lexicon, sentence: &Sentence, first: ChunkId, path: i32, depth: usize, each: &mut impl FnMut(MentionId, i32)) {
    for noun in sentence.joined(first).take(MAX_JOINED) {
        one(lexicon, sentence, noun, path, depth + 1, each);
    }
}

/// "Cuban dissidents", "Russia's opponents": what is done to them is not done to whom they are against.
fn foes(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> bool {
    let against = |c: &Cue| c.frame.possessor == Some(Role::Theme) && c.theme < 0 && c.class == Class::Noun;
    sentence.chunk(noun).lemma.is_some_and(|l| lexicon.cues_of(l).any(|c| against(lexicon.cue(c))))
}

/// The mentions that describe the head from within its phrase: `NATO troops`, `its policy`, `Russia-EU talks`.
fn describing(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId, path: i32, each: &mut impl FnMut(MentionId, i32)) -> bool {
    let chunk = sentence.chunk(noun);
    let (mut found, head) = (false, chunk.head as usize);
    for at in (chunk.first as usize..chunk.head as usize).rev() {
        let Some(id) = sentence.mention_at[at] else { continue };
        let owns = sentence.words[at].tag == Tag::Possessive;
        // "a former Swedish officer": he is none of theirs now.
        let former = |w: &Word| w.tag == Tag::Adjective && lexicon.has_pattern(w.lemma, Pattern::Former);
        if !owns && sentence.words[chunk.first as usize..at].iter().any(former) {
            break;
        }
        if owns && sentence.words[head].special == Special::Counterpart || foes(lexicon, sentence, noun) {
            break;
        }
        let weight = if owns {
            lexicon.weights.path_possessor
        } else if chunk.opener == Special::A {
            lexicon.weights.path_member
        } else {
            lexicon.weights.path_modifier
        };
        each(id, times(path, weight));
        found = true;
        if !sentence.mention(id).part {
            break;
        }
    }
    found
}

/// "the authorities in Pristina": people who sit in a capital, or rule a country, speak for its actor. "We in Kosovo": whoever says so is one of them.
fn seat(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId, path: i32, each: &mut impl FnMut(MentionId, i32)) {
    let word = sentence.chunk(noun);
    let we = word.special == Special::We;
    // "the protesters in Minsk", "journalists in Ankara" are no authorities.
    let common = matches!(word.special, Special::Innocent | Special::Private);
    let apart = || common || word.lemma.is_some_and(|l| lexicon.cues_of(l).any(|c| lexicon.cue(c).agent <= 0));
    let rules = rules(sentence, noun);
    if !we && !rules && (word.tag != Tag::Plural || apart()) {
        return;
    }
    // "a regime like that in Minsk"
    let like = sentence.prepositions(noun).find(|&p| sentence.chunk(p).prep == Some(prep::LIKE)).and_then(|p| sentence.chunk(p).object);
    let kind = like.filter(|&o| sentence.chunk(o).tag == Tag::Pronoun);
    for preposition in sentence.prepositions(kind.unwrap_or(noun)).filter(|&p| sentence.chunk(p).prep == Some(prep::IN)) {
        let place = sentence.chunk(preposition).object.and_then(|o| sentence.mention_at[sentence.chunk(o).head as usize]);
        let stands = |kind: AliasKind| we || kind == AliasKind::Capital || rules && kind == AliasKind::Name;
        if let Some(id) = place.filter(|&id| stands(sentence.mention(id).kind)) {
            each(id, times(path, lexicon.weights.path_of));
        }
    }
}

/// "Moldova's European course": whose it is, where an adjective of another actor only says of what kind.
fn owner(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> Option<ChunkId> {
    let chunk = sentence.chunk(noun);
    let owner = chunk.subject.filter(|&o| sentence.chunk(o).rel == Rel::Possessor)?;
    let kind = sentence.mention_at[chunk.first as usize].map(|m| sentence.mention(m))?;
    let others = chunk.special == Special::Counterpart || foes(lexicon, sentence, noun);
    (kind.kind == AliasKind::Demonym && chunk.head >= kind.end && !others).then_some(owner)
}

/// Whether the noun says what somebody thinks or feels.
fn thought(sentence: &Sentence, noun: ChunkId) -> bool {
    sentence.chunk(noun).lemma.is_some_and(|l| l.has(Facts::JUDGEMENT))
}

/// "The friendship between Oslo and Riga alarms Rome", "condemned the pact between them": what somebody feels about what two sides are glad
/// of, he feels about both.
fn judged_bond(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> bool {
    let chunk = sentence.chunk(noun);
    let verb = chunk.governor.filter(|_| matches!(chunk.rel, Rel::Subject | Rel::Object)).map(|v| sentence.chunk(v));
    let judges = verb.and_then(|v| v.lemma).is_some_and(|l| l.has(Facts::JUDGEMENT.or(Facts::FEELING)));
    let mutual = |l| lexicon.cues_of(l).map(|c| lexicon.cue(c)).any(|c| c.kind == Kind::Mutual && c.theme > 0);
    judges && chunk.lemma.is_some_and(mutual)
}

/// Whether the noun is a cue whose theme stands behind its `of`: "criticism of NATO", not "the contribution of NATO".
fn carries(lexicon: &Lexicon, sentence: &Sentence, noun: ChunkId) -> bool {
    sentence.chunk(noun).lemma.is_some_and(|l| lexicon.cues_of(l).any(|c| lexicon.cue(c).frame.theme.has(prep::OF)))
}
