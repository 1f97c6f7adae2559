//! `settings.toml`: how a user likes to have things shown.

use crate::model::Problem;
use crate::sheet::{Entry, Sheet, Value, Written, meant};

/// A theme that comes with the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeName {
    /// For any background.
    #[default]
    Default,
    /// For a dark background.
    Dark,
    /// For a light background.
    Light,
    /// Without anything faint, for any background.
    HighContrast,
}

impl ThemeName {
    /// All of them.
    pub const ALL: [ThemeName; 4] = [ThemeName::Default, ThemeName::Dark, ThemeName::Light, ThemeName::HighContrast];

    /// The word for it in files and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            ThemeName::Default => "default",
            ThemeName::Dark => "dark",
            ThemeName::Light => "light",
            ThemeName::HighContrast => "high-contrast",
        }
    }

    /// The theme of this name.
    pub fn from_word(word: &str) -> Option<ThemeName> {
        ThemeName::ALL.into_iter().find(|theme| theme.word() == word)
    }

    /// Reads a theme's name out of a file of options.
    pub fn read(sheet: &Sheet<'_>, entry: &Entry<'_>, problems: &mut Vec<Problem>) -> Option<ThemeName> {
        let Value::Text(word) = &entry.value else {
            problems.push(sheet.error(
                entry.value_at,
                "wrong-type",
                format!("`{}` is the name of a theme in quotation marks", entry.key),
                format!("as in {} = \"{}\"", entry.key, ThemeName::Dark.word()),
            ));
            return None;
        };
        let theme = ThemeName::from_word(word);
        if theme.is_none() {
            let help = meant(word, ThemeName::ALL.map(ThemeName::word), "the themes are");
            problems.push(sheet.error(entry.value_at, "unknown-theme", format!("no theme is called \"{word}\""), help));
        }
        theme
    }
}

/// What `settings.toml` says. What it does not say is absent: a flag, or else what is built in, decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Which theme.
    pub theme: Option<ThemeName>,
    /// Whether to draw with ASCII characters only.
    pub ascii: Option<bool>,
    /// Whether the mouse is heard.
    pub mouse: Option<bool>,
}

impl Settings {
    /// Reads `settings.toml`.
    ///
    /// # Errors
    /// Every mistake in it.
    pub fn read(user: Option<&Written>) -> Result<Settings, Vec<Problem>> {
        const KEYS: [&str; 3] = ["theme", "ascii", "mouse"];
        let Some(user) = user else { return Ok(Settings::default()) };
        let sheet = user.sheet();
        let mut problems = Vec::new();
        let mut settings = Settings::default();
        for entry in sheet.entries(&mut problems) {
            match entry.key.as_str() {
                "theme" => settings.theme = ThemeName::read(&sheet, &entry, &mut problems),
                "ascii" => settings.ascii = switch(&sheet, &entry, &mut problems),
                "mouse" => settings.mouse = switch(&sheet, &entry, &mut problems),
                unknown => problems.push(sheet.error(
                    entry.key_at,
                    "unknown-setting",
                    format!("there is no setting \"{unknown}\""),
                    meant(unknown, KEYS, "the settings are"),
                )),
            }
        }
        problems.sort_by(|a, b| a.at.cmp(&b.at));
        if problems.is_empty() { Ok(settings) } else { Err(problems) }
    }
}

fn switch(sheet: &Sheet<'_>, entry: &Entry<'_>, problems: &mut Vec<Problem>) -> Option<bool> {
    match entry.value {
        Value::Switch(on) => Some(on),
        _ => {
            let message = format!("`{}` is either true or false, without quotation marks", entry.key);
            problems.push(sheet.error(entry.value_at, "wrong-type", message, format!("as in {} = true", entry.key)));
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Settings, Vec<String>> {
        Settings::read(Some(&Written::new("settings.toml", text))).map_err(|problems| {
            let told = problems.iter().map(|problem| {
                assert!(problem.excerpt.is_some(), "{problem:?} shows its line");
                format!("{}:{} {}; {}", problem.at.line, problem.at.column, problem.message, problem.help)
            });
            told.collect()
        })
    }

    #[test]
    fn what_a_file_says_is_set_and_the_rest_is_left_open() {
        let settings = Settings { theme: Some(ThemeName::HighContrast), ascii: Some(false), mouse: None };
        assert_eq!(read("theme = \"high-contrast\"\nascii = false # no\n"), Ok(settings));
        assert_eq!(read("mouse = true"), Ok(Settings { mouse: Some(true), ..Settings::default() }));
        assert_eq!(read(""), Ok(Settings::default()));
        assert_eq!(Settings::read(None), Ok(Settings::default()));
    }

    #[test]
    fn a_wrong_file_is_refused_with_all_that_is_wrong() {
        assert_eq!(
            read("mouse = 1\n[theme]\nx = 1\n[keys]\n").unwrap_err(),
            [
                "1:9 `mouse` is either true or false, without quotation marks; as in mouse = true",
                "2:1 `theme` is the name of a theme in quotation marks; as in theme = \"dark\"",
                "4:2 there is no setting \"keys\"; the settings are theme, ascii, mouse",
            ]
        );
        assert_eq!(
            read("theme = \"pink\"\nmouse = flase\nascii = tru\n").unwrap_err(),
            [
                "1:9 no theme is called \"pink\"; the themes are default, dark, light, high-contrast",
                "2:9 not TOML: invalid boolean, expected `false`; ",
                "3:9 not TOML: invalid boolean, expected `true`; ",
            ]
        );
    }
}
