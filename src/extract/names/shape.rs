//! The shape of a person's name: given names, initials, particles and family names, and how sure it is that they are one.

use super::gazetteer::Sort;
use super::line::Line;
use super::parts::{Surety, is_opening};
use super::words::Class;
use std::ops::Range;

/// The end of a run that has the shape of a person's name, and how sure it is.
pub(super) fn person(line: &Line<'_, '_>, at: usize, titled: bool) -> Option<(usize, Surety)> {
    let (mut end, mut words, mut initials) = (at, 0, 0);
    while end < line.len() && words < 4 {
        let is_close = end == at || line.unit(end).is_some_and(|unit| unit.spaced) || line.key(end - 1) == "-";
        if !is_close
            && line.key(end) == "-"
            && line.hyphen_after(end - 1)
            && words > 0
            && line.known_word(end - 1).is_none_or(|_| words > 1)
        {
            // Gould-Davis, Ki-moon.
            end += 2;
            continue;
        }
        if !is_close {
            break;
        }
        if let Some(next) = particles(line, end, words).filter(|_| words > 0 || end == at) {
            end = next;
            words += 1;
        } else if (line.is(end, Class::Initials) && (has_dot(line, end) || words > 0)
            || words > 0 && is_dotted_word(line, end))
            && line.word(end).is_some_and(|word| word.place.is_none())
            && words + initials < 4
        {
            initials += 1;
            end += 1;
        } else if line.is(end, Class::Suffix) && words > 1 {
            end += 1;
            break;
        } else if is_name_word(line, end, words + initials, titled) {
            words += 1;
            end += 1;
        } else {
            break;
        }
    }
    if line.key(end) == "," && matches!(line.key(end + 1), "jr" | "sr") && words > 1 {
        end += 2;
    }
    if words == 0 {
        return None;
    }
    Some((end, surety(line, at..end, words, initials, titled)))
}

fn surety(line: &Line<'_, '_>, units: Range<usize>, words: usize, initials: usize, titled: bool) -> Surety {
    let at = units.start;
    let is_name = |at: usize| line.is_any(at, &[Class::Given, Class::Surname]);
    let is_plain = |at: usize| line.is(at, Class::English) && !is_name(at);
    let is_word = |at: &usize| line.is(*at, Class::Letters) && !line.is_any(*at, &[Class::Suffix, Class::Initials]);
    let last = units.clone().rev().find(is_word).unwrap_or(at);
    // "Rose Garden": what is a word twice over is no name for being a name too.
    let is_worded = line.is(at, Class::English) && line.is(last, Class::English) && !line.is(last, Class::Given);
    let plain = (at + 1..=last).filter(|at| is_plain(*at)).count();
    // "Steve Jobs": a family name may be a word, if what stands before it can only be a given name.
    let is_given_only =
        words == 2 && !line.is(at, Class::English) && line.word(at).is_some_and(|word| word.place.is_none());
    let ends = units.end > at && !line.is(units.end - 1, Class::Initials);
    let holds = last > at && ends && (plain == 0 || initials > 0 || is_given_only) && !is_worded;
    let opens = line.is(at, Class::English) && (line.titled || is_opening(line, at));
    let is_article = matches!(line.key(at), "du" | "del" | "de" | "la" | "le" | "el" | "san" | "st" | "das" | "dos");
    let has_given = line.is(at, Class::Given)
        && words > 1
        && holds
        && !is_article
        && (!opens || is_name(last) || !line.is(last, Class::English));
    let is_acronym = line.is(at, Class::Shouted) && !line.is(at, Class::Initials);
    let has_initials = initials > 0 && words > 0 && ends && !is_acronym && !line.is(at, Class::English);
    // "Chief executive Steve Jobs": behind a title a given name that is no word makes a name of the word after it.
    let is_given = line.is(at, Class::Given) && !line.is(at, Class::English) && words > 1;
    match titled && !is_plain(at) && (!is_plain(last) || is_given) || has_given || has_initials {
        true => Surety::Sure,
        false => Surety::Open,
    }
}

