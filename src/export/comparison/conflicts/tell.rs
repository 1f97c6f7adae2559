//! The conflicts for readers.

use crate::compare::Dispute;
use crate::export::comparison::head::head;
use crate::export::outside::line;
use crate::export::page::Page;
use crate::export::sentences::{capitalised, count, number};
use crate::export::subject::Subject;
use crate::export::tell;
use crate::model::{Article, Conflict, Side};
use crate::safe;
use crate::text::safe::Safe;
use crate::timeline::{Account, disagreement, held};
use std::io;

/// Tells conflicts, the certain ones first, each with the passages of every side.
pub(super) fn tell(subject: &Subject<'_>, disputes: &[Dispute<'_>], page: &mut impl Page) -> io::Result<()> {
    head(subject, &Safe::literal("Conflicts"), page)?;
    if subject.selection.is_empty() {
        return Ok(());
    }
    if disputes.is_empty() {
        return page.remark(&Safe::literal("None: nothing that the articles assert here excludes anything else."));
    }
    let certain = disputes.partition_point(|dispute| dispute.conflict.certain);
    for (title, disputes) in [
        (Safe::literal("What cannot all be true"), &disputes[..certain]),
        (Safe::literal("What differs, but is stated as approximate"), &disputes[certain..]),
    ] {
        if !disputes.is_empty() {
            page.heading(&safe!("{}: {}", title, disputes.len()))?;
        }
        disputes.iter().try_for_each(|dispute| tell_dispute(dispute, page))?;
    }
    let says = disputes.iter().flat_map(|dispute| &dispute.conflict.sides).flat_map(|side| &side.says);
    tell::sources(subject, says.map(|says| says.article().id()).collect(), page)
}

fn tell_dispute(dispute: &Dispute<'_>, page: &mut impl Page) -> io::Result<()> {
    let Dispute { event, conflict, .. } = dispute;
    page.event(0, &line(&event.title()))?;
    page.fact(&capitalised(&disagreement(conflict)))?;
    conflict.sides.iter().try_for_each(|side| page.fact(&words(conflict, side)))?;
    let says = conflict.sides.iter().flat_map(|side| side.says.iter().copied()).collect();
    tell::tell_voices(&Account::of(*event, says), page)
}

/// "Wed 19 Feb 2025: `[1]` `[2]`, of one origin".
fn words(conflict: &Conflict<'_>, side: &Side<'_>) -> Safe {
    let bracketed = |article: &Article<'_>| safe!("[{}]", number(*article));
    let articles: Vec<Safe> = side.articles().iter().map(bracketed).collect();
    let held = safe!("{}: {}", line(&held(conflict, side)), Safe::join(&articles, " "));
    match (articles.len(), side.origin_count()) {
        (1, _) => held,
        (_, origins) => safe!("{}, of {}", held, count(origins, "origin", "origins")),
    }
}
