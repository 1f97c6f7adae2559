use crate::model::record::{ArticleRecord, EventRecord, SaysRecord};
use crate::model::testing::{build, daily, event, located, name, plain, says, told};
use crate::model::{Assertion, At, Builder, Event, NameKind, Problem};
use std::sync::Arc;

fn codes(problems: &[Problem]) -> Vec<&str> {
    problems.iter().map(|problem| problem.code).collect()
}

/// The date of an event that gives none itself.
fn agreed(dates: &[&str]) -> Option<String> {
    let says = dates.iter().map(|date| told("a").on(date)).chain([told("a")]).collect();
    let (corpus, _) = build(Vec::new(), vec![daily("a", "2025-02-18")], vec![plain("e", "", says)]);
    corpus.find_event("e").unwrap().date().map(|date| date.as_edtf().to_string())
}

#[test]
fn an_event_takes_its_date_from_what_its_assertions_agree_on() {
    for (dates, expected) in [
        (&["2025-02", "2025-02-17"][..], "2025-02-17"),
        (&["2025-02-18~", "2025-02-17"], "2025-02-17"),
        (&["2025-02-18~", "2025-02"], "2025-02"),
        (&["2025-02-20", "2025-02-19", "2025-02-20"], "[2025-02-19,2025-02-20]"),
        (&["2025-02-20", "2025-02-19", "2025-02-18~"], "[2025-02-19,2025-02-20]"),
        (&["2025-02-20~", "2025-02-19~"], "2025-02-19~"),
        (&["Y170000002", "2025-02-19"], "2025-02-19"),
    ] {
        assert_eq!(agreed(dates).as_deref(), Some(expected), "{dates:?}");
    }
    assert_eq!(agreed(&[]), None);
}

#[test]
fn a_date_of_the_event_stands_whatever_its_assertions_say() {
    let events = vec![plain("e", "2025-01", vec![told("a").on("2025-02-17")])];
    let (corpus, _) = build(Vec::new(), vec![daily("a", "2025-02-18")], events);
    assert_eq!(corpus.find_event("e").unwrap().date().unwrap().as_edtf(), "2025-01");
}

#[test]
fn a_made_id_hangs_on_article_and_quote_and_not_on_the_title() {
    let id = |title: &str, article: &str, quote: &str| {
        let record = EventRecord {
            says: vec![says(article, quote, None), told("a")],
            ..event("", title, "other", "2025", [&[], &[], &[]])
        };
        let (corpus, _) = build(Vec::new(), vec![daily("a", "2025"), daily("b", "2025")], vec![record]);
        corpus.events().next().unwrap().key().to_string()
    };
    let made = id("Title", "a", "First words");
    // As `printf 'a\0First words' | sha256sum` gives it: a change would orphan everybody's references.
    assert_eq!(made, "e-bf08f824b7");
    assert_eq!(id("New title", "a", "First words"), made);
    assert_ne!(id("Title", "a", "Second words"), made);
    assert_ne!(id("Title", "b", "First words"), made);
}

#[test]
fn a_second_of_an_id_is_left_out_and_both_places_are_named() {
    let at = |line| At::new(&Arc::from("events/x.toml"), line, 6);
    let placed = |line, title: &str| {
        let mut record = plain("twice", "2025", vec![told("a")]);
        record.title = title.to_string();
        record.id.as_mut().unwrap().at = at(line);
        record.at = At::new(&at(line).file, line - 1, 1);
        record
    };
    let mut second = daily("a", "2024");
    second.id.at = At::new(&Arc::from("articles/b.md"), 2, 5);
    second.at = At::new(&second.id.at.file, 1, 1);
    let (corpus, problems) =
        build(Vec::new(), vec![daily("a", "2025"), second], vec![placed(3, "one"), placed(9, "two")]);
    assert_eq!(codes(&problems), ["duplicate-article", "duplicate-event"]);
    assert_eq!(problems[0].at.to_string(), "articles/b.md:2:5");
    assert_eq!(problems[1].at, at(9));
    assert!(problems[1].message.contains("events/x.toml:3:6"), "{}", problems[1].message);
    assert_eq!(corpus.find_event("twice").unwrap().title(), "one");
    assert_eq!(corpus.find_article("a").unwrap().published().unwrap().as_edtf(), "2025");
}

