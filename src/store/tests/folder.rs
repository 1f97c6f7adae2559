use super::{ARTICLE, folder, keys, open, opened, told, with_events};
use crate::model::NameKind;
use std::os::unix::fs::symlink;

const EVENT: &str = "[[event]]\nid = \"e\"\ntitle = \"They met\"\n[[event.says]]\narticle = \"a\"\n";

#[test]
fn articles_stand_in_their_folder_or_else_in_the_root() {
    let inside = opened(&[("articles/a.md", ARTICLE.as_bytes()), ("notes.md", b"Not one."), ("articles/b.txt", b"B.")]);
    let keys: Vec<_> = inside.corpus.articles().map(|article| article.key()).collect();
    assert_eq!(keys, ["a", "b"]);
    let bare = opened(&[("b.txt", b"B."), ("a.md", ARTICLE.as_bytes()), (".hidden.md", b"x"), ("c.pdf", b"x")]);
    let keys: Vec<_> = bare.corpus.articles().map(|article| article.key()).collect();
    assert_eq!(keys, ["a", "b"]);
    assert_eq!(bare.problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["not-read"]);
    assert!(bare.problems[0].message.ends_with("c.pdf"), "{:?}", bare.problems);
}

#[test]
fn every_file_of_events_is_read_in_the_order_of_names() {
    let file = |id: &str| EVENT.replace("\"e\"", &format!("\"{id}\""));
    let opened = opened(&[
        ("articles/a.md", ARTICLE.as_bytes()),
        ("events/2.toml", file("twice").as_bytes()),
        ("events/1.toml", (file("one") + &file("twice")).as_bytes()),
        ("events/notes.md", b"Not events."),
    ]);
    assert_eq!(keys(&opened), ["one", "twice"]);
    assert_eq!(told(&opened), ["2.toml:2 duplicate-event"]);
    assert!(opened.problems[0].message.contains("1.toml:7"), "{}", opened.problems[0].message);
}

#[test]
fn events_or_names_alone_make_a_corpus_or_say_why_not() {
    let events = opened(&[("events/e.toml", EVENT.as_bytes())]);
    assert_eq!(told(&events), ["e.toml:1 unasserted-event", "e.toml:5 unknown-article"]);
    let failure = open(folder(&[("names.toml", b"[[person]]\nname = \"Ada\"\n")]).path()).unwrap_err();
    assert!(failure.message.contains("holds no corpus"), "{failure}");
    assert!(open(folder(&[]).path()).is_err());
}

#[test]
fn title_description_and_names_are_read() {
    let names =
        "[[person]]\nname = \"Ada\"\nspellings = [\"A.\"]\nrole = \"x\"\n[[place]]\nname = \"Oslo\"\nin = \"Norway\"\n";
    let read = opened(&[
        ("corpus.toml", b"title = \"T\"\ndescription = \"D\"\nformat = 1\n"),
        ("names.toml", names.as_bytes()),
        ("articles/a.md", ARTICLE.as_bytes()),
    ]);
    assert_eq!(read.problems, []);
    assert_eq!((read.corpus.title(), read.corpus.description()), ("T", Some("D")));
    let oslo = read.corpus.find_name(NameKind::Place, "oslo").unwrap();
    assert_eq!(oslo.around().map(|place| place.text()).collect::<Vec<_>>(), ["Oslo", "Norway"]);
    assert_eq!(read.corpus.find_name(NameKind::Person, "A.").unwrap().role(), Some("x"));
    let newer = opened(&[("corpus.toml", b"format = 2\n"), ("articles/a.md", ARTICLE.as_bytes())]);
    assert_eq!(told(&newer), ["corpus.toml:1 format"]);
}

