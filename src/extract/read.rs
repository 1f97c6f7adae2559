//! Reading articles by rules: texts in, events with their assertions out, and a list of what was not read.

use super::events::{self, Dated, Doubt, Draft, Figure, Page};
use super::prose::Prose;
use super::{names, same, time};
use crate::model::NameKind;
use crate::model::record::{ArticleRecord, EventRecord, NameRecord};
use std::collections::HashMap;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

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
    /// Words and sentences are told apart.
    Words,
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
    let texts = each(articles, Stage::Words, threads, watch, |article| {
        Prose::new(article.body.as_deref().unwrap_or_default())
    })?;
    let named = names::find(&texts);
    let outer = outer(&named);
    let order: Vec<usize> = (0..articles.len()).collect();
    let readings = each(&order, Stage::Events, threads, watch, |index| {
        let (article, prose) = (&articles[*index], &texts[*index]);
        let published = article.published.as_ref();
        let found = time::expressions(prose, published);
        let timed: Vec<_> = found.iter().map(|found| found.tokens.clone()).collect();
        let dated: Vec<_> = found.iter().filter_map(|found| dated(prose, found)).collect();
        let figures: Vec<_> =
            named.mentions[*index].iter().filter_map(|mention| figure(&named, &outer, mention)).collect();
        events::read(&Page {
            article: *index,
            prose,
            published,
            figures: &figures,
            timed: &timed,
            dated: &dated,
            names: &named.names,
        })
    })?;
    let (mut drafts, mut unread) = (Vec::new(), Vec::new());
    for (article, reading) in articles.iter().zip(readings) {
        unread.extend(reading.doubts.into_iter().map(|doubt| left_out(article, doubt)));
        drafts.push(reading.drafts);
    }
    // Passages are compared in the order of publication, whatever the order of the files.
    let mut by_day = order;
    by_day.sort_by_key(|index| {
        (articles[*index].published.as_ref().and_then(|date| date.latest()), &articles[*index].id.value)
    });
    let drafts: Vec<Draft> = by_day.iter().flat_map(|index| std::mem::take(&mut drafts[*index])).collect();
    let clusters = same::clusters(&drafts, &outer);
    let mut events: Vec<EventRecord> =
        clusters.iter().filter_map(|cluster| same::record(cluster, &drafts, articles, &named)).collect();
    same::identify(&mut events);
    let mut read = Read { events, names: Vec::new(), unread };
    if let Some(first) = articles.first() {
        read.names = named.names.iter().map(|name| name.record(&first.at)).collect();
    }
    Ok(read)
}

/// The place around each name, where that is a name too.
fn outer(named: &names::Named) -> Vec<Option<usize>> {
    let places = named.names.iter().enumerate().filter(|(_, name)| name.kind == NameKind::Place);
    let by_name: HashMap<&str, usize> = places.map(|(index, name)| (name.name.as_str(), index)).collect();
    named.names.iter().map(|name| name.within.as_deref().and_then(|outer| by_name.get(outer).copied())).collect()
}

fn figure(named: &names::Named, outer: &[Option<usize>], mention: &names::Mention) -> Option<Figure> {
    let kind = named.names.get(mention.name)?.kind;
    let title = mention.title.as_ref().map_or(usize::MAX, |title| title.start);
    let start = title.min(mention.tokens.start);
    // A chain that goes round in circles ends all the same.
    let country = std::iter::successors(Some(mention.name), |name| outer[*name]).take(8).last().unwrap_or(mention.name);
    Some(Figure {
        tokens: mention.tokens.clone(),
        start,
        name: mention.name,
        country,
        kind,
        is_government: mention.sense != names::Sense::Itself,
    })
}

