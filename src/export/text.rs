//! The text export: to be read on a terminal and pasted into a message.

use super::page::Page;
use super::paper::Paper;
use super::subject::Subject;
use super::tell::tell;
use crate::safe;
use crate::text::safe::Safe;
use std::io::{self, Write};

/// Writes a selection as text.
pub(super) fn write(subject: &Subject<'_>, out: &mut dyn Write) -> io::Result<()> {
    tell(subject, &mut Text::new(out))
}

pub(super) struct Text<'o> {
    paper: Paper<'o>,
    /// Where the event in hand begins.
    indent: usize,
    /// Where the words of the article in hand begin.
    voice: usize,
    /// Whether a remark was the last thing written.
    remarked: bool,
}

/// How much further in each level stands.
const STEP: usize = 2;
/// A part deeper than this is indented no further.
const DEEPEST: usize = 4;
/// The room for the number of an article in brackets.
const NUMBER: usize = 4;

impl<'o> Text<'o> {
    /// An empty page.
    pub fn new(out: &'o mut dyn Write) -> Text<'o> {
        Text { paper: Paper::new(out), indent: 0, voice: 0, remarked: false }
    }

    fn indented(&mut self, indent: usize, text: &Safe) -> io::Result<()> {
        self.paper.paragraph(&Safe::default(), indent, text)
    }
}

impl Page for Text<'_> {
    fn title(&mut self, text: &Safe) -> io::Result<()> {
        self.paper.underlined(text, '=')
    }

    fn remark(&mut self, text: &Safe) -> io::Result<()> {
        self.remarked = true;
        self.indented(0, text)
    }

    fn heading(&mut self, text: &Safe) -> io::Result<()> {
        self.paper.blank();
        self.paper.underlined(text, '-')
    }

    fn gap(&mut self, text: &Safe) -> io::Result<()> {
        self.paper.blank();
        self.indented(0, &safe!("({})", text))
    }

    fn event(&mut self, depth: usize, title: &Safe) -> io::Result<()> {
        self.indent = depth.min(DEEPEST) * STEP;
        self.paper.blank();
        self.indented(self.indent, title)
    }

    fn fact(&mut self, text: &Safe) -> io::Result<()> {
        self.indented(self.indent + STEP, text)
    }

    fn voice(&mut self, number: usize, folded: bool, text: &Safe) -> io::Result<()> {
        let start = self.indent + STEP + if folded { STEP } else { 0 };
        self.voice = start + NUMBER;
        let blanks = crate::text::width::pad(&Safe::default(), start);
        self.paper.blank();
        self.paper.paragraph(&(blanks + &safe!("[{}] ", number)), self.voice, text)
    }

    fn words(&mut self, text: &Safe) -> io::Result<()> {
        self.indented(self.voice, text)
    }

    fn detail(&mut self, text: &Safe) -> io::Result<()> {
        self.indented(self.voice + STEP, text)
    }

    fn source(&mut self, number: usize, title: &Safe, facts: &Safe, url: Option<&Safe>) -> io::Result<()> {
        if std::mem::take(&mut self.remarked) {
            self.paper.blank();
        }
        self.paper.paragraph(&safe!("[{}] ", number), NUMBER, title)?;
        self.indented(NUMBER, facts)?;
        match url {
            Some(url) => self.indented(NUMBER, url),
            None => Ok(()),
        }
    }
}
