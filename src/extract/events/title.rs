//! Titles as an editor would print them, out of the words of the article.

use super::clause::Clause;
use super::closed::Tag;
use super::group::{Shape, Tense};
use super::label::capitalised;
use super::object::object;
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
    let object = object(sentence, clause.rest.clone(), clause.group.class)?;
    // "Ruled against them": whom, the title would not tell.
    if ["them", "him", "her", "it", "this", "that", "these", "those"]
        .iter()
        .any(|word| object.rsplit(' ').next() == Some(*word))
    {
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

/// "Rutte: Europe is ready to step up": who says it, and the words.
pub(super) fn saying(label: &str, words: &str, is_direct: bool, is_cut: bool) -> Option<String> {
    let words = plain(words);
    let words =
        unended(words.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—')));
    if words.split_whitespace().count() < 4 {
        return None;
    }
    let rest = if is_cut { "…" } else { "" };
    Some(if is_direct {
        format!("{label}: “{}{rest}”", capitalised(words))
    } else {
        format!("{label}: {words}{rest}")
    })
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

/// Whether a word of a title behind the first has a capital: the name of somebody or something.
pub(super) fn names_one(title: &str) -> bool {
    title.split(' ').skip(1).any(|word| word.contains(char::is_uppercase))
}

/// Whether a title has words enough to tell an event without a name.
pub(super) fn is_full(title: &str) -> bool {
    title.split(' ').count() > 5
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
        assert_eq!(
            saying("Rutte", "Europe is ready now,", false, false).as_deref(),
            Some("Rutte: Europe is ready now")
        );
        assert_eq!(saying("Rutte", "we are all ready", true, true).as_deref(), Some("Rutte: “We are all ready…”"));
        assert_eq!(saying("Rutte", "yes", true, false), None);
    }
}
