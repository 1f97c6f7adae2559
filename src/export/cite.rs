//! One passage with its citation, to be pasted into a text.

use super::{outside, sentences};
use crate::model::Assertion;
use crate::safe;
use crate::text::safe::Safe;

/// The words, then who, which article, when, where in it and on the web. Those of a digest say that they are one.
pub fn cite(says: Assertion<'_>) -> Option<Safe> {
    let article = says.article();
    let words = outside::paragraph(says.words()?.trim());
    let words = if article.is_digest() { safe!("digest: {}", words) } else { safe!("“{}”", words) };
    let mut source = Vec::new();
    source.extend(article.outlet().filter(|outlet| *outlet != "not stated").map(outside::line));
    source.push(outside::line(article.title()));
    source.extend(sentences::published(article));
    source.extend(says.passage().paragraph.map(|number| safe!("§{}", number)));
    source.extend(article.url().map(outside::line));
    Some(safe!("{} ({})", words, Safe::join(&source, ", ")))
}
