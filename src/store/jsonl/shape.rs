//! The keys of every kind of record, and what the value of each must be.

/// What a value must be.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    Text,
    /// EDTF; a bare year is taken too.
    Date,
    Texts,
    Whole,
    Truth,
    Status,
    Basis,
    Says,
}

use Shape::{Date, Says, Text, Texts, Truth, Whole};

/// A key, and what its value must be.
pub(super) type Field = (&'static str, Shape);

pub(super) const CORPUS: &[Field] = &[("title", Text), ("description", Text), ("format", Whole)];
pub(super) const ARTICLE: &[Field] = &[
    ("id", Text),
    ("title", Text),
    ("outlet", Text),
    ("published", Date),
    ("published_from", Text),
    ("url", Text),
    ("copy_of", Text),
    ("digest", Truth),
    ("body", Text),
];
/// A person or an organisation.
pub(super) const NAME: &[Field] = &[("name", Text), ("spellings", Texts), ("role", Text)];
pub(super) const PLACE: &[Field] = &[("name", Text), ("spellings", Texts), ("role", Text), ("in", Text)];
pub(super) const EVENT: &[Field] = &[
    ("id", Text),
    ("title", Text),
    ("kind", Text),
    ("date", Date),
    ("places", Texts),
    ("people", Texts),
    ("organisations", Texts),
    ("part_of", Text),
    ("says", Says),
];
pub(super) const SAYS: &[Field] = &[
    ("article", Text),
    ("quote", Text),
    ("before", Text),
    ("after", Text),
    ("paragraph", Whole),
    ("status", Shape::Status),
    ("date", Date),
    ("basis", Shape::Basis),
    ("rule", Text),
    ("confidence", Text),
    ("places", Texts),
    ("people", Texts),
    ("absent", Texts),
    ("organisations", Texts),
    ("attributed_to", Text),
    ("note", Text),
];
