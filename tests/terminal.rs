//! The explorer in a real terminal: start, search, export, resize, suspend, and every way out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};
use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

/// No condition takes longer, even on a slow machine.
const CAP: Duration = Duration::from_secs(30);

/// The explorer in a terminal of its own.
struct Session {
    master: Box<dyn MasterPty + Send>,
    slave: Option<Box<dyn SlavePty + Send>>,
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    heard: Arc<(Mutex<Heard>, Condvar)>,
    before: String,
}

struct Heard {
    screen: vt100::Parser,
    ended: bool,
}

impl Session {
    fn start(folder: &Path, arguments: &[&str]) -> Session {
        Session::start_with(folder, arguments, &[])
    }

    fn start_with(folder: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Session {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pty = native_pty_system().openpty(size).unwrap();
        let before = format!("{:?}", pty.master.get_termios().unwrap());
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_annals"));
        command.args(arguments);
        command.cwd(folder);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("HOME", folder);
        environment.iter().for_each(|(name, value)| command.env(name, value));
        let child = pty.slave.spawn_command(command).unwrap();
        let mut reader = pty.master.try_clone_reader().unwrap();
        let keys = pty.master.take_writer().unwrap();
        let heard = Heard { screen: vt100::Parser::new(cells(24), cells(80), 0), ended: false };
        let heard = Arc::new((Mutex::new(heard), Condvar::new()));
        let shared = heard.clone();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            loop {
                let length = reader.read(&mut buffer).unwrap_or(0);
                let mut heard = shared.0.lock().unwrap();
                heard.screen.process(&buffer[..length]);
                heard.ended = length == 0;
                shared.1.notify_all();
                if length == 0 {
                    return;
                }
            }
        });
        Session { master: pty.master, slave: Some(pty.slave), child, keys, heard, before }
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Waits until the screen fulfils a condition, and gives its text.
    fn wait(&self, what: &str, condition: impl Fn(&str) -> bool) -> String {
        let (heard, changed) = &*self.heard;
        let mut heard = heard.lock().unwrap();
        let end = Instant::now() + CAP;
        loop {
            let text = heard.screen.screen().contents();
            if condition(&text) {
                return text;
            }
            let left = end.checked_duration_since(Instant::now());
            let left = left.unwrap_or_else(|| panic!("waited in vain for {what}; the screen:\n{text}"));
            heard = changed.wait_timeout(heard, left).unwrap().0;
        }
    }

    fn wait_for(&self, text: &str) -> String {
        self.wait(text, |screen| screen.contains(text))
    }

    /// The colours on the screen, and whether the mouse is heard.
    fn looks(&self) -> (BTreeSet<String>, bool) {
        self.wait_for("Who says so");
        let heard = self.heard.0.lock().unwrap();
        let screen = heard.screen.screen();
        let cells = (0..24).flat_map(|row| (0..80).filter_map(move |column| screen.cell(row, column)));
        let colours = cells.map(|cell| format!("{:?}", cell.fgcolor())).filter(|colour| colour != "Default");
        (colours.collect(), screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None)
    }

    fn resize(&mut self, cols: u16, rows: u16) {
        self.heard.0.lock().unwrap().screen.screen_mut().set_size(cells(rows), cells(cols));
        self.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
    }

    fn pid(&self) -> Pid {
        Pid::from_raw(i32::try_from(self.child.process_id().unwrap()).unwrap()).unwrap()
    }

    fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// Waits until the program is stopped, as Ctrl-Z leaves it.
    fn wait_until_stopped(&self) {
        waitid(WaitId::Pid(self.pid()), WaitIdOptions::STOPPED | WaitIdOptions::NOWAIT).unwrap();
    }

    /// Waits for the end and checks that the terminal is as it was; gives the exit code.
    fn end(mut self) -> u32 {
        let code = wait_for_exit(&mut self.child);
        let after = format!("{:?}", self.master.get_termios().unwrap());
        assert_eq!(self.before, after, "the modes of the terminal");
        drop(self.slave.take());
        let (heard, changed) = &*self.heard;
        let is_back = |heard: &mut Heard| {
            let screen = heard.screen.screen();
            !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
        };
        let waited = changed.wait_timeout_while(heard.lock().unwrap(), CAP, |heard| !heard.ended && !is_back(heard));
        assert!(is_back(&mut waited.unwrap().0), "the screen, the cursor or the pasting is not as it was");
        code
    }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap_or(NonZero::<u16>::MIN)
}

