//! Phrases: tries over forms, one for each stage that looks for phrases.
//!
//! A walk takes one look-up a word and ends at the first word that goes on with no phrase, so common openings ("in
//! the …") cost no more than rare ones.

use super::{AliasId, FormId, FormInfo, LemmaId, Tag};
use std::ops::Range;

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

/// A set of forms, a few bits a form: says for sure only which forms are not in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct FormSet([u64; 2]);

impl FormSet {
    pub(crate) fn insert(&mut self, form: FormId) {
        self.0[form.0 as usize >> 6 & 1] |= 1 << (form.0 & 63);
    }

    /// Whether the set may hold every form of `other`.
    pub(crate) fn may_hold(self, other: FormSet) -> bool {
        other.0[0] & !self.0[0] | other.0[1] & !self.0[1] == 0
    }
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

    #[inline]
    pub(crate) const fn may_hold(self, form: FormId) -> bool {
        self.0 >> (form.0 & 15) & 1 != 0
    }
}

#[derive(Clone, Debug)]
struct NodeInfo {
    /// The node before, and the form that leads here from it.
    way: (Node, FormId),
    /// The nearest node above at which phrases end.
    above: Node,
    width: u32,
    /// The phrases whose plain words end here, those with a tail first, longest first.
    phrases: Range<u32>,
    /// The forms that phrases go on with from here.
    next: Beside,
}

#[derive(Clone, Debug)]
struct Ending {
    tail: Range<u32>,
    target: Target,
}

/// All phrases of a lexicon.
#[derive(Clone, Debug)]
pub(crate) struct Phrases {
    nodes: Vec<NodeInfo>,
    steps: Steps,
    /// For each ending the forms of its tail.
    needs: Vec<FormSet>,
    endings: Vec<Ending>,
    /// The words of all tails.
    words: Vec<PhraseWord>,
}

impl Phrases {
    /// What may follow a word with this root.
    pub(crate) fn follow(&self, root: Node) -> Beside {
        let node = &self.nodes[root.0 as usize];
        if node.phrases.is_empty() { node.next } else { Beside::ANY }
    }

    /// Writes the facts of the lemmas into their ids.
    pub(crate) fn tell(&mut self, told: impl Fn(LemmaId) -> LemmaId) {
        for ending in &mut self.endings {
            if let Target::Lemma(lemma, _) = &mut ending.target {
                *lemma = told(*lemma);
            }
        }
    }

    /// Adds a phrase to the node that is made next.
    fn end(&mut self, tail: &[PhraseWord], target: Target) {
        let start = self.words.len() as u32;
        self.words.extend(tail);
        let mut needs = FormSet::default();
        for word in tail {
            if let PhraseWord::Form(form) = *word {
                needs.insert(form);
            }
        }
        self.needs.push(needs);
        self.endings.push(Ending { tail: start..self.words.len() as u32, target });
    }

    /// The phrases that may stand at `first`, more plain words first; `root` is its root, `next` gives the words behind it, and `all` holds
    /// the forms of the sentence.
    pub(crate) fn candidates<'w>(
        &self,
        root: Node,
        first: &FormInfo,
        next: impl Iterator<Item = &'w FormInfo>,
        all: FormSet,
    ) -> Candidates<'_> {
        let (mut deepest, mut before) = (root, first.form);
        for word in next {
            // Most words go on with nothing, and their bits show it without a look-up.
            if !word.behind.may_hold(before) || !self.nodes[deepest.0 as usize].next.may_hold(word.form) {
                break;
            }
            let child = self.steps.get((deepest, word.form), |node| self.nodes[node.0 as usize].way);
            if child.is_none() {
                break;
            }
            (deepest, before) = (child, word.form);
        }
        Candidates { phrases: self, all, node: deepest, left: self.nodes[deepest.0 as usize].phrases.clone() }
    }
}

/// Goes up from the deepest node, over the phrases that end at each.
#[derive(Clone, Debug)]
pub(crate) struct Candidates<'a> {
    phrases: &'a Phrases,
    all: FormSet,
    node: Node,
    left: Range<u32>,
}

impl<'a> Iterator for Candidates<'a> {
    type Item = Candidate<'a>;

    #[inline]
    fn next(&mut self) -> Option<Candidate<'a>> {
        loop {
            let node = &self.phrases.nodes[self.node.0 as usize];
            let (start, end) = (self.left.start as usize, self.left.end as usize);
            if let Some(at) = self.phrases.needs[start..end].iter().position(|&needs| self.all.may_hold(needs)) {
                self.left.start += at as u32 + 1;
                let Ending { tail, target } = &self.phrases.endings[start + at];
                let tail = &self.phrases.words[tail.start as usize..tail.end as usize];
                return Some(Candidate { width: node.width as usize, tail, target: *target });
            }
            if node.above.is_none() {
                return None;
            }
            self.node = node.above;
            self.left = self.phrases.nodes[self.node.0 as usize].phrases.clone();
        }
    }
}

/// The phrases while the lexicon is built.
#[derive(Debug)]
pub(crate) struct PhraseBuilder {
    nodes: Vec<NodeInfo>,
    steps: Steps,
    /// For each node the tails of the phrases whose plain words end there.
    endings: Vec<Vec<(Box<[PhraseWord]>, Target)>>,
}

impl Default for PhraseBuilder {
    fn default() -> Self {
        let mut builder = PhraseBuilder { nodes: Vec::new(), steps: Steps::default(), endings: Vec::new() };
        // Node 0 is none.
        builder.push((Node::default(), FormId::NONE), 0);
        builder
    }
}

