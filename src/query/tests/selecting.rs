use crate::lexicon::Lexicon;
use crate::lexicon::sample::sample;
use crate::model::{Corpus, EventId};
use crate::query::{Query, Selection};

fn select(corpus: &Corpus, query: &str) -> Selection {
    Query::parse(query).unwrap().select(corpus, &Lexicon::new(corpus))
}

fn ids(corpus: &Corpus, query: &str) -> String {
    let selection = select(corpus, query);
    assert!(selection.ids().is_sorted());
    selection.events(corpus).map(|event| event.key()).collect::<Vec<_>>().join(" ")
}

fn each_leaves(table: &[(&str, &str)]) {
    let corpus = sample();
    for (query, expected) in table {
        assert_eq!(ids(&corpus, query), *expected, "{query}");
    }
}

const ALL: &str = "ready meeting talks visit tour alaska pledge";

#[test]
fn nothing_asked_leaves_everything() {
    let corpus = sample();
    assert_eq!(ids(&corpus, " "), ALL);
    assert!(select(&corpus, " ").is_whole());
    assert_eq!(select(&corpus, ""), Selection::all(&corpus));
    assert!(!select(&corpus, "-kind:nothing").is_whole());
}

#[test]
fn words_begin_words_of_titles_and_names() {
    each_leaves(&[
        ("rutte", "ready meeting"),
        ("latte", "ready meeting"),
        ("RUTTE mark", "ready meeting"),
        ("utte", "ready meeting"),
        ("zelenskiy", "visit"),
        ("zelenskyy", "visit"),
        ("elysee", "visit"),
        ("summ", "alaska"),
        ("us", "talks"),
        ("u.s.", "talks"),
        ("us-russ", "talks"),
        ("russia-us", ""),
        ("non-prolif", "tour"),
        ("proliferation-non", ""),
        ("大西洋", "ready meeting"),
        ("france", "meeting visit"),
        ("paris", "meeting visit"),
        ("arabia", "talks"),
        ("trump", "visit alaska"),
        ("trump putin", "alaska"),
        ("envoy’s", "tour"),
        ("guarantees", ""),
        ("envoy,putin", "tour alaska"),
        ("envoy,putin,", "tour alaska"),
        ("-rutte,trump", "talks tour pledge"),
    ]);
}

#[test]
fn near_spellings_answer_only_where_nothing_else_does() {
    let corpus = sample();
    let near = |query: &str| {
        select(&corpus, query)
            .near()
            .iter()
            .map(|(word, words)| format!("{word}: {}", words.join(" ")))
            .collect::<Vec<_>>()
            .join("; ")
    };
    for (query, expected, said) in [
        ("alsaka", "alaska", "alsaka: alaska"),
        ("alaska", "alaska", ""),
        ("place:alsaka", "alaska", "alsaka: alaska"),
        ("who:alsaka", "", ""),
        ("who:zelinsky,alaska", "visit", "zelinsky: zelenskiy zelensky zelenskyy"),
        ("who:\"mark rutle\"", "ready meeting", "rutle: rutte"),
        ("who:\"paris rutle\"", "", ""),
        // A place begins so, but no person.
        ("who:marke", "ready meeting", "marke: mark"),
        ("marke", "", ""),
        ("-alsaka", ALL, ""),
        ("-place:alsaka", ALL, ""),
        ("\"alsaka\"", "", ""),
        ("xyzzyx", "", ""),
        ("alsaka alsaka", "alaska", "alsaka: alaska"),
        // A person of whom there is no event is in the corpus all the same.
        ("hilton", "", ""),
    ] {
        assert_eq!(ids(&corpus, query), expected, "{query}");
        assert_eq!(near(query), said, "{query}");
    }
}

#[test]
fn names_are_found_by_kind() {
    each_leaves(&[
        ("who:\"Mark Rutte\"", "ready meeting"),
        ("who:\"rutte mark\"", "ready meeting"),
        ("who:\"latte rutte\"", ""),
        ("who:macron,putin", "meeting alaska"),
        ("who:trump who:putin", "alaska"),
        ("who:paris", ""),
        ("place:paris", "meeting visit"),
        ("place:france", "meeting visit"),
        ("place:élys", "visit"),
        ("org:nato,agency", "ready meeting tour"),
        ("org:\"proliferation agency\"", "tour"),
        ("-who:trump -place:france", "ready talks tour pledge"),
        ("-who:trump,rutte", "talks tour pledge"),
        ("WHO:trump", "visit alaska"),
    ]);
}

#[test]
fn phrases_look_in_the_paragraphs_too() {
    each_leaves(&[
        ("\"security guarantees\"", "ready"),
        ("\"SECURITY,  Guarantees\"", "ready"),
        ("\"security guarantee\"", ""),
        ("“met in Paris”", "meeting"),
        ("\"they spoke\"", "ready"),
        ("\"four hours\"", "talks"),
        // It stands in the article, but in no paragraph of a passage.
        ("\"nothing is known\"", ""),
        ("\"emergency meeting\"", "meeting"),
        ("\"emerg\"", ""),
        ("\"saudi arabia\"", "talks"),
        ("-\"met in\"", "ready talks visit tour pledge"),
    ]);
}

