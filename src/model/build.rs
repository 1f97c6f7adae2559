//! Records in, a linked corpus out, with every mistake found on the way.

use super::corpus::{ArticleData, AssertionData, Corpus, EventData, Tally};
use super::date::{Date, Span};
use super::ids::{ArticleId, EventId, NameId};
use super::name::{NameData, NameKind};
use super::order;
use super::passage::{Searched, Wanted, locate};
use super::problem::{At, Problem};
use super::record::{ArticleRecord, EventRecord, Located, NameRecord, SaysRecord};
use super::status::{Basis, Status};
use crate::text::find::Haystack;
use crate::text::paragraphs::paragraphs;
use crate::text::words::near;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::Write;

/// Collects records in any order and links them.
#[derive(Debug, Default)]
pub struct Builder {
    title: String,
    description: Option<String>,
    articles: Vec<ArticleRecord>,
    events: Vec<EventRecord>,
    names: Vec<NameRecord>,
    problems: Vec<Problem>,
}

impl Builder {
    /// An empty corpus of this title.
    pub fn new(title: &str) -> Builder {
        Builder { title: title.to_string(), ..Builder::default() }
    }

    /// Sets what the corpus is called.
    pub fn title(&mut self, title: &str) {
        self.title = title.to_string();
    }

    /// Sets what the corpus is about.
    pub fn description(&mut self, text: &str) {
        self.description = Some(text.to_string());
    }

    /// Adds an article.
    pub fn article(&mut self, record: ArticleRecord) {
        self.articles.push(record);
    }

    /// Adds an event with its assertions.
    pub fn event(&mut self, record: EventRecord) {
        self.events.push(record);
    }

    /// Adds a person, place or organisation.
    pub fn name(&mut self, record: NameRecord) {
        self.names.push(record);
    }

    /// Whether no event was added.
    pub fn has_no_events(&self) -> bool {
        self.events.is_empty()
    }

    /// Links everything. What is sound is in the corpus; the problems say what was left out and what to look at.
    pub fn finish(mut self) -> (Corpus, Vec<Problem>) {
        let mut corpus = Corpus {
            title: self.title.as_str().into(),
            description: self.description.as_deref().map(Into::into),
            ..Corpus::default()
        };
        self.link_names(&mut corpus);
        self.link_articles(&mut corpus);
        self.link_events(&mut corpus);
        (corpus, self.problems)
    }

    fn link_names(&mut self, corpus: &mut Corpus) {
        let records = std::mem::take(&mut self.names);
        let mut declared: Vec<(NameId, &NameRecord)> = Vec::new();
        for record in &records {
            let (id, taken) = corpus.names.add(NameData {
                kind: record.kind,
                name: record.name.as_str().into(),
                spellings: record.spellings.iter().map(|spelling| spelling.as_str().into()).collect(),
                role: record.role.as_deref().map(Into::into),
                within: None,
                declared: true,
            });
            for (spelling, other) in taken {
                let first = declared.iter().find(|(id, _)| *id == other).map(|(_, record)| &record.at);
                self.problems.push(Problem::error(
                    record.at.clone(),
                    "duplicate-spelling",
                    format!(
                        "\"{spelling}\" is a spelling of \"{}\" already{}",
                        corpus.names.get(other).name,
                        first.map(|at| format!(" ({at})")).unwrap_or_default()
                    ),
                    "a spelling can belong to one name of a kind; take it out of one of the two".to_string(),
                ));
            }
            declared.push((id, record));
        }
        for (id, record) in &declared {
            let Some(outer) = &record.within else { continue };
            let place = corpus.names.find_or_add(NameKind::Place, &outer.value);
            if corpus.names.set_within(*id, place).is_err() {
                self.problems.push(Problem::error(
                    outer.at.clone(),
                    "cycle-of-places",
                    format!("\"{}\" would lie in itself through \"{}\"", record.name, outer.value),
                    "take out one of the `in` lines of the circle",
                ));
            }
        }
    }

