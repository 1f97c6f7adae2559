//! Linking assertions: their passages are found, their dates and status settled.

use super::used::UsedNames;
use crate::model::columns::{ArticleData, AssertionData};
use crate::model::date::Date;
use crate::model::ids::{ArticleId, EventId};
use crate::model::name::NameKind;
use crate::model::passage::{Searched, Wanted, locate};
use crate::model::record::SaysRecord;
use crate::model::status::{Basis, Status};
use crate::text::find::Haystack;

/// The articles, their bodies made ready for many quotes.
pub struct Texts<'c> {
    articles: &'c [ArticleData],
    searched: Vec<Option<Searched<'c>>>,
}

impl<'c> Texts<'c> {
    pub fn new(articles: &'c [ArticleData]) -> Texts<'c> {
        let searched = |article: &'c ArticleData| {
            let body = article.body.as_deref()?;
            Some(Searched { body, haystack: Haystack::new(body), paragraphs: &article.paragraphs })
        };
        Texts { articles, searched: articles.iter().map(searched).collect() }
    }

    fn get(&self, id: ArticleId) -> Option<&Searched<'c>> {
        self.searched[id.index()].as_ref()
    }
}

/// An assertion with its passage found; its status is [`settle`]d once the event's date is known.
pub fn link(article: ArticleId, written: SaysRecord, texts: &Texts<'_>, names: &mut UsedNames) -> AssertionData {
    let wanted = Wanted {
        quote: written.quote.as_ref().map(|quote| quote.value.as_str()),
        before: written.before.as_deref(),
        after: written.after.as_deref(),
        paragraph: written.paragraph,
    };
    let passage = locate(texts.get(article), &wanted);
    let boxed = |text: Option<String>| text.map(Into::into);
    AssertionData {
        at: written.at,
        event: EventId::new(0),
        article,
        passage,
        quote_at: written.quote.as_ref().map(|quote| (quote.at.line, quote.at.column)),
        quote: written.quote.map(|quote| quote.value.into()),
        before: boxed(written.before),
        after: boxed(written.after),
        status: written.status,
        status_is_given: written.status.is_some(),
        date_at: written.date.as_ref().map(|date| (date.at.line, date.at.column)),
        basis: written.basis.or(written.date.as_ref().map(|_| Basis::Stated)),
        own_date: written.date.map(|date| date.value).filter(|_| written.basis != Some(Basis::None)),
        rule: boxed(written.rule),
        confidence: boxed(written.confidence),
        places: names.link(NameKind::Place, &written.places),
        people: names.link(NameKind::Person, &written.people),
        absent: names.link(NameKind::Person, &written.absent),
        organisations: names.link(NameKind::Organisation, &written.organisations),
        attributed_to: boxed(written.attributed_to),
        note: boxed(written.note),
    }
}

/// Works out the status that the file does not give.
pub fn settle(assertion: &mut AssertionData, event_date: Option<&Date>, texts: &Texts<'_>) {
    if assertion.status.is_some() {
        return;
    }
    let date = match assertion.basis {
        Some(Basis::None) => None,
        _ => assertion.own_date.as_ref().or(event_date),
    };
    let passage = assertion.passage.range.clone().and_then(|range| texts.get(assertion.article)?.body.get(range));
    let words = passage.or(assertion.quote.as_deref()).unwrap_or_default();
    let published = texts.articles[assertion.article.index()].published.as_ref();
    assertion.status = Status::from_dates(date, published, words);
}
