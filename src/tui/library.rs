//! What does not change with the keys: the corpus that is open, and how the screen looks.

use super::glyphs::Glyphs;
use super::laid_out::LaidOut;
use super::theme::Theme;
use crate::compare::origins::detect;
use crate::export::Subject;
use crate::extract::Unread;
use crate::lexicon::Lexicon;
use crate::model::Corpus;
use crate::search::Index;
use crate::store::{Opened, Outlook, Source};
use std::sync::Arc;

/// What never changes while a corpus is open.
#[derive(Debug)]
pub struct Library {
    /// The corpus.
    pub corpus: Corpus,
    /// Its words, for queries.
    pub lexicon: Arc<Lexicon>,
    /// Where it came from.
    pub source: Source,
    /// What the rules left out of the articles.
    pub unread: Vec<Unread>,
    /// All of it, as it is shown where nothing is asked.
    pub all: LaidOut,
}

impl Library {
    /// What was opened, with its words taken up.
    pub fn new(opened: Opened, source: Source) -> Library {
        let Opened { corpus, unread, outlook, .. } = opened;
        let mut all = LaidOut::all(&corpus);
        if let Some(Outlook { totals, density }) = outlook {
            all = LaidOut { totals, density: Arc::new(density), ..all };
        }
        Library { lexicon: Lexicon::new(&corpus).into(), all, corpus, source, unread }
    }

    /// The same with the articles found that retell others. Events, articles and names keep their ids.
    pub fn compared(&self) -> Library {
        let corpus = self.corpus.clone().compared(detect);
        let totals = Subject { corpus: &corpus, query: "", selection: &self.all.selection }.totals();
        Library {
            corpus,
            lexicon: self.lexicon.clone(),
            source: self.source.clone(),
            unread: self.unread.clone(),
            all: LaidOut { totals, ..self.all.clone() },
        }
    }

    /// The names and titles, for the search box.
    pub fn index(&self) -> Index<'_> {
        Index::new(&self.corpus, &self.lexicon)
    }
}

/// How the screen looks, whatever it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Looks {
    /// The signs.
    pub glyphs: Glyphs,
    /// The styles.
    pub theme: Theme,
}
