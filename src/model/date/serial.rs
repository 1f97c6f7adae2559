//! A date as text for others: its EDTF, in and out.

use super::{Date, Day};
use chrono::Datelike;
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;

/// The EDTF of a day. A year of more than four digits gets its `Y`; that a month may follow it is
/// ISO 8601-2, where EDTF has years alone.
pub(super) fn edtf(day: Day) -> String {
    let (year, month, day) = (day.year(), day.month(), day.day());
    let sign = if year < 0 { "-" } else { "" };
    let long = if year.abs() > 9999 { "Y" } else { "" };
    format!("{long}{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_edtf())
    }
}

impl std::str::FromStr for Date {
    type Err = super::DateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_edtf())
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text)
    }
}

struct Text;

impl Visitor<'_> for Text {
    type Value = Date;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date as EDTF text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Date, E> {
        Date::parse(text).map_err(E::custom)
    }
}
