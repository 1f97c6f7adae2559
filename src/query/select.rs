//! From a query to its events.

use super::Query;
use super::days;
use super::found::{Finder, Found, Near};
use super::selection::Selection;
use super::term::{EventTest, Is, SaysTest, Term, Typed};
use crate::lexicon::{Bits, Lexicon};
use crate::model::{Article, Assertion, Corpus, Event, EventId, Status};
use crate::text::fold::fold;

/// The events of a corpus that the query leaves.
pub(super) fn select(query: &Query, corpus: &Corpus, lexicon: &Lexicon) -> Selection {
    if query.is_empty() {
        return Selection::all(corpus);
    }
    let mut near = Vec::new();
    let (candidates, to_check) = found(query, corpus, lexicon, &mut near);
    let ids = left(query, corpus, lexicon, &candidates, &to_check, &|| true).map(Event::id).collect();
    Selection { ids, known: query.known, whole: false, near }
}

/// How many events the query leaves; nothing where it was stopped.
pub(super) fn count(query: &Query, corpus: &Corpus, lexicon: &Lexicon, go_on: GoOn<'_>) -> Option<usize> {
    let (candidates, to_check) = found(query, corpus, lexicon, &mut Vec::new());
    let count = match query.asks_only_for_text() {
        true => candidates.count(),
        false => left(query, corpus, lexicon, &candidates, &to_check, go_on).count(),
    };
    go_on().then_some(count)
}

/// The events in which all words, phrases and names are found, and what is still to be looked for in each of them.
fn found(query: &Query, corpus: &Corpus, lexicon: &Lexicon, near: &mut Near) -> (Bits, Vec<(bool, Found)>) {
    let finder = Finder { corpus, lexicon };
    let mut candidates = Bits::all(corpus.events().len());
    let mut to_check: Vec<(bool, Found)> = Vec::new();
    for term in &query.texts {
        let found = finder.find(term, near);
        let events = finder.events(&found);
        match (term.leave_out, query.known) {
            (false, _) => candidates.keep(&events),
            (true, None) => candidates.take_out(&events),
            (true, Some(_)) => {}
        }
        // The lexicon knows all assertions: where only some are heard, each event is looked at again.
        if query.known.is_some() {
            to_check.push((term.leave_out, found));
        }
    }
    (candidates, to_check)
}

/// The candidates that have all that is asked for.
fn left<'a>(
    query: &'a Query,
    corpus: &'a Corpus,
    lexicon: &'a Lexicon,
    candidates: &'a Bits,
    to_check: &'a [(bool, Found)],
    go_on: GoOn<'a>,
) -> impl Iterator<Item = Event<'a>> {
    let finder = Finder { corpus, lexicon };
    let says: Vec<Term<SaysCheck<'_>>> = query.says.iter().map(|term| ready(term, corpus, go_on)).collect();
    let events =
        until_stopped(candidates.iter(), go_on).map(|index| corpus.event(EventId::new(index)).as_known(query.known));
    events.filter(move |event| {
        event.says().next().is_some()
            && to_check.iter().all(|(leave_out, found)| finder.is_in(found, *event) != *leave_out)
            && query.events.iter().all(|term| term.any.iter().any(|test| test.holds(*event)) != term.leave_out)
            && assertions_hold(&says, *event)
    })
}

/// Whether one assertion has all that is asked for, and none has what is left out.
fn assertions_hold(terms: &[Term<SaysCheck<'_>>], event: Event<'_>) -> bool {
    let finds = |term: &Term<SaysCheck<'_>>, says| term.any.iter().any(|check| check.holds(says));
    let (out, wanted): (Vec<_>, Vec<_>) = terms.iter().partition(|term| term.leave_out);
    (wanted.is_empty() || event.says().any(|says| wanted.iter().all(|term| finds(term, says))))
        && !event.says().any(|says| out.iter().any(|term| finds(term, says)))
}

impl EventTest {
    fn holds(&self, event: Event<'_>) -> bool {
        let within =
            |count: usize, range: &super::term::Count| u32::try_from(count).is_ok_and(|count| range.contains(&count));
        match self {
            EventTest::Kind(word) => fold(event.kind().as_str()) == *word,
            EventTest::Id(id) => fold(event.key()) == *id,
            EventTest::After(day) => event.placed().and_then(days::last).is_some_and(|last| last >= *day),
            EventTest::Before(day) => event.placed().and_then(days::first).is_some_and(|first| first <= *day),
            EventTest::On(date) => event.placed().is_some_and(|own| days::meets(own, date)),
            EventTest::Origins(range) => within(event.origin_count(), range),
            EventTest::Articles(range) => within(event.article_count(), range),
            EventTest::Is(Is::Conflict) => event.in_conflict(),
            EventTest::Is(Is::Undated) => event.placed().is_none(),
            EventTest::Is(Is::Unconfirmed) => event.is_unconfirmed(),
            EventTest::Is(Is::Copied) => event.article_count() > event.origin_count(),
        }
    }
}

/// A test of assertions with what it asks of articles answered once for each.
enum SaysCheck<'q> {
    Articles(Bits),
    Status(Option<Status>),
    Claimant(&'q Typed),
}

impl SaysCheck<'_> {
    fn holds(&self, says: Assertion<'_>) -> bool {
        match self {
            SaysCheck::Articles(articles) => articles.contains(says.article().id().index()),
            SaysCheck::Status(status) => says.status() == *status,
            SaysCheck::Claimant(typed) => says.attributed_to().is_some_and(|claimant| typed.is_in(claimant)),
        }
    }
}

/// A question is gone on with as long as this says so.
pub(super) type GoOn<'a> = &'a dyn Fn() -> bool;

/// So many things are looked at before it is asked again.
const STRIDE: usize = 1024;

fn until_stopped<T>(things: impl Iterator<Item = T>, go_on: GoOn<'_>) -> impl Iterator<Item = T> {
    things.enumerate().take_while(move |(index, _)| !index.is_multiple_of(STRIDE) || go_on()).map(|(_, thing)| thing)
}

fn ready<'q>(term: &'q Term<SaysTest>, corpus: &Corpus, go_on: GoOn<'_>) -> Term<SaysCheck<'q>> {
    let articles = |holds: &dyn Fn(Article<'_>) -> bool| {
        let mut bits = Bits::none(corpus.articles().len());
        let articles = until_stopped(corpus.articles(), go_on);
        articles.filter(|article| holds(*article)).for_each(|article| bits.insert(article.id().index()));
        SaysCheck::Articles(bits)
    };
    let check = |test: &'q SaysTest| match test {
        SaysTest::Article(typed) => match corpus.find_article(&typed.text) {
            Some(named) => articles(&|article| article.id() == named.id()),
            None => articles(&|article| typed.is_in(article.title()) || typed.is_in(article.key())),
        },
        SaysTest::Outlet(typed) => articles(&|article| article.outlet().is_some_and(|outlet| typed.is_in(outlet))),
        SaysTest::Published(date) => articles(&|article| article.published().is_some_and(|own| days::meets(own, date))),
        SaysTest::Status(status) => SaysCheck::Status(*status),
        SaysTest::Claimant(typed) => SaysCheck::Claimant(typed),
    };
    Term { leave_out: term.leave_out, any: term.any.iter().map(check).collect() }
}

impl Typed {
    fn is_in(&self, text: &str) -> bool {
        self.runs.iter().all(|run| run.is_in(text))
    }
}
