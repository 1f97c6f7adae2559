//! One paragraph broken into lines of so many columns.

use super::width::grapheme_width;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// The byte ranges of the lines of one paragraph, which should be safe text.
///
/// Lines break at white space, after hyphens and dashes within words, and beside Chinese and Japanese characters, though not before
/// their closing punctuation. White space at a break belongs to no line. A word wider than the line is split between graphemes; a
/// grapheme wider than the line stands alone. Blank text has no lines.
pub fn wrap(text: &str, columns: usize) -> Vec<Range<usize>> {
    let mut wrapper = Wrapper { columns: columns.max(1), ..Wrapper::default() };
    for (at, grapheme) in text.grapheme_indices(true) {
        wrapper.add(at, grapheme);
    }
    wrapper.finish()
}

/// The line that is being filled.
#[derive(Default)]
struct Wrapper {
    columns: usize,
    lines: Vec<Range<usize>>,
    /// Where the line begins, once a letter of it has come.
    start: Option<usize>,
    /// The end of its last letter.
    end: usize,
    /// The columns so far, with the white space after the last letter.
    used: usize,
    /// Where it may break: the end of the line then, the start of the next, and the columns used since.
    gap: Option<(usize, usize, usize)>,
    /// What the last letter was, if no white space followed.
    before: Option<char>,
}

impl Wrapper {
    fn add(&mut self, at: usize, grapheme: &str) {
        let wide = grapheme_width(grapheme);
        let Some(first) = grapheme.chars().next() else {
            return;
        };
        // A blank may carry a mark, and then it is a letter.
        if grapheme.chars().all(is_break_space) {
            if self.start.is_some() {
                self.used += wide;
                self.gap = Some((self.end, at + grapheme.len(), 0));
            }
            self.before = None;
            return;
        }
        if self.before.is_some_and(|before| may_part(before, first)) {
            self.gap = Some((at, at, 0));
        }
        while self.start.is_some() && self.used + wide > self.columns {
            self.break_line(at);
        }
        self.start.get_or_insert(at);
        self.end = at + grapheme.len();
        self.used += wide;
        if let Some((_, _, since)) = &mut self.gap {
            *since += wide;
        }
        self.before = Some(first);
    }

    fn break_line(&mut self, at: usize) {
        let start = self.start.take().unwrap_or(at);
        let (end, next, since) = self.gap.take().unwrap_or((at, at, 0));
        self.lines.push(start..end);
        self.used = since;
        if next < at {
            self.start = Some(next);
        }
    }

    fn finish(mut self) -> Vec<Range<usize>> {
        if let Some(start) = self.start {
            self.lines.push(start..self.end);
        }
        self.lines
    }
}

/// White space that a line may break at: all but the kinds made to hold words together.
fn is_break_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}' | '\u{2007}')
}

fn may_part(before: char, after: char) -> bool {
    let is_dash = matches!(before, '-' | '\u{2010}' | '\u{2012}'..='\u{2014}');
    (is_dash && after.is_alphabetic())
        || ((is_unspaced(before) || is_unspaced(after)) && !closes(after) && !opens(before))
}

/// Characters of the scripts that break between any two.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FFF}' | '\u{3001}'..='\u{30FF}' | '\u{3105}'..='\u{312F}' | '\u{3190}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FF01}'..='\u{FF9F}' | '\u{20000}'..='\u{3FFFD}')
}

fn closes(c: char) -> bool {
    matches!(
        c,
        '、' | '。'
            | '，'
            | '．'
            | '！'
            | '？'
            | '：'
            | '；'
            | '」'
            | '』'
            | '）'
            | '］'
            | '】'
            | '》'
            | '〉'
            | '〕'
            | '”'
            | '’'
            | 'ー'
            | '々'
            | '・'
            | 'っ'
            | 'ゃ'
            | 'ゅ'
            | 'ょ'
            | 'ッ'
            | 'ャ'
            | 'ュ'
            | 'ョ'
            | '.'
            | ','
            | '!'
            | '?'
            | ':'
            | ';'
            | ')'
            | ']'
            | '"'
            | '\''
            | '…'
            | '\u{A0}'
    )
}

