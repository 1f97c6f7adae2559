//! Colours, signs, widths, and text that means harm.

use super::Screen;
use super::moving::small;
use crate::tui::glyphs::Glyphs;
use crate::tui::theme::Theme;
use ratatui::style::Color;

const TOUR: &str = "jj<space>ggjj<tab>j<enter>nq<esc>/m<down><esc>/rutte<enter>q:<esc>e<esc>?<esc>mlj<enter>l<enter><esc><esc>sfff<esc>d<enter><enter>j<enter><esc><esc>cj<enter><esc>e<esc><esc>";

/// Draws after each of the keys of a tour through every view.
pub(super) fn tour(screen: &mut Screen, mut look: impl FnMut(&Screen)) {
    let mut rest = TOUR;
    while !rest.is_empty() {
        let end = if rest.starts_with('<') { rest.find('>').unwrap() + 1 } else { 1 };
        screen.press(&rest[..end]);
        look(screen);
        rest = &rest[end..];
    }
}

#[test]
fn without_colour_no_cell_has_one() {
    let mut screen = Screen::built_in(100, 30);
    screen.state.looks.theme = Theme::read(None, None, None).unwrap().without_colour();
    tour(&mut screen, |screen| {
        for cell in screen.buffer().content() {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset));
        }
    });
}

#[test]
fn the_ascii_set_is_ascii() {
    let mut screen = Screen::of(&small(), 100, 30);
    screen.state.looks.glyphs = Glyphs::new(true);
    tour(&mut screen, |screen| {
        let text = screen.text().replace(['“', '”', '§', '·', '…'], "");
        assert!(text.is_ascii(), "{text}");
    });
}

#[test]
fn wide_letters_keep_the_columns_aligned() {
    let mut files = small();
    let text = files[3]
        .1
        .replace("Council meets on the bridge", "評議会が橋について会合を開く、オスロで行われた長い会議の題名");
    let text: &'static str = Box::leak(text.into_boxed_str());
    files[3].1 = text;
    let screen = Screen::of(&files, 100, 30);
    let dividers: Vec<Option<usize>> = (4..29)
        .map(|y| {
            let buffer = screen.buffer();
            (0..100).find(|x| buffer[(*x, y)].symbol() == "│").map(usize::from)
        })
        .collect();
    assert!(dividers.iter().all(|column| *column == dividers[0] && column.is_some()), "{}", screen.text());
}

#[test]
fn harmful_text_is_never_drawn_raw() {
    let mut files = small();
    let text = files[3].1.replace("The mayor promises a bridge", "\\u001b[31mred\\u202e \\u200b\\u0007");
    let text: &'static str = Box::leak(text.into_boxed_str());
    files[3].1 = text;
    files[1].1 = "---\ntitle: \u{1b}]0;owned\u{7}\u{202e}x\noutlet: \u{9b}31m\npublished: 2024-03-05\n---\n\
                  Ada Lund, the mayor, promised a bridge\u{1b}[2J.\n";
    let mut screen = Screen::of(&files, 100, 30);
    assert!(screen.text().contains("<U+001B>[31mred<U+202E>"), "{}", screen.text());
    tour(&mut screen, |screen| {
        for letter in screen.text().chars().filter(|letter| *letter != '\n') {
            assert!(!letter.is_control() && !"\u{202e}\u{200b}\u{9b}".contains(letter), "{letter:?}");
        }
    });
}
