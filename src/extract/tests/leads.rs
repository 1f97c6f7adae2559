//! What the first sentence of an article tells, in the many ways in which news begin.

use super::grammar::each;

#[test]
fn what_was_agreed_is_agreed_and_a_meeting_agreed_is_to_come() {
    each(&[
        (
            "Fisheries ministers agreed early on Tuesday to ban cod fishing in the Baltic.",
            &["2024-05-14 agreement reported: Fisheries ministers agree to ban cod fishing in the Baltic"],
        ),
        (
            "Microsoft has agreed to be bought by Activision.",
            &["2024-05-15~ agreement reported: Microsoft agrees to be bought by Activision"],
        ),
        (
            "Emmanuel Macron agreed to meet Olaf Scholz.",
            &["2024-05-15/.. meeting announced: Macron to meet Olaf Scholz"],
        ),
    ]);
}

#[test]
fn verbs_tell_by_their_objects() {
    each(&[
        (
            "North Korea fired a ballistic missile on Tuesday.",
            &["2024-05-14 attack reported: North Korea fires a ballistic missile"],
        ),
        (
            "Olaf Scholz was named chairman of Microsoft on Monday.",
            &["2024-05-13 appointment reported: Scholz named chairman of Microsoft"],
        ),
        (
            "Olaf Scholz was found guilty of fraud on Monday.",
            &["2024-05-13 court reported: Scholz found guilty of fraud"],
        ),
        ("Volkswagen recalled 40,000 cars on Monday.", &["2024-05-13 other reported: Volkswagen recalls 40,000 cars"]),
        ("Olaf Scholz fired a minister on Monday.", &["2024-05-13 appointment reported: Scholz fires a minister"]),
    ]);
}

#[test]
fn a_strike_is_one_of_workers_or_one_of_war() {
    each(&[
        (
            "Ferry crews in Spain began a two-day strike on Monday.",
            &["2024-05-13 protest reported: Ferry crews begin a two-day strike"],
        ),
        ("It was a lucky strike on Monday.", &[]),
    ]);
}

#[test]
fn a_quotation_may_stand_aside() {
    each(&[(
        "Otto Brandt, whose Hamlet was called by a critic \"a storm, and no mere wind\", has died in Vienna.",
        &["2024-05-15~ other reported: Brandt dies in Vienna"],
    )]);
}

#[test]
fn a_plural_behind_a_verb_is_its_object() {
    each(&[(
        "Microsoft sent strong new signals on Monday to investors.",
        &["2024-05-13 other reported: Microsoft sends strong new signals to investors"],
    )]);
}

#[test]
fn who_goes_is_going() {
    each(&[(
        "Olaf Scholz is stepping down as chief executive of Microsoft.",
        &["2024-05-15~ appointment announced: Scholz steps down as chief executive of Microsoft"],
    )]);
}
