//! One cell of the matrix: in which status an article asserts the event, and what deviates.

use crate::compare::Cell;
use crate::model::{Event, Status};
use crate::text::safe::Safe;
use crate::text::width::{cut_with, take_columns, width};
use crate::timeline::Glance;
use crate::tui::glyphs::Glyphs;
use crate::tui::grid::Saying;
use crate::tui::styled::Line;
use crate::tui::theme::Role;

/// A cell in so many columns.
pub(super) fn line(cell: &Cell<'_>, event: Event<'_>, saying: Saying, columns: usize, glyphs: Glyphs) -> Line {
    let glance = Glance::new(cell, event);
    let inner = match saying {
        Saying::Words => words(cell, &glance, room(cell, columns), glyphs),
        Saying::Signs => sign(&glance, glyphs),
    };
    let lead = if saying == Saying::Signs && !cell.is_copy { " " } else { "" };
    let mut line = Line::of(Role::Plain, Safe::literal(lead));
    if !cell.is_copy {
        line.pieces.extend(inner.pieces);
        return line;
    }
    line.push(Role::Quiet, Safe::literal("("));
    line.pieces.extend(inner.pieces);
    line.with(Role::Quiet, Safe::literal(")"))
}

/// What is disputed; else the status, and a date of the article's own where there is room for both, or a sign for one.
fn words(cell: &Cell<'_>, glance: &Glance, room: usize, glyphs: Glyphs) -> Line {
    if let Some(held) = &glance.held {
        let held = cut_with(&Safe::from_outside(held), room.saturating_sub(2), glyphs.ellipsis());
        return Line::of(Role::Conflict, crate::safe!("! {}", held));
    }
    let status = status(cell, glance);
    match own_date(&status, glance, room) {
        Some(OwnDate::Written(date)) => status.with(Role::Plain, crate::safe!(", {}", date)),
        Some(OwnDate::Sign) => status.with(Role::Plain, Safe::literal(OTHERWISE)),
        None => status,
    }
}

/// What a cell has without the parentheses of a copy.
fn room(cell: &Cell<'_>, columns: usize) -> usize {
    columns.saturating_sub(if cell.is_copy { 2 } else { 0 })
}

fn status(cell: &Cell<'_>, glance: &Glance) -> Line {
    match glance.status {
        Some(status) => Line::of(Role::Status, Safe::literal(status.as_str())),
        None => Line::of(Role::Plain, Safe::literal(normal(cell))),
    }
}

/// How a cell tells that the article dates the event in its own way.
enum OwnDate {
    Written(Safe),
    /// There is no room for it. Half a date would be another one, and a date alone would stand for the status: below the cells it is
    /// told in full.
    Sign,
}

/// The sign for it.
const OTHERWISE: &str = "*";

fn own_date(status: &Line, glance: &Glance, room: usize) -> Option<OwnDate> {
    let date = Safe::from_outside(glance.date.as_ref()?);
    let fits = status.width() + 2 + width(&date) <= room;
    Some(if fits { OwnDate::Written(date) } else { OwnDate::Sign })
}

/// What the sign for dates means, if it stands in some of these cells of so many columns.
pub(super) fn dates_in_words<'c>(mut cells: impl Iterator<Item = (Cell<'c>, Event<'c>, usize)>) -> Safe {
    let has_sign = |(cell, event, columns): (Cell<'_>, Event<'_>, usize)| {
        let glance = Glance::new(&cell, event);
        let own = own_date(&status(&cell, &glance), &glance, room(&cell, columns));
        glance.held.is_none() && matches!(own, Some(OwnDate::Sign))
    };
    let words = crate::safe!("{} {}", Safe::literal(OTHERWISE), Safe::literal("dates it otherwise"));
    if cells.any(has_sign) { words } else { Safe::default() }
}

/// The word where nothing deviates.
fn normal(cell: &Cell<'_>) -> &'static str {
    let is_reported = cell.says.iter().any(|says| says.status() == Some(Status::Reported));
    if is_reported { Status::Reported.as_str() } else { "asserted" }
}

fn sign(glance: &Glance, glyphs: Glyphs) -> Line {
    if glance.held.is_some() {
        return Line::of(Role::Conflict, Safe::literal("!"));
    }
    match glance.status {
        Some(status) => Line::of(Role::Status, letter(status)),
        None => Line::of(Role::Plain, glyphs.asserted()),
    }
}

fn letter(status: Status) -> Safe {
    take_columns(&Safe::literal(status.as_str()), 1)
}

/// The signs of some cells in words, each once, as many as there is room for: "● says so  a announced  ( ) retells".
pub(super) fn signs_in_words<'c>(
    cells: impl Iterator<Item = (Cell<'c>, Event<'c>)>,
    room: usize,
    glyphs: Glyphs,
) -> Safe {
    let cells: Vec<(Glance, bool)> = cells.map(|(cell, event)| (Glance::new(&cell, event), cell.is_copy)).collect();
    let shown = |status: Option<Status>| cells.iter().any(|(one, _)| one.held.is_none() && one.status == status);
    let mut told: Vec<Safe> = Vec::new();
    told.extend(shown(None).then(|| crate::safe!("{} {}", glyphs.asserted(), Safe::literal("says so"))));
    let statuses = Status::ALL.into_iter().filter(|status| shown(Some(*status)));
    told.extend(statuses.map(|status| crate::safe!("{} {}", letter(status), Safe::literal(status.as_str()))));
    told.extend(cells.iter().any(|(one, _)| one.held.is_some()).then_some(Safe::literal("! contradicts")));
    told.extend(cells.iter().any(|(_, is_copy)| *is_copy).then_some(Safe::literal("( ) retells")));
    let fitting = (0..=told.len()).rev().map(|count| Safe::join(&told[..count], "  "));
    fitting.into_iter().find(|words| width(words) <= room).unwrap_or_default()
}
