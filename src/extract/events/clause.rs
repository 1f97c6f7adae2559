//! Clauses: a verb group with its subject, with what follows it, and with how it stands in its sentence.

use super::class::Class;
use super::closed::Tag;
use super::group::{Group, Shape, Tense, groups};
use super::tag::Tagged;
use std::ops::Range;

/// How a clause stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// It is what the sentence says.
    Main,
    /// What somebody says: the clause of the saying, by its index.
    Content(usize),
    /// "Who met Putin".
    Relative,
    /// "If they meet", "whether they met": asserts nothing.
    Condition,
    /// "After they met", "when they met".
    Time,
    /// "Before they meet", "until they meet", "once they meet".
    Ahead,
    /// "Because they met", "although they met", "while they met".
    Aside,
}

/// A clause of a sentence. All places are words counted from its beginning.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    pub group: Group,
    /// What heads it: a name with its title, a noun with what goes with it.
    pub subject: Option<Range<usize>>,
    /// What comes before subject and verb and belongs to the clause: "In Paris on Monday".
    pub lead: Range<usize>,
    /// What follows the verb.
    pub rest: Range<usize>,
    pub mode: Mode,
    /// Whether the speaker stands behind the words: "..., he said".
    pub behind: bool,
    /// What stands between the subject and the verb: "Kellogg, Trump's envoy, said".
    pub aside: Option<Range<usize>>,
}

/// The clauses of a sentence, in the order of their verbs.
pub(super) fn clauses(sentence: &Tagged<'_, '_>) -> Vec<Clause> {
    let groups: Vec<Group> = groups(sentence).into_iter().filter(|group| !sentence.words[group.start].quoted).collect();
    let mut clauses: Vec<Clause> = Vec::with_capacity(groups.len());
    for (index, group) in groups.iter().enumerate() {
        let finite = groups[..index].iter().rev().find(|group| group.shape == Shape::Finite);
        let floor = finite.map_or(0, |group| group.end);
        let found = Finder { sentence, groups: &groups, floor }.subject(group);
        clauses.push(Clause {
            group: *group,
            subject: found.subject,
            lead: found.begin..found.begin,
            rest: group.end..group.end,
            mode: found.mode,
            behind: false,
            aside: found.aside,
        });
    }
    for index in 0..clauses.len() {
        let end = rest_end(sentence, &clauses, index);
        clauses[index].rest.end = end.max(clauses[index].rest.start);
    }
    announce(sentence, &mut clauses);
    invert(sentence, &mut clauses);
    inherit(sentence, &mut clauses);
    embed(sentence, &mut clauses);
    clauses
}

struct Found {
    subject: Option<Range<usize>>,
    aside: Option<Range<usize>>,
    begin: usize,
    mode: Mode,
}

struct Finder<'s, 'p, 't> {
    sentence: &'s Tagged<'p, 't>,
    groups: &'s [Group],
    floor: usize,
}

