use crate::model::record::{ArticleRecord, SaysRecord};
use crate::model::testing::{build, daily, name, plain, told};
use crate::model::{Corpus, NameKind, Status, Within};

/// One event told so; articles a, b and d are of their own origin, c copies a.
fn telling(says: Vec<SaysRecord>) -> Corpus {
    let place = |text: &str, within: &str| name(NameKind::Place, text, &[], within);
    let places = vec![place("Élysée", "Paris"), place("Paris", "France"), place("Kyiv", "")];
    let articles: Vec<ArticleRecord> = vec![
        daily("a", "2025-02-18"),
        daily("b", "2025-02-18"),
        daily("c", "2025-02-18").copying("a"),
        daily("d", "2025-02-18"),
    ];
    build(places, articles, vec![plain("e", "", says)]).0
}

/// Each conflict as "kind certain: value by articles | …".
fn conflicts(says: Vec<SaysRecord>) -> Vec<String> {
    let corpus = telling(says);
    let event = corpus.find_event("e").unwrap();
    let found = event.conflicts();
    assert_eq!(event.in_conflict(), found.iter().any(|conflict| conflict.certain));
    let side = |side: &crate::model::Side<'_>| {
        let by: Vec<&str> = side.says.iter().map(|says| says.article().key()).collect();
        format!("{} by {}", side.value, by.join(","))
    };
    found
        .iter()
        .map(|conflict| {
            let sides: Vec<String> = conflict.sides.iter().map(side).collect();
            let how = if conflict.certain { "" } else { "~" };
            format!("{}{how}: {}", conflict.kind.as_str(), sides.join(" | "))
        })
        .collect()
}

#[test]
fn certain_dates_conflict_where_no_member_meets_and_imprecise_is_no_conflict() {
    for (a, b, expected) in [
        ("2025-02-17", "2025-02-17", None),
        ("2025-05", "2025-05-11", None),
        ("2025-05/2025-06", "2025-06-30", None),
        ("../2025-02-17", "2025-02-17", None),
        ("../2025-02-17", "2025-02-18", Some("date: ../2025-02-17 by a | 2025-02-18 by b")),
        ("2025-02-17", "2025-02-18", Some("date: 2025-02-17 by a | 2025-02-18 by b")),
        ("2025-04", "2025-05-11", Some("date: 2025-04 by a | 2025-05-11 by b")),
        ("2025-02-17~", "2025-02-18", Some("date~: 2025-02-17~ by a | 2025-02-18 by b")),
        ("2025-02-17?", "2025-02-18", Some("date~: 2025-02-17? by a | 2025-02-18 by b")),
        ("2025-02-17~", "2025-02-17", None),
        ("[2025-02-17,2025-02-19]", "2025-02-19", None),
        ("[2025-02-17,2025-02-19]", "2025-02-18", Some("date: [2025-02-17,2025-02-19] by a | 2025-02-18 by b")),
        ("-0044-03-15", "-0044-03-14", Some("date: -0044-03-15 by a | -0044-03-14 by b")),
        ("Y170000002", "2025-02-18", None),
    ] {
        let found = conflicts(vec![told("a").on(a), told("b").on(b)]);
        assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{a} and {b}");
    }
}

#[test]
fn who_agrees_stands_on_one_side_and_who_meets_everybody_on_none() {
    let dates = ["2025-02-17", "2025-02-18", "2025-02-17", "2025-02"];
    let says = ["a", "b", "c", "d"].iter().zip(dates).map(|(article, date)| told(article).on(date)).collect();
    assert_eq!(conflicts(says), ["date: 2025-02-17 by a,c | 2025-02-18 by b"]);
}

#[test]
fn certain_and_approximate_disagreements_are_two_conflicts() {
    let says = vec![told("a").on("2025-02-17"), told("b").on("2025-02-18"), told("d").on("2025-02-25~")];
    assert_eq!(
        conflicts(says),
        ["date: 2025-02-17 by a | 2025-02-18 by b", "date~: 2025-02-17 by a | 2025-02-18 by b | 2025-02-25~ by d",]
    );
}

#[test]
fn a_date_taken_over_or_not_given_has_no_vote() {
    assert!(conflicts(vec![told("a").on("2025-02-17"), told("b")]).is_empty());
    assert!(conflicts(vec![told("a").on("2025-02-17"), told("b").on("2025-02-18").undated()]).is_empty());
}

#[test]
fn announced_for_different_days_is_told_apart() {
    let differ = |a, b| {
        let corpus = telling(vec![told("a").on("2025-02-19").as_(a), told("b").on("2025-02-20").as_(b)]);
        let conflicts = corpus.find_event("e").unwrap().conflicts();
        conflicts[0].is_of_announcements()
    };
    assert!(differ(Status::Announced, Status::Announced));
    assert!(!differ(Status::Announced, Status::Reported));
}

#[test]
fn places_conflict_where_neither_lies_in_the_other() {
    let at = |a: &[&str], b: &[&str]| conflicts(vec![told("a").at_places(a), told("b").at_places(b)]);
    assert!(at(&["Paris"], &["France"]).is_empty());
    assert!(at(&["France"], &["Élysée"]).is_empty());
    assert!(at(&["Paris", "Kyiv"], &["Kyiv"]).is_empty());
    assert!(at(&["Paris"], &[]).is_empty());
    assert_eq!(at(&["Kyiv"], &["Élysée"]), ["place: Kyiv by a | Élysée by b"]);
    assert_eq!(at(&["Paris", "Élysée"], &["Oslo"]), ["place: Paris, Élysée by a | Oslo by b"]);
}

#[test]
fn a_person_is_there_for_one_and_absent_for_another() {
    let says = vec![told("a").people(&["Ada", "Bo"], &[]), told("b").people(&["Bo"], &["Ada"]), told("d")];
    assert_eq!(conflicts(says), ["people: Ada present by a | Ada absent by b"]);
    assert!(conflicts(vec![told("a").people(&["Bo"], &["Ada"]), told("b").people(&[], &["Ada"])]).is_empty());
}

#[test]
fn reported_conflicts_with_denied_and_cancelled_and_with_nothing_else() {
    use Status::{Announced, Cancelled, Denied, Ongoing, Possible, Reported};
    let found = |a, b| conflicts(vec![told("a").as_(a), told("b").as_(b)]);
    assert_eq!(found(Reported, Denied), ["status: reported by a | denied by b"]);
    assert_eq!(found(Cancelled, Reported), ["status: cancelled by a | reported by b"]);
    for (a, b) in
        [(Announced, Reported), (Possible, Reported), (Ongoing, Reported), (Announced, Cancelled), (Denied, Cancelled)]
    {
        assert!(found(a, b).is_empty(), "{a:?} and {b:?}");
    }
}

#[test]
fn a_conflict_says_how_far_apart_its_sides_are() {
    let within = |a: &str, b: &str| {
        let corpus = telling(vec![told(a).on("2025-02-17"), told(b).on("2025-02-18")]);
        let event = corpus.find_event("e").unwrap();
        assert!(event.in_conflict(), "it counts all the same");
        event.conflicts()[0].within
    };
    assert_eq!(within("a", "a"), Within::Article);
    assert_eq!(within("a", "c"), Within::Origin);
    assert_eq!(within("a", "b"), Within::Corpus);
}
