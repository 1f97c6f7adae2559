//! What stands around a noun that names an event, and what that says of it: whether it tells one at all, since when, who took part.

use super::class::Class;
use super::clause::Mode;
use super::closed::Tag;
use super::gather::Gathering;
use super::group::{Shape, Tense};
use super::headline::headline;
use super::label::capitalised;
use super::noun::Named;
use super::page::{Dated, Figure};
use super::reader::Reader;
use super::when::Standing;
use super::who::Actors;
use crate::model::{NameKind, Status};

/// What stands around a noun.
pub(super) struct Around<'g, 'p> {
    /// The names among its words.
    pub figures: &'p [Figure],
    /// The dated expression that goes with it.
    pub dated: Option<&'p Dated>,
    /// The clause it stands in.
    pub holder: Option<usize>,
    /// The clause whose verb only carries it: "held a meeting".
    pub carried: Option<usize>,
    /// Who does what it names.
    pub doer: Option<&'g Actors>,
    /// What leads to it: "after the meeting".
    pub anchored: Option<Status>,
    /// "A meeting".
    pub is_indefinite: bool,
}

impl<'p, 't> Gathering<'_, '_, 'p, 't> {
    pub(super) fn around(&self, named: &Named) -> Around<'_, 'p> {
        let told = self.told;
        let holder = self.holder(named);
        let carried = holder.filter(|index| self.carries(*index, named));
        let heads =
            |index: &usize| told.clauses[*index].subject.as_ref().is_some_and(|subject| subject.contains(&named.head));
        Around {
            figures: told.page.figures_in(told.sentence.tokens(named.range.clone())),
            dated: self.dated(named),
            holder,
            carried,
            doer: carried.filter(|index| !heads(index)).and_then(|index| told.subjects[index].as_ref()),
            anchored: self.anchor(named),
            is_indefinite: self.is_indefinite(named),
        }
    }

    /// "If a meeting", "called for a meeting": none is told.
    pub(super) fn is_only_wished(&self, named: &Named, around: &Around<'_, 'p>) -> bool {
        // "Reached no agreement", "held such rallies".
        if (named.range.start..named.head).any(|at| self.told.sentence.is(at, &["no", "such"])) {
            return true;
        }
        let Some(index) = around.holder else { return false };
        let clause = &self.told.clauses[index];
        // "Could turn up the heat by convening a meeting": perhaps.
        let before = self.told.clauses[..index].iter().rfind(|other| other.group.shape == Shape::Finite);
        let is_open = before.is_some_and(|before| matches!(before.group.tense, Tense::Possible | Tense::Demanded));
        if clause.group.shape == Shape::Participle && is_open {
            return true;
        }
        let is_asked_for = clause.group.class.is_said() && clause.rest.contains(&named.head);
        clause.mode == Mode::Condition
            || clause.group.negated
            || self.told.is_of_nothing(index)
            || is_asked_for && around.dated.is_none() && around.anchored.is_none()
    }

    /// "Who leads protests": as a habit.
    pub(super) fn is_habit(&self, around: &Around<'_, 'p>) -> bool {
        around.carried.is_some_and(|index| {
            let clause = &self.told.clauses[index];
            clause.mode == Mode::Relative && clause.group.tense == Tense::Present
        })
    }

    /// Whether somebody gave the speech, by a verb that says so.
    pub(super) fn is_given(&self, around: &Around<'_, 'p>) -> bool {
        around.doer.is_some()
            && around.carried.is_some_and(|index| self.told.clauses[index].group.shape == Shape::Finite)
    }

    /// Whether the verb tells of itself what the noun names: "the talks were discussed".
    pub(super) fn is_told_by_verb(&self, index: usize) -> bool {
        self.told.clauses[index].group.class.kind().is_some() && !self.told.carries_noun(index)
    }

    /// Whether the noun tells an event: it says which, and it is no mere setting of something else.
    pub(super) fn tells(&self, named: &Named, around: &Around<'_, 'p>) -> bool {
        // "A display for making phone calls": nobody calls.
        let is_of_nobody = around.doer.is_some_and(|who| {
            !who.is_somebody && who.people.is_empty() && who.organisations.is_empty() && who.governments.is_empty()
        });
        if named.class == Class::Call && is_of_nobody {
            return false;
        }
        let is_carried = around.carried.is_some();
        let is_plain = around.dated.is_none() && !is_carried;
        let is_specified = is_carried || self.is_specified(named, around.figures);
        // Where somebody spoke "at a conference", the conference is no news.
        let before = named.range.start.checked_sub(1);
        let is_setting = before.is_some_and(|before| self.told.sentence.is(before, &["at", "from", "during"]));
        // "Opened the tunnel at a conference of engineers": of which the date is not.
        if is_setting && around.figures.is_empty() && around.holder.is_some() {
            return false;
        }
        // "A tour of West Germany": whose, it does not tell.
        let is_of_somebody = around.doer.is_some_and(|who| who.is_named() || who.is_somebody)
            || around.figures.iter().any(|figure| figure.kind != NameKind::Place || self.is_owner(figure));
        if named.class == Class::Visit && !is_of_somebody {
            return false;
        }
        let sides = || self.places(named, around.figures).len() + self.parties(named, around.figures).len();
        let is_introduced = || around.is_indefinite || around.anchored.is_some() || sides() > 1;
        // "A U.S. release": of what, the place does not tell.
        let is_of_thing = !matches!(named.class, Class::Launch | Class::Trade)
            || is_carried
            || around.figures.iter().any(|figure| figure.kind != NameKind::Place)
            || self.told.sentence.is(named.head + 1, &["of"]);
        is_specified && is_of_thing && (!is_plain || named.class.is_encounter() && !is_setting && is_introduced())
    }

