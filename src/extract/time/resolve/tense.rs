//! Whether the words around an expression look ahead or back.

use crate::extract::time::cues::Cue;
use crate::extract::time::reader::Reader;
use std::ops::Range;

/// Which way a clause looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// A hard cue says that it is still to come.
    Ahead,
    /// A verb in the past stands by it.
    Back,
    Unknown,
}

/// How many words before and behind an expression are looked at.
const BEFORE: usize = 20;
const BEHIND: usize = 12;

/// The nearest cue before the expression, else the nearest behind it.
pub(super) fn tense(reader: &Reader<'_>, tokens: &Range<usize>) -> Tense {
    if leads_ahead(reader, tokens) || is_planned_for(reader, tokens.start) {
        return Tense::Ahead;
    }
    if leads_back(reader, tokens.start) {
        return Tense::Back;
    }
    // "They would get around Wednesday's ruling": what they would do is not when it was.
    let owns = reader.any(tokens.end, &["'s", "’s"]);
    let from = tokens.start.saturating_sub(BEFORE).max(reader.sentence().start);
    for at in (from..tokens.start).rev() {
        match told(reader, at) {
            Some(Tense::Ahead) if owns && reader.cue(at) == Cue::Would => {}
            Some(Tense::Unknown) => {}
            Some(tense) => return tense,
            None => break,
        }
    }
    let to = (tokens.end + BEHIND).min(reader.sentence().end);
    (tokens.end..to)
        .map_while(|at| if reader.cue(at) == Cue::Colon { Some(Tense::Unknown) } else { told(reader, at) })
        .find(|tense| *tense != Tense::Unknown)
        // "By Thursday at the latest": a term.
        .unwrap_or(if reader.after_any(tokens.start, &["by"]) { Tense::Ahead } else { Tense::Unknown })
}

/// "until Tuesday", "as soon as Tuesday"; but "not until Tuesday", and "until Tuesday they had".
fn leads_ahead(reader: &Reader<'_>, tokens: &Range<usize>) -> bool {
    let at = tokens.start;
    if reader.after_any(at, &["until", "till"]) {
        let from = at.saturating_sub(BEHIND).max(reader.sentence().start);
        let to = (tokens.end + BEHIND).min(reader.sentence().end);
        let is_over = (tokens.end..to).any(|at| reader.is(at, "had"));
        return !is_over
            && !(from..at).any(|at| {
                reader.any(at, &["not", "never"])
                    || reader.text(at).ends_with("n't")
                    || reader.text(at).ends_with("n’t")
            });
    }
    let phrase = at.checked_sub(3).filter(|from| *from >= reader.sentence().start);
    phrase.is_some_and(|from| {
        reader.any(from + 1, &["soon", "early"]) && reader.is(from, "as") && reader.is(from + 2, "as")
    })
}

/// "Called a session for Thursday", "the hearing was set for Monday": what is fixed for a day is still to come; but "had been set for Monday".
fn is_planned_for(reader: &Reader<'_>, at: usize) -> bool {
    if !reader.after_any(at, &["for"]) {
        return false;
    }
    let on = at - 1;
    let from = on.saturating_sub(PLAN).max(reader.sentence().start);
    let verb = (from..on)
        .rev()
        .take_while(|at| reader.cue(*at) != Cue::Stop && reader.text(*at) != ",")
        .find(|at| reader.any(*at, PLANNING));
    verb.is_some_and(|verb| {
        let is_over = (verb.saturating_sub(3).max(reader.sentence().start)..verb)
            .any(|at| reader.any(at, &["had", "originally", "previously", "once", "been"]));
        // "Called it the best for May": only a thing that is held can be called for a day.
        let names = || (verb + 1..on).any(|at| HELD.split(' ').any(|held| reader.is(at, held)));
        let fixes = reader.any(verb, &["set", "sets", "fixed"]) && verb + 3 >= on;
        !is_over && (names() || fixes || verb + 1 == on && reader.after_any(verb, &["is", "are", "was", "were"]))
    })
}

/// How many words before "for" the verb of planning may stand.
const PLAN: usize = 8;

/// Verbs that fix a day for something.
const PLANNING: &[&str] = &[
    "called",
    "calls",
    "call",
    "set",
    "sets",
    "fixed",
    "arranged",
    "summoned",
    "convened",
    "booked",
    "announced",
    "ordered",
];

/// What is held on a day.
const HELD: &str = "session sessions meeting meetings summit hearing hearings talks vote votes election elections \
                    referendum strike strikes walkout stoppage protest protests rally rallies march marches trial debate \
                    conference briefing runoff poll polls ballot ceremony funeral inquest auction launch sentencing \
                    inauguration parade congress gathering demonstration demonstrations date deadline visit retrial rerun";

/// "Since Oct. 23", "since shortly after the Oct. 23 attack": what lasts since then has begun.
fn leads_back(reader: &Reader<'_>, at: usize) -> bool {
    let from = at.saturating_sub(4).max(reader.sentence().start);
    let since = (from..at).rev().find(|at| reader.is(*at, "since"));
    since.is_some_and(|since| {
        (since + 1..at).all(|at| {
            reader.any(at, &["shortly", "soon", "just", "after", "before", "the", "that", "last", "its", "their"])
        })
    })
}

/// What a single token tells of the tense; nothing where a clause of its own begins or ends.
fn told(reader: &Reader<'_>, at: usize) -> Option<Tense> {
    let is_over = || reader.after_any(at, &["was", "were", "been", "had", "previously", "originally"]);
    // "announced", but not "will be announced".
    let ended = || {
        if reader.after_any(at, &["be", "being", "to", "the", "a"]) { Tense::Unknown } else { Tense::Back }
    };
    let leads = || reader.any(at + 1, &["to", "for", "on", "in", "by", "at", "until", "a", "an"]);
    // "The hastily planned trip" was.
    let is_of_noun = || at > 0 && reader.text(at - 1).ends_with("ly") && !leads();
    Some(match reader.cue(at) {
        Cue::Planned { .. } if is_of_noun() => Tense::Unknown,
        Cue::None => Tense::Unknown,
        Cue::Stop | Cue::Colon => return None,
        Cue::Ahead => Tense::Ahead,
        Cue::Back => Tense::Back,
        Cue::Ended => ended(),
        // "had been due", "as previously planned"
        Cue::Planned { leads_alone } => match (leads_alone || leads(), is_over()) {
            (true, false) => Tense::Ahead,
            (true, true) => Tense::Back,
            // "Set aside", "set up": no plan.
            (false, _) if reader.is(at, "set") && reader.any(at + 1, &["aside", "up", "off", "out"]) => Tense::Back,
            (false, _) if Cue::of_word(reader.text(at)) == Cue::Ended => ended(),
            (false, _) => Tense::Unknown,
        },
        // "plans to", but "his vacation plans for".
        Cue::Means if reader.any(at + 1, &["to", "a", "an"]) => Tense::Ahead,
        Cue::Means if Cue::of_word(reader.text(at)) == Cue::Ended => ended(),
        Cue::Means => Tense::Unknown,
        Cue::Would => {
            if reader.any(at + 1, &["have", "not", "be"]) && (reader.is(at + 1, "have") || reader.is(at + 2, "have")) {
                Tense::Back
            } else {
                Tense::Ahead
            }
        }
        Cue::To => {
            let is_to = reader.after_any(at, &["is", "are"]) || (reader.is(at + 1, "be") && !is_over());
            if is_to { Tense::Ahead } else { Tense::Unknown }
        }
    })
}
