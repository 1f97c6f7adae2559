//! The place, the day and the agency that an article begins with: "LUSAKA, Feb. 25 (Xinhua) -- ".

use super::closed::Tag;
use super::tag::Tagged;

/// A place and a day have no more words.
const FARTHEST: usize = 9;

/// An agency has no more.
const AGENCY: usize = 5;

/// Where a sentence goes on behind its dateline, before `end`; at its beginning where it has none.
pub(super) fn after_dateline(sentence: &Tagged<'_, '_>, end: usize) -> usize {
    let is_joint = |at: usize| sentence.tag(at) == Tag::Hyphen && sentence.tag(at + 1) == Tag::Name;
    let is_place = |at: &usize| {
        matches!(sentence.tag(*at), Tag::Name | Tag::Comma | Tag::Quote) || sentence.words[*at].timed || is_joint(*at)
    };
    let place = (0..end.min(FARTHEST)).take_while(is_place).count();
    let close = (place..end.min(place + AGENCY)).find(|at| sentence.is(*at, &[")"]));
    let dash = close.filter(|_| sentence.is(place, &["("])).map_or(place, |close| close + 1);
    let next = (dash..end).find(|at| !sentence.is(*at, &["_", "-", "--", "–", "—"])).unwrap_or(dash);
    // "NATO — the alliance of 32 — would grow": there it begins anew.
    let begins = next > dash && !sentence.text(next).starts_with(char::is_lowercase);
    if place > 0 && begins { next } else { 0 }
}
