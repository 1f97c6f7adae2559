//! For a quote that is lost: the stretch of the text that is most like it, to be offered and never taken.

use super::Haystack;
use crate::text::words::{Word, words};
use std::collections::HashMap;
use std::ops::Range;

/// Words of a quote that are looked at; what is longer is known by its beginning.
const LONGEST: usize = 200;

/// The stretch of the text that shares most words with the quote, from the first shared one to the last, if at least half of the quote's
/// words are there. Of equals, that with the longer words, then the first.
pub fn nearest(haystack: &Haystack<'_>, quote: &str) -> Option<Range<usize>> {
    let mut wanted = tokens(quote);
    wanted.truncate(LONGEST);
    let there = tokens(&haystack.copy);
    let best = best_window(&wanted, &there)?;
    let is_wanted = |word: &&Word| wanted.iter().any(|other| other.text == word.text);
    let mut shared = there[best].iter().filter(is_wanted);
    let (first, last) = (shared.clone().next()?, shared.next_back()?);
    Some(haystack.map.to_text(first.start..last.end))
}

/// The window of as many words as are wanted that holds most of them.
fn best_window(wanted: &[Word], there: &[Word]) -> Option<Range<usize>> {
    let mut missing: HashMap<&str, isize> = HashMap::new();
    for word in wanted {
        *missing.entry(&word.text).or_default() += 1;
    }
    let (mut shared, mut letters) = (0, 0);
    let mut best = (0, 0, 0..0);
    for end in 0..there.len() {
        if let Some(count) = missing.get_mut(there[end].text.as_str()) {
            *count -= 1;
            if *count >= 0 {
                shared += 1;
                letters += there[end].text.len();
            }
        }
        if let Some(gone) = end.checked_sub(wanted.len()).map(|gone| there[gone].text.as_str())
            && let Some(count) = missing.get_mut(gone)
        {
            *count += 1;
            if *count > 0 {
                shared -= 1;
                letters -= gone.len();
            }
        }
        if (shared, letters) > (best.0, best.1) {
            best = (shared, letters, (end + 1).saturating_sub(wanted.len())..end + 1);
        }
    }
    (best.0 > 0 && best.0 * 2 >= wanted.len()).then_some(best.2)
}

/// The words of a text; in scripts without spaces, each letter is one.
fn tokens(text: &str) -> Vec<Word> {
    let mut tokens = Vec::new();
    for word in words(text) {
        if !word.spaceless {
            tokens.push(word);
            continue;
        }
        for (at, c) in text[word.start..word.end].char_indices() {
            let start = word.start + at;
            tokens.push(Word { text: c.to_string(), start, end: start + c.len_utf8(), spaceless: true });
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::strange::strange;
    use proptest::prelude::*;

    const BODY: &str = "The leaders of seven countries met in Paris.\n\nRubio said, after four hours of\n“talks” in Riyadh, that the sides would name teams. The end of it.";

    fn offered(body: &'static str, quote: &str) -> Option<&'static str> {
        nearest(&Haystack::new(body), quote).map(|range| &body[range])
    }

    #[test]
    fn a_changed_quote_finds_its_place() {
        assert_eq!(offered(BODY, "after five hours of talks in Riad"), Some("after four hours of\n“talks” in"));
        assert_eq!(offered(BODY, "LEADERS of seven nations met"), Some("leaders of seven countries met"));
        assert_eq!(offered("七か国の首脳がパリで会談した。", "首脳がローマで会談した"), Some("首脳がパリで会談した"));
    }

    #[test]
    fn something_else_finds_nothing() {
        for quote in ["Scholz flew home to Berlin early", "", "…", "the dog of my aunt barks in vain"] {
            assert_eq!(offered(BODY, quote), None, "{quote}");
        }
        assert_eq!(offered("", "after four hours"), None);
    }

    #[test]
    fn a_word_counts_as_often_as_the_quote_has_it() {
        let of = |quote| offered("the the the the the. A big dog barks.", quote);
        assert_eq!(of("the small cat sleeps"), None);
        assert_eq!(of("big dogs bark"), None);
        assert_eq!(of("one big dog barks loudly"), Some("big dog barks"));
    }

    proptest! {
        #[test]
        fn what_is_offered_lies_in_the_text(body in strange(), quote in strange()) {
            if let Some(range) = nearest(&Haystack::new(&body), &quote) {
                prop_assert!(body.get(range).is_some_and(|stretch| !stretch.is_empty()));
            }
        }

        #[test]
        fn a_quote_with_one_word_wrong_is_offered(mut text in proptest::collection::vec("[a-z]{3,8}", 4..30), at in 0..26usize) {
            let at = at.min(text.len() - 4);
            let body = text.join(" ");
            text[at + 1] = "0".into();
            let quote = text[at..at + 4].join(" ");
            let haystack = Haystack::new(&body);
            prop_assert!(haystack.find(&quote).is_empty());
            prop_assert!(nearest(&haystack, &quote).is_some());
        }
    }
}
