//! Help, made from the table of keys and the marks of the screen.

use super::styled::Line;
use super::theme::Role;
use crate::keys::{BINDINGS, Context, reference};
use crate::text::safe::Safe;
use crate::text::width::pad;

/// What stands on the screen and is not a word.
const MARKS: [(&str, &str); 4] = [
    ("!", "the articles disagree; the pane says on what"),
    ("3/4", "told by 4 articles, but 3 origins: one of them copies or retells another"),
    ("announced", "announced, and no article reports that it took place; likewise possible, ongoing"),
    ("§7", "the seventh paragraph of the article"),
];

/// What can be typed into the search box.
const QUERIES: [(&str, &str); 8] = [
    ("macron call", "events with both words in a title or a name, in any order"),
    ("\"peace deal\"", "these words together, in titles, names and passages"),
    ("who:rutte,trump", "a person; likewise place: org: kind: claimant: outlet: article:"),
    ("place:france", "a place, and what lies in it"),
    ("after:2025-02-10", "begins then or later; likewise before: on: published: known:"),
    ("status:announced", "announced, possible, ongoing, reported, denied, cancelled"),
    ("is:conflict", "likewise is:undated is:unconfirmed is:copied, origins:>=2 articles:>=2"),
    ("-kind:statement", "a minus leaves out"),
];

/// The lines of the help.
pub fn lines() -> Vec<Line> {
    let mut lines = Vec::new();
    section(&mut lines, "What the marks mean", MARKS.iter().map(|(mark, means)| (mark.to_string(), *means)));
    for context in Context::ALL {
        let keys = BINDINGS.iter().filter(|binding| binding.context == context);
        section(&mut lines, context.title(), keys.map(|binding| (reference(binding), binding.doc)));
    }
    section(&mut lines, "Queries", QUERIES.iter().map(|(query, finds)| (query.to_string(), *finds)));
    lines
}

fn section(lines: &mut Vec<Line>, title: &'static str, entries: impl Iterator<Item = (String, &'static str)>) {
    if !lines.is_empty() {
        lines.push(Line::new());
    }
    lines.push(Line::of(Role::Heading, Safe::literal(title)));
    for (left, right) in entries {
        let left = pad(&Safe::from_outside(&left), 18);
        lines.push(
            Line::of(Role::Plain, Safe::literal("  "))
                .with(Role::Key, left)
                .with(Role::Plain, Safe::literal(" "))
                .with(Role::Plain, Safe::literal(right)),
        );
    }
}
