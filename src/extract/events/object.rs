//! What follows a verb, as far as a headline takes it.

use super::class::Class;
use super::closed::Tag;
use super::forms::Forms;
use super::tag::Tagged;
use super::title::plain;
use super::within::{
    behind_aside, closes_list, is_between_adjectives, is_counted, is_cut_gerund, is_half_place, is_lead_of_time,
    is_listed, is_modifier, is_ruled, is_sentenced,
};
use super::words::is_office;
use std::ops::Range;

/// What follows a verb, as far as a headline takes it, without the words that only say when.
pub(super) fn object(sentence: &Tagged<'_, '_>, rest: Range<usize>, class: Class) -> Option<String> {
    let mut kept: Vec<Range<usize>> = Vec::new();
    let mut length = 0;
    let mut at = rest.start;
    while at < rest.end {
        let word = &sentence.words[at];
        // "Spent six days aboard": the time is the object.
        let is_spent = at > 0
            && (rest.start..at).all(|at| sentence.words[at].timed || sentence.tag(at) == Tag::Adverb)
            && sentence.is(rest.start.saturating_sub(1), &["spend", "spends", "spent", "spending"]);
        // "For the quarter ended Sept. 30".
        let is_timed = |at: usize| sentence.words.get(at).is_some_and(|word| word.timed);
        let ends = sentence.is(at, &["ended", "ending"]) && is_timed(at.wrapping_sub(1)) && is_timed(at + 1);
        // "Won Sunday's election": the list tells the day.
        let past = (at..rest.end).find(|at| !sentence.words[*at].timed).unwrap_or(at);
        if length == 0 && past > at && sentence.owns(past) && past + 2 < rest.end {
            at = past + 1;
            continue;
        }
        // "Declared three days of mourning", "sentenced to two years": the time is the object.
        let counts = is_counted(sentence, rest.start, at);
        if !is_spent
            && !counts
            && (ends || word.timed && !is_modifier(sentence, at) || is_lead_of_time(sentence, at, rest.end))
        {
            at += 1;
            // "Within minutes of its start": that belongs to the time too.
            if sentence.is(at, &["of"])
                && sentence.is(at - 1, &["minutes", "hours", "days", "weeks", "months", "moments"])
            {
                break;
            }
            continue;
        }
        let first = length == 0;
        let stops = match word.tag {
            Tag::Comma => !is_listed(sentence, at, rest.end) && !is_between_adjectives(sentence, at, rest.end),
            Tag::Colon | Tag::Aside | Tag::Condition | Tag::Relative | Tag::Mark => true,
            // "Described him as a hero".
            Tag::Subordinate => !(sentence.is(at, &["as"]) && (class == Class::Address || is_role(sentence, at + 1))),
            Tag::Verb => {
                word.is_form(Forms::ING)
                    && !first
                    && length > 20
                    && !word.quoted
                    && !is_ruled(sentence, at)
                    && !is_noun(sentence, at)
            }
            Tag::And => {
                // "To buy or lease the yard": both verbs have the one object.
                let shares = sentence.tag(at.saturating_sub(1)) == Tag::Verb && sentence.tag(at + 1) == Tag::Verb;
                !shares
                    && matches!(
                        sentence.tag(at + 1),
                        Tag::Verb | Tag::Modal | Tag::Be | Tag::Have | Tag::Adverb | Tag::To
                    )
                    || length > 45 && !closes_list(sentence, rest.start, at)
            }
            Tag::To => {
                let leads = matches!(sentence.tag(at + 1), Tag::Verb | Tag::Be | Tag::Have);
                length > if leads { 62 } else { 42 }
            }
            Tag::Preposition if sentence.is(at, &["of"]) || sentence.tag(at.saturating_sub(1)) == Tag::Hyphen => {
                length > 66
            }
            Tag::Preposition => length > 50,
            // "Called for the party to be expelled".
            Tag::Be | Tag::Have if at > 0 && sentence.tag(at - 1) == Tag::To => false,
            // "Accused her of never having paid".
            Tag::Be | Tag::Have
                if sentence.is(at, &["having", "being"])
                    && matches!(sentence.tag(at.saturating_sub(1)), Tag::Preposition | Tag::Not) =>
            {
                false
            }
            Tag::Be | Tag::Have | Tag::Do | Tag::Modal => word.tag == Tag::Modal || !first,
            _ => false,
        };
        // "Will pay 15.6 billion yen ($110 million) for": what stands in brackets is passed over.
        if stops
            && sentence.is(at, &["("])
            && let Some(close) = (at..rest.end.min(at + 12)).find(|at| sentence.is(*at, &[")"]))
        {
            at = close + 1;
            continue;
        }
        // "Called for Sinn Fein, the IRA's political wing, to be expelled": what stands aside is passed over.
        if stops
            && word.tag == Tag::Comma
            && let Some(behind) = behind_aside(sentence, at, rest.end)
        {
            at = behind;
            continue;
        }
        if stops && !(word.tag == Tag::Mark && is_abbreviating(sentence, at)) {
            if matches!(word.tag, Tag::Modal | Tag::Be | Tag::Have | Tag::Do) {
                drop_subject(sentence, &mut kept);
            }
            break;
        }
        if first && matches!(word.tag, Tag::Pronoun) && !sentence.text(at).to_lowercase().ends_with("self") {
            return None;
        }
        match kept.last_mut().filter(|last| last.end == at) {
            Some(last) => last.end = at + 1,
            None => kept.push(at..at + 1),
        }
        length += sentence.text(at).len() + 1;
        at += 1;
    }
    while let Some(last) = kept.last_mut() {
        let end = last.end - 1;
        let dangles = sentence.tag(end).leads_on()
            || matches!(sentence.tag(end), Tag::Adverb | Tag::Quote | Tag::Not)
            || is_cut_gerund(sentence, end)
            || sentence.words[end].is_form(Forms::ING)
                && end > rest.start
                && sentence.tag(end - 1) == Tag::Noun
                && !is_noun(sentence, end)
            || sentence.words[end].is_form(Forms::PARTICIPLE)
                && end > rest.start
                && sentence.words[end - 1].is_nominal()
                && matches!(sentence.tag(end + 1), Tag::To | Tag::Preposition)
            || is_half_place(sentence, end);
        let dangles = dangles && !is_particle(sentence, end, rest.start);
        if !dangles {
            break;
        }
        last.end = end;
        if last.start >= last.end {
            kept.pop();
        }
    }
    // "A breakdown between the loan": and what else?
    let is_half = kept.iter().cloned().flatten().find(|at| sentence.is(*at, &["between"])).is_some_and(|between| {
        !kept
            .iter()
            .cloned()
            .flatten()
            .any(|at| at > between && (sentence.tag(at) == Tag::And || sentence.words[at].plural))
    });
    if is_half {
        return None;
    }
    // "Rejected reports that": of what, the clause behind would tell.
    let is_bare = match kept.as_slice() {
        [only] => only.len() == 1 && sentence.tag(only.start) == Tag::Noun && sentence.is(only.end, &["that"]),
        _ => false,
    };
    // "Praised a book that knows": which, so too.
    let is_any = class == Class::Address
        && kept.len() == 1
        && kept[0].len() < 4
        && sentence.is(kept[0].start, &["a", "an"])
        && sentence.is(kept[0].end, &["that", "who", "which", "whose"]);
    if is_bare || is_any {
        return None;
    }
    // "Called for him to revive the office and": a verb whose own object is cut off tells nothing.
    let last = kept.last().map(|range| range.end);
    let leads_on = last.is_some_and(|end| {
        let is_infinitive = sentence.tag(end - 1) == Tag::Verb
            && end > 1
            && matches!(sentence.tag(end - 2), Tag::To | Tag::Preposition);
        is_infinitive && end < sentence.len() && !matches!(sentence.tag(end), Tag::Mark | Tag::Comma | Tag::Quote)
    });
    if leads_on {
        // "Engages directly with Putin to discuss": with whom, it tells.
        let infinitive = last.filter(|_| class.is_encounter())?.saturating_sub(2);
        kept.retain_mut(|range| {
            range.end = range.end.min(infinitive);
            range.start < range.end
        });
    }
    // "Scored 21 | hundreds", "described finding | it": the noun is missing.
    let last = kept.last().map(|range| range.end - 1);
    let is_cut = last.is_some_and(|last| {
        let is_number =
            sentence.tag(last) == Tag::Number && sentence.is(last + 1, &["hundreds", "thousands", "dozens"]);
        let is_gerund = class == Class::Address && last == rest.start && sentence.words[last].is_form(Forms::ING);
        is_number || is_gerund && sentence.tag(last + 1) != Tag::Mark
    });
    if is_cut {
        return None;
    }
    // "Attributed to", "starts by hinting": whatever it was, it stands elsewhere.
    let first = kept.first().map(|range| range.start);
    // "Apologised to the victims".
    let says_sorry =
        rest.start > 0 && sentence.is(rest.start - 1, &["apologise", "apologised", "apologize", "apologized"]);
    let moves = says_sorry
        || matches!(class, Class::Visit | Class::Call | Class::Receive | Class::Talk | Class::Protest | Class::Vote);
    // "Founded by the Beatles" is told so; "discontinued by the company" without it.
    if let Some(by) = first.filter(|by| sentence.is(*by, &["by"]) && is_passive(sentence, rest.start)) {
        let agent = by + 1 + usize::from(sentence.tag(by + 1) == Tag::Determiner);
        if sentence.tag(agent) != Tag::Name {
            return Some(String::new());
        }
    } else if !moves
        && !is_sentenced(sentence, rest.start)
        && first.is_some_and(|first| sentence.tag(first) == Tag::To || sentence.is(first, &["by", "than"]))
        && !follows_infinitive(sentence, first)
    {
        return None;
    }
    let parts = kept.into_iter().map(|range| sentence.slice(range));
    Some(plain(&parts.collect::<Vec<_>>().join(" ")))
}