    fn link_articles(&mut self, corpus: &mut Corpus) {
        let mut records = std::mem::take(&mut self.articles);
        let mut first_seen: HashMap<String, At> = HashMap::new();
        records.retain(|record| match first_seen.get(&record.id.value) {
            Some(other) => {
                self.problems.push(duplicate("duplicate-article", "article", &record.id, other));
                false
            }
            None => {
                first_seen.insert(record.id.value.clone(), record.id.at.clone());
                true
            }
        });
        let published = |record: &ArticleRecord| record.published.as_ref().and_then(Date::earliest);
        records.sort_by_cached_key(|record| (published(record).is_none(), published(record), record.id.value.clone()));

        for (index, record) in records.iter().enumerate() {
            let id = ArticleId::new(index);
            corpus.articles_by_key.insert(record.id.value.as_str().into(), id);
        }
        let originals: Vec<Option<ArticleId>> =
            records.iter().map(|record| self.original(record, &corpus.articles_by_key)).collect();
        for (index, record) in records.into_iter().enumerate() {
            let id = ArticleId::new(index);
            let origin = match follow(id, &originals) {
                Some(origin) => origin,
                None => {
                    self.problems.push(Problem::error(
                        record.copy_of.as_ref().map_or(record.at.clone(), |copy| copy.at.clone()),
                        "cycle-of-copies",
                        format!("\"{}\" is a copy of itself, by way of others", record.id.value),
                        "take out one of the `copy_of` lines of the circle",
                    ));
                    id
                }
            };
            corpus.articles.push(ArticleData {
                at: record.at,
                key: record.id.value.into(),
                title: record.title.into(),
                outlet: record.outlet.map(Into::into),
                published: record.published,
                url: record.url.map(Into::into),
                digest: record.digest,
                paragraphs: record.body.as_deref().map(paragraphs).unwrap_or_default().into(),
                body: record.body.map(Into::into),
                copy_of: originals[index].filter(|_| origin != id),
                origin,
                events: 0,
            });
        }
    }

    /// The article that this one says it copies.
    fn original(&mut self, record: &ArticleRecord, by_key: &HashMap<Box<str>, ArticleId>) -> Option<ArticleId> {
        let original = record.copy_of.as_ref()?;
        let id = by_key.get(original.value.as_str()).copied();
        if id.is_none() {
            self.problems.push(unknown_article(original, by_key));
        }
        id
    }

    fn link_events(&mut self, corpus: &mut Corpus) {
        let records = self.unique_events();
        let mut names = std::mem::take(&mut corpus.names);
        let texts = Texts::new(&corpus.articles);
        let mut linked: Vec<(EventData, Option<Located<String>>, Vec<AssertionData>)> = Vec::new();
        let mut used = Vec::new();
        for (key, record) in records {
            let part_of = record.part_of.clone();
            let mut link = |kind: NameKind, written: &[Located<String>]| -> Box<[NameId]> {
                let mut ids: Vec<NameId> = Vec::new();
                for name in written {
                    let id = names.find_or_add(kind, &name.value);
                    used.push((id, name.at.clone()));
                    if !ids.contains(&id) {
                        ids.push(id);
                    }
                }
                ids.into()
            };
            let mut event = EventData {
                at: record.at.clone(),
                key: key.into(),
                title: record.title.as_str().into(),
                kind: record.kind.clone(),
                date: None,
                places: link(NameKind::Place, &record.places),
                people: link(NameKind::Person, &record.people),
                organisations: link(NameKind::Organisation, &record.organisations),
                part_of: None,
                says: 0..0,
                tally: Tally::default(),
            };
            let mut says: Vec<AssertionData> = Vec::new();
            for written in &record.says {
                match corpus.articles_by_key.get(written.article.value.as_str()) {
                    Some(article) => says.push(assertion(*article, written, &texts, &mut link)),
                    None => self.problems.push(unknown_article(&written.article, &corpus.articles_by_key)),
                }
            }
            if says.is_empty() {
                self.problems.push(Problem::error(
                    record.at.clone(),
                    "unasserted-event",
                    format!("no article asserts the event \"{}\"; it is left out", record.title),
                    "give it an [[event.says]] with an article of this corpus",
                ));
                continue;
            }
            event.date = record.date.map(|date| date.value).or_else(|| agreed_date(&says));
            for assertion in &mut says {
                settle(assertion, event.date.as_ref(), corpus, &texts);
            }
            let key = |says: &AssertionData| (says.article, says.passage.range.as_ref().map(|range| range.start));
            says.sort_by(|a, b| key(a).cmp(&key(b)));
            linked.push((event, part_of, says));
        }
        drop(texts);
        corpus.names = names;
        self.warn_undeclared(corpus, used);
        linked.sort_by(|(a, _, _), (b, _, _)| order::compare(a, b));
        self.place_events(corpus, linked);
    }

    /// Every event with its id, the given one or one made from its first assertion; a second of the same id is left out.
    fn unique_events(&mut self) -> Vec<(String, EventRecord)> {
        let mut first_seen: HashMap<String, At> = HashMap::new();
        let mut unique = Vec::new();
        for record in std::mem::take(&mut self.events) {
            let key = match &record.id {
                Some(id) => id.clone(),
                None => Located { value: id_of(&record), at: record.at.clone() },
            };
            match first_seen.get(&key.value) {
                Some(other) => self.problems.push(duplicate("duplicate-event", "event", &key, other)),
                None => {
                    first_seen.insert(key.value.clone(), key.at);
                    unique.push((key.value, record));
                }
            }
        }
        unique
    }

