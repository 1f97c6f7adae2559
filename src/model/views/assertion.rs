//! The view of an assertion.

use super::{Article, Event, Name};
use crate::model::columns::AssertionData;
use crate::model::date::Date;
use crate::model::{AssertionId, At, Basis, Corpus, Status};

/// One passage of one article that says an event happened, is planned, or did not happen.
#[derive(Clone, Copy, Debug)]
pub struct Assertion<'c> {
    pub(in crate::model) corpus: &'c Corpus,
    pub(in crate::model) id: AssertionId,
}

impl<'c> Assertion<'c> {
    pub(super) fn data(self) -> &'c AssertionData {
        &self.corpus.assertions[self.id.index()]
    }

    /// Its handle.
    pub fn id(self) -> AssertionId {
        self.id
    }

    /// The event it is about.
    pub fn event(self) -> Event<'c> {
        self.corpus.event(self.data().event)
    }

    /// The article that makes it.
    pub fn article(self) -> Article<'c> {
        self.corpus.article(self.data().article)
    }

    /// The words that make it, as the file gives them.
    pub fn quote(self) -> Option<&'c str> {
        self.data().quote.as_deref()
    }

    /// The words given as standing before the quote.
    pub fn before(self) -> Option<&'c str> {
        self.data().before.as_deref()
    }

    /// The words given as standing after the quote.
    pub fn after(self) -> Option<&'c str> {
        self.data().after.as_deref()
    }

    /// The status in effect: given, or worked out from the dates.
    pub fn status(self) -> Option<Status> {
        self.data().status
    }

    /// Whether a file gives its status, rather than the dates.
    pub fn status_is_given(self) -> bool {
        self.data().status_is_given
    }

    /// The date that it gives itself.
    pub fn own_date(self) -> Option<&'c Date> {
        self.data().own_date.as_ref()
    }

    /// The date in effect: its own, else the event's unless it says that it gives none.
    pub fn date(self) -> Option<&'c Date> {
        match self.basis() {
            Some(Basis::None) => None,
            _ => self.own_date().or_else(|| self.event().date()),
        }
    }

    /// How its date was reached; nothing where it takes over the event's.
    pub fn basis(self) -> Option<Basis> {
        self.data().basis
    }

    /// The rule that reached its date.
    pub fn rule(self) -> Option<&'c str> {
        self.data().rule.as_deref()
    }

    /// How sure its writer is.
    pub fn confidence(self) -> Option<&'c str> {
        self.data().confidence.as_deref()
    }

    /// Where it says the event was, if it says so itself.
    pub fn places(self) -> impl Iterator<Item = Name<'c>> {
        self.corpus.views(&self.data().places)
    }

    /// Who it says took part, if it says so itself.
    pub fn people(self) -> impl Iterator<Item = Name<'c>> {
        self.corpus.views(&self.data().people)
    }

    /// Who it says did not take part.
    pub fn absent(self) -> impl Iterator<Item = Name<'c>> {
        self.corpus.views(&self.data().absent)
    }

    /// Which organisations it says took part, if it says so itself.
    pub fn organisations(self) -> impl Iterator<Item = Name<'c>> {
        self.corpus.views(&self.data().organisations)
    }

    /// Every name it gives itself, those of the absent aside.
    pub fn names(self) -> impl Iterator<Item = Name<'c>> {
        self.people().chain(self.places()).chain(self.organisations())
    }

    /// Whom the article names as its source.
    pub fn attributed_to(self) -> Option<&'c str> {
        self.data().attributed_to.as_deref()
    }

    /// A remark of whoever wrote the corpus.
    pub fn note(self) -> Option<&'c str> {
        self.data().note.as_deref()
    }

    /// Where it stands in the files.
    pub fn at(self) -> &'c At {
        &self.data().at
    }

    /// Where its quote stands in the files; where it stands itself if it has none.
    pub fn quote_at(self) -> At {
        self.at().within(self.data().quote_at)
    }

    /// Where its own date stands in the files; where it stands itself if it has none.
    pub fn date_at(self) -> At {
        self.at().within(self.data().date_at)
    }
}
