//! Reading articles by rules: texts in, events with their assertions out, and a list of what was not read.

use super::english::is_english;
use super::events::{self, Doubt, Draft, Page};
use super::parallel::each;
use super::prose::Prose;
use super::used::used;
use super::{layout, names, same, time};
use crate::model::record::{ArticleRecord, EventRecord, NameRecord};
use std::num::NonZeroUsize;
use std::ops::ControlFlow;

/// What was read out of articles: records as files give them, ready for the same builder.
#[derive(Clone, Debug, Default)]
pub struct Read {
    /// The events, each with who says so, in the order of their dates.
    pub events: Vec<EventRecord>,
    /// The people, places and organisations that the articles name.
    pub names: Vec<NameRecord>,
    /// What was left out because its meaning is in doubt, in the order of articles and texts.
    pub unread: Vec<Unread>,
}

/// A passage, or a whole article, that was not read, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The id of the article.
    pub article: String,
    /// The paragraph, counted from 1; nothing where the article as a whole is meant.
    pub paragraph: Option<u32>,
    /// The words that were not read, as they stand in the article.
    pub passage: Option<String>,
    /// Why, for a reader.
    pub reason: String,
}

impl Unread {
    fn whole(article: &ArticleRecord, reason: &str) -> Unread {
        Unread { article: article.id.value.clone(), paragraph: None, passage: None, reason: reason.to_string() }
    }
}

/// How sure an assertion is of what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Something was guessed: whom a pronoun means, that the text carries on with the day before.
    Low,
    /// The words say so, the date follows from a rule.
    Medium,
    /// The words say so and give the date.
    High,
}

impl Confidence {
    /// The word for it, as in a file.
    pub fn as_str(self) -> &'static str {
        match self {
            Confidence::Low => "low",
            Confidence::Medium => "medium",
            Confidence::High => "high",
        }
    }
}

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// People, places and organisations are found.
    Names,
    /// Dates and events are found.
    Events,
    /// Events that are one and the same are put together.
    Same,
}

/// How far the reading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// The articles of this stage that are done.
    pub done: usize,
    /// All articles of this stage.
    pub all: usize,
}

/// Reading was stopped before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// Asked again and again how it goes on, from whichever thread: what it answers decides.
pub(super) type Watch<'w> = &'w (dyn Fn(Progress) -> ControlFlow<()> + Sync);

/// Reads articles. What comes out depends on the articles alone, not on their number of threads, and hardly on their order: only what
/// stands first among equals does. To show a part early, read the first few articles and then all of them.
///
/// # Errors
/// [`Stopped`] as soon as `watch` breaks.
pub fn read(articles: &[ArticleRecord], threads: NonZeroUsize, watch: Watch<'_>) -> Result<Read, Stopped> {
    let texts: Vec<&str> = articles.iter().map(|article| article.body.as_deref().unwrap_or_default()).collect();
    let named = names::find(&texts, threads, watch)?;
    let outer = layout::outer(&named);
    let order: Vec<usize> = (0..articles.len()).collect();
    let readings = each(&order, Stage::Events, threads, watch, |index| {
        let (article, prose) = (&articles[*index], &Prose::new(texts[*index]));
        if !is_english(prose) {
            return None;
        }
        let published = article.published.as_ref();
        let found = time::expressions(prose, published);
        let timed: Vec<_> = found.iter().map(|found| found.tokens.clone()).collect();
        let dated: Vec<_> = found.iter().filter_map(|found| layout::dated(prose, found, published)).collect();
        let mentions = named.mentions[*index].iter().copied();
        let figures: Vec<_> = mentions.filter_map(|mention| layout::figure(&named, &outer, mention)).collect();
        let names = &named.names;
        Some(events::read(&Page {
            article: *index,
            prose,
            published,
            figures: &figures,
            timed: &timed,
            dated: &dated,
            names,
        }))
    })?;
    let (mut drafts, mut unread) = (Vec::new(), Vec::new());
    for (article, reading) in articles.iter().zip(readings) {
        let Some(reading) = reading else {
            unread.push(Unread::whole(article, "the article is not in English, and events are read from English alone; `annals dates` shows the dates it states"));
            drafts.push(Vec::new());
            continue;
        };
        if reading.drafts.is_empty() && reading.doubts.is_empty() && article.body.is_some() {
            unread.push(Unread::whole(article, "nothing in it was found to tell an event"));
        }
        unread.extend(reading.doubts.into_iter().map(|doubt| left_out(article, doubt)));
        drafts.push(reading.drafts);
    }
    // Passages are compared in the order of publication, whatever the order of the files.
    let mut by_day = order;
    by_day.sort_by_key(|index| {
        (articles[*index].published.as_ref().and_then(|date| date.latest()), &articles[*index].id.value)
    });
    let drafts: Vec<Draft> = by_day.iter().flat_map(|index| std::mem::take(&mut drafts[*index])).collect();
    let events = same::events(&drafts, &outer, articles, &named);
    let mut read = Read { events, names: Vec::new(), unread };
    if let Some(first) = articles.first() {
        read.names = used(&read.events, named.names.iter().map(|name| name.record(&first.at)).collect());
    }
    Ok(read)
}

fn left_out(article: &ArticleRecord, doubt: Doubt) -> Unread {
    let passage = article.body.as_deref().and_then(|body| body.get(doubt.bytes)).map(str::to_string);
    Unread {
        article: article.id.value.clone(),
        paragraph: u32::try_from(doubt.paragraph).ok(),
        passage,
        reason: doubt.reason.to_string(),
    }
}
