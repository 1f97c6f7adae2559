//! What harms a terminal or a reader, told without asking the code that is on trial.

use unicode_normalization::char::canonical_combining_class;
use unicode_segmentation::UnicodeSegmentation;

/// Characters that must never leave the program.
fn is_dangerous(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
            | '\u{FFFE}' | '\u{FFFF}' | '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{E00FF}')
}

/// One line of output: no dangerous character, no heap of marks, no cluster that never ends.
#[track_caller]
pub fn assert_harmless(line: &str) {
    assert!(!line.chars().any(is_dangerous), "dangerous: {line:?}");
    let mut marks = 0;
    for c in line.chars() {
        marks = if canonical_combining_class(c) == 0 { 0 } else { marks + 1 };
        assert!(marks <= 8, "a heap of marks: {line:?}");
    }
    for cluster in line.graphemes(true) {
        assert!(cluster.chars().count() <= 160, "an endless cluster: {line:?}");
    }
}

/// A whole output, whose lines end with LF.
#[track_caller]
pub fn assert_output(bytes: &[u8]) -> &str {
    let text = std::str::from_utf8(bytes).expect("outputs are UTF-8");
    assert!(text.is_empty() || text.ends_with('\n'), "the last line has no end: {text:?}");
    text.split('\n').for_each(assert_harmless);
    text
}
