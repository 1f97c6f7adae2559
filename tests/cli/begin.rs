//! `annals init`, `annals completions` and `annals man`.

use crate::sandbox::{Ran, Sandbox};
use std::process::Command;

const COMMANDS: [&str; 9] = ["export", "names", "articles", "check", "convert", "init", "keys", "completions", "man"];

#[test]
fn a_new_corpus_has_comments_and_no_mistakes_and_shows_something() {
    let sandbox = Sandbox::new();
    std::fs::create_dir(sandbox.path("empty")).unwrap();
    for folder in ["new", "empty"] {
        let ran = sandbox.run(&["init", folder]);
        assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{ran:?}");
        let files = ["corpus.toml", "articles/example.md", "events/example.toml", "names.toml"];
        let wrote: String = files.iter().map(|name| format!("wrote {folder}/{name}\n")).collect();
        assert_eq!(ran.stderr, format!("{wrote}Write over it, and look at it with: annals {folder}\n"));
        for name in files {
            assert!(sandbox.read(&format!("{folder}/{name}")).lines().any(|line| line.starts_with("# ")), "{name}");
        }
        assert_eq!(sandbox.stdout(&["check", folder, "--json"]), "[]\n");
        let text = sandbox.stdout(&["export", folder]);
        assert!(text.contains("2 events, told by 1 article\n"), "{text}");
    }
}

#[test]
fn what_is_there_is_not_written_over() {
    let sandbox = Sandbox::new();
    sandbox.write("mine/notes.txt", "Precious.");
    sandbox.write("file", "Precious.");
    for (folder, why) in [
        (
            "mine",
            "annals: mine is there already, and is not empty\n  name a folder that is not there yet, or is empty\n",
        ),
        ("file", "annals: file is a file\n"),
        ("no/such", "annals: cannot write no/such: No such file or directory\n  check the path\n"),
    ] {
        let ran = sandbox.run(&["init", folder]);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{folder}");
        assert!(ran.stderr.starts_with(why), "{ran:?}");
    }
    assert_eq!(sandbox.read("mine/notes.txt"), "Precious.");
    assert_eq!(std::fs::read_dir(sandbox.path("mine")).unwrap().count(), 1);
    assert!(sandbox.run(&["init"]).stderr.starts_with("error: "));
}

#[test]
fn every_shell_learns_every_command() {
    let sandbox = Sandbox::new();
    for (shell, mark) in [("bash", "complete -F _annals"), ("zsh", "#compdef annals"), ("fish", "complete -c annals")] {
        let script = sandbox.stdout(&["completions", shell]);
        assert!(script.contains(mark), "{shell}");
        for word in COMMANDS.iter().chain(&["force", "bulk", "skip-broken", "markdown"]) {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    let ran = sandbox.run(&["completions", "tcl"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.contains("bash") && ran.stderr.contains("zsh"), "{ran:?}");
}

/// Of the shells of this machine, each reads its completions and knows how `annals conv` goes on.
#[test]
fn the_shells_can_read_their_completions() {
    for (shell, arguments, script) in [
        (
            "bash",
            &["--norc", "-c"] as &[_],
            "source ./script && COMP_WORDS=(annals conv) COMP_CWORD=1 && _annals annals conv annals && echo ${COMPREPLY[@]}",
        ),
        (
            "zsh",
            &["-f", "-c"],
            "autoload -Uz compinit && compinit -D -u && source ./script && [[ $_comps[annals] = _annals ]] && \
                                _arguments() { false } && _describe() { print ${${(M)${(P)4}:#conv*}%%:*} } && _annals_commands",
        ),
        ("fish", &["--no-config", "-c"], "source ./script; complete -C 'annals conv' | string split -f1 \\t"),
    ] {
        let sandbox = Sandbox::new();
        sandbox.write("script", &sandbox.stdout(&["completions", shell]));
        let mut command = Command::new(shell);
        match command
            .args(arguments)
            .arg(script)
            .current_dir(sandbox.path("."))
            .env("HOME", sandbox.path("home"))
            .output()
        {
            Ok(output) => assert_eq!(
                Ran::from(output),
                Ran { stdout: "convert\n".into(), stderr: String::new(), code: 0 },
                "{shell}"
            ),
            Err(error) => assert!(shell != "bash" && error.kind() == std::io::ErrorKind::NotFound, "{shell}: {error}"),
        }
    }
}

#[test]
fn the_page_of_the_manual_has_every_command_key_and_option() {
    let sandbox = Sandbox::new();
    let page = sandbox.stdout(&["man"]);
    assert!(page.contains(".TH annals 1"), "{page}");
    for heading in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "KEYS", "\"EXIT STATUS\""] {
        assert!(page.lines().any(|line| line == format!(".SH {heading}")), "{heading}");
    }
    let plain = page.replace("\\-", "-");
    for command in COMMANDS {
        assert!(
            plain.contains(&format!(".SS \"annals {command}")) || plain.contains(&format!(".SS annals {command}")),
            "{command}"
        );
    }
    for text in
        ["-f, --format <FORMAT>", "text, markdown, json", "--skip-broken", "Ctrl-F", "next event", "bash, fish, zsh"]
    {
        assert!(plain.contains(text), "{text}");
    }
    for line in page.lines().filter(|line| line.starts_with('.')) {
        let request = &line[1..line.find(' ').unwrap_or(line.len())];
        assert!(["TH", "SH", "SS", "TP", "PP", "br", "ie", "el", "RS", "RE", "IP"].contains(&request), "{line}");
    }
}
