//! Small corpora with one mistake each.

mod dates;

use super::*;
use crate::model::date::Date;
use crate::model::record::{ArticleRecord, EventRecord, Located, SaysRecord};
use crate::model::testing;
use crate::model::{Basis, Builder, Extra, Kind, Status};

const BODY: &str = "The two met in Oslo.\n\nThe minister spoke. The minister spoke.\n\nHe left early.";

fn at(line: u32) -> At {
    At::new(&"events/e.toml".into(), line, 1)
}

fn located<T>(value: T) -> Located<T> {
    Located { value, at: at(7) }
}

/// A date, if there is one.
fn given(date: &str) -> Option<Date> {
    Date::parse(date).ok().filter(|date| !date.as_edtf().is_empty())
}

fn article() -> ArticleRecord {
    ArticleRecord {
        at: at(1),
        id: located("daily".to_string()),
        title: "Daily".to_string(),
        outlet: None,
        published: Date::parse("2025-02-18").ok(),
        published_from: Default::default(),
        url: None,
        copy_of: None,
        digest: false,
        body: Some(BODY.to_string()),
        extra: Extra::default(),
    }
}

fn says(quote: &str) -> SaysRecord {
    let quoted = Some(located(quote.to_string()));
    SaysRecord { at: at(6), quote: quoted, ..testing::says("daily", quote, Some(Status::Reported)) }
}

fn event(date: &str, says: Vec<SaysRecord>) -> EventRecord {
    EventRecord {
        at: at(3),
        id: None,
        title: "A meeting".to_string(),
        kind: Kind::default(),
        date: given(date).map(located),
        places: Vec::new(),
        people: Vec::new(),
        organisations: Vec::new(),
        part_of: None,
        says,
        extra: Extra::default(),
    }
}

fn found(articles: Vec<ArticleRecord>, events: Vec<EventRecord>) -> Vec<Problem> {
    let mut builder = Builder::new("test");
    articles.into_iter().for_each(|article| builder.article(article));
    events.into_iter().for_each(|event| builder.event(event));
    check(&builder.finish().0)
}

fn codes(event: EventRecord) -> Vec<&'static str> {
    found(vec![article()], vec![event]).iter().map(|problem| problem.code).collect()
}

#[test]
fn a_sound_corpus_has_no_mistake() {
    assert_eq!(codes(event("2025-02-17", vec![says("met in Oslo")])), [""; 0]);
}

#[test]
fn passages_are_lost_ambiguous_or_moved() {
    let lost = found(vec![article()], vec![event("2025-02-17", vec![says("both met at Oslo")])]);
    assert_eq!((lost[0].code, lost[0].at.line), ("lost-passage", 7));
    assert!(lost[0].help.contains("met in Oslo"), "{}", lost[0].help);
    assert_eq!(codes(event("2025-02-17", vec![says("The minister spoke")])), ["ambiguous-passage"]);
    let moved = SaysRecord { paragraph: Some(1), ..says("He left early") };
    let moved = found(vec![article()], vec![event("2025-02-17", vec![moved])]);
    assert_eq!((moved[0].code, moved[0].help.as_str()), ("moved-passage", "write paragraph = 3"));
}

#[test]
fn a_certain_date_must_meet_the_events() {
    let dated = |date: &str| SaysRecord { date: Date::parse(date).ok().map(located), ..says("met in Oslo") };
    let apart = found(vec![article()], vec![event("[2025-02-14,2025-02-16]", vec![dated("2025-02-17")])]);
    assert_eq!(apart[0].code, "date-apart");
    assert!(apart[0].help.ends_with(" date = \"[2025-02-14,2025-02-16,2025-02-17]\""), "{}", apart[0].help);
    assert_eq!(codes(event("2025-02-16", vec![dated("2025-02-17~")])), [""; 0]);
    assert_eq!(codes(event("2025-02", vec![dated("2025-02-17")])), [""; 0]);
}

#[test]
fn an_event_of_the_day_needs_a_status() {
    let open = || SaysRecord { status: None, ..says("met in Oslo") };
    assert_eq!(codes(event("2025-02-18", vec![open()])), ["same-day-status"]);
    assert_eq!(codes(event("2025-02-18", vec![says("met in Oslo")])), [""; 0]);
    assert_eq!(codes(event("2025-02-17", vec![open()])), [""; 0]);
}

#[test]
fn years_beyond_the_calendar_are_named() {
    assert_eq!(codes(event("Y170000002", vec![says("met in Oslo")])), ["beyond-calendar"]);
}

#[test]
fn nobody_is_absent_and_listed_unless_articles_disagree() {
    let people = || vec![located("Ada".to_string())];
    let absent = || SaysRecord { absent: people(), ..says("met in Oslo") };
    let present = SaysRecord { people: people(), ..says("He left early") };
    let with = |says| EventRecord { people: people(), ..event("2025-02-17", says) };
    assert_eq!(codes(with(vec![absent()])), ["absent-listed"]);
    assert_eq!(codes(with(vec![absent(), present])), [""; 0]);
}

#[test]
fn articles_without_date_and_articles_that_nobody_cites_are_named() {
    let bare = ArticleRecord { published: None, ..article() };
    let codes: Vec<_> = found(vec![bare], Vec::new()).iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["no-publication-date", "unread"]);
}

#[test]
fn events_that_may_be_one_are_named() {
    let numbered = |line: u32, id: &str, title: &str, date: &str, quote: &str| EventRecord {
        at: at(line),
        id: Some(located(id.to_string())),
        title: title.to_string(),
        ..event(
            date,
            vec![SaysRecord { quote: Some(Located { value: quote.to_string(), at: at(line + 1) }), ..says(quote) }],
        )
    };
    let of = |events: Vec<EventRecord>| {
        let problems = found(vec![article()], events);
        problems.iter().map(|problem| (problem.code, problem.at.line)).collect::<Vec<_>>()
    };
    let first = || numbered(20, "one", "The Café meeting", "2025-02-17", "met in Oslo");
    let same_title = numbered(10, "two", "the cafe MEETING", "2025-02-17", "He left early");
    assert_eq!(of(vec![same_title, first()]), [("same-title", 20)]);
    assert_eq!(of(vec![first(), numbered(30, "two", "Other", "2025-02-17", "met in Oslo")]), [("same-passage", 31)]);
    assert_eq!(of(vec![first(), numbered(30, "two", "The Café meeting", "2025-02-16", "met in Oslo")]), []);
    assert_eq!(of(vec![first(), numbered(30, "two", "Other", "2025-02", "met in Oslo")]), []);
    let part = EventRecord {
        part_of: Some(located("one".to_string())),
        ..numbered(30, "two", "Other", "2025-02-17", "met in Oslo")
    };
    assert_eq!(of(vec![first(), part]), []);
}
