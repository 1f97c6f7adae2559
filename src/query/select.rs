//! From a query to its events.

use super::Query;
use super::days;
use super::found::{Finder, Found, Near};
use super::selection::Selection;
use super::term::{EventTest, Is, SaysTest, Term, Typed};
use crate::lexicon::{Bits, Lexicon};
use crate::model::date::Date;
use crate::model::{Article, Assertion, Corpus, Event, EventId, Status};
use crate::text::fold::fold;
use std::collections::HashSet;

/// The events of a corpus that the query leaves.
pub(super) fn select(query: &Query, corpus: &Corpus, lexicon: &Lexicon) -> Selection {
    if query.is_empty() {
        return Selection::all(corpus);
    }
    let mut near = Vec::new();
    let narrowed = narrow(query, corpus, lexicon, &mut near);
    let ids = left(query, corpus, lexicon, &narrowed, &|| true).map(Event::id).collect();
    Selection { ids, known: query.known, whole: false, near }
}

/// How many events the query leaves; nothing where it was stopped.
pub(super) fn count(query: &Query, corpus: &Corpus, lexicon: &Lexicon, go_on: GoOn<'_>) -> Option<usize> {
    let narrowed = narrow(query, corpus, lexicon, &mut Vec::new());
    let count = match query.known.is_none() && narrowed.events.is_empty() && narrowed.says.is_empty() {
        true => narrowed.candidates.count(),
        false => left(query, corpus, lexicon, &narrowed, go_on).count(),
    };
    go_on().then_some(count)
}

/// What is left of a query once the lexicon has answered what it can.
struct Narrowed<'q> {
    /// The events that are left to look at.
    candidates: Bits,
    /// What is to be looked for in each again.
    to_check: Vec<(bool, Found)>,
    /// What is to be asked of each.
    events: Vec<&'q Term<EventTest>>,
    /// What is to be asked of its assertions.
    says: &'q [Term<SaysTest>],
}

fn narrow<'q>(query: &'q Query, corpus: &Corpus, lexicon: &Lexicon, near: &mut Near) -> Narrowed<'q> {
    let finder = Finder { corpus, lexicon };
    let mut candidates = Bits::all(corpus.events().len());
    let mut keep = |leave_out: bool, events: &Bits| match leave_out {
        false => candidates.keep(events),
        true => candidates.take_out(events),
    };
    let mut to_check: Vec<(bool, Found)> = Vec::new();
    for term in &query.texts {
        let found = finder.find(term, near);
        if !term.leave_out || query.known.is_none() {
            keep(term.leave_out, &finder.events(&found));
        }
        if query.known.is_some() {
            to_check.push((term.leave_out, found));
        }
    }
    // The lexicon knows all assertions: where only some are heard, each event is looked at again.
    if query.known.is_some() {
        return Narrowed { candidates, to_check, events: query.events.iter().collect(), says: &query.says };
    }
    let mut events = Vec::new();
    for term in &query.events {
        match with_ids(term, corpus).or_else(|| any_of(term, |test| test.known(corpus, lexicon))) {
            Some(known) => keep(term.leave_out, &known),
            None => events.push(term),
        }
    }
    // Several must hold of one assertion together.
    let mut says = query.says.as_slice();
    if let [term] = says
        && let Some(known) = any_of(term, |test| test.known(lexicon))
    {
        keep(term.leave_out, &known);
        says = &[];
    }
    Narrowed { candidates, to_check, events, says }
}

/// The events that have one of the ids which a term asks for, in one go through all; nothing where it asks for something else.
fn with_ids(term: &Term<EventTest>, corpus: &Corpus) -> Option<Bits> {
    let id = |test: &EventTest| if let EventTest::Id(id) = test { Some(id.clone()) } else { None };
    let ids: HashSet<String> = term.any.iter().map(id).collect::<Option<_>>()?;
    let mut events = Bits::none(corpus.events().len());
    corpus.each_key(&mut |event, key| {
        if ids.contains(&fold(key)) {
            events.insert(event.index());
        }
        true
    });
    Some(events)
}

