use super::corpus;
use crate::model::Corpus;
use crate::model::testing::{plain, told};
use crate::query::Selection;
use crate::timeline::{Column, Density, Strip, Zoom};
use proptest::prelude::*;

fn dated<T: AsRef<str>>(dates: &[T]) -> Corpus {
    let event = |(n, date): (usize, &T)| plain(&format!("e{n}"), date.as_ref(), vec![told("a")]);
    corpus(dates.iter().enumerate().map(event).collect())
}

fn density(corpus: &Corpus) -> Density {
    Density::new(corpus, &Selection::all(corpus))
}

fn strip(dates: &[&str], zoom: Option<Zoom>, width: usize) -> Strip {
    let corpus = dated(dates);
    Strip::new(&density(&corpus), corpus.events().next(), zoom, 0, width).unwrap()
}

/// Each column as "count", "." where nothing is, "~" where a vague date covers it, its words where it is folded.
fn columns(strip: &Strip) -> Vec<String> {
    let shown = |column: &Column| match column {
        Column::Bin { count: 0, vague: false, .. } => ".".to_string(),
        Column::Bin { count: 0, .. } => "~".to_string(),
        Column::Bin { count, .. } => count.to_string(),
        Column::Fold { words, vague, .. } => format!("{words}{}", if *vague { " ~" } else { "" }),
    };
    strip.columns.iter().map(|(_, column)| shown(column)).collect()
}

#[test]
fn events_are_counted_where_they_are_known_to_lie_and_vague_ones_shaded() {
    let dates = ["2025-02-17", "2025-02-17", "[2025-02-18,2025-02-20]", "2025-02-19/2025-02-21", "../2025-02-23", ""];
    let day = strip(&dates, Some(Zoom::Day), 80);
    assert_eq!(columns(&day), ["2", "1", "~", "1", "~", ".", "~"]);
    assert_eq!((day.peak, day.more), (2, (false, false)));
    assert_eq!([0, 1, 2].map(|count| day.height(count, 8)), [0, 4, 8]);
    assert_eq!(columns(&strip(&dates, Some(Zoom::Month), 80)), ["5"], "a set has a member each, an open side none");
}

#[test]
fn empty_time_folds_and_says_how_long() {
    let dates = ["2025-02-17", "2025-02-20", "2025-09-04"];
    let folded = strip(&dates, Some(Zoom::Day), 80);
    assert_eq!(columns(&folded), ["1", ".", ".", "1", "6 months", "1"]);
    let covered = strip(&["2025-02-17", "2025-09-04", "2025-05-01/2025-06-30"], Some(Zoom::Day), 80);
    assert_eq!(columns(&covered), ["1", "2 months", "2 months ~", "2 months", "1"]);
}

#[test]
fn a_span_is_labelled_as_what_it_is_and_not_as_its_first_day() {
    let labels = |dates: &[&str]| -> Vec<String> {
        strip(dates, Some(Zoom::Day), 120).labels.into_iter().map(|label| label.text).collect()
    };
    assert_eq!(labels(&["2014/..", "2022", "2025-02-17"]), ["2014", "2022", "17 Feb 2025"]);
    assert_eq!(labels(&["2025-02-17", "2025-08", "2025-09-04"]), ["17 Feb 2025", "Aug", "1 Sep"]);
    assert_eq!(labels(&["2014-01-01", "2025-02-17"]), ["1 Jan 2014", "17 Feb 2025"], "a day is a day");
    assert_eq!(
        strip(&["2014/..", "2025-02-17"], Some(Zoom::Week), 120).labels[0].text,
        "2014",
        "the week of 30 December"
    );
    assert_eq!(labels(&["2024-01", "2025-02-17"]), ["Jan 2024", "17 Feb 2025"], "January is not the year");
    assert_eq!(strip(&["2025-01/2025-03"], Some(Zoom::Month), 80).labels[0].text, "Jan 2025");
    assert_eq!(labels(&["2014-03-05/2014-10-02", "2025-02-17"]), ["5 Mar 2014", "17 Feb 2025"]);
}

#[test]
fn the_finest_zoom_that_shows_everything_is_taken() {
    let zoom = |dates: &[&str], width| strip(dates, None, width).zoom;
    assert_eq!(zoom(&["2025-02-17", "2025-02-20"], 4), Zoom::Day);
    assert_eq!(zoom(&["2025-02-17", "2025-02-20"], 3), Zoom::Week);
    assert_eq!(zoom(&["0033-04-03", "2025-02-20"], 80), Zoom::Day, "with two thousand years folded");
    assert_eq!(zoom(&["0033-04-03", "2025-02-20"], 1), Zoom::Century);
}

