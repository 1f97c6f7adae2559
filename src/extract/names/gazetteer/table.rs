//! Sorted lines in which things are looked up where they lie: nothing is built when the program starts.

use memchr::{memchr, memrchr};
use std::cmp::Ordering;

/// Lines sorted by their bytes, each a key, or a key, a tab and what is known of it.
#[derive(Clone, Copy, Debug)]
pub struct Table(pub &'static str);

impl Table {
    /// What stands behind a key; empty where the lines are keys alone.
    pub fn find(self, key: &str) -> Option<&'static str> {
        let line = self.line(self.lower_bound(key.as_bytes()));
        let rest = line.strip_prefix(key)?;
        if rest.is_empty() { Some(rest) } else { rest.strip_prefix('\t') }
    }

    /// Whether some key of several words begins with this word.
    pub fn begins(self, word: &str) -> bool {
        [' ', '-'].into_iter().any(|joint| {
            let line = self.line(self.lower_bound(format!("{word}{joint}").as_bytes()));
            line.strip_prefix(word).is_some_and(|rest| rest.starts_with(joint))
        })
    }

    fn line(self, start: usize) -> &'static str {
        self.0.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default()
    }

    /// Where the first line begins whose key is not less than this one.
    fn lower_bound(self, key: &[u8]) -> usize {
        let bytes = self.0.as_bytes();
        let (mut low, mut high) = (0, bytes.len());
        while low < high {
            let middle = low.midpoint(high);
            let start = memrchr(b'\n', &bytes[low..middle]).map_or(low, |at| low + at + 1);
            let end = memchr(b'\n', &bytes[middle..high]).map_or(high, |at| middle + at);
            let line = &bytes[start..end];
            let line = memchr(b'\t', line).map_or(line, |tab| &line[..tab]);
            match line.cmp(key) {
                Ordering::Less => low = (end + 1).min(high),
                _ => high = start,
            }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_where_they_lie() {
        let table = Table("a\t1\nab\t2\nab c\t3\nb\n");
        assert_eq!(
            ["a", "ab", "ab c", "b", "c", "", "abc"].map(|key| table.find(key)),
            [Some("1"), Some("2"), Some("3"), Some(""), None, None, None]
        );
        assert_eq!(["a", "ab", "b"].map(|word| table.begins(word)), [false, true, false]);
        assert_eq!(Table("").find("a"), None);
    }
}
