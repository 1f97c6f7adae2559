//! What was probably meant by a text that is not EDTF. Whatever is suggested can be read.

use super::cursor::is_dash;
use super::names::month_name;
use super::{english, parse};

/// What to write instead of `text`, if that can be told.
pub(super) fn help(text: &str) -> Option<String> {
    if text.len() > 100 {
        return None;
    }
    let guesses = [numbers(text), rewritten(text), english::edtf(text)];
    guesses.into_iter().flatten().next()?.help()
}

/// What may have been meant.
pub(super) enum Guess {
    One(String),
    /// Day and month could be either way round.
    Either([Reading; 2]),
}

type Reading = (u16, u8, u8);

impl Guess {
    fn help(self) -> Option<String> {
        match self {
            Self::One(edtf) => Some(format!("write {edtf}")),
            Self::Either(readings) => {
                let [first, second] = readings.map(|(year, month, day)| {
                    let name = month_name(month);
                    format!("{} for {day} {name} {year}", iso((year, month, day)))
                });
                Some(format!("write {first} or {second}"))
            }
        }
    }
}

fn iso((year, month, day): Reading) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

pub(super) fn is_edtf(text: &str) -> bool {
    !text.is_empty() && parse::written(text).is_ok()
}

/// Numbers in another order, with other separators or without zeros: `17.02.2025`, `2025-2-7`.
fn numbers(text: &str) -> Option<Guess> {
    let separator = |c: char| matches!(c, '.' | '/' | '-' | ' ') || is_dash(c);
    let parts: Vec<&str> = match text.trim_end_matches('.') {
        run if run.len() == 8 && is_digits(run) => vec![&run[..4], &run[4..6], &run[6..]],
        text => text.split(separator).collect(),
    };
    if !parts.iter().all(|part| is_digits(part)) {
        return None;
    }
    let numbers: Vec<u16> = parts.iter().map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    match (numbers.as_slice(), lengths.as_slice()) {
        (&[y, m, d], [4, 1..=2, 1..=2]) => one_of([(y, m, d), (y, d, m)], false),
        (&[a, b, y], [1..=2, 1..=2, 4]) => one_of([(y, b, a), (y, a, b)], true),
        (&[y, m], [4, 1..=2]) | (&[m, y], [1..=2, 4]) => {
            (1..=12).contains(&m).then(|| Guess::One(format!("{y:04}-{m:02}")))
        }
        _ => None,
    }
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The reading that is a day; where both are and differ, both if `either`, else the first.
fn one_of(readings: [(u16, u16, u16); 2], either: bool) -> Option<Guess> {
    let valid = readings.map(|(year, month, day)| {
        let reading = (year, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        is_edtf(&iso(reading)).then_some(reading)
    });
    match valid {
        [Some(first), Some(second)] if either && first != second => Some(Guess::Either([first, second])),
        [first, second] => first.or(second).map(|reading| Guess::One(iso(reading))),
    }
}

/// A slip of the pen in what is otherwise EDTF, put right.
fn rewritten(text: &str) -> Option<Guess> {
    let without_spaces = |text: &str| text.split_whitespace().collect::<String>();
    let rewrites = [
        text.to_ascii_uppercase(),
        text.trim_matches(|c: char| matches!(c, '"' | '\'' | '.' | ',' | ';' | '(' | ')')).to_owned(),
        without_spaces(text),
        text.split_whitespace().collect::<Vec<_>>().join("T"),
        text.replace(is_dash, "-"),
        without_spaces(&text.replace(is_dash, "/")),
        without_spaces(&text.replace("--", "/")),
        text.replace(" - ", "/"),
        text.replace("...", "..").replace('\u{2026}', ".."),
        text.replace("..", "/"),
        text.replace("?~", "%").replace("~?", "%"),
        // The draft of 2012 wrote these so.
        text.replace('u', "X"),
        text.replace("open", "..").replace("unknown", ""),
        completed(text).unwrap_or_default(),
    ];
    rewrites.into_iter().find(|edtf| is_edtf(edtf)).map(Guess::One)
}

/// An interval whose end leaves out what it shares with the start: `2025-08-24/27`.
fn completed(text: &str) -> Option<String> {
    let (start, end) = text.split_once('/')?;
    let shared = start.get(..start.len().checked_sub(end.len())?)?;
    Some(format!("{start}/{shared}{end}"))
}
