//! Columns of the terminal: texts measured and cut by them, never inside a grapheme.

use super::safe::Safe;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The columns that a text takes when it is drawn grapheme by grapheme, as ratatui does.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.graphemes(true).map(grapheme_width).sum()
}

/// The columns of one grapheme.
pub fn grapheme_width(grapheme: &str) -> usize {
    if grapheme.len() == 1 {
        return 1;
    }
    // ratatui 0.30 adds a column for the voiced sound marks of half width, which unicode-width 0.2.3 has counted already. What is drawn
    // is what must be measured: a test compares the two, and fails when this is mended there.
    let sound_marks = grapheme.chars().filter(|c| matches!(c, '\u{FF9E}' | '\u{FF9F}')).count();
    grapheme.width() + sound_marks
}

/// As much of the beginning as fits into so many columns.
pub fn take_columns(text: &Safe, columns: usize) -> Safe {
    Safe::head_of(head(text, columns).unwrap_or(text), true)
}

/// The text if it fits, or else its beginning and "…".
pub fn cut(text: &Safe, columns: usize) -> Safe {
    cut_with(text, columns, "…")
}

/// The text if it fits, or else its beginning and an ellipsis of our own. Where not even that fits, the bare beginning.
pub fn cut_with(text: &Safe, columns: usize, ellipsis: &'static str) -> Safe {
    if head(text, columns).is_none() {
        return text.clone();
    }
    let Some(room) = columns.checked_sub(width(ellipsis)) else {
        return take_columns(text, columns);
    };
    let head = head(text, room).unwrap_or(text).trim_end();
    Safe::head_of(head, true) + &Safe::literal(ellipsis)
}

/// As [`cut_with`], but at the end of a word where that costs no more than a quarter of the room.
pub fn cut_at_word(text: &Safe, columns: usize, ellipsis: &'static str) -> Safe {
    let cut = cut_with(text, columns, ellipsis);
    if cut == *text {
        return cut;
    }
    let kept = cut.strip_suffix(ellipsis).unwrap_or(&cut);
    let is_at_end = text[kept.len()..].starts_with(char::is_whitespace);
    match kept.rfind(char::is_whitespace).map(|end| kept[..end].trim_end()) {
        Some(words) if !is_at_end && 4 * width(words) >= 3 * columns => {
            let words = words.trim_end_matches([',', ';', ':', '-', '–', '—']);
            Safe::head_of(words, true) + &Safe::literal(ellipsis)
        }
        _ => cut,
    }
}

/// The text and blanks up to so many columns; a longer text stays as it is.
pub fn pad(text: &Safe, columns: usize) -> Safe {
    let mut padded = text.clone();
    padded.push_blanks(columns.saturating_sub(width(text)));
    padded
}

/// The text cut and filled up to exactly so many columns.
pub fn fit(text: &Safe, columns: usize) -> Safe {
    pad(&cut(text, columns), columns)
}

/// The longest beginning within so many columns, or `None` if all of it is. Looks no further than it must.
fn head(text: &str, columns: usize) -> Option<&str> {
    // Nothing takes more columns than bytes.
    if text.len() <= columns {
        return None;
    }
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme_width(grapheme);
        if used > columns {
            return Some(&text[..at]);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::strange::strange;
    use proptest::prelude::*;
    use ratatui::{buffer::Buffer, layout::Rect, style::Style};

    fn safe(raw: &str) -> Safe {
        Safe::from_outside(raw)
    }

    #[test]
    fn texts_are_measured() {
        for (text, columns) in [
            ("", 0),
            ("abc", 3),
            ("cafe\u{301}", 4),
            ("漢字", 4),
            ("👩\u{200d}👩\u{200d}👧", 2),
            ("🇫🇷", 2),
            ("ｶﾞ", 3),
            ("…", 1),
            ("שלום", 4),
        ] {
            assert_eq!(width(text), columns, "{text}");
        }
    }

    #[test]
    fn texts_are_cut() {
        for (text, columns, expected) in [
            ("Riyadh", 6, "Riyadh"),
            ("Riyadh", 5, "Riya…"),
            ("talks in Riyadh", 10, "talks in…"),
            ("漢字漢", 5, "漢字…"),
            ("漢字漢", 4, "漢…"),
            ("cafe\u{301}s", 4, "caf…"),
            ("cafe\u{301}s!", 5, "cafe\u{301}…"),
            ("Riyadh", 1, "…"),
            ("Riyadh", 0, ""),
        ] {
            assert_eq!(cut(&safe(text), columns).as_str(), expected, "{text} {columns}");
        }
        assert_eq!(cut_with(&safe("Riyadh"), 5, "...").as_str(), "Ri...");
        assert_eq!(cut_with(&safe("Riyadh"), 2, "...").as_str(), "Ri");
    }

    #[test]
    fn texts_are_cut_between_words_where_enough_is_left() {
        for (text, columns, expected) in [
            ("Ukraine loses territory", 17, "Ukraine loses…"),
            ("Ukraine loses territory", 22, "Ukraine loses territo…"),
            ("Ukraine loses territory", 23, "Ukraine loses territory"),
            ("Ukraine loses territory", 14, "Ukraine loses…"),
            ("Putin wants, surely", 15, "Putin wants…"),
            ("Rutte: ready to act", 11, "Rutte: rea…"),
            ("a reconstruction", 12, "a reconstru…"),
            ("Riyadh", 1, "…"),
        ] {
            assert_eq!(cut_at_word(&safe(text), columns, "…").as_str(), expected, "{text} {columns}");
        }
    }

    #[test]
    fn however_little_is_cut_off_a_word_stays_whole() {
        assert_eq!(
            cut_at_word(&safe("the leaders would soon send their troops"), 39, "…").as_str(),
            "the leaders would soon send their…"
        );
        assert_eq!(
            cut_at_word(&safe("the leaders would soon send their troops"), 40, "…").as_str(),
            "the leaders would soon send their troops"
        );
        assert_eq!(
            cut_at_word(&safe("the leaders would soon send their troops"), 39, "..").as_str(),
            "the leaders would soon send their.."
        );
    }

    #[test]
    fn texts_are_filled_up() {
        assert_eq!(fit(&safe("ab"), 4).as_str(), "ab  ");
        assert_eq!(fit(&safe("漢字漢"), 4).as_str(), "漢… ");
        assert_eq!(pad(&safe("abc"), 2).as_str(), "abc");
        assert_eq!(take_columns(&safe("漢字"), 3).as_str(), "漢");
    }

    proptest! {
        #[test]
        fn a_cut_text_fits_and_stays_safe(raw in strange(), columns in 0..60usize) {
            let text = safe(&raw);
            prop_assert!(width(&cut_at_word(&text, columns, "…")) <= columns);
            let cut = cut(&text, columns);
            prop_assert!(width(&cut) <= columns);
            prop_assert_eq!(&safe(&cut), &cut);
            if width(&text) <= columns {
                prop_assert_eq!(&cut, &text);
            }
            prop_assert_eq!(width(&fit(&text, columns)), columns);
        }

        #[test]
        fn ratatui_draws_the_same_width(raw in strange()) {
            let text = safe(&raw);
            let mut buffer = Buffer::empty(Rect::new(0, 0, 60_000, 1));
            let (end, _) = buffer.set_stringn(0, 0, text.as_str(), usize::MAX, Style::default());
            prop_assert_eq!(usize::from(end), width(&text));
        }
    }
}
