use crate::query::{Query, QueryError};

fn refused(query: &str) -> QueryError {
    Query::parse(query).expect_err(query)
}

#[test]
fn what_is_wrong_is_pointed_at() {
    for (query, carets, words) in [
        ("paris \"security", "      ^", "opened and never closed"),
        ("paris guarantees\"", "                ^", "no partner"),
        ("who:\"Mark Rutte", "    ^", "opened and never closed"),
        ("\"a b\"c", "     ^", "follows right after"),
        ("paris who:", "      ^^^^", "empty value"),
        ("who: trump", "^^^^", "without a space: who:trump"),
        ("who:\"\"", "^^^^^^", "empty value"),
        ("who:trump,", "          ^", "empty value"),
        ("who:,trump", "^^^^", "empty value"),
        ("place:", "^^^^^^", "place:paris"),
        ("paris (trump or putin)", "      ^", "no parentheses"),
        ("paris trump)", "           ^", "no parentheses"),
        ("who:(trump", "    ^", "no parentheses"),
        ("trump or putin", "      ^^", "a comma is OR"),
        ("trump AND putin", "      ^^^", "all terms must hold"),
        ("trump , putin", "      ^", "no letter or digit"),
        ("NOT trump", "^^^", "`-` leaves out"),
        ("- trump", "^", "nothing does"),
        ("trump --kind:x", "      ^", "nothing does"),
        ("trump …", "      ^", "no letter or digit"),
        ("\" \"", " ^", "no letter or digit"),
        ("outlet:!!!", "       ^^^", "no letter or digit"),
        ("12:30", "^^^", "quote it: \"12:30\""),
        ("see http://x.org/a", "    ^^^^^", "quote it: \"http://x.org/a\""),
        ("Zelensky: no", "^^^^^^^^^", "quote it: \"Zelensky\""),
        ("plcae:paris", "^^^^^^", "did you mean `place:`"),
        ("people:trump", "^^^^^^^", "did you mean `who:`"),
        ("-since:2025", " ^^^^^^", "did you mean `after:`"),
        ("status:anounced", "       ^^^^^^^^", "did you mean announced?"),
        ("status:planned", "       ^^^^^^^", "reported, denied"),
        ("is:conflct", "   ^^^^^^^", "did you mean conflict?"),
        ("is:good,conflict", "   ^^^^", "unconfirmed, copied"),
        ("origins:many", "        ^^^^", "no number"),
        ("origins:>=", "        ^^", "no number"),
        ("origins:=>2", "        ^^^", "no number"),
        ("articles:<0", "         ^^", "no number"),
        ("articles:99999999999", "         ^^^^^^^^^^^", "no number"),
        ("articles:-1", "         ^^", "no number"),
        ("after:yesterday", "      ^^^^^^^^^", "no date"),
        ("on:2025-02-17,2025-02-30", "                      ^^", "no date"),
        ("before:../..", "       ^^^^^", "no place on the calendar"),
        ("published:Y170000002", "          ^^^^^^^^^^", "no place on the calendar"),
        ("-known:2025", "       ^^^^", "cannot be left out"),
        ("会議 who:", "     ^^^^", "empty value"),
    ] {
        let error = refused(query);
        let [line, caret] = error.caret(query);
        assert_eq!(line.as_str(), query);
        assert_eq!(caret.as_str(), carets, "{query}: {error}");
        assert!(error.to_string().contains(words), "{query}: {error}");
    }
}

#[test]
fn a_query_has_a_longest_length() {
    assert!(Query::parse(&"é".repeat(4096)).is_ok());
    let text = "é".repeat(4097);
    assert_eq!(refused(&text).at, 8192..8194);
}

#[test]
fn carets_stand_under_what_is_shown() {
    let text = "\u{1b}[31m who:";
    let [line, caret] = refused(text).caret(text);
    assert!(!line.as_str().contains('\u{1b}'));
    assert_eq!(line.as_str().find("who:"), caret.as_str().find('^'));
}

#[test]
fn marks_inside_words_are_letters_of_the_word() {
    for text in [
        "צה\"ל",
        "O'Brien",
        "well-known",
        "non-proliferation",
        "and-or",
        "\"or\"",
        "-\"and\"",
        "who:and",
        "1,000",
        "a\\b",
    ] {
        assert!(Query::parse(text).is_ok(), "{text}");
    }
}
