//! The view of an assertion.

use super::{Article, Event, Name};
use crate::model::columns::SaysColumns;
use crate::model::date::{Date, Day};
use crate::model::{ArticleId, AssertionId, At, Basis, Corpus, EventId, NameKind, Status};
use std::borrow::Cow;

/// One passage of one article that says an event happened, is planned, or did not happen.
#[derive(Clone, Copy, Debug)]
pub struct Assertion<'c> {
    pub(in crate::model) corpus: &'c Corpus,
    pub(in crate::model) id: AssertionId,
    pub(in crate::model) known: Option<Day>,
}

impl<'c> Assertion<'c> {
    pub(super) fn row(self) -> (&'c SaysColumns, usize) {
        (&self.corpus.says, self.id.index())
    }

    fn listed(self, kind: NameKind, absent: bool) -> impl Iterator<Item = Name<'c>> {
        let (says, row) = self.row();
        self.corpus.listed(says.names.get(row), kind, absent)
    }

    /// Its handle.
    pub fn id(self) -> AssertionId {
        self.id
    }

    /// The event it is about.
    pub fn event(self) -> Event<'c> {
        let (says, row) = self.row();
        self.corpus.event(EventId::new(says.event.get(row).unwrap_or(0) as usize)).as_known(self.known)
    }

    /// The article that makes it.
    pub fn article(self) -> Article<'c> {
        let (says, row) = self.row();
        self.corpus.article(ArticleId::new(says.article.get(row).unwrap_or(0) as usize)).as_known(self.known)
    }

    /// The words that make it, as the file gives them.
    pub fn quote(self) -> Option<Cow<'c, str>> {
        let (says, row) = self.row();
        says.quote.get(row).map(|quote| self.corpus.shared.quotes.get(quote))
    }

    /// The words given as standing before the quote.
    pub fn before(self) -> Option<&'c str> {
        let (says, row) = self.row();
        self.corpus.word(says.before.get(row))
    }

    /// The words given as standing after the quote.
    pub fn after(self) -> Option<&'c str> {
        let (says, row) = self.row();
        self.corpus.word(says.after.get(row))
    }

    /// The status in effect: given, or worked out from the dates.
    pub fn status(self) -> Option<Status> {
        let (says, row) = self.row();
        says.status(row).0
    }

    /// Whether a file gives its status, rather than the dates.
    pub fn status_is_given(self) -> bool {
        let (says, row) = self.row();
        says.status(row).1
    }

    /// The date that it gives itself.
    pub fn own_date(self) -> Option<&'c Date> {
        let (says, row) = self.row();
        self.corpus.date(says.own_date.get(row))
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
        let (says, row) = self.row();
        says.basis(row)
    }

    /// The rule that reached its date.
    pub fn rule(self) -> Option<&'c str> {
        let (says, row) = self.row();
        self.corpus.word(says.rule.get(row))
    }

    /// How sure its writer is.
    pub fn confidence(self) -> Option<&'c str> {
        let (says, row) = self.row();
        self.corpus.word(says.confidence.get(row))
    }

    /// Where it says the event was, if it says so itself.
    pub fn places(self) -> impl Iterator<Item = Name<'c>> {
        self.listed(NameKind::Place, false)
    }

    /// Who it says took part, if it says so itself.
    pub fn people(self) -> impl Iterator<Item = Name<'c>> {
        self.listed(NameKind::Person, false)
    }

    /// Who it says did not take part.
    pub fn absent(self) -> impl Iterator<Item = Name<'c>> {
        self.listed(NameKind::Person, true)
    }

    /// Which organisations it says took part, if it says so itself.
    pub fn organisations(self) -> impl Iterator<Item = Name<'c>> {
        self.listed(NameKind::Organisation, false)
    }

    /// Every name it gives itself, those of the absent aside.
    pub fn names(self) -> impl Iterator<Item = Name<'c>> {
        self.people().chain(self.places()).chain(self.organisations())
    }

    /// Whom the article names as its source.
    pub fn attributed_to(self) -> Option<&'c str> {
        let (says, row) = self.row();
        self.corpus.word(says.attributed_to.get(row))
    }

    /// The source by its proper name, where it is a person or an organisation that the corpus knows under this spelling;
    /// else as the article gives it.
    pub fn claimant(self) -> Option<&'c str> {
        let as_written = self.attributed_to()?;
        let known = [NameKind::Person, NameKind::Organisation]
            .into_iter()
            .find_map(|kind| self.corpus.find_name(kind, as_written));
        Some(known.map_or(as_written, Name::text))
    }

    /// A remark of whoever wrote the corpus.
    pub fn note(self) -> Option<&'c str> {
        let (says, row) = self.row();
        self.corpus.word(says.note.get(row))
    }

    /// Where it stands in the files.
    pub fn at(self) -> At {
        let (says, row) = self.row();
        says.at.get(row, &self.corpus.shared.files).unwrap_or_else(|| self.event().at())
    }

    /// Where its quote stands in the files; where it stands itself if it has none.
    pub fn quote_at(self) -> At {
        let (says, row) = self.row();
        self.at().within(says.quote_at.get(row))
    }

    /// Where its own date stands in the files; where it stands itself if it has none.
    pub fn date_at(self) -> At {
        let (says, row) = self.row();
        self.at().within(says.date_at.get(row))
    }
}
