//! What kind of character something is, to those who ask whether it may be shown.

use unicode_normalization::char::canonical_combining_class;
use unicode_properties::{GeneralCategory, UnicodeEmoji, UnicodeGeneralCategory};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

pub const ZWNJ: char = '\u{200C}';
pub const ZWJ: char = '\u{200D}';

/// The kinds that the scanner treats differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Seen as itself wherever it stands.
    Plain,
    /// Never shown: no shape of its own, or one that rearranges its neighbours.
    Hidden,
    /// ZWJ and ZWNJ: some scripts and emoji need them.
    Joiner,
    /// A variation selector.
    Selector,
    /// Drawn onto the character before it.
    Mark,
    /// A part of a Korean syllable, which joins its neighbours.
    Jamo,
}

/// The class of a character.
pub fn class(c: char) -> Class {
    if is_everyday(c) {
        return Class::Plain;
    }
    match c {
        ZWNJ | ZWJ => Class::Joiner,
        '\u{180B}'..='\u{180D}' | '\u{180F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => Class::Selector,
        // Fillers and the like: blank, though their category is that of a letter or a mark.
        '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{3164}' | '\u{FFA0}' => Class::Hidden,
        '\u{2065}' | '\u{FFF0}'..='\u{FFF8}' | '\u{E0000}'..='\u{E0FFF}' => Class::Hidden,
        '\u{1100}'..='\u{11FF}' | '\u{A960}'..='\u{A97C}' | '\u{D7B0}'..='\u{D7C6}' | '\u{D7CB}'..='\u{D7FB}' => {
            Class::Jamo
        }
        // Voiced sound marks of half width and the skin tones of emoji.
        '\u{FF9E}' | '\u{FF9F}' | '\u{1F3FB}'..='\u{1F3FF}' => Class::Mark,
        _ if is_noncharacter(c) => Class::Hidden,
        _ => by_category(c),
    }
}

fn by_category(c: char) -> Class {
    match c.general_category() {
        GeneralCategory::Control
        | GeneralCategory::Format
        | GeneralCategory::LineSeparator
        | GeneralCategory::ParagraphSeparator
        // What stands in private use depends on the reader's font: the number is the only thing both can know.
        | GeneralCategory::PrivateUse => Class::Hidden,
        _ if joins('a', c) => Class::Mark,
        // What takes no column, and the few letters that go onto the next one.
        _ if c.width().unwrap_or(0) == 0 || joins(c, 'a') => Class::Hidden,
        _ => Class::Plain,
    }
}

/// The letters of most texts, known to be plain without a look at the tables.
fn is_everyday(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '\u{370}'..='\u{482}' | '\u{48A}'..='\u{52F}'
        | '\u{5D0}'..='\u{5EA}' | '\u{620}'..='\u{64A}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}'
        | '\u{3001}'..='\u{3029}' | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FE}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}')
}

fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || (c as u32) & 0xFFFE == 0xFFFE
}

/// Whether two characters side by side are one for the reader (one grapheme cluster).
pub fn joins(first: char, second: char) -> bool {
    let mut room = [0; 8];
    let used = first.encode_utf8(&mut room).len();
    let all = used + second.encode_utf8(&mut room[used..]).len();
    std::str::from_utf8(&room[..all]).is_ok_and(|pair| pair.graphemes(true).nth(1).is_none())
}

/// Whether a mark kills the vowel of its letter, so that the next letter joins (virama and its like).
pub fn is_virama(c: char) -> bool {
    c as u32 > 0x900 && canonical_combining_class(c) == 9
}

/// Whether a character is a picture that a joiner may join to another: an emoji, digits and the halves of flags aside.
pub fn is_picture(c: char) -> bool {
    !c.is_ascii() && c.is_emoji_char() && !matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

/// Whether a character is a letter or mark of a script that uses ZWJ and ZWNJ to shape its words.
pub fn is_shaped(c: char) -> bool {
    let script = matches!(c, '\u{600}'..='\u{86F}' | '\u{8A0}'..='\u{DFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{18AF}'
        | '\u{1B00}'..='\u{1C4F}' | '\u{A840}'..='\u{A8FF}' | '\u{A980}'..='\u{A9FF}' | '\u{10D00}'..='\u{10D3F}' | '\u{11000}'..='\u{1157F}');
    script && matches!(class(c), Class::Mark | Class::Plain) && (c.is_alphabetic() || class(c) == Class::Mark)
}

/// Whether a base takes this variation selector: emoji the two of presentation, ideographs and a few scripts the others.
pub fn takes(base: char, selector: char) -> bool {
    match selector {
        '\u{FE0E}' | '\u{FE0F}' => base.is_emoji_char(),
        '\u{E0100}'..='\u{E01EF}' => is_ideograph(base),
        '\u{FE00}'..='\u{FE02}' => {
            is_ideograph(base)
                || matches!(base, '\u{1000}'..='\u{109F}' | '\u{2200}'..='\u{22FF}' | '\u{3001}' | '\u{3002}' | '\u{A840}'..='\u{A87F}')
        }
        '\u{180B}'..='\u{180D}' | '\u{180F}' => matches!(base, '\u{1820}'..='\u{18AA}'),
        _ => false,
    }
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_what_joins_the_character_before_and_plain_what_joins_none() {
        for c in '\0'..=char::MAX {
            match class(c) {
                Class::Mark => assert!(joins('a', c), "{:X}", c as u32),
                Class::Plain => {
                    assert!(!joins('a', c) && !joins(c, 'a'), "{:X}", c as u32);
                    assert!(c.width().is_some_and(|width| width > 0), "{:X}", c as u32);
                }
                _ => {}
            }
        }
    }

    #[test]
    fn dangerous_characters_are_hidden() {
        let ranges = [
            ('\0', '\u{1F}'),
            ('\u{7F}', '\u{9F}'),
            ('\u{AD}', '\u{AD}'),
            ('\u{61C}', '\u{61C}'),
            ('\u{180E}', '\u{180E}'),
            ('\u{200B}', '\u{200B}'),
            ('\u{200E}', '\u{200F}'),
            ('\u{2028}', '\u{202E}'),
            ('\u{2060}', '\u{206F}'),
            ('\u{E000}', '\u{F8FF}'),
            ('\u{FDD0}', '\u{FDEF}'),
            ('\u{FEFF}', '\u{FEFF}'),
            ('\u{FFF0}', '\u{FFFB}'),
            ('\u{FFFE}', '\u{FFFF}'),
            ('\u{E0000}', '\u{E00FF}'),
            ('\u{1D173}', '\u{1D17A}'),
            ('\u{600}', '\u{605}'),
            ('\u{10FFFE}', '\u{10FFFF}'),
            ('\u{1160}', '\u{1160}'),
        ];
        for (first, last) in ranges {
            for c in first..=last {
                assert_eq!(class(c), Class::Hidden, "{:X}", c as u32);
            }
        }
    }

    #[test]
    fn unassigned_characters_and_blanks_stay() {
        for c in ['\u{378}', '\u{A0}', '\u{3000}', '\u{FFFD}', '\u{FFFC}'] {
            assert_eq!(class(c), Class::Plain, "{:X}", c as u32);
        }
    }
}
