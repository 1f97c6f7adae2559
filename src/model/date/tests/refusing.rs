//! What is refused, with what words.

use super::{date, rows};
use crate::model::date::Date;

/// Text | offset in bytes | reason
const REFUSED: &str = "
2025-02-30 | 8 | February 2025 has 28 days
2024-02-30 | 8 | February 2024 has 29 days
1900-02-29 | 8 | February 1900 has 28 days
-0043-04-31 | 9 | April 44 BCE has 30 days
2025-04-?31 | 9 | April 2025 has 30 days
2025-01-00 | 8 | there is no day 00
2025-01-32 | 8 | January 2025 has 31 days
200X-02-30 | 8 | February has no day 30
2025-XX-32 | 8 | no month has a day 32
2025-02-4X | 8 | February 2025 has 28 days
2025-13 | 5 | there is no month 13
2025-00 | 5 | there is no month 00
2025-42-01 | 5 | there is no month 42
2025-2X | 5 | there is no month 2X
2025-21-05 | 8 | a season or quarter has no days
2025-02-17T25:00 | 11 | there is no hour 25
2025-02-17T24:00 | 11 | there is no hour 24
2025-02-17T12:60 | 14 | there is no minute 60
2025-02-17T12:30:60 | 17 | there is no second 60
2025-02-17T12:30+24:00 | 17 | there is no hour of an offset 24
2025-02-17T1 | 12 | the date ends where the hour in two digits should be
2025-02-17T12:30~ | 16 | a qualifier belongs to a date without a time
2025-02T12:30 | 7 | a time needs a day
2025-02-1XT12:30 | 10 | a time needs a day
2025-02-17/2025-02-16 | 11 | the end lies before the start
2025-02-17T14:30/2025-02-17T14:00 | 17 | the end lies before the start
2025/Y-300000 | 5 | the end lies before the start
[2025..2024] | 7 | the end lies before the start
2025-02-17/2025-02-18/2025-02-19 | 21 | '/' where the end of the date should be
.. | 2 | the / of an interval
[] | 1 | ']' where a year should be
[..] | 3 | ']' where a year should be
[2025 | 5 | the date ends where a comma or ] should be
[2025, 2026] | 6 | a space where a year should be
[2025/2026] | 5 | an interval in a set
2025?? | 5 | two qualifiers on one part
2025\u{2013}02 | 4 | '\u{2013}' is not a hyphen
199x | 3 | an unspecified digit is a capital X
201 | 0 | a year has four digits, not 3
12025 | 0 | a year has four digits, not 5
Y2025 | 1 | Y is for years of more than four digits
-0000 | 0 | there is no year -0000
1950S5 | 5 | the year has not got 5 significant digits
1950S0 | 5 | the year has not got 0 significant digits
1950S2-01 | 7 | a year with significant digits has no months
\u{202e}2025 | 0 | '\\u{202e}' where a year should be
2025-02-171 | 10 | '1' where the end of a part of two digits should be
";

/// Text | help
const SLIPS: &str = "
17.02.2025 | write 2025-02-17
17-02-2025 | write 2025-02-17
02/17/2025 | write 2025-02-17
03.02.2025 | write 2025-02-03 for 3 February 2025 or 2025-03-02 for 2 March 2025
2.2.2025 | write 2025-02-02
2025-2-7 | write 2025-02-07
2025/02/17 | write 2025-02-17
2025-17-02 | write 2025-02-17
20250217 | write 2025-02-17
2025-2 | write 2025-02
02/2025 | write 2025-02
17 Feb 2025 | write 2025-02-17
Mon., February 17th, 2025 | write 2025-02-17
Feb 2025 | write 2025-02
summer of 2025 | write 2025-22
the 1990s | write 199X
c. 1920 | write 1920~
perhaps about May 1920 | write 1920-05%
44 BC | write -0043
1 BCE | write 0000
15 March 44 BC | write -0043-03-15
by 17 Feb 2025 | write ../2025-02-17
from 17 Feb 2025 on | write 2025-02-17/..
17 Feb 2025 \u{2013} 3 Mar 2025 | write 2025-02-17/2025-03-03
2025\u{2013}02\u{2013}17 | write 2025-02-17
2025-02-10\u{2013}2025-02-16 | write 2025-02-10/2025-02-16
2025-02-10 - 2025-02-16 | write 2025-02-10/2025-02-16
2025-02-10..2025-02-16 | write 2025-02-10/2025-02-16
199x | write 199X
199u | write 199X
2004/open | write 2004/..
2025-02-17 14:30 | write 2025-02-17T14:30
[2025, 2026] | write [2025,2026]
2025?~ | write 2025%
\"2025-02-17\" | write 2025-02-17
12025 | a longer year begins with Y: Y12025
Y476 | write 0476
yesterday | a date is written 2025-02-17, 2025-02 or 2025
2025-08-24/27 | write 2025-08-24/2025-08-27
2025-02-28/03-03 | write 2025-02-28/2025-03-03
2025/26 | write 2025/2026
2025-02-30 | where the day is not known, write the month alone; the last day is 28
";

#[test]
fn what_is_wrong_is_said_with_its_place() {
    for [text, at, reason] in rows(REFUSED) {
        let error = Date::parse(text).expect_err(text);
        assert!(error.reason.contains(reason), "{text:?}: {error:?}");
        assert_eq!(error.at.to_string(), at, "{text:?}: {error:?}");
        assert!(error.to_string().starts_with(&error.reason));
    }
    let indented = Date::parse("\u{a0} 2025-02-30").expect_err("30 February");
    assert_eq!(indented.at, 11, "offsets count in the text as given");
}

#[test]
fn a_date_has_an_end() {
    assert!(Date::parse(&"2".repeat(257)).is_err_and(|error| error.reason.contains("256")));
    assert!(Date::parse(&format!("[{}]", vec!["2025"; 51].join(","))).is_ok(), "256 characters");
    assert!(Date::parse(&format!("[{}]", vec!["2025"; 52].join(","))).is_err(), "261 characters");
    let indented = format!("{}2025", " ".repeat(300));
    assert!(Date::parse(&indented).is_ok(), "white space does not count");
}

#[test]
fn a_slip_is_told_what_to_write() {
    for [text, help] in rows(SLIPS) {
        let error = Date::parse(text).expect_err(text);
        assert_eq!(error.help, help, "{text:?}: {error:?}");
        if let Some(edtf) = help.strip_prefix("write ") {
            date(edtf.split(' ').next().unwrap());
        }
    }
}
