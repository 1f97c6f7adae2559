//! A line of text being typed.

use crate::keys::{Code, Key};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// No typed or pasted line is longer, in bytes.
const LONGEST: usize = 4096;

/// The text and where the next letter goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input {
    text: String,
    at: usize,
    /// Whether the next letter takes the place of the whole text.
    selected: bool,
}

impl Input {
    /// This text, the cursor behind it.
    pub fn new(text: &str) -> Input {
        Input { text: text.to_string(), at: text.len(), selected: false }
    }

    /// This text, which the next letter replaces; any other key keeps it for editing.
    pub fn selected(text: &str) -> Input {
        Input { selected: !text.is_empty(), ..Input::new(text) }
    }

    /// Whether the next letter takes the place of the whole text.
    pub fn is_selected(&self) -> bool {
        self.selected
    }

    /// What is typed. Text from outside.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands before the cursor.
    pub fn before(&self) -> &str {
        &self.text[..self.at]
    }

    /// Does what a key does in a line of text; false where it does nothing there.
    pub fn press(&mut self, key: Key) -> bool {
        let erases = matches!(key.code, Code::Backspace | Code::Delete);
        if std::mem::take(&mut self.selected) && (erases || matches!((key.ctrl, key.code), (false, Code::Char(_)))) {
            self.delete(0..self.text.len());
        }
        match (key.ctrl, key.code) {
            (false, Code::Char(letter)) => self.insert(letter.encode_utf8(&mut [0; 4])),
            (false, Code::Backspace) | (true, Code::Char('h')) => self.delete(self.left()..self.at),
            (false, Code::Delete) => self.delete(self.at..self.right()),
            (false, Code::Left) | (true, Code::Char('b')) => self.at = self.left(),
            (false, Code::Right) => self.at = self.right(),
            (false, Code::Home) | (true, Code::Char('a')) => self.at = 0,
            (false, Code::End) | (true, Code::Char('e')) => self.at = self.text.len(),
            (true, Code::Char('u')) => self.delete(0..self.at),
            (true, Code::Char('k')) => self.delete(self.at..self.text.len()),
            (true, Code::Char('w')) => self.delete(self.word_before()..self.at),
            _ => return false,
        }
        true
    }

    /// Puts text in at the cursor, as far as there is room; line ends become spaces.
    pub fn insert(&mut self, text: &str) {
        if std::mem::take(&mut self.selected) {
            self.delete(0..self.text.len());
        }
        for letter in text.chars().map(|letter| if matches!(letter, '\n' | '\r' | '\t') { ' ' } else { letter }) {
            if self.text.len() + letter.len_utf8() > LONGEST {
                return;
            }
            self.text.insert(self.at, letter);
            self.at += letter.len_utf8();
        }
    }

    fn delete(&mut self, range: std::ops::Range<usize>) {
        self.at = range.start;
        self.text.replace_range(range, "");
    }

    fn left(&self) -> usize {
        let mut cursor = GraphemeCursor::new(self.at, self.text.len(), true);
        cursor.prev_boundary(&self.text, 0).ok().flatten().unwrap_or(0)
    }

    fn right(&self) -> usize {
        let mut cursor = GraphemeCursor::new(self.at, self.text.len(), true);
        cursor.next_boundary(&self.text, 0).ok().flatten().unwrap_or(self.text.len())
    }

    fn word_before(&self) -> usize {
        self.before().unicode_word_indices().next_back().map_or(0, |(start, _)| start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(notation: &str) -> (String, String) {
        let mut input = Input::default();
        for key in Key::parse_all(notation).unwrap() {
            input.press(key);
        }
        (input.before().to_string(), input.text().to_string())
    }

    #[test]
    fn a_line_is_edited_as_lines_are() {
        for (keys, before, text) in [
            ("rutte", "rutte", "rutte"),
            ("rute<left>t", "rutt", "rutte"),
            ("rutte<bs><bs>", "rut", "rut"),
            ("e\u{301}<bs>", "", ""),
            ("mark rutte<c-w>", "mark ", "mark "),
            ("abc<home><del>x", "x", "xbc"),
            ("abc<left><c-u>", "", "c"),
            ("<bs><left><del>", "", ""),
        ] {
            assert_eq!(typed(keys), (before.to_string(), text.to_string()), "{keys}");
        }
    }

    #[test]
    fn a_selected_text_is_replaced_by_a_letter_and_kept_by_an_arrow() {
        let press = |keys: &str| {
            let mut input = Input::selected("place:paris");
            for key in Key::parse_all(keys).unwrap() {
                input.press(key);
            }
            input.text().to_string()
        };
        assert_eq!(press("r"), "r");
        assert_eq!(press("<bs>"), "");
        assert_eq!(press("<right> x"), "place:paris x");
    }

    #[test]
    fn a_paste_becomes_one_line_of_bounded_length() {
        let mut input = Input::default();
        input.insert("a\nb");
        assert_eq!(input.text(), "a b");
        input.insert(&"é".repeat(5000));
        assert!(input.text().len() <= LONGEST);
    }
}
