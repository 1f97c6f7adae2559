//! The heading under which a list shows a date.

use super::Date;
use super::phrase::Item;
use super::shape::{Shape, Style};
use super::words::{items, phrase, placed};
use super::written::{Member, Written};

/// A day with its weekday; what is vaguer says that the day is not stated.
pub(super) fn heading(date: &Date) -> String {
    if let Some(day) = date.is_single_day() {
        let day = Item::of_day(day, date.summary.marks);
        return capitalised(&day.words(None, Style::WEEKDAY));
    }
    let words = placed(date, |written| {
        if is_set_of_days(written) {
            return phrase(written, Style::WEEKDAY);
        }
        Some(format!("{}, day not stated", phrase(written, Style::HEADING)?))
    });
    words.map_or_else(|| "Not dated".to_owned(), |words| capitalised(&words))
}

fn is_set_of_days(written: &Written<'_>) -> bool {
    let is_day = |item: &Item<'_>| matches!(item.shape, Shape::Day(_));
    match written {
        Written::Set(_, members) => {
            members.iter().all(|member| matches!(member, Member::Point(_))) && items(written).iter().all(is_day)
        }
        _ => false,
    }
}

/// With a capital first letter; all words here begin with ASCII.
fn capitalised(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}
