//! The keys of the timeline.

use crate::export::Comparison;
use crate::keys::Action;
use crate::query::Query;
use crate::store::Source;
use crate::timeline::Zoom;
use crate::tui::command_line::CommandLine;
use crate::tui::export_box::{ExportBox, What};
use crate::tui::message::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::search_box::SearchBox;
use crate::tui::state::{Focus, State};
use crate::tui::unread::UnreadView;

/// How far the strip moves with one key, in columns.
const PAN: i64 = 8;

pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Down => step(state, 1),
        Action::Up => step(state, -1),
        Action::HalfDown => step(state, half(state)),
        Action::HalfUp => step(state, -half(state)),
        Action::First => jump(state, Some(0)),
        Action::Last => {
            jump(state, state.plan.len().checked_sub(1));
            state.wants_last = state.reading.is_some();
        }
        Action::NextDay => jump(state, state.plan.next_day(state.cursor)),
        Action::PreviousDay => jump(state, state.plan.previous_day(state.cursor)),
        Action::SwitchPane => switch(state),
        Action::Open => open(state),
        Action::Mark => mark(state),
        Action::Search => search(state),
        Action::Matrix => super::matrix::open(state),
        Action::Diff => {
            let at = state.assertion().map(|says| says.article().id());
            super::choice::open(state, at);
        }
        Action::Conflicts => super::comparison::open(state, Comparison::Conflicts),
        Action::Origins => super::origins::open(state),
        Action::Export => export(state),
        Action::ZoomIn => zoom(state, Zoom::finer),
        Action::ZoomOut => zoom(state, Zoom::coarser),
        Action::Fit => {
            state.zoom = None;
            state.pan = 0;
        }
        Action::PanLeft => pan(state, -PAN),
        Action::PanRight => pan(state, PAN),
        Action::Command => state.overlays.push(Overlay::Command(CommandLine::default())),
        Action::Copy => return copy(state),
        Action::OpenUrl => return open_url(state),
        Action::Edit => return edit(state),
        Action::Reload => return vec![Effect::Reload],
        Action::Unread => {
            let view = UnreadView::new(&state.library);
            state.overlays.push(Overlay::Unread(view));
        }
        Action::Cancel if state.reading.is_some() && state.focus == Focus::List && state.query.is_empty() => {
            return vec![Effect::Stop];
        }
        Action::Help => state.overlays.push(Overlay::Help(0)),
        Action::Back if state.focus == Focus::List && state.query.is_empty() => return vec![Effect::Quit],
        Action::Back | Action::Cancel => back(state),
        _ => {}
    }
    Vec::new()
}

pub(super) fn search(state: &mut State) {
    let search = SearchBox::new(&state.library, &state.query);
    state.overlays.push(Overlay::Search(search));
}

/// Moves by so many events, or assertions where the pane has the keys.
fn step(state: &mut State, by: isize) {
    match state.focus {
        Focus::List => state.go_to(state.cursor.saturating_add_signed(by)),
        Focus::Pane => {
            state.telling = state.telling.saturating_add_signed(by);
            state.bring_into_view();
        }
    }
}

fn half(state: &State) -> isize {
    let height = match state.focus {
        Focus::List => state.layout().list.height,
        Focus::Pane => state.pane_area().height,
    };
    isize::try_from((height / 2).max(1)).unwrap_or(1)
}

fn jump(state: &mut State, position: Option<usize>) {
    if let Some(position) = position {
        state.focus = Focus::List;
        state.go_to(position);
    }
}

fn switch(state: &mut State) {
    state.focus = match state.focus {
        Focus::List if state.event().is_some() => Focus::Pane,
        _ => Focus::List,
    };
    state.bring_into_view();
}

/// From the list to who says so; from there to the article.
fn open(state: &mut State) {
    if state.focus == Focus::List {
        return switch(state);
    }
    if let Some(id) = state.assertion().map(|says| says.id()) {
        super::article::open(state, id);
    }
}

fn mark(state: &mut State) {
    let Some(id) = state.event().map(|event| event.id()) else { return };
    if !state.marks.remove(&id) {
        state.marks.insert(id);
    }
    let (count, key) = (state.marks.len(), state.key(Action::Export));
    state.say(match count {
        0 => format!("nothing is marked; {key} exports what is shown"),
        1 => format!("1 event marked; {key} exports what is marked"),
        _ => format!("{count} events marked; {key} exports what is marked"),
    });
}

pub(super) fn export(state: &mut State) {
    if state.plan.is_empty() && state.marks.is_empty() {
        return state.say("nothing is shown, so there is nothing to export");
    }
    let what = match state.marks.is_empty() {
        true => What::Shown,
        false => What::Marked(state.marks.iter().copied().collect()),
    };
    state.overlays.push(Overlay::Export(ExportBox::new(what)));
}

fn zoom(state: &mut State, to: fn(Zoom) -> Zoom) {
    let Some(strip) = state.strip() else { return };
    let unit = to(strip.zoom);
    if unit == strip.zoom {
        state.say(format!(
            "there is no {} unit than the {}",
            if unit == Zoom::Day { "finer" } else { "coarser" },
            unit.as_str()
        ));
    }
    state.zoom = Some(unit);
    state.pan = 0;
}

/// Moves the strip, as far as there is something to see and the selected event stays in view.
fn pan(state: &mut State, by: i64) {
    let before = state.strip();
    state.pan += by;
    if state.strip() == before {
        state.pan -= by;
        state.say("the strip goes no further: it ends, or the selected event would go out of sight");
    }
}

/// From the pane to the list, from a query to all events.
fn back(state: &mut State) {
    if state.focus == Focus::Pane {
        state.focus = Focus::List;
        state.bring_into_view();
    } else if !state.query.is_empty() {
        state.apply(Query::default());
    }
}

/// The selected passage, or the first where the list has the keys, with its citation.
fn copy(state: &mut State) -> Vec<Effect> {
    let Some(says) = state.assertion() else { return Vec::new() };
    super::outside::copy(says).unwrap_or_else(|why| {
        state.say(why);
        Vec::new()
    })
}

fn open_url(state: &mut State) -> Vec<Effect> {
    let Some(says) = state.assertion() else { return Vec::new() };
    super::outside::open_url(says.article()).unwrap_or_else(|why| {
        state.say(why);
        Vec::new()
    })
}

/// The event's place in its file; the assertion's where the pane has the keys.
fn edit(state: &mut State) -> Vec<Effect> {
    let at = match state.focus {
        Focus::List => state.event().map(|event| event.at().clone()),
        Focus::Pane => state.assertion().map(|says| says.at().clone()),
    };
    let Some(at) = at else { return Vec::new() };
    match &state.library.source {
        Source::Path(_) => vec![Effect::Edit { file: (*at.file).into(), line: at.line.max(1) }],
        Source::BuiltIn => {
            state.say("the built-in corpus is part of the program; a corpus in a folder can be edited");
            Vec::new()
        }
        Source::StandardInput => {
            state.say("this corpus came from standard input; there is no file to edit");
            Vec::new()
        }
    }
}
