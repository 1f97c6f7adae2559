//! A copy of a text in which what a quote need not match is alike: white space, quotation marks, composed letters.

use crate::text::map::OffsetMap;
use unicode_normalization::char::{canonical_combining_class, decompose_canonical};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The copy, and the way between it and the text.
pub fn copy(text: &str) -> (String, OffsetMap) {
    let mut copy = String::with_capacity(text.len());
    let mut map = OffsetMap::default();
    let mut at = 0;
    loop {
        let plain = plain_until(text.as_bytes(), at);
        copy.push_str(&text[at..plain]);
        at = plain;
        let Some(c) = text[at..].chars().next() else { return (copy, map) };
        let start = copy.len();
        let after = at + c.len_utf8();
        let end = if c.is_whitespace() {
            copy.push(' ');
            end_of(text, after, char::is_whitespace)
        } else {
            let end = end_of(text, after, joins);
            let letter = &text[at..end];
            match letter.chars().nth(1) {
                None if c.is_ascii() => copy.push(c),
                None if quotation_mark(c).is_some() => copy.extend(quotation_mark(c)),
                _ => copy.extend(letter.nfc()),
            }
            end
        };
        if copy[start..] != text[at..end] {
            map.push(at..end, start..copy.len());
        }
        at = end;
    }
}

/// How far the text is its own copy for sure: ASCII with single blanks, up to a letter that something may join.
fn plain_until(text: &[u8], at: usize) -> usize {
    let is_plain = |index: usize| match text[index] {
        b' ' => text.get(index + 1).is_some_and(u8::is_ascii_graphic),
        byte => byte.is_ascii_graphic(),
    };
    let end = (at..text.len()).find(|index| !is_plain(*index)).unwrap_or(text.len());
    let may_be_joined = text.get(end).is_some_and(|next| !next.is_ascii());
    if may_be_joined { end.saturating_sub(1).max(at) } else { end }
}

/// Where the characters that are wanted end.
fn end_of(text: &str, from: usize, wanted: impl Fn(char) -> bool) -> usize {
    text[from..].find(|c| !wanted(c)).map_or(text.len(), |length| from + length)
}

/// Whether a character may become one with what stands before it.
pub fn joins(c: char) -> bool {
    if (c as u32) < 0x300 {
        return false;
    }
    let mut first = None;
    decompose_canonical(c, |part| first = first.or(Some(part)));
    first.is_some_and(|part| canonical_combining_class(part) != 0)
        || is_nfc_quick(std::iter::once(c)) == IsNormalized::Maybe
}

fn quotation_mark(c: char) -> Option<char> {
    match c {
        '“' | '”' | '„' | '‟' | '«' | '»' | '＂' => Some('"'),
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '＇' => Some('\''),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::strange::strange;
    use proptest::prelude::*;

    #[test]
    fn white_space_quotation_marks_and_composition_are_made_alike() {
        for (text, expected) in [
            ("a \r\n\t\u{a0}b", "a b"),
            ("“a” «b» ‘c’ ‹d›", "\"a\" \"b\" 'c' 'd'"),
            ("cafe\u{301} 각 \u{1100}\u{1161}\u{11a8}", "café 각 각"),
            ("q\u{323}\u{307} q\u{307}\u{323}", "q\u{323}\u{307} q\u{323}\u{307}"),
        ] {
            assert_eq!(copy(text).0, expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_copy_is_normal_and_its_own_copy(text in strange()) {
            let (first, map) = copy(&text);
            prop_assert_eq!(&first, &first.nfc().collect::<String>());
            prop_assert_eq!(&copy(&first).0, &first);
            prop_assert_eq!(map.to_text(0..first.len()), 0..text.len());
        }

        #[test]
        fn composition_does_not_matter(text in "[a-zà-ÿ가-힣 \n]*") {
            prop_assert_eq!(copy(&text.nfd().collect::<String>()).0, copy(&text).0);
        }
    }
}
