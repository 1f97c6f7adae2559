//! The matrix as a table for readers, in plain text and in Markdown.

use super::Sheet;
use crate::compare::{Cell, Totals, cells, is_silent, told_since};
use crate::export::comparison::head::head;
use crate::export::markdown::{Markdown, table_row};
use crate::export::outside::line;
use crate::export::sentences::{number, outlet, published};
use crate::export::table::{Align, write_rows};
use crate::export::text::Text;
use crate::model::{Article, Event, Status};
use crate::safe;
use crate::text::safe::Safe;
use crate::timeline::Glance;
use std::io::{self, Write};

/// Writes aligned columns; the titles of the events run free at the end of their lines.
pub(super) fn write_text(sheet: &Sheet<'_, '_>, out: &mut dyn Write) -> io::Result<()> {
    let articles: Vec<Article<'_>> = sheet.articles().collect();
    head(sheet.subject, &Safe::literal("Who asserts what"), &mut Text::new(out))?;
    if articles.is_empty() {
        return Ok(());
    }
    writeln!(out)?;
    let heads = std::iter::once(Safe::literal("date")).chain(articles.iter().map(|article| bracketed(*article)));
    let mut rows: Vec<Vec<Safe>> = vec![heads.chain([Safe::literal("event")]).collect()];
    rows.extend(sheet.events().map(|event| {
        let cells = sheet.cells(event).into_iter();
        std::iter::once(date(event)).chain(cells).chain([line(&event.title())]).collect()
    }));
    write_rows(&vec![Align::Left; articles.len() + 2], &rows, out)?;
    writeln!(out)?;
    let totals: Vec<Vec<Safe>> = std::iter::once(totals_head()).chain(sheet.totals()).collect();
    write_rows(&ALIGNED, &totals, out)?;
    writeln!(out)?;
    LEGEND.iter().try_for_each(|words| writeln!(out, "{words}"))
}

/// Writes tables of GitHub's Markdown.
pub(super) fn write_markdown(sheet: &Sheet<'_, '_>, out: &mut dyn Write) -> io::Result<()> {
    let articles: Vec<Article<'_>> = sheet.articles().collect();
    let mut page = Markdown::new(out);
    head(sheet.subject, &Safe::literal("Who asserts what"), &mut page)?;
    if articles.is_empty() {
        return page.end();
    }
    page.end()?;
    writeln!(out)?;
    let heads = [Safe::literal("date"), Safe::literal("event")].into_iter();
    table_row(heads.chain(articles.iter().map(|article| bracketed(*article))), out)?;
    writeln!(out, "|{}", "---|".repeat(articles.len() + 2))?;
    for event in sheet.events() {
        table_row([date(event), line(&event.title())].into_iter().chain(sheet.cells(event)), out)?;
    }
    writeln!(out)?;
    table_row(totals_head(), out)?;
    writeln!(out, "|---|---:|---:|---:|---:|---|---|---|")?;
    sheet.totals().try_for_each(|row| table_row(row, out))?;
    writeln!(out)?;
    writeln!(out, "{}", LEGEND.join("\\\n"))
}

/// What stands in the cells and is not a word.
const LEGEND: [&str; 3] = [
    "A date in a cell is the article's own, where it is another than the event's.",
    "( ) tells what another article of the same origin tells; ! contradicts another assertion.",
    "- is silent on what had been told when it came out.",
];

const ALIGNED: [Align; 8] =
    [Align::Right, Align::Right, Align::Right, Align::Right, Align::Right, Align::Left, Align::Left, Align::Left];

impl<'c> Sheet<'_, 'c> {
    /// The cells of an event, one for each column.
    fn cells(&self, event: Event<'c>) -> Vec<Safe> {
        let since = told_since(event);
        let silence = |article| Safe::literal(if is_silent(article, since) { "-" } else { "" });
        let mut row: Vec<Safe> = self.articles().map(silence).collect();
        for cell in cells(event) {
            if let Some(place) = self.matrix.position(cell.article.id()).and_then(|at| row.get_mut(at)) {
                *place = words(&cell, event);
            }
        }
        row
    }

    /// The articles with what each comes to.
    fn totals(&self) -> impl Iterator<Item = Vec<Safe>> {
        self.matrix.columns().iter().map(|column| {
            let article = self.subject.corpus.article(column.article);
            let mut row = vec![bracketed(article)];
            row.extend(column.totals.counts().map(|count| safe!("{}", count)));
            row.push(published(article).unwrap_or(Safe::literal("not stated")));
            row.push(outlet(article).unwrap_or(Safe::literal("not stated")));
            row.push(line(article.title()));
            row
        })
    }
}

/// The heads of the columns of the totals.
fn totals_head() -> Vec<Safe> {
    let about = ["published", "outlet", "title"];
    [""].into_iter().chain(Totals::WORDS).chain(about).map(Safe::literal).collect()
}

fn bracketed(article: Article<'_>) -> Safe {
    safe!("[{}]", number(article))
}

fn date(event: Event<'_>) -> Safe {
    event.date().map_or(Safe::literal("not dated"), |date| line(&date.short(true)))
}

/// The statuses, then a date that is not the event's.
fn words(cell: &Cell<'_>, event: Event<'_>) -> Safe {
    let statuses = cell.statuses().into_iter().map(|status| Safe::literal(status.map_or("asserted", Status::as_str)));
    let mut words = Safe::join(&statuses.collect::<Vec<_>>(), ", ");
    let glance = Glance::new(cell, event);
    if let Some(other) = glance.held.as_ref().or(glance.date.as_ref()) {
        words = safe!("{} {}", words, line(other));
    }
    if !cell.stands.is_empty() {
        words = safe!("! {}", words);
    }
    if cell.is_copy { safe!("({})", words) } else { words }
}
