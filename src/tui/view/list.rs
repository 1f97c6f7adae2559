//! The list of events.

use crate::model::{Event, Status};
use crate::text::safe::Safe;
use crate::text::width::{cut_with, width};
use crate::timeline::{Row, gap, heading};
use crate::tui::layout::{Arrangement, Layout};
use crate::tui::paint::Painter;
use crate::tui::state::{Focus, State};
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, state: &State, layout: &Layout) {
    title(painter, state, layout.list_title);
    let area = layout.list;
    if state.plan.is_empty() {
        painter.lines(inset(area), &super::pane::nothing(state, usize::from(area.width).saturating_sub(2)));
        return;
    }
    let selected = state.plan.row_of(state.cursor);
    let rows = state.plan.rows().iter().enumerate().skip(state.top);
    for (y, (index, row)) in (area.y..area.bottom()).zip(rows) {
        let line = Rect { y, height: 1, ..area };
        match row {
            Row::Heading(id) => {
                let words = Safe::from_outside(&heading(state.corpus().event(*id)));
                painter.line(inset(line), &Line::of(Role::Heading, words));
            }
            Row::Gap(days) => draw_gap(painter, state, line, *days),
            Row::Event { id, depth } => {
                let event = state.selection.event(state.corpus(), *id);
                draw_event(painter, state, line, event, *depth, selected == Some(index));
            }
        }
    }
}

/// The title of the list; the date of its first row where its heading is out of sight.
fn title(painter: &mut Painter<'_>, state: &State, area: Rect) {
    if area.is_empty() {
        return;
    }
    let role = if state.focus == Focus::List { Role::Heading } else { Role::Quiet };
    let captions = Line::of(Role::Quiet, Safe::literal("origins/articles"));
    let mut line = Line::of(role, Safe::literal("Events"));
    if let Some(id) = state.plan.headed_by(state.top) {
        let words = Safe::from_outside(&heading(state.corpus().event(id)));
        let room = usize::from(area.width).saturating_sub(captions.width() + 20);
        let words = cut_with(&words, room, painter.looks().glyphs.ellipsis());
        line.push(Role::Quiet, crate::safe!(" {} {}", painter.looks().glyphs.dot(), words));
    }
    painter.title(area, &line, &captions);
}

fn draw_gap(painter: &mut Painter<'_>, state: &State, area: Rect, days: i32) {
    let sign = painter.looks().glyphs.gap();
    let words = if state.selection.is_whole() { gap(days) } else { crate::timeline::stretch(i64::from(days)) };
    let words = crate::safe!("{} {} {}", sign, Safe::from_outside(&words), sign);
    painter.line(inset(area), &Line::of(Role::Quiet, words));
}

fn draw_event(painter: &mut Painter<'_>, state: &State, area: Rect, event: Event<'_>, depth: u16, selected: bool) {
    let glyphs = painter.looks().glyphs;
    let bare = state.layout().arrangement == Arrangement::Bare;
    let marked = state.marks.contains(&event.id());
    let margin = if bare { 0 } else { 1 };
    let indent = 2 * u16::from(!bare) * depth.min(4);
    let x = (area.x + margin).min(area.right());
    let column = |offset: u16| Rect { x: x + offset, width: 1, ..area }.intersection(area);
    if selected {
        painter.text(column(0), &glyphs.pointer(), Role::Key);
    }
    if marked {
        painter.text(column(1), &glyphs.mark(), Role::Mark);
    }

    let marks = marks(event);
    let right = Rect { width: area.width.saturating_sub(1), ..area };
    let start = (x + 2 + indent).min(area.right());
    let marks_width = u16::try_from(marks.width()).unwrap_or(u16::MAX);
    let room = right.right().saturating_sub(start);
    let title_room = room.saturating_sub(if marks_width == 0 { 0 } else { marks_width + 2 });
    let title = cut_with(&Safe::from_outside(&event.title()), usize::from(title_room), glyphs.ellipsis());
    painter.text(Rect { x: start, width: title_room, ..area }, &title, Role::Plain);
    if marks_width <= room {
        painter.line(Rect { x: right.right() - marks_width, width: marks_width, ..area }, &marks);
    }
    if selected {
        let role = if state.focus == Focus::List { Role::Selected } else { Role::SelectedElsewhere };
        painter.restyle(area, role);
    }
}

/// What deviates: a conflict, a standing that is not "reported", more than one article.
fn marks(event: Event<'_>) -> Line {
    let mut line = Line::new();
    if event.in_conflict() {
        line.push(Role::Conflict, Safe::literal("! "));
    }
    if let Some(standing) = event.standing().filter(|status| *status != Status::Reported) {
        line.push(Role::Status, Safe::literal(standing.as_str()));
    }
    let (articles, origins) = (event.article_count(), event.origin_count());
    let counts = if articles < 2 { Safe::default() } else { crate::safe!("{}/{}", origins, articles) };
    let column = 4_usize.saturating_sub(width(&counts));
    line.push(Role::Plain, super::super::detail::spaces(column));
    line.push(Role::Count, counts);
    if line.width() == 4 && articles < 2 { Line::new() } else { line }
}

/// The area without its first and last column.
fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area }
}
