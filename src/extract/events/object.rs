//! What follows a verb, as far as a headline takes it, if that is whole.

use super::class::Class;
use super::closed::Tag;
use super::ending::trim;
use super::forms::Forms;
use super::reach::reach;
use super::tag::Tagged;
use super::title::plain;
use super::within::is_sentenced;
use std::ops::Range;

/// What follows a verb, as far as a headline takes it, without the words that only say when; nothing where the headline would lack something.
pub(super) fn object(sentence: &Tagged<'_, '_>, rest: Range<usize>, class: Class) -> Option<String> {
    let mut kept = reach(sentence, rest.clone(), class)?;
    trim(sentence, &mut kept, rest.start);
    if is_half_between(sentence, &kept) {
        return None;
    }
    if says_not_which(sentence, &kept) {
        let which = which(sentence, &kept)?;
        kept.last_mut()?.end = which;
    }
    if leads_on(sentence, &kept) {
        // "Engages directly with Putin to discuss": with whom, it tells.
        let infinitive = kept.last().filter(|_| class.is_encounter())?.end.saturating_sub(2);
        kept.retain_mut(|range| {
            range.end = range.end.min(infinitive);
            range.start < range.end
        });
    }
    if is_cut(sentence, &kept, rest.start, class) {
        return None;
    }
    let first = kept.first().map(|range| range.start);
    // "Founded by the Beatles" is told so; "discontinued by the company" without it.
    if let Some(by) = first.filter(|by| sentence.is(*by, &["by"]) && is_passive(sentence, rest.start)) {
        let agent = by + 1 + usize::from(sentence.tag(by + 1) == Tag::Determiner);
        if sentence.tag(agent) != Tag::Name {
            return Some(String::new());
        }
    } else if stands_elsewhere(sentence, first, rest.start, class) {
        return None;
    }
    let parts = kept.into_iter().map(|range| sentence.slice(range));
    Some(plain(&parts.collect::<Vec<_>>().join(" ")))
}

/// "A breakdown between the loan": and what else?
fn is_half_between(sentence: &Tagged<'_, '_>, kept: &[Range<usize>]) -> bool {
    let mut words = kept.iter().cloned().flatten();
    let between = words.find(|at| sentence.is(*at, &["between"]));
    between.is_some() && !words.any(|at| sentence.tag(at) == Tag::And || sentence.words[at].plural)
}

/// "Rejected reports that", "praised a book that knows": which, the clause behind tells.
fn says_not_which(sentence: &Tagged<'_, '_>, kept: &[Range<usize>]) -> bool {
    let [only] = kept else { return false };
    let only = only.start + usize::from(sentence.tag(only.start) == Tag::Quote)..only.end;
    let is_bare = only.len() == 1 && sentence.tag(only.start) == Tag::Noun && sentence.is(only.end, &["that"]);
    let is_any = only.len() < 4
        && sentence.is(only.start, &["a", "an"])
        && sentence.is(only.end, &["that", "who", "which", "whose"]);
    is_bare || is_any
}

/// No more characters the words behind a verb may have with the clause that tells which.
const ROOM: usize = 70;

/// Where the clause ends that tells which, if a title has room for it and nothing in it points elsewhere.
fn which(sentence: &Tagged<'_, '_>, kept: &[Range<usize>]) -> Option<usize> {
    let only = kept.first()?;
    let stops = |at: &usize| matches!(sentence.tag(*at), Tag::Comma | Tag::Mark | Tag::Colon | Tag::Aside | Tag::Quote);
    let end = (only.end..sentence.len()).find(stops)?;
    let has_verb = |end: usize| {
        (only.end + 1..end).any(|at| matches!(sentence.tag(at), Tag::Verb | Tag::Be | Tag::Have | Tag::Modal))
            && sentence.words[end - 1].is_nominal()
    };
    let points = |end: usize| (only.end..end).any(|at| sentence.tag(at) == Tag::Pronoun || sentence.words[at].timed);
    let ends = |at: &usize| *at == end || sentence.tag(*at) == Tag::Preposition && has_verb(*at);
    let fits = |end: &usize| sentence.slice(only.start..*end).chars().count() <= ROOM && !points(*end);
    (only.end + 3..end + 1).rev().find(|at| ends(at) && fits(at))
}

/// "Called for him to revive the office and": a verb whose own object is cut off tells nothing.
fn leads_on(sentence: &Tagged<'_, '_>, kept: &[Range<usize>]) -> bool {
    kept.last().is_some_and(|last| {
        let is_infinitive = sentence.tag(last.end - 1) == Tag::Verb
            && last.end > 1
            && matches!(sentence.tag(last.end - 2), Tag::To | Tag::Preposition);
        is_infinitive
            && last.end < sentence.len()
            && !matches!(sentence.tag(last.end), Tag::Mark | Tag::Comma | Tag::Quote)
    })
}

/// "Scored 21 | hundreds", "described finding | it": the noun is missing.
fn is_cut(sentence: &Tagged<'_, '_>, kept: &[Range<usize>], start: usize, class: Class) -> bool {
    kept.last().map(|last| last.end - 1).is_some_and(|last| {
        let is_number =
            sentence.tag(last) == Tag::Number && sentence.is(last + 1, &["hundreds", "thousands", "dozens"]);
        let is_gerund = class == Class::Address && last == start && sentence.words[last].is_form(Forms::ING);
        // "Urged her to tell Americans | that": what, is cut off.
        let tells = (start..=last).any(|at| {
            let word = &sentence.words[at];
            word.tag == Tag::Verb
                && sentence.tag(at.saturating_sub(1)) == Tag::To
                && word.verb.is_some_and(|(verb, _)| verb.class("") == Class::Say)
        });
        let is_unsaid = tells
            && (sentence.is(last + 1, &["that", "how", "whether", "what", "why"])
                || matches!(sentence.tag(last + 1), Tag::Quote | Tag::Colon | Tag::Modal | Tag::Be));
        // "Granted the team | 40 more hours".
        let gives =
            sentence.words.get(start.wrapping_sub(1)).and_then(|word| word.verb).is_some_and(|(verb, _)| {
                ["grant", "give", "award", "offer", "hand", "lend", "deny"].contains(&verb.base)
            });
        let is_half = gives && sentence.words.get(last + 1).is_some_and(|next| next.timed || next.tag == Tag::Number);
        is_half || is_unsaid || is_number || is_gerund && sentence.tag(last + 1) != Tag::Mark
    })
}

/// "Attributed to", "starts by hinting": whatever it was, it stands elsewhere.
fn stands_elsewhere(sentence: &Tagged<'_, '_>, first: Option<usize>, start: usize, class: Class) -> bool {
    // "Apologised to the victims".
    let says_sorry = start > 0 && sentence.is(start - 1, &["apologise", "apologised", "apologize", "apologized"]);
    let moves = says_sorry
        || matches!(class, Class::Visit | Class::Call | Class::Receive | Class::Talk | Class::Protest | Class::Vote);
    !moves
        && !is_sentenced(sentence, start)
        && first.is_some_and(|first| sentence.tag(first) == Tag::To || sentence.is(first, &["by", "than"]))
        && !follows_infinitive(sentence, first)
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
