//! The built-in keys, and what becomes of them under files of a user's.

use super::*;
use crate::sheet::Written;
use std::collections::BTreeSet;

fn keymap(text: &str) -> Keymap {
    let read = Keymap::read(Some(&Written::new("keys.toml", text)));
    read.unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// Place, code and help of each problem.
fn problems(text: &str) -> Vec<String> {
    let Err(problems) = Keymap::read(Some(&Written::new("keys.toml", text))) else { return Vec::new() };
    let told = problems.iter().map(|problem| {
        assert!(problem.excerpt.is_some(), "{problem:?} shows its line");
        format!("{}:{} {}; {}", problem.at.line, problem.at.column, problem.message, problem.help)
    });
    told.collect()
}

fn keys(notation: &str) -> Vec<Key> {
    Key::parse_all(notation).unwrap()
}

fn does(keymap: &Keymap, context: Context, notation: &str) -> Found {
    keymap.look_up(context, &keys(notation))
}

#[test]
fn everything_that_can_be_done_has_a_key_that_does_it() {
    let keymap = Keymap::read(None).unwrap();
    for context in Context::ALL {
        for listed in keymap.listing(context) {
            assert_eq!(listed.entry.context, context, "the built-in keys borrow nothing");
            assert_ne!(listed.keys, "", "{:?} has no key", listed.entry);
        }
        for (keys, action) in keymap.own(context) {
            assert_eq!(keymap.look_up(context, keys), Found::Action(action), "{keys:?}");
            for length in 1..keys.len() {
                assert_eq!(keymap.look_up(context, &keys[..length]), Found::Begun, "{keys:?}");
            }
        }
    }
}

#[test]
fn words_in_files_name_one_thing_each() {
    let actions: BTreeSet<&str> = catalogue::CATALOGUE.iter().map(|entry| entry.action.word()).collect();
    let known = catalogue::CATALOGUE.iter().map(|entry| format!("{:?}", entry.action)).collect::<BTreeSet<_>>();
    assert_eq!(actions.len(), known.len());
    assert!(!actions.contains("none"));
    assert_eq!(Context::ALL.map(Context::word).into_iter().collect::<BTreeSet<_>>().len(), Context::ALL.len());
    assert!(Context::ALL.iter().enumerate().all(|(index, context)| *context as usize == index));
}

#[test]
fn nothing_needs_shift_with_a_digit_brackets_or_a_backslash_alone() {
    let keymap = Keymap::read(None).unwrap();
    for context in Context::ALL {
        for listed in keymap.listing(context) {
            let easy = listed.keys.split(", ").any(|key| !key.contains(|letter| "!@#$%^&*()[]{}\\|".contains(letter)));
            assert!(easy, "{listed:?}");
        }
    }
}

#[test]
fn letters_are_letters_where_text_is_typed() {
    let keymap = Keymap::read(None).unwrap();
    for context in [Context::Search, Context::Export, Context::Command] {
        for letter in ["q", "j", "?", "e", "n", "<space>"] {
            assert_eq!(does(&keymap, context, letter), Found::Nothing, "{letter} in {context:?}");
        }
    }
}

#[test]
fn a_users_key_is_bound_anew_unbound_or_added() {
    let keymap =
        keymap("[timeline]\n\"x\" = \"export\"\n\"q\" = \"none\"\n\"e\" = \"mark\"\n[pane]\n\"y\" = \"none\"\n");
    for (context, pressed, expected) in [
        (Context::Timeline, "x", Found::Action(Action::Export)),
        (Context::Timeline, "e", Found::Action(Action::Mark)),
        (Context::Timeline, "q", Found::Nothing),
        (Context::Timeline, "<esc>", Found::Action(Action::Cancel)),
        (Context::Timeline, "y", Found::Action(Action::Copy)),
        (Context::Pane, "x", Found::Action(Action::Export)),
        (Context::Pane, "y", Found::Nothing),
        (Context::Article, "q", Found::Action(Action::Back)),
        (Context::Article, "<c-c>", Found::Action(Action::Quit)),
    ] {
        assert_eq!(does(&keymap, context, pressed), expected, "{pressed} in {context:?}");
    }
    let listed = |context, action| {
        let found = keymap.listing(context).into_iter().find(|listed| listed.entry.action == action);
        found.map(|listed| listed.keys)
    };
    assert_eq!(listed(Context::Timeline, Action::Export).as_deref(), Some("x"));
    assert_eq!(listed(Context::Timeline, Action::Mark).as_deref(), Some("e, Space"));
    assert_eq!(listed(Context::Timeline, Action::Back).as_deref(), Some(""));
    assert_eq!(listed(Context::Pane, Action::Export), None);
    let feet: Vec<String> =
        keymap.footer(Context::Timeline).iter().map(|foot| format!("{} {}", foot.keys, foot.words)).collect();
    assert!(feet.contains(&"x export".to_string()) && feet.contains(&"j k move".to_string()), "{feet:?}");
    assert!(!feet.iter().any(|foot| foot.ends_with("leave")), "{feet:?}");
}

#[test]
fn a_view_can_have_a_key_of_its_own_for_what_the_view_behind_it_offers() {
    let keymap = keymap("[pane]\n\"x\" = \"export\"\n");
    assert_eq!(does(&keymap, Context::Pane, "x"), Found::Action(Action::Export));
    assert_eq!(does(&keymap, Context::Timeline, "x"), Found::Nothing);
    assert!(keymap.listing(Context::Pane).iter().any(|listed| listed.keys == "x"));
    assert_eq!(keymap.key(Context::Pane, Action::Export).as_deref(), Some("x"));
}

#[test]
fn the_footer_names_a_views_own_keys_before_those_of_the_view_behind_it() {
    let keymap = Keymap::read(None).unwrap();
    let feet: Vec<String> =
        keymap.footer(Context::Pane).iter().map(|foot| format!("{} {}", foot.keys, foot.words)).collect();
    assert_eq!(feet[..4], ["j k move", "Enter read the article", "/ search", "e export"]);
    for context in Context::ALL {
        let mut actions: Vec<Action> = keymap.footer(context).iter().map(|foot| foot.action).collect();
        actions.dedup();
        assert_eq!(actions.len(), keymap.footer(context).len(), "{context:?}");
    }
    assert!(!feet.iter().any(|foot| foot.contains("who says so")), "{feet:?}");
}

#[test]
fn what_may_follow_is_told() {
    let keymap = keymap("[timeline]\n\"g<enter>\" = \"last\"\n\"<c-x>e\" = \"export\"\n");
    let mut hint = keymap.hint(Context::Pane, &keys("g"));
    hint.sort();
    assert_eq!(hint, [("Enter".to_string(), "last event"), ("g".to_string(), "first event")]);
    assert_eq!(keymap.hint(Context::Timeline, &keys("<c-x>"))[0].0, "e");
    assert_eq!(keymap.hint(Context::Timeline, &keys("z")), []);
    assert_eq!(keymap.hint(Context::Timeline, &keys("j")), [(String::new(), "next event")]);
}

#[test]
fn wrong_files_are_refused_with_all_that_is_wrong() {
    let cases: &[(&str, &[&str])] = &[
        ("[timelin]\n\"x\" = \"export\"\n", &["1:2 no view is called \"timelin\"; did you mean \"timeline\"?"]),
        (
            "[foo]\n",
            &[
                "1:2 no view is called \"foo\"; the views are timeline, pane, search, article, matrix, passages, comparison, origins, choice, export, command, unread, help, \
               everywhere",
            ],
        ),
        (
            "\"x\" = \"export\"\n",
            &["1:1 \"x\" stands outside of any view; keys stand under a line with their view, as in [timeline]"],
        ),
        (
            "help = \"x\"\n",
            &["1:1 \"help\" is a view, not a key; keys stand under a line with their view, as in [timeline]"],
        ),
        ("[timeline]\n\"x\" = \"exprot\"\n", &["2:7 [timeline] has no action \"exprot\"; did you mean \"export\"?"]),
        (
            "[command]\n\"<c-x>\" = \"zoom_in\"\n",
            &[
                "2:11 [command] has no action \"zoom_in\"; its actions are accept, cancel, complete, none, quit, redraw, \
               suspend",
            ],
        ),
        (
            "[timeline]\n\"x\" = 3\n",
            &["2:7 an action is a text in quotation marks; write \"x\" = \"help\", or \"none\" to take the key away"],
        ),
        (
            "[timeline]\n\"g<entre>\" = \"exprot\"\n",
            &[
                "2:3 \"<entre>\": no key has this name; did you mean <enter>?",
                "2:14 [timeline] has no action \"exprot\"; did you mean \"export\"?",
            ],
        ),
        ("[timeline]\n\"x<\" = \"export\"\n", &["2:3 \"<\": `<` is not closed by `>`; the key < is written <lt>"]),
        ("[timeline]\n\"\" = \"export\"\n", &["2:1 no key is named; take the line away, or name a key"]),
        ("[timeline]\n\"<c-c>\" = \"none\"\n", &["2:1 Ctrl-C always leaves; choose another key"]),
        ("[everywhere]\n\"<c-c>x\" = \"quit\"\n", &["2:1 Ctrl-C always leaves; choose another key"]),
        (
            "[search]\n\"q\" = \"cancel\"\n[everywhere]\n\"z\" = \"suspend\"\n",
            &[
                "2:1 letters are typed there, so a letter cannot be a key; choose one with Control, as in <c-x>",
                "4:1 letters are typed there, so a letter cannot be a key; choose one with Control, as in <c-x>",
            ],
        ),
        (
            "[timeline]\n\" \" = \"export\"\n\"<SPACE>\" = \"help\"\n",
            &["3:1 \"<SPACE>\" is the same key as \" \" in line 2; take one of the two lines away"],
        ),
        (
            "[timeline]\n\"g\" = \"first\"\n",
            &[
                "2:1 \"g\" (first) is the beginning of \"gg\" (first), which could never be typed; the other is built in; \
               choose other keys, or take the other away: \"gg\" = \"none\" under [timeline]",
            ],
        ),
        (
            "[pane]\n\"jj\" = \"export\"\n",
            &[
                "2:1 \"j\" (down) is the beginning of \"jj\" (export), which could never be typed; the other is built in; \
               choose other keys, or take the other away: \"j\" = \"none\" under [pane]",
            ],
        ),
        (
            "[timeline]\n\"xa\" = \"export\"\n\"x\" = \"help\"\n",
            &[
                "3:1 \"x\" (help) is the beginning of \"xa\" (export), which could never be typed; the other is line 2; \
               choose other keys, or take the other away: \"xa\" = \"none\" under [timeline]",
            ],
        ),
        (
            "[help]\n\"q\" = \"none\"\n\"?\" = \"none\"\n\"<esc>\" = \"none\"\n",
            &["4:1 [help] is left without a way back; bind a key to cancel or back"],
        ),
        (
            "[timeline]\n\"q\" = \"none\"\n\"<esc>\" = \"none\"\n",
            &["3:1 [timeline] is left without a way back; bind a key to cancel or back"],
        ),
        (
            "[pane]\n\"q\" = \"mark\"\n\"<esc>\" = \"none\"\n",
            &["3:1 [pane] is left without a way back; bind a key to cancel or back"],
        ),
        (
            "[timeline]\nx = export\ny = \"exprot\"\n[helb]\n",
            &[
                "2:5 not TOML: string values must be quoted, expected literal string; ",
                "3:5 [timeline] has no action \"exprot\"; did you mean \"export\"?",
                "4:2 no view is called \"helb\"; did you mean \"help\"?",
            ],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(problems(text), *expected, "{text}");
    }
}

#[test]
fn what_looks_wrong_and_is_not() {
    for text in [
        "",
        "# nothing\n",
        "[timeline]\n",
        "[timeline]\n\"Q\" = \"none\"\n",
        "[timeline]\n\"g\" = \"first\"\n\"gg\" = \"none\"\n",
        "[help]\n\"q\" = \"none\"\n\"?\" = \"none\"\n",
        "[timeline]\n\"q\" = \"none\"\n\"<esc>\" = \"none\"\n\"b\" = \"back\"\n",
        "timeline.x = \"export\"\n",
        "[search]\n\"<c-x>q\" = \"cancel\"\n",
    ] {
        assert_eq!(problems(text), [] as [&str; 0], "{text}");
    }
}
