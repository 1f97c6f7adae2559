//! What a comparison for readers begins with: what it is about, and how much it looks at.

use crate::export::page::Page;
use crate::export::subject::Subject;
use crate::export::tell;
use crate::text::safe::Safe;
use std::io;

/// The title of the corpus, what the query leaves, and what is compared, if anything is left.
pub(super) fn head(subject: &Subject<'_>, what: &Safe, page: &mut impl Page) -> io::Result<()> {
    tell::head(subject, subject.totals(), page)?;
    if subject.selection.is_empty() {
        return Ok(());
    }
    page.heading(what)
}
