//! Dates that stand on the calendar, written in all the ways.

use super::{assert_read, read_on};

#[test]
fn days_in_british_american_and_other_orders() {
    assert_read(&[
        ("It began on 17 February 2025.", "17 February 2025=2025-02-17"),
        ("It began on February 17, 2025, in Oslo.", "February 17, 2025=2025-02-17"),
        ("It began on the 17th of February.", "the 17th of February=2025-02-17"),
        ("OSLO, Feb. 17 (Wire) - Talks began.", "Feb. 17=2025-02-17"),
        (
            "Signed 2025-02-17, 17/02/2025, 17.02.2025 and 2/17/25.",
            "2025-02-17=2025-02-17 | 17/02/2025=2025-02-17 | 17.02.2025=2025-02-17 | 2/17/25=2025-02-17",
        ),
        ("Sent at 2025-02-17T10:30Z.", "2025-02-17T10:30Z=2025-02-17T10:30"),
        ("On Friday, Oct. 13, 1989, it fell.", "Friday, Oct. 13, 1989=1989-10-13"),
        ("Seen on Sunday, March eighth.", "Sunday, March eighth=2025-03-08"),
    ]);
}

#[test]
fn without_a_year_the_nearest_counts() {
    assert_read(&[
        ("It ended on December 20.", "December 20=2024-12-20"),
        ("It ended in December.", "December=2024-12"),
        ("He resigned in March.", "March=2025-03"),
        ("It will open on 3 November.", "3 November=2025-11-03"),
        ("They met in August.", "August=2024-08"),
        ("They will meet in August.", "August=2025-08"),
        ("The year ended March 31 was good.", "The year=P1Y | March 31=2024-03-31"),
    ]);
    assert_eq!(read_on("It began on Jan. 2.", Some("2024-12-30")), "Jan. 2=2025-01-02");
    assert_eq!(read_on("Born on February 29.", Some("2025-03-01")), "February 29=2024-02-29");
}

#[test]
fn a_month_far_from_publication_is_past_unless_words_look_ahead() {
    assert_read(&[
        ("The price in August, in October.", "August=2024-08 | October=2024-10"),
        ("The price from 6 August.", "6 August=2025-08-06"),
        // A month that stands beside a day of old is the article's own.
        ("Wanted since 21 December 1988, he gave up in January.", "21 December 1988=1988-12-21 | January=2025-01"),
    ]);
}

#[test]
fn weeks_and_months_named_by_what_lies_in_them() {
    assert_read(&[
        ("A hearing in the week of March 6.", "the week of March 6=2025-W10"),
        ("It was in the week of 6 March 2000.", "the week of 6 March 2000=2000-W10"),
        (
            "In the month of May 1998 and the month of June.",
            "the month of May 1998=1998-05 | the month of June=2025-06",
        ),
        ("In the week of the vote.", ""),
    ]);
}

#[test]
fn a_quarter_by_the_day_it_ended_and_those_compared_with_it() {
    assert_read(&[
        ("In the quarter ended Dec. 31 it grew.", "the quarter=2024-Q4 | Dec. 31=2024-12-31"),
        ("In the quarter ended Aug. 2, 2024, it grew.", "the quarter=2024-Q2 | Aug. 2, 2024=2024-08-02"),
        (
            "The fourth quarter was good. After a flat third quarter it grew; the year-earlier period was bad, the 2024 period good.",
            "The fourth quarter=2024-Q4 | third quarter=2024-Q3 | the year-earlier period=2023-Q4 | the 2024 period=2024-Q4",
        ),
    ]);
}

#[test]
fn a_story_of_old_goes_on_in_its_year() {
    assert_read(&[
        (
            "He was shot on 28 June 1914. On 28 July the war began. On 1 August it spread.",
            "28 June 1914=1914-06-28 | 28 July=1914-07-28 | 1 August=1914-08-01",
        ),
        ("In June 1944 the fleet gathered. On 6 June it sailed.", "June 1944=1944-06 | 6 June=1944-06-06"),
        (
            "They planned it in 1944. In the spring of 1944 they trained. On 6 June they landed.",
            "1944=1944 | the spring of 1944=1944-SP | 6 June=1944-06-06",
        ),
        // The news of a firm that is old.
        ("The firm was founded in 1944. On 6 June it closed.", "1944=1944 | 6 June=2025-06-06"),
        ("The firm opened in June 1944. On 3 February it closed.", "June 1944=1944-06 | 3 February=2025-02-03"),
        // What happened on a day to come happened in the year of the story.
        (
            "The dam broke on 9 June 1972. Homes went. Fields went. Roads went. The president came on 20 February.",
            "9 June 1972=1972-06-09 | 20 February=1972-02-20",
        ),
    ]);
}

#[test]
fn months_and_years() {
    assert_read(&[
        (
            "Since February 2022, since July last year, from May to September.",
            "February 2022=2022-02 | July last year=2024-07 | May=2025-05 | September=2024-09",
        ),
        ("In 1998 it fell; the 2010 deal holds.", "1998=1998 | 2010=2010"),
        (
            "In nineteen ninety-one, in the year two thousand, in '98.",
            "nineteen ninety-one=1991 | the year two thousand=2000 | '98=1998",
        ),
        ("From 1914-1918, in 1998-99.", "1914=1914 | 1918=1918 | 1998=1998"),
    ]);
}

#[test]
fn decades_centuries_and_fiscal_years() {
    assert_read(&[
        ("In the 1990s and the '80s, in the nineties.", "the 1990s=199 | the '80s=198 | the nineties=199"),
        ("It is of the 20th century.", "the 20th century=19"),
        ("In fiscal 1989 and in the 2012 fiscal year.", "fiscal 1989=1989 | the 2012 fiscal year=2012"),
        ("By the mid-1990s, in early 2009.", "the mid-1990s=199 | early 2009=2009"),
    ]);
}

#[test]
fn quarters_halves_and_seasons() {
    assert_read(&[
        ("In the third quarter profit rose.", "the third quarter=2024-Q3"),
        (
            "A third-quarter loss, in the third quarter of 1990.",
            "third-quarter=2024-Q3 | the third quarter of 1990=1990-Q3",
        ),
        ("In next year's first quarter, in Q3 2012.", "next year's first quarter=2026-Q1 | Q3 2012=2012-Q3"),
        (
            "In the first half of 2010 and the second half of this year.",
            "the first half of 2010=2010-H1 | the second half of this year=2025-H2",
        ),
        (
            "Last summer, this fall, the winter of 1994.",
            "Last summer=2024-SU | this fall=2025-FA | the winter of 1994=1994-WI",
        ),
    ]);
}

#[test]
fn feasts_fall_on_their_day() {
    assert_read(&[
        ("On Christmas Day and New Year's Eve.", "Christmas Day=2024-12-25 | New Year's Eve=2024-12-31"),
        ("On Good Friday 2024, on Easter Monday.", "Good Friday 2024=2024-03-29 | Easter Monday=2025-04-21"),
        ("On Thanksgiving Day 2023.", "Thanksgiving Day 2023=2023-11-23"),
    ]);
}

#[test]
fn both_ends_of_a_range_have_its_month_and_year() {
    assert_read(&[
        ("From 5 to 7 May 2024.", "5=2024-05-05 | 7 May 2024=2024-05-07"),
        ("They met Feb. 17-19, 2020.", "Feb. 17=2020-02-17 | 19, 2020=2020-02-19"),
    ]);
}