/// A time expression that gives a date, with its rule in the form that accounts have: the words, a colon, the rule.
fn dated(prose: &Prose<'_>, found: &time::Expression) -> Option<Dated> {
    let date = found.date()?.clone();
    if !date.is_placed()
        || !matches!(found.timex, time::Timex::Date | time::Timex::Time)
        || found.value.ends_with("_REF")
    {
        return None;
    }
    let words = prose.slice(found.tokens.clone()).split_whitespace().collect::<Vec<_>>().join(" ");
    let how = match found.source {
        time::Source::Stated => "as stated",
        time::Source::Published => "counted from the article's date",
        time::Source::Focus => "counted from a date named before",
        time::Source::Unknown => return None,
    };
    Some(Dated {
        tokens: found.tokens.clone(),
        date,
        rule: format!("{words}: {how}"),
        is_stated: found.source == time::Source::Stated,
    })
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

/// Does the same to every item on several threads; the results stand in the order of the items.
fn each<'i, I: Sync, O: Send>(
    items: &'i [I],
    stage: Stage,
    threads: NonZeroUsize,
    watch: Watch<'_>,
    work: impl Fn(&'i I) -> O + Sync,
) -> Result<Vec<O>, Stopped> {
    let (next, done, is_stopped) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicBool::new(false));
    let all = items.len();
    let run = || {
        let mut found: Vec<(usize, O)> = Vec::new();
        while !is_stopped.load(Ordering::Relaxed) {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(index) else { break };
            found.push((index, work(item)));
            let progress = Progress { stage, done: done.fetch_add(1, Ordering::Relaxed) + 1, all };
            if watch(progress).is_break() {
                is_stopped.store(true, Ordering::Relaxed);
            }
        }
        found
    };
    let mut found = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads.get().min(all.max(1))).map(|_| scope.spawn(run)).collect();
        let mut found = run();
        for other in others {
            match other.join() {
                Ok(more) => found.extend(more),
                Err(fault) => std::panic::resume_unwind(fault),
            }
        }
        found
    });
    if is_stopped.load(Ordering::Relaxed) {
        return Err(Stopped);
    }
    found.sort_unstable_by_key(|(index, _)| *index);
    Ok(found.into_iter().map(|(_, output)| output).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::Date;
    use crate::model::record::Located;
    use crate::model::{At, Builder, Corpus, Status};

    fn threads(count: usize) -> NonZeroUsize {
        NonZeroUsize::new(count).unwrap()
    }

    fn article(id: &str, published: &str, body: &str) -> ArticleRecord {
        let at = At::file(&"test".into());
        ArticleRecord {
            id: Located { value: id.to_string(), at: at.clone() },
            at,
            title: id.to_string(),
            outlet: None,
            published: Date::parse(published).ok(),
            published_from: Default::default(),
            url: None,
            copy_of: None,
            digest: false,
            body: Some(body.to_string()),
            extra: Default::default(),
        }
    }

    fn two() -> Vec<ArticleRecord> {
        vec![
            article(
                "one",
                "2025-02-17",
                "President Emmanuel Macron will visit Berlin on Wednesday. \"We must act,\" Macron said in Paris.",
            ),
            article("two", "2025-02-20", "French President Emmanuel Macron visited Berlin on Wednesday."),
        ]
    }

    fn corpus(articles: &[ArticleRecord], count: usize) -> Corpus {
        let read = read(articles, threads(count), &|_| ControlFlow::Continue(())).unwrap();
        let mut builder = Builder::new("test");
        articles.iter().cloned().for_each(|article| builder.article(article));
        read.names.into_iter().for_each(|name| builder.name(name));
        read.events.into_iter().for_each(|event| builder.event(event));
        builder.finish().0
    }

    #[test]
    fn one_visit_announced_by_one_article_and_reported_by_another_is_one_event() {
        let corpus = corpus(&two(), 1);
        let visits: Vec<_> = corpus.events().filter(|event| event.kind().as_str() == "visit").collect();
        assert_eq!(visits.len(), 1, "{:?}", corpus.events().map(|event| event.title().to_string()).collect::<Vec<_>>());
        let statuses: Vec<_> = visits[0].says().map(|says| says.status()).collect();
        assert_eq!(statuses, [Some(Status::Announced), Some(Status::Reported)]);
        assert_eq!(visits[0].date().map(Date::as_edtf), Some("2025-02-19"));
        assert_eq!(visits[0].people().map(|name| name.text()).collect::<Vec<_>>(), ["Emmanuel Macron"]);
    }

    #[test]
    fn the_number_of_threads_changes_nothing() {
        let said = |count| {
            let read = read(&two(), threads(count), &|_| ControlFlow::Continue(())).unwrap();
            format!("{:?}{:?}{:?}", read.events, read.names, read.unread)
        };
        assert_eq!(said(1), said(4));
    }

    #[test]
    fn results_stand_in_the_order_of_the_items_on_any_number_of_threads() {
        let items: Vec<usize> = (0..100).collect();
        for count in [1, 2, 7] {
            let doubled = each(&items, Stage::Words, threads(count), &|_| ControlFlow::Continue(()), |n| n * 2);
            assert_eq!(doubled.unwrap(), items.iter().map(|n| n * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_watcher_hears_of_every_item_and_may_stop() {
        let items = [(); 10];
        let heard = AtomicUsize::new(0);
        let watch = |progress: Progress| {
            heard.fetch_add(1, Ordering::Relaxed);
            if progress.done == 4 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        assert_eq!(each(&items, Stage::Words, threads(1), &watch, |_| ()), Err(Stopped));
        assert_eq!(heard.load(Ordering::Relaxed), 4);
    }
}
