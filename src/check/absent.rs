//! People who are listed and named as absent at once.

use crate::model::{Assertion, Event, Name, Problem};

/// People among the event's own whom an assertion names as absent, and whom no assertion lists: then it is no
/// disagreement between articles but a slip.
pub(super) fn listed(event: Event<'_>) -> Vec<Problem> {
    let listed = |person: Name<'_>| event.people().any(|name| name.id() == person.id());
    let told = |person: Name<'_>| event.says().flat_map(Assertion::people).any(|name| name.id() == person.id());
    let slips = event.says().flat_map(|says| says.absent().map(move |person| (says, person)));
    slips
        .filter(|(_, person)| listed(*person) && !told(*person))
        .map(|(says, person)| {
            Problem::warning(
                says.at().clone(),
                "absent-listed",
                format!("\"{}\" is absent here and among the people of the event", person.text()),
                "take the name out of the event, or list it at the assertion that says otherwise",
            )
        })
        .collect()
}
