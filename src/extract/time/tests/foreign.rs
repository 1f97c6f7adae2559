//! Texts that are not English, and their explicit dates.

use super::{read, read_on};

/// A text in a language that is told by its commonest words, with a sentence of it behind.
fn assert_found(rest: &str, rows: &[(&str, &str)]) {
    let rest = format!(" {rest}").repeat(4);
    for (text, expected) in rows {
        assert_eq!(read(&format!("{text}{rest}")), *expected, "{text}");
    }
}

#[test]
fn days_and_months_of_other_languages() {
    assert_found(
        "Die Minister sprachen lange über die Lage und wollten nichts sagen.",
        &[
            ("Am 17. Februar 2025 trafen sie sich.", "17. Februar 2025=2025-02-17"),
            ("Am 3. März kommt er, im Juni 2024 war er da.", "3. März=2025-03-03 | Juni 2024=2024-06"),
            (
                "Am 17.02.2025, am 17. Feb. 2025, 2025-02-18.",
                "17.02.2025=2025-02-17 | 17. Feb. 2025=2025-02-17 | 2025-02-18=2025-02-18",
            ),
            ("Er will am 1. Mai 5 Euro und mag die Lage.", "1. Mai=2025-05-01"),
        ],
    );
    assert_found(
        "Les ministres ont longuement parlé de la situation sans rien dire aux journalistes.",
        &[
            (
                "Le 1er mars 2025, le 17 février et en août 2024.",
                "1er mars 2025=2025-03-01 | 17 février=2025-02-17 | août 2024=2024-08",
            ),
            ("Le 17/02/2025 puis le 3/4/2025.", "17/02/2025=2025-02-17 | 3/4/2025=2025-04-03"),
            ("Il mars, il avril 12.", ""),
        ],
    );
    assert_found(
        "Los ministros hablaron mucho tiempo de la situación sin decir nada.",
        &[("El 17 de febrero de 2025 y en marzo de 2024.", "17 de febrero de 2025=2025-02-17 | marzo de 2024=2024-03")],
    );
    assert_found(
        "I ministri hanno parlato a lungo della situazione senza dire niente.",
        &[("L'8 marzo 2025 e il 1º aprile.", "8 marzo 2025=2025-03-08 | 1º aprile=2025-04-01")],
    );
    assert_found(
        "Os ministros falaram muito tempo sobre a situação sem dizer nada.",
        &[(
            "A 25 de abril de 1974 e em 12 de dez. de 2024.",
            "25 de abril de 1974=1974-04-25 | 12 de dez. de 2024=2024-12-12",
        )],
    );
    assert_found(
        "De ministers spraken lang over de toestand en wilden niets zeggen.",
        &[("Op 17 februari 2025 en op 18-02-2025.", "17 februari 2025=2025-02-17 | 18-02-2025=2025-02-18")],
    );
    assert_found(
        "Ministrowie długo rozmawiali o sytuacji i nie chcieli nic powiedzieć.",
        &[("Dnia 17 lutego 2025 r. i w styczeń 2024.", "17 lutego 2025=2025-02-17 | styczeń 2024=2024-01")],
    );
    assert_found(
        "Міністри довго говорили про становище і не хотіли нічого сказати.",
        &[("Зустріч 17 лютого 2025 року, 24-го серпня.", "17 лютого 2025=2025-02-17 | 24-го серпня=2024-08-24")],
    );
    assert_found(
        "Министры долго говорили о положении и не хотели ничего сказать.",
        &[("Встреча 17 февраля 2025 года и 9 мая.", "17 февраля 2025=2025-02-17 | 9 мая=2025-05-09")],
    );
}

#[test]
fn what_states_no_date_there_is_left_alone() {
    assert_found(
        "Die Minister sprachen lange über die Lage und wollten nichts sagen.",
        &[
            ("Gestern, am Montag, vor 10 Tagen, seit 1998.", ""),
            ("Am 31. Februar 2025, am 32. Mai.", ""),
            ("Sie sind 17 Mag, 3.5 Mai, 12 set.", ""),
        ],
    );
}

#[test]
fn a_short_text_is_told_by_its_month() {
    assert_eq!(read("Встреча прошла 17 февраля 2025 года."), "17 февраля 2025=2025-02-17");
    assert_eq!(read("Sommet du 17 février 2025, lundi"), "17 février 2025=2025-02-17");
    assert_eq!(read("Monday, 14 April 2025: 2 Mars missions"), "Monday, 14 April 2025=2025-04-14");
}

#[test]
fn the_year_that_is_not_written_stays_open_without_a_publication() {
    let text = "Les ministres se sont vus le 17 février à Paris, et ils ont longuement parlé de la situation sans rien dire aux journalistes qui les attendaient devant la porte du palais.";
    assert_eq!(read_on(text, None), "17 février=XXXX-02-17");
}
