//! The user's own files: `settings.toml`, `keys.toml`, `theme.toml`.

use crate::sandbox::Sandbox;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// Where the sandbox has the user's files.
const FOLDER: &str = "home/annals";

fn with(files: &[(&str, &str)]) -> Sandbox {
    let sandbox = Sandbox::new();
    for (name, text) in files {
        sandbox.write(format!("{FOLDER}/{name}"), text);
    }
    sandbox
}

#[test]
fn a_users_key_works_and_is_listed() {
    let sandbox = with(&[("keys.toml", "[timeline]\n\"x\" = \"export\"\n\"e\" = \"none\"\n\"gz\" = \"help\"\n")]);
    assert!(sandbox.stdout(&["--print", "--keys", "x"]).contains("─ Export ─"));
    let screen = sandbox.stdout(&["--print", "--keys", "e"]);
    assert!(!screen.contains("─ Export ─") && screen.contains("x export"), "{screen}");
    assert!(sandbox.stdout(&["--print", "--keys", "gz"]).contains("What the marks mean"));
    assert!(sandbox.stdout(&["--print", "--keys", "<space>"]).contains("x exports what is marked"));
    let listed = sandbox.stdout(&["keys"]);
    let line = listed.lines().find(|line| line.contains("export what is shown")).unwrap();
    assert_eq!(line.split_whitespace().take(2).collect::<Vec<_>>(), ["x", "export"]);
}

#[test]
fn a_key_taken_away_is_listed_without_one() {
    let sandbox = with(&[("keys.toml", "[timeline]\n\"e\" = \"none\"\n")]);
    let listed = sandbox.stdout(&["keys"]);
    assert!(
        listed.lines().any(|line| line.starts_with("  (none) ") && line.contains("export what is shown")),
        "{listed}"
    );
    let help = sandbox.stdout(&["--print", "--size", "100x200", "--keys", "?"]);
    assert!(!help.contains("export what is shown"), "{help}");
}

#[test]
fn keys_already_pressed_are_told_with_what_may_follow() {
    let sandbox = with(&[("keys.toml", "[timeline]\n\"g<enter>\" = \"last\"\n")]);
    let screen = sandbox.stdout(&["--print", "--keys", "g"]);
    let foot = screen.lines().last().unwrap();
    assert_eq!(foot, " g…  Enter last event  g first event");
    let screen = sandbox.stdout(&["--print", "--ascii", "--keys", "g"]);
    assert_eq!(screen.lines().last().unwrap(), " g..  Enter last event  g first event");
}

