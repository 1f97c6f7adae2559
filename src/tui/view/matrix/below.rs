//! The chosen cell in words: which article, which event, what it says, and in which words.

use crate::compare::{Cell, Totals, order};
use crate::model::{Article, Event, Status};
use crate::text::safe::Safe;
use crate::text::width::{cut_with, width};
use crate::timeline::{Wording, stretch, when};
use crate::tui::flow::words_of;
use crate::tui::grid::{Grid, Saying};
use crate::tui::matrix::{MatrixView, why_silent};
use crate::tui::paint::Painter;
use crate::tui::state::State;
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, state: &State, view: &MatrixView, grid: &Grid) {
    let area = grid.below;
    let Some(article) = view.article(state.corpus()) else { return };
    if area.is_empty() {
        return;
    }
    let row = |index: u16| Rect { y: area.y + index, height: u16::from(index < area.height), ..area };
    // What the article comes to is told once.
    let totals = if grid.totals.is_empty() { totals(view) } else { Safe::default() };
    title(painter, article, grid.saying, &totals, row(0));
    let Some(event) = view.event().map(|id| state.selection.event(state.corpus(), id)) else { return };
    let dot = painter.looks().glyphs.dot();
    let day = Safe::from_outside(&event.date().map_or_else(|| "not dated".to_string(), when));
    let name = Safe::from_outside(&event.title());
    painter.line(inset(row(1)), &Line::of(Role::Heading, name).with(Role::Quiet, crate::safe!(" {} {}", dot, day)));
    let cell = view.cell(state.shown());
    let lines: Vec<Line> = match &cell {
        Some(cell) => vec![said(cell, event, &dot), words(cell)],
        None => vec![Line::of(Role::Quiet, Safe::literal(why_silent(article, event)))],
    };
    for (index, line) in (2..area.height).zip(&lines) {
        painter.line(inset(row(index)), line);
    }
}

/// What the chosen article comes to.
fn totals(view: &MatrixView) -> Safe {
    let counts = view.matrix.columns().get(view.column).map_or([0; 4], |column| column.totals.counts());
    let told = Totals::WORDS.iter().zip(counts);
    let told: Vec<Safe> = told.map(|(words, count)| crate::safe!("{} {}", Safe::literal(words), count)).collect();
    Safe::join(&told, ", ")
}

/// The article, its day, and at the right what it comes to.
fn title(painter: &mut Painter<'_>, article: Article<'_>, saying: Saying, right: &Safe, area: Rect) {
    let glyphs = painter.looks().glyphs;
    let published = article.published().map_or_else(|| "no date".to_string(), |date| date.short(true));
    let published = crate::safe!(" {} {}", glyphs.dot(), Safe::from_outside(&published));
    let room = usize::from(area.width).saturating_sub(width(&published) + 4);
    let beside = room.saturating_sub(width(right) + 4);
    let label = Safe::from_outside(article.label());
    // Where the head gives only its number, the two belong together.
    let label = if saying == Saying::Signs { crate::safe!("[{}] {}", article.id().index() + 1, label) } else { label };
    let label = cut_with(&label, if beside >= 12 { beside } else { room }, glyphs.ellipsis());
    painter.title(
        area,
        &Line::of(Role::Heading, label).with(Role::Quiet, published),
        &Line::of(Role::Quiet, right.clone()),
    );
}

/// Status and date of each assertion, and whether it was the first.
fn said(cell: &Cell<'_>, event: Event<'_>, dot: &Safe) -> Line {
    let mut line = Line::new();
    if !cell.stands.is_empty() {
        line.push(Role::Conflict, Safe::literal("! contradicts another: "));
    }
    let mut told: Vec<Safe> = Vec::new();
    for says in &cell.says {
        let status = Safe::literal(says.status().map_or("status not stated", Status::as_str));
        let date = says.date().map_or_else(|| "no date given".to_string(), when);
        let words = crate::safe!("{}, {}", status, Safe::from_outside(&date));
        if !told.contains(&words) {
            told.push(words);
        }
    }
    line.push(Role::Plain, Safe::join(&told, "; "));
    if cell.is_copy {
        let original = cell.article.copy_of().map(|original| Safe::from_outside(original.label()));
        line.push(Role::Quiet, crate::safe!(" ({} {})", Safe::literal("retells"), original.unwrap_or_default()));
    }
    let order = order(event);
    if order.first.is_some_and(|first| first.id() == cell.article.id()) {
        let next = order.later.first().and_then(|later| later.days);
        let first = match next {
            Some(days) => {
                crate::safe!(" {} first to assert it, {} before the next", dot, Safe::from_outside(&stretch(days)))
            }
            None => crate::safe!(" {} first to assert it", dot),
        };
        line.push(Role::Plain, first);
    }
    line
}

/// The first of its passages.
fn words(cell: &Cell<'_>) -> Line {
    let Some(wording) = cell.says.iter().find_map(|says| Wording::of(*says)) else { return Line::new() };
    let (opening, closing) = wording.around();
    let words = words_of(&wording.words);
    let place = wording.paragraph.map(|number| crate::safe!(" §{}", number)).unwrap_or_default();
    Line::of(Role::Quiet, Safe::literal(opening))
        .with(Role::Plain, words)
        .with(Role::Quiet, Safe::literal(closing) + &place)
}

fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area }
}
