//! What an event is called by the noun that names it.

use super::closed::Tag;
use super::gather::Gathering;
use super::label::capitalised;
use super::noun::Named;
use super::title::{LONGEST, cut, plain};
use super::who::BODIES;
use super::words::is_somebody;

impl Gathering<'_, '_, '_, '_> {
    /// The noun with its modifiers and what goes with it: "Emergency meeting of European leaders in Paris".
    pub(super) fn title(&self, named: &Named) -> Option<String> {
        let sentence = self.told.sentence;
        let mut end = named.range.end;
        if let Some(timed) = (named.head..end).find(|at| sentence.words[*at].timed) {
            end = timed;
        }
        let dangles = |at: usize| {
            matches!(
                sentence.tag(at),
                Tag::Preposition | Tag::To | Tag::Determiner | Tag::Possessive | Tag::And | Tag::Comma | Tag::Hyphen
            ) || sentence.is(at, &["due", "set", "scheduled", "planned", "expected"])
        };
        while end > named.head + 1 && dangles(end - 1) {
            end -= 1;
        }
        // "A meeting between Reno and Gonzalez | 's lawyer": who it was stands behind.
        if sentence.owns(end) && sentence.tag(end - 1) == Tag::Name {
            return None;
        }
        // "The bombing of a Birmingham": what the name belongs to stands behind a comma.
        let last = end.checked_sub(1)?;
        if last > named.head + 1
            && sentence.tag(last) == Tag::Name
            && sentence.tag(last - 1) == Tag::Determiner
            && sentence.is(last - 1, &["a", "an"])
        {
            return None;
        }
        // "The Lyon, France conference": half of what it is called stands before the comma.
        if named.first > 2
            && sentence.tag(named.first) == Tag::Name
            && sentence.tag(named.first - 1) == Tag::Comma
            && sentence.tag(named.first - 2) == Tag::Name
            && sentence.tag(named.first - 3) == Tag::Determiner
        {
            return None;
        }
        // "A peace rally", where the rally was taken for a verb: half a noun is none.
        if end == named.range.end && sentence.tag(end) == Tag::Verb && sentence.words[end].noun.is_some() {
            return None;
        }
        // "The shooting of Dr": the sentence was taken to end too early.
        if sentence.is(last, &["dr", "mr", "mrs", "ms", "gen", "sen", "rep", "st", "col", "lt"]) {
            return None;
        }
        let skipped = |at: usize| {
            sentence.words[at].timed
                || sentence.is(
                    at,
                    &["a", "an", "the", "planned", "upcoming", "recent", "recently", "pending", "slated", "scheduled"],
                )
        };
        let mut first = named.first;
        while first < named.head && skipped(first) {
            first += 1;
        }
        // "The company's purchase of Acme": whose, the text around would tell.
        if sentence.owns(first + 1) && sentence.is(first, BODIES) {
            return None;
        }
        let figures = self.told.page.figures_in(sentence.tokens(first..end));
        // "A pact with a group of owners": neither is known.
        let is_of_some = (named.head + 1..end).any(|at| sentence.is(at, &["a", "an", "some"]));
        let is_of_people =
            !is_of_some && (named.head + 1..end).any(|at| is_somebody(&sentence.text(at).to_lowercase()));
        if figures.is_empty() && !self.is_specified_by_sort(named) && !is_of_people {
            return None;
        }
        let noun = plain(sentence.slice(first..end));
        // "The killing of the doctor, Karin Holm": the name says of whom.
        let behind = sentence.first + end + 1;
        let of = self.told.page.figure_at(behind).filter(|figure| figure.tokens.start == behind);
        let of = of
            .filter(|_| sentence.tag(end) == Tag::Comma && sentence.tag(end - 1) == Tag::Noun && end > named.head + 1);
        let noun = of.map_or(noun.clone(), |figure| format!("{noun} {}", self.told.page.name(figure.name)));
        let title = capitalised(&noun);
        (title.split_whitespace().count() > 1).then(|| cut(&title, LONGEST))
    }
}
