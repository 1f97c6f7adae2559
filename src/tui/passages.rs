//! The passages about one event: article beside article, or one below the other where that is too narrow.

use super::detail::Detail;
use super::flow::flow;
use super::glyphs::Glyphs;
use super::item::{Item, Portrait};
use super::scroll::follow;
use super::shown::Shown;
use super::styled::Line;
use super::theme::Role;
use crate::model::Assertion;
use ratatui::layout::Rect;
use std::ops::Range;

/// Narrower than this no passage is read with ease.
const NARROWEST: u16 = 38;

/// The passages, and which of them is chosen.
#[derive(Clone, Debug)]
pub struct PassagesView {
    /// About what.
    pub item: Item,
    /// The chosen assertion, by its place among them.
    pub telling: usize,
    /// The first line of the chosen panel that is seen.
    pub top: usize,
}

/// Everything that is drawn: lines over all, and the panels that are seen.
#[derive(Clone, Debug)]
pub struct Panels {
    /// The event, and what the passages come to.
    pub head: Vec<Line>,
    /// Article beside article, or one panel for all of them.
    pub seen: Vec<Panel>,
    /// How many articles stand left and right of those that are seen.
    pub hidden: (usize, usize),
}

/// Some assertions, below one another.
#[derive(Clone, Debug)]
pub struct Panel {
    /// Where.
    pub area: Rect,
    /// Their lines.
    pub detail: Detail,
    /// Which of all assertions they are.
    pub tellings: Range<usize>,
}

/// The area of the passages: the body without its title.
pub fn area(body: Rect) -> Rect {
    let title = 1.min(body.height);
    Rect { y: body.y + title, height: body.height - title, ..body }
}

impl PassagesView {
    /// The passages about an item.
    pub fn new(item: Item) -> PassagesView {
        PassagesView { item, telling: 0, top: 0 }
    }

    /// The chosen assertion.
    pub fn assertion<'s>(&self, shown: Shown<'s>) -> Option<Assertion<'s>> {
        let portrait = self.item.portrait(shown);
        portrait.account.tellings.get(self.telling).map(|telling| telling.says)
    }

    /// Which assertion is chosen, from 1, and how many there are.
    pub fn position(&self, shown: Shown<'_>) -> (usize, usize) {
        (self.telling + 1, self.item.portrait(shown).account.tellings.len())
    }

    /// Goes so many assertions further, no further than there are any.
    pub fn step(&mut self, shown: Shown<'_>, by: isize) {
        let last = self.item.portrait(shown).account.tellings.len().saturating_sub(1);
        self.telling = self.telling.saturating_add_signed(by).min(last);
    }

    /// Goes to the first assertion of the next article, or of the one before.
    pub fn step_article(&mut self, shown: Shown<'_>, forward: bool) {
        let articles = articles(&self.item.portrait(shown));
        let own = articles.iter().position(|range| range.contains(&self.telling)).unwrap_or(0);
        let next = if forward { own + 1 } else { own.saturating_sub(1) };
        if let Some(range) = articles.get(next) {
            self.telling = range.start;
        }
    }

    /// Scrolls, no further than needed, until the chosen assertion is seen.
    pub fn bring_into_view(&mut self, shown: Shown<'_>, glyphs: Glyphs, area: Rect) {
        let panels = self.panels(shown, glyphs, area);
        let chosen = panels.seen.iter().find(|panel| panel.tellings.contains(&self.telling));
        let Some(panel) = chosen else { return };
        let span = panel.detail.span(self.telling - panel.tellings.start);
        let start = if self.telling == panel.tellings.start { 0 } else { span.start };
        self.top = follow(self.top.min(start), start, span.end, usize::from(panel.area.height));
    }

    /// What is drawn in an area.
    pub fn panels(&self, shown: Shown<'_>, glyphs: Glyphs, area: Rect) -> Panels {
        let portrait = self.item.portrait(shown);
        let head = head(&portrait, usize::from(area.width.saturating_sub(2)));
        let height = u16::try_from(head.len()).unwrap_or(u16::MAX).min(area.height / 2);
        let body = Rect { y: area.y + height, height: area.height - height, ..area };
        let articles = articles(&portrait);
        let room = usize::from(area.width / NARROWEST);
        if room < 2 || articles.len() < 2 {
            let tellings = 0..portrait.account.tellings.len();
            let seen = vec![self.panel(&portrait, tellings, body, glyphs)];
            return Panels { head, seen, hidden: (0, 0) };
        }
        let own = articles.iter().position(|range| range.contains(&self.telling)).unwrap_or(0);
        let first = (own / room * room).min(articles.len().saturating_sub(room));
        let shown = &articles[first..articles.len().min(first + room)];
        let columns = u16::try_from(shown.len()).unwrap_or(1).max(1);
        let width = body.width / columns;
        let panels = shown.iter().zip(0_u16..).map(|(range, at)| {
            let area = Rect { x: body.x + at * width, width: width - u16::from(at + 1 < columns), ..body };
            self.panel(&portrait, range.clone(), area, glyphs)
        });
        Panels { head, seen: panels.collect(), hidden: (first, articles.len() - first - shown.len()) }
    }

    fn panel(&self, portrait: &Portrait<'_>, tellings: Range<usize>, area: Rect, glyphs: Glyphs) -> Panel {
        let mut own = portrait.account.tellings.get(tellings.clone()).unwrap_or_default().to_vec();
        if tellings.len() < portrait.account.tellings.len() {
            // Beside what it retells an article stands below nothing.
            own.iter_mut().for_each(|telling| telling.folded = false);
        }
        let chosen = tellings.contains(&self.telling).then(|| self.telling - tellings.start);
        let columns = usize::from(area.width.saturating_sub(2));
        Panel { area, detail: Detail::under(Vec::new(), &own, chosen, columns, glyphs), tellings }
    }
}

/// The assertions of each article, by their places.
fn articles(portrait: &Portrait<'_>) -> Vec<Range<usize>> {
    let mut start = 0;
    let chunks = portrait.account.tellings.chunk_by(|_, next| next.same_article);
    chunks
        .map(|chunk| {
            let range = start..start + chunk.len();
            start = range.end;
            range
        })
        .collect()
}

/// The event, when, and what the passages come to.
fn head(portrait: &Portrait<'_>, columns: usize) -> Vec<Line> {
    let account = &portrait.account;
    let mut lines = flow(&account.event.title(), Role::Heading, &[], columns);
    lines.extend(flow(&account.when, Role::Quiet, &[], columns));
    let standing = account.standing.map(|standing| (Role::Status, standing.to_string()));
    let conflicts = account.conflicts.iter().map(|conflict| (Role::Conflict, format!("! {conflict}")));
    let told = account.support.iter().chain(&account.first).map(|fact| (Role::Plain, fact.clone()));
    let facts = told.chain(standing).chain(conflicts);
    for (role, words) in facts.chain(portrait.remarks.iter().cloned()) {
        lines.extend(flow(&words, role, &[], columns));
    }
    lines.push(Line::new());
    lines
}
