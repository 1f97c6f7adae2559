//! The words of a text, as a query looks for them, and what spelling is near to another.

use super::fold::fold;
use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

/// One word, folded, and its bytes in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The folded letters and digits, without apostrophes and dots.
    pub text: String,
    /// Where it begins in the text.
    pub start: usize,
    /// Where it ends in the text.
    pub end: usize,
    /// Whether it is an unbroken run of a script that puts no spaces between words: what is looked for may lie anywhere in it.
    pub spaceless: bool,
}

/// The words of a text in order.
///
/// Split by Unicode's word boundaries, at hyphens and dots; single letters joined by dots are one word (`U.S.`: us). An apostrophe
/// belongs to its word (`O'Brien`: obrien), but a possessive s is dropped, and an elided article or pronoun (`l'`, `d'`, `qu'`) is a word.
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    for (start, run, spaceless) in runs(text) {
        if spaceless {
            push(&mut found, run, start, true);
        } else {
            run.unicode_word_indices().for_each(|(at, segment)| parts(&mut found, text, start + at, segment));
        }
    }
    found
}

/// Splits a text where scripts without spaces meet others.
fn runs(text: &str) -> Vec<(usize, &str, bool)> {
    if text.is_ascii() {
        return vec![(0, text, false)];
    }
    let mut runs = Vec::new();
    let (mut start, mut spaceless) = (0, false);
    for (at, c) in text.char_indices() {
        // A mark belongs to the letter before it.
        if is_spaceless(c) != spaceless && !(is_combining_mark(c) && at > start) {
            runs.push((start, &text[start..at], spaceless));
            (start, spaceless) = (at, !spaceless);
        }
    }
    runs.push((start, &text[start..], spaceless));
    runs
}

/// The letters and marks of scripts without spaces between words.
pub fn is_spaceless(c: char) -> bool {
    let script = matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3005}'..='\u{3007}' | '\u{3031}'..='\u{3035}'
        | '\u{3041}'..='\u{30FF}' | '\u{3105}'..='\u{312F}' | '\u{31A0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{A9E0}'..='\u{A9FF}' | '\u{AA60}'..='\u{AA7F}' | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FF9F}' | '\u{20000}'..='\u{3FFFD}');
    script && (c.is_alphabetic() || is_combining_mark(c)) && !c.is_numeric() || c == '〇'
}

/// The words of what Unicode takes for one.
fn parts(found: &mut Vec<Word>, text: &str, start: usize, segment: &str) {
    let mut initials: Option<(usize, usize)> = None;
    for (at, part) in split_keeping_offsets(segment, is_parting) {
        let (from, to) = (start + at, start + at + part.len());
        let follows_dot = initials.is_some_and(|(_, end)| text[end..from].chars().eq(['.']));
        if is_one_letter(part) && (initials.is_none() || follows_dot) {
            initials = Some((initials.map_or(from, |(first, _)| first), to));
            continue;
        }
        if let Some((first, end)) = initials.take() {
            push(found, &text[first..end], first, false);
        }
        apostrophes(found, from, part);
    }
    if let Some((first, end)) = initials {
        // After "U.S." the s of "U.S.'s" is a word to Unicode.
        let is_possessive = text[first..end].eq_ignore_ascii_case("s")
            && text[..first].ends_with(is_apostrophe)
            && found.last().is_some_and(|word| text[word.end..first].chars().count() <= 2);
        if !is_possessive {
            push(found, &text[first..end], first, false);
        }
    }
}

fn apostrophes(found: &mut Vec<Word>, start: usize, part: &str) {
    let Some(at) = part.find(is_apostrophe) else {
        return push(found, part, start, false);
    };
    let after = at + part[at..].chars().next().map_or(1, char::len_utf8);
    let (head, tail) = (&part[..at], &part[after..]);
    if tail.eq_ignore_ascii_case("s") {
        push(found, head, start, false);
    } else if matches!(fold(head).as_str(), "l" | "d" | "j" | "c" | "n" | "m" | "t" | "s" | "qu") {
        push(found, head, start, false);
        apostrophes(found, start + after, tail);
    } else {
        let (stem, _) =
            part.rsplit_once(is_apostrophe).filter(|(_, last)| last.eq_ignore_ascii_case("s")).unwrap_or((part, ""));
        push(found, stem, start, false);
    }
}

fn push(found: &mut Vec<Word>, piece: &str, start: usize, spaceless: bool) {
    let text: String = fold(piece).chars().filter(|&c| c.is_alphanumeric() || is_combining_mark(c)).collect();
    if !text.is_empty() {
        found.push(Word { text, start, end: start + piece.len(), spaceless });
    }
}

fn split_keeping_offsets(text: &str, at: impl Fn(char) -> bool) -> impl Iterator<Item = (usize, &str)> {
    text.split(at)
        .filter(|part| !part.is_empty())
        .map(move |part| (part.as_ptr() as usize - text.as_ptr() as usize, part))
}

fn is_parting(c: char) -> bool {
    matches!(c, '.' | '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2024}' | '\u{FF0E}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '＇')
}

fn is_one_letter(part: &str) -> bool {
    let mut letters = part.chars().filter(|&c| !is_combining_mark(c));
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// The longest word that is compared letter by letter: no name is longer, and the cost grows with the square.
const LONGEST: usize = 64;

/// Whether two folded words are one but for a slip of the pen: one letter wrong, missing, too many or two swapped in words of four to
/// seven letters, two such slips in longer ones. Words with digits have no near spelling: 2024 is not 2025.
pub fn near(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (a, b) = (composed(a), composed(b));
    let (letters, others) = (a.chars().count(), b.chars().count());
    let slips = match letters.min(others) {
        0..=3 => return false,
        4..=7 => 1,
        _ => 2,
    };
    let is_far = letters.abs_diff(others) > slips
        || letters.max(others) > LONGEST
        // A slip changes two kinds of letters at the most: this spares nearly all the comparing.
        || (kinds(&a) ^ kinds(&b)).count_ones() as usize > 2 * slips
        || a.chars().chain(b.chars()).any(char::is_numeric);
    !is_far && strsim::damerau_levenshtein(&a, &b) <= slips
}

/// Korean syllables as one letter each, however the key holds them.
fn composed(word: &str) -> Cow<'_, str> {
    if word.is_ascii() { word.into() } else { word.nfc().take(LONGEST + 1).collect::<String>().into() }
}

/// A bit for each kind of letter in a word; a few kinds share one.
fn kinds(word: &str) -> u64 {
    word.chars().fold(0, |kinds, c| kinds | 1 << (c as u32 % 64))
}

#[cfg(test)]
mod tests;
