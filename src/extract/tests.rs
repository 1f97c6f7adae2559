//! Articles in, a timeline out.

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
    read.events.into_iter().for_each(|event| builder.event(event));
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

#[test]
fn articles_of_many_kinds_tell_what_they_assert_and_nothing_else() {
    for (kind, published, body, expected) in [
        (
            "wire",
            "2024-05-15",
            "WARSAW, May 15 - Polish Prime Minister Donald Tusk met Ukrainian President Volodymyr Zelenskyy in Warsaw on Tuesday.",
            &["2024-05-14 meeting reported: Tusk meets Ukrainian President Volodymyr Zelenskyy in Warsaw"] as &[&str],
        ),
        (
            "announced",
            "2024-05-15",
            "Prime Minister Donald Tusk will visit Vilnius on Friday.",
            &["2024-05-17 visit announced: Tusk to visit Vilnius"],
        ),
        (
            "speech",
            "2024-05-15",
            "\"The border is safe,\" Prime Minister Donald Tusk said on Monday.",
            &["2024-05-13 statement reported: Tusk: “The border is safe”"],
        ),
        (
            "opinion",
            "2024-05-15",
            "Should the leaders meet again? If Prime Minister Donald Tusk met them, it might help. Perhaps it would be better to wait.",
            &[],
        ),
        (
            "history",
            "2024-05-15",
            "Microsoft acquired LinkedIn in 2016.",
            &["2016 other reported: Microsoft acquires LinkedIn"],
        ),
        (
            "denied and habitual",
            "2024-05-15",
            "President Emmanuel Macron did not visit Berlin on Monday. Macron often visits Berlin.",
            &[],
        ),
    ] {
        assert_eq!(told(published, body), expected, "{kind}");
    }
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
