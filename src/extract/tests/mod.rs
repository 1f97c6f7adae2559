//! Articles in, a timeline out.

mod alike;
mod asides;
mod editor;
mod grammar;
mod leads;
mod strikes;

use super::*;
use crate::model::date::Date;
use crate::model::record::{ArticleRecord, Located};
use crate::model::{At, Builder, Corpus, Status};
use std::num::NonZeroUsize;
use std::ops::ControlFlow;

fn threads(count: usize) -> NonZeroUsize {
    NonZeroUsize::new(count).unwrap()
}

fn article(id: &str, published: &str, body: &str) -> ArticleRecord {
    let at = At::file(&"test".into());
    ArticleRecord {
        id: Located { value: id.to_string(), at: at.clone() },
        at,
        title: id.to_string(),
        outlet: None,
        published: Date::parse(published).ok(),
        published_from: Default::default(),
        url: None,
        copy_of: None,
        digest: false,
        body: Some(body.to_string()),
        extra: Default::default(),
    }
}

fn two() -> Vec<ArticleRecord> {
    vec![
        article(
            "one",
            "2025-02-17",
            "President Emmanuel Macron will visit Berlin on Wednesday. \"We must act,\" Macron said in Paris.",
        ),
        article("two", "2025-02-20", "French President Emmanuel Macron visited Berlin on Wednesday."),
    ]
}

fn corpus(articles: &[ArticleRecord], count: usize) -> Corpus {
    let read = read(articles, threads(count), &|_| ControlFlow::Continue(())).unwrap();
    let mut builder = Builder::new("test");
    articles.iter().cloned().for_each(|article| builder.article(article));
    read.names.into_iter().for_each(|name| builder.name(name));
    read.events.records(articles).for_each(|event| builder.event(event));
    builder.finish().0
}

#[test]
fn one_visit_announced_by_one_article_and_reported_by_another_is_one_event() {
    let corpus = corpus(&two(), 1);
    let visits: Vec<_> = corpus.events().filter(|event| event.kind().as_str() == "visit").collect();
    assert_eq!(visits.len(), 1, "{:?}", corpus.events().map(|event| event.title().to_string()).collect::<Vec<_>>());
    let statuses: Vec<_> = visits[0].says().map(|says| says.status()).collect();
    assert_eq!(statuses, [Some(Status::Announced), Some(Status::Reported)]);
    assert_eq!(visits[0].date().map(Date::as_edtf), Some("2025-02-19"));
    assert_eq!(visits[0].people().map(|name| name.text()).collect::<Vec<_>>(), ["Emmanuel Macron"]);
}

#[test]
fn a_name_that_no_event_has_is_left_out_and_the_places_around_one_are_kept() {
    let told = "French President Emmanuel Macron visited Berlin on Monday. Canada is a cold country.";
    let corpus = corpus(&[article("one", "2025-02-20", told)], 1);
    let names: Vec<_> = corpus.names().map(|name| name.text().to_string()).collect();
    for name in ["Berlin", "Germany", "Emmanuel Macron"] {
        assert!(names.contains(&name.to_string()), "{names:?}");
    }
    assert!(!names.contains(&"Canada".to_string()), "{names:?}");
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let said = |count| {
        let read = read(&two(), threads(count), &|_| ControlFlow::Continue(())).unwrap();
        format!("{:?}{:?}{:?}", read.events, read.names, read.unread)
    };
    assert_eq!(said(1), said(4));
}

/// What a reader would find: the date, the kind, the status of its first assertion, the title.
fn told(published: &str, body: &str) -> Vec<String> {
    let corpus = corpus(&[article("one", published, body)], 1);
    let line = |event: crate::model::Event<'_>| {
        let date = event.date().map_or("-", Date::as_edtf).to_string();
        let status = event.says().next().and_then(|says| says.status()).map_or("-", Status::as_str);
        format!("{date} {} {status}: {}", event.kind().as_str(), event.title())
    };
    corpus.events().map(line).collect()
}

