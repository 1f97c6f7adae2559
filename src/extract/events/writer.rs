//! Who speaks where a text is said to: "a statement from the ministry said".

use super::closed::Tag;
use super::tag::Tagged;
use std::ops::Range;

/// What is written and speaks for those who wrote it.
const WRITTEN: &[&str] = &[
    "statement",
    "letter",
    "report",
    "memo",
    "memorandum",
    "filing",
    "communique",
    "document",
    "study",
    "survey",
    "email",
    "e-mail",
    "release",
    "complaint",
];

/// Whose words it is when a text speaks: "a statement from the ministry", "the Kremlin's statement".
pub(super) fn writer(sentence: &Tagged<'_, '_>, subject: &Range<usize>) -> Option<Range<usize>> {
    let end = subject
        .clone()
        .find(|at| matches!(sentence.tag(*at), Tag::Preposition | Tag::Comma | Tag::Aside))
        .unwrap_or(subject.end);
    let head = end.checked_sub(1).filter(|head| *head >= subject.start && sentence.is(*head, WRITTEN))?;
    if sentence.is(end, &["from", "by"]) {
        return Some(end + 1..subject.end);
    }
    let owner = subject.start..head - usize::from(head > subject.start && sentence.owns(head - 1));
    (!owner.is_empty()).then_some(owner)
}
