//! Which words make an assertion, whom it names as its source, who took part, and where.

use super::class::Class;
use super::clause::{Clause, Mode};
use super::closed::Tag;
use super::group::Shape;
use super::title::plain;
use super::told::Told;
use super::who::Actors;
use crate::model::NameKind;
use std::ops::Range;

impl<'p, 't> Told<'_, 'p, 't> {
    /// The words that make the assertion: the sentence, where it is short or all of it is said; else the clause.
    pub(super) fn extent(&self, index: usize) -> Range<usize> {
        let clause = &self.clauses[index];
        let whole = 0..self.sentence.len();
        let is_main = clause.mode == Mode::Main && clause.group.shape == Shape::Finite;
        let told = self
            .clauses
            .iter()
            .filter(|clause| clause.group.class.kind().is_some() && clause.mode == Mode::Main)
            .count();
        if is_main && (clause.group.class == Class::Say || told == 1) {
            return whole;
        }
        let start = clause.subject.as_ref().map_or(clause.group.start, |subject| subject.start).min(clause.group.start);
        let start = if clause.lead.start < start { clause.lead.start } else { start };
        let mut end = if clause.group.class == Class::Say { self.content_end(index) } else { clause.rest.end }
            .max(clause.group.end);
        while end > clause.group.end
            && matches!(
                self.sentence.tag(end - 1),
                Tag::And | Tag::Comma | Tag::Preposition | Tag::Subordinate | Tag::Aside
            )
        {
            end -= 1;
        }
        start..end
    }

    /// Whom the article names as its source for what a clause says.
    pub(super) fn claimant(&self, index: usize) -> Option<String> {
        if let Mode::Content(by) = self.clauses[index].mode {
            return self.subjects[by].as_ref().map(|who| who.label.clone());
        }
        let at = (0..self.sentence.len())
            .find(|at| self.sentence.is(*at, &["according"]) && self.sentence.is(at + 1, &["to"]))?;
        let end = (at + 2..self.sentence.len())
            .find(|at| {
                let is_dot = self.sentence.is(*at, &["."]) && *at + 1 < self.sentence.len();
                !is_dot
                    && matches!(
                        self.sentence.tag(*at),
                        Tag::Comma | Tag::Mark | Tag::Verb | Tag::Relative | Tag::Subordinate | Tag::Aside
                    )
            })
            .unwrap_or(self.sentence.len());
        let named = plain(self.sentence.slice(at + 2..end));
        (!named.is_empty() && named.chars().count() < 80).then_some(named)
    }

    /// Where a statement was made, if that was a meeting: the places that its words give.
    pub(super) fn setting(&self, index: usize) -> Option<Vec<usize>> {
        let clause = &self.clauses[index];
        if !clause.group.class.is_said() {
            return None;
        }
        let is_meeting = |at: usize| {
            let word = &self.sentence.words[at];
            !word.quoted
                && word.tag != Tag::Verb
                && word.noun.is_some_and(|class| class.is_encounter() && class != Class::Visit)
        };
        let from = self.clauses[..index].last().map_or(0, |before| before.group.end).min(clause.lead.start);
        let words = [from..clause.group.start, clause.rest.clone()];
        let head = words.into_iter().flatten().take(30).find(|at| is_meeting(*at))?;
        // "At the emergency summit in Paris": what stands between is of the noun.
        let start = (head.saturating_sub(6)..head).rev().find(|at| !self.sentence.words[*at].is_nominal())?;
        let is_known = self.sentence.is(start + 1, &["the", "this", "that"]);
        if !is_known
            || !self.sentence.is(start, &["at", "during", "in"])
                && !self.sentence.is(start, &["told", "telling", "tells"])
        {
            return None;
        }
        let end = (head + 1..self.sentence.len())
            .find(|at| !(self.sentence.words[*at].is_nominal() || self.sentence.is(*at, &["in", "at", "of"])))
            .unwrap_or(self.sentence.len());
        let figures = self.page.figures_in(self.sentence.tokens(start..end)).iter();
        Some(
            figures
                .filter(|figure| figure.kind == NameKind::Place && !figure.is_government)
                .map(|figure| figure.name)
                .collect(),
        )
    }

    /// The country of a place that the sentence names.
    pub(super) fn country(&self, place: usize) -> usize {
        let figures = self.page.figures_in(self.sentence.tokens(0..self.sentence.len()));
        figures.iter().find(|figure| figure.name == place).map_or(place, |figure| figure.country)
    }

    /// Who took part or spoke, and where.
    pub(super) fn names(&self, index: usize, actors: &Actors) -> (Vec<usize>, Vec<usize>, Vec<usize>) {
        let clause = &self.clauses[index];
        let (mut people, mut organisations, mut places) =
            (actors.people.clone(), actors.organisations.clone(), Vec::new());
        let takes_part =
            |class: Class| class.is_encounter() || matches!(class, Class::Agree | Class::Appoint | Class::Court);
        let said = clause.group.class.is_said();
        let rest =
            if said { clause.rest.start..clause.rest.end.min(clause.rest.start + 8) } else { clause.rest.clone() };
        let spans = [clause.lead.start..clause.group.start, rest];
        for figure in spans.iter().flat_map(|span| self.page.figures_in(self.sentence.tokens(span.clone()))) {
            let at = figure.tokens.start - self.sentence.first;
            let end = figure.tokens.end - self.sentence.first;
            let before = at.checked_sub(1).map_or("", |before| self.sentence.text(before)).to_lowercase();
            let possessive = self.sentence.owns(end);
            // "Jobs, born in San Francisco, has built": not there.
            let is_others = |other: &Clause| other.rest.contains(&at) && other.group.shape == Shape::Reduced;
            if clause.aside.as_ref().is_some_and(|aside| aside.contains(&at)) && self.clauses.iter().any(is_others) {
                continue;
            }
            // "Holm, who was born in Oslo, will speak", "left for Paris, trained in Lyon": another time.
            let is_elsewhere = |other: &Clause| {
                let is_relative = other.group.shape == Shape::Finite
                    && other.mode == Mode::Relative
                    && other.group.start < clause.group.start;
                let is_loose = other.group.shape == Shape::Reduced
                    && other.group.start > clause.group.end
                    && self.sentence.tag(other.group.start - 1) == Tag::Comma;
                other.rest.contains(&at) && (is_relative || is_loose)
            };
            // "The Conference for Security in Europe said": half of its name, not where it spoke.
            let is_half =
                at > 1 && clause.subject.as_ref().is_some_and(|own| own.start + 1 < at && own.contains(&at)) && {
                    let before = self.sentence.first + at - 2;
                    self.sentence.tag(at - 2) == Tag::Name && self.page.figure_at(before).is_none()
                };
            if figure.kind == NameKind::Place && is_half {
                continue;
            }
            if figure.kind == NameKind::Place && clause.mode != Mode::Relative && self.clauses.iter().any(is_elsewhere)
            {
                continue;
            }
            match figure.kind {
                NameKind::Place
                    if !figure.is_government
                        && !possessive
                        && ["in", "at", "to", "near", "outside"].contains(&before.as_str()) =>
                {
                    let goes =
                        before != "to" || matches!(clause.group.class, Class::Visit | Class::Receive | Class::Military);
                    if goes && !places.contains(&figure.name) {
                        places.push(figure.name);
                    }
                }
                NameKind::Place if clause.group.class == Class::Visit && at == clause.rest.start => {
                    places.push(figure.name)
                }
                NameKind::Person
                    if takes_part(clause.group.class)
                        && !possessive
                        && at >= clause.rest.start
                        && !people.contains(&figure.name) =>
                {
                    people.push(figure.name)
                }
                NameKind::Organisation
                    if takes_part(clause.group.class)
                        && !possessive
                        && ["with", "and"].contains(&before.as_str())
                        && !organisations.contains(&figure.name) =>
                {
                    organisations.push(figure.name);
                }
                _ => {}
            }
        }
        (people, organisations, places)
    }
}
