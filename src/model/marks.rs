//! Where names stand in a text, as it writes them.

use super::ids::NameId;
use super::name::NameKind;
use super::views::Name;
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
    let mut marks: Vec<Mark> = names
        .iter()
        .flat_map(|name| {
            let surname =
                surname(*name).filter(|word| names.iter().filter(|other| surname_of(**other, word)).count() == 1);
            name.spellings().chain(surname).map(|spelling| (spelling, name.id()))
        })
        .flat_map(|(spelling, name)| occurrences(text, spelling).map(move |range| Mark { range, name }))
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

fn occurrences<'t>(text: &'t str, spelling: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    let edge = |neighbour: Option<char>| !neighbour.is_some_and(char::is_alphanumeric);
    text.match_indices(spelling)
        .filter(|(_, found)| !found.is_empty())
        .map(|(start, found)| start..start + found.len())
        .filter(move |range| edge(text[..range.start].chars().next_back()) && edge(text[range.end..].chars().next()))
}
