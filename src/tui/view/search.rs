//! The search box and its list, over the timeline.

use crate::model::NameKind;
use crate::query::{Query, QueryError};
use crate::search::{Pick, Target};
use crate::text::safe::{Safe, Shown};
use crate::text::width::width;
use crate::timeline::heading;
use crate::tui::flow::flow;
use crate::tui::paint::Painter;
use crate::tui::search_box::{Row, SearchBox};
use crate::tui::state::State;
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, state: &State, search: &SearchBox, area: Rect) {
    painter.clear(area);
    let row = |index: u16| Rect { y: area.y + index.min(area.height), height: u16::from(index < area.height), ..area };
    let inset = |area: Rect| Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area };
    painter.title(row(0), &Line::of(Role::Heading, Safe::literal("Search")), &Line::new());
    input(painter, search, inset(row(1)));
    let list = Rect { y: area.y + 2.min(area.height), height: area.height.saturating_sub(2), ..area };
    if let Err(error) = &search.typed {
        return wrong(painter, error, inset(list));
    }
    let height = usize::from(list.height);
    let top = (search.chosen + 1).saturating_sub(height.saturating_sub(1));
    for (y, index) in (list.y..list.bottom()).zip(top..search.rows()) {
        let area = Rect { y, height: 1, ..list };
        match search.row(index) {
            Some(Row::Typed) => typed(painter, search, inset(area)),
            Some(Row::Suggested(query, count)) => filter(painter, query, Some(count), inset(area)),
            Some(Row::Pick(pick)) => draw_pick(painter, state, pick, inset(area)),
            None => {}
        }
        if index == search.chosen {
            painter.restyle(area, Role::Selected);
        }
    }
    let shown = search.rows() - top;
    let more = search.picks.more_names + search.picks.more_events;
    if more > 0 && shown < height {
        let y = list.y + u16::try_from(shown).unwrap_or(0);
        let words = crate::safe!("{} more; type on to find them", more);
        painter.text(inset(Rect { y, height: 1, ..list }), &words, Role::Quiet);
    }
}

/// What is typed, with a block where the next letter goes.
fn input(painter: &mut Painter<'_>, search: &SearchBox, area: Rect) {
    let prompt = painter.text(area, &Safe::literal("/ "), Role::Key);
    let area = Rect { x: area.x + prompt, width: area.width - prompt, ..area };
    if search.input.text().is_empty() {
        cursor(painter, area, 0);
        let hint = Safe::literal("a name, words of a title, or a query such as place:paris on:2025-02");
        let area = Rect { x: area.x + 2.min(area.width), width: area.width.saturating_sub(2), ..area };
        painter.text(area, &hint, Role::Quiet);
        return;
    }
    let before = Safe::from_outside(search.input.before());
    let taken = painter.text(area, &Safe::from_outside(search.input.text()), Role::Input);
    if search.input.is_selected() {
        painter.restyle(Rect { width: taken, ..area }, Role::Selected);
    } else {
        cursor(painter, area, width(&before));
    }
}

fn cursor(painter: &mut Painter<'_>, area: Rect, column: usize) {
    let column = u16::try_from(column).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
    painter.restyle(Rect { x: area.x + column, width: 1.min(area.width), ..area }, Role::Selected);
}

/// The first row: what the typed words are as a query.
fn typed(painter: &mut Painter<'_>, search: &SearchBox, area: Rect) {
    match &search.typed {
        Ok((query, _)) if query.is_empty() => {
            painter.text(area, &Safe::literal("All events"), Role::Plain);
        }
        Ok((query, count)) => filter(painter, query, *count, area),
        Err(_) => {}
    }
}

/// A query and how many events it leaves, if that is known yet.
fn filter(painter: &mut Painter<'_>, query: &Query, count: Option<usize>, area: Rect) {
    let words = Safe::from_outside(&format!("Filter by  {}", query.as_str().trim()));
    painter.text(area, &words, Role::Plain);
    if let Some(count) = count {
        painter.text_right(area, &events(count), Role::Quiet);
    }
}

/// What is wrong with the typed query, in the place of the list.
fn wrong(painter: &mut Painter<'_>, error: &QueryError, area: Rect) {
    let columns = usize::from(area.width);
    let mut lines = flow(&error.message, Role::Error, &[], columns);
    lines.extend(flow(&error.help, Role::Quiet, &[], columns));
    painter.lines(area, &lines);
}

fn draw_pick(painter: &mut Painter<'_>, state: &State, pick: &Pick, area: Rect) {
    let shown = Shown::line(&pick.shown);
    let mut line = Line::new();
    let mut at = 0;
    for range in &pick.matched {
        let range = shown.range(range.clone());
        line.push(Role::Plain, shown.text().slice(at..range.start.max(at)));
        line.push(Role::Matched, shown.text().slice(range.start.max(at)..range.end.max(at)));
        at = range.end.max(at);
    }
    line.push(Role::Plain, shown.text().slice(at..shown.text().len()));
    let right = match pick.target {
        Target::Name(id) => {
            let name = state.corpus().name(id);
            if name.text() != pick.shown {
                line.push(Role::Quiet, Safe::from_outside(&format!("  a spelling of {}", name.text())));
            } else if let Some(role) = name.role() {
                line.push(Role::Quiet, Safe::from_outside(&format!("  {role}")));
            }
            let kind = match name.kind() {
                NameKind::Person => "person",
                NameKind::Place => "place",
                NameKind::Organisation => "organisation",
            };
            crate::safe!("{}  {}", Safe::literal(kind), events(state.library.lexicon().count(id).events))
        }
        Target::Event(id) => {
            let event = state.corpus().event(id);
            Safe::from_outside(&format!("event  {}", heading(event)))
        }
    };
    let room = area.width.saturating_sub(u16::try_from(width(&right) + 2).unwrap_or(u16::MAX));
    painter.line(Rect { width: room, ..area }, &line);
    painter.text_right(area, &right, Role::Quiet);
}

fn events(count: usize) -> Safe {
    let words = crate::safe!("{} {}", count, Safe::literal(if count == 1 { "event" } else { "events" }));
    crate::text::width::pad(&words, 10)
}
