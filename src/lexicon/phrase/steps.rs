//! From a node and a form to the next node.

use super::{FormId, Node};

/// Open addressing, at most half full. The keys are not here but with the nodes, which keeps the
/// table small; most steps are to no node and end at an empty slot.
#[derive(Clone, Debug)]
pub(super) struct Steps {
    slots: Vec<Node>,
    used: usize,
}

impl Default for Steps {
    fn default() -> Self {
        Steps { slots: vec![Node::NONE; 1 << 10], used: 0 }
    }
}

impl Steps {
    /// The steps to all of `count` nodes that are led to from another.
    pub(super) fn of(count: usize, way_of: impl Fn(Node) -> (Node, FormId)) -> Steps {
        let mut steps = Steps { slots: vec![Node::NONE; (count * 2).next_power_of_two()], used: 0 };
        let led_to = (1..count as u32).map(Node).filter(|&node| !way_of(node).0.is_none());
        led_to.for_each(|node| steps.insert(node, &way_of));
        steps
    }

    /// The node that `way` leads to; `way_of` tells how a node is reached.
    pub(super) fn get(&self, way: (Node, FormId), way_of: impl Fn(Node) -> (Node, FormId)) -> Node {
        self.slots[self.probe(way, way_of)]
    }

    pub(super) fn insert(&mut self, node: Node, way_of: impl Fn(Node) -> (Node, FormId)) {
        if self.used * 2 >= self.slots.len() {
            let wider = vec![Node::NONE; self.slots.len() * 2];
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
