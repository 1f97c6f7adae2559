use super::class::{Class, class};
use super::*;
use crate::text::strange::strange;
use crate::text::width::width;
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

fn shown(raw: &str) -> String {
    Safe::from_outside(raw).into()
}

#[test]
fn dangerous_characters_become_visible() {
    for (raw, expected) in [
        ("\u{1b}[31mred", "<U+001B>[31mred"),
        ("a\r\nb", "a<U+000D><U+000A>b"),
        ("a\tb", "a b"),
        ("\u{9b}31m\u{7f}\0", "<U+009B>31m<U+007F><U+0000>"),
        ("abc\u{202e}cba\u{2069}", "abc<U+202E>cba<U+2069>"),
        ("ze\u{200b}ro\u{feff}\u{ad}", "ze<U+200B>ro<U+FEFF><U+00AD>"),
        ("tag\u{e0041}", "tag<U+E0041>"),
        ("\u{f8ff}", "<U+F8FF>"),
        ("\u{2028}x\u{fffe}", "<U+2028>x<U+FFFE>"),
        ("\u{1161}x", "<U+1161>x"),
    ] {
        assert_eq!(shown(raw), expected, "{raw:?}");
    }
}

#[test]
fn what_scripts_and_emoji_need_stays() {
    for text in [
        "Zelenskyy’s “talks” – café, cafe\u{301}, Łódź",
        "👩\u{200d}👩\u{200d}👧 🏳\u{fe0f}\u{200d}🌈 👍🏽 1\u{fe0f}\u{20e3} 🇫🇷",
        "می\u{200c}خواهم",
        "क्ष \u{915}\u{94d}\u{200d} ന്\u{200d} র\u{200c}\u{9cd}য",
        "שָׁלוֹם مُحَمَّد Việt ไทย 한국 \u{1112}\u{1161}\u{11ab} 漢字\u{e0100} ｶﾞ",
        "a\u{a0}b\u{3000}c",
    ] {
        assert_eq!(shown(text), text);
    }
}

#[test]
fn joiners_and_selectors_elsewhere_become_visible() {
    for (raw, expected) in [
        ("pay\u{200d}pal\u{200c}", "pay<U+200D>pal<U+200C>"),
        ("👩\u{200d}x", "👩<U+200D>x"),
        ("👩\u{200d}\u{200d}👩", "👩<U+200D><U+200D>👩"),
        ("a\u{fe0f}b", "a<U+FE0F>b"),
        ("❤\u{fe0f}\u{fe0f}", "❤\u{fe0f}<U+FE0F>"),
        ("漢\u{e0100}\u{e0101}", "漢\u{e0100}<U+E0101>"),
    ] {
        assert_eq!(shown(raw), expected, "{raw:?}");
    }
}

#[test]
fn heaps_of_marks_are_counted() {
    let heap = format!("e{}x", "\u{301}".repeat(225));
    assert_eq!(shown(&heap), format!("e{}<+217 marks>x", "\u{301}".repeat(8)));
    assert_eq!(shown(&format!("e{}", "\u{301}".repeat(9))), format!("e{}<+1 mark>", "\u{301}".repeat(8)));
    assert_eq!(shown("\u{301}e"), "<U+0301>e");
    assert_eq!(shown(&"\u{301}".repeat(1000)), format!("{}<+992 marks>", "<U+0301>".repeat(8)));
}

#[test]
fn clusters_are_bounded() {
    for chain in ["क्", "👩\u{200d}", "\u{1100}", "\u{600}", "e\u{301}\u{200d}"] {
        let safe = Safe::from_outside(&chain.repeat(500));
        let longest = safe.graphemes(true).map(|g| g.chars().count()).max();
        assert!(longest.is_some_and(|longest| longest < 60), "{chain:?} {longest:?}");
    }
}

#[test]
fn what_is_at_the_bounds_stays_safe_alone_and_joined() {
    let many_marks = format!("ب{}\u{200c}\u{64b}\u{64b}", "\u{64b}".repeat(7));
    let chains = ["क्", "👩\u{200d}", "\u{1100}"].map(|link| link.repeat(40));
    for raw in chains.iter().chain([&many_marks]) {
        for length in 1..=raw.chars().count() {
            let start: String = raw.chars().take(length).collect();
            let safe = Safe::from_outside(&start);
            assert_eq!(Safe::from_outside(&safe), safe);
            let twice = Safe::concat(&[&safe, &safe]);
            assert_eq!(Safe::from_outside(&twice), twice);
        }
    }
}

#[test]
fn lines_are_split_at_every_kind_of_end() {
    let lines = Safe::lines_from_outside("a\u{7}\r\n\rb\n");
    assert_eq!(lines.iter().map(Safe::as_str).collect::<Vec<_>>(), ["a<U+0007>", "", "b"]);
}

#[test]
fn texts_are_joined() {
    let (a, b) = (Safe::literal("a"), Safe::from_outside("b\0"));
    assert_eq!(Safe::concat(&[&a, &b, &a]).as_str(), "ab<U+0000>a");
    assert_eq!(Safe::join([&a, &b], ", ").as_str(), "a, b<U+0000>");
    assert_eq!((a + &b).as_str(), "ab<U+0000>");
}

#[test]
fn a_slice_never_begins_inside_a_grapheme() {
    let text = Safe::from_outside("ae\u{301}b");
    assert_eq!(text.slice(0..2).as_str(), "a");
    assert_eq!(text.slice(2..9).as_str(), "e\u{301}b");
}

#[test]
fn a_megabyte_of_anything_takes_no_time() {
    for piece in ["\u{301}", "👩\u{200d}", "क्", "\u{200b}", "\u{1100}", "🇫", "م\u{200c}", "\u{fe0f}\u{301}"]
    {
        std::hint::black_box(Safe::from_outside(&piece.repeat(1 << 18)));
    }
    // Generous, for slow machines and debug builds: what is quadratic takes hours.
}

proptest! {
    #[test]
    fn nothing_dangerous_is_left(raw in strange()) {
        let safe = Safe::from_outside(&raw);
        prop_assert!(!safe.chars().any(|c| class(c) == Class::Hidden));
        for grapheme in safe.graphemes(true) {
            prop_assert!(width(grapheme) > 0, "{:?}", grapheme);
            prop_assert!(grapheme.chars().count() < 200);
        }
    }

    #[test]
    fn safe_text_is_left_alone(raw in strange()) {
        let safe = Safe::from_outside(&raw);
        prop_assert_eq!(&Safe::from_outside(&safe), &safe);
    }

    #[test]
    fn plain_letters_are_never_changed(raw in "[ -~à-ÿА-я一-十]*") {
        prop_assert_eq!(shown(&raw), raw);
    }

    #[test]
    fn joined_texts_are_safe(first in strange(), second in strange()) {
        let joined = Safe::concat(&[&Safe::from_outside(&first), &Safe::from_outside(&second)]);
        prop_assert_eq!(&Safe::from_outside(&joined), &joined);
    }

    #[test]
    fn slices_are_safe_and_make_the_whole(raw in strange(), at in 0..120usize) {
        let safe = Safe::from_outside(&raw);
        let (head, tail) = (safe.slice(0..at), safe.slice(at..usize::MAX));
        prop_assert_eq!(&Safe::from_outside(&head), &head);
        prop_assert_eq!(&Safe::from_outside(&tail), &tail);
        let bare = |text: &str| text.replace(['\u{200c}', '\u{200d}'], "");
        prop_assert_eq!(bare(&format!("{head}{tail}")), bare(&safe));
    }
}
