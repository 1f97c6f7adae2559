mod pairs;

use super::*;
use crate::lexicon::sample::{self, sample};
use crate::model::{Builder, NameKind};
use proptest::prelude::*;

/// The spellings and titles of the picks, matched letters in brackets; then how many more there are.
fn picked(query: &str, names: usize, events: usize) -> [String; 2] {
    let corpus = sample();
    let lexicon = Lexicon::new(&corpus);
    let picks = Index::new(&corpus, &lexicon).pick(query, names, events);
    let list = |picks: &[Pick], more| {
        let shown = picks.iter().map(painted).collect::<Vec<_>>().join(", ");
        if more == 0 { shown } else { format!("{shown} +{more}") }
    };
    [list(&picks.names, picks.more_names), list(&picks.events, picks.more_events)]
}

fn painted(pick: &Pick) -> String {
    let mut text = pick.shown.clone();
    for range in pick.matched.iter().rev() {
        text.insert(range.end, ']');
        text.insert(range.start, '[');
    }
    text
}

#[test]
fn picks_are_the_best_first() {
    for (query, names, events) in [
        ("rutte", "Mark [Rutte]", "[Rutte]: Europe is ready"),
        ("latte", "Mark [Latte]", ""),
        ("rutte mark", "[Mark] [Rutte]", ""),
        ("mark la", "[Mark] [La]tte", ""),
        ("utte", "Mark R[utte]", "R[utte]: Europe is ready"),
        ("zelenskiy", "[Zelenskiy]", ""),
        ("elys", "[Élys]ée", ""),
        ("elysee", "[Élysée]", ""),
        ("us", "", "[U].[S].-Russia talks"),
        ("alsaka", "[Alaska]", ""),
        // Named by no event, but a name.
        ("paris", "[Paris], [Paris] Hilton", ""),
        ("par", "[Par]is, [Par]is Hilton", ""),
        ("大西", "北[大西]洋条約機構", ""),
        ("xyz", "", ""),
        ("mark xyz", "", ""),
        ("non-prolif", "[Non]-[Prolif]eration Agency", ""),
    ] {
        assert_eq!(picked(query, 9, 9), [names, events], "{query}");
    }
}

#[test]
fn beginnings_come_before_scattered_letters_and_the_frequent_before_the_rare() {
    let [names, _] = picked("pr", 9, 0);
    assert_eq!(names, "Non-[Pr]oliferation Agency, [P]a[r]is, [P]a[r]is Hilton");
    let [names, _] = picked("ra", 9, 0);
    assert_eq!(names, "[R]iy[a]dh, F[ra]nce, Non-Prolife[ra]tion Agency, Saudi A[ra]bia");
    let [names, _] = picked("m", 3, 0);
    assert_eq!(names, "[M]ark Rutte, Emmanuel [M]acron, [M]arke +3");
}

#[test]
fn nothing_typed_shows_the_most_frequent_names() {
    assert_eq!(picked("…", 9, 9), picked("", 9, 9));
    assert_eq!(picked("", 4, 9), ["Mark Rutte, Donald Trump, Paris, France +11", ""]);
}

#[test]
fn what_is_not_shown_is_counted() {
    let [all, _] = picked("a", 99, 0);
    let [two, events] = picked("a", 2, 0);
    let more: usize = two.rsplit('+').next().unwrap().parse().unwrap();
    assert_eq!(all.split(", ").count(), 2 + more);
    assert!(events.starts_with(" +"));
}

