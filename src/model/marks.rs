//! Where names stand in a text, as it writes them.

use super::ids::NameId;
use super::name::NameKind;
use super::views::Name;
use crate::text::find::Haystack;
use crate::text::words::words;
use std::ops::Range;

/// A name found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Whose name it is.
    pub name: NameId,
}

/// Every whole-word occurrence of a spelling of one of `names`, in order, the longer first where two overlap.
/// A person is also found under the last word of the name where no other of `names` ends with it.
pub(super) fn find(text: &str, names: &[Name<'_>]) -> Vec<Mark> {
    let haystack = Haystack::new(text);
    let mut marks: Vec<Mark> = names
        .iter()
        .flat_map(|name| {
            let surname =
                surname(*name).filter(|word| names.iter().filter(|other| surname_of(**other, word)).count() == 1);
            name.spellings().chain(surname).map(|spelling| (spelling, name.id()))
        })
        .flat_map(|(spelling, name)| {
            occurrences(&haystack, text, spelling).into_iter().map(move |range| Mark { range, name })
        })
        .collect();
    marks.sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end), mark.name));
    let mut end = 0;
    marks.retain(|mark| {
        let free = mark.range.start >= end;
        if free {
            end = mark.range.end;
        }
        free
    });
    marks
}

/// The last word of a person's name of several words.
fn surname<'c>(name: Name<'c>) -> Option<&'c str> {
    let (_, last) = name.text().rsplit_once(' ')?;
    (name.kind() == NameKind::Person && last.chars().count() > 2).then_some(last)
}

fn surname_of(name: Name<'_>, word: &str) -> bool {
    surname(name) == Some(word) || name.text() == word
}

/// Where a spelling stands as whole words; white space and quotation marks are matched as in quotes.
fn occurrences(text: &Haystack<'_>, body: &str, spelling: &str) -> Vec<Range<usize>> {
    let mut found = text.find(spelling);
    found.retain(|range| {
        let (before, inside, after) = (&body[..range.start], &body[range.clone()], &body[range.end..]);
        is_edge(before.chars().next_back(), inside.chars().next())
            && is_edge(inside.chars().next_back(), after.chars().next())
    });
    found
}

/// Whether a word ends between two characters: not between two letters, unless one is of a script without spaces.
fn is_edge(before: Option<char>, after: Option<char>) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return true };
    let joined = before.is_alphanumeric() && after.is_alphanumeric();
    !joined || is_spaceless(before) || is_spaceless(after)
}

fn is_spaceless(letter: char) -> bool {
    !letter.is_ascii() && words(letter.encode_utf8(&mut [0; 4])).iter().any(|word| word.spaceless)
}
