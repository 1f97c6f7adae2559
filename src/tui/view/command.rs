//! The command line, at the bottom of the screen, with what may follow.

use crate::text::safe::Safe;
use crate::text::width::{pad, width};
use crate::tui::command_line::{COMMANDS, CommandLine};
use crate::tui::flow::flow;
use crate::tui::paint::Painter;
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, line: &CommandLine, body: Rect) {
    let columns = usize::from(body.width.saturating_sub(2));
    let told = match &line.refusal {
        Some(refusal) => flow(refusal, Role::Error, &[], columns),
        None => line.continuations().iter().map(|word| continuation(word)).collect(),
    };
    let wanted = u16::try_from(told.len() + 2).unwrap_or(u16::MAX).min(body.height);
    let area = Rect { y: body.bottom() - wanted, height: wanted, ..body };
    let row = |index: u16| Rect { y: area.y + index, height: u16::from(index < area.height), ..area };
    let inset = |area: Rect| Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area };
    painter.clear(area);
    painter.title(row(0), &Line::of(Role::Heading, Safe::literal("Command")), &Line::new());
    for (index, line) in (1..area.height.saturating_sub(1)).zip(&told) {
        painter.line(inset(row(index)), line);
    }
    let input = inset(row(area.height.saturating_sub(1)));
    let prompt = painter.text(input, &Safe::literal(":"), Role::Key);
    let input = Rect { x: input.x + prompt, width: input.width.saturating_sub(prompt), ..input };
    painter.text(input, &Safe::from_outside(line.input.text()), Role::Input);
    let before = u16::try_from(width(&Safe::from_outside(line.input.before()))).unwrap_or(u16::MAX);
    let cursor = before.min(input.width.saturating_sub(1));
    painter.restyle(Rect { x: input.x + cursor, width: 1.min(input.width), ..input }, Role::Selected);
}

/// A word that may follow; a command with what it wants and does.
fn continuation(word: &str) -> Line {
    let shown = Safe::from_outside(word);
    match COMMANDS.iter().find(|(name, _, _)| *name == word) {
        Some((_, wants, does)) => Line::of(Role::Key, pad(&shown, 8))
            .with(Role::Plain, pad(&Safe::literal(wants), 15))
            .with(Role::Quiet, Safe::literal(does)),
        None => Line::of(Role::Key, shown),
    }
}
