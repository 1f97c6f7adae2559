//! Where the parts of the matrix go: the room for titles, cells and heads, from the size of the body and the articles alone.

use super::naming::Naming;
use crate::compare::{Column, Matrix};
use crate::model::{Article, Corpus};
use chrono::Datelike;
use ratatui::layout::Rect;

/// How much a cell can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saying {
    /// A word.
    Words,
    /// A sign.
    Signs,
}

/// The areas of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// How much a cell can say.
    pub saying: Saying,
    /// The line with what is shown.
    pub title: Rect,
    /// Over the cells: which article, and when it came out.
    pub heads: Rect,
    /// Under the heads: what each article comes to, where there is room for it.
    pub totals: Rect,
    /// The titles of the events.
    pub titles: Rect,
    /// Right of them: the cells.
    pub cells: Rect,
    /// At the bottom: the chosen cell in words.
    pub below: Rect,
    /// The columns that are seen, each with the room of its cells.
    pub columns: Vec<(usize, Rect)>,
    /// How wide each column is, seen or not.
    widths: Vec<u16>,
}

/// The least room for the titles of events.
const TITLES: u16 = 26;
/// More is not needed.
const WIDEST_TITLES: u16 = 54;
/// "announced" and a gap; in parentheses, and a gap; "17 Feb 2025" and a gap.
const WORD: u16 = 10;
const COPY: u16 = 12;
const YEAR: u16 = 12;
/// The room for more of an article's name, where there is plenty.
const WIDEST_WORD: u16 = 22;

impl Saying {
    /// The columns between two cells; a sign has its own blanks.
    pub fn gap(self) -> u16 {
        match self {
            Saying::Words => 1,
            Saying::Signs => 0,
        }
    }
}

impl Grid {
    /// The matrix in an area; `left` is the first column that is seen.
    pub fn new(corpus: &Corpus, matrix: &Matrix, left: usize, area: Rect) -> Grid {
        let inner = area.width.saturating_sub(1);
        let (saying, widths) = match words(corpus, matrix, inner.saturating_sub(TITLES)) {
            Some(widths) => (Saying::Words, widths),
            None => (Saying::Signs, signs(matrix)),
        };
        let all = widths.iter().fold(0_u16, |all, width| all.saturating_add(*width));
        let titles = inner.saturating_sub(all).clamp(TITLES.min(inner / 2), WIDEST_TITLES);
        let mut rows = Rows { area, next: area.y };
        let title = rows.take(1);
        let heads = rows.take(match (area.height, saying) {
            (..8, _) => 1,
            (..14, _) | (_, Saying::Signs) => 2,
            (_, Saying::Words) => {
                let most = if area.height < 40 { 2 } else { 3 };
                names(corpus, matrix, &widths, most) + 1 + u16::from(has_copies(matrix))
            }
        });
        let totals = rows.take(if saying == Saying::Words && area.height >= 24 { 4 } else { 0 });
        let below = match area.height {
            ..8 => 0,
            8..18 => 3,
            _ => 4,
        };
        let body = rows.take(area.bottom().saturating_sub(rows.next).saturating_sub(below));
        let below = rows.take(below);
        let right = |row: Rect| Rect { x: row.x + titles, width: inner.saturating_sub(titles), ..row };
        let cells = right(body);
        Grid {
            saying,
            title,
            heads: right(heads),
            totals: Rect { width: inner, ..totals },
            titles: Rect { width: titles, ..body },
            cells,
            below,
            columns: columns(&widths, left, saying.gap(), cells),
            widths,
        }
    }

    /// The first column to show, so that the chosen one is seen, moving no further than needed from `left`.
    pub fn follow(&self, left: usize, chosen: usize) -> usize {
        let room = self.cells.width.saturating_add(self.saying.gap());
        let mut first = chosen;
        let mut used = self.widths.get(chosen).copied().unwrap_or(0);
        while let Some(before) = first.checked_sub(1) {
            used = used.saturating_add(self.widths.get(before).copied().unwrap_or(0));
            if used > room {
                break;
            }
            first = before;
        }
        left.clamp(first, chosen)
    }
}

/// The columns from `left` on that fit.
fn columns(widths: &[u16], left: usize, gap: u16, cells: Rect) -> Vec<(usize, Rect)> {
    let mut x = cells.x;
    let mut seen = Vec::new();
    for (index, width) in widths.iter().enumerate().skip(left) {
        if x.saturating_add(width.saturating_sub(gap)) > cells.right() {
            break;
        }
        seen.push((index, Rect { x, width: width.saturating_sub(gap), ..cells }));
        x += width;
    }
    seen
}

/// How many lines the longest name of an article takes, and no more than `most`.
fn names(corpus: &Corpus, matrix: &Matrix, widths: &[u16], most: usize) -> u16 {
    let naming = Naming::of_columns(corpus, matrix);
    let lines = matrix.columns().iter().zip(widths).map(|(column, width)| {
        let columns = usize::from(width.saturating_sub(Saying::Words.gap()));
        naming.name(corpus.article(column.article), columns, most, "").len()
    });
    lines.max().and_then(|lines| u16::try_from(lines).ok()).unwrap_or(1)
}

/// Whether a column retells another article: then the heads have a line that says so.
pub fn has_copies(matrix: &Matrix) -> bool {
    matrix.columns().iter().any(|column| column.retells.is_some())
}

/// The room that each column has for words, if so many terminal columns are enough for all.
fn words(corpus: &Corpus, matrix: &Matrix, room: u16) -> Option<Vec<u16>> {
    // So many need not be looked at one by one.
    if matrix.columns().is_empty() || matrix.columns().len() > usize::from(room / WORD) {
        return None;
    }
    let articles = matrix.columns().iter().map(|column| corpus.article(column.article));
    let year = |article: Article<'_>| article.published().and_then(|date| date.earliest()).map(|day| day.year());
    let one_year = articles.map(year).collect::<std::collections::BTreeSet<_>>().len() < 2;
    let least = if one_year { WORD } else { YEAR };
    let own = |column: &Column| if column.retells.is_some() { least.max(COPY) } else { least };
    let widths: Vec<u16> = matrix.columns().iter().map(own).collect();
    let spare = room.checked_sub(widths.iter().sum())?;
    Some(widened(widths, spare))
}

/// The room of each column for a sign.
fn signs(matrix: &Matrix) -> Vec<u16> {
    let columns = matrix.columns().len();
    vec![if columns < 100 { 3 } else { 5 }; columns]
}

/// The same columns with what room is left over, after the titles have had theirs.
fn widened(mut widths: Vec<u16>, spare: u16) -> Vec<u16> {
    let spare = spare.saturating_sub(WIDEST_TITLES - TITLES);
    let each = spare.checked_div(u16::try_from(widths.len()).unwrap_or(u16::MAX)).unwrap_or(0);
    widths.iter_mut().for_each(|width| *width = width.saturating_add(each).min(WIDEST_WORD.max(*width)));
    widths
}

/// Takes rows off an area from the top.
struct Rows {
    area: Rect,
    next: u16,
}

impl Rows {
    fn take(&mut self, wanted: u16) -> Rect {
        let height = wanted.min(self.area.bottom().saturating_sub(self.next));
        let row = Rect { y: self.next, height, ..self.area };
        self.next += height;
        row
    }
}