/// The events of which one of several tests holds; nothing where one of them is not known.
fn any_of<T>(term: &Term<T>, known: impl Fn(&T) -> Option<Bits>) -> Option<Bits> {
    let all: Vec<Bits> = term.any.iter().map(known).collect::<Option<_>>()?;
    all.into_iter().reduce(|mut all, more| {
        all.add(&more);
        all
    })
}

/// The candidates that have all that is asked for.
fn left<'a>(
    query: &'a Query,
    corpus: &'a Corpus,
    lexicon: &'a Lexicon,
    narrowed: &'a Narrowed<'a>,
    go_on: GoOn<'a>,
) -> impl Iterator<Item = Event<'a>> {
    let finder = Finder { corpus, lexicon };
    let Narrowed { candidates, to_check, events: terms, says } = narrowed;
    let says: Vec<Term<SaysCheck<'_>>> = says.iter().map(|term| ready(term, corpus, go_on)).collect();
    let events =
        until_stopped(candidates.iter(), go_on).map(|index| corpus.event(EventId::new(index)).as_known(query.known));
    events.filter(move |event| {
        // Of what is not known yet nobody speaks.
        (query.known.is_none() || event.says().next().is_some())
            && to_check.iter().all(|(leave_out, found)| finder.is_in(found, *event) != *leave_out)
            && terms.iter().all(|term| term.any.iter().any(|test| test.holds(*event)) != term.leave_out)
            && (says.is_empty() || assertions_hold(&says, *event))
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
    /// The events it holds of, where the lexicon knows them.
    fn known(&self, corpus: &Corpus, lexicon: &Lexicon) -> Option<Bits> {
        match self {
            EventTest::Kind(word) => Some(lexicon.events_of_kinds(corpus, &|kind| fold(kind) == *word)),
            _ if self.holds_of_date(None).is_some() => {
                Some(lexicon.events_dated(corpus, &|date| self.holds_of_date(date) == Some(true)))
            }
            _ => None,
        }
    }

    /// Whether it holds of an event with this date, if that has a place on the calendar; nothing where it asks for more than the date.
    fn holds_of_date(&self, date: Option<&Date>) -> Option<bool> {
        Some(match self {
            EventTest::After(day) => date.and_then(days::last).is_some_and(|last| last >= *day),
            EventTest::Before(day) => date.and_then(days::first).is_some_and(|first| first <= *day),
            EventTest::On(asked) => date.is_some_and(|own| days::meets(own, asked)),
            EventTest::Is(Is::Undated) => date.is_none(),
            _ => return None,
        })
    }

    fn holds(&self, event: Event<'_>) -> bool {
        let within =
            |count: usize, range: &super::term::Count| u32::try_from(count).is_ok_and(|count| range.contains(&count));
        match self {
            EventTest::Kind(word) => fold(event.kind().as_str()) == *word,
            EventTest::Id(id) => fold(&event.key()) == *id,
            EventTest::After(_) | EventTest::Before(_) | EventTest::On(_) | EventTest::Is(Is::Undated) => {
                self.holds_of_date(event.placed()) == Some(true)
            }
            EventTest::Origins(range) => within(event.origin_count(), range),
            EventTest::Articles(range) => within(event.article_count(), range),
            EventTest::Is(Is::Conflict) => event.in_conflict(),
            EventTest::Is(Is::Unconfirmed) => event.is_unconfirmed(),
            EventTest::Is(Is::Copied) => event.article_count() > event.origin_count(),
        }
    }
}

impl SaysTest {
    /// The events with an assertion of which it holds, where the lexicon knows them.
    fn known(&self, lexicon: &Lexicon) -> Option<Bits> {
        match self {
            SaysTest::Status(status) => Some(lexicon.events_of_status(*status).clone()),
            _ => None,
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
