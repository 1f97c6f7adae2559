//! The Markdown export. Text from outside is escaped, so that it can make no link, no HTML and no heading.

use super::page::Page;
use super::subject::Subject;
use super::tell::tell;
use crate::safe;
use crate::text::safe::Safe;
use std::io::{self, Write};

/// Writes a selection as Markdown (CommonMark).
pub(super) fn write(subject: &Subject<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Markdown::new(out);
    tell(subject, &mut page)?;
    page.end()
}

/// A row of a table. Its cells are of one line each.
pub(super) fn table_row(cells: impl IntoIterator<Item = Safe>, out: &mut dyn Write) -> io::Result<()> {
    for cell in cells {
        write!(out, "| {} ", escaped(&cell))?;
    }
    writeln!(out, "|")
}

pub(super) struct Markdown<'o> {
    out: &'o mut dyn Write,
    /// What was written last. Its line is still open: what comes next decides how it ends.
    last: Option<Block>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    Heading,
    /// Lines that stay together.
    Lines,
    List,
}

impl<'o> Markdown<'o> {
    /// An empty page.
    pub fn new(out: &'o mut dyn Write) -> Markdown<'o> {
        Markdown { out, last: None }
    }

    /// Ends its last line.
    pub fn end(self) -> io::Result<()> {
        writeln!(self.out)
    }

    /// A line, `own` being our own signs before the text.
    fn line(&mut self, block: Block, own: &str, text: &str) -> io::Result<()> {
        let end = match (self.last, block) {
            (None, _) => "",
            (Some(Block::Lines), Block::Lines) => "\\\n",
            (Some(Block::List), Block::List) => "\n",
            _ => "\n\n",
        };
        self.last = Some(block);
        write!(self.out, "{end}{own}{}", escaped(text))
    }
}

impl Page for Markdown<'_> {
    fn title(&mut self, text: &Safe) -> io::Result<()> {
        self.line(Block::Heading, "# ", text)
    }

    fn remark(&mut self, text: &Safe) -> io::Result<()> {
        self.line(Block::Lines, "", text)
    }

    fn heading(&mut self, text: &Safe) -> io::Result<()> {
        self.line(Block::Heading, "## ", text)
    }

    fn gap(&mut self, text: &Safe) -> io::Result<()> {
        self.line(Block::Heading, "", &safe!("({})", text))
    }

    fn event(&mut self, depth: usize, title: &Safe) -> io::Result<()> {
        self.line(Block::Heading, &format!("{} ", "#".repeat((depth + 3).min(6))), title)
    }

    fn fact(&mut self, text: &Safe) -> io::Result<()> {
        self.line(Block::Lines, "", text)
    }

    // That an article retells another one stands in its line; a list needs no other sign of it.
    fn voice(&mut self, number: usize, _folded: bool, text: &Safe) -> io::Result<()> {
        self.line(Block::List, &format!("- **[{number}]** "), text)
    }

    fn words(&mut self, text: &Safe) -> io::Result<()> {
        self.line(Block::List, "  - ", text)
    }

    fn detail(&mut self, text: &Safe) -> io::Result<()> {
        self.line(Block::List, "    - ", text)
    }

    fn source(&mut self, number: usize, title: &Safe, facts: &Safe, url: Option<&Safe>) -> io::Result<()> {
        self.line(Block::List, &format!("- **[{number}]** "), title)?;
        self.line(Block::List, "  - ", facts)?;
        match url {
            Some(url) if is_plain_address(url) => self.line(Block::List, &format!("  - <{url}>"), ""),
            Some(url) => self.line(Block::List, "  - ", url),
            None => Ok(()),
        }
    }
}

/// Whether a text can be nothing but a web address, so that a link to it hides nothing.
fn is_plain_address(url: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_graphic() && !matches!(letter, '<' | '>' | '"' | '\\' | '`');
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(plain))
}

/// The text with every sign that means something in Markdown behind a backslash.
fn escaped(text: &str) -> String {
    let text = text.trim();
    let mut escaped = String::with_capacity(text.len() + 8);
    for (at, letter) in text.char_indices() {
        let (before, after) = (&text[..at], &text[at + letter.len_utf8()..]);
        let special = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '{' | '}' => true,
            '&' | '~' | '|' | '#' | '$' | '@' | '^' => true,
            '!' => after.starts_with('['),
            // What would begin a list or underline a heading.
            '-' | '+' | '=' => at == 0,
            '.' | ')' => (at > 0 && before.chars().all(|letter| letter.is_ascii_digit())) || before.ends_with("www"),
            // Some readers make links of bare addresses, and definitions of what stands behind a colon.
            ':' => at == 0 || after.starts_with("//"),
            _ => false,
        };
        if special {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_in_markdown_stands_behind_a_backslash() {
        for (raw, expected) in [
            ("# no heading", "\\# no heading"),
            ("[a](https://b.c)", "\\[a\\](https\\://b.c)"),
            ("<script>&amp;", "\\<script\\>\\&amp;"),
            ("**bold** `code`", "\\*\\*bold\\*\\* \\`code\\`"),
            ("- no list", "\\- no list"),
            ("  12. no list", "12\\. no list"),
            ("12) no list", "12\\) no list"),
            ("![i](j)", "\\!\\[i\\](j)"),
            ("www.b.c a@b.c", "www\\.b.c a\\@b.c"),
            ("=== no heading", "\\=== no heading"),
            ("On 12. May, a-b: 3.5", "On 12. May, a-b: 3.5"),
        ] {
            assert_eq!(escaped(raw), expected, "{raw}");
        }
    }

    #[test]
    fn only_a_plain_web_address_is_a_link() {
        assert!(is_plain_address("https://example.org/a?b=c#d"));
        for other in
            ["javascript:alert(1)", "https://a b", "https://a>b", "https://", "https://a\u{202e}b", "mailto:a@b.c"]
        {
            assert!(!is_plain_address(other), "{other}");
        }
    }

    /// The words that a Markdown reader with every extension shows, if it sees no markup in them.
    fn words_shown(markdown: &str) -> Result<String, String> {
        use pulldown_cmark::{Event, Options, Parser, Tag};
        let extensions = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
        let mut shown = String::new();
        for event in Parser::new_ext(markdown, extensions) {
            match event {
                Event::Text(text) => shown.push_str(&text),
                Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::List(None) | Tag::Item) | Event::End(_) => {}
                other => return Err(format!("{other:?}")),
            }
        }
        Ok(shown)
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_shown_as_it_is(raw in "([ -~]|\\PC){0,30}", markup in "[-+*=#>:!\\[\\](){}<>&;`_~^$|\\\\./@w0-9a ]{0,30}") {
            for text in [raw, markup] {
                let text = Safe::from_outside(&text);
                for own in ["# ", "- ", ""] {
                    let shown = words_shown(&format!("{own}{}", escaped(&text)));
                    proptest::prop_assert_eq!(shown.as_deref(), Ok(text.trim()), "{}{}", own, escaped(&text));
                }
            }
        }
    }
}
