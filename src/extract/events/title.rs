//! The text of a title: what was said behind who said it, marks made tidy, no longer than a line.

use super::label::capitalised;

/// The longest title that is made, in characters; a little more than what a line of the list shows.
pub(super) const LONGEST: usize = 90;

/// "Rutte: “Europe is ready to step up”": who says it, and the very words.
pub(super) fn quoted(label: &str, words: &str, is_cut: bool) -> Option<String> {
    let rest = if is_cut { "…" } else { "" };
    words_of(words, 4).map(|words| format!("{label}: “{}{rest}”", capitalised(&words)))
}

/// "Rutte: Europe is ready to step up": what leads to the words, and the words as they are retold.
pub(super) fn retold(opening: &str, words: &str, is_cut: bool) -> Option<String> {
    let rest = if is_cut { "…" } else { "" };
    // "Says he will appeal" is whole.
    let least = if opening.ends_with(':') { 4 } else { 3 };
    words_of(words, least).map(|words| format!("{opening} {words}{rest}"))
}

/// The words without the marks around them; nothing where they are fewer than it takes to say something.
fn words_of(words: &str, least: usize) -> Option<String> {
    let words = plain(words);
    let words =
        unended(words.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—')));
    (words.split_whitespace().count() >= least).then(|| words.to_string())
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
        assert_eq!(retold("Rutte:", "Europe is ready now,", false).as_deref(), Some("Rutte: Europe is ready now"));
        assert_eq!(quoted("Rutte", "we are all ready", true).as_deref(), Some("Rutte: “We are all ready…”"));
        assert_eq!(quoted("Rutte", "yes", false), None);
    }
}
