//! Some events of a corpus as a small corpus of their own.

use super::build::says_of_articles;
use super::columns::{ArticleData, Column, Lists, Shared, Shelved, Text, Texts, linked, number};
use super::copied::Copied;
use super::corpus::Corpus;
use super::ids::{ArticleId, EventId, NameId};
use super::name::{NameData, Names};
use std::collections::{BTreeSet, HashMap};

impl Corpus {
    /// These events with all that is said of them: their assertions, the articles of these and those that they copy, the
    /// names and what lies around them. What is counted of an event or an article stays as it is in the whole corpus; what
    /// an event is part of is left out where it is not among them. The events are given in order.
    pub(crate) fn part(&self, events: &[EventId]) -> Corpus {
        let rows: Vec<u32> = events.iter().map(|event| small(event.index())).collect();
        let says: Vec<u32> = rows.iter().flat_map(|row| self.events.says(*row as usize)).map(small).collect();
        let articles = self.articles_of(&says);
        let names = self.names_of(&rows, &says);
        let mut moved = Moved::default();
        let (mut of_events, mut of_says) = (self.events.picked(&rows), self.says.picked(&says));

        let places = places(rows.iter().copied());
        of_events.key = moved_texts(&mut moved.shared.keys, &self.shared.keys, &of_events.key);
        of_events.title = moved_texts(&mut moved.shared.titles, &self.shared.titles, &of_events.title);
        of_events.kind = of_events.kind.mapped(|kind| moved.kind(self, kind));
        of_events.date = of_events.date.mapped(|date| moved.date(self, date));
        of_events.part_of = of_events.part_of.mapped(|whole| places.get(&whole).copied().unwrap_or(u32::MAX));
        of_events.names = renamed(&of_events.names, &names);
        let mut end = 0;
        of_events.says_end = rows
            .iter()
            .map(|row| {
                end += small(self.events.says(*row as usize).len());
                end
            })
            .collect();

        let numbers = self::places(articles.iter().copied());
        let article = |old: u32| numbers.get(&old).copied().unwrap_or(0);
        of_says.event = of_says.event.mapped(|event| places.get(&event).copied().unwrap_or(0));
        of_says.article = of_says.article.mapped(article);
        of_says.quote = moved_texts(&mut moved.shared.quotes, &self.shared.quotes, &of_says.quote);
        of_says.own_date = of_says.own_date.mapped(|date| moved.date(self, date));
        of_says.names = renamed(&of_says.names, &names);
        let words = [
            &mut of_says.before,
            &mut of_says.after,
            &mut of_says.rule,
            &mut of_says.confidence,
            &mut of_says.attributed_to,
            &mut of_says.note,
        ];
        for column in words {
            *column = column.mapped(|word| moved.word(self, word));
        }

        let articles: Vec<u32> = articles.into_iter().collect();
        let data = articles.iter().map(|old| moved.article(self, &self.articles[*old as usize], &article)).collect();
        let retellings = self.retellings.as_ref().map(|all| {
            let among = |id: ArticleId| Some(ArticleId::new(*numbers.get(&small(id.index()))? as usize));
            let kept = all.iter().filter_map(|found| {
                Some(super::Retelling { later: among(found.later)?, earlier: among(found.earlier)?, ..found.clone() })
            });
            kept.collect()
        });
        let mut part = Corpus {
            title: self.title.clone(),
            description: self.description.clone(),
            articles: data,
            articles_at: self.articles_at.picked(&articles),
            says_of_articles: Lists::default(),
            events: of_events,
            says: of_says,
            names: self.named(&names),
            retellings,
            shared: Shared { files: self.shared.files.clone(), ..moved.shared },
        };
        part.says_of_articles = says_of_articles(&part);
        part
    }

