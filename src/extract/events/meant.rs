//! Who "he" and "she" can mean: those of whom the text spoke last, those whose name it does not give too. Where two fit, nobody is meant.

use super::focus::Spot;
use super::page::Page;
use crate::extract::names::Sex;

/// Who can be meant by "he" and "she".
#[derive(Clone, Debug, Default)]
pub(super) struct People {
    /// Of whom the last clause told.
    subject: Option<(usize, Spot)>,
    /// Who else was named there.
    others: Vec<(usize, Spot)>,
    /// Somebody without a name, or with one that is not known for somebody's, and what that one would be called.
    stranger: Option<(Option<Sex>, Spot)>,
    /// How often each was the one of whom the text told.
    told: Vec<(usize, usize)>,
    /// Who was called he, and who she.
    called: Vec<(usize, Sex)>,
}

impl People {
    /// Notes of whom a clause told, and who was named in its sentence.
    pub fn take(&mut self, subjects: &[usize], named: &[usize], spot: Spot) {
        let beside = named.iter().filter(|name| !subjects.contains(name)).map(|name| (*name, spot));
        match subjects {
            [one] => {
                self.subject = Some((*one, spot));
                self.others = beside.collect();
                match self.told.iter_mut().find(|(person, _)| person == one) {
                    Some((_, count)) => *count += 1,
                    None => self.told.push((*one, 1)),
                }
            }
            [] => {
                let beside: Vec<_> = beside.collect();
                self.others.retain(|(other, _)| !named.contains(other));
                self.others.extend(beside);
            }
            // Of several "he" is none for sure.
            several => {
                self.subject = None;
                self.others = beside.chain(several.iter().map(|name| (*name, spot))).collect();
            }
        }
    }

    /// Within a sentence only those count who were named before the pronoun.
    pub fn within(&mut self, spot: Spot, named: &[usize]) {
        if self.subject.is_some_and(|(_, before)| before.sentence == spot.sentence) {
            self.others.retain(|(other, _)| named.contains(other));
        }
    }

    /// Notes somebody of whom the text gives no name.
    pub fn meet(&mut self, sex: Option<Sex>, spot: Spot) {
        self.stranger = Some((sex, spot));
    }

    /// Notes that somebody was called he or she.
    pub fn call(&mut self, person: usize, sex: Sex) {
        if !self.called.iter().any(|(called, _)| *called == person) {
            self.called.push((person, sex));
        }
    }

    /// Whom a pronoun means.
    pub fn meant(&self, page: &Page<'_, '_>, pronoun: Sex, spot: Spot) -> Option<usize> {
        let sex = |person: usize| {
            let called = self.called.iter().find(|(called, _)| *called == person).map(|(_, sex)| *sex);
            called.or_else(|| page.names.get(person).and_then(|name| name.sex()))
        };
        let fits = |person: usize| sex(person).is_none_or(|sex| sex == pronoun);
        let subject = self.subject.filter(|(person, before)| spot.follows(*before) && fits(*person));
        // Who spoke before mostly goes on to speak.
        if let Some((person, _)) = subject.filter(|(_, before)| spot.is_said && before.is_said) {
            return Some(person);
        }
        let told = subject.map_or(0, |(_, before)| before.sentence);
        let has_stranger = self.stranger.is_some_and(|(sex, met)| {
            spot.follows(met) && met.sentence >= told && sex.is_none_or(|sex| sex == pronoun)
        });
        let mut others = self.others.iter().filter(|(person, before)| spot.follows(*before) && fits(*person));
        // A paragraph that begins with "he" goes on about the one of whom the article tells most, not about one who only stood last.
        let known = others.clone().copied().chain(subject).map(|(_, before)| before);
        let begins = known.chain(self.stranger.map(|(_, met)| met)).all(|before| before.paragraph != spot.paragraph);
        if begins
            && let Some(topic) = self.topic(&fits)
            && self.subject.is_none_or(|(person, _)| person == topic)
        {
            return Some(topic);
        }
        let is_told_less = |person: usize| {
            self.told.iter().any(|(other, often)| *other != person && fits(*other) && *often > self.count(person))
        };
        let may_be = |person: usize| !begins || spot.is_said || !is_told_less(person);
        match (subject, others.next(), has_stranger) {
            (Some((person, _)), None, false) => Some(person).filter(|person| may_be(*person)),
            // "The bank hired Karin Holm. She": but one of them is a she.
            (None, Some((person, _)), false) => {
                Some(*person).filter(|person| others.next().is_none() && sex(*person).is_some() && may_be(*person))
            }
            _ => None,
        }
    }

    /// How often somebody was the one of whom the text told.
    fn count(&self, person: usize) -> usize {
        self.told.iter().find(|(told, _)| *told == person).map_or(0, |(_, count)| *count)
    }

    /// Of whom an article tells that is about one person: often, and at least three times as often as of anybody else who fits.
    fn topic(&self, fits: &dyn Fn(usize) -> bool) -> Option<usize> {
        let fitting = || self.told.iter().filter(|(person, _)| fits(*person));
        let (topic, most) = fitting().max_by_key(|(_, count)| *count)?;
        let is_alone = fitting().all(|(person, count)| person == topic || count * 3 <= *most);
        (is_alone && *most >= LEAST_OF_TOPIC).then_some(*topic)
    }
}

/// Less often nobody is what an article is about.
const LEAST_OF_TOPIC: usize = 4;
