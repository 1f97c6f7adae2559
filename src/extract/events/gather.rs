//! Meetings, talks, visits and other events that a sentence names by a noun: "an emergency meeting in Paris", "the talks set for Tuesday".

use super::class::Class;
use super::clause::{Clause, Mode};
use super::closed::Tag;
use super::draft::Draft;
use super::group::{Shape, Tense};
use super::page::{Dated, Figure};
use super::reader::Reader;
use super::stems::stems;
use super::tell::Told;
use super::title::{cut, headline, plain};
use super::when::Standing;
use super::who::capitalised;
use crate::extract::Confidence;
use crate::model::{Basis, NameKind, Status};
use std::ops::Range;

/// The longest title, in characters.
const LONGEST: usize = 76;

/// A sentence, asked for the events that its nouns name.
pub(super) struct Gathering<'g, 's, 'p, 't> {
    pub told: &'g Told<'s, 'p, 't>,
}

/// A noun that names an event, with what goes with it.
struct Named {
    /// The noun.
    head: usize,
    class: Class,
    /// From its first modifier to the end of what belongs to it.
    range: Range<usize>,
    /// Where the noun's own words begin, articles left out.
    first: usize,
}

impl<'p, 't> Gathering<'_, '_, 'p, 't> {
    /// The drafts of the nouns; `before` is how many there were before this sentence.
    pub fn drafts(&self, reader: &mut Reader<'_, 'p, 't>, before: usize) {
        let sentence = self.told.sentence;
        if sentence.is(sentence.len() - 1, &["?"]) {
            return;
        }
        for at in 0..sentence.len() {
            let word = &sentence.words[at];
            let Some(class) = word.noun.filter(|_| !word.quoted && matches!(word.tag, Tag::Noun | Tag::Name)) else {
                continue;
            };
            let goes_on = matches!(sentence.tag(at + 1), Tag::Hyphen)
                || sentence.tag(at + 1) == Tag::Noun
                    && !sentence.words[at + 1].timed
                    && sentence.words[at + 1].noun.is_some();
            if goes_on || matches!(class, Class::Life | Class::Court) {
                continue;
            }
            let in_body =
                self.told.page.figure_at(sentence.first + at).is_some_and(|figure| figure.kind != NameKind::Place);
            if in_body {
                continue;
            }
            let named = self.named(at, class);
            if let Some(draft) = self.draft(reader, &named, before) {
                reader.drafts.push(draft);
            }
        }
    }

    /// The noun with its modifiers before and its "of", "with", "between", "in" behind.
    fn named(&self, head: usize, class: Class) -> Named {
        let sentence = self.told.sentence;
        let mut start = head;
        while let Some(before) = start.checked_sub(1) {
            let word = &sentence.words[before];
            let goes_on = matches!(
                word.tag,
                Tag::Noun | Tag::Name | Tag::Hyphen | Tag::Determiner | Tag::Possessive | Tag::Number
            ) || word.tag == Tag::Verb && sentence.tag(before.saturating_sub(1)) == Tag::Determiner;
            let joined = word.tag == Tag::And
                && before > 0
                && sentence.tag(before - 1) == Tag::Name
                && sentence.tag(before + 1) == Tag::Name;
            if !(goes_on || joined || word.timed) || head - before > 8 || word.quoted {
                break;
            }
            start = before;
        }
        let mut end = head + 1;
        let mut at = end;
        while at < sentence.len() && at - head < 24 {
            let word = &sentence.words[at];
            match word.tag {
                _ if word.timed || word.is_nominal() => end = at + 1,
                Tag::Preposition
                    if sentence.is(
                        at,
                        &["of", "in", "with", "between", "on", "at", "among", "from", "about", "over", "for", "to"],
                    ) => {}
                Tag::To => {}
                Tag::And
                    if sentence.words.get(at + 1).is_some_and(|next| next.is_nominal())
                        && !self.begins_clause(at + 1) => {}
                Tag::Comma
                    if sentence.tag(at + 1) == Tag::Name
                        && sentence.tag(at - 1) == Tag::Name
                        && at > head + 2
                        && self.is_list(at) => {}
                Tag::Verb if matches!(sentence.tag(at.wrapping_sub(1)), Tag::Determiner) => end = at + 1,
                _ => break,
            }
            at += 1;
        }
        let mut first = start;
        while first < head
            && (matches!(sentence.tag(first), Tag::Determiner | Tag::Number)
                || sentence.words[first].timed
                || sentence.is(first, &["'s", "’s", "his", "her", "its", "their"]))
        {
            first += 1;
        }
        Named { head, class, range: start..end, first }
    }

