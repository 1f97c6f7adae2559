//! Organisations by the shape of their names: by their head, by what they are of, by whose they are.

use super::line::{Known, Line};
use super::parts::is_opening;
use super::words::Class;

/// The most units before the head.
const LONGEST: usize = 7;

/// How firms end that are entered in a register.
const LEGAL_FORMS: [&str; 8] = ["inc", "corp", "co", "ltd", "plc", "llc", "gmbh", "ag"];

/// The end of an organisation's name in capitals that begins here: "Royal United Services Institute", "Bank of Ghana", "Acme Tools Inc.".
///
/// What says only what it is and not whose ("Foreign Ministry", "Supreme Court") is none.
pub fn capitalised(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    if line.titled
        || !line.is(at, Class::Capital)
        || line.is_any(at, &[Class::Calendar, Class::Role, Class::Roles, Class::Honorific])
        || is_lost(line, at)
    {
        return None;
    }
    let mut end = None;
    let mut next = at;
    while next < (at + LONGEST).min(line.len()) && goes_on(line, at, next) {
        let is_head = next > at && line.is(next, Class::Organisation) && line.is(next, Class::Capital);
        let is_company = next > at && line.is(next, Class::Company) && line.is(next, Class::Capital);
        if is_head || is_company {
            end = Some(next + 1);
        }
        next += 1;
    }
    if line.key(next) == "," && line.is(next + 1, Class::Company) && line.is(next + 1, Class::Capital) && next > at {
        end = Some(next + 2);
    }
    let own = end.filter(|end| is_told_apart(line, at, *end));
    let head = end.map_or(at, |end| end - 1);
    let of = line.is(head, Class::Organisation).then(|| tail(line, head + 1)).flatten();
    let has_name = of.is_some_and(|of| own.is_some() || is_told_apart(line, head + 1, of));
    of.filter(|_| has_name).or(own)
}

/// A word at the beginning of a sentence that is none of the name: "Yesterday Acme Inc."
fn is_lost(line: &Line<'_, '_>, at: usize) -> bool {
    line.is(at, Class::Function) && !is_ordinal(line, at)
}

/// "First Security Corp.": a firm may be called so.
fn is_ordinal(line: &Line<'_, '_>, at: usize) -> bool {
    line.key(at) == "first" && line.is(at + 1, Class::Capital)
}

fn goes_on(line: &Line<'_, '_>, at: usize, next: usize) -> bool {
    if next == at {
        return true;
    }
    let joins = matches!(line.key(next), "-" | "&") && line.is(next + 1, Class::Capital)
        || line.key(next) == "'s" && line.is(next + 1, Class::Organisation);
    let is_close = line.key(next - 1) == "-" || line.unit(next).is_some_and(|unit| unit.spaced);
    let breaks = line.is_any(next, &[Class::Role, Class::Roles, Class::Honorific, Class::Calendar])
        || (line.is(next, Class::Function) && !line.is(next, Class::Organisation) && !is_ordinal(line, next));
    joins || (is_close && line.is(next, Class::Capital) && !breaks)
}

/// The end of "of X", "for X and Y" behind a head.
fn tail(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    if !matches!(line.key(at), "of" | "for" | "on") {
        return None;
    }
    let mut next = at + 1 + usize::from(line.key(at + 1) == "the");
    let first = next;
    while next < at + LONGEST {
        let is_name = line.is(next, Class::Capital)
            && !line.is_any(next, &[Class::Role, Class::Roles, Class::Honorific, Class::Calendar, Class::Function]);
        let joins = next > first
            && matches!(line.key(next), "and" | "&")
            && line.is(next + 1, Class::Capital)
            && line.is(next - 1, Class::English)
            && line.is(next + 1, Class::English)
            && line.key(at) != "on";
        if !is_name && !joins {
            break;
        }
        next += 1;
    }
    (next > first).then_some(next)
}

/// Whether the words tell one organisation from others of its sort.
fn is_told_apart(line: &Line<'_, '_>, at: usize, end: usize) -> bool {
    let says_little = |at: usize| {
        line.is_any(
            at,
            &[Class::Modifier, Class::Function, Class::Organisation, Class::Company, Class::Event, Class::Calendar],
        ) || !line.is(at, Class::Letters)
    };
    let plain = |at: usize| line.is(at, Class::English) && (is_opening(line, at) || !line.is(at, Class::Capital));
    // "Crane Co.": whatever stands before its legal form is the name of a firm.
    let is_firm = end > at + 1 && LEGAL_FORMS.contains(&line.key(end - 1)) && !line.is(end - 2, Class::Function);
    is_firm || (at..end).any(|at| !says_little(at) && !plain(at))
}

/// The end of an organisation in lower case that belongs to a nation or a person: "Russian foreign ministry", "Trump administration".
pub fn of_somebody(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    let owner = match line.known_word(at) {
        Some(Known::Nation(code)) => !code.is_empty(),
        Some(Known::Place(_)) => true,
        Some(Known::Organisation(_)) => false,
        None => line.key(at + 1) == "administration",
    };
    if !owner || line.titled {
        return None;
    }
    let mut next = at + 1 + usize::from(line.key(at + 1) == "'s");
    while next < at + 4
        && line.is(next, Class::Modifier)
        && !line.is(next, Class::Body)
        && line.unit(next).is_some_and(|unit| unit.spaced)
    {
        next += 1;
    }
    if !line.is(next, Class::Body) || line.unit(next).is_none_or(|unit| !unit.spaced) {
        return None;
    }
    // "Israeli military operation" is no organisation, nor is a spokesman of it.
    let is_whole = !line.is(next + 1, Class::Letters)
        || line.is_any(next + 1, &[Class::Function, Class::Speech, Class::Role])
        || line.key(next + 1) == "'s"
        || is_past(line.key(next + 1));
    let is_adjective = matches!(
        line.key(next),
        "military" | "police" | "intelligence" | "delegation" | "army" | "navy" | "government" | "parliament"
    );
    (is_whole || !is_adjective).then_some(next + 1)
}

/// What parties call their members, and other parties with a word before it.
const MEMBERS: [&str; 9] = [
    "democrats",
    "republicans",
    "liberals",
    "conservatives",
    "socialists",
    "greens",
    "nationalists",
    "communists",
    "unionists",
];

/// The end of a party that is called by its members and a word before: "Christian Democrats".
pub fn wing(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    let is_word = line.is(at, Class::Capital)
        && !line.is_any(at, &[Class::Function, Class::Calendar, Class::Role, Class::Roles, Class::Honorific])
        && line.known_word(at).is_none_or(|known| known == Known::Nation(""));
    let is_party = line.is(at + 1, Class::Capital)
        && MEMBERS.contains(&line.key(at + 1))
        && line.unit(at + 1).is_some_and(|unit| unit.spaced);
    // "Yesterday Democrats": an adverb that opens a sentence is none of the name.
    let is_lost = is_opening(line, at) && line.key(at).ends_with("ly");
    (is_word && is_party && !is_lost && !line.titled).then_some(at + 2)
}

fn is_past(word: &str) -> bool {
    word.ends_with("ed")
}
