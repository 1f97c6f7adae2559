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
        "title = \"2\" places = [\"x\"]",
        "title = \"\\q\"",
        "title = \"2\"\nplaces = [\"x\" \"y\"]",
        "title = \"2\"\nplaces = [\"x\",, \"y\"]",
        "title = \"2\"\nx = {a = 1",
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
        assert!(keys(&opened).contains(&"three".into()), "{broken}: {:?}", opened.problems);
        for event in opened.corpus.events() {
            let title = match &*event.key() {
                "one" => "1",
                "two" => "2",
                "three" => "3",
                key => panic!("{key} is no event of {broken}"),
            };
            assert_eq!((&*event.title(), event.says().count()), (title, 1), "{broken}\n{:?}", told(&opened));
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

/// A date without quotation marks that is none, and a key for the second time, cost their line and nothing else.
#[test]
fn of_a_line_that_cannot_be_only_the_line_is_left_out() {
    let dated = "[[event]]\nid = \"e\"\ntitle = \"x\"\ndate = 2025-2-3 # about\nkind = \"meeting\"\nkind = \"call\"\n\
         [[event.says]]\narticle = \"a\"\ndate = 2025-02-30\nstatus = \"reported\"\n";
    let opened = with_events(dated);
    assert_eq!(told(&opened), ["e.toml:4 date", "e.toml:6 repeated-key", "e.toml:9 date"]);
    assert_eq!((opened.problems[0].at.column, opened.problems[0].help.as_str()), (14, "write 2025-02-03"));
    assert_eq!(opened.problems[2].message, "\"2025-02-30\" is no date: February 2025 has 28 days");
    assert_eq!(opened.problems[2].excerpt.as_ref().unwrap().text, "date = 2025-02-30");
    let event = opened.corpus.events().next().unwrap();
    assert_eq!((event.date(), event.kind().as_str(), event.says().count()), (None, "meeting", 1));
    assert!(event.says().all(|says| says.status_is_given()));
}

#[test]
fn of_a_broken_assertion_only_the_assertion_is_left_out() {
    let says = |quote: &str| format!("[[event.says]]\narticle = \"a\"\n{quote}\n");
    for broken in
        ["quote = \"in Oslo", "quote = in Oslo", "quote = \"\"\"in Oslo", "quote", "x = [1, \"é\"", "x = \"\\q\""]
    {
        let event = format!("[[event]]\nid = \"e\"\ntitle = \"é\"\n{}", says("paragraph = 1"));
        let events = event.clone() + &says(broken) + &says("quote = \"They met\"") + &event.replace("\"e\"", "\"f\"");
        let opened = with_events(&events);
        assert_eq!(keys(&opened), ["e", "f"], "{broken}: {:?}", opened.problems);
        assert_eq!(opened.problems.len(), 1, "{broken}: {:?}", opened.problems);
        assert_eq!((opened.problems[0].code, opened.problems[0].at.line), ("toml", 9), "{broken}");
        assert!(opened.problems[0].help.contains("the assertion in which this stands"), "{}", opened.problems[0].help);
        let quotes: Vec<_> = opened.corpus.events().next().unwrap().says().map(|says| says.quote_at().line).collect();
        assert_eq!(quotes, [4, 12], "{broken}");
    }
}

#[test]
fn one_mistake_is_told_once_and_in_plain_words() {
    for (line, reason) in [
        ("title = \"x", "a text has no closing quotation mark"),
        ("title = 'x", "a text has no closing quotation mark"),
        ("title = x", "a text must stand between straight quotation marks"),
        ("title = “x”", "a text must stand between straight quotation marks"),
        ("title =", "a key must be followed by = and a value"),
        ("title", "a key must be followed by = and a value"),
        ("title = \"a \"b\" c\"", "something stands behind the value"),
        ("title = \"\\q\"", "this letter means nothing behind a \\"),
        ("title = \"x\"\nplaces = [\"x\" \"y\"]", "a comma is missing in a list"),
        ("title = \"x\"\nplaces = [\"x\",, \"y\"]", "a list has a comma too many"),
        ("title = \"x\"\nplaces = [\"x\"", "a list has no closing ]"),
        ("title: \"x\"", "a key must be followed by = and a value"),
    ] {
        let opened = with_events(&second(line));
        let toml: Vec<_> = opened.problems.iter().filter(|problem| problem.code == "toml").collect();
        assert_eq!(toml.len(), 1, "{line}: {toml:?}");
        assert_eq!(toml[0].message, format!("not TOML: {reason}"), "{line}");
        assert!(toml[0].help.contains("left out until it is mended"), "{line}");
    }
}
