//! What is known of whose copy an article is, and putting copies that were found into a corpus.

use super::corpus::Corpus;
use super::ids::{ArticleId, EventId};
use super::retelling::{CopyBasis, Retelling};
use super::tally::Tally;
use std::collections::BTreeSet;

/// What is known of whose copy an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Copied {
    /// No file says anything, and nothing was found.
    Unknown,
    /// A file says that it is nobody's.
    Nobodys,
    /// Of this one.
    Of(ArticleId, CopyBasis),
}

impl Copied {
    /// The article that it is a copy of, and how that is known.
    pub fn link(self) -> Option<(ArticleId, CopyBasis)> {
        match self {
            Copied::Of(id, basis) => Some((id, basis)),
            Copied::Unknown | Copied::Nobodys => None,
        }
    }

    /// Whether a file says what it is.
    pub fn is_stated(self) -> bool {
        matches!(self, Copied::Nobodys | Copied::Of(_, CopyBasis::Stated))
    }
}

impl Corpus {
    /// The same corpus with what comparing its articles finds; origins are counted anew. What a file states stays as it
    /// is, and what would make an article a copy of itself is left out.
    #[must_use]
    pub fn compared(mut self, detect: impl FnOnce(&Corpus) -> Vec<Retelling>) -> Corpus {
        let mut ends: Vec<ArticleId> = self.articles.iter().map(|article| article.origin).collect();
        let mut retellings = detect(&self);
        retellings.retain(|found| {
            let copied = &mut self.articles[found.later.index()].copied;
            let end = end(&mut ends, found.earlier);
            if *copied == Copied::Unknown && end != found.later {
                *copied = Copied::Of(found.earlier, found.basis);
                ends[found.later.index()] = end;
            }
            *copied == Copied::Of(found.earlier, found.basis)
        });
        self.retellings = Some(retellings);
        let mut recounted = BTreeSet::new();
        for (index, article) in self.articles.iter_mut().enumerate() {
            let end = end(&mut ends, ArticleId::new(index));
            if std::mem::replace(&mut article.origin, end) != end {
                let says = self.says_of_articles.get(index);
                recounted.extend(says.filter_map(|says| self.says.event.get(says as usize)));
            }
        }
        for event in recounted {
            let tally = Tally::of(&self.event(EventId::new(event as usize)).says().collect::<Vec<_>>());
            self.events.set_tally(event as usize, tally);
        }
        self
    }

    /// The articles that copy or retell others, and what speaks for it; nothing before they were compared.
    pub fn retellings(&self) -> Option<&[Retelling]> {
        self.retellings.as_deref()
    }
}

/// The end of an article's chain of copies. What was followed leads there at once from now on.
fn end(ends: &mut [ArticleId], mut id: ArticleId) -> ArticleId {
    while ends[id.index()] != id {
        let next = ends[ends[id.index()].index()];
        ends[id.index()] = next;
        id = next;
    }
    id
}
