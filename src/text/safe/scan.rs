//! One walk over a text from outside that writes down what may be shown of it. Linear, and its result walks through unchanged.

use super::class::{Class, ZWJ, class, is_picture, is_shaped, is_virama, joins, takes};
use crate::text::map::OffsetMap;
use std::fmt::Write;

/// Marks that one base may carry: Vietnamese needs two, pointed Hebrew four, phonetic script a few more.
const MARKS: usize = 8;
/// Characters that may join one cluster, before a joining one is shown by its number: the longest emoji have five.
const JOINED: usize = 16;

/// What becomes of line ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LineEnds {
    /// They are shown as what they are, for they have no business in a line.
    Shown,
    /// One space each, for the words of a paragraph flow.
    Space,
}

/// The text as it may be shown, and where in it each place of the original went.
pub fn scan(raw: &str, line_ends: LineEnds) -> (String, OffsetMap) {
    let mut scanner = Scanner { out: String::with_capacity(raw.len()), ..Scanner::default() };
    let mut rest = raw.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let next = rest.peek().map(|&(_, next)| next);
        let mut end = at + c.len_utf8();
        match class(c) {
            _ if c == '\t' => scanner.base(' '),
            _ if line_ends == LineEnds::Space && matches!(c, '\r' | '\n') => {
                if (c, next) == ('\r', Some('\n')) {
                    rest.next();
                    scanner.replace(at..at + 2, " ");
                } else {
                    scanner.base(' ');
                }
            }
            Class::Plain if scanner.may_follow(c) => scanner.base(c),
            Class::Jamo if scanner.may_follow_in_syllable(c) => scanner.base(c),
            Class::Mark if scanner.marks >= MARKS => {
                let mut more = 1;
                while let Some((at, mark)) = rest.next_if(|&(_, mark)| class(mark) == Class::Mark) {
                    end = at + mark.len_utf8();
                    more += 1;
                }
                scanner.replace(at..end, &format!("<+{more} mark{}>", if more == 1 { "" } else { "s" }));
            }
            Class::Mark if scanner.last.is_some() => scanner.mark(c),
            Class::Joiner if scanner.may_join(c, next) => scanner.mark(c),
            Class::Selector if scanner.last.is_some_and(|last| takes(last, c)) && scanner.marks < MARKS => {
                scanner.mark(c)
            }
            Class::Mark => {
                scanner.marks += 1;
                scanner.number(at, c);
            }
            _ => scanner.number(at, c),
        }
    }
    (scanner.out, scanner.map)
}

/// The cluster that is being written.
#[derive(Default)]
struct Scanner {
    out: String,
    map: OffsetMap,
    /// The character written last, unless it stands for something that was not shown.
    last: Option<char>,
    /// The character that the marks stand on.
    base: Option<char>,
    marks: usize,
    /// How many characters have joined the cluster's first.
    joined: usize,
    /// A joiner or a virama since the base: the next letter or picture joins.
    linked: bool,
}

impl Scanner {
    fn base(&mut self, c: char) {
        self.joined = if self.would_join(c) { self.joined + 1 } else { 0 };
        self.out.push(c);
        (self.last, self.base, self.marks, self.linked) = (Some(c), Some(c), 0, false);
    }

    fn mark(&mut self, c: char) {
        self.out.push(c);
        self.last = Some(c);
        self.marks += 1;
        self.linked |= is_virama(c) || (c == ZWJ && self.base.is_some_and(is_picture));
    }

    fn number(&mut self, at: usize, c: char) {
        let marks = self.marks;
        let mut number = String::new();
        // Writing to a string cannot fail.
        let _ = write!(number, "<U+{:04X}>", c as u32);
        self.replace(at..at + c.len_utf8(), &number);
        // So that a row of marks without a base is counted too.
        self.marks = marks;
    }

    fn replace(&mut self, raw: std::ops::Range<usize>, shown: &str) {
        let start = self.out.len();
        self.out.push_str(shown);
        self.map.push(raw, start..self.out.len());
        (self.last, self.base, self.joined, self.linked) = (None, None, 0, false);
        if shown == " " {
            (self.last, self.base, self.marks) = (Some(' '), Some(' '), 0);
        }
    }

    fn would_join(&self, c: char) -> bool {
        let is_linked = self.linked && (is_picture(c) || (!c.is_ascii() && c.is_alphabetic()));
        is_linked || self.joins_syllable(c)
    }

    fn joins_syllable(&self, c: char) -> bool {
        let is_syllable = |c: char| class(c) == Class::Jamo || matches!(c, '\u{AC00}'..='\u{D7A3}');
        is_syllable(c) && self.last.is_some_and(|last| is_syllable(last) && joins(last, c))
    }

    fn may_follow(&self, c: char) -> bool {
        self.joined < JOINED || !self.would_join(c)
    }

    /// The vowels and the final letters of a Korean syllable have no width of their own, so they must join.
    fn may_follow_in_syllable(&self, c: char) -> bool {
        let stands_alone = matches!(c, '\u{1100}'..='\u{115E}' | '\u{A960}'..='\u{A97C}');
        self.may_follow(c) && (stands_alone || self.joins_syllable(c))
    }

    /// A joiner needs a letter or picture before it and, but for a virama, one after it that is sure to be shown.
    fn may_join(&self, c: char, next: Option<char>) -> bool {
        let (Some(base), Some(last)) = (self.base, self.last) else {
            return false;
        };
        if self.marks + 2 > MARKS || self.joined >= JOINED || class(last) == Class::Joiner {
            return false;
        }
        let in_picture =
            c == ZWJ && is_picture(base) && next.is_some_and(|next| is_picture(next) && class(next) == Class::Plain);
        in_picture || is_virama(last) || (is_shaped(last) && next.is_some_and(is_shaped))
    }
}
