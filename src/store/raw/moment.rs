//! Days as articles, pages and feeds give them: EDTF, moments of ISO 8601, mail dates, English dates, seconds since 1970.
//! The day is the local day as written: nothing passes through a time zone. What can be read in two ways is not read.

use crate::model::date::{Date, month_by_name};
use chrono::DateTime;
use serde_json::Value;

/// The date that a text gives, if it gives one and no more.
pub fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Ok(date) = Date::parse(text)
        && date.time().is_none()
        && date.is_placed()
    {
        return Some(date);
    }
    iso(text).or_else(|| english(text))
}

/// The same for a value of JSON: a number counts seconds or milliseconds since 1970, and its day is that of UTC.
pub fn of_json(value: &Value) -> Option<Date> {
    match value {
        Value::String(text) => date(text),
        Value::Number(number) => {
            let number = number.as_f64().filter(|number| number.is_finite())?;
            if (1000.0..=2999.0).contains(&number) {
                return Date::parse(&value.to_string()).ok();
            }
            // What is too large for seconds counts milliseconds.
            let seconds = if number.abs() >= 1e11 { number / 1000.0 } else { number };
            let sensible = 1e8..=1e10;
            let moment = DateTime::from_timestamp(sensible.contains(&seconds).then_some(seconds as i64)?, 0)?;
            Date::parse(&moment.date_naive().to_string()).ok()
        }
        _ => None,
    }
}

/// The day at the beginning of a moment like `2025-02-17T22:10:00+01:00`, `2025-02-17 22:10` or `20250217`.
fn iso(text: &str) -> Option<Date> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let written = match digits {
        8 => format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..8]),
        _ => text.get(..10)?.replace('/', "-"),
    };
    let rest = text.get(if digits == 8 { 8 } else { 10 }..)?;
    let is_moment = rest.is_empty() || rest.starts_with(['T', 't', ' ', 'Z']);
    Date::parse(&written).ok().filter(|date| is_moment && date.is_single_day().is_some())
}

/// The one English date of a text: `Mon, 17 Feb 2025 22:10:00 GMT`, `February 17th, 2025`.
fn english(text: &str) -> Option<Date> {
    const LONGEST: usize = 200;
    let words: Vec<&str> = text
        .get(..text.floor_char_boundary(LONGEST))?
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut found: Vec<Date> = words.windows(3).filter_map(|three| of_three([three[0], three[1], three[2]])).collect();
    found.dedup();
    Some(found.pop()?).filter(|_| found.is_empty())
}

fn of_three(words: [&str; 3]) -> Option<Date> {
    let (day, month) = match month_by_name(words[0]) {
        Some(month) => (words[1], month),
        None => (words[0], month_by_name(words[1])?),
    };
    let day: u8 = day.trim_end_matches(|letter: char| letter.is_ascii_alphabetic()).parse().ok()?;
    let year = Some(words[2]).filter(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))?;
    Date::parse(&format!("{year}-{month:02}-{day:02}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn days_are_read_however_they_are_written() {
        for written in [
            "2025-02-17",
            "2025-02-17T23:50:00-08:00",
            "2025-02-17 08:00:00",
            "20250217",
            "20250217T101500Z",
            "2025/02/17",
            "Mon, 17 Feb 2025 22:10:00 GMT",
            "February 17, 2025",
            "17th of Feb",
            "Published on Feb. 17th, 2025 at 10:15",
        ] {
            let expected = (written != "17th of Feb").then(|| "2025-02-17".to_string());
            assert_eq!(date(written).map(|date| date.as_edtf().to_string()), expected, "{written}");
        }
        assert_eq!(date("2025-02").unwrap().as_edtf(), "2025-02");
    }

    #[test]
    fn what_can_be_read_in_two_ways_or_none_is_not_read() {
        for written in
            ["02/03/2025", "17.02.25", "February", "", "2025-02-30", "17 Feb 2025 or 18 Feb 2025", "20251399", "é2025"]
        {
            assert_eq!(date(written), None, "{written}");
        }
    }

    #[test]
    fn numbers_count_from_1970() {
        for (value, expected) in [
            (json!(1739779200), Some("2025-02-17")),
            (json!(1739779200000_i64), Some("2025-02-17")),
            (json!(2025), Some("2025")),
            (json!(17), None),
            (json!(1e300), None),
            (json!(null), None),
        ] {
            assert_eq!(of_json(&value).as_ref().map(Date::as_edtf), expected, "{value}");
        }
    }
}