#[test]
fn two_names_cannot_share_a_spelling() {
    let names = vec![name(NameKind::Person, "Ada", &["A."], ""), name(NameKind::Person, "Alba", &["a."], "")];
    let (corpus, problems) = build(names, Vec::new(), Vec::new());
    assert_eq!(codes(&problems), ["duplicate-spelling"]);
    assert!(problems[0].message.contains("\"Ada\" already (sample:1:1)"), "{}", problems[0].message);
    assert_eq!(corpus.find_name(NameKind::Person, "A.").unwrap().text(), "Ada");
}

#[test]
fn an_article_that_is_not_there_is_told_with_what_comes_close() {
    let events = vec![plain("e", "2025", vec![told("dailly-a"), told("nowhere"), told("daily-a")])];
    let (corpus, problems) = build(Vec::new(), vec![daily("daily-a", "2025")], events);
    assert_eq!(codes(&problems), ["unknown-article", "unknown-article"]);
    assert_eq!(problems[0].help, "did you mean \"daily-a\"?");
    assert!(!problems[1].help.contains("did you mean"), "{}", problems[1].help);
    assert_eq!(corpus.find_event("e").unwrap().article_count(), 1, "the sound assertion stays");
}

#[test]
fn an_event_that_nobody_asserts_is_left_out() {
    let events = vec![plain("bare", "2025", Vec::new()), plain("lost", "2025", vec![told("nowhere")])];
    let (corpus, problems) = build(Vec::new(), Vec::new(), events);
    assert_eq!(codes(&problems), ["unknown-article", "unasserted-event", "unasserted-event"]);
    assert_eq!(corpus.events().len(), 0);
    assert!(corpus.find_event("bare").is_none());
}

#[test]
fn circles_are_opened_at_one_place() {
    let place = |text: &str, within: &str| name(NameKind::Place, text, &[], within);
    let articles: Vec<ArticleRecord> = vec![
        daily("a", "2025-01-01").copying("b"),
        daily("b", "2025-01-02").copying("a"),
        daily("c", "2025-01-03").copying("b"),
    ];
    let events = vec![
        plain("p", "2025-01-01", vec![told("a")]).within("q"),
        plain("q", "2025-01-02", vec![told("b"), told("c")]).within("p"),
        plain("r", "2025-01-03", vec![told("c")]).within("r"),
    ];
    let (corpus, problems) = build(vec![place("Inner", "Outer"), place("Outer", "Inner")], articles, events);
    assert_eq!(codes(&problems), ["cycle-of-places", "cycle-of-copies", "cycle-of-parts", "cycle-of-parts"]);
    assert!(problems[1].message.starts_with("\"b\""), "c only copies one of the circle: {}", problems[1].message);
    let part_of = |key| corpus.find_event(key).unwrap().part_of().map(|whole| whole.key().into_owned());
    assert_eq!((part_of("p"), part_of("q"), part_of("r")), (Some("q".to_string()), None, None));
    assert_eq!(corpus.origin_count(), 1);
    assert_eq!(corpus.find_event("q").unwrap().origin_count(), 1);
}

#[test]
fn a_part_of_what_is_not_there_stands_alone_and_is_told() {
    let events =
        vec![plain("whole-one", "2025", vec![told("a")]), plain("part", "2025", vec![told("a")]).within("whole-onne")];
    let (corpus, problems) = build(Vec::new(), vec![daily("a", "2025")], events);
    assert_eq!(codes(&problems), ["unknown-event"]);
    assert_eq!(problems[0].help, "did you mean \"whole-one\"?");
    assert!(corpus.find_event("part").unwrap().part_of().is_none());
}

#[test]
fn origins_are_counted_along_chains_of_copies() {
    let articles = vec![
        daily("a", "2025-01-01"),
        daily("b", "2025-01-02").copying("a"),
        daily("c", "2025-01-03").copying("b"),
        daily("d", "2025-01-04"),
    ];
    let told = |keys: &[&str]| keys.iter().map(|key| told(key)).collect::<Vec<SaysRecord>>();
    let events = vec![
        plain("all", "2025", told(&["a", "b", "c", "d"])),
        plain("copies", "2025", told(&["b", "c"])),
        plain("twice", "2025", told(&["d", "d"])),
    ];
    let (corpus, problems) = build(Vec::new(), articles, events);
    assert_eq!(problems, []);
    let counted = |key| {
        let event = corpus.find_event(key).unwrap();
        (event.article_count(), event.origin_count())
    };
    assert_eq!((counted("all"), counted("copies"), counted("twice")), ((4, 2), (2, 1), (1, 1)));
    assert_eq!(corpus.origin_count(), 2);
    assert_eq!(corpus.find_article("c").unwrap().origin(), corpus.find_article("a").unwrap().id());
    assert_eq!(corpus.find_article("d").unwrap().event_count(), 2);
}

