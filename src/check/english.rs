//! English dates inside a passage: "Monday 18 February 2025", "on February 18th". Only what cannot be anything else.

use chrono::{Month, Weekday};
use std::ops::Range;

/// A day and a month that a text names, with what stands right beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub weekday: Option<Weekday>,
    pub day: u32,
    pub month: u32,
    pub year: Option<i32>,
    /// Whether the text says "on" right before it.
    pub has_on: bool,
    /// Its bytes in the text, "on" aside.
    pub range: Range<usize>,
}

/// The weekday that a word names, in full or in its usual short form.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let short = match word {
        "Tues" => "Tue",
        "Thur" | "Thurs" => "Thu",
        "Wednes" => return None,
        _ => word,
    };
    short.parse().ok().filter(|_| word.starts_with(char::is_uppercase))
}

/// The month that a word names, in full or in its usual short form.
pub(super) fn month(word: &str) -> Option<u32> {
    let short = if word == "Sept" { "Sep" } else { word };
    let month: Month = short.parse().ok().filter(|_| word.starts_with(char::is_uppercase))?;
    Some(month.number_from_month())
}

/// The words and numbers of a text, each with its bytes.
pub(super) fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut tokens: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text.char_indices().filter(|(_, letter)| letter.is_alphanumeric()) {
        let end = at + letter.len_utf8();
        match tokens.last_mut().filter(|last| last.end == at) {
            Some(last) => last.end = end,
            None => tokens.push(at..end),
        }
    }
    tokens
}

/// Every such date in a text. Of "18 and 19 February" or "18-19 February" there is none: it names no one day.
pub(super) fn phrases(text: &str) -> Vec<Phrase> {
    let scan = Scan { text, tokens: tokens(text) };
    let mut found: Vec<Phrase> = Vec::new();
    for index in 0..scan.tokens.len() {
        if let Some(phrase) = scan.phrase(index)
            && found.last().is_none_or(|last| last.range.end <= phrase.range.start)
        {
            found.push(phrase);
        }
    }
    found
}

struct Scan<'t> {
    text: &'t str,
    tokens: Vec<Range<usize>>,
}

impl<'t> Scan<'t> {
    fn word(&self, index: usize) -> Option<&'t str> {
        self.text.get(self.tokens.get(index)?.clone())
    }

    /// Whether only these and white space stand between a token and the next; a dot only behind a short form.
    fn joined(&self, index: usize, between: &[char]) -> bool {
        let (Some(this), Some(next)) = (self.tokens.get(index), self.tokens.get(index + 1)) else { return false };
        let gap = self.text.get(this.end..next.start).unwrap_or_default();
        let gap = if this.len() <= 5 { gap.strip_prefix('.').unwrap_or(gap) } else { gap };
        gap.len() <= 4 && !gap.is_empty() && gap.chars().all(|c| c.is_whitespace() || between.contains(&c))
    }

    /// The day and month that begin at a token, and the token of their end.
    fn core(&self, index: usize) -> Option<(u32, u32, usize)> {
        if let Some(month) = month(self.word(index)?) {
            let day = self.joined(index, &[]).then(|| day(self.word(index + 1)?)).flatten()?;
            return (!self.goes_on(index + 1)).then_some((day, month, index + 1));
        }
        let day = day(self.word(index)?)?;
        if index > 0 && self.is_second_of_two(index) || !self.joined(index, &[]) {
            return None;
        }
        let at = if self.word(index + 1) == Some("of") && self.joined(index + 1, &[]) { index + 2 } else { index + 1 };
        Some((day, month(self.word(at)?)?, at))
    }

    /// "February 18-20", "February 18 and 19".
    fn goes_on(&self, index: usize) -> bool {
        let next = self.word(index + 1);
        let is_link = matches!(next, Some("and" | "to" | "or" | "through" | "until"));
        let follows = |index: usize| self.word(index).is_some_and(|word| day(word).is_some());
        is_link && follows(index + 2) || !self.joined(index, &[',', '(', ')', '.', ';', ':']) && follows(index + 1)
    }

    /// "18-20 February", "18 and 19 February".
    fn is_second_of_two(&self, index: usize) -> bool {
        let is_number = |index: usize| self.word(index).is_some_and(|word| day(word).is_some());
        let is_link = matches!(self.word(index - 1), Some("and" | "to" | "or" | "through" | "until"));
        is_number(index - 1) || is_link && index > 1 && is_number(index - 2)
    }

    fn phrase(&self, index: usize) -> Option<Phrase> {
        let (day, month, last) = self.core(index)?;
        let mut first = index;
        let mut day_of_week = None;
        let the = index > 0 && self.word(index - 1) == Some("the");
        if let Some(before) = index.checked_sub(if the { 2 } else { 1 })
            && self.joined(before, &[',', '('])
            && let Some(named) = self.word(before).and_then(weekday)
        {
            (day_of_week, first) = (Some(named), before);
        }
        let year = self.word(last + 1).filter(|word| word.len() == 4 && self.joined(last, &[',']));
        let year = year.and_then(|word| word.parse().ok()).filter(|year| (1583..3000).contains(year));
        let end = if year.is_some() { last + 1 } else { last };
        let on = first.checked_sub(1).and_then(|before| self.word(before));
        Some(Phrase {
            weekday: day_of_week,
            day,
            month,
            year,
            has_on: matches!(on, Some("on" | "On")),
            range: self.tokens[first].start..self.tokens[end].end,
        })
    }
}

