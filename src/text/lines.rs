//! The lines of a text, whichever way they end.

use std::ops::Range;

/// The byte ranges of the lines without their ends (LF, CRLF or CR). A last line without an end counts, an empty one after the last end does not.
pub fn lines(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < bytes.len() {
        let after = match (bytes[at], bytes.get(at + 1)) {
            (b'\r', Some(b'\n')) => at + 2,
            (b'\r' | b'\n', _) => at + 1,
            _ => {
                at += 1;
                continue;
            }
        };
        found.push(start..at);
        (start, at) = (after, after);
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
