//! The drafts of all articles, left where they were made: side by side in one list they would need their room twice.

use crate::extract::events::Draft;
use std::ops::Index;

/// Drafts, counted through all articles.
#[derive(Clone, Debug, Default)]
pub(in crate::extract) struct Drafts {
    of_articles: Vec<Vec<Draft>>,
    /// How many stand before those of each article.
    before: Vec<u32>,
}

impl Drafts {
    /// Those of each article.
    pub fn new(of_articles: Vec<Vec<Draft>>) -> Drafts {
        let mut count = 0;
        let before = of_articles.iter().map(|drafts| {
            let before = count;
            count += u32::try_from(drafts.len()).unwrap_or(u32::MAX);
            before
        });
        Drafts { before: before.collect(), of_articles }
    }

    /// All, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Draft> {
        self.of_articles.iter().flatten()
    }
}

impl Index<u32> for Drafts {
    type Output = Draft;

    fn index(&self, number: u32) -> &Draft {
        let article = self.before.partition_point(|before| *before <= number) - 1;
        &self.of_articles[article][(number - self.before[article]) as usize]
    }
}
