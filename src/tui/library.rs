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
use std::sync::{Arc, OnceLock};

/// What never changes while a corpus is open.
#[derive(Debug)]
pub struct Library {
    /// The corpus.
    pub corpus: Corpus,
    /// Its words, for queries; of a small corpus taken up when first asked for.
    lexicon: Arc<OnceLock<Lexicon>>,
    /// Where it came from.
    pub source: Source,
    /// What the rules left out of the articles.
    pub unread: Vec<Unread>,
    /// All of it, as it is shown where nothing is asked.
    pub all: LaidOut,
    /// Whether a look at every event takes no time that anybody notices.
    pub is_small: bool,
}

/// So many events are looked at within a few thousandths of a second.
const SMALL: usize = 20_000;

/// The words of so many events and names are taken up between two keys without anybody noticing.
const AT_ONCE: usize = 1_000;

impl Library {
    /// What was opened.
    pub fn new(opened: Opened, source: Source) -> Library {
        let Opened { corpus, unread, outlook, .. } = opened;
        let mut all = LaidOut::all(&corpus);
        if let Some(Outlook { totals, density }) = outlook {
            all = LaidOut { totals, density: Arc::new(density), ..all };
        }
        let events = corpus.events().len();
        let library = Library { lexicon: Arc::default(), all, corpus, source, unread, is_small: events <= SMALL };
        if events + library.corpus.names().len() > AT_ONCE {
            library.lexicon();
        }
        library
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
            is_small: self.is_small,
        }
    }

    /// Its words, for queries.
    pub fn lexicon(&self) -> &Lexicon {
        self.lexicon.get_or_init(|| Lexicon::new(&self.corpus))
    }

    /// The names and titles, for the search box.
    pub fn index(&self) -> Index<'_> {
        Index::new(&self.corpus, self.lexicon())
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
