//! What no single line of a user's keys can be blamed for: sequences that hide one another, and views without a way back.

use super::action::Action;
use super::context::Context;
use super::keymap::Keymap;
use super::read::Bound;
use crate::model::Problem;
use crate::sheet::Sheet;

pub(super) fn check(keymap: &Keymap, defaults: &[Bound], sheet: &Sheet<'_>, problems: &mut Vec<Problem>) {
    let mut told: Vec<(&Bound, &Bound)> = Vec::new();
    for context in Context::ALL {
        let lines: Vec<&Bound> = keymap.in_view(context).collect();
        for short in &lines {
            for long in lines.iter().filter(|long| long.keys.len() > short.keys.len()) {
                if long.keys.starts_with(&short.keys) && !told.contains(&(short, long)) {
                    told.push((short, long));
                    problems.push(hidden(short, long, sheet));
                }
            }
        }
    }
    for context in Context::ALL {
        if let Some(problem) = no_way_back(context, keymap, defaults, sheet) {
            problems.push(problem);
        }
    }
}

/// One sequence is the beginning of another, so that the other could never be typed.
fn hidden(short: &Bound, long: &Bound, sheet: &Sheet<'_>) -> Problem {
    let (blamed, other) = if short.users > long.users { (short, long) } else { (long, short) };
    let place = match other.users {
        Some(at) => format!("line {}", sheet.at(at).line),
        None => "built in".to_string(),
    };
    let does = |line: &Bound| line.action.map_or("none", Action::word);
    let message = format!(
        "\"{}\" ({}) is the beginning of \"{}\" ({}), which could never be typed; the other is {place}",
        short.written,
        does(short),
        long.written,
        does(long),
    );
    let help = format!(
        "choose other keys, or take the other away: \"{}\" = \"none\" under [{}]",
        other.written,
        other.context.word()
    );
    sheet.error(blamed.users.unwrap_or_default(), "hidden-key", message, help)
}

fn is_way_back(line: &Bound) -> bool {
    matches!(line.action, Some(Action::Back | Action::Cancel))
}

/// A view out of which no key leads. Where the view behind it has none either, only that is told.
fn no_way_back(context: Context, keymap: &Keymap, defaults: &[Bound], sheet: &Sheet<'_>) -> Option<Problem> {
    let has_way_back = |context: Context| keymap.in_view(context).any(is_way_back);
    let behind = context.chain().nth(1)?;
    if has_way_back(context) || (behind != Context::Everywhere && !has_way_back(behind)) {
        return None;
    }
    let was_way_back = |line: &Bound| {
        let mut ways = defaults.iter().filter(|line| is_way_back(line));
        ways.any(|way| way.keys == line.keys)
    };
    let lines = keymap.lines().filter(|line| context.chain().any(|context| context == line.context));
    let at = lines.filter(|line| was_way_back(line)).filter_map(|line| line.users).max();
    let message = format!("[{}] is left without a way back", context.word());
    let help = format!("bind a key to {} or {}", Action::Cancel.word(), Action::Back.word());
    Some(sheet.error(at.unwrap_or_default(), "no-way-back", message, help))
}
