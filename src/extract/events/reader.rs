//! Reads one article from its first sentence to its last, and keeps what the text has spoken of.

use super::clause::clauses;
use super::closed::Tag;
use super::draft::Draft;
use super::focus::Focus;
use super::gather::Gathering;
use super::group::Shape;
use super::page::Page;
use super::refer::references;
use super::retell::retell;
use super::tag::{Tagged, words};
use super::told::Told;
use super::when::Clock;
use std::ops::Range;

/// The most words of a sentence of which it can still be told who did what.
const LONGEST: usize = 160;

/// A passage that was not read, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Doubt {
    pub paragraph: u32,
    /// In bytes of the body.
    pub bytes: Range<u32>,
    pub reason: &'static str,
}

/// What was read of an article.
#[derive(Clone, Debug, Default)]
pub(in crate::extract) struct Reading {
    pub drafts: Vec<Draft>,
    pub doubts: Vec<Doubt>,
}

/// An article being read.
pub(super) struct Reader<'s, 'p, 't> {
    pub page: &'s Page<'p, 't>,
    pub clock: Clock,
    pub focus: Focus,
    /// The tokens between the last quotation marks that closed a sentence.
    pub quote: Option<Range<usize>>,
    /// How many sentences of its own the article has told so far: the first ones are its news.
    pub told: usize,
    pub drafts: Vec<Draft>,
    pub doubts: Vec<Doubt>,
}

/// Reads an article.
pub(in crate::extract) fn read(page: &Page<'_, '_>) -> Reading {
    let mut reader = Reader {
        page,
        clock: Clock::default(),
        focus: Focus::default(),
        quote: None,
        told: 0,
        drafts: Vec::new(),
        doubts: Vec::new(),
    };
    let (mut quoted, mut paragraph) = (false, 0);
    for (index, sentence) in page.prose.sentences().iter().enumerate() {
        if sentence.paragraph != paragraph {
            (quoted, paragraph) = (false, sentence.paragraph);
        }
        let tokens = sentence.tokens();
        if tokens.len() > LONGEST {
            reader.leave_out(
                tokens.start..tokens.start + LONGEST,
                paragraph,
                "the sentence is too long to tell who did what",
            );
            continue;
        }
        if tokens.len() > 3 {
            quoted = reader.sentence(tokens, paragraph, index, quoted);
        }
    }
    reader.drop_headline();
    // Those of all articles are held at once.
    reader.drafts.shrink_to_fit();
    reader.doubts.shrink_to_fit();
    Reading { drafts: reader.drafts, doubts: reader.doubts }
}

/// The words between the quotation marks that close a sentence.
fn closing_quote(sentence: &Tagged<'_, '_>) -> Option<Range<usize>> {
    let last = sentence.len() - 1;
    let closes = sentence.tag(last) == Tag::Quote && !sentence.words[last].quoted;
    let start = (0..last).rev().find(|at| !sentence.words[*at].quoted).map_or(0, |before| before + 1);
    (closes && last - start > 4).then(|| sentence.tokens(start..last + 1))
}

impl<'s, 'p, 't> Reader<'s, 'p, 't> {
    /// Reads a sentence; says whether it ends between quotation marks.
    fn sentence(&mut self, tokens: Range<usize>, paragraph: usize, index: usize, mut quoted: bool) -> bool {
        let page = self.page;
        let words = words(page, tokens.clone(), &mut quoted);
        let sentence = Tagged { prose: page.prose, first: tokens.start, words };
        let mut clauses = clauses(&sentence);
        retell(page, &sentence, &mut clauses);
        let told = Told::new(page, &self.focus, &sentence, &clauses, paragraph, index);
        let before = self.drafts.len();
        told.drafts(self);
        Gathering { told: &told }.drafts(self, before);
        references(&told, self, before);
        told.attend(&mut self.focus);
        told.days(self);
        self.quote = closing_quote(&sentence).or(self.quote.take());
        self.told += usize::from(
            clauses.iter().any(|clause| clause.group.shape == Shape::Finite)
                && sentence.is(sentence.len() - 1, &[".", "!", "\"", "”"]),
        );
        quoted
    }

    /// A headline at the top of the text tells what the first sentences tell again, and better.
    fn drop_headline(&mut self) {
        let Some(first) = self.page.prose.sentences().first() else { return };
        let last = first.tokens().end.saturating_sub(1);
        let is_headline = !self.page.prose.slice(last..last + 1).ends_with(['.', '!', '?', '"', '”', ':']);
        let is_told = self.drafts.iter().any(|draft| (2..=4).contains(&draft.paragraph) && !draft.is_bare);
        if is_headline && is_told {
            self.drafts.retain(|draft| draft.paragraph != 1);
        }
    }

    /// Notes that a passage was not read.
    pub fn leave_out(&mut self, tokens: Range<usize>, paragraph: usize, reason: &'static str) {
        // A text has no more bytes than this, and no more paragraphs.
        let narrow = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let Range { start, end } = self.page.prose.bytes(tokens);
        self.doubts.push(Doubt { paragraph: narrow(paragraph), bytes: narrow(start)..narrow(end), reason });
    }
}
