//! `annals convert`: there and back again, what is refused, and what a sudden end leaves.

use crate::corpora::oslo;
use crate::sandbox::{Ran, Sandbox};
use portable_pty::{PtySize, native_pty_system};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

/// Converts, and says what was said.
fn convert(sandbox: &Sandbox, arguments: &[&str]) -> String {
    let all: Vec<&str> = ["convert"].into_iter().chain(arguments.iter().copied()).collect();
    let ran = sandbox.run(&all);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{arguments:?}: {ran:?}");
    ran.stderr
}

fn refused(sandbox: &Sandbox, arguments: &[&str]) -> String {
    let all: Vec<&str> = ["convert"].into_iter().chain(arguments.iter().copied()).collect();
    let ran = sandbox.run(&all);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{arguments:?}: {ran:?}");
    assert!(ran.stderr.starts_with("annals: ") && ran.stderr.lines().count() == 2, "{ran:?}");
    ran.stderr
}

/// Every file under a folder with its bytes.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => {
                    let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_string();
                    found.insert(name, std::fs::read(&path).unwrap());
                }
            }
        }
    }
    found
}

fn names(root: &Path) -> Vec<String> {
    files(root).into_keys().collect()
}

#[test]
fn a_corpus_goes_through_every_format_and_back() {
    for source in [&[] as &[&str], &["oslo"]] {
        let sandbox = oslo();
        let exported = sandbox.stdout(&[&["export", "-f", "json"], source].concat());
        let said = convert(&sandbox, &[source, &["-o", "one.jsonl"]].concat());
        assert!(said.starts_with("wrote ") && said.ends_with(" names to one.jsonl\n"), "{said}");
        convert(&sandbox, &["one.jsonl", "-o", "folder"]);
        convert(&sandbox, &["folder", "-o", "bulk/", "--bulk"]);
        convert(&sandbox, &["bulk", "-o", "two.jsonl"]);
        assert_eq!(sandbox.read("two.jsonl"), sandbox.read("one.jsonl"));
        assert_eq!(sandbox.stdout(&["convert", "folder", "-o", "-"]), sandbox.read("one.jsonl"));
        assert_eq!(names(&sandbox.path("bulk")), ["articles.jsonl", "corpus.toml", "events.jsonl", "names.jsonl"]);
        for path in ["one.jsonl", "folder", "bulk"] {
            assert_eq!(sandbox.stdout(&["export", path, "-f", "json"]), exported, "{path}");
        }
    }
}

#[test]
fn the_folder_is_one_for_hands() {
    let sandbox = oslo();
    assert_eq!(convert(&sandbox, &["oslo", "-o", "out"]), "wrote 3 events, 4 articles and 3 names to out\n");
    let expected = [
        "articles/a.md",
        "articles/b.md",
        "articles/c.md",
        "articles/d.md",
        "corpus.toml",
        "events/events.toml",
        "names.toml",
    ];
    assert_eq!(names(&sandbox.path("out")), expected);
    insta::assert_snapshot!(
        ["corpus.toml", "names.toml", "articles/b.md", "events/events.toml"]
            .map(|name| format!("== {name}\n{}", sandbox.read(&format!("out/{name}"))))
            .concat()
    );
}

/// What linking would leave out is still what somebody wrote.
#[test]
fn what_nobody_knows_is_kept_to_the_byte() {
    let sandbox = Sandbox::new();
    let body = "\u{feff}Two  spaces \r\nand\tCRLF.\r\n\r\n---\r\nNo end";
    sandbox.write("in/articles/x.md", &format!("---\ntitle: \"Quoted\"\nmood: calm\n---\n{body}"));
    sandbox.write(
        "in/events/e.toml",
        "[[event]]\ntitle = \"T\"\nkind = \"séance\"\nseen = 2025-02-18\nextra = '{\"none\":null}'\n\
         [[event.says]]\narticle = \"gone\"\nquote = \"\"\"a\nb\"\"\"\nweight = { of = [1, 2.5] }\n",
    );
    convert(&sandbox, &["in", "-o", "one.jsonl"]);
    assert_eq!(
        sandbox.read("one.jsonl").lines().collect::<Vec<_>>(),
        [
            r#"{"corpus":{"title":"in","format":1}}"#,
            r#"{"article":{"id":"x","title":"\"Quoted\"","body":"\ufeffTwo  spaces \r\nand\tCRLF.\r\n\r\n---\r\nNo end","mood":"calm"}}"#,
            r#"{"event":{"title":"T","kind":"séance","none":null,"seen":"2025-02-18","says":[{"article":"gone","quote":"a\nb","weight":{"of":[1,2.5]}}]}}"#,
        ]
    );
    convert(&sandbox, &["one.jsonl", "-o", "out"]);
    assert_eq!(sandbox.read("out/articles/x.md"), format!("---\nid: x\ntitle: \"Quoted\"\nmood: calm\n---\n{body}"));
    assert_eq!(sandbox.stdout(&["convert", "out", "-o", "-"]), sandbox.read("one.jsonl"));
}

