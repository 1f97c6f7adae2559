//! What the environment says about how to show things. Beside the store the only place that asks it.

use std::io::IsTerminal;

/// What the environment says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Environment {
    /// Whether standard output is a terminal.
    pub on_terminal: bool,
    /// Whether the terminal can place a cursor: `TERM` is set, and not to `dumb`.
    pub can_draw: bool,
    /// Whether colours are welcome: `NO_COLOR` is unset or empty.
    pub colour: bool,
    /// The words that start an editor: `VISUAL`, else `EDITOR`, else `vi`.
    pub editor: String,
}

impl Environment {
    /// Asks the environment.
    pub fn ask() -> Environment {
        Environment::from(|name| std::env::var_os(name), std::io::stdout().is_terminal())
    }

    fn from(variable: impl Fn(&str) -> Option<std::ffi::OsString>, on_terminal: bool) -> Environment {
        let is_set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
        Environment {
            on_terminal,
            can_draw: is_set("TERM") && variable("TERM").is_some_and(|term| term != "dumb"),
            colour: !is_set("NO_COLOR"),
            editor: ["VISUAL", "EDITOR"]
                .into_iter()
                .filter_map(&variable)
                .map(|words| words.to_string_lossy().into_owned())
                .find(|words| !words.trim().is_empty())
                .unwrap_or_else(|| "vi".to_string()),
        }
    }

    /// Whether a screen can be shown.
    pub fn has_screen(&self) -> bool {
        self.on_terminal && self.can_draw
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(variables: &[(&str, &str)], on_terminal: bool) -> Environment {
        let variable = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| std::ffi::OsString::from(value))
        };
        Environment::from(variable, on_terminal)
    }

    #[test]
    fn a_screen_needs_a_terminal_that_can_draw() {
        assert!(environment(&[("TERM", "xterm")], true).has_screen());
        for (variables, on_terminal) in
            [(&[("TERM", "xterm")] as &[_], false), (&[("TERM", "dumb")], true), (&[("TERM", "")], true), (&[], true)]
        {
            assert!(!environment(variables, on_terminal).has_screen(), "{variables:?} {on_terminal}");
        }
    }

    #[test]
    fn colour_is_welcome_unless_refused() {
        assert!(environment(&[], true).colour);
        assert!(environment(&[("NO_COLOR", "")], true).colour);
        assert!(!environment(&[("NO_COLOR", "1")], true).colour);
    }
}
