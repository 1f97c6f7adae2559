//! Numbers, words and names that are no dates.

use super::assert_read;

#[test]
fn numbers_that_count_something() {
    assert_read(&[
        ("He sold 1998 shares and saw 2,005 people.", ""),
        ("The hall has 1950 seats; flight 1999 landed.", ""),
        ("It costs $2000, about 1900 euros.", ""),
        ("Three quarters of the voters, a quarter of them.", ""),
        ("See https://example.org/2025/02/17/talks.", ""),
        ("Call 555-1998 or 1998-555.", ""),
        ("He is 52 years old.", ""),
    ]);
}

#[test]
fn what_is_planned_for_may_is_planned_for_the_month() {
    assert_read(&[
        ("The tour, planned for May, will go on.", "May=2025-05"),
        ("It was a heavy defeat for May, who left.", ""),
        ("He sold it to 21st Century Fox.", ""),
    ]);
}

#[test]
fn words_that_are_months_and_seasons_elsewhere() {
    assert_read(&[
        ("They may march. May I? March on!", ""),
        ("Theresa May met April Smith.", ""),
        ("In May they met.", "May=2025-05"),
        ("Prices fall; the fall of Saigon; a hot spring.", ""),
        ("He finished second, in a second.", ""),
        ("He sat in the sun, Mar told Jan about it.", ""),
    ]);
}

#[test]
fn names_that_hold_dates() {
    assert_read(&[
        ("The Sunday Times and the New York Times wrote.", ""),
        ("On Black Friday prices fell.", ""),
        ("He told USA Today.", ""),
        ("The Winter Olympics opened.", ""),
    ]);
}
