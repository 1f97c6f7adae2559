//! What a person is said to be: the title before the name, the apposition before or after it.

use super::line::{Known, Line};
use super::words::Class;
use std::ops::Range;

/// The most units that an apposition is followed over.
const LONGEST: usize = 14;

/// The title right before a name: its units.
pub fn before(line: &Line<'_, '_>, name: usize) -> Option<Range<usize>> {
    let mut start = name;
    let mut at = name;
    let mut has_role = false;
    while let Some(unit) = at.checked_sub(1).filter(|unit| name - unit <= LONGEST) {
        has_role |= line.is_any(unit, &[Class::Role, Class::Roles, Class::Honorific]);
        if is_title_word(line, unit, has_role) {
            start = unit;
        } else if !may_join(line, unit, has_role) {
            break;
        }
        at = unit;
    }
    has_role.then_some(start..name)
}

/// Whether the word may begin a title; capitals count once the head of the title is met.
fn is_title_word(line: &Line<'_, '_>, at: usize, has_role: bool) -> bool {
    let is_name = line.is(at, Class::Capital) || line.word(at).is_some_and(|word| word.nation.is_some());
    line.is_any(at, &[Class::Role, Class::Roles, Class::Honorific, Class::Modifier])
        || has_role && is_name && !line.is_any(at, &[Class::Calendar, Class::Function])
}

/// Whether the word may stand inside a title.
fn may_join(line: &Line<'_, '_>, at: usize, has_role: bool) -> bool {
    match line.key(at) {
        "-" => line.hyphen_after(at.saturating_sub(1)),
        "'s" => has_role,
        "of" | "the" | "for" => is_inside(line, at),
        _ => false,
    }
}

/// Whether the small word stands in an office: "Secretary of State", "President of the European Council".
fn is_inside(line: &Line<'_, '_>, at: usize) -> bool {
    let of = if line.key(at) == "the" { at.wrapping_sub(1) } else { at };
    matches!(line.key(of), "of" | "for") && of > 0 && line.is(of - 1, Class::Role)
}

/// The apposition behind a name: ", the NATO secretary general,".
pub fn after(line: &Line<'_, '_>, name_end: usize) -> Option<Range<usize>> {
    if line.key(name_end) != "," {
        return None;
    }
    let start = name_end + 1 + usize::from(matches!(line.key(name_end + 1), "the" | "a" | "an"));
    let mut head = None;
    for at in start..(start + 8).min(line.len()) {
        if line.is(at, Class::Role) && !line.is(at, Class::Honorific) {
            head = Some(at);
        }
        let goes_on = line.is_any(at, &[Class::Role, Class::Modifier, Class::English, Class::Capital])
            || line.word(at).is_some_and(|word| word.nation.is_some())
            || matches!(line.key(at), "-" | "'s" | "of");
        let breaks = line.is_any(at, &[Class::Speech, Class::Calendar])
            || (line.is(at, Class::Function) && line.key(at) != "of")
            || line.is(at, Class::Roles);
        if !goes_on || breaks {
            break;
        }
    }
    let head = head?;
    let end = behind_head(line, head + 1);
    let closes = end == line.len()
        || !line.is(end, Class::Letters)
        || line.is_any(end, &[Class::Function, Class::Speech])
        || line.key(end).ends_with("ing")
        || line.key(end).ends_with("ed");
    // ", Prime Minister Keir Starmer and": the title of somebody else.
    let is_others = line.is(end, Class::Capital) || (line.is(head + 1, Class::Capital) && end == head + 1);
    (closes && !is_others).then_some(start..end)
}

/// The end of "of the European Council", "for Strategic Studies", "to Ukraine" behind the head of a title.
fn behind_head(line: &Line<'_, '_>, mut at: usize) -> usize {
    while matches!(line.key(at), "of" | "for" | "to" | "at" | "in") {
        let mut next = at + 1 + usize::from(matches!(line.key(at + 1), "the" | "a" | "an" | "his" | "her"));
        let first = next;
        while next < at + 9
            && (line.is(next, Class::Capital)
                || (next == first || line.is(next, Class::Modifier)) && line.is_any(next, &[Class::Modifier])
                || joins(line, next, first))
        {
            next += 1;
        }
        if next == first {
            break;
        }
        at = next;
    }
    at
}

