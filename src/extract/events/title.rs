//! Titles as an editor would print them, out of the words of the article.

use super::clause::Clause;
use super::closed::Tag;
use super::group::{Shape, Tense};
use super::label::capitalised;
use super::object::object;
use super::pronouns::up_to_told;
use super::tag::Tagged;
use super::who::Actors;

/// The longest title that is made, in characters; a little more than what a line of the list shows.
pub(super) const LONGEST: usize = 90;

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
    let object = up_to_told(&object(sentence, clause.rest.clone(), clause.group.class)?, actors)?;
    let is_active = !group.passive && group.shape != Shape::Reduced && before.is_none();
    if is_active && TRANSITIVE.contains(&verb.base) && !begins_object(sentence, clause) {
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
    let title = format!("{} {told} {object}", actors.label);
    let title = cut(title.trim(), LONGEST);
    // A title of one word and a verb tells nothing, unless the verb needs no object.
    let words = title.split_whitespace().count();
    // "The stock collapses": which one, the text around would tell.
    let is_known = clause.subject.as_ref().is_some_and(|subject| sentence.is(subject.start, &["the", "this", "that"]));
    let has_name = clause.subject.clone().is_some_and(|mut subject| subject.any(|at| sentence.tag(at) == Tag::Name));
    let is_half = is_known || group.passive || group.shape == Shape::Reduced;
    if words == 2 && is_half && !has_name && !actors.is_named() {
        return None;
    }
    let has_object = !object.is_empty() || group.passive || group.shape == Shape::Reduced || stands_alone(verb.base);
    let begins = ["begin", "start", "resume", "end", "conclude"].contains(&verb.base);
    (words > 2 && (has_object || begins)
        || words == 2 && group.passive
        || words == 2 && object.is_empty() && stands_alone(verb.base))
    .then_some(title)
}

/// A phrase as it stands in the midst of a sentence: its article in lower case.
fn lowered(text: &str) -> String {
    let article =
        ["The ", "A ", "An ", "His ", "Her ", "Its ", "Their "].iter().find(|article| text.starts_with(**article));
    article.map_or_else(|| text.to_string(), |article| format!("{}{}", article.to_lowercase(), &text[article.len()..]))
}

/// Objects that only the text around tells apart.
const VAGUE: &[&str] = &[
    "the move",
    "the moves",
    "the news",
    "the step",
    "the steps",
    "the matter",
    "the issue",
    "the idea",
    "the situation",
    "the effort",
    "the results",
    "the remarks",
    "the comments",
    "the question",
    "the request",
    "the requests",
    "the job",
    "the post",
    "the company",
    "the firm",
    "the club",
    "the group",
    "the unit",
    "the team",
    "the project",
    "the work",
    "the decision",
    "his decision",
    "her decision",
    "its decision",
    "their decision",
];

/// Whether an object is one of those, and nothing behind it has a name.
fn is_vague(object: &str) -> bool {
    let ends = [" at ", " in ", " on ", " after ", ", "].iter().filter_map(|end| object.find(end)).min();
    let (head, rest) = object.split_at(ends.unwrap_or(object.len()));
    VAGUE.contains(&head.to_lowercase().as_str()) && !rest.contains(char::is_uppercase)
}

/// Verbs that tell nothing without their object.
const TRANSITIVE: &[&str] = &[
    "postpone",
    "describe",
    "seize",
    "arrest",
    "ban",
    "reject",
    "accuse",
    "condemn",
    "denounce",
    "unveil",
    "impose",
    "grant",
    "acquire",
    "hire",
    "appoint",
    "nominate",
    "oust",
    "sack",
    "replace",
    "fine",
    "sanction",
    "kill",
    "wound",
    "injure",
    "capture",
    "occupy",
    "besiege",
    "introduce",
    "publish",
    "destroy",
    "create",
    "discover",
    "establish",
    "receive",
    "record",
    "remove",
    "rename",
    "rescue",
    "restore",
    "steal",
    "block",
    "cancel",
    "veto",
    "overturn",
    "overrule",
    "abolish",
    "repeal",
    "dissolve",
    "blame",
    "praise",
    "criticise",
    "criticize",
    "defend",
    "endorse",
    "deplore",
    "ridicule",
    "mock",
    "sue",
    "convict",
    "sentence",
    "indict",
    "detain",
    "extradite",
    "jail",
    "uphold",
    "quash",
    "pardon",
    "found",
    "organise",
    "organize",
    "fund",
    "finance",
    "suspend",
    "thank",
    "congratulate",
    "dismiss",
    "evict",
    "expel",
    "deport",
    "murder",
    "assassinate",
    "kidnap",
    "abduct",
    "award",
    "outline",
    "detail",
    "address",
];

