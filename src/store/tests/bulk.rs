use super::{folder, keys, open, opened, told};
use crate::model::NameKind;

const ARTICLE: &str = r#"{"id":"a","title":"A","published":"2025-02-18","body":"They met in Oslo."}"#;
const EVENT: &str =
    r#"{"id":"e","title":"They met","date":"2025-02-17","says":[{"article":"a","quote":"met in Oslo"}]}"#;

#[test]
fn a_folder_of_records_is_read() {
    let names =
        "{\"person\":{\"name\":\"Ada\",\"spellings\":[\"A.\"]}}\n{\"place\":{\"name\":\"Oslo\",\"in\":\"Norway\"}}\n";
    let read = opened(&[
        ("articles.jsonl", ARTICLE.as_bytes()),
        ("events.jsonl", EVENT.as_bytes()),
        ("names.jsonl", names.as_bytes()),
        ("corpus.toml", b"title = \"Bulk\"\n"),
    ]);
    assert_eq!(read.problems, []);
    assert_eq!((read.corpus.title(), keys(&read)), ("Bulk", vec!["e".into()]));
    assert_eq!(read.corpus.assertions().next().unwrap().passage_text(), Some("met in Oslo"));
    assert_eq!(read.corpus.find_name(NameKind::Place, "Oslo").unwrap().around().count(), 2);
}

#[test]
fn tagged_lines_stand_in_any_order_and_broken_ones_are_named() {
    let text = [
        "\u{feff}{\"event\":".to_string() + EVENT + "}",
        String::new(),
        "{\"event\":{\"title\":\"cut".to_string(),
        "{\"evnt\":{}}".to_string(),
        "{\"event\":{\"id\":\"x\"}}".to_string(),
        EVENT.to_string(),
        "{\"article\":".to_string() + ARTICLE + "}\r",
        "{\"corpus\":{\"title\":\"T\",\"titel\":\"\"}}".to_string(),
        "{\"event\":{\"title\":\"bad date\",\"date\":\"2025-02-30\",\"says\":[{\"article\":\"a\"}],\"kind\":\"x\"}}"
            .to_string(),
    ];
    let root = folder(&[("all.jsonl", text.join("\n").as_bytes())]);
    let read = open(&root.path().join("all.jsonl")).unwrap();
    assert_eq!(
        told(&read),
        [
            "all.jsonl:3 jsonl",
            "all.jsonl:4 jsonl",
            "all.jsonl:5 jsonl",
            "all.jsonl:6 jsonl",
            "all.jsonl:8 unknown-key",
            "all.jsonl:9 date",
            "all.jsonl:9 unknown-kind",
        ]
    );
    assert!(read.problems[2].message.contains("missing field `title`"), "{}", read.problems[2].message);
    assert!(!read.problems[2].message.contains("line 1"), "{}", read.problems[2].message);
    assert_eq!(
        read.problems[0].excerpt.as_ref().map(|excerpt| excerpt.text.as_str()),
        Some("{\"event\":{\"title\":\"cut")
    );
    assert_eq!(read.corpus.title(), "T");
    let titles: Vec<_> = read.corpus.events().map(|event| event.title()).collect();
    assert_eq!(titles, ["They met", "bad date"]);
}

#[test]
fn an_article_may_lack_its_text() {
    let bare = r#"{"id":"a","published":"2025-02-18"}"#;
    let read = opened(&[("articles.jsonl", bare.as_bytes()), ("events.jsonl", EVENT.as_bytes())]);
    assert_eq!(read.problems, []);
    let says = read.corpus.assertions().next().unwrap();
    assert_eq!(says.passage().state, crate::model::PassageState::Unread);
    assert_eq!(says.words().as_deref(), Some("met in Oslo"));
}

