//! The list of differences or conflicts, with the chosen one's passages beside it.

use crate::export::Comparison;
use crate::model::Status;
use crate::model::date::Date;
use crate::text::safe::Safe;
use crate::text::width::{cut_at_word, cut_with, width};
use crate::tui::accounts::{AccountRow, AccountsView, Heading};
use crate::tui::detail::Detail;
use crate::tui::flow::flow;
use crate::tui::glyphs::Glyphs;
use crate::tui::item::Item;
use crate::tui::layout::{Arrangement, Layout};
use crate::tui::naming::Naming;
use crate::tui::paint::Painter;
use crate::tui::state::State;
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// A list of so many columns has room for dates, of so many columns: "by 17 Feb 2025".
const WIDE: u16 = 60;
const DAY: u16 = 14;

pub(super) fn draw(painter: &mut Painter<'_>, state: &State, view: &AccountsView, layout: &Layout) {
    painter.clear(layout.body);
    let layout = &view.layout(*layout);
    let list = layout.list;
    if !layout.list_title.is_empty() {
        let below = super::more_lines(view.rows.len().saturating_sub(view.top + usize::from(list.height)));
        let room = usize::from(layout.list_title.width).saturating_sub(8 + width(&below));
        let title = title(state, view, room, painter.looks().glyphs);
        painter.title(layout.list_title, &title, &Line::of(Role::Quiet, below));
    }
    if view.rows.is_empty() {
        painter.text(inset(list), &Safe::literal("nothing of this is left by the query"), Role::Quiet);
    }
    for (y, (index, row)) in (list.y..list.bottom()).zip(view.rows.iter().enumerate().skip(view.top)) {
        let line = Rect { y, height: 1, ..list };
        match row {
            AccountRow::Heading(heading) => {
                let words = words(heading, usize::from(inset(line).width), painter.looks().glyphs);
                painter.line(inset(line), &Line::of(Role::Heading, words));
            }
            AccountRow::Item(item, marks) => draw_item(painter, state, *item, marks, line, index == view.row),
        }
    }
    if layout.shows_both() {
        pane(painter, state, view, layout);
    }
    if layout.arrangement == Arrangement::SideBySide {
        painter.vertical(layout.divider);
    }
}

/// What is compared; of two articles each has its half of the room, and a short name where that is too little.
fn title(state: &State, view: &AccountsView, room: usize, glyphs: Glyphs) -> Line {
    let Comparison::Difference(a, b) = view.comparison else {
        return Line::of(Role::Heading, Safe::literal("Conflicts"));
    };
    let room = room.saturating_sub("Difference of  and ".len());
    let articles = [a, b].map(|id| state.corpus().article(id));
    let [a, b] = articles.map(|article| Safe::from_outside(article.label()));
    let naming = Naming::new(articles);
    let brief = |article, whole: Safe| naming.short(article).unwrap_or(whole);
    let is_tight = width(&a) + width(&b) > room;
    let [a, b] = if is_tight { [brief(articles[0], a), brief(articles[1], b)] } else { [a, b] };
    let [first, second] = share(&a, &b, room, glyphs);
    Line::of(Role::Quiet, Safe::literal("Difference of "))
        .with(Role::Heading, first)
        .with(Role::Quiet, Safe::literal(" and "))
        .with(Role::Heading, second)
}

/// A heading of so many columns.
fn words(heading: &Heading, room: usize, glyphs: Glyphs) -> Safe {
    match heading {
        Heading::Words(words) => words.clone(),
        Heading::Only { count, teller, silent } => {
            let start = crate::safe!("{} in ", count);
            let [teller, silent] =
                share(teller, silent, room.saturating_sub(width(&start) + ", not in ".len()), glyphs);
            crate::safe!("{}{}, not in {}", start, teller, silent)
        }
    }
}

/// Two texts in so many columns together: what one does not need the other has.
fn share(one: &Safe, other: &Safe, room: usize, glyphs: Glyphs) -> [Safe; 2] {
    let first = cut_at_word(one, room.saturating_sub(width(other)).max(room / 2), glyphs.ellipsis());
    let second = cut_at_word(other, room.saturating_sub(width(&first)), glyphs.ellipsis());
    [first, second]
}

fn draw_item(painter: &mut Painter<'_>, state: &State, item: Item, marks: &[&'static str], area: Rect, chosen: bool) {
    let glyphs = painter.looks().glyphs;
    let words = marks.iter().filter(|mark| **mark != "!").copied().map(Safe::literal).collect::<Vec<_>>();
    let mut right = Line::new();
    let event = state.selection.event(state.corpus(), item.event());
    if let Some(standing) = event.standing().filter(|status| *status != Status::Reported) {
        let gap = if marks.is_empty() { "" } else { "  " };
        right.push(Role::Status, crate::safe!("{}{}", Safe::literal(standing.as_str()), Safe::literal(gap)));
    }
    if marks.contains(&"!") {
        right.push(Role::Conflict, Safe::literal("! "));
    }
    right.push(Role::Quiet, Safe::join(&words, ", "));
    let columns = u16::try_from(right.width()).unwrap_or(u16::MAX);
    let inner = inset(area);
    if chosen {
        painter.text(inner, &glyphs.pointer(), Role::Key);
    }
    let mut start = Rect { x: inner.x + 2.min(inner.width), width: inner.width.saturating_sub(2), ..inner };
    if area.width >= WIDE {
        let day = item.date(state.shown()).map(|date| day(date, glyphs)).unwrap_or_default();
        painter.text(start, &day, Role::Quiet);
        start = Rect { x: start.x + DAY + 2, width: start.width - DAY - 2, ..start };
    }
    let gap = if columns == 0 { 0 } else { columns + 2 };
    let title = Safe::from_outside(event.title());
    let title = cut_at_word(&title, usize::from(start.width.saturating_sub(gap)), glyphs.ellipsis());
    painter.text(start, &title, Role::Plain);
    if gap <= start.width && width(&title) > 0 {
        painter.line(Rect { x: start.right() - columns, width: columns, ..start }, &right);
    }
    if chosen {
        painter.restyle(area, Role::Selected);
    }
}

/// A date in the room that there is for dates: with its year if that fits.
fn day(date: &Date, glyphs: Glyphs) -> Safe {
    let [full, brief] = [true, false].map(|with_year| Safe::from_outside(&date.short(with_year)));
    if width(&full) <= usize::from(DAY) { full } else { cut_with(&brief, usize::from(DAY), glyphs.ellipsis()) }
}

/// The chosen event, what its accounts come to, and their passages.
fn pane(painter: &mut Painter<'_>, state: &State, view: &AccountsView, layout: &Layout) {
    let area = inset(layout.pane);
    let columns = usize::from(area.width);
    let mut lines = Vec::new();
    if let Some(item) = view.item() {
        let portrait = item.portrait(state.shown());
        let account = &portrait.account;
        let mut head = flow(account.event.title(), Role::Heading, &[], columns);
        head.extend(flow(&account.when, Role::Plain, &[], columns));
        for (role, words) in &portrait.remarks {
            head.extend(flow(words, *role, &[], columns));
        }
        lines = Detail::under(head, &account.tellings, None, columns, painter.looks().glyphs).lines;
    }
    let more = super::more_lines(lines.len().saturating_sub(usize::from(area.height)));
    let title = Line::of(Role::Quiet, Safe::literal("Passages"));
    painter.title(layout.pane_title, &title, &Line::of(Role::Quiet, more));
    painter.lines(area, &lines);
}

fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area }
}