/// "To Berlin", and "to leave" with a verb behind it, are objects; "to" before a noun after any other verb is not.
fn follows_infinitive(sentence: &Tagged<'_, '_>, first: Option<usize>) -> bool {
    first.is_some_and(|first| {
        sentence.tag(first) == Tag::To && matches!(sentence.tag(first + 1), Tag::Verb | Tag::Name | Tag::Be)
    })
}

/// Whether a passive verb stands before: "was founded", "has been founded".
fn is_passive(sentence: &Tagged<'_, '_>, end: usize) -> bool {
    let be = (0..end.saturating_sub(1)).rev().find(|at| sentence.tag(*at) != Tag::Adverb);
    end > 0 && sentence.words[end - 1].is_form(Forms::PARTICIPLE) && be.is_some_and(|be| sentence.tag(be) == Tag::Be)
}

/// "As chief executive": what somebody becomes, and no clause.
fn is_role(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    let noun = (at..sentence.len().min(at + 8)).take_while(|at| sentence.words[*at].is_nominal()).last();
    noun.is_some_and(|noun| {
        is_office(&sentence.text(noun).to_lowercase())
            && !matches!(sentence.tag(noun + 1), Tag::Verb | Tag::Be | Tag::Have | Tag::Modal | Tag::Do)
    })
}

