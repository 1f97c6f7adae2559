//! The keys of one view as a tree: a sequence either does something or begins others, never both.

use super::action::Action;
use super::key::Key;

/// What a sequence of keys means so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// This.
    Action(Action),
    /// It begins something; more keys decide.
    Begun,
    /// Nothing.
    Nothing,
}

/// What follows after some keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// This is done.
    Action(Action),
    /// One of these keys.
    Then(Vec<(Key, Node)>),
}

impl Node {
    /// A tree of sequences. Of two of which one begins the other only the first is taken.
    pub fn new<'k>(sequences: impl IntoIterator<Item = (&'k [Key], Action)>) -> Node {
        let mut root = Node::Then(Vec::new());
        for (keys, action) in sequences {
            root.insert(keys, action);
        }
        root
    }

    fn insert(&mut self, keys: &[Key], action: Action) {
        let (Node::Then(next), Some((first, rest))) = (self, keys.split_first()) else { return };
        match next.iter_mut().find(|(key, _)| key == first) {
            Some((_, node)) => node.insert(rest, action),
            None => {
                let chain = rest.iter().rev().fold(Node::Action(action), |node, key| Node::Then(vec![(*key, node)]));
                next.push((*first, chain));
            }
        }
    }

    /// What a sequence means so far.
    pub fn look_up(&self, pressed: &[Key]) -> Found {
        match self.after(pressed) {
            Some(Node::Action(action)) => Found::Action(*action),
            Some(Node::Then(_)) => Found::Begun,
            None => Found::Nothing,
        }
    }

    /// What follows after some keys, if they begin anything.
    pub fn after(&self, pressed: &[Key]) -> Option<&Node> {
        pressed.iter().try_fold(self, |node, pressed| match node {
            Node::Action(_) => None,
            Node::Then(next) => next.iter().find(|(key, _)| key == pressed).map(|(_, node)| node),
        })
    }

    /// Every sequence from here on, and what it does.
    pub fn sequences(&self) -> Vec<(Vec<Key>, Action)> {
        match self {
            Node::Action(action) => vec![(Vec::new(), *action)],
            Node::Then(next) => next
                .iter()
                .flat_map(|(key, node)| {
                    let rest = node.sequences().into_iter();
                    rest.map(|(keys, action)| (std::iter::once(*key).chain(keys).collect(), action))
                })
                .collect(),
        }
    }
}
