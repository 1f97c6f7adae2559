//! The origins as CSV: an article that retells another a row, once for each thing that speaks for it.

use super::Origins;
use crate::export::csv::{CsvRows, edtf, text};
use crate::export::subject::Subject;
use std::io::{self, Write};

const HEADER: [&str; 13] = [
    "origin",
    "article",
    "title",
    "outlet",
    "published",
    "copy_of",
    "copy_of_title",
    "copy_of_published",
    "copy_basis",
    "earlier_because",
    "guess",
    "rule",
    "figures",
];

/// Writes them, the groups numbered from 1.
pub(super) fn write(subject: &Subject<'_>, origins: &Origins<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = CsvRows::new(out);
    rows.row(HEADER)?;
    for (index, group) in origins.groups().iter().enumerate() {
        for retelling in &group.retellings {
            let [article, original] = [retelling.later, retelling.earlier].map(|id| subject.corpus.article(id));
            for evidence in &retelling.evidence {
                rows.row([
                    (index + 1).to_string(),
                    text(Some(article.key())),
                    text(Some(article.title())),
                    text(article.outlet()),
                    edtf(article.published()),
                    text(Some(original.key())),
                    text(Some(original.title())),
                    edtf(original.published()),
                    retelling.basis.as_str().to_string(),
                    retelling.order.as_str().to_string(),
                    retelling.order.is_guess().to_string(),
                    evidence.rule.as_str().to_string(),
                    text(Some(&evidence.figures)),
                ])?;
            }
        }
    }
    rows.finish()
}
