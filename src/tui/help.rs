//! Help, made from the table of keys and the marks of the screen.

use super::detail::spaces;
use super::flow::flow_safe;
use super::glyphs::Glyphs;
use super::styled::Line;
use super::theme::Role;
use crate::keys::{Context, Keymap};
use crate::text::safe::Safe;
use crate::text::width::pad;

/// What stands on the screen and is not a word.
fn marks(glyphs: Glyphs) -> [(String, &'static str); 12] {
    let (arrow, shade, fold) = (glyphs.arrow(), glyphs.shade(), glyphs.fold());
    [
        ("3/4".to_string(), "told by 4 articles of 3 origins: one of them copies or retells another"),
        (
            "announced".to_string(),
            "no article reports that it took place; likewise possible, ongoing, denied, cancelled",
        ),
        ("!".to_string(), "the articles disagree; the pane says on what"),
        ("(indented)".to_string(), "part of the event above it"),
        ("§7".to_string(), "the seventh paragraph of the article"),
        ("digest:".to_string(), "the words of a digest, not those of the article itself"),
        (format!("a {arrow} b"), "the words of the article, and what they come to by the rule behind the colon"),
        (
            glyphs.asserted().into(),
            "in a narrow matrix: the article says so; a letter there is the first of announced, possible, ongoing and so on",
        ),
        ("(empty)".to_string(), "in the matrix: the article says nothing of the event"),
        ("( )".to_string(), "in the matrix: another article of the same origin tells it already"),
        ("strip".to_string(), "how many events each day (or week, or month) has; the pointer is at the selected one"),
        (
            format!("{shade}  {fold} 5 mo {fold}"),
            "dates known no better than within these days; days left out because nothing lies there",
        ),
    ]
}

/// What can be typed into the search box.
const QUERIES: [(&str, &str); 10] = [
    ("macron call", "events with both words in a title or a name, in any order"),
    ("\"peace deal\"", "these words together, in titles, names and passages"),
    ("who:rutte,trump", "a person; likewise place: org: kind: claimant: outlet: article:"),
    ("place:france", "a place, and what lies in it"),
    ("on:2025-09", "in that month, or year, or day"),
    ("after:2025-02-10", "begins then or later; likewise before: published: known:"),
    ("status:announced", "announced, possible, ongoing, reported, denied, cancelled"),
    ("is:conflict", "the articles disagree; likewise is:undated is:unconfirmed is:copied"),
    ("origins:>=2", "told by two origins or more; likewise articles:"),
    ("-kind:statement", "a minus leaves out"),
];

/// The lines of the help in so many terminal columns.
pub fn lines(columns: usize, glyphs: Glyphs, keymap: &Keymap) -> Vec<Line> {
    let mut lines = Vec::new();
    section(&mut lines, columns, "What the marks mean", marks(glyphs).into_iter());
    section(
        &mut lines,
        columns,
        "What can be searched for",
        QUERIES.iter().map(|(query, finds)| (query.to_string(), *finds)),
    );
    for context in Context::ALL {
        let keys = keymap.listing(context).into_iter().filter(|listed| !listed.keys.is_empty());
        section(&mut lines, columns, context.title(), keys.map(|listed| (listed.keys, listed.entry.doc)));
    }
    lines
}

/// The width of what is explained; the explanation stands right of it.
const LEFT: usize = 20;

fn section(
    lines: &mut Vec<Line>,
    columns: usize,
    title: &'static str,
    entries: impl Iterator<Item = (String, &'static str)>,
) {
    if !lines.is_empty() {
        lines.push(Line::new());
    }
    lines.push(Line::of(Role::Heading, Safe::literal(title)));
    for (left, right) in entries {
        let left = pad(&Safe::from_outside(&left), LEFT - 3);
        let explained = flow_safe(&Safe::literal(right), Role::Plain, columns.saturating_sub(LEFT).max(20));
        for (index, rest) in explained.into_iter().enumerate() {
            let left = if index == 0 { left.clone() } else { spaces(LEFT - 3) };
            let mut line = Line::of(Role::Plain, spaces(2)).with(Role::Key, left).with(Role::Plain, spaces(1));
            line.pieces.extend(rest.pieces);
            lines.push(line);
        }
    }
}
