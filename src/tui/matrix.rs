//! The matrix on the screen: which rows, in which order, and where the reader is in it.

use super::grid::Grid;
use super::scroll::follow;
use super::shown::Shown;
use crate::compare::{Cell, Matrix, RowOrder, cells, is_silent, told_since};
use crate::model::{Article, Corpus, Event, EventId};
use crate::query::Selection;
use crate::timeline::Plan;
use ratatui::layout::Rect;

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// All.
    #[default]
    Everything,
    /// What several origins assert.
    Shared,
    /// What cannot all be true.
    Disputed,
}

/// The matrix of what is selected, and a place in it.
#[derive(Clone, Debug)]
pub struct MatrixView {
    /// The columns.
    pub matrix: Matrix,
    /// The rows.
    pub plan: Plan,
    /// Their order.
    pub order: RowOrder,
    /// Which of them are shown.
    pub only: Only,
    /// The position of the chosen event in the plan.
    pub row: usize,
    /// The chosen column.
    pub column: usize,
    /// The first row that is seen.
    pub top: usize,
    /// The first column that is seen.
    pub left: usize,
}

impl MatrixView {
    /// The matrix of a selection, at an event.
    pub fn new(shown: Shown<'_>, at: Option<EventId>) -> MatrixView {
        let mut view = MatrixView {
            matrix: Matrix::default(),
            plan: Plan::default(),
            order: RowOrder::default(),
            only: Only::default(),
            row: 0,
            column: 0,
            top: 0,
            left: 0,
        };
        view.renew(shown, at);
        view
    }

    /// Takes in another selection. The chosen event stays chosen if it is left, and so does the column's article.
    pub fn renew(&mut self, shown: Shown<'_>, at: Option<EventId>) {
        let article = self.matrix.columns().get(self.column).map(|column| column.article);
        let selection = self.selection(shown);
        let events = || selection.events(shown.corpus);
        self.matrix = Matrix::new(events());
        self.plan = match self.order {
            RowOrder::Time => shown.plan(&selection),
            RowOrder::Told => Plan::without_headings(self.order.sorted(events())),
        };
        self.column = article.and_then(|article| self.matrix.position(article)).unwrap_or(0);
        self.row = at.and_then(|id| self.plan.position_of(id)).unwrap_or(0);
    }

    /// The next order of the rows.
    pub fn change_order(&mut self, shown: Shown<'_>) {
        self.order = match self.order {
            RowOrder::Time => RowOrder::Told,
            RowOrder::Told => RowOrder::Time,
        };
        self.renew(shown, self.event());
    }

    /// The next choice of rows.
    pub fn change_rows(&mut self, shown: Shown<'_>) {
        self.only = match self.only {
            Only::Everything => Only::Shared,
            Only::Shared => Only::Disputed,
            Only::Disputed => Only::Everything,
        };
        self.renew(shown, self.event());
    }

    /// What is shown, as far as it is among the rows.
    fn selection(&self, shown: Shown<'_>) -> Selection {
        let keep = |holds: fn(Event<'_>) -> bool| {
            let ids: Vec<EventId> = shown.events().filter(|event| holds(*event)).map(Event::id).collect();
            shown.selection.keep_only(&ids)
        };
        match self.only {
            Only::Everything => shown.selection.clone(),
            Only::Shared => keep(|event| event.origin_count() > 1),
            Only::Disputed => keep(|event| event.in_conflict()),
        }
    }

    /// The events among the rows, if those are not all that are shown.
    pub fn part(&self) -> Option<Vec<EventId>> {
        (self.only != Only::Everything).then(|| self.plan.events().collect())
    }

    /// The chosen event.
    pub fn event(&self) -> Option<EventId> {
        self.plan.event(self.row)
    }

    /// The article of the chosen column.
    pub fn article<'c>(&self, corpus: &'c Corpus) -> Option<Article<'c>> {
        self.matrix.columns().get(self.column).map(|column| corpus.article(column.article))
    }

    /// What the chosen article says of the chosen event, if anything.
    pub fn cell<'c>(&self, shown: Shown<'c>) -> Option<Cell<'c>> {
        let article = self.article(shown.corpus)?;
        let event = shown.event(self.event()?);
        cells(event).into_iter().find(|cell| cell.article.id() == article.id())
    }

    /// Where its parts go.
    pub fn grid(&self, corpus: &Corpus, area: Rect) -> Grid {
        Grid::new(corpus, &self.matrix, self.left, area)
    }

    /// Moves to a row and a column, no further than there are any.
    pub fn go_to(&mut self, row: usize, column: usize) {
        self.row = row.min(self.plan.len().saturating_sub(1));
        self.column = column.min(self.matrix.columns().len().saturating_sub(1));
    }

    /// Scrolls, no further than needed, until the chosen cell is seen.
    pub fn bring_into_view(&mut self, corpus: &Corpus, area: Rect) {
        let grid = self.grid(corpus, area);
        self.left = grid.follow(self.left, self.column);
        let height = usize::from(grid.cells.height);
        let Some(row) = self.plan.row_of(self.row) else { return };
        let heading = self.plan.heading_of(row).filter(|heading| row - heading < height).unwrap_or(row);
        self.top = follow(self.top, heading, row + 1, height).min(self.plan.rows().len().saturating_sub(height));
        self.top = follow(self.top, row, row + 1, height);
    }
}

/// Why an article tells nothing of an event.
pub fn why_silent(article: Article<'_>, event: Event<'_>) -> &'static str {
    if is_silent(article, told_since(event)) {
        "says nothing of this event"
    } else {
        "came out before anybody told of this event"
    }
}
