use super::{corpus, with_names};
use crate::compare::{Difference, Point, Value};
use crate::model::record::SaysRecord;
use crate::model::testing::{name, plain, told};
use crate::model::{Corpus, NameKind, Status};

fn difference<'c>(corpus: &'c Corpus, a: &str, b: &str) -> Difference<'c> {
    let article = |key: &str| corpus.find_article(key).unwrap();
    Difference::new(article(a), article(b), |id| Some(corpus.event(id)))
}

fn told_point(point: &Point<'_>) -> String {
    let side = |values: &[Value<'_>]| {
        let texts: Vec<String> = values
            .iter()
            .map(|value| match value {
                Value::Date(date) => date.as_edtf().to_string(),
                Value::Place(name) => name.text().to_string(),
                Value::Person(name, there) => format!("{} {there}", name.text()),
                Value::Status(status) => status.as_str().to_string(),
                Value::Claimant(claimant) => claimant.to_string(),
            })
            .collect();
        texts.join("+")
    };
    format!("{} {}: {} | {}", point.aspect.as_str(), point.relation.as_str(), side(&point.a), side(&point.b))
}

/// The points on which a and the later c, or c and the earlier a, differ about one event.
fn points(a: Vec<SaysRecord>, c: Vec<SaysRecord>) -> Vec<String> {
    let corpus = corpus(vec![plain("e", "2025-01-18", a.into_iter().chain(c).collect())]);
    let difference = difference(&corpus, "a", "c");
    let both = difference.differ.first().or(difference.alike.first()).unwrap();
    both.points.iter().map(told_point).collect()
}

#[test]
fn what_one_alone_tells_and_what_both_tell() {
    let corpus = corpus(vec![
        plain("1", "2025-01-01", vec![told("a")]),
        plain("2", "2025-01-02", vec![told("c"), told("d")]),
        plain("3", "2025-01-03", vec![told("a").on("2025-01-03"), told("c").on("2025-01-04")]),
        plain("4", "2025-01-05", vec![told("a"), told("c")]),
        plain("5", "2025-01-06", vec![told("d")]),
    ]);
    let found = difference(&corpus, "a", "c");
    let only = |list: &[crate::compare::Told<'_>]| list.iter().map(|told| told.event.key().to_string()).collect();
    let only: [Vec<String>; 2] = [only(&found.only_a), only(&found.only_b)];
    assert_eq!(only, [["1"], ["2"]]);
    assert_eq!((found.differ.len(), found.alike.len(), found.len()), (1, 1, 4));
    let turned = difference(&corpus, "c", "a");
    assert_eq!((turned.only_a.len(), turned.differ[0].a[0].article().key()), (1, "c"));
}

#[test]
fn dates_are_compared_only_where_given() {
    let dated = |a: Option<&str>, c: Option<&str>| {
        let of = |key: &str, date: Option<&str>| vec![date.map_or(told(key).undated(), |date| told(key).on(date))];
        points(of("a", a), of("c", c))
    };
    assert_eq!(dated(Some("2025-01-18"), Some("2025-01-19")), ["date conflict: 2025-01-18 | 2025-01-19"]);
    assert_eq!(dated(Some("2025-01-18"), Some("2025-01-19~")), ["date approximate: 2025-01-18 | 2025-01-19~"]);
    assert_eq!(dated(Some("2025-01-18"), Some("2025-01")), ["date compatible: 2025-01-18 | 2025-01"]);
    assert!(dated(Some("2025-01-18"), None).is_empty(), "c gives none");
    assert!(dated(Some("2025-01-18"), Some("2025-01-18")).is_empty());
    assert!(points(vec![told("a").on("2025-01-18")], vec![told("c")]).is_empty(), "c takes over the event's date");
}

#[test]
fn an_article_that_contradicts_itself_alone_does_not_contradict_the_other() {
    let own = vec![told("a").on("2025-01-17"), told("a").on("2025-01-19")];
    assert_eq!(
        points(own, vec![told("c").on("2025-01-17/2025-01-19")]),
        ["date compatible: 2025-01-17+2025-01-19 | 2025-01-17/2025-01-19"]
    );
}

#[test]
fn to_go_on_is_a_development_and_to_go_back_is_none() {
    use Status::{Announced, Cancelled, Denied, Ongoing, Possible, Reported};
    let statuses = |a, c| points(vec![told("a").as_(a)], vec![told("c").as_(c)]);
    for (a, c) in [(Announced, Reported), (Possible, Announced), (Announced, Cancelled), (Ongoing, Reported)] {
        assert_eq!(statuses(a, c), [format!("status development: {} | {}", a.as_str(), c.as_str())]);
    }
    assert_eq!(statuses(Reported, Announced), ["status compatible: reported | announced"], "a came out before c");
    assert_eq!(statuses(Reported, Denied), ["status conflict: reported | denied"]);
    assert!(statuses(Announced, Announced).is_empty());
    let unstated = points(vec![told("a").undated()], vec![told("c").undated().as_(Reported)]);
    assert!(unstated.is_empty(), "what is not stated differs from nothing: {unstated:?}");
}

#[test]
fn places_people_and_claimants() {
    let at = |a: &str, c: &str| points(vec![told("a").at_places(&[a])], vec![told("c").at_places(&[c])]);
    assert_eq!(at("Paris", "Kyiv"), ["place conflict: Paris | Kyiv"]);
    assert_eq!(at("Paris", "France"), ["place compatible: Paris | France"]);
    assert!(at("Paris", "Paris").is_empty());
    assert_eq!(
        points(vec![told("a").people(&["Ada", "Bo"], &[])], vec![told("c").people(&["Bo"], &["Ada"])]),
        ["people conflict: Ada true | Ada false"]
    );
    let claimed = SaysRecord { attributed_to: Some("a minister".to_string()), ..told("c") };
    assert_eq!(points(vec![told("a")], vec![claimed]), ["claimant compatible:  | a minister"]);
}

#[test]
fn another_spelling_of_a_name_is_no_other_claimant() {
    let claimed = |key: &str, by: &str| SaysRecord { attributed_to: Some(by.to_string()), ..told(key) };
    let events = vec![plain("e", "2025-01-18", vec![claimed("a", "Ada Lund"), claimed("c", "Ada Lunt")])];
    let unknown = corpus(events.clone());
    assert_eq!(difference(&unknown, "a", "c").differ.len(), 1, "who knows whether they are one");
    let known = with_names(events, vec![name(NameKind::Person, "Ada Lund", &["Ada Lunt"], "")]);
    assert_eq!(difference(&known, "a", "c").alike.len(), 1);
}
