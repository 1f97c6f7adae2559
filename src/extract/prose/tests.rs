//! How a text is cut into tokens and sentences.

use super::*;
use crate::text::strange::strange;
use proptest::prelude::*;

fn tokens(text: &str) -> Vec<&str> {
    let prose = Prose::new(text);
    (0..prose.tokens().len()).map(|at| prose.word(at)).collect()
}

fn sentences(text: &str) -> Vec<&str> {
    let prose = Prose::new(text);
    prose.sentences().iter().map(|sentence| prose.slice(sentence.tokens())).collect()
}

#[test]
fn words_numbers_and_marks() {
    for (text, expected) in [
        ("O'Brien doesn't know Kyiv's mayor.", "O'Brien|doesn't|know|Kyiv|'s|mayor|."),
        ("the company 's three-day sale", "the|company|'s|three|-|day|sale"),
        ("the U.S.-led G7, at 5 a.m., the U.N", "the|U.S.|-|led|G7|,|at|5|a.m.|,|the|U.N"),
        ("George W. Bush met J.D. Vance", "George|W|.|Bush|met|J.D.|Vance"),
        ("1,500 of 3.5 in the 1990s on 17.02.2025", "1,500|of|3.5|in|the|1990|s|on|17.02.2025"),
        ("May 6,1998 and 1,2,3 at 5pm", "May|6|,|1998|and|1|,|2|,|3|at|5|pm"),
        ("In 1998. Then", "In|1998|.|Then"),
        ("the ’90s and rock 'n' roll", "the|’|90|s|and|rock|'|n|'|roll"),
        ("2025-02-17T10:30Z", "2025|-|02|-|17|T10|:|30|Z"),
        ("Élysée’s cafe\u{301}", "Élysée|’s|cafe\u{301}"),
        ("", ""),
    ] {
        assert_eq!(tokens(text).join("|"), expected);
    }
}

#[test]
fn sentences_end_at_marks_and_not_at_abbreviations() {
    for (text, count) in [
        ("He came. She left! They stayed? Yes…", 4),
        ("Gen. Kellogg met Mr. Rutte on Jan. 5. They talked.", 2),
        ("George W. Bush spoke to the U.S. Senate. He left.", 2),
        ("He flew to the U.S. The talks failed.", 2),
        ("He works for Acme Inc. in Ohio. She doesn't.", 2),
        ("He works for Acme Inc. The firm is small.", 2),
        ("It rose 3.5 percent. It fell in 1998. Then it rose.", 3),
        ("“We go.” He left. (He came back.) She stayed.", 4),
        ("\"Stop!\" he said. \"Why?\" she asked.", 2),
        ("At 5 p.m. Monday they met. At 6 p.m. they left.", 2),
        ("At 5 p.m. The others came.", 2),
        ("At 5 p.m. (1600 GMT) they met.", 1),
        ("He works for Acme Inc. (The firm is small.)", 2),
        ("Visit example.com or www.example.org today.", 1),
        ("他来了。她走了。", 2),
        ("Wait... what? No.", 2),
        ("", 0),
    ] {
        assert_eq!(sentences(text).len(), count, "{text}: {:?}", sentences(text));
    }
}

#[test]
fn a_headline_and_a_dateline_are_sentences() {
    let text = "Leaders meet in Paris\nPARIS, Feb. 17\nThe leaders of seven European countries met in Paris on Monday, officials said";
    assert_eq!(sentences(text).len(), 3);
    let wrapped =
        "The leaders of seven European countries met in\nParis on Monday and talked about the war that\nRussia wages.";
    assert_eq!(sentences(wrapped).len(), 1);
}

#[test]
fn sentences_know_their_paragraph() {
    let prose = Prose::new("One. Two.\n\nThree.");
    let found = prose.sentences().iter().map(|sentence| sentence.paragraph).collect::<Vec<_>>();
    assert_eq!(found, [1, 1, 2]);
    assert_eq!(prose.sentence_of(0), Some(0));
    assert_eq!(prose.sentence_of(5), Some(2));
    assert_eq!(prose.sentence_of(6), None);
    assert_eq!((prose.word(6), prose.slice(4..9), prose.slice(4..6)), ("", "", "Three."));
}

proptest! {
    #[test]
    fn every_letter_is_in_one_token_and_every_token_in_one_sentence(text in strange()) {
        let prose = Prose::new(&text);
        let mut end = 0;
        for token in prose.tokens() {
            prop_assert!(token.bytes().start >= end && !token.bytes().is_empty());
            prop_assert!(!text[end..token.bytes().start].contains(char::is_alphanumeric));
            end = token.bytes().end;
        }
        prop_assert!(!text[end..].contains(char::is_alphanumeric));
        let mut next = 0;
        for sentence in prose.sentences() {
            prop_assert!(sentence.tokens().start == next && !sentence.tokens().is_empty());
            next = sentence.tokens().end;
        }
        prop_assert_eq!(next, prose.tokens().len());
    }
}
