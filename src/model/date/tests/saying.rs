//! What is said of a date, by tables.

use super::{date, rows};

/// EDTF | words | heading | short form without the year
const FORMS: &str = "
2025-02-17 | 17 Feb 2025 | Mon 17 Feb 2025 | 17 Feb
2025-02-07T14:30+03:00 | 7 Feb 2025, 14:30 (UTC+03:00) | Fri 7 Feb 2025 | 7 Feb
2025-02-07T14:30Z | 7 Feb 2025, 14:30 (UTC) | Fri 7 Feb 2025 | 7 Feb
2025-02-07T14:30 | 7 Feb 2025, 14:30 | Fri 7 Feb 2025 | 7 Feb
2025-08 | August 2025 | August 2025, day not stated | Aug
2025 | 2025 | 2025, day not stated | 2025
2025-08-XX | a day in August 2025 | August 2025, day not stated | Aug
2025-XX | a month in 2025 | 2025, day not stated | 2025
2025-XX-XX | a day in 2025 | 2025, day not stated | 2025
199X | the 1990s | The 1990s, day not stated | 1990s
199X-XX | a month in the 1990s | The 1990s, day not stated | 1990s
-198X | 1990 to 1981 BCE | 1990 to 1981 BCE, day not stated | 1990-1981 BCE
000X | 1 BCE to 9 CE | 1 BCE to 9 CE, day not stated | 1 BCE-9 CE
19XX | 1900 to 1999 | 1900 to 1999, day not stated | 1900-1999
1XX5 | between 1005 and 1995 | Between 1005 and 1995, day not stated | 1005-1995
156X-12-25 | between 25 Dec 1560 and 25 Dec 1569 | Between 25 Dec 1560 and 25 Dec 1569, day not stated | 25 Dec 1560-25 Dec 1569
2004-06-1X | between 10 and 19 Jun 2004 | Between 10 and 19 Jun 2004, day not stated | 10-19 Jun
2004-X2-3X | between 30 and 31 Dec 2004 | Between 30 and 31 Dec 2004, day not stated | 30-31 Dec
2004-0X | between 1 Jan and 30 Sep 2004 | Between 1 Jan and 30 Sep 2004, day not stated | 1 Jan-30 Sep
2004-X5-05 | 5 May 2004 | Wed 5 May 2004 | 5 May
1950S2 | 1900 to 1999, estimated 1950 | 1900 to 1999, estimated 1950, day not stated | 1900-1999
2025-21 | spring 2025 | Spring 2025, day not stated | spring
2025-29 | spring 2025 (southern hemisphere) | Spring 2025 (southern hemisphere), day not stated | spring
2025-33 | first quarter of 2025 | First quarter of 2025, day not stated | Q1
2025-37 | January to April 2025 | January to April 2025, day not stated | Jan-Apr
2025-41 | second half of 2025 | Second half of 2025, day not stated | H2
2025-33/2025-34 | first quarter to second quarter of 2025 | First quarter to second quarter of 2025, day not stated | Q1-Q2
../2025-02-17 | by 17 Feb 2025 | By 17 Feb 2025, day not stated | by 17 Feb
/2025-02-17 | until 17 Feb 2025, start unknown | By 17 Feb 2025, day not stated | by 17 Feb
2025-02-17/.. | from 17 Feb 2025 on | From 17 Feb 2025, day not stated | from 17 Feb
2025-02-17/ | from 17 Feb 2025, end unknown | From 17 Feb 2025, day not stated | from 17 Feb
../2025-08~ | by about August 2025 | By about August 2025, day not stated | by ~Aug
2025-02-10/2025-02-16 | 10 to 16 Feb 2025 | 10 to 16 Feb 2025, day not stated | 10-16 Feb
2025-02-28/2025-03-03 | 28 Feb to 3 Mar 2025 | 28 Feb to 3 Mar 2025, day not stated | 28 Feb-3 Mar
2024-12-28/2025-01-03 | 28 Dec 2024 to 3 Jan 2025 | 28 Dec 2024 to 3 Jan 2025, day not stated | 28 Dec 2024-3 Jan 2025
2024-02-03/2025-02-03 | 3 Feb 2024 to 3 Feb 2025 | 3 Feb 2024 to 3 Feb 2025, day not stated | 3 Feb 2024-3 Feb 2025
2025-02/2025-03-03 | February 2025 to 3 Mar 2025 | February 2025 to 3 Mar 2025, day not stated | Feb-3 Mar
2025-02/2025-03 | February to March 2025 | February to March 2025, day not stated | Feb-Mar
2024/2025 | 2024 to 2025 | 2024 to 2025, day not stated | 2024-2025
2025-02-17/2025-02-17 | 17 Feb 2025 | Mon 17 Feb 2025 | 17 Feb
2025-02-17?/2025-02-20 | perhaps 17 Feb 2025 to 20 Feb 2025 | Perhaps 17 Feb 2025 to 20 Feb 2025, day not stated | 17 Feb?-20 Feb
2025-02-20~ | about 20 Feb 2025 | About Thu 20 Feb 2025 | ~20 Feb
2025-02-20? | perhaps 20 Feb 2025 | Perhaps Thu 20 Feb 2025 | 20 Feb?
2025-02-20% | perhaps about 20 Feb 2025 | Perhaps about Thu 20 Feb 2025 | ~20 Feb?
?2025-02-~20 | perhaps about 20 Feb 2025 | Perhaps about Thu 20 Feb 2025 | ~20 Feb?
2025-08~ | about August 2025 | About August 2025, day not stated | ~Aug
199X~ | about the 1990s | About the 1990s, day not stated | ~1990s
[2025-02-19,2025-02-20] | 19 or 20 Feb 2025 | Wed 19 or Thu 20 Feb 2025 | 19 or 20 Feb
{2025-02-19,2025-02-20,2025-03-01} | 19, 20 Feb and 1 Mar 2025 | Wed 19, Thu 20 Feb and Sat 1 Mar 2025 | 19, 20 Feb and 1 Mar
[2024,2025] | 2024 or 2025 | 2024 or 2025, day not stated | 2024 or 2025
[1667,1668,1670..1672] | 1667, 1668 or between 1670 and 1672 | 1667, 1668 or between 1670 and 1672, day not stated | 1667, 1668 or 1670-1672
{1667,1670..1672} | 1667 and 1670 to 1672 | 1667 and 1670 to 1672, day not stated | 1667 and 1670-1672
[..1984] | 1984 or earlier | 1984 or earlier, day not stated | 1984 or earlier
[2025-02-17..] | 17 Feb 2025 or later | 17 Feb 2025 or later, day not stated | 17 Feb or later
{..1984} | all up to 1984 | All up to 1984, day not stated | all up to 1984
{1984..} | all from 1984 on | All from 1984 on, day not stated | all from 1984 on
[2025-02-17] | 17 Feb 2025 | Mon 17 Feb 2025 | 17 Feb
-0043 | 44 BCE | 44 BCE, day not stated | 44 BCE
-0043-03-15 | 15 Mar 44 BCE | 15 Mar 44 BCE | 15 Mar 44 BCE
0000 | 1 BCE | 1 BCE, day not stated | 1 BCE
0014 | 14 CE | 14 CE, day not stated | 14 CE
-0043/0014 | 44 BCE to 14 CE | 44 BCE to 14 CE, day not stated | 44 BCE-14 CE
";

#[test]
fn words_headings_and_short_forms() {
    for [edtf, words, heading, short] in rows(FORMS) {
        let date = date(edtf);
        assert_eq!(date.words(), words, "words of {edtf}");
        assert_eq!(date.heading(), heading, "heading of {edtf}");
        assert_eq!(date.short(false), short, "short form of {edtf}");
    }
}

#[test]
fn a_short_form_takes_its_year_where_asked() {
    let table = [
        ("2025-02-17", "17 Feb 2025"),
        ("2025-08", "Aug 2025"),
        ("2025-02-10/2025-02-16", "10-16 Feb 2025"),
        ("2025-33", "Q1 2025"),
        ("[2025-02-19,2025-02-20]", "19 or 20 Feb 2025"),
        ("../2025-02-17", "by 17 Feb 2025"),
        ("XXXX", "XXXX"),
        ("", "undated"),
    ];
    for (edtf, short) in table {
        assert_eq!(date(edtf).short(true), short, "{edtf}");
    }
}