/// Whether a dot cuts the unit short or stands in it, as in initials.
fn has_dot(line: &Line<'_, '_>, at: usize) -> bool {
    line.unit(at).is_some_and(|unit| unit.end - unit.first > 1) || line.key(at).len() > 1
}

/// "Karin A. Holm": a letter that is a word by itself is an initial only behind a given name, with its dot.
fn is_dotted_word(line: &Line<'_, '_>, at: usize) -> bool {
    matches!(line.key(at), "a" | "i") && line.is(at, Class::Capital) && has_dot(line, at)
}

/// The unit after the small words that begin a family name, and after that name: "von der Leyen", "al-Assad".
fn particles(line: &Line<'_, '_>, at: usize, words: usize) -> Option<usize> {
    let mut next = at;
    while next < at + 4 && line.is(next, Class::Particle) && (words > 0 || next > at || line.hyphen_after(next)) {
        next += 1 + usize::from(line.key(next + 1) == "-");
    }
    let is_run =
        next > at && line.is(next, Class::Capital) && line.unit(at).is_some_and(|unit| unit.spaced || words == 0);
    // "Juan y Maria" are two.
    let joins = matches!(line.key(at), "und" | "as" | "do" | "an" | "la" | "le")
        && next == at + 1
        && !line.is(at, Class::Capital);
    (is_run && !joins && !line.is_any(next, &[Class::Role, Class::Honorific])).then_some(next + 1)
}

/// Whether the word is a family name and nothing else.
fn is_family(line: &Line<'_, '_>, at: usize) -> bool {
    line.is(at, Class::Surname) && line.is(at, Class::Capital) && !line.is(at, Class::English)
}

/// Whether the word may stand in a person's name at this place.
fn is_name_word(line: &Line<'_, '_>, at: usize, before: usize, titled: bool) -> bool {
    let Some(word) = line.word(at).filter(|word| word.is(Class::Capital)) else { return false };
    let is_name = word.is_any(&[Class::Given, Class::Surname]);
    if word.is_any(&[Class::Function, Class::Calendar]) {
        let is_day = word.key.ends_with("day");
        return word.is(Class::Given)
            && !is_day
            && (before > 0 || line.is_any(at + 1, &[Class::Surname, Class::Given]));
    }
    if word.is(Class::Shouted) && before > 0 && word.key.len() > 1 && !line.titled {
        return false;
    }
    if line.titled && word.is(Class::English) && !is_name {
        return false;
    }
    // "Bill Gates": a given name before a family name, whatever else the word may be.
    if before == 0
        && word.is(Class::Given)
        && word.is(Class::Event)
        && !line.is_any(at + 1, &[Class::Event, Class::Organisation, Class::Role, Class::Function])
    {
        return titled || line.is(at + 1, Class::Capital) && !line.is(at + 1, Class::Calendar);
    }
    if word.is_any(&[
        Class::Role,
        Class::Roles,
        Class::Honorific,
        Class::Event,
        Class::Organisation,
        Class::Site,
        Class::Company,
    ]) {
        return is_name && before > 0 && !line.is(at + 1, Class::Capital);
    }
    if word.nation.is_some() && !titled {
        return is_name && (before > 0 || word.is(Class::Given) && is_family(line, at + 1));
    }
    if before == 0 && !titled && word.place.is_some_and(|place| place.sort == Sort::Country) {
        return word.is(Class::Given) && is_family(line, at + 1);
    }
    // A place or an organisation may begin a name only as a given name, and end one only after a given name.
    let is_known = word
        .place
        .is_some_and(|place| place.sort == Sort::Country || matches!(place.sort, Sort::City { capital: true, .. }))
        || word.organisation.is_some();
    !is_known || titled || is_name
}
