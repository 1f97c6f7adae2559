//! People, places and organisations as a listing.

use super::outside::{Line, line};
use super::table::{Align, write};
use super::voice::list;
use crate::lexicon::Lexicon;
use crate::model::Name;
use crate::safe;
use crate::text::safe::Safe;
use serde::Serialize;
use std::io::{self, Write};

/// Writes a name a line, in the order given.
///
/// # Errors
/// Whatever the writer says.
pub fn names_as_text(names: &[Name<'_>], lexicon: &Lexicon, out: &mut dyn Write) -> io::Result<()> {
    if names.is_empty() {
        return writeln!(out, "No names found.");
    }
    let columns = [
        ("name", Align::Left),
        ("kind", Align::Left),
        ("events", Align::Right),
        ("articles", Align::Right),
        ("also written", Align::Left),
    ];
    let rows: Vec<[Safe; 5]> = names.iter().map(|name| row(*name, lexicon)).collect();
    write(columns, &rows, out)
}

fn row(name: Name<'_>, lexicon: &Lexicon) -> [Safe; 5] {
    let count = lexicon.count(name.id());
    [
        line(name.text()),
        Safe::literal(name.kind().as_str()),
        safe!("{}", count.events),
        safe!("{}", count.articles),
        list(name.spellings().skip(1)),
    ]
}

/// Writes the names as JSON.
///
/// # Errors
/// Whatever the writer says.
pub fn names_as_json(names: &[Name<'_>], lexicon: &Lexicon, out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<Row<'_>> = names.iter().map(|name| Row::new(*name, lexicon)).collect();
    serde_json::to_writer_pretty(&mut *out, &rows)?;
    writeln!(out)
}

#[derive(Serialize)]
struct Row<'c> {
    name: Line<&'c str>,
    kind: &'static str,
    spellings: Vec<Line<&'c str>>,
    events: usize,
    articles: usize,
}

impl<'c> Row<'c> {
    fn new(name: Name<'c>, lexicon: &Lexicon) -> Row<'c> {
        let count = lexicon.count(name.id());
        Row {
            name: Line(name.text()),
            kind: name.kind().as_str(),
            spellings: name.spellings().map(Line).collect(),
            events: count.events,
            articles: count.articles,
        }
    }
}