/// "Stepped down", "took off": a particle right behind its verb.
fn is_particle(sentence: &Tagged<'_, '_>, at: usize, start: usize) -> bool {
    at == start
        && sentence.is(at, &["down", "off", "up", "out", "in", "over"])
        && !matches!(sentence.tag(at + 1), Tag::Determiner | Tag::Possessive)
        // "Succeeded in that post".
        && !(sentence.is(at, &["in"]) && sentence.tag(at + 1) == Tag::Subordinate)
        // "To take over as chief".
        || at > start
            && sentence.tag(at - 1) == Tag::Verb
            && sentence.is(at, &["down", "off", "up", "out", "over"])
            && (sentence.is(at + 1, &["as"]) || sentence.words.get(at + 1).is_none_or(|next| next.timed))
        || sentence.is(at, &["up", "out", "down", "off"]) && sentence.tag(at + 1) == Tag::Mark
}

fn is_abbreviating(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    sentence.is(at, &["."]) && at + 1 < sentence.len() && at > 0 && sentence.tag(at - 1) == Tag::Name
}

/// "Expresses hope the violence | will end": what stands before the verb of another clause is its subject, not part of the object.
fn drop_subject(sentence: &Tagged<'_, '_>, kept: &mut [Range<usize>]) {
    let Some(last) = kept.last_mut() else { return };
    let begin =
        last.clone().rev().find(|at| matches!(sentence.tag(*at), Tag::Determiner | Tag::Possessive | Tag::Pronoun));
    if let Some(begin) = begin.filter(|begin| *begin > last.start && !sentence.owns(*begin)) {
        last.end = begin;
    }
}

/// "The loan financing and": a form in -ing that is the last word of a noun.
fn is_noun(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    at > 1
        && sentence.tag(at - 1) == Tag::Noun
        && !sentence.words[at - 1].plural
        && matches!(sentence.tag(at - 2), Tag::Determiner | Tag::Noun | Tag::Preposition | Tag::Possessive)
        && matches!(
            sentence.tag(at + 1),
            Tag::And | Tag::Preposition | Tag::Mark | Tag::Comma | Tag::To | Tag::Subordinate
        )
}
