//! The corpus and the views through which it is read.

use super::Kind;
use super::conflict::{self, Conflict};
use super::date::{Date, Day};
use super::ids::{ArticleId, AssertionId, EventId, NameId};
use super::marks::{self, Mark};
use super::name::{NameData, NameKind, Names};
use super::passage::Passage;
use super::problem::At;
use super::status::{Basis, Status};
use std::collections::HashMap;
use std::ops::Range;

/// Articles, events and names. A value: it never changes once built.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    pub(super) title: Box<str>,
    pub(super) description: Option<Box<str>>,
    pub(super) articles: Vec<ArticleData>,
    pub(super) events: Vec<EventData>,
    pub(super) assertions: Vec<AssertionData>,
    pub(super) names: Names,
    pub(super) events_by_key: HashMap<Box<str>, EventId>,
    pub(super) articles_by_key: HashMap<Box<str>, ArticleId>,
}

#[derive(Clone, Debug)]
pub(super) struct ArticleData {
    pub at: At,
    pub key: Box<str>,
    pub title: Box<str>,
    pub outlet: Option<Box<str>>,
    pub published: Option<Date>,
    pub url: Option<Box<str>>,
    pub digest: bool,
    pub body: Option<Box<str>>,
    pub paragraphs: Box<[Range<usize>]>,
    pub copy_of: Option<ArticleId>,
    /// The article at the end of its chain of copies: what it and its fellows share.
    pub origin: ArticleId,
    /// How many events it asserts.
    pub events: u32,
}

#[derive(Clone, Debug)]
pub(super) struct EventData {
    pub at: At,
    pub key: Box<str>,
    pub title: Box<str>,
    pub kind: Kind,
    pub date: Option<Date>,
    pub places: Box<[NameId]>,
    pub people: Box<[NameId]>,
    pub organisations: Box<[NameId]>,
    pub part_of: Option<EventId>,
    pub says: Range<usize>,
    pub tally: Tally,
}

/// What the assertions of an event come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub articles: u32,
    pub origins: u32,
    pub conflict: bool,
}

#[derive(Clone, Debug)]
pub(super) struct AssertionData {
    pub at: At,
    pub event: EventId,
    pub article: ArticleId,
    pub quote: Option<Box<str>>,
    pub before: Option<Box<str>>,
    pub after: Option<Box<str>>,
    pub passage: Passage,
    /// The line and column of the quote, in the file of `at`.
    pub quote_at: Option<(u32, u32)>,
    /// The status in effect.
    pub status: Option<Status>,
    /// Whether a file gives that status, rather than the dates.
    pub status_is_given: bool,
    /// The date that this assertion gives itself: its vote.
    pub own_date: Option<Date>,
    pub basis: Option<Basis>,
    pub rule: Option<Box<str>>,
    pub confidence: Option<Box<str>>,
    pub places: Box<[NameId]>,
    pub people: Box<[NameId]>,
    pub absent: Box<[NameId]>,
    pub organisations: Box<[NameId]>,
    pub attributed_to: Option<Box<str>>,
    pub note: Option<Box<str>>,
}

impl Corpus {
    /// What the corpus is about, in a few words.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// What the corpus is about, at more length.
    pub fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }

    /// Every event, in timeline order.
    pub fn events(&self) -> impl ExactSizeIterator<Item = Event<'_>> + DoubleEndedIterator {
        (0..self.events.len()).map(|index| self.event(EventId::new(index)))
    }

    /// One event.
    pub fn event(&self, id: EventId) -> Event<'_> {
        Event { corpus: self, id, known: None }
    }

    /// The event with this id in the files.
    pub fn find_event(&self, key: &str) -> Option<Event<'_>> {
        self.events_by_key.get(key).map(|id| self.event(*id))
    }

    /// Every article, by publication, those without a date last.
    pub fn articles(&self) -> impl ExactSizeIterator<Item = Article<'_>> + DoubleEndedIterator {
        (0..self.articles.len()).map(|index| self.article(ArticleId::new(index)))
    }

    /// One article.
    pub fn article(&self, id: ArticleId) -> Article<'_> {
        Article { corpus: self, id }
    }

    /// The article with this id in the files.
    pub fn find_article(&self, key: &str) -> Option<Article<'_>> {
        self.articles_by_key.get(key).map(|id| self.article(*id))
    }

    /// How many origins the articles have: each article, but those that copy or retell one another count once.
    pub fn origin_count(&self) -> usize {
        self.articles().filter(|article| article.origin() == article.id()).count()
    }

    /// One assertion.
    pub fn assertion(&self, id: AssertionId) -> Assertion<'_> {
        Assertion { corpus: self, id }
    }

    /// Every assertion, those of one event together, the events in timeline order.
    pub fn assertions(&self) -> impl ExactSizeIterator<Item = Assertion<'_>> {
        (0..self.assertions.len()).map(|index| self.assertion(AssertionId::new(index)))
    }

    /// Every person, place and organisation.
    pub fn names(&self) -> impl ExactSizeIterator<Item = Name<'_>> {
        (0..self.names.len()).map(|index| self.name(NameId::new(index)))
    }

    /// One name.
    pub fn name(&self, id: NameId) -> Name<'_> {
        Name { corpus: self, id }
    }

    /// The name of this kind with this spelling, letter case and accents aside.
    pub fn find_name(&self, kind: NameKind, spelling: &str) -> Option<Name<'_>> {
        self.names.find(kind, spelling).map(|id| self.name(id))
    }

    /// Whether place `inner` is `outer` or lies in it.
    pub fn lies_in(&self, inner: NameId, outer: NameId) -> bool {
        self.names.lies_in(inner, outer)
    }
}

