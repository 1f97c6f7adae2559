//! Tables of what is read, said and refused, and properties of every date.

mod meeting;
mod properties;
mod reading;
mod refusing;
mod saying;

use super::{Date, Day, Span};

/// A date that is expected to be one.
fn date(edtf: &str) -> Date {
    Date::parse(edtf).unwrap_or_else(|error| panic!("{edtf:?}: {error}"))
}

/// A day as `YEAR-MONTH-DAY`, told by other means than those under test.
fn day(text: &str) -> Day {
    let mut parts = text.rsplitn(3, '-');
    let mut number = || parts.next().unwrap().parse::<i32>().unwrap();
    let (day, month) = (number(), number());
    Day::from_ymd_opt(number(), month.unsigned_abs(), day.unsigned_abs()).unwrap()
}

/// A span as "FIRST LAST", a missing side as "..".
fn span(text: &str) -> Span {
    let side = |text: &str| (text != "..").then(|| day(text));
    let (earliest, latest) = text.split_once(' ').unwrap();
    Span { earliest: side(earliest), latest: side(latest) }
}

/// The rows of a table: a line each, columns divided by " | "; empty lines and comments left out.
fn rows<const COLUMNS: usize>(table: &str) -> Vec<[&str; COLUMNS]> {
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let row = |line| {
        let columns: Vec<&str> = str::split(line, " | ").collect();
        columns.try_into().unwrap_or_else(|_| panic!("columns of {line:?}"))
    };
    lines.map(row).collect()
}