    fn begins_clause(&self, at: usize) -> bool {
        self.told
            .clauses
            .iter()
            .any(|clause| clause.subject.as_ref().is_some_and(|subject| subject.start == at && clause.group.start > at))
    }

    fn is_list(&self, comma: usize) -> bool {
        let sentence = self.told.sentence;
        (comma + 1..sentence.len().min(comma + 12))
            .take_while(|at| matches!(sentence.tag(*at), Tag::Name | Tag::Comma | Tag::And | Tag::Determiner))
            .any(|at| sentence.tag(at) == Tag::And)
    }

    fn draft(&self, reader: &mut Reader<'_, 'p, 't>, named: &Named, before: usize) -> Option<Draft> {
        let told = self.told;
        let sentence = told.sentence;
        let figures = told.page.figures_in(sentence.tokens(named.range.clone()));
        let dated = self.dated(named);
        let holder = self.holder(named);
        let clause = holder.map(|index| &told.clauses[index]);
        if clause.is_some_and(|clause| clause.mode == Mode::Condition || clause.group.negated) {
            return None;
        }
        // "Called for a meeting": one is wished for.
        let wished = clause.is_some_and(|clause| clause.group.class.is_said() && clause.rest.contains(&named.head));
        if wished && dated.is_none() && self.anchor(named).is_none() {
            return None;
        }
        let carried = holder.filter(|index| self.carries(*index, named));
        let heads =
            |index: &usize| told.clauses[*index].subject.as_ref().is_some_and(|subject| subject.contains(&named.head));
        if named.class == Class::Speech
            && let Some(draft) = holder.and_then(|index| self.speech(reader, named, index))
        {
            return Some(draft);
        }
        if named.class == Class::Speech
            && (carried.is_none_or(|index| told.clauses[index].group.shape != Shape::Finite || heads(&index))
                || holder.is_some_and(|index| told.subjects[index].is_none()))
        {
            return None;
        }
        // A verb of the same sort tells it already: "the talks were discussed".
        let status = self.status(named, dated, carried)?;
        let is_specified = self.is_specified(named, figures) || carried.is_some();
        if !is_specified || !(dated.is_some() || carried.is_some() || named.class.is_encounter()) {
            return None;
        }
        let is_indefinite = self.is_indefinite(named);
        let anchored = self.anchor(named);
        // Where somebody spoke "at a conference", the conference is no news.
        let is_setting = named.range.start.checked_sub(1).is_some_and(|before| sentence.is(before, &["at", "from"]));
        if is_setting && dated.is_none() && carried.is_none() {
            return None;
        }
        if dated.is_none()
            && carried.is_none()
            && !(named.class.is_encounter()
                && (is_indefinite
                    || anchored.is_some()
                    || self.places(named, figures).len() + self.parties(named, figures).len() > 1))
        {
            return None;
        }
        let doer = carried.filter(|index| !heads(index)).and_then(|index| told.subjects[index].as_ref());
        let standing = Standing {
            tense: match status {
                Status::Announced => Tense::Future,
                Status::Possible => Tense::Possible,
                _ => carried.map_or(Tense::Past, |index| told.clauses[index].group.tense),
            },
            paragraph: told.paragraph,
            sentence: told.index,
            person: doer.and_then(|who| who.people.first().copied()),
            goes_on: carried.zip(doer).is_some_and(|(index, who)| told.standing(reader, index, who).goes_on),
            is_lead: reader.told < 2,
            looks_back: carried.is_none() && anchored == Some(Status::Announced),
        };
        let own = dated.or_else(|| carried.and_then(|index| told.own[index]));
        let when = match (own, anchored, carried) {
            (None, Some(Status::Reported), None) => {
                reader.clock.when(told.page, None, Standing { tense: Tense::Past, ..standing })
            }
            (None, None, None) if status == Status::Reported && !is_indefinite => return None,
            _ => reader.clock.when(told.page, own, standing),
        };
        let told_by_verb =
            carried.is_some_and(|index| told.clauses[index].group.class.kind().is_some() && !told.carries_noun(index));
        if told_by_verb {
            return None;
        }
        let title = match (doer, carried) {
            (Some(who), Some(index)) if self.takes_part(carried, named) => {
                headline(sentence, &told.clauses[index], who)
            }
            _ => self.title(named),
        };
        // "The talks brought together": of which talks, the text has said before.
        let is_bare = title.is_none() && figures.is_empty() && carried.is_some();
        let title = title.or_else(|| is_bare.then(|| capitalised(sentence.text(named.head))))?;
        let mut people: Vec<usize> = figures
            .iter()
            .filter(|figure| figure.kind == NameKind::Person && !self.is_owner(figure))
            .map(|figure| figure.name)
            .collect();
        let mut organisations: Vec<usize> = Vec::new();
        if let Some(doer) = doer.filter(|_| self.takes_part(carried, named)) {
            people.extend(&doer.people);
            organisations.extend(&doer.organisations);
        }
        if is_bare {
            let rest = carried.map_or(0..0, |index| told.clauses[index].rest.clone());
            people.extend(
                told.page
                    .figures_in(sentence.tokens(rest))
                    .iter()
                    .filter(|figure| figure.kind == NameKind::Person && !self.is_owner(figure))
                    .map(|figure| figure.name),
            );
        }
        if named.class == Class::Call || named.class == Class::Visit {
            people.extend(
                figures
                    .iter()
                    .filter(|figure| figure.kind == NameKind::Person && self.is_owner(figure))
                    .map(|figure| figure.name),
            );
        }
        people.sort_unstable();
        people.dedup();
        let mut parties = self.parties(named, figures);
        let extent = carried.map_or_else(|| self.extent(named), |index| told.extent(index));
        let places = self.places(named, figures);
        // The same clause told it by its verb: "they met for talks".
        let bytes = told.page.prose.bytes(sentence.tokens(extent.clone()));
        let beside = reader.drafts[before..]
            .iter()
            .find(|draft| draft.class.is_encounter() && draft.bytes == bytes && carried.is_none());
        if beside.is_some_and(|draft| !draft.is_named && named.class.is_encounter() && parties.is_empty()) {
            return None;
        }
        let extent = if beside.is_some() { named.range.clone() } else { extent };
        if let Some(dated) = own.filter(|_| status == Status::Reported) {
            reader.clock.take(told.page, dated, standing);
        }
        let tokens = sentence.tokens(extent);
        if let Some(doer) = doer {
            parties.extend(doer.governments.iter().map(|place| told.country(*place)));
        }
        Some(Draft {
            article: told.page.article,
            bytes: told.page.prose.bytes(tokens.clone()),
            paragraph: told.paragraph,
            class: named.class,
            title,
            confidence: if when.basis == Basis::Stated { Confidence::High } else { Confidence::Medium },
            when,
            status: Some(status),
            people,
            organisations,
            places,
            parties,
            claimant: None,
            stems: stems(told.page.prose, sentence.tokens(named.range.clone())),
            is_named: true,
            is_new: is_indefinite,
            is_known: (named.range.start..named.head).any(|at| sentence.is(at, &["the", "this", "these", "those"])),
            is_bare,
        })
    }

