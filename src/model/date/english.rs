//! Guesses the EDTF for a date written in English, for the help of an error. Not a reader of articles.

use super::cursor::is_dash;
use super::names::month_by_name;
use super::slips::{Guess, is_edtf};

/// The EDTF for "17 Feb 2025", "by May 2025", "about 1920", "44 BC", "10 Feb 2025 to 1 Mar 2025".
pub(super) fn edtf(text: &str) -> Option<Guess> {
    let text = text.to_lowercase().replace(is_dash, " to ").replace(" - ", " to ");
    let edtf = if let Some(end) = text.strip_prefix("by ") {
        format!("../{}", one(end)?)
    } else if let Some((start, end)) = text.split_once(" to ") {
        format!("{}/{}", one(start.trim_start_matches("from "))?, one(end)?)
    } else if let Some(start) = text.strip_prefix("from ").or_else(|| text.strip_prefix("since ")) {
        format!("{}/..", one(start.trim_end_matches(" on"))?)
    } else {
        one(&text)?
    };
    is_edtf(&edtf).then_some(Guess::One(edtf))
}

#[derive(Default)]
struct Parts {
    year: Option<String>,
    month: Option<u8>,
    day: Option<u16>,
    bce: bool,
    about: bool,
    perhaps: bool,
}

/// One date in lower case.
fn one(text: &str) -> Option<String> {
    let mut parts = Parts::default();
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '-'));
    for word in words.filter(|word| !word.is_empty()) {
        parts.take(word)?;
    }
    parts.edtf()
}

impl Parts {
    /// Makes sense of one word, or of none of the text.
    fn take(&mut self, word: &str) -> Option<()> {
        match word {
            "the" | "of" | "on" | "in" | "ad" | "ce" => {}
            "about" | "around" | "circa" | "ca" | "c" => self.about = true,
            "perhaps" | "possibly" | "probably" | "maybe" => self.perhaps = true,
            "bc" | "bce" => self.bce = true,
            "spring" => set(&mut self.month, 21)?,
            "summer" => set(&mut self.month, 22)?,
            "autumn" | "fall" => set(&mut self.month, 23)?,
            "winter" => set(&mut self.month, 24)?,
            _ if is_weekday(word) => {}
            _ => match month_by_name(word) {
                Some(month) => set(&mut self.month, month)?,
                None => self.number(word)?,
            },
        }
        Some(())
    }

    /// A day ("17", "17th"), a year or a decade ("1990s"; "1900s" may be the century).
    fn number(&mut self, word: &str) -> Option<()> {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let number = digits.parse::<u16>().ok()?;
        match word.get(digits.len()..)? {
            "" if number > 31 || digits.len() > 2 => set(&mut self.year, format!("{number:04}")),
            "" | "st" | "nd" | "rd" | "th" => set(&mut self.day, number),
            "s" if digits.len() == 4 && number % 10 == 0 && number % 100 != 0 => {
                set(&mut self.year, format!("{}X", number / 10))
            }
            _ => None,
        }
    }

    fn edtf(mut self) -> Option<String> {
        if self.bce && self.year.is_none() && self.month.is_none() {
            self.year = self.day.take().map(|day| day.to_string());
        }
        let mut edtf = self.year?;
        if self.bce {
            // 1 BCE is the year 0.
            let before_zero = edtf.parse::<u16>().ok()?.checked_sub(1)?;
            let sign = if before_zero > 0 { "-" } else { "" };
            edtf = format!("{sign}{before_zero:04}");
        }
        if let Some(month) = self.month {
            edtf.push_str(&format!("-{month:02}"));
        }
        if let Some(day) = self.day {
            edtf.push_str(&format!("-{day:02}"));
        }
        edtf.push_str(match (self.perhaps, self.about) {
            (true, true) => "%",
            (true, false) => "?",
            (false, true) => "~",
            (false, false) => "",
        });
        Some(edtf)
    }
}

/// Sets what must not be set twice.
fn set<T>(slot: &mut Option<T>, value: T) -> Option<()> {
    slot.replace(value).is_none().then_some(())
}

fn is_weekday(word: &str) -> bool {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    word.len() >= 3 && names.iter().any(|name| name.starts_with(word))
}