#[test]
fn what_cannot_be_read_is_lost_only_when_that_is_asked_for() {
    for (file, text, first) in [
        ("in/events/e.toml", "[[event]]\ntitle = \"T\"\ndate = \"2025-02-30\"\n", "in/events/e.toml:3:17: "),
        ("in/events/e.toml", "[[evnt]]\ntitle = \"T\"\n", "in/events/e.toml:1:3: "),
        ("in/corpus.toml", "format = 2\n", "in/corpus.toml:1:10: "),
    ] {
        let sandbox = Sandbox::new();
        sandbox.write("in/articles/a.md", "A text.");
        sandbox.write(file, text);
        let told = refused(&sandbox, &["in", "-o", "out"]);
        assert!(
            told.starts_with(&format!("annals: 1 thing could not be read, and would be lost; the first is {first}")),
            "{told}"
        );
        assert!(told.contains("`annals check in`") && told.contains("--skip-broken"), "{told}");
        assert!(!sandbox.path("out").exists());
        let told = convert(&sandbox, &["in", "-o", "out", "--skip-broken"]);
        assert!(told.starts_with("annals: 1 thing could not be read and is left out; the first is"), "{told}");
        assert!(sandbox.path("out/articles/a.md").exists());
    }
    let sandbox = Sandbox::new();
    for (name, bytes) in
        [("in/a.md", &b"Caf\xe9"[..]), ("a.jsonl", b"{\"article\":{\"id\":\"a\",\"body\":\"Caf\xe9\"}}\n")]
    {
        sandbox.write(name, "");
        std::fs::write(sandbox.path(name), bytes).unwrap();
        let told = refused(&sandbox, &[name.split('/').next().unwrap(), "-o", "out"]);
        assert!(told.contains("not UTF-8"), "{told}");
    }
}

#[test]
fn what_is_there_stays_unless_forced_and_strangers_stay_even_then() {
    let sandbox = oslo();
    sandbox.write("a.jsonl", "old");
    for out in ["a.jsonl", "oslo"] {
        let before = files(&sandbox.path("."));
        assert!(refused(&sandbox, &["-o", out]).contains("--force"));
        assert_eq!(files(&sandbox.path(".")), before);
    }
    convert(&sandbox, &["-o", "a.jsonl", "--force"]);
    convert(&sandbox, &["oslo", "-o", "copy"]);
    convert(&sandbox, &["a.jsonl", "-o", "copy", "--force"]);
    assert_eq!(sandbox.stdout(&["export", "copy"]), sandbox.stdout(&["export"]));
    sandbox.write("oslo/README.md", "Precious.");
    let before = files(&sandbox.path("."));
    let told = refused(&sandbox, &["-o", "oslo", "--force"]);
    assert!(told.contains("holds more than a corpus, and that would be lost: oslo/README.md"), "{told}");
    for (arguments, why) in [
        (&["-o", "."] as &[_], "the folder you are in"),
        (&["-o", "no/such"], "cannot write no/such"),
        (&["-o", "x.jsonl", "--bulk"], "--bulk writes a folder"),
        (&["-o", "-", "--bulk"], "--bulk writes a folder"),
        (&["no/such", "-o", "out"], "cannot open no/such"),
        (&["-o", "oslo/README.md", "--force"], "is a file"),
    ] {
        assert!(refused(&sandbox, arguments).contains(why), "{arguments:?}");
    }
    assert_eq!(files(&sandbox.path(".")), before);
}

