//! The heads of the columns, and what each article comes to.

use crate::compare::Totals;
use crate::model::{Article, Corpus};
use crate::text::safe::Safe;
use crate::text::width::{cut_with, take_columns, width};
use crate::tui::grid::{Grid, Saying, has_copies};
use crate::tui::matrix::MatrixView;
use crate::tui::naming::Naming;
use crate::tui::paint::Painter;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, corpus: &Corpus, view: &MatrixView, grid: &Grid) {
    if grid.heads.is_empty() {
        return;
    }
    match grid.saying {
        Saying::Words => names(painter, corpus, view, grid),
        Saying::Signs => numbers(painter, corpus, view, grid),
    }
    totals(painter, view, grid);
}

fn role(view: &MatrixView, index: usize) -> Role {
    if index == view.column { Role::SelectedElsewhere } else { Role::Plain }
}

fn names(painter: &mut Painter<'_>, corpus: &Corpus, view: &MatrixView, grid: &Grid) {
    let heads = Heads {
        naming: Naming::of_columns(corpus, &view.matrix),
        // Either all columns have room for the year or none shows it.
        with_year: grid.columns.iter().all(|(_, column)| column.width > 10),
        tells_copies: grid.heads.height > 2 && has_copies(&view.matrix),
    };
    for (index, column) in &grid.columns {
        let Some(head) = view.matrix.columns().get(*index) else { continue };
        let area = Rect { y: grid.heads.y, height: grid.heads.height, ..*column };
        let original = head.retells.map(|original| corpus.article(original));
        heads.head(painter, corpus.article(head.article), original, area, role(view, *index));
    }
}

/// The numbers under which every output of the corpus knows the articles, below the months.
fn numbers(painter: &mut Painter<'_>, corpus: &Corpus, view: &MatrixView, grid: &Grid) {
    for (index, column) in &grid.columns {
        let Some(head) = view.matrix.columns().get(*index) else { continue };
        let number = crate::safe!("{}", corpus.article(head.article).id().index() + 1);
        let lead = 2_u16.saturating_sub(u16::try_from(width(&number)).unwrap_or(2)).min(column.width);
        let y = grid.heads.bottom().saturating_sub(1);
        let area = Rect { x: column.x + lead, y, width: column.width - lead, height: 1 };
        painter.text(area, &number, role(view, *index));
    }
    if grid.heads.height > 1 {
        months(painter, corpus, view, grid);
    }
}

/// What the heads of all columns have in common.
struct Heads<'c> {
    naming: Naming<'c>,
    /// Whether the days are given with their year.
    with_year: bool,
    /// Whether the last line is for what an article retells.
    tells_copies: bool,
}

impl Heads<'_> {
    /// The article's name, right over its day, and in the parentheses of its cells that it retells another.
    fn head(
        &self,
        painter: &mut Painter<'_>,
        article: Article<'_>,
        original: Option<Article<'_>>,
        area: Rect,
        role: Role,
    ) {
        let row = |index: u16| Rect { y: area.y + index, height: 1, ..area };
        let (columns, ellipsis) = (usize::from(area.width), painter.looks().glyphs.ellipsis());
        let lines = area.height.saturating_sub(1 + u16::from(self.tells_copies)).max(1);
        let label = self.naming.name(article, columns, usize::from(lines), ellipsis);
        let first = lines.saturating_sub(u16::try_from(label.len()).unwrap_or(lines));
        for (index, words) in (first..lines).zip(&label) {
            painter.text(row(index), words, role);
        }
        if area.height > 1 {
            let published =
                article.published().map_or_else(|| "no date".to_string(), |date| date.short(self.with_year));
            painter.text(row(lines), &cut_with(&Safe::from_outside(&published), columns, ellipsis), Role::Quiet);
        }
        if let Some(original) = original.filter(|_| self.tells_copies) {
            let original = self.naming.short(original).unwrap_or_else(|| Safe::from_outside(original.label()));
            let whom = crate::safe!("(retells {})", original);
            let words = if width(&whom) <= columns { whom } else { Safe::literal("(retells)") };
            painter.text(row(lines + 1), &words, Role::Quiet);
        }
    }
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
