//! The explorer by typed keys: what is on the screen, and what is in the state.

mod anything;
mod commanding;
mod comparing;
mod copies;
mod exporting;
mod faults;
mod growing;
mod looks;
mod matrix;
mod moving;
mod reading;
mod searching;
mod theming;

use super::glyphs::Glyphs;
use super::library::{Library, Looks};
use super::message::{Effect, Message, Outcome};
use super::perform::{Job, reopen};
use super::state::State;
use super::theme::{Role, Theme};
use super::update::update;
use crate::export::count;
use crate::keys::{Key, Keymap};
use crate::query::Query;
use crate::store::Source;
use ratatui::buffer::Buffer;
use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

/// An explorer without a terminal.
struct Screen {
    state: State,
    /// Whether it has left.
    left: bool,
    /// What else it asked for.
    asked: Vec<Effect>,
    /// Where its corpus lies, until the test is over.
    folder: Option<tempfile::TempDir>,
}

impl Screen {
    fn built_in(width: u16, height: u16) -> Screen {
        Screen::on(&Source::BuiltIn, width, height)
    }

    fn on(source: &Source, width: u16, height: u16) -> Screen {
        let looks = Looks { glyphs: Glyphs::new(false), theme: Theme::telling() };
        let keymap = Arc::new(Keymap::read(None).unwrap());
        let library = Arc::new(Library::new(source.open().unwrap(), source.clone()));
        Screen {
            state: State::new(library, keymap, looks, Query::default(), (width, height)),
            left: false,
            asked: Vec::new(),
            folder: None,
        }
    }

    /// A corpus of the test's own: file names and texts.
    fn of(files: &[(&str, &str)], width: u16, height: u16) -> Screen {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let screen = Screen::on(&Source::Path(folder.path().to_path_buf()), width, height);
        Screen { folder: Some(folder), ..screen }
    }

    /// Types keys, in key notation; what they order is done at once.
    fn press(&mut self, notation: &str) -> &mut Screen {
        for key in Key::parse_all(notation).unwrap() {
            self.send(Message::Key(key));
        }
        self
    }

    fn send(&mut self, message: Message) -> &mut Screen {
        for effect in update(&mut self.state, message) {
            match effect {
                Effect::Quit => self.left = true,
                Effect::Export(order) => {
                    let outcome = Job::new(&self.state, order).run();
                    self.send(Message::Exported(outcome));
                }
                Effect::Reload => {
                    let reopened = reopen(&self.state.library.source, &self.state.given);
                    self.send(Message::Reloaded(reopened));
                }
                Effect::Answer(question) => {
                    let answer = question.answer(&self.state.library, &|| true).unwrap();
                    self.send(Message::Answered(answer));
                }
                effect => self.asked.push(effect),
            }
        }
        self
    }

    fn resize(&mut self, width: u16, height: u16) -> &mut Screen {
        self.send(Message::Resize { width, height })
    }

    /// The letters on the screen.
    fn text(&self) -> String {
        super::replay::text(&self.buffer())
    }

    fn line(&self, number: usize) -> String {
        self.text().lines().nth(number).unwrap_or_default().to_string()
    }

    /// The title of the selected event.
    fn event(&self) -> Cow<'_, str> {
        self.state.event().map(|event| event.title()).unwrap_or_default()
    }

    fn buffer(&self) -> Buffer {
        super::replay::frame(&self.state).unwrap()
    }

    /// The letters, and below each line the roles of its pieces that are not plain.
    fn roles(&self) -> String {
        let buffer = self.buffer();
        let text = super::replay::text(&buffer);
        let mut told = String::new();
        for (y, line) in (0..).zip(text.lines()) {
            told.push_str(&format!("│{line}\n"));
            let mut runs: Vec<(Role, u16, u16)> = Vec::new();
            for x in 0..buffer.area.width {
                let role = role_of(&self.state.looks.theme, &buffer, x, y);
                match runs.last_mut() {
                    Some((last, _, end)) if *last == role => *end = x + 1,
                    _ => runs.push((role, x, x + 1)),
                }
            }
            runs.retain(|(role, start, end)| *role != Role::Plain && !blank(&buffer, *start..*end, y));
            let runs: Vec<String> = runs.iter().map(|(role, start, end)| format!("{role:?} {start}-{end}")).collect();
            if !runs.is_empty() {
                told.push_str(&format!("      {}\n", runs.join(", ")));
            }
        }
        told
    }
}

fn blank(buffer: &Buffer, columns: std::ops::Range<u16>, y: u16) -> bool {
    let reversed = |x: u16| buffer[(x, y)].modifier.contains(ratatui::style::Modifier::REVERSED);
    columns.into_iter().all(|x| buffer[(x, y)].symbol() == " " && !reversed(x))
}

/// The first role that looks like this cell; roles that look alike mean the same to a reader.
fn role_of(theme: &Theme, buffer: &Buffer, x: u16, y: u16) -> Role {
    let cell = &buffer[(x, y)];
    let looks = |role: &Role| {
        let style = theme.style(*role);
        style.add_modifier == cell.modifier && style.fg.unwrap_or_default() == cell.fg
    };
    Role::ALL.into_iter().find(looks).unwrap_or(Role::SelectedElsewhere)
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn an_export_that_ends_after_its_dialog_was_closed_is_told() {
    let mut screen = Screen::built_in(80, 24);
    screen.send(Message::Exported(Outcome::Wrote { path: "a.txt".into(), size: count(2, "event", "events") }));
    assert!(screen.text().contains("wrote 2 events to a.txt"));
}
