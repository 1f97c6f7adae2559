//! The names of all articles in their final form: the proper name, the spellings, and every mention by its name.

use super::gazetteer;
use super::people::{People, Person};
use super::place::Sense;
use super::settle::{Pointer, Settled, Target};
use crate::model::record::{Located, NameRecord};
use crate::model::{At, NameKind};
use crate::text::fold::fold;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

/// The names of some texts, and where they are mentioned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Every name once, people first, then places, then organisations, in the order of the alphabet.
    pub names: Vec<Name>,
    /// The mentions of each text, in the order of its words; none lies in another.
    pub mentions: Vec<Vec<Mention>>,
}

/// A person, a place or an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Which of the three.
    pub kind: NameKind,
    /// The proper name: the most complete spelling, of these the most frequent.
    pub name: String,
    /// The other spellings.
    pub spellings: Vec<Spelling>,
    /// What the person is, as the texts most often say.
    pub role: Option<String>,
    /// The place it lies in.
    pub within: Option<String>,
}

/// A spelling of a name other than the proper one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// As written.
    pub text: String,
    /// Why it is taken for this name, where that is a guess.
    pub guess: Option<String>,
}

/// A mention of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The tokens of the name itself, without the title.
    pub tokens: Range<usize>,
    /// The name, by its index.
    pub name: usize,
    /// Whether the name means what it names, or a government or nation.
    pub sense: Sense,
    /// The tokens of the title or apposition that goes with it.
    pub title: Option<Range<usize>>,
}

impl Name {
    /// The name as a corpus keeps it, found at a place.
    pub fn record(&self, at: &At) -> NameRecord {
        NameRecord {
            at: at.clone(),
            kind: self.kind,
            name: self.name.clone(),
            spellings: self.spellings.iter().map(|spelling| spelling.text.clone()).collect(),
            role: self.role.clone(),
            within: self.within.clone().map(|value| Located { value, at: at.clone() }),
            extra: Default::default(),
        }
    }
}

/// What identifies a name while they are gathered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Id {
    Person(usize),
    Place(String),
    Organisation(String),
}

/// Links the mentions of all articles.
pub(super) fn named(articles: &[Settled]) -> Named {
    let people = People::link(articles);
    let mut gathered = Gathered::default();
    let mentions: Vec<Vec<(Id, Sense, &Pointer)>> = (0..articles.len())
        .map(|article| {
            let pointers = articles[article].pointers.iter();
            pointers
                .filter_map(|pointer| gathered.take(&people, article, pointer).map(|(id, sense)| (id, sense, pointer)))
                .collect()
        })
        .collect();
    let (names, places) = gathered.names(&people);
    let mention = |(id, sense, pointer): (Id, Sense, &Pointer)| {
        let name = *places.get(&id)?;
        Some(Mention { tokens: pointer.tokens.clone(), name, sense, title: pointer.title.clone() })
    };
    let mentions = mentions.into_iter().map(|mentions| mentions.into_iter().filter_map(mention).collect()).collect();
    Named { names, mentions }
}

/// Places and organisations with their spellings, people by number.
#[derive(Debug, Default)]
struct Gathered {
    people: BTreeSet<usize>,
    places: BTreeMap<String, (Option<String>, BTreeMap<String, usize>)>,
    organisations: BTreeMap<String, (Option<&'static str>, BTreeMap<String, usize>)>,
}

impl Gathered {
    fn take(&mut self, people: &People, article: usize, pointer: &Pointer) -> Option<(Id, Sense)> {
        let person = match &pointer.target {
            Target::Figure(figure) => people.of_figure(article, *figure)?,
            Target::Family { text, role, .. } => people.of_family(text, role.as_ref())?,
            Target::Place(known, sense) => {
                self.places.entry(known.name.clone()).or_insert_with(|| (known.within.clone(), BTreeMap::new()));
                return Some((Id::Place(known.name.clone()), *sense));
            }
            Target::Nation(code) => {
                let country = gazetteer::country_of(code)?.to_owned();
                self.places.entry(country.clone()).or_default();
                return Some((Id::Place(country), Sense::Nation));
            }
            Target::Organisation { key, name, text } => {
                let (known, texts) = self.organisations.entry(key.clone()).or_default();
                *known = known.or(*name);
                *texts.entry(text.clone()).or_default() += 1;
                return Some((Id::Organisation(key.clone()), Sense::Itself));
            }
        };
        self.people.insert(person);
        Some((Id::Person(person), Sense::Itself))
    }

