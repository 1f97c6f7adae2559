//! Which of the retellings found are kept: each article retells one other at most, and none retells itself.

use crate::model::{ArticleId, Corpus, Earlier, Retelling};

/// The articles, those of one story joined.
pub(super) struct Stories {
    /// Another article of the same story; itself at its root.
    joined: Vec<ArticleId>,
    /// Whether it is known whose copy each article is.
    settled: Vec<bool>,
}

impl Stories {
    /// The stories as the files state them.
    pub fn new(corpus: &Corpus) -> Stories {
        let joined = corpus.articles().map(|article| article.origin()).collect();
        let settled = corpus.articles().map(|article| article.origin_is_stated()).collect();
        Stories { joined, settled }
    }

    /// Takes up a retelling unless both articles are of one story already, or the later one retells another; the
    /// strongest are to come first. Where it is a guess which of the two is the earlier, the other guess will do.
    pub fn take(&mut self, found: Retelling) -> Option<Retelling> {
        let [later, earlier] = [found.later, found.earlier].map(|id| self.root(id));
        if later == earlier {
            return None;
        }
        let found = match self.settled[found.later.index()] {
            false => found,
            true if found.order.is_guess() && !self.settled[found.earlier.index()] => {
                Retelling { later: found.earlier, earlier: found.later, order: Earlier::Between, ..found }
            }
            true => return None,
        };
        self.joined[later.index()] = earlier;
        self.settled[found.later.index()] = true;
        Some(found)
    }

    fn root(&mut self, mut id: ArticleId) -> ArticleId {
        while self.joined[id.index()] != id {
            let next = self.joined[self.joined[id.index()].index()];
            self.joined[id.index()] = next;
            id = next;
        }
        id
    }
}
