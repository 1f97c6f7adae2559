//! What one article says of one event, as a cell of the matrix.

use crate::model::date::Date;
use crate::model::{Article, ArticleId, Assertion, ConflictKind, Event, Status, Within};
use std::collections::HashSet;

/// All that one article says of one event.
#[derive(Clone, Debug)]
pub struct Cell<'c> {
    /// The article.
    pub article: Article<'c>,
    /// Its assertions about the event, one or more, as they stand in it.
    pub says: Vec<Assertion<'c>>,
    /// Whether another article of its origin stands for both here: it retells that one, or both retell a third that is
    /// silent. Of the articles of one origin all but one are copies.
    pub is_copy: bool,
    /// What it holds in the event's certain conflicts.
    pub stands: Vec<Stand<'c>>,
}

/// What an article holds where others, or other passages of its own, hold something else.
#[derive(Clone, Debug)]
pub struct Stand<'c> {
    /// On what they disagree.
    pub kind: ConflictKind,
    /// What it holds: an EDTF date, a place, a person with "present" or "absent", a status. Text from outside.
    pub value: String,
    /// The assertion that holds it.
    pub says: Assertion<'c>,
    /// Whether the conflict is with another article, not only within this one.
    pub is_with_others: bool,
}

impl<'c> Cell<'c> {
    /// The statuses in effect, each once, in the order in which the article gives them; nothing where one is not stated.
    pub fn statuses(&self) -> Vec<Option<Status>> {
        each_once(self.says.iter().map(|says| says.status()))
    }

    /// The dates in effect, each once, in the order in which the article gives them; nothing where it gives none.
    pub fn dates(&self) -> Vec<Option<&'c Date>> {
        each_once(self.says.iter().map(|says| says.date()))
    }

    /// Whether it contradicts another article.
    pub fn is_against_others(&self) -> bool {
        self.stands.iter().any(|stand| stand.is_with_others)
    }
}

fn each_once<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}

/// Who says an event: a cell for each article that asserts it, in the order of publication.
pub fn cells(event: Event<'_>) -> Vec<Cell<'_>> {
    let says: Vec<Assertion<'_>> = event.says().collect();
    let mut cells: Vec<Cell<'_>> = says
        .chunk_by(|one, next| one.article().id() == next.article().id())
        .map(|says| Cell { article: says[0].article(), says: says.to_vec(), is_copy: false, stands: Vec::new() })
        .collect();
    mark_copies(&mut cells);
    if event.in_conflict() {
        take_stands(event, &mut cells);
    }
    cells
}

/// Of each origin the first article that retells none of the others stands for all; the rest are copies.
fn mark_copies(cells: &mut [Cell<'_>]) {
    let telling: HashSet<ArticleId> = cells.iter().map(|cell| cell.article.id()).collect();
    let retells = |article: Article<'_>| {
        std::iter::successors(article.copy_of(), |original| original.copy_of()).any(|id| telling.contains(&id.id()))
    };
    let mut led: HashSet<ArticleId> = HashSet::new();
    for cell in cells {
        cell.is_copy = retells(cell.article) || !led.insert(cell.article.origin());
    }
}

fn take_stands<'c>(event: Event<'c>, cells: &mut [Cell<'c>]) {
    for conflict in event.conflicts().into_iter().filter(|conflict| conflict.certain) {
        let is_with_others = conflict.within != Within::Article;
        for side in conflict.sides {
            for says in side.says {
                let own = cells.iter_mut().find(|cell| cell.article.id() == says.article().id());
                let stand = Stand { kind: conflict.kind, value: side.value.clone(), says, is_with_others };
                own.into_iter().for_each(|cell| cell.stands.push(stand.clone()));
            }
        }
    }
}
