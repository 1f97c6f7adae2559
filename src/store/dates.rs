//! Dates as files give them: read, or refused with the reason, and a word where years were probably meant.

use crate::model::date::Date;
use crate::model::{At, Problem};

/// Reads a date that begins at `at`, and says what is wrong with it or may be.
pub(super) fn read(written: &str, at: &At) -> (Option<Date>, Option<Problem>) {
    let years = years(written);
    match Date::parse(written) {
        Ok(date) => {
            let problem = years.map(|years| {
                Problem::warning(
                    at.clone(),
                    "years-or-season",
                    format!("\"{written}\" is read as {}", date.words()),
                    format!("if the years are meant, write {years}"),
                )
            });
            (Some(date), problem)
        }
        Err(error) => {
            let skipped = written.get(..error.at).map_or(0, |before| before.chars().count());
            let column = at.column + u32::try_from(skipped).unwrap_or(0);
            let help = years.map_or(error.help, |years| format!("write {years} for the years"));
            let message = format!("\"{}\" is no date: {}", written.trim(), error.reason);
            (None, Some(Problem::error(At { column, ..at.clone() }, "date", message, help)))
        }
    }
}

/// The years that somebody may have meant by `2025-26`: a year, and the last two digits of a later one.
fn years(written: &str) -> Option<String> {
    let (first, last) = written.trim().split_once('-')?;
    let is_number = |text: &str, digits: usize| text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    let may_be = is_number(first, 4) && is_number(last, 2) && last > first.get(2..)? && last > "20";
    may_be.then(|| Some(format!("{first}/{}{last}", first.get(..2)?)))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(written: &str) -> Option<(&'static str, String)> {
        read(written, &At::new(&"e.toml".into(), 3, 9)).1.map(|problem| (problem.code, problem.help))
    }

    #[test]
    fn years_written_short_are_noticed() {
        let read = |years: &str| Some(("years-or-season", format!("if the years are meant, write {years}")));
        let refused = |years: &str| Some(("date", format!("write {years} for the years")));
        assert_eq!(told("2025-26"), read("2025/2026"));
        assert_eq!(told("2014-22"), read("2014/2022"));
        assert_eq!(told("1998-99"), refused("1998/1999"));
        for sound in ["2025-21", "2025-24", "2011-12", "1999-21", "2025-06", "2025-26-01/..", "2025/2026", "2025-2X"] {
            assert!(!told(sound).is_some_and(|(_, help)| help.contains("years")), "{sound}");
        }
    }

    #[test]
    fn what_is_no_date_is_named_with_its_place() {
        let (date, problem) = read("2025-02-30", &At::new(&"e.toml".into(), 3, 9));
        let problem = problem.unwrap();
        assert_eq!((date, problem.at.column), (None, 17));
        assert_eq!(problem.message, "\"2025-02-30\" is no date: February 2025 has 28 days");
    }
}