    /// Names that events use and no file declares: only worth a word where names are declared at all.
    fn warn_undeclared(&mut self, corpus: &Corpus, used: Vec<(NameId, At)>) {
        if !corpus.names().any(|name| name.is_declared()) {
            return;
        }
        let mut told: Vec<NameId> = Vec::new();
        for (id, at) in used {
            let name = corpus.name(id);
            if name.is_declared() || told.contains(&id) {
                continue;
            }
            told.push(id);
            let close = corpus.names().find(|other| {
                other.is_declared()
                    && other.kind() == name.kind()
                    && other.spellings().any(|text| near(text, name.text()))
            });
            self.problems.push(Problem::warning(
                at,
                "unknown-name",
                format!("no {} \"{}\" in names.toml; taken as it stands", name.kind().as_str(), name.text()),
                match close {
                    Some(close) => format!("did you mean \"{}\"? Else add it to names.toml", close.text()),
                    None => "add it to names.toml, or to the spellings of a name there".to_string(),
                },
            ));
        }
    }

    /// Gives events and assertions their handles, now that their order is known, and links parts to wholes.
    fn place_events(
        &mut self,
        corpus: &mut Corpus,
        linked: Vec<(EventData, Option<Located<String>>, Vec<AssertionData>)>,
    ) {
        for (index, (event, _, _)) in linked.iter().enumerate() {
            corpus.events_by_key.insert(event.key.clone(), EventId::new(index));
        }
        let mut wholes = Vec::with_capacity(linked.len());
        for (index, (mut event, part_of, says)) in linked.into_iter().enumerate() {
            let first = corpus.assertions.len();
            event.says = first..first + says.len();
            corpus.assertions.extend(says.into_iter().map(|says| AssertionData { event: EventId::new(index), ..says }));
            corpus.events.push(event);
            wholes.push(part_of);
        }
        for (index, part_of) in wholes.into_iter().enumerate() {
            let Some(part_of) = part_of else { continue };
            match self.whole(corpus, EventId::new(index), &part_of) {
                Ok(whole) => corpus.events[index].part_of = Some(whole),
                Err(problem) => self.problems.push(problem),
            }
        }
        for index in 0..corpus.events.len() {
            let says: Vec<_> = corpus.event(EventId::new(index)).says().collect();
            let tally = Tally::of(&says);
            let mut articles: Vec<ArticleId> = says.iter().map(|says| says.article().id()).collect();
            articles.dedup();
            corpus.events[index].tally = tally;
            for article in articles {
                corpus.articles[article.index()].events += 1;
            }
        }
    }

    fn whole(&self, corpus: &Corpus, part: EventId, part_of: &Located<String>) -> Result<EventId, Problem> {
        let Some(whole) = corpus.events_by_key.get(part_of.value.as_str()).copied() else {
            let close = suggestion(&part_of.value, corpus.events_by_key.keys());
            return Err(Problem::error(
                part_of.at.clone(),
                "unknown-event",
                format!("`part_of` names \"{}\", and no event has that id", part_of.value),
                close.unwrap_or_else(|| "give the id of the event it belongs to, or leave it out".to_string()),
            ));
        };
        let mut above = std::iter::successors(Some(whole), |event| corpus.events[event.index()].part_of);
        if above.any(|event| event == part) {
            return Err(Problem::error(
                part_of.at.clone(),
                "cycle-of-parts",
                format!("\"{}\" would be part of itself, by way of \"{}\"", corpus.event(part).key(), part_of.value),
                "take out one of the `part_of` lines of the circle",
            ));
        }
        Ok(whole)
    }
}

/// The bodies of all articles, made ready for many quotes.
struct Texts<'c>(Vec<Option<Searched<'c>>>);

impl<'c> Texts<'c> {
    fn new(articles: &'c [ArticleData]) -> Texts<'c> {
        Texts(
            articles
                .iter()
                .map(|article| {
                    let body = article.body.as_deref()?;
                    Some(Searched { body, haystack: Haystack::new(body), paragraphs: &article.paragraphs })
                })
                .collect(),
        )
    }

    fn get(&self, id: ArticleId) -> Option<&Searched<'c>> {
        self.0[id.index()].as_ref()
    }
}

