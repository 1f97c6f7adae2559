//! A file of keys: which keys do what in which view, each mistake told with its place.

use super::action::Action;
use super::catalogue::within;
use super::context::Context;
use super::key::{Code, Key};
use crate::model::Problem;
use crate::sheet::{Entry, Sheet, Value, meant};

/// The word for no action: it takes a key away.
const NONE: &str = "none";

/// A line of a file of keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bound {
    pub context: Context,
    pub keys: Vec<Key>,
    /// What they do; nothing where they were taken away.
    pub action: Option<Action>,
    /// The keys as the file has them.
    pub written: String,
    /// The byte of the user's file; nothing for what is built in.
    pub users: Option<usize>,
}

/// Reads a file of keys.
pub(super) fn read(sheet: &Sheet<'_>, is_users: bool, problems: &mut Vec<Problem>) -> Vec<Bound> {
    let mut bound: Vec<Bound> = Vec::new();
    for view in sheet.entries(problems) {
        let context = Context::ALL.into_iter().find(|context| context.word() == view.key);
        match (view.value, context) {
            (Value::Table(lines), Some(context)) => {
                for line in lines {
                    if let Some(line) = read_line(sheet, context, line, is_users, problems) {
                        add(sheet, &mut bound, line, problems);
                    }
                }
            }
            (Value::Table(_), None) => {
                let help = meant(&view.key, Context::ALL.map(Context::word), "the views are");
                problems.push(sheet.error(
                    view.key_at,
                    "unknown-view",
                    format!("no view is called \"{}\"", view.key),
                    help,
                ));
            }
            (_, context) => {
                let help = format!("keys stand under a line with their view, as in [{}]", Context::Timeline.word());
                let what = if context.is_some() { "is a view, not a key" } else { "stands outside of any view" };
                problems.push(sheet.error(view.key_at, "no-view", format!("\"{}\" {what}", view.key), help));
            }
        }
    }
    bound
}

/// One line. Both of its sides are looked at, so that a mistake in one does not hide one in the other.
fn read_line(
    sheet: &Sheet<'_>,
    context: Context,
    line: Entry<'_>,
    is_users: bool,
    problems: &mut Vec<Problem>,
) -> Option<Bound> {
    let action = read_action(sheet, context, &line, problems);
    let keys = match Key::parse_all(&line.key) {
        Ok(keys) => keys,
        Err(error) => {
            let at = sheet.inside(line.key_at, &line.key, error.at);
            problems.push(sheet.error(at, "unknown-key", error.message, error.help));
            return None;
        }
    };
    let action = action?;
    if let Some((message, help)) = forbidden(context, &keys, action) {
        problems.push(sheet.error(line.key_at, "forbidden-key", message, help));
        return None;
    }
    Some(Bound { context, keys, action, users: is_users.then_some(line.key_at), written: line.key })
}

/// The action that a line names; `Some(None)` for "none".
fn read_action(
    sheet: &Sheet<'_>,
    context: Context,
    line: &Entry<'_>,
    problems: &mut Vec<Problem>,
) -> Option<Option<Action>> {
    let Value::Text(word) = &line.value else {
        let help = format!("write \"{}\" = \"{}\", or \"{NONE}\" to take the key away", line.key, Action::Help.word());
        problems.push(sheet.error(line.value_at, "wrong-type", "an action is a text in quotation marks", help));
        return None;
    };
    if word == NONE {
        return Some(None);
    }
    let found = within(context).find(|entry| entry.action.word() == word);
    if found.is_none() {
        let mut words: Vec<&str> = within(context).map(|entry| entry.action.word()).chain([NONE]).collect();
        words.sort_unstable();
        words.dedup();
        let message = format!("[{}] has no action \"{word}\"", context.word());
        problems.push(sheet.error(
            line.value_at,
            "unknown-action",
            message,
            meant(word, words.iter().copied(), "its actions are"),
        ));
    }
    found.map(|entry| Some(entry.action))
}

/// Why these keys cannot be bound there.
fn forbidden(context: Context, keys: &[Key], action: Option<Action>) -> Option<(&'static str, &'static str)> {
    let leave = Key { code: Code::Char('c'), ctrl: true };
    match keys {
        [] => Some(("no key is named", "take the line away, or name a key")),
        [first] if *first == leave && context == Context::Everywhere && action == Some(Action::Quit) => None,
        [first, ..] if *first == leave => Some(("Ctrl-C always leaves", "choose another key")),
        [first, ..] if first.is_typed() && context.takes_text() => {
            Some(("letters are typed there, so a letter cannot be a key", "choose one with Control, as in <c-x>"))
        }
        _ => None,
    }
}

/// Adds a line, unless an earlier one of the same view has the same keys.
fn add(sheet: &Sheet<'_>, bound: &mut Vec<Bound>, line: Bound, problems: &mut Vec<Problem>) {
    let same = |other: &&Bound| other.context == line.context && other.keys == line.keys;
    let at = line.users.unwrap_or_default();
    match bound.iter().find(same) {
        Some(other) => {
            let message = format!(
                "\"{}\" is the same key as \"{}\" in line {}",
                line.written,
                other.written,
                sheet.at(other.users.unwrap_or_default()).line
            );
            problems.push(sheet.error(at, "bound-twice", message, "take one of the two lines away"));
        }
        None => bound.push(line),
    }
}
