//! The keys in force, as they are told: footer, help, listing, and what may follow on keys already pressed.

use super::action::Action;
use super::catalogue::{CATALOGUE, Entry, entry, within};
use super::context::Context;
use super::key::Key;
use super::keymap::Keymap;
use super::trie::Node;

/// A piece of the footer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foot {
    /// What the first of its keys does.
    pub action: Action,
    /// The keys as a person reads them: "j k".
    pub keys: String,
    /// What they do, in a word or two.
    pub words: &'static str,
}

/// Something that can be done in a view, with the keys in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What can be done.
    pub entry: &'static Entry,
    /// The keys as a person reads them: "j, Down". Empty where the user took them all away.
    pub keys: String,
}

impl Keymap {
    /// The first key that does something in a view, as a person reads it.
    pub fn key(&self, context: Context, action: Action) -> Option<String> {
        self.in_view(context).find(|line| line.action == Some(action)).map(|line| Key::shown(&line.keys))
    }

    /// What may follow on keys already pressed: the rest of the keys, and what they do.
    pub fn hint(&self, context: Context, pressed: &[Key]) -> Vec<(String, &'static str)> {
        let follows = self.view(context).after(pressed).map(Node::sequences).unwrap_or_default();
        let told = |(keys, action): (Vec<Key>, Action)| Some((Key::shown(&keys), entry(context, action)?.doc));
        follows.into_iter().filter_map(told).collect()
    }

    /// Keys and words for the footer of a view, the most wanted first: keys that do the same stand together, a view's own
    /// before those of the views behind it.
    pub fn footer(&self, context: Context) -> Vec<Foot> {
        let mut feet: Vec<Foot> = Vec::new();
        for entry in within(context) {
            let (Some(words), Some(keys)) = (entry.foot, self.key(context, entry.action)) else { continue };
            let same = feet.iter().position(|foot| foot.words == words);
            let is_known = feet.iter().any(|foot| foot.action == entry.action);
            match same.and_then(|index| feet.get_mut(index)) {
                Some(foot) if is_own(context, foot.action) && entry.context != context => {}
                Some(foot) => foot.keys = format!("{} {keys}", foot.keys),
                None if is_known => {}
                None => feet.push(Foot { action: entry.action, keys, words }),
            }
        }
        feet
    }

    /// What can be done in a view, with the keys that it has for it. What the views behind it offer is told with those,
    /// unless this one has a key of its own for it.
    pub fn listing(&self, context: Context) -> Vec<Listed> {
        let own = CATALOGUE.iter().filter(|entry| entry.context == context);
        let more = within(context).filter(|entry| entry.context != context && !is_own(context, entry.action));
        let more = more.filter(|entry| self.own(context).any(|(_, action)| action == entry.action));
        own.chain(more).map(|entry| Listed { entry, keys: self.keys(context, entry.action) }).collect()
    }

    fn keys(&self, context: Context, wanted: Action) -> String {
        let keys = self.own(context).filter(|(_, action)| *action == wanted).map(|(keys, _)| Key::shown(keys));
        keys.collect::<Vec<_>>().join(", ")
    }
}

/// Whether the catalogue has an action for the view itself.
fn is_own(context: Context, action: Action) -> bool {
    entry(context, action).is_some_and(|entry| entry.context == context)
}
