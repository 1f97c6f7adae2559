//! The list of differences or conflicts, with the chosen one's passages beside it.

use crate::export::Comparison;
use crate::model::date::Date;
use crate::model::{ArticleId, Status};
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
                let words = words(state, heading, usize::from(inset(line).width), painter.looks().glyphs);
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

/// What is compared.
fn title(state: &State, view: &AccountsView, room: usize, glyphs: Glyphs) -> Line {
    let Comparison::Difference(a, b) = view.comparison else {
        return Line::of(Role::Heading, Safe::literal("Conflicts"));
    };
    let [first, second] = pair(state, a, b, room.saturating_sub("Difference of  and ".len()), glyphs);
    Line::of(Role::Quiet, Safe::literal("Difference of "))
        .with(Role::Heading, first)
        .with(Role::Quiet, Safe::literal(" and "))
        .with(Role::Heading, second)
}

/// A heading of so many columns.
fn words(state: &State, heading: &Heading, room: usize, glyphs: Glyphs) -> Safe {
    match heading {
        Heading::Words(words) => words.clone(),
        Heading::Only { count, teller, silent } => {
            let start = crate::safe!("{} in ", count);
            let room = room.saturating_sub(width(&start) + ", not in ".len());
            let [teller, silent] = pair(state, *teller, *silent, room, glyphs);
            crate::safe!("{}{}, not in {}", start, teller, silent)
        }
    }
}

/// Two articles in so many columns together: by their names, by short ones where that is too much, and these cut where even
/// that is. What one does not need the other has.
fn pair(state: &State, a: ArticleId, b: ArticleId, room: usize, glyphs: Glyphs) -> [Safe; 2] {
    let articles = [a, b].map(|id| state.corpus().article(id));
    let naming = Naming::new(articles);
    let [a, b] = articles.map(|article| Safe::from_outside(article.label()));
    if width(&a) + width(&b) <= room {
        return [a, b];
    }
    let [a, b] = [(articles[0], a), (articles[1], b)].map(|(article, whole)| naming.short(article).unwrap_or(whole));
    let first = cut_at_word(&a, room.saturating_sub(width(&b)).max(room / 2), glyphs.ellipsis());
    let second = cut_at_word(&b, room.saturating_sub(width(&first)), glyphs.ellipsis());
    [first, second]
}

fn draw_item(painter: &mut Painter<'_>, state: &State, item: Item, marks: &[&'static str], area: Rect, chosen: bool) {
    let glyphs = painter.looks().glyphs;
    let event = state.selection.event(state.corpus(), item.event());
    let right = right(item.standing(state.shown()), marks, usize::from(area.width / 2));
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
    let title = Safe::from_outside(&event.title());
    let title = cut_at_word(&title, usize::from(start.width.saturating_sub(gap)), glyphs.ellipsis());
    painter.text(start, &title, Role::Plain);
    if gap <= start.width && width(&title) > 0 {
        painter.line(Rect { x: start.right() - columns, width: columns, ..start }, &right);
    }
    if chosen {
        painter.restyle(area, Role::Selected);
    }
}

/// Where the event stands, and on what its accounts differ, as far as there is room: a conflict before all else.
fn right(standing: Option<Status>, marks: &[&'static str], room: usize) -> Line {
    let line = |with_standing: bool, with_words: bool| {
        let mut line = Line::new();
        if let Some(standing) = standing.filter(|_| with_standing) {
            let gap = if marks.is_empty() { "" } else { "  " };
            line.push(Role::Status, crate::safe!("{}{}", Safe::literal(standing.as_str()), Safe::literal(gap)));
        }
        if marks.contains(&"!") {
            line.push(Role::Conflict, Safe::literal("! "));
        }
        let words = marks.iter().filter(|mark| with_words && **mark != "!").copied().map(Safe::literal);
        line.with(Role::Quiet, Safe::join(&words.collect::<Vec<_>>(), ", "))
    };
    let fitting = [(true, true), (false, true), (false, false)].map(|(standing, words)| line(standing, words));
    fitting.into_iter().find(|line| line.width() <= room).unwrap_or_default()
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
        let mut head = flow(&account.event.title(), Role::Heading, &[], columns);
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
