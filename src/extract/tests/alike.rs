//! When it was, and which passages tell the same.

use super::grammar::each;
use super::told;

#[test]
fn a_day_belongs_to_what_it_stands_with() {
    each(&[
        // The blasts were last year, the arrest was not.
        (
            "Olaf Scholz has been arrested over the blasts in Berlin last year.",
            &[
                "2023 attack reported: Blasts in Berlin",
                "2024-05-15~ court reported: Scholz arrested over the blasts in Berlin",
            ],
        ),
        (
            "Olaf Scholz left Microsoft in 1985, and he founded Activision.",
            &["1985 other reported: Scholz founds Activision", "1985 other reported: Scholz leaves Microsoft"],
        ),
    ]);
}

#[test]
fn two_deeds_of_one_sentence_are_two() {
    each(&[(
        "On Monday Olaf Scholz opened the Hamburg bridge and closed the Hamburg tunnel.",
        &[
            "2024-05-13 other reported: Scholz closes the Hamburg tunnel",
            "2024-05-13 other reported: Scholz opens the Hamburg bridge",
        ],
    )]);
}

#[test]
fn what_happened_is_told_once_by_its_clearest_word() {
    each(&[
        (
            "Emmanuel Macron called Olaf Scholz last week. Macron engaged directly with Scholz last week.",
            &["2024-05-06/2024-05-12 call reported: Macron calls Olaf Scholz"],
        ),
        (
            "Olaf Scholz travelled on Monday with Donald Tusk on his short trip to Oslo.",
            &["2024-05-13 visit reported: Scholz travels with Donald Tusk on his short trip to Oslo"],
        ),
    ]);
}

#[test]
fn what_stands_with_a_noun_dates_the_noun() {
    each(&[
        (
            "Olaf Scholz visited the 11th century castle of Oslo.",
            &["2024-05-15~ visit reported: Scholz visits the 11th century castle of Oslo"],
        ),
        (
            "Acme Tools Inc. posted a loss for the quarter ended Sept. 30.",
            &["2024-05-15~ other reported: Acme Tools Inc. posts a loss"],
        ),
    ]);
}

#[test]
fn statements_are_the_same_by_what_is_said_and_not_by_whom_or_of_what() {
    let said = [
        article(
            "one",
            "Europe will step forward and guard the safety of Ukraine, NATO chief Mark Rutte said after the meeting.",
        ),
        article(
            "two",
            "Mark Rutte said that America intends to let Ukraine take part in the coming rounds, after the meeting.",
        ),
        article("three", "Europe would step forward to guard the safety of Ukraine, Mark Rutte said."),
    ];
    let corpus = super::corpus(&said, 1);
    let counts: Vec<_> = corpus.events().map(|event| event.says().count()).collect();
    assert_eq!(counts.iter().sum::<usize>(), 3);
    assert_eq!(counts.len(), 2, "{counts:?}");
}

#[test]
fn two_statements_that_share_their_small_change_are_two() {
    let said = [
        article(
            "one",
            "Europe is prepared to step up and take the lead in ensuring the safety of Ukraine, Mark Rutte said.",
        ),
        article("two", "Mark Rutte said that America intends to ensure that Ukraine will take part in the next talks."),
    ];
    assert_eq!(super::corpus(&said, 1).events().count(), 2);
}

fn article(id: &str, body: &str) -> crate::model::record::ArticleRecord {
    super::article(id, "2024-05-15", body)
}

#[test]
fn the_unknown_past_is_no_year_in_particular() {
    let articles = [
        super::article(
            "one",
            "2008-06-09",
            "Olaf Scholz opened the new tunnel at a conference of engineers on Monday.",
        ),
        super::article(
            "two",
            "2010-06-08",
            "When Olaf Scholz opened the new bridge at a conference of engineers, he smiled.",
        ),
    ];
    let corpus = super::corpus(&articles, 1);
    let titles: Vec<_> = corpus.events().map(|event| event.title().to_string()).collect();
    assert_eq!(
        titles,
        [
            "Scholz opens the new tunnel at a conference of engineers",
            "Scholz opens the new bridge at a conference of engineers"
        ]
    );
}

#[test]
fn who_decides_to_leave_an_office_leaves_it() {
    let articles = [
        super::article("one", "2011-08-25", "Olaf Scholz chose to step down from his post on August 24."),
        super::article("two", "2011-10-06", "On August 24, Olaf Scholz resigned from his post."),
    ];
    assert_eq!(super::corpus(&articles, 1).events().count(), 1);
}

#[test]
fn another_does_not_go_on_with_what_was_months_ago() {
    let text = "Olaf Scholz visited Oslo on Monday. In February a newspaper obtained the plan of the tunnel. Scholz unveiled \
                the plan of the tunnel.";
    let told = told("2024-05-15", text);
    assert!(
        told.iter().any(|told| told == "2024-05-13~ other reported: Scholz unveils the plan of the tunnel"),
        "{told:?}"
    );
}

#[test]
fn deeds_are_the_same_by_act_and_object_and_not_by_their_names() {
    let text = "Harbour Tools Inc. lost its court case against Harbour Light Inc. on Monday. Harbour Tools Inc. has decided to \
                take the case to the Court of Appeal.";
    assert_eq!(told("2024-05-15", text).len(), 2);
}

#[test]
fn nobody_dies_twice_and_the_funeral_is_another_day() {
    each(&[(
        "Olaf Scholz has died in Vienna. Scholz died in his sleep on Friday. His funeral will be held in Oslo on Thursday.",
        &["2024-05-10 other reported: Scholz dies in Vienna"],
    )]);
}
