//! An article laid out for reading: its words, its names, its time expressions, its date.

use super::label::surname;
use crate::extract::names::Name;
use crate::extract::prose::Prose;
use crate::model::NameKind;
use crate::model::date::Date;
use std::ops::Range;

/// A mention of a name.
#[derive(Clone, Debug)]
pub(in crate::extract) struct Figure {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The name, by its index.
    pub name: usize,
    pub kind: NameKind,
    /// Where the title before it begins, or the name itself: "President Emmanuel Macron".
    pub start: usize,
    /// The country of a place, by its index; of anything else the name itself.
    pub country: usize,
    /// Whether a place stands for its government here.
    pub is_government: bool,
}

/// A time expression that gives a date.
#[derive(Clone, Debug)]
pub(in crate::extract) struct Dated {
    /// Its tokens.
    pub tokens: Range<usize>,
    pub date: Date,
    /// How the date follows from the words, for a reader.
    pub rule: Box<str>,
    /// Whether the words give the date in full.
    pub is_stated: bool,
}

/// An article laid out for reading.
pub(in crate::extract) struct Page<'p, 't> {
    /// Its place among those read.
    pub article: usize,
    pub prose: &'p Prose<'t>,
    pub published: Option<&'p Date>,
    /// Its mentions of names, in order.
    pub figures: &'p [Figure],
    /// The tokens of all its time expressions, in order.
    pub timed: &'p [Range<usize>],
    /// Its time expressions that give a date, in order.
    pub dated: &'p [Dated],
    /// All names.
    pub names: &'p [Name],
}

impl<'p> Page<'p, '_> {
    /// The mentions that lie in these tokens.
    pub fn figures_in(&self, tokens: Range<usize>) -> &'p [Figure] {
        let from = self.figures.partition_point(|figure| figure.tokens.start < tokens.start);
        let until = self.figures.partition_point(|figure| figure.tokens.start < tokens.end);
        self.figures.get(from..until).unwrap_or_default()
    }

    /// The mention that a token is part of.
    pub fn figure_at(&self, token: usize) -> Option<&'p Figure> {
        let after = self.figures.partition_point(|figure| figure.tokens.start <= token);
        self.figures.get(after.checked_sub(1)?).filter(|figure| figure.tokens.contains(&token))
    }

    /// Whether a token is part of a time expression, whatever it resolves to.
    pub fn is_timed(&self, token: usize) -> bool {
        let after = self.timed.partition_point(|timed| timed.start <= token);
        after.checked_sub(1).is_some_and(|at| self.timed[at].contains(&token))
    }

    /// The dated expressions that lie in these tokens.
    pub fn dated_in(&self, tokens: Range<usize>) -> &'p [Dated] {
        let from = self.dated.partition_point(|dated| dated.tokens.start < tokens.start);
        let until = self.dated.partition_point(|dated| dated.tokens.start < tokens.end);
        self.dated.get(from..until).unwrap_or_default()
    }

    /// What a person is called for short: the family name, or more of it where the articles write so: "Gould Davis".
    pub fn surname(&self, name: usize) -> &'p str {
        let Some(person) = self.names.get(name) else { return "" };
        let is_double = |spelling: &str| {
            let rest = person.name.strip_suffix(spelling).filter(|rest| rest.ends_with(' '));
            let is_name = |word: &str| word.len() > 2 && word.starts_with(char::is_uppercase);
            rest.is_some() && spelling.contains(' ') && spelling.split(' ').all(is_name)
        };
        let written = person.spellings.iter().map(|spelling| spelling.text.as_str()).find(|text| is_double(text));
        written.unwrap_or_else(|| surname(&person.name))
    }

    /// The proper name of a name.
    pub fn name(&self, name: usize) -> &'p str {
        self.names.get(name).map_or("", |name| name.name.as_str())
    }
}
