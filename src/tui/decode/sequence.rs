//! What a whole sequence of the terminal means: a key, or what the mouse did.

use crate::keys::Code;
use crate::tui::message::{Mouse, MouseKind};

/// What the mouse did: `button;column;row`, the button without the keys held with it.
pub(super) fn mouse(report: &[u8]) -> Option<Mouse> {
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
pub(super) fn named_by_control(parameters: &[u8], last: u8) -> Option<Code> {
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

pub(super) fn named_by_letter(letter: u8) -> Option<Code> {
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
