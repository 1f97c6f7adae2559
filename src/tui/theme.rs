//! How roles look, and the one place that knows colours: the terminal's own sixteen, on its own background.

mod read;
mod role;

pub use role::Role;

use crate::model::Problem;
use crate::settings::ThemeName;
use crate::sheet::Written;
use ratatui::style::{Color, Modifier, Style};

/// How roles look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    looks: [Look; Role::ALL.len()],
}

/// How a role looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Look {
    modifier: Modifier,
    colour: Option<Color>,
}

/// What can be said of a role without colour.
const MODIFIERS: [(&str, Modifier); 6] = [
    ("plain", Modifier::empty()),
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underlined", Modifier::UNDERLINED),
    ("reversed", Modifier::REVERSED),
];

const COLOURS: [(&str, Color); 16] = [
    ("black", Color::Black),
    ("red", Color::Red),
    ("green", Color::Green),
    ("yellow", Color::Yellow),
    ("blue", Color::Blue),
    ("magenta", Color::Magenta),
    ("cyan", Color::Cyan),
    ("white", Color::Gray),
    ("bright-black", Color::DarkGray),
    ("bright-red", Color::LightRed),
    ("bright-green", Color::LightGreen),
    ("bright-yellow", Color::LightYellow),
    ("bright-blue", Color::LightBlue),
    ("bright-magenta", Color::LightMagenta),
    ("bright-cyan", Color::LightCyan),
    ("bright-white", Color::White),
];

impl Theme {
    /// The theme of a name, changed as the user's file says. A name on the command line counts before the file's `base`,
    /// and that before the one in the settings.
    ///
    /// # Errors
    /// Every mistake in the file.
    pub fn read(
        flag: Option<ThemeName>,
        user: Option<&Written>,
        settings: Option<ThemeName>,
    ) -> Result<Theme, Vec<Problem>> {
        let mut problems = Vec::new();
        let said = user.map(|user| read::read(&user.sheet(), &mut problems)).unwrap_or_default();
        let base = flag.or(said.base).or(settings).unwrap_or_default();
        let built_in = Written::new("the built-in theme", built_in(base));
        let own = read::read(&built_in.sheet(), &mut problems);
        let mut theme = Theme { looks: [Look::default(); Role::ALL.len()] };
        for (role, look) in own.looks.into_iter().chain(said.looks) {
            theme.looks[role as usize] = look;
        }
        if problems.is_empty() { Ok(theme) } else { Err(problems) }
    }

    /// The theme for somebody who wants no colours. Every difference that means something is left: it is one of weight,
    /// of reverse video or of words.
    pub fn without_colour(self) -> Theme {
        Theme { looks: self.looks.map(|look| Look { colour: None, ..look }) }
    }

    /// The style of a role.
    pub fn style(self, role: Role) -> Style {
        let look = self.looks[role as usize];
        let style = Style::new().add_modifier(look.modifier);
        match look.colour {
            Some(colour) => style.fg(colour),
            // What is selected is reversed as a whole, whatever colours its parts have.
            None if role == Role::Selected => style.fg(Color::Reset),
            None => style,
        }
    }

    /// A theme that tells each role by a colour of its own.
    #[cfg(test)]
    pub fn telling() -> Theme {
        let colour = |role: Role| Some(Color::Indexed(16 + role as u8));
        Theme { looks: Role::ALL.map(|role| Look { modifier: Modifier::empty(), colour: colour(role) }) }
    }
}

fn built_in(name: ThemeName) -> &'static str {
    match name {
        ThemeName::Default => include_str!("../../assets/themes/default.toml"),
        ThemeName::Dark => include_str!("../../assets/themes/dark.toml"),
        ThemeName::Light => include_str!("../../assets/themes/light.toml"),
        ThemeName::HighContrast => include_str!("../../assets/themes/high-contrast.toml"),
    }
}
