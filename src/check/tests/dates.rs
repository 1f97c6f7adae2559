//! Dates that do not fit what is said around them.

use super::*;

/// An assertion with a date of its own.
fn dated(article: &str, quote: &str, date: &str) -> SaysRecord {
    let date = given(date).map(|value| Located { value, at: at(9) });
    SaysRecord { article: located(article.to_string()), date, ..says(quote) }
}

/// An assertion whose date was counted from something by a rule.
fn ruled(date: &str, rule: &str) -> SaysRecord {
    SaysRecord { basis: Some(Basis::Relative), rule: Some(rule.to_string()), ..dated("daily", "met in Oslo", date) }
}

/// What is found where the article says just this.
fn of_words(words: &str, date: &str) -> Vec<Problem> {
    let article = ArticleRecord { body: Some(words.to_string()), ..article() };
    found(vec![article], vec![event("2025", vec![dated("daily", words, date)])])
}

#[test]
fn ambiguous_words_are_told_apart_by_what_can_be_written() {
    let help = |quote: &str| found(vec![article()], vec![event("2025-02-17", vec![says(quote)])])[0].help.clone();
    assert_eq!(
        help("The minister spoke"),
        "say which are meant: a longer quote, or before = \"The minister spoke.\"",
        "what stands before the first is nothing"
    );
    let alike = ArticleRecord { body: Some("So the minister spoke. So the minister spoke.".to_string()), ..article() };
    let alike = found(vec![alike], vec![event("2025-02-17", vec![says("minister spoke")])]);
    assert_eq!(alike[0].help, "say which are meant: a longer quote, or before = \"minister spoke. So the\"");
    let spread = ArticleRecord { body: Some("It was so.\n\nHe said it was so.".to_string()), ..article() };
    let spread = found(vec![spread], vec![event("2025-02-17", vec![says("was so")])]);
    assert_eq!(spread[0].help, "say which are meant: a longer quote, or paragraph = 1 or paragraph = 2");
    assert!(spread[0].message.ends_with("2 times, in paragraphs 1 and 2"), "{}", spread[0].message);
}

#[test]
fn a_rule_that_begins_with_a_weekday_must_have_that_day() {
    let help = |date: &str, rule: &str| {
        let problems = found(vec![article()], vec![event("", vec![ruled(date, rule)])]);
        problems.first().map(|problem| (problem.code, problem.at.line, problem.help.clone()))
    };
    for (date, rule, meant) in [
        ("2025-02-18", "Monday: the latest such day", "2025-02-17"),
        ("2025-02-12", "on Monday", "2025-02-10"),
        ("2025-02-14", "next Monday: the next such day", "2025-02-17"),
        ("2025-02-14", "Monday morning", "2025-02-17"),
    ] {
        let meant = format!("if the weekday is right, write date = \"{meant}\"; it is the nearest Monday");
        assert_eq!(help(date, rule), Some(("weekday-mismatch", 9, meant)), "{rule}");
    }
    for (date, rule) in [
        ("2025-02-17", "Monday: the latest such day"),
        ("2025-02-18", "the day after Monday"),
        ("2025-02-18", "Monday's meeting: the day after"),
        ("2025-02-18", "Monday night"),
        ("2025-02-18", "Monday or Tuesday"),
        ("2025-02-18~", "Monday"),
        ("2025-02-18/2025-02-19", "Monday"),
        ("1582-12-14", "Monday"),
        ("2025-02-18", "yesterday: the day before"),
    ] {
        assert_eq!(help(date, rule), None, "{rule}");
    }
}

#[test]
fn a_weekday_beside_the_date_in_the_passage_must_be_its_own() {
    let mismatch = of_words("They met on Monday 18 February 2025.", "2025-02-18");
    assert_eq!(mismatch[0].code, "weekday-mismatch");
    assert_eq!(mismatch[0].message, "2025-02-18 is a Tuesday, and the passage says \"Monday 18 February 2025\"");
    for words in ["They met on Tuesday 18 February.", "He said on Monday that 18 February is the day."] {
        assert_eq!(of_words(words, "2025-02-18"), [], "{words}");
    }
}

#[test]
fn a_stated_date_must_be_the_one_that_the_passage_names() {
    for (words, date, meant) in [
        ("They met on Tuesday, 11 February 2025.", "2025-02-12", "2025-02-11"),
        ("They met on 11 February.", "2025-01-11", "2025-02-11"),
        ("On February 11th, 2024, they met.", "2025-02-11", "2024-02-11"),
    ] {
        let problems = of_words(words, date);
        assert_eq!(problems.len(), 1, "{words}: {problems:?}");
        assert_eq!(problems[0].code, "date-against-passage");
        assert!(problems[0].help.starts_with(&format!("write date = \"{meant}\"")), "{}", problems[0].help);
    }
    for (words, date) in [
        ("They met on 11 February.", "2025-02-11"),
        ("They met on 11 February.", "2025-02"),
        ("They met on 11 February.", "2025-02-12~"),
        ("The accord of 11 February holds.", "2025-02-12"),
        ("Two days after the vote on 11 February they met.", "2025-02-13"),
        ("The vote on 11 February was followed by talks on Thursday.", "2025-02-13"),
        ("From 11 February on 13 February", "2025-02-12"),
        ("They met on 11 and 12 February.", "2025-02-10"),
        ("They march on 11 times.", "2025-02-10"),
        ("The law passed on 11 February came into force in January.", "2025-01-02"),
    ] {
        assert_eq!(of_words(words, date), [], "{words}");
    }
    let impossible = of_words("They met on 30 February.", "2025-02-11");
    assert!(impossible[0].help.starts_with("no calendar has that day"), "{}", impossible[0].help);
    let relative = SaysRecord { basis: Some(Basis::Relative), ..dated("daily", BODY, "2025-02-12") };
    assert_eq!(codes(event("2025", vec![relative])), [""; 0]);
}