#[test]
fn mistakes_in_all_files_are_told_at_once() {
    let sandbox = with(&[
        ("settings.toml", "theme = \"lihgt\"\nascci = true\nmouse = \"yes\"\n"),
        ("keys.toml", "[timeline]\n\"x\" = \"exprot\"\n\"<f13>\" = \"help\"\n"),
        ("theme.toml", "mark = \"bold gren\"\n"),
    ]);
    let ran = sandbox.run(&["--print"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    let folder = sandbox.path(FOLDER).display().to_string();
    let expected = "\
annals: cannot start for 6 mistakes in your settings

  F/settings.toml:1:9: error: no theme is called \"lihgt\"
      theme = \"lihgt\"
              ^
      did you mean \"light\"?

  F/settings.toml:2:1: error: there is no setting \"ascci\"
      ascci = true
      ^
      did you mean \"ascii\"?

  F/settings.toml:3:9: error: `mouse` is either true or false, without quotation marks
      mouse = \"yes\"
              ^
      as in mouse = true

  F/keys.toml:2:7: error: [timeline] has no action \"exprot\"
      \"x\" = \"exprot\"
            ^
      did you mean \"export\"?

  F/keys.toml:3:2: error: \"<f13>\": no key has this name
      \"<f13>\" = \"help\"
       ^
      the names are <enter> <esc> <tab> <s-tab> <bs> <del> <up> <down> <left> <right> <home> <end> <pgup> <pgdn> \
<space> <lt> <gt> and, with Control, <c-d> for any letter

  F/theme.toml:1:14: error: nothing looks \"gren\"
      mark = \"bold gren\"
                   ^
      did you mean \"green\"?

  mend this, or move the file away to go on without it
";
    let told: Vec<String> = ran.stderr.lines().map(|line| line.trim_end().replace(&folder, "F")).collect();
    assert_eq!(told, expected.lines().collect::<Vec<_>>());
}

#[test]
fn only_what_needs_a_file_is_kept_from_working_by_it() {
    let sandbox = with(&[("theme.toml", "mark = 3\n"), ("settings.toml", "[")]);
    sandbox.stdout(&["keys"]);
    sandbox.stdout(&["export"]);
    assert_eq!(sandbox.run(&["--print"]).code, 2);
    sandbox.write(format!("{FOLDER}/keys.toml"), "[timeline]\n\"x\" = 1\n");
    let ran = sandbox.run(&["keys"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.starts_with("annals: cannot start for 1 mistake in your settings\n"), "{}", ran.stderr);
    sandbox.stdout(&["names"]);
}

#[test]
fn a_flag_counts_before_the_settings() {
    let sandbox = with(&[("settings.toml", "ascii = true\n")]);
    let is_ascii = |arguments: &[&str]| !sandbox.stdout(arguments).contains('─');
    assert!(is_ascii(&["--print"]));
    assert!(!is_ascii(&["--print", "--ascii=false"]));
    assert!(!Sandbox::new().stdout(&["--print"]).is_ascii());
}

#[test]
fn a_file_that_cannot_be_read_is_told() {
    let sandbox = Sandbox::new();
    std::fs::create_dir_all(sandbox.path(FOLDER).join("keys.toml")).unwrap();
    std::fs::write(sandbox.path(FOLDER).join("theme.toml"), b"# x\nmark = \"\xff\"\n").unwrap();
    let ran = sandbox.run(&["--print"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("keys.toml: error: it is not a regular file"), "{}", ran.stderr);
    assert!(ran.stderr.contains("theme.toml:2:1: error: this line is not UTF-8"), "{}", ran.stderr);
}

#[cfg(unix)]
#[test]
fn a_pipe_in_place_of_a_file_does_not_block() {
    let sandbox = with(&[("settings.toml", "")]);
    let path = sandbox.path(FOLDER).join("keys.toml");
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    let mut child = sandbox.command(&["keys"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let end = Instant::now() + Duration::from_secs(20);
    while child.try_wait().unwrap().is_none() && Instant::now() < end {
        std::thread::sleep(Duration::from_millis(5));
    }
    let _ = child.kill();
    assert_eq!(child.wait().unwrap().code(), Some(2), "killed where it has no code");
}

#[test]
fn a_file_too_large_to_be_one_is_told() {
    let sandbox = with(&[("keys.toml", &"#\n".repeat(600_000))]);
    let ran = sandbox.run(&["keys"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("keys.toml: error: it is larger than 1024 KiB"), "{}", ran.stderr);
}

#[test]
fn without_a_folder_of_their_own_users_files_lie_under_home() {
    let sandbox = Sandbox::new();
    sandbox.write("home/.config/annals/keys.toml", "[timeline]\n\"x\" = \"nonsense\"\n");
    let code = |command: &mut std::process::Command| command.output().unwrap().status.code();
    assert_eq!(code(&mut sandbox.command(&["keys"])), Some(0), "XDG_CONFIG_HOME is another folder");
    assert_eq!(code(sandbox.command(&["keys"]).env_remove("XDG_CONFIG_HOME")), Some(2));
    assert_eq!(code(sandbox.command(&["keys"]).env("XDG_CONFIG_HOME", "")), Some(2));
}

#[test]
fn harmful_text_in_a_users_file_is_never_told_raw() {
    let harm = "\\u001b[31m\u{202e}\u{200b}\u{9b}2J";
    let sandbox = with(&[
        ("settings.toml", &format!("\"{harm}\" = true\ntheme = \"{harm}\"\n")),
        ("keys.toml", &format!("[\"{harm}\"]\n[timeline]\n\"<{harm}>\" = \"{harm}\"\nx = \u{202e}\n")),
        ("theme.toml", &format!("\"{harm}\" = \"{harm}\"\n")),
    ]);
    let ran = sandbox.run(&["--print"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("<U+001B>[31m<U+202E>"), "{}", ran.stderr);
    for letter in ran.stderr.chars().filter(|letter| *letter != '\n') {
        assert!(!letter.is_control() && !"\u{202e}\u{200b}".contains(letter), "{letter:?}");
    }
}

#[test]
fn a_harmful_key_is_shown_harmlessly_wherever_keys_are_told() {
    let sandbox =
        with(&[("keys.toml", "[timeline]\n\"\u{202e}\" = \"export\"\n\"e\" = \"none\"\n\"\\u001bz\" = \"help\"\n")]);
    for arguments in [&["keys"] as &[_], &["--print"], &["--print", "--keys", "?"], &["--print", "--keys", "<space>"]] {
        let told = sandbox.stdout(arguments);
        assert!(!told.contains(['\u{202e}', '\u{1b}']), "{told}");
    }
    assert!(sandbox.stdout(&["keys"]).contains("<U+202E>"));
}
