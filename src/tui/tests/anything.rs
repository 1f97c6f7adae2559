//! Any keys at any size.

use super::Screen;
use crate::keys::Key;
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::message::{Effect, Message, Mouse, MouseKind, Outcome};
use crate::tui::perform::reopen;
use crate::tui::replay;
use crate::tui::state::State;
use crate::tui::update::update;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{TestCaseResult, TestRunner};
use std::io::Write;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

/// The built-in corpus, opened once.
static BEGUN: LazyLock<State> = LazyLock::new(|| Screen::built_in(80, 24).state);

/// Every key that does something anywhere, and some that are typed.
static KEYS: LazyLock<Vec<Key>> = LazyLock::new(|| {
    let bound = include_str!("../../../assets/keys.toml")
        .lines()
        .filter_map(|line| line.strip_prefix('"')?.split_once("\" = "));
    let bound = bound.map(|(keys, _)| keys);
    let typed = "ruteo28<lt>,éñ漢\u{202e}\u{301}\"<left><right><bs><del><c-w><c-u><c-k><c-z><c-l>";
    let mut keys: Vec<Key> = bound.chain([typed]).flat_map(|keys| Key::parse_all(keys).unwrap()).collect();
    keys.sort_by_key(|key| format!("{key:?}"));
    keys.dedup();
    assert!(keys.len() > 60, "{keys:?}");
    keys
});

/// What a person types where a text is asked for; found by chance it would hardly ever be.
const TYPED: [&str; 14] = [
    "/rutte<enter>",
    "/who:trump place:france<enter>",
    "/alsaka<down><enter>",
    "/is:conflict<enter>",
    "/known:2025-02-17<enter>",
    "/nobodyofthisname<enter>",
    "/x:<enter>",
    ":2025-08<enter>",
    ":sort newest<enter>",
    ":sort oldest<enter>",
    ":export out.csv<enter>",
    ":reload<enter>",
    ":q<tab><tab>",
    "<enter><enter>nn",
];

#[derive(Clone, Debug)]
enum Step {
    Key(Key),
    Type(&'static str),
    Paste(String),
    Resize(u16, u16),
    Mouse(Mouse),
    /// A slow disk says only now what came of an export.
    Late(bool),
}

fn step() -> impl Strategy<Value = Step> {
    let kind = select(&[MouseKind::Press, MouseKind::Drag, MouseKind::WheelDown, MouseKind::WheelUp][..]);
    prop_oneof![
        60 => select(&KEYS[..]).prop_map(Step::Key),
        4 => select(&TYPED[..]).prop_map(Step::Type),
        1 => "\\PC{0,8}".prop_map(Step::Paste),
        4 => (0..210u16, 0..70u16).prop_map(|(width, height)| Step::Resize(width, height)),
        3 => (kind, 0..220u16, 0..80u16).prop_map(|(kind, column, row)| Step::Mouse(Mouse { kind, column, row })),
        1 => any::<bool>().prop_map(Step::Late),
    ]
}

/// Takes a message in, and answers what it orders in place of disk, clipboard and terminal; how many keys it was.
fn send(state: &mut State, message: Message) {
    for effect in update(state, message) {
        match effect {
            // The user starts it again.
            Effect::Quit => *state = State { size: state.size, ..BEGUN.clone() },
            Effect::Export(order) if order.replace => {
                send(
                    state,
                    Message::Exported(Outcome::Wrote { path: order.path, size: Safe::from_outside("2 events") }),
                );
            }
            Effect::Export(_) => send(state, Message::Exported(Outcome::Exists)),
            Effect::Reload => send(state, Message::Reloaded(reopen(&state.library.source, &state.given))),
            _ => {}
        }
    }
}

fn take(state: &mut State, step: Step) -> u64 {
    let message = match step {
        Step::Type(notation) => {
            let keys = Key::parse_all(notation).unwrap();
            let count = keys.len() as u64;
            keys.into_iter().for_each(|key| send(state, Message::Key(key)));
            return count;
        }
        Step::Key(key) => Message::Key(key),
        Step::Paste(text) => Message::Paste(text),
        Step::Resize(width, height) => Message::Resize { width, height },
        Step::Mouse(mouse) => Message::Mouse(mouse),
        Step::Late(true) => {
            Message::Exported(Outcome::Wrote { path: "late.txt".into(), size: Safe::from_outside("1 event") })
        }
        Step::Late(false) => Message::Exported(Outcome::Exists),
    };
    let count = u64::from(matches!(message, Message::Key(_)));
    send(state, message);
    count
}

/// What always holds.
fn hold(state: &State) -> TestCaseResult {
    prop_assert!(state.cursor < state.plan.len().max(1));
    prop_assert_eq!(state.event().is_none(), state.plan.is_empty());
    prop_assert!(state.event().is_none() || state.assertion().is_some(), "who says so is always known");
    let (columns, rows) = state.size;
    if columns > 0 && rows > 0 {
        let text = replay::text(&replay::frame(state).unwrap());
        prop_assert_eq!(text.lines().count(), usize::from(rows));
        for line in text.lines() {
            prop_assert!(width(line) <= usize::from(columns), "{} columns: {:?}", columns, line);
            prop_assert!(!line.contains(|letter: char| letter.is_control() || letter == '\u{202e}'), "{:?}", line);
        }
    }
    Ok(())
}

/// So many keys are pressed in each case at least: not every step presses one.
const LEAST: u32 = 100;

/// Presses so many keys or a few more, some hundred after the start of each explorer.
fn press(keys: u32) {
    let pressed = AtomicU64::new(0);
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(keys.div_ceil(LEAST)) };
    let tried = TestRunner::new(config).run(
        &proptest::collection::vec(step(), 2 * LEAST as usize..4 * LEAST as usize),
        |steps| {
            let mut state = BEGUN.clone();
            for step in steps {
                pressed.fetch_add(take(&mut state, step), Ordering::Relaxed);
                hold(&state)?;
            }
            Ok(())
        },
    );
    tried.unwrap_or_else(|error| panic!("{error}"));
    let pressed = pressed.into_inner();
    // Seen with --nocapture.
    std::io::stderr().write_all(format!("{pressed} keys pressed\n").as_bytes()).unwrap();
    assert!(pressed >= u64::from(keys), "only {pressed}");
}

#[test]
fn no_panic_and_a_cursor_in_range() {
    press(600);
}

/// `cargo test --release --lib a_million -- --ignored --nocapture`
#[test]
#[ignore = "takes minutes: the same with a million keys"]
fn a_million_keys_and_no_panic_and_a_cursor_in_range() {
    press(1_000_000);
}

#[test]
fn a_tiny_terminal_and_back_keeps_the_place() {
    let mut screen = Screen::built_in(100, 30);
    screen.press("/alaska<enter><esc>");
    for (width, height) in [(1, 1), (0, 0), (3, 2), (100, 30)] {
        screen.resize(width, height);
    }
    assert_eq!(screen.event(), "Alaska summit of Trump and Putin");
    assert!(screen.text().contains("▸ Alaska summit of Trump and Putin"), "{}", screen.text());
}
