//! How an assertion stands to its event, and how its date was reached.

use super::date::Date;
use serde::Deserialize;
use std::borrow::Cow;

/// What an assertion says of its event: that it will be, may be, is going on, was, was not, or will not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It is to happen.
    Announced,
    /// It is weighed, not settled.
    Possible,
    /// It is going on.
    Ongoing,
    /// It happened.
    Reported,
    /// It did not happen, or is said not to be so.
    Denied,
    /// It was to happen and will not.
    Cancelled,
}

impl Status {
    /// Every status, in the order in which an event passes through them.
    pub const ALL: [Status; 6] =
        [Status::Announced, Status::Possible, Status::Ongoing, Status::Reported, Status::Denied, Status::Cancelled];

    /// The word for it, as in a file.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Announced => "announced",
            Status::Possible => "possible",
            Status::Ongoing => "ongoing",
            Status::Reported => "reported",
            Status::Denied => "denied",
            Status::Cancelled => "cancelled",
        }
    }

    /// The status that `word` names.
    pub fn from_word(word: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.as_str() == word)
    }

    /// What is to be said of something told with these statuses, if anything: what somebody reports needs no word; else
    /// the furthest that anybody goes.
    pub fn standing(told: impl Iterator<Item = Status> + Clone) -> Option<Status> {
        let any = |status| told.clone().any(|told| told == status);
        if any(Status::Reported) {
            return None;
        }
        [Status::Cancelled, Status::Denied, Status::Ongoing, Status::Announced, Status::Possible]
            .into_iter()
            .find(|status| any(*status))
    }

    /// The status of an assertion that does not give one, from the event's date against the publication date:
    /// past is reported, ahead is announced, and the day of publication is reported unless the words announce it.
    /// A date that straddles the publication, or a missing one, leaves it open.
    pub fn from_dates<'w>(
        event: Option<&Date>,
        published: Option<&Date>,
        words: impl FnOnce() -> Cow<'w, str>,
    ) -> Option<Status> {
        let (event, published) = (event?, published?);
        let before = |a: Option<_>, b: Option<_>| matches!((a, b), (Some(a), Some(b)) if a < b);
        if before(event.latest(), published.earliest()) {
            return Some(Status::Reported);
        }
        if before(published.latest(), event.earliest()) {
            return Some(Status::Announced);
        }
        let day = published.is_single_day()?;
        if event.latest() != Some(day) {
            return None;
        }
        if !announces(&words()) {
            Some(Status::Reported)
        } else if event.is_single_day() == Some(day) {
            Some(Status::Announced)
        } else {
            None
        }
    }
}

/// Whether the words speak of something to come (English). Only asked about events of the very day of publication.
fn announces(words: &str) -> bool {
    const CUES: [&str; 18] = [
        "will",
        "shall",
        "to be",
        "is to",
        "are to",
        "due",
        "set to",
        "set for",
        "plans",
        "planned",
        "planning",
        "expected",
        "scheduled",
        "upcoming",
        "going to",
        "about to",
        "ahead of",
        "hours before",
    ];
    let folded: String = crate::text::fold::fold(words)
        .chars()
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    let padded = format!(" {} ", folded.split_whitespace().collect::<Vec<_>>().join(" "));
    CUES.iter().any(|cue| padded.contains(&format!(" {cue} ")))
}

/// How the date of an assertion was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// The words give it in full.
    Stated,
    /// It follows from the words and a rule.
    Relative,
    /// It is the article's own date.
    Published,
    /// The assertion gives no date.
    None,
}

impl Basis {
    /// Every basis.
    pub const ALL: [Basis; 4] = [Basis::Stated, Basis::Relative, Basis::Published, Basis::None];

    /// The word for it, as in a file.
    pub fn as_str(self) -> &'static str {
        match self {
            Basis::Stated => "stated",
            Basis::Relative => "relative",
            Basis::Published => "published",
            Basis::None => "none",
        }
    }

    /// The basis that `word` names.
    pub fn from_word(word: &str) -> Option<Basis> {
        Basis::ALL.into_iter().find(|basis| basis.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(event: &str, published: &str, words: &str) -> Option<Status> {
        let date = |text: &str| Date::parse(text).unwrap();
        Status::from_dates(Some(&date(event)), Some(&date(published)), || words.into())
    }

    #[test]
    fn the_date_against_publication_gives_the_status() {
        for (event, published, words, expected) in [
            ("2025-02-17", "2025-02-18", "they met", Some(Status::Reported)),
            ("2025-02-18", "2025-02-17", "they met", Some(Status::Announced)),
            ("2025-02-17", "2025-02-17", "they met on Monday", Some(Status::Reported)),
            ("2025-02-17", "2025-02-17", "they will meet on Monday", Some(Status::Announced)),
            ("../2025-02-17", "2025-02-17", "they met", Some(Status::Reported)),
            ("2025-02-17~", "2025-02-17", "he said", Some(Status::Reported)),
            ("2025-02-17/..", "2025-02-17", "they met", None),
            ("2025-02", "2025-02-17", "they met", None),
            ("2025-02-17", "2025-02", "they met", None),
            ("2025-01", "2025-02", "they met", Some(Status::Reported)),
        ] {
            assert_eq!(status(event, published, words), expected, "{event} in {published}: {words}");
        }
        assert_eq!(Status::from_dates(None, None, Cow::default), None);
    }

    #[test]
    fn a_cue_is_a_whole_word() {
        assert!(announces("Talks are due on Tuesday"));
        assert!(!announces("The goodwill of residues"));
    }
}
