//! An article, over the timeline.

use crate::model::PublishedFrom;
use crate::text::safe::Safe;
use crate::timeline::{retells, when};
use crate::tui::article::ArticleView;
use crate::tui::paint::Painter;
use crate::tui::state::State;
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, state: &State, view: &ArticleView, area: Rect) {
    painter.clear(area);
    let article = state.corpus().article(view.article);
    let row = |index: u16| Rect { y: area.y + index, height: 1, ..area };
    let inset = |area: Rect| Rect { x: area.x + 2.min(area.width), width: area.width.saturating_sub(4), ..area };
    if area.height < 4 {
        painter.lines(area, view.lines().iter().skip(view.top));
        return;
    }
    painter.title(row(0), &Line::of(Role::Heading, Safe::from_outside(article.title())), &Line::new());

    let dot = painter.looks().glyphs.dot();
    let mut facts: Vec<Safe> = Vec::new();
    facts.push(Safe::from_outside(&article.published().map_or_else(|| "publication date not known".to_string(), when)));
    facts.extend(article.published_from().and_then(PublishedFrom::words).map(Safe::literal));
    facts.extend(article.outlet().map(|outlet| match outlet {
        "not stated" => Safe::literal("outlet not stated"),
        outlet => Safe::from_outside(outlet),
    }));
    facts.extend(retells(article).map(|words| Safe::from_outside(&words)));
    if article.is_digest() {
        facts.push(Safe::literal("a digest, not the article's own words"));
    }
    let mut line = Line::new();
    for (index, fact) in facts.into_iter().enumerate() {
        if index > 0 {
            line.push(Role::Quiet, crate::safe!(" {} ", dot));
        }
        line.push(Role::Quiet, fact);
    }
    painter.line(inset(row(1)), &line);

    let text = Rect { y: area.y + 2, height: area.height - 3, ..area };
    painter.lines(inset(text), view.lines().iter().skip(view.top));
    asserted(painter, state, view, row(area.height - 1));
}

/// The event that the passage in focus asserts.
fn asserted(painter: &mut Painter<'_>, state: &State, view: &ArticleView, area: Rect) {
    let Some(says) = view.assertion(state.corpus()) else { return };
    let event = says.event();
    let count = crate::safe!("{} of {}", view.focus + 1, view.says.len());
    let mut line = Line::of(Role::Quiet, Safe::literal("asserts: "));
    line.push(Role::Heading, Safe::from_outside(&event.title()));
    painter.title(area, &line, &Line::of(Role::Quiet, count));
}