/// "18", "18th".
fn day(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ending = &word[digits.len()..];
    let number = digits.parse().ok().filter(|number| (1..=31).contains(number) && digits.len() <= 2);
    number.filter(|_| matches!(ending, "" | "st" | "nd" | "rd" | "th"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each date as it stands, read again: "weekday day month year".
    fn read(text: &str) -> Vec<(String, String)> {
        let say = |phrase: Phrase| {
            let weekday = phrase.weekday.map(|day| format!("{day} ")).unwrap_or_default();
            let year = phrase.year.map(|year| format!(" {year}")).unwrap_or_default();
            (text[phrase.range].to_string(), format!("{weekday}{} {}{year}", phrase.day, phrase.month))
        };
        phrases(text).into_iter().map(say).collect()
    }

    #[test]
    fn dates_are_read_with_what_stands_beside_them() {
        for (text, words, meaning) in [
            ("They met on Monday 18 February 2025.", "Monday 18 February 2025", "Mon 18 2 2025"),
            ("On Monday, the 18th of February, they", "Monday, the 18th of February", "Mon 18 2"),
            ("Monday (18 Feb. 2025)", "Monday (18 Feb. 2025", "Mon 18 2 2025"),
            ("Tues., Sept. 2, 2025 was", "Tues., Sept. 2, 2025", "Tue 2 9 2025"),
            ("by March 3 at the latest", "March 3", "3 3"),
            ("On Monday. 18 February was", "18 February", "18 2"),
            ("Monday's 18 February talks", "18 February", "18 2"),
            ("Monday, 1 May, 2025 people marched", "Monday, 1 May, 2025", "Mon 1 5 2025"),
        ] {
            assert_eq!(read(text), [(words.to_string(), meaning.to_string())], "{text}");
        }
        assert!(phrases("on 3 March")[0].has_on);
        assert!(!phrases("of 3 March")[0].has_on);
    }

    #[test]
    fn what_names_no_one_day_is_left_alone() {
        for text in [
            "18-20 February 2025",
            "18 and 19 February",
            "February 18-20",
            "February 18 to 20",
            "February 2025",
            "32 February",
            "they may 18 times march 3",
            "Monday",
            "2025-02-18",
            "",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
        assert_eq!(read("from 18 February to 3 March").len(), 2);
    }
}
