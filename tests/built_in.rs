//! The built-in corpus: sound, and every date of it yielded by its rule.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use annals::model::date::{Date, Day};
use annals::model::{Assertion, Basis, Corpus, Rule};
use annals::store::Source;
use chrono::{Datelike, Days, Weekday};
use std::path::Path;

fn corpus() -> Corpus {
    let opened = Source::BuiltIn.open().unwrap();
    assert_eq!(opened.problems, []);
    opened.corpus
}

/// The built-in corpus, but that no file says which article retells another.
fn corpus_without_copies() -> Corpus {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/corpus");
    let folder = tempfile::tempdir().unwrap();
    for part in ["articles", "events"] {
        std::fs::create_dir(folder.path().join(part)).unwrap();
        for entry in std::fs::read_dir(assets.join(part)).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with("copy_of:")).collect();
            std::fs::write(folder.path().join(part).join(path.file_name().unwrap()), lines.join("\n")).unwrap();
        }
    }
    std::fs::copy(assets.join("names.toml"), folder.path().join("names.toml")).unwrap();
    Source::Path(folder.path().to_path_buf()).open().unwrap().corpus
}

#[test]
fn the_one_retelling_is_found_without_being_told() {
    let corpus = corpus_without_copies();
    let found = corpus.retellings().unwrap();
    let keys: Vec<_> = found.iter().map(|one| [one.later, one.earlier].map(|id| corpus.article(id).key())).collect();
    assert_eq!(keys, [["article-2", "article-1"]]);
    assert_eq!((corpus.articles().len(), corpus.origin_count()), (5, 4));
    assert!(found[0].order.is_guess(), "both are of one day");
    let evidence: Vec<_> = found[0].evidence.iter().map(|one| (one.rule, one.figures.as_str())).collect();
    assert_eq!(evidence[0], (Rule::Events, "16 of its 20 events and of the other's 18, 13 of them in the same order"));
    let rules: Vec<Rule> = evidence.iter().map(|(rule, _)| *rule).collect();
    assert_eq!(rules, [Rule::Events, Rule::Sentences, Rule::Cited], "and no wording: {evidence:?}");
}

#[test]
fn what_is_found_counts_as_what_is_stated_does() {
    let (stated, found) = (corpus(), corpus_without_copies());
    let counts = |corpus: &Corpus| -> Vec<(String, usize, usize)> {
        corpus.events().map(|event| (event.key().to_string(), event.article_count(), event.origin_count())).collect()
    };
    assert_eq!(counts(&stated), counts(&found));
}

#[test]
fn every_date_follows_from_its_rule() {
    let corpus = corpus();
    let mut walked = 0;
    for says in corpus.assertions() {
        let place = format!("{} ({})", says.at(), says.event().key());
        match (says.basis(), says.own_date()) {
            (None | Some(Basis::None), None) => continue,
            (None | Some(Basis::None), Some(date)) => panic!("{place}: {date} has no basis"),
            (Some(basis), None) => panic!("{place}: {basis:?} without a date"),
            (Some(basis), Some(date)) => assert_eq!(date.as_edtf(), worked_out(says, basis, &place), "{place}"),
        }
        walked += 1;
    }
    assert!(walked > 130, "only {walked} dates were walked");
}

#[test]
fn the_date_of_an_event_is_one_that_its_assertions_give() {
    for event in corpus().events() {
        let given: Vec<&Date> = event.says().filter_map(Assertion::own_date).collect();
        if let Some(date) = event.date().filter(|date| !given.contains(date)) {
            let members: Vec<String> = given.iter().map(|date| date.as_edtf().to_string()).collect();
            assert_eq!(date.as_edtf(), format!("[{}]", members.join(",")), "{}", event.key());
        }
    }
}

/// The date that basis, rule, publication date and paragraph of an assertion come to.
fn worked_out(says: Assertion<'_>, basis: Basis, place: &str) -> String {
    let published = says.article().published().and_then(Date::is_single_day).unwrap();
    let rule = says.rule().unwrap_or_default();
    match basis {
        Basis::Stated => stated(says, place),
        Basis::Published => match rule {
            "news of the day of publication" => format!("{published}~"),
            "looked back on, no day given" => format!("../{published}"),
            "ahead, no day given" => format!("{published}/.."),
            _ => panic!("{place}: no rule of publication \"{rule}\""),
        },
        Basis::Relative => {
            let (words, rule) = rule.split_once(": ").unwrap_or_else(|| panic!("{place}: \"{rule}\" names no words"));
            assert!(paragraph(says).contains(words), "{place}: \"{words}\" is not in the paragraph");
            relative(words, rule, published, place)
        }
        Basis::None => unreachable!(),
    }
}

