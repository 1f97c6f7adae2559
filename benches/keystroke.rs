//! From a key to the settled frame that answers it, in a real terminal (a PTY): words typed and erased in the search box, moving, zooming.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    reason = "a bench that cannot run stops"
)]

mod common;

use annals::text::words::words;
use common::{Sample, pty};
use portable_pty::CommandBuilder;
use pty::Pty;
use std::time::Duration;

/// Nothing comes for so long where a frame is the last.
const QUIET: Duration = Duration::from_millis(60);

/// So many words of each sort are typed and erased.
const WORDS: usize = 24;

/// So many letters of each.
const LETTERS: usize = 6;

const ERASE: &str = "\x7f";
const ESCAPE: &str = "\x1b";

fn main() {
    let path = common::without_texts();
    let (names, titles) = typed(&path);
    let cache = tempfile::tempdir().expect("a folder for the cache");
    for size in [(80, 24), (200, 60)] {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_annals"));
        command.arg(&path);
        command.env("XDG_CACHE_HOME", cache.path());
        let mut screen = Pty::start(command, size);
        screen.first(&format!(" of {}", common::events()));
        screen.settle(Duration::from_secs(2));
        println!("{}x{}, {}", size.0, size.1, Sample::Generated);
        let press = |screen: &mut Pty, keys: &[&str], times: usize| -> Vec<f64> {
            let keys = (0..times).flat_map(|_| keys);
            keys.filter_map(|key| screen.press(key, QUIET)).map(milliseconds).collect()
        };
        tell("moving: j k J K", press(&mut screen, &["j", "j", "k", "J", "J", "K"], 8));
        tell("jumping: G g", press(&mut screen, &["G", "gg"], 12));
        tell("zooming: + - 0", press(&mut screen, &["-", "-", "-", "+", "0"], 8));
        let opened = |screen: &mut Pty| {
            let opened = screen.press("/", QUIET);
            leave(screen);
            opened.map(milliseconds)
        };
        tell("the search box opens", (0..6).filter_map(|_| opened(&mut screen)).collect());
        tell("names, typed and erased", type_and_erase(&mut screen, &names));
        tell("words of titles, typed and erased", type_and_erase(&mut screen, &titles));
        tell("several words of a title", type_and_erase(&mut screen, &["the fish".to_string(), "wat rig".to_string()]));
        tell("letters that nothing has", type_and_erase(&mut screen, &["qzxjwv".to_string()]));
        tell("a name becomes the query", enter(&mut screen, &names));
        tell("a word of a title becomes the query", enter(&mut screen, &titles));
        println!("    at most {} MiB of memory", screen.peak() >> 20);
    }
}

/// Names, and words of titles, from all over the corpus; letters of the keyboard only.
fn typed(path: &std::path::Path) -> (Vec<String>, Vec<String>) {
    let corpus = annals::store::Source::from_argument(Some(path)).open().expect("it was written").corpus;
    let plain = |text: &str| -> Option<String> {
        let last = words(text).pop()?.text;
        last.is_ascii().then(|| last.chars().take(LETTERS).collect())
    };
    let names: Vec<String> = corpus.names().filter_map(|name| plain(name.text())).collect();
    let titles: Vec<String> = corpus.events().step_by(997).filter_map(|event| plain(&event.title())).collect();
    let some = |all: Vec<String>| all.iter().step_by((all.len() / WORDS).max(1)).take(WORDS).cloned().collect();
    (some(names), some(titles))
}

fn type_and_erase(screen: &mut Pty, words: &[String]) -> Vec<f64> {
    let mut figures = Vec::new();
    screen.press("/", QUIET);
    for word in words {
        let letters = word.chars().map(String::from);
        let erasing = word.chars().map(|_| ERASE.to_string());
        figures.extend(letters.chain(erasing).filter_map(|key| screen.press(&key, QUIET)).map(milliseconds));
    }
    leave(screen);
    figures
}

/// Goes one step back. Whether an escape is a key or the beginning of one, only time tells.
fn leave(screen: &mut Pty) {
    screen.press(ESCAPE, 5 * QUIET);
}

fn enter(screen: &mut Pty, words: &[String]) -> Vec<f64> {
    let mut figures = Vec::new();
    for word in words {
        screen.press(&format!("/{word}"), QUIET);
        figures.extend(screen.press("\r", QUIET).map(milliseconds));
        leave(screen);
    }
    figures
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}

fn tell(what: &str, mut figures: Vec<f64>) {
    let of = |percent, figures: &mut [f64]| pty::percentile(figures, percent);
    let (median, most) = (of(50, &mut figures), of(99, &mut figures));
    println!("    {what}: median {median:.1} ms, 99 in 100 below {most:.1} ms, of {}", figures.len());
}
