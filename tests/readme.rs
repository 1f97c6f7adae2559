//! The README against the program: its commands run, their outputs are what it shows, its tables are complete, and the
//! corpus in it opens.
//!
//! `UPDATE_README=1 cargo test --test readme` writes the outputs that it shows anew.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use annals::keys::Keymap;
use annals::model::date::Date;
use annals::model::{Kind, Status};
use annals::query::Query;
use annals::settings::{Settings, ThemeName};
use annals::sheet::Written;
use annals::store::Source;
use annals::tui::Theme;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// What the README holds, in order.
#[derive(Debug)]
enum Part {
    /// A paragraph, with its code between backquotes.
    Prose(String),
    /// A code block: its language, its text, and where the text lies.
    Code { language: String, text: String, at: Range<usize> },
    /// A row of a table: its cells, with their code between backquotes.
    Row(Vec<String>),
}

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

fn parts(source: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut text = String::new();
    let mut cells = Vec::new();
    let mut start = 0;
    let mut language = String::new();
    for (event, at) in Parser::new_ext(source, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                language = info.to_string();
                // After the line of the opening fence.
                start = at.start + source[at.start..].find('\n').unwrap() + 1;
                text.clear();
            }
            Event::End(TagEnd::CodeBlock) => {
                let at = start..start + text.len();
                assert_eq!(source[at.clone()], text, "code blocks are not indented");
                parts.push(Part::Code { language: language.clone(), text: std::mem::take(&mut text), at });
            }
            Event::Start(Tag::Paragraph | Tag::TableRow | Tag::TableHead | Tag::TableCell) => text.clear(),
            Event::End(TagEnd::Paragraph) => parts.push(Part::Prose(std::mem::take(&mut text))),
            Event::End(TagEnd::TableCell) => cells.push(std::mem::take(&mut text)),
            Event::End(TagEnd::TableRow) => parts.push(Part::Row(std::mem::take(&mut cells))),
            Event::End(TagEnd::TableHead) => cells.clear(),
            Event::Text(words) => text.push_str(&words),
            Event::Code(words) => text.push_str(&format!("`{words}`")),
            Event::SoftBreak | Event::HardBreak => text.push('\n'),
            _ => {}
        }
    }
    parts
}

fn readme() -> (String, Vec<Part>) {
    let source = std::fs::read_to_string(path()).unwrap();
    let parts = parts(&source);
    (source, parts)
}

/// Everything between backquotes.
fn code_in(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The files that the README writes out: a paragraph that is nothing but a path, and the block after it.
fn files(parts: &[Part]) -> Vec<(String, String)> {
    let named = parts.windows(2).filter_map(|pair| match pair {
        [Part::Prose(path), Part::Code { text, .. }] => {
            let path = path.strip_prefix('`')?.strip_suffix('`')?;
            path.contains('.').then(|| (path.to_string(), text.clone()))
        }
        _ => None,
    });
    named.collect()
}

/// A folder with the files of the README in it.
fn folder(parts: &[Part]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let files = files(parts);
    assert_eq!(files.len(), 9, "{:?}", files.iter().map(|(path, _)| path).collect::<Vec<_>>());
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

/// A line of a shell block that runs `annals`.
#[derive(Debug)]
struct Line {
    command: String,
    code: i32,
}

fn lines(block: &str) -> Vec<Line> {
    let read = |line: &str| {
        let (command, remark) = line.split_once("  #").unwrap_or((line, ""));
        let code = remark.split_once("exit code ").map_or(0, |(_, code)| code.trim().parse().unwrap());
        Line { command: command.trim().to_string(), code }
    };
    block.lines().map(read).filter(|line| line.command.contains("annals")).collect()
}

fn run(command: &str, folder: &Path) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_annals"));
    let search = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap());
    // Not everybody has jq.
    let command = command.split(" | jq").next().unwrap();
    let mut shell = Command::new("sh");
    shell.args(["-c", command]).current_dir(folder).stdin(Stdio::null());
    shell
        .env("PATH", search)
        .env("HOME", folder)
        .env("TERM", "xterm")
        .env_remove("NO_COLOR")
        .env_remove("XDG_CONFIG_HOME");
    shell.output().unwrap()
}