    /// How its date hangs on the text.
    pub(super) fn standing(
        &self,
        reader: &Reader<'_, 'p, 't>,
        named: &Named,
        around: &Around<'_, 'p>,
        status: Status,
    ) -> Standing {
        let told = self.told;
        let goes_on =
            around.carried.zip(around.doer).is_some_and(|(index, who)| told.standing(reader, index, who).goes_on);
        Standing {
            tense: match status {
                Status::Announced => Tense::Future,
                Status::Possible => Tense::Possible,
                _ => around.carried.map_or(Tense::Past, |index| told.clauses[index].group.tense),
            },
            paragraph: told.paragraph,
            sentence: told.index,
            person: around.doer.and_then(|who| who.people.first().copied()),
            goes_on,
            is_lead: reader.told < 2,
            is_late: reader.told > 9 && !named.class.is_encounter(),
            is_said: named.class == Class::Speech,
            looks_back: around.carried.is_none() && around.anchored == Some(Status::Announced),
        }
    }

    /// Its title; and whether it only goes on about an event told before: "the talks brought together".
    pub(super) fn titled(&self, named: &Named, around: &Around<'_, 'p>) -> Option<(String, bool)> {
        let title = match (around.doer, around.carried) {
            // "Cancelled a trip to Oslo": whose trip it was, the one who cancelled it tells.
            (Some(who), Some(index))
                if self.takes_part(around.carried, named) || who.is_named() && self.is_called_off(index) =>
            {
                headline(self.told.sentence, &self.told.clauses[index], who)
            }
            _ => self.title(named),
        };
        // "A news conference": of whom, nothing tells.
        let is_anybodys = around.doer.is_none()
            && around.figures.is_empty()
            && named.range.len() < 4
            && !self.is_specified_by_sort(named);
        match title {
            Some(title) => (!is_anybodys).then_some((title, false)),
            None if around.figures.is_empty() && around.carried.is_some() => {
                Some((capitalised(self.told.sentence.text(named.head)), true))
            }
            None => None,
        }
    }

    /// Whether the verb says that it will not be, or not yet.
    fn is_called_off(&self, index: usize) -> bool {
        let verb = self.told.clauses[index].group.verb;
        verb.is_some_and(|verb| ["cancel", "postpone"].contains(&verb.base))
    }

    /// The people and the bodies that took part.
    pub(super) fn taking_part(
        &self,
        named: &Named,
        around: &Around<'_, 'p>,
        is_bare: bool,
    ) -> (Vec<usize>, Vec<usize>) {
        let sentence = self.told.sentence;
        let persons = |figures: &'p [Figure], owns: bool| {
            let of_them =
                figures.iter().filter(move |figure| figure.kind == NameKind::Person && self.is_owner(figure) == owns);
            of_them.map(|figure| figure.name).collect::<Vec<_>>()
        };
        let mut people = persons(around.figures, false);
        let mut organisations: Vec<usize> = Vec::new();
        let is_called_off = around.carried.is_some_and(|index| self.is_called_off(index));
        if let Some(doer) = around.doer.filter(|_| is_called_off || self.takes_part(around.carried, named)) {
            people.extend(&doer.people);
            organisations.extend(&doer.organisations);
        }
        if is_bare {
            let rest = around.carried.map_or(0..0, |index| self.told.clauses[index].rest.clone());
            people.extend(persons(self.told.page.figures_in(sentence.tokens(rest)), false));
        }
        if matches!(named.class, Class::Call | Class::Visit) {
            people.extend(persons(around.figures, true));
        }
        people.sort_unstable();
        people.dedup();
        (people, organisations)
    }

    /// What the words say of the event: that it was, is to be, may be.
    pub(super) fn status(&self, named: &Named, dated: Option<&Dated>, carried: Option<usize>) -> Option<Status> {
        let sentence = self.told.sentence;
        let published = self.told.page.published;
        let latest = dated.and_then(|dated| dated.date.latest());
        let earliest = dated.and_then(|dated| dated.date.earliest());
        let (start, end) = (published.and_then(|date| date.earliest()), published.and_then(|date| date.latest()));
        // "Called a session for Thursday".
        let is_ahead = earliest.zip(end).is_some_and(|(earliest, end)| earliest > end);
        if let Some(index) = carried {
            let group = self.told.clauses[index].group;
            let base = group.verb.map_or("", |verb| verb.base);
            let status = match group.tense {
                _ if ["cancel", "postpone"].contains(&base) => Status::Cancelled,
                Tense::Future | Tense::Would => Status::Announced,
                Tense::Possible => Status::Possible,
                Tense::Demanded => return None,
                Tense::Going | Tense::WasGoing => Status::Ongoing,
                _ if is_ahead => Status::Announced,
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
        if is_ahead {
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
}