#[test]
fn fields_of_events() {
    each_leaves(&[
        ("kind:summit,talks", "talks alaska"),
        ("kind:summit kind:talks", "talks alaska"),
        ("kind:TOUR", "tour"),
        ("-kind:statement -kind:visit", "meeting talks tour alaska"),
        ("id:talks,alaska", "talks alaska"),
        ("id:tal", ""),
        ("articles:2", "meeting talks visit tour"),
        ("articles:>1", "meeting talks visit tour"),
        ("articles:>=3", ""),
        ("origins:<2", "ready meeting alaska pledge"),
        ("origins:<=1 articles:=2", "meeting"),
        ("origins:≥2", "talks visit tour"),
        ("is:conflict", "visit"),
        ("is:undated", "pledge"),
        ("is:unconfirmed", "visit"),
        ("is:copied", "meeting"),
        ("is:copied,undated is:conflict", "meeting visit pledge"),
        ("-is:undated -is:copied", "ready talks visit tour alaska"),
    ]);
}

#[test]
fn dates_of_events() {
    each_leaves(&[
        ("after:2025-02-18", "talks visit tour alaska"),
        ("after:2025-08-31", "alaska"),
        ("after:2025-09", ""),
        ("after:2025-02-20", "visit tour alaska"),
        ("after:2025-02-21", "visit alaska"),
        ("before:2025-02-17", "ready meeting"),
        ("before:2025-02", "ready meeting talks visit tour"),
        ("before:2025-02-16", ""),
        ("after:2025-02-18 before:2025-02-19", "talks visit"),
        ("on:2025-02-17", "ready meeting"),
        ("on:2025-02-10", ""),
        ("on:2025-02-20", "tour"),
        ("on:2025-02-19", "visit"),
        ("on:2025-02-19/2025-02-20", "visit tour"),
        ("on:[2025-02-18,2025-08-01]", "talks alaska"),
        ("on:2025-02-18,2025-08-01", "talks alaska"),
        ("on:2025-02-18 on:2025-08-01", "talks alaska"),
        ("on:../2025-02-18", "ready meeting talks"),
        ("after:../2025-02-21", "visit alaska"),
        ("before:2025-02-18/..", "ready meeting talks"),
        ("-after:2025-02-18", "ready meeting pledge"),
    ]);
}

#[test]
fn fields_of_one_assertion_hold_together() {
    each_leaves(&[
        ("article:daily-a", "ready meeting talks visit"),
        ("article:\"four hours\"", "talks visit"),
        ("article:daily", "ready meeting talks visit tour"),
        ("outlet:cnn", "talks visit"),
        ("outlet:daily", "ready meeting talks visit tour"),
        ("status:announced", "talks visit"),
        ("status:announced outlet:cnn", "visit"),
        ("status:reported outlet:cnn", "talks"),
        ("status:denied,possible", "tour pledge"),
        ("status:denied status:possible", "tour pledge"),
        ("status:\"not stated\"", "tour"),
        ("claimant:kremlin", "talks"),
        ("claimant:kremlin outlet:cnn", ""),
        ("published:2025-02-17", "ready meeting talks visit tour"),
        ("published:../2025-02-17", "ready meeting talks visit tour"),
        ("published:2025-02-18/..", "talks visit tour alaska"),
        ("published:2025-02-18/.. status:announced", "visit"),
        ("-status:announced", "ready meeting tour alaska pledge"),
        ("-status:announced outlet:cnn", ""),
        ("-outlet:daily -status:possible", "alaska"),
    ]);
}

#[test]
fn what_was_not_yet_out_is_not_heard() {
    let corpus = sample();
    each_leaves(&[
        ("known:2025-02-17", "ready meeting talks visit tour"),
        ("known:2025-02-16", ""),
        ("known:2025-02", "ready meeting talks visit tour"),
        ("known:2030", "ready meeting talks visit tour alaska"),
        ("known:2025-02-16 known:2025-02-17", "ready meeting talks visit tour"),
        ("known:2025-02-17 is:conflict", ""),
        ("known:2025-02-18 is:conflict", "visit"),
        ("known:2025-02-17 status:reported", "ready meeting"),
        ("known:2025-02-17 status:denied", ""),
        ("known:2025-02-17 is:unconfirmed", "talks visit"),
        ("known:2025-02-17 origins:1", "ready meeting talks visit tour"),
        // Trump is at the palace by what CNN says a day later.
        ("known:2025-02-17 trump", ""),
        ("known:2025-02-18 trump", "visit"),
        ("known:2025-02-17 -trump", "ready meeting talks visit tour"),
        ("known:2025-02-18 -who:trump", "ready meeting talks tour"),
        ("known:2025-02-17 \"four hours\"", ""),
        ("known:2025-02-18 \"four hours\"", "talks"),
        ("known:2025-02-17 -\"four hours\" talks", "talks"),
    ]);
    let known = select(&corpus, "known:2025-02-17 talks");
    let says: Vec<usize> = known.events(&corpus).map(|event| event.says().count()).collect();
    assert_eq!(says, [1]);
    assert_eq!(known.known().map(|day| day.to_string()).as_deref(), Some("2025-02-17"));
    assert_eq!(known.event(&corpus, known.ids()[0]).article_count(), 1);
}

#[test]
fn marked_events_are_kept_in_order_and_with_what_was_known() {
    let corpus = sample();
    let selection = select(&corpus, "known:2025-02-17");
    let ids: Vec<EventId> = corpus.events().map(|event| event.id()).collect();
    let kept = selection.keep_only(&[ids[6], ids[2], ids[0], ids[2]]);
    assert_eq!(kept.ids(), [ids[0], ids[2]]);
    assert_eq!(kept.known(), selection.known());
    assert!(!kept.is_whole() && kept.len() == 2 && !kept.is_empty());
}
