//! Tests of shelved texts.

use super::*;
use std::sync::{Mutex, OnceLock};

/// A shelf that has room for so many bytes.
#[derive(Debug)]
struct Board(Mutex<Vec<u8>>, usize, OnceLock<String>);

impl Shelf for Board {
    fn fail(&self, error: &io::Error) {
        self.2.get_or_init(|| error.to_string());
    }

    fn failure(&self) -> Option<String> {
        self.2.get().cloned()
    }

    fn put(&self, bytes: &[u8]) -> io::Result<u64> {
        let mut all = self.0.lock().unwrap();
        if all.len() + bytes.len() > self.1 {
            return Err(io::ErrorKind::StorageFull.into());
        }
        all.extend_from_slice(bytes);
        Ok((all.len() - bytes.len()) as u64)
    }

    fn read(&self, at: u64, bytes: &mut [u8]) -> io::Result<usize> {
        io::Read::read(&mut &self.0.lock().unwrap()[at as usize..], bytes)
    }
}

#[test]
fn texts_are_the_same_wherever_they_lie() {
    for room in [0, 3 * TOGETHER, usize::MAX] {
        let shelf = Arc::new(Board(Mutex::new(Vec::new()), room, OnceLock::new()));
        let mut texts = Shelved::on(shelf.clone());
        let text = |number: usize| match number % 5 {
            0 => String::new(),
            1 => format!("Élysée {number}"),
            2 => "北".repeat(number % 700),
            _ => format!("A title of usual length, number {number}"),
        };
        let mut handles: Vec<Text> = (0..20_000).map(|number| texts.push(&text(number))).collect();
        let (mut apart, again) = (Shelved::default(), texts.clone());
        let last = apart.push("The last");
        let mut both = texts.clone();
        // Two that share a shelf do not get in each other's way.
        texts.append(&again);
        handles.push(last.moved(both.append(&apart)));
        let mut through = both.through();
        for (number, handle) in handles.iter().enumerate().take(20_000) {
            assert_eq!((&*both.get(*handle), through.get(*handle)), (&*text(number), &*text(number)));
        }
        for number in (0..20_000).rev().step_by(97) {
            assert_eq!(through.get(handles[number]), text(number));
        }
        assert_eq!((&*both.get(handles[20_000]), through.get(handles[20_000])), ("The last", "The last"));
        let by = texts.size() - both.size();
        let moved = texts.append(&both);
        assert!(by > 0 && texts.get(handles[7].moved(moved)) == text(7));
        let mut kept = Vec::new();
        both.keep(&mut kept).unwrap();
        let fetched = Shelved::fetch(&mut &kept[..]).unwrap();
        assert!(handles.iter().all(|handle| fetched.get(*handle) == both.get(*handle)));
        assert_eq!(shelf.0.lock().unwrap().is_empty(), room == 0);
    }
}

#[test]
fn what_cannot_be_read_any_more_says_so() {
    let shelf = Arc::new(Board(Mutex::new(Vec::new()), usize::MAX, OnceLock::new()));
    let mut texts = Shelved::on(shelf.clone());
    let first = texts.push(&"x".repeat(TOGETHER));
    shelf.0.lock().unwrap().truncate(10);
    assert_eq!(texts.failure(), None);
    assert_eq!(texts.get(first), LOST);
    assert_eq!(texts.through().get(first), LOST);
    assert!(texts.failure().is_some(), "whoever writes it down can ask");
}
