//! The lines of a text, whichever way they end.

use std::ops::Range;

/// The byte ranges of the lines without their ends (LF, CRLF or CR). A last line without an end counts, an empty one after the last end does not.
pub fn lines(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut start = 0;
    for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
        // The second half of a CRLF ends no line.
        if at >= start {
            found.push(start..at);
            start = at + if bytes[at..].starts_with(b"\r\n") { 2 } else { 1 };
        }
    }
    if start < bytes.len() {
        found.push(start..bytes.len());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_end() {
        let split = |text: &'static str| lines(text).into_iter().map(|line| &text[line]).collect::<Vec<_>>();
        assert_eq!(split("a\nb\r\nc\rd"), ["a", "b", "c", "d"]);
        assert_eq!(split("a\n\r\n\rb\n"), ["a", "", "", "b"]);
        assert_eq!(split("\n"), [""]);
        assert!(split("").is_empty());
    }
}
