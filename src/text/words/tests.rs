use super::*;
use crate::text::strange::strange;
use proptest::prelude::*;

fn texts(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.text).collect()
}

#[test]
fn texts_are_split_into_words() {
    for (text, expected) in [
        ("Macron and Trump speak", vec!["macron", "and", "trump", "speak"]),
        ("U.S.-Russia", vec!["us", "russia"]),
        ("the U.S. and u.s.a", vec!["the", "us", "and", "usa"]),
        ("N.A.T.O.", vec!["nato"]),
        ("J.D.Vance, J. D. Vance", vec!["jd", "vance", "j", "d", "vance"]),
        ("С.Ш.А.", vec!["сша"]),
        ("v1.2 3.5", vec!["v1", "2", "3", "5"]),
        ("1,000 men", vec!["1000", "men"]),
        ("Zelensky's Zelensky’s ZELENSKY'S", vec!["zelensky"; 3]),
        ("the U.S.'s role of the U.S.’S", vec!["the", "us", "role", "of", "the", "us"]),
        ("O'Brien O’Brien's", vec!["obrien", "obrien"]),
        ("l'Élysée, qu’il", vec!["l", "elysee", "qu", "il"]),
        ("leaders' rock'n'roll don't", vec!["leaders", "rocknroll", "dont"]),
        ("plan 's s", vec!["plan", "s"]),
        ("post-war foo_bar", vec!["post", "war", "foo", "bar"]),
        ("well\u{2011}known a–b", vec!["well", "known", "a", "b"]),
        ("صَهـ צה\"ל", vec!["صه", "צהל"]),
        ("ко\u{301}т हिन्दी", vec!["кот", "हिन्दी"]),
        ("", vec![]),
        ("… — !", vec![]),
    ] {
        assert_eq!(texts(text), expected, "{text}");
    }
}

#[test]
fn runs_without_spaces_are_one_word() {
    let found = words("NATO軍は2025年2月、マーク・ルッテ ภาษาไทย");
    let flat: Vec<_> = found.iter().map(|word| (word.text.as_str(), word.spaceless)).collect();
    assert_eq!(
        flat,
        [
            ("nato", false),
            ("軍は", true),
            ("2025", false),
            ("年", true),
            ("2", false),
            ("月", true),
            ("マーク", true),
            ("ルッテ", true),
            ("ภาษาไทย", true)
        ]
    );
}

#[test]
fn words_know_their_place() {
    let text = "The U.S. and Zelensky’s l'Élysée";
    let found: Vec<_> = words(text).into_iter().map(|word| &text[word.start..word.end]).collect();
    assert_eq!(found, ["The", "U.S", "and", "Zelensky", "l", "Élysée"]);
}

#[test]
fn slips_of_the_pen_are_near() {
    for (a, b) in [
        ("alsaka", "alaska"),
        ("zelinsky", "zelensky"),
        ("zelenskyy", "zelensky"),
        ("ruttte", "rutte"),
        ("aris", "paris"),
        ("zelenskij", "zelensky"),
        ("rutte", "rutte"),
    ] {
        assert!(near(a, b) && near(b, a), "{a} {b}");
    }
    for (a, b) in [
        ("rutte", "putin"),
        ("usa", "uas"),
        ("iran", "iraqi"),
        ("2024", "2025"),
        ("china", "chile"),
        ("paris", "par"),
        ("macron", "mcarno"),
        ("", "a"),
    ] {
        assert!(!near(a, b) && !near(b, a), "{a} {b}");
    }
    // Two of three syllables differ, though their parts are many.
    assert!(!near(&fold("박근혜"), &fold("박문재")));
    assert!(!near(&"x".repeat(1 << 20), &"y".repeat(1 << 20)));
}

proptest! {
    #[test]
    fn words_lie_in_order_and_are_folded(text in strange()) {
        let mut last = 0;
        for word in words(&text) {
            prop_assert!(word.start >= last && word.end > word.start);
            prop_assert!(text.get(word.start..word.end).is_some());
            prop_assert_eq!(&fold(&word.text), &word.text);
            last = word.end;
        }
    }

    #[test]
    fn plain_words_are_found_where_they_stand(expected in proptest::collection::vec("[a-z]{2,9}", 1..9), gap in "[ ,;!\n]{1,3}") {
        let text = expected.join(&gap);
        let found: Vec<_> = words(&text).into_iter().map(|word| text[word.start..word.end].to_owned()).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn one_slip_is_near(word in "[a-z]{5,12}", at in 0..4usize, wrong in proptest::char::range('a', 'z')) {
        let mut letters: Vec<char> = word.chars().collect();
        letters.swap(at, at + 1);
        prop_assert!(near(&word, &letters.into_iter().collect::<String>()));
        let mut letters: Vec<char> = word.chars().collect();
        letters[at] = wrong;
        prop_assert!(near(&word, &letters.into_iter().collect::<String>()));
    }
}
