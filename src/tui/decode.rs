//! What a terminal sends, bytes in, keys and pasted text out. Sequences may come in pieces, or never end.

use super::message::{Message, Mouse, MouseKind};
use crate::keys::{Code, Key};
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

/// What the mouse did: `button;column;row`, the button without the keys held with it.
fn mouse(report: &[u8]) -> Option<Mouse> {
    let mut numbers = std::str::from_utf8(report).ok()?.split(';').map(|number| number.parse::<u16>().ok());
    let (button, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let kind = match button & !0b1_1100 {
        0 => MouseKind::Press,
        32 => MouseKind::Drag,
        64 => MouseKind::WheelUp,
        65 => MouseKind::WheelDown,
        _ => return None,
    };
    Some(Mouse { kind, column: column.checked_sub(1)?, row: row.checked_sub(1)? })
}

/// The key of a sequence with parameters: `5~`, `1;2A`. With Alt it is none of ours.
fn named_by_control(parameters: &[u8], last: u8) -> Option<Code> {
    let mut numbers = parameters.split(|byte| *byte == b';');
    let first = numbers.next().unwrap_or_default();
    let held_down = numbers.next().and_then(|bytes| std::str::from_utf8(bytes).ok()?.parse::<u8>().ok());
    if held_down.is_some_and(|number| number.wrapping_sub(1) & 2 != 0) {
        return None;
    }
    match (first, last) {
        (b"1" | b"7", b'~') => Some(Code::Home),
        (b"4" | b"8", b'~') => Some(Code::End),
        (b"3", b'~') => Some(Code::Delete),
        (b"5", b'~') => Some(Code::PageUp),
        (b"6", b'~') => Some(Code::PageDown),
        (b"" | b"1", _) => named_by_letter(last),
        _ => None,
    }
}

fn named_by_letter(letter: u8) -> Option<Code> {
    Some(match letter {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'H' => Code::Home,
        b'F' => Code::End,
        b'M' => Code::Enter,
        b'Z' => Code::BackTab,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What bytes come to that arrive in pieces of this size, and after which nothing comes.
    fn decoded(bytes: &[u8], size: usize) -> Vec<Message> {
        let mut decoder = Decoder::default();
        let mut found: Vec<_> = bytes.chunks(size).flat_map(|piece| decoder.take(piece)).collect();
        found.extend(decoder.give_up());
        assert_eq!(decoder.patience(), None);
        found
    }

    fn keys(notation: &str) -> Vec<Message> {
        Key::parse_all(notation).unwrap().into_iter().map(Message::Key).collect()
    }

    #[test]
    fn every_key_is_found_in_whole_and_in_pieces() {
        for (bytes, notation) in [
            ("jG/é汉🙂", "jG/é汉🙂"),
            ("\r\n\t\x7f\x03\x1a\x08", "<enter><enter><tab><bs><c-c><c-z><c-h>"),
            ("\x1b[A\x1b[B\x1bOC\x1bOD\x1b[1;2A\x1b[1;5B", "<up><down><right><left><up><down>"),
            ("\x1b[H\x1b[F\x1b[1~\x1b[4~\x1bOH\x1bOF", "<home><end><home><end><home><end>"),
            ("\x1b[5~\x1b[6~\x1b[3~\x1b[Z", "<pgup><pgdn><del><s-tab>"),
            ("\x1bq", "<esc>q"),
            ("\x1b\x1b", "<esc><esc>"),
            ("\x1b\x1b[A", "<esc><up>"),
            ("\x1b[\x1b[A", "<up>"),
            ("\x1bO", "<esc>O"),
            // What is not for us: Alt-Up, F5, focus, mouse reports, answers about colours and versions, broken letters.
            ("\x1b[1;3Aa\x1b[15~b\x1b[Ic\x1b[<0;3;4md\x1b[M !!e", "abcde"),
            ("\x1b]11;rgb:0/0/0\x07a\x1b]11;rgb:0/0/0\x1b\\b\x1bP1+r\x1b\\c\x1b[[Ad\x1b[?1;2ce", "abcde"),
            ("\x1b[99999999999999999999;99999999999999999999zj", "j"),
        ] {
            for size in [1, 2, 3, 100] {
                assert_eq!(decoded(bytes.as_bytes(), size), keys(notation), "{bytes:?} by {size}");
            }
        }
        assert_eq!(decoded(b"\xe2\x82j\xff\xc0k\x00\x1c\xf0\x9fl", 1), keys("jkl"));
    }

    #[test]
    fn the_mouse_is_found_in_its_reports() {
        let at = |kind, column, row| Message::Mouse(Mouse { kind, column, row });
        let reports =
            b"\x1b[<0;3;4M\x1b[<0;3;4m\x1b[<32;300;1M\x1b[<65;1;1M\x1b[<80;2;2M\x1b[<35;9;9M\x1b[<0;0;1M\x1b[<2;1;1M";
        let expected = [
            at(MouseKind::Press, 2, 3),
            at(MouseKind::Drag, 299, 0),
            at(MouseKind::WheelDown, 0, 0),
            at(MouseKind::WheelUp, 1, 1),
        ];
        for size in [1, 5, 1000] {
            assert_eq!(decoded(reports, size), expected);
        }
    }

    #[test]
    fn a_paste_is_one_text_whatever_is_in_it() {
        for size in [1, 2, 7, 1000] {
            let bytes = b"a\x1b[200~q\r\x03\x1b[A\x1b[201\xffz\x1b[201~b";
            let pasted = Message::Paste("q\r\x03\x1b[A\x1b[201\u{fffd}z".to_string());
            assert_eq!(decoded(bytes, size), [keys("a"), vec![pasted], keys("b")].concat());
        }
    }

    #[test]
    fn a_paste_that_never_ends_is_given_as_far_as_it_came() {
        let mut decoder = Decoder::default();
        assert_eq!(decoder.take(b"\x1b[200~half"), []);
        assert_eq!(decoder.patience(), Some(BROKEN_OFF));
        assert_eq!(decoder.give_up(), [Message::Paste("half".to_string())]);
        assert_eq!(decoder.take(b"\x1b[201~j"), keys("j"));
    }

    #[test]
    fn a_paste_without_measure_is_cut_and_its_end_is_found() {
        let mut decoder = Decoder::default();
        assert_eq!(decoder.take(b"\x1b[200~"), []);
        assert_eq!(decoder.take(&vec![b'x'; 3 * LONGEST_PASTE]), []);
        assert!(decoder.held.len() < 2 * LONGEST_PASTE);
        assert_eq!(decoder.take(b"\x1b[201~j"), [vec![Message::Paste("x".repeat(LONGEST_PASTE))], keys("j")].concat());
    }
}
