//! Whether a passage tells an event that other passages told.

use super::super::events::{Class, Draft};
use super::near::{days, is_told_again};
use super::{Cluster, Drafts, sort};
use crate::model::Status;
use crate::model::date::Date;

/// How many passages of an event a new one is compared with.
const COMPARED: usize = 10;

/// In percent: less than this two statements of one article do not share of their words if they are one.
const SAME_WORDS: u32 = 60;

/// An event as far as it is known.
#[derive(Debug, Default)]
pub(super) struct Known<'d> {
    /// The drafts that tell it.
    pub members: Cluster,
    people: Vec<usize>,
    bodies: Vec<usize>,
    places: Vec<usize>,
    dates: Vec<&'d Date>,
}

impl<'d> Known<'d> {
    /// Takes up one more passage.
    pub fn take(&mut self, number: u32, draft: &'d Draft) {
        self.members.push(number);
        let add = |known: &mut Vec<usize>, names: &[usize]| {
            for name in names {
                if !known.contains(name) && known.len() < 40 {
                    known.push(*name);
                }
            }
        };
        add(&mut self.people, &draft.people);
        add(&mut self.bodies, &draft.organisations);
        add(&mut self.bodies, &draft.parties);
        add(&mut self.places, &draft.places);
        if let Some(date) = draft.when.date.as_ref().filter(|date| self.dates.len() < 20 && !self.dates.contains(date))
        {
            self.dates.push(date);
        }
    }
}

/// How much speaks for it, if it is enough.
pub(super) fn alike(
    draft: &Draft,
    known: &Known<'_>,
    drafts: &Drafts,
    lies_in: &dyn Fn(usize, usize) -> bool,
) -> Option<u32> {
    let members = known.members.iter().take(COMPARED).map(|number| &drafts[*number]);
    let again = || members.clone().any(|member| is_told_again(draft, member));
    let near = if draft.is_bare && draft.when.date.is_none() {
        2
    } else {
        days(draft, &known.dates).or_else(|| again().then_some(2))?
    };
    let shared = shared(draft, known);
    let place = places(draft, known, lies_in)?;
    let same_article = known.members.iter().any(|member| drafts[*member].article == draft.article);
    // What an article tells as two statements is not one by what another article says.
    let is_another =
        |member: &Draft| member.article == draft.article && overlap(&draft.stems, &member.stems) < SAME_WORDS;
    if draft.class.is_said() && !draft.is_bare && members.clone().any(is_another) {
        return None;
    }
    members
        .filter_map(|member| {
            if sort(member.class) != sort(draft.class) {
                return None;
            }
            if draft.is_bare && !draft.class.is_encounter() {
                // The funeral to come is not the death.
                let same = draft.class == member.class
                    && same_article
                    && !member.is_bare
                    && is_ahead(draft) == is_ahead(member);
                return (same && (draft.people.is_empty() && draft.organisations.is_empty() || shared > 0))
                    .then_some(4 + shared);
            }
            let overlap = overlap(&draft.stems, &member.stems);
            let score = if draft.class.is_encounter() {
                encounter(draft, member, shared, place, near, overlap, same_article)
            } else if draft.class.is_said() {
                said(draft, member, near, overlap, same_article)
            } else {
                deed(draft, member, shared, place, near, overlap).filter(|_| !is_of_one_passage(draft, member))
            }?;
            Some(score)
        })
        .max()
}

fn is_ahead(draft: &Draft) -> bool {
    matches!(draft.status, Some(Status::Announced | Status::Possible))
}

/// How many people and bodies both name.
fn shared(draft: &Draft, known: &Known<'_>) -> u32 {
    let in_both = |own: &[usize], known: &[usize]| own.iter().filter(|name| known.contains(name)).count();
    let bodies: Vec<usize> = draft.organisations.iter().chain(&draft.parties).copied().collect();
    (in_both(&draft.people, &known.people) + in_both(&bodies, &known.bodies)) as u32
}

/// Whether the places agree: 1 if they do, 0 if one of them names none, nothing if they cannot both be right.
fn places(draft: &Draft, known: &Known<'_>, lies_in: &dyn Fn(usize, usize) -> bool) -> Option<u32> {
    if draft.places.is_empty() || known.places.is_empty() {
        return Some(0);
    }
    let agree = |own: &usize| known.places.iter().any(|other| lies_in(*own, *other) || lies_in(*other, *own));
    let said = draft.class.is_said();
    if draft.places.iter().any(agree) { Some(1) } else { said.then_some(0) }
}

/// The part of the words of the shorter passage that the other has too, in percent.
fn overlap(one: &[u32], other: &[u32]) -> u32 {
    let least = one.len().min(other.len());
    if least == 0 {
        return 0;
    }
    let both = one.iter().filter(|stem| other.binary_search(stem).is_ok()).count();
    let most = one.len().max(other.len());
    // A short passage within a long one is not the same by that alone.
    ((200 * both) / (least + most.min(3 * least)).max(2)) as u32
}

/// Whether two verbs of one passage tell them: then they are two deeds, however many words the passages share.
fn is_of_one_passage(draft: &Draft, member: &Draft) -> bool {
    let (own, other) = (draft.bytes(), member.bytes());
    // "Killed three and injured ten": one attack.
    let is_one = draft.class == member.class && matches!(draft.class, Class::Attack | Class::Disaster);
    !(draft.is_named || member.is_named || is_one)
        && draft.article == member.article
        && own.start < other.end
        && other.start < own.end
}

