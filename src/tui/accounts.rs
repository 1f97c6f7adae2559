//! A list of events by how accounts of them differ: of two articles, or wherever there is a conflict.

use super::item::Item;
use super::layout::Layout;
use super::scroll::follow;
use super::shown::Shown;
use crate::compare::{Both, Difference, Relation, Told, disputes};
use crate::export::Comparison;
use crate::model::{ArticleId, EventId};
use crate::text::safe::Safe;

/// A row of the list.
#[derive(Clone, Debug)]
pub enum AccountRow {
    /// What the following rows have in common.
    Heading(Heading),
    /// An event, and what it is that differs.
    Item(Item, Vec<&'static str>),
}

/// What some rows have in common.
#[derive(Clone, Debug)]
pub enum Heading {
    /// In these words.
    Words(Safe),
    /// So many events that the one article tells and the other does not.
    Only {
        /// How many.
        count: usize,
        /// Who tells them.
        teller: ArticleId,
        /// Who does not.
        silent: ArticleId,
    },
}

/// The list, and a place in it.
#[derive(Clone, Debug)]
pub struct AccountsView {
    /// What is compared.
    pub comparison: Comparison,
    /// The rows.
    pub rows: Vec<AccountRow>,
    /// The chosen row; an item wherever there is one.
    pub row: usize,
    /// The first row that is seen.
    pub top: usize,
}

impl AccountsView {
    /// The list of a comparison; of a matrix and of origins there is none.
    pub fn new(comparison: Comparison, shown: Shown<'_>) -> AccountsView {
        let mut view = AccountsView { comparison, rows: Vec::new(), row: 0, top: 0 };
        view.renew(shown);
        view
    }

    /// Takes in what is shown now. The chosen event stays chosen if it is left.
    pub fn renew(&mut self, shown: Shown<'_>) {
        let before = self.item();
        self.rows = match self.comparison {
            Comparison::Difference(a, b) => {
                let article = |id| shown.corpus.article(id);
                difference(&Difference::new(article(a), article(b), |id| shown.selection.find(shown.corpus, id)))
            }
            Comparison::Conflicts => conflicts(shown),
            Comparison::Matrix(_) | Comparison::Origins => Vec::new(),
        };
        let is_item = |row: &AccountRow| matches!(row, AccountRow::Item(..));
        let same = |row: &AccountRow| matches!(row, AccountRow::Item(item, _) if Some(*item) == before);
        self.row = self.rows.iter().position(same).or_else(|| self.rows.iter().position(is_item)).unwrap_or(0);
    }

    /// Where list and passages go: a short list leaves its room to the passages.
    pub fn layout(&self, layout: Layout) -> Layout {
        layout.for_rows(self.rows.len())
    }

    /// The chosen event and the way of looking at it.
    pub fn item(&self) -> Option<Item> {
        match self.rows.get(self.row)? {
            AccountRow::Item(item, _) => Some(*item),
            AccountRow::Heading(_) => None,
        }
    }

    /// How many events are listed, and which of them is chosen, from 1.
    pub fn position(&self) -> (usize, usize) {
        let items = |rows: &[AccountRow]| rows.iter().filter(|row| matches!(row, AccountRow::Item(..))).count();
        (items(&self.rows[..self.rows.len().min(self.row + 1)]), items(&self.rows))
    }

    /// Moves so many rows, past headings, to an item.
    pub fn step(&mut self, by: isize) {
        let last = self.rows.len().saturating_sub(1);
        let wanted = self.row.saturating_add_signed(by).min(last);
        let is_item = |row: &usize| matches!(self.rows.get(*row), Some(AccountRow::Item(..)));
        let found = if by < 0 {
            (0..=wanted).rev().find(is_item).or_else(|| (0..self.rows.len()).find(is_item))
        } else {
            (wanted..self.rows.len()).find(is_item).or_else(|| (0..=wanted).rev().find(is_item))
        };
        self.row = found.unwrap_or(0);
    }

    /// To the first item under the next heading, or under this one and then the one before.
    pub fn step_section(&mut self, forward: bool) {
        let is_heading = |row: &usize| matches!(self.rows.get(*row), Some(AccountRow::Heading(_)));
        let heading = if forward {
            (self.row..self.rows.len()).find(is_heading)
        } else {
            (0..self.row.saturating_sub(1)).rev().find(is_heading)
        };
        if let Some(heading) = heading {
            self.row = heading;
            self.step(1);
        }
    }

    /// Scrolls, no further than needed, until the chosen row is seen, with the heading right above it.
    pub fn bring_into_view(&mut self, height: usize) {
        let start = match self.row.checked_sub(1).and_then(|above| self.rows.get(above)) {
            Some(AccountRow::Heading(_)) if height > 1 => self.row - 1,
            _ => self.row,
        };
        self.top = follow(self.top, start, self.row + 1, height).min(self.rows.len().saturating_sub(height));
    }
}

fn difference(difference: &Difference<'_>) -> Vec<AccountRow> {
    let (a, b) = (difference.a, difference.b);
    let told = |event: EventId| Item::Told(event, a.id(), b.id());
    let only = |list: &[Told<'_>]| -> Vec<AccountRow> {
        list.iter().map(|one| AccountRow::Item(told(one.event.id()), Vec::new())).collect()
    };
    let both = |list: &[Both<'_>]| -> Vec<AccountRow> {
        list.iter().map(|both| AccountRow::Item(told(both.event.id()), marks(both))).collect()
    };
    let [a, b] = [a.id(), b.id()];
    let only_in = |items: &[AccountRow], teller, silent| Heading::Only { count: items.len(), teller, silent };
    let in_both = |items: &[AccountRow], how: &'static str| {
        Heading::Words(crate::safe!("{} in both, told {}", items.len(), Safe::literal(how)))
    };
    let [differ, alike] = [both(&difference.differ), both(&difference.alike)];
    let [only_a, only_b] = [only(&difference.only_a), only(&difference.only_b)];
    let headings = [in_both(&differ, "differently"), only_in(&only_a, a, b), only_in(&only_b, b, a)];
    let headings = headings.into_iter().chain([in_both(&alike, "alike")]);
    let mut rows = Vec::new();
    for (heading, items) in headings.zip([differ, only_a, only_b, alike]).filter(|(_, items)| !items.is_empty()) {
        rows.push(AccountRow::Heading(heading));
        rows.extend(items);
    }
    rows
}

/// On what two accounts differ, a conflict behind an exclamation mark.
fn marks(both: &Both<'_>) -> Vec<&'static str> {
    let is_conflict = both.points.iter().any(|point| point.relation == Relation::Conflict);
    let aspects = both.points.iter().map(|point| point.aspect.as_str());
    is_conflict.then_some("!").into_iter().chain(aspects).collect()
}

fn conflicts(shown: Shown<'_>) -> Vec<AccountRow> {
    let disputes = disputes(shown.events());
    let certain = disputes.partition_point(|dispute| dispute.conflict.certain);
    let mut rows = Vec::new();
    for (heading, disputes) in
        [("In conflict", &disputes[..certain]), ("Differ, but are stated as approximate", &disputes[certain..])]
    {
        if !disputes.is_empty() {
            let words = crate::safe!("{}: {}", Safe::literal(heading), disputes.len());
            rows.push(AccountRow::Heading(Heading::Words(words)));
        }
        rows.extend(disputes.iter().map(|dispute| {
            let item = Item::Disputed(dispute.event.id(), dispute.number);
            AccountRow::Item(item, vec![dispute.conflict.kind.as_str()])
        }));
    }
    rows
}
