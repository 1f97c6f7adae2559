//! Finding the words of an assertion again in its article. Nothing is guessed in silence.

use crate::text::find::Haystack;
use std::ops::Range;

/// How a quote was found in its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PassageState {
    /// Exactly once, or once with its context, where it is said to stand.
    Found,
    /// As [`PassageState::Found`], but in another paragraph than the one given.
    Moved,
    /// In several places, and nothing tells which is meant.
    Ambiguous,
    /// Nowhere.
    Lost,
    /// No quote was given.
    None,
    /// The article comes without its text, so nobody can look.
    Unread,
}

impl PassageState {
    /// Every state, the one of articles without a text first.
    pub(super) const ALL: [PassageState; 6] = [
        PassageState::Unread,
        PassageState::Found,
        PassageState::Moved,
        PassageState::Ambiguous,
        PassageState::Lost,
        PassageState::None,
    ];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            PassageState::Found => "found",
            PassageState::Moved => "moved",
            PassageState::Ambiguous => "ambiguous",
            PassageState::Lost => "lost",
            PassageState::None => "none",
            PassageState::Unread => "unread",
        }
    }
}

/// Where the words of an assertion stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// How they were found.
    pub state: PassageState,
    /// Bytes of the body; only for found and moved.
    pub range: Option<Range<usize>>,
    /// The paragraph they stand in, from 1; for a passage that is not found, the one the file names.
    pub paragraph: Option<u32>,
}

/// What a file says about where to look.
pub(super) struct Wanted<'a> {
    pub quote: Option<&'a str>,
    pub before: Option<&'a str>,
    pub after: Option<&'a str>,
    pub paragraph: Option<u32>,
}

/// An article's body made ready for looking up many quotes.
pub(super) struct Searched<'a> {
    pub haystack: Haystack<'a>,
    pub paragraphs: &'a [Range<usize>],
}

/// Finds the passage: by quote, then by context, then by paragraph.
pub(super) fn locate(text: Option<&Searched<'_>>, wanted: &Wanted<'_>) -> Passage {
    let missing = |state| Passage { state, range: None, paragraph: wanted.paragraph };
    let Some(quote) = wanted.quote.filter(|quote| !quote.trim().is_empty()) else {
        return missing(PassageState::None);
    };
    let Some(text) = text else {
        return missing(PassageState::Unread);
    };
    let all = text.haystack.find(quote);
    if all.is_empty() {
        return missing(PassageState::Lost);
    }
    match choose(text, wanted, all) {
        Some(range) => {
            let paragraph = paragraph_of(text.paragraphs, &range);
            let moved = wanted.paragraph.is_some_and(|hint| Some(hint) != paragraph);
            Passage {
                state: if moved { PassageState::Moved } else { PassageState::Found },
                range: Some(range),
                paragraph,
            }
        }
        None => missing(PassageState::Ambiguous),
    }
}

/// The one occurrence that is meant, or none if that stays open.
fn choose(text: &Searched<'_>, wanted: &Wanted<'_>, all: Vec<Range<usize>>) -> Option<Range<usize>> {
    if all.len() == 1 {
        return all.into_iter().next();
    }
    let fits_context: Vec<_> = all
        .iter()
        .filter(|range| text.haystack.context_matches((*range).clone(), wanted.before, wanted.after))
        .cloned()
        .collect();
    let candidates = if fits_context.is_empty() { all } else { fits_context };
    if candidates.len() == 1 {
        return candidates.into_iter().next();
    }
    let mut here = candidates
        .into_iter()
        .filter(|range| wanted.paragraph.is_some() && paragraph_of(text.paragraphs, range) == wanted.paragraph);
    here.next().filter(|_| here.next().is_none())
}

/// The paragraph, from 1, in which `range` begins.
fn paragraph_of(paragraphs: &[Range<usize>], range: &Range<usize>) -> Option<u32> {
    let after = paragraphs.partition_point(|paragraph| paragraph.start <= range.start);
    u32::try_from(after).ok().filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::paragraphs::paragraphs;

    const BODY: &str = "The two met in Oslo.\n\nThe minister spoke. The minister left.\n\nThe minister spoke.";

    fn look(quote: &str, before: Option<&str>, paragraph: Option<u32>) -> Passage {
        let paragraphs = paragraphs(BODY);
        let text = Searched { haystack: Haystack::new(BODY), paragraphs: &paragraphs };
        locate(Some(&text), &Wanted { quote: Some(quote), before, after: None, paragraph })
    }

    #[test]
    fn a_passage_is_found_moved_ambiguous_or_lost() {
        for (quote, before, paragraph, expected) in [
            ("met in Oslo", None, None, PassageState::Found),
            ("met in  Oslo", None, Some(1), PassageState::Found),
            ("met in Oslo", None, Some(2), PassageState::Moved),
            ("The minister spoke", None, None, PassageState::Ambiguous),
            ("The minister spoke", None, Some(3), PassageState::Found),
            ("The minister", None, Some(2), PassageState::Ambiguous),
            ("The minister", Some("spoke."), Some(2), PassageState::Found),
            ("met in Bergen", None, Some(1), PassageState::Lost),
            (" ", None, None, PassageState::None),
        ] {
            assert_eq!(look(quote, before, paragraph).state, expected, "{quote} {before:?} {paragraph:?}");
        }
    }

    #[test]
    fn a_found_passage_knows_its_paragraph_and_its_place() {
        let passage = look("minister left", None, None);
        assert_eq!(passage.paragraph, Some(2));
        assert_eq!(&BODY[passage.range.unwrap()], "minister left");
    }

    #[test]
    fn without_the_text_nobody_can_look() {
        let wanted = Wanted { quote: Some("x"), before: None, after: None, paragraph: Some(2) };
        assert_eq!(locate(None, &wanted).state, PassageState::Unread);
    }
}
