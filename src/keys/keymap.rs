//! The keys in force: the built-in ones, and what the user's file says otherwise.

use super::action::Action;
use super::check;
use super::context::Context;
use super::key::Key;
use super::read::{Bound, read};
use super::trie::{Found, Node};
use crate::model::Problem;
use crate::sheet::Written;
use std::collections::HashSet;

const BUILT_IN: &str = include_str!("../../assets/keys.toml");

/// The keys in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    /// The user's lines, then the built-in ones that they leave as they are.
    bound: Vec<Bound>,
    views: [View; Context::ALL.len()],
}

/// What a view and those behind it make of keys.
#[derive(Clone, Debug, PartialEq, Eq)]
struct View {
    /// The places of the lines in force, its own before those of the views behind it.
    lines: Vec<usize>,
    tree: Node,
}

impl Keymap {
    /// The built-in keys, changed as the user's file says.
    ///
    /// # Errors
    /// Every mistake in the file.
    pub fn read(user: Option<&Written>) -> Result<Keymap, Vec<Problem>> {
        let built_in = Written::new("the built-in keys", BUILT_IN);
        let mut problems = Vec::new();
        let defaults = read(&built_in.sheet(), false, &mut problems);
        let mut bound = user.map_or_else(Vec::new, |user| read(&user.sheet(), true, &mut problems));
        let users = bound.len();
        let is_changed = |line: &Bound, users: &[Bound]| {
            users.iter().any(|user| (user.context, &user.keys) == (line.context, &line.keys))
        };
        let left: Vec<Bound> = defaults.iter().filter(|line| !is_changed(line, &bound[..users])).cloned().collect();
        bound.extend(left);
        let views = Context::ALL.map(|context| View::new(&bound, context));
        let keymap = Keymap { bound, views };
        if let Some(user) = user {
            check::check(&keymap, &defaults, &user.sheet(), &mut problems);
        }
        problems.sort_by(|a, b| a.at.cmp(&b.at));
        if problems.is_empty() { Ok(keymap) } else { Err(problems) }
    }

    /// What a sequence of keys means so far in a view.
    pub fn look_up(&self, context: Context, pressed: &[Key]) -> Found {
        self.view(context).look_up(pressed)
    }

    /// What may follow after some keys in a view.
    pub(super) fn view(&self, context: Context) -> &Node {
        &self.views[context as usize].tree
    }

    /// Every line, also those that take a key away.
    pub(super) fn lines(&self) -> impl Iterator<Item = &Bound> {
        self.bound.iter()
    }

    /// The lines in force in a view, its own before those of the views behind it.
    pub(super) fn in_view(&self, context: Context) -> impl Iterator<Item = &Bound> {
        self.views[context as usize].lines.iter().map(|place| &self.bound[*place])
    }

    /// The keys that a view of its own has for an action.
    pub(super) fn own(&self, context: Context) -> impl Iterator<Item = (&[Key], Action)> {
        let own = self.bound.iter().filter(move |line| line.context == context);
        own.filter_map(|line| Some((line.keys.as_slice(), line.action?)))
    }
}

impl View {
    /// What a view says of a key hides what those behind it say.
    fn new(bound: &[Bound], context: Context) -> View {
        let mut lines: Vec<usize> = Vec::new();
        let mut sequences = Vec::new();
        let mut seen = HashSet::new();
        for context in context.chain() {
            for (place, line) in bound.iter().enumerate().filter(|(_, line)| line.context == context) {
                let is_new = seen.insert(line.keys.as_slice());
                if let Some(action) = line.action.filter(|_| is_new) {
                    lines.push(place);
                    sequences.push((line.keys.as_slice(), action));
                }
            }
        }
        View { lines, tree: Node::new(sequences) }
    }
}
