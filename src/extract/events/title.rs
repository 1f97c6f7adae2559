//! Titles as an editor would print them, out of the words of the article.

use super::class::Class;
use super::clause::Clause;
use super::closed::Tag;
use super::forms::Forms;
use super::group::{Shape, Tense};
use super::tag::Tagged;
use super::who::{Actors, capitalised};
use std::ops::Range;

/// The longest title that is made, in characters; a little more than what a line of the list shows.
const LONGEST: usize = 76;

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
    let many = actors.is_plural;
    let told = match (group.tense, group.passive || group.shape == Shape::Reduced) {
        (Tense::Future | Tense::Would, true) => format!("to be {}", verb.participle),
        (Tense::Future | Tense::Would, false) => format!("to {}", verb.base),
        (Tense::Possible, true) => format!("could be {}", verb.participle),
        (Tense::Possible, false) => format!("could {}", verb.base),
        (_, true) => verb.participle.clone(),
        (_, false) if many => verb.base.to_string(),
        (_, false) => verb.third.clone(),
    };
    let object = object(sentence, clause.rest.clone(), clause.group.class)?;
    let object = before.map_or(object.clone(), |before| format!("{} {object}", lowered(&plain(before))));
    let title = format!("{} {told} {object}", actors.label);
    let title = cut(title.trim(), LONGEST);
    // A title of one word and a verb tells nothing, unless the verb needs no object.
    let words = title.split_whitespace().count();
    (words > 2 || words == 2 && group.passive || words == 2 && object.is_empty() && stands_alone(verb.base))
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
    ]
    .contains(&base)
}

/// What follows a verb, as far as a headline takes it, without the words that only say when.
fn object(sentence: &Tagged<'_, '_>, rest: Range<usize>, class: Class) -> Option<String> {
    let mut kept: Vec<Range<usize>> = Vec::new();
    let mut length = 0;
    let mut at = rest.start;
    while at < rest.end {
        let word = &sentence.words[at];
        if word.timed || is_lead_of_time(sentence, at, rest.end) {
            at += 1;
            continue;
        }
        let first = length == 0;
        let stops = match word.tag {
            Tag::Comma => !is_listed(sentence, at, rest.end),
            Tag::Colon | Tag::Aside | Tag::Condition | Tag::Relative | Tag::Mark => true,
            Tag::Subordinate => true,
            Tag::Verb => word.is_form(Forms::ING) && !first && sentence.tag(at - 1) != Tag::Preposition && length > 20,
            Tag::And => {
                matches!(sentence.tag(at + 1), Tag::Verb | Tag::Modal | Tag::Be | Tag::Have | Tag::Adverb | Tag::To)
                    || length > 45
            }
            Tag::Preposition | Tag::To => length > 42,
            Tag::Be | Tag::Have | Tag::Do | Tag::Modal => word.tag == Tag::Modal || !first,
            _ => false,
        };
        if stops && !(word.tag == Tag::Mark && is_abbreviating(sentence, at)) {
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
        let dangles = matches!(
            sentence.tag(end),
            Tag::Preposition
                | Tag::To
                | Tag::And
                | Tag::Comma
                | Tag::Determiner
                | Tag::Possessive
                | Tag::Subordinate
                | Tag::Hyphen
                | Tag::Be
                | Tag::Have
        ) && !is_particle(sentence, end, rest.start);
        if !dangles {
            break;
        }
        last.end = end;
        if last.start >= last.end {
            kept.pop();
        }
    }
    // "Attributed to", "starts by hinting": whatever it was, it stands elsewhere.
    let first = kept.first().map(|range| range.start);
    let moves = matches!(class, Class::Visit | Class::Call | Class::Receive | Class::Talk);
    if !moves
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
        sentence.tag(first) == Tag::To && (sentence.tag(first + 1) == Tag::Verb || sentence.tag(first + 1) == Tag::Name)
    })
}

/// "Stepped down", "took off": a particle right behind its verb.
fn is_particle(sentence: &Tagged<'_, '_>, at: usize, start: usize) -> bool {
    at == start && sentence.is(at, &["down", "off", "up", "out", "in", "over"])
}

fn is_abbreviating(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    sentence.is(at, &["."]) && at + 1 < sentence.len() && at > 0 && sentence.tag(at - 1) == Tag::Name
}

/// Whether a preposition only leads to words that say when.
fn is_lead_of_time(sentence: &Tagged<'_, '_>, at: usize, end: usize) -> bool {
    matches!(sentence.tag(at), Tag::Preposition | Tag::Determiner | Tag::Subordinate)
        && (at + 1..end.min(at + 3))
            .any(|next| sentence.words[next].timed && (next == at + 1 || sentence.tag(next - 1) == Tag::Determiner))
}

