//! Headlines as an editor would print them, out of the words of a clause: who, what, whom, where.

use super::clause::{Clause, Mode};
use super::closed::Tag;
use super::group::{Shape, Tense};
use super::lacking::{TRANSITIVE, begins_object, is_vague};
use super::object::object;
use super::pronouns::up_to_told;
use super::tag::Tagged;
use super::title::{LONGEST, cut, plain};
use super::who::Actors;

/// "Macron receives Zelenskyy at the Élysée": who, what, whom, where.
pub(super) fn headline(sentence: &Tagged<'_, '_>, clause: &Clause, actors: &Actors) -> Option<String> {
    headline_of(sentence, clause, actors, None)
}

/// The same, where the object stands elsewhere.
pub(super) fn headline_of(
    sentence: &Tagged<'_, '_>,
    clause: &Clause,
    actors: &Actors,
    before: Option<&str>,
) -> Option<String> {
    let verb = clause.group.verb?;
    let group = clause.group;
    // "Aircraft have taken off": the verb tells that they are many.
    let tells_many = (group.start..group.end).any(|at| sentence.is(at, &["have", "are", "were"]));
    let many = actors.is_plural || tells_many && !actors.is_named();
    let told = match (group.tense, group.passive || group.shape == Shape::Reduced) {
        (Tense::Future | Tense::Would, true) => format!("to be {}", verb.participle),
        // "When he is sentenced on July 9": he is to be.
        (Tense::Present, true) if group.shape == Shape::Finite && matches!(clause.mode, Mode::Time | Mode::Ahead) => {
            format!("to be {}", verb.participle)
        }
        (Tense::Future | Tense::Would, false) => format!("to {}", verb.base),
        (Tense::Possible, true) => format!("could be {}", verb.participle),
        (Tense::Possible, false) => format!("could {}", verb.base),
        (_, true) => verb.participle.clone(),
        (_, false) if many => verb.base.to_string(),
        (_, false) => verb.third.clone(),
    };
    let object = up_to_told(&object(sentence, clause.rest.clone(), clause.group.class)?, actors)?;
    let is_active = !group.passive && group.shape != Shape::Reduced && before.is_none();
    if is_active && TRANSITIVE.contains(&verb.base) && !begins_object(sentence, clause) {
        return None;
    }
    // "Attributed the rise": to what, is cut off.
    if verb.base == "attribute" && !object.contains(" to ") {
        return None;
    }
    // "To be succeeded": by whom? "Appointed": as what?
    let needs = ["succeed", "replace", "follow", "appoint", "nominate", "name", "hire", "promote", "recruit"];
    if group.passive && needs.contains(&verb.base) && object.is_empty() {
        return None;
    }
    // "Ruled against them": whom, the title would not tell.
    if ["them", "him", "her", "it", "this", "that", "these", "those"]
        .iter()
        .any(|word| object.rsplit(' ').next() == Some(*word))
    {
        return None;
    }
    // "Welcomed the move": what that is, the text around would tell.
    if is_vague(&object) {
        return None;
    }
    // "Described the phone as": as what, stands elsewhere. "Left this farewell: ..." so too.
    let rest = || clause.rest.clone();
    let is_told_apart = sentence.is(clause.rest.start, &["this", "these"])
        && sentence.is(clause.rest.start + 1, &["message", "statement", "comment", "letter", "warning", "advice"]);
    let is_unsaid = is_told_apart
        || verb.base == "describe" && !object.contains(" as ") && rest().any(|at| sentence.is(at, &["as"]));
    if is_unsaid
        || sentence.is(clause.rest.start, &["this", "these"]) && rest().any(|at| sentence.tag(at) == Tag::Quote)
    {
        return None;
    }
    // "Urged people who might be kidnapped to be alert": without what they are urged to do it tells nothing.
    let urges = ["urge", "order", "ask", "invite", "instruct", "authorise", "authorize", "persuade", "force"];
    let is_urged =
        |at: usize| sentence.tag(at) == Tag::To && matches!(sentence.tag(at + 1), Tag::Verb | Tag::Be | Tag::Have);
    // "Ordered an assessment of what it would cost to rebuild" is whole.
    let mut behind = (group.end..sentence.len()).take_while(|at| !sentence.is(*at, &["what", "how", "whether"]));
    if urges.contains(&verb.base) && !object.contains(" to ") && behind.any(is_urged) {
        return None;
    }
    let object = before.map_or(object.clone(), |before| format!("{} {object}", lowered(&plain(before))));
    // "The Selkirk, founded by Fiona Selkirk": one name for two.
    let named = object.strip_prefix("the ").or(object.strip_prefix("The ")).unwrap_or(&object).trim();
    if !named.is_empty() && actors.label.rsplit(' ').next() == Some(named) {
        return None;
    }
    let title = format!("{} {told} {object}", actors.label);
    let title = cut(title.trim(), LONGEST);
    // A title of one word and a verb tells nothing, unless the verb needs no object.
    let words = title.split_whitespace().count();
    // "The stock collapses": which one, the text around would tell.
    let is_known = clause.subject.as_ref().is_some_and(|subject| sentence.is(subject.start, &["the", "this", "that"]));
    let has_name = clause.subject.clone().is_some_and(|mut subject| subject.any(|at| sentence.tag(at) == Tag::Name));
    let is_half = is_known || group.passive || group.shape == Shape::Reduced;
    let is_bare = words == 2 || object.is_empty() && !actors.label.contains(' ');
    if is_bare && is_half && !has_name && !actors.is_named() {
        return None;
    }
    // "Cuba drowned": people do.
    let stands = stands_alone(verb.base) && (verb.base != "drown" || actors.governments.is_empty());
    let has_object = !object.is_empty() || group.passive || group.shape == Shape::Reduced || stands;
    let begins = ["begin", "start", "resume", "end", "conclude", "open", "ship", "premiere"].contains(&verb.base);
    (words > 2 && (has_object || begins) || words == 2 && group.passive || words == 2 && object.is_empty() && stands)
        .then_some(title)
}

/// A phrase as it stands in the midst of a sentence: its article in lower case.
fn lowered(text: &str) -> String {
    let article =
        ["The ", "A ", "An ", "His ", "Her ", "Its ", "Their "].iter().find(|article| text.starts_with(**article));
    article.map_or_else(|| text.to_string(), |article| format!("{}{}", article.to_lowercase(), &text[article.len()..]))
}

fn stands_alone(base: &str) -> bool {
    [
        "die",
        "resign",
        "retire",
        "meet",
        "crash",
        "collapse",
        "erupt",
        "win",
        "surrender",
        "convene",
        "explode",
        "quit",
        "depart",
        "sink",
        "capsize",
        "burst",
        "derail",
        "drown",
        "disappear",
        "reopen",
    ]
    .contains(&base)
}
