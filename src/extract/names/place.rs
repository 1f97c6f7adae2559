//! Whether a place's name means the place here, or those who govern there.

use super::gazetteer::{Place, Sort};
use super::line::Line;
use super::words::Class;
use std::ops::Range;

/// What a mention means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sense {
    /// What the name names.
    Itself,
    /// The government of the place: "Kyiv rejected", "talks between Washington and Moscow".
    Government,
    /// Its people or what is of it: "Russian", "the French".
    Nation,
}

/// What a place's name means.
pub fn sense(line: &Line<'_, '_>, units: &Range<usize>, place: Place, before: Option<Sense>) -> Sense {
    let governs = match place.sort {
        Sort::Country => true,
        Sort::City { capital, .. } => capital,
        Sort::Site => matches!(
            place.name,
            Some(
                "White House"
                    | "Downing Street"
                    | "Whitehall"
                    | "Capitol Hill"
                    | "Blue House"
                    | "Zhongnanhai"
                    | "Quai d'Orsay"
            )
        ),
        Sort::Region => place.name == Some("Europe"),
    };
    if !governs {
        return Sense::Itself;
    }
    let (start, end) = (units.start, units.end);
    let lead = lead(line, start);
    let preposition = lead.map(|at| line.key(at));
    // "in Paris and London": what holds for one holds for the other.
    if matches!(line.key_before(start), "and" | "or" | ",")
        && let Some(before) = before
    {
        return before;
    }
    if line.key(end) == "'s" || line.hyphen_after(start.max(end - 1)) || line.key_before(start) == "-" {
        return Sense::Government;
    }
    if lead.is_some_and(|at| line.is(at, Class::Locative)) {
        return Sense::Itself;
    }
    match preposition {
        Some("with" | "between" | "against" | "by" | "for" | "of" | "under" | "on" | "about" | "upon" | "behind") => {
            return Sense::Government;
        }
        Some("from") => return if place.sort == Sort::Country { Sense::Itself } else { Sense::Government },
        _ => {}
    }
    let is_noun_next =
        line.is(end, Class::Letters) && !line.is_any(end, &[Class::Function, Class::Speech]) && !is_verb(line.key(end));
    match place.sort {
        // "the Paris meeting", but "US officials".
        Sort::City { .. } | Sort::Site if is_noun_next => Sense::Itself,
        Sort::City { .. } | Sort::Site if !acts(line, end) => Sense::Itself,
        _ => Sense::Government,
    }
}

/// The preposition or verb that the place stands behind, an article between them aside.
fn lead(line: &Line<'_, '_>, start: usize) -> Option<usize> {
    let mut at = start.checked_sub(1)?;
    while matches!(
        line.key(at),
        "the"
            | "nearby"
            | "neighbouring"
            | "neighboring"
            | "central"
            | "downtown"
            | "eastern"
            | "western"
            | "northern"
            | "southern"
    ) && at > 0
        && !(line.is(at, Class::Capital) && at == 0)
    {
        at -= 1;
    }
    line.is_any(at, &[Class::Preposition, Class::Locative]).then_some(at)
}

/// Whether what stands here says that the name before does something.
fn acts(line: &Line<'_, '_>, at: usize) -> bool {
    let skipped = (at..at + 3)
        .find(|at| !matches!(line.key(*at), "also" | "has" | "had" | "have" | "itself" | "however" | ","))
        .unwrap_or(at);
    line.is(skipped, Class::Speech)
        || is_verb(line.key(skipped))
        || matches!(
            line.key(at),
            "has"
                | "had"
                | "have"
                | "will"
                | "would"
                | "must"
                | "should"
                | "could"
                | "can"
                | "may"
                | "might"
                | "does"
                | "did"
        )
}

fn is_verb(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed")
}
