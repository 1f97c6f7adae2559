//! For tests: a small corpus with something of everything that can be asked for.

use crate::model::date::Date;
use crate::model::record::{ArticleRecord, EventRecord, NameRecord, SaysRecord};
pub use crate::model::testing::{article, event, name, says};
use crate::model::testing::{listed, located};
use crate::model::{Basis, Builder, Corpus, NameKind, Status};

/// Seven events told by five articles of four origins.
pub fn sample() -> Corpus {
    let mut builder = Builder::new("Sample");
    for record in names() {
        builder.name(record);
    }
    let paris =
        "Leaders met in Paris on Monday.\n\nThey spoke of security guarantees for Ukraine, and Mark Latte of backing.";
    builder.article(article("daily-a", "Seven leaders in Paris", "Daily A", "2025-02-17", paris));
    let copy = article("daily-b", "Leaders gather", "Daily B", "2025-02-17", "Leaders met in Paris, it is said.");
    builder.article(ArticleRecord { copy_of: Some(located("daily-a".to_string())), ..copy });
    builder.article(article(
        "cnn-1",
        "Four hours in Riyadh",
        "CNN",
        "2025-02-18",
        "The talks took four hours.\n\nNothing is known of the summit.",
    ));
    builder.article(article("late", "The coalition meets", "Agency C", "2025-09-04", "They met in Alaska last month."));
    builder.article(article("loose", "No day given", "", "", ""));
    events().into_iter().for_each(|record| builder.event(record));
    let (corpus, problems) = builder.finish();
    assert!(problems.iter().all(|problem| problem.severity == crate::model::Severity::Warning), "{problems:?}");
    corpus
}

fn names() -> Vec<NameRecord> {
    use NameKind::{Organisation, Person, Place};
    vec![
        name(Person, "Mark Rutte", &["Mark Latte"], ""),
        name(Person, "Volodymyr Zelenskyy", &["Zelensky", "Zelenskiy"], ""),
        name(Person, "Emmanuel Macron", &[], ""),
        name(Person, "Donald Trump", &["Trump"], ""),
        name(Person, "Vladimir Putin", &[], ""),
        name(Person, "Paris Hilton", &[], ""),
        name(Place, "Paris", &[], "France"),
        name(Place, "Élysée", &["Elysee Palace"], "Paris"),
        name(Place, "France", &[], ""),
        name(Place, "Riyadh", &["Riyad"], "Saudi Arabia"),
        name(Place, "Alaska", &[], ""),
        name(Place, "Marke", &[], ""),
        name(Organisation, "NATO", &["北大西洋条約機構"], ""),
        name(Organisation, "Non-Proliferation Agency", &[], ""),
    ]
}

fn events() -> Vec<EventRecord> {
    use Status::{Announced, Denied, Possible, Reported};
    let with = |event: EventRecord, says: Vec<SaysRecord>| EventRecord { says, ..event };
    let cnn_on_people = SaysRecord { people: listed(&["Donald Trump"]), ..says("cnn-1", "", Some(Announced)) };
    let spokesman = Some("a Kremlin spokesman".to_string());
    vec![
        with(
            event(
                "meeting",
                "Emergency meeting of leaders",
                "meeting",
                "2025-02-17",
                [&["Emmanuel Macron", "Mark Rutte"], &["Paris"], &["NATO"]],
            ),
            vec![says("daily-a", "met in Paris", Some(Reported)), says("daily-b", "met in Paris", Some(Reported))],
        ),
        with(
            event("ready", "Rutte: Europe is ready", "statement", "../2025-02-17", [&["Mark Rutte"], &[], &["NATO"]]),
            vec![says("daily-a", "Mark Latte of backing", Some(Reported))],
        ),
        with(
            event("talks", "U.S.-Russia talks", "talks", "2025-02-18", [&[], &["Riyadh"], &[]]),
            vec![
                SaysRecord { attributed_to: spokesman, ..says("daily-a", "", Some(Announced)) },
                says("cnn-1", "took four hours", Some(Reported)),
            ],
        ),
        with(
            event(
                "visit",
                "Zelensky at the palace",
                "visit",
                "[2025-02-19,2025-02-21]",
                [&["Volodymyr Zelenskyy"], &["Élysée"], &[]],
            ),
            vec![
                SaysRecord {
                    date: Some(located(Date::parse("2025-02-19").unwrap())),
                    ..says("daily-a", "", Some(Announced))
                },
                SaysRecord { date: Some(located(Date::parse("2025-02-21").unwrap())), ..cnn_on_people },
            ],
        ),
        with(
            event("tour", "Envoy's tour", "tour", "2025-02-20/..", [&[], &[], &["Non-Proliferation Agency"]]),
            vec![SaysRecord { basis: Some(Basis::None), ..says("daily-b", "", None) }, says("late", "", Some(Denied))],
        ),
        with(
            event(
                "alaska",
                "Summit of Trump and Putin",
                "summit",
                "2025-08",
                [&["Donald Trump", "Vladimir Putin"], &["Alaska"], &[]],
            ),
            vec![says("late", "met in Alaska", Some(Reported))],
        ),
        with(
            event("pledge", "A pledge, day unknown", "statement", "", [&[], &[], &[]]),
            vec![says("loose", "", Some(Possible))],
        ),
    ]
}