#[test]
fn a_name_that_no_file_declares_is_told_once_where_names_are_declared() {
    let people: &[&str] = &["Mark Ruttte", "mark rutte"];
    let record = |id: &str| EventRecord {
        says: vec![told("a").people(people, &[])],
        ..event(id, id, "other", "2025", [people, &["Oslo"], &[]])
    };
    let told_of = |names| build(names, vec![daily("a", "2025")], vec![record("e"), record("f")]).1;
    assert_eq!(told_of(Vec::new()), []);
    let problems = told_of(vec![name(NameKind::Person, "Mark Rutte", &[], "")]);
    assert_eq!(codes(&problems), ["unknown-name", "unknown-name"]);
    assert!(problems.iter().any(|problem| problem.message.contains("place \"Oslo\"")), "{problems:?}");
    assert!(problems.iter().any(|problem| problem.help.contains("did you mean \"Mark Rutte\"?")), "{problems:?}");
}

#[test]
fn the_quote_is_known_by_its_own_place() {
    let mut record = says("a", "First words", None);
    record.at = At::new(&Arc::from("e.toml"), 5, 1);
    record.quote = Some(located("First words".to_string()));
    let (corpus, _) = build(Vec::new(), vec![daily("a", "2025")], vec![plain("e", "2025", vec![record, told("a")])]);
    let all: Vec<String> = corpus.assertions().map(|says| says.quote_at().to_string()).collect();
    assert!(all.contains(&"e.toml:1:1".to_string()), "{all:?}");
}

#[test]
fn what_is_collected_apart_is_one_corpus_in_the_end() {
    let article = |id: &str, copies: &str| match copies {
        "" => daily(id, "2025-02-18"),
        copies => daily(id, "2025-02-19").copying(copies),
    };
    let event = |id: &str, who: &str, said: &str| {
        let says = vec![says("a", said, None).on("2025-02-17"), told("b").people(&[], &[who])];
        EventRecord { says, ..event(id, &format!("{who} speaks"), "call", "", [&[who], &["Oslo"], &[]]) }
    };
    let fill = |builder: &mut Builder, part: usize| match part {
        0 => {
            builder.article(article("a", ""));
            builder.event(event("one", "Anna", "First words").within("two"));
        }
        1 => {
            builder.name(name(NameKind::Person, "Anna", &["Ana"], ""));
            builder.event(event("two", "Ana", "Second words"));
            builder.article(article("b", "a"));
        }
        _ => builder.event(event("two", "Bo", "")),
    };
    let mut whole = Builder::new("test");
    let mut joined = Builder::new("test");
    for part in 0..3 {
        fill(&mut whole, part);
        let mut apart = Builder::default();
        fill(&mut apart, part);
        joined.append(apart);
    }
    let told = |builder: Builder| {
        let (corpus, problems) = builder.finish();
        let says = |says: Assertion<'_>| {
            let names: Vec<_> = says.names().chain(says.absent()).map(|name| name.text()).collect();
            format!("{} {:?} {:?} {:?} {names:?}", says.article().key(), says.passage(), says.date(), says.status())
        };
        let event = |event: Event<'_>| {
            let whole = event.part_of().map(Event::key);
            let names: Vec<_> = event.names().iter().map(|name| name.text()).collect();
            let told: Vec<_> = event.says().map(says).collect();
            format!("{} {} {whole:?} {names:?} {told:?}", event.at(), event.title())
        };
        (corpus.events().map(event).collect::<Vec<_>>(), problems)
    };
    let (events, problems) = told(whole);
    assert_eq!((events.len(), codes(&problems)), (2, vec!["duplicate-event", "unknown-name"]));
    assert_eq!(told(joined), (events, problems));
}