fn encounter(
    draft: &Draft,
    member: &Draft,
    shared: u32,
    place: u32,
    near: u32,
    overlap: u32,
    same_article: bool,
) -> Option<u32> {
    let far = |class: Class| matches!(class, Class::Call);
    let talks = |class: Class| matches!(class, Class::Call | Class::Talk);
    if far(draft.class) != far(member.class)
        && (place == 1 || shared < 2 || !talks(draft.class) || !talks(member.class))
    {
        return None;
    }
    if draft.is_bare {
        return (same_article && near >= 2 && member.is_named).then_some(4 + near);
    }
    if same_article && (draft.status == Some(Status::Possible)) != (member.status == Some(Status::Possible)) {
        return None;
    }
    let crowd = draft.people.len().max(member.people.len());
    if shared < 2 && crowd > 1 && place == 0 && overlap < 40 {
        return None;
    }
    // An article that tells of one as past and of one as to come tells of two; and so it does where it introduces each.
    if same_article
        && (is_ahead(draft) != is_ahead(member) && near < 4 || draft.is_new && member.is_new && overlap < 90)
    {
        return None;
    }
    if draft.status == Some(Status::Possible) && !is_ahead(member)
        || member.status == Some(Status::Possible) && !is_ahead(draft)
    {
        return None;
    }
    let visit = |class: Class| class == Class::Visit;
    if visit(draft.class) != visit(member.class)
        && (shared == 0 || draft.people.len() + member.people.len() > 0 && shared < 2)
    {
        return None;
    }
    let alone = |draft: &Draft| draft.people.is_empty() && draft.organisations.is_empty() && draft.parties.is_empty();
    if !alone(draft)
        && !alone(member)
        && shared == 0
        && !draft.people.is_empty()
        && !member.people.is_empty()
        && place == 0
    {
        return None;
    }
    // "The meeting" of an article that told of one on that day is that one.
    let goes_on = same_article
        && draft.is_named
        && draft.is_known
        && draft.parties.is_empty()
        && (draft.people.is_empty() || member.people.is_empty())
        && near >= 3
        && overlap >= 12;
    if goes_on && shared == 0 && !visit(member.class) && !far(member.class) && !far(draft.class) {
        return Some(5);
    }
    // A talk told by its verb is a meeting told by a noun only if place or people say so.
    if draft.is_named != member.is_named && place == 0 && shared < 2 && overlap < 60 {
        return None;
    }
    if shared == 0 && place == 0 && overlap < 60 {
        return None;
    }
    // Those who visit are not the same if none of them is.
    if visit(draft.class) && shared == 0 {
        return None;
    }
    let words = overlap / 20;
    let score = 2 * shared.min(3)
        + 2 * place
        + words
        + near.saturating_sub(1)
        + u32::from(same_article && (draft.is_named || member.is_named));
    if (draft.status == Some(Status::Ongoing)) != (member.status == Some(Status::Ongoing)) && near < 3 {
        return None;
    }
    let least = match near {
        1 => 6,
        3.. if place == 1 => 4,
        _ => 5,
    };
    (score >= least).then_some(score)
}

fn said(draft: &Draft, member: &Draft, near: u32, overlap: u32, same_article: bool) -> Option<u32> {
    let speaker =
        |draft: &Draft| draft.people.first().or(draft.organisations.first()).or(draft.parties.first()).copied();
    let same = speaker(draft).is_some() && speaker(draft) == speaker(member);
    if !same && speaker(draft).is_some() && speaker(member).is_some() || near < 2 && !same {
        return None;
    }
    let least = match (same, same_article) {
        (true, false) => 35,
        (true, true) | (false, _) => SAME_WORDS,
    };
    (overlap >= least).then_some(overlap / 10 + near + u32::from(same))
}

fn deed(draft: &Draft, member: &Draft, shared: u32, place: u32, near: u32, overlap: u32) -> Option<u32> {
    if near < 2 && draft.class != member.class {
        return None;
    }
    // What an article tells as done and what it tells as to come are two deeds.
    if draft.article == member.article && draft.class != member.class && is_ahead(draft) != is_ahead(member) {
        return None;
    }
    // Nobody resigns or dies twice: who does, and about when, tells it.
    let once = matches!(draft.class, Class::Appoint | Class::Life | Class::Birth) && draft.class == member.class;
    if once && near >= 2 && overlap > 0 && !draft.people.is_empty() && draft.people == member.people {
        return Some(6 + near);
    }
    let is_done_by_one = |draft: &Draft| !(draft.people.is_empty() && draft.organisations.is_empty());
    // "Timex asked for it", "Bush turned it down": two who do are seldom one.
    let is_of_another = match (is_done_by_one(draft), is_done_by_one(member)) {
        (true, true) => true,
        (false, false) => false,
        _ => draft.article != member.article,
    };
    let least = match (shared, draft.class == member.class) {
        (0, true) if is_of_another => 75,
        (0, true) => 55,
        (0, false) => 75,
        (1, true) => 36,
        (1, false) => 52,
        (_, true) => 30,
        (_, false) => 40,
    };
    // Where the days hardly agree, the words are to agree the more.
    let least = if near < 2 { least + 50 } else { least };
    (overlap >= least && near >= 1).then_some(overlap / 10 + near + shared + place)
}
