//! What is read, by tables.

use super::{date, day, rows, span};
use crate::model::date::{Date, Precision, Span};

/// EDTF | first and last day | precision
const FORMS: &str = "
# Level 0
2025-02-17 | 2025-02-17 2025-02-17 | day
2025-02 | 2025-02-01 2025-02-28 | month
2024-02 | 2024-02-01 2024-02-29 | month
1900-02 | 1900-02-01 1900-02-28 | month
2000-02 | 2000-02-01 2000-02-29 | month
2025 | 2025-01-01 2025-12-31 | year
0000 | 0000-01-01 0000-12-31 | year
2025-02-17T23:30-05:00 | 2025-02-17 2025-02-17 | time
2025-02-17T00:30:59.125+14 | 2025-02-17 2025-02-17 | time
2016-12-31T23:59:60Z | 2016-12-31 2016-12-31 | time
2025-02-10/2025-02-16 | 2025-02-10 2025-02-16 | interval
2004/2005-02 | 2004-01-01 2005-02-28 | interval
2025-02-17T14:00/2025-02-17T14:00:30 | 2025-02-17 2025-02-17 | interval
# Level 1
Y12025 | 12025-01-01 12025-12-31 | year
Y-12025 | -12025-01-01 -12025-12-31 | year
-0043-03-15 | -43-03-15 -43-03-15 | day
2025-21 | 2025-03-01 2025-05-31 | season
2025-22 | 2025-06-01 2025-08-31 | season
2025-23 | 2025-09-01 2025-11-30 | season
2027-24 | 2027-12-01 2028-02-29 | season
201X | 2010-01-01 2019-12-31 | decade
20XX | 2000-01-01 2099-12-31 | century
-00XX | -99-01-01 0000-12-31 | century
2004-XX | 2004-01-01 2004-12-31 | year
2004-06-XX | 2004-06-01 2004-06-30 | month
2004-XX-XX | 2004-01-01 2004-12-31 | year
../2025-02-17 | .. 2025-02-17 | interval
/2025-02 | .. 2025-02-28 | interval
2025-02-17/.. | 2025-02-17 .. | interval
2025-02/ | 2025-02-01 .. | interval
2025-02-17~ | 2025-02-17 2025-02-17 | day
2004-06-01?/2004-06-20~ | 2004-06-01 2004-06-20 | interval
# Level 2
?2025-06-~11 | 2025-06-11 2025-06-11 | day
2004-06~-11 | 2004-06-11 2004-06-11 | day
2004%-~06 | 2004-06-01 2004-06-30 | month
2025-25 | 2025-03-01 2025-05-31 | season
2025-28 | 2025-12-01 2026-02-28 | season
2025-29 | 2025-09-01 2025-11-30 | season
2025-30 | 2025-12-01 2026-02-28 | season
2025-31 | 2025-03-01 2025-05-31 | season
2025-32 | 2025-06-01 2025-08-31 | season
2025-33 | 2025-01-01 2025-03-31 | quarter
2025-36 | 2025-10-01 2025-12-31 | quarter
2025-37 | 2025-01-01 2025-04-30 | quadrimester
2025-39 | 2025-09-01 2025-12-31 | quadrimester
2025-40 | 2025-01-01 2025-06-30 | semester
2025-41 | 2025-07-01 2025-12-31 | semester
1XX5-XX | 1005-01-01 1995-12-31 | millennium
156X-12-25 | 1560-12-25 1569-12-25 | decade
200X-02-29 | 2000-02-29 2008-02-29 | decade
2004-1X | 2004-10-01 2004-12-31 | year
2004-XX-31 | 2004-01-31 2004-12-31 | year
2004-02-2X | 2004-02-20 2004-02-29 | month
199X-24 | 1990-12-01 2000-02-29 | decade
1950S2 | 1900-01-01 1999-12-31 | century
-1950S3 | -1959-01-01 -1950-12-31 | decade
Y17E3 | 17000-01-01 17000-12-31 | year
Y17E3S1 | 10000-01-01 19999-12-31 | millennium
2001-21/2003-22 | 2001-03-01 2003-08-31 | interval
2004-06-XX/2004-07-03 | 2004-06-01 2004-07-03 | interval
[2025-02-19,2025-02-20] | 2025-02-19 2025-02-20 | set
[..1984,1990] | .. 1990-12-31 | set
{1667,1760-12..} | 1667-01-01 .. | set
";

#[test]
fn every_form_has_its_span_and_precision() {
    for [edtf, expected, precision] in rows(FORMS) {
        let date = date(edtf);
        assert_eq!(date.span(), span(expected), "{edtf}");
        assert_eq!(date.precision().as_str(), precision, "{edtf}");
        assert_eq!(date.as_edtf(), edtf);
        assert!(date.is_placed() && !date.beyond_calendar(), "{edtf}");
    }
    assert_eq!(date(" 2025-02\t\n").as_edtf(), "2025-02");
}

