//! Any keys at any size.

use super::Screen;
use crate::tui::message::Message;
use proptest::prelude::*;

const KEYS: [&str; 46] = [
    "j", "k", "J", "K", "g", "G", "<c-d>", "<c-u>", "<tab>", "<enter>", "<space>", "/", "n", "N", "+", "-", "0", "h",
    "l", "?", "q", "<esc>", "<up>", "<down>", "<left>", "<right>", "<home>", "<end>", "<bs>", "<del>", "<c-w>", "r",
    "u", ":", "\"", "é", "漢", "<c-l>", "<pgdn>", "<s-tab>", "m", "d", "c", "s", "f", "e",
];

#[derive(Clone, Debug)]
enum Step {
    Key(&'static str),
    Paste(String),
    Resize(u16, u16),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        30 => proptest::sample::select(&KEYS[..]).prop_map(Step::Key),
        1 => "\\PC{0,8}".prop_map(Step::Paste),
        3 => (0..170u16, 0..60u16).prop_map(|(width, height)| Step::Resize(width, height)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_panic_and_a_cursor_in_range(steps in proptest::collection::vec(step(), 1..60)) {
        let mut screen = Screen::built_in(80, 24);
        for step in steps {
            match step {
                Step::Key(key) => screen.press(key),
                Step::Paste(text) => screen.send(Message::Paste(text)),
                Step::Resize(width, height) => screen.resize(width, height),
            };
            let state = &screen.state;
            prop_assert!(state.cursor < state.plan.len().max(1));
            prop_assert_eq!(state.event().is_none(), state.plan.is_empty());
            if state.size.0 > 0 && state.size.1 > 0 {
                screen.text();
            }
        }
    }
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
