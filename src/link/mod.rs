//! Links: which cue says something of which actor, each by one named rule.

mod args;
mod arms;
mod bond;
mod eyes;
mod held;
pub(crate) mod judge;
mod near;
mod resolve;

use crate::analysis::apparent;
pub(crate) use judge::regarding;

use crate::analysis::holder::{self, Holder};
use crate::analysis::{ChunkId, ChunkKind, MentionId, Sentence};
use crate::lexicon::{ActorId, Category, CueId, Facts, Kind, LemmaId, Lexicon, Pattern, Role, Special, Tag};

/// The rule that linked a cue to an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Rule {
    /// The subject of a verb, the *by* of a passive: `Russia invaded`.
    Agent,
    /// The object of a verb, the subject of a passive: `criticised NATO`.
    Theme,
    /// Behind a preposition that the cue asks for: `sanctions on Russia`.
    Preposition,
    /// The owner of a noun: `Russia's aggression`, `Russian aggression`.
    Possessive,
    /// The noun that an adjective describes: `aggressive Russia`.
    Attributive,
    /// What a copula says of its subject: `Russia is aggressive`.
    Copula,
    /// Behind `than`: `more reliable than Russia`.
    Comparison,
    /// Inside a compound: `anti-NATO`.
    Compound,
    /// One side of a relation: `tensions between A and B`.
    Mutual,
    /// No rule of grammar, only nearness.
    Proximity,
}

impl Rule {
    /// The name, as results write it.
    pub const fn name(self) -> &'static str {
        match self {
            Rule::Agent => "agent",
            Rule::Theme => "theme",
            Rule::Preposition => "preposition",
            Rule::Possessive => "possessive",
            Rule::Attributive => "attributive",
            Rule::Copula => "copula",
            Rule::Comparison => "comparison",
            Rule::Compound => "compound",
            Rule::Mutual => "mutual",
            Rule::Proximity => "proximity",
        }
    }
}

/// One who plays a part in a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Arg {
    pub(crate) who: Who,
    pub(crate) role: Role,
    pub(crate) rule: Rule,
    /// Whether the part stands in the cue's own noun phrase (`Russia's attack`), so that governors do not turn it.
    pub(crate) own: bool,
}

/// What plays a part: a noun chunk, or a mention inside one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    Chunk(ChunkId),
    Mention(MentionId),
}

/// A cue where it stands, with the sense that was chosen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CueHere {
    pub(crate) cue: CueId,
    /// The token of its head.
    pub(crate) token: u32,
    /// The tokens of its phrase.
    pub(crate) first: u32,
    pub(crate) end: u32,
    /// Its arguments in [`Links::args`].
    pub(crate) args: (u32, u32),
    /// Whether somebody plays the part that its valence is about.
    pub(crate) filled: bool,
    /// Whether a rule has linked it to an actor.
    pub(crate) linked: bool,
    /// Who holds what it says of its theme.
    pub(crate) holder: Holder,
    /// How much that counts, in thousandths.
    pub(crate) strength: i32,
    /// Who says the words around it.
    pub(crate) speaker: Holder,
    /// Who feels it.
    pub(crate) feeler: Option<Holder>,
}

/// A cue linked to a mention.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link {
    /// The cue's place in [`Links::cues`].
    pub(crate) cue: u32,
    pub(crate) mention: MentionId,
    pub(crate) actor: ActorId,
    pub(crate) rule: Rule,
    pub(crate) role: Role,
    pub(crate) own: bool,
    /// By how much less the mention counts that does not itself play the part, in thousandths.
    pub(crate) path: i32,
    /// The word distance of a near cue.
    pub(crate) distance: u32,
}

/// The links of one sentence; reused for the next.
#[derive(Debug, Default)]
pub(crate) struct Links {
    pub(crate) cues: Vec<CueHere>,
    pub(crate) args: Vec<Arg>,
    pub(crate) links: Vec<Link>,
}

impl Links {
    pub(crate) fn clear(&mut self) {
        self.cues.clear();
        self.args.clear();
        self.links.clear();
    }

    /// Adds a cue whose arguments begin at `start`; who holds it is not known yet.
    fn add(&mut self, cue: CueId, token: usize, (first, end): (usize, usize), filled: bool, start: usize) {
        let args = (start as u32, self.args.len() as u32);
        let (token, first, end) = (token as u32, first as u32, end as u32);
        let (holder, speaker) = (Holder::Author, Holder::Author);
        let linked = false;
        self.cues.push(CueHere {
            cue,
            token,
            first,
            end,
            args,
            filled,
            linked,
            holder,
            strength: crate::score::ONE,
            speaker,
            feeler: None,
        });
    }

    pub(crate) fn args_of(&self, cue: &CueHere) -> &[Arg] {
        &self.args[cue.args.0 as usize..cue.args.1 as usize]
    }
}

/// Finds the cues of a sentence and who plays which part in them.
#[inline(never)]
pub(crate) fn find(lexicon: &Lexicon, sentence: &Sentence, links: &mut Links) {
    for token in sentence.cues.iter().map(|&token| token as usize) {
        if let Some(lemma) = sentence.words[token].lemma {
            word(lexicon, sentence, token, lemma, links);
        }
    }
}

/// Links the cues of a sentence to its mentions, and finds out who holds what they say.
#[inline(never)]
pub(crate) fn join(lexicon: &Lexicon, sentence: &Sentence, links: &mut Links) {
    for index in 0..links.cues.len() {
        attribute(lexicon, sentence, index, links);
        link(lexicon, sentence, index, links);
    }
    near::find(lexicon, sentence, links);
}

