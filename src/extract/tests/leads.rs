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
        (
            "An epidemic killed 128 people in Oslo in 2003.",
            &["2003 disaster reported: Epidemic kills 128 people in Oslo"],
        ),
        ("Norway's government collapsed on Monday.", &["2024-05-13 other reported: Norway's government collapses"]),
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

#[test]
fn what_is_its_own_past_is_to_come_beside_what_is() {
    each(&[(
        "Microsoft will open two offices and cut 300 jobs in June 2025.",
        &[
            "2024-05-15/.. other announced: Microsoft to open two offices",
            "2025-06 other announced: Microsoft to cut 300 jobs",
        ],
    )]);
}

#[test]
fn disasters_need_no_object() {
    each(&[
        ("A dam burst on Monday.", &["2024-05-13 disaster reported: Dam bursts"]),
        (
            "At least 30 people drowned in Lyon on Monday.",
            &["2024-05-13 disaster reported: At least 30 people drown in Lyon"],
        ),
        (
            "Hurricane Otto made landfall in Cuba on Monday.",
            &["2024-05-13 disaster reported: Hurricane Otto makes landfall in Cuba"],
        ),
    ]);
}

#[test]
fn a_court_rules_that() {
    each(&[(
        "The Supreme Court ruled on Monday that the old law was void.",
        &["2024-05-13 statement reported: Supreme Court: the old law was void"],
    )]);
}

#[test]
fn a_release_is_planned_in_many_words() {
    each(&[
        (
            "iPhone 4 is slated for release in France on June 24.",
            &["2024-06-24 other announced: iPhone 4 to be released in France"],
        ),
        ("It is slated for release on June 24.", &[]),
    ]);
}

#[test]
fn a_session_is_called_for_a_day_to_come() {
    each(&[(
        "Emmanuel Macron called an emergency meeting in Paris for Friday.",
        &["2024-05-17 meeting announced: Macron calls an emergency meeting in Paris"],
    )]);
}

#[test]
fn an_article_begins_with_two_news() {
    each(&[(
        "The toll of the flood rose to 70 on Tuesday as prosecutors ordered the arrest of two executives of Microsoft.",
        &["2024-05-15~ decision reported: Prosecutors order the arrest of two executives of Microsoft"],
    )]);
}

#[test]
fn what_a_deed_was_done_during_is_no_event_beside_it() {
    each(&[(
        "Olaf Scholz founded a school in 1961 and defected in 1968 during a summit of France and Britain.",
        &[
            "1961 other reported: Scholz founds a school",
            "1968 other reported: Scholz defects during a summit of France and Britain",
        ],
    )]);
}

#[test]
fn a_firm_stands_before_its_comma() {
    each(&[
        (
            "Brandt Steel Corp., a maker of pumps, agreed on Monday to buy Acme Tools.",
            &["2024-05-13 agreement reported: Brandt Steel Corp. agrees to buy Acme Tools"],
        ),
        (
            "Holm's Inc. said it bought a brewery in Ohio.",
            &["2024-05-15~ statement reported: Holm's Inc. says it bought a brewery in Ohio"],
        ),
    ]);
}

#[test]
fn who_said_so_is_its_source_where_a_deed_leads_the_news() {
    each(&[(
        "Two people were killed in a crash near Lyon, police said.",
        &["2024-05-15~ disaster reported: Two people killed in a crash near Lyon"],
    )]);
}

#[test]
fn countries_become_members() {
    each(&[
        ("Sweden on Monday became a member of NATO.", &["2024-05-13 other reported: Sweden becomes a member of NATO"]),
        ("Sweden on Monday became a symbol of hope.", &[]),
    ]);
}

#[test]
fn what_strikes_and_what_leaves_its_way_is_a_disaster() {
    each(&[
        (
            "Fire swept through a hotel in Lyon on Monday.",
            &["2024-05-13 disaster reported: Fire sweeps through a hotel in Lyon"],
        ),
        (
            "An explosion tore through a market in Lyon on Monday.",
            &["2024-05-13 attack reported: Explosion tears through a market in Lyon"],
        ),
        (
            "A bus plunged into a ravine in Spain on Monday.",
            &["2024-05-13 disaster reported: Bus plunges into a ravine in Spain"],
        ),
        ("Hope swept through the town on Monday.", &[]),
    ]);
}

#[test]
fn what_is_fixed_for_a_day_to_come_stands_in_the_present() {
    each(&[
        ("The Bundesliga season opens on Friday.", &["2024-05-17 other announced: Bundesliga season opens"]),
        ("The PlayStation 5 ships in June.", &["2024-06 other announced: PlayStation 5 ships"]),
        ("The Bundesliga season opens with a match.", &[]),
    ]);
}

#[test]
fn what_goes_and_what_is_made() {
    each(&[
        ("Microsoft went public on March 13, 1986.", &["1986-03-13 other reported: Microsoft goes public"]),
        ("On Monday Microsoft added 5 million users.", &["2024-05-13 other reported: Microsoft adds 5 million users"]),
        ("Microsoft shares fell 4% on Monday.", &["2024-05-13 other reported: Microsoft shares fall 4%"]),
    ]);
}

#[test]
fn what_was_announced_on_a_day_was_about_then() {
    each(&[(
        "Microsoft has bought a brewery in Lyon, the company announced on Monday.",
        &["2024-05-13~ other reported: Microsoft buys a brewery in Lyon"],
    )]);
}

#[test]
fn a_verb_may_stand_within_the_subject() {
    each(&[
        (
            "A helicopter carrying five people crashed in Spain on Monday.",
            &["2024-05-13 disaster reported: Helicopter crashes in Spain"],
        ),
        ("A bill proposing to lower the age of voters was defeated on Monday.", &[]),
        (
            "The trial of three men accused of plotting to kill the mayor began in Lyon on Monday.",
            &["2024-05-13 other reported: Trial of three men begins in Lyon"],
        ),
    ]);
}

#[test]
fn news_are_told_of_those_whom_no_list_names() {
    each(&[
        (
            "The carmaker Hektor is recalling 300,000 vehicles.",
            &["2024-05-15~ other ongoing: Carmaker Hektor recalls 300,000 vehicles"],
        ),
        (
            "The last coal-fired power station was shut down on Monday.",
            &["2024-05-13 other reported: Last coal-fired power station shut down"],
        ),
    ]);
}
