//! Verdicts: from links to contributions, from contributions to stances.

mod near;
mod view;
mod weigh;

pub use view::StanceView;
use weigh::{Scoped, Weigher};

use crate::analysis::holder::Holder;
use crate::analysis::{MentionId, Sentence};
use crate::evidence::{Factor, FactorKind};
use crate::lexicon::{ActorId, Lexicon, Role};
use crate::link::{Link, Links, Rule};
use crate::score::{Weights, contribution, squash};
use crate::stance::{Flag, Flags, Label, Stance};

/// One contribution, its factors in a shared list.
#[derive(Clone, Copy, Debug)]
struct Entry {
    verdict: u32,
    cue: u32,
    mention: MentionId,
    rule: Rule,
    role: Role,
    base: i32,
    factors: (u32, u32),
    contribution: i64,
    holder: Holder,
}

#[derive(Clone, Copy, Debug)]
struct Verdict {
    actor: ActorId,
    flags: Flags,
    score: f64,
    author: Option<f64>,
    reported: Option<f64>,
    entries: (u32, u32),
    /// Whether a rule has linked a cue to it.
    linked: bool,
}

/// The stances of one sentence; reused for the next.
#[derive(Debug, Default)]
pub(crate) struct Verdicts {
    verdicts: Vec<Verdict>,
    entries: Vec<Entry>,
    factors: Vec<Factor>,
    /// For every actor its verdict, one more than its place; 0 for none.
    by_actor: Vec<u32>,
    span: Option<u32>,
    /// The modifiers of the last link's cue, which the next link often shares.
    scoped: Option<Scoped>,
}

impl Verdicts {
    /// Weighs the links of a sentence for the actors that are reported.
    #[inline(never)]
    pub(crate) fn judge(
        &mut self,
        lexicon: &Lexicon,
        sentence: &Sentence,
        links: &Links,
        flags: Flags,
        reported: impl Fn(ActorId) -> bool,
    ) {
        self.clear(lexicon.actors().len());
        for mention in &sentence.mentions {
            if reported(mention.actor) && self.place(mention.actor).is_none() {
                self.open(mention.actor, flags);
            }
        }
        for (at, link) in links.links.iter().enumerate() {
            if let Some(verdict) = self.place(link.actor) {
                self.enter(lexicon, sentence, links, at, verdict);
            }
        }
        self.entries.sort_unstable_by_key(|e| (e.verdict, e.cue, e.mention, e.role));
        self.close(&lexicon.weights);
    }

    /// Forgets the sentence before.
    fn clear(&mut self, actors: usize) {
        for verdict in self.verdicts.drain(..) {
            if let Some(place) = self.by_actor.get_mut(verdict.actor.index()) {
                *place = 0;
            }
        }
        self.by_actor.resize(actors, 0);
        self.entries.clear();
        self.factors.clear();
        self.span = None;
        self.scoped = None;
    }

    fn place(&self, actor: ActorId) -> Option<u32> {
        if actor == ActorId::SPAN {
            return self.span;
        }
        self.by_actor.get(actor.index()).and_then(|place| place.checked_sub(1))
    }

    fn open(&mut self, actor: ActorId, flags: Flags) {
        let place = self.verdicts.len() as u32;
        match self.by_actor.get_mut(actor.index()) {
            Some(slot) => *slot = place + 1,
            None => self.span = Some(place),
        }
        self.verdicts.push(Verdict { actor, flags, score: 0.0, author: None, reported: None, entries: (0, 0), linked: false });
    }

    fn enter(&mut self, lexicon: &Lexicon, sentence: &Sentence, links: &Links, at: usize, verdict: u32) {
        let link = &links.links[at];
        let cue = &links.cues[link.cue as usize];
        let entry = lexicon.cue(cue.cue);
        let base = if link.rule == Rule::Proximity { entry.tone() } else { entry.valence(link.role) };
        if base == 0 {
            return;
        }
        let start = self.factors.len();
        let outweighed = self.verdicts[verdict as usize].linked;
        let weigher = Weigher { lexicon, sentence, weights: &lexicon.weights, link, cue, base, links: &links.links, at, outweighed };
        if weigher.withdrawn() || weigher.sham() {
            return;
        }
        let holder = weigher.collect(&mut self.scoped, &mut self.factors);
        let contribution = contribution(base, &self.factors[start..]);
        if contribution == 0 {
            self.factors.truncate(start);
            self.scoped = None;
            return;
        }
        let factors = (start as u32, self.factors.len() as u32);
        let Link { cue, mention, rule, role, .. } = *link;
        self.verdicts[verdict as usize].linked |= rule != Rule::Proximity;
        self.entries.push(Entry { verdict, cue, mention, rule, role, base, factors, contribution, holder });
    }

    /// Sums up the entries, which are sorted by verdict.
    fn close(&mut self, weights: &Weights) {
        let mut at = 0;
        for (index, verdict) in self.verdicts.iter_mut().enumerate() {
            let start = at;
            let mut sums = Sums::default();
            while let Some(entry) = self.entries.get(at).filter(|e| e.verdict as usize == index) {
                let factors = &self.factors[entry.factors.0 as usize..entry.factors.1 as usize];
                sums.add(entry, || factors.iter().any(|f| f.kind == FactorKind::Irrealis));
                at += 1;
            }
            verdict.entries = (start as u32, at as u32);
            verdict.score = squash(sums.author + sums.reported, weights);
            verdict.author = sums.authored.then(|| squash(sums.author, weights));
            verdict.reported = sums.said.then(|| squash(sums.reported, weights));
            verdict.flags.set(Flag::NoCue, start == at);
            verdict.flags.set(Flag::Mixed, sums.mixed());
            verdict.flags.set(Flag::Irrealis, start < at && sums.irrealis);
        }
    }

    pub(crate) fn views<'a>(
        &'a self,
        lexicon: &'a Lexicon,
        sentence: &'a Sentence,
        links: &'a Links,
        text: &'a str,
    ) -> impl ExactSizeIterator<Item = StanceView<'a>> {
        self.verdicts.iter().map(move |verdict| StanceView { verdict, verdicts: self, lexicon, sentence, links, text })
    }
}

struct Sums {
    author: i64,
    reported: i64,
    authored: bool,
    said: bool,
    positive: i64,
    negative: i64,
    irrealis: bool,
}

impl Default for Sums {
    fn default() -> Self {
        Sums { author: 0, reported: 0, authored: false, said: false, positive: 0, negative: 0, irrealis: true }
    }
}

impl Sums {
    fn add(&mut self, entry: &Entry, irrealis: impl FnOnce() -> bool) {
        if entry.holder == Holder::Author {
            self.author += entry.contribution;
            self.authored = true;
        } else {
            self.reported += entry.contribution;
            self.said = true;
        }
        self.positive += entry.contribution.max(0);
        self.negative += entry.contribution.min(0).abs();
        self.irrealis = self.irrealis && irrealis();
    }

    /// Good and bad both weigh, and neither twice the other.
    fn mixed(&self) -> bool {
        const WEIGHTY: i64 = 500;
        let (low, high) = (self.positive.min(self.negative), self.positive.max(self.negative));
        low >= WEIGHTY && high < 2 * low
    }
}

/// The stance toward a span that holds no word.
pub(crate) fn not_found(mut flags: Flags) -> Stance {
    flags.set(Flag::NotFound, true);
    flags.set(Flag::NoCue, true);
    Stance {
        actor: "span".to_owned(),
        score: 0.0,
        label: Label::Neutral,
        author: None,
        reported: None,
        flags,
        mentions: Vec::new(),
        evidence: Vec::new(),
    }
}
