//! The view of an event.

use super::{Assertion, Name};
use crate::model::columns::EventColumns;
use crate::model::conflict::{self, Conflict};
use crate::model::date::{Date, Day};
use crate::model::tally::Tally;
use crate::model::{AssertionId, At, Corpus, EventId, Kind, NameKind, Status};
use std::borrow::Cow;

/// Something that happened, is planned, or is said to have happened.
///
/// The view may be limited to [what was known by a day](Event::as_known): then it has only the assertions of articles
/// published by that day, and everything counted from them is counted anew.
#[derive(Clone, Copy, Debug)]
pub struct Event<'c> {
    pub(in crate::model) corpus: &'c Corpus,
    pub(in crate::model) id: EventId,
    pub(in crate::model) known: Option<Day>,
}

impl<'c> Event<'c> {
    fn row(self) -> (&'c EventColumns, usize) {
        (&self.corpus.events, self.id.index())
    }

    fn listed(self, kind: NameKind) -> impl Iterator<Item = Name<'c>> {
        let (events, row) = self.row();
        self.corpus.listed(events.names.get(row), kind, false)
    }

    /// The same event with only what had been said by the end of `day`.
    pub fn as_known(self, day: Option<Day>) -> Event<'c> {
        Event { known: day, ..self }
    }

    /// Its handle.
    pub fn id(self) -> EventId {
        self.id
    }

    /// Its id in the files.
    pub fn key(self) -> Cow<'c, str> {
        let (events, row) = self.row();
        events.key.get(row).map(|key| self.corpus.shared.keys.get(key)).unwrap_or_default()
    }

    /// What happened, in a few words.
    pub fn title(self) -> Cow<'c, str> {
        let (events, row) = self.row();
        events.title.get(row).map(|title| self.corpus.shared.titles.get(title)).unwrap_or_default()
    }

    /// What sort of event it is.
    pub fn kind(self) -> &'c Kind {
        let (events, row) = self.row();
        &self.corpus.shared.kinds[events.kind.get(row).unwrap_or(0) as usize]
    }

    /// When; nothing where nobody gives a date.
    pub fn date(self) -> Option<&'c Date> {
        let (events, row) = self.row();
        self.corpus.date(events.date.get(row))
    }

    /// Its date, if it has a place on the calendar.
    pub fn placed(self) -> Option<&'c Date> {
        self.date().filter(|date| date.is_placed())
    }

    /// Where it was.
    pub fn places(self) -> impl Iterator<Item = Name<'c>> {
        self.listed(NameKind::Place)
    }

    /// Who took part or spoke.
    pub fn people(self) -> impl Iterator<Item = Name<'c>> {
        self.listed(NameKind::Person)
    }

    /// Which organisations took part or spoke.
    pub fn organisations(self) -> impl Iterator<Item = Name<'c>> {
        self.listed(NameKind::Organisation)
    }

    /// Everybody and everywhere, its assertions' own names included, each once.
    pub fn names(self) -> Vec<Name<'c>> {
        let mut seen = Vec::new();
        let own = self.people().chain(self.places()).chain(self.organisations());
        let told = self.says().flat_map(Assertion::names);
        for name in own.chain(told) {
            if !seen.iter().any(|other: &Name<'_>| other.id == name.id) {
                seen.push(name);
            }
        }
        seen
    }

    /// The event it belongs to.
    pub fn part_of(self) -> Option<Event<'c>> {
        let (events, row) = self.row();
        events.part_of.get(row).map(|whole| Event { id: EventId::new(whole as usize), ..self })
    }

    /// Who says so, in the order of publication, the passages of one article as they stand in it.
    pub fn says(self) -> impl Iterator<Item = Assertion<'c>> {
        let known = self.known;
        let (events, row) = self.row();
        events
            .says(row)
            .map(move |index| Assertion { known, ..self.corpus.assertion(AssertionId::new(index)) })
            .filter(move |says| known.is_none_or(|day| says.article().was_out_by(day)))
    }

    /// How many articles assert it.
    pub fn article_count(self) -> usize {
        self.tally().articles as usize
    }

    /// How many origins those articles have.
    pub fn origin_count(self) -> usize {
        self.tally().origins as usize
    }

    /// Whether two of its assertions cannot both be true.
    pub fn in_conflict(self) -> bool {
        self.tally().conflict
    }

    /// Its conflicts, the merely approximate ones included.
    pub fn conflicts(self) -> Vec<Conflict<'c>> {
        conflict::among(&self.says().collect::<Vec<_>>())
    }

    /// What is to be said of its standing, if anything: an event that somebody reports needs no word; else the
    /// furthest that anybody goes.
    pub fn standing(self) -> Option<Status> {
        let told: Vec<Status> = self.says().filter_map(Assertion::status).collect();
        Status::standing(told.into_iter())
    }

    /// Announced, and reported by none.
    pub fn is_unconfirmed(self) -> bool {
        let any = |status| self.says().any(|says| says.status() == Some(status));
        any(Status::Announced) && !any(Status::Reported)
    }

    /// Where it stands in the files.
    pub fn at(self) -> At {
        self.corpus.events.at.of(self.id.index(), &self.corpus.shared.files)
    }

    /// Where its date stands in the files; where it stands itself if they give none.
    pub fn date_at(self) -> At {
        let (events, row) = self.row();
        self.at().within(events.date_at.get(row))
    }

    /// Whether a file gives its date, rather than its assertions.
    pub fn date_is_given(self) -> bool {
        let (events, row) = self.row();
        events.date_is_given.get(row).is_some()
    }

    fn tally(self) -> Tally {
        match self.known {
            None => self.corpus.events.tally(self.id.index()),
            Some(_) => Tally::of(&self.says().collect::<Vec<_>>()),
        }
    }
}
