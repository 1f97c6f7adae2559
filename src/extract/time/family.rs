//! Families of tokens: by these a rule says what its expressions begin with.

use super::class::Class;

/// The types of tokens without what they are worth: by these a rule says what its expressions begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Other,
    /// One digit or two, as of days and hours.
    Day,
    /// Four digits, as of years.
    Year,
    /// Other digits.
    Digits,
    Figure,
    Cardinal,
    Scale,
    Ordinal,
    Month,
    Weekday,
    Unit,
    Units,
    Season,
    DayPart,
    /// "the".
    The,
    /// "a", "another", "per".
    Article,
    /// "last", "this", "same": which of the many.
    Which,
    /// "its", "these".
    Owner,
    /// "recent", "final": what bounds a length.
    Bound,
    /// "early", "the end", "sometime".
    Part,
    /// "about", "more than".
    Approx,
    /// "several", "half", "dozens".
    Many,
    /// "fiscal".
    Fiscal,
    /// "comparable".
    Alike,
    /// "each".
    Every,
    /// "today".
    Near,
    /// "now", "soon".
    Vague,
    /// "daily".
    Often,
    /// "Christmas", and the first words of other days with a name.
    Feast,
    /// "midnight".
    Midnight,
    /// "Q3".
    Quarterly,
    /// "nineties".
    Tens,
    Apostrophe,
    /// A word that stands within expressions, and begins none.
    Link,
}

/// Several families.
#[derive(Clone, Copy, Debug)]
pub(super) struct Families(u64);

impl Families {
    /// What begins a count: "12", "twenty", "a hundred", "several", "the few".
    pub(super) const COUNTS: &[Family] = &[
        Family::Day,
        Family::Year,
        Family::Digits,
        Family::Figure,
        Family::Cardinal,
        Family::Scale,
        Family::Many,
        Family::Article,
        Family::The,
    ];

    pub(super) const fn of(families: &[Family]) -> Self {
        let (mut all, mut at) = (0_u64, 0);
        while at < families.len() {
            all |= 1 << families[at] as u32;
            at += 1;
        }
        Self(all)
    }

    pub(super) const fn and(self, families: &[Family]) -> Self {
        Self(self.0 | Self::of(families).0)
    }

    pub(super) const fn hold(self, class: Class) -> bool {
        self.0 >> class.family() as u32 & 1 == 1
    }
}
