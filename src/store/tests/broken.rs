use super::{keys, told, with_events};

/// Three events, the second of which has this in place of its `title` line.
fn second(line: &str) -> String {
    let event = |id: &str, line: &str| {
        format!("[[event]]\nid = \"{id}\"\n{line}\ndate = \"2025-02-17\"\n[[event.says]]\narticle = \"a\"\n\n")
    };
    event("one", "title = \"1\"") + &event("two", line) + &event("three", "title = \"3\"")
}

#[test]
fn a_mistake_of_toml_in_one_event_leaves_the_rest_whole() {
    for line in [
        "title = \"2",
        "title = 2x",
        "title 2",
        "title = ",
        "= \"2\"",
        "title = \"2\"\ntitle = \"again\"",
        "title = \"2\" places = [\"x\"]",
        "title = \"\\q\"",
        "title = \"2\"\nplaces = [\"x\" \"y\"]",
        "title = \"2\"\nplaces = [\"x\",, \"y\"]",
        "title = \"2\"\nx = {a = 1",
        "title = \"2\"\ndate = 2025-02-30",
        "title = '2",
        "ti tle = \"2\"",
        "title = \"2\"\n]",
        "title = \"2\"\nx = 1__0",
        "ti tle = \"2\"",
        "title = \"\"\"2",
        "title = '''2",
        "title = \"2\"\nplaces = [\"x\"",
        "title = \"2\"\nplaces = [",
    ] {
        let opened = with_events(&second(line));
        assert_eq!(keys(&opened), ["one", "three"], "{line}: {:?}", opened.problems);
        assert!(opened.problems.iter().any(|problem| problem.code == "toml"), "{line}");
        assert!(opened.problems[0].excerpt.is_some(), "{line}");
        for event in opened.corpus.events() {
            assert_eq!(event.says().count(), 1, "{line}");
            assert_eq!(event.date().unwrap().as_edtf(), "2025-02-17", "{line}");
        }
    }
}

/// Where the end of what is broken cannot be told, more is left out, but nothing of it is taken for something else.
#[test]
fn nothing_half_read_passes() {
    let text = second("title = \"2\"");
    let without = |from: &str, to: &str| text.replacen(from, to, 1);
    for broken in [
        without("[[event]]\nid = \"two\"", "[[event]\nid = \"two\""),
        without("[[event]]\nid = \"two\"", "[event]]\nid = \"two\""),
        without("[[event]]\nid = \"two\"", "[event]\nid = \"two\""),
        without("[[event]]\nid = \"two\"", "[[evnt]]\nid = \"two\""),
        without("[[event]]\nid = \"one\"", "[[event]\nid = \"one\""),
        without("[[event.says]]", "[[event.says]"),
        without("[[event.says]]", "[event.says]"),
    ] {
        let opened = with_events(&broken);
        assert!(!opened.problems.is_empty(), "{broken}");
        assert!(keys(&opened).contains(&"three"), "{broken}: {:?}", opened.problems);
        for event in opened.corpus.events() {
            let title = match event.key() {
                "one" => "1",
                "two" => "2",
                "three" => "3",
                key => panic!("{key} is no event of {broken}"),
            };
            assert_eq!((event.title(), event.says().count()), (title, 1), "{broken}\n{:?}", told(&opened));
        }
    }
}

#[test]
fn a_broken_name_leaves_the_other_names() {
    let names = "[[person]]\nname = \"Ada\"\n[[person]]\nname = \"Bo\n[[place]]\nname = \"Oslo\"\n";
    let opened = super::opened(&[("articles/a.md", super::ARTICLE.as_bytes()), ("names.toml", names.as_bytes())]);
    assert_eq!(told(&opened), ["a.md:1 unread", "names.toml:4 toml"][1..]);
    let names: Vec<_> = opened.corpus.names().map(|name| name.text()).collect();
    assert_eq!(names, ["Ada", "Oslo"]);
}
