//! Near spellings of one name put together, as guesses: "Mark Latte" beside "Mark Rutte".

use super::gazetteer::is_given;
use super::people::{MOST, People, family_key};
use super::role::Role;
use crate::extract::number::number;
use crate::text::words::near;
use foldhash::fast::FixedState;
use std::collections::{BTreeSet, HashMap};

impl People {
    /// Puts near spellings of one name together: the same family name with a slip in the given name, or the same given name and office
    /// with a slip in the family name. The rarer spelling goes to the more frequent, as a guess.
    pub(super) fn merge_near(&mut self) {
        let mut order: Vec<usize> = (0..self.all.len()).collect();
        order.sort_by(|one, other| {
            self.all[*other]
                .weight()
                .cmp(&self.all[*one].weight())
                .then_with(|| self.all[*one].text().cmp(self.all[*other].text()))
        });
        let mut buckets: HashMap<u64, Vec<usize>, FixedState> = HashMap::default();
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

    /// What a person is looked for under: the family name, and the given name with each word of an office.
    fn buckets_of(&self, person: usize) -> Vec<u64> {
        if self.all[person].name.is_none() {
            return Vec::new();
        }
        let (first, family) = &self.all[person].key;
        let words = self.all[person].roles.keys().flat_map(Role::words).take(MOST);
        let mut keys = vec![number(family)];
        for word in words {
            let bucket = number(&format!("{first}\n{word}"));
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
            .find_map(|role| known.roles.keys().find(|other| role.same_office(other)).map(Role::text));
        let ((first, family), (standard_first, standard_family)) = (&person.key, &known.key);
        if family == standard_family {
            // Two given names that both exist are two people, unless they hold one office.
            let both_exist = is_given(name.first()) && is_given(standard.first());
            let is_slip = near(first, standard_first) && !both_exist;
            let is_slip_in_office = office.is_some() && is_near_in_office(first, standard_first);
            return match office {
                Some(role) if is_slip_in_office => {
                    Some(format!("the given name is written nearly so, and the office is the same: {role}"))
                }
                _ if is_slip => Some("the family name is the same, the given name written nearly so".to_owned()),
                _ => None,
            };
        }
        let role = office.filter(|_| first == standard_first && is_near_in_office(family, standard_family))?;
        Some(format!("the family name is written nearly so, given name and office are the same: {role}"))
    }

    fn merge(&mut self, person: usize, other: usize, reason: &str) {
        let gone = std::mem::take(&mut self.all[person]);
        let own = &mut self.all[other];
        let family = own.key.1.clone();
        for (text, (articles, count)) in gone.names.into_all() {
            own.guesses.insert(text.clone(), reason.to_owned());
            let known = own.names.of(&*text);
            *known = (known.0 + articles, known.1 + count);
        }
        for (text, count) in gone.short.into_all() {
            if family_key(&text) != family {
                own.guesses.insert(text.clone(), reason.to_owned());
            }
            *own.short.of(&*text) += count;
        }
        for (role, count) in gone.roles.into_all() {
            *own.roles.of(&role) += count;
        }
        self.all[person].merged = Some(other);
        self.all[person].name = gone.name;
        self.all[person].key = gone.key;
    }
}

/// A slip of more letters than a plain one: office and the other half of the name speak for it.
fn is_near_in_office(one: &str, other: &str) -> bool {
    let shorter = one.chars().count().min(other.chars().count());
    one == other
        || near(one, other)
        || (4..=32).contains(&shorter)
            && strsim::osa_distance(one, other) <= 2
            && one.chars().count().abs_diff(other.chars().count()) <= 2
}
