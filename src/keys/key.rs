//! A key as plain data, and its notation: `j`, `<enter>`, `<c-d>`.

use crate::text::words::near;
use std::fmt;

/// What was pressed, modifiers aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// A character, as it arrives: capital letters are characters of their own.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tabulator.
    Tab,
    /// Tabulator backwards.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// One key press.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// What was pressed.
    pub code: Code,
    /// With Control.
    pub ctrl: bool,
}

const NAMES: [(&str, Code); 17] = [
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("s-tab", Code::BackTab),
    ("bs", Code::Backspace),
    ("del", Code::Delete),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("pgup", Code::PageUp),
    ("pgdn", Code::PageDown),
    ("space", Code::Char(' ')),
    ("lt", Code::Char('<')),
    ("gt", Code::Char('>')),
];

impl Key {
    /// A key without modifiers.
    pub fn plain(code: Code) -> Key {
        Key { code, ctrl: false }
    }

    /// With Control. Terminals send some of these as other keys.
    fn with_control(letter: char) -> Key {
        match letter {
            'i' => Key::plain(Code::Tab),
            'm' => Key::plain(Code::Enter),
            '[' => Key::plain(Code::Esc),
            _ => Key { code: Code::Char(letter), ctrl: true },
        }
    }

    /// Whether it is a letter where text is typed.
    pub fn is_typed(self) -> bool {
        !self.ctrl && matches!(self.code, Code::Char(_))
    }

    /// The keys that a text in key notation names, in order: each character is a key, `<name>` is a named one.
    pub fn parse_all(text: &str) -> Result<Vec<Key>, KeyError> {
        let mut keys = Vec::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let at = text.len() - rest.len();
            if first == '<' {
                let end = rest.find('>').ok_or_else(|| KeyError::open(at, rest))?;
                keys.push(Key::named(&rest[1..end]).ok_or_else(|| KeyError::name(at, &rest[1..end]))?);
                rest = &rest[end + 1..];
            } else {
                keys.push(Key::plain(Code::Char(first)));
                rest = &rest[first.len_utf8()..];
            }
        }
        Ok(keys)
    }

    fn named(name: &str) -> Option<Key> {
        let lower = name.to_lowercase();
        if let Some((_, code)) = NAMES.iter().find(|(known, _)| *known == lower) {
            return Some(Key::plain(*code));
        }
        let mut letters = lower.strip_prefix("c-")?.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) => Some(Key::with_control(letter)),
            _ => None,
        }
    }

    /// Keys as a person reads them: `gg`, `Ctrl-X s`.
    pub fn shown(keys: &[Key]) -> String {
        let names: Vec<String> = keys.iter().map(Key::to_string).collect();
        names.join(if names.iter().all(|name| name.chars().count() == 1) { "" } else { " " })
    }
}

impl fmt::Display for Key {
    /// As a person reads it: `Ctrl-D`, `Enter`, `j`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self.code {
            Code::Char(' ') => "Space",
            Code::Char(letter) if self.ctrl => return write!(out, "Ctrl-{}", letter.to_ascii_uppercase()),
            Code::Char(letter) => return write!(out, "{letter}"),
            Code::Enter => "Enter",
            Code::Esc => "Esc",
            Code::Tab => "Tab",
            Code::BackTab => "Shift-Tab",
            Code::Backspace => "Backspace",
            Code::Delete => "Delete",
            Code::Up => "Up",
            Code::Down => "Down",
            Code::Left => "Left",
            Code::Right => "Right",
            Code::Home => "Home",
            Code::End => "End",
            Code::PageUp => "PageUp",
            Code::PageDown => "PageDown",
        };
        out.write_str(name)
    }
}

/// A text that is not key notation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyError {
    /// The byte at which it goes wrong.
    pub at: usize,
    /// The part that is wrong, and why.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

impl KeyError {
    fn open(at: usize, rest: &str) -> KeyError {
        let message = format!("\"{rest}\": `<` is not closed by `>`");
        KeyError { at, message, help: "the key < is written <lt>".to_string() }
    }

    fn name(at: usize, name: &str) -> KeyError {
        let meant = NAMES.iter().find(|(known, _)| near(known, &name.to_lowercase()));
        let help = match meant {
            Some((known, _)) => format!("did you mean <{known}>?"),
            None => {
                let known: Vec<String> = NAMES.iter().map(|(known, _)| format!("<{known}>")).collect();
                format!("the names are {} and, with Control, <c-d> for any letter", known.join(" "))
            }
        };
        KeyError { at, message: format!("\"<{name}>\": no key has this name"), help }
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}; {}", self.message, self.help)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notation_names_keys_one_by_one() {
        let keys = Key::parse_all("/ru<enter>J<c-d><lt><space>").unwrap();
        let shown: Vec<String> = keys.iter().map(Key::to_string).collect();
        assert_eq!(shown, ["/", "r", "u", "Enter", "J", "Ctrl-D", "<", "Space"]);
    }

    #[test]
    fn a_wrong_name_is_told() {
        assert!(Key::parse_all("<entre>").unwrap_err().to_string().contains("<entre>"));
        let error = Key::parse_all("a<entre>").unwrap_err();
        assert_eq!((error.at, error.help.as_str()), (1, "did you mean <enter>?"));
        assert!(Key::parse_all("<kp1>").unwrap_err().help.contains("<pgdn>"));
        assert!(Key::parse_all("a<b").unwrap_err().help.contains("<lt>"));
    }

    #[test]
    fn what_terminals_send_as_another_key_is_that_key() {
        assert_eq!(Key::parse_all("<c-i><c-M><c-[>"), Key::parse_all("<tab><enter><esc>"));
    }

    #[test]
    fn sequences_are_shown_so_that_keys_can_be_told_apart() {
        for (notation, shown) in [("gg", "gg"), ("g<enter>", "g Enter"), ("<c-x>s", "Ctrl-X s")] {
            assert_eq!(Key::shown(&Key::parse_all(notation).unwrap()), shown);
        }
    }
}
