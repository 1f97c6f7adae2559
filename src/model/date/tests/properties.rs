//! What holds of every date, however it was made.

use crate::model::date::{Date, Day, Span};
use proptest::prelude::*;

/// Any day that chrono has.
fn any_day() -> impl Strategy<Value = Day> {
    let days = (Day::MAX - Day::MIN).num_days();
    let near = (1900_i32..2100, 1_u32..366).prop_filter_map("a day", |(year, n)| Day::from_yo_opt(year, n));
    let any = (0..=days).prop_filter_map("a day", |n| Day::MIN.checked_add_days(chrono::Days::new(n.try_into().ok()?)));
    prop_oneof![near, any]
}

/// A date of a year, month or day, with unspecified digits and qualifiers; not always one that exists.
fn point() -> impl Strategy<Value = String> {
    "[?~%]?-?[0-2X][0-9X]{3}[?~%]?(-[?~%]?([0-3X][0-9X])[?~%]?(-[?~%]?[0-3X][0-9X][?~%]?)?)?"
}

fn edtf() -> impl Strategy<Value = String> {
    let range = (point(), point()).prop_map(|(a, b)| format!("{a}..{b}"));
    let member = prop_oneof![3 => point(), 1 => range];
    let set = prop::collection::vec(member, 1..5).prop_map(|members| members.join(","));
    prop_oneof![
        3 => point(),
        1 => (point(), "(T[0-2][0-9](:[0-5][0-9])?(Z|[+-]0[0-9])?)").prop_map(|(a, b)| a + &b),
        1 => "Y-?[1-9][0-9]{4,20}(E[0-9]{1,3})?(S[1-9])?",
        2 => (point(), point()).prop_map(|(a, b)| format!("{a}/{b}")),
        1 => (point(), "(\\.\\.)?").prop_map(|(a, b)| format!("{a}/{b}")),
        1 => (point(), "(\\.\\.)?").prop_map(|(a, b)| format!("{b}/{a}")),
        1 => set.clone().prop_map(|set| format!("[{set}]")),
        1 => set.prop_map(|set| format!("{{{set}}}")),
    ]
}

fn valid() -> impl Strategy<Value = Date> {
    edtf().prop_filter_map("no such date", |text| Date::parse(&text).ok())
}

fn any_span() -> impl Strategy<Value = Span> {
    (prop::option::of(any_day()), prop::option::of(any_day())).prop_map(|(a, b)| match (a, b) {
        (Some(a), Some(b)) => Span { earliest: Some(a.min(b)), latest: Some(a.max(b)) },
        (earliest, latest) => Span { earliest, latest },
    })
}

/// All that can be asked of a date, for its panics.
fn ask_everything(date: &Date) -> usize {
    let words = [date.words(), date.heading(), date.short(true), date.short(false)];
    words.iter().filter(|words| !words.is_empty()).count()
}

proptest! {
    #[test]
    fn a_day_is_written_so_that_it_reads_back(day in any_day()) {
        let date = Date::day(day);
        prop_assert_eq!(date.is_single_day(), Some(day));
        prop_assert_eq!(Date::parse(date.as_edtf()), Ok(date));
    }

    #[test]
    fn a_valid_date_keeps_its_text_and_its_order(date in valid()) {
        prop_assert_eq!(Date::parse(date.as_edtf()), Ok(date.clone()));
        prop_assert_eq!(ask_everything(&date), 4);
        prop_assert_eq!(date.is_placed(), !date.members().is_empty());
        for span in date.members().iter().chain([&date.span()]) {
            if let (Some(earliest), Some(latest)) = (span.earliest, span.latest) {
                prop_assert!(earliest <= latest, "{}", date);
            }
            prop_assert!(date.span().meets(span));
        }
    }

    #[test]
    fn dates_share_a_heading_where_its_words_are_the_same(dates in prop::collection::vec(edtf(), 2..9)) {
        let marked = dates.iter().flat_map(|text| [text.clone(), format!("{text}~"), format!("{text}?")]);
        let dates: Vec<Date> = marked.filter_map(|text| Date::parse(&text).ok()).collect();
        for (date, other) in dates.iter().flat_map(|date| dates.iter().map(move |other| (date, other))) {
            prop_assert_eq!(date.shares_heading(other), date.heading() == other.heading(), "{} {}", date, other);
        }
    }

    #[test]
    fn text_of_the_right_letters_never_panics(text in "[0-9X?~%YEST:+Z/.,\\[\\]{} u\u{2013}-]{0,40}") {
        match Date::parse(&text) {
            Ok(date) => prop_assert_eq!(date.as_edtf(), text.trim()),
            Err(error) => prop_assert!(text.is_char_boundary(error.at) && !error.reason.is_empty()),
        }
    }

    #[test]
    fn any_text_never_panics(text in "\\PC{0,40}|[a-z0-9 .,-]{0,30}|.{0,300}") {
        if let Err(error) = Date::parse(&text) {
            prop_assert!(text.is_char_boundary(error.at) && !error.reason.is_empty() && !error.help.is_empty());
        }
    }

    #[test]
    fn a_suggestion_can_be_read(text in "[0-9]{1,4}[ ./-](Feb|[0-9]{1,2})[ ./-][0-9]{1,4}( BC)?") {
        let help = Date::parse(&text).err().map(|error| error.help).unwrap_or_default();
        if let Some(edtf) = help.strip_prefix("write ").and_then(|help| help.split(' ').next()) {
            prop_assert!(Date::parse(edtf).is_ok(), "{}", help);
        }
    }

    /// Checked against the pattern itself: the ends follow it, and no day that follows it lies outside.
    #[test]
    fn unspecified_digits_span_all_that_may_be_meant(
        pattern in "20[0-9X][0-9X]-[01X][0-9X]-[0-3X][0-9X]",
        samples in prop::collection::vec((2000_i32..2100, 1_u32..366), 200),
    ) {
        let follows = |day: Day| {
            let day = day.to_string();
            pattern.chars().zip(day.chars()).all(|(p, d)| p == 'X' || p == d)
        };
        let days = samples.iter().filter_map(|&(year, n)| Day::from_yo_opt(year, n));
        match Date::parse(&pattern) {
            Ok(date) => {
                prop_assert!(date.earliest().is_some_and(follows) && date.latest().is_some_and(follows));
                for day in days.filter(|&day| follows(day)) {
                    prop_assert!(date.span().contains(day), "{} {}", pattern, day);
                }
            }
            Err(_) => prop_assert_eq!(days.filter(|&day| follows(day)).count(), 0),
        }
    }

    #[test]
    fn meeting_is_mutual_and_means_a_common_day(one in any_span(), other in any_span(), day in any_day()) {
        prop_assert_eq!(one.meets(&other), other.meets(&one));
        prop_assert!(one.meets(&one));
        if one.contains(day) && other.contains(day) {
            prop_assert!(one.meets(&other));
        }
        let ends = [one.earliest, one.latest, other.earliest, other.latest];
        let common = |day: &Day| one.contains(*day) && other.contains(*day);
        if ends.iter().any(Option::is_some) && one.meets(&other) {
            prop_assert!(ends.iter().flatten().any(common), "{:?} {:?}", one, other);
        }
    }

    #[test]
    fn dates_meet_each_other_alike(one in valid(), other in valid()) {
        prop_assert_eq!(one.meets(&other), other.meets(&one));
        prop_assert_eq!(one.meets(&one), one.is_placed());
    }
}
