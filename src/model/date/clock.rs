//! Reads a time of day, which is kept as written (ISO 8601-1:2019 clause 5.3, extended format).

use super::cursor::Cursor;
use super::error::DateError;
use super::written::Clock;

/// Reads `hh`, `hh:mm`, `hh:mm:ss` or `hh:mm:ss.s`, and `Z` or an offset `±hh` or `±hh:mm`, if any.
///
/// Seconds may be left out, as ISO 8601-1 allows and EDTF level 0 does not: articles state none.
pub(super) fn clock<'a>(cursor: &mut Cursor<'a>) -> Result<Clock<'a>, DateError> {
    let start = cursor.at();
    two_digits(cursor, "hour", 23)?;
    if cursor.eat(":") {
        let minute = two_digits(cursor, "minute", 59)?;
        if cursor.eat(":") {
            // A leap second ends a minute 59 of some hour, in whatever offset.
            two_digits(cursor, "second", if minute == 59 { 60 } else { 59 })?;
            fraction(cursor);
        }
    }
    let local = cursor.since(start);
    let start = cursor.at();
    if !cursor.eat("Z") && (cursor.eat("+") || cursor.eat("-")) {
        two_digits(cursor, "hour of an offset", 23)?;
        if cursor.eat(":") {
            two_digits(cursor, "minute of an offset", 59)?;
        }
    }
    let offset = cursor.since(start);
    match cursor.peek() {
        Some(b'?' | b'~' | b'%') => Err(DateError::new(
            cursor.at(),
            "a qualifier belongs to a date without a time",
            "leave out the time or the qualifier",
        )),
        _ => Ok(Clock { local, offset }),
    }
}

/// Decimals of the second; two dots are the range sign of a set.
fn fraction(cursor: &mut Cursor<'_>) {
    let mut rest = cursor.rest().bytes();
    if rest.next() == Some(b'.') && rest.next().is_some_and(|byte| byte.is_ascii_digit()) {
        cursor.eat(".");
        cursor.take_while(u8::is_ascii_digit);
    }
}

fn two_digits(cursor: &mut Cursor<'_>, name: &str, most: u8) -> Result<u8, DateError> {
    let start = cursor.at();
    let written = cursor.take_exactly(2, u8::is_ascii_digit, &format!("the {name} in two digits"))?;
    let number = written.parse().unwrap_or(u8::MAX);
    if number <= most {
        return Ok(number);
    }
    let help = match (name, number) {
        ("hour", 24) => "midnight at the end of a day is T00:00 of the next day".to_owned(),
        _ => format!("it goes from 00 to {most}"),
    };
    Err(DateError::new(start, format!("there is no {name} {written}"), help))
}
