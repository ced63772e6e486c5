//! Phrases: tries over forms, one for each stage that looks for phrases.
//!
//! A walk takes one look-up a word and ends at the first word that goes on with no phrase, so common openings ("in
//! the …") cost no more than rare ones.

mod build;
mod steps;

use self::steps::Steps;
use super::{AliasId, FormId, FormInfo, LemmaId, Tag};
use std::ops::{Deref, Range};

pub(crate) use build::PhraseBuilder;

/// The most words that may stand for the theme inside a phrase (`stab ~ in the back`).
pub(crate) const MAX_GAP: usize = 6;

/// What a phrase is, once its words are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Lemma(LemmaId, Tag),
    Alias(AliasId),
    /// The role of an officeholder: `president`.
    Role(u16),
}

/// One word of a phrase after the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhraseWord {
    /// This form.
    Form(FormId),
    /// my, its, Russia's: a possessor.
    Ones,
    /// The theme, a few words long.
    Gap,
}

/// Which stage looks for a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhraseKind {
    /// Names of actors and roles.
    Name,
    /// Phrases that are a closed class, an adverb or fixed (`no longer`, `on the side of`): found before tagging.
    Closed,
    /// Verbs, nouns and adjectives: found after tagging.
    Open,
}

impl PhraseKind {
    pub(crate) const ALL: [PhraseKind; 3] = [PhraseKind::Name, PhraseKind::Closed, PhraseKind::Open];
}

/// A place in the trie; 0 is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Node(u32);

impl Node {
    /// None.
    pub(crate) const NONE: Node = Node(0);

    /// The node `count` places behind.
    pub(crate) const fn behind(self, count: usize) -> Node {
        Node(self.0 + count as u32)
    }

    const fn index(self) -> usize {
        self.0 as usize
    }

    pub(crate) const fn is_none(self) -> bool {
        self.0 == 0
    }
}

/// For each [`PhraseKind`] the node of the phrases that begin with a form.
pub(crate) type Roots = [Node; PhraseKind::ALL.len()];

/// A phrase whose plain words are found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate<'a> {
    /// How many words are matched, the first among them.
    pub(crate) width: usize,
    /// What is left to match: nothing, or words from the first [`PhraseWord::Ones`] or [`PhraseWord::Gap`] on.
    pub(crate) tail: &'a [PhraseWord],
    pub(crate) target: Target,
}

/// The forms that may stand beside a word in a phrase, a few bits a form: says for sure only which do not. It is kept where the word is
/// looked up, and says no to most words at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Beside(u16);

impl Beside {
    /// None.
    pub(crate) const NONE: Beside = Beside(0);
    /// Any, or none: the word may be a phrase by itself.
    pub(crate) const ANY: Beside = Beside(u16::MAX);

    pub(crate) fn insert(&mut self, form: FormId) {
        self.0 |= 1 << (form.0 & 15);
    }

    pub(crate) const fn is_any(self) -> bool {
        self.0 == u16::MAX
    }

    #[inline]
    pub(crate) const fn may_hold(self, form: FormId) -> bool {
        self.0 >> (form.0 & 15) & 1 != 0
    }
}

/// The forms that lead on from a node, two bits a form: says for sure only which do not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Onward {
    low: u64,
    mixed: u64,
}

impl Onward {
    fn insert(&mut self, form: FormId) {
        self.low |= 1 << Onward::low(form);
        self.mixed |= 1 << Onward::mixed(form);
    }

    #[inline]
    const fn may_hold(self, form: FormId) -> bool {
        (self.low >> Onward::low(form)) & (self.mixed >> Onward::mixed(form)) & 1 != 0
    }

    const fn low(form: FormId) -> u32 {
        form.0 & 63
    }

    const fn mixed(form: FormId) -> u32 {
        form.0.wrapping_mul(0x9e37_79b1) >> 26
    }

    /// The same in fewer bits.
    const fn beside(self) -> Beside {
        let halves = self.low | self.low >> 32;
        Beside((halves | halves >> 16) as u16)
    }
}

#[derive(Clone, Debug)]
struct NodeInfo {
    /// The node before, and the form that leads here from it.
    way: (Node, FormId),
    /// The nearest node above at which phrases end, or leave their plain words for a possessor or a gap.
    above: Node,
    /// Where the phrases go on that have a possessor or a gap here.
    apart: Node,
    /// The forms that lead on.
    next: Onward,
    /// How many words lead here from a root, the first among them; 0 behind a possessor or a gap.
    width: u32,
    /// Where in [`Phrases::ends`] the phrases are whose last run of words ends here: all their words, or those behind their first
    /// possessor or gap.
    ends: Range<u32>,
}

impl NodeInfo {
    /// Whether a phrase has its last plain word here, of those before a possessor or a gap.
    fn stops(&self) -> bool {
        !self.ends.is_empty() || !self.apart.is_none()
    }
}

/// What a phrase is, and its words from its first possessor or gap on.
#[derive(Clone, Debug)]
struct Ending {
    tail: Range<u32>,
    target: Target,
}

/// The place of an [`Ending`]: those with the same plain words in front stand side by side, the one that is asked first before the others.
type EndingId = u32;

/// All phrases of a lexicon.
#[derive(Clone, Debug)]
pub(crate) struct Phrases {
    nodes: Vec<NodeInfo>,
    steps: Steps,
    endings: Vec<Ending>,
    /// The endings of each node side by side.
    ends: Vec<EndingId>,
    /// The words of all tails.
    words: Vec<PhraseWord>,
}

impl Phrases {
    /// What may follow a word with this root.
    pub(crate) fn follow(&self, root: Node) -> Beside {
        let node = self.node(root);
        if node.stops() { Beside::ANY } else { node.next.beside() }
    }