impl PhraseBuilder {
    /// Adds the phrase of the words `rest` behind the form whose root is `root`.
    pub(crate) fn insert(&mut self, root: &mut Node, rest: &[PhraseWord], target: Target) {
        if root.is_none() {
            *root = self.push((Node::default(), FormId::NONE), 1);
        }
        let plain = rest.iter().position(|word| !matches!(word, PhraseWord::Form(_))).unwrap_or(rest.len());
        let mut node = *root;
        for word in &rest[..plain] {
            let PhraseWord::Form(form) = *word else { break };
            let mut child = self.steps.get((node, form), |node| self.nodes[node.0 as usize].way);
            if child.is_none() {
                child = self.push((node, form), self.nodes[node.0 as usize].width + 1);
                self.steps.insert(child, |node| self.nodes[node.0 as usize].way);
                self.nodes[node.0 as usize].next.insert(form);
            }
            node = child;
        }
        let endings = &mut self.endings[node.0 as usize];
        let tail = &rest[plain..];
        if !endings.iter().any(|known| *known.0 == *tail && known.1 == target) {
            endings.push((tail.into(), target));
        }
    }

    fn push(&mut self, way: (Node, FormId), width: u32) -> Node {
        self.nodes.push(NodeInfo { way, above: Node::default(), width, phrases: 0..0, next: Beside::NONE });
        self.endings.push(Vec::new());
        Node(self.nodes.len() as u32 - 1)
    }

    pub(crate) fn finish(self) -> Phrases {
        let mut phrases = Phrases { nodes: Vec::new(), steps: self.steps, needs: Vec::new(), endings: Vec::new(), words: Vec::new() };
        for (node, mut own) in self.nodes.into_iter().zip(self.endings) {
            own.sort_by_key(|(tail, _)| std::cmp::Reverse(tail.len()));
            let start = phrases.endings.len() as u32;
            own.iter().for_each(|(tail, target)| phrases.end(tail, *target));
            let (before, _) = node.way;
            // A node is made after the node above it.
            let bare = phrases.nodes.get(before.0 as usize).filter(|above| above.phrases.is_empty());
            let above = bare.map_or(before, |above| above.above);
            phrases.nodes.push(NodeInfo { above, phrases: start..phrases.endings.len() as u32, ..node });
        }
        phrases
    }
}

/// From a node and a form to the next node: open addressing, at most half full. The keys are not here but with the nodes, which keeps the
/// table small; most steps are to no node and end at an empty slot.
#[derive(Clone, Debug)]
struct Steps {
    slots: Vec<Node>,
    used: usize,
}

impl Default for Steps {
    fn default() -> Self {
        Steps { slots: vec![Node::default(); 1 << 10], used: 0 }
    }
}

impl Steps {
    /// The node that `way` leads to; `way_of` tells how a node is reached.
    fn get(&self, way: (Node, FormId), way_of: impl Fn(Node) -> (Node, FormId)) -> Node {
        self.slots[self.probe(way, way_of)]
    }

    fn insert(&mut self, node: Node, way_of: impl Fn(Node) -> (Node, FormId)) {
        if self.used * 2 >= self.slots.len() {
            let wider = vec![Node::default(); self.slots.len() * 2];
            for known in std::mem::replace(&mut self.slots, wider).into_iter().filter(|node| !node.is_none()) {
                let at = self.probe(way_of(known), &way_of);
                self.slots[at] = known;
            }
        }
        let at = self.probe(way_of(node), &way_of);
        self.slots[at] = node;
        self.used += 1;
    }

    /// The slot that holds the node of `way`, or the empty one where it would go.
    fn probe(&self, way: (Node, FormId), way_of: impl Fn(Node) -> (Node, FormId)) -> usize {
        let (node, form) = way;
        let key = u64::from(node.0) << 32 | u64::from(form.0);
        let mask = self.slots.len() - 1;
        let mut at = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask;
        while !self.slots[at].is_none() && way_of(self.slots[at]) != way {
            at = (at + 1) & mask;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_phrases_come_first() {
        let form = |id| PhraseWord::Form(FormId(id));
        let (mut builder, mut root) = (PhraseBuilder::default(), Node::default());
        for (role, rest) in
            [&[][..], &[form(1)], &[form(1), form(2)], &[form(1), PhraseWord::Gap, form(3)], &[PhraseWord::Ones]].into_iter().enumerate()
        {
            builder.insert(&mut root, rest, Target::Role(role as u16));
            builder.insert(&mut root, rest, Target::Role(role as u16));
        }
        let phrases = builder.finish();
        let found = |forms: &[u32]| -> Vec<(Target, usize)> {
            let mut all = FormSet::default();
            forms.iter().for_each(|&id| all.insert(FormId(id)));
            let word = |id| FormInfo { form: FormId(id), behind: Beside::ANY, ..FormInfo::NONE };
            let next: Vec<FormInfo> = forms.iter().map(|&id| word(id)).collect();
            phrases.candidates(root, &word(0), next.iter(), all).map(|c| (c.target, c.width)).collect()
        };
        let role = Target::Role;
        assert_eq!(found(&[1, 2, 3]), [(role(2), 3), (role(3), 2), (role(1), 2), (role(4), 1), (role(0), 1)]);
        assert_eq!(found(&[2]), [(role(4), 1), (role(0), 1)]);
        assert_eq!(found(&[1, 4]), [(role(1), 2), (role(4), 1), (role(0), 1)], "nothing has form 3");
    }
}
