//! What a terminal sends, bytes in, keys and pasted text out. Sequences may come in pieces, or never end.

mod sequence;
#[cfg(test)]
mod tests;

use super::message::Message;
use crate::keys::{Code, Key};
use sequence::{mouse, named_by_control, named_by_letter};
use std::time::Duration;

/// A lone Esc is a key once nothing has followed it for so long; the arrow keys begin with the same byte.
const LONE_ESC: Duration = Duration::from_millis(50);

/// A sequence or a paste that has begun and does not go on for so long has ended.
const BROKEN_OFF: Duration = Duration::from_secs(1);

/// No more of a paste is kept, in bytes; no line that is typed can be longer.
const LONGEST_PASTE: usize = 1 << 16;

/// No sequence is longer, in bytes.
const LONGEST_SEQUENCE: usize = 256;

const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// Where in a sequence we are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Within {
    /// Between two keys.
    #[default]
    Nothing,
    /// Behind an Esc that may begin a sequence.
    Esc,
    /// In a letter of several bytes.
    Letter,
    /// In a control sequence: `Esc [`, parameters, a final byte.
    Control,
    /// Behind `Esc O`.
    Shifted,
    /// In an answer of the terminal that nobody here asked for.
    Answer,
    /// In a mouse report of the oldest sort, of which so many bytes are still to come.
    Mouse(u8),
    /// In pasted text.
    Paste,
}

/// Bytes that have come and are no key yet.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    within: Within,
    held: Vec<u8>,
}

impl Decoder {
    /// Takes bytes in; gives the keys and pastes that they complete.
    pub fn take(&mut self, bytes: &[u8]) -> Vec<Message> {
        let mut found = Vec::new();
        for byte in bytes {
            self.take_one(*byte, &mut found);
        }
        found
    }

    /// How long to wait for more before giving up; nothing where nothing has begun.
    pub fn patience(&self) -> Option<Duration> {
        match self.within {
            Within::Nothing => None,
            Within::Esc | Within::Shifted | Within::Letter => Some(LONE_ESC),
            _ => Some(BROKEN_OFF),
        }
    }

    /// Gives what has begun as far as it has come, since no more comes.
    pub fn give_up(&mut self) -> Vec<Message> {
        let held = std::mem::take(&mut self.held);
        match std::mem::take(&mut self.within) {
            Within::Esc => vec![plain(Code::Esc)],
            Within::Shifted => vec![plain(Code::Esc), plain(Code::Char('O'))],
            Within::Paste => vec![paste(&held)],
            _ => Vec::new(),
        }
    }

    fn take_one(&mut self, byte: u8, found: &mut Vec<Message>) {
        match self.within {
            Within::Nothing => self.begin(byte, found),
            Within::Esc => self.follow_esc(byte, found),
            Within::Letter if (0x80..0xc0).contains(&byte) => self.add_to_letter(byte, found),
            Within::Letter => {
                self.forget();
                self.begin(byte, found);
            }
            Within::Control => self.control(byte, found),
            Within::Shifted => {
                self.forget();
                found.extend(named_by_letter(byte).map(plain));
            }
            Within::Answer if byte == 0x07 || (byte == b'\\' && self.held.last() == Some(&0x1b)) => self.forget(),
            Within::Answer => self.held = vec![byte],
            Within::Mouse(1) => self.forget(),
            Within::Mouse(left) => self.within = Within::Mouse(left - 1),
            Within::Paste => self.paste(byte, found),
        }
    }

    fn forget(&mut self) {
        self.within = Within::Nothing;
        self.held.clear();
    }

    fn begin(&mut self, byte: u8, found: &mut Vec<Message>) {
        match byte {
            0x1b => self.within = Within::Esc,
            b'\r' | b'\n' => found.push(plain(Code::Enter)),
            b'\t' => found.push(plain(Code::Tab)),
            0x7f => found.push(plain(Code::Backspace)),
            0x01..=0x1a => found.push(Message::Key(Key { code: Code::Char(char::from(byte - 1 + b'a')), ctrl: true })),
            b' '..=b'~' => found.push(plain(Code::Char(char::from(byte)))),
            0xc2..=0xf4 => {
                self.within = Within::Letter;
                self.held = vec![byte];
            }
            _ => {}
        }
    }

    /// What follows an Esc begins a sequence, or is a key of its own. Which of the two never depends on the clock,
    /// except where it must.
    fn follow_esc(&mut self, byte: u8, found: &mut Vec<Message>) {
        self.within = match byte {
            b'[' => Within::Control,
            b'O' => Within::Shifted,
            b']' | b'P' | b'_' | b'^' | b'X' => Within::Answer,
            _ => {
                self.forget();
                found.push(plain(Code::Esc));
                return self.begin(byte, found);
            }
        };
    }

    fn add_to_letter(&mut self, byte: u8, found: &mut Vec<Message>) {
        self.held.push(byte);
        match std::str::from_utf8(&self.held) {
            Ok(text) => {
                found.extend(text.chars().map(|letter| plain(Code::Char(letter))));
                self.forget();
            }
            Err(error) if error.error_len().is_some() => self.forget(),
            Err(_) => {}
        }
    }

    fn control(&mut self, byte: u8, found: &mut Vec<Message>) {
        match byte {
            0x1b => {
                self.forget();
                self.within = Within::Esc;
            }
            // The function keys of the Linux console: `Esc [ [ A`.
            b'[' if self.held.is_empty() => self.held.push(byte),
            0x40..=0x7e => {
                let parameters = std::mem::take(&mut self.held);
                self.forget();
                match (parameters.as_slice(), byte) {
                    (b"200", b'~') => self.within = Within::Paste,
                    (b"", b'M') => self.within = Within::Mouse(3),
                    ([b'<', report @ ..], b'M') => found.extend(mouse(report).map(Message::Mouse)),
                    (parameters, last) => found.extend(named_by_control(parameters, last).map(plain)),
                }
            }
            0x20..=0x3f if self.held.len() < LONGEST_SEQUENCE => self.held.push(byte),
            // No part of any sequence.
            _ => self.forget(),
        }
    }

    fn paste(&mut self, byte: u8, found: &mut Vec<Message>) {
        self.held.push(byte);
        if self.held.ends_with(PASTE_ENDS) {
            self.held.truncate(self.held.len() - PASTE_ENDS.len());
            found.push(paste(&self.held));
            self.forget();
        } else if self.held.len() > LONGEST_PASTE + PASTE_ENDS.len() {
            // The end mark is still found: what is dropped is one byte before the last few.
            self.held.remove(LONGEST_PASTE);
        }
    }
}

fn plain(code: Code) -> Message {
    Message::Key(Key::plain(code))
}

fn paste(bytes: &[u8]) -> Message {
    let kept = &bytes[..bytes.len().min(LONGEST_PASTE)];
    Message::Paste(String::from_utf8_lossy(kept).into_owned())
}
