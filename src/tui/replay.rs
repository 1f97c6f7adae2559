//! The explorer without a terminal: keys in, the last frame out as plain text.

use super::Start;
use super::message::{Compared, Effect, Message};
use super::perform::{Job, reopen, write_manifest};
use super::state::State;
use super::update::{compare, update};
use super::view;
use crate::keys::Key;
use crate::store::Failure;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use std::path::Path;

/// The explorer in front of no terminal.
#[derive(Clone, Debug)]
pub struct Replay {
    state: State,
}

impl Replay {
    /// Opens it on a screen of so many columns and rows.
    pub fn new(start: Start, size: (u16, u16)) -> Replay {
        let mut state = start.state(size);
        let asked = compare(&mut state);
        perform(&mut state, asked.into_iter().collect());
        Replay { state }
    }

    /// Presses a key. What it orders is done before this returns; false where the explorer leaves.
    pub fn press(&mut self, key: Key) -> bool {
        settle(&mut self.state, Message::Key(key))
    }

    /// The frame that is on the screen now, as plain text.
    pub fn frame(&self) -> Result<String, Failure> {
        frame(&self.state).map(|buffer| text(&buffer))
    }
}

/// Presses the keys one after the other and draws the last frame. What they order is done before the next key.
pub fn replay(start: Start, keys: &[Key], size: (u16, u16)) -> Result<String, Failure> {
    let mut replay = Replay::new(start, size);
    let _stays = keys.iter().all(|key| replay.press(*key));
    replay.frame()
}

/// Takes a message in and does what follows from it; false where the explorer leaves.
pub(super) fn settle(state: &mut State, message: Message) -> bool {
    let effects = update(state, message);
    perform(state, effects)
}

fn perform(state: &mut State, effects: Vec<Effect>) -> bool {
    for effect in effects {
        match effect {
            Effect::Quit => return false,
            Effect::Reload => {
                settle(state, Message::Reloaded(reopen(&state.library.source, &state.given)));
            }
            // Without a terminal there is nothing to suspend, to draw, or to hand a text to.
            Effect::Suspend | Effect::Redraw | Effect::Copy(_) | Effect::OpenUrl(_) | Effect::Edit { .. } => {}
            Effect::WriteManifest(old) => {
                let message = write_manifest(state, old);
                settle(state, message);
            }
            Effect::Compare => {
                let compared = Compared::new(&state.library);
                settle(state, Message::Compared(Ok(compared)));
            }
            Effect::Stop | Effect::StopExport => {}
            Effect::Answer(question) => {
                if let Some(answer) = question.answer(&state.library, &|| true) {
                    settle(state, Message::Answered(answer));
                }
            }
            Effect::Export(order) => {
                let outcome = Job::new(state, order).run();
                settle(state, Message::Exported(outcome));
            }
        }
    }
    true
}

/// The state as it is drawn.
pub(super) fn frame(state: &State) -> Result<Buffer, Failure> {
    let mut terminal = ratatui::Terminal::new(TestBackend::new(state.size.0, state.size.1))
        .map_err(|error| Failure::io("draw", Path::new("the frame"), &std::io::Error::other(error.to_string())))?;
    let drawn = terminal.draw(|frame| view::draw(frame, state));
    match drawn {
        Ok(frame) => Ok(frame.buffer.clone()),
        Err(error) => Err(Failure::new(format!("cannot draw the frame: {error}"), "")),
    }
}

/// The letters of a buffer, line by line, without the spaces at their ends.
pub(super) fn text(buffer: &Buffer) -> String {
    let mut text = String::new();
    for y in buffer.area.y..buffer.area.bottom() {
        let mut line = String::new();
        let mut x = buffer.area.x;
        while x < buffer.area.right() {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(crate::text::width::width(symbol)).unwrap_or(1).max(1);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
