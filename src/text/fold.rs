//! Search keys: texts with case, accents and typography aside.

use std::ops::Range;
use unicode_normalization::char::decompose_compatible;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// The search key of a text. Two texts that differ by case, accents, kinds of quotation marks, dashes or spaces only have the same one.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        let key = text.to_ascii_lowercase();
        let is_plain = key.chars().all(|c| plain_space(c) == c);
        return if is_plain { key } else { key.chars().map(plain_space).collect() };
    }
    let mut key = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, &mut |folded| key.push(folded));
    }
    key
}

/// A search key that knows where its characters came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    /// The search key.
    pub key: String,
    /// The bytes of the text behind each character of the key; `None` where both are the same.
    origins: Option<Vec<Range<usize>>>,
}

impl Folded {
    /// The bytes of the text behind a character of the key, counted in characters. Marks left out of the key belong to their letter.
    pub fn origin(&self, index: usize) -> Option<Range<usize>> {
        match &self.origins {
            Some(origins) => origins.get(index).cloned(),
            None => (index < self.key.len()).then_some(index..index + 1),
        }
    }
}

/// The search key of a text, with the way back.
pub fn fold_with_map(text: &str) -> Folded {
    if text.is_ascii() {
        return Folded { key: fold(text), origins: None };
    }
    let (mut key, mut origins) = (String::with_capacity(text.len()), Vec::<Range<usize>>::new());
    for (at, c) in text.char_indices() {
        let (end, known) = (at + c.len_utf8(), origins.len());
        fold_char(c, &mut |folded| {
            key.push(folded);
            origins.push(at..end);
        });
        if origins.len() == known {
            stretch(&mut origins, at, end);
        }
    }
    Folded { key, origins: Some(origins) }
}

/// Lets the last letter take in a character that left nothing in the key.
fn stretch(origins: &mut [Range<usize>], at: usize, end: usize) {
    let Some(last) = origins.last().filter(|last| last.end == at).cloned() else {
        return;
    };
    // One letter may have become two (ß: ss): both came from the same place.
    for origin in origins.iter_mut().rev().take_while(|origin| **origin == last) {
        origin.end = end;
    }
}

fn fold_char(c: char, emit: &mut impl FnMut(char)) {
    if c.is_ascii() {
        return emit(plain_space(c).to_ascii_lowercase());
    }
    if let Some(plain) = typographic(c) {
        return emit(plain);
    }
    decompose_compatible(c, |part| {
        if !is_left_out(part) {
            // Up and down again is full case folding in all but a few letters nobody writes.
            part.to_uppercase().flat_map(char::to_lowercase).filter(|&c| !is_left_out(c)).for_each(|c| letter(c, emit));
        }
    });
}

/// Letters that no decomposition takes apart, spelt as those do who lack them.
fn letter(c: char, emit: &mut impl FnMut(char)) {
    match c {
        'ł' => emit('l'),
        'ø' => emit('o'),
        'đ' | 'ð' => emit('d'),
        'ħ' => emit('h'),
        'ŧ' => emit('t'),
        'ı' => emit('i'),
        'æ' => "ae".chars().for_each(emit),
        'œ' => "oe".chars().for_each(emit),
        'þ' => "th".chars().for_each(emit),
        'ß' => "ss".chars().for_each(emit),
        c => emit(typographic(c).unwrap_or(c)),
    }
}

fn typographic(c: char) -> Option<char> {
    match c {
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' | 'ʹ' | 'ʻ' | 'ʼ' | '´' | '׳' => Some('\''),
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '״' => Some('"'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{58A}' | '\u{5BE}' => Some('-'),
        c if c.is_whitespace() => Some(' '),
        _ => None,
    }
}

fn plain_space(c: char) -> char {
    if c.is_whitespace() { ' ' } else { c }
}

/// Accents, vowel points, and what cannot be seen. The marks of other scripts are letters, and stay.
fn is_left_out(c: char) -> bool {
    if (c as u32) < 0xAD {
        return false;
    }
    let accent = matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}' | '\u{E0100}'..='\u{E01EF}');
    let hebrew_point =
        matches!(c, '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}' | '\u{5C4}' | '\u{5C5}' | '\u{5C7}');
    let arabic_sign = matches!(c, '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E4}'
        | '\u{6E7}' | '\u{6E8}' | '\u{6EA}'..='\u{6ED}' | '\u{8CA}'..='\u{8FF}');
    accent || hebrew_point || arabic_sign || c.general_category() == GeneralCategory::Format
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::strange::strange;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn case_accents_and_typography_are_put_aside() {
        for (text, key) in [
            ("Zelenskyy’s “TALKS”", "zelenskyy's \"talks\""),
            ("Élysée, cafe\u{301}", "elysee, cafe"),
            ("Łódź Ørsted Đoković Ægir Œuvre Þór", "lodz orsted dokovic aegir oeuvre thor"),
            ("STRASSE Straße ẞ", "strasse strasse ss"),
            ("İstanbul Isparta ırmak", "istanbul isparta irmak"),
            ("ΟΔΟΣ ὁδός", "οδοσ οδοσ"),
            ("ﬁve ½ № ²", "five 1⁄2 no 2"),
            ("a–b—c−d", "a-b-c-d"),
            ("a\u{a0}b\tc\nd", "a b c d"),
            ("Ёлка", "елка"),
            ("שָׁלוֹם מُحَمَّدٌ", "שלום מحمد"),
            ("zero\u{200b}width\u{ad}", "zerowidth"),
            ("हिन्दी", "हिन्दी"),
            ("ไทย", "ไทย"),
        ] {
            assert_eq!(fold(text), key, "{text}");
        }
    }

    #[test]
    fn letters_of_the_key_point_into_the_text() {
        let text = "Straße cafe\u{301}s";
        let folded = fold_with_map(text);
        assert_eq!(folded.key, "strasse cafes");
        let behind = |index: usize| folded.origin(index).map(|origin| &text[origin]);
        assert_eq!(
            [3, 4, 5, 6, 11, 12].map(behind),
            [Some("a"), Some("ß"), Some("ß"), Some("e"), Some("e\u{301}"), Some("s")]
        );
        assert_eq!(behind(13), None);
        assert_eq!(fold_with_map("AB").origin(1), Some(1..2));
        assert_eq!(fold_with_map("AB").origin(2), None);
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(text in strange()) {
            let key = fold(&text);
            prop_assert_eq!(fold(&key), key);
        }

        #[test]
        fn case_and_composition_do_not_matter(text in "[a-zA-ZÀ-ÿА-яΑ-ωŁłŽžß 한국]*") {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
            prop_assert_eq!(fold(&text.to_lowercase()), fold(&text));
            prop_assert_eq!(fold(&text.nfd().collect::<String>()), fold(&text));
            prop_assert_eq!(fold(&text.nfc().collect::<String>()), fold(&text));
        }

        #[test]
        fn the_map_covers_the_key_in_order(text in strange()) {
            let folded = fold_with_map(&text);
            prop_assert_eq!(&folded.key, &fold(&text));
            let mut last = 0..0;
            for (index, c) in folded.key.chars().enumerate() {
                let origin = folded.origin(index).unwrap();
                prop_assert!(origin == last || origin.start >= last.end);
                prop_assert!(fold(&text[origin.clone()]).contains(c));
                last = origin;
            }
            prop_assert_eq!(folded.origin(folded.key.chars().count()), None);
        }
    }
}
