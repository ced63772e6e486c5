//! The phrases while a lexicon is built.

use super::{EndingId, FormId, Node, NodeInfo, Onward, PhraseWord, Phrases, Roots, Steps, Target};

/// A phrase that is added to a node, the last of its plain words.
#[derive(Debug)]
struct Added {
    tail: Box<[PhraseWord]>,
    target: Target,
    /// Where the plain words lead that follow the first possessor or gap; the node itself if there is none.
    end: Node,
}

/// The phrases while the lexicon is built.
#[derive(Debug)]
pub(crate) struct PhraseBuilder {
    nodes: Vec<NodeInfo>,
    steps: Steps,
    added: Vec<Vec<Added>>,
}

impl Default for PhraseBuilder {
    fn default() -> Self {
        let mut builder = PhraseBuilder { nodes: Vec::new(), steps: Steps::default(), added: Vec::new() };
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
        if self.added[node.index()].iter().any(|known| *known.tail == *tail && known.target == target) {
            return;
        }
        let end = if let [_, behind @ ..] = tail { self.apart(node, behind) } else { node };
        self.added[node.index()].push(Added { tail: tail.into(), target, end });
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
        let mut child = self.steps.get((node, form), |node| self.nodes[node.index()].way);
        if child.is_none() {
            child = self.push((node, form), self.nodes[node.index()].width + 1);
            self.steps.insert(child, |node| self.nodes[node.index()].way);
            self.nodes[node.index()].next.insert(form);
        }
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
        self.added.push(Vec::new());
        Node(self.nodes.len() as u32 - 1)
    }

    /// Numbers the nodes anew, so that those are beside one another that are asked one after the other: the roots of a form, of those
    /// forms first that come first, with what is apart from them; then what each goes on with.
    fn settle(&mut self, roots: &mut [Roots], forms: &[FormId]) {
        let mut order = vec![Node::NONE];
        for form in forms {
            self.line_up(&mut order, roots[form.index()].into_iter().filter(|root| !root.is_none()));
        }
        let mut children = vec![Vec::new(); self.nodes.len()];
        for (index, node) in self.nodes.iter().enumerate() {
            children[node.way.0.index()].push(Node(index as u32));
        }
        let mut at = 1;
        while let Some(&node) = order.get(at) {
            self.line_up(&mut order, std::mem::take(&mut children[node.index()]).into_iter());
            at += 1;
        }
        let mut places = vec![Node::NONE; order.len()];
        order.iter().enumerate().for_each(|(place, node)| places[node.index()] = Node(place as u32));
        self.rearrange(&order, &places);
        roots.iter_mut().flatten().for_each(|root| *root = places[root.index()]);
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

    /// Lays the nodes out in `order`; `places` says where each is in it.
    fn rearrange(&mut self, order: &[Node], places: &[Node]) {
        let moved = |node: &NodeInfo| {
            let (before, form) = node.way;
            NodeInfo { way: (places[before.index()], form), apart: places[node.apart.index()], ..node.clone() }
        };
        self.nodes = order.iter().map(|node| moved(&self.nodes[node.index()])).collect();
        self.added = order.iter().map(|node| std::mem::take(&mut self.added[node.index()])).collect();
        self.added.iter_mut().flatten().for_each(|added| added.end = places[added.end.index()]);
        self.steps = Steps::default();
        let way = |node: Node| self.nodes[node.index()].way;
        let led_to = (0..order.len() as u32).map(Node).filter(|&node| !way(node).0.is_none());
        led_to.for_each(|node| self.steps.insert(node, way));
    }

    /// The phrases, and their roots as `roots` has them then; those of a form stand side by side. `forms` are all there are, those first
    /// that a text has most.
    pub(crate) fn finish(mut self, roots: &mut [Roots], forms: &[FormId]) -> Phrases {
        self.settle(roots, forms);
        let mut phrases = Phrases { nodes: self.nodes, steps: self.steps, endings: Vec::new(), ends: Vec::new(), words: Vec::new() };
        let mut ends = vec![Vec::new(); phrases.nodes.len()];
        for (node, mut own) in self.added.into_iter().enumerate() {
            // The longest first.
            own.sort_by_key(|added| std::cmp::Reverse(added.tail.len()));
            for Added { tail, target, end } in own {
                ends[end.index()].push(phrases.endings.len() as EndingId);
                phrases.end(phrases.nodes[node].width, &tail, target);
            }
        }
        for (node, own) in ends.into_iter().enumerate() {
            let start = phrases.ends.len() as u32;
            phrases.ends.extend(own);
            phrases.nodes[node].ends = start..phrases.ends.len() as u32;
            // A node is made after the node above it.
            let before = phrases.nodes[node].way.0;
            let above = phrases.node(before);
            phrases.nodes[node].above = if above.stops() { before } else { above.above };
        }
        phrases
    }
}