    fn names(self, people: &People) -> (Vec<Name>, HashMap<Id, usize>) {
        let mut names: Vec<(Name, Id)> = Vec::new();
        names.extend(
            self.people.iter().filter_map(|person| Some((person_name(&people.all[*person])?, Id::Person(*person)))),
        );
        names.extend(self.places.into_iter().map(|(name, (within, _))| {
            (
                Name { kind: NameKind::Place, name: name.clone(), spellings: Vec::new(), role: None, within },
                Id::Place(name),
            )
        }));
        names.extend(self.organisations.into_iter().filter_map(|(key, (known, texts))| {
            let spelt_out = texts
                .iter()
                .filter(|(text, _)| text.contains(char::is_lowercase))
                .map(|(text, count)| (text.clone(), *count))
                .collect();
            let name = known.map(str::to_owned).or_else(|| best(&spelt_out)).or_else(|| best(&texts))?;
            let spellings = texts.into_keys().map(|text| Spelling { text, guess: None }).collect();
            Some((
                Name { kind: NameKind::Organisation, name, spellings, role: None, within: None },
                Id::Organisation(key),
            ))
        }));
        names.sort_by_cached_key(|(name, id)| (name.kind, fold(&name.name), name.name.clone(), id.clone()));
        let mut places = HashMap::new();
        let mut final_names: Vec<Name> = Vec::new();
        for (name, id) in names {
            let same =
                final_names.last().is_some_and(|last| last.kind == name.kind && fold(&last.name) == fold(&name.name));
            if !same {
                final_names.push(name);
            }
            places.insert(id, final_names.len() - 1);
        }
        tell_apart(&mut final_names);
        (final_names, places)
    }
}

/// The spelling that stands for all: the most frequent, of these the longest.
fn best(texts: &BTreeMap<String, usize>) -> Option<String> {
    texts
        .iter()
        .max_by(|one, other| one.1.cmp(other.1).then(one.0.len().cmp(&other.0.len())).then(other.0.cmp(one.0)))
        .map(|(text, _)| text.clone())
}

fn person_name(person: &Person) -> Option<Name> {
    let sure = person.names.iter().filter(|(text, _)| !person.guesses.contains_key(*text));
    let full =
        sure.max_by(|one, other| one.1.cmp(other.1).then(one.0.len().cmp(&other.0.len())).then(other.0.cmp(one.0)));
    // "Gould Davis" is short for "Nigel Gould Davis", however often it stands there.
    let whole = full.and_then(|(text, _)| {
        person.names.keys().filter(|other| other.ends_with(&format!(" {text}"))).max_by_key(|other| other.len())
    });
    let name = whole.or(full.map(|(text, _)| text)).cloned().or_else(|| best(&person.short))?;
    let texts = person.names.keys().chain(person.short.keys());
    let spellings =
        texts.map(|text| Spelling { text: text.clone(), guess: person.guesses.get(text).cloned() }).collect();
    Some(Name { kind: NameKind::Person, name, spellings, role: role(person), within: None })
}

/// What the person is most often said to be, in the most frequent wording; of equals the one that says most.
fn role(person: &Person) -> Option<String> {
    let mut offices: BTreeMap<&[String], (usize, BTreeMap<String, usize>)> = BTreeMap::new();
    for ((text, key), count) in &person.roles {
        let office = offices.entry(key).or_default();
        office.0 += count;
        *office.1.entry(text.clone()).or_default() += count;
    }
    let office = offices
        .iter()
        .max_by(|one, other| one.1.0.cmp(&other.1.0).then(one.0.len().cmp(&other.0.len())).then(other.0.cmp(one.0)));
    office.and_then(|(_, (_, texts))| best(texts))
}

/// Keeps of the spellings those that mean one name of a kind only, each once, the proper name aside.
fn tell_apart(names: &mut [Name]) {
    let mut owners: HashMap<(NameKind, String), usize> = HashMap::new();
    let mut shared: BTreeSet<(NameKind, String)> = BTreeSet::new();
    for (index, name) in names.iter().enumerate() {
        for text in std::iter::once(&name.name).chain(name.spellings.iter().map(|spelling| &spelling.text)) {
            let key = (name.kind, fold(text));
            if owners.insert(key.clone(), index).is_some_and(|other| other != index) {
                shared.insert(key);
            }
        }
    }
    for name in names {
        let mut seen = BTreeSet::from([fold(&name.name)]);
        let kind = name.kind;
        name.spellings.retain(|spelling| {
            let key = fold(&spelling.text);
            !shared.contains(&(kind, key.clone())) && seen.insert(key)
        });
    }
}
