//! The same person across articles: one for every spelling, never two people as one.

use super::gazetteer::is_given;
use super::person::{FullName, starts_same};
use super::settle::{Settled, Target};
use super::sound::sound;
use super::title_fits::{fits, same_office};
use crate::text::words::near;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A person of all articles.
#[derive(Debug, Default)]
pub(super) struct Person {
    /// Full names as written: how many articles have them, how often they stand there.
    pub names: BTreeMap<String, (usize, usize)>,
    /// Shorter spellings: how often.
    pub short: BTreeMap<String, usize>,
    /// Roles as written and as key: how often.
    pub roles: BTreeMap<(String, Vec<String>), usize>,
    /// Spellings that are a guess, each with its reason.
    pub guesses: BTreeMap<String, String>,
    /// The person's name as first met, for comparing.
    name: Option<FullName>,
    /// The articles that have the full name.
    articles: Vec<usize>,
    /// Put together with another: that one stands for both.
    merged: Option<usize>,
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
        for sure in [true, false] {
            for (index, article) in articles.iter().enumerate() {
                people.of_figures.resize_with(articles.len(), Vec::new);
                people.of_figures[index].resize(article.figures.len(), None);
                for (place, figure) in article.figures.iter().enumerate().filter(|(_, figure)| figure.sure == sure) {
                    let longest = figure.names.iter().map(|(name, _)| name).max_by_key(|name| name.keys.len());
                    let Some(longest) = longest else { continue };
                    let (first, family) = longest.key();
                    let middle = middle_key(longest, middles.get(&longest.key()).map_or(&[], Vec::as_slice));
                    let key = (first, family, middle);
                    if sure && !known.contains_key(&key) {
                        known.insert(key.clone(), people.all.len());
                        people.all.push(Person { name: Some(longest.clone()), ..Person::default() });
                    }
                    let Some(person) = known.get(&key).copied() else { continue };
                    people.all[person].take_up(&figure.names, &figure.short, &figure.roles);
                    people.all[person].articles.push(index);
                    people.of_figures[index][place] = Some(person);
                }
            }
        }
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
    pub fn of_family(&self, text: &str, role: Option<&(String, Vec<String>)>) -> Option<usize> {
        let people = self.by_family.get(&family_key(text))?;
        match people.as_slice() {
            [only] => Some(*only),
            several => {
                let (_, wanted) = role?;
                let mut fitting = several
                    .iter()
                    .filter(|person| self.all[**person].roles.keys().any(|(_, key)| same_office(key, wanted)));
                fitting.next().filter(|_| fitting.next().is_none()).copied()
            }
        }
    }

    fn standing(&self, person: usize) -> usize {
        self.all[person].merged.unwrap_or(person)
    }

    /// Puts near spellings of one name together: the same family name with a slip in the given name, or the same given name and office
    /// with a slip in the family name. The rarer spelling goes to the more frequent, as a guess.
    fn merge_near(&mut self) {
        let mut order: Vec<usize> = (0..self.all.len()).collect();
        order.sort_by(|one, other| {
            self.all[*other]
                .weight()
                .cmp(&self.all[*one].weight())
                .then_with(|| self.all[*one].text().cmp(self.all[*other].text()))
        });
        let mut buckets: HashMap<(u8, String, String), Vec<usize>> = HashMap::new();
        let mut found: Vec<(usize, usize)> = Vec::new();
        for person in order {
            let keys = self.buckets_of(person);
            let near = |key| {
                buckets
                    .get(key)
                    .into_iter()
                    .flatten()
                    .take(MOST)
                    .copied()
                    .find(|other| self.reason(person, *other).is_some())
            };
            match keys.iter().find_map(near) {
                Some(other) => found.push((person, other)),
                None => keys.into_iter().for_each(|key| buckets.entry(key).or_default().push(person)),
            }
        }
        let odd = self.odd_articles(&found);
        for (rare, frequent) in found {
            // Of two spellings that are as frequent, the one goes that stands beside other odd ones.
            let oddness =
                |person: usize| self.all[person].articles.iter().filter(|article| odd.contains(article)).count();
            let is_even = self.all[rare].weight() == self.all[frequent].weight() && self.all[frequent].merged.is_none();
            let (person, other) = if is_even && oddness(rare) < oddness(frequent) {
                (frequent, rare)
            } else {
                (rare, self.standing(frequent))
            };
            if let Some(reason) = self.reason(person, other) {
                self.merge(person, other, &reason);
            }
        }
    }

    /// The articles that spell some name otherwise than most do.
    fn odd_articles(&self, found: &[(usize, usize)]) -> BTreeSet<usize> {
        let clear = found.iter().filter(|(rare, frequent)| self.all[*rare].weight() < self.all[*frequent].weight());
        clear.flat_map(|(rare, _)| self.all[*rare].articles.iter().copied()).collect()
    }

    fn buckets_of(&self, person: usize) -> Vec<(u8, String, String)> {
        let Some(name) = &self.all[person].name else { return Vec::new() };
        let (first, family) = name.key();
        let mut keys = vec![(0, family, String::new())];
        for word in self.all[person].roles.keys().flat_map(|(_, key)| key).take(MOST) {
            let bucket = (1, first.clone(), word.clone());
            if !keys.contains(&bucket) {
                keys.push(bucket);
            }
        }
        keys
    }

