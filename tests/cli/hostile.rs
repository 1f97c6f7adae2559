//! Text from outside that would like to do something: to the terminal, to the reader's eyes, to a Markdown reader.

use crate::sandbox::Sandbox;
use annals::text::width::width;
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::path::Path;

/// An escape sequence, a right-to-left override, a zero-width space, a line end, a tag character.
const BAD: &str = "\u{1b}[2J\u{202e}\u{200b}\u{85}\u{e0041}";
const MARKUP: &str = "# <b>x</b> [a](https://evil.example) ![i](j) *s* `c` http://evil.example &lt; | ~~s~~";

/// A corpus whose every string is hostile.
fn hostile() -> Sandbox {
    let sandbox = Sandbox::new();
    let folder = Path::new("bad\u{202e}\u{1b}[31m");
    let toml = |text: &str| text.chars().map(|letter| format!("\\U{:08X}", u32::from(letter))).collect::<String>();
    let evil = format!("{BAD}{MARKUP}");
    let word = toml(&evil);
    sandbox.write(folder.join("corpus.toml"), &format!("title = \"{word}\"\n"));
    sandbox.write(
        folder.join("names.toml"),
        &format!("[[person]]\nname = \"P{word}\"\nspellings = [\"S{word}\"]\n[[place]]\nname = \"L{word}\"\nin = \"In{word}\"\n"),
    );
    sandbox.write(
        folder.join("articles").join(format!("a{BAD}.md")),
        &format!(
            "---\nid: a\ntitle: T{evil}\noutlet: O{evil}\nurl: javascript:{evil}\npublished: 2025-03-04\n---\nP{evil} did it {evil}\n"
        ),
    );
    sandbox.write(
        folder.join("articles").join("b.md"),
        &format!("---\nid: b{evil}\ntitle: U{evil}\nurl: https://x.y/<{evil}\nwrong{evil}: x\n---\nAlso {evil}\n"),
    );
    let says = format!(
        "[[event.says]]\narticle = \"a\"\nquote = \"did it {word}\"\nattributed_to = \"C{word}\"\nnote = \"N{word}\"\n\
         date = \"2025-03-03\"\nrule = \"W{word}: R{word}\"\nabsent = [\"A{word}\"]\nconfidence = \"F{word}\"\n\
         [[event.says]]\narticle = \"b{word}\"\nquote = \"nowhere {word}\"\ndate = \"2025-03-01\"\nplaces = [\"Q{word}\"]\n"
    );
    sandbox.write(
        folder.join("events").join("e.toml"),
        &format!(
            "[[event]]\nid = \"i{word}\"\ntitle = \"{word}\"\nkind = \"k{word}\"\ndate = \"2025-03-03\"\n\
             places = [\"L{word}\"]\npeople = [\"P{word}\"]\norganisations = [\"G{word}\"]\npart_of = \"z{word}\"\n{says}"
        ),
    );
    sandbox
}

const FOLDER: &str = "bad\u{202e}\u{1b}[31m";

/// Nothing in a text does anything, to a terminal or to the eye.
pub fn assert_harmless(text: &str, of: &[&str]) {
    for letter in text.chars() {
        let invisible = matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{e0000}'..='\u{e007f}');
        assert!(letter == '\n' || !(letter.is_control() || invisible), "{of:?}: {letter:?} in {text:?}");
    }
}

#[test]
fn nothing_hostile_leaves_the_program_as_it_came() {
    let sandbox = hostile();
    for arguments in [
        &["export", FOLDER] as &[_],
        &["export", FOLDER, "-f", "markdown"],
        &["export", FOLDER, "-f", "json"],
        &["export", FOLDER, "-f", "jsonl"],
        &["export", FOLDER, "-f", "csv"],
        &["names", FOLDER],
        &["names", FOLDER, "--json"],
        &["articles", FOLDER],
        &["articles", FOLDER, "--json"],
        &["check", FOLDER],
        &["check", FOLDER, "--json"],
        &[FOLDER, "--plain"],
    ] {
        let ran = sandbox.run(arguments);
        assert!(ran.stdout.contains("<U+202E>") || ran.stdout.contains("\\<U+202E\\>"), "{arguments:?}: {ran:?}");
        assert_harmless(&ran.stdout, arguments);
        assert_harmless(&ran.stderr, arguments);
    }
    let evil = format!("x:{BAD}");
    for arguments in
        [&["export", "-q", evil.as_str()] as &[_], &[evil.as_str()], &["export", "-f", BAD], &["keys", BAD]]
    {
        let ran = sandbox.run(arguments);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(ran.stderr.contains("<U+202E>"), "{ran:?}");
        assert_harmless(&ran.stderr, arguments);
    }
}

#[test]
fn hostile_text_keeps_to_the_columns() {
    let text = hostile().run(&["export", FOLDER]).stdout;
    assert!(text.lines().count() > 20, "{text}");
    for line in text.lines() {
        assert!(width(line) <= 80, "{line}");
    }
}

#[test]
fn hostile_text_makes_no_markup() {
    let markdown = hostile().run(&["export", FOLDER, "-f", "markdown"]).stdout;
    let (mut headings, mut shown) = (0, String::new());
    for event in Parser::new_ext(&markdown, Options::all()) {
        match event {
            Event::Start(Tag::Heading { .. }) => headings += 1,
            Event::Text(text) => shown.push_str(&text),
            Event::Start(Tag::Strong | Tag::Paragraph | Tag::List(None) | Tag::Item)
            | Event::End(_)
            | Event::SoftBreak
            | Event::HardBreak => {}
            other => panic!("{other:?} in {markdown}"),
        }
    }
    assert_eq!(headings, 4, "the corpus, the day, the event, the articles: {markdown}");
    assert!(shown.contains("# <b>x</b> [a](https://evil.example) ![i](j) *s* `c`"), "{shown}");
}
