use super::*;
use crate::text::strange::strange;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

fn found<'a>(body: &'a str, quote: &str) -> Vec<&'a str> {
    find_quote(body, quote).into_iter().map(|range| &body[range]).collect()
}

#[test]
fn quotes_are_found_in_the_words_of_the_text() {
    for (body, quote, expected) in [
        ("He met her. He left.", "He", vec!["He", "He"]),
        ("four\r\n  hours\u{a0}of talks", " four hours of\n", vec!["four\r\n  hours\u{a0}of"]),
        ("“Yes,” he said, it’s «so»", "\"Yes,\" he said, it's \"so\"", vec!["“Yes,” he said, it’s «so»"]),
        ("\"Yes,\" he said", "„Yes,“ he", vec!["\"Yes,\" he"]),
        ("the E\u{301}lyse\u{301}e again", "Élysée", vec!["E\u{301}lyse\u{301}e"]),
        ("the Élysée again", "E\u{301}lyse\u{301}e", vec!["Élysée"]),
        ("the Élysée", "Elysee", vec![]),
        ("cafe\u{301}", "cafe", vec![]),
        ("qx\u{301}", "qx", vec![]),
        ("\u{1100}\u{1161}\u{11a8}", "가", vec![]),
        ("talks in Riyadh", "Talks", vec![]),
        ("talks", "", vec![]),
        ("talks and more", " \n", vec![]),
    ] {
        assert_eq!(found(body, quote), expected, "{body:?} {quote:?}");
    }
}

#[test]
fn context_is_what_stands_right_beside() {
    let body = "He said  yes.\n“No,” she said yes, too.";
    let [first, second]: [Range<usize>; 2] = find_quote(body, "said yes").try_into().unwrap();
    for (range, before, after, expected) in [
        (&first, Some("He "), None, true),
        (&first, Some("she"), None, false),
        (&second, Some("\"No,\" she "), Some(", too"), true),
        (&second, Some("\"No,\""), None, false),
        (&first, None, Some(". \"No"), true),
        (&first, None, Some("too"), false),
        (&first, None, None, true),
        (&first, Some(""), Some(" "), true),
    ] {
        assert_eq!(context_matches(body, range.clone(), before, after), expected, "{before:?} {after:?}");
    }
    assert!(!context_matches(body, 900..1000, Some("x"), None));
}

#[test]
fn a_hundred_thousand_hits_take_no_time() {
    let body = "aé \n".repeat(100_000);
    let haystack = Haystack::new(&body);
    let hits = haystack.find("aé");
    assert_eq!(hits.len(), 100_000);
    let last = hits.last().cloned().unwrap();
    assert_eq!(haystack.code_points(last), (399_996, 399_998));
    // The last has nothing after it.
    let with_next = |hit: &Range<usize>| haystack.context_matches(hit.clone(), None, Some("a"));
    assert_eq!(hits.iter().filter(|hit| with_next(hit)).count(), 99_999);
    assert!(haystack.find(&"a".repeat(50_000)).is_empty());
}

proptest! {
    #[test]
    fn code_points_are_counted_from_any_byte(body in "[aé漢👩]{0,2000}", at in 0..9000usize) {
        let at = body.floor_char_boundary(at.min(body.len()));
        let expected = body[..at].chars().count();
        prop_assert_eq!(char_offset(&body, at), expected);
        prop_assert_eq!(Haystack::new(&body).code_points(at..body.len()), (expected, body.chars().count()));
    }

    #[test]
    fn whatever_is_found_says_the_same(body in strange(), quote in strange()) {
        for range in find_quote(&body, &quote) {
            prop_assert_eq!(copy(body[range].trim()).0, copy(quote.trim()).0);
        }
    }

    #[test]
    fn a_stretch_of_whole_words_is_found_where_it_was(
        words in proptest::collection::vec("[a-zé'\"가-갛]{1,6}", 1..20), gap in "[ \n\u{a0}]{1,3}", from in 0..20usize, len in 1..6usize
    ) {
        let body = words.join(&gap);
        let from = from.min(words.len() - 1);
        let to = (from + len).min(words.len());
        let start = words[..from].iter().map(|word| word.len() + gap.len()).sum::<usize>();
        let quote = words[from..to].join(" ");
        let curly = quote.replace('"', "”").replace('\'', "’").nfd().collect::<String>();
        let expected = start..start + words[from..to].join(&gap).len();
        let overlaps = |hits: Vec<Range<usize>>| hits.iter().any(|hit| *hit == expected || hit.start < expected.end && hit.end > expected.start);
        prop_assert!(overlaps(find_quote(&body, &quote)));
        prop_assert!(overlaps(find_quote(&body, &curly)));
    }
}
