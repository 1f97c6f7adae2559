//! Whether a number that could be a year is one, by what stands around it.

use crate::extract::time::class::Class;
use crate::extract::time::reader::Reader;

/// Words before a number that make it a year whatever follows.
const SURELY: &[&str] = &[
    "in", "since", "during", "until", "till", "by", "through", "circa", "late", "early", "mid", "before", "after",
    "year", "spring", "summer", "autumn", "fall", "winter",
];

/// Words before a number of which none makes it a count.
const PERHAPS: &[&str] = &[
    "of", "from", "to", "between", "and", "or", "for", "the", "a", "an", "its", "his", "their", "late", "around", "on",
    "at", "as", "than", "with", "your", "our", "due", "end", "that", "both", "into",
];

/// Words before a number that make it one of many of its kind.
const NUMBERED: &[&str] = &[
    "no",
    "number",
    "room",
    "flight",
    "route",
    "highway",
    "boeing",
    "channel",
    "page",
    "model",
    "section",
    "resolution",
    "bill",
    "article",
    "version",
    "windows",
    "office",
    "$",
    "£",
    "€",
    "¥",
    "#",
    "nos",
    "about",
    "some",
    "nearly",
    "almost",
    "over",
    "exceeded",
    "approximately",
    "roughly",
    "least",
    "only",
    "another",
    "dlrs",
    "rs",
];

/// Whether digits that could be a year are one, by what stands around them.
pub(super) fn stands_as_year(reader: &Reader<'_>, at: usize, year: i32) -> bool {
    let before = reader.before(at);
    let is_bracketed = matches!(before, "(" | "[");
    let glued =
        reader.joined(at) && !matches!(before, "(" | "[" | "-" | "–" | "—" | "\"" | "“" | "‘" | "'" | "_" | "/");
    if glued || reader.after_any(at, NUMBERED) || (before == "." && reader.joined(at)) {
        return false;
    }
    if reader.joined(at) && matches!(before, "-" | "–" | "/") {
        // "1914-1918", but not "555-1998" or "A-1998".
        let first = at.checked_sub(2).is_some_and(|first| matches!(reader.class(first), Class::Digits(1000..=2999, 4)));
        let modified =
            at.checked_sub(2).is_some_and(|first| reader.any(first, &["mid", "early", "late", "pre", "post"]));
        return modified || first && !(reader.joined(at + 1) && matches!(reader.text(at + 1), "-" | "–" | "/"));
    }
    // "1998-555"
    let numbered = reader.is_hyphen(at + 1)
        && reader.joined(at + 1)
        && reader.joined(at + 2)
        && matches!(reader.class(at + 2), Class::Digits(_, length) if length != 2 && length != 4);
    if numbered {
        return false;
    }
    let surely = reader.after_any(at, SURELY);
    if !(1800..=2100).contains(&year) {
        return surely && !is_counted(reader, at + 1, false);
    }
    if surely || is_bracketed {
        return !is_counted(reader, at + 1, true);
    }
    let ends = matches!(
        reader.text(at + 1),
        "" | "." | "," | ";" | ":" | ")" | "]" | "!" | "?" | "-" | "–" | "—" | "\"" | "”"
    ) || reader.any(at + 1, &["'s", "’s"]);
    let after_name = at > reader.sentence().start && reader.begins_capital(at - 1);
    let follows = reader.after_any(at, PERHAPS);
    // "the unsuccessful 1996 campaign": of our times, and before a thing.
    let describes = (1900..=2050).contains(&year) && reader.text(at + 1).starts_with(char::is_alphabetic);
    !is_counted(reader, at + 1, false) && (follows || after_name || ends || describes || at == reader.sentence().start)
}

/// Whether what follows a number is what it counts: a measure, or, unless a preposition makes a year of it, a word in the plural.
fn is_counted(reader: &Reader<'_>, at: usize, only_measures: bool) -> bool {
    let word = reader.text(at);
    if reader.any(
        at,
        &[
            "people",
            "men",
            "women",
            "children",
            "percent",
            "km",
            "kilometers",
            "kilometres",
            "miles",
            "meters",
            "metres",
            "feet",
            "dollars",
            "euros",
            "pounds",
            "yen",
            "points",
            "shares",
            "tons",
            "tonnes",
            "acres",
            "hectares",
            "rpm",
            "hours",
            "gmt",
            "utc",
            "est",
            "edt",
            "pdt",
            "pst",
            "bst",
            "cet",
            "hrs",
            "local",
        ],
    ) {
        return true;
    }
    let lower = word.starts_with(char::is_lowercase) && word.chars().all(char::is_alphabetic);
    !only_measures
        && lower
        && word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !reader.any(
            at,
            &[
                "was",
                "has",
                "does",
                "is",
                "elections",
                "results",
                "olympics",
                "earnings",
                "figures",
                "sales",
                "levels",
                "parliamentary",
            ],
        )
        && !reader.after_any(at.saturating_sub(1), &["the", "its", "their", "his"])
}
