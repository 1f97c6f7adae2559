//! Time expressions: where a text says when, what that means, and how that is known.
//!
//! Three steps, each of its own floor. Every token gets a type (`class`). A grammar over types, in a table of [`rules`](fn@rules), finds the extents
//! and an underspecified value: "Friday" is some Friday, "last week" the week before some day (`grammar`, `scan`). That is resolved in the order of
//! the text against the article's date, the date the text speaks of, and the tense of the words around it (`resolve`).
//!
//! Types and values are those of TIMEX3 (ISO 24617-1, ISO-TimeML); dates for the timeline are EDTF. How news are read was measured on news:
//! the name of a weekday means the latest such day, the day of publication included, and the next one only after words that look ahead;
//! a day or a month without a year means the nearest.

mod class;
mod count;
mod cues;
mod expression;
mod family;
mod foreign;
mod grammar;
mod meaning;
mod period;
mod reader;
mod resolve;
mod rules;
mod scan;
mod table;
#[cfg(test)]
mod tests;
mod words;
mod written;

pub use expression::Expression;
pub use meaning::Modifier;
pub use resolve::{Source, Timex};
pub use rules::{Rule, rules};

use super::english::{is_english, is_told};
use super::prose::{Prose, Sentence};
use crate::model::date::Date;
use reader::Reader;
use resolve::Resolver;
use std::ops::Range;

/// Whether a text is read by all rules, as English; of a short one a date that names a month in another language tells.
pub fn reads_as_english(prose: &Prose<'_>) -> bool {
    is_english(prose) && (is_told(prose) || !foreign::is_spoken(prose))
}

/// The time expressions of a text in order, none overlapping another; of a text that is not English those alone that state a date.
///
/// `published` is the date of the article. Without it what is counted from there is found, but stays unresolved.
pub fn expressions(prose: &Prose<'_>, published: Option<&Date>) -> Vec<Expression> {
    expressions_of(prose, published, reads_as_english(prose))
}

/// The same, of a text that is known to be English by its words.
pub(super) fn expressions_in_english(prose: &Prose<'_>, published: Option<&Date>) -> Vec<Expression> {
    expressions_of(prose, published, is_told(prose) || !foreign::is_spoken(prose))
}

fn expressions_of(prose: &Prose<'_>, published: Option<&Date>, is_english: bool) -> Vec<Expression> {
    let typed = class::typed(prose);
    let mut resolver = Resolver::new(published);
    let (mut all, mut found) = (Vec::new(), Vec::new());
    let mut read = |tokens: Range<usize>| {
        let reader = Reader::new(prose, &typed, tokens);
        if is_english {
            scan::scan(&reader, &mut found);
        } else {
            foreign::scan(&reader, &mut found);
        }
        for found in found.drain(..) {
            let resolved = resolver.resolve(&reader, &found, is_english);
            all.push(Expression::new(prose, found, resolved));
        }
        resolver.next_sentence();
    };
    if is_english {
        prose.sentences().iter().for_each(|sentence| read(sentence.tokens()));
    } else {
        // Where a sentence ends is told for English: the day of "17. Februar" would stand alone.
        let paragraphs = prose.sentences().chunk_by(|one, next| one.paragraph == next.paragraph);
        let tokens = |sentences: &[Sentence]| Some(sentences.first()?.tokens().start..sentences.last()?.tokens().end);
        paragraphs.filter_map(tokens).for_each(read);
    }
    expression::join_ranges(prose, &mut all);
    all
}
