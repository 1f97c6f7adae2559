//! The heads of the columns, and what each article comes to.

use crate::compare::Totals;
use crate::model::{Article, Corpus};
use crate::text::safe::Safe;
use crate::text::width::{cut_at_word, cut_with, take_columns, width};
use crate::text::wrap::wrap;
use crate::tui::grid::{Grid, Saying};
use crate::tui::matrix::MatrixView;
use crate::tui::paint::Painter;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, corpus: &Corpus, view: &MatrixView, grid: &Grid) {
    let article = |index: usize| view.matrix.columns().get(index).map(|column| corpus.article(column.article));
    // Either all columns have room for the year or none shows it.
    let with_year = grid.columns.iter().all(|(_, column)| column.width > 10);
    for (index, column) in &grid.columns {
        let Some(article) = article(*index) else { continue };
        let area = Rect { y: grid.heads.y, height: grid.heads.height, ..*column };
        let role = if *index == view.column { Role::SelectedElsewhere } else { Role::Plain };
        match grid.saying {
            Saying::Words => name(painter, article, area, with_year, role),
            Saying::Signs => number(painter, article, area, role),
        }
    }
    if grid.saying == Saying::Signs && grid.heads.height > 1 {
        months(painter, corpus, view, grid);
    }
    totals(painter, view, grid);
}

/// The article's name, right over its day.
fn name(painter: &mut Painter<'_>, article: Article<'_>, area: Rect, with_year: bool, role: Role) {
    let row = |index: u16| Rect { y: area.y + index, height: 1, ..area };
    let (columns, ellipsis) = (usize::from(area.width), painter.looks().glyphs.ellipsis());
    let lines = area.height.saturating_sub(1).max(1);
    let label = wrapped(&Safe::from_outside(article.label()), columns, usize::from(lines), ellipsis);
    let first = lines.saturating_sub(u16::try_from(label.len()).unwrap_or(lines));
    for (index, words) in (first..lines).zip(&label) {
        painter.text(row(index), words, role);
    }
    if area.height > 1 {
        let published = article.published().map_or_else(|| "no date".to_string(), |date| date.short(with_year));
        painter.text(row(area.height - 1), &cut_with(&Safe::from_outside(&published), columns, ellipsis), Role::Quiet);
    }
}

/// A text in so many lines at most; the last one takes what is left, as far as it fits.
fn wrapped(text: &Safe, columns: usize, lines: usize, ellipsis: &'static str) -> Vec<Safe> {
    let ranges = wrap(text, columns.max(1));
    let ends = |index: usize, end: usize| if index + 1 == lines { text.len() } else { end };
    let line = |(index, range): (usize, std::ops::Range<usize>)| {
        cut_at_word(&text.slice(range.start..ends(index, range.end)), columns, ellipsis)
    };
    ranges.into_iter().take(lines).enumerate().map(line).collect()
}

/// The number under which every output of the corpus knows the article.
fn number(painter: &mut Painter<'_>, article: Article<'_>, area: Rect, role: Role) {
    let number = crate::safe!("{}", article.id().index() + 1);
    let lead = 2_u16.saturating_sub(u16::try_from(width(&number)).unwrap_or(2)).min(area.width);
    let row = Rect { x: area.x + lead, width: area.width - lead, y: area.bottom().saturating_sub(1), height: 1 };
    painter.text(row, &number, role);
}

/// The months in which the articles came out, each over the first of its columns; where there is no room for the name of
/// one, a line where it begins.
fn months(painter: &mut Painter<'_>, corpus: &Corpus, view: &MatrixView, grid: &Grid) {
    let month = |index: usize| -> Option<Safe> {
        let article = corpus.article(view.matrix.columns().get(index)?.article);
        let day = article.published().and_then(|date| date.earliest().or(date.latest()));
        Some(day.map_or(Safe::literal("no date"), |day| Safe::from_outside(&day.format("%b %Y").to_string())))
    };
    for group in grid.columns.chunk_by(|(one, _), (next, _)| month(*one) == month(*next)) {
        let (Some((first, start)), Some((last, end))) = (group.first(), group.last()) else { continue };
        // Right of the last column nothing stands.
        let is_last = grid.columns.last().is_some_and(|(seen, _)| seen == last);
        let right = if is_last { grid.heads.right() + 1 } else { end.right() };
        let area = Rect { y: grid.heads.y, height: 1, x: start.x, width: (right - start.x).saturating_sub(1) };
        let Some(name) = month(*first) else { continue };
        let short = take_columns(&name, 3);
        let fitting = [name, short].into_iter().find(|name| width(name) <= usize::from(area.width));
        painter.text(area, &fitting.unwrap_or_else(|| painter.looks().glyphs.fold()), Role::Quiet);
    }
}

fn totals(painter: &mut Painter<'_>, view: &MatrixView, grid: &Grid) {
    for (at, y) in (0..Totals::WORDS.len()).zip(grid.totals.y..grid.totals.bottom()) {
        let words = Rect { y, height: 1, width: grid.titles.width.saturating_sub(2), ..grid.totals };
        painter.text_right(words, &Safe::literal(Totals::WORDS[at]), Role::Quiet);
        for (index, column) in &grid.columns {
            let Some(count) = view.matrix.columns().get(*index).map(|column| column.totals.counts()[at]) else {
                continue;
            };
            let role = if count == 0 { Role::Quiet } else { Role::Count };
            painter.text(Rect { y, height: 1, ..*column }, &crate::safe!("{}", count), role);
        }
    }
}
