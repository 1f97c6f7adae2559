//! The fields of a query.

use crate::text::words::near;

/// What stands before the colon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Who,
    Place,
    Org,
    Kind,
    Id,
    After,
    Before,
    On,
    Published,
    Known,
    Article,
    Outlet,
    Status,
    Claimant,
    Origins,
    Articles,
    Is,
}

impl Field {
    pub const ALL: [Field; 17] = [
        Field::Who,
        Field::Place,
        Field::Org,
        Field::Kind,
        Field::Id,
        Field::After,
        Field::Before,
        Field::On,
        Field::Published,
        Field::Known,
        Field::Article,
        Field::Outlet,
        Field::Status,
        Field::Claimant,
        Field::Origins,
        Field::Articles,
        Field::Is,
    ];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Field::Who => "who",
            Field::Place => "place",
            Field::Org => "org",
            Field::Kind => "kind",
            Field::Id => "id",
            Field::After => "after",
            Field::Before => "before",
            Field::On => "on",
            Field::Published => "published",
            Field::Known => "known",
            Field::Article => "article",
            Field::Outlet => "outlet",
            Field::Status => "status",
            Field::Claimant => "claimant",
            Field::Origins => "origins",
            Field::Articles => "articles",
            Field::Is => "is",
        }
    }

    /// The field with this name, letter case aside.
    pub fn from_word(word: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.as_str().eq_ignore_ascii_case(word))
    }

    /// Whether its values are dates, in which a comma may stand between brackets.
    pub fn is_date(self) -> bool {
        matches!(self, Field::After | Field::Before | Field::On | Field::Published | Field::Known)
    }

    /// A value to show how it is written.
    pub fn example(self) -> &'static str {
        match self {
            Field::Who => "rutte or who:\"Mark Rutte\"",
            Field::Place => "paris",
            Field::Org => "nato",
            Field::Kind => "summit",
            Field::Id => "riyadh-talks",
            Field::Article => "daily-b",
            Field::Outlet => "cnn",
            Field::Status => "announced",
            Field::Claimant => "spokesman",
            Field::Origins | Field::Articles => ">=2",
            Field::Is => "conflict",
            Field::After | Field::Before | Field::On | Field::Published | Field::Known => "2025-02-17",
        }
    }

    /// The field that was meant, if that can be told.
    pub fn meant_by(word: &str) -> Option<Field> {
        let word = word.to_lowercase();
        let other = OTHER_WORDS.iter().find(|(other, _)| *other == word).map(|(_, field)| *field);
        other.or_else(|| Field::ALL.into_iter().find(|field| near(field.as_str(), &word)))
    }
}

/// Words that somebody may try who does not know ours.
const OTHER_WORDS: [(&str, Field); 25] = [
    ("person", Field::Who),
    ("people", Field::Who),
    ("name", Field::Who),
    ("where", Field::Place),
    ("places", Field::Place),
    ("in", Field::Place),
    ("organisation", Field::Org),
    ("organization", Field::Org),
    ("organisations", Field::Org),
    ("orgs", Field::Org),
    ("type", Field::Kind),
    ("event", Field::Id),
    ("since", Field::After),
    ("from", Field::After),
    ("until", Field::Before),
    ("till", Field::Before),
    ("to", Field::Before),
    ("date", Field::On),
    ("day", Field::On),
    ("when", Field::On),
    ("pub", Field::Published),
    ("source", Field::Claimant),
    ("by", Field::Claimant),
    ("has", Field::Is),
    ("state", Field::Status),
];
