//! Lines in which things are looked up by their keys.

use crate::extract::number::number;
use memchr::{memchr, memchr_iter};
use std::sync::OnceLock;

/// Lines, each a key, or a key, a tab and what is known of it.
#[derive(Debug)]
pub struct Table {
    lines: &'static str,
    /// Where each line begins, in the place that the hash of its key gives it, or the next free one.
    places: OnceLock<Box<[u32]>>,
}

/// Where no line has its place.
const FREE: u32 = u32::MAX;

impl Table {
    /// A table of these lines. Nothing is built before something is looked up.
    pub const fn new(lines: &'static str) -> Table {
        Table { lines, places: OnceLock::new() }
    }

    /// The lines.
    pub const fn lines(&self) -> &'static str {
        self.lines
    }

    /// What stands behind a key; empty where the lines are keys alone.
    pub fn find(&self, key: &str) -> Option<&'static str> {
        let places = self.places.get_or_init(|| places(self.lines));
        let mut place = first_place(key, places);
        while places[place] != FREE {
            let rest = self.lines[places[place] as usize..].strip_prefix(key);
            match rest.map(|rest| (rest.as_bytes().first(), rest)) {
                Some((None | Some(b'\n'), _)) => return Some(""),
                Some((Some(b'\t'), rest)) => return rest[1..].lines().next(),
                _ => place = (place + 1) % places.len(),
            }
        }
        None
    }
}

/// The place to look at first.
fn first_place(key: &str, places: &[u32]) -> usize {
    number(key) as usize % places.len()
}

fn places(lines: &'static str) -> Box<[u32]> {
    let count = memchr_iter(b'\n', lines.as_bytes()).count() + 1;
    let mut places = vec![FREE; (2 * count).next_power_of_two()].into_boxed_slice();
    let mut start = 0;
    while start < lines.len() {
        let line = &lines[start..];
        let line = &line[..memchr(b'\n', line.as_bytes()).map_or(line.len(), |end| end + 1)];
        let mut place = first_place(key(line), &places);
        while places[place] != FREE {
            place = (place + 1) % places.len();
        }
        places[place] = u32::try_from(start).unwrap_or(FREE);
        start += line.len();
    }
    places
}

/// The key of a line.
pub fn key(line: &str) -> &str {
    let line = line.trim_end_matches('\n');
    memchr(b'\t', line.as_bytes()).map_or(line, |end| &line[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_where_they_lie() {
        static TABLE: Table = Table::new("a\t1\nab\t2\nab c\t3\nb\n");
        static EMPTY: Table = Table::new("");
        assert_eq!(
            ["a", "ab", "ab c", "b", "c", "", "abc"].map(|key| TABLE.find(key)),
            [Some("1"), Some("2"), Some("3"), Some(""), None, None, None]
        );
        assert_eq!(EMPTY.find("a"), None);
    }
}