#[test]
fn nothing_dated_or_no_room_is_no_strip() {
    let undated = dated(&["", "Y170000002"]);
    assert!(density(&undated).is_empty());
    assert_eq!(Strip::new(&density(&undated), None, None, 0, 80), None);
    let dated = dated(&["2025"]);
    assert_eq!(Strip::new(&density(&dated), None, None, 0, 0), None);
}

#[test]
fn panning_moves_the_view_and_keeps_the_selected_event_in_it() {
    let dates: Vec<String> = (1..=28).map(|day| format!("2025-02-{day:02}")).collect();
    let corpus = dated(&dates);
    let event = corpus.events().nth(14);
    let view = |pan| {
        let strip = Strip::new(&density(&corpus), event, Some(Zoom::Day), pan, 11).unwrap();
        let Column::Bin { bin, .. } = strip.columns[0].1 else { panic!("no fold") };
        (Zoom::Day.first_day(bin).unwrap().format("%d").to_string(), strip.cursor.unwrap().start, strip.more)
    };
    assert_eq!(view(0), ("10".to_string(), 5, (true, true)));
    assert_eq!(view(3), ("13".to_string(), 2, (true, true)));
    assert_eq!(view(-3), ("07".to_string(), 8, (true, true)));
    assert_eq!(view(i64::MAX), ("15".to_string(), 0, (true, true)));
    assert_eq!(view(i64::MIN), ("05".to_string(), 10, (true, true)));
}

fn a_date() -> impl Strategy<Value = String> {
    let day = || (-200..2200i32, 1..13u32, 1..29u32);
    let year = |year: i32| if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") };
    let full = move |(y, m, d): (i32, u32, u32)| format!("{}-{m:02}-{d:02}", year(y));
    prop_oneof![
        (2025..2026i32, 1..13u32, 1..29u32).prop_map(full),
        day().prop_map(full),
        day().prop_map(move |(y, m, _)| format!("{}-{m:02}", year(y))),
        day().prop_map(move |(y, _, _)| year(y)),
        day().prop_map(move |date| format!("../{}", full(date))),
        day().prop_map(move |date| format!("{}/..", full(date))),
        (day(), 0..900i32).prop_map(move |((y, m, d), long)| format!("{}/{}", full((y, m, d)), full((y + long, m, d)))),
        Just(String::new()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn at_any_width_zoom_and_pan_everything_stands_in_order_and_in_view(
        dates in proptest::collection::vec(a_date(), 1..12),
        width in 0..300usize,
        pan in -400..400i64,
        zoom in 0..8usize,
        selected in 0..12usize,
    ) {
        let corpus = dated(&dates);
        let zoom = Zoom::ALL.get(zoom).copied();
        let event = corpus.events().nth(selected % dates.len());
        let Some(strip) = Strip::new(&density(&corpus), event, zoom, pan, width) else {
            prop_assert!(width == 0 || corpus.events().all(|event| event.placed().is_none()));
            return Ok(());
        };
        prop_assert_eq!(zoom.unwrap_or(strip.zoom), strip.zoom);
        let mut end = 0;
        for (range, column) in &strip.columns {
            prop_assert_eq!(range.start, end, "the columns have no holes");
            prop_assert!(range.start < range.end && range.end <= width);
            end = range.end;
            if let Column::Bin { count, .. } = column {
                prop_assert!(*count <= strip.peak && strip.height(*count, 8) <= 8);
            }
        }
        let mut free = 0;
        for label in &strip.labels {
            prop_assert!(label.column >= free, "{:?}", strip.labels);
            free = label.column + label.text.chars().count() + 1;
            prop_assert!(free - 1 <= width, "{:?} in {}", label, width);
        }
        let cursor = strip.cursor.clone();
        prop_assert_eq!(cursor.is_some(), event.and_then(|event| event.placed()).is_some());
        prop_assert!(cursor.is_none_or(|range| range.start < range.end && range.end <= end));
        let elsewhere = Strip::new(&density(&corpus), event, Some(strip.zoom), pan + 7, width).unwrap();
        prop_assert_eq!(elsewhere.peak, strip.peak, "one scale wherever it is panned to");
        if zoom.is_none() && strip.zoom != Zoom::Century {
            prop_assert_eq!(strip.more, (false, false), "what is fitted shows everything");
        }
    }
}
