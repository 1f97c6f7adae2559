//! Where a name is mentioned.

use super::place::Sense;
use std::ops::Range;

/// A mention of a name. Those of all articles are held at once, so that it is small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    first: u32,
    end: u32,
    lead: u32,
    name: u32,
    /// Whether the name means what it names, or a government or nation.
    pub sense: Sense,
}

impl Mention {
    /// A mention in these tokens, with those of the title or apposition that goes with it.
    pub(super) fn new(tokens: Range<usize>, title: Option<Range<usize>>, name: usize, sense: Sense) -> Mention {
        let lead = title.map_or(tokens.start, |title| title.start.min(tokens.start));
        Mention { first: narrow(tokens.start), end: narrow(tokens.end), lead: narrow(lead), name: narrow(name), sense }
    }

    /// The same mention of another name.
    pub(super) fn of(self, name: usize, sense: Sense) -> Mention {
        Mention { name: narrow(name), sense, ..self }
    }

    /// The tokens of the name itself, without the title.
    pub fn tokens(self) -> Range<usize> {
        self.first as usize..self.end as usize
    }

    /// Where the title before it begins, or the name itself.
    pub fn start(self) -> usize {
        self.lead as usize
    }

    /// The name, by its index.
    pub fn name(self) -> usize {
        self.name as usize
    }
}

/// No text has so many tokens, and no article so many names.
fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
