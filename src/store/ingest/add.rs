//! New articles, and what they assert, added to a corpus that is there.

#[cfg(test)]
mod tests;

use super::state::{self, State, key};
use super::{Ingested, insert};
use crate::model::Basis;
use crate::model::date::Date;
use crate::model::record::{ArticleRecord, EventRecord, NameRecord, SaysRecord};
use crate::store::failure::Failure;
use crate::store::files::read_regular;
use crate::store::reading::Reading;
use crate::store::rules::merge;
use crate::store::save::{article_text, events_text, file_stem, names_text, says_text};
use crate::store::source::Source;
use crate::store::write::{Existing, write_whole};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};

/// Everything that is to be written into a corpus.
pub struct Adding<'p> {
    folder: &'p Path,
    state: State,
    told: Ingested,
    articles: Vec<ArticleRecord>,
    events: Vec<EventRecord>,
    /// The texts of files of events with new assertions in them.
    changed: BTreeMap<PathBuf, String>,
    names: Option<String>,
}

impl<'p> Adding<'p> {
    /// Nothing yet, to be added to a folder in which this was written before.
    fn nothing(folder: &'p Path, state: State) -> Adding<'p> {
        Adding {
            folder,
            state,
            told: Ingested::default(),
            articles: Vec::new(),
            events: Vec::new(),
            changed: BTreeMap::new(),
            names: None,
        }
    }

    /// Finds out what of some articles is new to the corpus.
    ///
    /// # Errors
    /// What stands there and is no corpus folder, or cannot be read.
    pub fn to(folder: &'p Path, incoming: Reading) -> Result<Adding<'p>, Failure> {
        let corpus = corpus(folder)?;
        let text =
            |name: &str| read_regular(&folder.join(name)).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let state = State::read(&text(state::NAME).unwrap_or_default());
        let mut adding = Adding::nothing(folder, state);
        let new = adding.take_new(&corpus, incoming.records.articles);
        let mut all = Reading { watch: incoming.watch, ..Reading::default() };
        all.records.articles = corpus.records.articles.iter().chain(&adding.articles).cloned().collect();
        all.read_by_rules();
        all.keep_records();
        adding.take_events(&corpus, all.records.events, &new)?;
        // Names that nothing new uses may be ones that somebody deleted.
        let used = names_of(&adding.events);
        let found = all.records.names.into_iter().filter(|name| used.contains(&name.name)).collect();
        adding.take_names(&corpus.records.names, found, &text("names.toml").unwrap_or_default());
        Ok(adding)
    }

    /// The ids of the articles that are to be read: those that the corpus does not have, and those that lie in it but that
    /// no event cites and that were never read.
    fn take_new(&mut self, corpus: &Reading, articles: Vec<ArticleRecord>) -> HashSet<String> {
        let there: HashSet<&str> = corpus.records.articles.iter().map(|article| article.id.value.as_str()).collect();
        let says = corpus.records.events.iter().flat_map(|event| &event.says);
        let cited: HashSet<&str> = says.map(|says| says.article.value.as_str()).collect();
        let mut new = HashSet::new();
        for article in articles {
            let id = article.id.value.as_str();
            if self.state.has_article(id) || cited.contains(id) || new.contains(id) {
                self.told.known += 1;
                continue;
            }
            new.insert(id.to_string());
            if !there.contains(id) {
                self.told.undated += usize::from(article.published.is_none());
                self.articles.push(article);
            }
        }
        self.told.articles = self.articles.len();
        self.state.articles(&self.articles);
        let read = corpus.records.articles.iter().filter(|article| new.contains(article.id.value.as_str()));
        read.for_each(|article| self.state.articles(std::slice::from_ref(article)));
        new
    }

    /// Sorts the assertions of new articles: to the event of the corpus that holds another assertion of the same event, or
    /// into an event of their own.
    fn take_events(
        &mut self,
        corpus: &Reading,
        events: Vec<EventRecord>,
        new: &HashSet<String>,
    ) -> Result<(), Failure> {
        let mut homes: HashMap<(String, String), &EventRecord> = HashMap::new();
        for event in &corpus.records.events {
            homes.extend(event.says.iter().map(|says| (key(says), event)));
        }
        let ids: HashSet<&str> =
            corpus.records.events.iter().filter_map(|event| Some(event.id.as_ref()?.value.as_str())).collect();
        let mut additions: Vec<(&EventRecord, SaysRecord)> = Vec::new();
        for mut event in events {
            let (fresh, old): (Vec<_>, Vec<_>) =
                std::mem::take(&mut event.says).into_iter().partition(|says| new.contains(&says.article.value));
            if fresh.is_empty() {
                continue;
            }
            let home = old.iter().find_map(|says| homes.get(&key(says)).copied());
            match home {
                Some(home) => additions.extend(fresh.into_iter().map(|says| (home, dated(says, &event, home)))),
                None if old.iter().any(|says| self.state.has_says(says)) => self.told.deleted += fresh.len(),
                None => {
                    event.says = fresh;
                    // Its old id may belong to an event that somebody made something else of.
                    event.id = event.id.filter(|id| !ids.contains(id.value.as_str()));
                    self.events.push(event);
                }
            }
        }
        self.state.events(&self.events);
        // From the end of each file, so that the lines before stay where they are.
        additions.sort_by(|(a, _), (b, _)| b.at.cmp(&a.at));
        for (home, says) in additions {
            self.add(home, says)?;
        }
        self.told.events = self.events.len();
        Ok(())
    }

    fn add(&mut self, home: &EventRecord, says: SaysRecord) -> Result<(), Failure> {
        let path = PathBuf::from(&*home.at.file);
        let text = match self.changed.get(&path) {
            Some(text) => text.clone(),
            None => String::from_utf8_lossy(&read_regular(&path)?).into_owned(),
        };
        let new = insert::insert(&text, home.at.line, &says_text(&says)).ok_or_else(|| {
            let message = format!("cannot add an assertion to the event \"{}\" at {}", home.title, home.at);
            Failure::new(message, "mend what `annals check` tells of that file; nothing was written")
        })?;
        self.changed.insert(path, new);
        self.state.says(&says);
        self.told.says += 1;
        Ok(())
    }

    /// Names that somebody changed get others behind them; untouched, they also get new spellings.
    fn take_names(&mut self, there: &[NameRecord], found: Vec<NameRecord>, text: &str) {
        let mut names = there.to_vec();
        merge(&mut names, found);
        let new = if self.state.has_names(text) || text.is_empty() {
            names_text(&names)
        } else if names.len() > there.len() {
            format!("{}\n\n{}", text.trim_end(), names_text(&names[there.len()..]))
        } else {
            return;
        };
        if new != text && !names.is_empty() {
            if self.state.has_names(text) || text.is_empty() {
                self.state.names(&new);
            }
            self.names = Some(new);
        }
    }

    /// Writes it, each file whole or not at all; what remembers it all last.
    ///
    /// # Errors
    /// What the file system says.
    pub fn write(self) -> Result<Ingested, Failure> {
        if self.told.articles + self.told.events + self.told.says == 0 {
            return Ok(self.told);
        }
        let put = |path: &Path, text: &str, existing| write_whole(path, existing, |out| out.write_all(text.as_bytes()));
        for folder in ["articles", "events"].map(|name| self.folder.join(name)) {
            std::fs::create_dir_all(&folder).map_err(|error| Failure::io("make", &folder, &error))?;
        }
        for article in &self.articles {
            let path = free(&self.folder.join("articles"), &file_stem(&article.id.value), "md");
            put(&path, &article_text(article), Existing::Keep)?;
        }
        if let Some(names) = &self.names {
            put(&self.folder.join("names.toml"), names, Existing::Replace)?;
        }
        for (path, text) in &self.changed {
            put(path, text, Existing::Replace)?;
        }
        if !self.events.is_empty() {
            put(&free(&self.folder.join("events"), "added", "toml"), &events_text(&self.events), Existing::Keep)?;
        }
        put(&self.folder.join(state::NAME), &self.state.text(), Existing::Replace)?;
        Ok(self.told)
    }
}

/// The corpus that is there, without anything being read by rules.
fn corpus(folder: &Path) -> Result<Reading, Failure> {
    let is_corpus = ["corpus.toml", "events", "articles"].iter().any(|name| folder.join(name).exists());
    if !is_corpus || folder.join("events.jsonl").exists() || folder.join("articles.jsonl").exists() {
        let message = format!("{} is there, and is no corpus folder for hands", folder.display());
        return Err(Failure::new(message, "name a new folder, or one that has events/*.toml"));
    }
    let mut reading = Source::Path(folder.to_path_buf()).begin_records(&Default::default())?;
    reading.read_on(usize::MAX);
    Ok(reading)
}

/// An assertion that takes over the date of its event gives it itself where the event of the corpus says otherwise.
fn dated(mut says: SaysRecord, event: &EventRecord, home: &EventRecord) -> SaysRecord {
    let edtf = |event: &EventRecord| event.date.as_ref().map(|date| Date::as_edtf(&date.value).to_string());
    if says.date.is_none() && says.basis != Some(Basis::None) && edtf(event) != edtf(home) {
        says.date.clone_from(&event.date);
    }
    says
}

fn names_of(events: &[EventRecord]) -> HashSet<String> {
    let lists = events.iter().flat_map(|event| event.people.iter().chain(&event.places).chain(&event.organisations));
    lists.map(|name| name.value.clone()).collect()
}

/// A name that no file has yet.
fn free(folder: &Path, stem: &str, ending: &str) -> PathBuf {
    let first = folder.join(format!("{stem}.{ending}"));
    let numbered = (2..).map(|number: u64| folder.join(format!("{stem}-{number}.{ending}")));
    std::iter::once(first).chain(numbered).find(|path| path.symlink_metadata().is_err()).unwrap_or_default()
}