/// Articles of many kinds, each with the events that a careful reader would take from it.
const KINDS: [(&str, &str); 7] = [
    ("dateline", include_str!("kinds/dateline.txt")),
    ("garbled translation", include_str!("kinds/garbled.txt")),
    ("history with years only", include_str!("kinds/history.txt")),
    ("interview", include_str!("kinds/interview.txt")),
    ("liveblog", include_str!("kinds/liveblog.txt")),
    ("opinion", include_str!("kinds/opinion.txt")),
    ("wire", include_str!("kinds/wire.txt")),
];

#[test]
fn articles_of_many_kinds_tell_what_they_assert_and_nothing_else() {
    for (kind, text) in KINDS {
        let (published, text) = text.trim_start_matches("published: ").split_once('\n').unwrap();
        let (body, expected) = text.split_once("== expected\n").unwrap();
        assert_eq!(told(published, body.trim()), expected.lines().collect::<Vec<_>>(), "{kind}");
    }
}

#[test]
fn how_somebody_moved_others_is_a_deed_too() {
    for (text, expected) in [
        (
            "President Emmanuel Macron stunned his allies calling last week Chancellor Olaf Scholz.",
            "2024-05-06/2024-05-12 call reported: Macron calls Chancellor Olaf Scholz",
        ),
        (
            "President Emmanuel Macron last week bypassed Brussels by engaging directly with Chancellor Olaf Scholz to \
             discuss opening the border.",
            "2024-05-06/2024-05-12 talks reported: Macron engages directly with Chancellor Olaf Scholz",
        ),
    ] {
        assert_eq!(told("2024-05-15", text), [expected]);
    }
}

#[test]
fn what_did_not_happen_and_what_is_usual_are_no_events() {
    let text = "President Emmanuel Macron did not visit Berlin on Monday. Macron often visits Berlin. Neither Macron nor Scholz \
                said he spends much time on it. Westinghouse expects to meet its goals.";
    assert_eq!(told("2024-05-15", text), [""; 0]);
}

#[test]
fn may_is_a_month_too() {
    let text = "On May 6, Donald Tusk was elected chairman of the council.";
    assert_eq!(told("2024-10-24", text), ["2024-05-06 vote reported: Tusk elected chairman of the council"]);
}

#[test]
fn a_statement_made_at_a_meeting_is_part_of_it() {
    let text = "European leaders held an emergency summit in Brussels on Monday. At the summit, German Chancellor Olaf Scholz said \
                that Germany would take in more refugees. Polish Prime Minister Donald Tusk said in Warsaw that the border is safe.";
    let corpus = corpus(&[article("one", "2024-05-15", text)], 1);
    let parts: Vec<_> = corpus
        .events()
        .map(|event| (event.title().to_string(), event.part_of().map(|whole| whole.title().to_string())))
        .collect();
    let whole = Some("European leaders hold an emergency summit in Brussels".to_string());
    assert!(parts.contains(&("Scholz: Germany would take in more refugees".to_string(), whole)), "{parts:?}");
    assert!(parts.contains(&("Tusk: the border is safe".to_string(), None)), "{parts:?}");
}

#[test]
fn he_is_nobody_where_two_could_be_meant() {
    let text = "President Emmanuel Macron met Chancellor Olaf Scholz in Berlin on Monday. He resigned on Tuesday.";
    let titles = told("2024-05-15", text);
    assert!(titles.iter().all(|title| !title.contains("resigns")), "{titles:?}");
}

#[test]
fn hostile_texts_are_read_in_bounded_time_and_said_to_be_too_long() {
    let endless = "they met and ".repeat(20_000);
    let commas = ",".repeat(100_000);
    for body in [endless, commas, "(".repeat(50_000), "\"a, ".repeat(30_000)] {
        let read = read(&[article("one", "2024-05-15", &body)], threads(1), &|_| ControlFlow::Continue(())).unwrap();
        assert!(read.events.is_empty());
        assert!(!read.unread.is_empty());
    }
}