fn joins(line: &Line<'_, '_>, at: usize, first: usize) -> bool {
    at > first
        && (matches!(line.key(at), "of" | "for" | "and" | "&" | "-")
            && line.is(at + 1, Class::Capital)
            && line.is(at - 1, Class::Capital))
}

/// The apposition before a name: "Trump's envoy to Ukraine, Keith Kellogg,".
pub fn ahead(line: &Line<'_, '_>, name: usize, name_end: usize) -> Option<Range<usize>> {
    let comma = name.checked_sub(1).filter(|comma| line.key(*comma) == ",")?;
    if !matches!(line.key(name_end), "," | "." | "") && name_end < line.len() {
        return None;
    }
    let mut head = None;
    let mut at = comma;
    while let Some(unit) = at.checked_sub(1).filter(|unit| comma - unit <= 9) {
        if line.is(unit, Class::Role) && head.is_none() {
            head = Some(unit);
        }
        let is_owner = line.key(unit) == "'s";
        if is_owner
            || matches!(line.key(unit), "the" | "a" | "an" | "his" | "her" | "its" | "their")
                && head.is_some()
                && !is_inside(line, unit)
        {
            let start = if is_owner { owner(line, unit) } else { unit + 1 };
            return head.map(|_| start..comma);
        }
        if !line.is(unit, Class::Letters) && line.key(unit) != "-" || line.is(unit, Class::Speech) {
            return None;
        }
        at = unit;
    }
    None
}

/// Where the name begins that a possessive belongs to.
fn owner(line: &Line<'_, '_>, possessive: usize) -> usize {
    (0..possessive).rev().take_while(|at| line.is(*at, Class::Capital)).last().unwrap_or(possessive)
}

/// The words of a title without honorifics, as a role to show; none where nothing is left.
pub fn role(line: &Line<'_, '_>, mut units: Range<usize>) -> Option<String> {
    while line.is(units.start, Class::Honorific)
        || matches!(line.key(units.start), "the" | "a" | "an" | "'s" | "-") && units.start < units.end
    {
        units.start += 1;
    }
    while units.end > units.start && line.is(units.end - 1, Class::Honorific) {
        units.end -= 1;
    }
    let has_office = units.clone().any(|at| line.is_any(at, &[Class::Role]) && !line.is(at, Class::Honorific));
    let text = has_office.then(|| line.text(units))?;
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect())
}

/// What makes two roles one: nations as their country, small words and the order aside.
pub fn role_words(line: &Line<'_, '_>, units: Range<usize>) -> Vec<String> {
    let mut key: Vec<String> = units
        .filter(|at| {
            line.is(*at, Class::Letters)
                && !line.is_any(*at, &[Class::Function, Class::Honorific, Class::Particle])
                && line.key(*at) != "'s"
        })
        .map(|at| country(line, at).unwrap_or_else(|| plain(line.key(at)).to_owned()))
        .collect();
    key.sort_unstable();
    key.dedup();
    key
}

/// The country that a word names or is an adjective of, in lower case.
pub fn country(line: &Line<'_, '_>, at: usize) -> Option<String> {
    match line.known_word(at)? {
        Known::Nation(code) if !code.is_empty() => super::gazetteer::country_of(code).map(str::to_lowercase),
        Known::Place(place) if place.sort == super::gazetteer::Sort::Country => place.name.map(str::to_lowercase),
        _ => None,
    }
}

/// One spelling for words that come in two, and one for an office with two names.
fn plain(word: &str) -> &str {
    match word {
        "defence" => "defense",
        "advisor" => "adviser",
        "secretary-general" => "secretary",
        "spokeswoman" | "spokesperson" => "spokesman",
        "boss" | "chief" | "head" | "leader" => "chief",
        word => word,
    }
}
