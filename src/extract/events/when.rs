//! When: the date of a clause, from its own words, from what the text goes on from, or from the article's date.

use super::draft::When;
use super::group::Tense;
use super::page::{Dated, Page};
use crate::model::Basis;
use crate::model::date::{Date, Precision};

/// The day that the text goes on from.
#[derive(Clone, Debug)]
pub(super) struct Carried {
    pub date: Date,
    /// The words it follows from.
    pub words: String,
    pub paragraph: usize,
    pub sentence: usize,
    /// Of whom the text told then.
    pub person: Option<usize>,
    /// Whether it is no day or week but a longer span long past: what the text tells there is history.
    pub is_history: bool,
    /// Whether that was most of a year ago, or more.
    pub is_old: bool,
    /// Whether that was more than a month ago.
    pub is_far: bool,
}

/// What the text told of days so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Clock {
    /// What was dated last.
    pub last: Option<Carried>,
    /// The day of the article's news, where its first sentences give one.
    pub news: Option<Carried>,
}

/// Where a clause stands, as far as its date hangs on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub tense: Tense,
    pub paragraph: usize,
    pub sentence: usize,
    pub person: Option<usize>,
    /// Whether it says that it goes on: "then", "also".
    pub goes_on: bool,
    /// Whether it is the news of its article: told in its first paragraph.
    pub is_lead: bool,
    /// Whether it is a deed told so late in the article that it may be of any day.
    pub is_late: bool,
    /// Whether it tells what was said.
    pub is_said: bool,
    /// Whether it only looks back: "before the meeting he said".
    pub looks_back: bool,
}

/// So many days ago and more, a month or a year that the text speaks of is history.
const LONG: i64 = 31;

/// In days: what lies so far back has left the news.
const OLD: i64 = 200;

impl Clock {
    /// The date of a clause.
    pub fn when(&self, page: &Page<'_, '_>, own: Option<&Dated>, standing: Standing) -> When {
        if let Some(dated) = own {
            if let Some(next) = next_such_day(page, dated, standing.tense) {
                return next;
            }
            // "Bought it in February" of one to come: the year must be another, and which is not said.
            let is_past = matches!(standing.tense, Tense::Past | Tense::Perfect | Tense::Pluperfect);
            let is_ahead = dated
                .date
                .earliest()
                .zip(page.published.and_then(Date::latest))
                .is_some_and(|(first, last)| first > last);
            if is_past && is_ahead && !dated.is_stated {
                return self.when(page, None, Standing { looks_back: true, ..standing });
            }
            let basis = if dated.is_stated { Basis::Stated } else { Basis::Relative };
            return When { date: Some(dated.date.clone()), basis, rule: Some(dated.rule.clone()) };
        }
        let Some(published) = page.published.filter(|date| is_plain(date)) else { return When::none() };
        let from = |text: String, rule: &str| match Date::parse(&text) {
            Ok(date) => When { date: Some(date), basis: Basis::Published, rule: Some(rule.into()) },
            Err(_) => When::none(),
        };
        let published = published.as_edtf();
        match standing.tense {
            Tense::Future | Tense::Would | Tense::Possible | Tense::Demanded => {
                from(format!("{published}/.."), "ahead, no day given")
            }
            Tense::Pluperfect => from(format!("../{published}"), "looked back on, no day given"),
            Tense::Perfect if !standing.is_lead => from(format!("../{published}"), "looked back on, no day given"),
            _ if standing.looks_back || self.is_in_history(standing) => {
                from(format!("../{published}"), "looked back on, no day given")
            }
            Tense::Past if self.is_said_long_after(standing) => {
                from(format!("../{published}"), "looked back on, no day given")
            }
            Tense::Past | Tense::WasGoing | Tense::Perfect => match self.carried(standing) {
                Some(carried) => carried,
                None if standing.is_late => from(format!("../{published}"), "told late in the article, no day given"),
                None => from(format!("{published}~"), "news of the day of publication"),
            },
            Tense::Present | Tense::Going => from(format!("{published}~"), "news of the day of publication"),
        }
    }

    /// The day before the one that the article's news are of.
    pub fn eve(&self, page: &Page<'_, '_>) -> Option<When> {
        let news = self.news.as_ref().map(|news| &news.date).or(page.published)?.is_single_day()?;
        let rule = "the eve: the day before that of the article's news".into();
        Some(When { date: Some(Date::day(news.pred_opt()?)), basis: Basis::Relative, rule: Some(rule) })
    }

    /// Whether a deed stands right behind one of a year long past: it is of then or of some time after.
    fn is_in_history(&self, standing: Standing) -> bool {
        let last = self.last.as_ref().filter(|last| last.is_history && last.paragraph == standing.paragraph);
        last.is_some_and(|last| {
            // "In April the paper obtained a copy. Holm unveiled": of a few months ago another does not go on.
            let goes_on = last.is_old || standing.person.is_none() || standing.person == last.person;
            standing.sentence - last.sentence == 1 && !standing.is_said && goes_on
        })
    }

