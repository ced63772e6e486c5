//! Phrases: tries over forms, one for each stage that looks for phrases.
//!
//! A walk takes one look-up a word and ends at the first word that goes on with no phrase, so common openings ("in
//! the …") cost no more than rare ones.

use super::{AliasId, FormId, LemmaId, Signs, Tag};
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

    /// What a form shows that begins phrases of this kind.
    pub(crate) const fn sign(self) -> Signs {
        match self {
            PhraseKind::Name => Signs::NAME,
            PhraseKind::Closed => Signs::CLOSED,
            PhraseKind::Open => Signs::OPEN,
        }
    }
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
pub(crate) struct FormSet(u128);

impl FormSet {
    pub(crate) fn insert(&mut self, form: FormId) {
        self.0 |= FormSet::of(form).0;
    }

    fn of(form: FormId) -> FormSet {
        FormSet(1 << (form.0 & 127))
    }

    /// Whether the set may hold every form of `other`.
    pub(crate) fn may_hold(self, other: FormSet) -> bool {
        other.0 & !self.0 == 0
    }
}

#[derive(Clone, Debug, Default)]
struct NodeInfo {
    /// The nearest node above at which phrases end.
    parent: Node,
    width: u32,
    /// The phrases whose plain words end here, those with a tail first, longest first.
    phrases: Range<u32>,
    /// The forms that phrases go on with from here.
    next: FormSet,
}

#[derive(Clone, Debug)]
struct Ending {
    tail: Box<[PhraseWord]>,
    /// The forms of the tail.
    needs: FormSet,
    target: Target,
}

/// All phrases of a lexicon.
#[derive(Clone, Debug)]
pub(crate) struct Phrases {
    nodes: Vec<NodeInfo>,
    steps: Steps,
    endings: Vec<Ending>,
}

impl Phrases {
    /// Whether any phrase may stand at a word with this root and with `next` behind it. Says no to most words at once.
    #[inline]
    pub(crate) fn may_stand(&self, root: Node, next: Option<FormId>) -> bool {
        let node = &self.nodes[root.0 as usize];
        !node.phrases.is_empty() || next.is_some_and(|form| node.next.may_hold(FormSet::of(form)))
    }

    /// The phrases that may stand at a word with this root, more plain words first; `next` gives the forms behind the word, `all` those of
    /// the sentence.
    pub(crate) fn candidates(&self, root: Node, next: impl Iterator<Item = FormId>, all: FormSet) -> Candidates<'_> {
        let mut deepest = root;
        for form in next {
            let child = self.steps.get(deepest, form);
            if child.is_none() {
                break;
            }
            deepest = child;
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
            let endings = &self.phrases.endings[self.left.start as usize..self.left.end as usize];
            if let Some(at) = endings.iter().position(|ending| self.all.may_hold(ending.needs)) {
                self.left.start += at as u32 + 1;
                let ending = &endings[at];
                return Some(Candidate { width: node.width as usize, tail: &ending.tail, target: ending.target });
            }
            if node.parent.is_none() {
                return None;
            }
            self.node = node.parent;
            self.left = self.phrases.nodes[self.node.0 as usize].phrases.clone();
        }
    }
}

/// The phrases while the lexicon is built.
#[derive(Debug, Default)]
pub(crate) struct PhraseBuilder {
    nodes: Vec<(Node, u32, FormSet)>,
    steps: Steps,
    endings: Vec<Vec<Ending>>,
}

impl PhraseBuilder {
    /// Adds the phrase of the words `rest` behind the form whose root is `root`.
    pub(crate) fn insert(&mut self, root: &mut Node, rest: &[PhraseWord], target: Target) {
        if root.is_none() {
            *root = self.push(Node::default(), 1);
        }
        let plain = rest.iter().position(|word| !matches!(word, PhraseWord::Form(_))).unwrap_or(rest.len());
        let mut node = *root;
        for word in &rest[..plain] {
            let PhraseWord::Form(form) = *word else { break };
            let mut child = self.steps.get(node, form);
            if child.is_none() {
                child = self.push(node, self.nodes[node.0 as usize].1 + 1);
                self.steps.insert(node, form, child);
                self.nodes[node.0 as usize].2.insert(form);
            }
            node = child;
        }
        let endings = &mut self.endings[node.0 as usize];
        let tail = &rest[plain..];
        if !endings.iter().any(|known| *known.tail == *tail && known.target == target) {
            let mut needs = FormSet::default();
            for word in tail {
                if let PhraseWord::Form(form) = *word {
                    needs.insert(form);
                }
            }
            endings.push(Ending { tail: tail.into(), needs, target });
        }
    }

    fn push(&mut self, parent: Node, width: u32) -> Node {
        if self.nodes.is_empty() {
            // Node 0 is none.
            self.nodes.push((Node::default(), 0, FormSet::default()));
            self.endings.push(Vec::new());
        }
        self.nodes.push((parent, width, FormSet::default()));
        self.endings.push(Vec::new());
        Node(self.nodes.len() as u32 - 1)
    }

    pub(crate) fn finish(self) -> Phrases {
        let mut endings = Vec::new();
        let mut nodes: Vec<NodeInfo> = Vec::with_capacity(self.nodes.len());
        for ((parent, width, next), mut own) in self.nodes.into_iter().zip(self.endings) {
            own.sort_by_key(|ending| std::cmp::Reverse(ending.tail.len()));
            let start = endings.len() as u32;
            endings.extend(own);
            // A node is made after the node above it.
            let bare = nodes.get(parent.0 as usize).filter(|above| above.phrases.is_empty());
            let parent = bare.map_or(parent, |above| above.parent);
            nodes.push(NodeInfo { parent, width, phrases: start..endings.len() as u32, next });
        }
        Phrases { nodes, steps: self.steps, endings }
    }
}

/// From a node and a form to the next node: open addressing, at most half full.
#[derive(Clone, Debug)]
struct Steps {
    slots: Vec<(u64, Node)>,
    used: usize,
}

impl Default for Steps {
    fn default() -> Self {
        Steps { slots: vec![(0, Node::default()); 1 << 10], used: 0 }
    }
}

impl Steps {
    fn get(&self, node: Node, form: FormId) -> Node {
        self.slots[self.probe(key(node, form))].1
    }

    fn insert(&mut self, node: Node, form: FormId, child: Node) {
        if self.used * 2 >= self.slots.len() {
            let wider = vec![(0, Node::default()); self.slots.len() * 2];
            for (key, child) in std::mem::replace(&mut self.slots, wider) {
                if !child.is_none() {
                    let at = self.probe(key);
                    self.slots[at] = (key, child);
                }
            }
        }
        let key = key(node, form);
        let at = self.probe(key);
        self.slots[at] = (key, child);
        self.used += 1;
    }

    /// The slot that holds `key`, or the empty one where it would go.
    fn probe(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask;
        while !self.slots[at].1.is_none() && self.slots[at].0 != key {
            at = (at + 1) & mask;
        }
        at
    }
}

fn key(node: Node, form: FormId) -> u64 {
    u64::from(node.0) << 32 | u64::from(form.0)
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
            phrases.candidates(root, forms.iter().map(|&id| FormId(id)), all).map(|c| (c.target, c.width)).collect()
        };
        let role = Target::Role;
        assert_eq!(found(&[1, 2, 3]), [(role(2), 3), (role(3), 2), (role(1), 2), (role(4), 1), (role(0), 1)]);
        assert_eq!(found(&[2]), [(role(4), 1), (role(0), 1)]);
        assert_eq!(found(&[1, 4]), [(role(1), 2), (role(4), 1), (role(0), 1)], "nothing has form 3");
    }
}
