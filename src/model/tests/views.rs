use crate::model::date::{Date, Day};
use crate::model::testing::{build, daily, plain, says, told};
use crate::model::{Basis, Corpus, Event, Status};

fn day(text: &str) -> Option<Day> {
    Date::parse(text).unwrap().is_single_day()
}

#[test]
fn date_basis_and_status_are_those_in_effect() {
    let assertions = vec![
        says("past", "First words", None),
        says("past", "Second words", None).undated(),
        told("ahead"),
        told("ahead").on("2025-02"),
        told("ahead").on("2025-02-10").as_(Status::Denied),
        told("never"),
    ];
    let articles = vec![daily("past", "2025-02-10"), daily("ahead", "2025-02-20"), daily("never", "")];
    let (corpus, _) = build(Vec::new(), articles, vec![plain("e", "2025-02-17", assertions)]);
    let seen: Vec<_> = corpus
        .find_event("e")
        .unwrap()
        .says()
        .map(|says| (says.date().map(Date::as_edtf), says.basis(), says.status(), says.status_is_given()))
        .collect();
    let stated = Some(Basis::Stated);
    assert_eq!(
        seen,
        [
            (Some("2025-02-17"), None, Some(Status::Announced), false),
            (None, Some(Basis::None), None, false),
            (Some("2025-02-17"), None, Some(Status::Reported), false),
            (Some("2025-02"), stated, None, false),
            (Some("2025-02-10"), stated, Some(Status::Denied), true),
            (Some("2025-02-17"), None, None, false),
        ]
    );
}

#[test]
fn an_event_of_the_day_hangs_on_the_words_of_its_passage() {
    let body = "They will meet tonight. They met at noon.";
    let article = crate::model::testing::article("a", "a", "", "2025-02-17", body);
    let assertions = vec![says("a", "will meet tonight", None), says("a", "met at noon", None)];
    let (corpus, _) = build(Vec::new(), vec![article], vec![plain("e", "2025-02-17", assertions)]);
    let statuses: Vec<_> = corpus.assertions().map(|says| says.status()).collect();
    assert_eq!(statuses, [Some(Status::Announced), Some(Status::Reported)]);
}

/// Announced by a, copied by b, reported for another day by c, by d of no known day.
fn growing() -> Corpus {
    let articles = vec![
        daily("a", "2025-02-10"),
        daily("b", "2025-02-12").copying("a"),
        daily("c", "2025-02-20"),
        daily("month", "2025-02"),
        daily("d", ""),
    ];
    let assertions = vec![
        told("a").on("2025-02-17"),
        told("b"),
        told("c").on("2025-02-18").people(&["Ada"], &[]),
        told("month"),
        told("d"),
    ];
    let events = vec![plain("e", "", assertions), plain("part", "2025-02-17", vec![told("a"), told("c")]).within("e")];
    build(Vec::new(), articles, events).0
}

#[test]
fn what_was_known_by_a_day_is_counted_anew() {
    let corpus = growing();
    let event = corpus.find_event("e").unwrap();
    let seen = |event: Event<'_>| {
        (event.says().count(), event.article_count(), event.origin_count(), event.in_conflict(), event.is_unconfirmed())
    };
    assert_eq!(seen(event), (5, 5, 4, true, false));
    assert_eq!(seen(event.as_known(None)), (5, 5, 4, true, false));
    assert_eq!(seen(event.as_known(day("2025-02-09"))), (0, 0, 0, false, false));
    assert_eq!(seen(event.as_known(day("2025-02-10"))), (1, 1, 1, false, true));
    assert_eq!(seen(event.as_known(day("2025-02-12"))), (2, 2, 1, false, true));
    assert_eq!(seen(event.as_known(day("2025-02-20"))), (3, 3, 2, true, false));
    assert_eq!(seen(event.as_known(day("2025-02-28"))), (4, 4, 3, true, false), "a month is out when it is over");
    assert!(event.as_known(day("2025-02-12")).conflicts().is_empty());
    assert_eq!(event.names().len(), 1);
    assert!(event.as_known(day("2025-02-12")).names().is_empty());
    let part = corpus.find_event("part").unwrap().as_known(day("2025-02-12"));
    assert_eq!(part.part_of().unwrap().says().count(), 2, "the whole is known by the same day");
}

#[test]
fn standing_says_the_furthest_that_anybody_goes_unless_somebody_reports() {
    use Status::{Announced, Cancelled, Denied, Ongoing, Possible, Reported};
    for (statuses, expected, unconfirmed) in [
        (&[Announced, Possible][..], Some(Announced), true),
        (&[Possible], Some(Possible), false),
        (&[Announced, Cancelled], Some(Cancelled), true),
        (&[Denied, Ongoing], Some(Denied), false),
        (&[Announced, Reported], None, false),
        (&[Denied, Reported], None, false),
    ] {
        let assertions = statuses.iter().map(|status| told("a").as_(*status)).collect();
        let (corpus, _) = build(Vec::new(), vec![daily("a", "2025")], vec![plain("e", "2025", assertions)]);
        let event = corpus.find_event("e").unwrap();
        assert_eq!((event.standing(), event.is_unconfirmed()), (expected, unconfirmed), "{statuses:?}");
    }
}