/// An assertion with its passage found; status and basis are [`settle`]d once the event's date is known.
fn assertion(
    article: ArticleId,
    written: &SaysRecord,
    texts: &Texts<'_>,
    link: &mut impl FnMut(NameKind, &[Located<String>]) -> Box<[NameId]>,
) -> AssertionData {
    let boxed = |text: &Option<String>| text.as_deref().map(Into::into);
    let quote = written.quote.as_ref().map(|quote| quote.value.as_str());
    AssertionData {
        at: written.at.clone(),
        event: EventId::new(0),
        article,
        quote: quote.map(Into::into),
        before: boxed(&written.before),
        after: boxed(&written.after),
        passage: locate(
            texts.get(article),
            &Wanted {
                quote,
                before: written.before.as_deref(),
                after: written.after.as_deref(),
                paragraph: written.paragraph,
            },
        ),
        quote_at: written.quote.as_ref().map(|quote| (quote.at.line, quote.at.column)),
        status: written.status,
        status_is_given: written.status.is_some(),
        own_date: written.date.as_ref().map(|date| date.value.clone()).filter(|_| written.basis != Some(Basis::None)),
        basis: written.basis.or(written.date.as_ref().map(|_| Basis::Stated)),
        rule: boxed(&written.rule),
        confidence: boxed(&written.confidence),
        places: link(NameKind::Place, &written.places),
        people: link(NameKind::Person, &written.people),
        absent: link(NameKind::Person, &written.absent),
        organisations: link(NameKind::Organisation, &written.organisations),
        attributed_to: boxed(&written.attributed_to),
        note: boxed(&written.note),
    }
}

/// Works out the status that the file does not give.
fn settle(assertion: &mut AssertionData, event_date: Option<&Date>, corpus: &Corpus, texts: &Texts<'_>) {
    if assertion.status.is_some() {
        return;
    }
    let date = match assertion.basis {
        Some(Basis::None) => None,
        _ => assertion.own_date.as_ref().or(event_date),
    };
    let passage = assertion.passage.range.clone().and_then(|range| texts.get(assertion.article)?.body.get(range));
    let words = passage.or(assertion.quote.as_deref()).unwrap_or_default();
    assertion.status = Status::from_dates(date, corpus.article(assertion.article).published(), words);
}

/// The date of an event whose file gives none: what its certain assertions agree on, the narrowest of them; the set of
/// them where they disagree; an uncertain one where there is nothing better.
fn agreed_date(says: &[AssertionData]) -> Option<Date> {
    let mut dates: Vec<&Date> = says.iter().filter_map(|says| says.own_date.as_ref()).collect();
    dates.sort_by_key(|date| (!date.is_certain(), !date.is_placed(), width(date.span()), date.as_edtf().to_string()));
    let best = *dates.first()?;
    let mut apart: Vec<&Date> = Vec::new();
    for date in dates.iter().filter(|date| date.is_certain() && date.is_placed()) {
        if !apart.iter().any(|other| other.meets(date)) {
            apart.push(date);
        }
    }
    if apart.len() < 2 {
        return Some(best.clone());
    }
    apart.sort_by_key(|date| (date.earliest(), date.as_edtf().to_string()));
    let members: Vec<&str> = apart.iter().map(|date| date.as_edtf()).collect();
    Date::parse(&format!("[{}]", members.join(","))).ok().or_else(|| Some(best.clone()))
}

fn width(span: Span) -> i64 {
    match (span.earliest, span.latest) {
        (Some(first), Some(last)) => (last - first).num_days(),
        _ => i64::MAX,
    }
}

/// The article at the end of the chain of copies, or none if the chain never ends.
fn follow(start: ArticleId, originals: &[Option<ArticleId>]) -> Option<ArticleId> {
    let mut at = start;
    for _ in 0..=originals.len() {
        match originals[at.index()] {
            Some(next) => at = next,
            None => return Some(at),
        }
    }
    None
}

/// `e-` and ten hexadecimal digits of the SHA-256 of the first assertion's article and quote: a new title keeps the id.
fn id_of(record: &EventRecord) -> String {
    let mut hash = Sha256::new();
    if let Some(first) = record.says.first() {
        hash.update(first.article.value.as_bytes());
        hash.update([0]);
        hash.update(first.quote.as_ref().map_or("", |quote| &quote.value).as_bytes());
    }
    let mut id = "e-".to_string();
    for byte in hash.finalize().iter().take(5) {
        let _ = write!(id, "{byte:02x}");
    }
    id
}

fn duplicate(code: &'static str, what: &str, second: &Located<String>, first: &At) -> Problem {
    Problem::error(
        second.at.clone(),
        code,
        format!("a second {what} with the id \"{}\"; the first is at {first}", second.value),
        "give one of them another id; the second is left out until then",
    )
}

fn unknown_article(written: &Located<String>, by_key: &HashMap<Box<str>, ArticleId>) -> Problem {
    Problem::error(
        written.at.clone(),
        "unknown-article",
        format!("no article has the id \"{}\"", written.value),
        suggestion(&written.value, by_key.keys())
            .unwrap_or_else(|| "an article's id is its `id:` line, or its file name without the ending".to_string()),
    )
}

/// "did you mean", where something close is there.
fn suggestion<'k>(written: &str, keys: impl Iterator<Item = &'k Box<str>>) -> Option<String> {
    let mut close: Vec<&str> = keys.map(|key| &**key).filter(|key| near(key, written)).collect();
    close.sort_unstable();
    close.first().map(|key| format!("did you mean \"{key}\"?"))
}
