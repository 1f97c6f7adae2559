//! What stands aside between a subject and its verb.

use super::class::Class;
use super::closed::Tag;
use super::group::Shape;
use super::saying::after_when;
use super::subject::Finder;

impl Finder<'_, '_, '_> {
    /// "Developers that had access to the kit showed": where the relative clause begins whose object stands right before the verb.
    pub(super) fn relative_before(&self, start: usize, end: usize) -> Option<usize> {
        let group = self.groups.iter().rfind(|group| group.end <= start && group.shape == Shape::Finite)?;
        let divides = |at: usize| {
            matches!(
                self.tag(at),
                Tag::Comma | Tag::And | Tag::Subordinate | Tag::Relative | Tag::Colon | Tag::Quote | Tag::Aside
            )
        };
        let first = (0..group.start).rev().find(|at| self.tag(*at) != Tag::Adverb)?;
        let leads = self.sentence.is(first, &["that", "who", "which"]) && first > 0 && self.nominal(first - 1);
        (leads && group.class != Class::Say && !(group.end..end).any(divides)).then_some(first)
    }

    /// Where the aside begins whose second comma stands at `close`: "Kellogg, Trump's envoy, said".
    pub(super) fn opening(&self, close: usize) -> Option<usize> {
        let from = close.saturating_sub(45);
        let mut quotes = 0;
        for open in (from..close).rev() {
            match self.tag(open) {
                Tag::Quote => {
                    quotes += 1;
                    continue;
                }
                // The comma of "May 15, 1955" divides nothing, nor does one within a quotation.
                Tag::Comma if !self.sentence.words[open].timed && quotes % 2 == 0 => {}
                Tag::Colon => return None,
                _ => continue,
            }
            let first = open + 1;
            let has_verb = self
                .groups
                .iter()
                .any(|group| group.start >= first && group.end <= close && group.shape == Shape::Finite);
            let leads = matches!(self.tag(first), Tag::Relative | Tag::Subordinate | Tag::Condition)
                || self.sentence.is(first, &["whose"])
                || matches!(self.tag(first), Tag::Preposition) && self.tag(first + 1) == Tag::Relative;
            // "Anchor Corp., a maker of pumps, said".
            let is_short = open > 1 && self.sentence.is(open - 1, &["."]) && self.nominal(open - 2);
            let before_is_noun = open > 0 && (self.nominal(open - 1) || self.tag(open - 1) == Tag::Aside || is_short);
            let is_noun = || !has_verb || self.is_relative(first, close);
            if before_is_noun && (leads || is_noun() || self.is_saying(first, close)) && open + 1 < close {
                // A list of names is no aside: "Macron, Starmer and Merz, said".
                return Some(open);
            }
            if has_verb && !leads {
                return None;
            }
        }
        None
    }

    /// "The engineer who built the bridge": whether every verb in there is of a relative clause.
    fn is_relative(&self, first: usize, close: usize) -> bool {
        let relative = (first + 1..close).find(|at| {
            let follows = self.nominal(at - 1);
            follows && (self.tag(*at) == Tag::Relative || self.sentence.is(*at, &["that", "whose"]))
        });
        let mut finite = self.groups.iter().filter(|group| group.shape == Shape::Finite);
        relative.is_some_and(|relative| {
            finite.all(|group| group.start < first || group.start >= close || group.start > relative)
        })
    }

    /// "The plan, he said on Monday, would": whether nothing but who says it stands between two commas.
    fn is_saying(&self, first: usize, close: usize) -> bool {
        let mut within = self
            .groups
            .iter()
            .filter(|group| first < group.start && group.end <= close && group.shape == Shape::Finite);
        let (Some(group), None) = (within.next(), within.next()) else { return false };
        group.class == Class::Say
            && (first..group.start).all(|at| self.nominal(at))
            && after_when(self.sentence, group.end) == close
    }

    /// "Cambrex Corp., Bayonne, N.J., declared": where a firm has its seat stands between three commas.
    pub(super) fn seat(&self, open: usize, close: usize) -> Option<usize> {
        let is_name = |at: usize| self.tag(at) == Tag::Name || self.sentence.is(at, &["."]);
        let earlier = (open.saturating_sub(4)..open).rev().find(|at| self.tag(*at) == Tag::Comma)?;
        let is_seat = close - open < 4 && earlier + 1 < open && (earlier + 1..open).chain(open + 1..close).all(is_name);
        // "Phoenix, Ariz.": a state, shortened.
        let is_state = self.sentence.is(close - 1, &["."]);
        let is_of_firm = is_state
            || self.sentence.is(earlier.checked_sub(1)?, &["."])
            || self
                .sentence
                .is(earlier - 1, &["corp", "inc", "co", "ltd", "plc", "llc", "corp.", "inc.", "co.", "ltd."]);
        (is_seat && is_of_firm).then_some(earlier)
    }

    pub(super) fn aside(&self, close: usize) -> Option<usize> {
        (close.saturating_sub(25)..close).rev().find(|at| self.tag(*at) == Tag::Aside)
    }

    /// Whether a verb stands within what a noun heads: "troops sent to Kyiv", "a bus carrying pupils", "men accused of plotting to kill him".
    pub(super) fn is_within(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let group = self.groups.iter().find(|group| group.start <= at && at < group.end);
        group.is_some_and(|group| match group.shape {
            Shape::Reduced => group.start == at,
            // Where a verb went before, the form in -ing goes on from that: "filed a brief arguing".
            Shape::Participle => {
                let before = group.start.saturating_sub(1);
                self.floor == 0
                    && group.start > 0
                    && (matches!(self.tag(before), Tag::Noun | Tag::Name) && !self.sentence.words[before].timed
                        || self.sentence.is(before, &["of"]) && self.tag(group.end) == Tag::To)
            }
            Shape::Infinitive => {
                self.tag(before) == Tag::To
                    && before > 0
                    && self.groups.iter().any(|other| other.end == before && other.shape == Shape::Participle)
            }
            Shape::Finite => false,
        })
    }
}