/// What is found in one event about which these articles give these days.
fn told(date: &str, days: &[(&str, &str)]) -> Vec<Problem> {
    let articles = ["daily", "weekly", "monthly"].map(|id| ArticleRecord { id: located(id.to_string()), ..article() });
    let says = days.iter().map(|(id, day)| dated(id, "met in Oslo", day)).collect();
    let mut problems = found(articles.into(), vec![event(date, says)]);
    problems.retain(|problem| problem.code != "unread");
    problems
}

#[test]
fn a_day_that_is_a_slip_away_from_the_others_is_named() {
    for (day, how) in [
        ("2025-01-03", "exactly a month off"),
        ("2024-02-03", "exactly a year off"),
        ("2025-03-02", "day and month swapped against"),
    ] {
        let problems = told("", &[("daily", day), ("monthly", "2025-02-03"), ("weekly", "2025-02-03")]);
        assert_eq!(problems.len(), 1, "{day}: {problems:?}");
        assert_eq!(problems[0].code, "date-slip");
        let message = format!("its date {day} is {how} 2025-02-03, the date that \"monthly\" gives");
        assert_eq!(problems[0].message, message);
        assert!(problems[0].help.starts_with("if it is a slip, write date = \"2025-02-03\";"), "{}", problems[0].help);
    }
    let dozen = told("", &[("daily", "2024-12-03"), ("weekly", "2025-01-03")]);
    assert_eq!(dozen.len(), 1, "{dozen:?}");
    assert!(dozen[0].message.contains("2025-01-03 is exactly a month off 2024-12-03"), "the later: {dozen:?}");
    let of_event = told("2025-02-03", &[("daily", "2025-01-03")]);
    assert_eq!(of_event.len(), 1, "one word is enough: {of_event:?}");
    assert!(of_event[0].message.ends_with("exactly a month off 2025-02-03, the date of the event"), "{of_event:?}");
}

#[test]
fn days_that_differ_otherwise_or_knowingly_are_no_slips() {
    let is_slip = |problem: &Problem| problem.code == "date-slip";
    for (date, days) in [
        ("", ["2025-02-04", "2025-02-03"]),
        ("", ["2025-01-04", "2025-02-03"]),
        ("", ["2023-02-03", "2025-02-03"]),
        ("", ["2025-01-03~", "2025-02-03"]),
        ("", ["2025-01", "2025-02-03"]),
        ("", ["2025-02-02", "2025-02-02"]),
        ("[2025-01-03,2025-02-03]", ["2025-01-03", "2025-02-03"]),
        ("2025", ["2025-01-03", "2025-02-03"]),
    ] {
        let problems = told(date, &[("daily", days[0]), ("weekly", days[1])]);
        assert!(!problems.iter().any(is_slip), "{date} {days:?}: {problems:?}");
    }
}

#[test]
fn a_day_counted_from_the_publication_is_not_a_year_off_it() {
    let of = |date: &str, rule: &str| found(vec![article()], vec![event("", vec![ruled(date, rule)])]);
    for (date, meant) in [("2024-02-17", "2025-02-17"), ("2026-02-18", "2025-02-18")] {
        let problems = of(date, "the day before");
        let slip = problems.iter().find(|problem| problem.code == "year-slip");
        assert!(slip.is_some_and(|slip| slip.help.ends_with(&format!("\"{meant}\""))), "{problems:?}");
    }
    let is_slip = |problem: &Problem| problem.code == "year-slip";
    for (date, rule) in [("2024-02-18", "a year ago"), ("2024-02-10", "x"), ("2023-02-18", "x"), ("2025-02-17", "x")] {
        assert!(!of(date, rule).iter().any(is_slip), "{date} {rule}");
    }
    let stated = found(vec![article()], vec![event("", vec![dated("daily", "met in Oslo", "2024-02-18")])]);
    assert!(!stated.iter().any(is_slip));
}

#[test]
fn nobody_reports_what_is_still_to_come() {
    assert_eq!(codes(event("2025-02-19", vec![says("met in Oslo")])), ["reported-ahead"]);
    for date in ["2025-02-18", "2025-02", "2025-02-19~", "../2025-02-20", ""] {
        assert_eq!(codes(event(date, vec![says("met in Oslo")])), [""; 0], "{date}");
    }
    let open = SaysRecord { status: None, ..says("met in Oslo") };
    assert_eq!(codes(event("2025-02-19", vec![open])), [""; 0], "announced, by the dates");
    let announced = SaysRecord { status: Some(Status::Announced), ..says("met in Oslo") };
    assert_eq!(codes(event("2025-02-19", vec![announced])), [""; 0]);
}

#[test]
fn a_basis_leads_to_a_date() {
    let with = |basis, date: &str| SaysRecord { basis: Some(basis), ..dated("daily", "met in Oslo", date) };
    assert_eq!(codes(event("2025-02-17", vec![with(Basis::Relative, "")])), ["basis-without-date"]);
    assert_eq!(codes(event("2025-02-17", vec![with(Basis::Relative, "2025-02-17")])), [""; 0]);
    assert_eq!(codes(event("2025-02-17", vec![with(Basis::None, "")])), [""; 0]);
}
