//! Sizes of the terminal: all of them, many at once, and none.

use crate::session::{Launch, folder, frame, ready};

#[test]
fn every_size_is_drawn() {
    let folder = folder();
    let mut session = ready(folder.path());
    for (cols, rows) in [(1, 1), (160, 50), (5, 3), (60, 20), (200, 2), (100, 30)] {
        session.resize(cols, rows);
    }
    session.wait_until_is(&frame("", 100, 30));
    session.press("\x03");
    assert_eq!(session.end(), 0);
}

#[test]
fn after_a_storm_of_sizes_the_frame_is_right() {
    let folder = folder();
    let mut session = ready(folder.path());
    for step in 0..400_u16 {
        let (cols, rows) = match step % 8 {
            0 => (1, 1),
            1 => (0, 0),
            2 => (0, 40),
            3 => (300, 0),
            4 => (1, 100),
            _ => (step * 37 % 211, step * 17 % 67),
        };
        session.resize(cols, rows);
        if step % 5 == 0 {
            session.press("jk");
        }
    }
    session.resize(120, 40);
    session.wait_until_is(&frame("", 120, 40));
    session.press("\x03");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_terminal_that_does_not_know_its_size_has_80_columns() {
    let folder = folder();
    let mut session = Launch::new(folder.path(), &[]).sized(0, 0).start();
    session.heard().screen.screen_mut().set_size(24.try_into().unwrap(), 80.try_into().unwrap());
    session.press("\x0c");
    session.wait_until_is(&frame("", 80, 24));
    session.press("\x03");
    assert_eq!(session.end(), 0);
}