fn relative(words: &str, rule: &str, published: Day, place: &str) -> String {
    match rule {
        "the latest such day, publication day included" => latest(weekday(words, place), published).to_string(),
        "the next such day after publication" => {
            let after = published + Days::new(1);
            (0..7)
                .map(|days| after + Days::new(days))
                .find(|day| day.weekday() == weekday(words, place))
                .unwrap()
                .to_string()
        }
        "the ISO week before publication" => {
            let monday = monday(published) - Days::new(7);
            format!("{monday}/{}", monday + Days::new(6))
        }
        "the ISO week of publication, up to that day" => format!("{}/{published}", monday(published)),
        "the Saturday and Sunday before publication" => {
            let saturday = saturday(published);
            format!("{saturday}/{}", saturday + Days::new(1))
        }
        "begun on the Saturday or Sunday before publication, lasting since then" => {
            format!("{}/..", saturday(published))
        }
        "the calendar month before publication" => month_before(published),
        "begun in the calendar month before publication or later, lasting since then" => {
            format!("{}/..", month_before(published))
        }
        "the day of the meeting, which is the news of the day, about" => format!("{published}~"),
        "ahead, no day given" => format!("{published}/.."),
        "lasting since then" => format!("{}/..", year(words, place)),
        "up to that year" => format!("../{}", year(words, place)),
        "as many years before the year of publication, about, lasting since then" => {
            format!("{}~/..", published.year() - number(words, place))
        }
        "the day on which it publicly began" => "2025-01-20".to_string(),
        _ => {
            let day = rule.strip_prefix("the day before the meeting of ");
            let day = day.unwrap_or_else(|| panic!("{place}: no relative rule \"{rule}\""));
            (latest(weekday(day, place), published) - Days::new(1)).to_string()
        }
    }
}

/// A stated date stands in the paragraph in figures.
fn stated(says: Assertion<'_>, place: &str) -> String {
    let date = says.own_date().unwrap().as_edtf();
    assert!(paragraph(says).contains(date), "{place}: {date} is not in the paragraph");
    date.to_string()
}

fn paragraph<'c>(says: Assertion<'c>) -> &'c str {
    let number = says.passage().paragraph.unwrap() as usize;
    let article = says.article();
    &article.body().unwrap()[article.paragraphs()[number - 1].clone()]
}

fn weekday(words: &str, place: &str) -> Weekday {
    let named = words.split(|letter: char| !letter.is_alphabetic()).find_map(|word| word.parse().ok());
    named.unwrap_or_else(|| panic!("{place}: no weekday in \"{words}\""))
}

fn year(words: &str, place: &str) -> i32 {
    let named = words.split(|letter: char| !letter.is_ascii_digit()).find(|digits| digits.len() == 4);
    named.unwrap_or_else(|| panic!("{place}: no year in \"{words}\"")).parse().unwrap()
}

fn number(words: &str, place: &str) -> i32 {
    let words: Vec<&str> = words.split(|letter: char| !letter.is_alphabetic()).collect();
    let known = ["one", "two", "three", "four", "five", "six"];
    let index = known.iter().position(|number| words.contains(number));
    i32::try_from(index.unwrap_or_else(|| panic!("{place}: no number in {words:?}"))).unwrap() + 1
}

fn latest(weekday: Weekday, published: Day) -> Day {
    (0..7).map(|days| published - Days::new(days)).find(|day| day.weekday() == weekday).unwrap()
}

fn monday(day: Day) -> Day {
    latest(Weekday::Mon, day)
}

fn saturday(published: Day) -> Day {
    latest(Weekday::Sun, published - Days::new(1)) - Days::new(1)
}

fn month_before(published: Day) -> String {
    let last = published.with_day(1).unwrap() - Days::new(1);
    last.format("%Y-%m").to_string()
}
