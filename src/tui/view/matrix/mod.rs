//! The matrix, over the timeline: heads that stay, rows that scroll, and the chosen cell in words.

mod below;
mod cell;
mod heads;

use crate::compare::{Cell, RowOrder, cells, is_silent, told_since};
use crate::model::Event;
use crate::text::safe::Safe;
use crate::text::width::{cut_at_word, width};
use crate::timeline::{Row, gap, heading, stretch};
use crate::tui::grid::{Grid, Saying};
use crate::tui::matrix::{MatrixView, Only};
use crate::tui::paint::Painter;
use crate::tui::state::State;
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, state: &State, view: &MatrixView, area: Rect) {
    painter.clear(area);
    let grid = view.grid(state.corpus(), area);
    title(painter, state, view, &grid);
    heads::draw(painter, state.corpus(), view, &grid);
    if view.plan.is_empty() {
        let nothing = Safe::literal("No event is like that.");
        painter.text(inset(grid.titles), &nothing, Role::Quiet);
    }
    let rows = view.plan.rows().iter().enumerate().skip(view.top);
    let chosen = view.plan.row_of(view.row);
    for (y, (index, row)) in (grid.titles.y..grid.titles.bottom()).zip(rows) {
        let line = Rect { y, height: 1, ..grid.titles };
        let whole = Rect { width: area.width, ..line };
        match row {
            Row::Heading(id) => {
                let words = Safe::from_outside(&heading(state.corpus().event(*id)));
                painter.line(inset(whole), &Line::of(Role::Heading, words));
            }
            Row::Gap(days) => {
                let sign = painter.looks().glyphs.gap();
                let words = if state.selection.is_whole() { gap(*days) } else { stretch(i64::from(*days)) };
                let words = crate::safe!("{} {} {}", sign, Safe::from_outside(&words), sign);
                painter.line(inset(whole), &Line::of(Role::Quiet, words));
            }
            Row::Event { id, depth } => {
                let event = state.selection.event(state.corpus(), *id);
                event_title(painter, event, *depth, line, chosen == Some(index));
                event_cells(painter, state, view, &grid, event, y, chosen == Some(index));
            }
        }
    }
    below::draw(painter, state, view, &grid);
}

/// What is shown, and which part of it.
fn title(painter: &mut Painter<'_>, state: &State, view: &MatrixView, grid: &Grid) {
    let order = match view.order {
        RowOrder::Time => None,
        RowOrder::Told => Some(Safe::literal("what most origins assert first")),
    };
    let only = match view.only {
        Only::Everything => None,
        Only::Shared => Some(Safe::literal("of several origins only")),
        Only::Disputed => Some(Safe::literal("in conflict only")),
    };
    let all = view.matrix.columns().len();
    let seen = match (grid.columns.first(), grid.columns.last()) {
        (Some((first, _)), Some((last, _))) if last + 1 - first < all => {
            Some(crate::safe!("articles {} to {} of {}", first + 1, last + 1, all))
        }
        _ => None,
    };
    let mut line = Line::of(Role::Heading, Safe::literal("Matrix"));
    let dot = painter.looks().glyphs.dot();
    for words in [only, order].into_iter().flatten() {
        line.push(Role::Quiet, crate::safe!(" {} {}", dot, words));
    }
    let mut right = seen.unwrap_or_default();
    let taken = line.width() + width(&right) + 8;
    let signs = signs(painter, state, view, grid, usize::from(grid.title.width).saturating_sub(taken));
    right = if signs.is_empty() || right.is_empty() { signs + &right } else { crate::safe!("{}  {}", signs, right) };
    // What scrolled out above, where what the signs mean leaves room for it.
    let above = view.plan.headed_by(view.top).map(|id| Safe::from_outside(&heading(state.corpus().event(id))));
    let taken = line.width() + width(&right) + 8;
    if let Some(above) = above.filter(|above| taken + 3 + width(above) <= usize::from(grid.title.width)) {
        line.push(Role::Quiet, crate::safe!(" {} {}", dot, above));
    }
    painter.title(grid.title, &line, &Line::of(Role::Quiet, right));
}

/// What the signs mean that are on the screen, as far as there is room for it.
fn signs(painter: &Painter<'_>, state: &State, view: &MatrixView, grid: &Grid, room: usize) -> Safe {
    let seen = view.plan.rows().iter().skip(view.top).take(usize::from(grid.cells.height));
    let events = seen.filter_map(|row| match row {
        Row::Event { id, .. } => Some(state.selection.event(state.corpus(), *id)),
        _ => None,
    });
    let cells = events.flat_map(|event| cells(event).into_iter().map(move |cell| (cell, event)));
    let glyphs = painter.looks().glyphs;
    match grid.saying {
        Saying::Signs => cell::signs_in_words(cells, room, glyphs),
        Saying::Words => {
            let columns = |cell: &Cell<'_>| {
                let own = |(index, _): &&(usize, Rect)| view.matrix.position(cell.article.id()) == Some(*index);
                grid.columns.iter().find(own).map(|(_, area)| usize::from(area.width))
            };
            let cells = cells.filter_map(|(cell, event)| {
                let columns = columns(&cell)?;
                Some((cell, event, columns))
            });
            cell::dates_in_words(cells)
        }
    }
}

fn event_title(painter: &mut Painter<'_>, event: Event<'_>, depth: u16, area: Rect, chosen: bool) {
    let glyphs = painter.looks().glyphs;
    let inner = Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area };
    if chosen {
        painter.text(inner, &glyphs.pointer(), Role::Key);
    }
    let indent = (2 + 2 * depth.min(2)).min(inner.width);
    let room = Rect { x: inner.x + indent, width: inner.width - indent, ..inner };
    let title = cut_at_word(&Safe::from_outside(&event.title()), usize::from(room.width), glyphs.ellipsis());
    painter.text(room, &title, Role::Plain);
}

fn event_cells(
    painter: &mut Painter<'_>,
    state: &State,
    view: &MatrixView,
    grid: &Grid,
    event: Event<'_>,
    y: u16,
    chosen: bool,
) {
    let cells = cells(event);
    for (index, column) in &grid.columns {
        let area = Rect { y, height: 1, ..*column };
        let Some(article) = view.matrix.columns().get(*index).map(|column| state.corpus().article(column.article))
        else {
            continue;
        };
        let cell = cells.iter().find(|cell| cell.article.id() == article.id());
        let line = match cell {
            Some(cell) => cell::line(cell, event, grid.saying, usize::from(area.width), painter.looks().glyphs),
            // Silence is seen where nothing stands; only the chosen cell says it.
            None if chosen && *index == view.column && grid.saying == Saying::Words => {
                let silent = is_silent(article, told_since(event));
                Line::of(Role::Quiet, Safe::literal(if silent { "silent" } else { "not yet" }))
            }
            None => Line::new(),
        };
        // A sign behind a long word stands in the gap.
        painter.line(Rect { width: area.width + grid.saying.gap(), ..area }, &line);
        if chosen && *index == view.column {
            painter.restyle(area, Role::Selected);
        }
    }
}

fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area }
}
