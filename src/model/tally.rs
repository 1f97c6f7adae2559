//! What the assertions of an event come to: articles, origins, conflict.

use super::conflict;
use super::ids::ArticleId;
use super::views::Assertion;
use smallvec::SmallVec;

/// What the assertions of an event come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub articles: u32,
    pub origins: u32,
    pub conflict: bool,
}

impl Tally {
    pub fn of(says: &[Assertion<'_>]) -> Tally {
        // Nobody disagrees with himself.
        if says.len() == 1 {
            return Tally { articles: 1, origins: 1, conflict: false };
        }
        let distinct = |mut ids: SmallVec<[ArticleId; 32]>| {
            ids.sort_unstable();
            ids.dedup();
            u32::try_from(ids.len()).unwrap_or(u32::MAX)
        };
        Tally {
            articles: distinct(says.iter().map(|says| says.article().id).collect()),
            origins: distinct(says.iter().map(|says| says.article().origin()).collect()),
            conflict: conflict::among(says).iter().any(|conflict| conflict.certain),
        }
    }
}
