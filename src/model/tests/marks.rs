use crate::model::record::EventRecord;
use crate::model::testing::{article, build, event, name, says};
use crate::model::{Corpus, NameKind};

/// An article of these words, and one event that they assert, with every name in it.
fn saying(words: &str) -> Corpus {
    let names = vec![
        name(NameKind::Person, "Mark Rutte", &["Mark Latte"], ""),
        name(NameKind::Person, "Ada Trump", &[], ""),
        name(NameKind::Person, "Donald Trump", &[], ""),
        name(NameKind::Person, "Li Na", &[], ""),
        name(NameKind::Place, "York", &[], ""),
        name(NameKind::Place, "New York", &[], ""),
        name(NameKind::Organisation, "New York Times", &[], ""),
        name(NameKind::Organisation, "NATO", &["北大西洋条約機構"], ""),
    ];
    let people: &[&str] = &["Mark Rutte", "Ada Trump", "Donald Trump", "Li Na"];
    let record = EventRecord {
        says: vec![says("a", words, None)],
        ..event("e", "e", "other", "2025", [people, &["York", "New York"], &["NATO", "New York Times"]])
    };
    let (corpus, problems) = build(names, vec![article("a", "a", "", "2025", words)], vec![record]);
    assert_eq!(problems, []);
    corpus
}

/// What is marked in these words, with whose name it is.
fn marked(words: &str) -> Vec<(String, String)> {
    let corpus = saying(words);
    let says = corpus.assertions().next().unwrap();
    let marks = says.marks(words);
    marks
        .iter()
        .map(|mark| (words[mark.range.clone()].to_string(), corpus.name(mark.name).text().to_string()))
        .collect()
}

fn check(words: &str, expected: &[(&str, &str)]) {
    let expected: Vec<_> = expected.iter().map(|(word, name)| (word.to_string(), name.to_string())).collect();
    assert_eq!(marked(words), expected, "{words}");
}

#[test]
fn names_are_marked_as_written_the_longest_first() {
    check("He flew to New York, not York.", &[("New York", "New York"), ("York", "York")]);
    check("The New York Times says", &[("New York Times", "New York Times")]);
    check("Mark Latte spoke; Rutte left.", &[("Mark Latte", "Mark Rutte"), ("Rutte", "Mark Rutte")]);
    check("Donald Trump and Ada Trump", &[("Donald Trump", "Donald Trump"), ("Ada Trump", "Ada Trump")]);
}

#[test]
fn a_surname_is_marked_only_where_it_can_mean_one_person() {
    check("Trump spoke.", &[]);
    check("Na spoke, then Rutte's aide.", &[("Rutte", "Mark Rutte")]);
}

#[test]
fn a_mark_ends_where_a_word_ends() {
    check("NATOs, Yorkshire, Ruttegate, NATO-led", &[("NATO", "NATO")]);
    check("York\u{301} is no York", &[("York", "York")]);
    check("はNATOの、北大西洋条約機構が", &[("NATO", "NATO"), ("北大西洋条約機構", "NATO")]);
}

#[test]
fn a_name_is_marked_over_the_end_of_a_line() {
    check("So Mark\r\n  Latte said", &[("Mark\r\n  Latte", "Mark Rutte")]);
}

#[test]
fn each_name_comes_with_every_spelling_that_the_passage_uses() {
    let corpus = saying("Mark Latte spoke. Rutte left, Rutte said. New York heard Mark Rutte.");
    let written: Vec<_> = corpus.assertions().next().unwrap().as_written();
    let written: Vec<_> = written.iter().map(|(name, spellings)| (name.text(), spellings.join("; "))).collect();
    let expected = [("Mark Rutte", "Mark Latte; Rutte; Mark Rutte"), ("New York", "New York")];
    assert_eq!(written, expected.map(|(name, spellings)| (name, spellings.to_string())));
}
