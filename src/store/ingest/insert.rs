//! An assertion put into a file of events that a person may have edited: nothing else in it changes by a byte.

use crate::store::document::{broken, records};

/// The text of a file with `block` behind the record that holds line `line`, counted from 1. Nothing where the file does
/// not allow it, so that it stays as it is.
pub fn insert(text: &str, line: u32, block: &str) -> Option<String> {
    let mut before = 0;
    let mut start = 0;
    for record in records(text) {
        let lines = record.matches('\n').count();
        let holds = (before..before + lines.max(1)).contains(&(line as usize).checked_sub(1)?);
        if holds && record.trim_start().starts_with("[[event]") {
            let at = start + end_of_content(record);
            let (head, tail) = text.split_at(at);
            let gap = if head.ends_with('\n') { "\n" } else { "\n\n" };
            let new = format!("{head}{gap}{block}{tail}");
            return Some(new).filter(|new| !broken(new));
        }
        before += lines;
        start += record.len();
    }
    None
}

/// Where the last line ends that is neither blank nor a comment: what stands behind it belongs to the next record.
fn end_of_content(record: &str) -> usize {
    let mut end = 0;
    let mut at = 0;
    for line in record.split_inclusive('\n') {
        at += line.len();
        if !line.trim().is_empty() && !line.trim_start().starts_with('#') {
            end = at;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# mine\n[[event]]\ntitle = \"A\" # so\n[[event.says]]\narticle = \"a\"\n\n# the next\n[[event]]\ntitle = \"B\"";
    const BLOCK: &str = "[[event.says]]\narticle = \"b\"\n";

    #[test]
    fn a_block_stands_behind_its_event_and_all_else_where_it_stood() {
        let first = insert(FILE, 2, BLOCK).unwrap();
        assert_eq!(first, FILE.replace("\"a\"\n", &format!("\"a\"\n\n{BLOCK}")));
        assert_eq!(insert(FILE, 8, BLOCK).unwrap(), format!("{FILE}\n\n{BLOCK}"));
    }

    #[test]
    fn where_it_would_break_the_file_nothing_is_put_in() {
        assert_eq!(insert("title = \"x\"\n", 1, BLOCK), None);
        assert_eq!(insert(FILE, 99, BLOCK), None);
        assert_eq!(insert("[[event]]\ntitle = \"\"\"\n[[event]]\n", 1, BLOCK), None);
    }
}