#[test]
fn every_mistake_is_told_at_once() {
    let opened = with_events(concat!(
        "[[event]]\ntitle = 7\n\n",
        "[[event]]\ntitle = \"x\"\ntitel = \"y\"\nplaces = [1]\ndate = \"2025-02-30\"\nkind = \"metting\"\n",
        "[[event.says]]\narticle = \"a\"\nstatus = \"reportd\"\nbasis = 1\nparagraph = -1\n",
        "[[event.says]]\nquote = \"x\"\n",
    ));
    assert_eq!(
        told(&opened),
        [
            "e.toml:1 missing-key",
            "e.toml:2 wrong-type",
            "e.toml:6 unknown-key",
            "e.toml:7 wrong-type",
            "e.toml:8 date",
            "e.toml:9 unknown-kind",
            "e.toml:12 unknown-word",
            "e.toml:13 wrong-type",
            "e.toml:14 wrong-type",
            "e.toml:15 missing-key",
        ]
    );
    let help = |code: &str| opened.problems.iter().find(|problem| problem.code == code).unwrap().help.clone();
    assert_eq!(help("unknown-key"), "did you mean `title`?");
    assert_eq!(help("unknown-kind"), "did you mean \"meeting\"?");
    assert_eq!(help("unknown-word"), "did you mean \"reported\"?");
    let event = opened.corpus.events().next().unwrap();
    assert_eq!((&*event.title(), event.kind().as_str(), event.says().count()), ("x", "metting", 1));
}

#[test]
fn dates_may_be_bare() {
    for (written, expected) in [
        ("2025-02-18", "2025-02-18"),
        ("\"2025-02\"", "2025-02"),
        ("2025", "2025"),
        ("2025-02-18T14:30:00+03:00", "2025-02-18T14:30:00+03:00"),
        ("\"2025-02-18~\" # about", "2025-02-18~"),
    ] {
        let opened = with_events(&EVENT.replace("title", &format!("date = {written}\ntitle")));
        assert_eq!(opened.problems, [], "{written}");
        assert_eq!(opened.corpus.events().next().unwrap().date().unwrap().as_edtf(), expected);
    }
    let wrong = with_events(&EVENT.replace("title", "date = \"2025-02-30\"\ntitle"));
    assert_eq!(wrong.problems[0].at.column, 17, "where the day stands");
    assert_eq!(wrong.problems[0].excerpt.as_ref().map(|excerpt| excerpt.text.as_str()), Some("date = \"2025-02-30\""));
    assert!(wrong.corpus.events().next().unwrap().date().is_none());
}

#[test]
fn bytes_that_are_no_text_marks_and_line_ends_do_no_harm() {
    let latin = opened(&[("articles/a.md", b"---\nid: a\npublished: 2025\n---\nCaf\xe9 in Oslo.")]);
    assert_eq!(told(&latin), ["a.md:5 not-utf8"]);
    assert_eq!(latin.corpus.find_article("a").unwrap().body(), Some("Caf\u{fffd} in Oslo."));

    let event = format!("\u{feff}{}quote = \"in Oslo\"\nparagraph = 2\n", EVENT).replace('\n', "\r\n");
    let text = "\u{feff}---\r\nid: a\r\npublished: 2025\r\n---\r\nFirst.\r\n\r\nThey met in Oslo.\r\n";
    let windows = opened(&[("articles/a.md", text.as_bytes()), ("events/e.toml", event.as_bytes())]);
    assert_eq!(windows.problems, []);
    let says = windows.corpus.assertions().next().unwrap();
    let (start, end) = says.code_points().unwrap();
    assert_eq!((start, end), (19, 26), "line ends count as they stand in the file");
    assert_eq!(says.quote_at().line, 6);
}

#[test]
fn a_link_out_of_the_folder_is_refused_and_one_within_is_not() {
    let outside = folder(&[("secret.md", b"Secret."), ("events.jsonl", b"")]);
    let root = folder(&[("articles/a.md", ARTICLE.as_bytes())]);
    symlink(outside.path().join("secret.md"), root.path().join("articles/b.md")).unwrap();
    symlink(root.path().join("articles/a.md"), root.path().join("articles/c.txt")).unwrap();
    symlink(outside.path(), root.path().join("events")).unwrap();
    let read = open(root.path()).unwrap();
    assert_eq!(told(&read), ["b.md:0 unreadable", "c.txt:2 duplicate-article"]);
    assert!(read.problems[0].message.contains("a link out of the corpus folder"), "{}", read.problems[0].message);

    let bulk = folder(&[]);
    symlink(outside.path().join("events.jsonl"), bulk.path().join("events.jsonl")).unwrap();
    assert!(open(bulk.path()).unwrap_err().message.contains("a link out of the corpus folder"));
}

