//! One cell of the matrix: that the article asserts the event, and what deviates.

use crate::compare::Cell;
use crate::model::Event;
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
    let room = columns.saturating_sub(if cell.is_copy { 2 } else { 0 });
    let inner = match saying {
        Saying::Words => words(&glance, room, glyphs),
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

/// A cell of an article that could have said something, and did not.
pub(super) fn silence(saying: Saying, glyphs: Glyphs) -> Line {
    let lead = if saying == Saying::Signs { " " } else { "" };
    Line::of(Role::Quiet, crate::safe!("{}{}", Safe::literal(lead), glyphs.silent()))
}

/// What is disputed, else the status, else the date, as far as there is room; else that it is asserted.
fn words(glance: &Glance, room: usize, glyphs: Glyphs) -> Line {
    if let Some(held) = &glance.held {
        let held = cut_with(&Safe::from_outside(held), room.saturating_sub(2), glyphs.ellipsis());
        return Line::of(Role::Conflict, crate::safe!("! {}", held));
    }
    if let Some(status) = glance.status {
        return Line::of(Role::Status, Safe::literal(status.as_str()));
    }
    // Half a date would be another one: the line below tells it in full.
    match glance.date.as_ref().map(|date| Safe::from_outside(date)).filter(|date| width(date) <= room) {
        Some(date) => Line::of(Role::Plain, date),
        None => Line::of(Role::Plain, glyphs.asserted()),
    }
}

fn sign(glance: &Glance, glyphs: Glyphs) -> Line {
    if glance.held.is_some() {
        return Line::of(Role::Conflict, Safe::literal("!"));
    }
    match glance.status {
        Some(status) => Line::of(Role::Status, take_columns(&Safe::literal(status.as_str()), 1)),
        None => Line::of(Role::Plain, glyphs.asserted()),
    }
}
