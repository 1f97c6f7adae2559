//! The words of a corpus, made ready for looking up: what `query` and `search` both ask.

mod bits;
mod dictionary;
mod facets;
mod postings;
mod prose;
mod run;
#[cfg(test)]
pub mod sample;

pub use bits::Bits;
pub use dictionary::{Dictionary, Entry, letters};
pub use prose::Prose;
pub use run::Run;

use crate::model::date::Date;
use crate::model::{Corpus, EventId, Filling, Lists, Name, NameId, NameKind, Status, both};
use facets::Facets;
use std::sync::OnceLock;

/// Every distinct word of the titles and names of a corpus, and the way from names to events.
///
/// Made once for a corpus and of use for that corpus only; a changed corpus needs a new one.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    titles: Dictionary,
    spellings: Dictionary,
    names_of_spellings: Vec<NameId>,
    events_of_names: Lists,
    article_counts: Vec<u32>,
    facets: Facets,
    /// Only phrases ask for it, and it is as large as the articles.
    prose: OnceLock<Prose>,
}

/// How often a name occurs in a corpus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count {
    /// The events that have it, themselves or in one of their assertions; a place also has what lies in it.
    pub events: usize,
    /// The articles that assert those events; where only some assertions have the name, the articles of those.
    pub articles: usize,
}

impl Lexicon {
    /// Takes up the words of a corpus.
    pub fn new(corpus: &Corpus) -> Lexicon {
        let spellings = || corpus.names().flat_map(|name| name.spellings().map(move |spelling| (name.id(), spelling)));
        let titles = || Dictionary::of(|take| corpus.each_title(take));
        let of_names = || (events_of_names(corpus), article_counts(corpus), Facets::new(corpus));
        let (titles, (events_of_names, article_counts, facets)) = both(corpus.events().len(), titles, of_names);
        Lexicon {
            titles,
            spellings: Dictionary::new(spellings().map(|(_, spelling)| spelling)),
            names_of_spellings: spellings().map(|(name, _)| name).collect(),
            events_of_names,
            article_counts,
            facets,
            prose: OnceLock::new(),
        }
    }

    /// The words of the titles; its lines are the events.
    pub fn titles(&self) -> &Dictionary {
        &self.titles
    }

    /// The words of the names; its lines are the spellings.
    pub fn spellings(&self) -> &Dictionary {
        &self.spellings
    }

    /// Whose spelling a line of [`Lexicon::spellings`] is.
    pub fn name_of(&self, spelling: usize) -> NameId {
        self.names_of_spellings[spelling]
    }

    /// The spelling that a line of [`Lexicon::spellings`] is, as written.
    pub fn spelling<'c>(&self, corpus: &'c Corpus, line: usize) -> &'c str {
        let name = self.name_of(line);
        let first = self.names_of_spellings.partition_point(|other| *other < name);
        corpus.name(name).spellings().nth(line - first).unwrap_or_default()
    }

    /// The spellings of the names of one kind.
    pub fn spellings_of(&self, corpus: &Corpus, kind: NameKind) -> Bits {
        let mut lines = Bits::none(self.spellings.line_count());
        let ours = self.names_of_spellings.iter().enumerate().filter(|(_, name)| corpus.name(**name).kind() == kind);
        ours.for_each(|(line, _)| lines.insert(line));
        lines
    }

    /// The events that have a name, themselves or in one of their assertions, in order; for a place also those of what
    /// lies in it.
    pub fn events_of(&self, name: NameId) -> impl ExactSizeIterator<Item = EventId> {
        self.events_of_names.get(name.index()).map(|event| EventId::new(event as usize))
    }

    /// How often a name occurs.
    pub fn count(&self, name: NameId) -> Count {
        Count { events: self.events_of(name).len(), articles: self.article_counts[name.index()] as usize }
    }

    /// The events whose kind is one for which this holds.
    pub fn events_of_kinds(&self, corpus: &Corpus, holds: &dyn Fn(&str) -> bool) -> Bits {
        self.facets.of_kinds(corpus, holds)
    }

    /// The events with an assertion whose status in effect is this; nothing where it is not stated.
    pub fn events_of_status(&self, status: Option<Status>) -> &Bits {
        self.facets.of_status(status)
    }

    /// The events whose date is one for which this holds; those that have no place on the calendar have none.
    pub fn events_dated(&self, corpus: &Corpus, holds: &dyn Fn(Option<&Date>) -> bool) -> Bits {
        self.facets.dated(corpus, holds)
    }

    /// The words around the assertions, taken up when first asked for.
    pub fn prose(&self, corpus: &Corpus) -> &Prose {
        self.prose.get_or_init(|| Prose::new(corpus))
    }
}

/// The names as numbers, each place followed by what it lies in.
fn numbers<'c>(names: impl Iterator<Item = Name<'c>>) -> impl Iterator<Item = u32> {
    names.flat_map(Name::around).map(|name| number(name.id().index()))
}

/// The events of each name. They are gone through twice: what each event has, put down in between, would be as large.
fn events_of_names(corpus: &Corpus) -> Lists {
    let mut counts = vec![0; corpus.names().len()];
    each_name_of_events(corpus, |name, _| counts[name] += 1);
    let mut events = Filling::new(&counts, number(corpus.events().len()));
    each_name_of_events(corpus, |name, event| events.add(name, event));
    events.filled()
}

/// Every name of every event, each once for an event.
fn each_name_of_events(corpus: &Corpus, mut take: impl FnMut(usize, u32)) {
    let mut last = vec![u32::MAX; corpus.names().len()];
    for event in corpus.events() {
        let index = number(event.id().index());
        for name in numbers(event.names().into_iter()).map(|name| name as usize) {
            if std::mem::replace(&mut last[name], index) != index {
                take(name, index);
            }
        }
    }
}

/// In how many articles each name occurs.
fn article_counts(corpus: &Corpus) -> Vec<u32> {
    let mut counts = vec![0; corpus.names().len()];
    let mut last = vec![u32::MAX; counts.len()];
    for article in corpus.articles() {
        for says in article.assertions() {
            let event = says.event();
            let shared = event.people().chain(event.places()).chain(event.organisations());
            for name in numbers(shared.chain(says.names())) {
                let article = number(article.id().index());
                counts[name as usize] += u32::from(std::mem::replace(&mut last[name as usize], article) != article);
            }
        }
    }
    counts
}

/// An index as it is kept. No corpus has four thousand million of anything; saturating keeps this total.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
