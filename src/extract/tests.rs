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
