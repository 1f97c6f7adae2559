//! Tokens: words, numbers and marks, cut so that grammars can put them together again.

use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Letters, with the apostrophes and digits within (`O'Brien`, `G7`, `don't`), with the dots of initials that stand together
    /// (`U.S.`, `a.m.`), and a possessive ending by itself (`'s`).
    Word,
    /// Digits, with the commas of thousands and dots between digits (`1,500`, `3.5`, `17.02.2025`). Letters after it are a word of their
    /// own (`17` `th`, `1990` `s`, `5` `pm`).
    Number,
    /// One mark of punctuation, a symbol, or any other character; a hyphen is always one (`three` `-` `day`).
    Mark,
}

/// A word, a number or a mark, and where it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    start: u32,
    end: u32,
    /// What it is made of.
    pub kind: Kind,
    /// Whether white space stands before it, or the paragraph begins with it.
    pub spaced: bool,
}

impl Token {
    /// Its bytes in the text.
    #[inline]
    pub const fn bytes(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Adds the tokens of a paragraph.
pub(super) fn tokens(text: &str, paragraph: Range<usize>, tokens: &mut Vec<Token>) {
    let limit = paragraph.end.min(u32::MAX as usize);
    let (mut at, mut spaced) = (paragraph.start, true);
    while let Some(rest) = text.get(at..limit).filter(|rest| !rest.is_empty()) {
        let (kind, length) = match class(rest) {
            Class::Blank(length) => {
                (at, spaced) = (at + length, true);
                continue;
            }
            Class::Digit => (Kind::Number, number(rest)),
            Class::Letter => (Kind::Word, word(rest)),
            Class::Other(length) => match possessive(rest) {
                Some(length) if spaced || at > paragraph.start => (Kind::Word, length),
                _ => (Kind::Mark, length),
            },
        };
        let end = at + length;
        tokens.push(Token { start: narrow(at), end: narrow(end), kind, spaced });
        (at, spaced) = (end, false);
    }
}

/// What a text begins with, and how long that is.
enum Class {
    Blank(usize),
    Digit,
    Letter,
    Other(usize),
}

fn class(text: &str) -> Class {
    match text.as_bytes().first() {
        Some(b' ' | b'\t'..=b'\r') => Class::Blank(1),
        Some(b'0'..=b'9') => Class::Digit,
        Some(b'A'..=b'Z' | b'a'..=b'z') => Class::Letter,
        Some(b'\0'..=b'\x7f') => Class::Other(1),
        _ => match text.chars().next().unwrap_or_default() {
            space if is_blank(space) => Class::Blank(space.len_utf8()),
            letter if is_letter(letter) => Class::Letter,
            mark => Class::Other(mark.len_utf8()),
        },
    }
}

fn narrow(byte: usize) -> u32 {
    u32::try_from(byte).unwrap_or(u32::MAX)
}

/// White space, and what is no text: a byte order mark, a zero-width space.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}')
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !c.is_ascii_digit() || is_combining_mark(c)
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// How long the number is that a text begins with.
fn number(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = digits(0);
    // A comma divides thousands, three digits each; in "May 6,1998" and "1,2 and 3" it is a mark.
    let mut grouped = end <= 3;
    loop {
        let more = match bytes.get(end) {
            Some(b'.') => digits(end + 1),
            Some(b',') if grouped => Some(digits(end + 1)).filter(|more| *more == 3).unwrap_or_default(),
            _ => 0,
        };
        if more == 0 {
            return end;
        }
        grouped &= bytes[end] == b',';
        end += 1 + more;
    }
}

/// How much of what follows a word belongs to a number that ends it: "Sh100,000".
fn thousands(word: &[u8], rest: &[u8]) -> usize {
    let last = word.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    if !(1..=3).contains(&last) || last == word.len() {
        return 0;
    }
    let is_group = |group: &&[u8]| group.len() == 4 && group[0] == b',' && group[1..].iter().all(u8::is_ascii_digit);
    let length = 4 * rest.chunks(4).take_while(is_group).count();
    if rest.get(length).is_some_and(u8::is_ascii_digit) { 0 } else { length }
}

/// Which bytes are letters or digits by themselves.
static PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        plain[byte as usize] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    plain
};

/// How long the word is that a text begins with.
fn word(text: &str) -> usize {
    let bytes = text.as_bytes();
    // Most words are plain letters up to a space or a mark: no look at single characters.
    let plain = bytes.iter().take_while(|byte| PLAIN[usize::from(**byte)]).count();
    let next = bytes.get(plain).copied().unwrap_or(b' ');
    let may_be_initials = plain <= 1 && (next == b'.' || !next.is_ascii());
    if plain > 0 && next.is_ascii() && next != b'\'' && !may_be_initials {
        return plain + thousands(&bytes[..plain], &bytes[plain..]);
    }
    if let Some(length) = initials(text) {
        return length;
    }
    let mut end = plain;
    for (at, c) in text[plain..].char_indices().map(|(at, c)| (at + plain, c)) {
        let goes_on = is_letter(c)
            || c.is_ascii_digit()
            // An apostrophe or a joiner between two letters; but a possessive ending is a word of its own.
            || (is_apostrophe(c) && possessive(&text[at..]).is_none() && follows_letter(&text[at + c.len_utf8()..]))
            || (matches!(c, '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}') && follows_letter(&text[at + c.len_utf8()..]));
        if !goes_on {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

fn follows_letter(text: &str) -> bool {
    text.starts_with(is_letter)
}

/// Single letters with a dot after each, two at the least: "U.S.", "a.m.", "U.N". The last dot may be missing.
fn initials(text: &str) -> Option<usize> {
    let (mut letters, mut end) = (0, 0);
    let mut rest = text.chars();
    while let Some(letter) = rest.next().filter(|c| c.is_alphabetic()) {
        match rest.clone().next() {
            Some('.') => {
                rest.next();
                end += letter.len_utf8() + 1;
                letters += 1;
            }
            // "U.N" before a space; but "p.Smith" is two words run together.
            next if letters > 0 && !next.is_some_and(|c| is_letter(c) || c.is_ascii_digit()) => {
                end += letter.len_utf8();
                letters += 1;
                break;
            }
            _ => break,
        }
    }
    (letters > 1).then_some(end)
}

/// How long the possessive ending is that a text begins with: an apostrophe and an s, and the word ends.
fn possessive(text: &str) -> Option<usize> {
    let apostrophe = text.chars().next().filter(|c| is_apostrophe(*c))?;
    let rest = text[apostrophe.len_utf8()..].strip_prefix(['s', 'S'])?;
    (!rest.starts_with(|c: char| is_letter(c) || c.is_ascii_digit())).then_some(apostrophe.len_utf8() + 1)
}
