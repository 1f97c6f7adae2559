//! What is written comes back, whatever it is.

use super::files::in_order;
use super::target::{Target, write_lines};
use crate::export::{Format, Subject, write};
use crate::lexicon::Lexicon;
use crate::model::record::{ArticleRecord, EventRecord, Located, NameRecord, Records, SaysRecord};
use crate::model::{Basis, Extra, Kind, NameKind, PublishedFrom, Status, testing};
use crate::query::Query;
use crate::store::{Existing, Source, Watch};
use crate::text::strange::strange;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use std::path::Path;

/// A text as it may stand in a record: with something to see in it.
fn text() -> impl Strategy<Value = String> {
    let odd = select(vec![
        "\"quoted\"",
        "'''",
        "a\"\"\"b\"\"",
        "back\\slash\\n",
        "two\nlines \nand \"three\"",
        "\n\nleading",
        " spaces ",
        "CR\rLF\r\n",
        "none",
        "---",
        "# no comment",
        "[[event]]\ntitle = 1",
        "a: b",
        "\u{feff}mark",
        "\u{202e}\u{1b}[31m\u{0}\u{e0041}",
        "\"\\n\"",
    ]);
    prop_oneof![odd.prop_map(str::to_string), strange().prop_filter("seen", |text| !text.trim().is_empty())]
}

/// Ids, few enough to meet again, some of them alike to a disk.
fn id() -> impl Strategy<Value = String> {
    let few = ["a", "A", "b", "a/b", "../x", "á", "long id", ".hidden"].map(str::to_string);
    prop_oneof![4 => select(few.to_vec()), 1 => text()]
}

fn located(text: impl Strategy<Value = String>) -> impl Strategy<Value = Located<String>> {
    text.prop_map(testing::located)
}

fn names() -> impl Strategy<Value = Vec<Located<String>>> {
    vec(located(text()), 0..3)
}