#[test]
fn a_pipe_without_a_writer_does_not_hang() {
    let root = folder(&[("articles/a.md", ARTICLE.as_bytes())]);
    let mode = rustix::fs::Mode::from_raw_mode(0o600);
    for name in ["articles/pipe.md", "pipe.jsonl"] {
        let path = root.path().join(name);
        rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, mode, 0).unwrap();
    }
    let read = open(root.path()).unwrap();
    assert_eq!(told(&read), ["pipe.md:0 unreadable"]);
    assert!(open(&root.path().join("pipe.jsonl")).unwrap_err().message.contains("not a regular file"));
}

#[test]
fn what_is_no_corpus_is_refused_by_name() {
    let root = folder(&[("x.pdf", b"x")]);
    assert!(open(&root.path().join("x.pdf")).unwrap_err().message.contains("neither a folder nor"));
    assert!(open(&root.path().join("gone")).unwrap_err().message.contains("gone"));
}

#[test]
fn an_entry_that_is_no_text_costs_the_list_nothing_else() {
    let read = with_events(&EVENT.replace("title", "places = [\"Oslo\", 7, [\"x\"], \"Bergen\"]\npeople = 3\ntitle"));
    assert_eq!(told(&read), ["e.toml:3 wrong-type", "e.toml:3 wrong-type", "e.toml:4 wrong-type"]);
    assert_eq!(read.problems[0].message, "`places` has the number 7 where a text belongs");
    assert_eq!(read.problems[0].help, "write it in quotation marks: \"7\"");
    assert_eq!(read.problems[2].message, "`people` has the number 3 where a list of texts belongs");
    let event = read.corpus.events().next().unwrap();
    assert_eq!(event.places().map(|place| place.text()).collect::<Vec<_>>(), ["Oslo", "Bergen"]);
}

#[test]
fn a_number_in_quotation_marks_is_told_how_to_write_it() {
    let read = with_events(&format!("{EVENT}quote = \"Oslo\"\nparagraph = \"2\"\n"));
    assert_eq!(told(&read), ["e.toml:7 wrong-type"]);
    assert_eq!(read.problems[0].help, "write paragraph = 2");
    let read = with_events(&format!("{EVENT}date = \"2025-02-17\"\nbasis = \"none\"\n"));
    assert_eq!(told(&read), ["e.toml:6 unused-date"]);
}

#[test]
fn names_written_wrong_or_in_the_wrong_list_are_told() {
    let names = "[[person]]\nname = \"Ada\"\n[[person]]\nname = \"Ada\"\n\
                 [[place]]\nname = \"Oslo\"\nin = \"Norwya\"\n[[place]]\nname = \"Norway\"\n";
    let events = EVENT.replace("title", "people = [\"Oslo\", \"Ada\"]\ntitle");
    let read = opened(&[
        ("articles/a.md", ARTICLE.as_bytes()),
        ("names.toml", names.as_bytes()),
        ("events/e.toml", events.as_bytes()),
    ]);
    assert_eq!(told(&read), ["e.toml:3 unknown-name", "names.toml:4 duplicate-name", "names.toml:7 unknown-name"]);
    let says = |index: usize, part: &str| {
        let problem = &read.problems[index];
        assert!(problem.message.contains(part) || problem.help.contains(part), "{part}: {problem:?}");
    };
    says(0, "names.toml has it among the places");
    says(1, "names.toml:2:8");
    says(2, "did you mean \"Norway\"?");
}