/// Whether what stands behind the verb can be its object; "postponed three times" has none.
fn begins_object(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    let says_when = |at: usize| {
        let is_timed = |at: usize| sentence.words.get(at).is_some_and(|word| word.timed);
        is_timed(at) || sentence.tag(at) == Tag::Preposition && is_timed(at + 1)
    };
    let first = clause.rest.clone().find(|at| !says_when(*at) && sentence.tag(*at) != Tag::Adverb);
    first.is_some_and(|at| {
        let leads = matches!(
            sentence.tag(at),
            Tag::Preposition
                | Tag::To
                | Tag::Mark
                | Tag::Comma
                | Tag::And
                | Tag::Subordinate
                | Tag::Colon
                | Tag::Aside
                | Tag::Condition
        );
        !leads && !sentence.is(at + 1, &["times"])
    })
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

/// "Rutte: “Europe is ready to step up”": who says it, and the very words.
pub(super) fn quoted(label: &str, words: &str, is_cut: bool) -> Option<String> {
    let rest = if is_cut { "…" } else { "" };
    words_of(words).map(|words| format!("{label}: “{}{rest}”", capitalised(&words)))
}

/// "Rutte: Europe is ready to step up": what leads to the words, and the words as they are retold.
pub(super) fn retold(opening: &str, words: &str, is_cut: bool) -> Option<String> {
    let rest = if is_cut { "…" } else { "" };
    words_of(words).map(|words| format!("{opening} {words}{rest}"))
}

/// The words without the marks around them; nothing where they are too few to say something.
fn words_of(words: &str) -> Option<String> {
    let words = plain(words);
    let words =
        unended(words.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—')));
    (words.split_whitespace().count() > 3).then(|| words.to_string())
}

/// A text without quotation marks that have lost their fellow, white space made single, marks close to their words.
pub(super) fn plain(text: &str) -> String {
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if is_tidy(&text) {
        return text;
    }
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
    text = text.replace("``", "").replace("''", "");
    text.retain(|c| !matches!(c, '"' | '“' | '”' | '„' | '«' | '»'));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether no mark stands apart and no quotation mark stands anywhere, as in most texts.
fn is_tidy(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_quoted = |byte: &u8| matches!(byte, b'"' | b'`' | 0xc2 | 0xe2);
    let is_apart =
        |pair: &[u8]| matches!(pair, [b' ', b',' | b'.' | b'\'' | b')' | b'%' | b'-'] | [b'(' | b'$', b' '] | b"''");
    !bytes.iter().any(is_quoted) && !bytes.windows(2).any(is_apart)
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
    let mut head = unended(&head[..at]);
    let leads = [
        "the", "a", "an", "of", "to", "in", "on", "at", "for", "and", "or", "with", "saying", "that", "its", "his",
        "her",
    ];
    while let Some((rest, _)) = head.rsplit_once(' ').filter(|(_, last)| leads.contains(last)) {
        head = unended(rest);
    }
    format!("{head}…")
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
        assert_eq!(retold("Rutte:", "Europe is ready now,", false).as_deref(), Some("Rutte: Europe is ready now"));
        assert_eq!(quoted("Rutte", "we are all ready", true).as_deref(), Some("Rutte: “We are all ready…”"));
        assert_eq!(quoted("Rutte", "yes", false), None);
    }
}
