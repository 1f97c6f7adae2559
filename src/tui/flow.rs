//! Text from outside as lines of a width, with some of it marked.

use super::styled::Line;
use super::theme::Role;
use crate::text::safe::{Safe, Shown};
use crate::text::wrap::wrap;
use std::ops::Range;

/// A stretch of the raw text and the role it is drawn in. Later stretches lie over earlier ones.
pub type Stretch = (Range<usize>, Role);

/// Wraps one paragraph. The stretches are bytes of the raw text.
pub fn flow(raw: &str, base: Role, stretches: &[Stretch], columns: usize) -> Vec<Line> {
    let shown = Shown::paragraph(raw);
    let text = shown.text();
    let place = |range: &Range<usize>| text.whole(shown.range(range.clone()));
    let stretches: Vec<Stretch> = stretches.iter().map(|(range, role)| (place(range), *role)).collect();
    wrap(text, columns).into_iter().map(|range| line(text, range, base, &stretches)).collect()
}

/// A text from outside on one line, its line ends as spaces.
pub fn words_of(raw: &str) -> Safe {
    Shown::paragraph(raw.trim()).text().clone()
}

/// Our own words, wrapped.
pub fn flow_safe(text: &Safe, role: Role, columns: usize) -> Vec<Line> {
    wrap(text, columns).into_iter().map(|range| Line::of(role, text.slice(range))).collect()
}

/// One line, cut where roles change.
fn line(text: &Safe, range: Range<usize>, base: Role, stretches: &[Stretch]) -> Line {
    let mut cuts = vec![range.start, range.end];
    for (stretch, _) in stretches {
        cuts.extend([stretch.start, stretch.end].into_iter().filter(|cut| range.contains(cut)));
    }
    cuts.sort_unstable();
    cuts.dedup();
    let mut line = Line::new();
    for cut in cuts.windows(2) {
        let here = stretches.iter().rev().find(|(stretch, _)| stretch.start <= cut[0] && cut[1] <= stretch.end);
        line.push(here.map_or(base, |(_, role)| *role), text.slice(cut[0]..cut[1]));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(lines: &[Line]) -> Vec<Vec<(Role, &str)>> {
        lines.iter().map(|line| line.pieces.iter().map(|piece| (piece.role, &*piece.text)).collect()).collect()
    }

    #[test]
    fn a_mark_goes_on_over_the_end_of_a_line() {
        let lines = flow("one two three", Role::Plain, &[(4..13, Role::Name)], 8);
        assert_eq!(roles(&lines), [vec![(Role::Plain, "one "), (Role::Name, "two")], vec![(Role::Name, "three")]]);
    }

    #[test]
    fn a_mark_takes_in_all_of_a_letter() {
        let lines = flow("e\u{301}l\u{200d}x", Role::Plain, &[(0..1, Role::Name), (3..4, Role::Count)], 80);
        let drawn = [(Role::Name, "e\u{301}"), (Role::Count, "l"), (Role::Plain, "<U+200D>x")];
        assert_eq!(roles(&lines), [drawn]);
    }

    #[test]
    fn marks_stay_on_their_words_when_others_are_made_visible() {
        let raw = "a\u{202e}b Rutte";
        let start = raw.find("Rutte").unwrap();
        let lines = flow(raw, Role::Plain, &[(start..raw.len(), Role::Name)], 80);
        assert_eq!(roles(&lines), [vec![(Role::Plain, "a<U+202E>b "), (Role::Name, "Rutte")]]);
    }
}