#[test]
fn every_command_ends_as_it_should() {
    let (_, parts) = readme();
    let folder = folder(&parts);
    let mut ran = 0;
    for part in &parts {
        let Part::Code { language, text, .. } = part else { continue };
        if language != "sh" {
            continue;
        }
        for line in lines(text) {
            let output = run(&line.command, folder.path());
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(line.code), "{}: {said}", line.command);
            assert!(line.code < 2 || said.starts_with("annals: "), "{}: {said}", line.command);
            ran += 1;
        }
    }
    assert!(ran >= 30, "only {ran} commands were found");
}

#[test]
fn what_commands_print_is_what_they_print() {
    let (source, parts) = readme();
    let folder = folder(&parts);
    let mut updated = source.clone();
    let mut shown = 0;
    // From the end, so that places before stay where they are.
    for pair in parts.windows(2).rev() {
        let [Part::Code { language: shell, text: command, .. }, Part::Code { language, text, at }] = pair else {
            continue;
        };
        if (shell.as_str(), language.as_str()) != ("sh", "text") {
            continue;
        }
        let [line] = lines(command).try_into().expect("one command before its output");
        let output = String::from_utf8(run(&line.command, folder.path()).stdout).unwrap();
        assert!(!output.contains("```"), "{} prints what ends the block", line.command);
        if std::env::var_os("UPDATE_README").is_some() {
            updated.replace_range(at.clone(), &output);
        } else {
            assert_eq!(*text, output, "{}: UPDATE_README=1 writes the README anew", line.command);
        }
        shown += 1;
    }
    assert_eq!(shown, 5, "the first screen, the dates, the keys, the check and the export of the example");
    if updated != source {
        std::fs::write(path(), updated).unwrap();
    }
}

#[test]
fn the_corpora_in_it_open_without_a_problem() {
    let (_, parts) = readme();
    let folder = folder(&parts);
    for (name, events) in [("ostmere", 4), ("ostmere.jsonl", 1)] {
        let opened = Source::Path(folder.path().join(name)).open().unwrap();
        assert_eq!(opened.problems, [], "{name}");
        assert_eq!(annals::check::check(&opened.corpus), [], "{name}");
        assert_eq!(opened.corpus.events().len(), events, "{name}");
        let export = run(&format!("annals export {name} -f jsonl"), folder.path());
        assert_eq!(String::from_utf8(export.stdout).unwrap().lines().count(), events, "{name}");
    }
}

#[test]
fn the_table_of_fields_is_complete_and_its_examples_are_queries() {
    let (_, parts) = readme();
    let help = Query::parse("nosuchfield:x").unwrap_err().help;
    let (_, rest) = help.split_once("the fields are ").unwrap();
    let fields: Vec<String> = rest.split(';').next().unwrap().split(", ").map(|field| format!("`{field}:`")).collect();
    let rows: Vec<_> = rows(&parts).filter(|row| row[0].ends_with(":`")).collect();
    let mut listed: Vec<_> = rows.iter().map(|row| row[0].clone()).collect();
    for row in &rows {
        let [example] = code_in(&row[2]).try_into().unwrap();
        assert!(format!("`{example}").starts_with(row[0].trim_end_matches('`')), "{row:?}");
        if let Err(error) = Query::parse(example) {
            panic!("{example}: {error:?}");
        }
    }
    let mut fields = fields;
    fields.sort();
    listed.sort();
    assert_eq!(listed, fields);
}

#[test]
fn every_example_of_a_field_finds_something_in_the_built_in_corpus() {
    let (_, parts) = readme();
    let corpus = Source::BuiltIn.open().unwrap().corpus;
    let lexicon = annals::lexicon::Lexicon::new(&corpus);
    for row in rows(&parts).filter(|row| row[0].ends_with(":`")) {
        for example in code_in(&row[2]) {
            assert!(!Query::parse(example).unwrap().select(&corpus, &lexicon).is_empty(), "{example} finds nothing");
        }
    }
}