    /// Writes the facts of the lemmas into their ids.
    pub(crate) fn tell(&mut self, told: impl Fn(LemmaId) -> LemmaId) {
        for ending in &mut self.endings {
            if let Target::Lemma(lemma, _) = &mut ending.target {
                *lemma = told(*lemma);
            }
        }
    }

    /// The phrases that may stand at the first of `words`, more plain words first; `root` is its root.
    pub(crate) fn candidates<'a, W: Deref<Target = FormInfo>>(&'a self, root: Node, words: &'a [W]) -> Candidates<'a, W> {
        let mut deepest = root;
        for pair in words.windows(2) {
            // Most words go on with nothing, and their bits show it without a look-up.
            let next = if pair[1].behind.may_hold(pair[0].form) { self.child(deepest, pair[1].form) } else { Node::NONE };
            if next.is_none() {
                break;
            }
            deepest = next;
        }
        Candidates { phrases: self, words, node: deepest, from: 0 }
    }

    #[inline]
    fn node(&self, node: Node) -> &NodeInfo {
        &self.nodes[node.index()]
    }

    #[inline]
    fn child(&self, node: Node, form: FormId) -> Node {
        if !self.node(node).next.may_hold(form) {
            return Node::NONE;
        }
        self.steps.get((node, form), |node| self.node(node).way)
    }

    #[inline]
    fn ends_at(&self, node: Node) -> &[EndingId] {
        let ends = &self.node(node).ends;
        &self.ends[ends.start as usize..ends.end as usize]
    }

    /// The phrase that ends there, its plain words those that lead to `node`.
    fn candidate(&self, node: Node, ending: EndingId) -> Candidate<'_> {
        let Ending { tail, target } = &self.endings[ending as usize];
        let tail = &self.words[tail.start as usize..tail.end as usize];
        Candidate { width: self.node(node).width as usize, tail, target: *target }
    }
}

/// Goes up from the deepest node, over the phrases whose plain words may all stand there.
#[derive(Clone, Debug)]
pub(crate) struct Candidates<'a, W> {
    phrases: &'a Phrases,
    words: &'a [W],
    node: Node,
    /// The first ending of the node that was not given yet.
    from: EndingId,
}

impl<W: Deref<Target = FormInfo>> Candidates<'_, W> {
    /// The next ending of the node. The few there are are looked for anew each time, so that none has to be kept.
    fn ending(&self) -> Option<EndingId> {
        let info = self.phrases.node(self.node);
        let own = self.first(self.node);
        if info.apart.is_none() { own } else { self.first_apart(info.apart, info.width as usize).into_iter().chain(own).min() }
    }

    /// The next ending of those that one node has.
    fn first(&self, node: Node) -> Option<EndingId> {
        self.phrases.ends_at(node).iter().copied().find(|&ending| ending >= self.from)
    }

    /// The next ending of the nodes to which words from `behind` on lead, or a few words later, from the place behind a possessor or a gap.
    fn first_apart(&self, apart: Node, behind: usize) -> Option<EndingId> {
        let mut first = self.first(apart);
        for start in behind..self.words.len().min(behind + MAX_GAP + 1) {
            let mut node = apart;
            for word in &self.words[start..] {
                node = self.phrases.child(node, word.form);
                if node.is_none() {
                    break;
                }
                first = self.first(node).into_iter().chain(first).min();
            }
        }
        first
    }
}

impl<'a, W: Deref<Target = FormInfo>> Iterator for Candidates<'a, W> {
    type Item = Candidate<'a>;

    #[inline]
    fn next(&mut self) -> Option<Candidate<'a>> {
        loop {
            if let Some(ending) = self.ending() {
                self.from = ending + 1;
                return Some(self.phrases.candidate(self.node, ending));
            }
            let above = self.phrases.node(self.node).above;
            if above.is_none() {
                return None;
            }
            (self.node, self.from) = (above, 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_phrases_come_first() {
        let form = |id| PhraseWord::Form(FormId(id));
        let (mut builder, mut root) = (PhraseBuilder::default(), Node::NONE);
        for (role, rest) in
            [&[][..], &[form(1)], &[form(1), form(2)], &[form(1), PhraseWord::Gap, form(3)], &[PhraseWord::Ones]].into_iter().enumerate()
        {
            builder.insert(&mut root, rest, Target::Role(role as u16));
            builder.insert(&mut root, rest, Target::Role(role as u16));
        }
        let mut roots = [[Node::NONE, root, Node::NONE]];
        let phrases = builder.finish(&mut roots, &[FormId(0)]);
        let [[_, root, _]] = roots;
        let found = |forms: &[u32]| -> Vec<(Target, usize)> {
            let word = |&id| FormInfo { form: FormId(id), behind: Beside::ANY, ..FormInfo::NONE };
            let words: Vec<FormInfo> = [0].iter().chain(forms).map(word).collect();
            let words: Vec<&FormInfo> = words.iter().collect();
            phrases.candidates(root, &words).map(|c| (c.target, c.width)).collect()
        };
        let role = Target::Role;
        assert_eq!(found(&[1, 2, 3]), [(role(2), 3), (role(3), 2), (role(1), 2), (role(4), 1), (role(0), 1)]);
        assert_eq!(found(&[2]), [(role(4), 1), (role(0), 1)]);
        assert_eq!(found(&[1, 4]), [(role(1), 2), (role(4), 1), (role(0), 1)], "nothing has form 3");
        let far = [1, 4, 4, 4, 4, 4, 4, 3];
        assert_eq!(found(&far)[0], (role(3), 2), "six words in the gap");
        assert_eq!(found(&[&far[..3], &far[2..]].concat())[0], (role(1), 2), "seven words");
    }
}
