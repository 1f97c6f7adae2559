//! What a query leaves of a corpus, laid out for the screen.

use super::library::Library;
use crate::export::{Subject, Totals};
use crate::model::{Corpus, both};
use crate::query::{Query, Selection};
use crate::timeline::{Density, Plan};
use std::sync::Arc;

/// What a query leaves of a corpus, laid out. Shared, since of a large corpus it is large too.
#[derive(Clone, Debug)]
pub struct LaidOut {
    /// The events.
    pub selection: Arc<Selection>,
    /// These as rows, the earliest first.
    pub plan: Arc<Plan>,
    /// As a density.
    pub density: Arc<Density>,
    /// How much it is.
    pub totals: Totals,
}

impl LaidOut {
    /// What a query leaves. What none leaves is laid out already.
    pub fn by(query: &Query, library: &Library) -> LaidOut {
        match query.is_empty() {
            true => library.all.clone(),
            false => LaidOut::of(&library.corpus, query.select(&library.corpus, library.lexicon()), query.as_str()),
        }
    }

    /// All of a corpus.
    pub fn all(corpus: &Corpus) -> LaidOut {
        LaidOut::of(corpus, Selection::all(corpus), "")
    }

    fn of(corpus: &Corpus, selection: Selection, query: &str) -> LaidOut {
        let plan = || Arc::new(Plan::new(corpus, &selection));
        let rest =
            || (Arc::new(Density::new(corpus, &selection)), Subject { corpus, query, selection: &selection }.totals());
        let (plan, (density, totals)) = both(selection.ids().len(), plan, rest);
        LaidOut { plan, density, totals, selection: Arc::new(selection) }
    }
}