/// Waits for the end, and kills what does not end.
fn wait_for_exit(child: &mut Box<dyn Child + Send + Sync>) -> u32 {
    let pid = Pid::from_raw(i32::try_from(child.process_id().unwrap()).unwrap()).unwrap();
    let (done, waited) = std::sync::mpsc::channel::<()>();
    let guard = std::thread::spawn(move || {
        if waited.recv_timeout(CAP).is_err() {
            let _ = kill_process(pid, Signal::KILL);
        }
    });
    let status = child.wait().unwrap();
    let _ = done.send(());
    guard.join().unwrap();
    status.exit_code()
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn a_person_finds_somebody_and_writes_an_export() {
    let folder = folder();
    let mut session = Session::start(folder.path(), &[]);
    session.wait_for("Who says so");
    session.press("/latte");
    session.wait_for("Mark Rutte");
    session.press("\r");
    session
        .wait("the query in the head line", |screen| screen.lines().next().is_some_and(|head| head.contains("latte")));
    session.press("e");
    session.wait_for("annals.txt");
    session.press("\r");
    session.wait_for("wrote");
    assert!(std::fs::read_to_string(folder.path().join("annals.txt")).unwrap().contains("Mark Latte"));
    session.press("qq");
    assert_eq!(session.end(), 0);
}

#[test]
fn settings_themes_flags_and_no_color_each_go_before_the_other() {
    let folder = folder();
    let start = |arguments: &[&str], environment: &[(&str, &str)]| {
        let mut session = Session::start_with(folder.path(), arguments, environment);
        let looks = session.looks();
        session.press("q");
        assert_eq!(session.end(), 0);
        looks
    };
    let (built_in, mouse) = start(&[], &[]);
    assert!(!built_in.is_empty() && !mouse);
    let files = folder.path().join(".config/annals");
    std::fs::create_dir_all(&files).unwrap();
    std::fs::write(files.join("settings.toml"), "theme = \"high-contrast\"\nmouse = true\n").unwrap();
    assert_eq!(start(&[], &[]), (BTreeSet::new(), true));
    assert!(!start(&["--mouse=false"], &[]).1);
    let (flagged, _) = start(&["--theme", "dark"], &[]);
    assert!(!flagged.is_empty() && flagged != built_in, "{flagged:?}");
    assert_eq!(start(&["--theme", "dark"], &[("NO_COLOR", "1")]).0, BTreeSet::new());
    std::fs::write(files.join("theme.toml"), "heading = \"bold bright-green\"\n").unwrap();
    assert_eq!(start(&[], &[]).0, BTreeSet::from(["Idx(10)".to_string()]));
}

#[test]
fn a_paste_is_text_and_no_keys() {
    let folder = folder();
    let mut session = Session::start(folder.path(), &[]);
    session.wait_for("Who says so");
    session.press("/\x1b[200~qq\nrutte\x1b[201~");
    session.wait_for("qq rutte");
    session.press("\x03");
    assert_eq!(session.end(), 0);
}

#[test]
fn every_size_is_drawn() {
    let folder = folder();
    let mut session = Session::start(folder.path(), &[]);
    session.wait_for("Who says so");
    for (cols, rows) in [(1, 1), (160, 50), (5, 3), (60, 20), (200, 2), (100, 30)] {
        session.resize(cols, rows);
    }
    session.wait("the divider of 100 columns", |screen| screen.lines().count() > 25 && screen.contains("Who says so"));
    session.press("\x03");
    assert_eq!(session.end(), 0);
}

#[test]
fn signals_leave_in_order() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::INT, 130), (Signal::HUP, 129), (Signal::QUIT, 131)] {
        let folder = folder();
        let session = Session::start(folder.path(), &[]);
        session.wait_for("Who says so");
        session.signal(signal);
        assert_eq!(session.end(), code, "{signal:?}");
    }
}

#[test]
fn suspending_gives_the_terminal_back_until_it_goes_on() {
    let folder = folder();
    let mut session = Session::start(folder.path(), &[]);
    session.wait_for("Who says so");
    session.press("\x1a");
    session.wait("an empty main screen", |screen| !screen.contains("Who says so"));
    session.wait_until_stopped();
    session.resize(100, 30);
    session.signal(Signal::CONT);
    session.wait_for("Who says so");
    session.press("\x03");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_terminal_that_goes_away_ends_the_program() {
    let folder = folder();
    let pty = native_pty_system().openpty(PtySize::default()).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_annals"));
    command.cwd(folder.path());
    command.env("TERM", "xterm-256color");
    let mut child = pty.slave.spawn_command(command).unwrap();
    // No thread may read here: it would keep the terminal open.
    let mut reader = pty.master.try_clone_reader().unwrap();
    let mut heard = Vec::new();
    while !String::from_utf8_lossy(&heard).contains("Who says so") {
        let mut buffer = [0; 4096];
        let length = reader.read(&mut buffer).unwrap();
        heard.extend(&buffer[..length]);
    }
    drop(reader);
    drop(pty);
    assert_eq!(wait_for_exit(&mut child), 129);
}
