//! Who takes an office or leaves it, and who joins an alliance.

use super::class::Class;
use super::clause::Clause;
use super::closed::Tag;
use super::forms::Forms;
use super::group::Tense;
use super::tag::Tagged;
use super::words::is_office;

/// "Became the bank's president", not "became a singer": an office that one holds.
pub(super) fn takes_office(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    let start = clause.rest.start;
    let phrase = (start..clause.rest.end)
        .take_while(|at| sentence.words[*at].is_nominal() || sentence.words[*at].is_form(Forms::ING));
    !sentence.is(start, &["a", "an", "one", "more", "less"])
        && matches!(clause.group.tense, Tense::Past | Tense::Perfect | Tense::Pluperfect | Tense::Future)
        && phrase.last().is_some_and(|noun| {
            let noun = sentence.text(noun).to_lowercase();
            is_office(&noun) && noun != "members"
        })
}

/// "Became full members of NATO".
pub(super) fn joins(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    let mut phrase = clause.rest.clone().take_while(|at| sentence.words[*at].is_nominal());
    phrase.any(|at| {
        let body = at + 2 + usize::from(sentence.is(at + 2, &["the"]));
        sentence.is(at, &["member", "members"]) && sentence.is(at + 1, &["of"]) && sentence.tag(body) == Tag::Name
    })
}

/// Whether what is decided is that an office changes hands.
pub(super) fn leaves_office(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    let at = clause.group.end;
    let verb = sentence.words.get(at + 1).and_then(|word| word.verb);
    sentence.tag(at) == Tag::To && verb.is_some_and(|(verb, _)| verb.class(sentence.text(at + 2)) == Class::Appoint)
}

/// Verbs that tell by themselves that somebody leaves or takes an office.
pub(super) fn changes_office(base: &str) -> bool {
    ["resign", "quit", "retire", "step", "inaugurate", "succeed", "leave", "take", "swear"].contains(&base)
}