/// One published text.
#[derive(Clone, Copy, Debug)]
pub struct Article<'c> {
    corpus: &'c Corpus,
    id: ArticleId,
}

impl<'c> Article<'c> {
    fn data(self) -> &'c ArticleData {
        &self.corpus.articles[self.id.index()]
    }

    /// Its handle.
    pub fn id(self) -> ArticleId {
        self.id
    }

    /// Its id in the files.
    pub fn key(self) -> &'c str {
        &self.data().key
    }

    /// Its headline.
    pub fn title(self) -> &'c str {
        &self.data().title
    }

    /// Who published it.
    pub fn outlet(self) -> Option<&'c str> {
        self.data().outlet.as_deref()
    }

    /// What to call it in few words: its outlet where one is stated, else its title.
    pub fn label(self) -> &'c str {
        self.outlet().filter(|outlet| *outlet != "not stated").unwrap_or(self.title())
    }

    /// When it was published.
    pub fn published(self) -> Option<&'c Date> {
        self.data().published.as_ref()
    }

    /// Where it is on the web.
    pub fn url(self) -> Option<&'c str> {
        self.data().url.as_deref()
    }

    /// Whether the body is a digest in other words than the article's own.
    pub fn is_digest(self) -> bool {
        self.data().digest
    }

    /// Its text.
    pub fn body(self) -> Option<&'c str> {
        self.data().body.as_deref()
    }

    /// The non-blank paragraphs of its text, as bytes of [`Article::body`].
    pub fn paragraphs(self) -> &'c [Range<usize>] {
        &self.data().paragraphs
    }

    /// The article it copies or retells.
    pub fn copy_of(self) -> Option<Article<'c>> {
        self.data().copy_of.map(|id| self.corpus.article(id))
    }

    /// The article that it and everything it shares its origin with go back to; itself where it is nobody's copy.
    pub fn origin(self) -> ArticleId {
        self.data().origin
    }

    /// How many events it asserts.
    pub fn event_count(self) -> usize {
        self.data().events as usize
    }

    /// Its assertions: by where they stand in it, those without a place last.
    pub fn assertions(self) -> Vec<Assertion<'c>> {
        let mut all: Vec<_> = self.corpus.assertions().filter(|says| says.article().id == self.id).collect();
        all.sort_by_key(|says| {
            let start = says.passage().range.as_ref().map_or(usize::MAX, |range| range.start);
            (start, says.id)
        });
        all
    }

    /// Where it stands in the files.
    pub fn at(self) -> &'c At {
        &self.data().at
    }
}

/// Something that happened, is planned, or is said to have happened.
///
/// The view may be limited to [what was known by a day](Event::as_known): then it has only the assertions of articles
/// published by that day, and everything counted from them is counted anew.
#[derive(Clone, Copy, Debug)]
pub struct Event<'c> {
    corpus: &'c Corpus,
    id: EventId,
    known: Option<Day>,
}

impl<'c> Event<'c> {
    fn data(self) -> &'c EventData {
        &self.corpus.events[self.id.index()]
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
    pub fn key(self) -> &'c str {
        &self.data().key
    }

    /// What happened, in a few words.
    pub fn title(self) -> &'c str {
        &self.data().title
    }

    /// What sort of event it is.
    pub fn kind(self) -> &'c Kind {
        &self.data().kind
    }

    /// When; nothing where nobody gives a date.
    pub fn date(self) -> Option<&'c Date> {
        self.data().date.as_ref()
    }

    /// Its date, if it has a place on the calendar.
    pub fn placed(self) -> Option<&'c Date> {
        self.date().filter(|date| date.is_placed())
    }

    /// Where it was.
    pub fn places(self) -> impl Iterator<Item = Name<'c>> {
        self.corpus.views(&self.data().places)
    }

    /// Who took part or spoke.
    pub fn people(self) -> impl Iterator<Item = Name<'c>> {
        self.corpus.views(&self.data().people)
    }

    /// Which organisations took part or spoke.
    pub fn organisations(self) -> impl Iterator<Item = Name<'c>> {
        self.corpus.views(&self.data().organisations)
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
        self.data().part_of.map(|id| Event { id, ..self })
    }

    /// Who says so, in the order of publication, the passages of one article as they stand in it.
    pub fn says(self) -> impl Iterator<Item = Assertion<'c>> {
        let known = self.known;
        self.data()
            .says
            .clone()
            .map(move |index| self.corpus.assertion(AssertionId::new(index)))
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
        let any = |status| self.says().any(|says| says.status() == Some(status));
        if any(Status::Reported) {
            return None;
        }
        [Status::Cancelled, Status::Denied, Status::Ongoing, Status::Announced, Status::Possible]
            .into_iter()
            .find(|status| any(*status))
    }

    /// Announced, and reported by none.
    pub fn is_unconfirmed(self) -> bool {
        let any = |status| self.says().any(|says| says.status() == Some(status));
        any(Status::Announced) && !any(Status::Reported)
    }

    /// Where it stands in the files.
    pub fn at(self) -> &'c At {
        &self.data().at
    }

    fn tally(self) -> Tally {
        match self.known {
            None => self.data().tally,
            Some(_) => Tally::of(&self.says().collect::<Vec<_>>()),
        }
    }
}

