//! What a comparison for readers begins with: what it is about, and how much it looks at.

use crate::export::page::Page;
use crate::export::subject::Subject;
use crate::export::tell;
use crate::text::safe::Safe;
use std::io;

/// The title of the corpus, what is compared, and what the query leaves.
pub(super) fn head(subject: &Subject<'_>, what: &Safe, page: &mut impl Page) -> io::Result<()> {
    tell::head(subject, subject.totals(), page)?;
    page.heading(what)
}
