//! For tests: records in a few words, and corpora made of them.

use super::date::Date;
use super::record::{ArticleRecord, EventRecord, Located, NameRecord, SaysRecord};
use super::{At, Basis, Builder, Corpus, Extra, Kind, NameKind, Problem, PublishedFrom, Status};
use std::sync::Arc;

/// Somewhere in a file.
fn at() -> At {
    At::new(&Arc::from("sample"), 1, 1)
}

/// A value that stands somewhere.
pub fn located<T>(value: T) -> Located<T> {
    Located { value, at: at() }
}

/// Names as a file lists them.
pub fn listed(names: &[&str]) -> Vec<Located<String>> {
    names.iter().map(|name| located(name.to_string())).collect()
}

/// An article; an empty text is one that is not given.
pub fn article(id: &str, title: &str, outlet: &str, published: &str, body: &str) -> ArticleRecord {
    let given = |text: &str| Some(text.to_string()).filter(|text| !text.is_empty());
    ArticleRecord {
        at: at(),
        id: located(id.to_string()),
        title: title.to_string(),
        outlet: given(outlet),
        published: given(published).map(|text| Date::parse(&text).unwrap()),
        published_from: PublishedFrom::Record,
        url: None,
        copy_of: None,
        digest: false,
        body: given(body),
        extra: Extra::default(),
    }
}

/// A name with its other spellings.
pub fn name(kind: NameKind, name: &str, spellings: &[&str], within: &str) -> NameRecord {
    NameRecord {
        at: at(),
        kind,
        name: name.to_string(),
        spellings: spellings.iter().map(|spelling| spelling.to_string()).collect(),
        role: None,
        within: Some(located(within.to_string())).filter(|outer| !outer.value.is_empty()),
        extra: Extra::default(),
    }
}

/// An event without assertions; an empty id or date is one that is not given.
pub fn event(id: &str, title: &str, kind: &str, date: &str, names: [&[&str]; 3]) -> EventRecord {
    let [people, places, organisations] = names.map(listed);
    EventRecord {
        at: at(),
        id: Some(located(id.to_string())).filter(|id| !id.value.is_empty()),
        title: title.to_string(),
        kind: Kind::from_word(kind),
        date: Some(date).filter(|date| !date.is_empty()).map(|date| located(Date::parse(date).unwrap())),
        places,
        people,
        organisations,
        part_of: None,
        says: Vec::new(),
        extra: Extra::default(),
    }
}

/// An assertion.
pub fn says(article: &str, quote: &str, status: Option<Status>) -> SaysRecord {
    SaysRecord {
        at: at(),
        article: located(article.to_string()),
        quote: Some(located(quote.to_string())).filter(|quote| !quote.value.is_empty()),
        before: None,
        after: None,
        paragraph: None,
        status,
        date: None,
        basis: None,
        rule: None,
        confidence: None,
        places: Vec::new(),
        people: Vec::new(),
        absent: Vec::new(),
        organisations: Vec::new(),
        attributed_to: None,
        note: None,
        extra: Extra::default(),
    }
}

/// An article of this id and day with a text of a few sentences.
pub fn daily(id: &str, published: &str) -> ArticleRecord {
    article(id, id, "", published, "First words. Second words. Third words.")
}

/// An event of this id and date, without names.
pub fn plain(id: &str, date: &str, says: Vec<SaysRecord>) -> EventRecord {
    EventRecord { says, ..event(id, id, "other", date, [&[], &[], &[]]) }
}

/// An assertion of this article without words or status.
pub fn told(article: &str) -> SaysRecord {
    says(article, "", None)
}

impl ArticleRecord {
    /// The same, a copy of another.
    pub fn copying(self, original: &str) -> ArticleRecord {
        ArticleRecord { copy_of: Some(located(original.to_string())), ..self }
    }
}

impl EventRecord {
    /// The same as a part of another.
    pub fn within(self, whole: &str) -> EventRecord {
        EventRecord { part_of: Some(located(whole.to_string())), ..self }
    }
}

impl SaysRecord {
    /// The same with a date of its own.
    pub fn on(self, date: &str) -> SaysRecord {
        SaysRecord { date: Some(located(Date::parse(date).unwrap())), ..self }
    }

    /// The same with a status.
    pub fn as_(self, status: Status) -> SaysRecord {
        SaysRecord { status: Some(status), ..self }
    }

    /// The same with places.
    pub fn at_places(self, places: &[&str]) -> SaysRecord {
        SaysRecord { places: listed(places), ..self }
    }

    /// The same with these people there and those absent.
    pub fn people(self, there: &[&str], absent: &[&str]) -> SaysRecord {
        SaysRecord { people: listed(there), absent: listed(absent), ..self }
    }

    /// The same, giving no date.
    pub fn undated(self) -> SaysRecord {
        SaysRecord { basis: Some(Basis::None), ..self }
    }
}

/// A corpus of these records, and what was wrong with them.
pub fn build(names: Vec<NameRecord>, articles: Vec<ArticleRecord>, events: Vec<EventRecord>) -> (Corpus, Vec<Problem>) {
    let mut builder = Builder::new("test");
    names.into_iter().for_each(|record| builder.name(record));
    articles.into_iter().for_each(|record| builder.article(record));
    events.into_iter().for_each(|record| builder.event(record));
    builder.finish()
}