/// Whether a comma divides the members of a list rather than clauses: an "and" comes before the next verb.
fn is_listed(sentence: &Tagged<'_, '_>, at: usize, end: usize) -> bool {
    let Some(and) = (at + 1..end.min(at + 14)).find(|at| sentence.tag(*at) == Tag::And) else { return false };
    let calm = (at + 1..and).all(|at| {
        matches!(sentence.tag(at), Tag::Noun | Tag::Name | Tag::Comma | Tag::Hyphen | Tag::Number | Tag::Determiner)
    });
    calm && matches!(sentence.tag(and + 1), Tag::Noun | Tag::Name | Tag::Determiner)
        && at > 0
        && matches!(sentence.tag(at - 1), Tag::Noun | Tag::Name)
}

/// "Rutte: Europe is ready to step up": who says it, and the words.
pub(super) fn saying(label: &str, content: &str, direct: bool) -> Option<String> {
    let content = plain(content);
    let content =
        unended(content.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—')));
    let words = content.split_whitespace().count();
    let opening = content.split_whitespace().next().unwrap_or_default().to_lowercase();
    // "It should be": of what, the title would not tell.
    let is_bare = words < 6 && ["he", "she"].contains(&opening.as_str());
    if words < 3
        || is_bare
        || words < 8 && ["it", "this", "they", "these", "those", "that", "so"].contains(&opening.as_str())
    {
        return None;
    }
    let room = LONGEST.saturating_sub(label.chars().count() + 2).max(30);
    let content = cut(content, room);
    let content = if direct { content.replace('"', "'") } else { content };
    Some(if direct { format!("{label}: “{}”", capitalised(&content)) } else { format!("{label}: {content}") })
}

/// A text without quotation marks that have lost their fellow, white space made single, marks close to their words.
pub(super) fn plain(text: &str) -> String {
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (loose, close) in [
        (" ,", ","),
        (" .", "."),
        (" 's", "'s"),
        (" ’s", "’s"),
        ("( ", "("),
        (" )", ")"),
        (" %", "%"),
        ("$ ", "$"),
        (" - ", "-"),
    ] {
        text = text.replace(loose, close);
    }
    text.retain(|c| !matches!(c, '"' | '“' | '”' | '„' | '«' | '»'));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of at most so many characters, cut where a reader would pause, else behind a word and with an ellipsis.
pub(super) fn cut(text: &str, longest: usize) -> String {
    let text = unended(text.trim());
    if text.chars().count() <= longest {
        return text.to_string();
    }
    let end = text.char_indices().nth(longest).map_or(text.len(), |(at, _)| at);
    let head = &text[..end];
    let least = longest * 2 / 5;
    let opening = text.split(' ').next().unwrap_or_default().to_lowercase();
    let leads = [
        "until", "because", "if", "while", "when", "after", "before", "as", "although", "once", "since", "in", "at",
        "for", "despite", "with", "by",
    ];
    let commas: &[&str] = if leads.contains(&opening.as_str()) {
        &[]
    } else {
        &[", which ", ", who ", ", but ", ", while ", ", and ", ", as ", ", saying ", ", after ", ", if ", ", that "]
    };
    let pause =
        ["; ", " – ", " — ", " but ", " because ", " which ", " who ", " while ", " after ", " when ", " and that "]
            .iter()
            .chain(commas)
            .filter_map(|pause| {
                head.find(pause)
                    .into_iter()
                    .chain(head.rfind(pause))
                    .filter(|at| head[..*at].chars().count() >= least)
                    .max()
            })
            .max();
    if let Some(at) = pause {
        return unended(&head[..at]).to_string();
    }
    let phrase = [" in ", " on ", " at ", " for ", " with ", " from ", " by ", " to ", " of ", " and "]
        .iter()
        .filter_map(|word| head.rfind(word))
        .max();
    let at = phrase.filter(|at| *at >= longest * 3 / 5).or_else(|| head.rfind(' ')).unwrap_or(end);
    format!("{}…", unended(&head[..at]))
}

/// A text without the mark that ends it; the dot of "U.S." stays.
fn unended(text: &str) -> &str {
    let bare = text.trim_end_matches([',', ';', '.', ':', ' ']);
    let last = bare.rsplit([' ', '.']).next().unwrap_or_default();
    if last.len() == 1 && bare.len() < text.len() && bare.len() > 2 && text[bare.len()..].starts_with('.') {
        &text[..bare.len() + 1]
    } else {
        bare
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_where_a_reader_pauses() {
        assert_eq!(cut("Europe is ready, and it will pay for all of it", 30), "Europe is ready");
        assert_eq!(cut("Europe will pay for the whole of its own defence", 30), "Europe will pay for the whole…");
        assert_eq!(cut("Short.", 30), "Short");
    }

    #[test]
    fn words_said_stand_behind_a_colon() {
        assert_eq!(saying("Rutte", "Europe is ready,", false).as_deref(), Some("Rutte: Europe is ready"));
        assert_eq!(saying("Rutte", "we are ready", true).as_deref(), Some("Rutte: “We are ready”"));
        assert_eq!(saying("Rutte", "yes", true), None);
    }
}
