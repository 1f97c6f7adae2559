//! Who did it, past what stands aside; and what belongs to that alone.

use super::told;

#[test]
fn a_subject_is_found_past_an_aside_with_verbs_of_its_own() {
    for (text, expected) in [
        (
            "Otto Brandt, the carpenter who taught three generations to build boats, died on Monday in Oslo.",
            "2024-05-13 other reported: Brandt dies in Oslo",
        ),
        (
            "Otto Brandt, whose boats won every race in the country, died on Monday in Oslo.",
            "2024-05-13 other reported: Brandt dies in Oslo",
        ),
        (
            "“The harbour is full of ice,” said the port's director, Karin Holm.",
            "2024-05-15~ statement reported: Holm: “The harbour is full of ice”",
        ),
        (
            "Karin Holm accused the owner, Otto Brandt, of having sold the boats.",
            "2024-05-15~ statement reported: Holm accuses the owner of having sold the boats",
        ),
    ] {
        assert_eq!(told("2024-05-15", text), [expected], "{text}");
    }
}

#[test]
fn what_stands_aside_keeps_its_day_and_its_place() {
    // The year of the sale is none of what the bank may do.
    let told_of = told("2024-05-15", "The Norsk Bank, due for sale in 2031, could meet Chancellor Olaf Scholz.");
    assert!(told_of.iter().all(|told| !told.starts_with("2031")), "{told_of:?}");
    assert_eq!(
        told("2024-05-15", "It was the worst since 2011, when a storm destroyed forty houses in Oslo."),
        ["2011 disaster reported: Storm destroys forty houses in Oslo"]
    );
    let told_of = told(
        "2024-05-15",
        "“The ice is gone,” said Karin Holm on Monday. “We sail,” said Otto Brandt, who lost two boats.",
    );
    assert!(told_of.contains(&"../2024-05-15 other reported: Brandt loses two boats".to_string()), "{told_of:?}");
}

#[test]
fn what_was_not_done_is_not_told() {
    for text in [
        "Otto Brandt was close to buying the yard in January.",
        "Otto Brandt tried to stop the ferry on Monday.",
        "Karin Holm said she might sell them soon.",
    ] {
        assert_eq!(told("2024-05-15", text), [""; 0], "{text}");
    }
}

#[test]
fn the_object_makes_the_sense_of_a_verb() {
    for (text, expected) in [
        ("Karin Holm received a medal in Oslo on Monday.", "2024-05-13 other reported: Holm receives a medal in Oslo"),
        ("Chancellor Olaf Scholz withdrew the bill on Monday.", "2024-05-13 other reported: Scholz withdraws the bill"),
        (
            "Chancellor Olaf Scholz dismissed the finance minister, Otto Brandt, on Monday.",
            "2024-05-13 appointment reported: Scholz dismisses the finance minister",
        ),
        ("Karin Holm conceded defeat on Monday.", "2024-05-13 statement reported: Holm concedes defeat"),
        ("Karin Holm was sworn in on Monday.", "2024-05-13 appointment reported: Holm sworn in"),
        (
            "Foreign minister Karin Holm is scheduled to visit Oslo next week.",
            "2024-05-20/2024-05-26 visit announced: Holm to visit Oslo",
        ),
    ] {
        assert_eq!(told("2024-05-15", text), [expected], "{text}");
    }
}

#[test]
fn a_title_keeps_what_measures_time_and_drops_what_tells_when() {
    for (text, expected) in [
        (
            "Otto Brandt was sentenced to four years in prison on Monday.",
            "2024-05-13 court reported: Brandt sentenced to four years in prison",
        ),
        (
            "Chancellor Olaf Scholz declared two weeks of free ferries on Monday.",
            "2024-05-13 statement reported: Scholz declares two weeks of free ferries",
        ),
        (
            "Karin Holm denounced the plan within hours of its release.",
            "2024-05-15~ statement reported: Holm denounces the plan",
        ),
        (
            "LUSAKA, May 15 (Xinhua) -- The ferries of the lake are old, Karin Holm said on Monday.",
            "2024-05-13 statement reported: Holm: The ferries of the lake are old",
        ),
        (
            "NATO — the alliance of 32 — would grow, Karin Holm said on Monday.",
            "2024-05-13 statement reported: Holm: NATO — the alliance of 32 — would grow",
        ),
        (
            "Karin Holm promised the depositors Sh100,000.",
            "2024-05-15~ statement reported: Holm promises the depositors Sh100,000",
        ),
        (
            "A few hundred youths gathered in Bergen on Monday.",
            "2024-05-13 meeting reported: A few hundred youths gather in Bergen",
        ),
        (
            "Otto Brandt was found dead in his boat on the evening of March 24.",
            "2024-03-24 other reported: Brandt found dead in his boat",
        ),
        (
            "Otto Brandt resigned on Monday after 14 years in the job.",
            "2024-05-13 appointment reported: Brandt resigns",
        ),
        (
            "Karin Holm described the plan as \"half a boat after ten years of waiting\".",
            "2024-05-15~ statement reported: Holm describes the plan as half a boat after ten years of waiting",
        ),
        (
            "Chancellor Olaf Scholz promised ten ferries by 2031.",
            "2024-05-15~ statement reported: Scholz promises ten ferries",
        ),
        (
            "Karin Holm said the ferries were old and that the yard would build others.",
            "2024-05-15~ statement reported: Holm: the ferries were old",
        ),
        (
            "The plan would fail, two people familiar with the talks said on Monday.",
            "2024-05-13 statement reported: Sources: The plan would fail",
        ),
    ] {
        assert_eq!(told("2024-05-15", text), [expected], "{text}");
    }
}

