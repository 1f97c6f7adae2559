//! Reading articles by rules: texts in, events with their assertions out, and a list of what was not read.

use super::english::is_english;
use super::events::{self, Doubt, Page, Reading};
use super::parallel::each;
use super::prose::Prose;
use super::same::{Drafts, Events};
use super::used::used;
use super::{layout, names, time};
use crate::model::record::{ArticleRecord, NameRecord};
use std::num::NonZeroUsize;
use std::ops::ControlFlow;

/// What was read out of articles: records as files give them, ready for the same builder.
#[derive(Clone, Debug, Default)]
pub struct Read {
    /// The events, each with who says so.
    pub events: Events,
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
    pub reason: &'static str,
}

const NOT_ENGLISH: &str =
    "the article is not in English, and events are read from English alone; `annals dates` shows the dates it states";

impl Unread {
    fn whole(article: &ArticleRecord, reason: &'static str) -> Unread {
        Unread { article: article.id.value.clone(), paragraph: None, passage: None, reason }
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

/// Reads articles. What comes out depends on the articles alone, not on the number of threads nor on their order, in which what was not
/// read is listed. To show a part early, read the first few articles and then all of them.
///
/// # Errors
/// [`Stopped`] as soon as `watch` breaks.
pub fn read(articles: &[ArticleRecord], threads: NonZeroUsize, watch: Watch<'_>) -> Result<Read, Stopped> {
    // What stands first may decide: that must not hang on the order of files.
    let mut order: Vec<usize> = (0..articles.len()).collect();
    order.sort_by_key(|index| &articles[*index].id.value);
    let texts: Vec<&str> = order.iter().map(|index| articles[*index].body.as_deref().unwrap_or_default()).collect();
    let named = names::find(&texts, threads, watch)?;
    let outer = layout::outer(&named);
    let places: Vec<(usize, usize)> = order.into_iter().zip(0..).collect();
    let readings = each(&places, Stage::Events, threads, watch, |(article, place)| {
        read_one(*article, articles, &named, &outer, &named.mentions[*place])
    })?;
    let names::Named { names, mentions } = named;
    drop(mentions);
    let mut readings: Vec<_> = places.iter().map(|(article, _)| *article).zip(readings).collect();
    readings.sort_by_key(|(article, _)| *article);
    let (drafts, left) = apart(articles, readings.into_iter().map(|(_, reading)| reading));
    if watch(Progress { stage: Stage::Same, done: 0, all: articles.len() }).is_break() {
        return Err(Stopped);
    }
    let events = Events::new(drafts, &outer, articles, names);
    let names = articles.first().map(|first| used(&events, &outer, &first.at)).unwrap_or_default();
    // Written out only now: while the drafts are put together there is the least room.
    let unread = left.into_iter().map(|(index, left)| left.of(&articles[index])).collect();
    Ok(Read { events, names, unread })
}

/// Reads one article; nothing where it is not in English.
fn read_one(
    index: usize,
    articles: &[ArticleRecord],
    named: &names::Named,
    outer: &[Option<usize>],
    mentions: &[names::Mention],
) -> Option<Reading> {
    let article = &articles[index];
    let prose = &Prose::new(article.body.as_deref().unwrap_or_default());
    if !is_english(prose) {
        return None;
    }
    let published = article.published.as_ref();
    let found = time::expressions_in_english(prose, published);
    let dated: Vec<_> = found.iter().filter_map(|found| layout::dated(prose, found, published)).collect();
    let figures: Vec<_> = mentions.iter().filter_map(|mention| layout::figure(named, outer, *mention)).collect();
    let timed = found.iter().map(|found| found.tokens.clone());
    Some(events::read(&Page::new(index, prose, published, &figures, timed, &dated, &named.names)))
}

/// What was left out of an article.
enum Left {
    /// The article as a whole, and why.
    Whole(&'static str),
    Passage(Doubt),
}

impl Left {
    fn of(self, article: &ArticleRecord) -> Unread {
        match self {
            Left::Whole(reason) => Unread::whole(article, reason),
            Left::Passage(doubt) => left_out(article, doubt),
        }
    }
}

/// What was read of the articles, in their order: the drafts of all, in the order of publication, and what was left out,
/// by the index of its article.
fn apart(articles: &[ArticleRecord], readings: impl Iterator<Item = Option<Reading>>) -> (Drafts, Vec<(usize, Left)>) {
    let (mut told, mut left) = (Vec::with_capacity(articles.len()), Vec::new());
    for (index, (article, reading)) in articles.iter().zip(readings).enumerate() {
        let Some(reading) = reading else {
            left.push((index, Left::Whole(NOT_ENGLISH)));
            told.push(Vec::new());
            continue;
        };
        if reading.drafts.is_empty() && reading.doubts.is_empty() && article.body.is_some() {
            left.push((index, Left::Whole("nothing in it was found to tell an event")));
        }
        left.extend(reading.doubts.into_iter().map(|doubt| (index, Left::Passage(doubt))));
        told.push(reading.drafts);
    }
    let mut by_day: Vec<usize> = (0..articles.len()).collect();
    by_day.sort_by_key(|index| {
        (articles[*index].published.as_ref().and_then(|date| date.latest()), &articles[*index].id.value)
    });
    let drafts = by_day.into_iter().map(|index| std::mem::take(&mut told[index])).collect();
    (Drafts::new(drafts), left)
}

fn left_out(article: &ArticleRecord, doubt: Doubt) -> Unread {
    let bytes = doubt.bytes.start as usize..doubt.bytes.end as usize;
    let passage = article.body.as_deref().and_then(|body| body.get(bytes)).map(str::to_string);
    Unread { article: article.id.value.clone(), paragraph: Some(doubt.paragraph), passage, reason: doubt.reason }
}