    /// The articles of these assertions, what those copy, and what that goes back to.
    fn articles_of(&self, says: &[u32]) -> BTreeSet<u32> {
        let mut waiting: Vec<u32> = says.iter().filter_map(|says| self.says.article.get(*says as usize)).collect();
        let mut articles = BTreeSet::new();
        while let Some(next) = waiting.pop() {
            if articles.insert(next) {
                let data = &self.articles[next as usize];
                waiting.push(small(data.origin.index()));
                waiting.extend(data.copied.link().map(|(original, _)| small(original.index())));
            }
        }
        articles
    }

    /// The names of these events and assertions, and the places around them.
    fn names_of(&self, events: &[u32], says: &[u32]) -> BTreeSet<NameId> {
        let of_events = events.iter().flat_map(|row| self.events.names.get(*row as usize));
        let of_says = says.iter().flat_map(|row| self.says.names.get(*row as usize));
        of_events.chain(of_says).flat_map(|name| self.names.around(linked(name).0)).collect()
    }

    /// Some of the names, in order.
    fn named(&self, ids: &BTreeSet<NameId>) -> Names {
        let mut names = Names::default();
        let place = |id: NameId| NameId::new(ids.range(..id).count());
        for id in ids {
            let data = self.names.get(*id);
            names.add(NameData { within: data.within.map(place), ..data.clone() });
        }
        names
    }
}

/// What rows refer to, moved into a small corpus when it is first asked for.
#[derive(Default)]
struct Moved {
    shared: Shared,
    words: HashMap<u32, u32>,
    dates: HashMap<u32, u32>,
    kinds: HashMap<u32, u32>,
}

impl Moved {
    fn word(&mut self, from: &Corpus, word: u32) -> u32 {
        *self.words.entry(word).or_insert_with(|| self.shared.words.push(from.shared.words.get(word)))
    }

    fn date(&mut self, from: &Corpus, date: u32) -> u32 {
        let dates = &mut self.shared.dates;
        *self.dates.entry(date).or_insert_with(|| {
            dates.push(from.shared.dates[date as usize].clone());
            small(dates.len() - 1)
        })
    }

    fn kind(&mut self, from: &Corpus, kind: u32) -> u32 {
        let kinds = &mut self.shared.kinds;
        *self.kinds.entry(kind).or_insert_with(|| {
            kinds.push(from.shared.kinds[kind as usize].clone());
            small(kinds.len() - 1)
        })
    }

    fn article(&mut self, from: &Corpus, data: &ArticleData, number: &dyn Fn(u32) -> u32) -> ArticleData {
        let place = |id: ArticleId| ArticleId::new(number(small(id.index())) as usize);
        ArticleData {
            key: self.word(from, data.key),
            title: moved_text(&mut self.shared.texts, &from.shared.texts, data.title),
            outlet: data.outlet.map(|outlet| self.word(from, outlet)),
            published: data.published.map(|date| self.date(from, date)),
            url: data.url.map(|url| moved_text(&mut self.shared.texts, &from.shared.texts, url)),
            body: data.body.map(|body| moved_text(&mut self.shared.bodies, &from.shared.bodies, body)),
            copied: match data.copied {
                Copied::Of(original, basis) => Copied::Of(place(original), basis),
                other => other,
            },
            origin: place(data.origin),
            ..data.clone()
        }
    }
}

fn moved_texts(to: &mut Shelved, from: &Shelved, column: &Column<Text>) -> Column<Text> {
    column.mapped(|text| to.push(&from.get(text)))
}

fn moved_text(to: &mut Texts, from: &Texts, text: Text) -> Text {
    to.push(from.get(text))
}

/// The lists of names with the numbers that these have among `names`.
fn renamed(lists: &Lists, names: &BTreeSet<NameId>) -> Lists {
    let places: HashMap<NameId, usize> = names.iter().enumerate().map(|(place, name)| (*name, place)).collect();
    let mut renamed = Lists::default();
    renamed.append(lists, |old| {
        let (name, is_absent) = linked(old);
        number(NameId::new(places.get(&name).copied().unwrap_or(0)), is_absent)
    });
    renamed
}

/// The place of each among all.
fn places(all: impl Iterator<Item = u32>) -> HashMap<u32, u32> {
    all.zip(0..).collect()
}

fn small(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
