//! The export dialog, over the timeline.

use crate::export::{Comparison, Format, count};
use crate::keys::Action;
use crate::model::ArticleId;
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::export_box::{ExportBox, Stage, What};
use crate::tui::flow::flow_safe;
use crate::tui::paint::Painter;
use crate::tui::state::State;
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, state: &State, dialog: &ExportBox, area: Rect) {
    painter.clear(area);
    let title = Rect { height: 1.min(area.height), ..area };
    painter.title(title, &Line::of(Role::Heading, Safe::literal("Export")), &Line::new());
    let inner = Rect {
        x: area.x + 2.min(area.width),
        y: area.y + 2.min(area.height),
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    };
    let mut lines = vec![
        Line::of(Role::Quiet, Safe::literal("What    ")).with(Role::Plain, what(state, dialog)),
        formats(dialog),
        Line::of(Role::Quiet, Safe::literal("File    ")).with(Role::Input, Safe::from_outside(dialog.path.text())),
        Line::new(),
    ];
    lines.extend(stage(state, dialog, usize::from(inner.width)));
    painter.lines(inner, &lines);
    let cursor = 8 + width(&Safe::from_outside(dialog.path.before()));
    if inner.height > 2 && dialog.stage == Stage::Choosing {
        let column = u16::try_from(cursor).unwrap_or(u16::MAX).min(inner.width.saturating_sub(1));
        painter.restyle(Rect { x: inner.x + column, y: inner.y + 2, width: 1, height: 1 }, Role::Selected);
    }
}

/// Which events.
fn what(state: &State, dialog: &ExportBox) -> Safe {
    let shown = || {
        let events = count(state.selection.len(), "event", "events");
        if state.query.is_empty() {
            crate::safe!("{}, the whole corpus", events)
        } else {
            crate::safe!("{} of the query {}", events, Safe::from_outside(state.query.as_str()))
        }
    };
    match &dialog.what {
        What::Shown => shown(),
        What::Marked(marked) => crate::safe!("{} marked, whatever is shown", count(marked.len(), "event", "events")),
        What::Comparison(Comparison::Matrix(_), None) => crate::safe!("the matrix of {}", shown()),
        What::Comparison(Comparison::Matrix(_), Some(part)) => {
            crate::safe!("the matrix of {} of the {} events shown", part.len(), state.selection.len())
        }
        What::Comparison(Comparison::Conflicts, _) => crate::safe!("the conflicts of {}", shown()),
        What::Comparison(Comparison::Origins, _) => crate::safe!("the origins of {}", shown()),
        What::Comparison(Comparison::Difference(a, b), _) => {
            let label = |id: &ArticleId| Safe::from_outside(state.corpus().article(*id).label());
            crate::safe!("how {} and {} differ", label(a), label(b))
        }
    }
}

/// All formats, the chosen one in reverse.
fn formats(dialog: &ExportBox) -> Line {
    let mut line = Line::of(Role::Quiet, Safe::literal("Format  "));
    for format in Format::ALL {
        let role = if format == dialog.format { Role::Selected } else { Role::Plain };
        line.push(role, crate::safe!(" {} ", Safe::literal(format.as_str())));
        line.push(Role::Plain, Safe::literal(" "));
    }
    line
}

/// What may be done now, or what went wrong.
fn stage(state: &State, dialog: &ExportBox, columns: usize) -> Vec<Line> {
    let key = |action| Safe::from_outside(&state.key(action));
    match &dialog.stage {
        Stage::Choosing => flow_safe(
            &crate::safe!(
                "Type a path, from the folder annals was started in; Ctrl-U empties it. {} changes the format. {} writes.",
                key(Action::NextChoice),
                key(Action::Accept)
            ),
            Role::Quiet,
            columns,
        ),
        Stage::Replacing => flow_safe(
            &crate::safe!(
                "A file of this name is there already. {} replaces it, {} leaves it alone.",
                key(Action::Accept),
                key(Action::Cancel)
            ),
            Role::Conflict,
            columns,
        ),
        Stage::Writing(bytes) => {
            let written = match bytes / 1_000_000 {
                0 => Safe::literal("Writing"),
                megabytes => crate::safe!("Writing, {} MB so far", megabytes),
            };
            flow_safe(&crate::safe!("{}. {} stops.", written, key(Action::Cancel)), Role::Quiet, columns)
        }
        Stage::Stopping => flow_safe(&Safe::literal("Stopping."), Role::Quiet, columns),
        Stage::Failed(failure) => {
            let mut lines = flow_safe(&failure.message, Role::Error, columns);
            lines.extend(flow_safe(&failure.hint, Role::Quiet, columns));
            lines
        }
    }
}