    /// "Vance turned on them in a furious speech": whatever the verb, something was said.
    fn speech(&self, reader: &mut Reader<'_, 'p, 't>, named: &Named, index: usize) -> Option<Draft> {
        let told = self.told;
        let clause = &told.clauses[index];
        let before = named.range.start.checked_sub(1)?;
        let who = told.subjects[index].as_ref().filter(|who| !who.people.is_empty())?;
        let is_past = clause.group.shape == Shape::Finite
            && matches!(clause.group.tense, Tense::Past | Tense::Perfect)
            && !clause.group.passive;
        if !told.sentence.is(before, &["in", "during"])
            || clause.group.class != Class::State
            || !is_past
            || clause.group.negated
            || clause.mode != Mode::Main
            || clause.rest.start > before
        {
            return None;
        }
        let mut spoken = clause.clone();
        spoken.group.class = Class::Address;
        told.draft(reader, index, &spoken, who.clone(), Status::Reported)
    }

    /// The dated expression that goes with the noun: "Monday's meeting", "the talks in Riyadh, set for Tuesday".
    fn dated(&self, named: &Named) -> Option<&'p Dated> {
        let sentence = self.told.sentence;
        let near = named.range.start..named.range.end;
        let within = self.told.page.dated_in(sentence.tokens(near.clone()));
        if let Some(dated) = within.iter().find(|dated| !sentence.words[dated.tokens.start - sentence.first].quoted) {
            return Some(dated);
        }
        let mut at = near.end;
        if matches!(sentence.tag(at), Tag::Comma | Tag::Aside) {
            at += 1;
        }
        let leads = sentence.is(
            at,
            &[
                "set",
                "due",
                "scheduled",
                "planned",
                "expected",
                "slated",
                "held",
                "on",
                "in",
                "at",
                "fixed",
                "starting",
                "beginning",
            ],
        );
        let end = (at + 5).min(sentence.len());
        let behind = self.told.page.dated_in(sentence.tokens(at..end));
        behind.first().filter(|dated| leads || dated.tokens.start == sentence.first + at)
    }

    /// The clause in which the noun stands behind the verb, or whose subject it heads.
    fn holder(&self, named: &Named) -> Option<usize> {
        let heads = |clause: &Clause| {
            clause.mode != Mode::Relative
                && clause.subject.as_ref().is_some_and(|subject| subject.contains(&named.head))
        };
        let clauses = &self.told.clauses;
        clauses.iter().position(heads).or_else(|| clauses.iter().rposition(|clause| clause.rest.contains(&named.head)))
    }

    /// Whether the clause's verb only carries the noun: "held a meeting", "a meeting took place", "convened a summit".
    fn carries(&self, index: usize, named: &Named) -> bool {
        let clause = &self.told.clauses[index];
        if clause.group.shape == Shape::Infinitive || clause.group.tense == Tense::Demanded {
            return false;
        }
        let base = clause.group.verb.map_or("", |verb| verb.base);
        let direct = named.range.start <= clause.group.end + 2
            && named.range.start >= clause.group.end
            && !(clause.group.end..named.range.start).any(|at| {
                matches!(self.told.sentence.tag(at), Tag::Preposition | Tag::To)
                    && !self.told.sentence.is(at, &["in", "together", "up", "out"])
            });
        let subject = clause.subject.as_ref().is_some_and(|subject| {
            subject.contains(&named.head)
                && !(subject.start..named.head)
                    .any(|at| matches!(self.told.sentence.tag(at), Tag::Preposition | Tag::To))
        });
        let carrying = [
            "hold", "host", "convene", "attend", "chair", "co-chair", "arrange", "organise", "organize", "call",
            "pull", "stage", "conduct", "make", "have", "join", "open", "lead", "launch", "schedule", "plan", "start",
            "begin", "give", "pay", "cancel", "postpone", "announce",
        ];
        let happening = [
            "take", "begin", "start", "open", "end", "hold", "bring", "gather", "conclude", "schedule", "plan", "set",
            "follow", "cancel", "postpone", "last", "attend", "host", "call", "convene", "resume",
        ];
        direct && !clause.group.passive && carrying.contains(&base) || subject && happening.contains(&base)
    }

    fn takes_part(&self, carried: Option<usize>, named: &Named) -> bool {
        carried.is_some_and(|index| {
            let clause = &self.told.clauses[index];
            let base = clause.group.verb.map_or("", |verb| verb.base);
            clause.rest.contains(&named.head)
                && !["arrange", "announce", "cancel", "postpone", "schedule", "plan"].contains(&base)
        })
    }

    /// What leads to the noun and says whether it was or is to come: "after the meeting", "ahead of the talks".
    fn anchor(&self, named: &Named) -> Option<Status> {
        let sentence = self.told.sentence;
        let before = named.range.start.checked_sub(1)?;
        if sentence.is(before, &["after", "following", "during"]) {
            return Some(Status::Reported);
        }
        let ahead = sentence.is(before, &["before", "ahead", "of", "for"])
            && (sentence.is(before, &["before"]) || before > 0 && sentence.is(before - 1, &["ahead"]));
        ahead.then_some(Status::Announced)
    }

    fn status(&self, named: &Named, dated: Option<&Dated>, carried: Option<usize>) -> Option<Status> {
        let sentence = self.told.sentence;
        let published = self.told.page.published;
        if let Some(index) = carried {
            let group = self.told.clauses[index].group;
            let base = group.verb.map_or("", |verb| verb.base);
            let status = match group.tense {
                _ if ["cancel", "postpone"].contains(&base) => Status::Cancelled,
                Tense::Future | Tense::Would => Status::Announced,
                Tense::Possible => Status::Possible,
                Tense::Demanded => return None,
                Tense::Going | Tense::WasGoing => Status::Ongoing,
                _ if ["arrange", "announce", "schedule", "plan", "organise", "organize", "set"].contains(&base) => {
                    Status::Announced
                }
                _ => Status::Reported,
            };
            return Some(status);
        }
        let modifiers = named.range.start..named.head;
        let has = |any: &[&str]| modifiers.clone().any(|at| sentence.is(at, any));
        if has(&["possible", "potential", "proposed"]) {
            return Some(Status::Possible);
        }
        let comma = usize::from(matches!(sentence.tag(named.range.end), Tag::Comma | Tag::Aside));
        let after = named.range.end..(named.range.end + 1 + 2 * comma).min(sentence.len());
        let ahead = has(&["planned", "upcoming", "scheduled", "coming", "future", "forthcoming", "expected"])
            || after.clone().any(|at| sentence.is(at, &["set", "due", "scheduled", "planned", "slated", "expected"]));
        if ahead {
            return Some(Status::Announced);
        }
        if let Some(anchor) = self.anchor(named) {
            return Some(anchor);
        }
        let latest = dated.and_then(|dated| dated.date.latest());
        let earliest = dated.and_then(|dated| dated.date.earliest());
        let (start, end) = (published.and_then(|date| date.earliest()), published.and_then(|date| date.latest()));
        if earliest.zip(end).is_some_and(|(earliest, end)| earliest > end) {
            return Some(Status::Announced);
        }
        if latest.zip(start).is_some_and(|(latest, start)| latest < start) {
            return Some(Status::Reported);
        }
        let holder = self.holder(named).map(|index| self.told.clauses[index].group.tense);
        Some(match holder {
            Some(Tense::Future | Tense::Would) => Status::Announced,
            Some(Tense::Possible) => Status::Possible,
            _ => Status::Reported,
        })
    }

    /// Whether it is told which one it is: by a place, by who takes part, or by what sort it is.
    fn is_specified(&self, named: &Named, figures: &[Figure]) -> bool {
        !figures.is_empty() && !self.places(named, figures).is_empty()
            || !self.parties(named, figures).is_empty()
            || figures.iter().any(|figure| figure.kind != NameKind::Place)
            || (named.first..named.head).any(|at| {
                self.told.sentence.is(
                    at,
                    &["emergency", "urgent", "crisis", "extraordinary", "presidential", "parliamentary", "general"],
                )
            })
            || figures.iter().any(|figure| figure.kind == NameKind::Place)
            || self.dated(named).is_some()
    }

    fn is_indefinite(&self, named: &Named) -> bool {
        let sentence = self.told.sentence;
        (named.range.start..named.head).any(|at| sentence.is(at, &["a", "an"]))
    }

    /// Whether a name only owns what follows: "Trump's envoy".
    fn is_owner(&self, figure: &Figure) -> bool {
        let end = figure.tokens.end - self.told.sentence.first;
        self.told.sentence.is(end, &["'s", "’s"])
    }

    fn places(&self, named: &Named, figures: &[Figure]) -> Vec<usize> {
        let sentence = self.told.sentence;
        let mut places: Vec<usize> = Vec::new();
        for figure in figures.iter().filter(|figure| figure.kind == NameKind::Place && !figure.is_government) {
            let at = figure.tokens.start - sentence.first;
            let end = figure.tokens.end - sentence.first;
            let inside = at.checked_sub(1).is_some_and(|before| sentence.is(before, &["in", "at", "to", "near", ","]));
            let modifies = end <= named.head
                && (end == named.head || sentence.is(end, &["peace", "emergency", "economic", "security"]))
                && !sentence.is(end, &["'s", "’s"]);
            if (inside || modifies) && !places.contains(&figure.name) {
                places.push(figure.name);
            }
        }
        places
    }

    /// The countries that stand on one side or the other.
    fn parties(&self, named: &Named, figures: &[Figure]) -> Vec<usize> {
        let in_title = |figure: &Figure| {
            figures.iter().any(|other| other.start <= figure.tokens.start && figure.tokens.start < other.tokens.start)
        };
        let places = self.places(named, figures);
        let sides = figures
            .iter()
            .filter(|figure| figure.kind == NameKind::Place && !in_title(figure) && !places.contains(&figure.name));
        let mut parties: Vec<usize> = sides.map(|figure| figure.country).collect();
        parties.sort_unstable();
        parties.dedup();
        parties
    }

    fn extent(&self, named: &Named) -> Range<usize> {
        match self.holder(named) {
            Some(index) if self.told.clauses[index].mode == Mode::Main => self.told.extent(index),
            _ => named.range.clone(),
        }
    }

    /// The noun with its modifiers and what goes with it: "Emergency meeting of European leaders in Paris".
    fn title(&self, named: &Named) -> Option<String> {
        let sentence = self.told.sentence;
        let mut end = named.range.end;
        if let Some(timed) = (named.head..end).find(|at| sentence.words[*at].timed) {
            end = timed;
        }
        while end > named.head + 1
            && matches!(
                sentence.tag(end - 1),
                Tag::Preposition | Tag::To | Tag::Determiner | Tag::Possessive | Tag::And | Tag::Comma | Tag::Hyphen
            )
        {
            end -= 1;
        }
        let skipped = |at: usize| {
            sentence.words[at].timed
                || sentence.is(at, &["a", "an", "the", "planned", "upcoming", "recent", "recently"])
        };
        let mut first = named.first;
        while first < named.head && skipped(first) {
            first += 1;
        }
        let noun = plain(sentence.slice(first..end));
        let title = capitalised(&noun);
        (title.split_whitespace().count() > 1).then(|| cut(&title, LONGEST))
    }
}
