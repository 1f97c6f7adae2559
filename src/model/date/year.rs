//! Reads a year: `2025`, `-0043`, `199X`, `1950S2`, `Y17000`, `Y17E7`.

use super::cursor::Cursor;
use super::error::DateError;
use super::written::Year;
use std::ops::RangeInclusive;

pub(super) const fn is_digit_or_x(byte: &u8) -> bool {
    byte.is_ascii_digit() || *byte == b'X'
}

/// Reads a year.
pub(super) fn year(cursor: &mut Cursor<'_>) -> Result<Year, DateError> {
    if cursor.eat("Y") {
        return long_year(cursor);
    }
    let start = cursor.at();
    let negative = cursor.eat("-");
    let written = cursor.take_while(is_digit_or_x);
    let Ok(digits) = <[u8; 4]>::try_from(written.as_bytes()) else {
        return Err(wrong_length(cursor, start, negative, written));
    };
    if written.contains('X') {
        return Ok(Year::Pattern { digits, negative });
    }
    if negative && written == "0000" {
        return Err(DateError::new(start, "there is no year -0000", "write 0000 for 1 BCE, -0001 for 2 BCE"));
    }
    let magnitude = written.parse().ok();
    significant(cursor, magnitude, negative, Some(4))
}

fn wrong_length(cursor: &Cursor<'_>, start: usize, negative: bool, written: &str) -> DateError {
    let ends_here = matches!(cursor.peek(), None | Some(b'-' | b'/' | b',' | b']' | b'}'));
    if written.is_empty() {
        let help = "a date is written 2025-02-17, 2025-02 or 2025".to_owned();
        return DateError { help, ..cursor.unexpected("a year") };
    }
    if written.len() < 4 && !ends_here {
        return cursor.unexpected("a digit of the year");
    }
    let help = if written.len() > 4 {
        let sign = if negative { "-" } else { "" };
        format!("a longer year begins with Y: Y{sign}{written}")
    } else {
        "pad a year with zeros: 0476; unspecified digits are X: 199X".to_owned()
    };
    DateError::new(start, format!("a year has four digits, not {}", written.len()), help)
}

/// Reads what follows the `Y`: more than four digits (level 1), or an exponent (level 2).
fn long_year(cursor: &mut Cursor<'_>) -> Result<Year, DateError> {
    let start = cursor.at();
    let negative = cursor.eat("-");
    let written = cursor.take_while(u8::is_ascii_digit);
    if written.is_empty() {
        return Err(cursor.unexpected("a digit"));
    }
    let exponent = if cursor.eat("E") {
        let digits = cursor.take_while(u8::is_ascii_digit);
        if digits.is_empty() {
            return Err(cursor.unexpected("an exponent"));
        }
        digits.parse::<u32>().ok()
    } else if written.len() < 5 {
        let reason = "Y is for years of more than four digits";
        let sign = if negative { "-" } else { "" };
        return Err(DateError::new(start, reason, format!("write {sign}{written:0>4}")));
    } else {
        Some(0)
    };
    let magnitude = exponent.and_then(|power| {
        let factor = 10_i64.checked_pow(power)?;
        written.parse::<i64>().ok()?.checked_mul(factor)
    });
    let length = magnitude.map(|number| number.to_string().len());
    significant(cursor, magnitude, negative, length)
}

/// Reads `S` and the number of significant digits (level 2), if they follow, and makes the year.
fn significant(
    cursor: &mut Cursor<'_>,
    magnitude: Option<i64>,
    negative: bool,
    length: Option<usize>,
) -> Result<Year, DateError> {
    let signed = |number: i64| if negative { -number } else { number };
    if !cursor.eat("S") {
        return Ok(magnitude.map_or(Year::Vast, |number| Year::Exact(signed(number))));
    }
    let start = cursor.at();
    let written = cursor.take_while(u8::is_ascii_digit);
    if written.is_empty() {
        return Err(cursor.unexpected("the number of significant digits"));
    }
    let count = written.parse::<usize>().unwrap_or(usize::MAX);
    if count == 0 || length.is_some_and(|length| count > length) {
        let reason = format!("the year has not got {written} significant digits");
        return Err(DateError::new(start, reason, "1950S2 is a year of the 1900s"));
    }
    Ok(rounded(magnitude, length, count, signed).unwrap_or(Year::Vast))
}

fn rounded(magnitude: Option<i64>, length: Option<usize>, count: usize, signed: impl Fn(i64) -> i64) -> Option<Year> {
    let (magnitude, length) = (magnitude?, length?);
    let step = 10_i64.checked_pow(u32::try_from(length.checked_sub(count)?).ok()?)?;
    let near = magnitude - magnitude % step;
    let far = near.checked_add(step - 1)?;
    let (estimate, near, far) = (signed(magnitude), signed(near), signed(far));
    Some(Year::Rounded { estimate, low: near.min(far), high: near.max(far) })
}

impl Year {
    /// The years it may be; nothing if no number reaches that far.
    pub(super) fn bounds(self) -> Option<RangeInclusive<i64>> {
        let filled = |with: u8, digits: [u8; 4]| {
            let digit = |d: u8| i64::from(if d == b'X' { with } else { d - b'0' });
            digits.into_iter().fold(0, |number, d| number * 10 + digit(d))
        };
        match self {
            Self::Exact(year) => Some(year..=year),
            Self::Pattern { digits, negative: false } => Some(filled(0, digits)..=filled(9, digits)),
            Self::Pattern { digits, negative: true } => Some(-filled(9, digits)..=-filled(0, digits)),
            Self::Rounded { low, high, .. } => Some(low..=high),
            Self::Vast => None,
        }
    }

    /// Whether it may be `year`, which lies in the bounds.
    pub(super) fn fits(self, year: i64) -> bool {
        match self {
            Self::Pattern { digits, .. } => {
                let mut rest = year.unsigned_abs();
                digits.into_iter().rev().all(|written| {
                    let last = u8::try_from(rest % 10).map(|digit| b'0' + digit);
                    rest /= 10;
                    written == b'X' || last == Ok(written)
                })
            }
            _ => true,
        }
    }

    /// Whether not even its first digit is known.
    pub(super) const fn is_unspecified(self) -> bool {
        matches!(self, Self::Pattern { digits: [b'X', ..], .. })
    }
}
