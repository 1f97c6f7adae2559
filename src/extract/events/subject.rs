//! The subject of a verb group: the noun that heads it, past whatever stands between the two.

use super::class::Class;
use super::clause::Mode;
use super::closed::Tag;
use super::group::{Group, Shape};
use super::tag::Tagged;
use std::ops::Range;

/// A subject, and how its clause begins.
pub(super) struct Found {
    pub subject: Option<Range<usize>>,
    pub aside: Option<Range<usize>>,
    pub begin: usize,
    pub mode: Mode,
}

/// Looks for subjects in a sentence, not farther back than `floor`.
pub(super) struct Finder<'s, 'p, 't> {
    pub sentence: &'s Tagged<'p, 't>,
    pub groups: &'s [Group],
    pub floor: usize,
}

impl Finder<'_, '_, '_> {
    pub(super) fn tag(&self, at: usize) -> Tag {
        self.sentence.tag(at)
    }

    /// The subject of a group: what a noun heads right before it, whatever stands aside between the two left out.
    pub(super) fn subject(&self, group: &Group) -> Found {
        if group.shape == Shape::Reduced {
            // "Troops sent to Kyiv", "Jobs, born in San Francisco": what stands before it.
            let comma = group.start > 1 && self.tag(group.start - 1) == Tag::Comma;
            let end = group.start - usize::from(comma);
            let start = self.phrase_start(end);
            // Of "a fight against a bid launched" only the last noun.
            let noun = (start..end)
                .rev()
                .find(|at| matches!(self.tag(*at), Tag::Preposition | Tag::To) && !self.sentence.is(*at, &["of"]));
            let start = noun.map_or(start, |at| at + 1);
            let subject = (start < end).then(|| self.without_lead(start..end).0);
            return Found { subject, aside: None, begin: group.start, mode: Mode::Relative };
        }
        if group.shape != Shape::Finite {
            return Found { subject: None, aside: None, begin: group.start, mode: self.introduced(group.start) };
        }
        let mut end = group.start;
        let (mut relative, mut aside) = (false, None);
        // What stands between subject and verb may reach back over other groups: "Starmer, who said ..., met".
        while let Some(before) = end.checked_sub(1) {
            match self.tag(before) {
                Tag::Adverb => end = before,
                _ if self.sentence.words[before].timed && !relative => end = before,
                // "The leaders on Monday met": what only says when.
                Tag::Preposition if !relative && self.sentence.words[before + 1].timed => end = before,
                Tag::Relative if !relative => {
                    relative = true;
                    end = before;
                }
                Tag::Subordinate
                    if !relative && self.sentence.is(before, &["that"]) && before > 0 && self.nominal(before - 1) =>
                {
                    relative = true;
                    end = before;
                }
                // "A “small share of users” were".
                Tag::Quote if !relative && end == group.start && group.class != Class::Say && self.closes(before) => {
                    end = before;
                }
                Tag::Comma if relative => end = before,
                Tag::Comma => match self.opening(before) {
                    Some(open) => {
                        let open = self.seat(open, before).unwrap_or(open);
                        aside = Some(open + 1..before);
                        end = open;
                    }
                    None => break,
                },
                Tag::Aside if self.sentence.is(before, &[")", "]", "–", "—", "-"]) => match self.aside(before) {
                    Some(open) => end = open,
                    None => break,
                },
                _ => break,
            }
        }
        let start = self.phrase_start(end);
        if start == end {
            return Found { subject: None, aside: None, begin: end, mode: self.introduced(end) };
        }
        if let Some(relative) = self.relative_before(start, end) {
            let noun = self.phrase_start(relative);
            let (head, begin) = self.without_lead(noun..relative);
            return Found { subject: (noun < relative).then_some(head), aside, begin, mode: self.introduced(begin) };
        }
        let (head, begin) = self.without_lead(start..end);
        // "After the meeting Mr. Tusk said": the meeting leads in.
        let leads = start > 0 && self.sentence.is(start - 1, &["after", "before", "since", "following"]);
        let name = (head.start + 1..head.end).find(|at| {
            self.tag(*at) == Tag::Name && self.tag(at - 1) == Tag::Noun && self.sentence.words[at - 1].noun.is_some()
        });
        if let Some(name) = name.filter(|_| leads && !relative) {
            return Found { subject: Some(name..head.end), aside, begin: start - 1, mode: Mode::Main };
        }
        let mode = match relative {
            true => Mode::Relative,
            false if self.is_gapped(begin, group) => Mode::Condition,
            false => self.introduced(begin),
        };
        Found { subject: Some(head), aside, begin, mode }
    }

    /// Whether a quotation mark closes a few words that a noun heads.
    fn closes(&self, quote: usize) -> bool {
        let opens = (quote.saturating_sub(8)..quote).rev().find(|at| self.tag(*at) == Tag::Quote);
        !self.sentence.words[quote].quoted
            && opens.is_some_and(|open| {
                self.sentence.words[open].quoted
                    && (open + 1..quote)
                        .all(|at| self.nominal(at) || self.tag(at) == Tag::Preposition || self.tag(at) == Tag::Adverb)
            })
            && quote > 0
            && self.nominal(quote - 1)
    }

    pub(super) fn nominal(&self, at: usize) -> bool {
        self.sentence.words[at].is_nominal()
    }

    /// Where the noun phrase begins that ends before `end`, with the prepositions inside it.
    fn phrase_start(&self, end: usize) -> usize {
        let mut start = end;
        let crossed = |at: usize| {
            self.groups.iter().any(|group| group.start <= at && at < group.end && group.shape == Shape::Finite)
        };
        let mut listed = false;
        while let Some(before) = start.checked_sub(1) {
            if crossed(before) || end - before > 40 {
                break;
            }
            let word = &self.sentence.words[before];
            // "A builder whose cases he had heard".
            if self.sentence.is(before, &["whose"]) {
                start = before;
                break;
            }
            let goes_on = match word.tag {
                _ if word.timed => true,
                Tag::Noun
                | Tag::Name
                | Tag::Number
                | Tag::Determiner
                | Tag::Possessive
                | Tag::Hyphen
                | Tag::Pronoun => true,
                Tag::Adverb => true,
                Tag::Preposition | Tag::To => start < end,
                Tag::And => {
                    listed = true;
                    let listed = before > 1 && self.tag(before - 1) == Tag::Comma && self.nominal(before - 2);
                    start < end && before > 0 && (self.nominal(before - 1) || listed) && !self.follows_verb(before)
                }
                Tag::Comma if self.closes_lead(before) || before > 0 && self.sentence.words[before - 1].timed => false,
                Tag::Comma => {
                    listed && start < end && before > 0 && self.nominal(before - 1) && !self.follows_verb(before)
                }
                Tag::Quote => start < end && before > 0 && !word.quoted,
                Tag::Verb => self.is_within(before),
                Tag::Mark => self.sentence.is(before, &["."]) && before > 0 && self.tag(before - 1) == Tag::Name,
                _ => false,
            };
            if !goes_on {
                break;
            }
            start = before;
        }
        // No phrase begins with "and" or a comma.
        while start < end && matches!(self.tag(start), Tag::And | Tag::Comma | Tag::Mark | Tag::Quote) {
            start += 1;
        }
        start
    }

    /// Whether a comma closes what leads into a sentence: "After the talks, Macron and Starmer".
    fn closes_lead(&self, comma: usize) -> bool {
        let is_first = !(0..comma).any(|at| self.tag(at) == Tag::Comma);
        is_first && matches!(self.tag(0), Tag::Preposition | Tag::Subordinate | Tag::To | Tag::Adverb)
    }

    /// Whether a verb stands before `at` in the same clause: an "and" there joins clauses, not nouns.
    fn follows_verb(&self, at: usize) -> bool {
        let says = self
            .groups
            .iter()
            .rev()
            .find(|group| group.end <= self.floor)
            .is_some_and(|group| group.class == Class::Say);
        self.floor > 0 && !says && {
            let divided = (self.floor..at).any(|at| {
                matches!(self.tag(at), Tag::Subordinate | Tag::Condition | Tag::Relative | Tag::Colon | Tag::Quote)
            });
            !divided
        }
    }

    /// The phrase without what only leads in: "In Paris Macron": the subject is the first noun that no preposition rules.
    fn without_lead(&self, phrase: Range<usize>) -> (Range<usize>, usize) {
        let mut at = phrase.start;
        while at < phrase.end && (self.sentence.words[at].timed || self.tag(at) == Tag::Adverb) {
            at += 1;
        }
        // "About one out of every ten customers", "over 50 people" lead in nothing.
        let counts = self.sentence.is(at, &["at"]) && self.sentence.is(at + 1, &["least", "most"])
            || self.sentence.is(at, &["up"]) && self.tag(at + 1) == Tag::To && self.tag(at + 2) == Tag::Number
            || self.sentence.is(at, &["about", "over", "under", "around"])
                && (self.tag(at + 1) == Tag::Number || self.sentence.is(at + 1, &["one", "half", "two", "three", "a"]));
        if matches!(self.tag(at), Tag::Preposition | Tag::To) && !counts {
            let joins = |at: usize| self.sentence.is(at, &["of", "'s", "’s", "-", "and"]);
            let names = (at..phrase.end).filter(|at| {
                self.tag(*at) == Tag::Name
                    && (*at == phrase.start || self.tag(at - 1) != Tag::Name || self.sentence.words[at - 1].timed)
            });
            let pronoun =
                (at + 2..phrase.end).find(|at| self.sentence.is(*at, &["he", "she", "it", "they", "we", "i"]));
            if let Some(pronoun) = pronoun {
                return (pronoun..phrase.end, phrase.start);
            }
            let determined = (at + 2..phrase.end).filter(|at| {
                matches!(self.tag(*at), Tag::Determiner | Tag::Possessive | Tag::Pronoun)
                    && !self.sentence.is(*at, &["'s", "’s"])
            });
            let starts = names.chain(determined).filter(|start| {
                // "During the first quarter Apple".
                let is_behind_time = self.sentence.words[start - 1].timed;
                *start > at + 1
                    && (is_behind_time
                        || !joins(start - 1)
                            && !matches!(
                                self.tag(start - 1),
                                Tag::Preposition | Tag::Determiner | Tag::Possessive | Tag::Noun | Tag::To
                            ))
            });
            if let Some(start) = starts.max() {
                return (start..phrase.end, phrase.start);
            }
        }
        (at.min(phrase.end.saturating_sub(1))..phrase.end, phrase.start)
    }

    /// How the word before a clause leads into it.
    fn introduced(&self, begin: usize) -> Mode {
        let mut at = begin;
        while let Some(before) = at.checked_sub(1) {
            let tag = self.tag(before);
            if self.sentence.is(before, &["after", "following", "when", "as", "since"]) {
                return Mode::Time;
            }
            if self.sentence.is(before, &["before", "until", "once"]) {
                return Mode::Ahead;
            }
            match tag {
                Tag::Condition => return Mode::Condition,
                Tag::Subordinate if self.sentence.is(before, &["that"]) => return Mode::Main,
                Tag::Subordinate => return Mode::Aside,
                Tag::Relative if self.sentence.is(before, &["how", "why", "what", "whatever", "whom"]) => {
                    return Mode::Condition;
                }
                Tag::Relative => return Mode::Relative,
                Tag::Adverb => at = before,
                _ => return Mode::Main,
            }
        }
        Mode::Main
    }
}
