//! Times of day: "5 p.m. EST", "17:30", "noon", "1430 GMT", "2 o'clock".

use crate::extract::time::class::Class;
use crate::extract::time::meaning::Daytime;
use crate::extract::time::reader::Reader;

/// Reads a time of day as a clock shows it; also the token behind it.
pub(in crate::extract::time) fn clock(reader: &Reader<'_>, at: usize) -> Option<(Daytime, usize)> {
    // "midnight" is the 24th hour of the day that ends with it.
    if reader.is(at, "midnight") {
        return Some((Daytime::Clock { hour: 24, minute: None, second: None, offset: None }, at + 1));
    }
    if reader.is(at, "noon")
        && (reader.after_any(at, &["at", "by", "until", "before", "after", "around", "about", "since"])
            || at == reader.sentence().start
            || matches!(reader.class(at + 1), Class::Weekday(_)))
    {
        return Some((Daytime::Clock { hour: 12, minute: Some(0), second: None, offset: None }, at + 1));
    }
    if reader.joined(at) && !matches!(reader.before(at), "(" | "[" | "\"" | "“" | "-" | "–" | "—" | "_" | "|") {
        return None;
    }
    let (hour, minute, second, next) = figures(reader, at)?;
    let placed = reader
        .after_any(at, &["at", "by", "until", "till", "before", "after", "around", "from", "since", "to"])
        || at == reader.sentence().start;
    let minute_stated = minute.is_some();
    let (half, next) = match half_of_day(reader, next) {
        // "at 4 in the morning", but "killed 4 in the morning".
        (None, next) if placed && minute.is_none() => {
            part_of_day(reader, next).map_or((None, next), |(half, end)| (Some(half), end))
        }
        read => read,
    };
    let (offset, end) = zone(reader, next).map_or((None, next), |(offset, end)| (Some(offset), end));
    let military = matches!(reader.class(at), Class::Digits(_, 4));
    let named = half.is_some()
        || offset.is_some()
        || reader.words(next, &["local", "time"]).is_some()
        || reader.any(next, &["hrs"]);
    let stands = if military {
        named
    } else {
        named || (minute_stated && placed && reader.text(at + 1) == ":" && !reader.is(next, "-"))
    };
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return None,
        None => hour,
    };
    let end = reader.words(end, &["local", "time"]).unwrap_or(end);
    // "o'clock" tells no half of the day; the hour is kept as said.
    (stands && hour < 24).then_some((Daytime::Clock { hour, minute, second, offset: offset.flatten() }, end))
}

/// Hours, minutes, seconds.
type Figures = (u8, Option<u8>, Option<u8>, usize);

/// "5", "5:30", "17.30", "1730", "17:30:15".
fn figures(reader: &Reader<'_>, at: usize) -> Option<Figures> {
    let two = |at: usize| match reader.class(at) {
        Class::Digits(value @ 0..=59, 2) if reader.joined(at) => u8::try_from(value).ok(),
        _ => None,
    };
    match reader.class(at) {
        Class::Digits(hour @ 0..=23, 1..=2) => {
            let hour = u8::try_from(hour).ok()?;
            if reader.text(at + 1) != ":" || !reader.joined(at + 1) {
                return Some((hour, None, None, at + 1));
            }
            let minute = two(at + 2)?;
            let second = (reader.text(at + 3) == ":" && reader.joined(at + 3)).then(|| two(at + 4)).flatten();
            let end = if second.is_some() { at + 5 } else { at + 3 };
            // "10:30:5", "3:16:20:1": no clock.
            let goes_on = reader.joined(end) && matches!(reader.text(end), ":" | "/");
            (!goes_on || matches!(reader.class(end + 1), Class::Other)).then_some((hour, Some(minute), second, end))
        }
        Class::Digits(number @ 0..=2359, 4) => {
            let (hour, minute) = (u8::try_from(number / 100).ok()?, u8::try_from(number % 100).ok()?);
            (minute < 60).then_some((hour, Some(minute), None, at + 1))
        }
        // "5.30pm" says so by its ending.
        Class::Figure => {
            let (hour, minute) = reader.text(at).split_once('.')?;
            let (hour, minute) =
                (hour.parse::<u8>().ok()?, minute.parse::<u8>().ok().filter(|m| minute.len() == 2 && *m < 60)?);
            half_of_day(reader, at + 1).0.map(|_| (hour, Some(minute), None, at + 1))
        }
        Class::Cardinal(hour @ 1..=12) => {
            let ends = half_of_day(reader, at + 1).0.is_some() || part_of_day(reader, at + 1).is_some();
            ends.then_some((u8::try_from(hour).ok()?, None, None, at + 1))
        }
        _ => None,
    }
}

/// "a.m.", "pm", "o'clock", "in the morning": how many hours to add to a clock of twelve.
fn half_of_day(reader: &Reader<'_>, at: usize) -> (Option<u8>, usize) {
    let end = |at: usize| reader.past_dot(at);
    if reader.any(at, &["am", "a.m.", "a.m"]) {
        return (Some(0), end(at + 1));
    }
    if reader.any(at, &["pm", "p.m.", "p.m"]) {
        return (Some(12), end(at + 1));
    }
    if reader.any(at, &["o'clock", "o’clock"]) {
        return part_of_day(reader, at + 1).map_or((Some(0), at + 1), |(half, end)| (Some(half), end));
    }
    (None, at)
}

/// "in the morning", "at night": which half of the day it is.
fn part_of_day(reader: &Reader<'_>, at: usize) -> Option<(u8, usize)> {
    let part = reader.words(at, &["in", "the"]).or_else(|| reader.words(at, &["at"]))?;
    match reader.class(part) {
        Class::DayPart("MO") => Some((0, part + 1)),
        Class::DayPart("AF" | "EV" | "NI") => Some((12, part + 1)),
        _ => None,
    }
}

/// A zone by its letters: minutes from UTC, if the letters have one meaning in English news.
fn zone(reader: &Reader<'_>, at: usize) -> Option<(Option<i16>, usize)> {
    let bracket = usize::from(reader.text(at) == "(");
    let offset = match reader.text(at + bracket) {
        "GMT" | "UTC" | "Z" => Some(0),
        "BST" | "CET" | "WEST" => Some(60),
        "CEST" | "EET" | "SAST" => Some(120),
        "EEST" | "MSK" => Some(180),
        "JST" | "KST" => Some(540),
        "HKT" | "SGT" => Some(480),
        "AEST" => Some(600),
        "AEDT" => Some(660),
        "EST" | "CDT" => Some(-300),
        "EDT" => Some(-240),
        "CST" | "MDT" => Some(-360),
        "MST" | "PDT" => Some(-420),
        "PST" => Some(-480),
        // Their offset turns with the season.
        "ET" | "CT" | "MT" | "PT" | "IST" => None,
        _ => return None,
    };
    let end = at + bracket + 1;
    (bracket == 0 || reader.text(end) == ")").then_some((offset, end + bracket))
}
