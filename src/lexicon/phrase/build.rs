//! The phrases while a lexicon is built.

use super::{Ending, EndingId, FormId, Node, NodeInfo, Onward, PhraseWord, Phrases, Roots, Steps, Target};
use std::cmp::Reverse;
use std::ops::Range;

/// A phrase that is added to a node, the last of its plain words.
#[derive(Debug)]
struct Added {
    /// Where its other words are.
    tail: Range<u32>,
    target: Target,
    /// Where the plain words lead that follow the first possessor or gap; the node itself if there is none.
    end: Node,
    /// The phrase that was added to the node before.
    before: Option<u32>,
}

/// What else there is of a node.
#[derive(Clone, Copy, Debug, Default)]
struct Kin {
    /// The last node that it leads to.
    child: Node,
    /// The node before it that is led to from the same node.
    sibling: Node,
    /// The last phrase that was added to it.
    added: Option<u32>,
}

/// The phrases while the lexicon is built.
#[derive(Debug)]
pub(crate) struct PhraseBuilder {
    nodes: Vec<NodeInfo>,
    kin: Vec<Kin>,
    steps: Steps,
    added: Vec<Added>,
    words: Vec<PhraseWord>,
}

impl Default for PhraseBuilder {
    fn default() -> Self {
        let mut builder =
            PhraseBuilder { nodes: Vec::new(), kin: Vec::new(), steps: Steps::default(), added: Vec::new(), words: Vec::new() };
        // Node 0 is none.
        builder.push((Node::NONE, FormId::NONE), 0);
        builder
    }
}

impl PhraseBuilder {
    /// Adds the phrase of the words `rest` behind the form whose root is `root`.
    pub(crate) fn insert(&mut self, root: &mut Node, rest: &[PhraseWord], target: Target) {
        if root.is_none() {
            *root = self.push((Node::NONE, FormId::NONE), 1);
        }
        let (node, tail) = self.walk(*root, rest);
        if self.added_to(node).any(|known| known.target == target && *self.tail(known) == *tail) {
            return;
        }
        let end = if let [_, behind @ ..] = tail { self.apart(node, behind) } else { node };
        let start = self.words.len() as u32;
        self.words.extend(tail);
        let before = self.kin[node.index()].added.replace(self.added.len() as u32);
        self.added.push(Added { tail: start..self.words.len() as u32, target, end, before });
    }

    /// The phrases that were added to a node, the last first.
    fn added_to(&self, node: Node) -> impl Iterator<Item = &Added> {
        let added = |at: u32| &self.added[at as usize];
        std::iter::successors(self.kin[node.index()].added.map(added), move |last| last.before.map(added))
    }

    fn tail(&self, added: &Added) -> &[PhraseWord] {
        &self.words[added.tail.start as usize..added.tail.end as usize]
    }

