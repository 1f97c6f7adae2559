//! The origins for readers.

use super::Origins;
use crate::compare::origins::Group;
use crate::export::comparison::head::head;
use crate::export::outside::line;
use crate::export::page::Page;
use crate::export::sentences::{count, number, outlet, published, retells};
use crate::export::subject::Subject;
use crate::model::{Article, Retelling};
use crate::safe;
use crate::text::safe::Safe;
use std::io;

/// Tells the groups, each article with what speaks for its being a copy.
pub(super) fn tell(subject: &Subject<'_>, origins: &Origins<'_>, page: &mut impl Page) -> io::Result<()> {
    head(subject, &Safe::literal("Origins"), page)?;
    if origins.articles == 0 {
        return Ok(());
    }
    page.remark(&safe!(
        "{} found in this corpus among {}. Whether one of them retells an article from elsewhere is not known.",
        count(origins.origins, "independent origin", "independent origins"),
        count(origins.articles, "article", "articles")
    ))?;
    origins.groups().iter().try_for_each(|group| tell_group(subject, group, page))
}

fn tell_group(subject: &Subject<'_>, group: &Group<'_>, page: &mut impl Page) -> io::Result<()> {
    let first = group.earlier.unwrap_or(group.articles[0]);
    page.event(0, &line(first.title()))?;
    page.fact(&safe!("told by {} of one origin", count(group.articles.len(), "article", "articles")))?;
    if group.earlier.is_none() {
        page.fact(&Safe::literal("the article that they go back to was not out yet"))?;
    }
    let others = group.articles.iter().filter(|article| article.id() != first.id());
    for article in std::iter::once(&first).chain(others) {
        let why = group.retellings.iter().find(|retelling| retelling.later == article.id());
        page.voice(number(*article), why.is_some(), &about(*article, why.is_some()))?;
        why.map_or(Ok(()), |why| tell_evidence(subject, why, page))?;
    }
    Ok(())
}

fn about(article: Article<'_>, is_copy: bool) -> Safe {
    let mut parts = vec![line(article.title())];
    parts.extend(outlet(article));
    parts.push(published(article).unwrap_or(Safe::literal("day of publication not stated")));
    parts.extend(retells(article).filter(|_| is_copy));
    Safe::join(&parts, " · ")
}

fn tell_evidence(subject: &Subject<'_>, why: &Retelling, page: &mut impl Page) -> io::Result<()> {
    for evidence in &why.evidence {
        page.detail(&safe!("{}: {}", Safe::literal(evidence.rule.as_str()), line(&evidence.figures)))?;
    }
    let earlier = number(subject.corpus.article(why.earlier));
    page.detail(&safe!("[{}] taken as the earlier: {}", earlier, Safe::literal(why.order.as_str())))
}