impl Finder<'_, '_, '_> {
    fn tag(&self, at: usize) -> Tag {
        self.sentence.tag(at)
    }

    /// The subject of a group: what a noun heads right before it, whatever stands aside between the two left out.
    fn subject(&self, group: &Group) -> Found {
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
                _ if self.sentence.words[before].timed => end = before,
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
                Tag::Comma if relative => end = before,
                Tag::Comma => match self.opening(before) {
                    Some(open) => {
                        aside = Some(open + 1..before);
                        end = open;
                    }
                    None => break,
                },
                Tag::Aside if self.sentence.is(before, &[")", "]", "–", "—", "-"]) => match self.aside(before) {
                    Some(open) => end = open,
                    None => break,
                },
                Tag::Quote => match (0..before).rev().take(12).find(|at| self.tag(*at) == Tag::Quote) {
                    Some(open) if before - open < 8 && self.nominal(before - 1) => break,
                    _ => break,
                },
                _ => break,
            }
        }
        let start = self.phrase_start(end);
        if start == end {
            return Found { subject: None, aside: None, begin: end, mode: self.introduced(end) };
        }
        let (head, begin) = self.without_lead(start..end);
        let mode = if relative { Mode::Relative } else { self.introduced(begin) };
        Found { subject: Some(head), aside, begin, mode }
    }

    fn nominal(&self, at: usize) -> bool {
        self.sentence.words[at].is_nominal()
    }

    /// Where the aside begins whose second comma stands at `close`: "Kellogg, Trump's envoy, said".
    fn opening(&self, close: usize) -> Option<usize> {
        let from = close.saturating_sub(45);
        for open in (from..close).rev() {
            match self.tag(open) {
                Tag::Comma => {}
                Tag::Colon | Tag::Quote => return None,
                _ => continue,
            }
            let first = open + 1;
            let has_verb = self
                .groups
                .iter()
                .any(|group| group.start >= first && group.end <= close && group.shape == Shape::Finite);
            let leads = matches!(self.tag(first), Tag::Relative | Tag::Subordinate | Tag::Condition)
                || matches!(self.tag(first), Tag::Preposition) && self.tag(first + 1) == Tag::Relative;
            let before_is_noun = open > 0 && (self.nominal(open - 1) || self.tag(open - 1) == Tag::Aside);
            if before_is_noun && (leads || !has_verb) && open + 1 < close {
                // A list of names is no aside: "Macron, Starmer and Merz, said".
                return Some(open);
            }
            if has_verb && !leads {
                return None;
            }
        }
        None
    }

    fn aside(&self, close: usize) -> Option<usize> {
        (close.saturating_sub(25)..close).rev().find(|at| self.tag(*at) == Tag::Aside)
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
                Tag::Verb => self.groups.iter().any(|group| group.start == before && group.shape == Shape::Reduced),
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
        if matches!(self.tag(at), Tag::Preposition | Tag::To) {
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
                *start > at + 1
                    && !joins(start - 1)
                    && !matches!(
                        self.tag(start - 1),
                        Tag::Preposition | Tag::Determiner | Tag::Possessive | Tag::Noun | Tag::To
                    )
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

/// Where what follows a verb ends: at the next clause, or with the sentence.
fn rest_end(sentence: &Tagged<'_, '_>, clauses: &[Clause], index: usize) -> usize {
    let start = clauses[index].group.end;
    let next = clauses[index + 1..].iter().find(|next| next.group.shape == Shape::Finite);
    let limit = next.map_or(sentence.len(), |next| match next.mode {
        // "Pixar, which was sold": the noun before the relative stands with the verb before it.
        Mode::Relative => (start..next.group.start)
            .find(|at| sentence.tag(*at) == Tag::Relative || sentence.is(*at, &["that"]))
            .unwrap_or(next.group.start),
        _ => next.lead.start.max(start).min(next.group.start),
    });
    let stop = (start..limit).find(|at| {
        let tag = sentence.tag(*at);
        let opens = tag == Tag::Subordinate && !sentence.is(*at, &["since", "until", "before", "after", "as"]);
        tag == Tag::Condition
            || opens
            || tag == Tag::Relative
            || tag == Tag::Colon
            || sentence.is(*at, &[".", "?", "!", "…"]) && *at + 1 == sentence.len()
    });
    stop.unwrap_or(limit)
}

/// "..., Apple announced this morning": what was announced stands before.
fn announce(sentence: &Tagged<'_, '_>, clauses: &mut [Clause]) {
    for clause in clauses
        .iter_mut()
        .filter(|clause| clause.group.verb.is_some_and(|verb| verb.base == "announce") && !clause.group.passive)
    {
        let begin = clause.subject.as_ref().map_or(clause.group.start, |subject| subject.start);
        let comma = begin > 0 && matches!(sentence.tag(begin - 1), Tag::Comma | Tag::Quote);
        let is_bare = clause
            .rest
            .clone()
            .all(|at| sentence.words[at].timed || matches!(sentence.tag(at), Tag::Mark | Tag::Preposition));
        if comma && is_bare {
            clause.group.class = Class::Say;
        }
    }
}

/// "..., said Rutte": the subject of the saying stands behind its verb.
fn invert(sentence: &Tagged<'_, '_>, clauses: &mut [Clause]) {
    for clause in clauses.iter_mut() {
        let start = clause.group.start;
        let after_words = start > 0 && matches!(sentence.tag(start - 1), Tag::Comma | Tag::Quote);
        if clause.group.class != Class::Say || clause.group.shape != Shape::Finite || !after_words {
            continue;
        }
        let rest = clause.rest.clone();
        let end = rest.clone().find(|at| {
            !matches!(
                sentence.tag(*at),
                Tag::Name | Tag::Noun | Tag::Determiner | Tag::Possessive | Tag::Hyphen | Tag::Pronoun | Tag::Number
            ) && !sentence.is(*at, &["of", "."])
        });
        let end = end.unwrap_or(rest.end);
        let is_subject = matches!(sentence.tag(rest.start), Tag::Name | Tag::Determiner | Tag::Noun | Tag::Possessive);
        let is_subject = is_subject || sentence.is(rest.start, &["he", "she", "they"]);
        if clause.subject.is_none() && end > rest.start && is_subject {
            clause.subject = Some(rest.start..end);
            clause.behind = true;
        }
    }
}

/// A verb without a subject of its own has that of the one it goes on from: "met and agreed", "..., saying".
fn inherit(sentence: &Tagged<'_, '_>, clauses: &mut [Clause]) {
    for index in 0..clauses.len() {
        if clauses[index].subject.is_some() || matches!(clauses[index].group.shape, Shape::Reduced | Shape::Infinitive)
        {
            continue;
        }
        let is_first = index == 0 || clauses[..index].iter().all(|clause| clause.subject.is_none());
        let from = match clauses[index].group.shape {
            // "Meeting in Paris, the ministers agreed", "Having met Putin, he has been".
            Shape::Participle if is_first => clauses[index + 1..].iter().find(|next| next.group.shape == Shape::Finite),
            _ => {
                let start = clauses[index].group.start;
                let goes_on = start > 0
                    && (matches!(
                        sentence.tag(start - 1),
                        Tag::And | Tag::Comma | Tag::Subordinate | Tag::Preposition | Tag::Quote
                    ) || start > 1
                        && sentence.tag(start - 1) == Tag::Adverb
                        && sentence.tag(start - 2) == Tag::And
                        || clauses[index].group.shape == Shape::Participle);
                // "He said they will stay and ruled it out": what is told as past goes on from what was.
                let ahead = |tense| matches!(tense, Tense::Future | Tense::Would | Tense::Possible);
                let own = clauses[index].group;
                let candidates = || {
                    clauses[..index]
                        .iter()
                        .rev()
                        .filter(|before| before.group.shape == Shape::Finite && before.subject.is_some())
                };
                let alike = candidates()
                    .find(|before| own.shape != Shape::Finite || ahead(before.group.tense) == ahead(own.tense));
                alike.or_else(|| candidates().next()).filter(|_| goes_on)
            }
        };
        let Some((subject, mode, passive)) = from.map(|from| (from.subject.clone(), from.mode, from.group.passive))
        else {
            continue;
        };
        let _ = passive;
        let own = &mut clauses[index];
        own.subject = subject;
        if own.mode == Mode::Main {
            own.mode = mode;
        }
    }
}

/// What somebody says holds the clauses after the saying, or those before it where the speaker stands behind.
fn embed(sentence: &Tagged<'_, '_>, clauses: &mut [Clause]) {
    for index in 0..clauses.len() {
        let saying = &clauses[index];
        if !matches!(saying.group.class, Class::Say) && !is_claim(sentence, saying)
            || saying.group.shape == Shape::Infinitive
        {
            continue;
        }
        let begin = saying.subject.as_ref().map_or(saying.group.start, |subject| subject.start).min(saying.group.start);
        let behind = saying.behind || (index > 0 || sentence.words[0].quoted) && is_behind(sentence, saying, begin);
        clauses[index].behind = behind;
        if behind {
            let from = (0..begin).rev().find(|at| sentence.tag(*at) == Tag::Colon).unwrap_or(0);
            for before in clauses[..index]
                .iter_mut()
                .filter(|clause| clause.group.start >= from && matches!(clause.mode, Mode::Main))
            {
                before.mode = Mode::Content(index);
            }
            continue;
        }
        let end = content_end(sentence, clauses, index);
        for after in &mut clauses[index + 1..] {
            if after.group.start < end && matches!(after.mode, Mode::Main) {
                after.mode = Mode::Content(index);
            }
        }
    }
}

/// Whether a verb that is mostly told with its object takes a clause here: "announced that", "agreed that".
fn is_claim(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    sentence.is(clause.group.end, &["that"])
}

/// Whether a saying closes its sentence: "..., officials said".
fn is_behind(sentence: &Tagged<'_, '_>, saying: &Clause, begin: usize) -> bool {
    let comma = begin > 0 && matches!(sentence.tag(begin - 1), Tag::Comma | Tag::Quote);
    // A sentence that begins with somebody's words tells next whose they are.
    if comma
        && begin > 4
        && sentence.words[0].quoted
        && saying.group.shape == Shape::Finite
        && saying.rest.clone().take(1).all(|at| !matches!(sentence.tag(at), Tag::Quote))
    {
        return true;
    }
    let nothing_follows = saying.rest.clone().all(|at| {
        let word = &sentence.words[at];
        word.timed
            || matches!(
                word.tag,
                Tag::Adverb
                    | Tag::Preposition
                    | Tag::Name
                    | Tag::Noun
                    | Tag::Determiner
                    | Tag::Mark
                    | Tag::Quote
                    | Tag::Comma
                    | Tag::Possessive
            )
    });
    let is_last = saying.rest.end + 2 >= sentence.len();
    let leads = matches!(sentence.tag(saying.rest.start), Tag::Determiner | Tag::Name | Tag::Pronoun)
        && !sentence.words[saying.rest.start].timed;
    comma && nothing_follows && is_last && !leads
}

/// Where the words of a saying end: with the sentence, or where its subject goes on to do something else.
fn content_end(sentence: &Tagged<'_, '_>, clauses: &[Clause], index: usize) -> usize {
    let own = &clauses[index];
    let goes_on = clauses[index + 1..].iter().find(|next| {
        let is_joined = next.group.start > 1
            && (sentence.tag(next.group.start - 1) == Tag::And && sentence.tag(next.group.start - 2) == Tag::Comma
                || sentence.is(next.group.start - 1, &["but"])
                || sentence.tag(next.group.start - 1) == Tag::And && next.group.class == Class::Say);
        let is_other = next.group.class == Class::Say
            && next.group.shape == Shape::Finite
            && next.lead.start > 0
            && sentence.tag(next.lead.start - 1) == Tag::Comma
            && next.subject != own.subject;
        is_joined && next.group.shape == Shape::Finite && next.group.tense == own.group.tense
            || is_other && clauses[index].group.shape != Shape::Finite
            || next.group.class == Class::Say && next.group.shape == Shape::Participle
            || next.group.shape == Shape::Finite
                && next.group.start > 0
                && sentence.tag(next.group.start - 1) == Tag::And
                && next.group.tense == Tense::Past
                && clauses[index + 1].group.tense != Tense::Past
    });
    goes_on.map_or(sentence.len(), |next| next.group.start)
}
