//! Words of the command line in, the plain command out.

use super::*;

fn read(arguments: &[&str]) -> Result<Command, clap::Error> {
    parse(std::iter::once("annals").chain(arguments.iter().copied()).map(OsString::from))
}

fn export(arguments: &[&str]) -> Export {
    match read(arguments) {
        Ok(Command::Headless(Task::Export(export))) => export,
        Ok(_) => panic!("no export: {arguments:?}"),
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn the_arguments_are_consistent() {
    Arguments::command().debug_assert();
}

#[test]
fn a_query_may_begin_with_a_hyphen_and_stand_on_either_side() {
    for arguments in [["-q", "-kind:statement", "export"], ["export", "-q", "-kind:statement"]] {
        assert_eq!(export(&arguments).query.as_deref(), Some("-kind:statement"));
    }
}

#[test]
fn the_format_is_given_or_follows_from_the_ending() {
    for (arguments, format) in [
        (&["export"] as &[_], Format::Text),
        (&["export", "-o", "a.csv"], Format::Csv),
        (&["export", "-o", "a.csv", "-f", "json"], Format::Json),
        (&["export", "-o", "a"], Format::Text),
    ] {
        assert_eq!(export(arguments).format, format, "{arguments:?}");
    }
    assert_eq!(export(&["export", "-o", "-"]).output, None);
}

#[test]
fn a_command_wins_over_a_folder_of_its_name() {
    assert_eq!(export(&["export"]).source, Source::BuiltIn);
    for folder in ["./export", "exports"] {
        let Ok(Command::Explore(explore)) = read(&[folder]) else { panic!("{folder} is a corpus") };
        assert_eq!(explore.source, Source::Path(folder.into()));
    }
}

#[test]
fn what_does_not_fit_together_is_refused() {
    for arguments in [
        &["corpus", "export"] as &[_],
        &["--print", "export"],
        &["check", "-q", "x"],
        &["--keys", "j"],
        &["--print", "--size", "0x3"],
        &["--print", "--keys", "<nokey>"],
        &["export", "-f", "pdf"],
    ] {
        assert!(read(arguments).is_err(), "{arguments:?}");
    }
}

#[test]
fn keys_and_size_make_a_replay() {
    let Ok(Command::Explore(explore)) = read(&["--print", "--keys", "jj", "--size", "80x24"]) else {
        panic!("a replay")
    };
    let replay = explore.replay.unwrap();
    assert_eq!((replay.keys.len(), replay.size), (2, (80, 24)));
}
