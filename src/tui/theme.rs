//! The roles of what is drawn, and the one place that knows colours.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of text is for the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Ordinary words.
    Plain,
    /// What explains, of less weight.
    Quiet,
    /// A heading of the list, a title of the pane.
    Heading,
    /// The selected row where the keys go.
    Selected,
    /// The selected row of the other pane.
    SelectedElsewhere,
    /// A name as an article writes it.
    Name,
    /// Letters that the search matched.
    Matched,
    /// A status that deviates.
    Status,
    /// Counts of articles and origins.
    Count,
    /// A conflict.
    Conflict,
    /// The mark of a marked event.
    Mark,
    /// Lines and edges.
    Edge,
    /// Bars of the strip.
    Bar,
    /// Vague dates on the strip.
    Shade,
    /// The words of an article that assert no event.
    Unasserted,
    /// The words of an article that make an assertion.
    Passage,
    /// The assertion of the article in focus.
    PassageInFocus,
    /// A name in it.
    NameInFocus,
    /// A key in the footer.
    Key,
    /// Something went wrong.
    Error,
    /// The text a person types.
    Input,
}

/// How roles look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    colour: bool,
}

#[cfg(test)]
impl Role {
    /// Every role, for tests that tell which role was drawn from how it looks.
    pub const ALL: [Role; 21] = [
        Role::Plain,
        Role::Quiet,
        Role::Heading,
        Role::Selected,
        Role::SelectedElsewhere,
        Role::Name,
        Role::Matched,
        Role::Status,
        Role::Count,
        Role::Conflict,
        Role::Mark,
        Role::Edge,
        Role::Bar,
        Role::Shade,
        Role::Unasserted,
        Role::Passage,
        Role::PassageInFocus,
        Role::NameInFocus,
        Role::Key,
        Role::Error,
        Role::Input,
    ];
}

impl Theme {
    /// The terminal's own colours, or none at all.
    pub fn new(colour: bool) -> Theme {
        Theme { colour }
    }

    /// The style of a role. Without colour every difference that means something is one of weight or reverse video.
    pub fn style(self, role: Role) -> Style {
        let (modifier, colour) = match role {
            Role::Plain | Role::Count | Role::Input | Role::Passage => (Modifier::empty(), None),
            Role::Quiet | Role::Edge | Role::Shade | Role::Unasserted => (Modifier::DIM, None),
            Role::Heading => (Modifier::BOLD, None),
            Role::Selected => (Modifier::REVERSED, None),
            Role::SelectedElsewhere => (Modifier::BOLD, None),
            Role::Name => (Modifier::BOLD, Some(Color::Cyan)),
            Role::Matched => (Modifier::UNDERLINED, None),
            Role::Status => (Modifier::empty(), Some(Color::Yellow)),
            Role::Conflict => (Modifier::BOLD, Some(Color::Red)),
            Role::Mark => (Modifier::BOLD, Some(Color::Green)),
            Role::Bar => (Modifier::empty(), Some(Color::Blue)),
            Role::PassageInFocus => (Modifier::REVERSED, None),
            Role::NameInFocus => (Modifier::REVERSED.union(Modifier::BOLD), None),
            Role::Key => (Modifier::BOLD, None),
            Role::Error => (Modifier::BOLD, Some(Color::Red)),
        };
        let style = Style::new().add_modifier(modifier);
        match colour.filter(|_| self.colour) {
            Some(colour) => style.fg(colour),
            // What is selected is reversed as a whole, whatever colours it has.
            None if role == Role::Selected => style.fg(Color::Reset),
            None => style,
        }
    }
}
