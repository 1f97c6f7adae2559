//! What is counted from the article's date, or from a date the text named before.

use super::{assert_read, read_on};

#[test]
fn a_weekday_is_the_latest_unless_the_words_look_ahead() {
    assert_read(&[
        ("They met on Friday.", "Friday=2025-02-14"),
        ("They met on Monday.", "Monday=2025-02-17"),
        ("They will meet on Friday.", "Friday=2025-02-21"),
        ("Talks are set for Thursday.", "Thursday=2025-02-20"),
        ("The vote is due on Wednesday.", "Wednesday=2025-02-19"),
        ("She said on Friday that they will meet.", "Friday=2025-02-14"),
        ("They gave him until Thursday.", "Thursday=2025-02-20"),
        ("They did not answer until Thursday.", "Thursday=2025-02-13"),
        ("Until Thursday they had said nothing.", "Thursday=2025-02-13"),
        ("They met last December, and last January too.", "last December=2024-12 | last January=2024-01"),
        ("They would look for ways around Thursday's ruling.", "Thursday=2025-02-13"),
        ("They have hidden since shortly after the July 20 attack.", "July 20=2024-07-20"),
        ("He said she would leave on Thursday.", "Thursday=2025-02-20"),
        ("He said she would have left on Thursday.", "Thursday=2025-02-13"),
        ("They were planning to march on Friday.", "Friday=2025-02-21"),
        ("He gave up his vacation plans for Africa on Friday.", "Friday=2025-02-14"),
        ("The talks had been due on Friday.", "Friday=2025-02-14"),
        // What is fixed for a day is to come; what had been fixed for it, or is only called something, is not.
        ("The union called an emergency session for Thursday.", "Thursday=2025-02-20"),
        ("The judge set the hearing in the case for Wednesday.", "Wednesday=2025-02-19"),
        ("A second hearing was set for Thursday.", "Thursday=2025-02-20"),
        ("Ministers had called a session for Thursday.", "Thursday=2025-02-13"),
        ("He called the figures for Thursday a disgrace.", "Thursday=2025-02-13"),
        // What is set aside is no plan, and a planned trip may be over.
        ("On Friday, when she set aside her plans for the hastily planned trip.", "Friday=2025-02-14"),
        (
            "She is scheduled to spend only five hours on the ground in Dar es Salaam, Tanzania, her first stop Tuesday.",
            "five hours=PT5H | Tuesday=2025-02-18",
        ),
        (
            "Last Friday, next Tuesday, this coming Sunday.",
            "Last Friday=2025-02-14 | next Tuesday=2025-02-18 | this coming Sunday=2025-02-23",
        ),
    ]);
}

#[test]
fn days_units_and_parts_of_days() {
    assert_read(&[
        (
            "Today, yesterday and the day after tomorrow.",
            "Today=2025-02-17 | yesterday=2025-02-16 | the day after tomorrow=2025-02-19",
        ),
        (
            "The day before last Tuesday, the day after Christmas, a day after the Feb. 3 vote.",
            "The day before last Tuesday=2025-02-10 | the day after Christmas=2024-12-26 | a day after the Feb. 3=2025-02-04",
        ),
        ("Today's youth is late for today's train.", "Today=PRESENT_REF | today=2025-02-17"),
        ("The day before 1 March 2024; the day after the vote.", "The day before 1 March 2024=2024-02-29"),
        ("Last week, this month, next year.", "Last week=2025-W07 | this month=2025-02 | next year=2026"),
        ("Earlier this month and late last year.", "Earlier this month=2025-02 | late last year=2024"),
        ("By the end of the year.", "the end of the year=2025"),
        ("Over the weekend they spoke.", "the weekend=2025-W07-WE"),
        (
            "He left this morning, last night and Friday evening.",
            "this morning=2025-02-17TMO | last night=2025-02-16TNI | Friday evening=2025-02-14TEV",
        ),
    ]);
}

#[test]
fn distances_from_publication() {
    assert_read(&[
        ("Three years ago.", "Three years ago=2022"),
        ("It began 10 days ago.", "10 days ago=2025-02-07"),
        ("Two weeks ago, a month ago.", "Two weeks ago=2025-W06 | a month ago=2025-01"),
        ("A decade ago, two and a half years ago.", "A decade ago=2015 | two and a half years ago=2022-08"),
        ("Four months from now.", "Four months from now=2025-06"),
        ("Several years ago.", "Several years ago=PAST_REF"),
    ]);
}

#[test]
fn distances_from_the_date_spoken_of() {
    assert_read(&[
        ("It began on 5 May 2020. Two days later it ended.", "5 May 2020=2020-05-05 | Two days later=2020-05-07"),
        (
            "In the third quarter it lost, after a gain a year earlier.",
            "the third quarter=2024-Q3 | a year earlier=2023-Q3",
        ),
        (
            "In the third quarter it lost; the year-earlier quarter was good.",
            "the third quarter=2024-Q3 | the year-earlier quarter=2023-Q3",
        ),
        ("He came in May 2019. The following month he left.", "May 2019=2019-05 | The following month=2019-06"),
        ("On 5 May 2020 they met. That day it rained.", "5 May 2020=2020-05-05 | That day=2020-05-05"),
        ("Sales rose from a year earlier.", "a year earlier=2024"),
    ]);
}

#[test]
fn times_of_day() {
    assert_read(&[
        ("It starts at 5 p.m. EST Friday.", "5 p.m. EST Friday=2025-02-21T17:00"),
        ("He will speak at noon Saturday.", "noon Saturday=2025-02-22T12:00"),
        ("It expires at midnight.", "midnight=2025-02-17T24:00"),
        ("On 5 May 2020 at 10:30 a.m. it rained.", "5 May 2020 at 10:30 a.m.=2020-05-05T10:30"),
        ("14:32 GMT Rubio has landed.", "14:32 GMT=2025-02-17T14:32"),
        (
            "He leaves at 4 in the morning, at nine at night.",
            "4 in the morning=2025-02-17T04:00 | nine at night=2025-02-17T21:00",
        ),
        ("It struck at 10:35 a.m. (0735 GMT) Friday.", "10:35 a.m. (0735 GMT) Friday=2025-02-14T10:35"),
        ("They won 3:1 and 10:30 odds. They killed 4 in the morning.", "the morning=2025-02-17TMO"),
    ]);
}

#[test]
fn without_a_date_of_publication_the_value_stays_open() {
    assert_eq!(
        read_on("On Friday, last week, in May, yesterday, in 1998.", None),
        "Friday=XXXX-WXX-5 | last week=XXXX-WXX | May=XXXX-05 | yesterday=XXXX-XX-XX | 1998=1998"
    );
    assert_eq!(
        read_on("This year, this month, on Friday.", Some("2024")),
        "This year=2024 | this month=XXXX-XX | Friday=XXXX-WXX-5"
    );
}
