//! The choice of two articles, over the timeline.

use crate::export::count;
use crate::model::Article;
use crate::text::safe::Safe;
use crate::text::width::{cut_with, pad, width};
use crate::tui::choice::ChoiceBox;
use crate::tui::paint::Painter;
use crate::tui::state::State;
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, state: &State, choice: &ChoiceBox, area: Rect) {
    painter.clear(area);
    let row = |index: u16| Rect { y: area.y + index.min(area.height), height: u16::from(index < area.height), ..area };
    let inset = |area: Rect| Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area };
    painter.title(row(0), &Line::of(Role::Heading, Safe::literal("How two articles differ")), &Line::new());
    painter.line(inset(row(1)), &question(state, choice));
    input(painter, choice, inset(row(2)));
    let list = Rect { y: area.y + 3.min(area.height), height: area.height.saturating_sub(3), ..area };
    if choice.listed.is_empty() {
        painter.text(inset(list), &Safe::literal("no article has these words"), Role::Quiet);
    }
    let top = (choice.selected + 1).saturating_sub(usize::from(list.height));
    for (y, (index, (id, totals))) in (list.y..list.bottom()).zip(choice.listed.iter().enumerate().skip(top)) {
        let line = Rect { y, height: 1, ..list };
        article(painter, state.corpus().article(*id), totals.asserts, inset(line));
        if index == choice.selected {
            painter.restyle(line, Role::Selected);
        }
    }
}

/// What is asked just now.
fn question(state: &State, choice: &ChoiceBox) -> Line {
    match choice.first {
        None => Line::of(Role::Plain, Safe::literal("Which article?")),
        Some(first) => Line::of(Role::Plain, Safe::literal("Compared with which? First: "))
            .with(Role::Heading, Safe::from_outside(state.corpus().article(first).label())),
    }
}

fn input(painter: &mut Painter<'_>, choice: &ChoiceBox, area: Rect) {
    let cursor = |painter: &mut Painter<'_>, column: usize| {
        let column = u16::try_from(column).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
        painter.restyle(Rect { x: area.x + column, width: 1.min(area.width), ..area }, Role::Selected);
    };
    if choice.input.text().is_empty() {
        let hint = Rect { x: area.x + 2.min(area.width), width: area.width.saturating_sub(2), ..area };
        painter.text(hint, &Safe::literal("words of its title or outlet narrow the list"), Role::Quiet);
        return cursor(painter, 0);
    }
    painter.text(area, &Safe::from_outside(choice.input.text()), Role::Input);
    cursor(painter, width(&Safe::from_outside(choice.input.before())));
}

/// When, who, what; how much of what is shown it asserts at the right.
fn article(painter: &mut Painter<'_>, article: Article<'_>, asserts: usize, area: Rect) {
    let published = article.published().map_or_else(|| "no date".to_string(), |date| date.short(true));
    let right = count(asserts, "event", "events");
    let room = usize::from(area.width).saturating_sub(width(&right) + 2);
    let mut words = pad(&Safe::from_outside(&published), 13);
    if article.label() != article.title() {
        words = crate::safe!("{}{} {} ", words, Safe::from_outside(article.label()), painter.looks().glyphs.dot());
    }
    let words = words + &Safe::from_outside(article.title());
    painter.text(area, &cut_with(&words, room, painter.looks().glyphs.ellipsis()), Role::Plain);
    painter.text_right(area, &right, Role::Quiet);
}