#[test]
fn an_empty_corpus_is_nothing_found() {
    let sandbox = Sandbox::new();
    sandbox.write("none.jsonl", "");
    let ran = sandbox.run(&["convert", "none.jsonl", "-o", "out"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (1, "annals: nothing found; out is not written\n"));
    assert!(!sandbox.path("out").exists());
}

#[test]
fn whenever_it_is_killed_the_old_corpus_or_the_new_one_stands_there() {
    let sandbox = Sandbox::new();
    let many = |text: &str| {
        let article = |number: usize| format!("{{\"article\":{{\"id\":\"a{number}\",\"body\":\"{text}\"}}}}\n");
        (0..400).map(article).collect::<String>()
    };
    sandbox.write("old.jsonl", &many("Old."));
    sandbox.write("new.jsonl", &many("New."));
    let whole = |name: &str| {
        convert(&sandbox, &[&format!("{name}.jsonl"), "-o", &format!("{name}-whole")]);
        files(&sandbox.path(format!("{name}-whole")))
    };
    let started = std::time::Instant::now();
    let either = [whole("old"), whole("new")];
    let usual = started.elapsed() / 2;
    convert(&sandbox, &["old.jsonl", "-o", "out"]);
    let articles = either
        .each_ref()
        .map(|files| files.iter().filter(|(name, _)| name.starts_with("articles/")).collect::<Vec<_>>());
    let mut killed = 0;
    for step in 0..24 {
        let mut command = sandbox.command(&["convert", ["new.jsonl", "old.jsonl"][step % 2], "-o", "out", "--force"]);
        let mut child = command.stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(usual * u32::try_from(step).unwrap() / 20);
        child.kill().unwrap();
        killed += usize::from(child.wait().unwrap().code().is_none());
        let found = files(&sandbox.path("out"));
        let found: Vec<_> = found.iter().filter(|(name, _)| name.starts_with("articles/")).collect();
        assert!(articles.contains(&found), "neither the old nor the new one, step {step}: {} files", found.len());
    }
    assert!(killed > 3, "only {killed} were killed before they were done");
}

#[test]
fn lines_nobody_reads_are_no_mistake() {
    let sandbox = Sandbox::new();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = sandbox.command(&["convert", "-o", "-"]).stdout(writer).stderr(Stdio::piped()).output().unwrap();
    let ran = Ran::from(output);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
}

/// Converts what comes from a pipe, holding the pipe open for as long as `hold` takes.
fn convert_slowly(sandbox: &Sandbox, stderr: Stdio, hold: impl FnOnce()) -> Ran {
    let mut command = sandbox.command(&["convert", "-", "-o", "-"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(stderr).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(b"{\"article\":{\"id\":\"a\",\"body\":\"x\"}}\n").unwrap();
    hold();
    drop(input);
    Ran::from(child.wait_with_output().unwrap())
}

/// Long work says how far it has come, to a person at a terminal only, and takes the line away again.
#[test]
fn long_work_is_shown_on_a_terminal_and_wiped() {
    let sandbox = Sandbox::new();
    let ran = convert_slowly(&sandbox, Stdio::piped(), || std::thread::sleep(Duration::from_millis(600)));
    assert_eq!((ran.code, ran.stdout.lines().count(), ran.stderr.as_str()), (0, 2, ""));

    let pty = native_pty_system().openpty(PtySize::default()).unwrap();
    let terminal = std::fs::OpenOptions::new().write(true).open(pty.master.tty_name().unwrap()).unwrap();
    let mut reader = pty.master.try_clone_reader().unwrap();
    let (sender, seen) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(length) = reader.read(&mut buffer) {
            if length == 0 || sender.send(buffer[..length].to_vec()).is_err() {
                return;
            }
        }
    });
    let mut text = Vec::new();
    let mut wait_for = |wanted: &str| {
        while !String::from_utf8_lossy(&text).contains(wanted) {
            text.extend(seen.recv_timeout(Duration::from_secs(30)).unwrap());
        }
        String::from_utf8_lossy(&text).into_owned()
    };
    let shown = || {
        wait_for("\rannals: reading: 1 records\r");
    };
    let ran = convert_slowly(&sandbox, terminal.into(), shown);
    assert_eq!((ran.code, ran.stdout.lines().count()), (0, 2));
    assert!(wait_for(&format!("\r{:26}\r", "")).ends_with(&format!("\r{:26}\r", "")));
}