    /// "As of June 30 it had a million. Officials said": they spoke on no such day, and on which, nothing tells.
    fn is_said_long_after(&self, standing: Standing) -> bool {
        let last =
            self.last.as_ref().filter(|last| last.is_far && !last.is_history && last.paragraph == standing.paragraph);
        standing.is_said && last.is_some_and(|last| standing.sentence <= last.sentence + 2)
    }

    /// The day that a clause goes on from: that of the sentence before, or that of the article's news.
    fn carried(&self, standing: Standing) -> Option<When> {
        let beside = self.last.as_ref().filter(|last| {
            if last.is_history {
                return standing.sentence == last.sentence && !standing.is_said;
            }
            let near = standing.sentence <= last.sentence + 2;
            let same = last.paragraph == standing.paragraph;
            let next = standing.paragraph == last.paragraph + 1
                && (standing.goes_on || standing.person.is_some() && standing.person == last.person);
            near && (same || next)
        });
        let news = self.news.as_ref().filter(|_| !standing.is_late);
        let (carried, rule) = match (beside, news) {
            (Some(last), _) => (last, "the day from which the text goes on, about"),
            (None, Some(news)) => (news, "the day of the article's news, about"),
            _ => return None,
        };
        Some(about(&carried.date, &carried.words, rule))
    }

    /// Takes up the date of a clause that tells something past: what follows may go on from it.
    pub fn take(&mut self, page: &Page<'_, '_>, dated: &Dated, standing: Standing) {
        let published = page.published.and_then(Date::latest);
        let is_past = dated.date.latest().zip(published).is_some_and(|(latest, published)| latest <= published);
        let is_narrow =
            dated.date.earliest().zip(dated.date.latest()).is_some_and(|(first, last)| (last - first).num_days() < 8);
        let ago = dated.date.latest().zip(published).map(|(latest, published)| (published - latest).num_days());
        let is_history = !is_narrow && ago.is_some_and(|ago| ago > LONG);
        if !is_past || !is_narrow && !is_history {
            return;
        }
        let carried = Carried {
            date: without_time(&dated.date),
            words: words(page, dated),
            paragraph: standing.paragraph,
            sentence: standing.sentence,
            person: standing.person,
            is_history,
            is_old: ago.is_some_and(|ago| ago > OLD),
            is_far: ago.is_some_and(|ago| ago > LONG),
        };
        let days = carried.date.is_single_day().zip(published).map(|(day, published)| (published - day).num_days());
        if self.news.is_none() && standing.is_lead && days.is_some_and(|days| days < 7) {
            self.news = Some(carried.clone());
        }
        self.last = Some(carried);
    }
}

/// "The club has signed him, it announced on Tuesday": the day of what was said, of what it was said of.
pub(super) fn when_said(page: &Page<'_, '_>, said: &Dated) -> When {
    about(&without_time(&said.date), &words(page, said), SAID)
}

/// How such a day is told.
const SAID: &str = "the day on which it was said, about";

/// The words of a dated expression, white space made single.
fn words(page: &Page<'_, '_>, dated: &Dated) -> String {
    page.prose.slice(dated.tokens.clone()).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A date that only about holds.
fn about(date: &Date, words: &str, rule: &str) -> When {
    let is_exact = date.is_single_day().is_some() && date.is_certain();
    let text = format!("{}{}", date.as_edtf(), if is_exact { "~" } else { "" });
    When { date: Date::parse(&text).ok(), basis: Basis::Relative, rule: Some(format!("{words}: {rule}").into()) }
}

/// "He would come on Wednesday": the Wednesday to come, where the expression by itself was taken for the last one.
fn next_such_day(page: &Page<'_, '_>, dated: &Dated, tense: Tense) -> Option<When> {
    let published = page.published.and_then(Date::is_single_day)?;
    let day = dated.date.is_single_day().filter(|day| *day < published && (published - *day).num_days() < 7)?;
    let words = page.prose.slice(dated.tokens.clone());
    let is_weekday = words.len() < 12
        && words.to_lowercase().trim_end_matches('.').ends_with("day")
        && !words.eq_ignore_ascii_case("yesterday");
    if !is_weekday || !matches!(tense, Tense::Future | Tense::Would) {
        return None;
    }
    let next = day.checked_add_signed(chrono::TimeDelta::days(7))?;
    Some(When {
        date: Some(Date::day(next)),
        basis: Basis::Relative,
        rule: Some(format!("{words}: the next such day after publication").into()),
    })
}

/// A day without the time of day.
pub(super) fn without_time(date: &Date) -> Date {
    match date.is_single_day() {
        Some(day) if date.precision() == Precision::Time && date.is_certain() => Date::day(day),
        _ => date.clone(),
    }
}

/// Whether a date is one day, month or year, so that it can be the end of a span.
fn is_plain(date: &Date) -> bool {
    date.is_placed()
        && date.is_certain()
        && matches!(date.precision(), Precision::Day | Precision::Month | Precision::Year)
}
