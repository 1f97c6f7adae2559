//! The names of all articles in their final form: the proper name, the spellings, and every mention by its name.

use super::gazetteer;
use super::mention::Mention;
use super::people::{People, Person};
use super::place::Sense;
use super::settle::{Settled, Target};
use super::sex::Sex;
use crate::model::record::{Located, NameRecord};
use crate::model::{At, NameKind};
use crate::text::fold::fold;
use std::collections::{BTreeMap, BTreeSet, HashMap};

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

impl Name {
    /// Whether the person is a he or a she, where the role or the given name tells.
    pub fn sex(&self) -> Option<Sex> {
        let role = self.role.as_deref().and_then(|role| role.split(' ').find_map(Sex::of_word));
        role.or_else(|| Sex::of_given(self.name.split([' ', '-']).next()?))
    }

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

/// What identifies a name while they are gathered: by its number among those of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Id {
    Person(usize),
    Place(usize),
    Organisation(usize),
}

/// Links the mentions of all articles.
pub(super) fn named(mut articles: Vec<Settled>) -> Named {
    let people = People::link(&articles);
    // Of people the link is all that counts now.
    articles.iter_mut().for_each(|article| article.figures = Vec::new());
    let mut gathered = Gathered::default();
    let meant: Vec<Vec<Option<(Id, Sense)>>> = articles
        .iter()
        .enumerate()
        .map(|(article, settled)| {
            settled.targets.iter().map(|(target, count)| gathered.take(&people, article, target, *count)).collect()
        })
        .collect();
    articles.iter_mut().for_each(|article| article.targets = Vec::new());
    let (names, places) = gathered.names(&people);
    drop(people);
    let mentions = articles.into_iter().zip(meant).map(|(settled, meant)| {
        let mention = |mention: &Mention| {
            let (id, sense) = meant[mention.name()]?;
            Some(mention.of(*places.get(&id)?, sense))
        };
        settled.mentions.iter().filter_map(mention).collect()
    });
    Named { mentions: mentions.collect(), names }
}

/// Places and organisations with their spellings, people by number.
#[derive(Debug, Default)]
struct Gathered {
    people: BTreeSet<usize>,
    places: Vec<(Box<str>, Option<Box<str>>)>,
    place_numbers: HashMap<Box<str>, usize>,
    organisations: Vec<Organisation>,
    organisation_numbers: HashMap<Box<str>, usize>,
}

#[derive(Debug, Default)]
struct Organisation {
    key: Box<str>,
    known: Option<&'static str>,
    texts: BTreeMap<Box<str>, usize>,
}

impl Gathered {
    fn take(&mut self, people: &People, article: usize, target: &Target, count: usize) -> Option<(Id, Sense)> {
        let person = match target {
            Target::Figure(figure) => people.of_figure(article, *figure)?,
            Target::Family { text, role, .. } => people.of_family(text, role.as_ref())?,
            Target::Place { name, within, sense } => {
                return Some((Id::Place(self.place(name, within.as_deref())), *sense));
            }
            Target::Nation(code) => {
                return Some((Id::Place(self.place(gazetteer::country_of(code)?, None)), Sense::Nation));
            }
            Target::Organisation { key, name, text } => {
                let number = *self.organisation_numbers.entry(key.clone()).or_insert(self.organisations.len());
                if number == self.organisations.len() {
                    self.organisations.push(Organisation { key: key.clone(), ..Organisation::default() });
                }
                let own = &mut self.organisations[number];
                own.known = own.known.or(*name);
                *own.texts.entry(text.clone()).or_default() += count;
                return Some((Id::Organisation(number), Sense::Itself));
            }
        };
        self.people.insert(person);
        Some((Id::Person(person), Sense::Itself))
    }

    fn place(&mut self, name: &str, within: Option<&str>) -> usize {
        if let Some(number) = self.place_numbers.get(name) {
            return *number;
        }
        let number = self.places.len();
        self.places.push((name.into(), within.map(Into::into)));
        self.place_numbers.insert(name.into(), number);
        number
    }

