//! The telling of a selection: head, days, events with who says so, and the articles at the end.

use super::outside;
use super::page::Page;
use super::sentences::{capitalised, count, number, outlet, published, retells, support};
use super::subject::{Subject, Totals};
use super::voice::{list, voices, words};
use crate::model::{Article, ArticleId, Event};
use crate::safe;
use crate::text::fold::fold;
use crate::text::safe::Safe;
use crate::timeline::{self, Account, Plan, Row};
use std::collections::BTreeSet;
use std::io;

/// Tells a selection, in the order in which the screen shows it.
pub(super) fn tell(subject: &Subject<'_>, page: &mut impl Page) -> io::Result<()> {
    let totals = subject.totals();
    head(subject, totals, page)?;
    let mut heading = String::new();
    let mut cited = BTreeSet::new();
    for row in Plan::new(subject.corpus, subject.selection).rows() {
        match *row {
            Row::Heading(id) => {
                heading = timeline::heading(subject.event(id));
                page.heading(&outside::line(&heading))?;
            }
            Row::Gap(days) => page.gap(&outside::line(&timeline::gap(days)))?,
            Row::Event { id, depth } => {
                let event = subject.event(id);
                cited.extend(event.says().map(|says| says.article().id()));
                tell_event(event, depth.into(), &heading, page)?;
            }
        }
    }
    sources(subject, cited, page)
}

pub(super) fn head(subject: &Subject<'_>, totals: Totals, page: &mut impl Page) -> io::Result<()> {
    page.title(&outside::line(subject.corpus.title()))?;
    let all = subject.corpus.events().len();
    let events = match (subject.query(), totals.events) {
        (None, _) if all == 0 => Safe::literal("This corpus has no events."),
        (Some(_), 0) => safe!("Nothing found: none of the {} matches.", count(all, "event", "events")),
        (_, 0) => Safe::literal("Nothing is selected."),
        (_, shown) if shown == all => told_by(count(all, "event", "events"), totals),
        (_, shown) => told_by(safe!("{} of {}", shown, count(all, "event", "events")), totals),
    };
    page.remark(&events)?;
    if let Some(query) = subject.query() {
        page.remark(&safe!("Query: {}", outside::line(query)))?;
    }
    for (word, spellings) in subject.selection.near() {
        let taken = list(spellings.iter().map(String::as_str));
        page.remark(&safe!(
            "No word begins with {}; taken instead, as near spellings: {}",
            outside::line(word),
            taken
        ))?;
    }
    if let Some(day) = subject.selection.known() {
        let day = outside::line(&crate::model::date::Date::day(day).short(true));
        page.remark(&safe!("As known on {}: what was published later is left out.", day))?;
    }
    Ok(())
}

fn told_by(events: Safe, totals: Totals) -> Safe {
    safe!("{}, told by {}", events, support(totals.articles, totals.origins))
}

fn tell_event(event: Event<'_>, depth: usize, heading: &str, page: &mut impl Page) -> io::Result<()> {
    let account = Account::new(event);
    page.event(depth, &outside::line(&event.title()))?;
    for fact in facts(&account, depth, heading) {
        page.fact(&fact)?;
    }
    tell_voices(&account, page)
}

/// Who says so: each article with its words.
pub(super) fn tell_voices(account: &Account<'_>, page: &mut impl Page) -> io::Result<()> {
    for voice in voices(account) {
        page.voice(number(voice.article), voice.folded, &voice.head())?;
        for telling in voice.tellings {
            if let Some(words) = words(telling.says) {
                page.words(&words)?;
            }
            for detail in voice.details(telling) {
                page.detail(&detail)?;
            }
        }
    }
    Ok(())
}

fn facts(account: &Account<'_>, depth: usize, heading: &str) -> Vec<Safe> {
    let mut facts: Vec<Safe> = Vec::new();
    facts.extend(what_when_where(account, heading));
    if !account.people.is_empty() {
        facts.push(list(account.people.iter().copied()));
    }
    if !account.organisations.is_empty() {
        facts.push(list(account.organisations.iter().copied()));
    }
    if depth == 0 {
        facts.extend(account.part_of.as_ref().map(|whole| safe!("part of: {}", outside::line(whole))));
    }
    facts.extend(account.support.as_deref().map(outside::line));
    facts.extend(account.first.as_deref().map(outside::line));
    facts.extend(account.standing.map(Safe::literal));
    facts.extend(account.conflicts.iter().map(|conflict| safe!("! {}", capitalised(conflict))));
    facts
}

/// Kind, date and places on one line, each only where title and heading have not told it yet.
fn what_when_where(account: &Account<'_>, heading: &str) -> Option<Safe> {
    let kind = account.event.kind().as_str();
    let mut parts = Vec::new();
    if kind != "other" && !fold(&account.event.title()).contains(&fold(kind)) {
        parts.push(outside::line(kind));
    }
    let has_time = account.event.date().is_some_and(|date| date.time().is_some());
    if has_time || timeline::heading(account.event) != heading {
        parts.push(outside::line(&account.when));
    }
    let places: Vec<Safe> = account.places.iter().map(|place| outside::line(place)).collect();
    if !places.is_empty() {
        parts.push(Safe::join(&places, "; "));
    }
    (!parts.is_empty()).then(|| Safe::join(&parts, " · "))
}

/// The articles that were used, and those that they retell.
pub(super) fn sources(subject: &Subject<'_>, cited: BTreeSet<ArticleId>, page: &mut impl Page) -> io::Result<()> {
    if cited.is_empty() {
        return Ok(());
    }
    let article = |id| subject.corpus.article(id).as_known(subject.selection.known());
    let retold = cited.iter().filter_map(|id| article(*id).copy_of()).map(Article::id);
    let listed: BTreeSet<ArticleId> = retold.chain(cited.iter().copied()).collect();
    let listed: Vec<Article<'_>> = listed.into_iter().map(article).collect();
    page.heading(&Safe::literal("Articles"))?;
    if listed.iter().any(|article| article.body().is_some()) {
        page.remark(&Safe::literal("§ is the paragraph of the article in which the words stand."))?;
    }
    if listed.iter().any(|article| article.is_digest()) {
        page.remark(&Safe::literal("After “digest:” stand the words of a digest, not those of the article itself."))?;
    }
    for article in listed {
        let url = article.url().map(outside::line);
        page.source(number(article), &outside::line(article.title()), &about(article), url.as_ref())?;
    }
    Ok(())
}

/// Outlet, publication, and what else is to be known of an article.
fn about(article: Article<'_>) -> Safe {
    let mut parts = vec![outlet(article).unwrap_or(Safe::literal("outlet not stated"))];
    parts.push(published(article).unwrap_or(Safe::literal("day of publication not stated")));
    if article.is_digest() {
        parts.push(Safe::literal("digest"));
    }
    parts.extend(retells(article));
    Safe::join(&parts, " · ")
}
