//! For tests: a small corpus with something of everything that can be asked for.

use crate::model::date::Date;
use crate::model::record::{ArticleRecord, EventRecord, Located, NameRecord, SaysRecord};
use crate::model::{At, Basis, Builder, Corpus, Kind, NameKind, Status};
use std::sync::Arc;

fn at() -> At {
    At::file(&Arc::from("sample"))
}

fn located<T>(value: T) -> Located<T> {
    Located { value, at: at() }
}

fn listed(names: &[&str]) -> Vec<Located<String>> {
    names.iter().map(|name| located(name.to_string())).collect()
}

/// An article; an empty text is one that is not given.
pub fn article(id: &str, title: &str, outlet: &str, published: &str, body: &str) -> ArticleRecord {
    let given = |text: &str| Some(text.to_string()).filter(|text| !text.is_empty());
    ArticleRecord {
        at: at(),
        id: located(id.to_string()),
        title: title.to_string(),
        outlet: given(outlet),
        published: given(published).map(|text| Date::parse(&text).unwrap()),
        url: None,
        copy_of: None,
        digest: false,
        body: given(body),
    }
}

/// A name with its other spellings.
pub fn name(kind: NameKind, name: &str, spellings: &[&str], within: &str) -> NameRecord {
    NameRecord {
        at: at(),
        kind,
        name: name.to_string(),
        spellings: spellings.iter().map(|spelling| spelling.to_string()).collect(),
        role: None,
        within: Some(located(within.to_string())).filter(|outer| !outer.value.is_empty()),
    }
}

/// An event without assertions.
pub fn event(id: &str, title: &str, kind: &str, date: &str, names: [&[&str]; 3]) -> EventRecord {
    let [people, places, organisations] = names.map(listed);
    EventRecord {
        at: at(),
        id: Some(located(id.to_string())),
        title: title.to_string(),
        kind: Kind::from_word(kind),
        date: Some(date).filter(|date| !date.is_empty()).map(|date| located(Date::parse(date).unwrap())),
        places,
        people,
        organisations,
        part_of: None,
        says: Vec::new(),
    }
}

/// An assertion.
pub fn says(article: &str, quote: &str, status: Option<Status>) -> SaysRecord {
    SaysRecord {
        at: at(),
        article: located(article.to_string()),
        quote: Some(located(quote.to_string())).filter(|quote| !quote.value.is_empty()),
        before: None,
        after: None,
        paragraph: None,
        status,
        date: None,
        basis: None,
        rule: None,
        confidence: None,
        places: Vec::new(),
        people: Vec::new(),
        absent: Vec::new(),
        organisations: Vec::new(),
        attributed_to: None,
        note: None,
    }
}

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
