//! Lines that are taken up as they stand come to the same as those that become records first.

use crate::export::{Format, Subject, write};
use crate::query::Selection;
use crate::store::Opened;
use crate::store::memory::{lines, lines_as_records};
use proptest::prelude::*;

fn told(opened: &Opened) -> (String, Vec<String>) {
    let corpus = &opened.corpus;
    let subject = Subject { corpus, query: "", selection: &Selection::all(corpus) };
    let mut out = Vec::new();
    write(Format::Json, &subject, &mut out).unwrap();
    let places = corpus.events().map(|event| format!("{} {}", event.at(), event.date_at()));
    let said = corpus.assertions().map(|says| format!("{} {} {}", says.at(), says.quote_at(), says.date_at()));
    let names = corpus.names().map(|name| format!("{:?} {:?}", name.kind(), name.spellings().collect::<Vec<_>>()));
    let articles = corpus.articles().map(|article| format!("{} {}", article.at(), article.event_count()));
    let others = places.chain(said).chain(names).chain(articles).collect::<Vec<_>>().join("\n");
    let problems = opened.problems.iter().map(|problem| format!("{problem:?}")).collect();
    (String::from_utf8(out).unwrap() + &others, problems)
}

const LINES: [&str; 24] = [
    r#"{"article":{"id":"a","title":"One","outlet":"Daily","published":"2025-02-18","url":"https://example.org/a","body":"They met in Oslo.\n\nThey left."}}"#,
    r#"{"article":{"id":"b","copy_of":"a","digest":true}}"#,
    r#"{"article":{"id":"c","copy_of":"none","published":"2025-02-30"}}"#,
    r#"{"article":{"id":" ","title":"no id"}}"#,
    r#"{"article":{"id":"a","title":"a second one"}}"#,
    r#"{"person":{"name":"Mark Rutte","spellings":["Rutte","Mark Latte"]}}"#,
    r#"{"place":{"name":"Oslo","in":"Norway"}}"#,
    r#"{"event":{"id":"e1","title":"Talks","kind":"talks","date":"2025-02-17","places":["Oslo"],"people":["Rutte","Mark Rutte"," "],"says":[{"article":"a","quote":"met  in Oslo","paragraph":1,"attributed_to":"an aide"},{"article":"b","status":"announced","absent":["Mark Latte"],"date":"2025-02-18~"}]}}"#,
    r#"{"event":{"title":"No id","says":[{"article":"b","quote":"left","basis":"published","rule":"r","confidence":"low","note":"n","before":"They","after":"."}]}}"#,
    r#"{"event":{"id":"u1","title":"Unknown key","colour":"red","says":[{"article":"a"}]}}"#,
    r#"{"event":{"id":"u2","title":"Unknown kind","kind":"metting","says":[{"article":"a"}]}}"#,
    r#"{"event":{"id":"u3","title":"Bad date","date":"2025-13","says":[{"article":"a","date":"2025-26"}]}}"#,
    r#"{"event":{"id":"u4","title":"Null lists","places":null,"says":[{"article":"a","people":null,"quote":null}]}}"#,
    r#"{"event":{"id":"u5","title":"Wrong types","date":2025,"places":"Oslo","says":[{"article":"a","paragraph":"one"}]}}"#,
    r#"{"event":{"id":"u6","title":"Unused date","says":[{"article":"a","basis":"none","date":"2025"}]}}"#,
    r#"{"event":{"title":"Nobody","says":[]}}"#,
    r#"{"event":{"id":"u7","title":"Unknown article","says":[{"article":"nope"},{"article":" "}]}}"#,
    r#"{"event":{"id":"u8","title":"Part \u00e9\n\"x\"","part_of":"e1","organisations":["NATO"],"says":[{"article":"a"}]}}"#,
    r#"{"event":{"id":"e1","title":"Twice","says":[{"article":"a"}]}}"#,
    r#"{"event":{"title":"t","title":"u","says":[]}}"#,
    r#"{"corpus":{"title":"A title"}}"#,
    "no json at all",
    "",
    "\u{feff}{\"evnt\":{\"title\":\"x\"}}",
];

#[test]
fn every_sort_of_line_comes_to_the_same_both_ways() {
    for end in ["\n", "\r\n"] {
        let text = LINES.join(end);
        let both = [lines(text.as_bytes()), lines_as_records(text.as_bytes())];
        assert_eq!(told(&both[0]), told(&both[1]));
        assert!(both[0].corpus.events().len() > 8, "the lines are there to be read");
    }
}

#[test]
fn blocks_are_joined_in_the_order_of_the_file() {
    // Of several megabytes, so that there are several blocks; every one has mistakes and refers to all the others.
    let mut text = String::new();
    for number in 0..6000 {
        text.push_str(&format!(
            r#"{{"article":{{"id":"a{number}","published":"2025-02-18","body":"{}"}}}}"#,
            "Words. ".repeat(80)
        ));
        text.push('\n');
        let other = (number * 7919) % 6100;
        text.push_str(&format!(
            r#"{{"event":{{"id":"e{number}","title":"Event {}","date":"20{:02}","people":["P{}"],"says":[{{"article":"a{other}","quote":"Words"}},{{"article":"a{number}"}}]}}}}"#,
            number % 50,
            number % 60,
            number % 1000,
        ));
        text.push_str(if number % 500 == 0 { "\nbroken\n" } else { "\n" });
    }
    let both = [lines(text.as_bytes()), lines_as_records(text.as_bytes())];
    assert_eq!(told(&both[0]), told(&both[1]));
    assert_eq!(both[0].corpus.events().len(), 6000);
}

proptest! {
    #[test]
    fn any_lines_come_to_the_same_both_ways(picked in proptest::collection::vec(0..LINES.len(), 0..12), cut in 0..400usize) {
        let mut text: String = picked.iter().map(|index| LINES[*index]).collect::<Vec<_>>().join("\n");
        text.truncate(text.floor_char_boundary(text.len().saturating_sub(cut)));
        prop_assert_eq!(told(&lines(text.as_bytes())), told(&lines_as_records(text.as_bytes())));
    }
}
