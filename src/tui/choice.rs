//! The choice of two articles: a list that what is typed narrows, first for the one, then for the other.

use super::input::Input;
use super::shown::Shown;
use crate::compare::{Matrix, Totals, answers_to};
use crate::keys::Key;
use crate::model::{ArticleId, Corpus};
use crate::text::words::words;

/// The choice.
#[derive(Clone, Debug)]
pub struct ChoiceBox {
    /// The first article, once it is chosen.
    pub first: Option<ArticleId>,
    /// What is typed.
    pub input: Input,
    /// The articles that may be meant, each with what it comes to.
    pub listed: Vec<(ArticleId, Totals)>,
    /// Which of them is selected.
    pub selected: usize,
    /// All that there is to choose from.
    all: Vec<(ArticleId, Totals)>,
}

impl ChoiceBox {
    /// A choice among the articles that assert what is shown, with one of them selected; nothing where there are no two.
    pub fn new(shown: Shown<'_>, at: Option<ArticleId>) -> Option<ChoiceBox> {
        let matrix = Matrix::new(shown.events());
        let all: Vec<_> = matrix.columns().iter().map(|column| (column.article, column.totals)).collect();
        let selected = at.and_then(|article| matrix.position(article)).unwrap_or(0);
        let choice = ChoiceBox { first: None, input: Input::default(), listed: all.clone(), selected, all };
        (choice.all.len() > 1).then_some(choice)
    }

    /// Takes a key that edits what is typed.
    pub fn press(&mut self, key: Key, corpus: &Corpus) {
        if self.input.press(key) {
            self.narrow(corpus);
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str, corpus: &Corpus) {
        self.input.insert(text);
        self.narrow(corpus);
    }

    /// Selects the next one or the one before.
    pub fn step(&mut self, forward: bool) {
        let last = self.listed.len().saturating_sub(1);
        self.selected = if forward { (self.selected + 1).min(last) } else { self.selected.saturating_sub(1) };
    }

    /// Takes the selected article; both once the second is taken.
    pub fn accept(&mut self) -> Option<(ArticleId, ArticleId)> {
        let (article, _) = *self.listed.get(self.selected)?;
        if let Some(first) = self.first {
            return Some((first, article));
        }
        self.first = Some(article);
        self.input = Input::default();
        self.list(|_| true);
        let next = self.listed.partition_point(|(other, _)| *other < article);
        self.selected = next.min(self.listed.len().saturating_sub(1));
        None
    }

    /// Gives the first article back; false where none was taken.
    pub fn take_back(&mut self) -> bool {
        let Some(first) = self.first.take() else { return false };
        self.input = Input::default();
        self.list(|_| true);
        self.selected = self.listed.iter().position(|(article, _)| *article == first).unwrap_or(0);
        true
    }

    fn narrow(&mut self, corpus: &Corpus) {
        let wanted: Vec<String> = words(self.input.text()).into_iter().map(|word| word.text).collect();
        self.list(|id| answers_to(corpus.article(id), &wanted));
        self.selected = 0;
    }

    /// Lists what is meant, but for what is taken already.
    fn list(&mut self, is_meant: impl Fn(ArticleId) -> bool) {
        let taken = self.first;
        let all = self.all.iter().copied();
        self.listed = all.filter(|(id, _)| Some(*id) != taken && is_meant(*id)).collect();
    }
}