    /// Follows the plain words that `words` begin with; gives where they lead, and the words behind them.
    fn walk<'w>(&mut self, mut node: Node, words: &'w [PhraseWord]) -> (Node, &'w [PhraseWord]) {
        let mut left = words;
        while let [PhraseWord::Form(form), behind @ ..] = left {
            (node, left) = (self.step(node, *form), behind);
        }
        (node, left)
    }

    fn step(&mut self, node: Node, form: FormId) -> Node {
        let way = |node: Node| self.nodes[node.index()].way;
        let known = self.steps.get((node, form), way);
        if !known.is_none() {
            return known;
        }
        let child = self.push((node, form), self.nodes[node.index()].width + 1);
        self.kin[child.index()].sibling = std::mem::replace(&mut self.kin[node.index()].child, child);
        self.steps.insert(child, |node| self.nodes[node.index()].way);
        self.nodes[node.index()].next.insert(form);
        child
    }

    /// Where `words` lead from the place behind the possessor or the gap that a node has.
    fn apart(&mut self, node: Node, words: &[PhraseWord]) -> Node {
        let mut apart = self.nodes[node.index()].apart;
        if apart.is_none() {
            apart = self.push((Node::NONE, FormId::NONE), 0);
            self.nodes[node.index()].apart = apart;
        }
        self.walk(apart, words).0
    }

    fn push(&mut self, way: (Node, FormId), width: u32) -> Node {
        self.nodes.push(NodeInfo { way, above: Node::NONE, apart: Node::NONE, next: Onward::default(), width, ends: 0..0 });
        self.kin.push(Kin::default());
        Node(self.nodes.len() as u32 - 1)
    }

    /// The phrases, and their roots as `roots` has them then; those of a form stand side by side. `forms` are all there are, those first
    /// that a text has most.
    pub(crate) fn finish(self, roots: &mut [Roots], forms: &[FormId]) -> Phrases {
        let order = self.order(roots, forms);
        let mut places = vec![Node::NONE; self.nodes.len()];
        order.iter().zip(0..).for_each(|(node, place)| places[node.index()] = Node(place));
        roots.iter_mut().flatten().for_each(|root| *root = places[root.index()]);
        let nodes: Vec<NodeInfo> = order.iter().map(|node| self.moved(*node, &places)).collect();
        let steps = Steps::of(nodes.len(), |node| nodes[node.index()].way);
        let (endings, at) = self.endings(&order, &places);
        let mut phrases = Phrases { nodes, steps, endings, ends: Vec::new(), words: self.words };
        phrases.share_out(&at);
        phrases
    }

    /// Every node, so that those are beside one another that are asked one after the other: the roots of a form, of those forms first that
    /// come first, with what is apart from them; then what each goes on with.
    fn order(&self, roots: &[Roots], forms: &[FormId]) -> Vec<Node> {
        let mut order = vec![Node::NONE];
        for form in forms {
            self.line_up(&mut order, roots[form.index()].into_iter().filter(|root| !root.is_none()));
        }
        let mut at = 1;
        while let Some(node) = order.get(at) {
            let some = |node: Node| (!node.is_none()).then_some(node);
            let children = std::iter::successors(some(self.kin[node.index()].child), |last| some(self.kin[last.index()].sibling));
            self.line_up(&mut order, children);
            at += 1;
        }
        order
    }

    /// Puts nodes behind those in line, and what is apart from them.
    fn line_up(&self, order: &mut Vec<Node>, nodes: impl Iterator<Item = Node>) {
        let start = order.len();
        order.extend(nodes);
        for at in start..order.len() {
            let apart = self.nodes[order[at].index()].apart;
            order.extend((!apart.is_none()).then_some(apart));
        }
    }

    /// What is known of a node when each is at its place.
    fn moved(&self, node: Node, places: &[Node]) -> NodeInfo {
        let info = &self.nodes[node.index()];
        let (before, form) = info.way;
        NodeInfo { way: (places[before.index()], form), apart: places[info.apart.index()], ..info.clone() }
    }

    /// The phrases of each node side by side, the longest first, and for each the node at which it is found.
    fn endings(&self, order: &[Node], places: &[Node]) -> (Vec<Ending>, Vec<Node>) {
        let (mut endings, mut at) = (Vec::with_capacity(self.added.len()), Vec::with_capacity(self.added.len()));
        let mut own = Vec::new();
        for &node in order {
            own.extend(self.added_to(node));
            own.reverse();
            own.sort_by_key(|added| Reverse(added.tail.len()));
            for Added { tail, target, end, .. } in own.drain(..) {
                endings.push(Ending { tail: tail.clone(), target: *target });
                at.push(places[end.index()]);
            }
        }
        (endings, at)
    }
}

impl Phrases {
    /// Gives every node the endings that are found `at` it, and the nearest node above that has any.
    fn share_out(&mut self, at: &[Node]) {
        // Counted first, so that each node's stretch can be filled from its end.
        at.iter().for_each(|node| self.nodes[node.index()].ends.end += 1);
        let mut end = 0;
        for node in &mut self.nodes {
            end += node.ends.end;
            node.ends = end..end;
        }
        self.ends = vec![0; at.len()];
        for (ending, node) in at.iter().enumerate().rev() {
            let start = &mut self.nodes[node.index()].ends.start;
            *start -= 1;
            self.ends[*start as usize] = ending as EndingId;
        }
        // A node stands behind the node above it.
        for index in 1..self.nodes.len() {
            let before = self.nodes[index].way.0;
            let above = self.node(before);
            self.nodes[index].above = if above.stops() { before } else { above.above };
        }
    }
}
