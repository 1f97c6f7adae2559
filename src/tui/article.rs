//! An article on the screen: its text wrapped once, its assertions marked.

use super::flow::{Stretch, flow};
use super::styled::Line;
use super::theme::Role;
use crate::model::{ArticleId, Assertion, AssertionId, Corpus, EventId};
use std::ops::Range;

/// Text wider than this is hard to read.
const WIDEST: usize = 88;

/// The article, and where the reader is in it.
#[derive(Clone, Debug)]
pub struct ArticleView {
    /// Which article.
    pub article: ArticleId,
    /// Its assertions that stand in the text and whose events are shown, in that order.
    pub says: Vec<AssertionId>,
    /// Those of events that the query hides.
    hidden: Vec<AssertionId>,
    /// Which of them is in focus.
    pub focus: usize,
    /// The first line that is seen.
    pub top: usize,
    /// The lines at the width they were made for.
    lines: Vec<Line>,
    /// The first and last line of the assertion in focus.
    focused: (usize, usize),
    width: usize,
}

impl ArticleView {
    /// The article of an assertion, open at it. Steps go to the assertions whose events are shown.
    pub fn new(corpus: &Corpus, says: Assertion<'_>, is_shown: impl Fn(EventId) -> bool, width: u16) -> ArticleView {
        let article = says.article();
        let all = article.assertions().into_iter().filter(|says| says.passage().range.is_some());
        let (shown, hidden): (Vec<_>, Vec<_>) = all.partition(|says| is_shown(says.event().id()));
        let mut view = ArticleView {
            article: article.id(),
            focus: shown.iter().position(|other| other.id() == says.id()).unwrap_or(0),
            says: shown.iter().map(|says| says.id()).collect(),
            hidden: hidden.iter().map(|says| says.id()).collect(),
            top: 0,
            lines: Vec::new(),
            focused: (0, 0),
            width: 0,
        };
        view.fit(corpus, width);
        view
    }

    /// Wraps the text anew where the width has changed.
    pub fn fit(&mut self, corpus: &Corpus, width: u16) {
        let columns = usize::from(width).saturating_sub(6).clamp(1, WIDEST);
        if columns == self.width {
            return;
        }
        self.width = columns;
        self.wrap(corpus);
    }

    /// The assertion in focus.
    pub fn assertion<'c>(&self, corpus: &'c Corpus) -> Option<Assertion<'c>> {
        self.says.get(self.focus).map(|id| corpus.assertion(*id))
    }

    /// The lines of the text.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Puts the next assertion in focus, or the one before, and marks it; false at the end.
    pub fn step(&mut self, corpus: &Corpus, forward: bool) -> bool {
        let next = if forward { self.focus + 1 } else { self.focus.wrapping_sub(1) };
        if next >= self.says.len() {
            return false;
        }
        self.focus = next;
        self.wrap(corpus);
        true
    }

    /// Scrolls so that the assertion in focus is seen in `height` lines.
    pub fn bring_into_view(&mut self, height: usize) {
        let (first, last) = self.focused;
        self.top = super::scroll::follow(self.top, first.saturating_sub(2), last + 1, height);
        self.clamp(height);
    }

    /// Scrolls by so many lines.
    pub fn scroll(&mut self, by: isize, height: usize) {
        self.top = self.top.saturating_add_signed(by);
        self.clamp(height);
    }

    fn clamp(&mut self, height: usize) {
        self.top = self.top.min(self.lines.len().saturating_sub(height));
    }

    fn wrap(&mut self, corpus: &Corpus) {
        let article = corpus.article(self.article);
        self.lines.clear();
        for (index, paragraph) in article.paragraphs().iter().enumerate() {
            if index > 0 {
                self.lines.push(Line::new());
            }
            let Some(text) = article.body().and_then(|body| body.get(paragraph.clone())) else { continue };
            let stretches = self.stretches(corpus, paragraph);
            self.lines.extend(flow(text, Role::Unasserted, &stretches, self.width));
        }
        let is_focused = |role| matches!(role, Role::PassageInFocus | Role::NameInFocus);
        let in_focus = |line: &Line| line.pieces.iter().any(|piece| is_focused(piece.role));
        let first = self.lines.iter().position(in_focus).unwrap_or(0);
        let last = self.lines.iter().rposition(in_focus).unwrap_or(first);
        self.focused = (first, last);
    }

    /// The assertions of one paragraph as stretches of it, the one in focus on top, with its names.
    fn stretches(&self, corpus: &Corpus, paragraph: &Range<usize>) -> Vec<Stretch> {
        let within = |range: Range<usize>, role: Role| {
            let start = range.start.max(paragraph.start);
            let end = range.end.min(paragraph.end);
            (start < end).then(|| (start - paragraph.start..end - paragraph.start, role))
        };
        let all = self.says.iter().chain(&self.hidden).filter_map(|id| corpus.assertion(*id).passage().range.clone());
        let mut stretches: Vec<Stretch> = all.filter_map(|range| within(range, Role::Passage)).collect();
        let Some(focused) = self.assertion(corpus) else { return stretches };
        if let (Some(range), Some(text)) = (focused.passage().range.clone(), focused.passage_text()) {
            stretches.extend(within(range.clone(), Role::PassageInFocus));
            let names = focused
                .marks(text)
                .into_iter()
                .map(|mark| mark.range.start + range.start..mark.range.end + range.start);
            stretches.extend(names.filter_map(|name| within(name, Role::NameInFocus)));
        }
        stretches
    }
}