    /// Why two can be one, for a reader.
    fn reason(&self, one: usize, other: usize) -> Option<String> {
        let (person, known) = (&self.all[one], &self.all[other]);
        let (name, standard) = (person.name.as_ref()?, known.name.as_ref()?);
        if !name.agrees(standard) {
            return None;
        }
        let office = person
            .roles
            .keys()
            .find_map(|(_, key)| known.roles.keys().find(|(_, other)| same_office(key, other)).map(|(role, _)| role));
        let (first, family) = (name.key().0, name.key().1);
        let (standard_first, standard_family) = standard.key();
        if family == standard_family {
            // Two given names that both exist are two people, unless they hold one office.
            let both_exist = is_given(name.first()) && is_given(standard.first());
            let is_slip = near(&first, &standard_first) && !both_exist;
            let is_slip_in_office = office.is_some() && is_near_in_office(&first, &standard_first);
            return match office {
                Some(role) if is_slip_in_office => {
                    Some(format!("the given name is written nearly so, and the office is the same: {role}"))
                }
                _ if is_slip => Some("the family name is the same, the given name written nearly so".to_owned()),
                _ => None,
            };
        }
        let role = office.filter(|_| first == standard_first && is_near_in_office(&family, &standard_family))?;
        Some(format!("the family name is written nearly so, given name and office are the same: {role}"))
    }

    fn merge(&mut self, person: usize, other: usize, reason: &str) {
        let gone = std::mem::take(&mut self.all[person]);
        let family = self.all[other].name.as_ref().map(|name| name.key().1).unwrap_or_default();
        let own = &mut self.all[other];
        for (text, (articles, count)) in gone.names {
            own.guesses.insert(text.clone(), reason.to_owned());
            let known = own.names.entry(text).or_default();
            *known = (known.0 + articles, known.1 + count);
        }
        for (text, count) in gone.short {
            if family_key(&text) != family {
                own.guesses.insert(text.clone(), reason.to_owned());
            }
            *own.short.entry(text).or_default() += count;
        }
        for (role, count) in gone.roles {
            *own.roles.entry(role).or_default() += count;
        }
        self.all[person].merged = Some(other);
        self.all[person].name = gone.name;
    }

    fn index(&mut self) {
        for person in 0..self.all.len() {
            let Some(name) = &self.all[person].name else { continue };
            let last = name.keys.last().map_or("", |key| key);
            let standing = self.standing(person);
            for key in [sound(&name.family()), sound(last)] {
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
        let mut linked: Vec<(usize, String)> = Vec::new();
        for pointer in articles.iter().flat_map(|article| &article.pointers) {
            let Target::Family { text, titled, role } = &pointer.target else { continue };
            if let Some(person) = self.of_family(text, role.as_ref()) {
                linked.push((person, text.clone()));
            } else if *titled && !self.by_family.contains_key(&family_key(text)) {
                let person = families.entry(family_key(text)).or_default();
                person.take_up(&[], std::slice::from_ref(text), role.as_slice());
            }
        }
        for (person, text) in linked {
            *self.all[person].short.entry(text).or_default() += 1;
        }
        for (key, person) in families {
            let roles: Vec<_> = person.roles.keys().map(|(_, key)| key).collect();
            if roles.iter().all(|one| roles.iter().all(|other| fits(one, other))) {
                self.by_family.insert(key, vec![self.all.len()]);
                self.all.push(person);
            }
        }
    }
}

impl Person {
    fn take_up(&mut self, names: &[(FullName, usize)], short: &[String], roles: &[(String, Vec<String>)]) {
        for (name, count) in names {
            let known = self.names.entry(name.text.clone()).or_default();
            *known = (known.0 + 1, known.1 + count);
        }
        for text in short {
            *self.short.entry(text.clone()).or_default() += 1;
        }
        for role in roles {
            *self.roles.entry(role.clone()).or_default() += 1;
        }
    }

    fn weight(&self) -> (usize, usize) {
        self.names.values().fold((0, 0), |(articles, count), (more, often)| (articles + more, count + often))
    }

    fn text(&self) -> &str {
        self.name.as_ref().map_or("", |name| &name.text)
    }
}

/// No more than so many are compared with one: names shared by more tell nothing.
const MOST: usize = 64;

/// A slip of more letters than a plain one: office and the other half of the name speak for it.
fn is_near_in_office(one: &str, other: &str) -> bool {
    let shorter = one.chars().count().min(other.chars().count());
    one == other
        || near(one, other)
        || (4..=32).contains(&shorter)
            && strsim::osa_distance(one, other) <= 2
            && one.chars().count().abs_diff(other.chars().count()) <= 2
}

fn family_key(text: &str) -> String {
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
        let Some(middle) = name.middle().first() else { continue };
        let known = middles.entry(name.key()).or_default();
        if !known.iter().any(|other| starts_same(other, middle)) && known.len() < MOST {
            known.push(middle.to_string());
        }
    }
    middles
}

/// What tells this name from others: nothing, where all middle names can be one.
fn middle_key(name: &FullName, known: &[String]) -> String {
    let own = name.middle().first().filter(|_| known.len() > 1);
    own.and_then(|own| known.iter().find(|other| starts_same(other, own))).cloned().unwrap_or_default()
}
