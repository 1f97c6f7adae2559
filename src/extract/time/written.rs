//! Periods as TIMEX3 values and as EDTF.

use super::period::{Period, Season};
use chrono::Datelike;

impl Period {
    /// Its value in TIMEX3 (ISO 24617-1).
    pub(super) fn timex(self) -> String {
        match self {
            Self::Day(day) => format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
            Self::Week(monday) => format!("{:04}-W{:02}", monday.iso_week().year(), monday.iso_week().week()),
            Self::Weekend(monday) => format!("{}-WE", Self::Week(monday).timex()),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
            Self::Half(year, half) => format!("{year:04}-H{half}"),
            Self::Season(year, season) => format!("{year:04}-{}", season.facts().0),
            Self::Year(year) => format!("{year:04}"),
            Self::Decade(year) => format!("{:03}", year / 10),
            Self::Century(number) => format!("{:02}", number - 1),
        }
    }

    /// The same as EDTF; a week and a weekend are intervals of days.
    pub(super) fn edtf(self) -> Option<String> {
        Some(match self {
            Self::Week(_) | Self::Weekend(_) => {
                format!("{}/{}", Self::Day(self.first()?).timex(), Self::Day(self.last()?).timex())
            }
            Self::Quarter(year, quarter) => format!("{year:04}-{}", 32 + quarter),
            Self::Half(year, half) => format!("{year:04}-{}", 39 + half),
            Self::Season(year, season) => {
                let code = match season {
                    Season::Spring => 21,
                    Season::Summer => 22,
                    Season::Autumn => 23,
                    Season::Winter => 24,
                };
                format!("{year:04}-{code}")
            }
            Self::Decade(_) => format!("{}X", self.timex()),
            Self::Century(_) => format!("{}XX", self.timex()),
            Self::Day(_) | Self::Month(..) | Self::Year(_) => self.timex(),
        })
    }
}