#[inline(never)]
fn word(lexicon: &Lexicon, sentence: &Sentence, token: usize, lemma: LemmaId, links: &mut Links) {
    let word = &sentence.words[token];
    let named = word.tag == Tag::Name || word.tag == Tag::Inner;
    if named || sentence.mention_at[token].is_some() {
        return compound(lexicon, sentence, token, lemma, links);
    }
    // A first part of a compound that no actor is in: "anti-corruption".
    if word.hyphenated && lexicon.cues_of(lemma).any(|c| lexicon.cue(c).form.ends_with('-')) {
        return;
    }
    // Not "without mercy", which is a phrase of its own.
    let lacks = word.special == Special::Without && word.width == 1;
    if named_after(lexicon, sentence, token) || lacks && !apparent::missed(lexicon, sentence, token) {
        return;
    }
    let start = links.args.len();
    let Some((cue, filled)) = args::choose(lexicon, sentence, token, lemma, &mut links.args) else { return };
    links.add(cue, token, extent(sentence, token), filled, start);
}

/// "the Liberation War Museum", "attack drones": a noun that only names the thing at the head of its phrase, or says what it is for.
fn named_after(lexicon: &Lexicon, sentence: &Sentence, token: usize) -> bool {
    let chunk = sentence.chunk(sentence.chunk_at[token]);
    let head = chunk.head as usize;
    let noun = matches!(sentence.words[token].tag, Tag::Noun | Tag::Plural);
    let deed = || sentence.words[token].lemma.is_some_and(|l| l.has(Facts::ACT));
    let names = |l| {
        let patterns = lexicon.lemma(l).patterns;
        patterns.has(Pattern::Namesake) || patterns.has(Pattern::Arms) && deed()
    };
    noun && token < head && sentence.words[head].lemma.is_some_and(names)
}

/// `anti-NATO`, `pro-EU`: the first part is the cue, the mention its theme.
fn compound(lexicon: &Lexicon, sentence: &Sentence, token: usize, lemma: LemmaId, links: &mut Links) {
    let hyphenated = sentence.words[token].hyphenated;
    let Some(cue) = lexicon.cues_of(lemma).next().filter(|_| hyphenated) else { return };
    let start = links.args.len();
    let from = sentence.mentions.partition_point(|m| (m.first as usize) < token);
    let inside = sentence.mentions.iter().enumerate().skip(from).take_while(|(_, m)| m.first as usize == token).filter(|(_, m)| m.part);
    for (index, _) in inside {
        links.args.push(Arg { who: Who::Mention(MentionId::new(index)), role: Role::Theme, rule: Rule::Compound, own: true });
    }
    let filled = links.args.len() > start;
    // "the party's anti-NATO speeches": whose they are.
    let chunk = sentence.chunk(sentence.chunk_at[token]);
    if let Some(owner) = chunk.subject.filter(|_| filled && chunk.kind == ChunkKind::Noun) {
        links.args.push(Arg { who: Who::Chunk(owner), role: Role::Agent, rule: Rule::Possessive, own: true });
    }
    links.add(cue, token, (token, token + 1), filled, start);
}

/// Finds out who says the words around a cue, and who holds what it says.
fn attribute(lexicon: &Lexicon, sentence: &Sentence, index: usize, links: &mut Links) {
    let CueHere { cue, token, .. } = links.cues[index];
    let token = token as usize;
    let report = holder::at(sentence, token);
    let feeler = held::experiencer(lexicon, sentence, token);
    let args = links.args_of(&links.cues[index]);
    let holder = feeler.unwrap_or_else(|| held::by_whom(lexicon, sentence, cue, token, report.map(|r| r.holder), args));
    let (speaker, strength) = report.map_or((Holder::Author, crate::score::ONE), |r| (r.holder, r.strength));
    links.cues[index] = CueHere { holder, strength, speaker, feeler, ..links.cues[index] };
}

/// Links a cue to the mentions that play a part in it.
fn link(lexicon: &Lexicon, sentence: &Sentence, index: usize, links: &mut Links) {
    let (start, end) = links.cues[index].args;
    let deed = lexicon.cue(links.cues[index].cue);
    // "turned down its request" is another's.
    let turns =
        || lexicon.modifier(sentence.words[links.cues[index].token as usize].lemma).is_some_and(|m| m.category == Category::Reverser);
    let policy = deed.agent == 0 && deed.theme < 0 && (deed.kind == Kind::Act || deed.kind == Kind::Judgement && turns());
    let cue = index as u32;
    for at in start..end {
        let arg = links.args[at as usize];
        resolve::mentions(lexicon, sentence, arg, &mut |mention, path| {
            let actor = sentence.mention(mention).actor;
            let mut here = links.links.iter().rev().take_while(|l| l.cue == cue).filter(|l| l.actor == actor);
            // "suspended its loan": nothing is done to whose loan it is by himself. "Its police jailed nurses" speaks against the doer.
            let own =
                |l: &Link| l.role == arg.role || policy && arg.rule != Rule::Agent && l.role == Role::Agent && path < crate::score::ONE;
            if !here.any(own) {
                links.links.push(Link { cue, mention, actor, rule: arg.rule, role: arg.role, own: arg.own, path, distance: 0 });
            }
        });
    }
}

/// The tokens of the phrase that a cue's head belongs to.
fn extent(sentence: &Sentence, token: usize) -> (usize, usize) {
    let width = sentence.words[token].width as usize;
    let inner_behind = sentence.words.get(token + 1).is_some_and(|w| w.tag == Tag::Inner);
    // "words of thanks to": what is behind the noun may be left of a phrase that it opened before.
    let ends = width > 1 && (!inner_behind || token + width > sentence.words.len());
    if ends { ((token + 1).saturating_sub(width), token + 1) } else { (token, token + width) }
}
