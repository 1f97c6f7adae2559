//! What stands before an expression and limits or loosens it: "early", "the end of", "about", "more than".

use crate::extract::time::class::Class;
use crate::extract::time::meaning::Modifier;
use crate::extract::time::reader::Reader;

/// What a modifier may stand before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract::time) enum Before {
    /// A date.
    Date,
    /// A length or a distance.
    Length,
    /// A time of day too.
    Anything,
}

/// Reads a modifier: what it does, what it may stand before, and the token behind it.
pub(in crate::extract::time) fn modifier(reader: &Reader<'_>, at: usize) -> Option<(Option<Modifier>, Before, usize)> {
    part_of(reader, at).map(|(modifier, end)| (modifier, Before::Date, end)).or_else(|| approximation(reader, at))
}

/// "early", "mid-", "the end of", "later this".
fn part_of(reader: &Reader<'_>, at: usize) -> Option<(Option<Modifier>, usize)> {
    let the = if reader.is(at, "the") { at + 1 } else { at };
    let the = if the > at && reader.is(the, "very") { the + 1 } else { the };
    let of = |at: usize| reader.is(at, "of").then_some(at + 1);
    match reader.text(the).to_ascii_lowercase().as_str() {
        "early" => Some((Some(Modifier::Start), reader.past_hyphen(the + 1))),
        "late" => Some((Some(Modifier::End), reader.past_hyphen(the + 1))),
        "mid" => Some((Some(Modifier::Mid), reader.past_hyphen(the + 1))),
        "earlier" | "later" if the == at => {
            let of = if reader.any(at + 1, &["in", "on"]) { at + 2 } else { at + 1 };
            let modifier = if reader.is(at, "earlier") { Modifier::Start } else { Modifier::End };
            // "later that day" and the like are narrower than the day, but no beginning or end of it.
            let day =
                matches!(reader.class(of), Class::Weekday(_)) || reader.any(of, &["today", "yesterday", "tomorrow"]);
            Some(((!day).then_some(modifier), of))
        }
        "beginning" | "start" | "opening" => Some((Some(Modifier::Start), of(the + 1)?)),
        "middle" => Some((Some(Modifier::Mid), of(the + 1)?)),
        "end" | "close" => Some((Some(Modifier::End), of(the + 1)?)),
        "sometime" if the == at => Some((None, reader.words(at + 1, &["in"]).unwrap_or(at + 1))),
        _ => None,
    }
}

/// "about", "nearly", "more than", "at least".
fn approximation(reader: &Reader<'_>, at: usize) -> Option<(Option<Modifier>, Before, usize)> {
    const PHRASES: &[(&[&str], Modifier)] = &[
        (&["no", "more", "than"], Modifier::EqualOrLess),
        (&["not", "more", "than"], Modifier::EqualOrLess),
        (&["no", "less", "than"], Modifier::EqualOrMore),
        (&["well", "over"], Modifier::MoreThan),
        (&["more", "than"], Modifier::MoreThan),
        (&["less", "than"], Modifier::LessThan),
        (&["fewer", "than"], Modifier::LessThan),
        (&["at", "least"], Modifier::EqualOrMore),
        (&["at", "most"], Modifier::EqualOrLess),
        (&["up", "to"], Modifier::EqualOrLess),
        (&["as", "many", "as"], Modifier::EqualOrLess),
        (&["about"], Modifier::Approx),
        (&["nearly"], Modifier::Approx),
        (&["almost"], Modifier::Approx),
        (&["roughly"], Modifier::Approx),
        (&["approximately"], Modifier::Approx),
        (&["some"], Modifier::Approx),
        (&["barely"], Modifier::Approx),
    ];
    if reader.any(at, &["around", "circa"]) {
        return Some((Some(Modifier::Approx), Before::Anything, at + 1));
    }
    // "over five years" is within them; only "for over five years" is more.
    if reader.is(at, "over") && reader.after_any(at, &["for", "last", "lasted", "lasting", "just"]) {
        return Some((Some(Modifier::MoreThan), Before::Length, at + 1));
    }
    PHRASES.iter().find_map(|(words, modifier)| Some((Some(*modifier), Before::Length, reader.words(at, words)?)))
}
