//! A line to be drawn: pieces of safe text, each with its role.

use super::theme::Role;
use crate::text::safe::Safe;
use crate::text::width::width;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is for the reader.
    pub role: Role,
    /// The words.
    pub text: Safe,
}

/// One line of the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// From the left.
    pub pieces: Vec<Piece>,
}

impl Line {
    /// An empty line.
    pub fn new() -> Line {
        Line::default()
    }

    /// A line of one piece.
    pub fn of(role: Role, text: Safe) -> Line {
        Line::new().with(role, text)
    }

    /// The line with one more piece at its end.
    pub fn with(mut self, role: Role, text: Safe) -> Line {
        self.push(role, text);
        self
    }

    /// Adds a piece at the end.
    pub fn push(&mut self, role: Role, text: Safe) {
        if !text.is_empty() {
            self.pieces.push(Piece { role, text });
        }
    }

    /// How many terminal columns it takes.
    pub fn width(&self) -> usize {
        self.pieces.iter().map(|piece| width(&piece.text)).sum()
    }
}