fn opens(c: char) -> bool {
    matches!(c, '「' | '『' | '（' | '［' | '【' | '《' | '〈' | '〔' | '“' | '‘' | '(' | '[' | '\u{A0}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::safe::Safe;
    use crate::text::strange::strange;
    use crate::text::width::width;
    use proptest::prelude::*;

    fn lines(text: &str, columns: usize) -> Vec<&str> {
        wrap(text, columns).into_iter().map(|line| &text[line]).collect()
    }

    #[test]
    fn lines_break_where_a_reader_expects() {
        for (text, columns, expected) in [
            ("after four hours of talks", 10, vec!["after four", "hours of", "talks"]),
            ("  after   four  ", 40, vec!["after   four"]),
            ("after\u{2003}four", 6, vec!["after", "four"]),
            ("10\u{a0}000 men", 6, vec!["10\u{a0}000", "men"]),
            ("U.S.-Russia talks", 8, vec!["U.S.-", "Russia", "talks"]),
            ("of -5 to -9 degrees", 4, vec!["of", "-5", "to", "-9", "degr", "ees"]),
            ("Donaudampfschiff", 5, vec!["Donau", "dampf", "schif", "f"]),
            ("a Donaudampfschiff", 5, vec!["a", "Donau", "dampf", "schif", "f"]),
            ("漢字漢字、漢", 8, vec!["漢字漢", "字、漢"]),
            ("in 漢字", 5, vec!["in 漢", "字"]),
            ("漢字", 1, vec!["漢", "字"]),
            ("ab", 0, vec!["a", "b"]),
            ("cafe\u{301}s", 4, vec!["cafe\u{301}", "s"]),
            ("", 10, vec![]),
            (" \n ", 10, vec![]),
        ] {
            assert_eq!(lines(text, columns), expected, "{text:?} {columns}");
        }
    }

    #[test]
    fn a_long_word_takes_no_time() {
        assert_eq!(wrap(&"x".repeat(1 << 20), 1).len(), 1 << 20);
        assert_eq!(wrap(&" ".repeat(1 << 20), 1).len(), 0);
        wrap(&"漢 -".repeat(1 << 18), 7);
    }

    proptest! {
        #[test]
        fn lines_hold_all_letters_in_order_and_none_is_too_wide(raw in strange(), columns in 0..40usize) {
            let text = Safe::from_outside(&raw);
            let lines = wrap(&text, columns);
            let bare = |text: &str| text.chars().filter(|c| !is_break_space(*c)).collect::<String>();
            prop_assert_eq!(lines.iter().map(|line| bare(&text[line.clone()])).collect::<String>(), bare(&text));
            for line in &lines {
                let line = &text[line.clone()];
                let is_blank = |grapheme: Option<&str>| grapheme.is_none_or(|grapheme| grapheme.chars().all(is_break_space));
                prop_assert!(!is_blank(line.graphemes(true).next()) && !is_blank(line.graphemes(true).next_back()));
                prop_assert!(width(line) <= columns.max(1) || line.graphemes(true).count() == 1, "{:?}", line);
            }
        }

        #[test]
        fn words_that_fit_are_kept_whole(text in "[a-z]{1,8}( [a-z]{1,8}){0,20}", columns in 8..40usize) {
            let words: Vec<_> = text.split(' ').collect();
            let wrapped = lines(&text, columns);
            prop_assert_eq!(wrapped.iter().flat_map(|line| line.split(' ')).collect::<Vec<_>>(), words);
            // No word would have fitted on the line before.
            for pair in wrapped.windows(2) {
                let next = pair[1].split(' ').next().unwrap_or_default();
                prop_assert!(pair[0].len() + 1 + next.len() > columns);
            }
        }
    }
}
