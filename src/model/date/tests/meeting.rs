//! Which dates meet.

use super::date;

#[test]
fn members_meet_where_their_spans_do() {
    let meeting = [
        ("2025-02-17", "2025-02", true),
        ("2025-02-17", "2025-02-18", false),
        ("2025-01/2025-02-17", "2025-02-17/2025-03", true),
        ("../2025-02-17", "2025-02-18", false),
        ("../2025-02-17", "/1066", true),
        ("2025-02-17/..", "2030/", true),
        ("2025-02-17/..", "2025-02-16", false),
        ("[2025-02-19,2025-02-21]", "2025-02-20", false),
        ("[2025-02-19,2025-02-21]", "2025-02-21", true),
        ("[2025-02-19..2025-02-21]", "2025-02-20", true),
        ("[2025-02-19,2025-02-21]", "{2025-02-20,2025-02-21..}", true),
    ];
    for (one, other, meet) in meeting {
        assert_eq!(date(one).meets(&date(other)), meet, "{one} {other}");
        assert_eq!(date(one).excludes(&date(other)), !meet, "{one} {other}");
    }
    assert!(!date("XXXX").meets(&date("2025")) && !date("XXXX").excludes(&date("2025")));
    assert!(!date("../..").meets(&date("../..")));
}
