//! How finely a date is stated.

/// How finely a date is stated; a word about the expression, not about the width of its span.
///
/// Where digits are unspecified the coarsest doubt counts: `156X-12-25` is a [`Precision::Decade`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    /// A day with a time of day.
    Time,
    /// A day.
    Day,
    /// A month, or an unspecified day of it.
    Month,
    /// A season (21 to 32).
    Season,
    /// A quarter (33 to 36).
    Quarter,
    /// A third of a year (37 to 39).
    Quadrimester,
    /// Half a year (40 and 41).
    Semester,
    /// A year, or an unspecified month or day of it.
    Year,
    /// Ten years (`199X`).
    Decade,
    /// A hundred years (`19XX`).
    Century,
    /// A thousand years (`1XXX`), or more (`Y17000S1`).
    Millennium,
    /// From one date to another, either side of which may be open.
    Interval,
    /// One of several dates, or all of them.
    Set,
    /// No position on the calendar at all.
    Unknown,
}

impl Precision {
    /// The word for it, in lower case, as exports write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Day => "day",
            Self::Month => "month",
            Self::Season => "season",
            Self::Quarter => "quarter",
            Self::Quadrimester => "quadrimester",
            Self::Semester => "semester",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::Millennium => "millennium",
            Self::Interval => "interval",
            Self::Set => "set",
            Self::Unknown => "unknown",
        }
    }
}

impl std::fmt::Display for Precision {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
