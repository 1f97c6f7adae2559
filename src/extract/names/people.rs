//! The same person across articles: one for every spelling, never two people as one.

use super::counts::Counts;
use super::person::{FullName, starts_same};
use super::role::Role;
use super::settle::{Figure, Settled, Target};
use super::sound::sound;
use std::collections::{BTreeMap, HashMap};

/// A person of all articles.
#[derive(Debug, Default)]
pub(super) struct Person {
    /// Full names as written: how many articles have them, how often they stand there.
    pub names: Counts<Box<str>, (usize, usize)>,
    /// Shorter spellings: how often.
    pub short: Counts<Box<str>>,
    /// Roles as written and as key: how often.
    pub roles: Counts<Role>,
    /// Spellings that are a guess, each with its reason.
    pub guesses: BTreeMap<Box<str>, String>,
    /// The person's name as first met, for comparing.
    pub(super) name: Option<FullName>,
    /// The sounds of its given and its family name.
    pub(super) key: (String, String),
    /// The articles that have the full name.
    pub(super) articles: Vec<usize>,
    /// Put together with another: that one stands for both.
    pub(super) merged: Option<usize>,
}

/// The people of all articles.
#[derive(Debug, Default)]
pub(super) struct People {
    pub all: Vec<Person>,
    /// The person each figure of each article is.
    of_figures: Vec<Vec<Option<usize>>>,
    by_family: HashMap<String, Vec<usize>>,
}

impl People {
    /// Links the people of all articles.
    pub fn link(articles: &[Settled]) -> People {
        let mut people = People::default();
        let middles = middles(articles);
        let mut known: HashMap<(String, String, String), usize> = HashMap::new();
        // Who is sure somewhere is sure wherever the name is the same.
        people.of_figures = articles.iter().map(|article| vec![None; article.figures.len()]).collect();
        for sure in [true, false] {
            for (index, article) in articles.iter().enumerate() {
                for (place, figure) in article.figures.iter().enumerate().filter(|(_, figure)| figure.sure == sure) {
                    let longest = figure.names.iter().map(|(name, _)| name).max_by_key(|name| name.count());
                    let Some(longest) = longest else { continue };
                    let sounds = longest.key();
                    let middle = middle_key(longest, middles.get(&sounds).map_or(&[], Vec::as_slice));
                    let key = (sounds.0.clone(), sounds.1.clone(), middle);
                    if sure && !known.contains_key(&key) {
                        known.insert(key.clone(), people.all.len());
                        people.all.push(Person { name: Some(longest.clone()), key: sounds, ..Person::default() });
                    }
                    let Some(person) = known.get(&key).copied() else { continue };
                    people.all[person].take_up(figure);
                    people.all[person].articles.push(index);
                    people.of_figures[index][place] = Some(person);
                }
            }
        }
        // The most room is taken where the names of all articles stand side by side.
        drop((known, middles));
        people.merge_near();
        people.index();
        people.take_up_families(articles);
        people
    }

    /// The person a figure of an article is.
    pub fn of_figure(&self, article: usize, figure: usize) -> Option<usize> {
        self.of_figures.get(article)?.get(figure).copied().flatten().map(|person| self.standing(person))
    }

    /// The person known here by family name alone.
    pub fn of_family(&self, text: &str, role: Option<&Role>) -> Option<usize> {
        let people = self.by_family.get(&family_key(text))?;
        match people.as_slice() {
            [only] => Some(*only),
            several => {
                let wanted = role?;
                let mut fitting = several
                    .iter()
                    .filter(|person| self.all[**person].roles.keys().any(|role| role.same_office(wanted)));
                fitting.next().filter(|_| fitting.next().is_none()).copied()
            }
        }
    }

    pub(super) fn standing(&self, person: usize) -> usize {
        self.all[person].merged.unwrap_or(person)
    }

    fn index(&mut self) {
        for person in 0..self.all.len() {
            let Some(name) = &self.all[person].name else { continue };
            let last = name.last();
            let standing = self.standing(person);
            for key in [self.all[person].key.1.clone(), sound(last)] {
                let people = self.by_family.entry(key).or_default();
                if !people.contains(&standing) {
                    people.push(standing);
                }
            }
        }
    }

    /// Those whom no article calls by a full name, but some by a title: people of their own, if there is but one of the name.
    fn take_up_families(&mut self, articles: &[Settled]) {
        let mut families: BTreeMap<String, Person> = BTreeMap::new();
        let mut linked: Vec<(usize, &Box<str>, usize)> = Vec::new();
        for (target, count) in articles.iter().flat_map(|article| &article.targets) {
            let Target::Family { text, titled, role } = target else { continue };
            if let Some(person) = self.of_family(text, role.as_ref()) {
                linked.push((person, text, *count));
            } else if *titled && !self.by_family.contains_key(&family_key(text)) {
                let person = families.entry(family_key(text)).or_default();
                person.take_short(text, *count);
                role.iter().for_each(|role| person.take_role(role, *count));
            }
        }
        for (person, text, count) in linked {
            self.all[person].take_short(text, count);
        }
        for (key, person) in families {
            let roles: Vec<_> = person.roles.keys().collect();
            if roles.iter().all(|one| roles.iter().all(|other| one.fits(other))) {
                self.by_family.insert(key, vec![self.all.len()]);
                self.all.push(person);
            }
        }
    }
}

impl Person {
    fn take_up(&mut self, figure: &Figure) {
        for (name, count) in &figure.names {
            let known = self.names.of(&*name.text);
            *known = (known.0 + 1, known.1 + count);
        }
        figure.short.iter().for_each(|text| self.take_short(text, 1));
        figure.roles.iter().for_each(|(role, count)| self.take_role(role, *count));
    }

    fn take_short(&mut self, text: &str, count: usize) {
        *self.short.of(text) += count;
    }

    fn take_role(&mut self, role: &Role, count: usize) {
        *self.roles.of(role) += count;
    }

    pub(super) fn weight(&self) -> (usize, usize) {
        self.names.values().fold((0, 0), |(articles, count), (more, often)| (articles + more, count + often))
    }

    pub(super) fn text(&self) -> &str {
        self.name.as_ref().map_or("", |name| &name.text)
    }
}

/// No more than so many are compared with one: names shared by more tell nothing.
pub(super) const MOST: usize = 64;

pub(super) fn family_key(text: &str) -> String {
    sound(&crate::text::fold::fold(text))
}

/// The middle names that tell people of one name apart, where articles have several that cannot be one.
fn middles(articles: &[Settled]) -> HashMap<(String, String), Vec<String>> {
    let mut middles: HashMap<(String, String), Vec<String>> = HashMap::new();
    for name in articles
        .iter()
        .flat_map(|article| &article.figures)
        .filter(|figure| figure.sure)
        .flat_map(|figure| &figure.names)
        .map(|(name, _)| name)
    {
        let Some(middle) = name.middle().next() else { continue };
        let known = middles.entry(name.key()).or_default();
        if !known.iter().any(|other| starts_same(other, middle)) && known.len() < MOST {
            known.push(middle.to_string());
        }
    }
    middles
}

/// What tells this name from others: nothing, where all middle names can be one.
fn middle_key(name: &FullName, known: &[String]) -> String {
    let own = name.middle().next().filter(|_| known.len() > 1);
    own.and_then(|own| known.iter().find(|other| starts_same(other, own))).cloned().unwrap_or_default()
}