fn date() -> impl Strategy<Value = Option<Located<crate::model::date::Date>>> {
    let dates = [
        "2025-02-18",
        "2025-02~",
        "[2025-02-19,2025-02-20]",
        "../2025-02-17",
        "Y170000002",
        "-0043-03-15",
        "2025-02-18T14:30:00+03:00",
    ];
    of(select(dates.to_vec()).prop_map(|date| testing::located(date.parse().unwrap())))
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_filter("JSON has no others", |number| number.is_finite()).prop_map(Value::from),
        strange().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            vec((strange(), inner), 0..3).prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

fn extra() -> impl Strategy<Value = Extra> {
    let words = ["reviewed", "extra", "x_1", "x-1", "a b", "", "#", "ключ"].map(str::to_string);
    let key = prop_oneof![select(words.to_vec()), strange()];
    prop_oneof![2 => Just(Extra::default()), 1 => vec((key, value()), 1..4).prop_map(|pairs| pairs.into_iter().collect())]
}

fn article() -> impl Strategy<Value = ArticleRecord> {
    let copy_of = of(located(prop_oneof![4 => id(), 1 => Just("none".to_string())]));
    let body = of(prop_oneof![strange(), vec(text(), 0..4).prop_map(|parts| parts.join("\r\n\r\n"))]);
    let ids = (located(id()), text(), any::<bool>(), copy_of);
    let published = (date(), select(PublishedFrom::ALL.to_vec()));
    (ids, of(text()), published, of(text()), any::<bool>(), body, extra()).prop_map(
        |((id, title, titled, copy_of), outlet, (published, from), url, digest, body, extra)| ArticleRecord {
            at: id.at.clone(),
            title: if titled { title } else { id.value.clone() },
            id,
            outlet,
            published_from: if published.is_some() { from } else { PublishedFrom::default() },
            published: published.map(|date| date.value),
            url,
            copy_of,
            digest,
            body,
            extra,
        },
    )
}

fn name() -> impl Strategy<Value = NameRecord> {
    let within = of(located(text()));
    (select(NameKind::ALL.to_vec()), located(text()), vec(text(), 0..3), of(text()), within, extra()).prop_map(
        |(kind, name, spellings, role, within, extra)| NameRecord {
            at: name.at,
            kind,
            name: name.value,
            spellings,
            role,
            within: within.filter(|_| kind == NameKind::Place),
            extra,
        },
    )
}

fn says() -> impl Strategy<Value = SaysRecord> {
    let bases = [Basis::Stated, Basis::Relative, Basis::Published, Basis::None];
    let words = (of(located(text())), of(text()), of(text()), of(any::<u32>()), of(text()), of(text()));
    let settled = (of(select(Status::ALL.to_vec())), date(), of(select(bases.to_vec())), of(text()), of(text()));
    (located(id()), words, settled, [names(), names(), names(), names()], extra()).prop_map(
        |(article, words, settled, [places, people, absent, organisations], extra)| {
            let (quote, before, after, paragraph, attributed_to, note) = words;
            let (status, date, basis, rule, confidence) = settled;
            SaysRecord {
                at: article.at.clone(),
                article,
                quote,
                before,
                after,
                paragraph,
                status,
                date,
                basis,
                rule,
                confidence,
                places,
                people,
                absent,
                organisations,
                attributed_to,
                note,
                extra,
            }
        },
    )
}

fn event() -> impl Strategy<Value = EventRecord> {
    let kind = prop_oneof![select(Kind::KNOWN.to_vec()).prop_map(str::to_string), text()];
    let heads = (of(located(id())), text(), kind, date(), of(located(id())));
    (heads, [names(), names(), names()], vec(says(), 0..3), extra()).prop_map(
        |((id, title, kind, date, part_of), [places, people, organisations], says, extra)| EventRecord {
            at: testing::located(()).at,
            id,
            title,
            kind: Kind::from_word(&kind),
            date,
            places,
            people,
            organisations,
            part_of,
            says,
            extra,
        },
    )
}

fn records() -> impl Strategy<Value = Records> {
    (text(), of(text()), extra(), vec(article(), 0..4), vec(event(), 0..3), vec(name(), 0..4)).prop_map(
        |(title, description, extra, articles, events, names)| Records {
            title: Some(title),
            description,
            extra,
            articles,
            events,
            names,
        },
    )
}

fn lines(records: Records) -> String {
    let mut out = Vec::new();
    write_lines(records, &Watch::default(), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The records that come back, none of them lost.
fn read(path: &Path) -> Records {
    let reading = Source::Path(path.into()).read_records(&Watch::default()).unwrap();
    assert_eq!(reading.losses().collect::<Vec<_>>(), Vec::<&crate::model::Problem>::new());
    reading.records
}

/// Everything that `export -f json` says of the corpus at a path.
fn exported(path: &Path) -> String {
    let opened = Source::Path(path.into()).open().unwrap();
    let selection = Query::parse("").unwrap().select(&opened.corpus, &Lexicon::new(&opened.corpus));
    let mut out = Vec::new();
    let subject = Subject { corpus: &opened.corpus, query: "", selection: &selection };
    write(Format::Json, &subject, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// All that records say, but not where they stood: what writing leaves out would be missing from every format alike.
fn said(mut records: Records) -> String {
    in_order(&mut records);
    let (mut said, mut within) = (String::new(), None);
    for line in format!("{records:#?}").lines() {
        let indent = line.len() - line.trim_start().len();
        match within {
            None if line.trim_start() == "at: At {" => within = Some(indent),
            None => said = said + line + "\n",
            Some(place) if place == indent => within = None,
            Some(_) => {}
        }
    }
    said
}

/// Writes records in every format, each read from the one before, and holds them against the first.
fn there_and_back(records: Records) {
    let meant = said(records.clone());
    let root = tempfile::tempdir().unwrap();
    let first = lines(records.clone());
    let [tagged, folder, bulk, again] = ["a.jsonl", "folder", "bulk", "b.jsonl"].map(|name| root.path().join(name));
    let targets = [Target::Lines(tagged), Target::Folder(folder), Target::Bulk(bulk), Target::Lines(again)];
    let mut before: Option<&Path> = None;
    for target in &targets {
        let records = before.map_or_else(|| records.clone(), read);
        target.write(records, Existing::Keep, &Watch::default()).unwrap();
        assert_eq!(lines(read(target.path())), first, "{target:?}");
        assert_eq!(said(read(target.path())), meant, "{target:?}");
        assert_eq!(exported(target.path()), exported(targets[0].path()), "{target:?}");
        before = Some(target.path());
    }
    assert_eq!(std::fs::read_to_string(targets[3].path()).unwrap(), first);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_record_comes_back_from_every_format(records in records()) {
        there_and_back(records);
    }
}

#[test]
fn more_events_than_a_file_holds_keep_their_order() {
    let event = |number: usize| testing::event("", &format!("{}", number * 7919 % 2500), "other", "", [&[], &[], &[]]);
    there_and_back(Records {
        title: Some("Many".to_string()),
        events: (0..2500).map(event).collect(),
        ..Records::default()
    });
}

/// Files of events are read in the order of their names.
#[test]
fn the_names_of_many_files_are_in_the_order_of_their_events() {
    let events = vec![testing::event("", "x", "other", "", [&[], &[], &[]]); 10_001];
    let records = Records { events, ..Records::default() };
    let names: Vec<String> = super::files::of_folder(&records).skip(1).map(|(name, ..)| name).collect();
    assert_eq!(names.len(), 11);
    assert!(names.is_sorted(), "{names:?}");
}

#[test]
fn toml_is_written_for_hands() {
    let says = SaysRecord {
        paragraph: Some(2),
        note: Some("One line.\nAnother \"one\".".to_string()),
        extra: [("seen".to_string(), json!({"by": ["x", 1.5]})), ("nothing".to_string(), Value::Null)]
            .into_iter()
            .collect(),
        ..testing::says("daily-b", "said \"no\" in C:\\", Some(Status::Reported))
    };
    let people: Vec<&str> = vec!["A person of a rather long name"; 4];
    let event = EventRecord {
        says: vec![says],
        ..testing::event("e", "It's", "talks", "2025-02-18", [&people, &["Oslo"], &[]])
    };
    insta::assert_snapshot!(super::toml::events(&[event]));
}
