//! The pane "who says so": an account of one event as lines.

use super::flow::{Stretch, flow};
use super::glyphs::Glyphs;
use super::styled::Line;
use super::theme::Role;
use crate::text::safe::Safe;
use crate::text::width::{cut_with, width};
use crate::timeline::{Account, Telling, Wording, WordingKind};

/// Narrower than this nothing can be told.
const NARROWEST: usize = 8;

/// The lines of the pane, and where each assertion begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Detail {
    /// From the top.
    pub lines: Vec<Line>,
    /// The first line of each assertion, in order.
    pub starts: Vec<usize>,
}

impl Detail {
    /// The account in `columns` terminal columns, with a pointer at the `chosen`th assertion.
    pub fn new(account: &Account<'_>, chosen: Option<usize>, columns: usize, glyphs: Glyphs) -> Detail {
        let head = if columns < NARROWEST { Vec::new() } else { head(account, columns, glyphs) };
        Detail::under(head, &account.tellings, chosen, columns, glyphs)
    }

    /// Assertions under lines of a head.
    pub fn under(
        head: Vec<Line>,
        tellings: &[Telling<'_>],
        chosen: Option<usize>,
        columns: usize,
        glyphs: Glyphs,
    ) -> Detail {
        let mut detail = Detail { lines: head, starts: Vec::new() };
        if columns < NARROWEST {
            return detail;
        }
        for (index, telling) in tellings.iter().enumerate() {
            if !telling.same_article && !detail.lines.is_empty() {
                detail.lines.push(Line::new());
            }
            detail.starts.push(detail.lines.len());
            detail.telling(telling, chosen == Some(index), columns, glyphs);
        }
        detail
    }

    /// The lines that the `index`th assertion takes.
    pub fn span(&self, index: usize) -> std::ops::Range<usize> {
        let start = self.starts.get(index).copied().unwrap_or(0);
        let end = self.starts.get(index + 1).copied().unwrap_or(self.lines.len());
        start..end
    }

    fn telling(&mut self, telling: &Telling<'_>, chosen: bool, columns: usize, glyphs: Glyphs) {
        let indent = 2 + 2 * usize::from(telling.folded);
        let room = columns.saturating_sub(indent).max(1);
        let mut body: Vec<Line> = Vec::new();
        if telling.same_article {
            body.extend(telling.status.map(|status| Line::of(Role::Status, Safe::literal(status))));
        } else {
            body.push(headline(telling, room, glyphs));
        }
        let mut quiet = Vec::new();
        body.extend(telling.retells.iter().flat_map(|text| flow(text, Role::Quiet, &[], room)));
        body.extend(words(telling, room));
        quiet.extend(telling.passage.map(str::to_string));
        quiet.extend(telling.strange.iter().map(|(spelling, name)| format!("{spelling} {} {name}", glyphs.arrow())));
        quiet.extend(telling.says.attributed_to().map(|claimant| format!("according to {claimant}")));
        if !telling.absent.is_empty() {
            quiet.push(format!("not there: {}", telling.absent.join(", ")));
        }
        quiet.extend(telling.dated.as_ref().map(|dated| dated.replace('→', &glyphs.arrow())));
        quiet.extend(telling.says.note().map(|note| format!("note: {note}")));
        body.extend(quiet.iter().flat_map(|text| flow(text, Role::Quiet, &[], room)));
        for (index, line) in body.into_iter().enumerate() {
            let pointer = if chosen && index == 0 { glyphs.pointer() } else { Safe::literal(" ") };
            let role = if chosen { Role::Key } else { Role::Plain };
            let mut whole = Line::of(role, pointer);
            whole.push(Role::Plain, spaces(indent - 1));
            whole.pieces.extend(line.pieces);
            self.lines.push(whole);
        }
    }
}

/// What there is to know about the event as a whole.
fn head(account: &Account<'_>, columns: usize, glyphs: Glyphs) -> Vec<Line> {
    let mut lines = flow(&account.event.title(), Role::Heading, &[], columns);
    let mut when = account.when.clone();
    for place in &account.places {
        when = format!("{when} {} {place}", &*glyphs.dot());
    }
    let who: Vec<&str> = account.people.iter().chain(&account.organisations).copied().collect();
    let whole = account.part_of.as_ref().map(|whole| format!("part of: {whole}"));
    let conflicts = account.conflicts.iter().map(|conflict| (Role::Conflict, format!("! {conflict}")));
    let facts = [(Role::Plain, Some(when)), (Role::Quiet, Some(who.join(", "))), (Role::Quiet, whole)]
        .into_iter()
        .chain([(Role::Plain, account.support.clone()), (Role::Plain, account.first.clone())])
        .chain([(Role::Status, account.standing.map(str::to_string))]);
    let facts = facts.filter_map(|(role, fact)| Some((role, fact?))).chain(conflicts);
    lines.extend(facts.flat_map(|(role, fact)| flow(&fact, role, &[], columns)));
    lines
}

/// Which article, when, and a status that deviates, at the right. Where there is no room, the article's label is cut.
fn headline(telling: &Telling<'_>, room: usize, glyphs: Glyphs) -> Line {
    let article = telling.says.article();
    let status = telling.status.map(Safe::literal).unwrap_or_default();
    let published = article.published().map_or_else(|| "no date".to_string(), |date| date.short(true));
    let published = Safe::from_outside(&format!(" {} {published}", &*glyphs.dot()));
    let label = Safe::from_outside(article.label());
    let label = cut_with(&label, room.saturating_sub(width(&published) + width(&status) + 1), glyphs.ellipsis());
    let gap = room.saturating_sub(width(&label) + width(&published) + width(&status));
    Line::of(Role::Heading, label)
        .with(Role::Plain, published)
        .with(Role::Plain, spaces(gap))
        .with(Role::Status, status)
}

/// The words, with the names as the article writes them; words that are not the article's own say what they are.
fn words(telling: &Telling<'_>, room: usize) -> Vec<Line> {
    let Some(wording) = Wording::of(telling.says) else { return Vec::new() };
    let (opening, closing) = wording.around();
    let paragraph = wording.paragraph.map(|number| format!(" §{number}")).unwrap_or_default();
    let text = format!("{opening}{}{closing}{paragraph}", wording.words);
    let mut stretches: Vec<Stretch> = match wording.kind {
        WordingKind::Lost => Vec::new(),
        _ => telling.says.marks(&wording.words),
    }
    .into_iter()
    .map(|mark| (mark.range.start + opening.len()..mark.range.end + opening.len(), Role::Name))
    .collect();
    if wording.kind != WordingKind::Quoted {
        stretches.push((0..opening.len(), Role::Quiet));
    }
    stretches.push((text.len() - paragraph.len()..text.len(), Role::Quiet));
    flow(&text, Role::Plain, &stretches, room)
}

/// So many spaces.
pub fn spaces(count: usize) -> Safe {
    Safe::from_outside(&" ".repeat(count))
}
