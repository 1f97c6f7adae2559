//! One passage with its citation, to be pasted into a text.

use super::voice::marked;
use super::{outside, sentences};
use crate::model::Assertion;
use crate::safe;
use crate::text::safe::Safe;
use crate::timeline::{Wording, WordingKind};

/// The words, then who, which article, when, where in it and on the web. Those of a digest say that they are one; words
/// that were not found in the article are none to cite.
pub fn cite(says: Assertion<'_>) -> Option<Safe> {
    let article = says.article();
    let wording = Wording::of(says).filter(|wording| wording.kind != WordingKind::Lost)?;
    let mut source = Vec::new();
    source.extend(article.stated_outlet().map(outside::line));
    source.push(outside::line(article.title()));
    source.extend(sentences::published(article));
    source.extend(wording.paragraph.map(|number| safe!("§{}", number)));
    source.extend(article.url().map(outside::line));
    Some(safe!("{} ({})", marked(&wording), Safe::join(&source, ", ")))
}
