//! How two articles differ.

mod csv;
mod json;
mod tell;

use crate::compare::{Both, Difference, Point, Told};
use crate::export::Format;
use crate::export::markdown::Markdown;
use crate::export::subject::Subject;
use crate::export::text::Text;
use crate::model::{Assertion, Event};
use std::io::{self, Write};

/// Writes the difference of two articles.
pub(super) fn write(
    format: Format,
    subject: &Subject<'_>,
    difference: &Difference<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Text => tell::tell(subject, difference, &mut Text::new(out)),
        Format::Markdown => {
            let mut page = Markdown::new(out);
            tell::tell(subject, difference, &mut page)?;
            page.end()
        }
        Format::Json => json::write_document(subject, difference, out),
        Format::Jsonl => json::write_lines(difference, out),
        Format::Csv => csv::write(difference, out),
    }
}

/// Where an event stands in a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Differ,
    OnlyA,
    OnlyB,
    Alike,
}

impl Part {
    const ALL: [Part; 4] = [Part::Differ, Part::OnlyA, Part::OnlyB, Part::Alike];

    fn as_str(self) -> &'static str {
        match self {
            Part::OnlyA => "only_a",
            Part::OnlyB => "only_b",
            Part::Differ => "differ",
            Part::Alike => "alike",
        }
    }
}

/// An event of a difference, whatever its part.
struct Item<'d, 'c> {
    event: Event<'c>,
    points: &'d [Point<'c>],
    a: &'d [Assertion<'c>],
    b: &'d [Assertion<'c>],
}

/// The events of a part, in timeline order.
fn items<'d, 'c>(difference: &'d Difference<'c>, part: Part) -> Vec<Item<'d, 'c>> {
    let both = |both: &'d Both<'c>| Item { event: both.event, points: &both.points, a: &both.a, b: &both.b };
    let a = |told: &'d Told<'c>| Item { event: told.event, points: &[], a: &told.says, b: &[] };
    let b = |told: &'d Told<'c>| Item { event: told.event, points: &[], a: &[], b: &told.says };
    match part {
        Part::OnlyA => difference.only_a.iter().map(a).collect(),
        Part::OnlyB => difference.only_b.iter().map(b).collect(),
        Part::Differ => difference.differ.iter().map(both).collect(),
        Part::Alike => difference.alike.iter().map(both).collect(),
    }
}
