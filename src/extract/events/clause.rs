//! Clauses: a verb group with its subject, with what follows it, and with how it stands in its sentence.

use super::class::Class;
use super::closed::Tag;
use super::group::{Group, Shape, Tense, groups};
use super::saying::{announce, embed, invert};
use super::subject::Finder;
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

/// Where what follows a verb ends: at the next clause, or with the sentence.
fn rest_end(sentence: &Tagged<'_, '_>, clauses: &[Clause], index: usize) -> usize {
    let start = clauses[index].group.end;
    let next = clauses[index + 1..].iter().find(|next| next.group.shape == Shape::Finite);
    let limit = next.map_or(sentence.len(), |next| match next.mode {
        // "Pixar, which was sold": the noun before the relative stands with the verb before it.
        Mode::Relative => (start..next.group.start)
            .find(|at| sentence.tag(*at) == Tag::Relative || sentence.is(*at, &["that"]))
            .unwrap_or(next.group.start),
        // "Hungary, who was invited in July, will join": what stands aside ends before the verb around it.
        _ if next.lead.start < clauses[index].group.start => next.group.start,
        _ => next.lead.start.max(start).min(next.group.start),
    });
    let stop = (start..limit).find(|at| {
        let tag = sentence.tag(*at);
        let opens = tag == Tag::Subordinate && !sentence.is(*at, &["since", "until", "before", "after", "as"]);
        tag == Tag::Condition
            || opens
            || tag == Tag::Relative
            || tag == Tag::Colon
            || *at + 1 == sentence.len() && sentence.is(*at, &[".", "?", "!", "…"])
    });
    stop.unwrap_or(limit)
}

/// "Stunned his allies calling Putin": what moves somebody is what the one who moves them does.
fn is_moved(before: &[Clause]) -> bool {
    let moving = ["stun", "surprise", "shock", "anger", "alarm", "annoy", "dismay", "upset", "embarrass", "please"];
    before.last().and_then(|clause| clause.group.verb).is_some_and(|verb| moving.contains(&verb.base))
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
                        || clauses[index].group.shape == Shape::Participle
                            && (!sentence.words[start - 1].is_nominal() || is_moved(&clauses[..index])));
                // "He said they will stay and ruled it out": what is told as past goes on from what was.
                let ahead = |tense| matches!(tense, Tense::Future | Tense::Would | Tense::Possible);
                let own = clauses[index].group;
                let candidates = || {
                    clauses[..index]
                        .iter()
                        .rev()
                        .filter(|before| before.group.shape == Shape::Finite && before.subject.is_some())
                };
                // "Mitterrand said some are crossing but insisted": who speaks goes on to speak.
                let speaks = candidates().find(|before| own.class == Class::Say && before.group.class == Class::Say);
                let alike = speaks.or_else(|| {
                    candidates()
                        .find(|before| own.shape != Shape::Finite || ahead(before.group.tense) == ahead(own.tense))
                });
                alike.or_else(|| candidates().next()).filter(|_| goes_on)
            }
        };
        let Some((subject, aside, mode)) = from.map(|from| (from.subject.clone(), from.aside.clone(), from.mode))
        else {
            continue;
        };
        let own = &mut clauses[index];
        (own.subject, own.aside) = (subject, aside);
        if own.mode == Mode::Main {
            own.mode = mode;
        }
    }
}
