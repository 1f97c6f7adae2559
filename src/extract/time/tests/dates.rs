//! The dates that expressions give a timeline, and the sentence for a reader.

use super::*;

/// The EDTF of the first expression of a text, or an empty text.
fn date(text: &str, published: &str) -> String {
    let published = Date::parse(published).unwrap();
    let found = expressions(&Prose::new(text), Some(&published));
    found.first().and_then(Expression::date).map(|date| date.as_edtf().to_owned()).unwrap_or_default()
}

#[test]
fn dates_follow_the_conventions_of_the_timeline() {
    for (text, expected) in [
        ("On Friday.", "2025-02-14"),
        ("Last week.", "2025-02-10/2025-02-16"),
        ("They met this week.", "2025-02-17/2025-02-20"),
        ("They will meet this week.", "2025-02-20/2025-02-23"),
        ("It rose this year.", "2025-01-01/2025-02-20"),
        ("In 2025.", "2025"),
        ("In the third quarter of 2024.", "2024-35"),
        ("Last summer.", "2024-22"),
        ("In the 1990s.", "199X"),
        ("In the 20th century.", "19XX"),
        ("In the past two weeks.", "2025-02-06/2025-02-20"),
        ("In the next three months.", "2025-02-20/2025-05-20"),
        ("In the coming weeks.", "2025-02-20/.."),
        ("In the near future.", "2025-02-20/.."),
        ("He recently left.", "../2025-02-20"),
        ("About three years ago.", "2022~"),
        ("Less than two weeks ago.", "2025-02-06/2025-02-20"),
        ("More than two weeks ago.", "../2025-02-06"),
        ("On 3/4/2025.", "[2025-03-04,2025-04-03]"),
        ("From 5 to 7 May.", "2025-05-05/2025-05-07"),
        ("Between March and May 2024.", "2025-03"),
        ("In 1914-1918.", "1914/1918"),
        ("At 5:30 p.m. EST on 3 May 2024.", "2024-05-03T17:30-05:00"),
        ("It took two years.", ""),
        ("Every Monday.", ""),
    ] {
        assert_eq!(date(text, "2025-02-20"), expected, "{text}");
    }
}

#[test]
fn a_reader_is_told_how() {
    let told = |text: &str, published: Option<&str>| {
        let published = published.map(|date| Date::parse(date).unwrap());
        expressions(&Prose::new(text), published.as_ref()).first().map(|found| found.sentence(text)).unwrap()
    };
    assert_eq!(told("On Tuesday.", Some("2025-02-20")), "Tuesday, from the article's date → 18 Feb 2025");
    assert_eq!(told("On 18 February\n2025.", None), "18 February 2025, as stated → 18 Feb 2025");
    assert_eq!(told("On Tuesday.", None), "Tuesday: counted from a date that is not known, not resolved");
    assert_eq!(told("For two years.", None), "two years: a length of time, no date");
    assert_eq!(told("Every Monday.", None), "Every Monday: comes again, no date");
}

#[test]
fn rules_have_names_of_their_own_and_a_line_each() {
    let mut names: Vec<_> = rules().map(|rule| rule.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), rules().count());
    assert!(rules().all(|rule| !rule.doc.is_empty() && !rule.doc.contains('\n')));
}