#[test]
fn the_screen_says_of_dates_what_the_table_says() {
    let (_, parts) = readme();
    let mut seen = 0;
    for row in rows(&parts).filter(|row| row.len() == 2) {
        let [date] = *code_in(&row[0]) else { continue };
        if !date.starts_with(|first: char| first.is_ascii_digit() || "[.-".contains(first)) {
            continue;
        }
        assert_eq!(Date::parse(date).unwrap().heading(), row[1], "{date}");
        seen += 1;
    }
    assert!(seen >= 10, "only {seen} dates");
}

#[test]
fn every_key_of_the_files_is_explained_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("articles/a.md", "---\nqqqqqq: x\n---\nText.\n");
    write("events/e.toml", "[[event]]\ntitle = \"x\"\nqqqqqq = 1\n[[event.says]]\narticle = \"a\"\nqqqqqq = 1\n");
    write("names.toml", "[[person]]\nname = \"x\"\nqqqqqq = 1\n[[place]]\nname = \"y\"\nqqqqqq = 1\n");
    let problems = Source::Path(folder.path().to_path_buf()).open().unwrap().problems;
    let mut keys: Vec<String> = Vec::new();
    for problem in problems.iter().filter(|problem| problem.code == "unknown-key") {
        keys.extend(problem.help.strip_prefix("the keys are ").unwrap().split(", ").map(str::to_string));
    }
    assert_eq!(problems.iter().filter(|problem| problem.code == "unknown-key").count(), 5);
    keys.sort();
    keys.dedup();

    let mut explained: Vec<String> = Vec::new();
    let source = std::fs::read_to_string(path()).unwrap();
    for heading in ["| key | meaning |", "| key of an event |", "| key of an assertion |", "| key of a name |"] {
        let table = source.split(heading).nth(1).unwrap_or_else(|| panic!("no table {heading}"));
        let table = table.lines().skip(2).take_while(|line| line.starts_with('|'));
        explained.extend(table.flat_map(|row| code_in(row.split('|').nth(1).unwrap()).into_iter().map(str::to_string)));
    }
    explained.sort();
    explained.dedup();
    assert_eq!(explained, keys);
}

#[test]
fn the_files_of_settings_in_it_are_taken() {
    let (_, parts) = readme();
    let told = |name: &str| {
        let opening = format!("`{name}` ");
        let block = parts.windows(2).find_map(|pair| match pair {
            [Part::Prose(words), Part::Code { text, .. }] if words.starts_with(&opening) => Some(text),
            _ => None,
        });
        Written::new(name, block.unwrap())
    };
    let settings = Settings::read(Some(&told("settings.toml"))).unwrap();
    assert!(settings.theme.is_some() && settings.ascii.is_some() && settings.mouse.is_some());
    Keymap::read(Some(&told("keys.toml"))).unwrap();
    let theme = Theme::read(None, Some(&told("theme.toml")), None).unwrap();
    assert_ne!(theme, Theme::read(None, None, None).unwrap());
}

#[test]
fn all_themes_roles_and_looks_are_named() {
    let (source, _) = readme();
    let line = |opening: &str| code_in(source.lines().find(|line| line.starts_with(opening)).unwrap()).join(", ");
    let help = |text: &str| {
        let problems = Theme::read(None, Some(&Written::new("theme.toml", text)), None).unwrap_err();
        problems[0].help.split_once(" are ").unwrap().1.to_string()
    };
    assert_eq!(line("Roles: "), help("qqqqqq = \"bold\""));
    assert_eq!(line("Looks: "), help("bar = \"qqqqqq\""));
    let themes = ThemeName::ALL.map(ThemeName::word).join(", ").replacen("default", "default (for any background)", 1);
    assert!(source.contains(&format!("# {themes};")), "{themes}");
}

#[test]
fn kinds_and_statuses_are_all_named() {
    let (source, _) = readme();
    let kinds = source.lines().find(|line| line.starts_with("| `kind`")).unwrap();
    assert_eq!(code_in(kinds)[1..], Kind::KNOWN);
    let statuses = source.lines().find(|line| line.starts_with("**Status.**")).unwrap();
    assert_eq!(code_in(statuses), Status::ALL.map(Status::as_str));
}

fn rows(parts: &[Part]) -> impl Iterator<Item = &Vec<String>> {
    parts.iter().filter_map(|part| match part {
        Part::Row(cells) => Some(cells),
        _ => None,
    })
}