#[test]
fn what_an_article_begins_with_is_its_news_whoever_did_it() {
    let text = "A British team has discovered a wreck near the coast of Norway. Officials moved a buoy.";
    assert_eq!(
        told("2024-05-15", text),
        ["2024-05-15~ other reported: British team discovers a wreck near the coast of Norway"]
    );
    // A headline over the text tells it no second time.
    let text = "Ferry owner jailed for fraud\n\nThe owner of a ferry, Otto Brandt, was jailed on Monday for fraud.";
    assert_eq!(told("2024-05-15", text), ["2024-05-13 court reported: Brandt jailed for fraud"]);
}

#[test]
fn nobody_attacks_who_falls_and_one_act_is_one_event() {
    for (text, expected) in [
        (
            "Three sailors were killed in Oslo on Monday when a crane collapsed.",
            "2024-05-13 disaster reported: Three sailors killed in Oslo",
        ),
        (
            "Karin Holm won Sunday's presidential election in Norway.",
            "2024-05-12 other reported: Holm wins presidential election in Norway",
        ),
        (
            "Karin Holm will present the plan at a conference in Oslo next month.",
            "2024-06 other announced: Holm to present the plan at a conference in Oslo",
        ),
        (
            "With half the votes counted, Karin Holm was ahead, the electoral commission said.",
            "2024-05-15~ statement reported: Electoral commission: Karin Holm was ahead",
        ),
        (
            "Members of the Oslo council backed the plan on Monday.",
            "2024-05-13 statement reported: Members of the Oslo council back the plan",
        ),
        ("Two women met in Oslo in February.", "2024-02 meeting reported: Two women meet in Oslo"),
        (
            "“It was my plan to sail around Norway and my aunt, who lived on an island, laughed at it for twenty years,” Karin Holm said.",
            "2024-05-15~ statement reported: Holm: “It was my plan to sail around Norway”",
        ),
    ] {
        assert_eq!(told("2024-05-15", text)[..1], [expected], "{text}");
    }
    assert_eq!(told("2024-05-15", "Chancellor Olaf Scholz praised a book that nobody had read."), [""; 0]);
}

#[test]
fn he_is_nobody_who_only_stands_beside() {
    for (text, never) in [
        (
            "Olaf Scholz sang in Oslo in 1973. A quarrel with the conductor Otto Brandt kept him away for years. In 1990 he returned to Oslo.",
            "Brandt returns to Oslo",
        ),
        ("Karin Holm's boat is lost. Her agent, Otto Brandt, said he died in Oslo on Friday.", "Brandt dies in Oslo"),
    ] {
        let told = told("2024-05-15", text);
        assert!(!told.iter().any(|told| told.ends_with(never)), "{text}: {told:?}");
    }
}

#[test]
fn half_an_object_is_none() {
    for (text, expected) in [
        ("Karin Holm scored 12 hundreds on Monday.", None),
        ("Karin Holm described finding that the boat was empty.", None),
        (
            "Karin Holm thanked the sailors for their courage, but the Oslo Chamber of Ships said nothing new.",
            Some("2024-05-15~ statement reported: Holm thanks the sailors for their courage"),
        ),
        (
            "Its chief executive, Karin Holm, resigned in April after a report by the council found faults.",
            Some("2024-04 appointment reported: Holm resigns"),
        ),
        ("Norway returned two statues in December 2022.", Some("2022-12 other reported: Norway returns two statues")),
    ] {
        let told = told("2024-05-15", text);
        assert_eq!(told.first().map(String::as_str), expected, "{text}");
    }
}
