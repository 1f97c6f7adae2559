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
    /// Its time expressions that give a date, in order.
    pub dated: &'p [Dated],
    /// All names.
    pub names: &'p [Name],
    /// Of each token whether it is part of a name, and of a time expression.
    marks: Vec<(bool, bool)>,
}

impl<'p, 't> Page<'p, 't> {
    /// Lays an article out; `timed` are the tokens of all its time expressions, whatever they resolve to.
    pub fn new(
        article: usize,
        prose: &'p Prose<'t>,
        published: Option<&'p Date>,
        figures: &'p [Figure],
        timed: impl Iterator<Item = Range<usize>>,
        dated: &'p [Dated],
        names: &'p [Name],
    ) -> Self {
        let mut marks = vec![(false, false); prose.tokens().len()];
        for figure in figures {
            marks[figure.tokens.clone()].iter_mut().for_each(|mark| mark.0 = true);
        }
        for tokens in timed {
            marks[tokens].iter_mut().for_each(|mark| mark.1 = true);
        }
        Page { article, prose, published, figures, dated, names, marks }
    }
}

/// Family names that stand before the given name.
const EASTERN: &[&str] = &[
    "Liu", "Wang", "Li", "Zhang", "Chen", "Yang", "Zhao", "Huang", "Zhou", "Wu", "Xu", "Ma", "Zhu", "Hu", "Lin", "Guo",
    "Gao", "Luo", "Tan", "Kim", "Park", "Choi", "Kang", "Cho", "Yoon", "Jang", "Lim", "Nguyen", "Tran", "Pham", "Xi",
    "Deng", "Mao", "Jiang", "Peng", "Cai", "Wei", "Yao", "Feng", "Cheng", "Tang", "Shen", "Fang", "Moon", "Hun", "Sam",
    "Aung",
];

/// Family names of no more letters than these are seldom called alone.
const SHORT: usize = 3;

impl<'p> Page<'p, '_> {
    /// The mentions that lie in these tokens.
    pub fn figures_in(&self, tokens: Range<usize>) -> &'p [Figure] {
        let from = self.figures.partition_point(|figure| figure.tokens.start < tokens.start);
        let until = self.figures.partition_point(|figure| figure.tokens.start < tokens.end);
        self.figures.get(from..until).unwrap_or_default()
    }

    /// The mention that a token is part of.
    pub fn figure_at(&self, token: usize) -> Option<&'p Figure> {
        if !self.is_name(token) {
            return None;
        }
        let after = self.figures.partition_point(|figure| figure.tokens.start <= token);
        self.figures.get(after.checked_sub(1)?).filter(|figure| figure.tokens.contains(&token))
    }

    /// Whether a token is part of a name.
    pub fn is_name(&self, token: usize) -> bool {
        self.marks.get(token).is_some_and(|mark| mark.0)
    }

    /// Whether a token is part of a time expression, whatever it resolves to.
    pub fn is_timed(&self, token: usize) -> bool {
        self.marks.get(token).is_some_and(|mark| mark.1)
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
        // "Pol Pot", whom no text calls by one word alone.
        let short = surname(&person.name);
        // "Liu Wenhai", whose family name comes first.
        if person.name.split(' ').next().is_some_and(|first| EASTERN.contains(&first)) {
            return &person.name;
        }
        if short.chars().count() <= SHORT && !person.spellings.iter().any(|spelling| spelling.text == short) {
            return &person.name;
        }
        let written = person.spellings.iter().map(|spelling| spelling.text.as_str()).find(|text| is_double(text));
        written.unwrap_or(short)
    }

    /// The proper name of a name.
    pub fn name(&self, name: usize) -> &'p str {
        self.names.get(name).map_or("", |name| name.name.as_str())
    }
}
