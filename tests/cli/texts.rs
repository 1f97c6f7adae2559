//! Whatever bytes stand in files and arguments, however deep, long or many: they are read, or named with a reason and a remedy, and nothing
//! hangs or panics.

use crate::inputs::{end, has, problems, refusal, run};
use crate::sandbox::Sandbox;
use serde_json::Value;
use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStringExt;

#[test]
fn another_encoding_is_named_with_the_way_to_convert_it() {
    let text = "---\nid: a\n---\nThey met in Oslo on Monday.";
    let wide = |big: bool, mark: bool| -> Vec<u8> {
        let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let wider: Vec<u8> = "\u{feff}They met.".chars().flat_map(|c| (c as u32).to_le_bytes()).collect();
    for (bytes, name) in [
        (wide(false, true), "UTF-16"),
        (wide(true, true), "UTF-16"),
        (wide(false, false), "UTF-16LE"),
        (wide(true, false), "UTF-16BE"),
        (wider, "UTF-32"),
    ] {
        let sandbox = Sandbox::new();
        sandbox.write("c/good.md", "x");
        for file in ["c/bad.md", "c/events/e.toml"] {
            std::fs::create_dir_all(sandbox.path("c/events")).unwrap();
            std::fs::write(sandbox.path(file), &bytes).unwrap();
        }
        let ran = run(&sandbox, &["check", "c"]);
        assert_eq!(ran.code, 1);
        for file in ["c/bad.md", "c/events/e.toml"] {
            let wanted = format!("{file}: error: the file is {name}, not UTF-8");
            assert!(ran.stdout.contains(&wanted), "{wanted}: {ran:?}");
        }
        assert!(ran.stdout.contains(&format!("iconv -f {name} -t UTF-8")), "{ran:?}");
    }
}

/// An article in these bytes and an assertion that quotes `quote`: what JSON says of the passage.
fn passage(body: &[u8], quote: &str) -> Value {
    let sandbox = Sandbox::new();
    std::fs::create_dir_all(sandbox.path("c/articles")).unwrap();
    std::fs::write(sandbox.path("c/articles/a.md"), body).unwrap();
    let quote = serde_json::to_string(quote).unwrap();
    let event = format!("[[event]]\ntitle = \"E\"\n[[event.says]]\narticle = \"a\"\nquote = {quote}\n");
    sandbox.write("c/events/e.toml", &event);
    let mut json: Value = serde_json::from_str(&run(&sandbox, &["export", "c", "-f", "json"]).stdout).unwrap();
    json["events"][0]["says"][0].take()
}

#[test]
fn passages_point_at_their_words_whatever_stands_around_them() {
    let bomb = format!("e{} ", "\u{301}".repeat(10_000));
    let strange = format!("\u{1b}]52;c;eA==\u{7} \u{202e}\u{200b}\u{e0041} {bomb}\0\0 ");
    for (before, ends) in [
        (b"".to_vec(), "\n"),
        ("\u{feff}".into(), "\r\n"),
        (b"1 \xff\xfe \xc3\x28 \xed\xa0\x80 ".to_vec(), "\r"),
        (strange.into_bytes(), "\n"),
    ] {
        let mut body = before.clone();
        body.extend(format!("One.{ends}{ends}They met in{ends}Oslo today.").bytes());
        let says = passage(&body, "met in Oslo");
        let read = String::from_utf8_lossy(&body).into_owned();
        let read: Vec<char> = read.strip_prefix('\u{feff}').unwrap_or(&read).chars().collect();
        let place = |key: &str| says[key].as_u64().unwrap_or_else(|| panic!("{says}")) as usize;
        let words: String = read[place("start")..place("end")].iter().collect();
        assert_eq!(words.split_whitespace().collect::<Vec<_>>(), ["met", "in", "Oslo"]);
        assert_eq!((says["passage"].as_str(), says["paragraph"].as_u64()), (Some("met in Oslo"), Some(2)), "{says}");
    }
}

#[test]
fn unreadable_bytes_are_named_at_their_place() {
    let sandbox = Sandbox::new();
    std::fs::create_dir(sandbox.path("c")).unwrap();
    std::fs::write(sandbox.path("c/a.md"), b"One.\r\nTwo.\rcaf\xe9 x").unwrap();
    let listed = problems(&sandbox, "c");
    let bad = listed.iter().find(|(code, ..)| code == "not-utf8").unwrap();
    assert_eq!((bad.2, bad.3), (3, 4), "{bad:?}");
}

#[test]
fn no_depth_of_nesting_is_too_much() {
    const DEPTH: usize = 100_000;
    let nest = |open: &str, close: &str| format!("{}1{}", open.repeat(DEPTH), close.repeat(DEPTH));
    let dots = vec!["a"; DEPTH].join(".");
    let good = "[[event]]\ntitle = \"Sound\"\nsays = [{article = \"a\"}]\n";
    for toml in [
        format!("x = {}", nest("[", "]")),
        format!("x = {}", nest("{a=", "}")),
        "[".repeat(DEPTH),
        format!("{dots} = 1"),
        format!("[{dots}]"),
        format!("[[{dots}]]"),
    ] {
        let sandbox = Sandbox::new();
        sandbox.write("c/articles/a.md", "x");
        sandbox.write("c/events/deep.toml", &toml);
        sandbox.write("c/events/good.toml", good);
        let listed = problems(&sandbox, "c");
        assert!(listed.iter().any(|(_, file, ..)| file.ends_with("deep.toml")), "{listed:?}");
        assert!(run(&sandbox, &["export", "c"]).stdout.contains("Sound"));
    }
    let sandbox = Sandbox::new();
    let lines = [
        nest("[", "]"),
        nest("{\"event\":", "}"),
        format!("{{\"article\":{{\"id\":\"x\",\"deep\":{}}}}}", nest("[", "]")),
        format!("{{\"event\":{{\"title\":\"x\",\"says\":{}}}}}", nest("[", "]")),
        "{\"article\":{\"id\":\"sound\"}}".to_string(),
    ];
    sandbox.write("deep.jsonl", &lines.join("\n"));
    let places: Vec<u64> =
        problems(&sandbox, "deep.jsonl").into_iter().filter(|row| row.0 == "jsonl").map(|row| row.2).collect();
    assert_eq!(places, [1, 2, 3, 4]);
    assert!(run(&sandbox, &["articles", "deep.jsonl"]).stdout.contains("sound"));
}

#[test]
fn no_number_is_too_large() {
    let sandbox = Sandbox::new();
    sandbox.write("c/articles/a.md", "---\npublished: Y99999999999999999999\n---\nx");
    let says = |rest: &str| format!("[[event.says]]\narticle = \"a\"\nquote = \"x\"\n{rest}\n");
    let event = |id: usize, rest: &str| format!("[[event]]\nid = \"e{id}\"\ntitle = \"E\"\n{rest}\n");
    let events: String = [
        (event(1, ""), says("paragraph = 99999999999999999999999")),
        (event(2, ""), says("paragraph = -1")),
        (event(3, ""), says("paragraph = 4294967295")),
        (event(4, "date = 99999999999999999999"), says("")),
        (event(5, "date = \"Y-9E99\""), says("date = \"9999-12-31/..\"")),
        (event(6, "date = 1e999"), says("date = \"-9999/Y17E7\"")),
    ]
    .into_iter()
    .map(|(event, says)| event + &says)
    .collect();
    sandbox.write("c/events/e.toml", &events);
    for arguments in [
        &["check", "c"] as &[_],
        &["export", "c"],
        &["export", "c", "-f", "json"],
        &["--print", "c", "--keys", "+++jjj---0l"],
        &["export", "c", "-q", "after:Y9999999999999 before:-9999 origins:>=18446744073709551616"],
        &["export", "c", "-q", "origins:>=99999999999999999999999999"],
        &["--print", "c", "--size", "99999999999x3"],
        &["--print", "c", "--size", "1x1"],
    ] {
        run(&sandbox, arguments);
    }
    assert!(
        run(&sandbox, &["export", "c", "-f", "json"]).stdout.contains("\"Y-9E99\""),
        "the rest of the file is read"
    );
}

#[test]
fn a_file_of_nothing_but_mistakes_is_told_in_bounds() {
    let sandbox = Sandbox::new();
    sandbox.write("junk.jsonl", &"x\n".repeat(5000));
    let listed = problems(&sandbox, "junk.jsonl");
    assert_eq!(listed.len(), 1001);
    assert!(has(&listed, "too-many-mistakes", "junk.jsonl", "4000 more mistakes"), "{:?}", listed.first());
    sandbox.write("c/a.md", &format!("---\n{}---\nThe text", "key: x\n".repeat(1001)));
    sandbox.write("c/events/e.toml", &"[[event]]\nx = 1\n".repeat(3000));
    sandbox.write("c/events/f.toml", &"[[event]\n".repeat(3000));
    sandbox.write("c/events/g.toml", &format!("event = [{}]", "1,".repeat(5000)));
    let listed = problems(&sandbox, "c");
    assert!(has(&listed, "front-matter", "c/a.md", "within 1000 lines"), "{:?}", listed.first());
    for file in ["e.toml", "f.toml", "g.toml"] {
        assert!(has(&listed, "too-many-mistakes", file, "more mistake"), "{file}");
        assert!(listed.iter().filter(|row| row.1.ends_with(file)).count() <= 1001, "{file}");
    }
}

#[test]
fn of_a_line_as_long_as_a_file_only_what_is_near_is_kept() {
    let sandbox = Sandbox::new();
    let words = "ö".repeat(3_000_000);
    sandbox.write("long.jsonl", &format!("{{\"event\":{{\"title\":\"{words}\",\"date\":nope,\"x\":\"{words}\"}}}}\n"));
    sandbox.write("c/a.md", &format!("---\nwrong: {words}\n---\n{words}"));
    // Thousands of mistakes in one line, each of which must be found without going through the line again.
    let list = format!("{{x = \"{words}\"}},").to_string() + &"{title = \"ö\", x = 1},".repeat(3_000);
    sandbox.write("c/events/e.toml", &format!("event = [{list}]"));
    for corpus in ["long.jsonl", "c"] {
        let told = run(&sandbox, &["check", corpus]).stdout;
        assert!(told.len() < 2_000_000 && told.contains('…') && told.contains('^'), "{} bytes", told.len());
        // Only the lines with excerpts: a name of three million letters may be said in full.
        assert!(told.lines().all(|line| line.chars().count() < 400), "{corpus}");
    }
    let row = &problems(&sandbox, "long.jsonl")[0];
    assert!((3_000_020..3_000_050).contains(&row.3), "columns are characters: {}", row.3);
}

#[test]
fn arguments_that_are_no_text_are_refused_by_name() {
    let sandbox = Sandbox::new();
    let bad = OsString::from_vec(b"\xff\x1b[31m\xfe".to_vec());
    let word = OsStr::new;
    for arguments in [
        vec![word("export"), word("-q"), &bad],
        vec![word("names"), word("-q"), &bad],
        vec![word("export"), word("-f"), &bad],
        vec![word("--print"), word("--keys"), &bad],
        vec![word("--print"), word("--size"), &bad],
        vec![&bad],
        vec![word("check"), &bad],
        vec![word("export"), word("-o"), word("/no/such"), &bad],
    ] {
        let mut command = sandbox.command(&[]);
        command.args(&arguments);
        let told = refusal(end(command));
        assert!(told.contains("\u{fffd}<U+001B>[31m\u{fffd}"), "{arguments:?}: {told}");
    }
    let mut command = sandbox.command(&["export", "-o"]);
    command.arg(&bad);
    assert_eq!(end(command).code, 0, "a path may be anything");
    assert!(sandbox.path(&bad).is_file());
}

#[test]
fn what_is_typed_stands_in_one_line_of_its_message() {
    let sandbox = Sandbox::new();
    let bad = "x\nannals: all is well\r\u{1b}[2K\u{202e}\u{200b}\u{e0041}\u{9b}31m<";
    for arguments in [
        &["export", "-q", &format!("{bad}:y")] as &[_],
        &["export", "-q", &format!("is:{bad}")],
        &["names", "-q", &format!("\"{bad}")],
        &["export", "-f", bad],
        &[bad],
        &["check", bad],
        &["--print", "--keys", bad],
        &["--print", "--size", bad],
        &["export", "a", bad],
        &[&format!("--{bad}")],
        &["export", "-o", &format!("no/{bad}")],
    ] {
        let ran = run(&sandbox, arguments);
        let told = ran.stdout.clone() + &ran.stderr;
        assert!(!told.lines().any(|line| line.starts_with("annals: all is well")), "{arguments:?}: {ran:?}");
        assert!(ran.code != 2 || told.contains("<U+000A>"), "{arguments:?}: {ran:?}");
    }
}

#[test]
fn a_bomb_of_marks_stays_small_and_in_its_columns() {
    let sandbox = Sandbox::new();
    let bomb = format!("Z{}", "\u{301}\u{489}".repeat(50_000));
    sandbox.write("c/articles/a.md", &format!("---\ntitle: {bomb}\n---\n{bomb} met them"));
    let event = format!(
        "[[event]]\ntitle = \"{bomb}\"\npeople = [\"{bomb}\"]\n[[event.says]]\narticle = \"a\"\nquote = \"met them\"\n"
    );
    sandbox.write("c/events/e.toml", &event);
    for arguments in [
        &["export", "c"] as &[_],
        &["export", "c", "-f", "json"],
        &["names", "c"],
        &["--print", "c", "--keys", "<enter><enter>"],
    ] {
        let told = run(&sandbox, arguments).stdout;
        assert!(told.len() < 20_000, "{arguments:?}: {} bytes", told.len());
        assert!(told.contains("<+99992 marks>") || arguments[0] == "--print", "{arguments:?}: {told}");
    }
}
