//! What a message does to the state, and what it asks to be done. No clock, no file, no terminal.

mod arriving;
mod article;
mod choice;
mod command;
mod comparison;
mod export;
mod matrix;
mod mouse;
mod origins;
mod outside;
mod page;
mod passages;
mod search;
mod timeline;
mod unread;

use super::message::{Effect, Message};
use super::overlay::Overlay;
use super::state::{Comparing, State};
use crate::compare::origins::is_due;
use crate::keys::{Action, Found, Key};

/// Takes a message in.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    let mut effects = take_in(state, message);
    // The timeline grows under nobody's hands: not while something lies over it.
    if state.overlays.is_empty()
        && let Some(grown) = state.grown.take()
    {
        state.grow(grown.library);
    }
    effects.extend(compare(state));
    if let Some(Overlay::Search(search)) = state.overlays.last_mut()
        && let Some(question) = search.ask(state.asked + 1)
    {
        state.asked = question.number;
        effects.push(Effect::Answer(question));
    }
    effects
}

/// Asks for the articles to be compared, once all of them are there.
pub fn compare(state: &mut State) -> Option<Effect> {
    if state.comparing != Comparing::Unasked || state.reading.is_some() {
        return None;
    }
    let is_due = is_due(state.corpus());
    state.comparing = if is_due { Comparing::UnderWay } else { Comparing::Over };
    is_due.then_some(Effect::Compare)
}

fn take_in(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Key(key) => press(state, key),
        Message::Paste(text) => {
            paste(state, &text);
            Vec::new()
        }
        Message::Resize { width, height } => {
            resize(state, width, height);
            Vec::new()
        }
        Message::Mouse(mouse) => {
            mouse::update(state, mouse);
            Vec::new()
        }
        Message::Answered(answer) => {
            if let Some(Overlay::Search(search)) = state.overlays.last_mut() {
                search.take(answer);
            }
            Vec::new()
        }
        Message::Written(bytes) => {
            export::go_on(state, bytes);
            Vec::new()
        }
        Message::Exported(outcome) => {
            export::ended(state, outcome);
            Vec::new()
        }
        Message::Reloaded(reopened) => {
            arriving::reloaded(state, reopened);
            Vec::new()
        }
        Message::Progress(progress) => {
            if state.reading.is_some() {
                state.reading = Some(progress);
            }
            Vec::new()
        }
        Message::Grown(reopened) => {
            state.grown = Some(reopened);
            Vec::new()
        }
        Message::Read(reopened) => {
            arriving::read(state, reopened);
            Vec::new()
        }
        Message::Compared(compared) => {
            arriving::compared(state, compared);
            Vec::new()
        }
        Message::WroteManifest(path) => {
            state.say(format!("wrote the publication dates to {}", path.display()));
            Vec::new()
        }
        Message::Failed(failure) => {
            state.fail(&failure);
            Vec::new()
        }
    }
}

fn press(state: &mut State, key: Key) -> Vec<Effect> {
    state.notice = None;
    state.pending.push(key);
    let context = state.context();
    let found = match state.keymap.look_up(context, &state.pending) {
        Found::Nothing if state.pending.len() > 1 => {
            // What was begun came to nothing; the last key counts for itself, unless it takes back.
            state.pending = vec![key];
            match state.keymap.look_up(context, &state.pending) {
                Found::Action(Action::Cancel) => {
                    state.pending.clear();
                    return Vec::new();
                }
                found => found,
            }
        }
        found => found,
    };
    match found {
        Found::Begun => Vec::new(),
        Found::Action(action) => {
            state.pending.clear();
            act(state, action)
        }
        Found::Nothing => {
            state.pending.clear();
            edit(state, key);
            Vec::new()
        }
    }
}

/// Does what an action means in the view that has the keys.
fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Quit => return vec![Effect::Quit],
        Action::Suspend => return vec![Effect::Suspend],
        Action::Redraw => return vec![Effect::Redraw],
        _ => {}
    }
    match state.overlays.last() {
        None => timeline::act(state, action),
        Some(Overlay::Search(_)) => search::act(state, action),
        Some(Overlay::Article(_)) => article::act(state, action),
        Some(Overlay::Matrix(_)) => matrix::act(state, action),
        Some(Overlay::Passages(_)) => passages::act(state, action),
        Some(Overlay::Accounts(_)) => comparison::act(state, action),
        Some(Overlay::Choice(_)) => choice::act(state, action),
        Some(Overlay::Export(_)) => export::act(state, action),
        Some(Overlay::Command(_)) => command::act(state, action),
        Some(Overlay::Unread(_)) => unread::act(state, action),
        Some(Overlay::Origins(_)) => origins::act(state, action),
        Some(Overlay::Help(_)) => {
            page::act(state, action);
            Vec::new()
        }
    }
}

/// A key that the table does not know, where text is typed.
fn edit(state: &mut State, key: Key) {
    grow_under_search(state);
    let library = state.library.clone();
    match state.overlays.last_mut() {
        Some(Overlay::Search(search)) => search.press(key, &library),
        Some(Overlay::Choice(choice)) => choice.press(key, &library.corpus),
        Some(Overlay::Export(dialog)) => dialog.press(key),
        Some(Overlay::Command(line)) => line.press(key),
        _ => {}
    }
}

/// What is typed into the search box changes its list anyway: from then on it asks all that is read.
fn grow_under_search(state: &mut State) {
    if let [Overlay::Search(search)] = &mut state.overlays[..]
        && let Some(grown) = state.grown.take()
    {
        search.renew(&grown.library);
        let overlays = std::mem::take(&mut state.overlays);
        state.grow(grown.library);
        state.overlays = overlays;
    }
}

fn paste(state: &mut State, text: &str) {
    state.notice = None;
    grow_under_search(state);
    let library = state.library.clone();
    match state.overlays.last_mut() {
        Some(Overlay::Search(search)) => search.paste(text, &library),
        Some(Overlay::Choice(choice)) => choice.paste(text, &library.corpus),
        Some(Overlay::Export(dialog)) => dialog.paste(text),
        Some(Overlay::Command(line)) => line.paste(text),
        _ => state.say(format!("press {} first to paste into the search box", state.key(Action::Search))),
    }
}

fn resize(state: &mut State, width: u16, height: u16) {
    state.size = (width, height);
    let body = state.layout().body;
    let library = state.library.clone();
    for overlay in &mut state.overlays {
        if let Overlay::Article(view) = overlay {
            view.fit(&library.corpus, body.width);
            view.bring_into_view(article::text_height(body.height));
        }
    }
    state.bring_into_view();
    matrix::bring_into_view(state);
    passages::bring_into_view(state);
    comparison::bring_into_view(state);
}
