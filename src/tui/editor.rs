//! Which words start a person's editor at a line of a file.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

/// The command that opens `file` at `line` in the editor that `words` name, as `$EDITOR` does; nothing where they name
/// none.
pub(super) fn command(words: &str, file: &Path, line: u32) -> Option<Command> {
    let mut words = shell_words::split(words).ok()?.into_iter();
    let program = words.next()?;
    let mut command = Command::new(&program);
    command.args(words);
    let name = Path::new(&program).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let at_line = || {
        let mut place = OsString::from(file);
        place.push(format!(":{line}"));
        place
    };
    match name.as_str() {
        "hx" | "helix" | "subl" | "zed" => command.arg(at_line()),
        "code" | "codium" => command.args(["--wait", "--goto"]).arg(at_line()),
        // What vi, vim, nvim, nano, emacs, micro, kak, joe and most others understand.
        _ => command.arg(format!("+{line}")).arg(file),
    };
    Some(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_editor_is_told_the_line_in_its_own_way() {
        for (words, expected) in [
            ("vi", vec!["vi", "+7", "a b.toml"]),
            ("/usr/bin/emacs -nw", vec!["/usr/bin/emacs", "-nw", "+7", "a b.toml"]),
            ("hx", vec!["hx", "a b.toml:7"]),
            ("code", vec!["code", "--wait", "--goto", "a b.toml:7"]),
            ("'my editor'", vec!["my editor", "+7", "a b.toml"]),
        ] {
            let command = command(words, Path::new("a b.toml"), 7).unwrap();
            let all: Vec<_> = std::iter::once(command.get_program()).chain(command.get_args()).collect();
            assert_eq!(all, expected, "{words}");
        }
        assert!(command(" ", Path::new("a"), 1).is_none());
    }
}