#[test]
fn of_a_record_only_the_values_of_the_wrong_type_are_left_out() {
    let event = r#"{"id":"e","title":"They met","kind":7,"date":2025,"places":["Oslo",7],"people":"Ada","organisations":null,"says":[
        {"article":"a","quote":"met in Oslo","status":"reportd","paragraph":"1","basis":3},{"quote":"x"},7,{"article":"a","quote":null}]}"#;
    let article = r#"{"id":"a","title":3,"published":"2025-02-30","digest":"yes","body":"They met in Oslo."}"#;
    let text = format!("{{\"event\":{}}}\n{{\"article\":{article}}}\n", event.replace('\n', " "));
    let root = folder(&[("all.jsonl", text.as_bytes())]);
    let read = open(&root.path().join("all.jsonl")).unwrap();
    assert_eq!(
        told(&read),
        [
            "all.jsonl:1 missing-key",
            "all.jsonl:1 unknown-word",
            "all.jsonl:1 wrong-type",
            "all.jsonl:1 wrong-type",
            "all.jsonl:1 wrong-type",
            "all.jsonl:1 wrong-type",
            "all.jsonl:1 wrong-type",
            "all.jsonl:2 date",
            "all.jsonl:2 wrong-type",
            "all.jsonl:2 wrong-type",
        ]
    );
    let said: Vec<&str> = read.problems.iter().map(|problem| problem.message.as_str()).collect();
    assert!(said.contains(&"`paragraph` has the text \"1\" where a whole number belongs"), "{said:?}");
    assert!(read.problems[1].help.contains("did you mean \"reported\"?"), "{:?}", read.problems[1]);
    let event = read.corpus.events().next().unwrap();
    assert_eq!(event.date().unwrap().as_edtf(), "2025");
    let names: Vec<_> = event.names().iter().map(|name| name.text()).collect();
    assert_eq!(names, ["Ada", "Oslo"]);
    assert_eq!(event.says().map(|says| says.passage_text()).collect::<Vec<_>>(), [None, Some("met in Oslo")]);
    assert_eq!(read.corpus.find_article("a").unwrap().body(), Some("They met in Oslo."));
}

#[test]
fn a_misspelt_sort_of_record_is_told_what_was_meant() {
    let root = folder(&[("all.jsonl", b"{\"evnt\":{}}\n{\"zebra\":{}}\n".as_slice())]);
    let read = open(&root.path().join("all.jsonl")).unwrap();
    let helps: Vec<_> = read.problems.iter().map(|problem| problem.help.as_str()).collect();
    assert_eq!(helps, ["did you mean \"event\"?", "the line is left out until it is mended"]);
}

#[test]
fn packed_lines_are_read_and_damage_costs_only_what_comes_after() {
    use crate::store::Source;
    use flate2::{Compression, write::GzEncoder};
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};
    use std::io::Write;

    let event = |number: usize| {
        // Words that hardly pack, so that the cut falls among them.
        let noise: String =
            (0..40).map(|place| char::from(b'a' + ((number * 7919 + place * place * 31) % 26) as u8)).collect();
        format!("{{\"event\":{{\"id\":\"e{number}\",\"title\":\"{noise}\",\"says\":[{{\"article\":\"a\"}}]}}}}\n")
    };
    let text = "{\"article\":{\"id\":\"a\"}}\n".to_string() + &(0..2000).map(event).collect::<String>();
    let mut gz = GzEncoder::new(Vec::new(), Compression::fast());
    gz.write_all(text.as_bytes()).unwrap();
    let gz = gz.finish().unwrap();
    let zst = compress_to_vec(text.as_bytes(), CompressionLevel::Fastest);
    let folder = tempfile::tempdir().unwrap();
    let open = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let opened = Source::Path(path).open().unwrap();
        (opened.corpus.events().len(), opened.problems.iter().map(|problem| problem.code).collect::<Vec<_>>())
    };
    assert_eq!(open("whole.jsonl.gz", &gz), (2000, vec![]));
    assert_eq!(open("whole.jsonl.zst", &zst), (2000, vec![]));
    let (events, codes) = open("cut.jsonl.gz", &gz[..gz.len() / 2]);
    assert!((1..2000).contains(&events), "{events}");
    assert!(codes.contains(&"unreadable"), "{codes:?}");
}

#[test]
fn of_a_file_that_is_there_packed_and_plain_one_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let event = "{\"title\":\"x\",\"says\":[{\"article\":\"a\"}]}\n";
    for (name, text) in
        [("articles.jsonl", "{\"id\":\"a\"}\n"), ("events.jsonl", event), ("events.jsonl.gz", "no matter")]
    {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let opened = crate::store::Source::Path(folder.path().into()).open().unwrap();
    let codes: Vec<_> = opened.problems.iter().map(|problem| problem.code).collect();
    assert_eq!((opened.corpus.events().len(), codes), (1, vec!["read-already"]));
}