    fn names(self, people: &People) -> (Vec<Name>, HashMap<Id, usize>) {
        let plain = |kind, name: String| Name { kind, name, spellings: Vec::new(), role: None, within: None };
        // Of names that are written alike, people stand in the order in which they were met, others in that of their keys.
        let mut names: Vec<(Name, (usize, Box<str>), Id)> = Vec::new();
        names.extend(self.people.iter().filter_map(|person| {
            Some((person_name(&people.all[*person])?, (*person, Box::default()), Id::Person(*person)))
        }));
        names.extend(self.places.into_iter().enumerate().map(|(number, (name, within))| {
            let within = within.map(Into::into);
            (Name { within, ..plain(NameKind::Place, name.to_string()) }, (0, name), Id::Place(number))
        }));
        names.extend(self.organisations.into_iter().enumerate().filter_map(|(number, organisation)| {
            let Organisation { key, known, texts } = organisation;
            let spelt_out = texts.iter().filter(|(text, _)| text.contains(char::is_lowercase));
            let name = known.or_else(|| best(spelt_out)).or_else(|| best(&texts))?.to_string();
            let spellings = texts.into_keys().map(|text| Spelling { text: text.into(), guess: None }).collect();
            Some((Name { spellings, ..plain(NameKind::Organisation, name) }, (0, key), Id::Organisation(number)))
        }));
        names.sort_by_cached_key(|(name, key, _)| (name.kind, fold(&name.name), name.name.clone(), key.clone()));
        let mut places = HashMap::new();
        let mut final_names: Vec<Name> = Vec::new();
        for (name, _, id) in names {
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
fn best<'t>(texts: impl IntoIterator<Item = (&'t Box<str>, &'t usize)>) -> Option<&'t str> {
    texts
        .into_iter()
        .max_by(|one, other| one.1.cmp(other.1).then(one.0.len().cmp(&other.0.len())).then(other.0.cmp(one.0)))
        .map(|(text, _)| &**text)
}

fn person_name(person: &Person) -> Option<Name> {
    let sure = person.names.iter().filter(|(text, _)| !person.guesses.contains_key(*text));
    let full =
        sure.max_by(|one, other| one.1.cmp(other.1).then(one.0.len().cmp(&other.0.len())).then(other.0.cmp(one.0)));
    // "Gould Davis" is short for "Nigel Gould Davis", however often it stands there.
    let whole = full.and_then(|(text, _)| {
        person.names.keys().filter(|other| other.ends_with(&format!(" {text}"))).max_by_key(|other| other.len())
    });
    let name =
        whole.or(full.map(|(text, _)| text)).map(|name| &**name).or_else(|| best(person.short.iter()))?.to_string();
    let texts = person.names.keys().chain(person.short.keys());
    let spellings =
        texts.map(|text| Spelling { text: text.to_string(), guess: person.guesses.get(text).cloned() }).collect();
    Some(Name { kind: NameKind::Person, name, spellings, role: role(person), within: None })
}

/// What the person is most often said to be, in the most frequent wording; of equals the one that says most.
fn role(person: &Person) -> Option<String> {
    let mut offices: BTreeMap<&str, (usize, BTreeMap<&str, usize>)> = BTreeMap::new();
    for (role, count) in person.roles.iter() {
        let office = offices.entry(role.key()).or_default();
        office.0 += count;
        *office.1.entry(role.text()).or_default() += count;
    }
    let words = |key: &str| key.lines().count();
    let office = offices
        .iter()
        .max_by(|one, other| one.1.0.cmp(&other.1.0).then(words(one.0).cmp(&words(other.0))).then(other.0.cmp(one.0)));
    let texts = &office?.1.1;
    let best = texts
        .iter()
        .max_by(|one, other| one.1.cmp(other.1).then(one.0.len().cmp(&other.0.len())).then(other.0.cmp(one.0)));
    best.map(|(text, _)| text.to_string())
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
