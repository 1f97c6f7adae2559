//! Bytes in, in whole and in pieces; keys, pastes and what the mouse did out.

use super::*;
use crate::tui::message::{Mouse, MouseKind};

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