#[test]
fn names_match_as_words_of_a_query_do() {
    let corpus = sample();
    let lexicon = Lexicon::new(&corpus);
    let names = |pattern: &str| {
        names_matching(&corpus, &lexicon, pattern).iter().map(|name| name.text()).collect::<Vec<_>>().join(", ")
    };
    for (pattern, expected) in [
        ("paris", "Paris, Paris Hilton"),
        ("hilton par", "Paris Hilton"),
        ("latte", "Mark Rutte"),
        ("zelenskiy volod", "Volodymyr Zelenskyy"),
        ("alsaka", "Alaska"),
        ("utte", "Mark Rutte"),
        ("xyzxyz", ""),
        ("alaska xyzxyz", ""),
        ("r", "Riyadh, Mark Rutte"),
        ("pa", "Paris, Paris Hilton, Élysée"),
        ("marke", "Marke"),
        ("!", ""),
    ] {
        assert_eq!(names(pattern), expected, "{pattern}");
    }
    let all = names("");
    assert!(all.starts_with("France, Paris, Donald Trump, Mark Rutte, NATO, "), "{all}");
    assert_eq!(all.split(", ").count(), corpus.names().len());
}

#[test]
fn long_words_and_long_queries_are_cut() {
    let mut builder = Builder::new("long");
    builder.name(sample::name(NameKind::Person, &"ab".repeat(5000), &[], ""));
    let (corpus, _) = builder.finish();
    let lexicon = Lexicon::new(&corpus);
    let count = |query: String| Index::new(&corpus, &lexicon).pick(&query, 9, 9).names.len();
    assert_eq!(count("ab".repeat(5000)), 1);
    assert_eq!(count("aab".repeat(5)), 1);
    assert_eq!(count("b".repeat(64)), 1);
    assert_eq!(count("xb".repeat(64)), 0);
}

proptest! {
    /// One matcher is asked about many words, and what it was asked before must not show.
    #[test]
    fn what_was_typed_before_does_not_show(query in "[a-zé .-]{0,12}", names in 0..5usize) {
        let corpus = sample();
        let lexicon = Lexicon::new(&corpus);
        let index = Index::new(&corpus, &lexicon);
        let mut typed = String::new();
        for letter in query.chars() {
            typed.push(letter);
            index.pick(&typed, names, 3);
        }
        prop_assert_eq!(index.pick(&query, names, 3), Index::new(&corpus, &Lexicon::new(&corpus)).pick(&query, names, 3));
    }

    #[test]
    fn matched_letters_are_whole_apart_and_in_order(query in "[a-zé軍北\u{301}' .-]{1,8}", name in "[a-zA-Zéİß軍北U\u{301}'’. -]{1,16}") {
        let mut builder = Builder::new("one");
        builder.name(sample::name(NameKind::Person, &name, &[], ""));
        let (corpus, _) = builder.finish();
        let lexicon = Lexicon::new(&corpus);
        for query in [&query, &name] {
            let picks = Index::new(&corpus, &lexicon).pick(query, 9, 9);
            for pick in &picks.names {
                let mut last = 0;
                for (index, range) in pick.matched.iter().enumerate() {
                    prop_assert!(range.start < range.end && (index == 0 || range.start > last));
                    prop_assert!(pick.shown.get(range.clone()).is_some());
                    last = range.end;
                }
            }
            if query == &name {
                prop_assert_eq!(picks.names.len(), 1);
                prop_assert_eq!(picks.names[0].matched.is_empty(), crate::text::words::words(&name).is_empty());
            }
        }
    }

    /// Every word that is typed has its letters in one word of what is picked, or is near to it.
    #[test]
    fn nothing_is_picked_for_letters_of_several_words(query in "[aeimnrstu]{1,5}( [aeimnrstu]{1,3})?") {
        let corpus = sample();
        let lexicon = Lexicon::new(&corpus);
        let picks = Index::new(&corpus, &lexicon).pick(&query, 99, 99);
        for pick in picks.names.iter().chain(&picks.events) {
            for wanted in query.split(' ') {
                let has = |word: &crate::text::words::Word| {
                    let mut letters = word.text.chars();
                    wanted.chars().all(|c| letters.any(|other| other == c)) || crate::text::words::near(&word.text, wanted)
                };
                prop_assert!(words(&pick.shown).iter().any(has), "{wanted} in {}", pick.shown);
            }
        }
    }
}
