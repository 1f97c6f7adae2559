//! Publication dates that neither an article's record nor its page gives: the manifest, the file name, a line of the
//! text, in that order. Never when a file was changed: that is no news about an article.

use super::moment;
use crate::model::PublishedFrom;
use crate::model::date::Date;
use crate::model::record::ArticleRecord;
use crate::text::paragraphs::paragraphs;

/// A dateline, or the line that says when, stands in one of the first paragraphs.
const FIRST: usize = 6;

/// Such a line is short.
const LONGEST: usize = 120;

/// Gives an article without a publication date the one that its file name or its text tells.
pub fn find(article: &mut ArticleRecord, stem: &str) {
    if article.published.is_some() {
        return;
    }
    let by_text = |article: &ArticleRecord| article.body.as_deref().and_then(in_text);
    let named = in_name(stem).map(|date| (date, PublishedFrom::FileName));
    if let Some((date, from)) = named.or_else(|| by_text(article).map(|date| (date, PublishedFrom::Text))) {
        (article.published, article.published_from) = (Some(date), from);
    }
}

/// The one day that stands in a file's name as `2025-02-17`, `2025_02_17`, `2025.02.17` or `20250217`.
fn in_name(stem: &str) -> Option<Date> {
    let parts: Vec<&str> = stem.split(|letter: char| !letter.is_alphanumeric()).collect();
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    let compact = parts.iter().filter(|part| digits(part, 8)).map(|part| part.to_string());
    let apart = parts.windows(3).filter(|part| digits(part[0], 4) && digits(part[1], 2) && digits(part[2], 2));
    let written = compact.chain(apart.map(|part| part.join("-")));
    let mut found: Vec<Date> = written.filter_map(|written| moment::date(&written)).filter(is_of_our_times).collect();
    found.dedup();
    Some(found.pop()?).filter(|_| found.is_empty())
}

/// Eight digits may be anything; those of a day of these centuries are probably one.
fn is_of_our_times(date: &Date) -> bool {
    ["19", "20"].iter().any(|century| date.as_edtf().starts_with(century))
}

/// The day of a dateline (`PARIS, Feb. 17, 2025 (Agency) — …`), or of a short line that is little else (`Published 17
/// February 2025, 10:15`). A dateline without its year gives no day.
fn in_text(body: &str) -> Option<Date> {
    let beginning = body.get(..body.floor_char_boundary(4000))?;
    paragraphs(beginning).into_iter().take(FIRST).find_map(|range| {
        let paragraph = &beginning[range];
        let line = paragraph.lines().next()?;
        dateline(line)
            .or_else(|| Some(line).filter(|line| line.len() <= LONGEST && says_when(line)).and_then(moment::date))
    })
}

/// Whether a short line says when something was published: it begins with the date, or with a word for it.
fn says_when(line: &str) -> bool {
    const OPENINGS: [&str; 7] = ["published", "posted", "updated", "date", "first published", "issued", "by "];
    let line = line.trim_start_matches(['*', '_', '#', '(', '[', ' ']);
    let lower = line.to_lowercase();
    let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let words: Vec<&str> =
        lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_date = |word: &str| {
        word.starts_with(|letter: char| letter.is_ascii_digit())
            || weekdays.iter().any(|day| word.starts_with(day))
            || crate::model::date::month_by_name(word).is_some()
    };
    let is_sentence = line.trim_end().ends_with(['.', '!', '?']) || words.len() > 14;
    // "Updated" alone is not when it was published.
    let is_update = lower.starts_with("updated");
    !is_sentence
        && !is_update
        && (OPENINGS.iter().any(|opening| lower.starts_with(opening))
            || words.first().is_some_and(|word| is_date(word)))
}

/// The day of a dateline: capitals, then the day, then a dash or an agency in parentheses.
fn dateline(line: &str) -> Option<Date> {
    let end = ["(", " - ", " – ", " — ", "--"].iter().filter_map(|mark| line.find(mark)).min()?;
    let before = &line[..end.min(LONGEST)];
    let (place, day) = before.split_once(',')?;
    let is_place = place.chars().any(char::is_alphabetic) && place.chars().all(|letter| !letter.is_lowercase());
    moment::date(day).filter(|_| is_place && end <= LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_gives_its_day() {
        for (stem, expected) in [
            ("2025-02-17-paris", Some("2025-02-17")),
            ("20250217", Some("2025-02-17")),
            ("daily_2025_02_17_paris", Some("2025-02-17")),
            ("paris 2025.02.17", Some("2025-02-17")),
            ("2025-02-17 to 2025-02-18", None),
            ("2025-13-17", None),
            ("000_dd2a59329b012236", None),
            ("12345678", None),
            ("order-99120217", None),
            ("report-2025-02", None),
        ] {
            assert_eq!(in_name(stem).as_ref().map(Date::as_edtf), expected, "{stem}");
        }
    }

    #[test]
    fn a_line_of_the_text_gives_its_day() {
        for (text, expected) in [
            ("OSTMERE, Feb. 17, 2025 (Agency) - The ferry sails.", Some("2025-02-17")),
            ("Ferry to sail\n\nPublished 17 February 2025, 10:15 GMT\n\nThe ferry sails.", Some("2025-02-17")),
            ("Ferry to sail\n\nMonday, February 17, 2025\n\nThe ferry sails.", Some("2025-02-17")),
            ("By Ada Brandt, 17 Feb 2025\n\nThe ferry sails.", Some("2025-02-17")),
            ("OSTMERE, Feb. 17 (Agency) - The ferry sails.", None),
            ("The council met on 17 February 2025 and sang.", None),
            ("Updated 18 February 2025\n\nThe ferry sails.", None),
            ("The strike of 17 February 2025 (the first) was long.", None),
            ("", None),
        ] {
            assert_eq!(in_text(text).as_ref().map(Date::as_edtf), expected, "{text}");
        }
    }
}