#[test]
fn what_has_no_position_is_kept_as_written() {
    let table = [
        ("", false),
        ("/", false),
        ("../..", false),
        ("../", false),
        ("XXXX", false),
        ("XXXX-12-25", false),
        ("X9X5-02-28", false),
        ("XXXX/2025", false),
        ("[2025,XXXX]", false),
        ("Y170000002", true),
        ("Y-170000002", true),
        ("Y170000004-02-29T12:00", true),
        ("Y262142-24", true),
        ("Y17E7", true),
        ("Y1E99999999999999999999", true),
        ("Y99999999999999999999999999-02-29", true),
        ("Y-9223372036854775807-24", true),
        ("Y9223372036854775807S3", true),
        ("Y171010000S3", true),
        ("Y-300000/2025", true),
        ("[2025,Y300000]", true),
    ];
    for (edtf, beyond) in table {
        let date = date(edtf);
        assert!(!date.is_placed(), "{edtf}");
        assert_eq!(date.beyond_calendar(), beyond, "{edtf}");
        assert_eq!((date.span(), date.members()), (Span::default(), &[][..]), "{edtf}");
        assert_eq!(date.precision(), Precision::Unknown);
        assert!(!date.open_start() && !date.open_end(), "{edtf}");
        assert_eq!(date.heading(), "Not dated");
        let words = if edtf.is_empty() { "not dated" } else { edtf };
        assert_eq!(date.words(), words);
    }
}

#[test]
fn members_are_the_parts_of_a_set() {
    let table: [(&str, &[&str]); 4] = [
        ("2025-02", &["2025-02-01 2025-02-28"]),
        ("2025-02-17/..", &["2025-02-17 .."]),
        ("{2025-02-20,2025-02-19}", &["2025-02-20 2025-02-20", "2025-02-19 2025-02-19"]),
        ("[..2023,2024-02..2024-03]", &[".. 2023-12-31", "2024-02-01 2024-03-31"]),
    ];
    for (edtf, members) in table {
        let expected: Vec<Span> = members.iter().map(|member| span(member)).collect();
        assert_eq!(date(edtf).members(), expected, "{edtf}");
    }
}

#[test]
fn qualifiers_open_sides_single_days_and_times() {
    let qualified = |edtf: &str| (date(edtf).is_certain(), date(edtf).is_uncertain(), date(edtf).is_approximate());
    assert_eq!(qualified("2025-02-17"), (true, false, false));
    assert_eq!(qualified("2025-?02-17"), (false, true, false));
    assert_eq!(qualified("2025/2026~"), (false, false, true));
    assert_eq!(qualified("[2025,2026%]"), (false, true, true));
    assert_eq!(qualified("XXXX?"), (false, true, false));

    let open = |edtf: &str| (date(edtf).open_start(), date(edtf).open_end());
    assert_eq!(open("2025"), (false, false));
    assert_eq!(open("/2025"), (true, false));
    assert_eq!(open("2025/.."), (false, true));
    assert_eq!(open("[..2024,2025..]"), (true, true));

    let single = |edtf: &str| date(edtf).is_single_day();
    for edtf in ["2025-02-17~", "2025-02-17T10:00", "2025-02-17/2025-02-17", "[2025-02-17]"] {
        assert_eq!(single(edtf), Some(day("2025-02-17")), "{edtf}");
    }
    for edtf in ["2025-02", "../2025-02-17", "2025-02-17/2025-02-18", "[2025-02-17,2025-02-18]", "../.."] {
        assert_eq!(single(edtf), None, "{edtf}");
    }

    assert_eq!(date("2025-02-17T23:30-05:00").time(), Some("23:30-05:00"));
    assert_eq!(date("2025-02-17").time(), None);
    assert_eq!(date("2025-02-17T10:00/..").time(), None);
}

#[test]
fn serde_writes_and_reads_the_edtf() {
    let json = serde_json::to_string(&date("[2025-02-19,2025-02-20]")).unwrap();
    assert_eq!(json, "\"[2025-02-19,2025-02-20]\"");
    assert_eq!(serde_json::from_str::<Date>(&json).unwrap(), date("[2025-02-19,2025-02-20]"));
    let error = serde_json::from_str::<Date>("\"2025-02-30\"").unwrap_err().to_string();
    assert!(error.contains("February 2025 has 28 days"), "{error}");
    assert_eq!(format!("{:>8}|", date("2025")), "    2025|");
}

#[test]
fn a_date_is_small() {
    assert!(size_of::<Date>() <= 48, "{}", size_of::<Date>());
}