impl Tally {
    pub fn of(says: &[Assertion<'_>]) -> Tally {
        let distinct = |ids: Vec<ArticleId>| {
            let mut ids = ids;
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

/// One passage of one article that says an event happened, is planned, or did not happen.
#[derive(Clone, Copy, Debug)]
pub struct Assertion<'c> {
    corpus: &'c Corpus,
    id: AssertionId,
}

impl<'c> Assertion<'c> {
    fn data(self) -> &'c AssertionData {
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

    /// How and where the words were found.
    pub fn passage(self) -> &'c Passage {
        &self.data().passage
    }

    /// The words as they stand in the article, where they were found.
    pub fn passage_text(self) -> Option<&'c str> {
        let range = self.passage().range.clone()?;
        self.article().body()?.get(range)
    }

    /// The best there is to show: the passage, else the quote as given.
    pub fn words(self) -> Option<&'c str> {
        self.passage_text().or(self.quote())
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

    /// The names of the event, its own, and the absent, as they are written in `text`: usually its [`words`](Self::words).
    pub fn marks(self, text: &str) -> Vec<Mark> {
        let mut names = self.event().names();
        names.extend(self.absent());
        marks::find(text, &names)
    }

    /// Each name that its words mention, with the spellings they use, in the order of the event's names.
    pub fn as_written(self) -> Vec<(Name<'c>, Vec<&'c str>)> {
        let Some(words) = self.words() else { return Vec::new() };
        let mut found: Vec<(Name<'c>, Vec<&'c str>)> = Vec::new();
        for mark in self.marks(words) {
            let spelling = &words[mark.range];
            match found.iter_mut().find(|(name, _)| name.id == mark.name) {
                Some((_, spellings)) if spellings.contains(&spelling) => {}
                Some((_, spellings)) => spellings.push(spelling),
                None => found.push((self.corpus.name(mark.name), vec![spelling])),
            }
        }
        found
    }

    /// Where it stands in the files.
    pub fn at(self) -> &'c At {
        &self.data().at
    }

    /// Where its quote stands in the files; where it stands itself if it has none.
    pub fn quote_at(self) -> At {
        let at = self.at();
        match self.data().quote_at {
            Some((line, column)) => At::new(&at.file, line, column),
            None => at.clone(),
        }
    }
}

impl Article<'_> {
    fn was_out_by(self, day: Day) -> bool {
        self.published().and_then(Date::latest).is_some_and(|latest| latest <= day)
    }
}

/// A person, place or organisation.
#[derive(Clone, Copy, Debug)]
pub struct Name<'c> {
    corpus: &'c Corpus,
    id: NameId,
}

impl<'c> Name<'c> {
    fn data(self) -> &'c NameData {
        self.corpus.names.get(self.id)
    }

    /// Its handle.
    pub fn id(self) -> NameId {
        self.id
    }

    /// Which of the three it is.
    pub fn kind(self) -> NameKind {
        self.data().kind
    }

    /// The spelling to show.
    pub fn text(self) -> &'c str {
        &self.data().name
    }

    /// Every spelling, the one to show first.
    pub fn spellings(self) -> impl Iterator<Item = &'c str> {
        std::iter::once(self.text()).chain(self.data().spellings.iter().map(|spelling| &**spelling))
    }

    /// What the person or organisation is.
    pub fn role(self) -> Option<&'c str> {
        self.data().role.as_deref()
    }

    /// The place it lies in.
    pub fn within(self) -> Option<Name<'c>> {
        self.data().within.map(|id| self.corpus.name(id))
    }

    /// The place itself, what it lies in, and so on outwards.
    pub fn around(self) -> impl Iterator<Item = Name<'c>> {
        self.corpus.names.around(self.id).map(|id| self.corpus.name(id))
    }

    /// Whether a file declares it, rather than an event merely using it.
    pub fn is_declared(self) -> bool {
        self.data().declared
    }
}

impl Corpus {
    fn views<'c>(&'c self, ids: &'c [NameId]) -> impl Iterator<Item = Name<'c>> {
        ids.iter().map(|id| self.name(*id))
    }
}
