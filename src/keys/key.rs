//! A key as plain data, and its notation: `j`, `<enter>`, `<c-d>`.

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

    /// The keys that a text in key notation names, in order: each character is a key, `<name>` is a named one.
    pub fn parse_all(text: &str) -> Result<Vec<Key>, KeyError> {
        let mut keys = Vec::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            if first == '<' {
                let end = rest
                    .find('>')
                    .ok_or_else(|| KeyError::new(rest, "`<` is not closed by `>`; `<lt>` is the key <"))?;
                keys.push(Key::named(&rest[1..end])?);
                rest = &rest[end + 1..];
            } else {
                keys.push(Key::plain(Code::Char(first)));
                rest = &rest[first.len_utf8()..];
            }
        }
        Ok(keys)
    }

    fn named(name: &str) -> Result<Key, KeyError> {
        let lower = name.to_lowercase();
        if let Some((_, code)) = NAMES.iter().find(|(known, _)| *known == lower) {
            return Ok(Key::plain(*code));
        }
        let mut letters = lower.strip_prefix("c-").unwrap_or_default().chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) => Ok(Key { code: Code::Char(letter), ctrl: true }),
            _ => Err(KeyError::new(
                &format!("<{name}>"),
                "no key has this name; try <enter>, <esc>, <tab>, <space>, <c-d>",
            )),
        }
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
    /// The part that is wrong.
    pub what: String,
    /// Why.
    pub why: &'static str,
}

impl KeyError {
    fn new(what: &str, why: &'static str) -> KeyError {
        KeyError { what: what.to_string(), why }
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "\"{}\": {}", self.what, self.why)
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
        assert!(Key::parse_all("a<b").is_err());
    }
}
