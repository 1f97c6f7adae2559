//! The difference of two articles for readers.

use super::{Item, Part, items};
use crate::compare::{Difference, Point};
use crate::export::comparison::head::head;
use crate::export::outside::line;
use crate::export::page::Page;
use crate::export::sentences::{count, number, published};
use crate::export::subject::Subject;
use crate::export::tell;
use crate::model::Article;
use crate::safe;
use crate::text::safe::Safe;
use crate::timeline::{Account, PointWords, when};
use std::io;

/// Tells what two articles tell differently, what only one of them tells, and what both tell alike.
pub(super) fn tell(subject: &Subject<'_>, difference: &Difference<'_>, page: &mut impl Page) -> io::Result<()> {
    let (a, b) = (bracketed(difference.a), bracketed(difference.b));
    head(subject, &safe!("{} and {}", a, b), page)?;
    for article in [difference.a, difference.b] {
        let published = published(article).unwrap_or(Safe::literal("day of publication not stated"));
        page.remark(&safe!("{} {} · {}", bracketed(article), line(article.title()), published))?;
    }
    if difference.is_empty() && !subject.selection.is_empty() {
        page.remark(&Safe::literal("Neither of them tells any of these events."))?;
    }
    for part in Part::ALL {
        let items = items(difference, part);
        if items.is_empty() {
            continue;
        }
        let events = count(items.len(), "event", "events");
        page.heading(&match part {
            Part::OnlyA => safe!("Only in {}: {}", a, events),
            Part::OnlyB => safe!("Only in {}: {}", b, events),
            Part::Differ => safe!("In both, told differently: {}", events),
            Part::Alike => safe!("In both, told alike: {}", events),
        })?;
        items.iter().try_for_each(|item| tell_item(item, difference, page))?;
    }
    tell::sources(subject, [difference.a.id(), difference.b.id()].into_iter().collect(), page)
}

fn tell_item(item: &Item<'_, '_>, difference: &Difference<'_>, page: &mut impl Page) -> io::Result<()> {
    page.event(0, &line(&item.event.title()))?;
    page.fact(&item.event.date().map_or(Safe::literal("not dated"), |date| line(&when(date))))?;
    for point in item.points {
        page.fact(&words(point, difference))?;
    }
    let says = item.a.iter().chain(item.b).copied().collect();
    tell::tell_voices(&Account::of(item.event, says), page)
}

/// "! date: Wed 19 Feb 2025 `[3]` against Thu 20 Feb 2025 `[4]`".
fn words(point: &Point<'_>, difference: &Difference<'_>) -> Safe {
    let words = PointWords::new(point);
    let a = safe!("{} {}", line(&words.a), bracketed(difference.a));
    let b = safe!("{} {}", line(&words.b), bracketed(difference.b));
    let aspect = Safe::literal(words.aspect);
    if words.is_conflict {
        return safe!("! {}: {} against {}", aspect, a, b);
    }
    match words.remark {
        Some(remark) => safe!("{}: {}, {}; {}", aspect, a, b, Safe::literal(remark)),
        None => safe!("{}: {}, {}", aspect, a, b),
    }
}

fn bracketed(article: Article<'_>) -> Safe {
    safe!("[{}]", number(article))
}
